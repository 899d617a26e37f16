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
    from zmp_core.rules.books.metropolis import METROPOLIS as METROPOLIS
    from zmp_core.rules.books.numbers import find_dissolution as find_dissolution
    from zmp_core.rules.books.numbers import find_motion as find_motion
    from zmp_core.rules.books.numbers import find_steps as find_steps
    from zmp_core.rules.books.powiat import POWIAT as POWIAT
    from zmp_core.rules.books.referendum import REFERENDUM as REFERENDUM
    from zmp_core.rules.books.union import POWIAT_UNION as POWIAT_UNION
    from zmp_core.rules.books.union import UNION as UNION
    from zmp_core.rules.books.warszawa import WARSZAWA as WARSZAWA
    from zmp_core.rules.books.wojewodztwo import WOJEWODZTWO as WOJEWODZTWO

__all__ = (
    "GMINA",
    "METROPOLIS",
    "POWIAT",
    "POWIAT_UNION",
    "REFERENDUM",
    "UNION",
    "WARSZAWA",
    "WOJEWODZTWO",
    "book_for",
    "find",
    "find_dissolution",
    "find_motion",
    "find_steps",
)

_PLACES: Final = {
    "GMINA": "gmina",
    "METROPOLIS": "metropolis",
    "POWIAT": "powiat",
    "POWIAT_UNION": "union",
    "REFERENDUM": "referendum",
    "UNION": "union",
    "WARSZAWA": "warszawa",
    "WOJEWODZTWO": "wojewodztwo",
    "find_dissolution": "numbers",
    "find_motion": "numbers",
    "find_steps": "numbers",
}
# In this order an id is looked for; the first book that has it answers.
_BOOK_OF: Final = {
    BodyKind.GMINA_COUNCIL: "GMINA",
    BodyKind.POWIAT_COUNCIL: "POWIAT",
    BodyKind.POWIAT_BOARD: "POWIAT",
    BodyKind.SEJMIK: "WOJEWODZTWO",
    BodyKind.VOIVODESHIP_BOARD: "WOJEWODZTWO",
    BodyKind.WARSAW_DISTRICT_COUNCIL: "WARSZAWA",
    BodyKind.UNION_ASSEMBLY: "UNION",
    BodyKind.POWIAT_UNION_ASSEMBLY: "POWIAT_UNION",
    BodyKind.METROPOLITAN_ASSEMBLY: "METROPOLIS",
    BodyKind.METROPOLITAN_BOARD: "METROPOLIS",
    BodyKind.ELECTORATE: "REFERENDUM",
}

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


def find(id: str, day: date, term: Term | None = None, body: BodyKind | None = None) -> Rule:
    """Return the rule of that id, in the wording of that day, whichever book it stands in.

    Args:
        id: The id of the rule.
        day: The day.
        term: The term of the council that sits, where it is known.
        body: The kind of body; some ids stand in the books of several.

    Raises:
        AmbiguousError: If the id stands for several rules; it lists their ids.
        NotCoveredError: If no book has it, or no wording of it answers on that day.
    """
    kinds = tuple(_BOOK_OF) if body is None else (body,)
    for kind in kinds:
        book = book_for(kind)
        if id in book.ids() or book.parts(id):
            return book.on(day, term).find(id)
    covered = ", ".join(dict.fromkeys(each for kind in kinds for each in book_for(kind).ids()))
    raise NotCoveredError(f"rule {id!r}", covered)
