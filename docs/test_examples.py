"""Every example is run: on each page, in the README and the changelog, in each docstring.

A page is one story: its blocks run from top to bottom in one namespace.

* ``python``: the block is run. Where it has ``>>>`` prompts, what it prints is compared.
* ``console``: what follows ``$`` is run by the shell at the root of the project, and what it prints
  is compared.
* Data, and commands that set up a machine (`.ci/run` runs those), may stand in a block of another
  language out of ``_NOT_RUN``. Any other block is refused, so that no example slips through.

``...`` stands for any text, and white space for any white space.
"""

import doctest
import importlib
import os
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import Final

import pytest

import zmp_core

_ROOT = Path(__file__).parent.parent
_PAGES = sorted(
    page
    for page in (*_ROOT.glob("*.md"), *_ROOT.glob("docs/**/*.md"))
    if "_build" not in page.parts
)
_BLOCK = re.compile(r"^ *(`{3,})(\S*)[^\n]*\n(.*?)^ *\1 *$", re.MULTILINE | re.DOTALL)
_NOT_RUN = {"json", "markdown", "sh", "text", "toml", "{eval-rst}"}
_FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def _compare(test: doctest.DocTest) -> None:
    runner = doctest.DocTestRunner(optionflags=_FLAGS)
    report: list[str] = []
    runner.run(test, out=report.append, clear_globs=False)
    if runner.failures:
        pytest.fail("".join(report), pytrace=False)


def _python(text: str, namespace: dict[str, object], page: str, line: int) -> None:
    if ">>> " in text:
        test = doctest.DocTestParser().get_doctest(text, namespace, page, page, line)
        test.globs = namespace  # not the copy that the parser makes: the story goes on
        _compare(test)
    else:
        # The empty lines make a traceback point to the line of the page.
        exec(compile("\n" * line + text, page, "exec"), namespace)  # noqa: S102  our own page


def _console(text: str, page: str, line: int) -> None:
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    for session in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, want = session.partition("\n")
        done = subprocess.run(  # noqa: S602  the commands are our own
            command,
            shell=True,
            cwd=_ROOT,
            env={**os.environ, "PATH": path},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        if not doctest.OutputChecker().check_output(want, done.stdout, _FLAGS):
            pytest.fail(
                f"{page}, block at line {line}: $ {command}\n"
                f"exit {done.returncode}, printed:\n{done.stdout}\nexpected:\n{want}",
                pytrace=False,
            )


# They embed us in what the dependency group `frameworks` installs.
_FRAMEWORKS: Final = {"embed-in-django", "embed-in-fastapi", "store-in-sqlalchemy"}


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(
            str(page.relative_to(_ROOT)),
            marks=[pytest.mark.frameworks] if page.stem in _FRAMEWORKS else [],
        )
        for page in _PAGES
    ],
)
def test_page(page: str) -> None:
    story = (_ROOT / page).read_text("utf-8")
    namespace: dict[str, object] = {"__name__": "__main__"}
    for block in _BLOCK.finditer(story):
        language, text = block[2], dedent(block[3])
        line = story.count("\n", 0, block.start(3))
        if language == "python":
            _python(text, namespace, page, line)
        elif language == "console":
            _console(text, page, line)
        elif language not in _NOT_RUN:
            pytest.fail(f"{page}:{line}: nobody runs a block of {language!r}", pytrace=False)


def _docstrings() -> Iterator[doctest.DocTest]:
    finder = doctest.DocTestFinder(exclude_empty=True)
    for module in pkgutil.walk_packages(zmp_core.__path__, "zmp_core."):
        if not module.name.endswith("__main__"):
            tests = finder.find(importlib.import_module(module.name))
            yield from (test for test in tests if test.examples)


@pytest.mark.parametrize("test", [pytest.param(test, id=test.name) for test in _docstrings()])
def test_docstring(test: doctest.DocTest) -> None:
    _compare(test)
