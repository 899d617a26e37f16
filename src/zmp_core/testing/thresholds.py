"""Votes on both sides of a threshold: one below it, at it, one above it.

What is expected of each is counted, head by head, and never asked of ``need``: a test that takes
its answer from the code under test agrees with every mistake of it.
"""

from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction

import attrs

from zmp_core.bodies.body import Body
from zmp_core.errors import Fault, InvalidRecordError
from zmp_core.rules.majority import Base, Consent, Counting, Majority, Quorum, Threshold
from zmp_core.rules.rule import Outcome, Rule
from zmp_core.votes.ballot import VotingMode
from zmp_core.votes.record import VoteRecord
from zmp_core.votes.tally import Tally


class Step(StrEnum):
    """On which side of the threshold a vote stands; one member is between one and the next."""

    BELOW = "below"
    """One member too few."""
    AT = "at"
    """Just enough."""
    ABOVE = "above"
    """One member more than enough."""


@attrs.frozen(kw_only=True)
class ThresholdCase:
    """A vote at, or next to, a threshold of a rule.

    Attributes:
        rule: The rule.
        around: Which threshold it is: ``"majority"`` or ``"quorum"``.
        step: On which side of it the vote stands.
        record: The vote, with every count known, on the first day of the rule.
        outcome: How it ends, by plain counting; disputed points are read by default.
    """

    rule: Rule
    around: str
    step: Step
    record: VoteRecord
    outcome: Outcome

    def __str__(self) -> str:
        """Name the case for the report of a test."""
        return f"{self.rule.id}, {self.record.days.since}: {self.step} the {self.around}"


def threshold_cases(rule: Rule, seats: int) -> tuple[ThresholdCase, ...]:
    """Return three votes around the majority of the rule and three around its quorum.

    All seats are filled, and a consent that the rule asks for is given. Around the majority
    everybody is in the room, some against and some silent (or with invalid papers, where the vote
    is secret), so that no two bases are of one size; members move from abstaining to in favour.
    Around the quorum all who came vote in favour.

    >>> from zmp_core.rules.books import GMINA
    >>> (confidence,) = GMINA.wordings("USG-28aa-9")
    >>> [str(case.outcome) for case in threshold_cases(confidence, 21)]
    ['not_adopted', 'adopted', 'adopted', 'no_quorum', 'adopted', 'adopted']

    Args:
        rule: Any wording of any rule.
        seats: Statutory seats. Of a very small body some of the votes cannot be and are left out.

    Raises:
        InvalidRecordError: If there are no seats.
    """
    if type(seats) is not int or seats < 1:
        expected = "a whole number of seats, 1 or more"
        raise InvalidRecordError((Fault("not_a_number_of_seats", "/seats", seats, expected),))
    silent = 1 if seats >= _ROOM_FOR_SILENCE else 0
    return (*majority_cases(rule, seats, seats // 5, silent), *quorum_cases(rule, seats))


_ROOM_FOR_SILENCE = 8  # with fewer seats the silent one would be missing for three fifths


def majority_cases(rule: Rule, seats: int, against: int, silent: int) -> tuple[ThresholdCase, ...]:
    """Return the votes around the majority with so many against and so many who cast no vote."""
    free = seats - against - silent

    def vote(in_favour: int) -> Tally:
        papers = rule.mode is VotingMode.SECRET
        return _everybody(
            in_favour,
            against,
            free - in_favour,
            invalid=silent if papers else 0,
            not_voting=0 if papers else silent,
        )

    votes = {in_favour: vote(in_favour) for in_favour in range(free + 1)}
    enough = [count for count, tally in votes.items() if _is_majority(rule, tally, seats)]
    return tuple(_cases(rule, "majority", votes, enough, seats))


def quorum_cases(rule: Rule, seats: int) -> tuple[ThresholdCase, ...]:
    """Return the votes around the quorum."""
    votes = {
        present: _everybody(present, 0, 0, absent=seats - present) for present in range(seats + 1)
    }
    enough = [present for present, tally in votes.items() if _is_quorum(rule, tally, seats)]
    return tuple(_cases(rule, "quorum", votes, enough, seats))


def _cases(
    rule: Rule, around: str, votes: dict[int, Tally], enough: list[int], seats: int
) -> Iterator[ThresholdCase]:
    if not enough:
        return
    at = enough[0]
    for step, count in zip(Step, (at - 1, at, at + 1), strict=True):
        if count in votes:
            yield ThresholdCase(
                rule=rule,
                around=around,
                step=step,
                record=_record(rule, votes[count], seats),
                outcome=_outcome(rule, votes[count], seats),
            )


def _everybody(
    in_favour: int,
    against: int,
    abstaining: int,
    *,
    invalid: int = 0,
    not_voting: int = 0,
    absent: int = 0,
) -> Tally:
    return Tally(
        in_favour,
        against,
        abstaining,
        present=in_favour + against + abstaining + invalid + not_voting,
        absent=absent,
        not_voting=not_voting,
        excluded=0,
        invalid=invalid,
    )


def _record(rule: Rule, tally: Tally, seats: int) -> VoteRecord:
    days = rule.days()
    asks = any(isinstance(demand, Consent) for demand in rule.requires)
    return VoteRecord(
        body=Body(kind=rule.bodies[0], seats=seats),
        matter=rule.matters[0],
        day=None if days is None else days.since,
        tally=tally,
        mode=rule.mode,
        in_office=seats,
        consent=True if asks else None,
    )


def _outcome(rule: Rule, tally: Tally, seats: int) -> Outcome:
    if not _is_quorum(rule, tally, seats):
        return Outcome.NO_QUORUM
    return Outcome.ADOPTED if _is_majority(rule, tally, seats) else Outcome.NOT_ADOPTED


def _is_quorum(rule: Rule, tally: Tally, seats: int) -> bool:
    quorum: Quorum = rule.quorum
    counted = _heads(tally)
    if quorum.counting is not Counting.IN_ROOM:
        counted -= tally.excluded or 0
    if quorum.counting is Counting.TAKING_PART:
        counted -= tally.not_voting or 0
    return _reaches(quorum, counted, tally, seats)


def _is_majority(rule: Rule, tally: Tally, seats: int) -> bool:
    in_favour = tally.in_favour or 0
    return in_favour > 0 and all(
        _reaches(demand, in_favour, tally, seats)
        for demand in rule.requires
        if isinstance(demand, Majority)
    )


def _reaches(threshold: Threshold, counted: int, tally: Tally, seats: int) -> bool:
    wanted = threshold.share * _size(threshold.of, tally, seats)
    return Fraction(counted) > wanted if threshold.more_than else Fraction(counted) >= wanted


def _size(base: Base, tally: Tally, seats: int) -> int:
    in_favour, against = tally.in_favour or 0, tally.against or 0
    sizes = {
        Base.SEATS: seats,
        Base.COMPOSITION: seats,
        Base.IN_OFFICE: _heads(tally) + (tally.absent or 0),
        Base.PRESENT: _heads(tally),
        Base.VALID_VOTES: in_favour + against + (tally.abstaining or 0),
        Base.FOR_AND_AGAINST: in_favour + against,
        Base.AGAINST: against,
    }
    return sizes[base]


def _heads(tally: Tally) -> int:
    """Count those in the room one position after the other, whatever was said of their sum."""
    positions = (
        tally.in_favour,
        tally.against,
        tally.abstaining,
        tally.invalid,
        tally.not_voting,
        tally.excluded,
    )
    return sum(count or 0 for count in positions)
