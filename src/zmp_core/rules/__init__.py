"""The law of votes as data, and the engine that holds a vote against it.

A ``Rule`` is a typed literal with its basis, its days and its reason; ``judge`` finds the rule of
the day and answers with a ``Verdict``. The engine names no article and no date.
"""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.law.confidence import Confidence as Confidence
    from zmp_core.rules import books as books
    from zmp_core.rules.book import Alias as Alias
    from zmp_core.rules.book import Announcement as Announcement
    from zmp_core.rules.book import Change as Change
    from zmp_core.rules.book import DatedBook as DatedBook
    from zmp_core.rules.book import RuleBook as RuleBook
    from zmp_core.rules.books import find as find
    from zmp_core.rules.completions import Completions as Completions
    from zmp_core.rules.contests import Election as Election
    from zmp_core.rules.contests import ElectionHinge as ElectionHinge
    from zmp_core.rules.contests import ElectionOutcome as ElectionOutcome
    from zmp_core.rules.contests import NextRound as NextRound
    from zmp_core.rules.contests import judge_contest as judge_contest
    from zmp_core.rules.judging import judge as judge
    from zmp_core.rules.majority import ABSOLUTE as ABSOLUTE
    from zmp_core.rules.majority import ABSOLUTE_OF_SEATS as ABSOLUTE_OF_SEATS
    from zmp_core.rules.majority import SIMPLE as SIMPLE
    from zmp_core.rules.majority import THREE_FIFTHS_OF_SEATS as THREE_FIFTHS_OF_SEATS
    from zmp_core.rules.majority import WITHOUT_QUORUM as WITHOUT_QUORUM
    from zmp_core.rules.majority import Base as Base
    from zmp_core.rules.majority import CastingVote as CastingVote
    from zmp_core.rules.majority import Consent as Consent
    from zmp_core.rules.majority import Counting as Counting
    from zmp_core.rules.majority import Majority as Majority
    from zmp_core.rules.majority import Quorum as Quorum
    from zmp_core.rules.numbers import Asked as Asked
    from zmp_core.rules.numbers import Bound as Bound
    from zmp_core.rules.numbers import Condition as Condition
    from zmp_core.rules.numbers import Dissolution as Dissolution
    from zmp_core.rules.numbers import DissolutionRule as DissolutionRule
    from zmp_core.rules.numbers import Losses as Losses
    from zmp_core.rules.numbers import Motion as Motion
    from zmp_core.rules.numbers import Steps as Steps
    from zmp_core.rules.numbers import Whole as Whole
    from zmp_core.rules.outlook import Outlook as Outlook
    from zmp_core.rules.readings import Attendance as Attendance
    from zmp_core.rules.readings import Barred as Barred
    from zmp_core.rules.readings import BlankPapers as BlankPapers
    from zmp_core.rules.readings import Composition as Composition
    from zmp_core.rules.readings import ConfidenceWithoutQuorum as ConfidenceWithoutQuorum
    from zmp_core.rules.readings import MembershipFee as MembershipFee
    from zmp_core.rules.readings import MissedDischarge as MissedDischarge
    from zmp_core.rules.readings import OwnCase as OwnCase
    from zmp_core.rules.readings import Presence as Presence
    from zmp_core.rules.readings import Readings as Readings
    from zmp_core.rules.requirement import Requirement as Requirement
    from zmp_core.rules.rounds import Rounds as Rounds
    from zmp_core.rules.rule import Assumption as Assumption
    from zmp_core.rules.rule import Consequence as Consequence
    from zmp_core.rules.rule import Effect as Effect
    from zmp_core.rules.rule import FromTerm as FromTerm
    from zmp_core.rules.rule import Outcome as Outcome
    from zmp_core.rules.rule import Rule as Rule
    from zmp_core.rules.rule import Standing as Standing
    from zmp_core.rules.rule import Variant as Variant
    from zmp_core.rules.statute import Clause as Clause
    from zmp_core.rules.statute import Statute as Statute
    from zmp_core.rules.verdict import Caution as Caution
    from zmp_core.rules.verdict import Edition as Edition
    from zmp_core.rules.verdict import Hinge as Hinge
    from zmp_core.rules.verdict import Verdict as Verdict

__all__ = (
    "ABSOLUTE",
    "ABSOLUTE_OF_SEATS",
    "SIMPLE",
    "THREE_FIFTHS_OF_SEATS",
    "WITHOUT_QUORUM",
    "Alias",
    "Announcement",
    "Asked",
    "Assumption",
    "Attendance",
    "Barred",
    "Base",
    "BlankPapers",
    "Bound",
    "CastingVote",
    "Caution",
    "Change",
    "Clause",
    "Completions",
    "Composition",
    "Condition",
    "Confidence",
    "ConfidenceWithoutQuorum",
    "Consent",
    "Consequence",
    "Counting",
    "DatedBook",
    "Dissolution",
    "DissolutionRule",
    "Edition",
    "Effect",
    "Election",
    "ElectionHinge",
    "ElectionOutcome",
    "FromTerm",
    "Hinge",
    "Losses",
    "Majority",
    "MembershipFee",
    "MissedDischarge",
    "Motion",
    "NextRound",
    "Outcome",
    "Outlook",
    "OwnCase",
    "Presence",
    "Quorum",
    "Readings",
    "Requirement",
    "Rounds",
    "Rule",
    "RuleBook",
    "Standing",
    "Statute",
    "Steps",
    "Variant",
    "Verdict",
    "Whole",
    "books",
    "find",
    "judge",
    "judge_contest",
)

__getattr__, __dir__ = door(
    __name__,
    {
        "ABSOLUTE": "majority",
        "ABSOLUTE_OF_SEATS": "majority",
        "Alias": "book",
        "Announcement": "book",
        "Asked": "numbers",
        "Assumption": "rule",
        "Attendance": "readings",
        "Barred": "readings",
        "Base": "majority",
        "BlankPapers": "readings",
        "Bound": "numbers",
        "CastingVote": "majority",
        "Caution": "verdict",
        "Change": "book",
        "Clause": "statute",
        "Completions": "completions",
        "Composition": "readings",
        "Condition": "numbers",
        "Confidence": "rule",
        "ConfidenceWithoutQuorum": "readings",
        "Consent": "majority",
        "Consequence": "rule",
        "Counting": "majority",
        "DatedBook": "book",
        "Dissolution": "numbers",
        "DissolutionRule": "numbers",
        "Edition": "verdict",
        "Effect": "rule",
        "Election": "contests",
        "ElectionHinge": "contests",
        "ElectionOutcome": "contests",
        "FromTerm": "rule",
        "Hinge": "verdict",
        "Losses": "numbers",
        "Majority": "majority",
        "MembershipFee": "readings",
        "MissedDischarge": "readings",
        "Motion": "numbers",
        "NextRound": "contests",
        "Outcome": "rule",
        "Outlook": "outlook",
        "OwnCase": "readings",
        "Presence": "readings",
        "Quorum": "majority",
        "Readings": "readings",
        "Requirement": "requirement",
        "Rounds": "rounds",
        "Rule": "rule",
        "RuleBook": "book",
        "SIMPLE": "majority",
        "Standing": "rule",
        "Statute": "statute",
        "Steps": "numbers",
        "THREE_FIFTHS_OF_SEATS": "majority",
        "Variant": "rule",
        "Verdict": "verdict",
        "WITHOUT_QUORUM": "majority",
        "Whole": "numbers",
        "books": "books",
        "find": "books",
        "judge": "judging",
        "judge_contest": "contests",
    },
)
