"""Values whose written form is not simply the object of their fields, and of no type of ours."""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Final, get_args

from cattrs import Converter
from cattrs.fns import identity

from zmp_core.errors import Fault
from zmp_core.interchange import scalars
from zmp_core.interchange.objects import Writer
from zmp_core.interchange.parts import entries
from zmp_core.interchange.refusal import Refused, gathered
from zmp_core.interchange.scalars import Kind, Reader, Schema, as_text, nullable_schema
from zmp_core.interchange.sketch import Sketch
from zmp_core.law.period import Period
from zmp_core.rules.readings import Choice

# --- A day that is known, or the days of which one is it ---


def day_reader(_kind: Kind, converter: Converter) -> Reader:
    """Return the reader of a day or a period."""

    def read(value: object, _: object) -> date | Period:
        if issubclass(type(value), Mapping):
            return converter.structure(value, Period)
        if as_text(value) is not None:
            return scalars.day(value)
        expected = "a day, as '2024-10-31', or an object with since and until"
        raise Refused(Fault("not_a_day", "", value, expected))

    return read


def day_writer(_kind: Kind, converter: Converter) -> Writer:
    """Return the writer of a day or a period."""
    return converter.unstructure


def day_schema(_kind: Kind, sketch: Sketch) -> Schema:
    """Return the schema of a day or a period."""
    return {"anyOf": [scalars.DAY.schema, sketch.of(Period)]}


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


# --- Numbers by name ---

_COUNT: Final = scalars.whole(0, "not_a_count", "a whole number, 0 or more")
_BY_NAME: Final = {Mapping[str, int]: _COUNT, Mapping[str, int | None]: _COUNT.or_null()}
BY_NAME: Final = tuple(_BY_NAME)


def by_name_reader(kind: Kind, _converter: Converter) -> Reader:
    """Return the reader of numbers by name; null where they may be unknown."""
    count = _BY_NAME[kind]

    def read(value: object, _: object) -> dict[str, object]:
        numbers: dict[str, object] = {}
        given = entries(value, "an object of names and numbers")

        def faults() -> Iterator[Fault]:
            for key, number in given.items():
                try:
                    numbers[scalars.name(key)] = count.read(number, int)
                except Refused as refusal:
                    yield from refusal.under(key)

        if found := gathered(faults()):
            raise Refused(*found)
        return numbers

    return read


def by_name_writer(_kind: Kind, _converter: Converter) -> Writer:
    """Return the writer of numbers by name."""
    return dict


def by_name_schema(kind: Kind, _sketch: Sketch) -> Schema:
    """Return the schema of numbers by name."""
    return {
        "type": "object",
        "propertyNames": scalars.NAME.schema,
        "additionalProperties": _BY_NAME[kind].schema,
    }


# --- A number, whole or a share of something ---


def number_reader(_kind: Kind, _converter: Converter) -> Reader:
    """Return the reader of a whole number or a share."""

    def read(value: object, _: object) -> int | Fraction:
        return scalars.share(value) if as_text(value) is not None else _COUNT.read(value, int)

    return read


def number_writer(_kind: Kind, _converter: Converter) -> Writer:
    """Return the writer of a whole number or a share."""
    return lambda number: scalars.write_share(number) if isinstance(number, Fraction) else number


def number_schema(_kind: Kind, _sketch: Sketch) -> Schema:
    """Return the schema of a whole number or a share."""
    return {"anyOf": [_COUNT.schema, scalars.SHARE.schema]}


# --- What may be null ---


def null_reader(kind: Kind, converter: Converter) -> Reader:
    """Return the reader of a value or null."""
    inner = without_null(kind)
    return scalars.nullable(converter.get_structure_hook(inner), inner)


def null_writer(kind: Kind, converter: Converter) -> Writer:
    """Return the writer of a value or null."""
    writer: Writer = converter.get_unstructure_hook(without_null(kind))
    if writer is identity:  # what cattrs knows need not be called
        return writer
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
