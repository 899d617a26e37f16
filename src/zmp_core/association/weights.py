"""How many votes a member has in the assembly (waga głosu), and who casts them.

Each shape is a point of a statute that turns residents into votes, exactly and by named bounds. A
statute that knows another shape adds a class here; nothing else changes.
"""

from datetime import date
from enum import StrEnum
from itertools import pairwise

import attrs

from zmp_core.association.member import MemberKind
from zmp_core.association.statute import AssociationBook, Point
from zmp_core.errors import (
    Fault,
    InvalidRecordError,
    InvalidValueError,
    unless_kind,
    unless_number,
)


class Delegation(StrEnum):
    """Who casts the votes of a member."""

    ONE_WITH_ALL = "one_with_all"
    """One delegate, with all votes of the member."""
    ONE_EACH = "one_each"
    """As many delegates as the member has votes, with one each."""


@attrs.frozen(kw_only=True)
class Weights(Point):
    """How many votes a member has; the shapes say how.

    Attributes:
        delegation: Who casts them.
        of_powiat: Votes of a powiat, whatever its residents; ``None`` where it is weighed like the
            others.
        counted_on: Month and day of the year before on which residents are counted, ``(6, 30)``;
            ``None`` where they do not matter.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    delegation: Delegation = Delegation.ONE_WITH_ALL
    of_powiat: int | None = None
    counted_on: tuple[int, int] | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what can weigh nothing."""
        if faults := self._faults():
            raise InvalidRecordError(tuple(faults))

    def _faults(self) -> list[Fault]:
        expected = "a whole number of votes, 1 or more, or None"
        return [
            *unless_kind(
                self.delegation,
                Delegation,
                code="wrong_kind",
                path="/delegation",
                expected="a Delegation",
            ),
            *(
                []
                if self.of_powiat is None
                else unless_number(
                    self.of_powiat, 1, code="not_a_number", path="/of_powiat", expected=expected
                )
            ),
        ]

    def votes(self, residents: int, member: MemberKind = MemberKind.GMINA) -> int:
        """Return the votes of a member.

        Args:
            residents: Residents of the member on the day that the statute names.
            member: What the member is.

        Raises:
            InvalidValueError: If it is no number of residents.
        """
        if unless_number(residents, 0, code="", path="", expected=""):
            raise InvalidValueError(residents, "a whole number of residents, 0 or more")
        if member is MemberKind.POWIAT and self.of_powiat is not None:
            return self.of_powiat
        return self._votes(residents)

    def _votes(self, residents: int) -> int:
        # No abstract class, for a point is looked up by the class of its shapes.
        raise NotImplementedError

    def residents_of(self, day: date) -> date | None:
        """Return the day of which the residents count for votes of that day.

        ``None`` where residents do not matter.
        """
        return None if self.counted_on is None else date(day.year - 1, *self.counted_on)


@attrs.frozen
class Bracket:
    """From how many residents a member has so many votes.

    Attributes:
        bound: The number of residents.
        included: Whether exactly so many are enough; where not, there must be more.
        votes: The votes.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    bound: int
    included: bool
    votes: int

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no bracket."""
        faults = [
            *unless_number(
                self.bound, 0, code="not_a_number", path="/bound", expected="residents, 0 or more"
            ),
            *unless_kind(
                self.included,
                bool,
                code="wrong_kind",
                path="/included",
                expected="True or False",
            ),
            *unless_number(
                self.votes, 1, code="not_a_number", path="/votes", expected="votes, 1 or more"
            ),
        ]
        if faults:
            raise InvalidRecordError(tuple(faults))

    def holds(self, residents: int) -> bool:
        """Tell whether so many residents reach the bracket."""
        return residents >= self.bound if self.included else residents > self.bound


@attrs.frozen(kw_only=True)
class BracketedWeights(Weights):
    """Votes by brackets of residents: 1, 2, 3 or 4 in Związek Miast Polskich.

    Attributes:
        brackets: From the lowest, which begins with 0 residents.
    """

    brackets: tuple[Bracket, ...]

    def _faults(self) -> list[Fault]:
        faults = super()._faults()
        rising = all(one.bound < other.bound for one, other in pairwise(self.brackets))
        if not rising or not self.brackets or not self.brackets[0].holds(0):
            expected = "brackets from 0 residents upwards, each bound once"
            faults.append(Fault("not_brackets", "/brackets", self.brackets, expected))
        return faults

    def _votes(self, residents: int) -> int:
        return [each.votes for each in self.brackets if each.holds(residents)][-1]


@attrs.frozen(kw_only=True)
class StartedWeights(Weights):
    """One vote for each started number of residents: 50 000 in Śląski Związek Gmin i Powiatów.

    Attributes:
        each: How many residents make a vote; a started number counts as a whole one.
    """

    each: int

    def _faults(self) -> list[Fault]:
        expected = "a whole number of residents, 1 or more"
        return [
            *super()._faults(),
            *unless_number(self.each, 1, code="not_a_number", path="/each", expected=expected),
        ]

    def _votes(self, residents: int) -> int:
        return max(1, -(-residents // self.each))


@attrs.frozen(kw_only=True)
class FixedWeights(Weights):
    """The same number of votes for every member, whatever its residents.

    Attributes:
        each: The number: 1 where members are equal, 4 in Związek Województw RP.
    """

    each: int = 1

    def _faults(self) -> list[Fault]:
        expected = "a whole number of votes, 1 or more"
        return [
            *super()._faults(),
            *unless_number(self.each, 1, code="not_a_number", path="/each", expected=expected),
        ]

    def _votes(self, residents: int) -> int:  # noqa: ARG002  a shape that asks for none
        return self.each


def votes_of(
    residents: int,
    book: AssociationBook,
    day: date | None = None,
    member: MemberKind = MemberKind.GMINA,
) -> int:
    """Return how many votes a member has in the assembly.

    >>> from zmp_core.association.books.zmp import ZMP
    >>> [votes_of(each, ZMP) for each in (3_000, 100_000, 1_000_001)]
    [1, 2, 4]

    Args:
        residents: Its residents on the day that the statute names (`Weights.residents_of`).
        book: The statute.
        day: Day of the assembly; without one, that of the newest wording.
        member: What the member is.

    Raises:
        InvalidValueError: If it is no number of residents.
        NotCoveredError: If nothing says so on that day.
    """
    return book.find_point(Weights, day).votes(residents, member)
