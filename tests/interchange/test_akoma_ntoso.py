"""A resolution as an act of Akoma Ntoso: valid by the schema of OASIS, and nothing lost unsaid."""

import datetime as dt
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from zmp_core import (
    Body,
    BodyKind,
    Contest,
    InvalidRecordError,
    Matter,
    Position,
    Provision,
    Quorum,
    RollCall,
    Rule,
    Tally,
    VoteRecord,
    judge,
)
from zmp_core.interchange import akoma_ntoso
from zmp_core.interchange.foreign import LossKind
from zmp_core.interchange.tagged import members
from zmp_core.law import (
    EntryIntoForce,
    Journal,
    JournalCitation,
    JournalReference,
    Place,
)
from zmp_core.law.act import UFP, USG
from zmp_core.resolutions import (
    Annulled,
    Authority,
    Changed,
    Consolidated,
    Delivered,
    Event,
    Expired,
    FoundUnlawful,
    Issued,
    LegalBasis,
    Proposed,
    Proposer,
    Published,
    PutOnAgenda,
    Repealed,
    Resolution,
    ResolutionKind,
    ResolutionNumber,
    Restored,
    Signed,
    Submitted,
    Suspended,
    Voted,
)
from zmp_core.rules import Base
from zmp_core.rules.books import GMINA
from zmp_core.votes import Circumstances

DATA: Final = Path(__file__).parents[1] / "data"
NAMES: Final = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
COUNCIL: Final = Body(kind=BodyKind.GMINA_COUNCIL, seats=15, name="Rada Gminy Lipowo")
DAY: Final = dt.date(2025, 2, 26)
NUMBER: Final = ResolutionNumber(raw="XI/59/2025", year=2025)
GAZETTE: Final = Journal(
    id="POL_WOJ_MZ",
    name="Dziennik Urzędowy Województwa Mazowieckiego",
    genitive="Dziennika",
    locative="Dzienniku",
    short="Dz. Urz. Woj. Maz.",
    host="edziennik.mazowieckie.pl",
    numbered_until=2011,
)
PRINTED: Final = JournalReference(journal=GAZETTE, position=3141, year=2025)
RESOLUTION: Final = Resolution(
    body=BodyKind.GMINA_COUNCIL,
    issuer="Rady Gminy Lipowo",
    subject="opłaty <targowej> & miejscowej",
    matter=Matter.LOCAL_TAX,
    basis=LegalBasis(
        provisions=(Provision(USG, art="18", ust="2", pkt="8"), Provision(UFP, art="211")),
        citations=(
            JournalCitation.parse("Dz. U. z 2024 r. poz. 1465"),
            JournalCitation.parse("Dz. U. z 2024 r. poz. 1530"),
        ),
    ),
    clause=EntryIntoForce.parse("po upływie 14 dni od dnia ogłoszenia"),
    history=(
        Proposed(day=dt.date(2025, 2, 10), by=Proposer.EXECUTIVE),
        PutOnAgenda(day=dt.date(2025, 2, 19)),
        Voted(day=DAY, adopted=True, number=NUMBER, session=11),
        Signed(day=DAY),
        Submitted(day=dt.date(2025, 3, 3)),
        Delivered(day=dt.date(2025, 3, 4)),
        Published(day=dt.date(2025, 3, 10), reference=PRINTED),
        Changed(day=dt.date(2025, 9, 1), by="uchwała nr XV/80/2025"),
        Repealed(day=dt.date(2026, 1, 1)),
    ),
)


def decided(*after: Event, **vote: Any) -> Resolution:
    told: dict[str, Any] = {"day": DAY, "adopted": True, "number": NUMBER}
    voted = Voted(**told | vote)
    return attrs.evolve(RESOLUTION, history=(voted, *after))


def judged(tally: Tally, rule: Rule | None = None, **parts: Any) -> Any:
    record = VoteRecord(body=COUNCIL, matter=Matter.LOCAL_TAX, day=DAY, tally=tally, **parts)
    return judge(record, rule=rule)


def on(day: int) -> dt.date:
    return dt.date(2025, 4, day)


