"""A demand of a rule as expressions over columns: what there is, what is enough, is it met.

It reads the same literal as the engine for single votes: the weights of its
:meth:`~zmp_core.rules.majority.Threshold.form`, its share and its strictness.
"""

from functools import partial
from typing import Final

import attrs

from zmp_core.frames.columns import known
from zmp_core.frames.counts import Counts
from zmp_core.frames.expressions import UNKNOWN, Term, choose, most, whole, working
from zmp_core.frames.sheet import Sheet
from zmp_core.rules.completions import IN_OFFICE
from zmp_core.rules.majority import Base, Consent, Counting, Majority, Quorum
from zmp_core.votes.weighing import Measure

NOT_KNOWN: Final = -1
"""Of a number of members, which is never negative."""

_SIZES: Final = (Base.SEATS, Base.COMPOSITION, Base.PREVIOUS_TURNOUT)


@attrs.frozen
class Held:
    """A demand held against every row.

    Attributes:
        have: The counted number, ``NOT_KNOWN`` where it is.
        need: The least number that is enough, ``NOT_KNOWN`` where it is.
        met: 1, 0, or ``UNKNOWN`` where the unknown decides.
    """

    have: Term
    need: Term
    met: Term


class Holding:
    """Holds demands against every row; what is asked twice is worked out once."""

    def __init__(self, sheet: Sheet) -> None:
        """Keep the columns in the sheet."""
        self._sheet = sheet
        self._all, self._with_somebody = Counts(sheet), Counts(sheet, somebody=True)

    def hold(self, demand: Quorum | Majority | Consent) -> Held:
        """Return the columns of a demand."""
        parts = ("have", "need", "met")
        have, need, met = (
            self._sheet.keep((demand, part), partial(self._part, demand, part)) for part in parts
        )
        return Held(have, need, met)

    def _part(self, demand: Quorum | Majority | Consent, part: str) -> Term:
        expression: Term = getattr(self._held(demand), part)
        return expression

    def _held(self, demand: Quorum | Majority | Consent) -> Held:
        if isinstance(demand, Consent):
            return Held(whole(NOT_KNOWN), whole(NOT_KNOWN), working("consent"))
        if demand.by is not Measure.MEMBERS:  # only a record has the totals by another measure
            return Held(whole(NOT_KNOWN), whole(NOT_KNOWN), whole(UNKNOWN))
        if isinstance(demand, Majority):
            return self._majority(demand)
        return self._by_list(demand) if demand.counting is Counting.SIGNED else self._quorum(demand)

    # --- majorities

    def _majority(self, majority: Majority) -> Held:
        have = _only(self._all.extremes({"in_favour": 1}))
        if majority.casting is None:
            return Held(have, _only(self._needs(majority)), self._is_reached(majority))
        lost = attrs.evolve(majority, casting=None)
        won = attrs.evolve(lost, more_than=False)  # a tie is enough where it is decided in favour
        met_won, met_lost = self._is_reached(won), self._is_reached(lost)
        casting = working("casting_in_favour")
        open_tie = choose([(met_won.equals(met_lost), met_won)], whole(UNKNOWN))
        (fewest_won, most_won), (fewest_lost, most_lost) = self._needs(won), self._needs(lost)
        needs = (
            choose([(casting.equals(0), fewest_lost)], fewest_won),
            choose([(casting.equals(1), most_won)], most_lost),
        )
        met = choose([(casting.equals(1), met_won), (casting.equals(0), met_lost)], open_tie)
        return Held(have, _only(needs), met)

    def _is_reached(self, majority: Majority) -> Term:
        fewest, greatest = self._with_somebody.room
        in_favour = choose([(known("in_favour"), working("in_favour"))], greatest - fewest + 1)
        is_somebody = in_favour > 0
        form, level = majority.form(), _level(majority)
        _, dearest = self._with_somebody.extremes(form)
        cheapest, _ = self._all.extremes(form)
        fewest_in_favour, _ = self._all.extremes({"in_favour": 1})
        is_lost = ~is_somebody | (dearest < level)
        is_sure = (cheapest >= level) & (fewest_in_favour >= 1)
        if _turnout_decides(majority):
            is_told = known("previous_turnout")
            is_lost, is_sure = ~is_somebody | (is_told & is_lost), is_told & is_sure
        return choose([(is_lost, whole(0)), (is_sure, whole(1))], whole(UNKNOWN))

    # --- quorums

    def _quorum(self, quorum: Quorum) -> Held:
        counted, level = dict.fromkeys(quorum.counted(), 1), _level(quorum)
        fewest, greatest = self._all.extremes(quorum.form())
        is_sure, is_lost = fewest >= level, greatest < level
        if _turnout_decides(quorum):  # somebody took part in every election: nobody is too few
            _, most_there = self._all.extremes(counted)
            is_told = known("previous_turnout")
            is_lost = (is_told & is_lost) | (~is_told & (most_there.equals(0)))
            is_sure = is_told & is_sure
        met = choose([(is_sure, whole(1)), (is_lost, whole(0))], whole(UNKNOWN))
        return Held(_only(self._all.extremes(counted)), _only(self._needs(quorum)), met)

    def _by_list(self, quorum: Quorum) -> Held:
        """Count the names on the list where their number is known, else everybody in the room."""
        room, signed, is_told = self._quorum(quorum), working("signed"), known("signed")
        fewest, greatest = self._needs(quorum)
        enough, too_few = (signed >= greatest, whole(1)), (signed < fewest, whole(0))
        by_list = choose([enough, too_few], whole(UNKNOWN))
        if _turnout_decides(quorum):
            without = choose([(signed.equals(0), whole(0))], whole(UNKNOWN))
            by_list = choose([(known("previous_turnout"), by_list)], without)
        have = choose([(is_told, signed)], room.have)
        return Held(have, room.need, choose([(is_told, by_list)], room.met))

    def _needs(self, demand: Quorum | Majority) -> tuple[Term, Term]:
        """Return the least that is enough, at the least and at the most."""
        base = dict.fromkeys(base_of(demand), 1)
        if base:
            fewest, greatest = self._all.extremes(base)
            return _enough(demand, fewest), _enough(demand, greatest)
        need = _enough(demand, _size(demand) if demand.of in _SIZES else whole(0))
        if _turnout_decides(demand):  # without limits: two different numbers say that it is open
            return need, choose([(known("previous_turnout"), need)], need + 1)
        return need, need


