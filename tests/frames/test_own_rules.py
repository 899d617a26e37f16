"""Demands that a local book may make, and those that a column cannot decide."""

from fractions import Fraction
from itertools import product
from typing import Any

import attrs
import polars as pl
import pytest

from zmp_core import frames, judge
from zmp_core.frames.objects import answers
from zmp_core.rules import Base, Counting, Majority, Quorum, Rule, RuleBook
from zmp_core.rules.books import GMINA
from zmp_core.rules.majority import ABSOLUTE, SIMPLE
from zmp_core.votes.weighing import Measure

HALF = Quorum(share=Fraction(1, 2))
TURNOUT = Quorum(share=Fraction(3, 5), of=Base.PREVIOUS_TURNOUT)
ORDINARY = attrs.evolve(GMINA.rules[3], variants=())


def rows(**values: tuple[Any, ...]) -> pl.DataFrame:
    facts: dict[str, tuple[Any, ...]] = {
        "body_kind": ("gmina_council",),
        "seats": (7,),
        "in_favour": (0, 2, 3, None),
        "against": (2,),
        "abstaining": (0, None),
        "present": (5, None),
        **values,
    }
    return pl.DataFrame(
        list(product(*facts.values())), schema=list(facts), orient="row", infer_schema_length=None
    ).with_columns(matter=pl.lit("budget"), day=pl.date(2024, 5, 6))


def compare(given: pl.DataFrame, *, missing: bool = False, **asked: Any) -> None:
    judged = frames.judge(given, **asked).to_dicts()
    for row, record in zip(judged, frames.records(given), strict=True):
        wanted = answers(judge(record, **asked))
        if not missing:
            wanted.pop("missing")
        assert {name: row[name] for name in wanted} == wanted, row


@pytest.mark.parametrize(
    "rule",
    [
        attrs.evolve(
            ORDINARY,
            requires=(Majority(share=Fraction(1, 2), of=Base.PREVIOUS_TURNOUT, more_than=True),),
        ),
        attrs.evolve(ORDINARY, quorum=TURNOUT),
        attrs.evolve(ORDINARY, quorum=attrs.evolve(TURNOUT, counting=Counting.SIGNED)),
        attrs.evolve(ORDINARY, quorum=attrs.evolve(HALF, counting=Counting.SIGNED)),
        attrs.evolve(ORDINARY, quorum=Quorum(share=Fraction(0), at_least=3)),
        attrs.evolve(ORDINARY, quorum=attrs.evolve(HALF, at_least=5)),
        attrs.evolve(ORDINARY, quorum=attrs.evolve(HALF, of=Base.PRESENT, more_than=True)),
    ],
    ids=lambda rule: f"{rule.quorum.format('en')}, {rule.quorum.counting}",
)
def test_demands_of_other_shapes(rule: Rule) -> None:
    compare(rows(previous_turnout=(1, 5, None), signed=(0, 3, 7, None)), rule=rule)


def test_what_is_weighed_by_another_measure_is_not_known() -> None:
    residents = Majority(share=Fraction(1, 2), of=Base.SEATS, more_than=True, by=Measure.POPULATION)
    for rule in (
        attrs.evolve(ORDINARY, requires=(SIMPLE, residents)),
        attrs.evolve(ORDINARY, quorum=attrs.evolve(HALF, by=Measure.VOTES)),
    ):
        compare(rows(present=(5,), abstaining=(0,), in_favour=(1, 3)), rule=rule, missing=True)


def book(*rules: Rule) -> RuleBook:
    return attrs.evolve(GMINA, name="own", rules=rules, aliases=())


def test_the_call_of_the_meeting_selects_the_rule() -> None:
    first = attrs.evolve(ORDINARY, id="FIRST", call=1)
    second = attrs.evolve(ORDINARY, id="SECOND", call=2, quorum=Quorum(share=Fraction(0)))
    given = rows(call=(1, 2, 3, None), present=(3, 5), in_favour=(3,), against=(0,))

    compare(given, book=book(first, second))


def test_what_tells_the_wordings_apart_is_missing() -> None:
    first = attrs.evolve(ORDINARY, id="FIRST", call=1)
    second = attrs.evolve(ORDINARY, id="SECOND", call=2, quorum=Quorum(share=Fraction(0)))
    further = attrs.evolve(second, requires=(ABSOLUTE,))
    facts = {"present": (3,), "in_favour": (2,), "against": (1,), "abstaining": (0,)}
    given = rows(**facts, not_voting=(0,), excluded=(0,), invalid=(0,), call=(None,)).with_columns(
        call=pl.lit(None, dtype=pl.Int64)
    )
    by_call = frames.judge(given, book=book(first, second))
    by_both = frames.judge(given, book=book(first, second, further))

    assert by_call["missing"].to_list() == ["call"]
    assert by_both["missing"].to_list() == ["call, day"]
