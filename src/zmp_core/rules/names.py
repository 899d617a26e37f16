"""The names of majorities and quorums, made from share, base and strictness alone."""

from fractions import Fraction
from typing import Final

_Names = dict[str, str]

_POLISH_BASES: Final[_Names] = {
    "seats": "ustawowego składu",
    "composition": "składu organu",
    "in_office": "obsadzonych mandatów",
    "present": "obecnych",
    "valid_votes": "ważnie oddanych głosów",
    "for_and_against": "głosów za i przeciw",
    "against": "głosów przeciw",
}
_ENGLISH_BASES: Final[_Names] = {
    "seats": "the statutory seats",
    "composition": "the composition of the body",
    "in_office": "the members in office",
    "present": "the members present",
    "valid_votes": "the valid votes",
    "for_and_against": "the votes for and against",
    "against": "the votes against",
}
_POLISH_TERMS: Final = {
    (Fraction(1), "against", True): "zwykła większość głosów",
    (Fraction(1, 2), "valid_votes", True): "bezwzględna większość głosów",
    (Fraction(1, 2), "seats", True): "bezwzględna większość głosów ustawowego składu rady",
}
_ENGLISH_TERMS: Final = {
    (Fraction(1), "against", True): "simple majority (more for than against)",
    (Fraction(1, 2), "valid_votes", True): "absolute majority of the valid votes",
    (Fraction(1, 2), "seats", True): "absolute majority of the statutory seats",
}


def polish(share: Fraction, of: str, more_than: bool) -> str:
    """Return the Polish name: the term of the law where there is one."""
    term = _POLISH_TERMS.get((share, of, more_than))
    part = "połowa" if share == Fraction(1, 2) else str(share)
    return term or f"{'więcej niż' if more_than else 'co najmniej'} {part} {_POLISH_BASES[of]}"


def english(share: Fraction, of: str, more_than: bool) -> str:
    """Return the English name."""
    term = _ENGLISH_TERMS.get((share, of, more_than))
    part = "half" if share == Fraction(1, 2) else str(share)
    return term or f"{'more than' if more_than else 'at least'} {part} of {_ENGLISH_BASES[of]}"
