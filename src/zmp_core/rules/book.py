"""A book of rules: every wording of every rule for one kind of body, asked as of a day."""

import re
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from itertools import product

import attrs

from zmp_core.bodies.body import BodyKind, Term
from zmp_core.errors import AmbiguousError, NotCoveredError
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.polish.stemming import stems
from zmp_core.rules.admission import admit
from zmp_core.rules.rule import Rule
from zmp_core.rules.statute import Statute
from zmp_core.rules.verdict import Edition
from zmp_core.votes.matter import Matter, known


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


def _kinds(book: "RuleBook") -> tuple[BodyKind, ...]:
    return tuple(dict.fromkeys(kind for rule in book.rules for kind in rule.bodies))


def _by_matter(book: "RuleBook") -> dict[tuple[BodyKind, str], tuple[Rule, ...]]:
    index: dict[tuple[BodyKind, str], tuple[Rule, ...]] = {}
    for rule in book.rules:
        for key in product(rule.bodies, (matter.id for matter in rule.matters)):
            index[key] = (*index.get(key, ()), rule)
    return index


def _by_id(book: "RuleBook") -> dict[str, tuple[Rule, ...]]:
    index: dict[str, tuple[Rule, ...]] = {}
    for rule in book.rules:
        index[rule.id] = (*index.get(rule.id, ()), rule)
    return index | {alias.id: index[alias.of] for alias in book.aliases}


@attrs.frozen(kw_only=True)
class Change:
    """What became of one rule from one day to another.

    Attributes:
        rule: Id of the rule.
        before: Its wording on the first day; ``None`` where none answered.
        after: Its wording on the second day; ``None`` where none answers any more.
        acts: The acts that brought the wordings since the first day, or ended the rule; as
            published, the earliest first.
    """

    rule: str
    before: Rule | None
    after: Rule | None
    acts: tuple[str, ...]

    @property
    def act(self) -> str | None:
        """The act that brought the second wording, or ended the rule."""
        return self.acts[-1] if self.acts else None

    @property
    def fields(self) -> tuple[str, ...]:
        """Names of the fields of the rule that differ; none where it is new or gone."""
        if self.before is None or self.after is None:
            return ()
        return tuple(
            field.name
            for field in attrs.fields(Rule)
            if getattr(self.before, field.name) != getattr(self.after, field.name)
        )


@attrs.frozen(kw_only=True)
class Announcement:
    """A change of the law that is known and not in force; no verdict takes account of it.

    Attributes:
        title: What is to change, in Polish.
        draft: How the draft or the act is known, ``"UD309"``.
        state: How far it had come on the day of ``checked``, in Polish.
        rules: Ids of the rules that it would touch.
        checked: Last day on which we looked.
        source: Where it was seen.
    """

    title: str
    draft: str
    state: str
    rules: tuple[str, ...]
    checked: date
    source: str


