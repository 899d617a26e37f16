"""Between the engine and its oracle: the demands of one, the tallies of the other."""

from typing import Any

import oracle

from zmp_core.rules import Majority, Quorum
from zmp_core.rules.completions import Completions
from zmp_core.votes import Tally


def shape_of(quorum: Quorum, majority: Majority) -> oracle.Shape:
    return oracle.Shape(
        quorum=threshold(quorum), counting=str(quorum.counting), majority=threshold(majority)
    )


def threshold(demand: Quorum | Majority) -> oracle.Threshold:
    share = demand.share
    return oracle.Threshold(share.numerator, share.denominator, str(demand.of), demand.more_than)


def engine_tally(partial: oracle.Partial) -> Tally:
    in_favour, against, abstaining, *rest = partial
    invalid, not_voting, excluded, absent, present, _ = rest
    return Tally(
        in_favour,
        against,
        abstaining,
        invalid=invalid,
        not_voting=not_voting,
        excluded=excluded,
        absent=absent,
        present=present,
    )


def engine_facts(partial: oracle.Partial, seats: int, **known: Any) -> Completions:
    return Completions(engine_tally(partial), seats, partial[-1], **known)
