"""Dues: worked out exactly, rounded once, by a mode with a name."""

import pickle
import tomllib
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.association import (
    OMGGS,
    ZMP,
    Discount,
    DuesByBracket,
    DuesPerResident,
    DuesScheme,
    FeeBracket,
    FlatDues,
    Member,
    MemberKind,
    Membership,
    Register,
    Rounding,
    dues,
    dues_of_members,
    indexed,
)
from zmp_core.association.dues_schemes import rounded
from zmp_core.errors import InvalidRecordError, InvalidValueError, NotCoveredError

VECTORS = tomllib.loads(
    Path(__file__).parents[1].joinpath("data", "association_vectors.toml").read_text("utf-8")
)["dues"]
RATE = ZMP.find_point(DuesPerResident, date(2024, 1, 1))
COMMON = {field.name: getattr(RATE, field.name) for field in attrs.fields(DuesScheme) if field.init}
FLAT = FlatDues(amount=Decimal(500), **COMMON)
BRACKETS = DuesByBracket(
    brackets=(
        FeeBracket(10_000, Decimal(4000)),
        FeeBracket(50_000, Decimal(7000)),
        FeeBracket(None, Decimal(10_000)),
    ),
    **COMMON,
)


@pytest.mark.parametrize("row", VECTORS, ids=lambda row: row["source"])
def test_dues_are_those_that_were_reported(row: dict[str, Any]) -> None:
    scheme = attrs.evolve(RATE, rate=Decimal(row["rate"]), rounding=Rounding(row["rounding"]))
    due = scheme.due(row["residents"], row["year"], admitted=row.get("admitted"))

    assert (due.months, due.amount) == (row["months"], Decimal(row["amount"]))


def test_the_book_knows_the_rates_that_were_published() -> None:
    due = dues(55_500, ZMP, 2024, admitted=date(2024, 7, 1))

    assert due.exact == Fraction("9266.1875")
    assert due.format() == "55500 \u00d7 0,4007 zł \u00d7 5/12 = 9266,19 zł"
    assert [each.code for each in due.scheme.assumptions] == ["no_discounts", "dues_rounding"]
    assert str(ZMP.find_point(DuesPerResident, date(2022, 5, 1)).rate) == "0.3424"


def test_a_rate_that_the_book_does_not_know_is_given() -> None:
    assert dues(10_000, ZMP, 2025, rate=Decimal("0.42")).amount == Decimal(4200)
    assert dues(10_000, ZMP, 2010, rate=Decimal("0.25")).amount == Decimal(2500)
    like_2016 = dues(10_000, ZMP, 2018, rate=Decimal("0.32")).scheme
    assert (like_2016.confidence, str(like_2016.in_force)) == ("low", "2018-01-01..2018-12-31")
    with pytest.raises(NotCoveredError):
        dues(10_000, ZMP, 2025)
    with pytest.raises(NotCoveredError):
        dues(10_000, OMGGS, 2025, rate=Decimal("0.42"))


@pytest.mark.parametrize(
    ("admitted", "months"),
    [
        pytest.param(None, 12, id="a member all year"),
        pytest.param(date(2023, 12, 31), 12, id="admitted the year before"),
        pytest.param(date(2024, 1, 1), 11, id="from the month after admission"),
        pytest.param(date(2024, 11, 15), 1, id="one month is left"),
        pytest.param(date(2024, 12, 1), 0, id="none is"),
        pytest.param(date(2025, 1, 1), 0, id="no member yet"),
    ],
)
def test_a_new_member_pays_from_the_next_month(admitted: date | None, months: int) -> None:
    whole = attrs.evolve(RATE, pro_rata=False)

    assert RATE.due(10_000, 2024, admitted=admitted).months == months
    assert whole.due(10_000, 2024, admitted=admitted).months == 12


def test_the_residents_of_the_summer_before_count() -> None:
    assert RATE.residents_of(2024) == date(2023, 6, 30)
    assert attrs.evolve(RATE, counted_on=None).residents_of(2024) is None


