"""What is said of faults: in Polish and in English, and never the same for two meanings."""

import pytest

from zmp_core import Body, Fault, InvalidRecordError, InvalidValueError
from zmp_core.interchange import explain, message, structure
from zmp_core.interchange.fault_words import WORDS


def test_every_fault_of_a_document_is_said_in_both_languages() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        structure({"kind": "rada", "seats": 0, "nam": "x"}, Body)

    assert explain(caught.value) == (
        "/kind: nie ma takiej wartości do wyboru (podano 'rada')\n"
        "/seats: to nie jest liczba mandatów (podano 0)\n"
        "/nam: klucz nie jest znany (podano 'x')"
    )
    assert explain(caught.value, "en") == (
        "/kind: it is none of the choices (got 'rada')\n"
        "/seats: it is no number of seats (got 0)\n"
        "/nam: the key is not known (got 'x')"
    )


def test_where_nothing_was_found_nothing_is_shown() -> None:
    assert message(Fault("missing_key", "/seats", None, "this key")) == "/seats: brakuje klucza"
    assert message(Fault("not_json", "", None, "JSON"), "en") == "(whole): this is no JSON"


def test_a_code_of_another_room_is_said_in_general() -> None:
    fault = Fault("not_in_scheme", "/term", 7, "nothing")

    assert message(fault) == "/term: nieprawidłowa wartość (podano 7)"


def test_there_are_two_languages() -> None:
    with pytest.raises(InvalidValueError, match="one of: pl, en"):
        message(Fault("empty", "", None, "something"), "de")


@pytest.mark.parametrize("code", WORDS)
def test_the_words_of_a_code_are_two_short_lines(code: str) -> None:
    polish, english = WORDS[code]

    assert polish != english
    for text in (polish, english):
        assert 0 < len(text) < 60
        assert text == text.strip().removesuffix(".")
