"""The room opens without hypothesis, which only its strategies need."""

import subprocess
import sys

import pytest

from zmp_core import testing

_WITHOUT = """
import sys
sys.modules["hypothesis"] = None
from zmp_core import rules, testing
assert testing.real_cases()
assert testing.threshold_cases(rules.books.GMINA.rules[0], 15)
"""


def test_only_the_strategies_need_hypothesis() -> None:
    subprocess.run([sys.executable, "-c", _WITHOUT], check=True)


@pytest.mark.parametrize("name", testing.__all__)
def test_every_public_name_opens(name: str) -> None:
    assert getattr(testing, name).__doc__
    assert name in dir(testing)
