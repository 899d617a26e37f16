"""Sessions of a council (sesje): sittings, agenda, and the law on how a session is convened.

A session has one number and one agenda, and one sitting (posiedzenie) or more; a resolution bears
the day of the sitting at which it was adopted. Times are those of the clock on the wall, without a
zone. Not here: who was in the room (``presence``) and what was voted (room ``votes``).
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from fractions import Fraction
from functools import partial
from itertools import pairwise
from typing import Final

import attrs

from zmp_core.bodies.body import Body, BodyKind
from zmp_core.errors import (
    Fault,
    InvalidRecordError,
    NotCoveredError,
    unless_kind,
    unless_number,
    unless_several,
    unless_text,
)
from zmp_core.law.act import USG, USP, USW
from zmp_core.law.confidence import Confidence
from zmp_core.law.entry import Entry
from zmp_core.law.period import Period, unless_day
from zmp_core.law.provision import Provision
from zmp_core.polish.roman import to_roman


def unless_moment(value: object, *, path: str) -> list[Fault]:
    """Return the fault of what is no day with its time, or has a time zone."""
    if isinstance(value, datetime) and value.tzinfo is None:
        return []
    return [Fault("not_a_moment", path, value, "a datetime.datetime without a time zone")]


# --- How it was convened -------------------------------------------------------------------------


class Convening(StrEnum):
    """Why a session was convened (tryb zwołania)."""

    ORDINARY = "ordinary"
    """By the chair, as need be (w miarę potrzeby)."""
    ON_REQUEST = "on_request"
    """On request of the executive or of councillors, often called *sesja nadzwyczajna*."""
    FIRST = "first"
    """The first of a council elected in general elections (pierwsza sesja nowo wybranej rady)."""
    FIRST_AFTER_EARLY_ELECTION = "first_after_early_election"
    """The first of a council elected before its time (po wyborach przedterminowych)."""


class Requester(StrEnum):
    """Who asked for a session (wnioskodawca)."""

    EXECUTIVE = "executive"
    """Wójt, burmistrz, prezydent miasta; of a powiat, and of a gmina before 2002, its board."""
    MEMBERS = "members"
    """Councillors."""


@attrs.frozen(kw_only=True)
class Convocation:
    """How a session was convened (zwołanie).

    >>> Convocation(
    ...     convening=Convening.ON_REQUEST,
    ...     event=date(2025, 2, 19),
    ...     requested_by=Requester.MEMBERS,
    ...     signatures=6,
    ... ).signatures
    6

    Attributes:
        convening: Why it was convened.
        event: The day from which the law counts to the day of the session: of the request; the
            last day of the old term; of the announcement of the result of an early election.
            ``None`` where it is not known, and of an ordinary session.
        requested_by: Who asked for it; ``None`` where nobody did or that is not known.
        signatures: How many councillors asked for it, each counted once; ``None`` likewise.

    Raises:
        InvalidRecordError: If a field cannot be such a value, or does not go with the others.
    """

    convening: Convening = Convening.ORDINARY
    event: date | None = None
    requested_by: Requester | None = None
    signatures: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what does not go together."""
        faults = [
            *unless_kind(
                self.convening,
                Convening,
                code="not_a_convening",
                path="/convening",
                expected="a Convening",
            ),
            *unless_kind(
                self.requested_by,
                Requester | None,
                code="not_a_requester",
                path="/requested_by",
                expected="a Requester or None",
            ),
        ]
        if self.event is not None:
            faults += unless_day(self.event, path="/event", expected="a datetime.date or None")
        if self.signatures is not None:
            faults += unless_number(
                self.signatures,
                1,
                code="not_a_count",
                path="/signatures",
                expected="a whole number of councillors, 1 or more, or None",
            )
        faults = faults or list(self._contradictions())
        if faults:
            raise InvalidRecordError(tuple(faults))

    def _contradictions(self) -> Iterator[Fault]:
        if self.convening is Convening.ORDINARY and self.event is not None:
            expected = "None: no day is counted for an ordinary session"
            yield Fault("event_of_an_ordinary_session", "/event", self.event, expected)
        if self.convening is not Convening.ON_REQUEST and self.requested_by is not None:
            expected = "None: only a session on request has one who asked for it"
            yield Fault("request_of_another_session", "/requested_by", self.requested_by, expected)
        if self.requested_by is not Requester.MEMBERS and self.signatures is not None:
            expected = "None: only the signatures of councillors are counted"
            yield Fault("signatures_of_nobody", "/signatures", self.signatures, expected)


