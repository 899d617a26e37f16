"""Reading how a vote ended: what the sources say, and what must not be read into them."""

import json
import re
import tomllib
from pathlib import Path
from time import process_time
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zmp_core.errors import InvalidValueError
from zmp_core.minutes import (
    Counted,
    ReadingRemark,
    TallyStyle,
    format_tally,
    read_tally,
    read_votes,
)
from zmp_core.minutes.reading_words import number_in_figures, number_in_words, numbers_by_word
from zmp_core.polish.cardinals import in_words
from zmp_core.polish.grammar import Case, Gender
from zmp_core.polish.reading import unaccented
from zmp_core.rules import judge
from zmp_core.testing import tallies, vote_records
from zmp_core.votes import Tally, VoteRecord

DATA = Path(__file__).parents[1] / "data" / "minutes_sentences.toml"
SENTENCES: list[dict[str, Any]] = tomllib.loads(DATA.read_text("utf-8"))["sentence"]


def said(sentence: dict[str, Any]) -> dict[str, int]:
    """Return what the sentence says, as far as it is meant to be read."""
    return {
        counted.value: sentence[counted]
        for counted in Counted
        if counted in sentence and counted not in sentence.get("unread", ())
    }


def known(tally: Tally) -> dict[str, int]:
    return {name: count for name, count in attrs.asdict(tally).items() if count is not None}


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence["text"][:60])
def test_a_sentence_of_press_or_minutes_says_what_it_says(sentence: dict[str, Any]) -> None:
    assert known(read_tally(sentence["text"])) == said(sentence)


