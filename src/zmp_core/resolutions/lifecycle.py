"""The life cycle of a resolution: what may follow on what.

The demands are a table of rows: which events a row looks at, when it stands in the way, and which
provision says so. An event that the law does not allow, or that cannot have happened yet, is told
by its row. What did happen against the law, such as a late submission, is no obstacle: it is kept,
and a review finds it (room ``review``).

Source: art. 90-94 u.s.g. in the text of Dz.U. 2024 poz. 1465, read on 2026-11-25; the terms
themselves are data of the room ``law``. They bind gminas and their unions (art. 99 ust. 1a u.s.g.);
for other bodies only the order of things is held up here.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.errors import Fault, NotCoveredError
from zmp_core.law.act import USG
from zmp_core.law.deadlines import find_deadline
from zmp_core.law.provision import Provision
from zmp_core.resolutions.events import (
    Annulled,
    Authority,
    Changed,
    Delivered,
    Event,
    Expired,
    FoundUnlawful,
    Issued,
    Proposed,
    Published,
    PutOnAgenda,
    Repealed,
    Restored,
    Signed,
    Submitted,
    Suspended,
    Voted,
)
from zmp_core.resolutions.initiative import Proposer, initiative_for
from zmp_core.resolutions.making import Maker, making_of
from zmp_core.resolutions.past import ENDS, UNDER_GMINA_LAW, Past, Traits, day_of
from zmp_core.rules.books import book_for
from zmp_core.rules.books.numbers import find_steps
from zmp_core.votes.matter import Matter


@attrs.frozen(kw_only=True)
class Obstacle:
    """Why an event may not happen.

    Attributes:
        code: Stable name; programs rely on it.
        basis: The provision; ``None`` where it is only the order of things, which no act words.
        expected: What would have been accepted.
    """

    code: str
    basis: Provision | None
    expected: str

    def as_fault(self, path: str, event: Event) -> Fault:
        """Return it as the fault of a history that holds the event at that path."""
        cited = "" if self.basis is None else f" ({self.basis})"
        return Fault(self.code, path, event, f"{self.expected}{cited}")


_Test = Callable[[Past, Event, Traits], bool]


@attrs.frozen(kw_only=True)
class Demand:
    """A row of the table: when an event may not happen, and why.

    Attributes:
        of: The kinds of events that it looks at.
        code: The code of the obstacle.
        hinders: Tells, from what happened before, whether the event may not happen.
        basis: The provision; ``None`` where no act words it.
        expected: What would have been accepted.
        under_gmina_law: Whether it binds only where the act on gminas does.
    """

    of: tuple[type[Event], ...]
    code: str
    hinders: _Test
    basis: Provision | None = None
    expected: str
    under_gmina_law: bool = False


def _is_by(authority: Authority, event: Event) -> bool:
    return isinstance(event, Annulled | Suspended) and event.by is authority


def _is_late_supervision(past: Past, event: Event, traits: Traits) -> bool:
    """Tell whether the supervisor's time was surely over."""
    delivered = day_of(past.last(Delivered))
    unsettled = traits.matter in _PAPERS_AWAITED
    if delivered is None or unsettled or not _is_by(Authority.SUPERVISOR, event):
        return False
    return event.day > _latest("USG-91-1", delivered)


def _nullity_is_barred(past: Past, event: Event, traits: Traits) -> bool | None:
    """Tell whether the year is over after which no nullity is declared; ``None`` if unknown."""
    adopted, submitted = past.adopted_on, past.last(Submitted)
    if adopted is None:
        return None
    if traits.local_law or event.day <= _earliest("USG-94-1", adopted):
        return False
    if submitted is None or traits.local_law is None or event.day <= _latest("USG-94-1", adopted):
        return None
    in_time = submitted.day <= _latest(submission_deadline(traits.matter), adopted)
    return True if in_time else None


def _latest(id: str, event_day: dt.date) -> dt.date:
    """Return the last day of a deadline under the reading that gives most time."""
    due = find_deadline(id, event_day).on(event_day)
    return due.disputed_until or due.day


def _earliest(id: str, event_day: dt.date) -> dt.date:
    return find_deadline(id, event_day).on(event_day).day


def submission_deadline(matter: Matter) -> str:
    """Return the id of the deadline by which resolutions on a matter are submitted."""
    return "USG-90-1-order" if matter == Matter.ORDER_REGULATIONS else "USG-90-1"


