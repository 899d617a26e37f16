"""What was added for votes that hang on more than one tally, against counting in small bodies.

An earlier turnout, a signed list, a majority by another measure, a demand of another reading, and
what follows only when those against have won.
"""

from datetime import date
from fractions import Fraction
from itertools import combinations, product
from typing import Any, Final

import attrs
import oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st
from oracle import Around
from partial import engine_facts, engine_tally, shape_of, threshold

from zmp_core.bodies import Body, BodyKind
from zmp_core.errors import InvalidRecordError, NotCoveredError
from zmp_core.law import Period
from zmp_core.rules import (
    ABSOLUTE,
    ABSOLUTE_OF_SEATS,
    SIMPLE,
    Attendance,
    Base,
    CastingVote,
    Caution,
    Completions,
    Consent,
    Consequence,
    Counting,
    Effect,
    Majority,
    MembershipFee,
    Outcome,
    Quorum,
    Readings,
    Variant,
    judge,
)
from zmp_core.rules.books import GMINA
from zmp_core.rules.missing import smallest_settling
from zmp_core.rules.readings import CHOICES, DEFAULT
from zmp_core.rules.requirement import decide, opposed
from zmp_core.votes import Circumstances, Matter, Measure, Tally, VoteRecord, Weighing

HALF: Final = Fraction(1, 2)
# Half of a turnout of 5 is more than two members, and so is every share of more.
TURNOUTS: Final = tuple(range(1, 6))
ANY_UNKNOWN: Final = tuple(product((True, False), repeat=len(oracle.FACTS)))
# Of the counts that are no votes, four together and two together are told or not.
SOME_UNKNOWN: Final = tuple(
    mask for mask in ANY_UNKNOWN if mask[3:7] in {(True,) * 4, (False,) * 4} and mask[8] is mask[7]
)

NOT_ALL_UNKNOWN: Final = tuple(mask for mask in SOME_UNKNOWN if sum(mask[:3]) >= 1)


def turnout_quorum(share: Fraction, counting: Counting, *, more_than: bool = False) -> Quorum:
    return Quorum(share=share, of=Base.PREVIOUS_TURNOUT, more_than=more_than, counting=counting)


TURNOUT_SHAPES: Final = (
    (turnout_quorum(Fraction(3, 5), Counting.TAKING_PART), ABSOLUTE),
    (turnout_quorum(HALF, Counting.IN_ROOM, more_than=True), SIMPLE),
    (turnout_quorum(Fraction(0), Counting.IN_ROOM), ABSOLUTE_OF_SEATS),
    (turnout_quorum(Fraction(0), Counting.TAKING_PART, more_than=True), SIMPLE),
    (
        Quorum(share=HALF),
        Majority(share=HALF, of=Base.PREVIOUS_TURNOUT, more_than=True),
    ),
    (
        turnout_quorum(Fraction(1), Counting.TAKING_PART),
        Majority(share=Fraction(2, 3), of=Base.PREVIOUS_TURNOUT, more_than=False),
    ),
)


def one_of(outcomes: set[str]) -> str:
    return next(iter(outcomes)) if len(outcomes) == 1 else "undetermined"


# --- an earlier turnout -------------------------------------------------------------------------


@pytest.mark.once
@pytest.mark.parametrize("shape", TURNOUT_SHAPES, ids=str)
@pytest.mark.parametrize("told", [None, 1, 2, 3, 4])
def test_an_earlier_turnout_known_or_not(shape: tuple[Quorum, Majority], told: int | None) -> None:
    quorum, majority = shape
    around = Around(turnouts=TURNOUTS if told is None else (told,))
    for partial, fulls in oracle.partials_of(2, ANY_UNKNOWN).items():
        facts = engine_facts(partial, 2, previous_turnout=told)
        outcomes = {ended for _, ended in oracle.ends(shape_of(*shape), 2, fulls, around)}

        assert decide(quorum, (majority,), facts, None) == one_of(outcomes), partial


@pytest.mark.parametrize(
    ("turnout", "need"), [(6860, 4116), (10002, 6002), (10000, 6000), (1, 1), (4, 3), (5, 3)]
)
def test_three_fifths_of_an_earlier_turnout_round_up(turnout: int, need: int) -> None:
    quorum = turnout_quorum(Fraction(3, 5), Counting.TAKING_PART)

    assert quorum.need(20_000, previous_turnout=turnout) == need
    for took_part, met in ((need, True), (need - 1, False)):
        facts = Completions(Tally(took_part, 0, 0, invalid=0), 20_000, previous_turnout=turnout)
        assert quorum.met(facts) is met
        assert quorum.need_range(facts) == (need, need)


def test_a_share_of_an_unknown_turnout_has_no_limits() -> None:
    quorum = turnout_quorum(Fraction(3, 5), Counting.TAKING_PART)
    majority = Majority(share=HALF, of=Base.PREVIOUS_TURNOUT, more_than=True)
    facts = Completions(Tally(3, 0, 0, invalid=0), 10)

    assert (quorum.need(10), quorum.need_range(facts), quorum.met(facts)) == (None, None, None)
    assert (majority.need(facts.tally, 10), majority.need_range(facts)) == (None, None)
    assert majority.met(facts) is None
    assert attrs.evolve(quorum, share=Fraction(0)).need_range(facts) == (0, 0)


