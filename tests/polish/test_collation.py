"""The Polish alphabet: against the order of ICU, and as an order."""

import json
import unicodedata
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.polish.collation import _ORDER, _PLACES, order

# What ICU 72.1 made of these texts, once; ICU is no part of the tests.
_ICU: dict[str, Any] = json.loads(
    (Path(__file__).parent.parent / "data" / "collation.json").read_text("utf-8")
)
_ALPHABET = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
_WORDS = st.text(_ALPHABET, max_size=6)
_TEXTS = st.text(max_size=8) | st.text(f"{_ALPHABET}{_ALPHABET.upper()} -.ée\u0301", max_size=6)


@pytest.mark.parametrize("part", ["towns", "texts", "vectors"])
@pytest.mark.parametrize("seed", range(3))
def test_any_mixture_is_put_into_the_order_of_icu(part: str, seed: int) -> None:
    texts: list[str] = list(_ICU[part])
    Random(seed).shuffle(texts)

    assert sorted(texts, key=order) == _ICU[part]


def test_the_order_of_code_points_is_another_one() -> None:
    assert sorted(_ICU["vectors"]) == _ICU["by_code_point"] != _ICU["vectors"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("Lublin", "Łódź", id="ł is a letter after l"),
        pytest.param("Lz", "Ła", id="whatever follows it"),
        pytest.param("Źródło", "Żary", id="ź before ż"),
        pytest.param("Zz", "Źa", id="z before ź"),
        pytest.param("Nowy Sącz", "Nowy-Sącz", id="a space before a hyphen"),
        pytest.param("Bielsk Podlaski", "Bielsko-Biała", id="a space before a letter"),
        pytest.param("Bielsk-Biała", "Bielska", id="a hyphen before a letter"),
        pytest.param("Góra", "Góra Kalwaria", id="the shorter first"),
        pytest.param("nowe", "Nowe", id="small before capital"),
        pytest.param("NOWE", "nowy", id="letters before case"),
        pytest.param("Rene", "René", id="a foreign mark after the bare letter"),
        pytest.param("RENE", "rené", id="marks before case"),
        pytest.param("René", "Renek", id="letters before marks"),
        pytest.param("Sorena", "Sørensen", id="a stroke is a mark"),
        pytest.param("Strass", "Strauß", id="ß is read as ss"),
        pytest.param("Straus", "Strauß", id="two letters of it"),
        pytest.param("ÿ", "Ÿ", id="case of a foreign letter"),
        pytest.param("10", "2", id="digits one by one"),
        pytest.param("9", "a", id="digits before letters"),
        pytest.param("nr 5", "nr\u00a05", id="a no-break space is a space, and after it"),
        pytest.param("nr\u00a05", "nr-5", id="but not after a hyphen"),
        pytest.param("a\u202fb", "a-b", id="a narrow one too"),
        pytest.param("a…", "aa", id="an ellipsis is three dots"),
        pytest.param("Żory", "Київ", id="other alphabets after ż"),
        pytest.param("a\u0301\u0300", "a\u0301\u0335", id="a mark that has no place"),
    ],
)
def test_pairs(before: str, after: str) -> None:
    assert order(before) < order(after)
    assert sorted([after, before], key=order) == [before, after]


def test_composed_letters_and_letters_in_parts_stand_together() -> None:
    for name in _ICU["towns"]:
        parts = unicodedata.normalize("NFD", name)
        assert order(name)[:3] == order(parts)[:3]


@given(_WORDS, _WORDS)
def test_words_of_polish_letters_compare_by_the_places_in_the_alphabet(a: str, b: str) -> None:
    places = [[_ALPHABET.index(letter) for letter in word] for word in (a, b)]

    assert (order(a) < order(b)) == (places[0] < places[1])


@given(st.lists(_TEXTS, unique=True, max_size=6), st.randoms())
def test_it_is_a_total_order_that_forgets_how_the_texts_lay(texts: list[str], chance: Any) -> None:
    mixed = list(texts)
    chance.shuffle(mixed)
    in_order = sorted(texts, key=order)

    assert sorted(mixed, key=order) == in_order
    assert all(order(a) < order(b) for a, b in pairwise(in_order))


@given(_TEXTS, _TEXTS)
def test_only_equal_texts_have_equal_keys(a: str, b: str) -> None:
    assert (order(a) == order(b)) == (a == b)
    assert (hash(order(a)) == hash(order(b))) or a != b


@given(_WORDS, _WORDS)
def test_case_decides_only_between_the_same_letters(a: str, b: str) -> None:
    if a != b:
        assert (order(a.upper()) < order(b)) == (order(a) < order(b.upper()))


def test_no_character_takes_the_place_of_another() -> None:
    places = [_PLACES[ord(each)] for each in _ORDER]

    assert places == sorted(set(places))
    # Other control signs keep the numbers below, all that is not in the order those above.
    assert 31 < places[0] <= places[-1] < 127


@pytest.mark.parametrize("value", [None, 7, b"Lublin"])
def test_what_is_no_text_has_no_place(value: Any) -> None:
    with pytest.raises(TypeError):
        order(value)
