"""Between rows and records: from single votes to a frame, and from a row back to its vote."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, time
from typing import Final, Literal, TypeAlias

import narwhals.stable.v2 as nw

from zmp_core.bodies.body import Body, BodyKind, Term
from zmp_core.errors import Fault, InvalidRecordError
from zmp_core.frames.columns import COUNTS, DAYS, TEXTS, TRUTHS
from zmp_core.frames.kinds import Native, Value, opened
from zmp_core.law.period import Period
from zmp_core.rules.verdict import Verdict
from zmp_core.votes.ballot import VotingMode
from zmp_core.votes.circumstances import Circumstances
from zmp_core.votes.matter import known
from zmp_core.votes.record import VoteRecord
from zmp_core.votes.tally import Tally

Backend: TypeAlias = Literal["polars", "pyarrow"]

_TALLY: Final = (
    *("in_favour", "against", "abstaining", "present", "absent", "not_voting", "excluded"),
    "invalid",
)
_FACTS: Final[dict[str, Value]] = {
    **dict.fromkeys(TEXTS, nw.String()),
    **dict.fromkeys(DAYS, nw.Date()),
    **dict.fromkeys(COUNTS, nw.Int64()),
    **dict.fromkeys(TRUTHS, nw.Boolean()),
}
_ANSWERS: Final[dict[str, Value]] = {
    "outcome": nw.String(),
    "quorum_need": nw.Int64(),
    "quorum_met": nw.Boolean(),
    "majority_need": nw.Int64(),
    "majority_met": nw.Boolean(),
    "margin": nw.Int64(),
    "rule": nw.String(),
    "basis": nw.String(),
    "missing": nw.String(),
    "hinges": nw.String(),
}


# --- from rows to records -----------------------------------------------------------------------


def records(frame: Native) -> Iterator[VoteRecord]:
    """Give the vote of each row, to be judged, explained and printed one by one.

    Args:
        frame: An eager frame; collect a lazy one first, best after a filter.

    Raises:
        InvalidRecordError: If a name of a column is no text or stands twice, or if a row can be no
            vote; the paths begin with its number, from 0.
        TypeError: If the frame is lazy.
    """
    opened(frame)  # it refuses names of columns that are none
    rows = nw.from_native(frame, eager_only=True).iter_rows(named=True)
    for number, row in enumerate(rows):
        try:
            yield record_of({name: _plain(value) for name, value in row.items()})
        except InvalidRecordError as error:
            faults = tuple(fault.under(f"/{number}") for fault in error.faults)
            raise InvalidRecordError(faults) from None


def _plain(value: Value) -> Value:
    """Return a value as Python has it: no number of numpy, no day of pandas, ``None`` for null."""
    if value is None or str(value) in {"nan", "NaT", "<NA>"}:
        return None
    if isinstance(value, datetime):
        return value.date() if value.time() == time.min else value
    return int(value) if isinstance(value, float) and value.is_integer() else value


def record_of(row: Mapping[str, Value]) -> VoteRecord:
    """Return the vote of one row.

    Raises:
        InvalidRecordError: If it can be no vote.
    """
    kind, matter, mode = row.get("body_kind"), row.get("matter"), row.get("mode")
    faults = [
        *_unless_among(kind, BodyKind, "not_a_body_kind", "/body_kind"),
        *_unless_among(matter, known(), "not_a_matter", "/matter"),
        *([] if mode is None else _unless_among(mode, VotingMode, "not_a_mode", "/mode")),
    ]
    if faults:
        raise InvalidRecordError(tuple(faults))
    day, term = row.get("day"), row.get("term")
    if "day" not in row and ("since" in row or "until" in row):
        day = Period(since=row.get("since"), until=row.get("until"))
    casting, signed = row.get("casting_in_favour"), row.get("signed")
    around = None
    if casting is not None or signed is not None:
        around = Circumstances(casting_in_favour=casting, signed=signed)
    return VoteRecord(
        body=Body(kind=BodyKind(str(kind)), seats=row["seats"]),
        matter=known()[str(matter)],
        day=day,
        tally=Tally(**{name: row.get(name) for name in _TALLY}),
        mode=None if mode is None else VotingMode(mode),
        in_office=row.get("in_office"),
        consent=row.get("consent"),
        call=row.get("call"),
        term=None if term is None else Term(elected=term),
        previous_turnout=row.get("previous_turnout"),
        circumstances=around,
    )


def _unless_among(value: Value, allowed: Iterable[str], code: str, path: str) -> list[Fault]:
    names = [str(each) for each in allowed]
    return [] if value in names else [Fault(code, path, value, f"one of: {', '.join(names)}")]


# --- from records to rows -----------------------------------------------------------------------


def from_records(votes: Iterable[VoteRecord], *, backend: Backend = "polars") -> Native:
    """Return the votes as a frame, one row each, with the columns that :func:`judge` reads.

    Names, wordings, roll calls and totals by other measures than members are not taken over.

    Args:
        votes: The votes.
        backend: ``"polars"`` or ``"pyarrow"``, which has to be installed; both can make a
            frame of pandas (``to_pandas``).
    """
    return _frame([_facts(vote) for vote in votes], _facts_and_span(), backend)


def from_verdicts(verdicts: Iterable[Verdict], *, backend: Backend = "polars") -> Native:
    """Return verdicts as a frame, one row each: what was known of the vote, and what followed.

    Args:
        verdicts: The verdicts.
        backend: ``"polars"`` or ``"pyarrow"``, which has to be installed; both can make a
            frame of pandas (``to_pandas``).
    """
    rows = [{**_facts(each.record), **answers(each)} for each in verdicts]
    return _frame(rows, {**_facts_and_span(), **_ANSWERS}, backend)


def _facts_and_span() -> dict[str, Value]:
    return {name: dtype for name, dtype in _FACTS.items() if name not in {"day", "asked_rule"}}


def _frame(rows: list[dict[str, Value]], schema: dict[str, Value], backend: Backend) -> Native:
    columns = {name: [row[name] for row in rows] for name in schema}
    return nw.from_dict(columns, schema, backend=backend).to_native()


def _facts(record: VoteRecord) -> dict[str, Value]:
    tally, around, days = record.tally, record.circumstances, record.days
    return {
        "body_kind": str(record.body.kind),
        "seats": record.body.seats,
        "matter": record.matter.id,
        "mode": None if record.mode is None else str(record.mode),
        "since": days.since,
        "until": days.until,
        "term": None if record.term is None else record.term.elected,
        **{name: getattr(tally, name) for name in _TALLY},
        "in_office": record.in_office,
        "signed": None if around is None else around.signed,
        "previous_turnout": record.previous_turnout,
        "call": record.call,
        "consent": record.consent,
        "casting_in_favour": None if around is None else around.casting_in_favour,
    }


def answers(verdict: Verdict) -> dict[str, Value]:
    """Return the columns of the answer for one verdict, as :func:`judge` has them."""
    majority = verdict.majority
    return {
        "outcome": str(verdict.outcome),
        "quorum_need": verdict.quorum.need,
        "quorum_met": verdict.quorum.met,
        "majority_need": majority.need,
        "majority_met": majority.met,
        "margin": majority.margin,
        "rule": verdict.rule.id,
        "basis": None if majority.basis is None else str(majority.basis),
        "missing": ", ".join(verdict.missing),
        "hinges": ", ".join(dict.fromkeys(hinge.reading for hinge in verdict.hinges)),
    }
