"""zmp_core: was this vote good? Rules of Polish municipal bodies, dated, cited and explained.

The front door: the nouns people type. Everything loads on first use.
"""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core import analysis as analysis
    from zmp_core import association as association
    from zmp_core import cities as cities
    from zmp_core import frames as frames
    from zmp_core import interchange as interchange
    from zmp_core import minutes as minutes
    from zmp_core import resolutions as resolutions
    from zmp_core import review as review
    from zmp_core import rules as rules
    from zmp_core import testing as testing
    from zmp_core.analysis import judge_all as judge_all
    from zmp_core.bodies import Body as Body
    from zmp_core.bodies import BodyKind as BodyKind
    from zmp_core.bodies import Term as Term
    from zmp_core.cities import City as City
    from zmp_core.cities import TerytCode as TerytCode
    from zmp_core.errors import AmbiguousError as AmbiguousError
    from zmp_core.errors import Fault as Fault
    from zmp_core.errors import InvalidRecordError as InvalidRecordError
    from zmp_core.errors import InvalidValueError as InvalidValueError
    from zmp_core.errors import NotCoveredError as NotCoveredError
    from zmp_core.errors import ZmpError as ZmpError
    from zmp_core.law import Period as Period
    from zmp_core.law import Provision as Provision
    from zmp_core.review import Severity as Severity
    from zmp_core.rules import Base as Base
    from zmp_core.rules import Election as Election
    from zmp_core.rules import ElectionOutcome as ElectionOutcome
    from zmp_core.rules import Majority as Majority
    from zmp_core.rules import Outcome as Outcome
    from zmp_core.rules import Quorum as Quorum
    from zmp_core.rules import Readings as Readings
    from zmp_core.rules import Rule as Rule
    from zmp_core.rules import Verdict as Verdict
    from zmp_core.rules import judge as judge
    from zmp_core.votes import Contest as Contest
    from zmp_core.votes import Matter as Matter
    from zmp_core.votes import Position as Position
    from zmp_core.votes import RollCall as RollCall
    from zmp_core.votes import Tally as Tally
    from zmp_core.votes import VoteObject as VoteObject
    from zmp_core.votes import VoteRecord as VoteRecord
    from zmp_core.votes import VotingMode as VotingMode

__all__ = (
    "AmbiguousError",
    "Base",
    "Body",
    "BodyKind",
    "City",
    "Contest",
    "Election",
    "ElectionOutcome",
    "Fault",
    "InvalidRecordError",
    "InvalidValueError",
    "Majority",
    "Matter",
    "NotCoveredError",
    "Outcome",
    "Period",
    "Position",
    "Provision",
    "Quorum",
    "Readings",
    "RollCall",
    "Rule",
    "Severity",
    "Tally",
    "Term",
    "TerytCode",
    "Verdict",
    "VoteObject",
    "VoteRecord",
    "VotingMode",
    "ZmpError",
    "analysis",
    "association",
    "cities",
    "frames",
    "interchange",
    "judge",
    "judge_all",
    "minutes",
    "resolutions",
    "review",
    "rules",
    "testing",
)

__getattr__, __dir__ = door(
    __name__,
    {
        "AmbiguousError": "errors",
        "Base": "rules.majority",
        "Body": "bodies.body",
        "BodyKind": "bodies.body",
        "ElectionOutcome": "rules.contests",
        "Election": "rules.contests",
        "Contest": "votes.contest",
        "Fault": "errors",
        "InvalidRecordError": "errors",
        "InvalidValueError": "errors",
        "Majority": "rules.majority",
        "Matter": "votes.matter",
        "NotCoveredError": "errors",
        "Outcome": "rules.rule",
        "Period": "law.period",
        "Position": "votes.ballot",
        "Provision": "law.provision",
        "Quorum": "rules.majority",
        "Readings": "rules.readings",
        "RollCall": "votes.roll_call",
        "Rule": "rules.rule",
        "Tally": "votes.tally",
        "Term": "bodies.body",
        "Verdict": "rules.verdict",
        "VoteObject": "votes.ballot",
        "VoteRecord": "votes.record",
        "VotingMode": "votes.ballot",
        "ZmpError": "errors",
        "City": "cities.city",
        "TerytCode": "cities.teryt",
        "analysis": "analysis",
        "association": "association",
        "frames": "frames",
        "judge_all": "analysis.audits",
        "resolutions": "resolutions",
        "cities": "cities",
        "interchange": "interchange",
        "judge": "rules.judging",
        "Severity": "review.findings",
        "minutes": "minutes",
        "review": "review",
        "rules": "rules",
        "testing": "testing",
    },
)
