"""Elections: who is elected, where a tie is, what stays open, and what is said of it.

The oracle at the top counts papers one by one and imports nothing from the rules.
"""

import pickle
import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import combinations, combinations_with_replacement
from typing import Any, NamedTuple

import attrs
import pytest

from zmp_core.bodies import Body, BodyKind
from zmp_core.errors import InvalidRecordError, InvalidValueError, NotCoveredError
from zmp_core.law import Period
from zmp_core.rules import (
    ABSOLUTE,
    ABSOLUTE_OF_SEATS,
    SIMPLE,
    Assumption,
    Barred,
    Base,
    BlankPapers,
    Caution,
    Composition,
    Consent,
    Majority,
    Outcome,
    Readings,
    Rule,
    contest_words,
    contests,
    find,
    judge,
)
from zmp_core.rules.books import GMINA
from zmp_core.rules.contests import (
    Election,
    ElectionHinge,
    ElectionOutcome,
    NextRound,
    judge_contest,
)
from zmp_core.rules.rounds import Rounds
from zmp_core.votes import Matter, Tally, VoteRecord, VotingMode
from zmp_core.votes.contest import Contest

# --- The oracle -----------------------------------------------------------------------------------

# What a member did: a paper is the names on it, or a word for a paper without names.
AWAY, SILENT, BARRED = "away", "silent", "barred"
ABSTAINS, BLANK, INVALID = "abstains", "blank", "invalid"
Paper = str | frozenset[str]
Sheet = tuple[Paper, ...]


class Told(NamedTuple):
    """What tellers would say of a sheet."""

    outcome: str
    elected: tuple[str, ...]
    need: int
    leader: str | None
    tie: tuple[str, ...] | None


def sheets(seats: int, names: str, places: int) -> Iterator[Sheet]:
    """Give every way in which the members can have acted, whoever of them did what."""
    papers: list[Paper] = [AWAY, SILENT, BARRED, ABSTAINS, BLANK, INVALID]
    for size in range(1, places + 1):
        papers += [frozenset(each) for each in combinations(names, size)]
    yield from combinations_with_replacement(papers, seats)


def told(sheet: Sheet, names: str, places: int, *, blank_valid: bool) -> Told:
    valid = 0
    votes = dict.fromkeys(names, 0)
    for paper in sheet:
        if isinstance(paper, frozenset):
            valid += 1
            for name in paper:
                votes[name] += 1
        elif paper == ABSTAINS or (paper == BLANK and blank_valid):
            valid += 1
    need = next(number for number in range(1, len(sheet) + 2) if number + number > valid)
    most = max(votes.values())
    first = [name for name in names if votes[name] == most]
    tie = None
    for count in range(most + 1):
        level = [name for name in names if votes[name] == count]
        free = places - len([name for name in names if votes[name] > count])
        if 0 < free < len(level):
            tie = tuple(level)
    in_room = len([paper for paper in sheet if paper != AWAY])
    elected = [
        name
        for name in names
        if votes[name] >= need
        and len([other for other in names if votes[other] >= votes[name]]) <= places
    ]
    if in_room + in_room < len(sheet):
        outcome, elected = "no_quorum", []
    else:
        outcome = "elected" if elected else "not_elected"
    return Told(outcome, tuple(elected), need, first[0] if len(first) == 1 else None, tie)


def facts(sheet: Sheet, names: str) -> dict[str, Any]:
    """Return the facts of a contest that a sheet comes to."""
    in_room = [paper for paper in sheet if paper != AWAY]
    cast = [paper for paper in in_room if paper not in {SILENT, BARRED}]
    return {
        "present": len(in_room),
        "excluded": sheet.count(BARRED),
        "cast": len(cast),
        "abstaining": sheet.count(ABSTAINS),
        "blank": sheet.count(BLANK),
        "invalid": sheet.count(INVALID),
        **{
            name: len([p for p in sheet if isinstance(p, frozenset) and name in p])
            for name in names
        },
    }


# --- The same facts for the engine ----------------------------------------------------------------

DAY = date(2024, 5, 7)
COUNCIL = Body(kind=BodyKind.GMINA_COUNCIL, seats=21)
VALID, SPOILT = (Readings(blank_papers=c) for c in (BlankPapers.VALID, BlankPapers.INVALID))
SHAPES = [
    pytest.param(5, "LN", 1, id="two for one place"),
    pytest.param(4, "LNW", 1, id="three for one place"),
    pytest.param(4, "LNW", 2, id="three for two places"),
    pytest.param(4, "LN", 2, id="two for two places"),
]

SMALLER = [
    pytest.param(4, "LN", 1, id="two for one place"),
    pytest.param(4, "LNW", 1, id="three for one place"),
    pytest.param(3, "LNW", 2, id="three for two places"),
]


def engine_contest(known: dict[str, Any], seats: int, names: str, places: int) -> Contest:
    rest = {name: count for name, count in known.items() if name not in names}
    return Contest(
        body=Body(kind=BodyKind.GMINA_COUNCIL, seats=seats),
        matter=Matter.CHAIR_ELECTION,
        day=DAY,
        candidates=tuple(names),
        places=places,
        votes={name: known[name] for name in names if name in known},
        **rest,
    )


@pytest.mark.once
@pytest.mark.parametrize(("seats", "names", "places"), SHAPES)
def test_every_sheet_ends_as_counting_paper_by_paper_says(
    seats: int, names: str, places: int
) -> None:
    for sheet in sheets(seats, names, places):
        contest = engine_contest(facts(sheet, names), seats, names, places)
        by_class = {
            readings: told(sheet, names, places, blank_valid=readings is VALID)
            for readings in (VALID, SPOILT)
        }
        for readings, expected in by_class.items():
            election = judge_contest(contest, readings=readings)
            found = Told(
                str(election.outcome),
                election.elected,
                election.need or 0,
                election.leader,
                election.tie,
            )
            assert found == expected, sheet
            assert not election.missing
        valid, spoilt = by_class.values()
        election = judge_contest(contest)
        if valid[:2] == spoilt[:2]:
            assert (str(election.outcome), election.elected) == valid[:2], sheet
            assert not [hinge for hinge in election.hinges if hinge.reading == "blank_papers"]
        else:
            assert election.outcome is ElectionOutcome.UNDETERMINED, sheet
            assert election.elected == ()
            assert [
                (hinge.instead, hinge.outcome, hinge.elected)
                for hinge in election.hinges
                if hinge.reading == "blank_papers"
            ] == [("valid", *valid[:2]), ("invalid", *spoilt[:2])]
        assert election.need == (valid.need if valid.need == spoilt.need else None)


