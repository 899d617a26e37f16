"""Clubs of councillors (kluby radnych): who is in them on a day, and how many the law asks for."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.bodies.irregularities import Irregularity, IrregularityCode
from zmp_core.bodies.tenure import Group
from zmp_core.errors import NotCoveredError
from zmp_core.law.act import USG, USP, USW
from zmp_core.law.confidence import Confidence
from zmp_core.law.entry import Entry, find_entry
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision


@attrs.frozen(kw_only=True)
class Club(Group):
    """A club of councillors (klub radnych).

    Attributes:
        name: Its name.
        members: Who was in it and when; one who came back stands twice.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """


@attrs.frozen(kw_only=True)
class ClubRule(Entry):
    """How many councillors make a club, in one wording.

    Attributes:
        kind: The kind of council.
        least: The least number; ``None`` where the law left it to the statute of the unit.
    """

    kind: BodyKind
    least: int | None


def find_club_rule(kind: BodyKind, day: date) -> ClubRule:
    """Return how many councillors make a club, in the wording of that day.

    >>> find_club_rule(BodyKind.GMINA_COUNCIL, date(2024, 10, 1)).least
    3
    >>> find_club_rule(BodyKind.GMINA_COUNCIL, date(2018, 11, 16)).least is None
    True

    Raises:
        NotCoveredError: If no wording for that kind and that day was read.
    """
    rows = [row for row in CLUB_RULES if row.kind is kind]
    if not rows:
        covered = ", ".join(dict.fromkeys(row.kind for row in CLUB_RULES))
        raise NotCoveredError(f"clubs of {kind}", covered)
    return find_entry(rows, rows[0].id, day, "club")


def large_enough(
    kind: BodyKind, day: date, clubs: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Return those of the clubs that have the members that the law asks for.

    Args:
        kind: The kind of council.
        day: The day.
        clubs: The clubs by name, each with its members of that day.

    Raises:
        NotCoveredError: If no wording for that kind and that day was read.
    """
    least = find_club_rule(kind, day).least or 1
    return {name: members for name, members in clubs.items() if len(members) >= least}


def club_irregularities(
    kind: BodyKind, day: date, clubs: Mapping[str, tuple[str, ...]]
) -> tuple[Irregularity, ...]:
    """Return the clubs that are too small.

    The law says how many *form* a club. Whether a club that has lost members ceases is for the
    statute of the unit; here it is told as too small.

    Args:
        kind: The kind of council.
        day: The day.
        clubs: The clubs by name, each with its members of that day.

    Raises:
        NotCoveredError: If no wording for that kind and that day was read.
    """
    rule = find_club_rule(kind, day)
    good = large_enough(kind, day, clubs)
    return tuple(
        Irregularity(code=IrregularityCode.CLUB_TOO_SMALL, where=name, who=members, rule=rule)
        for name, members in clubs.items()
        if name not in good
    )


# Read on 2026-11-25 in the Dziennik Ustaw: 2001 nr 142 poz. 1590, 1591 and 1592, 2018 poz. 130,
# 2024 poz. 107, 566 and 1465.
_TO_STATUTE: Final = Period(since=date(2001, 12, 13), until=date(2018, 11, 16))
_BY_LAW: Final = Period(since=date(2018, 11, 17))
_row: Final = partial(
    ClubRule,
    title="Klub radnych",
    confidence=Confidence.HIGH,
    checked=date(2026, 11, 25),
)
_statute: Final = partial(
    _row,
    least=None,
    in_force=_TO_STATUTE,
    enacted=None,
    read_since=date(2001, 12, 13),
    sources=(
        "WSA Gdańsk 2.07.2015, III SA/Gd 426/15 (pięciu w radzie 15-osobowej to za dużo)",
        "rp.pl art13488341 (WSA Lublin: podobnie)",
    ),
    why="Najmniejszą liczbę ustalał statut; zbyt wysoki próg sądy uchylały.",
)
_three: Final = partial(
    _row,
    least=3,
    in_force=_BY_LAW,
    read_since=date(2018, 11, 17),
    why="Od kadencji wybranej 2018-10-21 (art. 15 ustawy zmieniającej).",
)

CLUB_RULES: Final[tuple[ClubRule, ...]] = (
    _statute(id="USG-23-3", kind=BodyKind.GMINA_COUNCIL, basis=Provision(USG, art="23", ust="2")),
    _three(
        id="USG-23-3",
        kind=BodyKind.GMINA_COUNCIL,
        basis=Provision(USG, art="23", ust="3"),
        enacted="Dz.U. 2018 poz. 130 art. 1 pkt 8",
    ),
    _statute(id="USP-18-2", kind=BodyKind.POWIAT_COUNCIL, basis=Provision(USP, art="18")),
    _three(
        id="USP-18-2",
        kind=BodyKind.POWIAT_COUNCIL,
        basis=Provision(USP, art="18", ust="2"),
        enacted="Dz.U. 2018 poz. 130 art. 2 pkt 7",
    ),
    _statute(id="USW-29-2", kind=BodyKind.SEJMIK, basis=Provision(USW, art="29")),
    _three(
        id="USW-29-2",
        kind=BodyKind.SEJMIK,
        basis=Provision(USW, art="29", ust="2"),
        enacted="Dz.U. 2018 poz. 130 art. 3 pkt 8",
    ),
)
