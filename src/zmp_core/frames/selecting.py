"""Which wordings govern each row: the question that it asks, and which answer it on its day."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

import attrs

from zmp_core.frames.columns import known, number_of_day, unknown
from zmp_core.frames.expressions import Term, choose, flag, least, lookup, total, whole, working
from zmp_core.frames.plan import Plan, Question, case_number
from zmp_core.law.period import Period
from zmp_core.rules.rule import CALLS, FromTerm, Rule


@attrs.frozen
class Answering:
    """When a wording answers: many wordings share it."""

    in_force: Period
    binds: FromTerm | None
    call: int | None

    def holds(self) -> Term:
        """Tell in which rows it does."""
        in_time = _meets(self.in_force.since, self.in_force.until)
        if self.binds is not None:
            from_sitting = _meets(self.binds.first_sitting, self.in_force.until)
            is_bound = working("term") >= number_of_day(self.binds.elected)
            is_told = known("term")
            in_time = (is_told & is_bound & in_time) | (~is_told & from_sitting)
        if self.call is None:
            return in_time
        call = least(working("call"), whole(CALLS[-1]))
        return in_time & (unknown("call") | call.equals(self.call))


_ALWAYS: Final = Answering(Period(), None, None)


def _meets(since: date | None, until: date | None) -> Term:
    begun = whole(value=True) if since is None else working("last") >= number_of_day(since)
    return begun if until is None else begun & (working("first") <= number_of_day(until))


def _when(rule: Rule, question: Question) -> Answering:
    return Answering(rule.in_force, rule.binds, rule.call) if question.dated else _ALWAYS


def question(plan: Plan, rule: Rule | str | None) -> dict[str, Term]:
    """Return the number of the case in which no wording answers the question that a row asks.

    Below nought it is where no wording ever answers. Each text is made a number with bits of its
    own, so that a sum tells the texts apart; nothing is multiplied, for some libraries hold what
    was looked up in as few bits as they can.
    """
    kinds, names, matters = ([key[at] for key in plan.numbers] for at in range(3))
    of_matter = _numbered(matters, 1)
    of_name = _numbered(names, _above(of_matter))
    of_kind = _numbered(kinds, _above(of_name))
    matter, none = working("matter_number"), whole(of_matter[""])
    apart = [of_matter[each] for each in plan.read_apart if each in of_matter]
    asked_matter = choose([(matter.is_in(apart), matter)], none)
    if rule is None:
        named = lookup(working("asked_rule"), of_name, 0)
        asked_matter = choose([(named.equals(of_name[""]), matter)], asked_matter)
    else:
        named = whole(of_name.get(rule if isinstance(rule, str) else rule.id, 0))
    numbers = {
        of_kind[kind] + of_name[name] + of_matter[matter]: case_number(number, 0)
        for (kind, name, matter), number in plan.numbers.items()
    }
    asked = lookup(working("body_kind"), of_kind, 0) + named + asked_matter
    return {
        "matter_number": lookup(working("matter"), of_matter, 0),
        "question": lookup(asked, numbers, case_number(-1, 0)),
    }


def _numbered(texts: Iterable[str], first: int) -> dict[str, int]:
    """Number the texts, the empty one first; 0 is left for any other."""
    return {each: first * at for at, each in enumerate(dict.fromkeys(("", *texts)), 1)}


def _above(numbers: Mapping[str, int]) -> int:
    """Return the power of two that is greater than all of them."""
    return 1 << max(numbers.values()).bit_length()


def answering(plan: Plan) -> dict[str, Term]:
    """Return a column for each time in which a wording answers: 1 in the rows where it does."""
    return {f"answers_{at}": flag(each.holds()) for at, each in enumerate(_times(plan))}


def case(plan: Plan) -> Term:
    """Return the number of the case: the question, and which of its wordings answer."""
    places = {each: at for at, each in enumerate(_times(plan))}
    questions: dict[tuple[int, ...], list[int]] = {}
    for number, each in enumerate(plan.questions):
        times = tuple(places[_when(rule, each)] for rule in each.wordings)
        questions.setdefault(times, []).append(case_number(number, 0))
    asked = working("question")
    bits = [
        (
            asked.is_in(numbers),
            total(working(f"answers_{time}") * (1 << at) for at, time in enumerate(times)),
        )
        for times, numbers in questions.items()
    ]
    # The last needs no condition: of no question the number stays below nought.
    return asked + choose(bits[:-1], bits[-1][1] if bits else whole(0))


def _times(plan: Plan) -> list[Answering]:
    return list(dict.fromkeys(_when(rule, q) for q in plan.questions for rule in q.wordings))
