"""Contests: what papers can have been cast, and what follows from their sum."""

import pickle
from datetime import UTC, date, datetime
from typing import Any

import attrs
import pytest

from zmp_core.bodies import Body, BodyKind, Term
from zmp_core.errors import InvalidRecordError, InvalidValueError
from zmp_core.law import Period
from zmp_core.votes import Circumstances, Matter, Tally, VotingMode
from zmp_core.votes.contest import Contest

COUNCIL = Body(kind=BodyKind.GMINA_COUNCIL, seats=21)
PLAIN: dict[str, Any] = {
    "body": COUNCIL,
    "matter": Matter.CHAIR_ELECTION,
    "day": date(2024, 5, 7),
    "candidates": ("Lis", "Nowak"),
    "present": 20,
}


def contest(**change: Any) -> Contest:
    fields: dict[str, Any] = {**PLAIN, **change}
    return Contest(**fields)


def faults(**change: Any) -> list[tuple[str, str]]:
    with pytest.raises(InvalidRecordError) as caught:
        contest(**change)
    return [(fault.code, fault.path) for fault in caught.value.faults]


COUNTED = contest().count(issued=20, votes={"Lis": 8, "Nowak": 9}, blank=2, invalid=1)


def test_a_contest_is_a_frozen_value() -> None:
    whole = attrs.evolve(
        COUNTED,
        day=Period(since=date(2024, 5, 1), until=date(2024, 5, 31)),
        mode=VotingMode.SECRET,
        in_office=20,
        absent=0,
        excluded=0,
        call=1,
        round=2,
        term=Term(elected=date(2024, 4, 7)),
        circumstances=Circumstances(own_case=True),
        reference="karta 1",
    )

    assert whole == pickle.loads(pickle.dumps(whole)) == attrs.evolve(whole)
    assert hash(whole) == hash(attrs.evolve(whole))
    assert whole.votes == {"Lis": 8, "Nowak": 9}
    assert repr(whole.votes) == "{'Lis': 8, 'Nowak': 9}"
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        whole.call = 2  # type: ignore[misc]
    with pytest.raises(TypeError):
        whole.votes["Lis"] = 9  # type: ignore[index]


def test_votes_do_not_change_with_the_mapping_they_came_from() -> None:
    given: dict[str, int | None] = {"Nowak": 9, "Lis": 8}
    counted = contest(votes=given)
    given["Lis"] = 20

    assert list(counted.votes.items()) == [("Lis", 8), ("Nowak", 9)]
    assert len(counted.votes) == 2


def test_who_is_not_counted_has_unknown_votes_and_not_nought() -> None:
    assert contest().votes == {"Lis": None, "Nowak": None}
    assert contest(votes={"Lis": 8}).votes == {"Lis": 8, "Nowak": None}


def test_a_count_adds_to_what_is_known_and_takes_nothing_away() -> None:
    first = contest().count(issued=20, cast=19)
    then = first.count(votes={"Lis": 8, "Nowak": 9})

    assert (then.issued, then.cast, then.votes["Lis"]) == (20, 19, 8)
    assert first.votes["Lis"] is None


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("body", "Rada", "wrong_kind"),
        ("matter", "chair_election", "wrong_kind"),
        ("day", "2024-05-07", "not_a_day"),
        ("day", datetime(2024, 5, 7, 10, tzinfo=UTC), "not_a_day"),
        ("candidates", "Lis", "not_a_ballot"),
        ("candidates", (), "not_a_ballot"),
        ("candidates", ["Lis", "Nowak"], "not_a_ballot"),
        ("places", 0, "not_a_number"),
        ("places", True, "not_a_number"),
        ("round", 0, "not_a_number"),
        ("present", -1, "not_a_count"),
        ("present", 20.0, "not_a_count"),
        ("absent", -1, "not_a_count"),
        ("excluded", -1, "not_a_count"),
        ("in_office", "20", "not_a_count"),
        ("issued", -1, "not_a_count"),
        ("cast", True, "not_a_count"),
        ("abstaining", -1, "not_a_count"),
        ("blank", 1.5, "not_a_count"),
        ("invalid", -1, "not_a_count"),
        ("votes", [8, 9], "wrong_kind"),
        ("mode", "secret", "wrong_kind"),
        ("call", 0, "not_a_call"),
        ("term", 2024, "wrong_kind"),
        ("circumstances", {}, "wrong_kind"),
        ("reference", 7, "wrong_kind"),
    ],
)
def test_a_field_of_another_kind_is_refused(name: str, value: object, code: str) -> None:
    assert faults(**{name: value}) == [(code, f"/{name}")]


