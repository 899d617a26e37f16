"""A local statute held against the law, clause by clause: what it may say becomes rules.

A clause restates a rule of the law, names a matter of its own that falls under the ordinary rule,
or sets the rule of a body that the law leaves to statutes. What is left to them, and what rulings
say of the rest, is data (``books.limits``); no provision is named here.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import product
from typing import Final, Protocol

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.errors import Fault, InvalidRecordError, NotCoveredError
from zmp_core.law.confidence import Confidence
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.rules.majority import Majority, Quorum
from zmp_core.rules.readings import DEFAULT
from zmp_core.rules.rule import Rule
from zmp_core.rules.statute import Clause, Statute
from zmp_core.votes.ballot import VotingMode
from zmp_core.votes.matter import Matter, known
from zmp_core.votes.record import NAMED_OPENLY


class Breach(StrEnum):
    """How a clause can differ from the law."""

    OTHER_MAJORITY = "other_majority"
    OTHER_QUORUM = "other_quorum"
    SECRET_VOTE = "secret_vote"  # noqa: S105  a kind of breach, not a password
    """A secret vote where the law knows none."""
    OTHER_MODE = "other_mode"
    """An open vote where the law asks for another."""
    ROLL_CALL = "roll_call"
    """Names called in an open vote; refused where a limit says so."""
    SHOW_OF_HANDS = "show_of_hands"
    """Hands raised in an open vote; refused where a limit says so."""
    CASTING_VOTE = "casting_vote"
    """A vote of the chair that decides: no rule can say it, and no act that was read does."""


_ALWAYS: Final = Period()


@attrs.frozen(kw_only=True)
class Limit:
    """What a statute may not say, and on whose authority.

    Attributes:
        of: The difference that it is about.
        code: Code of the fault, where it is narrower than the difference.
        bodies: Kinds of bodies.
        matters: Matters that it is limited to; ``()`` for every matter.
        in_force: Days on which it holds.
        basis: The provision that stands against it, where that is not the one of the rule.
        because: What is to be said, in English, with every doubt.
        rulings: Rulings, in the Polish form of citation.
    """

    of: Breach
    code: str | None = None
    bodies: tuple[BodyKind, ...]
    matters: tuple[Matter, ...] = ()
    in_force: Period = _ALWAYS
    basis: Provision | None = None
    because: str
    rulings: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Left:
    """A kind of body whose votes the law leaves to a statute.

    Attributes:
        body: The kind of body.
        of: The body of whose book it is; the statute belongs to that unit.
        basis: The provision that leaves it.
        why: The same as a Polish sentence.
        confidence: How sure it is that the law leaves it.
        sources: Texts and rulings behind it.
    """

    body: BodyKind
    of: BodyKind
    basis: Provision
    why: str
    confidence: Confidence = Confidence.MEDIUM
    sources: tuple[str, ...] = ()


class _Law(Protocol):
    """What a statute is held against: a book of rules, as far as it is asked."""

    @property
    def kinds(self) -> tuple[BodyKind, ...]: ...

    @property
    def statutes(self) -> tuple[Statute, ...]: ...

    def ids(self) -> tuple[str, ...]: ...

    def wordings(self, asked: str | Matter, body: BodyKind | None = None) -> tuple[Rule, ...]: ...


@attrs.frozen(kw_only=True)
class Restated:
    """A clause that only says again what a rule of the law says.

    Attributes:
        clause: The clause.
        rule: Id of the rule.
    """

    clause: Clause
    rule: str


@attrs.frozen(kw_only=True)
class Admitted:
    """What becomes of a statute.

    Attributes:
        rules: The rules that its clauses set.
        restated: Its clauses that set none.
    """

    rules: tuple[Rule, ...]
    restated: tuple[Restated, ...]


def admit(statute: Statute, law: _Law, lefts: Iterable[Left], limits: Iterable[Limit]) -> Admitted:
    """Return what a statute adds to a book of rules.

    Args:
        statute: The statute.
        law: The book.
        lefts: What the law leaves to statutes.
        limits: What it does not, and the rulings that say so.

    Raises:
        InvalidRecordError: If a clause says what a statute may not say, or too little where the
            law says nothing; every fault of every clause.
    """
    desk = _Desk(statute, law, tuple(lefts), tuple(limits))
    heard = [each for at in range(len(statute.clauses)) for each in desk.hear(at)]
    faults = [each for each in heard if isinstance(each, Fault)]
    rules = [each for each in heard if isinstance(each, Rule)]
    faults += _faults_of_pairs(rules, statute)
    if faults:
        # Several wordings can differ in the same way; the first of them is told.
        first = {(fault.path, fault.code): fault for fault in reversed(faults)}
        raise InvalidRecordError(tuple(reversed(first.values())))
    return Admitted(
        rules=tuple(rules), restated=tuple(each for each in heard if isinstance(each, Restated))
    )


def _faults_of_pairs(rules: Iterable[Rule], statute: Statute) -> Iterator[Fault]:
    """Refuse a second rule of the statute for one body and matter."""
    places = {clause.id: at for at, clause in enumerate(statute.clauses)}
    settled: dict[tuple[BodyKind, Matter], str] = {}
    for rule in rules:
        for pair in product(rule.bodies, rule.matters):
            if settled.setdefault(pair, rule.id) != rule.id:
                yield _twice(pair[1], settled[pair]).under(f"/clauses/{places[rule.id]}")


def _twice(matter: Matter, by: str) -> Fault:
    expected = f"nothing, for {by} settles it on some of those days"
    return Fault("said_twice", "/matters", matter.name, expected)


_WHERE_LIMITED: Final = (Breach.ROLL_CALL, Breach.SHOW_OF_HANDS)
_FIELDS: Final = {
    Breach.OTHER_MAJORITY: "requires",
    Breach.OTHER_QUORUM: "quorum",
    Breach.SECRET_VOTE: "mode",
    Breach.OTHER_MODE: "mode",
    Breach.ROLL_CALL: "mode",
    Breach.SHOW_OF_HANDS: "show_of_hands",
    Breach.CASTING_VOTE: "casting_vote",
}
_OF_ITS_OWN: Final = "a matter of its own"
_NOTHING: Final = ""


@attrs.frozen
class _Case:
    """A clause for one body and one matter, with the wordings of the law in those days."""

    body: BodyKind
    matter: Matter
    law: tuple[Rule, ...]
    left: Left | None
    settled_by: str | None  # an earlier statute

    @property
    def end(self) -> "Left | str":
        """What becomes of it: the id of the rule that it restates, or in which way it sets one."""
        if self.law:
            return self.law[0].id if self.matter.id in known() else _OF_ITS_OWN
        return self.left or _NOTHING


@attrs.frozen
class _Desk:
    """Where the clauses are heard, one by one."""

    statute: Statute
    law: _Law
    lefts: tuple[Left, ...]
    limits: tuple[Limit, ...]

    def hear(self, at: int) -> Iterator[Rule | Restated | Fault]:
        """Give what becomes of a clause: rules, a restatement, or all of its faults."""
        clause, path = self.statute.clauses[at], f"/clauses/{at}"
        cases = [self._case(*pair) for pair in product(clause.bodies, clause.matters)]
        before = {each.id for each in self.statute.clauses[:at]}
        if clause.id in before or clause.id in self.law.ids():
            expected = "a place of which no other clause and no rule has the id"
            yield Fault("id_taken", f"{path}/place", clause.id, expected)
        for case in cases:
            yield from (fault.under(path) for fault in self._faults(clause, case))
        ends = [end for end in dict.fromkeys(case.end for case in cases) if end != _NOTHING]
        if len(ends) > 1:
            expected = "bodies and matters under one rule, with a clause for each"
            yield Fault("several_rules", path, clause.id, expected)
            return
        for end in ends:
            if isinstance(end, Left):
                yield from self._left(clause, end, path)
            elif end == _OF_ITS_OWN:
                found = {id(rule): rule for case in cases for rule in case.law}
                yield from (self._named(clause, rule) for rule in found.values())
            else:
                yield Restated(clause=clause, rule=end)

    # --- What the law has ---

    def _case(self, body: BodyKind, matter: Matter) -> _Case:
        local = {clause.id for statute in self.law.statutes for clause in statute.clauses}
        found = self._wordings(matter, body)
        if not found and matter.id not in known():
            found = self._wordings(Matter.ORDINARY, body)
        return _Case(
            body,
            matter,
            law=tuple(rule for rule in found if rule.id not in local),
            left=next((each for each in self.lefts if self._leaves(each, body)), None),
            settled_by=next((r.id for r in found if r.id in local and matter in r.matters), None),
        )

    def _wordings(self, matter: Matter, body: BodyKind) -> tuple[Rule, ...]:
        try:
            found = self.law.wordings(matter, body)
        except NotCoveredError:  # no such body, or no such matter of it
            return ()
        return tuple(rule for rule in found if rule.answers(self.statute.in_force))

    def _leaves(self, left: Left, body: BodyKind) -> bool:
        return left.body is body and left.of in self.law.kinds

    # --- What is wrong with a clause ---

    def _faults(self, clause: Clause, case: _Case) -> Iterator[Fault]:
        if case.settled_by is not None:
            yield _twice(case.matter, case.settled_by)
        elif case.end == _NOTHING:
            expected = f"a matter that is decided by {case.body} in those days, or left to statutes"
            yield Fault("not_left_to_statute", "/matters", case.matter.name, expected)
        for rule in case.law:
            for breach in _breaches(clause, rule):
                limit = self._limit(breach, case, rule)
                if limit is not None or breach not in _WHERE_LIMITED:
                    yield _refusal(breach, clause, limit, rule)
        if clause.casting_vote and not case.law:
            limit = self._limit(Breach.CASTING_VOTE, case, None)
            yield _refusal(Breach.CASTING_VOTE, clause, limit, None)

    def _limit(self, breach: Breach, case: _Case, rule: Rule | None) -> Limit | None:
        spans = [self.statute.in_force, *([] if rule is None else [rule.days()])]
        return next(
            (
                limit
                for limit in self.limits
                if limit.of is breach
                and case.body in limit.bodies
                and (not limit.matters or case.matter in limit.matters)
                and all(span is not None and limit.in_force.meets(span) for span in spans)
            ),
            None,
        )

    # --- What becomes of it ---

    def _named(self, clause: Clause, ordinary: Rule) -> Rule:
        """Return a wording of the ordinary rule for a matter that the law does not name.

        What the ordinary rule has for single matters is not for this one.
        """
        days = self.statute.in_force.common(ordinary.in_force) or self.statute.in_force
        begins = days.since == self.statute.in_force.since
        return attrs.evolve(
            ordinary,
            id=clause.id,
            title=clause.title,
            bodies=tuple(body for body in clause.bodies if body in ordinary.bodies),
            matters=clause.matters,
            in_force=days,
            effects=tuple(each for each in ordinary.effects if not each.matters),
            assumptions=tuple(each for each in ordinary.assumptions if not each.matters),
            variants=tuple(each for each in ordinary.variants if not each.matters),
            enacted=self.statute.act.journal if begins else ordinary.enacted,
            checked=min(self.statute.checked, ordinary.checked),
            sources=(clause.place.format(), *ordinary.sources),
        )

    def _left(self, clause: Clause, left: Left, path: str) -> Iterator[Rule | Fault]:
        """Give the rule of a body that the law leaves to the statute, or what it lacks."""
        statute, quorum, requires = self.statute, clause.quorum, clause.requires
        if quorum is None:
            expected = f"a Quorum, or WITHOUT_QUORUM, for the law has none ({left.basis})"
            yield Fault("incomplete_clause", f"{path}/quorum", None, expected)
        if requires is None or not any(isinstance(each, Majority) for each in requires):
            expected = f"a Majority, for the law has none ({left.basis})"
            yield Fault("incomplete_clause", f"{path}/requires", requires, expected)
        elif quorum is not None:
            try:
                yield Rule(
                    id=clause.id,
                    title=clause.title,
                    bodies=clause.bodies,
                    matters=clause.matters,
                    quorum=attrs.evolve(quorum, basis=quorum.basis or clause.place),
                    requires=requires,
                    mode=clause.said_mode,
                    basis=clause.place,
                    in_force=statute.in_force,
                    confidence=left.confidence,
                    enacted=statute.act.journal,
                    read_since=statute.in_force.since or statute.act.day,
                    checked=statute.checked,
                    sources=(str(left.basis), *left.sources),
                    why=left.why,
                )
            except InvalidRecordError as error:  # two majorities
                yield from (fault.under(path) for fault in error.faults)


def _breaches(clause: Clause, rule: Rule) -> Iterator[Breach]:
    """Give how a clause differs from a wording of the law."""
    if clause.requires is not None and set(clause.requires) != set(rule.requires):
        yield Breach.OTHER_MAJORITY
    if clause.quorum is not None and not _is_same(clause.quorum, rule.quorum):
        yield Breach.OTHER_QUORUM
    said = clause.said_mode
    if said is not None and rule.mode is not None:
        if said is VotingMode.SECRET and rule.mode is not VotingMode.SECRET:
            yield Breach.SECRET_VOTE
        elif said is not rule.mode and not (rule.mode is VotingMode.OPEN and said in NAMED_OPENLY):
            yield Breach.OTHER_MODE
        elif said is VotingMode.ROLL_CALL and rule.mode is VotingMode.OPEN:
            yield Breach.ROLL_CALL
    if clause.show_of_hands:
        yield Breach.SHOW_OF_HANDS
    ties = (each.casting for each in rule.requires if isinstance(each, Majority))
    if clause.casting_vote and not any(ties):
        yield Breach.CASTING_VOTE


def _is_same(said: Quorum, law: Quorum) -> bool:
    """Tell whether it is the quorum of the law, whoever is cited; the default reading will do."""
    same = (attrs.evolve(each, basis=said.basis) for each in (law, law.under(DEFAULT)))
    return said in same


def _refusal(breach: Breach, clause: Clause, limit: Limit | None, rule: Rule | None) -> Fault:
    name = _FIELDS[breach]
    stands = "no casting vote" if rule is None else _law(breach, rule)
    basis = None if rule is None else rule.quorum.basis if name == "quorum" else rule.basis
    code, because, rulings = breach.value, "no ruling was read", ""
    if limit is not None:
        code, because, basis = limit.code or code, limit.because, limit.basis or basis
        rulings = ": " + "; ".join(limit.rulings) if limit.rulings else ""
    cited = "" if basis is None else f" ({basis})"
    return Fault(code, f"/{name}", getattr(clause, name), f"{stands}{cited}; {because}{rulings}")


def _law(breach: Breach, rule: Rule) -> str:
    """Name what the law has instead."""
    if breach is Breach.OTHER_MAJORITY:
        return " and ".join(demand.format("en") for demand in rule.requires)
    if breach is Breach.OTHER_QUORUM:
        return rule.quorum.format("en")
    if breach is Breach.CASTING_VOTE:
        return "no casting vote"
    if breach in _WHERE_LIMITED:
        return "an open vote recorded by devices"
    return f"mode {rule.mode}"
