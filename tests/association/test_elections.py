"""Elections in an association: weighed votes, several places, ties, seats kept for some."""

import pickle
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.association import (
    OMGGS,
    SZGIP,
    ZMP,
    Apportionment,
    Poll,
    PollResult,
    Quota,
    apportioned,
    judge_poll,
    shortfalls,
)
from zmp_core.bodies import Body, BodyKind
from zmp_core.errors import InvalidRecordError, InvalidValueError
from zmp_core.rules import ABSOLUTE, Consent, ElectionOutcome, Outcome
from zmp_core.votes import Matter, Measure

ASSEMBLY = Body(kind=BodyKind.ASSOCIATION_ASSEMBLY, seats=306)
DAY = date(2019, 3, 5)


def poll(votes: dict[str, int], **fields: Any) -> Poll:
    given_: dict[str, Any] = {
        "body": ASSEMBLY,
        "matter": Matter.BOARD_MEMBER_ELECTION,
        "day": DAY,
        "present": 200,
        "cast": 232,
        "invalid": 0,
        "size": 345,
        **fields,
    }
    return Poll(votes=votes, **given_)


def head(votes: dict[str, int], **fields: Any) -> PollResult:
    return judge_poll(poll(votes, matter=Matter.BOARD_HEAD_ELECTION, **fields), ZMP)


# --- One place -----------------------------------------------------------------------------------


def test_229_of_232_votes_elected_the_president_of_2019() -> None:
    result = head({"kandydat": 229})

    assert (result.outcome, result.elected) == (ElectionOutcome.ELECTED, ("kandydat",))
    assert result.verdicts["kandydat"].majority.need == 117


def test_how_many_delegates_were_there_was_not_told() -> None:
    result = head({"kandydat": 229}, present=None)
    verdict = result.verdicts["kandydat"]

    assert (verdict.majority.met, verdict.missing) == (True, ("present",))
    assert (result.outcome, result.elected, result.unfilled) == (
        ElectionOutcome.UNDETERMINED,
        (),
        None,
    )


@pytest.mark.parametrize(
    ("votes", "elected"),
    [
        pytest.param({"A": 117, "B": 115}, ("A",), id="more than half of the papers"),
        pytest.param({"A": 116, "B": 116}, (), id="half is not enough"),
        pytest.param({"A": 116, "B": 60, "C": 56}, (), id="nor is the most of three"),
    ],
)
def test_the_president_needs_more_than_half_of_the_valid_votes(
    votes: dict[str, int], elected: tuple[str, ...]
) -> None:
    result = head(votes)

    assert result.elected == elected
    assert result.unfilled == 1 - len(elected)


def test_invalid_papers_are_no_votes() -> None:
    assert head({"A": 115, "B": 113}, invalid=4).elected == ("A",)
    assert head({"A": 115, "B": 113}, invalid=None).outcome is ElectionOutcome.UNDETERMINED


def test_papers_against_the_only_candidate_are_counted_against() -> None:
    assert head({"A": 116}, against=116).elected == ()
    assert head({"A": 117}, against=115).elected == ("A",)


def test_without_quorum_nobody_is_elected() -> None:
    result = head({"A": 229}, present=153)

    assert (result.outcome, result.elected) == (ElectionOutcome.NO_QUORUM, ())
    assert head({"A": 229}, present=154).outcome is ElectionOutcome.ELECTED


# --- Several places ------------------------------------------------------------------------------


def test_those_with_the_most_votes_take_the_places() -> None:
    result = judge_poll(poll({"A": 60, "B": 140, "C": 90, "D": 59}, places=3), ZMP)

    assert (result.elected, result.tie, result.unfilled) == (("B", "C", "A"), (), 0)


def test_a_tie_at_the_border_is_not_broken() -> None:
    result = judge_poll(poll({"A": 100, "B": 90, "C": 90, "D": 80}, places=2), ZMP)

    assert (result.elected, result.tie, result.unfilled) == (("A",), ("B", "C"), 1)
    assert result.outcome is ElectionOutcome.ELECTED


def test_where_all_are_in_a_tie_nobody_is_elected() -> None:
    result = judge_poll(poll({"A": 90, "B": 90}), ZMP)

    assert (result.elected, result.tie) == ((), ("A", "B"))
    assert result.outcome is ElectionOutcome.NOT_ELECTED


def test_a_tie_within_the_places_is_none() -> None:
    result = judge_poll(poll({"A": 90, "B": 90, "C": 10}, places=2), ZMP)

    assert (set(result.elected), result.tie) == ({"A", "B"}, ())


