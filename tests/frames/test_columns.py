"""What is read, what is refused at once, and what is told row by row."""

from collections.abc import Callable
from datetime import date, datetime, time
from fractions import Fraction
from importlib import import_module
from typing import Any

import polars as pl
import pytest

from zmp_core import InvalidRecordError, NotCoveredError, frames
from zmp_core.errors import AmbiguousError

pd: Any = import_module("pandas")  # without types, which nothing else here needs
MIDNIGHT = datetime.combine(date(2024, 5, 6), time())
CLOCK = datetime.combine(date(2024, 5, 6), time(18, 40))
GOOD: dict[str, Any] = {
    "body_kind": "gmina_council",
    "matter": "budget",
    "seats": 21,
    "day": date(2024, 5, 6),
    "in_favour": 11,
    "against": 5,
    "abstaining": 3,
    "present": 19,
}


def made(**changes: Any) -> pl.DataFrame:
    facts = {name: value for name, value in {**GOOD, **changes}.items() if value is not ...}
    return pl.DataFrame({name: [value] for name, value in facts.items()})


def error_of(**changes: Any) -> str | None:
    error: str | None = frames.judge(made(**changes))["error"][0]
    return error


def codes(caught: pytest.ExceptionInfo[InvalidRecordError]) -> list[tuple[str, str]]:
    return [(fault.code, fault.path) for fault in caught.value.faults]


