"""Verdicts and elections as pictures: bars against the thresholds, and a half circle of seats."""

from collections.abc import Iterable

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.printing.catalogue import catalogue
from zmp_core.printing.half_circle import half_circle, members
from zmp_core.printing.picture import Picture, side_by_side
from zmp_core.printing.threshold_bars import Bar, threshold_bars
from zmp_core.rules.majority import Consent
from zmp_core.rules.requirement import Requirement
from zmp_core.votes.weighing import Measure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.rules.contests import Election
    from zmp_core.rules.verdict import Verdict


def shown(verdict: "Verdict") -> str:
    """Return as HTML what can be drawn of a verdict: the thresholds, and the seats.

    Thresholds are drawn where each wording in question comes to the same numbers, seats where the
    body has them, somebody is counted and a half circle can hold them.
    """
    record = verdict.record
    counts = attrs.asdict(record.tally)
    is_seated = record.body.kind is not BodyKind.ELECTORATE and members(counts)
    return side_by_side(
        bars(verdict) if _is_one(verdict) else None,
        half_circle(counts, seats=record.body.seats) if is_seated else None,
    )


def shown_of_election(election: "Election") -> str:
    """Return as HTML the thresholds of an election, for each candidate.

    They are drawn where each wording in question comes to the same numbers.
    """
    verdicts, contest = election.verdicts, election.contest
    if not all(_is_one(verdict) for verdict in verdicts.values()):
        return ""
    votes = ((name, verdict.majority) for name, verdict in verdicts.items())
    seats = contest.body.seats
    quorum = catalogue("pl").gettext("Quorum"), election.quorum
    return side_by_side(_bars((quorum, *votes), contest.matter.name, seats, "pl"))


def bars(verdict: "Verdict", language: str = "pl") -> Picture:
    """Draw quorum and majorities of a verdict; what cannot be drawn, as a consent, is left out.

    Raises:
        InvalidValueError: If there is no such language.
    """
    say, record = catalogue(language), verdict.record
    is_referendum = record.body.kind is BodyKind.ELECTORATE
    quorum = say.gettext("Turnout") if is_referendum else say.gettext("Quorum")
    votes = ((say.gettext("Majority"), each) for each in verdict.requirements)
    held = ((quorum, verdict.quorum), *votes)
    named = ((_by_measure(name, each, language), each) for name, each in held)
    return _bars(named, record.matter.name, record.body.seats, language)


def _by_measure(name: str, requirement: Requirement, language: str) -> str:
    """Return the name of a bar with what is counted, where that is not members."""
    say, demand = catalogue(language), requirement.demand
    if isinstance(demand, Consent) or demand.by is Measure.MEMBERS:
        return name
    if demand.by is Measure.VOTES:
        return say.gettext("{name} by votes").format(name=name)
    return say.gettext("{name} by population").format(name=name)


def _is_one(verdict: "Verdict") -> bool:
    """Tell whether each wording in question comes to the same numbers."""
    numbers = _numbers(verdict)
    return all(
        _numbers(attrs.evolve(verdict, rule=rule, also=())) == numbers for rule in verdict.also
    )


def _numbers(verdict: "Verdict") -> list[object]:
    held = (verdict.quorum, *verdict.requirements)
    return [(each.have_range, each.need_range, each.met) for each in held]


def _bars(
    held: Iterable[tuple[str, Requirement]], matter: str, seats: int, language: str
) -> Picture:
    drawn = (_bar(name, each, seats) for name, each in held)
    return threshold_bars(
        [bar for bar in drawn if bar is not None], matter=matter, language=language
    )


def _bar(name: str, requirement: Requirement, seats: int) -> Bar | None:
    have, need, demand = requirement.have_range, requirement.need_range, requirement.demand
    if isinstance(demand, Consent) or have is None or need is None:
        return None
    ends = [*have, *need]  # more may be there than there are seats, as names on a list
    if demand.by is Measure.MEMBERS:
        ends.append(seats)
    return Bar(name=name, have=have, need=need, met=requirement.met, scale=max(ends))