@attrs.frozen(kw_only=True, eq=False, repr=False)
class RuleBook:
    """All rules for some kinds of bodies. The book itself has no date; the question brings one.

    Attributes:
        name: Short name, ``"gmina"``.
        title: Whose rules they are, in Polish.
        read_to: Day up to which the texts of the acts were read.
        checked: Last day on which we looked for later changes.
        digest: Short digest of the rules; a test works it out again.
        rules: Every wording of every rule.
        aliases: Provisions that only restate a rule.
        undecided: Matters that are put to no decision, such as a check of the quorum.
        uncovered: Matters that have a rule of their own which the book does not hold, so that the
            ordinary rule must not answer for them.
        announced: Changes of the law that are known and not in force.
        statutes: The local statutes that it has taken in.
        edition: Which version of the book this is.
        kinds: Kinds of bodies that it has rules for.
    """

    name: str
    title: str
    read_to: date
    checked: date
    digest: str
    rules: tuple[Rule, ...]
    aliases: tuple[Alias, ...] = ()
    undecided: tuple[Matter, ...] = ()
    uncovered: tuple[Matter, ...] = ()
    announced: tuple[Announcement, ...] = ()
    statutes: tuple[Statute, ...] = ()
    kinds: tuple[BodyKind, ...] = attrs.field(
        init=False, default=attrs.Factory(_kinds, takes_self=True)
    )
    edition: Edition = attrs.field(init=False, default=attrs.Factory(_edition, takes_self=True))
    _of_matter: Mapping[tuple[BodyKind, str], tuple[Rule, ...]] = attrs.field(
        init=False, default=attrs.Factory(_by_matter, takes_self=True)
    )
    _of_id: Mapping[str, tuple[Rule, ...]] = attrs.field(
        init=False, default=attrs.Factory(_by_id, takes_self=True)
    )

    def __repr__(self) -> str:
        """Return which book it is and how much is in it: a hundred pages would help nobody."""
        rules = len({rule.id for rule in self.rules})
        return (
            f"<RuleBook {self.name}: {rules} rules in {len(self.rules)} wordings, "
            f"read to {self.read_to}, digest {self.digest}>"
        )

    def ids(self) -> tuple[str, ...]:
        """Return every id that the book answers to, aliases included."""
        return tuple(self._of_id)

    def wordings(self, asked: str | Matter, body: BodyKind | None = None) -> tuple[Rule, ...]:
        """Return every wording that answers to an id or governs a matter, on whatever day.

        A matter that no rule claims is governed by the rule of ``Matter.ORDINARY``.

        Args:
            asked: An id or a matter.
            body: The kind of body that votes; every kind of the book where it is not told, but
                for those that only a statute has rules for.

        Raises:
            AmbiguousError: If the id is that of a row which holds several rules.
            NotCoveredError: If there is none.
        """
        if isinstance(asked, Matter):
            return self._governing(asked, self._kinds_for(asked) if body is None else (body,))
        if asked not in self._of_id:
            if parts := self.parts(asked):
                raise AmbiguousError(asked, parts)
            raise NotCoveredError(f"rule {asked!r}", ", ".join(self.ids()))
        return self._of_id[asked]

    def _kinds_for(self, matter: Matter) -> tuple[BodyKind, ...]:
        """Return the kinds that are asked where none is told: of a statute's matter, its own."""
        own = {clause.id for statute in self.statutes for clause in statute.clauses}
        claiming = tuple(kind for kind in self.kinds if (kind, matter.id) in self._of_matter)
        if claiming and matter.id not in known():
            return claiming
        of_the_law = {kind for rule in self.rules if rule.id not in own for kind in rule.bodies}
        return tuple(kind for kind in self.kinds if kind in of_the_law)

    def _governing(self, matter: Matter, kinds: tuple[BodyKind, ...]) -> tuple[Rule, ...]:
        if matter in self.undecided:
            covered = "matters that are decided; ask a rule for quorum.need(seats)"
            raise NotCoveredError(f"{matter.name}, which decides nothing", covered)
        # Of several kinds of bodies those answer that have a rule of their own for the matter.
        found = self._claiming(matter, kinds)
        if not found and matter not in self.uncovered:
            found = self._claiming(Matter.ORDINARY, kinds)
        if not found:
            covered = f"other matters of {', '.join(self.kinds)}"
            raise NotCoveredError(f"{matter.name} of {', '.join(kinds)}", covered)
        return found

    def _claiming(self, matter: Matter, kinds: tuple[BodyKind, ...]) -> tuple[Rule, ...]:
        claiming = (rule for kind in kinds for rule in self._of_matter.get((kind, matter.id), ()))
        return tuple({id(rule): rule for rule in claiming}.values())

    def parts(self, id: str) -> tuple[str, ...]:
        """Return the ids of a row that holds several rules, ``"USG-28-1990"``; else nothing."""
        parts = tuple(each for each in self.ids() if each.startswith(f"{id}-"))
        return parts if len(parts) > 1 else ()

    def history(self, id: str) -> tuple[Rule, ...]:
        """Return every wording of a rule, the earliest first.

        Raises:
            AmbiguousError: If the id is that of a row which holds several rules.
            NotCoveredError: If there is none.
        """
        return tuple(sorted(self.wordings(id), key=_first_day))

    def diff(self, earlier: date, later: date, term: Term | None = None) -> tuple[Change, ...]:
        """Return what changed from one day to another, rule by rule.

        Args:
            earlier: The first day.
            later: The second day.
            term: The term of the council that sits, for rules that bind from a term on.

        Raises:
            InvalidRecordError: If the second day is before the first.
        """
        span = Period(since=earlier, until=later)
        changes: list[Change] = []
        for each in dict.fromkeys(rule.id for rule in self.rules):
            history = self.history(each)
            before, after = (
                next((rule for rule in history if rule.answers(day, term)), None)
                for day in (earlier, later)
            )
            if before is not after:
                changes.append(
                    Change(rule=each, before=before, after=after, acts=_acts(history, span, term))
                )
        return tuple(changes)

    def answering(
        self,
        asked: str | Matter,
        day: date | Period | None,
        term: Term | None = None,
        body: BodyKind | None = None,
    ) -> tuple[Rule, ...]:
        """Return the wordings that answer on the day, or on some day of the span, in their order.

        Raises:
            NotCoveredError: If none does.
        """
        wordings = self.wordings(asked, body)
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

    def with_statute(self, statute: Statute) -> "RuleBook":
        """Return the book with what a local statute adds to it.

        Its name and its edition tell which statute was taken in.

        Args:
            statute: The statute of the unit whose book this is, or of an auxiliary unit of it.

        Raises:
            InvalidRecordError: If a clause says what the law does not leave to a statute; every
                fault, each with what the law has, its provision and the rulings.
        """
        from zmp_core.rules.books.limits import LEFT, LIMITS  # noqa: PLC0415  books know this module

        admitted = admit(statute, self, LEFT, LIMITS)
        aliases = tuple(
            Alias(
                id=each.clause.id,
                of=each.rule,
                basis=each.clause.place,
                why=each.clause.title,
            )
            for each in admitted.restated
        )
        return attrs.evolve(
            self,
            name=f"{self.name} + {statute.name}",
            title=f"{self.title}; {statute.name}",
            checked=min(self.checked, statute.checked),
            digest=_digest(self, statute),
            rules=(*self.rules, *admitted.rules),
            aliases=(*self.aliases, *aliases),
            statutes=(*self.statutes, statute),
        )

    def local_matters(self, text: str) -> tuple[Matter, ...]:
        """Return the matters that only a statute knows and whose name or term the text holds."""
        words = " ".join(("", *stems(text), ""))
        own = [
            m for s in self.statutes for c in s.clauses for m in c.matters if m.id not in known()
        ]
        return tuple(
            matter
            for matter in dict.fromkeys(own)
            if any(re.search(_pattern(term), words) for term in (matter.name, *matter.terms))
        )


