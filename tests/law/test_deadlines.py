"""Deadlines: every vector of the catalogue, both sides of every end, and what the data promises."""

import pickle
import tomllib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from zmp_core.errors import InvalidRecordError, NotCoveredError
from zmp_core.law.act import ACTS
from zmp_core.law.calendar import Shift, is_day_off
from zmp_core.law.confidence import Confidence
from zmp_core.law.deadline import (
    Deadline,
    Direction,
    DueDay,
    Lapse,
    Length,
    in_force_day,
)
from zmp_core.law.deadlines import DEADLINES, find_deadline

_FILE = Path(__file__).parent.parent / "data" / "date_vectors.toml"
_VECTORS: list[dict[str, Any]] = tomllib.loads(_FILE.read_text("utf-8"))["vector"]
_DAY = timedelta(days=1)
_DAYS = st.dates(min_value=date(1995, 1, 1), max_value=date(2090, 12, 31))
_NOON = datetime(2024, 10, 31, 12, tzinfo=UTC)

each_deadline = pytest.mark.parametrize(
    "deadline", [pytest.param(each, id=f"{each.id} {each.in_force}") for each in DEADLINES]
)


# --- The vectors of the catalogue ----------------------------------------------------------------


def test_all_date_vectors_are_here() -> None:
    assert [vector["id"] for vector in _VECTORS] == [f"D{number:02}" for number in range(1, 13)]


@pytest.mark.parametrize(
    "vector", [pytest.param(each, id=each["id"]) for each in _VECTORS if "deadline" in each]
)
def test_a_deadline_comes_to_the_day_of_the_vector(vector: dict[str, Any]) -> None:
    due = find_deadline(vector["deadline"], vector["event"]).on(vector["event"])

    assert due.first_day == vector.get("first_day")
    assert due.last_day == vector.get("last_day")


@pytest.mark.parametrize(
    "vector", [pytest.param(each, id=each["id"]) for each in _VECTORS if each["rule"] == "OGL"]
)
def test_an_act_enters_into_force_on_the_day_of_the_vector(vector: dict[str, Any]) -> None:
    length = {unit: vector[unit] for unit in ("days", "months") if unit in vector}

    assert in_force_day(vector["event"], **length) == vector["first_day"]


# --- Counting ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("length", "event", "end"),
    [
        pytest.param(Length(days=7), date(2024, 10, 31), date(2024, 11, 7), id="over a month"),
        pytest.param(Length(days=1), date(2024, 2, 28), date(2024, 2, 29), id="a leap day"),
        pytest.param(Length(months=1), date(2024, 1, 31), date(2024, 2, 29), id="no such day"),
        pytest.param(Length(months=1), date(2023, 1, 31), date(2023, 2, 28), id="nor that one"),
        pytest.param(Length(months=1), date(2023, 1, 28), date(2023, 2, 28), id="such a day"),
        pytest.param(Length(months=1), date(2024, 2, 29), date(2024, 3, 29), id="not the last"),
        pytest.param(Length(months=1), date(2023, 12, 10), date(2024, 1, 10), id="over a year"),
        pytest.param(Length(months=12), date(2024, 2, 29), date(2025, 2, 28), id="a year"),
        pytest.param(Length(months=11), date(2024, 1, 15), date(2024, 12, 15), id="to December"),
        pytest.param(
            Length(months=1, to_month_end=True),
            date(2024, 1, 10),
            date(2024, 2, 29),
            id="to the end of the month",
        ),
        pytest.param(
            Length(months=1, to_month_end=True),
            date(2024, 1, 31),
            date(2024, 2, 29),
            id="the end is the end",
        ),
        pytest.param(Length(by=(6, 30)), date(2023, 12, 31), date(2024, 6, 30), id="by a day"),
        pytest.param(Length(by=(6, 30)), date(2024, 6, 29), date(2024, 6, 30), id="the day before"),
        pytest.param(Length(by=(6, 30)), date(2024, 6, 30), date(2025, 6, 30), id="on that day"),
    ],
)
def test_the_last_day_of_a_length(length: Length, event: date, end: date) -> None:
    assert length.after(event) == end


