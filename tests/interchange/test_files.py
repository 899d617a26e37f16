"""Files of many records: a list, JSON lines, one document; a bad one never loses the others."""

import json
from pathlib import Path

import pytest

from zmp_core import Body, InvalidRecordError, InvalidValueError, Term
from zmp_core.interchange import read
from zmp_core.interchange.files import each
from zmp_core.interchange.refusal import listed

GOOD = '{"elected": "2024-04-07"}'
BAD = '{"elected": "2024-04-31"}'
TWICE = '{"elected": "2024-04-07", "elected": "2024-04-07"}'


def places(content: str | bytes) -> list[tuple[str, str]]:
    """Return the place of each document with its day or the code of its first fault."""
    raw = content if isinstance(content, bytes) else content.encode()
    return [
        (
            str(entry),
            entry.value.faults[0].code
            if isinstance(entry.value, InvalidRecordError)
            else entry.value.elected.isoformat(),
        )
        for entry in each(raw, Term)
    ]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        pytest.param(GOOD, [("", "2024-04-07")], id="one document"),
        pytest.param(f"\n{GOOD}\n", [("", "2024-04-07")], id="one line"),
        pytest.param('{\n"elected": "2024-04-07"\n}', [("", "2024-04-07")], id="in many lines"),
        pytest.param(BAD, [("", "not_a_day")], id="one faulty document"),
        pytest.param("[]", [], id="an empty list"),
        pytest.param(
            f"[{GOOD}, {BAD}, {TWICE}, 7, {GOOD}]",
            [
                ("[0]", "2024-04-07"),
                ("[1]", "not_a_day"),
                ("[2]", "duplicate_key"),
                ("[3]", "wrong_kind"),
                ("[4]", "2024-04-07"),
            ],
            id="a list",
        ),
        pytest.param(
            f"{GOOD}\n\n{BAD}\n{TWICE}\r\n  {GOOD}\n",
            [
                (":1", "2024-04-07"),
                (":3", "not_a_day"),
                (":4", "duplicate_key"),
                (":5", "2024-04-07"),
            ],
            id="lines",
        ),
        pytest.param(
            f'{{"elected":\n{GOOD}\n[{GOOD}]\nnull\n"x"',
            [
                (":1", "not_json"),
                (":2", "2024-04-07"),
                (":3", "wrong_kind"),
                (":4", "wrong_kind"),
                (":5", "wrong_kind"),
            ],
            id="lines that are cut short or no objects",
        ),
        pytest.param(
            f"\ufeff{GOOD}\n{GOOD}".encode(),
            [(":1", "2024-04-07"), (":2", "2024-04-07")],
            id="lines after a byte order mark",
        ),
        pytest.param(
            b'{"elected": "\xff"}\n' + GOOD.encode(),
            [(":1", "not_utf8"), (":2", "2024-04-07")],
            id="a line that is no UTF-8",
        ),
        pytest.param('{\n"elected": \n', [("", "not_json")], id="a document cut short"),
        pytest.param("{oops\n{oops", [("", "not_json")], id="nothing that can be read"),
        pytest.param("", [("", "not_json")], id="an empty file"),
        pytest.param("null", [("", "wrong_kind")], id="null"),
    ],
)
def test_places(content: str | bytes, found: list[tuple[str, str]]) -> None:
    assert places(content) == found


def test_reading_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "terms.jsonl"
    path.write_text(f"{GOOD}\n{GOOD}\n", "utf-8")

    assert [term.elected.year for term in read(path, Term)] == [2024, 2024]
    assert read(str(path), Term) == read(path, Term)


def test_every_fault_of_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "terms.json"
    path.write_text(f'[{BAD}, {GOOD}, {{"elect": 1}}]', "utf-8")

    with pytest.raises(InvalidRecordError) as caught:
        read(path, Term)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("not_a_day", "/0/elected"),
        ("missing_key", "/2/elected"),
        ("unknown_key", "/2/elect"),
    ]


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "nowhere.json", Term)
    (tmp_path / "terms.json").write_text("[]", "utf-8")
    with pytest.raises(InvalidValueError):
        read(tmp_path / "terms.json", int)


def test_faults_as_json_can_hold_them() -> None:
    text = '[{"kind": NaN, "seats": 1e2, "name": {"a": [NaN]}}]'
    (entry,) = each(text.encode(), Body)

    assert isinstance(entry.value, InvalidRecordError)
    faults = listed(entry.value)
    assert [(fault["code"], fault["path"], fault["value"]) for fault in faults] == [
        ("not_a_choice", "/kind", "nan"),
        ("not_a_number_of_seats", "/seats", 100.0),
        ("not_a_name", "/name", "{'a': [nan]}"),
    ]
    json.dumps(faults, allow_nan=False)
