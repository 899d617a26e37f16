"""Związek Miast Polskich and its kind: statutes as dated books, members, votes, dues, elections.

An association of local government resolves by its statute. ``judge(record, book=ZMP)`` holds a vote
against it; what public sources do not say of the statute is an assumption that the verdict lists.

Not here: what the law of councils says of joining (``zmp_core.rules.books``).
"""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.association import words as words
    from zmp_core.association.accession import Accession as Accession
    from zmp_core.association.accession import admitted_together as admitted_together
    from zmp_core.association.acts import OMGGS_STATUTE as OMGGS_STATUTE
    from zmp_core.association.acts import SZGIP_STATUTE as SZGIP_STATUTE
    from zmp_core.association.acts import ZGWRP_STATUTE as ZGWRP_STATUTE
    from zmp_core.association.acts import ZMP_STATUTE as ZMP_STATUTE
    from zmp_core.association.acts import ZPP_STATUTE as ZPP_STATUTE
    from zmp_core.association.acts import ZWRP_STATUTE as ZWRP_STATUTE
    from zmp_core.association.assembly import Assembly as Assembly
    from zmp_core.association.assembly import ConveningRule as ConveningRule
    from zmp_core.association.assembly import Delegacy as Delegacy
    from zmp_core.association.assembly import IndicativeVote as IndicativeVote
    from zmp_core.association.assembly import ProxyRule as ProxyRule
    from zmp_core.association.assembly import RemoteRule as RemoteRule
    from zmp_core.association.assembly import find_remote_rule as find_remote_rule
    from zmp_core.association.books.siblings import OMGGS as OMGGS
    from zmp_core.association.books.siblings import SZGIP as SZGIP
    from zmp_core.association.books.siblings import ZGWRP as ZGWRP
    from zmp_core.association.books.siblings import ZPP as ZPP
    from zmp_core.association.books.siblings import ZWRP as ZWRP
    from zmp_core.association.books.zmp import ZMP as ZMP
    from zmp_core.association.books.zmp import ZMP_TERMS as ZMP_TERMS
    from zmp_core.association.claims import Claim as Claim
    from zmp_core.association.claims import Preciseness as Preciseness
    from zmp_core.association.claims import Reported as Reported
    from zmp_core.association.claims import claims_on as claims_on
    from zmp_core.association.claims import zmp_claims as zmp_claims
    from zmp_core.association.documents import AssemblyNumber as AssemblyNumber
    from zmp_core.association.documents import Document as Document
    from zmp_core.association.documents import DocumentKind as DocumentKind
    from zmp_core.association.documents import DocumentRule as DocumentRule
    from zmp_core.association.documents import Stance as Stance
    from zmp_core.association.documents import find_document_rule as find_document_rule
    from zmp_core.association.documents import voting_rule as voting_rule
    from zmp_core.association.dues_schemes import Discount as Discount
    from zmp_core.association.dues_schemes import Due as Due
    from zmp_core.association.dues_schemes import DuesByBracket as DuesByBracket
    from zmp_core.association.dues_schemes import DuesOfMembers as DuesOfMembers
    from zmp_core.association.dues_schemes import DuesPerResident as DuesPerResident
    from zmp_core.association.dues_schemes import DuesScheme as DuesScheme
    from zmp_core.association.dues_schemes import FeeBracket as FeeBracket
    from zmp_core.association.dues_schemes import FlatDues as FlatDues
    from zmp_core.association.dues_schemes import Rounding as Rounding
    from zmp_core.association.dues_schemes import dues as dues
    from zmp_core.association.dues_schemes import dues_of_members as dues_of_members
    from zmp_core.association.dues_schemes import indexed as indexed
    from zmp_core.association.elections import Apportionment as Apportionment
    from zmp_core.association.elections import Poll as Poll
    from zmp_core.association.elections import PollResult as PollResult
    from zmp_core.association.elections import Quota as Quota
    from zmp_core.association.elections import Shortfall as Shortfall
    from zmp_core.association.elections import apportioned as apportioned
    from zmp_core.association.elections import judge_poll as judge_poll
    from zmp_core.association.elections import shortfalls as shortfalls
    from zmp_core.association.facts import Fact as Fact
    from zmp_core.association.facts import FactKind as FactKind
    from zmp_core.association.facts import find_facts as find_facts
    from zmp_core.association.known import zmp_register as zmp_register
    from zmp_core.association.member import Member as Member
    from zmp_core.association.member import MemberKind as MemberKind
    from zmp_core.association.membership import ExclusionRule as ExclusionRule
    from zmp_core.association.membership import JoiningRule as JoiningRule
    from zmp_core.association.membership import LeavingRule as LeavingRule
    from zmp_core.association.membership import Membership as Membership
    from zmp_core.association.membership import MembershipEnd as MembershipEnd
    from zmp_core.association.membership import Paper as Paper
    from zmp_core.association.membership import Step as Step
    from zmp_core.association.membership import Turn as Turn
    from zmp_core.association.organs import AssociationTerm as AssociationTerm
    from zmp_core.association.organs import Departure as Departure
    from zmp_core.association.organs import DepartureCode as DepartureCode
    from zmp_core.association.organs import Organ as Organ
    from zmp_core.association.organs import OrganRule as OrganRule
    from zmp_core.association.organs import Seat as Seat
    from zmp_core.association.organs import association_terms_on as association_terms_on
    from zmp_core.association.organs import departures as departures
    from zmp_core.association.organs import find_organ as find_organ
    from zmp_core.association.register import Comparison as Comparison
    from zmp_core.association.register import Difference as Difference
    from zmp_core.association.register import Happening as Happening
    from zmp_core.association.register import MemberStatus as MemberStatus
    from zmp_core.association.register import Register as Register
    from zmp_core.association.representation import CommitteeRole as CommitteeRole
    from zmp_core.association.representation import CommitteeSeat as CommitteeSeat
    from zmp_core.association.representation import Envoy as Envoy
    from zmp_core.association.representation import OutsideBody as OutsideBody
    from zmp_core.association.representation import Representation as Representation
    from zmp_core.association.representation import Representative as Representative
    from zmp_core.association.representation import ThematicCommittee as ThematicCommittee
    from zmp_core.association.representation import committee_on as committee_on
    from zmp_core.association.representation import envoys_on as envoys_on
    from zmp_core.association.representation import find_committee as find_committee
    from zmp_core.association.representation import thematic_committees as thematic_committees
    from zmp_core.association.statute import AssociationBook as AssociationBook
    from zmp_core.association.statute import Point as Point
    from zmp_core.association.weights import Bracket as Bracket
    from zmp_core.association.weights import BracketedWeights as BracketedWeights
    from zmp_core.association.weights import Delegation as Delegation
    from zmp_core.association.weights import FixedWeights as FixedWeights
    from zmp_core.association.weights import StartedWeights as StartedWeights
    from zmp_core.association.weights import Weights as Weights
    from zmp_core.association.weights import votes_of as votes_of