@pytest.mark.parametrize(
    ("length", "event", "day"),
    [
        pytest.param(Length(days=7), date(2024, 3, 5), date(2024, 2, 27), id="over a leap day"),
        pytest.param(Length(months=1), date(2024, 3, 31), date(2024, 2, 29), id="a shorter month"),
        pytest.param(Length(months=1), date(2024, 1, 31), date(2023, 12, 31), id="over a year"),
    ],
)
def test_the_day_so_long_before(length: Length, event: date, day: date) -> None:
    assert length.before(event) == day


@given(_DAYS, st.integers(min_value=1, max_value=400))
def test_days_are_counted_one_by_one_from_the_day_after(event: date, days: int) -> None:
    day = event
    for _ in range(days):
        day += _DAY

    assert Length(days=days).after(event) == day
    assert in_force_day(event, days=days) == day + _DAY
    assert Length(days=days).before(day) == event


@given(_DAYS, st.integers(min_value=1, max_value=30))
def test_months_end_on_the_same_number_or_on_the_last_day(event: date, months: int) -> None:
    end = Length(months=months).after(event)

    assert (end.year - event.year) * 12 + end.month - event.month == months
    assert end.day == event.day or (end.day < event.day and (end + _DAY).day == 1)


@given(_DAYS)
def test_neither_saturday_nor_sunday_moves_an_entry_into_force(published: date) -> None:
    assert in_force_day(published, days=14).weekday() == (published + _DAY).weekday()


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        pytest.param({}, ["not_one_length"], id="nothing"),
        pytest.param({"days": 7, "months": 1}, ["not_one_length"], id="two of them"),
        pytest.param({"days": 7, "by": (6, 30)}, ["not_one_length"], id="days and a date"),
        pytest.param({"to_month_end": True}, ["not_one_length"], id="an end of nothing"),
        pytest.param({"days": -1}, ["not_a_count"], id="less than none"),
        pytest.param({"months": -1}, ["not_a_count"], id="less than no month"),
        pytest.param({"days": True}, ["not_a_count"], id="True is no number"),
        pytest.param({"months": 1.0}, ["not_a_count"], id="no whole number"),
        pytest.param({"days": "7", "months": None}, ["not_a_count"] * 2, id="both wrong"),
        pytest.param({"by": (2, 29)}, ["not_a_day_of_the_year"], id="not in every year"),
        pytest.param({"by": (13, 1)}, ["not_a_day_of_the_year"], id="no month"),
        pytest.param({"by": "June"}, ["not_a_day_of_the_year"], id="a word"),
        pytest.param({"by": 6}, ["not_a_day_of_the_year"], id="a number"),
        pytest.param(
            {"days": -1, "by": (2, 30)}, ["not_a_count", "not_a_day_of_the_year"], id="all faults"
        ),
    ],
)
def test_what_is_no_length_is_refused(fields: dict[str, Any], codes: list[str]) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        Length(**fields)
    assert [fault.code for fault in caught.value.faults] == codes


def test_an_entry_into_force_needs_a_day_and_one_length() -> None:
    with pytest.raises(InvalidRecordError, match="exactly one of"):
        in_force_day(date(2024, 3, 1))
    with pytest.raises(InvalidRecordError, match="exactly one of"):
        in_force_day(date(2024, 3, 1), days=14, months=1)
    with pytest.raises(InvalidRecordError) as caught:
        in_force_day(_NOON, days=14)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("not_a_day", "/published")
    ]


