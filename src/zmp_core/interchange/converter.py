"""The converter: which reader and which writer belongs to which type."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from types import GenericAlias, NoneType, UnionType
from typing import Final, Union, get_args

import attrs
from cattrs import Converter

from zmp_core.interchange import forms, objects, scalars
from zmp_core.interchange.objects import Writer
from zmp_core.interchange.scalars import Kind, Reader, nullable
from zmp_core.law.act import Act
from zmp_core.law.period import Period
from zmp_core.rules.majority import Consent, Majority, Quorum
from zmp_core.rules.readings import Choice
from zmp_core.votes.ballot import Position
from zmp_core.votes.matter import Matter
from zmp_core.votes.roll_call import RollCall


def _is_list(kind: Kind) -> bool:
    return isinstance(kind, GenericAlias) and get_args(kind)[1:] == (...,)


def _is_nullable(kind: Kind) -> bool:
    return isinstance(kind, UnionType) and NoneType in get_args(kind)


def _inner(kind: Kind) -> Kind:
    return Union[tuple(each for each in get_args(kind) if each is not NoneType)]  # noqa: UP007  of a computed tuple


def _nullable_reader(kind: Kind, converter: Converter) -> Reader:
    inner = _inner(kind)
    reader: Reader = converter.get_structure_hook(inner)
    return nullable(lambda value, _: reader(value, inner))


def _nullable_writer(kind: Kind, converter: Converter) -> Writer:
    writer: Writer = converter.get_unstructure_hook(_inner(kind))
    return lambda value: None if value is None else writer(value)


def _exactly(*kinds: Kind) -> Callable[[Kind], bool]:
    return lambda kind: kind in kinds


# What fits further down comes before what fits further up.
_SHAPES: Final = (
    (attrs.has, objects.object_reader, objects.object_writer),
    (_is_list, objects.list_reader, objects.list_writer),
    (_is_nullable, _nullable_reader, _nullable_writer),
    (_exactly(date | Period | None), forms.day_reader, forms.day_writer),
    (_exactly(Matter, Act), forms.named_reader, forms.named_writer),
    (
        _exactly(Majority | Consent, Quorum | Majority | Consent),
        forms.demand_reader,
        forms.demand_writer,
    ),
    (_exactly(Choice), forms.reading_reader, forms.reading_writer),
    (_exactly(RollCall), forms.roll_reader, forms.roll_writer),
    (_exactly(dict[str, Position]), forms.positions_reader, forms.positions_writer),
    (_exactly(Mapping[str, int | None]), forms.votes_reader, forms.votes_writer),
    (_exactly(tuple[int, int]), forms.range_reader, forms.range_writer),
)


def _converter() -> Converter:
    converter = Converter(detailed_validation=True, forbid_extra_keys=True)
    # These come before all shapes. A choice is a text too, so it would be read as one.
    converter.register_structure_hook(StrEnum, scalars.choice)
    converter.register_structure_hook(str, scalars.text)
    converter.register_structure_hook(bool, scalars.truth)
    converter.register_structure_hook(int, scalars.whole())
    converter.register_structure_hook(date, scalars.day)
    converter.register_structure_hook(Fraction, scalars.share)
    converter.register_unstructure_hook(StrEnum, lambda choice: choice.value)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(Fraction, scalars.write_share)
    for fits, reader, writer in _SHAPES:
        converter.register_structure_hook_factory(fits, reader)
        converter.register_unstructure_hook_factory(fits, writer)
    return converter


CONVERTER: Final = _converter()
