"""Change the code in one place at a time, and see whether some test fails.

    python .ci/mutate.py            # law, votes and rules
    python .ci/mutate.py rules.jud  # modules whose names begin so

A mutant that no test kills shows a missing test, or changes nothing that anyone could observe; then
it is explained in ``mutation-survivors.toml``. An unexplained survivor fails, and so does an
explanation that explains nothing any more. The books of rules are data: a test of their own alters
each field of each rule.

Why not mutmut: it leaves alone what is decorated (properties, validators) and what a module or a
class body holds, and here a majority is a constant and a fact is a property.

Each mutant lives in a fork of a process that has imported the tools but not the package, so nothing
is written to the source. Its tests are those that reach the changed line, or all of them where the
line runs on import. A killed mutant takes about a second, a survivor as long as its tests take.
"""

import ast
import importlib
import json
import os
import pkgutil
import re
import signal
import sys
import tempfile
import tomllib
import traceback
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType
from typing import NamedTuple

import coverage
import hypothesis
import pytest

SOURCE = Path("src")
ROOMS = ("law", "votes", "rules")
DATA = "zmp_core.rules.books"
EXPLAINED = Path(".ci/mutation-survivors.toml")
PROCESSES = 2
# The tests of each room; those of others would find little more, and cost minutes a mutant.
LAW = ("tests/law", "tests/house/test_house.py")
RULES = ("tests/rules", "tests/review", "tests/cases", "tests/house/test_house.py")
VOTES = ("tests/votes", "tests/bodies", *RULES)
TESTS = {"law": LAW, "votes": VOTES, "rules": RULES}
# One that takes longer, in seconds, is left out: the brute force would cost minutes a survivor.
LONGEST = 3.0
# What a property tries. A mutant that lives through so few would need luck to be seen at all.
EXAMPLES = 20
# What a test may take, in seconds, and how many times as long as without a change.
PATIENCE = 10
SURVIVED = {0, pytest.ExitCode.NO_TESTS_COLLECTED << 8}  # as os.wait tells it

# ------------------------------------------------------------------------------------ mutations

