"""What a review finds in a vote, a roll call, a contest, and in a verdict given before."""

import pickle
import re
from datetime import date
from typing import Any, Final

import attrs
import pytest
from hypothesis import given

from zmp_core import interchange, testing
from zmp_core.bodies import Body, BodyKind, Term
from zmp_core.errors import InvalidValueError
from zmp_core.review import CODES, Finding, Report, Severity, examine
from zmp_core.rules import Outcome, OwnCase, Readings, find, judge
from zmp_core.rules.books import GMINA
from zmp_core.votes import (
    Circumstances,
    Contest,
    Matter,
    Position,
    RollCall,
    Tally,
    VoteRecord,
    VotingMode,
)

DAY: Final = date(2024, 10, 24)
COUNCIL: Final = Body(kind=BodyKind.GMINA_COUNCIL, seats=21)


def vote(
    tally: Tally,
    matter: Matter = Matter.ORDINARY,
    *,
    body: Body = COUNCIL,
    day: date | None = DAY,
    **facts: Any,
) -> VoteRecord:
    return VoteRecord(body=body, day=day, matter=matter, tally=tally, **facts)


def announced(record: VoteRecord, value: bool) -> VoteRecord:
    return attrs.evolve(record, circumstances=Circumstances(announced=value))


def graded(report: Report) -> list[tuple[str, str]]:
    return [(finding.code, str(finding.severity)) for finding in report]


GOOD: Final = vote(Tally(11, 5, 3, present=19))
FAILED: Final = vote(Tally(5, 11, 3, present=19))
EMPTY_ROOM: Final = vote(Tally(10, 0, 0, present=10))


# --- the verdict --------------------------------------------------------------------------------


def test_a_good_vote_gives_an_empty_report_with_its_verdict() -> None:
    report = examine(GOOD)

    assert not report
    assert (len(report), list(report), report.worst) == (0, [], Severity.NONE)
    assert report.verdict == judge(GOOD)


@pytest.mark.parametrize(
    ("record", "found"),
    [
        pytest.param(FAILED, [("majority_missed", "note")], id="to fail is no breach"),
        pytest.param(
            announced(FAILED, True),
            [("majority_missed", "breach")],
            id="to take it for adopted is one",
        ),
        pytest.param(announced(FAILED, False), [("majority_missed", "note")], id="told so"),
        pytest.param(EMPTY_ROOM, [("no_quorum", "breach")], id="a vote without quorum"),
        pytest.param(
            announced(EMPTY_ROOM, False),
            [("no_quorum", "note")],
            id="without quorum, and nothing taken for decided",
        ),
        pytest.param(
            announced(GOOD, False),
            [("announced_as_failed", "breach")],
            id="a good vote announced as failed",
        ),
        pytest.param(announced(GOOD, True), [], id="a good vote announced so"),
        pytest.param(
            vote(Tally(9, 1, 0)), [("outcome_undetermined", "doubt")], id="too little is known"
        ),
        pytest.param(
            vote(Tally(15, 2, 4), Matter.AGENDA_CHANGE_ON_REQUEST, consent=False),
            [("consent_missing", "note")],
            id="no consent",
        ),
    ],
)
def test_what_the_verdict_gives(record: VoteRecord, found: list[tuple[str, str]]) -> None:
    assert graded(examine(record)) == found


def test_findings_say_numbers_place_and_basis() -> None:
    (finding,) = examine(EMPTY_ROOM)

    assert finding == Finding(
        code="no_quorum",
        severity=Severity.BREACH,
        path="/tally/present",
        have="10",
        need="11",
        basis=judge(EMPTY_ROOM).quorum.basis,
    )
    assert finding.message() == (
        "głosowano bez kworum: 10 z wymaganych 11 (art. 14 ust. 1 ustawy o samorządzie gminnym)"
    )
    assert finding.message("en") == (
        "the vote was taken without a quorum: 10 of 11 needed (art. 14 ust. 1 u.s.g.)"
    )
    assert str(finding) == "breach no_quorum /tally/present"
    with pytest.raises(InvalidValueError):
        finding.message("de")
    with pytest.raises(InvalidValueError, match="no_quorum"):
        attrs.evolve(finding, code="no_quorom").message()


