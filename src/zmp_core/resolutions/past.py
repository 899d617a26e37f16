"""What is known of a resolution when its next step is considered: its traits and its past."""

import datetime as dt
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.law.force import EntryIntoForce
from zmp_core.law.provision import Place
from zmp_core.resolutions.events import (
    Annulled,
    Event,
    Expired,
    FoundUnlawful,
    Issued,
    Published,
    Repealed,
    Restored,
    Suspended,
    Voted,
)
from zmp_core.resolutions.kinds import ResolutionKind
from zmp_core.resolutions.supervision_law import SupervisionLaw, supervision_law_of
from zmp_core.votes.matter import Matter


@attrs.frozen(kw_only=True)
class Traits:
    """What of a resolution decides which way it may go.

    Attributes:
        kind: What the paper is called.
        body: Whose it is.
        matter: What it is about.
        local_law: Whether it is local law; ``None`` where that is not settled.
        clause: What it says of its entry into force; ``None`` where that is not known.
    """

    kind: ResolutionKind
    body: BodyKind
    matter: Matter
    local_law: bool | None
    clause: EntryIntoForce | None

    def law_on(self, day: dt.date) -> SupervisionLaw | None:
        """Return the act that supervises it on a day; ``None`` where none that was read does."""
        return supervision_law_of(self.body, self.kind, day)


ENDS: Final = (Repealed, Expired, FoundUnlawful)
"""The events that take its force for the time to come."""


@attrs.frozen
class Past:
    """What had happened before an event, or up to a day.

    Attributes:
        events: The events, in their order.
    """

    events: tuple[Event, ...]

    def last(self, *kinds: type[Event]) -> Event | None:
        """Return the latest event of these kinds; ``None`` where there was none."""
        found = (event for event in reversed(self.events) if isinstance(event, kinds))
        return next(found, None)

    @property
    def decision(self) -> Voted | Issued | None:
        """The vote that counts, which is the last one, or the issue of what is not voted on."""
        decision = self.last(Voted, Issued)
        return decision if isinstance(decision, Voted | Issued) else None

    @property
    def adopted(self) -> bool | None:
        """Whether it was adopted or issued; ``None`` where it was voted on and nobody knows."""
        decision = self.decision
        if isinstance(decision, Voted):
            return decision.is_adopted
        return decision is not None

    @property
    def adopted_on(self) -> dt.date | None:
        """The day of adoption or issue; ``None`` where it was not adopted, or that is not known."""
        decision = self.decision
        return decision.day if decision is not None and self.adopted else None

    @property
    def published_on(self) -> dt.date | None:
        """The day of the gazette that printed it; ``None`` where none has."""
        return day_of(self.last(Published))

    @property
    def standing(self) -> tuple[Annulled | Suspended, ...]:
        """The nullities and suspensions that no later event has undone, in their order."""
        found = list[Annulled | Suspended]()
        for event in self.events:
            if isinstance(event, Annulled | Suspended):
                found.append(event)
            elif isinstance(event, Restored) and found:
                found.pop()
        return tuple(found)

    @property
    def nullity(self) -> Annulled | None:
        """The nullity of the whole that stands; ``None`` where there is none."""
        whole = (each for each in self.standing if isinstance(each, Annulled) and not each.parts)
        return next(whole, None)

    @property
    def annulled_parts(self) -> tuple[Place, ...]:
        """The parts of which nullity stands."""
        annulled = (each for each in self.standing if isinstance(each, Annulled))
        return tuple(part for each in annulled for part in each.parts)

    @property
    def end(self) -> Event | None:
        """The event that took its force for the time to come; ``None`` where none has."""
        return self.last(*ENDS)

    def until(self, day: dt.date) -> "Past":
        """Return what had happened by the end of that day."""
        return Past(tuple(event for event in self.events if event.day <= day))


def day_of(event: Event | None) -> dt.date | None:
    """Return the day of an event; ``None`` where there was none."""
    return None if event is None else event.day
