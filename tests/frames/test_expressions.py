"""What is known before any row is seen is worked out at once, and changes no answer."""

from collections.abc import Callable, Mapping
from typing import Any

import attrs
import narwhals.stable.v2 as nw
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.frames.expressions import (
    Term,
    Value,
    choose,
    either,
    every,
    flag,
    least,
    listed,
    lookup,
    most,
    text,
    total,
    whole,
    working,
    written,
)
from zmp_core.frames.sheet import Sheet

NAMES = ("a", "b", "c")
SMALL = st.integers(-3, 3)
MANY = {number: number * number for number in range(-3, 4)}
FEW = {-1: 7, 0: 7, 1: 8}


@attrs.frozen
class Told:
    """Columns of which some are known to be the same in every row."""

    values: Mapping[str, Value]

    def value(self, name: str) -> Value:
        return self.values[name]


Draw = Callable[[st.SearchStrategy[Any]], Any]
Both = Callable[[Term, Term], Term]
COMPARED: tuple[Both, ...] = (
    lambda a, b: a < b,
    lambda a, b: a <= b,
    lambda a, b: a > b,
    lambda a, b: a >= b,
    lambda a, b: a.equals(b),
    lambda a, b: a.differs(b),
)
JOINED: tuple[Both, ...] = (
    lambda a, b: a & b,
    lambda a, b: a | b,
    lambda a, b: a & ~b,
    lambda a, b: either((a, b)),
    lambda a, b: every((a, b)),
)
RECKONED: tuple[Both, ...] = (
    lambda a, b: a + b,
    lambda a, b: a - b,
    lambda a, b: a * b,
    lambda a, b: a // 2 + b // 1,
    lambda a, b: total((a, b)),
    lambda a, _: lookup(a, MANY, -9),
    lambda a, _: lookup(a, FEW, -9),
    least,
    most,
)


def condition(draw: Draw, depth: int) -> Term:
    if draw(st.integers(0, 3)) == 0:
        return number(draw, depth).is_in(draw(st.lists(SMALL, max_size=3)))
    if depth and draw(st.booleans()):
        joined: Both = draw(st.sampled_from(JOINED))
        return joined(condition(draw, depth - 1), condition(draw, depth - 1))
    compared: Both = draw(st.sampled_from(COMPARED))
    return compared(number(draw, depth), number(draw, depth))


def number(draw: Draw, depth: int) -> Term:
    choice = draw(st.integers(0, 4 if depth else 1))
    if choice == 0:
        return whole(draw(SMALL))
    if choice == 1:
        return working(draw(st.sampled_from(NAMES)))
    if choice == 2:
        options = [
            (condition(draw, depth - 1), number(draw, depth - 1))
            for _ in range(draw(st.integers(0, 3)))
        ]
        return choose(options, flag(condition(draw, depth - 1)))
    reckoned: Both = draw(st.sampled_from(RECKONED))
    return reckoned(number(draw, depth - 1), number(draw, depth - 1))


@st.composite
def numbers(draw: st.DrawFn) -> Term:
    return number(draw, 3)


@given(numbers(), st.tuples(SMALL, SMALL, SMALL), st.sets(st.sampled_from(NAMES)))
def test_a_term_is_the_same_whatever_is_known_of_its_columns(
    term: Term, row: tuple[int, ...], known: set[str]
) -> None:
    values: dict[str, Value] = dict(zip(NAMES, row, strict=True))
    alone = term.of(Told(values))
    told = Told({n: value if n in known else nw.col(n) for n, value in values.items()})
    frame = nw.from_native(pl.DataFrame([row], schema=dict.fromkeys(NAMES, pl.Int64), orient="row"))
    found = frame.select(frame["a"].alias("row"), found=written(term.of(told)))

    assert type(alone) is int
    assert found["found"].to_list() == [alone]


@pytest.mark.parametrize("known", [False, True])
@pytest.mark.parametrize(
    ("a", "names"), [(0, ""), (1, "one"), (2, "even"), (-2, "even, less")], ids=str
)
def test_names_are_listed(known: bool, a: int, names: str) -> None:
    term = listed(
        [
            ("one", working("a").equals(1)),
            ("even", working("a").is_in([2, -2])),
            ("less", working("a") < 0),
        ]
    )
    frame = nw.from_native(pl.DataFrame({"a": [a]}))
    column = written(term.of(Told({"a": a if known else nw.col("a")})))

    assert frame.select(frame["a"], found=column)["found"].to_list() == [names]


def test_a_column_is_worked_out_once_and_only_if_it_is_asked_for() -> None:
    sheet = Sheet()
    sheet.put({"told": Term(lambda _: nw.col("a")), "known": whole(3), "idle": working("told") + 1})
    sum_ = sheet.keep("sum", lambda: working("told") + working("known"))
    again = sheet.keep("sum", lambda: text("never made"))
    answer = written((sum_ * again).of(sheet))
    work = nw.from_native(pl.DataFrame({"a": [4]}))
    for columns in sheet:
        work = work.with_columns(**columns)

    assert work.columns == ["a", "_zmp_told", "_zmp_column_0"]
    assert work.select(answer=answer)["answer"].to_list() == [49]
