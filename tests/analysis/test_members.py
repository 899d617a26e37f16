"""How members and clubs voted; every expected number is counted by hand."""

from fractions import Fraction
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core import InvalidRecordError, InvalidValueError, Position, RollCall, analysis, testing
from zmp_core.analysis import IN_FAVOUR_AND_AGAINST, Mean, Ratio

LETTERS = {
    "+": Position.IN_FAVOUR,
    "-": Position.AGAINST,
    "0": Position.ABSTAINING,
    ".": Position.NOT_VOTING,
    "w": Position.EXCLUDED,
    "n": Position.ABSENT,
}
MEMBERS = ("Adam", "Barbara", "Celina", "Damian", "Emil")
CLUBS = {"Adam": "Lipa", "Barbara": "Lipa", "Celina": "Lipa", "Damian": "Dąb"}


def roll(letters: str) -> RollCall:
    return RollCall({name: LETTERS[at] for name, at in zip(MEMBERS, letters, strict=True)})


# Five members, five votes.
ROLLS = [roll(each) for each in ("+++-+", "++--0", "+-0.n", "--+ww"[:5], "nn+-+")]


# --- agreement -----------------------------------------------------------------------------------


def test_agreement_counts_the_votes_in_which_both_stood_somewhere() -> None:
    found = analysis.agreement(ROLLS)

    # Both in votes 1 to 4; alike in 1, 2 and 4.
    assert found["Adam", "Barbara"] == Ratio(3, 4)
    assert found["Barbara", "Adam"] == Ratio(3, 4)
    # Damian stood in votes 1, 2 and 5; Celina in all; alike in vote 2.
    assert found["Celina", "Damian"] == Ratio(1, 3)
    assert found.members == MEMBERS
    assert len(found) == 10
    assert "za, przeciw i wstrzymujące się" in found.definition.format()


def test_what_counts_as_standing_somewhere_can_be_chosen() -> None:
    found = analysis.agreement(ROLLS, counting=IN_FAVOUR_AND_AGAINST)

    assert found["Adam", "Celina"] == Ratio(1, 3)  # the abstention in vote 3 is left out
    assert "votes for and against" in found.definition.format("en")


def test_pairs_that_met_too_seldom_have_no_number_and_are_not_lost() -> None:
    found = analysis.agreement(ROLLS, at_least=4)

    assert ("Adam", "Damian") not in found
    assert found.too_few["Adam", "Damian"] == 2
    assert list(found) == [("Adam", "Barbara"), ("Adam", "Celina"), ("Barbara", "Celina")]


@pytest.mark.parametrize("at_least", [0, -1, True, 1.0])
def test_fewer_than_one_vote_is_no_number_of_votes(at_least: Any) -> None:
    with pytest.raises(InvalidValueError):
        analysis.agreement(ROLLS, at_least=at_least)


@given(st.lists(testing.roll_calls(seats=6), max_size=5))
def test_agreement_is_never_more_than_the_votes_and_the_same_for_both(
    rolls: list[RollCall],
) -> None:
    found = analysis.agreement(rolls)

    for first, second in combinations(found.members, 2):
        if (first, second) in found:
            assert found[first, second] == found[second, first]
            assert 0 <= found[first, second].part <= found[first, second].of <= len(rolls)


# --- loyalty, rebels, attendance -----------------------------------------------------------------


def test_loyalty_counts_the_votes_with_the_larger_part_of_the_club() -> None:
    found = analysis.loyalty(ROLLS, by=CLUBS)

    # Vote 3 split Lipa in three; of the others Adam stood in 1, 2, 4 and always with the club.
    assert found["Adam"] == Ratio(3, 3)
    # Celina rebelled in votes 2 and 4, and was the whole of her club in vote 5.
    assert found["Celina"] == Ratio(2, 4)
    assert found["Damian"] == Ratio(3, 3)
    assert list(found) == ["Adam", "Barbara", "Celina", "Damian"]
    assert len(found) == 4
    assert found.definition.id == "loyalty"


