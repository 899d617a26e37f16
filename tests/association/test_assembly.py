"""The assembly: delegates, substitutes, proxies, and the two totals of one vote."""

import pickle
from collections import Counter
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.association import (
    SZGIP,
    ZMP,
    ZWRP,
    Assembly,
    ConveningRule,
    Delegacy,
    IndicativeVote,
    Organ,
    ProxyRule,
    find_remote_rule,
)
from zmp_core.bodies import BodyKind
from zmp_core.errors import InvalidRecordError, InvalidValueError, NotCoveredError
from zmp_core.law import Period
from zmp_core.rules import Outcome, judge
from zmp_core.votes import Matter, Measure, Position, Tally, VoteObject, VotingMode

DAY = date(2024, 6, 18)
HOUSE = Assembly(
    name="Zgromadzenie Ogólne",
    delegacies=(
        Delegacy(id="Warszawa", member="1465011", votes=4),
        Delegacy(id="Kraków", member="1261011", votes=3),
        Delegacy(id="Sopot", member="2264011"),
        Delegacy(id="Sejny", member="2009011", substitute="zastępca"),
    ),
)


def codes(**fields: Any) -> list[tuple[str, str]]:
    with pytest.raises(InvalidRecordError) as caught:
        attrs.evolve(HOUSE, **fields)
    return [(fault.code, fault.path) for fault in caught.value.faults]


# --- Who sits in it ------------------------------------------------------------------------------


def test_seats_and_votes_are_two_numbers() -> None:
    assert (HOUSE.body.seats, HOUSE.votes) == (4, 9)
    assert HOUSE.body.kind is BodyKind.ASSOCIATION_ASSEMBLY


def test_a_seat_without_a_delegate_is_still_a_seat() -> None:
    house = attrs.evolve(HOUSE, vacant=2, vacant_votes=3)

    assert (house.body.seats, house.votes) == (6, 12)


def test_a_member_has_one_delegate_with_all_votes_or_as_many_as_votes() -> None:
    members = {"14": 5_400_000, "20": 1_100_000}
    one = Assembly.of(members, ZMP, DAY, name="ZO")
    four = Assembly.of(members, ZWRP, DAY, name="ZO")

    assert [(each.id, each.votes) for each in one.delegacies] == [("14", 4), ("20", 4)]
    assert [each.id for each in four.delegacies] == [
        *("14/1", "14/2", "14/3", "14/4"),
        *("20/1", "20/2", "20/3", "20/4"),
    ]
    assert {each.votes for each in four.delegacies} == {1}


def test_a_powiat_is_weighed_as_one() -> None:
    house = Assembly.of({"2413": 140_000, "2469011": 280_000}, SZGIP, DAY, name="ZO")

    assert [each.votes for each in house.delegacies] == [1, 6]
    with pytest.raises(InvalidValueError, match="TERYT"):
        Assembly.of({"Sopot": 32_000}, SZGIP, DAY, name="ZO")


def test_a_substitute_takes_part_and_cannot_be_elected() -> None:
    assert HOUSE.may_be_elected("Sopot")
    assert not HOUSE.may_be_elected("Sejny")
    with pytest.raises(InvalidValueError):
        HOUSE.may_be_elected("zastępca")


def test_proxies_are_allowed_where_the_statute_says_so() -> None:
    first = ZMP.find_point(ConveningRule, DAY)
    rule = ProxyRule(
        most=2,
        **{
            field.name: getattr(first, field.name)
            for field in attrs.fields(ProxyRule)
            if field.name != "most"
        },
    )
    members = {"1465011": 1_860_000}

    assert Assembly.of(members, ZMP.adding(rule), DAY, name="ZO").proxies == 2
    old = attrs.evolve(rule, in_force=Period(until=date(2020, 1, 1)))
    assert Assembly.of(members, ZMP.adding(old), DAY, name="ZO").proxies == 0
    assert Assembly.of(members, ZMP, DAY, name="ZO").proxies == 0


def test_a_proxy_acts_for_no_more_than_allowed() -> None:
    through = tuple(
        attrs.evolve(each, substitute=None, proxy=None if each.id == "Warszawa" else "Warszawa")
        for each in HOUSE.delegacies
    )

    assert attrs.evolve(HOUSE, delegacies=through, proxies=3).votes == 9
    assert codes(delegacies=through, proxies=2) == [
        ("too_many_proxies", f"/delegacies/{at}/proxy") for at in (1, 2, 3)
    ]


