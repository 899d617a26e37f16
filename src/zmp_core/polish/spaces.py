"""Where a line may not break: no-break spaces by a written policy, and plain ones instead.

A no-break space (U+00A0) stands

* after a word of one letter: *w sprawie*, *i w Łodzi*;
* after a sign or an abbreviation that opens a number or a name: *§ 1*, *art. 14*, *m.st. Warszawy*;
* between a number and what it counts or numbers: *5 głosów*, *26 lutego*, *2025 r.*, *1234,50 zł*,
  *XI sesja*, *11. sesja*. A number that an abbreviation has opened counts nothing, so *art. 14
  ustawy* may break after 14;
* between the groups of a long number: *12 345*.

Only a single plain space is ever replaced: line breaks, tabs and double spaces stay as they are.
"""

import re
from itertools import pairwise
from typing import Final, Literal

from zmp_core.errors import InvalidValueError

Spaces = Literal["no_break", "plain"]
NO_BREAK: Final = "\u00a0"

_OPENING: Final = "([{„«\"'–—-"
_ONE_LETTER: Final = frozenset("aiouwz")
_ABBREVIATIONS: Final = frozenset(
    {
        *("§", "§§", "art.", "ust.", "pkt", "lit.", "rozdz.", "zał."),
        *("dz.", "poz.", "nr", "str.", "godz.", "m.st."),
    }
)
_COUNT: Final = re.compile(r"[−+]?[0-9](?:[0-9.,–-]*[0-9])?|[IVXLCDM]+")
_ORDINAL: Final = re.compile(r"[0-9]+\.")
_FIRST_GROUP: Final = re.compile(r"[−+]?[0-9]{1,3}")
_NEXT_GROUP: Final = re.compile(r"[0-9]{3}(?![0-9])")
_WORD: Final = re.compile(r"\S+")


def no_break(text: str) -> str:
    """Return the text with a no-break space wherever the policy above asks for one.

    >>> no_break("z dnia 26 lutego 2025 r.").replace(NO_BREAK, "_")
    'z_dnia 26_lutego 2025_r.'
    >>> no_break("art. 14 ust. 1 ustawy").replace(NO_BREAK, "_")
    'art._14 ust._1 ustawy'
    """
    pieces: list[str] = []
    done = 0
    opened = False  # whether an abbreviation stands before the word
    for before, after in pairwise(_WORD.finditer(text)):
        word = before[0].lstrip(_OPENING)
        opens = word.lower() in _ABBREVIATIONS
        if text[before.end() : after.start()] == " " and (
            opens or _holds(word, after[0], opened=opened)
        ):
            pieces += (text[done : before.end()], NO_BREAK)
            done = after.start()
        opened = opens
    return "".join((*pieces, text[done:]))


def _holds(word: str, following: str, *, opened: bool) -> bool:
    """Tell whether the word must not be parted from the following one."""
    if _FIRST_GROUP.fullmatch(word) and _NEXT_GROUP.match(following):
        return True
    if opened:
        return False
    if word.lower() in _ONE_LETTER and (word != "I" or following[0].isalpha()):
        return True  # 26 I 2025 is a day in January
    if not following[0].isalpha() or following in _ONE_LETTER:
        return False
    if following.lower() in _ABBREVIATIONS:
        return False
    return bool(_COUNT.fullmatch(word)) or (
        following[0].islower() and bool(_ORDINAL.fullmatch(word))
    )


def plain(text: str) -> str:
    """Return the text with a plain space for every no-break one.

    >>> plain("26\u00a0lutego 2025\u00a0r.") == "26 lutego 2025 r."
    True
    """
    return text.replace(NO_BREAK, " ")


def spaced(text: str, spaces: Spaces) -> str:
    """Return a text that was written with no-break spaces with those that the caller wants."""
    if spaces == "no_break":
        return text
    if spaces == "plain":
        return plain(text)
    raise InvalidValueError(spaces, expected="'no_break' or 'plain'")
