"""What a review finds in the proceedings of a session, beside what it finds in each vote."""

import pickle
from datetime import date, datetime, time
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core import interchange
from zmp_core.bodies import (
    AgendaItem,
    Body,
    BodyKind,
    Club,
    Committee,
    CommitteeKind,
    Convening,
    Convocation,
    Irregularity,
    IrregularityCode,
    Mandate,
    Move,
    Movement,
    Office,
    OfficeHolder,
    Presence,
    Requester,
    Roster,
    Session,
    SessionSitting,
    Tenure,
    Term,
    find_term,
)
from zmp_core.errors import InvalidValueError
from zmp_core.law.confidence import Confidence
from zmp_core.law.period import Period
from zmp_core.review import CODES, Finding, Report, Severity, examine, examine_votes
from zmp_core.review import proceedings as checks
from zmp_core.rules import Outcome
from zmp_core.votes import (
    Contest,
    Matter,
    Position,
    Proceedings,
    RollCall,
    TakenVote,
    Tally,
    VoteRecord,
    VotingMode,
)

_DAY: Final = date(2025, 2, 26)
_ELECTED: Final = date(2024, 4, 7)
_OATH: Final = date(2024, 5, 7)
_NAMES: Final = tuple(f"Radna {letter}" for letter in "ABCDEFGHIJKLMN")
_UNSWORN: Final = "Radna Ż"
_COUNCIL: Final = Body(kind=BodyKind.GMINA_COUNCIL, seats=15)
_ROSTER: Final = Roster(
    body=_COUNCIL,
    term=find_term(BodyKind.GMINA_COUNCIL, _ELECTED).days,
    mandates=(
        *(Mandate(member=name, since=_ELECTED, oath=_OATH) for name in _NAMES),
        Mandate(member=_UNSWORN, since=date(2025, 2, 1)),
    ),
)


def _at(hour: int, minute: int = 0, day: date = _DAY) -> datetime:
    return datetime.combine(day, time(hour, minute))


_SITTING: Final = SessionSitting(day=_DAY, opened=_at(10), closed=_at(14))
_SESSION: Final = Session(body=_COUNCIL, number=11, sittings=(_SITTING,))


def _items(*titles: str) -> tuple[AgendaItem, ...]:
    return tuple(AgendaItem(number=str(at), title=title) for at, title in enumerate(titles, 1))


def _vote(
    tally: Tally | None = None,
    matter: Matter = Matter.ORDINARY,
    *,
    at: datetime | None = _at(11),  # noqa: B008  a moment never changes
    item: str | None = None,
    **facts: Any,
) -> TakenVote:
    record: dict[str, Any] = {
        "body": _COUNCIL,
        "matter": matter,
        "day": _DAY,
        "tally": Tally(9, 3, 1) if tally is None else tally,
    }
    return TakenVote(record=VoteRecord(**(record | facts)), at=at, item=item)


def _moves(move: Move, names: tuple[str, ...], at: datetime) -> tuple[Movement, ...]:
    return tuple(Movement(at=at, member=name, move=move) for name in names)


def _presence(*movements: Movement, opening: tuple[str, ...] = _NAMES) -> Presence:
    return Presence(
        sitting=_SITTING, roster=_ROSTER.on(_DAY), at_opening=opening, movements=movements
    )


def _proceedings(*votes: TakenVote, **change: Any) -> Proceedings:
    facts: dict[str, Any] = {"session": _SESSION, "votes": votes}
    return Proceedings(**(facts | change))


def _graded(report: Report) -> list[tuple[str, str, str]]:
    return [(found.code, str(found.severity), found.path) for found in report]


def _found(report: Report, code: str) -> Finding:
    (found,) = [each for each in report if each.code == code]
    return found


# --- The whole -----------------------------------------------------------------------------------


def test_good_proceedings_give_an_empty_report() -> None:
    whole = _proceedings(
        _vote(Tally(9, 3, 2, present=14), item="2", mode=VotingMode.RECORDED),
        session=attrs.evolve(
            _SESSION,
            convocation=Convocation(),
            notice=_items("Otwarcie", "Budżet"),
            agenda=_items("Otwarcie", "Budżet"),
        ),
        presences=(_presence(),),
        roster=_ROSTER,
        all_votes=True,
    )
    report = examine(whole)

    assert _graded(report) == []
    assert (report.verdict, report.election) == (None, None)


def test_what_is_found_in_the_votes_comes_with_its_path() -> None:
    whole = _proceedings(
        _vote(Tally(9, 3, 1, present=13)),
        _vote(Tally(5, 2, 0, present=7), mode=VotingMode.OPEN),
    )
    report = examine(whole)

    assert _graded(report) == [
        ("unlawful_mode", "breach", "/votes/1/record/mode"),
        ("no_quorum", "breach", "/votes/1/record/tally/present"),
    ]
    good, bad = examine_votes(whole)
    assert (good.verdict, bad.verdict) != (None, None)
    assert not good
    assert tuple(bad) == tuple(report)


