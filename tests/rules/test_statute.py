"""Local statutes: what they may add to a book, on both sides of each step, and what they may not.

Statutes, places and numbers of resolutions are made up. Rulings are those of the catalogue.
"""

import pickle
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final

import attrs
import pytest
from hypothesis import given

from zmp_core.bodies import Body, BodyKind
from zmp_core.errors import AmbiguousError, InvalidRecordError, NotCoveredError
from zmp_core.interchange import dumps, loads, structure, unstructure
from zmp_core.law import Act, Confidence, Period, Provision
from zmp_core.law.act import USG
from zmp_core.rules import (
    ABSOLUTE,
    ABSOLUTE_OF_SEATS,
    SIMPLE,
    THREE_FIFTHS_OF_SEATS,
    WITHOUT_QUORUM,
    Assumption,
    Base,
    BlankPapers,
    Caution,
    Consent,
    Consequence,
    Effect,
    ElectionOutcome,
    Majority,
    Outcome,
    Quorum,
    Rounds,
    Rule,
    RuleBook,
    judge,
)
from zmp_core.rules.books import GMINA, POWIAT, UNION, WARSZAWA, WOJEWODZTWO
from zmp_core.rules.books.limits import LEFT, LIMITS
from zmp_core.rules.statute import Clause, Statute
from zmp_core.testing.strategies import vote_records
from zmp_core.votes import Matter, Tally, VoteRecord, VotingMode
from zmp_core.votes.contest import Contest

ACT: Final = Act(
    "STATUT",
    "statutu",
    "Statutu Gminy Lipowo",
    date(2018, 11, 20),
    "Dz. Urz. Woj. 2018 poz. 1",
    code=True,
)
SINCE: Final = date(2018, 12, 5)
CHECKED: Final = date(2026, 11, 24)
A_DAY: Final = date(2024, 6, 20)
HALF: Final = Quorum(share=Fraction(1, 2))
THIRD: Final = Quorum(share=Fraction(1, 3))
FOUR_FIFTHS: Final = Majority(share=Fraction(4, 5), of=Base.SEATS, more_than=False)
COUNCIL: Final = (BodyKind.GMINA_COUNCIL,)
COMMITTEE: Final = (BodyKind.COMMITTEE,)
CLOSING: Final = Matter(
    "closing_the_list",
    "zamknięcie listy mówców",
    ("zamknięcie listy mówców", "głosowanie bez … dyskusji"),
)


def place(par: str, ust: str | None = None) -> Provision:
    return Provision(ACT, par=par, ust=ust)


def clause(**changes: Any) -> Clause:
    """Give a clause that only names a matter of its own."""
    given: dict[str, Any] = {
        "place": place("31", "2"),
        "title": "Zamknięcie listy mówców",
        "bodies": COUNCIL,
        "matters": (CLOSING,),
    }
    return Clause(**given | changes)


def of_committees(**changes: Any) -> Clause:
    """Give a whole clause on the votes of committees."""
    given: dict[str, Any] = {
        "place": place("60"),
        "title": "Głosowanie w komisji",
        "bodies": COMMITTEE,
        "matters": (Matter.ORDINARY,),
        "quorum": HALF,
        "requires": (SIMPLE,),
    }
    return clause(**given | changes)


def statute(*clauses: Clause, **changes: Any) -> Statute:
    given: dict[str, Any] = {
        "name": "Statut Gminy Lipowo",
        "act": ACT,
        "in_force": Period(since=SINCE),
        "checked": CHECKED,
        "clauses": clauses,
    }
    return Statute(**given | changes)


def vote(
    body: BodyKind, seats: int, tally: Tally, matter: Matter = Matter.ORDINARY, day: date = A_DAY
) -> VoteRecord:
    return VoteRecord(body=Body(kind=body, seats=seats), matter=matter, day=day, tally=tally)


def outcome(book: RuleBook, record: VoteRecord) -> Outcome:
    return judge(record, book=book).outcome


def told(book: RuleBook, *clauses: Clause, **changes: Any) -> dict[tuple[str, str], str]:
    """Return what is expected by code and path of each fault."""
    with pytest.raises(InvalidRecordError) as caught:
        book.with_statute(statute(*clauses, **changes))
    faults = {(fault.code, fault.path): fault.expected for fault in caught.value.faults}
    assert len(faults) == len(caught.value.faults)
    return faults


# --- Nothing said, nothing changed ---------------------------------------------------------------


@given(vote_records())
def test_a_statute_that_says_nothing_changes_no_verdict(record: VoteRecord) -> None:
    assert judge(record, book=GMINA.with_statute(statute())) == judge(record)


@given(vote_records())
def test_a_statute_on_committees_changes_no_verdict_of_the_council(record: VoteRecord) -> None:
    book = GMINA.with_statute(statute(of_committees(), clause()))

    assert judge(record, book=book) == judge(record)


def test_the_edition_tells_which_statute_was_applied() -> None:
    book = GMINA.with_statute(statute(of_committees(), checked=date(2025, 3, 1)))
    verdict = judge(vote(BodyKind.COMMITTEE, 7, Tally(3, 1, 0)), book=book)

    assert verdict.book == book.edition
    assert book.edition.book == book.name == "gmina + Statut Gminy Lipowo"
    assert book.title == "rada gminy; Statut Gminy Lipowo"
    assert book.edition.checked == date(2025, 3, 1)
    assert book.edition.read_to == GMINA.edition.read_to
    assert book.announced == GMINA.announced
    assert book.kinds == (BodyKind.GMINA_COUNCIL, BodyKind.COMMITTEE)


def test_the_digest_changes_with_whatever_the_statute_says() -> None:
    said = [
        statute(),
        statute(of_committees()),
        statute(of_committees(quorum=THIRD)),
        statute(blank_papers=BlankPapers.VALID),
        statute(rounds=Rounds(advance=2)),
        statute(in_force=Period(since=date(2018, 12, 6))),
    ]
    digests = [GMINA.with_statute(each).digest for each in said]

    assert len({GMINA.digest, *digests}) == len(said) + 1
    assert digests == [GMINA.with_statute(each).digest for each in said]
    assert {len(digest) for digest in digests} == {len(GMINA.digest)}


