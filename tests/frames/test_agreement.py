"""One rule, two engines: what a dataframe says of a vote is what a single verdict says of it."""

import random
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

import attrs
import oracle
import polars as pl
import pytest
from forms import FORMS, SLOW_FORMS, rows_of
from made_rows import Row, differences, expected, frame_of, made_rows
from partial import engine_tally

from zmp_core import frames
from zmp_core.bodies import Body, BodyKind
from zmp_core.rules import (
    Attendance,
    Composition,
    Majority,
    MembershipFee,
    Presence,
    Readings,
    Rule,
    RuleBook,
    judge,
)
from zmp_core.rules.books import GMINA, POWIAT, REFERENDUM, book_for
from zmp_core.rules.readings import DEFAULT
from zmp_core.votes import Circumstances, Matter, Tally, VoteRecord


def in_order(frame: Any) -> list[Row]:
    return sorted(rows_of(frame), key=lambda row: int(row["at"]))


def check(rows: list[Row], judged: Any, **asked: Any) -> None:
    for row, answer in zip(rows, in_order(judged), strict=True):
        assert differences(expected(row, **asked), answer) == {}, row


# --- whole books ---------------------------------------------------------------------------------


READINGS = (
    DEFAULT,
    Readings(presence=Presence.TAKING_PART),
    Readings(
        attendance=Attendance.LIST,
        composition=Composition.IN_OFFICE,
        membership_fee=MembershipFee.OBLIGATION,
    ),
)


@pytest.mark.parametrize("readings", READINGS, ids=["default", "taking part", "list"])
def test_any_vote_of_any_body_on_any_day(readings: Readings) -> None:
    rows = made_rows(500, seed=1)

    check(rows, frames.judge(frame_of(rows), readings=readings), readings=readings)


def test_no_order_of_rows_is_assumed() -> None:
    rows = made_rows(200, seed=2)
    shuffled = frame_of(rows).sample(fraction=1, shuffle=True, seed=3)

    check(rows, frames.judge(shuffled))


def test_a_row_may_name_its_rule() -> None:
    draw = random.Random(4)
    ids = ["USG-14-1", "USG-84", "USG-28-1990", "USG-58-2", "USG-28aa-9", "USP-13-1", "nothing"]
    rows = [{**row, "asked_rule": draw.choice([*ids, None])} for row in made_rows(300, seed=4)]
    answers = in_order(frames.judge(frame_of(rows)))

    for row, answer in zip(rows, answers, strict=True):
        try:
            wanted = expected(row, rule=row["asked_rule"])
        except LookupError:  # the id of a row of the catalogue that holds several rules
            wanted = {"error": True}
        assert differences(wanted, answer) == {}, row


@pytest.mark.parametrize("rule", ["USG-58-2", "USG-84", POWIAT.rules[0]])
def test_one_rule_for_every_row(rule: Rule | str) -> None:
    rows = made_rows(150, seed=5)

    check(rows, frames.judge(frame_of(rows), rule=rule), rule=rule)


def test_a_book_for_every_row() -> None:
    rows = made_rows(150, seed=6)
    judged = frames.judge(frame_of(rows), book=GMINA)

    for row, answer in zip(rows, in_order(judged), strict=True):
        wanted = {"error": True} if row["body_kind"] != "gmina_council" else expected(row)
        assert differences(wanted, answer) == {}, row


# --- every frame library -------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMS)
def test_every_library_says_the_same_and_gives_its_own_kind_back(form: str) -> None:
    rows = made_rows(150, seed=7)
    given = FORMS[form](frame_of(rows))
    judged = frames.judge(given)

    assert type(judged) is type(given)
    check(rows, judged)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # of the libraries; what they warn of is theirs
@pytest.mark.parametrize("form", SLOW_FORMS)
def test_the_other_libraries_say_the_same(form: str) -> None:
    rows = made_rows(250, seed=8)
    given = SLOW_FORMS[form](frame_of(rows))
    judged = frames.judge(given)

    assert type(judged) is type(given)
    check(rows, judged)


@pytest.mark.parametrize("form", ["polars, lazy", "pandas of arrow", "duckdb"])
def test_narrow_columns_do_not_run_over(form: str) -> None:
    rows = [
        {
            "body_kind": "gmina_council",
            "matter": matter,
            "seats": 127,
            "in_favour": in_favour,
            "against": 127 - in_favour,
            "abstaining": 0,
        }
        for matter in ("recall_referendum_other", "vote_of_confidence", "debt")
        for in_favour in (0, 63, 64, 76, 77, 127)
    ]
    types = {"seats": pl.Int8, "in_favour": pl.UInt8, "against": pl.Int16, "abstaining": pl.UInt8}

    check(rows, frames.judge(FORMS[form](frame_of(rows, **types)), book=GMINA))