def test_the_gravest_come_first_whether_of_the_session_or_of_a_vote() -> None:
    whole = _proceedings(
        _vote(Tally(3, 9, 1, present=13)),
        session=attrs.evolve(
            _SESSION,
            convocation=Convocation(convening=Convening.ON_REQUEST, event=date(2025, 2, 1)),
            notice=_items("A"),
            agenda=_items("A", "B"),
        ),
    )

    assert [(found.code, str(found.severity)) for found in examine(whole)] == [
        ("session_late", "breach"),
        ("agenda_changed_without_majority", "doubt"),
        ("majority_missed", "note"),
    ]


def test_a_session_has_no_one_rule() -> None:
    with pytest.raises(InvalidValueError, match="each vote"):
        examine(_proceedings(_vote()), rule="USG-14-1")


def test_votes_of_the_session_that_are_repeated_are_told() -> None:
    first = _vote(Tally(6, 6, 1, present=13), reference="druk 59")
    again = _vote(Tally(7, 6, 0, present=13), reference="druk 59", at=_at(12))
    report = examine(_proceedings(first, again))
    assert ("repeated_vote", "note", "/votes/1/record") in _graded(report)

    assert isinstance(first.record, VoteRecord)
    before = examine(_proceedings(again), earlier=[first.record])
    assert before.codes == ("repeated_vote",)


# --- What the session tells of a vote ------------------------------------------------------------


def test_presence_settles_a_vote_that_its_tally_leaves_open() -> None:
    vote = _vote(Tally(4, 1, 1))
    (alone,) = examine_votes(_proceedings(vote))
    (together,) = examine_votes(_proceedings(vote, presences=(_presence(),)))

    assert alone.verdict is not None
    assert alone.verdict.outcome is Outcome.UNDETERMINED
    assert together.verdict is not None
    assert together.verdict.outcome is Outcome.ADOPTED
    assert together.verdict.quorum.have == 14


def test_the_roster_tells_who_was_in_office_and_the_day_and_the_term() -> None:
    (report,) = examine_votes(_proceedings(_vote(day=None), roster=_ROSTER))

    assert report.verdict is not None
    record = report.verdict.record
    assert (record.in_office, record.day, record.term) == (15, _DAY, Term(elected=_ELECTED))


def test_what_the_record_says_is_kept() -> None:
    vote = _vote(
        Tally(9, 3, 1, present=13),
        day=Period(since=_DAY, until=_DAY),
        in_office=14,
        term=Term(elected=date(2024, 6, 9)),
    )
    whole = _proceedings(vote, roster=_ROSTER, presences=(_presence(opening=_NAMES[:13]),))

    assert checks.told_by_the_session(whole, vote) == vote.record


def test_a_term_of_which_no_beginning_is_known_tells_nothing() -> None:
    roster = attrs.evolve(_ROSTER, term=Period(until=date(2029, 4, 7)))
    vote = _vote()
    record = checks.told_by_the_session(_proceedings(vote, roster=roster), vote)

    assert (record.term, record.in_office) == (None, 15)


def test_a_fact_that_contradicts_the_record_is_never_put_into_it() -> None:
    """Fifteen sat and one was absent: with the roster's one mandate that cannot be."""
    few = attrs.evolve(_ROSTER, mandates=_ROSTER.mandates[:1])
    vote = _vote(Tally(9, 3, 1, present=13))
    record = checks.told_by_the_session(_proceedings(vote, roster=few), vote)

    assert record.in_office is None


def test_a_contest_is_told_how_many_were_there() -> None:
    contest = Contest(
        body=_COUNCIL,
        matter=Matter.CHAIR_ELECTION,
        day=_DAY,
        candidates=("Radna A", "Radna B"),
        votes={"Radna A": 5, "Radna B": 2},
        blank=0,
        invalid=0,
        mode=VotingMode.SECRET,
    )
    vote = TakenVote(record=contest, at=_at(11))
    crowd = _presence(opening=_NAMES[:7])
    (report,) = examine_votes(_proceedings(vote, presences=(crowd,)))

    assert report.election is not None
    assert report.election.contest.present == 7
    assert _graded(report)[0] == ("no_quorum", "breach", "/votes/0/record/present")


# --- Convening -----------------------------------------------------------------------------------


def _convened(day: date, body: Body = _COUNCIL, **convocation: Any) -> Report:
    session = Session(
        body=body,
        sittings=(SessionSitting(day=day),),
        convocation=Convocation(**convocation),
    )
    return examine(Proceedings(session=session))


