"""Roman numerals, and ordinals in both kinds of numerals."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from zmp_core.errors import InvalidValueError
from zmp_core.polish import OrdinalStyle, format_ordinal, no_break, parse_roman, plain, to_roman

DATA = Path(__file__).parents[1] / "data"
FORMATS = tomllib.loads((DATA / "locale_formats.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("number", "numerals"),
    [
        (1, "I"),
        (4, "IV"),
        (9, "IX"),
        (14, "XIV"),
        (40, "XL"),
        (48, "XLVIII"),
        (90, "XC"),
        (107, "CVII"),
        (400, "CD"),
        (944, "CMXLIV"),
        (1990, "MCMXC"),
        (3888, "MMMDCCCLXXXVIII"),
        (3999, "MMMCMXCIX"),
    ],
)
def test_a_number_has_its_roman_numerals(number: int, numerals: str) -> None:
    assert to_roman(number) == numerals
    assert parse_roman(numerals) == number


def test_every_number_is_read_back_and_none_is_written_like_another() -> None:
    written = [to_roman(number) for number in range(1, 4000)]

    assert len(set(written)) == 3999
    assert [parse_roman(numerals) for numerals in written] == list(range(1, 4000))


@pytest.mark.parametrize(
    "text",
    [
        *(row["text"] for row in FORMATS["roman_invalid"]),
        *("xi", "XI.", " XI", "XI\n", "MMMM", "\u0406V", "Ⅳ", "IXI", "CDC", "XIII1"),
    ],
)
def test_what_is_not_the_one_right_way_to_write_it_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError) as refusal:
        parse_roman(text)

    assert refusal.value.value == text


@pytest.mark.parametrize("value", [0, 4000, -1, True, 5.0, None, "5"])
def test_a_number_without_numerals_is_refused(value: Any) -> None:
    with pytest.raises(InvalidValueError, match="a whole number from 1 to 3999"):
        to_roman(value)


@pytest.mark.parametrize("value", [5, None, b"XI"])
def test_only_text_is_read(value: Any) -> None:
    with pytest.raises(InvalidValueError):
        parse_roman(value)


@pytest.mark.parametrize("row", FORMATS["ordinals"], ids=lambda row: row["roman"])
def test_an_ordinal_is_printed_as_a_clerk_prints_it(row: dict[str, Any]) -> None:
    number, noun = row["number"], row["noun"]
    roman = format_ordinal(number, noun)
    arabic = format_ordinal(number, noun, OrdinalStyle.ARABIC)

    assert plain(roman) == format_ordinal(number, noun, spaces="plain") == row["roman"]
    assert plain(arabic) == row["arabic"]
    assert no_break(roman) == roman
    assert no_break(arabic) == arabic


def test_an_ordinal_stays_with_what_it_numbers() -> None:
    assert format_ordinal(11, "sesja") == "XI\u00a0sesja"
    assert format_ordinal(48, "Zgromadzenie Ogólne", OrdinalStyle.ARABIC) == (
        "48.\u00a0Zgromadzenie Ogólne"
    )


@pytest.mark.parametrize("value", [0, -1, True, 1.0, None, "5"])
def test_what_is_no_ordinal_is_refused(value: Any) -> None:
    for style in OrdinalStyle:
        with pytest.raises(InvalidValueError):
            format_ordinal(value, style=style)


def test_arabic_numerals_have_no_end() -> None:
    assert format_ordinal(4000, style=OrdinalStyle.ARABIC) == "4000."
    with pytest.raises(InvalidValueError):
        format_ordinal(4000)
