"""Proceedings: the facts of one session put side by side, and what does not belong together."""

import pickle
from datetime import UTC, date, datetime, time
from typing import Any, Final

import attrs
import pytest

from zmp_core.bodies import (
    Body,
    BodyKind,
    Mandate,
    Presence,
    Roster,
    RosterDay,
    Session,
    SessionSitting,
    find_term,
)
from zmp_core.errors import InvalidRecordError
from zmp_core.law.period import Period
from zmp_core.votes import Contest, Matter, Proceedings, TakenVote, Tally, VoteRecord

_DAY: Final = date(2025, 2, 26)
_LATER: Final = date(2025, 3, 5)
_COUNCIL: Final = Body(kind=BodyKind.GMINA_COUNCIL, seats=15)
_ELECTED: Final = date(2024, 4, 7)
_ROSTER: Final = Roster(
    body=_COUNCIL,
    term=find_term(BodyKind.GMINA_COUNCIL, _ELECTED).days,
    mandates=(
        Mandate(member="Anna Lis", since=_ELECTED, oath=date(2024, 5, 7)),
        Mandate(member="Jan Nowak", since=_ELECTED, oath=_LATER),
    ),
)


def _at(hour: int, minute: int = 0, day: date = _DAY) -> datetime:
    return datetime.combine(day, time(hour, minute))


_FIRST: Final = SessionSitting(day=_DAY, opened=_at(10), closed=_at(14))
_SECOND: Final = SessionSitting(day=_LATER, opened=_at(9, day=_LATER))
_SESSION: Final = Session(body=_COUNCIL, number=11, sittings=(_FIRST, _SECOND))


def _record(day: date | Period | None = _DAY, body: Body = _COUNCIL) -> VoteRecord:
    return VoteRecord(body=body, matter=Matter.ORDINARY, day=day, tally=Tally(9, 3, 1))


def _contest() -> Contest:
    return Contest(
        body=_COUNCIL, matter=Matter.CHAIR_ELECTION, day=_DAY, candidates=("Anna Lis",), present=13
    )


def _presence(sitting: SessionSitting, roster: Roster = _ROSTER) -> Presence:
    return Presence(sitting=sitting, roster=roster.on(sitting.day), at_opening=("Anna Lis",))


def _proceedings(**change: Any) -> Proceedings:
    facts: dict[str, Any] = {"session": _SESSION}
    return Proceedings(**(facts | change))


def _codes(caught: pytest.ExceptionInfo[InvalidRecordError]) -> list[tuple[str, str]]:
    return [(fault.code, fault.path) for fault in caught.value.faults]


# --- A vote of a session -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        ({"record": Tally(9, 3, 1)}, [("wrong_kind", "/record")]),
        ({"at": "10:42"}, [("not_a_moment", "/at")]),
        ({"at": datetime(2025, 2, 26, 10, tzinfo=UTC)}, [("not_a_moment", "/at")]),
        ({"item": 5}, [("not_a_name", "/item")]),
        ({"at": _DAY, "item": " "}, [("not_a_moment", "/at"), ("not_a_name", "/item")]),
    ],
)
def test_a_vote_that_cannot_be_is_refused(
    change: dict[str, Any], faults: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        attrs.evolve(TakenVote(record=_record()), **change)
    assert _codes(caught) == faults


# --- Where a vote belongs ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("vote", "sitting"),
    [
        pytest.param(TakenVote(record=_record(), at=_at(10, 42)), _FIRST, id="by its hour"),
        pytest.param(
            TakenVote(record=_record(_LATER), at=_at(10, 42)), _FIRST, id="the hour before the day"
        ),
        pytest.param(TakenVote(record=_record(_LATER)), _SECOND, id="by its day"),
        pytest.param(TakenVote(record=_contest()), _FIRST, id="a contest too"),
        pytest.param(TakenVote(record=_record(None)), None, id="nothing tells"),
        pytest.param(
            TakenVote(record=_record(Period(since=_DAY, until=_LATER))), None, id="either of them"
        ),
        pytest.param(TakenVote(record=_record(), at=_at(15)), None, id="nobody sat at that hour"),
    ],
)
def test_the_sitting_of_a_vote(vote: TakenVote, sitting: SessionSitting | None) -> None:
    assert _proceedings(votes=(vote,)).sitting_of(vote) == sitting


