"""The register of towns: is it whole, which day does it know, and how is a town found."""

import csv
import pickle
import subprocess
import sys
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from typing import Any

import pytest

from zmp_core.cities import (
    VOIVODESHIPS,
    CityKind,
    CityName,
    Executive,
    GminaNumber,
    Register,
    TerytCode,
    register,
)
from zmp_core.errors import AmbiguousError, InvalidValueError, NotCoveredError

TABLE = (files("zmp_core.cities") / "data" / "cities.csv").read_text("utf-8")
ROWS = list(csv.DictReader(TABLE.splitlines()))
# Status of a town by decree: wprost.pl, 2025-07 (those of both years), confirmed for 2026 by se.pl.
NEW_2025 = ["Kazanów", "Kobylnica", "Końskowola", "Kurów", "Sobków", "Wąwolnica", "Zaniemyśl"]
NEW_2026 = ["Branice", "Janów", "Janów Podlaski", "Małkinia Górna", "Stanisławów", "Staroźreby"]


def codes(text: str) -> list[str]:
    return [str(city.code) for city in register().search(text)]


def found(text: str) -> list[str]:
    return [str(city) for city in register().search(text)]


# ------------------------------------------------------------------------------------ the table


def test_the_register_has_as_many_towns_as_poland() -> None:
    towns = register()

    assert len(towns) == 1026
    assert Counter(city.kind for city in towns) == {
        CityKind.CITY_WITH_POWIAT_RIGHTS: 66,
        CityKind.URBAN_GMINA: 236,
        CityKind.TOWN_IN_URBAN_RURAL_GMINA: 724,
    }
    assert Counter(city.executive for city in towns) == {
        Executive.PREZYDENT: 107,
        Executive.BURMISTRZ: 919,
    }
    assert {city.voivodeship for city in towns} == set(VOIVODESHIPS)
    assert len({city.code for city in towns}) == len({city.gmina for city in towns}) == 1026


KINDS = {
    "gmina miejska": ("1", False),
    "miasto na prawach powiatu": ("1", True),
    "miasto w gminie miejsko-wiejskiej": ("4", False),
}


def test_every_row_agrees_with_itself() -> None:
    for row in ROWS:
        code = TerytCode(row["code"])
        digit, rights = KINDS[row["kind"]]
        office = row["office_2024"].casefold()

        assert code.digits[6] == digit, row
        assert code.has_powiat_rights is rights, row
        assert code.voivodeship.name == row["voivodeship"], row
        assert (row["powiat"] == row["name"]) is rights, row
        assert row["town_since"] in ("", "2025-01-01", "2026-01-01"), row
        assert int(row["gmina_residents_2024"]) > 500, row
        # Whoever became a town after the elections was elected as a wójt.
        recorded = "wójt gminy" if row["town_since"] else row["executive"]
        assert office.startswith(recorded), row


def test_the_table_is_sorted_and_has_each_code_once() -> None:
    listed = [row["code"] for row in ROWS]

    assert listed == sorted(set(listed))
    assert "\r" not in TABLE


def test_a_row_becomes_a_city_as_it_is() -> None:
    towns = register()

    for row in ROWS:
        city = towns.by_code(row["code"])
        assert (city.name.nominative, city.powiat, str(city.executive), city.office_2024) == (
            row["name"],
            row["powiat"],
            row["executive"],
            row["office_2024"],
        )
        assert str(city.gmina_residents_2024) == row["gmina_residents_2024"]
        assert str(city.town_since or "") == row["town_since"]


def test_a_president_is_in_every_city_with_powiat_rights_and_above_100_000() -> None:
    # Art. 26 ust. 4 u.s.g. asks for the second. The first is no rule, only how it is.
    for city in register():
        if city.kind is CityKind.CITY_WITH_POWIAT_RIGHTS or city.gmina_residents_2024 > 100_000:  # type: ignore[operator]
            assert city.executive is Executive.PREZYDENT


# -------------------------------------------------------------------------------------- the day