__all__ = (
    "OMGGS",
    "OMGGS_STATUTE",
    "SZGIP",
    "SZGIP_STATUTE",
    "ZGWRP",
    "ZGWRP_STATUTE",
    "ZMP",
    "ZMP_STATUTE",
    "ZMP_TERMS",
    "ZPP",
    "ZPP_STATUTE",
    "ZWRP",
    "ZWRP_STATUTE",
    "Accession",
    "Apportionment",
    "Assembly",
    "AssemblyNumber",
    "AssociationBook",
    "AssociationTerm",
    "Bracket",
    "BracketedWeights",
    "Claim",
    "CommitteeRole",
    "CommitteeSeat",
    "Comparison",
    "ConveningRule",
    "Delegacy",
    "Delegation",
    "Departure",
    "DepartureCode",
    "Difference",
    "Discount",
    "Document",
    "DocumentKind",
    "DocumentRule",
    "Due",
    "DuesByBracket",
    "DuesOfMembers",
    "DuesPerResident",
    "DuesScheme",
    "Envoy",
    "ExclusionRule",
    "Fact",
    "FactKind",
    "FeeBracket",
    "FixedWeights",
    "FlatDues",
    "Happening",
    "IndicativeVote",
    "JoiningRule",
    "LeavingRule",
    "Member",
    "MemberKind",
    "MemberStatus",
    "Membership",
    "MembershipEnd",
    "Organ",
    "OrganRule",
    "OutsideBody",
    "Paper",
    "Point",
    "Poll",
    "PollResult",
    "Preciseness",
    "ProxyRule",
    "Quota",
    "Register",
    "RemoteRule",
    "Reported",
    "Representation",
    "Representative",
    "Rounding",
    "Seat",
    "Shortfall",
    "Stance",
    "StartedWeights",
    "Step",
    "ThematicCommittee",
    "Turn",
    "Weights",
    "admitted_together",
    "apportioned",
    "association_terms_on",
    "claims_on",
    "committee_on",
    "departures",
    "dues",
    "dues_of_members",
    "envoys_on",
    "find_committee",
    "find_document_rule",
    "find_facts",
    "find_organ",
    "find_remote_rule",
    "indexed",
    "judge_poll",
    "shortfalls",
    "thematic_committees",
    "votes_of",
    "voting_rule",
    "words",
    "zmp_claims",
    "zmp_register",
)

