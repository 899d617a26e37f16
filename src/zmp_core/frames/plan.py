"""Which wordings may govern the rows: worked out once, before any row is seen.

The books are asked here, in plain Python, for every kind of body with every matter and with every
id of a rule. What comes out are small tables: a row finds its question, then the wordings that
answer on its day, and from there everything that a rule demands.
"""

from collections.abc import Container, Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from itertools import product
from typing import Final, TypeAlias

import attrs

from zmp_core.bodies.body import BodyKind, Term
from zmp_core.errors import NotCoveredError
from zmp_core.law.period import Period
from zmp_core.rules.book import RuleBook
from zmp_core.rules.books import book_for
from zmp_core.rules.majority import Consent, Majority, Quorum
from zmp_core.rules.readings import Readings
from zmp_core.rules.rule import CALLS, Rule
from zmp_core.votes.matter import Matter, known

Key: TypeAlias = tuple[str, str, str]
QUESTIONS: Final = ("body_kind", "asked_rule", "matter")
"""The columns of which the texts make a key, in this order."""


@attrs.frozen
class Demands:
    """What one wording demands under some readings, whichever provision says so."""

    quorum: Quorum
    requires: tuple[Majority | Consent, ...]


@attrs.frozen
class Governing:
    """What a row is judged by.

    Attributes:
        demands: What each wording that may answer demands, the latest last.
        calls: The call of the meeting that each of them is for.
    """

    demands: tuple[Demands, ...]
    calls: tuple[int | None, ...]


@attrs.frozen
class Question:
    """A kind of body with a matter, or with the id of a rule.

    Attributes:
        wordings: The wordings that may answer, in the order of the book.
        ours: Of each of them, whether it is for that kind of body.
        matter: The matter, where some reading changes what is demanded for it.
        dated: Whether the day selects; not where the rule itself was given.
    """

    wordings: tuple[Rule, ...]
    ours: tuple[bool, ...]
    matter: Matter | None
    dated: bool = True


@attrs.frozen
class Case:
    """A question with the wordings of it that answer.

    Attributes:
        number: Its number, the same that :func:`case_number` works out of question and bits.
        question: The question.
        rules: The wordings, the latest last.
    """

    number: int
    question: Question
    rules: tuple[Rule, ...]

    def under(self, readings: Readings) -> Governing:
        """Return what the wordings demand as the readings have them."""
        matter = Matter.OTHER if self.question.matter is None else self.question.matter
        read = tuple(rule.under(readings, matter) for rule in self.rules)
        return Governing(
            demands=tuple(
                Demands(attrs.evolve(rule.quorum.under(readings), basis=None), rule.requires)
                for rule in read
            ),
            calls=tuple(rule.call for rule in self.rules),
        )

    def basis(self, readings: Readings) -> str:
        """Return the provision that sets the majority."""
        matter = Matter.OTHER if self.question.matter is None else self.question.matter
        return str(self.rules[-1].under(readings, matter).basis)


_BITS: Final = 1 << 20  # more wordings of one rule than twenty nobody has seen


def case_number(question: int, bits: int) -> int:
    """Return the number of the case in which those wordings answer that question."""
    return question * _BITS + bits


@attrs.frozen(eq=False)
class Plan:
    """Every question that a row can ask.

    Attributes:
        questions: Those that some wording answers on some day; their places are their numbers.
        numbers: Body kind, id of a rule and matter, as a row asks for them, to the number of the
            question; an empty text stands for what it does not ask by.
        matters: Ids of all matters that are known.
        read_apart: Ids of the matters for which some reading changes what is demanded, so that
            they count even where a rule is named.
    """

    questions: tuple[Question, ...]
    numbers: Mapping[Key, int]
    matters: tuple[str, ...]
    read_apart: tuple[str, ...]

    def of(self, texts: Mapping[str, Container[str]]) -> "Plan":
        """Return only what rows with these texts can ask.

        Args:
            texts: Columns with all that they hold; any other may hold anything.
        """
        wanted = [(at, texts[name]) for at, name in enumerate(QUESTIONS) if name in texts]
        numbers = {
            key: number
            for key, number in self.numbers.items()
            if all(not key[at] or key[at] in held for at, held in wanted)
        }
        left = dict.fromkeys(numbers.values())
        again = {number: at for at, number in enumerate(left)}
        return attrs.evolve(
            self,
            questions=tuple(self.questions[number] for number in left),
            numbers={key: again[number] for key, number in numbers.items()},
        )

    def cases(self) -> Iterator[Case]:
        """Give every set of wordings that can answer a question on some day."""
        for number, question in enumerate(self.questions):
            for places in sorted(_answering(question)):
                if all(question.ours[at] for at in places):
                    bits = sum(1 << at for at in places)
                    rules = tuple(question.wordings[at] for at in places)
                    yield Case(case_number(number, bits), question, rules)


