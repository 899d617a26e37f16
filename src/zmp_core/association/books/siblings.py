"""Statutes of other associations of local government, as far as public sources tell them.

Data only. They show other shapes than Związek Miast Polskich has: votes by started thousands, four
votes for each, one for each, a second call half an hour later. Each holds what an extract or a page
of the association says; the rest is an assumption, or is not in the book at all.

Sources, looked through in November 2026: old2022.silesia.org.pl and silesia.org.pl (extracts of the
statute of ŚZGiP, §§ 7, 14 and 29; § 14 seen again on 2026-11-25), zgwrp.pl (assembly of 2024),
archiwum.zpp.pl and zpp.nowybip.pl, polskieregiony.pl, metropoliagdansk.pl.
"""

from datetime import date
from fractions import Fraction
from functools import partial
from typing import Final

import attrs

from zmp_core.association.acts import (
    OMGGS_STATUTE,
    SZGIP_STATUTE,
    ZGWRP_STATUTE,
    ZPP_STATUTE,
    ZWRP_STATUTE,
)
from zmp_core.association.membership import ExclusionRule, JoiningRule
from zmp_core.association.organs import Organ, OrganRule
from zmp_core.association.statute import AssociationBook, Point, digest_of
from zmp_core.association.weights import Delegation, FixedWeights, StartedWeights
from zmp_core.bodies.body import BodyKind
from zmp_core.law.act import Act
from zmp_core.law.confidence import Confidence
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.rules.majority import SIMPLE, WITHOUT_QUORUM, Quorum
from zmp_core.rules.rule import Assumption, Rule
from zmp_core.votes.ballot import VotingMode
from zmp_core.votes.matter import Matter
from zmp_core.votes.weighing import Measure

_CHECKED: Final = date(2026, 11, 25)

_QUORUM: Final = Assumption(
    code="assembly_quorum",
    polish="kworum to co najmniej połowa uprawnionych, licząc osoby",
    english="the quorum is at least half of those entitled, counted by heads",
)
_MAJORITY: Final = Assumption(
    code="assembly_majority",
    polish="uchwały zapadają zwykłą większością głosów",
    english="resolutions are made by a simple majority",
)


def _resolution(act: Act, since: date, sources: tuple[str, ...], measure: Measure) -> Rule:
    """Return the rule of an assembly of which neither quorum nor majority is known."""
    return Rule(
        id=f"{act.id.removesuffix('-STATUT')}-ZO",
        title=f"Uchwały zgromadzenia ({act.short})",
        bodies=(BodyKind.ASSOCIATION_ASSEMBLY,),
        matters=(Matter.ORDINARY,),
        quorum=Quorum(share=Fraction(1, 2)),
        requires=(attrs.evolve(SIMPLE, by=measure),),
        mode=None,
        basis=Provision(act),
        in_force=Period(since=since),
        assumptions=(_QUORUM, _MAJORITY),
        confidence=Confidence.LOW,
        enacted=act.journal,
        read_since=None,
        checked=_CHECKED,
        sources=sources,
        why="Kworum i większości publiczne źródła nie podają.",
    )


def _book(
    name: str, title: str, read_to: date, rules: tuple[Rule, ...], points: tuple[Point, ...]
) -> AssociationBook:
    return AssociationBook(
        name=name,
        title=title,
        read_to=read_to,
        checked=_CHECKED,
        digest=digest_of(rules, points),
        rules=rules,
        points=points,
        undecided=(Matter.QUORUM_CHECK,),
        # Whether these have a majority of their own, no source says.
        uncovered=(Matter.STATUTE, Matter.BOARD_MEMBER_RECALL, Matter.BOARD_RECALL_OTHER),
    )


# --- Śląski Związek Gmin i Powiatów --------------------------------------------------------------

# The extracts name no day; their pages were current in 2022, so of no single day is it known that
# this wording held.
_SZGIP_SINCE: Final = date(2022, 1, 1)
_SZGIP_SOURCE: Final = "old2022.silesia.org.pl (wyciąg ze statutu)"
_SZGIP_RESOLUTION: Final = _resolution(SZGIP_STATUTE, _SZGIP_SINCE, (_SZGIP_SOURCE,), Measure.VOTES)
_MOST_VOTES: Final = Assumption(
    code="most_votes",
    polish="zwykła większość w wyborach znaczy, że wchodzą ci, na których padło najwięcej głosów",
    english="a simple majority in an election means that those with the most votes are elected",
)
_SZGIP_AUDIT: Final = attrs.evolve(
    _SZGIP_RESOLUTION,
    id="SZGIP-29",
    title="Wybór Komisji Rewizyjnej",
    matters=(Matter.AUDIT_COMMITTEE_ELECTION,),
    mode=VotingMode.SECRET,
    basis=Provision(SZGIP_STATUTE, par="29"),
    assumptions=(_QUORUM, _MOST_VOTES),
    confidence=Confidence.MEDIUM,  # the majority was read, the quorum was not
    read_since=None,
    sources=("silesia.org.pl, Komisja Rewizyjna (wyciąg ze statutu)",),
    why="Trzy osoby wybierane w głosowaniu tajnym zwykłą większością głosów na pięć lat.",
)
_szgip: Final = partial(
    StartedWeights,
    basis=Provision(SZGIP_STATUTE, par="14", ust="3"),
    in_force=Period(since=_SZGIP_SINCE),
    confidence=Confidence.MEDIUM,
    enacted=None,
    read_since=None,
    checked=_CHECKED,
    sources=(_SZGIP_SOURCE,),
)

