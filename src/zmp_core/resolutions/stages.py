"""Where a resolution stands on a day: draft, adopted, in force, suspended, null.

Nothing is in force without adoption, and no local law without promulgation.
"""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from zmp_core.law.force import EntryIntoForce, InForceFrom
from zmp_core.resolutions.events import (
    Authority,
    Event,
    Expired,
    FoundUnlawful,
    PutOnAgenda,
    Repealed,
    Suspended,
)
from zmp_core.resolutions.past import Past, Traits
from zmp_core.votes.matter import Matter


class Stage(StrEnum):
    """Where a resolution stands on a day."""

    DRAFT = "draft"
    """Projekt."""
    ON_AGENDA = "on_agenda"
    """W porządku obrad."""
    NOT_ADOPTED = "not_adopted"
    """Niepodjęta."""
    UNDETERMINED = "undetermined"
    """Put to the vote, and whether it was adopted is not known."""
    ADOPTED = "adopted"
    """Podjęta, and not in force yet."""
    FORCE_NOT_KNOWN = "force_not_known"
    """Adopted, and whether it is in force is not known or not settled."""
    IN_FORCE = "in_force"
    """Obowiązuje."""
    SUSPENDED = "suspended"
    """Its execution is halted (wstrzymane wykonanie), by order or because nullity was declared and
    is not final."""
    REPEALED = "repealed"
    """Uchylona."""
    EXPIRED = "expired"
    """Its time was over."""
    UNLAWFUL = "unlawful"
    """The court found it unlawful; it has no force since."""
    NULL = "null"
    """Its nullity was declared and is final (stwierdzono nieważność); that works back to the day of
    adoption."""


_STAGE_OF_END: Final[dict[type[Event], Stage]] = {
    Repealed: Stage.REPEALED,
    Expired: Stage.EXPIRED,
    FoundUnlawful: Stage.UNLAWFUL,
}


def stage_on(history: Sequence[Event], day: dt.date, traits: Traits) -> Stage:
    """Return where a resolution stands on a day, as far as its history is known."""
    whole = Past(tuple(history))
    past = whole.until(day)
    if past.decision is None:
        return Stage.DRAFT if past.last(PutOnAgenda) is None else Stage.ON_AGENDA
    if past.adopted is not True:
        return Stage.UNDETERMINED if past.adopted is None else Stage.NOT_ADOPTED
    if whole.nullity is not None and whole.nullity.final is not None:
        return Stage.NULL
    if past.end is not None:
        return _STAGE_OF_END[type(past.end)]
    stage = _stage_of_force(past, day, traits)
    return Stage.SUSPENDED if stage in _HALTED and _is_halted(past, day, traits) else stage


_HALTED: Final = frozenset({Stage.IN_FORCE, Stage.FORCE_NOT_KNOWN})


def _is_halted(past: Past, day: dt.date, traits: Traits) -> bool:
    """Tell whether a suspension or a nullity of the whole halts the execution on a day.

    A supervisor's nullity does not halt the resolution that complains of him: art. 92 ust. 2
    u.s.g., 80 ust. 2 u.s.p., 82a ust. 2 u.s.w.
    """
    complains = traits.matter == Matter.SUPERVISION_COMPLAINT
    return any(
        isinstance(each, Suspended)
        or not (
            each.parts or each.halts_from > day or (complains and each.by is Authority.SUPERVISOR)
        )
        for each in past.standing
    )


def _stage_of_force(past: Past, day: dt.date, traits: Traits) -> Stage:
    if traits.local_law and past.published_on is None:
        return Stage.ADOPTED
    first = force_day(past, traits)
    if first is not None:
        return Stage.IN_FORCE if first <= day else Stage.ADOPTED
    return Stage.ADOPTED if _surely_waits(past, day, traits.clause) else Stage.FORCE_NOT_KNOWN


def _surely_waits(past: Past, day: dt.date, clause: EntryIntoForce | None) -> bool:
    """Tell whether it cannot be in force yet, although its first day is not known."""
    if clause is None or clause.start is InForceFrom.ADOPTION:
        return False
    if clause.fixed is not None:
        return day < clause.fixed
    return past.published_on is None


def force_day(past: Past, traits: Traits) -> dt.date | None:
    """Return the first day on which it is in force; ``None`` where that is not known or settled.

    Local law has no such day before it is promulgated. Nor has it one where its clause names none,
    does not wait for the promulgation, or names a day before it: what such a clause comes to is
    for the supervisor and the courts to say.
    """
    adopted, published, clause = past.adopted_on, past.published_on, traits.clause
    if adopted is None or clause is None:
        return None
    first = clause.day(adopted=adopted, published=published)
    if first is None or first < adopted:
        return None
    if traits.local_law is False:
        return first
    waits = published is not None and first >= published
    return first if waits and clause.start is not InForceFrom.ADOPTION else None
