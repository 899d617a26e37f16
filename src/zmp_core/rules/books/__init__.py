"""The books of rules, each loaded when it is first asked."""

from datetime import date
from functools import cache
from typing import Final, cast

from zmp_core._door import door
from zmp_core.bodies.body import BodyKind, Term
from zmp_core.errors import NotCoveredError
from zmp_core.rules.book import RuleBook
from zmp_core.rules.rule import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.rules.books.gmina import GMINA as GMINA

__all__ = ("GMINA", "book_for", "find")

_PLACES: Final = {"GMINA": "gmina"}
_BOOK_OF: Final = {BodyKind.GMINA_COUNCIL: "GMINA"}

__getattr__, __dir__ = door(__name__, _PLACES)


@cache
def book_for(kind: BodyKind) -> RuleBook:
    """Return the book of rules for a kind of body.

    Raises:
        NotCoveredError: If there is none yet.
    """
    if kind not in _BOOK_OF:
        raise NotCoveredError(f"votes of {kind}", ", ".join(_BOOK_OF))
    return cast("RuleBook", __getattr__(_BOOK_OF[kind]))


def find(id: str, day: date, term: Term | None = None) -> Rule:
    """Return the rule of that id, in the wording of that day, whichever book it stands in.

    Raises:
        AmbiguousError: If the id stands for several rules; it lists their ids.
        NotCoveredError: If no book has it, or no wording of it answers on that day.
    """
    for kind in _BOOK_OF:
        book = book_for(kind)
        if id in book.ids() or book.parts(id):
            return book.on(day, term).find(id)
    covered = ", ".join(each for kind in _BOOK_OF for each in book_for(kind).ids())
    raise NotCoveredError(f"rule {id!r}", covered)
