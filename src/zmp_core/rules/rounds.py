"""Further rounds of an election, where the rules of the body declare them."""

import attrs

from zmp_core.errors import InvalidRecordError, unless_number
from zmp_core.law.provision import Provision


@attrs.frozen(kw_only=True)
class Rounds:
    """That a further round is held where places are left, and who stands in it.

    No act known to us provides one: it exists where the rules of the body declare it.

    Attributes:
        advance: How many stand again, those with the most votes.
        most: After how many rounds it is over; ``None`` where no end is set.
        basis: The provision that declares it.

    Raises:
        InvalidRecordError: If a number is none or too small.
    """

    advance: int
    most: int | None = None
    basis: Provision | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be such a number."""
        expected = "a whole number, 1 or more"
        faults = [
            fault
            for name, number in (("advance", self.advance), ("most", self.most))
            if name == "advance" or number is not None
            for fault in unless_number(
                number, 1, code="not_a_number", path=f"/{name}", expected=expected
            )
        ]
        if faults:
            raise InvalidRecordError(tuple(faults))