# --- the schema ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        pytest.param({"seats": ...}, [("missing_column", "/seats")], id="no seats"),
        pytest.param({"matter": ...}, [("missing_column", "/matter")], id="no matter, no rule"),
        pytest.param({"since": date(2024, 5, 1)}, [("day_and_span", "/since")], id="two days"),
        pytest.param({"against": "5"}, [("wrong_type", "/against")], id="text for a number"),
        pytest.param({"against": 5.0}, [("wrong_type", "/against")], id="a float in polars"),
        pytest.param({"against": True}, [("wrong_type", "/against")], id="a truth for a number"),
        pytest.param({"day": "2024-05-06"}, [("wrong_type", "/day")], id="text for a day"),
        pytest.param({"consent": 1}, [("wrong_type", "/consent")], id="a number for a truth"),
        pytest.param({"body_kind": 1}, [("wrong_type", "/body_kind")], id="a number for a text"),
        pytest.param({"outcome": "x"}, [("column_taken", "/outcome")], id="a name of ours"),
        pytest.param({"_zmp_x": 1}, [("column_taken", "/_zmp_x")], id="a working name"),
        pytest.param(
            {"seats": ..., "against": "5"},
            [("missing_column", "/seats"), ("wrong_type", "/against")],
            id="every fault at once",
        ),
    ],
)
def test_a_frame_that_cannot_be_read_is_refused_at_once(
    changes: dict[str, Any], wrong: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        frames.judge(made(**changes).lazy())

    assert codes(caught) == wrong


def test_rules_may_be_asked_for_in_the_column_that_answers_have() -> None:
    answer = frames.judge(made(rule="USG-58-2"))

    assert answer["asked_rule"].to_list() == answer["rule"].to_list()
    assert set(answer["rule"]) == {"USG-58-2"}
    with pytest.raises(InvalidRecordError) as caught:
        frames.judge(made(rule="USG-58-2", asked_rule="USG-58-2"))
    assert codes(caught) == [("column_taken", "/rule")]


def test_one_rule_for_all_and_one_for_each_row_are_refused() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        frames.judge(made(asked_rule="USG-58-2"), rule="USG-14-1")

    assert codes(caught) == [("two_rules", "/asked_rule")]


def test_what_is_no_frame_is_refused() -> None:
    with pytest.raises(TypeError):
        frames.judge([GOOD])  # type: ignore[type-var]  # pyright: ignore[reportArgumentType]


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(NotCoveredError, match="USG-99"):
        frames.judge(made(), rule="USG-99")


def test_the_id_of_several_rules_is_refused() -> None:
    with pytest.raises(AmbiguousError):
        frames.judge(made(), rule="USG-28-1990")


def test_a_column_of_nothing_but_nulls_is_as_good_as_none() -> None:
    judged = frames.judge(made(present=None, consent=None, mode=None))

    assert judged["outcome"].to_list() == ["adopted"]


def test_only_the_body_its_seats_and_the_matter_have_to_be_there() -> None:
    judged = frames.judge(made(**dict.fromkeys(("day", "present", "abstaining"), ...)))

    assert judged["outcome"].to_list() == ["adopted"]


@pytest.mark.parametrize("dtype", [pl.Categorical, pl.Enum(["gmina_council", "sejmik"])])
def test_text_may_be_held_as_categories(dtype: Any) -> None:
    judged = frames.judge(made().with_columns(pl.col("body_kind").cast(dtype)))

    assert judged["outcome"].to_list() == ["adopted"]


def in_pandas(column: str, objects: list[Any], **changes: Any) -> Any:
    """Return a frame of pandas with a column of Python objects, and an index of its own."""
    facts = {**GOOD, "day": pd.Timestamp(2024, 5, 6), **changes}
    given = pd.DataFrame([facts] * len(objects), index=range(9, 9 - len(objects), -1))
    given[column] = pd.Series(objects, dtype=object, index=given.index)
    return given


STRANGE_TRUTHS: list[Any] = ["nie", "True", "False", "", 1, 0, 1.0, Fraction(1)]


@pytest.mark.parametrize("column", ["consent", "casting_in_favour"])
def test_an_object_that_is_neither_true_nor_false_is_a_fault_of_the_row(column: str) -> None:
    truths = [True, False, pd.array([True])[0], None, float("nan"), pd.NA]
    judged = frames.judge(in_pandas(column, truths + STRANGE_TRUTHS))

    assert list(judged["error"].fillna("")) == [""] * 6 + [f"not_a_truth/{column}"] * 8
    assert [fault.expected for fault in frames.faults_of(judged)] == ["True, False or null"]


def test_what_only_a_review_reads_is_no_fault_for_a_judge() -> None:
    given = made(announced="tak", named_against=1.5)

    assert frames.judge(given)["outcome"].to_list() == ["adopted"]


OBJECTS_AS_DAYS: tuple[tuple[Any, str], ...] = (
    (date(2024, 5, 6), ""),
    (None, ""),
    (MIDNIGHT, ""),
    (pd.Timestamp(2024, 5, 6), ""),
    (pd.NaT, ""),
    (CLOCK, "not_a_day/day"),
    (pd.Timestamp("2024-05-06 00:00:00.000000001"), "not_a_day/day"),
    (pd.Timestamp("2024-05-06", tz="Europe/Warsaw"), "not_a_day/day"),
    ("2024-05-06", "not_a_day/day"),
    (20240506, "not_a_day/day"),
)


def test_days_may_be_objects_and_what_is_none_is_a_fault_of_the_row() -> None:
    judged = frames.judge(in_pandas("day", [day for day, _ in OBJECTS_AS_DAYS]))

    assert list(judged["error"].fillna("")) == [error for _, error in OBJECTS_AS_DAYS]


def test_an_object_is_the_day_that_it_says() -> None:
    days = [date(1980, 1, 1), date(2024, 5, 6)]

    assert list(frames.judge(in_pandas("day", days))["error"].fillna("")) == ["not_covered", ""]


def test_a_term_is_read_where_it_is_an_object() -> None:
    judged = frames.judge(in_pandas("term", [date(2024, 5, 7), date(2024, 4, 7)]))

    assert list(judged["error"].fillna("")) == ["before_the_term/day", ""]


@pytest.mark.parametrize("column", ["body_kind", "consent", "day"])
def test_objects_are_refused_where_no_library_can_look_at_them(column: str) -> None:
    given = made().with_columns(pl.Series(column, [object()], dtype=pl.Object))

    with pytest.raises(InvalidRecordError) as caught:
        frames.judge(given)
    assert codes(caught) == [("wrong_type", f"/{column}")]


@pytest.mark.parametrize("asked", [frames.judge, frames.review, frames.tally])
@pytest.mark.parametrize(
    ("names", "wrong"),
    [
        pytest.param(["seats", "seats"], [("named_twice", "")], id="a name that stands twice"),
        pytest.param(["seats", 0], [("not_a_name", "/0")], id="a name that is no text"),
    ],
)
def test_columns_have_names_of_text_each_once(
    asked: Callable[..., Any], names: list[Any], wrong: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        asked(pd.DataFrame([[15, 15]], columns=names))

    assert codes(caught) == wrong


def test_a_truth_may_come_after_many_gaps() -> None:
    given = pd.DataFrame([{**GOOD, "day": pd.Timestamp(2024, 5, 6)}] * 202)
    given["matter"] = "agenda_change_on_request"
    given["consent"] = pd.Series([None] * 200 + [True, False], dtype=object)

    assert list(frames.judge(given)["outcome"][199:]) == ["undetermined", "adopted", "not_adopted"]


def test_an_empty_frame_has_the_columns_of_the_answer() -> None:
    given: Any = made().head(0)

    for frame in (given, given.to_pandas(), given.to_arrow()):
        judged = frames.judge(frame)
        assert (len(judged), judged.shape[1]) == (0, len(GOOD) + 11)


def test_an_object_that_is_no_text_is_no_matter() -> None:
    given = pd.DataFrame([{**GOOD, "day": pd.Timestamp(2024, 5, 6)}] * 3)
    given["matter"] = pd.Series(["budget", 5, None], dtype=object)

    assert list(frames.judge(given)["error"].fillna("")) == [
        "",
        "not_a_matter/matter",
        "not_a_matter/matter",
    ]


def test_text_may_be_held_as_objects() -> None:
    given = pd.DataFrame([{**GOOD, "day": pd.Timestamp(2024, 5, 6)}] * 2).astype({"matter": object})
    given.loc[1, "matter"] = None

    assert list(frames.judge(given)["error"].fillna("")) == ["", "not_a_matter/matter"]


# --- the rows ------------------------------------------------------------------------------------


ROWS: tuple[tuple[str, dict[str, Any], str | None], ...] = (
    ("a good row", {}, None),
    ("no seats", {"seats": 0}, "not_a_number_of_seats/seats"),
    ("below nought", {"against": -5}, "not_a_count/against"),
    ("no call", {"call": 0}, "not_a_call/call"),
    ("no turnout", {"previous_turnout": 0}, "not_a_turnout/previous_turnout"),
    ("no body", {"body_kind": "rada"}, "not_a_body_kind/body_kind"),
    ("no matter", {"matter": "budżet"}, "not_a_matter/matter"),
    ("no mode", {"mode": "jawne"}, "not_a_mode/mode"),
    ("a body without a book", {"body_kind": "committee"}, "not_covered"),
    ("before the act", {"day": date(1980, 1, 1)}, "not_covered"),
    ("fewer than voted", {"present": 18}, "does_not_add_up/present"),
    ("no such seats", {"in_office": 22}, "more_than_seats/in_office"),
    ("more than seats", {"absent": 3}, "more_than_members/present"),
    ("somebody is nowhere", {"in_office": 21, "absent": 1}, "does_not_add_up/absent"),
    ("a long list", {"signed": 22}, "more_than_seats/signed"),
    (
        "papers in an open vote",
        {"mode": "open", "invalid": 1, "present": 20},
        "invalid_papers_in_an_open_vote/invalid",
    ),
    (
        "a deciding vote of nobody",
        {"casting_in_favour": True, "in_favour": 0, "present": 8},
        "nobody_in_favour/casting_in_favour",
    ),
    ("before the term", {"term": date(2024, 5, 7)}, "before_the_term/day"),
    (
        "every fault of the row",
        {"against": -5, "matter": "budżet"},
        "not_a_count/against, not_a_matter/matter",
    ),
)


@pytest.fixture(scope="module")
def errors() -> list[str | None]:
    """Return what is wrong with each of the rows; a column that only one has is unknown in all."""
    given = [made(**changes) for _, changes, _ in ROWS]
    found: list[str | None] = frames.judge(pl.concat(given, how="diagonal_relaxed"))[
        "error"
    ].to_list()
    return found


@pytest.mark.parametrize(
    ("at", "error"),
    [pytest.param(at, error, id=name) for at, (name, _, error) in enumerate(ROWS)],
)
def test_what_is_wrong_with_a_row_is_told_in_the_row(
    errors: list[str | None], at: int, error: str | None
) -> None:
    assert errors[at] == error


@pytest.mark.parametrize(
    ("day", "error"),
    [
        pytest.param(CLOCK, "not_a_day/day", id="a clock"),
        pytest.param(MIDNIGHT, None, id="midnight is a day"),
    ],
)
def test_a_time_is_a_day_only_at_midnight(day: datetime, error: str | None) -> None:
    assert error_of(day=day) == error


def test_a_span_that_ends_before_it_begins_is_a_fault_of_the_row() -> None:
    span = {"day": ..., "since": date(2024, 5, 6), "until": date(2024, 5, 5)}

    assert error_of(**span) == "ends_before_it_begins/until"


def test_a_faulty_row_has_no_answer_and_loses_no_other() -> None:
    given = pl.concat([made(), made(against=-5), made()])
    judged = frames.judge(given)

    assert judged["outcome"].to_list() == ["adopted", None, "adopted"]
    assert judged.drop(given.columns).row(1)[:-1] == (None,) * 10


@pytest.mark.parametrize("count", [3.5, float("inf")])
def test_pandas_may_hold_whole_numbers_as_floats_and_only_those(count: float) -> None:
    given = pd.DataFrame([{**GOOD, "day": pd.Timestamp(2024, 5, 6), "present": None}] * 3)
    given["abstaining"] = [3.0, None, count]
    judged = frames.judge(given)

    assert list(judged["error"].fillna("")) == ["", "", "not_a_count/abstaining"]
    assert list(judged["outcome"][:2]) == ["adopted", "adopted"]


def test_what_pandas_does_not_know_is_not_false() -> None:
    given = pd.DataFrame([{**GOOD, "day": pd.Timestamp(2024, 5, 6), "present": None}] * 2)
    given["in_favour"] = [None, 11]
    judged = frames.judge(given)

    assert judged["majority_met"].isna().tolist() == [True, False]
    assert str(judged["majority_met"].dtype) == "boolean"
    assert str(judged["margin"].dtype) == "Int64"


# --- counting the faults -------------------------------------------------------------------------


def test_faults_are_counted() -> None:
    judged = frames.judge(pl.concat([made(), made(against=-5), made(against=-1), made(seats=0)]))
    faults = frames.faults_of(judged.lazy())

    assert [(fault.code, fault.path, fault.value) for fault in faults] == [
        ("not_a_count", "/against", 2),
        ("not_a_number_of_seats", "/seats", 1),
    ]


def test_a_frame_that_has_to_be_good_is_refused_with_every_fault() -> None:
    good = frames.judge(made())
    bad = frames.judge(made(body_kind="committee"))

    assert frames.check(good) is good
    with pytest.raises(
        InvalidRecordError, match="got 1; expected a body, a matter or rule"
    ) as caught:
        frames.check(bad)
    assert codes(caught) == [("not_covered", "")]