def test_every_wrong_field_is_listed() -> None:
    wrong = faults(
        body=None,
        present=-1,
        candidates=("Lis", " ", "Lis"),
        votes={"Lis": -1, "A/B~C": 3},
        places=0,
        invalid=-1,
    )

    assert wrong == [
        ("not_a_count", "/present"),
        ("wrong_kind", "/body"),
        ("not_a_name", "/candidates/1"),
        ("named_twice", "/candidates/2"),
        ("not_a_count", "/votes/Lis"),
        ("unknown_candidate", "/votes/A~1B~0C"),
        ("not_a_number", "/places"),
        ("not_a_count", "/invalid"),
    ]


TWO_OF_FOUR: dict[str, Any] = {"candidates": ("A", "B", "C", "D"), "places": 2}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({"present": 21}, None, id="as many as the seats"),
        pytest.param({"present": 22}, ("more_than_members", "/present"), id="more than the seats"),
        pytest.param({"in_office": 22}, ("more_than_seats", "/in_office"), id="too many in office"),
        pytest.param(
            {"in_office": 21, "absent": 0},
            ("does_not_add_up", "/absent"),
            id="one in office neither present nor absent",
        ),
        pytest.param(
            {"term": Term(elected=date(2024, 5, 8))}, ("before_the_term", "/day"), id="too early"
        ),
        pytest.param({"excluded": 20}, None, id="all barred"),
        pytest.param(
            {"excluded": 21}, ("more_than_present", "/excluded"), id="more barred than present"
        ),
        pytest.param({"issued": 20}, None, id="a paper for each present"),
        pytest.param({"issued": 21}, ("more_than_present", "/issued"), id="one paper too many"),
        pytest.param(
            {"issued": 20, "excluded": 1},
            ("more_than_present", "/issued"),
            id="a paper for one barred",
        ),
        pytest.param(
            {"issued": 21, "present": None, "in_office": 20},
            ("more_than_present", "/issued"),
            id="more papers than members in office",
        ),
        pytest.param(
            {"issued": 20, "present": None, "absent": 1}, None, id="the absent got no paper"
        ),
        pytest.param(
            {"issued": 21, "present": None, "absent": 1},
            ("more_than_present", "/issued"),
            id="one absent got a paper",
        ),
        pytest.param({"issued": 19, "cast": 19}, None, id="all papers back"),
        pytest.param(
            {"issued": 19, "cast": 20}, ("more_than_issued", "/cast"), id="a paper from nowhere"
        ),
        pytest.param(
            {"cast": 21}, ("more_than_issued", "/cast"), id="more papers than those present"
        ),
        pytest.param({"votes": {"Lis": 10, "Nowak": 10}}, None, id="as many votes as present"),
        pytest.param(
            {"votes": {"Lis": 10, "Nowak": 11}},
            ("more_than_papers", "/votes"),
            id="more votes than present",
        ),
        pytest.param(
            {"votes": {"Lis": 10}, "blank": 5, "invalid": 3, "abstaining": 2},
            None,
            id="papers of every kind",
        ),
        pytest.param(
            {"votes": {"Lis": 10}, "blank": 5, "invalid": 3, "abstaining": 3},
            ("more_than_papers", "/votes"),
            id="one paper more than present",
        ),
        pytest.param(
            {"cast": 19, "votes": {"Lis": 10, "Nowak": 10}},
            ("more_than_papers", "/votes"),
            id="more votes than papers",
        ),
        pytest.param(
            {
                "cast": 20,
                "votes": {"Lis": 9, "Nowak": 9},
                "blank": 1,
                "invalid": 1,
                "abstaining": 0,
            },
            None,
            id="the papers add up",
        ),
        pytest.param(
            {
                "cast": 20,
                "votes": {"Lis": 9, "Nowak": 9},
                "blank": 1,
                "invalid": 0,
                "abstaining": 0,
            },
            ("does_not_add_up", "/cast"),
            id="one paper is nothing",
        ),
        pytest.param(
            {"cast": 20, "votes": {"Lis": 9, "Nowak": 9}, "blank": 1, "invalid": 0},
            None,
            id="one paper may abstain",
        ),
        pytest.param({"against": 3}, ("against_several", "/against"), id="against one of several"),
        pytest.param({"candidates": ("Lis",), "against": 3}, None, id="against the only one"),
        pytest.param(
            {"candidates": ("Lis",), "against": 3, "votes": {"Lis": 18}},
            ("more_than_papers", "/votes"),
            id="more for and against than present",
        ),
        pytest.param(
            {**TWO_OF_FOUR, "votes": {"A": 20, "B": 20, "C": 0, "D": 0}},
            None,
            id="two names on each paper",
        ),
        pytest.param(
            {**TWO_OF_FOUR, "votes": {"A": 20, "B": 20, "C": 1}},
            ("more_than_papers", "/votes"),
            id="a third name somewhere",
        ),
        pytest.param(
            {**TWO_OF_FOUR, "votes": {"A": 21}},
            ("more_than_papers", "/votes"),
            id="one name twice on a paper",
        ),
        pytest.param(
            {
                **TWO_OF_FOUR,
                "cast": 20,
                "votes": {"A": 9, "B": 9, "C": 1, "D": 0},
                "blank": 0,
                "invalid": 0,
                "abstaining": 0,
            },
            ("does_not_add_up", "/cast"),
            id="a paper that bears no name is blank",
        ),
    ],
)
def test_papers_that_cannot_have_been_cast(
    change: dict[str, Any], expected: tuple[str, str] | None
) -> None:
    if expected is None:
        contest(**change)
    else:
        assert faults(**change) == [expected]


