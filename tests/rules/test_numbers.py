"""Motions, numbers by residents, dissolutions: both sides of every step, and what is not known."""

import pickle
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.bodies.body import BodyKind
from zmp_core.errors import InvalidRecordError, NotCoveredError
from zmp_core.law.act import ACTS
from zmp_core.law.confidence import Confidence
from zmp_core.law.entry import Entry
from zmp_core.rules import RuleBook
from zmp_core.rules.books import POWIAT, WOJEWODZTWO
from zmp_core.rules.books.numbers import (
    DISSOLUTIONS,
    MOTIONS,
    STEPS,
    find_dissolution,
    find_motion,
    find_steps,
)
from zmp_core.rules.numbers import (
    Asked,
    Bound,
    Condition,
    Dissolution,
    Losses,
    Motion,
    Steps,
    Whole,
)

_DAY = date(2024, 10, 1)
_ROWS: tuple[Entry, ...] = (*MOTIONS, *STEPS, *DISSOLUTIONS)
_COUNTS = st.integers(min_value=0, max_value=60)


def _codes(caught: pytest.ExceptionInfo[InvalidRecordError]) -> list[tuple[str, str]]:
    return [(fault.code, fault.path) for fault in caught.value.faults]


# --- Motions -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id_", "share"),
    [
        ("USG-20-3", "1/4"),
        ("USG-19-4", "1/4"),
        ("USG-28b", "1/4"),
        ("KW-482", "1/3"),
        ("USP-14-4", "1/4"),
        ("USP-15-7", "1/4"),
        ("USP-31-2", "1/4"),
        ("USW-20-4", "1/4"),
        ("WAW-10-5", "1/4"),
        ("WAW-10-6", "1/4"),
        ("GZM-7-4", "7/10"),
    ],
)
def test_the_share_of_each_motion(id_: str, share: str) -> None:
    assert find_motion(id_, _DAY).share == Fraction(share)


@given(st.sampled_from(MOTIONS), st.integers(min_value=1, max_value=200))
def test_the_need_is_the_least_number_that_reaches_the_share(motion: Motion, size: int) -> None:
    enough = [
        signatures
        for signatures in range(size + 1)
        if signatures * motion.share.denominator >= motion.share.numerator * size
    ]

    assert motion.need(size) == enough[0]
    assert [number for number in range(size + 1) if motion.enough(number, size)] == enough


def test_a_part_of_a_member_counts_as_a_whole_one() -> None:
    recall = find_motion("USG-19-4", _DAY)

    assert recall.need(21) == 6  # 5.25
    assert recall.enough(5, 21) is False
    assert recall.enough(6, 21) is True
    assert recall.need(28) == 7  # exactly a quarter
    assert find_motion("GZM-7-4", _DAY).need(41) == 29  # 28.7
    assert find_motion("GZM-7-4", _DAY).of is Whole.GMINAS


def test_an_unknown_number_of_signatures_is_no_answer() -> None:
    assert find_motion("USG-20-3", _DAY).enough(None, 21) is None