def masks(names: str, count: int) -> list[frozenset[str]]:
    """Return what is known: everything but one or two facts, and a draw of all other ways."""
    every = ("present", "excluded", "cast", "abstaining", "blank", "invalid", *names)
    hidden = [*combinations(every, 1), *combinations(every, 2)]
    draw = random.Random(2024)
    hidden += [tuple(draw.sample(every, draw.randint(3, len(every)))) for _ in range(count)]
    return [frozenset(every) - frozenset(each) for each in hidden]


@cache
def partial_facts(
    seats: int, names: str, places: int, known: frozenset[str]
) -> dict[tuple[tuple[str, int], ...], list[Sheet]]:
    """Return the sheets behind each set of known facts."""
    found: defaultdict[tuple[tuple[str, int], ...], list[Sheet]] = defaultdict(list)
    for sheet in sheets(seats, names, places):
        told_facts = facts(sheet, names)
        found[tuple((name, told_facts[name]) for name in sorted(known))].append(sheet)
    return found


def is_exact(known: dict[str, int], places: int, readings: Readings) -> bool:
    """Tell whether the vote on one candidate can say all that the contest knows.

    It cannot say of invalid papers that there are some, and maybe more.
    """
    spoilt = {known.get(name) for name in ("blank", "invalid")}
    some_and_maybe_more = readings is SPOILT and None in spoilt and not spoilt <= {None, 0}
    return places == 1 and {"cast", "excluded"} <= known.keys() and not some_and_maybe_more


@pytest.mark.once
@pytest.mark.parametrize("readings", [VALID, SPOILT], ids=["valid", "invalid"])
@pytest.mark.parametrize(("seats", "names", "places"), SMALLER)
def test_what_is_decided_by_part_of_the_facts_is_so_on_every_sheet_behind_them(
    seats: int, names: str, places: int, readings: Readings
) -> None:
    for known in masks(names, 6)[::2]:
        for partial, behind in partial_facts(seats, names, places, known).items():
            ends = {
                told(sheet, names, places, blank_valid=readings is VALID)[:2] for sheet in behind
            }
            election = judge_contest(
                engine_contest(dict(partial), seats, names, places), readings=readings
            )
            if election.outcome is not ElectionOutcome.UNDETERMINED:
                assert ends == {(str(election.outcome), election.elected)}, partial
                assert election.missing == ()
            elif is_exact(dict(partial), places, readings):
                assert len(ends) > 1, partial  # nothing is left open that the facts decide


@pytest.mark.once
@pytest.mark.parametrize("readings", [VALID, SPOILT], ids=["valid", "invalid"])
@pytest.mark.parametrize(("seats", "names", "places"), SMALLER)
def test_what_is_missing_settles_the_contest_whatever_it_says(
    seats: int, names: str, places: int, readings: Readings
) -> None:
    for known in masks(names, 6)[::3]:
        for partial, behind in partial_facts(seats, names, places, known).items():
            contest = engine_contest(dict(partial), seats, names, places)
            missing = judge_contest(contest, readings=readings).missing
            wanted = {*missing, *(names if "votes" in missing else "")}
            for sheet in behind if missing else ():
                more = {name: n for name, n in facts(sheet, names).items() if name in wanted}
                full = engine_contest({**dict(partial), **more}, seats, names, places)
                settled = judge_contest(full, readings=readings)
                assert settled.outcome is not ElectionOutcome.UNDETERMINED, (partial, missing)


# --- Cases from the catalogue, and thresholds ----------------------------------------------------


def contest(**facts: Any) -> Contest:
    given: dict[str, Any] = {
        "body": COUNCIL,
        "matter": Matter.CHAIR_ELECTION,
        "day": DAY,
        "candidates": ("Lis", "Nowak"),
        "blank": 0,
        "abstaining": 0,
        **facts,
    }
    return Contest(**given)


def council(seats: int) -> Body:
    return Body(kind=BodyKind.GMINA_COUNCIL, seats=seats)


LIS_OR_NOWAK = contest(present=20, blank=None, abstaining=None).count(
    issued=20, votes={"Lis": 8, "Nowak": 9}, blank=2, invalid=1
)


@pytest.mark.parametrize(
    ("facts", "elected", "need"),
    [
        pytest.param(
            {"body": council(15), "present": 15, "votes": {"Lis": 8, "Nowak": 7}},
            ("Lis",),
            8,
            id="S13: 8 of 15 is more than half",
        ),
        pytest.param(
            {
                "candidates": ("Lis", "Nowak", "Wilk"),
                "present": 21,
                "votes": {"Lis": 10, "Nowak": 6, "Wilk": 5},
            },
            (),
            11,
            id="S14: the most votes are not enough",
        ),
        pytest.param(
            {"present": 21, "votes": {"Lis": 12, "Nowak": 8}, "invalid": 1},
            ("Lis",),
            11,
            id="R11: an invalid paper leaves the base",
        ),
        pytest.param(
            {
                "candidates": ("Lis",),
                "day": Period(since=date(2014, 12, 1), until=date(2014, 12, 31)),
                "present": 19,
                "in_office": 20,
                "votes": {"Lis": 16},
                "against": 3,
                "invalid": 0,
            },
            ("Lis",),
            10,
            id="R12: one candidate, one seat vacant",
        ),
        pytest.param(
            {
                "body": council(15),
                "matter": Matter.CHAIR_RECALL,
                "candidates": ("Lis",),
                "day": Period(since=date(2012, 9, 1), until=date(2012, 9, 30)),
                "present": 13,
                "votes": {"Lis": 8},
                "against": 5,
                "invalid": 0,
            },
            ("Lis",),
            7,
            id="R16: a recall",
        ),
    ],
)
def test_cases_of_the_catalogue(facts: dict[str, Any], elected: tuple[str, ...], need: int) -> None:
    election = judge_contest(contest(**facts))

    assert election.elected == elected
    assert election.outcome is (ElectionOutcome.ELECTED if elected else ElectionOutcome.NOT_ELECTED)
    assert election.need == need
    assert election.quorum.met is True
    assert (election.missing, election.hinges) == ((), ())


