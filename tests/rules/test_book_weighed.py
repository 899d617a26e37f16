"""The books that hang on more than members: the metropolitan union, and the local referendum."""

import itertools
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any, Final

import attrs
import book_checks
import pytest
from book_checks import Table

from zmp_core.bodies import Body, BodyKind
from zmp_core.errors import AmbiguousError, NotCoveredError
from zmp_core.law import Period
from zmp_core.law.act import ACTS, GZM, URL
from zmp_core.rules import (
    WITHOUT_QUORUM,
    Attendance,
    Base,
    Caution,
    Consequence,
    Counting,
    Majority,
    Outcome,
    Readings,
    Rule,
    RuleBook,
    Verdict,
    find,
    judge,
)
from zmp_core.rules.books import GMINA, METROPOLIS, REFERENDUM, book_for
from zmp_core.votes import Circumstances, Matter, Measure, Tally, VoteRecord, VotingMode, Weighing

ASSEMBLY: Final = BodyKind.METROPOLITAN_ASSEMBLY
BOARD: Final = BodyKind.METROPOLITAN_BOARD
ELECTORATE: Final = BodyKind.ELECTORATE
A_DAY: Final = date(2025, 5, 11)
SILESIA: Final = "ustawy o związku metropolitalnym w województwie śląskim"
LOCAL: Final = "ustawy o referendum lokalnym"

TABLES: Final[dict[str, tuple[RuleBook, Table]]] = {
    "metropolis": (METROPOLIS, book_checks.table_of("metropolis_book.toml")),
    "referendum": (REFERENDUM, book_checks.table_of("referendum_book.toml")),
}
RULES: Final = [
    pytest.param(name, at, id=f"{rule.id} {rule.in_force}")
    for name, (book, _) in TABLES.items()
    for at, rule in enumerate(book.rules)
]


# --- the tables ---------------------------------------------------------------------------------


def majority_in_words(majority: Majority) -> str:
    names = {
        (Fraction(1), Base.AGAINST, True, Measure.MEMBERS): "simple",
        (Fraction(1, 2), Base.VALID_VOTES, True, Measure.MEMBERS): "absolute",
        (Fraction(1, 2), Base.SEATS, True, Measure.MEMBERS): "absolute of seats",
        (Fraction(1, 2), Base.SEATS, True, Measure.POPULATION): "absolute of residents",
        (Fraction(2, 3), Base.VALID_VOTES, False, Measure.MEMBERS): "2/3 of valid votes",
    }
    return names.get((majority.share, majority.of, majority.more_than, majority.by), "?")


def demands_in_words(rule: Rule) -> tuple[str, str]:
    quorum = rule.quorum
    assert not quorum.more_than
    majorities = [each for each in rule.requires if isinstance(each, Majority)]
    assert len(majorities) == len(rule.requires)
    return (
        f"{quorum.share} of {quorum.of}, {quorum.counting}",
        " + ".join(majority_in_words(each) for each in majorities),
    )


def check_rows(book: RuleBook, table: Table) -> None:
    rows: list[list[str]] = []
    for rule in book.rules:
        quorum, majority = demands_in_words(rule)
        since, until = rule.in_force.since, rule.in_force.until
        assert since is not None
        rows.append(
            [
                rule.id,
                since.isoformat(),
                "" if until is None else until.isoformat(),
                quorum,
                str(rule.quorum.basis),
                majority,
                str(rule.basis),
                str(rule.mode or "-"),
            ]
        )
    assert rows == table["wordings"]


def check_votes(book: RuleBook, table: Table) -> None:
    """Hold votes on both sides of each threshold against every matter of every wording."""
    for rule in book.rules:
        votes = table["votes"]["; ".join(demands_in_words(rule))]
        for matter in rule.matters:
            for in_favour, against, abstaining, invalid, residents, outcome in votes:
                weighing = (
                    Weighing(
                        by=Measure.POPULATION,
                        tally=Tally(residents, None, None),
                        size=table.get("residents", 1),
                    )
                    if residents >= 0
                    else None
                )
                record = VoteRecord(
                    body=Body(kind=rule.bodies[0], seats=table["seats"]),
                    matter=matter,
                    day=rule.in_force.since,
                    tally=Tally(
                        in_favour, against, abstaining, invalid=invalid, not_voting=0, excluded=0
                    ),
                    weighings=() if weighing is None else (weighing,),
                    previous_turnout=table.get("previous_turnout"),
                )
                assert judge(record, book=book).outcome == outcome


CHECKS: Final = (check_rows, book_checks.check_the_rest, check_votes)


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("name", TABLES)
def test_the_book_says_what_the_table_says(name: str, check: Any) -> None:
    check(*TABLES[name])


def notices(book: RuleBook, table: Table) -> bool:
    for check in CHECKS:
        try:
            check(book, table)
        except (AssertionError, NotCoveredError):
            return True
    return False


