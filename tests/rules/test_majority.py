"""Thresholds: the numbers of the catalogue, and what is refused."""

from fractions import Fraction
from typing import Any

import pytest

from zmp_core.errors import InvalidRecordError
from zmp_core.rules import (
    ABSOLUTE,
    ABSOLUTE_OF_SEATS,
    SIMPLE,
    THREE_FIFTHS_OF_SEATS,
    WITHOUT_QUORUM,
    Base,
    Completions,
    Counting,
    Majority,
    Quorum,
)
from zmp_core.votes import Measure, Tally

# Seats, half of them, more than half, three fifths: the table of the catalogue, counted by hand.
TABLE = (
    (15, 8, 8, 9),
    (21, 11, 11, 13),
    (23, 12, 12, 14),
    (25, 13, 13, 15),
    (28, 14, 15, 17),
    (34, 17, 18, 21),
    (37, 19, 19, 23),
    (45, 23, 23, 27),
    (60, 30, 31, 36),
)
HALF = Quorum(share=Fraction(1, 2))


@pytest.mark.parametrize(("seats", "half", "more", "fifths"), TABLE)
def test_thresholds_of_the_sizes_that_occur(seats: int, half: int, more: int, fifths: int) -> None:
    nobody = Tally(0, 0, 0)

    assert HALF.need(seats) == half
    assert ABSOLUTE_OF_SEATS.need(nobody, seats) == more
    assert THREE_FIFTHS_OF_SEATS.need(nobody, seats) == fifths
    assert WITHOUT_QUORUM.need(seats) == 0


@pytest.mark.parametrize(
    ("tally", "simple", "absolute"),
    [
        pytest.param(Tally(11, 5, 3), 6, 10, id="nineteen votes"),
        pytest.param(Tally(7, 6, 0, invalid=2), 7, 7, id="invalid papers leave the base"),
        pytest.param(Tally(5, 3, 2), 4, 6, id="abstentions count in one, not in the other"),
        pytest.param(Tally(0, 0, 0), 1, 1, id="never below one"),
        pytest.param(Tally(None, 4, 0), 5, None, id="votes in favour not told"),
        pytest.param(Tally(9, None, 0), None, None, id="votes against not told"),
    ],
)
def test_needs_of_a_tally(tally: Tally, simple: int | None, absolute: int | None) -> None:
    assert SIMPLE.need(tally, 21) == simple
    assert ABSOLUTE.need(tally, 21) == absolute


def test_a_base_of_members_in_office() -> None:
    half = Quorum(share=Fraction(1, 2), of=Base.IN_OFFICE)
    more = Majority(share=Fraction(1, 2), of=Base.IN_OFFICE, more_than=True)

    assert (half.need(21, 19), half.need(21)) == (10, None)
    assert (more.need(Tally(1, 0, 0), 21, 20), more.need(Tally(1, 0, 0), 21)) == (11, None)


def codes(kind: type[Majority | Quorum], **fields: Any) -> list[tuple[str, str]]:
    with pytest.raises(InvalidRecordError) as caught:
        kind(**fields)
    return [(fault.code, fault.path) for fault in caught.value.faults]


@pytest.mark.parametrize("share", [0.5, 1, "1/2", None, Fraction(3, 2), Fraction(-1, 2)])
def test_a_share_is_an_exact_part(share: Any) -> None:
    assert codes(Quorum, share=share) == [("not_a_share", "/share")]
    assert codes(Majority, share=share, of=Base.SEATS, more_than=True) == [
        ("not_a_share", "/share")
    ]


def test_a_majority_of_nothing_is_none_but_a_quorum_may_be() -> None:
    assert codes(Majority, share=Fraction(0), of=Base.SEATS, more_than=False) == [
        ("not_a_share", "/share")
    ]
    assert Quorum(share=Fraction(0)).need(21) == 0
    assert Quorum(share=Fraction(1)).need(21) == 21


