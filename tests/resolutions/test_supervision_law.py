"""Supervision under each act on local government: both sides of each last day, body by body."""

from datetime import date, timedelta
from typing import Final, NamedTuple

import pytest
from made import adopted, draft

from zmp_core.bodies import BodyKind
from zmp_core.errors import NotCoveredError
from zmp_core.law.deadlines import find_deadline
from zmp_core.resolutions import (
    Annulled,
    Authority,
    Clocks,
    Delivered,
    Event,
    FoundUnlawful,
    Issued,
    Published,
    Resolution,
    ResolutionKind,
    Submitted,
    SupervisionLaw,
    Suspended,
    Voted,
    supervision_law_of,
    supervision_note,
)
from zmp_core.resolutions.supervision_law import SUPERVISION_LAWS
from zmp_core.votes import Matter

ADOPTED: Final = date(2025, 2, 26)  # a Wednesday
SUBMITTED_BY: Final = date(2025, 3, 5)  # seven days later, a Wednesday
DELIVERED: Final = date(2025, 3, 3)
SUPERVISED_TO: Final = date(2025, 4, 2)  # thirty days later, a Wednesday
YEAR_TO: Final = date(2026, 2, 26)  # a Thursday
DECIDED: Final = date(2025, 3, 20)
REACHED_UNIT: Final = date(2025, 3, 24)
COMPLAINT_TO: Final = date(2025, 4, 23)  # thirty days later, a Wednesday
TODAY: Final = date(2025, 3, 10)
DAY: Final = timedelta(days=1)

GMINA: Final = (BodyKind.GMINA_COUNCIL, BodyKind.UNION_ASSEMBLY)
POWIAT: Final = (
    *(BodyKind.POWIAT_COUNCIL, BodyKind.POWIAT_BOARD),
    BodyKind.POWIAT_UNION_ASSEMBLY,
)
VOIVODESHIP: Final = (
    *(BodyKind.SEJMIK, BodyKind.VOIVODESHIP_BOARD),
    *(BodyKind.METROPOLITAN_ASSEMBLY, BodyKind.METROPOLITAN_BOARD),
)
BOARDS: Final = (
    *(BodyKind.POWIAT_BOARD, BodyKind.VOIVODESHIP_BOARD),
    BodyKind.METROPOLITAN_BOARD,
)


class Cited(NamedTuple):
    """The provisions as the chapters on supervision number them."""

    submission: str
    nullity: str
    limit: str
    complaint: str
    halts: str
    court_only: str
    court_suspends: str
    unlawful: str
    complains: str


OF_GMINA: Final = Cited(
    submission="art. 90 ust. 1 u.s.g.",
    nullity="art. 91 ust. 1 u.s.g.",
    limit="art. 94 ust. 1 u.s.g.",
    complaint="art. 98 ust. 1 u.s.g.",
    halts="art. 92 ust. 1 u.s.g.",
    court_only="art. 93 ust. 1 u.s.g.",
    court_suspends="art. 93 ust. 2 u.s.g.",
    unlawful="art. 94 ust. 2 u.s.g.",
    complains="art. 91 ust. 2a u.s.g.",
)
OF_POWIAT: Final = Cited(
    submission="art. 78 ust. 1 u.s.p.",
    nullity="art. 79 ust. 1 u.s.p.",
    limit="art. 82 ust. 1 u.s.p.",
    complaint="art. 85 ust. 1 u.s.p.",
    halts="art. 80 ust. 1 u.s.p.",
    court_only="art. 81 ust. 1 u.s.p.",
    court_suspends="art. 81 ust. 2 u.s.p.",
    unlawful="art. 82 ust. 2 u.s.p.",
    complains="art. 79 ust. 2a u.s.p.",
)
OF_VOIVODESHIP: Final = Cited(
    submission="art. 81 u.s.w.",
    nullity="art. 82 ust. 1 u.s.w.",
    limit="art. 83 ust. 1 u.s.w.",
    complaint="art. 86 ust. 1 u.s.w.",
    halts="art. 82a ust. 1 u.s.w.",
    court_only="art. 82c ust. 1 u.s.w.",
    court_suspends="art. 82c ust. 2 u.s.w.",
    unlawful="art. 83 ust. 2 u.s.w.",
    complains="art. 82 ust. 3 u.s.w.",
)
each_body = pytest.mark.parametrize(
    ("body", "cited"),
    [
        pytest.param(body, cited, id=str(body))
        for bodies, cited in (
            (GMINA, OF_GMINA),
            (POWIAT, OF_POWIAT),
            (VOIVODESHIP, OF_VOIVODESHIP),
        )
        for body in bodies
    ],
)


