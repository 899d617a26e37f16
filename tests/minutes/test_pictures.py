"""Pictures: what they draw, what they say to those who do not see them, what they refuse."""

import re
from collections import Counter
from fractions import Fraction
from math import cos, pi, sin
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from papers import CALL, ENTRY, HOSTILE, RECORD, strictly

from zmp_core.bodies import Body, BodyKind
from zmp_core.errors import InvalidValueError
from zmp_core.minutes import Picture, bars, hemicycle
from zmp_core.printing.half_circle import _SHAPES, _cosine, _places, _rows, _sine
from zmp_core.printing.picture import AMBER, BLUE, GREEN, GREY, RED
from zmp_core.rules import judge
from zmp_core.testing import roll_calls, tallies, vote_records
from zmp_core.votes import Matter, Measure, Position, RollCall, Tally, VoteRecord, Weighing

SVG = "{http://www.w3.org/2000/svg}"
PLACE = re.compile(r"translate\(([0-9.]+) ([0-9.]+)\)")


def tree(picture: Picture) -> ET.Element:
    """Return the picture as a reader of XML sees it."""
    return ET.fromstring(picture.svg)  # noqa: S314  our own picture


def told_of_seats(picture: Picture) -> list[str]:
    titles = (group.find(f"{SVG}title") for group in tree(picture).iter(f"{SVG}g"))
    return [title.text or "" for title in titles if title is not None]


def lines_of(picture: Picture) -> list[str]:
    return [text.text or "" for text in tree(picture).iter(f"{SVG}text")]


def test_a_tally_as_a_half_circle() -> None:
    picture = hemicycle(Tally(11, 5, 3), seats=21)

    assert picture.title == "Głosowanie: za – 11, przeciw – 5, wstrzymało się – 3."
    assert picture.description == (
        "Półkole z liczbą miejsc 21, od lewej: za: 11, wstrzymało się: 3, przeciw: 5, "
        "nie podano albo wakat: 2"
    )
    assert told_of_seats(picture) == (
        ["za"] * 11 + ["wstrzymało się"] * 3 + ["przeciw"] * 5 + ["nie podano albo wakat"] * 2
    )
    assert lines_of(picture) == [
        "za: 11",
        "wstrzymało się: 3",
        "przeciw: 5",
        "nie podano albo wakat: 2",
    ]


def test_each_seat_of_a_roll_call_tells_its_name() -> None:
    call = RollCall({"Anna Lis": Position.AGAINST, "Jan Nowak": Position.IN_FAVOUR})
    picture = hemicycle(call, language="en")

    assert told_of_seats(picture) == ["Jan Nowak: in favour", "Anna Lis: against"]
    assert picture.title.startswith("Vote: in favour – 1, against – 1, abstaining – 0")


def test_every_position_and_kind_of_paper_has_a_shape_of_its_own() -> None:
    assert {position.value for position in Position} | {"invalid", "untold"} == set(_SHAPES)
    without_colour = {re.sub("#[0-9a-f]{6}", "", shape) for shape in _SHAPES.values()}
    assert len(without_colour) == len(_SHAPES)


@settings(max_examples=60)
@given(roll_calls() | tallies())
def test_as_many_seats_are_drawn_as_are_counted(vote: RollCall | Tally) -> None:
    if isinstance(vote, RollCall):
        counted = len(vote.positions)
    else:
        counted = vote.at_least_present + (vote.absent or 0)
    if not counted:
        with pytest.raises(InvalidValueError):
            hemicycle(vote)
        return

    assert len(told_of_seats(hemicycle(vote))) == counted
    assert len(told_of_seats(hemicycle(vote, seats=counted + 3))) == counted + 3


def test_who_was_present_has_a_seat_whatever_is_told_of_the_vote() -> None:
    drawn = told_of_seats(hemicycle(Tally(5, 3, None, present=21)))

    assert Counter(drawn) == {"za": 5, "przeciw": 3, "nie podano albo wakat": 13}


@pytest.mark.parametrize(
    ("vote", "seats"),
    [
        (Tally(None, None, None), None),
        (Tally(0, 0, 0), None),
        (Tally(0, 0, 0), 0),
        (Tally(11, 5, 3), 18),
        (Tally(5, None, None, present=25), 21),
        (Tally(5, None, None, present=20, absent=2), 21),
        (Tally(11, 5, 3), 501),
        (Tally(11, 5, 3), True),
        (Tally(11, 5, 3), "21"),
        (Tally(400, 101, 0), None),
    ],
)
def test_what_cannot_be_drawn_is_refused(vote: Tally, seats: Any) -> None:
    with pytest.raises(InvalidValueError):
        hemicycle(vote, seats=seats)


def test_a_language_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        hemicycle(CALL, language="de")
    with pytest.raises(InvalidValueError):
        bars(ENTRY.verdict, language="de")


@given(st.integers(1, 500))
def test_seats_stand_apart_and_within_the_picture(seats: int) -> None:
    rows = _rows(seats)
    places = _places(rows)

    assert sum(rows) == len(places) == seats
    assert all(rows)
    assert all(y >= 0 for _, y in places)
    if seats <= 60:  # every pair, for the sizes of councils
        closest = min(
            ((x - u) ** 2 + (y - v) ** 2 for x, y in places for u, v in places if (x, y) != (u, v)),
            default=Fraction(10**6),
        )
        assert closest > 18**2  # a mark is 18 wide


def test_seats_go_from_left_to_right() -> None:
    found = [PLACE.search(line) for line in hemicycle(Tally(12, 9, 0)).svg.split("<g ")]
    xs = [float(place[1]) for place in found if place is not None][:21]

    assert max(xs[:6]) < min(xs[-6:])


