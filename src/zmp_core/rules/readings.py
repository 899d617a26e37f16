"""Disputed readings of the law, named and switchable, each with a default.

The rulings on either side stand in ``docs/explanation/readings.md``.
"""

from enum import StrEnum
from typing import Any, Final

import attrs

from zmp_core.errors import InvalidRecordError, unless_kind


class Presence(StrEnum):
    """Who makes the quorum: does a member who is in the room and silent count?"""

    IN_ROOM = "in_room"
    """Everybody in the room (NSA 21.11.2006, II GSK 194/06); the default."""
    TAKING_PART = "taking_part"
    """Only those who cast a vote (a stricter reading met in the press)."""


class Barred(StrEnum):
    """Does a member who is in the room and barred from voting count for the quorum?"""

    COUNTED = "counted"
    """Yes, by the wording "w obecności"; the default. No judgment was read."""
    NOT_COUNTED = "not_counted"
    """No."""


class Composition(StrEnum):
    """What "skład organu" was, the base of the quorum before 2002-10-27."""

    SEATS = "seats"
    """The statutory number of seats; the default."""
    IN_OFFICE = "in_office"
    """The members in office."""


class MissedDischarge(StrEnum):
    """What follows in a gmina when a motion to grant an absolutorium misses its majority."""

    NOT_RESOLVED = "not_resolved"
    """No resolution was made either way (RIO Bydgoszcz); the default."""
    REFUSED = "refused"
    """It is refused (WSA Poznań 17.02.2011, I SA/Po 921/10)."""


@attrs.frozen(kw_only=True)
class Readings:
    """One choice for each disputed point.

    Attributes:
        presence: Does presence or participation make the quorum?
        barred: Does a barred member in the room count for the quorum?
        composition: What was "skład organu" before 2002-10-27?
        missed_discharge: What follows a missed absolutorium in a gmina?

    Raises:
        InvalidRecordError: If a choice is none of those that the reading has.
    """

    presence: Presence = Presence.IN_ROOM
    barred: Barred = Barred.COUNTED
    composition: Composition = Composition.SEATS
    missed_discharge: MissedDischarge = MissedDischarge.NOT_RESOLVED

    def __attrs_post_init__(self) -> None:
        """Refuse a choice that the reading does not have."""
        faults = [
            fault
            for name, choices in CHOICES.items()
            for fault in unless_kind(
                getattr(self, name),
                choices,
                code="not_a_reading",
                path=f"/{name}",
                expected="one of: " + ", ".join(choices),
            )
        ]
        if faults:
            raise InvalidRecordError(tuple(faults))

    def flipped(self) -> "tuple[tuple[str, Readings], ...]":
        """Return every set of readings that differs in one choice alone, with its name."""
        changes: list[dict[str, Any]] = [
            {name: choice}
            for name, choices in CHOICES.items()
            for choice in choices
            if choice is not getattr(self, name)
        ]
        return tuple((next(iter(change)), attrs.evolve(self, **change)) for change in changes)


CHOICES: Final[dict[str, type[StrEnum]]] = {
    "presence": Presence,
    "barred": Barred,
    "composition": Composition,
    "missed_discharge": MissedDischarge,
}
DEFAULT: Final = Readings()
