"""Verdicts: what follows from facts, rule and readings, and what is said with care."""

import pickle
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given

from zmp_core import testing
from zmp_core.bodies import Body, BodyKind, Term
from zmp_core.errors import InvalidRecordError, InvalidValueError, NotCoveredError
from zmp_core.law import Period
from zmp_core.rules import (
    SIMPLE,
    WITHOUT_QUORUM,
    Attendance,
    Barred,
    Base,
    BlankPapers,
    Caution,
    Composition,
    ConfidenceWithoutQuorum,
    Consequence,
    Counting,
    Majority,
    MembershipFee,
    MissedDischarge,
    Outcome,
    OwnCase,
    Presence,
    Readings,
    Rule,
    Standing,
    Verdict,
    find,
    judge,
)
from zmp_core.rules.books import GMINA
from zmp_core.votes import Matter, Tally, VoteRecord, VotingMode

COUNCIL = Body(kind=BodyKind.GMINA_COUNCIL, seats=21)
TODAY = date(2024, 10, 24)
NONE: set[Caution] = set()


def vote(tally: Tally, matter: Matter = Matter.ORDINARY, **facts: Any) -> VoteRecord:
    known: dict[str, Any] = {"body": COUNCIL, "day": TODAY, **facts}
    return VoteRecord(**known, matter=matter, tally=tally)


def konstancin() -> VoteRecord:
    october = Period(since=date(2024, 10, 1), until=date(2024, 10, 31))
    return vote(Tally(11, 5, 3), Matter.ASSOCIATION_ACCESSION, day=october)


def test_the_accession_vote_of_konstancin_jeziorna() -> None:
    verdict = judge(konstancin())

    assert verdict.outcome is Outcome.ADOPTED
    assert verdict.adopted is True
    assert (verdict.quorum.need, verdict.quorum.have, verdict.quorum.have_range) == (
        11,
        None,
        (19, 21),
    )
    assert verdict.quorum.met is True
    assert verdict.quorum.margin is verdict.quorum.short_by is None
    assert (verdict.majority.need, verdict.majority.have) == (6, 11)
    assert (verdict.majority.margin, verdict.majority.short_by) == (5, 0)
    assert (verdict.rule.id, str(verdict.majority.basis)) == ("USG-14-1", "art. 14 ust. 1 u.s.g.")
    assert not any((verdict.missing, verdict.hinges, verdict.cautions, verdict.also))
    assert not verdict.assumptions
    assert verdict.effect is None
    assert verdict.book == GMINA.edition
    assert str(verdict) == (
        "adopted: quorum 19..21 of 11, majority 11 of 6 (USG-14-1, art. 14 ust. 1 u.s.g.)"
    )


def test_a_verdict_is_a_frozen_value() -> None:
    verdict = judge(konstancin())

    assert pickle.loads(pickle.dumps(verdict)) == verdict
    assert hash(verdict) == hash(judge(konstancin()))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        verdict.rule = GMINA.rules[0]  # type: ignore[misc]


def test_a_verdict_is_no_yes_or_no() -> None:
    with pytest.raises(TypeError, match=r"verdict\.adopted"):
        bool(judge(konstancin()))


@pytest.mark.parametrize(
    ("in_favour", "against", "present", "outcome", "adopted"),
    [
        pytest.param(8, 7, 15, Outcome.ADOPTED, True, id="one more is enough"),
        pytest.param(7, 7, 15, Outcome.NOT_ADOPTED, False, id="a tie is not"),
        pytest.param(0, 0, 15, Outcome.NOT_ADOPTED, False, id="nought to nought adopts nothing"),
        pytest.param(6, 5, 11, Outcome.ADOPTED, True, id="half of the seats, rounded up"),
        pytest.param(6, 4, 10, Outcome.NO_QUORUM, False, id="one member short of a quorum"),
        pytest.param(6, 4, None, Outcome.UNDETERMINED, None, id="presence not told"),
        pytest.param(6, 5, None, Outcome.ADOPTED, True, id="the votes prove the quorum"),
    ],
)
def test_the_ordinary_rule(
    in_favour: int,
    against: int,
    present: int | None,
    outcome: Outcome,
    adopted: bool | None,
) -> None:
    verdict = judge(vote(Tally(in_favour, against, 0, present=present)))

    assert verdict.outcome is outcome
    assert verdict.adopted is adopted
    assert verdict.missing == (("present",) if adopted is None else ())