@pytest.mark.parametrize(
    ("reading", "outcome", "need", "elected"),
    [
        (BlankPapers.VALID, ElectionOutcome.NOT_ELECTED, 10, ()),
        (BlankPapers.INVALID, ElectionOutcome.ELECTED, 9, ("Nowak",)),
        (BlankPapers.OPEN, ElectionOutcome.UNDETERMINED, None, ()),
    ],
)
def test_what_a_blank_paper_is_may_decide(
    reading: BlankPapers, outcome: ElectionOutcome, need: int | None, elected: tuple[str, ...]
) -> None:
    election = judge_contest(LIS_OR_NOWAK, readings=Readings(blank_papers=reading))

    assert (election.outcome, election.need, election.elected) == (outcome, need, elected)
    assert (election.leader, election.tie, election.next_round) == ("Nowak", None, None)
    assert election.missing == ()
    by_choice = {
        "valid": ElectionHinge(
            reading="blank_papers", instead="valid", outcome=ElectionOutcome.NOT_ELECTED
        ),
        "invalid": ElectionHinge(
            reading="blank_papers",
            instead="invalid",
            outcome=ElectionOutcome.ELECTED,
            elected=("Nowak",),
        ),
    }
    assert election.hinges == tuple(by_choice[name] for name in by_choice if name != reading)


def test_while_blank_papers_are_open_a_verdict_says_so() -> None:
    """8 of 17 or of 19 is not enough; 9 is enough of 17 alone."""
    verdicts = judge_contest(LIS_OR_NOWAK).verdicts

    assert list(verdicts) == ["Lis", "Nowak"]
    assert verdicts["Lis"].outcome is Outcome.NOT_ADOPTED
    assert verdicts["Lis"].majority.need is None
    assert verdicts["Nowak"].outcome is Outcome.UNDETERMINED
    with pytest.raises(TypeError):
        verdicts["Wilk"] = verdicts["Lis"]  # type: ignore[index]


def test_what_is_the_same_either_way_is_no_open_verdict() -> None:
    """10 of 19 is enough and so is 10 of 18, though of 20 it would not be."""
    election = judge_contest(
        contest(present=20, cast=20, votes={"Lis": 8, "Nowak": 10}, blank=1, invalid=1)
    )

    assert election.elected == ("Nowak",)
    assert election.verdicts["Nowak"].outcome is Outcome.ADOPTED
    assert election.need == 10


@pytest.mark.parametrize(
    ("present", "votes", "outcome"),
    [
        pytest.param(21, (11, 10), ElectionOutcome.ELECTED, id="one more than half of 21"),
        pytest.param(20, (10, 10), ElectionOutcome.NOT_ELECTED, id="half of 20 is not enough"),
        pytest.param(20, (11, 9), ElectionOutcome.ELECTED, id="one more than half of 20"),
        pytest.param(11, (11, 0), ElectionOutcome.ELECTED, id="half of the seats are there"),
        pytest.param(10, (10, 0), ElectionOutcome.NO_QUORUM, id="one too few are there"),
        pytest.param(21, (1, 0), ElectionOutcome.ELECTED, id="one valid vote, the rest invalid"),
        pytest.param(21, (0, 0), ElectionOutcome.NOT_ELECTED, id="no valid vote at all"),
    ],
)
def test_both_sides_of_a_threshold(
    present: int, votes: tuple[int, int], outcome: ElectionOutcome
) -> None:
    lis, nowak = votes
    election = judge_contest(
        contest(
            present=present,
            cast=present,
            votes={"Lis": lis, "Nowak": nowak},
            invalid=present - lis - nowak,
        )
    )

    assert election.outcome is outcome
    assert election.elected == (("Lis",) if outcome is ElectionOutcome.ELECTED else ())
    assert election.unfilled == (0 if outcome is ElectionOutcome.ELECTED else 1)


@pytest.mark.parametrize(
    ("votes", "places", "elected", "leader", "tie", "unfilled"),
    [
        pytest.param((10, 10, 0), 1, (), None, ("A", "B"), 1, id="two share the most"),
        pytest.param((9, 6, 6), 1, (), "A", None, 1, id="a tie further down is none"),
        pytest.param((14, 13, 5), 2, ("A", "B"), "A", None, 0, id="two for two places"),
        pytest.param((14, 14, 5), 2, ("A", "B"), None, None, 0, id="two share what suffices"),
        pytest.param((14, 5, 5), 2, ("A",), "A", ("B", "C"), 1, id="a tie that is not enough"),
        pytest.param((14, 13, 13), 2, ("A",), "A", ("B", "C"), 1, id="a tie for the last place"),
        pytest.param((13, 13, 13), 2, (), None, ("A", "B", "C"), 2, id="three for two places"),
        pytest.param((13, 15, 14), 2, ("B", "C"), "B", None, 0, id="more pass than places"),
        pytest.param((14, 5, 3), 2, ("A",), "A", None, 1, id="a place is left"),
        pytest.param((14, 13, 12), 3, ("A", "B", "C"), "A", None, 0, id="a place for each"),
    ],
)
def test_places_and_ties(
    *,
    votes: tuple[int, ...],
    places: int,
    elected: tuple[str, ...],
    leader: str | None,
    tie: tuple[str, ...] | None,
    unfilled: int,
) -> None:
    names = ("A", "B", "C")
    election = judge_contest(
        contest(
            matter=Matter.VICE_CHAIR_ELECTION,
            candidates=names,
            places=places,
            present=21,
            cast=21,
            votes=dict(zip(names, votes, strict=True)),
            blank=0,
            invalid=None if places == 1 else 0,
        )
    )

    assert (election.elected, election.leader, election.tie) == (elected, leader, tie)
    assert election.unfilled == unfilled


