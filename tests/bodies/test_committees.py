"""Committees: those that the law orders, who must sit in them and who may not."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from zmp_core.bodies import (
    BodyKind,
    Committee,
    CommitteeKind,
    Irregularity,
    IrregularityCode,
    Office,
    find_committee_rule,
)
from zmp_core.bodies.committees import COMMITTEE_RULES, committee_irregularities
from zmp_core.errors import InvalidRecordError, NotCoveredError

_DAY = date(2024, 10, 1)
_GMINA = BodyKind.GMINA_COUNCIL
_CLUBS = {
    "Razem": ("Anna Lis", "Jan Nowak", "Ewa Zając"),
    "Osobno": ("Olga Bóbr", "Adam Kos", "Piotr Wilk"),
    "We dwoje": ("Iga Sowa", "Leon Żbik"),
}
_HOLDERS = {
    Office.CHAIR: ("Anna Lis",),
    Office.VICE_CHAIR: ("Olga Bóbr",),
    Office.BOARD_MEMBER: ("Jan Nowak",),
}


def _found(
    *members: str,
    kind: BodyKind = _GMINA,
    committee: CommitteeKind = CommitteeKind.AUDIT,
    day: date = _DAY,
    clubs: Mapping[str, tuple[str, ...]] | None = _CLUBS,
    holders: Mapping[Office, tuple[str, ...]] | None = _HOLDERS,
) -> tuple[Irregularity, ...]:
    return committee_irregularities(
        find_committee_rule(kind, committee, day),
        day,
        name="Komisja",
        members=members,
        clubs=clubs,
        holders=holders,
    )


@pytest.mark.parametrize(
    ("kind", "committee", "basis", "kept_out"),
    [
        (_GMINA, CommitteeKind.AUDIT, "art. 18a ust. 2 u.s.g.", 2),
        (_GMINA, CommitteeKind.COMPLAINTS, "art. 18b ust. 2 u.s.g.", 2),
        (BodyKind.POWIAT_COUNCIL, CommitteeKind.AUDIT, "art. 16 ust. 2 u.s.p.", 3),
        (BodyKind.POWIAT_COUNCIL, CommitteeKind.COMPLAINTS, "art. 16a ust. 2 u.s.p.", 3),
        (BodyKind.SEJMIK, CommitteeKind.AUDIT, "art. 30 ust. 2 u.s.w.", 3),
        (BodyKind.SEJMIK, CommitteeKind.COMPLAINTS, "art. 30a ust. 2 u.s.w.", 3),
    ],
)
def test_two_committees_are_ordered_and_keep_out_who_chairs_or_governs(
    kind: BodyKind, committee: CommitteeKind, basis: str, kept_out: int
) -> None:
    rule = find_committee_rule(kind, committee, _DAY)

    assert rule.ordered
    assert str(rule.basis) == basis
    assert rule.kept_out == tuple(Office)[:kept_out]


@pytest.mark.parametrize("kind", [_GMINA, BodyKind.POWIAT_COUNCIL, BodyKind.SEJMIK])
@pytest.mark.parametrize(
    ("day", "ordered"), [(date(2018, 11, 16), False), (date(2018, 11, 17), True)]
)
def test_the_committee_of_complaints_came_with_the_term_elected_in_2018(
    kind: BodyKind, day: date, ordered: bool
) -> None:
    assert find_committee_rule(kind, CommitteeKind.COMPLAINTS, day).ordered is ordered


def test_a_committee_with_a_member_of_each_club_is_in_order() -> None:
    assert _found("Ewa Zając", "Adam Kos") == ()


def test_a_club_without_a_member_in_the_committee_is_found() -> None:
    """II OSK 2380/11, II SA/Sz 233/19: every club sits in the audit committee."""
    (found,) = _found("Ewa Zając", "Leon Żbik")

    assert found.code is IrregularityCode.CLUB_NOT_REPRESENTED
    assert (found.where, found.who) == ("Komisja", ("Osobno",))
    assert "WSA Szczecin 17.04.2019, II SA/Sz 233/19" in found.rule.sources


def test_a_club_that_is_too_small_need_not_be_represented() -> None:
    assert _found("Ewa Zając", "Piotr Wilk") == ()
    (found,) = _found("Ewa Zając", "Piotr Wilk", day=date(2018, 11, 16))
    assert found.who == ("We dwoje",)  # then the statute said how many make a club


def test_chair_and_vice_chairs_are_found_in_the_audit_committee() -> None:
    (found,) = _found("Ewa Zając", "Olga Bóbr", "Anna Lis")

    assert found.code is IrregularityCode.OFFICE_EXCLUDED
    assert found.who == ("Olga Bóbr", "Anna Lis")


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        pytest.param(_GMINA, [], id="a gmina has no board since 2002"),
        pytest.param(
            BodyKind.POWIAT_COUNCIL, [IrregularityCode.OFFICE_EXCLUDED], id="in a powiat he may not"
        ),
        pytest.param(
            BodyKind.SEJMIK, [IrregularityCode.OFFICE_EXCLUDED], id="nor in a voivodeship"
        ),
    ],
)
def test_a_member_of_the_board_is_kept_out(kind: BodyKind, codes: list[IrregularityCode]) -> None:
    assert [each.code for each in _found("Jan Nowak", "Adam Kos", kind=kind)] == codes


def test_a_missing_committee_is_found_unless_the_law_did_not_order_it() -> None:
    (found,) = _found(committee=CommitteeKind.COMPLAINTS)

    assert (found.code, found.who) == (IrregularityCode.COMMITTEE_MISSING, ())
    assert _found(committee=CommitteeKind.COMPLAINTS, day=date(2018, 11, 16)) == ()


def test_of_clubs_and_offices_that_are_not_known_nothing_is_said() -> None:
    assert _found("Anna Lis", clubs=None, holders=None) == ()
    assert [each.code for each in _found("Anna Lis", clubs=None)] == [
        IrregularityCode.OFFICE_EXCLUDED
    ]
    assert [each.code for each in _found("Anna Lis", holders=None)] == [
        IrregularityCode.CLUB_NOT_REPRESENTED
    ]


def test_what_was_not_read_is_not_covered() -> None:
    with pytest.raises(NotCoveredError, match="2002-10-27"):
        find_committee_rule(_GMINA, CommitteeKind.AUDIT, date(2002, 10, 26))
    with pytest.raises(NotCoveredError, match="audit of gmina_council, complaints of"):
        find_committee_rule(_GMINA, CommitteeKind.OTHER, _DAY)


def test_wordings_of_one_rule_never_meet() -> None:
    for row, following in pairwise(COMMITTEE_RULES):
        if row.id == following.id:
            assert not row.in_force.meets(following.in_force)


def test_a_committee_lists_every_fault() -> None:
    nonsense: Any = "audit"
    with pytest.raises(InvalidRecordError) as caught:
        Committee(name="", kind=nonsense, members=nonsense)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("not_a_name", "/name"),
        ("wrong_kind", "/members"),
        ("not_a_committee_kind", "/kind"),
    ]