# --- Committees and councils of auxiliary units --------------------------------------------------


@pytest.mark.parametrize(
    ("tally", "expected"),
    [
        pytest.param(Tally(2, 1, 1, present=4), Outcome.ADOPTED, id="half of seven is four"),
        pytest.param(Tally(3, 0, 0, present=3), Outcome.NO_QUORUM, id="three of seven are too few"),
        pytest.param(Tally(2, 2, 0, present=4), Outcome.NOT_ADOPTED, id="a tie adopts nothing"),
    ],
)
def test_a_committee_votes_as_its_statute_says(tally: Tally, expected: Outcome) -> None:
    book = GMINA.with_statute(statute(of_committees()))

    assert outcome(book, vote(BodyKind.COMMITTEE, 7, tally, Matter.PETITION)) is expected


@pytest.mark.parametrize(
    ("quorum", "requires", "tally", "expected"),
    [
        pytest.param(THIRD, SIMPLE, Tally(2, 1, 0), Outcome.ADOPTED, id="a third of nine"),
        pytest.param(
            THIRD, SIMPLE, Tally(2, 0, 0, present=2), Outcome.NO_QUORUM, id="less than a third"
        ),
        pytest.param(HALF, ABSOLUTE, Tally(4, 2, 1), Outcome.ADOPTED, id="more than half of 7"),
        pytest.param(
            HALF, ABSOLUTE, Tally(4, 2, 2), Outcome.NOT_ADOPTED, id="half of 8 is not more"
        ),
        pytest.param(WITHOUT_QUORUM, SIMPLE, Tally(1, 0, 0), Outcome.ADOPTED, id="no quorum asked"),
    ],
)
def test_a_statute_sets_quorum_and_majority_of_committees(
    quorum: Quorum, requires: Majority, tally: Tally, expected: Outcome
) -> None:
    book = GMINA.with_statute(statute(of_committees(quorum=quorum, requires=(requires,))))

    assert outcome(book, vote(BodyKind.COMMITTEE, 9, tally)) is expected


def test_the_verdict_on_a_committee_cites_the_statute() -> None:
    book = GMINA.with_statute(statute(of_committees(mode=VotingMode.OPEN)))
    verdict = judge(vote(BodyKind.COMMITTEE, 7, Tally(3, 1, 0)), book=book)

    assert verdict.rule.id == "STATUT-60"
    assert (verdict.rule.mode, verdict.rule.confidence) == (VotingMode.OPEN, Confidence.MEDIUM)
    assert verdict.quorum.basis == verdict.majority.basis == place("60")
    assert "(§ 60 Statutu Gminy Lipowo)" in verdict.explain()
    assert "half of the statutory seats (§ 60 statutu)" in verdict.explain("en")
    assert verdict.sentence().endswith("Uchwała została podjęta.")
    assert "art. 22 ust. 1 u.s.g." in verdict.rule.sources
    assert (verdict.rule.enacted, verdict.rule.read_since) == (ACT.journal, SINCE)
    assert verdict.cautions == ()
    unable = judge(vote(BodyKind.COMMITTEE, 7, Tally(3, 0, 0, present=3)), book=book)
    assert unable.sentence().endswith("Organ nie mógł podjąć uchwały.")


def test_a_quorum_that_has_a_basis_keeps_it() -> None:
    quorum = attrs.evolve(HALF, basis=place("59", "1"))
    book = GMINA.with_statute(statute(of_committees(quorum=quorum)))

    assert judge(vote(BodyKind.COMMITTEE, 7, Tally(3, 1, 0)), book=book).quorum.basis == place(
        "59", "1"
    )


@pytest.mark.parametrize("day", [date(2018, 12, 4), date(2022, 1, 1)])
def test_outside_its_days_a_statute_says_nothing(day: date) -> None:
    days = Period(since=SINCE, until=date(2021, 12, 31))
    book = GMINA.with_statute(statute(of_committees(), in_force=days))

    with pytest.raises(NotCoveredError, match=r"2018-12-05\.\.2021-12-31"):
        judge(vote(BodyKind.COMMITTEE, 7, Tally(3, 1, 0), day=day), book=book)


@pytest.mark.parametrize("day", [SINCE, date(2021, 12, 31)])
def test_on_its_first_and_last_day_a_statute_speaks(day: date) -> None:
    days = Period(since=SINCE, until=date(2021, 12, 31))
    book = GMINA.with_statute(statute(of_committees(), in_force=days))
    record = vote(BodyKind.COMMITTEE, 7, Tally(3, 1, 0), day=day)

    assert outcome(book, record) is Outcome.ADOPTED


def test_a_statute_without_a_first_day_was_read_since_it_was_given() -> None:
    book = GMINA.with_statute(statute(of_committees(), in_force=Period()))
    late = judge(vote(BodyKind.COMMITTEE, 7, Tally(3, 1, 0)), book=book)
    early = attrs.evolve(late.record, day=date(2018, 11, 19))

    assert Caution.WORDING_NOT_READ not in late.cautions
    assert Caution.WORDING_NOT_READ in judge(early, book=book).cautions


def test_a_vote_after_the_last_look_at_the_statute_is_told() -> None:
    book = GMINA.with_statute(statute(of_committees(), checked=date(2024, 6, 19)))
    verdict = judge(vote(BodyKind.COMMITTEE, 7, Tally(3, 1, 0)), book=book)

    assert Caution.AFTER_LAST_CHECK in verdict.cautions


@pytest.mark.parametrize(
    ("checked", "day", "late"),
    [
        pytest.param(date(2024, 6, 19), A_DAY, True, id="a day after the look at the statute"),
        pytest.param(A_DAY, A_DAY, False, id="on that day"),
        pytest.param(date(2027, 3, 1), date(2026, 11, 25), True, id="a day after that at the law"),
    ],
)
def test_a_matter_of_its_own_rests_on_two_looks(checked: date, day: date, late: bool) -> None:
    book = GMINA.with_statute(statute(clause(), checked=checked))
    verdict = judge(vote(BodyKind.GMINA_COUNCIL, 21, Tally(11, 5, 3), CLOSING, day), book=book)

    assert (Caution.AFTER_LAST_CHECK in verdict.cautions) is late
    assert book.edition.checked == min(checked, CHECKED)


