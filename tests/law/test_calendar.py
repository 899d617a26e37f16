"""Days off work and how they move the end of a term."""

import pickle
from datetime import UTC, date, datetime, timedelta
from importlib import import_module
from itertools import pairwise

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.errors import InvalidRecordError, NotCoveredError
from zmp_core.law.act import ACTS
from zmp_core.law.calendar import (
    COVERED,
    FEASTS,
    MOVINGS,
    DayOff,
    Shift,
    days_off,
    easter,
    is_day_off,
    moving,
    next_working_day,
)
from zmp_core.law.period import Period

_YEARS = range(1991, 2036)
_IN_COVER = st.dates(min_value=date(1990, 4, 28), max_value=date(2199, 12, 31))


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


@pytest.mark.parametrize("year", _YEARS)
def test_every_day_agrees_with_the_holidays_package(year: int) -> None:
    oracle = holidays.country_holidays("PL", years=year)

    for day in _days(date(year, 1, 1), date(year, 12, 31)):
        assert is_day_off(day) is (day in oracle or day.weekday() == 6), day


@pytest.mark.parametrize("year", _YEARS)
def test_the_named_days_are_those_of_the_holidays_package(year: int) -> None:
    named = [off.day for off in days_off(year)]

    assert named == sorted(named)
    assert set(named) == set(holidays.country_holidays("PL", years=year))


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        pytest.param(1818, date(1818, 3, 22), id="the earliest that can be"),
        pytest.param(1943, date(1943, 4, 25), id="the latest that can be"),
        pytest.param(1954, date(1954, 4, 18), id="a correction of the epact: 25 becomes 18"),
        pytest.param(1981, date(1981, 4, 19), id="a correction of the epact: 26 becomes 19"),
        pytest.param(2000, date(2000, 4, 23), id="a leap century"),
        pytest.param(2024, date(2024, 3, 31), id="the day on which summer time began"),
        pytest.param(2025, date(2025, 4, 20), id="20 April 2025"),
        pytest.param(2100, date(2100, 3, 28), id="a century that is no leap year"),
    ],
)
def test_easter_falls_where_the_church_tables_say(year: int, sunday: date) -> None:
    assert easter(year) == sunday
    assert sunday.weekday() == 6


@pytest.mark.parametrize("century", range(16, 41))
def test_easter_falls_where_another_package_has_it(century: int) -> None:
    """The rule of the Gregorian calendar as python-dateutil has it, which holidays brings along."""
    oracle = import_module("dateutil.easter")
    for year in range(max(1583, 100 * century), 100 * century + 100):
        assert easter(year) == oracle.easter(year)


@pytest.mark.parametrize(
    ("day", "off"),
    [
        pytest.param(date(1990, 5, 3), True, id="3 May is back since 1990"),
        pytest.param(date(1991, 7, 22), False, id="22 July is gone"),
        pytest.param(date(2010, 1, 6), False, id="Epiphany, the year before"),
        pytest.param(date(2011, 1, 6), True, id="Epiphany, the first year"),
        pytest.param(date(2024, 12, 24), False, id="Christmas Eve, the year before"),
        pytest.param(date(2025, 12, 24), True, id="Christmas Eve, the first year"),
        pytest.param(date(2017, 11, 13), False, id="a Monday after 11 November"),
        pytest.param(date(2018, 11, 12), True, id="the one 12 November"),
        pytest.param(date(2019, 11, 12), False, id="12 November a year later"),
        pytest.param(date(2024, 12, 7), False, id="a Saturday is no day off"),
        pytest.param(date(2024, 12, 8), True, id="a Sunday is"),
        pytest.param(date(2025, 6, 19), True, id="Corpus Christi, a Thursday"),
        pytest.param(date(2025, 6, 9), False, id="Whit Monday is none"),
        pytest.param(date(2025, 5, 2), False, id="nor the day of the flag"),
    ],
)
def test_both_sides_of_every_change(day: date, off: bool) -> None:
    assert is_day_off(day) is off


def test_each_named_day_tells_its_name_and_its_provision() -> None:
    (eve,) = (off for off in days_off(2025) if off.day == date(2025, 12, 24))

    assert eve.name_pl == "Wigilia Bożego Narodzenia"
    assert str(eve.basis) == "art. 1 pkt 1 u.d.w.p."
    assert pickle.loads(pickle.dumps(eve)) == eve
    assert len(days_off(2024)) == 13
    assert len(days_off(2025)) == 14


def test_the_first_year_is_told_from_the_day_that_is_covered() -> None:
    assert next(off.day for off in days_off(1990)) == date(1990, 5, 1)
    assert is_day_off(date(1990, 4, 29))
    with pytest.raises(NotCoveredError, match=r"1990-04-27.*1990-04-28"):
        is_day_off(date(1990, 4, 27))
    with pytest.raises(NotCoveredError, match="1989"):
        days_off(1989)
    with pytest.raises(NotCoveredError):
        days_off(1)  # a year of the calendar all the same


