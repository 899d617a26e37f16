"""The written form itself: golden files, and what an archive may leave out or must agree with."""

import copy
import json
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import pytest

from zmp_core import (
    Base,
    Body,
    BodyKind,
    Fault,
    InvalidRecordError,
    Majority,
    Matter,
    Outcome,
    Period,
    Position,
    Provision,
    Quorum,
    Readings,
    RollCall,
    Rule,
    Tally,
    Term,
    Verdict,
    VoteObject,
    VoteRecord,
    VotingMode,
    judge,
)
from zmp_core.interchange import dumps, formats, loads, structure, unstructure
from zmp_core.law import Act
from zmp_core.law.act import USG
from zmp_core.rules import (
    ABSOLUTE,
    Assumption,
    Confidence,
    Consent,
    Consequence,
    Counting,
    Edition,
    Effect,
    FromTerm,
    Presence,
    Requirement,
    Standing,
)
from zmp_core.votes import Mark

GOLDEN = Path(__file__).parent / "golden"

STATUTE = Act(
    "STATUT", "statut", "Statutu Gminy Przykładowo", date(2019, 3, 1), "Dz.Urz. poz. 12", code=True
)
FESTIVAL = Matter(
    "harvest_festival", "dożynki", ("dożynki", "święto … plonów"), "", (Mark.PROPOSER,)
)
BASIS = Provision(STATUTE, art="10", par="2", ust="3", pkt="4", lit="a")

RECORD = VoteRecord(
    body=Body(kind=BodyKind.GMINA_COUNCIL, name="Rada Gminy Przykładowo", seats=15),
    matter=FESTIVAL,
    day=date(2024, 8, 1),
    tally=Tally(7, 0, None, present=8, absent=5, not_voting=1, excluded=0, invalid=0),
    object=VoteObject.RESOLUTION,
    wording="Kto jest za zorganizowaniem dożynek?",
    mode=VotingMode.ROLL_CALL,
    in_office=13,
    call=1,
    term=Term(elected=date(2024, 4, 7)),
    roll_call=RollCall(
        {
            "Radna 2/A": Position.IN_FAVOUR,
            "Radny 1": Position.NOT_VOTING,
            "Radny ~3": Position.EXCLUDED,
            "Radna 4": Position.EXCLUDED,
        },
        barred=("Radny ~3", "Radna 4"),
    ),
    reference="głosowanie nr 7",
)
RULE = Rule(
    id="STATUT-10-2",
    title="Dożynki",
    bodies=(BodyKind.GMINA_COUNCIL,),
    matters=(FESTIVAL, Matter.ORDINARY),
    quorum=Quorum(share=Fraction(1, 2), basis=BASIS),
    requires=(ABSOLUTE, Consent(of="wnioskodawca", polish="zgoda wnioskodawcy", english="consent")),
    mode=None,
    basis=BASIS,
    in_force=Period(since=date(2019, 3, 15)),
    binds=FromTerm(date(2018, 10, 21), date(2018, 11, 17)),
    effects=(
        Effect(after=Outcome.UNDETERMINED, consequence=Consequence.UNSETTLED, basis=None),
        Effect(
            after=Outcome.NOT_ADOPTED,
            consequence=Consequence.NOT_RESOLVED,
            basis=BASIS,
            matters=(FESTIVAL,),
        ),
    ),
    assumptions=(Assumption(code="fine_weather", polish="pogoda", english="fine weather"),),
    standing=Standing.DISPUTED,
    confidence=Confidence.LOW,
    enacted="uchwała nr IV/20/2019",
    read_since=None,
    checked=date(2024, 1, 1),
    sources=("statut", "praktyka"),
    why="Tak chce statut.",
)
VERDICT = Verdict(
    record=RECORD,
    rule=RULE,
    book=Edition(
        book="statut", read_to=date(2023, 1, 1), checked=date(2024, 1, 1), digest="0123abcd"
    ),
)


@pytest.mark.parametrize(("name", "value"), [("vote-record", RECORD), ("verdict", VERDICT)])
def test_golden_files(name: str, value: VoteRecord | Verdict) -> None:
    written = json.dumps(unstructure(value), ensure_ascii=False, indent=2) + "\n"

    assert written == (GOLDEN / f"{name}.json").read_text("utf-8")


@pytest.mark.parametrize(("name", "value"), [("vote-record", RECORD), ("verdict", VERDICT)])
def test_golden_files_are_read(name: str, value: VoteRecord | Verdict) -> None:
    again = loads((GOLDEN / f"{name}.json").read_bytes(), type(value))

    assert again == value
    assert unstructure(again) == unstructure(value)


