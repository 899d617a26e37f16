"""Rule book of the metropolitan union in the voivodeship of Silesia: its assembly and its board.

Data only: each entry restates one provision with its days, its source and its reason. A resolution
of the assembly needs two majorities at once (art. 25 ust. 2): more than half of all delegates, one
for each gmina, and delegates whose gminas hold more than half of the residents. The second is
counted in residents, as of 30 June of the year before the vote (ust. 3); a record tells it by a
``Weighing`` by ``Measure.POPULATION`` whose size is the number of residents of the whole union.

What the act does not settle follows the provisions on the sejmik (art. 26), and so the quorum and
the mode of the vote.

Source: the catalogue of voting rules of 2026-11-22; on 2026-11-24 copies of the act as published
(Dz.U. 2017 poz. 730) and of its consolidated text (Dz.U. 2022 poz. 439) were read in a public
mirror of the official register, art. 1-53 and 14-51; art. 25-34 are the same in both. What is left
out is told in ``docs/explanation/law-books.md``.
"""

from datetime import date
from fractions import Fraction
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.law.act import GZM
from zmp_core.law.confidence import Confidence
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.rules.book import RuleBook
from zmp_core.rules.majority import ABSOLUTE_OF_SEATS, SIMPLE, Base, Majority, Quorum
from zmp_core.rules.rule import Assumption, Consequence, Effect, Outcome, Rule
from zmp_core.votes.ballot import VotingMode
from zmp_core.votes.matter import Matter
from zmp_core.votes.weighing import Measure

_CHECKED: Final = date(2026, 11, 24)
_START: Final = date(2017, 4, 7)
_HALF: Final = Fraction(1, 2)

_OF_RESIDENTS: Final = Majority(share=_HALF, of=Base.SEATS, more_than=True, by=Measure.POPULATION)
_ART_25: Final = Provision(GZM, art="25", ust="2")

_QUORUM_BY_REFERENCE: Final = Assumption(
    code="quorum_by_reference",
    polish="kworum i tryb głosowania zgromadzenia wynikają z odesłania do przepisów o sejmiku, bo "
    "ustawa o związku sama ich nie ustanawia",
    english="quorum and mode of the assembly follow from the provisions on the sejmik, to which "
    "the act sends for what it does not settle",
)
_CHAIR_BY_REFERENCE: Final = Assumption(
    code="chair_by_double_majority",
    polish="przewodniczącego wybiera się i odwołuje podwójną większością, a z przepisów o sejmiku "
    "bierze się tylko tajność",
    english="the chair is elected and recalled by the double majority, and only the secrecy comes "
    "from the provisions on the sejmik",
    matters=(Matter.CHAIR_ELECTION, Matter.VICE_CHAIR_ELECTION, Matter.CHAIR_RECALL),
)
_RECALL_BY_ART_25: Final = Assumption(
    code="recall_by_double_majority",
    polish="do odwołania zarządu po nieudzieleniu absolutorium wystarcza podwójna większość, a "
    "większość 3/5 z przepisów o sejmiku nie obowiązuje",
    english="the double majority is enough to recall the board after a refused discharge; the 3/5 "
    "of the provisions on the sejmik do not bind",
)

