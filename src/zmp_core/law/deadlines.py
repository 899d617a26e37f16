"""The deadlines of councils, each with its place in the law, and all deadlines by their ids.

Data only; the rows of supervision are in ``supervision.py``. Source: a catalogue of voting rules
compiled on 2026-11-22 from the texts in the Dziennik Ustaw, checked on 2026-11-24 against copies of
the acts; official texts are outside copyright (art. 4 of the Polish copyright act). The act on
gminas was read as it stood on 2024-09-12, that on powiats as of 2024-01-17, that on Warsaw as of
2018-09-12. Rows checked on 2026-11-25 were read on that day in Dz.U. 2024 poz. 107 (sessions,
drafts and interpellations in a powiat), 2024 poz. 566 (in a voivodeship), 2011 nr 117 poz. 676 and
2019 poz. 1461 (consolidated texts).

Not here: what is due at "the next session" (art. 41 ust. 3 u.s.g.), for no day can be counted for
it, and the days of the year 2020, which regulations moved and which were not read.
"""

from datetime import date
from functools import partial
from typing import Final

from zmp_core.law.act import KPA, KW, OGL, PET, UFP, USG, USP, USW, WAW
from zmp_core.law.calendar import Shift
from zmp_core.law.confidence import Confidence
from zmp_core.law.deadline import Deadline, Direction, Lapse, Length
from zmp_core.law.entry import find_entry
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.law.supervision import OF_SUPERVISION

_row: Final = partial(Deadline, checked=date(2026, 11, 24))

_START: Final = Period(since=date(1990, 5, 27))
_FROM_2001: Final = Period(since=date(2001, 5, 30))
_FROM_2002: Final = Period(since=date(2002, 10, 27))
# The changes of 2018 bind councils of the term elected on 2018-10-21; they could sit from this day.
_FROM_2018: Final = Period(since=date(2018, 11, 17))
_READ_USG: Final = date(2024, 9, 12)
_FROM_READ_USG: Final = Period(since=_READ_USG)
_READ_USP: Final = date(2024, 1, 17)
_READ_USW: Final = date(2024, 3, 14)
_ENACTED_2001: Final = "Dz.U. 2001 nr 45 poz. 497"
_ENACTED_2002: Final = "Dz.U. 2002 nr 113 poz. 984"
_ENACTED_2018: Final = "Dz.U. 2018 poz. 130"
_DAYS_7: Final = Length(days=7)
_DAYS_14: Final = Length(days=14)
_DAYS_30: Final = Length(days=30)

# --- The council and its sessions ----------------------------------------------------------------
# No provision that moves these ends was found: a session is called for a day, a Saturday included.

_COUNCIL: Final = partial(
    _row,
    shift=Shift.NONE,
    confidence=Confidence.HIGH,
    read_since=date(2001, 5, 30),
)
_SINCE_2018: Final = partial(
    _row,
    shift=Shift.NONE,
    in_force=_FROM_2018,
    confidence=Confidence.HIGH,
    enacted=_ENACTED_2018,
    read_since=date(2018, 11, 17),
)

