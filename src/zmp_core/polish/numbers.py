"""Numbers in figures: 1234, 12 345, 0,0279, 86,66%; exact, and rounded only where asked.

Thousands are grouped from five digits up and decimals follow a comma. Arithmetic is done in whole
numbers, so no decimal context of the caller can cut a digit.
"""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final, cast

from zmp_core.errors import InvalidValueError
from zmp_core.polish.reading import folded
from zmp_core.polish.spaces import NO_BREAK, Spaces, spaced

Number = int | Decimal | Fraction

_MINUS: Final = "\u2212"
_MOST_DIGITS: Final = 500  # on either side of the comma; 1E+1000000 would fill the memory
_BEYOND: Final = 10**_MOST_DIGITS
_LEAST_GROUPED: Final = 10_000  # four digits stay together: 1234
_EXPECTED: Final = (
    "an int, a Decimal or a Fraction of at most 500 digits on either side of the comma; no float"
)

_FORMS: Final = re.compile(
    # No leading zeros: what has them is a code, and 0264011 is no number.
    r"[-−]?(?:(?:0|[1-9][0-9]*)"
    r"|[1-9][0-9]{0,2}(?: [0-9]{3})+"
    r"|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,[0-9]+)?"
)
_TO_PYTHON: Final = str.maketrans({" ": "", ".": "", ",": ".", _MINUS: "-"})
_LONE_DOT: Final = re.compile(r"[-−]?[0-9]+\.[0-9]+")
_READ: Final = "a number as '12 345,67', '12.345,67', '1234' or '-3,5', without leading zeros"


def format_number(number: Number, places: int | None = None, *, spaces: Spaces = "no_break") -> str:
    """Return the number in figures.

    >>> format_number(1234), format_number(Decimal("1234.50")), format_number(-5)
    ('1234', '1234,50', '−5')
    >>> format_number(12345, spaces="plain"), format_number(Fraction(2, 3), places=2)
    ('12 345', '0,67')

    Args:
        number: The number; a float is refused, for it is not the number that was meant.
        places: How many decimals to print, rounded half up (away from zero); ``None`` prints those
            that the number has.
        spaces: Whether a line may break within the number.

    Raises:
        InvalidValueError: If it is no such number, or if its decimals never end and ``places`` does
            not say how many to print.
    """
    if type(number) is int and places is None and -_BEYOND < number < _BEYOND:
        return spaced(figures(number), spaces)
    places = own_places(number) if places is None else _checked(places)
    return spaced(figures(rounded(number, places), places), spaces)


def format_percent(share: Number, places: int | None = None, *, spaces: Spaces = "no_break") -> str:
    """Return the share in percent, without a space before the sign.

    >>> format_percent(Decimal("0.125")), format_percent(Fraction(11, 15), places=2)
    ('12,5%', '73,33%')

    Args:
        share: The share itself: 1 is 100%.
        places: How many decimals to print, rounded half up; ``None`` prints all, for a share of
            votes must not be rounded unasked.
        spaces: Whether a line may break within the number.

    Raises:
        InvalidValueError: As for ``format_number``.
    """
    places = max(0, own_places(share) - 2) if places is None else _checked(places)
    return f"{spaced(figures(rounded(share, places + 2), places), spaces)}%"


def rounded(number: Number, places: int) -> int:
    """Return the number in units of its last place, rounded half up (away from zero).

    >>> rounded(Decimal("2.665"), 2), rounded(Decimal("-2.665"), 2)
    (267, -267)

    Raises:
        InvalidValueError: If it is no number.
    """
    if not _is_number(number):
        raise InvalidValueError(number, expected=_EXPECTED)
    unit: int = 10**places
    exact = Fraction(number) * unit
    nearest = (2 * abs(exact.numerator) + exact.denominator) // (2 * exact.denominator)
    return -nearest if exact < 0 else nearest


def own_places(number: Number) -> int:
    """Return how many decimals the number has; a Fraction may have no end of them.

    >>> own_places(Decimal("1.50")), own_places(Fraction(1, 8)), own_places(7)
    (2, 3, 0)

    Raises:
        InvalidValueError: If it is no number, or its decimals never end.
    """
    if not _is_number(number):
        raise InvalidValueError(number, expected=_EXPECTED)
    if isinstance(number, Decimal):
        return max(0, -_exponent(number))
    for places in range(_MOST_DIGITS + 1):
        if 10**places % number.denominator == 0:
            return places
    raise InvalidValueError(number, expected="``places``: the decimals of this fraction do not end")


def figures(units: int, places: int = 0) -> str:
    """Return so many units of the last place as a number, with no-break spaces.

    >>> figures(-1234567, 2).replace(NO_BREAK, "_")
    '−12_345,67'
    """
    whole, decimals = divmod(abs(units), 10**places)
    written = f"{whole:,}".replace(",", NO_BREAK) if whole >= _LEAST_GROUPED else str(whole)
    sign = _MINUS if units < 0 else ""
    return f"{sign}{written},{decimals:0{places}}" if places else sign + written


def parse_number(text: str) -> Decimal:
    """Return the number that the text stands for, with the decimals that it shows.

    >>> parse_number("12 345,60"), parse_number("57.219.954"), parse_number("−3,5")
    (Decimal('12345.60'), Decimal('57219954'), Decimal('-3.5'))
    >>> parse_number("5.700")
    Traceback (most recent call last):
    zmp_core.errors.InvalidValueError: got '5.700'; expected '5700' or '5,7': one dot alone ...

    Groups may be parted by spaces (also no-break, narrow and thin ones) or by dots.

    Raises:
        InvalidValueError: If it is no number, or a dot alone leaves open what it parts.
    """
    written = folded(text, expected=_READ)
    if _LONE_DOT.fullmatch(written):
        meant = "'5700' or '5,7': one dot alone may part thousands or decimals"
        raise InvalidValueError(text, expected=meant)
    number = read_figures(written)
    if number is None:
        raise InvalidValueError(text, expected=_READ)
    return number


def read_figures(written: str) -> Decimal | None:
    """Return the number of a folded text, its dots taken for thousands; ``None`` if it is none."""
    if _FORMS.fullmatch(written) is None:
        return None
    number = Decimal(written.translate(_TO_PYTHON))
    return number if _is_number(number) else None


def _checked(places: int) -> int:
    if type(places) is not int or not 0 <= places <= _MOST_DIGITS:
        raise InvalidValueError(
            places, expected=f"a whole number of places from 0 to {_MOST_DIGITS}"
        )
    return places


def _is_number(number: object) -> bool:
    """Tell whether it can be printed; ``True`` is no number, and a float is not the one meant."""
    if isinstance(number, Decimal):
        return number.is_finite() and all(
            abs(size) <= _MOST_DIGITS for size in (number.adjusted() + 1, _exponent(number))
        )
    if isinstance(number, Fraction) or type(number) is int:
        return -_BEYOND < number < _BEYOND
    return False


def _exponent(number: Decimal) -> int:
    return cast("int", number.as_tuple().exponent)  # a letter only where it is not finite
