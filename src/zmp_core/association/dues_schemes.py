"""Dues of members (składki): exact to the fraction of a grosz, rounded once and by name.

Each shape of dues is a point of a statute or of a resolution of its assembly. Rates are data, for
those that were published follow from no forecast by one rule of rounding.
"""

from collections.abc import Mapping
from datetime import MAXYEAR, MINYEAR, date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from typing import Final, TypeGuard

import attrs

from zmp_core.association.member import Member, MemberKind
from zmp_core.association.register import Register
from zmp_core.association.statute import AssociationBook, Point, unless_share
from zmp_core.errors import Fault, InvalidRecordError, InvalidValueError, unless_kind, unless_number
from zmp_core.law.period import Period
from zmp_core.polish.money import format_money

_MONTHS: Final = 12
_GROSZE: Final = 100
_TIMES: Final = "\u00d7"


class Rounding(StrEnum):
    """How an amount is brought to whole grosze."""

    HALF_UP = "half_up"
    """To the nearest; a half goes up, as tax law and custom have it."""
    HALF_EVEN = "half_even"
    """To the nearest; a half goes to the even one, as banks do."""
    DOWN = "down"
    """Parts of a grosz are cut off."""


@attrs.frozen(kw_only=True)
class Due:
    """What one member owes for one year.

    Attributes:
        year: The year.
        residents: Residents of the member that were counted.
        months: For how many months of the year, 0 to 12.
        exact: The amount in złoty before it is rounded.
        rounding: How it is rounded.
        scheme: The point that says so, with its assumptions.
    """

    year: int
    residents: int
    months: int
    exact: Fraction
    rounding: Rounding
    scheme: "DuesScheme"

    @property
    def amount(self) -> Decimal:
        """The amount in złoty, in whole grosze."""
        return Decimal(rounded(self.exact * _GROSZE, self.rounding)).scaleb(-2)

    def format(self) -> str:
        """Return the amount with how it came about, in Polish."""
        counted = self.scheme.format(self.residents)
        part = "" if self.months == _MONTHS else f" {_TIMES} {self.months}/{_MONTHS}"
        return f"{counted}{part} = {format_money(self.amount, spaces='plain')}"


@attrs.frozen(kw_only=True)
class DuesScheme(Point):
    """How the dues of a year are worked out; the shapes say from what.

    Attributes:
        pro_rata: Whether a new member pays only from the month after its admission.
        rounding: How the amount is rounded.
        counted_on: Month and day of the year before on which residents are counted; ``None`` where
            they do not matter.
        payable: Month and day of the year by which it is payable; ``None`` where no source says.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    pro_rata: bool = True
    rounding: Rounding = Rounding.HALF_UP
    counted_on: tuple[int, int] | None = (6, 30)
    payable: tuple[int, int] | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no dues."""
        if faults := self._faults():
            raise InvalidRecordError(tuple(faults))

    def _faults(self) -> list[Fault]:
        return unless_kind(
            self.rounding,
            Rounding,
            code="wrong_kind",
            path="/rounding",
            expected="one of: " + ", ".join(Rounding),
        )

    def due(
        self,
        residents: int,
        year: int,
        *,
        admitted: date | None = None,
        member: MemberKind = MemberKind.GMINA,
    ) -> Due:
        """Return what a member owes for a year.

        Args:
            residents: Its residents on the day that counts.
            year: The year.
            admitted: Day of its admission; ``None`` for one that was a member all year.
            member: What the member is.

        Raises:
            InvalidValueError: If it is no number of residents.
        """
        if unless_number(residents, 0, code="", path="", expected=""):
            raise InvalidValueError(residents, "a whole number of residents, 0 or more")
        months = _months(year, admitted) if self.pro_rata else _MONTHS
        return Due(
            year=year,
            residents=residents,
            months=months,
            exact=self._annual(residents, member) * months / _MONTHS,
            rounding=self.rounding,
            scheme=self,
        )

    def residents_of(self, year: int) -> date | None:
        """Return the day of which the residents count; ``None`` where they do not matter.

        Where GUS has not published that day, the last published figure counts.
        """
        return None if self.counted_on is None else date(year - 1, *self.counted_on)

    def format(self, residents: int) -> str:
        """Return from what the dues of a whole year are worked out, in Polish."""
        return format_money(_to_decimal(self._annual(residents, MemberKind.GMINA)), spaces="plain")

    def _annual(self, residents: int, member: MemberKind) -> Fraction:
        # No abstract class, for a point is looked up by the class of its shapes.
        raise NotImplementedError


def _to_decimal(amount: Fraction) -> Decimal:
    return Decimal(rounded(amount * _GROSZE, Rounding.HALF_UP)).scaleb(-2)


def _months(year: int, admitted: date | None) -> int:
    if admitted is None or admitted.year < year:
        return _MONTHS
    return _MONTHS - admitted.month if admitted.year == year else 0


