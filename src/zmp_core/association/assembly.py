"""The general assembly (zgromadzenie ogólne): who may vote in it, for whom, with how many votes.

Delegates, one-off substitutes (zastępcy) and proxies (pełnomocnicy) are three things: a substitute
replaces the person and cannot be elected, a proxy casts the vote of another delegate beside his
own. From where each delegacy stood follow both totals of a vote, in heads and in votes.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Final, Self

import attrs

from zmp_core.association.member import kind_of
from zmp_core.association.organs import Organ
from zmp_core.association.statute import AssociationBook, Point, unless_share
from zmp_core.association.weights import Delegation, Weights
from zmp_core.bodies.body import Body, BodyKind
from zmp_core.errors import (
    Fault,
    InvalidRecordError,
    InvalidValueError,
    unless_kind,
    unless_number,
    unless_several,
    unless_text,
)
from zmp_core.law.act import STOW
from zmp_core.law.confidence import Confidence
from zmp_core.law.entry import Entry, find_entry
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.votes.ballot import Position, VoteObject, VotingMode
from zmp_core.votes.matter import Matter
from zmp_core.votes.record import VoteRecord
from zmp_core.votes.roll_call import RollCall
from zmp_core.votes.tally import Tally
from zmp_core.votes.weighing import Measure, Weighing


@attrs.frozen(kw_only=True)
class Delegacy:
    """One delegate with the votes that go with the seat (mandat delegata).

    Attributes:
        id: What it is called in a roll: the name of the delegate, or of the city.
        member: Code of the member that sent the delegate.
        votes: Its votes.
        substitute: Who sits in for the delegate this once; ``None`` for nobody.
        proxy: The ``id`` of the delegacy that casts its votes; ``None`` for nobody.

    Raises:
        InvalidRecordError: If a field cannot be such a value, or both a substitute and a proxy act.
    """

    id: str
    member: str
    votes: int = 1
    substitute: str | None = None
    proxy: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no delegacy."""
        faults = [
            *unless_text(self.id, path="/id"),
            *unless_text(self.member, path="/member"),
            *unless_number(
                self.votes, 1, code="not_a_number", path="/votes", expected="votes, 1 or more"
            ),
        ]
        for name in ("substitute", "proxy"):
            text = getattr(self, name)
            faults += [] if text is None else unless_text(text, path=f"/{name}")
        if self.substitute is not None and self.proxy is not None:
            faults.append(Fault("two_act", "/proxy", self.proxy, "None beside a substitute"))
        if faults:
            raise InvalidRecordError(tuple(faults))

    @property
    def may_be_elected(self) -> bool:
        """Whether the one who sits here may be elected: a substitute may not."""
        return self.substitute is None


@attrs.frozen(kw_only=True)
class ProxyRule(Point):
    """Whether a delegate may act for another, in one wording.

    Attributes:
        most: For how many others one delegate may act; 0 where proxies are not allowed.
    """

    most: int


@attrs.frozen(kw_only=True)
class ConveningRule(Point):
    """How an assembly is called and what comes on its agenda, in one wording.

    Attributes:
        decides: The organ that sets day, place and agenda.
        convenes: Who calls it.
        notice_days: How many days before at the latest; ``None`` where no source says.
        backers: How many members have to back a point so that it is put on the agenda; ``None``
            where no source says.
    """

    decides: Organ
    convenes: Organ
    notice_days: int | None = None
    backers: int | None = None

    def notified_in_time(self, notified: date, day: date) -> bool | None:
        """Tell whether it was called in time; ``None`` where no source says what that is."""
        return None if self.notice_days is None else (day - notified).days >= self.notice_days

    def on_the_agenda(self, backers: int) -> bool | None:
        """Tell whether so many members put a point on the agenda; ``None`` where not known."""
        return None if self.backers is None else backers >= self.backers


