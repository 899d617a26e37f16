"""JSON text read strictly: what Python's reader lets pass in silence is a fault here."""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from zmp_core.errors import Fault, pointer
from zmp_core.interchange.parts import Part, is_list, is_object
from zmp_core.interchange.refusal import Refused, gathered
from zmp_core.interchange.scalars import as_text

# A verdict, the deepest document there is, has eight.
DEEPEST: Final = 64
# In characters or bytes: some ten thousand votes with names. What is read takes some ten times the
# room of its text, so a text without end must not come so far.
LONGEST: Final = 2**25

_Pairs = list[tuple[str, Part]]
_Keys = tuple[str | int, ...]


class _Repeating(dict[str, Part]):
    """An object in which a key stands more than once; the last value is the one that counts."""

    def __init__(self, pairs: _Pairs) -> None:
        super().__init__(pairs)
        self.pairs = pairs


def parse(source: Part) -> Part:
    """Return what the text says, as dictionaries, lists and plain values.

    Keys that are repeated are kept, for ``repeated`` to find. A number of more digits than Python
    reads becomes a ``Decimal``, and no field takes one.

    Raises:
        Refused: If it is no text or no JSON.
    """
    text = _decoded(source)
    try:
        return json.loads(text, object_pairs_hook=_object, parse_int=_number)
    except json.JSONDecodeError as error:
        expected = f"JSON; line {error.lineno}, column {error.colno}: {error.msg}"
        found = text[error.pos : error.pos + 20]
        raise Refused(Fault("not_json", "", found, expected)) from None
    except RecursionError:
        raise Refused(_too_deep("")) from None


def parse_quickly(source: Part) -> Part:
    """Return what the text says, as ``parse`` does, where nothing at all is wrong with it.

    Raises:
        Exception: Of whatever kind, where ``parse`` has to look: what is wrong is not told.
    """
    return json.loads(_decoded(source), object_pairs_hook=_each_once)


def written(document: Part) -> str:
    """Return the text of a document, in one line."""
    return json.dumps(document, ensure_ascii=False, allow_nan=False)


def repeated(document: Part) -> tuple[Fault, ...]:
    """Return a fault for each key that stands more than once in its object, however deep.

    Of a thousand and more, a thousand are told.

    Raises:
        Refused: If the document is nested too deeply.
    """
    return tuple(
        gathered(
            Fault("duplicate_key", pointer(*keys), value, "each key once")
            for keys, value in _repeats(document)
        )
    )


def _decoded(source: Part) -> str:
    text = as_text(source)
    if text is None and not issubclass(type(source), (bytes, bytearray)):
        raise Refused(Fault("wrong_kind", "", source, "JSON, as text or as UTF-8"))
    length = len(source)
    if length > LONGEST:
        raise Refused(Fault("too_long", "", length, f"at most {LONGEST} characters in one text"))
    if text is not None:
        return text.removeprefix("\ufeff")
    raw = bytes(source)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found = raw[error.start : error.end]
        raise Refused(Fault("not_utf8", "", found, f"UTF-8; byte {error.start} is none")) from None


def _object(pairs: _Pairs) -> dict[str, Part]:
    found = dict(pairs)
    return found if len(found) == len(pairs) else _Repeating(pairs)


def _each_once(pairs: _Pairs) -> dict[str, Part]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def _number(digits: str) -> int | Decimal:
    try:
        return int(digits)
    except ValueError:  # more digits than sys.get_int_max_str_digits()
        return Decimal(digits)


def _repeats(document: Part) -> Iterator[tuple[_Keys, Part]]:
    """Give the path and the value of each key that stood in its object before."""
    waiting: list[tuple[_Keys, Part]] = [((), document)]
    while waiting:  # no recursion: the depth is the caller's choice
        keys, part = waiting.pop()
        if len(keys) >= DEEPEST:
            raise Refused(_too_deep(pointer(*keys)))
        if isinstance(part, _Repeating):
            seen: set[str] = set()
            for key, value in part.pairs:
                if key in seen:
                    yield (*keys, key), value
                seen.add(key)
        inner = _inner(part)
        waiting.extend(((*keys, key), value) for key, value in reversed(inner))


def _inner(part: Part) -> list[tuple[str | int, Part]]:
    """Return those parts that have parts themselves, with their keys."""
    pairs: list[tuple[str | int, Part]] = []
    if isinstance(part, _Repeating):
        pairs.extend(part.pairs)
    elif is_object(part):
        pairs.extend(part.items())
    elif is_list(part):
        pairs.extend(enumerate(part))
    return [(key, value) for key, value in pairs if is_object(value) or is_list(value)]


def _too_deep(path: str) -> Fault:
    return Fault("nested_too_deeply", path, None, f"at most {DEEPEST} levels")
