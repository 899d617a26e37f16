"""Exact numbers and the definitions that travel with them."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final, Generic, TypeVar

import attrs

from zmp_core.errors import Fault, InvalidRecordError, unless_kind, unless_number
from zmp_core.rules.names import number_of
from zmp_core.votes.ballot import Position


@attrs.frozen
class Ratio:
    """So many of so many; not reduced, for 118 of 131 votes says more than a share.

    >>> Ratio(6, 8), str(Ratio(6, 8)), Ratio(6, 8).fraction
    (Ratio(part=6, of=8), '6/8', Fraction(3, 4))

    Attributes:
        part: How many; below nought for an index that may be negative.
        of: Of how many; at least 1.

    Raises:
        InvalidRecordError: If they are no such whole numbers.
    """

    part: int
    of: int

    def __attrs_post_init__(self) -> None:
        """Refuse what is no ratio."""
        faults = unless_number(
            self.of, 1, code="not_a_number", path="/of", expected="a whole number, 1 or more"
        )
        if type(self.part) is not int:
            faults.append(Fault("not_a_number", "/part", self.part, "a whole number"))
        if faults:
            raise InvalidRecordError(tuple(faults))

    @property
    def fraction(self) -> Fraction:
        """The exact value."""
        return Fraction(self.part, self.of)

    def __str__(self) -> str:
        """Return both numbers, ``"118/131"``."""
        return f"{self.part}/{self.of}"


@attrs.frozen
class Mean:
    """The mean of ratios of several votes, each vote weighing the same.

    Attributes:
        total: Their exact sum.
        of: How many votes; at least 1.

    Raises:
        InvalidRecordError: If they are no such numbers.
    """

    total: Fraction
    of: int

    def __attrs_post_init__(self) -> None:
        """Refuse what is no mean."""
        faults = [
            *unless_kind(
                self.total, Fraction, code="not_a_number", path="/total", expected="a Fraction"
            ),
            *unless_number(
                self.of, 1, code="not_a_number", path="/of", expected="a whole number, 1 or more"
            ),
        ]
        if faults:
            raise InvalidRecordError(tuple(faults))

    @property
    def fraction(self) -> Fraction:
        """The exact value."""
        return self.total / self.of


@attrs.frozen(kw_only=True)
class Definition:
    """What a number means.

    Attributes:
        id: Stable name.
        polish: The definition in Polish, in one sentence.
        english: The same in English.
        source: Who defined it so; ``None`` where it is only counting.
    """

    id: str
    polish: str
    english: str
    source: str | None = None

    def format(self, language: str = "pl") -> str:
        """Return the definition with its source.

        Args:
            language: ``"pl"`` or ``"en"``.

        Raises:
            InvalidValueError: If it is another language.
        """
        text = (self.polish, self.english)[number_of(language)]
        return text if self.source is None else f"{text} ({self.source})"


@attrs.frozen(kw_only=True)
class Counted:
    """Which positions are compared; whoever stood elsewhere is left out of that vote.

    Attributes:
        positions: The positions.
        polish: What they are, in Polish, in the nominative.
        english: The same in English.
    """

    positions: tuple[Position, ...]
    polish: str
    english: str


IN_FAVOUR_AND_AGAINST: Final = Counted(
    positions=(Position.IN_FAVOUR, Position.AGAINST),
    polish="głosy za i przeciw",
    english="votes for and against",
)
IN_FAVOUR_AGAINST_ABSTAINING: Final = Counted(
    positions=(Position.IN_FAVOUR, Position.AGAINST, Position.ABSTAINING),
    polish="głosy za, przeciw i wstrzymujące się",
    english="votes for, against and abstaining",
)

_Number = TypeVar("_Number", Ratio, Mean)


@attrs.frozen(eq=False)
class Scores(Mapping[str, _Number], Generic[_Number]):
    """A number for each name, in the order of the names, with what it means.

    Attributes:
        definition: What the numbers mean.
    """

    _numbers: Mapping[str, _Number]
    definition: Definition

    def __getitem__(self, name: str) -> _Number:
        """Return the number of a name; ``KeyError`` where there is nothing to count."""
        return self._numbers[name]

    def __iter__(self) -> Iterator[str]:
        """Give the names."""
        return iter(self._numbers)

    def __len__(self) -> int:
        """Return how many names have a number."""
        return len(self._numbers)
