"""Who was elected: a contest held against the rule that governs it.

Each candidate is a vote of its own, in which the other valid papers count as against, and the
verdict on that vote says how it ended. Here is only what several verdicts say together: who takes
the places, where a tie is, who stands again.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import Final, NoReturn

import attrs

from zmp_core.errors import Fault, InvalidRecordError, NotCoveredError
from zmp_core.rules.book import RuleBook
from zmp_core.rules.majority import Majority
from zmp_core.rules.readings import DEFAULT, BlankPapers, Readings
from zmp_core.rules.requirement import Requirement
from zmp_core.rules.rounds import Rounds
from zmp_core.rules.rule import Assumption, Outcome, Rule
from zmp_core.rules.selection import governing
from zmp_core.rules.verdict import Caution, Edition, Verdict
from zmp_core.votes.contest import Contest
from zmp_core.votes.weighing import Measure

_Side = Mapping[str, Verdict]

# How blank papers may have to be taken: as valid, as invalid, or as either.
_CLASSES: Final = {
    BlankPapers.OPEN: (True, False),
    BlankPapers.VALID: (True,),
    BlankPapers.INVALID: (False,),
}
# The facts of a contest that stand behind a count of the vote on one candidate.
_BEHIND: Final = {
    "in_favour": ("votes",),
    "abstaining": ("votes", "abstaining", "blank"),
    "invalid": ("blank", "invalid"),
    "not_voting": ("present", "cast", "excluded"),
}
_BEHIND_SEVERAL_NAMES: Final = _BEHIND | {
    "abstaining": ("cast", "votes", "abstaining", "blank", "invalid")
}
# In the order in which tellers write them down.
_FACTS: Final = (
    "present",
    "cast",
    "votes",
    "against",
    "abstaining",
    "blank",
    "invalid",
    "excluded",
    "absent",
    "in_office",
    "day",
)


class ElectionOutcome(StrEnum):
    """How a round of an election ended."""

    ELECTED = "elected"
    """At least one was elected; ``Election.unfilled`` tells of places left. Or one was recalled."""
    NOT_ELECTED = "not_elected"
    """There was a quorum, and nobody was elected, or recalled."""
    NO_QUORUM = "no_quorum"
    """The body could not elect."""
    UNDETERMINED = "undetermined"
    """What is not known, or how blank papers are taken, decides."""


@attrs.frozen(kw_only=True)
class NextRound:
    """Who stands in the next round.

    Attributes:
        round: Its number.
        candidates: Those who stand again, in the order of the ballot.
        tie: Those who share the votes at the border, too many for the rest of it; who of them
            stands again is for the rules of the body to say. ``None`` where there is no tie.
    """

    round: int
    candidates: tuple[str, ...]
    tie: tuple[str, ...] | None = None


@attrs.frozen(kw_only=True)
class ElectionHinge:
    """A disputed reading on which the result depends.

    Attributes:
        reading: Name of the reading, a field of ``Readings``.
        instead: The other choice.
        outcome: How the election ends under it.
        elected: Who is elected under it.
    """

    reading: str
    instead: str
    outcome: ElectionOutcome
    elected: tuple[str, ...] = ()


@attrs.frozen
class _Result:
    """How a contest ended, and who was elected; nobody where that is not determined."""

    outcome: ElectionOutcome
    elected: tuple[str, ...] = ()


_UNDETERMINED: Final = _Result(ElectionOutcome.UNDETERMINED)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Election:
    """Who was elected, and why. Of a recall, the only name is the one that was recalled.

    Held are the facts, the rule, the readings and the rounds; all else follows from them.
    ``bool(election)`` is refused: nobody elected, no quorum and an open question are three things.

    Attributes:
        contest: The facts.
        rule: The rule of the day, as it was when the result was given.
        also: Other wordings of it that were in force within the span of days, if any.
        readings: How disputed points were read.
        rounds: What the rules of the body say of further rounds; ``None`` where they do not.
        book: The edition of the book that answered, ``None`` where a rule was given instead.

    Raises:
        InvalidRecordError: If a rule asks for what papers with names cannot show.
    """

    contest: Contest
    rule: Rule
    also: tuple[Rule, ...] = ()
    readings: Readings = DEFAULT
    rounds: Rounds | None = None
    book: Edition | None = attrs.field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a rule under which the verdicts on the candidates would say nothing."""
        rules = {"/rule": self.rule, **{f"/also/{at}": each for at, each in enumerate(self.also)}}
        faults = tuple(
            Fault("not_for_contests", path, rule.id, _EXPECTED)
            for path, rule in rules.items()
            if not _is_for_contests(rule.under(self.readings, self.contest.matter), self.contest)
        )
        if faults:
            raise InvalidRecordError(faults)

    def __bool__(self) -> NoReturn:
        """Refuse to be taken for yes or no."""
        message = (
            "an election is no yes or no; write `election.elected` (a tuple of names) or "
            "`election.outcome is ElectionOutcome.ELECTED`"
        )
        raise TypeError(message)

    @property
    def outcome(self) -> ElectionOutcome:
        """How it ended."""
        return self._result.outcome

    @property
    def elected(self) -> tuple[str, ...]:
        """Who was elected, in the order of the ballot; nobody while that is not determined.

        Who shares the votes at the border of the places is not elected: no tie is broken.
        """
        return self._result.elected

    @property
    def unfilled(self) -> int | None:
        """How many places are left; ``None`` while that is not determined."""
        if self.outcome is ElectionOutcome.UNDETERMINED:
            return None
        return self.contest.places - len(self.elected)

    @property
    def leader(self) -> str | None:
        """Who has more votes than anybody else; ``None`` in a tie or where votes are unknown."""
        first = _at_border(self._ranked(self.contest.candidates), 1)
        return first[0] if len(first) == 1 else None

    @property
    def tie(self) -> tuple[str, ...] | None:
        """Who shares the votes at the border of the places, of one place those with the most.

        ``None`` where all of them have a place, or where votes are unknown. A tie is told whether
        or not the votes would be enough.
        """
        return _tied(self._ranked(self.contest.candidates), self.contest.places)

    @property
    def next_round(self) -> NextRound | None:
        """Who stands again; ``None`` where no round is declared, needed or known."""
        rounds, contest = self.rounds, self.contest
        if rounds is None or not self.unfilled or self.outcome is ElectionOutcome.NO_QUORUM:
            return None
        if rounds.most is not None and contest.round >= rounds.most:
            return None
        left = [name for name in contest.candidates if name not in self.elected]
        ranked = self._ranked(left)
        if not ranked:
            return None
        border, tie = _at_border(ranked, rounds.advance), _tied(ranked, rounds.advance)
        least = ranked[border[0]]
        again = tuple(n for n in left if ranked[n] > least or (not tie and n in border))
        return NextRound(round=contest.round + 1, candidates=again, tie=tie)

    @property
    def need(self) -> int | None:
        """The least number of votes that is enough, the same for all; ``None`` where open."""
        needs = {verdict.majority.need for side in self._sides for verdict in side.values()}
        return needs.pop() if len(needs) == 1 else None

    @property
    def quorum(self) -> Requirement:
        """The quorum held against the contest."""
        return self._first.quorum

    @property
    def majority(self) -> Requirement:
        """The majority held against who has the most votes, the first on the ballot in a tie."""
        return self._first.majority

    @cached_property
    def verdicts(self) -> Mapping[str, Verdict]:
        """The verdict on each candidate, by name.

        While it is open what blank papers are, they are unknown to it; where that alone would
        leave it open, though it is the same either way, they are taken as valid.
        """
        return MappingProxyType({name: self._verdict_on(name) for name in self._sides[0]})

    def _verdict_on(self, name: str) -> Verdict:
        sided, *others = (side[name] for side in self._sides)
        if not others:
            return sided
        unsided = self._verdict(name, self.readings, blank_valid=None)
        same = all(other.outcome is sided.outcome for other in others)
        return sided if same and unsided.outcome is not sided.outcome else unsided

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """Unknown facts of the contest that together would settle it, whatever they say.

        ``votes`` are those of every candidate of whom they are unknown. Empty where nothing but
        a reading is open.
        """
        open_sides = [side for side in self._sides if self._ended(side) == _UNDETERMINED]
        several_names = min(self.contest.places, len(self.contest.candidates)) > 1
        behind = _BEHIND_SEVERAL_NAMES if several_names else _BEHIND
        wanted = {
            fact
            for side in open_sides
            for verdict in side.values()
            for name in verdict.missing
            for fact in behind.get(name, (name,))
        }
        whole = self.contest.completed
        return tuple(fact for fact in _FACTS if fact in wanted and _is_unknown(fact, whole))

    @cached_property
    def hinges(self) -> tuple[ElectionHinge, ...]:
        """The readings of which each, flipped alone, changes who is elected or how it ends."""
        return tuple(
            ElectionHinge(
                reading=name,
                instead=str(getattr(readings, name)),
                outcome=other.outcome,
                elected=other.elected,
            )
            for name, readings in self.readings.flipped()
            # To leave a point open that has been read is no other reading of it.
            if name != "blank_papers" or readings.blank_papers is not BlankPapers.OPEN
            if (other := self._under(readings)) != self._result
        )

    @property
    def assumptions(self) -> tuple[Assumption, ...]:
        """What was taken for granted although no source settles it."""
        return self._first.assumptions

    @cached_property
    def cautions(self) -> tuple[Caution, ...]:
        """Why the result is to be taken with care, in the order of ``Caution``."""
        found = {caution for verdict in self.verdicts.values() for caution in verdict.cautions}
        return tuple(caution for caution in Caution if caution in found)

    @cached_property
    def _sides(self) -> tuple[_Side, ...]:
        return self._sides_under(self.readings)

    def _sides_under(self, readings: Readings) -> tuple[_Side, ...]:
        """Return the verdicts by name, once for each way in which blank papers may be taken."""
        no_blank = self.contest.completed.blank == 0
        classes = (True,) if no_blank else _CLASSES[readings.blank_papers]
        return tuple(
            {
                name: self._verdict(name, readings, blank_valid=valid)
                for name in self.contest.candidates
            }
            for valid in classes
        )

    def _verdict(self, name: str, readings: Readings, *, blank_valid: bool | None) -> Verdict:
        return Verdict(
            record=self.contest.record_for(name, blank_valid=blank_valid),
            rule=self.rule,
            also=self.also,
            readings=readings,
            book=self.book,
        )

    @cached_property
    def _result(self) -> _Result:
        return self._together(self._sides)

    def _under(self, readings: Readings) -> _Result:
        return self._together(self._sides_under(readings))

    def _together(self, sides: Iterable[_Side]) -> _Result:
        results = {self._ended(side) for side in sides}
        return results.pop() if len(results) == 1 else _UNDETERMINED

    def _ended(self, side: _Side) -> _Result:
        outcomes = {verdict.outcome for verdict in side.values()}
        if Outcome.NO_QUORUM in outcomes:
            return _Result(ElectionOutcome.NO_QUORUM)
        if Outcome.UNDETERMINED in outcomes:
            return _UNDETERMINED
        passing = [name for name, verdict in side.items() if verdict.outcome is Outcome.ADOPTED]
        places = self.contest.places
        if len(passing) > places:
            ranked = self._ranked(passing)  # nobody passes with votes that are not known
            out = _tied(ranked, places) or ()
            best = sorted(passing, key=ranked.__getitem__, reverse=True)[:places]
            passing = [name for name in passing if name in best and name not in out]
        ended = ElectionOutcome.ELECTED if passing else ElectionOutcome.NOT_ELECTED
        return _Result(ended, tuple(passing))

    def _ranked(self, names: Iterable[str]) -> dict[str, int]:
        """Return the votes of the named candidates; nothing where those of one are unknown."""
        votes = self.contest.completed.votes
        known = {name: count for name in names if (count := votes[name]) is not None}
        return known if known.keys() == set(names) else {}

    @property
    def _first(self) -> Verdict:
        first = _at_border(self._ranked(self.contest.candidates), 1)
        return self.verdicts[(first or self.contest.candidates)[0]]

    def explain(self, language: str = "pl") -> str:
        """Return the result with its reasons, in lines.

        Args:
            language: ``"pl"`` or ``"en"``.

        Raises:
            InvalidValueError: If it is another language.
        """
        from zmp_core.rules.contest_words import describe  # noqa: PLC0415  words come last

        return describe(self, language)

    def sentence(self) -> str:
        """Return the protocol of the tellers (protokół komisji skrutacyjnej), in Polish lines."""
        from zmp_core.rules.contest_words import protocol  # noqa: PLC0415  words come last

        return protocol(self)

    def __str__(self) -> str:
        """Return the result in one line."""
        who = f" {', '.join(self.elected)}" if self.elected else ""
        votes = ", ".join(
            f"{name} {'unknown' if count is None else count}"
            for name, count in self.contest.completed.votes.items()
        )
        need = "open" if self.need is None else self.need
        rule = f"{self.rule.id}, {self.rule.basis}"
        return f"{self.outcome}{who}: {votes}, needed {need} ({rule})"

    def _repr_html_(self) -> str:
        """Return a table and bars for notebooks, with everything from outside escaped."""
        from zmp_core.printing.escaping import one_line  # noqa: PLC0415  comes last
        from zmp_core.rules.contest_words import page  # noqa: PLC0415  comes last
        from zmp_core.rules.pictures import shown_of_election  # noqa: PLC0415  comes last

        return one_line(page(self)) + shown_of_election(self)