def test_a_committee_may_vote_in_secret_or_by_hands() -> None:
    for said in ({"mode": VotingMode.SECRET}, {"show_of_hands": True}):
        book = GMINA.with_statute(statute(of_committees(**said)))
        rule = book.on(A_DAY).find("STATUT-60")
        assert rule.mode is (VotingMode.SECRET if "mode" in said else VotingMode.OPEN)


@pytest.mark.parametrize(
    ("book", "kind", "seats", "enough"),
    [
        (GMINA, BodyKind.DISTRICT_COUNCIL, 15, 8),
        (WARSZAWA, BodyKind.WARSAW_DISTRICT_COUNCIL, 23, 12),
        (WARSZAWA, BodyKind.COMMITTEE, 9, 5),
        (POWIAT, BodyKind.COMMITTEE, 7, 4),
        (WOJEWODZTWO, BodyKind.COMMITTEE, 7, 4),
    ],
)
def test_what_is_left_to_statutes(book: RuleBook, kind: BodyKind, seats: int, enough: int) -> None:
    local = book.with_statute(statute(of_committees(bodies=(kind,))))
    present = Tally(1, 0, 0, present=enough)
    fewer = Tally(1, 0, 0, present=enough - 1)

    with pytest.raises(NotCoveredError):
        judge(vote(kind, seats, present, Matter.PETITION), book=book)
    assert outcome(local, vote(kind, seats, present, Matter.PETITION)) is Outcome.ADOPTED
    assert outcome(local, vote(kind, seats, fewer, Matter.PETITION)) is Outcome.NO_QUORUM


def test_that_a_voivodeship_leaves_committees_to_its_statute_was_not_verified() -> None:
    book = WOJEWODZTWO.with_statute(statute(of_committees()))
    verdict = judge(vote(BodyKind.COMMITTEE, 7, Tally(3, 1, 0)), book=book)

    assert verdict.cautions == (Caution.RULE_NOT_VERIFIED,)


def test_elections_in_a_district_of_warsaw_stay_as_the_act_has_them() -> None:
    whole = of_committees(bodies=(BodyKind.WARSAW_DISTRICT_COUNCIL,))
    local = WARSZAWA.with_statute(statute(whole))
    record = vote(
        BodyKind.WARSAW_DISTRICT_COUNCIL, 23, Tally(7, 7, 0, invalid=0), Matter.BOARD_HEAD_ELECTION
    )

    assert judge(record, book=local) == judge(record)
    assert outcome(local, record) is Outcome.NOT_ADOPTED


# --- Matters of its own, and what it only restates -----------------------------------------------


@pytest.mark.parametrize(
    ("tally", "expected"),
    [
        pytest.param(Tally(6, 5, 0, present=11), Outcome.ADOPTED, id="one more is enough"),
        pytest.param(Tally(5, 5, 1, present=11), Outcome.NOT_ADOPTED, id="a tie is not"),
        pytest.param(Tally(10, 0, 0, present=10), Outcome.NO_QUORUM, id="ten of 21 are too few"),
    ],
)
def test_a_matter_of_its_own_falls_under_the_ordinary_rule(tally: Tally, expected: Outcome) -> None:
    book = GMINA.with_statute(statute(clause()))
    verdict = judge(vote(BodyKind.GMINA_COUNCIL, 21, tally, CLOSING), book=book)

    assert verdict.outcome is expected
    assert verdict.rule.id == "STATUT-31-2"
    assert str(verdict.majority.basis) == "art. 14 ust. 1 u.s.g."
    assert verdict.rule.sources[0] == "§ 31 ust. 2 Statutu Gminy Lipowo"
    assert verdict.rule.enacted == ACT.journal
    assert verdict.assumptions == ()


@pytest.mark.parametrize(
    "asked",
    [
        "STATUT-31-2",
        CLOSING,
        "zamknięcie listy mówców",
        "wniosek o zamknięciu listy mówców",
        "głosowanie bez dyskusji",
        "głosowanie bez dalszej dyskusji",
    ],
)
def test_a_matter_of_its_own_is_found(asked: str | Matter) -> None:
    book = GMINA.with_statute(statute(clause(), of_committees()))

    assert book.on(A_DAY).find(asked).id == "STATUT-31-2"


@pytest.mark.parametrize("asked", ["zamknięcie dyskusji", "listy mówców", "absolutorium", " "])
def test_other_words_lead_where_they_led_before(asked: str) -> None:
    book = GMINA.with_statute(statute(clause(), of_committees())).on(A_DAY)
    answers: list[str] = []
    for each in (book, GMINA.on(A_DAY)):
        try:
            answers.append(each.find(asked).id)
        except NotCoveredError:
            answers.append("nothing")

    assert answers[0] == answers[1]


def test_a_matter_of_a_committee_alone_is_found_without_naming_the_body() -> None:
    opinion = Matter("opinion_of_a_committee", "opinia komisji o budżecie")
    special = of_committees(place=place("61"), matters=(opinion,), requires=(ABSOLUTE,))
    book = GMINA.with_statute(statute(of_committees(), special)).on(A_DAY)

    assert book.find("opinię komisji o budżecie").id == "STATUT-61"
    assert book.find(Matter.PETITION).id == "USG-14-1"
    assert book.find(Matter.PETITION, BodyKind.COMMITTEE).id == "STATUT-60"


def test_a_matter_of_its_own_follows_the_changes_of_the_law() -> None:
    days = Period(since=date(1996, 3, 1), until=date(2019, 12, 31))
    book = GMINA.with_statute(statute(clause(), in_force=days))
    history = book.history("STATUT-31-2")
    law = GMINA.history("USG-14-1")

    assert [rule.quorum for rule in history] == [rule.quorum for rule in law]
    assert [rule.in_force.since for rule in history] == [
        date(1996, 3, 1),
        *(rule.in_force.since for rule in law[1:]),
    ]
    assert history[-1].in_force.until == date(2019, 12, 31)
    assert [rule.enacted for rule in history] == [
        ACT.journal,
        *(rule.enacted for rule in law[1:]),
    ]


