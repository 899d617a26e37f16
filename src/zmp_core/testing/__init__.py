"""For suites that test against votes: ones that could have happened, and ones that did.

* Hypothesis strategies make bodies, tallies, roll calls and records that could have happened.
  They alone need the extra ``testing`` (``pip install zmp-core[testing]``).
* ``threshold_cases`` gives the votes on both sides of what a rule demands.
* ``real_cases`` reads the real votes in ``cases/*.toml``, each with its source and with what the
  law made of it.

Not here: anything that a program needs outside its tests.
"""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.testing.real import Difference as Difference
    from zmp_core.testing.real import Expected as Expected
    from zmp_core.testing.real import RealCase as RealCase
    from zmp_core.testing.real import real_cases as real_cases
    from zmp_core.testing.strategies import bodies as bodies
    from zmp_core.testing.strategies import roll_calls as roll_calls
    from zmp_core.testing.strategies import tallies as tallies
    from zmp_core.testing.strategies import vote_records as vote_records
    from zmp_core.testing.thresholds import Step as Step
    from zmp_core.testing.thresholds import ThresholdCase as ThresholdCase
    from zmp_core.testing.thresholds import threshold_cases as threshold_cases

__all__ = (
    "Difference",
    "Expected",
    "RealCase",
    "Step",
    "ThresholdCase",
    "bodies",
    "real_cases",
    "roll_calls",
    "tallies",
    "threshold_cases",
    "vote_records",
)

__getattr__, __dir__ = door(
    __name__,
    {
        "Difference": "real",
        "Expected": "real",
        "RealCase": "real",
        "Step": "thresholds",
        "ThresholdCase": "thresholds",
        "bodies": "strategies",
        "real_cases": "real",
        "roll_calls": "strategies",
        "tallies": "strategies",
        "threshold_cases": "thresholds",
        "vote_records": "strategies",
    },
)
