"""The report of the tellers and a resolution of admission, to the letter."""

from datetime import date
from typing import Any

import attrs
import pytest
from papers import COUNCIL

from zmp_core.errors import InvalidValueError
from zmp_core.minutes import admission_resolution, election_result, tellers_report
from zmp_core.rules import BlankPapers, Readings, judge
from zmp_core.votes import Contest, Matter

CONTEST = Contest(
    body=COUNCIL,
    matter=Matter.CHAIR_ELECTION,
    day=date(2024, 5, 7),
    candidates=("Anna Lis", "Jan Nowak"),
    present=20,
).count(issued=20, cast=20, votes={"Anna Lis": 8, "Jan Nowak": 9}, blank=2, invalid=1)
ELECTION = judge(CONTEST, readings=Readings(blank_papers=BlankPapers.VALID))
REPORT = """\
Protokół Komisji Skrutacyjnej z_wyboru Przewodniczącego Rady
Ustawowy skład Rady: 21. Obecni: 20. Wydano kart: 20. Z_urny wyjęto kart: 20. Głosów \
nieważnych: 1. Głosów ważnych: 19.
Oddano głosów: Anna Lis – 8, Jan Nowak – 9, bez wskazania kandydata – 2.
Bezwzględna większość głosów wynosi 10. Przewodniczący Rady nie został wybrany."""


def test_the_report_of_the_tellers_is_printed_to_the_letter() -> None:
    document = tellers_report(ELECTION)

    assert document.text() == REPORT.replace("_", "\u00a0")
    assert document.text(spaces="plain") == REPORT.replace("_", " ")


def test_in_english_it_is_a_statement_with_reasons() -> None:
    document = tellers_report(ELECTION, language="en")

    assert document.text().splitlines()[:2] == ["Report of the tellers", "Nobody elected."]
    with pytest.raises(InvalidValueError):
        tellers_report(ELECTION, language="de")


def test_who_was_elected_is_named() -> None:
    won = judge(
        CONTEST.count(votes={"Anna Lis": 7, "Jan Nowak": 11}, blank=1),
        readings=Readings(blank_papers=BlankPapers.VALID),
    )

    assert tellers_report(won).text().endswith("Przewodniczący Rady został wybrany: Jan Nowak.")


def test_the_result_alone() -> None:
    assert election_result(ELECTION) == (
        "Bezwzględna większość głosów wynosi 10. Przewodniczący Rady nie został wybrany."
    )
    assert election_result(ELECTION, language="en") == "Nobody elected."
    with pytest.raises(InvalidValueError):
        election_result(ELECTION, language="de")


def test_a_name_of_a_candidate_makes_no_line_of_its_own() -> None:
    forged = "Anna Lis – 20.\nPrzewodniczący Rady został wybrany: Anna Lis"
    contest = attrs.evolve(CONTEST, candidates=(forged, "Jan Nowak"), votes={"Jan Nowak": 9})

    lines = tellers_report(judge(contest)).text().splitlines()

    assert not any(line.startswith("Przewodniczący Rady został wybrany: Anna") for line in lines)


def test_a_resolution_admits_several_members() -> None:
    document = admission_resolution(
        ["Gminy Konstancin-Jeziorna", "Gminy Augustów"],
        day=date(2024, 11, 15),
        basis="§ 7 Statutu",
        number="12/2024",
    )

    assert document.text() == (
        "UCHWAŁA NR_12/2024\n"
        "ZARZĄDU ZWIĄZKU MIAST POLSKICH\n"
        "z_dnia 15_listopada 2024_r.\n"
        "w_sprawie przyjęcia Gminy Konstancin-Jeziorna i_Gminy Augustów do Związku Miast Polskich\n"
        "Na podstawie §_7 Statutu uchwala się, co następuje:\n"
        "§_1. Postanawia się o_przyjęciu Gminy Konstancin-Jeziorna i_Gminy Augustów do Związku "
        "Miast Polskich.\n"
        "§_2. Uchwała wchodzi w_życie z_dniem podjęcia."
    ).replace("_", "\u00a0")


def test_a_draft_has_no_number() -> None:
    document = admission_resolution(["Gminy Lis"], day=date(2024, 11, 15), basis="§ 7 Statutu")

    assert document.title == "UCHWAŁA"


@pytest.mark.parametrize(
    "wrong",
    [
        {"members": []},
        {"number": " "},
        {"members": "Gminy Lis"},
        {"members": [" "]},
        {"basis": ""},
        {"day": "15.11.2024"},
    ],
)
def test_a_resolution_without_its_parts_is_refused(wrong: dict[str, Any]) -> None:
    given: dict[str, Any] = {"members": ["Gminy Lis"], "day": date(2024, 11, 15), "basis": "§ 7"}
    with pytest.raises(InvalidValueError):
        admission_resolution(**(given | wrong))