@attrs.frozen(kw_only=True)
class Assembly:
    """An assembly with all that are entitled to sit in it.

    >>> assembly = Assembly(
    ...     name="Zgromadzenie", delegacies=(
    ...         Delegacy(id="Lipowo", member="1418024"),
    ...         Delegacy(id="Warszawa", member="1465011", votes=4),
    ...     ),
    ... )
    >>> assembly.body.seats, assembly.votes
    (2, 5)

    Attributes:
        name: Its name.
        delegacies: All of them, present or not.
        vacant: Seats of which no delegate was chosen.
        vacant_votes: The votes that go with those seats.
        proxies: For how many others one delegate may act.

    Raises:
        InvalidRecordError: If a field cannot be such a value, a delegacy stands twice, or a proxy
            is none or acts for too many.
    """

    name: str
    delegacies: tuple[Delegacy, ...]
    vacant: int = 0
    vacant_votes: int = 0
    proxies: int = 0

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no assembly."""
        faults = [
            *unless_text(self.name, path="/name"),
            *unless_several(self.delegacies, Delegacy, path="/delegacies"),
        ]
        for name in ("vacant", "vacant_votes", "proxies"):
            number = getattr(self, name)
            expected = "a whole number, 0 or more"
            faults += unless_number(
                number, 0, code="not_a_number", path=f"/{name}", expected=expected
            )
        faults = faults or list(self._at_odds())
        if faults:
            raise InvalidRecordError(tuple(faults))

    def _at_odds(self) -> Iterator[Fault]:
        if not self.delegacies:
            yield Fault("empty", "/delegacies", self.delegacies, "at least one")
        acting = Counter(each.proxy for each in self.delegacies)
        ids = Counter(each.id for each in self.delegacies)
        represented = {each.id for each in self.delegacies if each.proxy is not None}
        for at, each in enumerate(self.delegacies):
            path = f"/delegacies/{at}"
            if ids[each.id] > 1:
                yield Fault("named_twice", f"{path}/id", each.id, "each delegacy once")
            if each.proxy is None:
                continue
            if each.proxy not in ids or each.proxy in represented:
                expected = "the id of another delegacy that is there itself"
                yield Fault("no_such_proxy", f"{path}/proxy", each.proxy, expected)
            elif acting[each.proxy] > self.proxies:
                expected = f"at most {self.proxies} proxies of one delegate"
                yield Fault("too_many_proxies", f"{path}/proxy", each.proxy, expected)

    @classmethod
    def of(
        cls,
        members: Mapping[str, int],
        book: AssociationBook,
        day: date,
        *,
        name: str,
    ) -> Self:
        """Return the assembly of all members as the statute of that day gives them votes.

        >>> from zmp_core.association.books import ZMP
        >>> assembly = Assembly.of(
        ...     {"1418024": 16_000, "1465011": 1_860_000}, ZMP, date(2024, 6, 18),
        ...     name="Zgromadzenie Ogólne",
        ... )
        >>> [(each.id, each.votes) for each in assembly.delegacies]
        [('1418024', 1), ('1465011', 4)]

        Args:
            members: Residents by the code of the member, of the day that the statute names.
            book: The statute.
            day: Day of the assembly.
            name: Its name.

        Raises:
            InvalidValueError: If a code or a number of residents is none.
            NotCoveredError: If nothing says on that day how many votes a member has.
        """
        weights = book.find_point(Weights, day)
        delegacies: list[Delegacy] = []
        for code, residents in members.items():
            votes = weights.votes(residents, kind_of(code))
            if weights.delegation is Delegation.ONE_WITH_ALL:
                delegacies.append(Delegacy(id=code, member=code, votes=votes))
            else:
                delegacies += [
                    Delegacy(id=f"{code}/{at}", member=code) for at in range(1, votes + 1)
                ]
        most = (
            point.most
            for point in book.points
            if isinstance(point, ProxyRule) and day in point.in_force
        )
        return cls(name=name, delegacies=tuple(delegacies), proxies=next(most, 0))

    def may_be_elected(self, id: str) -> bool:
        """Tell whether the one who sits in a delegacy may be elected (bierne prawo wyborcze).

        Raises:
            InvalidValueError: If there is no such delegacy.
        """
        for each in self.delegacies:
            if each.id == id:
                return each.may_be_elected
        raise InvalidValueError(id, "the id of a delegacy")

    @property
    def body(self) -> Body:
        """The assembly as a body, with a seat for each delegate, vacant ones included."""
        seats = len(self.delegacies) + self.vacant
        return Body(kind=BodyKind.ASSOCIATION_ASSEMBLY, name=self.name, seats=seats)

    @property
    def votes(self) -> int:
        """All votes that there are."""
        return sum(each.votes for each in self.delegacies) + self.vacant_votes

    def record(
        self,
        *,
        matter: Matter,
        day: date | Period | None,
        positions: Mapping[str, Position],
        others: Position | None = None,
        object: VoteObject | None = None,
        mode: VotingMode | None = None,
        call: int | None = None,
    ) -> VoteRecord:
        """Return the record of a vote by where each delegacy stood.

        The delegacy for which a proxy acts stands where the proxy has put it.

        Args:
            matter: On what.
            day: When.
            positions: Where each stood, by the ``id`` of the delegacy.
            others: Where those stood that are not named; without it all have to be.
            object: What was put to the vote.
            mode: How the vote was taken. Of a secret vote nobody knows where one stood: count the
                papers and use a `Poll`.
            call: Which call of the meeting it was.

        Raises:
            InvalidRecordError: If somebody is named who is none, or not named, or the vote was
                secret.
        """
        if faults := list(self._wrong_roll(positions, others, mode)):
            raise InvalidRecordError(tuple(faults))
        stood = {each.id: positions.get(each.id, others) for each in self.delegacies}
        roll = RollCall({seat: where for seat, where in stood.items() if where is not None})
        weight = {each.id: each.votes for each in self.delegacies}
        votes: Counter[Position] = Counter()
        for seat, where in roll.positions.items():
            votes[where] += weight[seat]
        weighing = Weighing(by=Measure.VOTES, tally=_tally(votes), size=self.votes)
        return VoteRecord(
            body=self.body,
            matter=matter,
            day=day,
            tally=_tally(Counter(roll.positions.values())),
            object=object,
            mode=mode,
            in_office=len(self.delegacies),
            call=call,
            roll_call=roll,
            weighings=(weighing,),
        )

    def _wrong_roll(
        self,
        positions: Mapping[str, Position],
        others: Position | None,
        mode: VotingMode | None,
    ) -> Iterator[Fault]:
        known = {each.id for each in self.delegacies}
        if mode is VotingMode.SECRET:
            expected = "the counts of the papers, in a Poll"
            yield Fault("roll_of_a_secret_vote", "/positions", "names", expected)
        for seat in positions:
            if seat not in known:
                yield Fault("no_delegacy", f"/positions/{seat}", seat, "the id of a delegacy")
        if others is None:
            for seat in sorted(known - set(positions)):
                yield Fault("not_told", f"/positions/{seat}", None, "a Position, or others=…")


def _tally(counts: Counter[Position]) -> Tally:
    present = counts.total() - counts[Position.ABSENT]
    return Tally(
        counts[Position.IN_FAVOUR],
        counts[Position.AGAINST],
        counts[Position.ABSTAINING],
        present=present,
        absent=counts[Position.ABSENT],
        not_voting=counts[Position.NOT_VOTING],
        excluded=counts[Position.EXCLUDED],
        invalid=0,
    )


@attrs.frozen(kw_only=True)
class IndicativeVote:
    """A vote that only shows an opinion (głosowanie sondażowe): no quorum, no effect, no verdict.

    >>> vote = IndicativeVote(question="Wyższa składka?", day=None, share=Fraction(9, 10))
    >>> vote.share
    Fraction(9, 10)

    Attributes:
        question: What was asked.
        day: When.
        share: The part of those present that was in favour, where only that is told.
        tally: The counts, where they are told.

    Raises:
        InvalidRecordError: If a field cannot be such a value, or share and counts disagree.
    """

    question: str
    day: date | Period | None
    share: Fraction | None = None
    tally: Tally | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot have been asked; work out the share where it is not given."""
        faults = unless_text(self.question, path="/question")
        faults += [] if self.share is None else unless_share(self.share, path="/share")
        faults += unless_kind(
            self.tally, Tally | None, code="wrong_kind", path="/tally", expected="a Tally or None"
        )
        counted = None if faults else _share(self.tally)
        if None not in {counted, self.share} and counted != self.share:
            faults.append(Fault("shares_disagree", "/share", self.share, f"{counted}"))
        if faults:
            raise InvalidRecordError(tuple(faults))
        if self.share is None:
            object.__setattr__(self, "share", counted)  # a frozen value is set once, here


