"""Every public value has a document, is a part of one, or stands here with the reason why not."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Final, get_args

import attrs
import pytest

import zmp_core
from zmp_core.interchange import formats, narrower
from zmp_core.interchange.following import FOLLOWING
from zmp_core.interchange.named import is_book
from zmp_core.interchange.tagged import is_tagged, members

ROOMS: Final = [module.name for module in iter_modules(zmp_core.__path__) if module.ispkg]

# The rooms whose values go nowhere as documents, and the values of the others.
ROOMS_WITHOUT: Final[Mapping[str, str]] = {
    "analysis": "a number about many votes: worked out anew out of their records",
    "frames": "a plan for columns, which stay columns",
    "interchange": "what stands around a document",
    "minutes": "a printed paper, or the reading of one",
    "testing": "an example for tests, with files of its own form",
}
WITHOUT: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        ("polish.Noun", "polish.Verb", "resolutions.KindNoun", "review.Code"),
        "words to print with",
    ),
    **dict.fromkeys(
        ("rules.RuleBook", "rules.DatedBook"),
        "a whole book: a document names it by its edition, and its rows are documents",
    ),
    "resolutions.SupervisionLaw": "ids of deadlines, which are documents, by kinds of bodies",
    **dict.fromkeys(
        ("law.Entry", "association.Point", "association.Weights"),
        "what rows have in common; each row is a document",
    ),
    **dict.fromkeys(
        (
            "law.ReadCitation",
            "bodies.Irregularity",
            "bodies.PresenceSpan",
            "rules.Completions",
            "rules.Condition",
            "rules.Dissolution",
            "resolutions.Competence",
            "resolutions.Making",
            "resolutions.Obstacle",
            "resolutions.Past",
            "resolutions.Traits",
            "association.Comparison",
            "association.Departure",
            "association.Difference",
            "association.DuesOfMembers",
            "association.Happening",
            "association.PollResult",
            "association.Shortfall",
        ),
        "worked out, in one call, of values that have documents",
    ),
}


def values_of(room: str) -> Iterator[tuple[str, type]]:
    """Give the public attrs classes of a room."""
    module = import_module(f"zmp_core.{room}")
    for name in module.__all__:
        value = getattr(module, name)
        if isinstance(value, type) and attrs.has(value) and not issubclass(value, Exception):
            yield f"{room}.{name}", value


def parts_of(kind: Any) -> Iterator[Any]:
    """Give the types of what a type holds, those that follow among them."""
    yield from get_args(kind)
    if isinstance(kind, type) and attrs.has(kind) and not is_book(kind):  # that is its name alone
        yield from (field.type for field in attrs.fields(attrs.resolve_types(kind)))
        yield from FOLLOWING.get(kind, {}).values()
        yield from members(kind) if is_tagged(kind) else ()  # one of those may stand there


def with_parts(kinds: tuple[type, ...]) -> set[Any]:
    """Return the types and all that they hold, however deep."""
    found: set[Any] = set()
    waiting: list[Any] = list(kinds)
    while waiting:
        kind = waiting.pop()
        if kind not in found:
            found.add(kind)
            waiting.extend(parts_of(kind))
    return found


HELD: Final = with_parts(formats.kinds())
VALUES: Final = {
    name: value for room in ROOMS if room not in ROOMS_WITHOUT for name, value in values_of(room)
}


@pytest.mark.parametrize("name", VALUES)
def test_a_public_value_has_a_document_or_a_reason(name: str) -> None:
    assert (VALUES[name] in HELD) != (name in WITHOUT)


def test_every_reason_is_for_a_value_that_is_there() -> None:
    assert VALUES.keys() >= WITHOUT.keys()
    assert set(ROOMS) > ROOMS_WITHOUT.keys()


@pytest.mark.parametrize("kind", formats.kinds())
def test_no_schema_calls_two_types_by_one_name(kind: type) -> None:
    """Its definitions go by the name of the type alone."""
    types = {part for part in with_parts((kind,)) if isinstance(part, type)}

    assert len({part.__name__ for part in types}) == len(types)


def test_what_is_narrower_is_narrower_in_a_field_that_is_there() -> None:
    for place, fields in narrower.NARROWER.items():
        module, _, name = place.rpartition(".")
        kind: Any = getattr(import_module(f"zmp_core.{module}"), name)
        assert {field.name for field in attrs.fields(kind)} >= fields.keys()


def test_every_document_is_of_a_public_value() -> None:
    """So that whoever reads one can import its type from its room."""
    public = set(VALUES.values())

    assert {kind.__qualname__ for kind in formats.kinds() if kind not in public} == set()
