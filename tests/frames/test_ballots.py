"""From ballots to votes."""

from typing import Any

import polars as pl
import pytest
from forms import FORMS, SLOW_FORMS, rows_of
from hypothesis import given, settings

from zmp_core import InvalidRecordError, Position, frames, testing
from zmp_core.votes import RollCall

COUNTS = ("in_favour", "against", "abstaining", "not_voting", "excluded", "absent", "present")
SESAME = {
    "ZA": Position.IN_FAVOUR,
    "PRZECIW": Position.AGAINST,
    "WSTRZYMUJĘ SIĘ": Position.ABSTAINING,
    "WSTRZYMAŁ SIĘ": Position.ABSTAINING,
    "NIEOBECNY": Position.ABSENT,
}


def ballots(*labels: str | None, vote: int = 1) -> pl.DataFrame:
    return pl.DataFrame(
        {"vote": [vote] * len(labels), "position": labels},
        schema={"vote": pl.Int64, "position": pl.String},
    )


def only(frame: Any) -> dict[str, Any]:
    (row,) = rows_of(frame)
    return row


@settings(max_examples=40)
@given(testing.roll_calls())
def test_ballots_count_as_a_roll_call_does(roll: RollCall) -> None:
    frame = ballots(*map(str, roll.positions.values()))
    row = only(frames.tally(frame))

    assert {name: row[name] for name in COUNTS} == {n: getattr(roll.tally, n) for n in COUNTS}
    assert (row["invalid"], row["unread"]) == (0, 0)


@pytest.mark.filterwarnings("ignore")  # of the libraries; what they warn of is theirs
@pytest.mark.parametrize(
    "form", [*FORMS, *(pytest.param(form, marks=pytest.mark.slow) for form in SLOW_FORMS)]
)
def test_every_library_counts_and_gives_its_own_kind_back(form: str) -> None:
    frame = {**FORMS, **SLOW_FORMS}[form](
        ballots("in_favour", "in_favour", "against", "absent", "not_voting")
    )
    counted = frames.tally(frame)

    assert type(counted) is type(frame)
    assert {name: only(counted)[name] for name in COUNTS} == {
        "in_favour": 2,
        "against": 1,
        "abstaining": 0,
        "not_voting": 1,
        "excluded": 0,
        "absent": 1,
        "present": 4,
    }


def test_several_labels_may_mean_the_same() -> None:
    frame = ballots("ZA", "WSTRZYMUJĘ SIĘ", "WSTRZYMAŁ SIĘ", "NIEOBECNY")
    row = only(frames.tally(frame, labels=SESAME))

    assert (row["in_favour"], row["abstaining"], row["absent"]) == (1, 2, 1)


def test_labels_may_be_held_as_categories() -> None:
    frame = ballots("ZA", "PRZECIW", None).with_columns(pl.col("position").cast(pl.Categorical))
    row = only(frames.tally(frame, labels=SESAME))

    assert (row["in_favour"], row["unread"]) == (None, 1)


def test_what_has_no_label_is_unknown_and_not_nought() -> None:
    row = only(frames.tally(ballots("ZA", "PRZECIW"), labels=SESAME))

    assert (row["not_voting"], row["excluded"], row["present"]) == (None, None, None)
    assert (row["absent"], row["invalid"]) == (0, 0)


def test_without_a_label_for_the_absent_those_present_are_known_all_the_same() -> None:
    in_room = {str(p): p for p in Position if p is not Position.ABSENT}
    row = only(frames.tally(ballots("in_favour", "not_voting"), labels=in_room))

    assert (row["present"], row["absent"]) == (2, None)


@pytest.mark.parametrize("label", ["Za", None, ""])
def test_a_label_that_was_not_declared_is_counted_and_decides_nothing(label: str | None) -> None:
    facts = {"body_kind": "gmina_council", "seats": 15, "matter": "budget"}
    frame = ballots("in_favour", label, label).with_columns(
        **{k: pl.lit(v) for k, v in facts.items()}
    )
    votes = frames.tally(frame)
    judged = only(frames.judge(votes))

    assert (judged["unread"], judged["in_favour"]) == (2, None)
    assert (judged["outcome"], judged["error"]) == (None, "not_a_position/position")


