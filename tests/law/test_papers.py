"""The papers of deadlines and days off against a table: a slip in the data has to be noticed."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Final

from zmp_core.law.calendar import FEASTS, MOVINGS
from zmp_core.law.deadlines import DEADLINES
from zmp_core.law.period import Period

TABLE: Final = tomllib.loads(Path("tests/data/law_papers.toml").read_text("utf-8"))


def iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def ends(period: Period) -> list[str]:
    return [iso(period.since), iso(period.until)]


def test_the_papers_of_every_deadline() -> None:
    assert [
        [
            row.id,
            *ends(row.in_force),
            iso(row.read_since),
            str(row.basis),
            *map(str, (row.direction, row.shift, row.after_lapse, row.confidence)),
            row.enacted or "",
            iso(row.checked),
        ]
        for row in DEADLINES
    ] == TABLE["deadlines"]


def test_the_papers_of_every_day_off() -> None:
    assert [
        [row.name_pl, *ends(row.in_force), str(row.basis), row.enacted] for row in FEASTS
    ] == TABLE["days_off"]


def test_the_papers_of_every_wording_that_moves_an_end() -> None:
    assert [
        [
            str(row.shift),
            str(row.saturdays).lower(),
            *ends(row.in_force),
            str(row.basis),
            row.enacted,
        ]
        for row in MOVINGS
    ] == TABLE["moves"]
