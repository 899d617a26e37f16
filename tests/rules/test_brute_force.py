"""The engine against counting: all completions agree, or the outcome is undetermined."""

from fractions import Fraction
from functools import lru_cache
from itertools import combinations, product

import attrs
import oracle
import pytest
from partial import engine_facts, shape_of, threshold

from zmp_core.rules import (
    Base,
    Consent,
    Counting,
    DatedBook,
    Majority,
    Outcome,
    Quorum,
    Readings,
    Rule,
)
from zmp_core.rules.books import GMINA
from zmp_core.rules.completions import Completions
from zmp_core.rules.missing import smallest_settling
from zmp_core.rules.readings import DEFAULT, Barred, Composition, Presence
from zmp_core.rules.requirement import settle
from zmp_core.votes import Tally

pytestmark = pytest.mark.once

EVERY_READING = tuple(
    Readings(presence=presence, barred=barred, composition=composition)
    for presence, barred, composition in product(Presence, Barred, Composition)
)
# Any of the nine facts may be unknown.
ANY_UNKNOWN = tuple(product((True, False), repeat=len(oracle.FACTS)))
# The three votes are known, the optional counts are not.
ONLY_VOTES = ((True, True, True, *(False,) * 6),)


def distinct(pairs: list[tuple[Quorum, Majority]]) -> list[tuple[Quorum, Majority]]:
    """Keep one pair of each shape: provisions and readings often lead to the same."""
    return list(
        {shape_of(quorum, majority): (quorum, majority) for quorum, majority in pairs}.values()
    )


def majority_of(rule: Rule) -> Majority:
    return next(demand for demand in rule.requires if isinstance(demand, Majority))


SHAPES_OF_THE_BOOK = distinct(
    [
        (rule.quorum.under(readings), majority_of(rule))
        for rule in GMINA.rules
        for readings in EVERY_READING
    ]
)
OTHER_SHAPES = distinct(
    [
        (
            Quorum(share=quorum_share, of=quorum_base, counting=counting),
            Majority(share=share, of=base, more_than=more_than),
        )
        for quorum_share, quorum_base, counting in (
            (Fraction(0), Base.SEATS, Counting.IN_ROOM),
            (Fraction(1, 3), Base.IN_OFFICE, Counting.IN_ROOM),
            (Fraction(1, 2), Base.SEATS, Counting.TAKING_PART),
        )
        for share in (Fraction(1, 2), Fraction(2, 3), Fraction(1))
        for base in Base
        if base is not Base.PREVIOUS_TURNOUT  # see test_widened_kernel.py
        for more_than in (True, False)
        if not (more_than and share == 1 and base is not Base.AGAINST)
    ]
)


def named(pair: tuple[Quorum, Majority]) -> str:
    quorum, majority = pair
    parts = (quorum.share, quorum.of, quorum.counting)
    return "-".join(map(str, (*parts, majority.share, majority.of, majority.more_than)))


def rule_of(quorum: Quorum, majority: Majority) -> Rule:
    return attrs.evolve(GMINA.rules[0], quorum=quorum, requires=(majority,))


def compare(
    quorum: Quorum, majority: Majority, seats: int, masks: tuple[tuple[bool, ...], ...]
) -> None:
    rule, shape = rule_of(quorum, majority), shape_of(quorum, majority)
    every_facts = facts_of_partials(seats, masks)
    for partial, outcomes in oracle.all_partials(shape, seats, masks).items():
        expected = next(iter(outcomes)) if len(outcomes) == 1 else "undetermined"
        # The quorum has its reading already, so that of the engine may not change it again.
        assert settle(rule, every_facts[partial], None, DEFAULT) == expected, partial


@lru_cache(maxsize=2)  # as the partial tallies are
def facts_of_partials(
    seats: int, masks: tuple[tuple[bool, ...], ...]
) -> dict[oracle.Partial, Completions]:
    return {partial: engine_facts(partial, seats) for partial in oracle.partials_of(seats, masks)}