def test_the_papers_that_the_counts_leave_room_for_are_told() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        contest(
            **TWO_OF_FOUR,
            cast=20,
            votes={"A": 9, "B": 8, "C": 0, "D": 0},
            blank=1,
            invalid=0,
            abstaining=0,
        )
    assert [fault.expected for fault in caught.value.faults] == [
        "at most 18, the sum of the papers"
    ]


def test_an_open_election_is_recorded_with_its_invalid_papers() -> None:
    """Whether it should have been secret is for a review; it is no reason to refuse the record."""
    kept = contest(mode=VotingMode.OPEN, votes={"Lis": 9, "Nowak": 9}, invalid=2)

    assert kept.record_for("Lis", blank_valid=True).tally.invalid == 2


@pytest.mark.parametrize(
    ("given", "follows"),
    [
        pytest.param(
            {"issued": 20, "votes": {"Lis": 8, "Nowak": 9}, "blank": 2, "invalid": 1},
            {"cast": 20, "abstaining": 0},
            id="all papers are accounted for",
        ),
        pytest.param(
            {"votes": {"Lis": 8, "Nowak": 9}, "blank": 2, "invalid": 0, "abstaining": 0},
            {"cast": 19},
            id="every kind is known",
        ),
        pytest.param(
            {"cast": 20, "votes": {"Lis": 8}, "blank": 2, "invalid": 1, "abstaining": 0},
            {"votes": {"Lis": 8, "Nowak": 9}},
            id="the other candidate has the rest",
        ),
        pytest.param(
            {"cast": 20, "votes": {"Lis": 8, "Nowak": 9}, "blank": 2, "abstaining": 0},
            {"invalid": 1},
            id="the rest is invalid",
        ),
        pytest.param(
            {"cast": 20, "votes": {"Lis": 8, "Nowak": 9}, "blank": 2},
            {},
            id="two kinds share the rest",
        ),
        pytest.param(
            {"issued": 19, "votes": {"Lis": 8, "Nowak": 9}},
            {},
            id="nobody says how many came back",
        ),
        pytest.param(
            {"candidates": ("Lis",), "cast": 20, "votes": {"Lis": 12}, "blank": 0, "invalid": 0},
            {},
            id="against or abstaining",
        ),
        pytest.param(
            {
                "candidates": ("Lis",),
                "cast": 20,
                "votes": {"Lis": 12},
                "blank": 0,
                "invalid": 0,
                "abstaining": 1,
            },
            {"against": 7},
            id="the rest is against the only candidate",
        ),
        pytest.param(
            {**TWO_OF_FOUR, "cast": 20, "votes": {"A": 20, "B": 9}},
            {"blank": 0, "invalid": 0, "abstaining": 0},
            id="every paper bears the name of one candidate",
        ),
        pytest.param(
            {**TWO_OF_FOUR, "votes": {"A": 20, "B": 9}},
            {"cast": 20, "blank": 0, "invalid": 0, "abstaining": 0},
            id="everybody present named one candidate",
        ),
        pytest.param(
            {**TWO_OF_FOUR, "votes": {"A": 12, "B": 9, "C": 8, "D": 3}, "blank": 0, "invalid": 0},
            {},
            id="how many bear two names, nobody knows",
        ),
        pytest.param(
            {
                **TWO_OF_FOUR,
                "cast": 20,
                "votes": {"A": 12, "B": 9, "C": 8},
                "blank": 0,
                "invalid": 0,
                "abstaining": 0,
            },
            {},
            id="of several names none follows",
        ),
    ],
)
def test_what_follows_from_the_sum_of_the_papers(
    given: dict[str, Any], follows: dict[str, Any]
) -> None:
    counted = contest(**given)

    assert counted.completed == attrs.evolve(counted, **follows)


