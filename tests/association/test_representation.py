"""Who speaks for a city in the association, for the association outside, and in its committees."""

import pickle
from datetime import date
from typing import Any

import pytest

from zmp_core.association import (
    CommitteeRole,
    CommitteeSeat,
    Envoy,
    Member,
    Membership,
    OutsideBody,
    Register,
    Representation,
    Representative,
    committee_on,
    envoys_on,
    find_committee,
    thematic_committees,
)
from zmp_core.errors import InvalidRecordError, NotCoveredError

DAY = date(2024, 11, 15)
LIPOWO = Member("1418024", "Lipowo")
BUKOWO = Member("2009011", "Bukowo")


def lis(**fields: Any) -> Representative:
    given: dict[str, Any] = {
        "member": "Anna Lis",
        "since": date(2024, 5, 7),
        "city": LIPOWO,
        "office": "burmistrz",
        **fields,
    }
    return Representative(**given)


def codes(*representatives: Representative, each: Any = 1) -> list[tuple[str, str]]:
    with pytest.raises(InvalidRecordError) as caught:
        Representation(representatives, each)
    return [(fault.code, fault.path) for fault in caught.value.faults]


def test_a_city_is_represented_by_whoever_was_appointed_on_that_day() -> None:
    nowak = lis(member="Jan Nowak", since=date(2018, 11, 22), until=date(2024, 5, 6))
    all_of_them = Representation((lis(act="uchwała nr 3"), nowak))
    days = (date(2018, 11, 21), date(2024, 5, 6), date(2024, 5, 7))

    told = [[each.member for each in all_of_them.of(LIPOWO.code, day)] for day in days]
    assert told == [[], ["Jan Nowak"], ["Anna Lis"]]
    assert all_of_them.of(BUKOWO.code, DAY) == ()


def test_members_without_a_representative_are_named() -> None:
    register = Register(tuple(Membership(member=each, since=DAY) for each in (LIPOWO, BUKOWO)))

    assert Representation((lis(),)).lacking(register, DAY) == (BUKOWO,)


def test_a_city_has_no_more_representatives_than_it_may() -> None:
    two = (lis(), lis(member="Jan Nowak", since=date(2024, 6, 1)))

    assert codes(*two) == [("too_many_at_once", "/representatives/1")]
    assert len(Representation(two, 2).of(LIPOWO.code, DAY)) == 2


def test_nobody_represents_a_city_twice_at_once() -> None:
    assert codes(lis(), lis(since=DAY), each=2) == [("twice_at_once", "/representatives/1")]
    assert len(Representation((lis(), lis(city=BUKOWO))).representatives) == 2


@pytest.mark.parametrize("each", [0, True, None])
def test_at_least_one_may_represent_a_city(each: Any) -> None:
    assert codes(lis(), each=each) == [("not_a_number", "/each")]


def test_a_representative_of_no_city_is_refused() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        lis(city="Lipowo", member="")
    assert [fault.path for fault in caught.value.faults] == ["/member", "/city"]


# --- Outside -------------------------------------------------------------------------------------


def test_the_association_is_represented_outside_by_days() -> None:
    envoys = (
        Envoy(member="Anna Lis", since=DAY, body=OutsideBody.JOINT_COMMISSION, role="członek"),
        Envoy(
            member="Jan Nowak", since=DAY, until=date(2025, 1, 1), body=OutsideBody.COR,
            role="zastępca członka", act="decyzja Rady (UE)",
        ),
    )  # fmt: skip

    assert [each.member for each in envoys_on(envoys, OutsideBody.COR, DAY)] == ["Jan Nowak"]
    assert envoys_on(envoys, OutsideBody.COR, date(2025, 1, 2)) == ()
    assert envoys_on(envoys, OutsideBody.CEMR, DAY) == ()


def test_every_body_outside_has_its_polish_name() -> None:
    assert [body.polish for body in OutsideBody] == [
        "Komisja Wspólna Rządu i Samorządu Terytorialnego",
        "Rada Gmin i Regionów Europy (CEMR)",
        "Kongres Władz Lokalnych i Regionalnych (CLRAE)",
        "Europejski Komitet Regionów",
    ]


def test_an_envoy_that_is_none_is_refused() -> None:
    wrong: Any = "un"
    with pytest.raises(InvalidRecordError) as caught:
        Envoy(member="Anna Lis", since=DAY, body=wrong, role=" ")
    assert [fault.path for fault in caught.value.faults] == ["/body", "/role"]


# --- Thematic committees -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "sure", "open_"),
    [
        (date(2018, 12, 31), 0, 0),
        (date(2019, 6, 1), 0, 19),
        (date(2019, 12, 31), 19, 0),
        (date(2020, 12, 31), 20, 0),
        (date(2022, 6, 1), 20, 1),
        (date(2022, 12, 31), 21, 0),
    ],
)
def test_committees_grew_from_nineteen_to_twenty_one(day: date, sure: int, open_: int) -> None:
    existed = [each.existed(day) for each in thematic_committees()]

    assert (existed.count(True), existed.count(None)) == (sure, open_)


def test_committees_are_numbered_without_a_gap() -> None:
    assert [each.number for each in thematic_committees()] == list(range(1, 22))
    assert len({each.name for each in thematic_committees()}) == 21
    assert find_committee(21).name == "Klimatu"
    with pytest.raises(NotCoveredError, match="1 to 21"):
        find_committee(22)


def test_a_committee_is_told_by_role_and_day() -> None:
    seats = (
        CommitteeSeat(
            member="Anna Lis", since=DAY, committee=9, city=LIPOWO, role=CommitteeRole.CHAIR
        ),
        CommitteeSeat(member="Jan Nowak", since=DAY, committee=9, city=BUKOWO),
        CommitteeSeat(member="Ewa Sowa", since=DAY, committee=8, city=BUKOWO),
    )

    assert committee_on(seats, 9, DAY) == {
        CommitteeRole.CHAIR: ("Anna Lis",),
        CommitteeRole.DEPUTY: (),
        CommitteeRole.SECRETARY: (),
        CommitteeRole.MEMBER: ("Jan Nowak",),
    }
    assert not any(committee_on(seats, 9, date(2024, 11, 14)).values())


@pytest.mark.parametrize(
    ("fields", "path"),
    [({"committee": 0}, "/committee"), ({"city": "Lipowo"}, "/city"), ({"role": "x"}, "/role")],
)
def test_a_seat_that_is_none_is_refused(fields: dict[str, Any], path: str) -> None:
    given: dict[str, Any] = {"member": "A", "since": DAY, "committee": 9, "city": LIPOWO, **fields}
    with pytest.raises(InvalidRecordError) as caught:
        CommitteeSeat(**given)

    assert [fault.path for fault in caught.value.faults] == [path]


def test_representatives_are_values() -> None:
    one = Representation((lis(),))

    assert pickle.loads(pickle.dumps(one)) == one
    assert hash(one) == hash(Representation((lis(),)))
