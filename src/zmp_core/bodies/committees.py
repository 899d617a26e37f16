"""Committees of a council (komisje): those that the law orders, and who may and must sit in them.

Not here: quorum and majority of a committee, which its statute decides.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.bodies.clubs import large_enough
from zmp_core.bodies.irregularities import Irregularity, IrregularityCode
from zmp_core.bodies.offices import Office
from zmp_core.bodies.tenure import Group
from zmp_core.errors import Fault, NotCoveredError, unless_kind
from zmp_core.law.act import USG, USP, USW
from zmp_core.law.confidence import Confidence
from zmp_core.law.entry import Entry, find_entry
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision


class CommitteeKind(StrEnum):
    """What the law calls the committee."""

    AUDIT = "audit"
    """Komisja rewizyjna."""
    COMPLAINTS = "complaints"
    """Komisja skarg, wniosków i petycji."""
    OTHER = "other"
    """Any other, standing or for one matter (stała, doraźna)."""


@attrs.frozen(kw_only=True)
class Committee(Group):
    """A committee of a council (komisja); only councillors sit in it.

    Attributes:
        name: Its name.
        members: Who sat in it and when; one who came back stands twice.
        kind: What the law calls it.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    kind: CommitteeKind = CommitteeKind.OTHER

    def _faults(self) -> list[Fault]:
        return [
            *super()._faults(),
            *unless_kind(
                self.kind,
                CommitteeKind,
                code="not_a_committee_kind",
                path="/kind",
                expected="a CommitteeKind",
            ),
        ]


@attrs.frozen(kw_only=True)
class CommitteeRule(Entry):
    """Whether councils of one kind must have a committee and who sits in it, in one wording.

    Every club has a member in it, and holders of some offices are kept out.

    Attributes:
        kind: The kind of council.
        committee: The committee.
        ordered: Whether the law orders it.
        kept_out: Offices whose holders may not sit in it.
    """

    kind: BodyKind
    committee: CommitteeKind
    ordered: bool = True
    kept_out: tuple[Office, ...] = ()


def find_committee_rule(kind: BodyKind, committee: CommitteeKind, day: date) -> CommitteeRule:
    """Return what the law of that day says of that committee.

    >>> rule = find_committee_rule(BodyKind.GMINA_COUNCIL, CommitteeKind.AUDIT, date(2024, 10, 1))
    >>> str(rule.basis), [str(office) for office in rule.kept_out]
    ('art. 18a ust. 2 u.s.g.', ['chair', 'vice_chair'])

    Raises:
        NotCoveredError: If no wording for that kind, that committee and that day was read.
    """
    rows = [row for row in COMMITTEE_RULES if (row.kind, row.committee) == (kind, committee)]
    if not rows:
        covered = dict.fromkeys(f"{row.committee} of {row.kind}" for row in COMMITTEE_RULES)
        raise NotCoveredError(f"committee {committee} of {kind}", ", ".join(covered))
    return find_entry(rows, rows[0].id, day, "committee")


def committee_irregularities(
    rule: CommitteeRule,
    day: date,
    *,
    name: str,
    members: tuple[str, ...],
    clubs: Mapping[str, tuple[str, ...]] | None,
    holders: Mapping[Office, tuple[str, ...]] | None,
) -> tuple[Irregularity, ...]:
    """Return what departs from the law in who sits in a committee.

    Args:
        rule: What the law of that day says of it.
        day: The day.
        name: The name of the committee.
        members: Its members of that day; ``()`` where there is no such committee.
        clubs: The clubs by name, each with its members of that day; ``None`` where they are not
            known: then nothing is said of them. A club that is too small is passed over.
        holders: Who held each office on that day; ``None`` where that is not known.

    Raises:
        NotCoveredError: If no wording for clubs of that kind and that day was read.
    """
    if not rule.ordered:
        return ()
    if not members:
        return (Irregularity(code=IrregularityCode.COMMITTEE_MISSING, where=name, rule=rule),)
    return (
        *_kept_out(rule, name, members, holders or {}),
        *_not_represented(rule, day, name, members, clubs or {}),
    )


def _kept_out(
    rule: CommitteeRule,
    name: str,
    members: tuple[str, ...],
    holders: Mapping[Office, tuple[str, ...]],
) -> Iterator[Irregularity]:
    barred = {who for office in rule.kept_out for who in holders.get(office, ())}
    if inside := tuple(member for member in members if member in barred):
        code = IrregularityCode.OFFICE_EXCLUDED
        yield Irregularity(code=code, where=name, who=inside, rule=rule)


def _not_represented(
    rule: CommitteeRule,
    day: date,
    name: str,
    members: tuple[str, ...],
    clubs: Mapping[str, tuple[str, ...]],
) -> Iterator[Irregularity]:
    clubs = large_enough(rule.kind, day, clubs) if clubs else {}
    if without := tuple(club for club, its in clubs.items() if not set(its) & set(members)):
        code = IrregularityCode.CLUB_NOT_REPRESENTED
        yield Irregularity(code=code, where=name, who=without, rule=rule)


