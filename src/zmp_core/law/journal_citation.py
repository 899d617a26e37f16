"""References to official journals: *Dz. U. z 2024 r. poz. 1465*, one or several, read and written.

Not here: the journals (``journals.py``), links (``eli.py``), and which text of an act was current
on a day (``references.py``).
"""

import re
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Final

import attrs

from zmp_core.errors import (
    Fault,
    InvalidRecordError,
    InvalidValueError,
    unless_kind,
    unless_number,
)
from zmp_core.law.journals import DU, MP, Journal, find_gazette
from zmp_core.law.period import unless_day
from zmp_core.law.reading import composed
from zmp_core.polish.calendar_names import MONTHS
from zmp_core.polish.dates import parse_date

# Dziennik Ustaw first came out in 1918, under another name; no reference is older.
_FIRST_YEAR: Final = 1918


@attrs.frozen(kw_only=True)
class JournalReference:
    """One position (pozycja) of a journal.

    >>> JournalReference.parse("Dz.U.2016.446").format()
    'Dz. U. z 2016 r. poz. 446'
    >>> JournalReference.parse("DzU z 2001 r. nr 55, poz. 577").format()
    'Dz. U. z 2001 r. Nr 55, poz. 577'

    Attributes:
        journal: The journal.
        position: The position.
        year: The year; ``None`` where the reference leaves it to the act in which it stands, for an
            act of the same year.
        number: The number of the issue; ``None`` since 2012, and where it is unknown.
        day: The day of the issue where the reference gives it whole.

    Raises:
        InvalidRecordError: If a field cannot be such a value, or the year has no numbers.
    """

    journal: Journal
    position: int
    year: int | None = None
    number: int | None = None
    day: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what no journal has."""
        whole = "a whole number, 1 or more"
        faults = unless_kind(
            self.journal, Journal, code="wrong_kind", path="/journal", expected="a Journal"
        )
        faults += unless_number(
            self.position, 1, code="not_a_position", path="/position", expected=whole
        )
        if self.year is not None:
            expected = f"a year, {_FIRST_YEAR} or later"
            faults += unless_number(
                self.year, _FIRST_YEAR, code="not_a_year", path="/year", expected=expected
            )
        if self.number is not None:
            faults += unless_number(
                self.number, 1, code="not_a_number", path="/number", expected=whole
            )
        if self.day is not None:
            faults += unless_day(self.day, path="/day", expected="a datetime.date or None")
        if not faults:
            faults += self._at_odds()
        if faults:
            raise InvalidRecordError(tuple(faults))

    def _at_odds(self) -> list[Fault]:
        faults: list[Fault] = []
        last, year = self.journal.numbered_until, self.year
        if self.number is not None and last is not None and year is not None and year > last:
            expected = f"no number, for since {last + 1} references to it have none"
            faults.append(Fault("year_without_numbers", "/number", self.number, expected))
        if self.day is not None and self.day.year != year:
            faults.append(Fault("year_at_odds", "/year", year, f"{self.day.year}, as in the day"))
        return faults

    @classmethod
    def parse(cls, text: str) -> "JournalReference":
        """Read a reference to one position.

        Raises:
            InvalidValueError: If it is none, or names several positions.
            AmbiguousError: If the gazette is cut so short that it may be several.
        """
        reference, *others = JournalCitation.parse(text).references
        if others:
            raise InvalidValueError(text, "one position; JournalCitation.parse reads several")
        return reference

    def format(self, *, cited_in: int | None = None) -> str:
        """Return the reference as the drafting rules have it.

        >>> JournalReference(journal=DU, year=2026, position=300).format(cited_in=2026)
        'Dz. U. poz. 300'

        Args:
            cited_in: Year of the act in which it is to stand; the same year is left out.
        """
        return f"{self.journal.short} {_dated(self, cited_in)}"

    def display(self) -> str:
        """Return the reference as the service of the Sejm shows it: ``"Dz.U. 2018 poz. 1000"``."""
        parts = (
            self.journal.short.replace(". U.", ".U."),
            "" if self.year is None else f"{self.year}",
            "" if self.number is None else f"nr {self.number}",
            f"poz. {self.position}",
        )
        return " ".join(part for part in parts if part)

    def __str__(self) -> str:
        """Return the reference as the drafting rules have it."""
        return self.format()


def _issue(reference: JournalReference) -> str:
    return "" if reference.number is None else f"Nr {reference.number}, "


def _dated(reference: JournalReference, cited_in: int | None) -> str:
    year = "" if reference.year in {None, cited_in} else f"z {reference.year} r. "
    return f"{year}{_issue(reference)}poz. {reference.position}"


@attrs.frozen(kw_only=True)
class JournalCitation:
    """What an act is cited by: one position of a journal or several, and what is said of them.

    >>> citation = JournalCitation.parse("t.j. Dz. U. z 2013 r. poz. 595, z poźń. zm.")
    >>> citation.format()
    't.j. Dz. U. z 2013 r. poz. 595, z późn. zm.'
    >>> several = JournalCitation.parse("Dz. U. z 2025 r. poz. 780 oraz z 2026 r. poz. 160")
    >>> [reference.year for reference in several.references]
    [2025, 2026]

    Attributes:
        references: The positions, all of one journal, in their order.
        consolidated: Whether it is marked as a consolidated text (*t.j.*); office usage, the
            drafting rules do without.
        amended: Whether later changes are pointed to (*z późn. zm.*).

    Raises:
        InvalidRecordError: If there is no position, or they are of several journals.
    """

    references: tuple[JournalReference, ...]
    consolidated: bool = False
    amended: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse what cites nothing, or several journals at once."""
        each = [
            fault
            for at, one in enumerate(self.references)
            for fault in unless_kind(
                one,
                JournalReference,
                code="wrong_kind",
                path=f"/references/{at}",
                expected="a JournalReference",
            )
        ]
        if not each and len({one.journal for one in self.references}) != 1:
            expected = "one position or several of one journal"
            each.append(Fault("not_one_journal", "/references", self.references, expected))
        if each:
            raise InvalidRecordError(tuple(each))

    @classmethod
    def parse(cls, text: str) -> "JournalCitation":
        """Read a citation, with the usual slips.

        Raises:
            InvalidValueError: If it is none, or has what no journal has (a number in 2013).
            AmbiguousError: If the gazette is cut so short that it may be several.
        """
        return _Reader(text).citation()

    def format(self, *, cited_in: int | None = None) -> str:
        """Return the citation as the drafting rules have it.

        >>> text = "Dz. U. z 2001 r. Nr 142, poz. 1591, z 2002 r. Nr 23, poz. 220 i Nr 62, poz. 558"
        >>> JournalCitation.parse(text).format()
        'Dz. U. z 2001 r. Nr 142, poz. 1591 oraz z 2002 r. Nr 23, poz. 220 i Nr 62, poz. 558'

        Args:
            cited_in: Year of the act in which it is to stand; the same year is left out.
        """
        runs = groupby(self.references, key=lambda one: (one.year, one.number))
        years: list[tuple[int | None, list[str]]] = []
        for (year, _), run in runs:
            first, *others = run
            told = f"{_issue(first)}poz. {_listed([first.position, *(o.position for o in others)])}"
            if years and years[-1][0] == year:
                years[-1][1].append(told)
            else:
                years.append((year, [told]))
        # Beside a position of another year the year is told, whatever the year of the act.
        left_out = {None, cited_in} if len(years) == 1 else {None}
        parts = [
            ("" if year in left_out else f"z {year} r. ") + _listed(told) for year, told in years
        ]
        mark = "t.j. " if self.consolidated else ""
        changes = ", z późn. zm." if self.amended else ""
        return f"{mark}{self.references[0].journal.short} {_listed(parts, ' oraz ')}{changes}"

    def __str__(self) -> str:
        """Return the citation as the drafting rules have it."""
        return self.format()