def refused(resolution: Resolution, event: Event) -> list[tuple[str, str]]:
    return [(each.code, str(each.basis)) for each in resolution.obstacles(event)]


# --- Each last day, body by body -----------------------------------------------------------------


@each_body
def test_a_resolution_is_submitted_within_seven_days(body: BodyKind, cited: Cited) -> None:
    # Of a board, what the audit chamber supervises is submitted for certain.
    matter = Matter.BUDGET_CHANGE

    def in_time(day: date) -> bool | None:
        resolution = adopted(body=body, matter=matter).then(Submitted(day=day))
        clock = resolution.deadlines(TODAY).submission
        assert (clock.last_day, str(clock.basis)) == (SUBMITTED_BY, cited.submission)
        return clock.in_time

    assert in_time(SUBMITTED_BY) is True
    assert in_time(SUBMITTED_BY + DAY) is False


@each_body
def test_the_supervisor_has_thirty_days_and_then_only_the_court_decides(
    body: BodyKind, cited: Cited
) -> None:
    resolution = adopted(body=body).then(Delivered(day=DELIVERED))
    clock = resolution.deadlines(TODAY).nullity
    late = SUPERVISED_TO + DAY

    assert (clock.last_day, clock.days_left, str(clock.basis)) == (
        SUPERVISED_TO,
        23,
        cited.nullity,
    )
    for kind, provision in ((Annulled, cited.court_only), (Suspended, cited.court_suspends)):
        assert refused(resolution, kind(day=SUPERVISED_TO, by=Authority.SUPERVISOR)) == []
        assert refused(resolution, kind(day=late, by=Authority.SUPERVISOR)) == [
            ("too_late_for_supervisor", provision)
        ]
        assert refused(resolution, kind(day=late, by=Authority.COURT)) == []


@each_body
def test_after_a_year_nullity_gives_way_to_a_finding(body: BodyKind, cited: Cited) -> None:
    resolution = adopted(body=body).then(Submitted(day=SUBMITTED_BY))
    clock = resolution.deadlines(TODAY).nullity_limit
    late = YEAR_TO + DAY

    assert (clock.last_day, str(clock.basis)) == (YEAR_TO, cited.limit)
    assert refused(resolution, Annulled(day=YEAR_TO, by=Authority.COURT)) == []
    assert refused(resolution, Annulled(day=late, by=Authority.COURT)) == [
        ("too_late_for_nullity", cited.limit)
    ]
    assert refused(resolution, FoundUnlawful(day=YEAR_TO)) == [
        ("nullity_not_barred", cited.unlawful)
    ]
    assert refused(resolution, FoundUnlawful(day=late)) == []
    submitted_late = adopted(body=body).then(Submitted(day=SUBMITTED_BY + DAY))
    assert refused(submitted_late, Annulled(day=late, by=Authority.COURT)) == []
    # Whether such a resolution of a board is submitted at all is not known.
    assert refused(submitted_late, FoundUnlawful(day=late)) == (
        [] if body in BOARDS else [("nullity_not_barred", cited.unlawful)]
    )


@each_body
def test_the_unit_has_thirty_days_to_complain_of_the_supervisor(
    body: BodyKind, cited: Cited
) -> None:
    decided = Annulled(day=DECIDED, by=Authority.SUPERVISOR, delivered=REACHED_UNIT)
    clock = adopted(body=body).then(Delivered(day=DELIVERED), decided).deadlines(TODAY).complaint

    assert (clock.last_day, str(clock.basis)) == (COMPLAINT_TO, cited.complaint)
    assert clock.due is not None
    assert [clock.due.days_left(COMPLAINT_TO), clock.due.days_left(COMPLAINT_TO + DAY)] == [0, -1]


