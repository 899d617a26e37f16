"""Accession: real cities from the vote of the council to the register, and what is missing."""

import pickle
from datetime import date
from typing import Any

import attrs
import pytest

from zmp_core.association import (
    ZMP,
    Accession,
    JoiningRule,
    Member,
    Register,
    Step,
    Turn,
    admitted_together,
)
from zmp_core.bodies import Body, BodyKind
from zmp_core.errors import InvalidRecordError
from zmp_core.law import Confidence, Period
from zmp_core.rules import Outcome, Verdict, judge
from zmp_core.votes import Matter, Tally, VoteRecord

KONSTANCIN = Member("1418024", "Konstancin-Jeziorna")
HAJNOWKA = Member("2005011", "Hajnówka")
KRASNYSTAW = Member("0606011", "Krasnystaw")
OCTOBER = Period(since=date(2024, 10, 1), until=date(2024, 10, 31))
ADMITTED = date(2024, 11, 15)
KONSTANCIN_SAYS = "konstancinjeziorna.pl, 2.12.2024"


def council(tally: Tally, day: date | Period = OCTOBER, seats: int = 21) -> Verdict:
    body = Body(kind=BodyKind.GMINA_COUNCIL, seats=seats)
    return judge(VoteRecord(body=body, matter=Matter.ASSOCIATION_ACCESSION, day=day, tally=tally))


def board(tally: Tally, day: date = ADMITTED) -> Verdict:
    body = Body(kind=BodyKind.ASSOCIATION_BOARD, seats=30)
    record = VoteRecord(body=body, matter=Matter.MEMBER_ADMISSION, day=day, tally=tally)
    return judge(record, book=ZMP)


def konstancin() -> Accession:
    return Accession.of(KONSTANCIN, ZMP).council_resolved(
        council(Tally(11, 5, 3)), day=OCTOBER, source=KONSTANCIN_SAYS
    )


# --- Real cities ---------------------------------------------------------------------------------


def test_konstancin_jeziorna_and_four_others_joined_by_one_resolution() -> None:
    others = [
        Accession.of(Member(code, name), ZMP).council_resolved(day=None)
        for code, name in (
            ("1202024", "Brzesko"),
            ("2604124", "Morawica"),
            ("0615011", "Radzyń Podlaski"),
        )
    ]
    augustow = Accession.of(Member("2001011", "Augustów"), ZMP).council_resolved(
        day=date(2024, 10, 31), source="forumrozwojulokalnego.pl, 15.11.2024"
    )
    unanimous = board(Tally(None, 0, 0))
    stories = admitted_together(
        (konstancin(), augustow, *others), unanimous, day=ADMITTED, source=KONSTANCIN_SAYS
    )
    register = Register().add(*(each.membership for each in stories))

    assert (register.count(date(2024, 11, 14)), register.count(ADMITTED)) == (0, 5)
    assert register.doubts() == ()
    assert {each.admission for each in stories} == {unanimous}
    assert stories[0].missing == (
        "council_day",
        "council_number",
        "application",
        "admission_number",
        "admission_outcome",
    )


def test_unanimous_tells_too_little_to_judge() -> None:
    verdict = board(Tally(None, 0, 0))

    assert (verdict.outcome, verdict.missing) == (
        Outcome.UNDETERMINED,
        ("present", "in_favour"),
    )


def test_hajnowka_was_admitted_two_days_after_its_council_resolved() -> None:
    story = (
        Accession.of(HAJNOWKA, ZMP)
        .council_resolved(
            day=date(2025, 2, 26), number="XI/59/25", by="Rada Miasta Hajnówka",
            source="hajnowka.pl, 2025",
        )
        .applied(day=None)
        .board_admitted(day=date(2025, 2, 28))
    )  # fmt: skip

    assert story.membership.since == date(2025, 2, 28)
    assert story.membership.confidence is Confidence.MEDIUM
    assert story.missing == ("council_vote", "admission_number", "admission_vote")
    assert story.format().splitlines() == [
        "Hajnówka: przystąpienie (Związek Miast Polskich)",
        "26 lutego 2025 r. – uchwała rady o przystąpieniu nr XI/59/25 (Rada Miasta Hajnówka)",
        "dnia nie podano – wniosek o przyjęcie (Hajnówka)",
        "28 lutego 2025 r. – uchwała o przyjęciu w poczet członków (Związek Miast Polskich)",
        "28 lutego 2025 r. – pierwszy dzień członkostwa",
        (
            "Brakuje: wyniku głosowania rady, numeru uchwały o przyjęciu i wyniku głosowania nad "
            "przyjęciem."
        ),
    ]


def test_of_krasnystaw_the_day_of_admission_was_not_told() -> None:
    july = Period(since=date(2024, 7, 1), until=date(2024, 7, 31))
    story = (
        Accession.of(KRASNYSTAW, ZMP)
        .council_resolved(day=date(2024, 7, 4), source="krasnystaw.pl, 8.07.2024")
        .board_admitted(day=july, source="krasnystaw.pl, listopad 2024")
    )

    assert "admission_day" in story.missing
    assert [fault.code for fault in story.obstacles] == ["no_admission"]
    with pytest.raises(InvalidRecordError, match="no_admission"):
        _ = story.membership
    assert (
        "Członkostwo nie powstało: nie ma uchwały o przyjęciu, której dzień byłby znany."
        in story.format()
    )


