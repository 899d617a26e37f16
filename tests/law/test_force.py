"""Entry into force: the wording of the clause, the day it means, what is to be asked of it."""

import pickle
import tomllib
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.errors import AmbiguousError, InvalidRecordError, InvalidValueError, NotCoveredError
from zmp_core.law import EntryIntoForce, ForceDoubt, InForceFrom, find_gazette
from zmp_core.law.act import OGL
from zmp_core.law.journals import GAZETTES

_FILE = Path(__file__).parent.parent / "data" / "law_force.toml"
_VECTORS: list[dict[str, Any]] = tomllib.loads(_FILE.read_text("utf-8"))["clauses"]
_DAY = timedelta(days=1)
_DAYS = st.dates(min_value=date(2001, 1, 1), max_value=date(2090, 12, 31))
PUBLISHED = date(2025, 3, 10)

clauses = st.one_of(
    st.builds(
        EntryIntoForce,
        start=st.sampled_from(
            [InForceFrom.AFTER_DAYS, InForceFrom.AFTER_MONTHS, InForceFrom.WITHIN_DAYS]
        ),
        count=st.integers(1, 999),
        journal=st.none() | st.sampled_from(GAZETTES),
    ),
    st.builds(EntryIntoForce, start=st.just(InForceFrom.FIXED), fixed=_DAYS),
    st.builds(
        EntryIntoForce,
        start=st.sampled_from(
            [
                InForceFrom.DAY_AFTER,
                InForceFrom.PUBLICATION,
                InForceFrom.NEXT_MONTH,
                InForceFrom.ADOPTION,
            ]
        ),
    ),
)


def after(days: int) -> EntryIntoForce:
    return EntryIntoForce(start=InForceFrom.AFTER_DAYS, count=days)


# --- The vectors ---------------------------------------------------------------------------------


def test_all_vectors_are_here() -> None:
    assert len(_VECTORS) == 8


@pytest.mark.parametrize(
    "vector", _VECTORS, ids=lambda vector: f"{vector['wording']} {vector.get('published')}"
)
def test_a_clause_means_the_day_of_the_vector(vector: dict[str, Any]) -> None:
    clause = EntryIntoForce.parse(vector["wording"])
    day = clause.day(adopted=vector.get("adopted"), published=vector.get("published"))

    assert day == vector.get("in_force")
    assert clause.format() == vector["wording"]


# --- The day -------------------------------------------------------------------------------------


@given(_DAYS, st.integers(1, 400))
def test_after_so_many_days_the_act_holds_from_the_day_after_the_last(day: date, days: int) -> None:
    assert after(days).day(published=day) == day + timedelta(days=days) + _DAY


@given(_DAYS, st.integers(1, 36))
def test_months_end_on_the_day_of_the_same_number(day: date, months: int) -> None:
    found = EntryIntoForce(start=InForceFrom.AFTER_MONTHS, count=months).day(published=day)

    assert found is not None
    last = found - _DAY
    assert (last.year - day.year) * 12 + last.month - day.month == months
    assert last.day == min(day.day, monthrange(last.year, last.month)[1])


@given(_DAYS)
def test_the_first_day_of_the_next_month(day: date) -> None:
    found = EntryIntoForce(start=InForceFrom.NEXT_MONTH).day(published=day)

    assert found is not None
    assert found.day == 1
    assert day < found <= day + timedelta(days=31)


@given(clauses)
def test_without_publication_only_two_clauses_name_a_day(clause: EntryIntoForce) -> None:
    adopted = date(2025, 2, 26)
    expected = {InForceFrom.FIXED: clause.fixed, InForceFrom.ADOPTION: adopted}

    assert clause.day(adopted=adopted) == expected.get(clause.start)
    assert clause.day() == clause.fixed


def test_within_a_time_names_no_day() -> None:
    clause = EntryIntoForce.parse("w terminie 14 dni od dnia ogłoszenia")

    assert clause.start is InForceFrom.WITHIN_DAYS
    assert clause.day(adopted=PUBLISHED, published=PUBLISHED) is None


