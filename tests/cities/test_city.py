"""A city: what it may be, what it refuses, and how cities are sorted."""

import pickle
import random
from datetime import UTC, date, datetime
from typing import Any

import attrs
import pytest

from zmp_core.cities import City, CityKind, CityName, Executive, TerytCode
from zmp_core.errors import InvalidRecordError

KRAKOW: dict[str, Any] = {
    "name": CityName("Kraków", "Krakowa", "Krakowie"),
    "code": TerytCode("1261011"),
    "powiat": "Kraków",
    "executive": Executive.PREZYDENT,
}


def city(**change: Any) -> City:
    return City(**(KRAKOW | change))


def test_what_is_not_told_is_unknown() -> None:
    krakow = city()

    assert krakow.office_2024 is None
    assert krakow.gmina_residents_2024 is None
    assert krakow.town_since is None


def test_a_city_is_a_frozen_value() -> None:
    krakow = city(town_since=date(2026, 1, 1))

    assert krakow == pickle.loads(pickle.dumps(krakow))
    assert hash(krakow) == hash(city(town_since=date(2026, 1, 1)))
    assert attrs.evolve(krakow, powiat="krakowski") != krakow
    assert str(krakow) == "Kraków"


@pytest.mark.parametrize(
    ("digits", "kind", "gmina", "voivodeship"),
    [
        ("1261011", CityKind.CITY_WITH_POWIAT_RIGHTS, "1261011", "małopolskie"),
        ("0201011", CityKind.URBAN_GMINA, "0201011", "dolnośląskie"),
        ("0201044", CityKind.TOWN_IN_URBAN_RURAL_GMINA, "0201043", "dolnośląskie"),
    ],
)
def test_the_code_tells_how_a_town_stands(
    digits: str, kind: CityKind, gmina: str, voivodeship: str
) -> None:
    town = city(code=TerytCode(digits))

    assert town.kind is kind
    assert town.gmina == TerytCode(gmina)
    assert str(town.voivodeship) == voivodeship


@pytest.mark.parametrize("digits", ["12", "1261", "0201022", "0201043", "0201045", "1465028"])
def test_what_is_no_town_is_no_city(digits: str) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        city(code=TerytCode(digits))
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [("not_a_town", "/code")]


def test_every_wrong_field_is_listed() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        city(
            name="Kraków",
            code="1261011",
            powiat=" ",
            executive="prezydent",
            office_2024="",
            gmina_residents_2024=-1,
            town_since=datetime(2026, 1, 1, tzinfo=UTC),
        )
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("not_a_city_name", "/name"),
        ("not_a_town", "/code"),
        ("not_a_name", "/powiat"),
        ("not_an_executive", "/executive"),
        ("not_a_name", "/office_2024"),
        ("not_a_number_of_residents", "/gmina_residents_2024"),
        ("not_a_day", "/town_since"),
    ]


def test_a_town_without_residents_is_not_one_whose_residents_are_unknown() -> None:
    assert city(gmina_residents_2024=0) != city()


def test_cities_sort_in_polish_order_and_those_of_one_name_by_code() -> None:
    # The order is that of the Polish alphabet: ć after c, ł after l, ó after o, ś after s, ź and ż
    # last, and a blank before any letter.
    wanted = [
        *("Brzeg", "Brzeg Dolny", "Brzeziny", "Ciechanów", "Ćmielów", "Lwówek", "Łask", "Łódź"),
        *("Opole", "Ostrów", "Ośno", "Sopot", "Środa", "Żary"),
    ]
    towns = [city(name=CityName(name)) for name in wanted]
    mixed = random.Random(7).sample(towns, len(towns))

    assert sorted(mixed) == towns
    first, second = (
        city(name=CityName("Olsztyn"), code=TerytCode(code)) for code in ("2404124", "2862011")
    )
    assert first < second
    assert max(second, first) is second
