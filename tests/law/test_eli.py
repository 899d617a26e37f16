"""Links to what journals publish, built and read."""

import tomllib
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.errors import InvalidValueError
from zmp_core.law import EliForm, JournalReference, eli_id, eli_link, isap_id, read_eli
from zmp_core.law.journals import DU, JOURNALS, MP

_FILE = Path(__file__).parent.parent / "data" / "law_eli.toml"
_VECTORS: list[dict[str, Any]] = tomllib.loads(_FILE.read_text("utf-8"))["links"]
each_vector = pytest.mark.parametrize("vector", _VECTORS, ids=lambda vector: vector["eli"])


def test_all_vectors_are_here() -> None:
    assert len(_VECTORS) == 6


@each_vector
def test_a_reference_has_the_link_of_the_vector(vector: dict[str, Any]) -> None:
    reference = JournalReference.parse(vector["citation"])

    assert eli_id(reference) == vector["eli"]
    form = EliForm.PUBLISHED if vector["uri"].endswith("/ogl") else EliForm.ACT
    assert eli_link(reference, form) == vector["uri"]
    if "isap" in vector:
        assert isap_id(reference) == vector["isap"]
        assert read_eli(vector["isap"]) == reference


@each_vector
def test_a_link_names_what_the_vector_cites(vector: dict[str, Any]) -> None:
    cited = attrs.evolve(JournalReference.parse(vector["citation"]), number=None)

    assert read_eli(vector["eli"]) == read_eli(vector["uri"]) == cited


def test_a_link_can_lead_to_a_page_or_a_file() -> None:
    reference = JournalReference.parse("Dz. Urz. Woj. Dolnośląskiego z 2025 r. poz. 4806")
    act = "https://edzienniki.duw.pl/eli/POL_WOJ_DS/2025/4806"

    assert [eli_link(reference, form) for form in EliForm] == [
        act,
        f"{act}/ogl",
        f"{act}/ogl/pol/html",
        f"{act}/ogl/pol/pdf",
    ]


@given(
    st.builds(
        JournalReference,
        journal=st.sampled_from(JOURNALS),
        position=st.integers(1, 9999),
        year=st.integers(1918, 2099),
    ),
    st.sampled_from(EliForm),
)
def test_every_link_is_read_again(reference: JournalReference, form: EliForm) -> None:
    assert read_eli(eli_link(reference, form)) == read_eli(eli_id(reference)) == reference


@given(st.integers(1, 9999), st.integers(1918, 2011), st.integers(1, 299))
def test_every_number_of_isap_is_read_again(position: int, year: int, number: int) -> None:
    old = JournalReference(journal=DU, position=position, year=year, number=number)
    new = JournalReference(journal=DU, position=position, year=year + 100)

    assert read_eli(isap_id(old)) == old
    assert read_eli(isap_id(new)) == new
    assert len(isap_id(old)) == len(isap_id(new)) == len("WDU20240001465")


@pytest.mark.parametrize(
    "reference",
    [
        pytest.param(JournalReference(journal=DU, position=300), id="its year is not told"),
        pytest.param(JournalReference(journal=MP, position=1, year=2023), id="another journal"),
        pytest.param(JournalReference(journal=DU, position=483, year=2011), id="no number yet"),
    ],
)
def test_isap_does_not_number_what_is_not_known_enough(reference: JournalReference) -> None:
    with pytest.raises(InvalidValueError):
        isap_id(reference)


def test_a_link_needs_the_year() -> None:
    with pytest.raises(InvalidValueError, match="with its year"):
        eli_link(JournalReference(journal=DU, position=300))


def test_isap_needs_no_number_from_2012_on() -> None:
    assert isap_id(JournalReference(journal=DU, position=1, year=2012)) == "WDU20120000001"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "DU/2024",
        "DU/2024/",
        "DU/2024/0",
        "DU/1917/5",
        "du/2024/1465",
        "XX/2024/1465",
        "DU/2024/1465/ogl/eng",
        "DU/2024/1465x",
        "DU/٢٠٢٤/1465",
        "eli.gov.pl/eli/DU/2024/1465",
        "https://example.org/eli/DU/2024/1465",
        "https://eli.gov.pl/eli/POL_WOJ_MP/2025/6495",
        "https://edzienniki.duw.pl/eli/DU/2024/1465",
        "https://eli.gov.pl/DU/2024/1465",
        "WDU2024000146",
        "WDU20130050594",
        "WMP20230001261",
    ],
)
def test_what_is_no_link_to_a_journal(text: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        read_eli(text)
    assert caught.value.value == text


def test_of_several_faults_the_first_is_told() -> None:
    with pytest.raises(InvalidValueError) as caught:
        read_eli("DU/1917/0")
    assert caught.value.expected == "a whole number, 1 or more"  # the position, not the year


@pytest.mark.parametrize("value", [None, 2024, b"DU/2024/1465"])
def test_what_is_no_text_is_no_link(value: str) -> None:
    with pytest.raises(InvalidValueError):
        read_eli(value)


@pytest.mark.parametrize("tail", ["", "/", "/ogl", "/ogl/", "/ogl/pol", "/ogl/pol/pdf"])
def test_the_tail_of_a_link_does_not_matter(tail: str) -> None:
    link = f"http://eli.gov.pl/eli/DU/2024/1465{tail}"
    assert read_eli(link) == JournalReference(journal=DU, position=1465, year=2024)
