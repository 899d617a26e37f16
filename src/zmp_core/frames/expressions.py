"""Small words of the language in which columns are worked out; whole numbers of 64 bits only.

Inside, nothing is ever null: what a row does not know is 0 with a flag beside it, because frame
libraries disagree on what a null does (pandas takes it for ``False``).
"""

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Final

import narwhals.stable.v2 as nw

WORKING: Final = "_zmp_"
"""Every column that is worked out on the way begins so, and is gone in the end."""

UNKNOWN: Final = 2
"""Of what may be true (1) or false (0)."""


def whole(value: int) -> nw.Expr:
    """Return a number as wide as all others: by itself it would be as narrow as it can be."""
    return nw.lit(value, dtype=nw.Int64)


def working(name: str) -> nw.Expr:
    """Return a column that was worked out on the way."""
    return nw.col(WORKING + name)


def total(terms: Iterable[nw.Expr]) -> nw.Expr:
    """Return the sum; 0 of nothing."""
    terms = list(terms)
    return reduce(lambda left, right: left + right, terms) if terms else whole(0)


def choose(options: Sequence[tuple[nw.Expr, nw.Expr]], otherwise: nw.Expr) -> nw.Expr:
    """Return the first option of which the condition holds."""
    chosen = otherwise
    for condition, value in reversed(options):
        chosen = nw.when(condition).then(value).otherwise(chosen)
    return chosen


def least(*values: nw.Expr) -> nw.Expr:
    """Return the smallest of a few values; each but the last is written down more than once."""
    # Not ``min_horizontal``: not every library takes it inside another expression.
    return reduce(lambda left, right: choose([(left <= right, left)], right), values)


def most(*values: nw.Expr) -> nw.Expr:
    """Return the greatest of a few values; each but the last is written down more than once."""
    return reduce(lambda left, right: choose([(left >= right, left)], right), values)


def listed(items: Sequence[tuple[str, nw.Expr]]) -> nw.Expr:
    """Return the names of the conditions that hold, in one text with commas; empty if none does."""
    if not items:
        return nw.lit("")
    parts = [choose([(holds, nw.lit(f", {name}"))], nw.lit("")) for name, holds in items]
    return nw.concat_str(parts, separator="").str.slice(2)
