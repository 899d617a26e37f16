"""The frozen documents: one file for each format and number, read for good.

A file is never changed. When the form of a kind changes, its old file stays and a new one is added;
``python tests/interchange/test_frozen_documents.py`` writes those that are not there yet.
"""

import json
import pickle
import re
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

from zmp_core import (
    Body,
    BodyKind,
    City,
    Contest,
    Majority,
    Matter,
    Period,
    Position,
    Provision,
    Quorum,
    RollCall,
    Tally,
    Term,
    TerytCode,
    VoteRecord,
    VotingMode,
    judge,
    review,
)
from zmp_core.association import (
    ZMP,
    Accession,
    Assembly,
    AssemblyNumber,
    AssociationTerm,
    Bracket,
    BracketedWeights,
    Claim,
    CommitteeRole,
    CommitteeSeat,
    Delegacy,
    Discount,
    Document,
    DocumentKind,
    DocumentRule,
    DuesByBracket,
    DuesPerResident,
    Envoy,
    ExclusionRule,
    Fact,
    FactKind,
    FeeBracket,
    FixedWeights,
    FlatDues,
    IndicativeVote,
    JoiningRule,
    LeavingRule,
    Member,
    Membership,
    MembershipEnd,
    Organ,
    OrganRule,
    OutsideBody,
    Paper,
    Poll,
    Preciseness,
    ProxyRule,
    Quota,
    Register,
    RemoteRule,
    Reported,
    Representation,
    Representative,
    Seat,
    Stance,
    StartedWeights,
    Step,
    ThematicCommittee,
    Turn,
)
from zmp_core.association import ConveningRule as AssemblyConvening
from zmp_core.bodies import (
    AgendaChange,
    AgendaChangeKind,
    AgendaItem,
    ChairRule,
    Club,
    ClubRule,
    Committee,
    CommitteeKind,
    CommitteeRule,
    Composition,
    Convening,
    ConveningRule,
    Convocation,
    DeclaredBy,
    Ending,
    Expiry,
    Mandate,
    Move,
    Movement,
    Office,
    OfficeHolder,
    Presence,
    Requester,
    Roster,
    Session,
    SessionSitting,
    Tenure,
    find_term,
)
from zmp_core.cities import (
    CityName,
    Confirmation,
    CouncilName,
    Executive,
    GminaNumber,
    Ground,
    Terc,
    TercChanges,
    Unit,
    UnitChange,
    Voivodeship,
)
from zmp_core.cities import Register as CityRegister
from zmp_core.interchange import dumps, formats, loads, structure, unstructure
from zmp_core.law import (
    Act,
    Confidence,
    DayOff,
    Deadline,
    DueDay,
    EntryIntoForce,
    InForceFrom,
    Journal,
    JournalCitation,
    JournalReference,
    Length,
    Place,
    PublishedText,
    Shift,
)
from zmp_core.law.act import USG
from zmp_core.law.journals import DU
from zmp_core.resolutions import (
    CalendarDay,
    Clock,
    Clocks,
    Doubt,
    DoubtCode,
    Fold,
    Heading,
    Initiative,
    LegalBasis,
    NumberScheme,
    Proposed,
    Proposer,
    Resolution,
    ResolutionKind,
    ResolutionNumber,
    Restart,
    Span,
    Spans,
    Submitted,
    Voted,
)
from zmp_core.review import Finding, Report, Severity
from zmp_core.rules import (
    ABSOLUTE,
    SIMPLE,
    Alias,
    Announcement,
    Asked,
    Assumption,
    Change,
    Clause,
    Consent,
    Consequence,
    DissolutionRule,
    Effect,
    ElectionHinge,
    ElectionOutcome,
    FromTerm,
    Hinge,
    Losses,
    Motion,
    NextRound,
    Outcome,
    Outlook,
    Readings,
    Rounds,
    Statute,
    Steps,
)
from zmp_core.rules.books import GMINA
from zmp_core.rules.majority import CastingVote
from zmp_core.votes import (
    Circumstances,
    Measure,
    Proceedings,
    Sitting,
    TakenVote,
    Weighing,
)

DOCUMENTS: Final = Path(__file__).parents[1] / "data" / "documents"

DAY, ELECTED = date(2025, 2, 26), date(2024, 4, 7)


def clock(hour: int, minute: int = 0) -> datetime:
    return datetime(2025, 2, 26, hour, minute)  # noqa: DTZ001  by the clock on the wall


