"""Open Civic Data, the form of projects that follow state legislatures: votes, written and read.

It asks for a session, a source and whether the vote passed, so only a vote whose result is known
can be written, out of its verdict. A member who was barred is ``other`` there.

Source: docs.opencivicdata.org (vote), read 2026-11-25.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from zmp_core.bodies.body import Body
from zmp_core.errors import InvalidValueError
from zmp_core.interchange import scalars
from zmp_core.interchange.foreign import (
    Carried,
    Log,
    Loss,
    LossKind,
    Object,
    Source,
    count,
    tally_of,
    unheld,
    word_of,
)
from zmp_core.rules.verdict import Verdict
from zmp_core.votes.ballot import Position
from zmp_core.votes.matter import Matter
from zmp_core.votes.record import VoteRecord
from zmp_core.votes.roll_call import RollCall
from zmp_core.votes.tally import Tally

_WRITTEN: Final[Mapping[Position, str]] = {
    Position.IN_FAVOUR: "yes",
    Position.AGAINST: "no",
    Position.ABSTAINING: "abstain",
    Position.NOT_VOTING: "not voting",
    Position.EXCLUDED: "other",
    Position.ABSENT: "absent",
}
_READ: Final[Mapping[str, Position]] = {
    word: position for position, word in _WRITTEN.items() if position is not Position.EXCLUDED
}
_NO_PLACE: Final = (
    "object",
    "mode",
    "in_office",
    "consent",
    "call",
    "term",
    "reference",
    "weighings",
    "previous_turnout",
    "circumstances",
)


def vote(verdict: Verdict, *, session: str, source: str) -> Carried[Object]:
    """Write a vote whose result is known.

    Args:
        verdict: The verdict on it.
        session: The session, by whatever name the jurisdiction lists it.
        source: Address at which the source of the vote can be read.

    Returns:
        The object, and what has no place in it.

    Raises:
        InvalidValueError: If it is not known whether the vote passed, or on what single day it was.
    """
    record = verdict.record
    day = record.days.since
    if verdict.adopted is None:
        raise InvalidValueError(verdict.outcome, "a vote of which it is known whether it passed")
    if day is None or day != record.days.until:
        raise InvalidValueError(record.day, "a vote whose day is known")
    document: Object = {
        "_type": "vote",
        "organization": record.body.name,
        "organization_id": None,
        "session": session,
        "chamber": None,
        "date": day.isoformat(),
        "motion": record.wording or record.matter.name,
        "type": [],
        "passed": verdict.adopted,
        "bill": None,
        "vote_counts": list(_counts(record.tally)),
        "roll_call": [] if record.roll_call is None else list(_ballots(record.roll_call)),
        "sources": [{"url": source, "note": None}],
    }
    return Carried(document, tuple(_losses(record)))


def read_vote(document: object, *, body: Body, matter: Matter) -> Carried[VoteRecord]:
    """Read a vote.

    Args:
        document: The object.
        body: Who voted; the form does not know how many seats there are.
        matter: On what.

    Returns:
        The record, and what of the object it does not hold.

    Raises:
        InvalidRecordError: If the object is none that can be read; it lists every fault.
    """
    log = Log()
    source = Source.of(document, "", log)
    record = None if source is None else _read(source, body, matter)
    return log.result(record)


def _counts(tally: Tally) -> Iterator[Object]:
    for position, word in _WRITTEN.items():
        value = getattr(tally, position)
        if value is not None:
            yield {"vote_type": word, "count": value}


def _ballots(roll: RollCall) -> Iterator[Object]:
    for name, position in roll.positions.items():
        yield {"person": {"name": name, "id": None}, "vote_type": _WRITTEN[position]}


def _losses(record: VoteRecord) -> Iterator[Loss]:
    yield Loss(LossKind.NOT_HELD, "/body/seats", record.body.seats)
    yield Loss(LossKind.NOT_HELD, "/body/kind", record.body.kind)
    yield Loss(LossKind.NOT_HELD, "/matter", record.matter)
    if record.tally.excluded:
        yield Loss(LossKind.MERGED, "/tally/excluded", record.tally.excluded)
    yield from unheld(record.tally, ("present", "invalid"), "/tally")
    yield from unheld(record, _NO_PLACE)
    if record.roll_call is not None:
        yield from unheld(record.roll_call, ("barred",), "/roll_call")


def _read(source: Source, body: Body, matter: Matter) -> VoteRecord | None:
    log = source.log
    day = source.take("date", scalars.day)
    wording = source.take("motion", scalars.text)
    counts = _read_counts(source)
    roll = _read_ballots(source)
    name = source.maybe("organization", scalars.text)
    if name is not None and name != body.name:
        log.lose(LossKind.NOT_HELD, source.at("organization"), name)
    source.left("_type")
    if log.faults:
        return None
    call = log.make("/roll_call", RollCall, roll) if roll else None
    tally = log.make("/vote_counts", tally_of, counts)
    if tally is None or (call is None and roll):
        return None
    return log.make(
        "",
        VoteRecord,
        body=body,
        matter=matter,
        day=day,
        tally=tally,
        wording=wording,
        roll_call=call,
    )


def _read_counts(source: Source) -> dict[str, int]:
    counts: dict[str, int] = {}
    for each in source.each("vote_counts"):
        word = each.take("vote_type", scalars.text)
        number = each.take("count", count)
        each.left()
        if word in _READ and number is not None:
            counts[str(_READ[word])] = number
        elif number:
            each.log.lose(LossKind.NOT_HELD, each.at("vote_type"), word)
    return counts


def _read_ballots(source: Source) -> list[tuple[str, Position]]:
    roll: list[tuple[str, Position]] = []
    for each in source.each("roll_call"):
        person = each.inner("person")
        name = None if person is None else person.take("name", scalars.name)
        position = each.take("vote_type", word_of(_READ))
        each.left()
        if person is not None:
            person.left()
        if name is not None and position is not None:
            roll.append((name, position))
    return roll
