"""The register of members (rejestr członków): who is a member on a day, counted, never stored."""

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from typing import Final, Self

import attrs

from zmp_core.association.claims import Claim, Reported
from zmp_core.association.membership import Membership, Paper, Step
from zmp_core.cities.teryt import VOIVODESHIPS, Voivodeship
from zmp_core.errors import Fault, InvalidRecordError, NotCoveredError, unless_several


class MemberStatus(StrEnum):
    """What a city was on a day."""

    NONE = "none"
    """No member, and never one before."""
    MEMBER = "member"
    """A member."""
    SUSPENDED = "suspended"
    """A member whose rights are suspended; it counts as one."""
    FORMER = "former"
    """No member any more."""


@attrs.frozen(kw_only=True)
class Difference:
    """What changed between two days.

    Attributes:
        joined: Memberships of the second day that were none on the first.
        left: Memberships of the first day that were none on the second.
    """

    joined: tuple[Membership, ...]
    left: tuple[Membership, ...]

    @property
    def net(self) -> int:
        """By how many members there are more; negative where there are fewer."""
        return len(self.joined) - len(self.left)


@attrs.frozen(kw_only=True)
class Comparison:
    """A reported number beside the one that the register gives.

    Attributes:
        claim: What was reported.
        counted: What the register gives, on the last day that the claim may mean.
    """

    claim: Claim
    counted: int

    @property
    def difference(self) -> int:
        """By how much the register has more; negative where members are missing in it."""
        return self.counted - int(self.claim.number)


@attrs.frozen(kw_only=True)
class Happening:
    """One entry of the history of a city: a paper, or the first or the last day.

    Attributes:
        day: The day by which it is put in order: the last one that is possible; ``None`` where
            nothing is known.
        paper: The paper; ``None`` for the first and the last day.
        begins: Whether it is the first day.
        ends: Whether it is the last day.
    """

    day: date | None
    paper: Paper | None = None
    begins: bool = False
    ends: bool = False


