"""Which facts would settle a vote that is undetermined: the smallest set of them."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

import attrs

from zmp_core.rules.completions import IN_OFFICE, IN_ROOM, Completions
from zmp_core.rules.majority import Consent, Majority, Threshold
from zmp_core.rules.readings import Readings
from zmp_core.rules.requirement import settle
from zmp_core.rules.rule import Outcome, Rule

# How many cases of one set are tried. Up to here the set found is the smallest; in larger bodies it
# is the smallest that leaves nothing open which a demand weighs (docs/explanation/arithmetic.md).
_CASES: Final = 500
# The order in which facts are named, where several sets of one size would do: as a clerk would
# look for them.
_COUNTS: Final = ("present", *IN_ROOM, "in_office", "absent")
_FACTS: Final = (*_COUNTS, "consent", "day")


def smallest_settling(
    rules: tuple[Rule, ...],
    facts: Completions,
    consent: bool | None,
    readings: Readings,
) -> tuple[str, ...]:
    """Return the smallest set of unknown facts that would settle the outcome, whatever they say."""
    rules = _distinct(rules, readings)
    unknown = [name for name in _FACTS if _is_unknown(name, rules, facts, consent)]
    for size in range(len(unknown)):
        for names in combinations(unknown, size):
            if _settles(names, rules, facts, consent, readings):
                return names
    return tuple(unknown)  # all facts together settle every vote


def _distinct(rules: tuple[Rule, ...], readings: Readings) -> tuple[Rule, ...]:
    """Keep one rule of those that demand the same: a new wording need not make a difference."""
    kept = {
        (attrs.evolve(rule.quorum.under(readings), basis=None), rule.requires): rule
        for rule in rules
    }
    return tuple(kept.values())


def _is_unknown(
    name: str,
    rules: tuple[Rule, ...],
    facts: Completions,
    consent: bool | None,
) -> bool:
    if name == "day":
        return len(rules) > 1
    if name == "consent":
        asked = any(isinstance(demand, Consent) for rule in rules for demand in rule.requires)
        return asked and consent is None
    if name == "in_office":
        return facts.in_office is None
    return getattr(facts.tally, name) is None


def _settles(
    names: tuple[str, ...],
    rules: tuple[Rule, ...],
    facts: Completions,
    consent: bool | None,
    readings: Readings,
) -> bool:
    one_rule_each = len(rules) == 1 or "day" in names
    consent_known = "consent" in names or not _is_unknown("consent", rules, facts, consent)
    if one_rule_each and consent_known:
        quorums = (rule.quorum.under(readings) for rule in rules)
        majorities = (d for rule in rules for d in rule.requires if isinstance(d, Majority))
        if all(_fixes(names, demand, facts) for demand in (*quorums, *majorities)):
            return True
    consents = (True, False) if "consent" in names else (consent,)
    cases = assignments(tuple(name for name in names if name in _COUNTS), facts)
    for tried, case in enumerate(cases):
        if tried == _CASES:
            return False
        for given in consents:
            outcomes = {settle(rule, case, given, readings) for rule in rules}
            if Outcome.UNDETERMINED in outcomes or not (one_rule_each or len(outcomes) == 1):
                return False
    return True


def _fixes(names: tuple[str, ...], demand: Threshold, facts: Completions) -> bool:
    """Tell whether the named counts leave nothing open that the demand weighs.

    Only a short cut past trying every number: ``False`` says nothing.
    """
    weights = demand.form()
    if isinstance(demand, Majority) and weights["in_favour"] == 0:
        return False
    tally = facts.tally

    def is_known(name: str) -> bool:
        value = facts.in_office if name == "in_office" else getattr(tally, name)
        return name in names or value is not None

    free = [weights.get(name, 0) for name in IN_ROOM if not is_known(name)]
    away = weights.get("absent", 0)
    filled, absent = is_known("in_office"), is_known("absent")
    room = not free or is_known("present") or (filled and absent)
    return room and len(set(free)) <= 1 and (away == 0 or absent or filled)


def assignments(counts: tuple[str, ...], facts: Completions) -> Iterator[Completions]:
    """Give the facts with every possible value of the named counts."""
    if not counts:
        yield facts
        return
    name, *others = counts
    fewest, most = _limits(name, facts)
    for count in _from_the_middle(fewest, most):
        yield from assignments(tuple(others), _with(name, count, facts))


def _from_the_middle(fewest: int, most: int) -> Iterator[int]:
    """Give every count; first those near the middle, for one open case refutes a set."""
    middle = (fewest + most) // 2
    yield middle
    for step in range(1, most - fewest + 1):
        if middle + step <= most:
            yield middle + step
        if middle - step >= fewest:
            yield middle - step


def _limits(name: str, facts: Completions) -> tuple[int, int]:
    if name == "present":
        return facts.room()
    names = IN_OFFICE if name == "in_office" else (name,)
    return facts.extremes(dict.fromkeys(names, 1))


def _with(name: str, count: int, facts: Completions) -> Completions:
    if name == "in_office":
        return attrs.evolve(facts, in_office=count)
    return attrs.evolve(facts, tally=attrs.evolve(facts.tally, **{name: count}))