@lru_cache(maxsize=16)  # to ask every book every question takes a tenth of a second
def make_plan(
    book: RuleBook | None, rule: Rule | str | None, *, by_rule: bool = False, by_matter: bool = True
) -> Plan:
    """Ask the books every question that a row can ask.

    Args:
        book: The rules to ask; those of each kind of body by default.
        rule: A rule, or the id of one, that governs every row.
        by_rule: Whether rows may name the rule themselves.
        by_matter: Whether rows may name their matter.

    Raises:
        NotCoveredError: If no book knows the id.
        AmbiguousError: If the id is that of a row which holds several rules.
    """
    books = _books() if book is None else dict.fromkeys(book.kinds, book)
    matters = {**known(), **{m.id: m for each in books.values() for m in _own(each)}}
    apart = {
        matter.id: matter
        for each in ((rule,) if isinstance(rule, Rule) else _rules(books))
        for variant in each.variants
        for matter in variant.matters
    }
    by_id: dict[BodyKind, dict[str, tuple[Rule, ...]]] = {}
    if isinstance(rule, Rule):
        by_id = {kind: {rule.id: (rule,)} for kind in rule.bodies}
    elif by_rule or rule is not None:
        by_id = {kind: _by_id(each, kind, rule) for kind, each in books.items()}
    if isinstance(rule, str) and not any(by_id.values()):
        _say_what_is_wrong(books, rule)
    asked: dict[Key, Question] = {}
    for kind, named, matter in _asked(by_id, (None, *apart.values())):
        wordings = by_id[kind][named]
        ours = tuple(kind in each.bodies for each in wordings)
        question = Question(wordings, ours, _if_apart(wordings, matter), not isinstance(rule, Rule))
        asked[str(kind), named, "" if matter is None else matter.id] = question
    if rule is None and by_matter:
        for (kind, each), matter in product(books.items(), matters.values()):
            wordings = _governing(each, kind, matter)
            if wordings:
                ours = (True,) * len(wordings)
                question = Question(wordings, ours, _if_apart(wordings, matter))
                asked[str(kind), "", matter.id] = question
    questions = {each: number for number, each in enumerate(dict.fromkeys(asked.values()))}
    return Plan(
        questions=tuple(questions),
        numbers={key: questions[each] for key, each in asked.items()},
        matters=tuple(matters),
        read_apart=tuple(apart),
    )


def _books() -> dict[BodyKind, RuleBook]:
    books: dict[BodyKind, RuleBook] = {}
    for kind in BodyKind:
        try:
            books[kind] = book_for(kind)
        except NotCoveredError:
            continue  # a row of such a body says that it is not covered
    return books


def _rules(books: Mapping[BodyKind, RuleBook]) -> Iterator[Rule]:
    return (rule for book in dict.fromkeys(books.values()) for rule in book.rules)


def _own(book: RuleBook) -> Iterator[Matter]:
    """Give the matters that only this book knows."""
    return (m for rule in book.rules for m in rule.matters if m.id not in known())


def _by_id(book: RuleBook, kind: BodyKind, rule: str | None) -> dict[str, tuple[Rule, ...]]:
    ids = book.ids() if rule is None else tuple({rule} & set(book.ids()))
    return {each: book.wordings(each, kind) for each in ids}


def _say_what_is_wrong(books: Mapping[BodyKind, RuleBook], rule: str) -> None:
    """Let a book that knows anything of the id refuse it."""
    distinct = tuple(dict.fromkeys(books.values()))
    next((book for book in distinct if book.parts(rule)), distinct[0]).wordings(rule)


def _asked(
    by_id: Mapping[BodyKind, Mapping[str, tuple[Rule, ...]]], matters: tuple[Matter | None, ...]
) -> Iterator[tuple[BodyKind, str, Matter | None]]:
    for kind, wordings in by_id.items():
        yield from product((kind,), wordings, matters)


def _governing(book: RuleBook, kind: BodyKind, matter: Matter) -> tuple[Rule, ...]:
    try:
        return book.wordings(matter, kind)
    except NotCoveredError:
        return ()


def _if_apart(wordings: tuple[Rule, ...], matter: Matter | None) -> Matter | None:
    named = {m for rule in wordings for variant in rule.variants for m in variant.matters}
    return matter if matter in named else None


def _answering(question: Question) -> set[tuple[int, ...]]:
    """Return every set of wordings, by their places, that answers on some span of days."""
    if not question.dated:
        return {tuple(range(len(question.wordings)))}
    wordings = question.wordings
    calls = (None, *CALLS) if any(rule.call is not None for rule in wordings) else (None,)
    first_days = _first_days(wordings)
    spans = [Period(a, b) for a, b in product(first_days, repeat=2) if a <= b]
    found: set[tuple[int, ...]] = set()
    for span, term, call in product(spans, _terms(wordings), calls):
        answering = tuple(
            at
            for at, rule in enumerate(wordings)
            if rule.answers(span, term) and (call is None or rule.call in {None, call})
        )
        found |= {answering} if answering else set()
    return found


def _first_days(wordings: tuple[Rule, ...]) -> list[date]:
    """Return the first day of each stretch in which the same wordings answer."""
    days = {date.min}
    for rule in wordings:
        days |= {day for day in (rule.in_force.since,) if day is not None}
        days |= {rule.binds.first_sitting} if rule.binds is not None else set()
        last = rule.in_force.until
        days |= {last + timedelta(days=1)} if last is not None else set()
    return sorted(days)


def _terms(wordings: tuple[Rule, ...]) -> tuple[Term | None, ...]:
    """Return a term of each kind that makes a difference; ``None`` is a term not known."""
    elected = {rule.binds.elected for rule in wordings if rule.binds is not None}
    if not elected:
        return (None,)
    return (None, *(Term(elected=day) for day in (date.min, *sorted(elected))))