def more_slips(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """Give the slips that only such rules can have: who is counted, and by what."""
    for counting in Counting:
        if counting is not rule.quorum.counting:
            quorum = attrs.evolve(rule.quorum, counting=counting)
            yield f"counting {counting}", attrs.evolve(rule, quorum=quorum)
    for at, majority in enumerate(rule.requires):
        assert isinstance(majority, Majority)
        others = rule.requires[:at] + rule.requires[at + 1 :]
        measures = {each.by for each in others if isinstance(each, Majority)}
        for measure in set(Measure) - measures - {majority.by}:
            slip = attrs.evolve(majority, by=measure)
            yield f"by {measure}", attrs.evolve(rule, requires=(*others, slip))
        for change in ({"share": Fraction(3, 5)}, {"more_than": not majority.more_than}):
            slip = attrs.evolve(majority, **change)
            requires = (*rule.requires[:at], slip, *rule.requires[at + 1 :])
            yield f"majority {at} {change}", attrs.evolve(rule, requires=requires)


@pytest.mark.parametrize(("name", "at"), RULES)
def test_every_slip_in_a_rule_is_noticed(name: str, at: int) -> None:
    book, table = TABLES[name]
    rule = book.rules[at]
    for slip, wrong in (*book_checks.altered(rule, table), *more_slips(rule)):
        rules = (*book.rules[:at], wrong, *book.rules[at + 1 :])
        assert notices(attrs.evolve(book, rules=rules), table), slip


@pytest.mark.parametrize("name", TABLES)
def test_these_tables_leave_no_paper_out(name: str) -> None:
    assert set(book_checks.PAPERS) <= set(TABLES[name][1])


@pytest.mark.parametrize(("name", "at"), RULES)
def test_no_rule_without_its_papers(name: str, at: int) -> None:
    book_checks.check_papers(TABLES[name][0].rules[at])


@pytest.mark.parametrize("name", TABLES)
def test_no_two_rules_answer_for_one_matter_and_day(name: str) -> None:
    book_checks.check_no_conflict(TABLES[name][0])


@pytest.mark.parametrize("name", TABLES)
def test_the_digest_is_that_of_the_rules(name: str) -> None:
    book, _ = TABLES[name]
    assert book.digest == book_checks.digest_of(book)


def test_the_wordings_of_a_rule_leave_no_day_out() -> None:
    for id_ in ("REF-55-2", "REF-56-1", "REF-56-2"):
        history = REFERENDUM.history(id_)
        for earlier, later in itertools.pairwise(history):
            assert earlier.in_force.until is not None
            assert later.in_force.since is not None
            assert (later.in_force.since - earlier.in_force.until).days == 1
        assert history[-1].in_force.until is None


def test_the_acts_are_known_by_their_day_and_journal() -> None:
    assert (GZM.day, GZM.journal) == (date(2017, 3, 9), "Dz.U. 2017 poz. 730")
    assert (URL.day, URL.journal) == (date(2000, 9, 15), "Dz.U. 2000 nr 88 poz. 985")
    assert {GZM, URL} <= set(ACTS)


# --- what leads to which rule -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "day", "rule", "quorum"),
    [
        pytest.param("REF-55-2", A_DAY, "REF-55-2", "art. 55 ust. 2 u.r.l.", id="recall today"),
        pytest.param(
            "REF-55-2", date(2006, 11, 12), "REF-55-2", "art. 55 ust. 2 u.r.l.", id="first"
        ),
        pytest.param("REF-55-2", date(2006, 11, 11), "REF-55-2", "art. 55 u.r.l.", id="still 30 %"),
        pytest.param("REF-55-1", A_DAY, "REF-56-1", "art. 55 ust. 1 u.r.l.", id="validity"),
        pytest.param("REF-67-3", A_DAY, "REF-55-2", "art. 55 ust. 2 u.r.l.", id="the council"),
        pytest.param("REF-56-2", A_DAY, "REF-56-2", "art. 55 ust. 1 u.r.l.", id="taxation"),
    ],
)
def test_a_lawyer_finds_the_rule_by_its_provision(
    asked: str, day: date, rule: str, quorum: str
) -> None:
    found = REFERENDUM.on(day).find(asked)

    assert (found.id, str(found.quorum.basis)) == (rule, quorum)
    assert find(asked, day) == found


def test_the_kind_of_body_leads_to_the_book() -> None:
    assert book_for(ASSEMBLY) is book_for(BOARD) is METROPOLIS
    assert book_for(ELECTORATE) is REFERENDUM
    with pytest.raises(AmbiguousError) as caught:
        METROPOLIS.on(A_DAY).find("GZM-32")
    assert caught.value.candidates == ("GZM-32-37", "GZM-32-38")