@pytest.mark.parametrize(
    ("signatures", "size", "faults"),
    [
        pytest.param(22, 21, [("more_than_there_are", "/signatures")], id="more than seats"),
        pytest.param(-1, 21, [("not_a_count", "/signatures")], id="less than none"),
        pytest.param(True, 21, [("not_a_count", "/signatures")], id="True is no number"),
        pytest.param(5, 0, [("not_a_number_of_seats", "/size")], id="no seats"),
        pytest.param(
            "5",
            21.0,
            [("not_a_number_of_seats", "/size"), ("not_a_count", "/signatures")],
            id="both",
        ),
    ],
)
def test_what_is_no_count_is_refused(
    signatures: Any, size: Any, faults: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        find_motion("USG-20-3", _DAY).enough(signatures, size)
    assert _codes(caught) == faults


def test_all_seats_may_sign() -> None:
    assert find_motion("USG-20-3", _DAY).enough(21, 21) is True
    with pytest.raises(InvalidRecordError) as caught:
        find_motion("USG-20-3", _DAY).need(0)
    assert _codes(caught) == [("not_a_number_of_seats", "/size")]


@pytest.mark.parametrize("share", [Fraction(0), Fraction(5, 4), Fraction(-1, 4), 0.25, "1/4"])
def test_what_is_no_share_is_refused(share: Any) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        attrs.evolve(MOTIONS[0], share=share)
    assert _codes(caught) == [("not_a_share", "/share")]


def test_a_whole_is_a_share() -> None:
    assert attrs.evolve(MOTIONS[0], share=Fraction(1)).need(21) == 21


@pytest.mark.parametrize(
    ("id_", "day", "or_by"),
    [
        pytest.param("USG-20-3", date(2002, 10, 26), ("zarząd",), id="the board, to the last day"),
        pytest.param("USG-20-3", date(2002, 10, 27), ("wójt",), id="the mayor, from the first"),
        pytest.param("USP-15-7", _DAY, ("zarząd",), id="the board of a powiat"),
        pytest.param("WAW-10-5", _DAY, ("Prezydent m.st. Warszawy",), id="the President"),
        pytest.param(
            "WAW-10-6", _DAY, ("Prezydent m.st. Warszawy", "burmistrz dzielnicy"), id="both of them"
        ),
        pytest.param("USG-28b", _DAY, (), id="nobody alone"),
    ],
)
def test_who_may_move_alone(id_: str, day: date, or_by: tuple[str, ...]) -> None:
    assert find_motion(id_, day).or_by == or_by


@pytest.mark.parametrize(
    ("day", "basis"),
    [
        (date(2011, 7, 31), "art. 11 u.b.w.w."),
        (date(2011, 8, 1), "art. 482 § 7 pkt 1 k.w."),
    ],
)
def test_a_candidate_under_two_acts(day: date, basis: str) -> None:
    motion = find_motion("KW-482", day)

    assert str(motion.basis) == basis
    assert motion.need(15) == 5


# --- Numbers by residents ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id_", "residents", "number"),
    [
        ("USG-41a", 1, 100),
        ("USG-41a", 5_000, 100),
        ("USG-41a", 5_001, 200),
        ("USG-41a", 20_000, 200),
        ("USG-41a", 20_001, 300),
        ("USP-42a-2", 100_000, 300),
        ("USP-42a-2", 100_001, 500),
        ("USW-89a-2", 0, 1_000),
        ("USG-26a", 20_000, 1),
        ("USG-26a", 20_001, 2),
        ("USG-26a", 100_000, 2),
        ("USG-26a", 100_001, 3),
        ("USG-26a", 200_000, 3),
        ("USG-26a", 200_001, 4),
        ("USG-5c-2a", 20_000, 50),
        ("USG-5c-2a", 20_001, 100),
        ("USG-28aa-7", 20_000, 20),
        ("USG-28aa-7", 20_001, 50),
    ],
)
def test_the_number_on_both_sides_of_each_step(id_: str, residents: int, number: int) -> None:
    steps = find_steps(id_, _DAY)

    assert steps.number(residents) == number
    assert steps.enough(number, residents) is True


@pytest.mark.parametrize(
    ("id_", "count", "residents", "enough"),
    [
        pytest.param("USG-41a", 199, 20_000, False, id="one signature short"),
        pytest.param("USG-41a", 200, None, None, id="enough in a small gmina only"),
        pytest.param("USG-41a", 300, None, True, id="enough in any gmina"),
        pytest.param("USG-41a", 99, None, False, id="enough in none"),
        pytest.param("USG-41a", None, 20_000, None, id="nobody counted"),
        pytest.param("USG-26a", 2, 20_000, False, id="a deputy too many"),
        pytest.param("USG-26a", 0, 20_000, True, id="no deputy need be"),
        pytest.param("USG-26a", 1, None, True, id="one deputy anywhere"),
        pytest.param("USG-26a", 5, None, False, id="five deputies nowhere"),
        pytest.param("USG-26a", 3, None, None, id="three deputies somewhere"),
    ],
)
def test_whether_a_count_keeps_to_it(
    id_: str, count: int | None, residents: int | None, enough: bool | None
) -> None:
    assert find_steps(id_, _DAY).enough(count, residents) is enough


def test_a_number_that_depends_on_unknown_residents_is_unknown() -> None:
    assert find_steps("USG-41a", _DAY).number() is None
    assert find_steps("USW-89a-2", _DAY).number() == 1_000  # the same whatever the residents


