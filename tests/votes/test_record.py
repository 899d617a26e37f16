"""Records: what can have happened, and what cannot."""

import pickle
from datetime import UTC, date, datetime
from typing import Any

import attrs
import pytest

from zmp_core.bodies import Body, BodyKind, Term
from zmp_core.errors import InvalidRecordError
from zmp_core.law import Period
from zmp_core.votes import (
    Matter,
    Position,
    RollCall,
    Tally,
    VoteObject,
    VoteRecord,
    VotingMode,
)

PLAIN: dict[str, Any] = {
    "body": Body(kind=BodyKind.GMINA_COUNCIL, seats=21),
    "matter": Matter.BUDGET,
    "day": date(2024, 12, 19),
    "tally": Tally(11, 5, 3, present=20, absent=1),
}
TWO = RollCall({"Anna Lis": Position.IN_FAVOUR, "Jan Nowak": Position.AGAINST})


def record(**change: Any) -> VoteRecord:
    fields: dict[str, Any] = {**PLAIN, **change}
    return VoteRecord(**fields)


def faults(**change: Any) -> list[tuple[str, str]]:
    with pytest.raises(InvalidRecordError) as caught:
        record(**change)
    return [(fault.code, fault.path) for fault in caught.value.faults]


def test_a_record_is_a_frozen_value() -> None:
    whole = record(
        object=VoteObject.RESOLUTION,
        wording="uchwalenie budżetu",
        mode=VotingMode.RECORDED,
        in_office=21,
        consent=None,
        call=1,
        term=Term(elected=date(2024, 4, 7)),
        roll_call=TWO,
        reference="IX/59/24",
    )

    assert whole == pickle.loads(pickle.dumps(whole)) == attrs.evolve(whole)
    assert hash(whole) == hash(attrs.evolve(whole))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        whole.call = 2  # type: ignore[misc]


@pytest.mark.parametrize(
    ("day", "since", "until"),
    [
        (date(2024, 12, 19), date(2024, 12, 19), date(2024, 12, 19)),
        (Period(until=date(2024, 12, 31)), None, date(2024, 12, 31)),
        (None, None, None),
    ],
)
def test_the_days_of_a_record_are_a_span(
    day: date | Period | None, since: date | None, until: date | None
) -> None:
    assert record(day=day).days == Period(since, until)


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("body", "Rada", "wrong_kind"),
        ("matter", "budget", "wrong_kind"),
        ("tally", (11, 5, 3), "wrong_kind"),
        ("object", "resolution", "wrong_kind"),
        ("wording", 7, "wrong_kind"),
        ("mode", "open", "wrong_kind"),
        ("consent", 1, "wrong_kind"),
        ("term", 2024, "wrong_kind"),
        ("roll_call", {}, "wrong_kind"),
        ("reference", 7, "wrong_kind"),
        ("day", "2024-12-19", "not_a_day"),
        ("day", datetime(2024, 12, 19, 10, tzinfo=UTC), "not_a_day"),
        ("in_office", 20.0, "not_a_count"),
        ("in_office", -1, "not_a_count"),
        ("call", 0, "not_a_call"),
        ("call", True, "not_a_call"),
    ],
)
def test_a_field_of_another_kind_is_refused(name: str, value: object, code: str) -> None:
    assert faults(**{name: value}) == [(code, f"/{name}")]