def test_a_matter_of_its_own_holds_for_each_body_that_it_names() -> None:
    bodies = (BodyKind.POWIAT_BOARD, BodyKind.POWIAT_COUNCIL)
    book = POWIAT.with_statute(statute(clause(bodies=bodies)))

    (rule,) = book.wordings("STATUT-31-2")
    assert rule.bodies == bodies


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ({"matters": (Matter.PROCEDURAL_MOTION, Matter.REVOTE)}, "USG-14-1"),
        (
            {
                "matters": (Matter.PROCEDURAL_MOTION,),
                "quorum": HALF,
                "requires": (SIMPLE,),
                "mode": VotingMode.OPEN,
            },
            "USG-14-1",
        ),
        ({"matters": (Matter.BUDGET,), "mode": VotingMode.RECORDED}, "USG-14-1"),
        ({"matters": (Matter.AGENDA_CHANGE,), "requires": (ABSOLUTE_OF_SEATS,)}, "USG-20-1a"),
        ({"matters": (Matter.CHAIR_ELECTION,), "mode": VotingMode.SECRET}, "USG-19-1"),
        (
            {"matters": (Matter.RECALL_REFERENDUM_OTHER,), "requires": (THREE_FIFTHS_OF_SEATS,)},
            "USG-28b-4",
        ),
    ],
)
def test_a_clause_may_say_again_what_the_law_says(said: dict[str, Any], rule: str) -> None:
    book = GMINA.with_statute(statute(clause(**said)))

    assert book.on(A_DAY).find("STATUT-31-2").id == rule
    assert book.rules == GMINA.rules
    assert book.aliases[-1].basis == place("31", "2")
    assert book.aliases[-1].why == "Zamknięcie listy mówców"


def test_the_order_of_demands_makes_no_other_majority() -> None:
    law = GMINA.on(A_DAY).find(Matter.AGENDA_CHANGE_ON_REQUEST).requires
    said = clause(matters=(Matter.AGENDA_CHANGE_ON_REQUEST,), requires=law[::-1])

    assert GMINA.with_statute(statute(said)).on(A_DAY).find("STATUT-31-2").id == "USG-20-4"


def test_seats_restate_the_composition_of_the_organ() -> None:
    days = Period(since=date(1996, 3, 1), until=date(2002, 10, 26))
    said = clause(matters=(Matter.BUDGET,), quorum=HALF)
    composition = clause(matters=(Matter.BUDGET,), quorum=attrs.evolve(HALF, of=Base.COMPOSITION))

    for each in (said, composition):
        assert GMINA.with_statute(statute(each, in_force=days)).aliases[-1].of == "USG-14-1"
    assert set(told(GMINA, composition)) == {("other_quorum", "/clauses/0/quorum")}


def test_before_2018_hands_could_be_raised_and_names_called() -> None:
    days = Period(since=date(2010, 1, 1), until=date(2018, 11, 16))
    for said in ({"show_of_hands": True}, {"mode": VotingMode.ROLL_CALL}):
        each = clause(matters=(Matter.BUDGET,), **said)
        assert GMINA.with_statute(statute(each, in_force=days)).aliases[-1].of == "USG-14-1"


def test_where_no_mode_of_the_law_is_known_none_is_refused() -> None:
    days = Period(since=date(1996, 3, 1), until=date(2001, 5, 29))
    said = clause(matters=(Matter.BUDGET,), mode=VotingMode.SECRET)

    assert GMINA.with_statute(statute(said, in_force=days)).aliases[-1].of == "USG-14-1"
    days = attrs.evolve(days, until=date(2001, 5, 30))
    assert set(told(GMINA, said, in_force=days)) == {("secret_vote", "/clauses/0/mode")}


# --- What a statute may not say ------------------------------------------------------------------

WROCLAW: Final = "WSA Wrocław 4.03.2016, III SA/Wr 1280/15"
NSA: Final = "NSA 12.03.2013, I OSK 1997/12"
WADOWICE: Final = "WSA Kraków 15.11.2018, III SA/Kr 724/18"
PODKARPACKI: Final = "Wojewoda Podkarpacki 31.10.2018, P-II.4131.2.261.2018"
ART_14: Final = "art. 14 ust. 1 u.s.g."

