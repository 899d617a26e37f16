"""Clocks: a deadline of the law, counted for one resolution or letter, held against a given today.

No term is written here: each is a row of the room ``law``, found by its id. Nothing reads a clock
of the machine.
"""

import datetime as dt
from contextlib import suppress
from enum import StrEnum
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.bodies.terms import terms_on
from zmp_core.errors import Fault, InvalidRecordError, NotCoveredError, unless_kind
from zmp_core.law.act import OGL
from zmp_core.law.deadline import Deadline, DueDay
from zmp_core.law.deadlines import find_deadline
from zmp_core.law.period import unless_day
from zmp_core.law.provision import Provision
from zmp_core.resolutions.events import (
    Annulled,
    Authority,
    Changed,
    Consolidated,
    Delivered,
    Submitted,
)
from zmp_core.resolutions.kinds import ResolutionKind
from zmp_core.resolutions.limits import is_limited
from zmp_core.resolutions.past import Past, Traits, day_of
from zmp_core.resolutions.stages import force_day
from zmp_core.resolutions.supervision import promulgation_of
from zmp_core.resolutions.supervision_law import SupervisionLaw, supervised
from zmp_core.votes.matter import Matter


@attrs.frozen(kw_only=True)
class Clock:
    """One deadline, counted, and how much of it is left.

    Attributes:
        basis: The provision that sets it; ``None`` where none does, as none says from when a
            resolution is in force that is no local law.
        today: The day on which somebody asks.
        deadline: The row of the law; ``None`` where the provision sets no term that can be counted,
            or does not bind.
        due: The day that it comes to; ``None`` while the event from which it is counted has not
            happened, or is not known, and where it is not known whether the term binds.
        done: The day on which the thing was done; ``None`` where it was not, or nobody tells.
    """

    basis: Provision | None
    today: dt.date
    deadline: Deadline | None = None
    due: DueDay | None = None
    done: dt.date | None = None

    @property
    def last_day(self) -> dt.date | None:
        """The last day in time; ``None`` where there is none, or it cannot be counted yet."""
        return None if self.due is None else self.due.last_day

    @property
    def first_day(self) -> dt.date | None:
        """The first day on which it holds; ``None`` where there is a last one, or it is unknown."""
        return None if self.due is None else self.due.first_day

    @property
    def days_left(self) -> int | None:
        """The days from today: 0 on the day itself, negative when it is past.

        ``None`` where it cannot be counted, or the thing is done.
        """
        if self.due is None or self.done is not None:
            return None
        return self.due.days_left(self.today)

    @property
    def in_time(self) -> bool | None:
        """Whether it was done in time; ``None`` where it was not done, or where that is disputed.

        Two readings of a last day may be open; then a day between them is neither late nor in time.
        """
        if self.done is None or self.due is None or self.due.opens:
            return None
        if self.done <= self.due.day:
            return True
        until = self.due.disputed_until
        return None if until is not None and self.done <= until else False


@attrs.frozen(kw_only=True)
class Clocks:
    """The clocks of one resolution.

    Attributes:
        submission: Until when it is to be sent to its supervisor (przedłożenie); an order only
            where the act says so.
        nullity: Until when the supervisor may declare nullity himself (stwierdzenie nieważności).
        nullity_limit: The year after which nobody declares nullity. It has no day for local law,
            and where the submission was late, or either of them is in doubt; where no submission is
            told it counts on one in time.
        complaint: Until when the gmina, the powiat or the voivodeship may complain of the
            supervisor's decision (skarga). Delivered after the term of the council it is for the
            next council, from the election of its chair, of which no event tells.
        promulgation: What is promulgated is so *without delay*, which no day measures; where the
            clause of local law fixes a day, the last day that leaves the ordinary time before it.
        entry_into_force: From when it is in force.
        consolidation: Until when the consolidated text (tekst jednolity) of local law that was
            changed is to be announced.
    """

    submission: Clock
    nullity: Clock
    nullity_limit: Clock
    complaint: Clock
    promulgation: Clock
    entry_into_force: Clock
    consolidation: Clock


_PROMPTLY: Final = Provision(OGL, art="3")
_CONSOLIDATED_UNDER: Final = Provision(OGL, art="16", ust="3")


