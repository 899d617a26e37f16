"""What the law says and when: acts and provisions, the days of both, days off, deadlines.

Not here: the rules of voting (room ``rules``) and any judgement about a vote.
"""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.law.act import Act as Act
    from zmp_core.law.calendar import DayOff as DayOff
    from zmp_core.law.calendar import Shift as Shift
    from zmp_core.law.calendar import days_off as days_off
    from zmp_core.law.calendar import is_day_off as is_day_off
    from zmp_core.law.confidence import Confidence as Confidence
    from zmp_core.law.deadline import Deadline as Deadline
    from zmp_core.law.deadline import Direction as Direction
    from zmp_core.law.deadline import DueDay as DueDay
    from zmp_core.law.deadline import Lapse as Lapse
    from zmp_core.law.deadline import Length as Length
    from zmp_core.law.deadline import in_force_day as in_force_day
    from zmp_core.law.deadlines import find_deadline as find_deadline
    from zmp_core.law.entry import Entry as Entry
    from zmp_core.law.period import Period as Period
    from zmp_core.law.provision import Provision as Provision

__all__ = (
    "Act",
    "Confidence",
    "DayOff",
    "Deadline",
    "Direction",
    "DueDay",
    "Entry",
    "Lapse",
    "Length",
    "Period",
    "Provision",
    "Shift",
    "days_off",
    "find_deadline",
    "in_force_day",
    "is_day_off",
)

__getattr__, __dir__ = door(
    __name__,
    {
        "Act": "act",
        "Period": "period",
        "Provision": "provision",
        "Confidence": "confidence",
        "DayOff": "calendar",
        "Shift": "calendar",
        "days_off": "calendar",
        "is_day_off": "calendar",
        "Deadline": "deadline",
        "Direction": "deadline",
        "DueDay": "deadline",
        "Lapse": "deadline",
        "Length": "deadline",
        "in_force_day": "deadline",
        "find_deadline": "deadlines",
        "Entry": "entry",
    },
)
