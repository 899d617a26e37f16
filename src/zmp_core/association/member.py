"""A member of an association: a city, known by its code; a powiat or a voivodeship likewise."""

from enum import StrEnum
from typing import Final

import attrs

from zmp_core.errors import Fault, InvalidRecordError, InvalidValueError, unless_text


class MemberKind(StrEnum):
    """What the member is."""

    GMINA = "gmina"
    """A gmina; a town is a member as its gmina."""
    POWIAT = "powiat"
    """A powiat (powiat ziemski)."""
    WOJEWODZTWO = "wojewodztwo"
    """A voivodeship."""


_EXPECTED: Final = "a TERYT code of seven digits, '1418024', of a powiat four, of a voivodeship two"
_KINDS: Final = {7: MemberKind.GMINA, 4: MemberKind.POWIAT, 2: MemberKind.WOJEWODZTWO}


def kind_of(code: str) -> MemberKind:
    """Return what a TERYT code stands for as a member.

    >>> kind_of("1418024"), kind_of("2413")
    (<MemberKind.GMINA: 'gmina'>, <MemberKind.POWIAT: 'powiat'>)

    Raises:
        InvalidValueError: If it is no code of a gmina, a town, a powiat or a voivodeship.
    """
    kind = _kind(code)
    if kind is None:
        raise InvalidValueError(code, _EXPECTED)
    return kind


def _kind(code: object) -> MemberKind | None:
    if isinstance(code, str) and code.isascii() and code.isdigit():
        return _KINDS.get(len(code))
    return None


@attrs.frozen(order=True)
class Member:
    """A city (or a powiat) as a member: the code tells it from others of its name.

    >>> Member("1418024", "Konstancin-Jeziorna").voivodeship
    '14'

    Attributes:
        code: Its TERYT code: seven digits of a gmina or a town, four of a powiat, two of a
            voivodeship.
        name: Its name.

    Raises:
        InvalidRecordError: If the code is none or the name is blank.
    """

    code: str
    name: str = attrs.field(eq=False, order=False)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no code or no name."""
        faults = [] if _kind(self.code) else [Fault("not_a_code", "/code", self.code, _EXPECTED)]
        faults += unless_text(self.name, path="/name")
        if faults:
            raise InvalidRecordError(tuple(faults))

    @property
    def kind(self) -> MemberKind:
        """What it is; the length of the code tells."""
        return kind_of(self.code)

    @property
    def voivodeship(self) -> str:
        """The two digits of its voivodeship."""
        return self.code[:2]