# --- what a demand says -------------------------------------------------------------------------


def base_of(demand: Quorum | Majority) -> tuple[str, ...]:
    """Return the positions that the share is taken of; none where it is taken of a size."""
    share, counted = demand.share, demand.counted()
    if share == 0:
        return ()
    form = demand.form()
    return tuple(
        name
        for name in IN_OFFICE
        if form.get(name, 0) != (share.denominator if name in counted else 0)
    )


def _turnout_decides(demand: Quorum | Majority) -> bool:
    return demand.of is Base.PREVIOUS_TURNOUT and demand.share != 0


def _size(demand: Quorum | Majority) -> Term:
    return working("previous_turnout" if demand.of is Base.PREVIOUS_TURNOUT else "seats")


def _level(demand: Quorum | Majority) -> Term:
    """Return what the form has to reach."""
    more = 1 if demand.more_than else 0
    share = demand.share
    level = whole(more)
    if demand.of in _SIZES:
        level = _size(demand) * share.numerator + more
    floor = _floor(demand)
    return most(level, whole(floor * share.denominator)) if floor else level


def _enough(demand: Quorum | Majority, base: Term) -> Term:
    numerator, denominator = demand.share.numerator, demand.share.denominator
    if demand.more_than:
        enough = base * numerator // denominator + 1
    else:
        enough = (base * numerator + (denominator - 1)) // denominator
    floor = 1 if isinstance(demand, Majority) else _floor(demand)
    return most(enough, whole(floor)) if floor else enough


def _floor(demand: Quorum | Majority) -> int:
    return demand.at_least if isinstance(demand, Quorum) else 0


def _only(span: tuple[Term, Term]) -> Term:
    fewest, greatest = span
    return choose([(fewest.equals(greatest), fewest)], whole(NOT_KNOWN))