COUNCIL = Body(kind=BodyKind.GMINA_COUNCIL, seats=15, name="Rada Gminy Przykładowo")
ROLL = RollCall(
    {"Anna Lis": Position.IN_FAVOUR, "Jan Nowak": Position.EXCLUDED, "Ewa Wilk": Position.ABSENT},
    barred=("Jan Nowak",),
)
RECORD = VoteRecord(
    body=COUNCIL,
    matter=Matter.BUDGET,
    day=DAY,
    tally=Tally(9, 3, 1, present=13, absent=1),
    mode=VotingMode.RECORDED,
    in_office=14,
    term=Term(elected=ELECTED),
    roll_call=ROLL,
    circumstances=Circumstances(signed=14, devices_worked=True, sitting=Sitting.IN_PERSON),
)
CONTEST = Contest(
    body=COUNCIL,
    matter=Matter.CHAIR_ELECTION,
    day=DAY,
    candidates=("Lis", "Nowak"),
    present=14,
    votes={"Lis": 8, "Nowak": None},
    blank=1,
    mode=VotingMode.SECRET,
)
SITTING = SessionSitting(day=DAY, opened=clock(10), closed=clock(14, 30))
ITEM = AgendaItem(number="5a", title="Budżet", print_number="59", proposer="Wójt")
SESSION = Session(
    body=COUNCIL,
    number=11,
    sittings=(SITTING,),
    convocation=Convocation(
        convening=Convening.ON_REQUEST,
        event=date(2025, 2, 20),
        requested_by=Requester.MEMBERS,
        signatures=4,
    ),
    notice=(),
    agenda=(ITEM,),
)
ROSTER = Roster(
    body=COUNCIL,
    term=Period(since=ELECTED, until=date(2029, 4, 7)),
    mandates=(
        Mandate(member="Anna Lis", since=ELECTED, oath=date(2024, 5, 7)),
        Mandate(member="Jan Nowak", since=ELECTED, oath=date(2024, 5, 7)),
    ),
    clubs=(Club(name="Klub", members=(Tenure(member="Anna Lis", since=date(2024, 6, 1)),)),),
    offices=(OfficeHolder(member="Anna Lis", since=date(2024, 5, 7), office=Office.CHAIR),),
    committees=(
        Committee(
            name="Komisja Rewizyjna",
            kind=CommitteeKind.AUDIT,
            members=(Tenure(member="Jan Nowak", since=date(2024, 6, 1)),),
        ),
    ),
)
MOVEMENT = Movement(at=clock(11, 5), member="Jan Nowak", move=Move.LEFT)
PRESENCE = Presence(
    sitting=SITTING,
    roster=ROSTER.on(DAY),
    at_opening=("Anna Lis", "Jan Nowak"),
    movements=(MOVEMENT,),
)
TAKEN = (
    TakenVote(record=RECORD, at=clock(10, 42), item="5a"),
    TakenVote(record=CONTEST),
)
BASIS = Provision(USG, art="14", ust="1")
LOCAL = Act(
    "STATUT", "statut", "Statutu Gminy Przykładowo", date(2019, 3, 1), "Dz.Urz. poz. 12", code=True
)
MEMBER = Member("1418024", "Przykładowo")
PAPER = Paper(
    step=Step.ADMISSION,
    day=Period(since=date(2024, 11, 1), until=date(2024, 11, 30)),
    by="Zarząd",
    number="7/2024",
    source="miasto.example",
)
MEMBERSHIP = Membership(
    member=MEMBER,
    since=date(2024, 11, 15),
    until=date(2025, 12, 31),
    end=MembershipEnd.WITHDREW,
    papers=(PAPER,),
)
SCHEME = NumberScheme(pattern="SESSION/SEQ/YYYY", issuer="Rada Gminy", restarts=Restart.TERM)
UNIT = Unit(code=TerytCode("1418024"), name="Przykładowo", designation="miasto")
REFERENCE = JournalReference(journal=DU, position=1465, year=2024)
CITY = City(
    name=CityName(
        "Przykładowo",
        genitive="Przykładowa",
        locative="Przykładowie",
        confirmed=Confirmation(genitive=(Ground.HAND,), locative=(Ground.DICTIONARY,)),
    ),
    code=TerytCode("1418024"),
    powiat="piaseczyński",
    executive=Executive.BURMISTRZ,
    gmina_residents_2024=24_000,
)
RESOLUTION = Resolution(
    body=BodyKind.GMINA_COUNCIL,
    issuer="Rada Gminy Przykładowo",
    subject="budżetu gminy na rok 2025",
    matter=Matter.BUDGET,
    basis=LegalBasis(provisions=(BASIS,)),
    clause=EntryIntoForce(start=InForceFrom.ADOPTION),
    local_law=False,
    history=(
        Proposed(day=date(2025, 1, 10)),
        Voted(day=DAY, adopted=True, session=11),
        Submitted(day=date(2025, 3, 3)),
    ),
)
VERDICT = judge(RECORD)
ELECTION = judge(CONTEST)
RULE = GMINA.wordings("USG-28a-2")[-1]