@each_body
def test_what_nullity_halts_and_what_is_never_suspended(body: BodyKind, cited: Cited) -> None:
    annulled = adopted(body=body).then(Annulled(day=DECIDED, by=Authority.SUPERVISOR))
    complaint = adopted(body=body, matter=Matter.SUPERVISION_COMPLAINT)

    assert refused(annulled, Published(day=DECIDED)) == [("is_null", cited.halts)]
    assert refused(complaint, Suspended(day=DECIDED, by=Authority.SUPERVISOR)) == [
        ("not_to_be_suspended", cited.complains)
    ]


# --- Order regulations, and orders of one person -------------------------------------------------


@pytest.mark.parametrize(
    ("body", "last", "basis"),
    [
        (BodyKind.GMINA_COUNCIL, date(2025, 2, 28), "art. 90 ust. 1 u.s.g."),
        (BodyKind.POWIAT_COUNCIL, date(2025, 2, 28), "art. 78 ust. 1 u.s.p."),
        # Those that cannot wait are made by the board (art. 42 ust. 2 u.s.p.).
        (BodyKind.POWIAT_BOARD, date(2025, 2, 28), "art. 78 ust. 1 u.s.p."),
        # The act on voivodeships knows no order regulations, so nothing is quicker there.
        (BodyKind.SEJMIK, SUBMITTED_BY, "art. 81 u.s.w."),
    ],
)
def test_order_regulations_are_sent_within_two_days(body: BodyKind, last: date, basis: str) -> None:
    orders = adopted(body=body, matter=Matter.ORDER_REGULATIONS)
    clock = orders.deadlines(TODAY).submission

    assert (clock.last_day, str(clock.basis)) == (last, basis)
    assert orders.then(Submitted(day=last)).deadlines(TODAY).submission.in_time is True
    assert orders.then(Submitted(day=last + DAY)).deadlines(TODAY).submission.in_time is False


def order(matter: Matter, body: BodyKind = BodyKind.GMINA_COUNCIL) -> Resolution:
    return draft(kind=ResolutionKind.ORDER, matter=matter, body=body).then(Issued(day=ADOPTED))


@pytest.mark.parametrize(
    ("matter", "has_term", "last"),
    [
        pytest.param(Matter.ORDER_REGULATIONS, True, date(2025, 2, 28), id="order regulations"),
        pytest.param(Matter.BUDGET_CHANGE, True, SUBMITTED_BY, id="of the audit chamber"),
        pytest.param(Matter.TREASURER, False, None, id="what the wojewoda would supervise"),
        pytest.param(Matter.FINANCIAL_AID, True, None, id="who supervises it is not settled"),
        pytest.param(Matter.OTHER, True, None, id="what is not known"),
    ],
)
def test_an_order_of_a_mayor_is_sent_only_where_the_act_says_so(
    matter: Matter, has_term: bool, last: date | None
) -> None:
    clock = order(matter).deadlines(TODAY).submission

    assert (clock.last_day, clock.deadline is not None) == (last, has_term)
    assert str(clock.basis) == "art. 90 ust. 1 u.s.g."
    sent = order(matter).then(Submitted(day=ADOPTED)).deadlines(TODAY).submission
    assert (sent.done, sent.in_time) == (ADOPTED, None if last is None else True)


def test_a_notice_need_not_be_sent() -> None:
    notice = draft(kind=ResolutionKind.NOTICE, matter=Matter.STATUTE).then(Issued(day=ADOPTED))

    assert notice.deadlines(TODAY).submission.due is None


@pytest.mark.parametrize("sent", [(), (Submitted(day=SUBMITTED_BY + DAY),)])
def test_of_an_order_that_need_not_be_sent_nullity_is_barred_after_a_year(
    sent: tuple[Event, ...],
) -> None:
    resolution = order(Matter.TREASURER).then(*sent)
    late = YEAR_TO + DAY

    assert resolution.deadlines(TODAY).nullity_limit.last_day == YEAR_TO
    assert refused(resolution, Annulled(day=YEAR_TO, by=Authority.COURT)) == []
    assert refused(resolution, Annulled(day=late, by=Authority.COURT)) == [
        ("too_late_for_nullity", "art. 94 ust. 1 u.s.g.")
    ]
    assert refused(resolution, FoundUnlawful(day=late)) == []
    assert refused(resolution, FoundUnlawful(day=YEAR_TO)) == [
        ("nullity_not_barred", "art. 94 ust. 2 u.s.g.")
    ]


