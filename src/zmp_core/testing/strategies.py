"""Hypothesis strategies: only bodies, tallies and votes that could have happened.

The one place of the package that uses hypothesis, which the extra ``testing`` brings.
"""

from datetime import date, timedelta
from typing import Final

import attrs
from hypothesis import strategies as st

from zmp_core.bodies.body import Body, BodyKind, Term
from zmp_core.errors import NotCoveredError
from zmp_core.law.period import Period
from zmp_core.rules.book import RuleBook
from zmp_core.rules.books import book_for
from zmp_core.rules.majority import Consent
from zmp_core.rules.rule import Rule
from zmp_core.testing.thresholds import ThresholdCase, majority_cases, quorum_cases
from zmp_core.votes.ballot import Position, VoteObject, VotingMode
from zmp_core.votes.matter import Matter, known
from zmp_core.votes.record import VoteRecord
from zmp_core.votes.roll_call import RollCall
from zmp_core.votes.tally import Tally

# Art. 17 u.s.g.: the numbers for one gmina and, up to 48, for merged ones; 60 is Warszawa.
_SEATS: Final = (15, 21, 23, 25, 28, 31, 34, 37, 40, 43, 45, 48, 60)
_MOST_SEATS: Final = max(_SEATS)

# Places and people are made up; any likeness is a coincidence.
_COUNCILS: Final = (
    "Rada Gminy Zmyślone Dolne",
    "Rada Miejska w Niebywałowie",
    "Rada Miejska Nigdzie-Zdroju",
    "Rada Miasta Wymysłów",
)
_WOMEN: Final = ("Anna", "Barbara", "Celina", "Danuta", "Elżbieta", "Łucja", "Żaneta")
_MEN: Final = ("Adam", "Bogdan", "Cezary", "Damian", "Emil", "Łukasz", "Zdzisław")
_FAMILIES: Final = (  # of a woman, of a man
    ("Lis", "Lis"),
    ("Nowak", "Nowak"),
    ("Brzęczyszczykiewicz", "Brzęczyszczykiewicz"),
    ("Śliwińska", "Śliwiński"),
    ("Kowalska-Żądło", "Kowalski-Żądło"),
    ("Dąbrowska", "Dąbrowski"),
)
_NAMES: Final = tuple(
    f"{first} {family[of]}"
    for of, firsts in enumerate((_WOMEN, _MEN))
    for first in firsts
    for family in _FAMILIES
)

_IN_ROOM: Final[tuple[str, ...]] = (
    "in_favour",
    "against",
    "abstaining",
    "not_voting",
    "excluded",
    "invalid",
)

# Councils of these terms sat on these days; elsewhere two terms overlap, or we do not know.
_TERMS: Final = (
    (Period(date(2018, 11, 17), date(2024, 4, 6)), Term(elected=date(2018, 10, 21))),
    (Period(since=date(2024, 5, 1)), Term(elected=date(2024, 4, 7))),
)
_RECORDED: Final = Period(since=date(2018, 11, 17))  # days on which devices record open votes

_OBJECTS: Final = {
    "agenda_adoption": VoteObject.AGENDA,
    "agenda_change": VoteObject.AGENDA,
    "agenda_change_on_request": VoteObject.AGENDA,
    "minutes_adoption": VoteObject.MINUTES,
    "procedural_motion": VoteObject.MOTION,
    "revote": VoteObject.MOTION,
    "amendment": VoteObject.AMENDMENT,
    "plan_remark": VoteObject.REMARK,
    "position_or_opinion": VoteObject.POSITION,
    "chair_election": VoteObject.CANDIDACY,
    "vice_chair_election": VoteObject.CANDIDACY,
    "lay_judges": VoteObject.CANDIDACY,
    "mayor_by_council": VoteObject.CANDIDACY,
}


def bodies(*, seats: int | None = None) -> st.SearchStrategy[Body]:
    """Make councils of a gmina, with or without a name.

    Args:
        seats: Statutory seats; by default any number that art. 17 u.s.g. or the act on Warszawa
            gives.
    """
    return st.builds(
        Body,
        kind=st.just(BodyKind.GMINA_COUNCIL),
        seats=st.sampled_from(_SEATS) if seats is None else st.just(seats),
        name=st.none() | st.sampled_from(_COUNCILS),
    )


