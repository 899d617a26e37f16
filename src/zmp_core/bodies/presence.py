"""Who was in the room, moment by moment: those there at the opening, arrivals, departures.

A signed attendance list is no presence: whoever signed may have left. Not here: how many the law
asks for (room ``rules``).
"""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.bodies.roster import RosterDay
from zmp_core.bodies.sessions import SessionSitting, unless_moment
from zmp_core.errors import (
    Fault,
    InvalidRecordError,
    NotCoveredError,
    unless_kind,
    unless_several,
    unless_text,
)
from zmp_core.law.act import USG, USP, USW
from zmp_core.law.provision import Provision

# Before the oath nobody exercises a mandate. Read on 2026-11-25 in the Dziennik Ustaw: 2024 poz.
# 107, 566 and 1465.
OATHS: Final = MappingProxyType(
    {
        BodyKind.GMINA_COUNCIL: Provision(USG, art="23a", ust="1"),
        BodyKind.POWIAT_COUNCIL: Provision(USP, art="20", ust="1"),
        BodyKind.SEJMIK: Provision(USW, art="22", ust="1"),
    }
)


class Move(StrEnum):
    """Which way somebody went."""

    ARRIVED = "arrived"
    """Przybył(a), wrócił(a)."""
    LEFT = "left"
    """Opuścił(a) salę."""


@attrs.frozen(kw_only=True)
class Movement:
    """An arrival or a departure.

    Attributes:
        at: When.
        member: Who, by the name that the roster has.
        move: Which way.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    at: datetime
    member: str
    move: Move

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no movement."""
        faults = [
            *unless_moment(self.at, path="/at"),
            *unless_text(self.member, path="/member"),
            *unless_kind(self.move, Move, code="not_a_move", path="/move", expected="a Move"),
        ]
        if faults:
            raise InvalidRecordError(tuple(faults))