@pytest.mark.parametrize(
    ("book", "matter", "day"),
    [
        (METROPOLIS, Matter.VOTE_OF_CONFIDENCE, A_DAY),
        (METROPOLIS, Matter.AGENDA_CHANGE, A_DAY),
        (METROPOLIS, Matter.SELF_TAXATION, A_DAY),
        (METROPOLIS, Matter.QUORUM_CHECK, A_DAY),
        (METROPOLIS, Matter.BUDGET, date(2017, 4, 6)),
        (REFERENDUM, Matter.BUDGET, A_DAY),
        (REFERENDUM, Matter.REFERENDUM, A_DAY),  # the council calls it
        (REFERENDUM, Matter.REFERENDUM_QUESTION, date(2000, 11, 3)),
        (REFERENDUM, Matter.RECALL_REFERENDUM_OTHER, date(2002, 10, 26)),
        (REFERENDUM, Matter.RECALL_REFERENDUM_CONFIDENCE, date(2010, 1, 1)),
    ],
)
def test_what_the_book_does_not_know_it_refuses(book: RuleBook, matter: Matter, day: date) -> None:
    with pytest.raises(NotCoveredError):
        book.on(day).find(matter)


# --- votes of an assembly -----------------------------------------------------------------------


def sitting(
    matter: Matter,
    tally: Tally,
    residents: int | None = None,
    body: BodyKind = ASSEMBLY,
    **facts: Any,
) -> VoteRecord:
    known: dict[str, Any] = {"day": A_DAY, **facts}
    return VoteRecord(
        body=Body(kind=body, seats=41 if body is ASSEMBLY else 5),
        matter=matter,
        tally=tally,
        weighings=()
        if residents is None
        else (Weighing(by=Measure.POPULATION, tally=Tally(residents, None, None), size=2_100_000),),
        **known,
    )


@pytest.mark.parametrize("rule", [None, "GZM-25"])
def test_the_chair_of_the_assembly_elected_in_2017(rule: str | None) -> None:
    """R14 of the catalogue, prawo.pl 111950: 39 of 41, and the majority of the population.

    The number of residents is not told; any number above half of them says the same.
    """
    day = date(2017, 9, 12)
    tally = Tally(39, 0, 2, present=41, invalid=0, not_voting=0)
    verdict = judge(sitting(Matter.CHAIR_ELECTION, tally, 1_050_001, day=day), rule=rule)

    assert verdict.outcome is Outcome.ADOPTED
    assert (verdict.quorum.need, verdict.quorum.met) == (21, True)
    members, residents = verdict.requirements
    assert (members.need, members.met) == (21, True)
    assert (residents.need, residents.met) == (1_050_001, True)
    assert Caution.WORDING_NOT_READ not in verdict.cautions


def test_without_the_population_the_vote_is_open() -> None:
    verdict = judge(sitting(Matter.CHAIR_ELECTION, Tally(39, 0, 2, present=41)))

    assert verdict.outcome is Outcome.UNDETERMINED
    assert verdict.missing == ("population",)
    assert ", majority ? of ? (" in str(verdict)
    members, residents = verdict.requirements
    assert members.met is True
    assert (residents.have, residents.need, residents.met) == (None, None, None)


def test_a_big_minority_of_members_does_not_carry_a_vote() -> None:
    verdict = judge(sitting(Matter.BUDGET, Tally(20, 21, 0), 1_900_000))

    assert verdict.outcome is Outcome.NOT_ADOPTED
    assert (verdict.majority.need, verdict.majority.short_by) == (21, 1)


def test_a_discharge_that_is_not_adopted_is_refused() -> None:
    members_only = judge(sitting(Matter.DISCHARGE_GRANT, Tally(30, 5, 6), 1_050_000))
    refusal = judge(sitting(Matter.DISCHARGE_REFUSAL, Tally(30, 5, 6), 1_050_000))

    assert members_only.outcome is Outcome.NOT_ADOPTED
    assert members_only.effect is not None
    assert members_only.effect.consequence is Consequence.REFUSED_BY_LAW
    assert refusal.effect is None


def test_the_outlook_of_an_assembly_is_that_of_its_members() -> None:
    rule = METROPOLIS.on(A_DAY).find(Matter.BUDGET, ASSEMBLY)
    outlook = rule.outlook(Tally(15, 3, 0), 41, 6)

    assert (outlook.short_by, outlook.can_be_adopted, outlook.can_fail) == (6, True, True)
    assert rule.outlook(Tally(15, 3, 0), 41, 5).can_be_adopted is False


# --- votes of residents -------------------------------------------------------------------------


def asked(
    matter: Matter,
    tally: Tally,
    turnout: int | None = None,
    day: date = A_DAY,
    entitled: int = 20_000,
) -> Verdict:
    return judge(
        VoteRecord(
            body=Body(kind=ELECTORATE, seats=entitled),
            matter=matter,
            day=day,
            tally=tally,
            previous_turnout=turnout,
        )
    )


BY_COUNCIL: Final = (Matter.RECALL_REFERENDUM_OTHER, Matter.RECALL_REFERENDUM_CONFIDENCE)


