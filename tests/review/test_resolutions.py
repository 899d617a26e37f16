"""What a review finds in a resolution; all names and numbers are made up."""

from datetime import date, timedelta
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.bodies import Body, BodyKind
from zmp_core.law import EntryIntoForce, Provision
from zmp_core.law.act import USG
from zmp_core.resolutions import (
    Delivered,
    Event,
    Issued,
    LegalBasis,
    NumberScheme,
    Proposed,
    Proposer,
    Published,
    PutOnAgenda,
    Resolution,
    ResolutionKind,
    ResolutionNumber,
    Submitted,
    Supervisor,
    Voted,
)
from zmp_core.review import CODES, Finding, Severity, examine
from zmp_core.rules import judge
from zmp_core.votes import Circumstances, Contest, Matter, Tally, VoteRecord, VotingMode

DAY: Final = date(2025, 2, 26)
COUNCIL: Final = Body(kind=BodyKind.GMINA_COUNCIL, seats=21)
SCHEME: Final = NumberScheme(pattern="SESSION/SEQ/YY")
GOOD: Final = Tally(11, 5, 3, present=19)
LOST: Final = Tally(5, 11, 3, present=19)


def vote(tally: Tally = GOOD, **facts: Any) -> VoteRecord:
    told: dict[str, Any] = {
        "body": COUNCIL,
        "matter": Matter.ASSOCIATION_ACCESSION,
        "day": DAY,
        "tally": tally,
    }
    return VoteRecord(**(told | facts))


def draft(**fields: Any) -> Resolution:
    told: dict[str, Any] = {
        "body": BodyKind.GMINA_COUNCIL,
        "issuer": "Rady Miejskiej w Górze Jasnej",
        "subject": "przystąpienia do Związku Miast Polskich",
        "matter": Matter.ASSOCIATION_ACCESSION,
        "basis": LegalBasis.read("art. 18 ust. 2 pkt 12 i art. 84 ust. 1 u.s.g."),
        "clause": EntryIntoForce.parse("z dniem podjęcia"),
    }
    return Resolution(**(told | fields))


def adopted(number: str = "XI/59/25", *, session: int | None = 11, **fields: Any) -> Resolution:
    return draft(**fields).then(
        Voted(
            day=DAY,
            verdict=judge(vote(matter=fields.get("matter", Matter.ASSOCIATION_ACCESSION))),
            number=SCHEME.parse(number),
            session=session,
        )
    )


def found(resolution: Resolution) -> list[tuple[str, str, str]]:
    return [(each.code, str(each.severity), each.path) for each in examine(resolution)]


# --- A good one ----------------------------------------------------------------------------------


def test_a_good_resolution_gives_an_empty_report_with_its_verdict() -> None:
    resolution = adopted().then(
        Submitted(day=date(2025, 3, 5), to=Supervisor.VOIVODE), Delivered(day=date(2025, 3, 6))
    )
    report = examine(resolution)

    assert (list(report), report.worst) == ([], Severity.NONE)
    assert report.verdict is not None
    assert report.verdict.record == vote()


def test_a_draft_is_examined_before_the_vote() -> None:
    assert found(draft(basis=None, clause=None)) == [
        ("basis_missing", "doubt", "/basis"),
        ("clause_missing", "note", "/clause"),
    ]
    lost = draft(basis=None, clause=None).then(Voted(day=DAY, adopted=False))
    assert found(lost) == []


# --- The vote ------------------------------------------------------------------------------------


def test_a_vote_that_failed_and_was_taken_for_adopted_is_a_breach() -> None:
    resolution = draft().then(Voted(day=DAY, adopted=True, verdict=judge(vote(LOST))))

    (finding,) = examine(resolution)
    assert (finding.code, finding.severity) == ("majority_missed", Severity.BREACH)
    assert finding.path == "/history/0/verdict/record/tally/in_favour"
    assert finding.basis == Provision(USG, art="14", ust="1")


def test_a_vote_that_failed_and_was_told_so_is_none() -> None:
    told = draft().then(Voted(day=DAY, adopted=False, verdict=judge(vote(LOST))))
    untold = draft().then(Voted(day=DAY, verdict=judge(vote(LOST))))

    for resolution in (told, untold):
        assert [(each.code, each.severity) for each in examine(resolution)] == [
            ("majority_missed", Severity.NOTE)
        ]


