"""Totals: what they may be, and what they refuse."""

import copy
import pickle
from typing import Any

import attrs
import pytest

from zmp_core.errors import InvalidRecordError
from zmp_core.votes import Tally

WHOLE: dict[str, Any] = {
    "in_favour": 11,
    "against": 5,
    "abstaining": 3,
    "present": 24,
    "absent": 2,
    "not_voting": 1,
    "excluded": 1,
    "invalid": 3,
}


def whole(**change: Any) -> Tally:
    counts: dict[str, Any] = {**WHOLE, **change}
    return Tally(**counts)


def test_unknown_is_none_and_stays_none() -> None:
    tally = Tally(11, 5, 3)

    assert tally.present is tally.absent is tally.not_voting is tally.excluded is None
    assert tally.cast == 19
    assert tally.at_least_present == 19
    assert Tally(11, None, 3).cast is None
    assert Tally(11, None, 3, present=20).at_least_present == 20


def test_a_tally_is_a_frozen_value() -> None:
    tally = Tally(**WHOLE)

    assert tally == Tally(**WHOLE) == pickle.loads(pickle.dumps(tally)) == copy.copy(tally)
    assert hash(tally) == hash(Tally(**WHOLE))
    assert attrs.evolve(tally, absent=None) != tally
    assert attrs.asdict(tally) == WHOLE
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        tally.against = 4  # type: ignore[misc]


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("count", [-1, 3.9, "7", True, 1e2, float("nan"), (), b"7"])
def test_a_count_is_a_whole_number_of_members(name: str, count: Any) -> None:
    votes: dict[str, Any] = {"in_favour": 1, "against": 1, "abstaining": 1}
    for others in (WHOLE, votes):
        with pytest.raises(InvalidRecordError) as caught:
            Tally(**(others | {name: count}))
        assert [(fault.code, fault.path) for fault in caught.value.faults] == [
            ("not_a_count", f"/{name}")
        ]
        assert caught.value.faults[0].value is count


def test_every_wrong_count_is_listed() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        Tally(3.9, "7", True, absent=-1)  # type: ignore[arg-type]
    assert [fault.path for fault in caught.value.faults] == [
        "/in_favour",
        "/against",
        "/abstaining",
        "/absent",
    ]


@pytest.mark.parametrize(
    ("change", "fits"),
    [
        pytest.param({"present": 24}, True, id="the sum"),
        pytest.param({"present": 25}, False, id="one more than the sum"),
        pytest.param({"present": 23}, False, id="one less than the sum"),
        pytest.param({"present": 23, "invalid": None}, True, id="more than the known"),
        pytest.param({"present": 21, "invalid": None}, True, id="the unknown is nobody"),
        pytest.param({"present": 20, "invalid": None}, False, id="less than the known"),
        pytest.param({"present": None}, True, id="not told"),
    ],
)
def test_those_present_are_the_sum_of_the_positions(change: dict[str, Any], fits: bool) -> None:
    if fits:
        whole(**change)
        return
    with pytest.raises(InvalidRecordError) as caught:
        whole(**change)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("does_not_add_up", "/present")
    ]


@pytest.mark.parametrize(("present", "fits"), [(18, False), (19, True), (20, True), (None, True)])
def test_the_three_votes_fit_into_those_present(present: int | None, fits: bool) -> None:
    if fits:
        assert Tally(11, 5, 3, present=present).present == present
    else:
        with pytest.raises(InvalidRecordError, match="19 or more"):
            Tally(11, 5, 3, present=present)
    with pytest.raises(InvalidRecordError, match="expected 19, the sum"):
        Tally(11, 5, 3, present=20, not_voting=0, excluded=0, invalid=0)