# --- a signed list ------------------------------------------------------------------------------


@pytest.mark.parametrize("signed", [None, 0, 1, 2])
@pytest.mark.parametrize(
    ("share", "of"),
    [
        (HALF, Base.SEATS),
        (Fraction(0), Base.SEATS),
        (HALF, Base.IN_OFFICE),
        (Fraction(3, 5), Base.PREVIOUS_TURNOUT),
    ],
)
def test_a_signed_list_makes_the_quorum_where_it_is_told(
    signed: int | None, share: Fraction, of: Base
) -> None:
    quorum = Quorum(share=share, of=of, counting=Counting.SIGNED)
    around = Around(turnouts=TURNOUTS if of is Base.PREVIOUS_TURNOUT else (0,), signed=signed)
    for partial, fulls in oracle.partials_of(2, SOME_UNKNOWN).items():
        facts = engine_facts(partial, 2, signed=signed)
        ends = oracle.ends(shape_of(quorum, SIMPLE), 2, fulls, around)

        assert decide(quorum, (SIMPLE,), facts, None) == one_of({ended for _, ended in ends})
        if signed is not None:
            assert quorum.have(facts) == (signed, signed)


@pytest.mark.parametrize(
    ("signed", "attendance", "outcome", "other"),
    [
        pytest.param(14, Attendance.ROOM, Outcome.NO_QUORUM, Outcome.ADOPTED, id="14 names"),
        pytest.param(14, Attendance.LIST, Outcome.ADOPTED, Outcome.NO_QUORUM, id="by the list"),
        pytest.param(8, Attendance.ROOM, Outcome.NO_QUORUM, None, id="the list is too short"),
        pytest.param(8, Attendance.LIST, Outcome.NO_QUORUM, None, id="too short by the list"),
        pytest.param(None, Attendance.LIST, Outcome.NO_QUORUM, None, id="no list was told"),
    ],
)
def test_the_reading_of_a_list_is_a_hinge(
    signed: int | None, attendance: Attendance, outcome: Outcome, other: Outcome | None
) -> None:
    """Eight were in the room of 17 seats; half of them is 9."""
    record = VoteRecord(
        body=Body(kind=BodyKind.GMINA_COUNCIL, seats=17),
        matter=Matter.ORDINARY,
        day=date(2024, 5, 15),
        tally=Tally(8, 0, 0, present=8),
        circumstances=Circumstances(signed=signed),
    )
    verdict = judge(record, readings=Readings(attendance=attendance))

    assert verdict.outcome is outcome
    hinges = {hinge.reading: hinge.outcome for hinge in verdict.hinges}
    assert hinges.get("attendance") is other


# --- a vote that decides a tie ------------------------------------------------------------------

CASTING: Final = CastingVote(polish="głos starosty", english="the vote of the starosta")
WITH_CASTING: Final = attrs.evolve(SIMPLE, casting=CASTING)


def casting_ends(
    quorum: Quorum, seats: int, fulls: list[oracle.Full], told: bool | None
) -> list[tuple[dict[str, object], str]]:
    """Give every world: who has the casting vote was in favour only where somebody was."""
    worlds: list[tuple[dict[str, object], str]] = []
    for full in fulls:
        in_favour, against, *_ = full
        for casting in (True, False) if told is None else (told,):
            if casting and not in_favour:
                continue
            ended = oracle.outcome(shape_of(quorum, SIMPLE), full, seats)
            if ended == "not_adopted" and casting and in_favour == against:
                ended = "adopted"
            facts = dict(zip(oracle.FACTS, oracle.facts_of(full), strict=True))
            worlds.append(({**facts, "casting_in_favour": casting}, ended))
    return worlds


def casting_facts(partial: oracle.Partial, seats: int, told: bool | None) -> Completions:
    return engine_facts(partial, seats, casting_in_favour=told, in_favour_from=int(bool(told)))


@pytest.mark.once
@pytest.mark.parametrize("told", [None, True, False])
@pytest.mark.parametrize("seats", [1, 2])
@pytest.mark.parametrize("share", [HALF, Fraction(0)])
def test_a_vote_that_decides_a_tie_known_or_not(
    share: Fraction, seats: int, told: bool | None
) -> None:
    quorum = Quorum(share=share)
    for partial, fulls in oracle.partials_of(seats, ANY_UNKNOWN).items():
        worlds = casting_ends(quorum, seats, fulls, told)
        if not worlds:
            continue  # he was in favour, and the counts say that nobody was
        facts = casting_facts(partial, seats, told)

        outcome = decide(quorum, (WITH_CASTING,), facts, None)
        assert outcome == one_of({ended for _, ended in worlds}), partial