def judge_contest(
    contest: Contest,
    *,
    rule: Rule | str | None = None,
    book: RuleBook | None = None,
    readings: Readings = DEFAULT,
    rounds: Rounds | None = None,
) -> Election:
    """Hold a contest against the rule that governs it.

    A plurality never elects where the rule asks for a majority, and no tie is broken.

    Args:
        contest: The facts. All counts are in papers or members, never in percent.
        rule: A rule, or the id of one, that governs the contest whatever its matter.
        book: The rules to ask; those of the kind of body by default. The day of the contest
            selects the wording.
        readings: How disputed points are read. What a blank paper is stays open by default: the
            voting rules of the body say it, and where it decides, the outcome is undetermined.
        rounds: What the rules of the body say of further rounds; by default what the local
            statute of the book declares.

    Returns:
        The result; where the span of days has several wordings, the latest is its ``rule`` and
        the others are in ``also``: if they disagree, the outcome is undetermined.

    Raises:
        NotCoveredError: If no rule covers that body and matter on any of those days, or the rule
            asks for what papers with names cannot show.
        AmbiguousError: If the id is that of a row which holds several rules.

    Source: the entries of the rule book; each names its provision.
    """
    found, edition = governing(contest, rule, book)
    for each in found:
        if not _is_for_contests(each.under(readings, contest.matter), contest):
            raise NotCoveredError(f"papers with several names under {each.id}", _EXPECTED)
    *also, latest = found
    # What a local statute of those days declares, unless the caller says otherwise.
    for statute in () if book is None else book.statutes:
        if statute.in_force.meets(contest.days):
            rounds = rounds or statute.rounds
            if readings.blank_papers is BlankPapers.OPEN:
                readings = attrs.evolve(readings, blank_papers=statute.blank_papers)
    return Election(
        contest=contest,
        rule=latest,
        also=tuple(also),
        readings=readings,
        rounds=rounds,
        book=edition,
    )