def test_what_stands_in_the_gaps_is_said_in_the_language() -> None:
    (finding,) = examine(vote(Tally(9, 1, 0)))
    assert finding.need == "present"
    assert finding.message() == "nie można ustalić wyniku; brakuje: liczby obecnych"
    assert finding.message("en") == ("the outcome cannot be determined; missing: members present")
    silent = Tally(29, 0, 0, present=34, not_voting=5)
    (hinge,) = examine(vote(silent, body=attrs.evolve(COUNCIL, seats=60)))
    assert hinge.message() == (
        "wynik zależy od spornego odczytania: czy kworum tworzy obecność, czy udział w głosowaniu; "
        "inaczej: nie było kworum"
    )


def test_a_range_is_told_as_one() -> None:
    (finding,) = examine(vote(Tally(3, 9, None, present=19)))
    assert (finding.code, finding.have, finding.need) == ("majority_missed", "3", "10")
    body = Body(kind=BodyKind.GMINA_COUNCIL, seats=21)
    open_room = vote(Tally(None, None, None, absent=12), body=body)
    (finding,) = examine(open_room)
    assert (finding.code, finding.have) == ("no_quorum", "0-9")


@pytest.mark.parametrize(
    ("seats", "in_office", "tally", "found"),
    [
        pytest.param(21, 19, Tally(9, 0, 1, present=10), True, id="a quorum of those in office"),
        pytest.param(21, 20, Tally(9, 0, 0, present=9), False, id="none by either count"),
        pytest.param(21, 21, Tally(9, 0, 1, present=10), False, id="no seat is vacant"),
        pytest.param(21, None, Tally(9, 0, 1, present=10), False, id="nothing told of vacancies"),
    ],
)
def test_vacant_seats_left_out_of_the_count(
    seats: int, in_office: int | None, tally: Tally, found: bool
) -> None:
    record = vote(tally, body=Body(kind=BodyKind.GMINA_COUNCIL, seats=seats), in_office=in_office)
    report = examine(record)

    assert ("vacancy_ignored" in report.codes) is found
    taken = examine(announced(record, True))
    assert (("vacancy_ignored", "breach") in graded(taken)) is found


def test_vacancies_lower_no_statutory_majority_either() -> None:
    body = Body(kind=BodyKind.GMINA_COUNCIL, seats=15)
    tally = Tally(7, 6, 0, present=13)
    report = examine(vote(tally, Matter.AGENDA_CHANGE, body=body, in_office=13))

    (finding,) = [each for each in report if each.code == "vacancy_ignored"]
    assert (finding.have, finding.need, str(finding.basis)) == (
        "13",
        "15",
        "art. 20 ust. 1a u.s.g.",
    )


def test_the_warsaw_hinge() -> None:
    """29 in favour and 5 silent of 60: a quorum of those in the room, none of those voting."""
    warsaw = Body(kind=BodyKind.GMINA_COUNCIL, seats=60)
    tally = Tally(29, 0, 0, present=34, not_voting=5)
    report = examine(vote(tally, body=warsaw))

    assert report.verdict is not None
    assert report.verdict.outcome is Outcome.ADOPTED
    (finding,) = report
    assert (finding.code, finding.need, finding.have) == (
        "hinges_on_reading",
        "presence",
        "no_quorum",
    )


def test_a_signed_list_is_no_presence() -> None:
    """14 had signed, 8 of 17 were in the room (powiat łomżyński, 2010)."""
    powiat = Body(kind=BodyKind.POWIAT_COUNCIL, seats=17)
    record = vote(
        Tally(8, 0, 0, present=8),
        body=powiat,
        day=date(2010, 12, 10),
        circumstances=Circumstances(signed=14),
    )
    report = examine(record)

    assert graded(report)[0] == ("no_quorum", "breach")
    (hinge,) = [each for each in report if each.code == "hinges_on_reading"]
    assert (hinge.need, hinge.have) == ("attendance", "adopted")


# --- who voted ----------------------------------------------------------------------------------

ROLL: Final = RollCall(
    {"Anna Lis": Position.IN_FAVOUR, "Jan/Bąk": Position.AGAINST, "Ewa Sum": Position.EXCLUDED},
    barred=("Jan/Bąk", "Ewa Sum"),
)