# --- What comes out ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id_", "event", "last_day", "moved_from", "disputed_until"),
    [
        pytest.param(
            "USG-91-1",
            date(2024, 11, 7),
            date(2024, 12, 7),
            None,
            date(2024, 12, 9),
            id="supervision, a Saturday: both days are told",
        ),
        pytest.param(
            "USG-91-1",
            date(2024, 11, 6),
            date(2024, 12, 6),
            None,
            None,
            id="supervision, a Friday: nothing is open",
        ),
        pytest.param(
            "USG-90-1",
            date(2024, 10, 25),
            date(2024, 11, 1),
            None,
            date(2024, 11, 4),
            id="submission, a holiday on a Friday",
        ),
        pytest.param(
            "USG-98-1",
            date(2024, 11, 7),
            date(2024, 12, 9),
            date(2024, 12, 7),
            None,
            id="complaint to the court: a Saturday moves",
        ),
        *(
            pytest.param(
                id_,
                date(2024, 11, 7),
                date(2024, 12, 9),
                date(2024, 12, 7),
                None,
                id=f"{id_}: so in a powiat and a voivodeship",
            )
            for id_ in ("USP-85-1", "USP-85-3a", "USW-86-1", "USW-86-2a")
        ),
        *(
            pytest.param(
                id_,
                date(2024, 11, 7),
                date(2024, 12, 7),
                None,
                date(2024, 12, 9),
                id=f"{id_}: supervision of a powiat and a voivodeship, a Saturday",
            )
            for id_ in ("USP-79-1", "USW-82-1")
        ),
        pytest.param(
            "USG-98-1",
            date(2003, 5, 1),
            date(2003, 5, 31),
            None,
            date(2003, 6, 2),
            id="complaint to the court before its act: open",
        ),
        pytest.param(
            "KPA-237-1",
            date(2024, 11, 7),
            date(2024, 12, 9),
            date(2024, 12, 7),
            None,
            id="complaint, a Saturday since 2017",
        ),
        pytest.param(
            "KPA-237-1",
            date(2016, 12, 7),
            date(2017, 1, 7),
            None,
            date(2017, 1, 9),
            id="complaint, a Saturday before 2017: by the letter it stays",
        ),
        pytest.param(
            "KPA-237-1",
            date(2017, 5, 3),
            date(2017, 6, 5),
            date(2017, 6, 3),
            None,
            id="complaint that ends on the first Saturday of the new wording",
        ),
        pytest.param(
            "KPA-237-1",
            date(2017, 4, 27),
            date(2017, 5, 27),
            None,
            date(2017, 5, 29),
            id="and on the last Saturday of the old one",
        ),
        pytest.param(
            "KPA-237-1",
            date(2013, 10, 1),
            date(2013, 11, 2),
            date(2013, 11, 1),
            date(2013, 11, 4),
            id="complaint, a holiday on a Friday before 2017: to the Saturday by the letter",
        ),
        pytest.param(
            "PET-10-1",
            date(2025, 9, 24),
            date(2025, 12, 29),
            date(2025, 12, 24),
            None,
            id="petition, from Christmas Eve over the weekend",
        ),
        pytest.param(
            "KW-383-2",
            date(2024, 11, 7),
            date(2024, 12, 9),
            date(2024, 12, 7),
            None,
            id="expiry of a mandate: the electoral code moves it",
        ),
        pytest.param(
            "USG-20-3",
            date(2024, 11, 30),
            date(2024, 12, 7),
            None,
            None,
            id="a session may fall on a Saturday",
        ),
    ],
)
def test_an_end_on_a_day_off(
    id_: str, event: date, last_day: date, moved_from: date | None, disputed_until: date | None
) -> None:
    due = find_deadline(id_, event).on(event)

    assert due.last_day == due.day == last_day
    assert due.moved_from == moved_from
    assert (due.moved_by is None) is (moved_from is None)
    assert due.disputed_until == disputed_until
    assert due.first_day is None


def test_what_moved_the_end_is_told() -> None:
    petition = find_deadline("PET-10-1", date(2024, 9, 7)).on(date(2024, 9, 7))
    complaint = find_deadline("USG-98-1", date(2024, 11, 7)).on(date(2024, 11, 7))
    expiry = find_deadline("KW-383-2", date(2024, 11, 7)).on(date(2024, 11, 7))

    assert [str(due.moved_by) for due in (petition, complaint, expiry)] == [
        "art. 57 § 4 k.p.a.",
        "art. 83 § 2 p.p.s.a.",
        "art. 9 § 2 k.w.",
    ]
    assert str(petition.basis) == "art. 10 ust. 1 u.pet."


