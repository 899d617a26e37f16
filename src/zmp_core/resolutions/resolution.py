"""A resolution: what it is, whose, about what, and all that has happened to it.

Its state is never stored: adopted, in force, annulled follow from the history. Not here: how it is
written (``writing.py``), and what a lawyer would remark (room ``review``).
"""

import datetime as dt
from collections.abc import Sequence
from typing import Final, cast

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.errors import (
    Fault,
    InvalidRecordError,
    unless_kind,
    unless_text,
)
from zmp_core.law.force import EntryIntoForce
from zmp_core.law.provision import Place
from zmp_core.resolutions.basis import LegalBasis
from zmp_core.resolutions.clocks import Clocks, clocks_of
from zmp_core.resolutions.events import Event, Issued, Voted
from zmp_core.resolutions.heading import Heading
from zmp_core.resolutions.kinds import ResolutionKind
from zmp_core.resolutions.lifecycle import Obstacle, history_faults, obstacles
from zmp_core.resolutions.making import Maker, making_of
from zmp_core.resolutions.numbers import ResolutionNumber
from zmp_core.resolutions.past import Past, Traits
from zmp_core.resolutions.privacy import public_subject, unless_named
from zmp_core.resolutions.stages import Stage, force_day, stage_on
from zmp_core.resolutions.supervision import (
    Supervisor,
    local_law_of,
    promulgation_of,
    supervisor_of,
)
from zmp_core.votes.matter import Matter

_OPEN: Final = frozenset({Stage.UNDETERMINED, Stage.FORCE_NOT_KNOWN})