def test_what_the_record_tells_of_the_room_is_kept_beside_what_is_told_of_the_resolution() -> None:
    record = vote(LOST, circumstances=Circumstances(signed=15))
    report = examine(draft().then(Voted(day=DAY, adopted=True, verdict=judge(record))))

    assert report.codes == ("majority_missed", "more_than_signed")


def test_the_mode_of_the_vote_is_examined() -> None:
    record = vote(mode=VotingMode.SECRET)

    assert ("unlawful_mode", "breach", "/history/0/verdict/record/mode") in found(
        draft().then(Voted(day=DAY, verdict=judge(record)))
    )


def test_a_vote_on_another_matter_is_told() -> None:
    record = vote(matter=Matter.PROPERTY)
    resolution = draft().then(Voted(day=DAY, verdict=judge(record)))

    (finding,) = examine(resolution)
    assert finding.path == "/history/0/verdict/record/matter"
    assert (finding.have, finding.need) == (
        Matter.PROPERTY.name,
        Matter.ASSOCIATION_ACCESSION.name,
    )


def test_an_appeal_is_voted_as_a_position_whatever_it_is_about() -> None:
    record = vote(matter=Matter.POSITION_OR_OPINION)
    appeal = draft(kind=ResolutionKind.APPEAL, basis=None, clause=None)

    assert found(appeal.then(Voted(day=DAY, verdict=judge(record)))) == []


def test_an_election_that_a_resolution_records_is_examined() -> None:
    contest = Contest(
        body=COUNCIL,
        matter=Matter.VICE_CHAIR_ELECTION,
        day=DAY,
        candidates=("Anna Lis",),
        present=20,
        issued=20,
        cast=19,
        invalid=0,
        blank=0,
        votes={"Anna Lis": 12},
        against=7,
    )
    resolution = draft(
        matter=Matter.VICE_CHAIR_ELECTION, basis=LegalBasis.read("art. 19 ust. 1 u.s.g.")
    ).then(Voted(day=DAY, adopted=True, verdict=judge(contest)))

    report = examine(resolution)
    assert report.codes == ("papers_not_returned",)
    assert report.findings[0].path == "/history/0/verdict/contest/cast"
    assert report.election is not None
    assert report.election.elected == ("Anna Lis",)


# --- The legal basis -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("art. 18 ust. 2 pkt 12 u.s.g.", []),
        ("art. 84 ust. 1-3 u.s.g.", []),  # within art. 84
        ("art. 18 u.s.g.", []),  # the whole article holds the point
        ("art. 18 ust. 2 pkt 15 u.s.g.", ["basis_of_another_matter"]),
        ("art. 14 ust. 1 u.s.g.", ["basis_of_another_matter"]),  # the rule of voting
        ("art. 7 ust. 2 u.d.p.", ["basis_not_understood"]),
        ("art.84 ust. 1 u.s.g.", ["basis_written_otherwise"]),
        ("rt. 84 pkt. 5 u.s.g.", ["basis_written_otherwise", "basis_written_otherwise"]),
    ],
)
def test_the_legal_basis(text: str, codes: list[str]) -> None:
    report = examine(adopted(basis=LegalBasis.read(text)))

    assert [finding.code for finding in report] == codes


def test_what_the_catalogue_does_not_know_whole_is_held_against_nothing() -> None:
    basis = LegalBasis.read("art. 41 u.s.g.")

    for matter in (Matter.WASTE_RULES, Matter.ORDINARY):
        assert "basis_of_another_matter" not in examine(adopted(matter=matter, basis=basis)).codes


def test_a_slip_says_how_it_should_be_written() -> None:
    (finding,) = examine(adopted(basis=LegalBasis.read("art.84 u.s.g.")))

    assert (finding.have, finding.need, finding.path) == ("art.84", "art. 84", "/basis/slips/0")
    assert finding.message() == "w podstawie prawnej jest „art.84”, a pisze się „art. 84”"


# --- The number ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "session", "expected"),
    [
        ("XI/59/25", 11, []),
        ("XI/59/25", None, []),
        ("XII/59/25", 11, [("number_of_another_session", "doubt", "/history/0/number/session")]),
        ("XI/59/24", 11, [("number_of_another_year", "doubt", "/history/0/number/year")]),
    ],
)
def test_the_number_against_session_and_day(
    number: str, session: int | None, expected: list[tuple[str, str, str]]
) -> None:
    assert found(adopted(number, session=session)) == expected


