"""A term in partitions of Parquet, from ballots to verdicts and loyalty, in each library alike."""

import random
from collections import Counter
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest
from forms import rows_of

from zmp_core import Position, RollCall, analysis, frames, judge
from zmp_core.rules.books import GMINA

SEATS = 15
LABELS = [str(position) for position in Position]
MATTERS = ("budget", "debt", "vote_of_confidence")


@pytest.fixture(scope="module")
def term(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the votes of four years, one partition each."""
    folder: Path = tmp_path_factory.mktemp("term")
    draw = random.Random(47)
    for year in range(2021, 2025):
        votes = range(year * 100, year * 100 + 40)
        pl.DataFrame(
            {
                "vote": votes,
                "matter": [draw.choice(MATTERS) for _ in votes],
                "day": [date(year, draw.randint(1, 12), 15) for _ in votes],
            }
        ).with_columns(
            seats=pl.lit(SEATS, pl.Int64), body_kind=pl.lit("gmina_council")
        ).write_parquet(folder / f"votes-{year}.parquet")
        ballots = [
            (
                vote,
                f"radny {at}",
                ("Lipa", "Dąb")[at % 2],
                draw.choices(LABELS, (9, 5, 2, 1, 1, 4))[0],
            )
            for vote in votes
            for at in range(SEATS)
        ]
        pl.DataFrame(
            ballots, schema=["vote", "member", "club", "position"], orient="row"
        ).write_parquet(folder / f"ballots-{year}.parquet")
    return folder


def in_polars(folder: Path, what: str) -> Any:
    return pl.scan_parquet(folder / f"{what}-*.parquet")


def in_duckdb(folder: Path, what: str) -> Any:
    return duckdb.read_parquet(f"{folder}/{what}-*.parquet")


def in_dask(folder: Path, what: str) -> Any:
    return import_module("dask.dataframe").read_parquet(sorted(folder.glob(f"{what}-*.parquet")))


def in_spark(folder: Path, what: str) -> Any:
    session = import_module("pyspark.sql").SparkSession.builder.master("local[1]")
    session = session.config("spark.ui.enabled", value=False).getOrCreate()
    return session.read.parquet(f"{folder}/{what}-*.parquet")


def joined(votes: Any, tallies: Any) -> Any:
    """Join in the words of the library itself."""
    if isinstance(votes, duckdb.DuckDBPyRelation):
        return votes.join(tallies, "vote")
    return (
        votes.merge(tallies, on="vote")
        if hasattr(votes, "merge")
        else votes.join(tallies, on="vote")
    )


@pytest.fixture(scope="module")
def by_hand(term: Path) -> tuple[Counter[Any], dict[str, Any]]:
    """Return the same from records and rolls, one by one."""
    rolls: dict[int, RollCall] = {}
    of_vote = in_polars(term, "ballots").collect().partition_by("vote", as_dict=True)
    for (vote,), ballots in of_vote.items():
        labels = zip(ballots["member"], ballots["position"], strict=True)
        rolls[vote] = RollCall({member: Position(label) for member, label in labels})
    facts = in_polars(term, "votes").collect()
    tallies = [{n: getattr(rolls[vote].tally, n) for n in COUNTS} for vote in facts["vote"]]
    votes = facts.hstack(pl.DataFrame(tallies))
    verdicts = [judge(record) for record in frames.records(votes)]
    outcomes: Counter[Any] = Counter(str(verdict.outcome) for verdict in verdicts)
    by = {f"radny {at}": ("Lipa", "Dąb")[at % 2] for at in range(SEATS)}
    return outcomes, dict(analysis.loyalty(rolls.values(), by=by))


COUNTS = ("in_favour", "against", "abstaining", "not_voting", "excluded", "absent", "present")
READERS: dict[str, Callable[[Path, str], Any]] = {
    "polars": in_polars,
    "duckdb": in_duckdb,
    "dask": in_dask,
    "pyspark": in_spark,
}


@pytest.mark.filterwarnings("ignore")  # of the libraries; what they warn of is theirs
@pytest.mark.parametrize(
    "library",
    ["polars", "duckdb", *(pytest.param(n, marks=pytest.mark.slow) for n in ("dask", "pyspark"))],
)
def test_a_term_in_partitions_is_worked_out_alike(
    library: str, term: Path, by_hand: tuple[Counter[Any], dict[str, Any]]
) -> None:
    read = READERS[library]
    ballots = read(term, "ballots")
    judged = frames.judge(joined(read(term, "votes"), frames.tally(ballots)), book=GMINA)
    loyal = rows_of(frames.loyalty(ballots))
    outcomes, loyalty = by_hand

    assert Counter(row["outcome"] for row in rows_of(judged)) == outcomes
    assert {row["member"]: analysis.Ratio(row["part"], row["of"]) for row in loyal} == loyalty
