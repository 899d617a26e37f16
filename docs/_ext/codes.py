"""The page of all codes: those of faults are read from the source, the others from the data."""

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import attrs

import zmp_core
from _ext.law import law_books
from _ext.markdown import members, page, plain, sheet, table, word_list
from zmp_core.bodies import IrregularityCode
from zmp_core.interchange.fault_words import WORDS
from zmp_core.resolutions.lifecycle import DEMANDS
from zmp_core.review import CODES
from zmp_core.rules.admission import Breach
from zmp_core.rules.books.limits import LIMITS
from zmp_core.rules.contests import ElectionOutcome
from zmp_core.rules.phrases import CAUTIONS
from zmp_core.rules.rule import Consequence, Outcome
from zmp_core.rules.verdict import Caution

_CODE: Final = "code"
_Function = ast.FunctionDef | ast.AsyncFunctionDef


def page_of_codes() -> str:
    """Return the page."""
    # The codes of what a local statute may not say are data, not literals in a call.
    refused = [*map(str, Breach), *(limit.code for limit in LIMITS if limit.code)]
    faults = fault_codes(trees(Path(zmp_core.__file__).parent))
    faults |= dict.fromkeys(refused, ("zmp_core.rules.admission",))
    obstacles = (*(demand.code for demand in DEMANDS), "not_the_proposer")
    faults |= dict.fromkeys(obstacles, ("zmp_core.resolutions.lifecycle",))
    return page(
        "Which codes are there, and what do they mean?",
        "**What can a program rely on?** Codes; words may change. A *fault* is bad data and comes "
        "in an error; a *caution* and a *consequence* come with a verdict; a *finding* is a remark "
        "of a review. Two mistakes: to parse a message, and to treat a lost vote as a fault.",
        "## Faults",
        "In `Fault.code`, by the modules that raise them. `…` stands for a word of the data.",
        table(
            ("code", "raised in", "in Polish", "in English"),
            (
                (
                    f"`{code}`",
                    ", ".join(f"`{module}`" for module in modules),
                    *map(plain, WORDS.get(code, ("", ""))),
                )
                for code, modules in sorted(faults.items())
            ),
        ),
        "## Findings",
        "In `Finding.code`. `{have}` and `{need}` stand for what the finding says.",
        sheet(CODES, codes=("code", "severities")),
        "## Irregularities",
        "In `Irregularity.code`: what in the composition of a council departs from the law.",
        word_list(IrregularityCode),
        "## Cautions",
        _cautions(),
        "## Consequences",
        word_list(Consequence),
        "## Outcomes of a vote",
        word_list(Outcome),
        "## Outcomes of an election",
        word_list(ElectionOutcome),
        "## Assumptions",
        _assumptions(),
    )


def _cautions() -> str:
    rows = (
        (f"`{code}`", meaning, *map(plain, CAUTIONS[Caution(code)]))
        for code, meaning in members(Caution).items()
    )
    return table(("code", "meaning", "in Polish", "in English"), rows)


def _assumptions() -> str:
    made: dict[tuple[str, str, str], dict[str, None]] = {}
    for book in law_books().values():
        for rule in book.rules:
            for each in rule.assumptions:
                told = (f"`{each.code}`", plain(each.polish), plain(each.english))
                link = f"[{rule.id}](law/{book.name}.md#{rule.id.lower()})"
                made.setdefault(told, {})[link] = None
    rows = ((*told, ", ".join(links)) for told, links in sorted(made.items()))
    return table(("code", "in Polish", "in English", "made by"), rows)


# --- Codes of faults -----------------------------------------------------------------------------


def trees(package: Path) -> dict[str, ast.Module]:
    """Return the modules of a package as the parser sees them, by name."""
    return {
        ".".join((package.name, *path.relative_to(package).with_suffix("").parts)).removesuffix(
            ".__init__"
        ): ast.parse(path.read_text("utf-8"))
        for path in sorted(package.rglob("*.py"))
    }


def fault_codes(modules: Mapping[str, ast.Module]) -> dict[str, tuple[str, ...]]:
    """Return every code of a fault with the modules that raise it.

    Raises:
        ValueError: If a code cannot be read from the source.
    """
    makers = _makers(modules)
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for module, tree in modules.items():
        here = _names(tree)
        for call in _calls(tree):
            name = _called(call)
            if name in makers and (isinstance(call.func, ast.Attribute) or name in here):
                for code in _codes(module, makers[name].given(call)):
                    found[code][module] = None
    return {code: tuple(raised_in) for code, raised_in in found.items()}


@attrs.frozen
class _Maker:
    """A function that makes a fault of the code that it is given.

    Attributes:
        place: Where the code stands among the positional arguments; ``None`` if not among them.
        default: The code where none is given.
    """

    place: int | None
    default: ast.expr | None = None

    def given(self, call: ast.Call) -> ast.expr | None:
        """Return the code that a call gives."""
        for keyword in call.keywords:
            if keyword.arg == "code":
                return keyword.value
        if self.place is not None and self.place < len(call.args):
            return call.args[self.place]
        return self.default


def _makers(modules: Mapping[str, ast.Module]) -> dict[str, _Maker]:
    functions = {
        node.name: (node, maker)
        for tree in modules.values()
        for node in ast.walk(tree)
        if isinstance(node, _Function) and (maker := _maker(node)) is not None
    }
    makers = {"Fault": _Maker(0)}
    size = 0
    while size < len(makers):  # one that hands its code to a maker is a maker too
        size = len(makers)
        for name, (function, maker) in functions.items():
            if any(_hands_on(call, makers) for call in _calls(function)):
                makers.setdefault(name, maker)
    return makers


def _maker(function: _Function) -> _Maker | None:
    given = function.args
    positional = [*given.posonlyargs, *given.args]
    defaults = dict(
        zip(reversed([each.arg for each in positional]), reversed(given.defaults), strict=False)
    )
    only_by_name = dict(
        zip([each.arg for each in given.kwonlyargs], given.kw_defaults, strict=True)
    )
    names = [each.arg for each in positional if each.arg not in {"self", "cls"}]
    if _CODE in names:
        return _Maker(names.index(_CODE), defaults.get(_CODE))
    return _Maker(None, only_by_name[_CODE]) if _CODE in only_by_name else None


def _hands_on(call: ast.Call, makers: Mapping[str, _Maker]) -> bool:
    maker = makers.get(_called(call))
    code = None if maker is None else maker.given(call)
    return isinstance(code, ast.Name) and code.id == _CODE


def _codes(module: str, code: ast.expr | None) -> Iterator[str]:
    match code:
        case ast.Constant(value=str(word)):
            yield word
        case ast.IfExp(body=one, orelse=other):
            yield from _codes(module, one)
            yield from _codes(module, other)
        case ast.JoinedStr(values=parts):
            yield "".join(
                str(getattr(part, "value", "")) if isinstance(part, ast.Constant) else "…"
                for part in parts
            )
        case ast.Name(id="code") | ast.Attribute(attr="code"):
            pass  # handed on: whoever gives it is looked at as well
        case _:
            where = f"{module}:{getattr(code, 'lineno', '?')}"
            raise ValueError(f"{where}: the code of a fault must stand where it is raised")


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _names(tree: ast.Module) -> set[str]:
    """Return what a module defines or imports; any other name is a local one."""
    return {
        name
        for node in ast.walk(tree)
        for name in (
            [node.name]
            if isinstance(node, _Function | ast.ClassDef)
            else [each.asname or each.name for each in node.names]
            if isinstance(node, ast.Import | ast.ImportFrom)
            else []
        )
    }
