"""Pictures: a vote as a half circle of seats, a verdict as bars against its thresholds."""

import attrs

from zmp_core.errors import InvalidValueError
from zmp_core.printing.half_circle import MOST, half_circle, members
from zmp_core.printing.picture import Picture
from zmp_core.rules import pictures
from zmp_core.rules.verdict import Verdict
from zmp_core.votes.roll_call import RollCall
from zmp_core.votes.tally import Tally


def hemicycle(vote: RollCall | Tally, *, seats: int | None = None, language: str = "pl") -> Picture:
    """Draw who stood where, from those in favour on the left to those against on the right.

    >>> picture = hemicycle(Tally(in_favour=11, against=5, abstaining=3), seats=21)
    >>> picture.title
    'Głosowanie: za – 11, przeciw – 5, wstrzymało się – 3.'

    Args:
        vote: The totals, or the names: then each mark tells its name where one points at it.
        seats: The statutory seats, else as many as the vote tells of. Those that no position
            explains are drawn as not told, or vacant.
        language: ``"pl"`` or ``"en"``.

    Raises:
        InvalidValueError: If nobody is counted, more are than there are seats, there are more than
            500, or there is no such language.
    """
    tally, names = (vote.tally, vote.positions) if isinstance(vote, RollCall) else (vote, None)
    counts = attrs.asdict(tally)
    fewest = members(counts)
    if seats is not None and (type(seats) is not int or not fewest <= seats <= MOST):
        raise InvalidValueError(seats, expected=f"a number of seats from {fewest} to {MOST}")
    picture = half_circle(counts, names, seats=seats, language=language)
    if picture is None:
        raise InvalidValueError(vote, expected=f"a vote of 1 to {MOST} members")
    return picture


def bars(verdict: Verdict, *, language: str = "pl") -> Picture:
    """Draw quorum and majorities: a full bar is there, a dashed one may be, a wedge is the need.

    >>> from zmp_core import Body, BodyKind, Matter, Tally, VoteRecord, judge
    >>> picture = bars(judge(VoteRecord(
    ...     body=Body(kind=BodyKind.GMINA_COUNCIL, seats=21), matter=Matter.ORDINARY, day=None,
    ...     tally=Tally(in_favour=11, against=5, abstaining=3),
    ... )))
    >>> picture.description
    'Kworum: jest 19–21, potrzeba 11, wystarczy. Większość: jest 11, potrzeba 6, wystarczy.'

    A requirement of which nothing can be drawn, as a consent, is left out. Where several wordings
    were in force in the span of days, the thresholds are those of ``verdict.rule``.

    Raises:
        InvalidValueError: If there is no such language.
    """
    return pictures.bars(verdict, language)
