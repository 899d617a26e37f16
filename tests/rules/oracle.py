"""What a vote comes to, by counting alone: every full tally of a small body is written down.

It imports nothing from the engine. A full tally is seven counts: in favour, against, abstaining,
invalid, not voting, excluded, absent; nothing is unknown in it, and seats left over are vacant.

A world is a full tally with what else a vote may hang on: how many took part in an earlier
election, whether a majority by another measure was reached, whether consent was given. Each of
these may be anything whatever the others are.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import product
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


def base_of(name: str, full: Full, seats: int, turnout: int = 0) -> int:
    in_favour, against, abstaining, *_ = full
    return {
        "previous_turnout": turnout,
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


def counted_of(counting: str, full: Full, signed: int | None = None) -> int:
    in_favour, against, abstaining, invalid, not_voting, excluded, _ = full
    voted = in_favour + against + abstaining + invalid
    in_room = voted + not_voting + excluded
    return {
        "signed": in_room if signed is None else signed,
        "taking_part": voted,
        "in_room_not_barred": voted + not_voting,
        "in_room": in_room,
    }[counting]


def is_reached(majority: Threshold, full: Full, seats: int, turnout: int = 0) -> bool:
    base = base_of(majority.base, full, seats, turnout)
    return full[0] >= 1 and is_enough(full[0], majority, base)


def outcome(
    shape: Shape, full: Full, seats: int, turnout: int = 0, signed: int | None = None
) -> str:
    """Say how a vote ended of which everything is known."""
    counted = counted_of(shape.counting, full, signed)
    if not is_enough(counted, shape.quorum, base_of(shape.quorum.base, full, seats, turnout)):
        return "no_quorum"
    return "adopted" if is_reached(shape.majority, full, seats, turnout) else "not_adopted"


def facts_of(full: Full) -> Full:
    """Return the seven counts with those present and those in office."""
    return (*full, sum(full[:6]), sum(full))


def all_partials(
    shape: Shape, seats: int, masks: tuple[tuple[bool, ...], ...]
) -> dict[Partial, set[str]]:
    """Return every partial tally that the masks leave, with the outcomes of its completions."""
    ended = {full: outcome(shape, full, seats) for full in full_tallies(seats)}
    return {
        partial: {ended[full] for full in fulls}
        for partial, fulls in partials_of(seats, masks).items()
    }


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


# --- worlds -------------------------------------------------------------------------------------


class Around(NamedTuple):
    """What a vote may hang on beside its tally: every value that each of these may have."""

    turnouts: tuple[int, ...] = (0,)
    weighed: tuple[bool, ...] = (True,)
    consents: tuple[bool, ...] = (True,)
    signed: int | None = None


@lru_cache(maxsize=2)  # the same for every shape, and large for many seats
def partials_of(seats: int, masks: tuple[tuple[bool, ...], ...]) -> Mapping[Partial, list[Full]]:
    """Return every partial tally that the masks leave, with its completions."""
    found: defaultdict[Partial, list[Full]] = defaultdict(list)
    for full in full_tallies(seats):
        facts = facts_of(full)
        for mask in masks:
            found[
                tuple(fact if told else None for fact, told in zip(facts, mask, strict=True))
            ].append(full)
    return found


def truths(
    majority: Threshold, size: int, masks: tuple[tuple[bool, ...], ...]
) -> dict[Partial, set[bool]]:
    """Return every partial tally by one measure, with whether the majority may be reached."""
    return {
        partial: {is_reached(majority, full, size) for full in fulls}
        for partial, fulls in partials_of(size, masks).items()
    }


def ends(
    shape: Shape, seats: int, fulls: Iterable[Full], around: Around
) -> Iterator[tuple[dict[str, object], str]]:
    """Give every world with how the vote ends in it."""
    for full, turnout, weighed, consent in product(
        fulls, around.turnouts, around.weighed, around.consents
    ):
        ended = outcome(shape, full, seats, turnout, around.signed)
        if ended == "adopted" and not (weighed and consent):
            ended = "not_adopted"
        world = dict(zip(FACTS, facts_of(full), strict=True))
        yield (
            {**world, "previous_turnout": turnout, "population": weighed, "consent": consent},
            ended,
        )


def is_settled(worlds: list[tuple[dict[str, object], str]], asked: tuple[str, ...]) -> bool:
    """Tell whether knowing the asked facts would settle the vote, whatever they say."""
    outcomes: defaultdict[tuple[object, ...], set[str]] = defaultdict(set)
    for world, ended in worlds:
        outcomes[tuple(world[name] for name in asked)].add(ended)
    return all(len(ended) == 1 for ended in outcomes.values())