def test_the_sentences_are_many_have_a_source_and_are_read_for_the_most_part() -> None:
    told = sum(counted in sentence for sentence in SENTENCES for counted in Counted)
    read = sum(len(said(sentence)) for sentence in SENTENCES)

    assert len(SENTENCES) >= 60
    assert all(sentence["source"] for sentence in SENTENCES)
    assert (told, read) == (271, 246)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        pytest.param("15 głosami za, przy 2 wstrzymujących", (15, None, 2), id="two of three"),
        pytest.param("14:2:7", (14, 2, 7), id="a score alone"),
        pytest.param("stosunkiem głosów 14:2:7", (14, 2, 7), id="a score of votes"),
        pytest.param("wynikiem 10:12:15", (10, 12, 15), id="a score that could be a time"),
        pytest.param("przeciw 0", (None, 0, None), id="no sign"),
        pytest.param("14-toma głosami za", (14, None, None), id="declined figures"),
        pytest.param(
            "dwudziestu jeden radnych było za", (21, None, None), id="number of two words"
        ),
        pytest.param("trzej radni się wstrzymali", (None, None, 3), id="people in the nominative"),
        pytest.param("Za było 1 234 osób", (1234, None, None), id="a long number"),
        pytest.param("ZA WNIOSKIEM GŁOSOWAŁO 11 RADNYCH", (11, None, None), id="capitals"),
        pytest.param("za wnioskiem glosowalo 11 radnych", (11, None, None), id="no accents"),
        pytest.param("bez głosów przeciwnych", (None, 0, None), id="without"),
        pytest.param("Nikt się nie wstrzymał", (None, None, 0), id="nobody abstained"),
        pytest.param("nie wstrzymał się nikt", (None, None, 0), id="nobody, in the end"),
        pytest.param("nikt nie był za", (0, None, None), id="nobody in favour"),
        pytest.param("nikt nie głosował za odrzuceniem", (0, None, None), id="nobody voted for it"),
        pytest.param("wszyscy radni byli za", (None, 0, 0), id="all"),
        pytest.param("Jednogłośnie, 12 głosami za", (12, 0, 0), id="unanimous, in one sentence"),
        pytest.param(
            "Za przyjęciem głosowało: 12 radnych, przeciw: 0, wstrzymało się: 1",
            (12, 0, 1),
            id="a sign behind the verb",
        ),
        pytest.param("za 15, przeciw 6, wstrzymało się 0", (15, 6, 0), id="no signs at all"),
        pytest.param("za 15 głosów, przeciw 6 głosów", (15, 6, None), id="nouns and no signs"),
        pytest.param("za – 11 przeciw – 5 wstrzymało się – 3", (11, 5, 3), id="signs, no commas"),
        pytest.param("za - 15/przeciw - 0/wstrz. - 1", (15, 0, 1), id="strokes"),
        pytest.param("w głosowaniu nr 5 za – 11", (11, None, None), id="the number of a vote"),
        pytest.param("przyjęto, 8 zł za – 11", (11, None, None), id="a number of something else"),
        pytest.param("5 radnych „za” wnioskiem", (5, None, None), id="a label in quotes"),
        pytest.param("14 osób za", (14, None, None), id="a label at the end"),
        pytest.param("wstrzym - 1", (None, None, 1), id="a short form without its stop"),
        pytest.param("Za wnioskiem oddano 12 głosów", (12, None, None), id="ballots in a clause"),
        pytest.param("W tym roku. 12 radnych było za", (12, None, None), id="a sentence before"),
        pytest.param(". 5 głosów za, nr", (5, None, None), id="a stop at the beginning"),
        pytest.param("W sprawie 5 działek Rada za – 11", (11, None, None), id="a number far off"),
        pytest.param("12 głosów za było 5 osób", (12, None, None), id="a clause read in part"),
        pytest.param(
            "Głosowanie 12: 5 osób z lewicy było za", (5, None, None), id="a number and a colon"
        ),
        pytest.param(
            "Jednogłośnie, zgodnie z art. 14, 12 głosami za", (12, 0, 0), id="a stop within"
        ),
        pytest.param("Za głosowało – 14", (14, None, None), id="a dash behind the verb"),
        pytest.param("Za głosowało –", (None, None, None), id="nothing behind the verb"),
        pytest.param("Za głosowało: Lis, 5 osób", (None, None, None), id="a name behind the verb"),
        pytest.param(
            "Za przyjęciem uchwały\n  głosowało 11 radnych", (11, None, None), id="a broken line"
        ),
        pytest.param("Uchwała za\nGłosowało 5", (None, None, None), id="a line of its own"),
        pytest.param("Za\u0301", (None, None, None), id="a letter with a mark of its own"),
        pytest.param("wstrzymało sie\u0328 2 radnych", (None, None, 2), id="letters in parts"),
    ],
)
def test_ways_of_telling(text: str, counts: tuple[int | None, ...]) -> None:
    tally = read_tally(text)

    assert (tally.in_favour, tally.against, tally.abstaining) == counts


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Uchwała wymaga co najmniej 11 głosów „za”.",
        "Potrzeba 11 głosów za.",
        "Nie było 11 głosów za.",
        "ponad 10 radnych było za",
        "Gdyby za wnioskiem głosowało 11 radnych, przeszedłby.",
        "Absolutorium za 2022 rok: głosowało 21 radnych.",
        "Za rok 2023 było 5 osób.",
        "Za: 5 zł",
        "pisma nr 5 za",
        "zgodnie z art. 14 za",
        "5 za 3 zł",
        "pięciu radnych za udział w komisji",
        "złożyło skargę 5 osób przeciw uchwale",
        "przeciw 5 uchwałom",
        "wstrzymało budowę 5 osób",
        "W głosowaniu wzięło udział 21 radnych.",
        "za 11 przeciw 5 wstrzymało się 3",
        "za 11 przeciw",
        "dwa tysiące trzy osoby za",
        "trzech dwudziestu radnych było za",
        "21-osobowa rada za",
        "12,5 głosu za",
        "stosunkiem głosów 13:8",
        "o 10:42:15 głosowano",
        "obrady zakończono 10:42:15",
        "10:42:15",
        "Nie zapadła jednogłośnie.",
        "Zapadła prawie jednogłośnie.",
        "niejednogłośnie",
        "wszyscy radni byli obecni",
        "wszyscy",
        "wszyscy radni siedzieli za stołem",
        "Nikt nie głosował.",
        "nikt nie wnosił uwag za rok",
        "za nikt nie chciał głosować",
        "nikt nie był obecny ani nieobecny, brak głosów",
        "nikt nie był za przeciw",
        "co najmniej: nikt",
        "bez głosów",
        "Obecni byli przeciw",
        "11 radnych poparło wniosek.",
        "od 5 do 7 radnych za",
        "1234567 głosów za",
        "11 – za – 5 – przeciw",
        "1 za – 11",
        "jeden głos za mało",
        "dwóch na trzech radnych było za",
        "za głosowało 2 na 3 radnych",
        "3 tys. osób było za",
        "za było 45 % radnych",
        "kupił za 15, przeciw temu protestowano",
        "za 15, przeciw",
        "za 15 głosów",
        "za 15,",
        "Uchwała za",
        "bez Lisa przeciw",
        "bez głosów mieszkańców przeciw",
        "brak: 3 osoby",
        "za –",
        "za 15, Lis 6",
        "NIE BYŁO 11 GŁOSÓW ZA",
        "Za głosowało 11 radnych co najmniej",
        "prawie nikt nie był przeciw",
        "nikt nie protestował przeciw uchwale",
        "nikt nie był wczoraj za stołem",
        "wszyscy radni byli przeciw",
        "wszyscy radni za",
        "Oni byli przeciw. – 5 osób przyszło",
    ],
)
def test_what_is_not_surely_said_stays_unknown(text: str) -> None:
    assert known(read_tally(text)) == {}


