"""What a verdict and its requirements say although it follows from what they hold.

It is written so that nobody needs this engine to read an archive. When it is read, it has to be
what this engine says as well: a verdict that would be another one today is not loaded in silence.
What is only said with care (cautions, hinges, assumptions, what is missing) may grow with the
library; it is checked for its form and worked out anew, so that no new caution closes an archive.
"""

import json
from collections.abc import Iterator
from typing import Any, Final

from zmp_core.errors import Fault, pointer
from zmp_core.interchange.parts import Part, is_list, is_object
from zmp_core.rules.contests import Election, ElectionHinge, ElectionOutcome, NextRound
from zmp_core.rules.requirement import Requirement
from zmp_core.rules.rule import Assumption, Effect, Outcome
from zmp_core.rules.verdict import Caution, Hinge, Verdict

FOLLOWING: Final[dict[type, dict[str, Any]]] = {
    Requirement: {
        "have": int | None,
        "need": int | None,
        "margin": int | None,
        "short_by": int | None,
    },
    Verdict: {
        "outcome": Outcome,
        "adopted": bool | None,
        "quorum": Requirement,
        "majority": Requirement,
        "requirements": tuple[Requirement, ...],
        "missing": tuple[str, ...],
        "hinges": tuple[Hinge, ...],
        "cautions": tuple[Caution, ...],
        "assumptions": tuple[Assumption, ...],
        "effect": Effect | None,
    },
    Election: {
        "outcome": ElectionOutcome,
        "elected": tuple[str, ...],
        "unfilled": int | None,
        "need": int | None,
        "leader": str | None,
        "tie": tuple[str, ...] | None,
        "next_round": NextRound | None,
        "quorum": Requirement,
        "majority": Requirement,
        "missing": tuple[str, ...],
        "hinges": tuple[ElectionHinge, ...],
        "cautions": tuple[Caution, ...],
        "assumptions": tuple[Assumption, ...],
    },
}
WORKED_OUT_ANEW: Final = frozenset({"missing", "hinges", "cautions", "assumptions"})
ORDER: Final[dict[type, tuple[str, ...]]] = {
    Requirement: (
        "demand",
        "have",
        "need",
        "have_range",
        "need_range",
        "margin",
        "short_by",
        "met",
        "basis",
    ),
    Verdict: (*FOLLOWING[Verdict], "record", "rule", "also", "readings", "book"),
    Election: (*FOLLOWING[Election], "contest", "rule", "also", "readings", "rounds", "book"),
}


def differences(said: Part, follows: Part, path: str = "") -> Iterator[Fault]:
    """Give a fault for each place where what is said is not what follows, both in written form."""
    if is_object(said) and is_object(follows):
        for key in said | follows:
            yield from differences(said.get(key), follows.get(key), path + pointer(key))
    elif is_list(said) and is_list(follows) and len(said) == len(follows):
        for at, (one, other) in enumerate(zip(said, follows, strict=True)):
            yield from differences(one, other, path + pointer(at))
    elif said != follows:
        expected = f"{json.dumps(follows, ensure_ascii=False)}, which follows from the rest"
        yield Fault("differs", path, said, expected)