# Of those in office, whose number the records here do not tell.
OPEN: Final = attrs.evolve(
    GMINA.wordings("USG-14-1")[-1], quorum=Quorum(share=Fraction(1, 2), of=Base.IN_OFFICE)
)
ORDER: Final = Resolution(
    body=BodyKind.GMINA_COUNCIL,
    issuer="Wójta Gminy Lipowo",
    subject="konsultacji",
    kind=ResolutionKind.ORDER,
    history=(Issued(day=DAY),),
)
ELECTED: Final = judge(
    Contest(
        body=COUNCIL,
        matter=Matter.CHAIR_ELECTION,
        day=DAY,
        candidates=("Lis", "Nowak"),
        present=14,
        votes={"Lis": 9, "Nowak": 5},
        blank=0,
    )
)
CASES: Final[dict[str, Resolution]] = {
    "a whole life": RESOLUTION,
    "an order, which nobody votes on": ORDER,
    "nothing but the vote": decided(),
    "a verdict": decided(verdict=judged(Tally(9, 3, 1, present=13))),
    "a verdict that leaves open what was announced": decided(verdict=judged(Tally(None, 1, 1))),
    "announced against its verdict": decided(verdict=judged(Tally(3, 9, 1, present=13))),
    "totals and no quorum that is known": decided(verdict=judged(Tally(9, 3, 1), rule=OPEN)),
    "no number at all": decided(verdict=judged(Tally(None, None, None), rule=OPEN)),
    "an election": decided(verdict=ELECTED),
    "a vote taken twice": decided(
        Voted(day=DAY, adopted=True, repeated=True, number=NUMBER), number=None, adopted=False
    ),
    "suspended, restored, annulled in part": decided(
        Suspended(day=on(1), by=Authority.SUPERVISOR),
        Restored(day=on(2)),
        Annulled(day=on(3), by=Authority.COURT, parts=(Place(par="3"),), final=on(20)),
    ),
    "consolidated": decided(
        Published(day=dt.date(2025, 3, 10)),
        Changed(day=on(1)),
        Consolidated(day=on(20), reference=PRINTED),
    ),
    "annulled": decided(Annulled(day=on(1), by=Authority.SUPERVISOR)),
    "found unlawful": attrs.evolve(
        ORDER,
        kind=ResolutionKind.RESOLUTION,
        history=(
            Voted(day=DAY, adopted=True),
            Submitted(day=dt.date(2025, 3, 3)),
            FoundUnlawful(day=dt.date(2026, 4, 1)),
        ),
    ),
    "expired": decided(Published(day=dt.date(2025, 3, 10)), Expired(day=dt.date(2025, 12, 31))),
    "a reference that leaves its year out": decided(
        Published(day=dt.date(2025, 3, 10), reference=attrs.evolve(PRINTED, year=None, position=7)),
    ),
    "a basis that could not be read": attrs.evolve(
        decided(), basis=LegalBasis.read("Na podstawie uchwały nr 7"), matter=Matter.OTHER
    ),
    "a basis of which nobody tells where it is printed": attrs.evolve(
        decided(), basis=LegalBasis(provisions=(Provision(USG, art="18"),))
    ),
    "no basis": attrs.evolve(decided(), basis=None, clause=None, intro=""),
}


@pytest.fixture(scope="module")
def akn() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(DATA / "interop_akomantoso30.xsd"))


def at(resolution: Resolution, path: str, **given: Any) -> list[Any]:
    root = etree.fromstring(akoma_ntoso.act(resolution, **given).value.encode())
    found: Any = root.xpath(path, namespaces=NAMES)
    return list(found)


def lost(resolution: Resolution) -> list[str]:
    return [loss.path for loss in akoma_ntoso.act(resolution).losses]


@pytest.mark.parametrize("paragraphs", [(), ("Uchwala się opłatę.", "Uchwała wchodzi w życie.")])
@pytest.mark.parametrize("case", CASES)
def test_an_act_is_valid_by_the_schema(
    akn: etree.XMLSchema, case: str, paragraphs: tuple[str, ...]
) -> None:
    written = akoma_ntoso.act(CASES[case], paragraphs)

    assert akn.validate(etree.fromstring(written.value.encode())), akn.error_log


def test_an_event_of_every_kind_is_written() -> None:
    """The cases, which the schema takes, hold them all: none is without its words."""
    written = {type(event) for case in CASES.values() for event in case.history}

    assert written == set(members(Event))


@pytest.mark.parametrize("case", CASES)
def test_every_reference_within_leads_to_something(case: str) -> None:
    ids = at(CASES[case], "//@eId")
    links = [
        str(link)
        for name in ("source", "refersTo", "by", "href", "start", "end", "outcome", "dictionary")
        for link in at(CASES[case], f"//@{name}")
    ]

    assert len(ids) == len(set(ids))
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)


