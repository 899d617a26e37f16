"""What a rule demands of a vote: a quorum, a majority, a consent, each of them a value.

The Polish names of majorities are defined by share, base and strictness, not by code, so they can
be read, compared, printed and turned into other forms. Whole members and ``Fraction`` only.
"""

from enum import StrEnum
from fractions import Fraction
from typing import Final

import attrs

from zmp_core.errors import Fault, InvalidRecordError, unless_kind, unless_number
from zmp_core.law.provision import Provision
from zmp_core.rules import names
from zmp_core.rules.completions import IN_OFFICE, IN_ROOM, Completions, Counts
from zmp_core.rules.readings import DEFAULT, Attendance, Barred, Composition, Presence, Readings
from zmp_core.votes.tally import Tally
from zmp_core.votes.weighing import Measure


class Base(StrEnum):
    """What a share is taken of."""

    SEATS = "seats"
    """Ustawowy skład: every seat, vacant ones included."""
    IN_OFFICE = "in_office"
    """Obsadzone mandaty."""
    COMPOSITION = "composition"
    """"Skład organu", the words of the law before 2002-10-27; a reading says what it was."""
    PRESENT = "present"
    """Obecni w chwili głosowania."""
    VALID_VOTES = "valid_votes"
    """Ważne głosy: in favour, against and abstaining; no invalid papers, no silence."""
    FOR_AND_AGAINST = "for_and_against"
    """Głosy za i przeciw."""
    AGAINST = "against"
    """Głosy przeciw."""
    PREVIOUS_TURNOUT = "previous_turnout"
    """Biorący udział w wyborze odwoływanego organu."""


class Counting(StrEnum):
    """Who makes a quorum."""

    IN_ROOM = "in_room"
    """Everybody in the room."""
    IN_ROOM_NOT_BARRED = "in_room_not_barred"
    """Everybody in the room but those barred from this vote."""
    TAKING_PART = "taking_part"
    """Those who cast a vote or a paper, invalid ones included."""
    SIGNED = "signed"
    """Those on the signed list, where the record tells how many; else everybody in the room."""


_BASES: Final[dict[Base, Counts]] = {
    Base.IN_OFFICE: IN_OFFICE,
    Base.PRESENT: IN_ROOM,
    Base.VALID_VOTES: ("in_favour", "against", "abstaining"),
    Base.FOR_AND_AGAINST: ("in_favour", "against"),
    Base.AGAINST: ("against",),
}
_COUNTED: Final[dict[Counting, Counts]] = {
    Counting.IN_ROOM: IN_ROOM,
    Counting.IN_ROOM_NOT_BARRED: ("in_favour", "against", "abstaining", "invalid", "not_voting"),
    Counting.TAKING_PART: ("in_favour", "against", "abstaining", "invalid"),
    Counting.SIGNED: IN_ROOM,
}
_IN_FAVOUR: Final[Counts] = ("in_favour",)


_ALL_SEATS: Final = (Base.SEATS, Base.COMPOSITION)  # by default; ``Quorum.under`` has the other


@attrs.frozen(kw_only=True)
class Threshold:
    """A share of a base, exceeded or only reached."""

    share: Fraction
    of: Base
    more_than: bool

    def __attrs_post_init__(self) -> None:
        """Refuse a share, a base or a strictness that is none."""
        faults = self._faults()
        if faults:
            raise InvalidRecordError(tuple(faults))

    def _faults(self) -> list[Fault]:
        share, strictness = "a Fraction, Fraction(3, 5) for three fifths", "True or False"
        faults = [
            *unless_kind(self.share, Fraction, code="not_a_share", path="/share", expected=share),
            *unless_kind(self.of, Base, code="not_a_base", path="/of", expected="a Base"),
            *unless_kind(
                self.more_than,
                bool,
                code="not_a_strictness",
                path="/more_than",
                expected=strictness,
            ),
        ]
        if not faults and not 0 <= self.share <= 1:
            faults.append(Fault("not_a_share", "/share", self.share, "from 0 to 1"))
        return faults

    def counted(self) -> Counts:
        """Return the positions that are counted and held against the share."""
        return _IN_FAVOUR

    def _least(self, base: int) -> int:
        """Return the least whole number that is enough when the base is so many."""
        whole, rest = divmod(self.share.numerator * base, self.share.denominator)
        return whole + 1 if self.more_than or rest else whole

    def _base(self, facts: Completions) -> int | None:
        return facts.known(_BASES[self.of]) if self.of in _BASES else self._size(facts)

    def _size(self, facts: Completions) -> int | None:
        """Return the base that is no sum of positions; ``None`` where it is not known."""
        if self.of in _ALL_SEATS:
            return facts.seats
        # A share of nothing is nothing, whatever it is taken of.
        return facts.previous_turnout if self.share else 0

    def form(self) -> dict[str, int]:
        """Return q·have - p·base by position, for a share p/q; a size is no position."""
        weights = dict.fromkeys(self.counted(), self.share.denominator)
        for name in _BASES.get(self.of, ()):
            weights[name] = weights.get(name, 0) - self.share.numerator
        return weights

    def _level(self, size: int) -> int:
        """Return what the form has to reach: the share of a size, one more where it is exceeded."""
        reached = self.share.numerator * size
        return reached + 1 if self.more_than else reached

    def _needs(self, facts: Completions) -> tuple[int, int] | None:
        """Return the least that is enough, at the least and at the most; ``None`` if unknown."""
        if self.of in _BASES:
            fewest, most = _range(facts, _BASES[self.of])
            return self._least(fewest), self._least(most)
        size = self._size(facts)
        return None if size is None else (self._least(size), self._least(size))


