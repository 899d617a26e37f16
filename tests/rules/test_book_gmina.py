"""The book of the gmina council against a table a lawyer can read, and the table against slips."""

from datetime import date
from typing import Any

import attrs
import book_checks
import pytest

from zmp_core.bodies import Term
from zmp_core.errors import AmbiguousError, NotCoveredError
from zmp_core.rules import Rule, find
from zmp_core.rules.books import GMINA
from zmp_core.votes import Matter

TABLE: book_checks.Table = {
    "seats": 21,
    "bodies": {"all": ["gmina_council"]},
    **book_checks.table_of("gmina_book.toml"),
}


@pytest.mark.parametrize("check", book_checks.CHECKS)
def test_the_book_says_what_the_table_says(check: Any) -> None:
    check(GMINA, TABLE)


@pytest.mark.parametrize("at", range(len(GMINA.rules)))
def test_every_slip_in_a_rule_is_noticed(at: int) -> None:
    slips = list(book_checks.altered(GMINA.rules[at], TABLE))
    assert slips
    for slip, rule in slips:
        rules = (*GMINA.rules[:at], rule, *GMINA.rules[at + 1 :])
        assert book_checks.notices(attrs.evolve(GMINA, rules=rules), TABLE), slip


def named(rule: Rule) -> str:
    return f"{rule.id} {rule.in_force}"


# --- papers, conflicts, look-up -----------------------------------------------------------------


@pytest.mark.parametrize("rule", GMINA.rules, ids=named)
def test_no_rule_without_its_papers(rule: Rule) -> None:
    book_checks.check_papers(rule)


def test_no_two_rules_answer_for_one_body_matter_and_day() -> None:
    book_checks.check_no_conflict(GMINA)


def test_the_digest_is_that_of_the_rules() -> None:
    assert GMINA.digest == book_checks.digest_of(GMINA)


@pytest.mark.parametrize(
    ("asked", "on", "basis"),
    [
        pytest.param("USG-14-1", "2001-01-01", "art. 14 ust. 1 u.s.g.", id="2001, by id"),
        pytest.param("USG-14-1", "2005-01-01", "art. 14 u.s.g.", id="2005, no ustępy then"),
        pytest.param("USG-14-1", "2019-01-01", "art. 14 ust. 1 u.s.g.", id="2019"),
        pytest.param("USG-84", "2025-01-01", "art. 14 ust. 1 u.s.g.", id="an alias"),
        pytest.param("absolutorium", "2001-06-01", "art. 28b ust. 1a u.s.g.", id="a term, 2001"),
        pytest.param("absolutorium", "2005-06-01", "art. 28a ust. 2 u.s.g.", id="a term, 2005"),
        pytest.param("absolutorium", "2025-06-01", "art. 28a ust. 2 u.s.g.", id="a term, 2025"),
        pytest.param(Matter.DEBT, "2025-06-01", "art. 58 ust. 2 u.s.g.", id="a matter"),
        pytest.param(
            "w sprawie zaciągnięcia kredytu długoterminowego",
            "2025-06-01",
            "art. 58 ust. 2 u.s.g.",
            id="a whole subject",
        ),
    ],
)
def test_the_book_is_asked_by_id_matter_and_term(asked: str | Matter, on: str, basis: str) -> None:
    assert str(GMINA.on(date.fromisoformat(on)).find(asked).basis) == basis


def test_find_searches_every_book() -> None:
    assert find("USG-28a-2", date(2025, 2, 26)).id == "USG-28a-2"
    with pytest.raises(NotCoveredError, match="USG-14-1"):
        find("USG-99", date(2025, 2, 26))


def test_an_id_of_a_split_row_lists_its_parts() -> None:
    with pytest.raises(AmbiguousError) as caught:
        find("USG-28-1990", date(2000, 1, 1))
    assert caught.value.candidates == (
        "USG-28-1990-28-2",
        "USG-28-1990-28-3",
        "USG-28-1990-28b-2",
        "USG-28-1990-28c-3",
        "USG-28-1990-28c-5",
    )


@pytest.mark.parametrize(
    ("term", "on", "ids"),
    [
        ("referendum", "2025-01-01", ("USG-28a-5", "USG-28aa-10", "USG-28b-4", "REF-9-1")),
        ("referendum", "2010-01-01", ("USG-28a-5", "USG-28b-4", "REF-9-1")),
        ("przewodniczący rady", "2025-01-01", ("USG-19-1", "USG-19-4", "USG-19-5")),
    ],
)
def test_an_ambiguous_term_lists_the_ids(term: str, on: str, ids: tuple[str, ...]) -> None:
    with pytest.raises(AmbiguousError) as caught:
        GMINA.on(date.fromisoformat(on)).find(term)
    assert caught.value.candidates == ids


