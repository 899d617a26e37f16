"""The chair's question during the vote: what is needed, and what can still happen?"""

from collections.abc import Sequence

import attrs

from zmp_core.errors import Fault, InvalidRecordError, unless_number
from zmp_core.rules.completions import IN_ROOM, Completions
from zmp_core.rules.majority import Majority, Quorum
from zmp_core.votes.tally import Tally


@attrs.frozen(kw_only=True)
class Outlook:
    """What can still happen in a vote that is being taken; counts in members.

    Attributes:
        short_by: Votes in favour still missing, if nobody else voted and no casting vote helped;
            0 where it is enough, and ``None`` where the base is not known.
        can_be_adopted: Whether some way of casting the votes to come adopts it. A consent that
            the rule asks for is taken as given, here and in ``can_fail``; a casting vote may go
            either way.
        can_fail: Whether some way of casting them does not.
        may_leave: How many of those present may leave before the quorum breaks; 0 where the next
            one breaks it or there is none.
        quorum_breaks_if_leave: How many leaving break it, one more than may leave; 0 where there
            is no quorum now, and ``None`` where no number of leavers can break it.
    """

    short_by: int | None
    can_be_adopted: bool
    can_fail: bool
    may_leave: int
    quorum_breaks_if_leave: int | None


def look_ahead(
    quorum: Quorum,
    majorities: Sequence[Majority],
    tally: Tally,
    seats: int,
    still_to_vote: int,
    in_office: int | None,
    previous_turnout: int | None = None,
) -> Outlook:
    """Work out the outlook; :meth:`zmp_core.rules.Rule.outlook` says what it takes."""
    faults = [
        *unless_number(
            still_to_vote,
            0,
            code="not_a_count",
            path="/still_to_vote",
            expected="a whole number of members, 0 or more",
        ),
        *unless_number(
            seats,
            1,
            code="not_a_number_of_seats",
            path="/seats",
            expected="a whole number of seats, 1 or more",
        ),
    ]
    if faults:
        raise InvalidRecordError(tuple(faults))
    so_far = _so_far(tally)
    present = sum(so_far.values()) + still_to_vote
    _check(tally, seats, present)
    ends = [
        Completions(
            Tally(**{**so_far, position: so_far[position] + still_to_vote}),
            seats,
            in_office,
            previous_turnout=previous_turnout,
        )
        for position in ("in_favour", "against", "abstaining", "not_voting")
    ]
    need = quorum.need(seats, in_office, previous_turnout)

    def adopts(end: Completions, *, casting_in_favour: bool) -> bool:
        facts = attrs.evolve(end, casting_in_favour=casting_in_favour)
        return quorum.met(facts) is True and all(majority.met(facts) for majority in majorities)

    now = Tally(**so_far)
    missing = [_short_by(majority, now, seats, in_office) for majority in majorities]
    return Outlook(
        short_by=None if None in missing else max((n for n in missing if n is not None), default=0),
        can_be_adopted=any(adopts(end, casting_in_favour=True) for end in ends),
        can_fail=not all(adopts(end, casting_in_favour=False) for end in ends),
        may_leave=max(0, present - need) if need else 0,
        quorum_breaks_if_leave=_breaks(present, need),
    )


def _so_far(tally: Tally) -> dict[str, int]:
    counts = {name: getattr(tally, name) for name in IN_ROOM}
    unknown = [name for name in ("in_favour", "against", "abstaining") if counts[name] is None]
    if unknown:
        expected = "the votes cast so far, in members"
        raise InvalidRecordError(
            tuple(Fault("not_given", f"/tally/{name}", None, expected) for name in unknown)
        )
    return {name: count or 0 for name, count in counts.items()}


def _check(tally: Tally, seats: int, present: int) -> None:
    if present > seats:
        expected = f"at most {seats}, the seats"
        raise InvalidRecordError((Fault("more_than_seats", "/tally", present, expected),))
    if tally.present is not None and tally.present != present:
        expected = f"{present}, the votes cast with those to come"
        raise InvalidRecordError(
            (Fault("does_not_add_up", "/tally/present", tally.present, expected),)
        )


def _short_by(majority: Majority, now: Tally, seats: int, in_office: int | None) -> int | None:
    need = majority.need(now, seats, in_office)
    return None if need is None else max(0, need - (now.in_favour or 0))


def _breaks(present: int, need: int | None) -> int | None:
    if need is None or need == 0:
        return None
    return max(0, present - need + 1)