def every_shape(shapes: list[tuple[Quorum, Majority]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("shape", shapes, ids=named)


@every_shape(SHAPES_OF_THE_BOOK)
@pytest.mark.parametrize("seats", [1, 2])
def test_any_count_unknown(shape: tuple[Quorum, Majority], seats: int) -> None:
    compare(*shape, seats, ANY_UNKNOWN)


@every_shape(SHAPES_OF_THE_BOOK[::4])
def test_any_count_unknown_in_a_body_of_three(shape: tuple[Quorum, Majority]) -> None:
    compare(*shape, 3, ANY_UNKNOWN)


@every_shape(SHAPES_OF_THE_BOOK)
@pytest.mark.parametrize("seats", range(1, 7))
def test_optional_counts_unknown(shape: tuple[Quorum, Majority], seats: int) -> None:
    compare(*shape, seats, ONLY_VOTES)


@every_shape(OTHER_SHAPES)
def test_shapes_that_no_rule_has_yet_in_a_body_of_one(shape: tuple[Quorum, Majority]) -> None:
    compare(*shape, 1, ANY_UNKNOWN)


@every_shape(OTHER_SHAPES[::3])
def test_shapes_that_no_rule_has_yet(shape: tuple[Quorum, Majority]) -> None:
    compare(*shape, 2, ANY_UNKNOWN)


@pytest.mark.slow
@every_shape(SHAPES_OF_THE_BOOK + OTHER_SHAPES)
@pytest.mark.parametrize("seats", range(2, 9))
def test_any_count_unknown_to_eight_seats(shape: tuple[Quorum, Majority], seats: int) -> None:
    compare(*shape, seats, ANY_UNKNOWN)


@pytest.mark.slow
@every_shape(SHAPES_OF_THE_BOOK + OTHER_SHAPES)
@pytest.mark.parametrize("seats", range(7, 13))
def test_optional_counts_unknown_to_twelve_seats(
    shape: tuple[Quorum, Majority], seats: int
) -> None:
    compare(*shape, seats, ONLY_VOTES)


def check_missing(quorum: Quorum, majority: Majority, seats: int) -> None:
    rule, shape = rule_of(quorum, majority), shape_of(quorum, majority)
    for partial, outcomes in oracle.all_partials(shape, seats, ANY_UNKNOWN).items():
        if len(outcomes) == 1:
            continue
        missing = smallest_settling((rule,), engine_facts(partial, seats), None, DEFAULT)
        places = tuple(oracle.FACTS.index(name) for name in missing)
        assert oracle.settling(shape, seats, partial, places), (partial, missing)
        unknown = [at for at, fact in enumerate(partial) if fact is None]
        for fewer in combinations(unknown, len(places) - 1):
            assert not oracle.settling(shape, seats, partial, fewer), (partial, missing, fewer)


@every_shape(SHAPES_OF_THE_BOOK[::6] + OTHER_SHAPES[::16])
def test_missing_is_the_smallest_set_that_settles(shape: tuple[Quorum, Majority]) -> None:
    check_missing(*shape, 2)


@pytest.mark.slow
@every_shape(SHAPES_OF_THE_BOOK + OTHER_SHAPES)
def test_missing_is_the_smallest_set_for_three_seats(shape: tuple[Quorum, Majority]) -> None:
    check_missing(*shape, 3)


@every_shape(SHAPES_OF_THE_BOOK[::3] + OTHER_SHAPES[::5])
def test_ranges_are_the_ends_over_all_completions(shape: tuple[Quorum, Majority]) -> None:
    quorum, majority = shape
    for partial, needs in oracle.all_needs(shape_of(*shape), 2, ANY_UNKNOWN).items():
        facts = engine_facts(partial, 2)
        assert quorum.need_range(facts) == (min(needs.quorum), max(needs.quorum))
        assert majority.need_range(facts) == (min(needs.majority), max(needs.majority))
        assert quorum.have(facts) == (min(needs.counted), max(needs.counted))
        assert majority.have(facts) == (min(needs.in_favour), max(needs.in_favour))


@every_shape(SHAPES_OF_THE_BOOK + OTHER_SHAPES)
def test_need_is_the_first_count_that_is_enough(shape: tuple[Quorum, Majority]) -> None:
    """With the base held at its recorded value, counting up from 0 finds the need."""
    quorum, majority = shape
    for seats in range(1, 7):
        for full in oracle.full_tallies(seats, 4):
            whole = (*full, 0, 0, 0)
            tally = Tally(*full[:3], invalid=full[3], not_voting=0, excluded=0, absent=0)
            base = oracle.base_of(str(majority.of), whole, seats)
            counted = (
                k for k in range(1, seats + 9) if oracle.is_enough(k, threshold(majority), base)
            )
            assert majority.need(tally, seats, sum(full)) == next(counted)
            base = oracle.base_of(str(quorum.of), whole, seats)
            counted = (k for k in range(seats + 9) if oracle.is_enough(k, threshold(quorum), base))
            assert quorum.need(seats, sum(full)) == next(counted)


@pytest.mark.parametrize(
    ("consent", "in_favour", "expected"),
    [
        pytest.param(True, 11, Outcome.ADOPTED, id="majority and consent"),
        pytest.param(False, 11, Outcome.NOT_ADOPTED, id="no consent"),
        pytest.param(None, 11, Outcome.UNDETERMINED, id="consent unknown decides"),
        pytest.param(None, 10, Outcome.NOT_ADOPTED, id="consent unknown, but no majority"),
        pytest.param(False, None, Outcome.NOT_ADOPTED, id="no consent, votes unknown"),
        pytest.param(True, None, Outcome.UNDETERMINED, id="consent, votes unknown"),
    ],
)
def test_consent_is_one_more_requirement(
    consent: bool | None, in_favour: int | None, expected: Outcome
) -> None:
    rule = DatedBook(GMINA, GMINA.checked).find("USG-20-4")
    assert any(isinstance(demand, Consent) for demand in rule.requires)
    facts = Completions(Tally(in_favour, 2, 4, present=21), 21)

    assert settle(rule, facts, consent, DEFAULT) is expected
