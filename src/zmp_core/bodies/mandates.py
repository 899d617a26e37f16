"""Mandates of councillors: since when, until when, since which oath, and why they end.

What a mandate ends by is law and stands here as dated data. How long the council and the
commissioner have to declare it is a deadline (``zmp_core.law.deadlines``, by the id given here).
Not here: whether somebody could be elected.
"""

from datetime import date
from enum import StrEnum
from functools import partial
from typing import Final

import attrs

from zmp_core.bodies.tenure import Tenure
from zmp_core.errors import Fault, InvalidRecordError, unless_kind
from zmp_core.law.act import KW
from zmp_core.law.confidence import Confidence
from zmp_core.law.entry import Entry, find_entry
from zmp_core.law.period import Period, unless_day
from zmp_core.law.provision import Provision


class Beginning(StrEnum):
    """How a councillor came to the mandate."""

    ELECTED = "elected"
    """Elected with the council (wybory do rady)."""
    BY_ELECTION = "by_election"
    """Wybory uzupełniające, in gminas of up to 20 000 residents (art. 385 k.w.)."""
    NEXT_ON_LIST = "next_on_list"
    """Wstąpienie kandydata z tej samej listy, elsewhere (art. 387 k.w.)."""
    REPEATED_ELECTION = "repeated_election"
    """Wybory ponowne, after a court declared an election void (art. 395 k.w.)."""
    BOUNDARY_CHANGE = "boundary_change"
    """From the council of a neighbour, with the land (art. 390 § 1 pkt 2 k.w.)."""


class Ending(StrEnum):
    """Why a mandate expired before the end of the term (wygaśnięcie mandatu)."""

    DEATH = "death"
    """Śmierć."""
    INELIGIBLE = "ineligible"
    """Utrata prawa wybieralności, or its lack on election day, other than by a judgment."""
    JUDGMENT = "judgment"
    """The same by a final judgment: a conviction and what else art. 10 § 2 and 11 § 2 k.w. name."""
    OATH_REFUSED = "oath_refused"
    """Odmowa złożenia ślubowania."""
    RESIGNATION = "resignation"
    """Pisemne zrzeczenie się mandatu."""
    INCOMPATIBLE = "incompatible"
    """Breach of a ban on joining the mandate with an office or activity."""
    ELECTED_MAYOR = "elected_mayor"
    """Wybór na wójta (burmistrza, prezydenta miasta)."""
    ELECTED_TO_PARLIAMENT = "elected_to_parliament"
    """Wybór na posła, senatora or posła do Parlamentu Europejskiego."""
    ASSETS_NOT_DECLARED = "assets_not_declared"
    """Niezłożenie w terminie oświadczenia majątkowego."""
    BOUNDARY_CHANGE = "boundary_change"
    """Zmiana w podziale terytorialnym państwa."""
    ELECTION_VOID = "election_void"
    """A court declared the election void."""


@attrs.frozen(kw_only=True)
class Mandate(Tenure):
    """A mandate of a councillor (mandat radnego).

    It is held from the day on which it was won. Who has not yet taken the oath holds it and may
    not exercise it (art. 23a ust. 1 u.s.g., art. 20 ust. 1 u.s.p., art. 22 ust. 1 u.s.w.).

    >>> mandate = Mandate(member="Anna Lis", since=date(2024, 4, 7), oath=date(2024, 5, 7))
    >>> mandate.sworn(date(2024, 5, 6)), mandate.sworn(date(2024, 5, 7))
    (False, True)

    Attributes:
        member: Who: the name or the id by which the source knows the councillor.
        since: First day: election day, or the day of the decision that filled the mandate.
        until: Last day on which it was held; ``None`` where it lasts as long as the term.
        oath: Day of the oath (ślubowanie); ``None`` where none is recorded.
        beginning: How it was won.
        ending: Why it expired early; ``None`` where it did not, or where that is not known.

    Raises:
        InvalidRecordError: If a field cannot be such a value, the oath lies outside the mandate, or
            there is a reason for an end that never came.
    """

    oath: date | None = None
    beginning: Beginning = Beginning.ELECTED
    ending: Ending | None = None

    def _faults(self) -> list[Fault]:
        faults = [
            *super()._faults(),
            *(
                []
                if self.oath is None
                else unless_day(self.oath, path="/oath", expected="a datetime.date or None")
            ),
            *unless_kind(
                self.beginning,
                Beginning,
                code="not_a_beginning",
                path="/beginning",
                expected="a Beginning",
            ),
            *unless_kind(
                self.ending,
                Ending | None,
                code="not_an_ending",
                path="/ending",
                expected="an Ending or None",
            ),
        ]
        if faults:
            return faults
        if self.oath is not None and self.oath not in self.days:
            faults.append(Fault("oath_outside_the_mandate", "/oath", self.oath, str(self.days)))
        if self.ending is not None and self.until is None:
            expected = "None, or a last day in until"
            faults.append(Fault("ending_without_a_last_day", "/ending", self.ending, expected))
        return faults

    def sworn(self, day: date) -> bool:
        """Tell whether the oath was taken by that day, that day included."""
        return self.oath is not None and self.oath <= day