_SOME = Majority(share=ABSOLUTE.share / 4, of=Base.VALID_VOTES, more_than=False)


def test_unknown_votes_decide_who_takes_the_places() -> None:
    election = judge_contest(
        contest(
            candidates=("A", "B", "C"),
            present=21,
            cast=21,
            invalid=0,
            votes={"A": 7},
        ),
        rule=attrs.evolve(find("USG-19-1", DAY), requires=(_SOME,)),
    )

    assert election.outcome is ElectionOutcome.UNDETERMINED
    assert election.missing == ("votes",)


@pytest.mark.parametrize(
    ("votes", "elected"), [((11, 9), ("A",)), ((10, 10), ())], ids=["one is first", "a tie"]
)
def test_where_several_pass_for_one_place_the_first_takes_it(
    votes: tuple[int, int], elected: tuple[str, ...]
) -> None:
    election = judge_contest(
        contest(candidates=("A", "B"), present=20, votes=dict(zip("AB", votes, strict=True))),
        rule=attrs.evolve(find("USG-19-1", DAY), requires=(_SOME,)),
    )

    assert [each.outcome for each in election.verdicts.values()] == [Outcome.ADOPTED] * 2
    assert election.elected == elected
    assert election.unfilled == 1 - len(elected)


# --- What is unknown -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        pytest.param({"votes": {}}, ("votes",), id="before the count"),
        pytest.param({"votes": {"Lis": 11}, "invalid": None}, (), id="11 of 20 is enough"),
        pytest.param({"votes": {"Lis": 10}, "invalid": None}, ("votes",), id="10 of 20 may be"),
        pytest.param(
            {"votes": {"Lis": 6, "Nowak": 5}, "present": None, "cast": 11}, (), id="11 papers"
        ),
        pytest.param(
            {"votes": {"Lis": 6, "Nowak": 4}, "present": None, "cast": 10, "invalid": 0},
            ("present",),
            id="10 papers do not prove the quorum",
        ),
        pytest.param(
            {"votes": {"Lis": 11, "Nowak": 7}, "blank": None, "abstaining": None},
            (),
            id="more than half of all papers, whatever the others are",
        ),
    ],
)
def test_unknown_facts_are_missing_only_where_they_decide(
    change: dict[str, Any], missing: tuple[str, ...]
) -> None:
    election = judge_contest(
        contest(**{"present": 20, "cast": 20, **change}),
        readings=VALID,
    )

    assert election.missing == missing
    assert (election.outcome is ElectionOutcome.UNDETERMINED) == bool(missing)
    assert (election.unfilled is None) == bool(missing)


def test_of_unknown_votes_there_is_no_leader_and_no_tie() -> None:
    election = judge_contest(contest(present=20))

    assert (election.leader, election.tie, election.need, election.next_round) == (None,) * 4
    assert election.majority.have_range == (0, 20)


def test_two_wordings_that_disagree_leave_the_day_missing() -> None:
    rule = find("USG-19-1", DAY)
    election = Election(
        contest=contest(present=15, votes={"Lis": 9, "Nowak": 6}, invalid=0),
        rule=rule,
        also=(attrs.evolve(rule, requires=(ABSOLUTE_OF_SEATS,)),),
    )

    assert election.outcome is ElectionOutcome.UNDETERMINED
    assert election.missing == ("day",)
    assert Caution.SEVERAL_WORDINGS in election.cautions


def test_an_election_may_hinge_on_whether_the_barred_make_a_quorum() -> None:
    election = judge_contest(
        contest(present=11, excluded=1, votes={"Lis": 8, "Nowak": 2}, invalid=0, cast=10)
    )

    assert election.elected == ("Lis",)
    assert [(hinge.reading, hinge.instead, hinge.outcome) for hinge in election.hinges] == [
        ("presence", "taking_part", ElectionOutcome.NO_QUORUM),
        ("barred", str(Barred.NOT_COUNTED), ElectionOutcome.NO_QUORUM),
    ]


def test_cautions_and_assumptions_are_those_of_the_verdicts() -> None:
    early = contest(day=date(1996, 1, 10), present=20, votes={"Lis": 12, "Nowak": 8})
    assumed = Assumption(code="x", polish="coś założono", english="something was assumed")

    assert Caution.WORDING_NOT_READ in judge_contest(early).cautions
    assert judge_contest(attrs.evolve(early, day=DAY)).cautions == ()
    rule = attrs.evolve(find("USG-19-1", DAY), assumptions=(assumed,))
    assert judge_contest(early, rule=rule).assumptions == (assumed,)


# --- Which rule, and what it may ask for ----------------------------------------------------------


def test_the_rule_is_that_of_the_matter_and_the_day() -> None:
    election = judge_contest(contest(present=20, votes={"Lis": 12, "Nowak": 8}))

    assert election.rule == find("USG-19-1", DAY)
    assert election.book == GMINA.edition
    assert election == attrs.evolve(election, book=None)


def test_a_recall_is_judged_as_the_vote_that_it_is() -> None:
    recall = contest(
        matter=Matter.CHAIR_RECALL,
        candidates=("Lis",),
        votes={"Lis": 10},
        against=9,
        invalid=1,
        present=20,
    )
    plain = VoteRecord(
        body=COUNCIL,
        matter=Matter.CHAIR_RECALL,
        day=DAY,
        tally=Tally(10, 9, 0, present=20, invalid=1),
    )
    election, verdict = judge_contest(recall), judge(plain)

    assert (verdict.outcome, verdict.majority.need) == (Outcome.ADOPTED, 10)
    assert (election.outcome, election.need) == (ElectionOutcome.ELECTED, 10)
    assert election.rule == verdict.rule
    assert election.majority == verdict.majority