texts = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cn"]), min_size=1
).filter(str.strip)


@settings(max_examples=40, deadline=None)
@given(st.lists(texts, max_size=3), texts, texts)
def test_what_is_written_stands_there(paragraphs: list[str], issuer: str, subject: str) -> None:
    resolution = attrs.evolve(decided(), issuer=issuer, subject=subject)

    assert at(resolution, "//a:docAuthority/text()") == [issuer]
    assert at(resolution, "//a:docTitle/text()") == [f"w sprawie {subject}".strip()]
    said = at(resolution, "//a:paragraph/a:content/a:p/text()", paragraphs=paragraphs)
    assert said == paragraphs


def test_the_document_says_what_the_paper_says() -> None:
    paragraphs = ("Uchwala się opłatę.", "Uchwała wchodzi w życie.")

    assert at(RESOLUTION, "//a:docType/text()") == ["Uchwała"]
    assert at(RESOLUTION, "//a:docNumber/text()") == ["XI/59/2025"]
    assert at(RESOLUTION, "//a:docDate/@date") == ["2025-02-26"]
    assert at(RESOLUTION, "//a:docTitle/text()") == ["w sprawie opłaty <targowej> & miejscowej"]
    (basis,) = at(RESOLUTION, "//a:preamble/a:p/text()")
    assert basis.replace("\u00a0", " ") == (
        "Na podstawie art. 18 ust. 2 pkt 8 ustawy z dnia 8 marca 1990 r. o samorządzie gminnym "
        "(Dz. U. z 2024 r. poz. 1465) oraz art. 211 ustawy z dnia 27 sierpnia 2009 r. "
        "o finansach publicznych (Dz. U. z 2024 r. poz. 1530)"
    )
    assert at(RESOLUTION, "//a:paragraph/a:num/text()", paragraphs=paragraphs) == ["§ 1.", "§ 2."]
    assert at(RESOLUTION, "//a:body//a:omissis", paragraphs=paragraphs) == []
    assert at(RESOLUTION, "//a:body//a:omissis/text()") == ["…"]


def test_the_address_tells_the_issuer_by_its_code_or_its_name() -> None:
    path = "//a:FRBRWork/a:FRBRuri/@value"

    assert at(RESOLUTION, path, code="1418024") == [
        "/akn/pl/act/uchwala/1418024/2025-02-26/xi-59-2025"
    ]
    assert at(RESOLUTION, path) == ["/akn/pl/act/uchwala/rady-gminy-lipowo/2025-02-26/xi-59-2025"]
    assert at(ORDER, path) == ["/akn/pl/act/zarzadzenie/wojta-gminy-lipowo/2025-02-26/nn"]


def test_what_is_printed_has_its_eli() -> None:
    assert at(RESOLUTION, "//a:FRBRWork/a:FRBRalias[@name='eli']/@value") == [
        "https://edziennik.mazowieckie.pl/eli/POL_WOJ_MZ/2025/3141/ogl"
    ]
    (place,) = at(RESOLUTION, "//a:publication")
    assert (place.get("date"), place.get("number")) == ("2025-03-10", "3141")
    assert place.get("name") == GAZETTE.name
    assert at(RESOLUTION, "//a:implicitReference/@href") == [
        "https://eli.gov.pl/eli/DU/2024/1465/ogl",
        "https://eli.gov.pl/eli/DU/2024/1530/ogl",
    ]


@pytest.mark.parametrize(
    "case", ["nothing but the vote", "expired", "a reference that leaves its year out"]
)
def test_nothing_is_made_up_where_no_gazette_is_told(case: str) -> None:
    assert at(CASES[case], "//a:FRBRalias") == []


def test_the_life_of_the_text_is_its_life_cycle_and_the_offices_are_the_workflow() -> None:
    life = [(each.get("date"), each.get("type")) for each in at(RESOLUTION, "//a:eventRef")]

    assert life == [
        ("2025-02-26", "generation"),
        ("2025-09-01", "amendment"),
        ("2026-01-01", "repeal"),
        ("2025-03-25", None),  # 14 days after the gazette of 10 March are over
    ]
    steps = at(RESOLUTION, "//a:step/@refersTo")
    assert [step.removeprefix("#") for step in steps] == [
        *("proposed", "put_on_agenda", "signed", "submitted", "delivered", "published"),
    ]
    (time,) = at(RESOLUTION, "//a:timeInterval")
    assert (time.get("start"), time.get("end")) == ("#in_force_from", "#event_9")


