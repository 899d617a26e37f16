"""What happens to a resolution: the events of its history, each with its day.

Facts only; every day is given and none is taken from a clock. Which event the law allows after
which is told in ``lifecycle.py``.
"""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from types import UnionType
from typing import Final

import attrs

from zmp_core.errors import Fault, InvalidRecordError, unless_kind, unless_number, unless_text
from zmp_core.law.journal_citation import JournalReference
from zmp_core.law.period import unless_day
from zmp_core.law.provision import Place
from zmp_core.resolutions.initiative import Proposer
from zmp_core.resolutions.numbers import ResolutionNumber
from zmp_core.resolutions.supervision import Supervisor
from zmp_core.rules.contests import Election, ElectionOutcome
from zmp_core.rules.verdict import Verdict
from zmp_core.votes.contest import Contest
from zmp_core.votes.record import VoteRecord


@attrs.frozen(kw_only=True)
class Event:
    """Something that happened to a resolution on a day; what it was, its kind tells.

    Attributes:
        day: The day.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    day: dt.date

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot have happened."""
        faults = unless_day(self.day, path="/day", expected="a datetime.date")
        if found := (*faults, *self._faults()):
            raise InvalidRecordError(found)

    def _faults(self) -> Iterator[Fault]:
        """Find what is wrong with the fields that an event of this kind adds."""
        yield from ()


# --- The draft -----------------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class Proposed(Event):
    """The draft was handed in (złożenie projektu).

    Attributes:
        by: Who proposed it; ``None`` where that is not known.
        supported_by: How many residents support a draft of residents.
        residents: How many live in the gmina, on which the number needed depends.
    """

    by: Proposer | None = None
    supported_by: int | None = None
    residents: int | None = None

    def _faults(self) -> Iterator[Fault]:
        yield from _unless(self, "by", Proposer | None, "a Proposer or None")
        for name in ("supported_by", "residents"):
            if getattr(self, name) is not None:
                expected = "a whole number of persons, 0 or more, or None"
                number = getattr(self, name)
                yield from unless_number(
                    number, 0, code="not_a_count", path=f"/{name}", expected=expected
                )


@attrs.frozen(kw_only=True)
class PutOnAgenda(Event):
    """The draft came onto the agenda of a session (wprowadzenie do porządku obrad).

    Attributes:
        session: The number of the session; ``None`` where it is not known.
    """

    session: int | None = None

    def _faults(self) -> Iterator[Fault]:
        yield from _unless_session(self.session)


@attrs.frozen(kw_only=True)
class Voted(Event):
    """The vote on it (głosowanie). What it came to is told, or follows from the verdict.

    Attributes:
        adopted: Whether it was taken for adopted (podjęta); ``None`` where nobody tells. That is a
            fact beside the verdict: what a council has announced stands until somebody who may
            declares otherwise.
        verdict: The verdict on the vote, or the result of the election that it records.
        number: The number that it was given; a lost draft gets none.
        session: The number of the session; ``None`` where it is not known.
        repeated: Whether the vote was taken again after an obvious slip (reasumpcja).
    """

    adopted: bool | None = None
    verdict: Verdict | Election | None = None
    number: ResolutionNumber | None = None
    session: int | None = None
    repeated: bool = False

    def _faults(self) -> Iterator[Fault]:
        wrong = [
            *_unless(self, "adopted", bool | None, "True, False or None"),
            *_unless(self, "verdict", Verdict | Election | None, "a Verdict, an Election or None"),
            *_unless(self, "number", ResolutionNumber | None, "a ResolutionNumber or None"),
            *_unless(self, "repeated", bool, "True or False"),
            *_unless_session(self.session),
        ]
        yield from wrong
        if wrong:
            return
        if self.verdict is not None and self.day not in _facts(self.verdict).days:
            expected = f"the day of the vote, {_facts(self.verdict).days}"
            yield Fault("days_differ", "/day", self.day, expected)
        announced = self._announced()
        if None not in (self.adopted, announced) and self.adopted is not announced:
            expected = f"{announced}, as the record of the vote says it was announced"
            yield Fault("announced_otherwise", "/adopted", self.adopted, expected)
        if self.number is not None and self.is_adopted is False:
            yield Fault("number_of_a_lost_draft", "/number", self.number, "None")

    def _announced(self) -> bool | None:
        record = None if self.verdict is None else _facts(self.verdict)
        if not isinstance(record, VoteRecord) or record.circumstances is None:
            return None
        return record.circumstances.announced

    @property
    def is_adopted(self) -> bool | None:
        """Whether it was adopted: as told, as announced, or as the verdict has it, in that order.

        ``None`` where none of them settles it.
        """
        for told in (self.adopted, self._announced()):
            if told is not None:
                return told
        if isinstance(self.verdict, Election):
            return _ELECTED[self.verdict.outcome]
        return None if self.verdict is None else self.verdict.adopted


@attrs.frozen(kw_only=True)
class Issued(Event):
    """A paper that nobody votes on was issued: an order (wydanie zarządzenia), a notice.

    Attributes:
        number: The number that it was given.
    """

    number: ResolutionNumber | None = None

    def _faults(self) -> Iterator[Fault]:
        yield from _unless(self, "number", ResolutionNumber | None, "a ResolutionNumber or None")


# --- After the vote ------------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class Signed(Event):
    """The chair signed it. It is in force without, for the vote makes it."""


@attrs.frozen(kw_only=True)
class Submitted(Event):
    """It was sent to the supervisor (przedłożenie).

    Attributes:
        to: To whom; ``None`` where that is not known.
    """

    to: Supervisor | None = None

    def _faults(self) -> Iterator[Fault]:
        yield from _unless(self, "to", Supervisor | None, "a Supervisor or None")


