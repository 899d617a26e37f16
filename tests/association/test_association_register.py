"""The register: counting replays the acts, no city is a member twice, claims stand beside it."""

import csv
import pickle
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from zmp_core import cities
from zmp_core.association import (
    Claim,
    Member,
    Membership,
    MembershipEnd,
    MemberStatus,
    Paper,
    Preciseness,
    Register,
    Reported,
    Step,
    claims_on,
    zmp_claims,
    zmp_register,
)
from zmp_core.errors import InvalidRecordError, NotCoveredError
from zmp_core.law import Period

EVENTS = list(
    csv.DictReader(
        Path(__file__)
        .parents[1]
        .joinpath("data", "association_events.csv")
        .read_text("utf-8")
        .splitlines()
    )
)
DAY = date(2024, 11, 15)
BEFORE = date(2024, 11, 14)
LIPOWO = Member("1418024", "Lipowo")
BUKOWO = Member("2009011", "Bukowo")


def membership(member: Member = LIPOWO, since: date = DAY, **fields: Any) -> Membership:
    return Membership(member=member, since=since, **fields)


# --- Counting ------------------------------------------------------------------------------------


def test_a_city_counts_from_its_first_day() -> None:
    register = Register().add(membership())

    assert (register.count(BEFORE), register.count(DAY)) == (0, 1)


def test_a_city_counts_to_its_last_day() -> None:
    register = Register().add(membership(until=date(2025, 12, 31)))

    assert (register.count(date(2025, 12, 31)), register.count(date(2026, 1, 1))) == (1, 0)


def test_members_are_told_by_first_day_and_code_however_they_were_added() -> None:
    later, earlier = membership(BUKOWO), membership(since=date(2020, 1, 1))

    assert Register((later, earlier)) == Register().add(earlier).add(later)
    assert [each.member for each in Register((later, earlier)).on(DAY)] == [LIPOWO, BUKOWO]


@pytest.mark.parametrize(
    ("until", "since"),
    [
        pytest.param(None, date(2030, 1, 1), id="the first one lasts"),
        pytest.param(date(2024, 12, 1), date(2024, 12, 1), id="one day in both"),
        pytest.param(date(2025, 1, 1), DAY, id="both begin on one day"),
    ],
)
def test_a_city_is_no_member_twice(until: date | None, since: date) -> None:
    register = Register((membership(until=until), membership(BUKOWO)))

    with pytest.raises(InvalidRecordError) as caught:
        register.add(membership(since=since))
    assert [fault.code for fault in caught.value.faults] == ["member_twice"]


def test_a_city_may_come_back_on_the_day_after() -> None:
    register = Register((membership(until=date(2024, 12, 1)),))

    assert register.add(membership(since=date(2024, 12, 2))).count(date(2024, 12, 2)) == 1


def test_a_register_of_something_else_is_refused() -> None:
    wrong: Any = [membership()]
    with pytest.raises(InvalidRecordError):
        Register(wrong)


def test_a_membership_that_ended_takes_the_place_of_the_one_that_lasted() -> None:
    lasting = membership()
    ended = attrs.evolve(lasting, until=date(2025, 12, 31), end=MembershipEnd.WITHDREW)
    register = Register((lasting,)).replace(lasting, ended)

    assert register.memberships == (ended,)
    with pytest.raises(NotCoveredError, match="Lipowo"):
        register.replace(lasting, ended)


# --- Time ----------------------------------------------------------------------------------------


def test_a_status_is_that_of_the_day() -> None:
    papers = (
        Paper(step=Step.SUSPENSION, day=date(2025, 1, 10)),
        Paper(step=Step.RESUMPTION, day=date(2025, 2, 10)),
    )
    register = Register((membership(papers=papers, until=date(2025, 12, 31)),))
    days = (BEFORE, DAY, date(2025, 1, 10), date(2025, 2, 10), date(2026, 1, 1))

    assert [register.status(LIPOWO.code, day) for day in days] == [
        MemberStatus.NONE,
        MemberStatus.MEMBER,
        MemberStatus.SUSPENDED,
        MemberStatus.MEMBER,
        MemberStatus.FORMER,
    ]
    assert register.count(date(2025, 1, 10)) == 1


