"""The roster: members and vacancies of each day, contradictions, departures from the law."""

import pickle
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.bodies import (
    Beginning,
    Body,
    BodyKind,
    Club,
    Committee,
    CommitteeKind,
    Ending,
    IrregularityCode,
    Mandate,
    Office,
    OfficeHolder,
    Roster,
    Tenure,
    find_term,
)
from zmp_core.errors import InvalidRecordError, NotCoveredError
from zmp_core.law.period import Period

_ELECTED = date(2024, 4, 7)
_OATH = date(2024, 5, 7)
_TERM = find_term(BodyKind.GMINA_COUNCIL, _ELECTED).days
_BODY = Body(kind=BodyKind.GMINA_COUNCIL, seats=15)
_NAMES = tuple(f"Radna {letter}" for letter in "ABCDEFGHIJKLMNO")
_DAY = date(2024, 10, 1)


def _mandates(*names: str) -> tuple[Mandate, ...]:
    return tuple(Mandate(member=name, since=_ELECTED, oath=_OATH) for name in names)


def _tenures(*names: str, since: date = _OATH, until: date | None = None) -> tuple[Tenure, ...]:
    return tuple(Tenure(member=name, since=since, until=until) for name in names)


def _holder(member: str, office: Office, since: date, until: date | None = None) -> OfficeHolder:
    return OfficeHolder(member=member, office=office, since=since, until=until)


def _codes(caught: pytest.ExceptionInfo[InvalidRecordError]) -> list[tuple[str, str]]:
    return [(fault.code, fault.path) for fault in caught.value.faults]


_ROSTER = Roster(body=_BODY, term=_TERM, mandates=_mandates(*_NAMES))


def _with(**change: Any) -> Roster:
    return attrs.evolve(_ROSTER, **change)


# --- One day -------------------------------------------------------------------------------------


def test_a_full_council_has_no_vacancies() -> None:
    day = _ROSTER.on(_DAY)

    assert day.members == _NAMES
    assert (day.day, day.seats, day.in_office, day.vacancies, day.unsworn) == (_DAY, 15, 15, 0, ())


def test_members_come_in_the_order_of_the_roster() -> None:
    turned = _with(mandates=tuple(reversed(_ROSTER.mandates)))

    assert turned.on(_DAY).members == tuple(reversed(_NAMES))


def test_who_has_not_taken_the_oath_is_no_member_and_leaves_no_vacancy() -> None:
    late = Mandate(member="Radna A", since=_ELECTED, oath=date(2024, 6, 4))
    roster = _with(mandates=(late, *_ROSTER.mandates[1:]))

    before, after = roster.on(date(2024, 6, 3)), roster.on(date(2024, 6, 4))
    assert (before.unsworn, len(before.members), before.in_office) == (("Radna A",), 14, 15)
    assert (after.unsworn, len(after.members), after.in_office) == ((), 15, 15)
    assert before.vacancies == after.vacancies == 0


def test_before_the_first_session_nobody_is_sworn() -> None:
    day = _ROSTER.on(date(2024, 5, 6))

    assert day.members == ()
    assert day.unsworn == _NAMES
    assert day.vacancies == 0


def test_a_seat_is_vacant_between_two_mandates() -> None:
    roster = _with(
        mandates=(
            attrs.evolve(_ROSTER.mandates[0], until=date(2025, 3, 3), ending=Ending.RESIGNATION),
            *_ROSTER.mandates[1:],
            Mandate(
                member="Radna Ż",
                since=date(2025, 6, 1),
                oath=date(2025, 6, 10),
                beginning=Beginning.BY_ELECTION,
            ),
        )
    )
    days = [date(2025, 3, 3), date(2025, 3, 4), date(2025, 5, 31), date(2025, 6, 1)]

    assert [roster.on(day).vacancies for day in days] == [0, 1, 1, 0]
    assert roster.on(date(2025, 6, 9)).unsworn == ("Radna Ż",)
    assert roster.on(date(2025, 6, 10)).members == (*_NAMES[1:], "Radna Ż")


def test_one_person_may_come_back_with_a_second_mandate() -> None:
    first = attrs.evolve(_ROSTER.mandates[0], until=date(2025, 3, 3))
    second = Mandate(member="Radna A", since=date(2025, 3, 4), oath=date(2025, 4, 1))
    roster = _with(
        mandates=(first, *_ROSTER.mandates[1:], second),
        clubs=(Club(name="Razem", members=_tenures("Radna A", "Radna B")),),
    )

    assert roster.on(date(2025, 4, 1)).vacancies == 0
    # The place in the club ended with the first mandate.
    assert roster.clubs_on(date(2025, 3, 3)) == {"Razem": ("Radna A", "Radna B")}
    assert roster.clubs_on(date(2025, 4, 1)) == {"Razem": ("Radna B",)}


