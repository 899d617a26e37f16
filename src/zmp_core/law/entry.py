"""An entry of the law as data: what every row carries beside what it says, and how one is found."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

import attrs

from zmp_core.errors import NotCoveredError
from zmp_core.law.confidence import Confidence
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision


@attrs.frozen(kw_only=True)
class Entry:
    """One wording of one provision; when the law changes, a new one follows under the same id.

    Attributes:
        id: How people talk about it, ``"USG-20-3"``.
        title: What it is about, in Polish.
        basis: The provision.
        in_force: Days on which this wording is in force. Where the beginning was not traced it is
            the first day for which the wording was read.
        confidence: How sure the data is.
        enacted: The act that brought this wording, as published; ``None`` where not traced.
        read_since: First day for which the wording itself was read; ``None`` where it never was.
        checked: Last day on which we looked for changes.
        sources: Rulings and texts behind it.
        why: The reason, or the trap, in one Polish sentence.
    """

    id: str
    title: str
    basis: Provision
    in_force: Period
    confidence: Confidence
    enacted: str | None
    read_since: date | None
    checked: date
    sources: tuple[str, ...] = ()
    why: str


E = TypeVar("E", bound=Entry)


def find_entry(rows: Iterable[E], id: str, day: date, what: str) -> E:
    """Return the row of that id, in the wording of that day.

    Args:
        rows: The rows.
        id: The id.
        day: The day.
        what: What the rows are, for the error: ``"deadline"``.

    Raises:
        NotCoveredError: If there is none of that id, or no wording of it was in force on that day.
    """
    rows = tuple(rows)
    wordings = [row for row in rows if row.id == id]
    if not wordings:
        raise NotCoveredError(f"{what} {id!r}", ", ".join(dict.fromkeys(row.id for row in rows)))
    for row in wordings:
        if day in row.in_force:
            return row
    covered = ", ".join(str(row.in_force) for row in wordings)
    raise NotCoveredError(f"{what} {id} on {day}", covered)
