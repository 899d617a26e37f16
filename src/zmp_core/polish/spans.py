"""Several days in a row, *w dniach 6–7 listopada 2025 r.*, printed and read."""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Final

import attrs

from zmp_core.errors import InvalidValueError
from zmp_core.polish.dates import (
    DateStyle,
    Printed,
    checked_day,
    day_month,
    format_date,
    read_day,
    whole_day,
)
from zmp_core.polish.reading import folded
from zmp_core.polish.spaces import Spaces, spaced
from zmp_core.polish.styles import chosen


class DaysStyle(StrEnum):
    """How a span of days is printed.

    Attributes:
        LONG: *6–7 listopada 2025 r.*, *od 30 października do 2 listopada 2025 r.*
        ON: When something happens: *w dniach 6–7 listopada 2025 r.*
        NUMERIC: *06–07.11.2025 r.*, *30.10–02.11.2025 r.*
        ISO: *2025-11-06/2025-11-07*, the interval of ISO 8601.
    """

    LONG = "long"
    ON = "on"
    NUMERIC = "numeric"
    ISO = "iso"


def format_days(
    first: date, last: date, style: DaysStyle = DaysStyle.LONG, *, spaces: Spaces = "no_break"
) -> str:
    r"""Return the days from the first to the last, both included; one day is printed as a day.

    >>> format_days(date(2025, 11, 6), date(2025, 11, 7), DaysStyle.ON)
    'w\xa0dniach 6–7\xa0listopada 2025\xa0r.'
    >>> format_days(date(2025, 10, 30), date(2025, 11, 2), spaces="plain")
    'od 30 października do 2 listopada 2025 r.'

    Raises:
        InvalidValueError: If one is no plain day, the last is before the first, or there is no
            such style.
    """
    if checked_day(last) < checked_day(first):
        raise InvalidValueError(last, expected=f"a day not before {first.isoformat()}")
    style = chosen(DaysStyle, style)
    if first == last:
        return format_date(first, DateStyle(style), spaces=spaces)
    return spaced(_WRITERS[style](first, last), spaces)


def _in_words(first: date, last: date) -> str:
    end = format_date(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    begin = day_month(first) if first.year == last.year else format_date(first)
    return f"od {begin} do {end}"


def _in_figures(first: date, last: date) -> str:
    end = format_date(last, DateStyle.NUMERIC)
    if first.year != last.year:
        return f"{first.day:02}.{first.month:02}.{first.year}–{end}"
    month = "" if first.month == last.month else f".{first.month:02}"
    return f"{first.day:02}{month}–{end}"


_WRITERS: Final[dict[DaysStyle, Callable[[date, date], str]]] = {
    DaysStyle.LONG: _in_words,
    DaysStyle.ON: lambda first, last: f"w\u00a0dniach {_in_words(first, last)}",
    DaysStyle.NUMERIC: _in_figures,
    DaysStyle.ISO: lambda first, last: f"{first.isoformat()}/{last.isoformat()}",
}

_EXPECTED: Final = (
    "days as 'w dniach 6–7 listopada 2025 r.', 'od 30 października do 2 listopada 2025 r.', "
    "'06–07.11.2025' or '2025-11-06/2025-11-07'"
)
_LEAD: Final = re.compile(r"(?:w dniach )?(?:od )?", re.IGNORECASE)
_YEARS: Final = re.compile(
    r"(?:w latach|na lata|lata) ([1-9][0-9]{3}) ?[–-] ?([1-9][0-9]{3})", re.IGNORECASE
)
# From the surest sign to the least sure: a hyphen may also stand within a date.
_BETWEEN: Final = tuple(
    re.compile(sign, re.IGNORECASE) for sign in ("/", " do ", " ?– ?", " - ", "-")
)


def parse_days(text: str, *, year: int | None = None) -> tuple[date, date]:
    """Return the first and the last of the days that the text prints; one day is both.

    >>> parse_days("29.09.2016r. - 31.10.2016 r.")
    (datetime.date(2016, 9, 29), datetime.date(2016, 10, 31))
    >>> parse_days("W dniach 6-7 listopada", year=2025)
    (datetime.date(2025, 11, 6), datetime.date(2025, 11, 7))

    Days are read as ``parse_date`` reads them; a dash may be a hyphen and may have spaces. Years,
    *w latach 2025–2055*, are all their days.

    Args:
        text: The text of the span and of nothing else.
        year: The year of a text that prints none, or *br.* (this year).

    Raises:
        InvalidValueError: If it is no span of days, or ends before it begins.
    """
    written = folded(text, expected=_EXPECTED)
    years = _YEARS.fullmatch(written)
    if years is not None:
        return _in_order(date(int(years[1]), 1, 1), date(int(years[2]), 12, 31), text)
    written = _LEAD.sub("", written, count=1)
    one = read_day(written, text)
    if one is not None and one.month is not None:
        day = whole_day(one, text, year=year)
        return day, day
    parts = next((parts for sign in _BETWEEN if len(parts := sign.split(written, 1)) > 1), ())
    ends = [read_day(part, text) for part in parts]
    match ends:
        case [Printed() as begin, Printed(month=int()) as end]:
            last = whole_day(end, text, year=year)
            inherited = attrs.evolve(begin, month=begin.month or last.month)
            return _in_order(whole_day(inherited, text, year=last.year), last, text)
        case _:
            raise InvalidValueError(text, expected=_EXPECTED)


def _in_order(first: date, last: date, text: str) -> tuple[date, date]:
    if last < first:
        raise InvalidValueError(text, expected="days that do not end before they begin")
    return first, last
