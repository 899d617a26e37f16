"""What a resolution is and brings with it: its fields, its heading, its matter, its persons."""

import pickle
from datetime import date
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import ADOPTED, NUMBER, adopted, draft, faults, local_law

from zmp_core.bodies import BodyKind
from zmp_core.law import Confidence
from zmp_core.resolutions import (
    Issued,
    Layout,
    Letter,
    Maker,
    Mistake,
    Proposer,
    Resolution,
    ResolutionKind,
    Supervisor,
    Voted,
    initiative_for,
    local_law_of,
    making_of,
    promulgation_of,
    read_heading,
    supervisor_of,
)
from zmp_core.resolutions.initiative import INITIATIVES
from zmp_core.rules.books import book_for
from zmp_core.votes import Matter, VoteObject
from zmp_core.votes.matter import Mark, known

HEADING: Final = (
    "UCHWAŁA Nr XI/59/25 Rady Miasta Hajnówka z dnia 26 lutego 2025 r. "
    "w sprawie przystąpienia do Związku Miast Polskich"
)


# --- Fields --------------------------------------------------------------------------------------


def test_a_resolution_is_a_value() -> None:
    resolution = local_law()

    assert resolution == pickle.loads(pickle.dumps(resolution))
    assert hash(resolution) == hash(local_law())
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        resolution.subject = "inna"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]


def test_every_fault_is_told_at_once() -> None:
    wrong: dict[str, Any] = {
        "body": "rada",
        "issuer": " ",
        "subject": 5,
        "kind": "uchwała",
        "intro": None,
        "matter": "statute",
        "basis": "art. 84",
        "clause": "z dniem podjęcia",
        "local_law": 1,
        "supervisor": "RIO",
        "history": ["Voted"],
    }

    texts = {"issuer", "subject"}
    assert faults(draft, **wrong) == [
        ("not_a_name" if name in texts else "wrong_kind", f"/{name}") for name in wrong
    ]
    assert faults(draft, history=("Voted",)) == [("wrong_kind", "/history/0")]


@pytest.mark.parametrize(
    "kind",
    [ResolutionKind.MINUTES, ResolutionKind.REGULATION, ResolutionKind.SUPERVISORY_DECISION],
)
def test_what_no_council_passes_is_no_resolution(kind: ResolutionKind) -> None:
    assert faults(draft, kind=kind) == [("not_of_a_council", "/kind")]


# --- From a heading ------------------------------------------------------------------------------


def test_a_heading_becomes_a_resolution() -> None:
    resolution = Resolution.from_heading(read_heading(HEADING), body=BodyKind.GMINA_COUNCIL)

    assert resolution == Resolution(
        body=BodyKind.GMINA_COUNCIL,
        issuer="Rady Miasta Hajnówka",
        subject="przystąpienia do Związku Miast Polskich",
        matter=Matter.ASSOCIATION_ACCESSION,
        history=(Voted(day=ADOPTED, adopted=True, number=read_heading(HEADING).number),),
    )


def test_the_caller_tells_what_a_heading_cannot() -> None:
    heading = read_heading(HEADING)
    open_ = Resolution.from_heading(
        heading, body=BodyKind.GMINA_COUNCIL, adopted=None, matter=Matter.ORDINARY
    )

    assert (open_.adopted, open_.matter) == (None, Matter.ORDINARY)


def test_an_order_is_issued() -> None:
    heading = read_heading(
        "Zarządzenie Nr 12/2025 Burmistrza Góry z dnia 3 marca 2025 r. w sprawie urlopów"
    )
    order = Resolution.from_heading(heading, body=BodyKind.GMINA_COUNCIL)

    assert order.history == (Issued(day=date(2025, 3, 3), number=heading.number),)
    assert order.number == heading.number


def test_a_subject_with_several_matters_is_not_recognised() -> None:
    heading = read_heading("Uchwała Rady Gminy Kłaj w sprawie czegoś zupełnie innego")
    resolution = Resolution.from_heading(heading, body=BodyKind.GMINA_COUNCIL)

    assert (resolution.matter, resolution.history) == (Matter.OTHER, ())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [("not_told", f"/{part}") for part in ("kind", "issuer", "subject")]),
        ("Uchwała Nr XI/59/25 Rady Miasta Hajnówka w sprawie diet", [("not_told", "/date")]),
    ],
)
def test_a_heading_that_tells_too_little_is_refused(
    text: str, found: list[tuple[str, str]]
) -> None:
    heading = read_heading(text)

    assert faults(Resolution.from_heading, heading, body=BodyKind.GMINA_COUNCIL) == found


