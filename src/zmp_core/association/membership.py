"""Membership of an association (członkostwo): its days, the papers behind them, when it begins.

A city that left and came back has two memberships. What a statute says of beginning and end are
points of its book: a resolution of today may make a member of tomorrow or of next year.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

import attrs

from zmp_core.association.member import Member
from zmp_core.association.organs import Organ
from zmp_core.association.statute import Point
from zmp_core.errors import Fault, InvalidRecordError, unless_kind, unless_several, unless_text
from zmp_core.law.confidence import Confidence
from zmp_core.law.period import Period, unless_day

_DECEMBER: Final = 12


class Step(StrEnum):
    """What was done about a membership."""

    COUNCIL_RESOLUTION = "council_resolution"
    """The council of the city resolved to join (uchwała o przystąpieniu)."""
    APPLICATION = "application"
    """The city applied (wniosek, deklaracja)."""
    ADMISSION = "admission"
    """The association admitted it (uchwała o przyjęciu)."""
    REFUSAL = "refusal"
    """The association refused it."""
    SUSPENSION = "suspension"
    """Its rights were suspended (zawieszenie)."""
    RESUMPTION = "resumption"
    """The suspension was lifted."""
    WITHDRAWAL = "withdrawal"
    """The council of the city resolved to leave (uchwała o wystąpieniu)."""
    NOTICE = "notice"
    """The association was told of it (wypowiedzenie)."""
    EXCLUSION = "exclusion"
    """The association excluded it (wykluczenie)."""
    APPEAL = "appeal"
    """The city appealed (odwołanie)."""
    APPEAL_DECIDED = "appeal_decided"
    """The appeal was decided."""


class MembershipEnd(StrEnum):
    """Why a membership ended."""

    WITHDREW = "withdrew"
    """The city left (wystąpienie)."""
    EXCLUDED = "excluded"
    """The association excluded it (wykluczenie)."""
    CEASED = "ceased"
    """The member ceased to exist, or to be a town."""


@attrs.frozen(kw_only=True)
class Paper:
    """One act or letter behind a membership.

    Attributes:
        step: What was done.
        day: When, or the span of days of which one is known to be it; ``None`` where nothing is.
        by: Who did it, by its name.
        number: The number of the act as it is printed; ``None`` where not known.
        source: Where it can be read.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    step: Step
    day: date | Period | None
    by: str | None = None
    number: str | None = None
    source: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no paper."""
        faults = unless_kind(self.step, Step, code="wrong_kind", path="/step", expected="a Step")
        if self.day is not None and not isinstance(self.day, Period):
            expected = "a datetime.date, a Period or None"
            faults += unless_day(self.day, path="/day", expected=expected)
        for name in ("by", "number", "source"):
            text = getattr(self, name)
            faults += [] if text is None else unless_text(text, path=f"/{name}")
        if faults:
            raise InvalidRecordError(tuple(faults))

    @property
    def days(self) -> Period:
        """The span of days of which one is its day."""
        return Period.of(self.day)


@attrs.frozen(kw_only=True)
class Membership:
    """One membership of one city, from its first to its last day.

    >>> sopot = Member("2264011", "Sopot")
    >>> first = Membership(member=sopot, since=date(1991, 1, 20), until=date(1999, 12, 31))
    >>> date(1999, 12, 31) in first.days, date(2000, 1, 1) in first.days
    (True, False)

    Attributes:
        member: The city.
        since: First day.
        until: Last day, included; ``None`` while it lasts.
        end: Why it ended; ``None`` where it did not or the source does not say.
        papers: What is behind it, in the order of time.
        confidence: How sure its days are.

    Raises:
        InvalidRecordError: If a field cannot be such a value, it ends before it begins, or there is
            a reason for an end that never came.
    """

    member: Member
    since: date
    until: date | None = None
    end: MembershipEnd | None = None
    papers: tuple[Paper, ...] = ()
    confidence: Confidence = Confidence.HIGH

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no membership."""
        faults = [
            *unless_kind(
                self.member, Member, code="wrong_kind", path="/member", expected="a Member"
            ),
            *unless_day(self.since, path="/since", expected="a datetime.date"),
            *unless_kind(
                self.end,
                MembershipEnd | None,
                code="wrong_kind",
                path="/end",
                expected="a MembershipEnd or None",
            ),
            *unless_several(self.papers, Paper, path="/papers"),
        ]
        if self.until is not None:
            faults += unless_day(self.until, path="/until", expected="a datetime.date or None")
        if not faults and self.until is not None and self.until < self.since:
            expected = f"a day not before {self.since}"
            faults.append(Fault("ends_before_it_begins", "/until", self.until, expected))
        if not faults and self.end is not None and self.until is None:
            faults.append(Fault("end_without_a_last_day", "/end", self.end, "None, or until"))
        if faults:
            raise InvalidRecordError(tuple(faults))

    @property
    def days(self) -> Period:
        """All its days."""
        return Period(since=self.since, until=self.until)

    def suspended(self, day: date) -> bool:
        """Tell whether its rights were suspended on that day, by papers of which the day is known.

        A suspension holds from its own day to the day before the resumption.
        """
        last = [
            paper.step
            for paper in self.papers
            if paper.step in {Step.SUSPENSION, Step.RESUMPTION}
            and paper.days.until is not None
            and paper.days.until <= day
        ]
        return day in self.days and bool(last) and last[-1] is Step.SUSPENSION

    def of_step(self, step: Step) -> Iterator[Paper]:
        """Give the papers of a step."""
        return (paper for paper in self.papers if paper.step is step)