def test_rebels_are_named_vote_by_vote() -> None:
    found = analysis.rebels(ROLLS, by=CLUBS)

    assert [(each.vote, each.member, each.position, each.of_club) for each in found] == [
        (1, "Celina", Position.AGAINST, Position.IN_FAVOUR),
        (3, "Celina", Position.IN_FAVOUR, Position.AGAINST),
    ]
    assert {each.club for each in found} == {"Lipa"}


def test_one_who_is_silent_or_excluded_is_there() -> None:
    found = analysis.attendance(ROLLS)

    assert found["Adam"] == Ratio(4, 5)
    assert found["Damian"] == Ratio(5, 5)
    assert found["Emil"] == Ratio(4, 5)
    assert found.definition.format("en").startswith(
        "the votes for which the member was in the room"
    )


# --- cohesion ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("letters", "rice", "attina", "agreement"),
    [
        pytest.param("+++++", 1, 1, 1, id="as one"),
        pytest.param("00000", None, 1, 1, id="all abstained"),
        pytest.param("++--0", 0, Fraction(-1, 5), Fraction(1, 10), id="split"),
        pytest.param("+++-0", Fraction(1, 2), Fraction(1, 5), Fraction(2, 5), id="three of five"),
        pytest.param("+-0nn", 0, Fraction(-1, 3), 0, id="in three"),
        pytest.param("nnww.", None, None, None, id="nobody voted"),
    ],
)
def test_indices_of_one_vote(
    letters: str,
    rice: Fraction | int | None,
    attina: Fraction | int | None,
    agreement: Fraction | int | None,
) -> None:
    by: dict[str, str] = dict.fromkeys(MEMBERS, "Lipa")
    for measure, value in (
        (analysis.rice, rice),
        (analysis.attina, attina),
        (analysis.agreement_index, agreement),
    ):
        found = measure([roll(letters)], by=by)
        assert (found["Lipa"].fraction if found else None) == value


def test_an_index_of_many_votes_is_the_mean_of_those_that_have_one() -> None:
    found = analysis.rice(ROLLS, by=CLUBS)

    # Lipa: 3:0, 2:1, 1:1, 1:2, 1:0.
    assert found["Lipa"] == Mean(1 + Fraction(1, 3) + 0 + Fraction(1, 3) + 1, 5)
    assert found["Lipa"].fraction == Fraction(8, 15)
    # Damian alone is Dąb; he did not vote in the third and fourth vote.
    assert found["Dąb"] == Mean(Fraction(3), 3)
    assert "Rice'a" in found.definition.format("pl")
    assert "1925" in found.definition.format("en")


@given(st.lists(testing.roll_calls(seats=6), min_size=1, max_size=4))
def test_indices_stay_within_their_limits(rolls: list[RollCall]) -> None:
    by = {name: "Lipa" for each in rolls for name in each.positions}
    limits = (
        (analysis.rice, 0),
        (analysis.attina, Fraction(-1, 3)),
        (analysis.agreement_index, 0),
    )
    for measure, least in limits:
        for mean in measure(rolls, by=by).values():
            assert least <= mean.fraction <= 1


# --- numbers -------------------------------------------------------------------------------------


def test_a_ratio_keeps_both_numbers_and_has_an_exact_value() -> None:
    assert (str(Ratio(6, 8)), Ratio(6, 8).fraction) == ("6/8", Fraction(3, 4))
    assert Ratio(6, 8) != Ratio(3, 4)


@pytest.mark.parametrize(("part", "of"), [(1, 0), (1, -1), (1.0, 2), (True, 2), (1, None)])
def test_a_ratio_is_of_whole_numbers_and_never_of_nothing(part: Any, of: Any) -> None:
    with pytest.raises(InvalidRecordError):
        Ratio(part, of)


@pytest.mark.parametrize(("total", "of"), [(0.5, 2), (Fraction(1), 0)])
def test_a_mean_is_exact_and_never_of_nothing(total: Any, of: Any) -> None:
    with pytest.raises(InvalidRecordError):
        Mean(total, of)
