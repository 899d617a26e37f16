"""Names of councils: what they call themselves, and the marked default."""

import copy
import csv
import pickle
from datetime import date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.cities import body_names
from zmp_core.cities.body_names import CouncilName, council_name
from zmp_core.cities.names import CityName
from zmp_core.errors import InvalidRecordError, NotCoveredError

_DATA = Path(__file__).parent.parent / "data"
_SHIPPED = files("zmp_core.cities") / "data"


def _table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.splitlines()))


_TOWNS = _table((_SHIPPED / "names.csv").read_text("utf-8"))
_CODES = {row["nominative"]: row["code"] for row in _TOWNS}
_ROWS = _table((_SHIPPED / "bodies.csv").read_text("utf-8"))
_VECTORS = _table((_DATA / "names_councils.csv").read_text("utf-8"))


@pytest.mark.parametrize("vector", _VECTORS, ids=lambda vector: vector["name"])
def test_councils_as_they_were_seen(vector: dict[str, str]) -> None:
    assert str(council_name(_CODES[vector["town"]])) == vector["name"]


@pytest.mark.parametrize(
    ("town", "genitive"),
    [
        pytest.param("Kraków", "Rady Miasta Krakowa", id="miasta and the genitive"),
        pytest.param("Hajnówka", "Rady Miasta Hajnówka", id="miasta and the nominative"),
        pytest.param("Wrocław", "Rady Miejskiej Wrocławia", id="miejska and the genitive"),
        pytest.param("Łódź", "Rady Miejskiej w Łodzi", id="miejska and the locative"),
        pytest.param("Frombork", "Rady Miejskiej we Fromborku", id="with we"),
        pytest.param(
            "Konstancin-Jeziorna",
            "Rady Miejskiej Konstancin-Jeziorna",
            id="miejska and the nominative",
        ),
        pytest.param("Warszawa", "Rady m.st. Warszawy", id="the capital"),
        pytest.param(
            "Lubień Kujawski",
            "Rady Miasta i Gminy w Lubieniu Kujawskim",
            id="of a town and its villages",
        ),
    ],
)
def test_the_genitive_that_stands_in_headings(town: str, genitive: str) -> None:
    name = council_name(_CODES[town])

    assert name.genitive == genitive
    assert not name.derived


@given(st.sampled_from(_TOWNS))
def test_a_default_is_marked_and_has_the_shape_of_the_act(town: dict[str, str]) -> None:
    name = council_name(town["code"])

    assert name.derived == (town["code"] not in {row["code"] for row in _ROWS})
    if name.derived:
        assert name.nominative.removeprefix("Rada Miejska w").lstrip("e") == f" {town['locative']}"
        assert name.genitive.removeprefix("Rady Miejskiej") == name.nominative.removeprefix(
            "Rada Miejska"
        )
        assert name.signed is None


def test_every_stored_council_has_a_town_a_source_and_a_genitive_of_its_words() -> None:
    codes = [row["code"] for row in _ROWS]

    assert codes == sorted(set(codes))
    assert set(codes) <= set(_CODES.values())
    for row in _ROWS:
        name = council_name(row["code"])
        assert name.source == row["source"] != ""
        assert ("" if name.signed is None else name.signed.isoformat()) == row["signed"]
        assert name.genitive == name.nominative.replace("Rada", "Rady").replace(
            "Rady Miejska", "Rady Miejskiej"
        )


@pytest.mark.parametrize("code", ["", "0604012", "9999999"])
def test_the_council_of_what_is_no_town_is_not_covered(code: str) -> None:
    with pytest.raises(NotCoveredError):
        council_name(code)


def test_without_a_locative_no_name_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(body_names, "stored", {"0000001": CityName("Nowe Osiedle")}.get)

    with pytest.raises(NotCoveredError, match="'0000001'"):
        council_name("0000001")


def test_a_name_of_a_council_is_a_frozen_value() -> None:
    name = council_name("1261011")

    assert name == pickle.loads(pickle.dumps(name)) == copy.deepcopy(name)
    assert hash(name) == hash(copy.deepcopy(name))


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        ({"nominative": ""}, [("not_a_name", "/nominative")]),
        ({"genitive": 7}, [("not_a_name", "/genitive")]),
        ({"source": " "}, [("not_a_name", "/source")]),
        ({"signed": "2025-02-26"}, [("not_a_day", "/signed")]),
        ({"signed": datetime(2025, 2, 26)}, [("not_a_day", "/signed")]),  # noqa: DTZ001
        ({"source": None}, [("day_without_source", "/signed")]),
        (
            {"nominative": None, "genitive": None, "source": 0, "signed": 0},
            [
                ("not_a_name", "/nominative"),
                ("not_a_name", "/genitive"),
                ("not_a_name", "/source"),
                ("not_a_day", "/signed"),
            ],
        ),
    ],
)
def test_what_is_no_name_of_a_council(
    change: dict[str, Any], faults: list[tuple[str, str]]
) -> None:
    good: dict[str, Any] = {
        "nominative": "Rada Miasta Hajnówka",
        "genitive": "Rady Miasta Hajnówka",
        "source": "hajnowka.pl",
        "signed": date(2025, 2, 26),
    }
    with pytest.raises(InvalidRecordError) as caught:
        CouncilName(**(good | change))

    assert [(fault.code, fault.path) for fault in caught.value.faults] == faults


def test_a_name_without_a_source_is_derived() -> None:
    usual = CouncilName(
        nominative="Rada Miejska w Sejnach", genitive="Rady Miejskiej w Sejnach", source=None
    )

    assert usual.derived
    assert not attrs.evolve(usual, source="sejny.pl").derived
