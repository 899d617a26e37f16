"""Days off work (dni wolne od pracy), as the law had them on each day, and how they move an end.

Days off are Sundays and the days that an act names; a Saturday is none. Where a term ends on such a
day, the acts on procedure move its end, and they have not always agreed about Saturdays.

Source: ustawa z dnia 18 stycznia 1951 r. o dniach wolnych od pracy with its changes, in copies of
texts of 2011, 2020 and 2025 seen on 2026-11-24. Not here: a day off that the government may order
during an epidemic (art. 1a, since 2020-04-18); no such order was found.
"""

from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum
from typing import Final

import attrs

from zmp_core.errors import Fault, InvalidRecordError, NotCoveredError
from zmp_core.law.act import DNI, KPA, KW, PPSA, SETNA
from zmp_core.law.period import Period, unless_day
from zmp_core.law.provision import Provision

_SATURDAY: Final = 5
_SUNDAY: Final = 6
_DAY: Final = timedelta(days=1)


@attrs.frozen
class DayOff:
    """A day that the law names as free from work.

    Attributes:
        day: The day.
        name_pl: What the law calls it.
        basis: The provision.
    """

    day: date
    name_pl: str
    basis: Provision


@attrs.frozen(kw_only=True)
class Feast:
    """A row of the law: a day off that returns every year.

    Attributes:
        name_pl: What the law calls it.
        falls: Month and day, or the distance from Easter Sunday.
        basis: The provision.
        in_force: Days on which the row is in force.
        enacted: The act that brought it, as published.
    """

    name_pl: str
    falls: tuple[int, int] | timedelta
    basis: Provision
    in_force: Period
    enacted: str

    def day(self, year: int) -> date:
        """Return the day on which it falls in that year."""
        if isinstance(self.falls, timedelta):
            return easter(year) + self.falls
        return date(year, *self.falls)


# The list as it stood after the changes of 1989 (15 August, 11 November) and of 6.04.1990 (3 May
# for 22 July, Dz.U. 1990 nr 28 poz. 160); what was a day off before 1990-04-28 is not here.
_FIRST: Final = date(1990, 4, 28)
COVERED: Final = Period(since=_FIRST)
_LISTED: Final = Provision(DNI, art="1", pkt="1")
_FEASTS_OF_1990: Final[tuple[tuple[str, tuple[int, int] | timedelta], ...]] = (
    ("Nowy Rok", (1, 1)),
    ("pierwszy dzień Wielkiej Nocy", timedelta(0)),
    ("drugi dzień Wielkiej Nocy", timedelta(1)),
    ("Święto Państwowe", (5, 1)),
    ("Święto Narodowe Trzeciego Maja", (5, 3)),
    ("pierwszy dzień Zielonych Świątek", timedelta(49)),
    ("dzień Bożego Ciała", timedelta(60)),
    ("Wniebowzięcie Najświętszej Maryi Panny", (8, 15)),
    ("Wszystkich Świętych", (11, 1)),
    ("Narodowe Święto Niepodległości", (11, 11)),
    ("pierwszy dzień Bożego Narodzenia", (12, 25)),
    ("drugi dzień Bożego Narodzenia", (12, 26)),
)
FEASTS: Final = (
    *(
        Feast(
            name_pl=name,
            falls=falls,
            basis=_LISTED,
            in_force=COVERED,
            enacted="Dz.U. 1951 nr 4 poz. 28 w brzmieniu od 28.04.1990",
        )
        for name, falls in _FEASTS_OF_1990
    ),
    Feast(
        name_pl="Święto Trzech Króli",
        falls=(1, 6),
        basis=_LISTED,
        in_force=Period(since=date(2011, 1, 1)),
        enacted="Dz.U. 2010 nr 224 poz. 1459 art. 2",
    ),
    Feast(
        name_pl="Wigilia Bożego Narodzenia",
        falls=(12, 24),
        basis=_LISTED,
        in_force=Period(since=date(2025, 2, 1)),
        enacted="Dz.U. 2024 poz. 1965",
    ),
    # For one year only; which article of the act says so was not read.
    Feast(
        name_pl="Święto Narodowe z okazji Setnej Rocznicy Odzyskania Niepodległości",
        falls=(11, 12),
        basis=Provision(SETNA),
        in_force=Period(since=date(2018, 11, 12), until=date(2018, 11, 12)),
        enacted="Dz.U. 2018 poz. 2117",
    ),
)