@pytest.mark.parametrize("told", [None, True, False])
def test_missing_is_the_smallest_set_with_a_vote_that_decides_a_tie(told: bool | None) -> None:
    quorum = Quorum(share=HALF)
    rule = attrs.evolve(GMINA.rules[0], quorum=quorum, requires=(WITH_CASTING,))
    asked: set[str] = set()
    for partial, fulls in oracle.partials_of(2, NOT_ALL_UNKNOWN).items():
        worlds = casting_ends(quorum, 2, fulls, told)
        if len({ended for _, ended in worlds}) < 2:
            continue
        missing = smallest_settling((rule,), casting_facts(partial, 2, told), None, DEFAULT)
        facts = (*zip(oracle.FACTS, partial, strict=True), ("casting_in_favour", told))
        unknown = [name for name, fact in facts if fact is None]
        assert set(missing) <= set(unknown)
        assert oracle.is_settled(worlds, missing), (partial, missing)
        for fewer in combinations(unknown, len(missing) - 1):
            assert not oracle.is_settled(worlds, fewer), (partial, missing, fewer)
        asked.update(missing)
    assert ("casting_in_favour" in asked) is (told is None)


def test_two_wordings_of_which_one_lets_a_vote_decide_a_tie() -> None:
    rules = tuple(attrs.evolve(GMINA.rules[0], requires=(each,)) for each in (SIMPLE, WITH_CASTING))
    facts = Completions(Tally(1, 1, 0, present=2), 2)

    assert smallest_settling(rules, facts, None, DEFAULT) == ("casting_in_favour", "day")
    in_favour = attrs.evolve(facts, casting_in_favour=True, in_favour_from=1)
    assert smallest_settling(rules, in_favour, None, DEFAULT) == ("day",)


@pytest.mark.parametrize(
    ("told", "need"), [(True, (5, 5)), (False, (6, 6)), (None, (5, 6))], ids=str
)
def test_as_many_as_are_against_are_enough_with_the_vote_that_decides(
    told: bool | None, need: tuple[int, int]
) -> None:
    facts = Completions(Tally(5, 5, 0), 21, casting_in_favour=told)

    assert WITH_CASTING.need_range(facts) == need
    assert WITH_CASTING.met(facts) is told
    assert WITH_CASTING.need(facts.tally, 21) == 6
    assert WITH_CASTING.met(attrs.evolve(facts, tally=Tally(6, 5, 0))) is True
    assert WITH_CASTING.met(attrs.evolve(facts, tally=Tally(4, 5, 0))) is False
    up_to_five = attrs.evolve(facts, tally=Tally(3, None, 0, present=8))
    assert WITH_CASTING.need_range(up_to_five) == (1, 5 if told else 6)
    nobody = attrs.evolve(facts, tally=Tally(0, 0, 9))
    assert WITH_CASTING.need_range(nobody) == (1, 1)


@pytest.mark.parametrize(
    "change",
    [
        {"share": HALF},
        {"of": Base.VALID_VOTES},
        {"more_than": False},
        {"by": Measure.VOTES},
    ],
    ids=str,
)
def test_only_a_simple_majority_of_members_knows_a_tie(change: dict[str, Any]) -> None:
    with pytest.raises(InvalidRecordError) as error:
        attrs.evolve(WITH_CASTING, **change)
    assert [(fault.code, fault.path) for fault in error.value.faults] == [("no_tie", "/casting")]


def test_who_decides_a_tie_is_a_value_of_its_own() -> None:
    with pytest.raises(InvalidRecordError) as error:
        attrs.evolve(SIMPLE, casting="the chair", by="heads")  # type: ignore[arg-type]
    assert [fault.code for fault in error.value.faults] == ["not_a_measure", "not_a_casting_vote"]


@pytest.mark.parametrize(
    ("tally", "still", "adopted", "fail"),
    [
        pytest.param(Tally(1, 3, 0), 2, True, True, id="a tie at best, and it may be won"),
        pytest.param(Tally(1, 4, 0), 2, False, True, id="no tie any more"),
        pytest.param(Tally(4, 2, 0), 2, True, True, id="a tie at worst, and it may be lost"),
        pytest.param(Tally(4, 1, 0), 2, True, False, id="safe"),
    ],
)
def test_the_outlook_lets_a_tie_go_either_way(
    tally: Tally, still: int, adopted: bool, fail: bool
) -> None:
    rule = attrs.evolve(GMINA.rules[0], requires=(WITH_CASTING,))
    look = rule.outlook(tally, seats=8, still_to_vote=still)

    assert (look.can_be_adopted, look.can_fail) == (adopted, fail)


def test_one_at_least_was_in_favour_only_where_the_casting_vote_was() -> None:
    told = VoteRecord(
        body=Body(kind=BodyKind.VOIVODESHIP_BOARD, seats=5),
        matter=Matter.ORDINARY,
        day=date(2024, 5, 15),
        tally=Tally(None, 2, 1, present=5),
        circumstances=Circumstances(casting_in_favour=True),
    )
    assert judge(told).majority.have_range == (1, 2)
    assert judge(told).outcome is Outcome.UNDETERMINED  # one to two is lost, two to two is won
    for circumstances in (Circumstances(casting_in_favour=False), Circumstances(signed=5)):
        other = attrs.evolve(told, circumstances=circumstances)
        assert judge(other).majority.have_range == (0, 2)


