"""The number of a heading among its tokens, cut into atoms: *XI/59/25*, *0050.228.2015*.

What the atoms mean, session, sequence or year, is told by a scheme (``numbers.py``).
"""

from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

import attrs

from zmp_core.resolutions.figures import digits, roman_letters, roman_value
from zmp_core.resolutions.folding import Fold
from zmp_core.resolutions.tokens import Token, is_blank, is_number, is_word


class AtomKind(Enum):
    """What an atom is made of."""

    ROMAN = auto()
    ARABIC = auto()
    LETTERS = auto()
    BLANK = auto()
    BROKEN = auto()
    """Roman digits that make no number."""


@attrs.frozen
class Atom:
    """One of the figures of a number, as printed after the folds."""

    kind: AtomKind
    text: str


@attrs.frozen
class Shape:
    """A number as it is printed.

    Attributes:
        atoms: Its figures, in order.
        signs: What stands between them, without the spaces around: ``"/"``, ``"."``, ``"-"``;
            ``" "`` where nothing but a space does, and ``"."`` beside a blank.
        raw: The whole, after the folds.
        end: Number of the token after it.
        folds: What was folded.
        is_damaged: Whether something is glued to it that no number has.
    """

    atoms: tuple[Atom, ...]
    signs: tuple[str, ...]
    raw: str
    end: int
    folds: frozenset[Fold]
    is_damaged: bool

    @property
    def compact(self) -> str:
        """The number without spaces around its signs."""
        return joined([atom.text for atom in self.atoms], self.signs)


def joined(figures: Sequence[str], signs: Sequence[str]) -> str:
    """Return the figures with as many of the signs between them."""
    return figures[0] + "".join(
        sign + figure for sign, figure in zip(signs, figures[1:], strict=False)
    )


_SLASHES: Final = frozenset("/\u2044\u2215\uff0f")
_DASHES: Final = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")
_MOST_ATOMS: Final = 8  # the longest case mark that was met has seven
_MOST_TORN: Final = 20
_MOST_LETTERS: Final = 5
_SUFFIXES: Final = frozenset((*"abcdefgh", "bis"))


def find_shape(line: Sequence[Token], at: int) -> Shape | None:
    """Read the number that begins with the token of that number; ``None`` where none does."""
    scan = _Scan(line, at)
    if not scan.atom():
        return None
    while len(scan.atoms) < _MOST_ATOMS and scan.sign() and scan.atom():
        pass
    is_of_letters = all(atom.kind is AtomKind.LETTERS for atom in scan.atoms)
    return None if is_of_letters else scan.shape()


