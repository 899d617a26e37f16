"""Names of towns in Polish cases: the table against its sources, and the value."""

import copy
import csv
import pickle
import re
import unicodedata
from importlib.resources import files
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.cities import names
from zmp_core.cities.names import CityName, Confirmation, Ground, stored
from zmp_core.errors import InvalidRecordError

_DATA = Path(__file__).parent.parent / "data"
_SHIPPED = files("zmp_core.cities") / "data"


def _table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.splitlines()))


def _vectors(name: str) -> list[dict[str, str]]:
    return _table((_DATA / name).read_text("utf-8"))


_ROWS = _table((_SHIPPED / "names.csv").read_text("utf-8"))
_BY_CODE = {row["code"]: row for row in _ROWS}
_BY_NAME = {row["nominative"]: row for row in _ROWS}
_CODES = st.sampled_from(list(_BY_CODE))


def _stored(code: str) -> CityName:
    name = stored(code)
    assert name is not None
    return name


def _called(nominative: str) -> CityName:
    return _stored(_BY_NAME[nominative]["code"])


# --- The table -----------------------------------------------------------------------------------


def test_every_town_has_a_name_and_no_name_is_without_its_town() -> None:
    towns = _table((_SHIPPED / "cities.csv").read_text("utf-8"))

    assert {row["code"]: row["nominative"] for row in _ROWS} == {
        town["code"]: town["name"] for town in towns
    }
    assert len(_ROWS) == len(_BY_CODE) == 1026


def test_the_rows_stand_in_the_order_of_their_codes() -> None:
    codes = [row["code"] for row in _ROWS]

    assert codes == sorted(codes)
    assert all(re.fullmatch(r"\d{6}[14]", code, re.ASCII) for code in codes)


_FORM = re.compile(r"[A-ZĆŁÓŚŹŻ][a-ząćęłńóśźż]+(?:[ -](?:nad )?[A-ZĆŁÓŚŹŻ][a-ząćęłńóśźż]+)*")
# The endings that a Polish locative of a noun or an adjective can have.
_LOCATIVE = re.compile(r"(?:ie|ze|rze|le|ce|dze|sze|u|i|y|ach|ich|ych|im|ym|em|ej)")
_GENITIVE = re.compile(r"(?:a|u|i|y|ego|ej|ich|ych|[^aeiouy])")


@pytest.mark.parametrize("case", ["genitive", "locative"])
def test_every_form_is_well_formed(case: str) -> None:
    endings = _LOCATIVE if case == "locative" else _GENITIVE
    for row in _ROWS:
        name, form = row["nominative"], row[case]
        if not form:
            continue
        assert _FORM.fullmatch(form), row
        assert unicodedata.is_normalized("NFC", form), row
        assert re.sub(r"[^ -]", "", form) == re.sub(r"[^ -]", "", name), row
        for before, after in zip(re.split("[ -]", name), re.split("[ -]", form), strict=True):
            assert before[0] == after[0], row
        head, tail = re.fullmatch(r"(.*?)((?: nad .*)?)", form).groups()  # type: ignore[union-attr]
        assert name.endswith(tail), row
        for word in re.split("[ -]", head):
            assert re.search(f"{endings.pattern}$", word), row


def test_towns_of_one_name_have_one_set_of_forms() -> None:
    for row in _ROWS:
        twin = _BY_NAME[row["nominative"]]
        assert (row["genitive"], row["locative"]) == (twin["genitive"], twin["locative"])


@pytest.mark.parametrize("case", ["genitive", "locative"])
def test_a_form_stands_in_the_table_only_with_the_grounds_that_confirm_it(case: str) -> None:
    order = list(Ground)
    for row in _ROWS:
        grounds = [Ground(each) for each in row[f"{case}_by"].split()]
        assert bool(grounds) == bool(row[case]), row
        assert grounds == sorted(set(grounds), key=order.index), row
        assert Ground.HAND not in grounds or grounds == [Ground.HAND], row
        assert case == "locative" or Ground.COURT not in grounds, row


