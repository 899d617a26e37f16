"""Words by which the parts of a heading are known.

Kinds of houses, not names of them: whose council it is, the words after the first one say.
"""

from enum import Enum, auto
from functools import cache
from typing import Final

from zmp_core.polish.calendar_names import MONTHS as _MONTHS
from zmp_core.resolutions.kinds import ResolutionKind, kinds_by_form
from zmp_core.resolutions.tokens import plain


class Role(Enum):
    """What a word may begin."""

    KIND = auto()
    NUMBER = auto()
    ISSUER = auto()
    DATE = auto()
    SUBJECT = auto()
    PAPER = auto()
    END_OF_ISSUER = auto()


class House(Enum):
    """How a house decides, as far as its numbers tell."""

    IN_SESSION = auto()
    """In sessions (sesje): a council, a sejmik, an assembly."""
    IN_MEETINGS = auto()
    """In meetings (posiedzenia): a board, a college, a committee."""
    ALONE = auto()
    """One person, who holds neither."""


# Each in the nominative and the genitive, and some in the instrumental.
_HOUSES_IN_SESSION: Final = (
    *("rada", "rady", "radę", "radą", "sejmik", "sejmiku", "sejmikiem"),
    *("zgromadzenie", "zgromadzenia", "zebranie", "zebrania"),
)
_HOUSES_THAT_MEET: Final = (
    *("zarząd", "zarządu", "zarządem", "kolegium", "komisja", "komisji", "prezydium"),
    *("skład", "składu", "konwent", "konwentu"),
)
_ONE_PERSON: Final = (
    *("wójt", "wójta", "burmistrz", "burmistrza", "prezydent", "prezydenta"),
    *("wojewoda", "wojewody", "starosta", "starosty", "marszałek", "marszałka"),
    *("zastępca", "zastępcy", "przewodniczący", "przewodniczącego", "przewodnicząca"),
    *("przewodniczącej", "dyrektor", "dyrektora", "kierownik", "kierownika", "sołtys", "sołtysa"),
    *("skarbnik", "skarbnika", "sekretarz", "sekretarza", "minister", "ministra"),
    *("prezes", "prezesa"),
)
_ASSOCIATIONS: Final = (
    *("związek", "związku", "stowarzyszenie", "stowarzyszenia", "unia", "unii"),
    *("metropolia", "metropolii", "izba", "izby"),
)


def _participles(*stems: str) -> tuple[str, ...]:
    endings = ("a", "e", "y", "ej", "ego", "emu", "ą", "ym")
    return tuple(stem + ending for stem in stems for ending in endings)


_INTRODUCTIONS: Final = _participles("zmieniając", "uchylając", "dotycząc", "stwierdzając")
_WORDS: Final = (
    (Role.ISSUER, (*_HOUSES_IN_SESSION, *_HOUSES_THAT_MEET, *_ONE_PERSON, *_ASSOCIATIONS)),
    (Role.NUMBER, ("nr", "numer", "№")),
    (Role.DATE, ("z", "w", "dnia", "dn")),
    (Role.SUBJECT, ("o", "ws", "dot", *_INTRODUCTIONS)),
    (Role.PAPER, ("druk",)),
    (Role.END_OF_ISSUER, _participles("odbyt", "podjęt", "przyjęt", "wydan", "uchwalon")),
)

HOUSES: Final = {
    plain(word): house
    for house, words in (
        (House.IN_SESSION, _HOUSES_IN_SESSION),
        (House.IN_MEETINGS, _HOUSES_THAT_MEET),
        (House.ALONE, _ONE_PERSON),
    )
    for word in words
}
"""How each house decides; an association may be any."""

INTRODUCTIONS: Final = frozenset(map(plain, _INTRODUCTIONS))
"""Participles that stand for *w sprawie*; *stwierdzająca* only with *nieważność*."""

MONTHS: Final = {
    plain(form): (number, form, form == genitive)
    for number, (nominative, genitive) in enumerate(_MONTHS, start=1)
    for form in (nominative, genitive)
}
"""The month, the form itself, and whether it is the genitive, for each form that dates have."""

PAPERS: Final = (
    *("uchwał", "zarządze", "rozporządze", "ustaw", "petycj", "skarg", "wnios", "umow", "umów"),
    *("porozumie", "statut", "decyzj", "pism", "ofert", "postanowie", "wyrok", "aneks"),
    *("opini", "protok", "dekret", "stanowisk", "obwieszcze", "apel", "sprawozda"),
)
"""Beginnings of the words for papers that bear a date of their own."""


@cache
def roles() -> dict[str, Role]:
    """Return what each plain word may begin; a kind of two words is known by its first."""
    kinds = {plain(form).partition(" ")[0]: Role.KIND for form in kinds_by_form()}
    return kinds | {plain(word): role for role, words in _WORDS for word in words}


@cache
def well_spelled() -> frozenset[str]:
    """Return the same words, and all words of the kinds, with their Polish letters."""
    kinds = (word for form in kinds_by_form() for word in form.split())
    return frozenset((*kinds, *(word for _, words in _WORDS for word in words)))


@cache
def kinds_by_plain_form() -> dict[str, ResolutionKind]:
    """Return the kind for each form of its noun, without Polish letters."""
    return {plain(form): kind for form, kind in kinds_by_form().items()}


@cache
def spaced_words() -> tuple[str, ...]:
    """Return the words, in capitals, by which letter-spaced text is known: of kinds and issuers."""
    words = (word for role, words in _WORDS if role is Role.ISSUER for word in words)
    kinds = (form.partition(" ")[0] for form in kinds_by_form())
    return tuple(sorted({word.upper() for word in (*words, *kinds)}))
