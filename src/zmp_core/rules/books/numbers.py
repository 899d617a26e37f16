"""Motions, numbers by residents and dissolutions, each with its place in the law.

Data only. Source: the catalogue of voting rules of 2026-11-22, read and checked as told in
``docs/explanation/law-data.md``; art. 387 of the Kodeks wyborczy and art. 5c u.s.g. were seen in
copies of the texts of 2023 on 2026-11-24; art. 42a u.s.p. and art. 89a u.s.w. in Dz.U. 2024
poz. 107 and 566 on 2026-11-25.
"""

from datetime import date
from fractions import Fraction
from functools import partial
from typing import Final

from zmp_core.bodies.body import BodyKind
from zmp_core.law.act import GZM, KW, USG, USP, USW, WAW, WOJT
from zmp_core.law.confidence import Confidence
from zmp_core.law.entry import find_entry
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.rules.numbers import Asked, Bound, DissolutionRule, Motion, Steps, Whole

_CHECKED: Final = date(2026, 11, 24)
_CHECKED_AGAIN: Final = date(2026, 11, 25)
_QUARTER: Final = Fraction(1, 4)
_READ_USP: Final = date(2024, 1, 17)
_READ_USW: Final = date(2024, 3, 14)
_FROM_2018: Final = Period(since=date(2018, 11, 17))
_ENACTED_1990: Final = "Dz.U. 1990 nr 16 poz. 95"
_ENACTED_2001: Final = "Dz.U. 2001 nr 45 poz. 497"
_ENACTED_2002: Final = "Dz.U. 2002 nr 113 poz. 984"
_ENACTED_2018: Final = "Dz.U. 2018 poz. 130"
_ENACTED_KW: Final = "Dz.U. 2011 nr 21 poz. 112"

# --- Who may move --------------------------------------------------------------------------------

_IN_GMINA: Final = partial(
    Motion,
    share=_QUARTER,
    bodies=(BodyKind.GMINA_COUNCIL,),
    confidence=Confidence.HIGH,
    checked=_CHECKED,
)
_IN_POWIAT: Final = partial(
    Motion,
    share=_QUARTER,
    bodies=(BodyKind.POWIAT_COUNCIL,),
    confidence=Confidence.HIGH,
    enacted="Dz.U. 1998 nr 91 poz. 578",
    read_since=_READ_USP,
    checked=_CHECKED,
)
_IN_DISTRICT: Final = partial(
    Motion,
    share=_QUARTER,
    bodies=(BodyKind.WARSAW_DISTRICT_COUNCIL,),
    in_force=Period(since=date(2002, 10, 27)),
    confidence=Confidence.HIGH,
    enacted="Dz.U. 2002 nr 41 poz. 361",
    read_since=date(2018, 9, 12),
    checked=_CHECKED,
)
_SESSION: Final = partial(
    _IN_GMINA,
    id="USG-20-3",
    title="Wniosek o zwołanie sesji rady",
    basis=Provision(USG, art="20", ust="3"),
    read_since=date(2001, 5, 30),
    form="z porządkiem obrad i projektami uchwał",
)
_CANDIDATE: Final = partial(
    _IN_GMINA,
    id="KW-482",
    title="Zgłoszenie kandydata na wójta w wyborach przez radę",
    share=Fraction(1, 3),
    form="na piśmie; radny może poprzeć jednego kandydata",
    why="Kandydata zgłasza grupa licząca co najmniej 1/3 ustawowego składu rady.",
)

