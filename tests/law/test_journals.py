"""Journals and references to them: read as people write them, written as the drafting rules do."""

import contextlib
import pickle
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.errors import AmbiguousError, InvalidRecordError, InvalidValueError
from zmp_core.law import JournalCitation, JournalReference, find_gazette
from zmp_core.law.act import ACTS
from zmp_core.law.journals import DU, GAZETTES, JOURNALS, MP, Journal

_FILE = Path(__file__).parent.parent / "data" / "law_journals.toml"
_TABLE: dict[str, Any] = tomllib.loads(_FILE.read_text("utf-8"))
_VECTORS: list[dict[str, Any]] = _TABLE["citations"]
MAZOWIECKI = find_gazette("Mazowieckiego")


def reference(
    journal: Journal, position: int, year: int | None, number: int | None = None
) -> JournalReference:
    return JournalReference(journal=journal, position=position, year=year, number=number)


# --- The vectors ---------------------------------------------------------------------------------


def test_all_vectors_are_here() -> None:
    assert len(_VECTORS) == 15


@pytest.mark.parametrize("vector", _VECTORS, ids=lambda vector: vector["text"])
def test_a_citation_says_what_the_vector_has(vector: dict[str, Any]) -> None:
    citation = JournalCitation.parse(vector["text"])

    assert [
        [one.year or 0, one.number or 0, one.position] for one in citation.references
    ] == vector["positions"]
    assert {one.journal.id for one in citation.references} == {vector["journal"]}
    assert citation.consolidated is vector["consolidated"]
    assert citation.amended is vector["amended"]


@pytest.mark.parametrize("vector", _VECTORS, ids=lambda vector: vector["text"])
def test_a_citation_is_written_as_the_drafting_rules_have_it(vector: dict[str, Any]) -> None:
    citation = JournalCitation.parse(vector["text"])

    assert str(citation) == vector["rule"]
    undated = tuple(attrs.evolve(one, day=None) for one in citation.references)
    assert JournalCitation.parse(str(citation)).references == undated


def test_a_day_that_is_told_whole_is_kept() -> None:
    told = JournalReference.parse("Dz. Urz. Woj. Maz. z dnia 3 czerwca 2002 r. Nr 144, poz. 3193")

    assert (told.day, told.year) == (date(2002, 6, 3), 2002)
    assert (
        JournalReference.parse("Dz. Urz. Woj. Maz. z dnia 3.06.2002 r. Nr 144, poz. 3193") == told
    )


# --- Journals ------------------------------------------------------------------------------------


def test_every_voivodeship_has_its_gazette_code_and_host() -> None:
    assert {gazette.id: gazette.host for gazette in GAZETTES} == {
        f"POL_WOJ_{code}": host for code, (_, host) in _TABLE["gazettes"].items()
    }
    for gazette, (adjective, _) in zip(GAZETTES, _TABLE["gazettes"].values(), strict=True):
        genitive = gazette.name.removeprefix("Dziennik Urzędowy Województwa ")
        # małopolskie, Małopolskiego; warmińsko-mazurskie, Warmińsko-Mazurskiego
        assert genitive == f"{adjective.title()[:-1]}{adjective[-1]}go"
        assert gazette.genitive == f"Dziennika Urzędowego Województwa {genitive}"
        assert gazette.locative == f"Dzienniku Urzędowym Województwa {genitive}"
        assert gazette.short == f"Dz. Urz. Woj. {genitive}"
        assert find_gazette(genitive) == gazette
        assert JournalReference.parse(f"{gazette.short} z 2019 r. poz. 3").journal == gazette
        assert JournalReference.parse(f"{gazette.genitive} z 2019 r. poz. 3").journal == gazette


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Maz.", "MZ"),
        ("Mał.", "MP"),
        ("Śl.", "SL"),
        ("ŁÓDZ.", "LD"),
        ("Lubel.", "LB"),
        ("Lubus.", "LS"),
        ("Podk.", "PK"),
        ("Podl.", "PL"),
        ("Pom.", "PM"),
        ("Kuj.-Pom.", "KP"),
        ("Kuj. - Pom.", "KP"),
        ("Warm.-Maz.", "WM"),
        ("Wlkp.", "WP"),
        ("Wielk.", "WP"),
        ("Zach.-Pom.", "ZP"),
        ("Zachodniopom.", "ZP"),
        ("Op.", "OP"),
    ],
)
def test_a_gazette_is_found_by_what_is_left_of_its_name(name: str, code: str) -> None:
    assert find_gazette(name).id == f"POL_WOJ_{code}"
    assert JournalReference.parse(f"Dz. Urz. Woj. {name} z 2019 r. poz. 3").journal.id[-2:] == code