SZGIP: Final = _book(
    "szgip",
    "Śląski Związek Gmin i Powiatów",
    _SZGIP_SINCE,
    (_SZGIP_RESOLUTION, _SZGIP_AUDIT),
    (
        _szgip(
            id="SZGIP-14-3",
            title="Liczba głosów członka",
            each=50_000,
            of_powiat=1,
            why="Do 50 tys. mieszkańców włącznie 1 głos, na każde dalsze rozpoczęte 50 tys. jeden "
            "więcej; powiat ziemski ma zawsze 1.",
        ),
        JoiningRule(
            id="SZGIP-7",
            title="Przyjęcie w poczet członków",
            admits=Organ.BOARD,
            appeal_days=30,
            appeal_to=Organ.ASSEMBLY,
            basis=Provision(SZGIP_STATUTE, par="7"),
            in_force=Period(since=_SZGIP_SINCE),
            confidence=Confidence.MEDIUM,
            enacted=None,
            read_since=None,
            checked=_CHECKED,
            sources=(_SZGIP_SOURCE,),
            why="Prawa członka powstają z uchwałą zarządu; od odmowy służy odwołanie w 30 dni.",
        ),
        OrganRule(
            id="SZGIP-29",
            title="Skład Komisji Rewizyjnej",
            organ=Organ.AUDIT_COMMITTEE,
            size=(3, 3),
            appointed_by=Organ.ASSEMBLY,
            excludes=(Organ.BOARD,),
            paid=False,
            basis=Provision(SZGIP_STATUTE, par="29"),
            in_force=Period(since=_SZGIP_SINCE),
            confidence=Confidence.MEDIUM,
            enacted=None,
            read_since=None,
            checked=_CHECKED,
            sources=("silesia.org.pl, Komisja Rewizyjna (wyciąg ze statutu)",),
            why="Członkostwa nie łączy się z zarządem; rezygnację przyjmuje zgromadzenie.",
        ),
    ),
)

# --- Związek Gmin Wiejskich RP -------------------------------------------------------------------

_ZGWRP_SINCE: Final = date(2024, 1, 1)  # the page tells the year alone
_ZGWRP_SOURCE: Final = "zgwrp.pl, XXXVIII Zgromadzenie Ogólne (2024)"
_WHATEVER: Final = Assumption(
    code="second_call_without_quorum",
    polish="w drugim terminie Zgromadzenie uchwala bez względu na liczbę obecnych",
    english="on the second call the assembly resolves however many are present",
)
_ONE_VOTE: Final = Assumption(
    code="one_vote",
    polish="każdy członek ma jeden głos",
    english="every member has one vote",
)
_ZGWRP_FIRST: Final = attrs.evolve(
    _resolution(ZGWRP_STATUTE, _ZGWRP_SINCE, (_ZGWRP_SOURCE,), Measure.MEMBERS), call=1
)
_ZGWRP_SECOND: Final = attrs.evolve(
    _ZGWRP_FIRST,
    id="ZGWRP-18-7",
    title="Uchwały w drugim terminie, 30 minut po pierwszym",
    quorum=WITHOUT_QUORUM,
    basis=Provision(ZGWRP_STATUTE, par="18", ust="7"),
    assumptions=(_WHATEVER, _MAJORITY),
    confidence=Confidence.MEDIUM,
    call=2,
    why="Gdy nie ma kworum, drugi termin przypada tego samego dnia, 30 minut później.",
)

ZGWRP: Final = _book(
    "zgwrp",
    "Związek Gmin Wiejskich Rzeczypospolitej Polskiej",
    _ZGWRP_SINCE,
    (_ZGWRP_SECOND, _ZGWRP_FIRST),
    (
        FixedWeights(
            id="ZGWRP-VOTES",
            title="Liczba głosów członka",
            basis=Provision(ZGWRP_STATUTE),
            in_force=Period(since=_ZGWRP_SINCE),
            assumptions=(_ONE_VOTE,),
            confidence=Confidence.LOW,
            enacted=None,
            read_since=None,
            checked=_CHECKED,
            sources=(_ZGWRP_SOURCE,),
            why="O wadze głosu źródła nie mówią; delegat może mieć pełnomocnika.",
        ),
    ),
)

