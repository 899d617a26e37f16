"""Verdicts and analyses for whole dataframes, of any library that narwhals knows.

One row is one vote, or one ballot. Columns are added, or counted together, as lazily as the frame
is; no row is looked at from Python, but for the objects that pandas holds. It needs the extra
``frames`` and a frame library.
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
    from zmp_core.frames.standing import agreement as agreement
    from zmp_core.frames.standing import agreement_index as agreement_index
    from zmp_core.frames.standing import attendance as attendance
    from zmp_core.frames.standing import attina as attina
    from zmp_core.frames.standing import loyalty as loyalty
    from zmp_core.frames.standing import rebels as rebels
    from zmp_core.frames.standing import rice as rice

_PLACES = {
    "LABELS": "ballots",
    "agreement": "standing",
    "agreement_index": "standing",
    "attendance": "standing",
    "attina": "standing",
    "check": "faults",
    "faults_of": "faults",
    "from_records": "objects",
    "from_verdicts": "objects",
    "judge": "judging",
    "loyalty": "standing",
    "rebels": "standing",
    "records": "objects",
    "review": "remarks",
    "rice": "standing",
    "tally": "ballots",
}
__all__ = (
    "LABELS",
    "agreement",
    "agreement_index",
    "attendance",
    "attina",
    "check",
    "faults_of",
    "from_records",
    "from_verdicts",
    "judge",
    "loyalty",
    "rebels",
    "records",
    "review",
    "rice",
    "tally",
)

__getattr__, __dir__ = door(__name__, _PLACES)
