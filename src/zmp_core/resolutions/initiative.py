"""Who may propose a resolution (inicjatywa uchwałodawcza), where an act reserves it, as data.

Who else may propose is for the statute of the gmina; residents may since the term elected on
2018-10-21, where the matter is nobody's alone. Not here: how many residents it takes, which is
among the numbers by residents (room ``rules``).

Sources: u.f.p. art. 233 as printed at skarbnikgminy.pl, u.s.p. in Dz.U. 2024 poz. 107 and u.s.w. in
Dz.U. 2024 poz. 566, read on 2026-11-25; the rest as a catalogue of the matters of a gmina council
(2026-11-22) has it.
"""

from datetime import date
from enum import StrEnum
from functools import partial
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.law.act import UFP, USG, USP, USW
from zmp_core.law.confidence import Confidence
from zmp_core.law.entry import Entry
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.votes.matter import Matter


class Proposer(StrEnum):
    """Who proposes a draft (wnioskodawca, projektodawca)."""

    EXECUTIVE = "executive"
    """Wójt, burmistrz or prezydent miasta; the board of a powiat or a voivodeship, or its head."""
    AUDIT_COMMITTEE = "audit_committee"
    """Komisja rewizyjna."""
    COMMITTEE = "committee"
    """Another committee of the council."""
    CLUB = "club"
    """Klub radnych."""
    COUNCILLORS = "councillors"
    """Councillors, as many as the act or the statute asks for."""
    CHAIR = "chair"
    """Przewodniczący rady."""
    RESIDENTS = "residents"
    """Mieszkańcy (obywatelska inicjatywa uchwałodawcza)."""


@attrs.frozen(kw_only=True)
class Initiative(Entry):
    """One wording of a provision that reserves a draft for somebody.

    Attributes:
        matters: What the draft is about.
        proposer: Who alone may propose it.
        bodies: Which councils it binds.
    """

    matters: tuple[Matter, ...]
    proposer: Proposer
    bodies: tuple[BodyKind, ...] = (BodyKind.GMINA_COUNCIL,)


_row: Final = partial(
    Initiative, confidence=Confidence.MEDIUM, read_since=None, checked=date(2026, 11, 25)
)
_BUDGETS: Final = partial(
    _row,
    proposer=Proposer.EXECUTIVE,
    bodies=(BodyKind.GMINA_COUNCIL, BodyKind.POWIAT_COUNCIL, BodyKind.SEJMIK),
    in_force=Period(since=date(2010, 1, 1)),
    enacted="Dz.U. 2009 nr 157 poz. 1240",
)
_IN_POWIAT: Final = partial(
    _row,
    bodies=(BodyKind.POWIAT_COUNCIL,),
    in_force=Period(since=date(2024, 1, 17)),
    enacted=None,
    read_since=date(2024, 1, 17),
)
_IN_VOIVODESHIP: Final = partial(
    _row,
    bodies=(BodyKind.SEJMIK,),
    in_force=Period(since=date(2024, 3, 14)),
    enacted=None,
    read_since=date(2024, 3, 14),
)

