"""Rule book of the council of a gmina (rada gminy, rada miejska, Rada m.st. Warszawy).

Data only: each entry restates one provision with its days, its source and its reason.

Source: a catalogue of voting rules compiled on 2026-11-22 from the texts in the Dziennik Ustaw
and from published rulings, checked again on 2026-11-24 against copies of the acts (official
texts and rulings are outside copyright, art. 4 of the Polish copyright act). The acts were read as
they stood on 2024-09-12; no later change of a quorum or a majority was found, and the consolidated
texts of 2025 and 2026 were not read. What differs from the catalogue is told, with reasons, in
``docs/explanation/law-data.md``.
"""

from datetime import date
from fractions import Fraction
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.law.act import KW, MZ, UFP, URL, USG, WOJT
from zmp_core.law.confidence import Confidence
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.rules.book import Alias, Announcement, RuleBook
from zmp_core.rules.majority import (
    ABSOLUTE,
    ABSOLUTE_OF_SEATS,
    SIMPLE,
    THREE_FIFTHS_OF_SEATS,
    Base,
    Consent,
    Quorum,
)
from zmp_core.rules.readings import ConfidenceWithoutQuorum, MembershipFee, MissedDischarge
from zmp_core.rules.rule import (
    Assumption,
    Consequence,
    Effect,
    FromTerm,
    Outcome,
    Rule,
    Variant,
)
from zmp_core.votes.ballot import VotingMode
from zmp_core.votes.matter import Matter

_CHECKED: Final = date(2026, 11, 24)
_COUNCIL: Final = (BodyKind.GMINA_COUNCIL,)
_HALF: Final = Fraction(1, 2)

# First days of wordings, and the last days before them.
_START: Final = date(1990, 5, 27)
_IN_2001: Final = date(2001, 5, 30)
_BEFORE_2001: Final = date(2001, 5, 29)
_IN_2002: Final = date(2002, 10, 27)
_BEFORE_2002: Final = date(2002, 10, 26)
_IN_2011: Final = date(2011, 8, 1)
_BEFORE_2011: Final = date(2011, 7, 31)
_IN_2016: Final = date(2016, 1, 1)
_BEFORE_2016: Final = date(2015, 12, 31)
# The amendments of 2018 bind councils of the terms that followed the one then running (art. 15 of
# the act of 11.01.2018); the first such council could sit on 2018-11-17.
_IN_2018: Final = date(2018, 11, 17)
_BEFORE_2018: Final = date(2018, 11, 16)
_READ_2024: Final = date(2024, 9, 12)

_ENACTED_1990: Final = "Dz.U. 1990 nr 16 poz. 95"
_ENACTED_2001: Final = "Dz.U. 2001 nr 45 poz. 497"
_ENACTED_2002: Final = "Dz.U. 2002 nr 113 poz. 984"
_ENACTED_2018: Final = "Dz.U. 2018 poz. 130"


# --- Art. 14: the quorum and the majority of every vote for which no provision says otherwise ---

_ART_14_1: Final = Provision(USG, art="14", ust="1")
_ART_14: Final = Provision(USG, art="14")  # one sentence without ustępy until the changes of 2018
HALF_OF_SEATS: Final = Quorum(share=_HALF, basis=_ART_14_1)

