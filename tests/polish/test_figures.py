"""Numbers and percent in figures: exact, grouped from five digits up, refused when in doubt."""

import decimal
import tomllib
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.errors import InvalidValueError
from zmp_core.polish import (
    format_number,
    format_percent,
    no_break,
    parse_money,
    parse_number,
    plain,
)
from zmp_core.polish.numbers import rounded

DATA = Path(__file__).parents[1] / "data"
FORMATS = tomllib.loads((DATA / "locale_formats.toml").read_text("utf-8"))

decimals = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30)
numbers = st.integers() | decimals | st.fractions()


@pytest.mark.parametrize("row", FORMATS["numbers"], ids=lambda row: row["call"])
def test_a_number_is_printed_as_a_clerk_prints_it(row: dict[str, Any]) -> None:
    assert format_number(Decimal(row["number"])) == row["want"]
    if "." not in row["number"]:
        assert format_number(int(row["number"])) == row["want"]


@pytest.mark.parametrize("row", FORMATS["percent"], ids=lambda row: row["call"])
def test_a_share_is_printed_as_a_clerk_prints_it(row: dict[str, Any]) -> None:
    assert format_percent(Decimal(row["share"])) == row["want"]


@pytest.mark.parametrize(
    ("number", "places", "text"),
    [
        (0, None, "0"),
        (9999, None, "9999"),
        (10000, None, "10 000"),
        (-9999, None, "−9999"),
        (-10000, None, "−10 000"),
        (999_999, None, "999 999"),
        (1_000_000, None, "1 000 000"),
        (5, 2, "5,00"),
        (Decimal("1.50"), None, "1,50"),
        (Decimal("1E+4"), None, "10 000"),
        (Decimal("-0.00"), None, "0,00"),
        (Decimal("9999.995"), 2, "10 000,00"),
        (Decimal("0.125"), 2, "0,13"),
        (Decimal("-0.125"), 2, "−0,13"),
        (Decimal("0.1249999999999999999999999999999999"), 2, "0,12"),
        (Decimal("-0.004"), 2, "0,00"),
        (Fraction(1, 8), None, "0,125"),
        (Fraction(3), None, "3"),
        (Fraction(2, 3), 0, "1"),
        (Fraction(1, 3), 4, "0,3333"),
    ],
)
def test_a_number_is_rounded_half_up_and_only_when_asked(
    number: int | Decimal | Fraction, places: int | None, text: str
) -> None:
    assert format_number(number, places, spaces="plain") == text


@pytest.mark.parametrize(
    ("share", "places", "text"),
    [
        (1, None, "100%"),
        (0, None, "0%"),
        (100, None, "10 000%"),
        (Fraction(1, 2), None, "50%"),
        (Fraction(11, 15), 2, "73,33%"),
        (Fraction(11, 15), 0, "73%"),
        (Decimal("0.005"), 0, "1%"),
        (Decimal("0.800"), None, "80,0%"),
        (Decimal(2), 1, "200,0%"),
    ],
)
def test_a_share_is_rounded_only_when_asked(
    share: int | Decimal | Fraction, places: int | None, text: str
) -> None:
    assert format_percent(share, places, spaces="plain") == text


def test_a_share_without_end_is_not_rounded_unasked() -> None:
    with pytest.raises(InvalidValueError, match="``places``"):
        format_percent(Fraction(2, 3))
    with pytest.raises(InvalidValueError, match="``places``"):
        format_number(Fraction(2, 3))


@pytest.mark.parametrize(
    "value",
    [
        1.5,
        True,
        None,
        "5",
        Decimal("NaN"),
        Decimal("Infinity"),
        Decimal("1E+500"),
        Decimal("1E-501"),
        10**500,
        -(10**500),
        Fraction(10**500),
        3 + 0j,
    ],
)
def test_what_is_no_number_that_can_be_printed_is_refused(value: Any) -> None:
    for write in (format_number, format_percent):
        with pytest.raises(InvalidValueError):
            write(value)
        with pytest.raises(InvalidValueError):
            write(value, 2)


def test_the_greatest_and_the_smallest_number_are_printed() -> None:
    assert len(format_number(10**500 - 1)) == 500 + 166
    assert format_number(Decimal("1E-500")) == f"0,{'0' * 499}1"


