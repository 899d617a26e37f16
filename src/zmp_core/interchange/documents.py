"""Documents in and values out, and the other way round."""

from typing import TypeVar

from zmp_core.errors import InvalidRecordError
from zmp_core.interchange import formats
from zmp_core.interchange.converter import DETAILED, QUICK
from zmp_core.interchange.parts import Part
from zmp_core.interchange.refusal import Refused
from zmp_core.interchange.text import parse, parse_quickly, repeated, written

T = TypeVar("T")


def structure(document: object, kind: type[T]) -> T:
    """Make a value of a document: of dictionaries, lists, texts, numbers, truths and ``None``.

    Nothing is guessed or converted: 3.9, ``"7"`` and ``True`` are no counts. The document is not
    changed.

    >>> from zmp_core.bodies import Body
    >>> structure({"kind": "gmina_council", "seats": "21", "nam": "Rada Gminy Lipno"}, Body)
    Traceback (most recent call last):
    zmp_core.errors.InvalidRecordError: 2 faults:
      /seats: got '21'; expected a whole number of seats, 1 or more [not_a_number_of_seats]
      /nam: got 'Rada Gminy Lipno'; expected the key 'name' [unknown_key]

    Args:
        document: What ``unstructure`` would have made of the value.
        kind: The type of the value: of a record, a verdict, a rule, or of a part of one.

    Raises:
        InvalidRecordError: If it is no such document; it lists every fault with its path. Where a
            value could be read but cannot be, its faults come from its constructor.
        InvalidValueError: If there are no documents of that type.
    """
    formats.unless_known(kind)
    try:
        return _structured(document, kind)
    except Refused as refusal:
        raise InvalidRecordError(refusal.faults) from None


def loads(text: str | bytes | bytearray, kind: type[T]) -> T:
    """Make a value of JSON text.

    >>> from zmp_core.bodies import Body
    >>> loads('{"kind": "gmina_council", "seats": 21}', Body).seats
    21

    Args:
        text: JSON; bytes are UTF-8, a byte order mark may stand before it.
        kind: The type of the value, as for ``structure``.

    Raises:
        InvalidRecordError: If it is no JSON or no such document; keys that stand twice in one
            object are among the faults.
        InvalidValueError: If there are no documents of that type.
    """
    formats.unless_known(kind)
    try:
        return read_text(text, kind)
    except Refused as refusal:
        raise InvalidRecordError(refusal.faults) from None


def read_text(text: str | bytes | bytearray, kind: type[T]) -> T:
    """Make a value of JSON text.

    Raises:
        Refused: If it is no JSON or no such document.
    """
    try:
        return QUICK.structure(formats.newest(parse_quickly(text), kind), kind)
    except Exception:  # noqa: BLE001  whatever it is, it is told below
        return strictly(parse(text), kind)


def strictly(document: object, kind: type[T]) -> T:
    """Make a value of what ``parse`` has read, unless a key is repeated anywhere.

    Raises:
        Refused: If it is no such document.
    """
    twice = repeated(document)
    try:
        value = _structured(document, kind)
    except Refused as refusal:
        raise Refused(*twice, *refusal.faults) from None
    if twice:
        raise Refused(*twice)
    return value


def unstructure(value: object) -> Part:
    """Return the document of a value: dictionaries, lists and plain values, ready for JSON.

    The document of a known matter, act or journal is its id and that of a code its text; of
    everything else it is a dictionary.

    >>> from zmp_core.bodies import Body, BodyKind
    >>> unstructure(Body(kind=BodyKind.GMINA_COUNCIL, seats=21))
    {'format': 'zmp-core/body/1', 'kind': 'gmina_council', 'seats': 21}

    Raises:
        InvalidValueError: If there are no documents of the type of the value.
    """
    kind = type(value)
    formats.unless_known(kind)
    document = QUICK.unstructure(value, kind)
    return document if isinstance(document, str) else {"format": formats.label(kind), **document}


def dumps(value: object) -> str:
    """Return the document of a value as JSON text in one line, with Polish letters as they are.

    Raises:
        InvalidValueError: If there are no documents of the type of the value.
    """
    return written(unstructure(value))


def _structured(document: object, kind: type[T]) -> T:
    try:
        return QUICK.structure(formats.newest(document, kind), kind)
    except Exception:  # noqa: BLE001  whatever it is, the detailed pass tells it
        return DETAILED.structure(formats.newest(document, kind), kind)