def easter(year: int) -> date:
    """Return Easter Sunday of a year of the Gregorian calendar (the anonymous rule of 1876)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    leap_centuries, rest = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_shift + 15) % 30
    leaps, years = divmod(of_century, 4)
    to_sunday = (32 + 2 * rest + 2 * leaps - epact - years) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def days_off(year: int) -> tuple[DayOff, ...]:
    """Return the days off that the law names in a year, in their order.

    Sundays are days off too (art. 1 pkt 2); they stand here only where they bear a name.

    >>> [str(off.day) for off in days_off(2025)][-3:]
    ['2025-12-24', '2025-12-25', '2025-12-26']

    Args:
        year: The year. Of 1990 only the days since 28 April are told.

    Raises:
        InvalidRecordError: If it is no year.
        NotCoveredError: If the year is before 1990.
    """
    if type(year) is not int or not MINYEAR <= year <= MAXYEAR:
        expected = f"a year, a whole number up to {MAXYEAR}"
        raise InvalidRecordError((Fault("not_a_year", "/year", year, expected),))
    if year < _FIRST.year:
        raise NotCoveredError(f"days off in {year}", f"{COVERED}")
    found = (DayOff(feast.day(year), feast.name_pl, feast.basis) for feast in _in_force(year))
    return tuple(sorted(found, key=lambda off: off.day))


def is_day_off(day: date) -> bool:
    """Tell whether a day was free from work by law: a Sunday, or one that the law names.

    >>> is_day_off(date(2024, 12, 24)), is_day_off(date(2025, 12, 24))
    (False, True)

    Raises:
        InvalidRecordError: If it is no plain day.
        NotCoveredError: If it is before 1990-04-28.
    """
    if faults := unless_day(day, path="/day", expected="a datetime.date"):
        raise InvalidRecordError(tuple(faults))
    if day not in COVERED:
        raise NotCoveredError(f"whether {day.isoformat()} was a day off", f"{COVERED}")
    return day.weekday() == _SUNDAY or any(
        feast.day(day.year) == day for feast in _in_force(day.year)
    )


def _in_force(year: int) -> list[Feast]:
    return [feast for feast in FEASTS if feast.day(year) in feast.in_force]


# --- How an end that falls on such a day moves ---------------------------------------------------


class Shift(StrEnum):
    """By which law the end of a term moves when it falls on a day off."""

    NONE = "none"
    """No provision was found that would move it."""
    ADMINISTRATIVE = "administrative"
    """Kodeks postępowania administracyjnego."""
    COURT = "court"
    """Prawo o postępowaniu przed sądami administracyjnymi."""
    ELECTORAL = "electoral"
    """Kodeks wyborczy."""
    DISPUTED = "disputed"
    """Not settled, or nothing was read that would settle it."""


@attrs.frozen(kw_only=True)
class Moving:
    """A row of the law: how the end of a term moves.

    Attributes:
        shift: Of which law.
        saturdays: Whether the wording names Saturdays beside days off.
        basis: The provision.
        in_force: Days of the end for which the wording is in force.
        enacted: The act that brought it, as published.
        sources: Rulings and texts behind it.
    """

    shift: Shift
    saturdays: bool
    basis: Provision
    in_force: Period
    enacted: str
    sources: tuple[str, ...] = ()


_KPA_57: Final = Provision(KPA, art="57", par="4")
MOVINGS: Final = (
    Moving(
        shift=Shift.ADMINISTRATIVE,
        saturdays=False,
        basis=_KPA_57,
        in_force=Period(since=COVERED.since, until=date(2017, 5, 31)),
        enacted="Dz.U. 1960 nr 30 poz. 168",
        sources=("NSA 15.06.2011, I OPS 1/11 (sobota jak dzień wolny; wcześniej sporne)",),
    ),
    Moving(
        shift=Shift.ADMINISTRATIVE,
        saturdays=True,
        basis=_KPA_57,
        in_force=Period(since=date(2017, 6, 1)),
        enacted="Dz.U. 2017 poz. 935",
    ),
    Moving(
        shift=Shift.COURT,
        saturdays=True,
        basis=Provision(PPSA, art="83", par="2"),
        in_force=Period(since=date(2004, 1, 1)),
        enacted="Dz.U. 2002 nr 153 poz. 1270",
    ),
    Moving(
        shift=Shift.ELECTORAL,
        saturdays=True,
        basis=Provision(KW, art="9", par="2"),
        in_force=Period(since=date(2011, 8, 1)),
        enacted="Dz.U. 2011 nr 21 poz. 112",
    ),
)


def moving(shift: Shift, end: date) -> Moving | None:
    """Return the wording that moves such an end on that day; ``None`` where none was read."""
    rows = (row for row in MOVINGS if row.shift is shift and end in row.in_force)
    return next(rows, None)


def next_working_day(day: date, *, saturdays: bool) -> date:
    """Return the day itself, or the first one after it that is not a day off.

    Args:
        day: The day to begin with.
        saturdays: Whether Saturdays are passed over as well.

    Raises:
        InvalidRecordError: If it is no plain day.
        NotCoveredError: If it is before 1990-04-28.
    """
    while is_day_off(day) or (saturdays and day.weekday() == _SATURDAY):
        day += _DAY
    return day
