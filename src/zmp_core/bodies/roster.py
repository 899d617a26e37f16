"""The roster of a council (skład osobowy): who is a member on a day, and which seats are vacant."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import TypeVar

import attrs

from zmp_core.bodies.body import Body
from zmp_core.bodies.clubs import Club, club_irregularities
from zmp_core.bodies.committees import (
    Committee,
    CommitteeKind,
    committee_irregularities,
    find_committee_rule,
)
from zmp_core.bodies.irregularities import Irregularity
from zmp_core.bodies.mandates import Mandate
from zmp_core.bodies.offices import Office, OfficeHolder, office_irregularities
from zmp_core.bodies.tenure import Group, Tenure
from zmp_core.errors import Fault, InvalidRecordError, NotCoveredError, unless_kind, unless_several
from zmp_core.law.period import Period, unless_day


@attrs.frozen(kw_only=True)
class RosterDay:
    """The roster as it stood on one day.

    Attributes:
        day: The day.
        seats: Ustawowy skład, in members.
        members: Councillors who hold a mandate and have taken the oath, in the order of the
            roster.
        unsworn: Those who hold a mandate and have not; they may not vote, and no seat of theirs is
            vacant.
    """

    day: date
    seats: int
    members: tuple[str, ...]
    unsworn: tuple[str, ...]

    @property
    def in_office(self) -> int:
        """Filled mandates (obsadzone mandaty), with and without an oath."""
        return len(self.members) + len(self.unsworn)

    @property
    def vacancies(self) -> int:
        """Mandates that nobody holds (mandaty nieobsadzone)."""
        return self.seats - self.in_office


@attrs.frozen(kw_only=True)
class Roster:
    """A council through one term: its mandates, clubs, offices and committees.

    Bad data is refused, every fault at once: a mandate held twice on a day, more mandates than
    seats, an office without a mandate. A breach of the law is not bad data: it is kept, and
    ``irregularities`` tells it.

    >>> from zmp_core.bodies.body import BodyKind
    >>> elected, oath = date(2024, 4, 7), date(2024, 5, 7)
    >>> roster = Roster(
    ...     body=Body(kind=BodyKind.GMINA_COUNCIL, seats=15),
    ...     term=Period(since=elected, until=date(2029, 4, 7)),
    ...     mandates=(
    ...         Mandate(member="Anna Lis", since=elected, oath=oath),
    ...         Mandate(member="Jan Nowak", since=elected),
    ...     ),
    ... )
    >>> day = roster.on(date(2024, 6, 1))
    >>> day.members, day.unsworn, day.in_office, day.vacancies
    (('Anna Lis',), ('Jan Nowak',), 2, 13)

    Attributes:
        body: The council, with its statutory seats.
        term: Its days, from election day: ``find_term(kind, elected).days``; the last one earlier
            where the council ended early.
        mandates: Every mandate of the term, in the order in which members are to be named.
        clubs: Its clubs; ``None`` where they are not known.
        offices: Who chaired it and who of it sat on the board; ``None`` where that is not known.
        committees: Its committees; ``None`` where they are not known.

    Raises:
        InvalidRecordError: If a field cannot be such a value, or the fields contradict each other.
    """

    body: Body
    term: Period
    mandates: tuple[Mandate, ...]
    clubs: tuple[Club, ...] | None = None
    offices: tuple[OfficeHolder, ...] | None = None
    committees: tuple[Committee, ...] | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what could never have been."""
        faults = [
            *unless_kind(self.body, Body, code="wrong_kind", path="/body", expected="a Body"),
            *unless_kind(self.term, Period, code="wrong_kind", path="/term", expected="a Period"),
            *unless_several(self.mandates, Mandate, path="/mandates"),
        ]
        for name, kind in (("clubs", Club), ("offices", OfficeHolder), ("committees", Committee)):
            values = getattr(self, name)
            faults += [] if values is None else unless_several(values, kind, path=f"/{name}")
        faults = faults or list(self._contradictions())
        if faults:
            raise InvalidRecordError(tuple(faults))

    # --- One day ---------------------------------------------------------------------------------

    def on(self, day: date) -> RosterDay:
        """Return who is a member on that day, and what is vacant.

        Args:
            day: A day of the term.

        Raises:
            InvalidRecordError: If it is no plain day.
            NotCoveredError: If the day is outside the term.
        """
        self._check(day)
        held = [mandate for mandate in self.mandates if day in mandate.days]
        return RosterDay(
            day=day,
            seats=self.body.seats,
            members=tuple(mandate.member for mandate in held if mandate.sworn(day)),
            unsworn=tuple(mandate.member for mandate in held if not mandate.sworn(day)),
        )

    def clubs_on(self, day: date) -> dict[str, tuple[str, ...]] | None:
        """Return the clubs of that day by name, each with its members; ``None`` if not known.

        Raises:
            InvalidRecordError: If it is no plain day.
            NotCoveredError: If the day is outside the term.
        """
        return self._groups_on(self.clubs, day)

    def committees_on(self, day: date) -> dict[str, tuple[str, ...]] | None:
        """Return the committees of that day by name, each with its members; ``None`` if not known.

        Raises:
            InvalidRecordError: If it is no plain day.
            NotCoveredError: If the day is outside the term.
        """
        return self._groups_on(self.committees, day)

    def holders_on(self, day: date) -> dict[Office, tuple[str, ...]] | None:
        """Return who held each office on that day; ``None`` if not known.

        Raises:
            InvalidRecordError: If it is no plain day.
            NotCoveredError: If the day is outside the term.
        """
        self._check(day)
        if self.offices is None:
            return None
        return {
            office: self._members_on((each for each in self.offices if each.office is office), day)
            for office in Office
        }

    def irregularities(self, day: date) -> tuple[Irregularity, ...]:
        """Return what in the composition of that day departs from the law.

        Only what is known is looked at: ``None`` for the clubs leaves clubs out, and so on.

        Raises:
            InvalidRecordError: If it is no plain day.
            NotCoveredError: If the day is outside the term, or the law of that day on what is
                recorded was not read.
        """
        kind, clubs, holders = self.body.kind, self.clubs_on(day), self.holders_on(day)
        return (
            *(() if clubs is None else club_irregularities(kind, day, clubs)),
            *(() if holders is None else office_irregularities(kind, day, holders)),
            *(
                found
                for committee in (CommitteeKind.AUDIT, CommitteeKind.COMPLAINTS)
                for name, members in self._of_kind(committee, day)
                for found in committee_irregularities(
                    find_committee_rule(kind, committee, day),
                    day,
                    name=name,
                    members=members,
                    clubs=clubs,
                    holders=holders,
                )
            ),
        )

    def _of_kind(self, kind: CommitteeKind, day: date) -> list[tuple[str, tuple[str, ...]]]:
        """Return the committees of that kind on that day; one without name or members if none."""
        if self.committees is None:
            return []
        ours = tuple(committee for committee in self.committees if committee.kind is kind)
        return [*(self._groups_on(ours, day) or {str(kind): ()}).items()]

    def _check(self, day: date) -> None:
        if faults := unless_day(day, path="/day", expected="a datetime.date"):
            raise InvalidRecordError(tuple(faults))
        if day not in self.term:
            raise NotCoveredError(f"the roster on {day}", str(self.term))

    def _groups_on(
        self, groups: tuple[Group, ...] | None, day: date
    ) -> dict[str, tuple[str, ...]] | None:
        self._check(day)
        if groups is None:
            return None
        on_day = {group.name: self._members_on(group.members, day) for group in groups}
        return {name: members for name, members in on_day.items() if members}

    def _members_on(self, tenures: Iterable[Tenure], day: date) -> tuple[str, ...]:
        return tuple(
            tenure.member
            for tenure in tenures
            if day in tenure.days and (mandate := self._mandate(tenure)) and day in mandate.days
        )

    def _mandate(self, tenure: Tenure) -> Mandate | None:
        """Return the mandate in which a tenure began; with it the tenure ends at the latest."""
        for mandate in self.mandates:
            if mandate.member == tenure.member and tenure.since in mandate.days:
                return mandate
        return None

    # --- What could never have been --------------------------------------------------------------

    def _contradictions(self) -> Iterator[Fault]:
        yield from self._mandates_at_odds()
        yield from self._offices_at_odds()
        yield from self._groups_at_odds(self.clubs or (), "/clubs")
        yield from self._groups_at_odds(self.committees or (), "/committees")

    def _mandates_at_odds(self) -> Iterator[Fault]:
        for at, mandate in enumerate(self.mandates):
            for end, day in (("since", mandate.since), ("until", mandate.until)):
                if day is not None and day not in self.term:
                    path = f"/mandates/{at}/{end}"
                    yield Fault("outside_the_term", path, day, f"a day of {self.term}")
        yield from self._twice_at_once(_placed(self.mandates, "/mandates"))
        for day in sorted({mandate.since for mandate in self.mandates}):
            held = sum(day in mandate.days for mandate in self.mandates)
            if held > self.body.seats:
                expected = f"at most {self.body.seats}, also on {day}"
                yield Fault("more_mandates_than_seats", "/mandates", held, expected)
                return  # the days that follow tell the same

    def _offices_at_odds(self) -> Iterator[Fault]:
        placed = _placed(self.offices or (), "/offices")
        for path, holder in placed:
            yield from self._tenure_at_odds(path, holder)
        for office in Office:
            of_one = [(path, holder) for path, holder in placed if holder.office is office]
            yield from self._twice_at_once(of_one)
        chairs = [(path, holder) for path, holder in placed if holder.office is Office.CHAIR]
        for (_, one), (path, other) in combinations(chairs, 2):
            if one.member != other.member and self._span(one).meets(self._span(other)):
                expected = f"one chair at a time; {one.member} was chair {self._span(one)}"
                yield Fault("two_chairs", path, other.member, expected)

    def _groups_at_odds(self, groups: tuple[Group, ...], path: str) -> Iterator[Fault]:
        seen: set[str] = set()
        for at, group in enumerate(groups):
            if group.name in seen:
                yield Fault("named_twice", f"{path}/{at}/name", group.name, "each name once")
            seen.add(group.name)
            placed = _placed(group.members, f"{path}/{at}/members")
            for place, tenure in placed:
                yield from self._tenure_at_odds(place, tenure)
            yield from self._twice_at_once(placed)

    def _tenure_at_odds(self, path: str, tenure: Tenure) -> Iterator[Fault]:
        mandate = self._mandate(tenure)
        if mandate is None:
            expected = f"somebody who held a mandate on {tenure.since}"
            yield Fault("not_a_councillor", f"{path}/member", tenure.member, expected)
        elif tenure.until is not None and tenure.until not in mandate.days:
            expected = f"a day of the mandate, {mandate.days}, or None"
            yield Fault("outlasts_the_mandate", f"{path}/until", tenure.until, expected)

    def _twice_at_once(self, placed: Sequence[tuple[str, Tenure]]) -> Iterator[Fault]:
        for (_, one), (path, other) in combinations(placed, 2):
            if one.member == other.member and self._span(one).meets(self._span(other)):
                expected = f"once at a time; the other runs {self._span(one)}"
                yield Fault("twice_at_once", path, other.member, expected)

    def _span(self, tenure: Tenure) -> Period:
        """Return the days of a tenure, to the end of its mandate where it names no end."""
        mandate = None if isinstance(tenure, Mandate) else self._mandate(tenure)
        if mandate is None or tenure.until is not None:
            return tenure.days
        return Period(since=tenure.since, until=mandate.until)


T = TypeVar("T", bound=Tenure)


def _placed(tenures: tuple[T, ...], path: str) -> list[tuple[str, T]]:
    return [(f"{path}/{at}", tenure) for at, tenure in enumerate(tenures)]
