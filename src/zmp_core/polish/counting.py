"""Counted people and things: 1 głos, 2 głosy, 5 głosów; 1 radny, 2 radnych, 22 radnych."""

from functools import cache
from typing import Final

import attrs
from babel import Locale


@attrs.frozen
class Noun:
    """The forms of a noun that stand after a number.

    Attributes:
        one: After 1: *głos*, *radny*.
        few: After 2, 3, 4, 22 …: *głosy*; a masculine personal noun has its genitive plural
            here, *radnych*.
        many: After 5, 12, 21 …: *głosów*, *radnych*.
        lacking: After *zabrakło 1*: the genitive singular, *głosu*, *radnego*.
    """

    one: str
    few: str
    many: str
    lacking: str


VOTE: Final = Noun("głos", "głosy", "głosów", "głosu")
COUNCILLOR: Final = Noun("radny", "radnych", "radnych", "radnego")
MEMBER: Final = Noun("członek", "członków", "członków", "członka")
DELEGATE: Final = Noun("delegat", "delegatów", "delegatów", "delegata")


@cache
def _polish() -> Locale:
    return Locale("pl")


def counted(number: int, noun: Noun) -> str:
    """Return the number with the noun in the nominative form it asks for.

    >>> counted(22, VOTE), counted(21, VOTE)
    ('22 głosy', '21 głosów')
    """
    form = {"one": noun.one, "few": noun.few}.get(_polish().plural_form(number), noun.many)
    return f"{number} {form}"


def lacking(number: int, noun: Noun) -> str:
    """Return the number with the noun in the genitive, as after *zabrakło*.

    >>> lacking(1, VOTE), lacking(3, VOTE)
    ('1 głosu', '3 głosów')
    """
    return f"{number} {noun.lacking if number == 1 else noun.many}"
