"""Mandates: their days, the oath, and what the law says of how they end."""

import pickle
from datetime import date
from itertools import pairwise
from typing import Any

import attrs
import pytest

from zmp_core.bodies import Beginning, Ending, Mandate, Tenure, find_expiry
from zmp_core.bodies.mandates import EXPIRIES, DeclaredBy
from zmp_core.errors import InvalidRecordError, NotCoveredError
from zmp_core.law.deadlines import find_deadline

_ELECTED = date(2024, 4, 7)
_OATH = date(2024, 5, 7)
_MANDATE = Mandate(member="Anna Lis", since=_ELECTED, oath=_OATH)
_DAY = date(2024, 10, 1)


def _codes(caught: pytest.ExceptionInfo[InvalidRecordError]) -> list[tuple[str, str]]:
    return [(fault.code, fault.path) for fault in caught.value.faults]


# --- A mandate -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "sworn"), [(date(2024, 5, 6), False), (_OATH, True), (date(2026, 1, 1), True)]
)
def test_a_councillor_is_sworn_from_the_day_of_the_oath(day: date, sworn: bool) -> None:
    assert _MANDATE.sworn(day) is sworn


def test_without_a_recorded_oath_nobody_is_sworn() -> None:
    assert not attrs.evolve(_MANDATE, oath=None).sworn(date(2029, 4, 7))


def test_a_mandate_includes_its_first_and_its_last_day() -> None:
    mandate = attrs.evolve(_MANDATE, until=date(2025, 3, 3), ending=Ending.RESIGNATION)

    assert _ELECTED in mandate.days
    assert date(2025, 3, 3) in mandate.days
    assert date(2025, 3, 4) not in mandate.days
    assert str(_MANDATE.days) == "2024-04-07.."


def test_a_mandate_is_a_frozen_value() -> None:
    assert pickle.loads(pickle.dumps(_MANDATE)) == _MANDATE
    assert hash(_MANDATE) == hash(attrs.evolve(_MANDATE))
    assert _MANDATE.beginning is Beginning.ELECTED


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        pytest.param({"member": " "}, [("not_a_name", "/member")], id="no name"),
        pytest.param({"member": 7}, [("not_a_name", "/member")], id="a number is no name"),
        pytest.param({"since": "2024-04-07"}, [("not_a_day", "/since")], id="text is no day"),
        pytest.param({"until": 2029}, [("not_a_day", "/until")], id="a year is no day"),
        pytest.param({"oath": True}, [("not_a_day", "/oath")], id="True is no day"),
        pytest.param(
            {"until": date(2024, 4, 6), "oath": None},
            [("ends_before_it_begins", "/until")],
            id="over before it began",
        ),
        pytest.param(
            {"oath": date(2024, 4, 6)}, [("oath_outside_the_mandate", "/oath")], id="oath too early"
        ),
        pytest.param(
            {"until": date(2024, 5, 6)}, [("oath_outside_the_mandate", "/oath")], id="oath too late"
        ),
        pytest.param(
            {"ending": Ending.DEATH},
            [("ending_without_a_last_day", "/ending")],
            id="ended, but no last day",
        ),
        pytest.param({"ending": "death"}, [("not_an_ending", "/ending")], id="text is no ending"),
        pytest.param(
            {"beginning": None}, [("not_a_beginning", "/beginning")], id="begun in no way"
        ),
        pytest.param(
            {"member": "", "since": None, "oath": "", "ending": 1, "beginning": 2},
            [
                ("not_a_name", "/member"),
                ("not_a_day", "/since"),
                ("not_a_day", "/oath"),
                ("not_a_beginning", "/beginning"),
                ("not_an_ending", "/ending"),
            ],
            id="everything at once",
        ),
    ],
)
def test_a_mandate_lists_every_fault(change: dict[str, Any], codes: list[tuple[str, str]]) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        attrs.evolve(_MANDATE, **change)
    assert _codes(caught) == codes


def test_a_tenure_of_one_day_is_possible() -> None:
    assert Tenure(member="Anna Lis", since=_DAY, until=_DAY).days.until == _DAY


