"""Days: printed as offices do, read strictly, the same bytes everywhere."""

import tomllib
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.errors import InvalidValueError
from zmp_core.polish import (
    DateStyle,
    DaysStyle,
    format_date,
    format_days,
    no_break,
    parse_date,
    parse_days,
    plain,
)
from zmp_core.polish.calendar_names import MONTHS, WEEKDAYS

DATA = Path(__file__).parents[1] / "data"
FORMATS = tomllib.loads((DATA / "locale_formats.toml").read_text("utf-8"))
WORDS = tomllib.loads((DATA / "locale_words.toml").read_text("utf-8"))

DAY = date(2025, 2, 26)
WHOLE = [style for style in DateStyle if style not in {DateStyle.MONTH, DateStyle.QUARTER}]
days = st.dates(min_value=date(1000, 1, 1))


@pytest.mark.parametrize("row", FORMATS["dates"], ids=lambda row: row["call"])
def test_a_day_is_printed_as_a_clerk_prints_it(row: dict[str, Any]) -> None:
    assert format_date(row["day"], DateStyle(row["style"]), spaces=row["spaces"]) == row["want"]


@pytest.mark.parametrize(
    ("day", "style", "text"),
    [
        (date(2025, 2, 26), DateStyle.ON, "w_dniu 26_lutego 2025_r."),
        (date(2025, 2, 24), DateStyle.ON_WEEKDAY, "w_poniedziałek, 24_lutego 2025_r."),
        (date(2025, 2, 25), DateStyle.ON_WEEKDAY, "we wtorek, 25_lutego 2025_r."),
        (date(2025, 2, 26), DateStyle.ON_WEEKDAY, "w_środę, 26_lutego 2025_r."),
        (date(2025, 3, 2), DateStyle.ON_WEEKDAY, "w_niedzielę, 2_marca 2025_r."),
        (date(2012, 9, 14), DateStyle.ROMAN, "14_IX 2012_r."),
        (date(2024, 8, 1), DateStyle.NUMERIC, "01.08.2024_r."),
        (date(2024, 8, 1), DateStyle.ISO, "2024-08-01"),
        (date(2024, 3, 31), DateStyle.QUARTER, "I_kwartał 2024_r."),
        (date(2024, 4, 1), DateStyle.QUARTER, "II_kwartał 2024_r."),
        (date(2024, 12, 31), DateStyle.QUARTER, "IV_kwartał 2024_r."),
        (date(966, 4, 14), DateStyle.LONG, "14_kwietnia 966_r."),
    ],
)
def test_each_style_has_its_form(day: date, style: DateStyle, text: str) -> None:
    assert format_date(day, style).replace("\u00a0", "_") == text


def test_a_style_may_be_given_by_its_name() -> None:
    assert format_date(DAY, "roman", spaces="plain") == "26 II 2025 r."  # type: ignore[arg-type]


@pytest.mark.parametrize("row", WORDS["months"], ids=lambda row: row["nominative"])
def test_months_have_their_names(row: dict[str, Any]) -> None:
    first = date(2025, row["number"], 1)

    assert format_date(first, DateStyle.MONTH) == f"{row['nominative']} 2025\u00a0r."
    assert format_date(first) == f"1\u00a0{row['genitive']} 2025\u00a0r."
    assert format_date(first, DateStyle.ROMAN) == f"1\u00a0{row['roman']} 2025\u00a0r."


@pytest.mark.parametrize("row", WORDS["weekdays"], ids=lambda row: row["nominative"])
def test_weekdays_have_their_names(row: dict[str, Any]) -> None:
    day = date.fromisocalendar(2025, 9, row["iso"])

    assert plain(format_date(day, DateStyle.FULL)).startswith(f"{row['nominative']}, ")
    assert plain(format_date(day, DateStyle.ON_WEEKDAY)).startswith(f"{row['on']}, ")


def test_there_are_twelve_months_and_seven_weekdays() -> None:
    assert (len(MONTHS), len(WEEKDAYS)) == (12, 7)