@pytest.mark.parametrize(
    ("day", "late"),
    [
        pytest.param("2025-02-19", False, id="on the day of the request"),
        pytest.param("2025-02-26", False, id="on the seventh day after it"),
        pytest.param("2025-02-27", True, id="on the eighth"),
    ],
)
def test_a_session_on_request_is_held_within_seven_days(day: str, late: bool) -> None:
    event = date(2025, 2, 19)
    report = _convened(date.fromisoformat(day), convening=Convening.ON_REQUEST, event=event)

    assert report.codes == (("session_late",) if late else ())
    if late:
        found = _found(report, "session_late")
        assert (found.path, found.have, found.need, str(found.basis)) == (
            "/session/sittings/0/day",
            "2025-02-27",
            "2025-02-26",
            "art. 20 ust. 3 u.s.g.",
        )
        assert found.message("en") == (
            "the session was held on 2025-02-27, and was due by 2025-02-26 (art. 20 ust. 3 u.s.g.)"
        )


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        pytest.param("2024-04-30", ("session_early",), id="the old council still sat"),
        pytest.param("2024-05-01", (), id="the first day on which it could"),
        pytest.param("2024-05-07", (), id="the seventh day"),
        pytest.param("2024-05-08", ("session_late",), id="the eighth"),
    ],
)
def test_a_first_session_is_held_within_seven_days_after_the_old_term(
    day: str, codes: tuple[str, ...]
) -> None:
    report = _convened(date.fromisoformat(day), convening=Convening.FIRST, event=date(2024, 4, 30))

    assert report.codes == codes
    assert report.worst is (Severity.BREACH if codes else Severity.NONE)


@pytest.mark.parametrize(("signatures", "enough"), [(3, False), (4, True)])
def test_a_quarter_of_the_seats_asks_for_a_session(signatures: int, enough: bool) -> None:
    """Catalogue: four of fifteen (I02, I03); vacant seats count."""
    report = _convened(
        _DAY,
        convening=Convening.ON_REQUEST,
        requested_by=Requester.MEMBERS,
        signatures=signatures,
    )

    assert report.codes == (() if enough else ("request_too_weak",))
    if not enough:
        found = _found(report, "request_too_weak")
        assert (found.severity, found.path, found.have, found.need) == (
            Severity.BREACH,
            "/session/convocation/signatures",
            "3",
            "4",
        )


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        (BodyKind.GMINA_COUNCIL, ()),
        (BodyKind.POWIAT_COUNCIL, ()),
        (BodyKind.SEJMIK, ("request_not_allowed",)),
    ],
)
def test_the_executive_may_ask_for_a_session_but_not_of_the_sejmik(
    kind: BodyKind, codes: tuple[str, ...]
) -> None:
    body = Body(kind=kind, seats=30)
    report = _convened(_DAY, body, convening=Convening.ON_REQUEST, requested_by=Requester.EXECUTIVE)

    assert report.codes == codes


def test_the_law_of_convening_that_was_not_read_is_told_as_such() -> None:
    body = Body(kind=BodyKind.UNION_ASSEMBLY, seats=30)
    (found,) = _convened(_DAY, body, convening=Convening.ON_REQUEST)

    assert (found.code, found.severity) == ("law_not_read", Severity.NOTE)
    assert "union_assembly" in found.message()


# --- The agenda ----------------------------------------------------------------------------------

_CHANGED: Final = attrs.evolve(_SESSION, notice=_items("A", "B"), agenda=_items("A", "B", "C"))
_ON_REQUEST: Final = attrs.evolve(_CHANGED, convocation=Convocation(convening=Convening.ON_REQUEST))


def _on_change(tally: Tally, **facts: Any) -> TakenVote:
    return _vote(tally, Matter.AGENDA_CHANGE, **facts)


@pytest.mark.parametrize(
    ("session", "votes", "all_votes", "severity"),
    [
        pytest.param(_CHANGED, (), True, "breach", id="no vote at all"),
        pytest.param(_CHANGED, (), None, "doubt", id="none that is recorded"),
        pytest.param(_CHANGED, (), False, "doubt", id="some are not recorded"),
        pytest.param(
            _CHANGED, (_on_change(Tally(8, 5, 0, present=13)),), True, None, id="eight of fifteen"
        ),
        pytest.param(
            _CHANGED, (_on_change(Tally(7, 0, 6, present=13)),), True, "breach", id="seven"
        ),
        pytest.param(
            _CHANGED,
            (_on_change(Tally(7, 6, 0, present=13)), _on_change(Tally(8, 5, 0, present=13))),
            True,
            None,
            id="carried at the second attempt",
        ),
        pytest.param(
            _CHANGED, (_on_change(Tally(None, 1, 0)),), True, "doubt", id="nobody knows how many"
        ),
        pytest.param(
            _CHANGED,
            (_vote(Tally(13, 0, 0, present=13), Matter.AGENDA_ADOPTION),),
            True,
            "doubt",
            id="adopted as a whole by that majority",
        ),
        pytest.param(
            _CHANGED,
            (_vote(Tally(7, 0, 6, present=13), Matter.AGENDA_ADOPTION),),
            True,
            "breach",
            id="adopted as a whole by a simple one",
        ),
        pytest.param(
            _ON_REQUEST,
            (_on_change(Tally(13, 0, 0, present=13)),),
            True,
            "doubt",
            id="on request, and nobody says who agreed",
        ),
        pytest.param(
            _ON_REQUEST,
            (_on_change(Tally(13, 0, 0, present=13), consent=False),),
            True,
            "breach",
            id="on request, against the one who asked for it",
        ),
        pytest.param(
            _ON_REQUEST,
            (_on_change(Tally(8, 5, 0, present=13), consent=True),),
            True,
            None,
            id="on request, with consent",
        ),
        pytest.param(
            _CHANGED,
            (_on_change(Tally(13, 0, 0, present=13), day=date(1985, 1, 1), at=None),),
            True,
            "doubt",
            id="a day that no law covers",
        ),
        pytest.param(
            attrs.evolve(_CHANGED, agenda=_CHANGED.notice), (), True, None, id="not changed"
        ),
        pytest.param(attrs.evolve(_CHANGED, agenda=None), (), True, None, id="not known"),
    ],
)
def test_an_agenda_is_changed_by_a_majority_of_the_seats(
    session: Session, votes: tuple[TakenVote, ...], all_votes: bool | None, severity: str | None
) -> None:
    report = examine(_proceedings(*votes, session=session, all_votes=all_votes))
    found = [
        (str(each.severity), each.path, each.have)
        for each in report
        if each.code == "agenda_changed_without_majority"
    ]

    assert found == ([] if severity is None else [(severity, "/session/agenda", "C")])