@pytest.mark.parametrize("text", [None, 11, b"za 11", ["za"]])
def test_only_a_text_is_read(text: Any) -> None:
    with pytest.raises(InvalidValueError):
        read_tally(text)


def test_subjects_and_headings_tell_of_no_vote() -> None:
    sample = (DATA.parent / "votes_sample.jsonl").read_text("utf-8").splitlines()
    subjects = [json.loads(line)["subject"] for line in sample]
    headings = re.findall(
        r'"((?:[^"\\]|\\.)*)"', (DATA.parent / "headings.json").read_text("utf-8")
    )

    told = [text for text in (*subjects, *headings) if read_votes(text).told]

    assert len(subjects) + len(headings) > 2000
    assert len(told) == 1  # one has the result behind its subject
    assert told[0].endswith("ZA: 24, PRZECIW: 0, WSTRZYMUJĘ SIĘ: 0, BRAK GŁOSU: 3, NIEOBECNI: 1")


def test_a_text_about_several_votes_tells_of_none() -> None:
    reading = read_votes("Pierwszy wniosek: 4 za, 1 przeciw. Drugi: 5 za, 1 przeciw.")

    assert known(reading.tally) == {}
    assert reading.remarks == (ReadingRemark.SEVERAL_VOTES,)
    assert [told.number for told in reading.told] == [4, 1, 5, 1]


def test_the_same_told_twice_is_told() -> None:
    reading = read_votes("11 głosów za! Za wnioskiem głosowało 11 radnych, 2 było przeciw.")

    assert (reading.tally.in_favour, reading.tally.against, reading.remarks) == (11, 2, ())


def test_counts_that_do_not_add_up_are_not_taken() -> None:
    reading = read_votes("Obecni: 10, za: 9, przeciw: 5")

    assert known(reading.tally) == {}
    assert reading.remarks == (ReadingRemark.DOES_NOT_ADD_UP,)


def test_a_number_that_was_left_is_remarked() -> None:
    reading = read_votes("Przeciw głosowało 3 z 5 z 7 radnych, wstrzymało się 2.")

    assert known(reading.tally) == {"abstaining": 2, "against": 3}
    assert known(read_tally("11 głosów za – 5 przeciw – 3 wstrzymujące się")) == {"abstaining": 3}
    assert read_votes("11 głosów za – 5 przeciw").remarks == (ReadingRemark.NUMBER_LEFT,)
    assert read_votes("za głosowało 5 i 7 radnych").remarks == ()
    assert read_votes("Głosowało 15 radnych.").remarks == ()
    assert read_votes("za głosowało 5 radnych 7 osób").remarks == (ReadingRemark.NUMBER_LEFT,)


def test_unanimously_does_not_outweigh_what_is_told() -> None:
    contradicted = read_votes("Jednogłośnie: 12 za, 1 wstrzymujący.")
    elsewhere = read_votes("Porządek przyjęto jednogłośnie. Za uchwałą było 12 radnych.")
    partly = read_votes("Jednogłośnie 12 głosami za, przy 0 wstrzymujących.")

    assert known(contradicted.tally) == {"in_favour": 12, "abstaining": 1}
    assert known(elsewhere.tally) == {"in_favour": 12}
    assert contradicted.remarks == elsewhere.remarks == ()
    assert known(partly.tally) == {"in_favour": 12, "against": 0, "abstaining": 0}
    assert partly.remarks == (ReadingRemark.UNANIMOUS,)


