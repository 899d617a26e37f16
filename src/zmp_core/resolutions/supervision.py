"""What a matter brings with it: whether it is local law, is promulgated, and who supervises it.

None of this changes how a resolution is voted. Not here: the deadlines (``clocks.py``).

Source: the marks of the matters (room ``votes``); art. 86 and art. 90 ust. 2 u.s.g. on the
supervisors, art. 13 u.o.a.n., art. 61 ust. 2 u.s.g. and art. 10 ust. 1 u.r.l. on what else the
gazette prints, read on 2026-11-25.
"""

from enum import StrEnum
from typing import Final

from zmp_core.resolutions.kinds import ResolutionKind
from zmp_core.votes.matter import Mark, Matter, known


class Supervisor(StrEnum):
    """Who supervises the resolutions of a gmina (organ nadzoru)."""

    VOIVODE = "voivode"
    """Wojewoda."""
    AUDIT_CHAMBER = "audit_chamber"
    """Regionalna izba obrachunkowa (RIO), instead of the wojewoda in financial matters."""


# Help in money is supervised by the RIO; help in kind went through the wojewoda (WSA Rzeszów,
# II SA/Rz 256/14). The matter is both, so it does not tell.
_SUPERVISOR_UNCLEAR: Final = frozenset({Matter.FINANCIAL_AID})
# No local law, and printed all the same: art. 13 pkt 3 and 7 u.o.a.n.; art. 10 ust. 1 u.r.l.
_PRINTED: Final = frozenset(
    {
        *(Matter.BUDGET, Matter.UNION_STATUTE, Matter.REFERENDUM),
        *(Matter.RECALL_REFERENDUM_DISCHARGE, Matter.RECALL_REFERENDUM_CONFIDENCE),
        Matter.RECALL_REFERENDUM_OTHER,
    }
)
# Whether a change of the budget is printed as the budget is, was not found.
_PERHAPS_PRINTED: Final = frozenset({Matter.BUDGET_CHANGE})
# They say nothing of the subject.
_OF_ANY_SUBJECT: Final = frozenset({Matter.ORDINARY, Matter.OTHER})
_WITHOUT_NORMS: Final = frozenset(
    {
        ResolutionKind.POSITION,
        ResolutionKind.APPEAL,
        ResolutionKind.PROCLAMATION,
        ResolutionKind.DECLARATION,
        ResolutionKind.OPINION,
        ResolutionKind.STATEMENT,
        ResolutionKind.MOTION,
        ResolutionKind.NOTICE,  # a consolidated text says nothing new
    }
)


def supervisor_of(matter: Matter) -> Supervisor | None:
    """Return who supervises resolutions on a matter; ``None`` where the matter does not tell.

    >>> supervisor_of(Matter.BUDGET), supervisor_of(Matter.STATUTE)
    (<Supervisor.AUDIT_CHAMBER: 'audit_chamber'>, <Supervisor.VOIVODE: 'voivode'>)
    """
    if not _tells(matter) or matter in _SUPERVISOR_UNCLEAR:
        return None
    of_audit = Mark.AUDIT_SUPERVISED in matter.marks
    return Supervisor.AUDIT_CHAMBER if of_audit else Supervisor.VOIVODE


def local_law_of(matter: Matter, kind: ResolutionKind) -> bool | None:
    """Tell whether such a paper is local law (akt prawa miejscowego); ``None`` where not settled.

    A council makes local law by resolution; an executive by order only where the matter is order
    regulations (przepisy porządkowe) that cannot wait.

    >>> local_law_of(Matter.LOCAL_PLAN, ResolutionKind.RESOLUTION)
    True
    """
    if kind in _WITHOUT_NORMS:
        return False
    if not _tells(matter):
        return None
    if kind is ResolutionKind.ORDER:  # art. 41 ust. 1-2 u.s.g.
        return matter == Matter.ORDER_REGULATIONS
    if Mark.LOCAL_LAW_DISPUTED in matter.marks:
        return None
    return Mark.LOCAL_LAW in matter.marks


def promulgation_of(
    matter: Matter,
    kind: ResolutionKind = ResolutionKind.RESOLUTION,
    *,
    local_law: bool | None,
) -> bool | None:
    """Tell whether such a paper is promulgated (ogłaszana w wojewódzkim dzienniku urzędowym).

    Local law always is; the budget, the statute of a union and the holding of a referendum are too,
    though they are none. A consolidated text is printed where its act was (art. 16 ust. 4
    u.o.a.n.).
    """
    if kind is ResolutionKind.NOTICE:
        local_law = local_law_of(matter, ResolutionKind.RESOLUTION)
    elif kind in _WITHOUT_NORMS:
        return False
    if local_law or matter in _PRINTED:
        return True
    return None if matter in _PERHAPS_PRINTED else local_law


def _tells(matter: Matter) -> bool:
    return matter.id in known() and matter not in _OF_ANY_SUBJECT
