"""Rule book of the local referendum: what residents decide themselves.

Data only: each entry restates one provision with its days, its source and its reason. The body is
the electorate, and its seats are those entitled to vote. Two demands hold together: enough of them
must take part for the referendum to be valid (art. 55), and one answer must have enough of the
valid votes for the result to be decisive (art. 56). Who took part are the valid cards (art. 59
ust. 1 pkt 5): votes for and against, and cards that are valid with a vote that is not.

A recall is valid at 3/5 of those who took part in electing the organ (ust. 2), a number that the
record tells as ``previous_turnout``. Ordering a referendum is a matter of the council, and of its
book. That a council has asked for the recall of its mayor, and why, is told by the matter: the same
as that of its resolution.

Source: the catalogue of voting rules of 2026-11-22; on 2026-11-24 copies of the act as published
(Dz.U. 2000 nr 88 poz. 985, art. 1-22 and 46-76), of its consolidated text of 2023 (art. 1-12 and
49-80) and of the amending acts of 2002 (art. 87 pkt 8-37) and 2005 were read in a public mirror of
the official register. The consolidated text of 2025 (Dz.U. 2025 poz. 472) was not.
"""

from datetime import date
from fractions import Fraction
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.law.act import KW, URL, WOJT
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.rules.book import Alias, RuleBook
from zmp_core.rules.majority import ABSOLUTE, Base, Counting, Majority, Quorum
from zmp_core.rules.rule import Assumption, Consequence, Effect, Outcome, Rule
from zmp_core.votes.ballot import VotingMode
from zmp_core.votes.matter import Matter

_CHECKED: Final = date(2026, 11, 24)
_ELECTORATE: Final = (BodyKind.ELECTORATE,)

# First days of wordings, and the last days before them.
_START: Final = date(2000, 11, 4)
_IN_2002: Final = date(2002, 10, 27)
_BEFORE_2002: Final = date(2002, 10, 26)
# The first day of the term of mayors that followed the one in which the act was published (art. 5
# of the act of 8.07.2005); it begins with that of the councils, which were elected on this day.
_IN_2006: Final = date(2006, 11, 12)
_BEFORE_2006: Final = date(2006, 11, 11)
_IN_2011: Final = date(2011, 8, 1)
_BEFORE_2011: Final = date(2011, 7, 31)

_ENACTED_2000: Final = "Dz.U. 2000 nr 88 poz. 985"
_ENACTED_2002: Final = "Dz.U. 2002 nr 113 poz. 984 art. 87 pkt 37"
_ENACTED_2005: Final = "Dz.U. 2005 nr 175 poz. 1457 art. 3"
_TEXT_2023: Final = "Dz.U. 2023 poz. 1317 (tekst jednolity)"

_OF_THE_ENTITLED: Final = Quorum(
    share=Fraction(3, 10),
    counting=Counting.TAKING_PART,
    basis=Provision(URL, art="55", ust="1"),
)
_OF_THE_ENTITLED_2000: Final = attrs.evolve(_OF_THE_ENTITLED, basis=Provision(URL, art="55"))
_OF_AN_ELECTION: Final = Quorum(
    share=Fraction(3, 5),
    of=Base.PREVIOUS_TURNOUT,
    counting=Counting.TAKING_PART,
    basis=Provision(URL, art="55", ust="2"),
)

# --- A question, and self-taxation ---------------------------------------------------------------

_QUESTION: Final = Rule(
    id="REF-56-1",
    title="Wynik referendum lokalnego",
    bodies=_ELECTORATE,
    matters=(Matter.REFERENDUM_QUESTION,),
    quorum=_OF_THE_ENTITLED,
    requires=(ABSOLUTE,),
    mode=VotingMode.SECRET,
    basis=Provision(URL, art="56", ust="1"),
    in_force=Period(since=_IN_2006),
    enacted=_ENACTED_2005,
    read_since=_START,
    checked=_CHECKED,
    sources=(_ENACTED_2000, "Dz.U. 2005 nr 175 poz. 1457", _TEXT_2023),
    why="Rozstrzyga rozwiązanie, za którym oddano więcej niż połowę ważnych głosów.",
)
_QUESTION_2000: Final = attrs.evolve(
    _QUESTION,
    quorum=_OF_THE_ENTITLED_2000,
    in_force=Period(since=_START, until=_BEFORE_2006),
    enacted=_ENACTED_2000,
)
_TAXATION: Final = attrs.evolve(
    _QUESTION,
    id="REF-56-2",
    title="Samoopodatkowanie się mieszkańców",
    matters=(Matter.SELF_TAXATION,),
    requires=(Majority(share=Fraction(2, 3), of=Base.VALID_VOTES, more_than=False),),
    basis=Provision(URL, art="56", ust="2"),
    why="Samoopodatkowanie rozstrzyga co najmniej 2/3 ważnych głosów oddanych za nim.",
)
_TAXATION_2000: Final = attrs.evolve(
    _TAXATION,
    quorum=_OF_THE_ENTITLED_2000,
    in_force=_QUESTION_2000.in_force,
    enacted=_ENACTED_2000,
)

# --- Recall --------------------------------------------------------------------------------------