# --- What the matter brings ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("matter", "supervisor", "is_local_law", "is_promulgated"),
    [
        (Matter.ASSOCIATION_ACCESSION, Supervisor.VOIVODE, False, False),
        (Matter.STATUTE, Supervisor.VOIVODE, True, True),
        (Matter.LOCAL_TAX, Supervisor.AUDIT_CHAMBER, True, True),
        (Matter.BUDGET, Supervisor.AUDIT_CHAMBER, False, True),
        (Matter.BUDGET_CHANGE, Supervisor.AUDIT_CHAMBER, False, None),
        (Matter.UNION_STATUTE, Supervisor.VOIVODE, False, True),
        (Matter.STREET_NAME, Supervisor.VOIVODE, None, None),
        (Matter.FINANCIAL_AID, None, False, False),  # help in kind goes through the wojewoda
        (Matter.OTHER, None, None, None),
        (Matter.ORDINARY, None, None, None),
        (Matter("our_own", "sprawa własna"), None, None, None),
    ],
)
def test_supervisor_and_promulgation_follow_from_the_matter(
    matter: Matter,
    supervisor: Supervisor | None,
    is_local_law: bool | None,
    is_promulgated: bool | None,
) -> None:
    resolution = draft(matter=matter)

    assert (resolution.supervised_by, resolution.is_local_law, resolution.is_promulgated) == (
        supervisor,
        is_local_law,
        is_promulgated,
    )
    assert supervisor_of(matter) is supervisor
    assert local_law_of(matter, ResolutionKind.RESOLUTION) is is_local_law
    assert promulgation_of(matter, local_law=is_local_law) is is_promulgated


@pytest.mark.parametrize(
    ("matter", "is_promulgated"),
    [(Matter.STATUTE, True), (Matter.TREASURER, False), (Matter.STREET_NAME, None)],
)
def test_a_consolidated_text_is_printed_where_its_act_was_and_is_no_law_of_its_own(
    matter: Matter, is_promulgated: bool | None
) -> None:
    notice = draft(matter=matter, kind=ResolutionKind.NOTICE)

    assert (notice.is_local_law, notice.is_promulgated) == (False, is_promulgated)


def test_an_appeal_about_the_budget_is_not_printed_as_the_budget_is() -> None:
    appeal = draft(matter=Matter.BUDGET, kind=ResolutionKind.APPEAL)

    assert appeal.is_promulgated is False
    assert draft(matter=Matter.BUDGET).is_promulgated is True


@pytest.mark.parametrize(
    "matter",
    [
        Matter.REFERENDUM,
        Matter.RECALL_REFERENDUM_DISCHARGE,
        Matter.RECALL_REFERENDUM_CONFIDENCE,
        Matter.RECALL_REFERENDUM_OTHER,
    ],
)
def test_the_holding_of_a_referendum_is_printed(matter: Matter) -> None:
    assert draft(matter=matter).is_promulgated is True  # art. 10 ust. 1 u.r.l.


def test_the_caller_may_know_better_than_the_matter() -> None:
    told = draft(matter=Matter.FINANCIAL_AID, supervisor=Supervisor.VOIVODE, local_law=True)

    assert (told.supervised_by, told.is_local_law, told.is_promulgated) == (
        Supervisor.VOIVODE,
        True,
        True,
    )


def test_an_appeal_is_no_local_law_whatever_it_is_about() -> None:
    assert draft(kind=ResolutionKind.APPEAL, matter=Matter.STATUTE).is_local_law is False


@pytest.mark.parametrize(
    ("matter", "is_local_law"),
    [
        (Matter.ORDER_REGULATIONS, True),
        (Matter.PROPERTY, False),
        (Matter.STREET_NAME, False),
        (Matter.OTHER, None),
    ],
)
def test_an_order_is_local_law_only_where_it_cannot_wait(
    matter: Matter, is_local_law: bool | None
) -> None:
    assert draft(kind=ResolutionKind.ORDER, matter=matter).is_local_law is is_local_law


# --- How papers are made -------------------------------------------------------------------------


def test_which_papers_are_votes() -> None:
    made = {kind: making_of(kind) for kind in ResolutionKind}

    assert {kind for kind, making in made.items() if making.maker is Maker.BODY} == {
        ResolutionKind.RESOLUTION,
        ResolutionKind.POSITION,
        ResolutionKind.APPEAL,
        ResolutionKind.PROCLAMATION,
        ResolutionKind.DECLARATION,
        ResolutionKind.OPINION,
        ResolutionKind.STATEMENT,
        ResolutionKind.MOTION,
    }
    assert all((making.put is not None) is (making.maker is Maker.BODY) for making in made.values())
    assert made[ResolutionKind.MOTION].put is VoteObject.MOTION


def test_appeals_and_their_kin_are_voted_by_the_ordinary_rule() -> None:
    matter = making_of(ResolutionKind.APPEAL).matter
    assert matter is not None

    book = book_for(BodyKind.GMINA_COUNCIL).on(ADOPTED)
    assert book.find(matter, BodyKind.GMINA_COUNCIL).id == "USG-14-1"


