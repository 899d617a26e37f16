"""JSON Schemas (draft 2020-12) of all documents, made of the types and of what their pages say.

A schema tells the form. That the counts of a vote add up, or that a verdict follows from its rule,
no schema can tell: what it lets pass is read, or refused for a contradiction alone.
"""

import json
from os import PathLike
from pathlib import Path
from typing import Final

from zmp_core.interchange import formats
from zmp_core.interchange.converter import QUICK, draw
from zmp_core.interchange.scalars import Schema
from zmp_core.interchange.sketch import Sketch

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: type) -> Schema:
    """Return the JSON Schema of the documents of a type; it needs no other one.

    >>> from zmp_core.bodies import Term
    >>> term = schema(Term)
    >>> term["$id"], term["required"]
    ('urn:zmp-core:term:1', ['elected'])
    >>> term["properties"]["elected"]["description"]
    'Election day.'

    Args:
        kind: The type of the value, as for ``structure``.

    Raises:
        InvalidValueError: If there are no documents of that type.
    """
    formats.unless_known(kind)
    sketch = Sketch(draw, QUICK.unstructure)
    drawn = sketch.of(kind)
    own = sketch.definitions.pop(kind.__name__)
    if drawn == {"$ref": f"#/$defs/{kind.__name__}"}:
        drawn = _labelled(own, kind)
    else:  # an id, or else an object
        told = {name: own[name] for name in ("title", "description")}
        drawn = {**told, "anyOf": [*drawn["anyOf"][:-1], _labelled(own, kind)]}
    label = formats.label(kind)
    defined = dict(sorted(sketch.definitions.items()))
    return {
        "$schema": _DRAFT,
        "$id": "urn:" + label.replace("/", ":"),
        **drawn,
        **({"$defs": defined} if defined else {}),
    }


def write_schemas(folder: str | PathLike[str]) -> tuple[Path, ...]:
    """Write the schema of each type into a folder, as ``vote-record-1.json``.

    Args:
        folder: Where; it is made if it is not there. Files of older numbers are left alone.

    Returns:
        The files, in the order of the types.

    Raises:
        OSError: If they cannot be written.
    """
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    return tuple(_write(place, kind) for kind in formats.kinds())


def _write(folder: Path, kind: type) -> Path:
    file = folder / ("-".join(formats.label(kind).split("/")[1:]) + ".json")
    text = json.dumps(schema(kind), ensure_ascii=False, indent=2)
    file.write_text(text + "\n", "utf-8")
    return file


def _labelled(own: Schema, kind: type) -> Schema:
    """Return the schema with the format that the whole document may say."""
    if own.get("type") != "object":
        return own
    label = formats.label(kind)
    said = {"const": label, "description": "The format; without it, it is the first."}
    required = own.get("required", [])
    if not label.endswith("/1"):
        required = ["format", *required]
    return {
        **own,
        "properties": {"format": said, **own["properties"]},
        **({"required": required} if required else {}),
    }
