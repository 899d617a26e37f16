"""The numbers of the catalogue that are no votes come out as expected."""

import tomllib
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from zmp_core.bodies.body import BodyKind
from zmp_core.rules.books.numbers import find_dissolution, find_motion
from zmp_core.rules.numbers import Losses

_FILE = Path(__file__).parent.parent / "data" / "number_vectors.toml"
_DATA: dict[str, list[dict[str, Any]]] = tomllib.loads(_FILE.read_text("utf-8"))
# The catalogue gives no day. This one is ours: it is the day as of which the act was read.
_CHOSEN = date(2024, 9, 12)


def test_all_vectors_and_all_sizes_are_here() -> None:
    assert [each["id"] for each in _DATA["vector"]] == [f"I{number:02}" for number in range(2, 8)]
    assert [row["seats"] for row in _DATA["thresholds"]] == [
        15, 17, 19, 21, 23, 25, 28, 29, 31, 34, 37, 40, 43, 45, 48, 60,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "vector", [pytest.param(each, id=f"{each['id']} {each['title']}") for each in _DATA["vector"]]
)
def test_signatures_are_counted_as_the_vector_says(vector: dict[str, Any]) -> None:
    motion = find_motion(vector["motion"], _CHOSEN)

    assert motion.share == Fraction(vector["share"])
    assert motion.need(vector["seats"]) == vector["need"]
    assert motion.enough(vector["signatures"], vector["seats"]) is vector["enough"]


@pytest.mark.parametrize(
    "row", [pytest.param(each, id=f"{each['seats']} seats") for each in _DATA["thresholds"]]
)
def test_the_thresholds_of_each_size(row: dict[str, Any]) -> None:
    seats = row["seats"]
    quarter = find_motion("USG-20-3", _CHOSEN)
    third = find_motion("KW-482", _CHOSEN)

    assert quarter.need(seats) == row["quarter"]
    assert quarter.enough(row["quarter"] - 1, seats) is False
    assert third.need(seats) == row["third"]
    assert third.enough(row["third"] - 1, seats) is False


@pytest.mark.parametrize(
    "row", [pytest.param(each, id=f"{each['seats']} seats") for each in _DATA["thresholds"]]
)
def test_how_many_lasting_vacancies_dissolve_a_council(row: dict[str, Any]) -> None:
    rule = find_dissolution("KW-387-3", _CHOSEN)

    def dissolved(vacant: int) -> bool | None:
        losses = Losses(
            kind=BodyKind.GMINA_COUNCIL,
            seats=row["seats"],
            vacant=vacant,
            fillable=0,
            residents=30_000,
        )
        return rule.weigh(losses).dissolved

    assert rule.need(row["seats"]) == row["dissolved_at"]
    assert dissolved(row["dissolved_at"]) is True
    assert dissolved(row["dissolved_at"] - 1) is False