def test_the_basis_is_that_of_the_way_of_convening() -> None:
    bases = [
        str(_found(examine(_proceedings(session=session)), "agenda_changed_without_majority").basis)
        for session in (_CHANGED, _ON_REQUEST)
    ]

    assert bases == ["art. 20 ust. 1a u.s.g.", "art. 20 ust. 4 u.s.g."]


def test_a_contest_changes_no_agenda() -> None:
    contest = Contest(body=_COUNCIL, matter=Matter.CHAIR_ELECTION, day=_DAY, candidates=("Lis",))
    report = examine(_proceedings(TakenVote(record=contest), session=_CHANGED, all_votes=True))

    assert _found(report, "agenda_changed_without_majority").severity is Severity.BREACH


def test_a_council_whose_law_is_in_no_book_is_left_alone() -> None:
    session = attrs.evolve(_CHANGED, body=Body(kind=BodyKind.COMMITTEE, seats=5))
    report = examine(Proceedings(session=session))

    assert _graded(report) == [("law_not_read", "note", "/session/agenda")]


@pytest.mark.parametrize(
    ("session", "item", "severity"),
    [
        pytest.param(_CHANGED, "3", None, id="on the agenda as changed"),
        pytest.param(_CHANGED, "4", "breach", id="on neither"),
        pytest.param(_CHANGED, None, None, id="a motion of procedure"),
        pytest.param(attrs.evolve(_CHANGED, agenda=None), "3", "doubt", id="not in the notice"),
        pytest.param(attrs.evolve(_CHANGED, agenda=None), "2", None, id="in the notice"),
        pytest.param(_SESSION, "3", None, id="no agenda is known"),
    ],
)
def test_a_vote_is_taken_on_an_item_of_the_agenda(
    session: Session, item: str | None, severity: str | None
) -> None:
    carried = _on_change(Tally(8, 5, 0, present=13))
    vote = _vote(Tally(9, 3, 1, present=13), item=item)
    report = examine(_proceedings(carried, vote, session=session))
    found = [(str(each.severity), each.path, each.have, str(each.basis)) for each in report]

    assert found == (
        [] if severity is None else [(severity, "/votes/1/item", item, "art. 20 ust. 1a u.s.g.")]
    )


def test_an_item_of_a_body_without_a_book_has_no_basis() -> None:
    body = Body(kind=BodyKind.COMMITTEE, seats=15)
    session = Session(body=body, sittings=(_SITTING,), agenda=_items("A"))
    report = examine(_proceedings(_vote(body=body, item="2"), session=session))

    assert _found(report, "item_not_on_agenda").basis is None


# --- Time and place ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "code"),
    [
        (_at(9, 59), "vote_outside_sittings"),
        (_at(10), None),
        (_at(14), None),
        (_at(14, 1), "vote_outside_sittings"),
        (None, None),
    ],
)
def test_votes_are_taken_while_the_council_sits(at: datetime | None, code: str | None) -> None:
    report = examine(_proceedings(_vote(Tally(9, 3, 1, present=13), at=at)))

    assert report.codes == (() if code is None else (code,))


def test_the_hours_are_told() -> None:
    second = SessionSitting(day=date(2025, 3, 5))
    session = attrs.evolve(_SESSION, sittings=(_SITTING, second))
    report = examine(_proceedings(_vote(Tally(9, 3, 1, present=13), at=_at(15)), session=session))
    (found,) = report

    assert (found.severity, found.path) == (Severity.DOUBT, "/votes/0/at")
    assert found.message("en") == (
        "the vote was taken at 2025-02-26 15:00, and the council sat: "
        "2025-02-26 10:00–2025-02-26 14:00; 2025-03-05–"
    )