def test_every_requirement_is_worked_out_without_a_quorum() -> None:
    verdict = judge(vote(Tally(10, 0, 0, present=10), Matter.VOTE_OF_CONFIDENCE))

    assert verdict.outcome is Outcome.NO_QUORUM
    assert (verdict.quorum.short_by, verdict.quorum.margin) == (1, -1)
    assert (verdict.majority.met, verdict.majority.short_by) == (False, 1)


def test_the_majority_shown_is_the_first_unmet() -> None:
    request = Matter.AGENDA_CHANGE_ON_REQUEST
    refused = judge(vote(Tally(15, 2, 4, present=21), request, consent=False))
    missed = judge(vote(Tally(10, 2, 4, present=21), request, consent=False))

    assert refused.outcome is missed.outcome is Outcome.NOT_ADOPTED
    assert refused.majority.demand.format() == "zgoda wnioskodawcy"
    assert (refused.majority.need, refused.majority.have_range) == (None, None)
    assert (missed.majority.need, missed.majority.short_by) == (11, 1)
    assert len(missed.requirements) == 2


# --- the rule -----------------------------------------------------------------------------------


def test_a_rule_or_its_id_overrides_the_matter() -> None:
    record = vote(Tally(10, 1, 8, present=19), Matter.ASSOCIATION_ACCESSION)

    assert judge(record).outcome is Outcome.ADOPTED
    by_id = judge(record, rule="USG-28a-2")
    by_rule = judge(record, rule=find("USG-28a-2", TODAY))
    assert by_id.outcome is by_rule.outcome is Outcome.NOT_ADOPTED
    assert by_id == by_rule
    assert (by_id.book, by_rule.book) == (GMINA.edition, None)
    assert by_id.assumptions == ()


def test_an_alias_leads_to_the_rule_it_restates() -> None:
    assert judge(konstancin(), rule="USG-84") == judge(konstancin())


def test_a_body_without_a_book_is_not_covered() -> None:
    board = Body(kind=BodyKind.UNION_BOARD, seats=5)
    record = vote(Tally(3, 2, 0, present=5), body=board)

    with pytest.raises(NotCoveredError, match="gmina_council"):
        judge(record)
    with pytest.raises(NotCoveredError, match="USG-14-1"):
        judge(record, rule=find("USG-14-1", TODAY))
    local = attrs.evolve(find("USG-14-1", TODAY), id="STATUT-1", bodies=(board.kind,))
    assert judge(record, rule=local).outcome is Outcome.ADOPTED


def test_an_unknown_id_lists_what_there_is() -> None:
    with pytest.raises(NotCoveredError, match="USG-28a-2"):
        judge(konstancin(), rule="USG-28a-3")


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({"requires": ()}, ["empty"]),
        ({"id": "", "bodies": (), "matters": ()}, ["empty", "empty", "empty"]),
        ({"requires": (SIMPLE, SIMPLE)}, ["two_majorities"]),
    ],
)
def test_a_rule_that_cannot_govern_is_refused(change: dict[str, Any], codes: list[str]) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        attrs.evolve(GMINA.rules[0], **change)
    assert [fault.code for fault in caught.value.faults] == codes


# --- time ---------------------------------------------------------------------------------------


def discharge(day: date | Period | None, **facts: Any) -> Verdict:
    return judge(vote(Tally(10, 4, 6), Matter.DISCHARGE_GRANT, day=day, **facts))


