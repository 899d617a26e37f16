"""The votes of a session on paper, to the letter."""

from datetime import date, time
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from papers import COUNCIL, ENTRY, OCCASION, RECORD

from zmp_core.errors import InvalidRecordError, InvalidValueError
from zmp_core.law import Period
from zmp_core.minutes import (
    Document,
    Lines,
    Occasion,
    Table,
    VoteEntry,
    read_tally,
    record_of_votes,
    roll_call_list,
    roll_call_table,
    surname,
)
from zmp_core.polish import order
from zmp_core.rules import judge
from zmp_core.testing import roll_calls, vote_records
from zmp_core.votes import Matter, Position, RollCall, Tally, VoteRecord, VotingMode

ROLL_CALL = """\
Imienny wykaz głosowania nr 7
XI_sesja Rady Miejskiej w_Łodzi, 26_lutego 2025_r., godz._10.42
Przedmiot: podjęcie uchwały w_sprawie przystąpienia Gminy do Związku Miast Polskich (druk nr_59)
Głosowanie jawne, z_użyciem urządzeń (art._14 ust._2 ustawy o_samorządzie gminnym)
Za (11): Adam Czerw, Ewa Ćwik, Olga Dąb, Jerzy Lipa, Anna Lis, Ewa Łuk, Jan Nowak, Maria Sowa, \
Iga Zych, Ewa Źródło, Łucja Żak
Przeciw (5): Piotr Kos, Zofia Mak, Ida Rak, Karol Sum, Paweł Ślaz
Wstrzymali się (3): Marek Bąk, Leon Jeż, Lena Wilk
Obecni, nie oddali głosu (0)
Wyłączeni od głosowania (0)
Nieobecni (2): Beata Fok, Rafał Gil
Uchwała została podjęta.""".replace("nr 7", "nr_7")


def entry(**change: Any) -> VoteEntry:
    return VoteEntry(verdict=judge(attrs.evolve(RECORD, **change)))


def test_the_roll_call_of_a_vote_is_printed_to_the_letter() -> None:
    document = roll_call_list(ENTRY, OCCASION)

    assert document.text() == ROLL_CALL.replace("_", "\u00a0")
    assert document.text(spaces="plain") == ROLL_CALL.replace("_", " ")


def test_the_roll_call_in_english_keeps_plain_spaces() -> None:
    assert roll_call_list(ENTRY, OCCASION, language="en").text().splitlines()[:5] == [
        "Roll call no. 7",
        "Session XI of Rada Miejska w Łodzi, 2025-02-26, 10:42",
        (
            "Subject: podjęcie uchwały w sprawie przystąpienia Gminy do Związku Miast Polskich "
            "(paper no. 59)"
        ),
        "Open vote, taken by devices (art. 14 ust. 2 u.s.g.)",
        (
            "In favour (11): Adam Czerw, Ewa Ćwik, Olga Dąb, Jerzy Lipa, Anna Lis, Ewa Łuk, "
            "Jan Nowak, Maria Sowa, Iga Zych, Ewa Źródło, Łucja Żak"
        ),
    ]
    assert roll_call_list(ENTRY, OCCASION, language="en").text().endswith("Result: adopted.")


def test_what_is_not_known_is_not_printed() -> None:
    bare = entry(mode=None, day=None)

    text = roll_call_list(bare, Occasion(of_body="Rady")).text(spaces="plain")

    assert text.splitlines()[:3] == [
        "Imienny wykaz głosowania",
        "Sesja Rady",
        f"Przedmiot: {RECORD.matter.name}",
    ]
    assert text.splitlines()[3].startswith("Za (11): ")


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (Period(since=date(2025, 2, 6), until=date(2025, 2, 7)), "Sesja Rady, 6–7 lutego 2025 r."),
        (Period(since=date(2025, 2, 6), until=None), "Sesja Rady"),
        (Period(since=None, until=date(2025, 2, 6)), "Sesja Rady"),
    ],
)
def test_several_possible_days(day: Period, printed: str) -> None:
    document = roll_call_list(entry(day=day, mode=None), Occasion(of_body="Rady"))

    assert document.text(spaces="plain").splitlines()[1] == printed
    english = roll_call_list(entry(day=day, mode=None), Occasion(of_body="Rady"), language="en")
    assert ("2025-02-06/2025-02-07" in english.text()) == ("6–7" in printed)


@pytest.mark.parametrize(
    ("mode", "line"),
    [
        (VotingMode.OPEN, "Głosowanie jawne"),
        (VotingMode.ROLL_CALL, "Głosowanie imienne"),
        (
            VotingMode.RECORDED,
            "Głosowanie jawne, z użyciem urządzeń (art. 14 ust. 2 ustawy o samorządzie gminnym)",
        ),
    ],
)
def test_how_the_vote_was_taken(mode: VotingMode, line: str) -> None:
    text = roll_call_list(entry(mode=mode), OCCASION).text(spaces="plain")

    assert text.splitlines()[3] == line


