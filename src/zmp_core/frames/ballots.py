"""From ballots to votes: one row a ballot in, one row a vote out."""

from collections.abc import Mapping, Sequence
from typing import Final

import narwhals.stable.v2 as nw
from narwhals.stable.v2.typing import IntoFrameT

from zmp_core.errors import Fault, InvalidRecordError, unless_kind
from zmp_core.frames.columns import UNREAD
from zmp_core.frames.expressions import WORKING, choose, whole
from zmp_core.frames.kinds import Opened, opened
from zmp_core.votes.ballot import Position

LABELS: Final[Mapping[str, Position]] = {str(position): position for position in Position}
_IN_ROOM: Final = tuple(position for position in Position if position is not Position.ABSENT)
_PERSONAL: Final = ("position", "member")


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
        by: Columns that say which vote it is; by default all but ``position`` and ``member``.
        labels: How the source calls each position; several labels may mean the same.

    Returns:
        The same kind of frame, with the columns of ``by``, the counts, and ``unread``, the number
        of ballots with a label that is not declared. The counts of such a vote are null, and
        :func:`judge` tells it as a fault.

    Raises:
        InvalidRecordError: If a column is missing or has the name of a count, or the table maps a
            label to no position.
    """
    frame = opened(ballots)
    columns = frame.collect_schema().names()
    keys = [name for name in columns if name not in _PERSONAL] if by is None else list(by)
    _unless_countable(columns, keys, labels)
    label = nw.col("position").cast(nw.String).fill_null("")
    meant = {p: [name for name, position in labels.items() if position is p] for p in Position}
    flags: dict[str, nw.Expr] = {
        str(p): choose([(label.is_in(names), whole(1))], whole(0)) for p, names in meant.items()
    }
    flags["unread"] = choose([(label.is_in(list(labels)), whole(0))], whole(1))
    work: Opened = frame.with_columns(**{WORKING + name: flag for name, flag in flags.items()})
    work = work.group_by(keys).agg(nw.col(WORKING + name).sum() for name in flags)
    work = work.with_columns(nw.col(WORKING + name).cast(nw.Int64) for name in flags)
    is_read = nw.col(WORKING + "unread") == 0
    counted = {
        str(p): nw.when(is_read if names else nw.lit(value=False)).then(nw.col(WORKING + p))
        for p, names in meant.items()
    }
    there = [nw.col(WORKING + p) for p in _IN_ROOM]
    is_told = is_read if all(meant[p] for p in _IN_ROOM) else nw.lit(value=False)
    present = nw.when(is_told).then(sum(there[1:], start=there[0]))
    work = work.with_columns(
        **counted,
        present=present,
        invalid=nw.when(is_read).then(whole(0)),  # a ballot with a name on it is no paper
        unread=nw.col(WORKING + "unread"),
    )
    native: IntoFrameT = work.select(*keys, *ANSWERS).to_native()
    return native


ANSWERS: Final = (*map(str, Position), "present", "invalid", UNREAD)


def _unless_countable(
    columns: Sequence[str], keys: Sequence[str], labels: Mapping[str, Position]
) -> None:
    faults = [
        Fault("missing_column", f"/{name}", None, "a column of that name")
        for name in ("position", *keys)
        if name not in columns
    ]
    if not keys:
        faults.append(Fault("empty", "/by", (), "at least one column that tells votes apart"))
    faults += [
        Fault("column_taken", f"/{name}", name, "another name; this one is for a count")
        for name in keys
        if name in ANSWERS or name.startswith(WORKING)
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
