"""What a dataframe says is missing settles the vote; which set that is, and how small."""

from collections import Counter
from fractions import Fraction
from itertools import product
from typing import Any

import attrs
import oracle
import polars as pl
import pytest
from partial import shape_of

from zmp_core import frames
from zmp_core.rules import (
    ABSOLUTE,
    ABSOLUTE_OF_SEATS,
    SIMPLE,
    THREE_FIFTHS_OF_SEATS,
    Base,
    Majority,
    Quorum,
    judge,
)
from zmp_core.rules.books import GMINA
from zmp_core.rules.rule import Rule

HALF = Quorum(share=Fraction(1, 2))
IN_OFFICE = Quorum(share=Fraction(1, 2), of=Base.IN_OFFICE)
ANY_UNKNOWN = tuple(product((True, False), repeat=len(oracle.FACTS)))
SHAPES = (
    (HALF, SIMPLE),
    (HALF, ABSOLUTE),
    (HALF, ABSOLUTE_OF_SEATS),
    (IN_OFFICE, THREE_FIFTHS_OF_SEATS),
)


def rule_of(quorum: Quorum, majority: Majority) -> Rule:
    return attrs.evolve(GMINA.rules[0], quorum=quorum, requires=(majority,), variants=())


def judged(rule: Rule, partials: list[oracle.Partial], seats: int) -> list[dict[str, Any]]:
    rows = [dict(zip(oracle.FACTS, partial, strict=True)) for partial in partials]
    given = pl.DataFrame(rows, schema=dict.fromkeys(oracle.FACTS, pl.Int64)).with_columns(
        seats=pl.lit(seats), body_kind=pl.lit("gmina_council"), matter=pl.lit("ordinary")
    )
    return frames.judge(given, rule=rule).to_dicts()


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_what_is_missing_settles_the_vote_whatever_it_says(
    shape: tuple[Quorum, Majority],
) -> None:
    partials = list(oracle.partials_of(2, ANY_UNKNOWN))[::5]
    open_rows = 0
    for partial, row in zip(partials, judged(rule_of(*shape), partials, 2), strict=True):
        names: list[str] = row["missing"].split(", ") if row["missing"] else []
        assert bool(names) is (row["outcome"] == "undetermined")
        if names:
            open_rows += 1
            places = tuple(oracle.FACTS.index(name) for name in names)
            assert all(partial[at] is None for at in places), partial
            assert oracle.settling(shape_of(*shape), 2, partial, places), (partial, names)

    assert open_rows > 90


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_it_names_no_fewer_facts_than_the_smallest_set(shape: tuple[Quorum, Majority]) -> None:
    """The engine for single votes tries every number, and now and then finds a smaller set."""
    rule = rule_of(*shape)
    partials = list(oracle.partials_of(3, ANY_UNKNOWN))[::97]
    rows = judged(rule, partials, 3)
    records = frames.records(pl.DataFrame(rows))
    sizes: Counter[int] = Counter()
    for row, record in zip(rows, records, strict=True):
        smallest = judge(record, rule=rule).missing
        named: list[str] = row["missing"].split(", ") if row["missing"] else []
        sizes[len(named) - len(smallest)] += 1

    assert min(sizes) == 0
    assert sizes[0] > sizes.total() * 4 // 5


@pytest.mark.parametrize("shape", SHAPES[:3], ids=str)
@pytest.mark.parametrize("seats", [15, 21])
def test_of_a_vote_whose_three_counts_are_known_it_names_what_a_verdict_names(
    shape: tuple[Quorum, Majority], seats: int
) -> None:
    rule = rule_of(*shape)
    partials: list[oracle.Partial] = [
        (in_favour, against, abstaining, None, None, None, absent, present, in_office)
        for in_favour, against, abstaining in product((0, 3, 8), (0, 2), (0, 1))
        for absent, present, in_office in ((None, None, None), (1, None, None), (None, None, 14))
    ]
    rows = judged(rule, partials, seats)

    for row, record in zip(rows, frames.records(pl.DataFrame(rows)), strict=True):
        assert row["missing"] == ", ".join(judge(record, rule=rule).missing), row


@pytest.mark.parametrize(
    ("row", "missing"),
    [
        pytest.param({"matter": "budget"}, "present", id="who was there"),
        pytest.param({"matter": "budget", "present": 19}, "", id="nothing"),
        pytest.param({"matter": "debt", "abstaining": None}, "present, abstaining", id="both"),
        pytest.param(
            {"matter": "agenda_change_on_request", "in_favour": 11, "present": 19},
            "consent",
            id="the consent",
        ),
        pytest.param(
            {"matter": "agenda_change_on_request", "in_favour": 1, "present": 19},
            "",
            id="of a lost vote nothing",
        ),
    ],
)
def test_what_is_missing(row: dict[str, Any], missing: str) -> None:
    facts = {"body_kind": "gmina_council", "seats": 21, "in_favour": 6, "against": 2}
    given = pl.DataFrame([{**facts, "abstaining": 1, "day": None, **row}]).with_columns(
        day=pl.date(2024, 5, 6)
    )

    assert frames.judge(given)["missing"].to_list() == [missing]


def test_a_day_is_missing_where_the_wordings_of_the_span_disagree() -> None:
    """Until 2001-05-29 the absolute majority was enough to recall a board, then three fifths."""
    given = pl.DataFrame(
        {
            "body_kind": ["gmina_council"],
            "matter": ["board_recall_discharge"],
            "seats": [20],
            "present": [20],
            "in_favour": [11],
            "against": [9],
            "abstaining": [0],
        }
    ).with_columns(since=pl.date(2001, 5, 1), until=pl.date(2001, 6, 30))

    assert frames.judge(given).select("outcome", "missing").row(0) == ("undetermined", "day")