# Read on 2026-11-25 in the Dziennik Ustaw: 2001 nr 142 poz. 1590 and 1592, 2018 poz. 130, 2024
# poz. 107, 566 and 1465. The wording of art. 18a u.s.g. between 1995 and 2002-10-26 also kept out
# members of the board; from which day it stood as it was read in 2001 was not traced.
_CHAIRS: Final = (Office.CHAIR, Office.VICE_CHAIR)
_CHAIRS_AND_BOARD: Final = (*_CHAIRS, Office.BOARD_MEMBER)
_READ_2001: Final = date(2001, 12, 13)
_BEFORE: Final = Period(since=_READ_2001, until=date(2018, 11, 16))
_BY_LAW: Final = Period(since=date(2018, 11, 17))
_RULINGS: Final = (
    "NSA II OSK 2380/11",
    "WSA Szczecin 17.04.2019, II SA/Sz 233/19",
    "NSA 27.06.2013, II OSK 325/13 (za blogprawaadministracyjnego.blogspot.com, 6.07.2020)",
)

_row: Final = partial(
    CommitteeRule, confidence=Confidence.HIGH, checked=date(2026, 11, 25), sources=_RULINGS
)
_audit: Final = partial(
    _row,
    title="Skład komisji rewizyjnej",
    committee=CommitteeKind.AUDIT,
    why="Przedstawiciel każdego klubu, lecz nie przewodniczący ani wiceprzewodniczący rady; czy "
    "brak przedstawiciela klubu, który go nie wskazał, jest uchybieniem, zależy od okoliczności.",
)
_complaints: Final = partial(
    _row,
    title="Skład komisji skarg, wniosków i petycji",
    committee=CommitteeKind.COMPLAINTS,
    in_force=_BY_LAW,
    read_since=date(2018, 11, 17),
    why="Obowiązkowa od kadencji wybranej 2018-10-21 (art. 15 ustawy zmieniającej); te same zasady "
    "co w komisji rewizyjnej.",
)
_none_before: Final = partial(
    _row,
    title="Komisja skarg, wniosków i petycji",
    committee=CommitteeKind.COMPLAINTS,
    ordered=False,
    in_force=_BEFORE,
    enacted=None,
    read_since=_READ_2001,
    sources=(),
    why="Ustawa takiej komisji nie znała.",
)

COMMITTEE_RULES: Final[tuple[CommitteeRule, ...]] = (
    _audit(
        id="USG-18a-2",
        kind=BodyKind.GMINA_COUNCIL,
        kept_out=_CHAIRS,
        basis=Provision(USG, art="18a", ust="2"),
        in_force=Period(since=date(2002, 10, 27)),
        enacted="Dz.U. 2002 nr 113 poz. 984",
        read_since=date(2002, 10, 27),
    ),
    _none_before(
        id="USG-18b-2",
        kind=BodyKind.GMINA_COUNCIL,
        basis=Provision(USG, art="21", ust="1"),
    ),
    _complaints(
        id="USG-18b-2",
        kind=BodyKind.GMINA_COUNCIL,
        kept_out=_CHAIRS,
        basis=Provision(USG, art="18b", ust="2"),
        enacted="Dz.U. 2018 poz. 130 art. 1 pkt 5",
    ),
    _audit(
        id="USP-16-2",
        kind=BodyKind.POWIAT_COUNCIL,
        kept_out=_CHAIRS_AND_BOARD,
        basis=Provision(USP, art="16", ust="2"),
        in_force=Period(since=_READ_2001),
        enacted=None,
        read_since=_READ_2001,
    ),
    _none_before(
        id="USP-16a-2",
        kind=BodyKind.POWIAT_COUNCIL,
        basis=Provision(USP, art="17", ust="1"),
    ),
    _complaints(
        id="USP-16a-2",
        kind=BodyKind.POWIAT_COUNCIL,
        kept_out=_CHAIRS_AND_BOARD,
        basis=Provision(USP, art="16a", ust="2"),
        enacted="Dz.U. 2018 poz. 130 art. 2 pkt 6",
    ),
    _audit(
        id="USW-30-2",
        kind=BodyKind.SEJMIK,
        kept_out=_CHAIRS_AND_BOARD,
        basis=Provision(USW, art="30", ust="2"),
        in_force=Period(since=_READ_2001),
        enacted=None,
        read_since=_READ_2001,
    ),
    _none_before(
        id="USW-30a-2",
        kind=BodyKind.SEJMIK,
        basis=Provision(USW, art="28", ust="1"),
    ),
    _complaints(
        id="USW-30a-2",
        kind=BodyKind.SEJMIK,
        kept_out=_CHAIRS_AND_BOARD,
        basis=Provision(USW, art="30a", ust="2"),
        enacted="Dz.U. 2018 poz. 130 art. 3 pkt 10",
    ),
)