@pytest.mark.parametrize(("printed", "expected"), [("11", 0), ("12", 1), ("XLXC", 0), (None, 0)])
def test_sessions_in_arabic_figures_and_damaged_ones(printed: str | None, expected: int) -> None:
    number = ResolutionNumber(raw="przykład", session=printed)
    resolution = draft().then(Voted(day=DAY, adopted=True, number=number, session=11))

    assert len(examine(resolution)) == expected


def test_an_order_has_no_session() -> None:
    number = NumberScheme(pattern="SEQ/YYYY").parse("12/2024")
    order = draft(kind=ResolutionKind.ORDER, matter=Matter.PROPERTY).then(
        Issued(day=DAY, number=number)
    )

    assert examine(order).codes == ("basis_of_another_matter", "number_of_another_year")


# --- Deadlines and the supervisor ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2025, 3, 5), []),
        (date(2025, 3, 6), [("submitted_late", "breach", "/history/1/day")]),
    ],
)
def test_a_submission_in_time_and_a_late_one(
    day: date, expected: list[tuple[str, str, str]]
) -> None:
    assert found(adopted().then(Submitted(day=day))) == expected


def test_a_submission_between_two_readings_is_in_doubt() -> None:
    # Adopted on a Saturday, so the seventh day is a Saturday.
    resolution = draft().then(
        Voted(day=date(2025, 3, 1), adopted=True), Submitted(day=date(2025, 3, 10))
    )

    (finding,) = examine(resolution)
    assert (finding.code, finding.severity) == ("submitted_late", Severity.DOUBT)
    assert (finding.have, finding.need) == ("2025-03-10", "2025-03-08")


@pytest.mark.parametrize(
    ("matter", "to", "codes"),
    [
        (Matter.ASSOCIATION_ACCESSION, Supervisor.AUDIT_CHAMBER, ("other_supervisor",)),
        (Matter.ASSOCIATION_ACCESSION, Supervisor.VOIVODE, ()),
        (Matter.ASSOCIATION_ACCESSION, None, ()),
        (Matter.FINANCIAL_AID, Supervisor.VOIVODE, ()),  # who supervises it depends on the help
    ],
)
def test_who_supervises(matter: Matter, to: Supervisor | None, codes: tuple[str, ...]) -> None:
    basis = LegalBasis.read("art. 18 ust. 2 pkt 12 oraz art. 10 ust. 2 u.s.g.")
    resolution = adopted(matter=matter, basis=basis).then(Submitted(day=DAY, to=to))

    assert examine(resolution).codes == codes


def test_the_supervisors_are_named_in_words() -> None:
    (finding,) = examine(adopted().then(Submitted(day=DAY, to=Supervisor.AUDIT_CHAMBER)))

    assert finding.message() == (
        "przedłożono organowi: regionalna izba obrachunkowa, a nadzór sprawuje: wojewoda"
    )
    assert "the wojewoda" in finding.message("en")


def test_of_a_body_whose_deadlines_were_not_read_nothing_is_said_of_them() -> None:
    district = draft(body=BodyKind.DISTRICT_COUNCIL).then(
        Voted(day=DAY, adopted=True), Submitted(day=date(2026, 1, 1))
    )

    assert found(district) == [("law_not_read", "note", "/history/1")]


@pytest.mark.parametrize(
    ("by", "day", "expected"),
    [
        (Proposer.RESIDENTS, date(2024, 11, 26), []),
        (
            Proposer.RESIDENTS,
            date(2024, 11, 25),
            [("draft_debated_late", "breach", "/history/1/day")],
        ),
        (Proposer.CLUB, date(2024, 1, 1), []),
        (Proposer.RESIDENTS, date(2018, 11, 1), []),  # before the act said until when
    ],
)
def test_a_draft_of_residents_is_debated_within_three_months(
    by: Proposer, day: date, expected: list[tuple[str, str, str]]
) -> None:
    resolution = draft().then(
        Proposed(day=day, by=by), PutOnAgenda(day=DAY), Voted(day=DAY, adopted=True)
    )

    assert found(resolution) == expected
    assert found(draft().then(Proposed(day=day, by=by))) == []


# --- Entry into force ----------------------------------------------------------------------------

STATUTE: Final = LegalBasis.read("art. 3 ust. 1, art. 18 ust. 2 pkt 1 u.s.g.")


