"""The chair's question during the vote."""

from datetime import date
from itertools import product
from typing import Any

import attrs
import oracle
import pytest
from partial import threshold

from zmp_core.bodies import BodyKind
from zmp_core.errors import InvalidRecordError
from zmp_core.rules import WITHOUT_QUORUM, Base, Counting, Majority, Outcome, Outlook, find
from zmp_core.rules.completions import Completions
from zmp_core.rules.readings import DEFAULT
from zmp_core.rules.requirement import settle
from zmp_core.votes import Tally

TODAY = date(2024, 10, 24)
ORDINARY = find("USG-14-1", TODAY)


def test_the_chair_in_the_middle_of_a_vote() -> None:
    look = ORDINARY.outlook(Tally(in_favour=9, against=4, abstaining=2), seats=21, still_to_vote=5)

    assert look == Outlook(
        short_by=0,
        can_be_adopted=True,
        can_fail=True,  # all five against: 9 to 9
        may_leave=9,  # 20 in the room, 11 make the quorum
        quorum_breaks_if_leave=10,
    )


@pytest.mark.parametrize(
    ("rule", "tally", "still", "short_by", "adopted", "fail", "breaks"),
    [
        pytest.param(
            "USG-14-1", Tally(9, 4, 2), 4, 0, True, False, 9, id="cannot be lost any more"
        ),
        pytest.param(
            "USG-14-1", Tally(4, 9, 2), 5, 6, False, True, 10, id="cannot be won any more"
        ),
        pytest.param("USG-14-1", Tally(4, 9, 2), 6, 6, True, True, 11, id="can just be won"),
        pytest.param(
            "USG-14-1", Tally(5, 4, 1), 1, 0, True, True, 1, id="the next one breaks the quorum"
        ),
        pytest.param("USG-14-1", Tally(5, 4, 1), 0, 0, False, True, 0, id="no quorum"),
        pytest.param("USG-14-1", Tally(6, 4, 1), 0, 0, True, False, 1, id="all have voted"),
        pytest.param("USG-28a-2", Tally(10, 0, 0), 2, 1, True, True, 2, id="one vote short"),
        pytest.param("USG-28a-2", Tally(10, 0, 9), 0, 1, False, True, 9, id="missed by one"),
        pytest.param("USG-58-2", Tally(9, 5, 4), 1, 1, True, True, 9, id="absolute, one short"),
        pytest.param(
            "USG-58-2", Tally(8, 5, 4), 1, 1, False, True, 8, id="absolute, a tie at best"
        ),
    ],
)
def test_what_can_still_happen(
    rule: str,
    tally: Tally,
    still: int,
    short_by: int,
    adopted: bool,
    fail: bool,
    breaks: int,
) -> None:
    look = find(rule, TODAY).outlook(tally, seats=21, still_to_vote=still)

    assert (look.short_by, look.can_be_adopted, look.can_fail, look.quorum_breaks_if_leave) == (
        short_by,
        adopted,
        fail,
        breaks,
    )
    assert look.may_leave == max(0, breaks - 1)


@pytest.mark.parametrize("rule", ["USG-14-1", "USG-58-2", "USG-28a-2", "USG-28b-4"])
def test_the_outlook_is_every_way_of_casting_the_votes_to_come(rule: str) -> None:
    """Small councils, all tallies: what can happen is what happens in some case."""
    governing = find(rule, TODAY)
    for seats, (f, a, b, s) in product((4, 5), product(range(4), repeat=4)):
        if f + a + b + s > seats:
            continue
        outcomes = {
            settle(
                governing,
                Completions(Tally(f + x, a + y, b + z, present=f + a + b + s), seats),
                None,
                DEFAULT,
            )
            for x, y, z in product(range(s + 1), repeat=3)
            if x + y + z <= s
        }
        look = governing.outlook(Tally(f, a, b), seats=seats, still_to_vote=s)
        assert look.can_be_adopted is (Outcome.ADOPTED in outcomes)
        assert look.can_fail is (outcomes != {Outcome.ADOPTED})
        majority = governing.requires[0]
        assert isinstance(majority, Majority)
        base = oracle.base_of(str(majority.of), (f, a, b, 0, 0, 0, 0), seats)
        need = oracle.first_enough(threshold(majority), base, 1)
        assert look.short_by == max(0, need - f)


