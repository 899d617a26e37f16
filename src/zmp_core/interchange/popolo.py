"""Popolo, the form of civic projects for votes, motions and memberships.

Statutory seats, the mode and much else that decides in Polish law have no place in it and are told
as lost. Options are those of the specification (``yes``, ``no``, ``abstain``, ``absent``, ``not
voting``), and two of our own, ``excluded`` and ``invalid``, for an option is any text there.

Source: popoloproject.com/specs (vote event, motion, membership), read 2026-11-25.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from zmp_core.bodies.body import Body
from zmp_core.bodies.mandates import Mandate
from zmp_core.bodies.offices import OfficeHolder
from zmp_core.bodies.tenure import Tenure
from zmp_core.errors import Fault
from zmp_core.interchange import scalars
from zmp_core.interchange.foreign import (
    Carried,
    Log,
    Loss,
    LossKind,
    Object,
    Source,
    count,
    filled,
    tally_of,
    unheld,
    word_of,
)
from zmp_core.law.period import Period
from zmp_core.rules.verdict import Verdict
from zmp_core.votes.ballot import Position
from zmp_core.votes.matter import Matter, known
from zmp_core.votes.record import VoteRecord
from zmp_core.votes.roll_call import RollCall
from zmp_core.votes.tally import Tally

_OPTIONS: Final[Mapping[str, Position]] = {
    "yes": Position.IN_FAVOUR,
    "no": Position.AGAINST,
    "abstain": Position.ABSTAINING,
    "not voting": Position.NOT_VOTING,
    "excluded": Position.EXCLUDED,
    "absent": Position.ABSENT,
}
_WORDS: Final = {position: option for option, position in _OPTIONS.items()}
_INVALID: Final = "invalid"
_COUNTED: Final = (*_WORDS, _INVALID)
_RESULTS: Final = {True: "pass", False: "fail", None: None}
_NO_PLACE: Final = (
    "object",
    "mode",
    "in_office",
    "consent",
    "call",
    "term",
    "weighings",
    "previous_turnout",
    "circumstances",
)


def vote_event(vote: VoteRecord | Verdict) -> Carried[Object]:
    """Write a vote as a vote event; a verdict adds the result.

    >>> from zmp_core.bodies import BodyKind
    >>> council = Body(kind=BodyKind.GMINA_COUNCIL, seats=15, name="Rada Gminy Lipowo")
    >>> tally = Tally(in_favour=8, against=2, abstaining=None)
    >>> record = VoteRecord(body=council, matter=Matter.BUDGET, day=None, tally=tally)
    >>> written = vote_event(record)
    >>> written.value["counts"]
    [{'option': 'yes', 'value': 8}, {'option': 'no', 'value': 2}]
    >>> [(str(loss.kind), loss.path, loss.value) for loss in written.losses]
    [('not_held', '/body/seats', 15)]

    Returns:
        The object, and what has no place in it. What is not known is left out, never written as 0.
    """
    record = vote.record if isinstance(vote, Verdict) else vote
    document = filled(
        identifier=record.reference,
        organization=_organization(record.body),
        motion=filled(text=record.wording, classification=_matter(record.matter)),
        start_date=_day(record.day),
        result=_RESULTS[vote.adopted] if isinstance(vote, Verdict) else None,
        counts=list(_counts(record.tally)),
        votes=None if record.roll_call is None else list(_votes(record.roll_call)),
    )
    return Carried(document, tuple(_losses(record)))


def motion(vote: VoteRecord | Verdict) -> Carried[Object]:
    """Write what was put to the vote as a motion, with its vote event; a verdict adds the result.

    Returns:
        The object, and what has no place in it.
    """
    event = vote_event(vote)
    record = vote.record if isinstance(vote, Verdict) else vote
    inner = {name: part for name, part in event.value.items() if name != "motion"}
    document = filled(
        text=record.wording,
        classification=_matter(record.matter),
        organization=_organization(record.body),
        requirement=vote.majority.demand.format("en") if isinstance(vote, Verdict) else None,
        result=event.value.get("result"),
        vote_events=[inner],
    )
    return Carried(document, event.losses)


def read_vote_event(
    document: object, *, body: Body, matter: Matter | None = None
) -> Carried[VoteRecord]:
    """Read a vote event.

    Args:
        document: The object.
        body: Who voted; Popolo does not know how many seats there are.
        matter: On what; where it is not given, the classification of the motion has to be the id
            of a known matter.

    Returns:
        The record, and what of the object it does not hold.

    Raises:
        InvalidRecordError: If the object is none that can be read; it lists every fault.
    """
    log = Log()
    event = Source.of(document, "", log)
    record = None if event is None else _read_event(event, body, matter)
    return log.result(record)


def read_motion(
    document: object, *, body: Body, matter: Matter | None = None
) -> Carried[tuple[VoteRecord, ...]]:
    """Read the vote events of a motion; its text is the wording of each.

    Args:
        document: The object.
        body: Who voted.
        matter: As for ``read_vote_event``.

    Raises:
        InvalidRecordError: If the object is none that can be read; it lists every fault.
    """
    log = Log()
    whole = Source.of(document, "", log)
    if whole is None:
        return log.result(None)
    events = whole.each("vote_events")
    said = {key: whole.given.pop(key) for key in ("text", "classification") if key in whole.given}
    for event in events:
        event.given.setdefault("motion", said)
    records = [_read_event(event, body, matter) for event in events]
    _read_organization(whole, body)
    whole.left("result")  # each event says its own
    return log.result(tuple(record for record in records if record is not None))


def membership(tenure: Tenure, body: Body) -> Carried[Object]:
    """Write a mandate, an office, or a place in a club or a committee as a membership.

    Args:
        tenure: Who was what, and when.
        body: In what body.

    Returns:
        The object, and what has no place in it.
    """
    role = str(tenure.office) if isinstance(tenure, OfficeHolder) else None
    document = filled(
        person={"name": tenure.member},
        organization=_organization(body),
        role=role,
        start_date=tenure.since.isoformat(),
        end_date=None if tenure.until is None else tenure.until.isoformat(),
    )
    losses = list(unheld(body, ("seats",), "/body"))
    if isinstance(tenure, Mandate):
        losses += unheld(tenure, ("oath", "beginning", "ending"))
    return Carried(document, tuple(losses))


def read_membership(document: object) -> Carried[Tenure]:
    """Read a membership; its first day has to be told, as a day.

    Raises:
        InvalidRecordError: If the object is none that can be read; it lists every fault.
    """
    log = Log()
    source = Source.of(document, "", log)
    if source is None:
        return log.result(None)
    member = _name(source, "person") or _name(source, "member")
    if member is None:
        log.faults.append(Fault("missing_key", "/person/name", None, "a name"))
    since = source.take("start_date", scalars.day)
    until = source.maybe("end_date", scalars.day)
    source.left()
    if log.faults:
        return log.result(None)
    return log.result(log.make("", Tenure, member=member, since=since, until=until))


# --- Parts that are written ----------------------------------------------------------------------


def _organization(body: Body) -> Object:
    return filled(name=body.name, classification=str(body.kind))


def _matter(matter: Matter) -> str:
    return matter.id


def _day(day: date | Period | None) -> str | None:
    """Return the day where it is one; a span has no place."""
    days = Period.of(day)
    if days.since is None or days.since != days.until:
        return None
    return days.since.isoformat()


def _counts(tally: Tally) -> Iterator[Object]:
    for name in _COUNTED:
        value = getattr(tally, name)
        if value is not None:
            yield {"option": _WORDS.get(name, name), "value": value}  # type: ignore[call-overload]  # a name may be any text


def _votes(roll: RollCall) -> Iterator[Object]:
    for name, position in roll.positions.items():
        yield {"voter": {"name": name}, "option": _WORDS[position]}


def _losses(record: VoteRecord) -> Iterator[Loss]:
    yield Loss(LossKind.NOT_HELD, "/body/seats", record.body.seats)
    if record.day is not None and _day(record.day) is None:
        yield Loss(LossKind.NOT_HELD, "/day", record.day)
    if known().get(record.matter.id) is not record.matter:
        yield Loss(LossKind.NOT_HELD, "/matter", record.matter)
    yield from unheld(record.tally, ("present",), "/tally")
    yield from unheld(record, _NO_PLACE)
    if record.roll_call is not None:
        yield from unheld(record.roll_call, ("barred",), "/roll_call")


# --- Parts that are read -------------------------------------------------------------------------


def _read_event(event: Source, body: Body, matter: Matter | None) -> VoteRecord | None:
    log = event.log
    reference = event.maybe("identifier", scalars.text)
    day = event.maybe("start_date", _start)
    counts = _read_counts(event)
    roll = _read_votes(event)
    wording, matter = _read_motion(event, matter)
    _read_organization(event, body)
    event.left()
    if log.faults or matter is None:
        return None
    call = None if roll is None else log.make(event.at("votes"), RollCall, roll)
    tally = log.make(event.at("counts"), tally_of, counts)
    if tally is None or (call is None and roll is not None):
        return None
    return log.make(
        event.path,
        VoteRecord,
        body=body,
        matter=matter,
        day=day,
        tally=tally,
        wording=wording,
        roll_call=call,
        reference=reference,
    )


def _start(part: object) -> date:
    """Read a day, or the day of a day with its time."""
    text = scalars.text(part)
    return scalars.day(text[:10]) if "T" in text[10:11] else scalars.day(text)


def _read_counts(event: Source) -> dict[str, int]:
    counts: dict[str, int] = {}
    options = {**{word: str(position) for word, position in _OPTIONS.items()}, _INVALID: _INVALID}
    for each in event.each("counts"):
        name = each.take("option", word_of(options))
        value = each.take("value", count)
        each.left()
        if name in counts:
            each.log.faults.append(Fault("told_twice", each.at("option"), name, "each option once"))
        if name is not None and value is not None:
            counts[name] = value
    return counts


def _read_votes(event: Source) -> list[tuple[str, Position]] | None:
    if event.given.get("votes") is None:
        return None
    roll: list[tuple[str, Position]] = []
    for each in event.each("votes"):
        name = _name(each, "voter") or each.maybe("voter_id", scalars.name)
        position = each.take("option", word_of(_OPTIONS))
        each.left()
        if name is None:
            fault = Fault("missing_key", each.at("voter", "name"), None, "a name, or voter_id")
            each.log.faults.append(fault)
        elif position is not None:
            roll.append((name, position))
    return roll


def _read_motion(event: Source, matter: Matter | None) -> tuple[str | None, Matter | None]:
    motion = event.inner("motion")
    if motion is None:
        motion = Source({}, event.at("motion"), event.log)
    wording = motion.maybe("text", scalars.text)
    if matter is None:
        matter = motion.take("classification", word_of(known()))
    elif motion.given.get("classification") == matter.id:
        del motion.given["classification"]
    motion.left()
    return wording, matter


def _read_organization(source: Source, body: Body) -> None:
    organization = source.inner("organization")
    if organization is None:
        return
    for key, ours in (("name", body.name), ("classification", str(body.kind))):
        theirs = organization.maybe(key, scalars.text)
        if theirs is not None and theirs != ours:
            organization.log.lose(LossKind.NOT_HELD, organization.at(key), theirs)
    organization.left()


def _name(source: Source, key: str) -> Any:
    person = source.inner(key)
    if person is None:
        return None
    name = person.maybe("name", scalars.name)
    person.left()
    return name
