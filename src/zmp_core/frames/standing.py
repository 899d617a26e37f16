"""How members and clubs voted, from ballots: the analyses of :mod:`zmp_core.analysis` as frames.

One row a ballot in, exact whole numbers out. What each number means is said by the definition that
the function of the same name in :mod:`zmp_core.analysis` gives with its answer. A ballot counts
nowhere if its label is not declared, or if its member has several in the vote; :func:`attendance`
tells how many each member has.
"""

from collections.abc import Mapping, Sequence
from functools import reduce
from typing import Final

import narwhals.stable.v2 as nw
from narwhals.stable.v2.typing import IntoFrameT

from zmp_core.analysis.cohesion import AGREEMENT_INDEX, ATTINA, RICE, Index
from zmp_core.analysis.measures import IN_FAVOUR_AGAINST_ABSTAINING, Counted
from zmp_core.frames.ballots import (
    IN_ROOM,
    LABELS,
    ROWS,
    Ballots,
    added,
    as_number,
    read_ballots,
    summed,
)
from zmp_core.frames.columns import UNREAD
from zmp_core.frames.kinds import Native, Opened
from zmp_core.frames.sheet import WORKING
from zmp_core.votes.ballot import Position

_PART, _OF = WORKING + "part", WORKING + "of"
_LARGEST, _STOOD, _LOYAL = WORKING + "largest", WORKING + "stood", WORKING + "loyal"
_MEMBER, _OTHER, _AT = WORKING + "member", WORKING + "other", WORKING + "at"
_RATIO: Final = ("part", "of")


def attendance(
    ballots: IntoFrameT,
    *,
    by: Sequence[str] | None = None,
    labels: Mapping[str, Position] = LABELS,
) -> IntoFrameT:
    """Count for each member the votes for which he was in the room.

    Args:
        ballots: One row a ballot, with the columns ``position`` and ``member``. Eager or lazy.
        by: Columns that say which vote it is; by default all but ``position``, ``member`` and
            ``club``.
        labels: How the source calls each position.

    Returns:
        The same kind of frame with ``member``, ``part`` (in the room), ``of`` (the votes in which
        he has a ballot that could be read) and ``unread`` (his ballots that could not be).

    Raises:
        InvalidRecordError: If a column is missing or cannot be read, if ``by`` is no list of other
            columns, or if the table maps a label to no position.
    """
    read = read_ballots(ballots, by, labels, people=("member",))
    numbers = {"part": read.is_at(*IN_ROOM), "of": read.is_at(*Position)}
    found = summed(read.frame, ["member"], numbers)
    found = found.with_columns((nw.col(ROWS) - nw.col(_OF)).alias(WORKING + UNREAD))
    native: IntoFrameT = _shown(found, ("member",), (*_RATIO, UNREAD))
    return native


def loyalty(
    ballots: IntoFrameT,
    *,
    by: Sequence[str] | None = None,
    labels: Mapping[str, Position] = LABELS,
    counting: Counted = IN_FAVOUR_AGAINST_ABSTAINING,
) -> IntoFrameT:
    """Count for each member the votes in which he stood where most of his club did.

    Args:
        ballots: One row a ballot, with the columns ``position``, ``member`` and ``club`` (null for
            who has none). Eager or lazy.
        by: Columns that say which vote it is; by default all but these three.
        labels: How the source calls each position.
        counting: Which positions count.

    Returns:
        The same kind of frame with ``member``, ``part`` (with the club) and ``of`` (he stood
        somewhere, and the club had a single largest part).

    Raises:
        InvalidRecordError: If a column is missing or cannot be read, if ``by`` is no list of other
            columns, or if the table maps a label to no position.
    """
    read = read_ballots(ballots, by, labels, people=("member", "club"))
    both = _beside_clubs(read, counting)
    numbers = {"part": nw.col(_LOYAL), "of": nw.col(_STOOD)}
    found = summed(both, ["member"], numbers).filter(nw.col(_OF) > 0)
    native: IntoFrameT = _shown(found, ("member",), _RATIO)
    return native


