"""A whole record examined: the verdict, and what else the law asks of a vote.

Each check looks at one thing and gives its findings; the law that it holds the record against is
data of the room ``rules``. A finding says what is seen, and decides nothing.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, TypeVar

import attrs

from zmp_core.errors import InvalidValueError, NotCoveredError
from zmp_core.law.provision import Provision
from zmp_core.resolutions.resolution import Resolution
from zmp_core.review.findings import Finding, Report, Severity
from zmp_core.review.proceedings import session_findings, told_by_the_session
from zmp_core.review.remarks import note
from zmp_core.review.resolutions import resolution_findings, vote_of
from zmp_core.rules.book import RuleBook
from zmp_core.rules.books.conduct import EXCLUSIONS, MODES, SITTINGS, TERMS
from zmp_core.rules.conduct import Lawfulness, answer, binding, by_itself
from zmp_core.rules.contests import Election, ElectionOutcome
from zmp_core.rules.judging import judge
from zmp_core.rules.majority import Base, Consent, Majority, Quorum
from zmp_core.rules.readings import DEFAULT, OwnCase, Readings
from zmp_core.rules.requirement import Requirement
from zmp_core.rules.rule import Outcome, Rule
from zmp_core.rules.verdict import Caution, Verdict
from zmp_core.votes.circumstances import Sitting
from zmp_core.votes.contest import Contest
from zmp_core.votes.matter import Matter
from zmp_core.votes.proceedings import Proceedings
from zmp_core.votes.record import VoteRecord
from zmp_core.votes.roll_call import RollCall

_Facts = VoteRecord | Contest
# The counts that names and totals both tell.
_COUNTS: Final = (
    *("in_favour", "against", "abstaining", "not_voting", "excluded", "present", "absent"),
)


def examine(
    value: VoteRecord | RollCall | Contest | Verdict | Election | Proceedings | Resolution,
    *,
    rule: Rule | str | None = None,
    book: RuleBook | None = None,
    readings: Readings = DEFAULT,
    earlier: Iterable[VoteRecord] = (),
) -> Report:
    """Examine a vote: verdict, mode, exclusions, names against totals, presence, term, rule.

    It never refuses what it examines, and holds up nothing that the law orders to publish or to
    submit.

    Args:
        value: A vote, a roll call alone, a contest, a verdict or result given before, the
            proceedings of a whole session, or a resolution with its history.
        rule: The rule, or the id of one, that was used for it; it is held against the rule in
            force. Not of a session, which has many votes.
        book: The rules to ask; those of the kind of body by default.
        readings: How disputed points are read; of a verdict, its own are kept.
        earlier: Votes of the same meeting, to find one that was repeated.

    Returns:
        The report, the gravest findings first. Of a session, the findings of the session and of
        all its votes, with the path of each; ``examine_votes`` gives the votes one by one. Of a
        resolution, its own and those of its vote.

    Raises:
        AmbiguousError: If ``rule`` is the id of a row which holds several rules.
        InvalidValueError: If a rule is given for a session.
    """
    if isinstance(value, Proceedings):
        if rule is not None:
            raise InvalidValueError(rule, "None: each vote of a session has its own rule")
        votes = examine_votes(value, book=book, readings=readings, earlier=earlier)
        whole = session_findings(value, votes, book=book, readings=readings)
        return _report([*whole, *(finding for report in votes for finding in report)])
    if isinstance(value, Resolution):
        path, voted = vote_of(value) or ("", None)
        of_vote = (
            Report()
            if voted is None
            else examine(voted, rule=rule, book=book, readings=readings, earlier=earlier)
        )
        findings = [*resolution_findings(value), *(found.under(path) for found in of_vote)]
        return _report(findings, verdict=of_vote.verdict, election=of_vote.election)
    if isinstance(value, RollCall):
        return _report(_excluded(value, None))
    if isinstance(value, Verdict | Election):
        rule, readings = value.rule, value.readings
        value = value.record if isinstance(value, Verdict) else value.contest
    findings = [*_own_place(value, earlier), *_presence(value, readings)]
    if isinstance(value, VoteRecord):
        findings += [*_names(value), *_excluded(value.roll_call, value)]
    try:
        governing = judge(value, book=book, readings=readings)
    except NotCoveredError as error:
        return _report([*findings, note("not_covered", have=str(error))])
    if rule is not None:
        findings += _rule_used(rule, value, governing, book)
    findings += [*_mode(value, governing.rule), *_sitting(value)]
    if isinstance(governing, Election):
        return _report([*findings, *_elected(governing)], election=governing)
    return _report([*findings, *_outcome(governing)], verdict=governing)


def examine_votes(
    proceedings: Proceedings,
    *,
    book: RuleBook | None = None,
    readings: Readings = DEFAULT,
    earlier: Iterable[VoteRecord] = (),
) -> tuple[Report, ...]:
    """Examine each vote of a session by itself, with what the rest of the proceedings tells of it.

    Where a record leaves open how many were present or in office, which term it was or which day,
    and the proceedings tell it, the vote is judged with that; a fact that contradicts the record
    is never put into it.

    Args:
        proceedings: The proceedings.
        book: The rules to ask; those of the kind of body by default.
        readings: How disputed points are read.
        earlier: Votes taken before this session, to find one that was repeated.

    Returns:
        A report for each vote, in their order, with its verdict; paths are those in the
        proceedings, ``"/votes/3/record/mode"``.
    """
    before, reports = [*earlier], list[Report]()
    for at, vote in enumerate(proceedings.votes):
        record = told_by_the_session(proceedings, vote)
        report = examine(record, book=book, readings=readings, earlier=before)
        path = f"/votes/{at}/record"
        reports.append(attrs.evolve(report, findings=tuple(found.under(path) for found in report)))
        if isinstance(record, VoteRecord):
            before.append(record)
    return tuple(reports)


def _report(
    findings: Iterable[Finding],
    *,
    verdict: Verdict | None = None,
    election: Election | None = None,
) -> Report:
    gravest_first = sorted(findings, key=lambda finding: finding.severity, reverse=True)
    return Report(findings=tuple(gravest_first), verdict=verdict, election=election)


# --- the verdict --------------------------------------------------------------------------------


def _outcome(verdict: Verdict) -> Iterator[Finding]:
    announced = _circumstance(verdict.record, "announced")
    outcome = verdict.outcome
    if outcome is Outcome.NO_QUORUM:
        # To vote without a quorum is a breach, unless nothing was taken for decided.
        grave = Severity.NOTE if announced is False else Severity.BREACH
        yield _unmet("no_quorum", verdict.quorum, "/tally/present", grave)
    if outcome in {Outcome.NOT_ADOPTED, Outcome.NO_QUORUM}:
        # A vote that fails is no breach; to take it for adopted is.
        grave = Severity.BREACH if announced else Severity.NOTE
        for requirement in verdict.requirements:
            if requirement.met is False:
                is_consent = isinstance(requirement.demand, Consent)
                code = "consent_missing" if is_consent else "majority_missed"
                path = "/consent" if is_consent else "/tally/in_favour"
                yield _unmet(code, requirement, path, grave)
        yield from _vacancies(verdict, announced)
    if outcome is Outcome.UNDETERMINED:
        yield note("outcome_undetermined", need=", ".join(verdict.missing))
    if outcome is Outcome.ADOPTED and announced is False:
        yield note("announced_as_failed", path="/circumstances/announced")
    for hinge in verdict.hinges:
        yield note("hinges_on_reading", need=hinge.reading, have=str(hinge.outcome))
    yield from _cautions(verdict.cautions)


def _unmet(code: str, requirement: Requirement, path: str, severity: Severity) -> Finding:
    demand = requirement.demand
    is_consent = isinstance(demand, Consent)
    return Finding(
        code=code,
        severity=severity,
        path=path,
        have=_figures(requirement.have_range),
        need=demand.format() if is_consent else _figures(requirement.need_range),
        basis=requirement.basis,
    )


def _figures(span: tuple[int, int] | None) -> str | None:
    if span is None:
        return None
    fewest, most = span
    return str(fewest) if fewest == most else f"{fewest}-{most}"


def _vacancies(verdict: Verdict, announced: object) -> Iterator[Finding]:
    """Tell whether the vote would have passed, had vacant seats been left out of the count."""
    record, rule = verdict.record, verdict.rule
    if record.in_office is None or record.in_office == record.body.seats:
        return
    lowered = attrs.evolve(
        rule,
        quorum=_of_members_in_office(rule.quorum),
        requires=tuple(
            _of_members_in_office(demand) if isinstance(demand, Majority) else demand
            for demand in rule.requires
        ),
        variants=(),
    )
    if attrs.evolve(verdict, rule=lowered, also=()).outcome is Outcome.ADOPTED:
        yield Finding(
            code="vacancy_ignored",
            severity=Severity.BREACH if announced else Severity.DOUBT,
            path="/in_office",
            have=str(record.in_office),
            need=str(record.body.seats),
            basis=verdict.quorum.basis if not verdict.quorum.met else verdict.majority.basis,
        )


_Demand = TypeVar("_Demand", Quorum, Majority)


def _of_members_in_office(demand: _Demand) -> _Demand:
    return attrs.evolve(demand, of=Base.IN_OFFICE) if demand.of is Base.SEATS else demand


def _cautions(cautions: Iterable[Caution]) -> Iterator[Finding]:
    return (note(caution.value) for caution in cautions)


def _elected(election: Election) -> Iterator[Finding]:
    contest = election.contest
    if election.outcome is ElectionOutcome.NO_QUORUM:
        yield _unmet("no_quorum", election.quorum, "/present", Severity.BREACH)
    if election.outcome is ElectionOutcome.NOT_ELECTED:
        need = None if election.need is None else str(election.need)
        yield note("nobody_elected", path="/votes", need=need, basis=election.majority.basis)
    if election.outcome is ElectionOutcome.UNDETERMINED and election.missing:
        yield note("outcome_undetermined", need=", ".join(election.missing))
    if election.tie is not None:
        yield note("tie", path="/votes", have=", ".join(election.tie))
    for hinge in election.hinges:
        yield note("hinges_on_reading", need=hinge.reading, have=str(hinge.outcome))
    if contest.issued is not None and contest.cast is not None and contest.cast < contest.issued:
        yield note(
            "papers_not_returned", path="/cast", have=str(contest.cast), need=str(contest.issued)
        )
    yield from _cautions(election.cautions)


# --- the law that was applied -------------------------------------------------------------------


def _rule_used(
    used: Rule | str, facts: _Facts, governing: Verdict | Election, book: RuleBook | None
) -> Iterator[Finding]:
    try:
        by_used = judge(facts, rule=used, book=book, readings=governing.readings)
    except NotCoveredError:  # nothing can be said of what it would have come to
        changed = True
    else:
        if by_used.rule in (governing.rule, *governing.also):
            return
        changed = by_used.outcome != governing.outcome
    yield Finding(
        code="other_rule_used",
        severity=Severity.BREACH if changed else Severity.DOUBT,
        have=f"{used.id} {used.in_force}" if isinstance(used, Rule) else used,
        need=f"{governing.rule.id} {governing.rule.in_force}",
        basis=governing.rule.basis,
    )


# --- how the vote was taken ---------------------------------------------------------------------


def _mode(facts: _Facts, rule: Rule) -> Iterator[Finding]:
    mode, asked = facts.mode, rule.mode
    if mode is None or asked is None:
        return
    bound = binding(MODES, facts.body.kind, facts.days, facts.term)
    norms = [norm for norm in bound if norm.of is asked]
    worked = None if facts.circumstances is None else facts.circumstances.devices_worked
    found = answer(
        norms,
        facts.days,
        facts.term,
        lambda norm: norm.allows(mode, worked),
        by_itself(asked, mode),
    )
    allowed = [str(each) for norm in norms for each in norm.lawful] or [str(asked)]
    basis = norms[-1].basis if norms else rule.basis
    yield from _unless_lawful(found, "mode", "/mode", str(mode), allowed, basis)


def _sitting(facts: _Facts) -> Iterator[Finding]:
    sitting = None if facts.circumstances is None else facts.circumstances.sitting
    if sitting is None:
        return
    norms = binding(SITTINGS, facts.body.kind, facts.days, facts.term)
    in_person = sitting is Sitting.IN_PERSON
    found = answer(
        norms,
        facts.days,
        facts.term,
        lambda norm: norm.allows(sitting),
        Lawfulness.LAWFUL if in_person else Lawfulness.DOUBTFUL,
    )
    allowed = [str(each) for norm in norms for each in norm.lawful]
    basis = norms[-1].basis if norms else None
    path = "/circumstances/sitting"
    yield from _unless_lawful(found, "sitting", path, str(sitting), allowed, basis)


def _unless_lawful(
    found: Lawfulness,
    what: str,
    path: str,
    have: str,
    allowed: list[str],
    basis: Provision | None,
) -> Iterator[Finding]:
    if found is not Lawfulness.LAWFUL:
        need = ", ".join(dict.fromkeys(allowed)) or None
        yield note(f"{found}_{what}", path=path, have=have, need=need, basis=basis)


# --- who voted ----------------------------------------------------------------------------------


def _excluded(roll: RollCall | None, record: VoteRecord | None) -> Iterator[Finding]:
    if roll is None:
        return
    norms = () if record is None else binding(EXCLUSIONS, record.body.kind, record.days)
    basis = norms[-1].basis if norms else None
    # Where no provision is known that bars him from this vote, we only repeat what the record says.
    barring = [n for n in norms if record and not (n.only_property and not _on_property(record))]
    grave = Severity.BREACH if record is None or barring else Severity.DOUBT
    prefix = "" if record is None else "/roll_call"
    for fault in roll.faults:
        yield Finding(
            code="excluded_member_voted",
            severity=grave,
            path=prefix + fault.path,
            have=fault.path.removeprefix("/positions/").replace("~1", "/").replace("~0", "~"),
            basis=basis,
        )


def _on_property(record: VoteRecord) -> bool:
    return record.matter == Matter.PROPERTY


def _presence(facts: _Facts, readings: Readings) -> Iterator[Finding]:
    circumstances = facts.circumstances
    if circumstances is None:
        return
    present = facts.tally.at_least_present if isinstance(facts, VoteRecord) else facts.present
    signed = circumstances.signed
    if signed is not None and present is not None and present > signed:
        path = "/circumstances/signed"
        yield note("more_than_signed", path=path, have=str(present), need=str(signed))
    if circumstances.own_case:
        grave = Severity.DOUBT if readings.own_case is OwnCase.MAY_VOTE else Severity.BREACH
        path = "/circumstances/own_case"
        yield Finding(code="voted_in_own_case", severity=grave, path=path)


def _names(record: VoteRecord) -> Iterator[Finding]:
    if record.roll_call is None:
        return
    named = record.roll_call.tally
    for count in _COUNTS:
        told, by_name = getattr(record.tally, count), getattr(named, count)
        # A roll may leave out who was absent; then only who was there is told by it.
        if told is None or told == by_name or (count == "absent" and not by_name):
            continue
        path = f"/tally/{count}"
        yield note("names_do_not_add_up", path=path, have=str(by_name), need=str(told))


def _circumstance(facts: _Facts, name: str) -> object:
    return None if facts.circumstances is None else getattr(facts.circumstances, name)


# --- its place ----------------------------------------------------------------------------------


def _own_place(facts: _Facts, earlier: Iterable[VoteRecord]) -> Iterator[Finding]:
    yield from _term(facts)
    if facts.matter == Matter.REVOTE:
        yield note("revote", path="/matter")
    if isinstance(facts, VoteRecord) and any(_is_same(facts, other) for other in earlier):
        yield note("repeated_vote")


def _term(facts: _Facts) -> Iterator[Finding]:
    first: date | None = facts.days.since
    if facts.term is None or first is None:
        return
    for norm in TERMS:
        # Terms overlap: the next council is elected before the old one ends.
        known = facts.body.kind in norm.bodies and norm.elected == facts.term.elected
        if known and first > norm.last_day:
            yield note(
                "day_outside_term",
                path="/day",
                have=first.isoformat(),
                need=norm.last_day.isoformat(),
                basis=norm.basis,
            )


def _is_same(record: VoteRecord, other: VoteRecord) -> bool:
    """Tell whether two votes put the same to the vote on one day; nothing told is nothing alike."""
    what = (record.wording or record.reference) is not None
    same = ("body", "matter", "day", "object", "wording", "reference")
    return (
        what
        and record is not other
        and all(getattr(record, name) == getattr(other, name) for name in same)
    )
