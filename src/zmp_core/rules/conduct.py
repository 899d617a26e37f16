"""What the law says of the conduct of a vote, beside quorum and majority.

How it is taken, where the members sit, who may not take part, and until when a council sits. The
rows stand in ``books/conduct.py``; whole records are held against them in the room ``review``.
"""

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import TypeVar

import attrs

from zmp_core.bodies.body import BodyKind, Term
from zmp_core.law.entry import Entry
from zmp_core.law.period import Period
from zmp_core.rules.rule import Dated, FromTerm
from zmp_core.votes.ballot import VotingMode
from zmp_core.votes.circumstances import Sitting
from zmp_core.votes.record import NAMED_OPENLY


class Lawfulness(StrEnum):
    """Whether the law allows what was done."""

    LAWFUL = "lawful"
    DOUBTFUL = "doubtful"
    """No source settles it, or what is not known decides."""
    UNLAWFUL = "unlawful"


@attrs.frozen(kw_only=True)
class Norm(Entry, Dated):
    """One wording of a provision on the conduct of votes.

    Attributes:
        bodies: Kinds of bodies that it binds.
        binds: The term from which it binds, where that is not the day of entry into force.
    """

    bodies: tuple[BodyKind, ...]
    binds: FromTerm | None = None


@attrs.frozen(kw_only=True)
class ModeNorm(Norm):
    """Which ways of taking a vote do for a mode that a rule of voting asks for.

    Attributes:
        of: What the rule of voting asks for.
        lawful: What does for it.
        if_devices_fail: What does for it only where the devices did not work.
    """

    of: VotingMode
    lawful: tuple[VotingMode, ...]
    if_devices_fail: tuple[VotingMode, ...] = ()

    def allows(self, mode: VotingMode, devices_worked: bool | None) -> Lawfulness:
        """Tell whether a vote may be taken so, where the devices worked or did not."""
        if mode in self.lawful:
            return Lawfulness.LAWFUL
        if mode in self.if_devices_fail and devices_worked is not True:
            return Lawfulness.DOUBTFUL if devices_worked is None else Lawfulness.LAWFUL
        return Lawfulness.UNLAWFUL


@attrs.frozen(kw_only=True)
class SittingNorm(Norm):
    """Where members may sit.

    Attributes:
        lawful: What is allowed.
        doubtful: What no source settles.
    """

    lawful: tuple[Sitting, ...]
    doubtful: tuple[Sitting, ...] = ()

    def allows(self, sitting: Sitting) -> Lawfulness:
        """Tell whether members may sit so."""
        if sitting in self.lawful:
            return Lawfulness.LAWFUL
        return Lawfulness.DOUBTFUL if sitting in self.doubtful else Lawfulness.UNLAWFUL


@attrs.frozen(kw_only=True)
class ExclusionNorm(Norm):
    """Who may not take part in a vote.

    Attributes:
        only_property: Whether it is limited to dealings in property with the unit itself.
    """

    only_property: bool = False


@attrs.frozen(kw_only=True)
class TermNorm(Norm):
    """Until when the councils sit that were elected on one day all over the country.

    Attributes:
        elected: Day of the election.
        last_day: Last day of the term.
    """

    elected: date
    last_day: date


N = TypeVar("N", bound=Norm)


def binding(
    norms: Iterable[N], body: BodyKind, days: Period, term: Term | None = None
) -> tuple[N, ...]:
    """Return the norms that bind a kind of body on some day of the span, in their order."""
    return tuple(norm for norm in norms if body in norm.bodies and norm.answers(days, term))


def answer(
    norms: Iterable[N],
    days: Period,
    term: Term | None,
    allows: Callable[[N], Lawfulness],
    otherwise: Lawfulness,
) -> Lawfulness:
    """Return what the norms say of one thing done on some day of a span; doubtful if they differ.

    Args:
        norms: The norms that bind on some of the days.
        days: The span.
        term: The term of the council that sat, where it is known.
        allows: What one norm says of it.
        otherwise: What holds on days that no norm speaks of.
    """
    found: set[Lawfulness] = set()
    is_covered = False
    for norm in norms:
        found.add(allows(norm))
        bound = norm.days(term)
        is_covered = is_covered or (bound is not None and bound.holds(days))
    if not is_covered:
        found.add(otherwise)
    return found.pop() if len(found) == 1 else Lawfulness.DOUBTFUL


def by_itself(asked: VotingMode, mode: VotingMode) -> Lawfulness:
    """Tell whether a way of voting does for what a rule asks, where no norm says how to vote."""
    if mode is asked or (asked is VotingMode.OPEN and mode in NAMED_OPENLY):
        return Lawfulness.LAWFUL
    if asked is VotingMode.ROLL_CALL and mode is VotingMode.RECORDED:
        return Lawfulness.DOUBTFUL  # the names are known too; no ruling was read
    return Lawfulness.UNLAWFUL