@given(st.sampled_from(STEPS), st.integers(min_value=0, max_value=400))
def test_an_answer_without_residents_holds_for_all_of_them(steps: Steps, count: int) -> None:
    everywhere = {steps.enough(count, residents) for residents in range(0, 300_001, 2_500)}
    everywhere |= {steps.enough(count, end + 1) for end, _ in steps.up_to}

    assert steps.enough(count) is (everywhere.pop() if len(everywhere) == 1 else None)


def test_what_is_no_count_of_residents_is_refused() -> None:
    citizens = find_steps("USG-41a", _DAY)
    with pytest.raises(InvalidRecordError) as caught:
        citizens.number(-1)
    assert _codes(caught) == [("not_a_count", "/residents")]
    with pytest.raises(InvalidRecordError) as caught:
        citizens.enough(1.5, "many")  # type: ignore[arg-type]
    assert _codes(caught) == [("not_a_count", "/count"), ("not_a_count", "/residents")]


@pytest.mark.parametrize("up_to", [((20_000, 1), (5_000, 2)), ((5_000, 1), (5_000, 2))])
def test_steps_that_do_not_rise_are_refused(up_to: tuple[tuple[int, int], ...]) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        attrs.evolve(STEPS[0], up_to=up_to)
    assert _codes(caught) == [("not_rising", "/up_to")]


# --- Dissolution ---------------------------------------------------------------------------------

_VACANCIES = find_dissolution("KW-387-3", _DAY)
_BOUNDARIES = find_dissolution("KW-390-5", _DAY)
_LARGE = Losses(
    kind=BodyKind.GMINA_COUNCIL, seats=21, vacant=9, fillable=0, residents=20_001, at_the_end=False
)


@pytest.mark.parametrize(
    ("changes", "dissolved"),
    [
        pytest.param({}, True, id="nine of twenty-one, none fillable, a large gmina"),
        pytest.param({"vacant": 8}, False, id="eight of twenty-one"),
        pytest.param({"fillable": 1}, False, id="one of the nine is filled from the list"),
        pytest.param({"vacant": 10, "fillable": 1}, True, id="nine are left of ten"),
        pytest.param({"residents": 20_000}, False, id="a small gmina holds by-elections"),
        pytest.param({"residents": None}, None, id="residents not known"),
        pytest.param({"fillable": None}, None, id="lists not known"),
        pytest.param({"vacant": None, "fillable": None}, None, id="vacancies not known"),
        pytest.param({"vacant": None}, None, id="vacancies not known, none fillable"),
        pytest.param(
            {"vacant": None, "fillable": 13}, False, id="too many fillable, whatever is vacant"
        ),
        pytest.param(
            {"vacant": 8, "fillable": None, "residents": None}, False, id="one no decides"
        ),
        pytest.param({"seats": 20}, True, id="nine of twenty: more than eight"),
        pytest.param({"seats": 20, "vacant": 8}, False, id="two fifths exactly"),
        pytest.param(
            {"kind": BodyKind.POWIAT_COUNCIL, "residents": None}, True, id="a powiat of any size"
        ),
        pytest.param({"kind": BodyKind.SEJMIK, "residents": None}, True, id="a sejmik"),
    ],
)
def test_when_vacancies_dissolve_a_council(changes: dict[str, Any], dissolved: bool | None) -> None:
    assert _VACANCIES.weigh(attrs.evolve(_LARGE, **changes)).dissolved is dissolved


def test_every_condition_is_told() -> None:
    found = _VACANCIES.weigh(attrs.evolve(_LARGE, fillable=None, residents=20_000))

    assert found.conditions == (
        Condition(Asked.TOO_MANY_VACANT, met=True),
        Condition(Asked.NOT_FILLABLE, met=None),
        Condition(Asked.LARGE_ENOUGH, met=False),
    )
    assert str(found.basis) == "art. 387 § 3 k.w."
    assert found.dissolved is False


@pytest.mark.parametrize(
    ("changes", "election"),
    [
        pytest.param({}, True, id="a new council is elected"),
        pytest.param({"at_the_end": True}, False, id="not in the last six months"),
        pytest.param({"at_the_end": None}, None, id="the day is not known"),
        pytest.param({"vacant": 8}, False, id="nothing to elect"),
        pytest.param({"fillable": None}, None, id="not known whether dissolved"),
    ],
)
def test_whether_a_new_council_is_elected(changes: dict[str, Any], election: bool | None) -> None:
    found = _VACANCIES.weigh(attrs.evolve(_LARGE, **changes))

    assert found.new_election is election