@pytest.mark.parametrize(
    ("day", "towns"),
    [
        (date(2024, 1, 1), 1013),  # pl.wikinews.org, 2024-01-01: 1013 towns with 34 new ones
        (date(2024, 12, 31), 1013),
        (date(2025, 1, 1), 1020),  # wprost.pl, 2025-07
        (date(2025, 12, 31), 1020),
        (date(2026, 1, 1), 1026),  # se.pl
        (date(2026, 12, 31), 1026),  # such changes are made on 1 January
    ],
)
def test_a_day_leaves_out_what_was_no_town_yet(day: date, towns: int) -> None:
    assert len(register(day)) == towns
    assert register(day).day == day


def test_the_new_towns_are_those_of_the_decrees() -> None:
    before, then, now = (set(register(date(year, 1, 1))) for year in (2024, 2025, 2026))

    assert before < then < now
    assert sorted(str(city) for city in then - before) == NEW_2025
    assert sorted(str(city) for city in now - then) == NEW_2026


def test_without_a_day_it_is_the_day_of_the_data() -> None:
    assert register() == register(None) == register(date(2026, 1, 1))
    assert register() is register()


@pytest.mark.parametrize(
    "day", [date(2023, 12, 31), date(2027, 1, 1), date(1990, 5, 27), date.max, date.min]
)
def test_a_day_that_the_data_does_not_know_is_refused(day: date) -> None:
    with pytest.raises(NotCoveredError) as caught:
        register(day)
    assert caught.value.covered == "2024-01-01..2026-12-31"
    assert day.isoformat() in caught.value.question


@pytest.mark.parametrize("day", ["2026-01-01", 2026, datetime(2026, 1, 1, tzinfo=UTC)])
def test_what_is_no_plain_day_is_refused(day: Any) -> None:
    with pytest.raises(InvalidValueError):
        register(day)


def test_many_days_cost_little_memory() -> None:
    first = register(date(2024, 1, 1))
    for days in range(40):
        register(date(2024, 1, 2) + timedelta(days))
    again = register(date(2024, 1, 1))

    assert again == first
    assert all(one is other for one, other in zip(again, first, strict=True))


# ---------------------------------------------------------------------------------- finding one


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        pytest.param("0201044", "0201044", id="the town"),
        pytest.param("0201043", "0201044", id="its gmina"),
        pytest.param("02 01 04 4", "0201044", id="as printed"),
        pytest.param(TerytCode("0201043"), "0201044", id="a value"),
        pytest.param(GminaNumber("020104"), "0201044", id="without the kind"),
        pytest.param(GminaNumber("126101"), "1261011", id="without the kind, a gmina miejska"),
    ],
)
def test_a_town_is_found_by_its_code_and_by_that_of_its_gmina(asked: Any, code: str) -> None:
    assert register().by_code(asked).code == TerytCode(code)


@pytest.mark.parametrize("asked", ["0201022", "0201045", "1465028", "0201", "02", "0201991"])
def test_the_code_of_what_has_no_town_is_not_covered(asked: str) -> None:
    with pytest.raises(NotCoveredError, match=f"code {asked} on 2026-01-01.*1026 towns"):
        register().by_code(asked)


@pytest.mark.parametrize("damaged", ["201044", 201044])
def test_a_damaged_code_is_refused_and_not_looked_up(damaged: Any) -> None:
    with pytest.raises(InvalidValueError, match="'0201044' if a spreadsheet took the zero"):
        register().by_code(damaged)


def test_a_town_is_not_found_before_it_was_one() -> None:
    before = register(date(2024, 4, 7))

    assert str(register().by_code("2212063")) == "Kobylnica"
    with pytest.raises(NotCoveredError, match="1013 towns"):
        before.by_code("2212063")
    assert before.search("Kobylnica") == ()


def test_a_town_is_found_by_its_exact_name() -> None:
    assert register().by_name("Opole").code == TerytCode("1661011")
    with pytest.raises(NotCoveredError):
        register().by_name("opole")
    with pytest.raises(AmbiguousError) as caught:
        register().by_name("Olsztyn")
    assert caught.value.candidates == ("2404124", "2862011")


