"""Other people's forms: samples of each, read and written, and what does not come through."""

import copy
import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core import (
    Body,
    BodyKind,
    InvalidRecordError,
    InvalidValueError,
    Matter,
    Period,
    Position,
    RollCall,
    Tally,
    VoteObject,
    VoteRecord,
    VotingMode,
    judge,
)
from zmp_core.bodies import (
    AgendaItem,
    Mandate,
    Office,
    OfficeHolder,
    Session,
    SessionSitting,
    Tenure,
)
from zmp_core.interchange import (
    Loss,
    LossKind,
    csv_votes,
    esesja,
    ocd,
    oparl,
    popolo,
    radoskop,
    sejm,
)
from zmp_core.votes import Circumstances

DATA: Final = Path(__file__).parents[1] / "data"
COUNCIL: Final = Body(kind=BodyKind.GMINA_COUNCIL, seats=15, name="Rada Gminy Lipowo")
DAY: Final = date(2025, 2, 26)
Told = list[tuple[str, str]]


def sample(name: str) -> Any:
    return json.loads((DATA / f"interop_{name}.json").read_text("utf-8"))


def told(losses: tuple[Loss, ...]) -> Told:
    return [(str(loss.kind), loss.path) for loss in losses]


def codes(error: pytest.ExceptionInfo[InvalidRecordError]) -> Told:
    return [(fault.code, fault.path) for fault in error.value.faults]


def record(**parts: Any) -> VoteRecord:
    facts: dict[str, Any] = {
        "body": COUNCIL,
        "matter": Matter.BUDGET,
        "day": DAY,
        "tally": Tally(9, 3, 1),
    }
    return VoteRecord(**facts | parts)


# --- Popolo --------------------------------------------------------------------------------------

# What the specification calls each field of an object, and of which types it may be.
POPOLO: Final[dict[str, dict[str, tuple[type, ...]]]] = {
    "vote_event": {
        "identifier": (str,),
        "organization": (dict,),
        "motion": (dict,),
        "start_date": (str,),
        "result": (str,),
        "counts": (list,),
        "votes": (list,),
    },
    "motion": {
        "text": (str,),
        "classification": (str,),
        "organization": (dict,),
        "requirement": (str,),
        "result": (str,),
        "vote_events": (list,),
    },
    "membership": {
        "person": (dict,),
        "organization": (dict,),
        "role": (str,),
        "start_date": (str,),
        "end_date": (str,),
    },
    "organization": {"name": (str,), "classification": (str,)},
    "count": {"option": (str,), "value": (int,)},
    "vote": {"voter": (dict,), "option": (str,)},
}


def fits(document: Any, form: str) -> None:
    """Hold an object against the specification: no field of another name or another type."""
    for name in document:
        part: Any = document[name]
        assert isinstance(part, POPOLO[form][name]), (form, name)
        if name in {"motion", "organization"}:
            fits(part, name)
        elif name in {"counts", "votes", "vote_events"}:
            for each in document[name]:
                fits(each, name.removesuffix("s"))


def test_a_vote_event_is_read() -> None:
    read = popolo.read_vote_event(sample("popolo_vote_event"), body=COUNCIL)

    assert read.value == record(
        tally=Tally(2, 1, 0, absent=1, not_voting=1, excluded=0, invalid=0),
        wording="Kto jest za?",
        reference="XI/5",
        roll_call=RollCall(
            {
                "Anna Lis": Position.IN_FAVOUR,
                "Jan Nowak": Position.IN_FAVOUR,
                "Ewa Wilk": Position.AGAINST,
                "Piotr Bąk": Position.NOT_VOTING,
                "Maria Sowa": Position.ABSENT,
            }
        ),
    )
    assert told(read.losses) == [("not_held", "/result"), ("not_held", "/sources")]


counts = st.none() | st.integers(0, 2)


