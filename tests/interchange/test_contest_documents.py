"""Contests and elections, written and read again."""

import json
import pickle
from datetime import date
from typing import Any

import attrs
import pytest

from zmp_core.bodies import Body, BodyKind, Term
from zmp_core.errors import InvalidRecordError
from zmp_core.interchange import dumps, loads, structure, unstructure
from zmp_core.law import Period, Provision
from zmp_core.law.act import USG
from zmp_core.rules import BlankPapers, Readings, find
from zmp_core.rules.contests import Election, NextRound, judge_contest
from zmp_core.rules.rounds import Rounds
from zmp_core.votes import Circumstances, Matter, VotingMode
from zmp_core.votes.contest import Contest

PLAIN = Contest(
    body=Body(kind=BodyKind.GMINA_COUNCIL, seats=21),
    matter=Matter.CHAIR_ELECTION,
    day=date(2024, 5, 7),
    candidates=("Lis", "Nowak"),
    present=20,
)
COUNTED = PLAIN.count(issued=20, votes={"Lis": 8, "Nowak": 9}, blank=2, invalid=1)
FULL = attrs.evolve(
    COUNTED,
    day=Period(since=date(2024, 5, 1), until=date(2024, 5, 31)),
    places=1,
    round=2,
    absent=1,
    excluded=0,
    in_office=21,
    cast=20,
    abstaining=0,
    mode=VotingMode.SECRET,
    call=1,
    term=Term(elected=date(2024, 4, 7)),
    circumstances=Circumstances(own_case=True),
    reference="karta 1",
)
RECALL = attrs.evolve(
    PLAIN,
    matter=Matter.CHAIR_RECALL,
    candidates=("Lis",),
    votes={"Lis": 10},
    against=9,
    blank=1,
    invalid=0,
)
TIED = attrs.evolve(PLAIN, votes={"Lis": 9, "Nowak": 9}, blank=0, invalid=2)


def same(value: object) -> None:
    """Hold the value against what comes back, in both forms, and against its own copy."""
    kind = type(value)
    document = unstructure(value)
    again = structure(document, kind)

    assert again == value
    assert unstructure(again) == document
    assert loads(dumps(value), kind) == value
    assert json.loads(dumps(value)) == document
    assert pickle.loads(pickle.dumps(again)) == value


@pytest.mark.parametrize("contest", [PLAIN, COUNTED, FULL, RECALL, TIED])
def test_contests(contest: Contest) -> None:
    same(contest)


@pytest.mark.parametrize("reading", list(BlankPapers))
@pytest.mark.parametrize("rounds", [None, Rounds(advance=1, most=3)])
@pytest.mark.parametrize("contest", [PLAIN, COUNTED, FULL, RECALL, TIED])
def test_elections(contest: Contest, rounds: Rounds | None, reading: BlankPapers) -> None:
    election = judge_contest(contest, rounds=rounds, readings=Readings(blank_papers=reading))

    same(election)
    assert structure(unstructure(election), Election).explain() == election.explain()
    for part in (election.next_round, *election.hinges):
        if part is not None:
            same(part)


def test_rounds_and_who_stands_again() -> None:
    same(Rounds(advance=2, most=3, basis=Provision(USG, art="19", ust="1")))
    same(NextRound(round=2, candidates=("Lis",), tie=("Nowak", "Wilk")))


def test_the_written_form_of_a_contest() -> None:
    assert unstructure(COUNTED) == {
        "format": "zmp-core/contest/1",
        "body": {"kind": "gmina_council", "seats": 21},
        "matter": "chair_election",
        "day": "2024-05-07",
        "candidates": ["Lis", "Nowak"],
        "present": 20,
        "issued": 20,
        "votes": {"Lis": 8, "Nowak": 9},
        "blank": 2,
        "invalid": 1,
    }


def test_the_written_form_of_an_election_begins_with_what_it_says() -> None:
    readings = Readings(blank_papers=BlankPapers.VALID)
    document: Any = unstructure(judge_contest(COUNTED, readings=readings))
    heads = ("format", "outcome", "elected", "unfilled", "need", "leader", "tie", "next_round")

    assert [document[name] for name in heads] == [
        "zmp-core/election/1",
        "not_elected",
        [],
        1,
        10,
        "Nowak",
        None,
        None,
    ]
    assert document["readings"]["blank_papers"] == "valid"
    assert [(hinge["instead"], hinge["elected"]) for hinge in document["hinges"]] == [
        ("invalid", ["Nowak"])
    ]
    assert "verdicts" not in document


def faults(change: dict[str, Any], of: object = COUNTED) -> list[tuple[str, str]]:
    document: Any = unstructure(of)
    with pytest.raises(InvalidRecordError) as caught:
        structure({**document, **change}, type(of))
    return [(fault.code, fault.path) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"votes": {"Lis": 8.0, "Nowak": -1}}, ["/votes/Lis", "/votes/Nowak"]),
        ({"votes": {" ": 8}}, ["/votes/ "]),
        ({"votes": [8, 9]}, ["/votes"]),
        ({"votes": None}, ["/votes"]),
        ({"votes": {"Wilk": 3}}, ["/votes/Wilk"]),
        ({"candidates": "Lis"}, ["/candidates"]),
        ({"candidates": []}, ["/candidates"]),
        ({"invalid": 4}, ["/votes"]),
    ],
)
def test_what_is_no_contest_is_refused_with_its_place(
    change: dict[str, Any], expected: list[str]
) -> None:
    assert [path for _, path in faults(change)] == expected


def test_votes_that_are_unknown_are_null_or_left_out() -> None:
    document: Any = unstructure(COUNTED)

    for votes in ({"Lis": 8, "Nowak": None}, {"Lis": 8}):
        assert structure({**document, "votes": votes}, Contest).votes == {"Lis": 8, "Nowak": None}


def test_an_election_that_would_be_another_one_today_is_not_loaded() -> None:
    readings = Readings(blank_papers=BlankPapers.INVALID)
    election = judge_contest(COUNTED, readings=readings)

    assert faults({"elected": ["Lis"], "need": 8}, election) == [
        ("differs", "/elected/0"),
        ("differs", "/need"),
    ]


def test_an_election_under_a_rule_that_papers_cannot_answer_is_refused() -> None:
    election = judge_contest(COUNTED)
    ordinary: Any = unstructure(find("USG-14-1", date(2024, 5, 7)))
    del ordinary["format"]

    assert faults({"rule": ordinary}, election) == [("not_for_contests", "/rule")]
