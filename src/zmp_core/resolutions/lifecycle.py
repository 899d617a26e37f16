"""The life cycle of a resolution: what may follow on what.

The demands are a table of rows: which events a row looks at, when it stands in the way, and which
provision says so. An event that the law does not allow, or that cannot have happened yet, is told
by its row. What did happen against the law, such as a late submission, is no obstacle: it is kept,
and a review finds it (room ``review``).

The provisions on supervision are in ``supervision_law.py``, their terms in the room ``law``; for a
body that no such act binds only the order of things is held up here.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.errors import Fault, NotCoveredError
from zmp_core.law.provision import Provision
from zmp_core.resolutions.events import (
    Annulled,
    Authority,
    Changed,
    Consolidated,
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
from zmp_core.resolutions.limits import due_of, is_limited, latest
from zmp_core.resolutions.making import Maker, making_of
from zmp_core.resolutions.past import ENDS, Past, Traits, day_of
from zmp_core.resolutions.supervision_law import SupervisionLaw
from zmp_core.rules.books import book_for
from zmp_core.rules.books.numbers import find_steps
from zmp_core.rules.numbers import Steps
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


def _unworded(event: Event, traits: Traits) -> Provision | None:
    del event, traits
    return None


@attrs.frozen(kw_only=True)
class Demand:
    """A row of the table: when an event may not happen, and why.

    Attributes:
        of: The kinds of events that it looks at.
        code: The code of the obstacle.
        hinders: Tells, from what happened before, whether the event may not happen.
        basis: Tells the provision; ``None`` where no act words it.
        expected: What would have been accepted.
    """

    of: tuple[type[Event], ...]
    code: str
    hinders: Callable[[Past, Event, Traits], bool]
    basis: Callable[[Event, Traits], Provision | None] = _unworded
    expected: str


@attrs.frozen(kw_only=True)
class SupervisionDemand:
    """The same for what an act on supervision says; it binds only where there is one.

    Attributes:
        of: The kinds of events that it looks at.
        code: The code of the obstacle.
        hinders: Tells, from what happened before and the act, whether the event may not happen.
        basis: Tells the provision of the act.
        expected: What would have been accepted.
    """

    of: tuple[type[Event], ...]
    code: str
    hinders: Callable[[Past, Event, Traits, SupervisionLaw], bool]
    basis: Callable[[SupervisionLaw], Provision]
    expected: str


def _is_by(authority: Authority, event: Event) -> bool:
    return isinstance(event, Annulled | Suspended) and event.by is authority


def _is_late_supervision(past: Past, event: Event, traits: Traits, law: SupervisionLaw) -> bool:
    """Tell whether the supervisor's time was surely over."""
    if traits.matter in _PAPERS_AWAITED or not _is_by(Authority.SUPERVISOR, event):
        return False
    due = due_of(law.nullity, day_of(past.last(Delivered)))
    return due is not None and event.day > latest(due)


def _nullity_is_barred(
    past: Past, event: Event, traits: Traits, law: SupervisionLaw
) -> bool | None:
    """Tell whether the year is over after which no nullity is declared; ``None`` if unknown."""
    due = due_of(law.nullity_limit, past.adopted_on)
    if due is None:
        return None
    if event.day <= due.day:
        return False
    limited = is_limited(past, traits, law)
    return None if limited and event.day <= latest(due) else limited


# Whether the 30 days run while the papers of a plan are missing is disputed (prawo.pl 91515).
_PAPERS_AWAITED: Final = frozenset({Matter.LOCAL_PLAN, Matter.GENERAL_PLAN})
# How many residents a draft of theirs needs, by the id of the number.
_OF_RESIDENTS: Final = {
    BodyKind.GMINA_COUNCIL: "USG-41a",
    BodyKind.POWIAT_COUNCIL: "USP-42a-2",
    BodyKind.SEJMIK: "USW-89a-2",
}


def _is_too_weak(past: Past, event: Event, traits: Traits) -> bool:
    del past
    if not isinstance(event, Proposed) or event.by is not Proposer.RESIDENTS:
        return False
    needed = _needed_residents(event, traits)
    return needed is not None and needed.enough(event.supported_by, event.residents) is False


def _needed_residents(event: Event, traits: Traits) -> Steps | None:
    """Return what the act asks for; ``None`` where it leaves that to the statute."""
    try:
        return find_steps(_OF_RESIDENTS[traits.body], event.day)
    except (KeyError, NotCoveredError):
        return None


def _basis_of_residents(event: Event, traits: Traits) -> Provision | None:
    needed = _needed_residents(event, traits)
    return None if needed is None else needed.basis


