"""The converters: which reader, which writer and which schema belong to which type."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from types import GenericAlias, NoneType, UnionType
from typing import Final, NamedTuple, TypeGuard, get_args

import attrs
from cattrs import Converter

from zmp_core.interchange import forms, named, objects, rolls, scalars, sketch, tagged
from zmp_core.interchange.objects import Writer
from zmp_core.interchange.scalars import Kind, Reader, Scalar, Schema
from zmp_core.interchange.sketch import Draws, Sketch
from zmp_core.law.period import Period
from zmp_core.rules.readings import Choice
from zmp_core.votes.ballot import Position
from zmp_core.votes.roll_call import RollCall


class _Plain(NamedTuple):
    """How one plain type is read and written."""

    kind: type
    scalar: Scalar
    write: Writer | None = None


class _Shape(NamedTuple):
    """How types of one shape are read, written and drawn."""

    fits: Callable[[Kind], bool]
    reader: Callable[[Kind, Converter], Reader]
    writer: Callable[[Kind, Converter], Writer]
    schema: Draws


def _is_list(kind: Kind) -> bool:
    return isinstance(kind, GenericAlias) and get_args(kind)[1:] == (...,)


def _is_pair(kind: Kind) -> bool:
    return isinstance(kind, GenericAlias) and kind.__origin__ is tuple and not _is_list(kind)


def _is_nullable(kind: Kind) -> bool:
    return isinstance(kind, UnionType) and NoneType in get_args(kind)


def _is_choice(kind: Kind) -> TypeGuard[type[StrEnum]]:
    return isinstance(kind, type) and issubclass(kind, StrEnum)


def _exactly(*kinds: Kind) -> Callable[[Kind], bool]:
    return lambda kind: kind in kinds


_PLAIN: Final = (
    _Plain(str, scalars.TEXT),
    _Plain(bool, scalars.TRUTH),
    _Plain(int, scalars.WHOLE),
    _Plain(datetime, scalars.MOMENT, datetime.isoformat),
    _Plain(date, scalars.DAY, date.isoformat),
    _Plain(Fraction, scalars.SHARE, scalars.write_share),
    _Plain(Decimal, scalars.DECIMAL, scalars.write_decimal),
)
# What fits further down comes before what fits further up.
_SHAPES: Final = (
    _Shape(attrs.has, objects.object_reader, objects.object_writer, objects.object_schema),
    _Shape(_is_list, objects.list_reader, objects.list_writer, objects.list_schema),
    _Shape(_is_pair, objects.pair_reader, objects.pair_writer, objects.pair_schema),
    _Shape(_is_nullable, forms.null_reader, forms.null_writer, forms.null_schema),
    _Shape(_exactly(date | Period), forms.day_reader, forms.day_writer, forms.day_schema),
    _Shape(_exactly(*named.NAMED), named.named_reader, named.named_writer, named.named_schema),
    _Shape(named.is_book, named.book_reader, named.book_writer, named.book_schema),
    _Shape(named.is_code, named.code_reader, named.code_writer, named.code_schema),
    _Shape(tagged.is_tagged, tagged.tagged_reader, tagged.tagged_writer, tagged.tagged_schema),
    _Shape(_exactly(Choice), forms.reading_reader, forms.reading_writer, forms.reading_schema),
    _Shape(_exactly(RollCall), rolls.roll_reader, rolls.roll_writer, rolls.roll_schema),
    _Shape(
        _exactly(dict[str, Position]),
        rolls.positions_reader,
        rolls.positions_writer,
        rolls.positions_schema,
    ),
    _Shape(
        _exactly(*forms.BY_NAME), forms.by_name_reader, forms.by_name_writer, forms.by_name_schema
    ),
    _Shape(_exactly(int | Fraction), forms.number_reader, forms.number_writer, forms.number_schema),
)


def _converter(*, detailed: bool) -> Converter:
    converter = Converter(detailed_validation=detailed, forbid_extra_keys=True)
    for kind, scalar, write in _PLAIN:
        converter.register_structure_hook(kind, scalar.read)
        if write is not None:
            converter.register_unstructure_hook(kind, write)
    # These come before all shapes. A choice is a text too, so it would be read as one.
    converter.register_structure_hook(StrEnum, lambda value, kind: scalars.choice(kind)(value))
    converter.register_unstructure_hook(StrEnum, str)
    for fits, reader, writer, _ in _SHAPES:
        converter.register_structure_hook_factory(fits, reader)
        converter.register_unstructure_hook_factory(fits, writer)
    return converter


QUICK: Final = _converter(detailed=False)
"""Documents in and values out, and the other way round; it only notices that something is wrong."""
DETAILED: Final = _converter(detailed=True)
"""Documents in, and everything that is wrong with them."""


def draw(kind: Kind, drawn: Sketch) -> Schema:
    """Return the schema of a type."""
    if _is_choice(kind):
        return drawn.defined(kind.__name__, lambda: sketch.choices(kind))
    for shape in reversed(_SHAPES):
        if shape.fits(kind):
            return shape.schema(kind, drawn)
    return next(plain.scalar.schema for plain in _PLAIN if plain.kind is kind)