@pytest.mark.parametrize(
    ("sittings", "at", "which"),
    [
        pytest.param((None, None, "10:00", None), "2025-02-27 11:00", 1, id="the next was opened"),
        pytest.param((None, None, "10:00", None), "2025-02-27 09:59", 0, id="the next was not yet"),
        pytest.param((None, None, None, None), "2025-02-27 00:30", None, id="either, at night"),
        pytest.param(("18:00", "23:00", None, None), "2025-02-27 00:30", 1, id="the first closed"),
    ],
)
def test_of_two_sittings_a_day_apart(
    sittings: tuple[str | None, ...], at: str, which: int | None
) -> None:
    def moment(day: str, hour: str | None) -> datetime | None:
        return None if hour is None else datetime.fromisoformat(f"{day} {hour}")

    first, second = "2025-02-26", "2025-02-27"
    both = (
        SessionSitting(
            day=_DAY, opened=moment(first, sittings[0]), closed=moment(first, sittings[1])
        ),
        SessionSitting(
            day=date.fromisoformat(second),
            opened=moment(second, sittings[2]),
            closed=moment(second, sittings[3]),
        ),
    )
    vote = TakenVote(record=_record(), at=datetime.fromisoformat(at))
    whole = _proceedings(session=attrs.evolve(_SESSION, sittings=both), votes=(vote,))

    assert whole.sitting_of(vote) == (None if which is None else both[which])


def test_the_minute_in_which_one_sitting_ends_and_the_next_begins_is_of_either() -> None:
    afternoon = SessionSitting(day=_DAY, opened=_at(14))
    vote = TakenVote(record=_record(), at=_at(14))
    session = attrs.evolve(_SESSION, sittings=(_FIRST, afternoon))

    assert _proceedings(session=session, votes=(vote,)).sitting_of(vote) is None


def test_of_a_session_with_one_sitting_no_day_need_be_told() -> None:
    vote = TakenVote(record=_record(None))
    session = attrs.evolve(_SESSION, sittings=(_FIRST,))

    assert _proceedings(session=session, votes=(vote,)).sitting_of(vote) == _FIRST


def test_the_last_sitting_that_was_opened_ended_all_before_it() -> None:
    morning = SessionSitting(day=_DAY, opened=_at(9))
    noon, evening = SessionSitting(day=_DAY), SessionSitting(day=_DAY, opened=_at(17))
    session = attrs.evolve(_SESSION, sittings=(morning, noon, evening))
    vote = TakenVote(record=_record(), at=_at(18))
    assert _proceedings(session=session, votes=(vote,)).sitting_of(vote) == evening
    before = TakenVote(record=_record(), at=_at(16))  # in the morning, or at noon: nothing tells
    assert _proceedings(session=session, votes=(before,)).sitting_of(before) is None


def test_presence_and_roster_of_a_vote() -> None:
    first = TakenVote(record=_record(), at=_at(11))
    second = TakenVote(record=_record(_LATER))
    nowhere = TakenVote(record=_record(), at=_at(15))
    whole = _proceedings(
        votes=(first, nowhere, second), presences=(_presence(_FIRST),), roster=_ROSTER
    )

    assert whole.presence_of(first) == whole.presences[0]
    assert whole.presence_of(second) is whole.presence_of(nowhere) is None
    assert whole.roster_of(first) == _ROSTER.on(_DAY)
    assert whole.roster_of(second) == _ROSTER.on(_LATER)
    assert whole.roster_of(nowhere) is None
    without = attrs.evolve(whole, roster=None)
    assert without.roster_of(first) == _ROSTER.on(_DAY)
    assert without.roster_of(second) is None


