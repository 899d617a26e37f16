"""The books of powiats, voivodeships, Warsaw's districts and unions against their tables."""

from datetime import date
from typing import Any, Final

import attrs
import book_checks
import pytest
from book_checks import Table

from zmp_core.bodies import Body, BodyKind, Term
from zmp_core.errors import AmbiguousError, NotCoveredError
from zmp_core.law import Act
from zmp_core.law.act import ACTS, USP, USW, WAW
from zmp_core.rules import (
    Caution,
    ConfidenceWithoutQuorum,
    Consequence,
    Outcome,
    Readings,
    Rule,
    RuleBook,
    judge,
)
from zmp_core.rules.books import GMINA
from zmp_core.rules.books.powiat import POWIAT
from zmp_core.rules.books.union import POWIAT_UNION, UNION
from zmp_core.rules.books.warszawa import WARSZAWA
from zmp_core.rules.books.wojewodztwo import WOJEWODZTWO
from zmp_core.votes import Circumstances, Matter, Tally, VoteRecord, VotingMode

COUNCIL: Final = BodyKind.POWIAT_COUNCIL
BOARD: Final = BodyKind.POWIAT_BOARD
SEJMIK: Final = BodyKind.SEJMIK
DISTRICT: Final = BodyKind.WARSAW_DISTRICT_COUNCIL
ASSEMBLY: Final = BodyKind.UNION_ASSEMBLY
A_DAY: Final = date(2024, 1, 17)  # every rule that is in force today was in force on it

# Of Warsaw only what is its own; the rest is the book of the gmina, which has a table of its own.
DISTRICTS: Final = attrs.evolve(
    WARSZAWA, rules=WARSZAWA.rules[len(GMINA.rules) :], aliases=(), announced=()
)
UNIONS: Final = book_checks.table_of("union_book.toml")
TABLES: Final[dict[str, tuple[RuleBook, Table]]] = {
    "powiat": (POWIAT, book_checks.table_of("powiat_book.toml")),
    "wojewodztwo": (WOJEWODZTWO, book_checks.table_of("wojewodztwo_book.toml")),
    "warszawa": (DISTRICTS, book_checks.table_of("warszawa_book.toml")),
    "union": (UNION, UNIONS["gminas"]),
    "powiat_union": (POWIAT_UNION, UNIONS["powiats"]),
}
RULES: Final = [
    pytest.param(name, at, id=f"{rule.id} {rule.in_force}")
    for name, (book, _) in TABLES.items()
    for at, rule in enumerate(book.rules)
]


def vote(
    body: BodyKind, seats: int, matter: Matter, tally: Tally, day: date | None = A_DAY
) -> VoteRecord:
    return VoteRecord(body=Body(kind=body, seats=seats), matter=matter, day=day, tally=tally)


# --- the tables ---------------------------------------------------------------------------------


@pytest.mark.parametrize("check", book_checks.CHECKS)
@pytest.mark.parametrize("name", TABLES)
def test_the_book_says_what_the_table_says(name: str, check: Any) -> None:
    check(*TABLES[name])


@pytest.mark.parametrize(("name", "at"), RULES)
def test_every_slip_in_a_rule_is_noticed(name: str, at: int) -> None:
    book, table = TABLES[name]
    slips = list(book_checks.altered(book.rules[at], table))
    assert slips
    for slip, rule in slips:
        rules = (*book.rules[:at], rule, *book.rules[at + 1 :])
        assert book_checks.notices(attrs.evolve(book, rules=rules), table), slip


@pytest.mark.parametrize("name", TABLES)
def test_these_tables_leave_no_paper_out(name: str) -> None:
    assert set(book_checks.PAPERS) <= set(TABLES[name][1])


@pytest.mark.parametrize(("name", "at"), RULES)
def test_a_table_misses_no_rule(name: str, at: int) -> None:
    book, table = TABLES[name]
    fewer = (*book.rules[:at], *book.rules[at + 1 :])
    with pytest.raises(AssertionError):
        book_checks.check_rows(attrs.evolve(book, rules=fewer, aliases=()), table)