@st.composite
def _rosters(draw: st.DrawFn) -> tuple[Roster, date]:
    """Make a council in which each seat is held by one or two people, one after the other."""
    seats = draw(st.integers(min_value=1, max_value=6))
    days = st.dates(min_value=_ELECTED, max_value=date(2029, 4, 7))
    mandates: list[Mandate] = []
    for seat in range(seats):
        if draw(st.booleans()):
            since, until, again = sorted(draw(st.lists(days, min_size=3, max_size=3)))
            oath = draw(st.none() | st.dates(min_value=since, max_value=until))
            mandates.append(Mandate(member=f"{seat}a", since=since, until=until, oath=oath))
            if again > until:
                oath = draw(st.none() | st.dates(min_value=again, max_value=date(2029, 4, 7)))
                mandates.append(Mandate(member=f"{seat}b", since=again, oath=oath))
    body = Body(kind=BodyKind.GMINA_COUNCIL, seats=seats)
    return Roster(body=body, term=_TERM, mandates=tuple(mandates)), draw(days)


@given(_rosters())
def test_on_every_day_members_and_unsworn_and_vacancies_make_the_seats(
    roster_and_day: tuple[Roster, date],
) -> None:
    roster, day = roster_and_day
    found = roster.on(day)

    assert len(found.members) + len(found.unsworn) + found.vacancies == roster.body.seats
    assert found.vacancies >= 0
    assert found.in_office == len({*found.members, *found.unsworn})
    assert not set(found.members) & set(found.unsworn)


@given(_rosters())
def test_nobody_stops_being_sworn_while_the_mandate_lasts(
    roster_and_day: tuple[Roster, date],
) -> None:
    roster, day = roster_and_day
    following = day + timedelta(days=1)
    if following in roster.term:
        still = {*roster.on(following).members, *roster.on(following).unsworn}
        assert {who for who in roster.on(day).members if who in still} <= set(
            roster.on(following).members
        )


@pytest.mark.parametrize("day", [date(2024, 4, 6), date(2029, 4, 8)])
def test_a_day_outside_the_term_is_not_covered(day: date) -> None:
    for ask in (
        _ROSTER.on,
        _ROSTER.clubs_on,
        _ROSTER.committees_on,
        _ROSTER.holders_on,
        _ROSTER.irregularities,
    ):
        with pytest.raises(NotCoveredError, match=r"2024-04-07\.\.2029-04-07"):
            ask(day)


def test_a_council_that_ended_early_has_no_roster_afterwards() -> None:
    ended = _with(term=Period(since=_ELECTED, until=date(2026, 1, 31)))

    assert ended.on(date(2026, 1, 31)).in_office == 15
    with pytest.raises(NotCoveredError):
        ended.on(date(2026, 2, 1))


def test_what_is_no_day_is_refused() -> None:
    nonsense: Any = "2024-10-01"
    with pytest.raises(InvalidRecordError) as caught:
        _ROSTER.on(nonsense)
    assert _codes(caught) == [("not_a_day", "/day")]


def test_a_roster_is_a_frozen_value() -> None:
    assert pickle.loads(pickle.dumps(_ROSTER)) == _ROSTER
    assert hash(_ROSTER) == hash(_with())
    assert hash(_ROSTER.on(_DAY)) == hash(_ROSTER.on(_DAY))


# --- Clubs, offices, committees of a day ---------------------------------------------------------

_FULL = _with(
    clubs=(
        Club(name="Razem", members=_tenures(*_NAMES[:5])),
        Club(name="Osobno", members=_tenures(*_NAMES[5:9], until=date(2025, 1, 31))),
        Club(name="Później", members=_tenures(*_NAMES[9:12], since=date(2025, 2, 1))),
    ),
    offices=(
        _holder("Radna A", Office.CHAIR, _OATH, date(2025, 1, 31)),
        _holder("Radna F", Office.CHAIR, date(2025, 2, 1)),
        _holder("Radna B", Office.VICE_CHAIR, _OATH),
    ),
    committees=(
        Committee(
            name="Komisja Rewizyjna",
            kind=CommitteeKind.AUDIT,
            members=_tenures("Radna C", "Radna F"),
        ),
        Committee(
            name="Komisja Skarg, Wniosków i Petycji",
            kind=CommitteeKind.COMPLAINTS,
            members=_tenures("Radna D", "Radna G"),
        ),
        Committee(name="Komisja Budżetu", members=_tenures("Radna A", "Radna K")),
    ),
)


