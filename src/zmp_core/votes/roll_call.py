"""A roll call: who stood where, by name."""

from collections import Counter
from collections.abc import ItemsView, Iterable, Iterator, Mapping, ValuesView
from typing import Final, cast

import attrs

from zmp_core.errors import Fault, InvalidRecordError, pointer, unless_kind, unless_text
from zmp_core.votes.ballot import Position
from zmp_core.votes.tally import Tally

_CODES: Final = {position: code for code, position in enumerate(Position)}
_POSITIONS: Final = tuple(Position)
_EXPECTED: Final = "one of: " + ", ".join(Position)
_VOTED: Final = (Position.IN_FAVOUR, Position.AGAINST, Position.ABSTAINING)


class Positions(Mapping[str, Position]):
    """Names and positions as a mapping that never changes.

    Held as a roster and one byte a member, because archives hold millions of them.
    """

    __slots__ = ("_codes", "_members")

    def __init__(self, pairs: Iterable[tuple[str, Position]]) -> None:
        """Keep the pairs; a roll call has checked them."""
        pairs = tuple(pairs)
        self._members = tuple(name for name, _ in pairs)
        self._codes = bytes(_CODES[position] for _, position in pairs)

    def __getitem__(self, name: str) -> Position:
        """Return the position of the named member; ``KeyError`` for a name not on the roll."""
        try:
            return _POSITIONS[self._codes[self._members.index(name)]]
        except ValueError:
            raise KeyError(name) from None

    def __iter__(self) -> Iterator[str]:
        """Give the names in the order of the source."""
        return iter(self._members)

    def items(self) -> ItemsView[str, Position]:
        """Return the names with their positions; one by one each would cost a search."""
        return self._as_dict().items()

    def values(self) -> ValuesView[Position]:
        """Return the positions in the order of the names."""
        return self._as_dict().values()

    def _as_dict(self) -> dict[str, Position]:
        return {
            name: _POSITIONS[code] for name, code in zip(self._members, self._codes, strict=True)
        }

    def __len__(self) -> int:
        """Return the number of names."""
        return len(self._members)

    def __hash__(self) -> int:
        """Return the same for the same names and positions, in whatever order."""
        return hash(frozenset(self.items()))

    def __repr__(self) -> str:
        """Show the mapping as one would write it."""
        return repr(dict(self))


@attrs.frozen(init=False)
class RollCall:
    """Names and positions, in the order of the source (imienny wykaz głosowania).

    >>> call = RollCall({"Anna Lis": Position.IN_FAVOUR, "Jan Nowak": Position.ABSENT})
    >>> call.tally
    Tally(in_favour=1, against=0, abstaining=0, present=1, absent=1, ...)
    >>> call.positions["Jan Nowak"]
    <Position.ABSENT: 'absent'>

    Attributes:
        positions: Where each member stood, by name.
        barred: Names of those whom the law barred from this vote (art. 25a u.s.g.). One of them
            who voted all the same stays visible as he voted, and is a fault of the roll call.

    Raises:
        InvalidRecordError: If a name is blank or stands twice, a position is none, or a barred
            name is not on the roll.
    """

    positions: Mapping[str, Position]
    barred: frozenset[str] = frozenset()

    def __init__(
        self,
        positions: Mapping[str, Position] | Iterable[tuple[str, Position]],
        barred: Iterable[str] = frozenset(),
    ) -> None:
        """Check the names and positions, then keep them."""
        pairs = _pairs(positions)
        barred = frozenset(barred)
        faults = () if _is_usual(pairs, barred) else _faults(pairs, barred)
        if faults:
            raise InvalidRecordError(faults)
        # A frozen value is set once, here.
        object.__setattr__(self, "positions", Positions(pairs))
        object.__setattr__(self, "barred", barred)

    @property
    def tally(self) -> Tally:
        """The totals; a barred member who voted is counted as he voted."""
        counts = Counter(self.positions.values())
        return Tally(
            counts[Position.IN_FAVOUR],
            counts[Position.AGAINST],
            counts[Position.ABSTAINING],
            present=len(self.positions) - counts[Position.ABSENT],
            absent=counts[Position.ABSENT],
            not_voting=counts[Position.NOT_VOTING],
            excluded=counts[Position.EXCLUDED],
            invalid=0,
        )

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What the law would not have allowed: a barred member who voted.

        These are no reasons to refuse the record: it says what happened.
        """
        return tuple(
            Fault(
                "barred_member_voted", pointer("positions", name), position, "excluded, or absent"
            )
            for name, position in self.positions.items()
            if name in self.barred and position in _VOTED
        )

    def _repr_html_(self) -> str | None:
        """Show it in a notebook as a half circle, where that can hold all names."""
        from zmp_core.printing.half_circle import half_circle  # noqa: PLC0415  pictures come last

        picture = half_circle(attrs.asdict(self.tally), self.positions)
        return None if picture is None else picture.svg


def _pairs(
    positions: Mapping[str, Position] | Iterable[tuple[str, Position]],
) -> tuple[tuple[str, Position], ...]:
    if isinstance(positions, Mapping):
        return tuple(cast("Mapping[str, Position]", positions).items())
    return tuple(positions)


def _faults(pairs: tuple[tuple[str, Position], ...], barred: frozenset[str]) -> tuple[Fault, ...]:
    faults: list[Fault] = []
    seen: set[str] = set()
    for name, position in pairs:
        path = pointer("positions", name)
        faults.extend(unless_text(name, path=path))
        if name in seen:
            faults.append(Fault("named_twice", path, name, "each member once"))
        seen.add(name)
        faults.extend(
            unless_kind(
                position,
                Position,
                code="not_a_position",
                path=path,
                expected=_EXPECTED,
            )
        )
    faults.extend(
        Fault("barred_but_not_on_the_roll", "/barred", name, "a name of the roll call")
        for name in sorted(barred - seen, key=str)
    )
    return tuple(faults)


def _is_usual(pairs: tuple[tuple[str, Position], ...], barred: frozenset[str]) -> bool:
    """Tell at a glance that nothing is wrong: archives hold millions (performance.md)."""
    names = [name for name, _ in pairs]
    return (
        all(type(name) is str and name.strip() for name in names)
        and all(type(position) is Position for _, position in pairs)
        and barred.issubset(names)
        and len(set(names)) == len(names)
    )
