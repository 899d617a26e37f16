"""Bars: as long as what they count, told apart without colours, and none of their words cut."""

import re
from fractions import Fraction
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.printing.outcome_bar import outcome_bar
from zmp_core.printing.picture import Picture, at
from zmp_core.printing.threshold_bars import Bar, threshold_bars

SVG = "{http://www.w3.org/2000/svg}"
KINDS = ("adopted", "not_adopted", "undetermined", "no_quorum", "not_covered")


def drawn(*counts: int) -> Picture:
    parts = {kind: (kind, count) for kind, count in zip(KINDS, counts, strict=True)}
    picture = outcome_bar(parts, title="Outcomes", language="en")
    assert picture is not None
    return picture


def widths(picture: Picture) -> list[float]:
    """Return how long the parts are, their lines included, without the marks of the legend."""
    root = ET.fromstring(picture.svg)  # noqa: S314  our own picture
    return [
        float(part.get("width", "")) + float(part.get("stroke-width", "0"))
        for part in root.findall(f"{SVG}rect")
    ]


def test_no_votes_are_no_picture() -> None:
    assert outcome_bar({"adopted": ("adopted", 0)}, title="Outcomes", language="en") is None


def test_an_outcome_that_nothing_had_is_left_out() -> None:
    picture = drawn(3, 0, 1, 0, 0)

    assert picture.description == "adopted: 3, undetermined: 1"
    assert len(widths(picture)) == 2


def test_parts_are_as_long_as_their_votes_are_many() -> None:
    """Of 506 pixels four go to the gap and eight to each part; the others are shared 3 : 1."""
    assert widths(drawn(3, 1, 0, 0, 0)) == [372.5, 129.5]


@given(st.tuples(*(st.integers(0, 10**6) for _ in KINDS)).filter(any))
def test_every_part_is_seen_and_all_fill_the_bar(counts: tuple[int, ...]) -> None:
    found = widths(drawn(*counts))
    shown = [count for count in counts if count]

    assert len(found) == len(shown)
    assert min(found) >= 8
    assert sum(found) + 4 * (len(found) - 1) == pytest.approx(506, abs=0.5)
    ranks = sorted(zip(shown, found, strict=True))
    assert [width for _, width in ranks] == sorted(found)


def test_outcomes_are_told_apart_without_colours() -> None:
    marks = re.findall(r"<g [^>]*>(.*?)</g>", drawn(1, 1, 1, 1, 1).shapes)

    assert len({re.sub("#[0-9a-f]{6}", "", mark) for mark in marks}) == len(KINDS)


def test_stripes_stay_within_their_part() -> None:
    svg = drawn(0, 1, 0, 0, 0).shapes
    stripes = [Fraction(found) for found in re.findall(r"M([0-9.]+) 16v30", svg)]

    assert len(stripes) > 80
    assert min(stripes) > 7
    assert max(stripes) < 7 + 506


@pytest.mark.parametrize(("name", "width"), [("Kworum", 480), ("Anna " + 90 * "x", 1203)])
def test_a_long_name_widens_its_picture_and_is_not_cut(name: str, width: int) -> None:
    bar = Bar(name=name, have=(8, 8), need=(10, 10), met=False, scale=21)
    picture = threshold_bars([bar], matter="wybór")

    assert picture.width == width
    assert name in picture.svg


def test_nothing_to_hold_is_an_empty_picture() -> None:
    picture = threshold_bars([], matter="wybór")

    assert (picture.shapes, picture.height) == ("", 1)


@pytest.mark.parametrize(("place", "text"), [(Fraction(100, 3), "33.3"), (7, "7.0"), (-9, "-9.0")])
def test_coordinates_have_one_decimal(place: Fraction | int, text: str) -> None:
    assert at(place) == text
