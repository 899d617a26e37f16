"""The statutes as books: what they hold of votes, and how an assumption is settled."""

import tomllib
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import pytest

from zmp_core.association import (
    OMGGS,
    SZGIP,
    ZGWRP,
    ZMP,
    ZPP,
    ZWRP,
    AssociationBook,
    Bracket,
    BracketedWeights,
    DuesPerResident,
    Point,
    Weights,
    votes_of,
)
from zmp_core.bodies import Body, BodyKind
from zmp_core.errors import InvalidRecordError, NotCoveredError
from zmp_core.law import Confidence, Period, Provision
from zmp_core.rules import (
    ABSOLUTE,
    ABSOLUTE_OF_SEATS,
    SIMPLE,
    Base,
    Caution,
    Majority,
    Outcome,
    Quorum,
    Rule,
    judge,
)
from zmp_core.votes import Matter, Measure, Tally, VoteRecord, VotingMode, Weighing

VECTORS = tomllib.loads(
    Path(__file__).parents[1].joinpath("data", "association_vectors.toml").read_text("utf-8")
)
BOOKS = (ZMP, SZGIP, ZGWRP, ZPP, ZWRP, OMGGS)
KRAKOW = date(2017, 10, 16)
HALF = Fraction(1, 2)


def assembly(seats: int = 303) -> Body:
    return Body(kind=BodyKind.ASSOCIATION_ASSEMBLY, seats=seats, name="Zgromadzenie Ogólne")


def vote(
    matter: Matter = Matter.DUES,
    *,
    votes: Tally | None = None,
    size: int = 345,
    **fields: Any,
) -> VoteRecord:
    given: dict[str, Any] = {
        "body": assembly(),
        "day": KRAKOW,
        "tally": Tally(None, None, None, present=152),
        **fields,
    }
    weighings = () if votes is None else (Weighing(by=Measure.VOTES, tally=votes, size=size),)
    return VoteRecord(matter=matter, weighings=weighings, **given)


def codes(book: AssociationBook) -> list[str]:
    return [assumption.code for assumption in book.assumptions]


# --- The vote that was not held ------------------------------------------------------------------


def test_nine_delegates_were_missing_for_the_dues_of_2018() -> None:
    verdict = judge(vote(tally=Tally(None, None, None, present=143)), book=ZMP)

    assert verdict.outcome is Outcome.NO_QUORUM
    assert (verdict.quorum.have, verdict.quorum.need, verdict.quorum.short_by) == (143, 152, 9)
    assert [each.code for each in verdict.assumptions] == [
        "text_not_read",
        "dues_quorum",
        "second_call",
        "dues_majority",
    ]
    assert verdict.cautions == (Caution.WORDING_NOT_READ, Caution.RULE_NOT_VERIFIED)


@pytest.mark.parametrize("row", VECTORS["half"], ids=lambda row: str(row["members"]))
def test_half_of_the_members_is_one_thing_and_more_than_half_another(row: dict[str, int]) -> None:
    at_least = ZMP.correcting("dues_quorum", quorum=Quorum(share=HALF))
    verdicts = [judge(vote(body=assembly(row["members"])), book=book) for book in (at_least, ZMP)]

    assert [each.quorum.need for each in verdicts] == [row["at_least_half"], row["more_than_half"]]


def test_votes_decide_and_heads_make_the_quorum() -> None:
    adopted = judge(vote(votes=Tally(90, 80, 10)), book=ZMP)
    missed = judge(vote(votes=Tally(90, 90, 10)), book=ZMP)
    unweighed = judge(vote(), book=ZMP)

    assert (adopted.outcome, adopted.majority.need) == (Outcome.ADOPTED, 81)
    assert missed.outcome is Outcome.NOT_ADOPTED
    assert (unweighed.outcome, unweighed.missing) == (Outcome.UNDETERMINED, ("votes",))


@pytest.mark.parametrize("row", VECTORS["vote"], ids=lambda row: row["source"])
def test_reported_votes_reach_a_simple_and_an_absolute_majority(row: dict[str, Any]) -> None:
    tally = Tally(*row["tally"])
    seats = sum(row["tally"])

    assert SIMPLE.need(tally, seats) is not None
    for majority, met in ((SIMPLE, row["simple"]), (ABSOLUTE, row["absolute"])):
        need = majority.need(tally, seats)
        assert need is not None
        assert (row["tally"][0] >= need) is met


