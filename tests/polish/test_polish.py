"""Words after numbers, days, stems."""

from datetime import date

import pytest

from zmp_core.polish import Noun, counted, format_date, stems
from zmp_core.polish.counting import COUNCILLOR, DELEGATE, MEMBER, VOTE, lacking


@pytest.mark.parametrize(
    ("number", "votes", "councillors"),
    [
        (0, "0 głosów", "0 radnych"),
        (1, "1 głos", "1 radny"),
        (2, "2 głosy", "2 radnych"),
        (4, "4 głosy", "4 radnych"),
        (5, "5 głosów", "5 radnych"),
        (12, "12 głosów", "12 radnych"),
        (14, "14 głosów", "14 radnych"),
        (21, "21 głosów", "21 radnych"),
        (22, "22 głosy", "22 radnych"),
        (101, "101 głosów", "101 radnych"),
        (112, "112 głosów", "112 radnych"),
        (122, "122 głosy", "122 radnych"),
    ],
)
def test_a_noun_takes_the_form_its_number_asks_for(
    number: int, votes: str, councillors: str
) -> None:
    assert counted(number, VOTE) == votes
    assert counted(number, COUNCILLOR) == councillors


@pytest.mark.parametrize(
    ("noun", "one", "two"),
    [
        (VOTE, "1 głosu", "2 głosów"),
        (COUNCILLOR, "1 radnego", "2 radnych"),
        (MEMBER, "1 członka", "2 członków"),
        (DELEGATE, "1 delegata", "2 delegatów"),
    ],
)
def test_what_is_lacking_stands_in_the_genitive(noun: Noun, one: str, two: str) -> None:
    assert lacking(1, noun) == one
    assert lacking(2, noun) == two


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2025, 2, 26), "26 lutego 2025 r."),
        (date(2002, 10, 27), "27 października 2002 r."),
        (date(2024, 8, 1), "1 sierpnia 2024 r."),
    ],
)
def test_a_day_ends_with_its_r(day: date, text: str) -> None:
    assert format_date(day) == text


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