def rebels(
    ballots: IntoFrameT,
    *,
    by: Sequence[str] | None = None,
    labels: Mapping[str, Position] = LABELS,
    counting: Counted = IN_FAVOUR_AGAINST_ABSTAINING,
) -> IntoFrameT:
    """Return every ballot that was not where most of the club stood.

    Args:
        ballots: As for :func:`loyalty`.
        by: As for :func:`loyalty`.
        labels: As for :func:`loyalty`.
        counting: Which positions count.

    Returns:
        The same kind of frame with the columns of ``by``, ``member``, ``club``, ``position`` and
        ``of_club``, both by the names of :class:`~zmp_core.votes.Position`.

    Raises:
        InvalidRecordError: If a column is missing or cannot be read, if ``by`` is no list of other
            columns, or if the table maps a label to no position.
    """
    read = read_ballots(ballots, by, labels, people=("member", "club"), answers=("of_club",))
    both = _beside_clubs(read, counting).filter(nw.col(_STOOD) > nw.col(_LOYAL))
    both = both.with_columns(
        position=_named(counting, WORKING + "at_"), of_club=_named(counting, WORKING)
    )
    found = both.select(*read.keys, "member", "club", "position", "of_club")
    native: IntoFrameT = found.to_native()
    return native


def agreement(
    ballots: IntoFrameT,
    *,
    by: Sequence[str] | None = None,
    labels: Mapping[str, Position] = LABELS,
    counting: Counted = IN_FAVOUR_AGAINST_ABSTAINING,
) -> IntoFrameT:
    """Count for each two members the votes in which they stood alike, of those where both stood.

    Args:
        ballots: One row a ballot, with the columns ``position`` and ``member``. Eager or lazy.
        by: Columns that say which vote it is; by default all but ``position``, ``member`` and
            ``club``.
        labels: How the source calls each position.
        counting: Which positions count.

    Returns:
        The same kind of frame with ``member`` and ``other``, each pair once in the order of the
        names, ``part`` (alike) and ``of`` (both stood somewhere).

    Raises:
        InvalidRecordError: If a column is missing or cannot be read, if ``by`` is no list of other
            columns, or if the table maps a label to no position.
    """
    read = read_ballots(ballots, by, labels, people=("member",))
    numbered = enumerate(counting.positions, 1)
    at = added(read.is_at(position) * number for number, position in numbered)
    stood = read.frame.with_columns(**{_AT: at, _MEMBER: nw.col("member")})
    stood = stood.filter(nw.col(_AT) > 0).select(*read.votes, _MEMBER, _AT)
    others = stood.rename({_MEMBER: _OTHER, _AT: _STOOD})
    pairs = stood.join(others, on=list(read.votes), how="inner")
    pairs = pairs.filter(nw.col(_MEMBER) < nw.col(_OTHER))
    alike = {"part": as_number(nw.col(_AT) == nw.col(_STOOD))}
    found = summed(pairs, [_MEMBER, _OTHER], alike).rename({ROWS: _OF})
    native: IntoFrameT = _shown(
        found.rename({_MEMBER: "member", _OTHER: "other"}), ("member", "other"), _RATIO
    )
    return native


def rice(
    ballots: IntoFrameT,
    *,
    by: Sequence[str] | None = None,
    labels: Mapping[str, Position] = LABELS,
) -> IntoFrameT:
    """Return the Rice index of each club, in parts that add up exactly.

    Args:
        ballots: One row a ballot, with the columns ``position`` and ``club`` (null for who has
            none). Eager or lazy.
        by: Columns that say which vote it is; by default all but ``position``, ``member`` and
            ``club``.
        labels: How the source calls each position.

    Returns:
        The same kind of frame with a row for each ``club`` and each denominator ``of``: ``part`` is
        the sum of the numerators over so many ``votes``. The mean is the sum of ``part / of`` by
        the sum of ``votes``. Votes with nothing to divide by have no row.

    Raises:
        InvalidRecordError: If a column is missing or cannot be read, if ``by`` is no list of other
            columns, or if the table maps a label to no position.
    """
    native: IntoFrameT = _index(ballots, by, labels, RICE)
    return native


