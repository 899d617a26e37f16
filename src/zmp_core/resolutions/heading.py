"""The heading of a resolution, read part by part.

Parts are recognised wherever they stand; there is no pattern of the whole. What is not printed
stays ``None``, what may mean two things says so, and what nobody can read says where it is.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import Final

import attrs

from zmp_core.errors import InvalidValueError
from zmp_core.resolutions.doubts import Doubt, DoubtCode
from zmp_core.resolutions.folding import Fold, Span, fold
from zmp_core.resolutions.header import Header, Place
from zmp_core.resolutions.kinds import ResolutionKind
from zmp_core.resolutions.numbers import NumberScheme, ResolutionNumber
from zmp_core.resolutions.readings import read_number
from zmp_core.resolutions.subject import find_subject
from zmp_core.resolutions.tokens import tokens
from zmp_core.resolutions.vocabulary import spaced_words

# A header, which is all but the subject, has some thirty tokens. What stands far behind belongs to
# no heading, so that text which goes on for a megabyte costs little.
_LONGEST_HEADER: Final = 400
# What most subjects begin with; no part of the header stands behind it.
_SUBJECT: Final = re.compile(r"\bw\s{1,9}sprawie\b(?:\s{0,9}:)?", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class Spans:
    """Where the parts of a heading stand in its text; ``None`` for a part that is not printed.

    A part that is printed and cannot be read, such as a date left blank, has its span too.

    Attributes:
        kind: The noun.
        number: The number, without *nr*.
        issuer: The issuer.
        date: The date, with *z dnia* and *r.*
        subject_intro: The words that lead to the subject.
        subject: The subject.
    """

    kind: Span | None = None
    number: Span | None = None
    issuer: Span | None = None
    date: Span | None = None
    subject_intro: Span | None = None
    subject: Span | None = None


@attrs.frozen(kw_only=True)
class Heading:
    """A heading with its parts.

    Attributes:
        text: The text as it was given.
        kind: What the paper is called.
        number: Its number.
        issuer: Who issued it, as written, in whatever case of the noun.
        date: Its day.
        subject_intro: The words that lead to the subject: *w sprawie*, *zmieniająca*.
        subject: The subject, without those words, notes after it and its full stop.
        spans: Where the parts stand in the text.
        folds: What was read as something else than its very signs, in the order of ``Fold``.
        doubts: What to look at again, in the order of the text.
        unread: The stretches with words that belong to no part: words before the kind, notes
            after the subject, damage.
    """

    text: str
    kind: ResolutionKind | None
    number: ResolutionNumber | None
    issuer: str | None
    date: dt.date | None
    subject_intro: str | None
    subject: str | None
    spans: Spans
    folds: tuple[Fold, ...]
    doubts: tuple[Doubt, ...]
    unread: tuple[Span, ...]


def read_heading(
    text: str,
    *,
    schemes: Sequence[NumberScheme] = (),
    until: dt.date | None = None,
) -> Heading:
    """Read the heading of a resolution, an order or a position.

    Any text is taken, in time that grows with its length and no faster; what is no heading comes
    back without parts, and unread.

    >>> heading = read_heading(
    ...     "UCHWAŁA Nr XI/59/25 Rady Miasta Hajnówka z dnia 26 lutego 2025 r. "
    ...     "w sprawie przystąpienia do Związku Miast Polskich."
    ... )
    >>> heading.number.session, heading.number.sequence, heading.number.year
    ('XI', '59', 2025)
    >>> heading.issuer, str(heading.date)
    ('Rady Miasta Hajnówka', '2025-02-26')

    Args:
        text: The heading, with or without line breaks.
        schemes: How its issuer numbers. They go before the known schemes, on the days on which
            they are in force.
        until: The last day that it can be of, for years of two figures; no clock is read.

    Raises:
        InvalidValueError: If it is no text.
    """
    if not isinstance(text, str):
        raise InvalidValueError(text, "a heading as text, e.g. 'Uchwała Nr XI/59/25 Rady Miasta'")
    folded = fold(text, spaced_words())
    subject = _SUBJECT.search(folded.text)
    before_subject = folded.text if subject is None else folded.text[: subject.end()]
    header = Header(tuple(islice(tokens(before_subject), _LONGEST_HEADER)))
    places = dict(header.places)
    doubts = list(header.doubts)
    folds = {*folded.folds, *header.folds}
    day = header.day

    start = header.subject_start
    if start is None:
        start = _unannounced_subject(folded.text, places)
    if start is not None:
        found = find_subject(folded.text, start, may_end_in_date="date" not in places)
        if found.end > found.start:
            places["subject"] = found.start, found.end
        if found.is_line_number_left_out:
            folds.add(Fold.LINE_NUMBER)
        if found.date_place is not None and found.day is None:
            doubts.append((DoubtCode.WHOSE_DATE, found.date_place))
        elif found.date_place is not None:
            day, places["date"] = found.day, found.date_place

    number = None
    if header.shape is not None:
        number = read_number(
            header.shape,
            kind=header.kind,
            house=header.house,
            schemes=schemes,
            day=day,
            until=until,
        )
        doubts += (
            (code, places["number"])
            for code in _doubts_about(number, day, is_damaged=header.shape.is_damaged)
        )

    claimed = sorted((*places.values(), *header.marks))
    if any(before[1] == after[0] for before, after in pairwise(claimed)):
        folds.add(Fold.GLUED_WORDS)
    return Heading(
        text=text,
        kind=header.kind,
        number=number,
        issuer=_words(folded.text, places.get("issuer")),
        date=day,
        subject_intro=_words(folded.text, places.get("subject_intro")),
        subject=_words(folded.text, places.get("subject")),
        spans=Spans(**{part: folded.span(*place) for part, place in places.items()}),
        folds=tuple(each for each in Fold if each in folds),
        doubts=tuple(
            Doubt(code, folded.span(*place))
            for code, place in sorted(doubts, key=lambda doubt: doubt[1])
        ),
        unread=tuple(folded.span(*place) for place in _gaps(folded.text, claimed)),
    )


def _unannounced_subject(text: str, places: dict[str, Place]) -> int | None:
    """Return where a subject begins that no word leads to: after the number or the date.

    Only a capital tells it from running text in which a resolution is cited.
    """
    last = max(places, key=lambda part: places[part][1], default=None)
    if last not in {"number", "date"}:
        return None
    start = places[last][1]
    start += len(text[start:]) - len(text[start:].lstrip())
    return start if text[start : start + 1].isupper() else None


def _doubts_about(
    number: ResolutionNumber, day: dt.date | None, *, is_damaged: bool
) -> Iterator[DoubtCode]:
    if number.is_ambiguous:
        yield DoubtCode.AMBIGUOUS_NUMBER
    elif number.scheme is None and not (number.is_case_mark or is_damaged):
        yield DoubtCode.UNKNOWN_NUMBER
    if number.year is None and number.year_raw is not None:
        yield DoubtCode.YEAR_OUT_OF_RANGE
    if number.year is not None and day is not None and number.year != day.year:
        yield DoubtCode.YEARS_DISAGREE


def _words(text: str, place: Place | None) -> str | None:
    """Return what stands there, each stretch of white space as one space."""
    return None if place is None else " ".join(text[slice(*place)].split())


def _gaps(text: str, claimed: Iterable[Place]) -> Iterator[Place]:
    """Find the stretches with letters or figures that nobody claims."""
    done = 0
    for start, end in (*claimed, (len(text), len(text))):
        stretch = text[done:start]
        if any(map(str.isalnum, stretch)):
            indent = len(stretch) - len(stretch.lstrip())
            yield done + indent, done + len(stretch.rstrip())
        done = max(done, end)
