"""Organs: their size by day, who may not sit in them, terms from assembly to assembly."""

import pickle
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

from zmp_core.association import (
    OMGGS,
    SZGIP,
    ZMP,
    ZMP_TERMS,
    AssociationTerm,
    DepartureCode,
    Organ,
    OrganRule,
    Seat,
    association_terms_on,
    departures,
    find_organ,
)
from zmp_core.errors import InvalidRecordError, NotCoveredError

VECTORS = tomllib.loads(
    Path(__file__).parents[1].joinpath("data", "association_vectors.toml").read_text("utf-8")
)
DAY = date(2024, 7, 1)


def seat(member: str, organ: Organ = Organ.BOARD, **fields: Any) -> Seat:
    given: dict[str, Any] = {"since": date(2024, 6, 18), "city": "Lipowo", **fields}
    return Seat(member=member, organ=organ, **given)


def board(number: int) -> list[Seat]:
    return [seat(f"członek {at}") for at in range(number)]


@pytest.mark.parametrize("row", VECTORS["board"], ids=lambda row: str(row["day"]))
def test_the_board_has_from_nine_to_its_most_of_the_day(row: dict[str, Any]) -> None:
    rule = find_organ(ZMP, Organ.BOARD, row["day"])

    assert [rule.allows(number) for number in row["allowed"]] == [True] * len(row["allowed"])
    assert [rule.allows(number) for number in row["refused"]] == [False] * len(row["refused"])


@pytest.mark.parametrize(
    ("number", "codes"),
    [
        (8, [DepartureCode.TOO_FEW]),
        (9, []),
        (30, []),
        (31, [DepartureCode.TOO_MANY]),
    ],
)
def test_a_board_of_another_size_departs_from_the_statute(
    number: int, codes: list[DepartureCode]
) -> None:
    found = departures(ZMP, board(number), DAY)

    assert [each.code for each in found] == codes
    assert all(each.have == number for each in found)


def test_five_audit_and_none_of_them_sits_on_the_board() -> None:
    audit = [seat(f"członek {at}", Organ.AUDIT_COMMITTEE) for at in range(8, 13)]
    found = departures(ZMP, [*board(9), *audit], DAY)

    assert [(each.code, each.organ, each.who) for each in found] == [
        (DepartureCode.INCOMPATIBLE, Organ.BOARD, ("członek 8",)),
        (DepartureCode.INCOMPATIBLE, Organ.AUDIT_COMMITTEE, ("członek 8",)),
    ]
    assert [each.code for each in found[0].rule.assumptions] == ["audit_incompatible"]


def test_the_board_chooses_its_officers_out_of_itself() -> None:
    officers = [seat("członek 1", Organ.VICE_PRESIDENT), seat("obcy", Organ.TREASURER)]
    found = departures(ZMP, [*board(9), *officers], DAY)

    assert [(each.code, each.organ, each.who) for each in found] == [
        (DepartureCode.NOT_OUT_OF, Organ.TREASURER, ("obcy",))
    ]


def test_a_post_may_be_vacant_for_a_while() -> None:
    assert departures(ZMP, [*board(9), seat("członek 0", Organ.PRESIDENT)], DAY) == ()


def test_a_seat_outlives_the_office_in_the_city_where_the_statute_lets_it() -> None:
    lost = seat("członek 8", city_office_until=date(2024, 6, 30))
    seats = [*board(8), lost]
    rule = attrs.evolve(find_organ(ZMP, Organ.BOARD, DAY), outlives_office=False)
    strict = ZMP.adding(rule)

    assert departures(ZMP, seats, DAY) == ()
    assert [(each.code, each.who) for each in departures(strict, seats, DAY)] == [
        (DepartureCode.SEAT_LOST, ("członek 8",))
    ]
    assert departures(strict, seats, date(2024, 6, 30)) == ()
    assert departures(strict, board(9), DAY) == ()


def test_only_seats_of_the_day_and_organs_of_the_statute_are_looked_at() -> None:
    gone = [seat(f"były {at}", until=date(2024, 6, 30)) for at in range(30)]
    rules = SZGIP.find_points(OrganRule, DAY)

    assert departures(ZMP, [*board(9), *gone], DAY) == ()
    assert departures(SZGIP, board(50), DAY) == ()
    assert [rule.organ for rule in rules] == [Organ.AUDIT_COMMITTEE]


def test_an_organ_without_a_told_size_may_have_any() -> None:
    rule = find_organ(ZMP, Organ.VICE_PRESIDENT, DAY)

    assert [rule.allows(number) for number in (0, 3, 4, 400)] == [True] * 4


def test_what_the_book_does_not_tell_is_not_covered() -> None:
    with pytest.raises(NotCoveredError, match="audit_committee"):
        find_organ(SZGIP, Organ.BOARD, DAY)
    with pytest.raises(NotCoveredError):
        departures(OMGGS, [], DAY)


@pytest.mark.parametrize(
    ("fields", "path"),
    [({"organ": "board "}, "/organ"), ({"city": " "}, "/city"), ({"member": ""}, "/member")],
)
def test_a_seat_that_is_none_is_refused(fields: dict[str, Any], path: str) -> None:
    given: dict[str, Any] = {"member": "A", "organ": Organ.BOARD, "city": "B", **fields}
    with pytest.raises(InvalidRecordError) as caught:
        Seat(since=DAY, **given)

    assert [fault.path for fault in caught.value.faults] == [path]


# --- Terms ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "numbers"),
    [
        (date(2015, 3, 4), []),
        (date(2015, 3, 5), [7]),
        (date(2019, 3, 4), [7]),
        (date(2019, 3, 5), [7, 8]),
        (date(2024, 6, 18), [8, 9]),
        (date(2024, 6, 19), [9]),
    ],
)
def test_a_term_runs_from_assembly_to_assembly(day: date, numbers: list[int]) -> None:
    assert [term.number for term in association_terms_on(ZMP_TERMS, day)] == numbers


def test_a_term_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(InvalidRecordError, match="ends_before_it_begins"):
        AssociationTerm(number=10, elected=DAY, until=date(2024, 6, 30))


def test_organs_and_seats_are_values() -> None:
    for value in (find_organ(ZMP, Organ.BOARD, DAY), seat("A"), ZMP_TERMS[0]):
        assert pickle.loads(pickle.dumps(value)) == value
        assert hash(value) == hash(pickle.loads(pickle.dumps(value)))