@given(
    st.builds(Tally, counts, counts, counts, absent=counts, not_voting=counts, excluded=counts),
    st.none() | st.just(DAY) | st.just(Period(since=DAY)),
    st.none()
    | st.dictionaries(
        st.text("ab ", min_size=1).filter(str.strip), st.sampled_from(Position), max_size=4
    ).map(RollCall),
    st.none() | st.text(max_size=3),
    st.none() | st.sampled_from(VotingMode),
)
def test_a_record_that_is_written_comes_back_but_for_what_was_told_as_lost(
    tally: Tally, day: Any, roll: RollCall | None, wording: str | None, mode: VotingMode | None
) -> None:
    if mode is VotingMode.SECRET:
        roll = None
    one = record(tally=tally, day=day, roll_call=roll, wording=wording, mode=mode)

    written = popolo.vote_event(one)
    fits(written.value, "vote_event")
    again = popolo.read_vote_event(written.value, body=COUNCIL)
    lost = {loss.path for loss in written.losses}
    assert again.losses == ()
    for name in ("matter", "tally", "roll_call", "wording", "reference"):
        assert getattr(again.value, name) == getattr(one, name)
    assert ("/day" in lost) == (again.value.day != one.day)
    assert ("/mode" in lost) == (mode is not None)


def test_a_verdict_adds_the_result_and_the_requirement() -> None:
    adopted = judge(record(tally=Tally(9, 3, 1, present=13)))
    lost = judge(record(tally=Tally(3, 9, 1, present=13)))
    open_ = judge(record(tally=Tally(None, 3, 1)))

    assert popolo.vote_event(adopted).value["result"] == "pass"
    assert popolo.vote_event(lost).value["result"] == "fail"
    assert "result" not in popolo.vote_event(open_).value
    written = popolo.motion(adopted)
    fits(written.value, "motion")
    assert written.value["requirement"] == adopted.majority.demand.format("en")
    assert "requirement" not in popolo.motion(adopted.record).value


def test_what_popolo_cannot_hold_is_told() -> None:
    local = Matter("harvest_festival", "dożynki")
    one = record(
        matter=local,
        day=Period(since=DAY),
        tally=Tally(9, 3, None, present=14),
        object=VoteObject.RESOLUTION,
        in_office=14,
        circumstances=Circumstances(signed=14),
        roll_call=RollCall({"Anna Lis": Position.EXCLUDED}, barred=("Anna Lis",)),
    )

    assert told(popolo.vote_event(one).losses) == [
        ("not_held", "/body/seats"),
        ("not_held", "/day"),
        ("not_held", "/matter"),
        ("not_held", "/tally/present"),
        ("not_held", "/object"),
        ("not_held", "/in_office"),
        ("not_held", "/circumstances"),
        ("not_held", "/roll_call/barred"),
    ]


def test_a_motion_is_read_with_the_words_of_the_whole() -> None:
    one, other = record(wording="Kto jest za?"), record(wording="Kto jest za?", reference="2")
    whole = popolo.motion(one).value
    whole["vote_events"].append(popolo.motion(other).value["vote_events"][0])
    whole["creator"] = {"name": "Wójt"}

    read = popolo.read_motion(whole, body=COUNCIL)
    assert read.value == (one, other)
    assert told(read.losses) == [("not_held", "/creator")]


def test_a_matter_may_be_said_for_a_foreign_classification() -> None:
    document = sample("popolo_vote_event")
    document["motion"]["classification"] = "budget bill"
    document["organization"] = {"name": "City Council", "founding_date": "1990"}
    document["start_date"] = "2025-02-26T10:42:00Z"

    read = popolo.read_vote_event(document, body=COUNCIL, matter=Matter.BUDGET)
    assert read.value.day == DAY
    assert ("not_held", "/motion/classification") in told(read.losses)
    assert ("not_held", "/organization/name") in told(read.losses)
    assert ("not_held", "/organization/founding_date") in told(read.losses)
    same = popolo.read_vote_event(sample("popolo_vote_event"), body=COUNCIL, matter=Matter.BUDGET)
    assert ("not_held", "/motion/classification") not in told(same.losses)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"motion": {}}, [("missing_key", "/motion/classification")]),
        ({"motion": None}, [("missing_key", "/motion/classification")]),
        ({"motion": {"classification": "x"}}, [("unknown_word", "/motion/classification")]),
        ({"start_date": "2025-02-30"}, [("not_a_day", "/start_date")]),
        ({"counts": [{"option": "yes", "value": -1}]}, [("not_a_count", "/counts/0/value")]),
        (
            {"counts": [{"option": "yes", "value": 1}, {"option": "yes", "value": 1}]},
            [("told_twice", "/counts/1/option")],
        ),
        ({"counts": {}}, [("wrong_kind", "/counts")]),
        ({"counts": [7]}, [("wrong_kind", "/counts/0")]),
        ({"votes": [{"option": "yes"}]}, [("missing_key", "/votes/0/voter/name")]),
        (
            {"votes": [{"voter": {"name": "A"}, "option": "aye"}]},
            [("unknown_word", "/votes/0/option")],
        ),
        (
            {"votes": [{"voter_id": "A", "option": "yes"}, {"voter_id": "A", "option": "no"}]},
            [("named_twice", "/votes/positions/A")],
        ),
        ({"identifier": 7}, [("wrong_kind", "/identifier")]),
    ],
)
def test_what_is_no_vote_event(change: dict[str, Any], found: Told) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        popolo.read_vote_event({**sample("popolo_vote_event"), **change}, body=COUNCIL)
    assert codes(caught) == found