@pytest.mark.parametrize(("name", "at"), RULES)
def test_no_rule_without_its_papers(name: str, at: int) -> None:
    book_checks.check_papers(TABLES[name][0].rules[at])


@pytest.mark.parametrize("book", [POWIAT, WOJEWODZTWO, WARSZAWA, UNION, POWIAT_UNION])
def test_no_two_rules_answer_for_one_body_matter_and_day(book: RuleBook) -> None:
    book_checks.check_no_conflict(book)


@pytest.mark.parametrize("book", [POWIAT, WOJEWODZTWO, WARSZAWA, UNION, POWIAT_UNION])
def test_the_digest_is_that_of_the_rules(book: RuleBook) -> None:
    assert book.digest == book_checks.digest_of(book)


@pytest.mark.parametrize(
    ("act", "short", "day", "journal"),
    [
        (USP, "u.s.p.", "1998-06-05", "Dz.U. 1998 nr 91 poz. 578"),
        (USW, "u.s.w.", "1998-06-05", "Dz.U. 1998 nr 91 poz. 576"),
        (WAW, "u.m.st.W.", "2002-03-15", "Dz.U. 2002 nr 41 poz. 361"),
    ],
)
def test_an_act_is_known_by_its_day_and_journal(
    act: Act, short: str, day: str, journal: str
) -> None:
    assert (act.short, act.day, act.journal) == (short, date.fromisoformat(day), journal)
    assert act in ACTS


# --- the vectors of the catalogue ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("book", "rule", "record", "quorum", "majority", "outcome"),
    [
        pytest.param(
            POWIAT,
            "USP-30-1a",
            vote(COUNCIL, 17, Matter.DISCHARGE_GRANT, Tally(10, 1, 6), date(2022, 5, 31)),
            9,
            9,
            Outcome.ADOPTED,
            id="R07 powiat kamiennogorski, czadrow24.pl 31.05.2022",
        ),
        pytest.param(
            POWIAT,
            "USP-30-1a",
            vote(COUNCIL, 15, Matter.DISCHARGE_GRANT, Tally(7, 8, 0)),
            8,
            8,
            Outcome.NOT_ADOPTED,
            id="S26 discharge in a powiat, rejected",
        ),
        pytest.param(
            UNION,
            "USG-71",
            vote(ASSEMBLY, 12, Matter.ORDINARY, Tally(6, 2, 4)),
            6,
            7,
            Outcome.NOT_ADOPTED,
            id="S28 half of an assembly of 12 is not enough",
        ),
        pytest.param(
            POWIAT,
            "USP-27-2",
            vote(COUNCIL, 19, Matter.BOARD_HEAD_ELECTION, Tally(10, 9, 0)),
            10,
            10,
            Outcome.ADOPTED,
            id="S33 starosta elected",
        ),
        pytest.param(
            POWIAT,
            "USP-27-3",
            vote(COUNCIL, 19, Matter.BOARD_MEMBER_ELECTION, Tally(5, 4, 3)),
            10,
            5,
            Outcome.ADOPTED,
            id="S34 a member of the board by simple majority",
        ),
        pytest.param(
            WARSZAWA,
            "WAW-10-3-1",
            vote(DISTRICT, 25, Matter.BOARD_HEAD_ELECTION, Tally(12, 10, 3)),
            13,
            13,
            Outcome.NOT_ADOPTED,
            id="S36 burmistrz of a district, abstentions count",
        ),
    ],
)
def test_a_vector_of_the_catalogue_comes_out_as_expected(
    book: RuleBook, rule: str, record: VoteRecord, quorum: int, majority: int, outcome: Outcome
) -> None:
    by_matter = judge(record, book=book)
    by_id = judge(record, rule=rule, book=book)

    assert by_matter.rule.id == by_id.rule.id == rule
    for verdict in (by_matter, by_id):
        assert verdict.quorum.need == quorum
        assert verdict.majority.need == majority
        assert verdict.outcome is outcome
        assert Caution.WORDING_NOT_READ not in verdict.cautions


