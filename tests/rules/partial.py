"""A partial tally of the oracle as the facts that the engine takes."""

import oracle

from zmp_core.rules.completions import Completions
from zmp_core.votes import Tally


def engine_facts(partial: oracle.Partial, seats: int) -> Completions:
    in_favour, against, abstaining, *rest = partial
    invalid, not_voting, excluded, absent, present, in_office = rest
    tally = Tally(
        in_favour,
        against,
        abstaining,
        invalid=invalid,
        not_voting=not_voting,
        excluded=excluded,
        absent=absent,
        present=present,
    )
    return Completions(tally, seats, in_office)