def test_every_wrong_field_is_listed() -> None:
    assert faults(body=None, day="dziś", call=-1) == [
        ("wrong_kind", "/body"),
        ("not_a_day", "/day"),
        ("not_a_call", "/call"),
    ]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({"tally": Tally(11, 5, 5)}, None, id="as many as the seats"),
        pytest.param(
            {"tally": Tally(11, 5, 6)}, ("more_than_members", "/tally"), id="more than the seats"
        ),
        pytest.param({"tally": Tally(11, 5, 3, present=21)}, None, id="every seat in the room"),
        pytest.param(
            {"tally": Tally(11, 5, 3, present=22)},
            ("more_than_members", "/tally/present"),
            id="more in the room than seats",
        ),
        pytest.param(
            {"tally": Tally(11, 5, 3, present=20, absent=2)},
            ("more_than_members", "/tally/present"),
            id="present and absent are more than the seats",
        ),
        pytest.param({"in_office": 21}, None, id="all seats filled"),
        pytest.param({"in_office": 22}, ("more_than_seats", "/in_office"), id="too many in office"),
        pytest.param(
            {"in_office": 20}, ("more_than_members", "/tally/present"), id="one in office too few"
        ),
        pytest.param(
            {"tally": Tally(11, 5, 3, present=20, absent=0), "in_office": 21},
            ("does_not_add_up", "/tally/absent"),
            id="one in office neither present nor absent",
        ),
        pytest.param(
            {
                "tally": Tally(11, 5, 3, absent=1, not_voting=0, excluded=0, invalid=0),
                "in_office": 21,
            },
            ("does_not_add_up", "/tally/absent"),
            id="the same, with those present worked out",
        ),
        pytest.param(
            {
                "tally": Tally(11, 5, 3, absent=1, not_voting=0, excluded=0),
                "in_office": 21,
                "mode": VotingMode.OPEN,
            },
            ("does_not_add_up", "/tally/absent"),
            id="the same in the open, where there are no papers",
        ),
        pytest.param(
            {
                "tally": Tally(11, 5, 3, absent=1, not_voting=0, excluded=0),
                "in_office": 21,
                "mode": VotingMode.SECRET,
            },
            None,
            id="one paper may have been invalid",
        ),
        pytest.param(
            {"tally": Tally(11, 5, 3, absent=1), "in_office": 21},
            None,
            id="one may have been silent",
        ),
        pytest.param(
            {"tally": Tally(11, 5, 3, present=19), "in_office": 21}, None, id="absent not told"
        ),
        pytest.param({"roll_call": TWO}, None, id="a roll call"),
        pytest.param(
            {"roll_call": TWO, "mode": VotingMode.SECRET},
            ("roll_call_of_a_secret_vote", "/roll_call"),
            id="names of a secret vote",
        ),
        pytest.param(
            {
                "roll_call": TWO,
                "body": Body(kind=BodyKind.GMINA_COUNCIL, seats=1),
                "tally": Tally(1, 0, 0),
            },
            ("more_than_seats", "/roll_call"),
            id="more names than seats",
        ),
        pytest.param(
            {"tally": Tally(11, 5, 3, invalid=1), "mode": VotingMode.SECRET},
            None,
            id="an invalid paper",
        ),
        pytest.param(
            {"tally": Tally(11, 5, 3, invalid=1)}, None, id="an invalid paper, mode not told"
        ),
        pytest.param(
            {"tally": Tally(11, 5, 3, invalid=0), "mode": VotingMode.OPEN},
            None,
            id="no invalid paper",
        ),
        *(
            pytest.param(
                {"tally": Tally(11, 5, 3, invalid=1), "mode": mode},
                ("invalid_papers_in_an_open_vote", "/tally/invalid"),
                id=f"an invalid paper in a vote {mode}",
            )
            for mode in (VotingMode.OPEN, VotingMode.RECORDED, VotingMode.ROLL_CALL)
        ),
        pytest.param({"term": Term(elected=date(2024, 12, 19))}, None, id="on election day"),
        pytest.param(
            {"term": Term(elected=date(2024, 12, 20))},
            ("before_the_term", "/day"),
            id="before the term",
        ),
        pytest.param(
            {"term": Term(elected=date(2024, 12, 20)), "day": None}, None, id="day unknown"
        ),
    ],
)
def test_facts_that_cannot_both_be_true(
    change: dict[str, Any], expected: tuple[str, str] | None
) -> None:
    if expected is None:
        record(**change)
    else:
        assert faults(**change) == [expected]


def test_names_against_totals_are_no_fault_of_the_record() -> None:
    """What only a comparison shows is for a review; the record keeps both as published."""
    kept = record(roll_call=TWO)

    assert kept.roll_call is not None
    assert kept.roll_call.tally != kept.tally


def test_the_least_of_each_number_may_be_told() -> None:
    empty = record(tally=Tally(0, 0, 0, present=0), in_office=0, call=1, previous_turnout=1)
    assert (empty.in_office, empty.call, empty.previous_turnout) == (0, 1, 1)
    with pytest.raises(InvalidRecordError) as caught:
        record(previous_turnout=0)
    assert [fault.path for fault in caught.value.faults] == ["/previous_turnout"]


def test_a_fault_says_how_many_there_would_be_and_how_many_there_may() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        record(tally=Tally(11, 5, 3, present=19, absent=3))
    (fault,) = caught.value.faults
    assert (fault.value, fault.expected) == (22, "at most 21, the seats, with the absent")
    with pytest.raises(InvalidRecordError) as caught:
        record(tally=Tally(11, 5, 3, present=19, absent=1), in_office=21)
    (fault,) = caught.value.faults
    assert (fault.value, fault.expected) == (1, "2, the rest of those in office")


def test_as_many_names_as_seats_are_not_too_many() -> None:
    names = {f"radny {at}": Position.IN_FAVOUR for at in range(21)}
    assert record(roll_call=RollCall(names)).roll_call == RollCall(names)
    with pytest.raises(InvalidRecordError):
        record(roll_call=RollCall({**names, "jeszcze jeden": Position.ABSENT}))


@pytest.mark.parametrize("mode", [VotingMode.OPEN, VotingMode.RECORDED, VotingMode.ROLL_CALL])
def test_an_open_vote_leaves_nobody_without_a_place(mode: VotingMode) -> None:
    """Twenty in the room, nineteen voted, nobody silent or barred: only a paper could be left."""
    tally = Tally(11, 5, 3, present=20, not_voting=0, excluded=0)
    assert record(tally=tally, mode=VotingMode.SECRET).invalid is None
    with pytest.raises(InvalidRecordError) as caught:
        record(tally=tally, mode=mode)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("does_not_add_up", "/tally/present")
    ]
    good = record(tally=Tally(11, 5, 3, present=19), mode=mode)
    assert (good.invalid, good.tally.invalid) == (0, None)