MOTIONS: Final[tuple[Motion, ...]] = (
    _SESSION(
        in_force=Period(since=date(2001, 5, 30), until=date(2002, 10, 26)),
        or_by=("zarząd",),
        enacted=_ENACTED_2001,
        why="O sesję wnosił zarząd albo co najmniej 1/4 ustawowego składu rady.",
    ),
    _SESSION(
        in_force=Period(since=date(2002, 10, 27)),
        or_by=("wójt",),
        enacted=_ENACTED_2002,
        why="O sesję wnosi wójt albo co najmniej 1/4 ustawowego składu rady.",
    ),
    _IN_GMINA(
        id="USG-19-4",
        title="Wniosek o odwołanie przewodniczącego lub wiceprzewodniczącego rady",
        basis=Provision(USG, art="19", ust="4"),
        in_force=Period(since=date(1990, 5, 27)),
        enacted=_ENACTED_1990,
        read_since=date(2001, 5, 30),
        why="Liczy się od ustawowego składu, także gdy mandaty są nieobsadzone.",
    ),
    _IN_GMINA(
        id="USG-28-1990",
        title="Wniosek o odwołanie wójta (burmistrza) przez radę",
        basis=Provision(USG, art="28c"),
        in_force=Period(since=date(1990, 5, 27), until=date(2002, 10, 26)),
        enacted=_ENACTED_1990,
        read_since=date(2001, 5, 30),
        why="Do 2002 r. wójta odwoływała rada; od wyborów bezpośrednich robi to referendum.",
    ),
    _IN_GMINA(
        id="USG-28b",
        title="Wniosek o referendum w sprawie odwołania wójta z innej przyczyny",
        basis=Provision(USG, art="28b", ust="1"),
        in_force=Period(since=date(2002, 10, 27)),
        enacted=f"{_ENACTED_2002} art. 43 pkt 20",
        read_since=date(2002, 10, 27),
        form="na piśmie, z uzasadnieniem i opinią komisji rewizyjnej",
        why="Wniosek 1/4 ustawowego składu nie zastępuje większości 3/5 za referendum.",
    ),
    _CANDIDATE(
        basis=Provision(WOJT, art="11"),
        in_force=Period(since=date(2002, 10, 27), until=date(2011, 7, 31)),
        enacted=f"{_ENACTED_2002} art. 11",
        read_since=date(2002, 10, 27),
    ),
    _CANDIDATE(
        basis=Provision(KW, art="482", par="7", pkt="1"),
        in_force=Period(since=date(2011, 8, 1)),
        enacted=_ENACTED_KW,
        read_since=date(2022, 6, 17),
    ),
    _IN_POWIAT(
        id="USP-14-4",
        title="Wniosek o odwołanie przewodniczącego lub wiceprzewodniczącego rady powiatu",
        basis=Provision(USP, art="14", ust="4"),
        in_force=Period(since=date(1999, 1, 1)),
        sources=("NSA 12.06.2015, II OSK 1000/15 (odwołanie wiceprzewodniczącego: sporne)",),
        why="Liczy się od ustawowego składu rady powiatu.",
    ),
    _IN_POWIAT(
        id="USP-15-7",
        title="Wniosek o zwołanie sesji rady powiatu",
        basis=Provision(USP, art="15", ust="7"),
        in_force=Period(since=date(2001, 5, 30)),
        or_by=("zarząd",),
        enacted=f"{_ENACTED_2001} art. 2 pkt 11",
        why="Sesja przypada w ciągu 7 dni od złożenia wniosku.",
    ),
    _IN_POWIAT(
        id="USP-31-2",
        title="Wniosek o odwołanie starosty z innej przyczyny",
        basis=Provision(USP, art="31", ust="2"),
        in_force=Period(since=date(2001, 5, 30)),  # the older text of art. 31 was not seen
        enacted=f"{_ENACTED_2001} art. 2 pkt 19",
        form="na piśmie",
        sources=("NSA 6.06.2013, II OSK 992/13 (wycofanie wniosku nie omija zakazu)",),
        why="Wycofanie wniosku nie skraca sześciu miesięcy do następnego.",
    ),
    Motion(
        id="USW-20-4",
        title="Wniosek o odwołanie przewodniczącego lub wiceprzewodniczącego sejmiku",
        share=_QUARTER,
        bodies=(BodyKind.SEJMIK,),
        basis=Provision(USW, art="20", ust="4"),
        in_force=Period(since=date(2001, 5, 30)),  # the older text of art. 20 was not seen
        confidence=Confidence.HIGH,
        enacted=f"{_ENACTED_2001} art. 3 pkt 12",
        read_since=date(2024, 5, 1),
        checked=_CHECKED,
        why="Liczy się od ustawowego składu sejmiku.",
    ),
    _IN_DISTRICT(
        id="WAW-10-5",
        title="Wniosek o odwołanie burmistrza dzielnicy m.st. Warszawy",
        basis=Provision(WAW, art="10", ust="5"),
        or_by=("Prezydent m.st. Warszawy",),
        why="Wnosi Prezydent m.st. Warszawy albo 1/4 ustawowego składu rady dzielnicy.",
    ),
    _IN_DISTRICT(
        id="WAW-10-6",
        title="Wniosek o odwołanie członka zarządu dzielnicy m.st. Warszawy",
        basis=Provision(WAW, art="10", ust="6"),
        or_by=("Prezydent m.st. Warszawy", "burmistrz dzielnicy"),
        why="O odwołanie członka zarządu wnosi także burmistrz dzielnicy.",
    ),
    Motion(
        id="GZM-7-4",
        title="Pozytywne opinie rad o utworzeniu związku metropolitalnego",
        share=Fraction(7, 10),
        of=Whole.GMINAS,
        bodies=(BodyKind.GMINA_COUNCIL,),
        basis=Provision(GZM, art="7", ust="4"),
        in_force=Period(since=date(2017, 4, 7)),
        confidence=Confidence.HIGH,
        enacted="Dz.U. 2017 poz. 730",
        read_since=date(2017, 4, 7),
        checked=_CHECKED,
        why="Tworzenie związku popiera co najmniej 70% gmin; przy powiększeniu każda nowa gmina.",
    ),
)

