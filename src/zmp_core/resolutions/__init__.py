"""Resolutions: headings and numbers, how they are written, their life cycle and their deadlines.

Not here: the rules of voting (room ``rules``), and what a lawyer would remark (room ``review``).
"""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.resolutions.amendments import Mistake as Mistake
    from zmp_core.resolutions.amendments import amending as amending
    from zmp_core.resolutions.amendments import consolidating as consolidating
    from zmp_core.resolutions.amendments import consolidation_formula as consolidation_formula
    from zmp_core.resolutions.amendments import repeal_clause as repeal_clause
    from zmp_core.resolutions.amendments import repealing as repealing
    from zmp_core.resolutions.basis import LegalBasis as LegalBasis
    from zmp_core.resolutions.clocks import Clock as Clock
    from zmp_core.resolutions.clocks import Clocks as Clocks
    from zmp_core.resolutions.clocks import Letter as Letter
    from zmp_core.resolutions.clocks import letter_clock as letter_clock
    from zmp_core.resolutions.competences import Competence as Competence
    from zmp_core.resolutions.competences import competence_of as competence_of
    from zmp_core.resolutions.doubts import Doubt as Doubt
    from zmp_core.resolutions.doubts import DoubtCode as DoubtCode
    from zmp_core.resolutions.duties import CalendarDay as CalendarDay
    from zmp_core.resolutions.duties import calendar as calendar
    from zmp_core.resolutions.events import Annulled as Annulled
    from zmp_core.resolutions.events import Authority as Authority
    from zmp_core.resolutions.events import Changed as Changed
    from zmp_core.resolutions.events import Consolidated as Consolidated
    from zmp_core.resolutions.events import Delivered as Delivered
    from zmp_core.resolutions.events import Event as Event
    from zmp_core.resolutions.events import Expired as Expired
    from zmp_core.resolutions.events import FoundUnlawful as FoundUnlawful
    from zmp_core.resolutions.events import Issued as Issued
    from zmp_core.resolutions.events import Proposed as Proposed
    from zmp_core.resolutions.events import Published as Published
    from zmp_core.resolutions.events import PutOnAgenda as PutOnAgenda
    from zmp_core.resolutions.events import Repealed as Repealed
    from zmp_core.resolutions.events import Restored as Restored
    from zmp_core.resolutions.events import Signed as Signed
    from zmp_core.resolutions.events import Submitted as Submitted
    from zmp_core.resolutions.events import Suspended as Suspended
    from zmp_core.resolutions.events import Voted as Voted
    from zmp_core.resolutions.folding import Fold as Fold
    from zmp_core.resolutions.folding import Span as Span
    from zmp_core.resolutions.heading import Heading as Heading
    from zmp_core.resolutions.heading import Spans as Spans
    from zmp_core.resolutions.heading import read_heading as read_heading
    from zmp_core.resolutions.initiative import Initiative as Initiative
    from zmp_core.resolutions.initiative import Proposer as Proposer
    from zmp_core.resolutions.initiative import initiative_for as initiative_for
    from zmp_core.resolutions.kinds import KindNoun as KindNoun
    from zmp_core.resolutions.kinds import ResolutionKind as ResolutionKind
    from zmp_core.resolutions.lifecycle import Obstacle as Obstacle
    from zmp_core.resolutions.making import Maker as Maker
    from zmp_core.resolutions.making import Making as Making
    from zmp_core.resolutions.making import making_of as making_of
    from zmp_core.resolutions.mentions import Layout as Layout
    from zmp_core.resolutions.mentions import format_heading as format_heading
    from zmp_core.resolutions.mentions import mention as mention
    from zmp_core.resolutions.numbers import NumberParts as NumberParts
    from zmp_core.resolutions.numbers import NumberScheme as NumberScheme
    from zmp_core.resolutions.numbers import ResolutionNumber as ResolutionNumber
    from zmp_core.resolutions.numbers import Restart as Restart
    from zmp_core.resolutions.numbers import find_scheme as find_scheme
    from zmp_core.resolutions.past import Past as Past
    from zmp_core.resolutions.past import Traits as Traits
    from zmp_core.resolutions.resolution import Resolution as Resolution
    from zmp_core.resolutions.stages import Stage as Stage
    from zmp_core.resolutions.supervision import Supervisor as Supervisor
    from zmp_core.resolutions.supervision import local_law_of as local_law_of
    from zmp_core.resolutions.supervision import promulgation_of as promulgation_of
    from zmp_core.resolutions.supervision import supervisor_of as supervisor_of
    from zmp_core.resolutions.supervision_law import SupervisionLaw as SupervisionLaw
    from zmp_core.resolutions.supervision_law import supervision_law_of as supervision_law_of
    from zmp_core.resolutions.writing import force_clause as force_clause
    from zmp_core.resolutions.writing import supervision_note as supervision_note
    from zmp_core.resolutions.writing import write_resolution as write_resolution
    from zmp_core.resolutions.years import read_year as read_year

