"""Everything that zmp_core raises on purpose: one root, a few branches, each carrying facts.

A vote that fails is not here: it is an answer. Bad data is: one error lists every fault.
"""

from types import UnionType

import attrs

__all__ = (
    "AmbiguousError",
    "Fault",
    "InvalidRecordError",
    "InvalidValueError",
    "NotCoveredError",
    "ZmpError",
)


class ZmpError(Exception):
    """Root of every error raised on purpose by zmp_core."""


@attrs.frozen
class InvalidValueError(ZmpError, ValueError):
    """The given text or number can never be such a value.

    Attributes:
        value: What was given, unchanged.
        expected: What would have been accepted, with an example.
    """

    value: object
    expected: str

    def __str__(self) -> str:
        """Say what was given and what was wanted."""
        return f"got {shown(self.value)}; expected {self.expected}"


def shown(value: object) -> str:
    """Return the value as a message can bear it: short, and whatever its ``repr`` does.

    The value itself stays whole in the error; only what is said of it is cut.
    """
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001  a number of a million digits, a list in itself, a broken repr
        return f"<{type(value).__name__}>"
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


_LONGEST = 200


@attrs.frozen
class Fault:
    """One thing that is wrong with a value of several fields or with a document.

    Attributes:
        code: Stable name of the kind of fault, in lower snake case. Programs rely on it, not on
            the words.
        path: JSON pointer (RFC 6901) to the place, ``"/tally/against"``; ``""`` is the whole.
        value: What was found there, unchanged; ``None`` where nothing was.
        expected: What would have been accepted.
    """

    code: str
    path: str
    value: object
    expected: str

    def under(self, path: str) -> "Fault":
        """Return the same fault seen from a value that holds this one at ``path``."""
        return Fault(self.code, path + self.path, self.value, self.expected)

    def __str__(self) -> str:
        """Say where, what was found and what was wanted."""
        return f"{self.path or '(whole)'}: got {shown(self.value)}; expected {self.expected}"


def unless_kind(
    value: object, kind: type | UnionType, *, code: str, path: str, expected: str
) -> list[Fault]:
    """Return the fault of a value that is not of its kind, whatever its annotation promised."""
    return [] if isinstance(value, kind) else [Fault(code, path, value, expected)]


def unless_number(value: object, least: int, *, code: str, path: str, expected: str) -> list[Fault]:
    """Return the fault of what is no whole number or too small; ``True`` is no number."""
    good = type(value) is int and value >= least
    return [] if good else [Fault(code, path, value, expected)]


def unless_text(value: object, *, path: str) -> list[Fault]:
    """Return the fault of a name that is blank or no text."""
    good = isinstance(value, str) and bool(value.strip())
    return [] if good else [Fault("not_a_name", path, value, "a text that is not blank")]


def unless_several(values: object, kind: type, *, path: str, least: int = 0) -> list[Fault]:
    """Return the faults of what is no tuple of values of that kind, or holds too few of them."""
    parts = parts_of(values)
    if parts is None or len(parts) < least:
        expected = f"a tuple of {kind.__name__}" + (", at least one" if least else "")
        return [Fault("wrong_kind", path, values, expected)]
    return [
        fault
        for at, each in enumerate(parts)
        for fault in unless_kind(
            each, kind, code="wrong_kind", path=f"{path}/{at}", expected=f"a {kind.__name__}"
        )
    ]


def parts_of(values: object) -> tuple[object, ...] | None:
    """Return what a tuple holds; ``None`` where it is none, whatever its annotation promised."""
    return values if isinstance(values, tuple) else None  # pyright: ignore[reportUnknownVariableType]  # that is what is asked


def pointer(*keys: object) -> str:
    """Return the JSON pointer (RFC 6901) that leads through the keys."""
    return "".join("/" + str(key).replace("~", "~0").replace("/", "~1") for key in keys)


@attrs.frozen
class InvalidRecordError(ZmpError, ValueError):
    """A value of several fields, or a document, that cannot be; every fault at once.

    Attributes:
        faults: All of them, in the order of the fields; never empty.
    """

    faults: tuple[Fault, ...]

    def __str__(self) -> str:
        """List the faults, one a line."""
        count = "1 fault" if len(self.faults) == 1 else f"{len(self.faults)} faults"
        return "\n".join((f"{count}:", *(f"  {fault} [{fault.code}]" for fault in self.faults)))


@attrs.frozen
class NotCoveredError(ZmpError, LookupError):
    """No rule and no register entry answers for that question on that day.

    Attributes:
        question: What was asked.
        covered: What is covered instead.
    """

    question: str
    covered: str

    def __str__(self) -> str:
        """Say what was asked and what could have been."""
        return f"nothing covers {self.question}; covered: {self.covered}"


@attrs.frozen
class AmbiguousError(ZmpError, LookupError):
    """The words lead to more than one answer, so none is picked.

    Attributes:
        question: What was asked.
        candidates: The ids it may mean, in the order of the book.
    """

    question: str
    candidates: tuple[str, ...]

    def __str__(self) -> str:
        """Say what was asked and list what it may mean."""
        return f"{self.question!r} may mean any of: {', '.join(self.candidates)}"