@pytest.mark.parametrize(
    ("day", "consequence", "cautions"),
    [
        (date(2001, 5, 30), Consequence.REFUSED_BY_LAW, {Caution.COMPOSITION_UNCLEAR}),
        (date(2002, 10, 26), Consequence.REFUSED_BY_LAW, {Caution.COMPOSITION_UNCLEAR}),
        (date(2002, 10, 27), Consequence.NOT_RESOLVED, {Caution.EFFECT_DISPUTED}),
        (date(2026, 11, 24), Consequence.NOT_RESOLVED, {Caution.EFFECT_DISPUTED}),
        (
            date(2026, 11, 25),
            Consequence.NOT_RESOLVED,
            {Caution.EFFECT_DISPUTED, Caution.AFTER_LAST_CHECK},
        ),
    ],
)
def test_a_missed_discharge_has_the_effect_of_its_day(
    day: date, consequence: Consequence, cautions: set[Caution]
) -> None:
    verdict = discharge(day)

    assert verdict.outcome is Outcome.NOT_ADOPTED
    assert verdict.effect is not None
    assert verdict.effect.consequence is consequence
    assert set(verdict.cautions) == cautions


def test_a_refusal_that_misses_its_majority_has_no_effect() -> None:
    """A motion to refuse needs its majority for the refusal; losing it grants nothing."""
    for day in (date(2002, 6, 1), TODAY):
        assert judge(vote(Tally(10, 4, 7), Matter.DISCHARGE_REFUSAL, day=day)).effect is None


def test_a_span_with_one_wording_is_judged_by_it() -> None:
    verdict = discharge(Period(date(2019, 1, 1), date(2024, 1, 1)))

    assert verdict.also == ()
    assert Caution.SEVERAL_WORDINGS not in verdict.cautions


def test_a_span_with_several_wordings_that_agree_is_decided() -> None:
    verdict = discharge(Period(date(2002, 10, 26), date(2018, 11, 17)), in_office=21)

    assert [rule.in_force.since for rule in (*verdict.also, verdict.rule)] == [
        date(2001, 5, 30),
        date(2002, 10, 27),
        date(2018, 11, 17),
    ]
    assert verdict.outcome is Outcome.NOT_ADOPTED
    assert verdict.cautions == (Caution.SEVERAL_WORDINGS, Caution.EFFECT_DISPUTED)
    unsure = discharge(Period(date(2002, 10, 26), date(2018, 11, 17)))
    assert Caution.COMPOSITION_UNCLEAR in unsure.cautions


def test_a_span_with_wordings_that_disagree_asks_for_the_day() -> None:
    """Until 2001 a board was recalled by an absolute majority, then by three fifths."""
    record = vote(
        Tally(12, 9, 0, present=21),
        Matter.BOARD_RECALL_DISCHARGE,
        day=Period(date(2001, 1, 1), date(2001, 12, 31)),
    )

    verdict = judge(record)
    assert verdict.outcome is Outcome.UNDETERMINED
    assert verdict.missing == ("day",)
    assert judge(attrs.evolve(record, day=date(2001, 5, 29))).outcome is Outcome.ADOPTED
    assert judge(attrs.evolve(record, day=date(2001, 5, 30))).outcome is Outcome.NOT_ADOPTED
    # More in favour than any wording asks for: the day is not needed.
    assert judge(attrs.evolve(record, tally=Tally(13, 8, 0, present=21))).adopted is True
    # The day and the votes are both unknown, and the smallest set names both.
    unknown = attrs.evolve(record, tally=Tally(None, 0, 0, not_voting=0, excluded=0, invalid=0))
    assert judge(unknown).missing == ("present", "day")  # which tells those in favour


def test_a_day_that_is_not_known_is_every_day_the_rule_has() -> None:
    verdict = judge(vote(Tally(11, 5, 3), day=None))

    assert verdict.outcome is Outcome.ADOPTED
    assert len(verdict.also) == 3
    assert verdict.cautions == (
        Caution.WORDING_NOT_READ,
        Caution.SEVERAL_WORDINGS,
        Caution.COMPOSITION_UNCLEAR,
    )