@pytest.mark.parametrize(
    ("in_favour", "against", "dissolved"),
    [
        pytest.param(2_500, 2_501, True, id="one more against"),
        pytest.param(2_501, 2_501, False, id="a tie"),
        pytest.param(2_501, 2_500, False, id="recalled"),
        pytest.param(0, 4_115, False, id="too few took part"),
        pytest.param(0, 4_116, True, id="just enough took part"),
    ],
)
def test_a_council_that_asked_in_vain_ends(in_favour: int, against: int, dissolved: bool) -> None:
    for matter in BY_COUNCIL:
        verdict = asked(matter, Tally(in_favour, against, 0, invalid=0), 6_860)
        effect = verdict.effect
        ended = effect is not None and effect.consequence is Consequence.COUNCIL_DISSOLVED
        assert ended is dissolved
        doubt = [each.code for each in verdict.assumptions]
        assert doubt == (["confidence_is_another_cause"] if matter is BY_COUNCIL[1] else [])


def test_after_a_refused_discharge_no_council_ends() -> None:
    tally = Tally(1_000, 4_000, 0, invalid=0)
    assert asked(Matter.RECALL_REFERENDUM_DISCHARGE, tally, 6_860).effect is None
    assert asked(Matter.RECALL_OF_GMINA_ORGAN, tally, 6_860).effect is None


@pytest.mark.parametrize(
    ("matter", "day", "consequence", "basis"),
    [
        (Matter.RECALL_OF_GMINA_ORGAN, A_DAY, Consequence.ORGAN_ENDS, "art. 67 ust. 2 u.r.l."),
        (
            Matter.RECALL_OF_GMINA_ORGAN,
            date(2001, 6, 3),
            Consequence.ORGAN_AND_EXECUTIVE_END,
            "art. 67 ust. 1 u.r.l.",
        ),
        (
            Matter.RECALL_OF_ASSEMBLY,
            A_DAY,
            Consequence.ORGAN_AND_EXECUTIVE_END,
            "art. 67 ust. 1 u.r.l.",
        ),
        (
            Matter.RECALL_REFERENDUM_DISCHARGE,
            A_DAY,
            Consequence.MANDATE_EXPIRES,
            "art. 492 § 1 pkt 8 k.w.",
        ),
        (
            Matter.RECALL_REFERENDUM_OTHER,
            date(2010, 5, 9),
            Consequence.MANDATE_EXPIRES,
            "art. 26 ust. 1 pkt 8 u.b.w.w.",
        ),
    ],
)
def test_who_is_recalled_ends(
    matter: Matter, day: date, consequence: Consequence, basis: str
) -> None:
    verdict = asked(matter, Tally(6_000, 100, 0, invalid=0), 6_860, day)

    assert verdict.outcome is Outcome.ADOPTED
    assert verdict.effect is not None
    assert (verdict.effect.consequence, str(verdict.effect.basis)) == (consequence, basis)


def test_of_an_unknown_turnout_the_recall_is_open() -> None:
    verdict = asked(Matter.RECALL_OF_GMINA_ORGAN, Tally(3_000, 1_900, 0, invalid=100))

    assert verdict.outcome is Outcome.UNDETERMINED
    assert verdict.missing == ("previous_turnout",)
    assert verdict.quorum.need is None


def test_of_a_day_around_the_change_the_day_is_missing() -> None:
    """With 5000 of 20 000, 30 % were not reached, and 3/5 of 6860 were."""
    record = VoteRecord(
        body=Body(kind=ELECTORATE, seats=20_000),
        matter=Matter.RECALL_OF_GMINA_ORGAN,
        day=Period(since=date(2006, 1, 1), until=date(2007, 12, 31)),
        tally=Tally(3_000, 1_900, 0, invalid=100),
        previous_turnout=6_860,
    )
    assert judge(record).missing == ("day",)


def test_a_council_has_its_own_rule_for_the_same_matter() -> None:
    for matter in (*BY_COUNCIL, Matter.RECALL_REFERENDUM_DISCHARGE):
        of_council = GMINA.on(A_DAY).find(matter)
        of_residents = REFERENDUM.on(A_DAY).find(matter)
        assert (of_council.id, of_residents.id) != ("REF-55-2", of_council.id)
        assert of_residents.id == "REF-55-2"


def test_of_three_variants_one_must_have_more_than_half_of_all() -> None:
    """The votes for the others are valid votes too; none of 40, 35 and 25 % decides."""
    shares = (4_000, 3_500, 2_500)
    outcomes = [
        asked(Matter.REFERENDUM_QUESTION, Tally(votes, 0, sum(shares) - votes, invalid=0)).outcome
        for votes in shares
    ]
    assert outcomes == [Outcome.NOT_ADOPTED] * 3
    tally = Tally(5_001, 0, 4_999, invalid=0)
    assert asked(Matter.REFERENDUM_QUESTION, tally).outcome is Outcome.ADOPTED


