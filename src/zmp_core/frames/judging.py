"""One rule, two engines: verdicts for whole dataframes, through narwhals."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from narwhals.stable.v2.typing import IntoFrameT

from zmp_core.frames.columns import REVIEWED, objects_in, unless_readable
from zmp_core.frames.engine import Engine
from zmp_core.frames.expressions import Term, written
from zmp_core.frames.kinds import (
    Dtype,
    Native,
    Opened,
    by_partition,
    is_dask,
    is_eager_polars,
    is_pandas,
    opened,
    schema_of,
    seen_in,
)
from zmp_core.frames.plan import QUESTIONS, Case, Governing, make_plan
from zmp_core.frames.sheet import Sheet
from zmp_core.rules.book import RuleBook
from zmp_core.rules.readings import DEFAULT, Readings
from zmp_core.rules.rule import Rule

ANSWERS: Final = (
    "outcome",
    "quorum_need",
    "quorum_met",
    "majority_need",
    "majority_met",
    "margin",
    "rule",
    "basis",
    "missing",
    "hinges",
    "error",
)
# pandas has no null among bare numbers and truths; these types of its do, whatever it was given.
_NULLABLE: Final = {
    **dict.fromkeys(("quorum_need", "majority_need", "margin"), "Int64"),
    **dict.fromkeys(("quorum_met", "majority_met"), "boolean"),
}


def judge(
    frame: IntoFrameT,
    *,
    book: RuleBook | None = None,
    rule: Rule | str | None = None,
    readings: Readings = DEFAULT,
) -> IntoFrameT:
    """Hold every row against the rule that governs it on its own day.

    Args:
        frame: A frame of any library that narwhals knows, eager or lazy. One row is one vote.
        book: The rules to ask; those of the kind of body by default.
        rule: A rule, or the id of one, that governs every row whatever its matter.
        readings: How disputed points are read.

    Returns:
        The same kind of frame, as lazy as it was, with all its columns and those of the answer. A
        column ``rule`` with the rules to ask is called ``asked_rule`` in it, for ``rule`` is the
        one that answered.

    Raises:
        InvalidRecordError: If a column that is needed is missing, or one is of another type.
        NotCoveredError: If no book knows the id of the rule.
        AmbiguousError: If the id is that of a row of the catalogue which holds several rules.
    """
    if is_dask(frame):
        ours = partial(judge, book=book, rule=rule, readings=readings)
        parts: IntoFrameT = by_partition(frame, ours)
        return parts
    given = asking(frame)
    schema = {name: dtype for name, dtype in schema_of(given).items() if name not in REVIEWED}
    engine = engine_for(given, schema, ANSWERS, book, rule, readings, {})
    answer: IntoFrameT = worked_out(given, schema, engine.sheet, engine.answers())
    return answer


def asking(frame: Native) -> Opened:
    """Return the frame, opened, with the rules to ask under the name that no answer has."""
    given = opened(frame)
    columns = given.collect_schema()
    ours = "rule" in columns and "asked_rule" not in columns
    return given.rename({"rule": "asked_rule"}) if ours else given


def engine_for(
    given: Opened,
    schema: Mapping[str, Dtype],
    outputs: tuple[str, ...],
    book: RuleBook | None,
    rule: Rule | str | None,
    readings: Readings,
    instead: Mapping[str, Callable[[Case], Governing]],
) -> Engine:
    """Return the rules as columns for a frame, if it can be read at all."""
    unless_readable(schema, outputs, ruled=rule is not None, pandas=is_pandas(given))
    plan = make_plan(book, rule, by_rule="asked_rule" in schema, by_matter="matter" in schema)
    seen = seen_in(given, QUESTIONS)
    return Engine(schema, seen.full, plan.of(seen.texts), rule, readings, instead)


def worked_out(
    given: Opened, schema: Mapping[str, Dtype], sheet: Sheet, answers: Mapping[str, Term]
) -> Native:
    """Return the frame with the columns of the answer, as lazy as it was."""
    last = {name: written(answer.of(sheet)) for name, answer in answers.items()}
    work: Opened = given.lazy() if is_eager_polars(given) else given
    for columns in filter(None, (objects_in(given, schema), *sheet, last)):
        work = work.with_columns(**columns)
    work = work.select(*given.collect_schema(), *last)
    if is_pandas(given):
        return work.to_native().astype({name: _NULLABLE.get(name, "string") for name in last})
    return (work.collect() if is_eager_polars(given) else work).to_native()
