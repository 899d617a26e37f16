"""What dataframes cost, as ratios measured in one run: rows 8 to 11 of the goals.

Each round times every candidate once, in shuffled order; the ratio is the median of the ratios of
the rounds. All candidates have to give the same answer before anything is timed.

    python tests/benchmarks/frames.py [ROWS [ROUNDS]]

It needs the extra ``frames``, polars, DuckDB, pandas and pyarrow.
"""

import platform
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from importlib.metadata import version
from pathlib import Path
from time import perf_counter
from typing import Any

import duckdb
import numpy as np
import polars as pl

from zmp_core import BodyKind, frames, judge
from zmp_core.rules.books import GMINA
from zmp_core.votes.ballot import VotingMode
from zmp_core.votes.matter import known

Timed = Callable[[], float]
ASKED = ["outcome", "rule", "margin"]


def votes(rows: int) -> pl.DataFrame:
    """Make well attended votes of councils; every tenth does not tell who was present."""
    draw = np.random.default_rng(7)
    seats = draw.choice([15, 21, 23, 25], rows)
    present = seats - draw.integers(0, 5, rows)
    in_favour = np.minimum(present, draw.integers(0, 26, rows))
    against = np.minimum(present - in_favour, draw.integers(0, 9, rows))
    return pl.DataFrame(
        {
            "seats": seats.astype(np.int16),
            "matter": draw.choice(["budget", "local_plan", "debt", "vote_of_confidence"], rows),
            "in_favour": in_favour.astype(np.int16),
            "against": against.astype(np.int16),
            "abstaining": (present - in_favour - against).astype(np.int16),
            "present": pl.Series(present.astype(np.int16)).set(
                pl.Series(draw.random(rows) < 0.1), None
            ),
        }
    ).with_columns(
        body_kind=pl.lit("gmina_council"), day=pl.lit(date(2024, 5, 6)), mode=pl.lit("recorded")
    )