def _digest(book: RuleBook, statute: Statute) -> str:
    """Return the digest of a book that takes in a statute: of its own, and of all that is said.

    The digest of the book stands for its rules; whatever the statute says changes the new one.
    """
    return sha256(f"{book.digest}\n{statute!r}".encode()).hexdigest()[:12]


def _pattern(term: str) -> str:
    """Return what finds a look-up term among stems; "…" stands for any words between."""
    parts = (re.escape(" ".join(stems(part))) for part in term.split("…"))
    return f" {' (?:.* )?'.join(parts)} "


def _first_day(rule: Rule) -> date:
    since = rule.in_force.since if rule.binds is None else rule.binds.first_sitting
    return since or date.min


def _acts(history: tuple[Rule, ...], span: Period, term: Term | None) -> tuple[str, ...]:
    """Return the acts that brought or ended a wording after the first day of the span."""
    acts: list[str] = []
    for rule in history:
        days = rule.days(term)
        if days is None:
            continue
        if days.since is not None and days.since in span and days.since != span.since:
            acts.append(rule.enacted)
        if rule.repealed is not None and days.until is not None and days.until in span:
            acts.append(rule.repealed)
    return tuple(dict.fromkeys(acts))


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

    def find(self, asked: str | Matter, body: BodyKind | None = None) -> Rule:
        """Return the rule that answers to an id, a matter, a Polish term or a whole subject.

        Of a part of a term the rules of all terms that contain it are looked at.

        Args:
            asked: What is looked for.
            body: The kind of body, where the book has rules for several.

        >>> from datetime import date
        >>> from zmp_core.rules.books import GMINA
        >>> GMINA.on(date(2025, 2, 26)).find("absolutorium").id
        'USG-28a-2'

        Raises:
            AmbiguousError: If the words lead to several rules; it lists their ids.
            NotCoveredError: If nothing answers to them on that day.
        """
        if isinstance(asked, Matter):
            return self._single(asked.name, self._answer(asked, body))
        if asked in self.book.ids() or self.book.parts(asked):
            return self._single(asked, self._answer(asked, body))
        matters = self.book.local_matters(asked) or Matter.find(asked)
        if matters == (Matter.OTHER,):
            matters = Matter.search(asked)
        if not matters:
            raise NotCoveredError(f"{asked!r}", "ids of rules, matters and their Polish terms")
        answers: list[Rule] = []
        gaps: list[NotCoveredError] = []
        for matter in matters:
            try:
                answers += self._answer(matter, body)
            except NotCoveredError as gap:  # one of several meanings may have no rule that day
                gaps.append(gap)
        if not answers:
            raise gaps[0]
        return self._single(asked, tuple(answers))

    def _answer(self, asked: str | Matter, body: BodyKind | None) -> tuple[Rule, ...]:
        return self.book.answering(asked, self.day, self.term, body)

    @staticmethod
    def _single(question: str, rules: tuple[Rule, ...]) -> Rule:
        ids = tuple(dict.fromkeys(rule.id for rule in rules))
        if len(ids) > 1:
            raise AmbiguousError(question, ids)
        return rules[0]