# --- what follows, and what differs from a gmina ------------------------------------------------


@pytest.mark.parametrize(
    ("book", "body", "basis"),
    [
        pytest.param(POWIAT, COUNCIL, "art. 13 ust. 2 u.s.p.", id="powiat"),
        pytest.param(WOJEWODZTWO, SEJMIK, "art. 19 ust. 3 u.s.w.", id="voivodeship"),
    ],
)
def test_a_discharge_that_is_not_granted_is_refused_by_law(
    book: RuleBook, body: BodyKind, basis: str
) -> None:
    lost = judge(vote(body, 30, Matter.DISCHARGE_GRANT, Tally(15, 10, 5)), book=book)
    effect = lost.effect

    assert lost.outcome is Outcome.NOT_ADOPTED
    assert effect is not None
    assert effect.consequence is Consequence.REFUSED_BY_LAW
    assert str(effect.basis) == basis
    assert Caution.EFFECT_DISPUTED not in lost.cautions
    # A motion to refuse needs the majority for the refusal, and its failure grants nothing.
    refusal = judge(vote(body, 30, Matter.DISCHARGE_REFUSAL, Tally(15, 10, 5)), book=book)
    assert refusal.outcome is Outcome.NOT_ADOPTED
    assert refusal.effect is None


@pytest.mark.parametrize(
    ("book", "body"),
    [pytest.param(POWIAT, COUNCIL, id="powiat"), pytest.param(WOJEWODZTWO, SEJMIK, id="sejmik")],
)
def test_confidence_without_quorum_follows_the_reading(book: RuleBook, body: BodyKind) -> None:
    record = vote(body, 30, Matter.VOTE_OF_CONFIDENCE, Tally(14, 0, 0, present=14))
    other = Readings(confidence_without_quorum=ConfidenceWithoutQuorum.REFUSED)
    by_default, by_the_other = judge(record, book=book), judge(record, book=book, readings=other)

    for verdict in (by_default, by_the_other):
        assert verdict.outcome is Outcome.NO_QUORUM
        assert Caution.EFFECT_DISPUTED in verdict.cautions
    assert by_default.effect is not None
    assert by_default.effect.consequence is Consequence.NOT_RESOLVED
    assert by_the_other.effect is not None
    assert by_the_other.effect.consequence is Consequence.REFUSED_BY_LAW


@pytest.mark.parametrize(
    ("book", "matter", "mode"),
    [
        pytest.param(POWIAT, Matter.BOARD_RECALL_DISCHARGE, VotingMode.SECRET, id="30 ust. 2"),
        pytest.param(POWIAT, Matter.BOARD_RECALL_CONFIDENCE, VotingMode.OPEN, id="30a ust. 11"),
        pytest.param(POWIAT, Matter.BOARD_RECALL_OTHER, VotingMode.SECRET, id="31 ust. 3"),
        pytest.param(POWIAT, Matter.BOARD_MEMBER_RECALL, VotingMode.SECRET, id="31 ust. 5"),
        pytest.param(POWIAT, Matter.BOARD_RESIGNATION, VotingMode.OPEN, id="31a ust. 1"),
        pytest.param(WOJEWODZTWO, Matter.BOARD_RECALL_DISCHARGE, VotingMode.SECRET, id="34 ust. 3"),
        pytest.param(WOJEWODZTWO, Matter.BOARD_RECALL_CONFIDENCE, VotingMode.OPEN, id="34a 11"),
        pytest.param(WOJEWODZTWO, Matter.BOARD_RECALL_OTHER, VotingMode.SECRET, id="37 ust. 3"),
    ],
)
def test_only_the_recall_after_refused_confidence_is_open(
    book: RuleBook, matter: Matter, mode: VotingMode
) -> None:
    body = COUNCIL if book is POWIAT else SEJMIK
    assert book.on(A_DAY).find(matter, body).mode is mode