# --- words, to the letter -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        pytest.param(
            sitting(
                Matter.BOARD_HEAD_ELECTION,
                Tally(39, 0, 2, present=41, invalid=0),
                1_400_000,
                mode=VotingMode.SECRET,
            ),
            "W głosowaniu tajnym wzięło udział 41 delegatów. Za wyborem kandydata głosowało 39, "
            "przeciw – 0, wstrzymało się – 2. Wymagana jest bezwzględna większość głosów "
            "ustawowego składu Zgromadzenia, tj. co najmniej 21 głosów „za” (art. 25 ust. 2 "
            f"{SILESIA}). Wymagana jest liczba głosów reprezentujących większość ludności, tj. co "
            "najmniej 1 050 001 mieszkańców; głosujący „za” reprezentują 1 400 000 mieszkańców "
            f"(art. 25 ust. 2 {SILESIA}). Wyboru dokonano.",
            id="an election of a board",
        ),
        pytest.param(
            sitting(Matter.BUDGET, Tally(39, 0, 2, present=41)),
            "Za podjęciem uchwały głosowało 39 delegatów, przeciw – 0, wstrzymało się – 2. "
            "Wymagana jest bezwzględna większość głosów ustawowego składu Zgromadzenia, tj. co "
            f"najmniej 21 głosów „za” (art. 25 ust. 2 {SILESIA}). Wymagana jest liczba głosów "
            f"reprezentujących większość ludności (art. 25 ust. 2 {SILESIA}). Na podstawie "
            "podanych danych nie można ustalić wyniku; nie podano: liczby mieszkańców "
            "reprezentowanych przez głosujących.",
            id="population not told",
        ),
        pytest.param(
            sitting(Matter.BUDGET, Tally(20, 0, 0, present=20), 1_400_000),
            "W chwili głosowania obecnych było 20 delegatów, podczas gdy kworum wynosi 21. "
            "Zgromadzenie nie mogło podjąć uchwały.",
            id="an assembly without quorum",
        ),
        pytest.param(
            sitting(Matter.ORDINARY, Tally(2, 1, 0, present=3), body=BOARD),
            "Za podjęciem uchwały głosowało 2 członków, przeciw – 1, wstrzymało się – 0. Uchwała "
            "została podjęta.",
            id="a board",
        ),
        pytest.param(
            sitting(Matter.ORDINARY, Tally(2, 0, 0, present=2), body=BOARD),
            "W chwili głosowania obecnych było 2 członków, podczas gdy kworum wynosi 3. Zarząd "
            "nie mógł podjąć uchwały.",
            id="a board without quorum",
        ),
    ],
)
def test_the_minutes_of_an_assembly_and_a_board(record: VoteRecord, sentence: str) -> None:
    assert judge(record).sentence() == sentence


MAJORITY: Final = "Wymagana jest bezwzględna większość głosów, tj. co najmniej"