def test_the_accession_vote_as_the_readme_shows_it() -> None:
    path = Path(__file__).parents[2] / "examples" / "konstancin-jeziorna.json"

    verdict = judge(loads(path.read_text("utf-8"), VoteRecord))
    assert (verdict.outcome, verdict.rule.id) == (Outcome.ADOPTED, "USG-14-1")


@pytest.mark.parametrize(
    ("value", "document"),
    [
        (Tally(None, 5, 3), {"in_favour": None, "against": 5, "abstaining": 3}),
        (Tally(1, 0, 0, present=1), {"in_favour": 1, "against": 0, "abstaining": 0, "present": 1}),
        (Period(), {}),
        (Period(until=date(2024, 1, 2)), {"until": "2024-01-02"}),
        (Body(kind=BodyKind.SEJMIK, seats=30), {"kind": "sejmik", "seats": 30}),
        (Term(elected=date(2024, 4, 7)), {"elected": "2024-04-07"}),
        (RollCall({}), {"positions": {}}),
        (
            RollCall({"Lis": Position.EXCLUDED, "Bąk": Position.ABSENT}, barred=("Lis", "Bąk")),
            {"positions": {"Lis": "excluded", "Bąk": "absent"}, "barred": ["Bąk", "Lis"]},
        ),
        (
            Majority(share=Fraction(1), of=Base.AGAINST, more_than=True),
            {"share": "1/1", "of": "against", "more_than": True},
        ),
        (Quorum(share=Fraction(0)), {"share": "0/1"}),
        (
            Quorum(share=Fraction(1, 2), counting=Counting.TAKING_PART),
            {"share": "1/2", "counting": "taking_part"},
        ),
        (
            Readings(presence=Presence.TAKING_PART),
            {
                "presence": "taking_part",
                "attendance": "room",
                "barred": "counted",
                "composition": "seats",
                "missed_discharge": "not_resolved",
                "confidence_without_quorum": "undecided",
                "membership_fee": "no_obligation",
                "blank_papers": "open",
                "own_case": "may_vote",
            },
        ),
        (
            FromTerm(date(2018, 10, 21), date(2018, 11, 17)),
            {"elected": "2018-10-21", "first_sitting": "2018-11-17"},
        ),
        (
            Matter("harvest_festival", "dożynki"),
            {"id": "harvest_festival", "name": "dożynki"},
        ),
    ],
)
def test_parts_alone(value: object, document: dict[str, object]) -> None:
    written = unstructure(value)
    label = written.pop("format")

    assert written == document
    assert label == formats.label(type(value))
    assert structure(document, type(value)) == value
    assert structure({**document, "format": label}, type(value)) == value


def test_names_of_formats() -> None:
    assert [formats.label(kind) for kind in (VoteRecord, Tally, FromTerm, Verdict)] == [
        "zmp-core/vote-record/1",
        "zmp-core/tally/1",
        "zmp-core/from-term/1",
        "zmp-core/verdict/1",
    ]


def test_every_part_may_have_a_document_and_no_two_the_same_format() -> None:
    assert len({formats.label(kind) for kind in formats.kinds()}) == len(formats.kinds())


@pytest.mark.parametrize("matter", [Matter.BUDGET, Matter.OTHER])
def test_a_known_matter_is_its_id(matter: Matter) -> None:
    assert unstructure(matter) == matter.id
    assert structure(matter.id, Matter) is matter
    assert loads(dumps(matter), Matter) is matter


def test_a_known_act_is_its_id() -> None:
    assert unstructure(USG) == "USG"
    assert structure("USG", Act) is USG


def test_a_known_matter_that_was_made_anew_is_its_id_as_well() -> None:
    again = Matter(*attrs.astuple(Matter.BUDGET))

    assert again is not Matter.BUDGET
    assert unstructure(again) == "budget"


def test_what_borrows_a_known_id_is_written_in_full() -> None:
    borrowed = Matter("budget", "budżet obywatelski")

    again = structure(unstructure(borrowed), Matter)
    assert (again.id, again.name) == (borrowed.id, borrowed.name)


def test_defaults_may_be_written_all_the_same() -> None:
    document = {
        "body": {"kind": "gmina_council", "seats": 21, "name": None},
        "matter": "budget",
        "day": None,
        "tally": {"in_favour": 1, "against": 0, "abstaining": 0, "present": None},
        "object": None,
        "roll_call": None,
        "term": None,
        "in_office": None,
    }

    assert structure(document, VoteRecord).term is None


# --- Old numbers ---