def test_clubs_and_offices_are_those_of_the_day() -> None:
    assert _FULL.clubs_on(date(2025, 1, 31)) == {"Razem": _NAMES[:5], "Osobno": _NAMES[5:9]}
    assert _FULL.clubs_on(date(2025, 2, 1)) == {"Razem": _NAMES[:5], "Później": _NAMES[9:12]}
    assert _FULL.holders_on(date(2025, 2, 1)) == {
        Office.CHAIR: ("Radna F",),
        Office.VICE_CHAIR: ("Radna B",),
        Office.BOARD_MEMBER: (),
    }
    committees = _FULL.committees_on(_DAY)
    assert committees is not None
    assert committees["Komisja Budżetu"] == ("Radna A", "Radna K")


def test_what_is_not_known_is_none_and_not_empty() -> None:
    assert _ROSTER.clubs_on(_DAY) is None
    assert _ROSTER.committees_on(_DAY) is None
    assert _ROSTER.holders_on(_DAY) is None
    assert _with(clubs=()).clubs_on(_DAY) == {}


# --- What departs from the law -------------------------------------------------------------------


def test_a_council_in_order_has_no_irregularities() -> None:
    assert _FULL.irregularities(_DAY) == ()


def test_of_what_is_not_known_no_irregularity_is_told() -> None:
    assert _ROSTER.irregularities(_DAY) == ()


def test_a_change_of_clubs_leaves_the_committees_without_the_new_one() -> None:
    found = _FULL.irregularities(date(2025, 2, 1))

    assert [(each.code, each.where, each.who) for each in found] == [
        (IrregularityCode.OFFICE_EXCLUDED, "Komisja Rewizyjna", ("Radna F",)),
        (IrregularityCode.CLUB_NOT_REPRESENTED, "Komisja Rewizyjna", ("Później",)),
        (
            IrregularityCode.CLUB_NOT_REPRESENTED,
            "Komisja Skarg, Wniosków i Petycji",
            ("Później",),
        ),
    ]


def test_every_irregularity_is_told_at_once() -> None:
    roster = _with(
        clubs=(Club(name="We dwoje", members=_tenures("Radna A", "Radna B")),),
        offices=(),
        committees=(),
    )
    found = roster.irregularities(_DAY)

    assert [(each.code, each.where) for each in found] == [
        (IrregularityCode.CLUB_TOO_SMALL, "We dwoje"),
        (IrregularityCode.CHAIR_MISSING, "chair"),
        (IrregularityCode.TOO_FEW_VICE_CHAIRS, "vice_chair"),
        (IrregularityCode.COMMITTEE_MISSING, "audit"),
        (IrregularityCode.COMMITTEE_MISSING, "complaints"),
    ]


def test_irregularities_of_a_kind_whose_law_was_not_read_are_not_covered() -> None:
    body = Body(kind=BodyKind.WARSAW_DISTRICT_COUNCIL, seats=15)
    with pytest.raises(NotCoveredError):
        _with(body=body, clubs=()).irregularities(_DAY)


