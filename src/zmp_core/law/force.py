"""Entry into force (wejście w życie): what the final provision of an act says, and the day of it.

The day of publication is not counted, so *po upływie 14 dni od dnia ogłoszenia* is the fifteenth
day after it; neither a Saturday nor a day off moves anything. How days are counted is in
``deadline.py``, the fourteen days themselves in ``deadlines.py``.

Not here: whether an act has to be published. The caller says whether it is local law (akt prawa
miejscowego), and nothing here says that an act is void.

Source: art. 4-6 of the act of 20 July 2000 on the promulgation of normative acts (u.o.a.n.).
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

import attrs

from zmp_core.errors import Fault, InvalidRecordError, InvalidValueError, unless_kind, unless_number
from zmp_core.law.act import OGL
from zmp_core.law.deadline import Length, in_force_day
from zmp_core.law.deadlines import find_deadline
from zmp_core.law.journal_citation import DAY
from zmp_core.law.journals import Journal, find_gazette
from zmp_core.law.period import unless_day
from zmp_core.law.provision import Provision
from zmp_core.law.reading import composed
from zmp_core.polish.dates import format_date, parse_date


class InForceFrom(StrEnum):
    """From what the day of entry into force is told."""

    AFTER_DAYS = "after_days"
    """*Po upływie 14 dni od dnia ogłoszenia.*"""
    AFTER_MONTHS = "after_months"
    """*Po upływie 3 miesięcy od dnia ogłoszenia.*"""
    DAY_AFTER = "day_after"
    """*Z dniem następującym po dniu ogłoszenia.*"""
    PUBLICATION = "publication"
    """*Z dniem ogłoszenia.*"""
    NEXT_MONTH = "next_month"
    """*Pierwszego dnia miesiąca następującego po miesiącu ogłoszenia.*"""
    FIXED = "fixed"
    """*Z dniem 1 stycznia 2026 r.*"""
    ADOPTION = "adoption"
    """*Z dniem podjęcia*; for what is no local law."""
    WITHIN_DAYS = "within_days"
    """*W terminie 14 dni od dnia ogłoszenia*: defective, for it names no day. Supervisors have
    struck it down."""


class ForceDoubt(StrEnum):
    """What is to be asked of a clause; whether it makes an act void is not decided here."""

    NAMES_NO_DAY = "names_no_day"
    """It says *within* a time, and so no day."""
    NEEDS_PUBLICATION = "needs_publication"
    """It does not wait for the publication that local law needs."""
    SHORTER_THAN_ORDINARY = "shorter_than_ordinary"
    """Local law enters into force in less than 14 days, which needs a reason (art. 4 ust. 2)."""
    BEFORE_PUBLICATION = "before_publication"
    """The day is before that of publication; a retroactive force is for the rule of law to allow
    (art. 5)."""

    @property
    def basis(self) -> Provision:
        """The provision that raises it."""
        return _BASES[self]


_BASES: Final = {
    ForceDoubt.NAMES_NO_DAY: Provision(OGL, art="4", ust="1"),
    ForceDoubt.NEEDS_PUBLICATION: Provision(OGL, art="4", ust="1"),
    ForceDoubt.SHORTER_THAN_ORDINARY: Provision(OGL, art="4", ust="2"),
    ForceDoubt.BEFORE_PUBLICATION: Provision(OGL, art="5"),
}
_COUNTED: Final = {InForceFrom.AFTER_DAYS, InForceFrom.AFTER_MONTHS, InForceFrom.WITHIN_DAYS}
_DAY: Final = timedelta(days=1)


@attrs.frozen(kw_only=True)
class EntryIntoForce:
    """What an act says of its entry into force.

    >>> clause = EntryIntoForce.parse("po upływie 14 dni od dnia ogłoszenia")
    >>> clause.day(published=date(2025, 3, 10))
    datetime.date(2025, 3, 25)
    >>> EntryIntoForce.parse("z dniem podjęcia").day(adopted=date(2025, 2, 26))
    datetime.date(2025, 2, 26)

    Attributes:
        start: From what the day is told.
        count: How many days or months, where they are counted; a week is seven days, a year twelve
            months.
        fixed: The day, where it is fixed.
        journal: The gazette, where the clause names it.

    Raises:
        InvalidRecordError: If a number or a day is missing, is none, or is there for nothing.
    """

    start: InForceFrom
    count: int | None = None
    fixed: date | None = None
    journal: Journal | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no clause."""
        faults = unless_kind(
            self.start, InForceFrom, code="wrong_kind", path="/start", expected="a InForceFrom"
        )
        if self.start in _COUNTED:
            whole = "a whole number, 1 or more"
            faults += unless_number(
                self.count, 1, code="not_a_count", path="/count", expected=whole
            )
        elif self.count is not None:
            expected = "None, for nothing is counted"
            faults.append(Fault("nothing_to_count", "/count", self.count, expected))
        if self.start is InForceFrom.FIXED:
            faults += unless_day(self.fixed, path="/fixed", expected="a datetime.date")
        elif self.fixed is not None:
            expected = "None, for the day is not fixed"
            faults.append(Fault("day_not_fixed", "/fixed", self.fixed, expected))
        if self.journal is not None:
            expected = "a Journal or None"
            faults += unless_kind(
                self.journal, Journal, code="wrong_kind", path="/journal", expected=expected
            )
        if faults:
            raise InvalidRecordError(tuple(faults))

    @classmethod
    def parse(cls, text: str) -> "EntryIntoForce":
        """Read a clause, with or without *Uchwała wchodzi w życie*.

        Raises:
            InvalidValueError: If it has none of the forms of `InForceFrom`.
            AmbiguousError: If it cuts the name of the gazette so short that it may be several.
        """
        clause = " ".join(composed(text, expected=_EXPECTED).split())
        clause = _LEAD.sub("", clause)
        clause = clause if clause.endswith(" r.") else clause.removesuffix(".")
        journal = None
        if named := _IN_GAZETTE.search(clause):
            journal, clause = find_gazette(named[1]), clause[: named.start()]
        for form, pattern in _FORMS:
            if found := pattern.fullmatch(clause):
                parts = found.groupdict()
                start, times = _UNITS.get(parts.get("unit", ""), (form, 1))
                return cls(
                    start=start,
                    count=int(parts["count"] or 1) * times if "count" in parts else None,
                    fixed=parse_date(parts["fixed"]) if "fixed" in parts else None,
                    journal=journal,
                )
        raise InvalidValueError(text, _EXPECTED)

    def day(self, *, adopted: date | None = None, published: date | None = None) -> date | None:
        """Return the day of entry into force; ``None`` where it is not known or none is named.

        Args:
            adopted: Day on which the act was adopted (podjęta).
            published: Day of its publication; ``None`` while there is none.

        Raises:
            InvalidRecordError: If a day is no plain day.
        """
        expected = "a datetime.date or None"
        faults = [
            fault
            for name, value in (("adopted", adopted), ("published", published))
            if value is not None
            for fault in unless_day(value, path=f"/{name}", expected=expected)
        ]
        if faults:
            raise InvalidRecordError(tuple(faults))
        if self.start is InForceFrom.FIXED:
            return self.fixed
        if self.start is InForceFrom.ADOPTION:
            return adopted
        return None if published is None else self._after(published)

    def _after(self, published: date) -> date | None:
        match self.start:
            case InForceFrom.AFTER_DAYS:
                return in_force_day(published, days=self.count or 0)
            case InForceFrom.AFTER_MONTHS:
                return in_force_day(published, months=self.count or 0)
            case InForceFrom.NEXT_MONTH:
                return Length(months=1).after(published.replace(day=1))
            case InForceFrom.DAY_AFTER:
                return published + _DAY
            case InForceFrom.PUBLICATION:
                return published
            case _:  # within a time: no day is named
                return None

    def doubts(
        self,
        *,
        local_law: bool,
        adopted: date | None = None,
        published: date | None = None,
        ordinary: str = "OGL-4-1",
    ) -> tuple[ForceDoubt, ...]:
        """Return what is to be asked of the clause.

        >>> clause = EntryIntoForce.parse("z dniem podjęcia")
        >>> clause.doubts(local_law=True), clause.doubts(local_law=False)
        ((<ForceDoubt.NEEDS_PUBLICATION: 'needs_publication'>,), ())

        Args:
            local_law: Whether the act is local law (akt prawa miejscowego).
            adopted: Day on which it was adopted.
            published: Day of its publication; while it is unknown, nothing is said of days.
            ordinary: Id of the ordinary deadline; ``"OGL-4-3"`` for order regulations (przepisy
                porządkowe), which enter into force after three days.

        Raises:
            InvalidRecordError: If a day is no plain day.
            NotCoveredError: If there is no such deadline on the day of publication.
        """
        day = self.day(adopted=adopted, published=published)
        return tuple(self._doubts(day, published, ordinary) if local_law else self._of_wording())

    def _of_wording(self) -> Iterator[ForceDoubt]:
        if self.start is InForceFrom.WITHIN_DAYS:
            yield ForceDoubt.NAMES_NO_DAY

    def _doubts(
        self, day: date | None, published: date | None, ordinary: str
    ) -> Iterator[ForceDoubt]:
        yield from self._of_wording()
        if self.start is InForceFrom.ADOPTION:
            yield ForceDoubt.NEEDS_PUBLICATION
        if day is None or published is None:
            return
        if day < published:
            yield ForceDoubt.BEFORE_PUBLICATION
        elif day < find_deadline(ordinary, published).on(published).day:
            yield ForceDoubt.SHORTER_THAN_ORDINARY

    def format(self) -> str:
        """Return the clause in the words of the drafting rules, without *wchodzi w życie*.

        >>> EntryIntoForce(start=InForceFrom.AFTER_MONTHS, count=3).format()
        'po upływie 3 miesięcy od dnia ogłoszenia'
        """
        told = _TOLD[self.start]
        if self.count is not None:
            one, more = _NOUNS[self.start]
            told = told.format(f"{self.count} {one if self.count == 1 else more}")
        if self.fixed is not None:
            told = told.format(format_date(self.fixed, spaces="plain"))
        return told if self.journal is None else f"{told} w {self.journal.locative}"