REFUSED: Final[dict[str, tuple[dict[str, Any], str, str, tuple[str, ...]]]] = {
    "another majority": (
        {"matters": (Matter.BUDGET,), "requires": (ABSOLUTE_OF_SEATS,)},
        "other_majority",
        "requires",
        ("simple majority", ART_14, WROCLAW, NSA),
    ),
    "a smaller one for the agenda": (
        {"matters": (Matter.AGENDA_CHANGE,), "requires": (SIMPLE,)},
        "other_majority",
        "requires",
        ("absolute majority of the statutory seats", "art. 20 ust. 1a u.s.g.", WROCLAW),
    ),
    "a demand left out": (
        {"matters": (Matter.AGENDA_CHANGE_ON_REQUEST,), "requires": (ABSOLUTE_OF_SEATS,)},
        "other_majority",
        "requires",
        ("and consent of the one who asked", "art. 20 ust. 4 u.s.g."),
    ),
    "another majority for a matter of its own": (
        {"requires": (ABSOLUTE,)},
        "other_majority",
        "requires",
        (ART_14, WROCLAW, NSA),
    ),
    "another quorum": (
        {"matters": (Matter.BUDGET,), "quorum": THIRD},
        "other_quorum",
        "quorum",
        ("at least half of the statutory seats", ART_14, WROCLAW, NSA),
    ),
    "more than half": (
        {"quorum": attrs.evolve(HALF, more_than=True)},
        "other_quorum",
        "quorum",
        (ART_14,),
    ),
    "a quorum of an election": (
        {"matters": (Matter.CHAIR_ELECTION,), "quorum": THIRD},
        "other_quorum",
        "quorum",
        ("art. 19 ust. 1 u.s.g.",),
    ),
    "4/5 for honorary citizenship": (
        {"matters": (Matter.HONOURS_AND_SYMBOLS,), "requires": (FOUR_FIFTHS,)},
        "majority_for_honours",
        "requires",
        ("simple majority", ART_14, "Świnoujścia (4/5)", WROCLAW),
    ),
    "a casting vote": (
        {"matters": (Matter.BUDGET,), "casting_vote": True},
        "casting_vote",
        "casting_vote",
        ("no casting vote", ART_14, WADOWICE),
    ),
    "a casting vote on a matter of its own": (
        {"casting_vote": True},
        "casting_vote",
        "casting_vote",
        (ART_14, WADOWICE),
    ),
    "a secret vote": (
        {"matters": (Matter.DISCHARGE_GRANT,), "mode": VotingMode.SECRET},
        "secret_vote",
        "mode",
        ("mode open", ART_14, NSA, "Wilczyce"),
    ),
    "a secret vote in place of names": (
        {"matters": (Matter.RECALL_REFERENDUM_OTHER,), "mode": VotingMode.SECRET},
        "secret_vote",
        "mode",
        ("mode roll_call",),
    ),
    "a secret vote on a resignation": (
        {"matters": (Matter.CHAIR_RESIGNATION,), "mode": VotingMode.SECRET},
        "secret_vote",
        "mode",
        ("a resignation is accepted in an open vote", ART_14, "Wilczyce", NSA),
    ),
    "an open vote where it is secret": (
        {"matters": (Matter.CHAIR_ELECTION,), "mode": VotingMode.OPEN},
        "other_mode",
        "mode",
        ("mode secret", "art. 19 ust. 1 u.s.g.", "no ruling was read"),
    ),
    "an open vote where names are called": (
        {"matters": (Matter.RECALL_REFERENDUM_OTHER,), "mode": VotingMode.OPEN},
        "other_mode",
        "mode",
        ("mode roll_call", "art. 28b ust. 4 u.s.g."),
    ),
    "hands in place of devices": (
        {"matters": (Matter.BUDGET,), "show_of_hands": True},
        "show_of_hands",
        "show_of_hands",
        ("recorded by devices", "art. 14 ust. 2 u.s.g.", PODKARPACKI),
    ),
    "names called in place of devices": (
        {"matters": (Matter.BUDGET,), "mode": VotingMode.ROLL_CALL},
        "roll_call",
        "mode",
        ("art. 14 ust. 2 u.s.g.", "(ust. 3); no ruling was read"),
    ),
    "a matter that other bodies decide": (
        {"matters": (Matter.UNION_STATUTE,)},
        "not_left_to_statute",
        "matters",
        ("decided by gmina_council",),
    ),
    "a body of another book": (
        {"bodies": (BodyKind.SEJMIK,)},
        "not_left_to_statute",
        "matters",
        ("decided by sejmik",),
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_statute_may_not_say(case: str) -> None:
    said, code, field, words = REFUSED[case]
    faults = told(GMINA, of_committees(), clause(**said))

    assert set(faults) == {(code, f"/clauses/1/{field}")}
    (expected,) = faults.values()
    for each in words:
        assert each in expected


def test_the_fault_holds_what_the_statute_says() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        GMINA.with_statute(statute(clause(matters=(Matter.BUDGET,), quorum=THIRD)))

    assert caught.value.faults[0].value == THIRD


def test_every_refusal_is_told_at_once() -> None:
    everything = clause(
        matters=(Matter.HONOURS_AND_SYMBOLS,),
        requires=(FOUR_FIFTHS,),
        quorum=THIRD,
        casting_vote=True,
        show_of_hands=True,
    )
    incomplete = of_committees(quorum=None, requires=None, casting_vote=True)
    secret = clause(place=place("2"), matters=(Matter.BUDGET,), mode=VotingMode.SECRET)

    assert list(told(GMINA, everything, incomplete, secret)) == [
        ("majority_for_honours", "/clauses/0/requires"),
        ("other_quorum", "/clauses/0/quorum"),
        ("show_of_hands", "/clauses/0/show_of_hands"),
        ("casting_vote", "/clauses/0/casting_vote"),
        ("casting_vote", "/clauses/1/casting_vote"),
        ("incomplete_clause", "/clauses/1/quorum"),
        ("incomplete_clause", "/clauses/1/requires"),
        ("secret_vote", "/clauses/2/mode"),
    ]


def test_each_wording_in_the_days_of_the_statute_is_held_against_it() -> None:
    said = clause(matters=(Matter.BOARD_RECALL_DISCHARGE,), requires=(ABSOLUTE_OF_SEATS,))
    before = Period(since=date(1996, 3, 1), until=date(2001, 5, 29))

    assert GMINA.with_statute(statute(said, in_force=before)).aliases[-1].why == said.title
    faults = told(GMINA, said, in_force=attrs.evolve(before, until=date(2001, 5, 30)))
    assert "at least 3/5" in faults["other_majority", "/clauses/0/requires"]


def test_a_matter_without_a_rule_in_those_days_cannot_be_restated() -> None:
    before = Period(since=date(2010, 1, 1), until=date(2018, 11, 16))
    said = clause(matters=(Matter.VOTE_OF_CONFIDENCE,))

    assert set(told(GMINA, said, in_force=before)) == {
        ("not_left_to_statute", "/clauses/0/matters")
    }


@pytest.mark.parametrize(
    ("kind", "book", "words"),
    [
        (
            BodyKind.COMMITTEE,
            GMINA,
            (
                "disputed for committees",
                "NK.II.0911-339/09",
                "III SA/Kr 66/19",
                "give a rule of your own",
            ),
        ),
        (BodyKind.DISTRICT_COUNCIL, GMINA, ("no ruling was read", "give a rule of your own")),
        (
            BodyKind.WARSAW_DISTRICT_COUNCIL,
            WARSZAWA,
            ("no ruling was read", "give a rule of your own"),
        ),
    ],
)
def test_a_casting_vote_is_refused_even_where_the_statute_decides(
    kind: BodyKind, book: RuleBook, words: tuple[str, ...]
) -> None:
    faults = told(book, of_committees(bodies=(kind,), casting_vote=True))

    assert set(faults) == {("casting_vote", "/clauses/0/casting_vote")}
    for each in words:
        assert each in faults["casting_vote", "/clauses/0/casting_vote"]


def test_until_2001_the_act_itself_is_reported_to_have_had_a_casting_vote() -> None:
    said = clause(matters=(Matter.BUDGET,), casting_vote=True)
    path = ("casting_vote", "/clauses/0/casting_vote")
    old = Period(since=date(1996, 3, 1), until=date(2001, 5, 29))

    assert "its text was not read" in told(GMINA, said, in_force=old)[path]
    assert WADOWICE in told(GMINA, said, in_force=Period(since=date(2001, 5, 30)))[path]


@pytest.mark.parametrize(
    ("book", "kind", "said", "code", "words"),
    [
        (POWIAT, BodyKind.POWIAT_COUNCIL, {"quorum": THIRD}, "other_quorum", "given on gminas"),
        (POWIAT, BodyKind.POWIAT_BOARD, {"requires": (ABSOLUTE,)}, "other_majority", WROCLAW),
        (
            POWIAT,
            BodyKind.POWIAT_BOARD,
            {"mode": VotingMode.SECRET},
            "secret_vote",
            "art. 13 ust. 1 u.s.p.",
        ),
        (
            POWIAT,
            BodyKind.POWIAT_COUNCIL,
            {"show_of_hands": True},
            "show_of_hands",
            "art. 13 ust. 1a u.s.p.",
        ),
        (
            POWIAT,
            BodyKind.POWIAT_COUNCIL,
            {"mode": VotingMode.ROLL_CALL},
            "roll_call",
            "(ust. 1b)",
        ),
        (
            WOJEWODZTWO,
            BodyKind.SEJMIK,
            {"mode": VotingMode.SECRET},
            "secret_vote",
            "art. 19 ust. 1 u.s.w.",
        ),
        (
            WOJEWODZTWO,
            BodyKind.SEJMIK,
            {"show_of_hands": True},
            "show_of_hands",
            "art. 19 ust. 1a u.s.w.",
        ),
        (WOJEWODZTWO, BodyKind.SEJMIK, {"casting_vote": True}, "casting_vote", WADOWICE),
        (UNION, BodyKind.UNION_ASSEMBLY, {"requires": (SIMPLE,)}, "other_majority", "no ruling"),
    ],
)
def test_the_same_is_refused_elsewhere(
    book: RuleBook, kind: BodyKind, said: dict[str, Any], code: str, words: str
) -> None:
    (field,) = said
    faults = told(book, clause(bodies=(kind,), matters=(Matter.BUDGET,), **said))

    assert set(faults) == {(code, f"/clauses/0/{field}")}
    assert words in faults[code, f"/clauses/0/{field}"]


def test_a_board_holds_no_session_and_may_raise_hands() -> None:
    said = clause(bodies=(BodyKind.POWIAT_BOARD,), matters=(Matter.BUDGET,), show_of_hands=True)

    assert POWIAT.with_statute(statute(said)).aliases[-1].of == "USP-13-1"


def test_the_sejmik_may_call_names() -> None:
    said = clause(bodies=(BodyKind.SEJMIK,), matters=(Matter.BUDGET,), mode=VotingMode.ROLL_CALL)

    assert WOJEWODZTWO.with_statute(statute(said)).aliases[-1].of == "USW-19-1"


def test_a_quorum_that_the_book_assumed_is_not_called_the_law() -> None:
    said = clause(
        bodies=(BodyKind.WARSAW_DISTRICT_COUNCIL,),
        matters=(Matter.BOARD_HEAD_ELECTION,),
        quorum=THIRD,
    )
    faults = told(WARSZAWA, said)

    assert "the book assumes it" in faults["assumed_quorum", "/clauses/0/quorum"]


def test_a_clause_that_leaves_out_what_the_law_has_not_is_incomplete() -> None:
    consent = Consent(of="rada", polish="zgoda rady", english="consent of the council")
    lacking: Mapping[str, dict[str, Any]] = {
        "quorum": {"quorum": None},
        "requires": {"requires": None},
    }
    for field, said in lacking.items():
        faults = told(GMINA, of_committees(**said))
        assert set(faults) == {("incomplete_clause", f"/clauses/0/{field}")}
        assert "art. 22 ust. 1 u.s.g." in faults["incomplete_clause", f"/clauses/0/{field}"]
    assert set(told(GMINA, of_committees(requires=(consent,)))) == {
        ("incomplete_clause", "/clauses/0/requires")
    }
    GMINA.with_statute(statute(of_committees(requires=(SIMPLE, consent))))


def test_two_majorities_are_refused_in_a_statute_too() -> None:
    faults = told(GMINA, of_committees(requires=(SIMPLE, ABSOLUTE)))

    assert set(faults) == {("two_majorities", "/clauses/0/requires")}


# --- Clauses among each other --------------------------------------------------------------------


def test_one_clause_sets_one_rule() -> None:
    for said in (
        {"matters": (Matter.BUDGET, Matter.AGENDA_CHANGE)},
        {"matters": (Matter.BUDGET, CLOSING)},
        {"bodies": (BodyKind.COMMITTEE, BodyKind.DISTRICT_COUNCIL), "requires": (SIMPLE,)},
    ):
        assert ("several_rules", "/clauses/0") in told(GMINA, clause(quorum=HALF, **said))


def test_two_clauses_cannot_stand_in_one_place() -> None:
    taken = attrs.evolve(ACT, id="USG", code=True)
    same_id = clause(place=Provision(taken, par="14", ust="1"))

    assert set(told(GMINA, clause(), of_committees(place=place("31", "2")))) == {
        ("id_taken", "/clauses/1/place")
    }
    assert set(told(GMINA, same_id, act=taken)) == {("id_taken", "/clauses/0/place")}


def test_a_statute_settles_nothing_twice() -> None:
    again = of_committees(place=place("61"), requires=(ABSOLUTE,))
    faults = told(GMINA, of_committees(), again)

    assert faults == {("said_twice", "/clauses/1/matters"): "nothing, for STATUT-60 settles it on "
                      "some of those days"}  # fmt: skip
    with pytest.raises(InvalidRecordError) as caught:
        GMINA.with_statute(statute(of_committees(), again))
    assert {fault.value for fault in caught.value.faults} == {Matter.ORDINARY.name}
    restating = [clause(place=place(at), matters=(Matter.BUDGET,)) for at in ("1", "2")]
    assert GMINA.with_statute(statute(*restating)).aliases[-1].id == "STATUT-2"


NEXT: Final = attrs.evolve(ACT, id="STATUT-2024", day=date(2024, 1, 8))


def of_the_next(one: Clause) -> Clause:
    return attrs.evolve(one, place=attrs.evolve(one.place, act=NEXT))


def test_one_statute_follows_another() -> None:
    older = statute(
        of_committees(), clause(), in_force=Period(since=SINCE, until=date(2023, 12, 31))
    )
    newer = statute(
        of_the_next(of_committees(quorum=THIRD)),
        of_the_next(clause()),
        act=NEXT,
        in_force=Period(since=date(2024, 1, 1)),
    )
    book = GMINA.with_statute(older).with_statute(newer)
    three = Tally(2, 1, 0, present=3)

    for day, committee, council in (
        (date(2023, 12, 31), "STATUT-60", "STATUT-31-2"),
        (date(2024, 1, 1), "STATUT-2024-60", "STATUT-2024-31-2"),
    ):
        assert book.on(day).find(Matter.ORDINARY, BodyKind.COMMITTEE).id == committee
        assert book.on(day).find("zamknięcie listy mówców").id == council
    before = vote(BodyKind.COMMITTEE, 7, three, day=date(2023, 12, 31))
    assert outcome(book, before) is Outcome.NO_QUORUM
    assert outcome(book, vote(BodyKind.COMMITTEE, 7, three)) is Outcome.ADOPTED
    assert book.statutes == (older, newer)


def test_the_council_is_asked_first_of_a_matter_that_a_statute_settles_for_committees() -> None:
    book = GMINA.with_statute(statute(of_committees(matters=(Matter.BUDGET,))))

    assert book.on(A_DAY).find(Matter.BUDGET).id == "USG-14-1"
    assert book.on(A_DAY).find(Matter.BUDGET, BodyKind.COMMITTEE).id == "STATUT-60"


def test_two_statutes_cannot_settle_one_day() -> None:
    book = GMINA.with_statute(statute(of_committees(), clause()))
    newer = (of_the_next(of_committees()), of_the_next(clause()))

    assert set(told(book, *newer, act=NEXT)) == {
        ("said_twice", "/clauses/0/matters"),
        ("said_twice", "/clauses/1/matters"),
    }


def test_a_second_statute_may_speak_of_what_the_first_left_ordinary() -> None:
    first = GMINA.with_statute(statute(of_committees()))
    special = of_the_next(of_committees(matters=(Matter.PETITION,), requires=(ABSOLUTE,)))
    book = first.with_statute(statute(special, act=NEXT))

    find = book.on(A_DAY).find
    assert find(Matter.PETITION, BodyKind.COMMITTEE).id == "STATUT-2024-60"
    assert find(Matter.BUDGET, BodyKind.COMMITTEE).id == "STATUT-60"


def test_local_matters_with_the_same_words_are_not_chosen_between() -> None:
    other = Matter("closing_of_the_list", "zamknięcie listy mówców")
    book = GMINA.with_statute(statute(clause(), clause(place=place("32"), matters=(other,))))

    with pytest.raises(AmbiguousError):
        book.on(A_DAY).find("zamknięcie listy mówców")


# --- Papers and rounds ---------------------------------------------------------------------------

# Eight and nine of twenty papers, two blank, one invalid (practice of councils, 2026-11-22).
ELECTION: Final = Contest(
    body=Body(kind=BodyKind.GMINA_COUNCIL, seats=21),
    matter=Matter.CHAIR_ELECTION,
    day=date(2024, 5, 7),
    candidates=("Lis", "Nowak"),
    present=20,
).count(issued=20, votes={"Lis": 8, "Nowak": 9}, blank=2, invalid=1)


@pytest.mark.parametrize(
    ("papers", "expected", "need"),
    [
        (BlankPapers.OPEN, ElectionOutcome.UNDETERMINED, None),
        (BlankPapers.VALID, ElectionOutcome.NOT_ELECTED, 10),
        (BlankPapers.INVALID, ElectionOutcome.ELECTED, 9),
    ],
)
def test_a_statute_says_what_blank_papers_are(
    papers: BlankPapers, expected: ElectionOutcome, need: int | None
) -> None:
    election = judge(ELECTION, book=GMINA.with_statute(statute(blank_papers=papers)))

    assert (election.outcome, election.need) == (expected, need)


def test_a_statute_declares_further_rounds() -> None:
    rounds = Rounds(advance=1, basis=place("40"))
    declared = GMINA.with_statute(statute(rounds=rounds, blank_papers=BlankPapers.VALID))
    silent = declared.with_statute(statute(act=NEXT, name="Statut Osiedla Lipowo-Dolne"))

    for book in (declared, silent):
        election = judge(ELECTION, book=book)
        assert election.rounds == rounds
        assert election.next_round is not None
        assert election.next_round.candidates == ("Nowak",)
    assert judge(ELECTION, book=GMINA).next_round is None


def test_a_statute_declares_for_its_own_days_only() -> None:
    later = statute(
        in_force=Period(since=date(2031, 1, 1)),
        rounds=Rounds(advance=1),
        blank_papers=BlankPapers.VALID,
    )
    election = judge(ELECTION, book=GMINA.with_statute(later))

    assert election.rounds is None
    assert election.readings.blank_papers is BlankPapers.OPEN


# --- The values ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ({"place": "§ 1"}, [("wrong_kind", "/place")]),
        ({"title": " "}, [("not_a_name", "/title")]),
        ({"bodies": ()}, [("wrong_kind", "/bodies")]),
        ({"bodies": [BodyKind.COMMITTEE]}, [("wrong_kind", "/bodies")]),
        ({"bodies": (BodyKind.COMMITTEE, "komisja")}, [("wrong_kind", "/bodies/1")]),
        ({"matters": ("budżet", "statut")}, [("wrong_kind", "/matters/0"),
                                             ("wrong_kind", "/matters/1")]),
        ({"quorum": 11}, [("wrong_kind", "/quorum")]),
        ({"requires": SIMPLE}, [("wrong_kind", "/requires")]),
        ({"requires": ()}, [("wrong_kind", "/requires")]),
        ({"requires": (SIMPLE, "zgoda")}, [("wrong_kind", "/requires")]),
        ({"mode": "jawne"}, [("wrong_kind", "/mode")]),
        ({"show_of_hands": 1}, [("wrong_kind", "/show_of_hands")]),
        ({"casting_vote": None}, [("wrong_kind", "/casting_vote")]),
        ({"show_of_hands": True, "mode": VotingMode.SECRET}, [("modes_at_odds", "/mode")]),
        ({"title": "", "mode": "jawne"}, [("not_a_name", "/title"), ("wrong_kind", "/mode")]),
    ],
)  # fmt: skip
def test_what_is_no_clause(changes: dict[str, Any], faults: list[tuple[str, str]]) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        clause(**changes)

    assert [(fault.code, fault.path) for fault in caught.value.faults] == faults


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ({"name": ""}, [("not_a_name", "/name")]),
        ({"act": "statut"}, [("wrong_kind", "/act")]),
        ({"in_force": SINCE}, [("wrong_kind", "/in_force")]),
        ({"checked": None}, [("not_a_day", "/checked")]),
        ({"clauses": [clause()]}, [("wrong_kind", "/clauses")]),
        ({"clauses": (clause(), "§ 2")}, [("wrong_kind", "/clauses/1")]),
        ({"blank_papers": None}, [("wrong_kind", "/blank_papers")]),
        ({"rounds": 2}, [("wrong_kind", "/rounds")]),
        ({"name": "", "rounds": 2}, [("not_a_name", "/name"), ("wrong_kind", "/rounds")]),
        ({"act": USG}, [("cited_as_ustawa", "/act/code"), ("another_act", "/clauses/0/place/act")]),
        ({"act": NEXT}, [("another_act", "/clauses/0/place/act")]),
    ],
)
def test_what_is_no_statute(changes: dict[str, Any], faults: list[tuple[str, str]]) -> None:
    given: dict[str, Any] = {"clauses": (clause(),)}
    with pytest.raises(InvalidRecordError) as caught:
        statute(**given | changes)

    assert [(fault.code, fault.path) for fault in caught.value.faults] == faults


