"""What is written is read as the same value: of everything that a record or a verdict can be."""

import json
import pickle
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zmp_core import (
    Body,
    BodyKind,
    Matter,
    Outcome,
    Period,
    Position,
    Readings,
    RollCall,
    Rule,
    Tally,
    Term,
    Verdict,
    VoteObject,
    VoteRecord,
    VotingMode,
    judge,
)
from zmp_core.interchange import dumps, loads, structure, unstructure
from zmp_core.law.act import ACTS
from zmp_core.rules import Barred, Composition, Edition, MissedDischarge, Presence
from zmp_core.rules.books import GMINA
from zmp_core.votes.matter import known

LOCAL = Matter("harvest_festival", "dożynki", ("dożynki",))
ELECTED = date(1990, 5, 27)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
names = texts.filter(str.strip)
days = st.dates(ELECTED, date(2030, 1, 1))
readings = st.builds(
    Readings,
    presence=st.sampled_from(Presence),
    barred=st.sampled_from(Barred),
    composition=st.sampled_from(Composition),
    missed_discharge=st.sampled_from(MissedDischarge),
)
matters = st.sampled_from((*known().values(), LOCAL))


def known_or_not(draw: st.DrawFn, value: Any) -> Any:
    return value if draw(st.booleans()) else None


@st.composite
def spans(draw: st.DrawFn) -> Period:
    since, until = sorted((draw(days), draw(days)))
    return Period(since=known_or_not(draw, since), until=known_or_not(draw, until))


@st.composite
def records(draw: st.DrawFn, most_seats: int = 25) -> VoteRecord:
    seats = draw(st.integers(1, most_seats))
    mode = draw(st.none() | st.sampled_from(VotingMode))
    named = mode is not None and mode is not VotingMode.SECRET
    positions = [draw(st.sampled_from(Position)) for _ in range(draw(st.integers(0, seats)))]
    invalid = 0 if named else draw(st.integers(0, seats - len(positions)))
    count = positions.count
    counts = {
        "in_favour": count(Position.IN_FAVOUR),
        "against": count(Position.AGAINST),
        "abstaining": count(Position.ABSTAINING),
        "present": len(positions) - count(Position.ABSENT) + invalid,
        "absent": count(Position.ABSENT),
        "not_voting": count(Position.NOT_VOTING),
        "excluded": count(Position.EXCLUDED),
        "invalid": invalid,
    }
    called = draw(st.lists(names, min_size=len(positions), max_size=len(positions), unique=True))
    roll_call = RollCall(
        zip(called, positions, strict=True),
        draw(st.sets(st.sampled_from(called))) if called else (),
    )
    return VoteRecord(
        body=Body(kind=BodyKind.GMINA_COUNCIL, seats=seats, name=draw(st.none() | names)),
        matter=draw(matters),
        day=draw(st.none() | days | spans()),
        tally=Tally(**{name: known_or_not(draw, value) for name, value in counts.items()}),
        object=draw(st.none() | st.sampled_from(VoteObject)),
        wording=draw(st.none() | texts),
        mode=mode,
        in_office=known_or_not(draw, len(positions) + invalid),
        consent=draw(st.none() | st.booleans()),
        call=draw(st.none() | st.integers(1, 3)),
        term=known_or_not(draw, Term(elected=ELECTED)),
        roll_call=known_or_not(draw, roll_call) if named else None,
        reference=draw(st.none() | texts),
    )


def same(value: object) -> None:
    """Hold the value against what comes back, in both forms, and against its own copy."""
    kind = type(value)
    document = unstructure(value)
    again = structure(document, kind)
    assert again == value
    assert unstructure(again) == document  # matters are equal by their ids alone
    assert loads(dumps(value), kind) == value
    assert json.loads(dumps(value)) == document
    assert pickle.loads(pickle.dumps(again)) == value


@given(records())
def test_records(record: VoteRecord) -> None:
    same(record)


@given(records(), st.sampled_from(tuple(Position)), names)
def test_parts_of_records(record: VoteRecord, position: Position, name: str) -> None:
    for part in (record.body, record.tally, record.matter, record.days):
        same(part)
    same(RollCall({name: position}, barred={name}))


@pytest.mark.once
@settings(max_examples=300, deadline=None)
@given(
    records(most_seats=9),
    st.lists(st.sampled_from(GMINA.rules), min_size=1, max_size=2),
    readings,
    st.none() | st.just(GMINA.edition),
)
def test_verdicts(
    record: VoteRecord, rules: list[Rule], chosen: Readings, book: Edition | None
) -> None:
    rule, *also = rules
    verdict = Verdict(record=record, rule=rule, also=tuple(also), readings=chosen, book=book)

    same(verdict)
    again = structure(unstructure(verdict), Verdict)
    assert again.book == book
    assert again.explain() == verdict.explain()


RECORDS = {
    Outcome.ADOPTED: (11, 5, 3, True),
    Outcome.NOT_ADOPTED: (1, 15, 3, False),
    Outcome.NO_QUORUM: (3, 1, 1, True),
    Outcome.UNDETERMINED: (None, 5, 3, None),
}


@pytest.mark.parametrize("outcome", RECORDS)
@pytest.mark.parametrize(
    "rule", [pytest.param(rule, id=f"{rule.id} {rule.in_force}") for rule in GMINA.rules]
)
def test_every_rule_of_the_book_and_its_verdicts(rule: Rule, outcome: Outcome) -> None:
    in_favour, against, abstaining, consent = RECORDS[outcome]
    record = VoteRecord(
        body=Body(kind=BodyKind.GMINA_COUNCIL, seats=21),
        matter=rule.matters[0],
        day=rule.in_force.since or date(2024, 10, 31),
        tally=Tally(in_favour, against, abstaining, not_voting=0, excluded=0, invalid=0),
        consent=consent,
    )

    same(rule)
    verdict = judge(record, rule=rule)
    same(verdict)
    for part in (verdict.quorum, *verdict.requirements, *verdict.hinges):
        same(part)
    for part in (rule.basis, rule.in_force, *rule.effects, *rule.assumptions):
        same(part)


def test_the_edition_of_the_book() -> None:
    same(GMINA.edition)


@pytest.mark.parametrize("matter", [*known().values(), LOCAL])
def test_matters(matter: Matter) -> None:
    again = structure(unstructure(matter), Matter)

    assert attrs.astuple(again) == attrs.astuple(matter)


def test_acts() -> None:
    for act in ACTS:
        same(act)
        same(attrs.evolve(act, day=(act.day or date.min) + timedelta(days=1)))
