"""The order of the Polish alphabet: a key to sort names by, the same on every machine.

ą stands after a, ó after o, ź and ż after z, as separate letters. The order is that of CLDR for
Polish, for all that a Polish text usually holds; no locale of the machine is asked.
"""

import re
import unicodedata
from typing import Final, TypeAlias

OrderKey: TypeAlias = tuple[str, str, str, str]

_ALPHABET: Final = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
# CLDR: white space, signs, digits, letters. A space goes before a hyphen, so Nowy Sącz precedes
# Nowy-Sącz, and both precede Nowyż.
_SIGNS: Final = "\t\n _-\u2011–—,;:!?.'‘’\"“”„«»()[]{}§@*/\\&#%`^°+<=>|~−$€"  # noqa: RUF001
_ORDER: Final = f"{_SIGNS}0123456789{_ALPHABET}"
# A place in the order as a character, above the other control signs and below all that is not in
# it: such a character stands for itself, so what is unknown here sorts after ż.
_PLACES: Final = {ord(each): place for place, each in enumerate(_ORDER, 32)} | {
    0xA0: 32 + _ORDER.index(" "),
    0x202F: 32 + _ORDER.index(" "),
}
_FOREIGN: Final = re.compile(f"[^{re.escape(_ORDER)}\xa0\u202f]")
# What Unicode does not take apart; a stroke is a mark of its own.
_APART: Final = {
    "…": "...",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o\u0338",
    "đ": "d\u0338",
}
# Marks in the order of CLDR: acute, grave, breve, circumflex, caron, ring, diaeresis, double acute,
# tilde, dot, stroke, cedilla, ogonek, macron, horn, dot below, line below.
_MARKS: Final = (
    "\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0338\u0327\u0328\u0304\u031b"
    "\u0323\u0331"
)
_NO_MARK: Final = "\x01"
_MARKED: Final = {ord(mark): place for place, mark in enumerate(_MARKS, 2)}


def order(text: str) -> OrderKey:
    """Return the key that puts texts into Polish alphabetical order (porządek alfabetyczny).

    >>> sorted(["Łódź", "Lublin", "Żory", "Zgierz", "Ćmielów", "Czersk"], key=order)
    ['Czersk', 'Ćmielów', 'Lublin', 'Łódź', 'Zgierz', 'Żory']

    Letters decide first; then foreign marks, each after its bare letter (Rene, René, Renek); then
    case, small before capital; then the code points, so that only equal texts have equal keys. A
    composed letter and the same letter in parts differ in the last step alone.
    """
    whole = unicodedata.normalize("NFC", text)
    letters = whole.lower()
    if _FOREIGN.search(letters) is None:
        return letters.translate(_PLACES), "", whole.swapcase(), text
    letters, marks = _apart(letters)
    case = unicodedata.normalize("NFD", whole).swapcase()
    return letters.translate(_PLACES), marks.translate(_MARKED), case, text


def _apart(text: str) -> tuple[str, str]:
    """Return the bare letters, and beside them their marks."""
    letters: list[str] = []
    marks: list[str] = []
    for each in text:
        parts = each
        if ord(each) not in _PLACES:
            parts = unicodedata.normalize("NFD", _APART.get(each, each))
        for part in parts:
            if unicodedata.combining(part):
                marks.append(part)
            else:
                letters.append(part)
                marks.append(_NO_MARK)
    return "".join(letters), "".join(marks)
