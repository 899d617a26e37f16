"""Schemes of numbers: each house has its own, and a lost draft gets no number."""

import pickle
import random
from datetime import date
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.errors import (
    AmbiguousError,
    InvalidRecordError,
    InvalidValueError,
    NotCoveredError,
)
from zmp_core.law import Period
from zmp_core.resolutions import (
    NumberParts,
    NumberScheme,
    ResolutionNumber,
    Restart,
    find_scheme,
    read_heading,
    read_year,
)

BY_TERM: Final = NumberScheme(pattern="SESSION/SEQ/YYYY", restarts=Restart.TERM)
BY_YEAR: Final = NumberScheme(pattern="PREFIX.SEQ.YYYY", restarts=Restart.YEAR)
BY_SESSION: Final = NumberScheme(pattern="TERM/ARABIC-SESSION/SEQ/YYYY", restarts=Restart.SESSION)


def faults(make: Any, *args: Any, **fields: Any) -> list[tuple[str, str]]:
    with pytest.raises(InvalidRecordError) as caught:
        make(*args, **fields)
    return [(fault.code, fault.path) for fault in caught.value.faults]


# --- reading -------------------------------------------------------------------------------------


# Each as its house prints it: councils, a sejmik, boards, a RIO, executives.
PRINTED: Final[list[tuple[str, str, dict[str, object]]]] = [
    ("SESSION/SEQ/YY", "CXV/1547/10", {"session": "CXV", "sequence": "1547", "year": 2010}),
    ("SESSION/SEQ/YYYY", "XIII/94/2019", {"session": "XIII", "sequence": "94", "year": 2019}),
    ("SEQ/SESSION/YYYY", "194/VII/2024", {"session": "VII", "sequence": "194", "year": 2024}),
    (
        "SEQ/TERM/ARABIC-SESSION/YYYY",
        "306/VIII/22/2020",
        {"session": "22", "sequence": "306", "term": "VIII", "year": 2020},
    ),
    (
        "TERM/ARABIC-SESSION/SEQ/YYYY",
        "III/56/16/2010",
        {"session": "56", "sequence": "16", "term": "III", "year": 2010},
    ),
    (
        "SESSION/SEQ/TERM/YYYY",
        "VII/87/IX/2024",
        {"session": "VII", "sequence": "87", "term": "IX", "year": 2024},
    ),
    ("SEQ/TERM/YY", "7663/VI/23", {"sequence": "7663", "term": "VI", "year": 2023}),
    ("MEETING/SEQ/YYYY", "193/3248/2021", {"meeting": "193", "sequence": "3248", "year": 2021}),
    ("SEQ/MEETING/YY", "1325/205/05", {"meeting": "205", "sequence": "1325", "year": 2005}),
    ("SEQ/YYYY", "2681/2022", {"sequence": "2681", "year": 2022}),
    ("SEQ", "5", {"sequence": "5"}),
    (
        "PREFIX.SESSION.SEQ.YYYY",
        "0007.XXXIX.228.2014",
        {"prefix": "0007", "session": "XXXIX", "sequence": "228", "year": 2014},
    ),
    ("PREFIX.SEQ.YYYY", "KI.411.117.2025", {"prefix": "KI.411", "sequence": "117", "year": 2025}),
    ("SESSION-SEQ/YY", "XXXIV-247/02", {"session": "XXXIV", "sequence": "247", "year": 2002}),
    ("SEQ(SESSION)YY", "75(XI)19", {"session": "XI", "sequence": "75", "year": 2019}),
    ("SESSION SEQ/YYYY", "XII 40/2005", {"session": "XII", "sequence": "40", "year": 2005}),
]
FIELDS: Final = ("session", "sequence", "term", "meeting", "prefix", "year")