__all__ = (
    "Annulled",
    "Authority",
    "CalendarDay",
    "Changed",
    "Clock",
    "Clocks",
    "Competence",
    "Consolidated",
    "Delivered",
    "Doubt",
    "DoubtCode",
    "Event",
    "Expired",
    "Fold",
    "FoundUnlawful",
    "Heading",
    "Initiative",
    "Issued",
    "KindNoun",
    "Layout",
    "LegalBasis",
    "Letter",
    "Maker",
    "Making",
    "Mistake",
    "NumberParts",
    "NumberScheme",
    "Obstacle",
    "Past",
    "Proposed",
    "Proposer",
    "Published",
    "PutOnAgenda",
    "Repealed",
    "Resolution",
    "ResolutionKind",
    "ResolutionNumber",
    "Restart",
    "Restored",
    "Signed",
    "Span",
    "Spans",
    "Stage",
    "Submitted",
    "SupervisionLaw",
    "Supervisor",
    "Suspended",
    "Traits",
    "Voted",
    "amending",
    "calendar",
    "competence_of",
    "consolidating",
    "consolidation_formula",
    "find_scheme",
    "force_clause",
    "format_heading",
    "initiative_for",
    "letter_clock",
    "local_law_of",
    "making_of",
    "mention",
    "promulgation_of",
    "read_heading",
    "read_year",
    "repeal_clause",
    "repealing",
    "supervision_law_of",
    "supervision_note",
    "supervisor_of",
    "write_resolution",
)

__getattr__, __dir__ = door(
    __name__,
    {
        "Annulled": "events",
        "Authority": "events",
        "CalendarDay": "duties",
        "Changed": "events",
        "Clock": "clocks",
        "Clocks": "clocks",
        "Competence": "competences",
        "Consolidated": "events",
        "Delivered": "events",
        "Doubt": "doubts",
        "DoubtCode": "doubts",
        "Event": "events",
        "Expired": "events",
        "Fold": "folding",
        "FoundUnlawful": "events",
        "Heading": "heading",
        "Initiative": "initiative",
        "Issued": "events",
        "KindNoun": "kinds",
        "Layout": "mentions",
        "LegalBasis": "basis",
        "Letter": "clocks",
        "Maker": "making",
        "Making": "making",
        "Mistake": "amendments",
        "NumberParts": "numbers",
        "NumberScheme": "numbers",
        "Obstacle": "lifecycle",
        "Past": "past",
        "Proposed": "events",
        "Proposer": "initiative",
        "Published": "events",
        "PutOnAgenda": "events",
        "Repealed": "events",
        "Resolution": "resolution",
        "ResolutionKind": "kinds",
        "ResolutionNumber": "numbers",
        "Restart": "numbers",
        "Restored": "events",
        "Signed": "events",
        "Span": "folding",
        "Spans": "heading",
        "Stage": "stages",
        "Submitted": "events",
        "SupervisionLaw": "supervision_law",
        "Supervisor": "supervision",
        "Suspended": "events",
        "Traits": "past",
        "Voted": "events",
        "amending": "amendments",
        "calendar": "duties",
        "competence_of": "competences",
        "consolidating": "amendments",
        "consolidation_formula": "amendments",
        "find_scheme": "numbers",
        "force_clause": "writing",
        "format_heading": "mentions",
        "initiative_for": "initiative",
        "letter_clock": "clocks",
        "local_law_of": "supervision",
        "making_of": "making",
        "mention": "mentions",
        "promulgation_of": "supervision",
        "read_heading": "heading",
        "read_year": "years",
        "repeal_clause": "amendments",
        "repealing": "amendments",
        "supervision_law_of": "supervision_law",
        "supervision_note": "writing",
        "supervisor_of": "supervision",
        "write_resolution": "writing",
    },
)