def test_an_order_that_makes_local_law_or_is_sent_late_stays_open_to_nullity() -> None:
    late = Annulled(day=YEAR_TO + DAY, by=Authority.COURT)
    of_budget = order(Matter.BUDGET_CHANGE)

    assert refused(order(Matter.ORDER_REGULATIONS), late) == []
    assert refused(order(Matter.FINANCIAL_AID), late) == []  # whether it is sent is not settled
    assert refused(of_budget.then(Submitted(day=SUBMITTED_BY + DAY)), late) == []
    assert refused(of_budget, late) == []  # it has to be sent, and nobody tells that it was
    assert refused(of_budget.then(Submitted(day=SUBMITTED_BY)), late) == [
        ("too_late_for_nullity", "art. 94 ust. 1 u.s.g.")
    ]


# --- Boards --------------------------------------------------------------------------------------


@pytest.mark.parametrize("board", BOARDS)
def test_whether_a_resolution_of_a_board_is_submitted_is_not_known(board: BodyKind) -> None:
    clocks = adopted(body=board).then(Submitted(day=ADOPTED)).deadlines(TODAY)

    assert clocks.submission.deadline is not None  # it is this term, if there is one
    assert (clocks.submission.due, clocks.submission.in_time) == (None, None)
    assert clocks.nullity_limit.last_day == YEAR_TO
    late = adopted(body=board).then(Submitted(day=SUBMITTED_BY + DAY)).deadlines(TODAY)
    assert late.nullity_limit.deadline is not None
    assert late.nullity_limit.due is None


# --- The year ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("resolution", "has_term", "last"),
    [
        pytest.param(adopted(), True, YEAR_TO, id="nobody told of a submission yet"),
        pytest.param(
            adopted().then(Submitted(day=SUBMITTED_BY)), True, YEAR_TO, id="submitted in time"
        ),
        pytest.param(
            adopted().then(Submitted(day=SUBMITTED_BY + DAY)), False, None, id="submitted late"
        ),
        pytest.param(adopted(matter=Matter.STATUTE), False, None, id="local law"),
        pytest.param(
            adopted(matter=Matter.STREET_NAME), True, None, id="whether local law is disputed"
        ),
        pytest.param(
            adopted(matter=Matter.STREET_NAME).then(Submitted(day=SUBMITTED_BY + DAY)),
            False,
            None,
            id="disputed, but submitted late",
        ),
        pytest.param(
            draft().then(
                Voted(day=date(2025, 3, 1), adopted=True), Submitted(day=date(2025, 3, 10))
            ),
            True,
            None,
            id="whether it was late is disputed",
        ),
    ],
)
def test_the_year_has_a_last_day_only_where_it_binds(
    resolution: Resolution, has_term: bool, last: date | None
) -> None:
    annulled = resolution.then(Annulled(day=date(2026, 2, 20), by=Authority.COURT))
    for each in (resolution, annulled):
        clock = each.deadlines(TODAY).nullity_limit
        assert (clock.deadline is not None, clock.last_day) == (has_term, last)
        assert str(clock.basis) == "art. 94 ust. 1 u.s.g."
    assert annulled.deadlines(TODAY).nullity_limit.in_time is (None if last is None else True)


# --- Which bodies --------------------------------------------------------------------------------


@pytest.mark.parametrize("body", BodyKind)
def test_which_bodies_have_deadlines(body: BodyKind) -> None:
    resolution = adopted(body=body)

    if body in {*GMINA, *POWIAT, *VOIVODESHIP}:
        assert isinstance(resolution.deadlines(TODAY), Clocks)
        return
    with pytest.raises(NotCoveredError) as caught:
        resolution.deadlines(TODAY)
    assert caught.value.question == f"deadlines of papers of {body} (resolution)"
    assert caught.value.covered == (
        "resolutions of gmina_council, metropolitan_assembly (2017-04-07..), metropolitan_board "
        "(2017-04-07..), powiat_board, powiat_council, powiat_union_assembly, sejmik, "
        "union_assembly, voivodeship_board, and orders in a gmina"
    )