# --- Numbers by residents ------------------------------------------------------------------------

_STEPS: Final = partial(Steps, confidence=Confidence.HIGH, checked=_CHECKED)

STEPS: Final[tuple[Steps, ...]] = (
    _STEPS(
        id="USG-41a",
        title="Obywatelski projekt uchwały",
        up_to=((5_000, 100), (20_000, 200)),
        beyond=300,
        counted="mieszkańcy, którzy poparli projekt",
        basis=Provision(USG, art="41a", ust="2"),
        in_force=_FROM_2018,
        enacted=f"{_ENACTED_2018} art. 1 pkt 13",
        read_since=date(2018, 11, 17),
        why="Próg liczby mieszkańców należy jeszcze do niższego stopnia.",
    ),
    _STEPS(
        id="USP-42a-2",
        title="Obywatelski projekt uchwały w powiecie",
        up_to=((100_000, 300),),
        beyond=500,
        counted="mieszkańcy, którzy poparli projekt",
        basis=Provision(USP, art="42a", ust="2"),
        in_force=Period(since=_READ_USP),
        enacted=None,
        read_since=_READ_USP,
        checked=_CHECKED_AGAIN,
        why="Przepis czytano w brzmieniu z 2024 r.; od kiedy obowiązuje, nie sprawdzono.",
    ),
    _STEPS(
        id="USW-89a-2",
        title="Obywatelski projekt uchwały w województwie",
        beyond=1000,
        counted="mieszkańcy, którzy poparli projekt",
        basis=Provision(USW, art="89a", ust="2"),
        in_force=Period(since=_READ_USW),
        enacted=None,
        read_since=_READ_USW,
        checked=_CHECKED_AGAIN,
        why="Jedna liczba dla każdego województwa; od kiedy obowiązuje, nie sprawdzono.",
    ),
    _STEPS(
        id="USG-26a",
        title="Zastępcy wójta",
        up_to=((20_000, 1), (100_000, 2), (200_000, 3)),
        beyond=4,
        bound=Bound.AT_MOST,
        counted="zastępcy wójta",
        basis=Provision(USG, art="26a", ust="2"),
        in_force=Period(since=date(2002, 10, 27)),
        enacted=f"{_ENACTED_2002} art. 43 pkt 16",
        read_since=date(2002, 10, 27),
        sources=("projekt UD309 (zniesienie limitu; uchwalenia nie znaleziono)",),
        why="Jest to górna granica: zastępców może być mniej.",
    ),
    _STEPS(
        id="USG-5c-2a",
        title="Wniosek, który zobowiązuje radę do utworzenia rady seniorów",
        up_to=((20_000, 50),),
        beyond=100,
        counted="mieszkańcy, którzy ukończyli 60 lat",
        basis=Provision(USG, art="5c", ust="2a"),
        in_force=Period(since=date(2023, 4, 11)),
        enacted="Dz.U. 2023 poz. 572 art. 1 pkt 1",
        read_since=date(2023, 4, 11),
        why="Bez takiego wniosku rada może utworzyć radę seniorów, lecz nie musi.",
    ),
    _STEPS(
        id="USG-28aa-7",
        title="Zgłoszenie mieszkańca do debaty nad raportem o stanie gminy",
        up_to=((20_000, 20),),
        beyond=50,
        counted="podpisy pod zgłoszeniem",
        basis=Provision(USG, art="28aa", ust="7"),
        in_force=_FROM_2018,
        confidence=Confidence.MEDIUM,
        enacted=f"{_ENACTED_2018} art. 1 pkt 11",
        read_since=None,
        sources=("ogłoszenia gmin o debatach (Słubice, Wołomin)",),
        why="Liczby znane z ogłoszeń gmin; przepisu nie czytano.",
    ),
)