@pytest.mark.parametrize(
    "proxy",
    [
        pytest.param("Gdynia", id="nobody of that name sits here"),
        pytest.param("Sopot", id="nobody acts for himself"),
        pytest.param("Kraków", id="who is absent himself acts for nobody"),
    ],
)
def test_a_proxy_has_to_be_there(proxy: str) -> None:
    delegacies = (
        HOUSE.delegacies[0],
        attrs.evolve(HOUSE.delegacies[1], proxy="Warszawa"),
        attrs.evolve(HOUSE.delegacies[2], proxy=proxy),
    )

    found = codes(delegacies=delegacies, proxies=9)
    assert found == [("no_such_proxy", "/delegacies/2/proxy")]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"name": " "}, [("not_a_name", "/name")]),
        ({"delegacies": []}, [("wrong_kind", "/delegacies")]),
        ({"delegacies": ()}, [("empty", "/delegacies")]),
        (
            {"vacant": -1, "proxies": None},
            [("not_a_number", "/vacant"), ("not_a_number", "/proxies")],
        ),
        (
            {"delegacies": (HOUSE.delegacies[0], HOUSE.delegacies[0])},
            [("named_twice", "/delegacies/0/id"), ("named_twice", "/delegacies/1/id")],
        ),
    ],
)
def test_what_is_no_assembly_is_refused(
    fields: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    assert codes(**fields) == found


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"id": ""}, "/id"),
        ({"member": None}, "/member"),
        ({"votes": 0}, "/votes"),
        ({"substitute": " "}, "/substitute"),
        ({"proxy": ""}, "/proxy"),
        ({"proxy": "A", "substitute": "B"}, "/proxy"),
    ],
)
def test_what_is_no_delegacy_is_refused(fields: dict[str, Any], path: str) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        attrs.evolve(HOUSE.delegacies[0], **fields)

    assert [fault.path for fault in caught.value.faults] == [path]


# --- One vote, two totals ------------------------------------------------------------------------


def test_one_big_city_outvotes_three_others() -> None:
    record = HOUSE.record(
        matter=Matter.BUDGET,
        day=DAY,
        positions={
            "Warszawa": Position.IN_FAVOUR,
            "Kraków": Position.AGAINST,
            "Sopot": Position.ABSTAINING,
            "Sejny": Position.ABSENT,
        },
        object=VoteObject.RESOLUTION,
        mode=VotingMode.OPEN,
    )
    verdict = judge(record, book=ZMP)

    assert record.tally == Tally(1, 1, 1, present=3, absent=1, not_voting=0, excluded=0, invalid=0)
    assert record.weighings[0].tally == Tally(
        4, 3, 1, present=8, absent=1, not_voting=0, excluded=0, invalid=0
    )
    assert (verdict.outcome, verdict.quorum.need) == (Outcome.ADOPTED, 3)
    assert record.roll_call is not None
    assert dict(record.roll_call.positions)["Warszawa"] is Position.IN_FAVOUR


def test_a_vacant_seat_counts_for_the_quorum() -> None:
    house = attrs.evolve(HOUSE, vacant=2, vacant_votes=2)
    positions = {"Warszawa": Position.IN_FAVOUR, "Kraków": Position.IN_FAVOUR}
    record = house.record(
        matter=Matter.BUDGET, day=DAY, positions=positions, others=Position.NOT_VOTING
    )
    few = house.record(matter=Matter.BUDGET, day=DAY, positions=positions, others=Position.ABSENT)

    assert (record.in_office, record.body.seats) == (4, 6)
    assert judge(record, book=ZMP).outcome is Outcome.ADOPTED
    assert judge(few, book=ZMP).quorum.short_by == 2


ROLLS = st.fixed_dictionaries(
    {each.id: st.sampled_from(list(Position)) for each in HOUSE.delegacies}
)