def test_a_loan_of_a_powiat_or_a_voivodeship_needs_no_majority_of_its_own() -> None:
    tally = Tally(5, 3, 2)  # more for than against, and not more than the others together

    for book, body in ((POWIAT, COUNCIL), (WOJEWODZTWO, SEJMIK)):
        assert judge(vote(body, 15, Matter.DEBT, tally), book=book).outcome is Outcome.ADOPTED
    in_a_gmina = judge(vote(BodyKind.GMINA_COUNCIL, 15, Matter.DEBT, tally), book=GMINA)
    assert in_a_gmina.outcome is Outcome.NOT_ADOPTED


@pytest.mark.parametrize(
    ("book", "body", "rule", "mode", "outcome"),
    [
        pytest.param(POWIAT, COUNCIL, "USP-13-1", VotingMode.OPEN, Outcome.ADOPTED, id="powiat"),
        pytest.param(
            WOJEWODZTWO, SEJMIK, "USW-44-1", VotingMode.SECRET, Outcome.NOT_ADOPTED, id="sejmik"
        ),
    ],
)
def test_a_treasurer_is_appointed_openly_in_a_powiat_and_secretly_in_a_voivodeship(
    book: RuleBook, body: BodyKind, rule: str, mode: VotingMode, outcome: Outcome
) -> None:
    verdict = judge(vote(body, 17, Matter.TREASURER, Tally(8, 6, 2)), book=book)

    assert (verdict.rule.id, verdict.rule.mode, verdict.outcome) == (rule, mode, outcome)


@pytest.mark.parametrize(
    ("tally", "outcome"),
    [
        pytest.param(Tally(2, 1, 0, present=3), Outcome.ADOPTED, id="two against one"),
        pytest.param(Tally(2, 2, 1, present=5), Outcome.NOT_ADOPTED, id="a tie, and no casting"),
        pytest.param(Tally(2, 0, 0, present=2), Outcome.NO_QUORUM, id="two of five"),
    ],
)
def test_the_board_of_a_powiat_resolves_as_the_council_does(tally: Tally, outcome: Outcome) -> None:
    verdict = judge(vote(BOARD, 5, Matter.ORDINARY, tally), book=POWIAT)

    assert (verdict.rule.id, verdict.outcome) == ("USP-13-1", outcome)


# --- the board of a voivodeship, where the vote of the marshal decides a tie ---------------------


@pytest.mark.parametrize(
    ("tally", "marshal", "outcome"),
    [
        pytest.param(Tally(3, 2, 0), False, Outcome.ADOPTED, id="three to two"),
        pytest.param(Tally(2, 2, 1), True, Outcome.ADOPTED, id="a tie, and the marshal for it"),
        pytest.param(Tally(2, 2, 1), False, Outcome.NOT_ADOPTED, id="a tie, and he was not"),
        pytest.param(Tally(2, 2, 1), None, Outcome.UNDETERMINED, id="a tie, and nobody says"),
        pytest.param(Tally(1, 2, 2), True, Outcome.NOT_ADOPTED, id="lost, whatever he says"),
        pytest.param(Tally(1, 1, 0, present=2), True, Outcome.NO_QUORUM, id="two of five"),
        pytest.param(Tally(0, 0, 5), None, Outcome.NOT_ADOPTED, id="nobody was in favour"),
        pytest.param(Tally(None, 1, 1, present=3), True, Outcome.ADOPTED, id="his own at least"),
    ],
)
def test_where_the_votes_of_a_board_are_equal_that_of_the_marshal_decides(
    tally: Tally, marshal: bool | None, outcome: Outcome
) -> None:
    verdict = judge(by_the_board(tally, marshal))

    assert (verdict.rule.id, verdict.outcome) == ("USW-31-4", outcome)
    assert verdict.missing == (("casting_in_favour",) if outcome is Outcome.UNDETERMINED else ())


