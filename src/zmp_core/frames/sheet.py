"""The columns that are worked out on the way.

A shared part is worked out once and kept as a column; the frame libraries that work at once would
do it again each time, and a text of SQL would say it again. Only what an answer asks for is worked
out, and each column in the first step in which all that it hangs on is there.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping
from typing import Final

import narwhals.stable.v2 as nw

from zmp_core.frames.expressions import Term, Value, working

WORKING: Final = "_zmp_"
"""Every column that is worked out on the way begins so, and is gone in the end."""


class Sheet:
    """The terms by name, and of those that were asked for the columns."""

    def __init__(self) -> None:
        """Begin with none."""
        self._terms: dict[str, Term] = {}
        self._kept: dict[Hashable, Term] = {}
        self._values: dict[str, Value] = {}
        self._steps: dict[int, dict[str, nw.Expr]] = {}
        self._step_of: dict[str, int] = {}
        self._step = 0  # the first in which what is being worked out can be

    def put(self, terms: Mapping[str, Term]) -> None:
        """Keep terms under names of their own."""
        self._terms |= terms

    def keep(self, key: Hashable, make: Callable[[], Term]) -> Term:
        """Return the column of that key; its term is made when it is first asked for."""
        if key not in self._kept:
            name = f"column_{len(self._kept)}"
            self._kept[key] = working(name)
            self._terms[name] = make()
        return self._kept[key]

    def hold(self, key: Hashable, term: Term) -> Term:
        """Return the column of that key, of a term that is made already."""
        return self.keep(key, lambda: term)

    def value(self, name: str) -> Value:
        """Return a column, or what it is in every row; worked out when it is first asked for."""
        if name not in self._values:
            outer, self._step = self._step, 0
            value = self._terms[name].of(self)
            if isinstance(value, nw.Expr):
                self._steps.setdefault(self._step, {})[WORKING + name] = value
                self._step_of[name] = self._step + 1
                value = nw.col(WORKING + name)
            self._values[name] = value
            self._step = outer
        self._step = max(self._step, self._step_of.get(name, 0))
        return self._values[name]

    def __iter__(self) -> Iterator[Mapping[str, nw.Expr]]:
        """Give the columns to be added, step by step."""
        return (columns for _, columns in sorted(self._steps.items()))
