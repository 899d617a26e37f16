"""Years of two figures, as numbers of resolutions print them."""

import re
from datetime import date
from typing import Final

from zmp_core.errors import InvalidValueError

_CENTURY: Final = 100
_FIRST: Final = 1990  # councils exist since May of that year
_LAST: Final = _FIRST + _CENTURY - 1
_FORM: Final = re.compile(r"(?:[0-9]{2}){1,2}")


def read_year(figures: str, *, until: date | None = None) -> int:
    """Return the year that two or four figures stand for.

    Councils exist since 1990, so 90 to 99 are years of that century, and 00 to 89 of the next.

    >>> read_year("98"), read_year("05"), read_year("2019")
    (1998, 2005, 2019)
    >>> from datetime import date
    >>> read_year("45", until=date(2026, 11, 25))
    Traceback (most recent call last):
    zmp_core.errors.InvalidValueError: got '45'; expected a year from 1990 to 2026, ...

    Args:
        figures: The figures as printed.
        until: The last day that it can be. No clock is read, so without it 45 is 2045.

    Raises:
        InvalidValueError: If it is no such year.
    """
    last = _LAST if until is None else until.year
    year = int(figures) if _FORM.fullmatch(figures) else None
    if year is not None and len(figures) == 2:  # noqa: PLR2004  two figures, not four
        year += _FIRST - _FIRST % _CENTURY
        year += 0 if year >= _FIRST else _CENTURY
    if year is None or not _FIRST <= year <= last:
        raise InvalidValueError(figures, f"a year from {_FIRST} to {last}, e.g. '98' or '2005'")
    return year