@given(ROLLS)
def test_heads_and_votes_are_those_of_the_delegacies(roll: dict[str, Position]) -> None:
    record = HOUSE.record(matter=Matter.BUDGET, day=DAY, positions=roll, call=1)
    (weighing,) = record.weighings
    heads = Counter(roll.values())

    assert weighing.by is Measure.VOTES
    assert record.tally.present == sum(where is not Position.ABSENT for where in roll.values())
    for position in Position:
        votes = sum(each.votes for each in HOUSE.delegacies if roll[each.id] is position)
        assert getattr(record.tally, position.value) == heads[position]
        assert getattr(weighing.tally, position.value) == votes


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        (
            {"positions": {"Gdynia": Position.ABSENT}, "others": Position.ABSENT},
            [("no_delegacy", "/positions/Gdynia")],
        ),
        (
            {"positions": {"Warszawa": Position.ABSENT, "Kraków": Position.ABSENT}},
            [("not_told", "/positions/Sejny"), ("not_told", "/positions/Sopot")],
        ),
        (
            {"positions": {}, "others": Position.ABSENT, "mode": VotingMode.SECRET},
            [("roll_of_a_secret_vote", "/positions")],
        ),
    ],
)
def test_a_roll_that_is_none_is_refused(
    fields: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        HOUSE.record(matter=Matter.BUDGET, day=DAY, **fields)

    assert [(fault.code, fault.path) for fault in caught.value.faults] == found


# --- No vote, and a vote at a distance -----------------------------------------------------------


def test_an_indicative_vote_shows_a_share_and_decides_nothing() -> None:
    krakow = IndicativeVote(question="Wyższa składka?", day=None, share=Fraction(9, 10))
    counted = IndicativeVote(question="?", day=DAY, tally=Tally(90, 5, 5, present=100))
    silent = IndicativeVote(question="?", day=DAY)
    partly = [
        IndicativeVote(question="?", day=DAY, tally=tally)
        for tally in (Tally(90, 5, 5), Tally(None, 5, 5, present=100), Tally(0, 0, 0, present=0))
    ]

    assert (krakow.share, counted.share) == (Fraction(9, 10), Fraction(9, 10))
    assert [each.share for each in (silent, *partly)] == [None] * 4
    assert not hasattr(krakow, "outcome")


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"question": ""}, "/question"),
        ({"share": 0.9}, "/share"),
        ({"share": Fraction(11, 10)}, "/share"),
        ({"tally": (90, 5, 5)}, "/tally"),
        ({"share": Fraction(1, 2), "tally": Tally(90, 5, 5, present=100)}, "/share"),
    ],
)
def test_an_indicative_vote_that_is_none_is_refused(fields: dict[str, Any], path: str) -> None:
    given_: dict[str, Any] = {"question": "?", "day": DAY, **fields}
    with pytest.raises(InvalidRecordError) as caught:
        IndicativeVote(**given_)

    assert [fault.path for fault in caught.value.faults] == [path]


@pytest.mark.parametrize(
    ("day", "allowed"),
    [
        (date(2021, 2, 25), True),
        (date(2022, 3, 11), True),
        (date(2023, 6, 30), True),
        (date(2023, 7, 1), False),
    ],
)
def test_the_act_let_assemblies_meet_at_a_distance_until_the_middle_of_2023(
    day: date, allowed: bool
) -> None:
    assert find_remote_rule(day).allowed is allowed


def test_of_earlier_days_the_act_was_not_read() -> None:
    with pytest.raises(NotCoveredError):
        find_remote_rule(date(2020, 4, 17))


def test_fifteen_cities_put_a_point_on_the_agenda() -> None:
    rule = ZMP.find_point(ConveningRule, DAY)

    assert (rule.decides, rule.convenes) == (Organ.BOARD, Organ.PRESIDENT)
    assert [rule.on_the_agenda(cities) for cities in (14, 15)] == [False, True]
    assert attrs.evolve(rule, backers=None).on_the_agenda(400) is None


def test_whether_it_was_called_in_time_depends_on_what_the_statute_says() -> None:
    rule = ZMP.find_point(ConveningRule, DAY)
    known = attrs.evolve(rule, notice_days=21)

    assert rule.notified_in_time(date(2024, 5, 1), DAY) is None
    assert [known.notified_in_time(date(2024, 5, day), DAY) for day in (28, 29)] == [True, False]


def test_assemblies_are_values() -> None:
    assert pickle.loads(pickle.dumps(HOUSE)) == HOUSE
    assert hash(pickle.loads(pickle.dumps(HOUSE))) == hash(HOUSE)
