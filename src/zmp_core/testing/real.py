"""Real votes, each a TOML file that a clerk can read, with what the law made of it.

What a source does not say is not in its file. What is expected comes from the law and the source,
and was written before any code judged the vote.
"""

import tomllib
from collections.abc import Collection, Sequence
from datetime import date
from enum import StrEnum
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Final, TypeVar, cast

import attrs

from zmp_core.bodies.body import Body, BodyKind, Term
from zmp_core.errors import Fault, InvalidRecordError
from zmp_core.law.period import Period
from zmp_core.rules.readings import Readings
from zmp_core.rules.rule import Consequence, Outcome
from zmp_core.rules.verdict import Caution, Verdict
from zmp_core.votes.ballot import VoteObject, VotingMode
from zmp_core.votes.matter import Matter, known
from zmp_core.votes.record import VoteRecord
from zmp_core.votes.tally import Tally

_T = TypeVar("_T")
_E = TypeVar("_E", bound=StrEnum)

_COUNTS: Final = (
    "in_favour",
    "against",
    "abstaining",
    "present",
    "absent",
    "not_voting",
    "excluded",
    "invalid",
)
_OPEN: Final = ("quorum_met", "majority_need", "majority_met")
_FACTS: Final = (*_COUNTS, "in_office", "consent", "day")
_READINGS: Final = tuple(field.name for field in attrs.fields(Readings))


@attrs.frozen
class Difference:
    """A field of a verdict that is not what the case expects.

    Attributes:
        name: The field, a name of ``Expected``.
        expected: What the case expects.
        found: What the verdict says.
    """

    name: str
    expected: object
    found: object


@attrs.frozen(kw_only=True)
class Expected:
    """What the law made of a vote, as far as the case says.

    ``None`` is what the case does not say; only of ``effect`` it says that nothing followed.

    Attributes:
        outcome: How the vote ended.
        rule: Id of the rule that governed it.
        quorum_need: How many members made the quorum.
        quorum_met: Whether there was one.
        majority_need: The least number of votes in favour that was enough.
        majority_met: Whether it was reached.
        missing: The facts that would settle the vote, in any order.
        hinges: The readings on which the outcome depends, in any order.
        cautions: The cautions, in any order.
        effect: What followed by law from the outcome; ``None`` where nothing did.
        unknown: Those of ``quorum_met``, ``majority_need`` and ``majority_met`` that the facts
            leave open, so that a verdict must leave them open too.
    """

    outcome: Outcome
    rule: str | None = None
    quorum_need: int | None = None
    quorum_met: bool | None = None
    majority_need: int | None = None
    majority_met: bool | None = None
    missing: tuple[str, ...] | None = None
    hinges: tuple[str, ...] | None = None
    cautions: tuple[Caution, ...] | None = None
    effect: Consequence | None = None
    unknown: tuple[str, ...] = ()

    def differences(self, verdict: Verdict) -> tuple[Difference, ...]:
        """Return every field of the verdict that is not as expected."""
        effect = verdict.effect
        wanted: dict[str, object] = {
            "outcome": self.outcome,
            "rule": self.rule,
            "quorum_need": self.quorum_need,
            "quorum_met": self.quorum_met,
            "majority_need": self.majority_need,
            "majority_met": self.majority_met,
            "missing": _in_any_order(self.missing),
            "hinges": _in_any_order(self.hinges),
            "cautions": _in_any_order(self.cautions),
            "effect": self.effect,
        }
        found: dict[str, object] = {
            "outcome": verdict.outcome,
            "rule": verdict.rule.id,
            "quorum_need": verdict.quorum.need,
            "quorum_met": verdict.quorum.met,
            "majority_need": verdict.majority.need,
            "majority_met": verdict.majority.met,
            "missing": frozenset(verdict.missing),
            "hinges": frozenset(hinge.reading for hinge in verdict.hinges),
            "cautions": frozenset(verdict.cautions),
            "effect": None if effect is None else effect.consequence,
        }
        said_by_none = ("effect", *self.unknown)
        return tuple(
            Difference(name, value, found[name])
            for name, value in wanted.items()
            if (value is not None or name in said_by_none) and found[name] != value
        )


def _in_any_order(values: tuple[str, ...] | None) -> frozenset[str] | None:
    return None if values is None else frozenset(values)


