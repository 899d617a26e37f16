"""A term of the whole country, from ballots to verdicts and loyalty, in bounded memory: row 11.

Ballots lie in partitions of Parquet that hold whole votes. They are counted, judged and analysed by
polars, one partition after the other, and by DuckDB, all at once under a limit of memory; both have
to find the same. Every run has a process of its own, of which the peak of memory is printed.

    python tests/benchmarks/country.py [BALLOTS ...]

The country at once is ``5000000 47000000``; it takes some minutes and 0.4 GB of disk.
"""

import re
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

import duckdb
import numpy as np
import polars as pl

from zmp_core import frames

SEATS = 21
PARTITION = 40_000  # votes of one partition: the country in a month
LIMIT = "512MB"
POSITIONS = np.array(["in_favour", "against", "abstaining", "not_voting", "absent"])
MATTERS = ["budget", "local_plan", "debt", "vote_of_confidence"]


def partition(number: int, votes: int, folder: Path) -> None:
    """Write the votes and the ballots of one partition."""
    draw = np.random.default_rng(number)
    ids = np.arange(votes) + number * PARTITION
    council = ids % 2_500
    day = date(2024, 5, 6) + timedelta(days=number % 1_800)
    pl.DataFrame({"vote": ids, "matter": draw.choice(MATTERS, votes)}).with_columns(
        seats=pl.lit(SEATS, pl.Int16), body_kind=pl.lit("gmina_council"), day=pl.lit(day)
    ).write_parquet(folder / f"votes-{number:05}.parquet")
    rows = votes * SEATS
    members = np.repeat(council, SEATS) * 100 + np.tile(np.arange(SEATS), votes)
    chosen = draw.choice(5, rows, p=[0.62, 0.16, 0.1, 0.04, 0.08])
    pl.DataFrame(
        {
            "vote": np.repeat(ids, SEATS),
            "member": members.astype(np.int32),
            "club": (members % 100 % 3).astype(np.int8),
            "position": pl.Series(POSITIONS[chosen]),
        }
    ).write_parquet(folder / f"ballots-{number:05}.parquet")


def with_polars(folder: Path) -> tuple[list[object], list[object]]:
    """Work through the partitions one by one; what is counted adds up."""
    outcomes, members = pl.DataFrame(), pl.DataFrame()
    for votes in sorted(folder.glob("votes-*.parquet")):
        ballots = pl.scan_parquet(votes.with_name(votes.name.replace("votes", "ballots")))
        facts = pl.scan_parquet(votes).join(frames.tally(ballots), on="vote")
        judged = frames.judge(facts).group_by("outcome").len("votes").collect(engine="streaming")
        loyal = frames.loyalty(ballots).collect(engine="streaming")
        outcomes = pl.concat([outcomes, judged], how="diagonal").group_by("outcome").sum()
        members = pl.concat([members, loyal], how="diagonal").group_by("member").sum()
    return (
        outcomes.sort("outcome").rows(),
        members.select(pl.sum("part", "of"), members=pl.len()).rows(),
    )


def with_duckdb(folder: Path) -> tuple[list[object], list[object]]:
    """Ask one question of all partitions, and let DuckDB keep to its limit."""
    base = duckdb.connect(config={"memory_limit": LIMIT, "preserve_insertion_order": False})
    base.execute(f"SET temp_directory = '{folder}/spill'")
    ballots = base.read_parquet(f"{folder}/ballots-*.parquet")
    facts = base.read_parquet(f"{folder}/votes-*.parquet").join(frames.tally(ballots), "vote")
    judged = frames.judge(facts).aggregate("outcome, count(*)", "outcome").order("outcome")
    members = frames.loyalty(ballots).aggregate("sum(part)::bigint, sum(of)::bigint, count(*)")
    return judged.fetchall(), members.fetchall()


ENGINES = {"polars": with_polars, "duckdb": with_duckdb}


def run(engine: str, folder: Path) -> None:
    """Print what was found, and the peak of memory of this process in megabytes."""
    found = ENGINES[engine](folder)
    peak = re.search(r"VmHWM:\s*(\d+)", Path("/proc/self/status").read_text())
    assert peak is not None
    print(f"{found}\n{int(peak[1]) // 1024}")


def main(sizes: list[int]) -> None:
    print(f"polars {pl.__version__}, duckdb {duckdb.__version__} under {LIMIT}\n")
    print("| ballots | votes | engine | s | peak MB |\n|---:|---:|---|---:|---:|")
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder, left, number = Path(name), size // SEATS, 0
            while left:
                partition(number, min(left, PARTITION), folder)
                left, number = left - min(left, PARTITION), number + 1
            found = set()
            for engine in ENGINES:
                start = perf_counter()
                command = [sys.executable, __file__, "--run", engine, name]
                done = subprocess.run(command, capture_output=True, text=True, check=True)
                seconds = perf_counter() - start
                answer, peak = done.stdout.splitlines()
                found.add(answer)
                print(
                    f"| {size} | {size // SEATS} | {engine} | {seconds:.0f} | {peak} |", flush=True
                )
            if len(found) > 1:
                raise SystemExit(f"the engines disagree: {found}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        run(sys.argv[2], Path(sys.argv[3]))
    else:
        main([int(each) for each in sys.argv[1:]] or [1_000_000])