def test_a_term_whose_matter_has_no_rule_that_day_says_what_is_covered() -> None:
    with pytest.raises(NotCoveredError, match="2018-11-17"):
        GMINA.on(date(2010, 1, 1)).find("wotum zaufania")


def test_two_ids_are_as_ambiguous_as_many() -> None:
    with pytest.raises(AmbiguousError) as caught:
        GMINA.on(date(2025, 1, 1)).find("zaufania")
    assert caught.value.candidates == ("USG-28aa-9", "USG-28aa-10")
    with pytest.raises(AmbiguousError) as caught:
        find("USG-28aa", date(2025, 1, 1))
    assert caught.value.candidates == ("USG-28aa-9", "USG-28aa-10")
    with pytest.raises(NotCoveredError, match="USG-14-1"):
        find("USG-14", date(2025, 1, 1))  # the only one that begins so, but another id


def test_what_is_not_covered_is_told_with_its_day() -> None:
    older = Term(elected=date(2014, 11, 16))
    with pytest.raises(NotCoveredError, match="wotum zaufania on an unknown day"):
        GMINA.answering(Matter.VOTE_OF_CONFIDENCE, None, older)
    with pytest.raises(NotCoveredError, match=r"^nothing covers udzielenie absolutorium on 1995"):
        GMINA.on(date(1995, 1, 1)).find("absolutorium")


def test_the_look_up_tables_are_the_books_own() -> None:
    for name in ("of_matter", "of_id"):
        change: dict[str, Any] = {name: {}}
        with pytest.raises(TypeError):
            attrs.evolve(GMINA, **change)


def test_a_book_is_shown_in_one_line() -> None:
    wordings = tuple(rule for rule in GMINA.rules if rule.id == "USG-28a-2")
    one = find("USG-19-1", date(2025, 1, 1))
    book = attrs.evolve(
        GMINA, rules=(*wordings, one), aliases=(), read_to=date(2024, 9, 12), digest="0123456789ab"
    )
    assert len(wordings) == 3
    assert repr(book) == (
        "<RuleBook gmina: 2 rules in 4 wordings, read to 2024-09-12, digest 0123456789ab>"
    )
    assert repr(book.on(date(2025, 1, 1))).startswith("DatedBook(book=<RuleBook gmina: ")


def test_words_that_lead_nowhere_are_refused() -> None:
    with pytest.raises(NotCoveredError, match="xyz"):
        GMINA.on(date(2025, 1, 1)).find("xyz")


@pytest.mark.parametrize(
    ("asked", "on", "covered"),
    [
        pytest.param("USG-28a-2", "2001-05-29", "2001-05-30", id="discharge before 2001"),
        pytest.param("USG-28aa-9", "2018-11-16", "2018-11-17", id="confidence in the VII term"),
        pytest.param("USG-28-1990-28-2", "2002-10-27", "2002-10-26", id="wójt elected by people"),
        pytest.param(Matter.BUDGET, "1990-05-26", "1990-05-27", id="before the act"),
    ],
)
def test_where_no_wording_exists_the_error_says_what_is_covered(
    asked: str | Matter, on: str, covered: str
) -> None:
    with pytest.raises(NotCoveredError, match=covered):
        GMINA.on(date.fromisoformat(on)).find(asked)


@pytest.mark.parametrize(
    ("elected", "on", "answers"),
    [
        pytest.param("2018-10-21", "2018-11-17", True, id="the first council it binds"),
        pytest.param("2014-11-16", "2018-11-17", False, id="a council of the term before"),
        pytest.param("2024-04-07", "2024-06-20", True, id="a later council"),
    ],
)
def test_a_named_term_decides_before_the_day(elected: str, on: str, answers: bool) -> None:
    term = Term(elected=date.fromisoformat(elected))
    book = GMINA.on(date.fromisoformat(on), term)
    if answers:
        assert book.find("USG-28aa-9").id == "USG-28aa-9"
    else:
        with pytest.raises(NotCoveredError, match="later terms"):
            book.find("USG-28aa-9")


def test_a_check_of_the_quorum_decides_nothing() -> None:
    with pytest.raises(NotCoveredError, match="decides nothing"):
        GMINA.on(date(2025, 1, 1)).find(Matter.QUORUM_CHECK)
