"""From ballots to votes: one row a ballot in, one row a vote out."""

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from typing import Final

import attrs
import narwhals.stable.v2 as nw
from narwhals.stable.v2.typing import IntoFrameT

from zmp_core.errors import Fault, InvalidRecordError, unless_kind
from zmp_core.frames.columns import UNREAD
from zmp_core.frames.kinds import Opened, opened
from zmp_core.frames.sheet import WORKING
from zmp_core.votes.ballot import Position

LABELS: Final[Mapping[str, Position]] = {str(position): position for position in Position}
IN_ROOM: Final = tuple(position for position in Position if position is not Position.ABSENT)
_PERSONAL: Final = ("position", "member", "club")
_ONE: Final = nw.lit(1, dtype=nw.Int64)
_NONE: Final = nw.lit(0, dtype=nw.Int64)


@attrs.frozen
class Ballots:
    """Ballots of which the labels are read.

    Attributes:
        frame: One row a ballot, ``position`` as text.
        keys: The columns that say which vote it is.
        meant: The labels of each position.
    """

    frame: Opened
    keys: tuple[str, ...]
    meant: Mapping[Position, tuple[str, ...]]

    def is_at(self, *positions: Position) -> nw.Expr:
        """Return 1 for the ballots at one of the positions, else 0."""
        labels = [name for position in positions for name in self.meant[position]]
        label = nw.col("position")
        if not labels:  # not every library looks for a text among no texts
            return as_number(label.is_null()) * 0
        return as_number(label == labels[0] if len(labels) == 1 else label.is_in(labels))


def as_number(condition: nw.Expr) -> nw.Expr:
    """Return 1 where it holds, else 0."""
    return nw.when(condition).then(_ONE).otherwise(_NONE)


def read_ballots(
    frame: object,
    by: Sequence[str] | None,
    labels: Mapping[str, Position],
    *,
    people: tuple[str, ...] = (),
    answers: tuple[str, ...] = (),
) -> Ballots:
    """Return the ballots of a frame, if they can be counted at all.

    Args:
        frame: One row a ballot, with a column ``position``.
        by: Columns that say which vote it is; by default all that are not personal.
        labels: How the source calls each position.
        people: Personal columns that have to be there.
        answers: Names of the columns that are to be made beside the keys.

    Raises:
        InvalidRecordError: If a column is missing or has a name of ours, or the table maps a label
            to no position.
    """
    given = opened(frame)
    columns = given.collect_schema().names()
    keys = [name for name in columns if name not in _PERSONAL] if by is None else list(by)
    _unless_countable(columns, keys, labels, people, answers)
    meant = {p: tuple(n for n, position in labels.items() if position is p) for p in Position}
    if given.collect_schema()["position"] != nw.String:
        given = given.with_columns(nw.col("position").cast(nw.String))
    return Ballots(given, tuple(keys), meant)


def tally(
    ballots: IntoFrameT,
    *,
    by: Sequence[str] | None = None,
    labels: Mapping[str, Position] = LABELS,
) -> IntoFrameT:
    """Count ballots: one row for each vote, with the columns that :func:`judge` reads.

    What the table of labels does not name, the source is taken not to tell: without a label for
    the absent their number is unknown, and without one for somebody in the room those present are.
    The same as :attr:`~zmp_core.votes.RollCall.tally` where every position has a label.

    Args:
        ballots: One row a ballot, with a column ``position``. Eager or lazy.
        by: Columns that say which vote it is; by default all but ``position``, ``member`` and
            ``club``.
        labels: How the source calls each position; several labels may mean the same.

    Returns:
        The same kind of frame, with the columns of ``by``, the counts, and ``unread``, the number
        of ballots with a label that is not declared. The counts of such a vote are null, and
        :func:`judge` tells it as a fault.

    Raises:
        InvalidRecordError: If a column is missing or has the name of a count, or the table maps a
            label to no position.
    """
    read = read_ballots(ballots, by, labels, answers=ANSWERS)
    counts = summed(read.frame, read.keys, {str(p): read.is_at(p) for p in Position})
    unread = nw.col(ROWS) - added(nw.col(WORKING + p) for p in Position)
    is_read, never = unread == 0, nw.lit(value=False)
    counted = {
        str(p): nw.when(is_read if names else never).then(nw.col(WORKING + p))
        for p, names in read.meant.items()
    }
    is_told = is_read if all(read.meant[p] for p in IN_ROOM) else never
    counts = counts.with_columns(
        **counted,
        present=nw.when(is_told).then(added(nw.col(WORKING + p) for p in IN_ROOM)),
        invalid=nw.when(is_read).then(_NONE),  # a ballot with a name on it is no paper
        unread=unread,
    )
    native: IntoFrameT = counts.select(*read.keys, *ANSWERS).to_native()
    return native


ANSWERS: Final = (*map(str, Position), "present", "invalid", UNREAD)


def summed(frame: Opened, keys: Sequence[str], numbers: Mapping[str, nw.Expr]) -> Opened:
    """Return for each key the sums of whole numbers, under working names, and its ``ROWS``."""
    work = frame.with_columns(**{WORKING + name: number for name, number in numbers.items()})
    sums = [nw.col(WORKING + name).sum() for name in numbers]
    work = work.group_by(list(keys)).agg(*sums, nw.len().alias(ROWS))
    # Some libraries widen a sum beyond 64 bits, and some have fewer for a number of rows.
    names = (*(WORKING + name for name in numbers), ROWS)
    return work.with_columns(nw.col(name).cast(nw.Int64) for name in names)


ROWS: Final = WORKING + "rows"


def added(numbers: Iterable[nw.Expr]) -> nw.Expr:
    """Return the sum of columns."""
    return reduce(lambda one, other: one + other, numbers)


def _unless_countable(
    columns: Sequence[str],
    keys: Sequence[str],
    labels: Mapping[str, Position],
    people: tuple[str, ...],
    answers: tuple[str, ...],
) -> None:
    faults = [
        Fault("missing_column", f"/{name}", None, "a column of that name")
        for name in ("position", *people, *keys)
        if name not in columns
    ]
    if not keys:
        faults.append(Fault("empty", "/by", (), "at least one column that tells votes apart"))
    faults += [
        Fault("column_taken", f"/{name}", name, "another name; this one is for a count")
        for name in keys
        if name in answers or name.startswith(WORKING)
    ]
    for label, position in labels.items():
        faults += unless_kind(
            position,
            Position,
            code="not_a_position",
            path=f"/labels/{label}",
            expected="one of: " + ", ".join(Position),
        )
    if faults:
        raise InvalidRecordError(tuple(faults))