@pytest.mark.parametrize(("pattern", "text", "expected"), PRINTED)
def test_a_number_is_read_by_the_scheme_of_its_house(
    pattern: str, text: str, expected: dict[str, object]
) -> None:
    scheme = NumberScheme(pattern=pattern)
    number = scheme.parse(text)

    assert {f: v for f in FIELDS if (v := getattr(number, f)) is not None} == expected
    assert (str(number), number.scheme) == (text, scheme)
    assert not number.is_ambiguous


@pytest.mark.parametrize(("pattern", "text", "expected"), PRINTED)
def test_a_number_is_written_as_it_is_read(
    pattern: str, text: str, expected: dict[str, object]
) -> None:
    number = NumberScheme(pattern=pattern).parse(text)
    roman = {"VII": 7, "CXV": 115, "XIII": 13, "III": 3, "IX": 9, "VI": 6, "VIII": 8, "XI": 11}
    roman |= {"XXXIX": 39, "XXXIV": 34, "XII": 12}
    parts: dict[str, Any] = {
        field: value if field == "prefix" else roman.get(str(value)) or int(str(value))
        for field, value in expected.items()
        if field != "sequence"
    }

    assert NumberScheme(pattern=pattern).number(int(number.sequence or 0), **parts) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "XI",
        "XI/59",
        "XI/59/25",
        "XI/59/20255",
        "11/59/2025",
        "xi/59/2025",
        "XI/59/2O25",
        "XI/ 59/2025",
        "XI-59-2025",
        "XI–59–2025",
        "XI\u204459/2025",
        "XLXC/59/2025",
        "XI/…/2025",
        "XI/59/2025/1",
        "nr XI/59/2025",
        "XI/59/2025 ",
        "XI/59/1989",
        "XI/59/2090",
        "XI/12345678/2025",
        "Ⅺ/59/2025",
        5,
        None,
    ],
)
def test_what_is_written_otherwise_is_no_number_of_the_scheme(text: Any) -> None:
    with pytest.raises(InvalidValueError) as caught:
        BY_TERM.parse(text)
    assert caught.value.value == text


def test_a_year_still_to_come_is_refused() -> None:
    scheme = NumberScheme(pattern="SESSION/SEQ/YY")
    today = date(2026, 11, 25)

    assert scheme.parse("XI/59/26", until=today).year == 2026
    assert scheme.parse("XI/59/27").year == 2027
    with pytest.raises(InvalidValueError):
        scheme.parse("XI/59/27", until=today)


def test_a_scheme_does_not_read_a_prefix_of_another_form() -> None:
    for text in ("12.5.2020", "12345.5.2020", "ABCDEF.5.2020", "5.2020"):
        with pytest.raises(InvalidValueError):
            BY_YEAR.parse(text)


# --- values --------------------------------------------------------------------------------------


