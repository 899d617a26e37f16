"""The conduct of votes as data: modes, remote sittings, exclusions, ends of terms.

Source: a catalogue of voting rules compiled on 2026-11-22 and notes on the practice of councils of
the same day; art. 13 and 21 u.s.p. and art. 19 and 24 u.s.w. were read again on 2026-11-24 in
copies of the consolidated texts of 2024 in a public mirror of the official register. Official texts
and rulings are outside copyright (art. 4 of the Polish copyright act).
"""

from datetime import date
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.law.act import COVID, KAD, USG, USP, USW
from zmp_core.law.confidence import Confidence
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.rules.conduct import ExclusionNorm, ModeNorm, SittingNorm, TermNorm
from zmp_core.rules.rule import FromTerm
from zmp_core.votes.ballot import VotingMode
from zmp_core.votes.circumstances import Sitting

_CHECKED: Final = date(2026, 11, 24)
_IN_1999: Final = date(1999, 1, 1)
_IN_2001: Final = date(2001, 5, 30)
_IN_2018: Final = date(2018, 1, 31)
_READ_USP: Final = date(2024, 1, 17)
_READ_USW: Final = date(2024, 3, 14)
_ENACTED_2001: Final = "Dz.U. 2001 nr 45 poz. 497"
_ENACTED_2018: Final = "Dz.U. 2018 poz. 130"

# In force on 2018-01-31, but for the terms that followed the one then running (art. 15).
_TERM_OF_2018: Final = FromTerm(elected=date(2018, 10, 21), first_sitting=date(2018, 11, 17))

_GMINA: Final = (BodyKind.GMINA_COUNCIL,)
_POWIAT: Final = (BodyKind.POWIAT_COUNCIL,)
_SEJMIK: Final = (BodyKind.SEJMIK,)
# By reference to the provisions on the sejmik (art. 26 of the act on the metropolitan union).
_LIKE_THE_SEJMIK: Final = (BodyKind.SEJMIK, BodyKind.METROPOLITAN_ASSEMBLY)
# By reference to the provisions on the council of a gmina (art. 69 ust. 3 u.s.g.).
_LIKE_A_COUNCIL: Final = (BodyKind.GMINA_COUNCIL, BodyKind.UNION_ASSEMBLY)

# --- How a vote is taken ------------------------------------------------------------------------

_RECORDED: Final = ModeNorm(
    id="USG-14-2",
    title="Głosowanie za pomocą urządzeń na sesji",
    bodies=_LIKE_A_COUNCIL,
    of=VotingMode.OPEN,
    lawful=(VotingMode.RECORDED,),
    if_devices_fail=(VotingMode.ROLL_CALL,),
    basis=Provision(USG, art="14", ust="2"),
    in_force=Period(since=_IN_2018),
    binds=_TERM_OF_2018,
    confidence=Confidence.HIGH,
    enacted=f"{_ENACTED_2018} art. 1 pkt 2",
    read_since=_TERM_OF_2018.first_sitting,
    checked=_CHECKED,
    sources=("Wojewoda Podkarpacki 31.10.2018, P-II.4131.2.261.2018 (podnoszenie ręki)",),
    why="Na sesjach głosuje się urządzeniami, które tworzą imienny wykaz; gdy zawiodą, imiennie.",
)

# An open vote of another body, or of an older council, may be taken in any open way.
MODES: Final[tuple[ModeNorm, ...]] = (
    _RECORDED,
    attrs.evolve(
        _RECORDED,
        id="USP-13-1a",
        bodies=_POWIAT,
        basis=Provision(USP, art="13", ust="1a"),
        enacted=f"{_ENACTED_2018} art. 2 pkt 4",
        sources=("Dz.U. 2024 poz. 107 (tekst jednolity; wyjątek w ust. 1b)",),
    ),
    attrs.evolve(
        _RECORDED,
        id="USW-19-1a",
        bodies=_LIKE_THE_SEJMIK,
        basis=Provision(USW, art="19", ust="1a"),
        enacted=f"{_ENACTED_2018} art. 3",
        sources=("Dz.U. 2024 poz. 566 (tekst jednolity; wyjątek w ust. 1b)",),
    ),
)

# --- Where the members sit ----------------------------------------------------------------------

_COUNCILS: Final = (
    *(BodyKind.GMINA_COUNCIL, BodyKind.POWIAT_COUNCIL, BodyKind.POWIAT_BOARD),
    *(BodyKind.SEJMIK, BodyKind.VOIVODESHIP_BOARD, BodyKind.COMMITTEE),
    *(BodyKind.WARSAW_DISTRICT_COUNCIL, BodyKind.DISTRICT_COUNCIL),
    *(BodyKind.UNION_ASSEMBLY, BodyKind.POWIAT_UNION_ASSEMBLY, BodyKind.METROPOLITAN_ASSEMBLY),
    *(BodyKind.UNION_BOARD, BodyKind.METROPOLITAN_BOARD, BodyKind.WARSAW_DISTRICT_BOARD),
)
_REMOTE: Final = SittingNorm(
    id="COVID-15zzx",
    title="Obrady zdalne",
    bodies=_COUNCILS,
    lawful=(Sitting.IN_PERSON, Sitting.REMOTE_ORDERED),
    doubtful=(Sitting.REMOTE_RESOLVED,),  # the act named the one who presides, not the body
    basis=Provision(COVID, art="15zzx"),
    in_force=Period(since=date(2020, 3, 31), until=date(2022, 11, 9)),
    confidence=Confidence.HIGH,
    enacted="Dz.U. 2020 poz. 568 art. 1",
    read_since=date(2020, 3, 31),
    checked=_CHECKED,
    sources=("WSA Olsztyn 25.05.2021, II SA/Ol 207/21 (dopuszczenie tylko niektórych radnych)",),
    why="W czasie epidemii obrady zdalne zarządzał ten, kto miał prawo przewodniczyć.",
)

