"""The columns that are read, and what can be wrong with them.

What the schema shows (a column that has to be there, its type) is refused at once. What only the
rows show is told row by row: a frame may be lazy, and forty million rows are not lost for one.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

import attrs
import narwhals.stable.v2 as nw

from zmp_core.errors import Fault, InvalidRecordError
from zmp_core.frames.expressions import UNKNOWN, WORKING, choose, total, whole, working
from zmp_core.frames.kinds import Dtype
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
INPUTS: Final = (*TEXTS, *DAYS, *COUNTS, *TRUTHS)
"""Every column that is read, if it is there."""

_WANTED: Final = {
    **dict.fromkeys(COUNTS, "whole numbers"),
    **dict.fromkeys(DAYS, "days (a date, or a datetime without zone and clock)"),
    **dict.fromkeys(TEXTS, "text"),
    **dict.fromkeys(TRUTHS, "True and False"),
    UNREAD: "whole numbers",
}
_FITTING: Final = (nw.Int8, nw.Int16, nw.Int32, nw.Int64, nw.UInt8, nw.UInt16, nw.UInt32)
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
    fails: nw.Expr


def unless_readable(
    schema: Mapping[str, Dtype], outputs: tuple[str, ...], *, ruled: bool, floats: bool
) -> None:
    """Refuse a frame that cannot be read, whatever its rows are.

    Args:
        schema: Names and types of its columns.
        outputs: Names of the columns that are to be added.
        ruled: Whether one rule was given for every row.
        floats: Whether whole numbers may come as floats, as they do in pandas beside a null.

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
        if name in _WANTED and not _fits(name, dtype, floats=floats)
    ]
    faults += [
        Fault("column_taken", f"/{name}", name, "another name; this one is for the answer")
        for name in schema
        if name in outputs or name.startswith(WORKING)
    ]
    if faults:
        raise InvalidRecordError(tuple(faults))


def _fits(name: str, dtype: Dtype, *, floats: bool) -> bool:
    if dtype == nw.Unknown:  # nothing but nulls
        return True
    if name in COUNTS or name == UNREAD:
        return bool(dtype.is_integer() or (floats and dtype.is_float()))
    if name in DAYS:
        return dtype == nw.Date or (dtype == nw.Datetime and dtype.time_zone is None)
    if name in TRUTHS:
        return dtype in {nw.Boolean, nw.Object}  # with a null they are objects in pandas
    return any(dtype == each for each in (nw.String, nw.Categorical, nw.Enum, nw.Object))


def read(schema: Mapping[str, Dtype]) -> Iterator[dict[str, nw.Expr]]:
    """Give the working columns, step by step; each step may use the columns of the one before."""
    there = {name for name, dtype in schema.items() if dtype != nw.Unknown}
    columns: dict[str, nw.Expr] = {}
    for name in COUNTS:
        told = nw.col(name)
        columns[f"no_{name}"] = _flag(told.is_null()) if name in there else whole(1)
        columns[f"bad_{name}"] = _flag(~_is_count(name, schema)) if name in there else whole(0)
    for name in TRUTHS:
        columns[name] = truth_of(name) if name in there else whole(UNKNOWN)
    for name in TEXTS:
        columns[name] = _text(name, schema[name]) if name in there else nw.lit("")
    for name in DAYS:
        columns[f"no_{name}"] = _flag(nw.col(name).is_null()) if name in there else whole(1)
        columns[name] = _number_of(name) if name in there else whole(FIRST_DAY)
        clocked = name in there and schema[name] == nw.Datetime
        columns[f"bad_{name}"] = _flag(_has_clock(name)) if clocked else whole(0)
    yield columns
    yield {
        **{name: _filled(name, schema) if name in there else whole(0) for name in COUNTS},
        **_span("day" in there),
        "is_open": _flag(working("mode").is_in([str(mode) for mode in NAMED_OPENLY])),
    }
    opened = (working("is_open") == 1) & (working("no_invalid") == 1)
    casting = (working("no_in_favour") == 1) & (working("casting_in_favour") == 1)
    yield {
        # Where the vote of the chair was in favour, somebody was.
        "in_favour": choose([(casting, whole(1))], working("in_favour")),
        # An open vote has no invalid papers, where its tally is silent too.
        "no_invalid": choose([(opened, whole(0))], working("no_invalid")),
    }


def _text(name: str, dtype: Dtype) -> nw.Expr:
    told = nw.col(name)
    if dtype == nw.Object:  # cast first, a null would become the word "None"
        return told.fill_null("").cast(nw.String)
    return told.cast(nw.String).fill_null("")


def truth_of(name: str) -> nw.Expr:
    """Return 1, 0 or ``UNKNOWN`` for a column of True, False and null."""
    told = nw.col(name)
    # Compared, not cast: an object that is no True is not taken for one.
    is_true = told == nw.lit(value=True)
    return choose([(told.is_null(), whole(UNKNOWN)), (is_true, whole(1))], whole(0))