def test_schemes_and_numbers_are_frozen_values() -> None:
    number = BY_TERM.parse("XI/59/2025")

    for value in (BY_TERM, number):
        assert value == pickle.loads(pickle.dumps(value))
        assert hash(value) == hash(attrs.evolve(value))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        number.year = 2026  # type: ignore[misc]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"raw": " "}, [("not_a_name", "/raw")]),
        ({"raw": None}, [("not_a_name", "/raw")]),
        ({"raw": "5", "year": "2025"}, [("not_a_year", "/year")]),
        ({"raw": "", "year": 0}, [("not_a_name", "/raw"), ("not_a_year", "/year")]),
    ],
)
def test_a_number_without_text_is_none(
    fields: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert faults(ResolutionNumber, **fields) == expected


@pytest.mark.parametrize(
    "pattern",
    [
        *("", "XYZ", "SESSION/", "/SEQ", "SESSIONSEQ", "SESSION//SEQ", "SEQ/SEQ", "SEQ/YY/YYYY"),
        *("SESSION/ARABIC-SESSION", "SEQ.PREFIX", "seq/yyyy", "SEQ+YYYY", "SEQ/YYYY\n", 5, None),
    ],
)
def test_a_pattern_that_nobody_can_read_is_refused(pattern: Any) -> None:
    assert faults(NumberScheme, pattern=pattern) == [("not_a_pattern", "/pattern")]


def test_every_fault_of_a_scheme_is_listed() -> None:
    fields: dict[str, Any] = {"pattern": "", "issuer": " ", "in_force": 2025, "restarts": "year"}

    assert faults(NumberScheme, **fields) == [
        ("not_a_pattern", "/pattern"),
        ("not_a_name", "/issuer"),
        ("wrong_kind", "/in_force"),
        ("wrong_kind", "/restarts"),
    ]


# --- writing -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sequence", "parts", "expected"),
    [
        (1, {}, [("not_a_number", "/session"), ("not_a_number", "/year")]),
        (0, {"session": 1, "year": 2025}, [("not_a_number", "/sequence")]),
        (True, {"session": 1, "year": 2025}, [("not_a_number", "/sequence")]),
        ("1", {"session": 1, "year": 2025}, [("not_a_number", "/sequence")]),
        (10_000_000, {"session": 1, "year": 2025}, [("not_a_number", "/sequence")]),
        (1, {"session": 0, "year": 2025}, [("not_a_number", "/session")]),
        (1, {"session": 4000, "year": 2025}, [("not_a_number", "/session")]),
        (1, {"session": 1, "year": 1989}, [("not_a_number", "/year")]),
        (1, {"session": 1, "year": 2090}, [("not_a_number", "/year")]),
        (1, {"session": 1, "year": 25}, [("not_a_number", "/year")]),
        (1, {"session": 1, "year": 2025, "term": 9}, [("not_in_scheme", "/term")]),
        (1, {"session": 1, "year": 2025, "prefix": ""}, [("not_in_scheme", "/prefix")]),
    ],
)
def test_a_number_is_made_of_the_parts_of_its_scheme_alone(
    sequence: Any, parts: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert faults(BY_TERM.number, sequence, **parts) == expected


@pytest.mark.parametrize("prefix", ["", "7", "12345", "or", "0007.", None, 7])
def test_a_prefix_is_a_class_of_the_filing_plan(prefix: Any) -> None:
    assert faults(BY_YEAR.number, 1, year=2025, prefix=prefix) == [("not_a_prefix", "/prefix")]


@pytest.mark.parametrize(
    ("session", "year"), [(1, 1990), (1, 2089), (3999, 2025), (107, 2000), (4, 2009)]
)
def test_the_ends_of_what_can_be_written(session: int, year: int) -> None:
    for pattern in ("SESSION/SEQ/YY", "SESSION/SEQ/YYYY", "SEQ/ARABIC-SESSION/YY"):
        made = NumberScheme(pattern=pattern).number(9_999_999, session=session, year=year)
        assert NumberScheme(pattern=pattern).parse(made.raw) == made
        assert made.year == year


parts = st.fixed_dictionaries(
    {"session": st.integers(1, 3999), "year": st.integers(1990, 2089), "term": st.integers(1, 99)}
)


@given(
    sequence=st.integers(1, 9_999_999),
    parts=parts,
    names=st.permutations(["SESSION", "SEQ", "YY", "TERM"]),
    sign=st.sampled_from("/-"),
)
def test_what_is_written_is_read_again(
    sequence: int, parts: dict[str, int], names: list[str], sign: str
) -> None:
    scheme = NumberScheme(pattern=sign.join(names))
    number = scheme.number(
        sequence, session=parts["session"], term=parts["term"], year=parts["year"]
    )

    assert scheme.parse(str(number)) == number
    assert (number.sequence, number.year) == (str(sequence), parts["year"])
    heading = read_heading(f"Uchwała nr {number}", schemes=(scheme,))
    assert heading.number == number


# --- the next number -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("scheme", "last", "parts", "expected"),
    [
        (BY_TERM, None, {"session": 1, "year": 2024}, "I/1/2024"),
        (BY_TERM, "I/1/2024", {"session": 1, "year": 2024}, "I/2/2024"),
        (BY_TERM, "X/59/2024", {"session": 11, "year": 2025}, "XI/60/2025"),
        (BY_TERM, "X/59a/2024", {"session": 11, "year": 2025}, "XI/60/2025"),
        (BY_YEAR, "0050.228.2015", {"prefix": "0050", "year": 2015}, "0050.229.2015"),
        (BY_YEAR, "0050.228.2015", {"prefix": "0050", "year": 2016}, "0050.1.2016"),
        (BY_SESSION, "III/56/16/2010", {"term": 3, "session": 56, "year": 2010}, "III/56/17/2010"),
        (BY_SESSION, "III/56/16/2010", {"term": 3, "session": 57, "year": 2010}, "III/57/1/2010"),
        (BY_SESSION, "III/56/16/2010", {"term": 4, "session": 56, "year": 2010}, "IV/56/1/2010"),
        (
            NumberScheme(pattern="SESSION/SEQ/TERM/YYYY", restarts=Restart.TERM),
            "XCVIII/1914/VIII/2024",
            {"session": 1, "term": 9, "year": 2024},
            "I/1/IX/2024",
        ),
        (
            NumberScheme(pattern="SEQ/MEETING/YY", restarts=Restart.SESSION),
            "7/205/05",
            {"meeting": 206, "year": 2005},
            "1/206/05",
        ),
        (NumberScheme(pattern="SEQ", restarts=Restart.SESSION), "5", {}, "6"),
    ],
)
def test_the_next_number_goes_on_until_its_series_begins_again(
    scheme: NumberScheme, last: str | None, parts: NumberParts, expected: str
) -> None:
    before = None if last is None else scheme.parse(last)

    assert str(scheme.next(before, **parts)) == expected


