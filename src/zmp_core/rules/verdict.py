"""A verdict: the facts, the rule, and everything that follows from the two."""

from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NoReturn

import attrs

from zmp_core.law.confidence import Confidence
from zmp_core.law.period import Period
from zmp_core.rules.majority import Base, Consent
from zmp_core.rules.missing import smallest_settling
from zmp_core.rules.readings import DEFAULT, Readings
from zmp_core.rules.requirement import (
    Requirement,
    facts_of,
    opposed,
    quorum_of,
    requirements_of,
    settle,
)
from zmp_core.rules.rule import Assumption, Effect, Outcome, Rule, Standing
from zmp_core.votes.ballot import VoteObject
from zmp_core.votes.matter import Matter
from zmp_core.votes.record import VoteRecord


class Caution(StrEnum):
    """Why a verdict is to be taken with care."""

    WORDING_NOT_READ = "wording_not_read"
    """The wording in force on that day was not read by us, only a later one."""
    AFTER_LAST_CHECK = "after_last_check"
    """The vote is later than the last day on which we looked for changes of the law."""
    NOT_IN_FORCE = "not_in_force"
    """The rule that was given was not in force on that day."""
    DAYS_NOT_COVERED = "days_not_covered"
    """On some days of the span no wording of the rule answers."""
    SEVERAL_WORDINGS = "several_wordings"
    """The span of days has more than one wording of the rule."""
    MATTER_NOT_RECOGNISED = "matter_not_recognised"
    """The matter was not recognised, so the ordinary rule was taken."""
    COMPOSITION_UNCLEAR = "composition_unclear"
    """Whether vacant seats counted for the quorum is unclear for that time."""
    EFFECT_DISPUTED = "effect_disputed"
    """What follows from this outcome is disputed or not settled by any source."""
    RULE_DISPUTED = "rule_disputed"
    """The rule itself is disputed."""
    RULE_NOT_VERIFIED = "rule_not_verified"
    """The rule rests on no text that we have read."""


@attrs.frozen(kw_only=True)
class Edition:
    """Which version of which book of rules answered.

    Attributes:
        book: Name of the book.
        read_to: Day up to which the texts of the acts were read.
        checked: Last day on which we looked for later changes.
        digest: Short digest of all rules of the book; changes whenever one of them does.
    """

    book: str
    read_to: date
    checked: date
    digest: str


@attrs.frozen(kw_only=True)
class Hinge:
    """A disputed reading on which the outcome depends.

    Attributes:
        reading: Name of the reading, a field of ``Readings``.
        instead: The other choice.
        outcome: How the vote ends under it.
    """

    reading: str
    instead: str
    outcome: Outcome


