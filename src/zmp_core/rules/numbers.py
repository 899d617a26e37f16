"""Numbers of the law that are no votes: who may move, how many residents ask, when a council ends.

Values only; the numbers themselves stand in ``books/numbers.py``. Not here: the number of seats by
residents, and anything that is decided by a vote.
"""

from enum import StrEnum
from fractions import Fraction
from typing import NoReturn

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.errors import Fault, InvalidRecordError, NotCoveredError, unless_kind, unless_number
from zmp_core.law.entry import Entry
from zmp_core.law.provision import Provision


class Whole(StrEnum):
    """What the share of a motion is taken of."""

    SEATS = "seats"
    """Ustawowy skład: all seats, vacant ones included."""
    GMINAS = "gminas"
    """The gminas that are to join."""


@attrs.frozen(kw_only=True)
class Motion(Entry):
    """How many must stand behind a motion, a candidate or a consent.

    Attributes:
        share: The exact share; it is reached, not exceeded (*co najmniej 1/4*).
        of: What it is taken of.
        bodies: Kinds of bodies before which it is moved.
        or_by: Who may do it alone, in Polish; ``()`` where nobody may.
        form: What else is asked of it, in Polish; ``None`` where nothing is.

    Raises:
        InvalidRecordError: If the share is not above 0 and at most 1.
    """

    share: Fraction
    of: Whole = Whole.SEATS
    bodies: tuple[BodyKind, ...]
    or_by: tuple[str, ...] = ()
    form: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no share of a whole."""
        expected = "a Fraction above 0 and at most 1"
        faults = unless_kind(
            self.share, Fraction, code="not_a_share", path="/share", expected=expected
        )
        if not faults and not 0 < self.share <= 1:
            faults = [Fault("not_a_share", "/share", self.share, expected)]
        if faults:
            raise InvalidRecordError(tuple(faults))

    def need(self, size: int) -> int:
        """Return the least number that is enough; a part of a member counts as a whole one.

        Args:
            size: All seats, vacant ones included; or all gminas that are to join.

        Raises:
            InvalidRecordError: If it is no number of them.
        """
        if faults := _unless_size(size, "/size"):
            raise InvalidRecordError(tuple(faults))
        return -(-self.share.numerator * size // self.share.denominator)

    def enough(self, signatures: int | None, size: int) -> bool | None:
        """Tell whether so many are enough; ``None`` where their number is not known.

        Args:
            signatures: How many stand behind it, each counted once.
            size: All seats, vacant ones included; or all gminas that are to join.

        Raises:
            InvalidRecordError: If one of them is no count, or more sign than there are.
        """
        faults = _unless_size(size, "/size")
        if signatures is not None:
            faults += _unless_count(signatures, "/signatures")
            if not faults and signatures > size:
                expected = f"at most {size}, for there are no more of them"
                faults.append(Fault("more_than_there_are", "/signatures", signatures, expected))
        if faults:
            raise InvalidRecordError(tuple(faults))
        return None if signatures is None else signatures >= self.need(size)


class Bound(StrEnum):
    """Whether a number must be reached or must not be exceeded."""

    AT_LEAST = "at_least"
    """Co najmniej."""
    AT_MOST = "at_most"
    """Nie więcej niż."""


@attrs.frozen(kw_only=True)
class Steps(Entry):
    """A number that rises in steps with the residents, or is one for all.

    Attributes:
        up_to: Pairs of the greatest number of residents of a step, included, and its number.
        beyond: The number for more residents than that, or for all where there are no steps.
        bound: Whether it must be reached or must not be exceeded.
        counted: Who is counted, in Polish.

    Raises:
        InvalidRecordError: If the steps do not rise.
    """

    up_to: tuple[tuple[int, int], ...] = ()
    beyond: int
    bound: Bound = Bound.AT_LEAST
    counted: str

    def __attrs_post_init__(self) -> None:
        """Refuse steps that do not rise."""
        ends = [residents for residents, _ in self.up_to]
        if ends != sorted(set(ends)):
            expected = "steps in rising order"
            raise InvalidRecordError((Fault("not_rising", "/up_to", self.up_to, expected),))

    def number(self, residents: int | None = None) -> int | None:
        """Return the number; ``None`` where it depends on residents that are not known.

        Args:
            residents: Residents of the gmina; may be left out where there are no steps.

        Raises:
            InvalidRecordError: If it is no count.
        """
        if residents is None:
            return None if self.up_to else self.beyond
        if faults := _unless_count(residents, "/residents"):
            raise InvalidRecordError(tuple(faults))
        return next((number for end, number in self.up_to if residents <= end), self.beyond)

    def enough(self, count: int | None, residents: int | None = None) -> bool | None:
        """Tell whether a count keeps to it; ``None`` where what is not known decides.

        Args:
            count: How many there are.
            residents: Residents of the gmina.

        Raises:
            InvalidRecordError: If one of them is no count.
        """
        faults = [] if count is None else _unless_count(count, "/count")
        faults += [] if residents is None else _unless_count(residents, "/residents")
        if faults:
            raise InvalidRecordError(tuple(faults))
        if count is None:
            return None
        numbers = {number for _, number in self.up_to} | {self.beyond}
        known = self.number(residents)
        answers = {self._keeps(count, each) for each in (numbers if known is None else {known})}
        return answers.pop() if len(answers) == 1 else None

    def _keeps(self, count: int, number: int) -> bool:
        return count >= number if self.bound is Bound.AT_LEAST else count <= number


class Asked(StrEnum):
    """What must have happened for a council to be dissolved by law."""

    TOO_MANY_VACANT = "too_many_vacant"
    """More of the seats are vacant than the share allows."""
    NOT_FILLABLE = "not_fillable"
    """So many that cannot be filled from the lists."""
    LARGE_ENOUGH = "large_enough"
    """The council is one whose seats are filled from lists: a large gmina, a powiat, a sejmik."""
    BOUNDARIES_CHANGED = "boundaries_changed"
    """The loss came from a change of boundaries."""


@attrs.frozen
class Condition:
    """One condition held against the facts.

    Attributes:
        asked: Which one.
        met: ``True``, ``False``, or ``None`` where what is not known decides.
    """

    asked: Asked
    met: bool | None


@attrs.frozen(kw_only=True)
class Losses:
    """What is known of the empty seats of a council. Unknown is ``None``, never 0.

    Attributes:
        kind: Kind of the council.
        seats: Ustawowy skład.
        vacant: Seats that are vacant.
        fillable: Those of them that a candidate of the same list can still take.
        residents: Residents of the gmina.
        boundaries_changed: Whether the loss came from a change of boundaries.
        at_the_end: Whether election day would fall in the last six months of the term.

    Raises:
        InvalidRecordError: If a count cannot be, or there are more vacancies than seats.
    """

    kind: BodyKind
    seats: int
    vacant: int | None = None
    fillable: int | None = None
    residents: int | None = None
    boundaries_changed: bool | None = None
    at_the_end: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse facts that cannot be."""
        faults = [
            *unless_kind(
                self.kind, BodyKind, code="not_a_body_kind", path="/kind", expected="a BodyKind"
            ),
            *_unless_size(self.seats, "/seats"),
        ]
        for name in ("vacant", "fillable", "residents"):
            value = getattr(self, name)
            faults += [] if value is None else _unless_count(value, f"/{name}")
        for name in ("boundaries_changed", "at_the_end"):
            faults += unless_kind(
                getattr(self, name),
                bool | None,
                code="not_yes_or_no",
                path=f"/{name}",
                expected="True, False or None",
            )
        if not faults:
            faults += _unless_among(self.vacant, self.seats, "/vacant")
            most = self.seats if self.vacant is None else self.vacant
            faults += _unless_among(self.fillable, most, "/fillable")
        if faults:
            raise InvalidRecordError(tuple(faults))