def test_a_history_is_told_in_the_order_of_time() -> None:
    papers = (
        Paper(step=Step.COUNCIL_RESOLUTION, day=Period(since=date(2024, 10, 1))),
        Paper(step=Step.ADMISSION, day=DAY),
    )
    first = membership(since=date(1999, 3, 24), until=date(2017, 3, 30))
    history = Register((membership(papers=papers), first)).timeline(LIPOWO.code)

    assert [(each.day, each.begins, each.ends) for each in history] == [
        (None, False, False),
        (date(1999, 3, 24), True, False),
        (date(2017, 3, 30), False, True),
        (DAY, False, False),
        (DAY, True, False),
    ]
    assert Register().timeline(LIPOWO.code) == ()


def test_two_days_differ_by_who_joined_and_who_left() -> None:
    stayed = membership(Member("1465011", "Osiek"), date(2000, 1, 1))
    left = membership(BUKOWO, date(2000, 1, 1), until=BEFORE)
    register = Register((stayed, left, membership()))
    changes = register.diff(BEFORE, DAY)

    assert [each.member for each in changes.joined] == [LIPOWO]
    assert [each.member for each in changes.left] == [BUKOWO]
    assert changes.net == 0
    assert register.diff(BEFORE, BEFORE).net == 0


def test_who_left_and_came_back_is_told_as_both() -> None:
    register = Register((membership(since=date(2000, 1, 1), until=date(2010, 1, 1)), membership()))
    changes = register.diff(date(2005, 1, 1), DAY)

    assert (len(changes.joined), len(changes.left)) == (1, 1)


# --- Replaying the acts --------------------------------------------------------------------------

START = date(2020, 1, 1)
TOWNS = [Member(f"{code:07}", f"Miasto {code}") for code in (1418024, 1465011, 2009011, 3064011)]


class Replay(RuleBasedStateMachine):
    """Acts come in one after the other; a plain set says who is a member on each day."""

    def __init__(self) -> None:
        super().__init__()
        self.register = Register()
        self.today = START
        self.inside: set[Member] = set()
        self.counts = {START: 0}
        self.joined = 0

    def note(self) -> None:
        self.counts[self.today] = len(self.inside)

    @rule(days=st.integers(1, 60))
    def time_passes(self, days: int) -> None:
        for _ in range(days):
            self.today += timedelta(1)
            self.note()

    @rule(member=st.sampled_from(TOWNS))
    def a_city_joins(self, member: Member) -> None:
        new = membership(member, self.today)
        if any(self.today in each.days for each in self.register.of(member.code)):
            with pytest.raises(InvalidRecordError):
                self.register.add(new)
            return
        self.register = self.register.add(new)
        self.inside.add(member)
        self.joined += 1
        self.note()

    @precondition(lambda self: self.inside)
    @rule(data=st.data())
    def a_city_leaves(self, data: st.DataObject) -> None:
        member = data.draw(st.sampled_from(sorted(self.inside)))
        lasting = self.register.of(member.code)[-1]
        self.register = self.register.replace(
            lasting, attrs.evolve(lasting, until=self.today, end=MembershipEnd.WITHDREW)
        )
        # It is a member to the end of that day.
        self.inside.discard(member)
        self.today += timedelta(1)
        self.note()

    @invariant()
    def a_count_is_what_the_acts_give(self) -> None:
        for day in (START, self.today, min(self.counts, key=lambda each: -each.toordinal())):
            assert self.register.count(day) == self.counts[day]
        members = [each.member for each in self.register.on(self.today)]
        assert len(members) == len(set(members))
        assert set(members) == self.inside

    @invariant()
    def differences_add_up(self) -> None:
        changes = self.register.diff(START, self.today)
        assert self.counts[START] + changes.net == self.counts[self.today]
        assert len(self.register.memberships) == self.joined

    def teardown(self) -> None:
        for day, count in self.counts.items():
            assert self.register.count(day) == count
            assert sum(self.register.by_voivodeship(day).values()) == count


test_counting_replays_the_acts = Replay.TestCase
# Each day is counted at the end, so a few stories are many comparisons.
test_counting_replays_the_acts.settings = settings(max_examples=25, stateful_step_count=25)


