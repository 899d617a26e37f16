"""How often two members voted alike."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

import attrs

from zmp_core.analysis.measures import IN_FAVOUR_AGAINST_ABSTAINING, Counted, Definition, Ratio
from zmp_core.errors import InvalidValueError
from zmp_core.votes.roll_call import RollCall

Pair = tuple[str, str]


@attrs.frozen(eq=False)
class Agreement(Mapping[Pair, Ratio]):
    """How often each two members voted alike; the order of the two does not matter.

    Attributes:
        members: All who stood somewhere that counts at least once, in order.
        definition: What the numbers mean.
        too_few: Pairs that met in fewer votes than were asked for, with that number; they have no
            ratio.
    """

    _ratios: Mapping[Pair, Ratio]
    members: tuple[str, ...]
    definition: Definition
    too_few: Mapping[Pair, int]

    def __getitem__(self, pair: Pair) -> Ratio:
        """Return the ratio of two members; ``KeyError`` where they met in too few votes."""
        first, second = sorted(pair)
        return self._ratios[first, second]

    def __iter__(self) -> Iterator[Pair]:
        """Give the pairs, each once, in the order of the names."""
        return iter(self._ratios)

    def __len__(self) -> int:
        """Return how many pairs have a ratio."""
        return len(self._ratios)


def agreement(
    rolls: Iterable[RollCall],
    *,
    counting: Counted = IN_FAVOUR_AGAINST_ABSTAINING,
    at_least: int = 1,
) -> Agreement:
    """Count for each two members the votes in which they stood alike, of those where both stood.

    Args:
        rolls: The roll calls.
        counting: Which positions count.
        at_least: In how many votes the two have to have met.

    Raises:
        InvalidValueError: If ``at_least`` is no whole number of votes, 1 or more.
    """
    if type(at_least) is not int or at_least < 1:
        raise InvalidValueError(at_least, "a whole number of votes, 1 or more")
    alike: Counter[Pair] = Counter()
    met: Counter[Pair] = Counter()
    members: set[str] = set()
    for roll in rolls:
        stood = {
            name: position
            for name, position in sorted(roll.positions.items())
            if position in counting.positions
        }
        members |= stood.keys()
        for pair in combinations(stood, 2):
            met[pair] += 1
            alike[pair] += stood[pair[0]] is stood[pair[1]]
    enough = sorted(pair for pair, times in met.items() if times >= at_least)
    definition = Definition(
        id="agreement",
        polish=f"liczba głosowań, w których oboje zajęli to samo stanowisko, na liczbę tych, w "
        f"których oboje je zajęli; liczą się: {counting.polish}",
        english="the votes in which the two stood alike, of those in which both stood somewhere; "
        f"counted are {counting.english}",
    )
    return Agreement(
        {pair: Ratio(alike[pair], met[pair]) for pair in enough},
        tuple(sorted(members)),
        definition,
        {pair: times for pair, times in sorted(met.items()) if times < at_least},
    )