def tallies(
    *, seats: int | None = None, complete: bool = False, secret: bool | None = None
) -> st.SearchStrategy[Tally]:
    """Make tallies of a body that could have happened.

    Args:
        seats: Statutory seats, some of which may be vacant; by default some number up to 60.
        complete: Whether every count is known. Otherwise any of them may be unknown.
        secret: Whether the vote was secret, so that there may be invalid papers; either by
            default.
    """
    whole = _whole_tallies(seats, secret=secret is not False)
    return whole if complete else whole.flatmap(_with_gaps)


@st.composite
def _whole_tallies(draw: st.DrawFn, seats: int | None, *, secret: bool) -> Tally:
    size = draw(st.integers(1, _MOST_SEATS)) if seats is None else seats
    # Most sessions are well attended; without the first choice few votes would have a quorum.
    away = draw(st.integers(0, size // 3) | st.integers(0, size))
    absent = draw(st.integers(0, away))  # the other seats are vacant
    names = [name for name in _IN_ROOM if secret or name != "invalid"]
    counts: dict[str, int] = dict.fromkeys(_IN_ROOM, 0)
    left = size - away
    # In any order, so that no position always takes what the others leave.
    *first, last = draw(st.permutations(names))
    for name in first:
        counts[name] = draw(st.integers(0, left))
        left -= counts[name]
    counts[last] = left
    return Tally(**counts, present=size - away, absent=absent)


def _with_gaps(whole: Tally) -> st.SearchStrategy[Tally]:
    unknown = st.sets(st.sampled_from([field.name for field in attrs.fields(Tally)]))
    return unknown.map(lambda names: attrs.evolve(whole, **dict.fromkeys(names)))


def roll_calls(*, seats: int | None = None) -> st.SearchStrategy[RollCall]:
    """Make roll calls of made-up members with Polish names; those excluded were barred.

    Args:
        seats: Statutory seats, some of which may be vacant; by default some number up to 60.
    """
    most = _MOST_SEATS if seats is None else min(seats, len(_NAMES))
    sizes = st.integers(1, most)
    return sizes.flatmap(_positions_of).flatmap(_called)


def _positions_of(size: int) -> st.SearchStrategy[list[Position]]:
    return st.lists(st.sampled_from(Position), min_size=size, max_size=size)


def _called(positions: list[Position]) -> st.SearchStrategy[RollCall]:
    """Give each position a name."""
    starts = st.integers(0, len(_NAMES) - 1)
    return starts.map(
        lambda start: _roll_call(
            dict(zip(_NAMES[start:] + _NAMES[:start], positions, strict=False))
        )
    )


def _roll_call(positions: dict[str, Position]) -> RollCall:
    barred = [name for name, position in positions.items() if position is Position.EXCLUDED]
    return RollCall(positions, barred)


def vote_records(
    *,
    matter: Matter | None = None,
    body: Body | None = None,
    day: date | Period | None = None,
    at_threshold: bool = False,
    complete: bool = False,
) -> st.SearchStrategy[VoteRecord]:
    """Make votes that could have happened and that the book of the body covers.

    A mode that a record names is one that the law of the day allowed.

    Args:
        matter: What was voted on; by default anything that is put to a decision.
        body: Who voted; any council of a gmina by default.
        day: The day, or the span of days; by default one that the book covers, sometimes a span,
            and sometimes unknown.
        at_threshold: Whether to make only votes that are one below, at, or one above the majority
            or the quorum of their rule; all their counts are known, and the day by default.
        complete: Whether every count is known.

    Raises:
        NotCoveredError: If the book has no rule for the matter on those days, or there is no book.
    """
    kind = BodyKind.GMINA_COUNCIL if body is None else body.kind
    book = book_for(kind)
    span = Period(day, day) if isinstance(day, date) else day
    councils = bodies() if body is None else st.just(body)
    return _votes(
        _governed(book, kind, matter, span), councils, day, book.checked, at_threshold, complete
    )


def _governed(
    book: RuleBook, kind: BodyKind, matter: Matter | None, span: Period | None
) -> dict[Matter, tuple[Rule, ...]]:
    """Return the matters in question, each with the rules that may have governed the vote."""
    if matter is not None:
        wordings = book.wordings(matter, kind)
        return {matter: wordings if span is None else book.answering(matter, span, body=kind)}
    governed = {
        each: tuple(rule for rule in _wordings(book, kind, each) if _answers(rule, span))
        for each in known().values()
    }
    found = {each: rules for each, rules in governed.items() if rules}
    if not found:
        raise NotCoveredError(f"{book.title} on {span}", "other days")
    return found


def _wordings(book: RuleBook, kind: BodyKind, matter: Matter) -> tuple[Rule, ...]:
    try:
        return book.wordings(matter, kind)
    except NotCoveredError:  # it decides nothing, or the rule for it is not in the book
        return ()


def _answers(rule: Rule, span: Period | None) -> bool:
    days = rule.days()
    return days is not None and (span is None or days.meets(span))


@st.composite
def _votes(
    draw: st.DrawFn,
    governed: dict[Matter, tuple[Rule, ...]],
    councils: st.SearchStrategy[Body],
    day: date | Period | None,
    last: date,
    at_threshold: bool,
    complete: bool,
) -> VoteRecord:
    matter = draw(st.sampled_from(list(governed)))
    rule = draw(st.sampled_from(governed[matter]))
    body = draw(councils)
    if day is None:
        day = draw(_days(rule, last) if at_threshold else _knowledge_of_day(rule, last))
    mode = draw(st.none() | st.sampled_from(_modes(rule, day)))
    tally = draw(
        _around(rule, body.seats)
        if at_threshold
        else _whole_tallies(body.seats, secret=rule.mode is VotingMode.SECRET)
    )
    positions = _positions(tally)
    in_office = draw(st.sampled_from([None, len(positions) + (tally.invalid or 0)]))
    roll_call = None
    if not at_threshold and not complete and draw(st.booleans()):
        tally = draw(_with_gaps(tally))
    elif rule.mode is not VotingMode.SECRET and 0 < len(positions) <= len(_NAMES):
        roll_call = draw(st.none() | _called(positions))
    return VoteRecord(
        body=body,
        matter=matter,
        day=day,
        tally=tally,
        object=draw(st.sampled_from([None, _OBJECTS.get(matter.id, VoteObject.RESOLUTION)])),
        mode=mode,
        in_office=in_office,
        consent=draw(_consents(rule, at_threshold=at_threshold)),
        term=draw(st.sampled_from([None, *_terms(day)])),
        roll_call=roll_call,
    )


def _days(rule: Rule, last: date) -> st.SearchStrategy[date]:
    """Make days on which the rule governs."""
    days = rule.days() or rule.in_force
    return st.dates(days.since or date.min, days.until or last)


def _knowledge_of_day(rule: Rule, last: date) -> st.SearchStrategy[date | Period | None]:
    """Make what a source may know of the day: the day, a span of days from one on, or nothing."""

    def span(since: date, length: int) -> Period:
        return Period(since, since + timedelta(days=length))

    days = _days(rule, last)
    return st.one_of(days, st.builds(span, days, st.integers(0, 400)), st.none())


def _modes(rule: Rule, day: date | Period | None) -> tuple[VotingMode | None, ...]:
    """Return the modes that the law allowed, whichever day of the span it was."""
    if rule.mode in {VotingMode.SECRET, VotingMode.ROLL_CALL}:
        return (rule.mode,)
    span = Period(day, day) if isinstance(day, date) else day or Period()
    if _RECORDED.holds(span):
        return VotingMode.RECORDED, VotingMode.ROLL_CALL
    return (None,) if _RECORDED.meets(span) else (VotingMode.OPEN, VotingMode.ROLL_CALL)


def _around(rule: Rule, seats: int) -> st.SearchStrategy[Tally]:
    """Make tallies next to the majority and to the quorum of a rule."""

    def around_majority(against: int, silent: int) -> tuple[ThresholdCase, ...]:
        return majority_cases(rule, seats, against, silent)

    # So few against and silent that three fifths can still be reached, and one more.
    few, fewer = st.integers(0, seats // 5), st.integers(0, seats // 10)
    majority = st.builds(around_majority, few, fewer)
    cases = st.one_of(majority, st.just(quorum_cases(rule, seats))).flatmap(st.sampled_from)
    return cases.map(lambda case: case.record.tally)


def _consents(rule: Rule, *, at_threshold: bool) -> st.SearchStrategy[bool | None]:
    if not any(isinstance(demand, Consent) for demand in rule.requires):
        return st.none()
    return st.sampled_from([True] if at_threshold else [True, False, None])


def _terms(day: date | Period | None) -> tuple[Term, ...]:
    span = Period(day, day) if isinstance(day, date) else day or Period()
    return tuple(term for days, term in _TERMS if days.holds(span))


def _positions(tally: Tally) -> list[Position]:
    """Return the positions of a complete tally, one a member; an invalid paper has none."""
    return [position for position in Position for _ in range(getattr(tally, position))]
