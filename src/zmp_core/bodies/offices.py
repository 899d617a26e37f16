"""Chair and vice-chairs of a council (przewodniczący, wiceprzewodniczący), and how many there are.

Not here: how they are elected and recalled (rules of voting, room ``rules``).
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.bodies.irregularities import Irregularity, IrregularityCode
from zmp_core.bodies.tenure import Tenure
from zmp_core.errors import Fault, NotCoveredError, unless_kind
from zmp_core.law.act import USG, USP, USW
from zmp_core.law.confidence import Confidence
from zmp_core.law.entry import Entry, find_entry
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision


class Office(StrEnum):
    """What a councillor is beside a councillor."""

    CHAIR = "chair"
    """Przewodniczący rady (sejmiku)."""
    VICE_CHAIR = "vice_chair"
    """Wiceprzewodniczący."""
    BOARD_MEMBER = "board_member"
    """A councillor on the board (zarząd); a starosta or marszałek who is a councillor is one."""


@attrs.frozen(kw_only=True)
class OfficeHolder(Tenure):
    """A councillor in an office.

    Attributes:
        member: Who, by the name that the mandate bears.
        since: First day: of election by the council.
        until: Last day; ``None``: as long as the mandate.
        office: The office.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    office: Office

    def _faults(self) -> list[Fault]:
        return [
            *super()._faults(),
            *unless_kind(
                self.office, Office, code="not_an_office", path="/office", expected="an Office"
            ),
        ]


@attrs.frozen(kw_only=True)
class ChairRule(Entry):
    """How many vice-chairs there are beside the one chair, in one wording.

    Attributes:
        kind: The kind of council.
        vice_chairs: The least and the greatest number of vice-chairs.
    """

    kind: BodyKind
    vice_chairs: tuple[int, int]


def find_chair_rule(kind: BodyKind, day: date) -> ChairRule:
    """Return how many vice-chairs councils of that kind have, in the wording of that day.

    >>> find_chair_rule(BodyKind.GMINA_COUNCIL, date(2024, 10, 1)).vice_chairs
    (1, 3)

    Raises:
        NotCoveredError: If no wording for that kind and that day was read.
    """
    rows = [row for row in CHAIR_RULES if row.kind is kind]
    if not rows:
        covered = ", ".join(row.kind for row in CHAIR_RULES)
        raise NotCoveredError(f"chair and vice-chairs of {kind}", covered)
    return find_entry(rows, rows[0].id, day, "chair and vice-chairs")


def office_irregularities(
    kind: BodyKind, day: date, holders: Mapping[Office, tuple[str, ...]]
) -> tuple[Irregularity, ...]:
    """Return what departs from the law in who chairs a council.

    Args:
        kind: The kind of council.
        day: The day.
        holders: Who held each office on that day.

    Raises:
        NotCoveredError: If no wording for that kind and that day was read.
    """
    rule = find_chair_rule(kind, day)
    least, most = rule.vice_chairs
    vice_chairs = holders.get(Office.VICE_CHAIR, ())
    found: list[Irregularity] = []
    if not holders.get(Office.CHAIR):
        found.append(
            Irregularity(code=IrregularityCode.CHAIR_MISSING, where=Office.CHAIR, rule=rule)
        )
    if not least <= len(vice_chairs) <= most:
        found.append(
            Irregularity(
                code=IrregularityCode.TOO_FEW_VICE_CHAIRS
                if len(vice_chairs) < least
                else IrregularityCode.TOO_MANY_VICE_CHAIRS,
                where=Office.VICE_CHAIR,
                who=vice_chairs,
                rule=rule,
            )
        )
    return tuple(found)


# Read on 2026-11-25 in the Dziennik Ustaw: 2001 nr 45 poz. 497, 2001 nr 142 poz. 1591 and 1592,
# 2024 poz. 107, 566 and 1465.
CHAIR_RULES: Final[tuple[ChairRule, ...]] = (
    ChairRule(
        id="USG-19-1",
        title="Przewodniczący i wiceprzewodniczący rady gminy",
        kind=BodyKind.GMINA_COUNCIL,
        vice_chairs=(1, 3),
        basis=Provision(USG, art="19", ust="1"),
        in_force=Period(since=date(2001, 5, 30)),
        confidence=Confidence.HIGH,
        enacted=None,
        read_since=date(2001, 5, 30),
        checked=date(2026, 11, 25),
        why="Bez choćby jednego wiceprzewodniczącego skład jest niepełny.",
    ),
    ChairRule(
        id="USP-14-1",
        title="Przewodniczący i wiceprzewodniczący rady powiatu",
        kind=BodyKind.POWIAT_COUNCIL,
        vice_chairs=(1, 2),
        basis=Provision(USP, art="14", ust="1"),
        in_force=Period(since=date(2001, 12, 13)),
        confidence=Confidence.HIGH,
        enacted=None,
        read_since=date(2001, 12, 13),
        checked=date(2026, 11, 25),
        why="Jeden lub dwóch wiceprzewodniczących.",
    ),
    ChairRule(
        id="USW-20-1",
        title="Przewodniczący i wiceprzewodniczący sejmiku",
        kind=BodyKind.SEJMIK,
        vice_chairs=(0, 3),
        basis=Provision(USW, art="20", ust="1"),
        in_force=Period(since=date(2001, 5, 30)),
        confidence=Confidence.HIGH,
        enacted="Dz.U. 2001 nr 45 poz. 497 art. 3 pkt 12",
        read_since=date(2001, 5, 30),
        checked=date(2026, 11, 25),
        why="Nie więcej niż trzech; najmniejszej liczby ustawa nie podaje.",
    ),
)