_OF_COUNCIL: Final = (
    _COUNCIL(
        id="USG-19-6",
        title="Przyjęcie z mocy prawa rezygnacji przewodniczącego rady",
        length=Length(months=1, to_month_end=True),
        counted_from="złożenie rezygnacji",
        event="the resignation",
        duty_of="rada gminy",
        basis=Provision(USG, art="19", ust="6"),
        in_force=_FROM_2001,
        after_lapse=Lapse.ACCEPTED,
        enacted=f"{_ENACTED_2001} art. 1 pkt 17",
        sources=("WSA Kielce 23.05.2018 (miesiąc kalendarzowy; według omówienia)",),
        why="Skutek nie następuje po miesiącu, lecz z upływem ostatniego dnia tego miesiąca, "
        "w którym uchwała miała być podjęta.",
    ),
    _COUNCIL(
        id="USG-19-5",
        title="Uchwała w sprawie przyjęcia rezygnacji przewodniczącego rady",
        length=Length(months=1),
        counted_from="złożenie rezygnacji",
        event="the resignation",
        duty_of="rada gminy",
        basis=Provision(USG, art="19", ust="5"),
        in_force=_FROM_2001,
        after_lapse=Lapse.ACCEPTED,
        enacted=f"{_ENACTED_2001} art. 1 pkt 17",
        why="Rada ma miesiąc; brak uchwały przyjmuje rezygnację dopiero z końcem miesiąca.",
    ),
    _COUNCIL(
        id="USG-19-7",
        title="Wybór przewodniczącego rady, gdy urząd jest nieobsadzony",
        length=_DAYS_30,
        counted_from="odwołanie lub przyjęcie rezygnacji",
        event="the recall, or the acceptance of the resignation",
        duty_of="rada gminy",
        basis=Provision(USG, art="19", ust="7"),
        in_force=_FROM_READ_USG,
        after_lapse=Lapse.CONVENED_BY_VOIVODE,
        confidence=Confidence.MEDIUM,
        enacted=None,
        read_since=_READ_USG,
        why="Po 30 dniach sesję zwołuje wojewoda; początku tego brzmienia nie ustalono.",
    ),
    _COUNCIL(
        id="USG-19-8",
        title="Sesja zwołana przez wojewodę dla wyboru przewodniczącego rady",
        length=_DAYS_7,
        counted_from="upływ 30 dni bez wyboru przewodniczącego",
        event="the end of the 30 days without a chair",
        duty_of="wojewoda",
        basis=Provision(USG, art="19", ust="7-8"),
        in_force=_FROM_READ_USG,
        after_lapse=None,
        confidence=Confidence.MEDIUM,
        enacted=None,
        read_since=_READ_USG,
        why="Dzień sesji przypada w ciągu 7 dni; obrady prowadzi najstarszy z zgadzających się.",
    ),
    _COUNCIL(
        id="USG-20-3",
        title="Sesja na wniosek wójta lub 1/4 ustawowego składu rady",
        length=_DAYS_7,
        counted_from="złożenie wniosku",
        event="the motion",
        duty_of="przewodniczący rady",
        basis=Provision(USG, art="20", ust="3"),
        in_force=_FROM_2001,
        after_lapse=Lapse.DUTY_REMAINS,
        enacted=_ENACTED_2001,
        sources=("gazetaprawna.pl 8159417 (w terminie mieści się dzień sesji)",),
        why="W ciągu 7 dni musi przypaść dzień sesji, a nie samo jej zwołanie.",
    ),
    _COUNCIL(
        id="USG-20-5",
        title="Projekt uchwały wójta, który trafia do porządku najbliższej sesji",
        length=_DAYS_7,
        direction=Direction.AHEAD,
        counted_from="rozpoczęcie sesji",
        event="the beginning of the session",
        duty_of="wójt (burmistrz, prezydent miasta)",
        basis=Provision(USG, art="20", ust="5"),
        in_force=_FROM_2002,
        after_lapse=Lapse.TOO_LATE,
        confidence=Confidence.MEDIUM,
        enacted=None,
        read_since=date(2018, 11, 17),
        why="Przewodniczący wprowadza projekt, gdy wpłynął co najmniej 7 dni przed sesją; czy "
        "między nimi musi leżeć 7 pełnych dni, nie ustalono.",
    ),
    _SINCE_2018(
        id="USG-20-6",
        title="Projekt uchwały klubu radnych, który trafia do porządku najbliższej sesji",
        length=_DAYS_7,
        direction=Direction.AHEAD,
        counted_from="rozpoczęcie sesji",
        event="the beginning of the session",
        duty_of="klub radnych",
        basis=Provision(USG, art="20", ust="6"),
        after_lapse=Lapse.TOO_LATE,
        why="Każdy klub ma jeden taki projekt na sesję; czy 7 dni musi być pełnych, nie ustalono.",
    ),
    _COUNCIL(
        id="USG-28a-3",
        title="Sesja w sprawie referendum po nieudzieleniu absolutorium",
        length=_DAYS_14,
        direction=Direction.NOT_BEFORE,
        counted_from="podjęcie uchwały o nieudzieleniu absolutorium",
        event="the resolution that refused the discharge",
        duty_of="rada gminy",
        basis=Provision(USG, art="28a", ust="3"),
        in_force=_FROM_2002,
        after_lapse=Lapse.ALLOWED,
        enacted=f"{_ENACTED_2002} art. 43 pkt 19",
        read_since=date(2002, 10, 27),
        why="Czternaście pełnych dni, dopiero potem sesja: najwcześniej piętnastego dnia.",
    ),
    _SINCE_2018(
        id="USG-28aa-10",
        title="Sesja w sprawie referendum po dwóch odmowach wotum zaufania",
        length=_DAYS_14,
        direction=Direction.NOT_BEFORE,
        counted_from="podjęcie uchwały o nieudzieleniu wotum zaufania",
        event="the resolution that refused confidence",
        duty_of="rada gminy",
        basis=Provision(USG, art="28aa", ust="10"),
        after_lapse=Lapse.ALLOWED,
        why="Stosuje się art. 28a ust. 3: czternaście pełnych dni, potem sesja.",
    ),
    _COUNCIL(
        id="USG-28b",
        title="Sesja w sprawie referendum o odwołanie wójta z innej przyczyny",
        length=_DAYS_14,
        direction=Direction.NOT_BEFORE,
        counted_from="złożenie wniosku",
        event="the motion",
        duty_of="rada gminy",
        basis=Provision(USG, art="28b"),
        in_force=_FROM_2002,
        after_lapse=Lapse.ALLOWED,
        enacted=f"{_ENACTED_2002} art. 43 pkt 20",
        read_since=date(2002, 10, 27),
        why="Czternaście pełnych dni od złożenia wniosku, potem sesja.",
    ),
    _COUNCIL(
        id="USG-28c",
        title="Kolejny wniosek o referendum, gdy poprzedni nie uzyskał większości",
        length=Length(months=12),
        direction=Direction.NOT_BEFORE,
        counted_from="poprzednie głosowanie",
        event="the vote before",
        duty_of="radni",
        basis=Provision(USG, art="28c"),
        in_force=_FROM_2002,
        after_lapse=Lapse.ALLOWED,
        enacted=f"{_ENACTED_2002} art. 43 pkt 20",
        read_since=date(2002, 10, 27),
        why="Nieudany wniosek zamyka drogę na 12 miesięcy.",
    ),
    _COUNCIL(
        id="USG-28d-2",
        title="Uchwała o nieprzeprowadzaniu wyborów przedterminowych wójta",
        length=_DAYS_30,
        counted_from="podjęcie uchwały o wygaśnięciu mandatu",
        event="the resolution on expiry of the mandate",
        duty_of="rada gminy",
        basis=Provision(USG, art="28d", ust="2"),
        in_force=_FROM_READ_USG,
        after_lapse=None,
        confidence=Confidence.MEDIUM,
        enacted=None,
        read_since=_READ_USG,
        why="Tylko gdy wybory przypadłyby od 6 do 12 miesięcy przed końcem kadencji.",
    ),
    _SINCE_2018(
        id="USG-41a",
        title="Obrady nad obywatelskim projektem uchwały",
        length=Length(months=3),
        counted_from="złożenie projektu",
        event="the submission of the draft",
        duty_of="rada gminy",
        basis=Provision(USG, art="41a", ust="3"),
        after_lapse=Lapse.DUTY_REMAINS,
        why="Projekt staje na najbliższej sesji, a najpóźniej po upływie 3 miesięcy.",
    ),
    _SINCE_2018(
        id="USG-24-6",
        title="Odpowiedź na interpelację lub zapytanie radnego",
        length=_DAYS_14,
        counted_from="otrzymanie interpelacji lub zapytania",
        event="receipt of the interpellation or question",
        duty_of="wójt (burmistrz, prezydent miasta)",
        basis=Provision(USG, art="24", ust="6"),
        after_lapse=Lapse.DUTY_REMAINS,
        confidence=Confidence.MEDIUM,
        read_since=None,
        sources=("przepis przytoczony w biuletynach informacji publicznej gmin",),
        why="Liczy się od otrzymania przez wójta, a nie od złożenia przewodniczącemu.",
    ),
    _row(
        id="USG-5c-2c",
        title="Utworzenie gminnej rady seniorów na wniosek mieszkańców",
        length=Length(months=3),
        counted_from="złożenie wniosku",
        event="the motion",
        duty_of="rada gminy",
        basis=Provision(USG, art="5c", ust="2c"),
        in_force=Period(since=date(2023, 4, 11)),
        shift=Shift.NONE,
        after_lapse=Lapse.DUTY_REMAINS,
        confidence=Confidence.HIGH,
        enacted="Dz.U. 2023 poz. 572 art. 1 pkt 1",
        read_since=date(2023, 4, 11),
        why="Wniosek dość licznych mieszkańców wiąże radę; zwykły wniosek środowisk nie.",
    ),
    _row(
        id="KW-383-2",
        title="Stwierdzenie wygaśnięcia mandatu radnego przez radę",
        length=Length(months=1),
        counted_from="wystąpienie przyczyny wygaśnięcia",
        event="the cause of the expiry",
        duty_of="rada",
        basis=Provision(KW, art="383", par="2"),
        in_force=Period(since=date(2011, 10, 27)),
        shift=Shift.ELECTORAL,
        after_lapse=Lapse.DUTY_REMAINS,
        confidence=Confidence.HIGH,
        enacted="Dz.U. 2011 nr 217 poz. 1281 art. 1 pkt 1",
        read_since=date(2011, 10, 27),
        why="Radnego trzeba wysłuchać; śmierć, zrzeczenie się i wybór na wójta stwierdza komisarz.",
    ),
    _row(
        id="KW-383-2a",
        title="Stwierdzenie wygaśnięcia mandatu radnego przez komisarza wyborczego",
        length=_DAYS_14,
        counted_from="wystąpienie przyczyny wygaśnięcia",
        event="the cause of the expiry",
        duty_of="komisarz wyborczy",
        basis=Provision(KW, art="383", par="2a"),
        in_force=Period(since=date(2011, 10, 27)),
        shift=Shift.ELECTORAL,
        after_lapse=Lapse.DUTY_REMAINS,
        confidence=Confidence.HIGH,
        enacted="Dz.U. 2011 nr 217 poz. 1281 art. 1 pkt 1",
        read_since=date(2011, 10, 27),
        why="Komisarz orzeka, gdy przyczyna nie wymaga oceny: śmierć, zrzeczenie się, inny wybór.",
    ),
    _row(
        id="KW-482",
        title="Wybór wójta przez radę",
        length=Length(months=2),
        counted_from="dzień wyborów",
        event="election day",
        duty_of="rada gminy",
        basis=Provision(KW, art="482"),
        in_force=Period(since=date(2011, 8, 1)),
        shift=Shift.ELECTORAL,
        after_lapse=None,
        confidence=Confidence.HIGH,
        enacted="Dz.U. 2011 nr 21 poz. 112",
        read_since=date(2022, 6, 17),
        why="Rada wybiera wójta, gdy nie było kandydata albo przegrał jedyny.",
    ),
    _row(
        id="KPA-237-1",
        title="Załatwienie skargi",
        length=Length(months=1),
        counted_from="wpływ skargi",
        event="receipt of the complaint",
        duty_of="organ właściwy, np. rada gminy",
        basis=Provision(KPA, art="237", par="1"),
        in_force=_START,
        shift=Shift.ADMINISTRATIVE,
        after_lapse=Lapse.DUTY_REMAINS,
        confidence=Confidence.MEDIUM,
        enacted=None,
        read_since=None,
        why="Bez zbędnej zwłoki, nie później niż w ciągu miesiąca.",
    ),
    _row(
        id="PET-10-1",
        title="Rozpatrzenie petycji",
        length=Length(months=3),
        counted_from="złożenie petycji",
        event="the petition",
        duty_of="podmiot właściwy, np. rada gminy",
        basis=Provision(PET, art="10", ust="1"),
        in_force=Period(since=date(2015, 9, 6)),
        shift=Shift.ADMINISTRATIVE,
        after_lapse=Lapse.DUTY_REMAINS,
        confidence=Confidence.MEDIUM,
        enacted="Dz.U. 2014 poz. 1195",
        read_since=None,
        sources=("bip.abw.gov.pl (od uzupełnienia petycji, gdy miała braki)",),
        why="Wezwanie do usunięcia braków przenosi początek na dzień ich uzupełnienia.",
    ),
)

