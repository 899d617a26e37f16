"""Papers: who issues them, which are voted on, how resolutions of the assembly are numbered."""

import pickle
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.association import (
    OMGGS,
    ZMP,
    AssemblyNumber,
    Document,
    DocumentKind,
    Organ,
    Stance,
    find_document_rule,
    voting_rule,
)
from zmp_core.bodies import Body, BodyKind
from zmp_core.errors import InvalidRecordError, InvalidValueError, NotCoveredError
from zmp_core.rules import Verdict, judge
from zmp_core.votes import Matter, Tally, VoteRecord

DAY = date(2020, 7, 3)


def board_vote(
    in_favour: int | None, against: int = 0, kind: BodyKind = BodyKind.ASSOCIATION_BOARD
) -> Verdict:
    record = VoteRecord(
        body=Body(kind=kind, seats=30), matter=Matter.POSITION_OR_OPINION, day=DAY,
        tally=Tally(in_favour, against, 0),
    )  # fmt: skip
    return judge(record, book=ZMP)


def paper(kind: DocumentKind = DocumentKind.POSITION, **fields: Any) -> Document:
    given_: dict[str, Any] = {
        "title": "w sprawie wniosków o zmianę granic miast",
        "issuers": (Organ.BOARD,),
        "adopted": DAY,
        "published": date(2020, 7, 6),
        "verdict": board_vote(20),
        **fields,
    }
    return Document(kind=kind, **given_)


def codes(document: Document) -> list[str]:
    return [fault.code for fault in document.doubts(ZMP)]


# --- Which rule ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "issuer", "rule"),
    [
        (DocumentKind.RESOLUTION, Organ.ASSEMBLY, "ZMP-ZO"),
        (DocumentKind.POSITION, Organ.ASSEMBLY, "ZMP-ZO"),
        (DocumentKind.POSITION, Organ.BOARD, "ZMP-ZARZAD"),
        (DocumentKind.POSITION, Organ.COMMITTEE, "ZMP-KOMISJA"),
        (DocumentKind.OPINION, Organ.BOARD, "ZMP-ZARZAD"),
        (DocumentKind.APPEAL, Organ.BOARD, "ZMP-ZARZAD"),
        (DocumentKind.PROGRAMME, Organ.ASSEMBLY, "ZMP-ZO"),
    ],
)
def test_a_paper_is_voted_on_by_the_rule_of_its_issuer(
    kind: DocumentKind, issuer: Organ, rule: str
) -> None:
    found = voting_rule(ZMP, kind, issuer, DAY)

    assert found is not None
    assert found.id == rule


def test_a_matter_of_its_own_brings_its_own_rule() -> None:
    rule = voting_rule(ZMP, DocumentKind.RESOLUTION, Organ.ASSEMBLY, DAY, Matter.DUES)

    assert rule is not None
    assert rule.id == "ZMP-ZO-DUES"


@pytest.mark.parametrize(
    ("kind", "issuer"),
    [(DocumentKind.STATEMENT, Organ.PRESIDENT), (DocumentKind.NOTICE, Organ.DIRECTOR)],
)
def test_a_statement_and_a_notice_need_no_vote(kind: DocumentKind, issuer: Organ) -> None:
    assert voting_rule(ZMP, kind, issuer, DAY) is None


@pytest.mark.parametrize(
    ("kind", "issuer"),
    [
        pytest.param(DocumentKind.OPINION, Organ.COMMITTEE, id="it does not issue such papers"),
        pytest.param(DocumentKind.REPORT, Organ.AUDIT_COMMITTEE, id="no rule of its votes"),
    ],
)
def test_an_organ_without_a_rule_is_not_covered(kind: DocumentKind, issuer: Organ) -> None:
    with pytest.raises(NotCoveredError):
        voting_rule(ZMP, kind, issuer, DAY)


def test_what_is_not_known_of_a_kind_is_not_covered() -> None:
    empty = ZMP.adding()
    with pytest.raises(NotCoveredError):
        find_document_rule(OMGGS, DocumentKind.NOTICE, DAY)
    wrong: Any = "letter"
    with pytest.raises(NotCoveredError, match="notice"):
        find_document_rule(empty, wrong, DAY)


def test_the_president_signs_and_that_is_an_assumption() -> None:
    rule = find_document_rule(ZMP, DocumentKind.POSITION, DAY)

    assert rule.signed_by == (Organ.PRESIDENT,)
    assert [each.code for each in rule.assumptions] == ["signed_by_president"]


# --- One paper -----------------------------------------------------------------------------------


def test_a_position_of_the_board_is_that_of_the_association() -> None:
    assert codes(paper()) == []
    assert paper().binds_the_association is True