def whole_rows(most: int, number: int) -> list[Row]:
    draw = random.Random(most)
    rows: list[Row] = []
    for _ in range(number):
        seats = draw.randint(1, most)
        need = draw.choice([seats // 2, seats * 3 // 5, seats // 3])
        in_favour = min(seats, max(0, need + draw.randint(-2, 2)))
        against = draw.randint(0, seats - in_favour)
        rows.append(
            {
                "body_kind": "gmina_council",
                "matter": draw.choice(["budget", "debt", "recall_referendum_other", "referendum"]),
                "seats": seats,
                "in_favour": in_favour,
                "against": against,
                "abstaining": draw.choice([0, None, seats - in_favour - against]),
            }
        )
    return rows


@pytest.mark.parametrize("most", [100, 10**12])
def test_numbers_of_any_size(most: int) -> None:
    rows = whole_rows(most, 200)

    check(rows, frames.judge(frame_of(rows)))


@pytest.mark.parametrize("wide", [pl.UInt64, pl.Int128])
def test_a_number_too_great_is_refused_and_does_not_run_over(wide: Any) -> None:
    given = frame_of(
        [
            {"body_kind": "gmina_council", "matter": "budget", "seats": 2**63, "in_favour": 1},
            {"body_kind": "gmina_council", "matter": "budget", "seats": 21, "in_favour": 5},
        ],
        seats=wide,
    )
    first, second = in_order(frames.judge(given))

    assert first["error"] == "not_a_number_of_seats/seats"
    assert second["outcome"] == "undetermined"


# --- every shape of a rule, every tally, every gap ------------------------------------------------


def shapes() -> Iterator[Rule]:
    """Give a rule of each shape that the books have, under whatever reading."""
    seen: set[object] = set()
    every = (DEFAULT, *(readings for _, readings in DEFAULT.flipped()))
    books = dict.fromkeys(book_for(kind) for kind in BodyKind if covers(kind))
    for book, readings in product(books, every):
        for rule in book.rules:
            for matter in (Matter.ORDINARY, *rule.matters, *special(rule)):
                read = rule.under(readings, matter)
                quorum = attrs.evolve(read.quorum.under(readings), basis=None)
                shape = (quorum, read.requires)
                if shape not in seen:
                    seen.add(shape)
                    yield attrs.evolve(
                        GMINA.rules[0], quorum=quorum, requires=read.requires, variants=()
                    )


def special(rule: Rule) -> tuple[Matter, ...]:
    return tuple(matter for variant in rule.variants for matter in variant.matters)


def covers(kind: BodyKind) -> bool:
    try:
        book_for(kind)
    except LookupError:
        return False
    return True


SHAPES = list(shapes())
ANY_UNKNOWN = tuple(product((True, False), repeat=len(oracle.FACTS)))


def partials(seats: int, some: int = 1) -> list[oracle.Partial]:
    return list(oracle.partials_of(seats, ANY_UNKNOWN))[::some]


def beside(rule: Rule) -> list[Row]:
    """Give what else a vote may hang on: all of it, where the rule asks for it."""
    majorities = [each for each in rule.requires if isinstance(each, Majority)]
    values: dict[str, tuple[Any, ...]] = {
        "consent": (True, False, None) if len(majorities) < len(rule.requires) else (None,),
        "casting_in_favour": (
            (False, None) if any(each.casting is not None for each in majorities) else (None,)
        ),
        "previous_turnout": (1, 2, None) if rule.quorum.of == "previous_turnout" else (None,),
        "signed": (0, 1, None) if rule.quorum.counting == "signed" else (None,),
    }
    return [dict(zip(values, each, strict=True)) for each in product(*values.values())]


def all_rows(rule: Rule, seats: int, some: int = 1) -> list[Row]:
    names = oracle.FACTS
    return [
        {**dict(zip(names, partial, strict=True)), **around, "seats": seats}
        for partial in partials(seats, some)
        for around in beside(rule)
    ]


def whole(rule: Rule, seats: int, some: int = 1) -> list[Row]:
    """Give tallies of which everything is known."""
    return [
        {**dict(zip(oracle.FACTS, oracle.facts_of(full), strict=True)), **around, "seats": seats}
        for full in list(oracle.full_tallies(seats))[::some]
        for around in beside(rule)
    ]


def wanted(rule: Rule, row: Row) -> tuple[Any, ...]:
    """Return outcome, needs, what was met and margin, straight from the record."""
    tally: Tally = engine_tally(tuple(row[name] for name in oracle.FACTS))
    verdict = judge(
        VoteRecord(
            body=Body(kind=BodyKind.GMINA_COUNCIL, seats=row["seats"]),
            matter=Matter.ORDINARY,
            day=None,
            tally=tally,
            in_office=row["in_office"],
            consent=row["consent"],
            previous_turnout=row["previous_turnout"],
            circumstances=Circumstances(
                signed=row["signed"], casting_in_favour=row["casting_in_favour"]
            ),
        ),
        rule=rule,
    )
    quorum, majority = verdict.quorum, verdict.majority
    return (
        str(verdict.outcome),
        quorum.need,
        quorum.met,
        majority.need,
        majority.met,
        majority.margin,
    )


ASKED = ("outcome", "quorum_need", "quorum_met", "majority_need", "majority_met", "margin")


def book_of_shapes() -> RuleBook:
    """Put all shapes in one book, so that a column can ask for them."""
    rules = tuple(attrs.evolve(rule, id=f"SHAPE-{at}") for at, rule in enumerate(SHAPES))
    return attrs.evolve(GMINA, name="shapes", rules=rules, aliases=())


Case = tuple[Row, tuple[Any, ...]]


def cases(rows: Callable[[Rule], list[Row]]) -> list[Case]:
    """Give the rows of every shape, with what the engine for single votes says of each."""
    return [
        ({**row, "body_kind": "gmina_council", "asked_rule": f"SHAPE-{at}"}, wanted(rule, row))
        for at, rule in enumerate(SHAPES)
        for row in rows(rule)
    ]


def compare(cases: list[Case], form: str) -> None:
    given = {**FORMS, **SLOW_FORMS}[form](frame_of([row for row, _ in cases]))
    judged = in_order(frames.judge(given, book=book_of_shapes()))
    for (row, answer), got in zip(cases, judged, strict=True):
        assert tuple(got[name] for name in ASKED) == answer, (row, got)


def test_the_books_have_many_shapes() -> None:
    assert len(SHAPES) > 20


@pytest.fixture(scope="module")
def small() -> list[Case]:
    """Return every tally of up to four seats, and many gaps of one and of two."""
    return cases(
        lambda rule: [
            *(row for seats in range(1, 5) for row in whole(rule, seats)),
            *all_rows(rule, 1, some=17),
            *all_rows(rule, 2, some=97),
        ]
    )


@pytest.mark.once
@pytest.mark.parametrize("form", ["polars, eager", "duckdb"])
def test_tallies_and_gaps_of_small_bodies(small: list[Case], form: str) -> None:
    compare(small, form)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # of the libraries; what they warn of is theirs
@pytest.mark.parametrize("form", [*FORMS, *SLOW_FORMS])
def test_tallies_and_gaps_of_small_bodies_in_every_library(small: list[Case], form: str) -> None:
    compare(small, form)


@pytest.mark.slow
@pytest.mark.parametrize(("seats", "some"), [(1, 1), (2, 1), (3, 31)])
def test_every_gap_of_one_seat_and_of_two_and_many_of_three(seats: int, some: int) -> None:
    several = cases(lambda rule: all_rows(rule, seats, some))

    compare(several, "polars, eager")
    compare(several, "duckdb")


@pytest.mark.slow
@pytest.mark.parametrize(("seats", "some"), [*((seats, 1) for seats in range(5, 9)), (15, 151)])
def test_every_tally_up_to_eight_seats_and_many_of_fifteen(seats: int, some: int) -> None:
    several = cases(lambda rule: whole(rule, seats, some))

    compare(several, "polars, eager")
    compare(several, "duckdb")


def test_a_book_of_referendums_reads_the_earlier_turnout() -> None:
    day = pl.date(2024, 5, 5)
    given = pl.DataFrame(
        {
            "body_kind": ["electorate"] * 3,
            "matter": ["recall_of_gmina_organ"] * 3,
            "seats": [10_000] * 3,
            "in_favour": [3_000] * 3,
            "against": [100] * 3,
            "abstaining": [0] * 3,
            "invalid": [0] * 3,
            "previous_turnout": [5_166, 5_167, None],
        }
    ).with_columns(day=day)
    judged = frames.judge(given, book=REFERENDUM)

    assert judged["outcome"].to_list() == ["adopted", "no_quorum", "undetermined"]
    assert judged["missing"].to_list() == ["", "", "previous_turnout"]
