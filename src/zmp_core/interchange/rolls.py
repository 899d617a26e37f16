"""Roll calls: names and positions, and who was barred."""

from collections.abc import Iterator
from typing import Final

import attrs
from cattrs import Converter

from zmp_core.errors import Fault, InvalidRecordError, pointer
from zmp_core.interchange import scalars
from zmp_core.interchange.objects import Writer, object_reader, object_writer, whole_object
from zmp_core.interchange.parts import entries
from zmp_core.interchange.refusal import Refused, gathered
from zmp_core.interchange.scalars import Kind, Reader, Schema
from zmp_core.interchange.sketch import Sketch
from zmp_core.votes.ballot import Position
from zmp_core.votes.roll_call import RollCall

_WORDS: Final = {str(position): position for position in Position}
_EXPECTED: Final = "an object of names and positions"


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
        twice = gathered(
            Fault("named_twice", pointer("barred", at), name, "each member once")
            for at, name in enumerate(roll.barred)
            if at != last[name]
        )
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


def roll_schema(kind: type, sketch: Sketch) -> Schema:
    """Return the schema of a roll call."""

    def make() -> Schema:
        drawn = whole_object(_Roll, sketch, of=kind)
        drawn["properties"]["barred"]["uniqueItems"] = True
        return drawn

    return sketch.defined(kind.__name__, make)


def positions_reader(_kind: Kind, converter: Converter) -> Reader:
    """Return the reader of positions by name, which keeps the order of the document."""
    read_word = scalars.choice(Position)

    def read_quickly(value: object, _: object) -> dict[str, Position]:
        given = entries(value, _EXPECTED)
        "".join(given).encode()  # fails where a name is no Unicode; a blank one fails the roll call
        if set(map(type, given.values())) - {str}:
            raise TypeError
        return dict(zip(given, map(_WORDS.__getitem__, given.values()), strict=True))  # type: ignore[arg-type]  # what is no text raises KeyError

    def read(value: object, _: object) -> dict[str, Position]:
        positions: dict[str, Position] = {}
        given = entries(value, _EXPECTED)

        def faults() -> Iterator[Fault]:
            for key, word in given.items():
                try:
                    positions[scalars.name(key)] = Position(read_word(word))
                except Refused as refusal:
                    yield from refusal.under(key)

        if found := gathered(faults()):
            raise Refused(*found)
        return positions

    return read if converter.detailed_validation else read_quickly


def positions_writer(_kind: Kind, _converter: Converter) -> Writer:
    """Return the writer of positions by name."""
    return lambda positions: {name: str(position) for name, position in positions.items()}


def positions_schema(_kind: Kind, sketch: Sketch) -> Schema:
    """Return the schema of positions by name."""
    return {
        "type": "object",
        "propertyNames": scalars.NAME.schema,
        "additionalProperties": sketch.of(Position),
    }
