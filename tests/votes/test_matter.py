"""Matters and how they are found."""

import pickle

import pytest

from zmp_core.errors import InvalidRecordError
from zmp_core.votes import Mark, Matter
from zmp_core.votes.matter import _occurs, known
from zmp_core.votes.matters import ROWS


@pytest.mark.parametrize(
    ("text", "matters"),
    [
        (
            "w sprawie przystąpienia Gminy Konstancin-Jeziorna do Związku Miast Polskich",
            "ASSOCIATION_ACCESSION",
        ),
        ("przystąpienie do związku międzygminnego", "UNION_ACCESSION"),
        (
            (
                "w sprawie przystąpienia do sporządzenia miejscowego planu "
                "zagospodarowania przestrzennego"
            ),
            "PLAN_START",
        ),
        ("uchwalenia miejscowego planu zagospodarowania przestrzennego", "LOCAL_PLAN"),
        ("w sprawie udzielenia Burmistrzowi absolutorium", "DISCHARGE_GRANT"),
        ("w sprawie udzielenia absolutorium Burmistrzowi", "DISCHARGE_GRANT"),
        ("nieudzielenie absolutorium", "DISCHARGE_REFUSAL"),
        ("absolutorium", "DISCHARGE_GRANT DISCHARGE_REFUSAL"),
        ("nieudzielenie wotum zaufania", "OTHER"),
        ("w sprawie wyboru Przewodniczącego Rady Miejskiej", "CHAIR_ELECTION"),
        ("w sprawie wyboru Wiceprzewodniczących Rady", "VICE_CHAIR_ELECTION"),
        ("w sprawie wyboru ławników do Sądu Rejonowego", "LAY_JUDGES"),
        ("w sprawie odwołania Przewodniczącego Rady", "CHAIR_RECALL"),
        ("w sprawie stawek podatku od nieruchomości", "LOCAL_TAX"),
        (
            "referendum w sprawie odwołania Wójta z powodu nieudzielenia mu absolutorium",
            "RECALL_REFERENDUM_DISCHARGE",
        ),
        (
            "referendum w sprawie odwołania Wójta z powodu nieudzielenia absolutorium",
            "RECALL_REFERENDUM_DISCHARGE",
        ),
        (
            "referendum w sprawie odwołania burmistrza z powodu nieudzielenia mu wotum zaufania",
            "RECALL_REFERENDUM_CONFIDENCE",
        ),
        (
            "referendum w sprawie odwołania wójta z innej przyczyny niż nieudzielenie absolutorium",
            "RECALL_REFERENDUM_OTHER",
        ),
        ("w sprawie przeprowadzenia referendum lokalnego", "REFERENDUM"),
        ("wotum zaufania dla burmistrza", "VOTE_OF_CONFIDENCE"),
        ("zmieniająca uchwałę w sprawie zaciągnięcia kredytu długoterminowego", "DEBT"),
        ("w sprawie zmiany uchwały budżetowej na rok 2024", "BUDGET_CHANGE"),
        ("uchwała budżetowa na rok 2025", "BUDGET"),
        ("Głosowanie nad zmianą porządku obrad", "AGENDA_CHANGE"),
        ("Głosowanie za włączeniem (druk 320)", "AGENDA_CHANGE"),
        ("przyjęcie porządku obrad", "AGENDA_ADOPTION"),
        ("wybór przewodniczącego rady", "CHAIR_ELECTION"),
        ("wybór przewodniczącego Komisji Oświaty", "COMMITTEE"),
        ("nadanie nazwy ulicy", "STREET_NAME"),
        ("skarga na działalność burmistrza", "COMPLAINT"),
        ("Honorowe Obywatelstwo", "HONOURS_AND_SYMBOLS"),
        ("w sprawie wyboru Starosty", "BOARD_HEAD_ELECTION"),
        ("w sprawie wyboru Marszałka Województwa", "BOARD_HEAD_ELECTION"),
        ("w sprawie wyboru Burmistrza Dzielnicy", "BOARD_HEAD_ELECTION"),
        ("w sprawie wyboru Wicestarosty", "BOARD_MEMBER_ELECTION"),
        ("w sprawie wyboru Członków Zarządu Powiatu", "BOARD_MEMBER_ELECTION"),
        (
            "w sprawie odwołania Zarządu Powiatu z powodu nieudzielenia absolutorium",
            "BOARD_RECALL_DISCHARGE",
        ),
        (
            "w sprawie odwołania Zarządu Województwa z powodu nieudzielenia wotum zaufania",
            "BOARD_RECALL_CONFIDENCE",
        ),
        ("w sprawie odwołania Starosty", "BOARD_RECALL_OTHER"),
        ("w sprawie odwołania Przewodniczącego Zarządu Powiatu", "BOARD_RECALL_OTHER"),
        ("w sprawie odwołania Wicemarszałka", "BOARD_MEMBER_RECALL"),
        ("w sprawie przyjęcia rezygnacji Starosty", "BOARD_RESIGNATION"),
        ("w sprawie przyjęcia rezygnacji Członka Zarządu Powiatu", "BOARD_MEMBER_RESIGNATION"),
        ("w sprawie przyjęcia rezygnacji Przewodniczącego Rady Powiatu", "CHAIR_RESIGNATION"),
        ("w sprawie przystąpienia Powiatu do Związku Powiatów", "UNION_ACCESSION"),
        ("w sprawie zmiany Statutu Związku Międzygminnego", "UNION_STATUTE"),
        ("Priorytety współpracy zagranicznej województwa", "FOREIGN_COOPERATION"),
        ("w sprawie wotum zaufania po debacie nad raportem o stanie powiatu", "VOTE_OF_CONFIDENCE"),
        ("(druk 397)", "OTHER"),
        ("", "OTHER"),
    ],
)
def test_a_term_or_a_subject_leads_to_its_matter(text: str, matters: str) -> None:
    assert [matter.id.upper() for matter in Matter.find(text)] == matters.split()


