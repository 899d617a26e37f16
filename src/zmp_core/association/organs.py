"""The organs of an association (organy): how many sit in them, who elects them, who may not.

How they vote is in the rules of the book. Who sat in them is a `Seat`, with the days on which it
was held; a breach of the statute is no bad data and comes back as a `Departure`.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

import attrs

from zmp_core.association.statute import AssociationBook, Point
from zmp_core.bodies.tenure import Tenure
from zmp_core.errors import Fault, InvalidRecordError, NotCoveredError, unless_kind, unless_text
from zmp_core.law.period import Period


class Organ(StrEnum):
    """An organ of an association, or an office in it."""

    ASSEMBLY = "assembly"
    """Zgromadzenie ogólne."""
    BOARD = "board"
    """Zarząd."""
    AUDIT_COMMITTEE = "audit_committee"
    """Komisja rewizyjna."""
    PRESIDENT = "president"
    """Prezes (przewodniczący), who chairs the board."""
    VICE_PRESIDENT = "vice_president"
    """Wiceprezes."""
    SECRETARY = "secretary"
    """Sekretarz."""
    TREASURER = "treasurer"
    """Skarbnik."""
    COMMITTEE = "committee"
    """Komisja tematyczna."""
    DIRECTOR = "director"
    """Dyrektor biura, who decides nothing for the association."""


@attrs.frozen(kw_only=True)
class OrganRule(Point):
    """What a statute says of one organ, in one wording.

    Attributes:
        organ: The organ or office.
        size: The least and the greatest number of people in it; ``None`` for a side that is not
            set or not known.
        appointed_by: Who elects or appoints them; ``None`` where the councils of members do.
        out_of: The organ whose members alone may hold the office.
        excludes: Organs whose members may not sit in it at the same time.
        outlives_office: Whether the seat is kept by one who no longer holds an office in the city;
            ``None`` where no source says.
        paid: Whether they are paid.
    """

    organ: Organ
    size: tuple[int | None, int | None] = (None, None)
    appointed_by: Organ | None = None
    out_of: Organ | None = None
    excludes: tuple[Organ, ...] = ()
    outlives_office: bool | None = None
    paid: bool | None = None

    def allows(self, number: int) -> bool:
        """Tell whether so many people may sit in it."""
        least, most = self.size
        return (least is None or least <= number) and (most is None or number <= most)


@attrs.frozen(kw_only=True)
class Seat(Tenure):
    """Somebody in an organ or an office of the association.

    Attributes:
        member: Who, by the name that the source has.
        since: First day.
        until: Last day; ``None`` while it lasts.
        organ: The organ or office.
        city: The city that the person comes from.
        group: The political group, by the name that the source has; ``None`` where not known.
        city_office_until: Last day of the office in the city; ``None`` while it lasts.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    organ: Organ
    city: str
    group: str | None = None
    city_office_until: date | None = None

    def _faults(self) -> list[Fault]:
        return [
            *super()._faults(),
            *unless_kind(self.organ, Organ, code="wrong_kind", path="/organ", expected="an Organ"),
            *unless_text(self.city, path="/city"),
        ]


class DepartureCode(StrEnum):
    """What departs from the statute. The codes are the contract."""

    TOO_FEW = "too_few"
    """Fewer sit in it than the statute asks for."""
    TOO_MANY = "too_many"
    """More sit in it than the statute allows."""
    INCOMPATIBLE = "incompatible"
    """Somebody sits in two organs that exclude each other."""
    NOT_OUT_OF = "not_out_of"
    """Somebody holds an office that only members of another organ may hold."""
    SEAT_LOST = "seat_lost"
    """Somebody keeps a seat that ended with the office in the city."""


@attrs.frozen(kw_only=True)
class Departure:
    """One departure from the statute in who sits in an organ.

    Attributes:
        code: What it is.
        organ: Where.
        who: The people concerned; ``()`` where somebody is missing.
        have: How many there are, for a number that is wrong.
        rule: The point of the statute, with its basis and its assumptions.
    """

    code: DepartureCode
    organ: Organ
    who: tuple[str, ...] = ()
    have: int | None = None
    rule: OrganRule