def _may_not_repeat(past: Past, event: Event) -> bool:
    """Tell whether there was a decision that no vote may follow."""
    if past.decision is None:
        return False
    repeats = isinstance(event, Voted) and event.repeated and past.events[-1] is past.decision
    return not (repeats and isinstance(past.decision, Voted))


_AFTER_ADOPTION: Final = (
    *(Signed, Submitted, Delivered, Published, Changed, Consolidated, Repealed, Expired),
    *(Annulled, FoundUnlawful, Suspended, Restored),
)
_VOTED_KINDS: Final = (Maker.BODY, Maker.BODY_WITHOUT_RULE)
_ISSUED_KINDS: Final = (Maker.ONE_PERSON, Maker.BODY_WITHOUT_RULE)


def _basis_of_votes(event: Event, traits: Traits) -> Provision | None:
    """Return the provision on voting, for a resolution is made by the vote."""
    try:
        return book_for(traits.body).on(event.day).find(Matter.ORDINARY, traits.body).basis
    except NotCoveredError:
        return None


def _basis_of_nullity(event: Event, traits: Traits) -> Provision | None:
    law = traits.law_on(event.day)
    return None if law is None else law.halts


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
        basis=_basis_of_residents,
        expected="as many residents as the act asks for",
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
        basis=_basis_of_votes,
        expected="a resolution that was adopted",
    ),
    Demand(
        of=_AFTER_ADOPTION,
        code="adoption_not_known",
        hinders=lambda past, _event, _traits: past.adopted is None,
        basis=_basis_of_votes,
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
        of=(
            *(Published, Changed, Consolidated, Repealed, Expired),
            *(FoundUnlawful, Suspended, Annulled),
        ),
        code="is_null",
        hinders=lambda past, _event, _traits: past.nullity is not None,
        basis=_basis_of_nullity,
        expected="a resolution that was not annulled, or whose nullity was quashed",
    ),
    Demand(
        of=(Changed, Consolidated, Suspended, *ENDS),
        code="has_ended",
        hinders=lambda past, _event, _traits: past.end is not None,
        expected="a resolution that has not lost its force",
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
        of=(Restored,),
        code="nothing_to_restore",
        hinders=lambda past, _event, _traits: not past.standing,
        expected="a resolution that is suspended or annulled",
    ),
)

SUPERVISION_DEMANDS: Final = (
    SupervisionDemand(
        of=(Annulled,),
        code="too_late_for_supervisor",
        hinders=_is_late_supervision,
        basis=lambda law: law.court_only,
        expected="a day within the supervisor's time; after it only the court decides",
    ),
    SupervisionDemand(
        of=(Suspended,),
        code="too_late_for_supervisor",
        hinders=_is_late_supervision,
        basis=lambda law: law.court_suspends,
        expected="a day within the supervisor's time; after it only the court decides",
    ),
    SupervisionDemand(
        of=(Annulled,),
        code="too_late_for_nullity",
        hinders=lambda past, event, traits, law: (
            _nullity_is_barred(past, event, traits, law) is True
        ),
        basis=lambda law: law.barred,
        expected="a day before nullity is barred; after it the court finds it unlawful",
    ),
    SupervisionDemand(
        of=(FoundUnlawful,),
        code="nullity_not_barred",
        hinders=lambda past, event, traits, law: (
            _nullity_is_barred(past, event, traits, law) is False
        ),
        basis=lambda law: law.after_limit,
        expected="a resolution of which nullity can no longer be declared",
    ),
    SupervisionDemand(
        of=(Suspended,),
        code="not_to_be_suspended",
        hinders=lambda _past, event, traits, _law: (
            traits.matter == Matter.SUPERVISION_COMPLAINT and _is_by(Authority.SUPERVISOR, event)
        ),
        basis=lambda law: law.not_suspended,
        expected="another resolution than one that complains of the supervisor",
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
    for demand in DEMANDS:
        if isinstance(event, demand.of) and demand.hinders(past, event, traits):
            basis = demand.basis(event, traits)
            yield Obstacle(code=demand.code, basis=basis, expected=demand.expected)
    if (law := traits.law_on(event.day)) is None:
        return
    for row in SUPERVISION_DEMANDS:
        if isinstance(event, row.of) and row.hinders(past, event, traits, law):
            yield Obstacle(code=row.code, basis=row.basis(law), expected=row.expected)


def _reserved(event: Event, traits: Traits) -> Iterator[Obstacle]:
    if not isinstance(event, Proposed) or event.by is None:
        return
    row = initiative_for(traits.matter, traits.body, event.day)
    if row is not None and event.by is not row.proposer:
        expected = f"a draft of: {row.proposer}"
        yield Obstacle(code="not_the_proposer", basis=row.basis, expected=expected)


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
