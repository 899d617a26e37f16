"""Memberships of Związek Miast Polskich that public sources tell of: a part, never the whole."""

import csv
from datetime import date
from functools import cache
from importlib.resources import files

from zmp_core.association.member import Member
from zmp_core.association.membership import Membership, MembershipEnd, Paper, Step
from zmp_core.association.register import Register
from zmp_core.law.confidence import Confidence
from zmp_core.law.period import Period


@cache
def zmp_register() -> Register:
    """Return the memberships of which the first day is known; fewer than a twentieth of all.

    >>> from datetime import date
    >>> register = zmp_register()
    >>> changes = register.diff(date(2024, 11, 14), date(2024, 11, 15))
    >>> [each.member.name for each in changes.joined]
    ['Radzyń Podlaski', 'Brzesko', 'Konstancin-Jeziorna', 'Augustów', 'Morawica']

    Source: the pages that each paper names; looked through in November 2026.
    """
    table = files("zmp_core.association") / "data" / "zmp_members.csv"
    rows = csv.DictReader(table.read_text("utf-8").splitlines())
    return Register(tuple(_membership(row) for row in rows))


def _membership(row: dict[str, str]) -> Membership:
    since, source = date.fromisoformat(row["since"]), row["source"]
    papers = [Paper(step=Step.ADMISSION, day=since, by="Związek Miast Polskich", source=source)]
    if row["resolved_since"]:
        resolved = Period(
            since=date.fromisoformat(row["resolved_since"]),
            until=date.fromisoformat(row["resolved_until"]),
        )
        paper = Paper(
            step=Step.COUNCIL_RESOLUTION,
            day=resolved,
            number=row["number"] or None,
            source=source,
        )
        papers.insert(0, paper)
    return Membership(
        member=Member(row["code"], row["name"]),
        since=since,
        until=date.fromisoformat(row["until"]) if row["until"] else None,
        end=MembershipEnd(row["end"]) if row["end"] else None,
        papers=tuple(papers),
        confidence=Confidence(row["confidence"]),
    )