# --- The agenda ----------------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class AgendaItem:
    """One item of an agenda (punkt porządku obrad).

    Attributes:
        number: Its number as printed: ``"5"``, ``"5a"``, ``"VI.2"``.
        title: What it says.
        print_number: Number of the draft (numer druku), ``"59"``; ``None`` where it has none.
        proposer: Who proposed it (wnioskodawca projektu); ``None`` where that is not known.

    Raises:
        InvalidRecordError: If a text is blank.
    """

    number: str
    title: str
    print_number: str | None = None
    proposer: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse blank texts."""
        faults = [
            *unless_text(self.number, path="/number"),
            *unless_text(self.title, path="/title"),
            *(
                fault
                for name in ("print_number", "proposer")
                if getattr(self, name) is not None
                for fault in unless_text(getattr(self, name), path=f"/{name}")
            ),
        ]
        if faults:
            raise InvalidRecordError(tuple(faults))


class AgendaChangeKind(StrEnum):
    """What was done to an item of an agenda; each is a change that the law asks a majority for."""

    ADDED = "added"
    """Wprowadzono."""
    REMOVED = "removed"
    """Zdjęto."""
    MOVED = "moved"
    """Przesunięto."""


@attrs.frozen(kw_only=True)
class AgendaChange:
    """One difference between the agenda of the notice and that by which the council sat.

    Attributes:
        kind: What was done.
        item: The item, as the agenda has it that contains it; of one that was moved, as the later.
    """

    kind: AgendaChangeKind
    item: AgendaItem


def _changes(before: Sequence[AgendaItem], after: Sequence[AgendaItem]) -> Iterator[AgendaChange]:
    """Give what was removed, then what was added or moved, in the order of the agendas.

    An item is the same where its title is: councils number anew when they add one.
    """
    old, new = _titled(before), _titled(after)
    for title, item in old.items():
        if title not in new:
            yield AgendaChange(kind=AgendaChangeKind.REMOVED, item=item)
    places = {title: place for place, title in enumerate(old)}
    kept = _longest_rising([places[title] for title in new if title in places])
    for title, item in new.items():
        if title not in places:
            yield AgendaChange(kind=AgendaChangeKind.ADDED, item=item)
        elif places[title] not in kept:
            yield AgendaChange(kind=AgendaChangeKind.MOVED, item=item)


def _titled(agenda: Sequence[AgendaItem]) -> dict[tuple[str, int], AgendaItem]:
    """Return the items by title; one that stands twice ("przerwa") is told apart by its turn."""
    titled: dict[tuple[str, int], AgendaItem] = {}
    turns: dict[str, int] = {}
    for item in agenda:
        turns[item.title] = turns.get(item.title, 0) + 1
        titled[item.title, turns[item.title]] = item
    return titled


def _longest_rising(places: Sequence[int]) -> frozenset[int]:
    """Return the most places that stand in their old order; whatever else there is was moved."""
    chains: list[tuple[int, ...]] = [()]
    for place in places:
        before = [chain for chain in chains if not chain or chain[-1] < place]
        longest = max(before, key=len)
        chains.append((*longest, place))
    longest = max(chains, key=len)
    return frozenset(longest)


# --- The session ---------------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class SessionSitting:
    """One sitting of a session (posiedzenie).

    >>> sitting = SessionSitting(day=date(2025, 2, 26), opened=datetime(2025, 2, 26, 10))
    >>> sitting.excludes(datetime(2025, 2, 26, 9, 59)), sitting.excludes(datetime(2025, 2, 27, 1))
    (True, False)

    Attributes:
        day: The day on which it began; its resolutions bear it.
        opened: When it began; ``None`` where the hour is not known.
        closed: When it ended, which may be after midnight; ``None`` likewise.

    Raises:
        InvalidRecordError: If a field cannot be such a value, it began on another day, or ended
            before it began.
    """

    day: date
    opened: datetime | None = None
    closed: datetime | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what could not have been."""
        faults = unless_day(self.day, path="/day", expected="a datetime.date")
        for name in ("opened", "closed"):
            moment = getattr(self, name)
            faults += [] if moment is None else unless_moment(moment, path=f"/{name}")
        if not faults:
            if self.opened is not None and self.opened.date() != self.day:
                faults.append(Fault("another_day", "/opened", self.opened, f"a time of {self.day}"))
            if self.closed is not None and self.closed < self.begins:
                expected = f"a time not before {self.begins}"
                faults.append(Fault("ends_before_it_begins", "/closed", self.closed, expected))
        if faults:
            raise InvalidRecordError(tuple(faults))

    @property
    def begins(self) -> datetime:
        """The earliest moment of the sitting, by all that is known."""
        return self.opened or datetime.combine(self.day, time())

    def excludes(self, moment: datetime) -> bool:
        """Tell whether the council surely did not sit at that moment, by all that is known.

        Where it is not known when the sitting ended, it may have lasted into the next day.
        """
        if moment < self.begins:
            return True
        if self.closed is not None:
            return moment > self.closed
        return moment.date() > self.day + timedelta(days=1)


