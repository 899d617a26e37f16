"""What Związek Miast Polskich says of itself: aims, services, tools, projects; data and no more."""

import csv
from calendar import monthrange
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final

import attrs

from zmp_core.law.period import Period
from zmp_core.polish.dates import DateStyle, format_date
from zmp_core.polish.lists import format_list
from zmp_core.polish.numbers import format_number


class FactKind(StrEnum):
    """What a fact is about."""

    IDENTITY = "identity"
    """Name, seat, size."""
    HISTORY = "history"
    """Dzieje."""
    AIM = "aim"
    """Cel."""
    SERVICE = "service"
    """Co Związek robi dla miast."""
    CHANNEL = "channel"
    """Gdzie mówi."""
    TOOL = "tool"
    """Narzędzie, konkurs, baza."""
    PROJECT = "project"
    """Projekt, with its funder, partners and value where they are told."""
    OUTSIDE_BODY = "outside_body"
    """Gremium, w którym ma przedstawicieli."""
    OFFICE_HOLDER = "office_holder"
    """Osoba na publicznej funkcji."""


@attrs.frozen(kw_only=True)
class Fact:
    """One thing that is told, with its source.

    Attributes:
        id: Stable name.
        kind: What it is about.
        polish: What is told, in Polish.
        begun: The days of which one is the first, or the only one; ``None`` where not told.
        ended: The days of which one is the last; ``None`` where not told.
        amount: Value of a project.
        currency: Its currency, ``"EUR"``.
        funder: Who pays.
        partners: Who else takes part.
        address: Where it is on the web.
        source: Who tells it.
        told: The days of which one is the day of the source.
    """

    id: str
    kind: FactKind
    polish: str
    begun: Period | None = None
    ended: Period | None = None
    amount: Decimal | None = None
    currency: str | None = None
    funder: str | None = None
    partners: tuple[str, ...] = ()
    address: str | None = None
    source: str
    told: Period

    def format(self) -> str:
        """Return the fact as a line in Polish, with its source.

        >>> print(next(fact for fact in find_facts(FactKind.TOOL) if fact.id == "smup").format())
        System Monitorowania Usług Publicznych (SMUP), https://smup.gov.pl/ [Razem możemy więcej!
        (Związek Miast Polskich), 2023 r.]
        """
        amount = None if self.amount is None else format_number(self.amount, spaces="plain")
        parts = [
            self.polish,
            _time(self.begun, self.ended),
            None if self.funder is None else f"finansowanie: {self.funder}",
            f"partnerzy: {format_list(self.partners, spaces='plain')}" if self.partners else None,
            None if amount is None else f"wartość: {amount} {self.currency}",
            self.address,
        ]
        told = ", ".join(part for part in parts if part is not None)
        return f"{told} [{self.source}, {_days(self.told)}]"


def _time(begun: Period | None, ended: Period | None) -> str | None:
    if begun is None:
        return None if ended is None else f"do: {_days(ended)}"
    return _days(begun) if ended is None else f"{_days(begun)} – {_days(ended)}"


def _days(span: Period) -> str:
    """Return a year, a month or a day, as exact as it is known."""
    first, last = span.since or date.min, span.until or date.max
    if first == last:
        return format_date(first, spaces="plain")
    if (first.year, first.month) == (last.year, last.month):
        return format_date(first, DateStyle.MONTH, spaces="plain")
    return f"{first.year} r."


@cache
def _facts() -> tuple[Fact, ...]:
    table = files("zmp_core.association") / "data" / "zmp_facts.csv"
    rows = csv.DictReader(table.read_text("utf-8").splitlines())
    return tuple(
        Fact(
            id=row["id"],
            kind=FactKind(row["kind"]),
            polish=row["polish"],
            begun=_span(row["begun"]) if row["begun"] else None,
            ended=_span(row["ended"]) if row["ended"] else None,
            amount=Decimal(row["amount"]) if row["amount"] else None,
            currency=row["currency"] or None,
            funder=row["funder"] or None,
            partners=tuple(row["partners"].split("; ")) if row["partners"] else (),
            address=row["address"] or None,
            source=row["source"],
            told=_span(row["told"]),
        )
        for row in rows
    )


def _span(text: str) -> Period:
    """Return the days that a year, ``2016-08`` or a day may mean."""
    year, *rest = (int(part) for part in text.split("-"))
    if not rest:
        return Period(since=date(year, 1, 1), until=date(year, _DECEMBER, 31))
    if len(rest) == 1:
        month = rest[0]
        return Period(
            since=date(year, month, 1), until=date(year, month, monthrange(year, month)[1])
        )
    day = date(year, *rest)
    return Period(since=day, until=day)


_DECEMBER: Final = 12


def find_facts(kind: FactKind | None = None) -> tuple[Fact, ...]:
    """Return what the association tells of itself, of one kind or all.

    >>> len(find_facts()) > 50, [fact.id for fact in find_facts(FactKind.OUTSIDE_BODY)]
    (True, ['kwrist', 'cemr', 'clrae', 'cor'])

    Source: pages of the association and of its members, each named with its day; looked through in
    November 2026.
    """
    return tuple(fact for fact in _facts() if kind is None or fact.kind is kind)
