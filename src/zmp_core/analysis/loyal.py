"""Who voted with his club, who against it, and who was there."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs

from zmp_core.analysis.measures import (
    IN_FAVOUR_AGAINST_ABSTAINING,
    Counted,
    Definition,
    Ratio,
    Scores,
)
from zmp_core.votes.ballot import Position
from zmp_core.votes.roll_call import RollCall

_ATTENDANCE: Final = Definition(
    id="attendance",
    polish="liczba głosowań, przy których członek był na sali, na liczbę tych, w których jest w "
    "wykazie; wyłączony i niegłosujący są obecni",
    english="the votes for which the member was in the room, of those whose roll names him; one "
    "who was excluded, or silent, was there",
)


@attrs.frozen
class Rebellion:
    """A member who stood elsewhere than his club.

    Attributes:
        vote: Number of the vote in the order given, from 0.
        member: The member.
        club: His club.
        position: Where he stood.
        of_club: Where most of the club stood.
    """

    vote: int
    member: str
    club: str
    position: Position
    of_club: Position


def loyalty(
    rolls: Iterable[RollCall],
    *,
    by: Mapping[str, str],
    counting: Counted = IN_FAVOUR_AGAINST_ABSTAINING,
) -> Scores[Ratio]:
    """Count for each member the votes in which he stood where most of his club did.

    Args:
        rolls: The roll calls.
        by: The club of each member; who has none is left out.
        counting: Which positions count.
    """
    loyal: Counter[str] = Counter()
    stood: Counter[str] = Counter()
    for _, member, club_position, position in _within_clubs(rolls, by, counting):
        stood[member] += 1
        loyal[member] += position is club_position
    definition = Definition(
        id="loyalty",
        polish="liczba głosowań, w których członek stał tam, gdzie większość względna jego klubu "
        "(z nim samym), na liczbę tych, w których klub ją miał, a on zajął stanowisko; liczą się: "
        f"{counting.polish}",
        english="the votes in which the member stood where the largest part of his club did (he "
        "included), of those in which there was a single largest part and he stood somewhere; "
        f"counted are {counting.english}",
    )
    return Scores({name: Ratio(loyal[name], stood[name]) for name in sorted(stood)}, definition)


def rebels(
    rolls: Iterable[RollCall],
    *,
    by: Mapping[str, str],
    counting: Counted = IN_FAVOUR_AGAINST_ABSTAINING,
) -> tuple[Rebellion, ...]:
    """Return every position that was not that of the club, vote by vote.

    Args:
        rolls: The roll calls.
        by: The club of each member; who has none is left out.
        counting: Which positions count.
    """
    return tuple(
        Rebellion(vote, member, by[member], position, of_club)
        for vote, member, of_club, position in _within_clubs(rolls, by, counting)
        if position is not of_club
    )


def _within_clubs(
    rolls: Iterable[RollCall], by: Mapping[str, str], counting: Counted
) -> Iterator[tuple[int, str, Position, Position]]:
    """Give vote, member, position of the club, own position; not of a club that was divided."""
    for vote, roll in enumerate(rolls):
        stood = {
            name: position
            for name, position in roll.positions.items()
            if name in by and position in counting.positions
        }
        counts: dict[str, Counter[Position]] = {}
        for name, position in stood.items():
            counts.setdefault(by[name], Counter())[position] += 1
        for name, position in stood.items():
            first, *others = counts[by[name]].most_common(2)
            if not others or first[1] > others[0][1]:
                yield vote, name, first[0], position


def attendance(rolls: Iterable[RollCall]) -> Scores[Ratio]:
    """Count for each member the votes for which he was in the room.

    Args:
        rolls: The roll calls.
    """
    there: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for roll in rolls:
        for name, position in roll.positions.items():
            named[name] += 1
            there[name] += position is not Position.ABSENT
    return Scores({name: Ratio(there[name], named[name]) for name in sorted(named)}, _ATTENDANCE)