@pytest.mark.parametrize(
    "day", [date(2010, 3, 1), None, Period(since=date(2018, 1, 1), until=date(2019, 1, 1))]
)
def test_devices_have_no_basis_where_on_some_day_no_act_asks_for_them(day: Any) -> None:
    text = roll_call_list(entry(day=day), Occasion(of_body="Rady")).text(spaces="plain")

    assert text.splitlines()[3] == "Głosowanie jawne, z użyciem urządzeń"


def test_a_list_of_names_needs_names() -> None:
    with pytest.raises(InvalidValueError, match="a record with a roll call"):
        roll_call_list(entry(roll_call=None), OCCASION)
    with pytest.raises(InvalidValueError, match="one of pl, en"):
        roll_call_list(ENTRY, OCCASION, language="de")


def test_a_blank_name_has_no_surname() -> None:
    with pytest.raises(InvalidValueError):
        surname(" ")


def test_the_caller_may_say_what_the_surname_is() -> None:
    call = RollCall({"De La Torre Ewa": Position.IN_FAVOUR, "Ćwik Jan": Position.IN_FAVOUR})
    by_first = roll_call_table(call, by=lambda name: name)

    assert [row[1] for row in by_first.rows] == ["Ćwik Jan", "De La Torre Ewa"]
    assert [row[1] for row in roll_call_table(call).rows] == ["De La Torre Ewa", "Ćwik Jan"]


def test_one_row_a_member_says_how_each_voted_in_words_without_gender() -> None:
    call = RollCall(
        {
            "Anna Lis": Position.IN_FAVOUR,
            "Jan Lis": Position.AGAINST,
            "Ewa Ćwik": Position.ABSTAINING,
            "Iga Cis": Position.NOT_VOTING,
            "Adam Żak": Position.EXCLUDED,
            "Olga Zych": Position.ABSENT,
        }
    )

    assert roll_call_table(call).rows == (
        ("1", "Iga Cis", "brak głosu"),
        ("2", "Ewa Ćwik", "wstrzymuje się"),
        ("3", "Anna Lis", "za"),
        ("4", "Jan Lis", "przeciw"),
        ("5", "Olga Zych", "nieobecność"),
        ("6", "Adam Żak", "wyłączenie"),
    )
    assert roll_call_table(call, language="en").head == ("No.", "Member", "Vote")


@given(roll_calls())
def test_every_name_is_printed_once_and_in_polish_order(call: RollCall) -> None:
    names = [row[1] for row in roll_call_table(call).rows]

    assert sorted(names) == sorted(call.positions)
    assert names == sorted(names, key=lambda name: (order(surname(name)), order(name)))


@settings(max_examples=30)
@given(roll_calls(seats=21))
def test_a_printed_roll_call_is_read_back(call: RollCall) -> None:
    verdict = judge(attrs.evolve(RECORD, roll_call=call, tally=call.tally))
    lists = roll_call_list(VoteEntry(verdict=verdict), OCCASION).text()
    read, told = read_tally(lists.rpartition("\n")[0]), call.tally

    for name in ("in_favour", "against", "abstaining", "not_voting", "excluded", "absent"):
        assert getattr(read, name) == getattr(told, name)


RECORD_OF_VOTES = """\
Wykaz głosowań
XI sesja Rady Miejskiej w Łodzi, 26 lutego 2025 r.
Na ustawowy skład Rady wynoszący 21 radnych w sesji uczestniczy 19, co stanowi kworum wymagane do \
podejmowania uchwał (co najmniej 11).
Głosowania na sesji
Lp.  Przedmiot                     Za  Przeciw  Wstrzymali się  Wynik
7    przystąpienie do Związku      11  5        3               podjęto
2    absolutorium (druk nr 60)     10  4        7               nie podjęto
3    wybór przewodniczącego        –   –        –               nie wiadomo

7. przystąpienie do Związku
Głosowanie jawne, z użyciem urządzeń (art. 14 ust. 2 ustawy o samorządzie gminnym)
W głosowaniu jawnym wzięło udział 19 radnych. Za podjęciem uchwały głosowało 11, przeciw – 5, \
wstrzymało się – 3. Uchwała została podjęta.
Za (11): Adam Czerw, Ewa Ćwik, Olga Dąb, Jerzy Lipa, Anna Lis, Ewa Łuk, Jan Nowak, Maria Sowa, \
Iga Zych, Ewa Źródło, Łucja Żak
Przeciw (5): Piotr Kos, Zofia Mak, Ida Rak, Karol Sum, Paweł Ślaz
Wstrzymali się (3): Marek Bąk, Leon Jeż, Lena Wilk
Obecni, nie oddali głosu (0)
Wyłączeni od głosowania (0)
Nieobecni (2): Beata Fok, Rafał Gil

2. absolutorium (druk nr 60)
Za udzieleniem absolutorium głosowało 10 radnych, przeciw – 4, wstrzymało się – 7. Wymagana jest \
bezwzględna większość głosów ustawowego składu Rady, tj. co najmniej 11 głosów „za” (art. 28a \
ust. 2 ustawy o samorządzie gminnym). Uchwała nie została podjęta.

3. wybór przewodniczącego
Głosowanie tajne
Wymagana jest bezwzględna większość głosów (art. 19 ust. 1 ustawy o samorządzie gminnym). \
Na podstawie podanych danych nie można ustalić wyniku; nie podano: {missing}."""