@pytest.mark.parametrize(
    ("matter", "day", "cautions"),
    [
        pytest.param(Matter.DEBT, date(2024, 9, 11), {Caution.WORDING_NOT_READ}, id="day before"),
        pytest.param(Matter.DEBT, date(2024, 9, 12), NONE, id="the first day read"),
        pytest.param(
            Matter.DEBT,
            Period(date(2024, 9, 11), date(2024, 9, 12)),
            {Caution.WORDING_NOT_READ},
            id="perhaps the day before",
        ),
        pytest.param(
            Matter.VOTE_OF_CONFIDENCE,
            Period(date(2018, 11, 16), date(2018, 11, 18)),
            {Caution.DAYS_NOT_COVERED},
            id="perhaps before the rule",
        ),
        pytest.param(
            Matter.VOTE_OF_CONFIDENCE,
            Period(date(2018, 11, 17), date(2018, 11, 18)),
            NONE,
            id="surely under the rule",
        ),
        pytest.param(
            Matter.BOARD_HEAD_ELECTION,
            Period(date(2002, 10, 26), date(2002, 10, 27)),
            {Caution.DAYS_NOT_COVERED, Caution.COMPOSITION_UNCLEAR},
            id="perhaps after the rule",
        ),
        pytest.param(
            Matter.LAY_JUDGES,
            date(2023, 10, 1),
            {Caution.WORDING_NOT_READ, Caution.RULE_NOT_VERIFIED},
            id="never read",
        ),
        pytest.param(Matter.OTHER, TODAY, {Caution.MATTER_NOT_RECOGNISED}, id="not recognised"),
        pytest.param(
            Matter.ORDINARY, date(2002, 10, 26), {Caution.COMPOSITION_UNCLEAR}, id="skład organu"
        ),
        pytest.param(Matter.ORDINARY, date(2002, 10, 27), NONE, id="ustawowy skład"),
    ],
)
def test_cautions(matter: Matter, day: date | Period, cautions: set[Caution]) -> None:
    verdict = judge(vote(Tally(20, 0, 0), matter, day=day))

    assert set(verdict.cautions) == cautions


def test_no_vacancy_no_doubt_about_the_composition() -> None:
    full = vote(Tally(21, 0, 0), day=date(2002, 6, 1), in_office=21)
    assert judge(full).cautions == ()


def test_a_rule_given_for_another_day_is_named() -> None:
    verdict = judge(vote(Tally(11, 5, 3), day=date(2017, 3, 1)), rule=find("USG-28aa-9", TODAY))
    assert set(verdict.cautions) == {Caution.NOT_IN_FORCE}


def test_a_disputed_rule_says_so() -> None:
    disputed = attrs.evolve(find("USG-14-1", TODAY), standing=Standing.DISPUTED)
    assert judge(konstancin(), rule=disputed).cautions == (Caution.RULE_DISPUTED,)


def test_a_term_that_is_named_finds_its_wording() -> None:
    record = vote(
        Tally(11, 10, 0),
        Matter.VOTE_OF_CONFIDENCE,
        day=date(2019, 6, 1),
        term=Term(elected=date(2018, 10, 21)),
    )
    assert judge(record).adopted is True
    older = attrs.evolve(record, term=Term(elected=date(2014, 11, 16)))
    with pytest.raises(NotCoveredError):
        judge(older)
    forced = judge(older, rule=find("USG-28aa-9", TODAY))
    assert Caution.NOT_IN_FORCE in forced.cautions


# --- readings -----------------------------------------------------------------------------------

WARSAW = Body(kind=BodyKind.GMINA_COUNCIL, seats=60)