# --- What a statute says ------------------------------------------------------------------------


class Turn(StrEnum):
    """When what was decided begins to hold."""

    AT_ONCE = "at_once"
    """On the day itself."""
    MONTH = "month"
    """At the turn of the month."""
    YEAR = "year"
    """At the turn of the year."""


@attrs.frozen(kw_only=True)
class JoiningRule(Point):
    """How a city becomes a member, in one wording.

    Attributes:
        admits: The organ that admits.
        resolution: Whether a resolution of the council of the city has to come first.
        begins: When the membership begins, counted from the admission.
        appeal_days: Within how many days of its delivery a refusal may be appealed against;
            ``None`` where no source says.
        appeal_to: To which organ.
    """

    admits: Organ
    resolution: bool = True
    begins: Turn = Turn.AT_ONCE
    appeal_days: int | None = None
    appeal_to: Organ | None = None

    def first_day(self, admitted: date) -> date:
        """Return the first day of a membership by the day of the admission."""
        return admitted if self.begins is Turn.AT_ONCE else _last_of(admitted, self.begins) + _A_DAY

    def appeal_until(self, delivered: date) -> date | None:
        """Return the last day for an appeal against a refusal; ``None`` where no source says."""
        return None if self.appeal_days is None else delivered + timedelta(self.appeal_days)


@attrs.frozen(kw_only=True)
class LeavingRule(Point):
    """How a member leaves of its own will, in one wording.

    Attributes:
        notice_months: Whole months that have to pass after the notice.
        ends: When the membership ends after that.
    """

    notice_months: int = 0
    ends: Turn = Turn.AT_ONCE

    def last_day(self, notified: date) -> date:
        """Return the last day of a membership by the day on which the association was told.

        >>> from zmp_core.association.books.zmp import ZMP
        >>> ZMP.find_point(LeavingRule, date(2024, 1, 1)).last_day(date(2018, 12, 20))
        datetime.date(2018, 12, 20)
        """
        months = notified.month - 1 + self.notice_months
        year, month = notified.year + months // _DECEMBER, months % _DECEMBER + 1
        noticed = date(year, month, min(notified.day, monthrange(year, month)[1]))
        return noticed if self.ends is Turn.AT_ONCE else _last_of(noticed, self.ends)


@attrs.frozen(kw_only=True)
class ExclusionRule(Point):
    """How a member is excluded, in one wording.

    Attributes:
        excludes: The organ that excludes.
        appeal_days: Within how many days of its delivery it may be appealed against.
        appeal_to: To which organ.
    """

    excludes: Organ
    appeal_days: int
    appeal_to: Organ

    def last_day(
        self,
        delivered: date,
        *,
        appealed: date | None = None,
        decided: date | None = None,
        upheld: bool | None = None,
        known_to: date,
    ) -> date | None:
        """Return the last day of an excluded member; ``None`` while it is open or not excluded.

        Without an appeal in time it ends on the last day for one; with an appeal on the day on
        which the exclusion is upheld.

        Args:
            delivered: Day on which the exclusion reached the city.
            appealed: Day of the appeal; ``None`` where there was none up to ``known_to``.
            decided: Day on which the appeal was decided.
            upheld: Whether the exclusion was upheld.
            known_to: Last day of which it is known what happened.
        """
        last = delivered + timedelta(self.appeal_days)
        if appealed is not None and appealed <= last:
            return decided if upheld else None
        return last if known_to > last else None


def _last_of(day: date, turn: Turn) -> date:
    month = _DECEMBER if turn is Turn.YEAR else day.month
    return date(day.year, month, monthrange(day.year, month)[1])


_A_DAY: Final = timedelta(1)
