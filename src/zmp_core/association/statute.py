"""The statute of an association (statut stowarzyszenia) as a dated book.

A book of rules of voting, and beside them the points on which the statute says something else: how
many votes a member has, how large the board is, when a membership begins. What no source says is an
`Assumption` of the rule or point that rests on it, and is confirmed or corrected in one place.
"""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from hashlib import sha256
from typing import Any, Final, Self, TypeVar

import attrs

from zmp_core.errors import Fault, InvalidRecordError, NotCoveredError
from zmp_core.law.entry import Entry
from zmp_core.rules.book import RuleBook
from zmp_core.rules.rule import Assumption, Rule


@attrs.frozen(kw_only=True)
class Point(Entry):
    """What a statute says of something that is no vote, in one wording.

    Attributes:
        assumptions: What it takes for granted although no source settles it.
    """

    assumptions: tuple[Assumption, ...] = ()


P = TypeVar("P", bound=Point)
_Row = TypeVar("_Row", Rule, Point)
_IDENTITY: Final = frozenset({"id", "assumptions"})


@attrs.frozen(kw_only=True, eq=False)
class AssociationBook(RuleBook):
    """The statute of one association: ``judge(record, book=ZMP)`` holds a vote against it.

    >>> from zmp_core.association.books.zmp import ZMP
    >>> [assumption.code for assumption in ZMP.assumptions][:2]
    ['text_not_read', 'assembly_quorum']
    >>> confirmed = ZMP.confirming("assembly_quorum")
    >>> len(ZMP.assumptions) - len(confirmed.assumptions)
    1

    Attributes:
        points: What the statute says of other things than votes.
    """

    points: tuple[Point, ...] = ()

    @property
    def assumptions(self) -> tuple[Assumption, ...]:
        """All that is taken for granted, each once, in the order of rules and points."""
        rows: Iterable[Rule | Point] = (*self.rules, *self.points)
        return tuple(dict.fromkeys(each for row in rows for each in row.assumptions))

    def confirming(self, *codes: str) -> Self:
        """Return the book with assumptions that you have found in the statute: they are none now.

        Args:
            codes: Codes of the assumptions.

        Raises:
            NotCoveredError: If the book has no assumption of that code.
        """
        for code in codes:
            self._check(code)
        return self._settled(codes, {})

    def correcting(self, code: str, **changes: object) -> Self:
        """Return the book with what the statute says in place of an assumption.

        Every rule and point that rests on it gets the changes, and rests on it no more.

        >>> from fractions import Fraction
        >>> from zmp_core.association.books.zmp import ZMP
        >>> from zmp_core.rules.majority import Quorum
        >>> third = Quorum(share=Fraction(1, 3))
        >>> ZMP.correcting("assembly_quorum", quorum=third).rules[0].quorum.format()
        'co najmniej 1/3 ustawowego składu'

        Args:
            code: Code of the assumption.
            changes: Fields of the rules or points with their new values; ``basis`` with the
                paragraph that says so is one of them.

        Raises:
            NotCoveredError: If the book has no assumption of that code.
            InvalidRecordError: If nothing is said instead, a row that rests on the assumption has
                no such field, or a value is of another kind than the one that it replaces.
        """
        self._check(code)
        faults = [fault for row in self._resting_on(code) for fault in _wrong_changes(row, changes)]
        if not changes:
            faults.append(Fault("nothing_said", "", None, "a field with its new value"))
        if faults:
            # What is wrong with several rows is told once.
            once = {(fault.code, fault.path): fault for fault in reversed(faults)}
            raise InvalidRecordError(tuple(reversed(once.values())))
        return self._settled((code,), changes)

    def adding(self, *rows: Rule | Point) -> Self:
        """Return the book with more rules and points: what your statute says and no source did.

        Raises:
            InvalidRecordError: If a rule of the book already answers for one of its matters on
                one of its days.
        """
        new = tuple(row for row in rows if isinstance(row, Rule))
        faults = [
            Fault("said_twice", f"/rules/{at}", rule.id, f"a matter that {other.id} leaves")
            for at, rule in enumerate(new)
            for other in (*self.rules, *new[:at])
            if _at_odds(rule, other)
        ]
        if faults:
            raise InvalidRecordError(tuple(faults))
        rules = (*self.rules, *new)
        points = (*(row for row in rows if isinstance(row, Point)), *self.points)
        digest = digest_of(rules, points)
        return attrs.evolve(self, digest=digest, rules=rules, points=points)

    def find_points(self, kind: type[P], day: date | None) -> tuple[P, ...]:
        """Return the points of a kind in their wordings of that day; without one, in the newest.

        Raises:
            NotCoveredError: If there is none.
        """
        of_kind = [point for point in self.points if isinstance(point, kind)]
        found = tuple(
            point
            for point in of_kind
            if (point.in_force.until is None if day is None else day in point.in_force)
        )
        if not found:
            covered = ", ".join(f"{point.id} {point.in_force}" for point in of_kind)
            asked = f"{kind.__name__} of {self.name} {'now' if day is None else f'on {day}'}"
            raise NotCoveredError(asked, covered or "nothing")
        return found

    def find_point(self, kind: type[P], day: date | None) -> P:
        """Return the first point of a kind in its wording of that day; without one, the newest.

        Raises:
            NotCoveredError: If there is none.
        """
        return self.find_points(kind, day)[0]

    def _check(self, code: str) -> None:
        codes = [assumption.code for assumption in self.assumptions]
        if code not in codes:
            raise NotCoveredError(f"assumption {code!r} of {self.name}", ", ".join(codes))

    def _resting_on(self, code: str) -> list[Rule | Point]:
        rows: Iterable[Rule | Point] = (*self.rules, *self.points)
        return [row for row in rows if any(each.code == code for each in row.assumptions)]

    def _settled(self, codes: tuple[str, ...], changes: dict[str, Any]) -> Self:
        rules = tuple(_settled(rule, codes, changes) for rule in self.rules)
        points = tuple(_settled(point, codes, changes) for point in self.points)
        return attrs.evolve(
            self,
            name=f"{self.name} + {', '.join(codes)}",
            digest=digest_of(rules, points),
            rules=rules,
            points=points,
        )


