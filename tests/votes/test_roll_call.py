"""Roll calls: names, positions, and members who should not have voted."""

import pickle
from typing import Any

import attrs
import pytest

from zmp_core.errors import InvalidRecordError
from zmp_core.votes import Position, RollCall, Tally

CALL = {
    "Anna Lis": Position.IN_FAVOUR,
    "Jan Nowak": Position.AGAINST,
    "Ewa Zając": Position.ABSTAINING,
    "Piotr Wilk": Position.NOT_VOTING,
    "Olga Bóbr": Position.EXCLUDED,
    "Adam Kos": Position.ABSENT,
}


def test_a_roll_call_gives_its_tally() -> None:
    assert RollCall(CALL).tally == Tally(
        1, 1, 1, present=5, absent=1, not_voting=1, excluded=1, invalid=0
    )
    assert RollCall({}).tally.present == 0


def test_names_keep_their_order_and_positions() -> None:
    call = RollCall(CALL.items())

    assert list(call.positions.items()) == list(CALL.items())
    assert call.positions == CALL
    assert call.positions["Ewa Zając"] is Position.ABSTAINING
    assert len(call.positions) == 6
    with pytest.raises(KeyError, match="Nikt"):
        call.positions["Nikt"]


def test_a_roll_call_is_a_frozen_value() -> None:
    call = RollCall(CALL, barred={"Anna Lis"})

    assert call == RollCall(CALL, barred=["Anna Lis"]) == pickle.loads(pickle.dumps(call))
    assert hash(call) == hash(RollCall(dict(reversed(CALL.items())), barred=["Anna Lis"]))
    assert call != RollCall(CALL)
    assert attrs.evolve(call, barred=()) == RollCall(CALL)
    assert repr(RollCall({"A": Position.ABSENT}, barred={"A"})) == (
        "RollCall(positions={'A': <Position.ABSENT: 'absent'>}, barred=frozenset({'A'}))"
    )
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        call.positions = {}  # type: ignore[misc]


@pytest.mark.parametrize(
    ("position", "fault"),
    [
        (Position.IN_FAVOUR, True),
        (Position.AGAINST, True),
        (Position.ABSTAINING, True),
        (Position.NOT_VOTING, False),
        (Position.EXCLUDED, False),
        (Position.ABSENT, False),
    ],
)
def test_a_barred_member_who_voted_stays_visible(position: Position, fault: bool) -> None:
    call = RollCall({"A/B~C": position, "Inny": Position.IN_FAVOUR}, barred={"A/B~C"})

    assert call.positions["A/B~C"] is position
    assert [(each.code, each.path) for each in call.faults] == (
        [("barred_member_voted", "/positions/A~1B~0C")] if fault else []
    )


@pytest.mark.parametrize(
    ("pairs", "barred", "codes"),
    [
        ([("A", Position.ABSENT), ("A", Position.ABSENT)], (), ["named_twice"]),
        ([(" ", Position.ABSENT)], (), ["not_a_name"]),
        ([(7, Position.ABSENT)], (), ["not_a_name"]),
        ([("A", "absent")], (), ["not_a_position"]),
        ([("A", Position.ABSENT)], ("B",), ["barred_but_not_on_the_roll"]),
        (
            [("A", None), ("A", Position.ABSENT)],
            ("B",),
            ["not_a_position", "named_twice", "barred_but_not_on_the_roll"],
        ),
    ],
)
def test_a_roll_call_lists_every_fault(pairs: Any, barred: Any, codes: list[str]) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        RollCall(pairs, barred=barred)
    assert [fault.code for fault in caught.value.faults] == codes
