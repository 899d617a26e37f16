"""The votes of a session on paper: the roll call of one (imienny wykaz głosowania), or all."""

from collections.abc import Callable, Sequence
from datetime import date, time
from typing import Final

import attrs

from zmp_core.errors import (
    Fault,
    InvalidRecordError,
    InvalidValueError,
    unless_kind,
    unless_number,
    unless_text,
)
from zmp_core.law.provision import Provision
from zmp_core.minutes.blocks import Block, Lines, NameLists, Names, Section, Table
from zmp_core.minutes.documents import Document
from zmp_core.minutes.statements import quorum_statement, result_statement, vote_statement
from zmp_core.polish.collation import order
from zmp_core.polish.dates import DateStyle, format_date
from zmp_core.polish.roman import to_roman
from zmp_core.polish.spans import DaysStyle, format_days
from zmp_core.polish.times import TimeStyle, format_time
from zmp_core.printing.catalogue import catalogue
from zmp_core.rules.books.conduct import MODES
from zmp_core.rules.conduct import binding
from zmp_core.rules.phrases import OUTCOMES
from zmp_core.rules.verdict import Verdict
from zmp_core.votes.ballot import Position, VotingMode
from zmp_core.votes.record import VoteRecord
from zmp_core.votes.roll_call import RollCall

_UNKNOWN: Final = "–"


