"""The accession of a city as one story (przystąpienie): council, application, board, register.

The vote of the council is judged by the act on municipal self-government, that of the board by the
statute of the association. Whatever is not known is named; what fails does not become a membership.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final, Self

import attrs

from zmp_core.association.member import Member
from zmp_core.association.membership import JoiningRule, Membership, Paper, Step
from zmp_core.association.statute import AssociationBook
from zmp_core.bodies.body import BodyKind
from zmp_core.errors import Fault, InvalidRecordError
from zmp_core.law.confidence import Confidence
from zmp_core.law.period import Period
from zmp_core.rules.verdict import Verdict
from zmp_core.votes.matter import Matter

_COUNCILS: Final = (BodyKind.GMINA_COUNCIL, BodyKind.POWIAT_COUNCIL, BodyKind.SEJMIK)
_BOARDS: Final = (BodyKind.ASSOCIATION_BOARD, BodyKind.ASSOCIATION_ASSEMBLY)


@attrs.frozen(kw_only=True)
class Accession:
    """How one city joined, as far as it is told.

    Attributes:
        member: The city.
        book: The statute of the association.
        council: The vote of its council, judged; ``None`` where nothing is told of it.
        admission: The vote of the association, judged.
        papers: What is behind it, in the order in which it was told.

    Raises:
        InvalidRecordError: If a verdict is on another matter or body, or falls on another day than
            its paper.
    """

    member: Member
    book: AssociationBook = attrs.field(eq=False)
    council: Verdict | None = None
    admission: Verdict | None = None
    papers: tuple[Paper, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse verdicts that are of something else."""
        faults = [
            *self._odd("council", Step.COUNCIL_RESOLUTION, _COUNCILS, Matter.ASSOCIATION_ACCESSION),
            *self._odd("admission", Step.ADMISSION, _BOARDS, Matter.MEMBER_ADMISSION),
        ]
        if faults:
            raise InvalidRecordError(tuple(faults))

    def _odd(
        self, field: str, step: Step, kinds: tuple[BodyKind, ...], matter: Matter
    ) -> Iterable[Fault]:
        verdict: Verdict | None = getattr(self, field)
        if verdict is None:
            return
        record, paper = verdict.record, self.paper(step)
        if record.body.kind not in kinds:
            yield Fault("another_body", f"/{field}", record.body.kind, ", ".join(kinds))
        if record.matter != matter:
            yield Fault("another_matter", f"/{field}", record.matter.id, matter.id)
        if paper is not None and not paper.days.meets(record.days):
            yield Fault("another_day", f"/{field}", str(record.days), str(paper.days))

    @classmethod
    def of(cls, member: Member, book: AssociationBook) -> Self:
        """Begin the story of a city."""
        return cls(member=member, book=book)

    def council_resolved(
        self,
        verdict: Verdict | None = None,
        *,
        day: date | Period | None,
        number: str | None = None,
        by: str | None = None,
        source: str | None = None,
    ) -> Self:
        """Return the story with the resolution of the council of the city.

        Args:
            verdict: Its vote, judged; ``None`` where the source does not tell the numbers.
            day: When, or the span of days of which one is known to be it.
            number: The number of the resolution.
            by: The council.
            source: Where it can be read.

        Raises:
            InvalidRecordError: If the verdict is of another matter, body or day.
        """
        paper = Paper(step=Step.COUNCIL_RESOLUTION, day=day, number=number, by=by, source=source)
        return attrs.evolve(self, council=verdict, papers=(*self.papers, paper))

    def applied(self, *, day: date | Period | None, source: str | None = None) -> Self:
        """Return the story with the application of the city."""
        paper = Paper(step=Step.APPLICATION, day=day, by=self.member.name, source=source)
        return attrs.evolve(self, papers=(*self.papers, paper))

    def board_admitted(
        self,
        verdict: Verdict | None = None,
        *,
        day: date | Period | None,
        number: str | None = None,
        source: str | None = None,
    ) -> Self:
        """Return the story with the resolution of the association that admits the city.

        Args:
            verdict: Its vote, judged; ``None`` where the source does not tell the numbers, as where
                it says no more than *jednogłośnie*.
            day: When.
            number: The number of the resolution.
            source: Where it can be read.

        Raises:
            InvalidRecordError: If the verdict is of another matter, body or day.
        """
        paper = Paper(
            step=Step.ADMISSION, day=day, number=number, by=self.book.title, source=source
        )
        return attrs.evolve(self, admission=verdict, papers=(*self.papers, paper))

    def paper(self, step: Step) -> Paper | None:
        """Return the last paper of a step; ``None`` where there is none."""
        found = [paper for paper in self.papers if paper.step is step]
        return found[-1] if found else None

    @property
    def missing(self) -> tuple[str, ...]:
        """What is not known, by stable codes, in the order of the story."""
        return tuple(code for code, known in self._known().items() if not known)

    def _known(self) -> dict[str, object]:
        resolved, admitted = self.paper(Step.COUNCIL_RESOLUTION), self.paper(Step.ADMISSION)
        return {
            "council_resolution": resolved,
            "council_day": resolved is None or _is_a_day(resolved),
            "council_number": resolved is None or resolved.number,
            "council_vote": resolved is None or self.council is not None,
            "council_outcome": self.council is None or self.council.adopted is not None,
            "application": self.paper(Step.APPLICATION),
            "admission": admitted,
            "admission_day": admitted is None or _is_a_day(admitted),
            "admission_number": admitted is None or admitted.number,
            "admission_vote": admitted is None or self.admission is not None,
            "admission_outcome": self.admission is None or self.admission.adopted is not None,
        }

    @property
    def obstacles(self) -> tuple[Fault, ...]:
        """What keeps it from being a membership; nothing where the city is a member."""
        faults: list[Fault] = []
        admitted, resolved = self.paper(Step.ADMISSION), self.paper(Step.COUNCIL_RESOLUTION)
        for field, verdict in (("council", self.council), ("admission", self.admission)):
            if verdict is not None and verdict.adopted is False:
                faults.append(Fault("not_adopted", f"/{field}", verdict.outcome, "adopted"))
        day = self._admitted_on
        if day is None:
            told = None if admitted is None else admitted.day
            faults.append(Fault("no_admission", "/papers", told, "an admission with its day"))
        elif resolved is None and self._rule(day).resolution:
            faults.append(Fault("no_council_resolution", "/papers", None, "one of the council"))
        elif resolved is not None and (resolved.days.since or date.min) > day:
            expected = f"a day not after the admission, {day}"
            faults.append(
                Fault("admitted_before_the_resolution", "/papers", resolved.days.since, expected)
            )
        return tuple(faults)

    @property
    def _admitted_on(self) -> date | None:
        admitted = self.paper(Step.ADMISSION)
        return admitted.day if admitted is not None and isinstance(admitted.day, date) else None

    def _rule(self, day: date) -> JoiningRule:
        return self.book.find_point(JoiningRule, day)

    @property
    def membership(self) -> Membership:
        """The membership, to be added to a register.

        Raises:
            InvalidRecordError: If something keeps it from being one; see `obstacles`.
            NotCoveredError: If the book does not say on that day how a city becomes a member.
        """
        day = self._admitted_on
        if self.obstacles or day is None:  # without the day of an admission there is an obstacle
            raise InvalidRecordError(self.obstacles)
        rule = self._rule(day)
        return Membership(
            member=self.member,
            since=rule.first_day(day),
            papers=self.papers,
            confidence=Confidence.MEDIUM if rule.assumptions else Confidence.HIGH,
        )

    def format(self) -> str:
        """Return the story as a timeline in Polish, one thing a line, with what is missing."""
        from zmp_core.association import words  # noqa: PLC0415  words come last

        verdicts = {Step.COUNCIL_RESOLUTION: self.council, Step.ADMISSION: self.admission}
        lines = [f"{self.member.name}: przystąpienie ({self.book.title})"]
        for paper in self.papers:
            lines.append(words.step(paper))
            verdict = verdicts.get(paper.step)
            if verdict is not None and paper is self.paper(paper.step):
                lines.append(f"    {words.judged(verdict)}")
        if obstacles := self.obstacles:
            lines.append(words.not_a_member(obstacles))
        else:
            lines.append(words.first_day(self.membership.since))
        if missing := self.missing:
            lines.append(words.lacking(missing))
        return "\n".join(lines)


def admitted_together(
    accessions: Iterable[Accession],
    verdict: Verdict | None = None,
    *,
    day: date | Period | None,
    number: str | None = None,
    source: str | None = None,
) -> tuple[Accession, ...]:
    """Return the stories of cities that one resolution admitted, with that resolution.

    Args:
        accessions: The stories up to it.
        verdict: The one vote on all of them, judged; ``None`` where its numbers are not told.
        day: When.
        number: The number of the resolution.
        source: Where it can be read.

    Raises:
        InvalidRecordError: If the verdict is of another matter, body or day.
    """
    return tuple(
        each.board_admitted(verdict, day=day, number=number, source=source) for each in accessions
    )


def _is_a_day(paper: Paper) -> bool:
    return isinstance(paper.day, date)
