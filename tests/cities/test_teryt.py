"""TERYT codes: what they mean, what they refuse, and how a town stands to its gmina."""

import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.cities import VOIVODESHIPS, GminaNumber, TerytCode, UnitKind
from zmp_core.errors import InvalidValueError

WOJ = st.sampled_from([each.code for each in VOIVODESHIPS])
TWO = st.integers(1, 99).map("{:02}".format)
WHOLE = st.tuples(WOJ, TWO, TWO, st.sampled_from("12345")).map("".join)
CODES = st.one_of(WOJ, st.tuples(WOJ, TWO).map("".join), WHOLE).map(TerytCode)


def test_there_are_sixteen_voivodeships_numbered_by_even_numbers_in_polish_order() -> None:
    assert [each.code for each in VOIVODESHIPS] == [f"{code:02}" for code in range(2, 33, 2)]
    assert " ".join(map(str, VOIVODESHIPS)) == (
        "dolnośląskie kujawsko-pomorskie lubelskie lubuskie łódzkie małopolskie mazowieckie "
        "opolskie podkarpackie podlaskie pomorskie śląskie świętokrzyskie warmińsko-mazurskie "
        "wielkopolskie zachodniopomorskie"
    )


@pytest.mark.parametrize(
    ("digits", "kind"),
    [
        ("12", UnitKind.VOIVODESHIP),
        ("1261", UnitKind.POWIAT),
        ("1261011", UnitKind.URBAN_GMINA),
        ("0201022", UnitKind.RURAL_GMINA),
        ("0201043", UnitKind.URBAN_RURAL_GMINA),
        ("0201044", UnitKind.TOWN),
        ("0201045", UnitKind.RURAL_AREA),
        ("1465028", UnitKind.DISTRICT),
        ("0264029", UnitKind.DELEGATION),
    ],
)
def test_a_code_tells_what_it_means(digits: str, kind: UnitKind) -> None:
    assert TerytCode(digits).kind is kind


@pytest.mark.parametrize(
    ("digits", "gmina", "town", "rural_area"),
    [
        pytest.param("0201043", "0201043", "0201044", "0201045", id="3 is made of 4 and 5"),
        pytest.param("0201044", "0201043", "0201044", "0201045", id="4 belongs to 3"),
        pytest.param("0201045", "0201043", "0201044", "0201045", id="5 belongs to 3"),
        pytest.param("0201011", "0201011", "0201011", None, id="1 is its own town"),
        pytest.param("0201022", "0201022", None, None, id="2 has no town"),
        pytest.param("1465028", "1465011", None, None, id="8 belongs to Warsaw"),
        pytest.param("0264029", "0264011", None, None, id="9 belongs to its city"),
        pytest.param("0264", None, None, None, id="a powiat is no gmina"),
        pytest.param("02", None, None, None, id="nor is a voivodeship"),
    ],
)
def test_a_town_its_gmina_and_its_rural_area_know_each_other(
    digits: str, gmina: str | None, town: str | None, rural_area: str | None
) -> None:
    code = TerytCode(digits)
    found = [each and str(each) for each in (code.gmina, code.town, code.rural_area)]

    assert found == [gmina, town, rural_area]


@pytest.mark.parametrize(
    ("digits", "rights"),
    [("0260011", False), ("0261011", True), ("0299", True), ("0201", False), ("02", False)],
)
def test_cities_with_powiat_rights_are_numbered_from_61(digits: str, rights: bool) -> None:
    assert TerytCode(digits).has_powiat_rights is rights


def test_a_code_knows_what_it_lies_in() -> None:
    code = TerytCode("0201044")

    assert str(code.voivodeship) == "dolnośląskie"
    assert code.powiat == TerytCode("0201")
    assert code.number == GminaNumber("020104")
    assert TerytCode("0201").powiat == TerytCode("0201")
    assert TerytCode("02").powiat is None
    assert TerytCode("02").number is None
    assert TerytCode("0201").number is None


@pytest.mark.parametrize(
    "text",
    [
        "1261011",
        "12 61 01 1",
        "12-61-01-1",
        "126101_1",
        "126101 1",
        "12\u00a061\u00a001\u00a01",
        "12 61 01_1",
    ],
)
def test_a_code_is_read_as_people_write_it(text: str) -> None:
    assert TerytCode.parse(text) == TerytCode("1261011")


def test_a_code_is_written_as_people_read_it() -> None:
    code = TerytCode("1261011")

    assert (str(code), code.spaced, code.cadastral) == ("1261011", "12 61 01 1", "126101_1")
    assert [(TerytCode(each).spaced, TerytCode(each).cadastral) for each in ("12", "1261")] == [
        ("12", "12"),
        ("12 61", "1261"),
    ]