def test_those_against_may_have_been_nobody() -> None:
    facts = Completions(Tally(0, None, 0, present=2), 2, in_favour_from=1)

    assert opposed(SIMPLE, facts) is None


def test_what_follows_when_those_against_have_won_does_not_count_on_the_one_in_favour() -> None:
    facts = Completions(Tally(None, 2, 0, present=2), 4, in_favour_from=1)

    assert opposed(SIMPLE, attrs.evolve(facts, in_favour_from=0)) is True
    assert opposed(SIMPLE, facts) is True


# --- a majority by another measure --------------------------------------------------------------

BY_POPULATION: Final = Majority(share=HALF, of=Base.SEATS, more_than=True, by=Measure.POPULATION)
WEIGHED: Final = (
    BY_POPULATION,
    attrs.evolve(BY_POPULATION, share=Fraction(2, 3), of=Base.VALID_VOTES, more_than=False),
)
RESIDENTS: Final = 3
FREE: Final = Consent(of="ktoś", polish="zgoda", english="consent")


def weighed_facts(
    partial: oracle.Partial, weighed: oracle.Partial | None, seats: int
) -> Completions:
    if weighed is None:
        return engine_facts(partial, seats)
    weighing = Weighing(by=Measure.POPULATION, tally=engine_tally(weighed), size=RESIDENTS)
    return engine_facts(partial, seats, weighings=(weighing,))


def weighed_examples(majority: Majority) -> list[tuple[oracle.Partial | None, set[bool]]]:
    """Give tallies by residents: nothing told, and several for each of true, false and unknown."""
    found = oracle.truths(threshold(majority), RESIDENTS, SOME_UNKNOWN)
    of_each: dict[frozenset[bool], list[oracle.Partial]] = {}
    for partial, truths in found.items():
        if partial[-1] is None:
            of_each.setdefault(frozenset(truths), []).append(partial)
    examples = [
        (partial, set(truths))
        for truths, partials in of_each.items()
        for partial in partials[:: max(1, len(partials) // 3)][:3]
    ]
    return [(None, {True, False}), *examples]


@pytest.mark.parametrize("majority", WEIGHED, ids=str)
def test_a_majority_of_residents_is_held_against_their_tally(majority: Majority) -> None:
    for partial, truths in oracle.truths(threshold(majority), RESIDENTS, ANY_UNKNOWN).items():
        if partial[-1] is not None:
            continue  # a tally of residents does not say who is in office
        facts = weighed_facts((0, 0, 0, 0, 0, 0, 0, 0, 0), partial, 9)
        met = next(iter(truths)) if len(truths) == 1 else None
        assert majority.met(facts) is met, partial


@pytest.mark.once
@pytest.mark.parametrize("majority", WEIGHED, ids=str)
@pytest.mark.parametrize("consent", [None, True, False])
def test_a_double_majority_with_and_without_a_consent(
    majority: Majority, consent: bool | None
) -> None:
    quorum, members = Quorum(share=HALF), ABSOLUTE_OF_SEATS
    examples = weighed_examples(majority)
    for partial, fulls in oracle.partials_of(2, SOME_UNKNOWN).items():
        for weighed, truths in examples:
            around = Around(
                weighed=tuple(truths), consents=(True, False) if consent is None else (consent,)
            )
            ends = oracle.ends(shape_of(quorum, members), 2, fulls, around)
            expected = one_of({ended for _, ended in ends})
            facts = weighed_facts(partial, weighed, 2)
            for requires in ((members, majority, FREE), (FREE, majority, members)):
                assert decide(quorum, requires, facts, consent) == expected, (partial, weighed)


def test_of_a_measure_that_is_not_told_nothing_is_known() -> None:
    facts = Completions(Tally(41, 0, 0), 41)

    assert BY_POPULATION.have(facts) is BY_POPULATION.need_range(facts) is None
    assert BY_POPULATION.met(facts) is None


@pytest.mark.parametrize(
    ("in_favour", "met"), [(1_000_001, True), (1_000_000, False), (None, None)]
)
def test_half_of_the_residents_must_be_exceeded(in_favour: int | None, met: bool | None) -> None:
    weighing = Weighing(by=Measure.POPULATION, tally=Tally(in_favour, None, None), size=2_000_000)
    facts = Completions(Tally(39, 0, 2), 41, weighings=(weighing,))

    assert BY_POPULATION.met(facts) is met
    assert BY_POPULATION.need_range(facts) == (1_000_001, 1_000_001)


# --- a quorum by another measure, and one of a fixed number -------------------------------------

BY_VOTES: Final = Quorum(share=HALF, more_than=True, by=Measure.VOTES)


@pytest.mark.parametrize("counting", [Counting.IN_ROOM, Counting.TAKING_PART])
def test_a_quorum_of_votes_is_held_against_their_tally(counting: Counting) -> None:
    quorum = attrs.evolve(BY_VOTES, counting=counting)
    shape = shape_of(quorum, SIMPLE)
    for partial, fulls in oracle.partials_of(RESIDENTS, SOME_UNKNOWN).items():
        if partial[-1] is not None:
            continue  # a tally of votes does not say who is in office
        weighing = Weighing(by=Measure.VOTES, tally=engine_tally(partial), size=RESIDENTS)
        facts = Completions(Tally(1, 0, 0), 9, weighings=(weighing,))
        there = {oracle.outcome(shape, full, RESIDENTS) != "no_quorum" for full in fulls}

        assert quorum.met(facts) is (next(iter(there)) if len(there) == 1 else None), partial


def test_of_a_quorum_of_votes_nothing_is_known_where_they_were_not_counted() -> None:
    facts = Completions(Tally(200, 30, 2, present=232), 304)

    assert (BY_VOTES.have(facts), BY_VOTES.need_range(facts), BY_VOTES.met(facts)) == (None,) * 3
    rule = attrs.evolve(GMINA.rules[0], quorum=BY_VOTES)
    assert smallest_settling((rule,), facts, None, DEFAULT) == ("votes",)
    weighing = Weighing(by=Measure.VOTES, tally=Tally(250, 40, 4, present=None), size=344)
    known = attrs.evolve(facts, weighings=(weighing,))
    assert (BY_VOTES.have(known), BY_VOTES.need_range(known)) == ((294, 344), (173, 173))
    assert BY_VOTES.met(known) is True


@pytest.mark.parametrize(
    ("quorum", "seats", "need"),
    [
        (Quorum(share=Fraction(0), at_least=152), 304, 152),
        (Quorum(share=Fraction(0), at_least=152), 100, 152),
        (Quorum(share=HALF, at_least=10), 19, 10),
        (Quorum(share=HALF, at_least=10), 18, 10),
        (Quorum(share=HALF, at_least=10), 21, 11),
        (Quorum(share=HALF, at_least=10, more_than=True), 20, 11),
    ],
    ids=str,
)
def test_a_quorum_is_never_less_than_its_number(quorum: Quorum, seats: int, need: int) -> None:
    assert quorum.need(seats) == need
    for present in (need - 1, need, need + 1):
        if present > seats:
            continue
        known = Completions(Tally(None, None, None, present=present), seats)
        by_parts = Completions(Tally(None, None, present, not_voting=0), seats)
        assert quorum.met(known) is (present >= need)
        assert quorum.met(by_parts) is (True if present >= need else None)
        absent = attrs.evolve(by_parts.tally, absent=seats - present)
        told = attrs.evolve(by_parts, tally=absent)
        assert quorum.met(told) is (present >= need)
        assert quorum.need_range(known) == (need, need)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"by": "heads"}, ("not_a_measure", "/by")),
        ({"at_least": -1}, ("not_a_number", "/at_least")),
        ({"at_least": True}, ("not_a_number", "/at_least")),
        ({"at_least": 5, "of": Base.IN_OFFICE}, ("not_a_number", "/at_least")),
    ],
    ids=str,
)
def test_a_quorum_that_cannot_be(change: dict[str, Any], fault: tuple[str, str]) -> None:
    with pytest.raises(InvalidRecordError) as error:
        Quorum(share=HALF, **change)
    assert [(each.code, each.path) for each in error.value.faults] == [fault]