@attrs.frozen(kw_only=True)
class PresenceSpan:
    """A span of time in which nobody came or went.

    Attributes:
        since: Its first moment.
        until: The moment at which the next one begins, or the sitting ended; ``None`` where it is
            not known when that was.
        members: Who was in the room, in the order of the roster.
    """

    since: datetime
    until: datetime | None
    members: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Presence:
    """Who was in the room during one sitting.

    Only members count: whoever holds a mandate without an oath may sit in the room and is told by
    ``unsworn``, but is never among those present.

    >>> from datetime import date
    >>> presence = Presence(
    ...     sitting=SessionSitting(day=date(2025, 2, 26), opened=datetime(2025, 2, 26, 10)),
    ...     roster=RosterDay(
    ...         day=date(2025, 2, 26), seats=15, members=("Anna Lis", "Jan Nowak"), unsworn=()
    ...     ),
    ...     at_opening=("Anna Lis",),
    ...     movements=(
    ...         Movement(at=datetime(2025, 2, 26, 11), member="Jan Nowak", move=Move.ARRIVED),
    ...     ),
    ... )
    >>> presence.at(datetime(2025, 2, 26, 10, 59)), presence.at(datetime(2025, 2, 26, 11))
    (('Anna Lis',), ('Anna Lis', 'Jan Nowak'))

    Attributes:
        sitting: The sitting; when it was opened must be known.
        roster: The roster of its day, ``roster.on(sitting.day)``.
        at_opening: Who was there when it was opened.
        movements: Who came and went. They are kept in order of time, those of one moment in the
            order of names; in which order they are given does not matter.

    Raises:
        InvalidRecordError: If a field cannot be such a value; if somebody is not on the roster,
            arrives without having been away, leaves without having been there, moves twice at one
            moment, or outside the sitting.
    """

    sitting: SessionSitting
    roster: RosterDay
    at_opening: tuple[str, ...]
    movements: tuple[Movement, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse what could not have been, then put the movements in order."""
        faults = [
            *unless_kind(
                self.sitting,
                SessionSitting,
                code="wrong_kind",
                path="/sitting",
                expected="a SessionSitting",
            ),
            *unless_kind(
                self.roster, RosterDay, code="wrong_kind", path="/roster", expected="a RosterDay"
            ),
            *unless_several(self.at_opening, str, path="/at_opening"),
            *unless_several(self.movements, Movement, path="/movements"),
        ]
        faults = faults or [
            *self._sitting_at_odds(),
            *self._names_at_odds(),
            *self._movements_at_odds(),
        ]
        if faults:
            raise InvalidRecordError(tuple(faults))
        in_order = sorted(self.movements, key=lambda each: (each.at, each.member))
        # A frozen value is set once, here.
        object.__setattr__(self, "movements", tuple(in_order))

    # --- One moment ------------------------------------------------------------------------------

    def at(self, moment: datetime) -> tuple[str, ...]:
        """Return which members are present once all is done that is noted for that moment.

        Args:
            moment: A moment of the sitting.

        Returns:
            Their names, in the order of the roster.

        Raises:
            InvalidRecordError: If it is no plain moment.
            NotCoveredError: If the council did not sit at that moment.
        """
        self._check(moment)
        inside = set(self.at_opening)
        for movement in self.movements:
            if movement.at > moment:
                break
            if movement.move is Move.ARRIVED:
                inside.add(movement.member)
            else:
                inside.remove(movement.member)
        return self._in_order(inside)

    def surely_at(self, moment: datetime) -> tuple[str, ...]:
        """Return which members were present whatever came first at that moment.

        Notes tell minutes. Who came or left in the very minute of a vote may have been there or
        not, so that the vote finds these members for sure, and ``perhaps_at`` at most.

        Raises:
            InvalidRecordError: If it is no plain moment.
            NotCoveredError: If the council did not sit at that moment.
        """
        moving = self._moving(moment)
        return tuple(member for member in self.at(moment) if member not in moving)

    def perhaps_at(self, moment: datetime) -> tuple[str, ...]:
        """Return which members may have been present, those who just came or left included.

        Raises:
            InvalidRecordError: If it is no plain moment.
            NotCoveredError: If the council did not sit at that moment.
        """
        return self._in_order({*self.at(moment), *self._moving(moment)})

    @property
    def spans(self) -> tuple[PresenceSpan, ...]:
        """The sitting in spans of time in which nobody came or went, from its opening."""
        moments = sorted({self.sitting.begins, *(movement.at for movement in self.movements)})
        ends = [*moments[1:], self.sitting.closed]
        return tuple(
            PresenceSpan(since=since, until=until, members=self.at(since))
            for since, until in zip(moments, ends, strict=True)
        )

    @property
    def unsworn(self) -> tuple[str, ...]:
        """Who was in the room at some time with a mandate but without an oath."""
        seen = {*self.at_opening, *(movement.member for movement in self.movements)}
        return tuple(name for name in self.roster.unsworn if name in seen)

    def _in_order(self, inside: set[str]) -> tuple[str, ...]:
        return tuple(member for member in self.roster.members if member in inside)

    def _moving(self, moment: datetime) -> set[str]:
        return {movement.member for movement in self.movements if movement.at == moment}

    def _check(self, moment: datetime) -> None:
        if faults := unless_moment(moment, path="/moment"):
            raise InvalidRecordError(tuple(faults))
        if self.sitting.excludes(moment):
            span = f"{self.sitting.begins}..{self.sitting.closed or ''}"
            raise NotCoveredError(f"presence at {moment}", span)

    # --- What could not have been ----------------------------------------------------------------

    def _sitting_at_odds(self) -> Iterator[Fault]:
        if self.sitting.opened is None:
            expected = "when the sitting was opened, for presence is counted from then"
            yield Fault("opening_unknown", "/sitting/opened", None, expected)
        if self.roster.day != self.sitting.day:
            expected = f"the roster of {self.sitting.day}"
            yield Fault("roster_of_another_day", "/roster/day", self.roster.day, expected)

    def _names_at_odds(self) -> Iterator[Fault]:
        in_office = {*self.roster.members, *self.roster.unsworn}
        named = [
            *((f"/at_opening/{at}", name) for at, name in enumerate(self.at_opening)),
            *((f"/movements/{at}/member", each.member) for at, each in enumerate(self.movements)),
        ]
        for path, name in named:
            if name not in in_office:
                expected = f"a councillor in office on {self.roster.day}"
                yield Fault("not_on_the_roster", path, name, expected)
        for at, name in enumerate(self.at_opening):
            if name in self.at_opening[:at]:
                yield Fault("named_twice", f"/at_opening/{at}", name, "each name once")

    def _movements_at_odds(self) -> Iterator[Fault]:
        placed = sorted(enumerate(self.movements), key=lambda pair: pair[1].at)
        inside = set(self.at_opening)
        last: dict[str, datetime] = {}
        for at, movement in placed:
            path, member = f"/movements/{at}", movement.member
            if self.sitting.excludes(movement.at):
                expected = "a time of the sitting"
                yield Fault("outside_the_sitting", f"{path}/at", movement.at, expected)
            if last.get(member) == movement.at:
                expected = f"one movement of {member} at one moment"
                yield Fault("moves_twice_at_once", path, movement.at, expected)
            elif movement.move is Move.ARRIVED and member in inside:
                expected = f"somebody who was away; {member} was there"
                yield Fault("already_present", path, member, expected)
            elif movement.move is Move.LEFT and member not in inside:
                expected = f"somebody who was there; {member} was away"
                yield Fault("not_present", path, member, expected)
            last[member] = movement.at
            if movement.move is Move.ARRIVED:
                inside.add(member)
            else:
                inside.discard(member)