@pytest.mark.parametrize(
    ("residents", "amount"),
    [
        (50_000, Decimal(500)),
        (50_001, Decimal("450.01")),
        (100_000, Decimal(900)),
        (100_001, Decimal("700.01")),
    ],
)
def test_a_discount_is_for_members_above_its_bound(residents: int, amount: Decimal) -> None:
    scheme = attrs.evolve(
        RATE,
        rate=Decimal("0.01"),
        discounts=(Discount(50_000, Fraction(1, 10)), Discount(100_000, Fraction(3, 10))),
    )

    assert scheme.due(residents, 2024).amount == amount
    assert ("9/10" in scheme.due(residents, 2024).format()) is (50_000 < residents <= 100_000)


@pytest.mark.parametrize(
    ("residents", "amount"),
    [(0, 4000), (10_000, 4000), (10_001, 7000), (50_000, 7000), (50_001, 10_000)],
)
def test_a_fee_by_size_is_that_of_the_bracket(residents: int, amount: int) -> None:
    assert BRACKETS.due(residents, 2024).amount == amount


def test_a_flat_fee_may_differ_by_the_kind_of_member() -> None:
    own = attrs.evolve(FLAT, of_powiat=Decimal(0))

    assert FLAT.due(1, 2024, member=MemberKind.POWIAT).amount == 500
    assert own.due(1, 2024, member=MemberKind.POWIAT).amount == 0
    assert own.due(1, 2024).format() == "500,00 zł = 500,00 zł"


@pytest.mark.parametrize(
    ("number", "half_up", "half_even", "down"),
    [
        (Fraction(5, 2), 3, 2, 2),
        (Fraction(7, 2), 4, 4, 3),
        (Fraction(249, 100), 2, 2, 2),
        (Fraction(251, 100), 3, 3, 2),
        (Fraction(3), 3, 3, 3),
        (Fraction(0), 0, 0, 0),
    ],
)
def test_a_rounding_does_what_its_name_says(
    number: Fraction, half_up: int, half_even: int, down: int
) -> None:
    modes = (Rounding.HALF_UP, Rounding.HALF_EVEN, Rounding.DOWN)

    assert [rounded(number, mode) for mode in modes] == [half_up, half_even, down]


@given(
    st.integers(0, 2_000_000),
    st.decimals("0", "2", places=4, allow_nan=False),
    st.sampled_from(list(Rounding)),
)
def test_no_rounding_moves_an_amount_by_a_grosz(
    residents: int, rate: Decimal, mode: Rounding
) -> None:
    due = attrs.evolve(RATE, rate=rate, rounding=mode).due(residents, 2024)

    assert abs(due.exact - Fraction(due.amount)) < Fraction(1, 100)
    assert due.amount == due.amount.quantize(Decimal("0.01"))


@pytest.mark.parametrize(
    ("percent", "rate"),
    [
        pytest.param("1.7", "0.3051", id="as in 2016"),
        pytest.param("0", "0.30", id="nothing to add"),
        pytest.param("-1.2", "0.30", id="it never lowers the rate"),
    ],
)
def test_an_indexation_never_lowers(percent: str, rate: str) -> None:
    assert indexed(Decimal("0.30"), Decimal(percent)) == Decimal(rate)


@pytest.mark.parametrize("year", [0, 10_000, True, "2024", None])
def test_what_is_no_year_is_refused(year: Any) -> None:
    with pytest.raises(InvalidValueError, match="a year"):
        dues(10_000, ZMP, year)


def test_an_indexation_is_rounded_by_name() -> None:
    rate, percent = Decimal("0.4007"), Decimal("3.6")  # 0.41512520

    assert indexed(rate, percent, 4) == Decimal("0.4151")
    assert indexed(rate, percent, 2, Rounding.DOWN) == Decimal("0.41")
    assert indexed(Decimal("0.35"), Decimal(50), 2, Rounding.HALF_UP) == Decimal("0.53")
    assert indexed(Decimal("0.35"), Decimal(50), 2, Rounding.HALF_EVEN) == Decimal("0.52")


