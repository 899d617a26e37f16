"""The law of votes as data, and the engine that holds a vote against it.

A ``Rule`` is a typed literal with its basis, its days and its reason; ``judge`` finds the rule of
the day and answers with a ``Verdict``. The engine names no article and no date.
"""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.rules import books as books
    from zmp_core.rules.book import Alias as Alias
    from zmp_core.rules.book import DatedBook as DatedBook
    from zmp_core.rules.book import RuleBook as RuleBook
    from zmp_core.rules.books import find as find
    from zmp_core.rules.completions import Completions as Completions
    from zmp_core.rules.judging import judge as judge
    from zmp_core.rules.majority import ABSOLUTE as ABSOLUTE
    from zmp_core.rules.majority import ABSOLUTE_OF_SEATS as ABSOLUTE_OF_SEATS
    from zmp_core.rules.majority import SIMPLE as SIMPLE
    from zmp_core.rules.majority import THREE_FIFTHS_OF_SEATS as THREE_FIFTHS_OF_SEATS
    from zmp_core.rules.majority import WITHOUT_QUORUM as WITHOUT_QUORUM
    from zmp_core.rules.majority import Base as Base
    from zmp_core.rules.majority import Consent as Consent
    from zmp_core.rules.majority import Counting as Counting
    from zmp_core.rules.majority import Majority as Majority
    from zmp_core.rules.majority import Quorum as Quorum
    from zmp_core.rules.outlook import Outlook as Outlook
    from zmp_core.rules.readings import Barred as Barred
    from zmp_core.rules.readings import Composition as Composition
    from zmp_core.rules.readings import MissedDischarge as MissedDischarge
    from zmp_core.rules.readings import Presence as Presence
    from zmp_core.rules.readings import Readings as Readings
    from zmp_core.rules.requirement import Requirement as Requirement
    from zmp_core.rules.rule import Assumption as Assumption
    from zmp_core.rules.rule import Confidence as Confidence
    from zmp_core.rules.rule import Consequence as Consequence
    from zmp_core.rules.rule import Effect as Effect
    from zmp_core.rules.rule import FromTerm as FromTerm
    from zmp_core.rules.rule import Outcome as Outcome
    from zmp_core.rules.rule import Rule as Rule
    from zmp_core.rules.rule import Standing as Standing
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
    "Assumption",
    "Barred",
    "Base",
    "Caution",
    "Completions",
    "Composition",
    "Confidence",
    "Consent",
    "Consequence",
    "Counting",
    "DatedBook",
    "Edition",
    "Effect",
    "FromTerm",
    "Hinge",
    "Majority",
    "MissedDischarge",
    "Outcome",
    "Outlook",
    "Presence",
    "Quorum",
    "Readings",
    "Requirement",
    "Rule",
    "RuleBook",
    "Standing",
    "Verdict",
    "books",
    "find",
    "judge",
)

__getattr__, __dir__ = door(
    __name__,
    {
        "ABSOLUTE": "majority",
        "ABSOLUTE_OF_SEATS": "majority",
        "SIMPLE": "majority",
        "THREE_FIFTHS_OF_SEATS": "majority",
        "WITHOUT_QUORUM": "majority",
        "Alias": "book",
        "Assumption": "rule",
        "Barred": "readings",
        "Base": "majority",
        "Caution": "verdict",
        "Completions": "completions",
        "Composition": "readings",
        "Confidence": "rule",
        "Consent": "majority",
        "Consequence": "rule",
        "Counting": "majority",
        "DatedBook": "book",
        "Edition": "verdict",
        "Effect": "rule",
        "FromTerm": "rule",
        "Hinge": "verdict",
        "Majority": "majority",
        "MissedDischarge": "readings",
        "Outcome": "rule",
        "Outlook": "outlook",
        "Presence": "readings",
        "Quorum": "majority",
        "Readings": "readings",
        "Requirement": "requirement",
        "Rule": "rule",
        "RuleBook": "book",
        "Standing": "rule",
        "Verdict": "verdict",
        "books": "books",
        "find": "books",
        "judge": "judging",
    },
)
