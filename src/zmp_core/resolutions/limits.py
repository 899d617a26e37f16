"""Whether the year binds after which nullity is not declared, as far as a history tells.

It binds neither local law nor what was not submitted in time (art. 94 ust. 1 u.s.g., 82 ust. 1
u.s.p., 83 ust. 1 u.s.w.). Not here: when the year ends (room ``law``).
"""

import datetime as dt

from zmp_core.errors import NotCoveredError
from zmp_core.law.deadline import DueDay
from zmp_core.law.deadlines import find_deadline
from zmp_core.resolutions.events import Submitted
from zmp_core.resolutions.past import Past, Traits, day_of
from zmp_core.resolutions.supervision_law import SupervisionLaw


def due_of(id: str, event_day: dt.date | None) -> DueDay | None:
    """Return what a deadline comes to; ``None`` without an event, or a wording that was read."""
    if event_day is None:
        return None
    try:
        return find_deadline(id, event_day).on(event_day)
    except NotCoveredError:
        return None


def latest(due: DueDay) -> dt.date:
    """Return the last day under the reading that gives most time."""
    return due.disputed_until or due.day


def is_limited(past: Past, traits: Traits, law: SupervisionLaw) -> bool | None:
    """Tell whether the year binds; ``None`` where that is not known or not settled."""
    submitted = _was_submitted(past, traits, law)
    if traits.local_law or submitted is False:
        return False
    return None if traits.local_law is None or submitted is None else True


def _was_submitted(past: Past, traits: Traits, law: SupervisionLaw) -> bool | None:
    """Tell whether the duty to submit was kept; where the act sets none, it was not broken."""
    ordered = law.is_submitted(traits.matter, traits.kind, traits.body)
    if ordered is False:
        return True
    submitted = day_of(past.last(Submitted))
    due = due_of(law.submission_of(traits.matter), past.adopted_on)
    if submitted is None or due is None:
        return None
    if submitted <= due.day:
        return True
    return False if ordered and submitted > latest(due) else None
