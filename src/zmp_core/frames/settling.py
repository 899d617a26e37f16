"""Which facts would settle a row that is undetermined, as one text.

A demand is settled by naming every unknown position that weighs in it, or by telling how many were
present and naming every unknown position but those of one weight: of what is left only the sum
counts, and that is known then. Of all such sets the smallest is taken, and among equals the one
that comes first in the order in which :mod:`zmp_core.rules.missing` names facts.

A set of facts is one number here, so that the smallest set is the least number: each fact costs
a large amount less a power of two, the earlier the fact the greater the power.
"""

from collections.abc import Iterable, Mapping
from functools import partial
from itertools import combinations
from typing import Final

from zmp_core.frames.columns import known, unknown
from zmp_core.frames.demands import Holding
from zmp_core.frames.expressions import (
    UNKNOWN,
    Term,
    choose,
    either,
    every,
    least,
    listed,
    total,
    whole,
    working,
)
from zmp_core.frames.plan import Demands, Governing
from zmp_core.frames.sheet import Sheet
from zmp_core.rules.completions import IN_ROOM
from zmp_core.rules.majority import Base, Consent, Majority, Quorum
from zmp_core.votes.weighing import Measure

_FACTS: Final = (
    *("present", *IN_ROOM, "in_office", "absent", "casting_in_favour", "previous_turnout"),
    *(str(measure) for measure in Measure if measure is not Measure.MEMBERS),
    *("consent", "call", "day"),
)
_SET: Final = 1 << len(_FACTS)
_COSTS: Final = {name: _SET - (_SET >> (at + 1)) for at, name in enumerate(_FACTS)}


class Settling:
    """Works out the cost of settling a row.

    Args:
        sheet: Keeps the columns.
        holding: Tells whether a demand is met.
    """

    def __init__(self, sheet: Sheet, holding: Holding) -> None:
        """Remember where columns are kept, and what is met."""
        self._sheet, self._holding = sheet, holding

    def cost(self, governing: Governing) -> Term:
        """Return what the cheapest set of facts costs that settles the rows governed so."""
        several = tuple(dict.fromkeys(governing.demands))
        if len(several) == 1:
            return self._of_one(several[0])
        of_rules = _COSTS["call"] * _differ_by_call(governing)
        of_rules += _COSTS["day"] * _differ_by_day(governing)
        demanded = tuple(dict.fromkeys(each for d in several for each in (d.quorum, *d.requires)))
        is_open = either(self._met(each).equals(UNKNOWN) for each in demanded)
        settled = self._positions(_of_members(demanded)) + total(map(_beside, demanded))
        return choose([(is_open, settled)], whole(0)) + of_rules

    def _of_one(self, demands: Demands) -> Term:
        quorum, requires = demands.quorum, demands.requires
        # Of a lost vote nothing is asked but the quorum.
        is_lost = either(self._met(each).equals(0) for each in requires)
        asked: dict[Quorum | Majority | Consent, Term] = {quorum: self._met(quorum).equals(UNKNOWN)}
        asked |= {each: (self._met(each).equals(UNKNOWN)) & ~is_lost for each in requires}
        beside = total(
            choose([(is_asked, _beside(each))], whole(0)) for each, is_asked in asked.items()
        )
        of_members = _of_members(asked)
        options = [
            (every(asked[each] for each in chosen), self._positions(chosen))
            for size in range(len(of_members), 0, -1)
            for chosen in combinations(of_members, size)
        ]
        return beside + choose(options, whole(0))

    def _met(self, demand: Quorum | Majority | Consent) -> Term:
        return self._holding.hold(demand).met

    def _positions(self, demands: tuple[Quorum | Majority, ...]) -> Term:
        """Return the cost of the positions that settle all of the demands."""
        forms = [demand.form() for demand in demands]
        weights = {
            name: tuple(form.get(name, 0) for form in forms) for name in (*IN_ROOM, "absent")
        }
        key = tuple(weights.values())
        return self._sheet.keep(key, partial(self._cheapest, weights))

    def _cheapest(self, weights: Mapping[str, tuple[int, ...]]) -> Term:
        away = any(weights["absent"])
        price = {name: self._price(name) for name in IN_ROOM}
        room = self._sheet.keep("price of the room", _price_of_room)
        rest = self._sheet.keep("price of the rest", _price_of_rest)
        sums: list[tuple[Term, ...]] = [
            # Those present, and all positions but those of one weight.
            (room, *(price[name] for name in IN_ROOM if weights[name] != left))
            for left in dict.fromkeys(weights[name] for name in IN_ROOM)
        ]
        sums.append(tuple(price[name] for name in IN_ROOM if away or any(weights[name])))
        key = tuple(weights.values())
        options = [
            self._sheet.keep((key, at), partial(total, terms)) for at, terms in enumerate(sums)
        ]
        return least(*options) + rest if away else least(*options)

    def _price(self, name: str) -> Term:
        return self._sheet.keep(f"price of {name}", partial(_price, name))


def facts_of(costs: Term) -> Term:
    """Return the facts that cost so much together, one bit each."""
    size = (costs + (_SET - 1)) // _SET
    return size * _SET - costs


def named(facts: Term) -> Term:
    """Return the names of the facts of which the bit is set."""
    powers = [(name, _SET >> (at + 1)) for at, name in enumerate(_FACTS)]
    return listed(
        [(n, (facts // power - facts // (2 * power) * 2).equals(1)) for n, power in powers]
    )


def _price(name: str) -> Term:
    """Return what it costs to know a fact; nothing where it is known."""
    return choose([(unknown(name), whole(_COSTS[name]))], whole(0))


def _price_of_room() -> Term:
    told = known("present") | (known("in_office") & known("absent"))
    return choose([(told, whole(0))], whole(_COSTS["present"]))


def _price_of_rest() -> Term:
    """Return what it costs to tell the absent from the vacant seats, those present being known."""
    told = known("absent") | known("in_office")
    return choose([(told, whole(0))], whole(_COSTS["in_office"]))


def _of_members(demands: Iterable[Quorum | Majority | Consent]) -> tuple[Quorum | Majority, ...]:
    """Keep the demands that positions decide."""
    return tuple(
        each for each in demands if not isinstance(each, Consent) and each.by is Measure.MEMBERS
    )


def _beside(demand: Quorum | Majority | Consent) -> Term:
    """Return the cost of what a demand hangs on beside the counts of members."""
    if isinstance(demand, Consent):
        return choose([(working("consent").equals(UNKNOWN), whole(_COSTS["consent"]))], whole(0))
    if demand.by is not Measure.MEMBERS:
        return whole(_COSTS[demand.by])
    costs: list[Term] = []
    if isinstance(demand, Majority) and demand.casting is not None:
        is_open = working("casting_in_favour").equals(UNKNOWN)
        costs.append(choose([(is_open, whole(_COSTS["casting_in_favour"]))], whole(0)))
    if demand.of is Base.PREVIOUS_TURNOUT:
        costs.append(_price("previous_turnout"))
    return total(costs)


def _differ_by_call(governing: Governing) -> int:
    """Return 1 where the wordings are for different calls of the meeting, else 0."""
    return int(len(set(governing.calls)) > 1)


def _differ_by_day(governing: Governing) -> int:
    """Return 1 where the day is asked for: one call may still have several wordings."""
    if not _differ_by_call(governing):
        return 1
    pairs = set(zip(governing.calls, governing.demands, strict=True))
    return int(len(pairs) > len(set(governing.calls)))