def test_more_votes_than_seats_are_no_record() -> None:
    document = {"motion": {"classification": "budget"}, "counts": [{"option": "yes", "value": 16}]}

    with pytest.raises(InvalidRecordError) as caught:
        popolo.read_vote_event(document, body=COUNCIL)
    assert codes(caught) == [("more_than_members", "/tally")]


READERS: Final[tuple[Callable[[object], object], ...]] = (
    lambda part: popolo.read_vote_event(part, body=COUNCIL),
    lambda part: popolo.read_motion(part, body=COUNCIL),
    popolo.read_membership,
    lambda part: ocd.read_vote(part, body=COUNCIL, matter=Matter.BUDGET),
    sejm.read_voting,
    lambda part: radoskop.read_term(part, body=COUNCIL),
)


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("part", [None, [], "text", 7])
def test_what_is_no_object_is_none_of_any_form(read: Any, part: object) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        read(part)
    assert codes(caught) == [("wrong_kind", "")]


def test_memberships_come_back() -> None:
    tenure = Tenure(member="Anna Lis", since=date(2024, 5, 7), until=date(2026, 1, 31))
    chair = OfficeHolder(member="Anna Lis", since=date(2024, 5, 7), office=Office.CHAIR)
    mandate = Mandate(member="Anna Lis", since=date(2024, 4, 7), oath=date(2024, 5, 7))

    written = popolo.membership(tenure, COUNCIL)
    fits(written.value, "membership")
    again = popolo.read_membership(written.value)
    assert again.value == tenure
    assert told(again.losses) == [("not_held", "/organization")]
    assert popolo.membership(chair, COUNCIL).value["role"] == "chair"
    assert told(popolo.membership(mandate, COUNCIL).losses) == [
        ("not_held", "/body/seats"),
        ("not_held", "/oath"),
        ("not_held", "/beginning"),
    ]


def test_a_membership_is_read() -> None:
    read = popolo.read_membership(sample("popolo_membership"))

    assert read.value.until == date(2026, 1, 31)
    assert told(read.losses) == [("not_held", "/organization"), ("not_held", "/role")]
    with pytest.raises(InvalidRecordError) as caught:
        popolo.read_membership({"start_date": "2024"})
    assert codes(caught) == [("missing_key", "/person/name"), ("not_a_day", "/start_date")]


# --- Open Civic Data -----------------------------------------------------------------------------


def test_an_ocd_vote_is_written_whole() -> None:
    roll = RollCall(
        {"Anna Lis": Position.IN_FAVOUR, "Jan Nowak": Position.EXCLUDED}, barred=("Jan Nowak",)
    )
    verdict = judge(record(tally=Tally(13, 0, 0, present=14, excluded=1), roll_call=roll))

    written = ocd.vote(verdict, session="2024-2029", source="https://bip.lipowo.example")
    assert written.value == {
        "_type": "vote",
        "organization": "Rada Gminy Lipowo",
        "organization_id": None,
        "session": "2024-2029",
        "chamber": None,
        "date": "2025-02-26",
        "motion": Matter.BUDGET.name,
        "type": [],
        "passed": True,
        "bill": None,
        "vote_counts": [
            {"vote_type": "yes", "count": 13},
            {"vote_type": "no", "count": 0},
            {"vote_type": "abstain", "count": 0},
            {"vote_type": "other", "count": 1},
        ],
        "roll_call": [
            {"person": {"name": "Anna Lis", "id": None}, "vote_type": "yes"},
            {"person": {"name": "Jan Nowak", "id": None}, "vote_type": "other"},
        ],
        "sources": [{"url": "https://bip.lipowo.example", "note": None}],
    }
    assert told(written.losses) == [
        ("not_held", "/body/seats"),
        ("not_held", "/body/kind"),
        ("not_held", "/matter"),
        ("merged", "/tally/excluded"),
        ("not_held", "/tally/present"),
        ("not_held", "/roll_call/barred"),
    ]