# --- Związek Powiatów Polskich -------------------------------------------------------------------

_ZPP_SINCE: Final = date(2018, 4, 10)
_ZPP_SOURCE: Final = "archiwum.zpp.pl, Zgromadzenie Ogólne; zpp.nowybip.pl, Członkostwo w ZPP"
_ZPP_APPEAL: Final = Assumption(
    code="exclusion_appeal_days",
    polish="na odwołanie do Zgromadzenia jest 30 dni",
    english="there are 30 days for an appeal to the assembly",
)
_ZPP_ONE: Final = Assumption(
    code="one_vote",
    polish="delegat powiatu ma jeden głos",
    english="the delegate of a powiat has one vote",
)
_zpp: Final = partial(
    FixedWeights,
    basis=Provision(ZPP_STATUTE),
    in_force=Period(since=_ZPP_SINCE),
    confidence=Confidence.MEDIUM,
    enacted=None,
    read_since=None,
    checked=_CHECKED,
    sources=(_ZPP_SOURCE,),
)

ZPP: Final = _book(
    "zpp",
    "Związek Powiatów Polskich",
    _ZPP_SINCE,
    (_resolution(ZPP_STATUTE, _ZPP_SINCE, (_ZPP_SOURCE,), Measure.MEMBERS),),
    (
        _zpp(
            id="ZPP-VOTES",
            title="Liczba głosów powiatu",
            assumptions=(_ZPP_ONE,),
            why="Rada każdego powiatu wybiera jednego delegata.",
        ),
        JoiningRule(
            id="ZPP-JOINING",
            title="Przyjęcie w poczet członków",
            admits=Organ.BOARD,
            basis=Provision(ZPP_STATUTE),
            in_force=Period(since=_ZPP_SINCE),
            confidence=Confidence.MEDIUM,
            enacted=None,
            read_since=None,
            checked=_CHECKED,
            sources=(_ZPP_SOURCE,),
            why="Członkostwo zaczyna się z uchwałą zarządu.",
        ),
        ExclusionRule(
            id="ZPP-EXCLUSION",
            title="Pozbawienie członkostwa",
            excludes=Organ.BOARD,
            appeal_days=30,
            appeal_to=Organ.ASSEMBLY,
            basis=Provision(ZPP_STATUTE),
            in_force=Period(since=_ZPP_SINCE),
            assumptions=(_ZPP_APPEAL,),
            confidence=Confidence.LOW,
            enacted=None,
            read_since=None,
            checked=_CHECKED,
            sources=(_ZPP_SOURCE,),
            why="Odwołania od pozbawienia członkostwa rozpatruje Zgromadzenie Ogólne.",
        ),
    ),
)

# --- Związek Województw RP -----------------------------------------------------------------------

_ZWRP_SINCE: Final = date(2022, 1, 1)  # the page names no day
_ZWRP_SOURCE: Final = "polskieregiony.pl, Organy ZWRP"

ZWRP: Final = _book(
    "zwrp",
    "Związek Województw Rzeczypospolitej Polskiej",
    _ZWRP_SINCE,
    (_resolution(ZWRP_STATUTE, _ZWRP_SINCE, (_ZWRP_SOURCE,), Measure.MEMBERS),),
    (
        FixedWeights(
            id="ZWRP-VOTES",
            title="Delegaci województwa",
            each=4,
            delegation=Delegation.ONE_EACH,
            basis=Provision(ZWRP_STATUTE),
            in_force=Period(since=_ZWRP_SINCE),
            confidence=Confidence.MEDIUM,
            enacted=None,
            read_since=None,
            checked=_CHECKED,
            sources=(_ZWRP_SOURCE,),
            why="Marszałek i przewodniczący sejmiku z urzędu oraz dwóch radnych z wyboru.",
        ),
    ),
)

# --- Obszar Metropolitalny Gdańsk-Gdynia-Sopot ---------------------------------------------------

_OMGGS_SINCE: Final = date(2018, 1, 1)  # reported for that year
_OMGGS_SOURCE: Final = "metropoliagdansk.pl, Walne Zebranie Członków"

OMGGS: Final = _book(
    "omggs",
    "Obszar Metropolitalny Gdańsk-Gdynia-Sopot",
    _OMGGS_SINCE,
    (_resolution(OMGGS_STATUTE, _OMGGS_SINCE, (_OMGGS_SOURCE,), Measure.MEMBERS),),
    (
        FixedWeights(
            id="OMGGS-VOTES",
            title="Liczba głosów członka",
            basis=Provision(OMGGS_STATUTE),
            in_force=Period(since=_OMGGS_SINCE),
            confidence=Confidence.MEDIUM,
            enacted=None,
            read_since=None,
            checked=_CHECKED,
            sources=(_OMGGS_SOURCE,),
            why="Każdy członek ma jeden głos, bez względu na liczbę mieszkańców.",
        ),
    ),
)