@pytest.mark.parametrize(
    ("votes", "elected"), [((10, 5), ()), ((11, 4), ("Lis",))], ids=["10 of 21", "11 of 21"]
)
def test_a_majority_of_the_seats_does_not_ask_what_the_others_are(
    votes: tuple[int, int], elected: tuple[str, ...]
) -> None:
    lis, nowak = votes
    election = judge_contest(
        contest(present=15, votes={"Lis": lis, "Nowak": nowak}, invalid=0),
        rule=attrs.evolve(find("USG-19-1", DAY), requires=(ABSOLUTE_OF_SEATS,)),
    )

    assert (election.elected, election.need) == (elected, 11)


def test_a_simple_majority_knows_no_votes_for_others() -> None:
    several = contest(matter=Matter.ORDINARY, present=20, votes={"Lis": 12, "Nowak": 8})

    with pytest.raises(NotCoveredError, match="VoteRecord"):
        judge_contest(several)
    with pytest.raises(InvalidRecordError, match="VoteRecord") as caught:
        Election(contest=several, rule=find("USG-14-1", DAY), also=(find("USG-19-1", DAY),))
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("not_for_contests", "/rule")
    ]


@pytest.mark.parametrize(
    ("against", "elected"), [(9, ("Lis",)), (10, ())], ids=["more than against", "a tie"]
)
def test_on_one_candidate_a_blank_paper_is_on_neither_side_of_a_simple_majority(
    against: int, elected: tuple[str, ...]
) -> None:
    election = judge_contest(
        contest(
            matter=Matter.ORDINARY,
            candidates=("Lis",),
            votes={"Lis": 10},
            against=against,
            blank=1,
            invalid=0,
            present=21,
        )
    )

    assert election.elected == elected
    assert "blank_papers" not in [hinge.reading for hinge in election.hinges]


@pytest.mark.parametrize(
    "requires",
    [
        pytest.param((SIMPLE,), id="a simple majority"),
        pytest.param(
            (Majority(share=ABSOLUTE.share, of=Base.FOR_AND_AGAINST, more_than=True),),
            id="a share of those for and against",
        ),
        pytest.param(
            (ABSOLUTE, Consent(of="wójt", polish="zgoda wójta", english="consent")),
            id="a consent as well",
        ),
        pytest.param(
            (Consent(of="wójt", polish="zgoda wójta", english="consent"),), id="a consent alone"
        ),
    ],
)
def test_rules_that_papers_with_names_cannot_answer(requires: tuple[Any, ...]) -> None:
    rule = attrs.evolve(find("USG-19-1", DAY), requires=requires)

    with pytest.raises(NotCoveredError, match="USG-19-1"):
        judge_contest(contest(present=20), rule=rule)


def test_a_share_by_another_measure_than_members_is_not_for_papers() -> None:
    from zmp_core.votes import Measure  # noqa: PLC0415  for this test alone

    rule = attrs.evolve(
        find("USG-19-1", DAY), requires=(attrs.evolve(ABSOLUTE, by=Measure.POPULATION),)
    )
    with pytest.raises(NotCoveredError, match="members"):
        judge_contest(contest(present=20), rule=rule)


def test_a_rule_may_be_given_by_its_id_or_itself_and_must_bind_the_body() -> None:
    counted = contest(present=20, votes={"Lis": 12, "Nowak": 8})
    rule = find("USG-19-1", DAY)

    assert judge_contest(counted, rule="USG-19-1") == judge_contest(counted)
    assert judge_contest(counted, rule=rule).book is None
    assert judge_contest(counted, book=GMINA).book == GMINA.edition
    foreign: Rule = attrs.evolve(rule, bodies=(BodyKind.SEJMIK,))
    with pytest.raises(NotCoveredError, match="gmina_council by USG-19-1"):
        judge_contest(counted, rule=foreign)


# --- Further rounds -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("votes", "rounds", "expected"),
    [
        pytest.param(
            (9, 6, 3), Rounds(advance=2), NextRound(round=2, candidates=("A", "B")), id="the best"
        ),
        pytest.param(
            (6, 9, 6),
            Rounds(advance=2),
            NextRound(round=2, candidates=("B",), tie=("A", "C")),
            id="a tie at the border is told and not broken",
        ),
        pytest.param(
            (7, 7, 7),
            Rounds(advance=2),
            NextRound(round=2, candidates=(), tie=("A", "B", "C")),
            id="all are tied",
        ),
        pytest.param(
            (9, 9, 3),
            Rounds(advance=2),
            NextRound(round=2, candidates=("A", "B")),
            id="a tie above the border is none",
        ),
        pytest.param(
            (9, 6, 3),
            Rounds(advance=5, most=2),
            NextRound(round=2, candidates=("A", "B", "C")),
            id="more may stand than there are",
        ),
        pytest.param((9, 6, 3), Rounds(advance=2, most=1), None, id="it was the last round"),
        pytest.param((9, 6, 3), None, None, id="no further round is declared"),
        pytest.param((14, 3, 1), Rounds(advance=2), None, id="somebody was elected"),
    ],
)
def test_who_stands_again(
    votes: tuple[int, ...], rounds: Rounds | None, expected: NextRound | None
) -> None:
    names = ("A", "B", "C")
    election = judge_contest(
        contest(candidates=names, present=21, votes=dict(zip(names, votes, strict=True))),
        rounds=rounds,
    )

    assert election.next_round == expected