def test_a_timeline_tells_the_vote_with_its_rule() -> None:
    lines = konstancin().board_admitted(day=ADMITTED).format().splitlines()

    assert lines[1] == "1–31 października 2024 r. – uchwała rady o przystąpieniu"
    assert lines[2].strip() == (
        "Za podjęciem uchwały głosowało 11 radnych, przeciw – 5, wstrzymało się – 3. Uchwała "
        "została podjęta. [USG-14-1, art. 14 ust. 1 u.s.g.]"
    )


# --- What keeps a city out -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("story", "codes"),
    [
        pytest.param(Accession.of(KONSTANCIN, ZMP), ["no_admission"], id="nothing was done"),
        pytest.param(konstancin(), ["no_admission"], id="the board did nothing"),
        pytest.param(
            Accession.of(KONSTANCIN, ZMP).board_admitted(day=ADMITTED),
            ["no_council_resolution"],
            id="the council did nothing",
        ),
        pytest.param(
            Accession.of(KONSTANCIN, ZMP)
            .council_resolved(council(Tally(5, 11, 3)), day=OCTOBER)
            .board_admitted(day=ADMITTED),
            ["not_adopted"],
            id="the council did not want it",
        ),
        pytest.param(
            konstancin().board_admitted(board(Tally(7, 8, 0)), day=ADMITTED),
            ["not_adopted"],
            id="the board did not want it",
        ),
        pytest.param(
            Accession.of(KONSTANCIN, ZMP)
            .council_resolved(day=date(2024, 11, 16))
            .board_admitted(day=ADMITTED),
            ["admitted_before_the_resolution"],
            id="the board was too quick",
        ),
        pytest.param(
            Accession.of(KONSTANCIN, ZMP).council_resolved(day=None).board_admitted(day=ADMITTED),
            [],
            id="when the council resolved is not known",
        ),
    ],
)
def test_only_what_was_done_in_order_makes_a_member(story: Accession, codes: list[str]) -> None:
    assert [fault.code for fault in story.obstacles] == codes
    assert ("Członkostwo nie powstało" in story.format()) is bool(codes)
    if codes:
        with pytest.raises(InvalidRecordError):
            _ = story.membership
    else:
        assert story.membership.since == ADMITTED


def test_a_statute_may_ask_for_no_resolution_and_begin_later() -> None:
    rule = attrs.evolve(
        ZMP.find_point(JoiningRule, ADMITTED),
        resolution=False,
        begins=Turn.MONTH,
        assumptions=(),
    )
    story = Accession.of(KONSTANCIN, ZMP.adding(rule)).board_admitted(day=ADMITTED)

    assert story.membership.since == date(2024, 12, 1)
    assert story.membership.confidence is Confidence.HIGH


def test_the_last_resolution_counts() -> None:
    again = (
        Accession.of(KONSTANCIN, ZMP)
        .council_resolved(council(Tally(5, 11, 3), date(2024, 3, 1)), day=date(2024, 3, 1))
        .council_resolved(council(Tally(11, 5, 3)), day=OCTOBER)
        .board_admitted(day=ADMITTED)
    )

    assert again.obstacles == ()
    assert [paper.step for paper in again.papers] == [
        Step.COUNCIL_RESOLUTION,
        Step.COUNCIL_RESOLUTION,
        Step.ADMISSION,
    ]
    assert again.format().count("głosowało") == 1


# --- Verdicts of something else ------------------------------------------------------------------


def test_a_verdict_on_something_else_is_refused_with_every_fault() -> None:
    other = judge(
        VoteRecord(
            body=Body(kind=BodyKind.POWIAT_BOARD, seats=5),
            matter=Matter.ORDINARY,
            day=date(2024, 9, 30),
            tally=Tally(5, 0, 0),
        )
    )
    with pytest.raises(InvalidRecordError) as caught:
        Accession.of(KONSTANCIN, ZMP).council_resolved(other, day=OCTOBER)

    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("another_body", "/council"),
        ("another_matter", "/council"),
        ("another_day", "/council"),
    ]


def test_a_verdict_of_the_council_admits_nobody() -> None:
    with pytest.raises(InvalidRecordError, match="another_body"):
        konstancin().board_admitted(council(Tally(11, 5, 3)), day=OCTOBER)


def test_a_verdict_without_a_paper_is_asked_for_nothing_more() -> None:
    story = Accession(member=KONSTANCIN, book=ZMP, council=council(Tally(11, 5, 3)))

    assert story.missing[0] == "council_resolution"


def test_stories_tell_days_as_far_as_they_are_known() -> None:
    def line(day: Any) -> str:
        return Accession.of(KONSTANCIN, ZMP).applied(day=day).format().splitlines()[1]

    assert line(Period(until=ADMITTED)).startswith("nie później niż 15 listopada 2024 r.")
    assert line(Period(since=ADMITTED)).startswith("nie wcześniej niż 15 listopada 2024 r.")
    assert line(None).startswith("dnia nie podano")


def test_memberships_of_stories_survive_pickling() -> None:
    story = konstancin().board_admitted(day=ADMITTED)
    membership = story.membership

    assert pickle.loads(pickle.dumps(story)) == story

    assert pickle.loads(pickle.dumps(membership)) == membership


def test_a_story_of_which_all_is_known_lacks_nothing() -> None:
    day = date(2024, 10, 30)
    story = (
        Accession.of(KONSTANCIN, ZMP)
        .council_resolved(council(Tally(11, 5, 3), day), day=day, number="7/VI/24")
        .applied(day=date(2024, 11, 4))
        .board_admitted(board(Tally(20, 0, 0)), day=ADMITTED, number="1/2024")
    )

    assert story.missing == ()
    assert story.format().endswith("15 listopada 2024 r. – pierwszy dzień członkostwa")
