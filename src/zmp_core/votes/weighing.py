"""Votes weighed by another measure than members: by residents, or by votes that a member has."""

from enum import StrEnum

import attrs

from zmp_core.errors import Fault, InvalidRecordError, unless_kind, unless_number
from zmp_core.votes.tally import Tally


class Measure(StrEnum):
    """What is counted."""

    MEMBERS = "members"
    """Members of the body; the tally of the record counts them."""
    VOTES = "votes"
    """Votes, where a member may have more than one."""
    POPULATION = "population"
    """Residents whom the members represent."""


@attrs.frozen(kw_only=True)
class Weighing:
    """The totals of a vote by one more measure.

    >>> Weighing(by=Measure.POPULATION, tally=Tally(1_400_000, 0, None), size=2_100_000).size
    2100000

    Attributes:
        by: The measure; ``Measure.MEMBERS`` is that of the record itself.
        tally: The totals, in residents or in votes.
        size: How many there are in all: the residents of the union, or all votes.

    Raises:
        InvalidRecordError: If a field cannot be such a value, or the tally holds more than there
            are.
    """

    by: Measure
    tally: Tally
    size: int

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot have been."""
        measures = [measure for measure in Measure if measure is not Measure.MEMBERS]
        expected = "one of: " + ", ".join(measures)
        faults = [
            *unless_kind(self.tally, Tally, code="wrong_kind", path="/tally", expected="a Tally"),
            *unless_number(
                self.size, 1, code="not_a_size", path="/size", expected="a whole number, 1 or more"
            ),
        ]
        if self.by not in measures:
            faults.insert(0, Fault("not_a_measure", "/by", self.by, expected))
        if not faults:
            counted = self.tally.at_least_present + (self.tally.absent or 0)
            if counted > self.size:
                expected = f"at most {self.size}, all that there are"
                faults.append(Fault("more_than_there_are", "/tally", counted, expected))
        if faults:
            raise InvalidRecordError(tuple(faults))