def test_the_end_of_a_term_does_not_save_a_council() -> None:
    assert _VACANCIES.weigh(attrs.evolve(_LARGE, at_the_end=True)).dissolved is True


@pytest.mark.parametrize(
    ("vacant", "changed", "dissolved"),
    [
        pytest.param(9, True, True, id="twelve of twenty-one left: below three fifths"),
        pytest.param(8, True, False, id="thirteen left: not below"),
        pytest.param(9, False, False, id="for another reason"),
        pytest.param(9, None, None, id="reason not known"),
        pytest.param(None, True, None, id="loss not known"),
    ],
)
def test_when_new_boundaries_dissolve_a_council(
    vacant: int | None, changed: bool | None, dissolved: bool | None
) -> None:
    losses = Losses(
        kind=BodyKind.GMINA_COUNCIL,
        seats=21,
        vacant=vacant,
        boundaries_changed=changed,
        at_the_end=False,
    )
    found = _BOUNDARIES.weigh(losses)

    assert found.dissolved is dissolved
    assert found.new_election is (False if dissolved is False else None)


@given(st.integers(min_value=1, max_value=60), _COUNTS)
def test_below_three_fifths_is_the_same_as_more_than_two_fifths_lost(seats: int, lost: int) -> None:
    assert (lost >= _BOUNDARIES.need(seats)) is (5 * (seats - lost) < 3 * seats)
    assert (lost >= _VACANCIES.need(seats)) is (5 * lost > 2 * seats)


_MAYBE = st.none() | st.integers(min_value=0, max_value=7)


@given(_MAYBE, _MAYBE, st.sampled_from((None, 20_000, 20_001)))
def test_an_open_answer_is_one_that_completions_disagree_on(
    vacant: int | None, fillable: int | None, residents: int | None
) -> None:
    most = 7 if vacant is None else vacant
    if fillable is not None and fillable > most:
        return
    facts = Losses(
        kind=BodyKind.GMINA_COUNCIL,
        seats=7,
        vacant=vacant,
        fillable=fillable,
        residents=residents,
    )
    answers = {
        5 * (empty - taken) > 2 * 7 and number > 20_000
        for empty in (range(8) if vacant is None else (vacant,))
        for taken in (range(empty + 1) if fillable is None else (fillable,))
        if taken <= empty
        for number in ((20_000, 20_001) if residents is None else (residents,))
    }

    assert _VACANCIES.weigh(facts).dissolved is (answers.pop() if len(answers) == 1 else None)


def test_a_council_that_the_rule_does_not_name_is_not_covered() -> None:
    with pytest.raises(NotCoveredError, match="warsaw_district_council by KW-387-3") as caught:
        _VACANCIES.weigh(attrs.evolve(_LARGE, kind=BodyKind.WARSAW_DISTRICT_COUNCIL))
    assert caught.value.covered == "gmina_council, powiat_council, sejmik"


def test_a_dissolution_is_no_yes_or_no() -> None:
    found: Dissolution = _VACANCIES.weigh(_LARGE)

    with pytest.raises(TypeError, match="dissolved"):
        bool(found)


@pytest.mark.parametrize(
    ("fields", "faults"),
    [
        pytest.param({"vacant": 22}, [("more_than_there_are", "/vacant")], id="more than seats"),
        pytest.param({"fillable": 10}, [("more_than_there_are", "/fillable")], id="than vacant"),
        pytest.param(
            {"vacant": None, "fillable": 22}, [("more_than_there_are", "/fillable")], id="than all"
        ),
        pytest.param({"at_the_end": 0}, [("not_yes_or_no", "/at_the_end")], id="0 is no answer"),
        pytest.param(
            {
                "kind": "council",
                "seats": 0,
                "vacant": -1,
                "fillable": 0.5,
                "residents": "many",
                "boundaries_changed": "yes",
            },
            [
                ("not_a_body_kind", "/kind"),
                ("not_a_number_of_seats", "/seats"),
                ("not_a_count", "/vacant"),
                ("not_a_count", "/fillable"),
                ("not_a_count", "/residents"),
                ("not_yes_or_no", "/boundaries_changed"),
            ],
            id="every fault at once",
        ),
    ],
)
def test_facts_that_cannot_be_are_refused(
    fields: dict[str, Any], faults: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        attrs.evolve(_LARGE, **fields)
    assert _codes(caught) == faults


def test_a_rule_needs_a_number_of_seats() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        _VACANCIES.need(0)
    assert _codes(caught) == [("not_a_number_of_seats", "/seats")]


# --- Finding and the data ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id_", "day"),
    [
        ("USG-20-3", date(2001, 5, 29)),
        ("USG-28-1990", date(2002, 10, 27)),
        ("USG-28b", date(2002, 10, 26)),
        ("GZM-7-4", date(2017, 4, 6)),
    ],
)
def test_a_motion_out_of_force_is_not_covered(id_: str, day: date) -> None:
    with pytest.raises(NotCoveredError, match=f"motion {id_} on {day}"):
        find_motion(id_, day)


