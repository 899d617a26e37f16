"""The heading of a resolution as the drafting rules have it, and how other papers mention it.

What is written here is read back by ``read_heading`` to the same parts.

Source: zasady techniki prawodawczej (annex to the regulation of 20 June 2002, Dz. U. z 2026 r.
poz. 300); § 143 extends them to local acts.
"""

from enum import StrEnum
from typing import Final

import attrs

from zmp_core.errors import Fault, InvalidRecordError
from zmp_core.polish.dates import DateStyle, format_date
from zmp_core.polish.grammar import Case, Gender
from zmp_core.polish.spaces import Spaces
from zmp_core.resolutions.kinds import ResolutionKind
from zmp_core.resolutions.layout import capitalized, joined, laid
from zmp_core.resolutions.resolution import Resolution

BLANK: Final = "…"
"""What a draft prints where the number and the day will stand."""

_NUMBERED: Final = frozenset({ResolutionKind.RESOLUTION, ResolutionKind.ORDER})


class Layout(StrEnum):
    """How a heading is set."""

    TITLE = "title"
    """In four lines, kind and issuer in capitals, as an act bears it."""
    RUNNING = "running"
    """In one line, as a list or a register has it."""


def format_heading(
    resolution: Resolution, layout: Layout = Layout.TITLE, *, spaces: Spaces = "no_break"
) -> str:
    """Return the heading of a resolution; a draft has blanks for its number and its day.

    Args:
        resolution: The resolution.
        layout: How it is set.
        spaces: Whether a line may break within it.
    """
    noun, issuer = resolution.kind.noun.nominative, resolution.issuer
    day, subject = printed_day(resolution), printed_subject(resolution)
    if layout is Layout.RUNNING:
        number = printed_number(resolution, "Nr")
        return laid(joined(capitalized(noun), number, issuer, day, subject), spaces)
    first = joined(noun.upper(), printed_number(resolution, "NR"))
    lines = (first, issuer.upper(), day, subject)
    return "\n".join(laid(line, spaces) for line in lines)


def mention(
    resolution: Resolution, case: Case = Case.NOMINATIVE, *, spaces: Spaces = "no_break"
) -> str:
    """Return how another paper mentions a resolution: *uchwały Nr … Rady … z dnia … w sprawie …*.

    Where its subject is led to by a participle (*zmieniająca uchwałę …*), it agrees with the case.

    Args:
        resolution: The resolution; adopted, for it is called by its day.
        case: The case in which the other text needs it.
        spaces: Whether a line may break within it.

    Raises:
        InvalidRecordError: If it has no day.
    """
    if resolution.adopted_on is None:
        fault = Fault("not_adopted", "/history", resolution.history, "an adopted resolution")
        raise InvalidRecordError((fault,))
    noun = attrs.asdict(resolution.kind.noun)[case]
    parts = (noun, printed_number(resolution, "Nr"), resolution.issuer, printed_day(resolution))
    return laid(joined(*parts, printed_subject(resolution, case)), spaces)


def printed_number(resolution: Resolution, sign: str) -> str:
    """Return the number with its sign; a blank for that of a draft, nothing where there is none."""
    if resolution.number is not None:
        return f"{sign} {resolution.number}"
    is_draft = resolution.past.decision is None
    return f"{sign} {BLANK}" if is_draft and resolution.kind in _NUMBERED else ""


def printed_day(resolution: Resolution) -> str:
    """Return the day as an act bears it; a blank for that of a draft."""
    decision = resolution.past.decision
    if decision is None:
        return f"z dnia {BLANK} r."
    return format_date(decision.day, DateStyle.ACT, spaces="plain")


def printed_subject(resolution: Resolution, case: Case = Case.NOMINATIVE) -> str:
    """Return the subject with the words that lead to it, in a case."""
    return joined(declined(resolution.intro, case), resolution.subject)


# --- How the words that lead to a subject decline ------------------------------------------------

# Endings of the participle in the order of ``Case``, with the stem *zmieniając-*.
PARTICIPLE: Final = {
    Gender.FEMININE: ("a", "ej", "ej", "ą", "ą", "ej"),
    Gender.NEUTER: ("e", "ego", "emu", "e", "ym", "ym"),
    Gender.MASCULINE: ("y", "ego", "emu", "y", "ym", "ym"),
}
_CASES: Final = tuple(Case)


def gender_of(kind: ResolutionKind) -> Gender:
    """Return the gender of the noun, which its ending shows."""
    last = kind.noun.nominative.partition(" ")[0][-1]
    return {"a": Gender.FEMININE, "o": Gender.NEUTER, "e": Gender.NEUTER}.get(
        last, Gender.MASCULINE
    )


def declined(intro: str, case: Case) -> str:
    """Return the words that lead to the subject; a participle in its case."""
    stem, ending = intro[:-1], intro[-1:]
    if not stem.endswith("ąc"):
        return intro
    for endings in PARTICIPLE.values():
        if endings[0] == ending:
            return stem + endings[_CASES.index(case)]
    return intro