def test_nullity_is_no_repeal_and_leaves_no_time_in_force() -> None:
    annulled = decided(
        Published(day=dt.date(2025, 3, 10)), Annulled(day=on(1), by=Authority.SUPERVISOR)
    )

    assert at(annulled, "//a:eventRef[@refersTo='#annulled']/@type") == []
    assert at(annulled, "//a:eventRef[@refersTo='#annulled']/@source") == ["#supervisor"]
    assert at(annulled, "//a:temporalData") == []
    assert at(decided(Published(day=dt.date(2025, 3, 10))), "//a:timeInterval/@end") == []


def test_a_consolidated_text_is_announced_by_the_council_and_makes_no_version() -> None:
    case = CASES["consolidated"]

    (step,) = at(case, "//a:step[@refersTo='#consolidated']")
    assert (step.get("by"), step.get("date")) == ("#issuer", "2025-04-20")
    assert at(case, "//a:eventRef[@refersTo='#consolidated']") == []
    # There is one place for a journal, that of the first print.
    assert at(case, "//a:publication") == []
    assert lost(case) == ["/body", "/clause", "/history/3/reference"]


FORCE: Final = dt.date(2025, 3, 25)  # 14 days after the gazette of 10 March are over
PUBLISHED: Final = Published(day=dt.date(2025, 3, 10))


@pytest.mark.parametrize(
    "end",
    [
        Repealed(day=dt.date(2025, 3, 12)),
        Repealed(day=FORCE),  # its first day without force
        Expired(day=FORCE),
        Annulled(day=dt.date(2025, 3, 24), by=Authority.SUPERVISOR),
        Annulled(day=dt.date(2025, 3, 24), by=Authority.SUPERVISOR, delivered=dt.date(2025, 3, 24)),
        Annulled(day=on(1), by=Authority.SUPERVISOR, final=on(30)),
    ],
)
def test_what_was_never_in_force_does_not_enter_into_it(akn: etree.XMLSchema, end: Event) -> None:
    ended = decided(PUBLISHED, end)

    assert at(ended, "//*[@refersTo='#in_force']") == []
    assert at(ended, "//a:temporalData") == []
    assert at(ended, "//*[@eId='in_force']") == []
    assert akn.validate(etree.fromstring(akoma_ntoso.act(ended).value.encode())), akn.error_log


@pytest.mark.parametrize(
    ("after", "end"),
    [
        ((Repealed(day=FORCE + dt.timedelta(days=1)),), "#event_3"),
        ((Annulled(day=on(1), by=Authority.COURT, parts=(Place(par="3"),)),), None),
        ((Annulled(day=on(1), by=Authority.SUPERVISOR), Restored(day=on(30))), None),
        ((Suspended(day=on(1), by=Authority.SUPERVISOR),), None),
    ],
)
def test_what_was_in_force_for_a_day_enters_into_it(
    after: tuple[Event, ...], end: str | None
) -> None:
    was = decided(PUBLISHED, *after)

    assert at(was, "//a:eventRef[@refersTo='#in_force']/@date") == ["2025-03-25"]
    (time,) = at(was, "//a:timeInterval")
    assert (time.get("start"), time.get("end")) == ("#in_force_from", end)


BY_COURT, BY_SUPERVISOR = Authority.COURT, Authority.SUPERVISOR


@pytest.mark.parametrize(
    ("undone", "word", "agent"),
    [
        ((Suspended(day=on(1), by=BY_SUPERVISOR),), "restored", "#supervisor"),
        ((Suspended(day=on(1), by=BY_COURT),), "restored", "#court"),
        ((Annulled(day=on(1), by=BY_SUPERVISOR),), "quashed", "#court"),
        ((Annulled(day=on(1), by=BY_COURT),), "quashed", "#court"),
        (
            (Suspended(day=on(1), by=BY_COURT), Annulled(day=on(2), by=BY_SUPERVISOR)),
            *("quashed", "#court"),
        ),
        (
            (
                *(Suspended(day=on(1), by=BY_SUPERVISOR), Annulled(day=on(2), by=BY_SUPERVISOR)),
                Restored(day=on(3)),  # the nullity; what follows ends the suspension
            ),
            *("restored", "#supervisor"),
        ),
    ],
)
def test_a_council_restores_nothing_of_its_own(
    undone: tuple[Event, ...], word: str, agent: str
) -> None:
    restored = decided(PUBLISHED, *undone, Restored(day=on(20)))

    (event,) = at(restored, "//a:eventRef[@date='2025-04-20']")
    assert (event.get("refersTo"), event.get("source")) == (f"#{word}", agent)
    # Who it was the event does not say: the agent is the likely one.
    losses = akoma_ntoso.act(restored).losses
    path = f"/history/{len(undone) + 2}"
    assert [loss.path for loss in losses if loss.kind is LossKind.DOUBTFUL][-1] == path


