"""What the association tells of itself, and the words of this room."""

import pickle
from datetime import date
from decimal import Decimal

import pytest

from zmp_core.association import (
    FactKind,
    Member,
    Membership,
    Paper,
    Register,
    Step,
    find_facts,
    words,
)
from zmp_core.law import Period

DAY = date(2024, 11, 15)
INVITATION = "[Związek Miast Polskich zaprasza do współpracy (miasta.pl), 2024 r.]"


def fact(id: str) -> str:
    return next(each for each in find_facts() if each.id == id).format()


def test_there_are_facts_of_every_kind_each_with_its_source_and_day() -> None:
    assert len(find_facts()) >= 50
    assert {each.kind for each in find_facts()} == set(FactKind)
    assert len({each.id for each in find_facts()}) == len(find_facts())
    for each in find_facts():
        assert each.source
        assert each.told.since is not None


@pytest.mark.parametrize(
    ("id", "text"),
    [
        ("founded", f"powstanie Związku, 1917 r. {INVITATION}"),
        (
            "interrupted",
            f"działalność uniemożliwiona po II wojnie światowej {INVITATION}",
        ),
        (
            "revitalisation_draft",
            (
                "projekt ustawy o rewitalizacji przekazany rządowi, listopad 2013 r., partnerzy: "
                f"Śląski Związek Gmin i Powiatów {INVITATION}"
            ),
        ),
        (
            "president_4",
            (
                "Zygmunt Frankiewicz – Prezes Związku, 5 marca 2015 r. – 18 czerwca 2024 r. "
                "[doba.pl, 21 czerwca 2024 r.]"
            ),
        ),
        (
            "mrl",
            (
                "Monitor Rozwoju Lokalnego (MRL), finansowanie: fundusze EOG i fundusze "
                "norweskie, https://monitorrozwoju.pl/ "
                "[Razem możemy więcej! (Związek Miast Polskich), 2023 r.]"
            ),
        ),
    ],
)
def test_a_fact_is_a_line_in_polish_with_its_source(id: str, text: str) -> None:
    assert fact(id) == text


def test_a_project_tells_its_value_its_funder_and_its_partners() -> None:
    project = next(each for each in find_facts(FactKind.PROJECT) if each.id == "cooperation")

    assert (project.amount, project.currency, project.funder) == (Decimal(2_535_111), "EUR", "EOG")
    assert project.ended == Period(since=date(2016, 8, 1), until=date(2016, 8, 31))
    assert (
        "do: sierpień 2016 r., finansowanie: EOG, partnerzy: ZPP, ZGW RP i Norweski Związek Władz "
        "Lokalnych i Regionalnych, wartość: 2 535 111 EUR"
    ) in project.format().replace("oraz", "i")


def test_a_kind_is_told_apart() -> None:
    tools = find_facts(FactKind.TOOL)

    assert {each.kind for each in tools} == {FactKind.TOOL}
    assert {"mrl", "frl", "smup", "empirie", "self_assessment", "practices"} <= {
        each.id for each in tools
    }


def test_facts_are_values() -> None:
    for each in find_facts():
        assert pickle.loads(pickle.dumps(each)) == each
        assert hash(each) == hash(pickle.loads(pickle.dumps(each)))


# --- Words ---------------------------------------------------------------------------------------


def test_the_history_of_a_city_is_told_in_polish() -> None:
    papers = (
        Paper(step=Step.COUNCIL_RESOLUTION, day=date(2024, 10, 31), number="VII/60/24"),
        Paper(step=Step.ADMISSION, day=DAY, by="Zarząd"),
        Paper(step=Step.WITHDRAWAL, day=date(2025, 12, 1)),
    )
    lipowo = Membership(
        member=Member("1418024", "Lipowo"), since=DAY, until=date(2025, 12, 31), papers=papers
    )
    history = Register((lipowo,)).timeline("1418024")

    assert [words.happening(each) for each in history] == [
        "31 października 2024 r. – uchwała rady o przystąpieniu nr VII/60/24",
        "15 listopada 2024 r. – uchwała o przyjęciu w poczet członków (Zarząd)",
        "15 listopada 2024 r. – pierwszy dzień członkostwa",
        "1 grudnia 2025 r. – uchwała rady o wystąpieniu",
        "31 grudnia 2025 r. – ostatni dzień członkostwa",
    ]


def test_who_joined_and_who_left_is_told_in_polish() -> None:
    towns = [Member(f"{code}", name) for code, name in (("1418024", "Lipowo"), ("2009011", "Buk"))]
    both = Register(tuple(Membership(member=each, since=DAY) for each in towns))
    left = Register((Membership(member=towns[0], since=date(2000, 1, 1), until=DAY),))
    before, after = date(2024, 11, 14), date(2024, 11, 16)

    assert words.difference(both.diff(before, DAY)) == "przybyło 2 miasta: Lipowo i Buk"
    assert words.difference(left.diff(before, after)) == "ubyło 1 miasto: Lipowo"
    assert words.difference(left.diff(before, DAY)) == "bez zmian"


def test_every_step_has_its_words() -> None:
    told = {words.step(Paper(step=step, day=DAY)) for step in Step}

    assert len(told) == len(Step)
