"""Rule book of the council and the board of a powiat (rada powiatu, zarząd powiatu).

Data only: each entry restates one provision with its days, its source and its reason. A city with
the rights of a powiat is a gmina, and its votes follow the act on gminas (art. 92 ust. 3 u.s.p.).

Source: the catalogue of voting rules of 2026-11-22; on 2026-11-24 copies of the consolidated texts
of 2001 (Dz.U. 2001 nr 142 poz. 1592) and 2024 (Dz.U. 2024 poz. 107, law as of 2024-01-17) and of
the amending acts of 2001, 2015 and 2018 were read in a public mirror of the official register. The
text of 1998 and the consolidated text of 2025 (Dz.U. 2025 poz. 1684) were not. What is left out,
and what differs from the catalogue, is told in ``docs/explanation/law-books.md``.
"""

from datetime import date
from fractions import Fraction
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.law.act import MZ, UFP, URL, USP
from zmp_core.law.confidence import Confidence
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.rules.book import Alias, RuleBook
from zmp_core.rules.majority import (
    ABSOLUTE,
    ABSOLUTE_OF_SEATS,
    SIMPLE,
    THREE_FIFTHS_OF_SEATS,
    Consent,
    Quorum,
)
from zmp_core.rules.readings import ConfidenceWithoutQuorum
from zmp_core.rules.rule import (
    Assumption,
    Consequence,
    Effect,
    FromTerm,
    Outcome,
    Rule,
)
from zmp_core.votes.ballot import VotingMode
from zmp_core.votes.matter import Matter

_CHECKED: Final = date(2026, 11, 24)
_COUNCIL: Final = (BodyKind.POWIAT_COUNCIL,)
_HALF: Final = Fraction(1, 2)

# First days of wordings, and the last days before them.
_START: Final = date(1999, 1, 1)
_IN_2001: Final = date(2001, 5, 30)
_IN_2016: Final = date(2016, 1, 1)
_BEFORE_2016: Final = date(2015, 12, 31)
# The vote of confidence binds councils of the terms that followed the one then running (art. 15 of
# the act of 11.01.2018); the first such council could sit on 2018-11-17.
_TERM_OF_2018: Final = FromTerm(elected=date(2018, 10, 21), first_sitting=date(2018, 11, 17))
_IN_2018: Final = date(2018, 1, 31)
_READ_2024: Final = date(2024, 1, 17)

_ENACTED_1998: Final = "Dz.U. 1998 nr 91 poz. 578"
_ENACTED_2001: Final = "Dz.U. 2001 nr 45 poz. 497"
_ENACTED_2015: Final = "Dz.U. 2015 poz. 1045 art. 20"
_ENACTED_2018: Final = "Dz.U. 2018 poz. 130"

_TEXTS: Final = (
    "Dz.U. 2001 nr 142 poz. 1592 (tekst jednolity)",
    "Dz.U. 2024 poz. 107 (tekst jednolity)",
)


# --- Art. 13: what holds for every vote of the council and of the board --------------------------

_ART_13_1: Final = Provision(USP, art="13", ust="1")
_HALF_OF_SEATS: Final = Quorum(share=_HALF, basis=_ART_13_1)

_ORDINARY: Final = Rule(
    id="USP-13-1",
    title="Uchwały rady i zarządu powiatu",
    bodies=(BodyKind.POWIAT_COUNCIL, BodyKind.POWIAT_BOARD),
    matters=(Matter.ORDINARY,),
    quorum=_HALF_OF_SEATS,
    requires=(SIMPLE,),
    mode=VotingMode.OPEN,
    basis=_ART_13_1,
    in_force=Period(since=_START),
    enacted=_ENACTED_1998,
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=(
        *_TEXTS,
        "Wojewoda Podlaski w sprawie uchwały Rady Powiatu Łomżyńskiego (obecność na sali)",
        "NSA oz. Wrocław 18.09.1990, SA/Wr 849/90 (lista obecności nie tworzy kworum)",
    ),
    why="Rada i zarząd uchwalają zwykłą większością, gdy obecna jest co najmniej połowa składu.",
)

# --- The chair of the council --------------------------------------------------------------------