def _share(tally: Tally | None) -> Fraction | None:
    if tally is None or tally.in_favour is None or not tally.present:
        return None
    return Fraction(tally.in_favour, tally.present)


# --- At a distance -------------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class RemoteRule(Entry):
    """Whether the act itself lets an assembly meet and vote at a distance.

    Attributes:
        allowed: Whether it does; where not, only a statute can.
    """

    allowed: bool


def find_remote_rule(day: date) -> RemoteRule:
    """Return what the act on associations says of votes at a distance on that day.

    >>> find_remote_rule(date(2021, 2, 25)).allowed, find_remote_rule(date(2023, 7, 1)).allowed
    (True, False)

    Raises:
        NotCoveredError: If the day is earlier than what is known.
    """
    return find_entry(REMOTE_RULES, "STOW-10-1a", day, "votes at a distance")


_BASIS: Final = Provision(STOW, art="10", ust="1a")
REMOTE_RULES: Final = (
    RemoteRule(
        id="STOW-10-1a",
        title="Głosowanie na odległość",
        allowed=True,
        basis=_BASIS,
        in_force=Period(since=date(2020, 4, 18), until=date(2023, 6, 30)),
        confidence=Confidence.MEDIUM,
        enacted="Dz.U. 2020 poz. 695",
        read_since=None,
        checked=date(2026, 11, 25),
        sources=("ksiegowosc.infor.pl, kwiecień 2020", "zmplive.pl, regulamin obrad 25.02.2021"),
        why="Ustęp 1a–1d pozwalał na to w czasie stanu zagrożenia epidemicznego i epidemii.",
    ),
    RemoteRule(
        id="STOW-10-1a",
        title="Głosowanie na odległość",
        allowed=False,
        basis=_BASIS,
        in_force=Period(since=date(2023, 7, 1)),
        confidence=Confidence.MEDIUM,
        enacted=None,
        read_since=None,
        checked=date(2026, 11, 25),
        sources=("Starostwo Powiatowe w Gliwicach, informacja z 2023 r.",),
        why="Stan zagrożenia epidemicznego się skończył; odtąd musi to dopuszczać sam statut.",
    ),
)
