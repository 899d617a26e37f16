"""A local statute (statut) as far as it speaks of votes: its clauses, its papers, its rounds.

Values only: what a statute says. Whether it may say so is asked when a book takes it in
(``RuleBook.with_statute``).
"""

from datetime import date

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.errors import (
    Fault,
    InvalidRecordError,
    parts_of,
    unless_kind,
    unless_several,
    unless_text,
)
from zmp_core.law.act import Act
from zmp_core.law.period import Period, unless_day
from zmp_core.law.provision import Provision
from zmp_core.rules.majority import Consent, Majority, Quorum
from zmp_core.rules.readings import BlankPapers
from zmp_core.rules.rounds import Rounds
from zmp_core.votes.ballot import VotingMode
from zmp_core.votes.matter import Matter


@attrs.frozen(kw_only=True)
class Clause:
    """What a statute says of one vote. ``None`` stands for what it leaves as the law has it.

    Attributes:
        place: Where it stands, ``Provision(act, par="31", ust="2")``.
        title: What it is about, in Polish.
        bodies: Kinds of bodies that it speaks of.
        matters: Matters that it speaks of. One of its own is a ``Matter`` with a new id;
            ``Matter.ORDINARY`` is every matter that nothing else claims.
        quorum: How many members make the body able to resolve.
        requires: What else is demanded.
        mode: How the vote is to be taken.
        show_of_hands: Whether an open vote is taken by raising hands.
        casting_vote: Whether the vote of the chair decides where votes are equal.

    Raises:
        InvalidRecordError: If a field cannot be such a value, or hands are to be raised in a vote
            that is not simply open.
    """

    place: Provision
    title: str
    bodies: tuple[BodyKind, ...]
    matters: tuple[Matter, ...]
    quorum: Quorum | None = None
    requires: tuple[Majority | Consent, ...] | None = None
    mode: VotingMode | None = None
    show_of_hands: bool = False
    casting_vote: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no clause."""
        kinds: tuple[tuple[str, type, str], ...] = (
            ("place", Provision, "a Provision"),
            ("show_of_hands", bool, "True or False"),
            ("casting_vote", bool, "True or False"),
        )
        faults = [
            *unless_text(self.title, path="/title"),
            *unless_several(self.bodies, BodyKind, path="/bodies", least=1),
            *unless_several(self.matters, Matter, path="/matters", least=1),
            *_of_kinds(self, kinds),
            *unless_kind(
                self.quorum,
                Quorum | None,
                code="wrong_kind",
                path="/quorum",
                expected="a Quorum or None",
            ),
            *unless_kind(
                self.mode,
                VotingMode | None,
                code="wrong_kind",
                path="/mode",
                expected="a VotingMode or None",
            ),
            *_unless_demands(self.requires),
        ]
        if not faults and self.show_of_hands and self.mode not in {None, VotingMode.OPEN}:
            expected = "an open vote, where hands are raised"
            faults.append(Fault("modes_at_odds", "/mode", self.mode, expected))
        if faults:
            raise InvalidRecordError(tuple(faults))

    @property
    def id(self) -> str:
        """How a book calls it, ``"STATUT-31-2"``: the id of the act and the units of the place."""
        return "-".join((self.place.act.id, *(number for _, number in self.place.numbers())))

    @property
    def said_mode(self) -> VotingMode | None:
        """How the vote is to be taken; a show of hands is an open vote."""
        return VotingMode.OPEN if self.show_of_hands else self.mode


def _of_kinds(value: object, kinds: tuple[tuple[str, type, str], ...]) -> list[Fault]:
    return [
        fault
        for name, kind, expected in kinds
        for fault in unless_kind(
            getattr(value, name), kind, code="wrong_kind", path=f"/{name}", expected=expected
        )
    ]


def _unless_demands(value: object) -> list[Fault]:
    parts = parts_of(value)
    good = parts and all(isinstance(each, Majority | Consent) for each in parts)
    expected = "a tuple of Majority and Consent, at least one, or None"
    return [] if good or value is None else [Fault("wrong_kind", "/requires", value, expected)]


@attrs.frozen(kw_only=True)
class Statute:
    """A statute of a gmina, of a powiat, of an auxiliary unit: what it says of votes.

    >>> from datetime import date
    >>> act = Act("STATUT", "statutu", "Statutu Gminy Lipowo", date(2018, 11, 20),
    ...           "Dz. Urz. Woj. 2018 poz. 1", code=True)
    >>> Provision(act, par="31", ust="2").format()
    '§ 31 ust. 2 Statutu Gminy Lipowo'

    Attributes:
        name: What it is called, ``"Statut Gminy Lipowo"``; the book that takes it in bears it.
        act: The resolution that gave it, for citation; its title in the genitive and ``code`` set,
            for it is no *ustawa*.
        in_force: Days on which it says so.
        checked: Last day on which somebody looked for changes of it.
        clauses: What it says of votes.
        blank_papers: What it says that a paper without a name is.
        rounds: What it declares of further rounds of an election.

    Raises:
        InvalidRecordError: If a field cannot be such a value, the act would be cited as an
            *ustawa*, or a clause stands in another act.
    """

    name: str
    act: Act
    in_force: Period
    checked: date
    clauses: tuple[Clause, ...] = ()
    blank_papers: BlankPapers = BlankPapers.OPEN
    rounds: Rounds | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no statute."""
        faults = [
            *unless_text(self.name, path="/name"),
            *_of_kinds(self, (("act", Act, "an Act"), ("in_force", Period, "a Period"))),
            *unless_day(self.checked, path="/checked", expected="a datetime.date"),
            *unless_several(self.clauses, Clause, path="/clauses"),
            *_of_kinds(self, (("blank_papers", BlankPapers, "a BlankPapers"),)),
            *unless_kind(
                self.rounds,
                Rounds | None,
                code="wrong_kind",
                path="/rounds",
                expected="a Rounds or None",
            ),
        ]
        if not faults:
            faults = self._faults_of_citation()
        if faults:
            raise InvalidRecordError(tuple(faults))

    def _faults_of_citation(self) -> list[Fault]:
        faults = [
            Fault("another_act", f"/clauses/{at}/place/act", clause.place.act, self.act.id)
            for at, clause in enumerate(self.clauses)
            if clause.place.act != self.act
        ]
        if not self.act.code:
            expected = "code=True and the title in the genitive, 'Statutu Gminy …'"
            faults.insert(0, Fault("cited_as_ustawa", "/act/code", self.act.code, expected))
        return faults