_NIGHT: Final = attrs.evolve(
    _SITTING, opened=_at(18), closed=datetime.combine(date(2025, 2, 27), time(1))
)


@pytest.mark.parametrize(
    ("sittings", "day", "at", "need"),
    [
        pytest.param((_SITTING,), _DAY, _at(11), None, id="its own day"),
        pytest.param((_SITTING,), date(2025, 2, 27), _at(11), "2025-02-26", id="another day"),
        pytest.param((_SITTING,), date(2025, 2, 27), None, "2025-02-26", id="without an hour"),
        pytest.param((_SITTING,), None, None, None, id="no day"),
        pytest.param(
            (_NIGHT,),
            date(2025, 2, 27),
            datetime.combine(date(2025, 2, 27), time(0, 30)),
            None,
            id="after midnight, by the clock",
        ),
        pytest.param(
            (_NIGHT,),
            _DAY,
            datetime.combine(date(2025, 2, 27), time(0, 30)),
            None,
            id="after midnight, by the sitting",
        ),
        pytest.param(
            (_SITTING, SessionSitting(day=date(2025, 3, 5))),
            date(2025, 3, 1),
            None,
            "2025-02-26; 2025-03-05",
            id="between two sittings",
        ),
        pytest.param(
            (_SITTING, SessionSitting(day=date(2025, 3, 5))),
            date(2025, 3, 5),
            _at(11),
            "2025-02-26",
            id="the day of the other sitting",
        ),
    ],
)
def test_a_vote_bears_the_day_of_its_sitting(
    sittings: tuple[SessionSitting, ...], day: date | None, at: datetime | None, need: str | None
) -> None:
    session = attrs.evolve(_SESSION, sittings=sittings)
    vote = _vote(Tally(9, 3, 1, present=13), day=day, at=at)
    found = [each for each in examine(_proceedings(vote, session=session)) if "day" in each.code]

    assert [(each.code, each.path, each.need) for each in found] == (
        [] if need is None else [("day_of_no_sitting", "/votes/0/record/day", need)]
    )


# --- Who was in the room -------------------------------------------------------------------------

_LEAVING: Final = _moves(Move.LEFT, _NAMES[:7], _at(12))  # 14 were there, 7 stay, 8 are needed
_RETURNING: Final = _moves(Move.ARRIVED, _NAMES[:1], _at(12, 30))


def test_a_room_without_quorum_is_told_with_its_hours() -> None:
    report = examine(_proceedings(presences=(_presence(*_LEAVING, *_RETURNING),)))
    (found,) = report

    assert (found.code, found.severity, found.path) == (
        "quorum_lost",
        Severity.NOTE,
        "/presences/0",
    )
    assert (found.have, found.need, str(found.basis)) == (
        "7 (12:00–12:30)",
        "8",
        "art. 14 ust. 1 u.s.g.",
    )


def test_one_stretch_without_quorum_is_told_once_with_the_fewest() -> None:
    more = _moves(Move.LEFT, _NAMES[7:9], _at(13))
    open_end = attrs.evolve(_SITTING, closed=None)
    presence = Presence(
        sitting=open_end,
        roster=_ROSTER.on(_DAY),
        at_opening=_NAMES,
        movements=(*_LEAVING, *more),
    )
    session = attrs.evolve(_SESSION, sittings=(open_end,))
    report = examine(_proceedings(session=session, presences=(presence,)))

    assert [each.have for each in report] == ["5 (12:00–)"]


@pytest.mark.parametrize(
    ("at", "tally", "found"),
    [
        pytest.param(_at(11, 59), Tally(5, 2, 1), [], id="before they left"),
        pytest.param(
            _at(12),
            Tally(5, 2, None, not_voting=0, excluded=0),
            [("room_without_quorum", "doubt", "7-14")],
            id="in the very minute",
        ),
        pytest.param(_at(12), Tally(5, 2, 1), [], id="eight votes prove that one had not left"),
        pytest.param(
            _at(12, 1),
            Tally(5, 1, 1),
            [("no_quorum", "breach", "7")],
            id="after it: the vote itself tells",
        ),
        pytest.param(
            _at(12, 1),
            Tally(5, 2, 1, present=8),
            [("presence_differs", "doubt", "8"), ("room_without_quorum", "doubt", "7")],
            id="the record says eight, the room seven",
        ),
        pytest.param(
            _at(12, 1),
            Tally(5, 2, 1),
            [("presence_differs", "doubt", "8"), ("room_without_quorum", "doubt", "7")],
            id="eight votes out of seven",
        ),
        pytest.param(
            _at(12, 30), Tally(5, 2, 0), [("room_without_quorum", "doubt", "7-8")], id="one returns"
        ),
        pytest.param(_at(12, 31), Tally(5, 2, 0), [], id="one has returned"),
    ],
)
def test_a_vote_needs_a_quorum_in_the_room(
    at: datetime, tally: Tally, found: list[tuple[str, str, str]]
) -> None:
    whole = _proceedings(_vote(tally, at=at), presences=(_presence(*_LEAVING, *_RETURNING),))
    told = [
        (each.code, str(each.severity), each.have)
        for each in examine(whole)
        if each.code in {"room_without_quorum", "presence_differs", "no_quorum"}
    ]

    assert sorted(told) == sorted(found)


