"""The deadlines of supervision (nadzór) over gminas, powiats and voivodeships, as data.

Each of the three acts has a chapter of its own. They bind unions too: of gminas (art. 99 ust. 1a
u.s.g.), of powiats, of powiats and gminas (art. 90 u.s.p.), and the metropolitan union, for which
the chapter on voivodeships stands (art. 17 ust. 2 of the act of 9 March 2017).

Source: the chapters in Dz.U. 2024 poz. 1465, 107 and 566, on powiats and voivodeships also in
Dz.U. 2013 poz. 595 and 596 and 2001 nr 142 poz. 1592 and 1590, where the terms are the same; their
change in Dz.U. 2001 nr 45 poz. 497. All were read on 2026-11-25 (github.com/legalize-dev/
legalize-pl). A row of which that act did not write the wording begins with the first text that was
read, and is of medium confidence. Changes after 2024 were not found.

Not here: who supervises (room ``resolutions``).
"""

from datetime import date
from functools import partial
from typing import Final

from zmp_core.law.act import USG, USP, USW
from zmp_core.law.calendar import Shift
from zmp_core.law.confidence import Confidence
from zmp_core.law.deadline import Deadline, Lapse, Length
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision

_READ_USG: Final = date(2024, 9, 12)
_READ_USP: Final = date(2024, 1, 17)
_TEXTS_OF_2001: Final = date(2001, 12, 13)
_CHANGE_OF_2001: Final = date(2001, 5, 30)
_ENACTED_2001: Final = "Dz.U. 2001 nr 45 poz. 497"
_DAYS_7: Final = Length(days=7)
_DAYS_14: Final = Length(days=14)
_DAYS_30: Final = Length(days=30)

_FROM_1990: Final = Period(since=date(1990, 5, 27))
_ENACTED_1990: Final = "Dz.U. 1990 nr 16 poz. 95"
_FROM_TEXTS: Final = Period(since=_TEXTS_OF_2001)

# All three acts send to the k.p.a. "accordingly" (art. 91 ust. 5 u.s.g., 79 ust. 5 u.s.p., 82 ust.
# 6 u.s.w.). Whether an end on a Saturday moves here was not verified, so these rows are disputed
# and tell both days.
_row: Final = partial(
    Deadline,
    shift=Shift.DISPUTED,
    in_force=Period(since=_CHANGE_OF_2001),
    confidence=Confidence.HIGH,
    read_since=_CHANGE_OF_2001,
    checked=date(2026, 11, 25),
)

# --- Positions of other organs -------------------------------------------------------------------

_position: Final = partial(
    _row,
    counted_from="doręczenie rozstrzygnięcia lub jego projektu",
    event="delivery of the act or of its draft",
    after_lapse=Lapse.ACCEPTED,
)
_of_organ: Final = partial(
    _position,
    title="Stanowisko innego organu: zatwierdzenie, uzgodnienie, opinia",
    length=_DAYS_14,
    duty_of="inny organ",
    why="Milczenie organu oznacza, że rozstrzygnięcie uważa się za przyjęte.",
)
_of_council: Final = partial(
    _position,
    title="Stanowisko rady lub sejmiku: zatwierdzenie, uzgodnienie, opinia",
    length=_DAYS_30,
    duty_of="organ stanowiący innej jednostki samorządu",
    why="Rada zbiera się na sesjach, więc ma 30 dni; jej milczenie też oznacza przyjęcie.",
)
_of_voivode: Final = partial(
    _row,
    title="Uzgodnienie projektu statutu związku przez wojewodę",
    length=_DAYS_30,
    counted_from="doręczenie projektu statutu",
    event="delivery of the draft statute",
    duty_of="wojewoda",
    after_lapse=Lapse.ACCEPTED,
    confidence=Confidence.MEDIUM,
    enacted=None,
    why="Milczenie wojewody oznacza zgodę; początku tego brzmienia nie ustalono.",
)

