"""How fast, told as ratios: each candidate against its anchor, in one run.

    python tests/benchmarks/run.py [ROUNDS]

In each round every candidate runs once, in shuffled order, so that a busy machine slows both sides
of a ratio alike. A goal is missed where the lower 95 % bound of the median is above it. Prints a
page for the docs; nothing here is a test.
"""

import dataclasses
import os
import platform
import random
import statistics
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from time import perf_counter
from typing import Any

import pydantic
import votelib.evaluate.threshold
from numpy import select
from openfisca_core import (
    entities,
    indexed_enums,
    periods,
    simulation_builder,
    taxbenefitsystems,
    variables,
)

from zmp_core import Body, BodyKind, Matter, Outcome, Tally, VoteRecord, judge

Timed = Callable[[], float]

# --- imports, each in a fresh process -----------------------------------------------------------


def fresh(code: str) -> Timed:
    """Time the code inside a fresh interpreter, so that starting it does not count."""
    script = f"from time import perf_counter as t; s = t(); {code}; print(t() - s)"

    def timed() -> float:
        done = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True
        )
        return float(done.stdout)

    return timed


# --- a checked tally ----------------------------------------------------------------------------


@dataclasses.dataclass(frozen=True, slots=True)
class UncheckedTally:
    in_favour: int | None
    against: int | None
    abstaining: int | None
    present: int | None = None
    absent: int | None = None
    not_voting: int | None = None
    excluded: int | None = None
    invalid: int | None = None


Count = int | None