@attrs.frozen
class Discount:
    """Which part of the dues a large member is let off (ulga).

    Attributes:
        over: It is for members with more residents than this.
        share: The part that is let off, from 0 to 1.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    over: int
    share: Fraction

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no discount."""
        faults = unless_number(
            self.over, 0, code="not_a_number", path="/over", expected="residents, 0 or more"
        )
        faults += unless_share(self.share, path="/share")
        if faults:
            raise InvalidRecordError(tuple(faults))


@attrs.frozen(kw_only=True)
class DuesPerResident(DuesScheme):
    """A rate for each resident: that of Związek Miast Polskich.

    Attributes:
        rate: Złoty for one resident and one year.
        discounts: What large members are let off, from the fewest residents; the last one that a
            member reaches counts for all of its dues.
    """

    rate: Decimal
    discounts: tuple[Discount, ...] = ()

    def _faults(self) -> list[Fault]:
        faults = [*super()._faults(), *_unless_amount(self.rate, "/rate")]
        if any(one.over >= other.over for one, other in pairwise(self.discounts)):
            expected = "discounts from the fewest residents upwards"
            faults.append(Fault("not_rising", "/discounts", self.discounts, expected))
        return faults

    def _annual(self, residents: int, member: MemberKind) -> Fraction:  # noqa: ARG002  all alike
        reached = [each.share for each in self.discounts if residents > each.over]
        return residents * Fraction(self.rate) * (1 - (reached[-1] if reached else 0))

    def format(self, residents: int) -> str:
        """Return residents times rate, in Polish."""
        rate = str(self.rate).replace(".", ",")
        reached = [each.share for each in self.discounts if residents > each.over]
        discount = f" {_TIMES} {1 - reached[-1]}" if reached else ""
        return f"{residents} {_TIMES} {rate} zł{discount}"


@attrs.frozen
class FeeBracket:
    """A fee for members of a size.

    Attributes:
        up_to: The most residents, included; ``None`` for all that are larger.
        amount: Złoty for a year.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    up_to: int | None
    amount: Decimal

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no bracket."""
        faults = _unless_amount(self.amount, "/amount")
        if self.up_to is not None:
            faults += unless_number(
                self.up_to, 0, code="not_a_number", path="/up_to", expected="residents, or None"
            )
        if faults:
            raise InvalidRecordError(tuple(faults))


@attrs.frozen(kw_only=True)
class DuesByBracket(DuesScheme):
    """A flat fee by the size of the member.

    Attributes:
        brackets: From the smallest; the last one has no bound.
    """

    brackets: tuple[FeeBracket, ...]

    def _faults(self) -> list[Fault]:
        faults = super()._faults()
        bounds = [each.up_to for each in self.brackets]
        bounded = [bound for bound in bounds[:-1] if bound is not None]
        rising = all(one < other for one, other in pairwise(bounded))
        if not bounds or bounds[-1] is not None or len(bounded) < len(bounds) - 1 or not rising:
            expected = "brackets from the smallest upwards, the last without a bound"
            faults.append(Fault("not_brackets", "/brackets", self.brackets, expected))
        return faults

    def _annual(self, residents: int, member: MemberKind) -> Fraction:  # noqa: ARG002  all alike
        fitting = (each for each in self.brackets if each.up_to is None or residents <= each.up_to)
        return Fraction(next(fitting).amount)


@attrs.frozen(kw_only=True)
class FlatDues(DuesScheme):
    """The same fee for every member, or one for each kind of member.

    Attributes:
        amount: Złoty for a year.
        of_powiat: Złoty for a year of a powiat; ``None`` where it pays like the others.
    """

    amount: Decimal
    of_powiat: Decimal | None = None

    def _faults(self) -> list[Fault]:
        powiat = [] if self.of_powiat is None else _unless_amount(self.of_powiat, "/of_powiat")
        return [*super()._faults(), *_unless_amount(self.amount, "/amount"), *powiat]

    def _annual(self, residents: int, member: MemberKind) -> Fraction:  # noqa: ARG002  a flat fee
        own = self.of_powiat if member is MemberKind.POWIAT else None
        return Fraction(self.amount if own is None else own)


def _is_finite(value: object) -> TypeGuard[Decimal]:
    return isinstance(value, Decimal) and value.is_finite()


def _unless_amount(value: object, path: str) -> list[Fault]:
    good = _is_finite(value) and value >= 0
    expected = "a Decimal of złoty, 0 or more, Decimal('0.4007')"
    return [] if good else [Fault("not_an_amount", path, value, expected)]


