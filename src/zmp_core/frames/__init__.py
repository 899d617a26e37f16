"""Verdicts for whole dataframes: one rule, two engines, any library that narwhals knows.

One row is one vote. ``judge`` adds the columns of the answer and is as lazy as the frame that it is
given; no row is looked at from Python. It needs the extra ``frames`` and a frame library.
"""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.frames.ballots import LABELS as LABELS
    from zmp_core.frames.ballots import tally as tally
    from zmp_core.frames.faults import check as check
    from zmp_core.frames.faults import faults_of as faults_of
    from zmp_core.frames.judging import judge as judge
    from zmp_core.frames.objects import from_records as from_records
    from zmp_core.frames.objects import from_verdicts as from_verdicts
    from zmp_core.frames.objects import records as records
    from zmp_core.frames.remarks import review as review

__all__ = (
    "LABELS",
    "check",
    "faults_of",
    "from_records",
    "from_verdicts",
    "judge",
    "records",
    "review",
    "tally",
)

__getattr__, __dir__ = door(
    __name__,
    {
        "LABELS": "ballots",
        "check": "faults",
        "faults_of": "faults",
        "from_records": "objects",
        "from_verdicts": "objects",
        "judge": "judging",
        "records": "objects",
        "review": "remarks",
        "tally": "ballots",
    },
)