def test_a_minute_that_leaves_no_quorum_either_way_is_a_breach() -> None:
    """Seven stay; one of them goes in the minute of the vote: six or seven, and eight needed."""
    going = _moves(Move.LEFT, _NAMES[7:8], _at(13))
    whole = _proceedings(
        _vote(Tally(None, None, None), at=_at(13)), presences=(_presence(*_LEAVING, *going),)
    )
    found = _found(examine(whole), "room_without_quorum")

    assert (found.severity, found.have, found.need, found.path) == (
        Severity.BREACH,
        "6-7",
        "8",
        "/votes/0/at",
    )


def test_a_vote_without_an_hour_is_held_against_no_room() -> None:
    whole = _proceedings(
        _vote(Tally(5, 2, 1, present=8), at=None), presences=(_presence(*_LEAVING),)
    )

    assert examine(whole).codes == ("quorum_lost",)


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        pytest.param({"present": 12}, "12", id="another number"),
        pytest.param({"present": 0}, "0", id="nobody"),
        pytest.param({"candidates": ("Lis",), "present": 12}, "12", id="one candidate"),
        pytest.param({"issued": 15}, "15", id="more papers than people"),
        pytest.param({"votes": {"Lis": 9, "Nowak": 6}}, "15", id="more votes than people"),
        pytest.param({"present": 14}, None, id="the same"),
        pytest.param({}, None, id="nothing told"),
    ],
)
def test_a_contest_is_held_against_the_room(facts: dict[str, Any], told: str | None) -> None:
    election: dict[str, Any] = {
        "body": _COUNCIL,
        "matter": Matter.CHAIR_ELECTION,
        "day": _DAY,
        "candidates": ("Lis", "Nowak"),
        "mode": VotingMode.SECRET,
    }
    contest = Contest(**(election | facts))
    report = examine(_proceedings(TakenVote(record=contest, at=_at(11)), presences=(_presence(),)))
    found = [(each.path, each.have) for each in report if each.code == "presence_differs"]

    assert found == ([] if told is None else [("/votes/0/record/present", told)])


def test_a_body_without_a_book_has_no_quorum_to_lose() -> None:
    body = Body(kind=BodyKind.COMMITTEE, seats=15)
    session = attrs.evolve(_SESSION, body=body)
    report = examine(
        _proceedings(_vote(body=body), session=session, presences=(_presence(opening=()),))
    )

    assert sorted(report.codes) == ["not_covered", "presence_differs"]


def test_who_has_no_oath_does_not_make_the_quorum() -> None:
    whole = _proceedings(presences=(_presence(opening=(*_NAMES[:7], _UNSWORN)),))
    report = examine(whole)

    assert report.codes == ("unsworn_in_the_room", "quorum_lost")
    found = _found(report, "unsworn_in_the_room")
    assert (found.have, str(found.basis), found.path) == (
        _UNSWORN,
        "art. 23a ust. 1 u.s.g.",
        "/presences/0",
    )


@pytest.mark.parametrize(("in_office", "told"), [(15, ()), (14, ("in_office_differs",))])
def test_those_in_office_are_those_of_the_roster(in_office: int, told: tuple[str, ...]) -> None:
    vote = _vote(Tally(9, 3, 1, present=13), in_office=in_office)
    report = examine(_proceedings(vote, roster=_ROSTER))

    assert report.codes == told
    if told:
        (found,) = report
        assert (found.path, found.have, found.need) == ("/votes/0/record/in_office", "14", "15")


# --- Names ---------------------------------------------------------------------------------------


def _named(positions: dict[str, Position], **change: Any) -> list[tuple[str, str, str | None]]:
    roll = RollCall(positions)
    whole = _proceedings(_vote(roll.tally, roll_call=roll), roster=_ROSTER, **change)
    start = "/votes/0/record/roll_call/positions"
    return [
        (each.code, str(each.severity), each.have)
        for each in examine(whole)
        if each.path.startswith(start)
    ]


_ALL: Final = dict.fromkeys(_NAMES, Position.IN_FAVOUR)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        pytest.param({}, [], id="all as it should be"),
        pytest.param(
            {"Radna O": Position.AGAINST},
            [("not_a_councillor", "breach", "Radna O")],
            id="a stranger voted",
        ),
        pytest.param(
            {"Radna O": Position.NOT_VOTING},
            [("not_a_councillor", "doubt", "Radna O")],
            id="a stranger is named",
        ),
        pytest.param(
            {_UNSWORN: Position.ABSTAINING},
            [("unsworn_voted", "breach", _UNSWORN)],
            id="one without an oath voted",
        ),
        pytest.param({_UNSWORN: Position.NOT_VOTING}, [], id="one without an oath did not"),
        pytest.param({"Radna A": Position.ABSENT}, [], id="one was absent"),
    ],
)
def test_the_roll_call_against_the_roster(
    change: dict[str, Position], found: list[tuple[str, str, str | None]]
) -> None:
    assert _named(_ALL | change) == found


