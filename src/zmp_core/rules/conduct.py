"""What the law says of the conduct of a vote, beside quorum and majority.

How it is taken, where the members sit, who may not take part, and until when a council sits. The
rows stand in ``books/conduct.py``; whole records are held against them in the room ``review``.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import TypeVar

import attrs

from zmp_core.bodies.body import BodyKind, Term
from zmp_core.law.confidence import Confidence
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.rules.rule import Dated, FromTerm
from zmp_core.votes.ballot import VotingMode
from zmp_core.votes.circumstances import Sitting


class Lawfulness(StrEnum):
    """Whether the law allows what was done."""

    LAWFUL = "lawful"
    DOUBTFUL = "doubtful"
    """No source settles it, or what is not known decides."""
    UNLAWFUL = "unlawful"


@attrs.frozen(kw_only=True)
class Norm(Dated):
    """One wording of a provision on the conduct of votes; when it changes, a new one follows.

    Attributes:
        id: How people talk about it, ``"USG-14-2"``.
        bodies: Kinds of bodies that it binds.
        basis: The provision.
        in_force: Days on which this wording is in force.
        binds: The term from which it binds, where that is not the day of entry into force.
        ends: The term from which it binds no more, though it may still bind an older council.
        confidence: How sure the data is.
        enacted: The act that brought this wording, as published.
        read_since: First day for which the wording itself was read; ``None`` where it never was.
        checked: Last day on which we looked for changes.
        sources: Rulings and texts behind it.
        why: The reason in one Polish sentence.
    """

    id: str
    bodies: tuple[BodyKind, ...]
    basis: Provision
    in_force: Period
    binds: FromTerm | None = None
    ends: FromTerm | None = None
    confidence: Confidence = Confidence.HIGH
    enacted: str
    read_since: date | None
    checked: date
    sources: tuple[str, ...] = ()
    why: str

    def days(self, term: Term | None = None) -> Period | None:
        """Return the days on which this wording answers; ``None`` where it never does.

        Args:
            term: The term of the council that sat, where it is known.
        """
        if self.ends is not None and term is not None and term.elected >= self.ends.elected:
            return None
        return super().days(term)


@attrs.frozen(kw_only=True)
class ModeNorm(Norm):
    """Which ways of taking a vote do for a mode that a rule of voting asks for.

    Attributes:
        of: What the rule of voting asks for.
        lawful: What does for it.
        if_devices_fail: What does for it only where the devices did not work.
        doubtful: What no source settles.
    """

    of: VotingMode
    lawful: tuple[VotingMode, ...]
    if_devices_fail: tuple[VotingMode, ...] = ()
    doubtful: tuple[VotingMode, ...] = ()

    def allows(self, mode: VotingMode, devices_worked: bool | None) -> Lawfulness:
        """Tell whether a vote may be taken so, where the devices worked or did not."""
        if mode in self.lawful:
            return Lawfulness.LAWFUL
        if mode in self.if_devices_fail and devices_worked is not True:
            return Lawfulness.DOUBTFUL if devices_worked is None else Lawfulness.LAWFUL
        return Lawfulness.DOUBTFUL if mode in self.doubtful else Lawfulness.UNLAWFUL


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


def together(answers: Iterable[Lawfulness]) -> Lawfulness | None:
    """Return what several norms say of one thing; doubtful where they differ, ``None`` of none."""
    found = set(answers)
    if len(found) > 1:
        return Lawfulness.DOUBTFUL
    return next(iter(found), None)
