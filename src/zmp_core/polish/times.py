"""Times of the day: *godz. 9.30*, and from when to when: *w godz. 9.30–14.00*."""

import re
from datetime import time
from enum import StrEnum
from typing import Final

from zmp_core.errors import InvalidValueError
from zmp_core.polish.reading import folded
from zmp_core.polish.spaces import Spaces, spaced
from zmp_core.polish.styles import chosen


class TimeStyle(StrEnum):
    """How a time, or a span of time, is printed.

    Attributes:
        LONG: *godz. 9.30*; *godz. 9.30–14.00*.
        AT: When something happens: *o godz. 9.30*; *w godz. 9.30–14.00*.
        NUMERIC: *9:30*; *9:30–14:00*.
        ISO: *09:30*; *09:30/14:00*, for machines.
    """

    LONG = "long"
    AT = "at"
    NUMERIC = "numeric"
    ISO = "iso"


# What stands before one time and before two, between the two, and between hours and minutes.
_FORMS: Final[dict[TimeStyle, tuple[str, str, str, str]]] = {
    TimeStyle.LONG: ("godz.\u00a0", "godz.\u00a0", "–", "."),
    TimeStyle.AT: ("o\u00a0godz.\u00a0", "w\u00a0godz.\u00a0", "–", "."),
    TimeStyle.NUMERIC: ("", "", "–", ":"),
    TimeStyle.ISO: ("", "", "/", ":"),
}
_EXPECTED: Final = "a time as 'godz. 9.30', 'o godz. 9:30', '9.30' or '09:30'"
_EXPECTED_SPAN: Final = "a span of time as 'w godz. 9.30–14.00', '9:30–14:00' or '09:30/14:00'"
_LEAD: Final = re.compile(r"(?:(?:o|w|od) )?(?:godz\.|godzin(?:ie|ach|a)) ?", re.IGNORECASE)
_CLOCK: Final = re.compile(r"([0-9]{1,2})([.:])([0-9]{2})(?:\2([0-9]{2}))?")
# Only after "godz." is a number without a sign a time: 15, 9 00, 1000.
_BARE: Final = re.compile(r"([0-9]{1,2})(?: ([0-9]{2}))?|([0-9]{2})([0-9]{2})")
_BETWEEN: Final = re.compile(r" do | ?[–-] ?|/")


def format_time(
    hour: time, style: TimeStyle = TimeStyle.LONG, *, spaces: Spaces = "no_break"
) -> str:
    r"""Return the time in Polish; seconds are printed where there are any.

    >>> format_time(time(9, 30)), format_time(time(10, 42, 15), TimeStyle.NUMERIC)
    ('godz.\xa09.30', '10:42:15')

    Args:
        hour: The time, without a time zone and without fractions of a second.
        style: How it is printed.
        spaces: Whether a line may break within it.

    Raises:
        InvalidValueError: If it is no such time or no such style.
    """
    before, _, _, sign = _FORMS[style := chosen(TimeStyle, style)]
    return spaced(f"{before}{_clock(hour, style, sign)}", spaces)


def format_hours(
    since: time, until: time, style: TimeStyle = TimeStyle.LONG, *, spaces: Spaces = "no_break"
) -> str:
    r"""Return the time from one hour to another, which may be one of the next day.

    >>> format_hours(time(9, 30), time(14), TimeStyle.AT)
    'w\xa0godz.\xa09.30–14.00'

    Raises:
        InvalidValueError: As for ``format_time``.
    """
    _, before, between, sign = _FORMS[style := chosen(TimeStyle, style)]
    begin, end = _clock(since, style, sign), _clock(until, style, sign)
    return spaced(f"{before}{begin}{between}{end}", spaces)


def _clock(hour: object, style: TimeStyle, sign: str) -> str:
    if not isinstance(hour, time) or hour.microsecond or hour.tzinfo is not None:
        expected = "a datetime.time in whole seconds and without a time zone"
        raise InvalidValueError(hour, expected=expected)
    hours = f"{hour.hour:02}" if style is TimeStyle.ISO else f"{hour.hour}"
    seconds = f"{sign}{hour.second:02}" if hour.second else ""
    return f"{hours}{sign}{hour.minute:02}{seconds}"


def parse_time(text: str) -> time:
    """Return the time that the text prints.

    >>> parse_time("o godzinie 12.00"), parse_time("godz. 15")
    (datetime.time(12, 0), datetime.time(15, 0))

    Without *godz.* only what has its dot or colon is a time: *9.30*, *09:30*.

    Raises:
        InvalidValueError: If it is no time of the day; 24.00 belongs to the next day, which is not
            told.
    """
    hour = _read(folded(text, expected=_EXPECTED), after_lead=False)
    if hour is None:
        raise InvalidValueError(text, expected=_EXPECTED)
    return hour


def parse_hours(text: str) -> tuple[time, time]:
    """Return from when to when the text says; the end may be an hour of the next day.

    >>> parse_hours("w godz. 9.30–14.00")
    (datetime.time(9, 30), datetime.time(14, 0))

    A dash may be a hyphen and may have spaces; *od godz. 9 do godz. 11* is read too.

    Raises:
        InvalidValueError: If it is no span of time.
    """
    written = folded(text, expected=_EXPECTED_SPAN)
    led = _LEAD.match(written) is not None
    ends = [_read(end, after_lead=led) for end in _BETWEEN.split(written, maxsplit=1)]
    match ends:
        case [time() as since, time() as until]:
            return since, until
        case _:
            raise InvalidValueError(text, expected=_EXPECTED_SPAN)


def _read(written: str, *, after_lead: bool) -> time | None:
    """Return the time of a folded text; ``None`` if it is none."""
    lead = _LEAD.match(written)
    rest = written if lead is None else written[lead.end() :]
    found = _CLOCK.fullmatch(rest)
    if found is not None:
        hours, minutes, seconds = found[1], found[3], found[4]
    elif (after_lead or lead is not None) and (found := _BARE.fullmatch(rest)) is not None:
        hours, minutes, seconds = found[1] or found[3], found[2] or found[4], None
    else:
        return None
    try:
        return time(int(hours), int(minutes or 0), int(seconds or 0))
    except ValueError:
        return None