def test_the_record_of_a_whole_session() -> None:
    secret = VoteRecord(
        body=COUNCIL,
        matter=Matter.CHAIR_ELECTION,
        day=RECORD.day,
        tally=Tally(None, None, None),
        mode=VotingMode.SECRET,
        wording="wybór przewodniczącego",
    )
    discharge = VoteRecord(
        body=COUNCIL, matter=Matter.DISCHARGE_GRANT, day=RECORD.day, tally=Tally(10, 4, 7)
    )
    open_question = judge(secret)
    document = record_of_votes(
        (
            attrs.evolve(ENTRY, subject="przystąpienie do Związku", paper=None),
            VoteEntry(verdict=judge(discharge), subject="absolutorium", paper="60"),
            VoteEntry(verdict=open_question),
        ),
        OCCASION,
    )
    missing = open_question.sentence().partition("nie podano: ")[2].rstrip(".")
    wanted = RECORD_OF_VOTES.format(missing=missing)

    assert [" ".join(line.split()) for line in document.text(spaces="plain").splitlines()] == [
        " ".join(line.split()) for line in wanted.splitlines()
    ]


def test_a_session_without_quorum_has_no_statement_of_one() -> None:
    alone = VoteEntry(
        verdict=judge(attrs.evolve(RECORD, roll_call=None, tally=Tally(3, 0, 0, present=3)))
    )
    text = record_of_votes([alone], OCCASION, language="en").text()

    assert text.splitlines()[:3] == [
        "Record of votes",
        "Session XI of Rada Miejska w Łodzi, 2025-02-26",
        "Votes of the session",
    ]
    assert "no quorum" in text


def test_the_english_record_states_the_quorum() -> None:
    text = record_of_votes([ENTRY], OCCASION, language="en").text()

    assert (
        "Of 21 statutory seats, 19 members are present, which is a quorum (11 are needed)." in text
    )
    assert "In favour – 11, against – 5, abstaining – 3" in text


@settings(max_examples=30)
@given(vote_records())
def test_every_number_of_a_tally_is_in_the_record(record: VoteRecord) -> None:
    made = record_of_votes([VoteEntry(verdict=judge(record))], Occasion(of_body="Rady"))
    tally = record.tally
    (overview,) = (block for block in made.blocks if isinstance(block, Table))

    assert overview.rows[0][2:5] == tuple(
        "–" if count is None else str(count)
        for count in (tally.in_favour, tally.against, tally.abstaining)
    )


def test_annexes_follow_the_votes() -> None:
    annex = Document(title="Protokół Komisji Skrutacyjnej", blocks=(Lines(("Wyboru dokonano.",)),))
    text = record_of_votes([ENTRY], OCCASION, annexes=[annex, annex]).text()

    assert text.endswith("\n\nProtokół Komisji Skrutacyjnej\nWyboru dokonano." * 2)


def test_a_record_has_a_vote() -> None:
    with pytest.raises(InvalidValueError, match="one at least"):
        record_of_votes([], OCCASION)


def test_entries_and_occasions_refuse_what_cannot_be_printed() -> None:
    wrong: dict[str, Any] = {
        "verdict": RECORD,
        "subject": " ",
        "paper": 59,
        "number": 0,
        "hour": "10.42",
    }
    with pytest.raises(InvalidRecordError) as caught:
        VoteEntry(**wrong)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("wrong_kind", "/verdict"),
        ("not_a_name", "/subject"),
        ("not_a_name", "/paper"),
        ("not_a_number", "/number"),
        ("wrong_kind", "/hour"),
    ]

    with pytest.raises(InvalidRecordError) as caught:
        Occasion(of_body="", session=0)
    assert [fault.path for fault in caught.value.faults] == ["/of_body", "/session"]


def test_a_time_without_minutes_is_printed_too() -> None:
    text = roll_call_list(attrs.evolve(ENTRY, hour=time(9)), OCCASION).text(spaces="plain")

    assert text.splitlines()[1].endswith("godz. 9.00")