@attrs.frozen(kw_only=True)
class Occasion:
    """At which session the votes were taken.

    Attributes:
        of_body: The name of the body in the genitive, as it prints it: *Rady Miejskiej w Łodzi*.
        session: The number of the session; ``None`` where it has none.

    Raises:
        InvalidRecordError: If the name is blank or the number is none.
    """

    of_body: str
    session: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no session."""
        faults = unless_text(self.of_body, path="/of_body")
        if self.session is not None:
            expected = "a whole number, 1 or more, or None"
            faults += unless_number(
                self.session, 1, code="not_a_number", path="/session", expected=expected
            )
        if faults:
            raise InvalidRecordError(tuple(faults))


@attrs.frozen(kw_only=True)
class VoteEntry:
    """A vote as the papers of a session tell it.

    Attributes:
        verdict: The vote and how it ended.
        subject: What was voted on, as it is to be printed: *podjęcie uchwały w sprawie …*. ``None``
            prints the wording of the record, else the name of its matter.
        number: The number of the vote in the session.
        paper: The number of the draft (druk).
        hour: When it was taken.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    verdict: Verdict
    subject: str | None = None
    number: int | None = None
    paper: str | None = None
    hour: time | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be printed."""
        faults: list[Fault] = unless_kind(
            self.verdict, Verdict, code="wrong_kind", path="/verdict", expected="a Verdict"
        )
        for name in ("subject", "paper"):
            value = getattr(self, name)
            faults += [] if value is None else unless_text(value, path=f"/{name}")
        if self.number is not None:
            expected = "a whole number, 1 or more, or None"
            faults += unless_number(
                self.number, 1, code="not_a_number", path="/number", expected=expected
            )
        faults += unless_kind(
            self.hour, time | None, code="wrong_kind", path="/hour", expected="a time or None"
        )
        if faults:
            raise InvalidRecordError(tuple(faults))

    @property
    def record(self) -> VoteRecord:
        """The facts of the vote."""
        return self.verdict.record


def surname(name: str) -> str:
    """Return the last word of a name: the surname, where the given name comes first.

    >>> surname("Anna Lis-Kowalska")
    'Lis-Kowalska'

    Raises:
        InvalidValueError: If the name is blank.
    """
    if unless_text(name, path=""):
        raise InvalidValueError(name, expected="a name")
    return name.rsplit(maxsplit=1)[-1]


def roll_call_list(
    entry: VoteEntry,
    occasion: Occasion,
    *,
    by: Callable[[str], str] = surname,
    language: str = "pl",
) -> Document:
    """Return the record of a roll call by names (imienny wykaz głosowania).

    Args:
        entry: The vote; its record holds the names.
        occasion: The session.
        by: What of a name decides its place, in Polish order; by default its last word.
        language: ``"pl"`` or ``"en"``.

    Raises:
        InvalidValueError: If the record holds no names, or there is no such language.
    """
    say = catalogue(language)
    title = say.gettext("Roll call")
    if entry.number is not None:
        title = say.gettext("Roll call no. {number}").format(number=entry.number)
    return Document(
        title=title,
        language=language,
        blocks=(
            Lines(
                (
                    meeting_line(occasion, entry, language),
                    say.gettext("Subject: {subject}").format(subject=_subject(entry, language)),
                    *_mode_line(entry.record, language),
                )
            ),
            names_by_position(_names(entry), by=by, language=language),
            Lines((result_statement(entry.verdict, language=language),)),
        ),
    )


def roll_call_table(
    call: RollCall, *, by: Callable[[str], str] = surname, language: str = "pl"
) -> Table:
    """Return the names with their votes, one a row, in the Polish order of surnames.

    Args:
        call: The names and positions.
        by: What of a name decides its place; by default its last word.
        language: ``"pl"`` or ``"en"``.

    Raises:
        InvalidValueError: If there is no such language.
    """
    say, votes = catalogue(language), _of_one(language)
    names = _in_order(call, by)
    return Table(
        caption=say.gettext("Votes by name"),
        head=(say.gettext("No."), say.gettext("Member"), say.gettext("Vote")),
        rows=tuple(
            (str(at), name, votes[call.positions[name]]) for at, name in enumerate(names, 1)
        ),
        named_by=1,
    )


def record_of_votes(
    entries: Sequence[VoteEntry],
    occasion: Occasion,
    *,
    annexes: Sequence[Document] = (),
    by: Callable[[str], str] = surname,
    language: str = "pl",
) -> Document:
    """Return the record of all votes of a session: a table of them, then each with its result.

    Whether names and totals agree is for the room ``review`` to say; here both are printed.

    Args:
        entries: The votes, in their order.
        occasion: The session.
        annexes: What else belongs to it (załączniki), as the reports of tellers on elections.
        by: What of a name decides its place in a roll call; by default its last word.
        language: ``"pl"`` or ``"en"``.

    Raises:
        InvalidValueError: If there is no vote, or no such language.
    """
    if not entries:
        raise InvalidValueError(entries, expected="the votes of a session, one at least")
    say = catalogue(language)
    statement = quorum_statement(entries[0].verdict, language=language)
    opening = (meeting_line(occasion, entries[0], language, with_hour=False), statement)
    return Document(
        title=say.gettext("Record of votes"),
        language=language,
        blocks=(
            Lines(tuple(line for line in opening if line)),
            _overview(entries, language),
            *(_section(at, entry, by, language) for at, entry in enumerate(entries, 1)),
            *(Section(title=annex.title, blocks=annex.blocks) for annex in annexes),
        ),
    )


def _overview(entries: Sequence[VoteEntry], language: str) -> Table:
    say = catalogue(language)
    which = 0 if language == "pl" else 1
    return Table(
        caption=say.gettext("Votes of the session"),
        head=(
            say.gettext("No."),
            say.gettext("Subject"),
            say.gettext("In favour"),
            say.gettext("Against"),
            say.gettext("Abstained"),
            say.gettext("Result"),
        ),
        rows=tuple(
            (
                str(entry.number or at),
                _subject(entry, language),
                *(
                    _UNKNOWN if count is None else str(count)
                    for count in (
                        entry.record.tally.in_favour,
                        entry.record.tally.against,
                        entry.record.tally.abstaining,
                    )
                ),
                OUTCOMES[entry.verdict.outcome][which],
            )
            for at, entry in enumerate(entries, 1)
        ),
        named_by=1,
    )


def _section(at: int, entry: VoteEntry, by: Callable[[str], str], language: str) -> Section:
    lines = (*_mode_line(entry.record, language), vote_statement(entry.verdict, language=language))
    blocks: list[Block] = [Lines(lines)]
    if entry.record.roll_call is not None:
        blocks.append(names_by_position(entry.record.roll_call, by=by, language=language))
    return Section(title=f"{entry.number or at}. {_subject(entry, language)}", blocks=tuple(blocks))


def names_by_position(call: RollCall, *, by: Callable[[str], str], language: str) -> NameLists:
    """Return the names under their positions, in the Polish order of surnames."""
    say = catalogue(language)
    labels = {
        Position.IN_FAVOUR: say.gettext("In favour"),
        Position.AGAINST: say.gettext("Against"),
        Position.ABSTAINING: say.gettext("Abstained"),
        Position.NOT_VOTING: say.gettext("Present, gave no vote"),
        Position.EXCLUDED: say.gettext("Excluded from voting"),
        Position.ABSENT: say.gettext("Absent"),
    }
    names = _in_order(call, by)
    return NameLists(
        caption=say.gettext("Votes by name"),
        head=(say.gettext("Position"), say.gettext("Number"), say.gettext("Members")),
        lists=tuple(
            Names(label, tuple(name for name in names if call.positions[name] is position))
            for position, label in labels.items()
        ),
    )


def _in_order(call: RollCall, by: Callable[[str], str]) -> list[str]:
    return sorted(call.positions, key=lambda name: (order(by(name)), order(name)))


def _of_one(language: str) -> dict[Position, str]:
    """Return how one member voted, in words that know no gender."""
    say = catalogue(language)
    return {
        Position.IN_FAVOUR: say.gettext("in favour"),
        Position.AGAINST: say.gettext("against"),
        Position.ABSTAINING: say.gettext("abstains"),
        Position.NOT_VOTING: say.gettext("no vote"),
        Position.EXCLUDED: say.gettext("exclusion"),
        Position.ABSENT: say.gettext("absence"),
    }


def meeting_line(
    occasion: Occasion, entry: VoteEntry, language: str, *, with_hour: bool = True
) -> str:
    """Return session, day and hour: *XI sesja Rady Miejskiej w Łodzi, 26 lutego 2025 r.*."""
    say = catalogue(language)
    # English has no genitive to take the name in.
    name = None if language == "pl" else entry.record.body.name
    body = name or occasion.of_body
    parts = [say.gettext("Session of {body}").format(body=body)]
    if occasion.session is not None:
        numeral = to_roman(occasion.session)
        parts = [say.gettext("Session {number} of {body}").format(number=numeral, body=body)]
    parts += _days(entry.record, language)
    if with_hour and entry.hour is not None:
        style = TimeStyle.LONG if language == "pl" else TimeStyle.ISO
        parts.append(format_time(entry.hour, style))
    return ", ".join(parts)


def _days(record: VoteRecord, language: str) -> list[str]:
    """Return the day, or the days of which one is the day of the vote; nothing if not known."""
    since, until = record.days.since, record.days.until
    if not isinstance(since, date) or not isinstance(until, date):
        return []
    if since == until:
        return [format_date(since, DateStyle.LONG if language == "pl" else DateStyle.ISO)]
    return [format_days(since, until, DaysStyle.LONG if language == "pl" else DaysStyle.ISO)]


def _subject(entry: VoteEntry, language: str) -> str:
    subject = entry.subject or entry.record.wording or entry.record.matter.name
    if entry.paper is None:
        return subject
    say = catalogue(language)
    return say.gettext("{subject} (paper no. {paper})").format(subject=subject, paper=entry.paper)


def _mode_line(record: VoteRecord, language: str) -> tuple[str, ...]:
    """Return how the vote was taken, and of a vote by devices the provision that asks for them."""
    if record.mode is None:
        return ()
    say = catalogue(language)
    words = {
        VotingMode.OPEN: say.gettext("Open vote"),
        VotingMode.RECORDED: say.gettext("Open vote, taken by devices"),
        VotingMode.ROLL_CALL: say.gettext("Vote by roll call"),
        VotingMode.SECRET: say.gettext("Secret vote"),
    }
    basis = _basis_of_devices(record) if record.mode is VotingMode.RECORDED else None
    if basis is None:
        return (words[record.mode],)
    return (f"{words[record.mode]} ({basis.format('title' if language == 'pl' else 'short')})",)


def _basis_of_devices(record: VoteRecord) -> Provision | None:
    """Return the provision that asks for devices on every possible day of the vote."""
    for norm in binding(MODES, record.body.kind, record.days, record.term):
        days = norm.days(record.term)
        if days is not None and days.holds(record.days):
            return norm.basis
    return None


def _names(entry: VoteEntry) -> RollCall:
    if entry.record.roll_call is None:
        raise InvalidValueError(entry.record, expected="a record with a roll call")
    return entry.record.roll_call