@pytest.mark.parametrize(
    ("quorum", "polish", "english"),
    [
        (
            Quorum(share=Fraction(0), at_least=152),
            "liczba 152 lub większa",
            "152 or more",
        ),
        (
            Quorum(share=HALF, at_least=10),
            "co najmniej połowa ustawowego składu, lecz nie mniej niż 10",
            "at least half of the statutory seats, and never less than 10",
        ),
        (
            BY_VOTES,
            "więcej niż połowa ustawowego składu, licząc głosy, a nie członków",
            "more than half of the statutory seats, counted in votes, not in members",
        ),
    ],
    ids=str,
)
def test_a_quorum_is_named_with_its_number_and_its_measure(
    quorum: Quorum, polish: str, english: str
) -> None:
    assert (quorum.format(), quorum.format("en")) == (polish, english)


@pytest.mark.parametrize(
    ("votes", "line", "sentence"),
    [
        (
            Tally(150, 20, 2, present=172),
            "Kworum: nie było; obecni mają 172 głosy, potrzeba co najmniej 173 głosów",
            "W chwili głosowania obecni mieli 172 głosy, podczas gdy kworum wynosi 173.",
        ),
        (
            Tally(100, 20, 2, absent=172),
            "Kworum: nie było; obecni mają od 122 do 172 głosów, potrzeba co najmniej 173 głosów",
            "W chwili głosowania obecni mieli najwyżej 172 głosy, podczas gdy kworum wynosi 173.",
        ),
        (
            Tally(150, 20, 3, present=173),
            "Kworum: było; obecni mają 173 głosy, potrzeba co najmniej 173 głosów",
            None,
        ),
        (
            None,
            "Kworum: nie wiadomo, czy było; nie podano liczby głosów przypadających głosującym",
            None,
        ),
    ],
    ids=str,
)
def test_a_quorum_of_votes_is_told_in_votes(
    votes: Tally | None, line: str, sentence: str | None
) -> None:
    weighings = () if votes is None else (Weighing(by=Measure.VOTES, tally=votes, size=344),)
    record = VoteRecord(
        body=Body(kind=BodyKind.GMINA_COUNCIL, seats=304),
        matter=Matter.ORDINARY,
        day=date(2024, 6, 18),
        tally=Tally(130, 20, 2, present=152),
        weighings=weighings,
    )
    verdict = judge(record, rule=attrs.evolve(GMINA.rules[0], quorum=BY_VOTES))

    assert line in verdict.explain()
    assert verdict.quorum_sentence() == ""
    assert sentence is None or verdict.sentence().startswith(sentence)
    assert "counted in votes" in verdict.explain("en")


