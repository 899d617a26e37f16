"""A rule of voting: one wording of one provision, with its place in the law and its days."""

from datetime import date
from enum import StrEnum
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind, Term
from zmp_core.errors import Fault, InvalidRecordError
from zmp_core.law.confidence import Confidence
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.rules.majority import WITHOUT_QUORUM, Consent, Majority, Quorum
from zmp_core.rules.outlook import Outlook, look_ahead
from zmp_core.rules.readings import DEFAULT, Choice, Readings
from zmp_core.votes.ballot import VotingMode
from zmp_core.votes.matter import Matter
from zmp_core.votes.tally import Tally
from zmp_core.votes.weighing import Measure

CALLS: Final = (1, 2)


class Outcome(StrEnum):
    """How a vote ended. A vote that fails is an answer, not an error."""

    ADOPTED = "adopted"
    """Podjęta (przyjęta, wybrany): quorum and every requirement were met."""
    NOT_ADOPTED = "not_adopted"
    """There was a quorum, and a requirement was not met."""
    NO_QUORUM = "no_quorum"
    """The body could not resolve."""
    UNDETERMINED = "undetermined"
    """What is not known decides."""


class Consequence(StrEnum):
    """What the law attaches to an outcome, beside adoption itself."""

    REFUSED_BY_LAW = "refused_by_law"
    """Failing to grant is by law a refusal."""
    NOT_RESOLVED = "not_resolved"
    """Nothing was resolved either way."""
    DEEMED_ACCEPTED = "deemed_accepted"
    """What was to be accepted is accepted by law when the time is over."""
    ORGAN_ENDS = "organ_ends"
    """The organ that was recalled ends when the result is announced."""
    ORGAN_AND_EXECUTIVE_END = "organ_and_executive_end"
    """The organ that was recalled ends, and by law the executive organ with it."""
    MANDATE_EXPIRES = "mandate_expires"
    """The mandate of the mayor who was recalled expires."""
    COUNCIL_DISSOLVED = "council_dissolved"
    """The council that asked in vain for the recall of the mayor ends by law."""
    UNSETTLED = "unsettled"
    """No source says what follows."""


class Standing(StrEnum):
    """Whether the rule itself is settled."""

    SETTLED = "settled"
    DISPUTED = "disputed"


@attrs.frozen
class FromTerm:
    """A wording that binds from a term of the council on, not from a day.

    Attributes:
        elected: Election day of the first term that it binds.
        first_sitting: First day on which a council of that term could sit; decides where a record
            does not name its term.
    """

    elected: date
    first_sitting: date


class Dated:
    """A wording with its days: those on which it is in force, and the term from which it binds."""

    __slots__ = ()
    in_force: Period
    binds: FromTerm | None

    def days(self, term: Term | None = None) -> Period | None:
        """Return the days on which this wording answers; ``None`` where it never does.

        Args:
            term: The term of the council that sat, where it is known.
        """
        if self.binds is None:
            return self.in_force
        if term is not None:
            return self.in_force if term.elected >= self.binds.elected else None
        return Period(since=self.binds.first_sitting, until=self.in_force.until)

    def answers(self, day: date | Period | None, term: Term | None = None) -> bool:
        """Tell whether this wording answers on the day, or on some day of the span.

        Args:
            day: The day or span; ``None`` for a day of which nothing is known.
            term: The term of the council that sat, where it is known.
        """
        days = self.days(term)
        if days is None or day is None:
            return days is not None
        return days.meets(day) if isinstance(day, Period) else day in days


@attrs.frozen(kw_only=True)
class Effect:
    """What follows by law from an outcome.

    Attributes:
        after: The outcome.
        consequence: What follows.
        basis: The provision that says so; ``None`` where none does.
        matters: Matters that it is limited to; ``()`` for every matter of the rule.
        under: The reading under which it holds; ``None`` where it is not disputed.
        against: The majority that the votes against must have reached for it; ``None`` where the
            outcome alone is enough.
    """

    after: Outcome
    consequence: Consequence
    basis: Provision | None
    matters: tuple[Matter, ...] = ()
    under: Choice | None = None
    against: Majority | None = None


@attrs.frozen(kw_only=True)
class Assumption:
    """What a rule takes for granted although no source settles it.

    Attributes:
        code: Stable name.
        polish: The assumption as a sentence.
        english: The same in English.
        matters: Matters that it is limited to; ``()`` for every matter of the rule.
    """

    code: str
    polish: str
    english: str
    matters: tuple[Matter, ...] = ()


