"""130 headings as public sources print them, and 16 variants of one: every field, against hands.

The parses were made by hand, and where a heading is ambiguous, its issuer's scheme goes with it.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest

from zmp_core.resolutions import DoubtCode, Fold, Heading, NumberScheme, read_heading

FOUND: Final[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "data" / "headings.json").read_text("utf-8")
)
HEADINGS: Final[dict[str, dict[str, Any]]] = {row["id"]: row for row in FOUND["headings"]}
VARIANTS: Final[dict[str, dict[str, Any]]] = {row["id"]: row for row in FOUND["variants"]}
# Three Arabic figures, or Arabic figures after a prefix that might be one: only the house knows.
AMBIGUOUS: Final = {"h033", "h036", "h037", "h091", "h127"}

NUMBER: Final = ("raw", "session", "sequence", "term", "meeting", "prefix", "year", "year_raw")
FIELDS: Final = ("kind", "issuer", "date", "date_raw", "subject_intro", "subject", "pattern")


def recorded(row: dict[str, Any], field: str) -> object:
    number: dict[str, object] = row["number"] or {}
    if field == "pattern":
        return number.get("pattern")
    if field in NUMBER:
        return number.get(field)
    if field == "date" and row["date"] is not None:
        return date.fromisoformat(row["date"])
    return row[field]


def pattern(heading: Heading) -> str | None:
    """Return the scheme in the words of the record, which marks a running number left blank."""
    number = heading.number
    if number is None:
        return None
    if number.is_case_mark:
        return "CASE-MARK"
    assert number.scheme is not None
    is_blank = any(doubt.code is DoubtCode.BLANK_NUMBER for doubt in heading.doubts)
    return number.scheme.pattern.replace("SEQ", "BLANK" if is_blank else "SEQ")


def read(heading: Heading, field: str) -> object:
    if field == "kind":
        return None if heading.kind is None else heading.kind.noun.nominative
    if field == "date_raw":
        return None if heading.spans.date is None else heading.spans.date.of(heading.text)
    if field == "pattern":
        return pattern(heading)
    if field in NUMBER:
        return None if heading.number is None else getattr(heading.number, field)
    return getattr(heading, field)


def read_with_scheme(row: dict[str, Any]) -> Heading:
    if row["id"] not in AMBIGUOUS:
        return read_heading(row["raw"])
    return read_heading(row["raw"], schemes=[NumberScheme(pattern=row["number"]["pattern"])])


READ: Final = {id_: read_with_scheme(row) for id_, row in HEADINGS.items()}


@pytest.mark.parametrize("field", [*FIELDS, *NUMBER])
def test_every_field_of_every_heading_comes_out_as_recorded(
    field: str, record_property: Any
) -> None:
    wrong = {
        id_: (read(READ[id_], field), recorded(row, field))
        for id_, row in HEADINGS.items()
        if read(READ[id_], field) != recorded(row, field)
    }
    score = f"{field}: {len(HEADINGS) - len(wrong)} of {len(HEADINGS)}"
    record_property("score", score)

    assert score == f"{field}: 130 of 130", wrong


@pytest.mark.parametrize("id_", sorted(AMBIGUOUS))
def test_what_only_the_house_knows_is_ambiguous_without_its_scheme(id_: str) -> None:
    row = HEADINGS[id_]
    heading = read_heading(row["raw"])

    assert heading.number is not None
    assert heading.number.is_ambiguous
    assert heading.number.scheme is None
    assert row["number"]["pattern"] in {each.pattern for each in heading.number.readings}
    assert (heading.number.session, heading.number.sequence, heading.number.meeting) == (None,) * 3
    assert heading.number.year == row["number"]["year"]
    assert [doubt.code for doubt in heading.doubts] == [DoubtCode.AMBIGUOUS_NUMBER]


def test_all_others_are_read_without_help_and_without_doubt() -> None:
    doubts = {
        id_: [doubt.code for doubt in heading.doubts]
        for id_, heading in READ.items()
        if heading.doubts
    }

    assert doubts == {
        "h065": [DoubtCode.BLANK_NUMBER, DoubtCode.BLANK_DATE],
        "h098": [DoubtCode.BLANK_NUMBER, DoubtCode.BLANK_DATE],
        "h164": [DoubtCode.BLANK_NUMBER],
    }


def test_what_belongs_to_no_part_is_told() -> None:
    unread = {
        id_: [span.of(heading.text) for span in heading.unread]
        for id_, heading in READ.items()
        if heading.unread
    }

    assert unread == {
        "h026": ["Wstępna"],
        "h027": ["Wstępne"],
        "h030": ["z Sesji", "odbytej"],
        "h046": ["Tekst"],
        "h074": ["(tekst ujednolicony)"],
        "h109": ["zmieniająca"],
        "h110": ["z sesji", "odbytej"],
        "h113": ["– druk nr 2624 wraz z autopoprawkami"],
        "h114": ["– druk nr 1707"],
        "h115": ["– druk nr 1240 wraz z autopoprawką"],
        "h121": ["18", "(DS-342/25)."],
        "h122": ["(DS-343/25)"],
        "h123": ["4"],
        "h129": ["(Druk Nr 78)"],
        "h130": ["(druk nr 450-1) z autopopr."],
        "h133": ["(druk nr 117-1);"],
        "h146": ["/ projektodawca Prezydent Miasta Krakowa/  Druk nr 798"],
        "h147": ["- druk BRM nr 9/2026 wraz z poprawką."],
        "h148": ["- druk nr 38/2025."],
        "h149": ["- druk BRM nr 88/2025."],
        "h150": ["- druk BRM nr 47/2025."],
    }


def test_nothing_is_folded_but_the_case_of_the_kind_and_a_number_of_a_line() -> None:
    folded = {
        id_: folds
        for id_, heading in READ.items()
        if (folds := [each for each in heading.folds if each is not Fold.CASE_OF_KIND])
    }

    assert folded == {"h123": [Fold.LINE_NUMBER]}


@pytest.mark.parametrize(
    "id_", [id_ for id_, row in HEADINGS.items() if "genitive-kind" in row["odd"]]
)
def test_the_kind_in_another_case_is_a_fold(id_: str) -> None:
    assert Fold.CASE_OF_KIND in READ[id_].folds


@pytest.mark.parametrize("id_", HEADINGS)
def test_a_span_shows_where_the_part_stands(id_: str) -> None:
    heading = READ[id_]
    for field in ("issuer", "subject", "subject_intro"):
        span = getattr(heading.spans, field)
        part = getattr(heading, field)
        shown = None if span is None else " ".join(span.of(heading.text).split())
        assert shown == part
    if heading.number is not None:
        assert heading.spans.number is not None
        assert heading.spans.number.of(heading.text) == heading.number.raw


FOLDS: Final = {
    "s-nbsp-after-one-letter-words-and-before-r": (Fold.NO_BREAK_SPACE,),
    "s-narrow-nbsp-before-r": (Fold.NO_BREAK_SPACE,),
    "s-nbsp-everywhere": (Fold.NO_BREAK_SPACE,),
    "s-nfd": (Fold.DECOMPOSED_LETTER,),
    "s-soft-hyphen": (Fold.INVISIBLE_SIGN,),
    "s-zero-width-space": (Fold.INVISIBLE_SIGN,),
    "s-bom": (Fold.INVISIBLE_SIGN,),
    "s-lowercase-roman": (Fold.LOWER_CASE_ROMAN,),
    "s-fraction-slash": (Fold.SLASH_SIGN,),
    "s-en-dash-number": (Fold.DASH_FOR_SLASH,),
    "s-unicode-roman": (Fold.ROMAN_SIGN,),
}


@pytest.mark.parametrize("id_", VARIANTS)
def test_a_variant_reads_as_the_heading_that_it_was_made_from(id_: str) -> None:
    row = VARIANTS[id_]
    same = HEADINGS[row["same_as"] or "h001"]
    heading = read_heading(row["raw"])
    is_upper = row["same_as"] is None  # in capitals: issuer and subject stay so, the rest is read

    for field in (*FIELDS, *NUMBER):
        if field == "date_raw":
            continue  # as printed, and so it differs
        expected = recorded(same, field)
        if is_upper and field in {"issuer", "subject", "subject_intro"}:
            expected = str(expected).upper()
        assert (field, read(heading, field)) == (field, expected)
    assert heading.folds == FOLDS.get(id_, ())
    assert (heading.doubts, heading.unread) == ((), ())
