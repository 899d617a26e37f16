"""The names of majorities and quorums, made from share, base and strictness alone."""

from fractions import Fraction
from typing import Final

from zmp_core.errors import InvalidValueError

_Names = dict[str, str]

_POLISH_BASES: Final[_Names] = {
    "seats": "ustawowego składu",
    "composition": "składu organu",
    "in_office": "obsadzonych mandatów",
    "present": "obecnych",
    "valid_votes": "ważnie oddanych głosów",
    "for_and_against": "głosów za i przeciw",
    "against": "głosów przeciw",
    "previous_turnout": "biorących udział w wyborze odwoływanego organu",
}
_ENGLISH_BASES: Final[_Names] = {
    "seats": "the statutory seats",
    "composition": "the composition of the body",
    "in_office": "the members in office",
    "present": "the members present",
    "valid_votes": "the valid votes",
    "for_and_against": "the votes for and against",
    "against": "the votes against",
    "previous_turnout": "those who took part in electing the organ to be recalled",
}
_OF_VOTES: Final = ("valid_votes", "for_and_against", "against")
_POLISH_TERMS: Final = {
    (Fraction(1), "against", True): "zwykła większość głosów",
    (Fraction(1, 2), "valid_votes", True): "bezwzględna większość głosów",
    (Fraction(1, 2), "seats", True): "bezwzględna większość głosów ustawowego składu {whose}",
}
_ENGLISH_TERMS: Final = {
    (Fraction(1), "against", True): "simple majority (more for than against)",
    (Fraction(1, 2), "valid_votes", True): "absolute majority of the valid votes",
    (Fraction(1, 2), "seats", True): "absolute majority of the statutory seats",
}

# What is added where not members are counted.
_COUNTED: Final = {
    "members": ("", ""),
    "votes": (", licząc głosy, a nie członków", ", counted in votes, not in members"),
    "population": (", licząc ludność", ", counted in residents"),
}

_TIES: Final = (
    ", a przy równej liczbie głosów rozstrzyga {}",
    ", and where votes are equal, {} decides",
)

LANGUAGES: Final = ("pl", "en")


def number_of(language: str) -> int:
    """Return the place of the language in ``LANGUAGES``.

    Raises:
        InvalidValueError: If it is another language.
    """
    if language not in LANGUAGES:
        raise InvalidValueError(language, "a language: " + " or ".join(LANGUAGES))
    return LANGUAGES.index(language)


def quorum(
    language: str,
    share: Fraction,
    of: str,
    *,
    more_than: bool,
    by: str,
    at_least: int,
) -> str:
    """Return the name of a quorum.

    Args:
        language: ``"pl"`` or ``"en"``.
        share: The share.
        of: What it is taken of.
        more_than: Whether it must be exceeded.
        by: What is counted.
        at_least: The number below which it never is.
    """
    which = number_of(language)
    if at_least and not share:
        name = (f"liczba {at_least} lub większa", f"{at_least} or more")[which]
    else:
        base = (_POLISH_BASES, _ENGLISH_BASES)[which][of]
        name = f"{_part(which, share, more_than=more_than)} {base}"
        if at_least:
            name += (f", lecz nie mniej niż {at_least}", f", and never less than {at_least}")[which]
    return name + _COUNTED[by][which]


def majority(
    language: str,
    share: Fraction,
    of: str,
    *,
    more_than: bool,
    by: str,
    whose: str = "rady",
    casting: str | None,
) -> str:
    """Return the name of a majority: the term of the law where there is one.

    Args:
        language: ``"pl"`` or ``"en"``.
        share: The share.
        of: What it is taken of.
        more_than: Whether it must be exceeded.
        by: What is counted.
        whose: The body in the Polish genitive, for a term that names it.
        casting: Whose vote decides a tie, in that language.
    """
    which = number_of(language)
    if by == "population" and of == "seats":
        return _represented(which, share, more_than=more_than)
    name = _of_members(which, share, of, more_than=more_than, whose=whose)
    tie = "" if casting is None else _TIES[which].format(casting)
    return name + _COUNTED[by][which] + tie


def _of_members(which: int, share: Fraction, of: str, *, more_than: bool, whose: str) -> str:
    term = (_POLISH_TERMS, _ENGLISH_TERMS)[which].get((share, of, more_than))
    if term is not None:
        return term.format(whose=whose)
    part = _part(which, share, more_than=more_than)
    if which:
        return f"{part} {_ENGLISH_BASES[of]}"
    votes = "" if of in _OF_VOTES else "głosów "
    return f"większość {part} {votes}{_POLISH_BASES[of]}"


def _represented(which: int, share: Fraction, *, more_than: bool) -> str:
    """Name a share of all residents, whom those in favour represent."""
    if which:
        return f"votes that represent {_part(which, share, more_than=more_than)} the residents"
    if (share, more_than) == (Fraction(1, 2), True):
        return "liczba głosów reprezentujących większość ludności"
    part = _part(which, share, more_than=more_than).replace("połowa", "połowę")
    return f"liczba głosów reprezentujących {part} ludności"


def _part(which: int, share: Fraction, *, more_than: bool) -> str:
    part = ("połowa", "half")[which] if share == Fraction(1, 2) else str(share)
    if which:
        return f"{'more than' if more_than else 'at least'} {part} of"
    return f"{'więcej niż' if more_than else 'co najmniej'} {part}"