# --- What is missing -----------------------------------------------------------------------------


def test_papers_that_are_missing_or_odd_are_told_and_refuse_nothing() -> None:
    resolved = Paper(step=Step.COUNCIL_RESOLUTION, day=date(2024, 11, 16))
    admitted = Paper(step=Step.ADMISSION, day=DAY)
    register = Register((membership(papers=(admitted, resolved)), membership(BUKOWO)))
    codes = [(fault.code, fault.path) for fault in register.doubts({LIPOWO.code})]

    assert codes == [
        ("admitted_before_the_resolution", "/memberships/0/papers"),
        ("unknown_city", "/memberships/1/member/code"),
        ("no_council_resolution", "/memberships/1/papers"),
        ("no_admission", "/memberships/1/papers"),
    ]
    assert [fault.code for fault in register.doubts()][-2:] == [
        "no_council_resolution",
        "no_admission",
    ]


@pytest.mark.parametrize(
    "resolved",
    [
        DAY,
        Period(since=date(2024, 10, 1), until=date(2024, 12, 31)),
        Period(until=date(2024, 12, 31)),
        None,
    ],
)
def test_a_resolution_that_may_have_come_first_is_not_odd(resolved: date | Period | None) -> None:
    papers = (
        Paper(step=Step.COUNCIL_RESOLUTION, day=resolved),
        Paper(step=Step.ADMISSION, day=DAY),
    )

    assert Register((membership(papers=papers),)).doubts() == ()


def test_an_admission_of_no_known_day_is_not_before_anything() -> None:
    papers = (
        Paper(step=Step.COUNCIL_RESOLUTION, day=DAY),
        Paper(step=Step.ADMISSION, day=None),
    )

    assert Register((membership(papers=papers),)).doubts() == ()


# --- Claims --------------------------------------------------------------------------------------


def test_three_papers_told_three_numbers_of_one_day() -> None:
    numbers = [claim.number for claim in claims_on(zmp_claims(), date(2024, 6, 18))]

    assert numbers == [355, 356, 360]


@pytest.mark.parametrize(
    ("day", "number"),
    [(date(2015, 3, 5), 302), (date(2021, 5, 25), 341), (date(2025, 6, 18), 389)],
)
def test_a_claim_is_a_number_with_its_day(day: date, number: int) -> None:
    assert [claim.number for claim in claims_on(zmp_claims(), day)] == [number]


def test_373_and_381_are_claims_of_their_days() -> None:
    numbers = {(claim.number, claim.voivodeship) for claim in zmp_claims()}

    assert {(355, None), (356, None), (373, None), (381, None), (11, "20")} <= numbers
    assert all(claim.source for claim in zmp_claims())


def test_the_events_tell_the_same_numbers() -> None:
    told = {
        int(row["members_after"])
        for row in EVENTS
        if row["members_after"].isdigit() and row["date_precision"] == "day"
    }

    # 302 of the assembly of 2015, 335 … 381: every exact one that the events tell of a day.
    assert told <= {claim.number for claim in zmp_claims()}


@pytest.mark.parametrize(
    ("preciseness", "number", "agrees"),
    [
        (Preciseness.EXACT, 355, True),
        (Preciseness.EXACT, 354, False),
        (Preciseness.AT_LEAST, 356, True),
        (Preciseness.AT_LEAST, 354, False),
        (Preciseness.ABOUT, 355, None),
    ],
)
def test_a_claim_agrees_as_far_as_it_says(
    preciseness: Preciseness, number: int, agrees: bool | None
) -> None:
    claim = Claim(number=355, day=DAY, preciseness=preciseness, source="gazeta")

    assert claim.agrees(number) is agrees


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"number": -1}, "/number"),
        ({"day": "2024"}, "/day"),
        ({"preciseness": "more"}, "/preciseness"),
        ({"source": ""}, "/source"),
        ({"what": "money"}, "/what"),
        ({"what": Reported.URBAN_RESIDENTS, "number": 80}, "/number"),
        ({"number": Fraction(1, 2)}, "/number"),
    ],
)
def test_a_claim_that_is_none_is_refused(fields: dict[str, Any], path: str) -> None:
    given_: dict[str, Any] = {"number": 1, "day": DAY, "source": "gazeta", **fields}
    with pytest.raises(InvalidRecordError) as caught:
        Claim(**given_)

    assert [fault.path for fault in caught.value.faults] == [path]