def test_an_excluded_member_who_voted_is_a_breach_whatever_the_margin() -> None:
    report = examine(attrs.evolve(GOOD, roll_call=ROLL))
    (finding,) = [each for each in report if each.code == "excluded_member_voted"]

    assert finding.severity is Severity.BREACH
    assert (finding.path, finding.have) == ("/roll_call/positions/Jan~1Bąk", "Jan/Bąk")
    assert str(finding.basis) == "art. 25a u.s.g."


def test_a_roll_call_is_examined_alone() -> None:
    (finding,) = examine(ROLL)

    assert (finding.code, finding.path) == ("excluded_member_voted", "/positions/Jan~1Bąk")
    assert finding.severity is Severity.BREACH


def test_where_no_provision_is_known_an_excluded_vote_is_a_doubt() -> None:
    body = Body(kind=BodyKind.UNION_ASSEMBLY, seats=12)
    report = examine(vote(Tally(9, 1, 0), body=body, roll_call=ROLL))

    assert ("excluded_member_voted", "doubt") in graded(report)


@pytest.mark.parametrize(
    ("matter", "severity"), [(Matter.PROPERTY, "breach"), (Matter.BUDGET, "doubt")]
)
def test_in_the_sejmik_only_dealings_in_property_bar_a_member(
    matter: Matter, severity: str
) -> None:
    body = Body(kind=BodyKind.SEJMIK, seats=30)
    report = examine(vote(Tally(15, 1, 0), matter, body=body, roll_call=ROLL))

    (finding,) = [each for each in report if each.code == "excluded_member_voted"]
    assert (str(finding.severity), str(finding.basis)) == (severity, "art. 24 ust. 2 u.s.w.")


@pytest.mark.parametrize(
    ("tally", "found"),
    [
        pytest.param(Tally(1, 1, 0, present=3, excluded=1), [], id="they agree"),
        pytest.param(Tally(1, None, None), [], id="what is not told is not at odds"),
        pytest.param(
            Tally(2, 1, 0, excluded=1), [("/tally/in_favour", "1", "2")], id="one vote too many"
        ),
        pytest.param(
            Tally(1, 1, 0, present=4, not_voting=1, excluded=1),
            [("/tally/not_voting", "0", "1"), ("/tally/present", "3", "4")],
            id="one silent member has no name",
        ),
        pytest.param(Tally(1, 1, 0, absent=2), [], id="a roll may leave out the absent"),
    ],
)
def test_names_against_totals(tally: Tally, found: list[tuple[str, str, str]]) -> None:
    roll = RollCall(dict(ROLL.positions))
    report = examine(vote(tally, roll_call=roll, body=Body(kind=COUNCIL.kind, seats=5)))
    at_odds = [each for each in report if each.code == "names_do_not_add_up"]

    assert [(each.path, each.have, each.need) for each in at_odds] == found


def test_absent_names_are_counted_where_there_are_some() -> None:
    roll = RollCall({"Anna Lis": Position.IN_FAVOUR, "Jan Bąk": Position.ABSENT})
    body = Body(kind=COUNCIL.kind, seats=5)
    report = examine(vote(Tally(1, 0, 0, absent=2), roll_call=roll, body=body))

    assert "names_do_not_add_up" in report.codes


@pytest.mark.parametrize(("signed", "found"), [(18, True), (19, False), (None, False)])
def test_more_voted_than_had_signed(signed: int | None, found: bool) -> None:
    report = examine(attrs.evolve(GOOD, circumstances=Circumstances(signed=signed)))
    assert ("more_than_signed" in report.codes) is found


@pytest.mark.parametrize(
    ("choice", "severity"),
    [(OwnCase.MAY_VOTE, Severity.DOUBT), (OwnCase.MUST_NOT_VOTE, Severity.BREACH)],
)
def test_who_votes_in_his_own_case(choice: OwnCase, severity: Severity) -> None:
    record = vote(
        Tally(12, 3, 0, present=15, invalid=0),
        Matter.CHAIR_RECALL,
        mode=VotingMode.SECRET,
        circumstances=Circumstances(own_case=True),
    )
    (finding,) = examine(record, readings=Readings(own_case=choice))
    assert (finding.code, finding.severity) == ("voted_in_own_case", severity)
    assert not examine(attrs.evolve(record, circumstances=Circumstances(own_case=False)))


