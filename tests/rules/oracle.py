"""What a vote comes to, by counting alone: every full tally of a small body is written down.

It imports nothing from the engine. A full tally is seven counts: in favour, against, abstaining,
invalid, not voting, excluded, absent; nothing is unknown in it, and seats left over are vacant.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

POSITIONS = ("in_favour", "against", "abstaining", "invalid", "not_voting", "excluded", "absent")
FACTS = (*POSITIONS, "present", "in_office")

Full = tuple[int, ...]
Partial = tuple[int | None, ...]


class Threshold(NamedTuple):
    """A share ``top/bottom`` of a base, exceeded (``strict``) or only reached."""

    top: int
    bottom: int
    base: str
    strict: bool


class Shape(NamedTuple):
    """A quorum, who makes it, and a majority."""

    quorum: Threshold
    counting: str
    majority: Threshold


def full_tallies(seats: int, positions: int = len(POSITIONS)) -> Iterator[Full]:
    """Give every way of putting at most so many members into the positions."""
    if positions == 0:
        yield ()
        return
    for count in range(seats + 1):
        for rest in full_tallies(seats - count, positions - 1):
            yield (count, *rest)


def base_of(name: str, full: Full, seats: int) -> int:
    in_favour, against, abstaining, *_ = full
    return {
        "seats": seats,
        "composition": seats,
        "in_office": sum(full),
        "present": sum(full[:6]),
        "valid_votes": in_favour + against + abstaining,
        "for_and_against": in_favour + against,
        "against": against,
    }[name]


def is_enough(count: int, threshold: Threshold, base: int) -> bool:
    if threshold.strict:
        return count * threshold.bottom > base * threshold.top
    return count * threshold.bottom >= base * threshold.top


def counted_of(counting: str, full: Full) -> int:
    in_favour, against, abstaining, invalid, not_voting, excluded, _ = full
    voted = in_favour + against + abstaining + invalid
    return {
        "taking_part": voted,
        "in_room_not_barred": voted + not_voting,
        "in_room": voted + not_voting + excluded,
    }[counting]


def outcome(shape: Shape, full: Full, seats: int) -> str:
    """Say how a vote ended of which everything is known."""
    in_favour = full[0]
    counted = counted_of(shape.counting, full)
    if not is_enough(counted, shape.quorum, base_of(shape.quorum.base, full, seats)):
        return "no_quorum"
    base = base_of(shape.majority.base, full, seats)
    if in_favour >= 1 and is_enough(in_favour, shape.majority, base):
        return "adopted"
    return "not_adopted"


def facts_of(full: Full) -> Full:
    """Return the seven counts with those present and those in office."""
    return (*full, sum(full[:6]), sum(full))


def all_partials(
    shape: Shape, seats: int, masks: tuple[tuple[bool, ...], ...]
) -> dict[Partial, set[str]]:
    """Return every partial tally that the masks leave, with the outcomes of its completions."""
    found: defaultdict[Partial, set[str]] = defaultdict(set)
    for full in full_tallies(seats):
        ended = outcome(shape, full, seats)
        facts = facts_of(full)
        for mask in masks:
            partial = tuple(
                fact if known else None for fact, known in zip(facts, mask, strict=True)
            )
            found[partial].add(ended)
    return found


class Needs(NamedTuple):
    """What was counted and what was enough, over all completions of a partial tally."""

    quorum: set[int]
    majority: set[int]
    counted: set[int]
    in_favour: set[int]


def first_enough(threshold: Threshold, base: int, start: int) -> int:
    """Count up from the start to the first number that is enough."""
    while not is_enough(start, threshold, base):
        start += 1
    return start


def all_needs(
    shape: Shape, seats: int, masks: tuple[tuple[bool, ...], ...]
) -> dict[Partial, Needs]:
    """Return every partial tally that the masks leave, with the needs of its completions."""
    found: defaultdict[Partial, Needs] = defaultdict(lambda: Needs(set(), set(), set(), set()))
    for full in full_tallies(seats):
        quorum = first_enough(shape.quorum, base_of(shape.quorum.base, full, seats), 0)
        majority = first_enough(shape.majority, base_of(shape.majority.base, full, seats), 1)
        facts = facts_of(full)
        for mask in masks:
            partial = tuple(
                fact if known else None for fact, known in zip(facts, mask, strict=True)
            )
            needs = found[partial]
            needs.quorum.add(quorum)
            needs.majority.add(majority)
            needs.counted.add(counted_of(shape.counting, full))
            needs.in_favour.add(full[0])
    return found


def settling(shape: Shape, seats: int, partial: Partial, asked: tuple[int, ...]) -> bool:
    """Tell whether knowing the asked facts would settle the partial tally, whatever they say."""
    outcomes: defaultdict[Full, set[str]] = defaultdict(set)
    for full in full_tallies(seats):
        facts = facts_of(full)
        if all(known is None or known == fact for known, fact in zip(partial, facts, strict=True)):
            outcomes[tuple(facts[at] for at in asked)].add(outcome(shape, full, seats))
    return all(len(ended) == 1 for ended in outcomes.values())
