"""Lists, points, quotation marks, and the preposition before a name."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.errors import InvalidValueError
from zmp_core.polish import format_list, format_points, no_break, plain, quoted, w_or_we

DATA = Path(__file__).parents[1] / "data"
FORMATS = tomllib.loads((DATA / "locale_formats.toml").read_text("utf-8"))
TOWNS = tomllib.loads((DATA / "locale_we.toml").read_text("utf-8"))["towns"]

names = st.lists(st.sampled_from(["Gdynia", "Sopot", "Gdańsk", "Nowy Sącz", "Hel"]), max_size=6)


@pytest.mark.parametrize("row", FORMATS["lists"], ids=lambda row: f"{row['style']}: {row['want']}")
def test_things_are_listed_as_a_clerk_lists_them(row: dict[str, Any]) -> None:
    assert format_list(row["items"], row["style"], spaces="plain") == row["want"]


def test_only_the_conjunction_of_one_letter_is_held() -> None:
    assert format_list(["A", "B"]) == "A i\u00a0B"
    assert format_list(["A", "B"], "lub") == "A lub B"


def test_nothing_is_listed_as_nothing() -> None:
    assert format_list([]) == format_points([]) == ""


def test_another_conjunction_is_left_where_things_have_their_own_i() -> None:
    assert format_list(["gmina i miasto", "powiat"], "albo") == "gmina i miasto albo powiat"
    assert format_list(["powiat", "gmina i miasto"]) == "powiat oraz gmina i miasto"
    assert format_list(["Ibis", "Iwo"]) == "Ibis i\u00a0Iwo"


@given(names)
def test_a_list_names_everything_once_and_in_order(items: list[str]) -> None:
    text = format_list(items)

    assert plain(text).replace(" i ", ", ") == ", ".join(items)
    assert no_break(plain(text)) == text


@pytest.mark.parametrize("row", FORMATS["points"], ids=lambda row: row["want"])
def test_points_are_numbered_one_a_line(row: dict[str, Any]) -> None:
    assert format_points(row["items"], row["end"]) == row["want"]


def test_points_end_with_semicolons() -> None:
    assert format_points(["a", "b", "c"]) == "1) a;\n2) b;\n3) c"


@pytest.mark.parametrize("items", ["Gdynia", ["a", 5], [None]])
def test_what_are_no_texts_is_not_listed(items: Any) -> None:
    for write in (format_list, format_points):
        with pytest.raises(InvalidValueError, match="a sequence of texts"):
            write(items)


def test_a_joint_that_is_none_is_refused() -> None:
    other: Any = "and"
    with pytest.raises(InvalidValueError, match="i, oraz, lub, albo"):
        format_list(["a", "b"], other)
    with pytest.raises(InvalidValueError, match="';' or ','"):
        format_points(["a", "b"], other)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Przyjazna gmina", "„Przyjazna gmina”"),
        ("", "„”"),
        ("program „Czyste powietrze”", "„program «Czyste powietrze»”"),
        ('program "Czyste powietrze" na rok', "„program «Czyste powietrze» na rok”"),
        ('"Czyste powietrze"', "„«Czyste powietrze»”"),
        ("„Czyste powietrze“", "„«Czyste powietrze»”"),
        ("“Czyste powietrze”", "„«Czyste powietrze»”"),
        (",,Czyste powietrze''", "„«Czyste powietrze»”"),
        ("«Czyste powietrze»", "„«Czyste powietrze»”"),
        ("„a „b „c” d” e”", "„«a „b «c» d” e»”"),
        ('("a"), "b"', "„(«a»), «b»”"),
        ("d'Arc", "„d'Arc”"),
    ],
)
def test_marks_take_the_form_of_their_depth(text: str, want: str) -> None:
    assert quoted(text) == want


@pytest.mark.parametrize("text", ["„Czyste", "Czyste”", "”Czyste„", '"', "„a” b”", ",,"])
def test_a_mark_without_a_partner_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="has a partner") as refusal:
        quoted(text)

    assert refusal.value.value == text


@given(st.text(st.characters(exclude_characters="„”«»“\",'"), max_size=20), st.integers(1, 6))
def test_quoting_again_goes_one_level_deeper(text: str, depth: int) -> None:
    once = text
    for _ in range(depth):
        once = quoted(once)

    opening = "".join("„«"[level % 2] for level in range(depth))
    closing = "".join("”»"[level % 2] for level in reversed(range(depth)))
    assert once == f"{opening}{text}{closing}"


@pytest.mark.parametrize(("town", "locative", "phrase"), TOWNS, ids=[town[0] for town in TOWNS])
def test_w_or_we_stands_before_each_town(town: str, locative: str, phrase: str) -> None:
    assert f"{w_or_we(locative)} {locative}" == phrase, town


@pytest.mark.parametrize(
    ("following", "form"),
    [
        ("Wrocławiu", "we"),
        ("WROCŁAWIU", "we"),
        ("Wałbrzychu", "w"),
        ("Fromborku", "we"),
        ("Fałkowie", "w"),
        ("Lwówku", "we"),
        ("Lublinie", "w"),
        ("wtorek", "we"),
        ("środę", "w"),
    ],
)
def test_we_stands_before_hard_beginnings(following: str, form: str) -> None:
    assert w_or_we(following) == form


@pytest.mark.parametrize("value", ["", " ", None, 5])
def test_nothing_has_no_preposition(value: Any) -> None:
    with pytest.raises(InvalidValueError, match="what follows"):
        w_or_we(value)
