"""The arithmetic findings of a review, for whole dataframes.

The codes and their gravity are those of :mod:`zmp_core.review`. What only names, modes or earlier
votes can show is left to ``review.examine``.
"""

from collections.abc import Iterator
from functools import partial
from typing import Final, TypeVar

import attrs
from narwhals.stable.v2.typing import IntoFrameT

from zmp_core.frames.columns import ANNOUNCED, NAMED, among, counted, known, number_of_day
from zmp_core.frames.engine import CODES, Engine
from zmp_core.frames.expressions import (
    Term,
    choose,
    either,
    listed,
    only_where,
    text,
    whole,
    working,
)
from zmp_core.frames.judging import asking, engine_for, worked_out
from zmp_core.frames.kinds import by_partition, is_dask, schema_of
from zmp_core.frames.plan import Case, Demands, Governing
from zmp_core.review.findings import Severity
from zmp_core.rules.book import RuleBook
from zmp_core.rules.books.conduct import TERMS
from zmp_core.rules.majority import Base, Majority, Quorum
from zmp_core.rules.readings import DEFAULT, Readings
from zmp_core.rules.rule import Outcome, Rule

ANSWERS: Final = ("findings", "worst", "error")
_NOTE, _DOUBT, _BREACH = 1, 2, 3
_SEVERITIES: Final = (Severity.NONE, Severity.NOTE, Severity.DOUBT, Severity.BREACH)


def review(
    frame: IntoFrameT,
    *,
    book: RuleBook | None = None,
    rule: Rule | str | None = None,
    readings: Readings = DEFAULT,
) -> IntoFrameT:
    """Say of every row what a review remarks on its numbers.

    Beside the columns of :func:`~zmp_core.frames.judge` it reads ``announced`` (whether the one who
    presided announced it as adopted) and the counts that the names of a roll call give,
    ``named_in_favour`` and so on, where they are there. A column ``rule`` with the rules to ask is
    called ``asked_rule`` in the answer, as in that of :func:`~zmp_core.frames.judge`.

    Args:
        frame: A frame of any library that narwhals knows, eager or lazy. One row is one vote.
        book: The rules to ask; those of the kind of body by default.
        rule: A rule, or the id of one, that governs every row whatever its matter.
        readings: How disputed points are read.

    Returns:
        The same kind of frame, with ``findings`` (codes with commas), ``worst`` (the gravity of
        the gravest) and ``error``; the first two are null where a row is faulty.

    Raises:
        InvalidRecordError: If a column that is needed is missing, or one is of another type.
        NotCoveredError: If no book knows the id of the rule.
        AmbiguousError: If the id is that of a row of the catalogue which holds several rules.
    """
    if is_dask(frame):
        ours = partial(review, book=book, rule=rule, readings=readings)
        parts: IntoFrameT = by_partition(frame, ours)
        return parts
    given = asking(frame)
    schema = schema_of(given)

    def in_office(case: Case) -> Governing:
        return _counted_from_members_in_office(case, readings)

    engine = engine_for(given, schema, ANSWERS, book, rule, readings, {"vacant": in_office})
    graves = {code: engine.sheet.hold(code, gravity) for code, gravity in _gravities(engine)}
    good = ~engine.fault
    findings = listed([(code, grave > 0) for code, grave in graves.items()])
    answers = {
        "findings": only_where(good, findings),
        "worst": only_where(good, _worst(list(graves.values()))),
        "error": engine.error(),
    }
    native: IntoFrameT = worked_out(given, schema, engine.sheet, answers)
    return native


def _counted_from_members_in_office(case: Case, readings: Readings) -> Governing:
    """Return what the latest wording would demand, were vacant seats left out of the count."""
    latest = case.rules[-1]
    quorum = attrs.evolve(_of_members_in_office(latest.quorum).under(readings), basis=None)
    requires = tuple(
        _of_members_in_office(each) if isinstance(each, Majority) else each
        for each in latest.requires
    )
    return Governing((Demands(quorum, requires),), (latest.call,))


_Demand = TypeVar("_Demand", Quorum, Majority)


def _of_members_in_office(demand: _Demand) -> _Demand:
    return attrs.evolve(demand, of=Base.IN_OFFICE) if demand.of is Base.SEATS else demand


def _gravities(engine: Engine) -> Iterator[tuple[str, Term]]:
    """Give each code with its gravity, 0 where nothing is found."""
    outcome = engine.outcomes[""]
    announced = working(ANNOUNCED)
    as_adopted = choose([(announced.equals(1), whole(_BREACH))], whole(_NOTE))
    is_lost = outcome.is_in([CODES[Outcome.NO_QUORUM], CODES[Outcome.NOT_ADOPTED]])
    is_open, adopted = CODES[Outcome.UNDETERMINED], CODES[Outcome.ADOPTED]
    not_taken = choose([(announced.equals(0), whole(_NOTE))], whole(_BREACH))
    yield "no_quorum", _if(outcome.equals(CODES[Outcome.NO_QUORUM]), not_taken)
    yield "majority_missed", _if(is_lost & engine.unmet(consent=False), as_adopted)
    yield "consent_missing", _if(is_lost & engine.unmet(consent=True), as_adopted)
    in_office, seats = working("in_office"), working("seats")
    vacant = known("in_office") & in_office.differs(seats)
    would = engine.outcomes["vacant"].equals(adopted)
    gravity = choose([(announced.equals(1), whole(_BREACH))], whole(_DOUBT))
    yield "vacancy_ignored", _if(is_lost & vacant & would, gravity)
    yield "outcome_undetermined", _if(outcome.equals(is_open), whole(_DOUBT))
    yield "announced_as_failed", _if(outcome.equals(adopted) & announced.equals(0), whole(_BREACH))
    yield "hinges_on_reading", _if(either(h for _, h in engine.hinges()), whole(_DOUBT))
    more = known("signed") & (_there() > working("signed"))
    yield "more_than_signed", _if(more, whole(_DOUBT))
    yield "names_do_not_add_up", _if(_names_differ(), whole(_DOUBT))
    yield "day_outside_term", _if(_is_outside_term(), whole(_BREACH))


def _if(condition: Term, gravity: Term) -> Term:
    return choose([(condition, gravity)], whole(0))


def _there() -> Term:
    """Return how many members the counts prove to have been in the room."""
    return choose([(known("present"), working("present"))], counted())


def _names_differ() -> Term:
    differ: list[Term] = []
    for name in NAMED:
        count, by_name = name.removeprefix("named_"), working(name)
        is_told = known(count) & known(name)
        # A roll may leave out who was absent; then only who was there is told by it.
        is_told = is_told & (by_name > 0) if count == "absent" else is_told
        differ.append(is_told & working(count).differs(by_name))
    return either(differ)


def _is_outside_term() -> Term:
    return either(
        among("body_kind", map(str, norm.bodies))
        & known("term")
        & working("term").equals(number_of_day(norm.elected))
        & (working("first") > number_of_day(norm.last_day))
        for norm in TERMS
    )


def _worst(graves: list[Term]) -> Term:
    named = [
        (either(grave.equals(rank) for grave in graves), text(str(each)))
        for rank, each in enumerate(_SEVERITIES)
    ]
    return choose(named[:0:-1], text(str(Severity.NONE)))
