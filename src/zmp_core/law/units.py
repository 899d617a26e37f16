"""Units of citation (jednostki redakcyjne): their signs, their numbers, their order, their cases.

Not here: places made of units (``provision.py``) and how they are read (``citing.py``).

Source: the drafting rules (zasady techniki prawodawczej, regulation of 20 June 2002) as acts use
them: "art. 14 ust. 1 pkt 2 lit. a", without commas, *pkt* without a full stop, a letter without its
bracket. A unit that was added has letters: 28a stands after 28, 28aa after 28a, and 29 after both.
"""

import re
from enum import StrEnum
from typing import Final, TypeAlias

import attrs

from zmp_core.polish.grammar import Case


class Numbering(StrEnum):
    """By what units of a kind are told apart."""

    NUMBER = "number"
    """Digits, and letters where it was added: *28aa*; some codes add a superscript: *22¹*."""
    LETTER = "letter"
    """Letters of the Latin alphabet: *a*, *ab*."""
    ORDINAL = "ordinal"
    """A word: *pierwsze*."""


@attrs.frozen
class Unit:
    """A kind of unit.

    Attributes:
        name: The field of a place that holds its number, ``"art"``.
        sign: What a citation prints before the number, ``"art."``.
        numbering: By what its units are told apart.
        cases: The noun in full, in the order of `Case`: *artykuł, artykułu, artykułowi* …
    """

    name: str
    sign: str
    numbering: Numbering
    cases: tuple[str, str, str, str, str, str]


# From the largest to the smallest, which is the order of citation.
_ARTICLE: Final = ("artykuł", "artykułu", "artykułowi", "artykuł", "artykułem", "artykule")
_PARAGRAPH: Final = (
    *("paragraf", "paragrafu", "paragrafowi"),
    *("paragraf", "paragrafem", "paragrafie"),
)
_USTEP: Final = ("ustęp", "ustępu", "ustępowi", "ustęp", "ustępem", "ustępie")
_POINT: Final = ("punkt", "punktu", "punktowi", "punkt", "punktem", "punkcie")
_LETTER: Final = ("litera", "litery", "literze", "literę", "literą", "literze")
_DASH: Final = ("tiret", "tiret", "tiret", "tiret", "tiret", "tiret")
_SENTENCE: Final = ("zdanie", "zdania", "zdaniu", "zdanie", "zdaniem", "zdaniu")
UNITS: Final = (
    Unit("art", "art.", Numbering.NUMBER, _ARTICLE),
    Unit("par", "§", Numbering.NUMBER, _PARAGRAPH),
    Unit("ust", "ust.", Numbering.NUMBER, _USTEP),
    Unit("pkt", "pkt", Numbering.NUMBER, _POINT),
    Unit("lit", "lit.", Numbering.LETTER, _LETTER),
    Unit("tiret", "tiret", Numbering.ORDINAL, _DASH),
    Unit("zdanie", "zdanie", Numbering.ORDINAL, _SENTENCE),
)

# Neuter, for both nouns that they follow are neuter.
ORDINALS: Final = (
    *("pierwsze", "drugie", "trzecie", "czwarte", "piąte", "szóste", "siódme", "ósme"),
    *("dziewiąte", "dziesiąte", "jedenaste", "dwunaste", "trzynaste", "czternaste"),
    *("piętnaste", "szesnaste", "siedemnaste", "osiemnaste", "dziewiętnaste", "dwudzieste"),
)

_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_FORMS: Final = {
    Numbering.NUMBER: re.compile(r"([1-9][0-9]{0,3})([⁰¹²³⁴⁵⁶⁷⁸⁹]{0,2})([a-z]{0,5})"),
    Numbering.LETTER: re.compile(r"()()([a-z]{1,3})"),
}
_EXPECTED: Final = {
    Numbering.NUMBER: "a number with its letters, as '28aa', or a range, as '5-6'",
    Numbering.LETTER: "small Latin letters, as 'a', or a range, as 'a-c'",
    Numbering.ORDINAL: "a neuter ordinal from 'pierwsze' to 'dwudzieste'",
}

# A number as it is compared: its digits, its superscript, its letters.
Number: TypeAlias = tuple[int, int, str]
# The first and the last number that a unit names; empty where a place does not name the unit.
Span: TypeAlias = tuple[Number, ...]


def expected(unit: Unit) -> str:
    """Return what can stand as the number of such a unit, for an error."""
    return _EXPECTED[unit.numbering]


def span(unit: Unit, number: object) -> Span | None:
    """Return the first and the last number of what a citation prints; ``None`` if it is no such.

    >>> span(UNITS[0], "5b-6")
    ((5, 0, 'b'), (6, 0, ''))
    """
    if not isinstance(number, str):
        return None
    first, dash, last = number.partition("-")
    begin, end = _number(unit, first), _number(unit, last if dash else first)
    if begin is None or end is None or (dash and begin >= end):
        return None
    return begin, end


def _number(unit: Unit, text: str) -> Number | None:
    if unit.numbering is Numbering.ORDINAL:
        return (ORDINALS.index(text), 0, "") if text in ORDINALS else None
    found = _FORMS[unit.numbering].fullmatch(text)
    if found is None:
        return None
    digits, raised, letters = found.groups()
    return int(digits or 0), int(raised.translate(_SUPERSCRIPTS) or 0), letters


def spelled(unit: Unit, number: str, case: Case) -> str:
    """Return the unit in full: ``"ustępie 1"``, ``"zdaniu pierwszym"``."""
    noun = unit.cases[tuple(Case).index(case)]
    if unit.numbering is Numbering.ORDINAL:
        return f"{noun} {declined(number, case)}"
    return f"{noun} {number}"


# What a neuter ordinal gets in each case after a hard and after a soft stem: *pierwszym*, *drugim*.
_ENDINGS: Final = {
    Case.NOMINATIVE: ("e", "e"),
    Case.GENITIVE: ("ego", "ego"),
    Case.DATIVE: ("emu", "emu"),
    Case.ACCUSATIVE: ("e", "e"),
    Case.INSTRUMENTAL: ("ym", "m"),
    Case.LOCATIVE: ("ym", "m"),
}


def declined(ordinal: str, case: Case) -> str:
    """Return the neuter ordinal in its case: *drugie*, *drugiego*, *drugim*."""
    stem = ordinal[:-1]
    return stem + _ENDINGS[case][stem.endswith("i")]


@attrs.frozen
class Slip:
    """A part of a citation that is not written as the drafting rules have it.

    Attributes:
        written: The part as it stands, ``"pkt. 5"``.
        meant: How it should stand, ``"pkt 5"``.
        guessed: Whether a letter of the sign is missing, so that it can only be guessed.
    """

    written: str
    meant: str
    guessed: bool = False
