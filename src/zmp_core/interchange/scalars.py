"""One JSON value read strictly: a text, a number, a day, a share, a choice.

Each reader takes the value and the type wanted, as cattrs calls it, and raises ``Refused``.
"""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from fractions import Fraction
from math import gcd
from typing import Any, Final, TypeAlias

import attrs

from zmp_core.errors import Fault
from zmp_core.interchange.parts import Part
from zmp_core.interchange.refusal import Refused

# Any type at all: a class, ``tuple[Rule, ...]``, ``date | Period | None``.
Kind: TypeAlias = Any
Reader = Callable[[object, Kind], Any]

# The largest whole number that every reader of JSON keeps exactly (RFC 8259, section 6).
LARGEST: Final = 2**53 - 1
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_SHARE: Final = re.compile(r"(0|[1-9]\d{0,14})/([1-9]\d{0,14})", re.ASCII)


def as_text(value: Part) -> str | None:
    """Return a text, or a kind of text such as a choice, as plain text; ``None`` for all else."""
    return str.__str__(value) if issubclass(type(value), str) else None


def text(value: object, _: object = None) -> str:
    """Read a text."""
    plain = as_text(value)
    if plain is None:
        raise Refused(Fault("wrong_kind", "", value, "a text"))
    try:
        plain.encode()
    except UnicodeEncodeError:
        expected = "a text of whole characters, without half of a surrogate pair"
        raise Refused(Fault("not_unicode", "", value, expected)) from None
    return plain


def name(value: object, _: object = None) -> str:
    """Read a text that is not blank."""
    plain = as_text(value)
    if plain is None or not plain.strip():
        raise Refused(Fault("not_a_name", "", value, "a text that is not blank"))
    return text(value)


def truth(value: object, _: object = None) -> bool:
    """Read true or false; 1 and 0 are numbers."""
    if type(value) is not bool:
        raise Refused(Fault("wrong_kind", "", value, "true or false"))
    return value


def whole(
    least: int | None = None, code: str = "wrong_kind", expected: str = "a whole number"
) -> Reader:
    """Return the reader of a whole number that is not too small; 3.0, 1e2 and true are none."""

    def read(value: object, _: object = None) -> int:
        if type(value) is not int or (least is not None and value < least):
            raise Refused(Fault(code, "", value, expected))
        if abs(value) > LARGEST:
            raise Refused(Fault("too_large", "", value, f"{expected}, at most {LARGEST}"))
        return value

    return read


def day(value: object, _: object = None) -> date:
    """Read a day; Python alone would take "20241031" and the weeks of ISO 8601 as well."""
    plain = as_text(value)
    if plain is not None and _DAY.fullmatch(plain):
        try:
            found = date.fromisoformat(plain)
        except ValueError:
            pass  # the 30th of February
        else:
            # The ends of the calendar are no days but somebody's way to write "unknown".
            if date.min < found < date.max:
                return found
    raise Refused(Fault("not_a_day", "", value, "a day of the calendar, as '2024-10-31'"))


def share(value: object, _: object = None) -> Fraction:
    """Read a share; a decimal fraction is none, for 0.6 is not three fifths."""
    found = _SHARE.fullmatch(as_text(value) or "")
    if found is None or gcd(int(found[1]), int(found[2])) != 1:
        expected = "numerator and denominator in lowest terms, as '3/5'"
        raise Refused(Fault("not_a_share", "", value, expected))
    return Fraction(int(found[1]), int(found[2]))


def write_share(share: Fraction) -> str:
    """Write a share, ``"3/5"``."""
    return f"{share.numerator}/{share.denominator}"


def choice(value: object, kind: type[StrEnum]) -> StrEnum:
    """Read one of the values of an enumeration."""
    plain = as_text(value)
    if plain is None or plain not in set(kind):
        raise Refused(Fault("not_a_choice", "", value, "one of: " + ", ".join(kind)))
    return kind(plain)


def nullable(reader: Reader) -> Reader:
    """Return the reader that takes null as well."""

    def read(value: object, kind: object) -> object:
        if value is None:
            return None
        try:
            return reader(value, kind)
        except Refused as refusal:
            raise Refused(*map(_or_null, refusal.faults)) from None

    return read


def _or_null(fault: Fault) -> Fault:
    if fault.path:
        return fault
    return attrs.evolve(fault, expected=f"{fault.expected}, or null")
