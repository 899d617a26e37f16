"""Counted people and things, and the verbs that agree with them."""

import pickle
import tomllib
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.errors import InvalidRecordError, InvalidValueError
from zmp_core.polish import (
    ABSTAINED,
    CITY,
    COUNCILLOR,
    DAY,
    DELEGATE,
    GROSZ,
    ITEM,
    MEMBER,
    MONTH,
    PERSON,
    TOOK_PART,
    VOTE,
    VOTED,
    WOMAN_COUNCILLOR,
    YEAR,
    Gender,
    Noun,
    Verb,
    counted,
    counting,
    lacking,
    no_break,
    plain,
)
from zmp_core.polish.counting import category

DATA = Path(__file__).parents[1] / "data"
WORDS = tomllib.loads((DATA / "locale_words.toml").read_text("utf-8"))
NOUNS: Final = {noun.one: noun for noun in vars(counting).values() if isinstance(noun, Noun)}
AID: Final = Noun("asystent", "asystentów", "asystentów", "asystenta")  # nobody told the gender


@pytest.mark.parametrize("row", WORDS["categories"], ids=lambda row: row["number"])
def test_a_number_has_its_category(row: dict[str, Any]) -> None:
    assert category(Decimal(row["number"])) == row["category"]
    if row["number"].isdigit():
        assert category(int(row["number"])) == row["category"]
        assert category(-int(row["number"])) == row["category"]


def test_a_fraction_has_the_category_of_what_is_printed() -> None:
    assert [category(Fraction(number)) for number in ("1", "2", "3/2")] == ["one", "few", "other"]


@pytest.mark.parametrize("row", WORDS["nouns"], ids=lambda row: row["noun"])
def test_a_noun_has_its_forms(row: dict[str, Any]) -> None:
    noun = NOUNS[row["noun"]]
    forms = (noun.one, noun.few, noun.many, noun.genitive)

    assert forms == (row["one"], row["few"], row["many"], row["other"])


def test_every_noun_of_the_table_has_a_gender() -> None:
    assert len(NOUNS) == 20
    assert {noun.one for noun in NOUNS.values() if noun.gender is Gender.PERSONAL} == {
        *("radny", "członek", "delegat", "przedstawiciel", "mieszkaniec"),
    }
    assert None not in {noun.gender for noun in NOUNS.values()}


@pytest.mark.parametrize("row", WORDS["counted"], ids=lambda row: row["want"])
def test_a_noun_takes_the_form_its_number_asks_for(row: dict[str, Any]) -> None:
    noun = NOUNS[row["noun"]]

    assert counted(row["number"], noun, spaces="plain") == row["want"]
    assert counted(row["number"], noun) == row["want"].replace(" ", "\u00a0")


@pytest.mark.parametrize(
    ("number", "noun", "text"),
    [
        (0, VOTE, "0 głosów"),
        (Decimal("1.5"), VOTE, "1,5 głosu"),
        (Decimal("1.0"), VOTE, "1,0 głosu"),
        (Fraction(1, 2), VOTE, "0,5 głosu"),
        (Decimal(1), VOTE, "1 głos"),
        (12345, PERSON, "12 345 osób"),
        (-2, VOTE, "−2 głosy"),
        (2, WOMAN_COUNCILLOR, "2 radne"),
        (5, WOMAN_COUNCILLOR, "5 radnych"),
        (2, DAY, "2 dni"),
        (2, MONTH, "2 miesiące"),
        (3, YEAR, "3 lata"),
        (5, YEAR, "5 lat"),
        (22, GROSZ, "22 grosze"),
        (3, ITEM, "3 punkty"),
    ],
)
def test_any_number_is_counted(number: int | Decimal | Fraction, noun: Noun, text: str) -> None:
    assert counted(number, noun, spaces="plain") == text


@pytest.mark.parametrize(
    ("noun", "one", "two"),
    [
        (VOTE, "1 głosu", "2 głosów"),
        (COUNCILLOR, "1 radnego", "2 radnych"),
        (MEMBER, "1 członka", "2 członków"),
        (DELEGATE, "1 delegata", "2 delegatów"),
    ],
)
def test_what_is_lacking_stands_in_the_genitive(noun: Noun, one: str, two: str) -> None:
    assert lacking(1, noun, spaces="plain") == one
    assert lacking(2, noun, spaces="plain") == two
    assert lacking(2, noun) == two.replace(" ", "\u00a0")
    assert lacking(Decimal("1.5"), noun, spaces="plain") == one.replace("1", "1,5")