@pytest.mark.parametrize(
    ("typed", "towns"),
    [
        pytest.param("Opole", ["Opole", "Opole Lubelskie"], id="the whole name first"),
        pytest.param("podlaska", ["Biała Podlaska"], id="a word of it"),
        pytest.param("Brzeg", ["Brzeg", "Brzeg Dolny"], id="not Kołobrzeg"),
        pytest.param("LUBIN", ["Lubin"], id="capitals"),
        pytest.param("olsztyn", ["Olsztyn", "Olsztyn", "Olsztynek"], id="all of one name"),
        pytest.param("zyrardow", ["Żyrardów"], id="no diacritics"),
        pytest.param(
            "lodz", ["Łódź", "Aleksandrów Łódzki", "Konstantynów Łódzki"], id="then what begins so"
        ),
        pytest.param("bielsko biala", ["Bielsko-Biała"], id="no hyphen"),
        pytest.param("  Konstancin–Jeziorna, ", ["Konstancin-Jeziorna"], id="signs"),
        pytest.param("nowy dwor", ["Nowy Dwór Gdański", "Nowy Dwór Mazowiecki"], id="two words"),
        pytest.param("dwor gd", ["Nowy Dwór Gdański"], id="the last word is cut short"),
        pytest.param("Krasnegostawu", ["Krasnystaw"], id="genitive"),
        pytest.param("krasnymstawie", ["Krasnystaw"], id="locative"),
        pytest.param("we Wrocławiu", ["Wrocław"], id="after we"),
        pytest.param("w zakopanem", ["Zakopane"], id="after w"),
        pytest.param("dwor now", [], id="not in another order"),
        pytest.param("Kobylanka", [], id="a village"),
        pytest.param("| krakow |", ["Kraków"], id="a sign of ours"),
        pytest.param("", [], id="nothing"),
        pytest.param(" -? ", [], id="signs alone"),
    ],
)
def test_a_town_is_found_by_what_a_person_types(typed: str, towns: list[str]) -> None:
    assert found(typed) == towns


def test_towns_of_one_name_are_all_found_in_the_order_of_their_codes() -> None:
    assert codes("boleslawiec") == ["0201011", "1018014"]
    assert codes("Józefów")[:2] == ["0602074", "1417011"]
    assert found("Józefów") == ["Józefów", "Józefów", "Józefów nad Wisłą"]


def test_every_town_is_found_by_every_form_of_its_name() -> None:
    towns = register()

    for city in towns:
        name: CityName = city.name
        for form in (name.nominative, name.genitive, name.locative, name.in_phrase):
            assert form is None or city in towns.search(form)
        assert city in towns.search(name.nominative.upper())
        assert city in towns.search(name.nominative[:-1])


# ------------------------------------------------------------------------------------ the value


def test_the_register_is_given_in_polish_order() -> None:
    towns = list(register())

    assert towns == sorted(towns)
    assert [str(city) for city in (*towns[:2], *towns[-2:])] == [
        *("Aleksandrów Kujawski", "Aleksandrów Łódzki", "Żyrardów", "Żywiec"),
    ]


def test_a_register_is_a_value() -> None:
    towns = register()
    towns.by_code("1261011")
    towns.search("Kraków")
    again = pickle.loads(pickle.dumps(towns))

    assert again == towns
    assert hash(again) == hash(towns)
    assert again.search("Kraków") == towns.search("Kraków")
    assert Register(towns.day, towns.cities[:5]) != towns


def test_no_table_is_read_before_the_first_question() -> None:
    code = (
        "import sys; read = []\n"
        "sys.addaudithook(lambda event, args: event == 'open' and read.append(str(args[0])))\n"
        "import zmp_core.cities as cities\n"
        "cities.register, cities.City, cities.read_terc\n"
        "before = [each for each in read if each.endswith('.csv')]\n"
        "len(cities.register())\n"
        "print(before, any(each.endswith('cities.csv') for each in read))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[] True"
