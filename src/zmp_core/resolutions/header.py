"""A heading without its subject: kind, number, issuer and date, in whatever order they stand."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from zmp_core.resolutions.atoms import AtomKind, Shape, find_shape
from zmp_core.resolutions.days import DayFlaw, find_day
from zmp_core.resolutions.doubts import DoubtCode
from zmp_core.resolutions.figures import roman_letters
from zmp_core.resolutions.folding import Fold
from zmp_core.resolutions.kinds import ResolutionKind
from zmp_core.resolutions.tokens import Token, is_number, is_word, plain
from zmp_core.resolutions.vocabulary import (
    HOUSES,
    INTRODUCTIONS,
    House,
    Role,
    kinds_by_plain_form,
    roles,
    well_spelled,
)

Place = tuple[int, int]
"""Where something begins and ends in the folded text."""

_FLAWS: Final = {
    DayFlaw.BLANK: DoubtCode.BLANK_DATE,
    DayFlaw.NO_SUCH_DAY: DoubtCode.NO_SUCH_DAY,
    DayFlaw.SHORT_YEAR: DoubtCode.SHORT_YEAR,
}
# Small letters only; *skład orzekający* is a house.
_PARTICIPLE: Final = re.compile("(?!orzekając)[a-ząćęłńóśźż]+ąc(?:a|e|y|ą|ej|ego|emu|ym)")
# Before the noun of a house. A resolution may be *budżetowa*, a house is not.
_GENITIVE_ADJECTIVE: Final = re.compile(r"(?!budżetow)[^\W\d_]+(?:ej|ego|ych|ich)", re.IGNORECASE)
_ADJECTIVE: Final = re.compile(r"[^\W\d_]+(?:ej|ego|ych|ich|a|e)", re.IGNORECASE)
_AFTER_ISSUER: Final = frozenset(".,;:/(-–—")
_LONGEST_ABBREVIATION: Final = 6


class Header:
    """Goes over the tokens of a heading once, and notes the parts as it meets them.

    Attributes:
        places: Where each part stands, by the name of its field.
        marks: Where the words stand that lead to a part and are none of it: *nr*.
        kind: What the paper is called.
        shape: Its number, not yet understood.
        house: How the issuer decides; ``None`` where that is not known.
        day: Its day.
        folds: What was folded.
        doubts: What is in doubt, and where.
        subject_start: Where the subject begins; ``None`` where nothing leads to it.
    """

    def __init__(self, line: Sequence[Token]) -> None:
        """Read the header of a heading that was cut into these tokens."""
        self.line = line
        self.places = dict[str, Place]()
        self.marks = list[Place]()
        self.kind: ResolutionKind | None = None
        self.shape: Shape | None = None
        self.house: House | None = None
        self.day: date | None = None
        self.folds = set[Fold]()
        self.doubts = list[tuple[DoubtCode, Place]]()
        self.subject_start: int | None = None
        self._is_all_capitals = all(token.text.isupper() for token in line if is_word(token.text))
        self._issuer_since: int | None = None
        self._taken = 0
        self._bare: tuple[int, int, Shape] | None = None
        self._read()

    def _read(self) -> None:
        at = 0
        while at < len(self.line) and self.subject_start is None:
            end = self._part(at)
            self._taken = self._taken if end is None else end
            at = end or at + 1
        self._close_issuer(len(self.line))
        if self.shape is None and self._bare is not None:
            self._take_bare_number(*self._bare)

    def _part(self, at: int) -> int | None:
        """Note what begins at the token, and return the number of the token after it."""
        text = self.line[at].text
        if is_number(text):
            return self._date(at) or self._unmarked_number(at)
        role = roles().get(plain(text))
        if role is None:
            return self._word(at) if is_word(text) else self._sign(at)
        end = _BY_ROLE[role](self, at)
        if end is not None and text.lower() not in well_spelled():
            self.folds.add(Fold.LOST_DIACRITICS)
        return end

    def _place(self, first: int, end: int) -> Place:
        return self.line[first].start, self.line[end - 1].end

    def _touches(self, at: int) -> bool:
        """Tell whether the token follows the one before it without a space."""
        return at > 0 and self.line[at - 1].end == self.line[at].start

    def _texts(self, at: int, count: int) -> list[str]:
        found = [plain(token.text) for token in self.line[at : at + count]]
        return found + [""] * (count - len(found))

    # --- the parts -----------------------------------------------------------------------------

    def read_kind(self, at: int) -> int | None:
        """Read the noun of the kind, in one word or two; the first one counts."""
        if self.kind is not None:
            return None
        for size in (2, 1):
            words = self._texts(at, size)
            kind = kinds_by_plain_form().get(" ".join(words))
            if kind is not None:
                self._close_issuer(at)
                self.kind = kind
                self.places["kind"] = self._place(at, at + size)
                if words != plain(kind.noun.nominative).split():
                    self.folds.add(Fold.CASE_OF_KIND)
                return at + size
        return None

    def read_marked_number(self, at: int) -> int | None:
        """Read the number after *nr*; a second one belongs to the issuer, *Osiedle Nr 4*."""
        if self.shape is not None:
            return None
        start = at + 1
        while self._texts(start, 1)[0] in {".", ":"}:
            start += 1
        shape = find_shape(self.line, start)
        if shape is None or all(atom.kind is AtomKind.BLANK for atom in shape.atoms):
            end = start if shape is None else shape.end
            self._close_issuer(at)
            self.marks.append(self._place(at, end))
            self.doubts.append((DoubtCode.BLANK_NUMBER, self._place(at, end)))
            return end
        if self._issuer_since is not None and shape.raw.isdecimal():
            self._bare = self._bare or (at, start, shape)
            return None
        self._close_issuer(at)
        self._note_number(at, start, shape)
        return shape.end

    def _unmarked_number(self, at: int) -> int | None:
        """Read a number without *nr*, which only slashes can tell from other figures."""
        is_torn_off = self._touches(at) and not is_word(self.line[at - 1].text)
        if self.shape is not None or is_torn_off:
            return None  # 342/25 of DS-342/25
        shape = find_shape(self.line, at)
        if shape is None or shape.is_damaged or "/" not in shape.signs:
            return None
        if shape.atoms[0].kind not in {AtomKind.ROMAN, AtomKind.ARABIC}:
            return None
        self._close_issuer(at)
        self._note_number(at, at, shape)
        return shape.end

    def _note_number(self, mark: int, start: int, shape: Shape) -> None:
        self.shape = shape
        self.folds |= shape.folds
        self.places["number"] = self._place(start, shape.end)
        if mark < start:
            self.marks.append(self._place(mark, start))
        kinds = {atom.kind for atom in shape.atoms}
        for code, is_so in (
            (DoubtCode.DAMAGED_NUMBER, shape.is_damaged),
            (DoubtCode.DAMAGED_NUMERAL, AtomKind.BROKEN in kinds and not shape.is_damaged),
            (DoubtCode.BLANK_NUMBER, AtomKind.BLANK in kinds),
        ):
            if is_so:
                self.doubts.append((code, self.places["number"]))

    def _take_bare_number(self, mark: int, start: int, shape: Shape) -> None:
        """Take the plain number that stood after the issuer, for no other has come."""
        since, _ = self.places["issuer"]
        self.places["issuer"] = since, self.line[mark - 1].end
        self._note_number(mark, start, shape)

    def _date(self, at: int) -> int | None:
        found = find_day(self.line, at) if "date" not in self.places else None
        if found is None:
            return None
        self._close_issuer(at)
        self.places["date"] = place = self._place(at, found.end)
        self.folds |= found.folds
        if isinstance(found.day, DayFlaw):
            self.doubts.append((_FLAWS[found.day], place))
        else:
            self.day = found.day
        if any(_are_glued(*pair) for pair in pairwise(self.line[at : found.end])):
            self.folds.add(Fold.GLUED_WORDS)
        return found.end

    def read_issuer(self, at: int) -> int | None:
        """Open the issuer, with the adjectives before its noun: *Młodzieżowej Rady Miasta*."""
        if self._issuer_since is not None or "issuer" in self.places:
            return None
        self.house = HOUSES.get(plain(self.line[at].text))
        adjective = _GENITIVE_ADJECTIVE if self.kind else _ADJECTIVE
        first = at
        while first > self._taken and adjective.fullmatch(self.line[first - 1].text):
            first -= 1
        self._issuer_since = first
        return at + 1

    def _close_issuer(self, end: int) -> None:
        since = self._issuer_since
        if since is None:
            return
        while end > since + 1 and _is_no_end(self.line[end - 1].text):
            end -= 1
        self.places["issuer"] = self._place(since, end)
        self._issuer_since = None

    def read_introduction(self, at: int) -> int | None:
        """Note the words that lead to the subject, which end the header."""
        first, second = self._texts(at, 2)
        if (first, second) in {("w", "sprawie"), ("w", "przedmiocie")}:
            count = 2
        elif first == "ws":
            count = 1 + (second == ".")
        elif not (self.places or self.marks or self._issuer_since is not None):
            return None  # "zmieniająca uchwałę Nr …": a heading that is cited by another
        elif (first, second) in {("z", "okazji"), ("dot", ".")}:
            count = 2
        elif first.startswith("stwierdzajac"):
            if second != "niewaznosc":
                return self._word(at)
            count = 2
        elif first in INTRODUCTIONS or (first == "o" and second[:1].isalpha()):
            count = 1
        else:
            return None
        count += self._texts(at + count, 1)[0] == ":"
        self._close_issuer(at)
        self.places["subject_intro"] = place = self._place(at, at + count)
        self.subject_start = place[1]
        return at + count

    def pass_paper(self, at: int) -> int | None:
        """Pass by *druk nr 55* and *druk BRM nr 9/2026*: numbers of papers for a sitting."""
        for mark in (at + 1, at + 2):
            if self._texts(mark, 1)[0] == "nr":
                self._close_issuer(at)
                shape = find_shape(self.line, mark + 1)
                return mark + 1 if shape is None else shape.end
        return None

    def _word(self, at: int) -> int | None:
        """Look at a word that leads to no part: it may be a number, an issuer, or the subject."""
        text = self.line[at].text
        if (found := self._unmarked_number(at)) is not None:
            return found
        is_open = self._issuer_since is not None
        if _PARTICIPLE.fullmatch(text) and (is_open or self.places.keys() - {"kind"}):
            self._close_issuer(at)
            self.subject_start = self.line[at].start
        elif not is_open and self._is_abbreviation(text):
            return self.read_issuer(at)
        return None

    def _is_abbreviation(self, text: str) -> bool:
        """Tell whether it is an issuer such as *ZMP*: capitals among words that are not."""
        return (
            self.kind is not None
            and 1 < len(text) <= _LONGEST_ABBREVIATION
            and text.isupper()
            and roman_letters(text, set()) is None
            and not self._is_all_capitals
        )

    def _sign(self, at: int) -> int | None:
        """Close the issuer before a bracket, and before a slash that stands alone."""
        text = self.line[at].text
        if text == "(" or (text == "/" and not self._touches(at)):
            self._close_issuer(at)
        return None

    def end_issuer(self, at: int) -> int | None:
        """Close the issuer before a word such as *odbytej*."""
        self._close_issuer(at)
        return None

    def read_date_or_introduction(self, at: int) -> int | None:
        """Read what begins with *z* or *w*: a date, or the words that lead to the subject."""
        return self._date(at) or self.read_introduction(at)


_BY_ROLE: Final[dict[Role, Callable[[Header, int], int | None]]] = {
    Role.KIND: Header.read_kind,
    Role.NUMBER: Header.read_marked_number,
    Role.ISSUER: Header.read_issuer,
    Role.DATE: Header.read_date_or_introduction,
    Role.SUBJECT: Header.read_introduction,
    Role.PAPER: Header.pass_paper,
    Role.END_OF_ISSUER: Header.end_issuer,
}


def _is_no_end(text: str) -> bool:
    """Tell whether an issuer cannot end so: in a sign, or in one small letter, a scan of *z*."""
    return text in _AFTER_ISSUER or (len(text) == 1 and text.islower())


def _are_glued(before: Token, after: Token) -> bool:
    """Tell whether a word and a number touch; *2025r.* is usual and no fault."""
    touch = before.end == after.start and plain(after.text) not in {"r", "roku"}
    return (
        touch
        and {is_word(before.text), is_word(after.text)} == {True, False}
        and (is_number(before.text) or is_number(after.text))
    )
