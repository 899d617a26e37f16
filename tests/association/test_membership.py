"""Membership: its days and papers, and when the statute lets it begin and end."""

import pickle
import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.association import (
    SZGIP,
    ZMP,
    ZPP,
    ExclusionRule,
    JoiningRule,
    LeavingRule,
    Member,
    MemberKind,
    Membership,
    MembershipEnd,
    Organ,
    Paper,
    Register,
    Step,
    Turn,
)
from zmp_core.errors import InvalidRecordError
from zmp_core.law import Period

VECTORS = tomllib.loads(
    Path(__file__).parents[1].joinpath("data", "association_vectors.toml").read_text("utf-8")
)
DAY = date(2024, 11, 15)
LIPOWO = Member("1418024", "Lipowo")
JOINING = ZMP.find_point(JoiningRule, DAY)
LEAVING = ZMP.find_point(LeavingRule, DAY)
EXCLUDING = ZPP.find_point(ExclusionRule, DAY)


def membership(**fields: Any) -> Membership:
    given_: dict[str, Any] = {"member": LIPOWO, "since": DAY, **fields}
    return Membership(**given_)


def paths(kind: Any, **fields: Any) -> list[str]:
    with pytest.raises(InvalidRecordError) as caught:
        kind(**fields)
    return [fault.path for fault in caught.value.faults]


# --- Who and when --------------------------------------------------------------------------------


def test_a_member_is_known_by_its_code() -> None:
    renamed = Member("1418024", "Lipowo Nowe")

    assert renamed == LIPOWO
    assert len({renamed, LIPOWO}) == 1
    assert (LIPOWO.voivodeship, Member("2413", "powiat").voivodeship) == ("14", "24")


def test_the_length_of_a_code_tells_what_the_member_is() -> None:
    kinds = [Member(code, "x").kind for code in ("1418024", "2413", "14")]

    assert kinds == [MemberKind.GMINA, MemberKind.POWIAT, MemberKind.WOJEWODZTWO]


@pytest.mark.parametrize("code", ["141802", "14180245", "14x8024", "", None, 1418024, "١٤١٨٠٢٤"])
def test_what_is_no_code_is_refused(code: Any) -> None:
    assert paths(Member, code=code, name="Lipowo") == ["/code"]


def test_every_fault_of_a_member_is_told() -> None:
    assert paths(Member, code="1", name=" ") == ["/code", "/name"]


@pytest.mark.parametrize("row", VECTORS["membership"], ids=lambda row: str(row["day"]))
def test_a_city_that_came_back_was_no_member_in_between(row: dict[str, Any]) -> None:
    tarnobrzeg = Member("1864011", "Tarnobrzeg")
    # The sources tell the years of the first membership, so its first and last days are taken.
    register = Register(
        (
            membership(member=tarnobrzeg, since=date(1990, 1, 1), until=date(2012, 12, 31)),
            membership(member=tarnobrzeg, since=date(2020, 12, 15)),
        )
    )

    assert register.count(row["day"]) == int(row["member"])


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"member": "Lipowo"}, "/member"),
        ({"since": "2024-11-15"}, "/since"),
        ({"until": 2025}, "/until"),
        ({"until": date(2024, 11, 14)}, "/until"),
        ({"end": MembershipEnd.WITHDREW}, "/end"),
        ({"end": "left"}, "/end"),
        ({"papers": [1]}, "/papers"),
        ({"papers": (1,)}, "/papers/0"),
    ],
)
def test_a_membership_that_is_none_is_refused(fields: dict[str, Any], path: str) -> None:
    assert paths(membership, **fields) == [path]


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"step": "admission "}, "/step"),
        ({"day": "2024-11-15"}, "/day"),
        ({"by": " "}, "/by"),
        ({"number": ""}, "/number"),
        ({"source": 1}, "/source"),
    ],
)
def test_a_paper_that_is_none_is_refused(fields: dict[str, Any], path: str) -> None:
    given_: dict[str, Any] = {"step": Step.ADMISSION, "day": DAY, **fields}

    assert paths(Paper, **given_) == [path]


def test_a_paper_may_have_no_day() -> None:
    assert Paper(step=Step.APPLICATION, day=None).days == Period()


