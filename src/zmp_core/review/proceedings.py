"""The proceedings of a session examined: convening, agenda, quorum over time, names, composition.

The facts of a session are held against each other and against the law, which is data of the rooms
``bodies`` and ``rules``. The votes themselves are examined one by one in ``examination``.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any, Final

import attrs

from zmp_core.bodies.body import Term
from zmp_core.bodies.irregularities import Irregularity, IrregularityCode
from zmp_core.bodies.presence import OATHS, Presence, PresenceSpan
from zmp_core.bodies.roster import Roster
from zmp_core.bodies.sessions import (
    Convening,
    Convocation,
    Requester,
    Session,
    SessionSitting,
    find_convening_rule,
)
from zmp_core.errors import InvalidRecordError, NotCoveredError, pointer
from zmp_core.law.confidence import Confidence
from zmp_core.review.codes import severities_of
from zmp_core.review.findings import Finding, Report, Severity
from zmp_core.review.remarks import note
from zmp_core.rules.book import RuleBook
from zmp_core.rules.books import book_for
from zmp_core.rules.judging import judge
from zmp_core.rules.readings import Readings
from zmp_core.rules.rule import Outcome, Rule
from zmp_core.votes.ballot import Position
from zmp_core.votes.contest import Contest
from zmp_core.votes.matter import Matter
from zmp_core.votes.proceedings import Proceedings, TakenVote
from zmp_core.votes.record import VoteRecord

_Facts = VoteRecord | Contest
_VOTED: Final = (Position.IN_FAVOUR, Position.AGAINST, Position.ABSTAINING)


def session_findings(
    proceedings: Proceedings,
    reports: Sequence[Report],
    *,
    book: RuleBook | None,
    readings: Readings,
) -> Iterator[Finding]:
    """Give what is found in a session beside what is found in each of its votes.

    Args:
        proceedings: The proceedings.
        reports: The reports of its votes, in their order.
        book: The rules to ask; those of the kind of body by default.
        readings: How disputed points are read.
    """
    law = _Law(proceedings, book, readings)
    if proceedings.session.convocation is not None:
        yield from _convening(proceedings.session, proceedings.session.convocation)
    yield from _agenda(proceedings, law)
    for at, presence in enumerate(proceedings.presences):
        yield from _room(presence, f"/presences/{at}", law)
    for at, (vote, report) in enumerate(zip(proceedings.votes, reports, strict=True)):
        path = f"/votes/{at}"
        yield from _place(proceedings, vote, path)
        yield from _item(proceedings.session, vote, path, law)
        yield from _count(proceedings, vote, report, path)
        yield from _names(proceedings, vote, path)
    if proceedings.roster is not None:
        yield from _composition(proceedings.session, proceedings.roster)


# --- What the session tells of a vote ------------------------------------------------------------


def told_by_the_session(proceedings: Proceedings, vote: TakenVote) -> _Facts:
    """Return the record of a vote with what it leaves open and the rest of the session tells."""
    record, roster, sitting = vote.record, proceedings.roster, proceedings.sitting_of(vote)
    day = proceedings.roster_of(vote)
    if record.day is None and sitting is not None:
        record = _with(record, "day", sitting.day)
    if record.term is None and roster is not None and roster.term.since is not None:
        record = _with(record, "term", Term(elected=roster.term.since))
    if record.in_office is None and day is not None:
        record = _with(record, "in_office", day.in_office)
    possible = _possible_numbers(proceedings, vote)
    if possible is not None and len(possible) == 1:
        record = _present(record, possible[0]) or record
    return record


def _with(record: _Facts, name: str, fact: object) -> _Facts:
    """Return the record with a further fact, or as it is where the fact contradicts it."""
    further: dict[str, Any] = {name: fact}
    try:
        return attrs.evolve(record, **further)
    except InvalidRecordError:
        return record


def _present(record: _Facts, number: int) -> _Facts | None:
    """Return the record with so many present; ``None`` where it tells of another number."""
    told = record.tally.present if isinstance(record, VoteRecord) else record.present
    if told is not None:
        return record if told == number else None
    try:
        if isinstance(record, VoteRecord):
            return attrs.evolve(record, tally=attrs.evolve(record.tally, present=number))
        return attrs.evolve(record, present=number)
    except InvalidRecordError:
        return None


def _span(proceedings: Proceedings, vote: TakenVote) -> tuple[int, int] | None:
    """Return how many members were in the room at the vote, at the fewest and at the most."""
    presence = proceedings.presence_of(vote)
    if presence is None or vote.at is None:
        return None
    return len(presence.surely_at(vote.at)), len(presence.perhaps_at(vote.at))


def _possible_numbers(proceedings: Proceedings, vote: TakenVote) -> list[int] | None:
    """Return the numbers of those in the room with which the record of the vote agrees."""
    span = _span(proceedings, vote)
    if span is None:
        return None
    return [n for n in range(span[0], span[1] + 1) if _present(vote.record, n) is not None]


# --- The law that is asked -----------------------------------------------------------------------


@attrs.frozen
class _Law:
    """The rules of the council that sat, on the day of its session."""

    proceedings: Proceedings
    book: RuleBook | None
    readings: Readings

    def find(self, matter: Matter, sitting: SessionSitting | None = None) -> Rule | None:
        """Return the rule of a matter; ``None`` where there is none."""
        kind = self.proceedings.session.body.kind
        day = self.proceedings.session.day if sitting is None else sitting.day
        try:
            book = self.book or book_for(kind)
            return book.on(day, self._term).find(matter, kind)
        except NotCoveredError:
            return None

    def outcomes(self, matter: Matter, of: Sequence[Matter]) -> set[Outcome]:
        """Return how the votes on some matters would have ended, had they been on another."""
        told = (told_by_the_session(self.proceedings, vote) for vote in self.proceedings.votes)
        return {
            self._outcome(attrs.evolve(record, matter=matter))
            for record in told
            if isinstance(record, VoteRecord) and record.matter in of
        }

    def _outcome(self, record: VoteRecord) -> Outcome:
        try:
            return judge(record, book=self.book, readings=self.readings).outcome
        except NotCoveredError:  # its day is not that of the session, or not known
            return Outcome.UNDETERMINED

    @property
    def _term(self) -> Term | None:
        roster = self.proceedings.roster
        since = None if roster is None else roster.term.since
        return None if since is None else Term(elected=since)


# --- Convening -----------------------------------------------------------------------------------


def _convening(session: Session, convocation: Convocation) -> Iterator[Finding]:
    if convocation.convening is Convening.ORDINARY:
        return
    path, event = "/session/convocation", convocation.event
    try:
        kind, day = session.body.kind, event or session.day
        rule = find_convening_rule(kind, convocation.convening, day)
    except NotCoveredError as error:
        yield note("law_not_read", path=path, have=str(error))
        return
    held, basis = session.day.isoformat(), rule.basis
    if event is not None:
        path_of_day, last = "/session/sittings/0/day", rule.last_day(event)
        if session.day > last:
            need = last.isoformat()
            yield note("session_late", path=path_of_day, have=held, need=need, basis=basis)
        if convocation.convening is not Convening.ON_REQUEST and session.day <= event:
            need = event.isoformat()
            yield note("session_early", path=path_of_day, have=held, need=need, basis=basis)
    if convocation.requested_by is Requester.EXECUTIVE and not rule.executive:
        yield note("request_not_allowed", path=f"{path}/requested_by", basis=basis)
    signatures, enough = convocation.signatures, rule.need(session.body.seats)
    if signatures is not None and enough is not None and signatures < enough:
        path = f"{path}/signatures"
        have, need = str(signatures), str(enough)
        yield note("request_too_weak", path=path, have=have, need=need, basis=basis)


# --- The agenda ----------------------------------------------------------------------------------


def _agenda(proceedings: Proceedings, law: _Law) -> Iterator[Finding]:
    session = proceedings.session
    if not session.changes:
        return
    convocation = session.convocation
    on_request = convocation is not None and convocation.convening is Convening.ON_REQUEST
    matter = Matter.AGENDA_CHANGE_ON_REQUEST if on_request else Matter.AGENDA_CHANGE
    rule = law.find(matter)
    if rule is None:
        have = f"{matter.name}: {session.body.kind} {session.day}"
        yield note("law_not_read", path="/session/agenda", have=have)
        return
    on_changes = law.outcomes(matter, (Matter.AGENDA_CHANGE, Matter.AGENDA_CHANGE_ON_REQUEST))
    on_the_whole = law.outcomes(matter, (Matter.AGENDA_ADOPTION,))
    if Outcome.ADOPTED in on_changes:
        return
    # That the changed agenda was adopted as a whole, by that majority, may do: a chamber of audit
    # took it so, and no court that was read. And a vote may be missing from the record.
    in_doubt = Outcome.UNDETERMINED in on_changes | on_the_whole or Outcome.ADOPTED in on_the_whole
    yield Finding(
        code="agenda_changed_without_majority",
        severity=Severity.BREACH if proceedings.all_votes and not in_doubt else Severity.DOUBT,
        path="/session/agenda",
        have="; ".join(change.item.title for change in session.changes),
        basis=rule.basis,
    )


def _item(session: Session, vote: TakenVote, path: str, law: _Law) -> Iterator[Finding]:
    agenda = session.notice if session.agenda is None else session.agenda
    if vote.item is None or agenda is None or vote.item in {item.number for item in agenda}:
        return
    rule = law.find(Matter.AGENDA_CHANGE)
    yield Finding(
        code="item_not_on_agenda",
        # Later changes may have brought the item, or given it another number.
        severity=Severity.DOUBT if session.agenda is None else Severity.BREACH,
        path=f"{path}/item",
        have=vote.item,
        basis=None if rule is None else rule.basis,
    )


# --- Time and place ------------------------------------------------------------------------------


def _place(proceedings: Proceedings, vote: TakenVote, path: str) -> Iterator[Finding]:
    sittings, days = proceedings.session.sittings, vote.record.days
    if vote.at is not None and all(sitting.excludes(vote.at) for sitting in sittings):
        yield note(
            "vote_outside_sittings",
            path=f"{path}/at",
            have=_minute(vote.at),
            need="; ".join(_hours(sitting) for sitting in sittings),
        )
        return
    sitting = proceedings.sitting_of(vote)
    # After midnight the day of the clock does as well as that of the sitting.
    possible = {each.day for each in ([sitting] if sitting else sittings)}
    possible |= set() if vote.at is None else {vote.at.date()}
    if not any(day in days for day in possible):
        yield note(
            "day_of_no_sitting",
            path=f"{path}/record/day",
            have=str(days),
            need="; ".join(day.isoformat() for day in sorted(possible)),
        )


def _minute(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"


def _hours(sitting: SessionSitting) -> str:
    opened = sitting.day.isoformat() if sitting.opened is None else _minute(sitting.opened)
    return f"{opened}–" if sitting.closed is None else f"{opened}–{_minute(sitting.closed)}"


# --- Who was in the room -------------------------------------------------------------------------


def _room(presence: Presence, path: str, law: _Law) -> Iterator[Finding]:
    oath = OATHS.get(law.proceedings.session.body.kind)
    for name in presence.unsworn:
        yield note("unsworn_in_the_room", path=path, have=name, basis=oath)
    rule = law.find(Matter.ORDINARY, presence.sitting)
    roster = presence.roster
    need = None if rule is None else rule.quorum.need(roster.seats, roster.in_office)
    if rule is None or need is None:
        return
    for lost, spans in groupby(presence.spans, lambda span: len(span.members) < need):
        if lost:
            have = _stretch(list(spans))
            basis = rule.quorum.basis
            yield note("quorum_lost", path=path, have=have, need=str(need), basis=basis)


def _stretch(spans: Sequence[PresenceSpan]) -> str:
    """Return the fewest that were there, and from when to when there were too few."""
    until = spans[-1].until
    end = "" if until is None else f"{until:%H:%M}"
    return f"{min(len(span.members) for span in spans)} ({spans[0].since:%H:%M}–{end})"


def _count(
    proceedings: Proceedings, vote: TakenVote, report: Report, path: str
) -> Iterator[Finding]:
    record, day = vote.record, proceedings.roster_of(vote)
    if day is not None and record.in_office not in {None, day.in_office}:
        yield note(
            "in_office_differs",
            path=f"{path}/record/in_office",
            have=str(record.in_office),
            need=str(day.in_office),
        )
    span, possible = _span(proceedings, vote), _possible_numbers(proceedings, vote)
    if span is None:
        return
    if not possible:
        told, place = _told(record)
        number = f"{path}/record/{place}"
        yield note("presence_differs", path=number, have=str(told), need=_range(*span))
    judged = report.election if report.verdict is None else report.verdict
    quorum = None if judged is None else judged.quorum
    fewest, most = (possible[0], possible[-1]) if possible else span
    # Where the record itself tells that there was none, its own report has said so.
    if quorum is None or quorum.need is None or quorum.met is False or fewest >= quorum.need:
        return
    sure = possible and most < quorum.need  # else the sources differ, or the minute decides
    yield Finding(
        code="room_without_quorum",
        severity=Severity.BREACH if sure else Severity.DOUBT,
        path=f"{path}/at",
        have=_range(fewest, most),
        need=str(quorum.need),
        basis=quorum.basis,
    )


def _told(record: _Facts) -> tuple[int, str]:
    """Return how many the record proves to have been there, and where it says so."""
    if isinstance(record, VoteRecord):
        return record.tally.at_least_present, "tally/present"
    tally = record.tally_for(record.candidates[0], blank_valid=None)
    return max(tally.at_least_present, record.issued or 0), "present"


def _range(fewest: int, most: int) -> str:
    return str(fewest) if fewest == most else f"{fewest}-{most}"


# --- Names ---------------------------------------------------------------------------------------


def _names(proceedings: Proceedings, vote: TakenVote, path: str) -> Iterator[Finding]:
    record, day = vote.record, proceedings.roster_of(vote)
    if not isinstance(record, VoteRecord) or record.roll_call is None or day is None:
        return
    path, positions = f"{path}/record/roll_call/positions", record.roll_call.positions
    oath, presence = OATHS.get(record.body.kind), proceedings.presence_of(vote)
    surely: tuple[str, ...] = ()
    away: frozenset[str] = frozenset()
    if presence is not None and vote.at is not None:
        surely = presence.surely_at(vote.at)
        away = frozenset(day.members).difference(presence.perhaps_at(vote.at))
    for name, position in positions.items():
        place = path + pointer(name)
        if name in day.unsworn:
            if position in _VOTED:
                yield note("unsworn_voted", path=place, have=name, basis=oath)
        elif name not in day.members:
            grave = Severity.BREACH if position in _VOTED else Severity.DOUBT
            yield Finding(code="not_a_councillor", severity=grave, path=place, have=name)
        elif name in (surely if position is Position.ABSENT else away):
            yield note("roll_and_room_differ", path=place, have=name)
    # A roll that names nobody as absent leaves the absent out.
    expected = day.members if Position.ABSENT in positions.values() else surely
    for name in expected:
        if name not in positions:
            yield note("member_not_on_the_roll", path=path, have=name)


# --- The composition of the council --------------------------------------------------------------


def _composition(session: Session, roster: Roster) -> Iterator[Finding]:
    found: dict[Irregularity, None] = {}
    for day in dict.fromkeys(sitting.day for sitting in session.sittings):
        try:
            found |= dict.fromkeys(roster.irregularities(day))
        except NotCoveredError as error:
            yield note("law_not_read", path="/roster", have=str(error))
    for each in found:
        severities = severities_of(each.code)
        sure = each.rule.confidence is Confidence.HIGH
        yield Finding(
            code=str(each.code),
            severity=Severity(severities[0] if sure else severities[-1]),
            path=f"/roster/{_PLACES[each.code]}",
            have=", ".join(each.who) or None,
            need=each.where,
            basis=each.rule.basis,
        )


_PLACES: Final = {
    IrregularityCode.CLUB_TOO_SMALL: "clubs",
    IrregularityCode.CHAIR_MISSING: "offices",
    IrregularityCode.TOO_FEW_VICE_CHAIRS: "offices",
    IrregularityCode.TOO_MANY_VICE_CHAIRS: "offices",
    IrregularityCode.COMMITTEE_MISSING: "committees",
    IrregularityCode.CLUB_NOT_REPRESENTED: "committees",
    IrregularityCode.OFFICE_EXCLUDED: "committees",
}
