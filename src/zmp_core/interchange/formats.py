"""The formats of documents: a name and a number each, and how an old number is read."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import Final

from zmp_core.errors import Fault, InvalidValueError
from zmp_core.interchange.parts import entries
from zmp_core.interchange.refusal import Refused
from zmp_core.interchange.scalars import as_text

# The values that have documents, by the modules that define them: a new kind is one more word. They
# are named, not imported, so that reading a vote loads no law of associations.
_KINDS: Final[Mapping[str, str]] = {
    "votes.record": "VoteRecord",
    "votes.tally": "Tally",
    "votes.weighing": "Weighing",
    "votes.circumstances": "Circumstances",
    "votes.roll_call": "RollCall",
    "votes.contest": "Contest",
    "votes.matter": "Matter",
    "votes.proceedings": "Proceedings TakenVote",
    "bodies.body": "Body Term",
    "bodies.terms": "CouncilTerm",
    "bodies.composition": "Composition",
    "bodies.sessions": ("Session SessionSitting Convocation AgendaItem AgendaChange ConveningRule"),
    "bodies.presence": "Presence Movement",
    "bodies.roster": "Roster RosterDay",
    "bodies.mandates": "Mandate Expiry",
    "bodies.offices": "OfficeHolder ChairRule",
    "bodies.tenure": "Tenure",
    "bodies.clubs": "Club ClubRule",
    "bodies.committees": "Committee CommitteeRule",
    "cities.city": "City",
    "cities.names": "CityName Confirmation",
    "cities.body_names": "CouncilName",
    "cities.teryt": "TerytCode GminaNumber Voivodeship",
    "cities.terc": "Unit UnitChange Terc TercChanges",
    "cities.registry": "Register",
    "law.period": "Period",
    "law.act": "Act",
    "law.provision": "Provision Place",
    "law.references": "PublishedText",
    "law.journals": "Journal",
    "law.journal_citation": "JournalReference JournalCitation",
    "law.force": "EntryIntoForce",
    "law.deadline": "DueDay Deadline",
    "law.calendar": "DayOff",
    "rules.majority": "Quorum Majority Consent CastingVote",
    "rules.rule": "FromTerm Effect Assumption Variant Rule",
    "rules.readings": "Readings",
    "rules.verdict": "Edition Hinge Verdict",
    "rules.requirement": "Requirement",
    "rules.outlook": "Outlook",
    "rules.rounds": "Rounds",
    "rules.statute": "Clause Statute",
    "rules.book": "Alias Announcement Change",
    "rules.contests": "NextRound ElectionHinge Election",
    "rules.numbers": "Motion Steps Losses DissolutionRule",
    "resolutions.numbers": "ResolutionNumber NumberScheme",
    "resolutions.resolution": "Resolution",
    "resolutions.basis": "LegalBasis",
    "resolutions.heading": "Heading",
    "resolutions.clocks": "Clocks Clock",
    "resolutions.duties": "CalendarDay",
    "resolutions.initiative": "Initiative",
    "review.findings": "Finding Report",
    "association.member": "Member",
    "association.membership": "Paper Membership JoiningRule LeavingRule ExclusionRule",
    "association.register": "Register",
    "association.accession": "Accession",
    "association.claims": "Claim",
    "association.facts": "Fact",
    "association.dues_schemes": "DuesPerResident DuesByBracket FlatDues Due",
    "association.weights": "BracketedWeights FixedWeights StartedWeights",
    "association.organs": "AssociationTerm OrganRule Seat",
    "association.assembly": "Assembly ConveningRule IndicativeVote ProxyRule RemoteRule",
    "association.documents": "Document DocumentRule",
    "association.elections": "Poll Quota",
    "association.representation": (
        "Representative Representation Envoy ThematicCommittee CommitteeSeat"
    ),
}
_PLACES: Final[Mapping[tuple[str, str], None]] = {
    (f"zmp_core.{module}", name): None for module, names in _KINDS.items() for name in names.split()
}
# A type whose name alone would not tell which of several things it is.
_NAMED: Final[Mapping[tuple[str, str], str]] = {
    ("zmp_core.association.register", "Register"): "membership-register",
    ("zmp_core.association.assembly", "ConveningRule"): "assembly-convening-rule",
    ("zmp_core.association.documents", "Document"): "association-document",
    ("zmp_core.association.documents", "DocumentRule"): "association-document-rule",
    ("zmp_core.association.facts", "Fact"): "association-fact",
    ("zmp_core.cities.registry", "Register"): "city-register",
}

Step = Callable[[dict[str, object]], dict[str, object]]

# The place for old numbers. When the form of a kind changes, a step is added at the end: it makes
# of a document with the number before, one with the number after. None is ever taken out.
_STEPS: Final[dict[type, tuple[Step, ...]]] = {}


@cache
def kinds() -> tuple[type, ...]:
    """Return every type that has documents; this loads all of them."""
    return tuple(getattr(import_module(module), name) for module, name in _PLACES)


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


def unless_known(kind: object) -> None:
    """Refuse a type of which there are no documents.

    Raises:
        InvalidValueError: If it is another one.
    """
    if not isinstance(kind, type) or _place(kind) not in _PLACES:
        raise InvalidValueError(kind, "one of: " + ", ".join(name for _, name in _PLACES))


def _place(kind: type) -> tuple[str, str]:
    return kind.__module__, kind.__qualname__


@cache
def _name(kind: type) -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind.__name__).lower()
    return f"zmp-core/{_NAMED.get(_place(kind), words)}"


def _numbers(kind: type) -> tuple[str, ...]:
    return tuple(f"{_name(kind)}/{at + 1}" for at in range(len(_STEPS.get(kind, ())) + 1))