def test_a_suspension_holds_until_the_day_of_the_resumption() -> None:
    suspended = membership(
        papers=(
            Paper(step=Step.ADMISSION, day=DAY),
            Paper(step=Step.SUSPENSION, day=date(2025, 3, 1)),
            Paper(step=Step.RESUMPTION, day=date(2025, 6, 1)),
            Paper(step=Step.SUSPENSION, day=None),
        ),
        until=date(2026, 12, 31),
    )
    days = (date(2025, 2, 28), date(2025, 3, 1), date(2025, 5, 31), date(2025, 6, 1))

    assert [suspended.suspended(day) for day in days] == [False, True, True, False]
    assert not membership().suspended(DAY)
    lasting = attrs.evolve(suspended, papers=suspended.papers[:2])
    assert [lasting.suspended(day) for day in (date(2026, 12, 31), date(2027, 1, 1))] == [
        True,
        False,
    ]


# --- What the statute says -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("begins", "first"),
    [
        (Turn.AT_ONCE, date(2024, 11, 15)),
        (Turn.MONTH, date(2024, 12, 1)),
        (Turn.YEAR, date(2025, 1, 1)),
    ],
)
def test_a_membership_begins_when_the_statute_says(begins: Turn, first: date) -> None:
    assert attrs.evolve(JOINING, begins=begins).first_day(DAY) == first


@pytest.mark.parametrize(
    ("ends", "months", "last"),
    [
        (Turn.AT_ONCE, 0, date(2024, 11, 30)),
        (Turn.AT_ONCE, 3, date(2025, 2, 28)),
        (Turn.MONTH, 0, date(2024, 11, 30)),
        (Turn.MONTH, 1, date(2024, 12, 31)),
        (Turn.YEAR, 0, date(2024, 12, 31)),
        (Turn.YEAR, 2, date(2025, 12, 31)),
    ],
)
def test_a_membership_ends_when_the_statute_says(ends: Turn, months: int, last: date) -> None:
    rule = attrs.evolve(LEAVING, ends=ends, notice_months=months)

    assert rule.last_day(date(2024, 11, 30)) == last


@given(
    st.dates(date(1991, 1, 1), date(2100, 1, 1)),
    st.integers(0, 30),
    st.sampled_from(list(Turn)),
)
def test_nobody_leaves_before_the_notice(day: date, months: int, ends: Turn) -> None:
    rule = attrs.evolve(LEAVING, ends=ends, notice_months=months)

    assert rule.last_day(day) >= day
    assert attrs.evolve(JOINING, begins=ends).first_day(day) >= day


def test_a_refusal_is_appealed_against_within_thirty_days() -> None:
    extract = SZGIP.find_point(JoiningRule, DAY)

    assert extract.appeal_until(date(2024, 11, 15)) == date(2024, 12, 15)
    assert extract.appeal_to is Organ.ASSEMBLY
    assert JOINING.appeal_until(DAY) is None


LAST = date(2024, 12, 15)


@pytest.mark.parametrize(
    ("fields", "last"),
    [
        pytest.param({"known_to": LAST}, None, id="it may still be appealed against"),
        pytest.param({"known_to": LAST + timedelta(1)}, LAST, id="nobody appealed in time"),
        pytest.param({"appealed": LAST, "known_to": date(2025, 6, 1)}, None, id="not decided yet"),
        pytest.param(
            {"appealed": LAST + timedelta(1), "known_to": date(2025, 6, 1)}, LAST, id="too late"
        ),
        pytest.param(
            {"appealed": LAST, "decided": date(2025, 5, 1), "upheld": True},
            date(2025, 5, 1),
            id="upheld",
        ),
        pytest.param(
            {"appealed": LAST, "decided": date(2025, 5, 1), "upheld": False}, None, id="not upheld"
        ),
    ],
)
def test_an_exclusion_waits_for_the_appeal(fields: dict[str, Any], last: date | None) -> None:
    given_: dict[str, Any] = {"known_to": date(2025, 6, 1), **fields}

    assert EXCLUDING.last_day(DAY, **given_) == last


def test_memberships_are_values() -> None:
    for value in (LIPOWO, membership(), JOINING, LEAVING, EXCLUDING):
        assert pickle.loads(pickle.dumps(value)) == value
        assert hash(value) == hash(pickle.loads(pickle.dumps(value)))