# --- How it ends ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ending", "basis", "declared_by", "heard", "deadline"),
    [
        (Ending.DEATH, "pkt 1", DeclaredBy.COMMISSIONER, False, "KW-383-2a"),
        (Ending.INELIGIBLE, "pkt 2", DeclaredBy.COUNCIL, True, "KW-383-2"),
        (Ending.JUDGMENT, "pkt 2", DeclaredBy.NOBODY, False, None),
        (Ending.OATH_REFUSED, "pkt 3", DeclaredBy.COUNCIL, True, "KW-383-2"),
        (Ending.RESIGNATION, "pkt 4", DeclaredBy.COMMISSIONER, False, "KW-383-2a"),
        (Ending.INCOMPATIBLE, "pkt 5", DeclaredBy.COUNCIL, True, "KW-383-2"),
        (Ending.ELECTED_MAYOR, "pkt 6", DeclaredBy.COMMISSIONER, False, "KW-383-2a"),
        (Ending.ELECTED_TO_PARLIAMENT, "pkt 6", DeclaredBy.COMMISSIONER, False, "KW-383-2a"),
        (Ending.ASSETS_NOT_DECLARED, "pkt 7", DeclaredBy.COUNCIL, True, "KW-383-2"),
    ],
)
def test_the_cause_decides_who_declares_the_expiry(
    ending: Ending, basis: str, declared_by: DeclaredBy, heard: bool, deadline: str | None
) -> None:
    expiry = find_expiry(ending, _DAY)

    assert str(expiry.basis) == f"art. 383 § 1 {basis} k.w."
    assert expiry.declared_by is declared_by
    assert expiry.heard is heard
    assert expiry.deadline == deadline


def test_boundaries_and_void_elections_have_rules_of_their_own() -> None:
    assert str(find_expiry(Ending.BOUNDARY_CHANGE, _DAY).basis) == "art. 390 § 1 k.w."
    assert find_expiry(Ending.ELECTION_VOID, _DAY).declared_by is DeclaredBy.COURT


@pytest.mark.parametrize(
    ("ending", "day", "declared_by"),
    [
        (Ending.DEATH, date(2011, 8, 1), DeclaredBy.COUNCIL),
        (Ending.DEATH, date(2011, 10, 26), DeclaredBy.COUNCIL),
        (Ending.DEATH, date(2011, 10, 27), DeclaredBy.COMMISSIONER),
        (Ending.JUDGMENT, date(2018, 11, 16), DeclaredBy.COMMISSIONER),
        (Ending.JUDGMENT, date(2018, 11, 17), DeclaredBy.NOBODY),
    ],
)
def test_the_wording_of_the_day_decides(ending: Ending, day: date, declared_by: DeclaredBy) -> None:
    assert find_expiry(ending, day).declared_by is declared_by


def test_every_deadline_that_is_named_exists() -> None:
    named = [expiry for expiry in EXPIRIES if expiry.deadline is not None]

    assert named
    for expiry in named:
        assert expiry.deadline is not None
        assert expiry.in_force.since is not None
        deadline = find_deadline(expiry.deadline, expiry.in_force.since)
        expected = "rada" if expiry.declared_by is DeclaredBy.COUNCIL else "komisarz wyborczy"
        assert deadline.duty_of == expected


def test_every_ending_has_its_wordings_one_after_another() -> None:
    assert {row.ending for row in EXPIRIES} == set(Ending)
    for row, following in pairwise(EXPIRIES):
        if row.ending is following.ending:
            assert row.id == following.id
            assert not row.in_force.meets(following.in_force)


@pytest.mark.parametrize(
    ("ending", "day"),
    [(Ending.DEATH, date(2011, 7, 31)), (Ending.ELECTED_TO_PARLIAMENT, date(2022, 6, 16))],
)
def test_a_day_before_the_text_that_was_read_is_not_covered(ending: Ending, day: date) -> None:
    with pytest.raises(NotCoveredError, match="expiry of a mandate"):
        find_expiry(ending, day)


def test_what_is_no_ending_and_no_day_is_refused() -> None:
    nonsense: Any = "death"
    with pytest.raises(InvalidRecordError) as caught:
        find_expiry(nonsense, nonsense)
    assert _codes(caught) == [("not_an_ending", "/ending"), ("not_a_day", "/day")]
