"""Sessions: convening, agenda and its changes, sittings, and the law on when a session is due."""

import pickle
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.bodies import (
    AgendaChangeKind,
    AgendaItem,
    Body,
    BodyKind,
    Convening,
    Convocation,
    Requester,
    Session,
    SessionSitting,
    find_convening_rule,
)
from zmp_core.bodies.sessions import CONVENING_RULES
from zmp_core.errors import InvalidRecordError, NotCoveredError
from zmp_core.law.deadlines import find_deadline
from zmp_core.rules.books.numbers import find_motion

_DAY: Final = date(2025, 2, 26)
_COUNCIL: Final = Body(kind=BodyKind.GMINA_COUNCIL, seats=21)
_NONSENSE: Final[Any] = "2025-02-26"


def _at(hour: int, minute: int = 0) -> datetime:
    return datetime.combine(_DAY, time(hour, minute))


def _items(*titles: str) -> tuple[AgendaItem, ...]:
    return tuple(AgendaItem(number=str(at), title=title) for at, title in enumerate(titles, 1))


def _session(**change: Any) -> Session:
    facts: dict[str, Any] = {"body": _COUNCIL, "sittings": (SessionSitting(day=_DAY),)}
    return Session(**(facts | change))


def _codes(caught: pytest.ExceptionInfo[InvalidRecordError]) -> list[tuple[str, str]]:
    return [(fault.code, fault.path) for fault in caught.value.faults]


# --- How it was convened -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "faults"),
    [
        ({"convening": "on_request"}, [("not_a_convening", "/convening")]),
        ({"requested_by": "members"}, [("not_a_requester", "/requested_by")]),
        ({"event": _NONSENSE}, [("not_a_day", "/event")]),
        ({"event": _at(10)}, [("not_a_day", "/event")]),
        ({"signatures": 0}, [("not_a_count", "/signatures")]),
        (
            {"signatures": True, "event": 3},
            [("not_a_day", "/event"), ("not_a_count", "/signatures")],
        ),
        ({"event": _DAY}, [("event_of_an_ordinary_session", "/event")]),
        (
            {"convening": Convening.FIRST, "requested_by": Requester.EXECUTIVE},
            [("request_of_another_session", "/requested_by")],
        ),
        (
            {
                "convening": Convening.ON_REQUEST,
                "requested_by": Requester.EXECUTIVE,
                "signatures": 6,
            },
            [("signatures_of_nobody", "/signatures")],
        ),
        (
            {"requested_by": Requester.EXECUTIVE, "signatures": 6, "event": _DAY},
            [
                ("event_of_an_ordinary_session", "/event"),
                ("request_of_another_session", "/requested_by"),
                ("signatures_of_nobody", "/signatures"),
            ],
        ),
    ],
)
def test_a_convocation_that_cannot_be_is_refused(
    facts: dict[str, Any], faults: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        Convocation(**facts)
    assert _codes(caught) == faults


def test_an_ordinary_session_needs_no_facts_of_its_convening() -> None:
    assert Convocation().convening is Convening.ORDINARY
    assert Convocation(convening=Convening.ON_REQUEST).requested_by is None


def test_one_councillor_may_have_asked_alone_though_that_is_too_few() -> None:
    alone = Convocation(
        convening=Convening.ON_REQUEST, requested_by=Requester.MEMBERS, signatures=1
    )

    assert alone.signatures == 1


# --- The agenda ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "path"),
    [
        ({"number": " ", "title": "Budżet"}, "/number"),
        ({"number": "5", "title": ""}, "/title"),
        ({"number": 5, "title": "Budżet"}, "/number"),
        ({"number": "5", "title": "Budżet", "print_number": ""}, "/print_number"),
        ({"number": "5", "title": "Budżet", "proposer": 7}, "/proposer"),
    ],
)
def test_an_item_has_texts(facts: dict[str, Any], path: str) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        AgendaItem(**facts)
    assert _codes(caught) == [("not_a_name", path)]


@pytest.mark.parametrize(
    ("notice", "agenda", "changes"),
    [
        pytest.param("ABC", "ABC", [], id="nothing changed"),
        pytest.param("", "", [], id="nothing at all"),
        pytest.param(
            "ABC", "ABXC", [("added", "X", "3")], id="added in between: C has a new number"
        ),
        pytest.param("ABC", "AC", [("removed", "B", "2")], id="taken off"),
        pytest.param("ABC", "BCA", [("moved", "A", "3")], id="one put last, and no other moved"),
        pytest.param("ABCD", "DABC", [("moved", "D", "1")], id="one put first"),
        pytest.param(
            "ABC",
            "XCA",
            [("removed", "B", "2"), ("added", "X", "1"), ("moved", "A", "3")],
            id="all at once, what was taken off first",
        ),
        pytest.param("APBP", "APB", [("removed", "P", "4")], id="a break that stands twice"),
        pytest.param("APB", "APBP", [("added", "P", "4")], id="one break more"),
    ],
)
def test_changes_of_the_agenda(
    notice: str, agenda: str, changes: list[tuple[str, str, str]]
) -> None:
    session = _session(notice=_items(*notice), agenda=_items(*agenda))

    assert session.changes is not None
    assert [
        (str(each.kind), each.item.title, each.item.number) for each in session.changes
    ] == changes