_BY_RESIDENTS: Final = (Matter.RECALL_OF_GMINA_ORGAN, Matter.RECALL_OF_ASSEMBLY)
# Any cause but a refused discharge; a refused vote of confidence is one since the term of 2018.
_OTHER_CAUSES: Final = (Matter.RECALL_REFERENDUM_OTHER, Matter.RECALL_REFERENDUM_CONFIDENCE)
_BY_COUNCIL: Final = (Matter.RECALL_REFERENDUM_DISCHARGE, *_OTHER_CAUSES)
_BY_COUNCIL_2002: Final = (Matter.RECALL_REFERENDUM_DISCHARGE, Matter.RECALL_REFERENDUM_OTHER)
_CONFIDENCE_IS_ANOTHER_CAUSE: Final = Assumption(
    code="confidence_is_another_cause",
    polish="nieudzielenie wotum zaufania jest inną przyczyną niż nieudzielenie absolutorium, więc "
    "utrzymanie wójta kończy działalność rady także po takim referendum",
    english="a refused vote of confidence is a cause other than a refused discharge, so a mayor "
    "who stays ends the council after such a referendum too",
    matters=(Matter.RECALL_REFERENDUM_CONFIDENCE,),
)
_ASSEMBLY_ENDS: Final = Effect(
    after=Outcome.ADOPTED,
    consequence=Consequence.ORGAN_AND_EXECUTIVE_END,
    basis=Provision(URL, art="67", ust="1"),
    matters=(Matter.RECALL_OF_ASSEMBLY,),
)
_GMINA_ORGAN_ENDS: Final = Effect(
    after=Outcome.ADOPTED,
    consequence=Consequence.ORGAN_ENDS,
    basis=Provision(URL, art="67", ust="2"),
    matters=(Matter.RECALL_OF_GMINA_ORGAN,),
)
_COUNCIL_ENDS: Final = Effect(
    after=Outcome.NOT_ADOPTED,
    consequence=Consequence.COUNCIL_DISSOLVED,
    basis=Provision(URL, art="67", ust="3"),
    matters=_OTHER_CAUSES,
    against=ABSOLUTE,
)
# Ust. 2 of art. 67 speaks of a motion of residents; of a mayor recalled at the motion of the
# council the provisions on his mandate say what follows.
_MANDATE: Final = Effect(
    after=Outcome.ADOPTED,
    consequence=Consequence.MANDATE_EXPIRES,
    basis=Provision(KW, art="492", par="1", pkt="8"),
    matters=_BY_COUNCIL,
)

_RECALL: Final = Rule(
    id="REF-55-2",
    title="Odwołanie organu w referendum lokalnym",
    bodies=_ELECTORATE,
    matters=(*_BY_RESIDENTS, *_BY_COUNCIL),
    quorum=_OF_AN_ELECTION,
    requires=(ABSOLUTE,),
    mode=VotingMode.SECRET,
    basis=Provision(URL, art="56", ust="1"),
    in_force=Period(since=_IN_2011),
    effects=(_ASSEMBLY_ENDS, _GMINA_ORGAN_ENDS, _COUNCIL_ENDS, _MANDATE),
    assumptions=(_CONFIDENCE_IS_ANOTHER_CAUSE,),
    enacted="Dz.U. 2011 nr 21 poz. 112",
    read_since=_IN_2011,
    checked=_CHECKED,
    sources=(
        "Dz.U. 2005 nr 175 poz. 1457",
        _TEXT_2023,
        "rp.pl: 3/5 zamiast 30 proc. (referenda kadencji 2006-2010)",
        "art. 492 k.w. w przedrukach z lat 2014, 2016 i 2023",
    ),
    why="Odwołanie jest ważne, gdy udział wzięło 3/5 tych, którzy wybierali odwoływany organ.",
)
_RECALL_2006: Final = attrs.evolve(
    _RECALL,
    matters=(*_BY_RESIDENTS, *_BY_COUNCIL_2002),
    in_force=Period(since=_IN_2006, until=_BEFORE_2011),
    effects=(
        _ASSEMBLY_ENDS,
        _GMINA_ORGAN_ENDS,
        attrs.evolve(_COUNCIL_ENDS, matters=(Matter.RECALL_REFERENDUM_OTHER,)),
        attrs.evolve(
            _MANDATE,
            basis=Provision(WOJT, art="26", ust="1", pkt="8"),
            matters=_BY_COUNCIL_2002,
        ),
    ),
    assumptions=(),
    enacted=_ENACTED_2005,
    read_since=_IN_2006,
)
_RECALL_2002: Final = attrs.evolve(
    _RECALL_2006,
    quorum=_OF_THE_ENTITLED_2000,
    in_force=Period(since=_IN_2002, until=_BEFORE_2006),
    enacted=_ENACTED_2002,
    read_since=_IN_2002,
    sources=("Dz.U. 2002 nr 113 poz. 984 art. 26, 87 pkt 37", _ENACTED_2000),
    why="Referendum jest ważne, gdy udział wzięło co najmniej 30% uprawnionych.",
)
# Mayors were elected by councils, and ended with them.
_RECALL_2000: Final = attrs.evolve(
    _RECALL_2002,
    matters=_BY_RESIDENTS,
    in_force=Period(since=_START, until=_BEFORE_2002),
    effects=(attrs.evolve(_ASSEMBLY_ENDS, matters=()),),
    enacted=_ENACTED_2000,
    read_since=_START,
    sources=(_ENACTED_2000,),
)

REFERENDUM: Final = RuleBook(
    name="referendum",
    title="referendum lokalne",
    read_to=date(2023, 6, 14),
    checked=_CHECKED,
    digest="3b352b75e600",
    rules=(
        _QUESTION_2000,
        _QUESTION,
        _TAXATION_2000,
        _TAXATION,
        _RECALL_2000,
        _RECALL_2002,
        _RECALL_2006,
        _RECALL,
    ),
    aliases=(
        Alias(
            id="REF-55-1",
            of="REF-56-1",
            basis=Provision(URL, art="55", ust="1"),
            why="Ważność referendum: co najmniej 30% uprawnionych.",
        ),
        Alias(
            id="REF-67-3",
            of="REF-55-2",
            basis=Provision(URL, art="67", ust="3"),
            why="Koniec rady, gdy mieszkańcy zostawili wójta, którego chciała odwołać.",
        ),
    ),
)