SITTINGS: Final[tuple[SittingNorm, ...]] = (
    _REMOTE,
    attrs.evolve(
        _REMOTE,
        lawful=(Sitting.IN_PERSON, Sitting.REMOTE_RESOLVED),
        doubtful=(),
        in_force=Period(since=date(2022, 11, 10), until=date(2023, 6, 30)),
        enacted="Dz.U. 2022 poz. 2185 art. 45 pkt 3",
        read_since=date(2022, 11, 10),
        why="O obradach zdalnych decydował sam organ w głosowaniu jawnym.",
    ),
    attrs.evolve(
        _REMOTE,
        lawful=(Sitting.IN_PERSON,),
        doubtful=(),
        in_force=Period(since=date(2023, 7, 1)),
        confidence=Confidence.MEDIUM,
        enacted="Dz.U. 2023 poz. 1118",
        read_since=date(2023, 7, 1),
        sources=("inforlex.pl 6850072 (statut nie może wprowadzić sesji zdalnych)",),
        why="Od końca stanu zagrożenia epidemicznego sesja zdalna nie ma podstawy.",
    ),
)

# --- Who may not take part ----------------------------------------------------------------------

EXCLUSIONS: Final[tuple[ExclusionNorm, ...]] = (
    ExclusionNorm(
        id="USG-25a",
        title="Wyłączenie radnego od głosowania",
        bodies=_GMINA,  # and its committees; but a committee does not say of which council it is
        basis=Provision(USG, art="25a"),
        in_force=Period(since=_IN_2001),
        confidence=Confidence.HIGH,
        enacted=f"{_ENACTED_2001} art. 1 pkt 29",
        read_since=_IN_2001,
        checked=_CHECKED,
        sources=("NSA 30.06.2022, III OSK 5206/21 (także gdy głos nie zmienił wyniku)",),
        why="Radny nie głosuje w sprawie, która dotyczy jego interesu prawnego.",
    ),
    ExclusionNorm(
        id="USP-21-7",
        title="Wyłączenie radnego powiatu od głosowania",
        bodies=_POWIAT,
        basis=Provision(USP, art="21", ust="7"),
        in_force=Period(since=_IN_1999),
        confidence=Confidence.MEDIUM,  # the first day of the wording was not traced
        enacted="Dz.U. 1998 nr 91 poz. 578",
        read_since=_READ_USP,
        checked=_CHECKED,
        sources=("Dz.U. 2024 poz. 107 (tekst jednolity)",),
        why="Radny nie głosuje w sprawie, która dotyczy jego interesu prawnego.",
    ),
    ExclusionNorm(
        id="USW-24-2",
        title="Wyłączenie radnego województwa od głosowania",
        bodies=_SEJMIK,
        only_property=True,
        basis=Provision(USW, art="24", ust="2"),
        in_force=Period(since=_IN_1999),
        confidence=Confidence.MEDIUM,
        enacted="Dz.U. 1998 nr 91 poz. 576",
        read_since=_READ_USW,
        checked=_CHECKED,
        sources=("Dz.U. 2024 poz. 566 (tekst jednolity)",),
        why="Radny nie głosuje w sprawach majątkowych z województwem, gdy ma w nich interes.",
    ),
)

# --- Until when a council sits ------------------------------------------------------------------

_TERM: Final = TermNorm(
    id="USG-16",
    title="Kadencja rady",
    bodies=(*_GMINA, *_POWIAT, *_SEJMIK),
    elected=date(2014, 11, 16),
    last_day=date(2018, 11, 16),
    basis=Provision(USG, art="16"),
    in_force=Period(since=date(2014, 11, 16)),
    confidence=Confidence.HIGH,
    enacted="Dz.U. 1990 nr 16 poz. 95",
    read_since=_IN_2001,
    checked=_CHECKED,
    why="Kadencja trwa cztery lata od dnia wyborów.",
)

TERMS: Final[tuple[TermNorm, ...]] = (
    _TERM,
    attrs.evolve(
        _TERM,
        elected=date(2018, 10, 21),
        last_day=date(2024, 4, 30),
        basis=Provision(KAD, art="1"),
        in_force=Period(since=date(2018, 10, 21)),
        enacted="Dz.U. 2022 poz. 2418",
        read_since=date(2022, 12, 9),
        why="Kadencję, która upływała w 2023 r., przedłużono do 30 kwietnia 2024 r.",
    ),
    attrs.evolve(
        _TERM,
        elected=date(2024, 4, 7),
        last_day=date(2029, 4, 7),
        in_force=Period(since=date(2024, 4, 7)),
        enacted=f"{_ENACTED_2018} art. 1 pkt 3",
        read_since=date(2024, 4, 7),
        why="Kadencja trwa pięć lat od dnia wyborów.",
    ),
)
