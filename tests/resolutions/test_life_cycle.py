"""The life cycle of a resolution: what may follow on what, and where it stands on each day."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any, Final

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from made import ADOPTED, AFTER_14_DAYS, NUMBER, ON_ADOPTION, adopted, draft, faults, local_law

from zmp_core.bodies import Body, BodyKind
from zmp_core.errors import InvalidRecordError, NotCoveredError
from zmp_core.law import EntryIntoForce, Place, Provision
from zmp_core.law.act import UFP, USG, USP, USW
from zmp_core.resolutions import (
    Annulled,
    Authority,
    Changed,
    Consolidated,
    Delivered,
    Event,
    Expired,
    FoundUnlawful,
    Issued,
    Proposed,
    Proposer,
    Published,
    PutOnAgenda,
    Repealed,
    Resolution,
    ResolutionKind,
    Restored,
    Signed,
    Stage,
    Submitted,
    Suspended,
    Voted,
)
from zmp_core.rules import judge
from zmp_core.votes import Circumstances, Contest, Matter, Tally, VoteRecord

COUNCIL: Final = Body(kind=BodyKind.GMINA_COUNCIL, seats=21)
DELIVERED: Final = date(2025, 3, 3)
LAST_OF_SUPERVISOR: Final = date(2025, 4, 2)  # 30 days later, a Wednesday
YEAR_LATER: Final = date(2026, 2, 26)  # a Thursday


def on(day: date, days: int = 0) -> date:
    return day + timedelta(days=days)


def codes(resolution: Resolution, event: Event) -> list[str]:
    return [obstacle.code for obstacle in resolution.obstacles(event)]


def supervised(**fields: Any) -> Resolution:
    return adopted(**fields).then(Submitted(day=on(ADOPTED, 1)), Delivered(day=DELIVERED))


# --- The draft and the vote ----------------------------------------------------------------------


def test_a_draft_goes_its_way_and_keeps_its_history() -> None:
    proposed = draft().then(Proposed(day=date(2025, 2, 3), by=Proposer.EXECUTIVE))
    listed = proposed.then(PutOnAgenda(day=date(2025, 2, 12), session=11))
    voted = listed.then(Voted(day=ADOPTED, adopted=True, number=NUMBER, session=11))

    assert [each.stage_on(ADOPTED) for each in (draft(), proposed, listed, voted)] == [
        Stage.DRAFT,
        Stage.DRAFT,
        Stage.ON_AGENDA,
        Stage.IN_FORCE,
    ]
    assert voted.history == (
        *listed.history,
        Voted(day=ADOPTED, adopted=True, number=NUMBER, session=11),
    )
    assert [voted.stage_on(date(2025, 2, day)) for day in (11, 12, 25, 26)] == [
        Stage.DRAFT,
        Stage.ON_AGENDA,
        Stage.ON_AGENDA,
        Stage.IN_FORCE,
    ]


def test_a_lost_draft_is_not_adopted_and_has_no_number() -> None:
    lost = draft().then(Voted(day=ADOPTED, adopted=False))

    assert (lost.adopted, lost.adopted_on, lost.number) == (False, None, None)
    assert lost.stage_on(ADOPTED) is Stage.NOT_ADOPTED
    assert lost.in_force_on(ADOPTED) is False
    assert faults(Voted, day=ADOPTED, adopted=False, number=NUMBER) == [
        ("number_of_a_lost_draft", "/number")
    ]


@pytest.mark.parametrize(
    ("matter", "by", "found"),
    [
        (Matter.BUDGET, Proposer.EXECUTIVE, []),
        (Matter.BUDGET, Proposer.COUNCILLORS, ["not_the_proposer"]),
        (Matter.BUDGET, Proposer.RESIDENTS, ["not_the_proposer"]),
        (Matter.BUDGET, None, []),
        (Matter.FORECAST, Proposer.CLUB, ["not_the_proposer"]),
        (Matter.TREASURER, Proposer.COMMITTEE, ["not_the_proposer"]),
        (Matter.DISCHARGE_REFUSAL, Proposer.AUDIT_COMMITTEE, []),
        (Matter.DISCHARGE_GRANT, Proposer.EXECUTIVE, ["not_the_proposer"]),
        (Matter.CHAIR_RECALL, Proposer.COUNCILLORS, []),
        (Matter.RECALL_REFERENDUM_OTHER, Proposer.CHAIR, ["not_the_proposer"]),
        (Matter.STREET_NAME, Proposer.RESIDENTS, []),
        (Matter.STREET_NAME, Proposer.COMMITTEE, []),
    ],
)
def test_who_may_propose(matter: Matter, by: Proposer | None, found: list[str]) -> None:
    assert codes(draft(matter=matter), Proposed(day=ADOPTED, by=by)) == found


def test_a_draft_of_the_wrong_proposer_is_refused_with_the_provision() -> None:
    budget = draft(matter=Matter.BUDGET)
    (obstacle,) = budget.obstacles(Proposed(day=ADOPTED, by=Proposer.CLUB))

    assert obstacle.basis == Provision(UFP, art="233")
    with pytest.raises(InvalidRecordError, match=r"a draft of: executive \(art\. 233 u\.f\.p\.\)"):
        budget.then(Proposed(day=ADOPTED, by=Proposer.CLUB))


POWIAT: Final = BodyKind.POWIAT_COUNCIL
SEJMIK: Final = BodyKind.SEJMIK


@pytest.mark.parametrize(
    ("body", "matter", "by", "basis"),
    [
        (POWIAT, Matter.TREASURER, Proposer.EXECUTIVE, "art. 12 pkt 3 u.s.p."),
        (POWIAT, Matter.DISCHARGE_GRANT, Proposer.AUDIT_COMMITTEE, "art. 16 ust. 3 u.s.p."),
        (POWIAT, Matter.DISCHARGE_REFUSAL, Proposer.AUDIT_COMMITTEE, "art. 16 ust. 3 u.s.p."),
        (POWIAT, Matter.CHAIR_RECALL, Proposer.COUNCILLORS, "art. 14 ust. 4 u.s.p."),
        (POWIAT, Matter.BUDGET, Proposer.EXECUTIVE, "art. 233 u.f.p."),
        (SEJMIK, Matter.TREASURER, Proposer.EXECUTIVE, "art. 18 pkt 17 u.s.w."),
        (SEJMIK, Matter.DISCHARGE_GRANT, Proposer.AUDIT_COMMITTEE, "art. 30 ust. 3 u.s.w."),
        (SEJMIK, Matter.DISCHARGE_REFUSAL, Proposer.AUDIT_COMMITTEE, "art. 30 ust. 3 u.s.w."),
        (SEJMIK, Matter.CHAIR_RECALL, Proposer.COUNCILLORS, "art. 20 ust. 4 u.s.w."),
        (SEJMIK, Matter.BUDGET, Proposer.EXECUTIVE, "art. 233 u.f.p."),
    ],
)
def test_who_may_propose_in_a_powiat_and_a_voivodeship(
    body: BodyKind, matter: Matter, by: Proposer, basis: str
) -> None:
    proposal = draft(matter=matter, body=body)
    (obstacle,) = proposal.obstacles(Proposed(day=ADOPTED, by=Proposer.RESIDENTS))

    assert codes(proposal, Proposed(day=ADOPTED, by=by)) == []
    assert (obstacle.code, str(obstacle.basis)) == ("not_the_proposer", basis)


def test_who_proposed_is_not_asked_before_the_act_said_so() -> None:
    event = Proposed(day=date(2009, 12, 31), by=Proposer.CLUB)

    assert codes(draft(matter=Matter.BUDGET), event) == []


@pytest.mark.parametrize(
    ("residents", "supported_by", "found"),
    [
        (5_000, 99, ["too_few_residents"]),
        (5_000, 100, []),
        (5_001, 199, ["too_few_residents"]),
        (5_001, 200, []),
        (20_001, 299, ["too_few_residents"]),
        (20_001, 300, []),
        (None, 99, ["too_few_residents"]),  # too few in any gmina
        (None, 100, []),
        (20_001, None, []),
    ],
)
def test_how_many_residents_a_draft_of_theirs_needs(
    residents: int | None, supported_by: int | None, found: list[str]
) -> None:
    event = Proposed(
        day=ADOPTED, by=Proposer.RESIDENTS, residents=residents, supported_by=supported_by
    )

    assert codes(draft(), event) == found


@pytest.mark.parametrize(
    ("body", "residents", "enough", "basis"),
    [
        (BodyKind.GMINA_COUNCIL, 5_000, 100, "art. 41a ust. 2 u.s.g."),
        (BodyKind.POWIAT_COUNCIL, 100_000, 300, "art. 42a ust. 2 u.s.p."),
        (BodyKind.POWIAT_COUNCIL, 100_001, 500, "art. 42a ust. 2 u.s.p."),
        (BodyKind.SEJMIK, 2_000_000, 1_000, "art. 89a ust. 2 u.s.w."),
    ],
)
def test_each_act_has_its_own_number_of_residents(
    body: BodyKind, residents: int, enough: int, basis: str
) -> None:
    proposed = partial(Proposed, day=ADOPTED, by=Proposer.RESIDENTS, residents=residents)
    (obstacle,) = draft(body=body).obstacles(proposed(supported_by=enough - 1))

    assert (obstacle.code, str(obstacle.basis)) == ("too_few_residents", basis)
    assert draft(body=body).obstacles(proposed(supported_by=enough)) == ()


def test_the_number_of_residents_binds_where_and_since_the_act_says_so() -> None:
    early = Proposed(day=date(2018, 11, 16), by=Proposer.RESIDENTS, residents=9_000, supported_by=5)
    late = Proposed(day=ADOPTED, by=Proposer.RESIDENTS, residents=9_000, supported_by=5)

    assert codes(draft(), early) == []
    assert codes(draft(body=BodyKind.UNION_ASSEMBLY), late) == []
    of_club = Proposed(day=ADOPTED, by=Proposer.CLUB, residents=9_000, supported_by=5)
    assert codes(draft(), of_club) == []
    assert codes(draft(), late) == ["too_few_residents"]


@pytest.mark.parametrize(
    ("resolution", "event", "code"),
    [
        pytest.param(
            draft().then(PutOnAgenda(day=ADOPTED)),
            Proposed(day=ADOPTED),
            "already_on_agenda",
            id="proposed after the agenda",
        ),
        pytest.param(adopted(), Proposed(day=ADOPTED), "already_decided", id="proposed again"),
        pytest.param(adopted(), PutOnAgenda(day=ADOPTED), "already_decided", id="on the agenda"),
        pytest.param(
            adopted(), Voted(day=ADOPTED, adopted=True), "already_decided", id="voted again"
        ),
        pytest.param(
            adopted().then(Signed(day=ADOPTED)),
            Voted(day=ADOPTED, adopted=True, repeated=True),
            "already_decided",
            id="repeated after the signature",
        ),
        pytest.param(draft(), Issued(day=ADOPTED), "not_issued", id="a resolution is not issued"),
        pytest.param(
            draft(kind=ResolutionKind.ORDER),
            Voted(day=ADOPTED, adopted=True),
            "not_voted_on",
            id="an order is not voted on",
        ),
        pytest.param(
            draft(kind=ResolutionKind.ORDER).then(Issued(day=ADOPTED)),
            Issued(day=ADOPTED),
            "already_decided",
            id="an order is issued once",
        ),
    ],
)
def test_what_no_draft_may_do(resolution: Resolution, event: Event, code: str) -> None:
    assert codes(resolution, event) == [code]
    assert faults(resolution.then, event) == [(code, f"/history/{len(resolution.history)}")]


def test_a_vote_is_repeated_after_a_slip_and_both_are_kept() -> None:
    again = Voted(day=ADOPTED, adopted=False, repeated=True)
    resolution = adopted().then(again)

    assert (resolution.adopted, len(resolution.history)) == (False, 2)


def test_a_notice_may_be_voted_on_or_issued() -> None:
    notice = draft(kind=ResolutionKind.NOTICE)

    assert notice.then(Issued(day=ADOPTED)).adopted
    assert notice.then(Voted(day=ADOPTED, adopted=True)).adopted


# --- What a vote came to -------------------------------------------------------------------------


def record(tally: Tally, announced: bool | None = None, day: date = ADOPTED) -> VoteRecord:
    circumstances = None if announced is None else Circumstances(announced=announced)
    return VoteRecord(
        body=COUNCIL,
        matter=Matter.ASSOCIATION_ACCESSION,
        day=day,
        tally=tally,
        circumstances=circumstances,
    )


GOOD: Final = Tally(11, 5, 3, present=19)
LOST: Final = Tally(5, 11, 3, present=19)
OPEN: Final = Tally(9, 1, 0)


@pytest.mark.parametrize(
    ("tally", "announced", "told", "is_adopted"),
    [
        pytest.param(GOOD, None, None, True, id="the verdict tells"),
        pytest.param(LOST, None, None, False, id="and tells that it failed"),
        pytest.param(OPEN, None, None, None, id="or that it is open"),
        pytest.param(LOST, True, None, True, id="what was announced stands"),
        pytest.param(GOOD, False, None, False, id="whichever way"),
        pytest.param(OPEN, None, True, True, id="what is told settles it"),
        pytest.param(LOST, True, True, True, id="told and announced alike"),
    ],
)
def test_whether_it_was_adopted(
    tally: Tally, announced: bool | None, told: bool | None, is_adopted: bool | None
) -> None:
    vote = Voted(day=ADOPTED, adopted=told, verdict=judge(record(tally, announced)))

    assert vote.is_adopted is is_adopted


def test_nothing_is_known_of_a_vote_of_which_nothing_is_told() -> None:
    resolution = draft().then(Voted(day=ADOPTED))

    assert resolution.adopted is None
    assert resolution.stage_on(ADOPTED) is Stage.UNDETERMINED
    assert resolution.in_force_on(ADOPTED) is None
    (obstacle,) = resolution.obstacles(Signed(day=ADOPTED))
    assert (obstacle.code, obstacle.basis) == (
        "adoption_not_known",
        Provision(USG, art="14", ust="1"),
    )


def test_a_resolution_may_record_an_election() -> None:
    contest = Contest(
        body=COUNCIL,
        matter=Matter.VICE_CHAIR_ELECTION,
        day=ADOPTED,
        candidates=("Anna Lis",),
        present=20,
        cast=20,
        invalid=0,
        blank=0,
        votes={"Anna Lis": 12},
        against=8,
    )
    elected = draft().then(Voted(day=ADOPTED, verdict=judge(contest)))

    assert elected.adopted


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"verdict": judge(record(GOOD, day=date(2025, 2, 27)))}, [("days_differ", "/day")]),
        (
            {"verdict": judge(record(GOOD, True)), "adopted": False},
            [("announced_otherwise", "/adopted")],
        ),
        (
            {"verdict": 1, "adopted": 1, "number": 1, "session": 0, "repeated": None},
            [
                ("wrong_kind", "/adopted"),
                ("wrong_kind", "/verdict"),
                ("wrong_kind", "/number"),
                ("wrong_kind", "/repeated"),
                ("not_a_session", "/session"),
            ],
        ),
    ],
)
def test_a_vote_that_cannot_have_been_is_refused(
    fields: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    assert faults(Voted, day=ADOPTED, **fields) == found


# --- After the adoption --------------------------------------------------------------------------

AFTER: Final[list[Event]] = [
    Signed(day=on(ADOPTED, 1)),
    Submitted(day=on(ADOPTED, 1)),
    Delivered(day=on(ADOPTED, 1)),
    Published(day=on(ADOPTED, 1)),
    Changed(day=on(ADOPTED, 1)),
    Consolidated(day=on(ADOPTED, 1)),
    Repealed(day=on(ADOPTED, 1)),
    Expired(day=on(ADOPTED, 1)),
    Annulled(day=on(ADOPTED, 1), by=Authority.COURT),
    FoundUnlawful(day=on(ADOPTED, 500)),
    Suspended(day=on(ADOPTED, 1), by=Authority.COURT),
    Restored(day=on(ADOPTED, 1)),
]


@pytest.mark.parametrize("event", AFTER, ids=lambda event: type(event).__name__)
def test_nothing_of_this_happens_to_what_was_not_adopted(event: Event) -> None:
    lost = draft().then(Voted(day=ADOPTED, adopted=False))

    for resolution in (draft(), lost):
        first = resolution.obstacles(event)[0]
        assert (first.code, first.basis) == ("not_adopted", Provision(USG, art="14", ust="1"))


def test_the_provision_is_that_of_the_body() -> None:
    def basis(body: BodyKind) -> Provision | None:
        return draft(body=body).obstacles(Signed(day=ADOPTED))[0].basis

    assert basis(BodyKind.POWIAT_COUNCIL) == Provision(USP, art="13", ust="1")
    assert basis(BodyKind.COMMITTEE) is None  # no book of rules for it


@pytest.mark.parametrize(
    ("events", "event", "code"),
    [
        ([Signed(day=ADOPTED)], Signed(day=ADOPTED), "already_signed"),
        ([Delivered(day=ADOPTED)], Delivered(day=ADOPTED), "already_delivered"),
        ([Delivered(day=ADOPTED)], Submitted(day=ADOPTED), "already_delivered"),
        ([Published(day=ADOPTED)], Published(day=ADOPTED), "already_published"),
        ([Repealed(day=ADOPTED)], Changed(day=ADOPTED), "has_ended"),
        ([Repealed(day=ADOPTED)], Consolidated(day=ADOPTED), "has_ended"),
        ([Expired(day=ADOPTED)], Repealed(day=ADOPTED), "has_ended"),
        (
            [Suspended(day=ADOPTED, by=Authority.COURT)],
            Suspended(day=ADOPTED, by=Authority.COURT),
            "already_suspended",
        ),
        ([], Restored(day=ADOPTED), "nothing_to_restore"),
        ([Annulled(day=ADOPTED, by=Authority.COURT)], Published(day=ADOPTED), "is_null"),
        ([Annulled(day=ADOPTED, by=Authority.COURT)], Consolidated(day=ADOPTED), "is_null"),
        (
            [Annulled(day=ADOPTED, by=Authority.COURT)],
            Annulled(day=ADOPTED, by=Authority.COURT),
            "is_null",
        ),
    ],
)
def test_what_does_not_follow(events: list[Event], event: Event, code: str) -> None:
    assert codes(adopted().then(*events), event) == [code]


@pytest.mark.parametrize(
    ("body", "basis"),
    [
        (BodyKind.GMINA_COUNCIL, Provision(USG, art="92", ust="1")),
        (BodyKind.POWIAT_COUNCIL, Provision(USP, art="80", ust="1")),
        (BodyKind.SEJMIK, Provision(USW, art="82a", ust="1")),
        (BodyKind.ASSOCIATION_BOARD, None),  # the order of things is held up all the same
    ],
)
def test_what_is_null_is_so_under_the_act_of_its_own_unit(
    body: BodyKind, basis: Provision | None
) -> None:
    annulled = adopted(body=body).then(Annulled(day=ADOPTED, by=Authority.COURT))
    (obstacle,) = annulled.obstacles(Published(day=ADOPTED))

    assert (obstacle.code, obstacle.basis) == ("is_null", basis)


def test_what_is_learned_late_takes_its_place() -> None:
    resolution = adopted().then(Published(day=date(2025, 3, 10)), Delivered(day=DELIVERED))

    assert [type(event) for event in resolution.history] == [Voted, Delivered, Published]
    assert faults(draft, history=(Signed(day=on(ADOPTED, 1)), *adopted().history)) == [
        ("not_adopted", "/history/0"),
        ("not_in_order", "/history/1/day"),
    ]
    twice = (*adopted().history, Delivered(day=DELIVERED), Published(day=on(DELIVERED, -1)))
    with pytest.raises(InvalidRecordError, match="2025-03-03 or later: events stand in order"):
        draft(history=twice)


# --- Supervision ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "found"),
    [(LAST_OF_SUPERVISOR, []), (on(LAST_OF_SUPERVISOR, 1), ["too_late_for_supervisor"])],
)
def test_the_supervisor_has_his_time_and_the_court_has_more(day: date, found: list[str]) -> None:
    assert codes(supervised(), Annulled(day=day, by=Authority.SUPERVISOR)) == found
    assert codes(supervised(), Suspended(day=day, by=Authority.SUPERVISOR)) == found
    assert codes(supervised(), Annulled(day=day, by=Authority.COURT)) == []
    assert codes(supervised(), Suspended(day=day, by=Authority.COURT)) == []


def test_the_supervisor_is_told_the_provision_that_ends_his_time() -> None:
    late = on(LAST_OF_SUPERVISOR, 1)
    (nullity,) = supervised().obstacles(Annulled(day=late, by=Authority.SUPERVISOR))
    (halt,) = supervised().obstacles(Suspended(day=late, by=Authority.SUPERVISOR))

    assert nullity.basis == Provision(USG, art="93", ust="1")
    assert halt.basis == Provision(USG, art="93", ust="2")


def test_a_saturday_in_dispute_does_not_refuse_the_supervisor() -> None:
    resolution = adopted().then(Delivered(day=date(2025, 3, 6)))  # 30 days end on Saturday 5 April

    assert codes(resolution, Annulled(day=date(2025, 4, 7), by=Authority.SUPERVISOR)) == []
    assert codes(resolution, Annulled(day=date(2025, 4, 8), by=Authority.SUPERVISOR)) == [
        "too_late_for_supervisor"
    ]


@pytest.mark.parametrize(
    "resolution",
    [
        pytest.param(adopted(), id="the day of delivery is not known"),
        pytest.param(supervised(matter=Matter.LOCAL_PLAN), id="papers of a plan may be missing"),
        pytest.param(supervised(body=BodyKind.DISTRICT_COUNCIL), id="no act that was read"),
    ],
)
def test_where_the_end_of_his_time_is_not_sure_he_is_not_refused(resolution: Resolution) -> None:
    day = on(LAST_OF_SUPERVISOR, 60)

    assert codes(resolution, Annulled(day=day, by=Authority.SUPERVISOR)) == []
    assert codes(resolution, Suspended(day=day, by=Authority.SUPERVISOR)) == []


def test_a_resolution_that_complains_of_the_supervisor_is_not_suspended_by_him() -> None:
    resolution = supervised(matter=Matter.SUPERVISION_COMPLAINT)
    (obstacle,) = resolution.obstacles(Suspended(day=DELIVERED, by=Authority.SUPERVISOR))

    assert obstacle.code == "not_to_be_suspended"
    assert obstacle.basis == Provision(USG, art="91", ust="2a")
    assert codes(resolution, Suspended(day=DELIVERED, by=Authority.COURT)) == []
    other = supervised(matter=Matter.SUPERVISION_COMPLAINT, body=BodyKind.ASSOCIATION_BOARD)
    assert codes(other, Suspended(day=DELIVERED, by=Authority.SUPERVISOR)) == []


def test_nor_is_it_halted_by_his_nullity_before_that_is_final() -> None:
    complaint = supervised(matter=Matter.SUPERVISION_COMPLAINT)
    day, final = date(2025, 3, 20), date(2025, 5, 20)

    def stage(resolution: Resolution, **fields: Any) -> Stage:
        return resolution.then(Annulled(day=day, **fields)).stage_on(day)

    # art. 92 ust. 2 u.s.g.
    assert stage(complaint, by=Authority.SUPERVISOR) is Stage.IN_FORCE
    assert stage(complaint, by=Authority.COURT) is Stage.SUSPENDED
    assert stage(supervised(), by=Authority.SUPERVISOR) is Stage.SUSPENDED
    assert stage(complaint, by=Authority.SUPERVISOR, final=final) is Stage.NULL


@pytest.mark.parametrize(
    ("resolution", "day", "nullity", "unlawful"),
    [
        pytest.param(supervised(), YEAR_LATER, [], ["nullity_not_barred"], id="the last day"),
        pytest.param(
            supervised(), on(YEAR_LATER, 1), ["too_late_for_nullity"], [], id="the day after"
        ),
        pytest.param(
            supervised(matter=Matter.STATUTE),
            on(YEAR_LATER, 1),
            [],
            ["nullity_not_barred"],
            id="local law has no limit",
        ),
        pytest.param(
            supervised(matter=Matter.OTHER), on(YEAR_LATER, 1), [], [], id="is it local law?"
        ),
        pytest.param(adopted(), on(YEAR_LATER, 1), [], [], id="was it submitted?"),
        pytest.param(
            adopted().then(Submitted(day=on(ADOPTED, 7))),
            on(YEAR_LATER, 1),
            ["too_late_for_nullity"],
            [],
            id="submitted on the last day",
        ),
        pytest.param(
            adopted().then(Submitted(day=on(ADOPTED, 8))),
            on(YEAR_LATER, 1),
            [],
            ["nullity_not_barred"],
            id="submitted late: the limit falls away",
        ),
        pytest.param(
            draft().then(
                Voted(day=date(2025, 3, 1), adopted=True), Submitted(day=date(2025, 3, 10))
            ),
            date(2026, 3, 3),
            [],
            [],
            id="submitted between two readings of the last day",
        ),
        pytest.param(
            supervised(body=BodyKind.COMMITTEE),
            on(YEAR_LATER, 1),
            [],
            [],
            id="no act that was read",
        ),
    ],
)
def test_the_year_after_which_nullity_is_not_declared(
    resolution: Resolution, day: date, nullity: list[str], unlawful: list[str]
) -> None:
    assert codes(resolution, Annulled(day=day, by=Authority.COURT)) == nullity
    assert codes(resolution, FoundUnlawful(day=day)) == unlawful


@pytest.mark.parametrize(
    ("day", "nullity", "unlawful"),
    [
        (date(2025, 3, 1), [], ["nullity_not_barred"]),
        (date(2025, 3, 3), [], []),
        (date(2025, 3, 4), ["too_late_for_nullity"], []),
    ],
)
def test_a_year_that_ends_on_a_saturday_refuses_neither_until_monday_is_over(
    day: date, nullity: list[str], unlawful: list[str]
) -> None:
    resolution = draft().then(
        Voted(day=date(2024, 3, 1), adopted=True), Submitted(day=date(2024, 3, 4))
    )

    assert codes(resolution, Annulled(day=day, by=Authority.COURT)) == nullity
    assert codes(resolution, FoundUnlawful(day=day)) == unlawful


DECIDED_EARLY: Final = (
    # Both terms are over by any count, but no text of these years was read.
    (BodyKind.POWIAT_COUNCIL, date(2000, 3, 1)),
    (BodyKind.POWIAT_COUNCIL, date(2001, 11, 26)),
    (BodyKind.SEJMIK, date(2000, 3, 1)),
    (BodyKind.SEJMIK, date(2001, 5, 27)),
)


@pytest.mark.parametrize(("body", "day"), DECIDED_EARLY)
@pytest.mark.parametrize("matter", [Matter.ASSOCIATION_ACCESSION, Matter.STATUTE])
def test_what_happened_before_the_first_text_that_was_read_is_kept(
    body: BodyKind, day: date, matter: Matter
) -> None:
    voted = draft(body=body, matter=matter).then(
        Voted(day=day, adopted=True), Submitted(day=on(day, 1)), Delivered(day=on(day, 2))
    )

    for event in (
        Annulled(day=on(day, 20), by=Authority.SUPERVISOR),
        Annulled(day=on(day, 400), by=Authority.SUPERVISOR),
        Annulled(day=on(day, 20), by=Authority.COURT),
        Annulled(day=on(day, 400), by=Authority.COURT),
        Suspended(day=on(day, 20), by=Authority.SUPERVISOR),
        FoundUnlawful(day=on(day, 20)),
    ):
        assert voted.then(event).history[-1] == event


def test_order_regulations_are_submitted_sooner() -> None:
    resolution = adopted(matter=Matter.ORDER_REGULATIONS, local_law=False)
    late = Annulled(day=on(YEAR_LATER, 1), by=Authority.COURT)

    in_time = resolution.then(Submitted(day=on(ADOPTED, 2)))
    assert codes(in_time, late) == ["too_late_for_nullity"]
    assert codes(resolution.then(Submitted(day=on(ADOPTED, 3))), late) == []


# --- In force ------------------------------------------------------------------------------------

PUBLISHED: Final = date(2025, 3, 10)
FIXED: Final = EntryIntoForce.parse("z dniem 1 kwietnia 2025 r.")
WITHIN: Final = EntryIntoForce.parse("w terminie 14 dni od dnia ogłoszenia")
UNSETTLED: Final = Matter.STREET_NAME  # whether that is local law is disputed


@pytest.mark.parametrize(
    ("matter", "clause", "published", "first", "day", "stage"),
    [
        pytest.param(
            Matter.STATUTE, AFTER_14_DAYS, PUBLISHED, date(2025, 3, 25), date(2025, 3, 25),
            Stage.IN_FORCE, id="the fifteenth day",
        ),
        pytest.param(
            Matter.STATUTE, AFTER_14_DAYS, PUBLISHED, date(2025, 3, 25), date(2025, 3, 24),
            Stage.ADOPTED, id="and not the fourteenth",
        ),
        pytest.param(
            Matter.STATUTE, AFTER_14_DAYS, None, None, date(2030, 1, 1),
            Stage.ADOPTED, id="never without the gazette",
        ),
        pytest.param(
            Matter.STATUTE, FIXED, None, None, date(2030, 1, 1),
            Stage.ADOPTED, id="not on a fixed day either",
        ),
        pytest.param(
            Matter.STATUTE, ON_ADOPTION, None, None, ADOPTED,
            Stage.ADOPTED, id="nor on the day of adoption",
        ),
        pytest.param(
            Matter.STATUTE, ON_ADOPTION, PUBLISHED, None, PUBLISHED,
            Stage.FORCE_NOT_KNOWN, id="a clause that did not wait, then printed",
        ),
        pytest.param(
            Matter.STATUTE, FIXED, date(2025, 4, 2), None, date(2025, 4, 2),
            Stage.FORCE_NOT_KNOWN, id="printed after its fixed day",
        ),
        pytest.param(
            Matter.STATUTE, FIXED, date(2025, 4, 1), date(2025, 4, 1), date(2025, 4, 1),
            Stage.IN_FORCE, id="printed on its fixed day",
        ),
        pytest.param(
            Matter.STATUTE, WITHIN, PUBLISHED, None, date(2025, 3, 25),
            Stage.FORCE_NOT_KNOWN, id="a clause that names no day",
        ),
        pytest.param(
            Matter.TREASURER, ON_ADOPTION, None, ADOPTED, ADOPTED,
            Stage.IN_FORCE, id="no local law: with the vote",
        ),
        pytest.param(
            Matter.TREASURER, FIXED, None, date(2025, 4, 1), date(2025, 3, 31),
            Stage.ADOPTED, id="on a day to come",
        ),
        pytest.param(
            Matter.TREASURER, AFTER_14_DAYS, None, None, date(2030, 1, 1),
            Stage.ADOPTED, id="no local law that waits for the gazette all the same",
        ),
        pytest.param(
            Matter.TREASURER, EntryIntoForce.parse("z dniem 1 stycznia 2025 r."), None, None,
            ADOPTED, Stage.FORCE_NOT_KNOWN, id="a day before the vote",
        ),
        pytest.param(
            Matter.TREASURER, None, None, None, ADOPTED,
            Stage.FORCE_NOT_KNOWN, id="no clause is known",
        ),
        pytest.param(
            UNSETTLED, ON_ADOPTION, None, None, ADOPTED,
            Stage.FORCE_NOT_KNOWN, id="is it local law?",
        ),
        pytest.param(
            UNSETTLED, FIXED, None, None, date(2025, 3, 31),
            Stage.ADOPTED, id="before its fixed day it is not, either way",
        ),
        pytest.param(
            UNSETTLED, FIXED, None, None, date(2025, 4, 1),
            Stage.FORCE_NOT_KNOWN, id="on its fixed day, unprinted",
        ),
        pytest.param(
            UNSETTLED, AFTER_14_DAYS, PUBLISHED, date(2025, 3, 25), date(2025, 3, 25),
            Stage.IN_FORCE, id="printed, and so in force either way",
        ),
    ],
)  # fmt: skip
def test_from_when_it_is_in_force(
    matter: Matter,
    clause: EntryIntoForce | None,
    published: date | None,
    first: date | None,
    day: date,
    stage: Stage,
) -> None:
    resolution = adopted(matter=matter, clause=clause)
    if published is not None:
        resolution = resolution.then(Published(day=published))

    assert resolution.in_force_from == first
    assert resolution.stage_on(day) is stage
    expected = None if stage is Stage.FORCE_NOT_KNOWN else stage is Stage.IN_FORCE
    assert resolution.in_force_on(day) is expected


def test_local_law_of_a_time_before_the_act_on_promulgation_has_a_day_too() -> None:
    resolution = draft(matter=Matter.STATUTE, clause=AFTER_14_DAYS).then(
        Voted(day=date(1999, 5, 5), adopted=True), Published(day=date(1999, 6, 1))
    )

    assert resolution.in_force_from == date(1999, 6, 16)


def test_a_draft_has_no_day_of_force() -> None:
    assert draft().in_force_from is None


# --- Out of force --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "stage"),
    [
        (Repealed(day=date(2025, 5, 1), by="uchwała Nr XV/90/25"), Stage.REPEALED),
        (Expired(day=date(2025, 5, 1)), Stage.EXPIRED),
    ],
)
def test_it_ends_on_a_day_for_the_time_to_come(event: Event, stage: Stage) -> None:
    resolution = adopted().then(event)

    assert resolution.stage_on(date(2025, 4, 30)) is Stage.IN_FORCE
    assert resolution.stage_on(date(2025, 5, 1)) is stage


def test_what_was_found_unlawful_ends_on_that_day() -> None:
    resolution = supervised().then(FoundUnlawful(day=date(2027, 1, 5)))

    assert resolution.stage_on(date(2027, 1, 4)) is Stage.IN_FORCE
    assert resolution.stage_on(date(2027, 1, 5)) is Stage.UNLAWFUL


def test_a_change_leaves_it_in_force() -> None:
    changed = adopted().then(Changed(day=date(2025, 5, 1), by="uchwała Nr XV/90/25"))

    assert changed.stage_on(date(2025, 5, 1)) is Stage.IN_FORCE


def test_a_nullity_halts_it_from_delivery_and_works_back_once_it_is_final() -> None:
    day, delivered, final = date(2025, 3, 20), date(2025, 3, 25), date(2025, 4, 25)
    open_ = supervised().then(Annulled(day=day, by=Authority.SUPERVISOR, delivered=delivered))
    closed = supervised().then(
        Annulled(day=day, by=Authority.SUPERVISOR, delivered=delivered, final=final)
    )

    assert [open_.stage_on(each) for each in (day, date(2025, 3, 24), delivered)] == [
        Stage.IN_FORCE,
        Stage.IN_FORCE,
        Stage.SUSPENDED,
    ]
    assert [closed.stage_on(each) for each in (on(ADOPTED, -1), ADOPTED, final)] == [
        Stage.DRAFT,
        Stage.NULL,
        Stage.NULL,
    ]
    assert closed.in_force_on(ADOPTED) is False


def test_a_nullity_of_which_the_delivery_is_not_known_halts_from_its_day() -> None:
    resolution = supervised().then(Annulled(day=date(2025, 3, 20), by=Authority.COURT))

    assert resolution.stage_on(date(2025, 3, 20)) is Stage.SUSPENDED


def test_a_nullity_of_parts_leaves_the_rest_in_force() -> None:
    parts = (Place.parse("§ 3 ust. 2"), Place.parse("§ 5"))
    resolution = supervised().then(
        Annulled(
            day=date(2025, 3, 20), by=Authority.SUPERVISOR, parts=parts, final=date(2025, 5, 5)
        )
    )

    assert resolution.annulled_parts == parts
    assert resolution.stage_on(date(2025, 6, 1)) is Stage.IN_FORCE


def test_what_was_suspended_or_annulled_may_be_restored() -> None:
    suspended = supervised().then(Suspended(day=date(2025, 3, 10), by=Authority.SUPERVISOR))
    annulled = suspended.then(Annulled(day=date(2025, 3, 20), by=Authority.SUPERVISOR))
    once = annulled.then(Restored(day=date(2025, 9, 1)))
    twice = once.then(Restored(day=date(2025, 9, 2)))

    assert suspended.stage_on(date(2025, 3, 10)) is Stage.SUSPENDED
    assert once.stage_on(date(2025, 9, 1)) is Stage.SUSPENDED  # the nullity was the last
    assert twice.stage_on(date(2025, 9, 2)) is Stage.IN_FORCE
    assert codes(twice, Restored(day=date(2025, 9, 3))) == ["nothing_to_restore"]


def test_what_else_happens_ends_no_suspension() -> None:
    suspended = adopted().then(Suspended(day=ADOPTED, by=Authority.COURT))
    signed = suspended.then(Signed(day=on(ADOPTED, 1)), Changed(day=on(ADOPTED, 2)))

    assert signed.stage_on(on(ADOPTED, 2)) is Stage.SUSPENDED


def test_what_is_halted_is_not_in_force_even_where_its_first_day_is_unknown() -> None:
    resolution = adopted(clause=None).then(Suspended(day=ADOPTED, by=Authority.COURT))

    assert resolution.in_force_on(ADOPTED) is False


def test_stages_and_authorities_are_known_by_stable_names() -> None:
    assert list(Stage) == [
        *("draft", "on_agenda", "not_adopted", "undetermined", "adopted", "force_not_known"),
        *("in_force", "suspended", "repealed", "expired", "unlawful", "null"),
    ]
    assert list(Authority) == ["supervisor", "court"]


# --- Events that cannot be -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "fields", "found"),
    [
        (Signed, {"day": "2025-02-26"}, [("not_a_day", "/day")]),
        (
            Proposed,
            {"by": "wójt", "supported_by": -1, "residents": 2.5},
            [
                ("wrong_kind", "/by"),
                ("not_a_count", "/supported_by"),
                ("not_a_count", "/residents"),
            ],
        ),
        (PutOnAgenda, {"session": 0}, [("not_a_session", "/session")]),
        (Issued, {"number": "12/2025"}, [("wrong_kind", "/number")]),
        (Submitted, {"to": "wojewoda"}, [("wrong_kind", "/to")]),
        (Published, {"reference": "poz. 5"}, [("wrong_kind", "/reference")]),
        (Consolidated, {"reference": "poz. 5"}, [("wrong_kind", "/reference")]),
        (Changed, {"by": " "}, [("not_a_name", "/by")]),
        (Repealed, {"by": 5}, [("not_a_name", "/by")]),
        (Suspended, {"by": None}, [("wrong_kind", "/by")]),
        (
            Annulled,
            {"by": "sąd", "parts": ("§ 3",), "delivered": on(ADOPTED, -1), "final": 5},
            [
                ("wrong_kind", "/by"),
                ("wrong_kind", "/parts/0"),
                ("before_the_event", "/delivered"),
                ("not_a_day", "/final"),
            ],
        ),
        (Annulled, {"by": Authority.COURT, "parts": []}, [("wrong_kind", "/parts")]),
        (
            Annulled,
            {"by": Authority.COURT, "day": None, "final": ADOPTED},
            [("not_a_day", "/day")],
        ),
    ],
)  # fmt: skip
def test_what_is_no_event_is_refused(
    kind: Any, fields: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    assert faults(kind, **({"day": ADOPTED} | fields)) == found


def test_an_event_that_begins_with_everything_told() -> None:
    event = Annulled(
        day=ADOPTED, by=Authority.COURT, delivered=ADOPTED, final=ADOPTED, parts=(Place(par="3"),)
    )

    assert event.halts_from == ADOPTED
    assert Proposed(day=ADOPTED, by=Proposer.CLUB, supported_by=0, residents=0).residents == 0


# --- Every path ----------------------------------------------------------------------------------

_CLAUSES: Final = (
    *(ON_ADOPTION, AFTER_14_DAYS, FIXED, WITHIN, None),
    EntryIntoForce.parse("z dniem ogłoszenia"),
)
_MATTERS: Final = (
    *(Matter.STATUTE, Matter.LOCAL_PLAN, Matter.ORDER_REGULATIONS, Matter.BUDGET, UNSETTLED),
    *(Matter.ASSOCIATION_ACCESSION, Matter.SUPERVISION_COMPLAINT, Matter.OTHER),
)
_authorities: Final = st.sampled_from(Authority)


def _kinds_of_events(day: date) -> st.SearchStrategy[Event]:
    later = st.none() | st.integers(0, 60).map(lambda days: on(day, days))
    return st.one_of(
        st.builds(Proposed, day=st.just(day), by=st.none() | st.sampled_from(Proposer)),
        st.builds(PutOnAgenda, day=st.just(day)),
        st.builds(
            Voted,
            day=st.just(day),
            adopted=st.sampled_from([True, True, False, None]),
            repeated=st.booleans(),
        ),
        st.builds(Issued, day=st.just(day)),
        st.sampled_from([Signed, Submitted, Delivered, Published, Repealed, Expired]).map(
            lambda kind: kind(day=day)
        ),
        st.sampled_from([Changed, Consolidated, FoundUnlawful, Restored]).map(
            lambda kind: kind(day=day)
        ),
        st.builds(Suspended, day=st.just(day), by=_authorities),
        st.builds(
            Annulled,
            day=st.just(day),
            by=_authorities,
            parts=st.sampled_from([(), (Place(par="3"),)]),
            delivered=later,
            final=later,
        ),
    )


class LifeOfAResolution(RuleBasedStateMachine):
    """Whatever is tried, in whatever order: the law allows it, or it is refused."""

    resolution: Resolution
    day: date

    @initialize(
        kind=st.sampled_from(
            [ResolutionKind.RESOLUTION, ResolutionKind.ORDER, ResolutionKind.NOTICE]
        ),
        matter=st.sampled_from(_MATTERS),
        clause=st.sampled_from(_CLAUSES),
        body=st.sampled_from(
            [BodyKind.GMINA_COUNCIL, BodyKind.POWIAT_COUNCIL, BodyKind.SEJMIK, BodyKind.COMMITTEE]
        ),
        local_law=st.sampled_from([None, None, True, False]),
    )
    def begin(self, **fields: Any) -> None:
        self.resolution = draft(**fields)
        self.day = ADOPTED

    @rule(days=st.sampled_from([0, 0, 1, 2, 7, 15, 31, 400]))
    def time_goes_by(self, days: int) -> None:
        self.day = on(self.day, days)

    @rule(data=st.data())
    def something_is_tried(self, data: st.DataObject) -> None:
        event = data.draw(_kinds_of_events(self.day))
        before = self.resolution
        obstacles = before.obstacles(event)
        if obstacles:
            with pytest.raises(InvalidRecordError) as refused:
                before.then(event)
            assert [(fault.code, fault.value) for fault in refused.value.faults] == [
                (obstacle.code, event) for obstacle in obstacles
            ]
        else:
            self.resolution = before.then(event)
            assert self.resolution.history == (*before.history, event)

    def _days(self) -> Iterator[date]:
        for event in self.resolution.history:
            yield from (on(event.day, -1), event.day, on(event.day, 1), on(event.day, 15))
        yield self.day

    @invariant()
    def nothing_is_in_force_without_adoption_nor_local_law_without_the_gazette(self) -> None:
        # Told from the bare events, not as the code under test tells it.
        for day in self._days():
            if self.resolution.stage_on(day) not in {Stage.IN_FORCE, Stage.SUSPENDED}:
                continue
            past = [event for event in self.resolution.history if event.day <= day]
            votes = [event for event in past if isinstance(event, Voted | Issued)]
            assert votes
            assert isinstance(votes[-1], Issued) or votes[-1].adopted is True
            if self.resolution.is_local_law:
                assert any(isinstance(event, Published) for event in past)

    @invariant()
    def what_has_ended_stays_ended(self) -> None:
        ends = [e for e in self.resolution.history if isinstance(e, Repealed | Expired)]
        for end in ends:
            assert self.resolution.in_force_on(end.day) is False
            assert self.resolution.in_force_on(on(end.day, 1000)) is False

    @invariant()
    def the_history_is_in_order(self) -> None:
        days = [event.day for event in self.resolution.history]
        assert days == sorted(days)

    @invariant()
    def the_clocks_can_always_be_asked(self) -> None:
        is_order = self.resolution.kind is ResolutionKind.ORDER
        of_gmina = self.resolution.body is BodyKind.GMINA_COUNCIL
        if self.resolution.body is BodyKind.COMMITTEE or (is_order and not of_gmina):
            with pytest.raises(NotCoveredError):
                self.resolution.deadlines(self.day)
            return
        clocks = self.resolution.deadlines(self.day)
        if self.resolution.kind is ResolutionKind.RESOLUTION:
            assert (clocks.submission.due is None) is (self.resolution.adopted_on is None)
        assert clocks.entry_into_force.first_day == self.resolution.in_force_from
        if clocks.consolidation.due is not None:
            assert self.resolution.is_local_law
            assert any(isinstance(event, Changed) for event in self.resolution.history)


LifeOfAResolution.TestCase.settings = settings(max_examples=25, stateful_step_count=20)
TestLifeOfAResolution = LifeOfAResolution.TestCase


def test_the_same_can_be_said_of_a_life_that_goes_all_the_way() -> None:
    resolution = local_law().then(
        Signed(day=ADOPTED),
        Submitted(day=on(ADOPTED, 3)),
        Delivered(day=DELIVERED),
        Published(day=PUBLISHED),
        Changed(day=date(2025, 9, 1)),
        Repealed(day=date(2026, 1, 1)),
    )

    assert [resolution.stage_on(day) for day in (ADOPTED, PUBLISHED, date(2025, 3, 25))] == [
        Stage.ADOPTED,
        Stage.ADOPTED,
        Stage.IN_FORCE,
    ]
    assert resolution.stage_on(date(2026, 1, 1)) is Stage.REPEALED