@attrs.frozen(kw_only=True)
class Variant:
    """What a rule demands where a disputed point is read in another way than by default.

    Attributes:
        under: The reading under which it holds.
        requires: What is demanded instead.
        basis: The provision that sets it.
        matters: Matters that it is limited to; ``()`` for every matter of the rule.
    """

    under: Choice
    requires: tuple[Majority | Consent, ...]
    basis: Provision
    matters: tuple[Matter, ...] = ()


@attrs.frozen(kw_only=True)
class Rule(Dated):
    """One version of one rule; when the law changes, a new version follows under the same id.

    Attributes:
        id: How people talk about it, ``"USG-28a-2"``.
        title: What it is about, in Polish.
        bodies: Kinds of bodies that it binds.
        matters: Matters that it governs; the rule of ``Matter.ORDINARY`` governs all that no
            other rule claims.
        quorum: How many members make the body able to resolve.
        requires: What else is demanded; all of it must be met.
        mode: How the vote is to be taken; ``None`` where the wording does not say. Since the term
            elected in 2018 an open vote is recorded by devices (art. 14 ust. 2 u.s.g.), which is
            a rule of its own.
        basis: The provision that sets what is required.
        in_force: Days on which this wording is in force.
        binds: The term from which it binds, where that is not the day of entry into force.
        call: The call of the meeting (termin) that it governs: 1, or 2 for the second and every
            further one; ``None`` for every call.
        effects: What follows by law from an outcome.
        assumptions: What it takes for granted.
        standing: Settled or disputed.
        confidence: How sure the data is.
        variants: What it demands instead where a disputed point is read the other way.
        enacted: The act that brought this wording, as published.
        repealed: The act that ended it, where no other wording of the rule followed.
        read_since: First day for which the wording itself was read; ``None`` where it never was.
        checked: Last day on which we looked for changes.
        sources: Rulings and texts behind it.
        why: The reason in one Polish sentence.

    Raises:
        InvalidRecordError: If the rule demands nothing, demands two majorities, lacks an id, a
            body or a matter, or is for a call that is none.
    """

    id: str
    title: str
    bodies: tuple[BodyKind, ...]
    matters: tuple[Matter, ...]
    quorum: Quorum
    requires: tuple[Majority | Consent, ...]
    mode: VotingMode | None
    basis: Provision
    in_force: Period
    binds: FromTerm | None = None
    call: int | None = None
    effects: tuple[Effect, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    variants: tuple[Variant, ...] = ()
    standing: Standing = Standing.SETTLED
    confidence: Confidence = Confidence.HIGH
    enacted: str
    repealed: str | None = None
    read_since: date | None
    checked: date
    sources: tuple[str, ...]
    why: str

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot govern a vote."""
        faults = [
            Fault("empty", f"/{name}", getattr(self, name), "at least one")
            for name in ("id", "bodies", "matters", "requires")
            if not getattr(self, name)
        ]
        # Two majorities over one tally would have to be weighed together, not one by one.
        measures = [demand.by for demand in self.requires if isinstance(demand, Majority)]
        if len(set(measures)) < len(measures):
            expected = "one majority by each measure; further demands are consents"
            faults.append(Fault("two_majorities", "/requires", self.requires, expected))
        if self.call not in {None, *CALLS}:
            faults.append(Fault("not_a_call", "/call", self.call, "1, 2 or None"))
        if faults:
            raise InvalidRecordError(tuple(faults))

    def under(self, readings: Readings, matter: Matter) -> "Rule":
        """Return the rule as the readings have it for a matter."""
        if readings is DEFAULT or not self.variants:
            return self
        chosen = attrs.astuple(readings)
        for variant in self.variants:
            if variant.under in chosen and (not variant.matters or matter in variant.matters):
                return attrs.evolve(self, requires=variant.requires, basis=variant.basis)
        return self

    def outlook(
        self,
        tally: Tally,
        seats: int,
        still_to_vote: int,
        in_office: int | None = None,
        previous_turnout: int | None = None,
    ) -> Outlook:
        """Say what is needed, and what can still happen, while a vote is being taken.

        A quorum or a majority by another measure than members is taken as reached, as a consent is
        as given.

        Args:
            tally: What has been cast so far; positions not given count as nobody.
            seats: Statutory seats of the body.
            still_to_vote: Members in the room who have not voted yet.
            in_office: Filled mandates, where the rule counts from them.
            previous_turnout: How many took part in the election of the organ to be recalled,
                where the rule counts from them.

        Raises:
            InvalidRecordError: If the counts cannot be, or a position that matters is ``None``.
        """
        majorities = [
            demand
            for demand in self.requires
            if isinstance(demand, Majority) and demand.by is Measure.MEMBERS
        ]
        quorum = self.quorum if self.quorum.by is Measure.MEMBERS else WITHOUT_QUORUM
        return look_ahead(
            quorum, majorities, tally, seats, still_to_vote, in_office, previous_turnout
        )
