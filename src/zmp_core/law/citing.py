"""How a citation of provisions is read: signs and numbers, places made of them, the acts they name.

Every part is looked at a fixed number of times, so the time grows with the length of the text and
with nothing else. Not here: the values that come of it (``provision.py``).
"""

import re
from functools import cache
from typing import Final

import attrs

from zmp_core.errors import AmbiguousError, InvalidValueError
from zmp_core.law.act import Act
from zmp_core.law.journal_citation import DAY, JournalCitation
from zmp_core.law.reading import composed
from zmp_core.law.units import ORDINALS, UNITS, Numbering, Slip, Unit, declined, span, spelled
from zmp_core.polish.dates import parse_date
from zmp_core.polish.grammar import Case


@attrs.frozen
class Cited:
    """What a citation holds: of each place the numbers of its units and the act, and the slips."""

    places: tuple[tuple[dict[str, str], Act | None], ...]
    slips: tuple[Slip, ...]


def read_citation(text: str, acts: tuple[Act, ...]) -> Cited:
    """Read a whole citation.

    Raises:
        InvalidValueError: If any part of it is not understood.
    """
    return _Reader(text, acts).cited()


_EXPECTED: Final = "a citation, as 'art. 14 ust. 1 u.s.g.'"
_TOKEN: Final = re.compile(
    r"(?P<number>[0-9]+[⁰¹²³⁴⁵⁶⁷⁸⁹]*)|(?P<word>[^\W\d_⁰¹²³⁴⁵⁶⁷⁸⁹]+)|(?P<sign>§+)"
    r"|(?P<dash>[-\u2010\u2011–—−])|(?P<other>\S)"
)
_OTHER_SIGNS: Final = {"par": ("§§", "par"), "zdanie": ("zd",)}
# Every way to write the name of a unit: *art*, *ust*, *zd*, *§*, *ustępie*.
_SIGNS: Final = {
    **{unit.sign.rstrip("."): unit for unit in UNITS},
    **{noun: unit for unit in UNITS for noun in unit.cases},
    **{word: unit for unit in UNITS for word in _OTHER_SIGNS.get(unit.name, ())},
}
# A sign of three letters that lost one: *rt.* for *art.*
_GUESSED: Final = {
    sign[:at] + sign[at + 1 :]: unit
    for sign, unit in _SIGNS.items()
    if sign in {"art", "ust", "pkt", "lit"}
    for at in range(len(sign))
}
_ORDINALS: Final = {
    **{declined(ordinal, case): ordinal for ordinal in ORDINALS for case in Case},
    **{str(at): ordinal for at, ordinal in enumerate(ORDINALS, start=1)},
}
# Words that join places, longest first; the single letter "i" is a letter of a list too.
_JOINING: Final = (
    ("w", "zw", ".", "z"),
    ("w", "związku", "z"),
    ("a", "także"),
    *(("i",), ("oraz",), ("lub",), ("albo",)),
)
# Letters that stand alone as words; any other after a number belongs to it: "§ 18 a".
_WORDS_OF_ONE_LETTER: Final = frozenset("iouwz")
_MOST_LETTERS: Final = 5


@cache
def _naming(act: Act) -> re.Pattern[str]:
    """Return the pattern of every way in which a citation names the act."""
    title = _words(act.title)
    head = rf"ustaw(?:y|a|ie|ą|ę)\s+(?:z\s+(?:dnia\s+)?(?P<day>{DAY})\s*[-–—]?\s*)?"
    ways = [rf"{head}{title}"]
    if act.code:
        nominative = title if act.nominative is None else _words(act.nominative)
        ways = [title, rf"{head}(?:[-–—]\s*)?(?:{title}|{nominative})"]
    if letters := re.findall(r"\w+", act.short):
        ways.append(r"\.?\s?".join(map(re.escape, letters)) + r"\.?")
    return re.compile(rf"(?:{'|'.join(ways)})(?!\w)", re.IGNORECASE)


