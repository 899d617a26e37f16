"""What the words of the minutes cost, beside bare f-strings and Babel called directly.

    python tests/benchmarks/minutes.py

Each line: the best of several runs, in microseconds, and how many times the f-string it takes. The
f-strings know no grammar, no escaping and no no-break spaces; they are the floor, not a goal.
"""

import sys
from collections.abc import Callable
from datetime import date
from timeit import repeat

from babel.dates import format_date as babel_date

from zmp_core.minutes import Document, format_tally, read_tally, roll_call_table
from zmp_core.polish import format_date, order
from zmp_core.votes import Position, RollCall, Tally

DAY = date(2025, 2, 26)
MONTHS = ("stycznia", "lutego", "marca")
TALLY = Tally(in_favour=11, against=5, abstaining=3)
SENTENCE = "Za – 11, przeciw – 5, wstrzymało się – 3."
NAMES = [f"Radna {chr(85 - at)}" for at in range(21)]
CALL = RollCall(dict.fromkeys(NAMES, Position.IN_FAVOUR))


def bare_table() -> str:
    """Return the table as a script would make it: code points for an order, nothing escaped."""
    rows = (
        f"<tr><td>{at}</td><td>{name}</td><td>za</td></tr>"
        for at, name in enumerate(sorted(NAMES), 1)
    )
    return f"<table>{''.join(rows)}</table>"


def table() -> str:
    """Return the table as a document."""
    return Document(title="Głosy", blocks=(roll_call_table(CALL),)).html()


CASES: dict[str, tuple[Callable[[], object], ...]] = {
    "a date: f-string, format_date, babel": (
        lambda: f"{DAY.day} {MONTHS[DAY.month - 1]} {DAY.year} r.",
        lambda: format_date(DAY),
        lambda: babel_date(DAY, "d MMMM y 'r'.", locale="pl"),
    ),
    "a sentence: f-string, format_tally": (
        lambda: f"Za – {TALLY.in_favour}, przeciw – {TALLY.against}, wstrz. – {TALLY.abstaining}.",
        lambda: format_tally(TALLY),
    ),
    "21 names in order: sorted, by the Polish key": (
        lambda: sorted(NAMES),
        lambda: sorted(NAMES, key=order),
    ),
    "a table of 21 names: f-strings, document": (bare_table, table),
    "a sentence read: split at the numbers, read_tally": (
        lambda: [
            int(word)
            for word in SENTENCE.replace(",", "").replace(".", "").split()
            if word.isdigit()
        ],
        lambda: read_tally(SENTENCE),
    ),
}


def best(call: Callable[[], object]) -> float:
    """Return the best time of one call, in microseconds."""
    return min(repeat(call, number=500, repeat=5)) / 500 * 1e6


def main() -> None:
    """Print a line for each case."""
    for name, calls in CASES.items():
        times = [best(call) for call in calls]
        told = ", ".join(f"{time:.1f} µs ({time / times[0]:.1f} times)" for time in times)
        sys.stdout.write(f"- {name}: {told}\n")


if __name__ == "__main__":
    main()
