"""Pages of votes of eSesja, the system that most councils use: the page of one vote, read.

A page has a section for each position, with its heading and the names below it. *Brak głosu* is
read as present and not voting, and told as doubtful: the device knows who did not press a button,
not who had left the room. No page is fetched here.

Source: public pages ``…esesja.pl/glosowanie/…``, their structure looked at 2026-11-25.
"""

import re
from collections.abc import Iterable
from datetime import date
from html.parser import HTMLParser
from typing import Final

from zmp_core.bodies.body import Body
from zmp_core.errors import Fault, pointer
from zmp_core.interchange import scalars
from zmp_core.interchange.foreign import (
    Carried,
    Log,
    PublishedVote,
    matter_of,
    no_vote_is_doubtful,
)
from zmp_core.interchange.refusal import Refused
from zmp_core.votes.ballot import Position
from zmp_core.votes.matter import Matter
from zmp_core.votes.record import VoteRecord
from zmp_core.votes.roll_call import RollCall

# How headings begin; the number of names stands after it in brackets.
_HEADINGS: Final = (
    ("za", Position.IN_FAVOUR),
    ("przeciw", Position.AGAINST),
    ("wstrzym", Position.ABSTAINING),
    ("brak głosu", Position.NOT_VOTING),
    ("nieobecn", Position.ABSENT),
)
_HEADING: Final = re.compile(r"(\D+?)\s*(?:\((\d+)\))?\s*", re.ASCII)
# A page has some hundred kB. The parser of the standard library takes the square of the length
# where a sign is opened again and again and never closed, so what says nothing here is taken out.
_LONGEST: Final = 2**20
_ASIDE: Final = re.compile(r"<!--.*?(?:-->|\Z)|<[!?][^>]*>?", re.DOTALL)
_TITLE: Final = re.compile(
    r"wyniki głosowania(?: jawnego| imiennego)?(?: w sprawie)?:?\s*", re.IGNORECASE
)


def read_vote(
    rows: Iterable[tuple[str, str]],
    *,
    body: Body,
    day: date,
    subject: str | None = None,
    matter: Matter | None = None,
) -> Carried[PublishedVote]:
    """Read a vote out of rows: a heading and a name each, as a page shows them.

    >>> from zmp_core.bodies import BodyKind
    >>> council = Body(kind=BodyKind.GMINA_COUNCIL, seats=15)
    >>> rows = [("ZA", "Lis Anna"), ("ZA", "Nowak Jan"), ("BRAK GŁOSU", "Wilk Ewa")]
    >>> read = read_vote(rows, body=council, day=date(2025, 2, 26), subject="uchwała budżetowa")
    >>> read.value.record.tally.in_favour, read.value.record.matter
    (2, Matter.BUDGET)
    >>> [(str(loss.kind), loss.path) for loss in read.losses]
    [('doubtful', '/2')]

    Args:
        rows: The rows, in the order of the page.
        body: The council.
        day: The day of the vote.
        subject: On what, as the page words it.
        matter: On what; where it is not given, what ``Matter.find`` makes of the subject.

    Returns:
        The vote, and what it does not say as surely as the record does.

    Raises:
        InvalidRecordError: If a heading is none of a page, or the names make no roll call.
    """
    log = Log()
    roll: list[tuple[str, Position]] = []
    for at, (heading, name) in enumerate(rows):
        path = pointer(at)
        try:
            position = _position(heading)
            roll.append((scalars.name(name), position))
        except Refused as refusal:
            log.faults += (fault.under(path) for fault in refusal.faults)
        else:
            no_vote_is_doubtful([position], log, path)
    if log.faults:
        return log.result(None)
    decided = matter if matter is not None else matter_of(subject, log, "/subject")
    record = log.make("", _record, roll, body, day, decided)
    return log.result(None if record is None else PublishedVote(record=record, subject=subject))


def read_page(
    page: str, *, body: Body, day: date, matter: Matter | None = None
) -> Carried[PublishedVote]:
    """Read the page of one vote.

    Args:
        page: Its HTML, as text of at most 2²⁰ characters; the pages are written in windows-1250.
        body: The council.
        day: The day of the vote.
        matter: As for ``read_vote``.

    Raises:
        InvalidRecordError: If it is too long, has no section of names, a heading is none of such a
            page, or a number in a heading is not that of the names.
    """
    log = Log()
    if len(page) > _LONGEST:
        expected = f"at most {_LONGEST} characters in one page"
        log.faults.append(Fault("too_long", "", len(page), expected))
        return log.result(None)
    reader = _Page()
    markup = _ASIDE.sub("", page)
    reader.feed(markup[: markup.rfind(">") + 1])  # behind it no sign is closed, and no name either
    reader.close()
    if not reader.sections:
        log.faults.append(Fault("empty", "", None, "a page with sections of names"))
    for at, (heading, names) in enumerate(reader.sections):
        said = _HEADING.fullmatch(heading)
        if said is not None and said[2] is not None and int(said[2]) != len(names):
            expected = f"{len(names)}, the names below"
            log.faults.append(Fault("does_not_add_up", pointer(at), heading, expected))
    if log.faults:
        return log.result(None)
    rows = [(heading, name) for heading, names in reader.sections for name in names]
    subject = _TITLE.sub("", reader.title, count=1).strip() or None
    return read_vote(rows, body=body, day=day, subject=subject, matter=matter)


def _record(roll: list[tuple[str, Position]], body: Body, day: date, matter: Matter) -> VoteRecord:
    call = RollCall(roll)
    return VoteRecord(body=body, matter=matter, day=day, tally=call.tally, roll_call=call)


def _position(heading: str) -> Position:
    text = " ".join(scalars.text(heading).split()).casefold()
    for beginning, position in _HEADINGS:
        if text.startswith(beginning):
            return position
    expected = "a heading, as " + ", ".join(beginning.upper() for beginning, _ in _HEADINGS)
    raise Refused(Fault("unknown_word", "", heading, expected))


class _Page(HTMLParser):
    """The title, and the sections with their headings and names."""

    def __init__(self) -> None:
        """Begin outside of everything."""
        super().__init__()
        self.title = ""
        self.sections: list[tuple[str, list[str]]] = []
        self._open: str | None = None
        self._text: list[str] = []
        self._begun = False  # a section, whose heading comes next

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin to collect the text of a title, a heading or a name."""
        classes = (dict(attrs).get("class") or "").split() if tag == "div" else []
        if "wim" in classes:
            self._begun = True
        elif tag == "h1" or (tag == "h3" and self._begun) or "osobaa" in classes:
            self._open, self._text = tag, []

    def handle_data(self, data: str) -> None:
        """Collect text."""
        self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Keep what was collected."""
        if tag != self._open:
            return
        text = " ".join("".join(self._text).split())
        if tag == "h1":
            self.title = text
        elif tag == "h3":
            self.sections.append((text, []))
            self._begun = False
        elif self.sections:
            self.sections[-1][1].append(text)
        self._open = None