def test_in_the_next_round_those_elected_stand_no_more() -> None:
    first = contest(
        candidates=("A", "B", "C", "D"),
        places=2,
        present=21,
        cast=21,
        invalid=0,
        votes={"A": 15, "B": 9, "C": 8, "D": 5},
    )
    election = judge_contest(first, rounds=Rounds(advance=2, most=3))

    assert election.elected == ("A",)
    assert election.next_round == NextRound(round=2, candidates=("B", "C"))
    last = attrs.evolve(first, round=3)
    assert judge_contest(last, rounds=Rounds(advance=2, most=3)).next_round is None


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param({"present": 10, "votes": {"Lis": 5, "Nowak": 5}}, id="no quorum"),
        pytest.param({"present": 20}, id="not counted"),
    ],
)
def test_who_stands_again_is_not_said_before_a_round_is_over(facts: dict[str, Any]) -> None:
    assert judge_contest(contest(**facts), rounds=Rounds(advance=2)).next_round is None


def test_nobody_advances_on_votes_that_are_not_known() -> None:
    """Nobody has half of the seats, whatever the votes of the others; who is second is open."""
    election = judge_contest(
        contest(candidates=("A", "B", "C"), present=11, votes={"A": 3}, invalid=0),
        rule=attrs.evolve(find("USG-19-1", DAY), requires=(ABSOLUTE_OF_SEATS,)),
        rounds=Rounds(advance=2),
    )

    assert election.outcome is ElectionOutcome.NOT_ELECTED
    assert election.next_round is None


@pytest.mark.parametrize(
    ("rounds", "path"),
    [
        ({"advance": 0}, "/advance"),
        ({"advance": None}, "/advance"),
        ({"advance": 2, "most": 0}, "/most"),
    ],
)
def test_rounds_are_whole_numbers(rounds: dict[str, Any], path: str) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        Rounds(**rounds)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [("not_a_number", path)]


# --- The value, and what is said of it ------------------------------------------------------------


def test_an_election_is_a_frozen_value() -> None:
    election = judge_contest(LIS_OR_NOWAK, rounds=Rounds(advance=2))

    assert election.verdicts
    assert election.hinges
    assert pickle.loads(pickle.dumps(election)) == election
    assert hash(election) == hash(judge_contest(LIS_OR_NOWAK, rounds=Rounds(advance=2)))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        election.readings = VALID  # type: ignore[misc]


def test_an_election_is_no_yes_or_no() -> None:
    with pytest.raises(TypeError, match=r"election\.elected"):
        bool(judge_contest(LIS_OR_NOWAK))


@pytest.mark.parametrize(
    ("readings", "line"),
    [
        (VALID, "not_elected: Lis 8, Nowak 9, needed 10"),
        (SPOILT, "elected Nowak: Lis 8, Nowak 9, needed 9"),
        (Readings(), "undetermined: Lis 8, Nowak 9, needed open"),
    ],
)
def test_one_line(readings: Readings, line: str) -> None:
    source = " (USG-19-1, art. 19 ust. 1 u.s.g.)"

    assert str(judge_contest(LIS_OR_NOWAK, readings=readings)) == line + source
    assert str(judge_contest(contest())).startswith("undetermined: Lis unknown, Nowak unknown,")


def test_the_protocol_of_the_tellers() -> None:
    named = contest(
        candidates=("Anna Lis", "Jan Nowak"), present=20, blank=None, abstaining=None
    ).count(issued=20, votes={"Anna Lis": 8, "Jan Nowak": 9}, blank=2, invalid=1)

    assert judge_contest(named, readings=VALID).sentence() == (
        "Protokół Komisji Skrutacyjnej z wyboru Przewodniczącego Rady\n"
        "Ustawowy skład Rady: 21. Obecni: 20. Wydano kart: 20. Z urny wyjęto kart: 20. "
        "Głosów nieważnych: 1. Głosów ważnych: 19.\n"
        "Oddano głosów: Anna Lis – 8, Jan Nowak – 9, bez wskazania kandydata – 2.\n"
        "Bezwzględna większość głosów wynosi 10. Przewodniczący Rady nie został wybrany."
    )


VICE: dict[str, Any] = {
    "matter": Matter.VICE_CHAIR_ELECTION,
    "candidates": ("A", "B", "C"),
    "places": 2,
    "present": 21,
    "cast": 21,
    "invalid": 0,
}
RECALL: dict[str, Any] = {
    "matter": Matter.CHAIR_RECALL,
    "candidates": ("Jan Nowak",),
    "present": 20,
    "invalid": 1,
}