@pytest.mark.parametrize(
    "row", FORMATS["date_parsing"], ids=[row["text"] for row in FORMATS["date_parsing"]]
)
def test_a_day_is_read_or_refused(row: dict[str, Any]) -> None:
    if "want" in row:
        assert parse_date(row["text"]) == row["want"]
    else:
        with pytest.raises(InvalidValueError) as refusal:
            parse_date(row["text"])
        assert refusal.value.value == row["text"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("02.13.2025", "a month from 1 to 12"),
        ("26 luty 2025", "its name in the genitive"),
        ("26 XIII 2025", "a month from 1 to 12"),
        ("26 ii 2025", "a month from 1 to 12"),
        ("31.12.25", "a year of four digits"),
        ("29 lutego 2023", "a day that is in the calendar"),
        ("0.10.2025", "a day that is in the calendar"),
        ("1 maja 0000", "a day that is in the calendar"),
        ("26 lutego", "a year, printed or given"),
        ("26 lutego br.", "a year, printed or given"),
        ("czwartek, 26 lutego 2025 r.", "the weekday of that day, środa"),
        ("Warszawa, 26 lutego 2025 r.", "a weekday as"),
        ("26", "a day as"),
        ("", "a day as"),
        ("26/02/2025", "a day as"),
        ("26.02-2025", "a day as"),
        ("luty 2025 r.", "a day as"),
        ("26 lutego 2025 r. i 27 lutego 2025 r.", "a day as"),
        ("٢٦.02.2025", "a day as"),  # digits of another script
        ("1" * 3000, "a day as"),
    ],
)
def test_a_refusal_says_what_is_wrong(text: str, expected: str) -> None:
    with pytest.raises(InvalidValueError) as refusal:
        parse_date(text)

    assert expected in refusal.value.expected


@pytest.mark.parametrize(
    "text",
    [
        "w dniu 26 lutego 2025 r.",
        "dnia 26 lutego 2025 r.",
        "Z DNIA 26 LUTEGO 2025 R.",
        "środa, 26 lutego 2025 r.",
        "w środę, 26 lutego 2025 r.",
        "W SRODE, 26 lutego 2025 r.",
        " 26\u00a0lutego\u202f2025\u00a0r.\n",
        "2025-02-26 r.",
        "26.II.2025",
        "26 LUTEGO 2O25",
        "26.O2.2O25",
        "26lutego2025roku",
    ],
)
def test_what_can_only_be_one_day_is_read(text: str) -> None:
    assert parse_date(text) == DAY


def test_accents_that_a_file_keeps_apart_are_read() -> None:
    assert parse_date("12 paz\u0301dziernika 1997") == date(1997, 10, 12)


def test_a_year_that_is_not_printed_is_told_by_the_caller() -> None:
    assert parse_date("26 lutego br.", year=2025) == DAY
    assert parse_date("26 lutego", year=2025) == DAY
    assert parse_date("26 lutego 2025", year=2024) == DAY  # what is printed goes before
    with pytest.raises(InvalidValueError, match="a whole number"):
        parse_date("26 lutego", year="2025")  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [datetime(2025, 2, 26, tzinfo=UTC), "2025-02-26", None, 20250226])
def test_what_is_no_plain_day_is_not_printed(value: Any) -> None:
    with pytest.raises(InvalidValueError, match=r"a datetime\.date"):
        format_date(value)
    with pytest.raises(InvalidValueError, match=r"a datetime\.date"):
        format_days(DAY, value)
    with pytest.raises(InvalidValueError, match=r"a datetime\.date"):
        format_days(value, DAY)


def test_a_day_of_a_class_of_its_own_is_printed() -> None:
    class Holiday(date):
        pass

    assert format_date(Holiday(2025, 2, 26)) == format_date(DAY)


@pytest.mark.parametrize("value", [None, 20250226, b"26 lutego 2025", DAY])
def test_only_text_is_read(value: Any) -> None:
    with pytest.raises(InvalidValueError):
        parse_date(value)
    with pytest.raises(InvalidValueError):
        parse_days(value)


@pytest.mark.parametrize("style", ["short", None, [], 5])
def test_a_style_that_is_none_is_refused(style: Any) -> None:
    with pytest.raises(InvalidValueError, match="long, act, on"):
        format_date(DAY, style)
    with pytest.raises(InvalidValueError, match="long, on, numeric, iso"):
        format_days(DAY, DAY, style)


@pytest.mark.parametrize("style", WHOLE)
@given(day=days)
def test_what_is_printed_is_read_back(style: DateStyle, day: date) -> None:
    assert parse_date(format_date(day, style)) == day
    assert parse_date(format_date(day, style, spaces="plain").upper()) == day


@pytest.mark.parametrize("style", DateStyle)
@given(day=st.dates())
def test_any_day_is_printed_and_keeps_to_the_policy(style: DateStyle, day: date) -> None:
    text = format_date(day, style)

    assert no_break(plain(text)) == text
    assert format_date(day, style, spaces="plain") == plain(text)