# What every entry of the law and every point of a statute carries beside what it says.
ENTRY: Final[dict[str, Any]] = {
    "id": "PRZYKŁAD-1",
    "title": "Przykład",
    "basis": BASIS,
    "in_force": Period(since=date(2018, 1, 31)),
    "confidence": Confidence.MEDIUM,
    "enacted": "Dz.U. 2018 poz. 130",
    "read_since": None,
    "checked": DAY,
    "sources": ("przykład.example",),
    "why": "Przepis jest zmyślony.",
}
POINT: Final[dict[str, Any]] = {
    **ENTRY,
    "assumptions": (Assumption(code="fine_weather", polish="pogoda", english="fine weather"),),
}
DEADLINE: Final = Deadline(
    **ENTRY,
    length=Length(days=7),
    counted_from="podjęcie uchwały",
    event="adoption of the resolution",
    duty_of="wójt",
    shift=Shift.DISPUTED,
    after_lapse=None,
)
LAW: Final = (
    DEADLINE,
    attrs.evolve(DEADLINE, length=Length(by=(6, 30))),
    DayOff(date(2025, 11, 11), "Narodowe Święto Niepodległości", BASIS),
    PublishedText(
        act="USG",
        reference=REFERENCE,
        published_from=date(2024, 10, 1),
        published_by=date(2024, 10, 31),
        includes=None,
        source="przykład.example",
        confidence=Confidence.LOW,
        read_to=DAY,
    ),
    Composition(**ENTRY, kind=BodyKind.GMINA_COUNCIL, up_to=((20_000, 15), (50_000, 21))),
    Composition(**ENTRY, kind=BodyKind.SEJMIK, fixed=30),
    ConveningRule(
        **ENTRY,
        kind=BodyKind.GMINA_COUNCIL,
        convening=Convening.ON_REQUEST,
        counted_from="złożenie wniosku",
        convened_by="przewodniczący",
        share=Fraction(1, 4),
    ),
    Expiry(**ENTRY, ending=Ending.RESIGNATION, declared_by=DeclaredBy.COMMISSIONER),
    ChairRule(**ENTRY, kind=BodyKind.GMINA_COUNCIL, vice_chairs=(1, 3)),
    ClubRule(**ENTRY, kind=BodyKind.GMINA_COUNCIL, least=3),
    CommitteeRule(
        **ENTRY,
        kind=BodyKind.GMINA_COUNCIL,
        committee=CommitteeKind.AUDIT,
        kept_out=(Office.CHAIR,),
    ),
    Motion(
        **ENTRY, share=Fraction(1, 4), bodies=(BodyKind.GMINA_COUNCIL,), or_by=("wójt",), form="x"
    ),
    Steps(**ENTRY, up_to=((20_000, 100),), beyond=200, counted="mieszkańcy"),
    DissolutionRule(
        **ENTRY,
        more_than=Fraction(2, 5),
        asks=(Asked.TOO_MANY_VACANT, Asked.NOT_FILLABLE),
        bodies=(BodyKind.GMINA_COUNCIL,),
        over_residents=20_000,
    ),
    Losses(kind=BodyKind.GMINA_COUNCIL, seats=15, vacant=7, at_the_end=False),
    Alias(id="PRZYKŁAD-2", of="PRZYKŁAD-1", basis=BASIS, why="Powtarza."),
    Announcement(
        title="Zmiana",
        draft="UD1",
        state="w Sejmie",
        rules=("PRZYKŁAD-1",),
        checked=DAY,
        source="przykład.example",
    ),
    Outlook(
        short_by=1, can_be_adopted=True, can_fail=True, may_leave=2, quorum_breaks_if_leave=None
    ),
    Initiative(**ENTRY, matters=(Matter.BUDGET,), proposer=Proposer.EXECUTIVE),
)
CLOCK: Final = Clock(basis=BASIS, today=DAY)
COUNTED: Final = Clock(
    basis=BASIS, today=DAY, deadline=DEADLINE, due=DueDay(basis=BASIS, day=DAY), done=DAY
)
HEADING: Final = Heading(
    text="UCHWAŁA Nr XI/59/25 z dnia 26 lutego 2024 r. w sprawie budżetu. Kopia",
    kind=ResolutionKind.RESOLUTION,
    number=ResolutionNumber(raw="XI/59/25", session="XI", sequence="59", year=2025, year_raw="25"),
    issuer=None,
    date=date(2024, 2, 26),
    subject_intro="w sprawie",
    subject="budżetu",
    spans=Spans(
        kind=Span(0, 7),
        number=Span(11, 19),
        date=Span(20, 44),
        subject_intro=Span(45, 54),
        subject=Span(55, 62),
    ),
    folds=(Fold.GLUED_WORDS,),
    doubts=(Doubt(DoubtCode.YEARS_DISAGREE, Span(11, 19)),),
    unread=(Span(64, 69),),
)
PAPERS: Final = (
    HEADING,
    CLOCK,
    COUNTED,
    Clocks(
        submission=COUNTED,
        nullity=CLOCK,
        nullity_limit=CLOCK,
        complaint=CLOCK,
        promulgation=CLOCK,
        consolidation=CLOCK,
        entry_into_force=CLOCK,
    ),
    CalendarDay(
        id="PRZYKŁAD-1",
        title="Budżet",
        day=date(2026, 1, 31),
        duty_of="rada",
        basis=BASIS,
        confidence=Confidence.HIGH,
    ),
)
PER_RESIDENT: Final = DuesPerResident(
    **POINT,
    rate=Decimal("0.40"),
    discounts=(Discount(over=100_000, share=Fraction(1, 3)),),
    payable=(3, 31),
)
SEAT: Final[dict[str, Any]] = {"member": "Anna Lis", "since": ELECTED}
ASSOCIATION: Final = (
    JoiningRule(**POINT, admits=Organ.BOARD, resolution=True, begins=Turn.AT_ONCE),
    LeavingRule(**POINT, notice_months=3, ends=Turn.YEAR),
    ExclusionRule(**POINT, excludes=Organ.BOARD, appeal_days=30, appeal_to=Organ.ASSEMBLY),
    Accession.of(MEMBER, ZMP),
    Accession.of(MEMBER, ZMP)
    .council_resolved(day=date(2024, 10, 31), number="VI/41/2024")
    .board_admitted(day=date(2024, 11, 15)),
    Claim(number=360, day=DAY, preciseness=Preciseness.AT_LEAST, source="przykład.example"),
    Claim(
        number=Fraction(7, 10),
        what=Reported.URBAN_RESIDENTS,
        day=Period(since=ELECTED, until=DAY),
        voivodeship="14",
        source="przykład.example",
    ),
    Fact(
        id="tool",
        kind=FactKind.PROJECT,
        polish="Projekt",
        amount=Decimal(1_000_000),
        currency="EUR",
        source="przykład.example",
        told=Period(since=DAY, until=DAY),
    ),
    PER_RESIDENT,
    DuesByBracket(
        **POINT,
        brackets=(FeeBracket(20_000, Decimal(1500)), FeeBracket(None, Decimal("2999.99"))),
    ),
    FlatDues(**POINT, amount=Decimal(500), of_powiat=Decimal(900), counted_on=None),
    PER_RESIDENT.due(24_000, 2025, admitted=date(2025, 7, 19)),
    BracketedWeights(
        **POINT, brackets=(Bracket(0, included=True, votes=1), Bracket(50_000, False, 2))
    ),
    StartedWeights(**POINT, each=50_000, counted_on=(12, 31)),
    FixedWeights(**POINT, each=2, of_powiat=1),
    AssociationTerm(number=9, elected=ELECTED, until=DAY, sources=("przykład.example",)),
    OrganRule(**POINT, organ=Organ.BOARD, size=(15, None), appointed_by=Organ.ASSEMBLY, paid=False),
    Seat(**SEAT, organ=Organ.BOARD, city="Przykładowo", group="niezależni"),
    Assembly(
        name="Zgromadzenie",
        delegacies=(
            Delegacy(id="Lipowo", member="1418024", votes=2, proxy="Przykładowo"),
            Delegacy(id="Przykładowo", member="1418034", substitute="Jan Nowak"),
        ),
        vacant=1,
        proxies=1,
    ),
    AssemblyConvening(**POINT, decides=Organ.BOARD, convenes=Organ.PRESIDENT, notice_days=14),
    IndicativeVote(question="Wyższa składka?", day=DAY, share=Fraction(9, 10)),
    ProxyRule(**POINT, most=1),
    RemoteRule(**ENTRY, allowed=True),
    Document(
        kind=DocumentKind.OPINION,
        title="Opinia o projekcie",
        issuers=(Organ.BOARD,),
        adopted=DAY,
        number=AssemblyNumber(at=2, year=2025, assembly=40, place="w Krakowie"),
        stance=Stance.WITH_REMARKS,
    ),
    DocumentRule(
        **POINT, kind=DocumentKind.RESOLUTION, issuers=(Organ.ASSEMBLY,), matter=Matter.BUDGET
    ),
    Poll(
        body=Body(kind=BodyKind.ASSOCIATION_ASSEMBLY, seats=30),
        matter=Matter.CHAIR_ELECTION,
        day=DAY,
        places=2,
        votes={"Lis": 12, "Nowak": 7},
        cast=20,
        invalid=1,
        present=21,
    ),
    Quota(group="gminy wiejskie", least=2, binding=False),
    Representative(**SEAT, city=MEMBER, office="burmistrz"),
    Representation((Representative(**SEAT, city=MEMBER),), each=1),
    Envoy(**SEAT, body=OutsideBody.CEMR, role="członek"),
    ThematicCommittee(
        number=3,
        name="Kultury",
        appointed=Period(since=ELECTED, until=DAY),
        source="przykład.example",
    ),
    CommitteeSeat(**SEAT, committee=3, city=MEMBER, role=CommitteeRole.CHAIR),
)

