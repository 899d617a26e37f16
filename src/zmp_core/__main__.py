"""python -m zmp_core judge FILE…: records in, sentences or verdicts out; only calls."""

import io
import json
import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from zmp_core.errors import InvalidRecordError, NotCoveredError
from zmp_core.interchange.documents import dumps
from zmp_core.interchange.files import Entry, each
from zmp_core.interchange.refusal import listed
from zmp_core.rules import judge
from zmp_core.rules.verdict import Verdict
from zmp_core.votes.record import VoteRecord

_ALL_JUDGED: Final = 0
_NOT_ALL_JUDGED: Final = 2
_PIPE_CLOSED: Final = 128 + 13  # as the shell reports a program that SIGPIPE has ended


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    Args:
        arguments: What follows ``python -m zmp_core``; by default that of this process.
    """
    _speak_utf8()
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.command is None:
        parser.print_help()
        return _NOT_ALL_JUDGED
    try:
        judged = [_judge_file(file, options.lang, as_json=options.json) for file in options.files]
        sys.stdout.flush()
    except BrokenPipeError:
        # Somebody has read enough. Nothing more may be written, not even at the end of Python.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    return _ALL_JUDGED if all(judged) else _NOT_ALL_JUDGED


def _parser() -> ArgumentParser:
    parser = ArgumentParser("python -m zmp_core", description="Was this vote good?")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    command = commands.add_parser(
        "judge",
        help="judge the records in files",
        description="Judge every record in the files; faults go to standard error.",
        epilog="Exit status: 0 if all were judged, whatever the outcomes; 2 if any was not.",
    )
    command.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="JSON: a record, a list of records, or one in each line; - is standard input",
    )
    command.add_argument(
        "--json", action="store_true", help="print each verdict as JSON, one in a line"
    )
    command.add_argument("--lang", choices=("pl", "en"), default="pl", help="language of the words")
    return parser


def _speak_utf8() -> None:
    """Write UTF-8, whatever the locale; half of a surrogate pair is shown as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _judge_file(file: str, language: str, *, as_json: bool) -> bool:
    """Print what is to be said of a file; tell whether all of it was judged."""
    try:
        content = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        print(f"{file}: {error.strerror}", file=sys.stderr)
        return False
    good = True
    for entry in each(content, VoteRecord):
        verdict = _judged(entry)
        if isinstance(verdict, Verdict):
            print(dumps(verdict) if as_json else _told(verdict, f"{file}{entry}", language))
            continue
        good = False
        print(f"{file}{entry}: {verdict}", file=sys.stderr)
        if as_json:
            print(json.dumps(_refusal(verdict, file, entry), ensure_ascii=False))
    return good


def _judged(entry: Entry[VoteRecord]) -> Verdict | InvalidRecordError | NotCoveredError:
    if isinstance(entry.value, InvalidRecordError):
        return entry.value
    try:
        return judge(entry.value)
    except NotCoveredError as error:
        return error


def _told(verdict: Verdict, place: str, language: str) -> str:
    record = verdict.record
    parts = (place, record.reference, record.body.name, record.matter.name)
    heading = " · ".join(" ".join(part.split()) for part in parts if part)
    return f"{heading}\n{verdict.explain(language)}\n"


def _refusal(
    error: InvalidRecordError | NotCoveredError, file: str, entry: Entry[VoteRecord]
) -> dict[str, object]:
    """Return the line that stands for a record without a verdict."""
    reason: dict[str, object] = (
        {"faults": listed(error)}
        if isinstance(error, InvalidRecordError)
        else {"not_covered": error.question, "covered": error.covered}
    )
    return {**reason, "file": file, "line": entry.line, "index": entry.index}


if __name__ == "__main__":
    sys.exit(main())