# --- Powiat, voivodeship and Warsaw --------------------------------------------------------------

_POWIAT: Final = partial(
    _row,
    direction=Direction.NOT_BEFORE,
    duty_of="rada powiatu",
    in_force=Period(since=date(1999, 1, 1)),
    shift=Shift.NONE,
    after_lapse=Lapse.ALLOWED,
    confidence=Confidence.HIGH,
    enacted="Dz.U. 1998 nr 91 poz. 578",
    read_since=_READ_USP,
)

_ON_REQUEST: Final = partial(
    _row,
    length=_DAYS_7,
    counted_from="złożenie wniosku",
    event="the motion",
    in_force=_FROM_2001,
    shift=Shift.NONE,
    after_lapse=Lapse.DUTY_REMAINS,
    confidence=Confidence.HIGH,
    checked=date(2026, 11, 25),
    why="W ciągu 7 dni musi przypaść dzień sesji, a nie samo jej zwołanie.",
)
_OF_RESIDENTS: Final = partial(
    _row,
    title="Obrady nad obywatelskim projektem uchwały",
    length=Length(months=3),
    counted_from="złożenie projektu",
    event="the submission of the draft",
    shift=Shift.NONE,
    after_lapse=Lapse.DUTY_REMAINS,
    confidence=Confidence.MEDIUM,
    enacted=None,
    checked=date(2026, 11, 25),
    why="Projekt staje na najbliższej sesji, a najpóźniej po upływie 3 miesięcy.",
)

