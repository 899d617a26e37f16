"""Rule books of the assemblies of unions: of gminas (UNION), and with powiats (POWIAT_UNION).

Data only: each entry restates one provision with its days, its source and its reason. A union of
gminas (związek międzygminny) follows the act on gminas; a union of powiats and one of powiats and
gminas follow the act on powiats. Both ask for more than half of the number of members that the
statute of the union sets; that number is what ``Body.seats`` means here. Who has several votes has
several delegates (art. 70 ust. 3 u.s.g.), so members are counted, not gminas.

The boards of unions are not here: neither act says how they resolve.

Source: the catalogue of voting rules of 2026-11-22; on 2026-11-24 copies of the consolidated texts
of 2001 and 2024 of both acts and of the amending act of 2015 were read in a public mirror of the
official register. What is left out is told in ``docs/explanation/law-books.md``.
"""

from datetime import date
from fractions import Fraction
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.law.act import USG, USP
from zmp_core.law.confidence import Confidence
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.rules.book import RuleBook
from zmp_core.rules.majority import ABSOLUTE_OF_SEATS, Base, Quorum
from zmp_core.rules.rule import Assumption, Rule
from zmp_core.votes.ballot import VotingMode
from zmp_core.votes.matter import Matter

_CHECKED: Final = date(2026, 11, 24)
_ASSEMBLY: Final = (BodyKind.UNION_ASSEMBLY,)

# First days of wordings, and the last days before them.
_START: Final = date(1990, 5, 27)
_IN_2001: Final = date(2001, 5, 30)
_BEFORE_2001: Final = date(2001, 5, 29)
_IN_2002: Final = date(2002, 10, 27)
_BEFORE_2002: Final = date(2002, 10, 26)
_IN_2016: Final = date(2016, 1, 1)

_ENACTED_1990: Final = "Dz.U. 1990 nr 16 poz. 95"
_ENACTED_2001: Final = "Dz.U. 2001 nr 45 poz. 497"
_ENACTED_2002: Final = "Dz.U. 2002 nr 113 poz. 984"
_ENACTED_2015: Final = "Dz.U. 2015 poz. 1045"

_BOARD: Final = Assumption(
    code="board_by_ordinary_resolution",
    polish="zarząd związku powołuje się i odwołuje zwykłą uchwałą zgromadzenia, bo ustawa nie mówi "
    "o innej większości ani o tajności",
    english="the board of a union is elected and recalled by an ordinary resolution, for the act "
    "names no other majority and no secret vote",
    matters=(
        Matter.BOARD_HEAD_ELECTION,
        Matter.BOARD_MEMBER_ELECTION,
        Matter.BOARD_RECALL_OTHER,
        Matter.BOARD_MEMBER_RECALL,
        Matter.BOARD_RESIGNATION,
        Matter.BOARD_MEMBER_RESIGNATION,
    ),
)

_NO_QUORUM: Final = Assumption(
    code="no_quorum_of_its_own",
    polish="zgromadzenia nie wiąże inne kworum niż to, które wynika z wymaganej większości",
    english="no quorum binds the assembly but the one that the majority implies",
)

# --- A union of gminas ---------------------------------------------------------------------------

# Quorum and openness come from art. 14, through the reference to the provisions on the council; so
# the wordings of art. 14 are lived through here too.
_AS_A_COUNCIL: Final = Quorum(share=Fraction(1, 2), basis=Provision(USG, art="69", ust="3"))

_RESOLUTION: Final = Rule(
    id="USG-71",
    title="Uchwały zgromadzenia związku międzygminnego",
    bodies=_ASSEMBLY,
    matters=(Matter.ORDINARY,),
    quorum=_AS_A_COUNCIL,
    requires=(ABSOLUTE_OF_SEATS,),
    mode=VotingMode.OPEN,
    basis=Provision(USG, art="71"),
    in_force=Period(since=_IN_2002),
    assumptions=(_BOARD,),
    enacted=f"{_ENACTED_2002} art. 43 pkt 3",
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=(
        "Dz.U. 2001 nr 142 poz. 1591 (tekst jednolity)",
        "Dz.U. 2024 poz. 1465 (tekst jednolity)",
        "M. Krzymkowski, RPEiS 2012 z. 4 s. 25-35",
    ),
    why="Zgromadzenie uchwala bezwzględną większością statutowej liczby swoich członków.",
)
_RESOLUTION_2001: Final = attrs.evolve(
    _RESOLUTION,
    quorum=attrs.evolve(_AS_A_COUNCIL, of=Base.COMPOSITION),
    in_force=Period(since=_IN_2001, until=_BEFORE_2002),
    enacted=f"{_ENACTED_2001} art. 1 pkt 13",
)
_RESOLUTION_1990: Final = attrs.evolve(
    _RESOLUTION_2001,
    mode=None,
    in_force=Period(since=_START, until=_BEFORE_2001),
    enacted=_ENACTED_1990,
)
# Until the end of 2015 a statute was changed as it was made, by the councils of the members
# (art. 67 ust. 3 in the older wording), and no vote of the assembly decided it.
_STATUTE: Final = attrs.evolve(
    _RESOLUTION,
    id="USG-67a",
    title="Zmiana statutu związku międzygminnego",
    matters=(Matter.UNION_STATUTE,),
    in_force=Period(since=_IN_2016),
    assumptions=(),
    confidence=Confidence.MEDIUM,  # art. 67a names the organ and the form; the majority is art. 71
    enacted=f"{_ENACTED_2015} art. 1 pkt 8",
    read_since=_IN_2016,
    sources=("Dz.U. 2015 poz. 1045 art. 1 pkt 8", "Dz.U. 2024 poz. 1465 (tekst jednolity)"),
    why="Statut zmienia zgromadzenie uchwałą, więc większością, którą zapadają jego uchwały.",
)