def test_a_roll_that_names_the_absent_names_everybody() -> None:
    without = {name: position for name, position in _ALL.items() if name != "Radna C"}

    assert _named(without) == []
    assert _named(without | {"Radna A": Position.ABSENT}) == [
        ("member_not_on_the_roll", "doubt", "Radna C")
    ]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        pytest.param({}, [("roll_and_room_differ", "doubt", "Radna A")], id="away and voted"),
        pytest.param({"Radna A": Position.ABSENT}, [], id="away and absent"),
        pytest.param({"Radna B": Position.EXCLUDED, "Radna A": Position.ABSENT}, [], id="barred"),
        pytest.param(
            {"Radna A": Position.ABSENT, "Radna B": Position.ABSENT},
            [("roll_and_room_differ", "doubt", "Radna B")],
            id="there and absent",
        ),
    ],
)
def test_the_roll_call_against_the_room(
    change: dict[str, Position], found: list[tuple[str, str, str | None]]
) -> None:
    assert _named(_ALL | change, presences=(_presence(opening=_NAMES[1:]),)) == found


def test_who_was_in_the_room_is_on_the_roll() -> None:
    without = {name: position for name, position in _ALL.items() if name != "Radna C"}

    assert _named(without, presences=(_presence(),)) == [
        ("member_not_on_the_roll", "doubt", "Radna C")
    ]


def test_in_the_minute_of_a_movement_either_is_right() -> None:
    going = _presence(*_moves(Move.LEFT, ("Radna A",), _at(11)))

    for position in (Position.IN_FAVOUR, Position.ABSENT):
        assert _named(_ALL | {"Radna A": position}, presences=(going,)) == []


def test_a_name_with_a_slash_is_pointed_at() -> None:
    roll = RollCall(_ALL | {"Jan/Bąk~": Position.AGAINST})
    report = examine(_proceedings(_vote(roll.tally, roll_call=roll), roster=_ROSTER))

    found = _found(report, "not_a_councillor")
    assert found.path == "/votes/0/record/roll_call/positions/Jan~1Bąk~0"


def test_without_a_roster_no_name_is_looked_at() -> None:
    roll = RollCall({"Radna O": Position.AGAINST})
    report = examine(_proceedings(_vote(roll.tally, roll_call=roll)))

    assert "not_a_councillor" not in report.codes


# --- The composition -----------------------------------------------------------------------------


def _those(*names: str) -> tuple[Tenure, ...]:
    return tuple(Tenure(member=name, since=_OATH) for name in names)


def _holders(*pairs: tuple[str, Office]) -> tuple[OfficeHolder, ...]:
    return tuple(OfficeHolder(member=name, office=office, since=_OATH) for name, office in pairs)


_CHAIRED: Final = attrs.evolve(
    _ROSTER,
    clubs=(
        Club(name="Razem", members=_those(*_NAMES[:4])),
        Club(name="Dwoje", members=_those(*_NAMES[4:6])),
    ),
    offices=_holders(("Radna A", Office.CHAIR), ("Radna B", Office.VICE_CHAIR)),
    committees=(
        Committee(
            name="Komisja Rewizyjna", kind=CommitteeKind.AUDIT, members=_those("Radna B", "Radna N")
        ),
    ),
)


def test_what_departs_from_the_law_in_the_composition_is_found() -> None:
    report = examine(_proceedings(roster=_CHAIRED))

    assert {
        (each.code, str(each.severity), each.path, each.have, each.need) for each in report
    } == {
        ("office_excluded", "breach", "/roster/committees", "Radna B", "Komisja Rewizyjna"),
        ("club_too_small", "doubt", "/roster/clubs", "Radna E, Radna F", "Dwoje"),
        ("committee_missing", "doubt", "/roster/committees", None, "complaints"),
    }
    for finding in report:
        assert "None" not in finding.message()
        assert finding.basis is not None
    missing = _found(report, "committee_missing").message("en")
    assert "the committee of complaints, motions and petitions" in missing


def test_what_departs_on_each_of_two_days_is_told_once() -> None:
    second = SessionSitting(day=date(2025, 3, 5))
    session = attrs.evolve(_SESSION, sittings=(_SITTING, second))

    assert len(examine(_proceedings(session=session, roster=_CHAIRED))) == 3


