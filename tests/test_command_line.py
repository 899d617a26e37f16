"""The command line: records in, sentences or verdicts out; one bad record loses no other."""

import io
import json
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from zmp_core import Verdict
from zmp_core.__main__ import main
from zmp_core.interchange import loads

ROOT = Path(__file__).parents[1]
ACCESSION = ROOT / "examples" / "konstancin-jeziorna.json"
VOTES = ROOT / "examples" / "votes.jsonl"

COUNCIL = '{"kind": "gmina_council", "seats": 15}'
GOOD = (
    f'{{"body": {COUNCIL}, "matter": "budget", "day": "2025-03-27",'
    ' "tally": {"in_favour": 9, "against": 2, "abstaining": 3}, "reference": "nr 1\\n2"}'
)
BAD = GOOD.replace("9", "9.5")
NOT_COVERED = GOOD.replace("gmina_council", "committee")
Capture = pytest.CaptureFixture[str]


def run(
    *arguments: str, given: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as a user does."""
    return subprocess.run(
        [sys.executable, "-m", "zmp_core", *arguments],
        input=given,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, **environment},
        check=False,
    )


def test_the_accession_vote_in_polish(capsys: Capture) -> None:
    assert main(["judge", str(ACCESSION)]) == 0

    out, err = capsys.readouterr()
    heading, *lines = out.splitlines()
    assert heading == (
        f"{ACCESSION} · uchwała o przystąpieniu do Związku Miast Polskich, październik 2024"
        " · Rada Miejska Konstancin-Jeziorna · przystąpienie do stowarzyszenia"
    )
    assert "Uchwała została podjęta." in lines[0]
    assert lines[-1] == ""
    assert err == ""


def test_in_english(capsys: Capture) -> None:
    assert main(["judge", str(ACCESSION), "--lang", "en"]) == 0

    assert "Adopted: in favour 11" in capsys.readouterr().out


def test_several_files_and_lines(capsys: Capture) -> None:
    assert main(["judge", str(ACCESSION), str(VOTES)]) == 0

    headings = [line for line in capsys.readouterr().out.splitlines() if " · " in line]
    assert [heading.split(" · ")[0] for heading in headings] == [
        str(ACCESSION),
        *(f"{VOTES}:{line}" for line in (1, 2, 3)),
    ]


def test_failed_votes_are_judged_all_the_same(capsys: Capture) -> None:
    assert main(["judge", "--json", str(VOTES)]) == 0

    verdicts = [loads(line, Verdict) for line in capsys.readouterr().out.splitlines()]
    assert [str(verdict.outcome) for verdict in verdicts] == ["adopted", "not_adopted", "no_quorum"]


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_a_bad_record_never_loses_the_others(
    options: list[str], tmp_path: Path, capsys: Capture
) -> None:
    path = tmp_path / "votes.jsonl"
    path.write_text(f"{BAD}\n{GOOD}\n{{\n{NOT_COVERED}\n{GOOD}", "utf-8")

    assert main(["judge", str(path), *options]) == 2

    out, err = capsys.readouterr()
    assert f"{path}:1: 1 fault:\n  /tally/in_favour: got 9.5; expected a whole number" in err
    assert f"{path}:3: 1 fault:\n  (whole): got ''; expected JSON; line 1, column 2" in err
    assert f"{path}:4: nothing covers votes of committee; covered: " in err
    lines = out.splitlines()
    if options:
        documents = [json.loads(line) for line in lines]
        assert [document.get("outcome") for document in documents] == [
            None,
            "adopted",
            None,
            None,
            "adopted",
        ]
        assert documents[0] == {
            "faults": [
                {
                    "code": "not_a_count",
                    "path": "/tally/in_favour",
                    "value": 9.5,
                    "expected": "a whole number of members, 0 or more, or null",
                }
            ],
            "file": str(path),
            "line": 1,
            "index": None,
        }
        assert documents[3]["not_covered"] == "votes of committee"
        assert documents[3]["line"] == 4
    else:
        assert [line for line in lines if " · " in line] == [
            f"{path}:{line} · nr 1 2 · uchwała budżetowa" for line in (2, 5)
        ]


def test_a_list_with_a_bad_record(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "votes.json"
    path.write_text(f"[{GOOD}, {BAD}]", "utf-8")

    assert main(["judge", str(path)]) == 2

    out, err = capsys.readouterr()
    assert out.startswith(f"{path}[0] · ")
    assert err.startswith(f"{path}[1]: 1 fault:")


def test_a_file_that_cannot_be_read(tmp_path: Path, capsys: Capture) -> None:
    missing = tmp_path / "nowhere.json"

    assert main(["judge", str(missing), str(ACCESSION), str(tmp_path)]) == 2

    out, err = capsys.readouterr()
    assert "Uchwała została podjęta." in out
    assert err.splitlines() == [
        f"{missing}: No such file or directory",
        f"{tmp_path}: Is a directory",
    ]


def test_without_arguments_there_is_help(capsys: Capture) -> None:
    assert main([]) == 2

    assert "judge the records in files" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["judge"], ["vote"], ["judge", "-", "--lang", "de"]])
def test_arguments_that_are_none(arguments: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)

    assert caught.value.code == 2
    assert "usage: python -m zmp_core" in capsys.readouterr().err


def test_a_stream_of_somebody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)

    assert main(["judge", str(ACCESSION)]) == 0
    assert "Uchwała została podjęta." in stream.getvalue()


def test_somebody_who_has_read_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)

        assert main(["judge", str(VOTES)]) == 141


def test_as_a_module(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr(sys, "argv", ["zmp_core", "judge", str(ACCESSION)])
    monkeypatch.delitem(sys.modules, "zmp_core.__main__")

    with pytest.raises(SystemExit) as caught:
        runpy.run_module("zmp_core", run_name="__main__")
    assert caught.value.code == 0
    assert "Uchwała została podjęta." in capsys.readouterr().out


# --- As a process ---


def test_standard_input() -> None:
    done = run("judge", "-", given=f"{GOOD}\n{GOOD}\n".encode())

    assert done.returncode == 0
    assert done.stdout.decode("utf-8").startswith("-:1 · nr 1 2 · uchwała budżetowa")
    assert done.stderr == b""


def test_the_output_is_utf_8_whatever_the_locale() -> None:
    done = run(
        "judge", "examples/votes.jsonl", "-", given=b"{", LC_ALL="C", PYTHONIOENCODING="ascii"
    )

    assert done.returncode == 2
    assert "podjęta" in done.stdout.decode("utf-8")
    assert done.stderr.decode("utf-8").startswith("-: 1 fault:")


def test_half_a_character_is_shown_as_an_escape() -> None:
    done = run("judge", "--json", "-", given=b'{"\\ud800": 1}')

    assert done.returncode == 2
    assert "\\ud800" in done.stdout.decode("utf-8")
    assert "\\ud800" in done.stderr.decode("utf-8")


def test_a_closed_pipe_is_no_error() -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "zmp_core", "judge", "--json", *["examples/votes.jsonl"] * 50],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.read(10)
    program.stdout.close()
    with program.stderr as errors:
        assert errors.read() == b""
    assert program.wait() == 141
