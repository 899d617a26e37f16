"""Clubs: what is refused, and how many the law asks for on which day."""

from datetime import date
from typing import Any

import pytest

from zmp_core.bodies import BodyKind, Club, IrregularityCode, Tenure, find_club_rule
from zmp_core.bodies.clubs import CLUB_RULES, club_irregularities, large_enough
from zmp_core.errors import InvalidRecordError, NotCoveredError

_DAY = date(2024, 10, 1)
_COUNCILS = (BodyKind.GMINA_COUNCIL, BodyKind.POWIAT_COUNCIL, BodyKind.SEJMIK)
_THREE = ("Anna Lis", "Jan Nowak", "Ewa Zając")
_TWO = ("Olga Bóbr", "Adam Kos")


@pytest.mark.parametrize("kind", _COUNCILS)
@pytest.mark.parametrize(
    ("day", "least"),
    [
        pytest.param(date(2001, 12, 13), None, id="left to the statute"),
        pytest.param(date(2018, 11, 16), None, id="the last day of that"),
        pytest.param(date(2018, 11, 17), 3, id="three by law"),
        pytest.param(_DAY, 3, id="and since"),
    ],
)
def test_three_make_a_club_since_the_term_elected_in_2018(
    kind: BodyKind, day: date, least: int | None
) -> None:
    assert find_club_rule(kind, day).least == least


def test_a_club_rule_names_its_basis() -> None:
    bases = [str(find_club_rule(kind, _DAY).basis) for kind in _COUNCILS]

    assert bases == ["art. 23 ust. 3 u.s.g.", "art. 18 ust. 2 u.s.p.", "art. 29 ust. 2 u.s.w."]


def test_a_club_of_two_is_too_small_and_one_of_three_is_not() -> None:
    clubs = {"Razem": _THREE, "Osobno": _TWO}
    (found,) = club_irregularities(BodyKind.GMINA_COUNCIL, _DAY, clubs)

    assert found.code is IrregularityCode.CLUB_TOO_SMALL
    assert (found.where, found.who) == ("Osobno", _TWO)
    assert str(found.rule.basis) == "art. 23 ust. 3 u.s.g."
    assert large_enough(BodyKind.GMINA_COUNCIL, _DAY, clubs) == {"Razem": _THREE}


def test_where_the_statute_decided_no_club_is_told_too_small() -> None:
    day = date(2018, 11, 16)

    assert club_irregularities(BodyKind.GMINA_COUNCIL, day, {"Osobno": _TWO}) == ()
    assert large_enough(BodyKind.GMINA_COUNCIL, day, {"Osobno": _TWO}) == {"Osobno": _TWO}


def test_what_was_not_read_is_not_covered() -> None:
    with pytest.raises(NotCoveredError, match="2001-12-13"):
        find_club_rule(BodyKind.GMINA_COUNCIL, date(2001, 12, 12))
    with pytest.raises(NotCoveredError) as caught:
        find_club_rule(BodyKind.WARSAW_DISTRICT_COUNCIL, _DAY)
    assert caught.value.covered == "gmina_council, powiat_council, sejmik"


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({"name": ""}, [("not_a_name", "/name")]),
        ({"members": ["Anna Lis"]}, [("wrong_kind", "/members")]),
        (
            {"name": None, "members": ("Anna Lis", Tenure(member="Jan Nowak", since=_DAY))},
            [("not_a_name", "/name"), ("wrong_kind", "/members/0")],
        ),
    ],
)
def test_a_club_lists_every_fault(change: dict[str, Any], codes: list[tuple[str, str]]) -> None:
    fields: dict[str, Any] = {"name": "Razem", "members": (), **change}
    with pytest.raises(InvalidRecordError) as caught:
        Club(**fields)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == codes


def test_every_wording_has_a_reason() -> None:
    for row in CLUB_RULES:
        assert row.why.endswith(".")
        assert row.least in {None, 3}
