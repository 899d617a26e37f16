"""Documents with keys that this library does not know: read on request, and kept whole."""

from typing import Final, Generic, TypeVar

import attrs

from zmp_core.errors import Fault, InvalidRecordError, pointer
from zmp_core.interchange import formats
from zmp_core.interchange.documents import structure
from zmp_core.interchange.parts import Part, is_list, is_object
from zmp_core.interchange.refusal import Refused
from zmp_core.interchange.text import DEEPEST

T = TypeVar("T")
_UNKNOWN: Final = "unknown_key"


@attrs.frozen
class Unknown:
    """A key that is not known, with what stood there.

    Attributes:
        path: Where, as a JSON pointer.
        value: What stood there, unchanged.
    """

    path: str
    value: Part


@attrs.frozen
class Kept(Generic[T]):
    """A value, and what its document said beside it.

    Attributes:
        value: The value.
        unknown: The keys that are not known, in the order in which they were found.
        document: The whole document as it was given.
    """

    value: T
    unknown: tuple[Unknown, ...]
    document: Part


def keep(document: Part, kind: type[T]) -> Kept[T]:
    """Make a value of a document and keep its unknown keys, which ``structure`` refuses.

    >>> from zmp_core.bodies import Body
    >>> said = {"kind": "gmina_council", "seats": 21, "x-site": "bip.lipowo.example"}
    >>> kept = keep(said, Body)
    >>> kept.value.seats
    21
    >>> kept.unknown
    (Unknown(path='/x-site', value='bip.lipowo.example'),)

    Args:
        document: As for ``structure``, of dictionaries and lists alone.
        kind: The type of the value, as for ``structure``.

    Raises:
        InvalidRecordError: If anything but the keys is wrong with it.
        InvalidValueError: If there are no documents of that type.
    """
    formats.unless_known(kind)
    try:
        rest = _copied(formats.newest(document, kind))
    except Refused as refusal:
        raise InvalidRecordError(refusal.faults) from None
    unknown: list[Unknown] = []
    while True:  # what is wrong besides may be told only when the keys are gone
        try:
            return Kept(structure(rest, kind), tuple(unknown), document)
        except InvalidRecordError as error:
            if any(fault.code != _UNKNOWN for fault in error.faults):
                raise
            unknown.extend(Unknown(fault.path, fault.value) for fault in error.faults)
        for each in unknown:
            _drop(rest, each.path)


def _copied(part: Part, *keys: str | int) -> Part:
    if len(keys) > DEEPEST:
        fault = Fault("nested_too_deeply", pointer(*keys), None, f"at most {DEEPEST} levels")
        raise Refused(fault)
    if is_object(part):
        return {key: _copied(inner, *keys, key) for key, inner in part.items()}
    if is_list(part):
        return [_copied(inner, *keys, at) for at, inner in enumerate(part)]
    return part


def _drop(document: Part, path: str) -> None:
    *way, key = (key.replace("~1", "/").replace("~0", "~") for key in path.split("/")[1:])
    for step in way:
        document = document[int(step) if is_list(document) else step]
    document.pop(key, None)