def by_the_board(tally: Tally, marshal: bool | None) -> VoteRecord:
    record = vote(BodyKind.VOIVODESHIP_BOARD, 5, Matter.ORDINARY, tally)
    return attrs.evolve(record, circumstances=Circumstances(casting_in_favour=marshal))


@pytest.mark.parametrize(
    ("tally", "marshal", "sentence"),
    [
        (
            Tally(2, 2, 1),
            True,
            (
                "Za podjęciem uchwały głosowało 2 członków, przeciw – 2, wstrzymało się – 1. Wobec "
                "równej liczby głosów rozstrzygnął głos marszałka województwa (art. 31 ust. 5 "
                "ustawy o samorządzie województwa). Uchwała została podjęta."
            ),
        ),
        (
            Tally(2, 2, 1),
            None,
            (
                "Za podjęciem uchwały głosowało 2 członków, przeciw – 2, wstrzymało się – 1. Na "
                "podstawie podanych danych nie można ustalić wyniku; nie podano: głosu, który "
                "rozstrzyga przy równej liczbie głosów."
            ),
        ),
        (
            Tally(3, 2, 0),
            None,
            (
                "Za podjęciem uchwały głosowało 3 członków, przeciw – 2, wstrzymało się – 0. "
                "Uchwała została podjęta."
            ),
        ),
    ],
)
def test_the_minutes_of_a_board_say_whose_vote_decided(
    tally: Tally, marshal: bool | None, sentence: str
) -> None:
    assert judge(by_the_board(tally, marshal)).sentence() == sentence


def test_the_majority_of_a_board_is_named_with_the_vote_that_decides_a_tie() -> None:
    (majority,) = WOJEWODZTWO.on(A_DAY).find("USW-31-4").requires

    assert majority.format() == (
        "zwykła większość głosów, a przy równej liczbie głosów rozstrzyga głos marszałka "
        "województwa"
    )
    assert majority.format("en") == (
        "simple majority (more for than against), and where votes are equal, the vote of the "
        "marshal of the voivodeship decides"
    )
    explained = judge(by_the_board(Tally(2, 2, 1), marshal=True)).explain()
    assert "rozstrzyga głos marszałka województwa; " in explained


def test_a_resignation_that_is_not_accepted_in_time_is_accepted_by_law() -> None:
    for book, body, basis in (
        (POWIAT, COUNCIL, "art. 31a ust. 3 u.s.p."),
        (WOJEWODZTWO, SEJMIK, "art. 38 ust. 3 u.s.w."),
    ):
        verdict = judge(vote(body, 15, Matter.BOARD_RESIGNATION, Tally(7, 8, 0)), book=book)
        assert verdict.effect is not None
        assert verdict.effect.consequence is Consequence.DEEMED_ACCEPTED
        assert str(verdict.effect.basis) == basis


@pytest.mark.parametrize(
    ("elected", "answers"),
    [pytest.param("2018-10-21", True, id="bound"), pytest.param("2014-11-16", False, id="not")],
)
@pytest.mark.parametrize(
    ("book", "id"), [(POWIAT, "USP-30a-9"), (WOJEWODZTWO, "USW-34a-9")], ids=str
)
def test_a_named_term_decides_before_the_day(
    book: RuleBook, id: str, elected: str, answers: bool
) -> None:
    dated = book.on(date(2018, 11, 17), Term(elected=date.fromisoformat(elected)))
    if answers:
        assert dated.find(id).id == id
    else:
        with pytest.raises(NotCoveredError, match="later terms"):
            dated.find(id)


# --- Warsaw -------------------------------------------------------------------------------------


def test_the_council_of_warsaw_is_the_council_of_a_gmina() -> None:
    council = BodyKind.GMINA_COUNCIL
    record = vote(council, 60, Matter.DISCHARGE_GRANT, Tally(30, 20, 10), date(2024, 6, 1))
    here, there = judge(record, book=WARSZAWA), judge(record, book=GMINA)

    assert WARSZAWA.rules[: len(GMINA.rules)] == GMINA.rules
    assert set(GMINA.ids()) < set(WARSZAWA.ids())
    assert here == there
    assert here.outcome is Outcome.NOT_ADOPTED
    assert here.majority.need == 31
    assert here.book is not None
    assert here.book.book == "warszawa"
    assert WARSZAWA.on(A_DAY).find("USG-14-1") == GMINA.on(A_DAY).find("USG-14-1")
    assert WARSZAWA.on(A_DAY).find("absolutorium").id == "USG-28a-2"


