"""Between rows and records."""

from datetime import date, datetime, time
from importlib import import_module
from typing import Any

import polars as pl
import pytest
from forms import rows_of
from hypothesis import given, settings
from hypothesis import strategies as st

from zmp_core import InvalidRecordError, frames, judge, testing
from zmp_core.votes import VoteRecord

pd: Any = import_module("pandas")  # without types, which nothing else here needs
BACKENDS: tuple[Any, ...] = ("polars", "pyarrow")


def bare(record: VoteRecord) -> tuple[object, ...]:
    """Return what a frame keeps of a record."""
    around = record.circumstances
    return (
        record.body.kind,
        record.body.seats,
        record.matter,
        record.days,
        record.tally,
        record.mode,
        record.in_office,
        record.consent,
        record.call,
        record.term,
        record.previous_turnout,
        None if around is None else (around.signed, around.casting_in_favour),
    )


@settings(max_examples=30)
@given(st.lists(testing.vote_records(), min_size=1, max_size=4), st.sampled_from(BACKENDS))
def test_a_vote_comes_back_from_a_frame(records: list[VoteRecord], backend: Any) -> None:
    frame = frames.from_records(records, backend=backend)

    assert list(map(bare, frames.records(frame))) == list(map(bare, records))


@settings(max_examples=5)  # a frame costs a second, however few rows it has
@given(st.lists(testing.vote_records(), min_size=1, max_size=200))
def test_votes_as_a_frame_are_judged_as_they_are_one_by_one(records: list[VoteRecord]) -> None:
    one_by_one = frames.from_verdicts([judge(record) for record in records])
    at_once = frames.judge(frames.from_records(records))

    same = [name for name in one_by_one.columns if name != "missing"]
    assert at_once.select(same).equals(one_by_one.select(same))


@settings(max_examples=3)
@given(st.lists(testing.vote_records(), min_size=1, max_size=50))
def test_a_frame_of_arrow_is_judged_alike_when_it_is_made_one_of_pandas(
    records: list[VoteRecord],
) -> None:
    given = frames.from_records(records, backend="pyarrow")
    judged = [rows_of(frames.judge(each)) for each in (given, given.to_pandas())]

    outcomes = [[(row["outcome"], row["error"]) for row in rows] for rows in judged]
    assert outcomes[0] == outcomes[1]


def test_no_votes_are_an_empty_frame() -> None:
    empty = frames.from_verdicts([])

    assert empty.height == 0
    assert empty["quorum_need"].dtype == pl.Int64


def test_a_row_that_can_be_no_vote_is_named() -> None:
    good = {"body_kind": "gmina_council", "matter": "budget", "seats": 5, "in_favour": 3}
    rows = [good, {**good, "body_kind": "rada", "matter": "x"}]

    with pytest.raises(InvalidRecordError) as caught:
        list(frames.records(pl.DataFrame(rows).with_columns(mode=pl.lit("jawne"))))
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("not_a_mode", "/0/mode")
    ]
    with pytest.raises(InvalidRecordError) as caught:
        list(frames.records(pl.DataFrame(rows)))
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("not_a_body_kind", "/1/body_kind"),
        ("not_a_matter", "/1/matter"),
    ]


def test_a_lazy_frame_has_to_be_collected_first() -> None:
    with pytest.raises(TypeError):
        next(frames.records(pl.LazyFrame({"seats": [5]})))


def test_a_frame_with_a_name_that_stands_twice_gives_no_records() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        next(frames.records(pd.DataFrame([[5, 5]], columns=["seats", "seats"])))
    assert [fault.code for fault in caught.value.faults] == ["named_twice"]


def test_days_and_numbers_of_pandas_are_those_of_python() -> None:
    row = {"body_kind": "gmina_council", "matter": "budget", "seats": 5, "in_favour": 3.0}
    given = pd.DataFrame([{**row, "day": pd.Timestamp(2024, 5, 6), "against": float("nan")}])
    (record,) = frames.records(given)

    assert (record.day, record.tally.in_favour, record.tally.against) == (date(2024, 5, 6), 3, None)


def test_a_day_with_a_clock_is_none() -> None:
    row = {"body_kind": "gmina_council", "matter": "budget", "seats": 5}
    given = pl.DataFrame([{**row, "day": datetime.combine(date(2024, 5, 6), time(18, 40))}])

    with pytest.raises(InvalidRecordError, match="not_a_day"):
        list(frames.records(given))
