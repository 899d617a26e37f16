"""How fast headings are read, against one plain regular expression, and up to a megabyte.

    python tests/benchmarks/headings.py

Prints headings a second for both, how many of the headings each reads right, and how the time
grows with the length of a text. Time is that of the processor, so that a busy machine does not
count. Nothing here is a test.
"""

import json
import re
import statistics
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any

from zmp_core.resolutions import Heading, read_heading

FOUND = json.loads((Path(__file__).parents[1] / "data" / "headings.json").read_text("utf-8"))
ROWS: list[dict[str, Any]] = FOUND["headings"]
ROUNDS = 15

# The pattern that comes to mind first: the parts in the order of a textbook.
PLAIN = re.compile(
    r"(?P<kind>uchwała|zarządzenie|stanowisko|apel|obwieszczenie)\s+nr\s+"
    r"(?P<number>[IVXLC]+/\d+/(?:\d{4}|\d{2}))\s+"
    r"(?P<issuer>.+?)\s+z dnia (?P<date>\d{1,2} \w+ \d{4}) r\.\s+"
    r"(?:w sprawie|zmieniająca)\s+(?P<subject>.+?)\.?",
    re.IGNORECASE | re.DOTALL,
)


def read_plainly(text: str) -> re.Match[str] | None:
    return PLAIN.fullmatch(text)


def is_right(row: dict[str, Any], heading: Heading) -> bool:
    kind = None if heading.kind is None else heading.kind.noun.nominative
    number = None if heading.number is None else heading.number.raw
    day = None if heading.date is None else heading.date.isoformat()
    wanted = None if row["number"] is None else row["number"]["raw"]
    return (kind, number, heading.issuer, day, heading.subject) == (
        *(row["kind"], wanted, row["issuer"], row["date"], row["subject"]),
    )


def is_plainly_right(row: dict[str, Any], found: re.Match[str] | None) -> bool:
    if found is None or row["number"] is None or row["date_raw"] is None:
        return False
    words = {name: " ".join(text.split()) for name, text in found.groupdict().items()}
    return (
        words["kind"].lower() == row["kind"]
        and (words["number"], words["issuer"]) == (row["number"]["raw"], row["issuer"])
        and words["date"] in row["date_raw"]
        and words["subject"] == row["subject"]
    )


def rate(reader: Callable[[str], object]) -> float:
    """Return how many headings a second the reader takes, the median of some rounds."""
    times = []
    for _ in range(ROUNDS):
        start = process_time()
        for row in ROWS:
            reader(row["raw"])
        times.append(process_time() - start)
    return len(ROWS) / statistics.median(times)


UNITS = {
    "words": "tak i nie ",
    "figures": "1",
    "signs": "/.-(),",
    "white space": " \n",
    "marks on letters": "a\u0301",
    "letters spaced out": "U C H W A Ł A ",
    "headings": "Uchwała nr XI/5/20 Rady Gminy Kłaj z dnia 5 maja 2020 r. w sprawie diet. ",
}
SIZES = (1_000, 10_000, 100_000, 1_000_000)


def seconds(unit: str, size: int) -> float:
    text = (unit * (size // len(unit) + 1))[:size]
    times = []
    for _ in range(3):
        start = process_time()
        read_heading(text)
        times.append(process_time() - start)
    return min(times)


def main() -> None:
    say = sys.stdout.write
    right = sum(is_right(row, read_heading(row["raw"])) for row in ROWS)
    plainly = sum(is_plainly_right(row, read_plainly(row["raw"])) for row in ROWS)
    ours, theirs = rate(read_heading), rate(read_plainly)
    say("| reader | headings a second | five parts right |\n|---|---:|---:|\n")
    say(f"| `read_heading` | {ours:,.0f} | {right} of {len(ROWS)} |\n")
    say(f"| one regular expression | {theirs:,.0f} | {plainly} of {len(ROWS)} |\n\n")
    say("| milliseconds for | " + " | ".join(f"{size:,}" for size in SIZES) + " |\n")
    say("|---|" + "---:|" * len(SIZES) + "\n")
    for name, unit in UNITS.items():
        say(f"| {name} | " + " | ".join(f"{seconds(unit, size) * 1000:.1f}" for size in SIZES))
        say(" |\n")


if __name__ == "__main__":
    main()
