"""Statutory seats: the vectors of the catalogue, both sides of every step, what is not covered."""

import tomllib
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.bodies import BodyKind, Council, find_composition, statutory_seats
from zmp_core.bodies.composition import COMPOSITIONS, Composition
from zmp_core.errors import InvalidRecordError, NotCoveredError
from zmp_core.law.act import ACTS
from zmp_core.law.confidence import Confidence

_VECTORS = tomllib.loads(
    (Path(__file__).parent.parent / "data" / "composition_vectors.toml").read_text("utf-8")
)["vector"]
_ELECTION_2024 = date(2024, 4, 7)
_RESIDENTS = st.integers(min_value=1, max_value=5_000_000)


def _codes(caught: pytest.ExceptionInfo[InvalidRecordError]) -> list[tuple[str, str]]:
    return [(fault.code, fault.path) for fault in caught.value.faults]


@pytest.mark.parametrize("vector", [pytest.param(each, id=each["id"]) for each in _VECTORS])
def test_a_council_has_the_seats_of_the_vector(vector: dict[str, Any]) -> None:
    seats = statutory_seats(
        BodyKind(vector["kind"]),
        vector["residents"],
        vector["day"],
        council=Council(vector["council"]),
    )

    assert seats == vector["seats"]


@pytest.mark.parametrize(
    ("kind", "council", "day", "steps"),
    [
        pytest.param(  # art. 17 ust. 1 u.s.g.
            BodyKind.GMINA_COUNCIL,
            Council.ORDINARY,
            _ELECTION_2024,
            [
                (20_000, 15, 21),
                (50_000, 21, 23),
                (100_000, 23, 25),
                (200_000, 25, 28),
                (300_000, 28, 31),
                (400_000, 31, 34),
                (500_000, 34, 37),
                (600_000, 37, 40),
                (700_000, 40, 43),
                (800_000, 43, 45),
                (900_000, 45, 45),
            ],
            id="gmina",
        ),
        pytest.param(  # the wording of 2001
            BodyKind.GMINA_COUNCIL,
            Council.ORDINARY,
            date(2002, 3, 30),
            [
                (5_000, 12, 15),
                (10_000, 15, 19),
                (20_000, 19, 21),
                (50_000, 21, 23),
                (100_000, 23, 30),
                (200_000, 30, 35),
                (300_000, 35, 40),
                (700_000, 55, 60),
                (800_000, 60, 60),
            ],
            id="gmina in 2001",
        ),
        pytest.param(  # art. 17 ust. 2 u.s.g.
            BodyKind.GMINA_COUNCIL,
            Council.MERGED,
            _ELECTION_2024,
            [
                (20_000, 21, 23),
                (50_000, 23, 25),
                (100_000, 25, 28),
                (200_000, 28, 31),
                (800_000, 46, 48),
                (900_000, 48, 48),
            ],
            id="merged gmina",
        ),
        pytest.param(  # art. 37 ust. 1 u.s.g.
            BodyKind.DISTRICT_COUNCIL,
            Council.ORDINARY,
            _ELECTION_2024,
            [(20_000, 15, 21), (50_000, 21, 21), (200_000, 21, 21)],
            id="district of a gmina",
        ),
        pytest.param(  # art. 8 ust. 2 of the act on Warsaw
            BodyKind.WARSAW_DISTRICT_COUNCIL,
            Council.ORDINARY,
            _ELECTION_2024,
            [(50_000, 21, 23), (100_000, 23, 25), (200_000, 25, 28)],
            id="district of Warsaw",
        ),
        pytest.param(  # art. 9 ust. 4 u.s.p.
            BodyKind.POWIAT_COUNCIL,
            Council.ORDINARY,
            _ELECTION_2024,
            [
                (40_000, 15, 17),
                (60_000, 17, 19),
                (80_000, 19, 21),
                (160_000, 27, 29),
                (180_000, 29, 29),
            ],
            id="powiat",
        ),
        pytest.param(  # the wording of 2001
            BodyKind.POWIAT_COUNCIL,
            Council.ORDINARY,
            date(2001, 5, 30),
            [(40_000, 15, 18), (60_000, 18, 21), (180_000, 36, 39), (200_000, 39, 39)],
            id="powiat in 2001",
        ),
        pytest.param(  # art. 9 ust. 5 u.s.p.
            BodyKind.POWIAT_COUNCIL,
            Council.MERGED,
            _ELECTION_2024,
            [(40_000, 15, 18), (200_000, 39, 42)],
            id="merged powiat",
        ),
        pytest.param(  # art. 16 ust. 3 u.s.w.
            BodyKind.SEJMIK,
            Council.ORDINARY,
            _ELECTION_2024,
            [
                (2_000_000, 30, 33),
                (2_500_000, 33, 36),
                (3_000_000, 36, 39),
                (5_000_000, 48, 51),
            ],
            id="sejmik",
        ),
    ],
)
def test_a_step_includes_its_number_and_the_next_resident_begins_another(
    kind: BodyKind, council: Council, day: date, steps: list[tuple[int, int, int]]
) -> None:
    for residents, below, above in steps:
        assert statutory_seats(kind, residents, day, council=council) == below
        assert statutory_seats(kind, residents + 1, day, council=council) == above


