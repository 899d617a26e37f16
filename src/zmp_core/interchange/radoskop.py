"""Roll calls of city councils, as the open project Radoskop publishes them: a term, read.

Names are numbers there, places in ``councilor_index``; where the file has none, the numbers are
lost and the totals stay. *Brak głosu* is read as present and not voting, and told as doubtful: the
devices know who did not press a button, not who had left the room.

Source: files ``kadencja-….json`` of radoskop.pl (CC BY 4.0), looked at 2026-11-25.
"""

from collections.abc import Mapping
from typing import Final

from zmp_core.bodies.body import Body
from zmp_core.errors import Fault, pointer
from zmp_core.interchange import scalars
from zmp_core.interchange.foreign import (
    Carried,
    Log,
    LossKind,
    PublishedVote,
    Source,
    count,
    matter_of,
    no_vote_is_doubtful,
    tally_of,
    word_of,
)
from zmp_core.interchange.parts import items
from zmp_core.interchange.refusal import Refused
from zmp_core.votes.ballot import Position
from zmp_core.votes.circumstances import Circumstances
from zmp_core.votes.record import VoteRecord
from zmp_core.votes.roll_call import RollCall
from zmp_core.votes.tally import Tally

_POSITIONS: Final[Mapping[str, Position]] = {
    "za": Position.IN_FAVOUR,
    "przeciw": Position.AGAINST,
    "wstrzymal_sie": Position.ABSTAINING,
    "brak_glosu": Position.NOT_VOTING,
    "nieobecni": Position.ABSENT,
}
_ANNOUNCED: Final = {"przyjęta": True, "podjęta": True, "odrzucona": False}


def read_term(document: object, *, body: Body) -> Carried[tuple[PublishedVote, ...]]:
    """Read the votes of a term of a council.

    The matter of a vote is what ``Matter.find`` makes of its topic; where it finds none or several,
    the matter is ``Matter.OTHER``, and that is told as doubtful.

    Args:
        document: The file of a term.
        body: The council; the file does not tell how many seats it has.

    Returns:
        The votes in their order, and what of the file they do not hold.

    Raises:
        InvalidRecordError: If the file is none that can be read; it lists every fault.
    """
    log = Log()
    term = Source.of(document, "", log)
    if term is None:
        return log.result(None)
    names = term.maybe("councilor_index", _names)
    votes = [_read_vote(each, body, names) for each in term.each("votes")]
    term.left("total_sessions", "total_votes", "total_councilors")  # counted from the rest
    return log.result(tuple(vote for vote in votes if vote is not None))


def _names(part: object) -> list[str]:
    return [scalars.name(each) for each in items(part)]


def _read_vote(vote: Source, body: Body, names: list[str] | None) -> PublishedVote | None:
    log = vote.log
    reference = vote.maybe("id", scalars.text)
    day = vote.take("session_date", scalars.day)
    session = vote.maybe("session_number", scalars.text)
    subject = vote.take("topic", scalars.text)
    paper = vote.maybe("druk", _text_or_number)
    address = vote.maybe("source_url", scalars.text)
    announced = vote.maybe("resolution", word_of(_ANNOUNCED))
    tally = _read_counts(vote)
    roll = _read_names(vote, names)
    vote.left()
    if log.faults or tally is None:
        return None
    matter = matter_of(subject, log, vote.at("topic"))
    call = None if roll is None else log.make(vote.at("named_votes"), RollCall, roll)
    if call is None and roll is not None:
        return None
    record = log.make(
        vote.path,
        VoteRecord,
        body=body,
        matter=matter,
        day=day,
        tally=tally,
        roll_call=call,
        reference=reference,
        circumstances=None if announced is None else Circumstances(announced=announced),
    )
    if record is None:
        return None
    return PublishedVote(
        record=record, subject=subject, session=session or None, paper=paper, source=address
    )


def _text_or_number(part: object) -> str:
    return str(part) if type(part) is int else scalars.text(part)


def _read_counts(vote: Source) -> Tally | None:
    log, counts = vote.log, vote.inner("counts")
    if counts is None:
        log.faults.append(Fault("missing_key", vote.at("counts"), None, "this key"))
        return None
    read = {position: counts.maybe(word, count) for word, position in _POSITIONS.items()}
    counts.left()
    if read[Position.NOT_VOTING]:
        no_vote_is_doubtful([Position.NOT_VOTING], log, counts.at("brak_glosu"))
    return log.make(
        counts.path, tally_of, {str(position): number for position, number in read.items()}
    )


def _read_names(vote: Source, names: list[str] | None) -> list[tuple[str, Position]] | None:
    named = vote.inner("named_votes")
    if named is None:
        return None
    roll: list[tuple[str, Position]] = []
    lost = False
    for word, position in _POSITIONS.items():
        for at, part in enumerate(named.maybe(word, items) or ()):
            path = named.at(word) + pointer(at)
            if type(part) is int and names is None:
                vote.log.lose(LossKind.NOT_HELD, path, part)
                lost = True
                continue
            try:
                roll.append((_member(part, names or []), position))
            except Refused as refusal:
                vote.log.faults += (fault.under(path) for fault in refusal.faults)
    named.left()
    return roll if roll and not lost else None


def _member(part: object, names: list[str]) -> str:
    if type(part) is not int:
        return scalars.name(part)
    if not 0 <= part < len(names):
        raise Refused(
            Fault("unknown_member", "", part, f"a place in councilor_index, 0 to {len(names) - 1}")
        )
    return names[part]
