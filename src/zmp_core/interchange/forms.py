"""Values whose written form is not simply the object of their fields, and of no type of ours."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final, get_args

from cattrs import Converter

from zmp_core.errors import Fault
from zmp_core.interchange import scalars
from zmp_core.interchange.objects import Writer
from zmp_core.interchange.parts import entries, items
from zmp_core.interchange.refusal import Refused, gathered
from zmp_core.interchange.scalars import Kind, Reader, Schema, as_text, nullable_schema
from zmp_core.interchange.sketch import Sketch
from zmp_core.law.period import Period
from zmp_core.rules.readings import Choice

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


def day_schema(_kind: Kind, sketch: Sketch) -> Schema:
    """Return the schema of a day, a period, or null."""
    return {"anyOf": [scalars.DAY.schema, sketch.of(Period), {"type": "null"}]}


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


def reading_schema(_kind: Kind, _sketch: Sketch) -> Schema:
    """Return the schema of such a choice."""
    return {"enum": list(_CHOICES)}


# --- Votes by name ---

_VOTES: Final = scalars.whole(0, "not_a_count", "a whole number, 0 or more").or_null()


def votes_reader(_kind: Kind, _converter: Converter) -> Reader:
    """Return the reader of votes by name; null where they are unknown."""

    def read(value: object, _: object) -> dict[str, object]:
        votes: dict[str, object] = {}
        given = entries(value, "an object of names and votes")

        def faults() -> Iterator[Fault]:
            for key, count in given.items():
                try:
                    votes[scalars.name(key)] = _VOTES.read(count, int)
                except Refused as refusal:
                    yield from refusal.under(key)

        if found := gathered(faults()):
            raise Refused(*found)
        return votes

    return read


def votes_writer(_kind: Kind, _converter: Converter) -> Writer:
    """Return the writer of votes by name."""
    return dict


def votes_schema(_kind: Kind, _sketch: Sketch) -> Schema:
    """Return the schema of votes by name."""
    return {
        "type": "object",
        "propertyNames": scalars.NAME.schema,
        "additionalProperties": _VOTES.schema,
    }


# --- From so many to so many ---

_LIMIT: Final = scalars.whole(0)


def range_reader(_kind: Kind, _converter: Converter) -> Reader:
    """Return the reader of the least and the greatest value of a number of members."""
    expected = "the least and the greatest number, as [11, 19]"

    def read(value: object, _: object) -> tuple[int, int]:
        try:
            least, most = (_LIMIT.read(number, int) for number in items(value))
        except (Refused, ValueError):  # no numbers, or more or fewer than two
            least, most = 1, 0
        if least > most:
            raise Refused(Fault("not_a_range", "", value, expected))
        return least, most

    return read


def range_writer(_kind: Kind, _converter: Converter) -> Writer:
    """Return the writer of such a range."""
    return list


def range_schema(_kind: Kind, _sketch: Sketch) -> Schema:
    """Return the schema of such a range; that the greater comes last it cannot say."""
    limit = _LIMIT.schema
    return {"type": "array", "prefixItems": [limit, limit], "items": False, "minItems": 2}


# --- What may be null ---


def null_reader(kind: Kind, converter: Converter) -> Reader:
    """Return the reader of a value or null."""
    inner = without_null(kind)
    reader: Reader = converter.get_structure_hook(inner)
    return scalars.nullable(lambda value, _: reader(value, inner))


def null_writer(kind: Kind, converter: Converter) -> Writer:
    """Return the writer of a value or null."""
    writer: Writer = converter.get_unstructure_hook(without_null(kind))
    return lambda value: None if value is None else writer(value)


def null_schema(kind: Kind, sketch: Sketch) -> Schema:
    """Return the schema of a value or null."""
    return nullable_schema(sketch.of(without_null(kind)))


def without_null(kind: Kind) -> Kind:
    """Return the type without ``None``."""
    one, *others = (each for each in get_args(kind) if each is not type(None))
    for other in others:
        one = one | other
    return one
