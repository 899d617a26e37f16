"""Places in acts and provisions: how they are written, compared and held together."""

import copy
import pickle
from datetime import date
from functools import partial
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.errors import InvalidRecordError, InvalidValueError
from zmp_core.law import Act, Place, Provision, cite, parse_provisions
from zmp_core.law.act import ACTS, KW, SETNA, UFP, URL, USG
from zmp_core.law.units import ORDINALS
from zmp_core.polish.grammar import Case

STATUTE = Act("STATUT", "statut", "Statutu Gminy", date(2019, 3, 1), "Dz.Urz. poz. 12", code=True)
UNITS = [field.name for field in attrs.fields(Place)]

_NUMBERS = st.from_regex(r"[1-9][0-9]{0,2}[a-z]{0,2}", fullmatch=True)
_LETTERS = st.from_regex(r"[a-z]{1,2}", fullmatch=True)
_ORDINALS = st.sampled_from((*ORDINALS, "pierwsze-trzecie"))
places = st.builds(
    Place,
    art=_NUMBERS,
    par=st.none() | _NUMBERS,
    ust=st.none() | _NUMBERS,
    pkt=st.none() | _NUMBERS,
    lit=st.none() | _LETTERS,
    tiret=st.none() | _ORDINALS,
    zdanie=st.none() | _ORDINALS,
)
provisions = st.builds(Place.of, places, st.sampled_from(ACTS))


# --- Order: as units follow in an act ------------------------------------------------------------


@pytest.mark.parametrize(
    "order",
    [
        pytest.param(
            [
                Place(art=number)
                for number in ("9", "28", "28a", "28aa", "28ab", "28b", "29", "100")
            ],
            id="a unit that was added stands after the one whose number it has",
        ),
        pytest.param(
            [Place(art=number) for number in ("15z", "15za", "15zz", "15zza", "15zzx", "16")],
            id="after z letters begin again",
        ),
        pytest.param(
            [Place(art=number) for number in ("22", "22¹", "22²", "22¹⁰", "23")],
            id="superscripts are numbers",
        ),
        pytest.param(
            [Place(art="14"), Place(art="14", ust="1"), Place(art="14", ust="1", pkt="2")],
            id="the whole comes before its parts",
        ),
        pytest.param(
            [Place(art="5"), Place(art="5-6"), Place(art="5-7"), Place(art="6")],
            id="a range comes after its first unit",
        ),
        pytest.param(
            [Place(art="1", pkt="9"), Place(art="1", pkt="10"), Place(art="1", ust="1")],
            id="numbers are no texts, and smaller units come before larger ones",
        ),
        pytest.param(
            [Place(ust="1", lit=letter) for letter in ("a", "aa", "b", "z", "za")], id="letters"
        ),
        pytest.param(
            [
                Place(ust="1", zdanie=word)
                for word in ("pierwsze", "drugie", "trzecie", "dziesiąte")
            ],
            id="ordinals by their number, not by the alphabet",
        ),
    ],
)
def test_places_follow_each_other_as_in_an_act(order: list[Place]) -> None:
    for before, after in pairwise(order):
        assert before < after
        assert before <= after
        assert after > before
        assert not after < before
        assert before.of(USG) < after.of(USG)
        assert not after.of(USG) < before.of(USG)
    backwards = order[::-1]
    assert sorted(backwards) == order


def test_provisions_are_ordered_by_act_first() -> None:
    last_of_one, first_of_other = Provision(UFP, art="239"), Provision(USG, art="1")

    assert sorted([first_of_other, last_of_one]) == [last_of_one, first_of_other]


def test_wordings_of_one_act_are_ordered_by_day() -> None:
    """A statute may bear the same id as the one before it."""
    days = (None, date(2003, 1, 1), date(2019, 3, 1))
    unknown, earlier, later = (
        Provision(attrs.evolve(STATUTE, day=day), par=par)
        for day, par in zip(days, ("3", "2", "1"), strict=True)
    )

    assert sorted([later, earlier, unknown]) == [unknown, earlier, later]


def test_a_place_of_no_act_is_not_compared_with_one_of_an_act() -> None:
    with pytest.raises(TypeError):
        _ = Place(art="14") < Provision(USG, art="15")
    with pytest.raises(TypeError):
        _ = Provision(USG, art="14") < Place(art="15")


