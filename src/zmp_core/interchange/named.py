"""What is known by its id, its name or its code: matters, acts, journals; books; TERYT codes."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any, Final

import attrs
from cattrs import Converter

from zmp_core.errors import Fault, InvalidValueError
from zmp_core.interchange import scalars
from zmp_core.interchange.objects import Writer, object_reader, object_schema, object_writer
from zmp_core.interchange.refusal import Refused, nearest
from zmp_core.interchange.scalars import Reader, Schema, as_text
from zmp_core.interchange.sketch import Sketch, summary
from zmp_core.law.act import ACTS, Act
from zmp_core.law.journals import JOURNALS, Journal
from zmp_core.votes.matter import Matter, known

# --- The known ones by their ids, any other in full ---


def _matters() -> Mapping[str, object]:
    return known()


def _acts() -> Mapping[str, object]:
    return {act.id: act for act in ACTS}


def _journals() -> Mapping[str, object]:
    return {journal.id: journal for journal in JOURNALS}


_BY_ID: Final = {Matter: _matters, Act: _acts, Journal: _journals}
NAMED: Final = tuple(_BY_ID)


def named_reader(kind: type, converter: Converter) -> Reader:
    """Return the reader of a known value by its id, or of another one as an object."""
    by_id, whole = _BY_ID[kind](), object_reader(kind, converter)

    def read(value: object, _: object) -> object:
        word = as_text(value)
        if word is None:
            return whole(value, kind)
        if word not in by_id:
            near = nearest(word, by_id) or next(iter(by_id))
            expected = f"an id that is known, as {near!r}, or an object"
            raise Refused(Fault(f"unknown_{kind.__name__.lower()}", "", value, expected))
        return by_id[word]

    return read


def named_writer(kind: type, converter: Converter) -> Writer:
    """Return the writer of a known value as its id; of one that only borrows the id, in full."""
    by_id, whole = _BY_ID[kind](), object_writer(kind, converter)

    def write(value: Matter | Act | Journal) -> object:
        same = by_id.get(value.id)
        if same is value:
            return value.id
        if same is not None and attrs.astuple(value) == attrs.astuple(same):  # type: ignore[arg-type]  # both are attrs values
            return value.id
        return whole(value)

    return write


def named_schema(kind: type, sketch: Sketch) -> Schema:
    """Return the schema of an id that is known, or of an object."""
    known_ids = {"description": "The id of a known one.", "enum": list(_BY_ID[kind]())}
    return {"anyOf": [known_ids, object_schema(kind, sketch)]}


# --- The statute of an association, by its name ---


def is_book(kind: object) -> bool:
    """Tell whether it is the statute of an association; named, so that nothing is loaded for it."""
    return _place(kind) == ("zmp_core.association.statute", "AssociationBook")


@cache
def _books() -> Mapping[str, Any]:
    shelf = import_module("zmp_core.association.books")
    books: list[Any] = [getattr(shelf, name) for name in shelf.__all__]
    return {book.name: book for book in books if is_book(book.__class__)}


def book_reader(_kind: type, _converter: Converter) -> Reader:
    """Return the reader of a statute by its name."""

    def read(value: object, _: object) -> object:
        found = _books().get(as_text(value) or "")
        if found is None:
            raise Refused(Fault("unknown_book", "", value, "one of: " + ", ".join(_books())))
        return found

    return read


def book_writer(_kind: type, _converter: Converter) -> Writer:
    """Return the writer of a statute as its name; a book of your own has none that others know."""

    def write(book: Any) -> str:
        known_book = _books().get(book.name)
        if known_book is None or known_book.digest != book.digest:
            raise InvalidValueError(book.name, "one of: " + ", ".join(_books()))
        return known_book.name  # type: ignore[no-any-return]  # it is the name of a book

    return write


def book_schema(_kind: type, _sketch: Sketch) -> Schema:
    """Return the schema of such a name."""
    return {"enum": list(_books())}


# --- A value that is one text ---

# The form as far as a pattern can tell it, by the type that takes the text. They are named, not
# imported: reading a vote loads no cities.
_CODES: Final[Mapping[tuple[object, object], str]] = {
    ("zmp_core.cities.teryt", "TerytCode"): (
        "(?:0[2468]|[12][02468]|3[02])(?:(?:0[1-9]|[1-9][0-9])(?:(?:0[1-9]|[1-9][0-9])[1-589])?)?"
    ),
    ("zmp_core.cities.teryt", "GminaNumber"): (
        "(?:0[2468]|[12][02468]|3[02])(?:0[1-9]|[1-9][0-9]){2}"
    ),
}


def _place(kind: object) -> tuple[object, object]:
    return getattr(kind, "__module__", None), getattr(kind, "__qualname__", None)


def is_code(kind: object) -> bool:
    """Tell whether values of this type are written as one text."""
    return _place(kind) in _CODES


def code_reader(kind: type, _converter: Converter) -> Reader:
    """Return the reader of a value out of its text."""

    def read(value: object, _: object) -> object:
        try:
            return kind(scalars.text(value))
        except InvalidValueError as error:
            raise Refused(Fault("not_a_code", "", value, error.expected)) from None

    return read


def code_writer(_kind: type, _converter: Converter) -> Writer:
    """Return the writer of a value as its text."""
    return str


def code_schema(kind: type, sketch: Sketch) -> Schema:
    """Return the schema of such a text."""
    pattern = _CODES[_place(kind)]
    return sketch.defined(
        kind.__name__,
        lambda: {
            "title": kind.__name__,
            "description": summary(kind),
            **scalars.matching(pattern),
        },
    )
