"""The mode vectors of the catalogue: which way of voting and of sitting was lawful on the day."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

from zmp_core.bodies import Body, BodyKind, Term
from zmp_core.law import Period
from zmp_core.review import Severity, examine
from zmp_core.rules.books.conduct import EXCLUSIONS, MODES, SITTINGS, TERMS
from zmp_core.rules.conduct import Lawfulness, ModeNorm, Norm, binding, by_itself
from zmp_core.votes import Circumstances, Sitting, Tally, VoteRecord, VotingMode
from zmp_core.votes.matter import known

VECTORS: Final = tomllib.loads(Path("tests/data/mode_vectors.toml").read_text("utf-8"))["vector"]
NORMS: Final[tuple[Norm, ...]] = (*MODES, *SITTINGS, *EXCLUSIONS, *TERMS)
CODES: Final = {"unlawful_mode", "doubtful_mode", "unlawful_sitting", "doubtful_sitting"}


def record_of(vector: dict[str, Any]) -> VoteRecord:
    kind = BodyKind(vector.get("body", "gmina_council"))
    sitting = vector.get("sitting")
    return VoteRecord(
        body=Body(kind=kind, seats=15),
        matter=known()[vector["matter"]],
        day=vector["day"],
        tally=Tally(12, 1, 1, present=14),
        mode=VotingMode(vector["mode"]) if "mode" in vector else None,
        circumstances=Circumstances(
            devices_worked=vector.get("devices"),
            sitting=None if sitting is None else Sitting(sitting),
        ),
    )


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["id"])
def test_which_way_of_voting_was_lawful(vector: dict[str, Any]) -> None:
    found = [finding for finding in examine(record_of(vector)) if finding.code in CODES]

    assert [finding.code for finding in found] == [vector["finding"]] * bool(vector["finding"])
    for finding in found:
        assert str(finding.basis) == vector.get("basis", "None")
        unlawful = finding.code.startswith("unlawful")
        assert finding.severity is (Severity.BREACH if unlawful else Severity.DOUBT)


@pytest.mark.parametrize(
    ("elected", "code"),
    [
        pytest.param(date(2014, 11, 16), (), id="a council of the VII term may still raise hands"),
        pytest.param(date(2018, 10, 21), ("unlawful_mode",), id="one of the VIII term may not"),
    ],
)
def test_recording_binds_by_term_and_not_by_day(elected: date, code: tuple[str, ...]) -> None:
    """The terms overlap: on one day councils of either may have sat."""
    record = VoteRecord(
        body=Body(kind=BodyKind.GMINA_COUNCIL, seats=15),
        matter=known()["ordinary"],
        day=date(2018, 11, 16),
        tally=Tally(12, 1, 1, present=14),
        mode=VotingMode.OPEN,
        term=Term(elected=elected),
    )
    assert tuple(c for c in examine(record).codes if c in CODES) == code


def test_a_span_over_the_change_leaves_a_doubt() -> None:
    record = record_of(VECTORS[2])
    span = attrs.evolve(record, day=Period(date(2018, 11, 1), date(2018, 11, 30)))

    assert [code for code in examine(span).codes if code in CODES] == ["doubtful_mode"]


def test_where_nothing_is_told_nothing_is_found() -> None:
    silent = attrs.evolve(record_of(VECTORS[0]), mode=None, circumstances=None)
    assert not CODES.intersection(examine(silent).codes)


# --- the data -----------------------------------------------------------------------------------


@pytest.mark.parametrize("norm", NORMS, ids=lambda norm: f"{norm.id} {norm.in_force}")
def test_no_norm_without_its_papers(norm: Norm) -> None:
    assert norm.id
    assert norm.bodies
    assert (norm.enacted or "").startswith("Dz.U. ")
    assert norm.checked >= date(2026, 11, 24)
    assert norm.why.endswith(".")
    assert norm.basis.unit()


@pytest.mark.parametrize("kind", BodyKind)
@pytest.mark.parametrize("day", [date(2018, 11, 16), date(2018, 11, 17), date(2024, 10, 1)])
def test_at_most_one_norm_says_how_an_open_vote_is_taken(kind: BodyKind, day: date) -> None:
    assert len(binding(MODES, kind, Period(day, day))) <= (day >= date(2018, 11, 17))


@pytest.mark.parametrize(
    ("day", "norms"),
    [
        (date(2020, 3, 30), 0),
        (date(2020, 3, 31), 1),
        (date(2022, 11, 9), 1),
        (date(2022, 11, 10), 1),
        (date(2023, 6, 30), 1),
        (date(2023, 7, 1), 1),
    ],
)
def test_how_many_norms_say_where_a_council_sits(day: date, norms: int) -> None:
    assert len(binding(SITTINGS, BodyKind.GMINA_COUNCIL, Period(day, day))) == norms


def test_a_council_may_always_sit_in_one_room() -> None:
    record = record_of(VECTORS[-1])
    for day in (date(1995, 1, 1), date(2020, 3, 31), date(2024, 1, 1), None):
        report = examine(attrs.evolve(record, day=day))
        assert not CODES.intersection(report.codes)


@pytest.mark.parametrize(
    ("asked", "mode", "expected"),
    [
        (VotingMode.OPEN, VotingMode.OPEN, Lawfulness.LAWFUL),
        (VotingMode.OPEN, VotingMode.ROLL_CALL, Lawfulness.LAWFUL),
        (VotingMode.OPEN, VotingMode.SECRET, Lawfulness.UNLAWFUL),
        (VotingMode.SECRET, VotingMode.SECRET, Lawfulness.LAWFUL),
        (VotingMode.SECRET, VotingMode.RECORDED, Lawfulness.UNLAWFUL),
        (VotingMode.ROLL_CALL, VotingMode.ROLL_CALL, Lawfulness.LAWFUL),
        (VotingMode.ROLL_CALL, VotingMode.RECORDED, Lawfulness.DOUBTFUL),
        (VotingMode.ROLL_CALL, VotingMode.OPEN, Lawfulness.UNLAWFUL),
    ],
)
def test_what_a_mode_does_for_where_no_norm_speaks(
    asked: VotingMode, mode: VotingMode, expected: Lawfulness
) -> None:
    assert by_itself(asked, mode) is expected


def test_norms_that_differ_over_a_span_leave_a_doubt() -> None:
    record = record_of({**VECTORS[-1], "sitting": "remote_ordered"})
    span = attrs.evolve(record, day=Period(date(2022, 11, 1), date(2022, 11, 30)))
    assert "doubtful_sitting" in examine(span).codes


def test_a_mode_may_be_allowed_only_when_devices_fail() -> None:
    (recorded,) = [norm for norm in MODES if norm.id == "USG-14-2"]
    assert isinstance(recorded, ModeNorm)
    answers = [recorded.allows(VotingMode.ROLL_CALL, worked) for worked in (False, None, True)]
    assert answers == [Lawfulness.LAWFUL, Lawfulness.DOUBTFUL, Lawfulness.UNLAWFUL]
    assert recorded.allows(VotingMode.RECORDED, None) is Lawfulness.LAWFUL


def test_a_norm_says_where_members_may_sit() -> None:
    (remote,) = [norm for norm in SITTINGS if norm.in_force.since == date(2020, 3, 31)]
    assert remote.allows(Sitting.IN_PERSON) is Lawfulness.LAWFUL
    assert remote.allows(Sitting.REMOTE_RESOLVED) is Lawfulness.DOUBTFUL
    assert remote.allows(Sitting.REMOTE_FOR_SOME) is Lawfulness.UNLAWFUL
