"""The whole text of a resolution, and the note of the office on it.

Headings are in ``mentions.py``, legal bases in ``basis.py``, amending and repealing acts in
``amendments.py``.

Source: zasady techniki prawodawczej (annex to the regulation of 20 June 2002, Dz. U. z 2026 r.
poz. 300); § 143 extends them to local acts.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from zmp_core.errors import Fault, InvalidRecordError, unless_text
from zmp_core.law.deadline import DueDay
from zmp_core.polish.dates import format_date
from zmp_core.polish.grammar import Gender
from zmp_core.polish.spaces import Spaces
from zmp_core.resolutions.amendments import repeal_clause
from zmp_core.resolutions.clocks import Clock
from zmp_core.resolutions.events import Delivered, Published
from zmp_core.resolutions.kinds import ResolutionKind
from zmp_core.resolutions.layout import capitalized, joined, laid, sentence
from zmp_core.resolutions.mentions import (
    format_heading,
    gender_of,
    printed_day,
    printed_number,
)
from zmp_core.resolutions.past import day_of
from zmp_core.resolutions.resolution import Resolution

# --- The whole text ------------------------------------------------------------------------------

_ENACTS: Final = {
    ResolutionKind.RESOLUTION: "uchwala się, co następuje:",
    ResolutionKind.ORDER: "zarządza się, co następuje:",
}


def force_clause(resolution: Resolution, *, spaces: Spaces = "no_break") -> str:
    """Return the last provision: *Uchwała wchodzi w życie z …*.

    Raises:
        InvalidRecordError: If the resolution has no clause on its entry into force.
    """
    if resolution.clause is None:
        fault = Fault("no_clause", "/clause", None, "a clause on the entry into force")
        raise InvalidRecordError((fault,))
    noun = capitalized(resolution.kind.noun.nominative)
    return laid(sentence(f"{noun} wchodzi w życie {resolution.clause.format()}"), spaces)


def write_resolution(
    resolution: Resolution,
    paragraphs: Sequence[str],
    *,
    repeals: Sequence[Resolution] = (),
    spaces: Spaces = "no_break",
) -> str:
    """Return the text of a resolution or an order: heading, legal basis, §§, repeals, last clause.

    Args:
        resolution: The resolution, with its legal basis and its clause on entry into force.
        paragraphs: What each § says, without its number; repeals and the clause come after them.
        repeals: What it repeals.
        spaces: Whether a line may break within citations, dates and numbers.

    Raises:
        InvalidRecordError: If the basis or the clause is missing, the kind has no such form, a
            paragraph is blank, or what it repeals was not adopted.
    """
    faults = [
        fault
        for at, paragraph in enumerate(paragraphs)
        for fault in unless_text(paragraph, path=f"/paragraphs/{at}")
    ]
    if resolution.kind not in _ENACTS:
        expected = f"one of: {', '.join(_ENACTS)}"
        faults.append(Fault("not_in_paragraphs", "/kind", resolution.kind, expected))
    if resolution.basis is None:
        faults.append(Fault("no_basis", "/basis", None, "a legal basis"))
    if faults or resolution.basis is None:
        raise InvalidRecordError(tuple(faults))
    day = resolution.adopted_on
    basis = resolution.basis.format(cited_in=None if day is None else day.year, spaces="plain")
    said = (
        *paragraphs,
        *(repeal_clause(other, spaces="plain") for other in repeals),
        force_clause(resolution, spaces="plain"),
    )
    lines = (
        format_heading(resolution, spaces="plain"),
        f"{basis} {_ENACTS[resolution.kind]}",
        *(f"§ {at}. {sentence(one)}" for at, one in enumerate(said, 1)),
    )
    return laid("\n".join(lines), spaces)


# --- The note of the office ----------------------------------------------------------------------

_ENTERED: Final = {
    Gender.FEMININE: "Weszła",
    Gender.NEUTER: "Weszło",
    Gender.MASCULINE: "Wszedł",
}


def supervision_note(
    resolution: Resolution,
    today: dt.date,
    *,
    supervisor: str,
    spaces: Spaces = "no_break",
) -> str:
    """Return the note of the office on an adopted resolution: supervision, gazette, force.

    Two readings of a last day are both told; what is not known is not told.

    Args:
        resolution: The resolution, adopted.
        today: The day on which the note is written.
        supervisor: The supervisor in the dative: *Wojewodzie Podlaskiemu*.
        spaces: Whether a line may break within citations, dates and numbers.

    Raises:
        InvalidRecordError: If it was not adopted, or the name is blank.
        NotCoveredError: If its deadlines are not known, see `Resolution.deadlines`.
    """
    faults = unless_text(supervisor, path="/supervisor")
    day = resolution.adopted_on
    if day is None:
        faults.append(Fault("not_adopted", "/history", resolution.history, "an adopted resolution"))
    if faults or day is None:
        raise InvalidRecordError(tuple(faults))
    kind = capitalized(resolution.kind.noun.nominative)
    clocks = resolution.deadlines(today)
    lines = (
        joined(kind, printed_number(resolution, "Nr"), printed_day(resolution)),
        _submission(clocks.submission, supervisor),
        _supervision(clocks.nullity, day_of(resolution.past.last(Delivered))),
        joined(_gazette(resolution), _force(resolution, today)),
    )
    return laid("\n".join(filter(None, lines)), spaces)


def _submission(clock: Clock, supervisor: str) -> str:
    if clock.done is None:
        return _counted(f"Przedłożyć {supervisor} do", clock)
    lead = f"Przedłożono {supervisor} {_said(clock.done)}"
    return _counted(f"{lead}; termin:", clock) or sentence(lead)


def _supervision(clock: Clock, delivered: dt.date | None) -> str:
    if delivered is None:
        return ""
    lead = f"Doręczono: {_said(delivered)}; termin na stwierdzenie nieważności upływa"
    return _counted(lead, clock)


def _counted(lead: str, clock: Clock) -> str:
    """Return the line with the last day of a clock and its provision; empty where it has none."""
    if clock.due is None or clock.basis is None:
        return ""
    return f"{lead} {_last_day(clock.due)} ({clock.basis})."


def _said(day: dt.date) -> str:
    return format_date(day, spaces="plain")


def _last_day(due: DueDay) -> str:
    if due.disputed_until is None:
        return _said(due.day)
    return f"{_said(due.day)}, a jeżeli dzień wolny go przesuwa – {_said(due.disputed_until)}"


def _gazette(resolution: Resolution) -> str:
    published = resolution.past.last(Published)
    if isinstance(published, Published):
        where = "" if published.reference is None else f" ({published.reference.format()})"
        return sentence(f"Ogłoszono {_said(published.day)}{where}")
    if resolution.is_promulgated is None:
        return ""
    whether = "Podlega" if resolution.is_promulgated else "Nie podlega"
    return f"{whether} ogłoszeniu w wojewódzkim dzienniku urzędowym."


def _force(resolution: Resolution, today: dt.date) -> str:
    first = resolution.in_force_from
    if first is None:
        return ""
    entered = _ENTERED[gender_of(resolution.kind)]
    return sentence(f"{entered if first <= today else 'Wejdzie'} w życie {_said(first)}")
