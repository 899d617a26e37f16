"""The book of the gmina council against a table a lawyer can read, and the table against slips."""

import hashlib
import json
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import pytest

from zmp_core import interchange
from zmp_core.bodies import Body, BodyKind, Term
from zmp_core.errors import AmbiguousError, NotCoveredError
from zmp_core.law import Period
from zmp_core.rules import (
    Base,
    Consent,
    Consequence,
    Effect,
    FromTerm,
    Majority,
    MissedDischarge,
    Outcome,
    Rule,
    RuleBook,
    find,
    judge,
)
from zmp_core.rules.books import GMINA
from zmp_core.votes import Matter, Tally, VoteRecord, VotingMode

TABLE = tomllib.loads(Path(__file__).parents[1].joinpath("data/gmina_book.toml").read_text("utf-8"))
COUNCIL = Body(kind=BodyKind.GMINA_COUNCIL, seats=21)
A_DAY = timedelta(days=1)


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def majority_in_words(rule: Rule) -> str:
    names = {
        (Fraction(1), Base.AGAINST, True): "simple",
        (Fraction(1, 2), Base.VALID_VOTES, True): "absolute",
        (Fraction(1, 2), Base.SEATS, True): "absolute of seats",
        (Fraction(3, 5), Base.SEATS, False): "3/5 of seats",
    }
    parts = [
        "consent"
        if isinstance(demand, Consent)
        else names.get((demand.share, demand.of, demand.more_than), "?")
        for demand in rule.requires
    ]
    return " + ".join(parts)


def effect_in_words(effect: Effect) -> str:
    basis = "" if effect.basis is None else f" @ {effect.basis}"
    reading = "" if effect.under is None else f" ? {effect.under}"
    matters = "".join(f" : {matter.id}" for matter in effect.matters)
    return f"{effect.after} > {effect.consequence}{basis}{reading}{matters}"


def row_of(rule: Rule) -> list[str]:
    days = rule.days()
    assert days is not None
    quorum = rule.quorum
    assert (quorum.share, quorum.more_than, quorum.counting) == (Fraction(1, 2), False, "in_room")
    return [
        rule.id,
        "" if days.since is None else days.since.isoformat(),
        "" if days.until is None else days.until.isoformat(),
        str(quorum.of),
        str(quorum.basis),
        majority_in_words(rule),
        str(rule.basis),
        str(rule.mode or "-"),
    ]


def check_rows(book: RuleBook) -> None:
    assert [row_of(rule) for rule in book.rules] == TABLE["wordings"]


def check_the_rest(book: RuleBook) -> None:
    for rule in book.rules:
        days = rule.days()
        assert days is not None
        assert days.since is not None
        key = f"{rule.id} {days.since.isoformat()}"
        assert [effect_in_words(each) for each in rule.effects] == TABLE["effects"].get(key, [])
        read_since = TABLE["read_since"]
        assert rule.read_since == day(read_since[key if key in read_since else rule.id])
        assert rule.checked == date(2026, 11, 24)
        assert [matter.id for matter in rule.matters] == TABLE["matters"][rule.id]
        assumed = TABLE["assumptions"]
        assert [each.code for each in rule.assumptions] == assumed.get(
            key, assumed.get(rule.id, [])
        )
        terms = TABLE["from_term"].get(rule.id)
        assert rule.binds == (terms and FromTerm(*(date.fromisoformat(each) for each in terms)))
        if rule.binds is not None:
            assert rule.in_force.since == date(2018, 1, 31)


def check_votes(book: RuleBook) -> None:
    """Hold votes of a council of 21 on both sides of each threshold against every wording."""
    for rule in book.rules:
        days = rule.days()
        assert days is not None
        kind, _, consent = majority_in_words(rule).partition(" + ")
        for in_favour, against, abstaining, present, outcome in TABLE["votes"][kind]:
            record = VoteRecord(
                body=COUNCIL,
                matter=rule.matters[0],
                day=days.since,
                tally=Tally(in_favour, against, abstaining, present=present),
                consent=True if consent else None,
            )
            assert judge(record, book=book).outcome == outcome


CHECKS = (check_rows, check_the_rest, check_votes)


@pytest.mark.parametrize("check", CHECKS)
def test_the_book_says_what_the_table_says(check: Any) -> None:
    check(GMINA)


# --- what happens to a slip ---------------------------------------------------------------------


