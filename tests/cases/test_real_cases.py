"""Real votes come out as the law and the source have it, and a file with a slip is refused."""

from pathlib import Path

import attrs
import pytest

from zmp_core import Body, BodyKind, Matter, Outcome, Period, Tally, Term, VoteRecord, judge
from zmp_core.errors import InvalidRecordError
from zmp_core.rules import Caution, Consequence, MissedDischarge, Readings
from zmp_core.testing import Difference, Expected, RealCase, real_cases

_CASES = real_cases()
_NAMES = {case.name: case for case in _CASES}


@pytest.mark.parametrize("case", _CASES, ids=str)
def test_the_verdict_is_as_expected(case: RealCase) -> None:
    assert case.expected.differences(judge(case.record)) == ()


@pytest.mark.parametrize("case", _CASES, ids=str)
def test_a_case_says_where_it_comes_from(case: RealCase) -> None:
    assert case.title
    assert case.source


def test_there_are_enough_cases_of_every_kind() -> None:
    outcomes = {case.expected.outcome for case in _CASES}

    assert len(_CASES) >= 24
    assert outcomes == set(Outcome)
    assert len({case.expected.rule for case in _CASES}) >= 7


def test_what_a_source_does_not_say_is_unknown() -> None:
    record = _NAMES["krasnystaw_2024_przystapienie_do_zmp"].record

    assert record.tally == Tally(in_favour=None, against=0, abstaining=0)
    assert _NAMES["police_wotum_zaufania"].record.day is None


def test_the_other_reading_of_a_missed_discharge_is_a_refusal() -> None:
    case = _NAMES["ostrzeszow_2024_absolutorium"]

    verdict = judge(case.record, readings=Readings(missed_discharge=MissedDischarge.REFUSED))

    assert verdict.outcome is case.expected.outcome
    assert case.expected.differences(verdict) == (
        Difference("effect", case.expected.effect, "refused_by_law"),
    )


def test_every_field_is_compared() -> None:
    record = _NAMES["gdansk_2021_porzadek_sesji_na_wniosek"].record
    wrong = Expected(
        outcome=Outcome.ADOPTED,
        rule="USG-20-1a",
        quorum_need=1,
        quorum_met=False,
        majority_need=1,
        majority_met=False,
        missing=(),
        hinges=("presence",),
        cautions=(Caution.RULE_DISPUTED,),
        effect=Consequence.UNSETTLED,
    )
    names = [difference.name for difference in wrong.differences(judge(record))]

    assert sorted(names) == sorted(
        field.name for field in attrs.fields(Expected) if field.name != "unknown"
    )


def test_what_must_stay_open_is_compared_too() -> None:
    case = _NAMES["kolbiel_2023_status_miasta"]
    unknown = Expected(outcome=Outcome.NOT_ADOPTED, unknown=("quorum_met", "majority_need"))
    differences = unknown.differences(judge(case.record))

    assert [(each.name, each.expected, each.found) for each in differences] == [
        ("quorum_met", None, True),
        ("majority_need", None, 10),
    ]


# --- Files of one's own -------------------------------------------------------------------------

_GOOD = """
title = "Zmyślone"
source = "nigdzie"
note = "Tylko do prób."

[vote]
body = "Rada Gminy Zmyślone Dolne"
kind = "gmina_council"
seats = 15
matter = "agenda_change_on_request"
since = 2024-06-01
in_favour = 8
against = 0
abstaining = 0
present = 9
absent = 4
excluded = 1
in_office = 13
mode = "roll_call"
object = "agenda"
wording = "zdjęcie punktu"
consent = true
call = 1
term = 2024-04-07
reference = "1/2024"

[expected]
outcome = "adopted"
"""


def _faults(folder: Path, text: str) -> list[tuple[str, str]]:
    (folder / "próba.toml").write_text(text, "utf-8")
    with pytest.raises(InvalidRecordError) as caught:
        real_cases(folder)
    return [(fault.code, fault.path) for fault in caught.value.faults]


def test_a_folder_of_ones_own_is_read(tmp_path: Path) -> None:
    (tmp_path / "próba.toml").write_text(_GOOD, "utf-8")
    (tmp_path / "README.md").write_text("not a case", "utf-8")

    (case,) = real_cases(tmp_path)

    assert str(case) == "próba"
    assert case.note == "Tylko do prób."
    assert case.expected == Expected(outcome=Outcome.ADOPTED)
    assert case.record == VoteRecord(
        body=Body(kind=BodyKind.GMINA_COUNCIL, seats=15, name="Rada Gminy Zmyślone Dolne"),
        matter=Matter.AGENDA_CHANGE_ON_REQUEST,
        day=case.record.day,
        tally=Tally(8, 0, 0, present=9, absent=4, excluded=1),
        object=case.record.object,
        wording="zdjęcie punktu",
        mode=case.record.mode,
        in_office=13,
        consent=True,
        call=1,
        term=Term(elected=case.record.term.elected) if case.record.term else None,
        reference="1/2024",
    )
    assert isinstance(case.record.day, Period)
    assert (str(case.record.day), case.record.mode, case.record.object) == (
        "2024-06-01..",
        "roll_call",
        "agenda",
    )
    assert case.record.term is not None
    assert case.record.term.elected.isoformat() == "2024-04-07"


