"""Statutory seats (ustawowy skład) by the residents, in every wording that was read.

Data and the small sum over it. The seats of a real council are fixed for its whole term by the
order of the wojewoda: they are a fact to store (``Body.seats``), not to work out again. Not here:
bodies whose seats a statute or the number of their members decides.
"""

from datetime import date
from enum import StrEnum
from functools import partial
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.errors import Fault, InvalidRecordError, NotCoveredError, unless_kind, unless_number
from zmp_core.law.act import USG, USP, USW, WAW
from zmp_core.law.confidence import Confidence
from zmp_core.law.entry import Entry, find_entry
from zmp_core.law.period import Period, unless_day
from zmp_core.law.provision import Provision


class Council(StrEnum):
    """Which of the tables of its kind a council falls under."""

    ORDINARY = "ordinary"
    """The table of everybody."""
    MERGED = "merged"
    """The first council of a unit made by a merger (połączenie), for its first term."""
    WARSAW = "warsaw"
    """The council of m.st. Warszawa; it is a council of a gmina with a number of its own."""


@attrs.frozen(kw_only=True)
class Composition(Entry):
    """How many seats the law gives to councils of one kind, in one wording.

    Attributes:
        kind: The kind of council.
        council: Which of them.
        up_to: Pairs of the greatest number of residents of a step, included (*do 20 000*), and its
            seats.
        each: Beyond the last step: for so many residents once begun (*na każde dalsze
            rozpoczęte*), so many seats more; by default none.
        at_most: The greatest number of seats; ``None`` where the law sets none.
        fixed: The number of seats where it does not depend on residents.

    Raises:
        InvalidRecordError: If it is neither a rising table nor one number.
    """

    kind: BodyKind
    council: Council = Council.ORDINARY
    up_to: tuple[tuple[int, int], ...] = ()
    each: tuple[int, int] = (1, 0)
    at_most: int | None = None
    fixed: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what gives no number, or two."""
        faults: list[Fault] = []
        if bool(self.up_to) == (self.fixed is not None):
            faults.append(Fault("not_one_number", "/fixed", self.fixed, "steps, or one number"))
        columns = zip(*self.up_to, strict=True)
        if any(list(column) != sorted(set(column)) for column in columns):
            faults.append(Fault("not_rising", "/up_to", self.up_to, "steps in rising order"))
        if faults:
            raise InvalidRecordError(tuple(faults))

    def seats(self, residents: int) -> int:
        """Return the number of seats.

        Args:
            residents: Residents of the unit in the register of voters; any number will do where
                the law gives one number to all.

        Raises:
            InvalidRecordError: If it is no number of residents.
        """
        faults = unless_number(
            residents,
            1,
            code="not_a_number_of_residents",
            path="/residents",
            expected="a whole number of residents, 1 or more",
        )
        if faults:
            raise InvalidRecordError(tuple(faults))
        if self.fixed is not None:
            return self.fixed
        number = self._by_table(residents)
        return number if self.at_most is None else min(number, self.at_most)

    def _by_table(self, residents: int) -> int:
        for last, number in self.up_to:
            if residents <= last:
                return number
        last, number = self.up_to[-1]
        per, more = self.each
        return number + more * -(-(residents - last) // per)  # a part once begun counts whole


def statutory_seats(
    kind: BodyKind, residents: int, day: date, *, council: Council = Council.ORDINARY
) -> int:
    """Return the statutory seats of a council elected on that day.

    The wojewoda fixes the number before an election and it holds for the whole term, whatever
    becomes of the residents. So ask with election day, and store the answer as ``Body.seats``.

    >>> statutory_seats(BodyKind.GMINA_COUNCIL, 20_000, date(2024, 4, 7))
    15
    >>> statutory_seats(BodyKind.GMINA_COUNCIL, 20_001, date(2024, 4, 7))
    21
    >>> statutory_seats(BodyKind.GMINA_COUNCIL, 1_860_000, date(2024, 4, 7), council=Council.WARSAW)
    60

    Args:
        kind: The kind of council. Warsaw's is a council of a gmina: say so with ``council``.
        residents: Residents entered in the register of voters (stały rejestr wyborców) of the
            unit, or of the district. **Not** the figure of the statistical office, which is
            higher in cities.
        day: Election day.
        council: Which table of its kind.

    Raises:
        InvalidRecordError: If an argument cannot be such a value.
        NotCoveredError: If the seats of that kind do not follow from residents, or no wording of
            that day was read.

    Source: art. 17 and 37 u.s.g., art. 9 u.s.p., art. 16 u.s.w., art. 2 and 8 u.m.st.W.; residents:
    art. 373 § 2 k.w., since 2022-12-09 at the end of the quarter before the time of art. 374, until
    then at the end of the year before that of the election.
    """
    return find_composition(kind, day, council=council).seats(residents)


def find_composition(
    kind: BodyKind, day: date, *, council: Council = Council.ORDINARY
) -> Composition:
    """Return the table of that kind of council, in the wording of that day.

    Args:
        kind: The kind of council.
        day: The day; to size a council, its election day.
        council: Which table of its kind.

    Raises:
        InvalidRecordError: If an argument cannot be such a value.
        NotCoveredError: If there is none.
    """
    faults = [
        *unless_kind(kind, BodyKind, code="not_a_body_kind", path="/kind", expected="a BodyKind"),
        *unless_day(day, path="/day", expected="a datetime.date"),
        *unless_kind(council, Council, code="not_a_council", path="/council", expected="a Council"),
    ]
    if faults:
        raise InvalidRecordError(tuple(faults))
    rows = [row for row in COMPOSITIONS if (row.kind, row.council) == (kind, council)]
    if not rows:
        covered = dict.fromkeys(f"{row.kind} ({row.council})" for row in COMPOSITIONS)
        raise NotCoveredError(f"seats by residents of {kind} ({council})", ", ".join(covered))
    return find_entry(rows, rows[0].id, day, "composition")


# --- The tables ----------------------------------------------------------------------------------

# Read in the Dziennik Ustaw on 2026-11-25, in the copies of the texts that Sejm publishes:
# Dz.U. 2001 nr 45 poz. 497, 2001 nr 142 poz. 1590, 2002 nr 23 poz. 220, 2018 poz. 1817,
# 2024 poz. 107, 566 and 1465. The tables before 2001-05-30 (u.s.g. of 1990, u.s.p. and u.s.w. of
# 1998) were not read: no number is given for them.
_CHECKED: Final = date(2026, 11, 25)
_ENACTED_2001: Final = "Dz.U. 2001 nr 45 poz. 497"
_ENACTED_2002: Final = "Dz.U. 2002 nr 23 poz. 220"
_BETWEEN: Final = Period(since=date(2001, 5, 30), until=date(2002, 3, 30))
_SINCE_2002: Final = Period(since=date(2002, 3, 31))
_WARSAW: Final = Period(since=date(2002, 10, 27))

_UP_TO_2001: Final = (
    (5_000, 12),
    (10_000, 15),
    (20_000, 19),
    (50_000, 21),
    (100_000, 23),
    (200_000, 30),
)
_UP_TO_2002: Final = ((20_000, 15), (50_000, 21), (100_000, 23), (200_000, 25))
_NEVER_USED: Final = (
    "Stosowana dopiero do wyborów następnej kadencji (art. 15 ustawy zmieniającej) i zmieniona "
    "przed nimi: nie wyznaczyła składu żadnej rady wybranej na kadencję."
)

_row: Final = partial(Composition, title="Skład rady", confidence=Confidence.HIGH, checked=_CHECKED)
_gmina: Final = partial(
    _row, id="USG-17-1", kind=BodyKind.GMINA_COUNCIL, basis=Provision(USG, art="17", ust="1")
)
_unit: Final = partial(
    _row,
    id="USG-37",
    title="Skład rady dzielnicy lub osiedla",
    kind=BodyKind.DISTRICT_COUNCIL,
    basis=Provision(USG, art="37", ust="1"),
    at_most=21,
)
_powiat: Final = partial(
    _row,
    id="USP-9-4",
    title="Skład rady powiatu",
    kind=BodyKind.POWIAT_COUNCIL,
    basis=Provision(USP, art="9", ust="4"),
    up_to=((40_000, 15),),
)

COMPOSITIONS: Final[tuple[Composition, ...]] = (
    _gmina(
        up_to=_UP_TO_2001,
        each=(100_000, 5),
        at_most=60,
        in_force=_BETWEEN,
        enacted=f"{_ENACTED_2001} art. 1 pkt 14",
        read_since=date(2001, 5, 30),
        why=_NEVER_USED,
    ),
    _gmina(
        up_to=_UP_TO_2002,
        each=(100_000, 3),
        at_most=45,
        in_force=_SINCE_2002,
        enacted=f"{_ENACTED_2002} art. 1 pkt 1",
        read_since=date(2002, 3, 31),
        why="Próg liczby mieszkańców należy do niższego stopnia; liczą się mieszkańcy z rejestru "
        "wyborców, nie z rocznika statystycznego.",
    ),
    _row(
        id="USG-17-2",
        title="Skład rady gminy powstałej z połączenia, w pierwszej kadencji",
        kind=BodyKind.GMINA_COUNCIL,
        council=Council.MERGED,
        up_to=((20_000, 21), (50_000, 23), (100_000, 25)),
        each=(100_000, 3),
        at_most=48,
        basis=Provision(USG, art="17", ust="2"),
        in_force=Period(since=date(2016, 1, 1)),
        confidence=Confidence.MEDIUM,
        enacted="Dz.U. 2015 poz. 1045",
        read_since=date(2024, 9, 12),
        why="Tylko pierwsza kadencja po połączeniu; ustawy zmieniającej nie czytano.",
    ),
    _row(
        id="WAW-2",
        title="Skład Rady m.st. Warszawy",
        kind=BodyKind.GMINA_COUNCIL,
        council=Council.WARSAW,
        fixed=60,
        basis=Provision(WAW, art="2"),
        in_force=_WARSAW,
        enacted="Dz.U. 2002 nr 41 poz. 361",
        read_since=date(2018, 9, 12),
        why="Liczba stała, niezależna od mieszkańców.",
    ),
    _unit(
        up_to=_UP_TO_2001,
        each=(100_000, 5),
        in_force=_BETWEEN,
        enacted=f"{_ENACTED_2001} art. 1",
        read_since=date(2001, 5, 30),
        why=_NEVER_USED,
    ),
    _unit(
        up_to=_UP_TO_2002,
        each=(100_000, 3),
        in_force=_SINCE_2002,
        enacted=f"{_ENACTED_2002} art. 1 pkt 1",
        read_since=date(2002, 3, 31),
        why="Jak w radzie gminy, lecz najwyżej 21; mieszkańców liczy się w jednostce.",
    ),
    _row(
        up_to=_UP_TO_2002,
        each=(100_000, 3),
        id="WAW-8-2",
        title="Skład rady dzielnicy m.st. Warszawy",
        kind=BodyKind.WARSAW_DISTRICT_COUNCIL,
        at_most=45,
        basis=Provision(WAW, art="8", ust="2"),
        in_force=_WARSAW,
        enacted="Dz.U. 2002 nr 41 poz. 361",
        read_since=date(2018, 9, 12),
        why="Jak w radzie gminy, według mieszkańców dzielnicy; bez granicy 21.",
    ),
    _powiat(
        each=(20_000, 3),
        at_most=39,
        in_force=_BETWEEN,
        enacted=f"{_ENACTED_2001} art. 2 pkt 8",
        read_since=date(2001, 5, 30),
        why=_NEVER_USED,
    ),
    _powiat(
        each=(20_000, 2),
        at_most=29,
        in_force=_SINCE_2002,
        enacted=f"{_ENACTED_2002} art. 2 pkt 1",
        read_since=date(2002, 3, 31),
        why="Rozpoczęte 20 000 liczy się w całości; próg 40 000 należy do niższego stopnia.",
    ),
    _row(
        id="USP-9-5",
        title="Skład rady powiatu powstałego z połączenia, w pierwszej kadencji",
        kind=BodyKind.POWIAT_COUNCIL,
        council=Council.MERGED,
        up_to=((40_000, 15),),
        each=(20_000, 3),
        basis=Provision(USP, art="9", ust="5"),
        in_force=Period(since=date(2024, 1, 17)),
        confidence=Confidence.MEDIUM,
        enacted=None,
        read_since=date(2024, 1, 17),
        why="Bez górnej granicy; początku tego brzmienia nie ustalono.",
    ),
    _row(
        id="USW-16-3",
        title="Skład sejmiku województwa",
        kind=BodyKind.SEJMIK,
        up_to=((2_000_000, 30),),
        each=(500_000, 3),
        basis=Provision(USW, art="16", ust="3"),
        in_force=Period(since=date(2001, 5, 30)),
        enacted=f"{_ENACTED_2001} art. 3 pkt 9",
        read_since=date(2001, 5, 30),
        sources=("PKW, wybory 2014: 30 i 36 radnych w dwóch województwach",),
        why="Po raz pierwszy zastosowano w wyborach 27.10.2002; sejmiki wybrane w 1998 r. działały "
        "w dawnym składzie (art. 15 ustawy zmieniającej).",
    ),
)
