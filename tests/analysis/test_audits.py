"""An archive judged at once."""

from collections import Counter
from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core import Body, BodyKind, Matter, Outcome, Tally, VoteRecord, analysis, judge, testing
from zmp_core.analysis import judge_all
from zmp_core.rules import Caution, Presence, Readings
from zmp_core.rules.books import GMINA

DAY = date(2024, 10, 24)
COUNCIL = Body(kind=BodyKind.GMINA_COUNCIL, seats=21)
UNKNOWN = Tally(11, 5, 3)


def vote(tally: Tally, matter: Matter = Matter.BUDGET) -> VoteRecord:
    return VoteRecord(body=COUNCIL, matter=matter, day=DAY, tally=tally)


ADOPTED = vote(Tally(11, 5, 3, present=19))
LOST = vote(Tally(5, 11, 3, present=19))
NO_QUORUM = vote(Tally(6, 1, 0, present=7))
OPEN = vote(Tally(6, 1, 0))
HINGING = vote(Tally(6, 1, 0, present=19), Matter.LOCAL_PLAN)  # who was silent or excluded?
ELSEWHERE = attrs.evolve(ADOPTED, body=Body(kind=BodyKind.COMMITTEE, seats=9), tally=Tally(5, 0, 0))
ARCHIVE = (ADOPTED, LOST, NO_QUORUM, OPEN, HINGING, ELSEWHERE)


def test_every_vote_is_judged_or_said_to_be_uncovered() -> None:
    audit = judge_all(iter(ARCHIVE))

    assert len(audit) == 5
    assert audit.outcomes == Counter(
        {
            Outcome.ADOPTED: 2,
            Outcome.NOT_ADOPTED: 1,
            Outcome.NO_QUORUM: 1,
            Outcome.UNDETERMINED: 1,
        }
    )
    assert [each.record for each in audit.uncovered] == [ELSEWHERE]
    assert "votes of committee" in audit.uncovered[0].reason
    assert str(audit) == "1 no_quorum, 1 undetermined, 1 not_adopted, 2 adopted, 1 not covered"
    assert str(judge_all([])) == "no votes"


@given(st.lists(testing.vote_records(), max_size=8))
def test_an_audit_is_the_verdicts_in_their_order(records: list[VoteRecord]) -> None:
    audit = judge_all(records)

    assert list(audit) == [judge(record) for record in records]
    assert audit.rules == Counter(judge(record).rule.id for record in records)


@given(st.lists(testing.vote_records(), max_size=6), st.integers(0, 6))
def test_parts_of_an_archive_add_up(records: list[VoteRecord], at: int) -> None:
    assert judge_all(records[:at]) + judge_all(records[at:]) == judge_all(records)


def test_an_audit_is_added_to_nothing_else() -> None:
    with pytest.raises(TypeError):
        _ = judge_all([]) + 1  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue]


def test_verdicts_are_found_by_what_they_say() -> None:
    audit = judge_all(ARCHIVE)

    assert [v.record for v in audit.where(outcome=Outcome.UNDETERMINED)] == [OPEN]
    assert [v.record for v in audit.where(hinging=True)] == [HINGING]
    assert [v.record for v in audit.where(matter=Matter.LOCAL_PLAN)] == [HINGING]
    assert len(audit.where(rule="USG-14-1", hinging=False)) == 4
    assert len(audit.where(rule="USG-58-2")) == 0
    assert audit[3].record is OPEN
    assert [v.record for v in audit[:2]] == [ADOPTED, LOST]


def test_what_recurs_is_counted() -> None:
    audit = judge_all([*ARCHIVE, vote(Tally(11, 0, 0), Matter.OTHER)])

    assert audit.missing == Counter({"present": 1})
    assert audit.hinges == Counter({"presence": 1, "barred": 1})
    assert audit.cautions[Caution.MATTER_NOT_RECOGNISED] == 1


def test_a_rule_a_book_and_readings_hold_for_every_vote() -> None:
    readings = Readings(presence=Presence.TAKING_PART)
    audit = judge_all([HINGING], book=GMINA, readings=readings)

    assert audit[0] == judge(HINGING, book=GMINA, readings=readings)
    assert judge_all([ADOPTED], rule="USG-58-2")[0].rule.id == "USG-58-2"


@pytest.mark.parametrize(
    ("votes", "calls"),
    [
        pytest.param(0, [0], id="none"),
        pytest.param(999, [999], id="one fewer"),
        pytest.param(1000, [1000], id="a thousand"),
        pytest.param(1001, [1000, 1001], id="one more"),
    ],
)
def test_progress_is_told_every_thousand_votes_and_at_the_end(votes: int, calls: list[int]) -> None:
    told: list[int] = []
    judge_all((ADOPTED for _ in range(votes)), progress=told.append)

    assert told == calls


def test_a_notebook_shows_the_worst_first_and_trusts_nothing_from_outside() -> None:
    evil = attrs.evolve(OPEN, reference="<script>alert(1)</script>")
    named = attrs.evolve(ADOPTED, body=attrs.evolve(COUNCIL, name="Rada <b>"))
    page = judge_all([named, evil, NO_QUORUM])._repr_html_()

    assert (
        page.index("no_quorum</td>") < page.index("undetermined</td>") < page.index("adopted</td>")
    )
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "Rada &lt;b&gt;" in page
    assert "Not shown" not in page


def test_a_notebook_shows_a_hundred_rows_and_says_how_many_more_there_are() -> None:
    page = judge_all([ADOPTED] * 103)._repr_html_()

    assert page.count("<tr>") == 101
    assert "Not shown: 3 more." in page


# --- margins -------------------------------------------------------------------------------------


def test_the_closest_votes_come_first() -> None:
    audit = judge_all([ADOPTED, LOST, vote(Tally(6, 6, 0, present=12)), vote(Tally(None, 1, 0))])
    close = analysis.closest(audit)

    assert [each.members for each in close.margins] == [-1, 5, -7]
    assert close.unknown == 1
    assert close.definition.id == "closeness"


def test_margins_of_the_quorum_stand_in_the_order_of_days() -> None:
    later = attrs.evolve(ADOPTED, day=date(2025, 1, 1))
    undated = attrs.evolve(ADOPTED, day=None)
    margins = analysis.quorum_margins(judge_all([undated, later, NO_QUORUM, OPEN]))

    assert [(each.members, each.verdict.record.day) for each in margins.margins] == [
        (-4, DAY),
        (8, date(2025, 1, 1)),
        (8, None),
    ]
    assert margins.unknown == 1