def test_an_agenda_that_is_not_known_was_changed_nobody_knows_how() -> None:
    assert _session(notice=_items("A")).changes is None
    assert _session(agenda=_items("A")).changes is None


@given(st.permutations("ABCDEF"), st.sets(st.sampled_from("ABCDEF")))
def test_the_changes_turn_the_one_agenda_into_the_other(order: list[str], left: set[str]) -> None:
    after = [title for title in order if title in left]
    session = _session(notice=_items(*"ABCDEF"), agenda=_items(*after))
    assert session.changes is not None
    moved = [c.item.title for c in session.changes if c.kind is AgendaChangeKind.MOVED]
    removed = {c.item.title for c in session.changes if c.kind is AgendaChangeKind.REMOVED}

    assert removed == set("ABCDEF") - left
    # Whatever was not moved stands in its old order, and no fewer could have been moved.
    still = [title for title in after if title not in moved]
    assert still == sorted(still)
    for title in moved:
        longer = [each for each in after if each in {*still, title}]
        assert longer != sorted(longer)


# --- Sittings ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "faults"),
    [
        ({"day": _NONSENSE}, [("not_a_day", "/day")]),
        ({"day": _at(10)}, [("not_a_day", "/day")]),
        ({"day": _DAY, "opened": _DAY}, [("not_a_moment", "/opened")]),
        (
            {"day": _DAY, "closed": datetime(2025, 2, 26, 12, tzinfo=UTC)},
            [("not_a_moment", "/closed")],
        ),
        (
            {"day": _DAY, "opened": datetime.fromisoformat("2025-02-27 10:00")},
            [("another_day", "/opened")],
        ),
        (
            {"day": _DAY, "opened": _at(10), "closed": _at(9, 59)},
            [("ends_before_it_begins", "/closed")],
        ),
        (
            {"day": _DAY, "closed": datetime.fromisoformat("2025-02-25 23:59")},
            [("ends_before_it_begins", "/closed")],
        ),
    ],
)
def test_a_sitting_that_cannot_be_is_refused(
    facts: dict[str, Any], faults: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        SessionSitting(**facts)
    assert _codes(caught) == faults


@pytest.mark.parametrize(
    ("opened", "closed", "moment", "excluded"),
    [
        pytest.param(_at(10), _at(14), _at(10), False, id="as it opens"),
        pytest.param(_at(10), _at(14), _at(9, 59), True, id="a minute before"),
        pytest.param(_at(10), _at(14), _at(14), False, id="as it closes"),
        pytest.param(_at(10), _at(14), _at(14, 1), True, id="a minute after"),
        pytest.param(
            _at(17),
            datetime.fromisoformat("2025-02-27 01:00"),
            datetime.fromisoformat("2025-02-27 01:00"),
            False,
            id="past midnight",
        ),
        pytest.param(
            _at(10), None, datetime.fromisoformat("2025-02-27 23:59"), False, id="end unknown"
        ),
        pytest.param(
            _at(10), None, datetime.fromisoformat("2025-02-28 00:00"), True, id="two nights later"
        ),
        pytest.param(None, None, _at(0), False, id="hours unknown"),
        pytest.param(
            None, None, datetime.fromisoformat("2025-02-25 23:59"), True, id="the day before"
        ),
    ],
)
def test_when_the_council_surely_did_not_sit(
    opened: datetime | None, closed: datetime | None, moment: datetime, excluded: bool
) -> None:
    assert SessionSitting(day=_DAY, opened=opened, closed=closed).excludes(moment) is excluded


# --- The session ---------------------------------------------------------------------------------


def test_one_number_and_several_sittings() -> None:
    """Session I of Konstancin-Jeziorna in 2010 sat on 2 and on 10 December."""
    session = _session(
        number=1,
        sittings=(SessionSitting(day=date(2010, 12, 2)), SessionSitting(day=date(2010, 12, 10))),
    )

    assert (session.roman, session.day) == ("I", date(2010, 12, 2))
    assert pickle.loads(pickle.dumps(session)) == session
    assert hash(session) == hash(attrs.evolve(session))


def test_a_session_may_have_no_number_that_is_known() -> None:
    assert _session().roman is None


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        ({"body": "rada"}, [("wrong_kind", "/body")]),
        ({"sittings": [SessionSitting(day=_DAY)]}, [("wrong_kind", "/sittings")]),
        ({"sittings": (_DAY,)}, [("wrong_kind", "/sittings/0")]),
        ({"sittings": ()}, [("no_sitting", "/sittings")]),
        ({"convocation": Convening.FIRST}, [("wrong_kind", "/convocation")]),
        ({"number": 0}, [("not_a_session_number", "/number")]),
        ({"number": "XI"}, [("not_a_session_number", "/number")]),
        ({"notice": ("Budżet",)}, [("wrong_kind", "/notice/0")]),
        ({"agenda": "Budżet"}, [("wrong_kind", "/agenda")]),
        (
            {"agenda": (*_items("A", "B"), AgendaItem(number="2", title="C"))},
            [("numbered_twice", "/agenda/2/number")],
        ),
        (
            {"sittings": (SessionSitting(day=_DAY), SessionSitting(day=date(2025, 2, 25)))},
            [("out_of_order", "/sittings/1")],
        ),
        (
            {
                "sittings": (
                    SessionSitting(day=_DAY, opened=_at(10), closed=_at(14)),
                    SessionSitting(day=_DAY, opened=_at(13, 59)),
                )
            },
            [("out_of_order", "/sittings/1")],
        ),
        (
            {
                "convocation": Convocation(
                    convening=Convening.ON_REQUEST, event=_DAY + timedelta(days=1)
                )
            },
            [("later_than_the_session", "/convocation/event")],
        ),
        (
            {
                "convocation": Convocation(
                    convening=Convening.ON_REQUEST, requested_by=Requester.MEMBERS, signatures=22
                )
            },
            [("more_than_seats", "/convocation/signatures")],
        ),
        (
            {"sittings": (), "convocation": Convocation(convening=Convening.FIRST, event=_DAY)},
            [("no_sitting", "/sittings")],
        ),
    ],
)
def test_a_session_that_cannot_be_is_refused(
    change: dict[str, Any], faults: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        _session(**change)
    assert _codes(caught) == faults


def test_what_merely_breaks_the_law_is_kept() -> None:
    late = Convocation(convening=Convening.ON_REQUEST, event=date(2025, 1, 2))
    before_its_time = Convocation(convening=Convening.FIRST, event=date(2025, 3, 1))
    two_a_day = (
        SessionSitting(day=_DAY, opened=_at(10), closed=_at(14)),
        SessionSitting(day=_DAY, opened=_at(14)),
    )

    of_all = Convocation(
        convening=Convening.ON_REQUEST, event=_DAY, requested_by=Requester.MEMBERS, signatures=21
    )
    half_known = (
        SessionSitting(day=_DAY, opened=_at(10), closed=_at(10)),
        SessionSitting(day=_DAY),
        SessionSitting(day=_DAY, opened=_at(14)),
    )

    assert _session(convocation=of_all).convocation == of_all
    assert len(_session(sittings=half_known).sittings) == 3
    assert _session(convocation=late).convocation == late
    assert _session(convocation=before_its_time).convocation == before_its_time
    assert len(_session(sittings=two_a_day).sittings) == 2


# --- The law of convening ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "convening", "event", "id", "last"),
    [
        (BodyKind.GMINA_COUNCIL, Convening.ON_REQUEST, "2025-02-19", "USG-20-3", "2025-02-26"),
        (BodyKind.POWIAT_COUNCIL, Convening.ON_REQUEST, "2025-02-22", "USP-15-7", "2025-03-01"),
        (BodyKind.SEJMIK, Convening.ON_REQUEST, "2025-12-27", "USW-21-7", "2026-01-03"),
        # The first days that are covered.
        (BodyKind.GMINA_COUNCIL, Convening.ON_REQUEST, "2001-05-30", "USG-20-3", "2001-06-06"),
        (BodyKind.POWIAT_COUNCIL, Convening.ON_REQUEST, "2001-05-30", "USP-15-7", "2001-06-06"),
        (BodyKind.SEJMIK, Convening.ON_REQUEST, "2001-05-30", "USW-21-7", "2001-06-06"),
        (BodyKind.GMINA_COUNCIL, Convening.FIRST, "2014-11-21", "USG-20-2", "2014-11-28"),
        # The terms elected in 2018 and 2014 ended on these days.
        (BodyKind.GMINA_COUNCIL, Convening.FIRST, "2024-04-30", "USG-20-2", "2024-05-07"),
        (BodyKind.POWIAT_COUNCIL, Convening.FIRST, "2024-04-30", "USP-15-3", "2024-05-07"),
        (BodyKind.SEJMIK, Convening.FIRST, "2018-11-16", "USW-21-3", "2018-11-23"),
        (
            BodyKind.GMINA_COUNCIL,
            Convening.FIRST_AFTER_EARLY_ELECTION,
            "2025-06-02",
            "USG-20-2b",
            "2025-06-09",
        ),
    ],
)
def test_by_when_a_session_is_due(
    kind: BodyKind, convening: Convening, event: str, id: str, last: str
) -> None:
    day = date.fromisoformat(event)
    rule = find_convening_rule(kind, convening, day)

    assert (rule.id, rule.last_day(day)) == (id, date.fromisoformat(last))