@pytest.mark.parametrize("body", [BodyKind.METROPOLITAN_ASSEMBLY, BodyKind.METROPOLITAN_BOARD])
def test_a_metropolitan_union_is_supervised_since_its_act_is_in_force(body: BodyKind) -> None:
    first = date(2017, 4, 7)

    def voted(day: date) -> Resolution:
        return draft(body=body).then(Voted(day=day, adopted=True))

    assert supervision_law_of(body, ResolutionKind.RESOLUTION, first - DAY) is None
    assert supervision_law_of(body, ResolutionKind.RESOLUTION, first) is not None
    assert isinstance(voted(first).deadlines(TODAY), Clocks)
    with pytest.raises(NotCoveredError, match=r"metropolitan_assembly \(2017-04-07\.\.\)"):
        voted(date(2005, 3, 1)).deadlines(TODAY)


def test_each_body_is_bound_by_a_provision() -> None:
    told = {(str(body), str(law.basis)) for law in SUPERVISION_LAWS for body in law.bodies}

    assert told == {
        ("gmina_council", "art. 91 ust. 1 u.s.g."),
        ("union_assembly", "art. 99 ust. 1a u.s.g."),
        ("powiat_council", "art. 79 ust. 1 u.s.p."),
        ("powiat_board", "art. 79 ust. 1 u.s.p."),
        ("powiat_union_assembly", "art. 90 u.s.p."),
        ("sejmik", "art. 82 ust. 1 u.s.w."),
        ("voivodeship_board", "art. 82 ust. 1 u.s.w."),
        ("metropolitan_assembly", "art. 17 ust. 2 u.z.m.śl."),
        ("metropolitan_board", "art. 17 ust. 2 u.z.m.śl."),
    }


@pytest.mark.parametrize("body", [BodyKind.POWIAT_COUNCIL, BodyKind.SEJMIK])
def test_orders_of_a_starosta_or_a_marshal_are_not_supervised(body: BodyKind) -> None:
    assert supervision_law_of(body, ResolutionKind.RESOLUTION, ADOPTED) is not None
    assert supervision_law_of(body, ResolutionKind.ORDER, ADOPTED) is None
    with pytest.raises(NotCoveredError, match=rf"papers of {body} \(order\)"):
        order(Matter.TREASURER, body).deadlines(TODAY)


def test_no_body_is_supervised_under_two_acts() -> None:
    bodies = [body for law in SUPERVISION_LAWS for body in law.bodies]

    assert sorted(bodies) == sorted({*GMINA, *POWIAT, *VOIVODESHIP})


@pytest.mark.parametrize("law", SUPERVISION_LAWS, ids=lambda law: law.bodies[0])
def test_an_act_cites_itself_and_its_deadlines_rest_on_it(law: SupervisionLaw) -> None:
    ids = (
        *(law.submission, law.order_regulations or law.submission, law.nullity),
        *(law.nullity_limit, law.complaint, law.complaint_of_next_term),
    )
    acts = {find_deadline(each, ADOPTED).basis.act.id for each in ids}

    assert acts == {law.halts.act.id} == {law.submission.partition("-")[0]}
    assert find_deadline(law.nullity_limit, ADOPTED).basis == law.barred


@pytest.mark.parametrize(
    ("body", "day"),
    [
        (BodyKind.POWIAT_COUNCIL, date(2001, 12, 12)),
        (BodyKind.SEJMIK, date(2001, 12, 12)),
    ],
)
def test_a_day_before_the_first_text_that_was_read_is_not_covered(
    body: BodyKind, day: date
) -> None:
    resolution = draft(body=body).then(Voted(day=day, adopted=True))

    with pytest.raises(NotCoveredError):
        resolution.deadlines(TODAY)
    on_the_day = draft(body=body).then(Voted(day=day + DAY, adopted=True))
    assert on_the_day.deadlines(TODAY).submission.last_day == date(2001, 12, 20)


def test_the_note_of_the_office_is_written_for_a_powiat_too() -> None:
    resolution = adopted(body=BodyKind.POWIAT_COUNCIL).then(Delivered(day=DELIVERED))
    note = supervision_note(resolution, TODAY, supervisor="Wojewodzie Podlaskiemu", spaces="plain")

    assert "Przedłożyć Wojewodzie Podlaskiemu do 5 marca 2025 r. (art. 78 ust. 1 u.s.p.)." in note
    assert "upływa 2 kwietnia 2025 r. (art. 79 ust. 1 u.s.p.)." in note
