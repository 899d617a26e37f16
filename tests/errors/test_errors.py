"""Errors carry facts, survive a pickle, and word their message once."""

import pickle
from collections.abc import Callable

import pytest

from zmp_core.errors import (
    AmbiguousError,
    Fault,
    InvalidRecordError,
    InvalidValueError,
    NotCoveredError,
    ZmpError,
    shown,
)

FAULT = Fault("not_a_count", "/tally/against", 3.9, "a whole number")


@pytest.mark.parametrize(
    ("error", "kind", "message"),
    [
        (InvalidValueError("xx", "pl or en"), ValueError, "got 'xx'; expected pl or en"),
        (
            InvalidRecordError((FAULT,)),
            ValueError,
            "1 fault:\n  /tally/against: got 3.9; expected a whole number [not_a_count]",
        ),
        (
            InvalidRecordError((FAULT, Fault("empty", "", None, "something"))),
            ValueError,
            (
                "2 faults:\n  /tally/against: got 3.9; expected a whole number [not_a_count]\n"
                "  (whole): got None; expected something [empty]"
            ),
        ),
        (NotCoveredError("2001", "2002"), LookupError, "nothing covers 2001; covered: 2002"),
        (AmbiguousError("x", ("A", "B")), LookupError, "'x' may mean any of: A, B"),
    ],
)
def test_an_error_is_caught_as_python_would_and_as_ours(
    error: ZmpError, kind: type[Exception], message: str
) -> None:
    assert isinstance(error, kind)
    assert isinstance(error, ZmpError)
    assert str(error) == message
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.args) == (type(error), message, error.args)


def test_a_fault_is_seen_from_what_holds_it() -> None:
    assert FAULT.under("/0").path == "/0/tally/against"
    assert FAULT.under("").path == FAULT.path


class Broken:
    def __repr__(self) -> str:
        raise RuntimeError


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (7, "7"),
        ("a" * 198, repr("a" * 198)),
        ("a" * 199, "'" + "a" * 199 + "…"),
        pytest.param(10**10_000, "<int>", id="a number too long to print"),
        pytest.param(Broken(), "<Broken>", id="a repr that fails"),
    ],
)
def test_a_message_bears_any_value(value: object, text: str) -> None:
    assert shown(value) == text
    assert Fault("odd", "/a", value, "less").value is value


def test_nothing_is_raised_by_a_message() -> None:
    nested: list[object] = []
    for _ in range(100_000):
        nested = [nested]
    speak: Callable[[], str] = InvalidValueError(nested, "a shallow list").__str__
    assert speak() == "got <list>; expected a shallow list"