def test_a_rule_without_quorum_or_by_members_in_office() -> None:
    committee = attrs.evolve(ORDINARY, quorum=WITHOUT_QUORUM)
    look = committee.outlook(Tally(1, 0, 0), seats=5, still_to_vote=0)
    assert (look.can_be_adopted, look.may_leave, look.quorum_breaks_if_leave) == (True, 0, None)
    half = ORDINARY.requires[0]
    assert isinstance(half, Majority)
    filled = attrs.evolve(
        ORDINARY,
        quorum=attrs.evolve(ORDINARY.quorum, of=Base.IN_OFFICE),
        requires=(attrs.evolve(half, of=Base.IN_OFFICE),),
    )
    unknown = filled.outlook(Tally(3, 0, 0), seats=5, still_to_vote=0)
    assert (unknown.short_by, unknown.can_be_adopted, unknown.quorum_breaks_if_leave) == (
        None,
        False,
        None,
    )
    known = filled.outlook(Tally(3, 0, 0), seats=5, still_to_vote=0, in_office=4)
    assert (known.short_by, known.quorum_breaks_if_leave) == (2, 2)


@pytest.mark.parametrize(
    ("tally", "still", "code", "path"),
    [
        (Tally(None, 1, None), 1, "not_given", "/tally/in_favour"),
        (Tally(1, 1, 1), -1, "not_a_count", "/still_to_vote"),
        (Tally(1, 1, 1), True, "not_a_count", "/still_to_vote"),
        (Tally(9, 9, 1), 3, "more_than_seats", "/tally"),
        (Tally(1, 1, 1, present=5), 1, "does_not_add_up", "/tally/present"),
    ],
)
def test_counts_that_cannot_be_are_refused(tally: Tally, still: Any, code: str, path: str) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        ORDINARY.outlook(tally, seats=21, still_to_vote=still)
    assert (caught.value.faults[0].code, caught.value.faults[0].path) == (code, path)


def test_the_quorum_is_counted_as_the_rule_counts_it() -> None:
    turnout = attrs.evolve(
        ORDINARY, quorum=attrs.evolve(ORDINARY.quorum, counting=Counting.TAKING_PART)
    )
    look = turnout.outlook(Tally(5, 0, 0, not_voting=6), seats=21, still_to_vote=0)
    assert (look.can_be_adopted, look.can_fail) == (False, True)


@pytest.mark.parametrize("seats", [0, True, "21", 21.0])
def test_seats_are_a_whole_number(seats: Any) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        ORDINARY.outlook(Tally(1, 0, 0), seats=seats, still_to_vote=0)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("not_a_number_of_seats", "/seats")
    ]


def test_a_body_of_one() -> None:
    look = ORDINARY.outlook(Tally(0, 0, 0), seats=1, still_to_vote=1)
    assert look == Outlook(
        short_by=1, can_be_adopted=True, can_fail=True, may_leave=0, quorum_breaks_if_leave=1
    )


def test_far_from_a_quorum_nobody_breaks_it() -> None:
    look = ORDINARY.outlook(Tally(1, 0, 0), seats=21, still_to_vote=0)
    assert (look.may_leave, look.quorum_breaks_if_leave) == (0, 0)


def test_a_rule_that_asks_only_for_a_consent_is_short_of_no_vote() -> None:
    consent = find("USG-20-4", TODAY).requires[1]
    only = attrs.evolve(ORDINARY, requires=(consent,))
    assert only.outlook(Tally(0, 11, 0), seats=21, still_to_vote=0).short_by == 0


def test_positions_that_are_told_are_counted() -> None:
    look = ORDINARY.outlook(Tally(9, 4, 2, excluded=1, present=21), seats=21, still_to_vote=5)
    assert look.may_leave == 10


def test_a_recall_waits_for_the_turnout_of_the_election() -> None:
    """3/5 of the 20 who took part in the election are 12; 11 have come so far."""
    recall = find("REF-55-2", TODAY, body=BodyKind.ELECTORATE)
    tally = Tally(11, 0, 0)
    look = recall.outlook(tally, seats=60, still_to_vote=1, previous_turnout=20)

    assert look.can_be_adopted is True
    short = recall.outlook(tally, seats=60, still_to_vote=0, previous_turnout=20)
    assert short.can_be_adopted is False
