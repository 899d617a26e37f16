"""Papers of an association (dokumenty): kinds, who issues them, which are voted on, their numbers.

What needs a vote and under which rule follows from the point of the book on that kind and from the
book itself. Not here: papers of councils.
"""

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Final, Self

import attrs

from zmp_core.association.organs import Organ
from zmp_core.association.statute import AssociationBook, Point
from zmp_core.bodies.body import BodyKind
from zmp_core.errors import (
    Fault,
    InvalidRecordError,
    InvalidValueError,
    NotCoveredError,
    unless_number,
    unless_several,
    unless_text,
)
from zmp_core.polish.reading import folded
from zmp_core.polish.roman import parse_roman, to_roman
from zmp_core.rules.rule import Rule
from zmp_core.rules.verdict import Verdict
from zmp_core.votes.matter import Matter


class DocumentKind(StrEnum):
    """What the paper is called."""

    RESOLUTION = "resolution"
    """Uchwała: dues, rules of procedure, admission."""
    POSITION = "position"
    """Stanowisko."""
    OPINION = "opinion"
    """Opinia, on a bill or a regulation."""
    APPEAL = "appeal"
    """Apel."""
    MOTION = "motion"
    """Wniosek, as to the Senate."""
    STATEMENT = "statement"
    """Oświadczenie."""
    NOTICE = "notice"
    """Komunikat, which informs."""
    REPORT = "report"
    """Sprawozdanie."""
    RULES = "rules"
    """Regulamin."""
    PROGRAMME = "programme"
    """Program, tezy programu, kierunki działania."""


class Stance(StrEnum):
    """What an opinion says of a draft."""

    POSITIVE = "positive"
    """Pozytywna."""
    NEGATIVE = "negative"
    """Negatywna."""
    WITH_REMARKS = "with_remarks"
    """Z uwagami."""


@attrs.frozen(kw_only=True)
class DocumentRule(Point):
    """What is known of one kind of paper, in one wording.

    Attributes:
        kind: The kind.
        issuers: Organs that issue it.
        matter: What the vote on it is about; ``None`` where it needs no vote.
        numbered: Whether it bears a number; ``None`` where no source says.
        signed_by: Who may sign it.
    """

    kind: DocumentKind
    issuers: tuple[Organ, ...]
    matter: Matter | None
    numbered: bool | None = None
    signed_by: tuple[Organ, ...] = ()


_BODIES: Final = {
    Organ.ASSEMBLY: BodyKind.ASSOCIATION_ASSEMBLY,
    Organ.BOARD: BodyKind.ASSOCIATION_BOARD,
    Organ.COMMITTEE: BodyKind.COMMITTEE,
}


def find_document_rule(book: AssociationBook, kind: DocumentKind, day: date) -> DocumentRule:
    """Return what is known of a kind of paper on that day.

    Raises:
        NotCoveredError: If nothing is.
    """
    found = [each for each in book.find_points(DocumentRule, day) if each.kind is kind]
    if not found:
        covered = ", ".join(each.kind for each in book.find_points(DocumentRule, day))
        raise NotCoveredError(f"{kind} of {book.name} on {day}", covered)
    return found[0]


def voting_rule(
    book: AssociationBook,
    kind: DocumentKind,
    issuer: Organ,
    day: date,
    matter: Matter | None = None,
) -> Rule | None:
    """Return the rule under which an organ votes on such a paper; ``None`` where it needs no vote.

    >>> from zmp_core.association.books import ZMP
    >>> voting_rule(ZMP, DocumentKind.POSITION, Organ.COMMITTEE, date(2021, 6, 14)).id
    'ZMP-KOMISJA'

    Args:
        book: The statute.
        kind: The kind of paper.
        issuer: The organ.
        day: The day.
        matter: What the paper is about, where it has a rule of its own.

    Raises:
        NotCoveredError: If nothing is known of that kind, or that organ does not issue or vote.
    """
    rule = find_document_rule(book, kind, day)
    if issuer not in rule.issuers:
        raise NotCoveredError(f"{kind} of {issuer}", ", ".join(rule.issuers))
    if rule.matter is None:
        return None
    if issuer not in _BODIES:
        raise NotCoveredError(f"votes of {issuer}", ", ".join(_BODIES))
    return book.answering(matter or rule.matter, day, None, _BODIES[issuer])[-1]


_NUMBER: Final = re.compile(
    r"(?:[Uu]chwała )?nr (?P<at>[1-9][0-9]*)/(?P<year>[0-9]{4})"
    r"(?: (?P<assembly>[IVXLCDM]+) (?:ZO ZMP|Zgromadzenia Ogólnego(?: Związku Miast Polskich)?)"
    r"(?: (?P<place>we? [^\n]+))?)?",
)
_EXPECTED: Final = "a number as 'nr 2/2017 XXXIX ZO ZMP w Krakowie'"
_FIRST_YEAR: Final = 1917