def test_a_committee_decides_with_whoever_came() -> None:
    committee = Body(kind=BodyKind.COMMITTEE, seats=46)
    record = VoteRecord(
        body=committee, matter=Matter.POSITION_OR_OPINION, day=date(2024, 11, 14),
        tally=Tally(2, 1, 0, present=3),
    )  # fmt: skip
    verdict = judge(record, book=ZMP)

    assert (verdict.outcome, verdict.quorum.need) == (Outcome.ADOPTED, 0)


def test_of_exclusion_not_even_the_organ_is_known() -> None:
    for matter in (Matter.MEMBER_EXCLUSION, Matter.BOARD_MEMBER_RECALL, Matter.QUORUM_CHECK):
        with pytest.raises(NotCoveredError):
            judge(vote(matter), book=ZMP)


@pytest.mark.parametrize(
    ("matter", "rule"),
    [
        (Matter.DUES, "ZMP-ZO-DUES"),
        (Matter.VOLUNTARY_FEE, "ZMP-ZO-DUES"),
        (Matter.STATUTE, "ZMP-ZO-STATUTE"),
        (Matter.ASSOCIATION_DISSOLUTION, "ZMP-ZO-DISSOLUTION"),
        (Matter.RULES_OF_PROCEDURE, "ZMP-18-2"),
        (Matter.BOARD_HEAD_ELECTION, "ZMP-ZO-PRESIDENT"),
        (Matter.AUDIT_COMMITTEE_ELECTION, "ZMP-ZO-ELECTIONS"),
        (Matter.BUDGET, "ZMP-ZO"),
        (Matter.DISCHARGE_GRANT, "ZMP-ZO"),
    ],
)
def test_each_decision_of_the_assembly_has_its_rule(matter: Matter, rule: str) -> None:
    assert ZMP.on(date(2024, 6, 18)).find(matter, BodyKind.ASSOCIATION_ASSEMBLY).id == rule


@pytest.mark.parametrize(
    ("matter", "rule"),
    [
        (Matter.MEMBER_ADMISSION, "ZMP-ZARZAD-ADMISSION"),
        (Matter.BOARD_OFFICERS_ELECTION, "ZMP-ZARZAD-OFFICERS"),
        (Matter.POSITION_OR_OPINION, "ZMP-ZARZAD"),
    ],
)
def test_each_decision_of_the_board_has_its_rule(matter: Matter, rule: str) -> None:
    assert ZMP.on(date(2024, 11, 15)).find(matter, BodyKind.ASSOCIATION_BOARD).id == rule


def test_nothing_answers_before_the_first_day_that_is_told() -> None:
    with pytest.raises(NotCoveredError, match="2015-03-05"):
        judge(vote(day=date(2015, 3, 4)), book=ZMP)


# --- Two calls, two measures ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("call", "outcome", "missing"),
    [
        pytest.param(1, Outcome.NO_QUORUM, (), id="the first call needs half"),
        pytest.param(2, Outcome.ADOPTED, (), id="the second does not"),
        pytest.param(3, Outcome.ADOPTED, (), id="nor does a further one"),
        pytest.param(None, Outcome.UNDETERMINED, ("call",), id="which it was, is not told"),
    ],
)
def test_a_second_call_decides_with_whoever_came(
    call: int | None, outcome: Outcome, missing: tuple[str, ...]
) -> None:
    record = VoteRecord(
        body=assembly(100), matter=Matter.BUDGET, day=date(2024, 6, 1), call=call,
        tally=Tally(20, 3, 0, present=23),
    )  # fmt: skip
    verdict = judge(record, book=ZGWRP)

    assert (verdict.outcome, verdict.missing) == (outcome, missing)


