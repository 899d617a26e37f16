"""What the law means, whatever the numbers."""

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from zmp_core import testing
from zmp_core.rules import Base, Majority, Outcome, judge
from zmp_core.rules.books import GMINA
from zmp_core.votes import Matter, Tally, VoteRecord

POSITIONS = ("against", "abstaining", "not_voting", "excluded", "invalid")
MATTERS = st.sampled_from([rule.matters[0] for rule in GMINA.rules])


@given(testing.vote_records(), st.sampled_from(POSITIONS))
def test_a_member_moved_to_in_favour_never_spoils_an_adoption(
    record: VoteRecord, position: str
) -> None:
    tally = record.tally
    count = getattr(tally, position)
    assume(count and tally.in_favour is not None)
    assert tally.in_favour is not None
    if judge(record).outcome is not Outcome.ADOPTED:
        return

    moved = attrs.evolve(tally, **{position: count - 1}, in_favour=tally.in_favour + 1)
    assert judge(attrs.evolve(record, tally=moved)).outcome is Outcome.ADOPTED


@given(testing.vote_records(), st.integers(0, 20))
def test_abstentions_never_change_a_simple_majority(record: VoteRecord, more: int) -> None:
    verdict = judge(record, rule="USG-14-1")
    assume(record.tally.abstaining is not None)
    assert record.tally.abstaining is not None
    bigger = attrs.evolve(
        record,
        body=attrs.evolve(record.body, seats=record.body.seats + more),
        in_office=None,
        tally=Tally(record.tally.in_favour, record.tally.against, record.tally.abstaining + more),
    )
    if record.tally.in_favour is not None and record.tally.against is not None:
        assert judge(bigger, rule="USG-14-1").majority.met is verdict.majority.met


@given(testing.vote_records(), st.data())
def test_vacancies_never_lower_a_need(record: VoteRecord, data: st.DataObject) -> None:
    """Whatever the law counts from the seats stays as it is when seats fall vacant."""
    record = attrs.evolve(record, tally=attrs.evolve(record.tally, absent=None), in_office=None)
    verdict = judge(record)
    filled = data.draw(st.integers(record.tally.at_least_present, record.body.seats))
    fewer = judge(attrs.evolve(record, in_office=filled))

    assert fewer.quorum.need == verdict.quorum.need
    demand = verdict.majority.demand
    if isinstance(demand, Majority) and demand.of is Base.SEATS:
        assert fewer.majority.need == verdict.majority.need


@given(testing.vote_records())
def test_knowing_more_never_turns_a_decided_vote(record: VoteRecord) -> None:
    """A decided outcome stays when an unknown count becomes known."""
    verdict = judge(record)
    if verdict.outcome is Outcome.UNDETERMINED or record.tally.present is not None:
        return
    low, high = verdict.quorum.have_range or (0, 0)
    for present in {low, high}:
        known = attrs.evolve(record, tally=attrs.evolve(record.tally, present=present))
        assert judge(known).outcome is verdict.outcome


@given(testing.vote_records(matter=Matter.VOTE_OF_CONFIDENCE))
def test_confidence_always_implies_a_quorum(record: VoteRecord) -> None:
    verdict = judge(record)

    if verdict.majority.met:
        assert verdict.quorum.met


@given(testing.vote_records())
def test_a_verdict_says_something_whatever_the_record(record: VoteRecord) -> None:
    verdict = judge(record)

    assert (verdict.outcome is Outcome.UNDETERMINED) is bool(verdict.missing)
    assert verdict.explain()
    assert verdict.explain("en")
    assert verdict.sentence().endswith(".")
    assert str(verdict).startswith(verdict.outcome)