@attrs.frozen(kw_only=True)
class Session:
    """A session of a council (sesja).

    >>> session = Session(
    ...     body=Body(kind=BodyKind.GMINA_COUNCIL, seats=15),
    ...     number=11,
    ...     sittings=(SessionSitting(day=date(2025, 2, 26)), SessionSitting(day=date(2025, 3, 5))),
    ...     notice=(AgendaItem(number="1", title="Otwarcie"),),
    ...     agenda=(
    ...         AgendaItem(number="1", title="Otwarcie"),
    ...         AgendaItem(number="2", title="Budżet"),
    ...     ),
    ... )
    >>> session.roman, str(session.day)
    ('XI', '2025-02-26')
    >>> [(str(change.kind), change.item.title) for change in session.changes]
    [('added', 'Budżet')]

    Attributes:
        body: The council.
        sittings: Its sittings, in order.
        number: Its number within the term; ``None`` where it is not known.
        convocation: How it was convened; ``None`` where that is not known.
        notice: The agenda that was sent with the notice (porządek obrad w zawiadomieniu); ``None``
            where it is not known.
        agenda: The agenda by which the council sat, all changes made; ``None`` likewise.

    Raises:
        InvalidRecordError: If a field cannot be such a value, or the fields contradict each other.
    """

    body: Body
    sittings: tuple[SessionSitting, ...]
    number: int | None = None
    convocation: Convocation | None = None
    notice: tuple[AgendaItem, ...] | None = None
    agenda: tuple[AgendaItem, ...] | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what could not have been."""
        faults = [
            *unless_kind(self.body, Body, code="wrong_kind", path="/body", expected="a Body"),
            *unless_several(self.sittings, SessionSitting, path="/sittings"),
            *unless_kind(
                self.convocation,
                Convocation | None,
                code="wrong_kind",
                path="/convocation",
                expected="a Convocation or None",
            ),
        ]
        if self.number is not None:
            faults += unless_number(
                self.number,
                1,
                code="not_a_session_number",
                path="/number",
                expected="a whole number, 1 or more, or None",
            )
        for name in ("notice", "agenda"):
            items = getattr(self, name)
            faults += [] if items is None else unless_several(items, AgendaItem, path=f"/{name}")
        faults = faults or list(self._contradictions())
        if faults:
            raise InvalidRecordError(tuple(faults))

    @property
    def day(self) -> date:
        """The day of the first sitting, from which deadlines of convening are judged."""
        return self.sittings[0].day

    @property
    def roman(self) -> str | None:
        """The number as councils print it, ``"XI"``; ``None`` where it is not known."""
        return None if self.number is None else to_roman(self.number)

    @property
    def changes(self) -> tuple[AgendaChange, ...] | None:
        """How the agenda was changed after the notice; ``None`` where one of them is not known.

        Items are told apart by their titles, not by their numbers, which shift.
        """
        if self.notice is None or self.agenda is None:
            return None
        return tuple(_changes(self.notice, self.agenda))

    def _contradictions(self) -> Iterator[Fault]:
        if not self.sittings:
            yield Fault("no_sitting", "/sittings", (), "one sitting or more")
        for at, (one, other) in enumerate(pairwise(self.sittings), 1):
            if other.day < one.day or _overlap(one, other):
                expected = f"a sitting after that of {one.day}"
                yield Fault("out_of_order", f"/sittings/{at}", other.day, expected)
        for name in ("notice", "agenda"):
            numbers = [item.number for item in getattr(self, name) or ()]
            for at, number in enumerate(numbers):
                if number in numbers[:at]:
                    path = f"/{name}/{at}/number"
                    yield Fault("numbered_twice", path, number, "each number once")
        if self.sittings and self.convocation is not None:
            yield from self._convocation_at_odds(self.convocation)

    def _convocation_at_odds(self, convocation: Convocation) -> Iterator[Fault]:
        on_request = convocation.convening is Convening.ON_REQUEST
        if on_request and convocation.event is not None and convocation.event > self.day:
            expected = f"a day not after {self.day}, on which it met"
            yield Fault("later_than_the_session", "/convocation/event", convocation.event, expected)
        signatures, seats = convocation.signatures, self.body.seats
        if signatures is not None and signatures > seats:
            path = "/convocation/signatures"
            yield Fault("more_than_seats", path, signatures, f"at most {seats}, the seats")


def _overlap(one: SessionSitting, other: SessionSitting) -> bool:
    """Tell whether a sitting began before the earlier one had ended."""
    if one.closed is None or other.opened is None:
        return False
    return other.opened < one.closed


# --- The law of convening ------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class ConveningRule(Entry):
    """By when a session has to be held, in one wording; the day of the event is not counted.

    >>> rule = find_convening_rule(
    ...     BodyKind.GMINA_COUNCIL, Convening.ON_REQUEST, date(2025, 2, 19)
    ... )
    >>> str(rule.last_day(date(2025, 2, 19))), rule.need(21), str(rule.basis)
    ('2025-02-26', 6, 'art. 20 ust. 3 u.s.g.')

    Attributes:
        kind: The kind of council.
        convening: Why the session is convened.
        within: How many days after the event the session has to be held at the latest.
        counted_from: The event, in Polish.
        convened_by: Who convenes it, in Polish.
        chaired_by: Who presides until a chair is elected, in Polish; ``None`` where the chair does.
        executive: Whether the executive may ask for it.
        share: The share of the seats that may ask for it; ``None`` where none may.
    """

    kind: BodyKind
    convening: Convening
    within: int = 7
    counted_from: str
    convened_by: str
    chaired_by: str | None = None
    executive: bool = False
    share: Fraction | None = None

    def last_day(self, event: date) -> date:
        """Return the last day on which the session may be held."""
        return event + timedelta(days=self.within)

    def need(self, seats: int) -> int | None:
        """Return how many councillors may ask for it; ``None`` where they may not.

        Args:
            seats: Ustawowy skład, vacant seats included; a part of a seat counts as a whole one.
        """
        if self.share is None:
            return None
        return -(-self.share.numerator * seats // self.share.denominator)


def find_convening_rule(kind: BodyKind, convening: Convening, day: date) -> ConveningRule:
    """Return by when a session has to be held, in the wording of that day.

    Args:
        kind: The kind of council.
        convening: Why the session is convened.
        day: The day of the event.

    Raises:
        NotCoveredError: If the law sets no day for such a session, or no wording of it was read.
    """
    rows = [row for row in CONVENING_RULES if (row.kind, row.convening) == (kind, convening)]
    for row in rows:
        if day in row.in_force:
            return row
    covered = rows or CONVENING_RULES
    raise NotCoveredError(
        f"a session of {kind} convened {convening}, event of {day}",
        ", ".join(f"{row.kind} {row.convening} {row.in_force}" for row in covered),
    )


# Read on 2026-11-25 in the Dziennik Ustaw: 2018 poz. 1432 (the act on Ostrowice, which changed all
# three acts the day after its publication on 2018-07-25), 2024 poz. 107, 566 and 1465. Requests:
# see the deadline and the motion of the same id.
_SINCE_OSTROWICE: Final = date(2018, 7, 26)
_OSTROWICE: Final = "Dz.U. 2018 poz. 1432"
_ENACTED_2001: Final = "Dz.U. 2001 nr 45 poz. 497"
_ELDEST: Final = "najstarszy wiekiem radny obecny na sesji"
_COMMISSIONER: Final = "komisarz wyborczy"
_NO_SANCTION: Final = "prawo.gazetaprawna.pl/artykuly/430384 (termin instrukcyjny, bez sankcji)"

_row: Final = partial(ConveningRule, confidence=Confidence.HIGH, checked=date(2026, 11, 25))
_first: Final = partial(
    _row,
    title="Pierwsza sesja nowo wybranej rady",
    convening=Convening.FIRST,
    in_force=Period(since=_SINCE_OSTROWICE),
    counted_from="upływ kadencji rady",
    convened_by=_COMMISSIONER,
    chaired_by=_ELDEST,
    read_since=_SINCE_OSTROWICE,
    why="Liczy się od końca kadencji poprzedniej rady; dzień sesji przypada po nim.",
)
_early: Final = partial(
    _row,
    title="Pierwsza sesja po wyborach przedterminowych",
    convening=Convening.FIRST_AFTER_EARLY_ELECTION,
    in_force=Period(since=_SINCE_OSTROWICE),
    counted_from="ogłoszenie wyników wyborów do tej rady",
    convened_by="osoba wyznaczona przez Prezesa Rady Ministrów do pełnienia funkcji organów",
    chaired_by=_ELDEST,
    read_since=_SINCE_OSTROWICE,
    why="Kadencja poprzedniej rady skończyła się wcześniej, więc liczy się od ogłoszenia wyników.",
)
_request: Final = partial(
    _row,
    title="Sesja na wniosek",
    convening=Convening.ON_REQUEST,
    counted_from="złożenie wniosku",
    convened_by="przewodniczący",
    share=Fraction(1, 4),
    why="W ciągu 7 dni musi przypaść dzień sesji, a nie samo jej zwołanie.",
)
_IN_GMINA: Final = "gazetaprawna.pl 8159417 (w terminie mieści się dzień sesji)"

CONVENING_RULES: Final[tuple[ConveningRule, ...]] = (
    _request(
        id="USG-20-3",
        kind=BodyKind.GMINA_COUNCIL,
        executive=True,
        basis=Provision(USG, art="20", ust="3"),
        in_force=Period(since=date(2001, 5, 30)),
        enacted=_ENACTED_2001,
        read_since=date(2001, 5, 30),
        sources=(_IN_GMINA,),
    ),
    _first(
        id="USG-20-2",
        kind=BodyKind.GMINA_COUNCIL,
        basis=Provision(USG, art="20", ust="2"),
        # The first day for which it is attested; the text itself was not seen.
        in_force=Period(since=date(2014, 11, 21), until=date(2018, 7, 25)),
        counted_from="ogłoszenie zbiorczych wyników wyborów do rad na obszarze kraju",
        confidence=Confidence.MEDIUM,
        enacted=None,
        read_since=None,
        sources=("prawodlasamorzadu.pl/drukuj/444", "rp.pl art12150401"),
        why="Do 2018 r. liczyło się od ogłoszenia zbiorczych wyników, a nie od końca kadencji.",
    ),
    _first(
        id="USG-20-2",
        kind=BodyKind.GMINA_COUNCIL,
        basis=Provision(USG, art="20", ust="2"),
        enacted=f"{_OSTROWICE} art. 20 pkt 1 lit. a",
    ),
    _early(
        id="USG-20-2b",
        kind=BodyKind.GMINA_COUNCIL,
        basis=Provision(USG, art="20", ust="2b"),
        enacted=f"{_OSTROWICE} art. 20 pkt 1 lit. b",
    ),
    _request(
        id="USP-15-7",
        kind=BodyKind.POWIAT_COUNCIL,
        executive=True,
        basis=Provision(USP, art="15", ust="7"),
        in_force=Period(since=date(2001, 5, 30)),
        enacted=f"{_ENACTED_2001} art. 2 pkt 11",
        read_since=date(2024, 1, 17),
        sources=(_NO_SANCTION,),
    ),
    _first(
        id="USP-15-3",
        kind=BodyKind.POWIAT_COUNCIL,
        basis=Provision(USP, art="15", ust="3"),
        enacted=f"{_OSTROWICE} art. 22 pkt 1 lit. a",
    ),
    _early(
        id="USP-15-5",
        kind=BodyKind.POWIAT_COUNCIL,
        basis=Provision(USP, art="15", ust="5"),
        enacted=f"{_OSTROWICE} art. 22 pkt 1 lit. b",
    ),
    _request(
        id="USW-21-7",
        kind=BodyKind.SEJMIK,
        basis=Provision(USW, art="21", ust="7"),
        in_force=Period(since=date(2001, 5, 30)),
        confidence=Confidence.MEDIUM,  # the text of 2001 refers to it; that of 2024 was read
        enacted=f"{_ENACTED_2001} art. 3 pkt 13",
        read_since=date(2024, 3, 14),
        why="Wnosi tylko 1/4 ustawowego składu, nie zarząd; w ciągu 7 dni przypada dzień sesji.",
    ),
    _first(
        id="USW-21-3",
        kind=BodyKind.SEJMIK,
        basis=Provision(USW, art="21", ust="3"),
        convened_by="komisarz wyborczy właściwy dla całego województwa",
        enacted=f"{_OSTROWICE} art. 21 pkt 1 lit. a",
    ),
    _early(
        id="USW-21-5",
        kind=BodyKind.SEJMIK,
        basis=Provision(USW, art="21", ust="5"),
        enacted=f"{_OSTROWICE} art. 21 pkt 1 lit. b",
    ),
)