@pytest.mark.parametrize(
    ("verdict", "sentence"),
    [
        pytest.param(
            asked(
                Matter.RECALL_OF_GMINA_ORGAN,
                Tally(None, None, None, present=2_408),
                6_860,
            ),
            "W referendum wzięło udział najwyżej 2408 osób uprawnionych, podczas gdy do jego "
            "ważności wymagany jest udział co najmniej 4116. Referendum jest nieważne (art. 55 "
            f"ust. 2 {LOCAL}).",
            id="nothing but the turnout is told",
        ),
        pytest.param(
            asked(
                Matter.RECALL_OF_GMINA_ORGAN,
                Tally(2_300, 102, 0, invalid=0),
                6_860,
            ),
            "W referendum wzięły udział 2402 osoby uprawnione, podczas gdy do jego ważności "
            f"wymagany jest udział co najmniej 4116. Referendum jest nieważne (art. 55 ust. 2 "
            f"{LOCAL}).",
            id="too few",
        ),
        pytest.param(
            asked(Matter.RECALL_OF_GMINA_ORGAN, Tally(3_000, 1_900, 0, invalid=100), 6_860),
            "W referendum wzięło udział 5000 osób uprawnionych, a do jego ważności wymagany jest "
            "udział co najmniej 4116. Za odwołaniem oddano 3000 głosów, przeciw – 1900, głosów "
            f"nieważnych – 100. {MAJORITY} 2451 głosów „za” (art. 56 ust. 1 {LOCAL}). Wynik "
            "referendum jest rozstrzygający; odwołania dokonano. Ogłoszenie wyników oznacza "
            f"zakończenie działalności odwołanego organu (art. 67 ust. 2 {LOCAL}).",
            id="recalled",
        ),
        pytest.param(
            asked(Matter.RECALL_REFERENDUM_OTHER, Tally(1_900, 3_000, 0, invalid=100), 6_860),
            "W referendum wzięło udział 5000 osób uprawnionych, a do jego ważności wymagany jest "
            "udział co najmniej 4116. Za odwołaniem oddano 1900 głosów, przeciw – 3000, głosów "
            f"nieważnych – 100. {MAJORITY} 2451 głosów „za” (art. 56 ust. 1 {LOCAL}). Wynik "
            "referendum jest rozstrzygający; odwołania nie dokonano. Działalność rady gminy ulega "
            f"zakończeniu z mocy prawa (art. 67 ust. 3 {LOCAL}).",
            id="the mayor stays, the council ends",
        ),
        pytest.param(
            asked(Matter.RECALL_REFERENDUM_OTHER, Tally(2_500, 2_500, 0, invalid=0), 6_860),
            "W referendum wzięło udział 5000 osób uprawnionych, a do jego ważności wymagany jest "
            "udział co najmniej 4116. Za odwołaniem oddano 2500 głosów, przeciw – 2500. "
            f"{MAJORITY} 2501 głosów „za” (art. 56 ust. 1 {LOCAL}). Wynik referendum jest "
            "nierozstrzygający; odwołania nie dokonano.",
            id="a tie",
        ),
        pytest.param(
            asked(Matter.RECALL_OF_ASSEMBLY, Tally(2_500, 2_500, 0, invalid=0)),
            "W referendum wzięło udział 5000 osób uprawnionych. Za odwołaniem oddano 2500 głosów, "
            f"przeciw – 2500. {MAJORITY} 2501 głosów „za” (art. 56 ust. 1 {LOCAL}). Na podstawie "
            "podanych danych nie można ustalić wyniku; nie podano: liczby biorących udział w "
            "wyborze odwoływanego organu.",
            id="turnout of the election not told",
        ),
        pytest.param(
            asked(Matter.SELF_TAXATION, Tally(2_000, 5_001, 0)),
            "Za samoopodatkowaniem oddano 2000 głosów, przeciw – 5001. Wymagana jest większość co "
            "najmniej 2/3 ważnie oddanych głosów, tj. co najmniej 4668 głosów „za” (art. 56 "
            f"ust. 2 {LOCAL}). Wynik referendum jest nierozstrzygający.",
            id="self-taxation: no majority against decides",
        ),
        pytest.param(
            asked(Matter.SELF_TAXATION, Tally(6_000, 3_000, 0, invalid=0)),
            "W referendum wzięło udział 9000 osób uprawnionych, a do jego ważności wymagany jest "
            "udział co najmniej 6000. Za samoopodatkowaniem oddano 6000 głosów, przeciw – 3000. "
            "Wymagana jest większość co najmniej 2/3 ważnie oddanych głosów, tj. co najmniej 6000 "
            f"głosów „za” (art. 56 ust. 2 {LOCAL}). Wynik referendum jest rozstrzygający; "
            "samoopodatkowanie przyjęto.",
            id="self-taxation",
        ),
        pytest.param(
            asked(Matter.REFERENDUM_QUESTION, Tally(1, 0, 0, invalid=0), entitled=3),
            "W referendum wzięła udział 1 osoba uprawniona, a do jego ważności wymagany jest "
            f"udział co najmniej 1. Za rozwiązaniem oddano 1 głos, przeciw – 0. {MAJORITY} 1 głos "
            f"„za” (art. 56 ust. 1 {LOCAL}). Wynik referendum jest rozstrzygający; rozwiązanie "
            "przyjęto.",
            id="one voter",
        ),
        pytest.param(
            asked(Matter.REFERENDUM_QUESTION, Tally(4_000, 0, 6_000, invalid=0)),
            "W referendum wzięło udział 10 000 osób uprawnionych, a do jego ważności wymagany jest "
            "udział co najmniej 6000. Za rozwiązaniem oddano 4000 głosów, przeciw – 0, za innymi "
            f"rozwiązaniami – 6000. {MAJORITY} 5001 głosów „za” (art. 56 ust. 1 {LOCAL}). Wynik "
            "referendum jest nierozstrzygający.",
            id="one of several variants",
        ),
        pytest.param(
            asked(Matter.REFERENDUM_QUESTION, Tally(None, 4_000, 0, invalid=6_000)),
            f"Oddano głosy: przeciw – 4000, głosów nieważnych – 6000. Wymagana jest bezwzględna "
            f"większość głosów (art. 56 ust. 1 {LOCAL}). Na podstawie podanych danych nie można "
            "ustalić wyniku; nie podano: głosów za.",
            id="votes in favour not told",
        ),
        pytest.param(
            asked(Matter.REFERENDUM_QUESTION, Tally(None, None, None)),
            f"Wymagana jest bezwzględna większość głosów (art. 56 ust. 1 {LOCAL}). Na podstawie "
            "podanych danych nie można ustalić wyniku; nie podano: głosów za, głosów przeciw, "
            "głosów wstrzymujących się, głosów nieważnych.",
            id="nothing told",
        ),
    ],
)
def test_the_protocol_of_a_referendum(verdict: Verdict, sentence: str) -> None:
    assert verdict.sentence() == sentence
    assert verdict.quorum_sentence() == ""


