"""Votings of the Sejm, as its open API publishes them: read.

The Sejm is no municipal body, so no record comes out of it: who stood where, by question. A voting
``ON_LIST`` asks several questions at once, one for each name or variant of the list.

Source: api.sejm.gov.pl (votings), read 2026-11-25.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Final

import attrs

from zmp_core.errors import Fault
from zmp_core.interchange import scalars
from zmp_core.interchange.foreign import Carried, Log, LossKind, Source, count, word_of
from zmp_core.interchange.parts import entries
from zmp_core.votes.ballot import Position
from zmp_core.votes.roll_call import RollCall
from zmp_core.votes.tally import Tally

_WORDS: Final[Mapping[str, Position]] = {
    "YES": Position.IN_FAVOUR,
    "NO": Position.AGAINST,
    "ABSTAIN": Position.ABSTAINING,
    "PRESENT": Position.NOT_VOTING,
    "ABSENT": Position.ABSENT,
}
_ON_LIST: Final = "ON_LIST"
_CAST: Final = ("VOTE_VALID", "VOTE_INVALID")
_POSITIONS: Final = {"yes": "in_favour", "no": "against", "abstain": "abstaining"}


@attrs.frozen(kw_only=True)
class SejmQuestion:
    """One question of a voting, with those who stood on it.

    Attributes:
        option: Number of the name or the variant on the list; ``None`` where there was no list.
        title: What it says; ``None`` where the source does not tell.
        roll_call: Who stood where. *Absent* are all who took no part: the source does not tell who
            of them was in the room.
    """

    option: str | None
    title: str | None
    roll_call: RollCall

    @property
    def tally(self) -> Tally:
        """The totals of the names."""
        return self.roll_call.tally


@attrs.frozen(kw_only=True)
class SejmVoting:
    """One voting of the Sejm (głosowanie).

    Attributes:
        term: Number of the term (kadencja).
        sitting: Number of the sitting (posiedzenie).
        number: Number of the voting in the sitting.
        at: When it was held, by the clock on the wall.
        title: The item of the agenda.
        topic: What was put to the vote; ``None`` where the source does not tell.
        questions: What was asked: one thing, or several of a list.
    """

    term: int
    sitting: int
    number: int
    at: datetime
    title: str
    topic: str | None
    questions: tuple[SejmQuestion, ...]


def read_voting(document: object) -> Carried[SejmVoting]:
    """Read a voting with its votes, as ``/sejm/term{n}/votings/{sitting}/{number}`` gives it.

    Returns:
        The voting, and what of the object it does not hold, as the clubs of members and the
        majority that was asked for. Totals at odds with the names are told as doubtful.

    Raises:
        InvalidRecordError: If the object is none that can be read; it lists every fault.
    """
    log = Log()
    source = Source.of(document, "", log)
    return log.result(None if source is None else _read(source))


def _read(source: Source) -> SejmVoting | None:
    log = source.log
    numbers = {key: source.take(key, count) for key in ("term", "sitting", "votingNumber")}
    at = source.take("date", scalars.moment)
    title = source.take("title", scalars.text)
    topic = source.maybe("topic", scalars.text)
    on_list = source.take("kind", scalars.text) == _ON_LIST
    titles = _options(source) if on_list else {}
    rolls = _rolls(source, on_list=on_list)
    questions = [
        log.make("/votes", _question, option, titles, roll) for option, roll in rolls.items()
    ]
    _totals(source, questions, on_list=on_list)
    source.left("totalVoted", "votingOptions", "links")
    if log.faults:
        return None
    return SejmVoting(
        term=numbers["term"],
        sitting=numbers["sitting"],
        number=numbers["votingNumber"],
        at=at,
        title=title,
        topic=topic,
        questions=tuple(question for question in questions if question is not None),
    )


def _question(
    option: str | None, titles: Mapping[str, str], roll: list[tuple[str, Position]]
) -> SejmQuestion:
    title = None if option is None else titles.get(option)
    return SejmQuestion(option=option, title=title, roll_call=RollCall(roll))


def _options(source: Source) -> dict[str, str]:
    """Return what the list says under each number, where the source tells."""
    titles: dict[str, str] = {}
    if not isinstance(source.given.get("votingOptions"), list):
        return titles
    for each in source.each("votingOptions"):
        number = each.take("optionIndex", count)
        titles[str(number)] = each.maybe("option", scalars.text) or ""
        each.left("votes")
    return titles


def _rolls(source: Source, *, on_list: bool) -> dict[str | None, list[tuple[str, Position]]]:
    rolls: dict[str | None, list[tuple[str, Position]]] = {} if on_list else {None: []}
    members = [(each, _name(each)) for each in source.each("votes")]
    twice = Counter(name for _, name in members)
    absent: list[str] = []
    for each, plain in members:
        number = each.maybe("MP", count)
        name = plain if twice[plain] == 1 else f"{plain} ({number})"
        if name is None:
            continue
        if on_list:
            _read_listed(each, name, rolls, absent)
        else:
            position = each.take("vote", word_of(_WORDS))
            if position is not None:
                rolls[None].append((name, position))
        each.left()
    for roll in rolls.values():
        roll.extend((name, Position.ABSENT) for name in absent)
    for roll in rolls.values():
        missed = sum(position is Position.ABSENT for _, position in roll)
        if missed:
            source.log.lose(LossKind.DOUBTFUL, source.at("notParticipating"), missed)
    return rolls


def _read_listed(
    each: Source,
    name: str,
    rolls: dict[str | None, list[tuple[str, Position]]],
    absent: list[str],
) -> None:
    word = each.take("vote", scalars.text)
    votes = each.maybe("listVotes", entries)
    if word == "ABSENT":
        absent.append(name)
        return
    if word not in _CAST or votes is None:
        expected = "ABSENT, or with listVotes: " + ", ".join(_CAST)
        each.log.faults.append(Fault("unknown_word", each.at("vote"), word, expected))
        return
    listed = Source(votes, each.at("listVotes"), each.log)
    for option in list(votes):
        position = listed.take(option, word_of(_WORDS))
        if position is not None:
            rolls.setdefault(option, []).append((name, position))


def _name(each: Source) -> str | None:
    first, last = (each.take(key, scalars.name) for key in ("firstName", "lastName"))
    return None if first is None or last is None else f"{first} {last}"


def _totals(source: Source, questions: list[SejmQuestion | None], *, on_list: bool) -> None:
    """Take the totals, which the names tell better, and say where they differ."""
    said = {ours: source.maybe(key, count) for key, ours in _POSITIONS.items()}
    source.maybe("notParticipating", count)
    if on_list:
        return
    for question in questions:
        for ours, number in said.items():
            if question is not None and number not in {None, getattr(question.tally, ours)}:
                source.log.lose(LossKind.DOUBTFUL, source.at(ours), number)
