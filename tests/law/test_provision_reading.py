"""Citations as people write them: what is read, what is told of their slips, what is refused."""

import contextlib
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.errors import AmbiguousError, InvalidValueError
from zmp_core.law import Act, Place, Provision, Slip, parse_provisions, read_provisions
from zmp_core.law.act import ACTS, COVID, KPA, KW, URL, USG, WAW

_FILE = Path(__file__).parent.parent / "data" / "law_units.toml"
_VECTORS: list[dict[str, Any]] = tomllib.loads(_FILE.read_text("utf-8"))["citations"]
STATUTE = Act("STATUT", "statut", "Statutu Gminy", date(2019, 3, 1), "Dz.Urz. poz. 12", code=True)


def told(text: str) -> list[str]:
    return [str(place) for place in parse_provisions(text)]


# --- The vectors ---------------------------------------------------------------------------------


def test_all_vectors_are_here() -> None:
    assert len(_VECTORS) == 11


@pytest.mark.parametrize("vector", _VECTORS, ids=lambda vector: vector["text"])
def test_a_citation_says_what_the_vector_has(vector: dict[str, Any]) -> None:
    assert read_provisions(vector["text"]).places == tuple(
        Place(**place) for place in vector["places"]
    )


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("art. 14 ust. 1 pkt 2 lit. a", []),
        ("art. 12 pkt. 5 i 8 lit. d", [Slip("pkt. 5", "pkt 5")]),
        ("art.5 ustawy", [Slip("art.5", "art. 5")]),
        ("rt. 18 pkt 20", [Slip("rt. 18", "art. 18", guessed=True)]),
        ("art. 6 lit. f)", [Slip("lit. f)", "lit. f")]),
        ("§ 18 a ust. 2", [Slip("§ 18 a", "§ 18a")]),
        ("§§ 5-6", [Slip("§§ 5-6", "§ 5-6")]),
        ("par. 5 zd. 2", [Slip("par. 5", "§ 5"), Slip("zd. 2", "zdanie drugie")]),
        ("art. 5–6", [Slip("art. 5–6", "art. 5-6")]),
        ("art 14 ust 1", [Slip("art 14", "art. 14"), Slip("ust 1", "ust. 1")]),
        ("§ 18 i 19 a", [Slip("19 a", "§ 19a")]),
    ],
)
def test_slips_are_told_and_what_was_meant(text: str, slips: list[Slip]) -> None:
    assert list(read_provisions(text).slips) == slips


@pytest.mark.parametrize("text", ["rt. 18", "at 5", "art. 5 us. 1", "art. 5 pt 3", "ust. 1 li. a"])
def test_a_lost_letter_is_guessed_only_where_guesses_are_told(text: str) -> None:
    assert any(slip.guessed for slip in read_provisions(text).slips)
    with pytest.raises(InvalidValueError, match="in place of"):
        Place.parse(text)


# --- Ways to write the same ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "art. 14 ust. 1",
        "art.14 ust.1",
        "art14 ust1",
        "art. 14ust. 1",
        "art 14 ust 1",
        "art.\u00a014\u202fust.\u20091",
        "  Art. 14\n\tUst. 1.  ",
        "ART. 14 UST. 1",
        "art. 14. ust. 1.",
        "artykuł 14 ustęp 1",
        "artykule 14 ustępie 1",
        "a\u00adrt. 14 ust. 1",
        "art. 14 ust. 1 ustawy",
    ],
)
def test_the_same_place_however_it_is_typed(text: str) -> None:
    assert Place.parse(text) == Place(art="14", ust="1")


