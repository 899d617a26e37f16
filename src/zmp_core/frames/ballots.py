"""From ballots to votes: one row a ballot in, one row a vote out."""

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from typing import Final

import attrs
import narwhals.stable.v2 as nw
from narwhals.stable.v2.typing import IntoFrameT

from zmp_core.errors import Fault, InvalidRecordError, unless_kind
from zmp_core.frames.columns import UNREAD
from zmp_core.frames.kinds import Dtype, Opened, is_pandas, opened, schema_of, seen_in
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
        frame: One row a ballot, ``position`` as text; null where a member has several in the vote.
        keys: The columns that say which vote it is.
        votes: Working columns that tell votes apart as the keys do, without a null.
        meant: The labels of each position.
    """

    frame: Opened
    keys: tuple[str, ...]
    votes: tuple[str, ...]
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
        InvalidRecordError: If a column is missing, cannot be read or has a name of ours, if the
            keys are not such columns, each named once, or if the table maps no text or maps to no
            position.
    """
    given = opened(frame)
    schema = schema_of(given)
    faults = [*([] if by is None else _unless_names(by)), *_unless_labels(labels)]
    if faults:
        raise InvalidRecordError(tuple(faults))
    keys = tuple(name for name in schema if name not in _PERSONAL) if by is None else tuple(by)
    _unless_countable(schema, keys, people, answers, pandas=is_pandas(given))
    votes = _votes(given, schema, keys)
    personal = tuple(name for name in _PERSONAL if name in schema)
    texts: list[str] = [name for name in personal if _is_to_be_text(name, schema[name])]
    if given.implementation.is_pyarrow():  # it joins no column of nothing but nulls
        texts += [name for name in keys if schema[name] == nw.Unknown]
    given = given.with_columns(**votes).select(*keys, *votes, *personal)
    given = given.with_columns(_as_text(name).alias(name) for name in texts)
    if "member" in schema:
        given = _by_one_ballot(given, tuple(votes))
    meant = {p: tuple(n for n, position in labels.items() if position is p) for p in Position}
    return Ballots(given, keys, tuple(votes), meant)


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
        of ballots that could not be read: their label is not declared, or their ``member`` (where
        there is such a column) has several in the vote. The counts of such a vote are null, and
        :func:`judge` tells it as a fault.

    Raises:
        InvalidRecordError: If a column is missing, cannot be read or has the name of a count, if
            ``by`` is no list of other columns, or if the table maps a label to no position.
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


def _votes(given: Opened, schema: Mapping[str, Dtype], keys: Sequence[str]) -> dict[str, nw.Expr]:
    """Return columns without a null that tell votes apart as the keys do.

    Frames are grouped with the nulls of a key, but joined without them.
    """
    full = seen_in(given, ()).full
    columns: dict[str, nw.Expr] = {}
    for at, name in enumerate(keys):
        column, dtype = nw.col(name), schema[name]
        if name in full:
            columns[f"{WORKING}key_{at}"] = column
            continue
        columns[f"{WORKING}no_key_{at}"] = as_number(column.is_null())
        if dtype == nw.Object:
            columns[f"{WORKING}key_{at}"] = column.fill_null("")
        elif dtype.is_integer() or dtype.is_float():
            columns[f"{WORKING}key_{at}"] = column.fill_null(0)
        else:
            columns[f"{WORKING}key_{at}"] = _as_text(name).fill_null("")
    return columns


def _is_to_be_text(name: str, dtype: Dtype) -> bool:
    """Tell whether a personal column has names or labels in another form than as text.

    Categories have an order of their own; members may be numbers, labels may not.
    """
    if name == "position":
        return bool(dtype != nw.String)
    return any(dtype == each for each in (nw.Categorical, nw.Enum, nw.Object, nw.Unknown))


def _as_text(name: str) -> nw.Expr:
    """Return a column as text; cast alone, a null in an object of pandas becomes a word."""
    column = nw.col(name)
    return nw.when(~column.is_null()).then(column.cast(nw.String))


def _by_one_ballot(given: Opened, votes: Sequence[str]) -> Opened:
    """Take the label from each ballot of a member who has several in the vote.

    Which of them is his the ballots do not tell, so none of them can be read.
    """
    people = [*votes, "member"]
    named = given.filter(~nw.col("member").is_null())
    several = named.group_by(people).agg(nw.len().alias(ROWS)).filter(nw.col(ROWS) > 1)
    if isinstance(several, nw.DataFrame) and several.is_empty():
        return given
    both = given.join(several, on=people, how="left")
    is_one = nw.col(ROWS).is_null()
    return both.with_columns(position=nw.when(is_one).then(nw.col("position"))).drop(ROWS)


# --- what is refused ----------------------------------------------------------------------------

_KEY: Final = "a column that says which vote it is"


def _unless_names(by: object) -> list[Fault]:
    if isinstance(by, str) or not isinstance(by, Sequence):
        return [Fault("wrong_kind", "/by", by, "several names of columns")]
    names: tuple[object, ...] = tuple(by)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]  # what they are is asked
    faults: list[Fault] = []
    for at, name in enumerate(names):
        path = f"/by/{at}"
        faults += unless_kind(name, str, code="not_a_name", path=path, expected=_KEY)
        if name in names[:at]:
            faults.append(Fault("named_twice", path, name, "each column once"))
        if name in _PERSONAL:
            faults.append(Fault("not_a_key", path, name, _KEY))
    return faults


def _unless_countable(
    schema: Mapping[str, Dtype],
    keys: Sequence[str],
    people: tuple[str, ...],
    answers: tuple[str, ...],
    *,
    pandas: bool,
) -> None:
    barred = (nw.Binary, nw.Duration, *(() if pandas else (nw.Object,)))
    faults = [
        Fault("missing_column", f"/{name}", None, "a column of that name")
        for name in ("position", *people, *keys)
        if name not in schema
    ]
    if not keys:
        faults.append(Fault("empty", "/by", (), "at least one column that tells votes apart"))
    faults += [
        Fault("column_taken", f"/{name}", name, "another name; this one is for the answer")
        for name in schema
        if (name in keys and name in answers) or name.startswith(WORKING)
    ]
    faults += [
        Fault("wrong_type", f"/{name}", str(dtype), "texts, numbers, days, or True and False")
        for name, dtype in schema.items()
        if name in (*_PERSONAL, *keys)
        and (dtype.is_nested() or any(dtype == each for each in barred))
    ]
    if faults:
        raise InvalidRecordError(tuple(faults))


def _unless_labels(labels: Mapping[str, Position]) -> list[Fault]:
    faults: list[Fault] = []
    for label, position in labels.items():
        path = f"/labels/{label}"
        faults += unless_kind(label, str, code="not_a_name", path=path, expected="a text")
        faults += unless_kind(
            position,
            Position,
            code="not_a_position",
            path=path,
            expected="one of: " + ", ".join(Position),
        )
    return faults