VALUES: Final[tuple[object, ...]] = (
    *(*LAW, *PAPERS, *ASSOCIATION),
    Change(rule=RULE.id, before=None, after=RULE, acts=("Dz.U. 2018 poz. 130",)),
    Voivodeship("14", "mazowieckie"),
    Terc(day=DAY, units=(UNIT,)),
    TercChanges(
        changes=(UnitChange(before=None, after=UNIT, state_before=ELECTED, state_after=DAY),),
        since=ELECTED,
        until=DAY,
    ),
    CityRegister(DAY, (CITY,)),
    *(RECORD, RECORD.tally, ROLL, RECORD.circumstances, CONTEST, COUNCIL, Term(elected=ELECTED)),
    Weighing(by=Measure.POPULATION, tally=Tally(1_400_000, 0, None), size=2_100_000),
    *(Matter.BUDGET, Matter("harvest_festival", "dożynki", ("dożynki",))),
    Proceedings(session=SESSION, votes=TAKEN, all_votes=True, presences=(PRESENCE,), roster=ROSTER),
    *TAKEN,
    find_term(BodyKind.GMINA_COUNCIL, ELECTED),
    *(SESSION, SITTING, SESSION.convocation, ITEM, PRESENCE, MOVEMENT, ROSTER, ROSTER.on(DAY)),
    AgendaChange(kind=AgendaChangeKind.MOVED, item=ITEM),
    *(ROSTER.mandates[0], *(ROSTER.offices or ()), *(ROSTER.clubs or ())),
    *(*(ROSTER.committees or ()), Tenure(member="Ewa Wilk", since=ELECTED, until=DAY)),
    *(CITY, CITY.name, CITY.name.confirmed, CITY.code, GminaNumber("146501"), UNIT),
    CouncilName(
        nominative="Rada Miejska",
        genitive="Rady Miejskiej",
        source="bip.example",
        signed=date(2024, 5, 7),
    ),
    UnitChange(
        before=Unit(code=TerytCode("1418022"), name="Przykładowo", designation="gmina wiejska"),
        after=UNIT,
        state_before=date(2023, 1, 1),
        state_after=date(2024, 1, 1),
    ),
    *(Period(), Period(since=ELECTED, until=DAY), USG, LOCAL, BASIS, Place(par="18a", lit="b")),
    Journal(
        id="LOKALNY",
        name="Dziennik",
        genitive="Dziennika",
        locative="Dzienniku",
        short="Dz. L.",
        host="dziennik.example",
        numbered_until=2011,
    ),
    *(DU, REFERENCE, JournalCitation(references=(REFERENCE,), amended=True)),
    EntryIntoForce(start=InForceFrom.AFTER_DAYS, count=14, journal=DU),
    DueDay(basis=BASIS, day=DAY, moved_from=date(2025, 2, 23), moved_by=BASIS),
    *(Quorum(share=Fraction(1, 2), basis=BASIS), SIMPLE, ABSOLUTE),
    Consent(of="wnioskodawca", polish="zgoda", english="consent"),
    CastingVote(polish="głos marszałka", english="the vote of the marshal", basis=BASIS),
    Majority(
        share=SIMPLE.share,
        of=SIMPLE.of,
        more_than=True,
        casting=CastingVote(polish="głos marszałka", english="the vote of the marshal"),
    ),
    FromTerm(date(2018, 10, 21), date(2018, 11, 17)),
    Effect(after=Outcome.NOT_ADOPTED, consequence=Consequence.NOT_RESOLVED, basis=None),
    Assumption(code="fine_weather", polish="pogoda", english="fine weather"),
    *(each for rule in GMINA.rules for each in rule.variants[:1]),
    *(RULE, Readings(), GMINA.edition, VERDICT, VERDICT.quorum, VERDICT.majority),
    Hinge(reading="presence", instead="taking_part", outcome=Outcome.NO_QUORUM),
    *(ELECTION, Rounds(advance=2, most=3, basis=BASIS)),
    NextRound(round=2, candidates=("Lis", "Nowak"), tie=None),
    ElectionHinge(
        reading="own_case", instead="barred", outcome=ElectionOutcome.ELECTED, elected=("Lis",)
    ),
    Clause(
        place=Provision(LOCAL, par="10"),
        title="Wniosek formalny",
        bodies=(BodyKind.GMINA_COUNCIL,),
        matters=(Matter.AGENDA_CHANGE,),
        requires=(SIMPLE,),
        show_of_hands=True,
    ),
    Statute(name="statut", act=LOCAL, in_force=Period(since=date(2019, 3, 15)), checked=DAY),
    *(SCHEME, SCHEME.parse("XI/59/2025"), RESOLUTION, RESOLUTION.basis),
    Finding(code="wrong_mode", severity=Severity.BREACH, path="/mode", have="open", basis=BASIS),
    *(review.examine(RECORD), Report()),
    *(MEMBER, PAPER, MEMBERSHIP, Register((MEMBERSHIP,))),
)