_OF_INTERPELLATIONS: Final = partial(
    _row,
    title="Odpowiedź na interpelację lub zapytanie radnego",
    length=_DAYS_14,
    counted_from="otrzymanie interpelacji lub zapytania",
    event="receipt of the interpellation or question",
    shift=Shift.NONE,
    after_lapse=Lapse.DUTY_REMAINS,
    confidence=Confidence.MEDIUM,
    enacted=None,
    checked=date(2026, 11, 25),
)

_OF_POWIAT: Final = (
    _POWIAT(
        id="USP-29",
        title="Wybór zarządu powiatu w pełnym składzie",
        length=Length(months=3),
        direction=Direction.WITHIN,
        counted_from="ogłoszenie wyników wyborów",
        event="announcement of the results of the election",
        basis=Provision(USP, art="29"),
        after_lapse=Lapse.COUNCIL_DISSOLVED,
        why="Rada, która nie wybierze zarządu, zostaje rozwiązana z mocy prawa.",
    ),
    _POWIAT(
        id="USP-30-2",
        title="Sesja o odwołanie zarządu powiatu po nieudzieleniu absolutorium",
        length=_DAYS_14,
        counted_from="podjęcie uchwały o nieudzieleniu absolutorium",
        event="the resolution that refused the discharge",
        basis=Provision(USP, art="30", ust="2"),
        why="Czternaście pełnych dni, potem sesja.",
    ),
    _POWIAT(
        id="USP-31-3",
        title="Sesja o odwołanie starosty z innej przyczyny",
        length=Length(months=1),
        counted_from="złożenie wniosku",
        event="the motion",
        basis=Provision(USP, art="31", ust="3"),
        in_force=_FROM_2001,  # the act of 2001 wrote art. 31 anew; the older text was not seen
        enacted=f"{_ENACTED_2001} art. 2 pkt 19",
        why="Na następnej sesji, nie wcześniej niż po upływie miesiąca od wniosku.",
    ),
    _POWIAT(
        id="USP-31-again",
        title="Kolejny wniosek o odwołanie starosty, gdy poprzedni nie uzyskał większości",
        length=Length(months=6),
        counted_from="poprzednie głosowanie",
        event="the vote before",
        duty_of="radni",
        basis=Provision(USP, art="31"),
        in_force=_FROM_2001,
        enacted=f"{_ENACTED_2001} art. 2 pkt 19",
        sources=("NSA 6.06.2013, II OSK 992/13 (wycofanie wniosku nie omija zakazu)",),
        why="Nieudany wniosek zamyka drogę na 6 miesięcy.",
    ),
    _ON_REQUEST(
        id="USP-15-7",
        title="Sesja na wniosek zarządu lub 1/4 ustawowego składu rady powiatu",
        duty_of="przewodniczący rady powiatu",
        basis=Provision(USP, art="15", ust="7"),
        enacted=f"{_ENACTED_2001} art. 2 pkt 11",
        read_since=_READ_USP,
        sources=("prawo.gazetaprawna.pl/artykuly/430384 (termin instrukcyjny, bez sankcji)",),
    ),
    _ON_REQUEST(
        id="USW-21-7",
        title="Sesja na wniosek 1/4 ustawowego składu sejmiku",
        duty_of="przewodniczący sejmiku",
        basis=Provision(USW, art="21", ust="7"),
        confidence=Confidence.MEDIUM,  # the text of 2001 refers to it; that of 2024 was read
        enacted=f"{_ENACTED_2001} art. 3 pkt 13",
        read_since=_READ_USW,
    ),
    _OF_INTERPELLATIONS(
        id="USP-21-12",
        duty_of="starosta",
        basis=Provision(USP, art="21", ust="12"),
        in_force=Period(since=_READ_USP),
        read_since=_READ_USP,
        why="Liczy się od otrzymania przez starostę, a nie od złożenia przewodniczącemu.",
    ),
    _OF_INTERPELLATIONS(
        id="USW-23-8",
        duty_of="marszałek województwa",
        basis=Provision(USW, art="23", ust="8"),
        in_force=Period(since=_READ_USW),
        read_since=_READ_USW,
        why="Liczy się od otrzymania przez marszałka, a nie od złożenia przewodniczącemu.",
    ),
    _OF_RESIDENTS(
        id="USP-42a-3",
        duty_of="rada powiatu",
        basis=Provision(USP, art="42a", ust="3"),
        in_force=Period(since=_READ_USP),
        read_since=_READ_USP,
    ),
    _OF_RESIDENTS(
        id="USW-89a-3",
        duty_of="sejmik województwa",
        basis=Provision(USW, art="89a", ust="3"),
        in_force=Period(since=_READ_USW),
        read_since=_READ_USW,
    ),
    _POWIAT(
        id="WAW-10-3",
        title="Wybór zarządu dzielnicy m.st. Warszawy",
        length=_DAYS_30,
        direction=Direction.WITHIN,
        counted_from="pierwsza sesja rady dzielnicy",
        event="the first session of the district council",
        duty_of="rada dzielnicy",
        basis=Provision(WAW, art="10", ust="3"),
        in_force=_FROM_2002,
        after_lapse=Lapse.APPOINTED_BY_MAYOR,
        enacted="Dz.U. 2002 nr 41 poz. 361",
        read_since=date(2018, 9, 12),
        why="Po tym czasie zarząd wyznacza Prezydent m.st. Warszawy.",
    ),
)