_BY_THE_NUMBERS = [
    ("USG-89-1", "2024-10-01", "2024-10-15"),
    ("USG-89-1-council", "2024-10-01", "2024-10-31"),
    ("USP-77b-1", "2024-10-01", "2024-10-15"),
    ("USP-77b-2", "2024-10-01", "2024-10-31"),
    ("USW-80a-1", "2024-10-01", "2024-10-15"),
    ("USW-80a-2", "2024-10-01", "2024-10-31"),
    ("USP-67-1b", "2024-10-01", "2024-10-31"),
    ("USP-78-1", "2024-10-01", "2024-10-08"),
    ("USP-78-1-order", "2024-10-01", "2024-10-03"),
    ("USW-81", "2024-10-01", "2024-10-08"),
    ("USP-79-1", "2024-10-01", "2024-10-31"),
    ("USW-82-1", "2024-10-01", "2024-10-31"),
    ("USP-82-1", "2023-10-02", "2024-10-02"),
    ("USW-83-1", "2023-10-02", "2024-10-02"),
    ("USP-85-1", "2024-10-01", "2024-10-31"),
    ("USW-86-1", "2024-10-01", "2024-10-31"),
    ("USP-85-3a", "2024-10-01", "2024-10-31"),
    ("USW-86-2a", "2024-10-01", "2024-10-31"),
    ("USP-15-7", "2024-11-30", "2024-12-07"),
    ("USW-21-7", "2024-11-30", "2024-12-07"),
    ("USP-21-12", "2024-10-01", "2024-10-15"),
    ("USW-23-8", "2024-10-01", "2024-10-15"),
    ("USP-42a-3", "2024-10-01", "2025-01-01"),
    ("USW-89a-3", "2024-10-01", "2025-01-01"),
    ("OGL-16-3", "2024-02-29", "2025-02-28"),
    ("USG-90-1-order", "2024-10-01", "2024-10-03"),
    ("USG-94-1", "2023-10-02", "2024-10-02"),
    ("USG-98-new-council", "2024-10-01", "2024-10-31"),
    ("USG-67-1b", "2024-10-01", "2024-10-31"),
    ("USG-19-5", "2024-02-10", "2024-03-10"),
    ("USG-19-7", "2024-10-01", "2024-10-31"),
    ("USG-19-8", "2024-10-31", "2024-11-07"),
    ("USG-20-5", "2024-10-30", "2024-10-23"),
    ("USG-20-6", "2024-10-30", "2024-10-23"),
    ("USG-28aa-10", "2024-06-28", "2024-07-13"),
    ("USG-28b", "2024-06-28", "2024-07-13"),
    ("USG-28c", "2024-06-28", "2025-06-29"),
    ("USG-28d-2", "2024-10-01", "2024-10-31"),
    ("USG-41a", "2024-10-01", "2025-01-01"),
    ("USG-24-6", "2024-10-01", "2024-10-15"),
    ("USG-5c-2c", "2024-10-01", "2025-01-01"),
    ("KW-383-2a", "2024-10-01", "2024-10-15"),
    ("KW-482", "2024-04-07", "2024-06-07"),
    ("USP-29", "2024-04-10", "2024-07-10"),
    ("USP-30-2", "2024-06-28", "2024-07-13"),
    ("USP-31-3", "2024-06-28", "2024-07-29"),
    ("USP-31-again", "2024-06-28", "2024-12-29"),
    ("WAW-10-3", "2024-05-07", "2024-06-06"),
    ("UFP-239", "2023-12-31", "2024-01-31"),
    ("UFP-271", "2023-12-31", "2024-06-30"),
    ("USG-28aa-1", "2023-12-31", "2024-05-31"),
    ("OGL-4-1", "2024-03-01", "2024-03-16"),
    ("OGL-4-3", "2024-03-01", "2024-03-05"),
]


@pytest.mark.parametrize(("id_", "event", "due"), _BY_THE_NUMBERS)
def test_every_deadline_by_the_numbers_of_the_act(id_: str, event: str, due: str) -> None:
    day = date.fromisoformat(event)

    assert find_deadline(id_, day).on(day).day == date.fromisoformat(due)


def test_the_tables_leave_no_deadline_out() -> None:
    named = {id_ for id_, _, _ in _BY_THE_NUMBERS}
    named |= {vector["deadline"] for vector in _VECTORS if "deadline" in vector}
    on_days_off = {"USG-98-1", "KW-383-2", "KPA-237-1", "PET-10-1"}

    assert {each.id for each in DEADLINES} == named | on_days_off


