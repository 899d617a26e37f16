"""Values whose written form is not simply the object of their fields."""

from collections.abc import Mapping
from datetime import date
from typing import Final, get_args

import attrs
from cattrs import Converter

from zmp_core.errors import Fault, InvalidRecordError
from zmp_core.interchange import scalars
from zmp_core.interchange.objects import Writer, object_reader, object_writer
from zmp_core.interchange.parts import entries, items
from zmp_core.interchange.refusal import Refused, nearest, pointer
from zmp_core.interchange.scalars import Kind, Reader, as_text
from zmp_core.law.act import ACTS, Act
from zmp_core.law.period import Period
from zmp_core.rules.majority import Consent, Majority, Quorum
from zmp_core.rules.readings import Choice
from zmp_core.votes.ballot import Position
from zmp_core.votes.matter import Matter, known
from zmp_core.votes.roll_call import RollCall

# --- A day that is known, or the days of which one is it ---


def day_reader(_kind: Kind, converter: Converter) -> Reader:
    """Return the reader of a day, a period, or null."""

    def read(value: object, _: object) -> date | Period | None:
        if value is None:
            return None
        if issubclass(type(value), Mapping):
            return converter.structure(value, Period)
        if as_text(value) is not None:
            return scalars.day(value)
        expected = "a day, as '2024-10-31', an object with since and until, or null"
        raise Refused(Fault("not_a_day", "", value, expected))

    return read


def day_writer(_kind: Kind, converter: Converter) -> Writer:
    """Return the writer of a day, a period, or null."""

    def write(value: date | Period | None) -> object:
        return value if value is None else converter.unstructure(value)

    return write


# --- Matters and acts: the known ones by their ids ---


def _matters() -> Mapping[str, object]:
    return known()


def _acts() -> Mapping[str, object]:
    return {act.id: act for act in ACTS}


_BY_ID: Final = {Matter: _matters, Act: _acts}


def named_reader(kind: type, converter: Converter) -> Reader:
    """Return the reader of a known value by its id, or of another one as an object."""
    by_id, whole = _BY_ID[kind](), object_reader(kind, converter)

    def read(value: object, _: object) -> object:
        word = as_text(value)
        if word is None:
            return whole(value, kind)
        if word not in by_id:
            near = nearest(word, by_id) or next(iter(by_id))
            expected = f"an id that is known, as {near!r}, or an object"
            raise Refused(Fault(f"unknown_{kind.__name__.lower()}", "", value, expected))
        return by_id[word]

    return read


def named_writer(kind: type, converter: Converter) -> Writer:
    """Return the writer of a known value as its id; of one that only borrows the id, in full."""
    by_id, whole = _BY_ID[kind](), object_writer(kind, converter)

    def write(value: Matter | Act) -> object:
        same = by_id.get(value.id)
        if same is not None and attrs.astuple(value) == attrs.astuple(same):  # type: ignore[arg-type]
            return value.id
        return whole(value)

    return write


# --- What a rule demands: the key "kind" tells which of the types it is ---

_DEMANDS: Final[dict[str, type]] = {"quorum": Quorum, "majority": Majority, "consent": Consent}


def demand_reader(kind: Kind, converter: Converter) -> Reader:
    """Return the reader of one of the demands that the union has."""
    readers = {
        word: object_reader(each, converter)
        for word, each in _DEMANDS.items()
        if each in get_args(kind)
    }
    expected = "one of: " + ", ".join(readers)

    def read(value: object, _: object) -> object:
        given = entries(value, "an object with kind")
        if "kind" not in given:
            raise Refused(Fault("missing_key", "/kind", None, expected))
        word = given.pop("kind")
        reader = readers.get(as_text(word) or "")
        if reader is None:
            raise Refused(Fault("not_a_choice", "/kind", word, expected))
        return reader(given, kind)

    return read


def demand_writer(_kind: Kind, converter: Converter) -> Writer:
    """Return the writer of a demand."""
    words = {each: word for word, each in _DEMANDS.items()}

    def write(value: object) -> dict[str, object]:
        return {"kind": words[type(value)], **converter.unstructure(value)}

    return write


