"""A deadline of the law, and the day that it comes to once the event has happened.

No clock is read: the event brings its day, and who asks how much time is left brings today.
Not here: the deadlines themselves (``deadlines.py``), and whether a duty was done in time.
"""

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

import attrs

from zmp_core.errors import Fault, InvalidRecordError, NotCoveredError, unless_number, unless_text
from zmp_core.law.calendar import Moving, Shift, moving, next_working_day
from zmp_core.law.entry import Entry
from zmp_core.law.period import unless_day
from zmp_core.law.provision import Provision


class Direction(StrEnum):
    """On which side of its length a deadline allows the thing to be done."""

    WITHIN = "within"
    """On one of the days up to the last one: *w ciągu 7 dni*."""
    NOT_BEFORE = "not_before"
    """When the time is over: *nie wcześniej niż po upływie 14 dni*, *po upływie 14 dni*."""
    AHEAD = "ahead"
    """So long before the event: *co najmniej 7 dni przed*."""


class Lapse(StrEnum):
    """What the law attaches to the end of the time."""

    ACCEPTED = "accepted"
    """Silence accepts (uważa się za przyjęte, uzgodnione)."""
    COURT_ONLY = "court_only"
    """The supervisor can no longer decide himself; he may go to the court."""
    UNLAWFUL_ONLY = "unlawful_only"
    """Nullity is no longer declared; the court may only say that the law was broken."""
    TOO_LATE = "too_late"
    """The right to do it is gone."""
    CONVENED_BY_VOIVODE = "convened_by_voivode"
    """The wojewoda convenes the session."""
    APPOINTED_BY_MAYOR = "appointed_by_mayor"
    """The President of Warsaw appoints."""
    COUNCIL_DISSOLVED = "council_dissolved"
    """The council is dissolved by law."""
    IN_FORCE = "in_force"
    """The act enters into force."""
    ALLOWED = "allowed"
    """The thing may now be done."""
    DUTY_REMAINS = "duty_remains"
    """The duty stays, and it is late."""