def test_days_left_are_counted_from_the_day_that_is_given() -> None:
    due = find_deadline("USG-90-1", date(2024, 10, 31)).on(date(2024, 10, 31))
    session = find_deadline("USG-28a-3", date(2024, 6, 28)).on(date(2024, 6, 28))

    assert due.days_left(date(2024, 10, 31)) == 7
    assert due.days_left(date(2024, 11, 7)) == 0
    assert due.days_left(date(2024, 11, 8)) == -1
    assert session.days_left(date(2024, 7, 12)) == 1
    assert session.last_day is None
    with pytest.raises(InvalidRecordError) as caught:
        due.days_left(_NOON)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [("not_a_day", "/today")]


@given(st.sampled_from(DEADLINES), _DAYS)
def test_what_a_deadline_answers_holds_together(deadline: Deadline, event: date) -> None:
    assume(event in deadline.in_force)
    due = deadline.on(event)

    assert due.basis == deadline.basis
    assert due.opens is (deadline.direction is Direction.NOT_BEFORE)
    assert [due.first_day, due.last_day].count(None) == 1
    assert (due.day < event) is (deadline.direction is Direction.AHEAD)
    assert due.days_left(due.day) == 0
    if due.moved_from is not None:
        assert due.moved_from < due.day
        assert is_day_off(due.moved_from) or due.moved_from.weekday() == 5
        assert not is_day_off(due.day)
    if due.disputed_until is not None:
        assert due.day < due.disputed_until
        assert not is_day_off(due.disputed_until)
        assert due.disputed_until.weekday() < 5
    if deadline.shift is Shift.NONE:
        assert due == DueDay(basis=due.basis, day=due.day, opens=due.opens)
    if deadline.shift is Shift.DISPUTED:
        assert due.moved_from is None


# --- Finding -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id_", "day"),
    [
        pytest.param("USG-20-3", date(2001, 5, 29), id="before it came"),
        pytest.param("USG-28aa-10", date(2018, 11, 16), id="before the term that it binds"),
        pytest.param("UFP-271", date(2019, 12, 31), id="the year that was moved"),
        pytest.param("USG-28aa-1", date(2019, 12, 31), id="the report of that year"),
        pytest.param("USG-19-7", date(2024, 9, 11), id="before the text that was read"),
        pytest.param("PET-10-1", date(2015, 9, 5), id="before the act on petitions"),
        pytest.param("USG-89-1-council", date(2001, 5, 29), id="before the act of 2001"),
        pytest.param("USP-78-1-order", date(2001, 5, 29), id="without delay, which is no time"),
        pytest.param("USW-83-1", date(2001, 5, 29), id="a wording that was not read"),
        pytest.param("USP-79-1", date(2001, 12, 12), id="before the first text that was read"),
        pytest.param("USW-81", date(2001, 12, 12), id="of either act"),
        pytest.param("OGL-16-3", date(2011, 12, 31), id="when no time was set"),
        pytest.param("KW-383-2", date(2011, 10, 26), id="before the wording"),
    ],
)
def test_a_day_that_no_wording_covers_is_refused(id_: str, day: date) -> None:
    with pytest.raises(NotCoveredError, match=id_):
        find_deadline(id_, day)


@pytest.mark.parametrize(
    ("id_", "day"),
    [
        ("USG-20-3", date(2001, 5, 30)),
        ("USG-28aa-10", date(2018, 11, 17)),
        ("UFP-271", date(2018, 12, 31)),
        ("UFP-271", date(2020, 12, 31)),
        ("USG-28aa-1", date(2018, 12, 31)),
        ("USG-28aa-1", date(2020, 12, 31)),
        ("USG-19-7", date(2024, 9, 12)),
        ("PET-10-1", date(2015, 9, 6)),
        ("USG-89-1-council", date(2001, 5, 30)),
        ("USP-78-1-order", date(2001, 5, 30)),
        ("USW-83-1", date(2001, 5, 30)),
        ("USP-79-1", date(2001, 12, 13)),
        ("USW-81", date(2001, 12, 13)),
        ("OGL-16-3", date(2012, 1, 1)),
        ("KW-383-2", date(2011, 10, 27)),
    ],
)
def test_the_first_day_of_a_wording_is_covered(id_: str, day: date) -> None:
    deadline = find_deadline(id_, day)

    assert deadline.id == id_
    assert day in deadline.in_force