def file_of(kind: type) -> Path:
    return DOCUMENTS / ("-".join(formats.label(kind).split("/")[1:]) + ".json")


def of_kind(kind: type) -> list[Any]:
    return [value for value in VALUES if type(value) is kind]


@pytest.mark.parametrize("kind", formats.kinds())
def test_what_was_written_is_read_for_good(kind: type) -> None:
    documents = json.loads(file_of(kind).read_text("utf-8"))

    read: list[Any] = [structure(document, kind) for document in documents]
    assert read == of_kind(kind)
    assert [unstructure(value) for value in read] == documents  # equal matters need not be same


@pytest.mark.parametrize(("value", "kind"), [(value, type(value)) for value in VALUES])
def test_every_value_comes_back_the_same(value: Any, kind: type[Any]) -> None:
    again: Any = loads(dumps(value), kind)
    assert again == value
    assert unstructure(again) == unstructure(value)
    assert json.loads(dumps(value)) == unstructure(value)
    assert pickle.loads(pickle.dumps(again)) == value


def test_every_file_is_of_a_format_that_is_known() -> None:
    """An old number has no type of its own any more, but its file stays and is read."""
    known = {label.split("/", 1)[1] for kind in formats.kinds() for label in labels(kind)}
    files = {re.sub(r"-(\d+)$", r"/\1", file.stem) for file in DOCUMENTS.glob("*.json")}

    assert files == known


def labels(kind: type) -> tuple[str, ...]:
    newest = formats.label(kind)
    name, _, number = newest.rpartition("/")
    return tuple(f"{name}/{at}" for at in range(1, int(number) + 1))


def write_missing() -> None:
    for kind in formats.kinds():
        file = file_of(kind)
        if not file.exists():
            documents = [unstructure(value) for value in of_kind(kind)]
            text = json.dumps(documents, ensure_ascii=False, indent=2)
            file.write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    write_missing()
