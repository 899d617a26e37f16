"""How a vote came about: what the source does not tell is unknown, and nonsense is refused."""

from datetime import date
from typing import Any

import attrs
import pytest

from zmp_core.bodies import Body, BodyKind
from zmp_core.errors import InvalidRecordError
from zmp_core.votes import Circumstances, Matter, Tally, VoteRecord
from zmp_core.votes.circumstances import Sitting


def test_nothing_is_known_that_is_not_told() -> None:
    assert set(attrs.astuple(Circumstances())) == {None}


@pytest.mark.parametrize("sitting", Sitting)
def test_what_is_told_is_kept(sitting: Sitting) -> None:
    told = Circumstances(signed=14, devices_worked=False, sitting=sitting, own_case=True)

    assert (told.signed, told.devices_worked, told.sitting, told.own_case) == (
        14,
        False,
        sitting,
        True,
    )


@pytest.mark.parametrize(
    ("fields", "faults"),
    [
        pytest.param({"signed": -1}, [("not_a_count", "/signed")], id="fewer than none"),
        pytest.param({"signed": True}, [("not_a_count", "/signed")], id="a yes is no number"),
        pytest.param({"signed": 8.0}, [("not_a_count", "/signed")], id="no whole number"),
        pytest.param({"sitting": "remote"}, [("wrong_kind", "/sitting")], id="no such sitting"),
        pytest.param(
            {"devices_worked": 1, "own_case": "tak", "signed": "14", "casting_in_favour": "za"},
            [
                ("wrong_kind", "/devices_worked"),
                ("wrong_kind", "/own_case"),
                ("wrong_kind", "/casting_in_favour"),
                ("not_a_count", "/signed"),
            ],
            id="every fault is listed",
        ),
    ],
)
def test_nonsense_is_refused(fields: dict[str, Any], faults: list[tuple[str, str]]) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        Circumstances(**fields)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == faults


@pytest.mark.parametrize(("signed", "is_refused"), [(17, False), (18, True), (0, False)])
def test_no_list_is_longer_than_the_body(signed: int, is_refused: bool) -> None:
    fields: dict[str, Any] = {
        "body": Body(kind=BodyKind.GMINA_COUNCIL, seats=17),
        "matter": Matter.ORDINARY,
        "day": date(2024, 5, 15),
        "tally": Tally(8, 0, 0, present=8),
        "circumstances": Circumstances(signed=signed),
    }
    if not is_refused:
        assert VoteRecord(**fields).circumstances == Circumstances(signed=signed)
        return
    with pytest.raises(InvalidRecordError) as caught:
        VoteRecord(**fields)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("more_than_seats", "/circumstances/signed")
    ]


@pytest.mark.parametrize(
    ("tally", "is_refused"),
    [
        pytest.param(Tally(1, 4, 0), False, id="the one in favour"),
        pytest.param(Tally(0, 4, 1), True, id="nobody was"),
        pytest.param(Tally(None, 4, 1, present=6), False, id="one at most"),
        pytest.param(Tally(None, 4, 1, present=5), True, id="no room for one"),
        pytest.param(Tally(None, 4, 1), False, id="nobody counted the present"),
        pytest.param(Tally(None, 4, 2), True, id="all six did something else"),
        pytest.param(Tally(None, 4, 1, absent=1), True, id="the sixth was absent"),
        pytest.param(Tally(None, 3, 1, absent=1), False, id="one is left"),
    ],
)
@pytest.mark.parametrize("told", [True, False, None])
def test_who_decides_a_tie_was_in_favour_only_where_somebody_was(
    tally: Tally, is_refused: bool, told: bool | None
) -> None:
    fields: dict[str, Any] = {
        "body": Body(kind=BodyKind.VOIVODESHIP_BOARD, seats=6),
        "matter": Matter.ORDINARY,
        "day": date(2024, 5, 15),
        "tally": tally,
        "circumstances": Circumstances(casting_in_favour=told),
    }
    if not (is_refused and told):
        assert VoteRecord(**fields).tally == tally
        return
    with pytest.raises(InvalidRecordError) as caught:
        VoteRecord(**fields)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("nobody_in_favour", "/circumstances/casting_in_favour")
    ]
