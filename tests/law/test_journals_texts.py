"""Which text of an act was current on a day, against a second copy of the table."""

import tomllib
from datetime import UTC, date, datetime, timedelta
from itertools import groupby, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.errors import InvalidRecordError, NotCoveredError
from zmp_core.law import PublishedText, text_on
from zmp_core.law.act import ACTS, USG, USP
from zmp_core.law.references import TEXTS

_FILE = Path(__file__).parent.parent / "data" / "law_journals_texts.toml"
_ROWS: list[list[str]] = tomllib.loads(_FILE.read_text("utf-8"))["texts"]
_DAY = timedelta(days=1)


def iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def test_the_papers_of_every_text() -> None:
    assert [
        [
            text.act,
            text.reference.display(),
            *map(iso, (text.published_from, text.published_by, text.includes)),
            str(text.confidence),
        ]
        for text in TEXTS
    ] == [row[:6] for row in _ROWS]


def test_texts_follow_each_other() -> None:
    ids = [act for act, _ in groupby(TEXTS, key=lambda text: text.act)]
    assert len(set(ids)) == len(ids)
    assert set(ids) <= {act.id for act in ACTS}
    for one, other in pairwise(TEXTS):
        assert one.published_from <= one.published_by
        assert one.includes is None or one.includes < one.published_from
        assert one.act != other.act or one.published_by < other.published_from
        assert one.source
        assert one.published_by <= one.read_to


def current(act: str, day: date) -> PublishedText | None:
    try:
        return text_on(act, day)
    except NotCoveredError:
        return None


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: f"{row[0]} {row[1]}")
def test_a_text_is_current_from_its_first_day_to_its_last(row: list[str]) -> None:
    act, reference, *_, begin, end, changed_by = row
    first, last = date.fromisoformat(begin), date.fromisoformat(end)
    for day in (first, last):
        text = text_on(act, day)
        assert text.reference.display() == reference
        assert iso(text.changed_by) == changed_by
    for day in (first - _DAY, last + _DAY):
        text_beside = current(act, day)
        assert text_beside is None or text_beside.reference.display() != reference


@given(st.sampled_from(["USG", "USP", "USW"]), st.dates(date(1995, 1, 1), date(2027, 1, 1)))
def test_the_text_of_a_day_was_published_by_then_and_no_later_one_was(act: str, day: date) -> None:
    text = current(act, day)

    if text is not None:
        assert text.published_by <= day
        later = [each for each in TEXTS if each.act == act and each.published_from <= day]
        assert later[-1].reference == text.reference


# --- What the table does not know ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("act", "day"),
    [
        pytest.param("USG", date(1996, 2, 9), id="before the first consolidated text"),
        pytest.param("USG", date(2025, 6, 1), id="the day of the next text is not known"),
        pytest.param("USG", date(2026, 11, 23), id="after the last search"),
        pytest.param("USP", date(2020, 6, 1), id="of a text whose day was not found"),
    ],
)
def test_a_day_that_the_table_does_not_reach_is_refused(act: str, day: date) -> None:
    with pytest.raises(NotCoveredError, match="2001-12-13\\.\\.2013-05-22") as caught:
        text_on(act, day)
    assert caught.value.question == f"which text of {act} was current on {day.isoformat()}"


@pytest.mark.parametrize(
    ("act", "day", "covered"),
    [
        ("UFP", date(2023, 7, 3), "2023-07-04..2024-10-15, 2024-10-16..2024-12-31"),
        ("UFP", date(2025, 1, 1), "2023-07-04..2024-10-15, 2024-10-16..2024-12-31"),
        ("UPZP", date(2024, 7, 28), "2024-07-29..2024-12-31"),
        ("URL", date(2025, 1, 1), "2023-07-11..2024-12-31"),
        ("OGL", date(2019, 8, 4), "2019-08-05..2024-12-31"),
    ],
)
def test_what_was_read_of_other_acts_is_a_span_and_no_more(
    act: str, day: date, covered: str
) -> None:
    with pytest.raises(NotCoveredError) as caught:
        text_on(act, day)
    assert caught.value.covered == covered


def test_an_act_without_texts_is_refused() -> None:
    with pytest.raises(NotCoveredError) as caught:
        text_on("DNI", date(2024, 1, 1))
    assert caught.value.covered.startswith("texts of USG, ")


@pytest.mark.parametrize("day", ["2024-01-01", datetime(2024, 1, 1, tzinfo=UTC), None])
def test_a_day_is_a_plain_day(day: date) -> None:
    text = text_on("USG", date(2024, 1, 1))
    for ask in (lambda: text_on("USG", day), lambda: text.changed_on(day)):
        with pytest.raises(InvalidRecordError) as caught:
            ask()
        assert [(fault.code, fault.path) for fault in caught.value.faults] == [
            ("not_a_day", "/day")
        ]


# --- Later changes -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "changed"),
    [
        pytest.param(date(2024, 4, 22), None, id="nobody listed the changes of these days"),
        pytest.param(date(2024, 9, 11), None, id="the day before"),
        pytest.param(date(2024, 9, 12), True, id="the next text includes a change of before"),
    ],
)
def test_later_changes_are_told_only_where_the_next_text_tells_them(
    day: date, *, changed: bool | None
) -> None:
    text = text_on("USG", day)

    assert text.reference.position == 609
    assert text.changed_on(day) is changed


def test_the_last_text_has_no_next_one_to_tell() -> None:
    assert text_on("USG", date(2026, 11, 22)).changed_on(date(2026, 11, 22)) is None


# --- Asked of an act -----------------------------------------------------------------------------


def test_an_act_knows_its_reference() -> None:
    assert USG.reference(date(2024, 10, 2)).format() == "Dz. U. z 2024 r. poz. 609"
    assert USG.reference(date(2024, 10, 3)).format() == "Dz. U. z 2024 r. poz. 1465"
    assert USP.reference(date(2010, 1, 1)).format() == "Dz. U. z 2001 r. Nr 142, poz. 1592"