class PydanticTally(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(frozen=True, strict=True)

    in_favour: Count = pydantic.Field(ge=0)
    against: Count = pydantic.Field(ge=0)
    abstaining: Count = pydantic.Field(ge=0)
    present: Count = pydantic.Field(default=None, ge=0)
    absent: Count = pydantic.Field(default=None, ge=0)
    not_voting: Count = pydantic.Field(default=None, ge=0)
    excluded: Count = pydantic.Field(default=None, ge=0)
    invalid: Count = pydantic.Field(default=None, ge=0)

    @pydantic.model_validator(mode="after")
    def adds_up(self) -> "PydanticTally":
        """Check what our tally checks, or the two would not do the same job."""
        counts = (
            self.in_favour,
            self.against,
            self.abstaining,
            self.not_voting,
            self.excluded,
            self.invalid,
        )
        known = sum(count for count in counts if count is not None)
        if self.present is not None and (
            known > self.present or (known < self.present and None not in counts)
        ):
            message = "does not add up"
            raise ValueError(message)
        return self


def looped(work: Callable[[], object], times: int) -> Timed:
    def timed() -> float:
        start = perf_counter()
        for _ in range(times):
            work()
        return (perf_counter() - start) / times

    return timed


# --- one vote -----------------------------------------------------------------------------------

COUNCIL = Body(kind=BodyKind.GMINA_COUNCIL, seats=21)
DAY = date(2024, 10, 24)
HALF = votelib.evaluate.threshold.RelativeThreshold(1 / 2, accept_equal=False)
QUORUM = votelib.evaluate.threshold.AbsoluteThreshold(11)


def ours() -> Outcome:
    """The whole way: facts, the law of the day, a verdict that can explain itself."""
    record = VoteRecord(
        body=COUNCIL,
        matter=Matter.ASSOCIATION_ACCESSION,
        day=DAY,
        tally=Tally(11, 5, 3, present=19),
    )
    return judge(record).outcome


def by_votelib() -> Outcome:
    if not QUORUM.evaluate({"present": 19}):
        return Outcome.NO_QUORUM
    passed = HALF.evaluate({"in_favour": 11, "against": 5})
    return Outcome.ADOPTED if passed == ["in_favour"] else Outcome.NOT_ADOPTED


COUNCIL_ENTITY = entities.Entity("council", "councils", "A council", "")


class Ended(indexed_enums.Enum):
    adopted = "adopted"
    not_adopted = "not_adopted"
    no_quorum = "no_quorum"


def count(name: str) -> type[variables.Variable]:
    body = {"value_type": int, "entity": COUNCIL_ENTITY, "definition_period": periods.DateUnit.DAY}
    return type(name, (variables.Variable,), body)


class outcome(variables.Variable):  # noqa: N801  OpenFisca names a variable by its class
    value_type = indexed_enums.Enum
    possible_values = Ended
    default_value = Ended.not_adopted
    entity = COUNCIL_ENTITY
    definition_period = periods.DateUnit.DAY

    def formula(council: Any, period: Any) -> Any:  # noqa: N805  the form it asks for
        quorum = council("present", period) * 2 >= council("seats", period)
        won = council("in_favour", period) > council("against", period)
        return select([~quorum, won], [Ended.no_quorum, Ended.adopted], Ended.not_adopted)


SYSTEM = taxbenefitsystems.TaxBenefitSystem([COUNCIL_ENTITY])
for each in ("present", "seats", "in_favour", "against"):
    SYSTEM.add_variable(count(each))
SYSTEM.add_variable(outcome)


def by_openfisca() -> Outcome:
    day = DAY.isoformat()
    facts = {"present": 19, "seats": 21, "in_favour": 11, "against": 5}
    situation = {"councils": {"c": {name: {day: fact} for name, fact in facts.items()}}}
    simulation = simulation_builder.SimulationBuilder().build_from_dict(SYSTEM, situation)
    return Outcome(simulation.calculate("outcome", day).decode_to_str()[0])


# --- the goals ----------------------------------------------------------------------------------

CANDIDATES: dict[str, Timed] = {
    "import attrs": fresh("import attrs"),
    "import zmp_core": fresh("import zmp_core"),
    "first Tally": fresh("from zmp_core import Tally; Tally(11, 5, 3)"),
    "Tally": looped(lambda: Tally(11, 5, 3, present=19), 5_000),
    "Tally, all counts": looped(
        lambda: Tally(11, 5, 3, present=19, absent=2, not_voting=0, excluded=0, invalid=0), 5_000
    ),
    "unchecked dataclass": looped(lambda: UncheckedTally(11, 5, 3, present=19), 5_000),
    "pydantic, strict": looped(
        lambda: PydanticTally(in_favour=11, against=5, abstaining=3, present=19), 5_000
    ),
    "verdict": looped(ours, 2_000),
    "votelib": looped(by_votelib, 2_000),
    "OpenFisca": looped(by_openfisca, 20),
}

# Row of the goals, what, against what, at most so many times.
GOALS: tuple[tuple[str, str, str, float | None], ...] = (
    ("1", "import zmp_core", "import attrs", 0.02),
    ("2", "first Tally", "import attrs", 1.2),
    ("3", "Tally", "unchecked dataclass", 0.8),
    ("3", "Tally", "pydantic, strict", 0.45),
    ("3", "Tally, all counts", "unchecked dataclass", None),
    ("5", "verdict", "votelib", 0.3),
    ("5", "verdict", "OpenFisca", 0.01),
)


def check_that_all_agree() -> None:
    """No figure is worth anything if the candidates do not give the same answer."""
    answers = {work() for work in (ours, by_votelib, by_openfisca)}
    refused = 0
    for tally in (Tally, PydanticTally):
        try:
            tally(in_favour=11, against=5, abstaining=3, present=18)
        except ValueError:
            refused += 1
    if answers != {Outcome.ADOPTED} or refused != 2:
        message = f"the candidates disagree: {answers}, {refused} refused"
        raise SystemExit(message)


def bounds(ratios: list[float]) -> tuple[float, float]:
    """Return the 95 % bounds of the median by bootstrap over the rounds."""
    draw = random.Random(7)
    medians = sorted(statistics.median(draw.choices(ratios, k=len(ratios))) for _ in range(2_000))
    return medians[50], medians[1_949]


def main(rounds: int) -> None:
    check_that_all_agree()
    times: dict[str, list[float]] = {name: [] for name in CANDIDATES}
    order = list(CANDIDATES)
    for timed in CANDIDATES.values():
        timed()  # the first run of each is no one's fault
    shuffle = random.Random(1).shuffle
    for _ in range(rounds):
        shuffle(order)
        for name in order:
            times[name].append(CANDIDATES[name]())
    print("# What was measured\n")
    print(
        "> **Were the goals met?** What the scripts printed, on one machine, in one run; what the "
        "goals are for and why some are missed says [the page on performance](performance.md).\n"
    )
    machine = f"{platform.system()}, {platform.machine()}, {os.cpu_count()} cores"
    print(f"{rounds} rounds, Python {platform.python_version()}, {machine}.\n")
    print("| row | what | against | ratio | 95 % bounds | goal | |")
    print("|---|---|---|---:|---|---:|---|")
    for row, what, anchor, goal in GOALS:
        ratios = [mine / other for mine, other in zip(times[what], times[anchor], strict=True)]
        low, high = bounds(ratios)
        verdict = "" if goal is None else "pass" if low <= goal else "MISS"
        figures = f"{statistics.median(ratios):.3f} | {low:.3f} to {high:.3f} | {goal or '-'}"
        print(f"| {row} | {what} | {anchor} | {figures} | {verdict} |")
    print("\nMedians in microseconds, as context:\n")
    for name, took in times.items():
        print(f"- {name}: {statistics.median(took) * 1e6:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 25)