@pytest.mark.parametrize(
    ("name", "codes"), [("Lub.", ("LB", "LS")), ("Pod.", ("PK", "PL")), ("Ma", ("MP", "MZ"))]
)
def test_a_name_cut_too_short_is_not_guessed(name: str, codes: tuple[str, str]) -> None:
    with pytest.raises(AmbiguousError) as caught:
        JournalCitation.parse(f"Dz. Urz. Woj. {name} z 2019 r. poz. 3")
    assert caught.value.candidates == tuple(f"POL_WOJ_{code}" for code in codes)


@pytest.mark.parametrize("name", ["", "M", "Krakowskiego", "Mazurskiego", "Kuj.-Maz."])
def test_no_gazette_is_called_so(name: str) -> None:
    with pytest.raises(InvalidValueError):
        find_gazette(name)


# --- The number of an issue ----------------------------------------------------------------------


@pytest.mark.parametrize("journal", [DU, MP])
def test_numbers_end_with_the_year_2011(journal: Journal) -> None:
    assert reference(journal, 1, 2011, 2).number == 2
    for year in (2012, 2013):
        with pytest.raises(InvalidRecordError, match="since 2012") as caught:
            reference(journal, 594, year, 5)
        assert [(fault.code, fault.path) for fault in caught.value.faults] == [
            ("year_without_numbers", "/number")
        ]
        with pytest.raises(InvalidValueError, match="since 2012"):
            JournalCitation.parse(f"{journal.short} z {year} r. Nr 5, poz. 594")


def test_a_gazette_may_have_a_number_in_any_year() -> None:
    """Since when theirs have none was not traced."""
    told = JournalReference.parse("Dz. Urz. Woj. Maz. z 2013 r. Nr 5, poz. 594")
    assert told == reference(MAZOWIECKI, 594, 2013, 5)


def test_a_number_may_be_unknown() -> None:
    assert reference(DU, 483, 1997).format() == "Dz. U. z 1997 r. poz. 483"


# --- How they are written ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "rule", "display"),
    [
        (reference(DU, 1465, 2024), "Dz. U. z 2024 r. poz. 1465", "Dz.U. 2024 poz. 1465"),
        (
            reference(DU, 95, 1990, 16),
            "Dz. U. z 1990 r. Nr 16, poz. 95",
            "Dz.U. 1990 nr 16 poz. 95",
        ),
        (reference(MP, 1261, 2023), "M.P. z 2023 r. poz. 1261", "M.P. 2023 poz. 1261"),
        (reference(DU, 300, None), "Dz. U. poz. 300", "Dz.U. poz. 300"),
        (
            reference(MAZOWIECKI, 3193, 2002, 144),
            "Dz. Urz. Woj. Mazowieckiego z 2002 r. Nr 144, poz. 3193",
            "Dz. Urz. Woj. Mazowieckiego 2002 nr 144 poz. 3193",
        ),
    ],
)
def test_a_reference_by_the_rules_and_as_the_sejm_shows_it(
    told: JournalReference, rule: str, display: str
) -> None:
    assert str(told) == told.format() == rule
    assert told.display() == display
    assert JournalReference.parse(rule) == JournalReference.parse(display) == told


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.id)
def test_the_first_publication_of_every_act_is_a_reference(act: Any) -> None:
    assert JournalReference.parse(act.journal).display() == act.journal


def test_the_year_is_left_out_in_an_act_of_the_same_year() -> None:
    one = reference(DU, 300, 2026)

    assert one.format(cited_in=2026) == "Dz. U. poz. 300"
    assert one.format(cited_in=2025) == one.format() == "Dz. U. z 2026 r. poz. 300"
    assert JournalCitation(references=(one,)).format(cited_in=2026) == "Dz. U. poz. 300"


def test_beside_another_year_every_year_is_told() -> None:
    text = "Dz. U. z 2025 r. poz. 780 oraz z 2026 r. poz. 160"

    assert JournalCitation.parse(text).format(cited_in=2026) == text


