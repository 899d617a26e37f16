"""Votes of a member: every shape on both sides of every bound."""

import pickle
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.association import (
    OMGGS,
    SZGIP,
    ZMP,
    ZPP,
    ZWRP,
    Bracket,
    BracketedWeights,
    Delegation,
    FixedWeights,
    MemberKind,
    StartedWeights,
    Weights,
    votes_of,
)
from zmp_core.errors import InvalidRecordError, InvalidValueError, NotCoveredError
from zmp_core.law import Period

VECTORS = tomllib.loads(
    Path(__file__).parents[1].joinpath("data", "association_vectors.toml").read_text("utf-8")
)
DAY = date(2024, 6, 18)
ZMP_WEIGHTS = ZMP.find_point(BracketedWeights, DAY)
STARTED = SZGIP.find_point(StartedWeights, DAY)
FIXED = ZWRP.find_point(FixedWeights, DAY)


@pytest.mark.parametrize(("book", "name"), [(ZMP, "zmp_votes"), (SZGIP, "szgip_votes")])
def test_votes_follow_from_residents(book: Any, name: str) -> None:
    row = VECTORS[name]

    assert [votes_of(each, book, DAY) for each in row["residents"]] == row["votes"]


def test_without_a_day_the_newest_wording_answers() -> None:
    ended = attrs.evolve(ZMP_WEIGHTS, in_force=Period(until=date(2011, 3, 2)))
    newer = attrs.evolve(ZMP_WEIGHTS, brackets=ZMP_WEIGHTS.brackets[:1])
    book = attrs.evolve(ZMP, points=(ended, newer))

    assert votes_of(1_000_001, book) == newer.votes(1_000_001, MemberKind.GMINA)
    assert votes_of(100_000, ZMP) == votes_of(100_000, ZMP, DAY)
    with pytest.raises(NotCoveredError, match="now"):
        votes_of(1, attrs.evolve(ZMP, points=(ended,)))


def test_a_powiat_may_have_votes_of_its_own() -> None:
    assert votes_of(280_000, SZGIP, DAY, MemberKind.POWIAT) == 1
    assert votes_of(280_000, ZMP, DAY, MemberKind.POWIAT) == 2


@pytest.mark.parametrize("residents", [0, 40_000, 5_000_000])
def test_equals_are_equal_whatever_their_size(residents: int) -> None:
    assert [votes_of(residents, book, DAY) for book in (OMGGS, ZPP, ZWRP)] == [1, 1, 4]


@given(st.integers(0, 3_000_000), st.integers(0, 3_000_000))
def test_more_residents_never_have_fewer_votes(one: int, other: int) -> None:
    fewer, more = sorted((one, other))
    for book in (ZMP, SZGIP):
        assert 1 <= votes_of(fewer, book, DAY) <= votes_of(more, book, DAY)


@given(st.integers(1, 3_000_000))
def test_a_started_number_counts_as_a_whole_one(residents: int) -> None:
    votes = votes_of(residents, SZGIP, DAY)

    assert (votes - 1) * 50_000 < residents <= votes * 50_000


@pytest.mark.parametrize("residents", [-1, 1.5, True, None, "3000"])
def test_what_is_no_number_of_residents_is_refused(residents: Any) -> None:
    with pytest.raises(InvalidValueError, match="residents"):
        votes_of(residents, ZMP, DAY)


def test_the_residents_of_the_summer_before_count() -> None:
    assert ZMP_WEIGHTS.residents_of(DAY) == date(2023, 6, 30)
    assert FIXED.residents_of(DAY) is None


def test_who_casts_the_votes_is_told() -> None:
    assert ZMP_WEIGHTS.delegation is Delegation.ONE_WITH_ALL
    assert FIXED.delegation is Delegation.ONE_EACH


def test_a_weight_that_is_only_named_weighs_nothing() -> None:
    fields = {
        field.name: getattr(FIXED, field.name) for field in attrs.fields(Weights) if field.init
    }
    with pytest.raises(NotImplementedError):
        Weights(**fields).votes(1)


def test_nothing_is_told_of_earlier_days() -> None:
    with pytest.raises(NotCoveredError):
        votes_of(1, ZMP, date(2015, 3, 4))


@pytest.mark.parametrize(
    ("weights", "changes", "path"),
    [
        (FIXED, {"each": 0}, "/each"),
        (FIXED, {"each": True}, "/each"),
        (FIXED, {"delegation": "one_each "}, "/delegation"),
        (FIXED, {"of_powiat": 0}, "/of_powiat"),
        (STARTED, {"each": 0}, "/each"),
        (ZMP_WEIGHTS, {"brackets": ()}, "/brackets"),
        (ZMP_WEIGHTS, {"brackets": (Bracket(1, included=True, votes=1),)}, "/brackets"),
        (ZMP_WEIGHTS, {"brackets": (Bracket(0, included=False, votes=1),)}, "/brackets"),
        (ZMP_WEIGHTS, {"brackets": (*ZMP_WEIGHTS.brackets, *ZMP_WEIGHTS.brackets)}, "/brackets"),
    ],
)
def test_what_weighs_nothing_is_refused(weights: Any, changes: dict[str, Any], path: str) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        attrs.evolve(weights, **changes)

    assert [fault.path for fault in caught.value.faults] == [path]


def test_a_bracket_that_is_none_is_refused_with_every_fault() -> None:
    wrong: Any = 1
    with pytest.raises(InvalidRecordError) as caught:
        Bracket(-1, included=wrong, votes=0)

    assert [fault.path for fault in caught.value.faults] == ["/bound", "/included", "/votes"]


def test_weights_are_values() -> None:
    assert pickle.loads(pickle.dumps(ZMP_WEIGHTS)) == ZMP_WEIGHTS
    assert len({ZMP_WEIGHTS, STARTED, FIXED}) == 3