@pytest.mark.parametrize(
    ("where", "id"),
    [
        (Provision(ACT), "STATUT"),
        (place("31"), "STATUT-31"),
        (Provision(ACT, art="1", par="2", ust="3", pkt="4", lit="a"), "STATUT-1-2-3-4-a"),
    ],
)
def test_a_clause_is_called_by_its_place(where: Provision, id: str) -> None:
    assert clause(place=where).id == id


def test_statutes_are_values() -> None:
    value = statute(of_committees(), clause(), rounds=Rounds(advance=2))

    assert loads(dumps(value), Statute) == value
    assert [structure(unstructure(each), Clause) for each in value.clauses] == [*value.clauses]
    assert pickle.loads(pickle.dumps(value)) == value
    assert hash(value) == hash(statute(of_committees(), clause(), rounds=Rounds(advance=2)))


# --- The data ------------------------------------------------------------------------------------


def test_every_limit_says_why() -> None:
    assert all(limit.because for limit in LIMITS)
    assert all(limit.rulings or "no ruling" in limit.because for limit in LIMITS if not limit.code)
    assert all(left.why.endswith(".") and left.sources for left in LEFT)


def test_no_limit_hides_behind_another() -> None:
    for at, limit in enumerate(LIMITS):
        for earlier in LIMITS[:at]:
            if earlier.of is limit.of and set(earlier.bodies) & set(limit.bodies):
                assert earlier.matters or not earlier.in_force.meets(limit.in_force)