def clocks_of(past: Past, traits: Traits, today: dt.date) -> Clocks:
    """Return the clocks of a resolution with this history.

    Raises:
        InvalidRecordError: If today is no plain day.
        NotCoveredError: If no act that was read supervises such papers of its body, or a deadline
            has no wording for the day of its event.
    """
    _checked(today)
    law = traits.law_on(past.adopted_on or today)
    if law is None:
        question = f"deadlines of papers of {traits.body} ({traits.kind})"
        raise NotCoveredError(question, supervised())
    annulled = (each for each in reversed(past.events) if isinstance(each, Annulled))
    by_supervisor = next((each for each in annulled if each.by is Authority.SUPERVISOR), None)
    return Clocks(
        submission=_submission(past, traits, law, today),
        nullity=_clock(
            law.nullity, day_of(past.last(Delivered)), today, done=day_of(by_supervisor)
        ),
        nullity_limit=_limit(past, traits, law, today),
        complaint=_complaint(past, traits, law, by_supervisor, today),
        promulgation=_promulgation(past, traits, today),
        entry_into_force=_entry(past, traits, today),
        consolidation=_consolidation(past, traits, today),
    )


def _clock(
    id: str, event_day: dt.date | None, today: dt.date, *, done: dt.date | None = None
) -> Clock:
    deadline = find_deadline(id, today if event_day is None else event_day)
    due = None if event_day is None else deadline.on(event_day)
    return Clock(basis=deadline.basis, today=today, deadline=deadline, due=due, done=done)


def _submission(past: Past, traits: Traits, law: SupervisionLaw, today: dt.date) -> Clock:
    done = day_of(past.last(Submitted))
    clock = _clock(law.submission_of(traits.matter), past.adopted_on, today, done=done)
    ordered = law.is_submitted(traits.matter, traits.kind, traits.body)
    return _as_far_as_it_binds(clock, ordered)


def _limit(past: Past, traits: Traits, law: SupervisionLaw, today: dt.date) -> Clock:
    done = day_of(past.last(Annulled))
    clock = _clock(law.nullity_limit, past.adopted_on, today, done=done)
    limited = is_limited(past, traits, law)
    if limited is None and past.last(Submitted) is None:
        limited = None if traits.local_law is None else True
    return _as_far_as_it_binds(clock, limited)


def _as_far_as_it_binds(clock: Clock, binds: bool | None) -> Clock:
    """Return the clock with no day where the term may not bind; with no term where it does not."""
    if binds:
        return clock
    return attrs.evolve(clock, deadline=clock.deadline if binds is None else None, due=None)


def _complaint(
    past: Past, traits: Traits, law: SupervisionLaw, decided: Annulled | None, today: dt.date
) -> Clock:
    delivered = None if decided is None else decided.delivered
    if delivered is not None and _is_after_the_term(past, traits, delivered):
        with suppress(NotCoveredError):  # before 2001 the acts did not say so
            deadline = find_deadline(law.complaint_of_next_term, delivered)
            return Clock(basis=deadline.basis, today=today, deadline=deadline)
    return _clock(law.complaint, delivered, today)


def _is_after_the_term(past: Past, traits: Traits, day: dt.date) -> bool:
    """Tell whether the council that adopted it sat no longer; while two terms run, the older sits.

    An order is of no council. A council that ended early is not known here.
    """
    adopted = past.adopted_on
    if adopted is None or traits.kind is ResolutionKind.ORDER:
        return False
    try:
        sitting = terms_on(traits.body, adopted)[:1]
    except NotCoveredError:
        return False
    return any(term.until is not None and day > term.until for term in sitting)


def ordinary_force(matter: Matter) -> str:
    """Return the id of the ordinary deadline of entry into force for acts on a matter."""
    return "OGL-4-3" if matter == Matter.ORDER_REGULATIONS else "OGL-4-1"


def _promulgation(past: Past, traits: Traits, today: dt.date) -> Clock:
    fixed = None if traits.clause is None else traits.clause.fixed
    done = past.published_on
    if not traits.local_law or fixed is None or past.adopted_on is None:
        told = promulgation_of(traits.matter, traits.kind, local_law=traits.local_law)
        return Clock(basis=_PROMPTLY if told else None, today=today, done=done)
    deadline = find_deadline(ordinary_force(traits.matter), fixed)
    last = fixed - (deadline.on(fixed).day - fixed)  # in days, so as long before as after
    due = DueDay(basis=deadline.basis, day=last)
    return Clock(basis=deadline.basis, today=today, deadline=deadline, due=due, done=done)


def _entry(past: Past, traits: Traits, today: dt.date) -> Clock:
    first = force_day(past, traits)
    deadline = None
    if traits.local_law:
        deadline = find_deadline(ordinary_force(traits.matter), past.published_on or today)
    basis = None if deadline is None else deadline.basis
    due = None if first is None else DueDay(basis=basis, day=first, opens=True)
    return Clock(basis=basis, today=today, deadline=deadline, due=due)