@attrs.frozen(kw_only=True, weakref_slot=False)
class Verdict:
    """Whether a vote was good, and why.

    Held are the facts, the rule and the readings; all else follows from them, so an old verdict
    changes only if one of the three does. ``bool(verdict)`` is refused: a failed vote, a vote
    without quorum and an open question are three things.

    Attributes:
        record: The facts.
        rule: The rule of the day, as it was when the verdict was given.
        also: Other wordings of it that were in force within the span of days, if any.
        readings: How disputed points were read.
        book: The edition of the book that answered, ``None`` where a rule was given instead.
    """

    record: VoteRecord
    rule: Rule
    also: tuple[Rule, ...] = ()
    readings: Readings = DEFAULT
    book: Edition | None = attrs.field(default=None, eq=False)

    def __bool__(self) -> NoReturn:
        """Refuse to be taken for yes or no."""
        message = (
            "a verdict is no yes or no; write `verdict.adopted` (True, False or None) or "
            "`verdict.outcome is Outcome.ADOPTED`"
        )
        raise TypeError(message)

    @property
    def outcome(self) -> Outcome:
        """How the vote ended."""
        return self._under(self.readings)

    def _under(self, readings: Readings) -> Outcome:
        record = self.record
        facts = facts_of(record)
        rule = self.rule.under(readings, record.matter)
        outcome = settle(rule, facts, record.consent, readings)
        for each in self.also:
            other = each.under(readings, record.matter)
            if settle(other, facts, record.consent, readings) is not outcome:
                return Outcome.UNDETERMINED
        return outcome

    @property
    def adopted(self) -> bool | None:
        """Whether it was adopted; ``None`` where that is not determined."""
        outcome = self.outcome
        return None if outcome is Outcome.UNDETERMINED else outcome is Outcome.ADOPTED

    @cached_property
    def quorum(self) -> Requirement:
        """The quorum held against the vote."""
        return quorum_of(self.rule, facts_of(self.record), self.readings)

    @cached_property
    def requirements(self) -> tuple[Requirement, ...]:
        """All else that the rule requires, worked out even where there was no quorum."""
        rule = self.rule.under(self.readings, self.record.matter)
        return requirements_of(rule, facts_of(self.record), self.record.consent)

    @property
    def majority(self) -> Requirement:
        """The first requirement that was not met, else the first."""
        unmet = (each for each in self.requirements if each.met is False)
        return next(unmet, self.requirements[0])

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """The smallest set of unknown facts that would settle the outcome, whatever they say."""
        if self.outcome is not Outcome.UNDETERMINED:
            return ()
        record, readings = self.record, self.readings
        rules = tuple(rule.under(readings, record.matter) for rule in (self.rule, *self.also))
        return smallest_settling(rules, facts_of(record), record.consent, readings)

    @cached_property
    def hinges(self) -> tuple[Hinge, ...]:
        """The readings of which each, flipped alone, changes the outcome."""
        outcome = self.outcome
        return tuple(
            Hinge(reading=name, instead=str(getattr(readings, name)), outcome=other)
            for name, readings in self.readings.flipped()
            if (other := self._under(readings)) is not outcome
        )

    @property
    def effect(self) -> Effect | None:
        """What follows by law from the outcome, under the readings chosen.

        ``None`` where nothing does, or where wordings of the span attach different things to it.
        """
        fitting = self._effects()
        chosen = attrs.astuple(self.readings)
        return next((e for e in fitting if e.under is None or e.under in chosen), None)

    def _effects(self) -> tuple[Effect, ...]:
        of_each = {self._effects_by(rule) for rule in (self.rule, *self.also)}
        return next(iter(of_each)) if len(of_each) == 1 else ()

    def _effects_by(self, rule: Rule) -> tuple[Effect, ...]:
        outcome, record = self.outcome, self.record
        if record.object not in {None, VoteObject.RESOLUTION}:
            return ()  # an amendment that fails is no resolution that failed
        return tuple(
            effect
            for effect in rule.effects
            if effect.after is outcome
            and (not effect.matters or record.matter in effect.matters)
            and (effect.against is None or opposed(effect.against, facts_of(record)) is True)
        )

    @property
    def assumptions(self) -> tuple[Assumption, ...]:
        """What was taken for granted although no source settles it."""
        matter = self.record.matter
        return tuple(a for a in self.rule.assumptions if not a.matters or matter in a.matters)

    @cached_property
    def cautions(self) -> tuple[Caution, ...]:
        """Why the verdict is to be taken with care, in the order of ``Caution``."""
        reasons = {**self._cautions_of_time(), **self._cautions_of_law()}
        return tuple(caution for caution in Caution if reasons.get(caution))

    def _cautions_of_time(self) -> dict[Caution, bool]:
        span, rules = self.record.days, (self.rule, *self.also)
        days = {rule: rule.days(self.record.term) for rule in rules}
        fitting = [each for each in days.values() if each is not None and each.meets(span)]
        return {
            Caution.WORDING_NOT_READ: any(
                _unread(rule, span, period) for rule, period in days.items()
            ),
            Caution.AFTER_LAST_CHECK: any(
                day is not None and day > self.rule.checked for day in (span.since, span.until)
            ),
            Caution.NOT_IN_FORCE: not fitting,
            Caution.DAYS_NOT_COVERED: bool(fitting) and not _covered(span, fitting),
            Caution.SEVERAL_WORDINGS: any(each.call == self.rule.call for each in self.also),
        }

    def _seats_may_be_vacant(self) -> bool:
        record = self.record
        if record.in_office is not None:
            return record.in_office < record.body.seats
        return record.tally.at_least_present + (record.tally.absent or 0) < record.body.seats

    def _cautions_of_law(self) -> dict[Caution, bool]:
        rule, record = self.rule, self.record
        return {
            Caution.MATTER_NOT_RECOGNISED: record.matter == Matter.OTHER,
            Caution.COMPOSITION_UNCLEAR: self._seats_may_be_vacant()
            and any(each.quorum.of is Base.COMPOSITION for each in (rule, *self.also)),
            Caution.EFFECT_DISPUTED: any(effect.basis is None for effect in self._effects())
            or len({self._effects_by(each) for each in (rule, *self.also)}) > 1,
            Caution.RULE_DISPUTED: rule.standing is Standing.DISPUTED,
            Caution.RULE_NOT_VERIFIED: rule.confidence is Confidence.LOW,
        }

    def explain(self, language: str = "pl") -> str:
        """Return the verdict with its reasons, in lines.

        Args:
            language: ``"pl"`` or ``"en"``.

        Raises:
            InvalidValueError: If it is another language.
        """
        from zmp_core.rules.words import describe  # noqa: PLC0415  words come last

        return describe(self, language)

    def sentence(self, *, executive: str | None = None) -> str:
        """Return the sentences for the minutes, in Polish.

        Args:
            executive: Whom a vote of confidence or a discharge is about, in the Polish dative:
                ``"Burmistrzowi"``. Left out where it is not given.
        """
        from zmp_core.rules.words import sentence  # noqa: PLC0415  words come last

        return sentence(self, executive)

    def quorum_sentence(self) -> str:
        """Return the statement of the quorum for the minutes, in Polish.

        Empty where there was no quorum, where it is not known how many there were, or where the
        law does not count it from the seats.
        """
        from zmp_core.rules.words import quorum_sentence  # noqa: PLC0415  words come last

        return quorum_sentence(self)

    def __str__(self) -> str:
        """Return the verdict in one line."""
        held = "".join(f", {_short(each)}" for each in self.requirements)
        quorum = f"quorum {_span(self.quorum.have_range)} of {_span(self.quorum.need_range)}"
        return f"{self.outcome}: {quorum}{held} ({self.rule.id}, {self.rule.basis})"

    def _repr_html_(self) -> str:
        """Return a table and pictures for notebooks, with everything from outside escaped."""
        from zmp_core.printing.escaping import one_line  # noqa: PLC0415  comes last
        from zmp_core.rules.pictures import shown  # noqa: PLC0415  comes last
        from zmp_core.rules.words import page  # noqa: PLC0415  comes last

        return one_line(page(self)) + shown(self)