def test_a_double_majority_is_explained() -> None:
    verdict = judge(sitting(Matter.BUDGET, Tally(21, 20, 0, present=41), 900_000))

    assert verdict.explain().splitlines()[1:4] == [
        (
            "Kworum: było; obecnych 41 delegatów, wymagana obecność co najmniej 21 delegatów na 41 "
            f"mandatów ustawowego składu (art. 26 {SILESIA})"
        ),
        (
            "Większość: bezwzględna większość głosów ustawowego składu zgromadzenia; za 21 głosów, "
            f"potrzeba co najmniej 21 głosów; dokładnie tyle, ile trzeba (art. 25 ust. 2 {SILESIA})"
        ),
        (
            "Większość: liczba głosów reprezentujących większość ludności; za 900 000 mieszkańców, "
            "potrzeba co najmniej 1 050 001 mieszkańców; zabrakło 150 001 mieszkańców (art. 25 "
            f"ust. 2 {SILESIA})"
        ),
    ]
    assert verdict.explain("en").splitlines()[1:4] == [
        (
            "Quorum: met: 41 present, 21 needed, at least half of the statutory seats (art. 26 "
            "u.z.m.śl.)"
        ),
        (
            "Majority: absolute majority of the statutory seats: met, 21 in favour, 21 needed "
            "(art. 25 ust. 2 u.z.m.śl.)"
        ),
        (
            "Majority: votes that represent more than half of the residents: not met, 900000 in "
            "favour, 1050001 needed; short by 150001 (art. 25 ust. 2 u.z.m.śl.)"
        ),
    ]


def test_what_is_not_told_of_residents_is_not_called_nought() -> None:
    verdict = judge(sitting(Matter.BUDGET, Tally(39, 0, 2, present=41)))

    assert (
        "liczba głosów reprezentujących większość ludności; nie wiadomo, ilu mieszkańców "
        f"reprezentują głosujący „za” (art. 25 ust. 2 {SILESIA})" in verdict.explain()
    )
    assert "unknown, an unknown number in favour, an unknown number needed" in verdict.explain("en")


def test_a_referendum_is_explained() -> None:
    verdict = asked(Matter.RECALL_REFERENDUM_OTHER, Tally(1_900, 3_000, 0, invalid=100), 6_860)
    question = asked(Matter.REFERENDUM_QUESTION, Tally(2_500, 2_501, 0, invalid=0))
    open_ = asked(Matter.RECALL_OF_ASSEMBLY, Tally(2_500, 2_500, 0, invalid=0))

    assert verdict.explain().splitlines()[1:] == [
        (
            "Udział w referendum: wystarczający; 5000 osób uprawnionych, wymagany udział co "
            "najmniej 4116 osób uprawnionych na 6860 biorących udział w wyborze odwoływanego "
            f"organu (art. 55 ust. 2 {LOCAL})"
        ),
        (
            "Większość: bezwzględna większość głosów; za 1900 głosów, potrzeba co najmniej 2451 "
            f"głosów; zabrakło 551 głosów (art. 56 ust. 1 {LOCAL})"
        ),
        f"Skutek: działalność rady gminy ulega zakończeniu z mocy prawa (art. 67 ust. 3 {LOCAL})",
    ]
    assert verdict.explain("en").splitlines()[1:] == [
        (
            "Turnout: met: 5000 taking part, 4116 needed, at least 3/5 of those who took part in "
            "electing the organ to be recalled (art. 55 ust. 2 u.r.l.)"
        ),
        (
            "Majority: absolute majority of the valid votes: not met, 1900 in favour, 2451 needed; "
            "short by 551 (art. 56 ust. 1 u.r.l.)"
        ),
        "Effect: the council of the gmina ends by law (art. 67 ust. 3 u.r.l.)",
    ]
    assert question.explain().splitlines()[1] == (
        "Udział w referendum: za mały; 5001 osób uprawnionych, wymagany udział co najmniej 6000 "
        f"osób uprawnionych z 20 000 osób uprawnionych (art. 55 ust. 1 {LOCAL})"
    )
    assert "6000 needed, at least 3/10 of those entitled (" in question.explain("en")
    assert (
        "Udział w referendum: nie wiadomo, czy wystarczający; 5000 osób uprawnionych, wymagany "
        "udział: nie wiadomo ilu (" in open_.explain()
    )
    assert "5000 taking part, an unknown number needed" in open_.explain("en")


def test_the_quorum_of_an_assembly_and_of_a_board_is_stated() -> None:
    assembly = judge(sitting(Matter.BUDGET, Tally(30, 0, 0, present=30), 1_400_000))
    board = judge(sitting(Matter.ORDINARY, Tally(3, 0, 0, present=3), body=BOARD))

    assert assembly.quorum_sentence() == (
        "Na ustawowy skład Zgromadzenia wynoszący 41 delegatów w sesji uczestniczy 30, co stanowi "
        "kworum wymagane do podejmowania uchwał (co najmniej 21)."
    )
    assert board.quorum_sentence() == (
        "Na ustawowy skład Zarządu wynoszący 5 członków w posiedzeniu uczestniczy 3, co stanowi "
        "kworum wymagane do podejmowania uchwał (co najmniej 3)."
    )


BY_VOTES: Final = Majority(
    share=Fraction(2, 3), of=Base.VALID_VOTES, more_than=False, by=Measure.VOTES
)


def votes_of_members(majority: Majority, *weighings: Weighing) -> Verdict:
    """Give a vote of an assembly whose members have votes of different weight."""
    rule = attrs.evolve(
        METROPOLIS.on(A_DAY).find("GZM-25"),
        requires=(majority,),
        quorum=attrs.evolve(WITHOUT_QUORUM, basis=METROPOLIS.rules[0].basis),
    )
    record = attrs.evolve(sitting(Matter.BUDGET, Tally(3, 1, 0)), weighings=weighings)
    return judge(record, rule=rule)


