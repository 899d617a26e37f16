"""Rule book of a voivodeship: its sejmik and its board (sejmik i zarząd województwa).

Data only: each entry restates one provision with its days, its source and its reason.

Source: the catalogue of voting rules of 2026-11-22 for art. 19-21; on 2026-11-24 (art. 31 on the
day after) copies of the
consolidated texts of 2001 (Dz.U. 2001 nr 142 poz. 1590) and 2024 (Dz.U. 2024 poz. 566, law as of
2024-03-14) and of the amending acts of 2001 and 2018 were read in a public mirror of the official
register. The text of 1998 and the consolidated texts of 2025 and 2026 (Dz.U. 2025 poz. 581, Dz.U.
2026 poz. 720) were not. What differs from the catalogue is told in
``docs/explanation/law-books.md``.
"""

from datetime import date
from fractions import Fraction
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.law.act import MZ, UFP, URL, USW
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.rules.book import Alias, RuleBook
from zmp_core.rules.majority import (
    ABSOLUTE,
    ABSOLUTE_OF_SEATS,
    SIMPLE,
    THREE_FIFTHS_OF_SEATS,
    CastingVote,
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
_SEJMIK: Final = (BodyKind.SEJMIK,)
_HALF: Final = Fraction(1, 2)

# First days of wordings.
_START: Final = date(1999, 1, 1)
_IN_2001: Final = date(2001, 5, 30)
# The vote of confidence binds sejmiks of the terms that followed the one then running (art. 15 of
# the act of 11.01.2018); the first such sejmik could sit on 2018-11-17.
_TERM_OF_2018: Final = FromTerm(elected=date(2018, 10, 21), first_sitting=date(2018, 11, 17))
_IN_2018: Final = date(2018, 1, 31)
_READ_2024: Final = date(2024, 3, 14)

_ENACTED_1998: Final = "Dz.U. 1998 nr 91 poz. 576"
_ENACTED_2001: Final = "Dz.U. 2001 nr 45 poz. 497"
_ENACTED_2018: Final = "Dz.U. 2018 poz. 130"

_TEXTS: Final = (
    "Dz.U. 2001 nr 142 poz. 1590 (tekst jednolity)",
    "Dz.U. 2024 poz. 566 (tekst jednolity)",
)


# --- Art. 19: what holds for every vote of the sejmik --------------------------------------------

_ART_19_1: Final = Provision(USW, art="19", ust="1")
_HALF_OF_SEATS: Final = Quorum(share=_HALF, basis=_ART_19_1)

_ORDINARY: Final = Rule(
    id="USW-19-1",
    title="Uchwały sejmiku województwa",
    bodies=_SEJMIK,
    matters=(Matter.ORDINARY,),
    quorum=_HALF_OF_SEATS,
    requires=(SIMPLE,),
    mode=VotingMode.OPEN,  # or by roll call, which is open too
    basis=_ART_19_1,
    in_force=Period(since=_START),
    enacted=_ENACTED_1998,
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=_TEXTS,
    why="Sejmik uchwala zwykłą większością, gdy obecna jest co najmniej połowa składu.",
)

# --- The chair of the sejmik ---------------------------------------------------------------------

_CHAIR_ELECTION: Final = Rule(
    id="USW-20-1",
    title="Wybór przewodniczącego i wiceprzewodniczących sejmiku",
    bodies=_SEJMIK,
    matters=(Matter.CHAIR_ELECTION, Matter.VICE_CHAIR_ELECTION),
    quorum=Quorum(share=_HALF, basis=Provision(USW, art="20", ust="1")),
    requires=(ABSOLUTE,),
    mode=VotingMode.SECRET,
    basis=Provision(USW, art="20", ust="1"),
    in_force=Period(since=_IN_2001),
    enacted=f"{_ENACTED_2001} art. 3 pkt 12",
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=_TEXTS,
    why="Wybrany jest ten, na kogo padło więcej ważnych głosów niż wszystkich pozostałych razem.",
)
_CHAIR_RECALL: Final = attrs.evolve(
    _CHAIR_ELECTION,
    id="USW-20-4",
    title="Odwołanie przewodniczącego lub wiceprzewodniczącego sejmiku",
    matters=(Matter.CHAIR_RECALL,),
    basis=Provision(USW, art="20", ust="4"),
    why="Odwołanie następuje w trybie wyboru, na wniosek 1/4 ustawowego składu sejmiku.",
)
_CHAIR_RESIGNATION: Final = Rule(
    id="USW-20-5",
    title="Przyjęcie rezygnacji przewodniczącego lub wiceprzewodniczącego sejmiku",
    bodies=_SEJMIK,
    matters=(Matter.CHAIR_RESIGNATION,),
    quorum=_HALF_OF_SEATS,
    requires=(SIMPLE,),
    mode=VotingMode.OPEN,
    basis=_ART_19_1,
    in_force=Period(since=_IN_2001),
    effects=tuple(
        Effect(
            after=outcome,
            consequence=Consequence.DEEMED_ACCEPTED,
            basis=Provision(USW, art="20", ust="6"),
        )
        for outcome in (Outcome.NOT_ADOPTED, Outcome.NO_QUORUM)
    ),
    enacted=f"{_ENACTED_2001} art. 3 pkt 12",
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=_TEXTS,
    why="Rezygnację przyjmuje się uchwałą w trybie zwykłym; brak uchwały zastępuje ustawa.",
)

# --- The order of business -----------------------------------------------------------------------

_AGENDA_CHANGE: Final = Rule(
    id="USW-21-2",
    title="Zmiana porządku obrad sejmiku",
    bodies=_SEJMIK,
    matters=(Matter.AGENDA_CHANGE,),
    quorum=_HALF_OF_SEATS,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.OPEN,
    basis=Provision(USW, art="21", ust="2"),
    in_force=Period(since=_IN_2001),
    enacted=f"{_ENACTED_2001} art. 3 pkt 13",
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=_TEXTS,
    why="Porządek obrad zmienia się bezwzględną większością ustawowego składu sejmiku.",
)
_CONSENT: Final = Consent(
    of="wnioskodawca",
    polish="zgoda wnioskodawcy",
    english="consent of the one who asked for the session",
)
_AGENDA_CHANGE_ON_REQUEST: Final = attrs.evolve(
    _AGENDA_CHANGE,
    id="USW-21-8",
    title="Zmiana porządku obrad sesji sejmiku zwołanej na wniosek",
    matters=(Matter.AGENDA_CHANGE_ON_REQUEST,),
    requires=(ABSOLUTE_OF_SEATS, _CONSENT),
    basis=Provision(USW, art="21", ust="8"),
    why="Prócz większości potrzebna jest zgoda tego, kto wnioskował o zwołanie sesji.",
)

# --- The board: election, discharge, confidence, recall, resignation -----------------------------

_HEAD: Final = Rule(
    id="USW-32-2",
    title="Wybór marszałka województwa",
    bodies=_SEJMIK,
    matters=(Matter.BOARD_HEAD_ELECTION,),
    quorum=_HALF_OF_SEATS,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.SECRET,
    basis=Provision(USW, art="32", ust="2"),
    in_force=Period(since=_IN_2001),
    enacted=f"{_ENACTED_2001} art. 3 pkt 17",
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=_TEXTS,
    why="Marszałka wybiera bezwzględna większość ustawowego składu sejmiku, w głosowaniu tajnym.",
)
_MEMBERS: Final = attrs.evolve(
    _HEAD,
    id="USW-32-3",
    title="Wybór wicemarszałków i pozostałych członków zarządu województwa",
    matters=(Matter.BOARD_MEMBER_ELECTION,),
    quorum=Quorum(share=_HALF, basis=Provision(USW, art="32", ust="3")),
    requires=(SIMPLE,),
    basis=Provision(USW, art="32", ust="3"),
    why="Członków zarządu wybiera się zwykłą większością, tajnie, na wniosek marszałka.",
)
_DISCHARGE: Final = Rule(
    id="USW-34-1a",
    title="Absolutorium dla zarządu województwa",
    bodies=_SEJMIK,
    matters=(Matter.DISCHARGE_GRANT, Matter.DISCHARGE_REFUSAL),
    quorum=_HALF_OF_SEATS,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.OPEN,
    basis=Provision(USW, art="34", ust="1a"),
    in_force=Period(since=_IN_2001),
    effects=(
        Effect(
            after=Outcome.NOT_ADOPTED,
            consequence=Consequence.REFUSED_BY_LAW,
            basis=Provision(USW, art="19", ust="3"),
            matters=(Matter.DISCHARGE_GRANT,),
        ),
    ),
    enacted=f"{_ENACTED_2001} art. 3 pkt 19",
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=_TEXTS,
    why="Absolutorium udziela albo odmawia bezwzględna większość ustawowego składu sejmiku.",
)
# Before 2001-05-30 art. 34 ust. 3 asked for 3/5 and, as far as the amendment shows, said nothing of
# a secret vote; its whole text was not seen, so nothing is offered.
_RECALL_DISCHARGE: Final = attrs.evolve(
    _HEAD,
    id="USW-34-3",
    title="Odwołanie zarządu województwa po nieudzieleniu absolutorium",
    matters=(Matter.BOARD_RECALL_DISCHARGE,),
    requires=(THREE_FIFTHS_OF_SEATS,),
    basis=Provision(USW, art="34", ust="3"),
    enacted=f"{_ENACTED_2001} art. 3 pkt 19",
    why="Zarząd odwołuje co najmniej 3/5 ustawowego składu sejmiku, w głosowaniu tajnym.",
)
_CONFIDENCE: Final = Rule(
    id="USW-34a-9",
    title="Wotum zaufania dla zarządu województwa",
    bodies=_SEJMIK,
    matters=(Matter.VOTE_OF_CONFIDENCE,),
    quorum=_HALF_OF_SEATS,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.OPEN,
    basis=Provision(USW, art="34a", ust="9"),
    in_force=Period(since=_IN_2018),
    binds=_TERM_OF_2018,
    effects=(
        Effect(
            after=Outcome.NOT_ADOPTED,
            consequence=Consequence.REFUSED_BY_LAW,
            basis=Provision(USW, art="34a", ust="9"),
        ),
        # Whether a sejmik without quorum has "not adopted" the resolution: no source was found.
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
    enacted=f"{_ENACTED_2018} art. 3 pkt 11",
    read_since=_TERM_OF_2018.first_sitting,
    checked=_CHECKED,
    sources=(
        "Dz.U. 2018 poz. 130 art. 3 pkt 11",
        "Dz.U. 2024 poz. 566 (tekst jednolity)",
        "Sejmik Województwa Podlaskiego 2019 (15 z 30 głosów nie wystarczyło; według prasy)",
    ),
    why="Wotum zaufania wymaga bezwzględnej większości ustawowego składu sejmiku.",
)
_RECALL_CONFIDENCE: Final = attrs.evolve(
    _CONFIDENCE,
    id="USW-34a-11",
    title="Odwołanie zarządu województwa po nieudzieleniu wotum zaufania",
    matters=(Matter.BOARD_RECALL_CONFIDENCE,),
    requires=(THREE_FIFTHS_OF_SEATS,),
    basis=Provision(USW, art="34a", ust="11"),
    effects=(),
    sources=("Dz.U. 2018 poz. 130 art. 3 pkt 11", "Dz.U. 2024 poz. 566 (tekst jednolity)"),
    why="Zarząd odwołuje co najmniej 3/5 ustawowego składu sejmiku, w głosowaniu jawnym.",
)
_RECALL_OTHER: Final = attrs.evolve(
    _RECALL_DISCHARGE,
    id="USW-37-3",
    title="Odwołanie marszałka (zarządu województwa) z innej przyczyny",
    matters=(Matter.BOARD_RECALL_OTHER,),
    basis=Provision(USW, art="37", ust="3"),
    enacted=f"{_ENACTED_2001} art. 3 pkt 21",
    why="Z innej przyczyny trzeba co najmniej 3/5 ustawowego składu, w głosowaniu tajnym.",
)
_MEMBER_RECALL: Final = attrs.evolve(
    _MEMBERS,
    id="USW-37-5",
    title="Odwołanie członka zarządu województwa",
    matters=(Matter.BOARD_MEMBER_RECALL,),
    quorum=Quorum(share=_HALF, basis=Provision(USW, art="37", ust="5")),
    basis=Provision(USW, art="37", ust="5"),
    enacted=f"{_ENACTED_2001} art. 3 pkt 21",
    why="Członka zarządu odwołuje się zwykłą większością, tajnie, na wniosek marszałka.",
)
_RESIGNATION: Final = attrs.evolve(
    _CHAIR_RESIGNATION,
    id="USW-38-1",
    title="Przyjęcie rezygnacji marszałka i całego zarządu województwa",
    matters=(Matter.BOARD_RESIGNATION,),
    basis=Provision(USW, art="38", ust="1"),
    effects=tuple(
        attrs.evolve(effect, basis=Provision(USW, art="38", ust="3"))
        for effect in _CHAIR_RESIGNATION.effects
    ),
    enacted=f"{_ENACTED_2001} art. 3 pkt 22",
    why="Rezygnacja marszałka jest rezygnacją całego zarządu; brak uchwały zastępuje ustawa.",
)
_MEMBER_RESIGNATION: Final = attrs.evolve(
    _RESIGNATION,
    id="USW-40-1",
    title="Przyjęcie rezygnacji członka zarządu województwa",
    matters=(Matter.BOARD_MEMBER_RESIGNATION,),
    basis=Provision(USW, art="40", ust="1"),
    effects=tuple(
        attrs.evolve(effect, basis=Provision(USW, art="40", ust="2"))
        for effect in _RESIGNATION.effects
    ),
    enacted=f"{_ENACTED_2001} art. 3 pkt 24",
    why="Rezygnację członka zarządu przyjmuje się zwykłą większością, w ciągu miesiąca.",
)

# --- How the board itself resolves ---------------------------------------------------------------

_MARSHAL: Final = CastingVote(
    polish="głos marszałka województwa",
    english="the vote of the marshal of the voivodeship",
    basis=Provision(USW, art="31", ust="5"),
)
_OF_THE_BOARD: Final = Rule(
    id="USW-31-4",
    title="Uchwały zarządu województwa",
    bodies=(BodyKind.VOIVODESHIP_BOARD,),
    matters=(Matter.ORDINARY,),
    quorum=Quorum(share=_HALF, basis=Provision(USW, art="31", ust="4")),
    requires=(attrs.evolve(SIMPLE, casting=_MARSHAL),),
    mode=VotingMode.OPEN,
    basis=Provision(USW, art="31", ust="4"),
    in_force=Period(since=_START),
    enacted=_ENACTED_1998,
    read_since=_IN_2001,
    checked=date(2026, 11, 25),
    sources=_TEXTS,
    why="Przy równej liczbie głosów rozstrzyga głos marszałka; gdy nie głosował, nic nie zapada.",
)

# --- The treasurer, cooperation abroad, referendums ----------------------------------------------

_TREASURER: Final = Rule(
    id="USW-44-1",
    title="Powołanie i odwołanie skarbnika województwa",
    bodies=_SEJMIK,
    matters=(Matter.TREASURER,),
    quorum=Quorum(share=_HALF, basis=Provision(USW, art="44", ust="1")),
    requires=(ABSOLUTE,),
    mode=VotingMode.SECRET,
    basis=Provision(USW, art="44", ust="1"),
    in_force=Period(since=_START),
    enacted=_ENACTED_1998,
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=_TEXTS,
    why="Skarbnika powołuje się tajnie, bezwzględną większością głosów, na wniosek marszałka.",
)
# Joining an international association left art. 77 ust. 1 on 2001-01-29 for an act of its own.
_FOREIGN: Final = Rule(
    id="USW-77-2",
    title="Priorytety współpracy zagranicznej i inicjatywy zagraniczne województwa",
    bodies=_SEJMIK,
    matters=(Matter.FOREIGN_COOPERATION, Matter.PARTNERSHIP),
    quorum=_HALF_OF_SEATS,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.OPEN,
    basis=Provision(USW, art="77", ust="2"),
    in_force=Period(since=date(2001, 1, 29)),
    assumptions=(
        Assumption(
            code="minister_agreed",
            polish="minister właściwy do spraw zagranicznych wyraził zgodę (art. 77 ust. 1 u.s.w.)",
            english="the minister of foreign affairs has agreed (art. 77 ust. 1 u.s.w.)",
        ),
        Assumption(
            code="partnership_is_foreign_initiative",
            polish="współpraca z partnerem zagranicznym jest inicjatywą zagraniczną województwa",
            english="cooperation with a foreign partner is a foreign initiative of the voivodeship",
            matters=(Matter.PARTNERSHIP,),
        ),
    ),
    enacted="Dz.U. 2000 nr 91 poz. 1009 art. 13 pkt 2",
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=_TEXTS,
    why="W sprawach zagranicznych trzeba bezwzględnej większości ustawowego składu sejmiku.",
)
_INTERNATIONAL: Final = Rule(
    id="MZ-4-1",
    title="Przystąpienie do międzynarodowego zrzeszenia społeczności regionalnych",
    bodies=_SEJMIK,
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
    title="Przeprowadzenie referendum wojewódzkiego z inicjatywy sejmiku",
    bodies=_SEJMIK,
    matters=(Matter.REFERENDUM,),
    quorum=_HALF_OF_SEATS,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.OPEN,
    basis=Provision(URL, art="9", ust="1"),
    in_force=Period(since=date(2000, 11, 4)),
    assumptions=(
        Assumption(
            code="initiative_of_the_council",
            polish="referendum odbywa się z inicjatywy sejmiku, a nie na wniosek mieszkańców",
            english="the referendum is held on the initiative of the sejmik, not of residents",
        ),
    ),
    enacted="Dz.U. 2000 nr 88 poz. 985",
    read_since=date(2023, 6, 14),
    checked=_CHECKED,
    sources=("Dz.U. 2023 poz. 1317 (tekst jednolity)",),
    why="Uchwałę o referendum podejmuje bezwzględna większość ustawowego składu sejmiku.",
)


WOJEWODZTWO: Final = RuleBook(
    name="wojewodztwo",
    title="sejmik i zarząd województwa",
    read_to=_READ_2024,
    checked=_CHECKED,
    digest="5967374853b4",
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
        _OF_THE_BOARD,
        _TREASURER,
        _FOREIGN,
        _INTERNATIONAL,
        _REFERENDUM,
    ),
    aliases=(
        Alias(
            id="USW-8b",
            of="USW-19-1",
            basis=Provision(USW, art="8b"),
            why="Stowarzyszenia województw; przystąpienie w trybie zwykłym.",
        ),
        Alias(
            id="USW-19-3",
            of="USW-34-1a",
            basis=Provision(USW, art="19", ust="3"),
            why="Odrzucenie uchwały o udzieleniu absolutorium jest jego nieudzieleniem.",
        ),
        Alias(
            id="UFP-271",
            of="USW-19-1",
            basis=Provision(UFP, art="239"),
            why="Uchwała budżetowa; absolutorium ma własną regułę, USW-34-1a.",
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
        Matter.UNION_ACCESSION,
        Matter.UNION_STATUTE,
    ),
)
