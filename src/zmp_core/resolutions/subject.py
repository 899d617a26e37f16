"""The subject of a heading: where it ends, and what after it is none of it."""

import re
from datetime import date
from typing import Final

import attrs

from zmp_core.resolutions.days import find_day
from zmp_core.resolutions.tokens import tokens
from zmp_core.resolutions.vocabulary import PAPERS

_NOTE: Final = re.compile(
    r"""
    \b druk \s{1,3} (?:[A-Z]{1,5}\s{1,3})? nr \b          # druk nr 55, druk BRM nr 9/2026
    | \b projektodawc
    | \( tekst \s{1,3} (?:jednolity|ujednolicony) \)
    | \( [A-Z]{1,5} - [0-9]{1,6} / [0-9]{2,4} \)          # (DS-342/25), a mark of the office
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE_NOTE: Final = " \n\t\r(/-–—"
_AFTER_SUBJECT: Final = " \n\t\r.;,"
_PAPER: Final = re.compile(rf"\b(?:{'|'.join(PAPERS)})", re.IGNORECASE)
# A full stop stays where it ends a word that is cut short: r., itd., sp. z o.o., S.A.
_CUT_SHORT: Final = re.compile(r"(?:\b(?:r|itd|itp|m\.in)|\.\w)\.\Z", re.IGNORECASE)
_LONGEST_DATE: Final = 60
_LINE_NUMBER: Final = re.compile(r"\s*+[0-9]{1,2}\s++(?=[^\W\d_]++(?<=[nc]ia)\b)")


@attrs.frozen(kw_only=True)
class FoundSubject:
    """A subject in the folded text.

    Attributes:
        start: Where it begins.
        end: Where it ends; where it begins, if nothing is left of it.
        is_line_number_left_out: Whether the number of a line of the page stood before it.
        day: The day of the paper, where its date stands after the subject.
        date_place: Where a date ends the subject; without a day it may be that of another paper.
    """

    start: int
    end: int
    is_line_number_left_out: bool
    day: date | None
    date_place: tuple[int, int] | None


def find_subject(text: str, start: int, *, may_end_in_date: bool) -> FoundSubject:
    """Find the subject that begins at this place.

    Args:
        text: The folded text.
        start: The place after the words that lead to it.
        may_end_in_date: Whether the date of the heading has not been seen.
    """
    end = _before_notes(text, start)
    line_number = _LINE_NUMBER.match(text, start, end)
    if line_number is not None:
        start = line_number.end()
    day, place = _late_day(text, start, end) if may_end_in_date else (None, None)
    if place is not None and _PAPER.search(text, start, place[0]):
        day = None
    start, end = _trimmed_subject(text, start, end if day is None or place is None else place[0])
    return FoundSubject(
        start=start,
        end=end,
        is_line_number_left_out=line_number is not None,
        day=day,
        date_place=place,
    )


def _before_notes(text: str, start: int) -> int:
    last = _trimmed(text, start, len(text), _AFTER_SUBJECT)[1]
    for note in _NOTE.finditer(text, start):
        if note[0][0] != "(" or note.end() >= last:
            return _trimmed(text, start, note.start(), _BEFORE_NOTE)[1]
    return len(text)


def _late_day(text: str, start: int, end: int) -> tuple[date, tuple[int, int]] | tuple[None, None]:
    """Read the date that ends the stretch: *… z dnia 30 kwietnia 2020*."""
    start = max(start, end - _LONGEST_DATE)
    line = [token for token in tokens(text[start:end]) if token.text != ";"]
    for at, token in enumerate(line):
        found = find_day(line, at) if token.text.lower() in {"z", "dnia"} else None
        if found is not None and isinstance(found.day, date) and found.end >= len(line) - 1:
            return found.day, (start + token.start, start + line[found.end - 1].end)
    return None, None


def _trimmed(text: str, start: int, end: int, signs: str = " \n\t\r") -> tuple[int, int]:
    """Take the signs from the ends of a stretch."""
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip(" \n\t\r"))
    return start, max(start, end - len(stretch) + len(stretch.rstrip(signs)))


def _trimmed_subject(text: str, start: int, end: int) -> tuple[int, int]:
    """Take away white space, and one full stop that ends no abbreviation."""
    start, end = _trimmed(text, start, end)
    if text[end - 1 : end] in {".", ";", ","} and not _CUT_SHORT.search(
        text[max(start, end - 8) : end]
    ):
        start, end = _trimmed(text, start, end - 1)
    is_empty = not any(map(str.isalnum, text[start:end]))
    return (start, start) if is_empty else (start, end)