def test_votes_of_members_are_told_as_votes() -> None:
    told = votes_of_members(BY_VOTES, Weighing(by=Measure.VOTES, tally=Tally(60, 30, 0), size=100))
    unknown = votes_of_members(BY_VOTES)

    assert (
        "ważnie oddanych głosów, licząc głosy, a nie członków, tj. co najmniej 60 głosów; "
        "głosujący „za” mają 60 głosów (" in told.sentence()
    )
    assert "; za 60 głosów, potrzeba co najmniej 60 głosów; dokładnie tyle" in told.explain()
    assert "; nie wiadomo, ile głosów mają głosujący „za” (" in unknown.explain()
    assert "nie podano: liczby głosów przypadających głosującym." in unknown.sentence()


def test_a_need_that_nobody_knows_is_not_called_nought() -> None:
    majority = Majority(share=Fraction(1, 2), of=Base.PREVIOUS_TURNOUT, more_than=True)
    verdict = votes_of_members(majority)

    assert "; za 3 głosy, nie wiadomo, ile potrzeba (" in verdict.explain()
    residents = Weighing(by=Measure.POPULATION, tally=Tally(None, 10, None), size=100)
    weighed = attrs.evolve(BY_VOTES, by=Measure.POPULATION, of=Base.SEATS)
    assert (
        "reprezentujących co najmniej 2/3 ludności, tj. co najmniej 67 mieszkańców (art. 25"
        in votes_of_members(weighed, residents).sentence()
    )


def test_a_quorum_that_nobody_asks_for_is_not_called_nought() -> None:
    verdict = votes_of_members(BY_VOTES)

    assert "\nKworum: nie jest wymagane; obecnych od 4 do 41 delegatów (" in verdict.explain()
    assert "\nQuorum: none needed: 4 to 41 present (" in verdict.explain("en")
    assert "co najmniej 0" not in verdict.explain()
    assert verdict.quorum_sentence() == ""


@pytest.mark.parametrize(
    ("signed", "polish", "english"),
    [
        (
            20,
            (
                "W chwili głosowania na liście obecności podpisanych było 20 delegatów, podczas "
                "gdy kworum wynosi 21."
            ),
            "20 on the signed list",
        ),
        (
            None,
            "W chwili głosowania obecnych było 10 delegatów, podczas gdy kworum wynosi 21.",
            "10 present",
        ),
    ],
)
def test_a_list_is_told_as_a_list_where_there_is_one(
    signed: int | None, polish: str, english: str
) -> None:
    circumstances = Circumstances(signed=signed)
    record = sitting(Matter.BUDGET, Tally(10, 0, 0, present=10), circumstances=circumstances)
    verdict = judge(record, readings=Readings(attendance=Attendance.LIST))
    bare = judge(
        attrs.evolve(record, circumstances=None), readings=Readings(attendance=Attendance.LIST)
    )

    assert verdict.sentence() == f"{polish} Zgromadzenie nie mogło podjąć uchwały."
    assert english in verdict.explain("en")
    assert "obecnych było 10 delegatów" in bare.sentence()


@pytest.mark.parametrize(
    ("kind", "matter", "named"),
    [
        (BodyKind.SEJMIK, Matter.DISCHARGE_GRANT, "składu Sejmiku, tj."),
        (BodyKind.POWIAT_UNION_ASSEMBLY, Matter.BUDGET, "składu Zgromadzenia, tj."),
        (BodyKind.UNION_ASSEMBLY, Matter.BUDGET, "składu Zgromadzenia, tj."),
        (BodyKind.POWIAT_COUNCIL, Matter.DISCHARGE_GRANT, "składu Rady, tj."),
    ],
)
def test_only_a_council_is_called_a_council(kind: BodyKind, matter: Matter, named: str) -> None:
    record = VoteRecord(
        body=Body(kind=kind, seats=21), matter=matter, day=A_DAY, tally=Tally(12, 5, 4)
    )
    verdict = judge(record)

    assert named in verdict.sentence()
    assert f"składu {named.split()[1].strip(',').lower()}; za 12" in verdict.explain()


@pytest.mark.parametrize("matter", [Matter.BOARD_HEAD_ELECTION, Matter.BOARD_MEMBER_ELECTION])
def test_of_a_board_persons_are_elected(matter: Matter) -> None:
    record = VoteRecord(
        body=Body(kind=BodyKind.WARSAW_DISTRICT_COUNCIL, seats=21),
        matter=matter,
        day=date(2018, 9, 12),
        tally=Tally(12, 5, 4),
    )
    sentence = judge(record).sentence()

    assert sentence.startswith("Za wyborem kandydata głosowało 12 radnych")
    assert sentence.endswith("Wyboru dokonano.")
    few = judge(attrs.evolve(record, tally=Tally(5, 0, 0, present=5))).sentence()
    assert few.endswith("Rada nie mogła dokonać wyboru.")