def test_the_outlook_takes_a_quorum_of_votes_as_there() -> None:
    rule = attrs.evolve(GMINA.rules[0], quorum=BY_VOTES)

    look = rule.outlook(Tally(2, 1, 0), seats=20, still_to_vote=0)
    assert (look.can_be_adopted, look.quorum_breaks_if_leave) == (True, None)


# --- calls of a meeting -------------------------------------------------------------------------

FIRST: Final = attrs.evolve(
    GMINA.rules[0], id="ST-1", in_force=Period(), quorum=Quorum(share=HALF), call=1
)
SECOND: Final = attrs.evolve(FIRST, id="ST-2", quorum=Quorum(share=Fraction(0)), call=2)
OF_CALLS: Final = attrs.evolve(GMINA, rules=(SECOND, FIRST), aliases=())


@pytest.mark.parametrize(
    ("call", "rule", "outcome"),
    [
        (1, "ST-1", Outcome.NO_QUORUM),
        (2, "ST-2", Outcome.ADOPTED),
        (3, "ST-2", Outcome.ADOPTED),
        (None, "ST-1", Outcome.UNDETERMINED),
    ],
)
def test_each_call_of_a_meeting_may_have_a_rule_of_its_own(
    call: int | None, rule: str, outcome: Outcome
) -> None:
    verdict = judge(met_by(8, call), book=OF_CALLS)

    assert (verdict.rule.id, verdict.outcome) == (rule, outcome)
    assert verdict.missing == (("call",) if call is None else ())
    assert Caution.SEVERAL_WORDINGS not in verdict.cautions


def met_by(present: int, call: int | None) -> VoteRecord:
    return VoteRecord(
        body=Body(kind=BodyKind.GMINA_COUNCIL, seats=21),
        matter=Matter.ORDINARY,
        day=date(2024, 6, 18),
        tally=Tally(present, 0, 0, present=present),
        call=call,
    )


def test_an_unknown_call_does_not_matter_where_enough_came_to_the_first() -> None:
    assert judge(met_by(11, None), book=OF_CALLS).outcome is Outcome.ADOPTED


def test_a_call_without_a_rule_is_not_covered() -> None:
    book = attrs.evolve(GMINA, rules=(FIRST,), aliases=())

    with pytest.raises(NotCoveredError, match="ST-1 of call 1"):
        judge(met_by(11, 2), book=book)


@pytest.mark.parametrize("call", [0, 3, "1"])
def test_a_rule_is_for_the_first_call_or_the_second(call: Any) -> None:
    with pytest.raises(InvalidRecordError) as error:
        attrs.evolve(FIRST, call=call)
    assert [(each.code, each.path) for each in error.value.faults] == [("not_a_call", "/call")]


def test_a_call_and_a_day_that_are_both_unknown_are_both_asked_for() -> None:
    later = attrs.evolve(FIRST, quorum=Quorum(share=Fraction(2, 5)))
    facts = Completions(Tally(8, 0, 0, present=8), 20)

    assert smallest_settling((SECOND, FIRST, later), facts, None, DEFAULT) == ("call", "day")


# --- missing ------------------------------------------------------------------------------------


def check_missing(
    quorum: Quorum,
    requires: tuple[Majority | Consent, ...],
    masks: tuple[tuple[bool, ...], ...],
    around: Around,
) -> None:
    members = next(
        each for each in requires if isinstance(each, Majority) and each.by is Measure.MEMBERS
    )
    rule = attrs.evolve(GMINA.rules[0], quorum=quorum, requires=requires)
    around_unknown = {
        "previous_turnout": len(around.turnouts) > 1,
        "population": len(around.weighed) > 1,
        "consent": len(around.consents) > 1,
    }
    turnout = None if around_unknown["previous_turnout"] else around.turnouts[0] or None
    checked = 0
    for partial, fulls in oracle.partials_of(2, masks).items():
        worlds = list(oracle.ends(shape_of(quorum, members), 2, fulls, around))
        if len({ended for _, ended in worlds}) == 1:
            continue
        facts = engine_facts(partial, 2, previous_turnout=turnout, signed=around.signed)
        consent = None if around_unknown["consent"] else around.consents[0]
        missing = smallest_settling((rule,), facts, consent, DEFAULT)
        unknown = [
            name for name, fact in zip(oracle.FACTS, partial, strict=True) if fact is None
        ] + [name for name, is_unknown in around_unknown.items() if is_unknown]
        assert set(missing) <= set(unknown), (partial, missing)
        assert oracle.is_settled(worlds, missing), (partial, missing)
        for fewer in combinations(unknown, len(missing) - 1):
            assert not oracle.is_settled(worlds, fewer), (partial, missing, fewer)
        checked += 1
    assert checked