# --- Days of the calendar ------------------------------------------------------------------------
# The event is the last day of a year. In 2020 regulations moved such days; by how much was not
# read, so the year 2019 is left out.

_YEARLY: Final = partial(
    _row,
    counted_from="koniec roku, którego sprawa dotyczy",
    event="the end of the year that it is about",
    shift=Shift.NONE,
    after_lapse=Lapse.DUTY_REMAINS,
    confidence=Confidence.MEDIUM,
    read_since=None,
)
_DISCHARGE: Final = partial(
    _YEARLY,
    id="UFP-271",
    title="Uchwała w sprawie absolutorium",
    length=Length(by=(6, 30)),
    duty_of="rada (sejmik)",
    basis=Provision(UFP, art="271"),
    enacted="Dz.U. 2009 nr 157 poz. 1240",
    sources=("gazetaprawna.pl 9791989 (kalendarz absolutorium)",),
    why="Absolutorium za rok ubiegły do 30 czerwca; w 2020 r. termin przesunięto.",
)
_REPORT: Final = partial(
    _YEARLY,
    id="USG-28aa-1",
    title="Raport o stanie gminy",
    length=Length(by=(5, 31)),
    duty_of="wójt (burmistrz, prezydent miasta)",
    basis=Provision(USG, art="28aa", ust="1"),
    enacted=f"{_ENACTED_2018} art. 1 pkt 11",
    sources=("gazetaprawna.pl 9791989 (kalendarz wotum zaufania)",),
    why="Raport za rok ubiegły do 31 maja; czy w 2020 r. termin przesunięto, nie ustalono.",
)
_BEFORE_2020: Final = date(2019, 12, 30)
_AFTER_2020: Final = Period(since=date(2020, 12, 31))

