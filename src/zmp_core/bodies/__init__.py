"""Who decides: bodies and their seats, terms, mandates, clubs, offices, committees, the roster.

And when they sit: sessions, their agenda, presence in time.

Not here: what a body may decide and by which majority (room ``rules``).
"""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.bodies.body import Body as Body
    from zmp_core.bodies.body import BodyKind as BodyKind
    from zmp_core.bodies.body import Term as Term
    from zmp_core.bodies.clubs import Club as Club
    from zmp_core.bodies.clubs import ClubRule as ClubRule
    from zmp_core.bodies.clubs import find_club_rule as find_club_rule
    from zmp_core.bodies.committees import Committee as Committee
    from zmp_core.bodies.committees import CommitteeKind as CommitteeKind
    from zmp_core.bodies.committees import CommitteeRule as CommitteeRule
    from zmp_core.bodies.committees import find_committee_rule as find_committee_rule
    from zmp_core.bodies.composition import Composition as Composition
    from zmp_core.bodies.composition import Council as Council
    from zmp_core.bodies.composition import find_composition as find_composition
    from zmp_core.bodies.composition import statutory_seats as statutory_seats
    from zmp_core.bodies.irregularities import Irregularity as Irregularity
    from zmp_core.bodies.irregularities import IrregularityCode as IrregularityCode
    from zmp_core.bodies.mandates import Beginning as Beginning
    from zmp_core.bodies.mandates import DeclaredBy as DeclaredBy
    from zmp_core.bodies.mandates import Ending as Ending
    from zmp_core.bodies.mandates import Expiry as Expiry
    from zmp_core.bodies.mandates import Mandate as Mandate
    from zmp_core.bodies.mandates import find_expiry as find_expiry
    from zmp_core.bodies.offices import ChairRule as ChairRule
    from zmp_core.bodies.offices import Office as Office
    from zmp_core.bodies.offices import OfficeHolder as OfficeHolder
    from zmp_core.bodies.offices import find_chair_rule as find_chair_rule
    from zmp_core.bodies.presence import Move as Move
    from zmp_core.bodies.presence import Movement as Movement
    from zmp_core.bodies.presence import Presence as Presence
    from zmp_core.bodies.presence import PresenceSpan as PresenceSpan
    from zmp_core.bodies.roster import Roster as Roster
    from zmp_core.bodies.roster import RosterDay as RosterDay
    from zmp_core.bodies.sessions import AgendaChange as AgendaChange
    from zmp_core.bodies.sessions import AgendaChangeKind as AgendaChangeKind
    from zmp_core.bodies.sessions import AgendaItem as AgendaItem
    from zmp_core.bodies.sessions import Convening as Convening
    from zmp_core.bodies.sessions import ConveningRule as ConveningRule
    from zmp_core.bodies.sessions import Convocation as Convocation
    from zmp_core.bodies.sessions import Requester as Requester
    from zmp_core.bodies.sessions import Session as Session
    from zmp_core.bodies.sessions import SessionSitting as SessionSitting
    from zmp_core.bodies.sessions import find_convening_rule as find_convening_rule
    from zmp_core.bodies.tenure import Tenure as Tenure
    from zmp_core.bodies.terms import CouncilTerm as CouncilTerm
    from zmp_core.bodies.terms import find_term as find_term
    from zmp_core.bodies.terms import terms_on as terms_on

__all__ = (
    "AgendaChange",
    "AgendaChangeKind",
    "AgendaItem",
    "Beginning",
    "Body",
    "BodyKind",
    "ChairRule",
    "Club",
    "ClubRule",
    "Committee",
    "CommitteeKind",
    "CommitteeRule",
    "Composition",
    "Convening",
    "ConveningRule",
    "Convocation",
    "Council",
    "CouncilTerm",
    "DeclaredBy",
    "Ending",
    "Expiry",
    "Irregularity",
    "IrregularityCode",
    "Mandate",
    "Move",
    "Movement",
    "Office",
    "OfficeHolder",
    "Presence",
    "PresenceSpan",
    "Requester",
    "Roster",
    "RosterDay",
    "Session",
    "SessionSitting",
    "Tenure",
    "Term",
    "find_chair_rule",
    "find_club_rule",
    "find_committee_rule",
    "find_composition",
    "find_convening_rule",
    "find_expiry",
    "find_term",
    "statutory_seats",
    "terms_on",
)

__getattr__, __dir__ = door(
    __name__,
    {
        "Body": "body",
        "BodyKind": "body",
        "Term": "body",
        "Club": "clubs",
        "ClubRule": "clubs",
        "find_club_rule": "clubs",
        "Committee": "committees",
        "CommitteeKind": "committees",
        "CommitteeRule": "committees",
        "find_committee_rule": "committees",
        "Composition": "composition",
        "Council": "composition",
        "find_composition": "composition",
        "statutory_seats": "composition",
        "Irregularity": "irregularities",
        "IrregularityCode": "irregularities",
        "Beginning": "mandates",
        "DeclaredBy": "mandates",
        "Ending": "mandates",
        "Expiry": "mandates",
        "Mandate": "mandates",
        "find_expiry": "mandates",
        "ChairRule": "offices",
        "Office": "offices",
        "OfficeHolder": "offices",
        "find_chair_rule": "offices",
        "Move": "presence",
        "Movement": "presence",
        "Presence": "presence",
        "PresenceSpan": "presence",
        "Roster": "roster",
        "RosterDay": "roster",
        "AgendaChange": "sessions",
        "AgendaChangeKind": "sessions",
        "AgendaItem": "sessions",
        "Convening": "sessions",
        "ConveningRule": "sessions",
        "Convocation": "sessions",
        "Requester": "sessions",
        "Session": "sessions",
        "SessionSitting": "sessions",
        "find_convening_rule": "sessions",
        "Tenure": "tenure",
        "CouncilTerm": "terms",
        "find_term": "terms",
        "terms_on": "terms",
    },
)
