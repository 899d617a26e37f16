"""Elections in an association (wybory): one place or several, weighed votes, seats kept for some.

Each candidate is a vote of its own, judged by the rule of the statute: a paper that leaves him out
is neither for nor against him, and counts among the valid ones. Of those who pass, the ones with
the most votes take the places. No tie is broken.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType
from typing import NoReturn

import attrs

from zmp_core.bodies.body import Body
from zmp_core.errors import (
    Fault,
    InvalidRecordError,
    InvalidValueError,
    unless_kind,
    unless_number,
    unless_text,
)
from zmp_core.law.period import Period
from zmp_core.rules.book import RuleBook
from zmp_core.rules.contests import ElectionOutcome
from zmp_core.rules.majority import Majority
from zmp_core.rules.rule import Outcome, Rule
from zmp_core.rules.selection import governing
from zmp_core.rules.verdict import Edition, Verdict
from zmp_core.votes.ballot import VoteObject, VotingMode
from zmp_core.votes.contest import Votes
from zmp_core.votes.matter import Matter
from zmp_core.votes.record import VoteRecord
from zmp_core.votes.tally import Tally
from zmp_core.votes.weighing import Measure, Weighing


@attrs.frozen(kw_only=True, weakref_slot=False)
class Poll:
    """The count of a secret election, in papers; a delegate with more votes hands in more papers.

    Attributes:
        body: Who elected.
        matter: To what; decides the rule.
        day: When.
        places: How many are to be elected; a paper may bear as many names.
        votes: Papers that bear the name, by candidate, in the order of the ballot.
        cast: Papers in the box; ``None`` where not told.
        invalid: Invalid ones among them; ``None`` where not told.
        against: Papers against the only candidate, 0 where the paper knows no such mark; ``None``
            where not told, and of several candidates.
        present: Delegates in the room; ``None`` where not told.
        size: All votes of the assembly; ``None`` where every delegate has one vote.
        call: Which call of the meeting it was.

    Raises:
        InvalidRecordError: If a field cannot be such a value, or the counts cannot be.
    """

    body: Body
    matter: Matter
    day: date | Period | None
    places: int = 1
    votes: Mapping[str, int]
    cast: int | None = None
    invalid: int | None = None
    against: int | None = None
    present: int | None = None
    size: int | None = None
    call: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot have been counted."""
        faults = list(self._faults())
        if faults:
            raise InvalidRecordError(tuple(faults))
        object.__setattr__(self, "votes", Votes(self.votes.items()))  # set once, here

    def _faults(self) -> Iterable[Fault]:
        yield from unless_kind(self.body, Body, code="wrong_kind", path="/body", expected="a Body")
        yield from unless_number(
            self.places, 1, code="not_a_number", path="/places", expected="places, 1 or more"
        )
        if not self.votes:
            yield Fault("empty", "/votes", self.votes, "at least one candidate")
        for name, count in self.votes.items():
            yield from unless_text(name, path=f"/votes/{name}")
            yield from _unless_papers(count, f"/votes/{name}")
        for field in ("cast", "invalid", "against", "present", "size"):
            number = getattr(self, field)
            if number is not None:
                yield from _unless_papers(number, f"/{field}")
        if self.against is not None and len(self.votes) > 1:
            yield Fault("several_candidates", "/against", self.against, "None")
        yield from self._too_many()

    def _too_many(self) -> Iterable[Fault]:
        most = self.present if self.size is None else self.size
        if type(self.cast) is int and type(most) is int and self.cast > most:
            yield Fault("more_papers_than_votes", "/cast", self.cast, f"at most {most}")
        valid = self.valid
        if valid is None or not all(type(count) is int for count in self.votes.values()):
            return
        for name, count in self.votes.items():
            if count + (self.against or 0) > valid:
                yield Fault("more_than_cast", f"/votes/{name}", count, f"at most {valid}")
        names = sum(self.votes.values())
        if names > valid * self.places:
            expected = f"at most {valid * self.places} names on {valid} papers"
            yield Fault("more_names_than_papers_bear", "/votes", names, expected)

    @property
    def valid(self) -> int | None:
        """Valid papers; ``None`` where they are not known."""
        if type(self.cast) is not int or type(self.invalid) is not int:
            return None
        return self.cast - self.invalid

    @property
    def uncounted(self) -> VoteRecord:
        """The election as a vote of which nothing is counted yet."""
        return VoteRecord(
            body=self.body,
            matter=self.matter,
            day=self.day,
            tally=Tally(None, None, None, present=self.present),
            object=VoteObject.CANDIDACY,
            mode=VotingMode.SECRET,
            call=self.call,
        )

    def record_for(self, candidate: str, measure: Measure) -> VoteRecord:
        """Return the count as a vote on one candidate.

        Args:
            candidate: The name.
            measure: What the rule counts the majority in.

        Raises:
            InvalidValueError: If nobody of that name stands, or votes are to be weighed and it is
                not told how many there are.
        """
        if candidate not in self.votes:
            raise InvalidValueError(candidate, "one of: " + ", ".join(self.votes))
        papers = self._tally(candidate)
        if measure is Measure.MEMBERS:
            return attrs.evolve(self.uncounted, tally=papers)
        if self.size is None:
            raise InvalidValueError(None, "size, the number of all votes of the assembly")
        weighing = Weighing(by=measure, tally=papers, size=self.size)
        return attrs.evolve(self.uncounted, weighings=(weighing,))

    def _tally(self, candidate: str) -> Tally:
        favour, valid, weighed = self.votes[candidate], self.valid, self.size is not None
        # Of several candidates, who is left out on a paper is neither chosen nor refused.
        against = self.against if len(self.votes) == 1 else 0
        left = None if valid is None or against is None else valid - favour - against
        # Of votes only the papers are known; who hands in none is present all the same, in heads.
        without_paper = 0 if weighed and self.cast is not None else None
        return Tally(
            favour,
            against,
            left,
            present=self.cast if weighed else self.present,
            not_voting=without_paper,
            excluded=without_paper,
            invalid=self.invalid,
        )