@pytest.mark.once
@pytest.mark.parametrize("shape", TURNOUT_SHAPES[:2] + TURNOUT_SHAPES[4:], ids=str)
def test_missing_is_the_smallest_set_with_an_unknown_turnout(
    shape: tuple[Quorum, Majority],
) -> None:
    quorum, majority = shape
    around = Around(turnouts=TURNOUTS)
    check_missing(quorum, (majority,), NOT_ALL_UNKNOWN, around)


@pytest.mark.parametrize("turnout", [1, 2, 3])
def test_missing_is_the_smallest_set_with_a_known_turnout(turnout: int) -> None:
    quorum, majority = TURNOUT_SHAPES[0]
    check_missing(quorum, (majority,), NOT_ALL_UNKNOWN, Around(turnouts=(turnout,)))


@pytest.mark.parametrize("signed", [None, 0, 1, 2])
def test_missing_is_the_smallest_set_with_a_list(signed: int | None) -> None:
    quorum = Quorum(share=HALF, of=Base.IN_OFFICE, counting=Counting.SIGNED)
    check_missing(quorum, (SIMPLE,), NOT_ALL_UNKNOWN, Around(signed=signed))


@pytest.mark.parametrize("consents", [(True, False), (True,)])
def test_missing_is_the_smallest_set_for_a_double_majority(consents: tuple[bool, ...]) -> None:
    requires = (ABSOLUTE_OF_SEATS, BY_POPULATION, FREE)
    around = Around(weighed=(True, False), consents=consents)
    check_missing(Quorum(share=HALF), requires, NOT_ALL_UNKNOWN, around)


@pytest.mark.parametrize(
    ("signed", "missing"),
    [
        pytest.param(10, ("in_office",), id="half of 20 in office, and not of 21"),
        pytest.param(0, ("in_office",), id="an empty list, and perhaps nobody in office"),
    ],
)
def test_a_list_needs_the_number_in_office(signed: int, missing: tuple[str, ...]) -> None:
    quorum = Quorum(share=HALF, of=Base.IN_OFFICE, counting=Counting.SIGNED)
    rule = attrs.evolve(GMINA.rules[0], quorum=quorum, requires=(SIMPLE,))
    votes = Tally(signed, 0, 0, invalid=0, not_voting=0, excluded=0)
    facts = Completions(votes, 21, signed=signed)

    assert smallest_settling((rule,), facts, None, DEFAULT) == missing


def settling(
    *rules: tuple[Quorum, tuple[Majority | Consent, ...]], turnout: int | None = None
) -> tuple[str, ...]:
    """Return what is missing where 8 of 10 voted, all in favour, under several wordings."""
    wordings = tuple(
        attrs.evolve(GMINA.rules[0], quorum=quorum, requires=requires) for quorum, requires in rules
    )
    tally = Tally(8, 0, 0, invalid=0, not_voting=0, excluded=0)
    facts = Completions(tally, 10, previous_turnout=turnout)
    return smallest_settling(wordings, facts, None, DEFAULT)


def test_what_only_one_of_two_wordings_asks_does_not_replace_the_day() -> None:
    """The fact may come out against the vote, and then the wordings still disagree."""
    plain = (Quorum(share=HALF), (ABSOLUTE,))
    by_turnout = (turnout_quorum(Fraction(3, 5), Counting.TAKING_PART), (ABSOLUTE,))
    double = (Quorum(share=HALF), (ABSOLUTE, BY_POPULATION))
    consented = (Quorum(share=HALF), (ABSOLUTE, FREE))

    assert settling(plain, by_turnout) == ("previous_turnout", "day")
    assert settling(plain, double) == ("population", "day")
    assert settling(plain, consented) == ("consent", "day")
    assert settling(plain, by_turnout, turnout=20) == ("day",)


def test_what_two_wordings_ask_alike_needs_no_day() -> None:
    other = Quorum(share=Fraction(1, 3))
    consented = ((Quorum(share=HALF), (ABSOLUTE, FREE)), (other, (ABSOLUTE, FREE)))

    assert settling(*consented) == ("consent",)


def test_facts_of_a_large_electorate_are_found_at_once() -> None:
    rule = attrs.evolve(
        GMINA.rules[0],
        quorum=turnout_quorum(Fraction(3, 5), Counting.TAKING_PART),
        requires=(ABSOLUTE,),
    )
    votes = Tally(300_000, 200_000, 0)
    paper = Completions(votes, 1_300_000, previous_turnout=900_000)
    nothing = Completions(Tally(300_000, 200_000, 0, invalid=2_000), 1_300_000)

    assert smallest_settling((rule,), paper, None, DEFAULT) == ("invalid",)
    assert smallest_settling((rule,), nothing, None, DEFAULT) == ("previous_turnout",)


# --- variants -----------------------------------------------------------------------------------