@attrs.frozen(kw_only=True)
class Delivered(Event):
    """It reached the supervisor (doręczenie), who has time from that day."""


@attrs.frozen(kw_only=True)
class Published(Event):
    """The gazette of the voivodeship printed it (ogłoszenie).

    Order regulations are promulgated by a notice; their day is the one that it names, whenever the
    gazette prints them (art. 14 ust. 2 u.o.a.n.).

    Attributes:
        reference: Where; ``None`` where that is not known.
    """

    reference: JournalReference | None = None

    def _faults(self) -> Iterator[Fault]:
        expected = "a JournalReference or None"
        yield from _unless(self, "reference", JournalReference | None, expected)


@attrs.frozen(kw_only=True)
class Changed(Event):
    """A later resolution changed it, with effect from the day.

    Attributes:
        by: What the later one is called; ``None`` where that is not known.
    """

    by: str | None = None

    def _faults(self) -> Iterator[Fault]:
        yield from _unless_told(self.by, "/by")


@attrs.frozen(kw_only=True)
class Consolidated(Event):
    """Its consolidated text was announced (ogłoszenie tekstu jednolitego).

    Attributes:
        reference: Where; ``None`` where that is not known.
    """

    reference: JournalReference | None = None

    def _faults(self) -> Iterator[Fault]:
        expected = "a JournalReference or None"
        yield from _unless(self, "reference", JournalReference | None, expected)


@attrs.frozen(kw_only=True)
class Repealed(Event):
    """A later act repealed it (uchylenie, utrata mocy); the day is its first day without force.

    Attributes:
        by: What the later act is called; ``None`` where that is not known.
    """

    by: str | None = None

    def _faults(self) -> Iterator[Fault]:
        yield from _unless_told(self.by, "/by")


@attrs.frozen(kw_only=True)
class Expired(Event):
    """Its time was over, or all of it was done; the day is its first day without force."""


# --- Supervision and the courts ------------------------------------------------------------------


class Authority(StrEnum):
    """Who decides on a resolution from outside."""

    SUPERVISOR = "supervisor"
    """The wojewoda or the RIO."""
    COURT = "court"
    """Sąd administracyjny."""


@attrs.frozen(kw_only=True)
class Annulled(Event):
    """Nullity was declared (stwierdzenie nieważności), of the whole or of parts.

    Attributes:
        by: Who declared it.
        parts: The parts (§) that it strikes; none of them means the whole.
        delivered: When the decision reached the gmina, from which its complaint is counted;
            ``None`` where that is not known.
        final: When it became final (prawomocne), for then it works back to the day of adoption;
            ``None`` while it is not, or where that is not known. Until then it only halts the
            execution.
    """

    by: Authority
    parts: tuple[Place, ...] = ()
    delivered: dt.date | None = None
    final: dt.date | None = None

    def _faults(self) -> Iterator[Fault]:
        yield from _unless(self, "by", Authority, "an Authority")
        yield from _unless(self, "parts", tuple, "a tuple of places")
        if isinstance(self.parts, tuple):
            for at, part in enumerate(self.parts):
                path = f"/parts/{at}"
                yield from unless_kind(
                    part, Place, code="wrong_kind", path=path, expected="a Place"
                )
        for name in ("delivered", "final"):
            if getattr(self, name) is not None:
                yield from _unless_since(getattr(self, name), self.day, f"/{name}")

    @property
    def halts_from(self) -> dt.date:
        """The first day on which the execution is halted."""
        return self.day if self.delivered is None else self.delivered


@attrs.frozen(kw_only=True)
class FoundUnlawful(Event):
    """The court found it unlawful when nullity could no longer be declared; it has no force since.

    Source: art. 94 ust. 2 u.s.g.
    """


@attrs.frozen(kw_only=True)
class Suspended(Event):
    """Its execution was suspended (wstrzymanie wykonania).

    Attributes:
        by: Who suspended it.
    """

    by: Authority

    def _faults(self) -> Iterator[Fault]:
        yield from _unless(self, "by", Authority, "an Authority")


@attrs.frozen(kw_only=True)
class Restored(Event):
    """The last suspension ended, or the last nullity was quashed (uchylenie rozstrzygnięcia)."""


# --- What is wrong with a field ------------------------------------------------------------------

_ELECTED: Final = {
    ElectionOutcome.ELECTED: True,
    ElectionOutcome.NOT_ELECTED: False,
    ElectionOutcome.NO_QUORUM: False,
    ElectionOutcome.UNDETERMINED: None,
}


def _facts(verdict: Verdict | Election) -> VoteRecord | Contest:
    return verdict.record if isinstance(verdict, Verdict) else verdict.contest


def _unless(event: Event, name: str, kind: type | UnionType, expected: str) -> list[Fault]:
    value = getattr(event, name)
    return unless_kind(value, kind, code="wrong_kind", path=f"/{name}", expected=expected)


def _unless_told(value: object, path: str) -> list[Fault]:
    return [] if value is None else unless_text(value, path=path)


def _unless_session(value: object) -> list[Fault]:
    if value is None:
        return []
    expected = "the number of the session, 1 or more, or None"
    return unless_number(value, 1, code="not_a_session", path="/session", expected=expected)


def _unless_since(value: object, first: object, path: str) -> list[Fault]:
    faults = unless_day(value, path=path, expected="a datetime.date or None")
    if not faults and isinstance(value, dt.date) and isinstance(first, dt.date) and value < first:
        faults.append(Fault("before_the_event", path, value, f"{first.isoformat()} or later"))
    return faults
