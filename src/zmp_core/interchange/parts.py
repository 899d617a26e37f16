"""The parts of a document: objects, lists and plain values, told apart without trust."""

from collections.abc import Mapping
from typing import Any, TypeAlias, TypeGuard, cast

from zmp_core.errors import Fault
from zmp_core.interchange.refusal import Refused

# What is read: a dictionary, a list or a plain value where it comes from JSON, anything at all
# where it comes from a caller. Only readers tell, so it is not checked by its type.
Part: TypeAlias = Any


def is_object(part: Part) -> TypeGuard[dict[str, Part]]:
    """Tell whether a part of parsed JSON is an object."""
    return isinstance(part, dict)


def is_list(part: Part) -> TypeGuard[list[Part]]:
    """Tell whether a part of parsed JSON is a list."""
    return isinstance(part, list)


def _is_plain(part: Part) -> TypeGuard[dict[str, Part]]:
    """Tell whether a part is an object as JSON gives it, which needs no further look."""
    if type(part) is not dict:
        return False
    return {str}.issuperset(map(type, cast("dict[object, object]", part)))


def entries(value: Part, expected: str = "an object") -> dict[str, object]:
    """Return the entries of an object as a new dictionary whose keys are plain text.

    Raises:
        Refused: If it is no mapping, or a key is no text.
    """
    if _is_plain(value):
        return value.copy()
    if not issubclass(type(value), Mapping):  # its type: what it says of itself may be untrue
        raise Refused(Fault("wrong_kind", "", value, expected))
    try:
        pairs = [(key, item) for key, item in value.items()]
    except Exception as error:
        # A mapping made by somebody else may raise anything when it is read.
        raise Refused(Fault("unreadable", "", value, f"{expected} that can be read")) from error
    faults = [
        Fault("wrong_kind", "", key, "keys that are text")
        for key, _ in pairs
        if not issubclass(type(key), str)
    ]
    if faults:
        raise Refused(*faults)
    return {str.__str__(key): item for key, item in pairs}


def items(value: Part, expected: str = "a list") -> list[object]:
    """Return the items of a list as a new one; a text is no list of letters.

    Raises:
        Refused: If it is no list.
    """
    if issubclass(type(value), (list, tuple)):
        return list(value)
    raise Refused(Fault("wrong_kind", "", value, expected))