_CHAIR_ELECTION: Final = Rule(
    id="USP-14-1",
    title="Wybór przewodniczącego i wiceprzewodniczących rady powiatu",
    bodies=_COUNCIL,
    matters=(Matter.CHAIR_ELECTION, Matter.VICE_CHAIR_ELECTION),
    quorum=Quorum(share=_HALF, basis=Provision(USP, art="14", ust="1")),
    requires=(ABSOLUTE,),
    mode=VotingMode.SECRET,
    basis=Provision(USP, art="14", ust="1"),
    in_force=Period(since=_START),
    enacted=_ENACTED_1998,
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=_TEXTS,
    why="Wybrany jest ten, na kogo padło więcej ważnych głosów niż wszystkich pozostałych razem.",
)
_CHAIR_RECALL: Final = attrs.evolve(
    _CHAIR_ELECTION,
    id="USP-14-4",
    title="Odwołanie przewodniczącego lub wiceprzewodniczącego rady powiatu",
    matters=(Matter.CHAIR_RECALL,),
    basis=Provision(USP, art="14", ust="4"),
    sources=(*_TEXTS, "NSA 12.06.2015, II OSK 1000/15 (uzasadnienia nie odczytano)"),
    why="Odwołanie następuje w trybie wyboru, na wniosek 1/4 ustawowego składu rady.",
)
# Art. 14 ust. 5 is older, but its text was not seen; that silence accepts (ust. 6) came in 2001.
_CHAIR_RESIGNATION: Final = Rule(
    id="USP-14-5",
    title="Przyjęcie rezygnacji przewodniczącego lub wiceprzewodniczącego rady powiatu",
    bodies=_COUNCIL,
    matters=(Matter.CHAIR_RESIGNATION,),
    quorum=_HALF_OF_SEATS,
    requires=(SIMPLE,),
    mode=VotingMode.OPEN,
    basis=Provision(USP, art="14", ust="5"),
    in_force=Period(since=_IN_2001),
    effects=tuple(
        Effect(
            after=outcome,
            consequence=Consequence.DEEMED_ACCEPTED,
            basis=Provision(USP, art="14", ust="6"),
        )
        for outcome in (Outcome.NOT_ADOPTED, Outcome.NO_QUORUM)
    ),
    enacted=f"{_ENACTED_2001} art. 2 pkt 10",
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=_TEXTS,
    why="Rezygnację przyjmuje się zwykłą większością; brak uchwały zastępuje ustawa.",
)

# --- The order of business -----------------------------------------------------------------------

_AGENDA_CHANGE: Final = Rule(
    id="USP-15-2",
    title="Zmiana porządku obrad rady powiatu",
    bodies=_COUNCIL,
    matters=(Matter.AGENDA_CHANGE,),
    quorum=_HALF_OF_SEATS,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.OPEN,
    basis=Provision(USP, art="15", ust="2"),
    in_force=Period(since=_IN_2001),
    enacted=f"{_ENACTED_2001} art. 2 pkt 11",
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=_TEXTS,
    why="Porządek obrad zmienia się bezwzględną większością ustawowego składu rady.",
)
_CONSENT: Final = Consent(
    of="wnioskodawca",
    polish="zgoda wnioskodawcy",
    english="consent of the one who asked for the session",
)
_AGENDA_CHANGE_ON_REQUEST: Final = attrs.evolve(
    _AGENDA_CHANGE,
    id="USP-15-8",
    title="Zmiana porządku obrad sesji rady powiatu zwołanej na wniosek",
    matters=(Matter.AGENDA_CHANGE_ON_REQUEST,),
    requires=(ABSOLUTE_OF_SEATS, _CONSENT),
    basis=Provision(USP, art="15", ust="8"),
    why="Prócz większości potrzebna jest zgoda tego, kto wnioskował o zwołanie sesji.",
)

# --- The board: election, discharge, confidence, recall, resignation -----------------------------

