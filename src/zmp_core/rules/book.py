"""A book of rules: every wording of every rule for one kind of body, asked as of a day."""

from collections.abc import Mapping
from datetime import date

import attrs

from zmp_core.bodies.body import Term
from zmp_core.errors import AmbiguousError, NotCoveredError
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.rules.rule import Rule
from zmp_core.rules.verdict import Edition
from zmp_core.votes.matter import Matter


@attrs.frozen(kw_only=True)
class Alias:
    """A provision that only restates another rule, kept because people talk about it.

    Attributes:
        id: How people call it, ``"USG-84"``.
        of: Id of the rule that governs the vote.
        basis: The provision.
        why: What it is about, in Polish.
    """

    id: str
    of: str
    basis: Provision
    why: str


def _edition(book: "RuleBook") -> Edition:
    return Edition(book=book.name, read_to=book.read_to, checked=book.checked, digest=book.digest)


def _by_matter(book: "RuleBook") -> dict[str, tuple[Rule, ...]]:
    index: dict[str, tuple[Rule, ...]] = {}
    for rule in book.rules:
        for matter in rule.matters:
            index[matter.id] = (*index.get(matter.id, ()), rule)
    return index


def _by_id(book: "RuleBook") -> dict[str, tuple[Rule, ...]]:
    index: dict[str, tuple[Rule, ...]] = {}
    for rule in book.rules:
        index[rule.id] = (*index.get(rule.id, ()), rule)
    return index | {alias.id: index[alias.of] for alias in book.aliases}


@attrs.frozen(kw_only=True, eq=False)
class RuleBook:
    """All rules for one kind of body. The book itself has no date; the question brings one.

    Attributes:
        name: Short name, ``"gmina"``.
        title: Whose rules they are, in Polish.
        read_to: Day up to which the texts of the acts were read.
        checked: Last day on which we looked for later changes.
        digest: Short digest of the rules; a test works it out again.
        rules: Every wording of every rule.
        aliases: Provisions that only restate a rule.
        undecided: Matters that are put to no decision, such as a check of the quorum.
        edition: Which version of the book this is.
    """

    name: str
    title: str
    read_to: date
    checked: date
    digest: str
    rules: tuple[Rule, ...]
    aliases: tuple[Alias, ...] = ()
    undecided: tuple[Matter, ...] = ()
    edition: Edition = attrs.field(init=False, default=attrs.Factory(_edition, takes_self=True))
    _of_matter: Mapping[str, tuple[Rule, ...]] = attrs.field(
        init=False, repr=False, default=attrs.Factory(_by_matter, takes_self=True)
    )
    _of_id: Mapping[str, tuple[Rule, ...]] = attrs.field(
        init=False, repr=False, default=attrs.Factory(_by_id, takes_self=True)
    )

    def ids(self) -> tuple[str, ...]:
        """Return every id that the book answers to, aliases included."""
        return tuple(self._of_id)

    def wordings(self, asked: str | Matter) -> tuple[Rule, ...]:
        """Return every wording that answers to an id or governs a matter, on whatever day.

        A matter that no rule claims is governed by the rule of ``Matter.ORDINARY``.

        Raises:
            AmbiguousError: If the id is that of a row which holds several rules.
            NotCoveredError: If there is none.
        """
        if isinstance(asked, Matter):
            if asked in self.undecided:
                covered = "matters that are decided; ask a rule for quorum.need(seats)"
                raise NotCoveredError(f"{asked.name}, which decides nothing", covered)
            return self._of_matter.get(asked.id) or self._of_matter[Matter.ORDINARY.id]
        if asked not in self._of_id:
            if parts := self.parts(asked):
                raise AmbiguousError(asked, parts)
            raise NotCoveredError(f"rule {asked!r}", ", ".join(self.ids()))
        return self._of_id[asked]

    def parts(self, id: str) -> tuple[str, ...]:
        """Return the ids of a row that holds several rules, ``"USG-28-1990"``; else nothing."""
        parts = tuple(each for each in self.ids() if each.startswith(f"{id}-"))
        return parts if len(parts) > 1 else ()

    def answering(
        self, asked: str | Matter, day: date | Period | None, term: Term | None = None
    ) -> tuple[Rule, ...]:
        """Return the wordings that answer on the day, or on some day of the span, in their order.

        Raises:
            NotCoveredError: If none does.
        """
        wordings = self.wordings(asked)
        answering = tuple([rule for rule in wordings if rule.answers(day, term)])
        if not answering:
            covered = ", ".join(
                f"{rule.id} {rule.days(term) or '(later terms)'}" for rule in wordings
            )
            question = asked.name if isinstance(asked, Matter) else asked
            raise NotCoveredError(f"{question} on {day or 'an unknown day'}", covered)
        return answering

    def on(self, day: date, term: Term | None = None) -> "DatedBook":
        """Return the book as of a day, and of a term of the council where it is known."""
        return DatedBook(self, day, term)


@attrs.frozen
class DatedBook:
    """A book of rules as of one day.

    Attributes:
        book: The book.
        day: The day.
        term: The term of the council, where it is known.
    """

    book: RuleBook
    day: date
    term: Term | None = None

    def find(self, asked: str | Matter) -> Rule:
        """Return the rule that answers to an id, a matter, a Polish term or a whole subject.

        Of a part of a term the rules of all terms that contain it are looked at.

        >>> from datetime import date
        >>> from zmp_core.rules.books import GMINA
        >>> GMINA.on(date(2025, 2, 26)).find("absolutorium").id
        'USG-28a-2'

        Raises:
            AmbiguousError: If the words lead to several rules; it lists their ids.
            NotCoveredError: If nothing answers to them on that day.
        """
        if isinstance(asked, Matter):
            return self._single(asked.name, self._answer(asked))
        if asked in self.book.ids() or self.book.parts(asked):
            return self._single(asked, self._answer(asked))
        matters = Matter.find(asked)
        if matters == (Matter.OTHER,):
            matters = Matter.search(asked)
        if not matters:
            raise NotCoveredError(f"{asked!r}", "ids of rules, matters and their Polish terms")
        answers: list[Rule] = []
        gaps: list[NotCoveredError] = []
        for matter in matters:
            try:
                answers += self._answer(matter)
            except NotCoveredError as gap:  # one of several meanings may have no rule that day
                gaps.append(gap)
        if not answers:
            raise gaps[0]
        return self._single(asked, tuple(answers))

    def _answer(self, asked: str | Matter) -> tuple[Rule, ...]:
        return self.book.answering(asked, self.day, self.term)

    @staticmethod
    def _single(question: str, rules: tuple[Rule, ...]) -> Rule:
        ids = tuple(dict.fromkeys(rule.id for rule in rules))
        if len(ids) > 1:
            raise AmbiguousError(question, ids)
        return rules[0]