_ORDINARY: Final = Rule(
    id="USG-14-1",
    title="Uchwały rady gminy",
    bodies=_COUNCIL,
    matters=(Matter.ORDINARY,),
    quorum=HALF_OF_SEATS,
    requires=(SIMPLE,),
    mode=VotingMode.OPEN,
    basis=_ART_14_1,
    in_force=Period(since=_IN_2018),
    assumptions=(
        Assumption(
            code="no_financial_obligation",
            polish="uchwała nie zaciąga zobowiązania finansowego, o którym mowa w art. 58 u.s.g.",
            english="the resolution contracts no financial obligation named in art. 58 u.s.g.",
            matters=(Matter.BUDGET, Matter.BUDGET_CHANGE, Matter.FINANCIAL_AID),
        ),
        Assumption(
            code="council_decides_remarks",
            polish="o uwadze do projektu planu rozstrzyga rada (dla procedur wszczętych po "
            "24 września 2023 r. nie ustalono)",
            english="the council decides a remark to a draft plan (not settled for procedures "
            "begun after 2023-09-24)",
            matters=(Matter.PLAN_REMARK,),
        ),
    ),
    variants=(
        Variant(
            under=MembershipFee.OBLIGATION,
            requires=(ABSOLUTE,),
            basis=Provision(USG, art="58", ust="2"),
            matters=(Matter.ASSOCIATION_ACCESSION,),
        ),
    ),
    enacted=f"{_ENACTED_2018} art. 1 pkt 2",
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=(
        "NSA 21.11.2006, II GSK 194/06 (kworum to obecność)",
        "WSA Wrocław 4.03.2016, III SA/Wr 1280/15 (statut nie zmieni art. 14)",
        "NSA 12.03.2013, I OSK 1997/12 (kworum, większość i jawność łącznie)",
        "WSA Kraków 15.11.2018, III SA/Kr 724/18 (głos przewodniczącego nie rozstrzyga remisu)",
    ),
    why="Rada podejmuje uchwały zwykłą większością, gdy obecna jest co najmniej połowa składu.",
)
_ART_14_WORDINGS: Final = (
    attrs.evolve(
        _ORDINARY,
        quorum=attrs.evolve(HALF_OF_SEATS, of=Base.COMPOSITION),
        mode=None,  # openness came in 2001; an older ust. 2 existed, and its text was not seen
        assumptions=(
            *_ORDINARY.assumptions,
            Assumption(
                code="no_casting_vote",
                polish="równości głosów nie rozstrzygał głos przewodniczącego (według komentarza "
                "dawny art. 14 ust. 2 u.s.g. tak stanowił; tekstu nie odczytano)",
                english="the vote of the chair broke no tie (by a commentary the old art. 14 "
                "ust. 2 u.s.g. said so; its text was not read)",
            ),
        ),
        in_force=Period(since=_START, until=_BEFORE_2001),
        enacted=_ENACTED_1990,
        why="Organ podejmował uchwały zwykłą większością, gdy obecna była połowa jego składu.",
    ),
    attrs.evolve(
        _ORDINARY,
        quorum=attrs.evolve(HALF_OF_SEATS, of=Base.COMPOSITION),
        in_force=Period(since=_IN_2001, until=_BEFORE_2002),
        enacted=f"{_ENACTED_2001} art. 1 pkt 13",
        why="Od 2001 r. głosowanie jest jawne; kworum nadal liczono od składu organu.",
    ),
    attrs.evolve(
        _ORDINARY,
        quorum=attrs.evolve(HALF_OF_SEATS, basis=_ART_14),
        basis=_ART_14,
        in_force=Period(since=_IN_2002, until=_BEFORE_2018),
        enacted=f"{_ENACTED_2002} art. 43 pkt 3",
        why="Od 2002 r. kworum liczy się od ustawowego składu rady.",
    ),
    _ORDINARY,
)


def _through_art_14(rule: Rule) -> tuple[Rule, ...]:
    """Give the rule once for each wording of art. 14 that changes it.

    What a provision does not say itself it takes from art. 14: the quorum, and where it is silent
    the openness and the majority. So its own wording stays, and that of art. 14 changes under it.
    """
    wordings: list[Rule] = []
    for ordinary in _ART_14_WORDINGS:
        days = rule.in_force.common(ordinary.in_force)
        if days is None:
            continue
        wording = attrs.evolve(
            rule,
            quorum=ordinary.quorum if rule.quorum is HALF_OF_SEATS else rule.quorum,
            mode=ordinary.mode if rule.mode is VotingMode.OPEN else rule.mode,
            basis=ordinary.basis if rule.basis is _ART_14_1 else rule.basis,
            in_force=days,
            enacted=rule.enacted if days.since == rule.in_force.since else ordinary.enacted,
            repealed=rule.repealed if days.until == rule.in_force.until else None,
        )
        if wordings and _same(wordings[-1], wording):
            earlier = wordings.pop()
            days = Period(earlier.in_force.since, wording.in_force.until)
            wording = attrs.evolve(wording, in_force=days, enacted=earlier.enacted)
        wordings.append(wording)
    return tuple(wordings)


