"""Who speaks for whom (reprezentacja): a city in the association, the association outside.

Also the thematic committees (komisje tematyczne) and who sits in them.
"""

import csv
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from itertools import combinations

import attrs

from zmp_core.association.member import Member
from zmp_core.association.register import Register
from zmp_core.bodies.tenure import Tenure
from zmp_core.errors import (
    Fault,
    InvalidRecordError,
    NotCoveredError,
    unless_kind,
    unless_number,
    unless_several,
    unless_text,
)
from zmp_core.law.period import Period


@attrs.frozen(kw_only=True)
class Representative(Tenure):
    """Who represents a city in the association, on which days.

    Attributes:
        member: Who, by name.
        since: First day.
        until: Last day; ``None`` while it lasts.
        city: The city.
        office: The office in the city, *burmistrz*; ``None`` where not told.
        act: The act that appointed, as it is cited; ``None`` where not told.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    city: Member
    office: str | None = None
    act: str | None = None

    def _faults(self) -> list[Fault]:
        return [
            *super()._faults(),
            *unless_kind(self.city, Member, code="wrong_kind", path="/city", expected="a Member"),
        ]


@attrs.frozen
class Representation:
    """The representatives of all cities.

    Attributes:
        representatives: All of them.
        each: How many a city may have at once.

    Raises:
        InvalidRecordError: If a city has more at once, or somebody stands twice for it.
    """

    representatives: tuple[Representative, ...]
    each: int = 1

    def __attrs_post_init__(self) -> None:
        """Refuse too many at once."""
        faults = [
            *unless_several(self.representatives, Representative, path="/representatives"),
            *unless_number(self.each, 1, code="not_a_number", path="/each", expected="1 or more"),
        ]
        faults = faults or self._at_odds()
        if faults:
            raise InvalidRecordError(tuple(faults))

    def _at_odds(self) -> list[Fault]:
        faults: list[Fault] = []
        placed = list(enumerate(self.representatives))
        for (_, one), (at, other) in combinations(placed, 2):
            same = one.city == other.city and one.member == other.member
            if same and one.days.meets(other.days):
                path = f"/representatives/{at}"
                faults.append(Fault("twice_at_once", path, other.member, "once at a time"))
        for at, each in placed:
            if len(self.of(each.city.code, each.since)) > self.each:
                path, expected = f"/representatives/{at}", f"at most {self.each} at a time"
                faults.append(Fault("too_many_at_once", path, each.city.name, expected))
        return faults

    def of(self, code: str, day: date) -> tuple[Representative, ...]:
        """Return who represented the city of that code on that day; nobody where not known."""
        return tuple(
            each for each in self.representatives if each.city.code == code and day in each.days
        )

    def lacking(self, register: Register, day: date) -> tuple[Member, ...]:
        """Return the members of that day for which nobody is known."""
        return tuple(each.member for each in register.on(day) if not self.of(each.member.code, day))


# --- Outside -------------------------------------------------------------------------------------


class OutsideBody(StrEnum):
    """A body outside the association in which it has somebody."""

    JOINT_COMMISSION = "joint_commission"
    """Komisja Wspólna Rządu i Samorządu Terytorialnego (KWRiST)."""
    CEMR = "cemr"
    """Rada Gmin i Regionów Europy (CEMR)."""
    CLRAE = "clrae"
    """Kongres Władz Lokalnych i Regionalnych Rady Europy (CLRAE)."""
    COR = "cor"
    """Europejski Komitet Regionów."""

    @property
    def polish(self) -> str:
        """Its Polish name."""
        return _OUTSIDE[self]


_OUTSIDE = {
    OutsideBody.JOINT_COMMISSION: "Komisja Wspólna Rządu i Samorządu Terytorialnego",
    OutsideBody.CEMR: "Rada Gmin i Regionów Europy (CEMR)",
    OutsideBody.CLRAE: "Kongres Władz Lokalnych i Regionalnych (CLRAE)",
    OutsideBody.COR: "Europejski Komitet Regionów",
}


@attrs.frozen(kw_only=True)
class Envoy(Tenure):
    """Who represents the association in a body outside, by which act.

    Attributes:
        member: Who, by name.
        since: First day.
        until: Last day; ``None`` while it lasts.
        body: The body.
        role: What the person is there, in Polish: *członek*, *zastępca członka*.
        act: The act that appointed, as it is cited; ``None`` where not told.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    body: OutsideBody
    role: str
    act: str | None = None

    def _faults(self) -> list[Fault]:
        return [
            *super()._faults(),
            *unless_kind(
                self.body, OutsideBody, code="wrong_kind", path="/body", expected="an OutsideBody"
            ),
            *unless_text(self.role, path="/role"),
        ]