def test_an_ocd_vote_comes_back() -> None:
    one = record(tally=Tally(9, 3, 1, absent=1, not_voting=1), wording="Kto jest za?")
    roll = record(tally=Tally(1, 0, 0), wording="?", roll_call=RollCall({"A": Position.IN_FAVOUR}))
    for each in (one, roll):
        verdict = judge(attrs_present(each))
        written = ocd.vote(verdict, session="s", source="https://x.example")
        read = ocd.read_vote(written.value, body=COUNCIL, matter=Matter.BUDGET)
        assert (read.value.roll_call, read.value.wording) == (each.roll_call, each.wording)
        assert read.value.tally.in_favour == each.tally.in_favour


def attrs_present(one: VoteRecord) -> VoteRecord:
    tally = one.tally
    known = (tally.in_favour or 0) + (tally.against or 0) + (tally.abstaining or 0)
    return record(
        tally=Tally(
            tally.in_favour,
            tally.against,
            tally.abstaining,
            present=known + (tally.not_voting or 0),
            not_voting=tally.not_voting,
        ),
        wording=one.wording,
        roll_call=one.roll_call,
    )


def test_only_a_decided_vote_of_a_known_day_is_written_for_ocd() -> None:
    undecided, undated = (
        judge(record(tally=Tally(None, 1, 1))),
        judge(record(day=Period(since=DAY), tally=Tally(15, 0, 0))),
    )

    with pytest.raises(InvalidValueError, match="known whether it passed"):
        ocd.vote(undecided, session="s", source="https://x.example")
    with pytest.raises(InvalidValueError, match="whose day is known"):
        ocd.vote(undated, session="s", source="https://x.example")


def test_an_ocd_vote_is_read() -> None:
    read = ocd.read_vote(sample("ocd_vote"), body=COUNCIL, matter=Matter.BUDGET)

    assert read.value.tally == Tally(2, 1, None)
    assert read.value.roll_call is not None
    assert told(read.losses) == [
        ("not_held", "/vote_counts/2/vote_type"),
        ("not_held", "/roll_call/2/person/id"),
        ("not_held", "/session"),
        ("not_held", "/passed"),
        ("not_held", "/sources"),
    ]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"date": "2025"}, [("not_a_day", "/date")]),
        ({"vote_counts": [{"vote_type": "yes"}]}, [("missing_key", "/vote_counts/0/count")]),
        (
            {"roll_call": [{"vote_type": "paired", "person": {"name": "A"}}]},
            [("unknown_word", "/roll_call/0/vote_type")],
        ),
        (
            {"roll_call": [{"vote_type": "yes", "person": {"name": "A"}}] * 2},
            [("named_twice", "/roll_call/positions/A")],
        ),
        (
            {"vote_counts": [{"vote_type": "yes", "count": 16}]},
            [("more_than_members", "/tally")],
        ),
    ],
)
def test_what_is_no_ocd_vote(change: dict[str, Any], found: Told) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        ocd.read_vote({**sample("ocd_vote"), **change}, body=COUNCIL, matter=Matter.BUDGET)
    assert codes(caught) == found


def test_an_organization_of_another_name_is_told() -> None:
    document = {**sample("ocd_vote"), "organization": "Council", "roll_call": [{"vote_type": "no"}]}

    read = ocd.read_vote(document, body=COUNCIL, matter=Matter.BUDGET)
    assert ("not_held", "/organization") in told(read.losses)
    assert read.value.roll_call is None


# --- The Sejm ------------------------------------------------------------------------------------