def native_polars(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Judge by hand the ordinary rule alone, of votes of which everything is known."""
    present = pl.sum_horizontal("in_favour", "against", "abstaining").cast(pl.Int64)
    return frame.select(
        outcome=pl.when(present * 2 < pl.col("seats"))
        .then(pl.lit("no_quorum"))
        .when(pl.col("in_favour") > pl.col("against"))
        .then(pl.lit("adopted"))
        .otherwise(pl.lit("not_adopted"))
    )


COUNTS = ("in_favour", "against", "abstaining", "not_voting", "excluded")
COLUMNS = [
    *("outcome", "quorum_need", "quorum_met", "majority_need", "majority_met", "margin"),
    *("rule", "basis", "error"),
]


def checked_polars(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Judge by hand the ordinary rule alone, with the checks of a row and most of the columns."""
    told = [pl.col(name).cast(pl.Int64) for name in COUNTS]
    in_favour, against, *_ = told
    seats, present = pl.col("seats").cast(pl.Int64), pl.sum_horizontal(told, ignore_nulls=False)
    faults = {
        "not_a_number_of_seats/seats": ~seats.is_between(1, 10**12) | seats.is_null(),
        **{f"not_a_count/{n}": ~c.is_between(0, 10**12) for n, c in zip(COUNTS, told, strict=True)},
        "not_a_mode/mode": ~pl.col("mode").is_in(list(map(str, VotingMode))),
        "more_than_members/present": present > seats,
        "not_a_body_kind/body_kind": ~pl.col("body_kind").is_in(list(map(str, BodyKind))),
        "not_a_matter/matter": ~pl.col("matter").is_in(list(known())),
        "not_covered": pl.col("body_kind") != "gmina_council",
    }
    marks = [
        pl.when(wrong).then(pl.lit(f", {code}")).otherwise(pl.lit(""))
        for code, wrong in faults.items()
    ]
    quorum_met, majority_met = present * 2 >= seats, in_favour > against
    open_or_lost = pl.when(majority_met).then(pl.lit("adopted")).otherwise(pl.lit("not_adopted"))
    answers = {
        "outcome": pl.when(present.is_null())
        .then(pl.lit("undetermined"))
        .when(quorum_met)
        .then(open_or_lost)
        .otherwise(pl.lit("no_quorum")),
        "quorum_need": (seats + 1) // 2,
        "quorum_met": quorum_met,
        "majority_need": against + 1,
        "majority_met": majority_met,
        "margin": in_favour - against - 1,
        "rule": pl.lit(GMINA.rules[3].id),
        "basis": pl.lit(str(GMINA.rules[3].basis)),
    }
    good = ~pl.col("_fault").fill_null(value=False)
    return (
        frame.with_columns(_fault=pl.any_horizontal(*faults.values()))
        .with_columns(
            **{name: pl.when(good).then(each) for name, each in answers.items()},
            error=pl.when(~good).then(pl.concat_str(marks).str.slice(2)),
        )
        .select(COLUMNS)
    )


def native_duckdb(relation: Any) -> Any:
    return relation.query(
        "votes",
        "select case when (in_favour + against + abstaining) * 2 < seats then 'no_quorum' "
        "when in_favour > against then 'adopted' else 'not_adopted' end as outcome from votes",
    )


def timed(work: Callable[[], object]) -> Timed:
    def once() -> float:
        start = perf_counter()
        work()
        return perf_counter() - start

    return once


def candidates(frame: pl.DataFrame) -> dict[str, Timed]:
    whole = frame.drop("present").with_columns(present=pl.lit(None))
    full = whole.with_columns(not_voting=pl.lit(0), excluded=pl.lit(0)).drop("present")
    ordinary = full.lazy()
    table = duckdb.connect().from_arrow(full.to_arrow())
    one = frames.judge(ordinary, rule=GMINA.rules[3]).select("outcome")
    every = frames.judge(frame.lazy()).select(ASKED)
    duck = frames.judge(table, rule=GMINA.rules[3]).select(duckdb.ColumnExpression("outcome"))
    by_hand, checked = native_polars(ordinary), checked_polars(ordinary)
    columns_of_one = frames.judge(ordinary, rule=GMINA.rules[3]).select(COLUMNS)
    for ours, theirs in ((one, by_hand), (columns_of_one, checked)):
        if not ours.collect().equals(theirs.collect()):
            raise SystemExit("the candidates disagree")
    few = list(frames.records(frame.head(2_000)))
    scale = frame.height / len(few)
    columns = [frame[name].to_numpy() for name in ("seats", "in_favour", "against", "abstaining")]
    singly = timed(lambda: [judge(record).outcome for record in few])
    return {
        "memcpy of four columns": timed(lambda: [column.copy() for column in columns]),
        "polars by hand, one rule": timed(by_hand.collect),
        "polars, one rule": timed(one.collect),
        "polars by hand, one rule, checks and columns": timed(checked.collect),
        "polars, one rule, checks and columns": timed(columns_of_one.collect),
        "polars, all books": timed(every.collect),
        "polars, all books, streaming": timed(lambda: every.collect(engine="streaming")),
        "duckdb by hand, one rule": timed(lambda: native_duckdb(table).to_arrow_table()),
        "duckdb, one rule": timed(duck.to_arrow_table),
        "single verdicts": lambda: singly() * scale,
    }


RATIOS = (
    ("8", "polars, all books", "memcpy of four columns", 3.0),
    ("9", "polars, one rule", "polars by hand, one rule", 1.15),
    ("9", "duckdb, one rule", "duckdb by hand, one rule", 1.15),
    (
        "9",
        "polars, one rule, checks and columns",
        "polars by hand, one rule, checks and columns",
        1.15,
    ),
    ("-", "polars, all books", "single verdicts", None),
    ("-", "polars, all books, streaming", "polars, all books", None),
)


def ballots(rows: int) -> None:
    """Row 10: ballots counted, against the group-by that one writes by hand."""
    draw = np.random.default_rng(7)
    positions = np.array(["in_favour", "against", "abstaining", "not_voting", "absent"])
    frame = pl.DataFrame(
        {"vote": np.arange(rows) // 21, "position": positions[draw.integers(0, 5, rows)]}
    ).lazy()
    by_hand = frame.group_by("vote").agg(
        *((pl.col("position") == each).sum().alias(each) for each in positions)
    )
    ours = frames.tally(frame)
    same = [each.sort("vote").select("vote", *positions).collect() for each in (ours, by_hand)]
    if not same[0].equals(same[1].cast(pl.Int64)):
        raise SystemExit("the candidates disagree")
    times = [(timed(ours.collect)(), timed(by_hand.collect)()) for _ in range(7)]
    ratio = statistics.median(mine / other for mine, other in times)
    print(f"| 10 | tally of {rows} ballots | group-by by hand | {ratio:.2f} | - | |")


STREAMED = """
import re, sys
from pathlib import Path
import polars as pl
from zmp_core import frames
source, target = sys.argv[1:]
frames.judge(pl.scan_parquet(source)).sink_parquet(target)
status = Path("/proc/self/status").read_text()
print(int(re.search("VmHWM:[^0-9]*([0-9]+)", status)[1]) // 1024)
"""


def streamed(rows: int, folder: Path) -> tuple[float, int]:
    """Return seconds and peak megabytes of Parquet to Parquet, in a process of its own."""
    source = folder / f"votes-{rows}"
    source.mkdir()
    part = votes(50_000)
    for number in range(rows // part.height):
        part.write_parquet(source / f"{number}.parquet")
    start = perf_counter()
    command = [sys.executable, "-c", STREAMED, str(source / "*.parquet"), str(folder / "out")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return perf_counter() - start, int(done.stdout)


def main(rows: int, rounds: int) -> None:
    frame = votes(rows)
    work = candidates(frame)
    times: dict[str, list[float]] = {name: [] for name in work}
    order = list(work)
    shuffle = random.Random(1).shuffle
    for _ in range(rounds):
        shuffle(order)
        for name in order:
            times[name].append(work[name]())
    machine = f"{platform.system()}, {platform.machine()}"
    print(f"{rows} votes, {rounds} rounds, Python {platform.python_version()}, {machine}, ", end="")
    print(
        f"polars {pl.__version__}, duckdb {duckdb.__version__}, narwhals {version('narwhals')}.\n"
    )
    print("| row | what | against | ratio | goal | |\n|---|---|---|---:|---:|---|")
    for row, what, anchor, goal in RATIOS:
        ratios = [mine / other for mine, other in zip(times[what], times[anchor], strict=True)]
        ratio = statistics.median(ratios)
        verdict = "" if goal is None else "pass" if ratio <= goal else "MISS"
        print(f"| {row} | {what} | {anchor} | {ratio:.4g} | {goal or '-'} | {verdict} |")
    ballots(rows * 5)
    print("\nMedians in nanoseconds a row, with the quartiles, as context:\n")
    for name, took in times.items():
        low, middle, high = (each / rows * 1e9 for each in statistics.quantiles(took, n=4))
        print(f"- {name}: {middle:.1f} ({low:.1f} to {high:.1f})")
    print("\nParquet to Parquet, streamed by polars in a process of its own (row 11):\n")
    with tempfile.TemporaryDirectory() as folder:
        for size in (rows // 4, rows // 2, rows, rows * 2):
            seconds, peak = streamed(size, Path(folder))
            print(f"- {size} votes: {seconds:.1f} s, peak {peak} MB")


if __name__ == "__main__":
    main(*(int(each) for each in (sys.argv[1:] + ["1000000", "7"][len(sys.argv) - 1 :])))