# --- What could never have been ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        pytest.param(
            {"mandates": (*_ROSTER.mandates[:14], *_mandates("Radna A"))},
            [("twice_at_once", "/mandates/14")],
            id="a mandate held twice on a day",
        ),
        pytest.param(
            {"mandates": (*_ROSTER.mandates, *_mandates("Radna P"))},
            [("more_mandates_than_seats", "/mandates")],
            id="more mandates than seats",
        ),
        pytest.param(
            {"mandates": (Mandate(member="Radna A", since=date(2024, 4, 6)),)},
            [("outside_the_term", "/mandates/0/since")],
            id="a mandate before the election",
        ),
        pytest.param(
            {"mandates": (Mandate(member="Radna A", since=_ELECTED, until=date(2029, 4, 8)),)},
            [("outside_the_term", "/mandates/0/until")],
            id="a mandate after the term",
        ),
        pytest.param(
            {"offices": (_holder("Nikt", Office.CHAIR, _OATH),)},
            [("not_a_councillor", "/offices/0/member")],
            id="a chair without a mandate",
        ),
        pytest.param(
            {"offices": (_holder("Radna A", Office.CHAIR, date(2024, 4, 6)),)},
            [("not_a_councillor", "/offices/0/member")],
            id="a chair before the mandate",
        ),
        pytest.param(
            {"offices": (_holder("Radna A", Office.CHAIR, _OATH, date(2024, 12, 31)),) * 2},
            [("twice_at_once", "/offices/1")],
            id="an office held twice on a day",
        ),
        pytest.param(
            {
                "offices": (
                    _holder("Radna A", Office.CHAIR, _OATH),
                    _holder("Radna B", Office.CHAIR, date(2025, 1, 1)),
                )
            },
            [("two_chairs", "/offices/1")],
            id="two chairs on a day",
        ),
        pytest.param(
            {"clubs": (Club(name="Razem", members=_tenures("Radna A", "Nikt")),)},
            [("not_a_councillor", "/clubs/0/members/1/member")],
            id="a club member who is no councillor",
        ),
        pytest.param(
            {"clubs": (Club(name="Razem", members=_tenures("Radna A", "Radna A")),)},
            [("twice_at_once", "/clubs/0/members/1")],
            id="twice in one club",
        ),
        pytest.param(
            {"clubs": (Club(name="Razem", members=()), Club(name="Razem", members=()))},
            [("named_twice", "/clubs/1/name")],
            id="two clubs of one name",
        ),
        pytest.param(
            {"committees": (Committee(name="Komisja", members=_tenures("Nikt")),)},
            [("not_a_councillor", "/committees/0/members/0/member")],
            id="a committee member who is no councillor",
        ),
        pytest.param(
            {
                "mandates": (*_mandates("Radna A", "Radna A"), *_mandates(*_NAMES[1:])),
                "offices": (_holder("Nikt", Office.CHAIR, _OATH),),
                "clubs": (Club(name="Razem", members=_tenures("Ktoś")),),
            },
            [
                ("twice_at_once", "/mandates/1"),
                ("more_mandates_than_seats", "/mandates"),
                ("not_a_councillor", "/offices/0/member"),
                ("not_a_councillor", "/clubs/0/members/0/member"),
            ],
            id="everything at once",
        ),
    ],
)
def test_a_roster_lists_every_contradiction(
    change: dict[str, Any], codes: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        _with(**change)
    assert _codes(caught) == codes


def test_an_office_cannot_outlast_the_mandate() -> None:
    mandates = (attrs.evolve(_ROSTER.mandates[0], until=date(2025, 3, 3)), *_ROSTER.mandates[1:])
    with pytest.raises(InvalidRecordError) as caught:
        _with(
            mandates=mandates, offices=(_holder("Radna A", Office.CHAIR, _OATH, date(2025, 3, 4)),)
        )
    assert _codes(caught) == [("outlasts_the_mandate", "/offices/0/until")]


def test_an_office_without_an_end_ends_with_the_mandate() -> None:
    mandates = (attrs.evolve(_ROSTER.mandates[0], until=date(2025, 3, 3)), *_ROSTER.mandates[1:])
    roster = _with(
        mandates=mandates,
        offices=(
            _holder("Radna A", Office.CHAIR, _OATH),
            _holder("Radna B", Office.CHAIR, date(2025, 3, 4)),
        ),
    )

    for day, chair in ((date(2025, 3, 3), "Radna A"), (date(2025, 3, 4), "Radna B")):
        holders = roster.holders_on(day)
        assert holders is not None
        assert holders[Office.CHAIR] == (chair,)


def test_one_may_be_chair_twice_one_after_the_other() -> None:
    roster = _with(
        offices=(
            _holder("Radna A", Office.CHAIR, _OATH, date(2024, 12, 31)),
            _holder("Radna A", Office.CHAIR, date(2025, 6, 1)),
        )
    )
    holders = roster.holders_on(date(2025, 3, 1))
    assert holders is not None
    assert holders[Office.CHAIR] == ()


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        (
            {"body": "Rada", "term": "IX", "mandates": []},
            [("wrong_kind", "/body"), ("wrong_kind", "/term"), ("wrong_kind", "/mandates")],
        ),
        (
            {"mandates": ("Radna A",), "clubs": [], "offices": (1,), "committees": "Komisja"},
            [
                ("wrong_kind", "/mandates/0"),
                ("wrong_kind", "/clubs"),
                ("wrong_kind", "/offices/0"),
                ("wrong_kind", "/committees"),
            ],
        ),
    ],
)
def test_fields_of_a_wrong_kind_are_refused(
    change: dict[str, Any], codes: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        _with(**change)
    assert _codes(caught) == codes
