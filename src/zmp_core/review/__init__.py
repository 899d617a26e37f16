"""Whole records examined: what a lawyer would remark on a vote or a session, coded and cited."""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.review.codes import CODES as CODES
    from zmp_core.review.codes import Code as Code
    from zmp_core.review.examination import examine as examine
    from zmp_core.review.examination import examine_votes as examine_votes
    from zmp_core.review.findings import Finding as Finding
    from zmp_core.review.findings import Report as Report
    from zmp_core.review.findings import Severity as Severity

__all__ = ("CODES", "Code", "Finding", "Report", "Severity", "examine", "examine_votes")

__getattr__, __dir__ = door(
    __name__,
    {
        "CODES": "codes",
        "Code": "codes",
        "Finding": "findings",
        "Report": "findings",
        "Severity": "findings",
        "examine": "examination",
        "examine_votes": "examination",
    },
)
