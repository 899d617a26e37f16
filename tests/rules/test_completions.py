"""Completions of partial tallies against all full tallies of one and two members."""

from collections import defaultdict
from itertools import product

import oracle
import pytest
from partial import engine_facts

from zmp_core.rules.completions import IN_OFFICE, IN_ROOM, Completions
from zmp_core.rules.missing import _from_the_middle
from zmp_core.votes import Measure, Tally, Weighing

MASKS = tuple(product((True, False), repeat=len(oracle.FACTS)))
WEIGHTS: tuple[dict[str, int], ...] = (
    {"in_favour": 2, "against": -1, "abstaining": -1},
    {"in_favour": 3, "absent": -2, "excluded": 1},
    dict.fromkeys(IN_ROOM, 1),
    dict.fromkeys(IN_OFFICE, 1),
    {"against": -1, "invalid": 5, "not_voting": 4},
    {},  # nothing weighs anything
)


def completions(seats: int) -> dict[oracle.Partial, list[oracle.Full]]:
    found: defaultdict[oracle.Partial, list[oracle.Full]] = defaultdict(list)
    for full in oracle.full_tallies(seats):
        known = oracle.facts_of(full)
        for mask in MASKS:
            partial = tuple(fact if told else None for fact, told in zip(known, mask, strict=True))
            found[partial].append(full)
    return found


def weigh(weights: dict[str, int], full: oracle.Full) -> int:
    return sum(weights.get(name, 0) * n for name, n in zip(oracle.POSITIONS, full, strict=True))


@pytest.mark.parametrize("seats", [1, 2])
def test_extremes_are_those_of_all_completions(seats: int) -> None:
    for partial, fulls in completions(seats).items():
        known = engine_facts(partial, seats)
        for weights in WEIGHTS:
            sums = [weigh(weights, full) for full in fulls]
            assert known.extremes(weights) == (min(sums), max(sums)), (partial, weights)
        rooms = [sum(full[:6]) for full in fulls]
        assert known.room() == (min(rooms), max(rooms))
        somebody = known.with_somebody_in_favour()
        with_one = [weigh(WEIGHTS[0], full) for full in fulls if full[0]]
        if somebody is None:
            assert not with_one
        else:
            assert somebody.extremes(WEIGHTS[0]) == (min(with_one), max(with_one)), partial


@pytest.mark.parametrize("counts", [IN_ROOM, IN_OFFICE, ("against",), ("in_favour", "against")])
def test_what_is_known_is_what_all_completions_say(counts: tuple[str, ...]) -> None:
    for partial, fulls in completions(2).items():
        known = engine_facts(partial, 2).known(counts)
        if known is not None:
            assert {weigh(dict.fromkeys(counts, 1), full) for full in fulls} == {known}
    told = Completions(Tally(3, 2, 1, present=9, absent=1), 21, 10)
    assert told.known(IN_ROOM) == 9
    assert told.known(IN_OFFICE) == 10
    assert told.known(("in_favour", "against")) == 5
    assert told.known(("in_favour", "invalid")) is None
    counted = Completions(Tally(3, 2, 1, invalid=0, not_voting=1, excluded=1), 21)
    assert (counted.known(IN_ROOM), counted.known(IN_OFFICE)) == (8, None)


@pytest.mark.parametrize(("fewest", "most"), [(0, 0), (3, 3), (0, 1), (2, 5), (4, 10), (0, 7)])
def test_every_count_is_tried_once_from_the_middle(fewest: int, most: int) -> None:
    tried = list(_from_the_middle(fewest, most))

    assert sorted(tried) == list(range(fewest, most + 1))
    assert tried[0] == (fewest + most) // 2


def test_another_measure_has_its_own_tally_and_size() -> None:
    residents = Weighing(by=Measure.POPULATION, tally=Tally(10, None, 2), size=20)
    facts = Completions(Tally(3, 2, 1), 9, 8, signed=7, weighings=(residents,))

    assert facts.by(Measure.MEMBERS) is facts
    assert facts.by(Measure.POPULATION) == Completions(Tally(10, None, 2), 20)
    assert facts.by(Measure.VOTES) is None