_EXPECTED: Final = (
    "one majority of members, and for several candidates one that counts a vote for another like "
    "an abstention; else vote on each candidate, as a VoteRecord of its own"
)


def _is_for_contests(rule: Rule, contest: Contest) -> bool:
    """Tell whether verdicts on single candidates are what the rule means.

    No law says that the votes for others are against a candidate. Where a share of the valid
    votes or of the members is asked for, they need not be: they are in the base all the same.
    """
    demand = rule.requires[0]
    if len(rule.requires) > 1 or not isinstance(demand, Majority):
        return False
    if demand.by is not Measure.MEMBERS:
        return False
    weights = demand.form()
    return len(contest.candidates) == 1 or weights.get("against") == weights.get("abstaining")


def _is_unknown(fact: str, contest: Contest) -> bool:
    if fact == "votes":
        return None in contest.votes.values()
    return fact == "day" or getattr(contest, fact) is None


def _at_border(ranked: Mapping[str, int], places: int) -> tuple[str, ...]:
    """Return those who have as many votes as whoever takes the last of so many places."""
    if not ranked:
        return ()
    best = sorted(ranked.values(), reverse=True)
    last = best[min(places, len(best)) - 1]
    return tuple(name for name, count in ranked.items() if count == last)


def _tied(ranked: Mapping[str, int], places: int) -> tuple[str, ...] | None:
    """Return those at the border, where the places are too few for all of them."""
    border = _at_border(ranked, places)
    above = [name for name in ranked if border and ranked[name] > ranked[border[0]]]
    return border if len(above) + len(border) > places else None
