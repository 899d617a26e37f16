"""One JSON value read strictly: a text, a number, a day, a share, a choice.

Each reader takes the value and the type wanted, as cattrs calls it, and raises ``Refused``. Beside
it stands the schema that says the same.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cache
from math import gcd
from typing import Any, Final, TypeAlias

import attrs

from zmp_core.errors import Fault
from zmp_core.interchange.parts import Part, items
from zmp_core.interchange.refusal import Refused

# Any type at all: a class, ``tuple[Rule, ...]``, ``date | Period | None``.
Kind: TypeAlias = Any
Reader = Callable[[object, Kind], Any]
Schema: TypeAlias = dict[str, Any]

# The largest whole number that every reader of JSON keeps exactly (RFC 8259, section 6).
LARGEST: Final = 2**53 - 1
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT: Final = re.compile(
    r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
    r"T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?"
)
_SHARE: Final = re.compile(r"(0|[1-9][0-9]{0,14})/([1-9][0-9]{0,14})")
_DECIMAL: Final = re.compile(r"(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,12})?")
# No leap year: what returns each year is no 29th of February.
_ANY_YEAR: Final = 2023


@attrs.frozen
class Scalar:
    """A plain value as documents hold it.

    Attributes:
        read: What reads it.
        schema: What a JSON Schema says of it.
    """

    read: Reader
    schema: Schema

    def or_null(self) -> "Scalar":
        """Return the same, where null is taken as well."""
        return Scalar(nullable(self.read), nullable_schema(self.schema))


def as_text(value: Part) -> str | None:
    """Return a text, or a kind of text such as a choice, as plain text; ``None`` for all else."""
    if type(value) is str:
        return value
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
) -> Scalar:
    """Return a whole number that is not too small; 3.0, 1e2 and true are none."""

    def read(value: object, _: object = None) -> int:
        if type(value) is not int or (least is not None and value < least):
            raise Refused(Fault(code, "", value, expected))
        if abs(value) > LARGEST:
            raise Refused(Fault("too_large", "", value, f"{expected}, at most {LARGEST}"))
        return value

    lowest = -LARGEST if least is None else least
    return Scalar(read, {"type": "integer", "minimum": lowest, "maximum": LARGEST})


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


def moment(value: object, _: object = None) -> datetime:
    """Read a day with its time by the clock on the wall; a time zone is refused, never dropped."""
    plain = as_text(value)
    if plain is not None and _MOMENT.fullmatch(plain):
        try:
            return datetime.fromisoformat(plain)
        except ValueError:
            pass  # the 30th of February
    expected = "a day and a time without a time zone, as '2025-02-26T10:42:00'"
    raise Refused(Fault("not_a_moment", "", value, expected))


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


def decimal(value: object, _: object = None) -> Decimal:
    """Read a decimal number out of a text; as a number of JSON it would come out as another one."""
    plain = as_text(value)
    if plain is None or not _DECIMAL.fullmatch(plain):
        expected = "a decimal number of 0 or more as text, as '0.4007'"
        raise Refused(Fault("not_an_amount", "", value, expected))
    return Decimal(plain)


def write_decimal(number: Decimal) -> str:
    """Write a decimal number with all its places, ``"0.30"``."""
    return f"{number:f}"


def month_day(value: object, _: object = None) -> tuple[int, int]:
    """Read a month and a day that every year has."""
    try:
        month, day = (WHOLE.read(number, int) for number in items(value))
        date(_ANY_YEAR, month, day)
    except (Refused, ValueError):  # no numbers, more or fewer than two, or no such day
        expected = "a month and a day that every year has, as [6, 30]"
        raise Refused(Fault("not_a_day_of_the_year", "", value, expected)) from None
    return month, day


def limits(value: object, _: object = None) -> tuple[int, int]:
    """Read the least and the greatest number of something."""
    try:
        least, most = (_LIMIT.read(number, int) for number in items(value))
    except (Refused, ValueError):  # no numbers, or more or fewer than two
        least, most = 1, 0
    if least > most:
        expected = "the least and the greatest number, as [11, 19]"
        raise Refused(Fault("not_a_range", "", value, expected))
    return least, most


def pair(*parts: Schema) -> Schema:
    """Return the schema of a list of so many parts."""
    return {"type": "array", "prefixItems": list(parts), "items": False, "minItems": len(parts)}


@cache
def choice(kind: type[StrEnum]) -> Callable[[object], StrEnum]:
    """Return the reader of one of the values of an enumeration."""
    words = {str(each): each for each in kind}
    expected = "one of: " + ", ".join(words)

    def read(value: object) -> StrEnum:
        plain = as_text(value)
        found = None if plain is None else words.get(plain)
        if found is None:
            raise Refused(Fault("not_a_choice", "", value, expected))
        return found

    return read


def matching(pattern: str) -> Schema:
    """Return the schema of a text that matches a pattern from its beginning to its end."""
    return {"type": "string", "pattern": f"^(?:{pattern})$"}


TEXT: Final = Scalar(text, {"type": "string"})
NAME: Final = Scalar(name, {"type": "string", "pattern": r"\S"})
TRUTH: Final = Scalar(truth, {"type": "boolean"})
WHOLE: Final = whole()
DAY: Final = Scalar(
    day,
    {
        **matching(_DAY.pattern),
        "format": "date",
        "not": {"enum": [date.min.isoformat(), date.max.isoformat()]},
    },
)
MOMENT: Final = Scalar(moment, matching(_MOMENT.pattern))
SHARE: Final = Scalar(share, matching(_SHARE.pattern))
DECIMAL: Final = Scalar(decimal, matching(_DECIMAL.pattern))
_LIMIT: Final = whole(0)
LIMITS: Final = Scalar(limits, pair(_LIMIT.schema, _LIMIT.schema))
MONTH_DAY: Final = Scalar(
    month_day,
    pair(
        {"type": "integer", "minimum": 1, "maximum": 12},
        {"type": "integer", "minimum": 1, "maximum": 31},
    ),
)


def nullable(reader: Reader, kind: Kind = None) -> Reader:
    """Return the reader that takes null as well; ``kind`` is what the inner one is asked for."""

    def read(value: object, _: object) -> object:
        if value is None:
            return None
        try:
            return reader(value, kind)
        except Refused as refusal:
            raise Refused(*map(_or_null, refusal.faults)) from None

    return read


def nullable_schema(schema: Schema) -> Schema:
    """Return the schema that takes null as well."""
    choices = schema["anyOf"] if list(schema) == ["anyOf"] else [schema]
    return {"anyOf": [*choices, {"type": "null"}]}


def _or_null(fault: Fault) -> Fault:
    if fault.path:
        return fault
    return attrs.evolve(fault, expected=f"{fault.expected}, or null")