@attrs.frozen(kw_only=True)
class Length:
    """How long: so many days, or so many months, or up to a day of the calendar.

    Attributes:
        days: Days; the day of the event is not counted.
        months: Months; they end on the day of the same number, or on the last day of a month that
            has no such day. A year is twelve of them.
        to_month_end: Whether the time runs on to the last day of the month in which it ends.
        by: Month and day; the first such day after the event.

    Raises:
        InvalidRecordError: If it is not exactly one of days, months and a day of the calendar.
    """

    days: int = 0
    months: int = 0
    to_month_end: bool = False
    by: tuple[int, int] | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no length."""
        expected = "a whole number, 0 or more"
        faults = [
            *unless_number(self.days, 0, code="not_a_count", path="/days", expected=expected),
            *unless_number(self.months, 0, code="not_a_count", path="/months", expected=expected),
        ]
        if self.by is not None and not _returns_each_year(self.by):
            expected = "a month and a day that every year has, e.g. (6, 30)"
            faults.append(Fault("not_a_day_of_the_year", "/by", self.by, expected))
        if not faults and (self.days > 0) + (self.months > 0) + (self.by is not None) != 1:
            one = "exactly one of: days, months, by"
            faults.append(Fault("not_one_length", "", self, one))
        if faults:
            raise InvalidRecordError(tuple(faults))

    def after(self, day: date) -> date:
        """Return the last day of the time that an event of that day sets going."""
        if self.by is not None:
            this_year = date(day.year, *self.by)
            return this_year if this_year > day else date(day.year + 1, *self.by)
        end = _months_later(day, self.months) + timedelta(days=self.days)
        if self.to_month_end:
            return end.replace(day=monthrange(end.year, end.month)[1])
        return end

    def before(self, day: date) -> date:
        """Return the day that lies so long before an event."""
        return _months_later(day, -self.months) - timedelta(days=self.days)


@attrs.frozen(kw_only=True)
class DueDay:
    """What a deadline comes to after an event.

    Attributes:
        basis: The provision that sets the deadline; ``None`` where none does, as for the day that a
            resolution names itself.
        day: The last day in time, or the first day on which the thing may be done or holds. Where
            two readings of a last day are open it is the earlier one, on which nobody is late.
        opens: Whether the day is a first one.
        moved_from: The day on which the time ended before the law moved it; ``None`` where it did
            not.
        moved_by: The provision that moved it.
        disputed_until: The later reading of a last day, where it is not settled.
    """

    basis: Provision | None
    day: date
    opens: bool = False
    moved_from: date | None = None
    moved_by: Provision | None = None
    disputed_until: date | None = None

    @property
    def last_day(self) -> date | None:
        """The last day in time; ``None`` where the deadline says "not earlier than"."""
        return None if self.opens else self.day

    @property
    def first_day(self) -> date | None:
        """The first day on which it may be done, or holds; ``None`` where there is a last one."""
        return self.day if self.opens else None

    def days_left(self, today: date) -> int:
        """Return the days from today to that day: 0 on the day itself, negative when it is past.

        Raises:
            InvalidRecordError: If today is no plain day.
        """
        if faults := unless_day(today, path="/today", expected="a datetime.date"):
            raise InvalidRecordError(tuple(faults))
        return (self.day - today).days


@attrs.frozen(kw_only=True)
class Deadline(Entry):
    """One wording of one deadline; its days are those of the event.

    Attributes:
        length: How long the time is.
        direction: Whether the thing is to be done within it, after it, or so long ahead.
        counted_from: The event, in Polish.
        event: The same in English.
        duty_of: Whose duty or right it is, in Polish.
        shift: By which law the end moves from a day off.
        after_lapse: What follows by law; ``None`` where that was not read.

    Raises:
        InvalidRecordError: If a text is blank, or time ahead is not in days or months.
    """

    length: Length
    direction: Direction = Direction.WITHIN
    counted_from: str
    event: str
    duty_of: str
    shift: Shift
    after_lapse: Lapse | None

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be counted or cannot be told."""
        faults = [
            fault
            for name in ("id", "title", "counted_from", "event", "duty_of", "why")
            for fault in unless_text(getattr(self, name), path=f"/{name}")
        ]
        runs_on = self.length.by is not None or self.length.to_month_end
        if self.direction is Direction.AHEAD and runs_on:
            expected = "days or months, for time ahead is counted backwards"
            faults.append(Fault("not_countable_back", "/length", self.length, expected))
        if faults:
            raise InvalidRecordError(tuple(faults))

    def on(self, event_day: date) -> DueDay:
        """Return the day that the deadline comes to when the event happened on that day.

        Args:
            event_day: The day of the event; it is not counted.

        Raises:
            InvalidRecordError: If it is no plain day.
            NotCoveredError: If this wording was not in force on that day.
        """
        if faults := unless_day(event_day, path="/event_day", expected="a datetime.date"):
            raise InvalidRecordError(tuple(faults))
        if event_day not in self.in_force:
            raise NotCoveredError(f"{self.id} on {event_day.isoformat()}", str(self.in_force))
        if self.direction is Direction.NOT_BEFORE:
            return DueDay(basis=self.basis, day=_day_after(self.length, event_day), opens=True)
        if self.direction is Direction.AHEAD:
            return DueDay(basis=self.basis, day=self.length.before(event_day))
        end = self.length.after(event_day)
        if self.shift is Shift.NONE:
            return DueDay(basis=self.basis, day=end)
        return _moved(self.basis, end, moving(self.shift, end))


def in_force_day(published: date, *, days: int = 0, months: int = 0) -> date:
    """Return the day on which an act enters into force *po upływie* so many days or months.

    The day of publication is not counted, months end on the day of the same number, and neither a
    Saturday nor a day off moves anything. An act that enters into force on the day of publication,
    or on the day after it, needs no counting.

    >>> from datetime import date
    >>> str(in_force_day(date(2018, 1, 16), days=14))
    '2018-01-31'

    Args:
        published: The day of publication in the official journal.
        days: Days; either these or months.
        months: Months; a year is twelve.

    Raises:
        InvalidRecordError: If it is no plain day, or not exactly one of days and months is given.

    Source: art. 6 u.o.a.n.
    """
    if faults := unless_day(published, path="/published", expected="a datetime.date"):
        raise InvalidRecordError(tuple(faults))
    return _day_after(Length(days=days, months=months), published)


def _returns_each_year(by: object) -> bool:
    try:
        date(_COMMON_YEAR, *by)  # type: ignore[misc]  # pyright: ignore[reportGeneralTypeIssues]
    except (TypeError, ValueError):
        return False
    return True


_COMMON_YEAR = 2001


def _day_after(length: Length, event_day: date) -> date:
    return length.after(event_day) + timedelta(days=1)


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _moved(basis: Provision, end: date, row: Moving | None) -> DueDay:
    """Move the end as far as the wording goes, and tell how far another reading would go."""
    farthest = next_working_day(end, saturdays=True)
    last = end if row is None else next_working_day(end, saturdays=row.saturdays)
    moved = row is not None and last != end
    return DueDay(
        basis=basis,
        day=last,
        moved_from=end if moved else None,
        moved_by=row.basis if row is not None and moved else None,
        disputed_until=farthest if farthest != last else None,
    )
