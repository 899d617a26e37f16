"""The small language in which columns are worked out: whole numbers of 64 bits, yes and no, text.

A term says what to work out. What is known before any row is seen (a column is not there, a rule
has no casting vote) is worked out at once, and what then hangs on nothing is left out. So a frame
pays for what it has, while every rule is said once, for frames that have everything.

Inside, nothing is ever null: what a row does not know is 0 with a flag beside it, because frame
libraries disagree on what a null does (pandas takes it for ``False``).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from typing import Any, Final, Protocol, TypeAlias

import attrs
import narwhals.stable.v2 as nw

Value: TypeAlias = nw.Expr | int | str
"""An expression over columns, or what it would be in every row."""

UNKNOWN: Final = 2
"""Of what may be true (1) or false (0)."""

_FEW: Final = 4  # beyond this many texts a table is quicker; but polars does not stream it


class Columns(Protocol):
    """Where terms find the columns that other terms have worked out."""

    def value(self, name: str) -> Value:
        """Return a column, or what it is in every row."""
        ...


@attrs.frozen(eq=False)
class Term:
    """Something to be worked out for each row.

    Attributes:
        of: Works it out, given the other columns.
    """

    of: Callable[[Columns], Value]

    def __add__(self, other: "Term | int") -> "Term":
        """Return the sum."""
        return _of_two(lambda a, b: a + b, self, other, left=0, right=0)

    def __sub__(self, other: "Term | int") -> "Term":
        """Return the difference."""
        return _of_two(lambda a, b: a - b, self, other, right=0)

    def __mul__(self, other: "Term | int") -> "Term":
        """Return the product."""
        return _of_two(lambda a, b: a * b, self, other, left=1, right=1, decides=0)

    def __floordiv__(self, other: int) -> "Term":
        """Return the quotient, rounded down."""
        return _of_two(lambda a, b: a // b, self, other, right=1)

    def __and__(self, other: "Term") -> "Term":
        """Tell where both hold."""
        return _of_two(lambda a, b: a & b, self, other, left=True, right=True, decides=False)

    def __or__(self, other: "Term") -> "Term":
        """Tell where either holds."""
        return _of_two(lambda a, b: a | b, self, other, left=False, right=False, decides=True)

    def __invert__(self) -> "Term":
        """Tell where it does not hold."""

        def of(columns: Columns) -> Value:
            value = self.of(columns)
            return ~value if isinstance(value, nw.Expr) else not value

        return Term(of)

    def __lt__(self, other: "Term | int") -> "Term":
        """Tell where it is less."""
        return _of_two(lambda a, b: a < b, self, other)

    def __le__(self, other: "Term | int") -> "Term":
        """Tell where it is not more."""
        return _of_two(lambda a, b: a <= b, self, other)

    def __gt__(self, other: "Term | int") -> "Term":
        """Tell where it is more."""
        return _of_two(lambda a, b: a > b, self, other)

    def __ge__(self, other: "Term | int") -> "Term":
        """Tell where it is not less."""
        return _of_two(lambda a, b: a >= b, self, other)

    def equals(self, other: "Term | int") -> "Term":
        """Tell where both are the same."""
        return _of_two(lambda a, b: a == b, self, other)

    def differs(self, other: "Term | int") -> "Term":
        """Tell where they are not the same."""
        return _of_two(lambda a, b: a != b, self, other)

    def is_in(self, values: Sequence[int] | Sequence[str]) -> "Term":
        """Tell where it is one of these."""

        def of(columns: Columns) -> Value:
            value = self.of(columns)
            if not isinstance(value, nw.Expr):
                return value in values
            return value.is_in(values) if values else False

        return Term(of)


def _of_two(
    do: Callable[[Any, Any], Value],
    first: Term,
    second: Term | int,
    *,
    left: int | None = None,
    right: int | None = None,
    decides: int | None = None,
) -> Term:
    """Return what an operator makes of two terms.

    Args:
        do: The operator.
        first: What stands on its left.
        second: What stands on its right.
        left: On the left it changes nothing.
        right: On the right it changes nothing.
        decides: On either side it is the answer, whatever stands on the other.
    """

    def of(columns: Columns) -> Value:
        one = first.of(columns)
        if not isinstance(one, nw.Expr) and one == decides:
            return one
        other = second.of(columns) if isinstance(second, Term) else second
        if isinstance(other, nw.Expr):
            return other if not isinstance(one, nw.Expr) and one == left else do(one, other)
        if isinstance(one, nw.Expr):
            if other == decides:
                return other
            return one if other == right else do(one, other)
        return do(one, other)

    return Term(of)


def told(expression: nw.Expr) -> Term:
    """Return what the frame itself tells."""
    return Term(lambda _: expression)


def whole(value: int) -> Term:
    """Return a number, or a yes or no, that is the same in every row."""
    return Term(lambda _: value)


def text(value: str) -> Term:
    """Return a text that is the same in every row."""
    return Term(lambda _: value)


def working(name: str) -> Term:
    """Return a column that is worked out on the way."""
    return Term(lambda columns: columns.value(name))


def written(value: Value) -> nw.Expr:
    """Return a value as an expression; by itself a number would be as narrow as it can be."""
    if isinstance(value, nw.Expr):
        return value
    return nw.lit(value, dtype=nw.Int64) if type(value) is int else nw.lit(value)


def total(terms: Iterable[Term]) -> Term:
    """Return the sum; 0 of nothing."""
    return reduce(lambda one, other: one + other, terms, whole(0))


def either(conditions: Iterable[Term]) -> Term:
    """Tell where any of the conditions holds."""
    return reduce(lambda one, other: one | other, conditions, whole(value=False))


def every(conditions: Iterable[Term]) -> Term:
    """Tell where all of the conditions hold."""
    return reduce(lambda one, other: one & other, conditions, whole(value=True))


def choose(options: Sequence[tuple[Term, Term]], otherwise: Term) -> Term:
    """Return the first option of which the condition holds."""

    def of(columns: Columns) -> Value:
        open_options: list[tuple[nw.Expr, Value]] = []
        last = otherwise
        for condition, option in options:
            holds = condition.of(columns)
            if isinstance(holds, nw.Expr):
                open_options.append((holds, option.of(columns)))
            elif holds:
                last = option
                break
        chosen = last.of(columns)
        for holds, value in reversed(open_options):
            if not _is_the_same(value, chosen):
                chosen = nw.when(holds).then(written(value)).otherwise(written(chosen))
        return chosen

    return Term(of)


def _is_the_same(one: Value, other: Value) -> bool:
    if isinstance(one, nw.Expr) or isinstance(other, nw.Expr):
        return one is other
    return one == other


def only_where(condition: Term, value: Term) -> Term:
    """Return an answer that is null wherever the condition does not hold."""

    def of(columns: Columns) -> Value:
        holds = condition.of(columns)
        # A null by itself has no type, and not every library can give it one.
        holds = holds if isinstance(holds, nw.Expr) else nw.lit(value=bool(holds))
        return nw.when(holds).then(written(value.of(columns)))

    return Term(of)


def flag(condition: Term) -> Term:
    """Return 1 where it holds, else 0."""
    return choose([(condition, whole(1))], whole(0))


def least(*values: Term) -> Term:
    """Return the smallest of a few values; each but the last is written down more than once."""
    # Not ``min_horizontal``: not every library takes it inside another expression.
    return reduce(lambda left, right: choose([(left <= right, left)], right), values)


def most(*values: Term) -> Term:
    """Return the greatest of a few values; each but the last is written down more than once."""
    return reduce(lambda left, right: choose([(left >= right, left)], right), values)


def listed(items: Sequence[tuple[str, Term]]) -> Term:
    """Return the names of the conditions that hold, in one text with commas; empty if none does."""
    parts = [choose([(holds, text(f", {name}"))], text("")) for name, holds in items]

    def of(columns: Columns) -> Value:
        values = [part.of(columns) for part in parts]
        found = [value for value in values if isinstance(value, nw.Expr) or value]
        if not any(isinstance(value, nw.Expr) for value in found):
            return "".join(map(str, found))[2:]
        return nw.concat_str(list(map(written, found)), separator="").str.slice(2)

    return Term(of)


def lookup(
    asked: Term,
    table: Mapping[int, int] | Mapping[int, str] | Mapping[str, int],
    default: int | str,
) -> Term:
    """Return what the table has for a key, or the default."""
    entries: list[tuple[int | str, int | str]] = list(table.items())

    def of(columns: Columns) -> Value:
        key = asked.of(columns)
        if not isinstance(key, nw.Expr):
            return dict(entries).get(key, default)
        values = dict.fromkeys(value for _, value in entries if value != default)
        if len(values) <= _FEW:
            found: Value = default
            for value in values:
                keys = [each for each, its in entries if its == value]
                found = nw.when(key.is_in(keys)).then(written(value)).otherwise(written(found))
            return found
        if isinstance(default, int):
            return _bit_by_bit(
                key, [(each, int(value) - default) for each, value in entries], default
            )
        old, new = ([entry[at] for entry in entries] for at in (0, 1))
        return key.replace_strict(old, new, default=nw.lit(default), return_dtype=nw.String())

    return Term(of)


def _bit_by_bit(key: nw.Expr, entries: Sequence[tuple[int | str, int]], default: int) -> nw.Expr:
    """Look a number up by what it is more than the default, which is nothing or more."""
    found = nw.lit(default, dtype=nw.Int64)
    for bit in range(max(more for _, more in entries).bit_length()):
        keys = [each for each, more in entries if more >> bit & 1]
        if keys:
            found = found + nw.when(key.is_in(keys)).then(written(1 << bit)).otherwise(written(0))
    return found
