"""What a gmina owes when in a year, as data, and the calendar of a year made of it.

Rows that stand among the deadlines of the room ``law`` are taken from there by their id; here are
the other days of the calendar. The event of each is the last day of the year before.

Source: a catalogue of the matters of a gmina council compiled on 2026-11-22, which read the
provisions in copies and press; units that it does not print come from knowledge of the acts. In
2020 regulations moved days of the calendar, by how much was not read. Taxes of the next year are to
be promulgated early enough to be in force on 1 January: that day the clock of each resolution tells
(``clocks.py``).
"""

import datetime as dt
from collections.abc import Iterator
from functools import partial
from typing import Final

import attrs

from zmp_core.errors import Fault, InvalidRecordError, NotCoveredError
from zmp_core.law.act import POZYTEK, PUSP, SOLECKI, UFP, USG, ZWIERZETA
from zmp_core.law.calendar import Shift
from zmp_core.law.confidence import Confidence
from zmp_core.law.deadline import Deadline, Lapse, Length
from zmp_core.law.deadlines import find_deadline
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision

# The events of these rows are ends of years.
_FIRST_YEAR: Final = 2021
_READ: Final = Period(since=dt.date(_FIRST_YEAR - 1, 12, 31))
_COUNCIL: Final = "rada gminy"
_EXECUTIVE: Final = "wójt (burmistrz, prezydent miasta)"

_row: Final = partial(
    Deadline,
    counted_from="koniec poprzedniego roku",
    event="the end of the year before",
    shift=Shift.NONE,
    in_force=_READ,
    after_lapse=Lapse.DUTY_REMAINS,
    confidence=Confidence.MEDIUM,
    enacted=None,
    read_since=None,
    checked=dt.date(2026, 11, 25),
)
_session: Final = partial(
    _row,
    duty_of="przewodniczący rady gminy",
    basis=Provision(USG, art="20", ust="1"),
    why="Sesja odbywa się nie rzadziej niż raz na kwartał.",
)


@attrs.frozen(kw_only=True)
class Duty:
    """A row of the calendar, and in which years it is due.

    Attributes:
        deadline: The deadline, counted from the end of the year before.
        every: In how many years it is due once.
        first: A year in which it is due; ``None`` where it is due each year.
    """

    deadline: Deadline
    every: int = 1
    first: int | None = None

    def is_due(self, year: int) -> bool:
        """Tell whether it is due in a year."""
        return self.first is None or (year - self.first) % self.every == 0


_OF_THE_LAW: Final = ("UFP-239", "USG-28aa-1", "UFP-271")

