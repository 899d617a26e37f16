"""Amounts in figures and in words, and numbers in words."""

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
    ZLOTY,
    Case,
    Gender,
    GroszStyle,
    MoneyStyle,
    counted,
    format_money,
    in_words,
    money_in_words,
    no_break,
    parse_money,
    plain,
)

DATA = Path(__file__).parents[1] / "data"
FORMATS = tomllib.loads((DATA / "locale_formats.toml").read_text("utf-8"))
WORDS = tomllib.loads((DATA / "locale_words.toml").read_text("utf-8"))

amounts = st.integers(-(10**15), 10**15).map(lambda grosze: Decimal(grosze).scaleb(-2))


@pytest.mark.parametrize("row", FORMATS["money"], ids=lambda row: row["call"])
def test_an_amount_is_printed_as_a_clerk_prints_it(row: dict[str, Any]) -> None:
    amount = Decimal(row["amount"])

    if row["style"] == "noun":
        assert counted(amount, ZLOTY) == row["want"]
    else:
        assert format_money(amount, MoneyStyle(row["style"])) == row["want"]


@pytest.mark.parametrize(
    ("amount", "full", "short"),
    [
        (5, "5,00 zł", "5 zł"),
        (0, "0,00 zł", "0 zł"),
        (-5, "−5,00 zł", "−5 zł"),
        (-123456, "−123 456,00 zł", "−123 456 zł"),
        (Decimal("0.01"), "0,01 zł", "0,01 zł"),
        (Decimal("0.005"), "0,01 zł", "0,01 zł"),
        (Decimal("0.0049"), "0,00 zł", "0 zł"),
        (Decimal("9999.995"), "10 000,00 zł", "10 000 zł"),
        (Fraction(1, 3), "0,33 zł", "0,33 zł"),
    ],
)
def test_an_amount_is_rounded_to_grosze(
    amount: int | Decimal | Fraction, full: str, short: str
) -> None:
    assert format_money(amount, spaces="plain") == full
    assert format_money(amount, MoneyStyle.SHORT, spaces="plain") == short


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1234,50 zł", "1234.50"),
        ("1234,5 zł", "1234.5"),
        ("1234,50zł", "1234.50"),
        ("60\u00a0424\u00a0179,24\u00a0zł", "60424179.24"),
        ("5.700 zł", "5700"),
        ("5.700,00", "5700.00"),
        ("37.736.511,79 PLN", "37736511.79"),
        ("5 złotych", "5"),
        ("1 ZŁOTY", "1"),
        ("2 złote", "2"),
        ("−3,50 zł", "-3.50"),
    ],
)
def test_an_amount_is_read(text: str, amount: str) -> None:
    assert str(parse_money(text)) == amount


@pytest.mark.parametrize(
    "text",
    [
        "",
        "zł",
        "zł 5",
        "5 zł zł",
        "5 PLN zł",
        "5,123 zł",
        "1.5 zł",
        "1.50",
        "5 EUR",
        "5 gr",
        "05 zł",
    ],
)
def test_what_is_not_surely_an_amount_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError) as refusal:
        parse_money(text)

    assert refusal.value.value == text


@pytest.mark.parametrize("value", [5.5, True, None, "5", Decimal("NaN")])
def test_what_is_no_amount_is_not_printed(value: Any) -> None:
    with pytest.raises(InvalidValueError):
        format_money(value)
    with pytest.raises(InvalidValueError):
        money_in_words(value)


def test_a_style_that_is_none_is_refused() -> None:
    other: Any = "long"
    with pytest.raises(InvalidValueError, match="full, short"):
        format_money(5, other)
    with pytest.raises(InvalidValueError, match="words, fraction"):
        money_in_words(5, grosze=other)
    with pytest.raises(InvalidValueError, match="nominative, genitive"):
        money_in_words(5, other)
    with pytest.raises(InvalidValueError, match="nominative, genitive"):
        in_words(5, Gender.NEUTER, other)
    with pytest.raises(InvalidValueError, match="personal, masculine"):
        in_words(5, other)