@attrs.frozen(kw_only=True)
class RealCase:
    """A vote that was taken, with its source and with what the law made of it.

    Attributes:
        name: Name of the file without its ending.
        title: What the case shows, in Polish.
        source: Where the numbers come from.
        record: The vote, as far as the source tells it.
        expected: What the law made of it.
        note: What else a reader should know, in Polish; ``None`` where nothing.
    """

    name: str
    title: str
    source: str
    record: VoteRecord
    expected: Expected
    note: str | None = None

    def __str__(self) -> str:
        """Return the name, so that pytest can show it."""
        return self.name


def real_cases(folder: Traversable | None = None) -> tuple[RealCase, ...]:
    """Read every case of a folder, in the order of the names.

    >>> from zmp_core.rules import judge
    >>> [case for case in real_cases() if case.expected.differences(judge(case.record))]
    []

    Args:
        folder: A directory with cases of your own, a ``pathlib.Path`` for instance; those of
            zmp_core by default.

    Raises:
        InvalidRecordError: If a file is no such case: a key is unknown, missing or of another
            kind, or the vote cannot have been. The first step of the path of each fault is the
            file, and all faults of all files are listed.
    """
    if folder is None:
        folder = files("zmp_core.testing") / "cases"
    cases: list[RealCase] = []
    faults: list[Fault] = []
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        if file.name.endswith(".toml"):
            try:
                cases.append(_read(file.name.removesuffix(".toml"), file.read_text("utf-8")))
            except InvalidRecordError as error:
                faults += [fault.under(f"/{file.name}") for fault in error.faults]
    if faults:
        raise InvalidRecordError(tuple(faults))
    return tuple(cases)


class _Table:
    """A table of the file that gives its values once, each checked, and then knows what is left."""

    def __init__(self, values: dict[str, Any], path: str, faults: list[Fault]) -> None:
        self._left = dict(values)
        self._path = path
        self._faults = faults
        self._asked: list[str] = []

    def take(self, name: str, kind: type[_T], expected: str) -> _T | None:
        """Return the value of the key; ``None`` where it is not there or of another kind."""
        self._asked.append(name)
        if name not in self._left:
            return None
        value = self._left.pop(name)
        if type(value) is kind:  # a bool is no int, and a datetime no date
            checked: _T = value
            return checked
        self.fault("wrong_kind", name, value, expected)
        return None

    def need(self, name: str, kind: type[_T], expected: str, instead: _T) -> _T:
        """Return the value of a key that every case has; a fault and ``instead`` without it."""
        if name not in self._left:
            self.fault("not_given", name, None, expected)
        value = self.take(name, kind, expected)
        return instead if value is None else value

    def one_of(self, name: str, kind: type[_E], *, needed: bool = False) -> _E | None:
        """Return the value of the key as one of an enumeration."""
        if needed and name not in self._left:
            self.fault("not_given", name, None, _listed(kind))
        text = self.take(name, str, _listed(kind))
        if text is not None and text not in tuple(kind):
            self.fault("not_a_choice", name, text, _listed(kind))
            return None
        return None if text is None else kind(text)

    def many_of(self, name: str, kind: type[_E]) -> tuple[_E, ...] | None:
        """Return the list under the key, each one of an enumeration."""
        texts = self.texts(name, tuple(kind))
        return None if texts is None else tuple(kind(text) for text in texts)

    def texts(self, name: str, among: Collection[str]) -> tuple[str, ...] | None:
        """Return those of the listed texts under the key that it may have."""
        values = cast("Sequence[str] | None", self.take(name, list, "a list"))
        if values is None:
            return None
        for value in values:
            if value not in among:
                self.fault("not_a_choice", name, value, "one of: " + ", ".join(among))
        return tuple(value for value in values if value in among)

    def fault(self, code: str, name: str, value: object, expected: str) -> None:
        """Write down what is wrong with the key."""
        self._faults.append(Fault(code, f"{self._path}/{name}", value, expected))

    def close(self) -> None:
        """Refuse every key that nobody asked for."""
        for name, value in self._left.items():
            self.fault("unknown_key", name, value, "one of: " + ", ".join(sorted(self._asked)))


def _listed(kind: type[StrEnum]) -> str:
    return "one of: " + ", ".join(kind)