class DeclaredBy(StrEnum):
    """Who declares that a mandate expired. The declaration states it; the law has ended it."""

    COUNCIL = "council"
    """Rada, by a resolution."""
    COMMISSIONER = "commissioner"
    """Komisarz wyborczy, by an order (postanowienie)."""
    COURT = "court"
    """Sąd okręgowy, in the case of an election protest."""
    NOBODY = "nobody"
    """Nobody; the commissioner announces what a judgment has brought about (art. 383a § 2 k.w.)."""


@attrs.frozen(kw_only=True)
class Expiry(Entry):
    """What the law says of one way in which a mandate ends, in one wording.

    Attributes:
        ending: The way.
        declared_by: Who declares it.
        heard: Whether the councillor must first be heard (art. 383 § 3 k.w.).
        deadline: Id of the deadline for declaring it, in ``law.deadlines``; ``None`` where none
            stands there.
    """

    ending: Ending
    declared_by: DeclaredBy
    heard: bool = False
    deadline: str | None = None


def find_expiry(ending: Ending, day: date) -> Expiry:
    """Return what the law of that day says of that way in which a mandate ends.

    Where the councillor complains to the court, the mandate expires on the day on which the
    judgment that dismisses the complaint becomes final (art. 384 § 3 k.w.).

    >>> expiry = find_expiry(Ending.RESIGNATION, date(2024, 10, 1))
    >>> str(expiry.declared_by), expiry.deadline, str(expiry.basis)
    ('commissioner', 'KW-383-2a', 'art. 383 § 1 pkt 4 k.w.')

    Args:
        ending: The way.
        day: The day on which the cause arose.

    Raises:
        InvalidRecordError: If an argument cannot be such a value.
        NotCoveredError: If no wording of that day was read.
    """
    faults = [
        *unless_kind(ending, Ending, code="not_an_ending", path="/ending", expected="an Ending"),
        *unless_day(day, path="/day", expected="a datetime.date"),
    ]
    if faults:
        raise InvalidRecordError(tuple(faults))
    rows = [row for row in EXPIRIES if row.ending is ending]
    return find_entry(rows, rows[0].id, day, "expiry of a mandate")


# --- How mandates end ----------------------------------------------------------------------------

# Read on 2026-11-25 in the Dziennik Ustaw: 2011 nr 21 poz. 112, 2018 poz. 130, 2022 poz. 1277; the
# wording of § 2 and § 2a of 2011 (nr 217 poz. 1281) in a copy. The electoral acts before the code
# were not read.
_CHECKED: Final = date(2026, 11, 25)
_CODE: Final = date(2011, 8, 1)
_SPLIT: Final = date(2011, 10, 27)
_FROM_2018: Final = Period(since=date(2018, 11, 17))
_FIRST: Final = Period(since=_CODE, until=date(2011, 10, 26))
_SINCE_SPLIT: Final = Period(since=_SPLIT)
_BY_COUNCIL: Final = "Przyczyna wymaga oceny: stwierdza ją rada, po wysłuchaniu radnego."
_BY_COMMISSIONER: Final = "Przyczyna nie wymaga oceny: stwierdza ją komisarz wyborczy."
_ALL_BY_COUNCIL: Final = "Początkowo każdą przyczynę stwierdzała rada, w ciągu miesiąca."

_expiry: Final = partial(
    Expiry,
    title="Wygaśnięcie mandatu radnego",
    confidence=Confidence.HIGH,
    checked=_CHECKED,
)
_first: Final = partial(
    _expiry,
    declared_by=DeclaredBy.COUNCIL,
    in_force=_FIRST,
    enacted="Dz.U. 2011 nr 21 poz. 112",
    read_since=_CODE,
    why=_ALL_BY_COUNCIL,
)
_council: Final = partial(
    _expiry,
    declared_by=DeclaredBy.COUNCIL,
    heard=True,
    deadline="KW-383-2",
    in_force=_SINCE_SPLIT,
    enacted="Dz.U. 2011 nr 217 poz. 1281 art. 1 pkt 1",
    read_since=_SPLIT,
    why=_BY_COUNCIL,
)
_commissioner: Final = partial(
    _expiry,
    declared_by=DeclaredBy.COMMISSIONER,
    deadline="KW-383-2a",
    in_force=_SINCE_SPLIT,
    enacted="Dz.U. 2011 nr 217 poz. 1281 art. 1 pkt 1",
    read_since=_SPLIT,
    why=_BY_COMMISSIONER,
)


