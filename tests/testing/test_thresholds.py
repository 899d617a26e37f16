"""The threshold cases stand on both sides of what every rule demands, and the engine agrees."""

from fractions import Fraction

import attrs
import pytest

from zmp_core import (
    Base,
    Body,
    BodyKind,
    InvalidRecordError,
    Majority,
    Outcome,
    Quorum,
    Rule,
    Tally,
    VoteRecord,
    VotingMode,
    judge,
)
from zmp_core.rules import (
    ABSOLUTE,
    ABSOLUTE_OF_SEATS,
    SIMPLE,
    THREE_FIFTHS_OF_SEATS,
    WITHOUT_QUORUM,
    Consent,
    Counting,
)
from zmp_core.rules.books import GMINA
from zmp_core.testing import Step, ThresholdCase, threshold_cases

_SIZES = (15, 21, 22, 28, 60)
_RULE = GMINA.rules[0]

_each_rule = pytest.mark.parametrize(
    "rule", [pytest.param(rule, id=f"{rule.id} {rule.in_force}") for rule in GMINA.rules]
)
_each_size = pytest.mark.parametrize("seats", _SIZES)


def _around(cases: tuple[ThresholdCase, ...], what: str) -> dict[Step, ThresholdCase]:
    return {case.step: case for case in cases if case.around == what}


@_each_rule
@_each_size
def test_the_engine_agrees_with_plain_counting(rule: Rule, seats: int) -> None:
    for case in threshold_cases(rule, seats):
        verdict = judge(case.record)

        assert verdict.rule == rule, str(case)
        assert verdict.outcome is case.outcome, str(case)


@_each_rule
@_each_size
def test_both_thresholds_are_surrounded(rule: Rule, seats: int) -> None:
    cases = threshold_cases(rule, seats)
    majority, quorum = _around(cases, "majority"), _around(cases, "quorum")

    assert len(cases) == 6
    assert [majority[step].outcome for step in Step] == [
        Outcome.NOT_ADOPTED,
        Outcome.ADOPTED,
        Outcome.ADOPTED,
    ]
    assert quorum[Step.BELOW].outcome is Outcome.NO_QUORUM
    assert quorum[Step.AT].outcome is not Outcome.NO_QUORUM
    assert quorum[Step.ABOVE].outcome is not Outcome.NO_QUORUM


@_each_rule
def test_one_member_is_between_the_steps(rule: Rule) -> None:
    cases = threshold_cases(rule, 21)

    def heads(case: ThresholdCase) -> int | None:
        tally = case.record.tally
        return tally.in_favour if case.around == "majority" else tally.present

    for what in ("majority", "quorum"):
        below, at, above = (heads(_around(cases, what)[step]) for step in Step)
        assert below is not None
        assert (at, above) == (below + 1, below + 2)


@pytest.mark.parametrize(
    ("demand", "seats", "in_favour"),
    [
        pytest.param(SIMPLE, 21, 5, id="4 against, so 5"),
        pytest.param(ABSOLUTE, 21, 11, id="20 valid votes, so 11"),
        pytest.param(ABSOLUTE_OF_SEATS, 21, 11, id="more than 10.5 seats"),
        pytest.param(ABSOLUTE_OF_SEATS, 22, 12, id="more than 11 seats"),
        pytest.param(THREE_FIFTHS_OF_SEATS, 25, 15, id="15 of 25 seats"),
        pytest.param(THREE_FIFTHS_OF_SEATS, 23, 14, id="13.8 of 23 seats"),
        pytest.param(
            Majority(share=Fraction(2, 3), of=Base.FOR_AND_AGAINST, more_than=False),
            21,
            8,
            id="two thirds of 8 and 4",
        ),
        pytest.param(
            Majority(share=Fraction(1, 2), of=Base.PRESENT, more_than=True),
            22,
            12,
            id="more than half of 22 present, the silent one with them",
        ),
        pytest.param(
            Majority(share=Fraction(1, 2), of=Base.IN_OFFICE, more_than=False),
            22,
            11,
            id="half of those in office",
        ),
    ],
)
def test_where_the_majority_stands(demand: Majority, seats: int, in_favour: int) -> None:
    rule = attrs.evolve(_RULE, requires=(demand,), mode=VotingMode.SECRET)
    at = _around(threshold_cases(rule, seats), "majority")[Step.AT]

    assert at.record.tally.in_favour == in_favour
    assert (at.record.tally.invalid, at.record.tally.not_voting) == (1, 0)
    assert judge(at.record, rule=rule).outcome is at.outcome is Outcome.ADOPTED


