"""A resolution examined: legal basis, number, deadlines, supervisor, entry into force.

Its vote is examined in ``examination``. A finding holds up neither its publication nor its
submission: the law orders both, whatever the fault.
"""

from collections.abc import Iterator
from typing import Final

import attrs

from zmp_core.errors import InvalidValueError, NotCoveredError
from zmp_core.law.force import ForceDoubt
from zmp_core.law.provision import cite
from zmp_core.polish.roman import parse_roman
from zmp_core.resolutions.clocks import Letter, letter_clock, ordinary_force
from zmp_core.resolutions.competences import competence_of
from zmp_core.resolutions.events import Proposed, PutOnAgenda, Submitted, Voted
from zmp_core.resolutions.initiative import Proposer
from zmp_core.resolutions.making import making_of
from zmp_core.resolutions.resolution import Resolution
from zmp_core.review.findings import Finding, Severity
from zmp_core.review.remarks import note
from zmp_core.rules.contests import Election
from zmp_core.rules.verdict import Verdict
from zmp_core.votes.circumstances import Circumstances


def vote_of(resolution: Resolution) -> tuple[str, Verdict | Election] | None:
    """Return the verdict on the vote that counts, and the path of its facts; ``None`` if none.

    What was announced goes into the record, for a vote that failed and was taken for adopted is
    another matter than one that failed.
    """
    decision = resolution.past.decision
    if not isinstance(decision, Voted) or decision.verdict is None:
        return None
    verdict = decision.verdict
    facts = "contest" if isinstance(verdict, Election) else "record"
    path = f"/history/{resolution.history.index(decision)}/verdict/{facts}"
    if isinstance(verdict, Election) or decision.adopted is None:
        return path, verdict
    told = verdict.record.circumstances or Circumstances()
    circumstances = attrs.evolve(told, announced=decision.adopted)
    record = attrs.evolve(verdict.record, circumstances=circumstances)
    return path, attrs.evolve(verdict, record=record)


def resolution_findings(resolution: Resolution) -> Iterator[Finding]:
    """Give what is found in a resolution beside what is found in its vote."""
    yield from _matter(resolution)
    is_lost = resolution.past.decision is not None and resolution.adopted is False
    if making_of(resolution.kind).matter is None and not is_lost:
        yield from _basis(resolution)
        yield from _clause(resolution)
    yield from _number(resolution)
    yield from _draft(resolution)
    yield from _submission(resolution)


def _matter(resolution: Resolution) -> Iterator[Finding]:
    vote = vote_of(resolution)
    if vote is None:
        return
    path, verdict = vote
    voted = verdict.record if isinstance(verdict, Verdict) else verdict.contest
    asked = making_of(resolution.kind).matter or resolution.matter
    if voted.matter != asked:
        path = f"{path}/matter"
        yield note("matter_differs", path=path, have=voted.matter.name, need=asked.name)


# --- The legal basis -----------------------------------------------------------------------------


def _basis(resolution: Resolution) -> Iterator[Finding]:
    basis = resolution.basis
    if basis is None:
        yield note("basis_missing", path="/basis")
        return
    if not basis.provisions:
        yield note("basis_not_understood", path="/basis/text", have=basis.text)
        return
    for at, slip in enumerate(basis.slips):
        path = f"/basis/slips/{at}"
        yield note("basis_written_otherwise", path=path, have=slip.written, need=slip.meant)
    competence = competence_of(resolution.matter)
    if not competence.provisions or competence.others:
        return
    met = any(
        cited in known or known in cited
        for cited in basis.provisions
        for known in competence.provisions
    )
    if not met:
        have, need = cite(basis.provisions, "short"), cite(competence.provisions, "short")
        yield note("basis_of_another_matter", path="/basis/provisions", have=have, need=need)


# --- The number ----------------------------------------------------------------------------------


