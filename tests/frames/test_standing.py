"""How members and clubs voted: what a frame counts is what the analyses of single rolls count."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from importlib import import_module
from typing import Any

import attrs
import polars as pl
import pytest
from forms import FORMS, SLOW_FORMS, rows_of
from hypothesis import given, settings
from hypothesis import strategies as st

from zmp_core import InvalidRecordError, Position, RollCall, analysis, frames, testing
from zmp_core.analysis import IN_FAVOUR_AND_AGAINST, Ratio

pd: Any = import_module("pandas")  # without types, which nothing else here needs
CLUBS = ("Dąb", "Lipa", None)
INDICES: tuple[tuple[Callable[..., Any], Callable[..., Any]], ...] = (
    (frames.rice, analysis.rice),
    (frames.attina, analysis.attina),
    (frames.agreement_index, analysis.agreement_index),
)


def ballots_of(rolls: list[RollCall], by: Mapping[str, str]) -> pl.DataFrame:
    rows = [
        (number, name, by.get(name), str(position))
        for number, roll in enumerate(rolls)
        for name, position in roll.positions.items()
    ]
    schema = {"vote": pl.Int64, "member": pl.String, "club": pl.String, "position": pl.String}
    return pl.DataFrame(rows, schema=schema, orient="row")


def clubs_of(rolls: list[RollCall], draw: Callable[[int], str | None]) -> dict[str, str]:
    names = sorted({name for roll in rolls for name in roll.positions})
    drawn = {name: draw(at) for at, name in enumerate(names)}
    return {name: club for name, club in drawn.items() if club is not None}


def ratios(frame: Any, *names: str) -> dict[Any, Ratio]:
    """Return the ratios of a frame by name, or by several names."""
    rows = rows_of(frame)
    keys = [tuple(row[name] for name in names) if names[1:] else row[names[0]] for row in rows]
    found = {key: Ratio(row["part"], row["of"]) for key, row in zip(keys, rows, strict=True)}
    assert len(found) == len(rows)
    return found


def means(frame: Any) -> dict[str, tuple[Fraction, int]]:
    """Add up the parts of an index."""
    found: dict[str, tuple[Fraction, int]] = {}
    for row in rows_of(frame):
        total, votes = found.get(row["club"], (Fraction(), 0))
        total += Fraction(row["part"], row["of"])
        found[row["club"]] = (total, votes + row["votes"])
    return found


def rebellions(frame: Any) -> set[tuple[Any, ...]]:
    names = ("vote", "member", "club", "position", "of_club")
    return {tuple(row[name] for name in names) for row in rows_of(frame)}


def compare(given: Any, rolls: list[RollCall], by: Mapping[str, str]) -> None:
    assert ratios(frames.attendance(given), "member") == dict(analysis.attendance(rolls))
    assert ratios(frames.agreement(given), "member", "other") == dict(analysis.agreement(rolls))
    assert ratios(frames.loyalty(given), "member") == dict(analysis.loyalty(rolls, by=by))
    assert rebellions(frames.rebels(given)) == set(
        map(attrs.astuple, analysis.rebels(rolls, by=by))
    )
    for of_frame, of_rolls in INDICES:
        wanted = of_rolls(rolls, by=by)
        assert means(of_frame(given)) == {club: (m.total, m.of) for club, m in wanted.items()}


@settings(max_examples=25)
@given(st.lists(testing.roll_calls(seats=7), max_size=6), st.data())
def test_frames_and_rolls_say_the_same(rolls: list[RollCall], data: st.DataObject) -> None:
    by = clubs_of(rolls, lambda _: data.draw(st.sampled_from(CLUBS)))

    compare(ballots_of(rolls, by).lazy(), rolls, by)


@settings(max_examples=25)
@given(st.lists(testing.roll_calls(seats=5), min_size=1, max_size=4))
def test_which_positions_count_can_be_chosen(rolls: list[RollCall]) -> None:
    by = clubs_of(rolls, lambda at: CLUBS[at % 2])
    asked: dict[str, Any] = {"counting": IN_FAVOUR_AND_AGAINST}
    given = ballots_of(rolls, by)
    found = ratios(frames.agreement(given, **asked), "member", "other")

    assert found == dict(analysis.agreement(rolls, **asked))
    assert ratios(frames.loyalty(given, **asked), "member") == dict(
        analysis.loyalty(rolls, by=by, **asked)
    )


LETTERS = dict(zip("+-0.wn", Position, strict=True))
ROLLS = [
    RollCall({name: LETTERS[at] for name, at in zip("ABCDE", letters, strict=True)})
    for letters in ("+++-+", "++--0", "+-0.n", "--+ww", "nn+-+")
]
BY = {"A": "Lipa", "B": "Lipa", "C": "Lipa", "D": "Dąb"}


@pytest.mark.parametrize("form", FORMS)
def test_every_library_says_the_same_and_gives_its_own_kind_back(form: str) -> None:
    given = FORMS[form](ballots_of(ROLLS, BY))

    assert type(frames.agreement(given)) is type(given)
    compare(given, ROLLS, BY)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # of the libraries; what they warn of is theirs
@pytest.mark.parametrize("form", SLOW_FORMS)
def test_the_other_libraries_say_the_same(form: str) -> None:
    compare(SLOW_FORMS[form](ballots_of(ROLLS, BY)), ROLLS, BY)


def test_who_stood_where_is_counted_by_hand() -> None:
    given = ballots_of(ROLLS, BY)

    assert ratios(frames.agreement(given), "member", "other")["A", "B"] == Ratio(3, 4)
    assert ratios(frames.loyalty(given), "member")["C"] == Ratio(2, 4)
    # Lipa: 3:0, 2:1, 1:1, 1:2, 1:0.
    assert frames.rice(given).filter(club="Lipa").sort("of").rows() == [
        ("Lipa", 1, 1, 1),
        ("Lipa", 0, 2, 1),
        ("Lipa", 5, 3, 3),
    ]


def test_a_label_that_was_not_declared_counts_nowhere_and_is_told() -> None:
    labels = {"ZA": Position.IN_FAVOUR, "NIEOBECNY": Position.ABSENT}
    given = pl.DataFrame(
        {
            "vote": [1, 1, 2, 2],
            "member": ["A", "B", "A", "B"],
            "club": ["Lipa"] * 4,
            "position": ["ZA", "za?", "NIEOBECNY", None],
        }
    )
    asked: dict[str, Any] = {"labels": labels}

    assert frames.attendance(given, **asked).sort("member").rows() == [
        ("A", 1, 2, 0),
        ("B", 0, 0, 2),
    ]
    assert frames.agreement(given, **asked).rows() == []
    assert frames.rice(given, **asked).rows() == [("Lipa", 1, 1, 1)]
    assert frames.attendance(given, labels={}).sort("member")["unread"].to_list() == [2, 2]


def test_a_member_counts_with_the_club_of_the_day() -> None:
    given = pl.DataFrame(
        {
            "vote": [1, 1, 1, 2, 2, 2],
            "member": ["A", "B", "C"] * 2,
            "club": ["Lipa", "Lipa", "Lipa", "Dąb", "Lipa", "Lipa"],
            "position": ["against", "in_favour", "in_favour"] * 2,
        }
    )

    assert ratios(frames.loyalty(given), "member")["A"] == Ratio(1, 2)


KEYS: dict[str, list[Any]] = {
    "the empty text": ["", None],
    "a number": [0, None],
    "an amount": [Decimal("0.00"), None],
    "a truth": [False, None],
    "a day": [date(2024, 5, 6), None],
    "nothing at all": [None, None],
}


def voted_on(titles: list[Any]) -> pl.DataFrame:
    """Return the ballots of two votes of these titles; C was against his club in the second."""
    return pl.DataFrame(
        {
            "vote": [1, 1, 1, 2, 2, 2],
            "title": [title for title in titles for _ in range(3)],
            "member": ["A", "B", "C"] * 2,
            "club": ["Lipa"] * 6,
            "position": ["in_favour"] * 5 + ["against"],
        }
    )


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("key", KEYS)
def test_a_null_in_a_key_loses_no_vote(form: str, key: str) -> None:
    voted = voted_on(KEYS[key])
    given = FORMS[form](voted if key == "nothing at all" else voted.drop("vote"))

    assert ratios(frames.loyalty(given), "member") == {
        "A": Ratio(2, 2),
        "B": Ratio(2, 2),
        "C": Ratio(1, 2),
    }
    assert ratios(frames.agreement(given), "member", "other") == {
        ("A", "B"): Ratio(2, 2),
        ("A", "C"): Ratio(1, 2),
        ("B", "C"): Ratio(1, 2),
    }


def test_a_vote_without_a_title_is_counted_everywhere() -> None:
    given = voted_on(["Budget", None]).drop("vote").lazy()

    assert [(row["title"], row["member"]) for row in rows_of(frames.rebels(given))] == [(None, "C")]
    assert means(frames.rice(given)) == {"Lipa": (Fraction(4, 3), 2)}
    assert [row["present"] for row in rows_of(frames.tally(given))] == [3, 3]


def test_objects_of_pandas_may_be_keys() -> None:
    voted = pd.DataFrame({"member": ["A", "B"] * 3, "club": "Lipa", "position": "in_favour"})
    voted["vote"] = pd.Series([1, 1, "1", "1", None, None], dtype=object)

    assert ratios(frames.agreement(voted), "member", "other") == {("A", "B"): Ratio(3, 3)}


@pytest.mark.parametrize("form", FORMS)
def test_of_a_member_with_several_ballots_in_a_vote_none_counts(form: str) -> None:
    given = FORMS[form](
        pl.DataFrame(
            {
                "vote": [1, 1, 1, 2, 2],
                "member": ["A", "A", "B", "A", "B"],
                "club": ["Lipa"] * 5,
                "position": ["in_favour"] * 5,
            }
        )
    )

    assert ratios(frames.loyalty(given), "member") == {"A": Ratio(1, 1), "B": Ratio(2, 2)}
    assert ratios(frames.agreement(given), "member", "other") == {("A", "B"): Ratio(1, 1)}
    assert ratios(frames.attendance(given), "member") == {"A": Ratio(1, 1), "B": Ratio(2, 2)}
    assert {row["member"]: row["unread"] for row in rows_of(frames.attendance(given))} == {
        "A": 2,
        "B": 0,
    }
    assert means(frames.rice(given)) == {"Lipa": (Fraction(2), 2)}


@pytest.mark.parametrize("form", FORMS)
def test_without_a_club_nobody_is_loyal(form: str) -> None:
    given = FORMS[form](ballots_of(ROLLS, {}).with_columns(club=pl.lit(None)))

    assert rows_of(frames.loyalty(given)) == rows_of(frames.rice(given)) == []


@pytest.mark.parametrize("dtype", [pl.Categorical, pl.Enum(["E", "D", "C", "B", "A"])])
def test_members_held_as_categories_are_in_the_order_of_their_names(dtype: Any) -> None:
    by_text = ballots_of(ROLLS, BY)
    given = by_text.with_columns(pl.col("member").cast(dtype), pl.col("club").cast(pl.Categorical))

    kinds: list[Any] = [given, given.lazy(), given.to_arrow(), given.to_pandas()]
    for frame in kinds:
        compare(frame, ROLLS, BY)


def test_a_key_with_the_name_of_an_answer_is_refused() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        frames.rebels(ballots_of(ROLLS, BY).rename({"vote": "of_club"}))

    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("column_taken", "/of_club")
    ]


@pytest.mark.parametrize("asked", [frames.loyalty, frames.rice])
def test_a_column_that_is_missing_is_refused(asked: Callable[..., Any]) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        asked(ballots_of(ROLLS, BY).drop("club"))

    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("missing_column", "/club")
    ]
