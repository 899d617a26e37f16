"""What the law says and when: acts, provisions, journals, how they are cited, days off, deadlines.

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
    from zmp_core.law.eli import EliForm as EliForm
    from zmp_core.law.eli import eli_id as eli_id
    from zmp_core.law.eli import eli_link as eli_link
    from zmp_core.law.eli import isap_id as isap_id
    from zmp_core.law.eli import read_eli as read_eli
    from zmp_core.law.entry import Entry as Entry
    from zmp_core.law.force import EntryIntoForce as EntryIntoForce
    from zmp_core.law.force import ForceDoubt as ForceDoubt
    from zmp_core.law.force import InForceFrom as InForceFrom
    from zmp_core.law.journal_citation import JournalCitation as JournalCitation
    from zmp_core.law.journal_citation import JournalReference as JournalReference
    from zmp_core.law.journals import Journal as Journal
    from zmp_core.law.journals import find_gazette as find_gazette
    from zmp_core.law.period import Period as Period
    from zmp_core.law.provision import Place as Place
    from zmp_core.law.provision import Provision as Provision
    from zmp_core.law.provision import ReadCitation as ReadCitation
    from zmp_core.law.provision import cite as cite
    from zmp_core.law.provision import parse_provisions as parse_provisions
    from zmp_core.law.provision import read_provisions as read_provisions
    from zmp_core.law.references import PublishedText as PublishedText
    from zmp_core.law.references import text_on as text_on
    from zmp_core.law.units import Slip as Slip

__all__ = (
    "Act",
    "Confidence",
    "DayOff",
    "Deadline",
    "Direction",
    "DueDay",
    "EliForm",
    "Entry",
    "EntryIntoForce",
    "ForceDoubt",
    "InForceFrom",
    "Journal",
    "JournalCitation",
    "JournalReference",
    "Lapse",
    "Length",
    "Period",
    "Place",
    "Provision",
    "PublishedText",
    "ReadCitation",
    "Shift",
    "Slip",
    "cite",
    "days_off",
    "eli_id",
    "eli_link",
    "find_deadline",
    "find_gazette",
    "in_force_day",
    "is_day_off",
    "isap_id",
    "parse_provisions",
    "read_eli",
    "read_provisions",
    "text_on",
)

__getattr__, __dir__ = door(
    __name__,
    {
        "Act": "act",
        "Confidence": "confidence",
        "DayOff": "calendar",
        "Deadline": "deadline",
        "Direction": "deadline",
        "ForceDoubt": "force",
        "DueDay": "deadline",
        "Entry": "entry",
        "EntryIntoForce": "force",
        "EliForm": "eli",
        "Journal": "journals",
        "JournalCitation": "journal_citation",
        "JournalReference": "journal_citation",
        "Lapse": "deadline",
        "Length": "deadline",
        "Period": "period",
        "Place": "provision",
        "Provision": "provision",
        "PublishedText": "references",
        "ReadCitation": "provision",
        "Shift": "calendar",
        "Slip": "units",
        "InForceFrom": "force",
        "cite": "provision",
        "days_off": "calendar",
        "eli_id": "eli",
        "eli_link": "eli",
        "find_deadline": "deadlines",
        "find_gazette": "journals",
        "in_force_day": "deadline",
        "is_day_off": "calendar",
        "isap_id": "eli",
        "parse_provisions": "provision",
        "read_eli": "eli",
        "read_provisions": "provision",
        "text_on": "references",
    },
)
