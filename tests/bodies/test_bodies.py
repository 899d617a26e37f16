"""Bodies and terms."""

from datetime import date
from typing import Any

import pytest

from zmp_core.bodies import Body, BodyKind, Term
from zmp_core.errors import InvalidRecordError


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({"kind": "gmina_council"}, ["not_a_body_kind"]),
        ({"seats": 0}, ["not_a_number_of_seats"]),
        ({"seats": True}, ["not_a_number_of_seats"]),
        ({"seats": 21.0}, ["not_a_number_of_seats"]),
        ({"name": "  "}, ["not_a_name"]),
        (
            {"kind": None, "seats": "21", "name": 7},
            ["not_a_body_kind", "not_a_number_of_seats", "not_a_name"],
        ),
    ],
)
def test_a_body_lists_every_fault(change: dict[str, Any], codes: list[str]) -> None:
    fields: dict[str, Any] = {"kind": BodyKind.GMINA_COUNCIL, "seats": 21, **change}
    with pytest.raises(InvalidRecordError) as caught:
        Body(**fields)
    assert [fault.code for fault in caught.value.faults] == codes


def test_a_body_of_one_seat_may_be_nameless() -> None:
    assert Body(kind=BodyKind.COMMITTEE, seats=1).name is None


def test_a_term_is_known_by_its_election_day() -> None:
    assert Term(elected=date(2018, 10, 21)).elected.year == 2018
    with pytest.raises(InvalidRecordError, match="not_a_day"):
        Term(elected=2018)  # type: ignore[arg-type]