@pytest.mark.parametrize(
    ("old", "new", "code", "path"),
    [
        pytest.param(
            "seats = 15", "seats = '15'", "wrong_kind", "/vote/seats", id="text for number"
        ),
        pytest.param(
            "in_favour = 8", "in_favour = true", "wrong_kind", "/vote/in_favour", id="bool"
        ),
        pytest.param("against = 0", "against = 0.0", "wrong_kind", "/vote/against", id="float"),
        pytest.param(
            "since = 2024-06-01",
            "since = 2024-06-01T10:00:00",
            "wrong_kind",
            "/vote/since",
            id="a clock is no day",
        ),
        pytest.param("seats = 15", "", "not_given", "/vote/seats", id="no seats"),
        pytest.param("source", "sauce", "unknown_key", "/sauce", id="unknown key at the top"),
        pytest.param(
            "against", "przeciw", "unknown_key", "/vote/przeciw", id="unknown key of vote"
        ),
        pytest.param(
            'outcome = "adopted"',
            'outcome = "adopted"\nwhy = 1',
            "unknown_key",
            "/expected/why",
            id="unknown key of expected",
        ),
        pytest.param("outcome", "result", "not_given", "/expected/outcome", id="no outcome"),
        pytest.param(
            'outcome = "adopted"',
            'outcome = "valid"',
            "not_a_choice",
            "/expected/outcome",
            id="no such outcome",
        ),
        pytest.param(
            'outcome = "adopted"',
            'outcome = "adopted"\nmissing = ["day", "weather"]',
            "not_a_choice",
            "/expected/missing",
            id="no such fact",
        ),
        pytest.param(
            'outcome = "adopted"',
            'outcome = "adopted"\nhinges = ["mood"]',
            "not_a_choice",
            "/expected/hinges",
            id="no such reading",
        ),
        pytest.param(
            'outcome = "adopted"',
            'outcome = "adopted"\ncautions = [1]',
            "not_a_choice",
            "/expected/cautions",
            id="no such caution",
        ),
        pytest.param(
            'outcome = "adopted"',
            'outcome = "adopted"\nunknown = ["outcome"]',
            "not_a_choice",
            "/expected/unknown",
            id="not a field that can stay open",
        ),
        pytest.param(
            'outcome = "adopted"',
            'outcome = "adopted"\nmajority_met = true\nunknown = ["majority_met"]',
            "known_and_unknown",
            "/expected/unknown",
            id="known and unknown",
        ),
        pytest.param(
            'outcome = "adopted"',
            'outcome = "adopted"\nmissing = "day"',
            "wrong_kind",
            "/expected/missing",
            id="a text is no list",
        ),
        pytest.param(
            '"agenda_change_on_request"', '"party"', "not_a_matter", "/vote/matter", id="no matter"
        ),
        pytest.param(
            "since = 2024-06-01",
            "since = 2024-06-01\nday = 2024-06-02",
            "day_twice",
            "/vote/day",
            id="two kinds of day",
        ),
        pytest.param(
            "since = 2024-06-01",
            "since = 2024-06-01\nuntil = 2024-05-31",
            "ends_before_it_begins",
            "/vote/until",
            id="span that ends first",
        ),
        pytest.param(
            "present = 9", "present = 7", "does_not_add_up", "/vote/present", id="the counts"
        ),
        pytest.param(
            "absent = 4", "absent = 5", "more_than_members", "/vote/present", id="one too many"
        ),
        pytest.param(
            "in_office = 13", "in_office = 16", "more_than_seats", "/vote/in_office", id="too many"
        ),
    ],
)
def test_a_slip_is_named_with_its_file_and_key(
    tmp_path: Path, old: str, new: str, code: str, path: str
) -> None:
    assert (code, f"/próba.toml{path}") in _faults(tmp_path, _GOOD.replace(old, new))


def test_all_slips_of_all_files_are_named_at_once(tmp_path: Path) -> None:
    (tmp_path / "inna.toml").write_text("title = [", "utf-8")

    assert _faults(tmp_path, 'title = "Sam tytuł"\n') == [
        ("not_toml", "/inna.toml"),
        ("not_given", "/próba.toml/source"),
        ("not_given", "/próba.toml/vote"),
        ("not_given", "/próba.toml/expected"),
        ("not_given", "/próba.toml/vote/seats"),
        ("not_given", "/próba.toml/vote/matter"),
        ("not_given", "/próba.toml/expected/outcome"),
    ]