def test_a_number_of_another_scheme_has_no_successor_here() -> None:
    with pytest.raises(InvalidValueError):
        BY_TERM.next(BY_YEAR.parse("0050.1.2016"), session=1, year=2016)


def test_a_number_without_its_running_part_has_no_successor() -> None:
    blank = read_heading("Uchwała nr XI/…/2025", schemes=(BY_TERM,)).number

    assert blank is not None
    with pytest.raises(InvalidValueError):
        BY_TERM.next(blank, session=11, year=2025)


def test_nothing_follows_where_nobody_knows_when_the_series_begins_again() -> None:
    scheme = NumberScheme(pattern="SEQ/YYYY")

    assert str(scheme.next(None, year=2025)) == "1/2025"
    with pytest.raises(InvalidValueError, match="begins again"):
        scheme.next(scheme.parse("1/2025"), year=2025)


# --- drafts --------------------------------------------------------------------------------------


@given(st.lists(st.booleans(), max_size=30), st.integers(0, 50))
def test_a_lost_draft_gets_no_number_and_uses_up_none(adopted: list[bool], before: int) -> None:
    last = BY_TERM.number(before, session=1, year=2024) if before else None
    numbers = BY_TERM.number_drafts(adopted, last=last, session=2, year=2024)

    assert [number is not None for number in numbers] == adopted
    given_out = [int(number.sequence or 0) for number in numbers if number is not None]
    assert given_out == list(range(before + 1, before + 1 + sum(adopted)))


@pytest.mark.parametrize("unknown", [None, 1, "adopted"])
def test_an_outcome_that_is_not_known_is_not_numbered(unknown: Any) -> None:
    wrong = faults(BY_TERM.number_drafts, [True, unknown, False, unknown], session=1, year=2024)

    assert wrong == [("not_decided", "/adopted/1"), ("not_decided", "/adopted/3")]