def test_a_statute_may_ask_for_a_majority_of_members_and_of_residents_at_once() -> None:
    double = attrs.evolve(
        OMGGS.rules[0],
        id="OMGGS-DOUBLE",
        matters=(Matter.STRATEGY,),
        requires=(
            ABSOLUTE_OF_SEATS,
            Majority(share=HALF, of=Base.SEATS, more_than=True, by=Measure.POPULATION),
        ),
    )
    book = OMGGS.adding(double)

    def outcome(members: int, residents: int) -> Outcome:
        weighing = Weighing(by=Measure.POPULATION, tally=Tally(residents, 0, None), size=1_000_000)
        record = VoteRecord(
            body=assembly(59), matter=Matter.STRATEGY, day=date(2024, 1, 1),
            tally=Tally(members, 0, 0, present=40), weighings=(weighing,),
        )  # fmt: skip
        return judge(record, book=book).outcome

    assert outcome(30, 500_001) is Outcome.ADOPTED
    assert outcome(29, 500_001) is Outcome.NOT_ADOPTED
    assert outcome(30, 500_000) is Outcome.NOT_ADOPTED


def test_a_quorum_may_be_counted_in_votes() -> None:
    book = ZMP.correcting("dues_quorum", quorum=Quorum(share=HALF, by=Measure.VOTES))
    votes = Tally(150, 20, 2, present=172)

    assert judge(vote(votes=votes, size=344), book=book).outcome is Outcome.ADOPTED
    assert judge(vote(votes=votes, size=345), book=book).outcome is Outcome.NO_QUORUM


def test_a_quorum_may_be_a_number() -> None:
    book = ZMP.correcting("dues_quorum", quorum=Quorum(share=Fraction(0), at_least=152))
    needs = [judge(vote(body=assembly(seats)), book=book).quorum.need for seats in (302, 381)]

    assert needs == [152, 152]


# --- Assumptions ---------------------------------------------------------------------------------


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.name)
def test_what_rests_on_an_assumption_is_never_told_as_sure(book: AssociationBook) -> None:
    rows: tuple[Rule | Point, ...] = (*book.rules, *book.points)
    for row in rows:
        if row.assumptions:
            assert row.confidence is not Confidence.HIGH
        if row.confidence is Confidence.LOW:
            assert row.assumptions
        assert row.sources
        assert row.checked == book.checked


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.name)
def test_every_assumption_has_one_code_and_both_languages(book: AssociationBook) -> None:
    assert len(set(codes(book))) == len(book.assumptions)
    for each in book.assumptions:
        assert each.polish.strip() != each.english.strip()


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.name)
def test_no_two_rules_claim_one_vote(book: AssociationBook) -> None:
    empty = attrs.evolve(book, rules=())

    assert empty.adding(*book.rules).rules == book.rules


def test_a_confirmed_assumption_is_gone_and_nothing_else_changes() -> None:
    book = ZMP.confirming("dues_quorum", "dues_majority", "text_not_read", "second_call")
    record = vote(votes=Tally(90, 80, 10))
    before, after = judge(record, book=ZMP), judge(record, book=book)

    assert after.assumptions == ()
    assert (after.outcome, after.quorum.need) == (before.outcome, before.quorum.need)
    assert set(codes(ZMP)) - set(codes(book)) == {
        "dues_quorum",
        "dues_majority",
        "text_not_read",
        "second_call",
    }
    assert book.digest != ZMP.digest
    assert book.edition.book == "zmp + dues_quorum, dues_majority, text_not_read, second_call"


def test_a_correction_reaches_every_rule_that_rests_on_the_assumption() -> None:
    third = Quorum(share=Fraction(1, 3))
    book = ZMP.correcting("assembly_quorum", quorum=third)
    changed = {rule.id for rule in book.rules if rule.quorum == third}

    assert "assembly_quorum" not in codes(book)
    assert changed == {
        "ZMP-ZO",
        "ZMP-18-2",
        "ZMP-ZO-STATUTE",
        "ZMP-ZO-DISSOLUTION",
        "ZMP-ZO-PRESIDENT",
        "ZMP-ZO-ELECTIONS",
    }
    assert [rule for rule in ZMP.rules if rule.quorum == third] == []


def test_a_correction_may_name_its_paragraph_and_its_mode() -> None:
    basis = Provision(ZMP.rules[0].basis.act, par="40")
    book = ZMP.correcting("secret_elections", mode=VotingMode.OPEN, basis=basis)
    rule = book.on(date(2024, 6, 18)).find("ZMP-ZO-PRESIDENT")

    assert (rule.mode, str(rule.basis)) == (VotingMode.OPEN, "§ 40 statutu ZMP")