_RESOLUTION: Final = Rule(
    id="GZM-25",
    title="Uchwały zgromadzenia związku metropolitalnego",
    bodies=(BodyKind.METROPOLITAN_ASSEMBLY,),
    matters=(Matter.ORDINARY,),
    quorum=Quorum(share=_HALF, basis=Provision(GZM, art="26")),
    requires=(ABSOLUTE_OF_SEATS, _OF_RESIDENTS),
    mode=VotingMode.OPEN,
    basis=_ART_25,
    in_force=Period(since=_START),
    assumptions=(_QUORUM_BY_REFERENCE,),
    enacted="Dz.U. 2017 poz. 730",
    read_since=_START,
    checked=_CHECKED,
    sources=(
        "Dz.U. 2017 poz. 730",
        "Dz.U. 2022 poz. 439 (tekst jednolity)",
        "metropoliagzm.pl/zgromadzenie",
    ),
    why="Za uchwałą musi być większość delegatów, a ich gminy muszą mieć większość mieszkańców.",
)
_CHAIR: Final = attrs.evolve(
    _RESOLUTION,
    id="GZM-26",
    title="Wybór i odwołanie przewodniczącego i wiceprzewodniczących zgromadzenia",
    matters=(Matter.CHAIR_ELECTION, Matter.VICE_CHAIR_ELECTION, Matter.CHAIR_RECALL),
    mode=VotingMode.SECRET,
    assumptions=(_QUORUM_BY_REFERENCE, _CHAIR_BY_REFERENCE),
    confidence=Confidence.MEDIUM,  # art. 22 ust. 2 says that there is an election, and no more
    sources=(*_RESOLUTION.sources, "prawo.pl 111950 (wybór przewodniczącego 12.09.2017)"),
    why="Ustawa nie zna osobnej większości dla przewodniczącego, więc obowiązuje podwójna.",
)
_BOARD_ELECTION: Final = attrs.evolve(
    _RESOLUTION,
    id="GZM-29",
    title="Wybór zarządu związku metropolitalnego",
    matters=(Matter.BOARD_HEAD_ELECTION, Matter.BOARD_MEMBER_ELECTION),
    mode=VotingMode.SECRET,  # art. 29 ust. 1
    why="Zarząd wybiera zgromadzenie podwójną większością, w głosowaniu tajnym.",
)
_DISCHARGE: Final = attrs.evolve(
    _RESOLUTION,
    id="GZM-30",
    title="Absolutorium dla zarządu związku metropolitalnego",
    matters=(Matter.DISCHARGE_GRANT, Matter.DISCHARGE_REFUSAL),
    effects=(
        Effect(
            after=Outcome.NOT_ADOPTED,
            consequence=Consequence.REFUSED_BY_LAW,
            basis=Provision(GZM, art="30", ust="2"),
            matters=(Matter.DISCHARGE_GRANT,),
        ),
    ),
    why="Nieprzyjęcie uchwały o absolutorium oznacza z mocy ustawy jego nieudzielenie.",
)
_RECALL_DISCHARGE: Final = attrs.evolve(
    _RESOLUTION,
    id="GZM-31",
    title="Odwołanie zarządu związku metropolitalnego po nieudzieleniu absolutorium",
    matters=(Matter.BOARD_RECALL_DISCHARGE,),
    mode=None,  # art. 31 does not say; the twin for the sejmik is secret
    assumptions=(_QUORUM_BY_REFERENCE, _RECALL_BY_ART_25),
    confidence=Confidence.MEDIUM,
    why="Ustawa sama reguluje to odwołanie i nie wskazuje innej większości niż podwójna.",
)
_RECALL_OTHER: Final = attrs.evolve(
    _RESOLUTION,
    id="GZM-32-37",
    title="Odwołanie zarządu związku metropolitalnego lub jego członka z innej przyczyny",
    matters=(Matter.BOARD_RECALL_OTHER, Matter.BOARD_MEMBER_RECALL),
    mode=VotingMode.SECRET,  # art. 37 u.s.w., to which art. 32 sends
    basis=Provision(GZM, art="32"),
    why="Tryb bierze się z przepisów o zarządzie województwa, lecz większość jest podwójna.",
)
_RESIGNATION: Final = attrs.evolve(
    _RESOLUTION,
    id="GZM-32-38",
    title="Przyjęcie rezygnacji zarządu związku metropolitalnego lub jego członka",
    matters=(Matter.BOARD_RESIGNATION, Matter.BOARD_MEMBER_RESIGNATION),
    basis=Provision(GZM, art="32"),
    effects=tuple(
        Effect(
            after=outcome,
            consequence=Consequence.DEEMED_ACCEPTED,
            basis=Provision(GZM, art="32"),
        )
        for outcome in (Outcome.NOT_ADOPTED, Outcome.NO_QUORUM)
    ),
    why="Rezygnację przyjmuje podwójna większość; brak uchwały zastępuje ustawa.",
)
_TREASURER: Final = attrs.evolve(
    _RESOLUTION,
    id="GZM-37",
    title="Powołanie i odwołanie skarbnika związku metropolitalnego",
    matters=(Matter.TREASURER,),
    mode=None,  # that of a voivodeship is appointed in secret; whether art. 26 brings that is open
    confidence=Confidence.MEDIUM,
    why="Skarbnika powołuje i odwołuje zgromadzenie, na wniosek przewodniczącego zarządu.",
)

_BOARD_RESOLUTION: Final = Rule(
    id="GZM-34",
    title="Uchwały zarządu związku metropolitalnego",
    bodies=(BodyKind.METROPOLITAN_BOARD,),
    matters=(Matter.ORDINARY,),
    quorum=Quorum(share=_HALF, basis=Provision(GZM, art="34")),
    requires=(SIMPLE,),
    mode=VotingMode.OPEN,
    basis=Provision(GZM, art="34"),
    in_force=Period(since=_START),
    enacted="Dz.U. 2017 poz. 730",
    read_since=_START,
    checked=_CHECKED,
    sources=("Dz.U. 2017 poz. 730", "Dz.U. 2022 poz. 439 (tekst jednolity)"),
    why="Zarząd uchwala zwykłą większością, gdy obecna jest co najmniej połowa jego składu.",
)

METROPOLIS: Final = RuleBook(
    name="metropolis",
    title="związek metropolitalny w województwie śląskim",
    read_to=date(2022, 1, 28),
    checked=_CHECKED,
    digest="ef682e6ecda0",
    rules=(
        _RESOLUTION,
        _CHAIR,
        _BOARD_ELECTION,
        _DISCHARGE,
        _RECALL_DISCHARGE,
        _RECALL_OTHER,
        _RESIGNATION,
        _TREASURER,
        _BOARD_RESOLUTION,
    ),
    undecided=(Matter.QUORUM_CHECK,),
    # Whether the provisions on the sejmik bring a vote of confidence, or their own majority for the
    # agenda and the resignation of a chair, no source says. The rest is no matter of such a union.
    uncovered=(
        Matter.CHAIR_RESIGNATION,
        Matter.AGENDA_CHANGE,
        Matter.AGENDA_CHANGE_ON_REQUEST,
        Matter.VOTE_OF_CONFIDENCE,
        Matter.BOARD_RECALL_CONFIDENCE,
        Matter.RECALL_REFERENDUM_DISCHARGE,
        Matter.RECALL_REFERENDUM_CONFIDENCE,
        Matter.RECALL_REFERENDUM_OTHER,
        Matter.REFERENDUM,
        Matter.REFERENDUM_QUESTION,
        Matter.SELF_TAXATION,
        Matter.RECALL_OF_GMINA_ORGAN,
        Matter.RECALL_OF_ASSEMBLY,
        Matter.MAYOR_BY_COUNCIL,
        Matter.LAY_JUDGES,
        Matter.UNION_ACCESSION,
        Matter.UNION_STATUTE,
        Matter.INTERNATIONAL_ASSOCIATION,
        Matter.FOREIGN_COOPERATION,
    ),
)