def _words(title: str) -> str:
    return r"\s+".join(map(re.escape, title.split()))


class _Reader:
    """What has been read of a citation so far, and where the rest begins."""

    def __init__(self, text: str, acts: tuple[Act, ...]) -> None:
        self.given = text
        self.text = composed(text, expected=_EXPECTED)
        self.acts = acts
        self.tokens = [*_TOKEN.finditer(self.text)]
        self.at = 0
        self.slips: list[Slip] = []

    def cited(self) -> Cited:
        """Read all, or refuse all."""
        places: list[tuple[dict[str, str], Act | None]] = []
        open_places: list[dict[str, str]] = []  # those for which no act is named yet
        last: Unit | None = None
        while True:
            larger = open_places[-1] if open_places else {}
            numbers, last = self.place(larger, last)
            open_places.append(numbers)
            named = self.act()
            if named:
                places += ((each, named[0]) for each in open_places)
                open_places, last = [], None
            if self.ended():
                break
            self.joining(last)
        places += ((each, None) for each in open_places)
        return Cited(tuple(places), tuple(self.slips))

    # --- tokens ---

    def kind(self, ahead: int = 0) -> str:
        """Return the kind of a token; empty behind the last one."""
        at = self.at + ahead
        return str(self.tokens[at].lastgroup) if at < len(self.tokens) else ""

    def word(self, ahead: int = 0) -> str:
        """Return the text of a token in small letters; empty behind the last one."""
        at = self.at + ahead
        return self.tokens[at][0].casefold() if at < len(self.tokens) else ""

    def start(self) -> int:
        """Return where the token begins in the text."""
        return self.tokens[self.at].start() if self.at < len(self.tokens) else len(self.text)

    def end(self) -> int:
        """Return where the token before ended."""
        return self.tokens[self.at - 1].end()

    def skip(self, *words: str) -> bool:
        """Pass over these tokens if they come next."""
        if any(self.word(ahead) != word for ahead, word in enumerate(words)):
            return False
        self.at += len(words)
        return True

    def refused(self) -> InvalidValueError:
        """Return the refusal, which shows from where the text was not understood."""
        rest = self.text[self.start() :]
        return InvalidValueError(self.given, f"{_EXPECTED}; not understood from {rest[:40]!r}")

    # --- parts ---

    def place(self, before: dict[str, str], last: Unit | None) -> tuple[dict[str, str], Unit]:
        """Read one place; what it does not name of the larger units it has from the one before."""
        start = self.start()
        found, guessed = self.sign(-1)
        unit = found or last  # a bare number is one more of the last unit
        if unit is None:
            raise self.refused()
        larger = UNITS[: UNITS.index(unit)]
        numbers = {each.name: before[each.name] for each in larger if each.name in before}
        while True:
            numbers[unit.name] = self.number(unit, start, guessed=guessed)
            start = self.start()
            found, guessed = self.sign(UNITS.index(unit))
            if found is None:
                return numbers, unit
            unit = found

    def sign(self, rank: int) -> tuple[Unit | None, bool]:
        """Read the sign of a unit below that rank, and tell whether it was guessed."""
        unit, guessed = _SIGNS.get(self.word()), False
        if unit is None and self.kind(1) != "word" and (unit := _GUESSED.get(self.word())):
            guessed = True
        if unit is None or UNITS.index(unit) <= rank:
            return None, False
        self.at += 1
        self.skip(".")
        return unit, guessed

    def number(self, unit: Unit, start: int, *, guessed: bool) -> str:
        """Read the number of a unit, or the range, and note how it should have been written."""
        number = self.single(unit)
        if self.kind() == "dash" and self.goes_on(unit):
            self.at += 1
            number = f"{number}-{self.single(unit)}"
        self.skip(")")
        if span(unit, number) is None:
            raise self.refused()
        written = self.text[start : self.end()]
        meant = f"{unit.sign} {number}"
        fine = {meant, number, *(spelled(unit, number, case) for case in Case)}
        if " ".join(written.split()).casefold() not in fine:
            self.slips.append(Slip(written, meant, guessed))
        if self.kind() == "other" and self.start() == self.end():
            self.skip(".")  # "art. 14." closes a sentence
        return number

    def goes_on(self, unit: Unit) -> bool:
        """Tell whether a number of such a unit stands behind the dash that comes next."""
        if unit.numbering is Numbering.ORDINAL:
            return self.word(1) in _ORDINALS
        return self.kind(1) == ("number" if unit.numbering is Numbering.NUMBER else "word")

    def single(self, unit: Unit) -> str:
        """Read one number of a unit."""
        number = self.word()
        if self.kind() != "number" and unit.numbering is Numbering.NUMBER:
            raise self.refused()
        if unit.numbering is Numbering.ORDINAL:
            number = _ORDINALS.get(number, "")
        if number:
            self.at += 1
        if unit.numbering is Numbering.NUMBER and self.adds_letters():
            number += self.word()
            self.at += 1
        return number

    def adds_letters(self) -> bool:
        """Tell whether the word that comes next belongs to the number before it."""
        letters = self.word()
        if self.kind() != "word" or not letters.isascii():
            return False
        if self.start() == self.end():
            # After pkt 11zc comes pkt 11zd, which is no sentence unless the number of one follows.
            is_sentence = self.word(1 + (self.word(1) == ".")) in _ORDINALS
            is_sign = letters in _SIGNS and (letters != "zd" or is_sentence)
            return len(letters) <= _MOST_LETTERS and not is_sign
        alone = len(letters) == 1 and letters not in _WORDS_OF_ONE_LETTER
        return alone and self.word(1) not in {".", "także"}

    def joining(self, last: Unit | None) -> None:
        """Read what joins two places, or refuse."""
        comma = self.skip(",") or self.skip(";")
        for words in _JOINING:
            if not (words == ("i",) and self.is_letter(last)) and self.skip(*words):
                return
        if not comma:
            raise self.refused()

    def is_letter(self, last: Unit | None) -> bool:
        """Tell whether the "i" that comes next is a letter of a list: nothing follows to join."""
        listed = last is not None and last.name == "lit"
        return listed and (self.kind(1) != "word" or self.word(1) in {"oraz", "lub", "albo"})

    def act(self) -> tuple[Act | None] | None:
        """Read the name of an act, or *ustawy*, which names none; ``None`` if neither comes."""
        start = self.start()
        found = [(act, name) for act in self.acts if (name := _naming(act).match(self.text, start))]
        if not found:
            bare = any(self.skip(word) for word in ("ustawy", "ustawie", "ustawa", "ustawą"))
            return (None,) if bare else None
        end = max(name.end() for _, name in found)
        longest = [(act, name) for act, name in found if name.end() == end]
        act, name = longest[0]
        if len(longest) > 1:
            raise AmbiguousError(name[0], tuple(each.id for each, _ in longest))
        day = name.groupdict().get("day")
        if day is not None and parse_date(" ".join(day.split())) != act.day:
            raise InvalidValueError(self.given, f"the act by its day: {act.full()}")
        self.pass_to(end)
        self.journal()
        return (act,)

    def journal(self) -> None:
        """Read the journal that may stand in brackets after an act."""
        if self.word() == "(":
            begin = self.start() + 1
            inside, bracket, _ = self.text[begin:].partition(")")
            if not bracket:
                raise self.refused()
            JournalCitation.parse(inside)
            self.pass_to(begin + len(inside) + 1)

    def pass_to(self, end: int) -> None:
        """Pass over all tokens that begin before that place of the text."""
        while self.start() < end:
            self.at += 1

    def ended(self) -> bool:
        """Tell whether nothing is left but a full stop."""
        return self.at + (self.word() == ".") >= len(self.tokens)