@pytest.mark.parametrize(
    "text",
    [
        "Dz. U. z 2024 r. poz. 1465, 1572, 1907 i 1940",
        "Dz. U. z 2024 r. poz. 1465 i 1572 oraz z 2025 r. poz. 12",
        "Dz. U. z 2024 r. poz. 1465, z 2025 r. poz. 12 i 13 oraz z 2026 r. poz. 5, z późn. zm.",
        "Dz. U. z 2001 r. Nr 142, poz. 1591 oraz z 2002 r. Nr 23, poz. 220 i Nr 62, poz. 558",
        "Dz. U. z 2002 r. Nr 23, poz. 220 i 221, Nr 62, poz. 558 i Nr 113, poz. 984",
        "t.j. M.P. z 2011 r. Nr 3, poz. 4 oraz z 2012 r. poz. 5",
    ],
)
def test_a_list_of_changes_stays_as_it_is(text: str) -> None:
    assert JournalCitation.parse(text).format() == text


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("Dz. U. z 2025 r. poz. 780 oraz 2026 poz. 160", [(2025, None, 780), (2026, None, 160)]),
        ("Dz.U.2001.142.1591", [(2001, 142, 1591)]),
        ("Dziennik Ustaw z 2024 r., poz. 5", [(2024, None, 5)]),
        ("Monitora Polskiego z 2024 r. poz. 5.", [(2024, None, 5)]),
        ("M. P. z 2010 r. numer 5 pozycja 6", [(2010, 5, 6)]),
        ("DZ. U. Z 2024 R. POZ. 5 ZE ZM.", [(2024, None, 5)]),
        ("tekst jednolity: Dz. U. z 2024 r. poz. 5", [(2024, None, 5)]),
        ("tj. Dz. U. z 2024 poz. 5 z późniejszymi zmianami", [(2024, None, 5)]),
        ("Dz.\u00a0U.\u00a0z\u00a02024\u00a0r. poz.\u00a05", [(2024, None, 5)]),
        ("Dz. U. z 2024 r. poz. 5, z po\u0301z\u0301n. zm.", [(2024, None, 5)]),
        ("Dz. U. Nr 16, poz. 95", [(None, 16, 95)]),
    ],
)
def test_other_ways_to_write(
    text: str, positions: list[tuple[int | None, int | None, int]]
) -> None:
    found = JournalCitation.parse(text).references
    assert [(one.year, one.number, one.position) for one in found] == positions


_BEFORE = st.builds(
    reference,
    st.sampled_from([DU, MP]),
    st.integers(1, 9999),
    st.integers(1918, 2011),
    st.integers(1, 300),
)
_SINCE = st.builds(
    reference, st.sampled_from(JOURNALS), st.integers(1, 9999), st.integers(2012, 2099)
)
references = _BEFORE | _SINCE


@given(references)
def test_every_reference_is_read_from_its_own_words(told: JournalReference) -> None:
    assert JournalReference.parse(told.format()) == told
    assert JournalReference.parse(told.display()) == told
    undated = attrs.evolve(told, year=None)
    assert JournalReference.parse(told.format(cited_in=told.year)) == undated


@given(
    st.sampled_from([DU, MP]),
    st.lists(
        st.tuples(st.integers(2012, 2020), st.integers(1, 9999)),
        min_size=1,
        max_size=6,
        unique=True,
    ),
    st.booleans(),
    st.booleans(),
)
def test_every_citation_is_read_from_its_own_words(
    journal: Journal, positions: list[tuple[int, int]], consolidated: bool, amended: bool
) -> None:
    citation = JournalCitation(
        references=tuple(reference(journal, position, year) for year, position in positions),
        consolidated=consolidated,
        amended=amended,
    )

    assert JournalCitation.parse(citation.format()) == citation