def _unless_measured(base: Base, by: Measure) -> list[Fault]:
    """Return the fault of what is no measure, or none that the base is counted in."""
    if base is Base.PREVIOUS_TURNOUT and by is not Measure.MEMBERS:
        expected = "members, as an earlier turnout counts people"
        return [Fault("not_a_measure", "/by", by, expected)]
    return unless_kind(by, Measure, code="not_a_measure", path="/by", expected="a Measure")


@attrs.frozen(kw_only=True)
class CastingVote:
    """Whose vote decides where those in favour and against are equally many.

    Attributes:
        polish: The vote in Polish, in the nominative: *głos marszałka województwa*.
        english: The same in English.
        basis: The provision that says so.
    """

    polish: str
    english: str
    basis: Provision | None = None

    def format(self, language: str = "pl") -> str:
        """Return whose vote it is, in Polish (``"pl"``) or English (``"en"``)."""
        return (self.polish, self.english)[names.number_of(language)]


@attrs.frozen(kw_only=True)
class Majority(Threshold):
    """How many votes in favour are enough.

    >>> ABSOLUTE_OF_SEATS.need(Tally(in_favour=10, against=4, abstaining=7), seats=21)
    11
    >>> SIMPLE.need(Tally(in_favour=11, against=5, abstaining=3), seats=21)
    6

    Attributes:
        share: Exact share; ``Fraction(3, 5)``, never 0.6, for ``ceil(0.55 * 100)`` is 56.
        of: What the share is taken of.
        more_than: Whether the share must be exceeded or only reached.
        by: What is counted, in favour and in the base.
        casting: Whose vote decides a tie; ``None`` where a tie adopts nothing, as nearly always.

    Raises:
        InvalidRecordError: If the share is no ``Fraction`` above 0 and up to 1, a field is of
            another kind, an earlier turnout is measured otherwise than in members, or a vote is
            to decide a tie that the majority does not know.
    """

    by: Measure = Measure.MEMBERS
    casting: CastingVote | None = None

    def _faults(self) -> list[Fault]:
        faults = super()._faults()
        if not faults and self.share == 0:
            faults.append(Fault("not_a_share", "/share", self.share, "above 0"))
        faults += _unless_measured(self.of, self.by)
        faults += unless_kind(
            self.casting,
            CastingVote | None,
            code="not_a_casting_vote",
            path="/casting",
            expected="a CastingVote or None",
        )
        if not faults and self.casting is not None and not self._knows_a_tie():
            expected = "None, but where members in favour have to be more than those against"
            faults.append(Fault("no_tie", "/casting", self.casting, expected))
        return faults

    def _knows_a_tie(self) -> bool:
        simple = self.share == 1 and self.of is Base.AGAINST and self.more_than
        return simple and self.by is Measure.MEMBERS

    def _with_the_tie(self, facts: Completions) -> "tuple[Majority, Majority]":
        """Return what is to be reached, at the easiest and the hardest, when a tie is decided."""
        lost = attrs.evolve(self, casting=None)
        won = attrs.evolve(lost, more_than=False)  # then as many as against are enough
        decided = {True: (won, won), False: (lost, lost), None: (won, lost)}
        return decided[facts.casting_in_favour]

    def format(self, language: str = "pl") -> str:
        """Return the name of the majority, in Polish (``"pl"``) or English (``"en"``).

        >>> THREE_FIFTHS_OF_SEATS.format()
        'większość co najmniej 3/5 głosów ustawowego składu'

        Raises:
            InvalidValueError: If it is another language.
        """
        return names.majority(
            language,
            self.share,
            self.of,
            more_than=self.more_than,
            by=self.by,
            casting=None if self.casting is None else self.casting.format(language),
        )

    def need(self, tally: Tally, seats: int, in_office: int | None = None) -> int | None:
        """Return the least number of votes in favour that is enough, in the measure of the tally.

        The base is held at its recorded value. Never below 1: nought to nought adopts nothing.
        ``None`` where the base is unknown. By another measure than members, the tally and the
        seats are those of a :class:`~zmp_core.votes.weighing.Weighing`. Where a casting vote
        decides ties, this is what is enough without it.
        """
        base = self._base(Completions(tally, seats, in_office))
        return None if base is None else max(1, self._least(base))

    def have(self, facts: Completions) -> tuple[int, int] | None:
        """Return the votes in favour, at the fewest and at the most; ``None`` if not weighed."""
        counted = facts.by(self.by)
        return None if counted is None else _range(counted, self.counted())

    def need_range(self, facts: Completions) -> tuple[int, int] | None:
        """Return the need, at the least and at the most; ``None`` where it has no limits."""
        counted = facts.by(self.by)
        needs = None if counted is None else self._needs(counted)
        return None if needs is None else (max(1, needs[0]), max(1, needs[1]))

    def _needs(self, facts: Completions) -> tuple[int, int] | None:
        if self.casting is None:
            return super()._needs(facts)
        easiest, hardest = (each.need_range(facts) for each in self._with_the_tie(facts))
        return easiest and hardest and (easiest[0], hardest[1])

    def met(self, facts: Completions) -> bool | None:
        """Tell whether the majority was reached; ``None`` where the unknown decides."""
        counted = facts.by(self.by)
        return None if counted is None else self._met(counted)

    def _met(self, facts: Completions) -> bool | None:
        if self.casting is not None:
            easiest, hardest = (each.met(facts) for each in self._with_the_tie(facts))
            return easiest if easiest is hardest else None
        have, base = facts.tally.in_favour, self._base(facts)
        if have is not None and base is not None:
            return have >= max(1, self._least(base))
        somebody = facts.with_somebody_in_favour()
        size = 0 if self.of in _BASES else self._size(facts)
        if size is None:
            return False if somebody is None else None
        form, level = self.form(), self._level(size)
        if somebody is None or somebody.extremes(form)[1] < level:
            return False
        fewest, _ = _range(facts, _IN_FAVOUR)
        sure = facts.extremes(form)[0] >= level and fewest >= 1
        return True if sure else None