def _unless_papers(count: object, path: str) -> list[Fault]:
    return unless_number(count, 0, code="not_a_count", path=path, expected="papers, 0 or more")


@attrs.frozen(kw_only=True, weakref_slot=False)
class PollResult:
    """Who was elected, and why. ``bool(result)`` is refused, as of every election.

    Attributes:
        poll: The count.
        rule: The rule of the day.
        also: Other wordings of it that were in force within the span of days, if any.
        book: The edition of the book that answered, ``None`` where a rule was given instead.

    Raises:
        InvalidRecordError: If votes are to be weighed and it is not told how many there are.
    """

    poll: Poll
    rule: Rule
    also: tuple[Rule, ...] = ()
    book: Edition | None = attrs.field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a count that cannot be held against the rule."""
        if self.measure is not Measure.MEMBERS and self.poll.size is None:
            expected = "the number of all votes of the assembly"
            raise InvalidRecordError((Fault("no_size", "/poll/size", None, expected),))

    def __bool__(self) -> NoReturn:
        """Refuse to be taken for yes or no."""
        message = (
            "an election is no yes or no; write `result.elected` (a tuple of names) or "
            "`result.outcome is ElectionOutcome.ELECTED`"
        )
        raise TypeError(message)

    @property
    def measure(self) -> Measure:
        """What the majority is counted in."""
        majorities = (each.by for each in self.rule.requires if isinstance(each, Majority))
        return next(majorities, Measure.MEMBERS)

    @cached_property
    def verdicts(self) -> Mapping[str, Verdict]:
        """The verdict on each candidate, by name, in the order of the ballot."""
        return MappingProxyType(
            {
                name: Verdict(
                    record=self.poll.record_for(name, self.measure),
                    rule=self.rule,
                    also=self.also,
                    book=self.book,
                )
                for name in self.poll.votes
            }
        )

    @cached_property
    def outcome(self) -> ElectionOutcome:
        """How it ended."""
        outcomes = {verdict.outcome for verdict in self.verdicts.values()}
        if Outcome.NO_QUORUM in outcomes:
            return ElectionOutcome.NO_QUORUM
        if Outcome.UNDETERMINED in outcomes:
            return ElectionOutcome.UNDETERMINED
        return ElectionOutcome.ELECTED if self.elected else ElectionOutcome.NOT_ELECTED

    @cached_property
    def _passing(self) -> tuple[str, ...]:
        """Those who pass, the one with the most votes first; nobody while anything is open."""
        outcomes = {name: verdict.outcome for name, verdict in self.verdicts.items()}
        if Outcome.UNDETERMINED in outcomes.values():
            return ()
        passing = [name for name, outcome in outcomes.items() if outcome is Outcome.ADOPTED]
        return tuple(sorted(passing, key=self.poll.votes.__getitem__, reverse=True))

    @property
    def tie(self) -> tuple[str, ...]:
        """Those who share the votes at the border of the places, too many for the rest of them."""
        votes, places, passing = self.poll.votes, self.poll.places, self._passing
        if len(passing) <= places or votes[passing[places - 1]] != votes[passing[places]]:
            return ()
        return tuple(name for name in passing if votes[name] == votes[passing[places]])

    @property
    def elected(self) -> tuple[str, ...]:
        """Who was elected, the one with the most votes first; who is in a tie is not."""
        tied = self.tie
        return tuple(name for name in self._passing[: self.poll.places] if name not in tied)

    @property
    def unfilled(self) -> int | None:
        """How many places are left; ``None`` while that is not determined."""
        if self.outcome is ElectionOutcome.UNDETERMINED:
            return None
        return self.poll.places - len(self.elected)


def judge_poll(poll: Poll, book: RuleBook, *, rule: Rule | str | None = None) -> PollResult:
    """Hold an election against the statute.

    >>> from zmp_core.association.books import ZMP
    >>> from zmp_core.bodies import BodyKind
    >>> poll = Poll(
    ...     body=Body(kind=BodyKind.ASSOCIATION_ASSEMBLY, seats=306),
    ...     matter=Matter.BOARD_HEAD_ELECTION, day=date(2019, 3, 5),
    ...     votes={"kandydat": 229}, cast=232, invalid=0, present=200, size=345,
    ... )
    >>> result = judge_poll(poll, ZMP)
    >>> result.elected, result.verdicts["kandydat"].majority.need
    (('kandydat',), 117)

    Args:
        poll: The count.
        book: The statute.
        rule: A rule, or the id of one, that governs it whatever its matter.

    Raises:
        NotCoveredError: If no rule covers that matter on that day.
        InvalidRecordError: If votes are to be weighed and it is not told how many there are.
    """
    (*also, latest), edition = governing(poll.uncounted, rule, book)
    return PollResult(poll=poll, rule=latest, also=tuple(also), book=edition)


# --- Seats kept for some ------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class Quota:
    """How many seats a group is to have at least (parytet).

    Attributes:
        group: The group: a political one, a region, a class of members.
        least: The fewest seats.
        binding: Whether the statute binds to it; ``False`` for a custom, ``None`` where no source
            says.
    """

    group: str
    least: int
    binding: bool | None = None


@attrs.frozen(kw_only=True)
class Shortfall:
    """By how many seats a group falls short.

    Attributes:
        quota: What it was to have.
        have: How many of those elected belong to it.
    """

    quota: Quota
    have: int

    @property
    def short_by(self) -> int:
        """How many seats are lacking."""
        return self.quota.least - self.have


def shortfalls(
    elected: Iterable[str], groups: Mapping[str, str], quotas: Iterable[Quota]
) -> tuple[Shortfall, ...]:
    """Return the groups that have fewer seats than they were to have.

    >>> quotas = (Quota(group="niezależni", least=2), Quota(group="śląskie", least=1))
    >>> [(each.quota.group, each.short_by) for each in
    ...  shortfalls(["A", "B"], {"A": "niezależni", "B": "śląskie"}, quotas)]
    [('niezależni', 1)]

    Args:
        elected: Who was elected.
        groups: The group of each, by name; who belongs to none is left out.
        quotas: What each group is to have.
    """
    of_each = [groups.get(name) for name in elected]
    held = [Shortfall(quota=quota, have=of_each.count(quota.group)) for quota in quotas]
    return tuple(each for each in held if each.short_by > 0)


class Apportionment(StrEnum):
    """How seats are shared out by size."""

    LARGEST_REMAINDER = "largest_remainder"
    """Największe reszty, with the quota of Hare."""
    DHONDT = "dhondt"
    """Metoda D'Hondta."""