# --- A choice among the readings on which a rule can hang something; all their words differ ---

_CHOICES: Final = {str(choice): choice for kind in get_args(Choice) for choice in kind}


def reading_reader(_kind: Kind, _converter: Converter) -> Reader:
    """Return the reader of a choice, whichever reading it belongs to."""
    expected = "one of: " + ", ".join(_CHOICES)

    def read(value: object, _: object) -> object:
        word = as_text(value)
        if word is None or word not in _CHOICES:
            raise Refused(Fault("not_a_choice", "", value, expected))
        return _CHOICES[word]

    return read


def reading_writer(_kind: Kind, _converter: Converter) -> Writer:
    """Return the writer of such a choice."""
    return str


# --- Roll calls ---


@attrs.frozen
class _Roll:
    """A roll call as it is written."""

    positions: dict[str, Position]
    barred: tuple[str, ...] = ()


def roll_reader(_kind: type, converter: Converter) -> Reader:
    """Return the reader of a roll call."""
    read_roll = object_reader(_Roll, converter)

    def read(value: object, _: object) -> RollCall:
        roll: _Roll = read_roll(value, _Roll)
        last = {name: at for at, name in enumerate(roll.barred)}
        twice = [
            Fault("named_twice", pointer("barred", at), name, "each member once")
            for at, name in enumerate(roll.barred)
            if at != last[name]
        ]
        if twice:
            raise Refused(*twice)
        try:
            return RollCall(roll.positions, roll.barred)
        except InvalidRecordError as error:
            raise Refused(*error.faults) from None

    return read


def roll_writer(_kind: type, converter: Converter) -> Writer:
    """Return the writer of a roll call; the barred have no order, so the alphabet gives one."""
    write = object_writer(_Roll, converter)
    return lambda roll: write(_Roll(roll.positions, tuple(sorted(roll.barred))))


def positions_reader(_kind: Kind, _converter: Converter) -> Reader:
    """Return the reader of positions by name, which keeps the order of the document."""

    def read(value: object, _: object) -> dict[str, Position]:
        positions: dict[str, Position] = {}
        faults: list[Fault] = []
        for key, word in entries(value, "an object of names and positions").items():
            try:
                positions[scalars.name(key)] = Position(scalars.choice(word, Position))
            except Refused as refusal:
                faults.extend(refusal.under(key))
        if faults:
            raise Refused(*faults)
        return positions

    return read


def positions_writer(_kind: Kind, _converter: Converter) -> Writer:
    """Return the writer of positions by name."""
    return lambda positions: {name: str(position) for name, position in positions.items()}


# --- Votes by name ---

_VOTES: Final = scalars.nullable(scalars.whole(0, "not_a_count", "a whole number, 0 or more"))


def votes_reader(_kind: Kind, _converter: Converter) -> Reader:
    """Return the reader of votes by name; null where they are unknown."""

    def read(value: object, _: object) -> dict[str, object]:
        votes: dict[str, object] = {}
        faults: list[Fault] = []
        for key, count in entries(value, "an object of names and votes").items():
            try:
                votes[scalars.name(key)] = _VOTES(count, int)
            except Refused as refusal:
                faults.extend(refusal.under(key))
        if faults:
            raise Refused(*faults)
        return votes

    return read


def votes_writer(_kind: Kind, _converter: Converter) -> Writer:
    """Return the writer of votes by name."""
    return dict


# --- From so many to so many ---


def range_reader(_kind: Kind, _converter: Converter) -> Reader:
    """Return the reader of the least and the greatest value of a number of members."""
    expected = "the least and the greatest number, as [11, 19]"
    count = scalars.whole(0)

    def read(value: object, _: object) -> tuple[int, int]:
        try:
            least, most = (count(number, int) for number in items(value))
        except (Refused, ValueError):  # no numbers, or more or fewer than two
            least, most = 1, 0
        if least > most:
            raise Refused(Fault("not_a_range", "", value, expected))
        return least, most

    return read


def range_writer(_kind: Kind, _converter: Converter) -> Writer:
    """Return the writer of such a range."""
    return list