# --- Dissolution by law --------------------------------------------------------------------------

_COUNCILS: Final = (BodyKind.GMINA_COUNCIL, BodyKind.POWIAT_COUNCIL, BodyKind.SEJMIK)
_DISSOLUTION: Final = partial(
    DissolutionRule,
    more_than=Fraction(2, 5),
    bodies=_COUNCILS,
    in_force=Period(since=date(2011, 8, 1)),
    confidence=Confidence.HIGH,
    enacted=_ENACTED_KW,
    read_since=date(2022, 6, 17),
    checked=_CHECKED,
)

DISSOLUTIONS: Final[tuple[DissolutionRule, ...]] = (
    _DISSOLUTION(
        id="KW-387-3",
        title="Rozwiązanie rady, której skład zmniejszył się o więcej niż 2/5",
        asks=(Asked.TOO_MANY_VACANT, Asked.NOT_FILLABLE, Asked.LARGE_ENOUGH),
        over_residents=20_000,
        late_election=False,
        basis=Provision(KW, art="387", par="3"),
        sources=("inforlex.pl, art. 387 w brzmieniu Dz.U. 2023 poz. 2408",),
        why="Liczą się tylko mandaty, których nie obsadzi kandydat z tej samej listy; wyborów nie "
        "ma, gdyby przypadły w ostatnich 6 miesiącach kadencji.",
    ),
    _DISSOLUTION(
        id="KW-390-5",
        title="Rozwiązanie rady po zmianie granic, gdy zostało mniej niż 3/5 radnych",
        asks=(Asked.TOO_MANY_VACANT, Asked.BOUNDARIES_CHANGED),
        basis=Provision(KW, art="390", par="5"),
        why="Mniej niż 3/5 składu zostaje właśnie wtedy, gdy ubyło więcej niż 2/5.",
    ),
)


def find_motion(id: str, day: date) -> Motion:
    """Return the motion of that id, in the wording of that day.

    >>> find_motion("USG-20-3", date(2024, 10, 1)).need(21)
    6

    Raises:
        NotCoveredError: If there is none of that id, or no wording of it was in force on that day.
    """
    return find_entry(MOTIONS, id, day, "motion")


def find_steps(id: str, day: date) -> Steps:
    """Return the numbers by residents of that id, in the wording of that day.

    >>> find_steps("USG-41a", date(2024, 10, 1)).number(20_000)
    200

    Raises:
        NotCoveredError: If there is none of that id, or no wording of it was in force on that day.
    """
    return find_entry(STEPS, id, day, "number")


def find_dissolution(id: str, day: date) -> DissolutionRule:
    """Return the rule of dissolution of that id, in the wording of that day.

    >>> find_dissolution("KW-387-3", date(2024, 10, 1)).need(21)
    9

    Raises:
        NotCoveredError: If there is none of that id, or no wording of it was in force on that day.
    """
    return find_entry(DISSOLUTIONS, id, day, "dissolution")