def find_organ(book: AssociationBook, organ: Organ, day: date) -> OrganRule:
    """Return what the statute of that day says of an organ.

    >>> from zmp_core.association.books.zmp import ZMP
    >>> find_organ(ZMP, Organ.BOARD, date(2019, 3, 4)).size
    (9, 25)
    >>> find_organ(ZMP, Organ.BOARD, date(2019, 3, 5)).size
    (9, 30)

    Raises:
        NotCoveredError: If nothing is known of it on that day.
    """
    found = [rule for rule in book.find_points(OrganRule, day) if rule.organ is organ]
    if not found:
        known = dict.fromkeys(rule.organ for rule in book.find_points(OrganRule, day))
        raise NotCoveredError(f"{organ} of {book.name} on {day}", ", ".join(known))
    return found[0]


def departures(book: AssociationBook, seats: Iterable[Seat], day: date) -> tuple[Departure, ...]:
    """Return what departs from the statute of that day in who sits in the organs.

    Only organs are looked at in which somebody sits: of the others nothing is known. A vacant
    office is therefore no departure. What rests on an assumption names it in its rule.

    Args:
        book: The statute.
        seats: Who sat where, at any time.
        day: The day.

    Raises:
        NotCoveredError: If the book says nothing of organs on that day.
    """
    found = book.find_points(OrganRule, day)
    rules = {rule.organ: rule for rule in reversed(found)}  # of two the first one holds
    held: dict[Organ, list[Seat]] = {}
    for seat in seats:
        if day in seat.days:
            held.setdefault(seat.organ, []).append(seat)
    return tuple(
        departure
        for organ, inside in held.items()
        if organ in rules
        for departure in _departures(rules[organ], inside, held, day)
    )


def _departures(
    rule: OrganRule, inside: list[Seat], held: dict[Organ, list[Seat]], day: date
) -> Iterator[Departure]:
    names = tuple(dict.fromkeys(seat.member for seat in inside))
    if not rule.allows(len(names)):
        least, _ = rule.size
        few = least is not None and len(names) < least
        code = DepartureCode.TOO_FEW if few else DepartureCode.TOO_MANY
        yield Departure(code=code, organ=rule.organ, have=len(names), rule=rule)
    for other in rule.excludes:
        also = {seat.member for seat in held.get(other, ())}
        if both := tuple(name for name in names if name in also):
            code = DepartureCode.INCOMPATIBLE
            yield Departure(code=code, organ=rule.organ, who=both, rule=rule)
    if rule.out_of is not None:
        allowed = {seat.member for seat in held.get(rule.out_of, ())}
        if others := tuple(name for name in names if name not in allowed):
            code = DepartureCode.NOT_OUT_OF
            yield Departure(code=code, organ=rule.organ, who=others, rule=rule)
    if rule.outlives_office is False:
        left = tuple(
            seat.member
            for seat in inside
            if seat.city_office_until is not None and seat.city_office_until < day
        )
        if left:
            code = DepartureCode.SEAT_LOST
            yield Departure(code=code, organ=rule.organ, who=left, rule=rule)


@attrs.frozen(kw_only=True)
class AssociationTerm:
    """A term of the organs of an association (kadencja): from one electing assembly to the next.

    On the day of the next assembly both are there: the old organs report, the new ones are elected.

    Attributes:
        number: Its number, as the association counts.
        elected: Day of the assembly that elected.
        until: Day of the assembly that elected the next; ``None`` where it is not known yet.
        sources: Where it can be read.

    Raises:
        InvalidRecordError: If it ends before it begins.
    """

    number: int
    elected: date
    until: date | None = None
    sources: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse days that make no span."""
        if self.until is not None and self.until < self.elected:
            expected = f"a day not before {self.elected}"
            raise InvalidRecordError(
                (Fault("ends_before_it_begins", "/until", self.until, expected),)
            )

    @property
    def days(self) -> Period:
        """All its days, the days of both assemblies included."""
        return Period(since=self.elected, until=self.until)


def association_terms_on(
    terms: Iterable[AssociationTerm], day: date
) -> tuple[AssociationTerm, ...]:
    """Return the terms that run on that day: one, or two on the day of an electing assembly.

    >>> from zmp_core.association.books.zmp import ZMP_TERMS
    >>> [term.number for term in association_terms_on(ZMP_TERMS, date(2024, 6, 18))]
    [8, 9]
    """
    return tuple(term for term in terms if day in term.days)
