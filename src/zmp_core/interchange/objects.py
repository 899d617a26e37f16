"""How objects and lists are read and written, whatever their type.

cattrs walks through the fields; every reader of a value is ours, because its own would turn 3.9
votes into 3, a text into a list of letters, and a ``KeyError`` of a reader into a missing field.

A document is read twice at most: quickly, where anything wrong is only noticed, and only then in
detail, where all that is wrong is told. ``converter.detailed_validation`` says which of the two a
reader is for.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, get_args

import attrs
from cattrs import ClassValidationError, Converter, ForbiddenExtraKeysError
from cattrs.errors import AttributeValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from zmp_core.errors import Fault, InvalidRecordError, pointer
from zmp_core.interchange.following import FOLLOWING, ORDER, WORKED_OUT_ANEW, differences
from zmp_core.interchange.narrower import narrower
from zmp_core.interchange.parts import entries, items
from zmp_core.interchange.refusal import Refused, gathered, nearest
from zmp_core.interchange.scalars import Kind, Reader, Schema, pair
from zmp_core.interchange.sketch import Sketch, flat, summary, told
from zmp_core.rules.contests import Election
from zmp_core.rules.readings import Readings
from zmp_core.rules.verdict import Verdict

Writer = Callable[[Any], Any]

# Written in full: what was chosen must not come to depend on what will be the default one day.
_IN_FULL: Final = (Readings, Verdict, Election)


def object_reader(kind: type, converter: Converter) -> Reader:
    """Return the reader of objects that hold the fields of an attrs class."""
    return _following_reader(kind, converter) if kind in FOLLOWING else _reader(kind, converter)


def object_writer(kind: type, converter: Converter) -> Writer:
    """Return the writer of such objects; fields at their default are left out."""
    return _following_writer(kind, converter) if kind in FOLLOWING else _writer(kind, converter)


def object_schema(kind: type, sketch: Sketch) -> Schema:
    """Return a reference to the schema of such objects."""
    return sketch.defined(kind.__name__, lambda: whole_object(kind, sketch))


def whole_object(kind: type, sketch: Sketch, of: type | None = None) -> Schema:
    """Return the schema of such objects itself.

    Args:
        kind: The type.
        sketch: Where its parts are drawn.
        of: The type whose docstring tells of it, where its own does not.
    """
    texts, properties, required = told(of or kind), dict[str, Schema](), list[str]()
    for field in attrs.fields(attrs.resolve_types(kind)):
        narrow = narrower(kind).get(field.name)
        drawn = sketch.of(field.type) if narrow is None else narrow.schema
        drawn = {**drawn, **({"description": text} if (text := texts.get(field.name)) else {})}
        if field.default is attrs.NOTHING:
            required.append(field.name)
        else:
            make = getattr(field.default, "factory", None)
            default = field.default if make is None else make()
            drawn["default"] = sketch.write(default, field.type)
        properties[field.name] = drawn
    for name, part in FOLLOWING.get(kind, {}).items():
        text = flat((getattr(kind, name).__doc__ or "").split("\n\n", 1)[0])
        properties[name] = {**sketch.of(part), "description": f"{text} Follows from the rest."}
    return {
        "title": (of or kind).__name__,
        "description": summary(of or kind),
        "type": "object",
        "properties": properties,
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def list_reader(kind: Kind, converter: Converter) -> Reader:
    """Return the reader of lists with items of one type."""
    item = get_args(kind)[0]
    reader = converter.get_structure_hook(item)

    def read_quickly(value: object, _: object) -> tuple[object, ...]:
        return tuple([reader(part, item) for part in items(value)])

    def read(value: object, _: object) -> tuple[object, ...]:
        return _each((reader, item, part) for part in items(value))

    return read if converter.detailed_validation else read_quickly


def _each(parts: Iterable[tuple[Reader, Kind, object]]) -> tuple[object, ...]:
    """Read the parts of a list, each by its reader, and tell what is wrong with any."""
    made: list[object] = []

    def faults() -> Iterator[Fault]:
        for at, (reader, kind, part) in enumerate(parts):
            try:
                made.append(reader(part, kind))
            except Refused as refusal:
                yield from refusal.under(at)

    if found := gathered(faults()):
        raise Refused(*found)
    return tuple(made)


def list_writer(kind: Kind, converter: Converter) -> Writer:
    """Return the writer of such lists."""
    writer = converter.get_unstructure_hook(get_args(kind)[0])
    return lambda values: [writer(value) for value in values]


def list_schema(kind: Kind, sketch: Sketch) -> Schema:
    """Return the schema of such lists."""
    return {"type": "array", "items": sketch.of(get_args(kind)[0])}


def pair_reader(kind: Kind, converter: Converter) -> Reader:
    """Return the reader of a list of so many parts, each of a type of its own."""
    kinds = get_args(kind)
    readers = [converter.get_structure_hook(each) for each in kinds]

    def read(value: object, _: object) -> tuple[object, ...]:
        parts = items(value)
        if len(parts) != len(kinds):
            raise Refused(Fault("wrong_kind", "", value, f"a list of {len(kinds)}"))
        return _each(zip(readers, kinds, parts, strict=True))

    return read


def pair_writer(kind: Kind, converter: Converter) -> Writer:
    """Return the writer of such a list."""
    writers = [converter.get_unstructure_hook(each) for each in get_args(kind)]
    return lambda values: [write(value) for write, value in zip(writers, values, strict=True)]


def pair_schema(kind: Kind, sketch: Sketch) -> Schema:
    """Return the schema of such a list."""
    return pair(*map(sketch.of, get_args(kind)))


def _reader(kind: type, converter: Converter) -> Reader:
    attrs.resolve_types(kind)  # a type may be named in quotes where it is defined further down
    overrides = {name: override(struct_hook=each.read) for name, each in narrower(kind).items()}
    build: Reader = make_dict_structure_fn(kind, converter, **overrides)  # type: ignore[arg-type,assignment]  # hooks are made at run time
    fields = attrs.fields(kind)
    required = ", ".join(field.name for field in fields if field.default is attrs.NOTHING)
    wanted = f"an object with {required}" if required else "an object"
    keys = (*(field.name for field in fields), *FOLLOWING.get(kind, ()))

    def read_quickly(value: object, _: object) -> object:
        return build(value if type(value) is dict else entries(value), kind)  # pyright: ignore[reportUnknownArgumentType]  cattrs takes it as it is

    def read(value: object, _: object) -> object:
        given = entries(value, wanted)
        try:
            return build(given, kind)
        except ClassValidationError as error:
            raise Refused(*gathered(_faults(error, given, keys))) from None

    return read if converter.detailed_validation else read_quickly


def _faults(
    error: ClassValidationError, given: Mapping[str, object], keys: tuple[str, ...]
) -> Iterator[Fault]:
    """Give what cattrs has collected as faults, in the order of the fields."""
    for each in error.exceptions:
        notes = getattr(each, "__notes__", ())
        key = next((note.name for note in notes if isinstance(note, AttributeValidationNote)), "")
        match each:
            case Refused():
                yield from each.under(key)
            case KeyError():
                yield Fault("missing_key", pointer(key), None, "this key")
            case ForbiddenExtraKeysError():
                extra = (name for name in given if name in each.extra_fields)
                yield from (_unknown_key(name, given[name], keys) for name in extra)
            case InvalidRecordError():  # of the constructor; its paths are right
                yield from each.faults
            case _:
                raise each


def _unknown_key(name: str, value: object, keys: tuple[str, ...]) -> Fault:
    near = nearest(name, keys)
    expected = f"the key {near!r}" if near else "one of the keys: " + ", ".join(keys)
    return Fault("unknown_key", pointer(name), value, expected)


def _writer(kind: type, converter: Converter) -> Writer:
    attrs.resolve_types(kind)
    return make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=kind not in _IN_FULL)


def _following_reader(kind: type, converter: Converter) -> Reader:
    """Return the reader of objects that also say what follows from what they hold."""
    held, types = _reader(kind, converter), FOLLOWING[kind]

    def read(value: object, _: object) -> object:
        given = entries(value)
        said: dict[str, object] = {}
        faults: list[Fault] = []
        for name in [name for name in given if name in types]:
            try:
                said[name] = converter.structure(given.pop(name), types[name])
            except Refused as refusal:
                faults.extend(refusal.under(name))
        try:
            made = held(given, kind)
        except Refused as refusal:
            raise Refused(*refusal.faults, *faults) from None
        for name in WORKED_OUT_ANEW:
            said.pop(name, None)
        follows = {name: getattr(made, name) for name in said}
        written = _written(said, kind, converter), _written(follows, kind, converter)
        faults.extend(differences(*written))
        if faults:
            raise Refused(*faults)
        return made

    return read


def _following_writer(kind: type, converter: Converter) -> Writer:
    held = _writer(kind, converter)

    def write(value: object) -> dict[str, object]:
        follows = {name: getattr(value, name) for name in FOLLOWING[kind]}
        written: dict[str, object] = held(value) | _written(follows, kind, converter)
        return {name: written[name] for name in ORDER[kind] if name in written}

    return write


def _written(values: Mapping[str, object], kind: type, converter: Converter) -> dict[str, object]:
    types = FOLLOWING[kind]
    return {name: converter.unstructure(value, types[name]) for name, value in values.items()}