# --- The wording ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Uchwała wchodzi w życie po upływie 14 dni od dnia ogłoszenia.", after(14)),
        ("wchodzi w życie po upływie 14 dni od dnia jej ogłoszenia", after(14)),
        ("po\u00a0upływie 14\u00a0dni od daty ogłoszenia", after(14)),
        ("PO UPŁYWIE 14 DNI OD DNIA OGŁOSZENIA", after(14)),
        ("po upływie 1 dnia od dnia ogłoszenia", after(1)),
        ("po upływie 2 tygodni od dnia ogłoszenia", after(14)),
        ("po upływie tygodnia od dnia ogłoszenia", after(7)),
        (
            "po upływie miesiąca od dnia ogłoszenia",
            EntryIntoForce(start=InForceFrom.AFTER_MONTHS, count=1),
        ),
        (
            "po upływie 3 miesięcy od dnia ogłoszenia",
            EntryIntoForce(start=InForceFrom.AFTER_MONTHS, count=3),
        ),
        (
            "po upływie roku od dnia ogłoszenia",
            EntryIntoForce(start=InForceFrom.AFTER_MONTHS, count=12),
        ),
        (
            "po upływie 3 lat od dnia ogłoszenia",
            EntryIntoForce(start=InForceFrom.AFTER_MONTHS, count=36),
        ),
        (
            "w ciągu 30 dni od dnia ogłoszenia",
            EntryIntoForce(start=InForceFrom.WITHIN_DAYS, count=30),
        ),
        (
            "z pierwszym dniem miesiąca następującego po miesiącu ogłoszenia",
            EntryIntoForce(start=InForceFrom.NEXT_MONTH),
        ),
        ("z dniem podjęcia.", EntryIntoForce(start=InForceFrom.ADOPTION)),
        (
            "z dniem 1 stycznia 2026 r.",
            EntryIntoForce(start=InForceFrom.FIXED, fixed=date(2026, 1, 1)),
        ),
        (
            "z dniem 1.01.2026",
            EntryIntoForce(start=InForceFrom.FIXED, fixed=date(2026, 1, 1)),
        ),
        (
            "po upływie 14 dni od dnia ogłoszenia w Dzienniku Urzędowym Województwa Mazowieckiego.",
            EntryIntoForce(
                start=InForceFrom.AFTER_DAYS, count=14, journal=find_gazette("Mazowieckiego")
            ),
        ),
    ],
)
def test_a_clause_is_read(text: str, clause: EntryIntoForce) -> None:
    assert EntryIntoForce.parse(text) == clause


@given(clauses)
def test_every_clause_is_read_from_its_own_words(clause: EntryIntoForce) -> None:
    assert EntryIntoForce.parse(clause.format()) == clause
    assert EntryIntoForce.parse(f"Uchwała wchodzi w życie {clause.format()}") == clause


@pytest.mark.parametrize(
    "text",
    [
        "",
        "z dniem",
        "po upływie 0 dni od dnia ogłoszenia",
        "po upływie 1000 dni od dnia ogłoszenia",
        "po upływie 14 dni",
        "po upływie 14 dni od dnia podjęcia",
        "w terminie 14 miesięcy od dnia ogłoszenia",
        "z dniem ogłoszenia, z wyjątkiem § 3",
        "§ 3 wchodzi w życie z dniem ogłoszenia",
        "z dniem 31 czerwca 2026 r.",
        "z dniem 1 stycznia",
        "z dniem ogłoszenia w Dzienniku Urzędowym Województwa Krakowskiego",
        "z dniem ogłoszenia w Dzienniku Urzędowym Ministra Finansów",
    ],
)
def test_what_is_no_such_clause_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        EntryIntoForce.parse(text)


@pytest.mark.parametrize("value", [None, 14, b"z dniem"])
def test_what_is_no_text_is_no_clause(value: str) -> None:
    with pytest.raises(InvalidValueError):
        EntryIntoForce.parse(value)


def test_a_gazette_cut_too_short_is_not_guessed() -> None:
    with pytest.raises(AmbiguousError):
        EntryIntoForce.parse("z dniem ogłoszenia w Dzienniku Urzędowym Województwa Lub")


# --- What is to be asked -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "doubts"),
    [
        (1, (ForceDoubt.SHORTER_THAN_ORDINARY,)),
        (13, (ForceDoubt.SHORTER_THAN_ORDINARY,)),
        (14, ()),
        (15, ()),
    ],
)
def test_local_law_waits_fourteen_days(days: int, doubts: tuple[ForceDoubt, ...]) -> None:
    assert after(days).doubts(local_law=True, published=PUBLISHED) == doubts
    assert after(days).doubts(local_law=False, published=PUBLISHED) == ()
    assert after(days).doubts(local_law=True) == ()


