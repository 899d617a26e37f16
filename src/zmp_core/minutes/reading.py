"""Reading how a vote ended, as press and minutes write it: *za – 11, przeciw – 5*.

What is not surely said stays unknown: a wrong number is worse than none. A number counts only
where it stands in a known relation to *za*, *przeciw*, *wstrzymało się* and their kind; one that is
wanted (*co najmniej 11 głosów*), rounded or negated is none. Any text is taken, and the time grows
with its length alone.

Not here: who voted how, and whether the vote was good.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise
from typing import Final
from unicodedata import normalize

import attrs

from zmp_core.errors import InvalidRecordError, InvalidValueError
from zmp_core.minutes import reading_words as words
from zmp_core.minutes.reading_words import Counted
from zmp_core.polish.reading import unaccented
from zmp_core.votes.tally import Tally


class ReadingRemark(StrEnum):
    """What a reader of the text should know of the reading."""

    SEVERAL_VOTES = "several_votes"
    """One position is told twice, and differently: the text is about several votes, so nothing of
    it is taken."""
    DOES_NOT_ADD_UP = "does_not_add_up"
    """More than the present are told to have voted, so nothing is taken."""
    UNANIMOUS = "unanimous"
    """*Jednogłośnie*: nobody against and nobody abstaining; how many in favour it does not say."""
    NUMBER_LEFT = "number_left"
    """A number stands beside words of voting, and what it counts is not sure."""


@attrs.frozen(kw_only=True)
class Told:
    """One count that the text tells.

    Attributes:
        counted: What is counted.
        number: How many.
        start: Where the words that tell it begin in the text.
        end: Where they end.
    """

    counted: Counted
    number: int
    start: int
    end: int


@attrs.frozen(kw_only=True)
class TallyReading:
    """What a text says of a vote.

    Attributes:
        tally: The counts; what the text does not say is ``None``.
        told: Each count that was read, with its place, in the order of the text.
        remarks: What a reader should know, in the order of ``ReadingRemark``.
    """

    tally: Tally
    told: tuple[Told, ...]
    remarks: tuple[ReadingRemark, ...]

    @property
    def unknown(self) -> tuple[Counted, ...]:
        """Which of in favour, against, abstaining stayed unknown."""
        return tuple(each for each in _THREE if getattr(self.tally, each) is None)


_THREE: Final = (Counted.IN_FAVOUR, Counted.AGAINST, Counted.ABSTAINING)


def read_tally(text: str) -> Tally:
    """Return what the text says of the counts of one vote; ``None`` for all that it does not say.

    >>> read_tally("Za było 11 radnych, przeciw – 5, a 3 osoby wstrzymały się od głosu.")
    Tally(in_favour=11, against=5, abstaining=3, ...)
    >>> read_tally("Uchwałę podjęto jednogłośnie.")
    Tally(in_favour=None, against=0, abstaining=0, ...)

    Raises:
        InvalidValueError: If it is no text.
    """
    return read_votes(text).tally


def read_votes(text: str) -> TallyReading:
    """Return the counts of one vote with the places where they are told, and remarks.

    >>> reading = read_votes("Uchwała przeszła 15 głosami za, przy 2 wstrzymujących.")
    >>> [(told.counted.value, told.number) for told in reading.told]
    [('in_favour', 15), ('abstaining', 2)]
    >>> reading.unknown
    (<Counted.AGAINST: 'against'>,)

    Raises:
        InvalidValueError: If it is no text.
    """
    if not isinstance(text, str):
        raise InvalidValueError(text, expected="a text, e.g. 'za – 11, przeciw – 5'")
    page = _Page.of(text)
    told = sorted((*_in_labels(page), *_before_labels(page), *_in_clauses(page)), key=_place)
    told += _score(page, told)
    remarks = {ReadingRemark.NUMBER_LEFT} if page.left else set[ReadingRemark]()
    if unanimous := _unanimous(page, told):
        remarks.add(ReadingRemark.UNANIMOUS)
        told = sorted((*told, *unanimous), key=_place)
    return _reading(told, remarks)


def _place(told: Told) -> tuple[int, Counted]:
    return told.start, told.counted


def _reading(told: list[Told], remarks: set[ReadingRemark]) -> TallyReading:
    counts: dict[Counted, int] = {}
    for each in told:
        if counts.setdefault(each.counted, each.number) != each.number:
            remarks.add(ReadingRemark.SEVERAL_VOTES)
    tally = _NOTHING
    if ReadingRemark.SEVERAL_VOTES not in remarks:
        try:
            tally = attrs.evolve(_NOTHING, **{str(each): count for each, count in counts.items()})
        except InvalidRecordError:
            remarks.add(ReadingRemark.DOES_NOT_ADD_UP)
    ordered = tuple(remark for remark in ReadingRemark if remark in remarks)
    return TallyReading(tally=tally, told=tuple(told), remarks=ordered)


_NOTHING: Final = Tally(None, None, None)


# --- The text taken apart ------------------------------------------------------------------------


@attrs.define
class _Token:
    """A word, a number or a sign of the text.

    ``number`` is what may be a count, ``clause`` and ``sentence`` tell where it stands, ``doubted``
    whether its clause has said before it that no count follows, ``used`` whether it was read.
    """

    start: int
    end: int
    word: str
    number: int | None = None
    figures: bool = False
    label: Counted | None = None
    label_end: int = 0
    loud: bool = False
    clause: int = 0
    sentence: int = 0
    doubted: bool = False
    used: bool = False


_TOKENS: Final = re.compile(
    r"""(?P<figures>[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+(?![0-9])
         |[0-9]+(?:[.,:/–-][0-9]+)*(?:-[^\W\d_]+)?)
       |(?P<word>(?:[^\W\d_][\u0300-\u036f]*)+)
       |(?P<sign>\S|\n(?![ \t]*[a-ząćęłńóśźż]))  # a line may go on in the next
       """,
    re.VERBOSE,
)
_QUOTES: Final = frozenset("„”“\"'«»\u2019\u2018`*_")
_DASHES: Final = frozenset("–—-−")
_SEPARATORS: Final = _DASHES | {":", "=", "("}
_BREAKS: Final = _SEPARATORS | frozenset(",;()[]{}.!?…/|•\n")
_STOPS: Final = frozenset(".!?…\n;")
# "wstrzym. – 1": its stop ends no sentence.
_SHORTENED: Final = words.SHORT | {"tj", "ok", "nr", "art", "ust", "poz", "godz", "r"}


@attrs.define
class _Page:
    """The tokens of a text, in its order, and whether a number beside words of voting is left."""

    tokens: list[_Token]
    left: bool = False

    @classmethod
    def of(cls, text: str) -> "_Page":
        """Take the text apart."""
        tokens = _numbered(_words(text))
        page = cls(tokens)
        for at in range(len(tokens)):
            _label(tokens, at)
        page.divide()
        return page

    def divide(self) -> None:
        """Tell each token its clause and its sentence, and what its clause has doubted before."""
        clause, sentence, doubted = 0, 0, False
        for at, token in enumerate(self.tokens):
            if _breaks(self.tokens, at):
                clause, doubted = clause + 1, False
            if token.word in _STOPS and _breaks(self.tokens, at):
                sentence += 1
            doubted = doubted or token.word in words.HEDGES or self._denies(at)
            token.clause, token.sentence, token.doubted = clause, sentence, doubted

    def _denies(self, at: int) -> bool:
        token = self.tokens[at]
        return token.word == "nie" and token.label is None

    def is_end(self, at: int) -> bool:
        """Tell whether the clause has ended before this place."""
        return at >= len(self.tokens) or _breaks(self.tokens, at)

    def told(self, counted: Counted, number: int, first: int, last: int) -> Told:
        """Mark the tokens as read, and return what they tell."""
        for token in self.tokens[first : last + 1]:
            token.used = True
        start, end = self.tokens[first].start, self.tokens[last].end
        return Told(counted=counted, number=number, start=start, end=end)

    def clauses(self) -> Iterator[tuple[int, int]]:
        """Give the first place of each clause and the one behind its last."""
        first = 0
        for at in range(1, len(self.tokens) + 1):
            if at == len(self.tokens) or self.tokens[at].clause != self.tokens[first].clause:
                yield first, at
                first = at


def _words(text: str) -> list[_Token]:
    """Return the tokens; quotation marks are dropped, and a word after one is a loud one."""
    tokens: list[_Token] = []
    quoted = False
    for found in _TOKENS.finditer(text):
        piece = found[0]
        if piece in _QUOTES:
            quoted = True
            continue
        token = _Token(found.start(), found.end(), piece)
        if found["figures"]:
            token.number, token.figures = words.number_in_figures(piece), True
        elif found["word"]:
            token.word = unaccented(normalize("NFC", piece))
            token.loud = quoted or (piece.isupper() and len(piece) > 1)
        quoted = False
        tokens.append(token)
    return tokens


def _numbered(tokens: list[_Token]) -> list[_Token]:
    """Return the tokens with a number in several words made into one."""
    names = words.numbers_by_word()
    joined: list[_Token] = []
    run: list[_Token] = []
    for token in (*tokens, None):
        if token is not None and token.word in names:
            run.append(token)
            continue
        if run:
            first, last = run[0], run[-1]
            number = words.number_in_words([names[each.word] for each in run])
            joined.append(_Token(first.start, last.end, first.word, number))
            run = []
        if token is not None:
            joined.append(token)
    return joined


def _label(tokens: list[_Token], at: int) -> None:
    """Tell the token what it labels, if anything, and where the label ends."""
    token = tokens[at]
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    before = tokens[at - 1].word if at else ""
    further = tokens[at - 2].word if at > 1 else ""  # "się nie wstrzymał"
    label, end = words.ONE_WORD.get(token.word), at
    if label is Counted.IN_FAVOUR and following in words.AFTER_A_PREPOSITION:
        label = None
    elif token.word in words.ABSTAINED and "sie" in {following, before, further}:
        label = Counted.ABSTAINING
    elif token.word == "brak" and following == "glosu":
        label = Counted.NOT_VOTING
    elif token.word == "nie" and following in words.AFTER_NOT:
        label, end = Counted.NOT_VOTING, at + 1
    elif token.word == "nie" and token.loud and before == "na":
        label = Counted.AGAINST
    if label is None:
        return
    if label is not Counted.IN_FAVOUR:
        while end + 1 < len(tokens) and tokens[end + 1].word in words.TAILS:
            end += 1
        if token.word in words.SHORT and following == ".":
            end += 1
    token.label, token.label_end = label, end


def _breaks(tokens: list[_Token], at: int) -> bool:
    """Tell whether a clause ends before this token."""
    token = tokens[at]
    before = tokens[at - 1].word if at else ""
    if token.word == "." and before in _SHORTENED:
        return False
    if token.word in _SEPARATORS and before in words.VERBS and at + 1 < len(tokens):
        return tokens[at + 1].number is None  # "głosowało: 12" goes on
    return token.word in _BREAKS or token.word in words.JOINTS


# --- How a count is told -------------------------------------------------------------------------


def _counts(page: _Page, at: int) -> int | None:
    """Return the number at the place, if it may count somebody."""
    if at >= len(page.tokens):
        return None
    token = page.tokens[at]
    before = page.tokens[at - 1].word if at else ""
    if token.used or token.doubted:
        return None
    if before == "." and at > 1 and page.tokens[at - 2].word in _SHORTENED:
        before = page.tokens[at - 2].word  # "art. 5"
    return None if before in words.NUMBERED else token.number


def _in_labels(page: _Page) -> Iterator[Told]:
    """Give what stands behind a label and a sign: *za – 11*, *Przeciw: 5*, *Nieobecni (2)*."""
    for at, token in enumerate(page.tokens):
        place = None if token.label is None else _behind(page, at)
        if token.label is None or place is None:
            continue
        if _has_one_before(page, at):
            page.left = True  # "11 głosów za – 5 przeciw": whose is the 5?
        else:
            yield page.told(token.label, page.tokens[place].number or 0, at, place)


def _behind(page: _Page, label: int) -> int | None:
    """Return the place of the number behind a label and a sign, if it counts somebody."""
    sign = page.tokens[label].label_end + 1
    if sign >= len(page.tokens) or page.tokens[sign].word not in _SEPARATORS:
        return None
    counts = _counts(page, sign + 1) is not None and _ends_count(page, sign + 2)
    return sign + 1 if counts else None


def _has_one_before(page: _Page, label: int) -> bool:
    """Tell whether a number stands before the label too, and may be its own."""
    at = label - 1
    if at > 0 and page.tokens[at].word in _DASHES:
        at -= 1
    while at > max(0, label - _NEAR) and page.tokens[at].word in words.BETWEEN:
        at -= 1
    return at >= 0 and _counts(page, at) is not None


def _ends_count(page: _Page, at: int) -> bool:
    """Tell whether nothing follows that would make the number one of something else."""
    if page.is_end(at):
        return True
    following = page.tokens[at]
    is_noun = following.word in words.BALLOTS_PLACED | words.PEOPLE
    return is_noun or following.label is not None


def _before_labels(page: _Page) -> Iterator[Told]:
    """Give what stands right before a label: *15 głosami za*, *ośmiu się wstrzymało*."""
    for at in range(len(page.tokens)):
        number = _counts(page, at)
        if number is None or (at and page.tokens[at - 1].label is not None):
            continue
        label = _next_label(page, at)
        if label is not None and _behind(page, label) is None:
            counted = page.tokens[label].label
            if counted is not None and _is_said(page, at, label):
                yield page.told(counted, number, at, page.tokens[label].label_end)


_NEAR: Final = 6  # words between a number and its label: "głosów ważnych oddano przeciw" has three


def _next_label(page: _Page, at: int) -> int | None:
    for place in range(at + 1, min(at + 2 + _NEAR, len(page.tokens))):
        token = page.tokens[place]
        if token.label not in {None, Counted.PRESENT}:
            return place
        if token.word not in words.BETWEEN:
            return None
    return None


def _is_said(page: _Page, at: int, label: int) -> bool:
    """Tell whether *za* and *przeciw* label a vote here and are no prepositions."""
    token = page.tokens[label]
    if token.label not in {Counted.IN_FAVOUR, Counted.AGAINST}:
        return True
    between = {each.word for each in page.tokens[at + 1 : label]}
    following = label + 1
    if following < len(page.tokens) and page.tokens[following].figures:
        return False  # "5 za 3 zł"
    return (
        token.loud
        or page.is_end(following)
        or not between
        or bool(between & (words.BALLOTS_PLACED | words.VERBS))
    )


@attrs.frozen
class _Clause:
    """A clause of which nothing was read yet: its places and what is said in it."""

    page: _Page
    first: int
    behind: int

    @property
    def tokens(self) -> list[_Token]:
        return self.page.tokens[self.first : self.behind]

    def labels(self) -> set[Counted]:
        """Return what it labels; those present are the whole, not a part that voted."""
        return {each.label for each in self.tokens if each.label} - {Counted.PRESENT}

    def numbers(self) -> list[int]:
        """Return the places of the numbers that may count somebody."""
        places = range(self.first, self.behind)
        return [at for at in places if _counts(self.page, at) is not None]

    def votes(self) -> bool:
        """Tell whether somebody votes in it."""
        said = {each.word for each in self.tokens}
        return bool(said & words.VERBS) or Counted.ABSTAINING in self.labels()

    def told(self, counted: Counted, number: int) -> Told:
        return self.page.told(counted, number, self.first, self.behind - 1)


def _in_clauses(page: _Page) -> Iterator[Told]:
    """Give what a clause says with one number and one label: *Za wnioskiem głosowało 13 osób*."""
    for first, behind in page.clauses():
        clause = _Clause(page, first + _breaks(page.tokens, first), behind)
        if any(each.used for each in clause.tokens) or not clause.labels():
            continue
        told = _nobody(clause) or _somebody(clause)
        if told is not None:
            yield told
        elif clause.numbers() and clause.votes():
            page.left = True


def _somebody(clause: _Clause) -> Told | None:
    labels, numbers = clause.labels(), clause.numbers()
    if len(labels) != 1 or len(numbers) != 1 or clause.tokens[-1].doubted:
        return None
    (counted,), (at,) = labels, numbers
    number = clause.page.tokens[at].number
    if number is None or not (_follows_label(clause, at) or _counts_people(clause, at)):
        return None
    return clause.told(counted, number)


def _follows_label(clause: _Clause, at: int) -> bool:
    """Tell whether the number stands right behind its label and nothing behind it: *przeciw 0*.

    Behind *za*, which is a preposition too, only where the next clause goes on in that way.
    """
    page = clause.page
    is_noun = at + 1 < clause.behind and page.tokens[at + 1].word in words.BALLOTS | words.PEOPLE
    labels = [each for each in clause.tokens if each.label and each.label_end == at - 1]
    if not labels or not page.is_end(at + 1 + is_noun):
        return False
    return labels[0].label is not Counted.IN_FAVOUR or _goes_on(page, clause.behind + 1)


def _goes_on(page: _Page, at: int) -> bool:
    """Tell whether a label with a number right behind it begins here."""
    if at >= len(page.tokens) or page.tokens[at].label is None:
        return False
    number = page.tokens[at].label_end + 1
    return number < len(page.tokens) and page.tokens[number].number is not None


def _counts_people(clause: _Clause, at: int) -> bool:
    """Tell whether somebody votes in the clause, and the number counts who does."""
    tokens = clause.page.tokens
    if not clause.votes():
        return False
    if clause.page.is_end(at + 1):
        return True
    before, following = tokens[at - 1].word if at else "", tokens[at + 1].word
    is_noun = following in words.PEOPLE or following in words.BALLOTS_PLACED
    return is_noun or (following in _OF_ALL and before in words.VERBS)


_OF_ALL: Final = frozenset({"z", "ze", "sposrod"})  # "dwóch na trzech" is a share
_WITHOUT: Final = frozenset({"brak", "braku", "bez"})


def _nobody(clause: _Clause) -> Told | None:
    """Return the nought that a clause tells: *nikt nie był przeciw*, *bez głosów przeciw*."""
    tokens, said = clause.tokens, {each.word for each in clause.tokens}
    labels = clause.labels() - {Counted.NOT_VOTING}  # the "nie" of "nikt nie głosował"
    if len(labels) != 1 or said & words.HEDGES:
        return None
    (counted,) = labels
    if said & words.NOBODY and clause.votes() and _is_voted(clause):
        return clause.told(counted, 0)
    for at, token in enumerate(tokens[:-2]):
        if token.word in _WITHOUT and tokens[at + 1].word in words.BALLOTS and tokens[at + 2].label:
            return clause.told(counted, 0)
    return None


def _is_voted(clause: _Clause) -> bool:
    """Tell whether a *za* among the words stands where a vote is told, not before a thing."""
    for before, token in pairwise(clause.tokens):
        if token.label is Counted.IN_FAVOUR:
            return before.word in words.VERBS or token is clause.tokens[-1]
    return clause.tokens[0].label is not Counted.IN_FAVOUR


# --- What is told in other ways ------------------------------------------------------------------

_SCORE: Final = re.compile(r"([0-9]{1,3}):([0-9]{1,3}):([0-9]{1,3})")
_CLOCK: Final = re.compile(r"[0-2]?[0-9]:[0-5][0-9]:[0-5][0-9]")
_OF_A_SCORE: Final = words.BALLOTS | {"stosunkiem", "stosunek", "wynikiem", "wynik", "glosowania"}


def _score(page: _Page, told: list[Told]) -> list[Told]:
    """Return what a score tells: *stosunkiem głosów 14:2:7*, in favour, against, abstaining.

    A score of two says not whose the first number is, and three numbers may be a time of the day.
    """
    if told:
        return []
    said = {token.word for token in page.tokens}
    is_of_votes = bool(said & _OF_A_SCORE)
    alone = len(page.tokens) == 1
    return [
        Told(counted=counted, number=int(number), start=token.start, end=token.end)
        for token in page.tokens
        if (found := _SCORE.fullmatch(token.word)) is not None
        if is_of_votes or (alone and _CLOCK.fullmatch(token.word) is None)
        for counted, number in zip(_THREE, found.groups(), strict=True)
    ]


def _unanimous(page: _Page, told: list[Told]) -> list[Told]:
    """Return the noughts of *jednogłośnie*, unless the text tells otherwise or of more."""
    votes = [each for each in told if each.counted in _THREE]
    if any(each.number for each in votes if each.counted is not Counted.IN_FAVOUR):
        return []
    known = {each.counted for each in votes}
    sentence_at = {token.start: token.sentence for token in page.tokens}
    sentences = {sentence_at[each.start] for each in votes}
    for at, token in enumerate(page.tokens):
        if _says_all(page, at) and (not votes or token.sentence in sentences):
            return [
                Told(counted=counted, number=0, start=token.start, end=token.end)
                for counted in (Counted.AGAINST, Counted.ABSTAINING)
                if counted not in known
            ]
    return []


def _says_all(page: _Page, at: int) -> bool:
    """Tell whether the word says that all voted alike: *jednogłośnie*, *wszyscy byli za*."""
    token = page.tokens[at]
    if token.doubted:
        return False
    if token.word in words.UNANIMOUSLY:
        return True
    if token.word != "wszyscy":
        return False
    label = _next_label(page, at)
    return (
        label is not None
        and page.tokens[label].label is Counted.IN_FAVOUR
        and page.tokens[label - 1].word in words.VERBS
    )
