"""How a vote came about: what few sources tell, and the law of voting sometimes asks."""

from enum import StrEnum

import attrs

from zmp_core.errors import InvalidRecordError, unless_kind, unless_number


class Sitting(StrEnum):
    """Where the members sat, and who had decided that."""

    IN_PERSON = "in_person"
    """All in one room."""
    REMOTE_ORDERED = "remote_ordered"
    """From a distance, by order of the one entitled to preside."""
    REMOTE_RESOLVED = "remote_resolved"
    """From a distance, by a decision of the body itself in an open vote."""
    REMOTE_FOR_SOME = "remote_for_some"
    """In one room, and some members, not all who would have, were let in from a distance."""


@attrs.frozen(kw_only=True)
class Circumstances:
    """The circumstances of a vote; ``None`` where the source does not tell.

    Attributes:
        signed: Names on the signed attendance list, in members; no proof of presence at the vote.
        devices_worked: Whether the voting devices worked.
        sitting: Where the members sat.
        own_case: Whether somebody voted on his own election or recall.
        announced: Whether the one who presided announced it as adopted.
        casting_in_favour: Whether the member whose vote decides where votes are equal (in the board
            of a voivodeship its marshal) voted in favour; ``False`` where he did anything else.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    signed: int | None = None
    devices_worked: bool | None = None
    sitting: Sitting | None = None
    own_case: bool | None = None
    announced: bool | None = None
    casting_in_favour: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be such a value."""
        wanted = "True, False or None"
        faults = [
            fault
            for name, kind, expected in (
                ("devices_worked", bool | None, wanted),
                ("sitting", Sitting | None, "a Sitting or None"),
                ("own_case", bool | None, wanted),
                ("announced", bool | None, wanted),
                ("casting_in_favour", bool | None, wanted),
            )
            for fault in unless_kind(
                getattr(self, name), kind, code="wrong_kind", path=f"/{name}", expected=expected
            )
        ]
        if self.signed is not None:
            wanted = "a whole number of members, 0 or more, or None"
            faults += unless_number(
                self.signed, 0, code="not_a_count", path="/signed", expected=wanted
            )
        if faults:
            raise InvalidRecordError(tuple(faults))
