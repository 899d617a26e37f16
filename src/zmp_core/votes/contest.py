"""An election inside a body, by papers that bear names: its facts, and nothing about the law.

One candidate or several, for one place or more; a recall, where the one who is to be recalled is
the only name. Not here: how many votes elect.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import attrs

from zmp_core.bodies.body import Body, Term
from zmp_core.errors import (
    Fault,
    InvalidRecordError,
    InvalidValueError,
    pointer,
    unless_kind,
    unless_number,
    unless_text,
)
from zmp_core.law.period import Period
from zmp_core.votes.ballot import VotingMode
from zmp_core.votes.circumstances import Circumstances
from zmp_core.votes.matter import Matter
from zmp_core.votes.record import VoteRecord
from zmp_core.votes.tally import Tally

_OTHER_PAPERS = ("against", "abstaining", "blank", "invalid")
_COUNTS = ("excluded", "issued", "cast", *_OTHER_PAPERS)


class Votes(Mapping[str, int | None]):
    """Names and votes as a mapping that never changes, in the order of the ballot."""

    __slots__ = ("_votes",)

    def __init__(self, pairs: Iterable[tuple[str, int | None]]) -> None:
        """Keep the pairs; a contest has checked them."""
        self._votes = dict(pairs)

    def __getitem__(self, name: str) -> int | None:
        """Return the votes of the named candidate; ``KeyError`` for who is none."""
        return self._votes[name]

    def __iter__(self) -> Iterator[str]:
        """Give the names in the order of the ballot."""
        return iter(self._votes)

    def __len__(self) -> int:
        """Return the number of candidates."""
        return len(self._votes)

    def __hash__(self) -> int:
        """Return the same for the same names and votes, in whatever order."""
        return hash(frozenset(self.items()))

    def __repr__(self) -> str:
        """Show the mapping as one would write it."""
        return repr(self._votes)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Contest:
    """One round of an election by papers. Counts are in papers or in members; unknown is ``None``.

    >>> from zmp_core.bodies import BodyKind
    >>> council = Body(kind=BodyKind.GMINA_COUNCIL, seats=21)
    >>> contest = Contest(
    ...     body=council,
    ...     matter=Matter.CHAIR_ELECTION,
    ...     day=date(2024, 5, 7),
    ...     candidates=("Lis", "Nowak"),
    ...     present=20,
    ... )
    >>> contest.count(issued=20, votes={"Lis": 8, "Nowak": 9}, blank=2, invalid=1).votes
    {'Lis': 8, 'Nowak': 9}

    Attributes:
        body: Who voted.
        matter: On what; decides the rule.
        day: The day, or the span of days of which one is known to be it; ``None`` where nothing is.
        candidates: Their names, in the order of the ballot.
        places: How many are to be elected. A paper may bear as many names.
        round: Which round it was, 1 for the first.
        present: Members in the room when the papers were cast.
        absent: Members in office who were not.
        excluded: Members in the room who were barred from voting (art. 25a u.s.g.).
        in_office: Filled mandates on that day.
        issued: Papers handed out.
        cast: Papers taken out of the box.
        votes: Votes by name. A name that is left out is one whose votes are unknown.
        against: Papers against the only candidate; ``None`` where there are several.
        abstaining: Papers that say so, where the paper has such a box; 0 where it has none.
        blank: Papers that name nobody, or are against all of several candidates.
        invalid: Invalid papers.
        mode: How the vote was taken.
        call: Which call of the meeting it was, 1 for the first.
        term: The term of the council that sat.
        circumstances: How the vote came about.
        reference: How the source calls this vote.

    Raises:
        InvalidRecordError: If a field cannot be such a value, or two of them cannot both be true.
    """

    body: Body
    matter: Matter
    day: date | Period | None
    candidates: tuple[str, ...]
    places: int = 1
    round: int = 1
    present: int | None = None
    absent: int | None = None
    excluded: int | None = None
    in_office: int | None = None
    issued: int | None = None
    cast: int | None = None
    votes: Mapping[str, int | None] = attrs.field(factory=dict[str, int | None])
    against: int | None = None
    abstaining: int | None = None
    blank: int | None = None
    invalid: int | None = None
    mode: VotingMode | None = None
    call: int | None = None
    term: Term | None = None
    circumstances: Circumstances | None = None
    reference: str | None = None

    @property
    def days(self) -> Period:
        """The span of days of which one is the day of the contest."""
        return Period.of(self.day)

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot have happened, then keep the votes of every candidate."""
        faults = [
            *_wrong_members(self),
            *_wrong_names(self),
            *_wrong_numbers(self),
        ] or _papers_at_odds(self)
        if faults:
            raise InvalidRecordError(tuple(faults))
        votes = Votes((name, self.votes.get(name)) for name in self.candidates)
        # A frozen value is set once, here.
        object.__setattr__(self, "votes", votes)

    def count(
        self,
        *,
        issued: int | None = None,
        cast: int | None = None,
        votes: Mapping[str, int | None] | None = None,
        against: int | None = None,
        abstaining: int | None = None,
        blank: int | None = None,
        invalid: int | None = None,
    ) -> "Contest":
        """Return the contest with these counts; those that are not given stay as they are.

        Raises:
            InvalidRecordError: If the counts cannot be.
        """
        given: dict[str, Any] = {
            "issued": issued,
            "cast": cast,
            "votes": votes,
            "against": against,
            "abstaining": abstaining,
            "blank": blank,
            "invalid": invalid,
        }
        return attrs.evolve(
            self, **{name: count for name, count in given.items() if count is not None}
        )

    @property
    def completed(self) -> "Contest":
        """The contest with every count that follows from the others.

        Papers for somebody, against, abstaining, blank and invalid make up those cast. Where
        a paper may bear several names, the votes of one candidate follow from nothing.
        """
        known, cast, one_name = _papers(self), self.cast, _names_on_a_paper(self) == 1
        names = [name for name, votes in self.votes.items() if votes is None] if one_name else []
        kinds = [kind for kind in _kinds(self) if getattr(self, kind) is None]
        if cast is None and (known == _most_papers(self) or (one_name and not names + kinds)):
            cast = known
        if cast is None:
            return self
        rest = cast - known
        if rest and not (one_name and len(names) + len(kinds) == 1):
            return self  # of those cast nothing new is known either: all would have followed
        votes = {**self.votes, **dict.fromkeys(names, rest)}
        others: dict[str, Any] = dict.fromkeys(kinds, rest)
        return attrs.evolve(self, cast=cast, votes=votes, **others)

    def tally_for(self, candidate: str, *, blank_valid: bool | None) -> Tally:
        """Return the contest as a vote on one candidate.

        Of several candidates, every other valid paper counts as against. Where not all of them
        are known, ``against`` is what is known of them and ``abstaining`` is unknown: whoever
        asks for a share of the valid votes weighs the two alike. Of an only candidate the papers
        stay what they are, and a valid blank one is for neither side, as an abstention is.

        Args:
            candidate: The name.
            blank_valid: Whether a blank paper is a valid one; ``None`` where nobody says.

        Raises:
            InvalidValueError: If nobody of that name stands.
        """
        if candidate not in self.candidates:
            raise InvalidValueError(candidate, "one of: " + ", ".join(self.candidates))
        whole = self.completed
        valid, spoilt = _blank(whole.blank, blank_valid=blank_valid)
        if len(self.candidates) == 1:
            against, abstaining = whole.against, _sum(whole.abstaining, valid)
        else:
            least, exactly = _for_others(whole, candidate)
            against, abstaining = least + (valid or 0), whole.abstaining
            if valid is None or not exactly:
                against, abstaining = against + (abstaining or 0), None
        not_voting, excluded = _without_paper(whole)
        return Tally(
            whole.votes[candidate],
            against,
            abstaining,
            present=self.present,
            absent=self.absent,
            not_voting=not_voting,
            excluded=excluded,
            invalid=_sum(whole.invalid, spoilt),
        )

    def record_for(self, candidate: str, *, blank_valid: bool | None) -> VoteRecord:
        """Return the record of the contest as a vote on one candidate; see :meth:`tally_for`.

        Raises:
            InvalidValueError: If nobody of that name stands.
        """
        return VoteRecord(
            body=self.body,
            matter=self.matter,
            day=self.day,
            tally=self.tally_for(candidate, blank_valid=blank_valid),
            # An open election by papers may have invalid ones; the record of an open vote has none.
            mode=self.mode if self.mode is VotingMode.SECRET else None,
            in_office=self.in_office,
            call=self.call,
            term=self.term,
            circumstances=self.circumstances,
            reference=self.reference,
        )