DUTIES: Final = (
    Duty(
        deadline=_row(
            id="UOZ-11a",
            title="Uchwała w sprawie programu opieki nad zwierzętami bezdomnymi",
            length=Length(by=(3, 31)),
            duty_of=_COUNCIL,
            basis=Provision(ZWIERZETA, art="11a", ust="1"),
            sources=("sip.lex.pl, inforlex.pl (art. 11a u.o.z.)",),
            why="Program uchwala się co roku; projekt do zaopiniowania trafia do 1 lutego.",
        )
    ),
    Duty(
        deadline=_row(
            id="UFS-2",
            title="Uchwała o wyodrębnieniu funduszu sołeckiego albo o niewyrażeniu zgody",
            length=Length(by=(3, 31)),
            duty_of=_COUNCIL,
            basis=Provision(SOLECKI, art="2", ust="1"),
            sources=("RIO Opole, komunikat z 2014 r.",),
            why="Uchwała dotyczy roku następnego; niewyrażenie zgody też jest uchwałą.",
        )
    ),
    Duty(
        deadline=_row(
            id="USG-4b",
            title="Wniosek w sprawie granic gminy lub statusu miasta",
            length=Length(by=(3, 31)),
            duty_of=_COUNCIL,
            basis=Provision(USG, art="4b", ust="3"),
            after_lapse=None,
            sources=("gazetaprawna.pl 428404", "Dz.U. 2001 nr 45 poz. 497 art. 1 pkt 5"),
            why="Zmiana następuje z dniem 1 stycznia; najpierw konsultacje.",
        )
    ),
    Duty(
        deadline=_row(
            id="UFP-267",
            title="Sprawozdanie z wykonania budżetu",
            length=Length(by=(3, 31)),
            duty_of=_EXECUTIVE,
            basis=Provision(UFP, art="267", ust="1"),
            why="Radzie i regionalnej izbie obrachunkowej, za rok ubiegły.",
        )
    ),
    Duty(
        deadline=_session(id="USG-20-1-q1", title="Sesja w I kwartale", length=Length(by=(3, 31)))
    ),
    Duty(
        deadline=_row(
            id="UFP-270-1",
            title="Sprawozdanie finansowe",
            length=Length(by=(5, 31)),
            duty_of=_EXECUTIVE,
            basis=Provision(UFP, art="270", ust="1"),
            why="Przekazuje się je radzie, za rok ubiegły.",
        )
    ),
    Duty(
        deadline=_row(
            id="UDPP-5a-3",
            title="Sprawozdanie z programu współpracy z organizacjami pozarządowymi",
            length=Length(by=(5, 31)),
            duty_of=_EXECUTIVE,
            basis=Provision(POZYTEK, art="5a", ust="3"),
            why="Przedkłada się je radzie i ogłasza, za rok ubiegły.",
        )
    ),
    Duty(
        deadline=_row(
            id="UFP-270-3",
            title="Wniosek komisji rewizyjnej w sprawie absolutorium",
            length=Length(by=(6, 15)),
            duty_of="komisja rewizyjna",
            basis=Provision(UFP, art="270", ust="3"),
            sources=("prawo.pl 82306",),
            why="Wniosek opiniuje regionalna izba obrachunkowa.",
        )
    ),
    Duty(
        deadline=_row(
            id="UFP-270-4",
            title="Zatwierdzenie sprawozdania finansowego",
            length=Length(by=(6, 30)),
            duty_of=_COUNCIL,
            basis=Provision(UFP, art="270", ust="4"),
            sources=("prawo.pl 82306",),
            why="Przed uchwałą w sprawie absolutorium.",
        )
    ),
    Duty(
        deadline=_session(id="USG-20-1-q2", title="Sesja w II kwartale", length=Length(by=(6, 30)))
    ),
    Duty(
        deadline=_session(id="USG-20-1-q3", title="Sesja w III kwartale", length=Length(by=(9, 30)))
    ),
    Duty(
        deadline=_row(
            id="PUSP-161",
            title="Wybór ławników",
            length=Length(by=(10, 31)),
            duty_of=_COUNCIL,
            basis=Provision(PUSP, art="161", par="2"),
            sources=("samorzad.infor.pl 7042358; wspolnota.org.pl 13.06.2019",),
            why="Najpóźniej w październiku roku, w którym upływa czteroletnia kadencja.",
        ),
        every=4,
        first=2023,
    ),
    Duty(
        deadline=_row(
            id="UFP-238",
            title="Projekt uchwały budżetowej i wieloletniej prognozy finansowej",
            length=Length(by=(11, 15)),
            duty_of=_EXECUTIVE,
            basis=Provision(UFP, art="238", ust="1"),
            confidence=Confidence.HIGH,
            sources=("sip.lex.pl, art. 238 (Dz.U.2022.1634), odczyt 25.11.2026",),
            why="Radzie i regionalnej izbie obrachunkowej, na rok następny.",
        )
    ),
    Duty(
        deadline=_row(
            id="UDPP-5a-1",
            title="Uchwała w sprawie programu współpracy z organizacjami pozarządowymi",
            length=Length(by=(11, 30)),
            duty_of=_COUNCIL,
            basis=Provision(POZYTEK, art="5a", ust="1"),
            sources=("standardyprawa.pl (art. 5a)",),
            why="Program na rok następny, po konsultacjach.",
        )
    ),
    Duty(
        deadline=_session(id="USG-20-1-q4", title="Sesja w IV kwartale", length=Length(by=(12, 31)))
    ),
    Duty(
        deadline=_row(
            id="UFP-239-before",
            title="Uchwała budżetowa przed początkiem roku",
            length=Length(by=(12, 31)),
            duty_of=_COUNCIL,
            basis=Provision(UFP, art="239"),
            confidence=Confidence.HIGH,
            sources=("dlajurysty.pl (art. 239), odczyt 25.11.2026",),
            why="Wyjątkowo do 31 stycznia; potem budżet ustala regionalna izba obrachunkowa.",
        )
    ),
    Duty(
        deadline=_row(
            id="UFP-263",
            title="Uchwała w sprawie wydatków niewygasających z upływem roku",
            length=Length(by=(12, 31)),
            duty_of=_COUNCIL,
            basis=Provision(UFP, art="263"),
            after_lapse=Lapse.TOO_LATE,
            why="Po końcu roku wydatków nie da się już zachować.",
        )
    ),
)


@attrs.frozen(kw_only=True)
class CalendarDay:
    """Something that a gmina owes in a year.

    Attributes:
        id: Id of the deadline, ``"UFP-271"``.
        title: What it is about, in Polish.
        day: The last day.
        duty_of: Whose duty it is, in Polish.
        basis: The provision.
        confidence: How sure the data is.
    """

    id: str
    title: str
    day: dt.date
    duty_of: str
    basis: Provision
    confidence: Confidence


def calendar(year: int) -> tuple[CalendarDay, ...]:
    """Return what a gmina owes in a year, in the order of the days.

    >>> [(str(each.day), each.id) for each in calendar(2026)][:2]
    [('2026-01-31', 'UFP-239'), ('2026-03-31', 'UFP-267')]

    Args:
        year: The year.

    Raises:
        InvalidRecordError: If it is no year.
        NotCoveredError: If it is before 2021, for earlier days of the calendar were not read.
    """
    if type(year) is not int or not dt.MINYEAR < year <= dt.MAXYEAR:
        fault = Fault("not_a_year", "/year", year, f"a year, a whole number up to {dt.MAXYEAR}")
        raise InvalidRecordError((fault,))
    if year < _FIRST_YEAR:
        raise NotCoveredError(f"the calendar of {year}", f"years from {_FIRST_YEAR}")
    end = dt.date(year - 1, 12, 31)
    return tuple(sorted(_days(year, end), key=lambda each: (each.day, each.id)))


def _days(year: int, end: dt.date) -> Iterator[CalendarDay]:
    of_the_law = (find_deadline(each, end) for each in _OF_THE_LAW)
    own = (duty.deadline for duty in DUTIES if duty.is_due(year))
    for row in (*of_the_law, *own):
        yield CalendarDay(
            id=row.id,
            title=row.title,
            day=row.on(end).day,
            duty_of=row.duty_of,
            basis=row.basis,
            confidence=row.confidence,
        )
