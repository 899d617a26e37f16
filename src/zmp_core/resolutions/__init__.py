"""Resolutions on paper: their headings, their numbers and the schemes of these.

Not here: whether a resolution was adopted (room ``rules``).
"""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.resolutions.doubts import Doubt as Doubt
    from zmp_core.resolutions.doubts import DoubtCode as DoubtCode
    from zmp_core.resolutions.folding import Fold as Fold
    from zmp_core.resolutions.folding import Span as Span
    from zmp_core.resolutions.heading import Heading as Heading
    from zmp_core.resolutions.heading import Spans as Spans
    from zmp_core.resolutions.heading import read_heading as read_heading
    from zmp_core.resolutions.kinds import KindNoun as KindNoun
    from zmp_core.resolutions.kinds import ResolutionKind as ResolutionKind
    from zmp_core.resolutions.numbers import NumberParts as NumberParts
    from zmp_core.resolutions.numbers import NumberScheme as NumberScheme
    from zmp_core.resolutions.numbers import ResolutionNumber as ResolutionNumber
    from zmp_core.resolutions.numbers import Restart as Restart
    from zmp_core.resolutions.numbers import find_scheme as find_scheme
    from zmp_core.resolutions.years import read_year as read_year

__all__ = (
    "Doubt",
    "DoubtCode",
    "Fold",
    "Heading",
    "KindNoun",
    "NumberParts",
    "NumberScheme",
    "ResolutionKind",
    "ResolutionNumber",
    "Restart",
    "Span",
    "Spans",
    "find_scheme",
    "read_heading",
    "read_year",
)

__getattr__, __dir__ = door(
    __name__,
    {
        "Doubt": "doubts",
        "DoubtCode": "doubts",
        "Fold": "folding",
        "Heading": "heading",
        "KindNoun": "kinds",
        "NumberParts": "numbers",
        "NumberScheme": "numbers",
        "ResolutionKind": "kinds",
        "ResolutionNumber": "numbers",
        "Restart": "numbers",
        "Span": "folding",
        "Spans": "heading",
        "find_scheme": "numbers",
        "read_heading": "heading",
        "read_year": "years",
    },
)