# --- order ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("scheme", "texts"),
    [
        (BY_TERM, ["I/2/2024", "IX/58/2024", "X/59/2024", "X/59a/2024", "X/60/2025", "C/100/2026"]),
        (BY_YEAR, ["0050.9.2015", "0050.10.2015", "0050.1.2016"]),
        (
            BY_SESSION,
            [
                *("III/9/16/2009", "III/10/2/2009", "III/10/10/2009"),
                *("III/1/1/2010", "IV/1/1/2010"),
            ],
        ),
    ],
)
def test_numbers_sort_as_they_were_given(scheme: NumberScheme, texts: list[str]) -> None:
    numbers = [scheme.parse(text) for text in texts]
    shuffled = random.Random(7).sample(numbers, len(numbers))

    assert [str(number) for number in sorted(shuffled, key=scheme.order)] == texts


@given(st.lists(st.integers(1, 200), min_size=1, max_size=20))
def test_each_next_number_sorts_after_the_last(sessions: list[int]) -> None:
    last = None
    numbers = [
        last := BY_TERM.next(last, session=session, year=2024) for session in sorted(sessions)
    ]

    assert sorted(numbers, key=BY_TERM.order) == numbers
    assert len({BY_TERM.order(number) for number in numbers}) == len(numbers)


# --- whose scheme, on which day ------------------------------------------------------------------

OLD: Final = NumberScheme(
    pattern="SESSION/SEQ/YYYY",
    issuer="Rada Miejska w Złotoryi",
    in_force=Period(until=date(2010, 12, 31)),
)
NEW: Final = NumberScheme(
    pattern="PREFIX.SESSION.SEQ.YYYY",
    issuer="Rada Miejska w Złotoryi",
    in_force=Period(since=date(2011, 1, 1)),
)


def test_an_issuer_has_the_scheme_of_the_day() -> None:
    assert find_scheme([OLD, NEW], "Rada Miejska w Złotoryi", date(2010, 12, 31)) == OLD
    assert find_scheme([OLD, NEW], "Rada Miejska w Złotoryi", date(2011, 1, 1)) == NEW


def test_an_issuer_or_a_day_without_a_scheme_is_not_covered() -> None:
    with pytest.raises(NotCoveredError, match="nothing of that issuer"):
        find_scheme([OLD, NEW], "Rada Gminy Kłaj", date(2011, 1, 1))
    with pytest.raises(NotCoveredError, match=r"SESSION/SEQ/YYYY \.\.2010-12-31"):
        find_scheme([OLD], "Rada Miejska w Złotoryi", date(2011, 1, 1))


def test_two_schemes_on_one_day_are_ambiguous() -> None:
    other = attrs.evolve(NEW, in_force=Period())
    with pytest.raises(AmbiguousError) as caught:
        find_scheme([OLD, other], "Rada Miejska w Złotoryi", date(2010, 1, 1))
    assert caught.value.candidates == (OLD.pattern, NEW.pattern)


# --- years ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("figures", "year"),
    [
        ("90", 1990),
        ("99", 1999),
        ("00", 2000),
        ("05", 2005),
        ("26", 2026),
        ("89", 2089),
        ("1990", 1990),
        ("2089", 2089),
    ],
)
def test_two_figures_are_years_since_1990(figures: str, year: int) -> None:
    assert read_year(figures) == year


@pytest.mark.parametrize("figures", ["", "5", "005", "20255", "1989", "2090", "0005", "2O", "²5"])
def test_other_figures_are_no_year(figures: str) -> None:
    with pytest.raises(InvalidValueError):
        read_year(figures)


@pytest.mark.parametrize(("figures", "good"), [("26", True), ("27", False), ("89", False)])
def test_a_year_is_not_after_the_last_day(figures: str, good: bool) -> None:
    if good:
        assert read_year(figures, until=date(2026, 1, 1)) == 2026
    else:
        with pytest.raises(InvalidValueError, match="1990 to 2026"):
            read_year(figures, until=date(2026, 12, 31))
