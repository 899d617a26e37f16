"""Stems: enough of a word to find it again in another case.

For look-up only. A stem is no word, and two words of one stem need not mean the same.
"""

import re
import unicodedata
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+")
# Endings of nouns and adjectives, longest first; what remains keeps at least four letters.
_ENDINGS: Final = tuple(
    sorted(
        (
            *("owi", "ami", "ach", "ów", "om", "em", "a", "u", "y", "i", "e", "ą", "ę", "o"),
            *(
                "iami",
                "iach",
                "iom",
                "iem",
                "ia",
                "iu",
                "ie",
                "ią",
                "ię",
                "io",
                "ii",
                "iów",
                "iowi",
            ),
            *("ego", "emu", "ymi", "imi", "ych", "ich", "ym", "im", "ej", "iej", "iego", "iemu"),
            *("owie", "ium"),
        ),
        key=len,
        reverse=True,
    )
)
_LEAST: Final = 4


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if len(word) - len(ending) >= _LEAST and word.endswith(ending):
            return word[: -len(ending)]
    return word


def stems(text: str) -> tuple[str, ...]:
    """Return the stems of the words of a text, in order, without numbers and signs.

    >>> stems("przystąpienia do Związku") == stems("przystąpienie do związków")
    True
    """
    folded = unicodedata.normalize("NFC", text).replace("\u00ad", "").casefold()
    # "ó" turns into "o" within one noun: wybór, wyboru. Only the stem is folded: "ów" is an ending.
    return tuple(_stem(word).replace("ó", "o") for word in _WORD.findall(folded))
