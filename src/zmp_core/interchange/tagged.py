"""One of several types: the key ``kind`` tells which, for those who read it in other languages."""

import re
from types import UnionType
from typing import Final, get_args

import attrs
from cattrs import Converter

from zmp_core.errors import Fault
from zmp_core.interchange.objects import Writer, object_reader, whole_object
from zmp_core.interchange.parts import entries
from zmp_core.interchange.refusal import Refused
from zmp_core.interchange.scalars import Kind, Reader, Schema, as_text
from zmp_core.interchange.sketch import Sketch

_KEY: Final = "kind"


# Classes that stand for any of those below them; named, so that nothing is loaded for them.
_FAMILIES: Final = frozenset(
    {"zmp_core.resolutions.events.Event", "zmp_core.association.dues_schemes.DuesScheme"}
)


def is_tagged(kind: Kind) -> bool:
    """Tell whether it is one of several types of ours, and nothing else: a union, or a family."""
    if isinstance(kind, UnionType):
        return all(attrs.has(each) for each in get_args(kind))
    return isinstance(kind, type) and f"{kind.__module__}.{kind.__qualname__}" in _FAMILIES


def members(kind: Kind) -> tuple[type, ...]:
    """Return the types of a union, or those of a family."""
    if isinstance(kind, UnionType):
        return get_args(kind)
    below: list[type] = kind.__subclasses__()
    found = (each for one in below for each in (one, *members(one)))
    # attrs makes a class with slots out of the one that was written, which lingers until Python
    # collects it; the later of the two is the one that has values.
    return tuple({each.__name__: each for each in found}.values())


def tagged_reader(kind: Kind, converter: Converter) -> Reader:
    """Return the reader of one of the types of a union."""
    readers = {word_of_type(each): object_reader(each, converter) for each in members(kind)}
    expected = "one of: " + ", ".join(readers)

    def read(value: object, _: object) -> object:
        given = entries(value, f"an object with {_KEY}")
        if _KEY not in given:
            raise Refused(Fault("missing_key", f"/{_KEY}", None, expected))
        word = given.pop(_KEY)
        reader = readers.get(as_text(word) or "")
        if reader is None:
            raise Refused(Fault("not_a_choice", f"/{_KEY}", word, expected))
        return reader(given, kind)

    return read


def tagged_writer(kind: Kind, converter: Converter) -> Writer:
    """Return the writer of one of the types of a union."""
    known: dict[type, tuple[str, Writer]] = {
        each: (word_of_type(each), converter.get_unstructure_hook(each)) for each in members(kind)
    }

    def write(value: object) -> dict[str, object]:
        word, writer = known[type(value)]
        return {_KEY: word, **writer(value)}

    return write


def tagged_schema(kind: Kind, sketch: Sketch) -> Schema:
    """Return the schema of one of the types of a union."""
    return {"oneOf": [_with_kind(each, sketch) for each in members(kind)]}


def _with_kind(kind: type, sketch: Sketch) -> Schema:
    def make() -> Schema:
        drawn = whole_object(kind, sketch)
        drawn["properties"] = {_KEY: {"const": word_of_type(kind)}, **drawn["properties"]}
        drawn["required"] = [_KEY, *drawn.get("required", ())]
        return drawn

    return sketch.defined(f"Tagged{kind.__name__}", make)


def word_of_type(kind: type) -> str:
    """Return the word that tells a type from the others of its union, ``"vote_record"``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower()
