"""The Polish language: words of one stem, counted people and things, dates.

The only room that uses babel. Not here: what is said about a vote; each room keeps the words for
its own nouns.
"""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.polish.counting import Noun as Noun
    from zmp_core.polish.counting import counted as counted
    from zmp_core.polish.dates import format_date as format_date
    from zmp_core.polish.stemming import stems as stems

__all__ = ("Noun", "counted", "format_date", "stems")

__getattr__, __dir__ = door(
    __name__,
    {"Noun": "counting", "counted": "counting", "format_date": "dates", "stems": "stemming"},
)