class _Scan:
    """Goes over the tokens once, atom and sign in turn."""

    def __init__(self, line: Sequence[Token], at: int) -> None:
        self.line = line
        self.here = at
        self.first = at
        self.atoms = list[Atom]()
        self.signs = list[str]()
        self.printed = list[str]()
        self.folds = set[Fold]()

    # --- what stands around ----------------------------------------------------------------

    def text(self, ahead: int = 0) -> str:
        place = self.here + ahead
        return self.line[place].text if place < len(self.line) else ""

    def glued(self, ahead: int = 0) -> bool:
        """Tell whether the token follows the one before it without a space."""
        place = self.here + ahead
        return 0 < place < len(self.line) and self.line[place - 1].end == self.line[place].start

    def begins_figure(self, ahead: int) -> bool:
        """Tell whether a figure, a numeral, a blank or glued capitals begin there."""
        text = self.text(ahead)
        if not text or is_number(text) or is_blank(text):
            return bool(text)
        if not is_word(text):
            return False
        return roman_letters(text, set()) is not None or (
            self.glued(ahead) and text.isupper() and len(text) <= _MOST_LETTERS
        )

    def take(self, printed: str, count: int = 1) -> None:
        gap = "" if self.here == self.first or self.glued() else " "
        self.printed.append(gap + printed)
        self.here += count

    # --- the parts ---------------------------------------------------------------------------

    def atom(self) -> bool:
        """Take an atom, and tell whether there was one."""
        read = self._figures(self.text())
        if read is None:
            return False
        atom, count = read
        self.take(atom.text, count)
        self.atoms.append(atom)
        return True

    def _figures(self, text: str) -> tuple[Atom, int] | None:
        """Return the atom that begins here, and of how many tokens it is."""
        if not text:
            return None
        if is_blank(text):
            return Atom(AtomKind.BLANK, text), 1
        if is_number(text):
            suffix = self.text(1) if self.glued(1) and self.text(1) in _SUFFIXES else ""
            return Atom(AtomKind.ARABIC, digits(text, self.folds) + suffix), 1 + bool(suffix)
        return self._letters(text) if is_word(text) else None

    def _letters(self, text: str) -> tuple[Atom, int] | None:
        folds = set[Fold]()
        letters = roman_letters(text, folds)
        in_number = bool(self.atoms) or (self.glued(1) and self._is_sign(self.text(1)))
        if letters is not None and (in_number or text.isupper()):
            self.folds |= folds
            is_strict = roman_value(letters) is not None
            return Atom(AtomKind.ROMAN if is_strict else AtomKind.BROKEN, letters), 1
        if not in_number or not text.isupper() or len(text) > _MOST_LETTERS:
            return None
        if self.glued(1) and is_number(self.text(1)):  # N17, RJ1
            return Atom(AtomKind.LETTERS, text + self.text(1)), 2
        return Atom(AtomKind.LETTERS, text), 1

    @staticmethod
    def _is_sign(text: str) -> bool:
        return text == "." or text in _SLASHES or text in _DASHES

    def sign(self) -> bool:
        """Take what stands between two atoms, and tell whether there was such a thing."""
        text = self.text()
        last = self.atoms[-1].kind
        if not text:
            return False
        if is_blank(text) or (last is AtomKind.BLANK and is_number(text)):
            self.signs.append(".")
            return True
        after_session = len(self.atoms) == 1 and last is AtomKind.ROMAN
        if after_session and is_number(text) and self.text(1) in _SLASHES:
            self.signs.append(" ")  # XII 40/2005
            return True
        is_glued = self.glued() and self.glued(1)
        may_follow = self.begins_figure(1) and (is_glued or not is_word(self.text(1)))
        if may_follow and text in _SLASHES:
            if text != "/":
                self.folds.add(Fold.SLASH_SIGN)
            self.signs.append("/")
            self.take("/")
        elif may_follow and text in _DASHES and (is_glued or after_session):
            self.signs.append("-")
            self.take(text)
        elif may_follow and text in {".", "(", ")"} and is_glued:
            self.signs.append(text)
            self.take(text)
        else:
            return False
        return True

    def shape(self) -> Shape:
        """Return what was taken, with whatever is glued to its end."""
        end = self.here
        torn = self._torn()
        raw = "".join(self.printed) + "".join(token.text for token in self.line[end:torn])
        signs = self.signs[: len(self.atoms) - 1]
        is_dashed = len(signs) > 1 and set(signs) == {"-"} and "-" not in raw and " " not in raw
        if is_dashed:
            self.folds.add(Fold.DASH_FOR_SLASH)
            signs = ["/"] * len(signs)
            raw = "/".join(atom.text for atom in self.atoms)
        return Shape(tuple(self.atoms), tuple(signs), raw, torn, frozenset(self.folds), torn > end)

    def _torn(self) -> int:
        """Return the end of what is glued on: figures, or a sign and figures after it."""
        after_sign = self.glued(1) and not is_word(self.text()) and self.text(1)
        torn_by_sign = after_sign and (is_number(self.text(1)) or self.text(1) in _SLASHES)
        if self.glued() and (is_number(self.text()) or torn_by_sign):
            limit = min(len(self.line), self.here + _MOST_TORN)
            while self.here < limit and self.glued():
                self.here += 1
        return self.here