def rounded(number: Fraction, rounding: Rounding) -> int:
    """Return a number of 0 or more as a whole one.

    >>> rounded(Fraction(5, 2), Rounding.HALF_UP), rounded(Fraction(5, 2), Rounding.HALF_EVEN)
    (3, 2)
    """
    whole, rest = divmod(number.numerator, number.denominator)
    twice = 2 * rest
    if rounding is Rounding.DOWN or twice < number.denominator:
        return whole
    if twice > number.denominator or rounding is Rounding.HALF_UP:
        return whole + 1
    return whole + whole % 2


def indexed(
    rate: Decimal, percent: Decimal, places: int = 4, rounding: Rounding = Rounding.HALF_UP
) -> Decimal:
    """Return a rate after indexation (waloryzacja); it never lowers the rate.

    >>> indexed(Decimal("0.30"), Decimal("1.7"))
    Decimal('0.3051')
    >>> indexed(Decimal("0.3051"), Decimal("-0.4"))
    Decimal('0.3051')

    Args:
        rate: The rate of the year before, in złoty.
        percent: By how much prices are forecast to rise, in percent.
        places: Decimal places of the new rate.
        rounding: How it is rounded to them.

    Raises:
        InvalidValueError: If the rate or the percent is no finite Decimal.
    """
    for value in (rate, percent):
        if not _is_finite(value):
            raise InvalidValueError(value, "a finite Decimal, Decimal('1.7')")
    if percent <= 0:
        return rate
    raised = Fraction(rate) * (100 + Fraction(percent)) / 100
    return Decimal(rounded(raised * 10**places, rounding)).scaleb(-places)


def dues(
    residents: int,
    book: AssociationBook,
    year: int,
    *,
    admitted: date | None = None,
    rate: Decimal | None = None,
) -> Due:
    """Return what a member owes for a year under a statute.

    >>> from zmp_core.association.books.zmp import ZMP
    >>> due = dues(55_500, ZMP, 2024, admitted=date(2024, 7, 19))
    >>> due.months, due.amount
    (5, Decimal('9266.19'))

    Args:
        residents: Its residents on the day that the statute names (``scheme.residents_of(year)``).
        book: The statute.
        year: The year.
        admitted: Day of its admission; ``None`` for one that was a member all year.
        rate: Złoty for one resident, where you know it and the book does not.

    Raises:
        InvalidValueError: If it is no number of residents or no year.
        InvalidRecordError: If the rate is no amount.
        NotCoveredError: If the book has no dues for that year.
    """
    return _scheme(book, year, rate).due(residents, year, admitted=admitted)


def _scheme(book: AssociationBook, year: int, rate: Decimal | None) -> DuesScheme:
    if type(year) is not int or not MINYEAR <= year <= MAXYEAR:
        raise InvalidValueError(year, "a year, 2024")
    if rate is None:
        return book.find_point(DuesScheme, date(year, 1, 1))
    # All but the rate is as in the latest year that the book has by then, else in the first.
    days = Period(since=date(year, 1, 1), until=date(year, _MONTHS, 31))
    known = sorted(
        (each for each in book.points if isinstance(each, DuesPerResident)), key=_first_day
    )
    if not known:
        return book.find_point(DuesPerResident, date(year, 1, 1))
    by_then = [each for each in known if _first_day(each) <= date(year, 1, 1)]
    like = by_then[-1] if by_then else known[0]
    return attrs.evolve(like, rate=rate, in_force=days, enacted=None, sources=())


def _first_day(scheme: DuesScheme) -> date:
    return scheme.in_force.since or date.min


@attrs.frozen(kw_only=True)
class DuesOfMembers:
    """What the members of a day owe for a year.

    Attributes:
        dues: What each owes, in the order of the register.
        missing: Members whose residents are not known.
    """

    dues: tuple[tuple[Member, Due], ...]
    missing: tuple[Member, ...]

    @property
    def total(self) -> Decimal | None:
        """The sum of the rounded amounts; ``None`` while residents of a member are missing."""
        if self.missing:
            return None
        return sum((due.amount for _, due in self.dues), Decimal(0))


def dues_of_members(
    register: Register,
    residents: Mapping[str, int],
    book: AssociationBook,
    day: date,
    *,
    rate: Decimal | None = None,
) -> DuesOfMembers:
    """Return what the members of a day owe for the year of that day.

    Args:
        register: The members.
        residents: Residents by the code of the member.
        book: The statute.
        day: The day; its members pay.
        rate: Złoty for one resident, where you know it and the book does not.

    Raises:
        InvalidValueError: If a number of residents is none.
        NotCoveredError: If the book has no dues for that year.
    """
    scheme = _scheme(book, day.year, rate)
    owed: list[tuple[Member, Due]] = []
    missing: list[Member] = []
    for each in register.on(day):
        if each.member.code in residents:
            count = residents[each.member.code]
            kind = each.member.kind
            due = scheme.due(count, day.year, admitted=each.since, member=kind)
            owed.append((each.member, due))
        else:
            missing.append(each.member)
    return DuesOfMembers(dues=tuple(owed), missing=tuple(missing))