def test_a_share_is_counted_from_residents() -> None:
    register = Register((membership(),))
    towns = {LIPOWO.code: 80, BUKOWO.code: 20}

    assert register.share(towns, DAY) == Fraction(4, 5)
    assert register.share(towns, BEFORE) == 0
    assert register.share({BUKOWO.code: 20}, DAY) is None
    assert register.share({}, BEFORE) is None


def test_nearly_four_fifths_of_the_urban_residents_were_claimed() -> None:
    (claim,) = (each for each in zmp_claims() if each.what is Reported.URBAN_RESIDENTS)

    assert (claim.number, claim.preciseness) == (Fraction(4, 5), Preciseness.ABOUT)
    assert claim.agrees(Fraction(4, 5)) is None
    assert Register().against([claim]) == ()


def test_a_register_stands_beside_the_claims() -> None:
    claims = (
        Claim(number=2, day=DAY, source="gazeta"),
        Claim(number=1, day=DAY, voivodeship="20", source="gazeta"),
        Claim(number=9, day=Period(since=DAY), source="gazeta"),
    )
    register = Register((membership(), membership(BUKOWO, date(2000, 1, 1))))
    found = register.against(claims)

    assert [(each.counted, each.difference) for each in found] == [(2, 0), (1, 0)]
    assert [each.difference for each in Register().against(claims)] == [-2, -1]


# --- What is known of Związek Miast Polskich -----------------------------------------------------


def test_one_resolution_admitted_five_cities_on_2024_11_15() -> None:
    changes = zmp_register().diff(BEFORE, DAY)

    assert {each.member.name for each in changes.joined} == {
        "Augustów",
        "Brzesko",
        "Konstancin-Jeziorna",
        "Morawica",
        "Radzyń Podlaski",
    }
    assert changes.net == 5


def test_hajnowka_and_zaniemysl_joined_on_the_last_day_of_february() -> None:
    changes = zmp_register().diff(date(2025, 2, 27), date(2025, 2, 28))

    assert {each.member.name for each in changes.joined} == {"Hajnówka", "Zaniemyśl"}
    (hajnowka,) = zmp_register().of("2005011")
    (resolved,) = hajnowka.of_step(Step.COUNCIL_RESOLUTION)
    assert (resolved.number, resolved.days) == ("XI/59/25", Period.of(date(2025, 2, 26)))


def test_augustow_left_and_came_back() -> None:
    days = (
        date(1999, 3, 23),
        date(1999, 3, 24),
        date(2017, 3, 30),
        date(2017, 3, 31),
        BEFORE,
        DAY,
    )
    told = [zmp_register().status("2001011", day) for day in days]

    assert told == ["none", "member", "member", "former", "former", "member"]


@pytest.mark.parametrize(
    "row",
    [
        row
        for row in EVENTS
        if row["event"].startswith("admitted")
        and "day" in row["date_precision"]
        and "?" not in row["date"]
    ],
    ids=lambda row: row["city"],
)
def test_every_admission_of_a_known_day_is_in_the_register(row: dict[str, str]) -> None:
    day = date.fromisoformat(row["date"])
    names = [each.member.name for each in zmp_register().on(day) if each.since == day]

    assert row["city"] in names


def test_every_city_of_the_register_is_a_town_of_its_name() -> None:
    towns = cities.register()
    for each in zmp_register().memberships:
        assert str(towns.by_code(each.member.code).name) == each.member.name
    known = {each.member.code for each in zmp_register().memberships}
    assert "unknown_city" not in {fault.code for fault in zmp_register().doubts(known)}


def test_what_is_known_is_far_from_all() -> None:
    found = [
        each
        for each in zmp_register().against(zmp_claims())
        if each.claim.preciseness is Preciseness.EXACT and each.claim.number > 300
    ]

    assert found
    assert all(each.difference < -280 for each in found)


def test_registers_are_values() -> None:
    register = Register((membership(),))

    assert pickle.loads(pickle.dumps(register)) == register
    assert hash(register) == hash(Register((membership(),)))