def test_two_matters_that_fit_equally_well_are_both_given() -> None:
    assert Matter.find("absolutorium za rok 2009") == (
        Matter.DISCHARGE_GRANT,
        Matter.DISCHARGE_REFUSAL,
    )


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("wprowadzenie punktu do porządku obrad", True),
        ("wprowadzenie do porządku", True),
        ("do porządku wprowadzenie", False),
        ("porządku obrad zmiana do porządku wprowadzenie", False),
    ],
)
def test_the_parts_of_a_term_stand_in_their_order(text: str, is_found: bool) -> None:
    assert (Matter.AGENDA_CHANGE in Matter.find(text)) is is_found


def test_what_stands_once_is_not_found_twice() -> None:
    assert not _occurs((("odwołań",), ("odwołań",)), ("o", "odwołań"))
    assert _occurs((("odwołań",), ("odwołań",)), ("odwołań", "i", "odwołań"))


def test_a_text_that_names_no_matter_says_so() -> None:
    assert Matter.find("Poinformował o następujących opiniach Komisji:") == (Matter.OTHER,)


def test_a_part_of_a_term_is_found_on_request() -> None:
    assert Matter.search("referendum") == (
        Matter.RECALL_REFERENDUM_DISCHARGE,
        Matter.RECALL_REFERENDUM_CONFIDENCE,
        Matter.RECALL_REFERENDUM_OTHER,
        Matter.REFERENDUM,
    )
    assert Matter.search("xyz") == Matter.search("") == ()


def test_every_row_of_the_data_is_a_constant() -> None:
    declared = {name for name in Matter.__annotations__ if name.isupper()}
    assert declared == {row[0].upper() for row in ROWS}
    for id_, matter in known().items():
        assert getattr(Matter, id_.upper()) is matter
        assert repr(matter) == f"Matter.{id_.upper()}"


def test_marks_are_read_from_their_letters() -> None:
    assert Matter.DEBT.marks == (Mark.AUDIT_SUPERVISED,)
    assert Matter.LOCAL_PLAN.marks == (Mark.CONSULTATION, Mark.LOCAL_LAW, Mark.INTEREST)
    assert Matter.ALLOWANCES.marks == (Mark.INTEREST, Mark.LOCAL_LAW_DISPUTED)
    assert Matter.DISCHARGE_GRANT.marks == (
        Mark.PROPOSER,
        Mark.CONSULTATION,
        Mark.DEADLINE,
        Mark.AUDIT_SUPERVISED,
    )


def test_a_local_statute_may_add_its_own() -> None:
    own = Matter("rada_wsi", "rada wsi", ("rada wsi",))

    assert pickle.loads(pickle.dumps(own)) == own
    assert own != Matter.ORDINARY
    assert repr(own) == "Matter('rada_wsi', 'rada wsi', ('rada wsi',))"
    assert Matter("budget", "inaczej nazwany budżet") == Matter.BUDGET


def test_a_matter_that_could_not_be_looked_up_is_refused() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        Matter("Rada Wsi", " ")
    assert [fault.code for fault in caught.value.faults] == ["not_an_id", "not_a_name"]
    with pytest.raises(InvalidRecordError):
        Matter(7, "liczba")  # type: ignore[arg-type]
