"""Rows of votes made at random, and what the engine for single votes says of each."""

import random
from datetime import date, timedelta
from typing import Any

import polars as pl

from zmp_core.bodies import BodyKind
from zmp_core.errors import InvalidRecordError, NotCoveredError
from zmp_core.frames.objects import answers, record_of
from zmp_core.rules import Readings, Rule, judge
from zmp_core.rules.readings import DEFAULT
from zmp_core.votes.matter import known

Row = dict[str, Any]

TYPES: dict[str, Any] = {
    **dict.fromkeys(("body_kind", "matter", "mode", "asked_rule"), pl.String),
    **dict.fromkeys(("since", "until", "term", "day"), pl.Date),
    **dict.fromkeys(("consent", "casting_in_favour"), pl.Boolean),
}
IN_ROOM = ("in_favour", "against", "abstaining", "invalid", "not_voting", "excluded")
KINDS = (*map(str, BodyKind), *["gmina_council"] * 12)
MATTERS = (
    *known(),
    *("debt", "vote_of_confidence", "association_accession", "agenda_change_on_request") * 6,
    *("recall_referendum_other", "board_recall_discharge") * 6,
)


def made_rows(number: int, seed: int) -> list[Row]:
    """Make rows in which anything may be unknown, and now and then something is wrong."""
    draw = random.Random(seed)
    return [_row(draw) for _ in range(number)]


def _row(draw: random.Random) -> Row:
    seats = draw.choice([1, 2, 3, 5, 15, 21])
    in_office = draw.randint(0, seats)
    absent = draw.randint(0, in_office) if draw.random() < 0.5 else 0
    counts: dict[str, int | None] = {}
    left = in_office - absent
    for name in draw.sample(IN_ROOM, len(IN_ROOM) - 1):
        counts[name] = draw.randint(0, left)
        left -= counts[name] or 0
    counts |= {name: left for name in IN_ROOM if name not in counts}
    counts |= {"present": in_office - absent, "absent": absent, "in_office": in_office}
    if draw.random() < 0.1:
        wrong = draw.choice(list(counts))
        counts[wrong] = (counts[wrong] or 0) + draw.choice([1, -1, 3])
    unknown = draw.choice([0.1, 0.4, 0.6, 0.8])
    counts = {name: None if draw.random() < unknown else n for name, n in counts.items()}
    since = date(1989, 1, 1) + timedelta(days=draw.randint(0, 13_800))
    span = draw.random()
    casting = draw.choice([None, None, True, False])
    if casting and counts["in_favour"] is None:
        casting = None  # whether there is room for that vote is another question
    return {
        "body_kind": draw.choice(KINDS),
        "matter": draw.choice(MATTERS),
        "seats": seats,
        **counts,
        "since": since if span < 0.9 else None,
        "until": None if span > 0.8 else since + timedelta(days=int(span > 0.6) * 3_000),
        "term": draw.choice([None, None, date(2014, 11, 16), date(2018, 10, 21), date(2024, 4, 7)]),
        "mode": draw.choice([None, None, "open", "secret", "recorded", "roll_call"]),
        "consent": draw.choice([None, True, False]),
        "casting_in_favour": casting,
        "signed": draw.choice([None, draw.randint(0, seats)]),
        "previous_turnout": draw.choice([None, draw.randint(1, 30)]),
        "call": draw.choice([None, 1, 2, 3]),
    }


def expected(row: Row, *, rule: Rule | str | None = None, readings: Readings = DEFAULT) -> Row:
    """Return the columns of the answer; all ``None`` but a marked error for a refused row."""
    try:
        verdict = judge(record_of(row), rule=rule, readings=readings)
    except (InvalidRecordError, NotCoveredError):
        return {"error": True}
    return {**answers(verdict), "error": False}


def differences(wanted: Row, row: Row) -> Row:
    """Return where a row of a judged frame is not what the engine for single votes says.

    Which facts are missing is another question: see ``test_missing.py``.
    """
    refused = row["error"] is not None
    if wanted["error"] or refused:
        return {} if wanted["error"] and refused else {"error": (wanted["error"], row["error"])}
    return {
        name: (value, row[name])
        for name, value in wanted.items()
        if name not in {"error", "missing"} and value != row[name]
    }


def frame_of(rows: list[Row], **types: Any) -> pl.DataFrame:
    schema = {name: types.get(name, TYPES.get(name, pl.Int64)) for name in rows[0]}
    made = pl.DataFrame(rows, schema=schema).with_row_index("at")
    return made.with_columns(pl.col("at").cast(pl.Int64))  # Spark has no numbers without sign