# --- A union of powiats, or of powiats and gminas ------------------------------------------------

_POWIAT_RESOLUTION: Final = Rule(
    id="USP-70-1",
    title="Uchwały zgromadzenia związku powiatów lub powiatowo-gminnego",
    bodies=(BodyKind.POWIAT_UNION_ASSEMBLY,),
    matters=(Matter.ORDINARY,),
    # The act on powiats sets no quorum and does not send to the provisions on the council.
    quorum=Quorum(share=Fraction(0), basis=Provision(USP, art="70", ust="1")),
    requires=(ABSOLUTE_OF_SEATS,),
    mode=None,
    basis=Provision(USP, art="70", ust="1"),
    in_force=Period(since=date(1999, 1, 1)),
    assumptions=(_NO_QUORUM, _BOARD),
    enacted="Dz.U. 1998 nr 91 poz. 578",
    read_since=_IN_2001,
    checked=_CHECKED,
    sources=(
        "Dz.U. 2001 nr 142 poz. 1592 (tekst jednolity)",
        "Dz.U. 2024 poz. 107 (tekst jednolity)",
    ),
    why="Zgromadzenie uchwala bezwzględną większością statutowej liczby swoich członków.",
)
_POWIAT_STATUTE: Final = attrs.evolve(
    _POWIAT_RESOLUTION,
    id="USP-67a",
    title="Zmiana statutu związku powiatów lub powiatowo-gminnego",
    matters=(Matter.UNION_STATUTE,),
    in_force=Period(since=_IN_2016),
    assumptions=(_NO_QUORUM,),
    confidence=Confidence.MEDIUM,  # the amending act was seen in part; before it the statute said
    enacted=f"{_ENACTED_2015} art. 20",
    read_since=date(2024, 1, 17),
    sources=("Dz.U. 2024 poz. 107 (tekst jednolity)",),
    why="Statut zmienia zgromadzenie uchwałą, więc większością, którą zapadają jego uchwały.",
)

# The chair of an assembly: art. 71 asks for a majority of all members, the provisions on the
# council, which apply accordingly, for a secret vote and a majority of those cast; no source was
# found for either. Nor was one for a discharge or a vote of confidence in a union. A union elects
# no mayor and no judges, joins no union, and holds no referendum.
_UNCOVERED: Final = (
    # put to the residents
    Matter.REFERENDUM_QUESTION,
    Matter.SELF_TAXATION,
    Matter.RECALL_OF_GMINA_ORGAN,
    Matter.RECALL_OF_ASSEMBLY,
    Matter.CHAIR_ELECTION,
    Matter.VICE_CHAIR_ELECTION,
    Matter.CHAIR_RECALL,
    Matter.CHAIR_RESIGNATION,
    Matter.VOTE_OF_CONFIDENCE,
    Matter.DISCHARGE_GRANT,
    Matter.DISCHARGE_REFUSAL,
    Matter.BOARD_RECALL_DISCHARGE,
    Matter.BOARD_RECALL_CONFIDENCE,
    Matter.AGENDA_CHANGE_ON_REQUEST,
    Matter.RECALL_REFERENDUM_DISCHARGE,
    Matter.RECALL_REFERENDUM_CONFIDENCE,
    Matter.RECALL_REFERENDUM_OTHER,
    Matter.REFERENDUM,
    Matter.MAYOR_BY_COUNCIL,
    Matter.LAY_JUDGES,
    Matter.UNION_ACCESSION,
    Matter.INTERNATIONAL_ASSOCIATION,
    Matter.FOREIGN_COOPERATION,
)

UNION: Final = RuleBook(
    name="union",
    title="zgromadzenie związku międzygminnego",
    read_to=date(2024, 9, 12),
    checked=_CHECKED,
    digest="ff1ca06fe241",
    rules=(_RESOLUTION_1990, _RESOLUTION_2001, _RESOLUTION, _STATUTE),
    undecided=(Matter.QUORUM_CHECK,),
    uncovered=_UNCOVERED,
)
POWIAT_UNION: Final = RuleBook(
    name="powiat_union",
    title="zgromadzenie związku powiatów lub powiatowo-gminnego",
    read_to=date(2024, 1, 17),
    checked=_CHECKED,
    digest="25e7532d2299",
    rules=(_POWIAT_RESOLUTION, _POWIAT_STATUTE),
    undecided=(Matter.QUORUM_CHECK,),
    uncovered=_UNCOVERED,
)
