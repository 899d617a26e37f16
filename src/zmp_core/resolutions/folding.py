"""Signs of a text that say nothing, taken out; and the way back to where they stood.

No-break spaces become spaces, invisible signs go, decomposed letters are composed, and the gaps
of L E T T E R - S P A C E D words close. Nothing else changes here: what a look-alike letter or a
lower-case numeral means, only the part knows in which it stands.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from typing import Final

import attrs


class Fold(StrEnum):
    """What was read as something else than its very signs."""

    NO_BREAK_SPACE = "no_break_space"
    """A no-break, narrow or other space sign as a space."""
    INVISIBLE_SIGN = "invisible_sign"
    """A soft hyphen, a zero-width sign or a byte order mark as nothing."""
    DECOMPOSED_LETTER = "decomposed_letter"
    """A letter and its mark as one letter."""
    LETTER_SPACING = "letter_spacing"
    """*U C H W A Ł A* as a word."""
    GLUED_WORDS = "glued_words"
    """Two parts without a space between them."""
    LOST_DIACRITICS = "lost_diacritics"
    """*uchwala*, *pazdziernika*: a known word without its Polish letters."""
    CASE_OF_KIND = "case_of_kind"
    """*uchwały*, *uchwałę*: the kind in another case than the nominative."""
    CASE_OF_MONTH = "case_of_month"
    """*5 maj 2024*: the month in the nominative."""
    LOWER_CASE_ROMAN = "lower_case_roman"
    """*xi* as XI."""
    LOOK_ALIKE_LETTER = "look_alike_letter"
    """A Cyrillic or Greek letter as the Roman digit that it looks like."""
    ROMAN_SIGN = "roman_sign"
    """A numeral that is one sign (U+2160 to U+217F) as its letters."""
    LETTER_O = "letter_o"
    """The letter O between digits as a zero."""
    SLASH_SIGN = "slash_sign"
    """A fraction or division slash as a slash."""
    DASH_FOR_SLASH = "dash_for_slash"
    """A number with en dashes alone as the same number with slashes."""
    LINE_NUMBER = "line_number"
    """The number of a line of the page, left out of the subject into which it fell."""


@attrs.frozen
class Span:
    """A stretch of a text.

    >>> Span(8, 10).of("Uchwała nr 5")
    'nr'

    Attributes:
        start: Place of its first sign, counted from 0.
        end: The place after its last sign.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return what stands there."""
        return text[self.start : self.end]


# The edits of a text, four numbers each: where the stretch begins and ends in the new text, and
# where it did in the old one. One flat list, for a long text may have half a million of them.
_Edits = list[int]
_ROW: Final = 4


def _start(edits: _Edits, place: int) -> int:
    """Return where the sign at this place of the new text began in the old one."""
    end, was, was_end = _last(edits, place)
    return was if place < end else was_end + place - end


def _end(edits: _Edits, place: int) -> int:
    """Return where the sign before this place of the new text ended in the old one."""
    end, _, was_end = _last(edits, place - 1)
    return was_end + max(place - end, 0)


def _last(edits: _Edits, place: int) -> tuple[int, int, int]:
    """Return the last edit that begins at the place or before it, without where it begins."""
    number = bisect_right(range(0, len(edits), _ROW), place, key=edits.__getitem__)
    if number == 0:
        return 0, 0, 0
    _, end, was, was_end = edits[_ROW * (number - 1) : _ROW * number]
    return end, was, was_end


@attrs.frozen
class Folded:
    """A text without the signs that say nothing.

    Attributes:
        text: What is left.
        folds: What was done.
    """

    text: str
    folds: frozenset[Fold]
    _layers: tuple[_Edits, ...]

    def span(self, start: int, end: int) -> Span:
        """Return where the stretch stands in the text as it was given."""
        for edits in reversed(self._layers):
            start, end = _start(edits, start), _end(edits, end)
        return Span(start, end)


_SPACES: Final = {
    code: " " for code in range(0x80, 0x3001) if unicodedata.category(chr(code)) == "Zs"
}
_SPACE: Final = re.compile(f"[{''.join(map(chr, _SPACES))}]")
# Longer heaps of marks are no letters, and to order them takes the square of their number.
_SILENT: Final = re.compile("[\xad\u200b-\u200d\u2060\ufeff]+|[^\\W\\d_][\u0300-\u036f]{1,3}")
_CAPITAL: Final = "A-ZĄĆĘŁŃÓŚŹŻ"
_SPACED: Final = re.compile(rf"(?<!\w)[{_CAPITAL}](?: [{_CAPITAL}](?!\w))++")


def fold(text: str, spaced_words: tuple[str, ...] = ()) -> Folded:
    """Take out of a text the signs that say nothing.

    Args:
        text: Any text.
        spaced_words: Beginnings, in capitals, by which a letter-spaced word is known. Letters
            that begin no such word, as in *ulic A B C*, stay as they are, unless such a word
            stands right before them.
    """
    folds = set[Fold]()
    layers = list[_Edits]()
    if _SPACE.search(text):
        folds.add(Fold.NO_BREAK_SPACE)
        text = text.translate(_SPACES)
    if _SILENT.search(text):
        text, edits = _edited(text, _heard(text, folds))
        layers.append(edits)
    if gaps := [(at, at + 1, "") for at in _gaps(text, spaced_words)]:
        folds.add(Fold.LETTER_SPACING)
        text, edits = _edited(text, gaps)
        layers.append(edits)
    return Folded(text, frozenset(folds), tuple(layers))


def _heard(text: str, folds: set[Fold]) -> Iterator[tuple[int, int, str]]:
    """Find invisible signs, and letters with marks that can be one sign, and say what to put."""
    for found in _SILENT.finditer(text):
        new = _composed(found[0]) if found[0][0].isalpha() else ""
        if len(new) <= 1:
            folds.add(Fold.DECOMPOSED_LETTER if new else Fold.INVISIBLE_SIGN)
            yield (*found.span(), new)


@lru_cache
def _composed(letter: str) -> str:
    return unicodedata.normalize("NFC", letter)


def _gaps(text: str, words: tuple[str, ...]) -> Iterator[int]:
    """Find the spaces within letter-spaced words; the words stand wider apart, or on lines."""
    end_of_last = -1
    for run in _SPACED.finditer(text):
        joined = run[0].replace(" ", "")
        follows = end_of_last >= 0 and not text[end_of_last : run.start()].strip()
        if follows or joined.startswith(words):
            yield from range(run.start() + 1, run.end(), 2)
            end_of_last = run.end()


def _edited(text: str, changes: Iterable[tuple[int, int, str]]) -> tuple[str, _Edits]:
    """Put new text for the stretches, which are given in order, and note where that was."""
    pieces = list[str]()
    edits = _Edits()
    done = shift = 0
    for was, was_end, new in changes:
        pieces.append(text[done:was])
        pieces.append(new)
        end = was + shift + len(new)
        edits.extend((was + shift, end, was, was_end))
        shift = end - was_end
        done = was_end
    pieces.append(text[done:])
    return "".join(pieces), edits