def test_a_district_is_not_the_city() -> None:
    election = vote(DISTRICT, 25, Matter.BOARD_HEAD_ELECTION, Tally(13, 12, 0))
    verdict = judge(election, book=WARSZAWA)

    assert verdict.rule.id == "WAW-10-3-1"
    assert [each.code for each in verdict.assumptions] == ["quorum_as_in_a_gmina"]
    with pytest.raises(NotCoveredError):  # the council of the city elects no board any more
        judge(
            vote(BodyKind.GMINA_COUNCIL, 60, Matter.BOARD_HEAD_ELECTION, Tally(31, 0, 0)),
            book=WARSZAWA,
        )


# --- unions -------------------------------------------------------------------------------------


def test_an_assembly_counts_all_its_members_and_not_those_who_came() -> None:
    gminas, powiats = (
        judge(vote(kind, 12, Matter.BUDGET, Tally(6, 0, 0, present=6)))
        for kind in (ASSEMBLY, BodyKind.POWIAT_UNION_ASSEMBLY)
    )

    for verdict in (gminas, powiats):
        assert verdict.outcome is Outcome.NOT_ADOPTED
        assert verdict.majority.need == 7
    assert (gminas.quorum.need, powiats.quorum.need) == (6, 0)
    assert str(gminas.majority.basis) == "art. 71 u.s.g."
    assert str(powiats.majority.basis) == "art. 70 ust. 1 u.s.p."


def test_what_an_assembly_takes_for_granted_is_told() -> None:
    def told(book: RuleBook, matter: Matter) -> list[str]:
        verdict = judge(vote(book.kinds[0], 12, matter, Tally(7, 0, 0)))
        return [each.code for each in verdict.assumptions]

    assert told(UNION, Matter.BUDGET) == []
    assert told(UNION, Matter.BOARD_HEAD_ELECTION) == ["board_by_ordinary_resolution"]
    assert told(POWIAT_UNION, Matter.BUDGET) == ["no_quorum_of_its_own"]


def test_before_2002_vacant_seats_of_an_assembly_are_in_doubt() -> None:
    record = vote(ASSEMBLY, 12, Matter.ORDINARY, Tally(7, 0, 0), date(2002, 10, 26))

    assert Caution.COMPOSITION_UNCLEAR in judge(record, book=UNION).cautions
    later = attrs.evolve(record, day=date(2002, 10, 27))
    assert Caution.COMPOSITION_UNCLEAR not in judge(later, book=UNION).cautions


@pytest.mark.parametrize("book", [UNION, POWIAT_UNION])
def test_before_2016_no_assembly_changed_the_statute(book: RuleBook) -> None:
    with pytest.raises(NotCoveredError, match="2016-01-01"):
        book.on(date(2015, 12, 31)).find(Matter.UNION_STATUTE)
    assert book.on(date(2016, 1, 1)).find(Matter.UNION_STATUTE).id in {"USG-67a", "USP-67a"}


# --- look-up, and what is not covered -----------------------------------------------------------


@pytest.mark.parametrize(
    ("book", "row", "parts"),
    [
        pytest.param(WARSZAWA, "WAW-10-3", ("WAW-10-3-1", "WAW-10-3-2"), id="two sentences"),
        pytest.param(POWIAT, "USP-14", ("USP-14-1", "USP-14-4", "USP-14-5"), id="chair, powiat"),
        pytest.param(POWIAT, "USP-30a", ("USP-30a-9", "USP-30a-11"), id="confidence, powiat"),
        pytest.param(WOJEWODZTWO, "USW-34", ("USW-34-1a", "USW-34-3"), id="discharge, sejmik"),
        pytest.param(WOJEWODZTWO, "USW-37", ("USW-37-3", "USW-37-5"), id="recall, sejmik"),
    ],
)
def test_an_id_of_a_split_row_lists_its_parts(
    book: RuleBook, row: str, parts: tuple[str, ...]
) -> None:
    with pytest.raises(AmbiguousError) as caught:
        book.on(A_DAY).find(row)
    assert caught.value.candidates == parts


