"""What a notebook shows is valid HTML, trusts nothing from outside, and loads when it is shown."""

import subprocess
import sys
from datetime import date

import attrs
import pytest
from hypothesis import given, settings
from papers import COUNCIL, HOSTILE, RECORD, strictly

from zmp_core.analysis import Audit, judge_all
from zmp_core.rules import judge
from zmp_core.testing import roll_calls, tallies, vote_records
from zmp_core.votes import Contest, Matter, Position, RollCall, Tally, VoteRecord

PLAIN = attrs.evolve(RECORD, roll_call=None, mode=None)
CONTEST = Contest(
    body=COUNCIL,
    matter=Matter.CHAIR_ELECTION,
    day=RECORD.day,
    candidates=("Anna Lis", "Jan Nowak"),
    present=20,
).count(issued=20, cast=20, votes={"Anna Lis": 8, "Jan Nowak": 9}, blank=2, invalid=1)


def page(body: str) -> str:
    return f"<!DOCTYPE html><html lang='pl'><title>x</title><body>{body}</body></html>"


@settings(max_examples=60)
@given(vote_records())
def test_any_verdict_is_shown_as_valid_html(record: VoteRecord) -> None:
    shown = judge(record)._repr_html_()

    strictly(page(shown))
    assert shown.count("</svg>") == shown.count('role="img"')
    assert shown.count("</svg>") <= 2


@settings(max_examples=30)
@given(roll_calls() | tallies())
def test_any_vote_is_shown_as_valid_html(vote: RollCall | Tally) -> None:
    shown = vote._repr_html_()

    if shown is not None:
        strictly(page(shown))


# --- audits --------------------------------------------------------------------------------------


def audited() -> Audit:
    records = [
        attrs.evolve(PLAIN, tally=Tally(11, 5, 3)),
        *(2 * [attrs.evolve(PLAIN, tally=Tally(5, 11, 3))]),
        attrs.evolve(PLAIN, tally=Tally(3, 2, 0, present=5)),
        attrs.evolve(PLAIN, tally=Tally(None, 2, 0)),
        attrs.evolve(PLAIN, day=date(1980, 1, 1)),
    ]
    return judge_all(records)


def test_an_audit_is_shown_with_a_bar_of_its_outcomes() -> None:
    shown = audited()._repr_html_()

    assert shown.startswith('<div lang="en"><p>1 no_quorum, 1 undetermined, 2 not_adopted, 1 adopt')
    assert (
        'role="img" lang="en" aria-label="Outcomes. '
        'adopted: 1, not adopted: 2, undetermined: 1, no quorum: 1, not covered: 1"'
    ) in shown
    assert '<div style="overflow-x:auto" tabindex="0" role="region" aria-label="Votes">' in shown
    strictly(page(shown))


def test_an_audit_of_no_votes_has_no_bar() -> None:
    shown = Audit()._repr_html_()

    assert "<svg" not in shown
    strictly(page(shown))


# --- from outside --------------------------------------------------------------------------------


@pytest.mark.parametrize("hostile", HOSTILE)
def test_names_from_outside_stay_text(hostile: str) -> None:
    call = RollCall({hostile: Position.IN_FAVOUR})
    named = attrs.evolve(
        PLAIN,
        body=attrs.evolve(COUNCIL, name=hostile),
        matter=attrs.evolve(Matter.ORDINARY, name=hostile),
        reference=hostile,
        wording=hostile,
    )
    contest = attrs.evolve(CONTEST, candidates=(hostile, "x"), votes={hostile: 8, "x": 9})
    shown = [
        call._repr_html_() or "",
        judge(named)._repr_html_(),
        judge(contest)._repr_html_(),
        judge_all([named])._repr_html_(),
    ]

    for each in shown:
        strictly(page(each))
        for sign in ("<script", "<img", "\u202e", "\x00", "\x1b"):
            assert sign not in each


# --- cost ----------------------------------------------------------------------------------------


def test_a_verdict_and_an_audit_load_no_pictures_until_they_are_shown() -> None:
    code = """
import sys
from zmp_core import *
record = VoteRecord(body=Body(kind=BodyKind.GMINA_COUNCIL, seats=21), matter=Matter.ORDINARY,
                    day=None, tally=Tally(11, 5, 3))
audit = judge_all([record])
print(any("printing" in name for name in sys.modules))
audit[0]._repr_html_()
print(any("printing" in name for name in sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["False", "True"]
