"""Days in Polish, the way acts, minutes and invitations print them, and read strictly."""

import re
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import Final

import attrs

from zmp_core.errors import InvalidValueError
from zmp_core.polish.calendar_names import MONTHS, WEEKDAYS
from zmp_core.polish.reading import folded, unaccented
from zmp_core.polish.roman import to_roman
from zmp_core.polish.spaces import Spaces, plain, spaced
from zmp_core.polish.styles import chosen


class DateStyle(StrEnum):
    """How a day is printed.

    Attributes:
        LONG: In running text: *26 lutego 2025 r.*
        ACT: Of an act: *z dnia 26 lutego 2025 r.*
        ON: When something happens: *w dniu 26 lutego 2025 r.*
        FULL: With its weekday: *środa, 26 lutego 2025 r.*
        ON_WEEKDAY: In an invitation: *w środę, 26 lutego 2025 r.*, *we wtorek, 25 lutego 2025 r.*
        ROMAN: *26 II 2025 r.*
        NUMERIC: *26.02.2025 r.*
        ISO: *2025-02-26*, for machines.
        MONTH: The month alone: *luty 2025 r.*
        QUARTER: The quarter alone: *I kwartał 2025 r.*
    """

    LONG = "long"
    ACT = "act"
    ON = "on"
    FULL = "full"
    ON_WEEKDAY = "on_weekday"
    ROMAN = "roman"
    NUMERIC = "numeric"
    ISO = "iso"
    MONTH = "month"
    QUARTER = "quarter"


_OF_MONTH: Final = ("", *(genitive for _, genitive in MONTHS))  # by the number of the month


# Written with no-break spaces where the policy of ``spaces`` wants them; a test holds it to that.
def _long(day: date) -> str:
    return f"{day.day}\u00a0{_OF_MONTH[day.month]} {day.year}\u00a0r."


_WRITERS: Final[dict[DateStyle, Callable[[date], str]]] = {
    DateStyle.LONG: _long,
    DateStyle.ACT: lambda day: f"z\u00a0dnia {_long(day)}",
    DateStyle.ON: lambda day: f"w\u00a0dniu {_long(day)}",
    DateStyle.FULL: lambda day: f"{WEEKDAYS[day.weekday()][0]}, {_long(day)}",
    DateStyle.ON_WEEKDAY: lambda day: f"{WEEKDAYS[day.weekday()][1]}, {_long(day)}",
    DateStyle.ROMAN: lambda day: f"{day.day}\u00a0{to_roman(day.month)} {day.year}\u00a0r.",
    DateStyle.NUMERIC: lambda day: f"{day.day:02}.{day.month:02}.{day.year}\u00a0r.",
    DateStyle.ISO: date.isoformat,
    DateStyle.MONTH: lambda day: f"{MONTHS[day.month - 1][0]} {day.year}\u00a0r.",
    DateStyle.QUARTER: lambda day: (
        f"{to_roman((day.month + 2) // 3)}\u00a0kwartał {day.year}\u00a0r."
    ),
}


def format_date(
    day: date, style: DateStyle = DateStyle.LONG, *, spaces: Spaces = "no_break"
) -> str:
    r"""Return the day in Polish.

    >>> format_date(date(2025, 2, 26))
    '26\xa0lutego 2025\xa0r.'
    >>> format_date(date(2025, 2, 25), DateStyle.ON_WEEKDAY, spaces="plain")
    'we wtorek, 25 lutego 2025 r.'

    Args:
        day: The day; a ``datetime`` is refused, for it carries a clock that would be lost.
        style: How it is printed.
        spaces: Whether a line may break within it.

    Raises:
        InvalidValueError: If it is no plain day or no such style.
    """
    if type(day) is not date:
        checked_day(day)
    return spaced(_WRITERS[chosen(DateStyle, style)](day), spaces)


def day_month(day: date) -> str:
    """Return day and month as running text prints them, *26 lutego*, with a no-break space."""
    return f"{day.day}\u00a0{_OF_MONTH[day.month]}"


def checked_day(day: object) -> date:
    """Return the day if it is a plain one.

    Raises:
        InvalidValueError: If it is no day, or a ``datetime``.
    """
    if not isinstance(day, date) or isinstance(day, datetime):
        raise InvalidValueError(day, expected="a datetime.date without a clock")
    return day


_EXPECTED: Final = "a day as '26 lutego 2025 r.', '26.02.2025 r.', '26 II 2025' or '2025-02-26'"
_MONTHS: Final = {
    sign: at
    for at, (_, genitive) in enumerate(MONTHS, 1)
    for sign in (unaccented(genitive), to_roman(at), f"{at}", f"{at:02}")
}
_WEEKDAYS: Final = {
    plain(unaccented(name)): at for at, names in enumerate(WEEKDAYS) for name in names
}

