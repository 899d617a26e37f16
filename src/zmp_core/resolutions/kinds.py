"""What a heading calls the paper: uchwała, zarządzenie, apel …, with the noun in its cases.

Nouns only. Which of these are voted on, and by which majority, is not told here.
"""

from enum import StrEnum
from functools import cache
from typing import Final

import attrs


@attrs.frozen
class KindNoun:
    """The singular of a noun in the cases in which headings use it.

    Attributes:
        nominative: Mianownik: *uchwała*.
        genitive: Dopełniacz: *(tekst) uchwały*.
        dative: Celownik: *uchwale*.
        accusative: Biernik: *(zmieniająca) uchwałę*.
        instrumental: Narzędnik: *(zmieniony) uchwałą*.
        locative: Miejscownik: *(w) uchwale*.
    """

    nominative: str
    genitive: str
    dative: str
    accusative: str
    instrumental: str
    locative: str


class ResolutionKind(StrEnum):
    """What a heading calls the paper.

    >>> ResolutionKind.RESOLUTION.noun.accusative
    'uchwałę'
    """

    RESOLUTION = "resolution"
    """Uchwała."""
    ORDER = "order"
    """Zarządzenie, of an executive: wójt, burmistrz, prezydent, starosta."""
    POSITION = "position"
    """Stanowisko."""
    APPEAL = "appeal"
    """Apel."""
    PROCLAMATION = "proclamation"
    """Rezolucja."""
    DECLARATION = "declaration"
    """Deklaracja."""
    OPINION = "opinion"
    """Opinia."""
    STATEMENT = "statement"
    """Oświadczenie."""
    MOTION = "motion"
    """Wniosek."""
    NOTICE = "notice"
    """Obwieszczenie, which announces a consolidated text."""
    REGULATION = "regulation"
    """Rozporządzenie, of a wojewoda or a minister."""
    SUPERVISORY_DECISION = "supervisory_decision"
    """Rozstrzygnięcie nadzorcze of a wojewoda."""
    MINUTES = "minutes"
    """Protokół, which is no act; it is here to be told apart."""

    @property
    def noun(self) -> KindNoun:
        """The Polish noun in its cases."""
        return _NOUNS[self]


_NOUNS: Final = {
    ResolutionKind.RESOLUTION: KindNoun(
        "uchwała", "uchwały", "uchwale", "uchwałę", "uchwałą", "uchwale"
    ),
    ResolutionKind.ORDER: KindNoun(
        *("zarządzenie", "zarządzenia", "zarządzeniu"),
        *("zarządzenie", "zarządzeniem", "zarządzeniu"),
    ),
    ResolutionKind.POSITION: KindNoun(
        *("stanowisko", "stanowiska", "stanowisku", "stanowisko", "stanowiskiem", "stanowisku"),
    ),
    ResolutionKind.APPEAL: KindNoun("apel", "apelu", "apelowi", "apel", "apelem", "apelu"),
    ResolutionKind.PROCLAMATION: KindNoun(
        *("rezolucja", "rezolucji", "rezolucji", "rezolucję", "rezolucją", "rezolucji"),
    ),
    ResolutionKind.DECLARATION: KindNoun(
        *("deklaracja", "deklaracji", "deklaracji", "deklarację", "deklaracją", "deklaracji"),
    ),
    ResolutionKind.OPINION: KindNoun("opinia", "opinii", "opinii", "opinię", "opinią", "opinii"),
    ResolutionKind.STATEMENT: KindNoun(
        *("oświadczenie", "oświadczenia", "oświadczeniu"),
        *("oświadczenie", "oświadczeniem", "oświadczeniu"),
    ),
    ResolutionKind.MOTION: KindNoun(
        *("wniosek", "wniosku", "wnioskowi", "wniosek", "wnioskiem", "wniosku"),
    ),
    ResolutionKind.NOTICE: KindNoun(
        *("obwieszczenie", "obwieszczenia", "obwieszczeniu"),
        *("obwieszczenie", "obwieszczeniem", "obwieszczeniu"),
    ),
    ResolutionKind.REGULATION: KindNoun(
        *("rozporządzenie", "rozporządzenia", "rozporządzeniu"),
        *("rozporządzenie", "rozporządzeniem", "rozporządzeniu"),
    ),
    ResolutionKind.SUPERVISORY_DECISION: KindNoun(
        *("rozstrzygnięcie nadzorcze", "rozstrzygnięcia nadzorczego"),
        *("rozstrzygnięciu nadzorczemu", "rozstrzygnięcie nadzorcze"),
        *("rozstrzygnięciem nadzorczym", "rozstrzygnięciu nadzorczym"),
    ),
    ResolutionKind.MINUTES: KindNoun(
        *("protokół", "protokołu", "protokołowi", "protokół", "protokołem", "protokole"),
    ),
}


@cache
def kinds_by_form() -> dict[str, ResolutionKind]:
    """Return the kind for each form of its noun, in lower case."""
    return {form: kind for kind, noun in _NOUNS.items() for form in attrs.astuple(noun)}