def test_a_suspension_ends_and_a_nullity_is_quashed_in_words_of_their_own() -> None:
    ended = decided(Suspended(day=on(1), by=BY_COURT), Restored(day=on(2)))
    quashed = decided(Annulled(day=on(1), by=BY_COURT), Restored(day=on(2)))
    shown = "//a:TLCTerm[@eId='{}']/@showAs"

    assert at(ended, shown.format("restored")) == ["przywrócenie wykonalności"]
    assert at(quashed, shown.format("quashed")) == ["uchylenie stwierdzenia nieważności"]


@pytest.mark.parametrize(
    "against",
    [
        CASES["announced against its verdict"],
        decided(
            adopted=None,
            verdict=judged(Tally(3, 9, 1), circumstances=Circumstances(announced=True)),
        ),
    ],
)
def test_what_was_announced_against_its_verdict_is_a_doubtful_adoption(against: Resolution) -> None:
    doubtful = (LossKind.DOUBTFUL, "/history/0/adopted", True)
    losses = akoma_ntoso.act(against).losses

    assert at(against, "//a:voting/@outcome") == ["#not_adopted"]
    assert doubtful in [(loss.kind, loss.path, loss.value) for loss in losses]


@pytest.mark.parametrize("case", ["a verdict", "a verdict that leaves open what was announced"])
def test_what_no_verdict_contradicts_was_adopted(case: str) -> None:
    assert "/history/0/adopted" not in lost(CASES[case])


def test_the_vote_stands_as_totals_with_quorum_and_outcome() -> None:
    roll = RollCall({"Anna Lis": Position.IN_FAVOUR})
    verdict = judged(Tally(9, 3, 1, present=13), roll_call=roll, consent=False)
    voted = decided(verdict=verdict)

    assert at(voted, "//a:voting/@outcome") == ["#adopted"]
    assert at(voted, "//a:quorum/@value") == ["8"]
    assert at(voted, "//a:count[@refersTo='#in_favour']/@value") == ["9"]
    assert at(voted, "//a:TLCTerm[@eId='in_favour']/@showAs") == ["za"]
    assert "Anna Lis" not in akoma_ntoso.act(voted).value
    under = "/history/0/verdict/record"
    assert [path for path in lost(voted) if path.startswith(under)] == [
        f"{under}/body",
        f"{under}/consent",
        f"{under}/roll_call",
    ]


def test_what_is_not_known_of_a_vote_is_left_out() -> None:
    assert at(CASES["totals and no quorum that is known"], "//a:quorum") == []
    assert at(CASES["totals and no quorum that is known"], "//a:count/@value") == ["9", "3", "1"]
    assert at(CASES["no number at all"], "//a:voting") == []


def test_a_vote_that_another_one_followed_made_nothing() -> None:
    twice = CASES["a vote taken twice"]

    assert at(twice, "//a:eventRef[@type='generation']/@eId") == ["event_2"]
    assert at(twice, "//a:step/@refersTo") == ["#earlier_vote"]
    assert [path for path in lost(twice) if "history" in path] == [
        "/history/0/adopted",
        "/history/1/repeated",
    ]


@pytest.mark.parametrize(
    ("case", "paths"),
    [
        (
            "a whole life",
            ["/body", "/clause", "/history/0/by", "/history/2/session", "/history/7/by"],
        ),
        ("an order, which nobody votes on", ["/body"]),
        ("an election", ["/body", "/clause", "/history/0/verdict"]),
        (
            "suspended, restored, annulled in part",
            ["/body", "/clause", "/history/2", "/history/3/parts", "/history/3/final"],
        ),
        ("no basis", ["/body"]),
    ],
)
def test_what_has_no_place_is_told(case: str, paths: list[str]) -> None:
    assert lost(CASES[case]) == paths