@pytest.mark.parametrize(
    ("text", "provision"),
    [
        ("art. 14 u.s.g.", Provision(USG, art="14")),
        ("art. 14 usg", Provision(USG, art="14")),
        ("art. 14 u. s. g.", Provision(USG, art="14")),
        ("art. 14 USG", Provision(USG, art="14")),
        ("art. 14ustawy o samorządzie gminnym", Provision(USG, art="14")),
        ("art. 14abcde u.s.g.", Provision(USG, art="14abcde")),
        ("art. 14 ustawy o samorządzie gminnym.", Provision(USG, art="14")),
        ("art. 14 ustawy o samorządzie gminnym", Provision(USG, art="14")),
        ("art. 14 ustawie o samorza\u0328dzie gminnym", Provision(USG, art="14")),
        ("art. 14 ustawy  z dnia 8 marca 1990 r. o samorządzie gminnym", Provision(USG, art="14")),
        ("art. 14 ustawy z 8.03.1990 r. o samorządzie\ngminnym", Provision(USG, art="14")),
        (
            (
                "art. 14 ustawy z dnia 8 marca 1990 r. o samorządzie gminnym "
                "(Dz. U. z 2024 r. poz. 1465, z późn. zm.)"
            ),
            Provision(USG, art="14"),
        ),
        ("art. 482 § 2 Kodeksu wyborczego", Provision(KW, art="482", par="2")),
        ("art. 482 § 2 k.w.", Provision(KW, art="482", par="2")),
        ("art. 5 ustawy z dnia 5 stycznia 2011 r. - Kodeks wyborczy", Provision(KW, art="5")),
        ("art. 5 ustawy z dnia 5 stycznia 2011 r. – Kodeks wyborczy", Provision(KW, art="5")),
        ("art. 5 ustawy Kodeks wyborczy", Provision(KW, art="5")),
        ("art. 57 § 4 k.p.a.", Provision(KPA, art="57", par="4")),
        ("art. 9 u. COVID", Provision(COVID, art="9")),
        ("art. 10 ust. 3 u.m.st.W.", Provision(WAW, art="10", ust="3")),
        ("ust. 1 lit. a u.s.g.", Provision(USG, ust="1", lit="a")),
    ],
)
def test_an_act_is_found_by_any_of_its_names(text: str, provision: Provision) -> None:
    assert Provision.parse(text) == Place.parse(text) == provision


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.id)
def test_every_act_is_found_by_its_own_names(act: Act) -> None:
    for name in (act.short, act.genitive(), act.full()):
        assert Provision.parse(f"art. 1 {name}") == Provision(act, art="1")


def test_a_statute_is_found_where_it_is_given() -> None:
    place = Provision(STATUTE, par="31", ust="2")

    assert Provision.parse("§ 31 ust. 2 Statutu Gminy", [STATUTE]) == place
    assert Provision.parse("§ 31 ust. 2 statut", (*ACTS, STATUTE)) == place
    nameless = Act("X", "", "Statutu Gminy", date(2019, 3, 1), "", code=True)
    assert Provision.parse("§ 1 Statutu Gminy", [nameless]) == Provision(nameless, par="1")
    with pytest.raises(InvalidValueError, match="not understood from 'Statutu Gminy'"):
        Place.parse("§ 31 ust. 2 Statutu Gminy")


def test_two_acts_of_one_name_are_not_chosen_between() -> None:
    other = Act("USG2", "u.s.g.", "o innej sprawie", date(2030, 1, 1), "Dz.U. 2030 poz. 1")

    with pytest.raises(AmbiguousError) as caught:
        Provision.parse("art. 1 u.s.g.", (USG, other))
    assert (caught.value.question, caught.value.candidates) == ("u.s.g.", ("USG", "USG2"))
    assert Provision.parse("art. 1 ustawy o innej sprawie", (USG, other)) == Provision(
        other, art="1"
    )


