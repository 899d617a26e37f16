"""Presence in time: opening, arrivals, departures, and what could not have been."""

import pickle
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.bodies import (
    Body,
    BodyKind,
    Mandate,
    Move,
    Movement,
    Presence,
    Roster,
    RosterDay,
    SessionSitting,
    find_term,
)
from zmp_core.errors import InvalidRecordError, NotCoveredError

_DAY: Final = date(2025, 2, 26)
_MEMBERS: Final = ("Ewa Zając", "Anna Lis", "Jan Nowak", "Adam Bąk")
_ROSTER: Final = RosterDay(day=_DAY, seats=5, members=_MEMBERS, unsworn=("Iga Sum",))
_SITTING: Final = SessionSitting(
    day=_DAY,
    opened=datetime.fromisoformat("2025-02-26 10:00"),
    closed=datetime.fromisoformat("2025-02-26 14:00"),
)


def _at(hour: int, minute: int = 0) -> datetime:
    return datetime.combine(_DAY, time(hour, minute))


def _came(member: str, hour: int, minute: int = 0) -> Movement:
    return Movement(at=_at(hour, minute), member=member, move=Move.ARRIVED)


def _left(member: str, hour: int, minute: int = 0) -> Movement:
    return Movement(at=_at(hour, minute), member=member, move=Move.LEFT)


def _presence(*movements: Movement, **change: Any) -> Presence:
    facts: dict[str, Any] = {
        "sitting": _SITTING,
        "roster": _ROSTER,
        "at_opening": ("Anna Lis", "Ewa Zając"),
        "movements": movements,
    }
    return Presence(**(facts | change))


def _codes(caught: pytest.ExceptionInfo[InvalidRecordError]) -> list[tuple[str, str]]:
    return [(fault.code, fault.path) for fault in caught.value.faults]


def test_who_is_there_is_told_in_the_order_of_the_roster() -> None:
    presence = _presence(_came("Jan Nowak", 11), _left("Ewa Zając", 12), _came("Ewa Zając", 13))

    assert presence.at(_at(10)) == ("Ewa Zając", "Anna Lis")
    assert presence.at(_at(10, 59)) == ("Ewa Zając", "Anna Lis")
    assert presence.at(_at(11)) == ("Ewa Zając", "Anna Lis", "Jan Nowak")
    assert presence.at(_at(12)) == ("Anna Lis", "Jan Nowak")
    assert presence.at(_at(14)) == ("Ewa Zając", "Anna Lis", "Jan Nowak")


def test_in_the_minute_of_a_movement_it_is_open_who_was_there() -> None:
    presence = _presence(_came("Jan Nowak", 11), _left("Ewa Zając", 11))

    assert presence.surely_at(_at(11)) == ("Anna Lis",)
    assert presence.perhaps_at(_at(11)) == ("Ewa Zając", "Anna Lis", "Jan Nowak")
    for settled in (_at(10, 59), _at(11, 1)):
        assert presence.surely_at(settled) == presence.perhaps_at(settled) == presence.at(settled)


def test_the_sitting_in_spans() -> None:
    presence = _presence(_left("Ewa Zając", 12), _came("Jan Nowak", 11))

    assert [(each.since, each.until, len(each.members)) for each in presence.spans] == [
        (_at(10), _at(11), 2),
        (_at(11), _at(12), 3),
        (_at(12), _at(14), 2),
    ]
    (only,) = _presence(sitting=attrs.evolve(_SITTING, closed=None)).spans
    assert (only.since, only.until) == (_at(10), None)


def test_who_has_taken_no_oath_may_be_there_and_never_counts() -> None:
    presence = _presence(_came("Iga Sum", 11))

    assert presence.at(_at(12)) == presence.perhaps_at(_at(11)) == ("Ewa Zając", "Anna Lis")
    assert presence.unsworn == ("Iga Sum",)
    assert _presence().unsworn == ()
    assert _presence(at_opening=("Iga Sum",)).unsworn == ("Iga Sum",)


def test_the_roster_may_come_from_the_mandates_of_the_term() -> None:
    elected = date(2024, 4, 7)
    roster = Roster(
        body=Body(kind=BodyKind.GMINA_COUNCIL, seats=15),
        term=find_term(BodyKind.GMINA_COUNCIL, elected).days,
        mandates=(
            Mandate(member="Anna Lis", since=elected, oath=date(2024, 5, 7)),
            Mandate(member="Ewa Zając", since=elected, oath=_DAY),
        ),
    )
    presence = _presence(roster=roster.on(_DAY))

    assert presence.at(_at(10)) == ("Anna Lis", "Ewa Zając")


@pytest.mark.parametrize(
    "moment", [_at(9, 59), _at(14, 1), datetime.fromisoformat("2025-02-27 11:00")]
)
def test_outside_the_sitting_nobody_asks_who_was_there(moment: datetime) -> None:
    for ask in (_presence().at, _presence().surely_at, _presence().perhaps_at):
        with pytest.raises(NotCoveredError, match=r"10:00:00\.\.2025-02-26 14:00:00"):
            ask(moment)


def test_what_is_no_moment_is_refused() -> None:
    nonsense: Any = "11:00"
    for moment in (nonsense, datetime(2025, 2, 26, 11, tzinfo=UTC)):
        with pytest.raises(InvalidRecordError) as caught:
            _presence().at(moment)
        assert _codes(caught) == [("not_a_moment", "/moment")]


