"""The arithmetic findings of a review, held against the review of single votes."""

import random
from datetime import date
from importlib import import_module
from typing import Any

import attrs
import polars as pl
import pytest
from forms import rows_of
from made_rows import TYPES, Row, made_rows

from zmp_core import InvalidRecordError, Position, RollCall, frames
from zmp_core.errors import NotCoveredError
from zmp_core.frames.objects import record_of
from zmp_core.review import Severity, examine
from zmp_core.votes import Circumstances

pd: Any = import_module("pandas")  # without types, which nothing else here needs
CODES = {
    *("no_quorum", "majority_missed", "consent_missing", "vacancy_ignored"),
    *("outcome_undetermined", "announced_as_failed", "hinges_on_reading", "more_than_signed"),
    *("names_do_not_add_up", "day_outside_term"),
}
NAMED = ("in_favour", "against", "abstaining", "not_voting", "excluded", "present", "absent")


def frame_of(rows: list[Row]) -> pl.DataFrame:
    types = {**TYPES, "announced": pl.Boolean}
    schema = {name: types.get(name, pl.Int64) for name in rows[0]}
    return pl.DataFrame(rows, schema=schema).with_row_index("at")


def only(frame: Any) -> Row:
    (row,) = rows_of(frame)
    return row


def expected(row: Row) -> tuple[set[str], str] | None:
    """Return the codes and the gravity; ``None`` where there is no vote or no rule for it."""
    try:
        record = record_of(row)
    except InvalidRecordError:
        return None
    around = attrs.evolve(record.circumstances or Circumstances(), announced=row["announced"])
    report = examine(attrs.evolve(record, circumstances=around))
    if "not_covered" in report.codes:
        return None
    found = [finding for finding in report if finding.code in CODES]
    worst = max((finding.severity for finding in found), default=Severity.NONE)
    return {finding.code for finding in found}, str(worst)


def test_findings_are_those_of_a_review() -> None:
    draw = random.Random(11)
    rows = [{**row, "announced": draw.choice([True, False, None])} for row in made_rows(500, 11)]
    seen: set[str] = set()
    for row, answer in zip(rows, rows_of(frames.review(frame_of(rows))), strict=True):
        wanted = expected(row)
        if wanted is None:
            assert answer["error"] is not None
        else:
            codes = set(answer["findings"].split(", ")) - {""}
            assert (codes, answer["worst"]) == wanted, row
            seen |= codes

    assert seen >= CODES - {"names_do_not_add_up", "consent_missing"}


def test_names_are_held_against_the_totals_as_in_a_review() -> None:
    roll = RollCall({"A": Position.IN_FAVOUR, "B": Position.AGAINST, "C": Position.IN_FAVOUR})
    by_name = {f"named_{name}": getattr(roll.tally, name) for name in NAMED}
    told: list[Row] = [
        {"in_favour": 2, "against": 1, "absent": None},
        {"in_favour": 1, "against": 1, "absent": None},
        {"in_favour": 2, "against": 1, "absent": 2},
        {"in_favour": None, "against": 1, "absent": None},
    ]
    facts: Row = {"body_kind": "gmina_council", "matter": "budget", "seats": 5, "abstaining": 0}
    rows = [{**facts, **each, "announced": None} for each in told]
    found = frames.review(frame_of([{**row, **by_name} for row in rows]))["findings"]

    for row, codes in zip(rows, found, strict=True):
        report = examine(attrs.evolve(record_of(row), roll_call=roll))
        assert ("names_do_not_add_up" in codes) is ("names_do_not_add_up" in report.codes), row


def test_a_count_by_name_that_is_not_known_says_nothing() -> None:
    row = {"body_kind": "gmina_council", "matter": "budget", "seats": 5, "in_favour": 3}
    given = frame_of([{**row, "named_in_favour": None, "announced": None}])
    without = given.with_columns(named_in_favour=pl.lit(None))

    for frame in (given, without):
        assert "names" not in frames.review(frame)["findings"][0]


@pytest.mark.parametrize(("column", "value"), [("named_against", "5"), ("announced", "yes")])
def test_a_column_of_another_type_is_refused(column: str, value: Any) -> None:
    given = pl.DataFrame(
        {"body_kind": ["gmina_council"], "seats": [5], "matter": ["budget"], column: [value]}
    )

    with pytest.raises(InvalidRecordError) as caught:
        frames.review(given)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("wrong_type", f"/{column}")
    ]


FACTS: Row = {"body_kind": "gmina_council", "matter": "budget", "seats": 21, "in_favour": 11}


@pytest.mark.parametrize("count", [-1, 10**12 + 1])
def test_a_count_by_name_that_is_none_is_a_fault_of_the_row(count: int) -> None:
    row = only(frames.review(pl.DataFrame([{**FACTS, "named_in_favour": count}])))

    assert (row["error"], row["findings"]) == ("not_a_count/named_in_favour", None)


def test_a_count_by_name_is_whole() -> None:
    part = pl.DataFrame([{**FACTS, "named_in_favour": 11.5}])

    with pytest.raises(InvalidRecordError) as caught:
        frames.review(part)
    assert [fault.path for fault in caught.value.faults] == ["/named_in_favour"]
    # Beside a null pandas has nothing but floats.
    given = pd.DataFrame([{**FACTS, "named_in_favour": n} for n in (11.0, 12.0, 11.5, None)])
    found = rows_of(frames.review(given))
    assert [row["error"] for row in found] == [None, None, "not_a_count/named_in_favour", None]
    assert ["names_do_not_add_up" in (row["findings"] or "") for row in found] == [
        False,
        True,
        False,
        False,
    ]


def test_what_was_announced_is_true_or_false_and_no_word() -> None:
    given = pd.DataFrame([FACTS] * 4)
    given["announced"] = pd.Series([False, None, "nie", 0], dtype=object)

    assert [row["error"] for row in rows_of(frames.review(given))] == [
        None,
        None,
        "not_a_truth/announced",
        "not_a_truth/announced",
    ]


def test_the_rule_that_a_row_asks_for_is_obeyed_as_by_a_judge() -> None:
    # 8 of 21 are a simple majority, and no absolute one of the statutory seats.
    counts = {"in_favour": 8, "against": 5, "abstaining": 6, "day": date(2024, 10, 24)}
    row = {**FACTS, **counts, "matter": "budget_change", "announced": True}
    rules = ["USG-14-1", "USG-58-2", None]
    given = pl.DataFrame([{**row, "rule": rule} for rule in rules])
    found = frames.review(given)

    assert found["findings"].to_list() == ["", "majority_missed", ""]
    assert found["asked_rule"].to_list() == rules
    with pytest.raises(InvalidRecordError):
        frames.review(given, rule="USG-14-1")


def test_a_vote_after_the_term_is_found() -> None:
    given = pl.DataFrame(
        {
            "body_kind": ["gmina_council"] * 2,
            "seats": [15] * 2,
            "matter": ["budget"] * 2,
            "in_favour": [15] * 2,
            "day": [date(2024, 4, 30), date(2025, 1, 1)],
            "term": [date(2018, 10, 21)] * 2,
        }
    )

    assert frames.review(given)["worst"].to_list()[1] == "breach"
    with pytest.raises(NotCoveredError):
        frames.review(given, rule="USG-99")
