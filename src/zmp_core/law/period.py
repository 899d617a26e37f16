"""A span of days, the form in which the law and our sources know time."""

from datetime import date, datetime

import attrs

from zmp_core.errors import Fault, InvalidRecordError


def unless_day(value: object, *, path: str, expected: str) -> list[Fault]:
    """Return the fault of what is no plain day; a ``datetime`` is none, for it carries a clock."""
    good = isinstance(value, date) and not isinstance(value, datetime)
    return [] if good else [Fault("not_a_day", path, value, expected)]


@attrs.frozen
class Period:
    """All days from ``since`` to ``until``, both included.

    >>> from datetime import date
    >>> october = Period(since=date(2024, 10, 1), until=date(2024, 10, 31))
    >>> date(2024, 10, 31) in october, date(2024, 11, 1) in october
    (True, False)

    Attributes:
        since: First day; ``None`` where no beginning is known.
        until: Last day; ``None`` where no end is known.

    Raises:
        InvalidRecordError: If an end is no plain day or the last day is before the first.
    """

    since: date | None = None
    until: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no span of days."""
        faults = [
            fault
            for name, value in (("since", self.since), ("until", self.until))
            if value is not None
            for fault in unless_day(value, path=f"/{name}", expected="a datetime.date or None")
        ]
        if faults:
            raise InvalidRecordError(tuple(faults))
        if self.since is not None and self.until is not None and self.until < self.since:
            expected = f"a day not before {self.since.isoformat()}"
            fault = Fault("ends_before_it_begins", "/until", self.until, expected)
            raise InvalidRecordError((fault,))

    @classmethod
    def of(cls, day: "date | Period | None") -> "Period":
        """Return the span of days of which one is the day; all days where nothing is known."""
        return day if isinstance(day, Period) else cls(since=day, until=day)

    def __contains__(self, day: date) -> bool:
        """Tell whether the day lies in the span."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day <= self.until)

    def meets(self, other: "Period") -> bool:
        """Tell whether the two spans have a day in common."""
        return (self.since is None or other.until is None or self.since <= other.until) and (
            other.since is None or self.until is None or other.since <= self.until
        )

    def common(self, other: "Period") -> "Period | None":
        """Return the days that lie in both spans; ``None`` where there are none."""
        if not self.meets(other):
            return None
        begins = [each.since for each in (self, other) if each.since is not None]
        ends = [each.until for each in (self, other) if each.until is not None]
        return Period(since=max(begins, default=None), until=min(ends, default=None))

    def holds(self, other: "Period") -> bool:
        """Tell whether every day of the other span lies in this one."""
        begins = self.since is None or (other.since is not None and self.since <= other.since)
        ends = self.until is None or (other.until is not None and other.until <= self.until)
        return begins and ends

    def __str__(self) -> str:
        """Print the span with ISO days, ``2024-10-01..2024-10-31``; an open end stays empty."""
        if self.since is not None and self.since == self.until:
            return self.since.isoformat()
        since = "" if self.since is None else self.since.isoformat()
        until = "" if self.until is None else self.until.isoformat()
        return f"{since}..{until}"