@pytest.mark.parametrize(
    ("made", "last"),
    [(date(2001, 5, 29), date(2001, 6, 5)), (date(2001, 5, 30), date(2001, 6, 1))],
)
def test_order_regulations_had_no_time_of_their_own_before_2001(made: date, last: date) -> None:
    assert find_deadline("USG-90-1-order", made).on(made).last_day == last


def test_an_id_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(NotCoveredError, match="USG-90-1") as caught:
        find_deadline("USG-9", date(2024, 10, 1))
    assert caught.value.question == "deadline 'USG-9'"
    assert caught.value.covered.count("UFP-271") == 1


def test_a_deadline_answers_only_for_its_own_days() -> None:
    deadline = find_deadline("USG-20-3", date(2024, 10, 1))

    with pytest.raises(NotCoveredError, match="USG-20-3 on 2001-05-29"):
        deadline.on(date(2001, 5, 29))
    with pytest.raises(InvalidRecordError) as caught:
        deadline.on(_NOON)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("not_a_day", "/event_day")
    ]


# --- The data ------------------------------------------------------------------------------------


@each_deadline
def test_a_row_keeps_what_the_data_promises(deadline: Deadline) -> None:
    assert deadline.basis.act in ACTS
    assert deadline.in_force.since is not None
    assert deadline.checked in {date(2026, 11, 24), date(2026, 11, 25)}
    assert deadline.why.endswith(".")
    assert deadline.read_since is None or deadline.read_since <= deadline.checked
    assert deadline.enacted is None or deadline.enacted.startswith("Dz.U. ")
    assert (deadline.read_since is None) <= (deadline.confidence is not Confidence.HIGH)
    assert pickle.loads(pickle.dumps(deadline)) == deadline


def test_wordings_of_one_deadline_never_meet() -> None:
    for index, one in enumerate(DEADLINES):
        for other in DEADLINES[index + 1 :]:
            assert one.id != other.id or not one.in_force.meets(other.in_force)


def test_what_silence_accepts() -> None:
    silent = {each.id for each in DEADLINES if each.after_lapse is Lapse.ACCEPTED}

    assert silent == {
        *("USG-89-1", "USG-89-1-council", "USG-67-1b", "USG-19-5", "USG-19-6"),
        *("USP-77b-1", "USP-77b-2", "USP-67-1b", "USW-80a-1", "USW-80a-2"),
    }


def test_what_follows_is_unknown_only_where_it_was_not_read() -> None:
    unknown = {each.id for each in DEADLINES if each.after_lapse is None}

    assert unknown == {"USG-19-8", "USG-28d-2", "KW-482", "UFP-239"}


def test_no_row_is_surer_than_the_catalogue() -> None:
    medium = {each.id for each in DEADLINES if each.confidence is Confidence.MEDIUM}

    assert medium == {
        "USG-90-1-order",  # its wording before 2001
        *("USP-67-1b", "USP-78-1", "USP-79-1", "USP-82-1", "USP-85-1", "USP-42a-3", "USP-21-12"),
        *("USW-81", "USW-86-1", "USW-21-7", "USW-89a-3", "USW-23-8", "OGL-16-3"),
        "USG-67-1b",
        "USG-19-7",
        "USG-19-8",
        "USG-20-5",
        "USG-28d-2",
        "USG-24-6",
        "KPA-237-1",
        "PET-10-1",
        "UFP-239",
        "UFP-271",
        "USG-28aa-1",
    }


def test_all_faults_of_a_row_come_at_once() -> None:
    good = find_deadline("USG-20-6", date(2024, 10, 1))
    with pytest.raises(InvalidRecordError) as caught:
        attrs.evolve(good, id=" ", title="", length=Length(by=(6, 30)))
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("not_a_name", "/id"),
        ("not_a_name", "/title"),
        ("not_countable_back", "/length"),
    ]
    with pytest.raises(InvalidRecordError, match="backwards"):
        attrs.evolve(good, length=Length(months=1, to_month_end=True))


def test_a_due_day_is_a_plain_value() -> None:
    basis = DEADLINES[0].basis
    due = DueDay(basis=basis, day=date(2024, 10, 15))

    assert due == find_deadline("USG-89-1", date(2024, 10, 1)).on(date(2024, 10, 1))
    assert pickle.loads(pickle.dumps(due)) == due
    assert hash(due) == hash(attrs.evolve(due))
