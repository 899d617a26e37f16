"""The rules of a plan as columns to be worked out, step by step, and the answers that follow."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Final, TypeVar

import narwhals.stable.v2 as nw

from zmp_core.bodies.body import BodyKind
from zmp_core.frames.columns import Check, checks, read
from zmp_core.frames.demands import NOT_KNOWN, Holding
from zmp_core.frames.expressions import UNKNOWN, choose, listed, whole, working
from zmp_core.frames.kinds import Dtype
from zmp_core.frames.plan import Case, Demands, Governing, Plan
from zmp_core.frames.selecting import answering, case, lookup, question
from zmp_core.frames.settling import Settling, facts_of, named
from zmp_core.frames.sheet import Level, Sheet
from zmp_core.rules.majority import Consent, Majority, Quorum
from zmp_core.rules.readings import Readings
from zmp_core.rules.rule import Outcome, Rule

_Part = TypeVar("_Part")
_OUTCOMES: Final = tuple(Outcome)
CODES: Final = {outcome: code for code, outcome in enumerate(_OUTCOMES)}
_UNDETERMINED: Final = CODES[Outcome.UNDETERMINED]


class Engine:
    """Everything that is to be worked out for a frame with these columns."""

    def __init__(
        self,
        schema: Mapping[str, Dtype],
        plan: Plan,
        rule: Rule | str | None,
        readings: Readings,
        instead: Mapping[str, Callable[[Case], Governing]],
    ) -> None:
        """Collect what is demanded by any wording under any reading that makes a difference.

        Args:
            schema: Names and types of the columns.
            plan: What rows may ask.
            rule: The rule, or the id of one, for every row.
            readings: How disputed points are read.
            instead: Under what else the outcome is asked for, by name.
        """
        self._schema, self._plan, self._rule, self._readings = schema, plan, rule, readings
        cases = tuple(plan.cases())
        self._governing = {"": tuple(each.under(readings) for each in cases)}
        for name, other in readings.flipped():
            found = tuple(each.under(other) for each in cases)
            if found != self._governing[""]:
                self._governing[name] = found
        self._hinges = tuple(name for name in self._governing if name)
        for name, of_case in instead.items():
            self._governing[name] = tuple(of_case(each) for each in cases)
        self._single_out(cases)
        self._pairs = _numbered(each.demands[-1] for each in self._governing[""])
        self.sheet = Sheet()
        self._holding = Holding(self.sheet)
        self._settling = Settling(self.sheet, self._holding)
        for level, columns in zip(Level, read(schema), strict=False):
            self.sheet.put(level, columns)
        self.sheet.put(Level.ROOM, answering(plan))
        self.sheet.put(Level.ROOM, {"question": question(plan, rule)})
        self.sheet.put(Level.WEIGHTS, {"case": case(plan)})
        kind = lookup(working("case"), self._numbers, whole(-1), nw.Int64())
        self.sheet.put(Level.EXTREMES, {"kind": kind})
        self._failing = [
            (check, self.sheet.keep(Level.HELD, check.code + check.path, partial(_flag, check)))
            for check in self.checks()
        ]
        self.fault = self.sheet.keep(Level.ENDED, "fault", self._fault)
        self.outcomes = {
            name: self.sheet.keep(Level.OUTCOMES, name, partial(self._outcome, name))
            for name in self._governing
        }

    def _single_out(self, cases: tuple[Case, ...]) -> None:
        """Number the kinds of cases that differ in an answer: many a matter is judged alike."""
        ids = [each.rules[-1].id for each in cases]
        bases = [each.basis(self._readings) for each in cases]
        kinds = list(zip(*self._governing.values(), ids, bases, strict=True))
        numbers = _numbered(kinds)
        self._numbers = {c.number: numbers[kind] for c, kind in zip(cases, kinds, strict=True)}
        *governing, self._ids, self._bases = zip(*numbers, strict=True)
        self._governing = dict(zip(self._governing, governing, strict=True))

    # --- what is worked out

    def _met(self, demand: Quorum | Majority | Consent) -> nw.Expr:
        return self._holding.hold(demand).met

    def _fault(self) -> nw.Expr:
        return choose([(fails == 1, whole(1)) for _, fails in self._failing], whole(0))

    def _by_governing(self, name: str) -> dict[Governing, list[int]]:
        """Return the kinds of cases that are governed alike under a reading."""
        alike: dict[Governing, list[int]] = {}
        for kind, governing in enumerate(self._governing[name]):
            alike.setdefault(governing, []).append(kind)
        return alike

    def _ended(self, demands: Demands) -> nw.Expr:
        quorum = self._met(demands.quorum)
        others = [self._met(each) for each in demands.requires]
        return choose(
            [
                (quorum == UNKNOWN, whole(_UNDETERMINED)),
                (quorum == 0, whole(CODES[Outcome.NO_QUORUM])),
                *((met == 0, whole(CODES[Outcome.NOT_ADOPTED])) for met in others),
                *((met == UNKNOWN, whole(_UNDETERMINED)) for met in others),
            ],
            whole(CODES[Outcome.ADOPTED]),
        )

    def _outcome(self, name: str) -> nw.Expr:
        """Return how a vote ended: as every wording that may govern it says, else it is open."""
        options: list[tuple[nw.Expr, nw.Expr]] = []
        for governing, kinds in self._by_governing(name).items():
            ended, *others = (
                self.sheet.keep(Level.ENDED, d, partial(self._ended, d))
                for d in dict.fromkeys(governing.demands)
            )
            agree = [(other != ended, whole(_UNDETERMINED)) for other in others]
            options.append((working("kind").is_in(kinds), choose(agree, ended)))
        return choose(options, whole(-1))

    def _latest(self) -> nw.Expr:
        """Return the number of what the latest wording demands."""
        options = [
            (working("kind").is_in(kinds), whole(self._pairs[governing.demands[-1]]))
            for governing, kinds in self._by_governing("").items()
        ]
        return choose(options, whole(-1))

    # --- what is wrong

    def checks(self) -> Iterator[Check]:
        """Give everything that may be wrong with a row."""
        kind, matter = working("body_kind"), working("matter")
        yield from checks(self._schema)
        is_body = kind.is_in([str(each) for each in BodyKind])
        yield Check("not_a_body_kind", "/body_kind", ~is_body)
        is_matter = matter.is_in(["", *self._plan.matters])
        if self._rule is None:
            is_matter = is_matter & ((working("asked_rule") != nw.lit("")) | (matter != nw.lit("")))
        yield Check("not_a_matter", "/matter", ~is_matter)
        yield Check("not_covered", "", is_body & is_matter & (working("kind") < 0))

    # --- the answers

    def answers(self) -> dict[str, nw.Expr]:
        """Return the columns of the answer; null wherever a row is faulty."""
        good = self.fault == 0
        outcome = self.outcomes[""]
        have, need, met = (self.of_majority(part) for part in ("have", "need", "met"))
        words = dict(enumerate(map(str, _OUTCOMES)))
        is_open = outcome == _UNDETERMINED
        answers = {
            "outcome": lookup(outcome, words, nw.lit(""), nw.String()),
            "quorum_need": _number(self._of_quorum("need")),
            "quorum_met": _truth(self._of_quorum("met")),
            "majority_need": _number(need),
            "majority_met": _truth(met),
            "margin": nw.when((have >= 0) & (need >= 0)).then(have - need),
            "rule": self._text(self._ids),
            "basis": self._text(self._bases),
            "missing": choose([(is_open, self._missing())], nw.lit("")),
            "hinges": listed(self.hinges()),
        }
        return {
            **{name: nw.when(good).then(answer) for name, answer in answers.items()},
            "error": self.error(),
        }

    def error(self) -> nw.Expr:
        """Return the codes of what is wrong, each with its column; null where nothing is."""
        faults = [(check.code + check.path, fails == 1) for check, fails in self._failing]
        return nw.when(self.fault == 1).then(listed(faults))

    def hinges(self) -> list[tuple[str, nw.Expr]]:
        """Return the readings that make a difference somewhere, and where they do."""
        outcome = self.outcomes[""]
        return [(name, self.outcomes[name] != outcome) for name in self._hinges]

    def unmet(self, *, consent: bool) -> nw.Expr:
        """Tell where a consent, or else a majority, of the latest wording was not met."""

        def shown(requires: tuple[Majority | Consent, ...]) -> nw.Expr:
            asked = [each for each in requires if isinstance(each, Consent) is consent]
            return choose([(self._met(each) == 0, whole(1)) for each in asked], whole(0))

        return self._of_latest(lambda d: d.requires, shown) == 1

    def _of_quorum(self, part: str) -> nw.Expr:
        """Return have, need or met of the quorum that the latest wording asks for."""
        return self._of_latest(lambda d: d.quorum, partial(self._part, part))

    def of_majority(self, part: str) -> nw.Expr:
        """Return the same of the first requirement that was not met, else of the first."""

        def shown(requires: tuple[Majority | Consent, ...]) -> nw.Expr:
            first, *others = (self._part(part, each) for each in requires)
            unmet = (self._met(each) == 0 for each in requires)
            return (
                choose(list(zip(unmet, (first, *others), strict=True)), first) if others else first
            )

        return self._of_latest(lambda d: d.requires, shown)

    def _part(self, part: str, demand: Quorum | Majority | Consent) -> nw.Expr:
        column: nw.Expr = getattr(self._holding.hold(demand), part)
        return column

    def _of_latest(
        self, part: Callable[[Demands], _Part], shown: Callable[[_Part], nw.Expr]
    ) -> nw.Expr:
        numbers: dict[_Part, list[int]] = {}
        for demands in self._pairs:
            numbers.setdefault(part(demands), []).append(self._pairs[demands])
        asked = self.sheet.keep(Level.OUTCOMES, "latest", self._latest)
        options = [(asked.is_in(found), shown(each)) for each, found in numbers.items()]
        return choose(options, whole(NOT_KNOWN))

    def _missing(self) -> nw.Expr:
        cost = self.sheet.keep(Level.CHOSEN, "cost", self._cost)
        return named(self.sheet.keep(Level.NAMED, "facts", partial(facts_of, cost)))

    def _cost(self) -> nw.Expr:
        options = [
            (working("kind").is_in(kinds), self._settling.cost(governing))
            for governing, kinds in self._by_governing("").items()
        ]
        return choose(options, whole(0))

    def _text(self, of_kinds: tuple[str, ...]) -> nw.Expr:
        return lookup(working("kind"), dict(enumerate(of_kinds)), nw.lit(""), nw.String())


def _flag(check: Check) -> nw.Expr:
    return choose([(check.fails, whole(1))], whole(0))


def _numbered(values: Iterable[_Part]) -> dict[_Part, int]:
    return {value: number for number, value in enumerate(dict.fromkeys(values))}


def _number(value: nw.Expr) -> nw.Expr:
    return nw.when(value != NOT_KNOWN).then(value)


def _truth(met: nw.Expr) -> nw.Expr:
    return nw.when(met != UNKNOWN).then(met == 1)
