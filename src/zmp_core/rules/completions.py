"""What is known of the counts of a vote, and every way the unknown ones may be completed.

A completion gives each position a whole number of members, 0 or more, so that

* what is known stays as it is,
* in favour, against, abstaining, invalid, not voting and excluded make up those present,
* present and absent make up those in office, who are at most as many as the seats.

Sums over positions are linear, and so their least and greatest values stand at the corners: those
present at their fewest or most, the unknown positions all in the cheapest or the dearest.
"""

from typing import Final

import attrs

from zmp_core.votes.tally import Tally
from zmp_core.votes.weighing import Measure, Weighing

Counts = tuple[str, ...]

IN_ROOM: Final[Counts] = (
    "in_favour",
    "against",
    "abstaining",
    "invalid",
    "not_voting",
    "excluded",
)
IN_OFFICE: Final[Counts] = (*IN_ROOM, "absent")


@attrs.frozen(weakref_slot=False)
class Completions:
    """The known counts of a vote with the limits of the unknown ones; all counts in members.

    Attributes:
        tally: The totals as recorded.
        seats: Statutory seats of the body.
        in_office: Filled mandates; ``None`` where unknown.
        in_favour_from: The fewest that an unknown number in favour is taken to be.
        signed: Names on a signed list, for the reading that takes them for those present.
        previous_turnout: How many took part in the election of the organ to be recalled.
        weighings: The totals by other measures than members.
        casting_in_favour: Whether the vote that decides a tie was in favour; ``None`` if unknown.
    """

    tally: Tally
    seats: int
    in_office: int | None = None
    in_favour_from: int = 0
    signed: int | None = None
    previous_turnout: int | None = None
    weighings: tuple[Weighing, ...] = ()
    casting_in_favour: bool | None = None

    def by(self, measure: Measure) -> "Completions | None":
        """Return what is known by one measure; ``None`` where nothing is."""
        if measure is Measure.MEMBERS:
            return self
        found = next((each for each in self.weighings if each.by is measure), None)
        return None if found is None else Completions(found.tally, found.size)

    def known(self, counts: Counts) -> int | None:
        """Return the sum of the counts where it follows from single known facts."""
        tally = self.tally
        if counts == IN_ROOM and tally.present is not None:
            return tally.present
        if counts == IN_OFFICE and self.in_office is not None:
            return self.in_office
        total = 0
        for name in counts:
            count: int | None = getattr(tally, name)
            if count is None:
                return None
            total += count
        return total

    def room(self) -> tuple[int, int]:
        """Return how many were present, at the fewest and at the most."""
        tally = self.tally
        least = sum(self._least(name) for name in IN_ROOM)
        if all(getattr(tally, name) is not None for name in IN_ROOM):
            return least, least
        if tally.present is not None:
            return max(tally.present, least), tally.present
        most = (self.seats if self.in_office is None else self.in_office) - (tally.absent or 0)
        if self.in_office is not None and tally.absent is not None:
            return max(most, least), most
        return least, most

    def with_somebody_in_favour(self) -> "Completions | None":
        """Return only the completions with somebody in favour; ``None`` where there is none."""
        if self.tally.in_favour is not None:
            return self if self.tally.in_favour else None
        somebody = attrs.evolve(self, in_favour_from=1)
        fewest, most = somebody.room()
        return somebody if fewest <= most else None

    def extremes(self, weights: dict[str, int]) -> tuple[int, int]:
        """Return the least and the greatest weighted sum of the counts over all completions.

        Args:
            weights: Weight of each count; a count not named weighs nothing.
        """
        tally = self.tally
        free = [weights.get(name, 0) for name in IN_ROOM if getattr(tally, name) is None]
        value = sum(weights.get(name, 0) * self._least(name) for name in IN_ROOM)
        fixed = sum(self._least(name) for name in IN_ROOM)
        away = weights.get("absent", 0)
        corners = [
            value + (present - fixed) * weight + absent * away
            for present in self.room()
            for absent in self._absent(present)
            for weight in (free or [0])
        ]
        return min(corners), max(corners)

    def _least(self, name: str) -> int:
        count: int | None = getattr(self.tally, name)
        if count is not None:
            return count
        return self.in_favour_from if name == "in_favour" else 0

    def _absent(self, present: int) -> tuple[int, int]:
        """Return how many were absent when so many were present, at the fewest and the most."""
        absent = self.tally.absent
        if absent is not None:
            return absent, absent
        if self.in_office is not None:
            return self.in_office - present, self.in_office - present
        return 0, self.seats - present