def altered(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """Give the rule with one slip each: share, base, strictness, mode, effect, each date."""
    yield from slips_of_the_majority(rule)
    yield from slips_of_the_quorum(rule)
    yield from slips_of_the_effects(rule)
    for step in (-A_DAY, A_DAY):
        yield from slips_of_the_dates(rule, step)
    for mode in VotingMode:
        if mode is not rule.mode:
            yield f"mode {mode}", attrs.evolve(rule, mode=mode)
    yield "matter added", attrs.evolve(rule, matters=(*rule.matters, Matter.OTHER))
    for at in range(len(rule.matters) if len(rule.matters) > 1 else 0):
        fewer = (*rule.matters[:at], *rule.matters[at + 1 :])
        yield "matter dropped", attrs.evolve(rule, matters=fewer)
    for at in range(len(rule.assumptions)):
        kept = (*rule.assumptions[:at], *rule.assumptions[at + 1 :])
        yield "assumption dropped", attrs.evolve(rule, assumptions=kept)


def slips_of_the_majority(rule: Rule) -> Iterator[tuple[str, Rule]]:
    majority = next(each for each in rule.requires if isinstance(each, Majority))
    rest = tuple(each for each in rule.requires if each is not majority)
    changes: list[dict[str, Any]] = [
        {"share": majority.share / 2},
        {"more_than": not majority.more_than},
        *({"of": base} for base in Base if base is not majority.of),
    ]
    for change in changes:
        slip = attrs.evolve(majority, **change)
        yield f"majority {change}", attrs.evolve(rule, requires=(slip, *rest))


def slips_of_the_quorum(rule: Rule) -> Iterator[tuple[str, Rule]]:
    changes: list[dict[str, Any]] = [
        {"share": Fraction(1, 3)},
        {"more_than": True},
        *({"of": base} for base in Base if base is not rule.quorum.of),
    ]
    for change in changes:
        yield f"quorum {change}", attrs.evolve(rule, quorum=attrs.evolve(rule.quorum, **change))


def slips_of_the_effects(rule: Rule) -> Iterator[tuple[str, Rule]]:
    for effect in rule.effects:
        others = tuple(each for each in rule.effects if each is not effect)
        yield "effect dropped", attrs.evolve(rule, effects=others)
        changes: list[dict[str, Any]] = [
            *({"consequence": each} for each in Consequence if each is not effect.consequence),
            *({"after": each} for each in Outcome if each is not effect.after),
            *({"under": each} for each in (None, *MissedDischarge) if each is not effect.under),
            {"matters": () if effect.matters else rule.matters},
            {"basis": None if effect.basis else rule.basis},
        ]
        for change in changes:
            slip = attrs.evolve(effect, **change)
            yield f"effect {change}", attrs.evolve(rule, effects=(slip, *others))
    invented = Effect(after=Outcome.ADOPTED, consequence=Consequence.UNSETTLED, basis=None)
    yield "effect invented", attrs.evolve(rule, effects=(*rule.effects, invented))


def slips_of_the_dates(rule: Rule, step: timedelta) -> Iterator[tuple[str, Rule]]:
    since, until = rule.in_force.since, rule.in_force.until
    assert since is not None
    yield "first day", attrs.evolve(rule, in_force=Period(since + step, until))
    if until is not None:
        yield "last day", attrs.evolve(rule, in_force=Period(since, until + step))
    if rule.binds is not None:
        for name in ("elected", "first_sitting"):
            binds = attrs.evolve(rule.binds, **{name: getattr(rule.binds, name) + step})
            yield name, attrs.evolve(rule, binds=binds)
    if rule.read_since is not None:
        yield "read since", attrs.evolve(rule, read_since=rule.read_since + step)
    yield "checked", attrs.evolve(rule, checked=rule.checked + step)


def notices(book: RuleBook) -> bool:
    for check in CHECKS:
        try:
            check(book)
        except (AssertionError, NotCoveredError):
            return True
    return False


@pytest.mark.parametrize("at", range(len(GMINA.rules)))
def test_every_slip_in_a_rule_is_noticed(at: int) -> None:
    slips = list(altered(GMINA.rules[at]))
    assert slips
    for slip, rule in slips:
        rules = (*GMINA.rules[:at], rule, *GMINA.rules[at + 1 :])
        assert notices(attrs.evolve(GMINA, rules=rules)), slip


def named(rule: Rule) -> str:
    return f"{rule.id} {rule.in_force}"


# --- papers, conflicts, look-up -----------------------------------------------------------------


@pytest.mark.parametrize("rule", GMINA.rules, ids=named)
def test_no_rule_without_its_papers(rule: Rule) -> None:
    assert rule.quorum.basis is not None
    assert rule.title
    assert rule.enacted.startswith("Dz.U. ")
    assert rule.why.endswith(".")
    assert all(rule.sources)
    assert rule.sources
    assert rule.in_force.since is not None
    for effect in rule.effects:
        # An effect without a provision is one that is disputed or that nobody has settled.
        assert effect.basis is not None or effect.under or effect.consequence == "unsettled"


def test_no_two_rules_answer_for_one_body_matter_and_day() -> None:
    for one in range(len(GMINA.rules)):
        for other in range(one):
            first, second = GMINA.rules[one], GMINA.rules[other]
            if set(first.matters) & set(second.matters) and set(first.bodies) & set(second.bodies):
                days = [rule.days() for rule in (first, second)]
                assert days[0] is not None
                assert days[1] is not None
                assert not days[0].meets(days[1])


def test_the_digest_is_that_of_the_rules() -> None:
    document = json.dumps([interchange.unstructure(rule) for rule in GMINA.rules], sort_keys=True)
    assert GMINA.digest == hashlib.sha256(document.encode()).hexdigest()[:12]


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
        assert f"_{name}" not in repr(GMINA)
        change: dict[str, Any] = {name: {}}
        with pytest.raises(TypeError):
            attrs.evolve(GMINA, **change)


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