@pytest.mark.parametrize(
    ("facts", "more", "said"),
    [
        pytest.param(
            {"present": 20, "cast": 20, "votes": {"Lis": 8, "Nowak": 9}, "blank": 2, "invalid": 1},
            {"readings": SPOILT},
            (
                "Głosów nieważnych: 3 (w tym bez wskazania kandydata: 2). Głosów ważnych: 17.\n"
                "Oddano głosów: Lis – 8, Nowak – 9.\n"
                "Bezwzględna większość głosów wynosi 9. "
                "Przewodniczący Rady został wybrany: Nowak."
            ),
            id="blank papers among the invalid",
        ),
        pytest.param(
            {"present": 20, "cast": 20, "votes": {"Lis": 8, "Nowak": 9}, "blank": 2, "invalid": 1},
            {},
            (
                "Z urny wyjęto kart: 20. Głosów nieważnych: 1.\n"
                "Oddano głosów: Lis – 8, Nowak – 9, bez wskazania kandydata – 2.\n"
                "Wynik zależy od tego, czy karta bez wskazania kandydata jest głosem ważnym."
            ),
            id="nobody says what blank papers are",
        ),
        pytest.param(
            {"present": 20, "votes": {"Lis": 8}, "blank": 2, "abstaining": None},
            {"readings": SPOILT},
            (
                "Obecni: 20.\nOddano głosów: Lis – 8, Nowak – liczby nie podano.\n"
                "Na podstawie podanych danych nie można ustalić wyniku; nie podano: "
                "głosów oddanych na kandydatów, kart ze wstrzymaniem się od głosu."
            ),
            id="not all is known",
        ),
        pytest.param(
            {"present": 20, "cast": 20, "votes": {"Lis": 9, "Nowak": 9}, "abstaining": 2},
            {"rounds": Rounds(advance=1)},
            (
                "Oddano głosów: Lis – 9, Nowak – 9, wstrzymało się – 2.\n"
                "Bezwzględna większość głosów wynosi 11. Przewodniczący Rady nie został wybrany. "
                "Równą liczbę głosów uzyskali: Lis, Nowak. "
                "Na granicy przejścia do tury 2 równą liczbę głosów uzyskali: Lis, Nowak."
            ),
            id="a tie",
        ),
        pytest.param(
            {"present": 10, "votes": {"Lis": 9, "Nowak": 1}},
            {},
            (
                "Oddano głosów: Lis – 9, Nowak – 1.\n"
                "W chwili głosowania obecnych było 10 radnych, podczas gdy kworum wynosi 11. "
                "Rada nie mogła dokonać wyboru."
            ),
            id="no quorum",
        ),
        pytest.param(
            {**VICE, "votes": {"A": 14, "B": 13, "C": 5}},
            {},
            "Wiceprzewodniczący Rady zostali wybrani: A, B.",
            id="two elected",
        ),
        pytest.param(
            {**VICE, "votes": {"A": 14, "B": 5, "C": 4}},
            {"rounds": Rounds(advance=1)},
            (
                "Wiceprzewodniczący Rady został wybrany: A. Miejsc nieobsadzonych: 1. "
                "Do tury 2 przechodzą: B."
            ),
            id="one of two places is left",
        ),
        pytest.param(
            {**VICE, "votes": {"A": 9, "B": 8, "C": 7}},
            {},
            "Bezwzględna większość głosów wynosi 11. Wiceprzewodniczący Rady nie zostali wybrani.",
            id="nobody for two places",
        ),
        pytest.param(
            {**RECALL, "votes": {"Jan Nowak": 10}, "against": 9},
            {},
            (
                "Protokół Komisji Skrutacyjnej: odwołanie przewodniczącego lub "
                "wiceprzewodniczącego rady"
            ),
            id="a recall, its heading",
        ),
        pytest.param(
            {**RECALL, "votes": {"Jan Nowak": 10}, "against": 9},
            {},
            (
                "Głosowano nad odwołaniem: Jan Nowak. Oddano głosów: za odwołaniem – 10, "
                "przeciw – 9.\nBezwzględna większość głosów wynosi 10. Odwołania dokonano."
            ),
            id="a recall",
        ),
        pytest.param(
            {**RECALL, "votes": {"Jan Nowak": 9}, "against": 10},
            {},
            "Odwołania nie dokonano.",
            id="no recall",
        ),
        pytest.param(
            {
                "matter": Matter.LAY_JUDGES,
                "candidates": ("A",),
                "votes": {"A": 9},
                "against": 3,
                "invalid": 0,
                "present": 12,
                "round": 2,
            },
            {},
            (
                "Protokół Komisji Skrutacyjnej: wybór ławników (tura 2)\n"
                "Ustawowy skład Rady: 21. Obecni: 12. Z urny wyjęto kart: 12. "
                "Głosów nieważnych: 0. Głosów ważnych: 12.\n"
                "Oddano głosów: A – 9, przeciw – 3.\nWyboru dokonano: A."
            ),
            id="another matter, and an ordinary majority that nobody writes down",
        ),
        pytest.param(
            {
                "matter": Matter.LAY_JUDGES,
                "candidates": ("A",),
                "votes": {"A": 3},
                "against": 9,
                "invalid": 0,
                "present": 12,
            },
            {},
            "Wyboru nie dokonano.",
            id="another matter, nobody",
        ),
        pytest.param(
            {"present": 20, "votes": {"Lis": 10, "Nowak": 10}},
            {"rule": attrs.evolve(find("USG-19-1", DAY), requires=(ABSOLUTE_OF_SEATS,))},
            "Bezwzględna większość głosów ustawowego składu Rady wynosi 11.",
            id="a majority of the seats",
        ),
    ],
)
def test_what_the_tellers_write(facts: dict[str, Any], more: dict[str, Any], said: str) -> None:
    assert said in judge_contest(contest(**facts), **more).sentence()


@pytest.mark.parametrize(
    ("kind", "called"),
    [
        (BodyKind.SEJMIK, "Sejmiku"),
        (BodyKind.POWIAT_UNION_ASSEMBLY, "Zgromadzenia"),
        (BodyKind.POWIAT_BOARD, "Zarządu"),
        (BodyKind.COMMITTEE, "organu"),  # nothing better is known
    ],
)
def test_the_tellers_call_a_body_by_its_kind(kind: BodyKind, called: str) -> None:
    rule = attrs.evolve(find("USG-19-1", DAY), bodies=(kind,))
    body = Body(kind=kind, seats=5)
    election = judge_contest(
        contest(body=body, present=5, votes={"Lis": 3, "Nowak": 2}, invalid=0), rule=rule
    )

    assert f"Ustawowy skład {called}: 5." in election.sentence()


def test_the_reasons_in_polish() -> None:
    text = judge_contest(LIS_OR_NOWAK).explain()

    assert text.splitlines()[4:] == [
        (
            "Kworum: było; policzono 20, potrzeba 11, co najmniej połowa ustawowego składu "
            "(art. 19 ust. 1 ustawy o samorządzie gminnym)"
        ),
        (
            "Lis: bezwzględna większość głosów; głosów 8, potrzeba od 9 do 11 "
            "(art. 19 ust. 1 ustawy o samorządzie gminnym)"
        ),
        (
            "Nowak: bezwzględna większość głosów; głosów 9, potrzeba od 9 do 11 "
            "(art. 19 ust. 1 ustawy o samorządzie gminnym)"
        ),
        (
            "Wynik zależy od odczytania: czy karta bez wskazania kandydata jest głosem ważnym "
            "(jeśli jest, nikogo nie wybrano)"
        ),
        (
            "Wynik zależy od odczytania: czy karta bez wskazania kandydata jest głosem ważnym "
            "(jeśli nie jest, wybrano: Nowak)"
        ),
    ]
    assert "zabrakło 1 głosu" in judge_contest(LIS_OR_NOWAK, readings=VALID).explain()