def test_a_voting_of_the_sejm_is_read() -> None:
    read = sejm.read_voting(sample("sejm_voting"))
    voting = read.value

    assert (voting.term, voting.sitting, voting.number) == (10, 16, 7)
    assert voting.at == datetime(2024, 7, 24, 16, 57, 7)  # noqa: DTZ001  of the clock on the wall
    assert voting.questions[0].tally == Tally(
        2, 1, 1, present=4, absent=1, not_voting=0, excluded=0, invalid=0
    )
    assert (voting.questions[0].option, voting.questions[0].title) == (None, None)
    assert told(read.losses) == [
        ("not_held", "/votes/0/club"),
        ("not_held", "/votes/3/secondName"),
        ("doubtful", "/notParticipating"),
        ("not_held", "/description"),
        ("not_held", "/majorityType"),
        ("not_held", "/majorityVotes"),
        ("not_held", "/present"),
        ("not_held", "/sittingDay"),
    ]
    assert read.losses[0].times == 5


def test_a_list_of_the_sejm_is_a_question_for_each_name() -> None:
    read = sejm.read_voting(sample("sejm_list"))

    first, second = read.value.questions
    assert (first.option, second.option) == ("1", "2")
    assert (first.tally.in_favour, first.tally.against, first.tally.absent) == (2, 1, 1)
    assert second.roll_call.positions["Ewa Wilk"] is Position.ABSTAINING


def test_the_names_of_a_list_are_kept_where_the_source_tells_them() -> None:
    document = sample("sejm_list")
    document["votingOptions"] = [
        {"optionIndex": 1, "option": "Kandydatka A", "votes": 2},
        {"optionIndex": 2},
    ]

    first, second = sejm.read_voting(document).value.questions
    assert (first.title, second.title) == ("Kandydatka A", "")


def test_members_of_one_name_are_told_apart_by_their_numbers() -> None:
    document = sample("sejm_voting")
    document["votes"][1] |= {"firstName": "Anna", "lastName": "Lis"}

    roll = sejm.read_voting(document).value.questions[0].roll_call
    assert list(roll.positions)[:2] == ["Anna Lis (1)", "Anna Lis (2)"]


def test_totals_at_odds_with_the_names_are_doubtful() -> None:
    read = sejm.read_voting({**sample("sejm_voting"), "yes": 3})

    assert ("doubtful", "/in_favour") in told(read.losses)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"date": "2024-07-24"}, [("not_a_moment", "/date")]),
        ({"term": "10"}, [("not_a_count", "/term")]),
        ({"votes": [{"firstName": "A", "vote": "YES"}]}, [("missing_key", "/votes/0/lastName")]),
        (
            {"votes": [{"firstName": "A", "lastName": "B", "vote": "TAK"}]},
            [("unknown_word", "/votes/0/vote")],
        ),
        (
            {"kind": "ON_LIST", "votes": [{"firstName": "A", "lastName": "B", "vote": "YES"}]},
            [("unknown_word", "/votes/0/vote")],
        ),
        (
            {
                "kind": "ON_LIST",
                "votes": [
                    {
                        "firstName": "A",
                        "lastName": "B",
                        "vote": "VOTE_VALID",
                        "listVotes": {"1": "?"},
                    }
                ],
            },
            [("unknown_word", "/votes/0/listVotes/1")],
        ),
        (
            {"votes": [{"firstName": "A", "lastName": "B", "vote": "NO"}] * 2},
            [("named_twice", "/votes/positions/A B (None)")],
        ),
    ],
)
def test_what_is_no_voting(change: dict[str, Any], found: Told) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        sejm.read_voting({**sample("sejm_voting"), **change})
    assert codes(caught) == found


# --- Radoskop ------------------------------------------------------------------------------------


def test_a_term_of_radoskop_is_read() -> None:
    read = radoskop.read_term(sample("radoskop"), body=COUNCIL)
    budget, other = read.value

    assert budget.record.matter is Matter.BUDGET
    assert budget.record.tally == Tally(3, 1, 0, not_voting=0, absent=1)
    assert budget.record.roll_call is not None
    assert budget.record.roll_call.positions["Piotr Bąk"] is Position.AGAINST
    assert (budget.session, budget.paper, budget.record.reference) == ("I", "1", "2024-05-07_001")
    assert budget.record.circumstances == Circumstances(announced=True)
    assert other.record.matter is Matter.OTHER
    assert told(read.losses) == [
        ("doubtful", "/votes/1/counts/brak_glosu"),
        ("doubtful", "/votes/1/topic"),
        ("not_held", "/id"),
        ("not_held", "/label"),
        ("not_held", "/clubs"),
        ("not_held", "/sessions"),
        ("not_held", "/councilors"),
    ]