def test_local_law_is_voted_by_the_rule_of_its_matter_and_no_other() -> None:
    book = book_for(BodyKind.GMINA_COUNCIL).on(ADOPTED)

    assert {
        book.find(matter, BodyKind.GMINA_COUNCIL).id
        for matter in known().values()
        if Mark.LOCAL_LAW in matter.marks
    } == {"USG-14-1"}


# --- Who may propose -----------------------------------------------------------------------------


def test_reserved_matters_are_marked_so_in_the_catalogue() -> None:
    marked = {
        matter for row in INITIATIVES for matter in row.matters if Mark.PROPOSER in matter.marks
    }

    assert marked == {matter for row in INITIATIVES for matter in row.matters}


def test_each_row_names_its_provision_and_how_sure_it_is() -> None:
    row = initiative_for(Matter.TREASURER, BodyKind.GMINA_COUNCIL, ADOPTED)

    assert row is not None
    assert (row.proposer, row.confidence) == (Proposer.EXECUTIVE, Confidence.MEDIUM)
    assert initiative_for(Matter.STATUTE, BodyKind.GMINA_COUNCIL, ADOPTED) is None
    assert initiative_for(Matter.TREASURER, BodyKind.UNION_ASSEMBLY, ADOPTED) is None
    assert initiative_for(Matter.TREASURER, BodyKind.SEJMIK, date(2024, 3, 13)) is None


# --- Persons -------------------------------------------------------------------------------------

COMPLAINT: Final = "rozpatrzenia skargi Anny Żak-Lis i J. Lisa na działalność Burmistrza Lisowa"


@pytest.mark.parametrize(
    ("persons", "public"),
    [
        (
            ("Anny Żak-Lis", "J. Lisa"),
            "rozpatrzenia skargi … i … na działalność Burmistrza Lisowa",
        ),
        (
            ("J. Lisa", "anny  żak-lis"),
            "rozpatrzenia skargi … i … na działalność Burmistrza Lisowa",
        ),
        ((), COMPLAINT),
        (None, None),
    ],
)
def test_who_complains_is_not_named_in_public(
    persons: tuple[str, ...] | None, public: str | None
) -> None:
    complaint = draft(matter=Matter.COMPLAINT, subject=COMPLAINT, persons=persons)

    assert complaint.subject_public == public
    assert complaint.subject == COMPLAINT


def test_in_other_matters_the_subject_is_public_unless_somebody_is_listed() -> None:
    street = draft(matter=Matter.STREET_NAME, subject="nadania nazwy ulicy Jana Lisa")

    assert street.subject_public == "nadania nazwy ulicy Jana Lisa"
    listed = attrs.evolve(street, persons=("Jana Lisa",))
    assert listed.subject_public == "nadania nazwy ulicy …"


@pytest.mark.parametrize(
    ("persons", "found"),
    [
        (["Anny Żak-Lis"], [("wrong_kind", "/persons")]),
        (
            ("Lis", "", 5),
            [
                ("not_in_subject", "/persons/0"),
                ("not_a_name", "/persons/1"),
                ("not_a_name", "/persons/2"),
            ],
        ),
        (("Jana Kota",), [("not_in_subject", "/persons/0")]),
    ],
)
def test_a_person_whom_the_subject_does_not_name_is_refused(
    persons: Any, found: list[tuple[str, str]]
) -> None:
    assert (
        faults(draft, matter=Matter.PETITION, subject="petycji Anny Żak-Lisa", persons=persons)
        == found
    )


_names: Final = st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=8)


def test_a_name_within_a_longer_one_does_not_leave_the_rest_of_it() -> None:
    petition = draft(
        matter=Matter.PETITION,
        subject="petycji Anny oraz Anny Lis",
        persons=("Anny", "Anny Lis"),
    )

    assert petition.subject_public == "petycji … oraz …"


def test_names_of_kinds_are_stable() -> None:
    assert list(Supervisor) == ["voivode", "audit_chamber"]
    assert list(Proposer) == [
        *("executive", "audit_committee", "committee", "club", "councillors", "chair"),
        "residents",
    ]
    assert list(Maker) == ["body", "one_person", "body_without_rule", "nobody"]
    assert list(Mistake) == ["in_voted_text", "in_gazette", "in_consolidated_text"]
    assert list(Layout) == ["title", "running"]
    assert list(Letter) == ["interpellation", "complaint", "petition", "citizens_draft"]


@given(st.lists(_names, min_size=1, max_size=4, unique=True))
def test_no_listed_name_is_left(names: list[str]) -> None:
    subject = " i ".join(f"pani {name}" for name in names)
    public = draft(matter=Matter.PETITION, subject=subject, persons=tuple(names)).subject_public

    assert public is not None
    assert not set(names) & set(public.split()) - {"i", "pani"}


def test_the_number_is_that_of_the_vote_that_counts() -> None:
    assert adopted().number == NUMBER
    assert draft().number is None