def test_every_wrong_field_is_listed() -> None:
    assert codes(Majority, share=0.5, of="seats", more_than=1) == [
        ("not_a_share", "/share"),
        ("not_a_base", "/of"),
        ("not_a_strictness", "/more_than"),
    ]
    assert codes(Quorum, share=Fraction(1, 2), counting="in_room") == [
        ("not_a_counting", "/counting")
    ]


TWO_THIRDS = Majority(share=Fraction(2, 3), of=Base.VALID_VOTES, more_than=False)


def test_nothing_is_adopted_by_nobody() -> None:
    """Two thirds of no votes are no votes, and no votes adopt nothing."""
    nobody = Completions(Tally(0, 0, 0, present=15), 21)

    assert TWO_THIRDS.need(Tally(0, 0, 0), 21) == 1
    assert TWO_THIRDS.need_range(nobody) == (1, 1)
    assert TWO_THIRDS.met(nobody) is False
    assert TWO_THIRDS.need_range(Completions(Tally(0, 0, None, present=1), 21)) == (1, 1)
    assert TWO_THIRDS.met(Completions(Tally(None, 0, 0, present=1), 21)) is None
    assert TWO_THIRDS.met(Completions(Tally(2, None, 0, present=3), 21)) is True


@pytest.mark.parametrize(
    ("tally", "met"),
    [
        pytest.param(Tally(3, None, 0, present=5), True, id="at most one less against"),
        pytest.param(Tally(3, None, 0, present=6), None, id="perhaps as many against"),
        pytest.param(Tally(1, None, 0, present=1), True, id="one alone in the room"),
        pytest.param(Tally(0, None, 0, present=5), False, id="nobody in favour"),
        pytest.param(Tally(None, 3, 0, present=6), False, id="at most as many in favour"),
        pytest.param(Tally(None, 3, 0, present=7), None, id="perhaps one more in favour"),
    ],
)
def test_a_simple_majority_of_partial_tallies(tally: Tally, met: bool | None) -> None:
    assert SIMPLE.met(Completions(tally, 21)) is met


@pytest.mark.parametrize(
    ("tally", "met"),
    [
        pytest.param(Tally(10, 0, 0, absent=11), False, id="at most ten in the room"),
        pytest.param(Tally(10, 0, 0, absent=10), None, id="perhaps eleven"),
        pytest.param(Tally(11, 0, 0, absent=10), True, id="eleven voted"),
    ],
)
def test_a_quorum_of_partial_tallies(tally: Tally, met: bool | None) -> None:
    assert HALF.met(Completions(tally, 21)) is met


# --- what is counted ----------------------------------------------------------------------------


def test_a_measure_that_is_none_is_refused() -> None:
    assert codes(Majority, share=Fraction(1, 2), of=Base.SEATS, more_than=True, by="residents") == [
        ("not_a_measure", "/by")
    ]


@pytest.mark.parametrize("by", [Measure.VOTES, Measure.POPULATION])
def test_an_earlier_turnout_counts_people(by: Measure) -> None:
    facts = {"share": Fraction(3, 5), "of": Base.PREVIOUS_TURNOUT, "more_than": False, "by": by}
    assert codes(Majority, **facts) == codes(Quorum, **facts) == [("not_a_measure", "/by")]