def test_steps_and_dissolutions_out_of_force_are_not_covered() -> None:
    with pytest.raises(NotCoveredError, match="2023-04-11"):
        find_steps("USG-5c-2a", date(2023, 4, 10))
    with pytest.raises(NotCoveredError, match="2011-08-01"):
        find_dissolution("KW-387-3", date(2011, 7, 31))
    assert find_steps("USG-5c-2a", date(2023, 4, 11)).id == "USG-5c-2a"
    assert find_dissolution("KW-387-3", date(2011, 8, 1)).id == "KW-387-3"
    assert find_motion("USG-28-1990", date(2002, 10, 26)).need(22) == 6


def test_an_unknown_id_is_refused_with_those_that_are_there() -> None:
    with pytest.raises(NotCoveredError, match="KW-390-5") as caught:
        find_dissolution("KW-1", _DAY)
    assert caught.value.question == "dissolution 'KW-1'"
    with pytest.raises(NotCoveredError) as caught:
        find_motion("KW-1", _DAY)
    assert caught.value.covered.count("USG-20-3") == 1
    with pytest.raises(NotCoveredError, match="number 'KW-1'"):
        find_steps("KW-1", _DAY)


@pytest.mark.parametrize(
    "row", [pytest.param(each, id=f"{each.id} {each.in_force}") for each in _ROWS]
)
def test_a_row_keeps_what_the_data_promises(row: Entry) -> None:
    assert row.basis.act in ACTS
    assert row.in_force.since is not None
    assert row.checked in {date(2026, 11, 24), date(2026, 11, 25)}
    assert row.why.endswith(".")
    assert row.enacted is None or row.enacted.startswith("Dz.U. ")
    assert (row.read_since is None) is (row.confidence is not Confidence.HIGH)
    assert pickle.loads(pickle.dumps(row)) == row
    assert hash(row) == hash(attrs.evolve(row))


def test_wordings_of_one_row_never_meet() -> None:
    for rows in (MOTIONS, STEPS, DISSOLUTIONS):
        for index, one in enumerate(rows):
            for other in rows[index + 1 :]:
                assert one.id != other.id or not one.in_force.meets(other.in_force)


def test_too_few_vacant_seats_are_too_few_whatever_the_lists_hold() -> None:
    found = _VACANCIES.weigh(attrs.evolve(_LARGE, vacant=8, fillable=None))
    met = {condition.asked: condition.met for condition in found.conditions}

    assert met[Asked.NOT_FILLABLE] is False
    found = _VACANCIES.weigh(attrs.evolve(_LARGE, vacant=9, fillable=None))
    assert {each.asked: each.met for each in found.conditions}[Asked.NOT_FILLABLE] is None


def test_codes_are_written_in_lower_snake_case() -> None:
    assert [*Bound, *Asked] == [
        *("at_least", "at_most"),
        *("too_many_vacant", "not_fillable", "large_enough", "boundaries_changed"),
    ]


@pytest.mark.parametrize(
    ("motion", "rule", "book"),
    [("USP-31-2", "USP-31-3", POWIAT), ("USW-20-4", "USW-20-4", WOJEWODZTWO)],
)
def test_a_motion_and_its_vote_begin_on_one_day(motion: str, rule: str, book: RuleBook) -> None:
    """Both stand in one article, so neither was read for a day for which the other was not."""
    (asked,) = [each for each in MOTIONS if each.id == motion]
    assert asked.in_force.since == book.history(rule)[0].in_force.since