def test_votes_are_told_apart_by_every_other_column_or_by_those_that_are_named() -> None:
    frame = pl.concat([ballots("in_favour", vote=1), ballots("against", vote=2)]).with_columns(
        member=pl.Series(["Anna Lis", "Jan Kos"]), seats=pl.lit(15)
    )

    assert frames.tally(frame).sort("vote")["against"].to_list() == [0, 1]
    assert only(frames.tally(frame, by=["seats"]))["against"] == 1


def test_of_a_member_with_several_ballots_none_is_read() -> None:
    frame = ballots("in_favour", "in_favour", "against", "against").with_columns(
        member=pl.Series(["Anna Lis", "Anna Lis", "Jan Kos", None])
    )
    row = only(frames.tally(frame))

    assert (row["unread"], row["in_favour"], row["present"]) == (2, None, None)


def test_ballots_without_a_name_are_not_those_of_one_member() -> None:
    frame = ballots("in_favour", "in_favour").with_columns(member=pl.lit(None, pl.String))

    assert only(frames.tally(frame))["in_favour"] == 2


def test_what_is_no_key_is_not_looked_at() -> None:
    frame = ballots("in_favour", "against").with_columns(
        member=pl.Series(["Anna Lis", "Anna Lis"]), spoke=pl.lit(None), note=pl.Series([[1], [2]])
    )

    assert only(frames.tally(FORMS["pyarrow"](frame), by=["vote"]))["unread"] == 2


ONE = ballots("in_favour")
NESTED = ballots("in_favour").with_columns(vote=pl.Series([[1]]))
OBJECT = ballots("in_favour").with_columns(pl.Series("member", [object()], dtype=pl.Object))


@pytest.mark.parametrize(
    ("frame", "asked", "faults"),
    [
        pytest.param(ONE, {"by": "vote"}, [("wrong_kind", "/by")], id="a text"),
        pytest.param(ONE, {"by": 5}, [("wrong_kind", "/by")], id="a number"),
        pytest.param(ONE, {"by": [5]}, [("not_a_name", "/by/0")], id="no text in it"),
        pytest.param(ONE, {"by": ["vote"] * 2}, [("named_twice", "/by/1")], id="one twice"),
        pytest.param(ONE, {"by": ["position"]}, [("not_a_key", "/by/0")], id="what was voted"),
        pytest.param(ONE, {"by": ["vote", "club"]}, [("not_a_key", "/by/1")], id="a club"),
        pytest.param(
            ONE, {"labels": {1: Position.ABSENT}}, [("not_a_name", "/labels/1")], id="no label"
        ),
        pytest.param(
            ballots("in_favour").rename({"vote": "_zmp_vote"}),
            {},
            [("column_taken", "/_zmp_vote")],
            id="a working name",
        ),
        pytest.param(NESTED, {}, [("wrong_type", "/vote")], id="a list as a key"),
        pytest.param(OBJECT, {}, [("wrong_type", "/member")], id="an object as a member"),
    ],
)
def test_what_tells_no_votes_apart_is_refused(
    frame: pl.DataFrame, asked: dict[str, Any], faults: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        frames.tally(frame, **asked)

    assert [(fault.code, fault.path) for fault in caught.value.faults] == faults


@pytest.mark.parametrize(
    ("frame", "asked", "codes"),
    [
        pytest.param(pl.DataFrame({"vote": [1]}), {}, ["missing_column"], id="no position"),
        pytest.param(ballots("in_favour"), {"by": ["session"]}, ["missing_column"], id="no key"),
        pytest.param(ballots("in_favour"), {"by": []}, ["empty"], id="nothing to tell apart"),
        pytest.param(
            ballots("in_favour").rename({"vote": "present"}), {}, ["column_taken"], id="our name"
        ),
        pytest.param(
            ballots("in_favour"), {"labels": {"ZA": "za"}}, ["not_a_position"], id="no position"
        ),
    ],
)
def test_what_cannot_be_counted_is_refused(
    frame: pl.DataFrame, asked: dict[str, Any], codes: list[str]
) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        frames.tally(frame, **asked)

    assert [fault.code for fault in caught.value.faults] == codes