# --- its place ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("elected", "day", "found"),
    [
        pytest.param(date(2014, 11, 16), date(2018, 11, 16), False, id="last day of the VII"),
        pytest.param(date(2014, 11, 16), date(2018, 11, 17), True, id="the day after"),
        pytest.param(date(2018, 10, 21), date(2018, 11, 16), False, id="terms overlap"),
        pytest.param(date(2018, 10, 21), date(2024, 4, 30), False, id="prolonged to 2024"),
        pytest.param(date(2018, 10, 21), date(2024, 5, 1), True, id="and not longer"),
        pytest.param(date(2024, 4, 7), date(2024, 4, 30), False, id="the IX overlaps too"),
        pytest.param(date(2015, 3, 1), date(2020, 1, 1), False, id="not of all the country"),
    ],
)
def test_a_day_outside_the_term(elected: date, day: date, found: bool) -> None:
    record = attrs.evolve(GOOD, day=day, term=Term(elected=elected))
    assert ("day_outside_term" in examine(record).codes) is found


def test_a_day_of_which_nothing_is_known_is_outside_no_term() -> None:
    record = attrs.evolve(GOOD, day=None, term=Term(elected=date(2014, 11, 16)))
    assert "day_outside_term" not in examine(record).codes


def test_a_repeated_vote_is_told() -> None:
    first = attrs.evolve(GOOD, reference="druk nr 59")
    again = attrs.evolve(FAILED, reference="druk nr 59")

    assert "repeated_vote" in examine(again, earlier=[first]).codes
    assert "repeated_vote" not in examine(first, earlier=[first]).codes
    assert "repeated_vote" not in examine(FAILED, earlier=[GOOD]).codes  # nothing says they are one
    other = attrs.evolve(first, reference="druk nr 60")
    assert "repeated_vote" not in examine(again, earlier=[other]).codes
    assert graded(examine(attrs.evolve(GOOD, matter=Matter.REVOTE))) == [("revote", "note")]


# --- the law that was applied -------------------------------------------------------------------


def test_the_rule_used_is_held_against_the_rule_in_force() -> None:
    assert not examine(GOOD, rule="USG-14-1")
    assert not examine(GOOD, rule="USG-84")  # which only restates it
    assert not examine(GOOD, rule=find("USG-14-1", DAY))
    assert graded(examine(GOOD, rule="USG-58-2")) == [("other_rule_used", "doubt")]
    narrow = vote(Tally(6, 5, 3, present=19, not_voting=5))
    (finding,) = [x for x in examine(narrow, rule="USG-58-2") if x.code == "other_rule_used"]
    assert (finding.severity, finding.have, finding.need) == (
        Severity.BREACH,
        "USG-58-2",
        "USG-14-1 2018-11-17..",
    )
    old = find("USG-14-1", date(2010, 1, 1))
    (finding,) = examine(GOOD, rule=old)
    assert (finding.severity, finding.have) == (Severity.DOUBT, "USG-14-1 2002-10-27..2018-11-16")
    foreign = examine(GOOD, rule="USP-13-1")
    assert graded(foreign) == [("other_rule_used", "breach")]


def test_a_verdict_given_before_is_held_against_the_law_of_its_day() -> None:
    assert not examine(judge(GOOD))
    report = examine(judge(GOOD, rule="USG-58-2"))
    assert "other_rule_used" in report.codes


def test_what_no_book_covers_is_told_and_the_rest_examined() -> None:
    committee = Body(kind=BodyKind.COMMITTEE, seats=5)
    report = examine(vote(Tally(1, 1, 0), body=committee, roll_call=ROLL))

    assert report.codes == ("excluded_member_voted", "not_covered")
    assert report.verdict is None


def test_cautions_are_findings() -> None:
    report = examine(vote(Tally(11, 5, 3), Matter.OTHER))
    assert graded(report) == [("matter_not_recognised", "note")]


# --- contests -----------------------------------------------------------------------------------

CONTEST: Final = Contest(
    body=COUNCIL,
    matter=Matter.CHAIR_ELECTION,
    day=DAY,
    candidates=("Lis", "Nowak"),
    present=20,
    mode=VotingMode.SECRET,
)


