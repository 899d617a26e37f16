"""Tables of votes as CSV, with whatever columns: a layout declares what each of them holds.

Nothing is guessed: not the separator, not the form of a day, not what an empty field means. An
empty field is a fact that is not known; 0 is a number.
"""

import csv
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from io import StringIO
from typing import Any, Final

import attrs

from zmp_core.bodies.body import Body
from zmp_core.errors import Fault, InvalidRecordError, pointer
from zmp_core.interchange import scalars
from zmp_core.interchange.foreign import (
    Carried,
    Log,
    PublishedVote,
    Read,
    Source,
    matter_of,
    tally_of,
    word_of,
)
from zmp_core.interchange.refusal import Refused
from zmp_core.interchange.text import LONGEST
from zmp_core.votes.ballot import Position
from zmp_core.votes.matter import known
from zmp_core.votes.record import VoteRecord
from zmp_core.votes.roll_call import RollCall
from zmp_core.votes.tally import Tally

_COUNTS: Final = tuple(field.name for field in attrs.fields(Tally))
_MOST_DIGITS: Final = 9


@attrs.frozen(kw_only=True)
class CsvLayout:
    """What the columns of a table hold, each by its heading.

    A row is one vote with its totals, or one member at one vote: then ``member`` and ``position``
    are declared, the rows of one ``reference`` and day are one vote, and the totals are counted.

    Attributes:
        day: The day.
        day_format: How days are written, as ``datetime.strptime`` has it.
        reference: How the source calls the vote.
        subject: On what, as the source words it; the matter is what ``Matter.find`` makes of it.
        matter: The id of the matter, where the table has one.
        in_favour: Za.
        against: Przeciw.
        abstaining: Wstrzymało się.
        present: Obecni.
        absent: Nieobecni.
        not_voting: Obecni, nie głosowali.
        excluded: Wyłączeni.
        invalid: Głosy nieważne.
        member: The name of a member.
        position: Where the member stood, in one of the words.
        words: What each word of the table means.
        ignored: Columns that are knowingly left out; any other one is told as lost.
        delimiter: What stands between fields; Polish spreadsheets write a semicolon.

    Raises:
        InvalidRecordError: If it declares neither totals nor members and positions, or both.
    """

    day: str | None = None
    day_format: str = "%Y-%m-%d"
    reference: str | None = None
    subject: str | None = None
    matter: str | None = None
    in_favour: str | None = None
    against: str | None = None
    abstaining: str | None = None
    present: str | None = None
    absent: str | None = None
    not_voting: str | None = None
    excluded: str | None = None
    invalid: str | None = None
    member: str | None = None
    position: str | None = None
    words: Mapping[str, Position] = attrs.field(factory=dict[str, Position])
    ignored: tuple[str, ...] = ()
    delimiter: str = ";"

    def __attrs_post_init__(self) -> None:
        """Refuse what tells no votes."""
        named = (self.member, self.position, self.reference)
        counted = [name for name in _COUNTS if getattr(self, name) is not None]
        by_name = all(column is not None for column in named) and bool(self.words)
        if by_name == bool(counted):
            expected = "columns of totals, or of member, position and reference with their words"
            raise InvalidRecordError((Fault("not_told", "", tuple(counted), expected),))

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that it declares, without the ignored ones."""
        names = ("day", "reference", "subject", "matter", *_COUNTS, "member", "position")
        return tuple(column for name in names if (column := getattr(self, name)) is not None)


def read_csv(text: str, layout: CsvLayout, *, body: Body) -> Carried[tuple[PublishedVote, ...]]:
    r"""Read a table of votes of one body.

    >>> from zmp_core.bodies import BodyKind
    >>> layout = CsvLayout(day="Data", subject="Sprawa", in_favour="Za", against="Przeciw")
    >>> text = "Data;Sprawa;Za;Przeciw;Uwagi\n2025-02-26;uchwała budżetowa;9;3;pilne\n"
    >>> read = read_csv(text, layout, body=Body(kind=BodyKind.GMINA_COUNCIL, seats=15))
    >>> read.value[0].record.tally.in_favour, read.value[0].record.tally.abstaining
    (9, None)
    >>> [(str(loss.kind), loss.path, loss.value) for loss in read.losses]
    [('not_held', '/0/Uwagi', 'pilne')]

    Args:
        text: The table, with its headings in the first row.
        layout: What the columns hold.
        body: Who voted.

    Returns:
        The votes in the order of the table, and what of it they do not hold.

    Raises:
        InvalidRecordError: If a declared column is missing, a row has another number of fields, or
            a field is none of its column. Paths begin with the number of the row, from 0.
    """
    log = Log()
    rows = list(_rows(text, layout, log))
    if log.faults:
        return log.result(None)
    votes = _of_members(rows, layout, body) if layout.member else _of_totals(rows, layout, body)
    found = [vote for vote in votes if vote is not None]
    return log.result(tuple(found))


def _rows(text: str, layout: CsvLayout, log: Log) -> Iterator[Source]:
    # A table is read whole before anything of it is used, so that every fault is told.
    if len(text) > LONGEST:
        log.faults.append(Fault("too_long", "", len(text), f"at most {LONGEST} characters"))
        return
    table = csv.reader(
        StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=layout.delimiter, strict=True
    )
    try:
        headings = next(table, list[str]())
        missing = [column for column in layout.columns if headings.count(column) != 1]
        log.faults += (
            Fault("missing_column", pointer(column), tuple(headings), "this column, once")
            for column in missing
        )
        if missing:
            return
        for at, fields in enumerate(table):
            if len(fields) != len(headings):
                expected = f"{len(headings)} fields"
                log.faults.append(Fault("wrong_length", pointer(at), len(fields), expected))
            else:
                given = dict[str, object](zip(headings, fields, strict=True))
                yield Source(given, pointer(at), log)
    except csv.Error as error:
        log.faults.append(Fault("not_csv", "", None, f"CSV: {error}"))


def _of_totals(rows: list[Source], layout: CsvLayout, body: Body) -> Iterator[PublishedVote | None]:
    for row in rows:
        counts = {name: _number(row, getattr(layout, name)) for name in _COUNTS}
        tally = row.log.make(row.path, tally_of, counts)
        yield None if tally is None else _vote(row, layout, body, tally, None)
        row.left(*layout.ignored)


def _of_members(
    rows: list[Source], layout: CsvLayout, body: Body
) -> Iterator[PublishedVote | None]:
    votes: dict[tuple[object, object], list[Source]] = {}
    for row in rows:
        key = tuple(row.given.get(column or "") for column in (layout.reference, layout.day))
        votes.setdefault((key[0], key[1]), []).append(row)
    for members in votes.values():
        yield _of_one_vote(members, layout, body)


def _of_one_vote(rows: list[Source], layout: CsvLayout, body: Body) -> PublishedVote | None:
    first, log = rows[0], rows[0].log
    roll: list[tuple[str, Position]] = []
    for row in rows:
        name = row.take(layout.member or "", scalars.name)
        position = row.take(layout.position or "", word_of(layout.words))
        if name is not None and position is not None:
            roll.append((name, position))
    call = log.make(first.path, RollCall, roll)
    vote = None if call is None else _vote(first, layout, body, call.tally, call)
    same = [getattr(layout, name) for name in ("day", "reference", "subject", "matter")]
    for row in rows:
        row.left(*same, *layout.ignored)
    return vote


def _vote(
    row: Source, layout: CsvLayout, body: Body, tally: Tally, call: RollCall | None
) -> PublishedVote | None:
    log = row.log
    day = _field(row, layout.day, lambda part: _day(part, layout.day_format))
    reference = _field(row, layout.reference, scalars.text)
    subject = _field(row, layout.subject, scalars.text)
    matter = _field(row, layout.matter, word_of(known()))
    if log.faults:
        return None
    decided = matter or matter_of(subject, log, row.at(layout.subject or ""))
    record = log.make(
        row.path,
        VoteRecord,
        body=body,
        matter=decided,
        day=day,
        tally=tally,
        roll_call=call,
        reference=reference,
    )
    return None if record is None else PublishedVote(record=record, subject=subject)


def _field(row: Source, column: str | None, read: Read) -> Any:
    """Return what a field holds; ``None`` where it is empty or there is no such column."""
    if column is None:
        return None
    if not str(row.given.get(column, "")).strip():
        row.given.pop(column, None)
        return None
    return row.maybe(column, read)


def _number(row: Source, column: str | None) -> int | None:
    found: int | None = _field(row, column, _digits)
    return found


def _digits(part: object) -> int:
    text = scalars.text(part).strip()
    if not (text.isascii() and text.isdecimal()) or len(text) > _MOST_DIGITS:
        expected = "a whole number of members, 0 or more, in figures"
        raise Refused(Fault("not_a_count", "", part, expected))
    return int(text)


def _day(part: object, form: str) -> date:
    try:
        return datetime.strptime(scalars.text(part).strip(), form).date()  # noqa: DTZ007  a day
    except ValueError:
        raise Refused(Fault("not_a_day", "", part, f"a day of the form {form}")) from None