_POSITIONS: Final = (
    _of_organ(
        id="USG-89-1",
        basis=Provision(USG, art="89", ust="1"),
        in_force=_FROM_1990,
        enacted=_ENACTED_1990,
        read_since=_READ_USG,
    ),
    _of_council(
        id="USG-89-1-council",
        basis=Provision(USG, art="89", ust="1a"),
        enacted=f"{_ENACTED_2001} art. 1 pkt 55 lit. b",
    ),
    _of_organ(
        id="USP-77b-1",
        basis=Provision(USP, art="77b", ust="1"),
        enacted=f"{_ENACTED_2001} art. 2 pkt 30",
    ),
    _of_council(
        id="USP-77b-2",
        basis=Provision(USP, art="77b", ust="2"),
        enacted=f"{_ENACTED_2001} art. 2 pkt 30",
    ),
    _of_organ(
        id="USW-80a-1",
        basis=Provision(USW, art="80a", ust="1"),
        enacted=f"{_ENACTED_2001} art. 3 pkt 28",
    ),
    _of_council(
        id="USW-80a-2",
        basis=Provision(USW, art="80a", ust="2"),
        enacted=f"{_ENACTED_2001} art. 3 pkt 28",
    ),
    _of_voivode(
        id="USG-67-1b",
        basis=Provision(USG, art="67", ust="1b"),
        in_force=Period(since=_READ_USG),
        read_since=_READ_USG,
    ),
    _of_voivode(
        id="USP-67-1b",
        basis=Provision(USP, art="67", ust="1b"),
        in_force=Period(since=_READ_USP),
        read_since=_READ_USP,
    ),
)

# --- Submission ----------------------------------------------------------------------------------

_MAYOR: Final = "wójt (burmistrz, prezydent miasta)"
_submission: Final = partial(
    _row,
    title="Przedłożenie uchwały wojewodzie lub regionalnej izbie obrachunkowej",
    length=_DAYS_7,
    counted_from="podjęcie uchwały",
    event="adoption of the resolution",
    after_lapse=Lapse.DUTY_REMAINS,
)
_orders: Final = partial(
    _submission,
    title="Przekazanie przepisów porządkowych wojewodzie",
    length=Length(days=2),
    counted_from="ustanowienie przepisów porządkowych",
    event="making of the order regulations",
)

_SUBMISSIONS: Final = (
    _submission(
        id="USG-90-1",
        basis=Provision(USG, art="90", ust="1"),
        duty_of=_MAYOR,
        in_force=_FROM_1990,
        enacted=_ENACTED_1990,
        read_since=_READ_USG,
        why="Przedkłada się każdą uchwałę; spóźnienie znosi roczną granicę z art. 94.",
    ),
    _orders(
        id="USG-90-1-order",
        basis=Provision(USG, art="90", ust="1"),
        length=_DAYS_7,
        duty_of=_MAYOR,
        in_force=Period(since=date(1990, 5, 27), until=date(2001, 5, 29)),
        confidence=Confidence.MEDIUM,
        enacted=_ENACTED_1990,
        read_since=None,
        why="Osobne zdanie o nich dodano w 2001 r.; wcześniej jak każda uchwała.",
    ),
    _orders(
        id="USG-90-1-order",
        basis=Provision(USG, art="90", ust="1"),
        duty_of=_MAYOR,
        enacted=f"{_ENACTED_2001} art. 1 pkt 56 lit. b",
        why="Przepisy porządkowe przekazuje się szybciej niż inne uchwały.",
    ),
    _submission(
        id="USP-78-1",
        basis=Provision(USP, art="78", ust="1"),
        duty_of="starosta",
        in_force=_FROM_TEXTS,
        confidence=Confidence.MEDIUM,
        enacted=None,
        read_since=_TEXTS_OF_2001,
        why="Przedkłada się każdą uchwałę rady; spóźnienie znosi roczną granicę z art. 82.",
    ),
    _orders(
        id="USP-78-1-order",
        basis=Provision(USP, art="78", ust="1"),
        duty_of="starosta",
        enacted=f"{_ENACTED_2001} art. 2 pkt 31",
        why="Przepisy porządkowe rady i zarządu; do 2001 r. przekazywano je niezwłocznie.",
    ),
    _submission(
        id="USW-81",
        basis=Provision(USW, art="81"),
        duty_of="marszałek województwa",
        in_force=_FROM_TEXTS,
        confidence=Confidence.MEDIUM,
        enacted=None,
        read_since=_TEXTS_OF_2001,
        why="Uchwały sejmiku i te zarządu, które podlegają nadzorowi; granica: art. 83.",
    ),
)

# --- Nullity -------------------------------------------------------------------------------------

_nullity: Final = partial(
    _row,
    title="Stwierdzenie nieważności uchwały przez organ nadzoru",
    length=_DAYS_30,
    counted_from="doręczenie uchwały organowi nadzoru",
    event="delivery of the resolution to the supervisor",
    duty_of="wojewoda lub regionalna izba obrachunkowa",
    after_lapse=Lapse.COURT_ONLY,
)
_limit: Final = partial(
    _row,
    title="Granica stwierdzenia nieważności uchwały",
    length=Length(months=12),
    counted_from="podjęcie uchwały",
    event="adoption of the resolution",
    duty_of="sąd administracyjny, organ nadzoru",
    after_lapse=Lapse.UNLAWFUL_ONLY,
    why="Granicy nie ma dla aktu prawa miejscowego i dla uchwały nieprzedłożonej w terminie.",
)

