"""The arithmetic findings of a review, held against the review of single votes."""

import random
from datetime import date
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