def test_a_quorum_may_hinge_on_the_silent() -> None:
    """Warsaw: 29 in favour and 5 silent of 60; 34 were in the room, 29 took part."""
    record = vote(Tally(29, 0, 0, present=34, not_voting=5), body=WARSAW)

    verdict = judge(record)
    assert verdict.outcome is Outcome.ADOPTED
    assert [(h.reading, h.instead, h.outcome) for h in verdict.hinges] == [
        ("presence", "taking_part", Outcome.NO_QUORUM)
    ]
    strict = judge(record, readings=Readings(presence=Presence.TAKING_PART))
    assert strict.outcome is Outcome.NO_QUORUM
    assert [(h.reading, h.instead, h.outcome) for h in strict.hinges] == [
        ("presence", "in_room", Outcome.ADOPTED)
    ]


def test_a_quorum_may_hinge_on_a_barred_member() -> None:
    record = vote(
        Tally(5, 2, 0, present=8, excluded=1, not_voting=0, invalid=0),
        body=Body(kind=BodyKind.GMINA_COUNCIL, seats=15),
    )

    verdict = judge(record)
    assert verdict.outcome is Outcome.ADOPTED
    assert [h.reading for h in verdict.hinges] == ["presence", "barred"]
    assert judge(record, readings=Readings(barred=Barred.NOT_COUNTED)).outcome is Outcome.NO_QUORUM


def test_a_quorum_before_2002_may_hinge_on_vacant_seats() -> None:
    record = vote(Tally(10, 0, 0, present=10), day=date(2002, 6, 1), in_office=19)

    verdict = judge(record)
    assert verdict.outcome is Outcome.NO_QUORUM
    assert verdict.quorum.need == 11
    in_office = judge(record, readings=Readings(composition=Composition.IN_OFFICE))
    assert (in_office.outcome, in_office.quorum.need) == (Outcome.ADOPTED, 10)
    assert [h.reading for h in verdict.hinges] == ["composition"]


def test_what_follows_a_missed_discharge_is_a_reading() -> None:
    readings = Readings(missed_discharge=MissedDischarge.REFUSED)
    verdict = judge(vote(Tally(10, 4, 7), Matter.DISCHARGE_GRANT), readings=readings)

    assert verdict.effect is not None
    assert verdict.effect.consequence is Consequence.REFUSED_BY_LAW
    assert verdict.hinges == ()  # the outcome is the same; the effect is disputed
    assert verdict.cautions == (Caution.EFFECT_DISPUTED,)


def test_a_confidence_vote_without_quorum_has_no_settled_effect() -> None:
    verdict = judge(vote(Tally(10, 0, 0, present=10), Matter.VOTE_OF_CONFIDENCE))

    assert verdict.effect is not None
    assert verdict.effect.consequence is Consequence.NOT_RESOLVED
    assert Caution.EFFECT_DISPUTED in verdict.cautions
    refused = Readings(confidence_without_quorum=ConfidenceWithoutQuorum.REFUSED)
    verdict = judge(vote(Tally(10, 0, 0, present=10), Matter.VOTE_OF_CONFIDENCE), readings=refused)
    assert verdict.effect is not None
    assert verdict.effect.consequence is Consequence.REFUSED_BY_LAW


def test_a_reading_has_only_its_own_choices() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        Readings(presence="in_room", barred=Presence.IN_ROOM)  # type: ignore[arg-type]
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("not_a_reading", "/presence"),
        ("not_a_reading", "/barred"),
    ]


def test_every_reading_is_flipped_alone() -> None:
    names = [name for name, _ in Readings().flipped()]
    assert [*dict.fromkeys(names)] == [field.name for field in attrs.fields(Readings)]
    assert [name for name in names if names.count(name) > 1] == ["blank_papers", "blank_papers"]


