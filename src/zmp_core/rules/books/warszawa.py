"""Rule book of Warsaw: its council, and the elections that the councils of its districts hold.

Data only: each entry restates one provision with its days, its source and its reason. The council
of m.st. Warszawa is the council of a gmina (art. 1 u.m.st.W.), so the rules of that book are all
here. Of a district council the act governs four votes alone; all others follow the statute of the
district (art. 5 ust. 4), which was not read, and so the book does not answer for them.

Source: the catalogue of voting rules of 2026-11-22; on 2026-11-24 copies of the act as published
(Dz.U. 2002 nr 41 poz. 361) and of its consolidated text (Dz.U. 2018 poz. 1817, law as of
2018-09-12) were read in a public mirror of the official register. What is left out is told in
``docs/explanation/law-books.md``.
"""

from datetime import date
from fractions import Fraction
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.law.act import WAW
from zmp_core.law.confidence import Confidence
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.rules.book import RuleBook
from zmp_core.rules.books.gmina import GMINA
from zmp_core.rules.majority import ABSOLUTE, SIMPLE, Quorum
from zmp_core.rules.rule import Assumption, Rule
from zmp_core.votes.ballot import VotingMode
from zmp_core.votes.matter import Matter

_CHECKED: Final = date(2026, 11, 24)
_IN_2002: Final = date(2002, 10, 27)
_READ_2018: Final = date(2018, 9, 12)

_HEAD: Final = Rule(
    id="WAW-10-3-1",
    title="Wybór burmistrza dzielnicy m.st. Warszawy",
    bodies=(BodyKind.WARSAW_DISTRICT_COUNCIL,),
    matters=(Matter.BOARD_HEAD_ELECTION,),
    # The act is silent on the quorum; it leaves the working of the organs to the statute.
    quorum=Quorum(share=Fraction(1, 2), basis=Provision(WAW, art="5", ust="4")),
    requires=(ABSOLUTE,),
    mode=VotingMode.SECRET,
    basis=Provision(WAW, art="10", ust="3"),
    in_force=Period(since=_IN_2002),
    assumptions=(
        Assumption(
            code="quorum_as_in_a_gmina",
            polish="kworum rady dzielnicy to co najmniej połowa jej ustawowego składu, jak w "
            "radzie gminy (ustawa o nim milczy, a statutu dzielnicy nie odczytano)",
            english="the quorum of the district council is half of its statutory seats, as in a "
            "gmina (the act is silent on it, and the statute of the district was not read)",
        ),
    ),
    confidence=Confidence.MEDIUM,  # for the quorum alone; the majority and the mode were read
    enacted="Dz.U. 2002 nr 41 poz. 361",
    read_since=_IN_2002,
    checked=_CHECKED,
    sources=("Dz.U. 2002 nr 41 poz. 361", "Dz.U. 2018 poz. 1817 (tekst jednolity)"),
    why="Burmistrza wybiera się tajnie, bezwzględną większością głosów.",
)
_MEMBERS: Final = attrs.evolve(
    _HEAD,
    id="WAW-10-3-2",
    title="Wybór pozostałych członków zarządu dzielnicy m.st. Warszawy",
    matters=(Matter.BOARD_MEMBER_ELECTION,),
    requires=(SIMPLE,),
    why="Członków zarządu wybiera się tajnie, zwykłą większością, na wniosek burmistrza.",
)
_RECALL: Final = attrs.evolve(
    _HEAD,
    id="WAW-10-5",
    title="Odwołanie burmistrza (zarządu) dzielnicy m.st. Warszawy",
    matters=(Matter.BOARD_RECALL_OTHER,),
    basis=Provision(WAW, art="10", ust="5"),
    why="Burmistrza odwołuje się tajnie, bezwzględną większością głosów; z nim cały zarząd.",
)
_MEMBER_RECALL: Final = attrs.evolve(
    _MEMBERS,
    id="WAW-10-6",
    title="Odwołanie członka zarządu dzielnicy m.st. Warszawy",
    matters=(Matter.BOARD_MEMBER_RECALL,),
    basis=Provision(WAW, art="10", ust="6"),
    why="Członka zarządu odwołuje się tajnie, zwykłą większością głosów.",
)


WARSZAWA: Final = RuleBook(
    name="warszawa",
    title="Rada m.st. Warszawy i rady dzielnic",
    read_to=_READ_2018,  # the act on Warsaw; that on gminas was read to a later day
    checked=_CHECKED,
    digest="096302c6ce94",
    rules=(*GMINA.rules, _HEAD, _MEMBERS, _RECALL, _MEMBER_RECALL),
    aliases=GMINA.aliases,
    undecided=GMINA.undecided,
    uncovered=GMINA.uncovered,
    announced=GMINA.announced,
)