@attrs.frozen(kw_only=True)
class Dissolution:
    """Whether a council is dissolved by law.

    Attributes:
        basis: The provision.
        conditions: Every condition, each met, not met or open.
        new_election: Whether a new council is elected; ``None`` where that is open or was not read.
    """

    basis: Provision
    conditions: tuple[Condition, ...]
    new_election: bool | None

    @property
    def dissolved(self) -> bool | None:
        """``True`` if every condition is met, ``False`` if one is not, ``None`` if it is open."""
        found = {condition.met for condition in self.conditions}
        if False in found:
            return False
        return None if None in found else True

    def __bool__(self) -> NoReturn:
        """Refuse: the answer may be open, so ask for :attr:`dissolved`."""
        message = "the answer has three values; ask for .dissolved"
        raise TypeError(message)


@attrs.frozen(kw_only=True)
class DissolutionRule(Entry):
    """When a council that has lost members is dissolved by law.

    Attributes:
        more_than: The share of the seats that may be lost; more than that is too much.
        asks: What must have happened; all of it.
        bodies: Kinds of councils that it names.
        over_residents: A gmina needs more residents than this; ``None`` where no number is asked.
        late_election: Whether a new council is elected even at the end of a term; ``None`` where
            it was not read whether one is elected.
    """

    more_than: Fraction
    asks: tuple[Asked, ...]
    bodies: tuple[BodyKind, ...]
    over_residents: int | None = None
    late_election: bool | None = None

    def need(self, seats: int) -> int:
        """Return the least number of lost seats that is too much.

        Args:
            seats: Ustawowy skład.

        Raises:
            InvalidRecordError: If it is no number of seats.
        """
        if faults := _unless_size(seats, "/seats"):
            raise InvalidRecordError(tuple(faults))
        return self.more_than.numerator * seats // self.more_than.denominator + 1

    def weigh(self, losses: Losses) -> Dissolution:
        """Hold every condition against the facts.

        Raises:
            NotCoveredError: If the rule does not name that kind of council.
        """
        if losses.kind not in self.bodies:
            raise NotCoveredError(f"dissolution of {losses.kind} by {self.id}", _of(self.bodies))
        conditions = tuple(Condition(asked, self._met(asked, losses)) for asked in self.asks)
        found = Dissolution(basis=self.basis, conditions=conditions, new_election=None)
        return attrs.evolve(found, new_election=self._election(found.dissolved, losses))

    def _met(self, asked: Asked, losses: Losses) -> bool | None:
        if asked is Asked.BOUNDARIES_CHANGED:
            return losses.boundaries_changed
        if asked is Asked.LARGE_ENOUGH:
            return self._is_large_enough(losses)
        need = self.need(losses.seats)
        if asked is Asked.TOO_MANY_VACANT:
            return None if losses.vacant is None else losses.vacant >= need
        most = losses.seats if losses.vacant is None else losses.vacant
        if most - (losses.fillable or 0) < need:
            return False
        return None if losses.vacant is None or losses.fillable is None else True

    def _is_large_enough(self, losses: Losses) -> bool | None:
        if self.over_residents is None or losses.kind is not BodyKind.GMINA_COUNCIL:
            return True
        return None if losses.residents is None else losses.residents > self.over_residents

    def _election(self, dissolved: bool | None, losses: Losses) -> bool | None:
        if dissolved is False:
            return False
        if dissolved is None or losses.at_the_end is None or self.late_election is None:
            return None
        return self.late_election if losses.at_the_end else True


def _of(kinds: tuple[BodyKind, ...]) -> str:
    return ", ".join(kinds)


def _unless_size(value: object, path: str) -> list[Fault]:
    return unless_number(
        value, 1, code="not_a_number_of_seats", path=path, expected="a whole number, 1 or more"
    )


def _unless_count(value: object, path: str) -> list[Fault]:
    return unless_number(
        value, 0, code="not_a_count", path=path, expected="a whole number, 0 or more"
    )


def _unless_among(value: int | None, most: int, path: str) -> list[Fault]:
    if value is None or value <= most:
        return []
    return [Fault("more_than_there_are", path, value, f"at most {most}")]
