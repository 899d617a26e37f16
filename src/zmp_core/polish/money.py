"""Amounts in złoty: *1234,50 zł*, rounded half up to grosze, and in words."""

import re
from decimal import Decimal
from enum import StrEnum
from typing import Final

from zmp_core.errors import InvalidValueError
from zmp_core.polish.cardinals import Declined, form_after, in_words
from zmp_core.polish.grammar import Case, Gender
from zmp_core.polish.numbers import Number, figures, own_places, read_figures, rounded
from zmp_core.polish.reading import folded
from zmp_core.polish.spaces import Spaces, spaced
from zmp_core.polish.styles import chosen


class MoneyStyle(StrEnum):
    """How an amount is printed in figures.

    Attributes:
        FULL: Always with grosze: *5700,00 zł*.
        SHORT: Without grosze where there are none: *5700 zł*, *1234,50 zł*.
    """

    FULL = "full"
    SHORT = "short"


class GroszStyle(StrEnum):
    """How the grosze of an amount in words are written.

    Attributes:
        WORDS: *jeden złoty*; *dwadzieścia jeden złotych dwadzieścia jeden groszy*.
        FRACTION: *jeden złoty 00/100*; *dwadzieścia jeden złotych 21/100*.
    """

    WORDS = "words"
    FRACTION = "fraction"


_GROSZE: Final = 100  # in a złoty
_PLACES: Final = 2
_UNIT: Final = re.compile(r" ?(?:zł|złoty|złote|złotych|złotego|PLN)\Z", re.IGNORECASE)
_EXPECTED: Final = "an amount in złoty as '1234,50 zł', '12 345 zł', '5.700 zł' or '5700,00'"
_ZLOTY: Final = Declined(
    ("złoty", "złotego", "złotemu", "złoty", "złotym", "złotym"),
    ("złote", "złotych", "złotym", "złote", "złotymi", "złotych"),
)
_GROSZ: Final = Declined(
    ("grosz", "grosza", "groszowi", "grosz", "groszem", "groszu"),
    ("grosze", "groszy", "groszom", "grosze", "groszami", "groszach"),
)


def format_money(
    amount: Number, style: MoneyStyle = MoneyStyle.FULL, *, spaces: Spaces = "no_break"
) -> str:
    r"""Return the amount in figures.

    >>> format_money(Decimal("1234.5")), format_money(5700, MoneyStyle.SHORT, spaces="plain")
    ('1234,50\xa0zł', '5700 zł')

    Args:
        amount: The amount in złoty, an int too: 5 is five złoty. Rounded half up to grosze.
        style: Whether whole amounts show their grosze.
        spaces: Whether a line may break within it.

    Raises:
        InvalidValueError: If it is no number, or a float, or there is no such style.
    """
    grosze = rounded(amount, _PLACES)
    if chosen(MoneyStyle, style) is MoneyStyle.SHORT and grosze % _GROSZE == 0:
        return spaced(f"{figures(grosze // _GROSZE)}\u00a0zł", spaces)
    return spaced(f"{figures(grosze, _PLACES)}\u00a0zł", spaces)


def money_in_words(
    amount: Number, case: Case = Case.NOMINATIVE, grosze: GroszStyle = GroszStyle.WORDS
) -> str:
    """Return the amount in words; no space in it needs to be a no-break one.

    >>> money_in_words(Decimal("1234.50"), grosze=GroszStyle.FRACTION)
    'tysiąc dwieście trzydzieści cztery złote 50/100'
    >>> money_in_words(22, Case.GENITIVE)
    'dwudziestu dwóch złotych'

    Args:
        amount: The amount in złoty, below a billion (10**12). Rounded half up to grosze.
        case: The case in which it stands: *w kwocie dwudziestu dwóch złotych*.
        grosze: How the grosze are written.

    Raises:
        InvalidValueError: If it is no such amount, case or style.
    """
    units = rounded(amount, _PLACES)
    whole, rest = divmod(abs(units), _GROSZE)
    minus = "minus " if units < 0 else ""
    written = f"{minus}{_in_words(whole, _ZLOTY, case)}"
    if chosen(GroszStyle, grosze) is GroszStyle.FRACTION:
        return f"{written} {rest:02}/{_GROSZE}"
    return f"{written} {_in_words(rest, _GROSZ, case)}" if rest else written


def _in_words(number: int, noun: Declined, case: Case) -> str:
    return f"{in_words(number, Gender.MASCULINE, case)} {form_after(number, noun, case)}"


def parse_money(text: str) -> Decimal:
    """Return the amount in złoty that the text prints.

    >>> parse_money("1234,50 zł"), parse_money("5.700 zł"), parse_money("37.736.511,79")
    (Decimal('1234.50'), Decimal('5700'), Decimal('37736511.79'))

    It is read as ``parse_number`` reads, but a dot alone parts thousands when three digits follow
    it, for an amount has no third decimal. The unit may be *zł*, *PLN* or *złotych*, or be left
    out.

    Raises:
        InvalidValueError: If it is no amount, or has parts of a grosz.
    """
    amount = read_figures(_UNIT.sub("", folded(text, expected=_EXPECTED)))
    if amount is None or own_places(amount) > _PLACES:
        raise InvalidValueError(text, expected=_EXPECTED)
    return amount
