"""The house: what loads when, and that every door leads where it says."""

import ast
import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import zmp_core

SOURCE = Path(zmp_core.__file__).parent
ROOMS = sorted(
    ".".join(("zmp_core", *path.parent.relative_to(SOURCE).parts))
    for path in SOURCE.rglob("__init__.py")
)


def loaded_after(code: str) -> set[str]:
    """Return the modules that a fresh interpreter has loaded after the code."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def test_importing_the_package_loads_nothing_else() -> None:
    loaded = loaded_after("import zmp_core") - loaded_after("")

    assert {name for name in loaded if name.startswith("zmp_core")} == {
        "zmp_core",
        "zmp_core._door",
    }
    assert not loaded & {"attr", "attrs", "babel", "cattrs", "hypothesis", "typing"}


def test_a_first_value_loads_no_law() -> None:
    loaded = loaded_after("from zmp_core import Tally; Tally(11, 5, 3)")

    assert "attrs" in loaded
    assert not {name for name in loaded if name.startswith(("zmp_core.rules", "zmp_core.law"))}


def test_a_first_verdict_loads_no_words() -> None:
    loaded = loaded_after(
        "from zmp_core import *\n"
        "record = VoteRecord(body=Body(kind=BodyKind.GMINA_COUNCIL, seats=21),"
        "matter=Matter.ORDINARY, day=None, tally=Tally(11, 5, 3))\n"
        "assert judge(record).outcome is Outcome.ADOPTED"
    )

    assert not loaded & {"babel", "cattrs", "hypothesis", "zmp_core.rules.phrases"}


@pytest.mark.parametrize("room", ROOMS)
def test_every_public_name_of_a_room_opens(room: str) -> None:
    module = importlib.import_module(room)
    declared = set(module.__all__)

    assert set(dir(module)) >= declared or room.endswith(".books")
    for name in declared:
        assert getattr(module, name) is not None
    with pytest.raises(AttributeError, match="nothing_of_this_name"):
        _ = module.nothing_of_this_name


@pytest.mark.parametrize("room", ROOMS)
def test_what_type_checkers_see_is_what_opens(room: str) -> None:
    path = SOURCE.joinpath(*room.split(".")[1:], "__init__.py")
    seen = {
        name.asname
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.If)
        for imported in ast.walk(node)
        if isinstance(imported, ast.ImportFrom)
        for name in imported.names
    }
    functions_here: set[str] = {"book_for", "find"} if room.endswith(".books") else set()

    assert seen | functions_here >= set(importlib.import_module(room).__all__)


@pytest.mark.parametrize("room", ROOMS)
def test_no_public_name_is_hidden_by_a_module_of_the_same_name(room: str) -> None:
    """Importing ``room.judge`` would put the module where the function ``judge`` should be."""
    module = importlib.import_module(room)
    inside = {each.name for each in pkgutil.iter_modules(module.__path__)}

    for name in inside & set(module.__all__):
        assert getattr(module, name) is importlib.import_module(f"{room}.{name}")


def test_nobody_imports_the_front_door() -> None:
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and path.parent != SOURCE:
                assert node.module != "zmp_core", path