def _read(name: str, text: str) -> RealCase:
    faults: list[Fault] = []
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidRecordError((Fault("not_toml", "", str(error), "a TOML document"),)) from None
    top = _Table(document, "", faults)
    title = top.need("title", str, "a title in Polish", "")
    source = top.need("source", str, "where the numbers come from", "")
    note = top.take("note", str, "a text in Polish")
    vote = _Table(top.need("vote", dict, "a table", {}), "/vote", faults)
    verdict = _Table(top.need("expected", dict, "a table", {}), "/expected", faults)
    top.close()
    record = _record(vote, faults)
    expected = _expected(verdict)
    if faults or record is None or expected is None:
        raise InvalidRecordError(tuple(faults))
    return RealCase(
        name=name, title=title, source=source, note=note, record=record, expected=expected
    )


def _record(vote: _Table, faults: list[Fault]) -> VoteRecord | None:
    seats = vote.need("seats", int, "a whole number of seats", 1)
    kind = vote.one_of("kind", BodyKind) or BodyKind.GMINA_COUNCIL
    body = vote.take("body", str, "the name of the body")
    matter = _matter(vote)
    day = _day(vote)
    counts = {name: vote.take(name, int, "a whole number of members") for name in _COUNTS}
    in_office = vote.take("in_office", int, "a whole number of members")
    mode = vote.one_of("mode", VotingMode)
    what = vote.one_of("object", VoteObject)
    wording = vote.take("wording", str, "the words put to the vote")
    consent = vote.take("consent", bool, "true or false")
    call = vote.take("call", int, "1, 2 and so on")
    elected = vote.take("term", date, "the day on which the council was elected")
    reference = vote.take("reference", str, "how the source calls the vote")
    vote.close()
    if faults:
        return None
    try:
        return VoteRecord(
            body=Body(kind=kind, seats=seats, name=body),
            matter=matter,
            day=day,
            tally=Tally(**counts),
            object=what,
            wording=wording,
            mode=mode,
            in_office=in_office,
            consent=consent,
            call=call,
            term=None if elected is None else Term(elected=elected),
            reference=reference,
        )
    except InvalidRecordError as error:
        for fault in error.faults:
            # The counts of the tally stand in the table of the vote itself.
            place = fault.path.removeprefix("/tally")
            faults.append(attrs.evolve(fault, path="/vote" + place))
        return None


def _matter(vote: _Table) -> Matter:
    expected = "the id of a matter, 'discharge_grant' for instance"
    given = vote.need("matter", str, expected, Matter.ORDINARY.id)
    if given not in known():
        vote.fault("not_a_matter", "matter", given, expected)
        return Matter.ORDINARY
    return known()[given]


def _day(vote: _Table) -> date | Period | None:
    day = vote.take("day", date, "a day, 2024-10-31")
    since = vote.take("since", date, "the first day that it may have been")
    until = vote.take("until", date, "the last day that it may have been")
    if since is None and until is None:
        return day
    if day is not None:
        vote.fault("day_twice", "day", day, "either a day, or since and until")
    if since is not None and until is not None and until < since:
        vote.fault("ends_before_it_begins", "until", until, f"a day not before {since}")
        return None
    return Period(since=since, until=until)


def _expected(verdict: _Table) -> Expected | None:
    outcome = verdict.one_of("outcome", Outcome, needed=True)
    rule = verdict.take("rule", str, "the id of a rule")
    quorum_need = verdict.take("quorum_need", int, "a whole number of members")
    quorum_met = verdict.take("quorum_met", bool, "true or false")
    majority_need = verdict.take("majority_need", int, "a whole number of votes")
    majority_met = verdict.take("majority_met", bool, "true or false")
    missing, hinges = verdict.texts("missing", _FACTS), verdict.texts("hinges", _READINGS)
    cautions = verdict.many_of("cautions", Caution)
    effect = verdict.one_of("effect", Consequence)
    unknown = verdict.texts("unknown", _OPEN) or ()
    stated = {
        "quorum_met": quorum_met,
        "majority_need": majority_need,
        "majority_met": majority_met,
    }
    for name in unknown:
        if stated[name] is not None:
            verdict.fault("known_and_unknown", "unknown", name, "what has no value of its own")
    verdict.close()
    if outcome is None:
        return None
    return Expected(
        outcome=outcome,
        rule=rule,
        quorum_need=quorum_need,
        quorum_met=quorum_met,
        majority_need=majority_need,
        majority_met=majority_met,
        missing=missing,
        hinges=hinges,
        cautions=cautions,
        effect=effect,
        unknown=unknown,
    )