@given(st.fractions(-1, 1).map(lambda turn: turn / 2))
def test_the_old_formulas_stay_near_sine_and_cosine(turn: Fraction) -> None:
    assert abs(float(_sine(turn)) - sin(pi * turn)) < 0.002
    assert abs(float(_cosine(turn)) - cos(pi * turn)) < 0.002


def verdict(tally: Tally, matter: Matter = Matter.ORDINARY, **facts: Any) -> Any:
    return judge(
        attrs.evolve(RECORD, tally=tally, matter=matter, mode=None, roll_call=None, **facts)
    )


def test_bars_against_their_thresholds() -> None:
    picture = bars(verdict(Tally(11, 5, 3)))

    assert picture.title == "Progi: " + Matter.ORDINARY.name
    assert picture.description == (
        "Kworum: jest 19–21, potrzeba 11, wystarczy. Większość: jest 11, potrzeba 6, wystarczy."
    )
    assert lines_of(picture) == [
        "Kworum: jest 19–21, potrzeba 11, wystarczy",
        "0",
        "21",
        "Większość: jest 11, potrzeba 6, wystarczy",
        "0",
        "21",
    ]


@pytest.mark.parametrize(
    ("tally", "matter", "last"),
    [
        (Tally(10, 4, 7), Matter.DISCHARGE_GRANT, "10 there, 11 needed, not enough"),
        (Tally(11, 4, 6), Matter.DISCHARGE_GRANT, "11 there, 11 needed, enough"),
        (
            Tally(None, None, None, present=19),
            Matter.DISCHARGE_GRANT,
            "0–19 there, 11 needed, not known whether enough",
        ),
        (Tally(11, None, 0), Matter.ORDINARY, "11 there, 1–11 needed, enough"),
    ],
)
def test_bars_tell_whether_it_is_enough(tally: Tally, matter: Matter, last: str) -> None:
    description = bars(verdict(tally, matter), language="en").description

    assert description.endswith(f"Majority: {last}.")


def test_residents_are_drawn_on_a_scale_of_their_own() -> None:
    record = VoteRecord(
        body=Body(kind=BodyKind.METROPOLITAN_ASSEMBLY, seats=41),
        matter=Matter.ORDINARY,
        day=RECORD.day,
        tally=Tally(25, 10, 6),
        weighings=(
            Weighing(
                by=Measure.POPULATION, tally=Tally(1_200_000, 900_000, 100_000), size=2_200_000
            ),
        ),
    )
    picture = bars(judge(record))

    assert lines_of(picture)[2] == "41"
    assert int(lines_of(picture)[-1]) > 1_000_000


def test_a_consent_is_not_drawn_and_what_is_sure_and_possible_looks_different() -> None:
    consent = bars(verdict(Tally(15, 2, 4), Matter.AGENDA_CHANGE_ON_REQUEST, consent=False))
    assert len(lines_of(consent)) == 6

    open_ended = bars(verdict(Tally(11, 5, 3))).svg
    assert open_ended.count("stroke-dasharray") == 1
    assert bars(verdict(Tally(11, 5, 3, present=19))).svg.count("stroke-dasharray") == 0
    two_needs = bars(verdict(Tally(11, None, 0))).svg
    assert two_needs.count("l6 11h-12z") == 3


@settings(max_examples=40)
@given(vote_records())
def test_every_bar_says_its_numbers_and_stays_within_its_frame(record: VoteRecord) -> None:
    given_verdict = judge(record)
    picture = bars(given_verdict)

    for each in (given_verdict.quorum, *given_verdict.requirements):
        for span in (each.have_range, each.need_range):
            if span is not None and each.have_range is not None and each.need_range is not None:
                assert all(str(number) in picture.description for number in span)
    for shape in tree(picture).iter(f"{SVG}rect"):
        assert float(shape.get("x", "")) + float(shape.get("width", "")) <= picture.width


@pytest.mark.parametrize("hostile", HOSTILE)
def test_names_and_matters_from_outside_stay_text(hostile: str) -> None:
    call = RollCall({hostile: Position.IN_FAVOUR})
    matter = attrs.evolve(Matter.ORDINARY, name=hostile)
    for picture, harmless in (
        (hemicycle(call), hemicycle(RollCall({"x": Position.IN_FAVOUR}))),
        (bars(judge(attrs.evolve(RECORD, matter=matter))), bars(judge(RECORD))),
    ):
        assert [each.tag for each in tree(picture).iter()] == [
            each.tag for each in tree(harmless).iter()
        ]
        strictly(f"<!DOCTYPE html><title>x</title>{picture.svg}{harmless.svg}")


def test_a_picture_has_words_for_those_who_do_not_see_it() -> None:
    picture = hemicycle(CALL)
    root = tree(picture)

    assert str(picture) == picture._repr_html_() == picture.svg
    assert root.get("role") == "img"
    assert root.get("lang") == "pl"
    assert root.get("aria-label") == f"{picture.title} {picture.description}"  # one stop
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert title.text == picture.title
    assert description is not None
    assert description.text == picture.description
    assert not any(each.get("id") for each in root.iter())


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("page", ["#ffffff", "#121212"])
@pytest.mark.parametrize("colour", [GREEN, RED, AMBER, GREY, BLUE])
def test_colours_stand_out_from_light_and_dark_pages(colour: str, page: str) -> None:
    """Graphics need a contrast of 3 : 1 (WCAG 2.2, 1.4.11)."""
    light, dark = sorted((luminance(colour), luminance(page)), reverse=True)

    assert (light + 0.05) / (dark + 0.05) >= 3