# --- facts that would settle it -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("tally", "matter", "facts", "missing"),
    [
        pytest.param(Tally(9, 1, 0), Matter.ORDINARY, {}, ("present",), id="quorum"),
        pytest.param(Tally(None, 4, 2, present=20), Matter.ORDINARY, {}, ("in_favour",), id="for"),
        pytest.param(
            Tally(None, None, 2, present=20),
            Matter.ORDINARY,
            {},
            ("in_favour", "against"),
            id="votes",
        ),
        pytest.param(
            Tally(None, None, 0, present=20, not_voting=0, excluded=0, invalid=0),
            Matter.ORDINARY,
            {},
            ("in_favour",),
            id="one vote tells the other",
        ),
        pytest.param(
            Tally(None, None, None, present=20),
            Matter.DEBT,
            {},
            ("in_favour", "against", "abstaining"),
            id="debt",
        ),
        pytest.param(
            Tally(11, 0, 0), Matter.AGENDA_CHANGE_ON_REQUEST, {}, ("consent",), id="consent"
        ),
        pytest.param(
            Tally(None, 0, 0, present=21),
            Matter.AGENDA_CHANGE_ON_REQUEST,
            {"consent": True},
            ("in_favour",),
            id="majority beside consent",
        ),
        pytest.param(
            Tally(None, 0, 0, present=21),
            Matter.AGENDA_CHANGE_ON_REQUEST,
            {},
            ("in_favour", "consent"),
            id="both",
        ),
    ],
)
def test_missing_names_the_smallest_set(
    tally: Tally, matter: Matter, facts: dict[str, Any], missing: tuple[str, ...]
) -> None:
    verdict = judge(vote(tally, matter, **facts))

    assert verdict.outcome is Outcome.UNDETERMINED
    assert verdict.missing == missing


@pytest.mark.parametrize("seats", [21, 60, pytest.param(210_000, marks=pytest.mark.once)])
def test_what_is_missing_is_named_in_a_body_of_any_size(seats: int) -> None:
    body = attrs.evolve(COUNCIL, seats=seats)
    ordinary = vote(Tally(None, None, None), body=body, day=None)
    debt = vote(Tally(None, None, None), Matter.DEBT, body=body)

    assert judge(ordinary).missing == ("present", "in_favour", "against")
    assert judge(debt).missing == ("present", "in_favour", "against", "abstaining")


@pytest.mark.parametrize("seats", [3, 21, pytest.param(210_000, marks=pytest.mark.once)])
def test_unanimity_asks_for_those_against_and_one_in_favour(seats: int) -> None:
    """All who voted for or against must be for, and somebody must be: two facts, any size."""
    unanimous = attrs.evolve(
        find("USG-14-1", TODAY),
        quorum=WITHOUT_QUORUM,
        requires=(Majority(share=Fraction(1), of=Base.FOR_AND_AGAINST, more_than=False),),
    )
    record = vote(Tally(None, None, None), body=attrs.evolve(COUNCIL, seats=seats))
    missing = judge(record, rule=unanimous).missing

    assert set(missing) >= {"in_favour", "against"}
    assert judge(record, rule=unanimous).outcome is Outcome.UNDETERMINED
    alone = attrs.evolve(record, tally=Tally(0, None, None))
    assert judge(alone, rule=unanimous).outcome is Outcome.NOT_ADOPTED
    against = attrs.evolve(record, tally=Tally(None, 1, None))
    assert judge(against, rule=unanimous).outcome is Outcome.NOT_ADOPTED


def test_the_day_is_not_missing_where_all_wordings_agree_without_it() -> None:
    record = vote(
        Tally(10, None, None),
        Matter.BOARD_RECALL_DISCHARGE,
        day=Period(date(2001, 1, 1), date(2001, 12, 31)),
    )
    verdict = judge(record)

    assert verdict.outcome is Outcome.UNDETERMINED
    assert verdict.missing == ("present",)


def test_the_first_requirement_is_shown_where_all_are_met() -> None:
    record = vote(Tally(15, 2, 4), Matter.AGENDA_CHANGE_ON_REQUEST, consent=True)
    assert judge(record).majority.need == 11