def _number(resolution: Resolution) -> Iterator[Finding]:
    decision, number = resolution.past.decision, resolution.number
    if decision is None or number is None:
        return
    path = f"/history/{resolution.history.index(decision)}/number"
    if number.year is not None and number.year != decision.day.year:
        have, need = str(number.year), str(decision.day.year)
        yield note("number_of_another_year", path=f"{path}/year", have=have, need=need)
    session = decision.session if isinstance(decision, Voted) else None
    printed = None if number.session is None else _figure(number.session)
    if None not in (session, printed) and session != printed:
        path = f"{path}/session"
        yield note("number_of_another_session", path=path, have=number.session, need=str(session))


def _figure(printed: str) -> int | None:
    if printed.isdecimal():
        return int(printed)
    try:
        return parse_roman(printed)
    except InvalidValueError:
        return None


# --- Deadlines and the supervisor ----------------------------------------------------------------


def _draft(resolution: Resolution) -> Iterator[Finding]:
    proposed = resolution.past.last(Proposed)
    debated = next((e for e in resolution.history if isinstance(e, PutOnAgenda | Voted)), None)
    if not isinstance(proposed, Proposed) or proposed.by is not Proposer.RESIDENTS:
        return
    if debated is None:
        return
    try:
        clock = letter_clock(
            Letter.CITIZENS_DRAFT,
            proposed.day,
            debated.day,
            done=debated.day,
            body=resolution.body,
        )
    except NotCoveredError:  # before that wording it was for the statute to say
        return
    if clock.in_time is False and clock.last_day is not None:
        yield note(
            "draft_debated_late",
            path=f"/history/{resolution.history.index(debated)}/day",
            have=debated.day.isoformat(),
            need=clock.last_day.isoformat(),
            basis=clock.basis,
        )


def _submission(resolution: Resolution) -> Iterator[Finding]:
    submitted = resolution.past.last(Submitted)
    if not isinstance(submitted, Submitted):
        return
    path = f"/history/{resolution.history.index(submitted)}"
    owner = resolution.supervised_by
    if None not in (submitted.to, owner) and submitted.to is not owner:
        yield note("other_supervisor", path=f"{path}/to", have=submitted.to, need=owner)
    try:
        clock = resolution.deadlines(submitted.day).submission
    except NotCoveredError as error:
        yield note("law_not_read", path=path, have=str(error))
        return
    due = clock.due
    if due is None or submitted.day <= due.day:
        return
    yield Finding(
        code="submitted_late",
        severity=Severity.DOUBT if clock.in_time is None else Severity.BREACH,
        path=f"{path}/day",
        have=submitted.day.isoformat(),
        need=due.day.isoformat(),
        basis=clock.basis,
    )


# --- Entry into force ----------------------------------------------------------------------------

_OF_DOUBT: Final = {
    ForceDoubt.NAMES_NO_DAY: "force_names_no_day",
    ForceDoubt.NEEDS_PUBLICATION: "force_without_promulgation",
    ForceDoubt.SHORTER_THAN_ORDINARY: "force_sooner_than_ordinary",
    ForceDoubt.BEFORE_PUBLICATION: "force_before_promulgation",
}
# What the act words as an order, and not as a thing that may be justified.
_ORDERED: Final = frozenset({ForceDoubt.NAMES_NO_DAY, ForceDoubt.NEEDS_PUBLICATION})


def _clause(resolution: Resolution) -> Iterator[Finding]:
    clause, local_law = resolution.clause, resolution.is_local_law
    if clause is None:
        yield note("clause_missing", path="/clause")
        return
    try:
        doubts = clause.doubts(
            local_law=local_law is not False,
            adopted=resolution.adopted_on,
            published=resolution.past.published_on,
            ordinary=ordinary_force(resolution.matter),
        )
    except NotCoveredError as error:
        yield note("law_not_read", path="/clause", have=str(error))
        return
    for doubt in doubts:
        breach = bool(local_law) and doubt in _ORDERED
        yield Finding(
            code=_OF_DOUBT[doubt],
            severity=Severity.BREACH if breach else Severity.DOUBT,
            path="/clause",
            have=clause.format(),
            basis=doubt.basis,
        )
