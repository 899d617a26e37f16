"""A heading cut into words, numbers, blanks and signs."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

# Look-alikes from other alphabets are capitals here, so that a numeral with one stays one word.
_CAPITAL: Final = "A-ZĄĆĘŁŃÓŚŹŻ\u2160-\u216f\u0391-\u03a9\u0400-\u042f\u0474"
_SMALL: Final = rf"[^\W\d_{_CAPITAL}]"
_TOKEN: Final = re.compile(
    rf"""
    [{_CAPITAL}]++ (?=z\ dnia | w\ sprawie)                       # GMINYz dnia
    | (?<!\w) [Nn][Rr] (?=[IVXLCDM]++ [/-])                         # NRXI/59/25
    | [{_CAPITAL}]+ (?!{_SMALL})                                    # GMINA; RADY of RADYGminy
    | [{_CAPITAL}]?+ {_SMALL}++                                     # Gmina, gmina
    | [0-9]++ (?:[Oo]++ [0-9]++)*+ (?:O++ (?!{_SMALL}|[{_CAPITAL}]))?+  # 2019, 2O19
    | _++ | \.\.++ | …++                                            # a blank to be filled in
    | \S                                                            # a sign
    """,
    re.VERBOSE,
)
ROMAN_SIGNS: Final = {
    sign: unicodedata.normalize("NFKC", sign) for sign in map(chr, range(0x2160, 0x2180))
}
"""The numerals that are one sign, with the letters that they stand for."""

_PLAIN: Final = str.maketrans("ąćęłńóśźż", "acelnoszz")


class Token(NamedTuple):
    """A word, a number, a blank or a sign.

    Attributes:
        text: As it stands.
        start: Place of its first letter.
        end: The place after its last.
    """

    text: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """Cut a text into its tokens; white space is none."""
    for found in _TOKEN.finditer(text):
        yield Token(found[0], found.start(), found.end())


def plain(word: str) -> str:
    """Return a word to look it up: in lower case and without Polish letters.

    >>> plain("PAŹDZIERNIKA")
    'pazdziernika'
    """
    return word.lower().translate(_PLAIN)


def is_number(text: str) -> bool:
    """Tell whether a token is a number; the letter O in it counts as a zero."""
    return "0" <= text[0] <= "9"


def is_word(text: str) -> bool:
    """Tell whether a token is a word."""
    return text[0].isalpha() or text[0] in ROMAN_SIGNS


def is_blank(text: str) -> bool:
    """Tell whether a token is a blank: dots or a line, to be filled in."""
    return text[0] in "_…" or text.startswith("..")