def test_what_a_person_decided_and_what_is_not_known_is_told_beside_the_table() -> None:
    by_hand = {
        row["nominative"] for row in _ROWS if "hand" in (row["genitive_by"], row["locative_by"])
    }
    unknown = {row["nominative"] for row in _ROWS if not (row["genitive"] and row["locative"])}
    page = (_SHIPPED / "NAMES.md").read_text("utf-8")
    told = {line.split("|")[1].strip() for line in page.splitlines() if line.startswith("| ")}

    assert unknown == {"Rychtal", "Staroźreby"}
    assert by_hand | unknown <= told
    assert len(by_hand) == 15


# --- Its sources ---------------------------------------------------------------------------------


@pytest.mark.parametrize("gold", _vectors("names_gold.csv"), ids=lambda row: row["nominative"])
def test_the_hard_names(gold: dict[str, str]) -> None:
    name = _called(gold["nominative"])

    assert (name.genitive, name.locative) == (gold["genitive"], gold["locative"])
    assert name.in_phrase == gold["in_phrase"]
    assert name.confirmed is not None
    assert Ground.GOLD in name.confirmed.genitive
    assert Ground.GOLD in name.confirmed.locative


def test_the_seats_of_the_district_courts_are_named_as_here() -> None:
    courts = {court["code"]: court["locative"] for court in _vectors("names_courts.csv")}

    assert len(courts) == 301
    for code, locative in courts.items():
        assert _stored(code).locative == locative
    assert {row["code"] for row in _ROWS if "court" in row["locative_by"]} == set(courts)


def test_every_title_of_an_office_that_declines_the_name_bears_our_form() -> None:
    others: list[str] = []
    for office in _vectors("names_offices.csv"):
        row, title = _BY_CODE[office["code"]], office["title"]
        if title.endswith(f" w {row['locative']}"):
            assert "office" in row["locative_by"].split(), row
            assert "office" not in row["genitive_by"].split(), row
        elif row["genitive"] and title.endswith(f" {row['genitive']}"):
            assert "office" in row["genitive_by"].split(), row
        else:
            others.append(title)

    assert others == ["Burmistrz Książa Wlkp."]


@pytest.mark.parametrize(
    ("nominative", "genitive", "locative"),
    [
        pytest.param("Białystok", "Białegostoku", "Białymstoku", id="inner adjective"),
        pytest.param("Wielbark", "Wielbarka", "Wielbarku", id="the office against the dictionary"),
        pytest.param("Olesno", "Olesna", "Oleśnie", id="the court chooses"),
        pytest.param("Brzostek", "Brzostku", "Brzostku", id="the office chooses"),
        pytest.param("Piaski", "Piask", "Piaskach", id="not piasków"),
        pytest.param("Kąty Wrocławskie", "Kątów Wrocławskich", "Kątach Wrocławskich", id="-ów"),
        pytest.param("Borne Sulinowo", "Bornego Sulinowa", "Bornem Sulinowie", id="old -em"),
        pytest.param("Nowe Warpno", "Nowego Warpna", "Nowym Warpnie", id="new -ym"),
        pytest.param("Nowa Sól", "Nowej Soli", "Nowej Soli", id="ó turns into o"),
        pytest.param(
            "Książ Wielkopolski",
            "Książa Wielkopolskiego",
            "Książu Wielkopolskim",
            id="abbreviated by the office",
        ),
        pytest.param("Pilzno", "Pilzna", "Pilźnie", id="z softens"),
        pytest.param("Szlichtyngowa", "Szlichtyngowej", "Szlichtyngowej", id="adjective"),
        pytest.param("Poniec", "Ponieca", "Poniecu", id="no fleeting e"),
        pytest.param("Odrzywół", "Odrzywołu", "Odrzywole", id="ó and ł"),
        pytest.param("Małogoszcz", "Małogoszcza", "Małogoszczu", id="masculine"),
        pytest.param("Choroszcz", "Choroszczy", "Choroszczy", id="feminine"),
    ],
)
def test_traps_beyond_the_list(nominative: str, genitive: str, locative: str) -> None:
    name = _called(nominative)

    assert (name.genitive, name.locative) == (genitive, locative)


# --- The value -----------------------------------------------------------------------------------


def test_w_and_we() -> None:
    with_we = {
        name.in_phrase
        for name in map(_stored, _BY_CODE)
        if name.in_phrase is not None and name.in_phrase.startswith("we ")
    }

    assert with_we == {
        *("we Frampolu", "we Fromborku", "we Lwówku", "we Lwówku Śląskim", "we Wleniu"),
        *("we Wrocławiu", "we Wronkach", "we Wrześni", "we Wschowie", "we Władysławowie"),
        *("we Włocławku", "we Włodawie", "we Włodowicach", "we Włoszczowie"),
    }