def test_what_is_told_of_the_whole_and_has_no_place_is_told() -> None:
    basis = LegalBasis.read("art. 18 ust. 2 pkt. 8 u.s.g.")
    told = attrs.evolve(decided(), local_law=False, persons=(), basis=basis)

    assert lost(told) == ["/body", "/clause", "/local_law", "/basis/slips"]


def codes(error: pytest.ExceptionInfo[InvalidRecordError]) -> list[tuple[str, str]]:
    return [(fault.code, fault.path) for fault in error.value.faults]


@pytest.mark.parametrize(
    "resolution",
    [
        attrs.evolve(RESOLUTION, history=()),
        attrs.evolve(RESOLUTION, history=(Proposed(day=DAY),)),
        decided(adopted=False, number=None),
    ],
)
def test_a_draft_and_a_lost_one_are_no_acts(resolution: Resolution) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        akoma_ntoso.act(resolution)
    assert codes(caught) == [("not_adopted", "/history")]


@pytest.mark.parametrize(
    "resolution",
    [
        decided(adopted=None, number=None),
        decided(adopted=None, number=None, verdict=judged(Tally(None, 1, 1))),
    ],
)
def test_what_nobody_knows_to_be_adopted_is_not_written_as_adopted(resolution: Resolution) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        akoma_ntoso.act(resolution)
    assert codes(caught) == [("adoption_not_known", "/history")]


@pytest.mark.parametrize("code", ["14", "1418", "1418024", "1465011"])
def test_the_code_may_be_that_of_any_unit(code: str) -> None:
    (author,) = at(decided(), "//a:TLCOrganization[@eId='issuer']/@href", code=code)

    assert author == f"/akn/ontology/organization/pl/{code}"


@pytest.mark.parametrize(
    ("change", "given", "found"),
    [
        ({}, {"code": "141802"}, [("not_a_code", "/code")]),
        ({}, {"code": 1418024}, [("not_a_code", "/code")]),
        ({}, {"code": "9999999"}, [("not_a_code", "/code")]),  # no such voivodeship
        ({}, {"code": ""}, [("not_a_code", "/code")]),
        ({}, {"paragraphs": ("x", " ")}, [("not_a_name", "/paragraphs/1")]),
        ({}, {"paragraphs": (7,)}, [("wrong_kind", "/paragraphs/0")]),
        (
            {},
            {"paragraphs": ("\x00", "\ud800")},
            [("not_unicode", "/paragraphs/0"), ("not_unicode", "/paragraphs/1")],
        ),
        ({"subject": "\x00"}, {}, [("not_unicode", "/subject")]),
        ({"issuer": "\ufffe"}, {}, [("not_unicode", "/issuer")]),
        ({"intro": "\x1f"}, {}, [("not_unicode", "/intro")]),
        ({"basis": LegalBasis.read("\x00")}, {}, [("not_unicode", "/basis")]),
        ({"matter": Matter("fest", "\x00", ("x",))}, {}, [("not_unicode", "/matter/name")]),
    ],
)
def test_what_no_document_can_hold_is_refused(
    change: dict[str, Any], given: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        akoma_ntoso.act(attrs.evolve(decided(), **change), **given)
    assert codes(caught) == found


def test_a_name_that_no_document_can_hold_is_refused_wherever_it_stands() -> None:
    printed = attrs.evolve(PRINTED, journal=attrs.evolve(GAZETTE, name="\x00"))

    with pytest.raises(InvalidRecordError) as caught:
        akoma_ntoso.act(decided(Published(day=dt.date(2025, 3, 10), reference=printed)))
    assert codes(caught) == [("not_unicode", "")]


@pytest.mark.parametrize(
    "paragraphs",
    [
        "Uchwała wchodzi w życie.",
        (text for text in ("Uchwała wchodzi w życie.",)),  # it could be read but once
        {"Uchwała wchodzi w życie.": 1},
        {"Uchwała wchodzi w życie."},
        None,
        7,
    ],
)
def test_only_a_sequence_is_a_list_of_paragraphs(paragraphs: Any) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        akoma_ntoso.act(decided(), paragraphs)
    assert codes(caught) == [("wrong_kind", "/paragraphs")]
    assert caught.value.faults[0].value is paragraphs