def _same(earlier: Rule, later: Rule) -> bool:
    """Tell whether a change of art. 14 has changed nothing of the rule."""
    as_later = attrs.evolve(
        earlier, in_force=later.in_force, enacted=later.enacted, repealed=later.repealed
    )
    return as_later == later


# --- The chair of the council -------------------------------------------------------------------

_CHAIR_QUORUM: Final = Quorum(share=_HALF, basis=Provision(USG, art="19", ust="1"))

_CHAIR_ELECTION: Final = Rule(
    id="USG-19-1",
    title="Wybór przewodniczącego i wiceprzewodniczących rady",
    bodies=_COUNCIL,
    matters=(Matter.CHAIR_ELECTION, Matter.VICE_CHAIR_ELECTION),
    quorum=_CHAIR_QUORUM,
    requires=(ABSOLUTE,),
    mode=VotingMode.SECRET,
    basis=Provision(USG, art="19", ust="1"),
    in_force=Period(since=_START),
    enacted=_ENACTED_1990,
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=(
        "TK 20.09.1995, W 18/94 (bezwzględna większość; według omówień)",
        "NSA 27.09.1991, SA/Wr 785/91 (bezwzględna większość)",
        "Wojewoda Podkarpacki, pismo z 10.05.2017 (głosów nieważnych nie wlicza się)",
    ),
    why="Wybrany jest ten, na kogo padło więcej ważnych głosów niż wszystkich pozostałych razem.",
)
_CHAIR_RECALL: Final = attrs.evolve(
    _CHAIR_ELECTION,
    id="USG-19-4",
    title="Odwołanie przewodniczącego lub wiceprzewodniczącego rady",
    matters=(Matter.CHAIR_RECALL,),
    basis=Provision(USG, art="19", ust="4"),
    sources=("TK 20.09.1995, W 18/94 (bezwzględna większość; według omówień)",),
    why="Odwołanie następuje w trybie wyboru, na wniosek 1/4 ustawowego składu rady.",
)
_CHAIR_RESIGNATION: Final = Rule(
    id="USG-19-5",
    title="Przyjęcie rezygnacji przewodniczącego lub wiceprzewodniczącego rady",
    bodies=_COUNCIL,
    matters=(Matter.CHAIR_RESIGNATION,),
    quorum=HALF_OF_SEATS,
    requires=(SIMPLE,),
    mode=VotingMode.OPEN,
    basis=_ART_14_1,
    in_force=Period(since=_IN_2001),
    effects=tuple(
        Effect(
            after=outcome,
            consequence=Consequence.DEEMED_ACCEPTED,
            basis=Provision(USG, art="19", ust="6"),
        )
        for outcome in (Outcome.NOT_ADOPTED, Outcome.NO_QUORUM)
    ),
    enacted=f"{_ENACTED_2001} art. 1 pkt 17",
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=(
        "Wojewoda, rozstrzygnięcie w sprawie gminy Wilczyce (głosowanie tajne niedopuszczalne)",
    ),
    why="Rezygnację przyjmuje się uchwałą w trybie zwykłym; brak uchwały zastępuje ustawa.",
)

# --- The order of business ----------------------------------------------------------------------

_AGENDA_CHANGE: Final = Rule(
    id="USG-20-1a",
    title="Zmiana porządku obrad",
    bodies=_COUNCIL,
    matters=(Matter.AGENDA_CHANGE,),
    quorum=HALF_OF_SEATS,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.OPEN,
    basis=Provision(USG, art="20", ust="1a"),
    in_force=Period(since=_IN_2001),
    enacted=f"{_ENACTED_2001} art. 1 pkt 18",
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=("Kolegium RIO w Opolu 26.06.2019, 20/27/2019 (uchwalenie zmienionego porządku)",),
    why="Porządek obrad zmienia się bezwzględną większością ustawowego składu rady.",
)
_CONSENT: Final = Consent(
    of="wnioskodawca",
    polish="zgoda wnioskodawcy",
    english="consent of the one who asked for the session",
)
_AGENDA_CHANGE_ON_REQUEST: Final = attrs.evolve(
    _AGENDA_CHANGE,
    id="USG-20-4",
    title="Zmiana porządku obrad sesji zwołanej na wniosek",
    matters=(Matter.AGENDA_CHANGE_ON_REQUEST,),
    requires=(ABSOLUTE_OF_SEATS, _CONSENT),
    basis=Provision(USG, art="20", ust="4"),
    sources=("WSA Kraków III SA/Kr 783/07 (porządek sesji nadzwyczajnej)",),
    why="Prócz większości potrzebna jest zgoda tego, kto wnioskował o zwołanie sesji.",
)