@pytest.mark.parametrize("places", [-1, 501, 1.0, True, "2"])
def test_a_number_of_places_that_cannot_be_is_refused(places: Any) -> None:
    with pytest.raises(InvalidValueError, match="a whole number of places from 0 to 500"):
        format_number(5, places)
    with pytest.raises(InvalidValueError, match="a whole number of places from 0 to 500"):
        format_percent(1, places)


def test_no_decimal_context_of_the_caller_cuts_a_digit() -> None:
    with decimal.localcontext(prec=3, rounding=decimal.ROUND_DOWN):
        assert format_number(Decimal("12345678.125"), 2, spaces="plain") == "12 345 678,13"
        assert format_percent(Decimal("0.123456"), spaces="plain") == "12,3456%"
        assert parse_number("12 345 678,125") == Decimal("12345678.125")


@pytest.mark.parametrize(
    "row", FORMATS["number_parsing"], ids=[row["text"] for row in FORMATS["number_parsing"]]
)
def test_a_number_is_read_or_refused(row: dict[str, Any]) -> None:
    if "want" in row:
        assert str(parse_number(row["text"])) == row["want"]
    else:
        with pytest.raises(InvalidValueError) as refusal:
            parse_number(row["text"])
        assert refusal.value.value == row["text"]
    if "as_money" in row:
        assert str(parse_money(row["text"])) == row["as_money"]


@pytest.mark.parametrize("text", ["5.700", "1.5", "-5.700", "12.34", "0.5"])
def test_a_dot_alone_is_refused_with_its_reason(text: str) -> None:
    with pytest.raises(InvalidValueError, match="one dot alone may part thousands or decimals"):
        parse_number(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", "0"),
        ("0,50", "0.50"),
        ("5.700,00", "5700.00"),
        ("1\u2009234", "1234"),
        (" 12 345 ", "12345"),
        ("1.234.567,8", "1234567.8"),
    ],
)
def test_what_can_only_be_one_number_is_read(text: str, number: str) -> None:
    assert str(parse_number(text)) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "+5",
        "5,",
        ",5",
        "1,2,3",
        "1,234.50",
        "12 34",
        "1234 567",
        "1 234.567",
        "1.234 567",
        "1  234",
        "1\n234",
        "0123",
        "0264011",  # a code, and a spreadsheet would lose its first digit
        "0 123",
        "- 5",
        "--5",
        "1e5",
        "5%",
        "pięć",
        "NaN",
        "١٢٣",  # digits of another script
        "9" * 501,
        "0," + "0" * 501,
    ],
)
def test_what_is_not_surely_a_number_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError) as refusal:
        parse_number(text)

    assert refusal.value.value == text


@pytest.mark.parametrize("value", [5, 1.5, None, b"5", ["5"]])
def test_only_text_is_read(value: Any) -> None:
    with pytest.raises(InvalidValueError):
        parse_number(value)


@given(st.integers() | decimals)
def test_what_is_printed_is_read_back(number: int | Decimal) -> None:
    text = format_number(number)

    assert parse_number(text) == number
    assert parse_number(plain(text)) == number


@given(numbers, st.integers(0, 6))
def test_any_number_is_printed_and_keeps_to_the_policy(
    number: int | Decimal | Fraction, places: int
) -> None:
    for text, other in (
        (format_number(number, places), format_number(number, places, spaces="plain")),
        (format_percent(number, places), format_percent(number, places, spaces="plain")),
    ):
        assert no_break(other) == text
        assert plain(text) == other


@given(numbers, st.integers(0, 6))
def test_rounding_moves_a_number_by_half_a_unit_at_most(
    number: int | Decimal | Fraction, places: int
) -> None:
    moved = Fraction(rounded(number, places), 10**places) - Fraction(number)

    assert abs(moved) <= Fraction(1, 2 * 10**places)


@given(st.integers(), st.integers(0, 6))
def test_a_half_is_rounded_away_from_zero(units: int, places: int) -> None:
    half = Fraction(2 * units + 1, 2 * 10**places)

    assert rounded(half, places) == (units + 1 if units >= 0 else units)


@given(st.text(max_size=30) | st.text("0123456789 .,-−\u00a0", max_size=30))
def test_reading_any_text_ends_in_a_number_or_a_refusal(text: str) -> None:
    def read() -> object:
        try:
            return parse_number(text)
        except InvalidValueError as refusal:
            return refusal.value

    number = read()

    if isinstance(number, Decimal):
        assert parse_number(format_number(number)) == number
    else:
        assert number == text
