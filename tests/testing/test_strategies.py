"""The strategies make only what could have happened, and of that enough kinds."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from zmp_core import (
    Body,
    BodyKind,
    Matter,
    NotCoveredError,
    Outcome,
    Period,
    Position,
    RollCall,
    Tally,
    VoteObject,
    VoteRecord,
    VotingMode,
    judge,
)
from zmp_core.rules.books import GMINA
from zmp_core.testing import bodies, roll_calls, tallies, vote_records
from zmp_core.votes.matter import known

_T = TypeVar("_T")
_COUNTS = tuple(field.name for field in attrs.fields(Tally))
_LAWFUL_SEATS = {15, 21, 23, 25, 28, 31, 34, 37, 40, 43, 45, 48, 60}
_PATIENT = settings(
    max_examples=5_000,
    database=None,
    deadline=None,
    phases=(Phase.generate,),  # any example will do, and making it small takes long
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)


def _exists(strategy: st.SearchStrategy[_T], condition: Callable[[_T], bool]) -> bool:
    """Tell that there is such an example; ``find`` raises where it meets none."""
    return condition(find(strategy, condition, settings=_PATIENT))


# --- Bodies -------------------------------------------------------------------------------------


@given(bodies())
def test_a_body_has_the_seats_that_the_law_gives(body: Body) -> None:
    assert body.kind is BodyKind.GMINA_COUNCIL
    assert body.seats in _LAWFUL_SEATS


def _has_all_sizes(sizes: set[int]) -> bool:
    return sizes == _LAWFUL_SEATS


@given(bodies(seats=7))
def test_a_body_has_the_seats_asked_for(body: Body) -> None:
    assert body.seats == 7


def test_bodies_are_of_every_size_with_a_name_and_without() -> None:
    sizes = find(st.sets(bodies().map(lambda body: body.seats)), _has_all_sizes, settings=_PATIENT)

    assert sizes == _LAWFUL_SEATS
    assert _exists(bodies(), lambda body: body.name is None)
    assert _exists(bodies(), lambda body: body.name is not None)


# --- Tallies ------------------------------------------------------------------------------------


@given(tallies(seats=15, complete=True))
def test_a_complete_tally_is_of_members_that_there_were(tally: Tally) -> None:
    counts = attrs.asdict(tally)

    assert None not in counts.values()
    assert sum(counts.values()) - counts["present"] <= 15


@given(tallies(seats=15))
def test_known_counts_never_exceed_the_seats(tally: Tally) -> None:
    assert tally.at_least_present + (tally.absent or 0) <= 15


@given(tallies(secret=False, complete=True))
def test_an_open_vote_has_no_invalid_papers(tally: Tally) -> None:
    assert tally.invalid == 0


@pytest.mark.parametrize("name", _COUNTS)
def test_any_count_may_be_unknown_nought_or_many(name: str) -> None:
    assert _exists(tallies(), lambda tally: getattr(tally, name) is None)
    assert _exists(tallies(complete=True), lambda tally: getattr(tally, name) == 0)
    assert _exists(tallies(complete=True), lambda tally: getattr(tally, name) >= 10)


def test_some_councils_have_vacant_seats_and_some_none() -> None:
    complete = tallies(seats=15, complete=True)

    def in_office(tally: Tally) -> int:
        return (tally.present or 0) + (tally.absent or 0)

    assert _exists(complete, lambda tally: in_office(tally) == 15)
    assert _exists(complete, lambda tally: in_office(tally) == 13)


# --- Roll calls ---------------------------------------------------------------------------------


@given(roll_calls(seats=21))
def test_a_roll_call_is_lawful_and_no_longer_than_the_seats(call: RollCall) -> None:
    assert 1 <= len(call.positions) <= 21
    assert call.faults == ()
    assert {
        name for name, position in call.positions.items() if position is Position.EXCLUDED
    } == call.barred
    assert all(len(name.split()) == 2 for name in call.positions)


@given(roll_calls())
def test_a_roll_call_has_at_most_as_many_names_as_the_largest_council(call: RollCall) -> None:
    assert len(call.positions) <= 60


def test_roll_calls_have_every_position_and_polish_letters() -> None:
    assert _exists(roll_calls(), lambda call: {*call.positions.values()} == {*Position})
    assert _exists(roll_calls(), lambda call: any("Ż" in name for name in call.positions))
    assert _exists(roll_calls(), lambda call: len(call.positions) > 40)


# --- Records ------------------------------------------------------------------------------------


@given(vote_records())
def test_every_record_is_covered(record: VoteRecord) -> None:
    verdict = judge(record)

    assert record.matter in verdict.rule.matters or verdict.rule.id == "USG-14-1"
    assert record.matter not in GMINA.undecided


@given(vote_records(complete=True))
def test_complete_records_know_every_count(record: VoteRecord) -> None:
    assert None not in attrs.asdict(record.tally).values()


@given(vote_records())
def test_a_mode_is_one_that_the_law_allowed(record: VoteRecord) -> None:
    secret = judge(record).rule.mode is VotingMode.SECRET

    assert record.mode is None or (record.mode is VotingMode.SECRET) is secret
    if record.mode is VotingMode.OPEN:
        assert record.days.until is not None
        assert record.days.until < date(2018, 11, 17)
    if record.mode is VotingMode.RECORDED:
        assert record.days.since is not None
        assert record.days.since >= date(2018, 11, 17)


@given(vote_records())
def test_names_agree_with_the_totals(record: VoteRecord) -> None:
    if record.roll_call is not None:
        assert record.roll_call.tally == record.tally


@given(vote_records(at_threshold=True))
def test_a_record_at_a_threshold_is_one_member_away_from_it_at_most(record: VoteRecord) -> None:
    verdict = judge(record)
    majority, *_ = verdict.requirements

    assert isinstance(record.day, date)
    assert None not in attrs.asdict(record.tally).values()
    assert verdict.outcome is not Outcome.UNDETERMINED
    assert majority.margin in {-1, 0, 1} or verdict.quorum.margin in {-1, 0, 1}


@pytest.mark.parametrize("outcome", Outcome)
def test_records_of_every_outcome_are_made(outcome: Outcome) -> None:
    assert _exists(vote_records(), lambda record: judge(record).outcome is outcome)


@pytest.mark.parametrize("margin", [-1, 0, 1])
def test_both_thresholds_are_met_from_both_sides(margin: int) -> None:
    at = vote_records(matter=Matter.VOTE_OF_CONFIDENCE, at_threshold=True)

    def majority_with_quorum(record: VoteRecord) -> bool:
        verdict = judge(record)
        return verdict.majority.margin == margin and verdict.quorum.met is True

    assert _exists(at, majority_with_quorum)
    assert _exists(at, lambda record: judge(record).quorum.margin == margin)


@pytest.mark.parametrize("mode", [None, *VotingMode])
def test_records_of_every_mode_are_made(mode: VotingMode | None) -> None:
    assert _exists(vote_records(), lambda record: record.mode is mode)


@pytest.mark.parametrize(
    ("what", "matter"),
    [
        (VoteObject.RESOLUTION, Matter.BUDGET),
        (VoteObject.AMENDMENT, Matter.AMENDMENT),
        (VoteObject.MOTION, Matter.PROCEDURAL_MOTION),
        (VoteObject.REMARK, Matter.PLAN_REMARK),
        (VoteObject.AGENDA, Matter.AGENDA_CHANGE),
        (VoteObject.MINUTES, Matter.MINUTES_ADOPTION),
        (VoteObject.CANDIDACY, Matter.LAY_JUDGES),
        (VoteObject.POSITION, Matter.POSITION_OR_OPINION),
    ],
)
def test_what_is_put_to_the_vote_fits_the_matter(what: VoteObject, matter: Matter) -> None:
    records = vote_records(matter=matter)

    assert _exists(records, lambda record: record.object is what)
    assert _exists(records, lambda record: record.object is None)


_KINDS: dict[str, Callable[[VoteRecord], object]] = {
    "no day": lambda record: record.day is None,
    "a span": lambda record: isinstance(record.day, Period),
    "before 2002": lambda record: record.days.until and record.days.until.year < 2002,
    "a term": lambda record: record.term is not None,
    "names": lambda record: record.roll_call is not None,
    "no names": lambda record: record.roll_call is None,
    "vacant seats": lambda record: record.in_office not in {None, record.body.seats},
    "several wordings": lambda record: judge(record).also,
    "a hinge": lambda record: judge(record).hinges,
}


@pytest.mark.parametrize("kind", _KINDS)
def test_records_are_diverse(kind: str) -> None:
    assert _exists(vote_records(), lambda record: bool(_KINDS[kind](record)))


@pytest.mark.parametrize("consent", [True, False, None])
def test_a_consent_may_be_given_refused_or_unknown(*, consent: bool | None) -> None:
    records = vote_records(matter=Matter.AGENDA_CHANGE_ON_REQUEST)

    assert _exists(records, lambda record: record.consent is consent)


UNANSWERED = (*GMINA.undecided, *GMINA.uncovered)


@pytest.mark.parametrize(
    "id_", [id_ for id_, matter in known().items() if matter not in UNANSWERED]
)
def test_every_matter_can_be_asked_for(id_: str) -> None:
    assert _exists(vote_records(matter=known()[id_]), lambda record: record.matter.id == id_)


@given(st.data())
def test_what_is_asked_for_is_made(data: st.DataObject) -> None:
    body = Body(kind=BodyKind.GMINA_COUNCIL, seats=99)  # a size of the years before 2002
    day = date(2001, 12, 1)
    at_threshold = data.draw(st.booleans())
    records = vote_records(body=body, day=day, at_threshold=at_threshold)

    record = data.draw(records)

    assert (record.body, record.day) == (body, day)
    assert record.matter != Matter.VOTE_OF_CONFIDENCE
    judge(record)


@given(
    vote_records(
        matter=Matter.BOARD_RECALL_DISCHARGE, day=Period(date(2001, 5, 1), date(2001, 6, 30))
    )
)
def test_a_span_may_be_asked_for(record: VoteRecord) -> None:
    assert len(judge(record).also) == 1  # the absolute majority became three fifths on 2001-05-30


def test_what_no_book_covers_is_refused_at_once() -> None:
    confidence = Matter.VOTE_OF_CONFIDENCE
    board = Body(kind=BodyKind.UNION_BOARD, seats=5)

    with pytest.raises(NotCoveredError):
        vote_records(matter=confidence, day=date(2010, 6, 1))
    with pytest.raises(NotCoveredError):
        vote_records(matter=Matter.QUORUM_CHECK)
    with pytest.raises(NotCoveredError):
        vote_records(day=date(1989, 1, 1))
    with pytest.raises(NotCoveredError):
        vote_records(body=board)