def test_chair_and_vice_chairs() -> None:
    nobody = examine(_proceedings(roster=attrs.evolve(_ROSTER, offices=())))
    assert nobody.codes == ("chair_missing", "too_few_vice_chairs")
    assert nobody.worst is Severity.DOUBT

    four = [(name, Office.VICE_CHAIR) for name in _NAMES[1:5]]
    crowded = attrs.evolve(_ROSTER, offices=_holders(("Radna A", Office.CHAIR), *four))
    (found,) = examine(_proceedings(roster=crowded))
    assert (found.code, found.severity) == ("too_many_vice_chairs", Severity.BREACH)
    assert found.have == "Radna B, Radna C, Radna D, Radna E"


def test_an_entry_of_which_we_are_not_sure_is_a_doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    (found,) = [
        each
        for each in _CHAIRED.irregularities(_DAY)
        if each.code is IrregularityCode.OFFICE_EXCLUDED
    ]
    unsure = attrs.evolve(found, rule=attrs.evolve(found.rule, confidence=Confidence.MEDIUM))

    def irregularities(_roster: Roster, _day: date) -> tuple[Irregularity, ...]:
        return (unsure,)

    monkeypatch.setattr(Roster, "irregularities", irregularities)

    assert examine(_proceedings(roster=_CHAIRED)).worst is Severity.DOUBT


def test_the_law_of_composition_that_was_not_read_is_told_as_such() -> None:
    body = Body(kind=BodyKind.UNION_ASSEMBLY, seats=15)
    roster = attrs.evolve(_ROSTER, body=body, clubs=())
    session = attrs.evolve(_SESSION, body=body)

    assert _graded(examine(_proceedings(session=session, roster=roster))) == [
        ("law_not_read", "note", "/roster")
    ]


def test_every_irregularity_has_its_words_and_its_place() -> None:
    known = {code.code for code in CODES}

    assert {str(code) for code in IrregularityCode} <= known
    assert set(checks._PLACES) == set(IrregularityCode)


# --- Properties ----------------------------------------------------------------------------------


@st.composite
def _sessions(draw: st.DrawFn) -> Proceedings:
    """Make a session with a few votes, people who come and go, and whatever else is known."""
    movements: list[Movement] = []
    opening = _NAMES[draw(st.integers(min_value=0, max_value=len(_NAMES))) :]
    for name in _NAMES[5:9]:
        minutes = sorted(draw(st.sets(st.integers(min_value=0, max_value=3), max_size=2)))
        inside = name in opening
        for minute in minutes:
            move = Move.LEFT if inside else Move.ARRIVED
            movements.append(Movement(at=_at(11, minute), member=name, move=move))
            inside = not inside
    votes: list[TakenVote] = []
    for minute in sorted(draw(st.lists(st.integers(min_value=0, max_value=4), max_size=3))):
        matter = draw(st.sampled_from([Matter.ORDINARY, Matter.AGENDA_CHANGE, Matter.BUDGET]))
        count = st.none() | st.integers(min_value=0, max_value=5)
        tally = Tally(draw(count), draw(count), draw(count))
        at = draw(st.sampled_from([_at(11, minute), None]))
        item = draw(st.sampled_from(["1", "3", None]))
        votes.append(_vote(tally, matter, at=at, item=item))
    return _proceedings(
        *votes,
        session=draw(st.sampled_from([_SESSION, _CHANGED, _ON_REQUEST])),
        all_votes=draw(st.sampled_from([True, False, None])),
        presences=draw(st.sampled_from([(), (_presence(*movements, opening=opening),)])),
        roster=draw(st.sampled_from([None, _ROSTER, _CHAIRED])),
    )


@given(_sessions())
def test_every_session_can_be_examined(proceedings: Proceedings) -> None:
    report = examine(proceedings)
    known = {code.code: code.severities for code in CODES}
    of_votes = [found for each in examine_votes(proceedings) for found in each]

    for finding in report:
        assert finding.severity in known[finding.code]
        assert "None" not in finding.message() + finding.message("en")
        assert finding.path.startswith(("/session", "/presences/", "/votes/", "/roster/"))
    assert all(found in report.findings for found in of_votes)
    assert list(report) == sorted(report, key=lambda found: found.severity, reverse=True)
    assert pickle.loads(pickle.dumps(report)) == report
    assert interchange.structure(interchange.unstructure(report), Report) == report


@given(_sessions(), st.randoms(use_true_random=False))
def test_the_order_in_which_movements_are_given_finds_the_same(
    proceedings: Proceedings, random: Any
) -> None:
    shuffled: list[Presence] = []
    for presence in proceedings.presences:
        movements = list(presence.movements)
        random.shuffle(movements)
        shuffled.append(attrs.evolve(presence, movements=tuple(movements)))

    assert examine(attrs.evolve(proceedings, presences=tuple(shuffled))) == examine(proceedings)


@given(_sessions())
def test_on_the_day_of_the_session_roster_and_vacancies_make_the_seats(
    proceedings: Proceedings,
) -> None:
    for vote in proceedings.votes:
        day = proceedings.roster_of(vote)
        if day is not None:
            assert len(day.members) + len(day.unsworn) + day.vacancies == _COUNCIL.seats