def test_old_numbers_stay_readable(monkeypatch: pytest.MonkeyPatch) -> None:
    def second(old: dict[str, object]) -> dict[str, object]:
        return {"seats": old.pop("size"), **old}

    def third(old: dict[str, object]) -> dict[str, object]:
        return {"kind": "gmina_council", **old}

    monkeypatch.setattr(formats, "_STEPS", {Body: (second, third)})
    body = Body(kind=BodyKind.GMINA_COUNCIL, seats=21)

    assert structure({"size": 21}, Body) == body
    assert structure({"format": "zmp-core/body/1", "size": 21}, Body) == body
    assert structure({"format": "zmp-core/body/2", "seats": 21}, Body) == body
    assert structure({"format": "zmp-core/body/3", "kind": "gmina_council", "seats": 21}, Body) == (
        body
    )
    assert unstructure(body)["format"] == "zmp-core/body/3"


# --- An archive must agree with this engine ---

DOCUMENT: dict[str, Any] = unstructure(VERDICT)


def faults_of(document: dict[str, Any]) -> tuple[Fault, ...]:
    with pytest.raises(InvalidRecordError) as caught:
        structure(document, Verdict)
    return caught.value.faults


def changed(**parts: object) -> dict[str, Any]:
    return {**copy.deepcopy(DOCUMENT), **parts}


@pytest.mark.parametrize("key", DOCUMENT)
def test_what_follows_may_be_left_out(key: str) -> None:
    document = {name: part for name, part in DOCUMENT.items() if name != key}

    if key in {"record", "rule"}:
        assert [(fault.code, fault.path) for fault in faults_of(document)] == [
            ("missing_key", f"/{key}")
        ]
    else:
        assert structure(document, Verdict) == VERDICT


def test_a_verdict_that_would_be_another_one_is_not_loaded() -> None:
    document = changed(outcome="adopted", adopted=True)

    assert [(fault.code, fault.path, fault.value) for fault in faults_of(document)] == [
        ("differs", "/outcome", "adopted"),
        ("differs", "/adopted", True),
    ]
    assert faults_of(document)[0].expected == '"undetermined", which follows from the rest'


def test_what_is_said_with_care_may_grow_with_the_library() -> None:
    """A caution that an older library did not know is no reason to close its archives."""
    document = changed(missing=["present", "day"], hinges=[], cautions=[], assumptions=[])

    assert structure(document, Verdict).cautions == VERDICT.cautions
    document["cautions"] = ["never_heard_of"]
    assert [(fault.code, fault.path) for fault in faults_of(document)] == [
        ("not_a_choice", "/cautions/0")
    ]


def test_a_difference_is_told_where_it_is() -> None:
    document = changed()
    document["quorum"]["need"] = 9
    document["requirements"][0]["basis"]["ust"] = "7"
    document["requirements"][1]["demand"]["of"] = "ktoś"
    del document["majority"]["basis"]["pkt"]
    document["effect"] = None

    assert [(fault.code, fault.path, fault.value) for fault in faults_of(document)] == [
        ("differs", "/quorum/need", 9),
        ("differs", "/majority/basis/pkt", None),
        ("differs", "/requirements/0/basis/ust", "7"),
        ("differs", "/requirements/1/demand/of", "ktoś"),
        ("differs", "/effect", None),
    ]


def test_a_true_verdict_written_with_defaults_agrees() -> None:
    document = changed()
    document["quorum"]["demand"] |= {"of": "seats", "more_than": False, "counting": "in_room"}

    assert structure(document, Verdict) == VERDICT


def test_the_rule_of_the_archive_is_what_is_judged_by() -> None:
    document = changed()
    document["rule"]["requires"] = document["rule"]["requires"][:1]

    faults = {fault.path: fault.expected for fault in faults_of(document)}
    assert faults["/outcome"] == '"adopted", which follows from the rest'
    assert "/requirements" in faults


def test_faults_of_what_is_held_and_of_what_follows_come_together() -> None:
    document = changed(outcome="przyjęto", colour="green", missing=[7])
    document["record"]["tally"]["present"] = "8"
    document["quorum"]["have_range"] = [9, 8]

    assert [(fault.code, fault.path) for fault in faults_of(document)] == [
        ("not_a_count", "/record/tally/present"),
        ("unknown_key", "/colour"),
        ("not_a_choice", "/outcome"),
        ("not_a_range", "/quorum/have_range"),
        ("wrong_kind", "/missing/0"),
    ]


def test_a_requirement_alone() -> None:
    requirement = VERDICT.quorum
    document = unstructure(requirement)

    assert list(document) == [
        "format",
        "demand",
        "have",
        "need",
        "have_range",
        "need_range",
        "margin",
        "short_by",
        "met",
        "basis",
    ]
    assert structure(document, Requirement) == requirement
    with pytest.raises(InvalidRecordError) as caught:
        structure({**document, "margin": 1, "short_by": 2}, Requirement)
    assert [fault.path for fault in caught.value.faults] == ["/margin", "/short_by"]
