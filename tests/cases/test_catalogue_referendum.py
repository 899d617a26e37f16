"""The referendums of the catalogue come out as expected."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from zmp_core.bodies import Body, BodyKind
from zmp_core.rules import Outcome, judge
from zmp_core.rules.books import REFERENDUM
from zmp_core.votes import Tally, VoteRecord
from zmp_core.votes.matter import known

_FILE = Path(__file__).parent.parent / "data" / "referendum_vectors.toml"
_VECTORS: list[dict[str, Any]] = tomllib.loads(_FILE.read_text("utf-8"))["vector"]
# The catalogue gives no day. This one is ours: it is the day as of which the act was read.
_CHOSEN = date(2023, 6, 14)


def of(*kinds: str) -> pytest.MarkDecorator:
    """Give the vectors that tell something of one kind."""
    chosen = [each for each in _VECTORS if set(kinds) <= set(each)]
    return pytest.mark.parametrize(
        "vector", [pytest.param(each, id=f"{each['id']} {each['title']}") for each in chosen]
    )


def record(vector: dict[str, Any], tally: Tally, entitled: int) -> VoteRecord:
    return VoteRecord(
        body=Body(kind=BodyKind.ELECTORATE, seats=vector.get("entitled", entitled)),
        matter=known()[vector["matter"]],
        day=_CHOSEN,
        tally=tally,
        previous_turnout=vector.get("previous_turnout"),
    )


def test_all_vectors_are_here() -> None:
    assert [each["id"] for each in _VECTORS] == [f"F{number:02}" for number in range(2, 8)]
    covered = [{"need", "decisive"} & set(each) for each in _VECTORS]
    assert all(len(each) == 1 for each in covered)


@of("need")
def test_so_many_must_take_part(vector: dict[str, Any]) -> None:
    rule = REFERENDUM.on(_CHOSEN).find(vector["rule"])
    need = vector["need"]
    entitled = vector.get("entitled", 20_000)

    assert rule.quorum.need(entitled, previous_turnout=vector.get("previous_turnout")) == need
    enough = judge(record(vector, Tally(need, 0, 0, invalid=0), entitled))
    too_few = judge(record(vector, Tally(need - 1, 0, 0, invalid=0), entitled))
    assert (enough.rule.id, enough.outcome) == (rule.id, Outcome.ADOPTED)
    assert too_few.outcome is Outcome.NO_QUORUM


@of("turnout")
def test_a_referendum_of_which_only_the_turnout_is_told(vector: dict[str, Any]) -> None:
    tally = Tally(None, None, None, present=vector["turnout"])
    verdict = judge(record(vector, tally, 20_000))

    assert verdict.quorum.need == vector["need"]
    assert verdict.quorum.met is vector["valid"]
    assert verdict.outcome is Outcome.NO_QUORUM


@of("decisive")
def test_so_many_votes_decide(vector: dict[str, Any]) -> None:
    valid, in_favour = vector["valid_votes"], vector["in_favour"]
    tally = Tally(in_favour, valid - in_favour, 0, invalid=0)
    told = record({**vector, "previous_turnout": valid}, tally, valid)

    for verdict in (judge(told), judge(told, rule=vector["rule"])):
        assert verdict.adopted is vector["decisive"]
        assert verdict.majority.need == vector.get("majority_need", verdict.majority.need)
        assert verdict.quorum.met is True