def test_proceedings_are_a_value() -> None:
    whole = _proceedings(
        votes=(TakenVote(record=_record(), at=_at(11), item="5"),),
        all_votes=True,
        presences=(_presence(_FIRST), _presence(_SECOND)),
        roster=_ROSTER,
    )

    assert pickle.loads(pickle.dumps(whole)) == whole
    assert hash(whole) == hash(attrs.evolve(whole))


# --- What does not belong together ---------------------------------------------------------------

_OTHER: Final = Body(kind=BodyKind.GMINA_COUNCIL, seats=21)
_FOREIGN: Final = SessionSitting(day=date(2030, 1, 8), opened=_at(10, day=date(2030, 1, 8)))


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        ({"session": _FIRST}, [("wrong_kind", "/session")]),
        ({"votes": (_record(),)}, [("wrong_kind", "/votes/0")]),
        ({"all_votes": 1}, [("wrong_kind", "/all_votes")]),
        ({"presences": [_presence(_FIRST)]}, [("wrong_kind", "/presences")]),
        ({"roster": _ROSTER.on(_DAY)}, [("wrong_kind", "/roster")]),
        (
            {"votes": (TakenVote(record=_record(body=_OTHER)),)},
            [("another_body", "/votes/0/record/body")],
        ),
        (
            {
                "votes": (
                    TakenVote(record=_record(), at=_at(11)),
                    TakenVote(record=_record()),
                    TakenVote(record=_record(), at=_at(10, 59)),
                )
            },
            [("out_of_order", "/votes/2/at")],
        ),
        (
            {"presences": (_presence(_FIRST), _presence(_FIRST))},
            [("told_twice", "/presences/1/sitting")],
        ),
        (
            {"presences": (_presence(attrs.evolve(_FIRST, closed=None)),)},
            [("another_sitting", "/presences/0/sitting")],
        ),
        (
            {
                "presences": (
                    Presence(
                        sitting=_FIRST,
                        roster=RosterDay(day=_DAY, seats=21, members=(), unsworn=()),
                        at_opening=(),
                    ),
                )
            },
            [("other_seats", "/presences/0/roster/seats")],
        ),
        ({"roster": attrs.evolve(_ROSTER, body=_OTHER)}, [("another_body", "/roster/body")]),
        (
            {"roster": _ROSTER, "session": attrs.evolve(_SESSION, sittings=(_SECOND, _FOREIGN))},
            [("outside_the_term", "/session/sittings/1/day")],
        ),
        (
            {
                "roster": _ROSTER,
                "presences": (
                    _presence(_FIRST, attrs.evolve(_ROSTER, mandates=_ROSTER.mandates[:1])),
                ),
            },
            [("another_roster", "/presences/0/roster")],
        ),
        (
            {
                "roster": _ROSTER,
                "presences": (
                    Presence(
                        sitting=_FOREIGN,
                        roster=RosterDay(day=_FOREIGN.day, seats=15, members=(), unsworn=()),
                        at_opening=(),
                    ),
                ),
            },
            [("another_sitting", "/presences/0/sitting")],
        ),
    ],
)
def test_what_does_not_belong_together_is_refused(
    change: dict[str, Any], faults: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        _proceedings(**change)
    assert _codes(caught) == faults


def test_votes_of_one_minute_are_in_order() -> None:
    votes = tuple(TakenVote(record=_record(), at=_at(11)) for _ in range(2))

    assert len(_proceedings(votes=votes).votes) == 2


def test_a_vote_at_an_hour_at_which_nobody_sat_is_kept() -> None:
    vote = TakenVote(record=_record(), at=_at(23))

    assert _proceedings(votes=(vote,)).votes == (vote,)