def _ground(pkt: str) -> Provision:
    return Provision(KW, art="383", par="1", pkt=pkt)


EXPIRIES: Final[tuple[Expiry, ...]] = (
    _first(id="KW-383-1-1", ending=Ending.DEATH, basis=_ground("1")),
    _commissioner(id="KW-383-1-1", ending=Ending.DEATH, basis=_ground("1")),
    _first(id="KW-383-1-2", ending=Ending.INELIGIBLE, basis=_ground("2"), heard=True),
    _council(id="KW-383-1-2", ending=Ending.INELIGIBLE, basis=_ground("2")),
    _first(id="KW-383-1-2-wyrok", ending=Ending.JUDGMENT, basis=_ground("2"), heard=True),
    _commissioner(
        id="KW-383-1-2-wyrok",
        ending=Ending.JUDGMENT,
        basis=_ground("2"),
        in_force=Period(since=_SPLIT, until=date(2018, 11, 16)),
    ),
    _expiry(
        id="KW-383-1-2-wyrok",
        ending=Ending.JUDGMENT,
        basis=_ground("2"),
        declared_by=DeclaredBy.NOBODY,
        in_force=_FROM_2018,
        enacted="Dz.U. 2018 poz. 130 art. 5",
        read_since=date(2022, 6, 17),
        why="Od kadencji rozpoczętej w 2018 r. skutek następuje z wyroku; komisarz wyborczy "
        "ogłasza o nim w ciągu 14 dni (art. 383a § 2).",
    ),
    _first(id="KW-383-1-3", ending=Ending.OATH_REFUSED, basis=_ground("3"), heard=True),
    _council(id="KW-383-1-3", ending=Ending.OATH_REFUSED, basis=_ground("3")),
    _first(id="KW-383-1-4", ending=Ending.RESIGNATION, basis=_ground("4")),
    _commissioner(id="KW-383-1-4", ending=Ending.RESIGNATION, basis=_ground("4")),
    _first(id="KW-383-1-5", ending=Ending.INCOMPATIBLE, basis=_ground("5"), heard=True),
    _council(
        id="KW-383-1-5",
        ending=Ending.INCOMPATIBLE,
        basis=_ground("5"),
        why="Kto pełnił funkcję już przed wyborem, ma od ślubowania 3 miesiące, by z niej "
        "zrezygnować (§ 5-6).",
    ),
    _first(id="KW-383-1-6", ending=Ending.ELECTED_MAYOR, basis=_ground("6")),
    _commissioner(id="KW-383-1-6", ending=Ending.ELECTED_MAYOR, basis=_ground("6")),
    _commissioner(
        id="KW-383-1-6-parlament",
        ending=Ending.ELECTED_TO_PARLIAMENT,
        basis=_ground("6"),
        in_force=Period(since=date(2022, 6, 17)),
        confidence=Confidence.MEDIUM,
        enacted=None,
        read_since=date(2022, 6, 17),
        why="W brzmieniu z 2011 r. był tu tylko wybór na wójta; początku obecnego nie ustalono.",
    ),
    _first(id="KW-383-1-7", ending=Ending.ASSETS_NOT_DECLARED, basis=_ground("7"), heard=True),
    _council(id="KW-383-1-7", ending=Ending.ASSETS_NOT_DECLARED, basis=_ground("7")),
    _expiry(
        id="KW-390-1",
        title="Wygaśnięcie mandatu wskutek zmiany granic",
        ending=Ending.BOUNDARY_CHANGE,
        basis=Provision(KW, art="390", par="1"),
        declared_by=DeclaredBy.COUNCIL,
        in_force=Period(since=_CODE),
        enacted="Dz.U. 2011 nr 21 poz. 112",
        read_since=_CODE,
        why="Mandat wygasa w dniu zmiany; rada stwierdza to w ciągu 3 miesięcy (§ 7).",
    ),
    _expiry(
        id="KW-394-3",
        title="Wygaśnięcie mandatu wskutek nieważności wyborów",
        ending=Ending.ELECTION_VOID,
        basis=Provision(KW, art="394", par="3"),
        declared_by=DeclaredBy.COURT,
        in_force=Period(since=_CODE),
        enacted="Dz.U. 2011 nr 21 poz. 112",
        read_since=_CODE,
        why="Mandat wygasa z dniem ogłoszenia zarządzenia wojewody o nowych wyborach (art. 395).",
    ),
)
