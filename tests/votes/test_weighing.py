"""A tally by another measure: what cannot have been is refused, with every fault."""

import pickle
from datetime import date
from typing import Any

import pytest

from zmp_core.bodies import Body, BodyKind
from zmp_core.errors import InvalidRecordError
from zmp_core.votes import Matter, Measure, Tally, VoteRecord, Weighing


def codes(**fields: Any) -> list[tuple[str, str]]:
    given: dict[str, Any] = {
        "by": Measure.POPULATION,
        "tally": Tally(10, 5, None),
        "size": 20,
        **fields,
    }
    with pytest.raises(InvalidRecordError) as caught:
        Weighing(**given)
    return [(fault.code, fault.path) for fault in caught.value.faults]


@pytest.mark.parametrize(
    "tally",
    [
        pytest.param(Tally(10, 5, None), id="a part is told"),
        pytest.param(Tally(10, 10, 0), id="all that there are"),
        pytest.param(Tally(10, 5, 0, absent=5), id="all, with the absent"),
        pytest.param(Tally(None, None, None), id="nothing is told"),
    ],
)
def test_a_tally_of_at_most_all_that_there_are(tally: Tally) -> None:
    weighing = Weighing(by=Measure.POPULATION, tally=tally, size=20)

    assert (weighing.by, weighing.tally, weighing.size) == (Measure.POPULATION, tally, 20)
    assert pickle.loads(pickle.dumps(weighing)) == weighing
    assert len({weighing, Weighing(by=Measure.VOTES, tally=tally, size=20)}) == 2


@pytest.mark.parametrize(
    "tally",
    [
        pytest.param(Tally(10, 10, 1), id="one vote too many"),
        pytest.param(Tally(10, 5, 0, absent=6), id="one absent too many"),
        pytest.param(Tally(None, None, None, present=21), id="one present too many"),
    ],
)
def test_a_tally_of_more_than_there_are_is_refused(tally: Tally) -> None:
    assert codes(tally=tally) == [("more_than_there_are", "/tally")]


@pytest.mark.parametrize("by", [Measure.MEMBERS, "population ", "residents", None, 1])
def test_members_are_the_measure_of_the_record_itself(by: Any) -> None:
    assert codes(by=by) == [("not_a_measure", "/by")]


@pytest.mark.parametrize("size", [0, -1, 1.5, True, "20", None])
def test_there_is_at_least_one(size: Any) -> None:
    assert codes(size=size) == [("not_a_size", "/size")]


def test_one_is_enough() -> None:
    assert Weighing(by=Measure.POPULATION, tally=Tally(1, 0, 0), size=1).size == 1


def test_every_wrong_field_is_listed() -> None:
    assert codes(by=None, tally=7, size=0) == [
        ("not_a_measure", "/by"),
        ("wrong_kind", "/tally"),
        ("not_a_size", "/size"),
    ]


def record(weighings: Any) -> VoteRecord:
    return VoteRecord(
        body=Body(kind=BodyKind.METROPOLITAN_ASSEMBLY, seats=41),
        matter=Matter.ORDINARY,
        day=date(2024, 5, 15),
        tally=Tally(30, 5, 6),
        weighings=weighings,
    )


def test_a_record_has_each_measure_once() -> None:
    residents = Weighing(by=Measure.POPULATION, tally=Tally(10, 5, None), size=20)
    votes = Weighing(by=Measure.VOTES, tally=Tally(10, 5, None), size=20)

    assert record((residents, votes)).weighings == (residents, votes)
    for wrong, faults in (
        ((residents, votes, residents), [("weighed_twice", "/weighings/2/by")]),
        ((residents, 7), [("wrong_kind", "/weighings/1")]),
        ([residents], [("wrong_kind", "/weighings")]),
    ):
        with pytest.raises(InvalidRecordError) as caught:
            record(wrong)
        assert [(fault.code, fault.path) for fault in caught.value.faults] == faults


@pytest.mark.parametrize("turnout", [0, -5, 1.5, True, "6860"])
def test_a_turnout_of_an_election_is_a_whole_number_of_one_or_more(turnout: Any) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        VoteRecord(
            body=Body(kind=BodyKind.ELECTORATE, seats=20_000),
            matter=Matter.RECALL_OF_GMINA_ORGAN,
            day=None,
            tally=Tally(None, None, None),
            previous_turnout=turnout,
        )
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("not_a_turnout", "/previous_turnout")
    ]
