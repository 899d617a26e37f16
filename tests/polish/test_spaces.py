"""Where a line may not break."""

import tomllib
from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.errors import InvalidValueError
from zmp_core.polish import (
    VOTE,
    counted,
    format_date,
    format_days,
    format_hours,
    format_list,
    format_money,
    format_number,
    format_ordinal,
    format_percent,
    format_time,
    lacking,
    no_break,
    plain,
)

DATA = Path(__file__).parents[1] / "data"
FORMATS = tomllib.loads((DATA / "locale_formats.toml").read_text("utf-8"))
_WORDS = (
    "i w Z (w „z § art. ust. pkt lit. a Dz. U. nr Nr poz. m.st. Warszawy godz. 9.30 1 14 5, 2025 "
    "r. 12 345 234,50 zł XI I sesja 11. Rada głosów 6–7 listopada , – nad"
)
WORDS = st.sampled_from(_WORDS.split())
BREAKS = st.sampled_from([" ", " ", " ", "\u00a0", "  ", "\n", "\t", ""])
texts = st.lists(st.tuples(WORDS, BREAKS), max_size=20).map(
    lambda pairs: "".join(word + space for word, space in pairs)
)


@pytest.mark.parametrize("row", FORMATS["no_break"], ids=lambda row: row["text"])
def test_a_line_does_not_break_where_an_office_would_not(row: dict[str, Any]) -> None:
    assert no_break(row["text"]) == row["want"]


@pytest.mark.parametrize(
    "text",
    [
        "art._14 ust._1 ustawy o_samorządzie",  # 14 counts no ustawy
        "lit._a ustawy",  # a letter, no conjunction
        "art._5 i_6",
        "w_dniach 5 i_6_maja",
        "Dz._U. z_2024_r. poz._1465 ze zmianami",
        "Dz._Urz. Woj. Mazowieckiego",
        "26_I 2025_r.",
        "I_kwartał 2025_r.",
        "I_w_Łodzi",
        "wzięło udział 14. Rada podjęła",  # the end of a sentence
        "na 11._sesji",
        "za – 14, przeciw – 5, wstrzymało się – 3",
        "uchwała nr_XI/59/25 Rady",
        "od 6–7_listopada",
        "60_424_179,24_zł",
        "−12_345,50_zł",
        "lata 2007 2013",
        "w_2025 w_Łodzi",
        "100% głosów",
        "ze względu na to",
    ],
)
def test_the_policy_holds_what_belongs_together_and_no_more(text: str) -> None:
    assert no_break(text.replace("_", " ")) == text.replace("_", "\u00a0")


@pytest.mark.parametrize(
    "text", ["", " ", " w ", "w", "w  sprawie", "w\nsprawie", "w\tsprawie", "5\n\ngłosów"]
)
def test_only_a_single_space_between_words_is_replaced(text: str) -> None:
    assert no_break(text) == text


@given(texts | st.text(max_size=60))
def test_the_policy_changes_spaces_only_and_does_so_once(text: str) -> None:
    held = no_break(text)

    assert no_break(held) == held
    assert plain(held) == plain(text)
    assert no_break(plain(held)) == no_break(plain(text))


@given(texts)
def test_what_was_held_already_stays_held(text: str) -> None:
    held = no_break(text)

    for before, after in zip(text, held, strict=True):
        assert (before, after) in {(before, before), (" ", "\u00a0")}


@pytest.mark.parametrize("spaces", ["thin", None, "", True])
def test_every_formatter_refuses_spaces_that_it_does_not_know(spaces: Any) -> None:
    writers: list[Callable[[], str]] = [
        lambda: format_date(date(2025, 2, 26), spaces=spaces),
        lambda: format_days(date(2025, 2, 26), date(2025, 2, 27), spaces=spaces),
        lambda: format_time(time(9), spaces=spaces),
        lambda: format_hours(time(9), time(10), spaces=spaces),
        lambda: format_number(5, spaces=spaces),
        lambda: format_percent(1, spaces=spaces),
        lambda: format_money(5, spaces=spaces),
        lambda: format_ordinal(5, "sesja", spaces=spaces),
        lambda: format_list(["a", "b"], spaces=spaces),
        lambda: counted(5, VOTE, spaces=spaces),
        lambda: lacking(5, VOTE, spaces=spaces),
    ]
    for write in writers:
        with pytest.raises(InvalidValueError, match="'no_break' or 'plain'"):
            write()
