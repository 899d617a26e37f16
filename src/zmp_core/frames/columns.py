"""The columns that are read, and what can be wrong with them.

What the schema shows (a column that has to be there, its type) is refused at once. What only the
rows show is told row by row: a frame may be lazy, and forty million rows are not lost for one.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from datetime import date, datetime, time
from typing import Final, TypeAlias

import attrs
import narwhals.stable.v2 as nw

from zmp_core.errors import Fault, InvalidRecordError
from zmp_core.frames.expressions import (
    UNKNOWN,
    Term,
    choose,
    either,
    every,
    text,
    told,
    total,
    whole,
    working,
    written,
)
from zmp_core.frames.kinds import Dtype, Opened, Value, read_objects
from zmp_core.frames.sheet import WORKING
from zmp_core.rules.completions import IN_ROOM
from zmp_core.votes.ballot import VotingMode
from zmp_core.votes.record import NAMED_OPENLY

MOST: Final = 10**12
"""No count may be greater: so far every product of the rules fits in 64 bits."""

FIRST_DAY: Final = 0
LAST_DAY: Final = 99_999_999
"""Days are the numbers yyyymmdd; these two stand for a beginning and an end that are not known."""


def number_of_day(day: date) -> int:
    """Return the number that stands for a day: 20241031."""
    return day.year * 10_000 + day.month * 100 + day.day


_MEMBERS: Final = (*IN_ROOM, "present", "absent", "in_office", "signed")
COUNTS: Final = ("seats", *_MEMBERS, "previous_turnout", "call")
DAYS: Final = ("day", "since", "until", "term")
TEXTS: Final = ("body_kind", "matter", "asked_rule", "mode")
TRUTHS: Final = ("consent", "casting_in_favour")
UNREAD: Final = "unread"
"""How many ballots of the vote could not be read."""
NAMED: Final = tuple(
    f"named_{name}"
    for name in (
        "in_favour",
        "against",
        "abstaining",
        "not_voting",
        "excluded",
        "present",
        "absent",
    )
)
ANNOUNCED: Final = "announced"
REVIEWED: Final = (*NAMED, ANNOUNCED)
"""What only a review reads: the counts by name, and whether it was announced as adopted."""

_ALL_COUNTS: Final = (*COUNTS, *NAMED)
_ALL_TRUTHS: Final = (*TRUTHS, ANNOUNCED)
_WANTED: Final = {
    **dict.fromkeys(_ALL_COUNTS, "whole numbers"),
    **dict.fromkeys(DAYS, "days (a date, or a datetime without zone and clock)"),
    **dict.fromkeys(TEXTS, "text"),
    **dict.fromkeys(_ALL_TRUTHS, "True and False"),
    UNREAD: "whole numbers",
}
_UNSIGNED: Final = (nw.UInt8, nw.UInt16, nw.UInt32, nw.UInt64, nw.UInt128)
_NARROW: Final = (nw.Int8, nw.Int16, nw.Int32, nw.UInt8, nw.UInt16, nw.UInt32)
_FITTING: Final = (*_NARROW, nw.Int64)
_LEAST: Final = {"seats": 1, "previous_turnout": 1, "call": 1}
_CODES: Final = {
    "seats": "not_a_number_of_seats",
    "previous_turnout": "not_a_turnout",
    "call": "not_a_call",
}


@attrs.frozen
class Check:
    """Something that may be wrong with a row.

    Attributes:
        code: Stable name of the kind of fault; the same that a record has for it.
        path: The column, as a JSON pointer.
        fails: The rows in which it is so.
    """

    code: str
    path: str
    fails: Term


def unless_readable(
    schema: Mapping[str, Dtype], outputs: tuple[str, ...], *, ruled: bool, pandas: bool
) -> None:
    """Refuse a frame that cannot be read, whatever its rows are.

    Args:
        schema: Names and types of its columns.
        outputs: Names of the columns that are to be added.
        ruled: Whether one rule was given for every row.
        pandas: Whether it is pandas, where whole numbers beside a null are floats, and truths,
            days and texts may be objects.

    Raises:
        InvalidRecordError: If a column is missing, is of another type, or has the name of one that
            is to be added; every fault at once.
    """
    faults = [
        Fault("missing_column", f"/{name}", None, f"a column of {_WANTED[name]}")
        for name in ("body_kind", "seats")
        if name not in schema
    ]
    if not ruled and not {"matter", "asked_rule"} & set(schema):
        expected = "a column of matters, or asked_rule with ids of rules"
        faults.append(Fault("missing_column", "/matter", None, expected))
    if ruled and "asked_rule" in schema:
        faults.append(Fault("two_rules", "/asked_rule", "asked_rule", "one rule for all, or this"))
    if "day" in schema:
        faults += [
            Fault("day_and_span", f"/{name}", name, "either a day, or since and until")
            for name in ("since", "until")
            if name in schema
        ]
    faults += [
        Fault("wrong_type", f"/{name}", str(dtype), _WANTED[name])
        for name, dtype in schema.items()
        if name in _WANTED and not _fits(name, dtype, pandas=pandas)
    ]
    faults += [
        Fault("column_taken", f"/{name}", name, "another name; this one is for the answer")
        for name in schema
        if name in outputs or name.startswith(WORKING)
    ]
    if faults:
        raise InvalidRecordError(tuple(faults))


def _fits(name: str, dtype: Dtype, *, pandas: bool) -> bool:
    if dtype == nw.Unknown:  # nothing but nulls
        return True
    if name in _ALL_COUNTS or name == UNREAD:
        return bool(dtype.is_integer() or (pandas and dtype.is_float()))
    if dtype == nw.Object:  # what each object is, the rows show
        return pandas
    if name in DAYS:
        return dtype == nw.Date or (dtype == nw.Datetime and dtype.time_zone is None)
    if name in _ALL_TRUTHS:
        return bool(dtype == nw.Boolean)
    return any(dtype == each for each in (nw.String, nw.Categorical, nw.Enum))


def read(schema: Mapping[str, Dtype], full: Container[str]) -> dict[str, Term]:
    """Give the working columns: what the frame says, as whole numbers, and what it does not.

    Args:
        schema: Names and types of the columns.
        full: Columns that are known to hold no null.
    """
    there = {name for name, dtype in schema.items() if dtype != nw.Unknown}
    terms: dict[str, Term] = {}
    for name in (*_ALL_COUNTS, *DAYS):
        if name not in there:
            terms[f"no_{name}"] = whole(value=True)
        elif schema[name] == nw.Object:  # one that is no day is as good as none
            terms[f"no_{name}"] = _of_objects(name) <= FIRST_DAY
        else:
            is_full = name in full
            terms[f"no_{name}"] = whole(value=False) if is_full else told(nw.col(name).is_null())
    for name in _ALL_COUNTS:
        dtype = schema.get(name)
        terms[f"bad_{name}"] = ~_is_count(name, dtype) if name in there else whole(value=False)
        terms[name] = _filled(name, dtype) if name in there else whole(0)
    for name in DAYS:
        dtype = schema.get(name)
        terms[f"bad_{name}"] = _is_no_day(name, dtype) if name in there else whole(value=False)
        terms[name] = _number_of(name, dtype) if name in there else whole(FIRST_DAY)
    for name in _ALL_TRUTHS:
        terms[name] = _truth_of(name, schema[name]) if name in there else whole(UNKNOWN)
    for name in TEXTS:
        terms[name] = told(_text(name, schema[name])) if name in there else text("")
    return terms | _span("day" in there) | _implied(terms)


def _implied(terms: Mapping[str, Term]) -> dict[str, Term]:
    """Return what else follows from the mode of the vote and from the vote of the chair."""
    casting = unknown("in_favour") & working("casting_in_favour").equals(1)
    return {
        "is_open": among("mode", map(str, NAMED_OPENLY)),
        # Where the vote of the chair was in favour, somebody was.
        "in_favour": choose([(casting, whole(1))], working("told_in_favour")),
        "told_in_favour": terms["in_favour"],
        # An open vote has no invalid papers, where its tally is silent too.
        "no_invalid": ~working("is_open") & working("untold_invalid"),
        "untold_invalid": terms["no_invalid"],
    }


def _text(name: str, dtype: Dtype) -> nw.Expr:
    column = nw.col(name)
    if dtype == nw.Object:  # cast first, a null would become the word "None"
        return column.fill_null("").cast(nw.String)
    return column.cast(nw.String).fill_null("")


def _truth_of(name: str, dtype: Dtype) -> Term:
    """Return 1, 0 or ``UNKNOWN`` for a column of True, False and null."""
    if dtype == nw.Object:
        return _of_objects(name)
    column = nw.col(name)
    is_true = told(column == nw.lit(value=True))
    return choose([(told(column.is_null()), whole(UNKNOWN)), (is_true, whole(1))], whole(0))


def _untold(name: str) -> Term:
    """Tell where the frame does not say it, whatever follows from the rest."""
    return working("untold_invalid") if name == "invalid" else unknown(name)


def _is_count(name: str, dtype: Dtype) -> Term:
    """Tell where a number may be one; what its type can never hold is not looked for."""
    column, fewest = nw.col(name), _LEAST.get(name, 0)
    wanted: list[Term] = []
    if fewest or dtype not in _UNSIGNED:
        wanted.append(told(column >= fewest))
    if dtype not in _NARROW:
        wanted.append(told(column <= MOST))
    if dtype.is_float():
        wanted.append(told(column // 1 == column))
    return _untold(name) | every(wanted)


def _filled(name: str, dtype: Dtype) -> Term:
    is_good = ~_untold(name) & ~working(f"bad_{name}")
    if dtype in _FITTING:
        return choose([(is_good, told(nw.col(name).cast(nw.Int64)))], whole(0))
    # What would not fit is taken out first.
    fitting = choose([(is_good, told(nw.col(name)))], whole(0))
    return Term(lambda columns: written(fitting.of(columns)).cast(nw.Int64))


def _number_of(name: str, dtype: Dtype) -> Term:
    if dtype == nw.Object:
        return _of_objects(name)
    day = nw.col(name).dt
    parts = ((day.year(), 10_000), (day.month(), 100), (day.day(), 1))
    return total(_part(part) * by for part, by in parts)


def _is_no_day(name: str, dtype: Dtype) -> Term:
    """Tell where there is a clock, or an object that is no day."""
    if dtype == nw.Object:
        return _of_objects(name) < 0
    if dtype == nw.Date:
        return whole(value=False)
    day = nw.col(name).dt
    return total(map(_part, (day.hour(), day.minute(), day.second(), day.nanosecond()))).differs(0)


def _part(part: nw.Expr) -> Term:
    return told(part.fill_null(0).cast(nw.Int64))


def _span(is_day: bool) -> dict[str, Term]:
    first, last = ("day", "day") if is_day else ("since", "until")
    return {
        "first": choose([(known(first), working(first))], whole(FIRST_DAY)),
        "last": choose([(known(last), working(last))], whole(LAST_DAY)),
    }


# --- objects of pandas --------------------------------------------------------------------------

_NEITHER: Final = -1  # an object that is not what the column is for


def objects_in(frame: Opened, schema: Mapping[str, Dtype]) -> dict[str, nw.Series[Value]]:
    """Return working columns with what the days and truths mean that pandas holds as objects."""
    readers = {**dict.fromkeys(DAYS, _DAY), **dict.fromkeys(_ALL_TRUTHS, _TRUTH)}
    return {
        _OBJECT + name: read_objects(frame[name], *reader)
        for name, reader in readers.items()
        if name in schema and schema[name] == nw.Object
    }


def _of_objects(name: str) -> Term:
    return told(nw.col(_OBJECT + name))


def _truth_in(value: Value) -> int:
    # numpy, which we do not import, has a truth of its own: "bool_", and "bool" from its version 2.
    return int(value) if type(value).__name__ in {"bool", "bool_"} else _NEITHER


def _day_in(value: Value) -> int:
    if isinstance(value, datetime):
        is_day = value == datetime.combine(value.date(), time())
    else:
        is_day = isinstance(value, date)
    return number_of_day(value) if is_day else _NEITHER


_Reader: TypeAlias = tuple[Callable[[Value], int], int]
_DAY: Final[_Reader] = (_day_in, FIRST_DAY)
_TRUTH: Final[_Reader] = (_truth_in, UNKNOWN)
_OBJECT: Final = WORKING + "object_"


# --- what the rows show -------------------------------------------------------------------------


def checks(schema: Mapping[str, Dtype]) -> Iterator[Check]:
    """Give everything that may be wrong with a row; the same that a record refuses."""
    there = {name for name, dtype in schema.items() if dtype != nw.Unknown}
    for name in _ALL_COUNTS:
        fails = working(f"bad_{name}")
        if name == "seats":
            fails = fails | unknown("seats")
        yield Check(_CODES.get(name, "not_a_count"), f"/{name}", fails)
    for name in DAYS:
        yield Check("not_a_day", f"/{name}", working(f"bad_{name}"))
    for name in _ALL_TRUTHS:
        if name in there and schema[name] == nw.Object:
            yield Check("not_a_truth", f"/{name}", _of_objects(name) < 0)
    yield Check("not_a_mode", "/mode", ~among("mode", ("", *map(str, VotingMode))))
    if UNREAD in there:
        yield Check("not_a_position", "/position", told(nw.col(UNREAD) > 0))
    broken = either((*(working(f"bad_{name}") for name in _ALL_COUNTS), unknown("seats")))
    for check in (*_of_counts(), *_of_facts()):
        # Of a number that is none nothing else is said.
        yield attrs.evolve(check, fails=~broken & check.fails)


def _of_counts() -> Iterator[Check]:
    seats, in_office, present, absent = map(working, ("seats", "in_office", "present", "absent"))
    is_whole = every(known(name) for name in IN_ROOM)
    there = choose([(known("present"), present)], counted())
    members = choose([(known("in_office"), in_office)], seats)
    odd_sum = (counted() > present) | (is_whole & (counted() < present))
    yield Check("does_not_add_up", "/present", known("present") & odd_sum)
    yield Check("more_than_seats", "/in_office", known("in_office") & (in_office > seats))
    yield Check("more_than_members", "/present", there + absent > members)
    is_told = known("in_office") & known("absent") & (known("present") | is_whole)
    yield Check("does_not_add_up", "/absent", is_told & (there + absent < in_office))
    yield Check("more_than_seats", "/signed", working("signed") > seats)


def _of_facts() -> Iterator[Check]:
    papers = working("is_open") & (working("invalid") > 0)
    yield Check("invalid_papers_in_an_open_vote", "/invalid", papers)
    is_full = known("present") & working("present").equals(counted())
    nobody = choose([(known("in_favour"), working("told_in_favour").equals(0))], is_full)
    casting = working("casting_in_favour").equals(1)
    yield Check("nobody_in_favour", "/casting_in_favour", casting & nobody)
    first, last, term = map(working, ("first", "last", "term"))
    yield Check("ends_before_it_begins", "/until", last < first)
    yield Check("before_the_term", "/day", known("term") & (last < term))


def among(name: str, texts: Iterable[str]) -> Term:
    """Tell where a text is one of these."""
    return working(name).is_in(tuple(texts))


def known(name: str) -> Term:
    """Tell where a fact is known."""
    return ~unknown(name)


def unknown(name: str) -> Term:
    """Tell where a fact is not known."""
    return working(f"no_{name}")


def counted() -> Term:
    """Return the sum of the counts that are known."""
    others = (working(name) for name in IN_ROOM if name != "in_favour")
    return total((working("told_in_favour"), *others))