# --- Several places ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("art. 5-6 u.s.g.", ["art. 5-6 u.s.g."]),
        ("art. 5 - 6", ["art. 5-6"]),
        ("lit. a-c", ["lit. a-c"]),
        ("tiret 1-3", ["tiret pierwsze-trzecie"]),
        ("tiret pierwsze – trzecie", ["tiret pierwsze-trzecie"]),
        ("ust. 1, 2 i 3a", ["ust. 1", "ust. 2", "ust. 3a"]),
        (
            "art. 18 ust. 2 pkt 12 i art. 84 ust. 1 u.s.g.",
            ["art. 18 ust. 2 pkt 12 u.s.g.", "art. 84 ust. 1 u.s.g."],
        ),
        (
            "art. 18 ust. 2 pkt 15 w związku z art. 28 u.s.g.",
            ["art. 18 ust. 2 pkt 15 u.s.g.", "art. 28 u.s.g."],
        ),
        ("art. 3 w zw. z art. 5, a także art. 7", ["art. 3", "art. 5", "art. 7"]),
        ("art. 14 u.s.g.; art. 9 u.r.l.", ["art. 14 u.s.g.", "art. 9 u.r.l."]),
        ("art. 14 u.s.g. oraz art. 9", ["art. 14 u.s.g.", "art. 9"]),
        ("art. 14 ustawy i art. 15 u.s.g.", ["art. 14", "art. 15 u.s.g."]),
        ("art. 14 i 15 ust. 2 lub 3", ["art. 14", "art. 15 ust. 2", "art. 15 ust. 3"]),
        ("art. 482 § 2 i 4 k.w.", ["art. 482 § 2 k.w.", "art. 482 § 4 k.w."]),
        ("art. 14 ust. 1 i § 2", ["art. 14 ust. 1", "art. 14 § 2"]),
        ("lit. d i i", ["lit. d", "lit. i"]),
        ("lit. h, i oraz j", ["lit. h", "lit. i", "lit. j"]),
        ("lit. h, i, j", ["lit. h", "lit. i", "lit. j"]),
        ("lit. h, i", ["lit. h", "lit. i"]),
        ("lit. a i ust. 3", ["lit. a", "ust. 3"]),
        ("zdanie pierwsze i drugie", ["zdanie pierwsze", "zdanie drugie"]),
        ("art. 22¹ i 22²", ["art. 22¹", "art. 22²"]),
    ],
)
def test_several_places_one_after_the_other(text: str, places: list[str]) -> None:
    assert told(text) == places


def test_one_place_is_asked_of_one() -> None:
    with pytest.raises(InvalidValueError, match="one place"):
        Place.parse("art. 5 i 6")


# --- What is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "",
        "u.s.g.",
        "ustawy",
        "14",
        "art.",
        "art. ust. 1",
        "art. czternasty",
        "w art. 14",
        "art. 14 ust. 1 ust. 2",
        "art. 14 pkt 1 art. 15",
        "art. 14 . ust. 2",
        "art. 5 i",
        "art. 5,, 6",
        "art. 6-5",
        "art. 5-",
        "art. 00014",
        "art. 14 abcdef",
        "art. 14 a także",
        "art. 14abcdef",
        "lit. abcd",
        "lit. ą",
        "lit. 1",
        "lit. a i",
        "zdanie ostatnie",
        "zdanie 21",
        "zdanie pierwsze-ostatnie",
        "zdanie drugie-pierwsze",
        "art. 14 ustawy o czymś innym",
        "art. 14 ustawy o samorządzie gminnym oraz niektórych innych ustaw",
        "art. 14 u.s.g. (Dz. U. z 2024 r. poz. 1465",
        "art. 14 u.s.g. (Dz. U. z 2024 r. Nr 5, poz. 1465)",
        "art. 14 u.s.g. (uchylony)",
        "(art. 14 u.s.g.)",
        "art. 14 ustawy z dnia 31 lutego 1990 r. o samorządzie gminnym",
    ],
)
def test_what_is_no_citation_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        read_provisions(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("art. 14 ustawy o czymś innym", "o czymś innym"),
        ("art. czternasty", "czternasty"),
        ("art. 14 o" + 50 * "x", "o" + 39 * "x"),
    ],
)
def test_a_refusal_shows_from_where_it_was_not_understood(text: str, rest: str) -> None:
    with pytest.raises(InvalidValueError, match=f"not understood from '{rest}'$") as caught:
        Place.parse(text)
    assert caught.value.value == text