def test_numbers_without_an_index_of_names_are_lost_and_the_totals_stay() -> None:
    document = sample("radoskop")
    del document["councilor_index"]
    document["votes"][0] |= {"druk": 59, "session_number": "", "resolution": None}

    read = radoskop.read_term(document, body=COUNCIL)
    assert read.value[0].record.roll_call is None
    assert read.value[0].record.tally.in_favour == 3
    assert (read.value[0].paper, read.value[0].session) == ("59", None)
    assert read.value[0].record.circumstances is None
    lost = {loss.path: loss.times for loss in read.losses}
    assert lost["/votes/0/named_votes/za/0"] == 4


def test_names_may_stand_for_numbers() -> None:
    document = sample("radoskop")
    del document["councilor_index"]
    document["votes"] = document["votes"][:1]
    document["votes"][0]["named_votes"] = {"za": ["Anna Lis"]}

    (vote,) = radoskop.read_term(document, body=COUNCIL).value
    assert vote.record.roll_call == RollCall({"Anna Lis": Position.IN_FAVOUR})
    del document["votes"][0]["named_votes"]
    (vote,) = radoskop.read_term(document, body=COUNCIL).value
    assert vote.record.roll_call is None


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"session_date": "7.05.2024"}, [("not_a_day", "/votes/0/session_date")]),
        ({"counts": None}, [("missing_key", "/votes/0/counts")]),
        ({"counts": {"za": 1.5}}, [("not_a_count", "/votes/0/counts/za")]),
        ({"resolution": "przeszła"}, [("unknown_word", "/votes/0/resolution")]),
        ({"named_votes": {"za": [9]}}, [("unknown_member", "/votes/0/named_votes/za/0")]),
        ({"named_votes": {"za": [True]}}, [("not_a_name", "/votes/0/named_votes/za/0")]),
        (
            {"named_votes": {"za": [0], "przeciw": [0]}},
            [("named_twice", "/votes/0/named_votes/positions/Anna Lis")],
        ),
        ({"counts": {"za": 16}}, [("more_than_members", "/votes/0/tally")]),
    ],
)
def test_what_is_no_term(change: dict[str, Any], found: Told) -> None:
    document = sample("radoskop")
    document["votes"] = [{**document["votes"][0], **change}]

    with pytest.raises(InvalidRecordError) as caught:
        radoskop.read_term(document, body=COUNCIL)
    assert codes(caught) == found


# --- eSesja --------------------------------------------------------------------------------------

PAGE: Final = (DATA / "interop_esesja.html").read_text("utf-8")


def test_a_page_of_esesja_is_read() -> None:
    read = esesja.read_page(PAGE, body=COUNCIL, day=DAY)

    assert read.value.subject == "uchwalenia budżetu gminy na rok 2025"
    assert read.value.record.matter is Matter.BUDGET
    assert read.value.record.roll_call == RollCall(
        {
            "Lis Anna": Position.IN_FAVOUR,
            "Nowak Jan": Position.IN_FAVOUR,
            "Wilk Ewa": Position.AGAINST,
            "Bąk Piotr": Position.NOT_VOTING,
            "Sowa Maria": Position.ABSENT,
        }
    )
    assert told(read.losses) == [("doubtful", "/3")]


def test_a_matter_that_is_said_is_not_looked_for() -> None:
    rows = [("ZA (1)", "Lis Anna")]

    read = esesja.read_vote(rows, body=COUNCIL, day=DAY, matter=Matter.ORDINARY)
    assert (read.value.record.matter, read.losses) == (Matter.ORDINARY, ())
    read = esesja.read_vote(rows, body=COUNCIL, day=DAY)
    assert told(read.losses) == [("doubtful", "/subject")]


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<h1>Błąd 404</h1>", [("empty", "")]),
        (PAGE.replace("(2)", "(3)"), [("does_not_add_up", "/0")]),
        (PAGE.replace("PRZECIW<", "SPRZECIW<"), [("unknown_word", "/2")]),
        (PAGE.replace("Nowak Jan", "Lis Anna"), [("named_twice", "/positions/Lis Anna")]),
        (PAGE.replace("Nowak Jan", " "), [("not_a_name", "/1")]),
    ],
)
def test_what_is_no_page_of_a_vote(page: str, found: Told) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        esesja.read_page(page, body=COUNCIL, day=DAY)
    assert codes(caught) == found


# --- OParl ---------------------------------------------------------------------------------------