# --- Discharge (absolutorium), confidence, recall of the mayor ----------------------------------

_DISCHARGE: Final = Rule(
    id="USG-28a-2",
    title="Absolutorium",
    bodies=_COUNCIL,
    matters=(Matter.DISCHARGE_GRANT, Matter.DISCHARGE_REFUSAL),
    quorum=HALF_OF_SEATS,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.OPEN,
    basis=Provision(USG, art="28a", ust="2"),
    in_force=Period(since=_IN_2002),
    effects=(
        Effect(
            after=Outcome.NOT_ADOPTED,
            consequence=Consequence.NOT_RESOLVED,
            basis=None,
            matters=(Matter.DISCHARGE_GRANT,),
            under=MissedDischarge.NOT_RESOLVED,
        ),
        Effect(
            after=Outcome.NOT_ADOPTED,
            consequence=Consequence.REFUSED_BY_LAW,
            basis=None,
            matters=(Matter.DISCHARGE_GRANT,),
            under=MissedDischarge.REFUSED,
        ),
    ),
    enacted=f"{_ENACTED_2002} art. 43 pkt 19",
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=(
        "RIO Bydgoszcz (brak większości: sprawa nierozstrzygnięta)",
        "WSA Poznań 17.02.2011, I SA/Po 921/10 (brak większości: nieudzielenie)",
    ),
    why="Absolutorium udziela albo odmawia bezwzględna większość ustawowego składu rady.",
)
# Before 2001-05-30 nothing is offered: the special majority was only added on that day, and the
# older wording was not seen (docs/explanation/law-data.md).
_DISCHARGE_2001: Final = attrs.evolve(
    _DISCHARGE,
    basis=Provision(USG, art="28b", ust="1a"),
    in_force=Period(since=_IN_2001, until=_BEFORE_2002),
    effects=(
        Effect(
            after=Outcome.NOT_ADOPTED,
            consequence=Consequence.REFUSED_BY_LAW,
            basis=Provision(USG, art="28b", ust="1"),
            matters=(Matter.DISCHARGE_GRANT,),
        ),
    ),
    enacted=f"{_ENACTED_2001} art. 1 pkt 33",
    sources=("NSA 12.07.2002, I SA/Lu 525/02 (wniosek o nieudzielenie)",),
    why="Odrzucenie uchwały o udzieleniu absolutorium zarządowi było jego nieudzieleniem.",
)
_RECALL_DISCHARGE: Final = Rule(
    id="USG-28a-5",
    title="Referendum w sprawie odwołania wójta po nieudzieleniu absolutorium",
    bodies=_COUNCIL,
    matters=(Matter.RECALL_REFERENDUM_DISCHARGE,),
    quorum=HALF_OF_SEATS,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.ROLL_CALL,
    basis=Provision(USG, art="28a", ust="5"),
    in_force=Period(since=_IN_2002),
    enacted=f"{_ENACTED_2002} art. 43 pkt 19",
    read_since=_IN_2002,
    checked=_CHECKED,
    sources=("Dz.U. 2024 poz. 1465 (tekst jednolity)",),
    why="Referendum zarządza bezwzględna większość ustawowego składu, w głosowaniu imiennym.",
)
_RECALL_CONFIDENCE: Final = attrs.evolve(
    _RECALL_DISCHARGE,
    id="USG-28aa-10",
    title="Referendum w sprawie odwołania wójta po dwukrotnym nieudzieleniu wotum zaufania",
    matters=(Matter.RECALL_REFERENDUM_CONFIDENCE,),
    basis=Provision(USG, art="28aa", ust="10"),
    in_force=Period(since=date(2018, 1, 31)),
    binds=FromTerm(elected=date(2018, 10, 21), first_sitting=_IN_2018),
    enacted=f"{_ENACTED_2018} art. 1 pkt 11",
    read_since=_IN_2018,
    why="Stosuje się wymagania z art. 28a ust. 5, do którego przepis odsyła.",
)
_RECALL_OTHER: Final = attrs.evolve(
    _RECALL_DISCHARGE,
    id="USG-28b-4",
    title="Referendum w sprawie odwołania wójta z innej przyczyny",
    matters=(Matter.RECALL_REFERENDUM_OTHER,),
    requires=(THREE_FIFTHS_OF_SEATS,),
    basis=Provision(USG, art="28b", ust="4"),
    enacted=f"{_ENACTED_2002} art. 43 pkt 20",
    why="Z innej przyczyny trzeba co najmniej 3/5 ustawowego składu, w głosowaniu imiennym.",
)
_CONFIDENCE: Final = Rule(
    id="USG-28aa-9",
    title="Wotum zaufania dla wójta",
    bodies=_COUNCIL,
    matters=(Matter.VOTE_OF_CONFIDENCE,),
    quorum=HALF_OF_SEATS,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.OPEN,
    basis=Provision(USG, art="28aa", ust="9"),
    in_force=Period(since=date(2018, 1, 31)),
    binds=FromTerm(elected=date(2018, 10, 21), first_sitting=_IN_2018),
    effects=(
        Effect(
            after=Outcome.NOT_ADOPTED,
            consequence=Consequence.REFUSED_BY_LAW,
            basis=Provision(USG, art="28aa", ust="9"),
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
    enacted=f"{_ENACTED_2018} art. 1 pkt 11",
    read_since=_IN_2018,
    checked=_CHECKED,
    sources=("Dz.U. 2024 poz. 1465 (tekst jednolity)",),
    why="Wotum zaufania wymaga bezwzględnej większości ustawowego składu rady.",
)

# --- The board elected by the council, until 2002 -----------------------------------------------

_BOARD_HEAD: Final = Rule(
    id="USG-28-1990-28-2",
    title="Wybór wójta (burmistrza, prezydenta) przez radę",
    bodies=_COUNCIL,
    matters=(Matter.BOARD_HEAD_ELECTION,),
    quorum=HALF_OF_SEATS,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.SECRET,
    basis=Provision(USG, art="28", ust="2"),
    in_force=Period(since=_START, until=_BEFORE_2002),
    confidence=Confidence.MEDIUM,  # how far back this wording goes was not seen
    enacted=_ENACTED_1990,
    repealed=f"{_ENACTED_2002} art. 43",
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=("TK 20.09.1995, W 18/94 (bezwzględna większość; według omówień)",),
    why="Wójta wybierała bezwzględna większość ustawowego składu rady, w głosowaniu tajnym.",
)
_BOARD_MEMBERS: Final = attrs.evolve(
    _BOARD_HEAD,
    id="USG-28-1990-28-3",
    title="Wybór zastępców wójta i pozostałych członków zarządu gminy",
    matters=(Matter.BOARD_MEMBER_ELECTION,),
    quorum=Quorum(share=_HALF, basis=Provision(USG, art="28", ust="3")),
    requires=(SIMPLE,),
    basis=Provision(USG, art="28", ust="3"),
    sources=("Dz.U. 2001 nr 142 poz. 1591 (tekst jednolity)",),
    why="Członków zarządu wybierano zwykłą większością na wniosek wójta.",
)
_BOARD_RECALL_DISCHARGE: Final = attrs.evolve(
    _BOARD_HEAD,
    confidence=Confidence.HIGH,
    id="USG-28-1990-28b-2",
    title="Odwołanie zarządu gminy po nieudzieleniu absolutorium",
    matters=(Matter.BOARD_RECALL_DISCHARGE,),
    requires=(THREE_FIFTHS_OF_SEATS,),
    basis=Provision(USG, art="28b", ust="2"),
    in_force=Period(since=_IN_2001, until=_BEFORE_2002),
    enacted=f"{_ENACTED_2001} art. 1 pkt 33",
    sources=("Dz.U. 2001 nr 142 poz. 1591 (tekst jednolity)",),
    why="Zarząd odwoływało co najmniej 3/5 ustawowego składu rady.",
)
_BOARD_RECALL_DISCHARGE_1990: Final = attrs.evolve(
    _BOARD_RECALL_DISCHARGE,
    requires=(ABSOLUTE_OF_SEATS,),
    in_force=Period(since=_START, until=_BEFORE_2001),
    confidence=Confidence.LOW,
    enacted=_ENACTED_1990,
    repealed=None,
    sources=("Dz.U. 2001 nr 45 poz. 497 art. 1 pkt 33 lit. c (zastąpił bezwzględną większość)",),
    why="Do 2001 r. przepis mówił o bezwzględnej większości; podstawę 3/5 dodano później.",
)
_BOARD_RECALL_OTHER: Final = attrs.evolve(
    _BOARD_RECALL_DISCHARGE,
    id="USG-28-1990-28c-3",
    title="Odwołanie wójta (zarządu gminy) z innej przyczyny",
    matters=(Matter.BOARD_RECALL_OTHER,),
    basis=Provision(USG, art="28c", ust="3"),
    enacted=f"{_ENACTED_2001} art. 1 pkt 34",
    why="Z innej przyczyny trzeba było co najmniej 3/5 ustawowego składu rady.",
)
_BOARD_RECALL_OTHER_1990: Final = attrs.evolve(
    _BOARD_RECALL_OTHER,
    in_force=Period(since=_START, until=_BEFORE_2001),
    confidence=Confidence.LOW,
    enacted=_ENACTED_1990,
    repealed=None,
    why="Brzmienia sprzed 2001 r. nie odczytano; przyjęto większość z brzmienia późniejszego.",
)
_BOARD_MEMBER_RECALL: Final = attrs.evolve(
    _BOARD_MEMBERS,
    id="USG-28-1990-28c-5",
    title="Odwołanie członka zarządu gminy",
    matters=(Matter.BOARD_MEMBER_RECALL,),
    confidence=Confidence.HIGH,
    quorum=Quorum(share=_HALF, basis=Provision(USG, art="28c", ust="5")),
    basis=Provision(USG, art="28c", ust="5"),
    in_force=Period(since=_IN_2001, until=_BEFORE_2002),
    enacted=f"{_ENACTED_2001} art. 1 pkt 34",
    why="Członka zarządu odwoływano zwykłą większością na wniosek wójta.",
)

# --- Money, unions, associations, referendums ---------------------------------------------------

_DEBT: Final = Rule(
    id="USG-58-2",
    title="Uchwały dotyczące zobowiązań finansowych",
    bodies=_COUNCIL,
    matters=(Matter.DEBT,),
    quorum=Quorum(share=_HALF, basis=Provision(USG, art="58", ust="2")),
    requires=(ABSOLUTE,),
    mode=VotingMode.OPEN,
    basis=Provision(USG, art="58", ust="2"),
    in_force=Period(since=_IN_2002),
    enacted=f"{_ENACTED_2002} art. 43 pkt 40",
    read_since=_READ_2024,
    checked=_CHECKED,
    sources=(
        "RIO Warszawa, pismo WA.023.22.2013",
        "Kolegium RIO Olsztyn 20.10.2022, 0102-321/22",
    ),
    why="Liczy się więcej głosów za niż przeciw i wstrzymujących się razem.",
)
_DEBT_1990: Final = attrs.evolve(
    _DEBT,
    quorum=Quorum(share=_HALF, of=Base.COMPOSITION, basis=Provision(USG, art="58", ust="2")),
    in_force=Period(since=_START, until=_BEFORE_2002),
    enacted=_ENACTED_1990,
    why="Przepis mówił o połowie składu organu gminy.",
)
_UNION: Final = Rule(
    id="USG-67-1",
    title="Utworzenie związku międzygminnego i przystąpienie do niego",
    bodies=_COUNCIL,
    matters=(Matter.UNION_ACCESSION,),
    quorum=HALF_OF_SEATS,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.OPEN,
    basis=Provision(USG, art="67", ust="1"),
    in_force=Period(since=_IN_2016),
    enacted="Dz.U. 2015 poz. 1045 art. 1 pkt 7",
    read_since=_READ_2024,
    checked=_CHECKED,
    sources=("M. Krzymkowski, RPEiS 2012 z. 4 s. 25-35",),
    why="Statut związku przyjmuje bezwzględna większość ustawowego składu rady.",
)
_UNION_1990: Final = attrs.evolve(
    _UNION,
    in_force=Period(since=_START, until=_BEFORE_2016),
    assumptions=(
        Assumption(
            code="accession_as_creation",
            polish="przystąpienie do związku wymagało tej samej większości co jego utworzenie",
            english="joining a union took the same majority as creating one",
        ),
    ),
    confidence=Confidence.MEDIUM,
    enacted=_ENACTED_1990,
    why="Do końca 2015 r. przepis wymieniał tylko utworzenie związku.",
)
_INTERNATIONAL: Final = Rule(
    id="MZ-4-1",
    title="Przystąpienie do międzynarodowego zrzeszenia społeczności lokalnych",
    bodies=_COUNCIL,
    matters=(Matter.INTERNATIONAL_ASSOCIATION,),
    quorum=HALF_OF_SEATS,
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
    title="Przeprowadzenie referendum lokalnego z inicjatywy rady",
    bodies=_COUNCIL,
    matters=(Matter.REFERENDUM,),
    quorum=HALF_OF_SEATS,
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

# --- Persons elected by the council -------------------------------------------------------------

_MAYOR: Final = Rule(
    id="KW-482",
    title="Wybór wójta przez radę",
    bodies=_COUNCIL,
    matters=(Matter.MAYOR_BY_COUNCIL,),
    quorum=HALF_OF_SEATS,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.SECRET,
    basis=Provision(KW, art="482", par="2"),
    in_force=Period(since=_IN_2011),
    enacted="Dz.U. 2011 nr 21 poz. 112",
    read_since=date(2022, 6, 17),
    checked=_CHECKED,
    sources=("Dz.U. 2022 poz. 1277 (tekst jednolity; to samo w § 4)",),
    why="Gdy nikogo nie wybrali mieszkańcy, wójta wybiera rada bezwzględną większością składu.",
)
_MAYOR_2002: Final = attrs.evolve(
    _MAYOR,
    basis=Provision(WOJT, art="11", ust="2"),
    in_force=Period(since=_IN_2002, until=_BEFORE_2011),
    enacted=_ENACTED_2002,
    read_since=_IN_2002,
    sources=("Dz.U. 2002 nr 113 poz. 984 (to samo w ust. 4)",),
)
_LAY_JUDGES: Final = Rule(
    id="PUSP-160",
    title="Wybór ławników",
    bodies=_COUNCIL,
    matters=(Matter.LAY_JUDGES,),
    quorum=HALF_OF_SEATS,
    requires=(SIMPLE,),
    mode=VotingMode.SECRET,  # art. 160 § 1 p.u.s.p., which is silent on quorum and majority
    basis=_ART_14_1,
    in_force=Period(since=date(2001, 10, 1)),
    assumptions=(
        Assumption(
            code="ordinary_majority_for_lay_judges",
            polish="każdego ławnika wybiera się zwykłą większością, bo ustawa o niej milczy",
            english="each lay judge is elected by simple majority, for the act is silent on it",
        ),
    ),
    confidence=Confidence.LOW,
    enacted="Dz.U. 2001 nr 98 poz. 1070",
    read_since=None,
    checked=_CHECKED,
    sources=("Dz.U. 2001 nr 98 poz. 1070 art. 160 § 1 (głosowanie tajne)",),
    why="Ławników wybiera się tajnie; kworum i większość przyjęto z art. 14 u.s.g.",
)


GMINA: Final = RuleBook(
    name="gmina",
    title="rada gminy",
    read_to=_READ_2024,
    checked=_CHECKED,
    digest="c2edd3ec4b3d",
    rules=(
        *_ART_14_WORDINGS,
        _CHAIR_ELECTION,
        _CHAIR_RECALL,
        *_through_art_14(_CHAIR_RESIGNATION),
        *_through_art_14(_AGENDA_CHANGE),
        *_through_art_14(_AGENDA_CHANGE_ON_REQUEST),
        *_through_art_14(_DISCHARGE_2001),
        *_through_art_14(_DISCHARGE),
        *_through_art_14(_RECALL_DISCHARGE),
        _CONFIDENCE,
        _RECALL_CONFIDENCE,
        *_through_art_14(_RECALL_OTHER),
        *_through_art_14(_BOARD_HEAD),
        *_through_art_14(_BOARD_MEMBERS),
        *_through_art_14(_BOARD_RECALL_DISCHARGE_1990),
        *_through_art_14(_BOARD_RECALL_DISCHARGE),
        *_through_art_14(_BOARD_RECALL_OTHER_1990),
        *_through_art_14(_BOARD_RECALL_OTHER),
        *_through_art_14(_BOARD_MEMBER_RECALL),
        *_through_art_14(_DEBT_1990),
        *_through_art_14(_DEBT),
        *_through_art_14(_UNION_1990),
        *_through_art_14(_UNION),
        *_through_art_14(_INTERNATIONAL),
        *_through_art_14(_REFERENDUM),
        *_through_art_14(_MAYOR_2002),
        *_through_art_14(_MAYOR),
        *_through_art_14(_LAY_JUDGES),
    ),
    aliases=(
        Alias(
            id="USG-84",
            of="USG-14-1",
            basis=Provision(USG, art="84"),
            why="Stowarzyszenia gmin; przystąpienie w trybie zwykłym.",
        ),
        Alias(
            id="USG-18-2-13",
            of="USG-14-1",
            basis=Provision(USG, art="18", ust="2", pkt="13-14"),
            why="Herb, nazwy ulic, pomniki, honorowe obywatelstwo.",
        ),
        Alias(
            id="USG-5b-5c",
            of="USG-14-1",
            basis=Provision(USG, art="5b-5c"),
            why="Młodzieżowa rada gminy, rada seniorów.",
        ),
        Alias(
            id="USG-28d-2",
            of="USG-14-1",
            basis=Provision(USG, art="28d", ust="2"),
            why="Nieprzeprowadzanie wyborów przedterminowych wójta.",
        ),
        Alias(
            id="USG-41-3",
            of="USG-14-1",
            basis=Provision(USG, art="41", ust="3"),
            why="Zatwierdzenie zarządzenia porządkowego.",
        ),
        Alias(
            id="UFP-271",
            of="USG-14-1",
            basis=Provision(UFP, art="239"),
            why="Uchwała budżetowa; absolutorium ma własną regułę, USG-28a-2.",
        ),
    ),
    undecided=(Matter.QUORUM_CHECK,),
    # Votes of other bodies; the ordinary rule must not answer for them.
    uncovered=(
        # put to the residents
        Matter.REFERENDUM_QUESTION,
        Matter.SELF_TAXATION,
        Matter.RECALL_OF_GMINA_ORGAN,
        Matter.RECALL_OF_ASSEMBLY,
        Matter.BOARD_RECALL_CONFIDENCE,
        Matter.BOARD_RESIGNATION,
        Matter.BOARD_MEMBER_RESIGNATION,
        Matter.UNION_STATUTE,
        Matter.FOREIGN_COOPERATION,
    ),
    announced=(
        Announcement(
            title="Likwidacja barier w jednostkach samorządu terytorialnego",
            draft="UD309",
            state="projekt; konsultacje do 20 stycznia 2026 r., uchwalenia nie znaleziono",
            rules=("USG-21", "USG-26a"),
            checked=_CHECKED,
            source="inforlex.pl 7469643, omówienie projektu",
        ),
    ),
)