def test_a_place_is_left_where_nobody_wanted_the_last_candidate() -> None:
    result = judge_poll(poll({"A": 90, "B": 0}, places=2), ZMP)

    assert (result.elected, result.unfilled) == (("A",), 1)


def test_an_absolute_majority_may_be_asked_for_each_of_several_places() -> None:
    book = ZMP.correcting("most_votes", requires=(attrs.evolve(ABSOLUTE, by=Measure.VOTES),))
    result = judge_poll(poll({"A": 117, "B": 116, "C": 200}, places=3), book)

    assert (result.elected, result.unfilled) == (("C", "A"), 1)


def test_where_members_are_equal_heads_are_counted() -> None:
    rule = attrs.evolve(OMGGS.rules[0], requires=(ABSOLUTE,))
    equal = poll({"A": 31, "B": 28}, size=None, cast=60, invalid=1, present=60)
    equal = attrs.evolve(equal, body=attrs.evolve(ASSEMBLY, seats=61))
    result = judge_poll(equal, OMGGS, rule=rule)

    assert (result.elected, result.verdicts["A"].majority.need) == (("A",), 30)
    assert result.verdicts["B"].outcome is Outcome.NOT_ADOPTED


def test_an_extract_of_a_statute_names_its_own_election() -> None:
    audit = poll(
        {"A": 60, "B": 50, "C": 40, "D": 10},
        matter=Matter.AUDIT_COMMITTEE_ELECTION,
        day=date(2023, 1, 1),
        places=3,
        cast=80,
        size=170,
    )
    result = judge_poll(audit, SZGIP)

    assert result.elected == ("A", "B", "C")
    assert result.verdicts["A"].rule.id == "SZGIP-29"


NAMES = st.lists(st.sampled_from("ABCDEF"), min_size=1, max_size=6, unique=True)


@given(st.data(), NAMES, st.integers(1, 4))
def test_nobody_elected_has_fewer_votes_than_anybody_who_is_not(
    data: st.DataObject, names: list[str], places: int
) -> None:
    votes = {name: data.draw(st.integers(0, 40)) for name in names}
    counted = poll(votes, places=places, cast=240, against=0 if len(names) == 1 else None)
    result = judge_poll(counted, ZMP)
    others = [votes[name] for name in names if name not in result.elected]

    assert len(result.elected) <= places
    assert all(votes[name] > max(others, default=-1) for name in result.elected)
    assert result.unfilled == places - len(result.elected)


# --- What cannot have been counted ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("votes", "fields", "code"),
    [
        ({}, {}, "empty"),
        ({"": 1}, {}, "not_a_name"),
        ({"A": -1}, {}, "not_a_count"),
        ({"A": 1.0}, {}, "not_a_count"),
        ({"A": 1}, {"body": None}, "wrong_kind"),
        ({"A": 1}, {"places": 0}, "not_a_number"),
        ({"A": 1}, {"cast": -1}, "not_a_count"),
        ({"A": 1}, {"invalid": "0"}, "not_a_count"),
        ({"A": 1, "B": 1}, {"against": 1}, "several_candidates"),
        ({"A": 233}, {}, "more_than_cast"),
        ({"A": 1}, {"size": 231}, "more_papers_than_votes"),
        ({"A": 1}, {"size": None}, "more_papers_than_votes"),
        ({"A": 100}, {"against": 133}, "more_than_cast"),
        ({"A": 200, "B": 33}, {}, "more_names_than_papers_bear"),
    ],
)
def test_what_cannot_have_been_counted_is_refused(
    votes: dict[str, Any], fields: dict[str, Any], code: str
) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        poll(votes, **fields)

    assert code in {fault.code for fault in caught.value.faults}


def test_votes_that_weigh_need_the_number_of_all_votes() -> None:
    with pytest.raises(InvalidRecordError, match="no_size"):
        judge_poll(poll({"A": 100}, size=None, cast=200), ZMP)
    with pytest.raises(InvalidValueError, match="all votes"):
        poll({"A": 100}, size=None, cast=200).record_for("A", Measure.VOTES)


def test_a_result_is_no_yes_or_no() -> None:
    with pytest.raises(TypeError, match="elected"):
        bool(head({"A": 229}))


def test_a_rule_without_a_majority_asks_for_none() -> None:
    consent = Consent(of="Prezes", polish="zgoda Prezesa", english="the consent of the president")
    rule = attrs.evolve(OMGGS.rules[0], requires=(consent,))
    result = judge_poll(poll({"A": 100}, size=None, cast=200), OMGGS, rule=rule)

    assert (result.measure, result.outcome) == (Measure.MEMBERS, ElectionOutcome.UNDETERMINED)