def test_the_last_year_of_all_can_be_asked() -> None:
    assert days_off(9999)[-1].day == date(9999, 12, 26)


@pytest.mark.parametrize("year", [0, -1, 10_000, True, 2024.0, "2024", None])
def test_what_is_no_year_is_refused(year: object) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        days_off(year)  # type: ignore[arg-type]
    (fault,) = caught.value.faults
    assert (fault.code, fault.path, fault.value) == ("not_a_year", "/year", year)


@pytest.mark.parametrize("day", [None, "2024-12-24", datetime(2024, 12, 24, 12, tzinfo=UTC)])
def test_what_is_no_day_is_refused(day: object) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        is_day_off(day)  # type: ignore[arg-type]
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [("not_a_day", "/day")]


def test_every_row_rests_on_a_known_act_and_has_its_days() -> None:
    feasts = [(row.basis, row.enacted, row.in_force) for row in FEASTS]
    movings = [(row.basis, row.enacted, row.in_force) for row in MOVINGS]

    for basis, enacted, in_force in feasts + movings:
        assert basis.act in ACTS
        assert enacted.startswith("Dz.U. ")
        assert COVERED.holds(in_force)


def test_no_two_wordings_that_move_an_end_meet() -> None:
    for shift in Shift:
        rows = [row.in_force for row in MOVINGS if row.shift is shift]
        for first, second in pairwise(rows):
            assert not first.meets(second)


@pytest.mark.parametrize(
    ("shift", "end", "saturdays"),
    [
        pytest.param(Shift.ADMINISTRATIVE, date(2017, 5, 31), False, id="k.p.a., the day before"),
        pytest.param(Shift.ADMINISTRATIVE, date(2017, 6, 1), True, id="k.p.a. names Saturdays"),
        pytest.param(Shift.COURT, date(2004, 1, 1), True, id="the courts from the first day"),
        pytest.param(Shift.ELECTORAL, date(2011, 8, 1), True, id="the electoral code too"),
    ],
)
def test_which_wording_names_saturdays(shift: Shift, end: date, saturdays: bool) -> None:
    row = moving(shift, end)

    assert row is not None
    assert row.shift is shift
    assert row.saturdays is saturdays


@pytest.mark.parametrize(
    ("shift", "end"),
    [
        pytest.param(Shift.COURT, date(2003, 12, 31), id="the courts before their act"),
        pytest.param(Shift.ELECTORAL, date(2011, 7, 31), id="before the electoral code"),
        pytest.param(Shift.DISPUTED, date(2024, 12, 7), id="a disputed one"),
        pytest.param(Shift.NONE, date(2024, 12, 7), id="none at all"),
    ],
)
def test_where_nothing_was_read_nothing_moves(shift: Shift, end: date) -> None:
    assert moving(shift, end) is None


@pytest.mark.parametrize(
    ("day", "letter", "with_saturdays"),
    [
        pytest.param(date(2024, 12, 6), date(2024, 12, 6), date(2024, 12, 6), id="a Friday stays"),
        pytest.param(date(2024, 12, 7), date(2024, 12, 7), date(2024, 12, 9), id="a Saturday"),
        pytest.param(date(2024, 12, 8), date(2024, 12, 9), date(2024, 12, 9), id="a Sunday"),
        pytest.param(
            date(2024, 11, 1), date(2024, 11, 2), date(2024, 11, 4), id="a holiday on a Friday"
        ),
        pytest.param(
            date(2025, 12, 24), date(2025, 12, 27), date(2025, 12, 29), id="Christmas and a weekend"
        ),
    ],
)
def test_the_next_working_day(day: date, letter: date, with_saturdays: date) -> None:
    assert next_working_day(day, saturdays=False) == letter
    assert next_working_day(day, saturdays=True) == with_saturdays


@given(_IN_COVER)
def test_a_day_is_moved_to_a_working_day_and_past_none(day: date) -> None:
    moved = next_working_day(day, saturdays=True)

    assert moved >= day
    assert not is_day_off(moved)
    assert moved.weekday() < 5
    assert all(
        is_day_off(passed) or passed.weekday() == 5
        for passed in _days(day, moved - timedelta(days=1))
    )


@given(_IN_COVER)
def test_the_letter_never_moves_farther_than_the_wide_reading(day: date) -> None:
    assert next_working_day(day, saturdays=False) <= next_working_day(day, saturdays=True)


@given(st.integers(min_value=1583, max_value=4099))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)
    assert easter(year).weekday() == 6


def test_a_day_off_is_a_plain_value() -> None:
    off = days_off(2024)[0]

    assert off == DayOff(date(2024, 1, 1), "Nowy Rok", FEASTS[0].basis)
    assert hash(off) == hash(days_off(2024)[0])
    assert FEASTS[0].in_force == Period(since=date(1990, 4, 28))