@pytest.mark.parametrize(
    ("tally", "facts", "unclear"),
    [
        pytest.param(Tally(20, 0, 0, present=20, absent=1), {}, False, id="every member seen"),
        pytest.param(Tally(20, 0, 0, present=21), {}, False, id="every seat in the room"),
        pytest.param(Tally(19, 0, 0, present=19, absent=1), {}, True, id="one member not seen"),
        pytest.param(Tally(11, 0, 0), {"in_office": 21}, False, id="every seat filled"),
        pytest.param(Tally(11, 0, 0), {"in_office": 20}, True, id="one seat vacant"),
    ],
)
def test_the_composition_is_unclear_only_with_vacant_seats(
    tally: Tally, facts: dict[str, Any], unclear: bool
) -> None:
    verdict = judge(vote(tally, day=date(2002, 6, 1), **facts))
    assert (Caution.COMPOSITION_UNCLEAR in verdict.cautions) is unclear


def test_readings_are_written_in_lower_snake_case() -> None:
    choices = [
        *(*Presence, *Attendance, *Barred, *Composition, *MissedDischarge),
        *(*ConfidenceWithoutQuorum, *MembershipFee, *BlankPapers, *OwnCase),
    ]
    assert choices == [
        *("in_room", "taking_part"),
        *("room", "list"),
        *("counted", "not_counted"),
        *("seats", "in_office"),
        *("not_resolved", "refused"),
        *("undecided", "refused_without_quorum"),
        *("no_obligation", "obligation"),
        *("open", "valid", "invalid"),
        *("may_vote", "must_not_vote"),
    ]
    assert [*Base] == [
        *("seats", "in_office", "composition", "present"),
        *("valid_votes", "for_and_against", "against", "previous_turnout"),
    ]
    assert [*Counting] == ["in_room", "in_room_not_barred", "taking_part", "signed"]


def test_what_the_law_settles_no_reading_changes() -> None:
    """A quorum that counts those taking part does so under every reading."""
    quorum = attrs.evolve(find("USG-14-1", TODAY).quorum, counting=Counting.TAKING_PART)
    turnout = attrs.evolve(find("USG-14-1", TODAY), quorum=quorum)
    verdict = judge(vote(Tally(9, 0, 0, present=12, excluded=3)), rule=turnout)

    assert verdict.outcome is Outcome.NO_QUORUM
    assert verdict.hinges == ()


def test_members_in_office_may_be_what_is_missing() -> None:
    record = vote(Tally(9, 1, 0, present=10), day=date(2002, 6, 1))
    verdict = judge(record, readings=Readings(composition=Composition.IN_OFFICE))

    assert verdict.outcome is Outcome.UNDETERMINED
    assert verdict.missing == ("in_office",)
    assert verdict.quorum.need is None
    assert verdict.quorum.need_range == (5, 11)


def test_names_of_thresholds() -> None:
    assert SIMPLE.format() == "zwykła większość głosów"
    assert SIMPLE.format("en") == "simple majority (more for than against)"
    three_fifths = find("USG-28b-4", TODAY).requires[0]
    assert isinstance(three_fifths, Majority)
    assert three_fifths.format() == "większość co najmniej 3/5 głosów ustawowego składu"
    assert three_fifths.format("en") == "at least 3/5 of the statutory seats"
    quorum = find("USG-14-1", TODAY).quorum
    assert quorum.format() == "co najmniej połowa ustawowego składu"
    assert quorum.format("en") == "at least half of the statutory seats"
    assert attrs.evolve(quorum, more_than=True).format() == "więcej niż połowa ustawowego składu"
    more = attrs.evolve(three_fifths, more_than=True)
    assert more.format() == "większość więcej niż 3/5 głosów ustawowego składu"
    assert more.format("en") == "more than 3/5 of the statutory seats"
    of_votes = Majority(share=Fraction(2, 3), of=Base.VALID_VOTES, more_than=False)
    assert of_votes.format() == "większość co najmniej 2/3 ważnie oddanych głosów"
    for demand in find("USG-20-4", TODAY).requires:
        with pytest.raises(InvalidValueError, match="pl or en"):
            demand.format("de")


