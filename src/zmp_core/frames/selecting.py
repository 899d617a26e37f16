"""Which wordings govern each row: the question that it asks, and which answer it on its day."""

from collections.abc import Mapping
from datetime import date
from typing import Final

import attrs
import narwhals.stable.v2 as nw

from zmp_core.frames.columns import FIRST_DAY, LAST_DAY, number_of_day
from zmp_core.frames.expressions import choose, least, total, whole, working
from zmp_core.frames.plan import Plan, Question, case_number
from zmp_core.law.period import Period
from zmp_core.rules.rule import CALLS, FromTerm, Rule


@attrs.frozen
class Answering:
    """When a wording answers: many wordings share it."""

    in_force: Period
    binds: FromTerm | None
    call: int | None

    def holds(self) -> nw.Expr:
        """Tell in which rows it does."""
        in_time = _meets(self.in_force.since, self.in_force.until)
        if self.binds is not None:
            from_sitting = _meets(self.binds.first_sitting, self.in_force.until)
            is_bound = working("term") >= number_of_day(self.binds.elected)
            told = (working("no_term") == 0) & is_bound & in_time
            in_time = told | ((working("no_term") == 1) & from_sitting)
        if self.call is None:
            return in_time
        call = least(working("call"), whole(CALLS[-1]))
        return in_time & ((working("no_call") == 1) | (call == self.call))


_ALWAYS: Final = Answering(Period(), None, None)


def _meets(since: date | None, until: date | None) -> nw.Expr:
    first = FIRST_DAY if since is None else number_of_day(since)
    last = LAST_DAY if until is None else number_of_day(until)
    return (working("last") >= first) & (working("first") <= last)


def _when(rule: Rule, question: Question) -> Answering:
    return Answering(rule.in_force, rule.binds, rule.call) if question.dated else _ALWAYS


def question(plan: Plan, rule: Rule | str | None) -> nw.Expr:
    """Return the number of the question that a row asks; -1 where no wording ever answers it."""
    matter, named = working("matter"), working("asked_rule")
    apart = choose([(matter.is_in(list(plan.read_apart)), matter)], nw.lit(""))
    if rule is None:
        apart = choose([(named == nw.lit(""), matter)], apart)
    else:
        named = nw.lit(rule if isinstance(rule, str) else rule.id)
    asked = nw.concat_str([working("body_kind"), named, apart], separator="/")
    return lookup(asked, plan.numbers, whole(-1), nw.Int64())


def answering(plan: Plan) -> dict[str, nw.Expr]:
    """Return a column for each time in which a wording answers: 1 in the rows where it does."""
    return {
        f"answers_{at}": choose([(each.holds(), whole(1))], whole(0))
        for at, each in enumerate(_times(plan))
    }


def case(plan: Plan) -> nw.Expr:
    """Return the number of the case: the question, and which of its wordings answer."""
    places = {each: at for at, each in enumerate(_times(plan))}
    questions: dict[tuple[int, ...], list[int]] = {}
    for number, each in enumerate(plan.questions):
        times = tuple(places[_when(rule, each)] for rule in each.wordings)
        questions.setdefault(times, []).append(number)
    asked = working("question")
    bits = [
        (
            asked.is_in(numbers),
            total(working(f"answers_{time}") * (1 << at) for at, time in enumerate(times)),
        )
        for times, numbers in questions.items()
    ]
    return asked * case_number(1, 0) + choose(bits, whole(0))


def _times(plan: Plan) -> list[Answering]:
    return list(dict.fromkeys(_when(rule, q) for q in plan.questions for rule in q.wordings))


def lookup(
    asked: nw.Expr,
    table: Mapping[str, int] | Mapping[int, int] | Mapping[int, str],
    default: nw.Expr,
    dtype: nw.Int64 | nw.String,
) -> nw.Expr:
    """Return what the table has for a key, or the default."""
    return asked.replace_strict(
        list(table), list(table.values()), default=default, return_dtype=dtype
    )