@pytest.mark.parametrize(
    ("days", "doubts"), [(2, (ForceDoubt.SHORTER_THAN_ORDINARY,)), (3, ()), (4, ())]
)
def test_order_regulations_wait_three_days(days: int, doubts: tuple[ForceDoubt, ...]) -> None:
    clause = after(days)
    assert clause.doubts(local_law=True, published=PUBLISHED, ordinary="OGL-4-3") == doubts


@pytest.mark.parametrize(
    ("fixed", "doubts"),
    [
        (date(2025, 3, 9), (ForceDoubt.BEFORE_PUBLICATION,)),
        (date(2025, 3, 10), (ForceDoubt.SHORTER_THAN_ORDINARY,)),
        (date(2025, 3, 24), (ForceDoubt.SHORTER_THAN_ORDINARY,)),
        (date(2025, 3, 25), ()),
    ],
)
def test_a_fixed_day_is_held_against_publication(
    fixed: date, doubts: tuple[ForceDoubt, ...]
) -> None:
    clause = EntryIntoForce(start=InForceFrom.FIXED, fixed=fixed)
    assert clause.doubts(local_law=True, published=PUBLISHED) == doubts


def test_the_day_of_adoption_is_for_what_is_no_local_law() -> None:
    clause = EntryIntoForce.parse("z dniem podjęcia")
    day = date(2025, 2, 26)

    assert clause.doubts(local_law=False, adopted=day, published=PUBLISHED) == ()
    assert clause.doubts(local_law=True) == (ForceDoubt.NEEDS_PUBLICATION,)
    assert clause.doubts(local_law=True, adopted=day, published=PUBLISHED) == (
        ForceDoubt.NEEDS_PUBLICATION,
        ForceDoubt.BEFORE_PUBLICATION,
    )


@pytest.mark.parametrize("local_law", [True, False])
def test_a_clause_that_names_no_day_is_asked_of_every_act(*, local_law: bool) -> None:
    clause = EntryIntoForce.parse("w terminie 14 dni od dnia ogłoszenia")
    doubts = clause.doubts(local_law=local_law, published=PUBLISHED)

    assert doubts == (ForceDoubt.NAMES_NO_DAY,)


def test_what_was_ordinary_is_known_since_the_act_of_2000() -> None:
    first = date(2001, 1, 1)

    assert after(13).doubts(local_law=True, published=first) == (ForceDoubt.SHORTER_THAN_ORDINARY,)
    with pytest.raises(NotCoveredError):
        after(14).doubts(local_law=True, published=first - _DAY)


def test_every_doubt_has_its_provision() -> None:
    assert {str(doubt): str(doubt.basis) for doubt in ForceDoubt} == {
        "names_no_day": "art. 4 ust. 1 u.o.a.n.",
        "needs_publication": "art. 4 ust. 1 u.o.a.n.",
        "shorter_than_ordinary": "art. 4 ust. 2 u.o.a.n.",
        "before_publication": "art. 5 u.o.a.n.",
    }
    assert {doubt.basis.act for doubt in ForceDoubt} == {OGL}


# --- Values --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "faults"),
    [
        ({"start": "soon"}, [("wrong_kind", "/start")]),
        ({"start": InForceFrom.AFTER_DAYS}, [("not_a_count", "/count")]),
        ({"start": InForceFrom.AFTER_MONTHS, "count": 0}, [("not_a_count", "/count")]),
        ({"start": InForceFrom.WITHIN_DAYS, "count": True}, [("not_a_count", "/count")]),
        ({"start": InForceFrom.PUBLICATION, "count": 1}, [("nothing_to_count", "/count")]),
        ({"start": InForceFrom.FIXED}, [("not_a_day", "/fixed")]),
        (
            {"start": InForceFrom.ADOPTION, "count": 1, "fixed": PUBLISHED, "journal": "x"},
            [
                ("nothing_to_count", "/count"),
                ("day_not_fixed", "/fixed"),
                ("wrong_kind", "/journal"),
            ],
        ),
    ],
)
def test_what_can_be_no_clause(fields: dict[str, Any], faults: list[tuple[str, str]]) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        EntryIntoForce(**fields)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == faults


def test_days_are_plain_days() -> None:
    noon = datetime(2025, 3, 10, 12, tzinfo=UTC)
    with pytest.raises(InvalidRecordError) as caught:
        after(14).day(adopted="2025-03-10", published=noon)  # type: ignore[arg-type]
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("not_a_day", "/adopted"),
        ("not_a_day", "/published"),
    ]


def test_clauses_are_values() -> None:
    assert pickle.loads(pickle.dumps(after(14))) == after(14)
    assert len({after(14), after(14), after(15)}) == 2