@attrs.frozen(kw_only=True)
class AssemblyNumber:
    """The number of a resolution of the assembly: ``nr 2/2017 XXXIX ZO ZMP w Krakowie``.

    It seems to start again at each assembly, for the second one of 2017 began with 1/2017 again; so
    a number without its assembly may stand for two resolutions.

    >>> AssemblyNumber.parse("nr 2/2017 XXXIX ZO ZMP w Krakowie").assembly
    39

    Attributes:
        at: Its place among the resolutions.
        year: The year.
        assembly: Which assembly it was, counted since 1991; ``None`` where not told.
        place: Where, with the preposition, *w Krakowie*; ``None`` where not told.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    at: int
    year: int
    assembly: int | None = None
    place: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no number."""
        expected = "a whole number, 1 or more"
        faults = [
            *unless_number(self.at, 1, code="not_a_number", path="/at", expected=expected),
            *unless_number(
                self.year, _FIRST_YEAR, code="not_a_year", path="/year", expected="a year"
            ),
        ]
        if self.assembly is not None:
            faults += unless_number(
                self.assembly, 1, code="not_a_number", path="/assembly", expected=expected
            )
        if self.place is not None:
            faults += unless_text(self.place, path="/place")
            if self.assembly is None:
                expected = "None, or the assembly that met there"
                faults.append(Fault("place_of_no_assembly", "/place", self.place, expected))
        if faults:
            raise InvalidRecordError(tuple(faults))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a number as it is printed, with or without the assembly.

        Raises:
            InvalidValueError: If it is none.
        """
        found = _NUMBER.fullmatch(folded(text, expected=_EXPECTED))
        if found is None:
            raise InvalidValueError(text, _EXPECTED)
        assembly = found["assembly"]
        return cls(
            at=int(found["at"]),
            year=int(found["year"]),
            assembly=None if assembly is None else parse_roman(assembly),
            place=found["place"],
        )

    def format(self) -> str:
        """Return the number as it is printed."""
        assembly = "" if self.assembly is None else f" {to_roman(self.assembly)} ZO ZMP"
        place = "" if self.place is None else f" {self.place}"
        return f"nr {self.at}/{self.year}{assembly}{place}"


@attrs.frozen(kw_only=True)
class Document:
    """One paper of an association.

    Attributes:
        kind: What it is.
        title: Its title.
        issuers: The organs that issued it.
        adopted: Day on which it was adopted; ``None`` where not told. Pages often tell another.
        published: Day on which it was published.
        number: Its number; ``None`` where it has none or it is not told.
        partners: Others that issued it too: *Unia Metropolii Polskich*.
        stance: What an opinion says.
        verdict: The vote on it, judged; ``None`` where nothing is told of a vote.

    Raises:
        InvalidRecordError: If a field cannot be such a value, or it was published before it was
            adopted.
    """

    kind: DocumentKind
    title: str
    issuers: tuple[Organ, ...]
    adopted: date | None = None
    published: date | None = None
    number: AssemblyNumber | None = None
    partners: tuple[str, ...] = ()
    stance: Stance | None = None
    verdict: Verdict | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no paper."""
        faults = [
            *unless_text(self.title, path="/title"),
            *unless_several(self.issuers, Organ, path="/issuers"),
        ]
        if not faults and not self.issuers:
            faults.append(Fault("empty", "/issuers", self.issuers, "at least one organ"))
        adopted, published = self.adopted, self.published
        if adopted is not None and published is not None and published < adopted:
            expected = f"a day not before {adopted}"
            faults.append(Fault("published_before_adoption", "/published", published, expected))
        if faults:
            raise InvalidRecordError(tuple(faults))

    @property
    def binds_the_association(self) -> bool | None:
        """Whether it speaks for the association: one of a committee alone does not.

        ``None`` where it was voted on and how that ended is not determined.
        """
        if not {Organ.ASSEMBLY, Organ.BOARD, Organ.PRESIDENT} & set(self.issuers):
            return False
        return True if self.verdict is None else self.verdict.adopted

    def doubts(self, book: AssociationBook) -> tuple[Fault, ...]:
        """Return what is missing or odd; it is no reason to refuse the paper.

        Args:
            book: The statute.

        Raises:
            NotCoveredError: If nothing is known of that kind of paper on its day.
        """
        day = self.adopted or self.published
        if day is None:
            return (Fault("no_day", "/adopted", None, "the day of adoption or publication"),)
        return tuple(self._doubts(find_document_rule(book, self.kind, day)))

    def _doubts(self, rule: DocumentRule) -> Iterator[Fault]:
        for at, issuer in enumerate(self.issuers):
            if issuer not in rule.issuers:
                yield Fault("not_its_issuer", f"/issuers/{at}", issuer, ", ".join(rule.issuers))
        if rule.numbered and self.number is None and Organ.ASSEMBLY in self.issuers:
            yield Fault("no_number", "/number", None, "a number")
        if self.kind is DocumentKind.OPINION and self.stance is None:
            yield Fault("no_stance", "/stance", None, "one of: " + ", ".join(Stance))
        if rule.matter is None:
            return
        if self.verdict is None:
            yield Fault("no_vote", "/verdict", None, "the vote on it, judged")
        elif self.verdict.adopted is not True:
            yield Fault("not_adopted", "/verdict", self.verdict.outcome, "adopted")
        elif self.verdict.record.body.kind not in {_BODIES.get(each) for each in self.issuers}:
            kind = self.verdict.record.body.kind
            yield Fault("voted_by_another", "/verdict", kind, "a vote of an issuer")