@attrs.frozen
class Register:
    """Memberships of one association. It counts what is in it: see that all of them are.

    >>> from zmp_core.association.member import Member
    >>> lipowo = Member("1418024", "Lipowo")
    >>> register = Register().add(Membership(member=lipowo, since=date(2024, 11, 15)))
    >>> register.count(date(2024, 11, 14)), register.count(date(2024, 11, 15))
    (0, 1)

    Attributes:
        memberships: All of them, by first day and code.

    Raises:
        InvalidRecordError: If a city would be a member twice on one day.
    """

    memberships: tuple[Membership, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Put them in order; refuse those that overlap."""
        if faults := unless_several(self.memberships, Membership, path="/memberships"):
            raise InvalidRecordError(tuple(faults))
        ordered = tuple(sorted(self.memberships, key=lambda each: (each.since, each.member)))
        # A frozen value is set once, here.
        object.__setattr__(self, "memberships", ordered)
        if overlaps := tuple(self._overlaps()):
            raise InvalidRecordError(overlaps)

    def _overlaps(self) -> Iterator[Fault]:
        placed = sorted(enumerate(self.memberships), key=lambda each: each[1].member)
        for (_, one), (at, other) in pairwise(placed):
            if one.member == other.member and one.days.meets(other.days):
                expected = f"one membership at a time; another runs {one.days}"
                yield Fault("member_twice", f"/memberships/{at}", other.member.name, expected)

    def add(self, *memberships: Membership) -> Self:
        """Return the register with more memberships.

        Raises:
            InvalidRecordError: If a city would be a member twice on one day.
        """
        return attrs.evolve(self, memberships=(*self.memberships, *memberships))

    def replace(self, old: Membership, new: Membership) -> Self:
        """Return the register with one membership in place of another, such as one that ended.

        Raises:
            NotCoveredError: If the old one is not in it.
            InvalidRecordError: If a city would be a member twice on one day.
        """
        if old not in self.memberships:
            raise NotCoveredError(f"membership of {old.member.name} {old.days}", "those added")
        kept = tuple(each for each in self.memberships if each != old)
        return attrs.evolve(self, memberships=(*kept, new))

    # --- One day --------------------------------------------------------------------------------

    def on(self, day: date) -> tuple[Membership, ...]:
        """Return the memberships of that day, suspended ones included."""
        return tuple(each for each in self.memberships if day in each.days)

    def count(self, day: date) -> int:
        """Return how many members there were on that day, as far as the register holds them."""
        return len(self.on(day))

    def by_voivodeship(self, day: date) -> dict[Voivodeship, int]:
        """Return how many members of that day lie in each voivodeship; 0 where none does."""
        codes = [each.member.voivodeship for each in self.on(day)]
        return {each: codes.count(each.code) for each in VOIVODESHIPS}

    def share(self, residents: Mapping[str, int], day: date) -> Fraction | None:
        """Return which part of the residents live in members of that day.

        >>> from zmp_core.association.member import Member
        >>> lipowo = Membership(member=Member("1418024", "Lipowo"), since=date(2024, 11, 15))
        >>> towns = {"1418024": 16_000, "2264011": 32_000}
        >>> Register((lipowo,)).share(towns, date(2024, 11, 15))
        Fraction(1, 3)

        Args:
            residents: Residents of all towns that are meant, members and others, by code.
            day: The day.

        Returns:
            The part; ``None`` where residents of a member are not told, or nobody lives anywhere.
        """
        inside = {each.member.code for each in self.on(day)}
        everybody = sum(residents.values())
        if not everybody or not inside <= residents.keys():
            return None
        return Fraction(sum(residents[code] for code in inside), everybody)

    def status(self, code: str, day: date) -> MemberStatus:
        """Return what the city of that code was on that day."""
        held = [each for each in self.of(code) if each.since <= day]
        if not held:
            return MemberStatus.NONE
        if day not in held[-1].days:
            return MemberStatus.FORMER
        return MemberStatus.SUSPENDED if held[-1].suspended(day) else MemberStatus.MEMBER

    # --- Time -----------------------------------------------------------------------------------

    def of(self, code: str) -> tuple[Membership, ...]:
        """Return the memberships of the city of that code, the earliest first."""
        return tuple(each for each in self.memberships if each.member.code == code)

    def timeline(self, code: str) -> tuple[Happening, ...]:
        """Return the history of a city, in the order of time; what has no day comes first."""
        happenings = [
            happening for membership in self.of(code) for happening in _happenings(membership)
        ]
        return tuple(sorted(happenings, key=lambda each: (each.day or date.min, each.ends)))

    def diff(self, earlier: date, later: date) -> Difference:
        """Return who joined and who left from one day to another.

        Who left and came back in between is in both.
        """
        before, after = self.on(earlier), self.on(later)
        return Difference(
            joined=tuple(each for each in after if each not in before),
            left=tuple(each for each in before if each not in after),
        )

    # --- Against other sources ------------------------------------------------------------------

    def against(self, claims: Iterable[Claim]) -> tuple[Comparison, ...]:
        """Return reported numbers of members beside those that the register gives.

        Of a claim about a span of days the last one is taken; claims without a last day are left
        out, and those about something else than members.
        """
        return tuple(
            Comparison(claim=claim, counted=self._counted(claim, claim.days.until))
            for claim in claims
            if claim.what is Reported.MEMBERS and claim.days.until is not None
        )

    def _counted(self, claim: Claim, day: date) -> int:
        of = claim.voivodeship
        return sum(of in {None, each.member.voivodeship} for each in self.on(day))

    def doubts(self, towns: Container[str] | None = None) -> tuple[Fault, ...]:
        """Return what is missing or odd in the papers; it is no reason to refuse the register.

        Args:
            towns: Codes of the towns that there are, such as those of the register of cities;
                ``None`` to ask nothing of codes.
        """
        return tuple(
            fault.under(f"/memberships/{at}")
            for at, membership in enumerate(self.memberships)
            for fault in _doubts(membership, towns)
        )


def _happenings(membership: Membership) -> Iterator[Happening]:
    for paper in membership.papers:
        yield Happening(day=paper.days.until, paper=paper)
    yield Happening(day=membership.since, begins=True)
    if membership.until is not None:
        yield Happening(day=membership.until, ends=True)


def _doubts(membership: Membership, towns: Container[str] | None) -> Iterator[Fault]:
    code = membership.member.code
    if towns is not None and code not in towns:
        yield Fault("unknown_city", "/member/code", code, "the code of a town of that register")
    for step in _NEEDED:
        if not any(membership.of_step(step)):
            yield Fault(f"no_{step}", "/papers", None, f"a paper of the step {step}")
    resolved, admitted = (
        next((paper.days for paper in membership.of_step(step)), None) for step in _NEEDED
    )
    if (
        resolved is not None
        and admitted is not None
        and resolved.since is not None
        and admitted.until is not None
        and resolved.since > admitted.until
    ):
        expected = f"a day not after the admission, {admitted.until}"
        yield Fault("admitted_before_the_resolution", "/papers", resolved.since, expected)


_NEEDED: Final = (Step.COUNCIL_RESOLUTION, Step.ADMISSION)