def test_a_reading_shows_where_each_count_is_told_and_what_stayed_unknown() -> None:
    text = "Za uchwałą zagłosowało 12 radnych, 6 się wstrzymało, jak podano."
    reading = read_votes(text)

    assert [(told.counted, told.number, text[told.start : told.end]) for told in reading.told] == [
        (Counted.IN_FAVOUR, 12, "Za uchwałą zagłosowało 12 radnych"),
        (Counted.ABSTAINING, 6, "6 się wstrzymało"),
    ]
    assert reading.unknown == (Counted.AGAINST,)


def test_each_position_is_read_after_its_label() -> None:
    text = (
        "Za (11): Anna Lis, Przeciw (5), Wstrzymali się od głosu (3), "
        "Obecni, nie oddali głosu (1), Wyłączeni od głosowania (2), Nieobecni (4), "
        "Głosów nieważnych – 0"
    )

    assert read_tally(text) == Tally(
        11, 5, 3, not_voting=1, excluded=2, absent=4, invalid=0, present=None
    )


@given(tallies(), st.sampled_from((TallyStyle.COUNTS, TallyStyle.DEVICES)))
def test_what_we_write_of_counts_is_read_back(tally: Tally, style: TallyStyle) -> None:
    assert read_tally(format_tally(tally, style)) == attrs.evolve(
        tally, invalid=tally.invalid or None
    )


@given(tallies())
def test_the_phrase_of_ballots_is_read_back(tally: Tally) -> None:
    read = read_tally(format_tally(tally, TallyStyle.BALLOTS))

    assert (read.in_favour, read.against, read.abstaining) == (
        tally.in_favour,
        tally.against,
        tally.abstaining,
    )


@settings(max_examples=40)
@given(vote_records())
def test_no_sentence_of_a_verdict_is_read_wrongly(record: VoteRecord) -> None:
    read = read_tally(judge(record).sentence())

    for counted in (Counted.IN_FAVOUR, Counted.AGAINST, Counted.ABSTAINING):
        assert getattr(read, counted) in {None, getattr(record.tally, counted)}


@given(st.text() | st.text(alphabet="za przeciw wstrzymało się 0123456789 nikt,.–:()„”\n"))
def test_any_text_is_taken_and_every_count_stands_in_it(text: str) -> None:
    for told in read_votes(text).told:
        assert 0 <= told.start < told.end <= len(text)
        assert told.number >= 0


@pytest.mark.parametrize(
    "pattern",
    [
        "za 1 ",
        "1 za ",
        "za – ",
        "a 1 za ",
        "jednogłośnie 1 za. ",
        "nikt nie był za, ",
        "dwa ",
        "1 1",
    ],
)
def test_the_time_grows_with_the_length_alone(pattern: str) -> None:
    def took(times: int) -> float:
        text = pattern * times
        start = process_time()
        read_votes(text)
        return process_time() - start

    short, long = (min(took(times) for _ in range(3)) for times in (800, 6400))

    assert long < 24 * short  # eight times as long; with the square it would be 64 times


def test_numbers_are_read_in_every_case_and_gender() -> None:
    names = numbers_by_word()

    for number in range(1000):
        for gender in Gender:
            for case in Case:
                words = unaccented(in_words(number, gender, case)).split()
                assert number_in_words([names[word] for word in words]) == number


@pytest.mark.parametrize(
    "numbers", [[2, 3], [3, 20], [20, 0], [0, 1], [5, 100], [100, 200], [11, 2]]
)
def test_words_that_make_no_number_are_none(numbers: list[int]) -> None:
    assert number_in_words(numbers) is None


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("11", 11),
        ("1 234", 1234),
        ("14-toma", 14),
        ("123456", 123456),
        ("1234567", None),
        ("21-osobowa", None),
        ("3/5", None),
        ("2,5", None),
        ("10:42", None),
        ("26.02.2025", None),
    ],
)
def test_figures_that_count(written: str, number: int | None) -> None:
    assert number_in_figures(written) == number
