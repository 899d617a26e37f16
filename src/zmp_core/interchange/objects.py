"""How objects and lists are read and written, whatever their type.

cattrs walks through the fields; every reader of a value is ours, because its own would turn 3.9
votes into 3, a text into a list of letters, and a ``KeyError`` of a reader into a missing field.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, get_args

import attrs
from cattrs import ClassValidationError, Converter, ForbiddenExtraKeysError
from cattrs.errors import AttributeValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from zmp_core.bodies.body import Body
from zmp_core.errors import Fault, InvalidRecordError
from zmp_core.interchange import scalars
from zmp_core.interchange.following import FOLLOWING, ORDER, WORKED_OUT_ANEW, differences
from zmp_core.interchange.parts import entries, items
from zmp_core.interchange.refusal import Refused, nearest, pointer
from zmp_core.interchange.scalars import Kind, Reader, nullable
from zmp_core.rules.contests import Election
from zmp_core.rules.readings import Readings
from zmp_core.rules.verdict import Verdict
from zmp_core.votes.circumstances import Circumstances
from zmp_core.votes.matter import Matter
from zmp_core.votes.record import VoteRecord
from zmp_core.votes.tally import Tally
from zmp_core.votes.weighing import Weighing

Writer = Callable[[Any], Any]

_COUNT: Final = nullable(scalars.whole(0, "not_a_count", "a whole number of members, 0 or more"))
_SEATS: Final = scalars.whole(1, "not_a_number_of_seats", "a whole number of seats, 1 or more")
_SIZE: Final = scalars.whole(1, "not_a_size", "a whole number, 1 or more")
_TURNOUT: Final = nullable(scalars.whole(1, "not_a_turnout", "a whole number of voters, 1 or more"))
_CALL: Final = nullable(scalars.whole(1, "not_a_call", "1, 2 and so on"))

# What the type of a field does not say. The constructors say it too, but they are called only when
# every field could be read, and then a blank name would be told after all else was repaired.
_NARROWER: Final[dict[type, dict[str, Reader]]] = {
    Body: {"seats": _SEATS, "name": nullable(scalars.name)},
    Matter: {"name": scalars.name},
    Tally: {field.name: _COUNT for field in attrs.fields(Tally)},
    VoteRecord: {"in_office": _COUNT, "call": _CALL, "previous_turnout": _TURNOUT},
    Weighing: {"size": _SIZE},
    Circumstances: {"signed": _COUNT},
}
# Written in full: what was chosen must not come to depend on what will be the default one day.
_IN_FULL: Final = (Readings, Verdict, Election)


def object_reader(kind: type, converter: Converter) -> Reader:
    """Return the reader of objects that hold the fields of an attrs class."""
    return _following_reader(kind, converter) if kind in FOLLOWING else _reader(kind, converter)


def object_writer(kind: type, converter: Converter) -> Writer:
    """Return the writer of such objects; fields at their default are left out."""
    return _following_writer(kind, converter) if kind in FOLLOWING else _writer(kind, converter)


def list_reader(kind: Kind, converter: Converter) -> Reader:
    """Return the reader of lists with items of one type."""
    item = get_args(kind)[0]
    reader = converter.get_structure_hook(item)

    def read(value: object, _: object) -> tuple[object, ...]:
        made: list[object] = []
        faults: list[Fault] = []
        for at, part in enumerate(items(value)):
            try:
                made.append(reader(part, item))
            except Refused as refusal:
                faults.extend(refusal.under(at))
        if faults:
            raise Refused(*faults)
        return tuple(made)

    return read


def list_writer(kind: Kind, converter: Converter) -> Writer:
    """Return the writer of such lists."""
    writer = converter.get_unstructure_hook(get_args(kind)[0])
    return lambda values: [writer(value) for value in values]


def _reader(kind: type, converter: Converter) -> Reader:
    overrides = {name: override(struct_hook=hook) for name, hook in _NARROWER.get(kind, {}).items()}
    build: Reader = make_dict_structure_fn(kind, converter, **overrides)  # type: ignore[arg-type,assignment]
    fields = attrs.fields(kind)
    required = ", ".join(field.name for field in fields if field.default is attrs.NOTHING)
    wanted = f"an object with {required}" if required else "an object"
    keys = (*(field.name for field in fields), *FOLLOWING.get(kind, ()))

    def read(value: object, _: object) -> object:
        given = entries(value, wanted)
        try:
            return build(given, kind)
        except ClassValidationError as error:
            raise Refused(*_faults(error, given, keys)) from None

    return read


def _faults(
    error: ClassValidationError, given: Mapping[str, object], keys: tuple[str, ...]
) -> list[Fault]:
    """Return what cattrs has collected as faults, in the order of the fields."""
    faults: list[Fault] = []
    for each in error.exceptions:
        notes = getattr(each, "__notes__", ())
        key = next((note.name for note in notes if isinstance(note, AttributeValidationNote)), "")
        if isinstance(each, Refused):
            faults.extend(each.under(key))
        elif isinstance(each, KeyError):
            faults.append(Fault("missing_key", pointer(key), None, "this key"))
        elif isinstance(each, ForbiddenExtraKeysError):
            extra = (name for name in given if name in each.extra_fields)
            faults.extend(_unknown_key(name, given[name], keys) for name in extra)
        elif isinstance(each, InvalidRecordError):  # of the constructor; its paths are right
            faults.extend(each.faults)
        else:
            raise each
    return faults


def _unknown_key(name: str, value: object, keys: tuple[str, ...]) -> Fault:
    near = nearest(name, keys)
    expected = f"the key {near!r}" if near else "one of the keys: " + ", ".join(keys)
    return Fault("unknown_key", pointer(name), value, expected)


def _writer(kind: type, converter: Converter) -> Writer:
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
