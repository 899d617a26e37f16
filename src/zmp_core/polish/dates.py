"""Days in Polish, the way acts and minutes print them."""

from datetime import date

from babel.dates import format_date as _format

# Explicit, because babel's own long form leaves out the "r." that a Polish date ends with.
_LONG = "d MMMM y 'r.'"


def format_date(day: date) -> str:
    """Return the day as running text prints it.

    >>> format_date(date(2025, 2, 26))
    '26 lutego 2025 r.'
    """
    return _format(day, _LONG, locale="pl")