@pytest.mark.parametrize(("seats", "need"), [(15, 4), (16, 4), (17, 5), (21, 6), (60, 15)])
def test_a_quarter_of_the_seats_asks_for_a_session(seats: int, need: int) -> None:
    rule = find_convening_rule(BodyKind.GMINA_COUNCIL, Convening.ON_REQUEST, _DAY)

    assert rule.need(seats) == need


def test_nobody_asks_for_a_first_session() -> None:
    rule = find_convening_rule(BodyKind.SEJMIK, Convening.FIRST, date(2024, 4, 30))

    assert rule.need(30) is None
    assert (rule.executive, rule.chaired_by) == (False, "najstarszy wiekiem radny obecny na sesji")


def test_the_marshal_and_the_board_cannot_ask_for_a_session_of_the_sejmik() -> None:
    executives = {
        row.kind: row.executive for row in CONVENING_RULES if row.convening is Convening.ON_REQUEST
    }

    assert executives == {
        BodyKind.GMINA_COUNCIL: True,
        BodyKind.POWIAT_COUNCIL: True,
        BodyKind.SEJMIK: False,
    }


def test_the_event_of_a_first_session_changed_in_2018() -> None:
    """Dz.U. 2018 poz. 1432 was published on 2018-07-25, in force on the day after."""
    before, after = (
        find_convening_rule(BodyKind.GMINA_COUNCIL, Convening.FIRST, day)
        for day in (date(2018, 7, 25), date(2018, 7, 26))
    )

    assert before.counted_from.startswith("ogłoszenie zbiorczych wyników")
    assert after.counted_from == "upływ kadencji rady"


