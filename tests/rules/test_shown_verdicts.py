"""Verdicts and elections in a notebook: what is drawn of them, and what is not."""

import re
from datetime import date
from fractions import Fraction
from typing import Any

import attrs

from zmp_core.bodies import Body, BodyKind
from zmp_core.minutes import bars, hemicycle
from zmp_core.rules import (
    THREE_FIFTHS_OF_SEATS,
    BlankPapers,
    Composition,
    Election,
    Quorum,
    Readings,
    Verdict,
    judge,
)
from zmp_core.votes import Contest, Matter, Measure, Tally, VoteRecord, Weighing

COUNCIL = Body(kind=BodyKind.GMINA_COUNCIL, seats=21)
DAY = date(2025, 2, 26)
CONTEST = Contest(
    body=COUNCIL,
    matter=Matter.CHAIR_ELECTION,
    day=DAY,
    candidates=("Anna Lis", "Jan Nowak"),
    present=20,
).count(issued=20, cast=20, votes={"Anna Lis": 8, "Jan Nowak": 9}, blank=2, invalid=1)


def verdict(tally: Tally, **facts: Any) -> Verdict:
    record = VoteRecord(body=COUNCIL, matter=Matter.ORDINARY, day=DAY, tally=tally)
    return judge(attrs.evolve(record, **facts))


def test_a_verdict_is_shown_as_a_table_its_thresholds_and_the_seats() -> None:
    given_verdict = verdict(Tally(11, 5, 3))
    table, pictures = given_verdict._repr_html_().split("</table>")

    assert table.startswith("<table lang='pl'><caption>")
    seats = hemicycle(Tally(11, 5, 3), seats=21)
    assert pictures == f"<div>{bars(given_verdict).svg}{seats.svg}</div>"


def test_what_a_verdict_does_not_know_is_drawn_as_unknown() -> None:
    shown = verdict(Tally(None, 4, None))._repr_html_()

    assert "Kworum: jest 4–21, potrzeba 11, nie wiadomo, czy wystarczy" in shown
    assert "Większość: jest 0–17, potrzeba 5, nie wiadomo, czy wystarczy" in shown
    assert "od lewej: przeciw: 4, nie podano albo wakat: 17" in shown


def test_where_nobody_is_counted_no_seats_are_drawn() -> None:
    shown = verdict(Tally(None, None, None))._repr_html_()

    assert "Kworum: jest 0–21, potrzeba 11" in shown
    assert "Półkole" not in shown


def test_a_referendum_has_no_seats_and_a_turnout() -> None:
    """Art. 55 ust. 1 of the act on local referendums: 30 % of those entitled, 90 of 300."""
    vote = VoteRecord(
        body=Body(kind=BodyKind.ELECTORATE, seats=300),
        matter=Matter.REFERENDUM_QUESTION,
        day=date(2024, 6, 9),
        tally=Tally(90, 10, 0, invalid=2),
    )
    shown = judge(vote)._repr_html_()

    assert "Udział w referendum: jest 102, potrzeba 90, wystarczy." in shown
    assert "Półkole" not in shown
    assert bars(judge(vote), language="en").description.startswith("Turnout: 102 there")


def test_wordings_that_come_to_the_same_numbers_are_drawn_as_one() -> None:
    ordinary = verdict(Tally(11, 5, 3), day=None)

    assert ordinary.also
    assert "Większość: jest 11, potrzeba 6, wystarczy" in ordinary._repr_html_()


def test_wordings_that_come_to_other_numbers_are_not_drawn_but_the_seats_are() -> None:
    """Until 2002 the quorum of a gmina may have been half of those in office (9 of 18), not 11."""
    unread = verdict(Tally(9, 1, 0, present=10), day=None, in_office=18)
    apart = attrs.evolve(unread, readings=Readings(composition=Composition.IN_OFFICE))

    assert "Progi" not in apart._repr_html_()
    assert "Półkole z liczbą miejsc 21" in apart._repr_html_()


def test_a_consent_has_no_bar() -> None:
    request = verdict(Tally(15, 2, 4), matter=Matter.AGENDA_CHANGE_ON_REQUEST, consent=False)

    assert len(request.requirements) == 2
    assert bars(request).description == (
        "Kworum: jest 21, potrzeba 11, wystarczy. Większość: jest 15, potrzeba 11, wystarczy."
    )


def test_members_are_drawn_on_a_scale_of_seats_and_residents_on_their_own() -> None:
    """The metropolis counts members and residents (art. 25 of the act on the Silesian union)."""
    record = VoteRecord(
        body=Body(kind=BodyKind.METROPOLITAN_ASSEMBLY, seats=41),
        matter=Matter.ORDINARY,
        day=DAY,
        tally=Tally(25, 10, 6),
        weighings=(
            Weighing(by=Measure.POPULATION, tally=Tally(1_200_000, 900_000, 0), size=2_200_000),
        ),
    )
    ends = [line.split("<")[0] for line in bars(judge(record)).svg.split('text-anchor="end"')[1:]]

    assert [end.split(">")[1] for end in ends] == ["41", "41", "1200000"]
    description = bars(judge(record), language="en").description
    assert re.findall(r"(\w[\w ]*): ", description) == [
        "Quorum",
        "Majority",
        "Majority by population",
    ]


def test_a_quorum_in_votes_is_drawn_on_a_scale_of_votes() -> None:
    rule = attrs.evolve(
        verdict(Tally(1, 0, 0)).rule,
        quorum=Quorum(share=Fraction(1, 2), more_than=True, by=Measure.VOTES),
    )
    record = VoteRecord(
        body=COUNCIL,
        matter=Matter.ORDINARY,
        day=DAY,
        tally=Tally(15, 2, 4),
        weighings=(Weighing(by=Measure.VOTES, tally=Tally(6, 3, 0), size=10),),
    )
    drawn = bars(judge(record, rule=rule))

    assert drawn.description.startswith("Kworum według głosów: jest 9–10, potrzeba 6, wystarczy.")
    ends = [line.split("<")[0] for line in drawn.svg.split('text-anchor="end"')[1:]]
    assert [end.split(">")[1] for end in ends] == ["10", "21"]


def test_an_election_is_shown_with_the_votes_of_each_candidate_against_the_need() -> None:
    """8 and 9 of 19 valid papers: 10 are needed (art. 19 ust. 1 u.s.g.)."""
    election = judge(CONTEST, readings=Readings(blank_papers=BlankPapers.VALID))
    shown = election._repr_html_()

    assert (
        "Kworum: jest 20, potrzeba 11, wystarczy. Anna Lis: jest 8, potrzeba 10, nie wystarczy. "
        "Jan Nowak: jest 9, potrzeba 10, nie wystarczy."
    ) in shown


def test_an_election_under_wordings_at_odds_is_shown_as_its_table_alone() -> None:
    rule = judge(CONTEST).rule
    other = attrs.evolve(rule, requires=(THREE_FIFTHS_OF_SEATS,))
    election = Election(contest=CONTEST, rule=rule, also=(other,))

    assert "<svg" not in election._repr_html_()