@pytest.mark.parametrize(
    ("book", "asked", "body", "id"),
    [
        pytest.param(POWIAT, "wybór starosty", COUNCIL, "USP-27-2", id="starosta"),
        pytest.param(POWIAT, "absolutorium", COUNCIL, "USP-30-1a", id="discharge"),
        pytest.param(POWIAT, "odwołanie wicestarosty", COUNCIL, "USP-31-5", id="a member"),
        pytest.param(POWIAT, "USP-13-2", COUNCIL, "USP-30-1a", id="an alias"),
        pytest.param(POWIAT, "przystąpienie do związku powiatów", COUNCIL, "USP-67-1", id="union"),
        pytest.param(POWIAT, "zmiana porządku obrad", BOARD, "USP-13-1", id="agenda of a board"),
        pytest.param(WOJEWODZTWO, "wybór marszałka województwa", SEJMIK, "USW-32-2", id="marshal"),
        pytest.param(
            WOJEWODZTWO, "powołanie skarbnika województwa", SEJMIK, "USW-44-1", id="treasurer"
        ),
        pytest.param(
            WOJEWODZTWO, "priorytety współpracy zagranicznej", SEJMIK, "USW-77-2", id="abroad"
        ),
        pytest.param(WOJEWODZTWO, "UFP-271", SEJMIK, "USW-19-1", id="an alias of the sejmik"),
        pytest.param(WARSZAWA, "wybór burmistrza dzielnicy", DISTRICT, "WAW-10-3-1", id="district"),
        pytest.param(UNION, "zmiana statutu związku", ASSEMBLY, "USG-67a", id="statute"),
    ],
)
def test_a_book_is_asked_by_id_and_by_term(
    book: RuleBook, asked: str, body: BodyKind, id: str
) -> None:
    assert book.on(A_DAY).find(asked, body).id == id


NOT_HELD: Final = [
    pytest.param(POWIAT, COUNCIL, Matter.MAYOR_BY_COUNCIL, id="a powiat has no mayor"),
    pytest.param(POWIAT, COUNCIL, Matter.LAY_JUDGES, id="lay judges are for gminas"),
    pytest.param(POWIAT, COUNCIL, Matter.RECALL_REFERENDUM_OTHER, id="no referendum on a board"),
    pytest.param(POWIAT, COUNCIL, Matter.UNION_STATUTE, id="statutes are for assemblies"),
    pytest.param(WOJEWODZTWO, SEJMIK, Matter.UNION_ACCESSION, id="voivodeships form no unions"),
    pytest.param(WOJEWODZTWO, SEJMIK, Matter.LAY_JUDGES, id="nor do sejmiks elect judges"),
    pytest.param(WARSZAWA, DISTRICT, Matter.ORDINARY, id="the statute of a district, not read"),
    pytest.param(WARSZAWA, DISTRICT, Matter.CHAIR_ELECTION, id="nor for its chair"),
    pytest.param(WARSZAWA, BodyKind.WARSAW_DISTRICT_BOARD, Matter.ORDINARY, id="nor its board"),
    pytest.param(UNION, ASSEMBLY, Matter.CHAIR_ELECTION, id="art. 71 or art. 19"),
    pytest.param(UNION, ASSEMBLY, Matter.DISCHARGE_GRANT, id="discharge in a union"),
    pytest.param(UNION, BodyKind.UNION_BOARD, Matter.ORDINARY, id="boards of unions"),
    pytest.param(POWIAT_UNION, ASSEMBLY, Matter.CHAIR_RECALL, id="chair of an assembly"),
]


