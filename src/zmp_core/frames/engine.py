"""The rules of a plan as columns to be worked out, step by step, and the answers that follow."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import partial
from typing import Final, TypeVar

from zmp_core.bodies.body import BodyKind
from zmp_core.frames.columns import Check, among, checks, read
from zmp_core.frames.demands import NOT_KNOWN, Holding
from zmp_core.frames.expressions import (
    UNKNOWN,
    Term,
    choose,
    either,
    listed,
    lookup,
    only_where,
    text,
    whole,
    working,
)
from zmp_core.frames.kinds import Dtype
from zmp_core.frames.plan import Case, Demands, Governing, Plan
from zmp_core.frames.selecting import answering, case, question
from zmp_core.frames.settling import Settling, facts_of, named
from zmp_core.frames.sheet import Sheet
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
        full: Container[str],
        plan: Plan,
        rule: Rule | str | None,
        readings: Readings,
        instead: Mapping[str, Callable[[Case], Governing]],
    ) -> None:
        """Collect what is demanded by any wording under any reading that makes a difference.

        Args:
            schema: Names and types of the columns.
            full: Columns that are known to hold no null.
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
        self.sheet.put(read(schema, full))
        self.sheet.put(answering(plan) | question(plan, rule) | {"case": case(plan)})
        self.sheet.put({"kind": lookup(working("case"), self._numbers, -1)})
        self._failing = [
            (check, self.sheet.hold(check.code + check.path, check.fails))
            for check in self.checks()
        ]
        self.fault = self.sheet.hold("fault", either(fails for _, fails in self._failing))
        self.outcomes = {
            name: self.sheet.keep(name, partial(self._outcome, name)) for name in self._governing
        }

    def _single_out(self, cases: tuple[Case, ...]) -> None:
        """Number the kinds of cases that differ in an answer: many a matter is judged alike."""
        ids = [each.rules[-1].id for each in cases]
        bases = [each.basis(self._readings) for each in cases]
        kinds = list(zip(*self._governing.values(), ids, bases, strict=True))
        numbers = _numbered(kinds)
        self._numbers = {c.number: numbers[kind] for c, kind in zip(cases, kinds, strict=True)}
        self._ids, self._bases = (tuple(str(kind[at]) for kind in numbers) for at in (-2, -1))
        self._governing = {
            name: tuple(kind[at] for kind in numbers) for at, name in enumerate(self._governing)
        }

    # --- what is worked out

    def _met(self, demand: Quorum | Majority | Consent) -> Term:
        return self._holding.hold(demand).met

    def _by_governing(self, name: str) -> dict[Governing, list[int]]:
        """Return the kinds of cases that are governed alike under a reading."""
        alike: dict[Governing, list[int]] = {}
        for kind, governing in enumerate(self._governing[name]):
            alike.setdefault(governing, []).append(kind)
        return alike

    def _ended(self, demands: Demands) -> Term:
        quorum = self._met(demands.quorum)
        others = [self._met(each) for each in demands.requires]
        return choose(
            [
                (quorum.equals(UNKNOWN), whole(_UNDETERMINED)),
                (quorum.equals(0), whole(CODES[Outcome.NO_QUORUM])),
                *((met.equals(0), whole(CODES[Outcome.NOT_ADOPTED])) for met in others),
                *((met.equals(UNKNOWN), whole(_UNDETERMINED)) for met in others),
            ],
            whole(CODES[Outcome.ADOPTED]),
        )

    def _outcome(self, name: str) -> Term:
        """Return how a vote ended: as every wording that may govern it says, else it is open."""
        options: list[tuple[Term, Term]] = []
        for governing, kinds in self._by_governing(name).items():
            ended, *others = (
                self.sheet.keep(d, partial(self._ended, d))
                for d in dict.fromkeys(governing.demands)
            )
            agree = [(other.differs(ended), whole(_UNDETERMINED)) for other in others]
            options.append((working("kind").is_in(kinds), choose(agree, ended)))
        return choose(options, whole(-1))

    def _latest(self) -> Term:
        """Return the number of what the latest wording demands."""
        options = [
            (working("kind").is_in(kinds), whole(self._pairs[governing.demands[-1]]))
            for governing, kinds in self._by_governing("").items()
        ]
        return choose(options, whole(-1))

    # --- what is wrong

    def checks(self) -> Iterator[Check]:
        """Give everything that may be wrong with a row."""
        yield from checks(self._schema)
        is_body = among("body_kind", map(str, BodyKind))
        yield Check("not_a_body_kind", "/body_kind", ~is_body)
        is_matter = among("matter", ("", *self._plan.matters))
        if self._rule is None:
            is_matter = is_matter & ~(among("asked_rule", ("",)) & among("matter", ("",)))
        yield Check("not_a_matter", "/matter", ~is_matter)
        yield Check("not_covered", "", is_body & is_matter & (working("kind") < 0))

    # --- the answers

    def answers(self) -> dict[str, Term]:
        """Return the columns of the answer; null wherever a row is faulty."""
        good, always = ~self.fault, whole(value=True)
        outcome = self.outcomes[""]
        have, need, met = (self.of_majority(part) for part in ("have", "need", "met"))
        words = dict(enumerate(map(str, _OUTCOMES)))
        is_open = outcome.equals(_UNDETERMINED)
        quorum_need, quorum_met = self._of_quorum("need"), self._of_quorum("met")
        answers = {
            "outcome": (always, lookup(outcome, words, "")),
            "quorum_need": (quorum_need >= 0, quorum_need),
            "quorum_met": (quorum_met.differs(UNKNOWN), quorum_met.equals(1)),
            "majority_need": (need >= 0, need),
            "majority_met": (met.differs(UNKNOWN), met.equals(1)),
            "margin": ((have >= 0) & (need >= 0), have - need),
            "rule": (always, self._text(self._ids)),
            "basis": (always, self._text(self._bases)),
            "missing": (always, choose([(is_open, self._missing())], text(""))),
            "hinges": (always, listed(self.hinges())),
        }
        shown = {
            name: only_where(good & is_told, answer) for name, (is_told, answer) in answers.items()
        }
        return {**shown, "error": self.error()}

    def error(self) -> Term:
        """Return the codes of what is wrong, each with its column; null where nothing is."""
        faults = [(check.code + check.path, fails) for check, fails in self._failing]
        return only_where(self.fault, listed(faults))

    def hinges(self) -> list[tuple[str, Term]]:
        """Return the readings that make a difference somewhere, and where they do."""
        outcome = self.outcomes[""]
        return [(name, self.outcomes[name].differs(outcome)) for name in self._hinges]

    def unmet(self, *, consent: bool) -> Term:
        """Tell where a consent, or else a majority, of the latest wording was not met."""

        def shown(requires: tuple[Majority | Consent, ...]) -> Term:
            asked = [each for each in requires if isinstance(each, Consent) is consent]
            return choose([(self._met(each).equals(0), whole(1)) for each in asked], whole(0))

        return self._of_latest(lambda d: d.requires, shown).equals(1)

    def _of_quorum(self, part: str) -> Term:
        """Return have, need or met of the quorum that the latest wording asks for."""
        return self._of_latest(lambda d: d.quorum, partial(self._part, part))

    def of_majority(self, part: str) -> Term:
        """Return the same of the first requirement that was not met, else of the first."""

        def shown(requires: tuple[Majority | Consent, ...]) -> Term:
            first, *others = (self._part(part, each) for each in requires)
            unmet = (self._met(each).equals(0) for each in requires)
            return (
                choose(list(zip(unmet, (first, *others), strict=True)), first) if others else first
            )

        return self._of_latest(lambda d: d.requires, shown)

    def _part(self, part: str, demand: Quorum | Majority | Consent) -> Term:
        column: Term = getattr(self._holding.hold(demand), part)
        return column

    def _of_latest(self, part: Callable[[Demands], _Part], shown: Callable[[_Part], Term]) -> Term:
        numbers: dict[_Part, list[int]] = {}
        for demands in self._pairs:
            numbers.setdefault(part(demands), []).append(self._pairs[demands])
        asked = self.sheet.keep("latest", self._latest)
        options = [(asked.is_in(found), shown(each)) for each, found in numbers.items()]
        return choose(options, whole(NOT_KNOWN))

    def _missing(self) -> Term:
        cost = self.sheet.keep("cost", self._cost)
        return named(self.sheet.keep("facts", partial(facts_of, cost)))

    def _cost(self) -> Term:
        options = [
            (working("kind").is_in(kinds), self._settling.cost(governing))
            for governing, kinds in self._by_governing("").items()
        ]
        return choose(options, whole(0))

    def _text(self, of_kinds: tuple[str, ...]) -> Term:
        return lookup(working("kind"), dict(enumerate(of_kinds)), "")


def _numbered(values: Iterable[_Part]) -> dict[_Part, int]:
    return {value: number for number, value in enumerate(dict.fromkeys(values))}