def test_warsaw_has_sixty_seats_whatever_its_residents() -> None:
    for residents in (1, 1_860_000, 9_000_000):
        seats = statutory_seats(
            BodyKind.GMINA_COUNCIL, residents, _ELECTION_2024, council=Council.WARSAW
        )
        assert seats == 60


def test_the_register_of_voters_counts_and_not_the_yearbook() -> None:
    """Wrocław had over 670 000 residents in 2024 and elected 37 (tvn24.pl, st7796265)."""
    assert statutory_seats(BodyKind.GMINA_COUNCIL, 670_000, _ELECTION_2024) == 40
    assert statutory_seats(BodyKind.GMINA_COUNCIL, 600_000, _ELECTION_2024) == 37


@given(st.sampled_from(COMPOSITIONS), _RESIDENTS, _RESIDENTS)
def test_more_residents_never_mean_fewer_seats(
    row: Composition, residents: int, others: int
) -> None:
    less, more = sorted((residents, others))

    assert row.seats(less) <= row.seats(more)
    assert row.at_most is None or row.seats(more) <= row.at_most


@pytest.mark.parametrize(
    ("day", "seats"),
    [(date(2001, 5, 30), 12), (date(2002, 3, 30), 12), (date(2002, 3, 31), 15)],
)
def test_the_wording_of_the_day_decides(day: date, seats: int) -> None:
    assert statutory_seats(BodyKind.GMINA_COUNCIL, 5_000, day) == seats


def test_a_table_tells_its_place_in_the_law() -> None:
    row = find_composition(BodyKind.GMINA_COUNCIL, _ELECTION_2024)

    assert (row.id, str(row.basis)) == ("USG-17-1", "art. 17 ust. 1 u.s.g.")
    assert row.confidence is Confidence.HIGH


@pytest.mark.parametrize(
    ("kind", "council", "day", "covered"),
    [
        pytest.param(
            BodyKind.GMINA_COUNCIL,
            Council.ORDINARY,
            date(2001, 5, 29),
            "2001-05-30..2002-03-30, 2002-03-31..",
            id="the numbers of 1990 were not read",
        ),
        pytest.param(
            BodyKind.POWIAT_COUNCIL,
            Council.ORDINARY,
            date(1998, 10, 11),
            "2001-05-30..2002-03-30, 2002-03-31..",
            id="nor those of 1998",
        ),
        pytest.param(
            BodyKind.GMINA_COUNCIL,
            Council.WARSAW,
            date(2002, 10, 26),
            "2002-10-27..",
            id="Warsaw before its act",
        ),
        pytest.param(
            BodyKind.POWIAT_BOARD,
            Council.ORDINARY,
            _ELECTION_2024,
            "gmina_council (ordinary)",
            id="a statute decides",
        ),
        pytest.param(
            BodyKind.SEJMIK,
            Council.MERGED,
            _ELECTION_2024,
            "gmina_council (ordinary)",
            id="no such table",
        ),
    ],
)
def test_what_was_not_read_is_not_guessed(
    kind: BodyKind, council: Council, day: date, covered: str
) -> None:
    with pytest.raises(NotCoveredError) as caught:
        statutory_seats(kind, 5_000, day, council=council)
    assert caught.value.covered.startswith(covered)


@pytest.mark.parametrize("residents", [0, -1, True, 20_000.0, "20000", None])
def test_what_is_no_number_of_residents_is_refused(residents: Any) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        statutory_seats(BodyKind.GMINA_COUNCIL, residents, _ELECTION_2024)
    assert _codes(caught) == [("not_a_number_of_residents", "/residents")]


def test_every_argument_that_is_none_is_told() -> None:
    kind: Any = "gmina_council"
    day: Any = "2024-04-07"
    council: Any = "warsaw"
    with pytest.raises(InvalidRecordError) as caught:
        find_composition(kind, day, council=council)
    assert _codes(caught) == [
        ("not_a_body_kind", "/kind"),
        ("not_a_day", "/day"),
        ("not_a_council", "/council"),
    ]


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({"up_to": ()}, [("not_one_number", "/fixed")]),
        ({"fixed": 60}, [("not_one_number", "/fixed")]),
        ({"up_to": ((20_000, 15), (20_000, 21))}, [("not_rising", "/up_to")]),
        ({"up_to": ((20_000, 21), (50_000, 15))}, [("not_rising", "/up_to")]),
    ],
)
def test_a_table_that_gives_no_number_or_two_is_refused(
    change: dict[str, Any], codes: list[tuple[str, str]]
) -> None:
    row = find_composition(BodyKind.GMINA_COUNCIL, _ELECTION_2024)
    with pytest.raises(InvalidRecordError) as caught:
        attrs.evolve(row, **change)
    assert _codes(caught) == codes


def test_wordings_follow_each_other_without_a_gap() -> None:
    for row, following in pairwise(COMPOSITIONS):
        if row.id == following.id:
            assert row.in_force.until is not None
            assert following.in_force.since == row.in_force.until + timedelta(days=1)


def test_every_table_has_its_papers() -> None:
    for row in COMPOSITIONS:
        assert row.basis.act in ACTS
        assert row.why.endswith(".")
        assert row.checked == date(2026, 11, 25)
        assert (row.confidence is Confidence.HIGH) or row.read_since is not None
