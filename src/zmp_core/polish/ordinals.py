"""Numbers that tell the order: *XI sesja* in Roman numerals, *11. sesja* in Arabic ones."""

from enum import StrEnum

from zmp_core.errors import InvalidValueError
from zmp_core.polish.roman import to_roman
from zmp_core.polish.spaces import Spaces, spaced
from zmp_core.polish.styles import chosen


class OrdinalStyle(StrEnum):
    """How an ordinal is printed.

    Attributes:
        ROMAN: *XI*, without a stop: *XI sesja*.
        ARABIC: *11.*, with one: *11. sesja*.
    """

    ROMAN = "roman"
    ARABIC = "arabic"


def format_ordinal(
    number: int,
    noun: str = "",
    style: OrdinalStyle = OrdinalStyle.ROMAN,
    *,
    spaces: Spaces = "no_break",
) -> str:
    r"""Return the ordinal, and what it numbers.

    >>> format_ordinal(11, "sesja"), format_ordinal(48, style=OrdinalStyle.ARABIC)
    ('XI\xa0sesja', '48.')

    Args:
        number: The number, from 1; in Roman numerals up to 3999.
        noun: What is numbered, in whatever case is wanted; nothing by default.
        style: Which numerals are printed.
        spaces: Whether a line may break between the two.

    Raises:
        InvalidValueError: If it is no such number or no such style.
    """
    if chosen(OrdinalStyle, style) is OrdinalStyle.ROMAN:
        numerals = to_roman(number)
    elif type(number) is int and number > 0:
        numerals = f"{number}."
    else:
        raise InvalidValueError(number, expected="a whole number from 1, e.g. 11")
    return spaced(f"{numerals}\u00a0", spaces) + noun if noun else numerals