@given(st.lists(provisions, max_size=6))
def test_the_order_is_total_and_the_same_however_it_began(some: list[Provision]) -> None:
    backwards = some[::-1]
    assert sorted(some) == sorted(backwards)
    for one in some:
        for other in some:
            assert (one < other) + (other < one) + (one == other) == 1


# --- What lies in what ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("whole", "part", "inside"),
    [
        (Place(art="14"), Place(art="14", ust="1"), True),
        (Place(art="14", ust="1"), Place(art="14"), False),
        (Place(art="14"), Place(art="14"), True),
        (Place(art="14"), Place(art="14a"), False),
        (Place(art="14", ust="1"), Place(art="14", ust="2", pkt="1"), False),
        (Place(art="28a-28e"), Place(art="28aa", ust="9"), True),
        (Place(art="28a-28e"), Place(art="28f"), False),
        (Place(art="5-8"), Place(art="6-7"), True),
        (Place(art="5-8"), Place(art="7-9"), False),
        (Place(art="5-8"), Place(art="4-6"), False),
        (Place(art="5-8"), Place(art="5-8"), True),
        (Place(ust="1", tiret="pierwsze-trzecie"), Place(ust="1", tiret="drugie"), True),
        (Place(pkt="2"), Place(art="14", pkt="2"), True),
        (Place(), Place(art="1"), True),
    ],
)
def test_a_place_holds_its_parts(whole: Place, part: Place, *, inside: bool) -> None:
    assert (part in whole) is inside
    assert (part.of(USG) in whole.of(USG)) is inside
    assert part.of(USG) not in whole.of(URL)
    assert part not in whole.of(USG)
    assert part.of(USG) not in whole


@given(places, st.sampled_from(UNITS))
def test_leaving_a_unit_out_widens_a_place(place: Place, unit: str) -> None:
    wider = attrs.evolve(place, **{unit: None})

    assert place in wider
    assert (wider in place) is (wider == place)


# --- How they are written ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("act", "text"),
    [
        ("title", "art. 14 ust. 1 ustawy o samorządzie gminnym"),
        ("short", "art. 14 ust. 1 u.s.g."),
        ("full", "art. 14 ust. 1 ustawy z dnia 8 marca 1990 r. o samorządzie gminnym"),
    ],
)
def test_an_act_is_named_in_three_ways(act: str, text: str) -> None:
    assert Provision(USG, art="14", ust="1").format(act) == text  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("act", "full"),
    [
        (KW, "ustawy z dnia 5 stycznia 2011 r. – Kodeks wyborczy"),
        (USG, "ustawy z dnia 8 marca 1990 r. o samorządzie gminnym"),
        (STATUTE, "Statutu Gminy"),
    ],
)
def test_a_legal_basis_names_the_day_of_an_act(act: Act, full: str) -> None:
    assert act.full() == full


def test_every_code_has_its_title_in_the_nominative() -> None:
    assert {act.id: act.nominative for act in ACTS if act.code} == {
        "KW": "Kodeks wyborczy",
        "PUSP": "Prawo o ustroju sądów powszechnych",
        "KPA": "Kodeks postępowania administracyjnego",
        "PPSA": "Prawo o postępowaniu przed sądami administracyjnymi",
        "STOW": "Prawo o stowarzyszeniach",
    }
    assert {act.nominative for act in ACTS if not act.code} == {None}


EVERY_UNIT = Place(art="14", par="3", ust="1a", pkt="2", lit="f", tiret="drugie", zdanie="pierwsze")


@pytest.mark.parametrize(
    ("case", "text"),
    [
        (
            Case.NOMINATIVE,
            "artykuł 14 paragraf 3 ustęp 1a punkt 2 litera f tiret drugie zdanie pierwsze",
        ),
        (
            Case.GENITIVE,
            "artykułu 14 paragrafu 3 ustępu 1a punktu 2 litery f tiret drugiego zdania pierwszego",
        ),
        (
            Case.DATIVE,
            (
                "artykułowi 14 paragrafowi 3 ustępowi 1a punktowi 2 literze f tiret drugiemu "
                "zdaniu pierwszemu"
            ),
        ),
        (
            Case.ACCUSATIVE,
            "artykuł 14 paragraf 3 ustęp 1a punkt 2 literę f tiret drugie zdanie pierwsze",
        ),
        (
            Case.INSTRUMENTAL,
            (
                "artykułem 14 paragrafem 3 ustępem 1a punktem 2 literą f tiret drugim "
                "zdaniem pierwszym"
            ),
        ),
        (
            Case.LOCATIVE,
            (
                "artykule 14 paragrafie 3 ustępie 1a punkcie 2 literze f tiret drugim "
                "zdaniu pierwszym"
            ),
        ),
    ],
)
def test_units_are_told_in_words_in_every_case(case: Case, text: str) -> None:
    assert EVERY_UNIT.spelled(case) == text
    assert Place.parse(text) == EVERY_UNIT