def with_ordinary(book: RuleBook, id: str, *instead: Rule) -> RuleBook:
    """Give the book with other rules in the place of the latest wording of an id."""
    latest = book.history(id)[-1]
    others = tuple(rule for rule in book.rules if rule is not latest)
    return attrs.evolve(book, rules=(*others, *instead))


def test_what_the_ordinary_rule_has_for_single_matters_is_not_for_a_matter_of_its_own() -> None:
    (*_, ordinary) = GMINA.history("USG-14-1")
    general = Assumption(code="general", polish="ogólne", english="general")
    effect = Effect(
        after=Outcome.NOT_ADOPTED, consequence=Consequence.NOT_RESOLVED, basis=ordinary.basis
    )
    widened = attrs.evolve(
        ordinary,
        assumptions=(*ordinary.assumptions, general),
        effects=(effect, attrs.evolve(effect, matters=(Matter.BUDGET,))),
    )
    book = with_ordinary(GMINA, "USG-14-1", widened).with_statute(statute(clause()))

    (rule,) = book.wordings("STATUT-31-2")
    assert (rule.assumptions, rule.effects, rule.variants) == ((general,), (effect,), ())


def test_each_body_keeps_its_own_ordinary_rule() -> None:
    (ordinary,) = POWIAT.history("USP-13-1")
    apart = [attrs.evolve(ordinary, bodies=(body,)) for body in ordinary.bodies]
    split = with_ordinary(POWIAT, "USP-13-1", *apart)
    book = split.with_statute(statute(clause(bodies=ordinary.bodies)))

    assert [rule.bodies for rule in book.wordings("STATUT-31-2")] == [
        (body,) for body in ordinary.bodies
    ]


def test_the_error_says_whether_one_at_least_is_wanted() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        clause(bodies=())
    assert caught.value.faults[0].expected == "a tuple of BodyKind, at least one"
    with pytest.raises(InvalidRecordError) as caught:
        clause(matters=())
    assert [fault.path for fault in caught.value.faults] == ["/matters"]
    with pytest.raises(InvalidRecordError) as caught:
        statute(clauses=None)
    assert caught.value.faults[0].expected == "a tuple of Clause"


def test_the_fault_of_the_act_comes_before_those_of_the_places() -> None:
    ordinary = attrs.evolve(ACT, code=False)
    with pytest.raises(InvalidRecordError) as caught:
        statute(clause(), clause(place=place("2")), act=ordinary)
    assert [fault.code for fault in caught.value.faults] == [
        "cited_as_ustawa",
        "another_act",
        "another_act",
    ]