@pytest.mark.parametrize(("book", "body", "matter"), NOT_HELD)
def test_what_no_rule_of_the_book_settles_is_refused(
    book: RuleBook, body: BodyKind, matter: Matter
) -> None:
    with pytest.raises(NotCoveredError):
        judge(vote(body, 15, matter, Tally(15, 0, 0)), book=book)


@pytest.mark.parametrize("book", [POWIAT, WOJEWODZTWO, UNION, POWIAT_UNION])
def test_a_check_of_the_quorum_decides_nothing(book: RuleBook) -> None:
    with pytest.raises(NotCoveredError, match="decides nothing"):
        book.on(A_DAY).find(Matter.QUORUM_CHECK)


@pytest.mark.parametrize(
    ("book", "id", "on", "covered"),
    [
        pytest.param(POWIAT, "USP-30-1a", "2001-05-29", "2001-05-30", id="discharge, powiat"),
        pytest.param(POWIAT, "USP-27-2", "2001-05-29", "2001-05-30", id="starosta before 2001"),
        pytest.param(POWIAT, "USP-30a-11", "2018-11-16", "2018-11-17", id="confidence, powiat"),
        pytest.param(POWIAT, "USP-13-1", "1998-12-31", "1999-01-01", id="before the act"),
        pytest.param(WOJEWODZTWO, "USW-34-1a", "2001-05-29", "2001-05-30", id="discharge, sejmik"),
        pytest.param(WOJEWODZTWO, "USW-20-1", "2001-05-29", "2001-05-30", id="chair of the sejmik"),
        pytest.param(WOJEWODZTWO, "USW-34a-9", "2018-11-16", "2018-11-17", id="confidence, sejmik"),
        pytest.param(WARSZAWA, "WAW-10-5", "2002-10-26", "2002-10-27", id="before the districts"),
        pytest.param(UNION, "USG-71", "1990-05-26", "1990-05-27", id="before unions"),
    ],
)
def test_where_no_wording_exists_the_error_says_what_is_covered(
    book: RuleBook, id: str, on: str, covered: str
) -> None:
    with pytest.raises(NotCoveredError, match=covered):
        book.on(date.fromisoformat(on)).find(id)
    assert book.on(date.fromisoformat(covered)).find(id).id == id


def test_a_wording_that_was_not_read_is_judged_with_a_caution() -> None:
    def cautions(book: RuleBook, body: BodyKind, on: date) -> tuple[Caution, ...]:
        return judge(vote(body, 15, Matter.ORDINARY, Tally(9, 0, 0), on), book=book).cautions

    for book, body in ((POWIAT, COUNCIL), (WOJEWODZTWO, SEJMIK), (UNION, ASSEMBLY)):
        assert Caution.WORDING_NOT_READ in cautions(book, body, date(2001, 5, 29))
        assert Caution.WORDING_NOT_READ not in cautions(book, body, date(2001, 5, 30))
        assert Caution.AFTER_LAST_CHECK in cautions(book, body, date(2026, 11, 25))


def shared(id: str) -> list[Rule]:
    books = ((GMINA, BodyKind.GMINA_COUNCIL), (POWIAT, COUNCIL), (WOJEWODZTWO, SEJMIK))
    return [book.on(A_DAY).find(id, body) for book, body in books]


@pytest.mark.parametrize("id", ["MZ-4-1", "REF-9-1"])
def test_an_act_that_binds_every_council_says_the_same_to_each(id: str) -> None:
    """The organ differs, and with it where the quorum comes from; what is demanded does not."""
    rules = shared(id)

    assert len({rule.requires for rule in rules}) == len({rule.basis for rule in rules}) == 1
    assert [str(rule.quorum.basis) for rule in rules] == [
        "art. 14 ust. 1 u.s.g.",
        "art. 13 ust. 1 u.s.p.",
        "art. 19 ust. 1 u.s.w.",
    ]