def _listed(parts: Iterable[object], last: str = " i ") -> str:
    *before, end = map(str, parts)
    return last.join((", ".join(before), end)) if before else end


# --- How a citation is read ----------------------------------------------------------------------

_EXPECTED: Final = "a reference to a journal, as 'Dz. U. z 2024 r. poz. 1465'"
# A day as a part of longer patterns, so without groups of its own.
DAY: Final = (
    rf"[0-9]{{1,2}}(?:\s+(?:{'|'.join(genitive for _, genitive in MONTHS)})\s+|\.[0-9]{{1,2}}\.)"
    r"[0-9]{4}(?:\s*(?:roku|r)(?!\w)\.?)?"
)
# Each token has one way to match, and none repeats what may be empty: the time is linear.
_TOKEN: Final = re.compile(
    rf"""
      (?P<consolidated> (?: t\.?\s?j | j\.?\s?t | tekst\s+jedn(?:olity)? | jedn(?:olity)?\s+tekst )
        (?!\w) \.? )
    | (?P<amended> ze?\s+ (?: p[oó][zźż][nń]\.?\s* | późniejszymi\s+ )? zm (?:ianami)? (?!\w) \.? )
    | (?P<dotted> [0-9]{{4}}\.(?:[0-9]{{1,3}}\.)?[0-9]{{1,5}} (?![\w.]) )
    | (?P<day> {DAY} )
    | (?P<whole> [0-9]{{1,6}} (?!\d) )
    | (?P<number> (?: numer | nr ) (?![^\W\d_]) \.? )
    | (?P<position> (?: pozycja | poz ) (?![^\W\d_]) \.? )
    | (?P<from> ze? (?!\w) )
    | (?P<year> (?: roku | r ) (?!\w) \.? )
    | (?P<and> [,;] | (?: i | oraz | a\s+także ) (?!\w) )
    | (?P<filler> dnia (?!\w) | \s+ | \.\s*\Z )
    | (?P<other> . )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_FOLLOWED_BY: Final = {"number": {"whole"}, "position": {"whole"}, "from": {"whole", "day"}}
_STATE_JOURNALS: Final = (
    (DU, re.compile(r"dz\.?\s*u(?![^\W\d_])\.?|dziennik\w{0,3}\s+ustaw(?!\w)", re.IGNORECASE)),
    (MP, re.compile(r"m\.?\s*p(?![^\W\d_])\.?|monitor\w{0,2}\s+polski\w{0,3}", re.IGNORECASE)),
)
_GAZETTE: Final = re.compile(
    r"(?:dz\.?\s*urz\.?|dziennik\w{0,3}\s+urzędow\w{1,3})\s*(?:województwa|woj(?![^\W\d_])\.?)\s*"
    r"([^\W\d_]{2,}\.?(?:\s?-\s?[^\W\d_]{2,}\.?)?)",
    re.IGNORECASE,
)


class _Reader:
    """What has been read of a citation so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.references: list[JournalReference] = []
        self.marks: set[str] = set()
        self.year: int | None = None
        self.number: int | None = None
        self.day: date | None = None
        self.waiting = False  # whether a year or a number still has no position

    def citation(self) -> JournalCitation:
        """Read the citation, or refuse it."""
        plain = composed(self.text, expected=_EXPECTED)
        mark = _TOKEN.match(plain)
        if mark is not None and mark.lastgroup == "consolidated":
            self.marks.add("consolidated")
            plain = plain[mark.end() :].lstrip(" ,:")
        journal, end = self.journal(plain)
        tokens = [
            (str(token.lastgroup), token[0])
            for token in _TOKEN.finditer(plain, end)
            if token.lastgroup != "filler"
        ]
        for at, (kind, word) in enumerate(tokens):
            before = tokens[at - 1][0] if at else ""
            after = tokens[at + 1][0] if at + 1 < len(tokens) else ""
            self.token(journal, kind, word, before, after)
        if not self.references or self.waiting:
            raise self.refused()
        return JournalCitation(
            references=tuple(self.references),
            consolidated="consolidated" in self.marks,
            amended="amended" in self.marks,
        )

    def refused(self, expected: str = _EXPECTED) -> InvalidValueError:
        """Return the refusal of the whole text."""
        return InvalidValueError(self.text, expected)

    def journal(self, plain: str) -> tuple[Journal, int]:
        """Return the journal that the text names at its beginning, and where the name ends."""
        for journal, pattern in _STATE_JOURNALS:
            if found := pattern.match(plain):
                return journal, found.end()
        if found := _GAZETTE.match(plain):
            return find_gazette(found[1]), found.end()
        raise self.refused()

    def token(self, journal: Journal, kind: str, word: str, before: str, after: str) -> None:
        """Take one token in, knowing the kinds of its neighbours."""
        if kind in {"consolidated", "amended"}:
            self.marks.add(kind)
        elif kind == "dotted":
            year, *number, position = map(int, word.split("."))
            self.dated(year)
            self.number = number[0] if number else None
            self.published(journal, position)
        elif kind == "day":
            day = parse_date(" ".join(word.split()))
            self.dated(day.year)
            self.day = day
        elif kind == "whole":
            self.figure(journal, int(word), before, after)
        elif kind == "other" or after not in _FOLLOWED_BY.get(kind, {after}):
            raise self.refused()

    def figure(self, journal: Journal, value: int, before: str, after: str) -> None:
        """Take a number in: of an issue, of a position, or a year."""
        if before == "number":
            self.number, self.waiting = value, True
        elif before == "position":
            self.published(journal, value)
        elif before == "from" or not self.references or after in {"year", "number", "position"}:
            self.dated(value)
        elif before == "and":
            self.published(journal, value)
        else:
            raise self.refused()

    def dated(self, year: int) -> None:
        """Begin a year; a number that has had its positions was of the year before."""
        if not self.waiting:
            self.number = None
        self.year, self.day, self.waiting = year, None, True

    def published(self, journal: Journal, position: int) -> None:
        """Take a position in, with the year and the number that were told last."""
        try:
            reference = JournalReference(
                journal=journal,
                position=position,
                year=self.year,
                number=self.number,
                day=self.day,
            )
        except InvalidRecordError as error:
            raise self.refused("; ".join(fault.expected for fault in error.faults)) from None
        self.references.append(reference)
        self.waiting = False
