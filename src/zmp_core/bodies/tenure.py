"""Since when and until when somebody is something in a council, alone or in a group.

The form that mandates, offices, clubs and committees share.
"""

from datetime import date

import attrs

from zmp_core.errors import Fault, InvalidRecordError, unless_several, unless_text
from zmp_core.law.period import Period, unless_day


@attrs.frozen(kw_only=True)
class Tenure:
    """Days on which somebody is something: holds a mandate, an office, a place in a club.

    Attributes:
        member: Who: the name or the id by which the source knows the councillor.
        since: First day.
        until: Last day, included. ``None``: as long as it can last, a mandate as long as the term,
            all else as long as the mandate.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    member: str
    since: date
    until: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no such thing."""
        if faults := self._faults():
            raise InvalidRecordError(tuple(faults))

    def _faults(self) -> list[Fault]:
        faults = [
            *unless_text(self.member, path="/member"),
            *unless_day(self.since, path="/since", expected="a datetime.date"),
            *(
                []
                if self.until is None
                else unless_day(self.until, path="/until", expected="a datetime.date or None")
            ),
        ]
        if not faults and self.until is not None and self.until < self.since:
            expected = f"a day not before {self.since}"
            faults.append(Fault("ends_before_it_begins", "/until", self.until, expected))
        return faults

    @property
    def days(self) -> Period:
        """All its days, open where it has no last day of its own."""
        return Period(since=self.since, until=self.until)


@attrs.frozen(kw_only=True)
class Group:
    """Councillors under a name: a club, a committee. It exists on the days that give it members.

    Attributes:
        name: Its name.
        members: Who was in it and when; one who came back stands twice.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    name: str
    members: tuple[Tenure, ...]

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no such group."""
        if faults := self._faults():
            raise InvalidRecordError(tuple(faults))

    def _faults(self) -> list[Fault]:
        return [
            *unless_text(self.name, path="/name"),
            *unless_several(self.members, Tenure, path="/members"),
        ]