@given(CODES)
def test_what_is_written_is_read_again(code: TerytCode) -> None:
    for text in (str(code), code.spaced, code.cadastral, code.spaced.replace(" ", "-")):
        assert TerytCode.parse(text) == code
    assert pickle.loads(pickle.dumps(code)) == code


@given(CODES)
def test_every_part_stands_behind_what_it_is_part_of(code: TerytCode) -> None:
    whole = [each for each in (code.powiat, code.gmina) if each is not None and each != code]

    assert all(each < code for each in whole)
    assert TerytCode(code.voivodeship.code) <= code


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("201011", "'0201011' if a spreadsheet took the zero", id="zero lost"),
        pytest.param("201011", "without the kind it is a GminaNumber", id="or no kind"),
        pytest.param(201011, "'0201011' if a spreadsheet took the zero", id="made a number"),
        pytest.param("201", "'0201' if a spreadsheet took the zero", id="a powiat"),
        pytest.param(2, "'02' if a spreadsheet took the zero", id="a voivodeship"),
        pytest.param(1465011, "a number keeps no zero in front", id="a number with all digits"),
        pytest.param(10**5000, "a number keeps no zero in front", id="a number beyond print"),
        pytest.param(-2, "a number keeps no zero in front", id="a number below"),
        pytest.param(201011.0, "2, 4 or 7 digits as text", id="a float"),
        pytest.param("201011.0", "2, 4 or 7 digits as text", id="a float as text"),
        pytest.param("", "2, 4 or 7 digits as text", id="nothing"),
        pytest.param(None, "2, 4 or 7 digits as text", id="None"),
        pytest.param(True, "2, 4 or 7 digits as text", id="True"),
        pytest.param("٠٢", "2, 4 or 7 digits as text", id="digits of another script"),
        pytest.param("02010112", "2, 4 or 7 digits as text", id="too long"),
        pytest.param("0001011", "an even number from 02 to 32", id="no voivodeship"),
        pytest.param("0301011", "an even number from 02 to 32", id="an odd one"),
        pytest.param("3401011", "an even number from 02 to 32", id="one too many"),
        pytest.param("0200011", "01 to 99", id="no powiat"),
        pytest.param("0201001", "01 to 99", id="no gmina"),
        pytest.param("0201010", "1, 2, 3, 4, 5, 8 or 9", id="no kind"),
        pytest.param("0201016", "1, 2, 3, 4, 5, 8 or 9", id="no such kind"),
        pytest.param("0201018", "8 at the end only after a code that begins with 1465", id="8"),
        pytest.param("1465029", "begins with 0264 or 1061 or 1261 or 3064", id="9"),
    ],
)
def test_what_can_be_no_code_is_refused_with_the_reason(value: Any, expected: str) -> None:
    for read in (TerytCode, TerytCode.parse):
        with pytest.raises(InvalidValueError) as caught:
            read(value)
        assert expected in caught.value.expected
        assert caught.value.value is value
    assert expected in (TerytCode.why_not(value) or "")


def test_no_zero_is_invented_where_none_can_be_missing() -> None:
    assert "spreadsheet" in (TerytCode.why_not(465011) or "")  # 0465011 can be one
    for value in (999999, "999999", "12610", 126101, 0, -465011):
        assert "spreadsheet" not in (TerytCode.why_not(value) or "")


def test_only_digits_make_a_code_and_other_forms_are_read() -> None:
    with pytest.raises(InvalidValueError):
        TerytCode("12 61 01 1")
    for text in ("12  61 01 1", " 1261011", "12_61_01_1", "1261_011", "126101-", "126101"):
        with pytest.raises(InvalidValueError) as caught:
            TerytCode.parse(text)
        assert caught.value.value == text


def test_a_soft_look_says_nothing_of_a_good_code() -> None:
    assert TerytCode.why_not("0264011") is TerytCode.why_not("02") is None


def test_six_digits_are_a_number_and_no_code() -> None:
    number = GminaNumber("020104")

    assert str(number) == "020104"
    assert number.code(UnitKind.TOWN) == TerytCode("0201044")
    assert GminaNumber("020103") < number
    with pytest.raises(InvalidValueError, match="a kind of unit of seven digits"):
        number.code(UnitKind.POWIAT)
    with pytest.raises(InvalidValueError, match="8 at the end only after"):
        number.code(UnitKind.DISTRICT)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0201044", "6 digits as text"),
        ("20104", "'020104' if a spreadsheet took the zero"),
        (20104, "'020104' if a spreadsheet took the zero"),
        ("340104", "an even number from 02 to 32"),
    ],
)
def test_what_can_be_no_number_is_refused(value: Any, expected: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        GminaNumber(value)
    assert expected in caught.value.expected
