"""Times of the day, printed and read."""

import tomllib
from collections.abc import Callable
from datetime import UTC, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.errors import InvalidValueError
from zmp_core.polish import (
    TimeStyle,
    format_hours,
    format_time,
    no_break,
    parse_hours,
    parse_time,
    plain,
)

DATA = Path(__file__).parents[1] / "data"
FORMATS = tomllib.loads((DATA / "locale_formats.toml").read_text("utf-8"))

times = st.times().map(lambda each: each.replace(microsecond=0))


@pytest.mark.parametrize("row", FORMATS["times"], ids=lambda row: row["call"])
def test_a_time_is_printed_as_a_clerk_prints_it(row: dict[str, Any]) -> None:
    assert format_time(row["time"], TimeStyle(row["style"])) == row["want"]


@pytest.mark.parametrize("row", FORMATS["hours"], ids=lambda row: row["call"])
def test_hours_are_printed_as_a_clerk_prints_them(row: dict[str, Any]) -> None:
    assert format_hours(row["first"], row["last"], TimeStyle(row["style"])) == row["want"]


@pytest.mark.parametrize(
    ("style", "one", "two"),
    [
        (TimeStyle.LONG, "godz. 9.05", "godz. 9.05–14.00"),
        (TimeStyle.AT, "o godz. 9.05", "w godz. 9.05–14.00"),
        (TimeStyle.NUMERIC, "9:05", "9:05–14:00"),
        (TimeStyle.ISO, "09:05", "09:05/14:00"),
    ],
)
def test_each_style_has_its_form(style: TimeStyle, one: str, two: str) -> None:
    assert format_time(time(9, 5), style, spaces="plain") == one
    assert format_hours(time(9, 5), time(14), style, spaces="plain") == two


def test_seconds_are_printed_where_there_are_any() -> None:
    assert format_time(time(10, 42, 5), TimeStyle.NUMERIC) == "10:42:05"
    assert format_time(time(10, 42), TimeStyle.NUMERIC) == "10:42"


@pytest.mark.parametrize(
    "row", FORMATS["time_parsing"], ids=[row["text"] for row in FORMATS["time_parsing"]]
)
def test_a_time_is_read(row: dict[str, Any]) -> None:
    assert parse_time(row["text"]) == row["want"]


@pytest.mark.parametrize(
    "text",
    [
        "1000",  # a number, without "godz."
        "15",
        "9 00",
        "godz. 900",  # 9.00 or 90.0?
        "godz. 24.00",
        "godz. 9.60",
        "godz. 9.5",
        "9.30.15 10",
        "9.30:15",
        "godz.",
        "",
        "godz. 9.30 i 10.30",
    ],
)
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError) as refusal:
        parse_time(text)

    assert refusal.value.value == text


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("od godz. 9 do godz. 11", time(9), time(11)),
        ("w godz. 9-11", time(9), time(11)),
        ("w godzinach 9.00 – 11.30", time(9), time(11, 30)),
        ("9:00-11:30", time(9), time(11, 30)),
        ("w godz. 22.00–1.00", time(22), time(1)),
    ],
)
def test_hours_are_read(text: str, since: time, until: time) -> None:
    assert parse_hours(text) == (since, until)


@pytest.mark.parametrize("text", ["godz. 9.30", "9-11", "9.00–", "9.00–10.00–11.00", "9.00–25.00"])
def test_what_are_no_hours_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError) as refusal:
        parse_hours(text)

    assert refusal.value.value == text


@pytest.mark.parametrize("value", [time(9, tzinfo=UTC), time(9, 0, 0, 1), "9.30", None, 9])
def test_what_is_no_plain_time_is_not_printed(value: Any) -> None:
    with pytest.raises(InvalidValueError, match="in whole seconds and without a time zone"):
        format_time(value)
    with pytest.raises(InvalidValueError, match="in whole seconds and without a time zone"):
        format_hours(time(9), value)


@pytest.mark.parametrize("style", ["short", None, []])
def test_a_style_that_is_none_is_refused(style: Any) -> None:
    with pytest.raises(InvalidValueError, match="long, at, numeric, iso"):
        format_time(time(9), style)


@pytest.mark.parametrize("style", TimeStyle)
@given(since=times, until=times)
def test_what_is_printed_is_read_back(style: TimeStyle, since: time, until: time) -> None:
    one, two = format_time(since, style), format_hours(since, until, style)

    assert parse_time(one) == since
    assert parse_hours(two) == (since, until)
    for text in (one, two):
        assert no_break(plain(text)) == text
    assert format_time(since, style, spaces="plain") == plain(one)
    assert format_hours(since, until, style, spaces="plain") == plain(two)


@given(st.text(max_size=30) | st.text("0123456789 -–./:godzinach", max_size=30))
def test_reading_any_text_ends_in_a_time_or_a_refusal(text: str) -> None:
    def read(parse: Callable[[str], object]) -> object:
        try:
            return parse(text)
        except InvalidValueError as refusal:
            return refusal.value

    hour, hours = read(parse_time), read(parse_hours)

    assert hour == text or isinstance(hour, time)
    assert hours == text or isinstance(hours, tuple)