def test_a_book_is_asked_only_for_its_bodies() -> None:
    committee = Body(kind=BodyKind.COMMITTEE, seats=5)
    with pytest.raises(
        NotCoveredError, match="of committee; covered: other matters of gmina_council"
    ):
        judge(vote(Tally(3, 2, 0, present=5), Matter.DEBT, body=committee), book=GMINA)


def test_an_empty_id_is_no_id() -> None:
    with pytest.raises(NotCoveredError, match="rule ''"):
        judge(konstancin(), rule="")


@pytest.mark.parametrize(
    ("matter", "day", "caution", "there"),
    [
        (Matter.ORDINARY, Period(since=date(2026, 11, 24)), Caution.AFTER_LAST_CHECK, False),
        (Matter.ORDINARY, Period(since=date(2026, 11, 25)), Caution.AFTER_LAST_CHECK, True),
        (
            Matter.BOARD_HEAD_ELECTION,
            Period(until=date(2002, 10, 26)),
            Caution.DAYS_NOT_COVERED,
            False,
        ),
        (
            Matter.BOARD_HEAD_ELECTION,
            Period(until=date(2002, 10, 27)),
            Caution.DAYS_NOT_COVERED,
            True,
        ),
    ],
)
def test_an_open_span_is_looked_at_where_it_is_known(
    matter: Matter, day: Period, caution: Caution, there: bool
) -> None:
    assert (caution in judge(vote(Tally(20, 0, 0), matter, day=day)).cautions) is there


def test_wordings_that_attach_different_things_leave_the_effect_open() -> None:
    verdict = discharge(Period(date(2002, 10, 1), date(2002, 11, 30)), in_office=21)

    assert verdict.outcome is Outcome.NOT_ADOPTED
    assert verdict.effect is None
    assert verdict.cautions == (Caution.SEVERAL_WORDINGS, Caution.EFFECT_DISPUTED)


@pytest.mark.parametrize("mode", [VotingMode.OPEN, VotingMode.RECORDED, VotingMode.ROLL_CALL])
def test_an_open_vote_has_no_invalid_papers(mode: VotingMode) -> None:
    tally = Tally(6, 3, None, present=12, not_voting=0, excluded=0)
    secret = vote(tally, Matter.DEBT, mode=VotingMode.SECRET)

    assert judge(secret).outcome is Outcome.UNDETERMINED
    verdict = judge(attrs.evolve(secret, mode=mode))
    assert verdict.outcome is Outcome.NOT_ADOPTED  # 6 against the other 6
    with pytest.raises(InvalidRecordError) as caught:
        vote(Tally(6, 3, 2, present=12, not_voting=0, excluded=0), mode=mode)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("does_not_add_up", "/tally/present")
    ]


@given(testing.vote_records())
def test_a_later_law_changes_no_earlier_verdict_but_its_book(record: VoteRecord) -> None:
    """Every rule is replaced from 2030 on; earlier votes are judged as before."""
    future = tuple(
        attrs.evolve(
            rule,
            requires=(Majority(share=Fraction(1), of=Base.SEATS, more_than=False),),
            in_force=Period(since=date(2030, 1, 1)),
            binds=None,
        )
        for rule in GMINA.rules
    )
    later = attrs.evolve(GMINA, rules=(*GMINA.rules, *future), digest="later")
    if record.days.until is None or record.days.until >= date(2030, 1, 1):
        return

    before, after = judge(record), judge(record, book=later)
    assert after == before
    assert (after.effect, after.cautions, after.hinges) == (
        before.effect,
        before.cautions,
        before.hinges,
    )
    assert after.explain() == before.explain()
    assert before.book is not None
    assert after.book != before.book


def test_a_rule_answers_by_its_days() -> None:
    rule: Rule = find("USG-28aa-9", TODAY)
    assert rule.answers(None)
    assert rule.answers(None, Term(elected=date(2024, 4, 7)))
    assert not rule.answers(None, Term(elected=date(2014, 11, 16)))
    assert rule.answers(Period(date(2018, 1, 1), date(2018, 11, 17)))
    assert not rule.answers(Period(date(2018, 1, 1), date(2018, 11, 16)))
