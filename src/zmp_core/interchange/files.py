"""Files of many documents: one document, a list of them, or JSON lines."""

from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import Generic, TypeVar

import attrs

from zmp_core.errors import InvalidRecordError, pointer
from zmp_core.interchange.documents import read_text, strictly
from zmp_core.interchange.formats import unless_known
from zmp_core.interchange.parts import is_list
from zmp_core.interchange.refusal import Refused
from zmp_core.interchange.text import parse

T = TypeVar("T")


@attrs.frozen
class Entry(Generic[T]):
    """One document of a file.

    Attributes:
        line: Its line, from 1, where the file is JSON lines; ``None`` in a list or where the
            document is the whole file.
        index: Its place in the list, from 0, where the file is one.
        value: The value, or all that is wrong with it.
    """

    line: int | None
    index: int | None
    value: T | InvalidRecordError

    def __str__(self) -> str:
        """Return the place as it follows the name of the file: ``:3``, ``[2]`` or nothing."""
        if self.line is not None:
            return f":{self.line}"
        return "" if self.index is None else f"[{self.index}]"


def read(path: str | PathLike[str], kind: type[T]) -> list[T]:
    """Read a file that holds one document, a list of documents, or one in each line.

    Args:
        path: The file, in UTF-8.
        kind: The type of the values, as for ``structure``.

    Raises:
        InvalidRecordError: If one of them is no such document. It lists the faults of all, each
            path beginning with the number of the document, from 0.
        InvalidValueError: If there are no documents of that type.
        OSError: If the file cannot be read.
    """
    found = list(each(Path(path).read_bytes(), kind))
    faults = tuple(
        fault.under(pointer(at))
        for at, entry in enumerate(found)
        if isinstance(entry.value, InvalidRecordError)
        for fault in entry.value.faults
    )
    if faults:
        raise InvalidRecordError(faults)
    return [entry.value for entry in found if not isinstance(entry.value, InvalidRecordError)]


def each(content: bytes, kind: type[T]) -> Iterator[Entry[T]]:
    """Give the documents of a file one by one; a faulty one never loses the others.

    Raises:
        InvalidValueError: If there are no documents of that type.
    """
    unless_known(kind)
    try:
        document = parse(content)
    except Refused as refusal:
        yield from _lines(content, kind, InvalidRecordError(refusal.faults))
    else:
        if is_list(document):
            for at, part in enumerate(document):
                yield Entry(None, at, _value(part, kind))
        else:
            yield Entry(None, None, _value(document, kind))


def _lines(content: bytes, kind: type[T], otherwise: InvalidRecordError) -> Iterator[Entry[T]]:
    """Give the lines, where the file is JSON lines; else what is wrong with the whole."""
    lines = [(at, line) for at, line in enumerate(content.split(b"\n"), 1) if line.strip()]
    if not any(_is_document(line) for _, line in lines):
        yield Entry(None, None, otherwise)
        return
    for at, line in lines:
        try:
            value = read_text(line, kind)
        except Refused as refusal:
            yield Entry(at, None, InvalidRecordError(refusal.faults))
        else:
            yield Entry(at, None, value)


def _is_document(line: bytes) -> bool:
    """Tell whether a line is a whole object, so that the file is no document that is cut short."""
    if not line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        return False
    try:
        parse(line)
    except Refused:
        return False
    return True


def _value(document: object, kind: type[T]) -> T | InvalidRecordError:
    try:
        return strictly(document, kind)
    except Refused as refusal:
        return InvalidRecordError(refusal.faults)
