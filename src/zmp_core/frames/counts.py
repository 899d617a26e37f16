"""What is known of the counts of each row, and every way the unknown ones may be completed.

The same as :class:`~zmp_core.rules.completions.Completions`, said of columns: sums over positions
have their least and greatest values where those present are at their fewest or most, and the
unknown positions are all in the cheapest or the dearest.
"""

from collections.abc import Callable, Hashable, Mapping
from functools import partial

from zmp_core.frames.columns import known, unknown
from zmp_core.frames.expressions import Term, choose, either, least, most, total, whole, working
from zmp_core.frames.sheet import Sheet
from zmp_core.rules.completions import IN_ROOM


class Counts:
    """Least and greatest values of weighted sums of counts, row by row.

    Args:
        sheet: Keeps the columns.
        somebody: Whether only the completions with somebody in favour are looked at.
    """

    def __init__(self, sheet: Sheet, *, somebody: bool = False) -> None:
        """Remember which completions are meant."""
        self._sheet, self._somebody = sheet, somebody

    def extremes(self, weights: Mapping[str, int]) -> tuple[Term, Term]:
        """Return the least and the greatest weighted sum of the counts over all completions.

        Args:
            weights: Weight of each count; a count not named weighs nothing.
        """
        which = tuple(sorted(weights.items()))
        low, high = (
            self._keep((which, sign), partial(self._extreme, weights, sign)) for sign in (1, -1)
        )
        return low, high

    def _extreme(self, weights: Mapping[str, int], sign: int) -> Term:
        """Return the least sum, or with the sign -1 the greatest."""
        value = total(self._least(name) * weights[name] for name in IN_ROOM if weights.get(name))
        weight = self._sheet.keep(
            (tuple(weights.get(name, 0) for name in IN_ROOM), sign),
            partial(_of_unknown, weights, sign),
        )
        corners = [(present - self.fixed) * weight for present in self.room]
        away = weights.get("absent", 0)
        if away:
            corners = [
                corner + _absent(present, sign * away) * away
                for corner, present in zip(corners, self.room, strict=True)
            ]
        return value + (least(*corners) if sign > 0 else most(*corners))

    @property
    def fixed(self) -> Term:
        """How many positions are accounted for."""
        return self._keep("fixed", self._fixed)

    @property
    def room(self) -> tuple[Term, Term]:
        """How many were present, at the fewest and at the most."""
        return (
            self._keep("fewest", self._fewest),
            self._keep("greatest", self._greatest),
        )

    def _fixed(self) -> Term:
        return total(self._least(name) for name in IN_ROOM)

    def _fewest(self) -> Term:
        fixed, pinned = self._fixed(), known("in_office") & known("absent")
        told = (known("present"), most(working("present"), fixed))
        rest = (pinned, most(_open_places(), fixed))
        return choose([(~_is_open(), fixed), told, rest], fixed)

    def _greatest(self) -> Term:
        told = (known("present"), working("present"))
        return choose([(~_is_open(), self._fixed()), told], _open_places())

    def _least(self, name: str) -> Term:
        if self._somebody and name == "in_favour":
            return choose([(known(name), working(name))], whole(1))
        return working(name)

    def _keep(self, key: Hashable, make: Callable[[], Term]) -> Term:
        return self._sheet.keep((self._somebody, key), make)


def _is_open() -> Term:
    return either(unknown(name) for name in IN_ROOM)


def _open_places() -> Term:
    filled = choose([(known("in_office"), working("in_office"))], working("seats"))
    return filled - working("absent")


def _of_unknown(weights: Mapping[str, int], sign: int) -> Term:
    """Return the least weight of an unknown position, or the greatest; 0 where all are known."""
    by_weight: dict[int, list[str]] = {}
    for name in IN_ROOM:
        by_weight.setdefault(weights.get(name, 0), []).append(name)
    options = [
        (either(unknown(name) for name in by_weight[weight]), whole(weight))
        for weight in sorted(by_weight, reverse=sign < 0)
    ]
    return choose(options, whole(0))


def _absent(present: Term, weight: int) -> Term:
    """Return how many were absent when so many were present: the fewest, or the most if cheap."""
    told = (known("absent"), working("absent"))
    rest = (known("in_office"), working("in_office") - present)
    return choose([told, rest], working("seats") - present if weight < 0 else whole(0))