ROOT: Final = "https://lipowo.example/oparl"


def test_an_organization_of_oparl() -> None:
    written = oparl.organization(
        COUNCIL,
        id=f"{ROOT}/organization/1",
        of_body=f"{ROOT}/body/1",
        days=Period(since=date(2024, 4, 7), until=date(2029, 4, 7)),
    )

    assert written.value == {
        "id": f"{ROOT}/organization/1",
        "type": "https://schema.oparl.org/1.1/Organization",
        "body": f"{ROOT}/body/1",
        "name": "Rada Gminy Lipowo",
        "organizationType": "Gremium",
        "classification": "gmina_council",
        "votingMemberCount": 15,
        "startDate": "2024-04-07",
        "endDate": "2029-04-07",
    }
    assert written.losses == ()
    assert "startDate" not in oparl.organization(COUNCIL, id=f"{ROOT}/o/1").value


def test_the_sittings_of_a_session_are_meetings_of_oparl() -> None:
    session = Session(
        body=COUNCIL,
        number=11,
        sittings=(
            SessionSitting(
                day=DAY,
                opened=datetime(2025, 2, 26, 10),  # noqa: DTZ001  of the clock on the wall
                closed=datetime(2025, 2, 26, 14),  # noqa: DTZ001
            ),
            SessionSitting(day=date(2025, 3, 5)),
        ),
        notice=(),
        agenda=(AgendaItem(number="1", title="Otwarcie", print_number="7"),),
    )

    written = oparl.meetings(
        session,
        id=f"{ROOT}/meeting",
        organization=f"{ROOT}/organization/1",
        zone=timezone(timedelta(hours=1)),
    )
    assert written.value == (
        {
            "id": f"{ROOT}/meeting/1",
            "type": "https://schema.oparl.org/1.1/Meeting",
            "name": "Sesja XI",
            "start": "2025-02-26T10:00:00+01:00",
            "end": "2025-02-26T14:00:00+01:00",
            "organization": [f"{ROOT}/organization/1"],
            "agendaItem": [
                {
                    "id": f"{ROOT}/meeting/1/1",
                    "type": "https://schema.oparl.org/1.1/AgendaItem",
                    "meeting": f"{ROOT}/meeting/1",
                    "number": "1",
                    "order": 0,
                    "name": "Otwarcie",
                }
            ],
        },
        {
            "id": f"{ROOT}/meeting/2",
            "type": "https://schema.oparl.org/1.1/Meeting",
            "name": "Sesja XI",
            "organization": [f"{ROOT}/organization/1"],
        },
    )
    assert told(written.losses) == [
        ("not_held", "/sittings/1/day"),
        ("not_held", "/agenda/0/print_number"),
    ]


def test_a_session_of_which_little_is_known_is_a_meeting_all_the_same() -> None:
    session = Session(body=COUNCIL, sittings=(SessionSitting(day=DAY),))

    (meeting,) = oparl.meetings(session, id=f"{ROOT}/m", organization=f"{ROOT}/o/1", zone=UTC).value
    assert set(meeting) == {"id", "type", "organization"}


@pytest.mark.parametrize("address", ["lipowo.example/1", "https://lipowo.example/", ""])
def test_an_address_has_to_be_one(address: str) -> None:
    with pytest.raises(InvalidValueError, match="an address"):
        oparl.organization(COUNCIL, id=address)


# --- CSV -----------------------------------------------------------------------------------------

TOTALS: Final = csv_votes.CsvLayout(
    day="Data",
    day_format="%d.%m.%Y",
    reference="Nr",
    subject="Sprawa",
    in_favour="Za",
    against="Przeciw",
    abstaining="Wstrz.",
    present="Obecni",
)
BALLOTS: Final = csv_votes.CsvLayout(
    day="Data",
    reference="Nr",
    subject="Sprawa",
    member="Radny",
    position="Głos",
    words={
        "ZA": Position.IN_FAVOUR,
        "PRZECIW": Position.AGAINST,
        "NB": Position.ABSENT,
    },
    ignored=("Klub",),
)


def table(name: str) -> str:
    return (DATA / f"interop_{name}.csv").read_text("utf-8")