# Whether the 30 days run while the papers of a plan are missing is disputed (prawo.pl 91515).
_PAPERS_AWAITED: Final = frozenset({Matter.LOCAL_PLAN, Matter.GENERAL_PLAN})
_CITIZENS: Final = "USG-41a"


def _is_too_weak(past: Past, event: Event, traits: Traits) -> bool:
    del past, traits
    if not isinstance(event, Proposed) or event.by is not Proposer.RESIDENTS:
        return False
    if event.supported_by is None or event.residents is None:
        return False
    try:
        needed = find_steps(_CITIZENS, event.day).number(event.residents)
    except NotCoveredError:  # before that wording it was for the statute of the gmina to say
        return False
    return needed is not None and event.supported_by < needed


def _may_not_repeat(past: Past, event: Event) -> bool:
    """Tell whether there was a decision that no vote may follow."""
    if past.decision is None:
        return False
    repeats = isinstance(event, Voted) and event.repeated and past.events[-1] is past.decision
    return not (repeats and isinstance(past.decision, Voted))


_AFTER_ADOPTION: Final = (
    *(Signed, Submitted, Delivered, Published, Changed, Repealed, Expired),
    *(Annulled, FoundUnlawful, Suspended, Restored),
)
_VOTED_KINDS: Final = (Maker.BODY, Maker.BODY_WITHOUT_RULE)
_ISSUED_KINDS: Final = (Maker.ONE_PERSON, Maker.BODY_WITHOUT_RULE)
_COURT_ONLY: Final = Provision(USG, art="93", ust="1")
_SUSPENDED_BY_COURT: Final = Provision(USG, art="93", ust="2")
_YEAR: Final = Provision(USG, art="94", ust="1")
_AFTER_YEAR: Final = Provision(USG, art="94", ust="2")

DEMANDS: Final = (
    # The draft and the vote
    Demand(
        of=(Proposed, PutOnAgenda),
        code="already_decided",
        hinders=lambda past, _event, _traits: past.decision is not None,
        expected="a draft, on which nobody has voted yet",
    ),
    Demand(
        of=(Proposed,),
        code="already_on_agenda",
        hinders=lambda past, _event, _traits: past.last(PutOnAgenda) is not None,
        expected="a draft that is not on the agenda yet",
    ),
    Demand(
        of=(Proposed,),
        code="too_few_residents",
        hinders=_is_too_weak,
        basis=Provision(USG, art="41a", ust="2"),
        expected="as many residents as the act asks for",
        under_gmina_law=True,
    ),
    Demand(
        of=(Voted,),
        code="not_voted_on",
        hinders=lambda _past, _event, traits: making_of(traits.kind).maker not in _VOTED_KINDS,
        expected="a paper that a body votes on; an order is issued",
    ),
    Demand(
        of=(Issued,),
        code="not_issued",
        hinders=lambda _past, _event, traits: making_of(traits.kind).maker not in _ISSUED_KINDS,
        expected="an order or a notice; a body votes on all others",
    ),
    Demand(
        of=(Voted, Issued),
        code="already_decided",
        hinders=lambda past, event, _traits: _may_not_repeat(past, event),
        expected="one decision; a vote is repeated only after a slip, before anything follows",
    ),
    # After the adoption
    Demand(
        of=_AFTER_ADOPTION,
        code="not_adopted",
        hinders=lambda past, _event, _traits: past.adopted is False,
        expected="a resolution that was adopted",
    ),
    Demand(
        of=_AFTER_ADOPTION,
        code="adoption_not_known",
        hinders=lambda past, _event, _traits: past.adopted is None,
        expected="a resolution that was adopted; tell whether it was announced so",
    ),
    *(
        Demand(
            of=(kind,),
            code=code,
            hinders=lambda past, event, _traits: past.last(type(event)) is not None,
            expected="once only",
        )
        for kind, code in (
            (Signed, "already_signed"),
            (Delivered, "already_delivered"),
            (Published, "already_published"),
        )
    ),
    Demand(
        of=(Submitted,),
        code="already_delivered",
        hinders=lambda past, _event, _traits: past.last(Delivered) is not None,
        expected="a resolution that has not reached the supervisor yet",
    ),
    Demand(
        of=(Published, Changed, Repealed, Expired, FoundUnlawful, Suspended, Annulled),
        code="is_null",
        hinders=lambda past, _event, _traits: past.nullity is not None,
        basis=Provision(USG, art="92", ust="1"),
        expected="a resolution that was not annulled, or whose nullity was quashed",
    ),
    Demand(
        of=(Changed, Suspended, *ENDS),
        code="has_ended",
        hinders=lambda past, _event, _traits: past.end is not None,
        expected="a resolution that has not lost its force",
    ),
    # Supervision and the courts
    Demand(
        of=(Annulled,),
        code="too_late_for_supervisor",
        hinders=_is_late_supervision,
        basis=_COURT_ONLY,
        expected="a day within the supervisor's time; after it only the court decides",
        under_gmina_law=True,
    ),
    Demand(
        of=(Suspended,),
        code="too_late_for_supervisor",
        hinders=_is_late_supervision,
        basis=_SUSPENDED_BY_COURT,
        expected="a day within the supervisor's time; after it only the court decides",
        under_gmina_law=True,
    ),
    Demand(
        of=(Annulled,),
        code="too_late_for_nullity",
        hinders=lambda past, event, traits: _nullity_is_barred(past, event, traits) is True,
        basis=_YEAR,
        expected="a day before nullity is barred; after it the court finds it unlawful",
        under_gmina_law=True,
    ),
    Demand(
        of=(FoundUnlawful,),
        code="nullity_not_barred",
        hinders=lambda past, event, traits: _nullity_is_barred(past, event, traits) is False,
        basis=_AFTER_YEAR,
        expected="a resolution of which nullity can no longer be declared",
        under_gmina_law=True,
    ),
    Demand(
        of=(Suspended,),
        code="already_suspended",
        hinders=lambda past, _event, _traits: any(
            isinstance(each, Suspended) for each in past.standing
        ),
        expected="a resolution that is not suspended",
    ),
    Demand(
        of=(Suspended,),
        code="not_to_be_suspended",
        hinders=lambda _past, event, traits: (
            traits.matter == Matter.SUPERVISION_COMPLAINT and _is_by(Authority.SUPERVISOR, event)
        ),
        basis=Provision(USG, art="91", ust="2a"),
        expected="another resolution than one that complains of the supervisor",
        under_gmina_law=True,
    ),
    Demand(
        of=(Restored,),
        code="nothing_to_restore",
        hinders=lambda past, _event, _traits: not past.standing,
        expected="a resolution that is suspended or annulled",
    ),
)