def unless_share(value: object, *, path: str) -> list[Fault]:
    """Return the fault of what is no exact part of a whole."""
    good = isinstance(value, Fraction) and 0 <= value <= 1
    return [] if good else [Fault("not_a_share", path, value, "a Fraction from 0 to 1")]


def digest_of(rules: tuple[Rule, ...], points: tuple[Point, ...]) -> str:
    """Return the digest of a book: it changes with whatever a rule or a point says."""
    return sha256(f"{rules!r}\n{points!r}".encode()).hexdigest()[:12]


def _at_odds(one: Rule, other: Rule) -> bool:
    return (
        not set(one.bodies).isdisjoint(other.bodies)
        and not set(one.matters).isdisjoint(other.matters)
        and one.in_force.meets(other.in_force)
        and (one.call is None or other.call is None or one.call == other.call)
    )


def _settled(row: _Row, codes: tuple[str, ...], changes: dict[str, Any]) -> _Row:
    left = tuple(each for each in row.assumptions if each.code not in codes)
    if left == row.assumptions:
        return row
    return attrs.evolve(row, assumptions=left, **changes)


def _wrong_changes(row: Rule | Point, changes: dict[str, Any]) -> list[Fault]:
    faults: list[Fault] = []
    for name, value in changes.items():
        old = getattr(row, name, None)
        if name in _IDENTITY or name not in {field.name for field in attrs.fields(type(row))}:
            faults.append(Fault("not_a_field", f"/{name}", value, f"a field of {row.id}"))
        elif old is not None and value is not None and not isinstance(value, type(old)):
            faults.append(Fault("wrong_kind", f"/{name}", value, f"a {type(old).__name__}"))
    return faults