COMPARISONS: Mapping[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
ARITHMETIC: Mapping[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
CODE = re.compile(r"[a-z]+(_[a-z]+)+")  # codes are a contract with programs, words are not


def changed(node: ast.AST) -> Iterator[ast.AST]:  # noqa: C901, PLR0912  one case a kind of node
    """Yield what may stand instead of a node."""
    match node:
        case ast.Compare(left, ops, right):
            for at, op in enumerate(ops):
                for other in COMPARISONS[type(op)]:
                    yield ast.Compare(left, [*ops[:at], other(), *ops[at + 1 :]], right)
        case ast.BoolOp(op, values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
        case ast.UnaryOp(ast.Not() | ast.USub(), operand):
            yield operand
        case ast.BinOp(left, op, right) if type(op) in ARITHMETIC:
            yield ast.BinOp(left, ARITHMETIC[type(op)](), right)
        case ast.Constant(bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(int(value)):
            yield ast.Constant(value + 1)
            yield ast.Constant(value - 1)
        case ast.Constant(str(value)) if CODE.fullmatch(value):
            yield ast.Constant(f"x{value}")
        case ast.IfExp(test, body, orelse) if not changes(test):
            yield ast.IfExp(ast.UnaryOp(ast.Not(), test), body, orelse)
        case ast.If(test, body, orelse) if not changes(test):
            yield ast.If(ast.UnaryOp(ast.Not(), test), body, orelse)
        # Whoever asks "is it so?" cannot tell None from False.
        case ast.Return(ast.expr() as value) if ast.unparse(value) not in {"None", "False"}:
            yield ast.Return(ast.Constant(value=None))
        case ast.AugAssign(target, op, value):
            yield ast.Pass()
            if type(op) in ARITHMETIC:
                yield ast.AugAssign(target, ARITHMETIC[type(op)](), value)
        case ast.Assign([ast.Attribute() | ast.Subscript()]) | ast.Expr(ast.Call()):
            yield ast.Pass()
        case ast.Raise() | ast.Continue() | ast.Break() | ast.Delete():
            yield ast.Pass()
        case _:
            pass


def changes(test: ast.expr) -> bool:
    """Tell whether a condition is changed in itself, so need not be negated as a whole."""
    return next(changed(test), None) is not None


def passed_by(field: str, node: ast.AST) -> bool:
    """Tell whether nothing in a node is worth a change: words, types, how a class is made."""
    match node:
        case ast.Expr(ast.Constant(str())):
            return True
        case ast.If(ast.Name("TYPE_CHECKING")):
            return True
        case ast.Assign([ast.Name("TYPE_CHECKING" | "__all__")]):
            return True
        case _:
            return field in {"annotation", "decorator_list", "returns"}


KEY = ("module", "where", "line", "mutation")


class Mutant(NamedTuple):
    """One change in the tree of a module: what stands where, and what will."""

    module: str
    where: str
    line: str
    parent: ast.AST
    field: str
    at: int | None
    before: ast.expr | ast.stmt
    after: ast.AST

    @property
    def key(self) -> tuple[str, ...]:
        """What an explanation says of it: the fields of ``KEY``."""
        before, after = (ast.unparse(n).partition("\n")[0] for n in (self.before, self.after))
        return self.module, self.where, self.line, f"{before}  ->  {after}"

    @property
    def lines(self) -> range:
        """The lines of what is changed; of a block, its head."""
        node = self.before.test if isinstance(self.before, ast.If) else self.before
        return range(node.lineno, (node.end_lineno or node.lineno) + 1)

    def apply(self) -> None:
        """Make the change, once and for all: call it in a fork."""
        ast.fix_missing_locations(ast.copy_location(self.after, self.before))
        if self.at is None:
            setattr(self.parent, self.field, self.after)
        else:
            getattr(self.parent, self.field)[self.at] = self.after


def mutants(module: str, source: list[str], parent: ast.AST, where: str = "") -> Iterator[Mutant]:
    """Yield every mutant of a module, from its lines and its tree."""
    for field, value in ast.iter_fields(parent):
        for at, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if not isinstance(node, ast.AST) or passed_by(field, node):
                continue
            if isinstance(node, ast.expr | ast.stmt):
                line = source[node.lineno - 1].strip()
                for other in changed(node):
                    yield Mutant(module, where, line, parent, field, at, node, other)
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                yield from mutants(module, source, node, f"{where}.{node.name}".lstrip("."))
            else:
                yield from mutants(module, source, node, where)


# ---------------------------------------------------------------------------------------- tests


class Reach:
    """Which test reaches which line, and how long each takes: a plugin of the first run."""

    def __init__(self, folder: Path) -> None:
        """Take the folder where the answers are kept."""
        self.times = folder / "seconds.json"
        self.measure = coverage.Coverage(folder / "coverage", config_file=False, source=["src"])
        self.seconds: dict[str, float] = {}

    def pytest_configure(self) -> None:
        """Import everything first, so that no test is charged with it."""
        self.measure.start()
        package = importlib.import_module("zmp_core")
        for module in pkgutil.walk_packages(package.__path__, "zmp_core."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """Write what follows to the account of a test."""
        self.measure.switch_context(nodeid)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add up set-up, call and tear-down."""
        self.seconds[report.nodeid] = self.seconds.get(report.nodeid, 0) + report.duration

    def pytest_unconfigure(self) -> None:
        """Keep the answers."""
        self.measure.stop()
        self.measure.save()
        self.times.write_text(json.dumps(self.seconds), "utf-8")


class Choice:
    """Runs the chosen tests only, in their order: a plugin of every later run."""

    def __init__(self, chosen: Sequence[str], seconds: Mapping[str, float]) -> None:
        """Take the chosen tests, and how long each test takes without a change."""
        self.order = {test: at for at, test in enumerate(chosen)}
        self.seconds = seconds
        self.left_out = set(seconds).difference(chosen)

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """End a loop without end; the mutant counts as killed."""
        signal.alarm(PATIENCE + int(PATIENCE * self.seconds.get(nodeid, 0)))

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Choose and sort; a test that is new is there through the mutant, so it is kept."""
        kept = (item for item in items if item.nodeid not in self.left_out)
        items[:] = sorted(kept, key=lambda item: self.order.get(item.nodeid, 0))


def fork(work: Callable[[], int]) -> int:
    """Do the work in a child, which ends with what it returns."""
    child = os.fork()
    if child == 0:
        code = 3
        try:
            code = work()
        except BaseException:
            traceback.print_exc()
            raise
        finally:
            os._exit(code)
    return child


def run(plugin: object, *arguments: str) -> int:
    """Run tests in this process."""
    flags = ["-q", "-x", "-p", "no:cacheprovider", "--hypothesis-profile=mutation"]
    # Hypothesis was there before the fork, so pytest cannot rewrite it.
    flags += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]
    return int(pytest.main([*flags, *arguments], plugins=[plugin]))


class Changed(SourceFileLoader):
    """Finds and loads one module, from a tree instead of its file."""

    def __init__(self, name: str, file: Path, tree: ast.Module) -> None:
        """Take the module and its tree."""
        super().__init__(name, str(file))
        self.code = compile(tree, str(file), "exec")

    def find_spec(self, name: str, _path: object, _target: object = None) -> ModuleSpec | None:
        """Answer for the one module."""
        return spec_from_file_location(name, self.path, loader=self) if name == self.name else None

    def get_code(self, _fullname: str) -> CodeType:
        """Return the changed code."""
        return self.code


class Suite:
    """The tests, as a first run on the unchanged code has seen them."""

    def __init__(self, folder: Path, rooms: Collection[str]) -> None:
        """Run the tests of the rooms."""
        reach = Reach(folder)
        every = sorted({test for room in rooms for test in TESTS[room]})
        brute = "--ignore=tests/rules/test_brute_force.py"
        _, status = os.waitpid(fork(lambda: run(reach, brute, *every)), 0)
        if status:
            sys.exit("Some test fails without any change: run the tests first.")
        reach.measure.load()
        data = reach.measure.get_data()
        taken: dict[str, float] = json.loads(reach.times.read_text("utf-8"))
        self.seconds = taken
        cases: Counter[str] = Counter()
        self.case: dict[str, int] = {}
        quick = (test for test, time in taken.items() if time <= LONGEST)
        for test in sorted(quick, key=lambda test: taken[test]):
            function = test.partition("[")[0]
            self.case[test] = cases[function]
            cases[function] += 1
        self.reached = {Path(file): data.contexts_by_lineno(file) for file in data.measured_files()}

    def choose(self, file: Path, lines: range) -> list[str]:
        """Return the tests that may see a change in the lines, the most telling first."""
        room = file.relative_to(SOURCE / "zmp_core").parts[0]
        ours = {test for test in self.case if test.startswith(TESTS[room])}
        reached = self.reached.get(file.resolve(), {})
        near = {test for line in lines for test in reached.get(line, ())}
        if near and "" not in near:
            return sorted(near & ours, key=self.order)
        # The line runs on import, or is part of a folded constant and is not told apart: all tests
        # of the room, but first those that enter the module.
        near = {test for tests in reached.values() for test in tests}
        return sorted(ours, key=lambda test: (test not in near, self.order(test)))

    def order(self, test: str) -> tuple[int, float]:
        """Return the key of a test: one case of each function before the next, quick ones first."""
        return self.case[test], self.seconds[test]

    def try_on(self, mutant: Mutant, file: Path, tree: ast.Module) -> int:
        """Return 0 where the tests pass in spite of the mutant; call it in a fork."""
        chosen = self.choose(file, mutant.lines)
        if not chosen:
            return 0
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        signal.alarm(6 * PATIENCE)  # to import and collect
        mutant.apply()
        sys.meta_path.insert(0, Changed(mutant.module, file, tree))
        return run(Choice(chosen, self.seconds), *sorted({test.split("::")[0] for test in chosen}))


# ----------------------------------------------------------------------------------------- main


def modules(beginnings: list[str]) -> Iterator[tuple[str, Path]]:
    """Yield the modules to change, by the beginnings of their names below the package."""
    for file in sorted(SOURCE.glob("zmp_core/**/*.py")):
        module = ".".join(file.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")
        wanted = module.startswith(tuple(f"zmp_core.{beginning}" for beginning in beginnings))
        if wanted and not module.startswith(DATA):
            yield module, file


def survivors(suite: Suite, chosen: list[tuple[str, Path]]) -> Iterator[Mutant]:
    """Try every mutant, tell how it goes, yield those that no test kills."""
    running: dict[int, Mutant] = {}
    outcome: Counter[str] = Counter()

    def finish() -> Iterator[Mutant]:
        child, status = os.wait()
        mutant = running.pop(child)
        if status in SURVIVED:
            outcome["survived"] += 1
            yield mutant
        else:
            outcome["killed"] += 1

    for module, file in chosen:
        outcome.clear()
        source = file.read_text("utf-8")
        tree = ast.parse(source)
        for mutant in mutants(module, source.splitlines(), tree):
            if len(running) == PROCESSES:
                yield from finish()
            running[fork(partial(suite.try_on, mutant, file, tree))] = mutant
        while running:
            yield from finish()
        print(f"{module}: {outcome['killed']} killed, {outcome['survived']} survived", flush=True)


def main(beginnings: list[str]) -> int:
    """Try the modules, print what survives without an explanation."""
    hypothesis.settings.register_profile(
        "mutation",
        max_examples=EXAMPLES,
        database=None,
        deadline=None,
        derandomize=True,
        phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),  # no need to shrink
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    chosen = list(modules(beginnings or list(ROOMS)))
    explained = {
        tuple(entry[field] for field in KEY)
        for entry in tomllib.loads(EXPLAINED.read_text("utf-8")).get("survivor", [])
        if entry["reason"] and entry["module"] in dict(chosen)
    }
    left: set[tuple[str, ...]] = set()
    with tempfile.TemporaryDirectory() as folder:
        suite = Suite(Path(folder), {module.split(".")[1] for module, _ in chosen})
        for mutant in survivors(suite, chosen):
            if mutant.key not in explained | left:
                print("\n[[survivor]]")
                for field, value in zip(KEY, mutant.key, strict=True):
                    print(f"{field} = {json.dumps(value, ensure_ascii=False)}")
                print('reason = ""', flush=True)
            left.add(mutant.key)
    for key in sorted(explained - left):
        print("\nExplained, but it does not survive:", *key, sep="\n  ")
    print(f"\n{len(left - explained)} unexplained, {len(left & explained)} explained")
    return 1 if left ^ explained else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