@attrs.frozen(kw_only=True)
class Resolution:
    """A resolution, an order, an appeal, from the draft on.

    >>> draft = Resolution(
    ...     body=BodyKind.GMINA_COUNCIL,
    ...     issuer="Rady Miasta Hajnówka",
    ...     subject="przystąpienia do Związku Miast Polskich",
    ...     matter=Matter.ASSOCIATION_ACCESSION,
    ...     clause=EntryIntoForce.parse("z dniem podjęcia"),
    ... )
    >>> adopted = draft.then(Voted(day=dt.date(2025, 2, 26), adopted=True))
    >>> adopted.stage_on(dt.date(2025, 2, 26)), draft.stage_on(dt.date(2025, 2, 26))
    (<Stage.IN_FORCE: 'in_force'>, <Stage.DRAFT: 'draft'>)

    Attributes:
        body: Whose it is; of an order, the council of the same unit.
        issuer: The issuer in the genitive, as a heading has it: *Rady Miasta Hajnówka*.
        subject: What follows on the words that lead to it: *przystąpienia do …*.
        kind: What the paper is called.
        intro: The words that lead to the subject: *w sprawie*, *zmieniająca*.
        matter: What it is about.
        basis: Its legal basis; ``None`` where that is not known.
        clause: What it says of its entry into force; ``None`` where that is not known.
        local_law: Whether it is local law, where the caller knows better than the matter.
        supervisor: Who supervises it, likewise.
        persons: The private persons whom the subject names, as it writes them; empty where there
            are none; ``None`` where nobody looked.
        history: What has happened to it, in order.

    Raises:
        InvalidRecordError: If a field cannot be such a value, or an event of the history is one
            that the law does not allow there.
    """

    body: BodyKind
    issuer: str
    subject: str
    kind: ResolutionKind = ResolutionKind.RESOLUTION
    intro: str = "w sprawie"
    matter: Matter = Matter.OTHER
    basis: LegalBasis | None = None
    clause: EntryIntoForce | None = None
    local_law: bool | None = None
    supervisor: Supervisor | None = None
    persons: tuple[str, ...] | None = None
    history: tuple[Event, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no resolution, or has a history that cannot be."""
        faults = _wrong_kinds(self)
        if not faults and self.persons is not None:
            faults += unless_named(self.persons, self.subject)
        if not faults:
            faults += history_faults(self.history, self.traits)
        if faults:
            raise InvalidRecordError(tuple(faults))

    @classmethod
    def from_heading(
        cls,
        heading: Heading,
        *,
        body: BodyKind,
        adopted: bool | None = True,
        matter: Matter | None = None,
    ) -> "Resolution":
        """Return the resolution that a heading announces.

        Args:
            heading: The heading, as ``read_heading`` gives it.
            body: Whose it is; a heading tells only the name.
            adopted: Whether it was adopted, which a heading cannot tell; ``None`` where nobody
                knows.
            matter: What it is about; where not given, the one matter that the subject names.

        Raises:
            InvalidRecordError: If the heading tells no kind, no issuer or no subject, or a number
                and no day.
        """
        faults = [
            Fault("not_told", f"/{part}", None, "a heading that tells it")
            for part in ("kind", "issuer", "subject")
            if getattr(heading, part) is None
        ]
        if heading.date is None and heading.number is not None and _is_given(heading.number):
            faults.append(Fault("not_told", "/date", None, "a heading that tells it"))
        if faults:
            raise InvalidRecordError(tuple(faults))
        kind = heading.kind or ResolutionKind.RESOLUTION
        found = (matter,) if matter is not None else Matter.find(heading.subject or "")
        return cls(
            kind=kind,
            body=body,
            issuer=heading.issuer or "",
            intro=heading.subject_intro or "",
            subject=heading.subject or "",
            matter=found[0] if len(found) == 1 else Matter.OTHER,
            history=_told(heading, kind, adopted=adopted),
        )

    # --- what it is ------------------------------------------------------------------------------

    @property
    def traits(self) -> Traits:
        """What of it decides which way it may go."""
        return Traits(
            kind=self.kind,
            body=self.body,
            matter=self.matter,
            local_law=self.is_local_law,
            clause=self.clause,
        )

    @property
    def is_local_law(self) -> bool | None:
        """Whether it is local law (akt prawa miejscowego); ``None`` where not settled.

        It makes no difference to the vote.
        """
        told = self.local_law
        return local_law_of(self.matter, self.kind) if told is None else told

    @property
    def is_promulgated(self) -> bool | None:
        """Whether the gazette has to print it; ``None`` where not settled."""
        return promulgation_of(self.matter, self.kind, local_law=self.is_local_law)

    @property
    def supervised_by(self) -> Supervisor | None:
        """Who supervises it: the wojewoda, or the RIO instead of him; ``None`` where not known."""
        return self.supervisor or supervisor_of(self.matter)

    @property
    def subject_public(self) -> str | None:
        """The subject without the persons that a public one may not name.

        ``None`` where it is a complaint or a petition and nobody told whom it names.
        """
        return public_subject(self.subject, self.persons, self.matter)

    # --- what has happened -----------------------------------------------------------------------

    @property
    def past(self) -> Past:
        """The history, to be asked."""
        return Past(self.history)

    @property
    def adopted(self) -> bool | None:
        """Whether it was adopted or issued; ``None`` where it was voted on and nobody knows.

        ``False`` for a draft, too: ``stage_on`` tells the two apart.
        """
        return self.past.adopted

    @property
    def adopted_on(self) -> dt.date | None:
        """The day of adoption or issue; ``None`` where there is none."""
        return self.past.adopted_on

    @property
    def number(self) -> ResolutionNumber | None:
        """Its number; a draft has none, and neither has one that was lost."""
        decision = self.past.decision
        return None if decision is None else decision.number

    @property
    def in_force_from(self) -> dt.date | None:
        """The first day on which it is in force; ``None`` where that is not known or settled.

        Later events do not change it: whether it still is in force, ``stage_on`` tells.
        """
        return force_day(self.past, self.traits)

    @property
    def annulled_parts(self) -> tuple[Place, ...]:
        """The parts of which nullity was declared and stands."""
        return self.past.annulled_parts

    def stage_on(self, day: dt.date) -> Stage:
        """Return where it stands on a day, as far as its history is known.

        A nullity that is final works back to the day of adoption.
        """
        return stage_on(self.history, day, self.traits)

    def in_force_on(self, day: dt.date) -> bool | None:
        """Tell whether it is in force on a day and may be executed; ``None`` where not known."""
        stage = self.stage_on(day)
        return None if stage in _OPEN else stage is Stage.IN_FORCE

    # --- what may happen -------------------------------------------------------------------------

    def obstacles(self, event: Event) -> tuple[Obstacle, ...]:
        """Return what stands in the way of an event; nothing where the law allows it.

        It is asked at the end of that day, after all that has happened until then.
        """
        return obstacles(self.past.until(event.day).events, event, self.traits)

    def then(self, *events: Event) -> "Resolution":
        """Return the resolution with further events in its history.

        Each takes its place by its day, after all others of that day, so that what is learned late
        can be added.

        Raises:
            InvalidRecordError: If the law does not allow an event there; the fault names the
                provision.
        """
        history = sorted((*self.history, *events), key=lambda event: event.day)
        return attrs.evolve(self, history=tuple(history))

    def deadlines(self, today: dt.date) -> Clocks:
        """Return its clocks, from the submission to its supervisor to its consolidated text.

        Raises:
            InvalidRecordError: If today is no plain day.
            NotCoveredError: If no act that was read supervises such papers of its body, or a
                deadline has no wording for the day of its event.
        """
        return clocks_of(self.past, self.traits, today)


def _is_given(number: ResolutionNumber) -> bool:
    """Tell whether a number is more than a blank to be filled in."""
    return any(map(str.isalnum, number.raw))


def _told(heading: Heading, kind: ResolutionKind, *, adopted: bool | None) -> tuple[Event, ...]:
    day = heading.date
    if day is None:
        return ()
    if making_of(kind).maker is Maker.BODY:
        return (Voted(day=day, adopted=adopted, number=heading.number),)
    return (Issued(day=day, number=heading.number),)


def _wrong_kinds(resolution: Resolution) -> list[Fault]:
    expected = (
        ("kind", ResolutionKind, "a ResolutionKind"),
        ("intro", str, "a text; empty where no words lead to the subject"),
        ("matter", Matter, "a Matter"),
        ("basis", LegalBasis | None, "a LegalBasis or None"),
        ("clause", EntryIntoForce | None, "an EntryIntoForce or None"),
        ("local_law", bool | None, "True, False or None"),
        ("supervisor", Supervisor | None, "a Supervisor or None"),
        ("history", tuple, "a tuple of events"),
    )
    faults = [
        *unless_kind(
            resolution.body, BodyKind, code="wrong_kind", path="/body", expected="a BodyKind"
        ),
        *unless_text(resolution.issuer, path="/issuer"),
        *unless_text(resolution.subject, path="/subject"),
    ]
    for name, kind, wanted in expected:
        value = getattr(resolution, name)
        faults += unless_kind(value, kind, code="wrong_kind", path=f"/{name}", expected=wanted)
    if isinstance(resolution.history, tuple):
        for at, event in enumerate(cast("Sequence[object]", resolution.history)):
            path = f"/history/{at}"
            faults += unless_kind(event, Event, code="wrong_kind", path=path, expected="an Event")
    if not faults and not making_of(resolution.kind).of_council:
        wanted = "an act of a council or of an executive"
        faults.append(Fault("not_of_a_council", "/kind", resolution.kind, wanted))
    return faults