_OF_THE_YEAR: Final = (
    _YEARLY(
        id="UFP-239",
        title="Uchwała budżetowa, gdy nie podjęto jej przed początkiem roku",
        length=Length(by=(1, 31)),
        counted_from="koniec roku poprzedzającego rok budżetowy",
        event="the end of the year before the budget year",
        duty_of="rada (sejmik)",
        basis=Provision(UFP, art="239"),
        in_force=Period(since=date(2010, 1, 1)),
        after_lapse=None,
        enacted="Dz.U. 2009 nr 157 poz. 1240",
        why="Wyjątkowo do 31 stycznia roku budżetowego.",
    ),
    _DISCHARGE(in_force=Period(since=date(2010, 1, 1), until=_BEFORE_2020)),
    _DISCHARGE(in_force=_AFTER_2020),
    _REPORT(in_force=Period(since=date(2018, 11, 17), until=_BEFORE_2020)),
    _REPORT(in_force=_AFTER_2020),
)

# --- Publication ---------------------------------------------------------------------------------

_PUBLICATION: Final = partial(
    _row,
    direction=Direction.NOT_BEFORE,
    counted_from="ogłoszenie w dzienniku urzędowym",
    event="publication in the official journal",
    duty_of="nikt: skutek następuje z mocy prawa",
    in_force=Period(since=date(2001, 1, 1)),
    shift=Shift.NONE,
    after_lapse=Lapse.IN_FORCE,
    confidence=Confidence.HIGH,
    enacted="Dz.U. 2000 nr 62 poz. 718",
    read_since=date(2019, 7, 16),
)