# --- Wordings ------------------------------------------------------------------------------------

_TOLD: Final = {
    InForceFrom.AFTER_DAYS: "po upływie {} od dnia ogłoszenia",
    InForceFrom.AFTER_MONTHS: "po upływie {} od dnia ogłoszenia",
    InForceFrom.WITHIN_DAYS: "w terminie {} od dnia ogłoszenia",
    InForceFrom.DAY_AFTER: "z dniem następującym po dniu ogłoszenia",
    InForceFrom.PUBLICATION: "z dniem ogłoszenia",
    InForceFrom.NEXT_MONTH: "pierwszego dnia miesiąca następującego po miesiącu ogłoszenia",
    InForceFrom.FIXED: "z dniem {}",
    InForceFrom.ADOPTION: "z dniem podjęcia",
}
_NOUNS: Final = {
    InForceFrom.AFTER_DAYS: ("dnia", "dni"),
    InForceFrom.AFTER_MONTHS: ("miesiąca", "miesięcy"),
    InForceFrom.WITHIN_DAYS: ("dnia", "dni"),
}
_EXPECTED: Final = "a clause on entry into force, as 'po upływie 14 dni od dnia ogłoszenia'"
_LEAD: Final = re.compile(
    r"\A(?:(?:uchwała|ustawa|zarządzenie|rozporządzenie|statut) )?wchodzi w życie ", re.IGNORECASE
)
_IN_GAZETTE: Final = re.compile(r" w dzienniku urzędowym województwa ([\w.-]+)\Z", re.IGNORECASE)
# What a unit of time counts, and how many of them it is.
_UNITS: Final = {
    **dict.fromkeys(("dnia", "dni"), (InForceFrom.AFTER_DAYS, 1)),
    **dict.fromkeys(("tygodnia", "tygodni"), (InForceFrom.AFTER_DAYS, 7)),
    **dict.fromkeys(("miesiąca", "miesięcy"), (InForceFrom.AFTER_MONTHS, 1)),
    **dict.fromkeys(("roku", "lat"), (InForceFrom.AFTER_MONTHS, 12)),
}
_COUNT: Final = "(?P<count>[1-9][0-9]{0,2})"
_PUBLICATION: Final = "(?:jej |jego )?ogłoszenia"
_FIRST_DAY: Final = "(?:pierwszego dnia|z pierwszym dniem)"
_SINCE: Final = f"od (?:dnia|daty) {_PUBLICATION}"
_FORMS: Final = tuple(
    (start, re.compile(form, re.IGNORECASE))
    for start, form in (
        (
            InForceFrom.AFTER_DAYS,
            rf"po upływie (?:{_COUNT} )?(?P<unit>{'|'.join(_UNITS)}) {_SINCE}",
        ),
        (
            InForceFrom.WITHIN_DAYS,
            rf"w (?:terminie|ciągu) {_COUNT} (?:dnia|dni) {_SINCE}",
        ),
        (InForceFrom.DAY_AFTER, rf"z dniem następującym po dniu {_PUBLICATION}"),
        (InForceFrom.PUBLICATION, rf"z dniem {_PUBLICATION}"),
        (
            InForceFrom.NEXT_MONTH,
            rf"{_FIRST_DAY} miesiąca następującego po miesiącu {_PUBLICATION}",
        ),
        (InForceFrom.ADOPTION, "z dniem (?:jej )?podjęcia"),
        (InForceFrom.FIXED, f"z dniem (?P<fixed>{DAY})"),
    )
)