@pytest.mark.parametrize("value", [None, 14, b"art. 14", ["art. 14"]])
def test_what_is_no_text_is_no_citation(value: str) -> None:
    for read in (Place.parse, Provision.parse, parse_provisions, read_provisions):
        with pytest.raises(InvalidValueError):
            read(value)


def test_an_act_of_another_day_is_another_act() -> None:
    with pytest.raises(InvalidValueError, match="ustawy z dnia 8 marca 1990"):
        Provision.parse("art. 14 ustawy z dnia 9 marca 1990 r. o samorządzie gminnym")


def test_a_text_that_names_no_act_gives_a_place() -> None:
    place = Provision.parse("art. 14 ust. 1 ustawy")

    assert (type(place), place) == (Place, Place(art="14", ust="1"))
    assert place.of(USG) == Provision(USG, art="14", ust="1")


# --- Any text at all -----------------------------------------------------------------------------

_SCRAPS = st.sampled_from(
    [
        *("art", "art.", "§", "ust.", "pkt", "lit.", "tiret", "zdanie", "rt", "14", "5a", "1-3"),
        *("a", "i", "oraz", ",", "w", "zw", ".", "z", "-", ")", "(", "ustawy", "u.s.g.", "¹"),
        *("pierwsze", "także", "ustawy z dnia", "8 marca 1990 r.", "o samorządzie gminnym", "kw"),
    ]
)


@given(st.lists(_SCRAPS, max_size=12).map(" ".join) | st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        reading = read_provisions(text)
    except InvalidValueError:
        return
    again = ", ".join(place.unit() for place in reading.places)
    assert [place.unit() for place in read_provisions(again).places] == again.split(", ")


@pytest.mark.parametrize(
    ("piece", "end"),
    [
        ("art. 5 i ", "art. 6"),
        ("art. 5 u.s.g. oraz ", "art. 6"),
        ("lit. a, ", "lit. b"),
        ("art. 5 ustawy, ", "art. 5"),
        ("ustawy z dnia ", ""),
        ("u. s. ", ""),
        (" ", "art. 5"),
        ("§", ""),
        ("1", ""),
        ("(", ""),
    ],
)
def test_a_long_text_is_read_or_refused_and_takes_no_minutes(piece: str, end: str) -> None:
    with contextlib.suppress(InvalidValueError):
        assert len(read_provisions(piece * 4_000 + end).places) in {1, 4_001}


def test_a_provision_knows_its_way_back_to_text() -> None:
    provision = Provision(URL, art="9", ust="1")

    assert Provision.parse(str(provision)) == provision
    assert Provision.parse(provision.format()) == provision
    assert Provision.parse(provision.format("full")) == provision


@pytest.mark.parametrize(
    ("text", "unit", "zdanie"),
    [
        ("art. 4 ust. 1 pkt 11zd u.s.g.", "11zd", None),
        ("art. 4 ust. 1 pkt 11zd. u.s.g.", "11zd", None),
        ("art. 4 ust. 1 pkt 11zd. 2 u.s.g.", "11", "drugie"),
        ("art. 4 ust. 1 pkt 11zd drugie u.s.g.", "11", "drugie"),
        ("art. 4 ust. 1 pkt 11zc zd. 2 u.s.g.", "11zc", "drugie"),
    ],
)
def test_the_letters_zd_are_a_sentence_only_before_the_number_of_one(
    text: str, unit: str, zdanie: str | None
) -> None:
    (provision,) = read_provisions(text).places

    assert (provision.pkt, provision.zdanie) == (unit, zdanie)
