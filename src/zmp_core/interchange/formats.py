"""The formats of documents: a name and a number each, and how an old number is read."""

import re
from collections.abc import Callable
from typing import Final

from zmp_core.bodies.body import Body, Term
from zmp_core.errors import Fault, InvalidValueError
from zmp_core.interchange.parts import entries
from zmp_core.interchange.refusal import Refused
from zmp_core.interchange.scalars import as_text
from zmp_core.law.act import Act
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.review.findings import Finding, Report
from zmp_core.rules.contests import Election, ElectionHinge, NextRound
from zmp_core.rules.majority import Consent, Majority, Quorum
from zmp_core.rules.readings import Readings
from zmp_core.rules.requirement import Requirement
from zmp_core.rules.rounds import Rounds
from zmp_core.rules.rule import Assumption, Effect, FromTerm, Rule, Variant
from zmp_core.rules.statute import Clause, Statute
from zmp_core.rules.verdict import Edition, Hinge, Verdict
from zmp_core.votes.circumstances import Circumstances
from zmp_core.votes.contest import Contest
from zmp_core.votes.matter import Matter
from zmp_core.votes.record import VoteRecord
from zmp_core.votes.roll_call import RollCall
from zmp_core.votes.tally import Tally
from zmp_core.votes.weighing import Weighing

KINDS: Final[tuple[type, ...]] = (
    VoteRecord,
    Tally,
    Weighing,
    Circumstances,
    RollCall,
    Body,
    Term,
    Period,
    Matter,
    Act,
    Provision,
    Quorum,
    Majority,
    Consent,
    FromTerm,
    Effect,
    Assumption,
    Variant,
    Rule,
    Readings,
    Edition,
    Requirement,
    Hinge,
    Verdict,
    Contest,
    Rounds,
    Clause,
    Statute,
    NextRound,
    ElectionHinge,
    Election,
    Finding,
    Report,
)

Step = Callable[[dict[str, object]], dict[str, object]]

# The place for old numbers. When the form of a kind changes, a step is added at the end: it makes
# of a document with the number before, one with the number after. None is ever taken out.
_STEPS: Final[dict[type, tuple[Step, ...]]] = {}


def label(kind: type) -> str:
    """Return the name and the newest number, ``"zmp-core/vote-record/1"``."""
    return _numbers(kind)[-1]


def newest(document: object, kind: type) -> object:
    """Return the document without its label and in the newest form; itself, if it is no object.

    Raises:
        Refused: If it says that it has a format that is not known for this kind. Its other faults
            are not looked for, because nothing is known of its form.
    """
    if as_text(document) is not None:  # an id that stands for an object
        return document
    fields = entries(document, f"an object, of the format {label(kind)}")
    known = _numbers(kind)
    said = fields.pop("format", known[0])
    if as_text(said) not in known:
        raise Refused(Fault("unknown_format", "/format", said, "one of: " + ", ".join(known)))
    for step in _STEPS.get(kind, ())[known.index(str(said)) :]:
        fields = step(fields)
    return fields


def unless_known(kind: type) -> None:
    """Refuse a type of which there are no documents.

    Raises:
        InvalidValueError: If it is another one.
    """
    if kind not in KINDS:
        raise InvalidValueError(kind, "one of: " + ", ".join(each.__name__ for each in KINDS))


def _numbers(kind: type) -> tuple[str, ...]:
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind.__name__).lower()
    return tuple(f"zmp-core/{name}/{at + 1}" for at in range(len(_STEPS.get(kind, ())) + 1))