@pytest.mark.parametrize(
    ("clause", "local_law", "published", "expected"),
    [
        ("po upływie 14 dni od dnia ogłoszenia", True, date(2025, 3, 10), []),
        (
            "po upływie 13 dni od dnia ogłoszenia",
            True,
            date(2025, 3, 10),
            [("force_sooner_than_ordinary", "doubt")],
        ),
        ("po upływie 13 dni od dnia ogłoszenia", False, date(2025, 3, 10), []),
        ("z dniem podjęcia", True, None, [("force_without_promulgation", "breach")]),
        ("z dniem podjęcia", None, None, [("force_without_promulgation", "doubt")]),
        ("z dniem podjęcia", False, None, []),
        (
            "w terminie 14 dni od dnia ogłoszenia",
            True,
            None,
            [("force_names_no_day", "breach")],
        ),
        (
            "w terminie 14 dni od dnia ogłoszenia",
            False,
            None,
            [("force_names_no_day", "doubt")],
        ),
        (
            "z dniem 1 marca 2025 r.",
            True,
            date(2025, 3, 10),
            [("force_before_promulgation", "doubt")],
        ),
    ],
)
def test_the_clause_against_what_the_promulgation_allows(
    clause: str, local_law: bool | None, published: date | None, expected: list[tuple[str, str]]
) -> None:
    matter = Matter.STREET_NAME if local_law is None else Matter.STATUTE
    resolution = draft(
        matter=matter,
        basis=LegalBasis.read("art. 18 ust. 2 u.s.g.") if local_law is None else STATUTE,
        clause=EntryIntoForce.parse(clause),
        local_law=local_law,
    ).then(Voted(day=DAY, adopted=True))
    if published is not None:
        resolution = resolution.then(Published(day=published))

    report = examine(resolution)
    assert [(each.code, str(each.severity)) for each in report] == expected
    assert all(each.path == "/clause" and each.basis is not None for each in report)


def test_order_regulations_wait_three_days() -> None:
    def codes(days: int) -> tuple[str, ...]:
        clause = EntryIntoForce.parse(f"po upływie {days} dni od dnia ogłoszenia")
        basis = LegalBasis.read("art. 40 ust. 3 u.s.g.")
        orders = draft(matter=Matter.ORDER_REGULATIONS, basis=basis, clause=clause)
        return examine(
            orders.then(Voted(day=DAY, adopted=True), Published(day=date(2025, 3, 3)))
        ).codes

    assert (codes(3), codes(2)) == ((), ("force_sooner_than_ordinary",))


def test_a_gazette_before_the_act_on_promulgation_is_held_against_nothing() -> None:
    clause = EntryIntoForce.parse("po upływie 14 dni od dnia ogłoszenia")
    resolution = draft(matter=Matter.STATUTE, basis=STATUTE, clause=clause).then(
        Voted(day=date(1999, 5, 5), adopted=True), Published(day=date(1999, 6, 1))
    )

    assert found(resolution) == [("law_not_read", "note", "/clause")]


# --- Nothing is held up --------------------------------------------------------------------------


@given(
    tally=st.sampled_from([GOOD, LOST, Tally(1, 0, 0)]),
    clause=st.sampled_from([None, "z dniem podjęcia", "w terminie 14 dni od dnia ogłoszenia"]),
    basis=st.sampled_from([None, "na oko", "art. 14 u.s.g."]),
    late=st.integers(0, 60),
)
def test_no_finding_stops_a_publication_or_a_submission(
    tally: Tally, clause: str | None, basis: str | None, late: int
) -> None:
    resolution = draft(
        matter=Matter.STATUTE,
        clause=None if clause is None else EntryIntoForce.parse(clause),
        basis=None if basis is None else LegalBasis.read(basis),
    ).then(Voted(day=DAY, adopted=True, verdict=judge(vote(tally))))
    steps: list[Event] = [
        Submitted(day=DAY + timedelta(days=late), to=Supervisor.AUDIT_CHAMBER),
        Published(day=DAY + timedelta(days=late)),
    ]

    assert examine(resolution)
    for step in steps:
        assert resolution.obstacles(step) == ()
    assert examine(resolution.then(*steps)).findings


def test_every_finding_of_a_resolution_has_words() -> None:
    new = {"basis_missing", "basis_not_understood", "clause_missing", "draft_debated_late"}
    new |= {"basis_of_another_matter", "basis_written_otherwise", "submitted_late"}
    new |= {"number_of_another_year", "number_of_another_session", "other_supervisor"}
    new |= {"force_names_no_day", "force_without_promulgation", "force_sooner_than_ordinary"}
    new |= {"force_before_promulgation", "matter_differs"}

    assert new <= {each.code for each in CODES}
    for code in new:
        finding = Finding(code=code, severity=Severity.DOUBT, have="to", need="tamto")
        assert finding.message() != finding.message("en")
