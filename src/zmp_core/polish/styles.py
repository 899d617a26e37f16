"""A style, gender or case may be given by its name; what is none is refused."""

from enum import StrEnum
from typing import TypeVar

from zmp_core.errors import InvalidValueError

T = TypeVar("T", bound=StrEnum)


def chosen(kind: type[T], given: T) -> T:
    """Return the member of the enumeration that was given, by itself or by its name.

    Raises:
        InvalidValueError: If there is no such member.
    """
    if type(given) is kind:
        return given
    try:
        return kind(given)
    except ValueError:
        raise InvalidValueError(given, expected=f"one of {', '.join(kind)}") from None