_NULLITIES: Final = (
    _nullity(
        id="USG-91-1",
        basis=Provision(USG, art="91", ust="1"),
        in_force=_FROM_1990,
        enacted=_ENACTED_1990,
        read_since=_READ_USG,
        sources=("prawo.pl 91515 (czy termin biegnie bez dokumentacji planu: sporne)",),
        why="Liczy się od doręczenia, a nie od podjęcia; po terminie zostaje skarga (art. 93).",
    ),
    _nullity(
        id="USP-79-1",
        basis=Provision(USP, art="79", ust="1"),
        in_force=_FROM_TEXTS,
        confidence=Confidence.MEDIUM,
        enacted=None,
        read_since=_TEXTS_OF_2001,
        why="Liczy się od doręczenia, a nie od podjęcia; po terminie zostaje skarga (art. 81).",
    ),
    _nullity(
        id="USW-82-1",
        basis=Provision(USW, art="82", ust="1"),
        enacted=f"{_ENACTED_2001} art. 3 pkt 29",
        why="Liczy się od doręczenia, a nie od podjęcia; po terminie zostaje skarga (art. 82c).",
    ),
    _limit(
        id="USG-94-1",
        basis=Provision(USG, art="94", ust="1"),
        in_force=_FROM_1990,
        enacted=_ENACTED_1990,
        read_since=_READ_USG,
    ),
    _limit(
        id="USP-82-1",
        basis=Provision(USP, art="82", ust="1"),
        in_force=_FROM_TEXTS,
        confidence=Confidence.MEDIUM,
        enacted=None,
        read_since=_TEXTS_OF_2001,
    ),
    _limit(
        id="USW-83-1",
        basis=Provision(USW, art="83", ust="1"),
        enacted=f"{_ENACTED_2001} art. 3 pkt 31",
    ),
)

# --- Complaints to the court ---------------------------------------------------------------------

_complaint: Final = partial(
    _row,
    length=_DAYS_30,
    shift=Shift.COURT,
    counted_from="doręczenie rozstrzygnięcia nadzorczego",
    event="delivery of the supervisory act",
    after_lapse=Lapse.TOO_LATE,
    why="Termin skargi do sądu; jego koniec przesuwa Prawo o postępowaniu przed sądami.",
)
_of_next_term: Final = partial(
    _complaint,
    title="Skarga nowej rady lub sejmiku na rozstrzygnięcie nadzorcze",
    counted_from="wybór przewodniczącego nowej rady lub sejmiku",
    event="election of the chair of the new council",
    duty_of="rada lub sejmik następnej kadencji",
    why="Gdy rozstrzygnięcie doręczono po kadencji, nowa rada liczy od wyboru przewodniczącego.",
)

_COMPLAINTS: Final = (
    _complaint(
        id="USG-98-1",
        basis=Provision(USG, art="98", ust="1"),
        title="Skarga gminy na rozstrzygnięcie nadzorcze",
        duty_of="gmina, na podstawie uchwały lub zarządzenia",
        in_force=_FROM_1990,
        enacted=_ENACTED_1990,
        read_since=_READ_USG,
    ),
    _complaint(
        id="USP-85-1",
        basis=Provision(USP, art="85", ust="1"),
        title="Skarga powiatu na rozstrzygnięcie nadzorcze",
        duty_of="powiat, na podstawie uchwały",
        in_force=_FROM_TEXTS,
        confidence=Confidence.MEDIUM,
        enacted=None,
        read_since=_TEXTS_OF_2001,
    ),
    _complaint(
        id="USW-86-1",
        basis=Provision(USW, art="86", ust="1"),
        title="Skarga województwa na rozstrzygnięcie nadzorcze",
        duty_of="województwo, na podstawie uchwały",
        in_force=_FROM_TEXTS,
        confidence=Confidence.MEDIUM,
        enacted=None,
        read_since=_TEXTS_OF_2001,
    ),
    _of_next_term(
        id="USG-98-new-council",
        basis=Provision(USG, art="98", ust="3a"),
        enacted=f"{_ENACTED_2001} art. 1 pkt 64 lit. c",
    ),
    _of_next_term(
        id="USP-85-3a",
        basis=Provision(USP, art="85", ust="3a"),
        enacted=f"{_ENACTED_2001} art. 2 pkt 38 lit. c",
    ),
    _of_next_term(
        id="USW-86-2a",
        basis=Provision(USW, art="86", ust="2a"),
        enacted=f"{_ENACTED_2001} art. 3 pkt 34 lit. b",
    ),
)

OF_SUPERVISION: Final = (*_POSITIONS, *_SUBMISSIONS, *_NULLITIES, *_COMPLAINTS)
"""All of them, by what is due."""