@pytest.mark.parametrize("place", [Place(art="5-6"), Place(ust="1", tiret="pierwsze-trzecie")])
def test_a_range_is_told_by_its_signs_only(place: Place) -> None:
    assert Place.parse(place.unit()) == place
    with pytest.raises(InvalidValueError, match="single units"):
        place.spelled(Case.LOCATIVE)


def test_signs_do_not_decline() -> None:
    assert str(EVERY_UNIT) == "art. 14 § 3 ust. 1a pkt 2 lit. f tiret drugie zdanie pierwsze"
    assert Provision(SETNA).unit() == ""
    assert str(Provision(SETNA)) == "u.ś.n.s.r."


def test_several_provisions_name_an_act_once() -> None:
    one, other = Provision(USG, art="18", ust="2", pkt="12"), Provision(USG, art="84", ust="1")
    third = Provision(URL, art="9")

    assert cite([one], "short") == "art. 18 ust. 2 pkt 12 u.s.g."
    assert (
        cite([one, other]) == "art. 18 ust. 2 pkt 12 i art. 84 ust. 1 ustawy o samorządzie gminnym"
    )
    assert (
        cite([one, other, Provision(USG, art="90"), third], "short")
        == "art. 18 ust. 2 pkt 12, art. 84 ust. 1 i art. 90 u.s.g. oraz art. 9 u.r.l."
    )
    assert (
        cite([one, third, other], "short")
        == "art. 18 ust. 2 pkt 12 u.s.g., art. 9 u.r.l. oraz art. 84 ust. 1 u.s.g."
    )
    with pytest.raises(InvalidValueError, match="at least one provision"):
        cite([])


@given(st.lists(provisions, min_size=1, max_size=4), st.sampled_from(["title", "short", "full"]))
def test_what_is_cited_is_read_again(some: list[Provision], act: str) -> None:
    assert parse_provisions(cite(some, act)) == tuple(some)  # type: ignore[arg-type]


# --- Values --------------------------------------------------------------------------------------


def test_provisions_are_values() -> None:
    provision = Provision(USG, art="28aa", ust="9")

    assert provision == Provision(USG, art="28aa", ust="9")
    assert hash(provision) == hash(Provision(USG, art="28aa", ust="9"))
    assert pickle.loads(pickle.dumps(provision)) == copy.copy(provision) == provision
    assert attrs.evolve(provision, ust="10").place == Place(art="28aa", ust="10")
    assert provision.place.of(USG) == provision
    assert provision != provision.place
    assert dict(provision.numbers()) == {"art": "28aa", "ust": "9"}


@pytest.mark.parametrize(
    ("unit", "number"),
    [
        ("art", ""),
        ("art", "0"),
        ("art", "14."),
        ("art", "a"),
        ("art", "14A"),
        ("art", "14ą"),
        ("art", "٣"),
        ("art", 14),
        ("par", "§ 1"),
        ("ust", "5-"),
        ("ust", "-5"),
        ("ust", "6-5"),
        ("ust", "5-5"),
        ("ust", "5-6-7"),
        ("pkt", "1)"),
        ("lit", "1"),
        ("lit", "ą"),
        ("lit", "c-a"),
        ("tiret", "1"),
        ("zdanie", "ostatnie"),
    ],
)
def test_what_is_no_number_of_a_unit(unit: str, number: object) -> None:
    units: dict[str, Any] = {unit: number}
    for make in (Place, partial(Provision, USG)):
        with pytest.raises(InvalidRecordError) as caught:
            make(**units)
        assert [(fault.code, fault.path, fault.value) for fault in caught.value.faults] == [
            ("not_a_unit", f"/{unit}", number)
        ]


def test_all_wrong_units_are_told_at_once() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        Provision(USG, art="x", ust="1", lit="2", zdanie="3")

    assert [(fault.path, fault.expected) for fault in caught.value.faults] == [
        ("/art", "a number with its letters, as '28aa', or a range, as '5-6'"),
        ("/lit", "small Latin letters, as 'a', or a range, as 'a-c'"),
        ("/zdanie", "a neuter ordinal from 'pierwsze' to 'dwudzieste'"),
    ]
