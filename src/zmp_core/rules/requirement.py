"""A demand of a rule held against a vote: have, need, met, and which provision asks for it."""

from typing import Final

import attrs

from zmp_core.law.provision import Provision
from zmp_core.rules.completions import Completions
from zmp_core.rules.majority import Consent, Majority, Quorum
from zmp_core.rules.readings import Readings
from zmp_core.rules.rule import Outcome, Rule
from zmp_core.votes.circumstances import Circumstances
from zmp_core.votes.record import VoteRecord
from zmp_core.votes.tally import Tally


@attrs.frozen(kw_only=True)
class Requirement:
    """One demand of a rule held against the vote, in members or in the measure of the demand.

    Attributes:
        demand: What was demanded.
        have_range: The counted number, at the fewest and at the most; ``None`` for a consent, and
            where nothing is known by the measure that is counted.
        need_range: The least number that is enough, at the least and at the most; ``None`` for a
            consent, and where it has no limits.
        met: ``True``, ``False``, or ``None`` where the unknown decides.
        basis: The provision that demands it.
    """

    demand: Quorum | Majority | Consent
    have_range: tuple[int, int] | None
    need_range: tuple[int, int] | None
    met: bool | None
    basis: Provision | None

    @property
    def have(self) -> int | None:
        """The counted number; ``None`` where the record does not say."""
        return _only(self.have_range)

    @property
    def need(self) -> int | None:
        """The least number that is enough; ``None`` where that depends on what is unknown."""
        return _only(self.need_range)

    @property
    def margin(self) -> int | None:
        """By how many members it was met, or missed where negative; ``None`` where unknown."""
        have, need = self.have, self.need
        return None if have is None or need is None else have - need

    @property
    def short_by(self) -> int | None:
        """How many members were lacking, 0 where none were; ``None`` where unknown."""
        margin = self.margin
        return None if margin is None else max(0, -margin)


def _only(span: tuple[int, int] | None) -> int | None:
    if span is None:
        return None
    fewest, most = span
    return fewest if fewest == most else None


def facts_of(record: VoteRecord) -> Completions:
    """Return what the record knows of the counts."""
    tally = record.tally
    if tally.invalid != record.invalid:
        tally = attrs.evolve(tally, invalid=record.invalid)
    if record.circumstances is None and record.previous_turnout is None and not record.weighings:
        return Completions(tally, record.body.seats, record.in_office)  # nearly always
    around = record.circumstances or _NOTHING_KNOWN
    return Completions(
        tally,
        record.body.seats,
        record.in_office,
        in_favour_from=1 if around.casting_in_favour else 0,
        signed=around.signed,
        previous_turnout=record.previous_turnout,
        weighings=record.weighings,
        casting_in_favour=around.casting_in_favour,
    )


_NOTHING_KNOWN: Final = Circumstances()


def settle(rule: Rule, facts: Completions, consent: bool | None, readings: Readings) -> Outcome:
    """Return how the vote ended under one rule."""
    return decide(rule.quorum.under(readings), rule.requires, facts, consent)


def decide(
    quorum: Quorum,
    requires: tuple[Majority | Consent, ...],
    facts: Completions,
    consent: bool | None,
) -> Outcome:
    """Return how the vote ended under a quorum and whatever else is demanded.

    The demands are independent of each other (one majority at most by each measure, and consents),
    so the vote is decided exactly where each of them is: a quorum that may or may not have been
    there leaves two outcomes open, and one unmet demand is enough.
    """
    is_quorate = quorum.met(facts)
    if is_quorate is None:
        return Outcome.UNDETERMINED
    if not is_quorate:
        return Outcome.NO_QUORUM
    undecided = False
    for demand in requires:
        met = consent if isinstance(demand, Consent) else demand.met(facts)
        if met is False:
            return Outcome.NOT_ADOPTED
        undecided = undecided or met is None
    return Outcome.UNDETERMINED if undecided else Outcome.ADOPTED


def quorum_of(rule: Rule, facts: Completions, readings: Readings) -> Requirement:
    """Hold the quorum of the rule against the vote."""
    quorum = rule.quorum.under(readings)
    return _held(quorum, facts, rule.quorum.basis or rule.basis)


def requirements_of(
    rule: Rule, facts: Completions, consent: bool | None
) -> tuple[Requirement, ...]:
    """Hold everything else that the rule requires against the vote, in the order of the rule."""
    return tuple(
        Requirement(demand=demand, have_range=None, need_range=None, met=consent, basis=rule.basis)
        if isinstance(demand, Consent)
        else _held(demand, facts, rule.basis)
        for demand in rule.requires
    )


def opposed(majority: Majority, facts: Completions) -> bool | None:
    """Tell whether those against reached the majority; ``None`` where the unknown decides."""
    weighings = tuple(attrs.evolve(each, tally=_turned(each.tally)) for each in facts.weighings)
    turned = attrs.evolve(facts, tally=_turned(facts.tally), weighings=weighings, in_favour_from=0)
    return majority.met(turned)


def _turned(tally: Tally) -> Tally:
    return attrs.evolve(tally, in_favour=tally.against, against=tally.in_favour)


def _held(demand: Quorum | Majority, facts: Completions, basis: Provision) -> Requirement:
    return Requirement(
        demand=demand,
        have_range=demand.have(facts),
        need_range=demand.need_range(facts),
        met=demand.met(facts),
        basis=basis,
    )
