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


class Attendance(StrEnum):
    """What shows who was there: the room at the vote, or a list signed at some time of the day?"""

    ROOM = "room"
    """The room (NSA oz. Wrocław 18.09.1990, SA/Wr 849/90); the default."""
    LIST = "list"
    """The signed list, where the record tells how many names are on it."""


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


class ConfidenceWithoutQuorum(StrEnum):
    """What follows when there is no quorum for a vote of confidence."""

    UNDECIDED = "undecided"
    """Nothing: no vote was held that could fail; the default. No ruling was read."""
    REFUSED = "refused_without_quorum"
    """The resolution was not adopted, and that is a refusal."""


class MembershipFee(StrEnum):
    """Is the fee of an association a financial obligation, with a majority of its own?"""

    NO_OBLIGATION = "no_obligation"
    """No: joining is decided by the ordinary majority; the default. No ruling was read."""
    OBLIGATION = "obligation"
    """Yes: the majority of financial obligations is needed."""


class BlankPapers(StrEnum):
    """What a paper is that names no candidate, or is against all of them."""

    OPEN = "open"
    """Whatever the voting rules of the council say; while they are not known, what depends on it
    stays open. The default, for the law has no such paper."""
    VALID = "valid"
    """A valid vote for nobody."""
    INVALID = "invalid"
    """An invalid paper."""


class OwnCase(StrEnum):
    """May a candidate, or the one who is to be recalled, vote in his own case?"""

    MAY_VOTE = "may_vote"
    """Yes (NSA 29.11.2011, II OSK 2315/11, left such an election standing); the default."""
    MUST_NOT_VOTE = "must_not_vote"
    """No (NSA 25.01.2010, II OSK 1865/09)."""


# The choices on which a rule can hang an effect or a demand; all of their words differ.
Choice = MissedDischarge | ConfidenceWithoutQuorum | MembershipFee


@attrs.frozen(kw_only=True)
class Readings:
    """One choice for each disputed point.

    Attributes:
        presence: Does presence or participation make the quorum?
        attendance: Does the room or a signed list show who was there?
        barred: Does a barred member in the room count for the quorum?
        composition: What was "skład organu" before 2002-10-27?
        missed_discharge: What follows a missed absolutorium in a gmina?
        confidence_without_quorum: What follows a vote of confidence without quorum?
        membership_fee: Is the fee of an association a financial obligation?
        blank_papers: What is a paper that names no candidate?
        own_case: May a candidate, or who is to be recalled, vote on it?

    Raises:
        InvalidRecordError: If a choice is none of those that the reading has.
    """

    presence: Presence = Presence.IN_ROOM
    attendance: Attendance = Attendance.ROOM
    barred: Barred = Barred.COUNTED
    composition: Composition = Composition.SEATS
    missed_discharge: MissedDischarge = MissedDischarge.NOT_RESOLVED
    confidence_without_quorum: ConfidenceWithoutQuorum = ConfidenceWithoutQuorum.UNDECIDED
    membership_fee: MembershipFee = MembershipFee.NO_OBLIGATION
    blank_papers: BlankPapers = BlankPapers.OPEN
    own_case: OwnCase = OwnCase.MAY_VOTE

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
    "attendance": Attendance,
    "barred": Barred,
    "composition": Composition,
    "missed_discharge": MissedDischarge,
    "confidence_without_quorum": ConfidenceWithoutQuorum,
    "membership_fee": MembershipFee,
    "blank_papers": BlankPapers,
    "own_case": OwnCase,
}
DEFAULT: Final = Readings()