@pytest.mark.parametrize("style", MoneyStyle)
@given(amount=amounts)
def test_what_is_printed_is_read_back(style: MoneyStyle, amount: Decimal) -> None:
    text = format_money(amount, style)

    assert parse_money(text) == amount
    assert no_break(plain(text)) == text
    assert format_money(amount, style, spaces="plain") == plain(text)


@pytest.mark.parametrize("row", WORDS["cardinals"], ids=lambda row: str(row["number"]))
def test_a_number_is_put_in_words(row: dict[str, Any]) -> None:
    assert in_words(row["number"]) == row["want"]


@pytest.mark.parametrize("row", WORDS["money_in_words"], ids=lambda row: row["want"])
def test_an_amount_is_put_in_words(row: dict[str, Any]) -> None:
    amount = int(row["amount"]) if row.get("whole") else Decimal(row["amount"])

    assert money_in_words(amount) == row["want"]
    if "fraction" in row:
        assert money_in_words(amount, grosze=GroszStyle.FRACTION) == row["fraction"]


# The number before a noun, one row a gender; columns are the cases in their order.
@pytest.mark.parametrize(
    ("number", "gender", "forms"),
    [
        (1, "personal", "jeden jednego jednemu jednego jednym jednym"),
        (1, "masculine", "jeden jednego jednemu jeden jednym jednym"),
        (1, "feminine", "jedna jednej jednej jedną jedną jednej"),
        (1, "neuter", "jedno jednego jednemu jedno jednym jednym"),
        (2, "personal", "dwóch dwóch dwóm dwóch dwoma dwóch"),
        (2, "masculine", "dwa dwóch dwóm dwa dwoma dwóch"),
        (2, "feminine", "dwie dwóch dwóm dwie dwiema dwóch"),
        (2, "neuter", "dwa dwóch dwóm dwa dwoma dwóch"),
        (3, "personal", "trzech trzech trzem trzech trzema trzech"),
        (4, "masculine", "cztery czterech czterem cztery czterema czterech"),
        (5, "personal", "pięciu pięciu pięciu pięciu pięcioma pięciu"),
        (5, "feminine", "pięć pięciu pięciu pięć pięcioma pięciu"),
        (12, "neuter", "dwanaście dwunastu dwunastu dwanaście dwunastoma dwunastu"),
        (
            40,
            "neuter",
            "czterdzieści czterdziestu czterdziestu czterdzieści czterdziestoma czterdziestu",
        ),
        (0, "masculine", "zero zera zeru zero zerem zerze"),
        (200, "masculine", "dwieście dwustu dwustu dwieście dwustu dwustu"),
        (500, "personal", "pięciuset pięciuset pięciuset pięciuset pięciuset pięciuset"),
        (1000, "personal", "tysiąc tysiąca tysiącowi tysiąc tysiącem tysiącu"),
    ],
)
def test_a_number_is_declined(number: int, gender: str, forms: str) -> None:
    assert [in_words(number, Gender(gender), case) for case in Case] == forms.split()