def _short(requirement: Requirement) -> str:
    if isinstance(requirement.demand, Consent):
        return f"consent {({True: 'given', False: 'not given', None: 'unknown'})[requirement.met]}"
    return f"majority {_span(requirement.have_range)} of {_span(requirement.need_range)}"


def _span(span: tuple[int, int] | None) -> str:
    if span is None:
        return "?"
    fewest, most = span
    return str(fewest) if fewest == most else f"{fewest}..{most}"


def _unread(rule: Rule, span: Period, period: Period | None) -> bool:
    """Tell whether the vote may fall on a day of the rule whose wording was not read."""
    if rule.read_since is None:
        return True
    days = None if period is None else span.common(period)
    return days is not None and (days.since is None or days.since < rule.read_since)


def _covered(span: Period, periods: list[Period]) -> bool:
    """Tell whether the periods together hold every day of the span; an unknown end is no day."""
    if span.since is None:
        return span.until is None or any(span.until in period for period in periods)
    first_open = span.since.toordinal()
    for period in sorted(periods, key=lambda each: each.since or date.min):
        if period.since is not None and period.since.toordinal() > first_open:
            return False
        if period.until is None:
            return True
        first_open = max(first_open, period.until.toordinal() + 1)
    return span.until is not None and first_open > span.until.toordinal()
