"""Numerals and figures as headings print them, read with what was folded."""

from typing import Final

from zmp_core.errors import InvalidValueError
from zmp_core.polish.roman import parse_roman
from zmp_core.resolutions.folding import Fold
from zmp_core.resolutions.tokens import ROMAN_SIGNS

_LOOK_ALIKES: Final = dict(
    zip(
        "\u0406\u0425\u0421\u041c\u0474\u0456\u0445\u0441\u043c\u0399\u03a7\u039c",
        "IXCMVixcmIXM",
        strict=True,
    )
)
_LONGEST: Final = len("MMMDCCCLXXXVIII")
_DIGITS: Final = frozenset("IVXLCDM")


def roman_letters(word: str, folds: set[Fold]) -> str | None:
    """Return the word in the letters of Roman numerals; ``None`` where it has another letter.

    Whether they are in the right order is another question.
    """
    if len(word) > _LONGEST:
        return None
    spelled = latin = word
    if not word.isascii():
        spelled = "".join(ROMAN_SIGNS.get(sign, sign) for sign in word)
        latin = "".join(_LOOK_ALIKES.get(sign, sign) for sign in spelled)
    capital = latin.upper()
    if not _DIGITS.issuperset(capital):
        return None
    for fold, before, after in (
        (Fold.ROMAN_SIGN, word, spelled),
        (Fold.LOOK_ALIKE_LETTER, spelled, latin),
        (Fold.LOWER_CASE_ROMAN, latin, capital),
    ):
        if before != after:
            folds.add(fold)
    return capital


def roman_value(letters: str) -> int | None:
    """Return the number that the letters stand for; ``None`` where they are no strict numeral."""
    try:
        return parse_roman(letters)
    except InvalidValueError:
        return None


def digits(figures: str, folds: set[Fold]) -> str:
    """Return the figures of a number, the letter O as a zero."""
    read = figures.replace("O", "0").replace("o", "0")
    if read != figures:
        folds.add(Fold.LETTER_O)
    return read