INITIATIVES: Final = (
    _BUDGETS(
        id="UFP-233",
        title="Projekt uchwały budżetowej i jej zmiany",
        basis=Provision(UFP, art="233"),
        matters=(Matter.BUDGET, Matter.BUDGET_CHANGE),
        sources=("skarbnikgminy.pl, art. 233; art. 60 ust. 2 pkt 4 u.s.g. mówi tak o zmianach",),
        why="Projekt budżetu i jego zmian sporządza wyłącznie organ wykonawczy.",
    ),
    _BUDGETS(
        id="UFP-230",
        title="Projekt uchwały w sprawie wieloletniej prognozy finansowej",
        basis=Provision(UFP, art="230", ust="1"),
        matters=(Matter.FORECAST,),
        sources=("gazetaprawna.pl 9899972",),
        why="Prognozę i jej zmiany proponuje wyłącznie organ wykonawczy.",
    ),
    _row(
        id="USG-18-2-3",
        title="Powołanie i odwołanie skarbnika",
        basis=Provision(USG, art="18", ust="2", pkt="3"),
        matters=(Matter.TREASURER,),
        proposer=Proposer.EXECUTIVE,
        in_force=Period(since=date(2002, 10, 27)),
        enacted=None,
        sources=("rp.pl art4707481",),
        why="Rada powołuje skarbnika tylko na wniosek wójta; początku brzmienia nie ustalono.",
    ),
    _row(
        id="USG-18a-3",
        title="Wniosek w sprawie absolutorium",
        basis=Provision(USG, art="18a", ust="3"),
        matters=(Matter.DISCHARGE_GRANT, Matter.DISCHARGE_REFUSAL),
        proposer=Proposer.AUDIT_COMMITTEE,
        in_force=Period(since=date(2002, 10, 27)),
        enacted=None,
        sources=("konstancinjeziorna.pl 12.06.2024",),
        why="Z wnioskiem występuje komisja rewizyjna; początku brzmienia nie ustalono.",
    ),
    _row(
        id="USG-19-4",
        title="Wniosek o odwołanie przewodniczącego lub wiceprzewodniczącego rady",
        basis=Provision(USG, art="19", ust="4"),
        matters=(Matter.CHAIR_RECALL,),
        proposer=Proposer.COUNCILLORS,
        in_force=Period(since=date(2001, 5, 30)),
        enacted=None,
        why="Wnosi co najmniej 1/4 ustawowego składu rady; liczbę podaje zbiór liczb.",
    ),
    _row(
        id="USG-28b",
        title="Wniosek o referendum w sprawie odwołania wójta z innej przyczyny",
        basis=Provision(USG, art="28b", ust="1"),
        matters=(Matter.RECALL_REFERENDUM_OTHER,),
        proposer=Proposer.COUNCILLORS,
        in_force=Period(since=date(2002, 10, 27)),
        enacted="Dz.U. 2002 nr 113 poz. 984 art. 43 pkt 20",
        why="Wnosi co najmniej 1/4 ustawowego składu rady, na piśmie.",
    ),
    _IN_POWIAT(
        id="USP-12-3",
        title="Powołanie i odwołanie skarbnika powiatu",
        basis=Provision(USP, art="12", pkt="3"),
        matters=(Matter.TREASURER,),
        proposer=Proposer.EXECUTIVE,
        why="Rada powołuje skarbnika na wniosek starosty; początku brzmienia nie ustalono.",
    ),
    _IN_POWIAT(
        id="USP-16-3",
        title="Wniosek w sprawie absolutorium dla zarządu powiatu",
        basis=Provision(USP, art="16", ust="3"),
        matters=(Matter.DISCHARGE_GRANT, Matter.DISCHARGE_REFUSAL),
        proposer=Proposer.AUDIT_COMMITTEE,
        why="Z wnioskiem występuje komisja rewizyjna; początku brzmienia nie ustalono.",
    ),
    _IN_POWIAT(
        id="USP-14-4",
        title="Wniosek o odwołanie przewodniczącego lub wiceprzewodniczącego rady powiatu",
        basis=Provision(USP, art="14", ust="4"),
        matters=(Matter.CHAIR_RECALL,),
        proposer=Proposer.COUNCILLORS,
        why="Wnosi co najmniej 1/4 ustawowego składu rady; początku brzmienia nie ustalono.",
    ),
    _IN_VOIVODESHIP(
        id="USW-18-17",
        title="Powołanie i odwołanie skarbnika województwa",
        basis=Provision(USW, art="18", pkt="17"),
        matters=(Matter.TREASURER,),
        proposer=Proposer.EXECUTIVE,
        why="Sejmik powołuje skarbnika na wniosek marszałka; początku brzmienia nie ustalono.",
    ),
    _IN_VOIVODESHIP(
        id="USW-30-3",
        title="Wniosek w sprawie absolutorium dla zarządu województwa",
        basis=Provision(USW, art="30", ust="3"),
        matters=(Matter.DISCHARGE_GRANT, Matter.DISCHARGE_REFUSAL),
        proposer=Proposer.AUDIT_COMMITTEE,
        why="Z wnioskiem występuje komisja rewizyjna; początku brzmienia nie ustalono.",
    ),
    _IN_VOIVODESHIP(
        id="USW-20-4",
        title="Wniosek o odwołanie przewodniczącego lub wiceprzewodniczącego sejmiku",
        basis=Provision(USW, art="20", ust="4"),
        matters=(Matter.CHAIR_RECALL,),
        proposer=Proposer.COUNCILLORS,
        why="Wnosi co najmniej 1/4 ustawowego składu sejmiku; początku brzmienia nie ustalono.",
    ),
)


def initiative_for(matter: Matter, body: BodyKind, day: date) -> Initiative | None:
    """Return the provision that reserves drafts on a matter; ``None`` where none is known.

    >>> row = initiative_for(Matter.BUDGET, BodyKind.GMINA_COUNCIL, date(2024, 12, 1))
    >>> row.proposer, str(row.basis)
    (<Proposer.EXECUTIVE: 'executive'>, 'art. 233 u.f.p.')

    Args:
        matter: What the draft is about.
        body: The council.
        day: The day of the proposal.
    """
    return next(
        (
            row
            for row in INITIATIVES
            if matter in row.matters and body in row.bodies and day in row.in_force
        ),
        None,
    )