def obstacles(past: Sequence[Event], event: Event, traits: Traits) -> tuple[Obstacle, ...]:
    """Return all that stands in the way of an event.

    Args:
        past: What happened before it, in order.
        event: The event.
        traits: What of the resolution decides which way it may go.
    """
    return (*_reserved(event, traits), *_unmet(Past(tuple(past)), event, traits))


def _unmet(past: Past, event: Event, traits: Traits) -> Iterator[Obstacle]:
    binds = traits.body in UNDER_GMINA_LAW
    for demand in DEMANDS:
        if demand.under_gmina_law and not binds:
            continue
        if isinstance(event, demand.of) and demand.hinders(past, event, traits):
            basis = demand.basis if binds else None
            if demand.code in _FROM_THE_VOTE:
                basis = _basis_of_votes(traits.body, event.day)
            yield Obstacle(code=demand.code, basis=basis, expected=demand.expected)


def _reserved(event: Event, traits: Traits) -> Iterator[Obstacle]:
    if not isinstance(event, Proposed) or event.by is None:
        return
    row = initiative_for(traits.matter, traits.body, event.day)
    if row is not None and event.by is not row.proposer:
        expected = f"a draft of: {row.proposer}"
        yield Obstacle(code="not_the_proposer", basis=row.basis, expected=expected)


# A resolution is made by the vote, so what needs one rests on the provision on voting.
_FROM_THE_VOTE: Final = frozenset({"not_adopted", "adoption_not_known"})


def _basis_of_votes(body: BodyKind, day: dt.date) -> Provision | None:
    try:
        return book_for(body).on(day).find(Matter.ORDINARY, body).basis
    except NotCoveredError:
        return None


def history_faults(history: Iterable[Event], traits: Traits) -> Iterator[Fault]:
    """Find the events of a history that the law does not allow where they stand."""
    before = list[Event]()
    for at, event in enumerate(history):
        path = f"/history/{at}"
        if before and event.day < before[-1].day:
            expected = f"{before[-1].day.isoformat()} or later: events stand in order"
            yield Fault("not_in_order", f"{path}/day", event.day, expected)
        for obstacle in obstacles(before, event, traits):
            yield obstacle.as_fault(path, event)
        before.append(event)