@pytest.mark.parametrize(
    ("locative", "phrase"),
    [
        pytest.param("Wrocławiu", "we Wrocławiu", id="w and a consonant"),
        pytest.param("Warszawie", "w Warszawie", id="w and a vowel"),
        pytest.param("Wąchocku", "w Wąchocku", id="w and a nasal vowel"),
        pytest.param("Wójcinie", "w Wójcinie", id="w and ó"),
        pytest.param("Węgrowie", "w Węgrowie", id="w and ę"),
        pytest.param("Wyrzysku", "w Wyrzysku", id="w and y"),
        pytest.param("Fromborku", "we Fromborku", id="f and a consonant"),
        pytest.param("Falkowie", "w Falkowie", id="f and a vowel"),
        pytest.param("Lwówku", "we Lwówku", id="lw"),
        pytest.param("Lublinie", "w Lublinie", id="l and a vowel"),
        pytest.param("Swarzędzu", "w Swarzędzu", id="w that is not first"),
        pytest.param("Nowym Wiśniczu", "w Nowym Wiśniczu", id="w in the second word"),
        pytest.param("Mszczonowie", "w Mszczonowie", id="other consonants"),
    ],
)
def test_the_rule_of_we_on_both_sides(locative: str, phrase: str) -> None:
    assert CityName("Miejscowość", locative=locative).in_phrase == phrase


@given(_CODES)
def test_a_stored_name_tells_what_its_row_tells(code: str) -> None:
    name, row = _stored(code), _BY_CODE[code]

    assert str(name) == name.nominative == row["nominative"]
    assert (name.genitive or "", name.locative or "") == (row["genitive"], row["locative"])
    assert name.confirmed == Confirmation(
        tuple(map(Ground, row["genitive_by"].split())),
        tuple(map(Ground, row["locative_by"].split())),
    )
    assert name.in_phrase in {f"w {name.locative}", f"we {name.locative}"}


def test_what_is_not_known_is_none() -> None:
    name = _called("Rychtal")

    assert name.genitive is None
    assert name.in_phrase == "w Rychtalu"
    assert name.confirmed == Confirmation((), (Ground.DICTIONARY,))
    assert CityName("Kobierzyce").in_phrase is None


@pytest.mark.parametrize("code", ["", "0264012", "0264999", "Wrocław", "264011"])
def test_what_is_no_code_of_a_town_has_no_stored_name(code: str) -> None:
    assert stored(code) is None


def test_a_name_is_a_frozen_value() -> None:
    name = _stored("1261011")

    assert name == pickle.loads(pickle.dumps(name)) == copy.deepcopy(name)
    assert hash(name) == hash(copy.deepcopy(name))
    assert attrs.evolve(name, locative=None) != name
    assert name is stored("1261011")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        name.genitive = "Krakówa"  # type: ignore[misc]


@pytest.mark.parametrize("value", ["", "  ", 7, b"Krak\xc3\xb3w", ()])
@pytest.mark.parametrize("field", ["nominative", "genitive", "locative"])
def test_a_form_is_a_text(field: str, value: Any) -> None:
    forms: dict[str, Any] = {"nominative": "Kraków"}
    with pytest.raises(InvalidRecordError) as caught:
        CityName(**(forms | {field: value}))

    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("not_a_name", f"/{field}")
    ]


def test_every_fault_of_a_name_is_told_at_once() -> None:
    strange: Any = 1
    with pytest.raises(InvalidRecordError) as caught:
        CityName(strange, strange, strange, strange)

    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("not_a_name", "/nominative"),
        ("not_a_name", "/genitive"),
        ("not_a_name", "/locative"),
        ("not_a_confirmation", "/confirmed"),
    ]


@pytest.mark.parametrize("grounds", [None, "gold", ["gold"], ("gold",), [Ground.GOLD]])
def test_a_confirmation_holds_grounds(grounds: Any) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        Confirmation(genitive=grounds, locative=grounds)

    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("not_grounds", "/genitive"),
        ("not_grounds", "/locative"),
    ]


def test_the_table_is_read_once() -> None:
    assert names._names() is names._names()
