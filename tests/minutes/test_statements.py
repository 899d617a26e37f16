"""Sentences for the minutes, in Polish and English."""

import re
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from papers import ENTRY, RECORD

from zmp_core.bodies import Body, BodyKind
from zmp_core.errors import InvalidValueError
from zmp_core.minutes import (
    TallyStyle,
    format_tally,
    quorum_statement,
    result_statement,
    vote_statement,
)
from zmp_core.rules import judge
from zmp_core.testing import tallies
from zmp_core.votes import Matter, Tally, VoteRecord

WHOLE = Tally(11, 5, 3, present=23, absent=2, not_voting=1, excluded=2, invalid=1)


@pytest.mark.parametrize(
    ("tally", "style", "polish", "english"),
    [
        (
            WHOLE,
            TallyStyle.COUNTS,
            (
                "Za – 11, przeciw – 5, wstrzymało się – 3, głosów nieważnych – 1, "
                "nie głosowało – 1, wyłączonych od głosowania – 2, nieobecnych – 2, obecnych – 23."
            ),
            (
                "In favour – 11, against – 5, abstaining – 3, invalid papers – 1, not voting – 1, "
                "excluded – 2, absent – 2, present – 23."
            ),
        ),
        (
            WHOLE,
            TallyStyle.DEVICES,
            (
                "ZA: 11, PRZECIW: 5, WSTRZYMUJĘ SIĘ: 3, NIEWAŻNE: 1, BRAK GŁOSU: 1, WYŁĄCZENI: 2, "
                "NIEOBECNI: 2, OBECNI: 23"
            ),
            (
                "FOR: 11, AGAINST: 5, ABSTAINING: 3, INVALID: 1, NO VOTE: 1, EXCLUDED: 2, "
                "ABSENT: 2, PRESENT: 23"
            ),
        ),
        (
            WHOLE,
            TallyStyle.BALLOTS,
            "11 głosami „za”, przy 5 głosach „przeciw” i 3 głosach „wstrzymujących się”",
            "by 11 votes in favour, with 5 votes against and 3 abstentions",
        ),
        (
            Tally(1, 1, 1),
            TallyStyle.BALLOTS,
            "1 głosem „za”, przy 1 głosie „przeciw” i 1 głosie „wstrzymującym się”",
            "by 1 vote in favour, with 1 vote against and 1 abstention",
        ),
        (
            Tally(22, None, 0),
            TallyStyle.BALLOTS,
            "22 głosami „za”, przy 0 głosach „wstrzymujących się”",
            "by 22 votes in favour, with 0 abstentions",
        ),
        (
            Tally(None, 2, None),
            TallyStyle.BALLOTS,
            "przy 2 głosach „przeciw”",
            "with 2 votes against",
        ),
        (Tally(15, None, None), TallyStyle.BALLOTS, "15 głosami „za”", "by 15 votes in favour"),
        (Tally(None, None, None), TallyStyle.BALLOTS, "", ""),
        (Tally(None, None, None), TallyStyle.COUNTS, "", ""),
        (Tally(None, None, None), TallyStyle.DEVICES, "", ""),
        (Tally(None, 0, None), TallyStyle.COUNTS, "Przeciw – 0.", "Against – 0."),
    ],
)
def test_counts_in_customary_styles(
    tally: Tally, style: TallyStyle, polish: str, english: str
) -> None:
    assert format_tally(tally, style) == polish
    assert format_tally(tally, style, language="en") == english


@settings(max_examples=50)
@given(tallies())
def test_every_text_holds_every_number_of_the_tally(tally: Tally) -> None:
    told = attrs.asdict(attrs.evolve(tally, invalid=tally.invalid or None))
    known = sorted(count for count in told.values() if count is not None)
    for style in (TallyStyle.COUNTS, TallyStyle.DEVICES):
        for language in ("pl", "en"):
            text = format_tally(tally, style, language=language)
            assert sorted(int(number) for number in re.findall("[0-9]+", text)) == known


