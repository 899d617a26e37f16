"""What all foreign forms share: what they cannot hold is told, and what they hold is read strictly.

A form that was made for parliaments knows no statutory seats, and ours knows no seat number in the
chamber. What has no place on the other side is a ``Loss``, never left out in silence.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, Generic, TypeVar

import attrs

from zmp_core.errors import Fault, InvalidRecordError, pointer
from zmp_core.interchange import scalars
from zmp_core.interchange.parts import entries, items
from zmp_core.interchange.refusal import Refused, gathered
from zmp_core.votes.ballot import Position
from zmp_core.votes.matter import Matter
from zmp_core.votes.record import VoteRecord
from zmp_core.votes.tally import Tally

T = TypeVar("T")
Read = Callable[[object], Any]
Object = dict[str, Any]


class LossKind(StrEnum):
    """What became of a fact on its way into another form."""

    NOT_HELD = "not_held"
    """The other form has no place for it."""
    MERGED = "merged"
    """It became one with something that it is not."""
    DOUBTFUL = "doubtful"
    """The source does not say it as surely as the value does."""


@attrs.frozen
class Loss:
    """Something that did not come through whole.

    Attributes:
        kind: What became of it.
        path: Where it stood in what was read or written, as a JSON pointer; where the same was
            lost again and again, the first place.
        value: What stood there.
        times: How often the same was lost.
    """

    kind: LossKind
    path: str
    value: Any
    times: int = 1


@attrs.frozen
class Carried(Generic[T]):
    """What came out on the other side, and what did not.

    Attributes:
        value: The value that was read, or the document that was written.
        losses: What did not come through whole; empty where all did.
    """

    value: T
    losses: tuple[Loss, ...] = ()


@attrs.frozen(kw_only=True)
class PublishedVote:
    """A vote as a site publishes it: the record, and what stands around it.

    Attributes:
        record: The vote.
        subject: On what, as the source words it.
        session: Number of the session as printed; ``None`` where the source does not tell.
        paper: Number of the draft (numer druku); likewise.
        source: Where the source says that it can be read; likewise.
    """

    record: VoteRecord
    subject: str | None
    session: str | None = None
    paper: str | None = None
    source: str | None = None


# --- Writing -------------------------------------------------------------------------------------


def unheld(value: object, names: Iterable[str], path: str = "") -> Iterator[Loss]:
    """Give a loss for each attribute of a value that says something and has no place."""
    for name in names:
        held = getattr(value, name)
        if held is not None and held not in ((), frozenset()):
            yield Loss(LossKind.NOT_HELD, path + pointer(name), held)


def filled(**entries: object) -> Object:
    """Return an object without the entries that are not known."""
    return {name: value for name, value in entries.items() if value is not None}


# --- Reading -------------------------------------------------------------------------------------


@attrs.define
class Log:
    """What was found while a foreign document is read.

    Attributes:
        faults: What is wrong with it.
        lost: How often a key of one name was lost, and the loss that was first.
    """

    faults: list[Fault] = attrs.field(factory=list[Fault])
    lost: dict[tuple[LossKind, str], Loss] = attrs.field(factory=dict[tuple[LossKind, str], Loss])

    def lose(self, kind: LossKind, path: str, value: object) -> None:
        """Take down a loss; the same one at another place of a list counts as the same."""
        key = kind, "/".join("" if step.isdecimal() else step for step in path.split("/"))
        first = self.lost.get(key)
        self.lost[key] = (
            Loss(kind, path, value) if first is None else attrs.evolve(first, times=first.times + 1)
        )

    def make(self, path: str, build: Callable[..., T], *given: object, **named: object) -> T | None:
        """Return what is built; where it cannot be, take down its faults as those of a place."""
        try:
            return build(*given, **named)
        except InvalidRecordError as error:
            self.faults += (fault.under(path) for fault in error.faults)
            return None

    def result(self, value: T | None) -> Carried[T]:
        """Return what was read.

        Raises:
            InvalidRecordError: If anything was wrong.
        """
        if self.faults or value is None:
            raise InvalidRecordError(tuple(gathered(self.faults)))
        return Carried(value, tuple(self.lost.values()))


@attrs.define
class Source:
    """A foreign object that is being read: what is taken is read, and what is left is lost.

    Attributes:
        given: What is left of its entries.
        path: Where it stands.
        log: Where everything is taken down.
    """

    given: dict[str, object]
    path: str
    log: Log

    @classmethod
    def of(cls, part: object, path: str, log: Log) -> "Source | None":
        """Return an object to be read; ``None`` where it is none, which is a fault."""
        try:
            return cls(entries(part), path, log)
        except Refused as refusal:
            log.faults += (fault.under(path) for fault in refusal.faults)
            return None

    def take(self, key: str, read: Read) -> Any:
        """Return what stands under a key, which has to be there."""
        if key not in self.given:
            self.log.faults.append(Fault("missing_key", self.at(key), None, "this key"))
            return None
        return self.maybe(key, read)

    def maybe(self, key: str, read: Read) -> Any:
        """Return what stands under a key; ``None`` where it is not there, or null."""
        part = self.given.pop(key, None)
        if part is None:
            return None
        try:
            return read(part)
        except Refused as refusal:
            self.log.faults += (fault.under(self.at(key)) for fault in refusal.faults)
            return None

    def inner(self, key: str) -> "Source | None":
        """Return the object under a key; ``None`` where there is none."""
        part = self.given.pop(key, None)
        return None if part is None else Source.of(part, self.at(key), self.log)

    def each(self, key: str) -> "list[Source]":
        """Return the objects of the list under a key; none where there is no list."""
        found = (
            Source.of(part, self.at(key, at), self.log)
            for at, part in enumerate(self.maybe(key, items) or ())
        )
        return [source for source in found if source is not None]

    def at(self, *keys: str | int) -> str:
        """Return the pointer to a part."""
        return self.path + pointer(*keys)

    def left(self, *of_no_weight: str) -> None:
        """Take down what nobody took as lost, but for the named keys and what says nothing."""
        for key, value in self.given.items():
            if key not in of_no_weight and value not in (None, "", [], {}):
                self.log.lose(LossKind.NOT_HELD, self.at(key), value)


def count(part: object) -> int:
    """Read a number of members."""
    found: int = scalars.whole(0, "not_a_count", "a whole number of members, 0 or more").read(
        part, int
    )
    return found


def tally_of(counts: Mapping[str, int | None]) -> Tally:
    """Return the totals; those that are not named are not known."""
    return Tally(**{"in_favour": None, "against": None, "abstaining": None, **counts})


def word_of(words: Mapping[str, T]) -> Callable[[object], T]:
    """Return the reader of one of the words of a form."""

    def read(part: object) -> T:
        word = scalars.as_text(part)
        if word is None or word not in words:
            expected = "one of: " + ", ".join(words)
            raise Refused(Fault("unknown_word", "", part, expected))
        return words[word]

    return read


def matter_of(subject: str | None, log: Log, path: str) -> Matter:
    """Return the matter that a subject names; a doubt where it names several or none that is known.

    The text of the subject decides, as ``Matter.find`` reads it.
    """
    found = () if subject is None else Matter.find(subject)
    if len(found) == 1 and found[0] != Matter.OTHER:
        return found[0]
    log.lose(LossKind.DOUBTFUL, path, subject)
    return Matter.OTHER


def no_vote_is_doubtful(positions: Iterable[Position], log: Log, path: str) -> None:
    """Take down that "no vote" was read as present and silent, where the site says only the first.

    The device knows who did not press a button, and not who had left the room.
    """
    silent = sum(position is Position.NOT_VOTING for position in positions)
    if silent:
        log.lose(LossKind.DOUBTFUL, path, silent)
