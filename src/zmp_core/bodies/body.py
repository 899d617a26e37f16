"""A statutory body: its kind and its statutory number of seats."""

from datetime import date
from enum import StrEnum

import attrs

from zmp_core.errors import InvalidRecordError, unless_kind, unless_number, unless_text
from zmp_core.law.period import unless_day


class BodyKind(StrEnum):
    """What the law calls the body. A kind may be recorded before a book of rules covers it."""

    GMINA_COUNCIL = "gmina_council"
    """Rada gminy, rada miejska, rada miasta; the council of m.st. Warszawa is one."""
    POWIAT_COUNCIL = "powiat_council"
    """Rada powiatu."""
    POWIAT_BOARD = "powiat_board"
    """Zarząd powiatu."""
    SEJMIK = "sejmik"
    """Sejmik województwa."""
    VOIVODESHIP_BOARD = "voivodeship_board"
    """Zarząd województwa."""
    DISTRICT_COUNCIL = "district_council"
    """Rada dzielnicy or osiedla, an auxiliary unit of a gmina; those of Warsaw are a kind apart."""
    WARSAW_DISTRICT_COUNCIL = "warsaw_district_council"
    """Rada dzielnicy m.st. Warszawy."""
    WARSAW_DISTRICT_BOARD = "warsaw_district_board"
    """Zarząd dzielnicy m.st. Warszawy."""
    COMMITTEE = "committee"
    """Komisja of a council."""
    UNION_ASSEMBLY = "union_assembly"
    """Zgromadzenie of a union of gminas (związek międzygminny)."""
    POWIAT_UNION_ASSEMBLY = "powiat_union_assembly"
    """Zgromadzenie of a union of powiats, or of powiats and gminas."""
    UNION_BOARD = "union_board"
    """Zarząd of such unions."""
    METROPOLITAN_ASSEMBLY = "metropolitan_assembly"
    """Zgromadzenie of a metropolitan union."""
    METROPOLITAN_BOARD = "metropolitan_board"
    """Zarząd of a metropolitan union."""
    ASSOCIATION_ASSEMBLY = "association_assembly"
    """Zgromadzenie ogólne of an association of cities."""
    ASSOCIATION_BOARD = "association_board"
    """Zarząd of an association of cities."""
    ELECTORATE = "electorate"
    """Those entitled to take part in a local referendum; its seats are their number."""


@attrs.frozen(kw_only=True)
class Body:
    """A body with its statutory composition.

    >>> Body(kind=BodyKind.GMINA_COUNCIL, seats=21).seats
    21

    Attributes:
        kind: What the law calls it.
        seats: Ustawowy skład, in members: all seats that the law gives it, vacant ones included.
        name: The name the body uses; ``None`` where it is not known.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    kind: BodyKind
    seats: int
    name: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no body."""
        faults = [
            *unless_kind(
                self.kind, BodyKind, code="not_a_body_kind", path="/kind", expected="a BodyKind"
            ),
            *unless_number(
                self.seats,
                1,
                code="not_a_number_of_seats",
                path="/seats",
                expected="a whole number of seats, 1 or more",
            ),
            *([] if self.name is None else unless_text(self.name, path="/name")),
        ]
        if faults:
            raise InvalidRecordError(tuple(faults))


@attrs.frozen(kw_only=True)
class Term:
    """Term of a council (kadencja), known by the day on which it was elected.

    A term runs from election day (art. 16 u.s.g.); the next one has begun before the old one ends.

    Attributes:
        elected: Election day.

    Raises:
        InvalidRecordError: If the day is no plain day.
    """

    elected: date

    def __attrs_post_init__(self) -> None:
        """Refuse what is no day."""
        if faults := unless_day(self.elected, path="/elected", expected="a datetime.date"):
            raise InvalidRecordError(tuple(faults))