@pytest.mark.parametrize(
    "row", FORMATS["spans"], ids=[f"{row['call']}" for row in FORMATS["spans"]]
)
def test_days_are_printed_as_a_clerk_prints_them(row: dict[str, Any]) -> None:
    assert format_days(row["first"], row["last"], DaysStyle(row["style"])) == row["want"]


@pytest.mark.parametrize(
    ("first", "last", "style", "text"),
    [
        (date(2025, 11, 6), date(2025, 11, 6), "on", "w dniu 6 listopada 2025 r."),
        (date(2025, 11, 6), date(2025, 11, 6), "long", "6 listopada 2025 r."),
        (date(2025, 11, 6), date(2025, 11, 7), "long", "6–7 listopada 2025 r."),
        (date(2025, 10, 30), date(2025, 11, 2), "numeric", "30.10–02.11.2025 r."),
        (date(2025, 12, 30), date(2026, 1, 2), "numeric", "30.12.2025–02.01.2026 r."),
        (date(2024, 11, 6), date(2025, 11, 6), "numeric", "06.11.2024–06.11.2025 r."),
        (
            date(2024, 11, 6),
            date(2025, 11, 6),
            "long",
            "od 6 listopada 2024 r. do 6 listopada 2025 r.",
        ),
        (date(2025, 11, 6), date(2025, 11, 7), "iso", "2025-11-06/2025-11-07"),
    ],
)
def test_each_style_of_days_has_its_form(first: date, last: date, style: str, text: str) -> None:
    assert format_days(first, last, DaysStyle(style), spaces="plain") == text


def test_days_that_end_before_they_begin_are_not_printed() -> None:
    with pytest.raises(InvalidValueError, match="a day not before 2025-02-26"):
        format_days(DAY, date(2025, 2, 25))


@pytest.mark.parametrize(
    "row", FORMATS["span_parsing"], ids=[row["text"] for row in FORMATS["span_parsing"]]
)
def test_days_are_read_or_refused(row: dict[str, Any]) -> None:
    if "first" in row:
        assert parse_days(row["text"], year=row.get("year")) == (row["first"], row["last"])
    else:
        with pytest.raises(InvalidValueError):
            parse_days(row["text"], year=2025)


@pytest.mark.parametrize(
    "text",
    [
        "W dniach 6-7 listopada",  # of which year?
        "7-6 listopada 2025",
        "30 grudnia - 2 stycznia 2026",  # a year earlier would be a guess
        "2055-2025",
        "w latach 2055-2025",
        "w latach 0000-2025",
        "6-7-8 listopada 2025",
        "6- listopada 2025",
        "31 kwietnia – 2 maja 2025",
        "od 6 listopada 2025 do",
        "6–7",
        "",
    ],
)
def test_what_is_no_span_of_days_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError) as refusal:
        parse_days(text)

    assert refusal.value.value == text


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("26-02-2025", DAY, DAY),
        ("26-02-2025 - 27-02-2025", DAY, date(2025, 2, 27)),
        ("26-02-2025–27-02-2025", DAY, date(2025, 2, 27)),
        ("od środa, 26 lutego 2025 r. do czwartek, 27 lutego 2025 r.", DAY, date(2025, 2, 27)),
        ("W DNIACH OD 26 LUTEGO DO 2 MARCA 2025 R.", DAY, date(2025, 3, 2)),
        ("26 II – 2 III 2025", DAY, date(2025, 3, 2)),
        ("na lata 2025–2026", date(2025, 1, 1), date(2026, 12, 31)),
    ],
)
def test_days_are_read_in_the_forms_of_a_day(text: str, first: date, last: date) -> None:
    assert parse_days(text) == (first, last)


@pytest.mark.parametrize("style", DaysStyle)
@given(first=days, length=st.integers(0, 800))
def test_days_that_are_printed_are_read_back(style: DaysStyle, first: date, length: int) -> None:
    last = min(date.max, first + timedelta(length)) if first < date(9990, 1, 1) else first

    text = format_days(first, last, style)

    assert parse_days(text) == (first, last)
    assert no_break(plain(text)) == text
    assert format_days(first, last, style, spaces="plain") == plain(text)


@given(st.text(max_size=40) | st.text("0123456789O -–./rdolistopada", max_size=40))
def test_reading_any_text_ends_in_a_day_or_a_refusal(text: str) -> None:
    def read(parse: Callable[..., object]) -> object:
        try:
            return parse(text, year=2025)
        except InvalidValueError as refusal:
            return refusal.value

    day, days = read(parse_date), read(parse_days)

    assert day == text or isinstance(day, date)
    assert days == text or isinstance(days, tuple)
