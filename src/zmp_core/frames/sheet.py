"""The columns that are worked out on the way, level by level.

A shared part is worked out once and kept as a column; the frame libraries that work at once would
do it again each time, and a text of SQL would say it again. The columns of one level may use those
of lower levels, so they may be asked for in any order and are added in that of the levels.
"""

from collections.abc import Callable, Hashable, Iterator
from enum import IntEnum

import narwhals.stable.v2 as nw

from zmp_core.frames.expressions import working


class Level(IntEnum):
    """What a level holds."""

    TOLD = 0
    """What the frame says, with flags for what it does not."""
    FILLED = 1
    """The same as whole numbers, 0 where nothing is said."""
    OPENED = 2
    """What else follows from the mode of the vote and the vote of the chair."""
    ROOM = 3
    """How many were present; which wordings answer."""
    WEIGHTS = 4
    """What an unknown position may weigh; the case."""
    EXTREMES = 5
    """Least and greatest sums; what is demanded; what is wrong."""
    HELD = 6
    """Each demand held against each row."""
    ENDED = 7
    """How the row ends under each set of demands."""
    OUTCOMES = 8
    """How it ends under each of the readings; what it would cost to settle it."""
    CHOSEN = 9
    """The cheapest of these."""
    NAMED = 10
    """The facts that it stands for."""


class Sheet:
    """The columns kept so far."""

    def __init__(self) -> None:
        """Begin with none."""
        self._levels: dict[Level, dict[str, nw.Expr]] = {level: {} for level in Level}
        self._kept: dict[tuple[Level, Hashable], nw.Expr] = {}

    def put(self, level: Level, columns: dict[str, nw.Expr]) -> None:
        """Keep columns under names of their own."""
        self._levels[level] |= columns

    def keep(self, level: Level, key: Hashable, make: Callable[[], nw.Expr]) -> nw.Expr:
        """Return the column of that key; it is made when it is first asked for."""
        if (level, key) not in self._kept:
            name = f"{level.name.lower()}_{len(self._kept)}"
            self._levels[level][name] = make()
            self._kept[level, key] = working(name)
        return self._kept[level, key]

    def __iter__(self) -> Iterator[dict[str, nw.Expr]]:
        """Give the columns to be added, level by level."""
        return (columns for columns in self._levels.values() if columns)
