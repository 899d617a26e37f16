"""The date of a heading among its tokens: *z dnia 26 lutego 2025 r.*, *14.IX.2012*."""

from collections.abc import Sequence
from datetime import date
from enum import Enum, auto
from typing import Final

import attrs

from zmp_core.polish.roman import to_roman
from zmp_core.resolutions.figures import digits, roman_letters
from zmp_core.resolutions.folding import Fold
from zmp_core.resolutions.tokens import Token, is_blank, is_number, is_word, plain
from zmp_core.resolutions.vocabulary import MONTHS


class DayFlaw(Enum):
    """Why what stands where a date should be is no day."""

    BLANK = auto()
    SHORT_YEAR = auto()
    NO_SUCH_DAY = auto()


@attrs.frozen
class FoundDay:
    """A date among the tokens.

    Attributes:
        end: Number of the token after it.
        day: The day, or why there is none.
        folds: What was folded.
    """

    end: int
    day: date | DayFlaw
    folds: frozenset[Fold] = frozenset()


_FULL_YEAR: Final = 4
_ROMAN_MONTHS: Final = {to_roman(number): number for number in range(1, 13)}


def find_day(line: Sequence[Token], at: int) -> FoundDay | None:
    """Read the date that begins with the token of that number; ``None`` where none does."""
    start = _past_introduction(line, at)
    named = start > at + 1 or (start > at and plain(line[at].text) == "dnia")
    if start < len(line) and is_number(line[start].text):
        found = _figures(line, start)
        if found is not None:
            return found
    return _blank(line, start) if named else None


def _past_introduction(line: Sequence[Token], at: int) -> int:
    """Return the number of the token after *z dnia*, *w dniu*, *z*, *dnia*, *dn.*, if any."""
    first, second = (plain(token) for token in _texts(line, at, 2))
    if first == "dn" and second == ".":
        return at + 2
    if first == "dnia":
        return at + 1
    if (first, second) == ("w", "dniu"):
        return at + 2
    if first == "z":
        return _past_introduction(line, at + 1) if second in {"dnia", "dn"} else at + 1
    return at


def _texts(line: Sequence[Token], at: int, count: int) -> list[str]:
    """Return the texts of so many tokens; beyond the last they are empty."""
    found = [token.text for token in line[at : at + count]]
    return found + [""] * (count - len(found))


def _figures(line: Sequence[Token], at: int) -> FoundDay | None:
    """Read *26 lutego 2025 r.*, *26 II 2025*, *26.II.2025*, *26.02.2025*, *2025-02-26*."""
    folds = set[Fold]()
    first, second, third, fourth, fifth = _texts(line, at, 5)
    signs = second in {".", "-"} and second == fourth
    middle, last, end = (third, fifth, at + 5) if signs else (second, third, at + 3)
    if not last or not is_number(last):
        return None
    month = _month(middle, folds)
    if month is None and signs and is_number(middle):
        month = _number(middle, folds)
    day, year = digits(first, folds), digits(last, folds)
    if signs and len(day) == _FULL_YEAR:
        day, year = year, day
    if month is None or len(day) > _FULL_YEAR or len(year) > _FULL_YEAR:
        return None
    end = _past_year_word(line, end)
    if len(year) < _FULL_YEAR:
        return FoundDay(end, DayFlaw.SHORT_YEAR, frozenset(folds))
    try:
        return FoundDay(end, date(int(year), month, int(day)), frozenset(folds))
    except ValueError:
        return FoundDay(end, DayFlaw.NO_SUCH_DAY, frozenset(folds))


def _month(word: str, folds: set[Fold]) -> int | None:
    if not word or not is_word(word):
        return None
    if (letters := roman_letters(word, folds)) is not None:
        return _ROMAN_MONTHS.get(letters)
    number, form, is_genitive = MONTHS.get(plain(word), (None, "", True))
    if number is not None and word.lower() != form:
        folds.add(Fold.LOST_DIACRITICS)
    if not is_genitive:
        folds.add(Fold.CASE_OF_MONTH)
    return number


def _number(figures: str, folds: set[Fold]) -> int | None:
    return int(digits(figures, folds)) if len(figures) <= _FULL_YEAR else None


def _past_year_word(line: Sequence[Token], at: int) -> int:
    """Return the number of the token after *r.*, *r* or *roku*."""
    first, second = (plain(token) for token in _texts(line, at, 2))
    return at + (2 if (first, second) == ("r", ".") else first in {"r", "roku"})


def _blank(line: Sequence[Token], at: int) -> FoundDay | None:
    """Read a date that is left blank: *z dnia ______ roku*, *z dnia ..... 2024*."""
    end = at
    while end < len(line) and (is_blank(line[end].text) or is_number(line[end].text)):
        end += 1
    is_left_open = any(is_blank(token.text) for token in line[at:end])
    after = _past_year_word(line, end)
    return FoundDay(after, DayFlaw.BLANK) if is_left_open or after > end else None