_OF_PUBLICATION: Final = (
    _PUBLICATION(
        id="OGL-4-1",
        title="Wejście w życie aktu prawa miejscowego",
        length=_DAYS_14,
        basis=Provision(OGL, art="4", ust="1"),
        why="Po upływie 14 dni, więc piętnastego dnia po ogłoszeniu; sobota nic nie zmienia.",
    ),
    _PUBLICATION(
        id="OGL-4-3",
        title="Wejście w życie przepisów porządkowych",
        length=Length(days=3),
        basis=Provision(OGL, art="4", ust="3"),
        why="Po upływie 3 dni, więc czwartego dnia po ogłoszeniu.",
    ),
    _row(
        id="OGL-16-3",
        title="Ogłoszenie tekstu jednolitego znowelizowanego aktu prawa miejscowego",
        length=Length(months=12),
        counted_from="pierwsza zmiana, której nie obejmuje żaden tekst jednolity",
        event="the first change that is in no consolidated text",
        duty_of="organ, który wydał akt",
        basis=Provision(OGL, art="16", ust="3"),
        in_force=Period(since=date(2012, 1, 1)),
        shift=Shift.NONE,
        after_lapse=Lapse.DUTY_REMAINS,
        confidence=Confidence.MEDIUM,  # the act does not say from which day the 12 months run
        enacted="Dz.U. 2011 nr 117 poz. 676 art. 1 pkt 4",
        read_since=date(2012, 1, 1),
        checked=date(2026, 11, 25),
        why="Nie rzadziej niż raz na 12 miesięcy, jeżeli akt zmieniono; od którego dnia liczyć, "
        "ustawa nie mówi, więc bierze się najwcześniejszy.",
    ),
)

DEADLINES: Final = (
    *OF_SUPERVISION,
    *_OF_COUNCIL,
    *_OF_POWIAT,
    *_OF_THE_YEAR,
    *_OF_PUBLICATION,
)


def find_deadline(id: str, day: date) -> Deadline:
    """Return the deadline of that id, in the wording of the day of the event.

    >>> deadline = find_deadline("USG-90-1", date(2024, 10, 31))
    >>> str(deadline.on(date(2024, 10, 31)).last_day)
    '2024-11-07'

    Args:
        id: The id, ``"USG-90-1"``.
        day: The day of the event from which it is counted.

    Raises:
        NotCoveredError: If there is none of that id, or no wording of it was in force on that day.
    """
    return find_entry(DEADLINES, id, day, "deadline")
