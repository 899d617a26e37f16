"""The clocks of a resolution and of letters, and the calendar of a year."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any, Final

import pytest
from made import ADOPTED, adopted, draft, faults, local_law

from zmp_core.bodies import BodyKind
from zmp_core.errors import NotCoveredError
from zmp_core.law import EntryIntoForce, Lapse, Place, Provision
from zmp_core.law.act import OGL, USG
from zmp_core.resolutions import (
    Annulled,
    Authority,
    CalendarDay,
    Changed,
    Clock,
    Consolidated,
    Delivered,
    FoundUnlawful,
    Issued,
    Letter,
    Published,
    Repealed,
    Resolution,
    ResolutionKind,
    Submitted,
    Voted,
    calendar,
    letter_clock,
)
from zmp_core.votes import Matter

TODAY: Final = date(2025, 3, 10)
NAMES: Final = (
    *("submission", "nullity", "nullity_limit", "complaint", "promulgation", "entry_into_force"),
    "consolidation",
)


def told(clock: Clock) -> tuple[str, str | None, int | None]:
    day = clock.last_day or clock.first_day
    return str(clock.basis), None if day is None else day.isoformat(), clock.days_left


# --- A resolution --------------------------------------------------------------------------------


def test_the_clocks_of_a_resolution_that_reached_its_supervisor() -> None:
    clocks = adopted().then(Delivered(day=date(2025, 3, 3))).deadlines(TODAY)

    assert {name: told(getattr(clocks, name)) for name in NAMES} == {
        "submission": ("art. 90 ust. 1 u.s.g.", "2025-03-05", -5),
        "nullity": ("art. 91 ust. 1 u.s.g.", "2025-04-02", 23),
        "nullity_limit": ("art. 94 ust. 1 u.s.g.", "2026-02-26", 353),
        "complaint": ("art. 98 ust. 1 u.s.g.", None, None),
        # It is no local law: nothing orders to print it, and no act says from when it is in force.
        "promulgation": ("None", None, None),
        "entry_into_force": ("None", "2025-02-26", -12),
        "consolidation": ("None", None, None),
    }


def test_a_draft_sets_no_clock_going() -> None:
    clocks = draft().deadlines(TODAY)

    for name in NAMES:
        clock = getattr(clocks, name)
        assert (clock.due, clock.last_day, clock.first_day, clock.days_left) == (None,) * 4
        assert clock.in_time is None


def test_a_clock_tells_its_row_of_the_law() -> None:
    submission = adopted().deadlines(TODAY).submission

    assert submission.deadline is not None
    assert submission.deadline.id == "USG-90-1"
    assert submission.deadline.after_lapse is Lapse.DUTY_REMAINS


@pytest.mark.parametrize(
    ("submitted", "in_time"),
    [(date(2025, 3, 5), True), (date(2025, 3, 6), False)],
)
def test_a_duty_that_is_done_has_no_days_left_but_was_in_time_or_not(
    submitted: date, in_time: bool
) -> None:
    clock = adopted().then(Submitted(day=submitted)).deadlines(TODAY).submission

    assert (clock.done, clock.days_left, clock.in_time) == (submitted, None, in_time)
    assert clock.last_day == date(2025, 3, 5)


@pytest.mark.parametrize(
    ("submitted", "in_time"),
    [(date(2025, 3, 8), True), (date(2025, 3, 10), None), (date(2025, 3, 11), False)],
)
def test_between_two_readings_of_a_last_day_nothing_is_late(
    submitted: date, in_time: bool | None
) -> None:
    # Adopted on a Saturday, so the seven days end on a Saturday.
    resolution = draft().then(Voted(day=date(2025, 3, 1), adopted=True))

    clock = resolution.then(Submitted(day=submitted)).deadlines(TODAY).submission
    assert clock.in_time is in_time


def test_order_regulations_have_clocks_of_their_own() -> None:
    orders = adopted(matter=Matter.ORDER_REGULATIONS, clause=None)
    clocks = orders.then(Published(day=date(2025, 3, 1))).deadlines(TODAY)

    assert clocks.submission.last_day == date(2025, 2, 28)
    assert clocks.entry_into_force.basis == Provision(OGL, art="4", ust="3")


def test_a_decision_of_the_supervisor_starts_the_clock_of_the_complaint() -> None:
    decided = Annulled(day=date(2025, 3, 20), by=Authority.SUPERVISOR, delivered=date(2025, 3, 24))
    clocks = adopted().then(Delivered(day=date(2025, 3, 3)), decided).deadlines(TODAY)

    assert clocks.nullity.done == clocks.nullity_limit.done == date(2025, 3, 20)
    assert clocks.nullity.in_time is True
    assert clocks.complaint.last_day == date(2025, 4, 23)
    assert clocks.complaint.days_left == 44


def test_a_later_judgment_leaves_the_decision_of_the_supervisor_to_complain_of() -> None:
    parts = Annulled(
        day=date(2025, 3, 20),
        by=Authority.SUPERVISOR,
        parts=(Place.parse("§ 3"),),
        delivered=date(2025, 3, 24),
    )
    whole = Annulled(day=date(2025, 4, 1), by=Authority.COURT)
    clocks = adopted().then(Delivered(day=date(2025, 3, 3)), parts, whole).deadlines(TODAY)

    assert clocks.nullity.done == date(2025, 3, 20)
    assert clocks.nullity_limit.done == date(2025, 4, 1)
    assert clocks.complaint.last_day == date(2025, 4, 23)


@pytest.mark.parametrize(
    ("resolution", "basis"),
    [
        pytest.param(local_law(), Provision(OGL, art="3"), id="local law"),
        pytest.param(adopted(matter=Matter.BUDGET), Provision(OGL, art="3"), id="the budget"),
        pytest.param(adopted(matter=Matter.REFERENDUM), Provision(OGL, art="3"), id="referendum"),
        pytest.param(adopted(), None, id="what is not printed"),
        pytest.param(adopted(matter=Matter.STREET_NAME), None, id="what is not settled"),
    ],
)
def test_what_is_printed_is_printed_without_delay(
    resolution: Resolution, basis: Provision | None
) -> None:
    assert resolution.deadlines(TODAY).promulgation.basis == basis


def test_what_is_no_local_law_may_be_asked_of_a_time_before_the_act_on_promulgation() -> None:
    resolution = draft().then(Voted(day=date(1999, 5, 5), adopted=True))
    clocks = resolution.deadlines(date(1999, 5, 6))

    assert clocks.entry_into_force.first_day == date(1999, 5, 5)
    assert clocks.submission.last_day == date(1999, 5, 12)


def test_a_judgment_is_no_decision_to_complain_of() -> None:
    annulled = adopted().then(Annulled(day=date(2025, 5, 5), by=Authority.COURT)).deadlines(TODAY)
    unlawful = adopted().then(FoundUnlawful(day=date(2026, 5, 5))).deadlines(TODAY)

    assert (annulled.complaint.due, annulled.nullity.done) == (None, None)
    assert annulled.nullity_limit.done == date(2025, 5, 5)
    assert unlawful.nullity_limit.done is None  # the year was over, so nobody was late


# --- Across the end of a term --------------------------------------------------------------------


def annulled(adopted_on: date, delivered: date, **fields: Any) -> Clock:
    kind = fields.get("kind", ResolutionKind.RESOLUTION)
    made = Issued if kind is ResolutionKind.ORDER else partial(Voted, adopted=True)
    nullity = Annulled(day=delivered, by=Authority.SUPERVISOR, delivered=delivered)
    resolution = draft(**fields).then(made(day=adopted_on), nullity)
    return resolution.deadlines(delivered).complaint


@pytest.mark.parametrize(
    ("body", "ordinary", "next_term"),
    [
        (BodyKind.GMINA_COUNCIL, "art. 98 ust. 1 u.s.g.", "art. 98 ust. 3a u.s.g."),
        (BodyKind.POWIAT_COUNCIL, "art. 85 ust. 1 u.s.p.", "art. 85 ust. 3a u.s.p."),
        (BodyKind.SEJMIK, "art. 86 ust. 1 u.s.w.", "art. 86 ust. 2a u.s.w."),
    ],
)
def test_after_the_term_the_next_council_complains_from_the_election_of_its_chair(
    body: BodyKind, ordinary: str, next_term: str
) -> None:
    # On 29 April 2024 the terms of 2018 and of 2024 both run; the council of 2018 still sits.
    adopted_on = date(2024, 4, 29)
    last = annulled(adopted_on, date(2024, 4, 30), body=body)
    after = annulled(adopted_on, date(2024, 5, 28), body=body)

    assert (str(last.basis), last.last_day) == (ordinary, date(2024, 5, 31))
    assert (str(after.basis), after.due, after.days_left) == (next_term, None, None)
    assert after.deadline is not None
    assert after.deadline.event == "election of the chair of the new council"


@pytest.mark.parametrize(
    ("adopted_on", "delivered", "fields"),
    [
        pytest.param(date(2024, 5, 7), date(2024, 5, 28), {}, id="of the council that sits"),
        pytest.param(
            *(date(2024, 4, 29), date(2024, 5, 28), {"kind": ResolutionKind.ORDER}),
            id="an order is of no council",
        ),
        pytest.param(
            *(date(2024, 4, 29), date(2024, 5, 28), {"body": BodyKind.UNION_ASSEMBLY}),
            id="an assembly has no term",
        ),
        pytest.param(date(1998, 6, 1), date(1998, 6, 22), {}, id="before the acts said so"),
        pytest.param(date(2010, 11, 15), date(2010, 11, 30), {}, id="adopted while no term ran"),
    ],
)
def test_otherwise_the_time_to_complain_runs_from_delivery(
    adopted_on: date, delivered: date, fields: dict[str, Any]
) -> None:
    clock = annulled(adopted_on, delivered, **fields)

    assert clock.due is not None
    assert str(clock.basis) == "art. 98 ust. 1 u.s.g."


def test_local_law_with_a_fixed_day_is_to_be_promulgated_in_time_for_it() -> None:
    fixed = EntryIntoForce.parse("z dniem 1 stycznia 2026 r.")
    promulgation = local_law(clause=fixed).deadlines(TODAY).promulgation

    # Promulgated on 17 December, fourteen full days lie before 1 January.
    assert told(promulgation) == ("art. 4 ust. 1 u.o.a.n.", "2025-12-17", 282)
    printed = local_law(clause=fixed).then(Published(day=date(2025, 12, 18)))
    assert printed.deadlines(TODAY).promulgation.in_time is False


def test_nothing_measures_without_delay() -> None:
    printed = local_law().then(Published(day=date(2025, 3, 10))).deadlines(TODAY)

    assert told(local_law().deadlines(TODAY).promulgation) == ("art. 3 u.o.a.n.", None, None)
    assert (printed.promulgation.done, printed.promulgation.in_time) == (TODAY, None)
    assert printed.entry_into_force.first_day == date(2025, 3, 25)
    assert printed.entry_into_force.days_left == 15


def test_today_is_given_and_no_clock_is_read() -> None:
    resolution = adopted().then(Delivered(day=date(2025, 3, 3)))

    lefts = [resolution.deadlines(TODAY + timedelta(days=n)).nullity.days_left for n in (0, 1, 30)]
    assert lefts == [23, 22, -7]
    assert faults(resolution.deadlines, "2025-03-10") == [("not_a_day", "/today")]


# --- The consolidated text -----------------------------------------------------------------------

CHANGED: Final = date(2025, 4, 14)


def test_a_change_of_local_law_sets_the_clock_of_the_consolidated_text_going() -> None:
    changed = local_law().then(Changed(day=CHANGED))

    assert told(changed.deadlines(TODAY).consolidation) == (
        *("art. 16 ust. 3 u.o.a.n.", "2026-04-14"),
        400,
    )


def test_a_second_change_gives_no_more_time() -> None:
    twice = local_law().then(Changed(day=CHANGED), Changed(day=date(2025, 12, 1)))

    assert twice.deadlines(TODAY).consolidation.last_day == date(2026, 4, 14)


@pytest.mark.parametrize(
    ("announced", "in_time"), [(date(2026, 4, 14), True), (date(2026, 4, 15), False)]
)
def test_a_consolidated_text_was_announced_in_time_or_not(announced: date, in_time: bool) -> None:
    law = local_law().then(Changed(day=CHANGED), Consolidated(day=announced))
    clock = law.deadlines(TODAY).consolidation

    assert (clock.done, clock.in_time, clock.days_left) == (announced, in_time, None)


def test_the_next_change_begins_a_time_of_its_own() -> None:
    law = local_law().then(Changed(day=CHANGED), Consolidated(day=date(2026, 1, 5)))
    again = law.then(Changed(day=date(2026, 6, 30)))

    assert again.deadlines(TODAY).consolidation.last_day == date(2027, 6, 30)
    assert again.deadlines(TODAY).consolidation.done is None


@pytest.mark.parametrize(
    "resolution",
    [
        pytest.param(local_law(), id="never changed"),
        pytest.param(adopted().then(Changed(day=CHANGED)), id="no local law"),
        pytest.param(
            local_law(matter=Matter.STREET_NAME).then(Changed(day=CHANGED)), id="is it local law?"
        ),
        pytest.param(
            local_law().then(Changed(day=CHANGED), Repealed(day=date(2026, 1, 1))), id="repealed"
        ),
        pytest.param(
            local_law().then(
                Changed(day=CHANGED), Annulled(day=date(2026, 1, 1), by=Authority.COURT)
            ),
            id="annulled",
        ),
        pytest.param(
            draft(matter=Matter.STATUTE).then(
                Voted(day=date(2010, 1, 4), adopted=True), Changed(day=date(2011, 12, 31))
            ),
            id="changed when no time was set",
        ),
    ],
)
def test_where_no_consolidated_text_is_due(resolution: Resolution) -> None:
    clock = resolution.deadlines(TODAY).consolidation

    assert (clock.due, clock.days_left) == (None, None)
    basis = Provision(OGL, art="16", ust="3") if resolution.is_local_law else None
    assert clock.basis == basis


def test_a_consolidated_text_of_unknown_changes_is_kept() -> None:
    announced = date(2026, 1, 5)

    clock = local_law().then(Consolidated(day=announced)).deadlines(TODAY).consolidation
    assert (clock.done, clock.in_time) == (announced, None)


# --- Letters -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("letter", "received", "last", "basis"),
    [
        (Letter.INTERPELLATION, date(2025, 3, 3), date(2025, 3, 17), "art. 24 ust. 6 u.s.g."),
        (Letter.COMPLAINT, date(2025, 3, 3), date(2025, 4, 3), "art. 237 § 1 k.p.a."),
        (Letter.COMPLAINT, date(2025, 1, 31), date(2025, 2, 28), "art. 237 § 1 k.p.a."),
        (Letter.PETITION, date(2025, 3, 3), date(2025, 6, 3), "art. 10 ust. 1 u.pet."),
        # 24 December is a day off since 2025, so the end moves to Monday.
        (Letter.PETITION, date(2025, 9, 24), date(2025, 12, 29), "art. 10 ust. 1 u.pet."),
        (Letter.CITIZENS_DRAFT, date(2025, 3, 3), date(2025, 6, 3), "art. 41a ust. 3 u.s.g."),
    ],
)
def test_until_when_a_letter_is_answered(
    letter: Letter, received: date, last: date, basis: str
) -> None:
    clock = letter_clock(letter, received, received)

    assert (clock.last_day, str(clock.basis)) == (last, basis)
    assert clock.days_left == (last - received).days
    assert letter_clock(letter, received, received, done=last).in_time is True
    after = last + timedelta(days=1)
    assert letter_clock(letter, received, received, done=after).in_time is False


def test_a_letter_of_a_time_that_was_not_read_is_not_covered() -> None:
    with pytest.raises(NotCoveredError):
        letter_clock(Letter.PETITION, date(2015, 9, 5), TODAY)
    assert faults(letter_clock, Letter.PETITION, date(2025, 3, 3), None) == [
        ("not_a_day", "/today")
    ]


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"letter": "foo"}, [("wrong_kind", "/letter")]),
        ({"letter": []}, [("wrong_kind", "/letter")]),
        ({"body": "sejmik_"}, [("wrong_kind", "/body")]),
        ({"received": "2025-03-10"}, [("not_a_day", "/received")]),
        ({"received": None}, [("not_a_day", "/received")]),
        ({"received": datetime(2025, 3, 10, tzinfo=UTC)}, [("not_a_day", "/received")]),
        ({"done": "2025-03-10"}, [("not_a_day", "/done")]),
        ({"done": TODAY - timedelta(days=1)}, [("not_in_order", "/done")]),
        (
            {"letter": None, "body": None, "received": 1, "today": 2, "done": 3},
            [
                *(("wrong_kind", "/letter"), ("wrong_kind", "/body")),
                *(("not_a_day", "/received"), ("not_a_day", "/today"), ("not_a_day", "/done")),
            ],
        ),
    ],
)
def test_what_is_no_letter_is_refused(
    changed: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    told: dict[str, Any] = {"letter": Letter.COMPLAINT, "received": TODAY, "today": TODAY}

    assert letter_clock(**told, done=TODAY).in_time is True
    assert faults(letter_clock, **(told | changed)) == found


@pytest.mark.parametrize("letter", [Letter.COMPLAINT, Letter.PETITION])
def test_only_an_organ_has_a_time_to_answer_a_complaint_or_a_petition(letter: Letter) -> None:
    no_organs = {
        *(BodyKind.ELECTORATE, BodyKind.ASSOCIATION_ASSEMBLY, BodyKind.ASSOCIATION_BOARD),
    }

    for body in no_organs:
        with pytest.raises(NotCoveredError) as caught:
            letter_clock(letter, TODAY, TODAY, body=body)
        assert caught.value.covered.split(", ") == [
            str(other) for other in BodyKind if other not in no_organs
        ]
    for body in set(BodyKind) - no_organs:
        assert letter_clock(letter, TODAY, TODAY, body=body).due is not None


@pytest.mark.parametrize(
    ("letter", "body", "basis"),
    [
        (Letter.INTERPELLATION, BodyKind.POWIAT_COUNCIL, "art. 21 ust. 12 u.s.p."),
        (Letter.INTERPELLATION, BodyKind.SEJMIK, "art. 23 ust. 8 u.s.w."),
        (Letter.CITIZENS_DRAFT, BodyKind.POWIAT_COUNCIL, "art. 42a ust. 3 u.s.p."),
        (Letter.CITIZENS_DRAFT, BodyKind.SEJMIK, "art. 89a ust. 3 u.s.w."),
        (Letter.PETITION, BodyKind.SEJMIK, "art. 10 ust. 1 u.pet."),
        (Letter.COMPLAINT, BodyKind.COMMITTEE, "art. 237 § 1 k.p.a."),
    ],
)
def test_a_letter_is_answered_under_the_act_of_its_own_unit(
    letter: Letter, body: BodyKind, basis: str
) -> None:
    assert str(letter_clock(letter, TODAY, TODAY, body=body).basis) == basis


@pytest.mark.parametrize(
    ("letter", "covered"),
    [
        (Letter.INTERPELLATION, "gmina_council, powiat_council, sejmik"),
        (Letter.CITIZENS_DRAFT, "gmina_council, powiat_council, sejmik"),
    ],
)
def test_a_letter_whose_time_was_not_read_is_not_covered(letter: Letter, covered: str) -> None:
    with pytest.raises(NotCoveredError) as caught:
        letter_clock(letter, TODAY, TODAY, body=BodyKind.UNION_ASSEMBLY)
    assert caught.value.question == f"the deadline of a {letter} to union_assembly"
    assert caught.value.covered == covered


# --- The calendar of a year ----------------------------------------------------------------------

# By hand from the catalogue of matters; (month, day), and the ids that are due on it.
YEAR: Final[dict[tuple[int, int], set[str]]] = {
    (1, 31): {"UFP-239"},
    (3, 31): {"UOZ-11a", "UFS-2", "USG-4b", "UFP-267", "USG-20-1-q1"},
    (5, 31): {"USG-28aa-1", "UFP-270-1", "UDPP-5a-3"},
    (6, 15): {"UFP-270-3"},
    (6, 30): {"UFP-271", "UFP-270-4", "USG-20-1-q2"},
    (9, 30): {"USG-20-1-q3"},
    (11, 15): {"UFP-238"},
    (11, 30): {"UDPP-5a-1"},
    (12, 31): {"UFP-239-before", "UFP-263", "USG-20-1-q4"},
}


def due(days: tuple[CalendarDay, ...]) -> dict[tuple[int, int], set[str]]:
    found: dict[tuple[int, int], set[str]] = {}
    for each in days:
        found.setdefault((each.day.month, each.day.day), set()).add(each.id)
    return found


@pytest.mark.parametrize("year", [2021, 2025, 2026])
def test_what_a_gmina_owes_in_a_year(year: int) -> None:
    days = calendar(year)

    assert due(days) == YEAR
    assert {each.day.year for each in days} == {year}
    assert [each.day for each in days] == sorted(each.day for each in days)


@pytest.mark.parametrize(("year", "elects"), [(2023, True), (2026, False), (2027, True)])
def test_lay_judges_are_elected_every_fourth_october(year: int, elects: bool) -> None:
    assert ((10, 31) in due(calendar(year))) is elects


def test_each_day_tells_whose_duty_it_is_and_on_what_basis() -> None:
    report = next(each for each in calendar(2026) if each.id == "USG-28aa-1")

    assert (report.title, report.duty_of) == (
        "Raport o stanie gminy",
        "wójt (burmistrz, prezydent miasta)",
    )
    assert report.basis == Provision(USG, art="28aa", ust="1")


@pytest.mark.parametrize("year", [1, 10_000, "2026", True, 2026.0])
def test_what_is_no_year_is_refused(year: Any) -> None:
    assert faults(calendar, year) == [("not_a_year", "/year")]


def test_a_year_that_was_not_read_is_not_covered() -> None:
    with pytest.raises(NotCoveredError, match="years from 2021"):
        calendar(2020)


def test_the_days_of_the_calendar_are_not_told_twice() -> None:
    assert len({each.id for each in calendar(2027)}) == len(calendar(2027))
    assert ADOPTED.year in {each.day.year for each in calendar(2025)}