@pytest.mark.parametrize(
    ("facts", "faults"),
    [
        ({"at": "11:00"}, [("not_a_moment", "/at")]),
        ({"member": " "}, [("not_a_name", "/member")]),
        ({"move": "left"}, [("not_a_move", "/move")]),
    ],
)
def test_a_movement_that_cannot_be_is_refused(
    facts: dict[str, Any], faults: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        attrs.evolve(_came("Anna Lis", 11), **facts)
    assert _codes(caught) == faults


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        ({"sitting": _DAY}, [("wrong_kind", "/sitting")]),
        ({"roster": _MEMBERS}, [("wrong_kind", "/roster")]),
        ({"at_opening": ["Anna Lis"]}, [("wrong_kind", "/at_opening")]),
        ({"at_opening": (7,)}, [("wrong_kind", "/at_opening/0")]),
        ({"movements": ("Anna Lis",)}, [("wrong_kind", "/movements/0")]),
        ({"sitting": SessionSitting(day=_DAY)}, [("opening_unknown", "/sitting/opened")]),
        (
            {"roster": attrs.evolve(_ROSTER, day=date(2025, 2, 25))},
            [("roster_of_another_day", "/roster/day")],
        ),
        ({"at_opening": ("Ola Kot",)}, [("not_on_the_roster", "/at_opening/0")]),
        ({"at_opening": ("Anna Lis", "Anna Lis")}, [("named_twice", "/at_opening/1")]),
        ({"movements": (_came("Ola Kot", 11),)}, [("not_on_the_roster", "/movements/0/member")]),
        ({"movements": (_came("Anna Lis", 11),)}, [("already_present", "/movements/0")]),
        ({"movements": (_left("Jan Nowak", 11),)}, [("not_present", "/movements/0")]),
        (
            {"movements": (_left("Anna Lis", 12), _left("Anna Lis", 11))},
            [("not_present", "/movements/0")],
        ),
        (
            {"movements": (_left("Anna Lis", 11), _came("Anna Lis", 11))},
            [("moves_twice_at_once", "/movements/1")],
        ),
        (
            {"movements": (_came("Jan Nowak", 9, 59), _left("Anna Lis", 14, 1))},
            [
                ("outside_the_sitting", "/movements/0/at"),
                ("outside_the_sitting", "/movements/1/at"),
            ],
        ),
        (
            {"at_opening": ("Ola Kot",), "movements": (_left("Jan Nowak", 11),)},
            [("not_on_the_roster", "/at_opening/0"), ("not_present", "/movements/0")],
        ),
    ],
)
def test_what_could_not_have_been_is_refused(
    change: dict[str, Any], faults: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        _presence(**change)
    assert _codes(caught) == faults


# --- Properties ----------------------------------------------------------------------------------


@st.composite
def _comings_and_goings(draw: st.DrawFn) -> Presence:
    """Make a sitting in which people come and go, some of them in the same minute."""
    size = draw(st.integers(min_value=0, max_value=6))
    names = tuple(f"Radna {letter}" for letter in "ABCDEF"[:size])
    there = tuple(name for name in names if draw(st.booleans()))
    movements: list[Movement] = []
    for name in names:
        minutes = draw(st.sets(st.integers(min_value=0, max_value=8)))
        inside = name in there
        for minute in sorted(minutes):
            movements.append(_left(name, 10, minute) if inside else _came(name, 10, minute))
            inside = not inside
    return Presence(
        sitting=_SITTING,
        roster=RosterDay(day=_DAY, seats=6, members=names, unsworn=()),
        at_opening=there,
        movements=tuple(movements),
    )


_MINUTES: Final = [_at(10) + timedelta(minutes=minute) for minute in range(10)]


@given(_comings_and_goings())
def test_never_more_are_there_than_the_roster_has(presence: Presence) -> None:
    for moment in _MINUTES:
        surely, now, perhaps = (
            set(ask(moment)) for ask in (presence.surely_at, presence.at, presence.perhaps_at)
        )
        assert surely <= now <= perhaps <= set(presence.roster.members)


@given(_comings_and_goings(), st.randoms(use_true_random=False))
def test_the_order_in_which_movements_are_given_does_not_matter(
    presence: Presence, random: Any
) -> None:
    shuffled = list(presence.movements)
    random.shuffle(shuffled)
    again = attrs.evolve(presence, movements=tuple(shuffled))

    assert again == presence
    assert hash(again) == hash(presence)
    assert pickle.loads(pickle.dumps(again)) == presence


@given(_comings_and_goings())
def test_a_count_by_hand_agrees(presence: Presence) -> None:
    """Whoever made an odd number of movements is not where he was at the opening."""
    for moment in _MINUTES:
        made = [each.member for each in presence.movements if each.at <= moment]
        assert presence.at(moment) == tuple(
            name
            for name in presence.roster.members
            if (name in presence.at_opening) != (made.count(name) % 2 == 1)
        )


@given(_comings_and_goings())
def test_the_spans_cover_the_sitting_without_a_gap(presence: Presence) -> None:
    spans: Sequence[Any] = presence.spans

    assert (spans[0].since, spans[-1].until) == (_SITTING.opened, _SITTING.closed)
    for one, other in pairwise(spans):
        assert one.until == other.since
    for span in spans:
        assert presence.at(span.since) == span.members