_HEAD: Final = Rule(
    id="USP-27-2",
    title="Wybór starosty",
    bodies=_COUNCIL,
    matters=(Matter.BOARD_HEAD_ELECTION,),
    quorum=_HALF_OF_SEATS,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.SECRET,
    basis=Provision(USP, art="27", ust="2"),
    in_force=Period(since=_IN_2001),
    enacted=f"{_ENACTED_2001} art. 2 pkt 16",
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=_TEXTS,
    why="Starostę wybiera bezwzględna większość ustawowego składu rady, w głosowaniu tajnym.",
)
_MEMBERS: Final = attrs.evolve(
    _HEAD,
    id="USP-27-3",
    title="Wybór wicestarosty i pozostałych członków zarządu powiatu",
    matters=(Matter.BOARD_MEMBER_ELECTION,),
    quorum=Quorum(share=_HALF, basis=Provision(USP, art="27", ust="3")),
    requires=(SIMPLE,),
    basis=Provision(USP, art="27", ust="3"),
    why="Członków zarządu wybiera się zwykłą większością, tajnie, na wniosek starosty.",
)
_DISCHARGE: Final = Rule(
    id="USP-30-1a",
    title="Absolutorium dla zarządu powiatu",
    bodies=_COUNCIL,
    matters=(Matter.DISCHARGE_GRANT, Matter.DISCHARGE_REFUSAL),
    quorum=_HALF_OF_SEATS,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.OPEN,
    basis=Provision(USP, art="30", ust="1a"),
    in_force=Period(since=_IN_2001),
    effects=(
        Effect(
            after=Outcome.NOT_ADOPTED,
            consequence=Consequence.REFUSED_BY_LAW,
            basis=Provision(USP, art="13", ust="2"),
            matters=(Matter.DISCHARGE_GRANT,),
        ),
    ),
    enacted=f"{_ENACTED_2001} art. 2 pkt 18",
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=_TEXTS,
    why="Absolutorium udziela albo odmawia bezwzględna większość ustawowego składu rady.",
)
_RECALL_DISCHARGE: Final = Rule(
    id="USP-30-2",
    title="Odwołanie zarządu powiatu po nieudzieleniu absolutorium",
    bodies=_COUNCIL,
    matters=(Matter.BOARD_RECALL_DISCHARGE,),
    quorum=_HALF_OF_SEATS,
    requires=(THREE_FIFTHS_OF_SEATS,),
    mode=VotingMode.SECRET,
    basis=Provision(USP, art="30", ust="2"),
    in_force=Period(since=_START),
    enacted=_ENACTED_1998,
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=_TEXTS,
    why="Zarząd odwołuje co najmniej 3/5 ustawowego składu rady, w głosowaniu tajnym.",
)
_CONFIDENCE: Final = Rule(
    id="USP-30a-9",
    title="Wotum zaufania dla zarządu powiatu",
    bodies=_COUNCIL,
    matters=(Matter.VOTE_OF_CONFIDENCE,),
    quorum=_HALF_OF_SEATS,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.OPEN,
    basis=Provision(USP, art="30a", ust="9"),
    in_force=Period(since=_IN_2018),
    binds=_TERM_OF_2018,
    effects=(
        Effect(
            after=Outcome.NOT_ADOPTED,
            consequence=Consequence.REFUSED_BY_LAW,
            basis=Provision(USP, art="30a", ust="9"),
        ),
        # Whether a council without quorum has "not adopted" the resolution: no source was found.
        Effect(
            after=Outcome.NO_QUORUM,
            consequence=Consequence.NOT_RESOLVED,
            basis=None,
            under=ConfidenceWithoutQuorum.UNDECIDED,
        ),
        Effect(
            after=Outcome.NO_QUORUM,
            consequence=Consequence.REFUSED_BY_LAW,
            basis=None,
            under=ConfidenceWithoutQuorum.REFUSED,
        ),
    ),
    enacted=f"{_ENACTED_2018} art. 2 pkt 10",
    read_since=_TERM_OF_2018.first_sitting,
    checked=_CHECKED,
    sources=("Dz.U. 2018 poz. 130 art. 2 pkt 10", "Dz.U. 2024 poz. 107 (tekst jednolity)"),
    why="Wotum zaufania wymaga bezwzględnej większości ustawowego składu rady.",
)
# Unlike art. 30 ust. 2 and 31 ust. 3, and like art. 34a ust. 11 u.s.w., this one is not secret.
_RECALL_CONFIDENCE: Final = attrs.evolve(
    _CONFIDENCE,
    id="USP-30a-11",
    title="Odwołanie zarządu powiatu po nieudzieleniu wotum zaufania",
    matters=(Matter.BOARD_RECALL_CONFIDENCE,),
    requires=(THREE_FIFTHS_OF_SEATS,),
    basis=Provision(USP, art="30a", ust="11"),
    effects=(),
    why="Zarząd odwołuje co najmniej 3/5 ustawowego składu rady; o tajności przepis nie mówi.",
)
_RECALL_OTHER: Final = attrs.evolve(
    _RECALL_DISCHARGE,
    id="USP-31-3",
    title="Odwołanie starosty (zarządu powiatu) z innej przyczyny",
    matters=(Matter.BOARD_RECALL_OTHER,),
    basis=Provision(USP, art="31", ust="3"),
    in_force=Period(since=_IN_2001),
    enacted=f"{_ENACTED_2001} art. 2 pkt 19",
    sources=(
        *_TEXTS,
        "NSA 6.06.2013, II OSK 992/13 (wniosku nie można cofnąć, by ominąć karencję)",
    ),
    why="Z innej przyczyny trzeba co najmniej 3/5 ustawowego składu rady, w głosowaniu tajnym.",
)
_MEMBER_RECALL: Final = attrs.evolve(
    _MEMBERS,
    id="USP-31-5",
    title="Odwołanie członka zarządu powiatu",
    matters=(Matter.BOARD_MEMBER_RECALL,),
    quorum=Quorum(share=_HALF, basis=Provision(USP, art="31", ust="5")),
    basis=Provision(USP, art="31", ust="5"),
    enacted=f"{_ENACTED_2001} art. 2 pkt 19",
    why="Członka zarządu odwołuje się zwykłą większością, tajnie, na wniosek starosty.",
)
_RESIGNATION: Final = attrs.evolve(
    _CHAIR_RESIGNATION,
    id="USP-31a-1",
    title="Przyjęcie rezygnacji starosty i całego zarządu powiatu",
    matters=(Matter.BOARD_RESIGNATION,),
    basis=Provision(USP, art="31a", ust="1"),
    effects=tuple(
        attrs.evolve(effect, basis=Provision(USP, art="31a", ust="3"))
        for effect in _CHAIR_RESIGNATION.effects
    ),
    enacted=f"{_ENACTED_2001} art. 2 pkt 20",
    why="Rezygnacja starosty jest rezygnacją całego zarządu; brak uchwały zastępuje ustawa.",
)
_MEMBER_RESIGNATION: Final = attrs.evolve(
    _RESIGNATION,
    id="USP-31c-1",
    title="Przyjęcie rezygnacji członka zarządu powiatu",
    matters=(Matter.BOARD_MEMBER_RESIGNATION,),
    basis=Provision(USP, art="31c", ust="1"),
    effects=tuple(
        attrs.evolve(effect, basis=Provision(USP, art="31c", ust="2"))
        for effect in _RESIGNATION.effects
    ),
    why="Rezygnację członka zarządu przyjmuje się zwykłą większością, w ciągu miesiąca.",
)