@pytest.mark.parametrize(
    ("kind", "convening", "day", "covered"),
    [
        (BodyKind.GMINA_COUNCIL, Convening.ORDINARY, _DAY, "sejmik on_request"),
        (BodyKind.UNION_ASSEMBLY, Convening.ON_REQUEST, _DAY, "sejmik on_request"),
        (BodyKind.POWIAT_COUNCIL, Convening.FIRST, date(2018, 7, 25), "first 2018-07-26"),
        (BodyKind.GMINA_COUNCIL, Convening.FIRST, date(2014, 11, 20), "2014-11-21..2018-07-25"),
        *(
            (kind, Convening.ON_REQUEST, date(2001, 5, 29), "on_request 2001-05-30")
            for kind in (BodyKind.GMINA_COUNCIL, BodyKind.POWIAT_COUNCIL, BodyKind.SEJMIK)
        ),
    ],
)
def test_what_was_not_read_is_not_answered(
    kind: BodyKind, convening: Convening, day: date, covered: str
) -> None:
    with pytest.raises(NotCoveredError, match=covered):
        find_convening_rule(kind, convening, day)


def test_requests_agree_with_the_deadline_and_the_motions_of_the_same_provisions() -> None:
    gmina, powiat = (
        find_convening_rule(kind, Convening.ON_REQUEST, _DAY)
        for kind in (BodyKind.GMINA_COUNCIL, BodyKind.POWIAT_COUNCIL)
    )
    deadline = find_deadline(gmina.id, _DAY)

    assert deadline.basis == gmina.basis
    assert deadline.on(_DAY).last_day == gmina.last_day(_DAY)
    for rule in (gmina, powiat):
        motion = find_motion(rule.id, _DAY)
        assert (motion.basis, motion.share) == (rule.basis, rule.share)
        assert bool(motion.or_by) is rule.executive


def test_wordings_of_one_provision_do_not_overlap() -> None:
    for one in CONVENING_RULES:
        for other in CONVENING_RULES:
            if one is not other and (one.kind, one.convening) == (other.kind, other.convening):
                assert not one.in_force.meets(other.in_force)
        assert one.within == 7
        assert one.share in {None, Fraction(1, 4)}
