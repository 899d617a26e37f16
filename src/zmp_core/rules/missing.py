"""Which facts would settle a vote that is undetermined: the smallest set of them."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Final

import attrs

from zmp_core.rules.completions import IN_OFFICE, IN_ROOM, Completions
from zmp_core.rules.majority import (
    WITHOUT_QUORUM,
    Base,
    Consent,
    Counting,
    Majority,
    Quorum,
)
from zmp_core.rules.readings import Readings
from zmp_core.rules.requirement import decide
from zmp_core.rules.rule import Outcome, Rule
from zmp_core.votes.weighing import Measure

# How many cases of one set are tried. Up to here the set found is the smallest; in larger bodies it
# is the smallest that leaves nothing open which a demand weighs (docs/explanation/arithmetic.md).
_CASES: Final = 500
# The order in which facts are named, where several sets of one size would do: as a clerk would
# look for them.
_COUNTS: Final = ("present", *IN_ROOM, "in_office", "absent")
_MEASURES: Final = tuple(measure for measure in Measure if measure is not Measure.MEMBERS)
_CASTING: Final = "casting_in_favour"
# Facts of which every value is tried; the rest is weighed as a whole.
_TRIED: Final = (*_COUNTS, _CASTING)
_FACTS: Final = (*_TRIED, "previous_turnout", *map(str, _MEASURES), "consent", "day")


_Demands = tuple[Quorum, tuple[Majority | Consent, ...]]


def smallest_settling(
    rules: tuple[Rule, ...],
    facts: Completions,
    consent: bool | None,
    readings: Readings,
) -> tuple[str, ...]:
    """Return the smallest set of unknown facts that would settle the outcome, whatever they say."""
    asked = list(dict.fromkeys(_demands(rule, readings) for rule in rules))
    unknown = [name for name in _FACTS if _is_unknown(name, asked, facts, consent)]
    for size in range(len(unknown)):
        for names in combinations(unknown, size):
            if _settles(names, asked, facts, consent):
                return _told_by(names, rules, readings)
    return _told_by(tuple(unknown), rules, readings)  # all facts together settle every vote


def _demands(rule: Rule, readings: Readings) -> _Demands:
    """Return what a rule demands, the same where a new wording makes no difference to it."""
    return attrs.evolve(rule.quorum.under(readings), basis=None), rule.requires


def _told_by(
    names: tuple[str, ...], rules: tuple[Rule, ...], readings: Readings
) -> tuple[str, ...]:
    """Name what tells which of the rules it is: the day, the call of the meeting, or both."""
    of_call: defaultdict[int | None, set[_Demands]] = defaultdict(set)
    for rule in rules:
        of_call[rule.call].add(_demands(rule, readings))
    if "day" not in names or len(of_call) == 1:
        return names
    several = any(len(demands) > 1 for demands in of_call.values())
    return (*(name for name in names if name != "day"), "call", *(["day"] if several else []))


def _is_unknown(name: str, asked: list[_Demands], facts: Completions, consent: bool | None) -> bool:
    majorities = list(_majorities(asked))
    demands: list[Quorum | Majority] = [*(quorum for quorum, _ in asked), *majorities]
    value: bool | int | None
    match name:
        case "day":
            return len(asked) > 1
        case "consent":
            wanted, value = any(isinstance(each, Consent) for each in _requires(asked)), consent
        case "previous_turnout":
            wanted = any(each.of is Base.PREVIOUS_TURNOUT for each in demands)
            value = facts.previous_turnout
        case "casting_in_favour":
            wanted = any(each.casting is not None for each in majorities)
            value = facts.casting_in_favour
        case "in_office":
            wanted, value = True, facts.in_office
        case _ if name in _MEASURES:
            return any(each.by == name and each.met(facts) is None for each in demands)
        case _:
            wanted, value = True, getattr(facts.tally, name)
    return wanted and value is None


def _requires(asked: list[_Demands]) -> Iterator[Majority | Consent]:
    return (each for _, requires in asked for each in requires)


def _majorities(asked: list[_Demands]) -> Iterator[Majority]:
    return (each for each in _requires(asked) if isinstance(each, Majority))


def _settles(
    names: tuple[str, ...], asked: list[_Demands], facts: Completions, consent: bool | None
) -> bool:
    one_rule_each = len(asked) == 1 or "day" in names
    if one_rule_each and not _is_unknown("consent", asked, facts, "consent" in names or consent):
        demands: list[Quorum | Majority] = [quorum for quorum, _ in asked]
        demands += _majorities(asked)
        if all(_fixes(names, demand, facts) for demand in demands):
            return True
    # A consent that is refused decides a vote of one rule wherever one that is given does.
    both = (True,) if one_rule_each else (True, False)
    answers = both if "consent" in names and consent is None else (consent,)
    cases = assignments(tuple(name for name in names if name in _TRIED), facts)
    for tried, case in enumerate(cases):
        if tried == _CASES:
            return False
        for answer in answers:
            outcomes = {
                outcome
                for demands_ in asked
                for outcome in _outcomes(names, demands_, case, answer, either=not one_rule_each)
            }
            if Outcome.UNDETERMINED in outcomes or not (one_rule_each or len(outcomes) == 1):
                return False
    return True


def _outcomes(
    names: tuple[str, ...],
    demands: _Demands,
    case: Completions,
    consent: bool | None,
    *,
    either: bool,
) -> set[Outcome]:
    """Return how the vote may end whatever the names say that are no counts of members.

    Where they decide a demand, one that is met stands for both (``either`` adds what follows where
    it is not): a demand that is missed decides the vote wherever one that is met does.
    """
    quorum, requires = demands
    open_quorum = _is_told(names, quorum, case) and quorum.met(case) is None
    open_demands = [
        each
        for each in requires
        if isinstance(each, Majority) and _is_told(names, each, case) and each.met(case) is None
    ]
    left = tuple(each for each in requires if each not in open_demands)
    outcomes = {decide(WITHOUT_QUORUM if open_quorum else quorum, left, case, consent)}
    if either and open_demands and Outcome.NO_QUORUM not in outcomes:
        outcomes.add(Outcome.NOT_ADOPTED)
    if either and open_quorum:
        outcomes.add(Outcome.NO_QUORUM)
    return outcomes


def _is_told(names: tuple[str, ...], demand: Quorum | Majority, case: Completions) -> bool:
    """Tell whether a demand is decided by what the names say beside the counts of members."""
    if demand.by in names:
        return True
    if demand.of is not Base.PREVIOUS_TURNOUT or "previous_turnout" not in names:
        return False
    have = demand.have(case)
    # With a range of votes, some turnout would need a number in between.
    return have is not None and have[0] == have[1]


def _fixes(names: tuple[str, ...], demand: Quorum | Majority, facts: Completions) -> bool:
    """Tell whether the named counts leave nothing open that the demand weighs.

    Only a short cut past trying every number: ``False`` says nothing.
    """
    if demand.by is not Measure.MEMBERS:
        return demand.by in names or demand.met(facts) is not None
    weights = demand.form()
    if isinstance(demand, Majority) and weights["in_favour"] == 0:
        return False
    if getattr(demand, "counting", None) is Counting.SIGNED and facts.signed is not None:
        return demand.met(facts) is not None  # what is on a list follows from no position
    alone: _Demands = (demand, ()) if isinstance(demand, Quorum) else (WITHOUT_QUORUM, (demand,))
    if any(
        _is_unknown(name, [alone], facts, consent=None)
        for name in ("previous_turnout", _CASTING)
        if name not in names
    ):
        return False
    tally = facts.tally

    def is_known(name: str) -> bool:
        value = facts.in_office if name == "in_office" else getattr(tally, name)
        return name in names or value is not None

    free = [weights.get(name, 0) for name in IN_ROOM if not is_known(name)]
    away = weights.get("absent", 0)
    if away == 0 and not any(free):
        return True
    filled, absent = is_known("in_office"), is_known("absent")
    room = not free or is_known("present") or (filled and absent)
    return room and len(set(free)) <= 1 and (away == 0 or absent or filled)


def assignments(counts: tuple[str, ...], facts: Completions) -> Iterator[Completions]:
    """Give the facts with every possible value of the named counts."""
    if not counts:
        yield facts
        return
    name, *others = counts
    fewest, most = _limits(name, facts)  # a yes or no is 1 or 0
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
    if name == _CASTING:
        return 0, int(facts.with_somebody_in_favour() is not None)
    names = IN_OFFICE if name == "in_office" else (name,)
    return facts.extremes(dict.fromkeys(names, 1))


def _with(name: str, count: int, facts: Completions) -> Completions:
    if name == "in_office":
        return attrs.evolve(facts, in_office=count)
    if name == _CASTING:  # the last to be tried, so that the votes in favour have their place
        return attrs.evolve(facts, casting_in_favour=bool(count), in_favour_from=count)
    return attrs.evolve(facts, tally=attrs.evolve(facts.tally, **{name: count}))