def test_a_position_of_a_committee_alone_is_not() -> None:
    alone = paper(issuers=(Organ.COMMITTEE,), verdict=None)
    joint = paper(issuers=(Organ.COMMITTEE, Organ.BOARD), partners=("Unia Metropolii Polskich",))

    assert alone.binds_the_association is False
    assert joint.binds_the_association is True


def test_what_was_not_adopted_binds_nobody() -> None:
    assert paper(verdict=board_vote(9, 10)).binds_the_association is False
    assert paper(verdict=board_vote(None)).binds_the_association is None
    assert paper(verdict=None).binds_the_association is True


@pytest.mark.parametrize(
    ("document", "found"),
    [
        (paper(verdict=None), ["no_vote"]),
        (paper(verdict=board_vote(9, 10)), ["not_adopted"]),
        (paper(verdict=board_vote(9, 0, BodyKind.COMMITTEE)), ["voted_by_another"]),
        (paper(DocumentKind.OPINION), ["no_stance"]),
        (paper(DocumentKind.OPINION, stance=Stance.WITH_REMARKS), []),
        (paper(DocumentKind.OPINION, stance=Stance.POSITIVE, issuers=(Organ.PRESIDENT,)),
         ["not_its_issuer", "voted_by_another"]),
        (paper(DocumentKind.STATEMENT, verdict=None), []),
        (paper(DocumentKind.RESOLUTION), []),
        (paper(DocumentKind.RESOLUTION, issuers=(Organ.ASSEMBLY,), verdict=None),
         ["no_number", "no_vote"]),
        (paper(adopted=None), []),
        (paper(adopted=None, published=None), ["no_day"]),
    ],
)  # fmt: skip
def test_what_is_missing_or_odd_is_told(document: Document, found: list[str]) -> None:
    assert codes(document) == found


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"title": ""}, "/title"),
        ({"issuers": ()}, "/issuers"),
        ({"issuers": ("board ",)}, "/issuers/0"),
        ({"published": date(2020, 7, 2)}, "/published"),
    ],
)
def test_a_paper_that_is_none_is_refused(fields: dict[str, Any], path: str) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        paper(**fields)

    assert [fault.path for fault in caught.value.faults] == [path]


def test_papers_are_values() -> None:
    assert pickle.loads(pickle.dumps(paper())) == paper()


# --- Numbers -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "nr 2/2017 XXXIX ZO ZMP w Krakowie",
            AssemblyNumber(at=2, year=2017, assembly=39, place="w Krakowie"),
        ),
        (
            "Uchwała nr 5/2014 XXXV Zgromadzenia Ogólnego",
            AssemblyNumber(at=5, year=2014, assembly=35),
        ),
        (
            "uchwała nr 1/2018 XLI Zgromadzenia Ogólnego Związku Miast Polskich we Wrocławiu",
            AssemblyNumber(at=1, year=2018, assembly=41, place="we Wrocławiu"),
        ),
        ("nr 1/2017", AssemblyNumber(at=1, year=2017)),
    ],
)
def test_a_number_is_read_as_it_is_printed(text: str, number: AssemblyNumber) -> None:
    assert AssemblyNumber.parse(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "2/2017",
        "nr 0/2017",
        "nr 2/17",
        "nr 2/2017 39 ZO ZMP",
        "nr 2/2017 IIII ZO ZMP",
        "nr 2/2017 w Krakowie",
        "nr 2/2017 XXXIX",
        "",
        None,
    ],
)
def test_what_is_no_number_of_an_assembly_is_refused(text: Any) -> None:
    with pytest.raises(InvalidValueError):
        AssemblyNumber.parse(text)


@given(
    st.integers(1, 10_000),
    st.integers(1917, 9999),
    st.none() | st.integers(1, 3999),
    st.none() | st.sampled_from(["w Poznaniu", "we Wrocławiu", "w Dąbrowie Górniczej"]),
)
def test_what_is_printed_is_read_back(
    at: int, year: int, assembly: int | None, place: str | None
) -> None:
    number = AssemblyNumber(
        at=at, year=year, assembly=assembly, place=None if assembly is None else place
    )

    assert AssemblyNumber.parse(number.format()) == number


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"at": 0}, "/at"),
        ({"year": 1916}, "/year"),
        ({"assembly": 0}, "/assembly"),
        ({"assembly": 1, "place": " "}, "/place"),
        ({"place": "w Krakowie"}, "/place"),
    ],
)
def test_a_number_that_is_none_is_refused(fields: dict[str, Any], path: str) -> None:
    given_: dict[str, Any] = {"at": 1, "year": 2017, **fields}
    with pytest.raises(InvalidRecordError) as caught:
        AssemblyNumber(**given_)

    assert [fault.path for fault in caught.value.faults] == [path]
