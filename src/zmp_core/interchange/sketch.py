"""How a schema grows: one part after the other, each type that has a name of its own told once."""

import ast
import inspect
import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from itertools import pairwise
from textwrap import dedent
from typing import Final, Protocol

import attrs

from zmp_core.interchange.scalars import Kind, Schema

_FIELD: Final = re.compile(r"^    (\w+): (.*?)(?=^    \w|^\S|\Z)", re.MULTILINE | re.DOTALL)


class Draws(Protocol):
    """What draws the schema of a type, and leads to its parts."""

    def __call__(self, kind: Kind, sketch: "Sketch", /) -> Schema:
        """Return the schema."""
        ...


@attrs.define
class Sketch:
    """A schema that is being drawn.

    Attributes:
        draw: What draws the schema of a part.
        write: What writes a default as a document has it.
        definitions: The types that were told so far, by name.
    """

    draw: Draws
    write: Callable[[object, Kind], object]
    definitions: dict[str, Schema] = attrs.field(factory=dict[str, Schema])

    def of(self, kind: Kind) -> Schema:
        """Return the schema of a part."""
        return self.draw(kind, self)

    def defined(self, name: str, make: Callable[[], Schema]) -> Schema:
        """Return a reference to what is told under that name; it is made once."""
        if name not in self.definitions:
            self.definitions[name] = {}  # it may hold itself
            self.definitions[name] = make()
        return {"$ref": f"#/$defs/{name}"}


def summary(kind: type) -> str:
    """Return what the docstring of a type says first, in one line."""
    return flat(inspect.cleandoc(kind.__doc__ or "").split("\n\n", 1)[0])


def flat(text: str) -> str:
    """Return the text in one line, without the marks of code."""
    return " ".join(text.replace("``", "").replace("`", "").split())


@cache
def told(kind: type) -> Mapping[str, str]:
    """Return what docstrings say of each attribute, those of the classes below first."""
    found: dict[str, str] = {}
    for each in reversed(kind.__mro__):
        _, _, attributes = inspect.cleandoc(each.__doc__ or "").partition("Attributes:\n")
        found |= {name: flat(text) for name, text in _FIELD.findall(attributes)}
    return found


def choices(kind: type[StrEnum]) -> Schema:
    """Return the schema of an enumeration, with what each of its words means."""
    meanings = "; ".join(f"{word}: {text}" for word, text in _meanings(kind).items())
    return {
        "title": kind.__name__,
        "description": f"{summary(kind)} {meanings}".rstrip(),
        "enum": [str(each) for each in kind],
    }


def _meanings(kind: type[StrEnum]) -> dict[str, str]:
    """Return what stands below each member in the source."""
    tree = ast.parse(dedent(inspect.getsource(kind)))
    body = next(node.body for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    meanings: dict[str, str] = {}
    for node, below in pairwise(body):
        match node, below:
            case ast.Assign([ast.Name(id=name)]), ast.Expr(ast.Constant(value=str(text))):
                meanings[str(kind[name])] = flat(text).rstrip(".")
            case _:
                pass
    return meanings
