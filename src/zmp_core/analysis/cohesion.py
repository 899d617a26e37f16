"""How united a club voted: three indices of political science, for each club over many votes."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Final

from zmp_core.analysis.measures import Definition, Mean, Ratio, Scores
from zmp_core.votes.ballot import Position
from zmp_core.votes.roll_call import RollCall

_MEAN_PL: Final = "; średnia z głosowań, w których jest mianownik"
_MEAN_EN: Final = "; the mean of the votes in which there is anything to divide by"

_RICE: Final = Definition(
    id="rice",
    polish=f"indeks Rice'a: |za - przeciw| / (za + przeciw){_MEAN_PL}",
    english=f"Rice index: |for - against| / (for + against){_MEAN_EN}",
    source="S. A. Rice, Political Science Quarterly 40 (1925)",
)
_ATTINA: Final = Definition(
    id="attina",
    polish="indeks Attiny: (najliczniejsze - dwa pozostałe) / (za + przeciw + wstrzymało się), od "
    f"-1/3 do 1{_MEAN_PL}",
    english="Attinà index: (the largest - the two others) / (for + against + abstaining), from "
    f"-1/3 to 1{_MEAN_EN}",
    source="F. Attinà, European Journal of Political Research 18 (1990)",
)
_AGREEMENT_INDEX: Final = Definition(
    id="agreement_index",
    polish="indeks zgodności: (najliczniejsze - połowa pozostałych) / (za + przeciw + wstrzymało "
    f"się), od 0 do 1{_MEAN_PL}",
    english="agreement index: (the largest - half of the others) / (for + against + abstaining), "
    f"from 0 to 1{_MEAN_EN}",
    source="S. Hix, A. Noury, G. Roland, British Journal of Political Science 35 (2005)",
)

_Counts = Counter[Position]


def rice(rolls: Iterable[RollCall], *, by: Mapping[str, str]) -> Scores[Mean]:
    """Return the Rice index of each club: 1 where all voted alike, 0 where it was split in two.

    Args:
        rolls: The roll calls.
        by: The club of each member; who has none is left out.
    """
    return _means(rolls, by, _rice, _RICE)


def attina(rolls: Iterable[RollCall], *, by: Mapping[str, str]) -> Scores[Mean]:
    """Return the index of Attinà of each club, which counts abstentions too.

    Args:
        rolls: The roll calls.
        by: The club of each member; who has none is left out.
    """
    return _means(rolls, by, _attina, _ATTINA)


def agreement_index(rolls: Iterable[RollCall], *, by: Mapping[str, str]) -> Scores[Mean]:
    """Return the agreement index of each club, which counts abstentions and is never negative.

    Args:
        rolls: The roll calls.
        by: The club of each member; who has none is left out.
    """
    return _means(rolls, by, _agreement_index, _AGREEMENT_INDEX)


def _rice(counts: _Counts) -> Ratio | None:
    in_favour, against = counts[Position.IN_FAVOUR], counts[Position.AGAINST]
    voted = in_favour + against
    return Ratio(abs(in_favour - against), voted) if voted else None


def _attina(counts: _Counts) -> Ratio | None:
    voted, largest = _voted(counts)
    return Ratio(2 * largest - voted, voted) if voted else None


def _agreement_index(counts: _Counts) -> Ratio | None:
    voted, largest = _voted(counts)
    return Ratio(3 * largest - voted, 2 * voted) if voted else None


def _voted(counts: _Counts) -> tuple[int, int]:
    cast = [counts[each] for each in (Position.IN_FAVOUR, Position.AGAINST, Position.ABSTAINING)]
    return sum(cast), max(cast)


def _means(
    rolls: Iterable[RollCall],
    by: Mapping[str, str],
    index: Callable[[_Counts], Ratio | None],
    definition: Definition,
) -> Scores[Mean]:
    totals: dict[str, Fraction] = {}
    votes: Counter[str] = Counter()
    for roll in rolls:
        counts: dict[str, _Counts] = {}
        for name, position in roll.positions.items():
            if name in by:
                counts.setdefault(by[name], Counter())[position] += 1
        for club, of_club in counts.items():
            ratio = index(of_club)
            if ratio is not None:
                totals[club] = totals.get(club, Fraction()) + ratio.fraction
                votes[club] += 1
    return Scores({club: Mean(totals[club], votes[club]) for club in sorted(totals)}, definition)