def attina(
    ballots: IntoFrameT,
    *,
    by: Sequence[str] | None = None,
    labels: Mapping[str, Position] = LABELS,
) -> IntoFrameT:
    """Return the index of Attinà of each club, in parts as :func:`rice` does.

    Args:
        ballots: As for :func:`rice`.
        by: As for :func:`rice`.
        labels: As for :func:`rice`.

    Raises:
        InvalidRecordError: If a column is missing or cannot be read, if ``by`` is no list of other
            columns, or if the table maps a label to no position.
    """
    native: IntoFrameT = _index(ballots, by, labels, ATTINA)
    return native


def agreement_index(
    ballots: IntoFrameT,
    *,
    by: Sequence[str] | None = None,
    labels: Mapping[str, Position] = LABELS,
) -> IntoFrameT:
    """Return the agreement index of each club, in parts as :func:`rice` does.

    Args:
        ballots: As for :func:`rice`.
        by: As for :func:`rice`.
        labels: As for :func:`rice`.

    Raises:
        InvalidRecordError: If a column is missing or cannot be read, if ``by`` is no list of other
            columns, or if the table maps a label to no position.
    """
    native: IntoFrameT = _index(ballots, by, labels, AGREEMENT_INDEX)
    return native


def _index(
    ballots: IntoFrameT, by: Sequence[str] | None, labels: Mapping[str, Position], index: Index
) -> IntoFrameT:
    read = read_ballots(ballots, by, labels, people=("club",))
    clubs = _of_clubs(read, index.counting)
    clubs = clubs.with_columns(
        **{
            _PART: nw.col(_LARGEST) * index.times - nw.col(_STOOD),
            _OF: nw.col(_STOOD) * index.scale,
        }
    )
    found = summed(clubs, ["club", _OF], {"part": nw.col(_PART)})
    found = found.rename({ROWS: WORKING + "votes"})
    native: IntoFrameT = _shown(found, ("club",), ("part", "of", "votes"))
    return native


def _beside_clubs(read: Ballots, counting: Counted) -> Opened:
    """Return the ballots of the clubs that were not divided, each beside where its club stood."""
    clubs, within = _of_clubs(read, counting), [*read.votes, "club"]
    names = [WORKING + position for position in counting.positions]
    is_largest = {name: as_number(nw.col(name) == nw.col(_LARGEST)) for name in names}
    clubs = clubs.with_columns(**is_largest).filter(added(map(nw.col, names)) == 1)
    stood = {f"{WORKING}at_{position}": read.is_at(position) for position in counting.positions}
    both = read.frame.filter(~nw.col("club").is_null()).with_columns(**stood)
    both = both.join(clubs.select(*within, *names), on=within, how="inner")
    loyal = (nw.col(at) * nw.col(name) for at, name in zip(stood, names, strict=True))
    return both.with_columns(**{_LOYAL: added(loyal), _STOOD: added(map(nw.col, stood))})


def _named(counting: Counted, before: str) -> nw.Expr:
    """Return the name of the position that is marked with 1."""
    *others, last = counting.positions
    named: nw.Expr = nw.lit(str(last))
    for position in others:
        named = nw.when(nw.col(before + position) == 1).then(nw.lit(str(position))).otherwise(named)
    return named


def _of_clubs(read: Ballots, counting: Counted) -> Opened:
    """Return for each club in each vote its counts, the largest of them and their sum."""
    counts = [nw.col(WORKING + position) for position in counting.positions]
    flags = {str(position): read.is_at(position) for position in counting.positions}
    clubs = summed(read.frame.filter(~nw.col("club").is_null()), [*read.votes, "club"], flags)
    largest = reduce(lambda one, other: nw.when(one >= other).then(one).otherwise(other), counts)
    return clubs.with_columns(**{_LARGEST: largest, _STOOD: added(counts)}).filter(
        nw.col(_STOOD) > 0
    )


def _shown(found: Opened, names: tuple[str, ...], numbers: tuple[str, ...]) -> Native:
    return found.select(*names, **{n: nw.col(WORKING + n) for n in numbers}).to_native()