def test_who_does_not_stand_has_no_votes() -> None:
    with pytest.raises(InvalidValueError, match="one of: A"):
        poll({"A": 100}).record_for("B", Measure.VOTES)


def test_papers_need_not_be_told() -> None:
    untold = poll({"A": 100}, cast=None, invalid=None)
    result = judge_poll(attrs.evolve(untold, against=0), ZMP)

    assert result.elected == ("A",)
    assert judge_poll(untold, ZMP).outcome is ElectionOutcome.UNDETERMINED


def test_papers_against_that_are_not_told_may_decide() -> None:
    assert judge_poll(poll({"A": 116}), ZMP).outcome is ElectionOutcome.UNDETERMINED
    assert judge_poll(poll({"A": 117}), ZMP).elected == ("A",)


def test_polls_are_values_and_never_change() -> None:
    one = poll({"A": 100, "B": 90})
    votes: Any = one.votes

    assert hash(one) == hash(poll({"B": 90, "A": 100}))
    assert pickle.loads(pickle.dumps(one)) == one
    assert pickle.loads(pickle.dumps(judge_poll(one, ZMP))) == judge_poll(one, ZMP)
    with pytest.raises(TypeError):
        votes["A"] = 0


# --- Seats kept for some -------------------------------------------------------------------------


def test_a_group_that_falls_short_is_named_with_how_many_it_lacks() -> None:
    quotas = (
        Quota(group="niezależni", least=2, binding=None),
        Quota(group="powiat ziemski", least=1, binding=True),
    )
    groups = {"A": "niezależni", "B": "inni", "C": "powiat ziemski"}
    found = shortfalls(("A", "B", "C", "D"), groups, quotas)

    assert [(each.quota.group, each.have, each.short_by) for each in found] == [
        ("niezależni", 1, 1)
    ]
    assert shortfalls((), {}, ()) == ()


@pytest.mark.parametrize(
    ("method", "seats", "sizes", "expected"),
    [
        (Apportionment.LARGEST_REMAINDER, 10, {"A": 47, "B": 16, "C": 37}, (5, 1, 4)),
        (Apportionment.DHONDT, 10, {"A": 47, "B": 16, "C": 37}, (5, 1, 4)),
        (Apportionment.LARGEST_REMAINDER, 7, {"A": 53, "B": 24, "C": 23}, (4, 2, 1)),
        # 53, 26.5, 24, 23, 17.67, 13.25, 12 are the seven greatest quotients.
        (Apportionment.DHONDT, 7, {"A": 53, "B": 24, "C": 23}, (4, 2, 1)),
        (Apportionment.DHONDT, 3, {"A": 61, "B": 20, "C": 20}, (3, 0, 0)),
        (Apportionment.LARGEST_REMAINDER, 0, {"A": 1}, (0,)),
        (Apportionment.LARGEST_REMAINDER, 4, {"A": 3, "B": 1}, (3, 1)),
        (Apportionment.DHONDT, 4, {"A": 0, "B": 1}, (0, 4)),
    ],
)
def test_seats_are_shared_out_by_size(
    method: Apportionment, seats: int, sizes: dict[str, int], expected: tuple[int, ...] | None
) -> None:
    given_ = apportioned(seats, sizes, method)

    assert given_ is not None
    assert tuple(given_.values()) == expected


@pytest.mark.parametrize("method", list(Apportionment))
def test_a_tie_for_the_last_seat_is_not_broken(method: Apportionment) -> None:
    assert apportioned(3, {"A": 10, "B": 10}, method) is None


@given(
    st.integers(0, 40),
    st.lists(st.integers(0, 200), min_size=1, max_size=6).filter(any),
    st.sampled_from(list(Apportionment)),
)
def test_all_seats_are_given_and_more_of_them_to_the_larger(
    seats: int, sizes: list[int], method: Apportionment
) -> None:
    groups = {f"grupa {at}": size for at, size in enumerate(sizes)}
    given_ = apportioned(seats, groups, method)

    if given_ is not None:
        assert sum(given_.values()) == seats
        for one, size in groups.items():
            for other, larger in groups.items():
                assert size >= larger or given_[one] <= given_[other]


@pytest.mark.parametrize(("seats", "sizes"), [(-1, {"A": 1}), (1, {"A": -1}), (1, {"A": 0})])
def test_what_cannot_be_shared_out_is_refused(seats: int, sizes: dict[str, int]) -> None:
    with pytest.raises(InvalidValueError):
        apportioned(seats, sizes, Apportionment.DHONDT)


def test_quotas_survive_pickling() -> None:
    quota = Quota(group="A", least=1)

    assert pickle.loads(pickle.dumps(quota)) == quota