# --- What is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "",
        "poz. 5",
        "Dz. U.",
        "Dz. U. z 2024 r.",
        "Dz. U. z 2024 r. poz.",
        "Dz. U. z 2024 r. Nr",
        "Dz. U. z 2024 r. poz. 0",
        "Dz. U. z 2024 r. poz. 12a",
        "Dz. U. z 2024 r. poz. 1234567",
        "Dz. U. z 2024 r. poz. 5 6",
        "Dz. U. z 2024 r. poz. 5, z 2025 r.",
        "Dz. U. z 2001 r. Nr 142, poz. 5, Nr 6",
        "Dz. U. z 2024 r. poz. 5 z",
        "Dz. U. z 24 r. poz. 5",
        "Dz. U. z 1917 r. poz. 5",
        "Dz.U.01.142.1592",
        "Dz. U. z dnia 31 czerwca 2010 r. Nr 1, poz. 5",
        "Dz. U. z 2024 r. poz. 5 (uchylony)",
        "Dz. Urz. Woj. z 2024 r. poz. 5",
        "Dz. Urz. Min. Fin. z 2024 r. poz. 5",
        "z późn. zm.",
        "t.j.",
    ],
)
def test_what_is_no_reference_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        JournalCitation.parse(text)
    assert caught.value.expected


@pytest.mark.parametrize("value", [None, 1465, b"Dz. U. poz. 5"])
def test_what_is_no_text_is_no_reference(value: str) -> None:
    for read in (JournalCitation.parse, JournalReference.parse, find_gazette):
        with pytest.raises(InvalidValueError):
            read(value)


def test_one_position_is_asked_of_one() -> None:
    with pytest.raises(InvalidValueError, match="one position"):
        JournalReference.parse("Dz. U. z 2024 r. poz. 5 i 6")


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ({"journal": "DU"}, [("wrong_kind", "/journal")]),
        ({"position": 0}, [("not_a_position", "/position")]),
        ({"position": True}, [("not_a_position", "/position")]),
        ({"year": 1917}, [("not_a_year", "/year")]),
        ({"year": "2010"}, [("not_a_year", "/year")]),
        ({"number": 0}, [("not_a_number", "/number")]),
        ({"day": datetime(2010, 1, 1, tzinfo=UTC)}, [("not_a_day", "/day")]),
        ({"day": date(2011, 1, 1)}, [("year_at_odds", "/year")]),
        ({"year": None, "day": date(2010, 1, 1)}, [("year_at_odds", "/year")]),
        (
            {"position": 0, "year": 0, "number": 0},
            [("not_a_position", "/position"), ("not_a_year", "/year"), ("not_a_number", "/number")],
        ),
    ],
)
def test_what_can_be_no_reference(changes: dict[str, Any], faults: list[tuple[str, str]]) -> None:
    given_: dict[str, Any] = {"journal": DU, "position": 5, "year": 2010, "number": 7}
    with pytest.raises(InvalidRecordError) as caught:
        JournalReference(**(given_ | changes))
    assert [(fault.code, fault.path) for fault in caught.value.faults] == faults


@pytest.mark.parametrize(
    ("several", "faults"),
    [
        ((), [("not_one_journal", "/references")]),
        ((reference(DU, 1, 2024), reference(MP, 1, 2024)), [("not_one_journal", "/references")]),
        (
            ("Dz. U.", reference(DU, 1, 2024), None),
            [("wrong_kind", "/references/0"), ("wrong_kind", "/references/2")],
        ),
    ],
)
def test_what_can_be_no_citation(several: Any, faults: list[tuple[str, str]]) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        JournalCitation(references=several)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == faults


def test_references_are_values() -> None:
    one = JournalCitation.parse("Dz. U. z 2024 r. poz. 1465, z późn. zm.")

    assert pickle.loads(pickle.dumps(one)) == one
    assert len({one, JournalCitation.parse(one.format())}) == 1


# --- Any text at all -----------------------------------------------------------------------------

_SCRAPS = st.sampled_from(
    [
        *("Dz. U.", "M.P.", "Dz. Urz. Woj.", "Maz.", "z", "2024", "r.", "poz.", "Nr", "5", "1465"),
        *(",", "i", "oraz", "t.j.", "z późn. zm.", "dnia", "3 maja 2002 r.", "2016.446", "."),
    ]
)


@given(st.lists(_SCRAPS, max_size=10).map(" ".join) | st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(InvalidValueError, AmbiguousError):
        citation = JournalCitation.parse(text)
        assert JournalCitation.parse(citation.format()).format() == citation.format()


@pytest.mark.parametrize(
    "piece", [" poz. 5,", " z ", " 5", "tekst ", "z późn. ", " ", ". ", "1.1.", "a ", "dziennik "]
)
def test_a_long_text_is_read_or_refused_and_takes_no_minutes(piece: str) -> None:
    with contextlib.suppress(InvalidValueError):
        JournalCitation.parse("Dz. U. z 2024 r. poz. 5" + piece * 10_000)