VARIED: Final = attrs.evolve(
    GMINA.rules[0],
    requires=(SIMPLE,),
    variants=(
        Variant(
            under=MembershipFee.OBLIGATION,
            requires=(ABSOLUTE_OF_SEATS,),
            basis=attrs.evolve(GMINA.rules[0].basis, art="58"),
            matters=(Matter.ASSOCIATION_ACCESSION,),
        ),
    ),
)
EVERY_READING: Final = st.builds(
    Readings, **{name: st.sampled_from(choices) for name, choices in CHOICES.items()}
)


@given(EVERY_READING, st.sampled_from([Matter.ASSOCIATION_ACCESSION, Matter.BUDGET]))
def test_a_variant_holds_under_its_reading_and_for_its_matters_only(
    readings: Readings, matter: Matter
) -> None:
    rule = VARIED.under(readings, matter)

    if readings.membership_fee is MembershipFee.OBLIGATION and matter != Matter.BUDGET:
        assert (rule.requires, rule.basis.art) == ((ABSOLUTE_OF_SEATS,), "58")
    else:
        assert rule is VARIED


def test_no_variant_of_the_book_applies_by_default() -> None:
    varied = [rule for rule in GMINA.rules if rule.variants]
    assert varied
    for rule in varied:
        assert not {each.under for each in rule.variants} & {*attrs.astuple(DEFAULT)}
        assert all(rule.under(Readings(), matter) is rule for matter in rule.matters)


# --- an effect that those against must have won ---------------------------------------------------

DISSOLVED: Final = attrs.evolve(
    GMINA.rules[0],
    quorum=Quorum(share=Fraction(3, 10), counting=Counting.TAKING_PART),
    requires=(ABSOLUTE,),
    effects=(
        Effect(
            after=Outcome.NOT_ADOPTED,
            consequence=Consequence.UNSETTLED,
            basis=None,
            against=ABSOLUTE,
        ),
    ),
)


@pytest.mark.parametrize(
    ("tally", "outcome", "follows"),
    [
        pytest.param(Tally(5, 6, 0, invalid=0), Outcome.NOT_ADOPTED, True, id="one more against"),
        pytest.param(Tally(6, 6, 0, invalid=0), Outcome.NOT_ADOPTED, False, id="a tie"),
        pytest.param(Tally(6, 5, 0, invalid=0), Outcome.ADOPTED, False, id="adopted"),
        pytest.param(Tally(4, 5, 1, invalid=0), Outcome.NOT_ADOPTED, False, id="no half against"),
        pytest.param(Tally(0, 5, 0, invalid=0), Outcome.NO_QUORUM, False, id="too few took part"),
        pytest.param(Tally(0, 6, 0, invalid=0), Outcome.NOT_ADOPTED, True, id="just enough"),
        pytest.param(Tally(1, None, 5, invalid=0), Outcome.NOT_ADOPTED, False, id="not told"),
    ],
)
def test_an_effect_may_ask_that_those_against_have_won(
    tally: Tally, outcome: Outcome, follows: bool
) -> None:
    record = VoteRecord(
        body=Body(kind=BodyKind.GMINA_COUNCIL, seats=20),
        matter=Matter.ORDINARY,
        day=date(2024, 5, 15),
        tally=tally,
    )
    verdict = judge(record, rule=DISSOLVED)

    assert verdict.outcome is outcome
    assert (verdict.effect is not None) is follows


counts = st.integers(min_value=0, max_value=30)


@given(counts, counts, counts)
def test_not_both_sides_have_an_absolute_majority(
    in_favour: int, against: int, abstaining: int
) -> None:
    facts = Completions(Tally(in_favour, against, abstaining), 90)

    assert not (ABSOLUTE.met(facts) and opposed(ABSOLUTE, facts))
    assert opposed(SIMPLE, facts) is (against > in_favour)


@pytest.mark.parametrize(("against", "won"), [(51, True), (50, False), (None, None)])
def test_those_against_are_weighed_by_the_measure_of_the_majority(
    against: int | None, won: bool | None
) -> None:
    weighing = Weighing(by=Measure.POPULATION, tally=Tally(None, against, None), size=100)
    facts = Completions(Tally(3, 2, 0), 5, weighings=(weighing,))

    assert opposed(BY_POPULATION, facts) is won


# --- the outlook ----------------------------------------------------------------------------------


def test_the_outlook_of_a_double_majority_is_that_of_the_members() -> None:
    double = attrs.evolve(
        GMINA.rules[0],
        quorum=Quorum(share=HALF),
        requires=(ABSOLUTE_OF_SEATS, BY_POPULATION),
    )
    single = attrs.evolve(double, requires=(ABSOLUTE_OF_SEATS,))
    for in_favour in range(15, 22):
        tally = Tally(in_favour, 3, 0)
        outlook = double.outlook(tally, 41, 4)
        assert outlook == single.outlook(tally, 41, 4)
        assert outlook.can_be_adopted is (in_favour >= 17)
    alone = attrs.evolve(double, requires=(BY_POPULATION,))
    assert alone.outlook(Tally(0, 30, 0), 41, 0).short_by == 0
