"""Chair and vice-chairs: how many the law asks for."""

from datetime import date
from typing import Any

import pytest

from zmp_core.bodies import BodyKind, IrregularityCode, Office, OfficeHolder, find_chair_rule
from zmp_core.bodies.offices import office_irregularities
from zmp_core.errors import InvalidRecordError, NotCoveredError

_DAY = date(2024, 10, 1)
_NAMES = ("Anna Lis", "Jan Nowak", "Ewa Zając", "Piotr Wilk")


@pytest.mark.parametrize(
    ("kind", "vice_chairs", "basis"),
    [
        (BodyKind.GMINA_COUNCIL, (1, 3), "art. 19 ust. 1 u.s.g."),
        (BodyKind.POWIAT_COUNCIL, (1, 2), "art. 14 ust. 1 u.s.p."),
        (BodyKind.SEJMIK, (0, 3), "art. 20 ust. 1 u.s.w."),
    ],
)
def test_each_kind_of_council_has_its_number_of_vice_chairs(
    kind: BodyKind, vice_chairs: tuple[int, int], basis: str
) -> None:
    rule = find_chair_rule(kind, _DAY)

    assert rule.vice_chairs == vice_chairs
    assert str(rule.basis) == basis


@pytest.mark.parametrize(
    ("kind", "vice_chairs", "code"),
    [
        pytest.param(
            BodyKind.GMINA_COUNCIL, 0, IrregularityCode.TOO_FEW_VICE_CHAIRS, id="gmina: none"
        ),
        pytest.param(BodyKind.GMINA_COUNCIL, 1, None, id="gmina: one"),
        pytest.param(BodyKind.GMINA_COUNCIL, 3, None, id="gmina: three"),
        pytest.param(
            BodyKind.GMINA_COUNCIL, 4, IrregularityCode.TOO_MANY_VICE_CHAIRS, id="gmina: four"
        ),
        pytest.param(BodyKind.POWIAT_COUNCIL, 2, None, id="powiat: two"),
        pytest.param(
            BodyKind.POWIAT_COUNCIL, 3, IrregularityCode.TOO_MANY_VICE_CHAIRS, id="powiat: three"
        ),
        pytest.param(BodyKind.SEJMIK, 0, None, id="sejmik: none"),
        pytest.param(BodyKind.SEJMIK, 4, IrregularityCode.TOO_MANY_VICE_CHAIRS, id="sejmik: four"),
    ],
)
def test_too_many_and_too_few_vice_chairs_are_found(
    kind: BodyKind, vice_chairs: int, code: IrregularityCode | None
) -> None:
    who = _NAMES[:vice_chairs]
    found = office_irregularities(
        kind, _DAY, {Office.CHAIR: ("Olga Bóbr",), Office.VICE_CHAIR: who}
    )

    assert [each.code for each in found] == ([] if code is None else [code])
    assert all((each.where, each.who) == ("vice_chair", who) for each in found)


def test_a_council_without_a_chair_is_found() -> None:
    found = office_irregularities(BodyKind.GMINA_COUNCIL, _DAY, {})

    assert [each.code for each in found] == [
        IrregularityCode.CHAIR_MISSING,
        IrregularityCode.TOO_FEW_VICE_CHAIRS,
    ]
    assert found[0].where == "chair"


def test_what_was_not_read_is_not_covered() -> None:
    with pytest.raises(NotCoveredError, match="2001-05-30"):
        find_chair_rule(BodyKind.GMINA_COUNCIL, date(2001, 5, 29))
    with pytest.raises(NotCoveredError) as caught:
        find_chair_rule(BodyKind.COMMITTEE, _DAY)
    assert caught.value.covered == "gmina_council, powiat_council, sejmik"


def test_a_holder_of_an_office_lists_every_fault() -> None:
    office: Any = "chair"
    with pytest.raises(InvalidRecordError) as caught:
        OfficeHolder(member="", since=_DAY, office=office)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("not_a_name", "/member"),
        ("not_an_office", "/office"),
    ]