@pytest.mark.parametrize("value", [0.3, "0.30", Decimal("NaN"), Decimal("Infinity"), None])
def test_a_rate_that_is_no_exact_number_is_refused(value: Any) -> None:
    with pytest.raises(InvalidValueError):
        indexed(value, Decimal(1))
    with pytest.raises(InvalidValueError):
        indexed(Decimal("0.30"), value)
    with pytest.raises(InvalidRecordError, match="not_an_amount"):
        attrs.evolve(RATE, rate=value)


@pytest.mark.parametrize("residents", [-1, True, 1.5, None])
def test_what_is_no_number_of_residents_is_refused(residents: Any) -> None:
    with pytest.raises(InvalidValueError, match="residents"):
        dues(residents, ZMP, 2024)


@pytest.mark.parametrize(
    ("scheme", "changes", "path"),
    [
        (RATE, {"rate": Decimal(-1)}, "/rate"),
        (RATE, {"rounding": "up"}, "/rounding"),
        (RATE, {"discounts": (Discount(5, Fraction(0)), Discount(5, Fraction(0)))}, "/discounts"),
        (FLAT, {"amount": 500}, "/amount"),
        (FLAT, {"of_powiat": 500}, "/of_powiat"),
        (BRACKETS, {"brackets": ()}, "/brackets"),
        (BRACKETS, {"brackets": BRACKETS.brackets[:2]}, "/brackets"),
        (BRACKETS, {"brackets": (BRACKETS.brackets[2], BRACKETS.brackets[2])}, "/brackets"),
        (
            BRACKETS,
            {"brackets": (BRACKETS.brackets[1], BRACKETS.brackets[0], BRACKETS.brackets[2])},
            "/brackets",
        ),
    ],
)
def test_dues_that_are_none_are_refused(scheme: Any, changes: dict[str, Any], path: str) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        attrs.evolve(scheme, **changes)

    assert [fault.path for fault in caught.value.faults] == [path]


def test_brackets_and_discounts_that_are_none_are_refused() -> None:
    wrong: Any = 0.1
    for make in (
        lambda: Discount(-1, wrong),
        lambda: Discount(0, Fraction(3, 2)),
        lambda: FeeBracket(-1, wrong),
    ):
        with pytest.raises(InvalidRecordError):
            make()


def test_dues_that_are_only_named_are_nothing() -> None:
    with pytest.raises(NotImplementedError):
        DuesScheme(**COMMON).due(1, 2024)


# --- All members ---------------------------------------------------------------------------------

OLD = Membership(member=Member("1418024", "Lipowo"), since=date(2000, 1, 1))
NEW = Membership(member=Member("2009011", "Bukowo"), since=date(2024, 7, 19))
REGISTER = Register((OLD, NEW))
DAY = date(2024, 12, 31)


def test_the_members_of_a_day_owe_the_sum_of_what_each_owes() -> None:
    owed = dues_of_members(REGISTER, {"1418024": 10_000, "2009011": 55_500}, ZMP, DAY)

    assert [due.amount for _, due in owed.dues] == [Decimal(4007), Decimal("9266.19")]
    assert owed.total == Decimal("13273.19")


def test_a_powiat_pays_its_own_fee() -> None:
    powiat = Membership(member=Member("2413", "powiat"), since=date(2000, 1, 1))
    flat = attrs.evolve(FLAT, of_powiat=Decimal(900))
    book = ZMP.adding(flat)
    owed = dues_of_members(Register((OLD, powiat)), {"1418024": 1, "2413": 1}, book, DAY)

    assert [due.amount for _, due in owed.dues] == [500, 900]


def test_a_sum_is_not_told_while_residents_are_missing() -> None:
    owed = dues_of_members(REGISTER, {"1418024": 10_000}, ZMP, DAY, rate=Decimal("0.5"))

    assert (owed.total, owed.missing) == (None, (NEW.member,))
    assert [due.amount for _, due in owed.dues] == [Decimal(5000)]
    assert dues_of_members(Register(), {}, ZMP, DAY).total == 0


def test_dues_are_values() -> None:
    for value in (RATE, FLAT, BRACKETS, RATE.due(1, 2024)):
        assert pickle.loads(pickle.dumps(value)) == value
        assert hash(value) == hash(pickle.loads(pickle.dumps(value)))