@pytest.mark.parametrize("row", WORDS["agreement"], ids=lambda row: row["want"])
def test_a_verb_agrees_with_number_and_noun(row: dict[str, Any]) -> None:
    number = row["number"]

    def said(verb: Verb, noun: Noun) -> str:
        return verb.after(number, noun)

    sentences = {
        f"{said(VOTED, COUNCILLOR)} {counted(number, COUNCILLOR, spaces='plain')}",
        f"oddano {counted(number, VOTE, spaces='plain')}",
        f"{counted(number, CITY, spaces='plain')} {said(VOTED, CITY)} za",
        f"{counted(number, PERSON, spaces='plain')} {said(ABSTAINED, PERSON)} od głosu",
    }
    assert row["want"] in sentences


@pytest.mark.parametrize(
    ("number", "noun", "verb"),
    [
        (1, COUNCILLOR, "wziął udział"),
        (2, COUNCILLOR, "wzięło udział"),
        (5, COUNCILLOR, "wzięło udział"),
        (1, WOMAN_COUNCILLOR, "wzięła udział"),
        (2, WOMAN_COUNCILLOR, "wzięły udział"),
        (5, WOMAN_COUNCILLOR, "wzięło udział"),
        (12, WOMAN_COUNCILLOR, "wzięło udział"),
        (1, CITY, "wzięło udział"),
        (22, CITY, "wzięły udział"),
        (21, CITY, "wzięło udział"),
        (1, VOTE, "wziął udział"),
        (2, VOTE, "wzięły udział"),
        (Decimal("1.5"), VOTE, "wzięło udział"),
        (0, VOTE, "wzięło udział"),
    ],
)
def test_a_verb_follows_the_gender_of_its_noun(
    number: int | Decimal, noun: Noun, verb: str
) -> None:
    assert TOOK_PART.after(number, noun) == verb


def test_a_gender_that_was_not_told_is_not_derived() -> None:
    assert counted(2, AID, spaces="plain") == "2 asystentów"
    with pytest.raises(InvalidValueError, match="whose gender is told"):
        VOTED.after(2, AID)


@pytest.mark.parametrize("number", [1.5, True, None, "2", Decimal("NaN"), Fraction(1, 3)])
def test_what_is_no_number_is_not_counted(number: Any) -> None:
    for count in (counted, lacking):
        with pytest.raises(InvalidValueError):
            count(number, VOTE)
    with pytest.raises(InvalidValueError):
        VOTED.after(number, VOTE)


def test_a_noun_lists_all_that_is_wrong_with_it() -> None:
    bad: Any = ["", None, " ", 5]
    gender: Any = "personal"

    with pytest.raises(InvalidRecordError) as refusal:
        Noun(*bad, gender=gender)
    assert [(fault.code, fault.path) for fault in refusal.value.faults] == [
        ("not_a_name", "/one"),
        ("not_a_name", "/few"),
        ("not_a_name", "/many"),
        ("not_a_name", "/genitive"),
        ("not_a_gender", "/gender"),
    ]


def test_a_verb_lists_all_that_is_wrong_with_it() -> None:
    bad: Any = ["", None, " ", 5]

    with pytest.raises(InvalidRecordError) as refusal:
        Verb(*bad)
    assert [fault.path for fault in refusal.value.faults] == [
        *("/masculine", "/feminine", "/neuter", "/plural"),
    ]


@pytest.mark.parametrize("value", [VOTE, AID, VOTED])
def test_nouns_and_verbs_are_values(value: Noun | Verb) -> None:
    assert pickle.loads(pickle.dumps(value)) == value
    assert len({value, pickle.loads(pickle.dumps(value))}) == 1


@given(st.integers(), st.sampled_from(list(NOUNS.values())))
def test_a_counted_noun_keeps_to_the_policy(number: int, noun: Noun) -> None:
    for count in (counted, lacking):
        text = count(number, noun)

        assert no_break(plain(text)) == text
        assert count(number, noun, spaces="plain") == plain(text)