@pytest.mark.parametrize(
    ("majority", "polish", "english"),
    [
        pytest.param(
            Majority(share=Fraction(1, 2), of=Base.SEATS, more_than=True, by=Measure.POPULATION),
            "liczba głosów reprezentujących większość ludności",
            "votes that represent more than half of the residents",
            id="more than half of the residents",
        ),
        pytest.param(
            Majority(share=Fraction(1, 2), of=Base.SEATS, more_than=False, by=Measure.POPULATION),
            "liczba głosów reprezentujących co najmniej połowę ludności",
            "votes that represent at least half of the residents",
            id="half of the residents",
        ),
        pytest.param(
            Majority(share=Fraction(2, 3), of=Base.SEATS, more_than=False, by=Measure.POPULATION),
            "liczba głosów reprezentujących co najmniej 2/3 ludności",
            "votes that represent at least 2/3 of the residents",
            id="two thirds of the residents",
        ),
        pytest.param(
            Majority(share=Fraction(1), of=Base.AGAINST, more_than=True, by=Measure.POPULATION),
            "zwykła większość głosów, licząc ludność",
            "simple majority (more for than against), counted in residents",
            id="more residents than against",
        ),
        pytest.param(
            Majority(share=Fraction(2, 3), of=Base.VALID_VOTES, more_than=False, by=Measure.VOTES),
            "większość co najmniej 2/3 ważnie oddanych głosów, licząc głosy, a nie członków",
            "at least 2/3 of the valid votes, counted in votes, not in members",
            id="two thirds of the votes",
        ),
        pytest.param(
            Majority(share=Fraction(1, 2), of=Base.PREVIOUS_TURNOUT, more_than=True),
            "większość więcej niż połowa głosów biorących udział w wyborze odwoływanego organu",
            "more than half of those who took part in electing the organ to be recalled",
            id="of an earlier turnout",
        ),
    ],
)
def test_a_majority_is_named_by_what_it_counts(
    majority: Majority, polish: str, english: str
) -> None:
    assert majority.format() == polish
    assert majority.format("en") == english


@pytest.mark.parametrize(
    ("signed", "met"),
    [
        pytest.param(14, True, id="fourteen names"),
        pytest.param(11, True, id="just enough names"),
        pytest.param(10, False, id="one name too few"),
        pytest.param(0, False, id="an empty list"),
        pytest.param(None, False, id="no list: the room"),
    ],
)
def test_a_list_is_held_against_the_need(signed: int | None, met: bool) -> None:
    quorum = Quorum(share=Fraction(1, 2), counting=Counting.SIGNED)
    facts = Completions(Tally(8, 0, 0, present=8), 21, signed=signed)

    assert quorum.met(facts) is met


@pytest.mark.parametrize(
    ("signed", "met"),
    [
        pytest.param(11, True, id="enough for every number in office"),
        pytest.param(10, None, id="perhaps half of those in office"),
        pytest.param(3, False, id="fewer than half of those known"),
    ],
)
def test_a_list_is_held_against_a_need_that_is_not_known(signed: int, met: bool | None) -> None:
    """Eight are known to be in office, and 21 may be: half of them is 4 or 11."""
    quorum = Quorum(share=Fraction(1, 2), of=Base.IN_OFFICE, counting=Counting.SIGNED)
    facts = Completions(Tally(8, 0, 0), 21, signed=signed)

    assert quorum.need_range(facts) == (4, 11)
    assert quorum.met(facts) is met


@pytest.mark.parametrize(
    ("present", "met"),
    [
        pytest.param(10, None, id="more than half, unless all twenty are in office"),
        pytest.param(11, True, id="more than half of the most who can be"),
    ],
)
def test_more_than_half_of_an_unknown_number_in_office(present: int, met: bool | None) -> None:
    quorum = Quorum(share=Fraction(1, 2), of=Base.IN_OFFICE, more_than=True)
    facts = Completions(Tally(present, 0, 0, present=present), 20)

    assert quorum.met(facts) is met


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("base", Base)
def test_every_base_has_its_name(base: Base, language: str) -> None:
    majority = Majority(share=Fraction(2, 3), of=base, more_than=False)
    quorum = Quorum(share=Fraction(2, 3), of=base)
    assert "2/3" in majority.format(language)
    assert "2/3" in quorum.format(language)


def test_a_share_of_votes_is_not_called_votes_twice() -> None:
    two_thirds = Majority(share=Fraction(2, 3), of=Base.FOR_AND_AGAINST, more_than=False)
    assert two_thirds.format() == "większość co najmniej 2/3 głosów za i przeciw"
