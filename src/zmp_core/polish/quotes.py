"""Quotation marks: „ ” outside, « » inside."""

import re
from typing import Final

from zmp_core.errors import InvalidValueError

_MARKS: Final = (("„", "”"), ("«", "»"))
_ANY: Final = re.compile("[„«]|,,|[”»]|''|[\"“]")
_OPEN: Final = frozenset({"„", "«", ",,"})
_EITHER: Final = frozenset({'"', "“"})  # they open a word in one habit and close it in another
_BEFORE_OPENING: Final = frozenset(" \t\n\u00a0([{„«,–—-/")


def quoted(text: str) -> str:
    """Return the text in quotation marks, its own marks turned into those of their depth.

    >>> quoted("Przyjazna gmina")
    '„Przyjazna gmina”'
    >>> quoted('program "Czyste powietrze" na rok 2025')
    '„program «Czyste powietrze» na rok 2025”'

    Typewriter and foreign marks are taken for what they stand for: ``"``, ``,,``, ``''``, “.

    Raises:
        InvalidValueError: If a mark of the text has no partner.
    """
    pieces = [_MARKS[0][0]]
    depth, done = 1, 0
    for mark in _ANY.finditer(text):
        before = text[mark.start() - 1] if mark.start() else " "
        opens = mark[0] in _OPEN or (mark[0] in _EITHER and before in _BEFORE_OPENING)
        depth -= not opens
        if depth < 1:
            break
        pieces += (text[done : mark.start()], _MARKS[depth % 2][not opens])
        done = mark.end()
        depth += opens
    if depth != 1:
        raise InvalidValueError(text, expected="a text in which each quotation mark has a partner")
    return "".join((*pieces, text[done:], _MARKS[0][1]))