@pytest.mark.parametrize(
    ("blank_valid", "expected"),
    [
        pytest.param(
            True,
            Tally(8, 11, 0, present=20, not_voting=0, excluded=0, invalid=1),
            id="a valid blank paper counts as against",
        ),
        pytest.param(
            False,
            Tally(8, 9, 0, present=20, not_voting=0, excluded=0, invalid=3),
            id="an invalid one leaves the base",
        ),
        pytest.param(
            None,
            Tally(8, 9, None, present=20, not_voting=0, excluded=0, invalid=None),
            id="nobody says what it is",
        ),
    ],
)
def test_the_vote_on_one_of_several(blank_valid: bool | None, expected: Tally) -> None:
    assert COUNTED.tally_for("Lis", blank_valid=blank_valid) == expected


def test_where_no_paper_is_blank_it_does_not_matter_what_they_are() -> None:
    counted = contest(votes={"Lis": 8, "Nowak": 9}, blank=0, invalid=1, cast=20, excluded=0)

    assert (
        counted.tally_for("Nowak", blank_valid=None)
        == counted.tally_for("Nowak", blank_valid=True)
        == Tally(9, 8, 2, present=20, not_voting=0, excluded=0, invalid=1)
    )


def test_the_vote_on_the_only_candidate_keeps_the_sides_apart() -> None:
    counted = contest(
        candidates=("Lis",),
        votes={"Lis": 10},
        against=4,
        abstaining=1,
        blank=2,
        invalid=1,
        cast=18,
        excluded=1,
    )

    assert counted.tally_for("Lis", blank_valid=True) == Tally(
        10, 4, 3, present=20, not_voting=1, excluded=1, invalid=1
    )
    assert counted.tally_for("Lis", blank_valid=False) == Tally(
        10, 4, 1, present=20, not_voting=1, excluded=1, invalid=3
    )


def test_of_unknown_votes_for_others_what_is_known_is_against() -> None:
    counted = contest(candidates=("A", "B", "C"), votes={"A": 8, "B": 7}, abstaining=1, blank=0)

    assert counted.tally_for("A", blank_valid=True) == Tally(8, 8, None, present=20)
    assert counted.tally_for("C", blank_valid=True) == Tally(None, 15, 1, present=20)


def test_where_a_paper_bears_several_names_who_is_not_on_it_is_opposed() -> None:
    counted = contest(
        **TWO_OF_FOUR,
        votes={"A": 12, "B": 9, "C": 8, "D": 3},
        cast=20,
        blank=1,
        invalid=1,
        abstaining=0,
    )

    assert counted.tally_for("A", blank_valid=True) == Tally(
        12, 7, 0, present=20, not_voting=0, excluded=0, invalid=1
    )


def test_without_the_number_of_papers_those_with_other_names_are_at_least_so_many() -> None:
    counted = contest(**TWO_OF_FOUR, votes={"A": 12, "B": 9, "C": 8, "D": 3}, blank=0)

    assert counted.tally_for("A", blank_valid=True) == Tally(12, 4, None, present=20)
    assert counted.tally_for("D", blank_valid=True) == Tally(3, 13, None, present=20)


def test_of_whom_no_vote_is_known_nothing_is_known_to_be_against() -> None:
    counted = contest(**TWO_OF_FOUR, votes={"A": 12})

    assert counted.tally_for("B", blank_valid=True) == Tally(None, 0, None, present=20)
    nobody_abstained = attrs.evolve(counted, blank=0, abstaining=0)
    assert nobody_abstained.tally_for("B", blank_valid=True) == Tally(None, 0, None, present=20)


def test_nobody_votes_on_a_stranger() -> None:
    with pytest.raises(InvalidValueError, match="Lis, Nowak"):
        COUNTED.tally_for("Wilk", blank_valid=True)