def _consolidation(past: Past, traits: Traits, today: dt.date) -> Clock:
    first: dt.date | None = None
    done: dt.date | None = None
    for event in past.events:
        if isinstance(event, Changed) and (first is None or done is not None):
            first, done = event.day, None
        elif isinstance(event, Consolidated):
            done = event.day
    if not traits.local_law:
        return Clock(basis=None, today=today, done=done)
    if first is not None and past.end is None and past.nullity is None:
        with suppress(NotCoveredError):  # no time was set for a change of before 2012
            return _clock("OGL-16-3", first, today, done=done)
    return Clock(basis=_CONSOLIDATED_UNDER, today=today, done=done)


# --- Letters -------------------------------------------------------------------------------------


class Letter(StrEnum):
    """A letter that a gmina, a powiat or a voivodeship has to answer or decide in time."""

    INTERPELLATION = "interpellation"
    """Interpelacja lub zapytanie of a councillor; the executive answers."""
    COMPLAINT = "complaint"
    """Skarga."""
    PETITION = "petition"
    """Petycja."""
    CITIZENS_DRAFT = "citizens_draft"
    """Obywatelski projekt uchwały; the council has to debate it."""


# They go to organs of public authority; to a society only for a task that it was charged with
# (art. 221 § 1-2 k.p.a., art. 2 ust. 1 u.pet.).
_NO_ORGANS: Final = frozenset(
    {BodyKind.ASSOCIATION_ASSEMBLY, BodyKind.ASSOCIATION_BOARD, BodyKind.ELECTORATE}
)
_TO_ANY_ORGAN: Final = {Letter.COMPLAINT: "KPA-237-1", Letter.PETITION: "PET-10-1"}
_BY_BODY: Final = {
    (letter, body): deadline
    for letter, deadline in _TO_ANY_ORGAN.items()
    for body in BodyKind
    if body not in _NO_ORGANS
} | {
    (Letter.INTERPELLATION, BodyKind.GMINA_COUNCIL): "USG-24-6",
    (Letter.INTERPELLATION, BodyKind.POWIAT_COUNCIL): "USP-21-12",
    (Letter.INTERPELLATION, BodyKind.SEJMIK): "USW-23-8",
    (Letter.CITIZENS_DRAFT, BodyKind.GMINA_COUNCIL): "USG-41a",
    (Letter.CITIZENS_DRAFT, BodyKind.POWIAT_COUNCIL): "USP-42a-3",
    (Letter.CITIZENS_DRAFT, BodyKind.SEJMIK): "USW-89a-3",
}


def letter_clock(
    letter: Letter,
    received: dt.date,
    today: dt.date,
    *,
    done: dt.date | None = None,
    body: BodyKind = BodyKind.GMINA_COUNCIL,
) -> Clock:
    """Return the clock of a letter.

    >>> from datetime import date
    >>> clock = letter_clock(Letter.INTERPELLATION, date(2025, 3, 3), date(2025, 3, 10))
    >>> str(clock.last_day), clock.days_left, str(clock.basis)
    ('2025-03-17', 7, 'art. 24 ust. 6 u.s.g.')

    Args:
        letter: What it is.
        received: The day on which it reached the one whose duty it is; of a petition with flaws,
            the day on which they were mended.
        today: The day on which somebody asks.
        done: The day of the answer; ``None`` where there is none.
        body: The council that it is for, or whose executive it is for.

    Raises:
        InvalidRecordError: If a day is no plain day, the answer is before the receipt, or the
            letter or the body is none.
        NotCoveredError: If none is known for that body, or the deadline has no wording for the day
            of receipt.
    """
    if faults := _letter_faults(letter, received, today, done, body):
        raise InvalidRecordError(tuple(faults))
    found = _BY_BODY.get((letter, body))
    if found is None:
        covered = ", ".join(known for other, known in _BY_BODY if other is letter)
        raise NotCoveredError(f"the deadline of a {letter} to {body}", covered)
    return _clock(found, received, today, done=done)


def _letter_faults(
    letter: object, received: dt.date, today: object, done: dt.date | None, body: object
) -> list[Fault]:
    days = {"received": received, "today": today} | ({} if done is None else {"done": done})
    faults = [
        *unless_kind(letter, Letter, code="wrong_kind", path="/letter", expected="a Letter"),
        *unless_kind(body, BodyKind, code="wrong_kind", path="/body", expected="a BodyKind"),
        *(
            fault
            for name, day in days.items()
            for fault in unless_day(day, path=f"/{name}", expected="a datetime.date")
        ),
    ]
    if not faults and done is not None and done < received:
        expected = f"{received.isoformat()} or later: the answer follows the letter"
        faults.append(Fault("not_in_order", "/done", done, expected))
    return faults


def _checked(today: object) -> None:
    if faults := unless_day(today, path="/today", expected="a datetime.date"):
        raise InvalidRecordError(tuple(faults))