def test_a_table_of_totals_is_read() -> None:
    read = csv_votes.read_csv("\ufeff" + table("votes"), TOTALS, body=COUNCIL)
    budget, formal = read.value

    assert budget.record == record(tally=Tally(9, 3, 1, present=13), reference="1")
    assert formal.record.tally == Tally(12, 0, None)
    assert formal.subject == "wniosek formalny"
    assert told(read.losses) == [("not_held", "/1/Uwagi")] or (
        told(read.losses) == [("doubtful", "/1/Sprawa"), ("not_held", "/1/Uwagi")]
    )


def test_a_table_of_ballots_is_read() -> None:
    read = csv_votes.read_csv(table("ballots"), BALLOTS, body=COUNCIL)
    budget, other = read.value

    assert budget.record.matter is Matter.BUDGET
    assert budget.record.roll_call == RollCall(
        {"Anna Lis": Position.IN_FAVOUR, "Jan Nowak": Position.AGAINST}
    )
    assert (other.record.tally.in_favour, other.record.tally.absent) == (1, 1)
    assert all(loss.kind is LossKind.DOUBTFUL for loss in read.losses)


def test_a_table_may_name_the_matter() -> None:
    layout = csv_votes.CsvLayout(matter="m", in_favour="za", delimiter=",")

    read = csv_votes.read_csv("m,za\nbudget,3\nbudget,\n", layout, body=COUNCIL)
    assert [vote.record.tally.in_favour for vote in read.value] == [3, None]
    assert [vote.record.day for vote in read.value] == [None, None]
    assert read.losses == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "",
            [
                ("missing_column", "/za"),
            ],
        ),
        ("za;za\n1;2\n", [("missing_column", "/za")]),
        ("za\n1;2\n", [("wrong_length", "/0")]),
        ("za\n-1\n", [("not_a_count", "/0/za")]),
        ("za\n3,5\n", [("not_a_count", "/0/za")]),
        ("za\n²\n", [("not_a_count", "/0/za")]),
        ("za\n" + "1" * 5000 + "\n", [("not_a_count", "/0/za")]),
        ("za\n16\n", [("more_than_members", "/0/tally")]),
        ('za\n"1\n', [("not_csv", "")]),
    ],
)
def test_what_is_no_table(text: str, found: Told) -> None:
    layout = csv_votes.CsvLayout(in_favour="za")

    with pytest.raises(InvalidRecordError) as caught:
        csv_votes.read_csv(text, layout, body=COUNCIL)
    assert codes(caught) == found


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("2025-02-26;2", "26.02.2025;2", [("not_a_day", "/2/Data"), ("not_a_day", "/3/Data")]),
        (
            "Anna Lis;ZA;A\n2025-02-26;1",
            "Jan Nowak;ZA;A\n2025-02-26;1",
            [("named_twice", "/0/positions/Jan Nowak")],
        ),
        ("NB", "?", [("unknown_word", "/3/Głos")]),
        ("Anna Lis;ZA", ";ZA", [("not_a_name", "/0/Radny"), ("not_a_name", "/2/Radny")]),
    ],
)
def test_what_is_no_table_of_ballots(old: str, new: str, found: Told) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        csv_votes.read_csv(table("ballots").replace(old, new), BALLOTS, body=COUNCIL)
    assert set(codes(caught)) <= set(found)


def test_a_table_that_is_too_long_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_votes, "LONGEST", 10)

    with pytest.raises(InvalidRecordError) as caught:
        csv_votes.read_csv(table("votes"), TOTALS, body=COUNCIL)
    assert codes(caught) == [("too_long", "")]


@pytest.mark.parametrize(
    "columns",
    [
        {},
        {"member": "a", "position": "b", "reference": "c"},
        {"member": "a", "position": "b", "words": {"ZA": Position.IN_FAVOUR}},
        {
            "member": "a",
            "position": "b",
            "reference": "c",
            "words": {"ZA": Position.IN_FAVOUR},
            "in_favour": "d",
        },
    ],
)
def test_a_layout_tells_totals_or_ballots(columns: dict[str, Any]) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        csv_votes.CsvLayout(**columns)
    assert codes(caught) == [("not_told", "")]


def test_samples_are_not_changed_by_reading() -> None:
    for name in ("popolo_vote_event", "radoskop"):
        document = sample(name)
        before = copy.deepcopy(document)
        if name == "radoskop":
            radoskop.read_term(document, body=COUNCIL)
        else:
            popolo.read_vote_event(document, body=COUNCIL)
        assert document == before