@pytest.mark.parametrize(
    ("number", "gender", "case", "words"),
    [
        (21, Gender.FEMININE, Case.NOMINATIVE, "dwadzieścia jeden"),  # never "jedna"
        (21, Gender.PERSONAL, Case.NOMINATIVE, "dwudziestu jeden"),
        (22, Gender.FEMININE, Case.INSTRUMENTAL, "dwudziestoma dwiema"),
        (122, Gender.PERSONAL, Case.NOMINATIVE, "stu dwudziestu dwóch"),
        (101, Gender.NEUTER, Case.GENITIVE, "stu jeden"),
        (1001, Gender.FEMININE, Case.NOMINATIVE, "tysiąc jeden"),
        (1200, Gender.PERSONAL, Case.NOMINATIVE, "tysiąc dwustu"),
        (2000, Gender.FEMININE, Case.NOMINATIVE, "dwa tysiące"),  # two of thousand, not of uchwała
        (2000, Gender.MASCULINE, Case.LOCATIVE, "dwóch tysiącach"),
        (5000, Gender.MASCULINE, Case.DATIVE, "pięciu tysiącom"),
        (21_000, Gender.MASCULINE, Case.GENITIVE, "dwudziestu jeden tysięcy"),
        (22_000, Gender.MASCULINE, Case.NOMINATIVE, "dwadzieścia dwa tysiące"),
        (1_001_000, Gender.MASCULINE, Case.NOMINATIVE, "milion tysiąc"),
        (3_000_000_000, Gender.MASCULINE, Case.INSTRUMENTAL, "trzema miliardami"),
        (-1, Gender.FEMININE, Case.ACCUSATIVE, "minus jedną"),
        (-2535, Gender.MASCULINE, Case.NOMINATIVE, "minus dwa tysiące pięćset trzydzieści pięć"),
    ],
)
def test_a_number_agrees_with_what_is_counted(
    number: int, gender: Gender, case: Case, words: str
) -> None:
    assert in_words(number, gender, case) == words


@pytest.mark.parametrize(
    ("amount", "case", "words"),
    [
        ("0", Case.NOMINATIVE, "zero złotych"),
        ("0", Case.INSTRUMENTAL, "zerem złotych"),
        ("0.50", Case.NOMINATIVE, "zero złotych pięćdziesiąt groszy"),
        ("-0.50", Case.NOMINATIVE, "minus zero złotych pięćdziesiąt groszy"),
        ("-0.004", Case.NOMINATIVE, "zero złotych"),
        ("1.01", Case.GENITIVE, "jednego złotego jednego grosza"),
        ("2.02", Case.LOCATIVE, "dwóch złotych dwóch groszach"),
        ("5", Case.DATIVE, "pięciu złotym"),
        ("5", Case.INSTRUMENTAL, "pięcioma złotymi"),
        ("21", Case.INSTRUMENTAL, "dwudziestoma jeden złotymi"),
        ("1000", Case.INSTRUMENTAL, "tysiącem złotych"),  # tysiąc is a noun, złotych depends on it
        ("2000", Case.DATIVE, "dwóm tysiącom złotych"),
        ("1005", Case.INSTRUMENTAL, "tysiącem pięcioma złotymi"),
        ("5700", Case.GENITIVE, "pięciu tysięcy siedmiuset złotych"),
        ("2.665", Case.NOMINATIVE, "dwa złote sześćdziesiąt siedem groszy"),
    ],
)
def test_an_amount_is_declined(amount: str, case: Case, words: str) -> None:
    assert money_in_words(Decimal(amount), case) == words


@pytest.mark.parametrize("value", [1.0, True, None, "5", 10**12, -(10**12), Decimal(5)])
def test_what_has_no_words_is_refused(value: Any) -> None:
    with pytest.raises(InvalidValueError, match=r"a whole number below 10\*\*12"):
        in_words(value)


def test_an_amount_that_has_no_words_is_refused() -> None:
    assert money_in_words(10**12 - 1).startswith("dziewięćset dziewięćdziesiąt dziewięć miliardów")
    with pytest.raises(InvalidValueError):
        money_in_words(10**12)


@given(st.integers(1, 10**12 - 1), st.sampled_from(Gender), st.sampled_from(Case))
def test_words_hold_no_place_where_a_line_may_not_break(
    number: int, gender: Gender, case: Case
) -> None:
    words = in_words(number, gender, case)

    assert no_break(words) == words
    assert in_words(-number, gender, case) == f"minus {words}"


def test_no_two_numbers_have_the_same_words() -> None:
    for gender in Gender:
        for case in Case:
            words = [in_words(number, gender, case) for number in range(2100)]
            assert len(set(words)) == len(words), (gender, case)