@pytest.mark.parametrize("wrong", [{"style": "loud"}, {"language": "de"}])
def test_a_style_or_language_that_is_none_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(InvalidValueError):
        format_tally(WHOLE, **wrong)
    with pytest.raises(InvalidValueError):
        vote_statement(ENTRY.verdict, language="de")
    with pytest.raises(InvalidValueError):
        quorum_statement(ENTRY.verdict, language="de")
    with pytest.raises(InvalidValueError):
        result_statement(ENTRY.verdict, language="de")


def test_the_first_text_of_a_clerk() -> None:
    verdict = ENTRY.verdict

    assert quorum_statement(verdict) == (
        "Na ustawowy skład Rady wynoszący 21 radnych w sesji uczestniczy 19, co stanowi kworum "
        "wymagane do podejmowania uchwał (co najmniej 11)."
    )
    assert vote_statement(verdict) == (
        "W głosowaniu jawnym wzięło udział 19 radnych. Za podjęciem uchwały głosowało 11, "
        "przeciw – 5, wstrzymało się – 3. Uchwała została podjęta."
    )
    assert result_statement(verdict) == "Uchwała została podjęta."
    discharge = judge(
        attrs.evolve(
            RECORD, matter=Matter.DISCHARGE_GRANT, tally=Tally(10, 4, 7), mode=None, roll_call=None
        )
    )
    assert vote_statement(discharge) == (
        "Za udzieleniem absolutorium głosowało 10 radnych, przeciw – 4, wstrzymało się – 7. "
        "Wymagana jest bezwzględna większość głosów ustawowego składu Rady, tj. co najmniej 11 "
        "głosów „za” (art. 28a ust. 2 ustawy o samorządzie gminnym). Uchwała nie została podjęta."
    )
    lost = judge(attrs.evolve(RECORD, tally=Tally(10, 0, 0, present=10), roll_call=None))
    assert (
        vote_statement(lost)
        == result_statement(lost)
        == (
            "W chwili głosowania obecnych było 10 radnych, podczas gdy kworum wynosi 11. "
            "Rada nie mogła podjąć uchwały."
        )
    )


def test_a_vote_of_confidence_that_is_lost_names_the_office() -> None:
    lost = judge(
        attrs.evolve(
            RECORD, matter=Matter.VOTE_OF_CONFIDENCE, tally=Tally(10, 4, 7), roll_call=None
        )
    )
    result = (
        "Uchwała o udzieleniu wotum zaufania nie została podjęta, co jest równoznaczne z podjęciem "
        "uchwały o nieudzieleniu Burmistrzowi wotum zaufania (art. 28aa ust. 9 ustawy o "
        "samorządzie gminnym)."
    )
    assert result_statement(lost, executive="Burmistrzowi") == result
    assert vote_statement(lost, executive="Burmistrzowi").endswith(result)
    assert "o nieudzieleniu wotum zaufania" in vote_statement(lost)


def test_the_same_in_english() -> None:
    verdict = ENTRY.verdict
    unknown = judge(attrs.evolve(RECORD, tally=Tally(None, None, None), roll_call=None))

    assert quorum_statement(verdict, language="en") == (
        "Of 21 statutory seats, 19 members are present, which is a quorum (11 are needed)."
    )
    assert vote_statement(verdict, language="en").endswith("present – 19. Result: adopted.")
    assert vote_statement(unknown, language="en") == "Result: undetermined."
    assert quorum_statement(unknown, language="en") == quorum_statement(unknown) == ""


def test_the_result_of_a_referendum_is_the_whole_of_its_sentences() -> None:
    residents = Body(kind=BodyKind.ELECTORATE, seats=1000)
    verdict = judge(
        VoteRecord(
            body=residents,
            matter=Matter.REFERENDUM_QUESTION,
            day=RECORD.day,
            tally=Tally(300, 100, 0, invalid=0, present=400),
        )
    )

    assert result_statement(verdict) == verdict.sentence()
