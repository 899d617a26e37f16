"""What only documents of the law and of associations hold: amounts, pairs, statutes by name."""

import copy
import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core import InvalidRecordError, InvalidValueError
from zmp_core.association import (
    ZMP,
    Accession,
    Claim,
    Due,
    DuesPerResident,
    FlatDues,
    Member,
    OrganRule,
    Poll,
    Reported,
    StartedWeights,
    dues,
    zmp_claims,
    zmp_register,
)
from zmp_core.bodies import ChairRule, Composition
from zmp_core.interchange import formats, loads, structure, unstructure
from zmp_core.law import Deadline
from zmp_core.law.deadlines import DEADLINES
from zmp_core.resolutions import Heading, read_heading

DOCUMENTS: Final = Path(__file__).parents[1] / "data" / "documents"
DAY: Final = date(2025, 2, 26)


def document(kind: type) -> dict[str, Any]:
    name = "-".join(formats.label(kind).split("/")[1:])
    documents: list[dict[str, Any]] = json.loads((DOCUMENTS / f"{name}.json").read_text("utf-8"))
    return copy.deepcopy(documents[0])


@pytest.mark.parametrize(
    ("kind", "key", "value", "found"),
    [
        (FlatDues, "amount", 500, "not_an_amount"),
        (FlatDues, "amount", "500,00", "not_an_amount"),
        (FlatDues, "amount", "-1", "not_an_amount"),
        (FlatDues, "amount", "1e3", "not_an_amount"),
        (FlatDues, "amount", "NaN", "not_an_amount"),
        (FlatDues, "amount", "007", "not_an_amount"),
        (FlatDues, "amount", None, "not_an_amount"),
        (FlatDues, "payable", [2, 29], "not_a_day_of_the_year"),
        (FlatDues, "payable", [6], "not_a_day_of_the_year"),
        (FlatDues, "payable", [True, 30], "not_a_day_of_the_year"),
        (FlatDues, "payable", "06-30", "not_a_day_of_the_year"),
        (StartedWeights, "counted_on", [13, 1], "not_a_day_of_the_year"),
        (ChairRule, "vice_chairs", [3, 1], "not_a_range"),
        (ChairRule, "vice_chairs", [1, 2, 3], "not_a_range"),
        (OrganRule, "size", [15], "wrong_kind"),
        (OrganRule, "size", 15, "wrong_kind"),
        (Claim, "number", 3.5, "not_a_count"),
        (Claim, "number", -1, "not_a_count"),
        (Claim, "number", "14/20", "not_a_share"),
        (Claim, "day", None, "not_a_day"),
        (Poll, "votes", {"Lis": None}, "not_a_count"),
        (Accession, "book", "zpm", "unknown_book"),
        (Accession, "book", {"name": "zmp"}, "unknown_book"),
    ],
)
def test_what_is_no_such_value_is_refused(kind: type, key: str, value: Any, found: str) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        structure(document(kind) | {key: value}, kind)

    assert {(fault.code, "/".join(fault.path.split("/")[:2])) for fault in caught.value.faults} == {
        (found, f"/{key}")
    }


def test_each_part_of_a_pair_is_told_by_its_place() -> None:
    steps = document(Composition) | {"up_to": [[20_000, 15], [50_000, "21"], [True]]}

    with pytest.raises(InvalidRecordError) as caught:
        structure(steps, Composition)
    assert [fault.path for fault in caught.value.faults] == ["/up_to/1/1", "/up_to/2"]


amounts = st.decimals(0, 10**12, places=4) | st.decimals(0, 10**6, places=0)


@given(amounts)
def test_an_amount_keeps_all_its_places(amount: Decimal) -> None:
    scheme = structure(document(FlatDues) | {"amount": f"{amount:f}"}, FlatDues)

    assert scheme.amount.as_tuple() == amount.as_tuple()
    assert unstructure(scheme)["amount"] == f"{amount:f}"


@given(
    st.integers(0, 3_000_000),
    st.sampled_from((2014, 2016, 2020, 2022, 2024)),
    st.none() | st.dates(DAY),
)
def test_dues_come_back_to_the_fraction_of_a_grosz(
    residents: int, year: int, admitted: date | None
) -> None:
    due = dues(residents, ZMP, year, admitted=admitted)
    again = structure(unstructure(due), Due)

    assert again == due
    assert (again.exact, again.amount, again.format()) == (due.exact, due.amount, due.format())
    assert unstructure(due)["scheme"]["kind"] == "dues_per_resident"


def test_a_whole_number_and_a_share_are_told_apart() -> None:
    for claim in zmp_claims():
        written = unstructure(claim)["number"]
        assert type(written) is (int if claim.what is Reported.MEMBERS else str)
        assert structure(unstructure(claim), Claim) == claim
    assert any(isinstance(claim.number, Fraction) for claim in zmp_claims())


def test_a_statute_is_written_by_its_name_and_is_the_same_when_it_is_read() -> None:
    case = Accession.of(Member("1418024", "Przykładowo"), ZMP)

    assert unstructure(case)["book"] == ZMP.name
    assert structure(unstructure(case), Accession).book is ZMP


def test_a_statute_that_nobody_else_knows_is_not_written_as_one_that_they_do() -> None:
    own = ZMP.confirming("assembly_quorum")

    with pytest.raises(InvalidValueError, match="got 'zmp"):
        unstructure(Accession.of(Member("1418024", "Przykładowo"), own))


@pytest.mark.parametrize("deadline", DEADLINES, ids=lambda row: f"{row.id} {row.in_force}")
def test_every_deadline_of_the_law_comes_back(deadline: Deadline) -> None:
    assert structure(unstructure(deadline), Deadline) == deadline


def test_every_point_of_the_statute_comes_back() -> None:
    kinds = {type(point) for point in ZMP.points}

    assert DuesPerResident in kinds
    for point in ZMP.points:
        assert structure(unstructure(point), type(point)) == point


def test_the_register_comes_back() -> None:
    register = zmp_register()

    assert structure(unstructure(register), type(register)) == register


@given(st.text(max_size=60))
def test_whatever_was_read_of_a_heading_comes_back(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    heading = read_heading(text)
    assert structure(unstructure(heading), Heading) == heading


def test_a_heading_tells_where_its_parts_stand() -> None:
    heading = read_heading("UCHWAŁA NR XI/59/25 RADY GMINY LIPOWO z dnia 26 lutego 2025 r.")
    written = unstructure(heading)

    assert written["spans"]["number"] == {"start": 11, "end": 19}
    assert loads(json.dumps(written), Heading).number == heading.number