def test_the_record_of_one_candidate_keeps_the_facts_of_the_contest() -> None:
    whole = attrs.evolve(
        COUNTED,
        mode=VotingMode.SECRET,
        in_office=21,
        absent=1,
        call=1,
        term=Term(elected=date(2024, 4, 7)),
        circumstances=Circumstances(own_case=True),
        reference="karta 1",
    )
    record = whole.record_for("Nowak", blank_valid=False)

    for name in ("body", "matter", "day", "mode", "in_office", "call", "term", "reference"):
        assert getattr(record, name) == getattr(whole, name)
    assert record.circumstances == whole.circumstances
    assert record.tally == whole.tally_for("Nowak", blank_valid=False)
    assert record.tally.absent == 1


def test_a_contest_is_the_first_round_on_its_day() -> None:
    value = Contest(
        body=Body(kind=BodyKind.GMINA_COUNCIL, seats=21),
        matter=Matter.CHAIR_ELECTION,
        day=date(2024, 5, 7),
        candidates=("Lis",),
    )
    assert value.round == value.places == 1
    assert value.days == Period(date(2024, 5, 7), date(2024, 5, 7))


def three(**counts: Any) -> Contest:
    """Three candidates for two places in a council of 21, twenty in the room."""
    return Contest(
        body=Body(kind=BodyKind.GMINA_COUNCIL, seats=21),
        matter=Matter.VICE_CHAIR_ELECTION,
        day=date(2024, 5, 7),
        candidates=("Lis", "Nowak", "Sum"),
        places=2,
        present=20,
    ).count(**counts)


VOTES_OF_THREE: dict[str, int | None] = {"Lis": 12, "Nowak": 9, "Sum": 5}


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        pytest.param(
            {"cast": 20, "votes": VOTES_OF_THREE, "abstaining": 0, "blank": 1, "invalid": 2},
            (12, 5, 0),
            id="20 papers less 3 for nobody and 12 with his name",
        ),
        pytest.param(
            {"cast": 20, "votes": VOTES_OF_THREE, "blank": 1, "invalid": 2},
            (12, 1, None),
            id="26 votes need 13 papers, and how many abstained is not told",
        ),
        pytest.param(
            {"votes": VOTES_OF_THREE, "abstaining": 0, "blank": 1, "invalid": 2},
            (12, 1, None),
            id="how many papers there were is not told",
        ),
        pytest.param(
            {"votes": {"Lis": 15, "Nowak": 1, "Sum": 0}, "blank": 0, "invalid": 0},
            (15, 0, None),
            id="all may stand on papers with his name",
        ),
        pytest.param(
            {"votes": {"Lis": None, "Nowak": 9, "Sum": 5}, "blank": 0, "invalid": 0},
            (None, 0, None),
            id="his own votes are not told",
        ),
    ],
)
def test_papers_with_other_names_alone(
    counts: dict[str, Any], expected: tuple[int | None, ...]
) -> None:
    tally = three(**counts).tally_for("Lis", blank_valid=False)
    assert (tally.in_favour, tally.against, tally.abstaining) == expected


def test_no_more_papers_than_members() -> None:
    open_room = attrs.evolve(three(), present=None)
    assert open_room.count(issued=21).issued == 21
    with pytest.raises(InvalidRecordError):
        open_room.count(issued=22)


def test_what_the_papers_prove_is_taken_for_known() -> None:
    whole = Contest(
        body=Body(kind=BodyKind.GMINA_COUNCIL, seats=21),
        matter=Matter.CHAIR_ELECTION,
        day=date(2024, 5, 7),
        candidates=("Lis", "Nowak"),
        present=20,
    ).count(votes={"Lis": 8, "Nowak": 9}, blank=2, invalid=1)
    assert whole.cast is None
    assert whole.completed.cast == 20


def test_where_all_papers_are_blank_there_are_no_votes() -> None:
    whole = attrs.evolve(three(), places=1).count(blank=20).completed

    assert whole.cast == 20
    assert dict(whole.votes) == {"Lis": 0, "Nowak": 0, "Sum": 0}
    assert whole.invalid == 0


def test_a_fault_says_how_many_may_be_barred() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        attrs.evolve(three(), present=5, excluded=6)
    (fault,) = caught.value.faults
    assert (fault.code, fault.expected) == ("more_than_present", "at most 5, those in the room")
