"""What in the composition of a council departs from the law (uchybienia): facts with their basis.

Such a thing is no bad data: the record says what was. What follows from it is for a review, the
wojewoda and the courts.
"""

from enum import StrEnum

import attrs

from zmp_core.law.entry import Entry


class IrregularityCode(StrEnum):
    """What departs from the law. The codes are the contract."""

    CLUB_TOO_SMALL = "club_too_small"
    """A club has fewer members than the law asks for."""
    CHAIR_MISSING = "chair_missing"
    """Nobody is chair."""
    TOO_FEW_VICE_CHAIRS = "too_few_vice_chairs"
    """There are fewer vice-chairs than the law asks for."""
    TOO_MANY_VICE_CHAIRS = "too_many_vice_chairs"
    """There are more vice-chairs than the law allows."""
    COMMITTEE_MISSING = "committee_missing"
    """A committee that the law orders has no members."""
    CLUB_NOT_REPRESENTED = "club_not_represented"
    """No member of the club sits on a committee in which every club has a seat."""
    OFFICE_EXCLUDED = "office_excluded"
    """One who may not, because of an office, sits on the committee."""


@attrs.frozen(kw_only=True)
class Irregularity:
    """One departure from the law on the composition of a council.

    Attributes:
        code: What it is.
        where: What it is found in: the name of the club or of the committee, the office.
        who: The clubs or the members concerned; ``()`` where somebody or something is missing.
        rule: The entry of the law, with its basis, its sources and how sure it is.
    """

    code: IrregularityCode
    where: str
    who: tuple[str, ...] = ()
    rule: Entry