# --- Unions, international associations, referendums ---------------------------------------------

_UNION: Final = Rule(
    id="USP-67-1",
    title="Utworzenie związku powiatów (powiatowo-gminnego) i przystąpienie do niego",
    bodies=_COUNCIL,
    matters=(Matter.UNION_ACCESSION,),
    quorum=_HALF_OF_SEATS,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.OPEN,
    basis=Provision(USP, art="67", ust="1"),
    in_force=Period(since=_IN_2016),
    enacted=_ENACTED_2015,
    read_since=_READ_2024,
    checked=_CHECKED,
    sources=("Dz.U. 2024 poz. 107 (tekst jednolity)",),
    why="Statut związku przyjmuje bezwzględna większość ustawowego składu rady.",
)
_UNION_1998: Final = attrs.evolve(
    _UNION,
    title="Utworzenie związku powiatów i przystąpienie do niego",
    in_force=Period(since=_START, until=_BEFORE_2016),
    assumptions=(
        Assumption(
            code="accession_as_creation",
            polish="przystąpienie do związku wymagało tej samej większości co jego utworzenie",
            english="joining a union took the same majority as creating one",
        ),
    ),
    confidence=Confidence.MEDIUM,
    enacted=_ENACTED_1998,
    read_since=_IN_2001,
    sources=("Dz.U. 2001 nr 142 poz. 1592 (tekst jednolity)",),
    why="Do końca 2015 r. przepis wymieniał tylko utworzenie związku.",
)
_INTERNATIONAL: Final = Rule(
    id="MZ-4-1",
    title="Przystąpienie do międzynarodowego zrzeszenia społeczności lokalnych",
    bodies=_COUNCIL,
    matters=(Matter.INTERNATIONAL_ASSOCIATION,),
    quorum=_HALF_OF_SEATS,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.OPEN,
    basis=Provision(MZ, art="4", ust="1"),
    in_force=Period(since=date(2001, 1, 29)),
    enacted="Dz.U. 2000 nr 91 poz. 1009",
    read_since=date(2001, 1, 29),
    checked=_CHECKED,
    sources=("Dz.U. 2000 nr 91 poz. 1009",),
    why="Do zrzeszenia przystępuje się bezwzględną większością ustawowego składu.",
)
_REFERENDUM: Final = Rule(
    id="REF-9-1",
    title="Przeprowadzenie referendum powiatowego z inicjatywy rady",
    bodies=_COUNCIL,
    matters=(Matter.REFERENDUM,),
    quorum=_HALF_OF_SEATS,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.OPEN,
    basis=Provision(URL, art="9", ust="1"),
    in_force=Period(since=date(2000, 11, 4)),
    assumptions=(
        Assumption(
            code="initiative_of_the_council",
            polish="referendum odbywa się z inicjatywy rady, a nie na wniosek mieszkańców",
            english="the referendum is held on the initiative of the council, not of residents",
        ),
    ),
    enacted="Dz.U. 2000 nr 88 poz. 985",
    read_since=date(2023, 6, 14),
    checked=_CHECKED,
    sources=("Dz.U. 2023 poz. 1317 (tekst jednolity)",),
    why="Uchwałę o referendum podejmuje bezwzględna większość ustawowego składu rady.",
)


