"""Every vote vector of the catalogue that belongs to a gmina council comes out as expected."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from zmp_core import (
    Body,
    BodyKind,
    Outcome,
    Period,
    Readings,
    Tally,
    Verdict,
    VoteRecord,
    judge,
)
from zmp_core.rules import Barred, Caution, Consequence, MissedDischarge, Presence
from zmp_core.rules.books import GMINA
from zmp_core.votes.matter import known

_FILE = Path(__file__).parent.parent / "data" / "vote_vectors.toml"
_VECTORS: list[dict[str, Any]] = tomllib.loads(_FILE.read_text("utf-8"))["vector"]
_BY_ID = {vector["id"]: vector for vector in _VECTORS}

# The catalogue gives no day for most vectors. This one is ours: every rule that they name was in
# force, and it is the day as of which the whole act was read.
_CHOSEN = date(2024, 9, 12)


def _record(vector: dict[str, Any]) -> VoteRecord:
    day = vector.get("day", _CHOSEN)
    if "since" in vector:
        day = Period(since=vector["since"], until=vector["until"])
    return VoteRecord(
        body=Body(kind=BodyKind.GMINA_COUNCIL, seats=vector["seats"]),
        matter=known()[vector["matter"]],
        day=day,
        tally=Tally(
            vector["in_favour"],
            vector["against"],
            vector["abstaining"],
            present=vector["present"],
            not_voting=vector["not_voting"],
            excluded=vector["excluded"],
            invalid=vector["invalid"],
        ),
        in_office=vector.get("in_office"),
        consent=vector.get("consent"),
        reference=vector["id"],
    )


def _outcome(vector: dict[str, Any]) -> Outcome:
    if not vector["quorum_met"]:
        return Outcome.NO_QUORUM
    return Outcome.ADOPTED if vector["adopted"] else Outcome.NOT_ADOPTED


def _check(verdict: Verdict, vector: dict[str, Any]) -> None:
    majority, *_ = verdict.requirements
    assert verdict.quorum.need == vector["quorum_need"]
    assert verdict.quorum.met is vector["quorum_met"]
    assert verdict.quorum.have == vector["present"]
    assert majority.need == vector["majority_need"]
    assert majority.have == vector["in_favour"]
    assert verdict.outcome is _outcome(vector)
    assert verdict.adopted is vector["adopted"]


_each = pytest.mark.parametrize(
    "vector", [pytest.param(each, id=f"{each['id']} {each['title']}") for each in _VECTORS]
)


@_each
def test_by_the_rule_that_the_vector_names(vector: dict[str, Any]) -> None:
    _check(judge(_record(vector), rule=vector["rule"]), vector)


@_each
def test_by_the_matter_and_the_day(vector: dict[str, Any]) -> None:
    verdict = judge(_record(vector))
    alias_of = {alias.id: alias.of for alias in GMINA.aliases}

    _check(verdict, vector)
    assert verdict.rule.id == alias_of.get(vector["rule"], vector["rule"])
    assert verdict.also == ()
    assert Caution.WORDING_NOT_READ not in verdict.cautions


@_each
def test_what_follows_from_the_outcome(vector: dict[str, Any]) -> None:
    verdict = judge(_record(vector))
    expected = vector.get("effect")
    found = None if verdict.effect is None else verdict.effect.consequence

    if expected == "disputed":
        other = judge(_record(vector), readings=Readings(missed_discharge=MissedDischarge.REFUSED))
        assert Caution.EFFECT_DISPUTED in verdict.cautions
        assert found is Consequence.NOT_RESOLVED
        assert other.effect is not None
        assert other.effect.consequence is Consequence.REFUSED_BY_LAW
    else:
        assert Caution.EFFECT_DISPUTED not in verdict.cautions
        assert found == expected


def test_all_vectors_of_the_gmina_council_are_here() -> None:
    real = {"R01", "R04", "R11", "R12", "R16", "R17", "R18", "R19"}
    synthetic = {f"S{number:02}" for number in (*range(1, 26), 27, 29, 30, 31, 32, 35, 37, 38)}

    assert set(_BY_ID) == real | synthetic
    assert len(_VECTORS) == 41


def test_the_same_votes_join_a_domestic_association_and_no_international_one() -> None:
    assert _record(_BY_ID["S29"]).tally == _record(_BY_ID["S30"]).tally
    assert judge(_record(_BY_ID["S29"])).adopted is False
    assert judge(_record(_BY_ID["S30"])).adopted is True


@pytest.mark.parametrize(
    "readings",
    [Readings(barred=Barred.NOT_COUNTED), Readings(presence=Presence.TAKING_PART)],
)
def test_the_barred_member_decides_about_the_quorum(readings: Readings) -> None:
    record = _record(_BY_ID["S37"])  # 8 in the room of 15 seats, and one of them barred

    assert {hinge.reading for hinge in judge(record).hinges} == {"barred", "presence"}
    assert judge(record, readings=readings).outcome is Outcome.NO_QUORUM


def test_who_is_present_and_silent_makes_the_quorum_by_default() -> None:
    record = _record(_BY_ID["S07"])  # 11 in the room of 21 seats, and 7 of them silent

    (hinge,) = judge(record).hinges

    assert (hinge.reading, hinge.outcome) == ("presence", Outcome.NO_QUORUM)