@pytest.mark.parametrize(
    ("counts", "found"),
    [
        pytest.param(
            {"votes": {"Lis": 8, "Nowak": 12}, "blank": 0, "invalid": 0}, [], id="elected"
        ),
        pytest.param(
            {"votes": {"Lis": 10, "Nowak": 10}, "blank": 0, "invalid": 0},
            [("nobody_elected", "note"), ("tie", "note")],
            id="a tie",
        ),
        pytest.param(
            {"votes": {"Lis": 8, "Nowak": 9}, "blank": 2, "invalid": 1},
            [("hinges_on_reading", "doubt"), ("hinges_on_reading", "doubt")],
            id="blank papers decide",
        ),
        pytest.param(
            {"votes": {"Lis": 8, "Nowak": None}, "blank": 0},
            [("outcome_undetermined", "doubt")],
            id="votes not known",
        ),
        pytest.param(
            {"cast": 19, "votes": {"Lis": 8, "Nowak": 11}, "blank": 0, "invalid": 0},
            [("papers_not_returned", "note")],
            id="a paper was kept",
        ),
    ],
)
def test_what_is_found_in_a_contest(counts: dict[str, Any], found: list[tuple[str, str]]) -> None:
    report = examine(CONTEST.count(issued=20, **counts))

    assert graded(report) == found
    assert report.election is not None
    assert report.verdict is None


def test_a_contest_without_quorum_or_in_the_open() -> None:
    few = attrs.evolve(CONTEST, present=10)
    report = examine(few.count(votes={"Lis": 8, "Nowak": 2}, blank=0, invalid=0))
    assert graded(report)[0] == ("no_quorum", "breach")
    counted = CONTEST.count(votes={"Lis": 8, "Nowak": 12}, blank=0, invalid=0)
    in_the_open = examine(attrs.evolve(counted, mode=VotingMode.RECORDED))
    assert graded(in_the_open) == [("unlawful_mode", "breach")]
    result = judge(counted)
    assert not examine(result)
    signed = attrs.evolve(counted, circumstances=Circumstances(signed=19))
    assert graded(examine(signed)) == [("more_than_signed", "doubt")]


# --- reports ------------------------------------------------------------------------------------


def test_a_report_puts_the_gravest_first() -> None:
    record = attrs.evolve(
        EMPTY_ROOM, mode=VotingMode.OPEN, circumstances=Circumstances(signed=9), matter=Matter.OTHER
    )
    report = examine(record)

    assert [str(each.severity) for each in report] == sorted(
        (str(each.severity) for each in report), key=["breach", "doubt", "note"].index
    )
    assert report.worst is Severity.BREACH
    assert report.worst >= Severity.BREACH
    assert {each.code for each in report.of(Severity.BREACH)} == {"no_quorum", "unlawful_mode"}
    lines = report.explain("en").splitlines()
    assert len(lines) == len(report)
    assert lines[0].startswith("[breach] ")


def test_gravity_is_compared_and_not_spelling() -> None:
    none, note, doubt, breach = Severity
    assert none < note < doubt < breach
    assert breach > doubt > note > none
    again = Severity("note")
    assert again <= note <= doubt
    assert not again < note
    assert again >= note >= none
    assert not again > note
    assert not doubt <= note
    assert not note >= doubt


def test_every_code_has_words_without_gaps_that_nobody_fills() -> None:
    assert len({code.code for code in CODES}) == len(CODES)
    for code in CODES:
        for text in (code.polish, code.english):
            assert set(re.findall(r"{(\w+)}", text)) <= {"have", "need"}
        assert code.severities == tuple(sorted(code.severities, key=Severity, reverse=True))


@given(testing.vote_records())
def test_every_vote_can_be_examined(record: VoteRecord) -> None:
    report = examine(record)
    known = {code.code: code.severities for code in CODES}

    for finding in report:
        assert finding.severity in known[finding.code]
        assert "None" not in finding.message()
    assert report.verdict == judge(record)
    assert pickle.loads(pickle.dumps(report)) == report
    assert interchange.structure(interchange.unstructure(report), Report) == report


def test_a_book_of_ones_own_may_be_asked() -> None:
    assert examine(GOOD, book=GMINA) == examine(GOOD)