def _sum(*counts: int | None) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


def _blank(blank: int | None, *, blank_valid: bool | None) -> tuple[int | None, int | None]:
    """Return the valid and the invalid ones among the blank papers."""
    if blank_valid is None and blank != 0:
        return None, None
    return (blank, 0) if blank_valid else (0, blank)


def _names_on_a_paper(contest: Contest) -> int:
    return min(contest.places, len(contest.candidates))


def _kinds(contest: Contest) -> tuple[str, ...]:
    """Return the papers that are for nobody; of several candidates, none is merely against."""
    return _OTHER_PAPERS if len(contest.candidates) == 1 else _OTHER_PAPERS[1:]


def _for_nobody(contest: Contest) -> int | None:
    return _sum(*(getattr(contest, kind) for kind in _kinds(contest)))


def _bearing(contest: Contest, votes: Iterable[int | None]) -> int:
    """Return how few papers may bear so many votes."""
    known = [count for count in votes if count is not None]
    together = -(-sum(known) // _names_on_a_paper(contest))
    return max(together, *known) if known else 0


def _papers(contest: Contest) -> int:
    """Return how many papers the counts prove."""
    others = (getattr(contest, kind) for kind in _kinds(contest))
    return _bearing(contest, contest.votes.values()) + sum(count or 0 for count in others)


def _for_others(contest: Contest, candidate: str) -> tuple[int, bool]:
    """Return the papers that bear other names alone, at the fewest, and whether it is exactly so.

    The contest is a completed one.
    """
    votes = contest.votes[candidate]
    others = [count for name, count in contest.votes.items() if name != candidate]
    if _names_on_a_paper(contest) == 1:
        return sum(count or 0 for count in others), None not in others
    if votes is None:
        return 0, False
    nobody = _for_nobody(contest)
    if contest.cast is not None and nobody is not None:
        return contest.cast - nobody - votes, True
    return _bearing(contest, contest.votes.values()) - votes, False


def _people(contest: Contest) -> int:
    """Return how many may have been given a paper, at the most."""
    people = contest.present
    if people is None:
        members = contest.body.seats if contest.in_office is None else contest.in_office
        people = members - (contest.absent or 0)
    return people - (contest.excluded or 0)


def _most_papers(contest: Contest) -> int:
    return _people(contest) if contest.issued is None else contest.issued


def _without_paper(contest: Contest) -> tuple[int | None, int | None]:
    """Return how many present gave no paper though they might, and how many might not."""
    if contest.present is None or contest.cast is None:
        return None, contest.excluded
    rest = contest.present - contest.cast
    if rest == 0:
        return 0, 0
    return None if contest.excluded is None else rest - contest.excluded, contest.excluded


def _wrong_members(contest: Contest) -> list[Fault]:
    """Return what would be wrong with the record of any vote of that body."""
    faults: list[Fault] = []
    people = {"present": contest.present, "absent": contest.absent}
    try:
        tally = Tally(None, None, None, **people)
    except InvalidRecordError as error:
        faults += error.faults
        tally = Tally(None, None, None)
    try:
        VoteRecord(
            body=contest.body,
            matter=contest.matter,
            day=contest.day,
            tally=tally,
            mode=contest.mode,
            in_office=contest.in_office,
            call=contest.call,
            term=contest.term,
            circumstances=contest.circumstances,
            reference=contest.reference,
        )
    except InvalidRecordError as error:
        faults += (
            attrs.evolve(fault, path=fault.path.removeprefix("/tally")) for fault in error.faults
        )
    return faults


def _wrong_names(contest: Contest) -> list[Fault]:
    expected = "a tuple of names, at least one"
    candidates: object = contest.candidates
    if not isinstance(candidates, tuple) or not candidates:
        return [Fault("not_a_ballot", "/candidates", candidates, expected)]
    faults: list[Fault] = []
    for at, name in enumerate(contest.candidates):
        path = f"/candidates/{at}"
        faults += unless_text(name, path=path)
        if name in contest.candidates[:at]:
            faults.append(Fault("named_twice", path, name, "each candidate once"))
    return faults + _wrong_votes(contest)


def _wrong_votes(contest: Contest) -> list[Fault]:
    expected = "a mapping of names to votes"
    faults = unless_kind(
        contest.votes, Mapping, code="wrong_kind", path="/votes", expected=expected
    )
    for name, count in () if faults else contest.votes.items():
        path = pointer("votes", name)
        if name not in contest.candidates:
            faults.append(Fault("unknown_candidate", path, count, "the name of a candidate"))
        faults += _unless_count(count, path)
    return faults


def _wrong_numbers(contest: Contest) -> list[Fault]:
    faults: list[Fault] = []
    for name in ("places", "round"):
        expected = "a whole number, 1 or more"
        faults += unless_number(
            getattr(contest, name), 1, code="not_a_number", path=f"/{name}", expected=expected
        )
    for name in _COUNTS:
        faults += _unless_count(getattr(contest, name), f"/{name}")
    return faults


def _unless_count(count: object, path: str) -> list[Fault]:
    expected = "a whole number, 0 or more, or None where the source does not say"
    if count is None:
        return []
    return unless_number(count, 0, code="not_a_count", path=path, expected=expected)


def _papers_at_odds(contest: Contest) -> list[Fault]:
    faults: list[Fault] = []
    people, issued, cast = _people(contest), contest.issued, contest.cast
    if people < 0:
        expected = f"at most {people + (contest.excluded or 0)}, those in the room"
        return [Fault("more_than_present", "/excluded", contest.excluded, expected)]
    if contest.against is not None and len(contest.candidates) > 1:
        expected = "None: of several candidates, a paper against all of them is a blank one"
        faults.append(Fault("against_several", "/against", contest.against, expected))
    if issued is not None and issued > people:
        expected = f"at most {people}, those who may have been given one"
        faults.append(Fault("more_than_present", "/issued", issued, expected))
    most = min(people, _most_papers(contest))
    if cast is not None and cast > most:
        expected = f"at most {most}, those that were handed out"
        faults.append(Fault("more_than_issued", "/cast", cast, expected))
    return faults or _votes_at_odds(contest, most if cast is None else cast)


def _votes_at_odds(contest: Contest, most: int) -> list[Fault]:
    proved, nobody = _papers(contest), _for_nobody(contest)
    if proved > most:
        return [Fault("more_than_papers", "/votes", proved, f"at most {most}, the papers")]
    everybody = _sum(*(contest.votes.get(name) for name in contest.candidates))
    if contest.cast is None or nobody is None or everybody is None:
        return []
    if everybody + nobody < contest.cast:  # each paper that is for somebody bears a name or more
        expected = f"at most {everybody + nobody}, the sum of the papers"
        return [Fault("does_not_add_up", "/cast", contest.cast, expected)]
    return []
