"""Roman numerals, strictly: sessions, terms and months carry them, and *IIII* is none of them."""

import re
from typing import Final

from zmp_core.errors import InvalidValueError, unless_text

_GREATEST: Final = 3999  # MMMCMXCIX; beyond it the numerals need signs that nobody prints
_VALUES: Final = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_FORM: Final = re.compile(
    r"(M{0,3})(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})",
)
_DIGITS: Final = {digits: value for value, digits in _VALUES}


def to_roman(number: int) -> str:
    """Return the number in Roman numerals.

    >>> to_roman(48), to_roman(107)
    ('XLVIII', 'CVII')

    Raises:
        InvalidValueError: If it is no whole number from 1 to 3999.
    """
    if type(number) is not int or not 1 <= number <= _GREATEST:
        raise InvalidValueError(number, expected="a whole number from 1 to 3999, e.g. 48")
    written = ""
    for value, digits in _VALUES:
        times, number = divmod(number, value)
        written += digits * times
    return written


def parse_roman(text: str) -> int:
    """Return the number that the numerals stand for; only the one right way of writing it counts.

    >>> parse_roman("XLVIII")
    48
    >>> parse_roman("IIII")
    Traceback (most recent call last):
    zmp_core.errors.InvalidValueError: got 'IIII'; expected Roman numerals in capitals, ...

    Raises:
        InvalidValueError: If the text is no Roman number from I to MMMCMXCIX, in capitals.
    """
    form = None if unless_text(text, path="") else _FORM.fullmatch(text)
    if form is None:
        raise InvalidValueError(text, expected="Roman numerals in capitals, e.g. 'XLVIII'")
    return sum(_place(part) for part in form.groups())


def _place(part: str) -> int:
    """Return the value of one decimal place: *XL* is one sign, *XXX* is three."""
    return _DIGITS[part] if part in _DIGITS else sum(_DIGITS[digit] for digit in part)