@attrs.frozen(kw_only=True)
class Quorum(Threshold):
    """How many members make the body able to resolve.

    >>> Quorum(share=Fraction(1, 2)).need(21)
    11

    Attributes:
        share: Exact share; 0 where no quorum is asked for.
        of: What the share is taken of.
        more_than: Whether the share must be exceeded or only reached.
        counting: Who makes the quorum.
        basis: The provision that demands it.
        by: What is counted, in those who make it and in the base.
        at_least: A number below which it never is, in what is counted; with a share of 0 it is
            that number.

    Raises:
        InvalidRecordError: If the share is no ``Fraction`` from 0 to 1, a field is of another
            kind, an earlier turnout is measured otherwise than in members, or a number is set
            beside another base than the seats.
    """

    of: Base = Base.SEATS
    more_than: bool = False
    counting: Counting = Counting.IN_ROOM
    basis: Provision | None = None
    by: Measure = Measure.MEMBERS
    at_least: int = 0

    def _faults(self) -> list[Fault]:
        expected = "a whole number, 0 or more"
        faults = [
            *super()._faults(),
            *unless_kind(
                self.counting,
                Counting,
                code="not_a_counting",
                path="/counting",
                expected="a Counting",
            ),
            *_unless_measured(self.of, self.by),
            *unless_number(
                self.at_least, 0, code="not_a_number", path="/at_least", expected=expected
            ),
        ]
        if not faults and self.at_least and self.of is not Base.SEATS:
            expected = "0, but where the share is one of the seats"
            faults.append(Fault("not_a_number", "/at_least", self.at_least, expected))
        return faults

    def _least(self, base: int) -> int:
        return max(self.at_least, super()._least(base))

    def _level(self, size: int) -> int:
        return max(self.at_least * self.share.denominator, super()._level(size))

    def format(self, language: str = "pl") -> str:
        """Return the name of the quorum, in Polish (``"pl"``) or English (``"en"``).

        >>> Quorum(share=Fraction(1, 2)).format()
        'co najmniej połowa ustawowego składu'

        Raises:
            InvalidValueError: If it is another language.
        """
        return names.quorum(
            language,
            self.share,
            self.of,
            more_than=self.more_than,
            by=self.by,
            at_least=self.at_least,
        )

    def under(self, readings: Readings) -> "Quorum":
        """Return the quorum as the readings have it; what the law settles stays as it is."""
        counting, of = self.counting, self.of
        if readings is DEFAULT and of is not Base.COMPOSITION:
            return self  # nearly always
        if counting is Counting.IN_ROOM:
            if readings.presence is Presence.TAKING_PART:
                counting = Counting.TAKING_PART
            elif readings.attendance is Attendance.LIST:
                counting = Counting.SIGNED
            elif readings.barred is Barred.NOT_COUNTED:
                counting = Counting.IN_ROOM_NOT_BARRED
        if of is Base.COMPOSITION:
            of = Base.SEATS if readings.composition is Composition.SEATS else Base.IN_OFFICE
        if counting is self.counting and of is self.of:
            return self
        return attrs.evolve(self, counting=counting, of=of)

    def need(
        self, seats: int, in_office: int | None = None, previous_turnout: int | None = None
    ) -> int | None:
        """Return how many members make the quorum, without any vote.

        ``None`` where the base is the members in office, or an earlier turnout, and their number
        is not given. "Skład organu" is read as the seats; :meth:`under` gives the other reading.
        By another measure than members, the seats are the size of a
        :class:`~zmp_core.votes.weighing.Weighing`.
        """
        given = {Base.IN_OFFICE: in_office, Base.PREVIOUS_TURNOUT: previous_turnout}
        base = given.get(self.of, seats)
        return None if base is None else self._least(base)

    def counted(self) -> Counts:
        """Return the positions that make the quorum."""
        return _COUNTED[self.counting]

    def have(self, facts: Completions) -> tuple[int, int] | None:
        """Return how many make it, at the fewest and at the most; ``None`` if not weighed."""
        counted = facts.by(self.by)
        return None if counted is None else self._have(counted)

    def _have(self, facts: Completions) -> tuple[int, int]:
        if self.counting is Counting.SIGNED and facts.signed is not None:
            return facts.signed, facts.signed
        return _range(facts, self.counted())

    def need_range(self, facts: Completions) -> tuple[int, int] | None:
        """Return the need, at the least and at the most; ``None`` where it has no limits."""
        counted = facts.by(self.by)
        return None if counted is None else self._needs(counted)

    def met(self, facts: Completions) -> bool | None:
        """Tell whether there was a quorum; ``None`` where the unknown decides."""
        counted = facts.by(self.by)
        return None if counted is None else self._met(counted)

    def _met(self, facts: Completions) -> bool | None:
        if self.counting is Counting.SIGNED and facts.signed is not None:
            return self._met_by_list(facts, facts.signed)
        have, base = facts.known(self.counted()), self._base(facts)
        if have is not None and base is not None:
            return have >= self._least(base)
        size = 0 if self.of in _BASES else self._size(facts)
        if size is None:  # somebody took part in every election, so nobody is never enough
            return False if self._have(facts)[1] == 0 else None
        fewest, most = facts.extremes(self.form())
        level = self._level(size)
        return True if fewest >= level else False if most < level else None

    def _met_by_list(self, facts: Completions, signed: int) -> bool | None:
        """Hold a list against the need; what is on it follows from no position."""
        needs = self._needs(facts)
        if needs is None:
            return None if signed else False
        fewest, most = needs
        return True if signed >= most else False if signed < fewest else None