@pytest.mark.parametrize(
    ("quorum", "seats", "present"),
    [
        pytest.param(Quorum(share=Fraction(1, 2)), 21, 11, id="half of 21"),
        pytest.param(Quorum(share=Fraction(1, 2)), 28, 14, id="half of 28"),
        pytest.param(Quorum(share=Fraction(1, 2), more_than=True), 28, 15, id="more than half"),
        pytest.param(
            Quorum(share=Fraction(1, 2), counting=Counting.TAKING_PART), 15, 8, id="taking part"
        ),
    ],
)
def test_where_the_quorum_stands(quorum: Quorum, seats: int, present: int) -> None:
    rule = attrs.evolve(_RULE, quorum=quorum)
    quorum_cases = _around(threshold_cases(rule, seats), "quorum")

    assert quorum_cases[Step.AT].record.tally.present == present
    for case in quorum_cases.values():
        assert judge(case.record, rule=rule).outcome is case.outcome


def test_a_consent_is_given() -> None:
    consent = Consent(of="wnioskodawca", polish="zgoda", english="consent")
    rule = attrs.evolve(_RULE, requires=(SIMPLE, consent))

    assert all(case.record.consent for case in threshold_cases(rule, 15))


def test_no_vote_stands_below_no_quorum() -> None:
    rule = attrs.evolve(_RULE, quorum=WITHOUT_QUORUM)
    quorum = _around(threshold_cases(rule, 15), "quorum")

    assert set(quorum) == {Step.AT, Step.ABOVE}
    assert quorum[Step.AT].record.tally.present == 0
    assert quorum[Step.AT].outcome is Outcome.NOT_ADOPTED  # nobody in favour


def test_of_a_tiny_body_only_what_can_be() -> None:
    cases = threshold_cases(attrs.evolve(_RULE, requires=(ABSOLUTE_OF_SEATS,)), 1)

    assert [str(case) for case in cases] == [
        "USG-14-1, 1990-05-27: below the majority",
        "USG-14-1, 1990-05-27: at the majority",
        "USG-14-1, 1990-05-27: below the quorum",
        "USG-14-1, 1990-05-27: at the quorum",
    ]


def test_a_threshold_beyond_reach_has_no_cases() -> None:
    beyond = Majority(share=Fraction(1), of=Base.SEATS, more_than=True)

    assert _around(threshold_cases(attrs.evolve(_RULE, requires=(beyond,)), 15), "majority") == {}


def test_the_cases_are_whole_values() -> None:
    case = threshold_cases(_RULE, 15)[0]

    assert case.record == VoteRecord(
        body=Body(kind=BodyKind.GMINA_COUNCIL, seats=15),
        matter=_RULE.matters[0],
        day=_RULE.in_force.since,
        tally=Tally(3, 3, 8, present=15, absent=0, not_voting=1, excluded=0, invalid=0),
        in_office=15,
    )
    assert len({*threshold_cases(_RULE, 15)}) == 6


@pytest.mark.parametrize("seats", [0, -1, True, 15.0, "15"])
def test_what_is_no_number_of_seats(seats: object) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        threshold_cases(_RULE, seats)  # type: ignore[arg-type]

    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("not_a_number_of_seats", "/seats")
    ]
