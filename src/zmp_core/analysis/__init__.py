"""Many votes at once: audits of an archive, and how members and clubs vote.

Every number carries its definition and stays exact. An analysis counts what happened; what the law
made of a vote is said by its verdict.
"""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.analysis.agreeing import Agreement as Agreement
    from zmp_core.analysis.agreeing import agreement as agreement
    from zmp_core.analysis.audits import Audit as Audit
    from zmp_core.analysis.audits import Uncovered as Uncovered
    from zmp_core.analysis.audits import judge_all as judge_all
    from zmp_core.analysis.cohesion import agreement_index as agreement_index
    from zmp_core.analysis.cohesion import attina as attina
    from zmp_core.analysis.cohesion import rice as rice
    from zmp_core.analysis.loyal import Rebellion as Rebellion
    from zmp_core.analysis.loyal import attendance as attendance
    from zmp_core.analysis.loyal import loyalty as loyalty
    from zmp_core.analysis.loyal import rebels as rebels
    from zmp_core.analysis.margins import Margin as Margin
    from zmp_core.analysis.margins import Margins as Margins
    from zmp_core.analysis.margins import closest as closest
    from zmp_core.analysis.margins import quorum_margins as quorum_margins
    from zmp_core.analysis.measures import (
        IN_FAVOUR_AGAINST_ABSTAINING as IN_FAVOUR_AGAINST_ABSTAINING,
    )
    from zmp_core.analysis.measures import IN_FAVOUR_AND_AGAINST as IN_FAVOUR_AND_AGAINST
    from zmp_core.analysis.measures import Counted as Counted
    from zmp_core.analysis.measures import Definition as Definition
    from zmp_core.analysis.measures import Mean as Mean
    from zmp_core.analysis.measures import Ratio as Ratio
    from zmp_core.analysis.measures import Scores as Scores

_PLACES = {
    "Agreement": "agreeing",
    "Audit": "audits",
    "Counted": "measures",
    "Definition": "measures",
    "IN_FAVOUR_AGAINST_ABSTAINING": "measures",
    "IN_FAVOUR_AND_AGAINST": "measures",
    "Margin": "margins",
    "Margins": "margins",
    "Mean": "measures",
    "Ratio": "measures",
    "Rebellion": "loyal",
    "Scores": "measures",
    "Uncovered": "audits",
    "agreement": "agreeing",
    "agreement_index": "cohesion",
    "attendance": "loyal",
    "attina": "cohesion",
    "closest": "margins",
    "judge_all": "audits",
    "loyalty": "loyal",
    "quorum_margins": "margins",
    "rebels": "loyal",
    "rice": "cohesion",
}
__all__ = (
    "IN_FAVOUR_AGAINST_ABSTAINING",
    "IN_FAVOUR_AND_AGAINST",
    "Agreement",
    "Audit",
    "Counted",
    "Definition",
    "Margin",
    "Margins",
    "Mean",
    "Ratio",
    "Rebellion",
    "Scores",
    "Uncovered",
    "agreement",
    "agreement_index",
    "attendance",
    "attina",
    "closest",
    "judge_all",
    "loyalty",
    "quorum_margins",
    "rebels",
    "rice",
)

__getattr__, __dir__ = door(__name__, _PLACES)
