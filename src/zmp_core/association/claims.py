"""What is said of the number of members (dane podawane): claims with a source, never a count.

The number of members is counted from memberships (`Register.count`). What a page or a letter says
stands beside it, and where the two differ, both are right about something else.
"""

import csv
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cache
from importlib.resources import files

import attrs

from zmp_core.association.statute import unless_share
from zmp_core.errors import InvalidRecordError, unless_kind, unless_number, unless_text
from zmp_core.law.period import Period, unless_day


class Reported(StrEnum):
    """What a reported number counts."""

    MEMBERS = "members"
    """Members of the association."""
    URBAN_RESIDENTS = "urban_residents"
    """The part of all residents of towns who live in its members."""


class Preciseness(StrEnum):
    """How the source says the number."""

    EXACT = "exact"
    """So many."""
    AT_LEAST = "at_least"
    """More than, over."""
    ABOUT = "about"
    """Nearly, about."""


@attrs.frozen(kw_only=True)
class Claim:
    """A number as somebody reported it.

    Attributes:
        number: The number; a part of a whole as a ``Fraction``.
        what: What it counts.
        day: The day, or the span of days of which one is meant.
        voivodeship: Two digits of the voivodeship that is meant; ``None`` for all of Poland.
        preciseness: How the source says it.
        source: Who says it and where.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    number: int | Fraction
    what: Reported = Reported.MEMBERS
    day: date | Period
    voivodeship: str | None = None
    preciseness: Preciseness = Preciseness.EXACT
    source: str

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no claim."""
        faults = unless_kind(
            self.what, Reported, code="wrong_kind", path="/what", expected="a Reported"
        )
        if self.what is Reported.MEMBERS:
            faults += unless_number(
                self.number, 0, code="not_a_number", path="/number", expected="members, 0 or more"
            )
        elif self.what is Reported.URBAN_RESIDENTS:
            faults += unless_share(self.number, path="/number")
        if not isinstance(self.day, Period):
            faults += unless_day(self.day, path="/day", expected="a datetime.date or a Period")
        faults += unless_kind(
            self.preciseness,
            Preciseness,
            code="wrong_kind",
            path="/preciseness",
            expected="a Preciseness",
        )
        faults += unless_text(self.source, path="/source")
        if faults:
            raise InvalidRecordError(tuple(faults))

    @property
    def days(self) -> Period:
        """The span of days of which one is meant."""
        return Period.of(self.day)

    def agrees(self, counted: int | Fraction) -> bool | None:
        """Tell whether a count bears the claim out; ``None`` for a number that is only *about*."""
        if self.preciseness is Preciseness.ABOUT:
            return None
        if self.preciseness is Preciseness.AT_LEAST:
            return counted >= self.number
        return counted == self.number


@cache
def zmp_claims() -> tuple[Claim, ...]:
    """Return what was reported of the number of members of Związek Miast Polskich, by day.

    >>> [claim.number for claim in claims_on(zmp_claims(), date(2024, 6, 18))]
    [355, 356, 360]

    Source: the pages that each row names; looked through in November 2026.
    """
    table = files("zmp_core.association") / "data" / "zmp_claims.csv"
    rows = csv.DictReader(table.read_text("utf-8").splitlines())
    return tuple(
        Claim(
            number=Fraction(row["number"]) if "/" in row["number"] else int(row["number"]),
            what=Reported(row["what"]),
            day=_days(row["since"], row["until"]),
            voivodeship=row["voivodeship"] or None,
            preciseness=Preciseness(row["preciseness"]),
            source=row["source"],
        )
        for row in rows
    )


def claims_on(claims: Iterable[Claim], day: date) -> tuple[Claim, ...]:
    """Return the claims about one day; one about a span of days is none about each of them."""
    return tuple(claim for claim in claims if claim.days == Period.of(day))


def _days(since: str, until: str) -> date | Period:
    first, last = date.fromisoformat(since), date.fromisoformat(until)
    return first if first == last else Period(since=first, until=last)