__getattr__, __dir__ = door(
    __name__,
    {
        "OMGGS": "books.siblings",
        "OMGGS_STATUTE": "acts",
        "SZGIP": "books.siblings",
        "SZGIP_STATUTE": "acts",
        "ZGWRP": "books.siblings",
        "ZGWRP_STATUTE": "acts",
        "ZMP": "books.zmp",
        "ZMP_STATUTE": "acts",
        "ZMP_TERMS": "books.zmp",
        "ZPP": "books.siblings",
        "ZPP_STATUTE": "acts",
        "ZWRP": "books.siblings",
        "ZWRP_STATUTE": "acts",
        "Accession": "accession",
        "Apportionment": "elections",
        "Assembly": "assembly",
        "AssemblyNumber": "documents",
        "AssociationBook": "statute",
        "AssociationTerm": "organs",
        "Bracket": "weights",
        "BracketedWeights": "weights",
        "Claim": "claims",
        "CommitteeRole": "representation",
        "CommitteeSeat": "representation",
        "Comparison": "register",
        "ConveningRule": "assembly",
        "Delegacy": "assembly",
        "Delegation": "weights",
        "Departure": "organs",
        "DepartureCode": "organs",
        "Difference": "register",
        "Discount": "dues_schemes",
        "Document": "documents",
        "DocumentKind": "documents",
        "DocumentRule": "documents",
        "Due": "dues_schemes",
        "DuesByBracket": "dues_schemes",
        "DuesOfMembers": "dues_schemes",
        "DuesPerResident": "dues_schemes",
        "DuesScheme": "dues_schemes",
        "Envoy": "representation",
        "ExclusionRule": "membership",
        "Fact": "facts",
        "FactKind": "facts",
        "FeeBracket": "dues_schemes",
        "FixedWeights": "weights",
        "FlatDues": "dues_schemes",
        "Happening": "register",
        "IndicativeVote": "assembly",
        "JoiningRule": "membership",
        "LeavingRule": "membership",
        "Member": "member",
        "MemberKind": "member",
        "MemberStatus": "register",
        "Membership": "membership",
        "MembershipEnd": "membership",
        "Organ": "organs",
        "OrganRule": "organs",
        "OutsideBody": "representation",
        "Paper": "membership",
        "Point": "statute",
        "Poll": "elections",
        "PollResult": "elections",
        "Preciseness": "claims",
        "ProxyRule": "assembly",
        "Quota": "elections",
        "Register": "register",
        "RemoteRule": "assembly",
        "Reported": "claims",
        "Representation": "representation",
        "Representative": "representation",
        "Rounding": "dues_schemes",
        "Seat": "organs",
        "Shortfall": "elections",
        "Stance": "documents",
        "StartedWeights": "weights",
        "Step": "membership",
        "ThematicCommittee": "representation",
        "Turn": "membership",
        "Weights": "weights",
        "admitted_together": "accession",
        "apportioned": "elections",
        "association_terms_on": "organs",
        "claims_on": "claims",
        "committee_on": "representation",
        "departures": "organs",
        "dues": "dues_schemes",
        "dues_of_members": "dues_schemes",
        "envoys_on": "representation",
        "find_committee": "representation",
        "find_document_rule": "documents",
        "find_facts": "facts",
        "find_organ": "organs",
        "find_remote_rule": "assembly",
        "indexed": "dues_schemes",
        "judge_poll": "elections",
        "shortfalls": "elections",
        "thematic_committees": "representation",
        "votes_of": "weights",
        "words": "words",
        "voting_rule": "documents",
        "zmp_claims": "claims",
        "zmp_register": "known",
    },
)
