"""The statute of Związek Miast Polskich (ZMP), as far as public sources tell it.

Data only. The text of the statute was not found: its page lists fourteen texts from 1991 to
2019-03-05 and no wording. What stands here comes from pages and letters of the association and from
the press, and each thing that they do not say is an assumption with a code. Whoever has the statute
confirms or corrects them: ``ZMP.confirming(…)``, ``ZMP.correcting(…)``.

Sources, looked through in November 2026, the page of the statute again on 2026-11-25:
polishcities.eu/strony/statut; miasta.pl (Zgromadzenie Ogólne ZMP, Władze ZMP, Jak przystąpić do
ZMP); a letter of 29.08.2017 (miasta-polskie.pl); rp.pl of May 2024 on votes by population.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Final

import attrs

from zmp_core.association.acts import ZMP_STATUTE
from zmp_core.association.assembly import ConveningRule
from zmp_core.association.documents import DocumentKind, DocumentRule
from zmp_core.association.dues_schemes import DuesPerResident
from zmp_core.association.membership import JoiningRule, LeavingRule
from zmp_core.association.organs import AssociationTerm, Organ, OrganRule
from zmp_core.association.statute import AssociationBook, digest_of
from zmp_core.association.weights import Bracket, BracketedWeights
from zmp_core.bodies.body import BodyKind
from zmp_core.law.confidence import Confidence
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.rules.majority import ABSOLUTE, SIMPLE, WITHOUT_QUORUM, Quorum
from zmp_core.rules.rule import Assumption, Rule
from zmp_core.votes.ballot import VotingMode
from zmp_core.votes.matter import Matter
from zmp_core.votes.weighing import Measure

_CHECKED: Final = date(2026, 11, 25)
# The assembly that elected the organs of the VII term also changed the statute; of earlier texts
# nothing but their days is known.
_SINCE: Final = Period(since=date(2015, 3, 5))
_STATUTE: Final = Provision(ZMP_STATUTE)

# --- What no public source says ------------------------------------------------------------------

_TEXT: Final = Assumption(
    code="text_not_read",
    polish="zmiany statutu z lat 2016–2019 i ewentualne późniejsze nie dotknęły zasad głosowania; "
    "tekstu statutu nie czytano",
    english="the changes of the statute from 2016 to 2019, and any later one, did not touch the "
    "rules of voting; its text was not read",
)
_QUORUM: Final = Assumption(
    code="assembly_quorum",
    polish="kworum Zgromadzenia to więcej niż połowa delegatów, licząc osoby, a nie głosy",
    english="the quorum of the assembly is more than half of the delegates, counted by heads",
)
_DUES_QUORUM: Final = Assumption(
    code="dues_quorum",
    polish="kworum dla uchwały o składce to więcej niż połowa delegatów, licząc osoby; podano "
    "tylko liczbę 152 w 2017 r., gdy członków było około 303",
    english="the quorum for dues is more than half of the delegates, by heads; reported is only "
    "the number 152 in 2017, when there were about 303 members",
)
_CALL: Final = Assumption(
    code="second_call",
    polish="drugi termin niczego nie zmienia w kworum",
    english="a second call changes nothing about the quorum",
)
_MAJORITY: Final = Assumption(
    code="assembly_majority",
    polish="uchwały Zgromadzenia zapadają zwykłą większością głosów ważonych ludnością; równa "
    "liczba głosów niczego nie przyjmuje",
    english="the assembly resolves by a simple majority of the votes weighed by population; a tie "
    "adopts nothing",
)
_DUES_MAJORITY: Final = Assumption(
    code="dues_majority",
    polish="o składce rozstrzyga ta sama większość co o innych sprawach",
    english="dues are decided by the same majority as other matters",
)
_STATUTE_MAJORITY: Final = Assumption(
    code="statute_majority",
    polish="zmiana statutu nie wymaga większości wyższej niż zwykła, choć w stowarzyszeniach bywa "
    "to 2/3",
    english="a change of the statute needs no more than a simple majority, though 2/3 is common "
    "among associations",
)
_DISSOLUTION_MAJORITY: Final = Assumption(
    code="dissolution_majority",
    polish="rozwiązanie Związku nie wymaga większości wyższej niż zwykła",
    english="the dissolution needs no more than a simple majority",
)
_PRESIDENT: Final = Assumption(
    code="president_majority",
    polish="Prezesa wybiera bezwzględna większość ważnych głosów",
    english="the president is elected by an absolute majority of the valid votes",
)
_ELECTED: Final = Assumption(
    code="most_votes",
    polish="do Zarządu i Komisji Rewizyjnej wchodzą ci, na których padło najwięcej głosów",
    english="those with the most votes are elected to the board and to the audit committee",
)
_SECRET: Final = Assumption(
    code="secret_elections",
    polish="wybory są tajne; tak głosowano w 2020 r.",
    english="elections are secret, as the one of 2020 was",
)
_BOARD_QUORUM: Final = Assumption(
    code="board_quorum",
    polish="kworum Zarządu to co najmniej połowa jego składu",
    english="the quorum of the board is at least half of its members",
)
_BOARD_MAJORITY: Final = Assumption(
    code="board_majority",
    polish="uchwały Zarządu zapadają zwykłą większością głosów, bez głosu rozstrzygającego",
    english="the board resolves by a simple majority, without a casting vote",
)
_COMMITTEE_MAJORITY: Final = Assumption(
    code="committee_majority",
    polish="komisje tematyczne rozstrzygają zwykłą większością głosów",
    english="the thematic committees decide by a simple majority",
)
_BOUNDS: Final = Assumption(
    code="vote_bounds",
    polish="miasto o dokładnie 100 tys. i 500 tys. mieszkańców należy do wyższego przedziału, a o "
    "dokładnie 1 mln do niższego",
    english="a city of exactly 100 000 or 500 000 residents is in the higher bracket, one of "
    "exactly a million in the lower",
)
_RESIDENTS: Final = Assumption(
    code="residents_day",
    polish="dla liczby głosów liczy się ludność z 30 czerwca poprzedniego roku, tak jak dla "
    "składki",
    english="for votes the residents of 30 June of the year before count, as for dues",
)
_DELEGATION: Final = Assumption(
    code="one_delegate",
    polish="miasto ma jednego delegata, który oddaje wszystkie jego głosy",
    english="a city has one delegate, who casts all of its votes",
)
_AUDIT: Final = Assumption(
    code="audit_incompatible",
    polish="członek Komisji Rewizyjnej nie może zasiadać w Zarządzie",
    english="a member of the audit committee may not sit on the board",
)
_BEGINS: Final = Assumption(
    code="begins_on_admission",
    polish="członkostwo zaczyna się w dniu uchwały Zarządu o przyjęciu",
    english="membership begins on the day of the resolution of the board that admits",
)
_LEAVES: Final = Assumption(
    code="leaves_at_once",
    polish="członkostwo ustaje w dniu wystąpienia, bez okresu wypowiedzenia; doniesienia wskazują "
    "też na koniec roku",
    english="membership ends on the day of withdrawal, without notice; some reports hint at the "
    "end of the year",
)
_NO_DISCOUNT: Final = Assumption(
    code="no_discounts",
    polish="nie uwzględnia się ulg zależnych od liczby mieszkańców; ich tabeli nie znaleziono",
    english="discounts by population are left out; their table was not found",
)
_HALF_UP: Final = Assumption(
    code="dues_rounding",
    polish="składkę zaokrągla się do pełnego grosza w górę od połowy",
    english="dues are rounded half up to the grosz",
)

# --- Rules of voting -----------------------------------------------------------------------------

_MORE_THAN_HALF: Final = Quorum(share=Fraction(1, 2), more_than=True)
_SIMPLE: Final = attrs.evolve(SIMPLE, by=Measure.VOTES)
_ABSOLUTE: Final = attrs.evolve(ABSOLUTE, by=Measure.VOTES)
_SOURCES: Final = (
    "rp.pl, maj 2024 (głosy ważone ludnością)",
    "miasta.pl, komunikat o Zgromadzeniu w Krakowie, październik 2017 (kworum 152)",
)

_RESOLUTION: Final = Rule(
    id="ZMP-ZO",
    title="Uchwały Zgromadzenia Ogólnego Związku Miast Polskich",
    bodies=(BodyKind.ASSOCIATION_ASSEMBLY,),
    matters=(Matter.ORDINARY,),
    quorum=_MORE_THAN_HALF,
    requires=(_SIMPLE,),
    mode=None,
    basis=_STATUTE,
    in_force=_SINCE,
    assumptions=(_TEXT, _QUORUM, _CALL, _MAJORITY),
    confidence=Confidence.LOW,
    enacted="zmiana statutu z 5.03.2015 (Poznań)",
    read_since=None,
    checked=_CHECKED,
    sources=_SOURCES,
    why="Głosy delegatów waży ludność miast; kworum i większości publiczne źródła nie podają.",
)
_PROCEDURE: Final = attrs.evolve(
    _RESOLUTION,
    id="ZMP-18-2",
    title="Regulamin obrad Zgromadzenia Ogólnego",
    matters=(Matter.RULES_OF_PROCEDURE,),
    basis=Provision(ZMP_STATUTE, par="18", pkt="2"),
    sources=("zmplive.pl, regulamin obrad 25.02.2021", *_SOURCES),
    why="Regulamin przyjmuje samo Zgromadzenie, na początku obrad.",
)
_DUES: Final = attrs.evolve(
    _RESOLUTION,
    id="ZMP-ZO-DUES",
    title="Wysokość składki członkowskiej i opłaty nieobowiązkowej",
    matters=(Matter.DUES, Matter.VOLUNTARY_FEE),
    assumptions=(_TEXT, _DUES_QUORUM, _CALL, _DUES_MAJORITY),
    why="W 2017 r. składki nie przegłosowano, bo do kworum 152 delegatów zabrakło 9.",
)
_CHANGE: Final = attrs.evolve(
    _RESOLUTION,
    id="ZMP-ZO-STATUTE",
    title="Zmiana statutu",
    matters=(Matter.STATUTE,),
    assumptions=(_TEXT, _QUORUM, _CALL, _STATUTE_MAJORITY),
    why="Statut uchwala Zgromadzenie; jaką większością, publiczne źródła nie podają.",
)
_END: Final = attrs.evolve(
    _RESOLUTION,
    id="ZMP-ZO-DISSOLUTION",
    title="Rozwiązanie Związku",
    matters=(Matter.ASSOCIATION_DISSOLUTION,),
    assumptions=(_TEXT, _QUORUM, _CALL, _DISSOLUTION_MAJORITY),
    why="O rozwiązaniu stowarzyszenia rozstrzyga jego najwyższa władza.",
)
_HEAD: Final = attrs.evolve(
    _RESOLUTION,
    id="ZMP-ZO-PRESIDENT",
    title="Wybór Prezesa",
    matters=(Matter.BOARD_HEAD_ELECTION,),
    requires=(_ABSOLUTE,),
    mode=VotingMode.SECRET,
    assumptions=(_TEXT, _QUORUM, _CALL, _PRESIDENT, _SECRET),
    sources=("gliwice.eu i doba.pl, marzec 2019 (229 z 232 głosów)", *_SOURCES),
    why="Prezesa wybierają delegaci najpierw i osobno.",
)
_ELECTIONS: Final = attrs.evolve(
    _HEAD,
    id="ZMP-ZO-ELECTIONS",
    title="Wybór Zarządu i Komisji Rewizyjnej",
    matters=(Matter.BOARD_MEMBER_ELECTION, Matter.AUDIT_COMMITTEE_ELECTION),
    requires=(_SIMPLE,),
    assumptions=(_TEXT, _QUORUM, _CALL, _ELECTED, _SECRET),
    sources=("miasta.pl, marzec 2020 (wybory uzupełniające, tajne)", *_SOURCES),
    why="Kto z głosowania wychodzi, rozstrzyga liczba głosów; metody źródła nie podają.",
)
_BOARD: Final = Rule(
    id="ZMP-ZARZAD",
    title="Uchwały Zarządu Związku Miast Polskich",
    bodies=(BodyKind.ASSOCIATION_BOARD,),
    matters=(Matter.ORDINARY,),
    quorum=Quorum(share=Fraction(1, 2)),
    requires=(SIMPLE,),
    mode=None,
    basis=_STATUTE,
    in_force=_SINCE,
    assumptions=(_TEXT, _BOARD_QUORUM, _BOARD_MAJORITY),
    confidence=Confidence.LOW,
    enacted="zmiana statutu z 5.03.2015 (Poznań)",
    read_since=None,
    checked=_CHECKED,
    sources=("miasta.pl, Władze ZMP (2024)",),
    why="Zarząd działa kolegialnie; kworum i większości publiczne źródła nie podają.",
)
_ADMISSION: Final = attrs.evolve(
    _BOARD,
    id="ZMP-ZARZAD-ADMISSION",
    title="Przyjęcie miasta w poczet członków",
    matters=(Matter.MEMBER_ADMISSION,),
    sources=("miasta.pl, Jak przystąpić do ZMP (2022)", "konstancinjeziorna.pl, 2.12.2024"),
    why="Miasta przyjmuje Zarząd; jedna uchwała może przyjąć kilka.",
)
_OFFICERS: Final = attrs.evolve(
    _BOARD,
    id="ZMP-ZARZAD-OFFICERS",
    title="Wybór wiceprezesów, sekretarza i skarbnika",
    matters=(Matter.BOARD_OFFICERS_ELECTION,),
    sources=("doba.pl, 6.03.2019 i 21.06.2024",),
    why="Wybiera ich Zarząd spośród siebie, na pierwszym posiedzeniu.",
)
_COMMITTEE: Final = Rule(
    id="ZMP-KOMISJA",
    title="Stanowiska komisji tematycznych",
    bodies=(BodyKind.COMMITTEE,),
    matters=(Matter.ORDINARY,),
    quorum=WITHOUT_QUORUM,
    requires=(SIMPLE,),
    mode=None,
    basis=_STATUTE,
    in_force=Period(since=date(2019, 3, 5)),
    assumptions=(_COMMITTEE_MAJORITY,),
    confidence=Confidence.MEDIUM,
    enacted="regulamin komisji tematycznych (Zarząd, 2019)",
    read_since=None,
    checked=_CHECKED,
    sources=("zmp.poznan.pl, Zaproszenie do pracy w komisjach merytorycznych (2019)",),
    why="Komisja pracuje w każdym składzie; stanowiskiem Związku staje się dopiero w Zarządzie.",
)
_RULES: Final = (
    _RESOLUTION,
    _PROCEDURE,
    _DUES,
    _CHANGE,
    _END,
    _HEAD,
    _ELECTIONS,
    _BOARD,
    _ADMISSION,
    _OFFICERS,
    _COMMITTEE,
)

# --- Points --------------------------------------------------------------------------------------

_WEIGHTS: Final = BracketedWeights(
    id="ZMP-VOTES",
    title="Liczba głosów miasta",
    brackets=(
        Bracket(0, included=True, votes=1),
        Bracket(100_000, included=True, votes=2),
        Bracket(500_000, included=True, votes=3),
        Bracket(1_000_000, included=False, votes=4),
    ),
    counted_on=(6, 30),
    basis=_STATUTE,
    in_force=_SINCE,
    assumptions=(_TEXT, _BOUNDS, _RESIDENTS, _DELEGATION),
    confidence=Confidence.MEDIUM,
    enacted=None,
    read_since=None,
    checked=_CHECKED,
    sources=("rp.pl, maj 2024",),
    why="Od 1 głosu małego miasta do 4 głosów miasta ponadmilionowego.",
)
_organ: Final = partial(
    OrganRule,
    basis=_STATUTE,
    in_force=_SINCE,
    confidence=Confidence.MEDIUM,
    enacted=None,
    read_since=None,
    checked=_CHECKED,
    sources=("zmp.poznan.pl, Struktura organizacyjna i władze ZMP", "miasta.pl, Władze ZMP (2024)"),
    paid=False,
)
_board: Final = partial(
    _organ,
    id="ZMP-BOARD",
    title="Skład Zarządu",
    organ=Organ.BOARD,
    appointed_by=Organ.ASSEMBLY,
    excludes=(Organ.AUDIT_COMMITTEE,),
    outlives_office=True,
    assumptions=(_AUDIT,),
)
_ORGANS: Final = (
    _organ(
        id="ZMP-ASSEMBLY",
        title="Zgromadzenie Ogólne",
        organ=Organ.ASSEMBLY,
        assumptions=(_DELEGATION,),
        why="Delegatów wybierają rady miast członkowskich; Zgromadzenie zbiera się co roku.",
    ),
    _board(
        size=(9, 25),
        in_force=Period(since=date(2015, 3, 5), until=date(2019, 3, 4)),
        why="Mandat trwa, choć członek przestał być burmistrzem, do następnych wyborów.",
    ),
    _board(
        size=(9, 30),
        in_force=Period(since=date(2019, 3, 5)),
        enacted="zmiana statutu z 5.03.2019 (Poznań)",
        why="Od 5 marca 2019 r. Zarząd może liczyć do 30 osób.",
    ),
    _organ(
        id="ZMP-AUDIT",
        title="Skład Komisji Rewizyjnej",
        organ=Organ.AUDIT_COMMITTEE,
        size=(5, 5),
        appointed_by=Organ.ASSEMBLY,
        excludes=(Organ.BOARD,),
        outlives_office=True,
        assumptions=(_AUDIT,),
        why="Pięć osób; przewodniczącego wybierają spośród siebie.",
    ),
    _organ(
        id="ZMP-33",
        title="Prezes",
        organ=Organ.PRESIDENT,
        size=(0, 1),
        appointed_by=Organ.ASSEMBLY,
        out_of=Organ.BOARD,
        outlives_office=True,
        basis=Provision(ZMP_STATUTE, par="33"),
        why="Kieruje Zarządem i reprezentuje Związek na zewnątrz.",
    ),
    _organ(
        id="ZMP-VICE",
        title="Wiceprezesi",
        organ=Organ.VICE_PRESIDENT,
        appointed_by=Organ.BOARD,
        out_of=Organ.BOARD,
        why="Było ich trzech (1991, 2015) i czterech (2024); liczby źródła nie ustalają.",
    ),
    _organ(
        id="ZMP-SECRETARY",
        title="Sekretarz",
        organ=Organ.SECRETARY,
        size=(0, 1),
        appointed_by=Organ.BOARD,
        out_of=Organ.BOARD,
        why="Stanowisko bywa przez pewien czas nieobsadzone.",
    ),
    _organ(
        id="ZMP-TREASURER",
        title="Skarbnik",
        organ=Organ.TREASURER,
        size=(0, 1),
        appointed_by=Organ.BOARD,
        out_of=Organ.BOARD,
        why="Stanowisko bywa przez pewien czas nieobsadzone.",
    ),
    _organ(
        id="ZMP-COMMITTEES",
        title="Komisje tematyczne",
        organ=Organ.COMMITTEE,
        appointed_by=Organ.BOARD,
        sources=("zmp.poznan.pl, Zaproszenie do pracy w komisjach merytorycznych (2019)",),
        why="Doradzają Zarządowi; ich członkowie nie muszą być delegatami.",
    ),
    _organ(
        id="ZMP-DIRECTOR",
        title="Dyrektor Biura",
        organ=Organ.DIRECTOR,
        size=(0, 1),
        appointed_by=Organ.BOARD,
        paid=None,
        why="Kieruje Biurem; nie jest organem Związku.",
    ),
)
_CONVENING: Final = ConveningRule(
    id="ZMP-19-1",
    title="Zwołanie Zgromadzenia Ogólnego i jego porządek obrad",
    decides=Organ.BOARD,
    convenes=Organ.PRESIDENT,
    backers=15,
    basis=Provision(ZMP_STATUTE, par="19", ust="1"),
    in_force=_SINCE,
    assumptions=(_TEXT,),
    confidence=Confidence.MEDIUM,
    enacted=None,
    read_since=None,
    checked=_CHECKED,
    sources=("bank.pl, styczeń 2013 (§ 21)", "miasta-polskie.pl, pismo z 29.08.2017 (§ 29 pkt 4)"),
    why="Termin, miejsce i porządek ustala Zarząd, zwołuje Prezes; punkt, który przed posiedzeniem "
    "Zarządu poparło co najmniej 15 miast, Zarząd wpisuje (§ 21).",
)
_JOINING: Final = JoiningRule(
    id="ZMP-JOINING",
    title="Przyjęcie w poczet członków",
    admits=Organ.BOARD,
    basis=_STATUTE,
    in_force=Period(since=date(1991, 1, 20)),
    assumptions=(_BEGINS,),
    confidence=Confidence.MEDIUM,
    enacted=None,
    read_since=None,
    checked=_CHECKED,
    sources=("miasta.pl, Jak przystąpić do ZMP (2022)", "polishcities.eu, Dołącz do nas! (2024)"),
    why="Rada miasta podejmuje uchwałę o przystąpieniu, a Zarząd przyjmuje.",
)
_LEAVING: Final = LeavingRule(
    id="ZMP-LEAVING",
    title="Wystąpienie",
    basis=_STATUTE,
    in_force=Period(since=date(1991, 1, 20)),
    assumptions=(_LEAVES,),
    confidence=Confidence.LOW,
    enacted=None,
    read_since=None,
    checked=_CHECKED,
    sources=("dziennikwschodni.pl, Zamość (2024, 2025)", "krknews.pl, Myślenice"),
    why="O wystąpieniu rozstrzyga rada miasta; okresu wypowiedzenia źródła nie podają.",
)


_SIGNED: Final = Assumption(
    code="signed_by_president",
    polish="uchwały, stanowiska, opinie i apele podpisuje Prezes, bo reprezentuje Związek (§ 33)",
    english="the president signs resolutions, positions, opinions and appeals, for he represents "
    "the association (§ 33)",
)
_document: Final = partial(
    DocumentRule,
    basis=_STATUTE,
    in_force=_SINCE,
    confidence=Confidence.MEDIUM,
    enacted=None,
    read_since=None,
    checked=_CHECKED,
    sources=("miasta.pl, Dokumenty (2020–2022)",),
)
_voted: Final = partial(_document, signed_by=(Organ.PRESIDENT,), assumptions=(_SIGNED,))
_DOCUMENTS: Final = (
    _voted(
        id="ZMP-UCHWALA",
        title="Uchwała",
        kind=DocumentKind.RESOLUTION,
        issuers=(Organ.ASSEMBLY, Organ.BOARD),
        matter=Matter.ORDINARY,
        numbered=True,
        why="Uchwały Zgromadzenia mają numer; jak numeruje je Zarząd, źródła nie podają.",
    ),
    _voted(
        id="ZMP-STANOWISKO",
        title="Stanowisko",
        kind=DocumentKind.POSITION,
        issuers=(Organ.ASSEMBLY, Organ.BOARD, Organ.COMMITTEE),
        matter=Matter.POSITION_OR_OPINION,
        numbered=False,
        why="Stanowisko komisji staje się stanowiskiem Związku, gdy przyjmie je Zarząd.",
    ),
    _voted(
        id="ZMP-OPINIA",
        title="Opinia",
        kind=DocumentKind.OPINION,
        issuers=(Organ.BOARD,),
        matter=Matter.POSITION_OR_OPINION,
        numbered=False,
        why="O projektach ustaw i rozporządzeń opiniuje Zarząd.",
    ),
    _voted(
        id="ZMP-APEL",
        title="Apel",
        kind=DocumentKind.APPEAL,
        issuers=(Organ.ASSEMBLY, Organ.BOARD),
        matter=Matter.POSITION_OR_OPINION,
        numbered=False,
        why="Apelują Zgromadzenie i Zarząd, także razem z innymi.",
    ),
    _voted(
        id="ZMP-WNIOSEK",
        title="Wniosek",
        kind=DocumentKind.MOTION,
        issuers=(Organ.ASSEMBLY, Organ.BOARD),
        matter=Matter.POSITION_OR_OPINION,
        why="Na przykład wniosek do Senatu z 21.02.2020.",
    ),
    _document(
        id="ZMP-OSWIADCZENIE",
        title="Oświadczenie",
        kind=DocumentKind.STATEMENT,
        issuers=(Organ.PRESIDENT, Organ.BOARD),
        matter=None,
        numbered=False,
        signed_by=(Organ.PRESIDENT,),
        assumptions=(_SIGNED,),
        why="Składa je Prezes lub Zarząd; o głosowaniu źródła nie mówią.",
    ),
    _document(
        id="ZMP-KOMUNIKAT",
        title="Komunikat",
        kind=DocumentKind.NOTICE,
        issuers=(Organ.DIRECTOR, Organ.COMMITTEE),
        matter=None,
        numbered=False,
        signed_by=(Organ.DIRECTOR,),
        why="Informuje i o niczym nie rozstrzyga.",
    ),
    _voted(
        id="ZMP-SPRAWOZDANIE",
        title="Sprawozdanie",
        kind=DocumentKind.REPORT,
        issuers=(Organ.BOARD, Organ.AUDIT_COMMITTEE),
        matter=Matter.FINANCIAL_STATEMENT,
        why="Sprawozdania Zarządu opiniuje Komisja Rewizyjna i przyjmuje Zgromadzenie.",
    ),
    _voted(
        id="ZMP-REGULAMIN",
        title="Regulamin",
        kind=DocumentKind.RULES,
        issuers=(Organ.ASSEMBLY, Organ.BOARD),
        matter=Matter.ORDINARY,
        why="Zgromadzenie ustala regulamin obrad, Zarząd regulamin komisji.",
    ),
    _voted(
        id="ZMP-PROGRAM",
        title="Program i kierunki działania",
        kind=DocumentKind.PROGRAMME,
        issuers=(Organ.ASSEMBLY,),
        matter=Matter.STRATEGY,
        why="Działalność programową kształtuje Zgromadzenie.",
    ),
)


def _dues(year: int, rate: str, confidence: Confidence, *sources: str) -> DuesPerResident:
    return DuesPerResident(
        id="ZMP-DUES",
        title="Składka członkowska",
        rate=Decimal(rate),
        basis=_STATUTE,
        in_force=Period(since=date(year, 1, 1), until=date(year, 12, 31)),
        assumptions=(_NO_DISCOUNT, _HALF_UP),
        confidence=confidence,
        enacted="uchwała nr 5/2014 XXXV Zgromadzenia Ogólnego (Zabrze, 13–14.03.2014)",
        read_since=None,
        checked=_CHECKED,
        sources=sources,
        why="Stawka od mieszkańca, co rok podnoszona o prognozę inflacji i nigdy nie obniżana.",
    )


_ZMP_PAGE: Final = "miasta.pl, Jak przystąpić do ZMP (2022)"
_RATES: Final = (
    _dues(2014, "0.30", Confidence.MEDIUM, _ZMP_PAGE),
    # 0.30 zł raised by 1.7 %; the sums that a city named for 2015 and 2016 bear it out.
    _dues(2016, "0.3051", Confidence.LOW, "24kurier.pl, 26.01.2016 (kwoty Szczecina)"),
    _dues(2020, "0.3315", Confidence.MEDIUM, "krknews.pl, Myślenice"),
    _dues(2022, "0.3424", Confidence.MEDIUM, _ZMP_PAGE),
    _dues(2024, "0.4007", Confidence.MEDIUM, "sztafeta.pl, 11.07.2024 (Stalowa Wola)"),
)
_POINTS: Final = (_WEIGHTS, *_ORGANS, _CONVENING, _JOINING, _LEAVING, *_DOCUMENTS, *_RATES)

ZMP: Final = AssociationBook(
    name="zmp",
    title="Związek Miast Polskich",
    read_to=date(2019, 3, 5),  # the last text that its page names; no text was read
    checked=_CHECKED,
    digest=digest_of(_RULES, _POINTS),
    rules=_RULES,
    points=_POINTS,
    undecided=(Matter.QUORUM_CHECK,),
    # Of these not even the organ that decides is known.
    uncovered=(
        Matter.MEMBER_EXCLUSION,
        Matter.MEMBERSHIP_APPEAL,
        Matter.BOARD_MEMBER_RECALL,
        Matter.BOARD_RECALL_OTHER,
        Matter.BOARD_RECALL_DISCHARGE,
    ),
)

ZMP_TERMS: Final = (
    AssociationTerm(
        number=7,
        elected=date(2015, 3, 5),
        until=date(2019, 3, 5),
        sources=("zmp.poznan.pl, Struktura organizacyjna i władze ZMP",),
    ),
    AssociationTerm(
        number=8,
        elected=date(2019, 3, 5),
        until=date(2024, 6, 18),
        sources=("doba.pl, 6.03.2019",),
    ),
    AssociationTerm(
        number=9,
        elected=date(2024, 6, 18),
        sources=("doba.pl, 21.06.2024", "miasta.pl, Władze ZMP (2024)"),
    ),
)