def _flag(condition: nw.Expr) -> nw.Expr:
    return choose([(condition, whole(1))], whole(0))


def _is_count(name: str, schema: Mapping[str, Dtype]) -> nw.Expr:
    told = nw.col(name)
    is_count = (told >= _LEAST.get(name, 0)) & (told <= MOST)
    if schema[name].is_float():
        is_count = is_count & (told // 1 == told)
    return told.is_null() | is_count


def _filled(name: str, schema: Mapping[str, Dtype]) -> nw.Expr:
    is_good = working(f"no_{name}") + working(f"bad_{name}") == 0
    if schema[name] in _FITTING:
        return choose([(is_good, nw.col(name).cast(nw.Int64))], whole(0))
    # What would not fit is taken out first.
    return choose([(is_good, nw.col(name))], whole(0)).cast(nw.Int64)


def _number_of(name: str) -> nw.Expr:
    day = nw.col(name).dt
    parts = ((day.year(), 10_000), (day.month(), 100), (day.day(), 1))
    return total(part.fill_null(0).cast(nw.Int64) * by for part, by in parts)


def _has_clock(name: str) -> nw.Expr:
    day = nw.col(name).dt
    parts = (day.hour(), day.minute(), day.second(), day.nanosecond())
    return total(part.fill_null(0).cast(nw.Int64) for part in parts) != 0


def _span(is_day: bool) -> dict[str, nw.Expr]:
    first, last = ("day", "day") if is_day else ("since", "until")
    return {
        "first": choose([(working(f"no_{first}") == 0, working(first))], whole(FIRST_DAY)),
        "last": choose([(working(f"no_{last}") == 0, working(last))], whole(LAST_DAY)),
    }


# --- what the rows show -------------------------------------------------------------------------


def checks(schema: Mapping[str, Dtype]) -> Iterator[Check]:
    """Give everything that may be wrong with a row; the same that a record refuses."""
    there = {name for name, dtype in schema.items() if dtype != nw.Unknown}
    for name in COUNTS:
        fails = working(f"bad_{name}") == 1
        if name == "seats":
            fails = fails | (working("no_seats") == 1)
        if name in there or name == "seats":
            yield Check(_CODES.get(name, "not_a_count"), f"/{name}", fails)
    for name in DAYS:
        if name in there and schema[name] == nw.Datetime:
            yield Check("not_a_day", f"/{name}", working(f"bad_{name}") == 1)
    if "mode" in there:
        modes = ["", *(str(mode) for mode in VotingMode)]
        yield Check("not_a_mode", "/mode", ~working("mode").is_in(modes))
    if UNREAD in there:
        yield Check("not_a_position", "/position", nw.col(UNREAD) > 0)
    broken = total(working(f"bad_{name}") for name in COUNTS) + working("no_seats") > 0
    for check in (*_of_counts(), *_of_facts()):
        # Of a number that is none nothing else is said.
        yield attrs.evolve(check, fails=~broken & check.fails)


def _of_counts() -> Iterator[Check]:
    seats, in_office, present, absent = map(working, ("seats", "in_office", "present", "absent"))
    no_office, no_present = working("no_in_office") == 1, working("no_present") == 1
    counted = _counted()
    is_whole = total(working(f"no_{name}") for name in IN_ROOM) == 0
    there = choose([(no_present, counted)], present)
    members = choose([(no_office, seats)], in_office)
    odd_sum = (counted > present) | (is_whole & (counted < present))
    yield Check("does_not_add_up", "/present", ~no_present & odd_sum)
    yield Check("more_than_seats", "/in_office", ~no_office & (in_office > seats))
    yield Check("more_than_members", "/present", there + absent > members)
    is_told = ~no_office & (working("no_absent") == 0) & (~no_present | is_whole)
    yield Check("does_not_add_up", "/absent", is_told & (there + absent < in_office))
    yield Check("more_than_seats", "/signed", working("signed") > seats)


def _of_facts() -> Iterator[Check]:
    no_present, no_favour = working("no_present") == 1, working("no_in_favour") == 1
    papers = (working("is_open") == 1) & (working("invalid") > 0)
    yield Check("invalid_papers_in_an_open_vote", "/invalid", papers)
    is_full = no_favour & ~no_present & (working("present") == _counted())
    nobody = is_full | (~no_favour & (working("in_favour") == 0))
    casting = working("casting_in_favour") == 1
    yield Check("nobody_in_favour", "/casting_in_favour", casting & nobody)
    first, last, term = map(working, ("first", "last", "term"))
    yield Check("ends_before_it_begins", "/until", last < first)
    yield Check("before_the_term", "/day", (working("no_term") == 0) & (last < term))


def _counted() -> nw.Expr:
    """Return the sum of the counts that are known."""
    return total(choose([(working(f"no_{n}") == 0, working(n))], whole(0)) for n in IN_ROOM)
