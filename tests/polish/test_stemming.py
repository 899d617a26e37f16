"""Stems: words found again in another case."""

import pytest

from zmp_core.polish import stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("przystąpienie do związku", "przystąpienia do Związku"),
        ("udzielenie absolutorium", "udzielenia absolutorium"),
        ("zmiana porządku obrad", "ZMIANY PORZĄDKU OBRAD"),
        ("gmina", "gminie"),
        ("e\u0301tat", "\u00e9tat"),
        ("ab\u00adsolutorium", "absolutorium"),
        ("druk nr 12", "druku nr 7"),
    ],
)
def test_words_of_one_stem_are_found_again(one: str, other: str) -> None:
    assert stems(one) == stems(other)


def test_a_stem_keeps_what_tells_words_apart() -> None:
    assert stems("udzielenie") != stems("nieudzielenie")
    assert stems("rada") == ("rada",)
    assert stems("2024, § 7!") == ()