def test_the_reasons_in_english() -> None:
    open_tie = contest(present=20, cast=20, votes={"Lis": 8, "Nowak": 8}, blank=3, invalid=1)
    short = contest(present=20, votes={"Lis": 8})

    assert judge_contest(open_tie, rounds=Rounds(advance=1)).explain("en").splitlines() == [
        "Nobody elected.",
        (
            "Quorum: met: 20 counted, 11 needed, at least half of the statutory seats "
            "(art. 19 ust. 1 u.s.g.)"
        ),
        (
            "Lis: absolute majority of the valid votes: not met, 8 votes, 9 to 11 needed "
            "(art. 19 ust. 1 u.s.g.)"
        ),
        (
            "Nowak: absolute majority of the valid votes: not met, 8 votes, 9 to 11 needed "
            "(art. 19 ust. 1 u.s.g.)"
        ),
        "Tie: Lis, Nowak",
        "Round 2: open; a tie at the border: Lis, Nowak",
    ]
    assert "short by 2" in judge_contest(LIS_OR_NOWAK, readings=VALID).explain("en")
    assert "Missing: votes for the candidates" in judge_contest(short).explain("en")


def test_the_reasons_of_two_places_and_of_a_recall_in_english() -> None:
    one = contest(**VICE, votes={"A": 14, "B": 5, "C": 4})
    recall = contest(**{**RECALL, "blank": 1}, votes={"Jan Nowak": 9}, against=9)
    text = judge_contest(one, rounds=Rounds(advance=1)).explain("en")

    assert text.startswith("Elected: A. Places left: 1.\n")
    assert text.endswith("\nRound 2: B")
    assert judge_contest(recall).explain("en").startswith("Not recalled.\n")


def test_a_recall_that_hinges_says_what_it_would_be() -> None:
    recall = contest(
        **{**RECALL, "blank": 1, "votes": {"Jan Nowak": 10}, "against": 9, "invalid": 0}
    )
    election = judge_contest(recall)

    assert "(jeśli nie jest, odwołano: Jan Nowak)" in election.explain()
    assert "(if it is, not recalled)" in election.explain("en")
    assert election.explain("en").startswith("Undetermined.")


def test_other_hinges_assumptions_and_cautions_are_told() -> None:
    assumed = Assumption(code="x", polish="coś założono", english="something was assumed")
    rule = attrs.evolve(find("USG-19-1", DAY), assumptions=(assumed,), read_since=None)
    election = judge_contest(
        contest(present=11, excluded=1, cast=10, votes={"Lis": 8, "Nowak": 2}, invalid=0),
        rule=rule,
    )

    assert "liczy się do kworum (nie było kworum)" in election.explain()
    assert "Założono: coś założono" in election.explain()
    assert "Uwaga: brzmienia przepisu z tego dnia nie odczytano" in election.explain()
    assert "Assumed: something was assumed" in election.explain("en")


def test_another_language_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="'de'"):
        judge_contest(LIS_OR_NOWAK).explain("de")


def test_in_a_notebook_nothing_from_outside_is_markup() -> None:
    wild = contest(
        body=Body(kind=BodyKind.GMINA_COUNCIL, seats=21, name="<b>Rada</b>"),
        candidates=("<script>", "Nowak"),
        reference="a & b",
        mode=VotingMode.SECRET,
        present=20,
        votes={"<script>": 12, "Nowak": 8},
    )
    page = judge_contest(wild)._repr_html_()

    assert "<b>" not in page
    assert "<script>" not in page
    assert "&lt;script&gt; – 12" in page
    assert "a &amp; b</caption>" in page
    assert "<br>" in page


def test_the_composition_before_2002_is_read_as_elsewhere() -> None:
    """11 of 21 seats make a quorum; of 20 in office so do 10."""
    old = find("USG-19-1", DAY)
    rule = attrs.evolve(old, quorum=attrs.evolve(old.quorum, of=Base.COMPOSITION))
    ten = contest(present=10, in_office=20, votes={"Lis": 6, "Nowak": 4})

    assert judge_contest(ten, rule=rule).outcome is ElectionOutcome.NO_QUORUM
    in_office = Readings(composition=Composition.IN_OFFICE)
    assert judge_contest(ten, rule=rule, readings=in_office).elected == ("Lis",)


def test_every_fact_and_every_outcome_has_its_words() -> None:
    assert set(contest_words.FACTS) == set(contests._FACTS)
    outcomes = {*ElectionOutcome, *(f"recall_{outcome}" for outcome in ElectionOutcome)}
    assert set(contest_words.OUTCOMES) == outcomes


def test_the_page_names_its_first_row_and_every_candidate() -> None:
    page = judge_contest(LIS_OR_NOWAK)._repr_html_()
    for row in ("Wynik", "Kworum", "Lis", "Nowak"):
        assert f"<th scope='row'>{row}</th>" in page


@pytest.mark.parametrize("votes", [(8, 9), (9, 8)])
def test_the_majority_is_held_against_who_has_the_most_votes(votes: tuple[int, int]) -> None:
    counts: dict[str, int | None] = dict(zip(("Lis", "Nowak"), votes, strict=True))
    contest = LIS_OR_NOWAK.count(issued=20, votes=counts, blank=2, invalid=1)
    election = judge_contest(contest, readings=VALID)

    assert (election.majority.have, election.majority.short_by) == (9, 1)


def test_with_two_names_on_a_paper_the_papers_themselves_are_missing() -> None:
    """11 votes of 20 present: how many papers were valid is not told."""
    two = Contest(
        body=LIS_OR_NOWAK.body,
        matter=Matter.VICE_CHAIR_ELECTION,
        day=LIS_OR_NOWAK.day,
        candidates=("Lis", "Nowak", "Sum"),
        places=2,
        present=20,
    ).count(votes={"Lis": 10, "Nowak": 9, "Sum": 5})
    assert judge_contest(two).outcome is ElectionOutcome.UNDETERMINED
    assert "cast" in judge_contest(two).missing
