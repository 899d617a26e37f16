"""How close votes were, and how close they came to having no quorum."""

from collections.abc import Iterable
from datetime import date
from typing import Final

import attrs

from zmp_core.analysis.measures import Definition
from zmp_core.rules.verdict import Verdict

_CLOSENESS: Final = Definition(
    id="closeness",
    polish="ile głosów za było ponad potrzebę (poniżej zera: ilu zabrakło), najbliższe zera "
    "najpierw",
    english="how many votes in favour there were above the need (below nought: how many were "
    "lacking), those nearest to nought first",
)
_QUORUM_MARGIN: Final = Definition(
    id="quorum_margin",
    polish="ilu członków było ponad kworum (poniżej zera: ilu zabrakło), w kolejności dni",
    english="how many members there were above the quorum (below nought: how many were lacking), "
    "in the order of days",
)


@attrs.frozen
class Margin:
    """A verdict and by how many members it was met or missed."""

    verdict: Verdict
    members: int


@attrs.frozen
class Margins:
    """The margins of many votes.

    Attributes:
        margins: Those that are known.
        unknown: How many votes have none that is known.
        definition: What the numbers mean.
    """

    margins: tuple[Margin, ...]
    unknown: int
    definition: Definition


def closest(verdicts: Iterable[Verdict]) -> Margins:
    """Return by how many votes each majority was met or missed, the closest first.

    Args:
        verdicts: The verdicts.
    """
    held = [(verdict, verdict.majority.margin) for verdict in verdicts]
    known = [Margin(verdict, margin) for verdict, margin in held if margin is not None]
    known.sort(key=lambda each: abs(each.members))
    return Margins(tuple(known), len(held) - len(known), _CLOSENESS)


def quorum_margins(verdicts: Iterable[Verdict]) -> Margins:
    """Return by how many members each quorum was met or missed, in the order of days.

    A vote whose day is not known to the day stands where its span ends; one without any day last.

    Args:
        verdicts: The verdicts.
    """
    held = [(verdict, verdict.quorum.margin) for verdict in verdicts]
    known = [Margin(verdict, margin) for verdict, margin in held if margin is not None]
    known.sort(key=lambda each: each.verdict.record.days.until or date.max)
    return Margins(tuple(known), len(held) - len(known), _QUORUM_MARGIN)