def apportioned(
    seats: int, sizes: Mapping[str, int], method: Apportionment
) -> dict[str, int] | None:
    """Return how many seats each group gets by its size; ``None`` where a tie would decide.

    >>> apportioned(5, {"A": 60, "B": 40}, Apportionment.LARGEST_REMAINDER)
    {'A': 3, 'B': 2}

    Args:
        seats: How many there are.
        sizes: Size of each group: its delegates, or its cities.
        method: How they are shared out.

    Raises:
        InvalidValueError: If seats or a size is no whole number, or all sizes are 0.
    """
    for number in (seats, *sizes.values()):
        if unless_number(number, 0, code="", path="", expected=""):
            raise InvalidValueError(number, "a whole number, 0 or more")
    if not sum(sizes.values()):
        raise InvalidValueError(dict(sizes), "a group that is not empty")
    if method is Apportionment.DHONDT:
        claims = [
            (Fraction(size, divisor), group)
            for group, size in sizes.items()
            for divisor in range(1, seats + 1)
        ]
        given = dict.fromkeys(sizes, 0)
        left = seats
    else:
        shares = {
            group: Fraction(seats * size, sum(sizes.values())) for group, size in sizes.items()
        }
        given = {group: int(share) for group, share in shares.items()}
        claims = [(share - given[group], group) for group, share in shares.items()]
        left = seats - sum(given.values())
    claims.sort(key=lambda claim: claim[0], reverse=True)
    if 0 < left < len(claims) and claims[left - 1][0] == claims[left][0]:
        return None
    for _, group in claims[:left]:
        given[group] += 1
    return given
