"""How united a club voted: three indices of political science, for each club over many votes."""

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Final

import attrs

from zmp_core.analysis.measures import (
    IN_FAVOUR_AGAINST_ABSTAINING,
    IN_FAVOUR_AND_AGAINST,
    Counted,
    Definition,
    Mean,
    Ratio,
    Scores,
)
from zmp_core.votes.ballot import Position
from zmp_core.votes.roll_call import RollCall

_MEAN_PL: Final = "; średnia z głosowań, w których jest mianownik"
_MEAN_EN: Final = "; the mean of the votes in which there is anything to divide by"


@attrs.frozen(kw_only=True)
class Index:
    """An index of one vote: (``times`` x the largest - all) / (``scale`` x all).

    With two positions twice the largest less all is the difference of the two.

    Attributes:
        counting: Which positions are all.
        times: How many times the largest weighs.
        scale: How many times all weigh in the denominator.
        definition: What the number means.
    """

    counting: Counted
    times: int
    scale: int
    definition: Definition

    def ratio(self, counts: Mapping[Position, int]) -> Ratio | None:
        """Return it for the counts of a club; ``None`` where there is nothing to divide by."""
        cast = [counts.get(position, 0) for position in self.counting.positions]
        voted = sum(cast)
        return Ratio(self.times * max(cast) - voted, self.scale * voted) if voted else None


RICE: Final = Index(
    counting=IN_FAVOUR_AND_AGAINST,
    times=2,
    scale=1,
    definition=Definition(
        id="rice",
        polish=f"indeks Rice'a: |za - przeciw| / (za + przeciw){_MEAN_PL}",
        english=f"Rice index: |for - against| / (for + against){_MEAN_EN}",
        source="S. A. Rice, Political Science Quarterly 40 (1925)",
    ),
)
ATTINA: Final = Index(
    counting=IN_FAVOUR_AGAINST_ABSTAINING,
    times=2,
    scale=1,
    definition=Definition(
        id="attina",
        polish="indeks Attiny: (najliczniejsze - dwa pozostałe) / (za + przeciw + wstrzymało się), "
        f"od -1/3 do 1{_MEAN_PL}",
        english="Attinà index: (the largest - the two others) / (for + against + abstaining), from "
        f"-1/3 to 1{_MEAN_EN}",
        source="F. Attinà, European Journal of Political Research 18 (1990)",
    ),
)
AGREEMENT_INDEX: Final = Index(
    counting=IN_FAVOUR_AGAINST_ABSTAINING,
    times=3,
    scale=2,
    definition=Definition(
        id="agreement_index",
        polish="indeks zgodności: (najliczniejsze - połowa pozostałych) / (za + przeciw + "
        f"wstrzymało się), od 0 do 1{_MEAN_PL}",
        english="agreement index: (the largest - half of the others) / (for + against + "
        f"abstaining), from 0 to 1{_MEAN_EN}",
        source="S. Hix, A. Noury, G. Roland, British Journal of Political Science 35 (2005)",
    ),
)


def rice(rolls: Iterable[RollCall], *, by: Mapping[str, str]) -> Scores[Mean]:
    """Return the Rice index of each club: 1 where all voted alike, 0 where it was split in two.

    Args:
        rolls: The roll calls.
        by: The club of each member; who has none is left out.
    """
    return _means(rolls, by, RICE)


def attina(rolls: Iterable[RollCall], *, by: Mapping[str, str]) -> Scores[Mean]:
    """Return the index of Attinà of each club, which counts abstentions too.

    Args:
        rolls: The roll calls.
        by: The club of each member; who has none is left out.
    """
    return _means(rolls, by, ATTINA)


def agreement_index(rolls: Iterable[RollCall], *, by: Mapping[str, str]) -> Scores[Mean]:
    """Return the agreement index of each club, which counts abstentions and is never negative.

    Args:
        rolls: The roll calls.
        by: The club of each member; who has none is left out.
    """
    return _means(rolls, by, AGREEMENT_INDEX)


def _means(rolls: Iterable[RollCall], by: Mapping[str, str], index: Index) -> Scores[Mean]:
    totals: dict[str, Fraction] = {}
    votes: Counter[str] = Counter()
    for roll in rolls:
        counts: dict[str, Counter[Position]] = {}
        for name, position in roll.positions.items():
            if name in by:
                counts.setdefault(by[name], Counter())[position] += 1
        for club, of_club in counts.items():
            ratio = index.ratio(of_club)
            if ratio is not None:
                totals[club] = totals.get(club, Fraction()) + ratio.fraction
                votes[club] += 1
    means = {club: Mean(totals[club], votes[club]) for club in sorted(totals)}
    return Scores(means, index.definition)