POWIAT: Final = RuleBook(
    name="powiat",
    title="rada i zarząd powiatu",
    read_to=_READ_2024,
    checked=_CHECKED,
    digest="09f72e15c84f",
    rules=(
        _ORDINARY,
        _CHAIR_ELECTION,
        _CHAIR_RECALL,
        _CHAIR_RESIGNATION,
        _AGENDA_CHANGE,
        _AGENDA_CHANGE_ON_REQUEST,
        _HEAD,
        _MEMBERS,
        _DISCHARGE,
        _RECALL_DISCHARGE,
        _CONFIDENCE,
        _RECALL_CONFIDENCE,
        _RECALL_OTHER,
        _MEMBER_RECALL,
        _RESIGNATION,
        _MEMBER_RESIGNATION,
        _UNION_1998,
        _UNION,
        _INTERNATIONAL,
        _REFERENDUM,
    ),
    aliases=(
        Alias(
            id="USP-13-2",
            of="USP-30-1a",
            basis=Provision(USP, art="13", ust="2"),
            why="Odrzucenie uchwały o udzieleniu absolutorium jest jego nieudzieleniem.",
        ),
        Alias(
            id="USP-37-1",
            of="USP-13-1",
            basis=Provision(USP, art="37", ust="1"),
            why="Powołanie i odwołanie skarbnika powiatu na wniosek starosty.",
        ),
        Alias(
            id="USP-42-3",
            of="USP-13-1",
            basis=Provision(USP, art="42", ust="3"),
            why="Zatwierdzenie przepisów porządkowych wydanych przez zarząd.",
        ),
        Alias(
            id="USP-75",
            of="USP-13-1",
            basis=Provision(USP, art="75"),
            why="Stowarzyszenia powiatów; przystąpienie w trybie zwykłym.",
        ),
        Alias(
            id="UFP-271",
            of="USP-13-1",
            basis=Provision(UFP, art="239"),
            why="Uchwała budżetowa; absolutorium ma własną regułę, USP-30-1a.",
        ),
    ),
    undecided=(Matter.QUORUM_CHECK,),
    # They have rules of their own, and those bind other bodies.
    uncovered=(
        # put to the residents
        Matter.REFERENDUM_QUESTION,
        Matter.SELF_TAXATION,
        Matter.RECALL_OF_GMINA_ORGAN,
        Matter.RECALL_OF_ASSEMBLY,
        Matter.RECALL_REFERENDUM_DISCHARGE,
        Matter.RECALL_REFERENDUM_CONFIDENCE,
        Matter.RECALL_REFERENDUM_OTHER,
        Matter.MAYOR_BY_COUNCIL,
        Matter.LAY_JUDGES,
        Matter.UNION_STATUTE,
        Matter.FOREIGN_COOPERATION,
    ),
)
