"""The preposition *w* and its fuller form *we*: *w Łodzi*, *we Wrocławiu*."""

import re
from typing import Final

from zmp_core.errors import InvalidValueError, unless_text

_HARD_BEGINNING: Final = re.compile("[wf][^aeiouyąęó]|lw", re.IGNORECASE)


def w_or_we(following: str) -> str:
    """Return the form of *w* that stands before the words.

    >>> w_or_we("Łodzi"), w_or_we("Wrocławiu"), w_or_we("Wałbrzychu")
    ('w', 'we', 'w')

    *We* stands before *w* or *f* with another consonant, and before *Lw-*. This is the rule for
    names of places; *we dwoje* and abbreviations, *w WSA*, do not follow it.

    Raises:
        InvalidValueError: If nothing follows.
    """
    if unless_text(following, path=""):
        raise InvalidValueError(following, expected="what follows, e.g. 'Wrocławiu'")
    return "we" if _HARD_BEGINNING.match(following) else "w"
