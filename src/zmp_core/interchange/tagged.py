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
_FAMILIES: Final = frozenset({"zmp_core.resolutions.events.Event"})


def is_tagged(kind: Kind) -> bool:
    """Tell whether it is one of several types of ours, and nothing else: a union, or a family."""
    if isinstance(kind, UnionType):
        return all(attrs.has(each) for each in get_args(kind))
    return isinstance(kind, type) and f"{kind.__module__}.{kind.__qualname__}" in _FAMILIES


def _members(kind: Kind) -> tuple[type, ...]:
    if isinstance(kind, UnionType):
        return get_args(kind)
    below: list[type] = kind.__subclasses__()
    return tuple(each for one in below for each in (one, *_members(one)))


def tagged_reader(kind: Kind, converter: Converter) -> Reader:
    """Return the reader of one of the types of a union."""
    readers = {_word(each): object_reader(each, converter) for each in _members(kind)}
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
    words = {each: _word(each) for each in _members(kind)}

    def write(value: object) -> dict[str, object]:
        return {_KEY: words[type(value)], **converter.unstructure(value)}

    return write


def tagged_schema(kind: Kind, sketch: Sketch) -> Schema:
    """Return the schema of one of the types of a union."""
    return {"oneOf": [_with_kind(each, sketch) for each in _members(kind)]}


def _with_kind(kind: type, sketch: Sketch) -> Schema:
    def make() -> Schema:
        drawn = whole_object(kind, sketch)
        drawn["properties"] = {_KEY: {"const": _word(kind)}, **drawn["properties"]}
        drawn["required"] = [_KEY, *drawn.get("required", ())]
        return drawn

    return sketch.defined(f"Tagged{kind.__name__}", make)


def _word(kind: type) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower()