def envoys_on(envoys: Iterable[Envoy], body: OutsideBody, day: date) -> tuple[Envoy, ...]:
    """Return who represented the association in a body on that day."""
    return tuple(each for each in envoys if each.body is body and day in each.days)


# --- Thematic committees -------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class ThematicCommittee:
    """A thematic committee of Związek Miast Polskich; it has no quorum.

    Attributes:
        number: Its number in our list.
        name: Its name after *Komisja*, in the genitive.
        appointed: The days of which one is that of its appointment.
        source: Where it can be read.
    """

    number: int
    name: str
    appointed: Period
    source: str

    def existed(self, day: date) -> bool | None:
        """Tell whether it had been appointed by that day; ``None`` where that is not known."""
        if self.appointed.until is not None and day >= self.appointed.until:
            return True
        return False if self.appointed.since is not None and day < self.appointed.since else None


@cache
def thematic_committees() -> tuple[ThematicCommittee, ...]:
    """Return the thematic committees that are known, by number.

    A list for the term that began in 2024 as a whole was not found.

    >>> committees = thematic_committees()
    >>> len(committees), committees[0].name
    (21, 'Polityki Miejskiej i Rozwoju Miast')

    Source: zmp.poznan.pl (2019) and polishcities.eu (2022 or later).
    """
    table = files("zmp_core.association") / "data" / "zmp_committees.csv"
    rows = csv.DictReader(table.read_text("utf-8").splitlines())
    return tuple(
        ThematicCommittee(
            number=int(row["number"]),
            name=row["name"],
            appointed=Period(
                since=date.fromisoformat(row["since"]), until=date.fromisoformat(row["until"])
            ),
            source=row["source"],
        )
        for row in rows
    )


def find_committee(number: int) -> ThematicCommittee:
    """Return the thematic committee of that number.

    Raises:
        NotCoveredError: If there is none.
    """
    for each in thematic_committees():
        if each.number == number:
            return each
    raise NotCoveredError(f"thematic committee {number}", f"1 to {len(thematic_committees())}")


class CommitteeRole(StrEnum):
    """What somebody is in a thematic committee."""

    CHAIR = "chair"
    """Przewodniczący."""
    DEPUTY = "deputy"
    """Zastępca przewodniczącego; one or more."""
    SECRETARY = "secretary"
    """Sekretarz."""
    MEMBER = "member"
    """Członek; need not be a delegate to the assembly."""


@attrs.frozen(kw_only=True)
class CommitteeSeat(Tenure):
    """Who sits in a thematic committee, for which city.

    Attributes:
        member: Who, by name.
        since: First day.
        until: Last day; ``None`` while it lasts.
        committee: Number of the committee.
        city: The city.
        role: What the person is there.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    committee: int
    city: Member
    role: CommitteeRole = CommitteeRole.MEMBER

    def _faults(self) -> list[Fault]:
        return [
            *super()._faults(),
            *unless_number(
                self.committee, 1, code="not_a_number", path="/committee", expected="1 or more"
            ),
            *unless_kind(self.city, Member, code="wrong_kind", path="/city", expected="a Member"),
            *unless_kind(
                self.role,
                CommitteeRole,
                code="wrong_kind",
                path="/role",
                expected="one of: " + ", ".join(CommitteeRole),
            ),
        ]


def committee_on(
    seats: Iterable[CommitteeSeat], committee: int, day: date
) -> dict[CommitteeRole, tuple[str, ...]]:
    """Return who sat in a thematic committee on that day, by role."""
    inside = [each for each in seats if each.committee == committee and day in each.days]
    return {
        role: tuple(each.member for each in inside if each.role is role) for role in CommitteeRole
    }