# A scan takes the digit 0 for the letter O; in a number it can be nothing else.
_DIGIT: Final = "[0-9O]"
_YEAR: Final = rf"([0-9]{_DIGIT}{{0,3}}|b\.?r\.?)(?: *(?:r\.?|roku))?"
_LEAD: Final = re.compile(r"(?:z dnia|w dniu|dnia|((?:we? )?[^\W\d_]+),) ", re.IGNORECASE)
# Each finds day, month and year; what is not printed is None. Spans print less than all.
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"({_DIGIT}{{1,2}})(?: *([^\W\d_]+?)(?: *{_YEAR})?)?",  # 26 lutego 2025 r., 26 II 2025
        rf"({_DIGIT}{{1,2}})\.([IVX]+|{_DIGIT}{{1,2}})(?:\.{_YEAR})?",  # 26.02.2025 r., 26.II.2025
        rf"({_DIGIT}{{1,2}})-({_DIGIT}{{1,2}})-{_YEAR}",  # 26-02-2025
    )
)
_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?: *(?:r\.?|roku))?", re.IGNORECASE)


@attrs.frozen
class Printed:
    """What a text prints of a day; what it does not print is ``None``."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None


def parse_date(text: str, *, year: int | None = None) -> date:
    """Return the day that the text prints.

    >>> parse_date("z dnia 26 lutego 2025 r.")
    datetime.date(2025, 2, 26)
    >>> parse_date("02.13.2025")
    Traceback (most recent call last):
    zmp_core.errors.InvalidValueError: got '02.13.2025'; expected a month from 1 to 12 ...

    Read are all styles that print a whole day, also in capitals, without accents, without a space
    before or after the month, with *roku*, with hyphens, and with the letter O for the digit 0.
    A weekday that is printed must be the right one.

    Args:
        text: The text of a date and of nothing else.
        year: The year of a text that prints none, or *br.* (this year).

    Raises:
        InvalidValueError: If it is no date, or one of a day that never was.
    """
    printed = read_day(folded(text, expected=_EXPECTED), text)
    if printed is None:
        raise InvalidValueError(text, expected=_EXPECTED)
    return whole_day(printed, text, year=year)


def read_day(written: str, text: str) -> Printed | None:
    """Return what a folded text prints of a day; ``None`` where it has not the form of one.

    Args:
        written: The folded text of one day, or of the beginning of a span.
        text: The whole text as it was given, for the refusal.

    Raises:
        InvalidValueError: If it has the form, but its month, year or weekday is none.
    """
    lead = _LEAD.match(written)
    weekday = None
    if lead is not None:
        written = written[lead.end() :]
        if lead[1] is not None:
            weekday = _WEEKDAYS.get(unaccented(lead[1]))
            if weekday is None:
                raise InvalidValueError(text, expected="a weekday as 'środa,' or 'w środę,'")
    iso = _ISO.fullmatch(written)
    if iso is not None:
        year, month, day = map(int, iso.groups())
        return Printed(day, month, year, weekday)
    found = next(filter(None, (form.fullmatch(written) for form in _FORMS)), None)
    if found is None:
        return None
    return Printed(int(_zeros(found[1])), _month(found[2], text), _year(found[3], text), weekday)


def whole_day(printed: Printed, text: str, *, year: int | None) -> date:
    """Return the day of which enough is printed or given.

    Raises:
        InvalidValueError: If no month or year is told, there is no such day, or its weekday is
            another.
    """
    if printed.month is None:
        raise InvalidValueError(text, expected=_EXPECTED)
    year = year if printed.year is None else printed.year
    if year is None:
        raise InvalidValueError(text, expected="a year, printed or given as ``year``")
    if type(year) is not int:
        raise InvalidValueError(year, expected="a whole number, e.g. 2025")
    try:
        day = date(year, printed.month, printed.day)
    except ValueError:
        raise InvalidValueError(text, expected="a day that is in the calendar") from None
    if printed.weekday not in {None, day.weekday()}:
        right = WEEKDAYS[day.weekday()][0]
        raise InvalidValueError(text, expected=f"the weekday of that day, {right}")
    return day


def _zeros(printed: str) -> str:
    return printed.replace("O", "0").replace("o", "0")


def _month(printed: str | None, text: str) -> int | None:
    if printed is None:
        return None
    month = _MONTHS.get(unaccented(printed)) or _MONTHS.get(printed) or _MONTHS.get(_zeros(printed))
    if month is None:
        raise InvalidValueError(text, expected="a month from 1 to 12 or its name in the genitive")
    return month


def _year(printed: str | None, text: str) -> int | None:
    if printed is None or printed[0] in "bB":
        return None
    if len(printed) != len("2025"):
        raise InvalidValueError(text, expected="a year of four digits, e.g. 2025")
    return int(_zeros(printed))
