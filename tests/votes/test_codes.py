"""Codes are a contract with programs and documents: they are written as they always were."""

from zmp_core.votes import Mark, Measure, Position, Sitting, VoteObject, VotingMode


def test_positions() -> None:
    assert [*Position] == [
        *("in_favour", "against", "abstaining", "not_voting", "excluded", "absent"),
    ]


def test_modes_and_sittings() -> None:
    assert [*VotingMode] == ["open", "recorded", "roll_call", "secret"]
    assert [*Sitting] == ["in_person", "remote_ordered", "remote_resolved", "remote_for_some"]


def test_objects_and_measures() -> None:
    assert [*VoteObject] == [
        *("resolution", "amendment", "motion", "remark", "agenda", "minutes"),
        *("candidacy", "position"),
    ]
    assert [*Measure] == ["members", "votes", "population"]


def test_marks() -> None:
    assert [*Mark] == [
        *("proposer", "consultation", "deadline", "interest"),
        *("local_law", "local_law_disputed", "audit_supervised"),
    ]