@attrs.frozen(kw_only=True)
class Consent:
    """A condition that is not a number: somebody has to agree.

    Attributes:
        of: Whose consent, in Polish: *wnioskodawca*.
        polish: The condition in Polish: *zgoda wnioskodawcy*.
        english: The same in English.
    """

    of: str
    polish: str
    english: str

    def format(self, language: str = "pl") -> str:
        """Return what is asked for, in Polish (``"pl"``) or English (``"en"``)."""
        return (self.polish, self.english)[names.number_of(language)]


def _range(facts: Completions, counts: Counts) -> tuple[int, int]:
    known = facts.known(counts)
    if known is not None:
        return known, known
    return facts.extremes(dict.fromkeys(counts, 1))


SIMPLE: Final = Majority(share=Fraction(1), of=Base.AGAINST, more_than=True)  # za > przeciw
ABSOLUTE: Final = Majority(share=Fraction(1, 2), of=Base.VALID_VOTES, more_than=True)
ABSOLUTE_OF_SEATS: Final = Majority(share=Fraction(1, 2), of=Base.SEATS, more_than=True)
THREE_FIFTHS_OF_SEATS: Final = Majority(share=Fraction(3, 5), of=Base.SEATS, more_than=False)

WITHOUT_QUORUM: Final = Quorum(share=Fraction(0))  # a committee, a second call: need 0, always met