def test_a_correction_reaches_points_too() -> None:
    brackets = (Bracket(0, included=True, votes=1), Bracket(100_000, included=False, votes=2))
    book = ZMP.correcting("vote_bounds", brackets=brackets)

    assert votes_of(100_000, book, KRAKOW) == 1
    assert votes_of(100_000, ZMP, KRAKOW) == 2


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        pytest.param({}, "nothing_said", id="nothing instead"),
        pytest.param({"brackets": ()}, "not_a_field", id="no field of a rule"),
        pytest.param({"id": "X"}, "not_a_field", id="what it is called"),
        pytest.param({"assumptions": ()}, "not_a_field", id="the assumptions themselves"),
        pytest.param({"quorum": HALF}, "wrong_kind", id="a share is no quorum"),
        pytest.param({"quorum": []}, "wrong_kind", id="a list is none either"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(changes: dict[str, Any], code: str) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        ZMP.correcting("dues_quorum", **changes)

    assert [fault.code for fault in caught.value.faults] == [code]


def test_an_assumption_that_is_none_is_refused() -> None:
    with pytest.raises(NotCoveredError, match="dues_quorum"):
        ZMP.confirming("quorum")
    with pytest.raises(NotCoveredError, match="of zmp"):
        ZMP.correcting("quorum", quorum=Quorum(share=HALF))


# --- What a user adds ----------------------------------------------------------------------------


def exclusion(**fields: Any) -> Rule:
    given: dict[str, Any] = {"id": "ZMP-X", "matters": (Matter.MEMBER_EXCLUSION,), **fields}
    return attrs.evolve(ZMP.rules[0], **given)


def test_a_rule_that_no_source_tells_can_be_added() -> None:
    book = ZMP.adding(exclusion())
    verdict = judge(vote(Matter.MEMBER_EXCLUSION, votes=Tally(90, 80, 0)), book=book)

    assert (verdict.rule.id, verdict.outcome) == ("ZMP-X", Outcome.ADOPTED)
    assert book.digest != ZMP.digest


def test_a_point_that_is_added_goes_before_those_of_the_book() -> None:
    weights = ZMP.find_point(Weights, KRAKOW)
    assert isinstance(weights, BracketedWeights)
    equal = attrs.evolve(weights, brackets=(Bracket(0, included=True, votes=1),))

    assert votes_of(2_000_000, ZMP.adding(equal), KRAKOW) == 1


@pytest.mark.parametrize(
    "rules",
    [
        pytest.param((exclusion(matters=(Matter.DUES,)),), id="the book has one"),
        pytest.param((exclusion(), exclusion()), id="it is added twice"),
        pytest.param((exclusion(call=1), exclusion()), id="for one call and for all"),
    ],
)
def test_a_second_rule_for_one_vote_is_refused(rules: tuple[Rule, ...]) -> None:
    with pytest.raises(InvalidRecordError, match="said_twice"):
        ZMP.adding(*rules)


@pytest.mark.parametrize(
    "rules",
    [
        pytest.param((exclusion(call=1), exclusion(call=2)), id="one for each call"),
        pytest.param(
            (
                exclusion(in_force=Period(until=date(2019, 12, 31))),
                exclusion(in_force=Period(since=date(2020, 1, 1))),
            ),
            id="one after the other",
        ),
        pytest.param(
            (exclusion(), exclusion(bodies=(BodyKind.ASSOCIATION_BOARD,))), id="of two organs"
        ),
    ],
)
def test_rules_that_leave_each_other_room_are_taken(rules: tuple[Rule, ...]) -> None:
    assert ZMP.adding(*rules).rules == (*ZMP.rules, *rules)


def test_a_point_that_there_is_not_is_not_covered() -> None:
    with pytest.raises(NotCoveredError, match="covered: nothing"):
        OMGGS.find_point(DuesPerResident, KRAKOW)
    with pytest.raises(NotCoveredError, match="ZMP-DUES 2014"):
        ZMP.find_point(DuesPerResident, date(2023, 1, 1))


@pytest.mark.parametrize("book", [SZGIP, ZGWRP, ZWRP, OMGGS], ids=lambda book: book.name)
def test_the_day_of_a_statute_that_nobody_found_is_not_made_up(book: AssociationBook) -> None:
    act = book.rules[0].basis.act if book.rules else book.points[0].basis.act

    assert act.day is None
    assert act.full() == act.genitive() == act.title
