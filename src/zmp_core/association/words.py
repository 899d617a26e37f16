"""What is said of an association, in Polish: timelines, differences, facts.

Nothing here decides anything. The text has plain spaces.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final

from zmp_core.association.membership import Paper, Step
from zmp_core.association.register import Difference, Happening
from zmp_core.errors import Fault
from zmp_core.law.period import Period
from zmp_core.polish.counting import CITY, counted
from zmp_core.polish.dates import format_date
from zmp_core.polish.lists import format_list
from zmp_core.polish.spans import format_days
from zmp_core.rules.verdict import Verdict

_DONE: Final = {
    Step.COUNCIL_RESOLUTION: "uchwała rady o przystąpieniu",
    Step.APPLICATION: "wniosek o przyjęcie",
    Step.ADMISSION: "uchwała o przyjęciu w poczet członków",
    Step.REFUSAL: "odmowa przyjęcia",
    Step.SUSPENSION: "zawieszenie w prawach członka",
    Step.RESUMPTION: "przywrócenie praw członka",
    Step.WITHDRAWAL: "uchwała rady o wystąpieniu",
    Step.NOTICE: "wypowiedzenie członkostwa",
    Step.EXCLUSION: "wykluczenie",
    Step.APPEAL: "odwołanie",
    Step.APPEAL_DECIDED: "rozstrzygnięcie odwołania",
}
_MISSING: Final = {
    "council_resolution": "uchwały rady",
    "council_day": "dnia uchwały rady",
    "council_number": "numeru uchwały rady",
    "council_vote": "wyniku głosowania rady",
    "council_outcome": "danych, które rozstrzygnęłyby głosowanie rady",
    "application": "wniosku o przyjęcie",
    "admission": "uchwały o przyjęciu",
    "admission_day": "dnia uchwały o przyjęciu",
    "admission_number": "numeru uchwały o przyjęciu",
    "admission_vote": "wyniku głosowania nad przyjęciem",
    "admission_outcome": "danych, które rozstrzygnęłyby głosowanie nad przyjęciem",
}
_OBSTACLES: Final = {
    ("not_adopted", "/council"): "rada nie podjęła uchwały",
    ("not_adopted", "/admission"): "uchwały o przyjęciu nie podjęto",
    ("no_admission", "/papers"): "nie ma uchwały o przyjęciu, której dzień byłby znany",
    ("no_council_resolution", "/papers"): "nie ma uchwały rady",
    ("admitted_before_the_resolution", "/papers"): "przyjęto przed uchwałą rady",
}


def days(day: date | Period | None) -> str:
    """Return when it was, as far as that is known."""
    span = Period.of(day)
    if span.since is not None and span.until is not None:
        return format_days(span.since, span.until, spaces="plain")
    if span.until is not None:
        return f"nie później niż {format_date(span.until, spaces='plain')}"
    if span.since is not None:
        return f"nie wcześniej niż {format_date(span.since, spaces='plain')}"
    return "dnia nie podano"


def step(paper: Paper) -> str:
    """Return what a paper did, with its number and by whom."""
    number = "" if paper.number is None else f" nr {paper.number}"
    by = "" if paper.by is None else f" ({paper.by})"
    return f"{days(paper.day)} – {_DONE[paper.step]}{number}{by}"


def judged(verdict: Verdict) -> str:
    """Return a vote with its rule in one line."""
    return f"{verdict.sentence()} [{verdict.rule.id}, {verdict.rule.basis}]"


def happening(entry: Happening) -> str:
    """Return one entry of the history of a city."""
    if entry.paper is not None:
        return step(entry.paper)
    return (
        first_day(entry.day) if entry.begins else f"{days(entry.day)} – ostatni dzień członkostwa"
    )


def difference(changes: Difference) -> str:
    """Return who joined and who left, in one or two lines."""
    lines = [
        f"{verb} {counted(len(each), CITY, spaces='plain')}: "
        f"{format_list([one.member.name for one in each], spaces='plain')}"
        for verb, each in (("przybyło", changes.joined), ("ubyło", changes.left))
        if each
    ]
    return "\n".join(lines) or "bez zmian"


def not_a_member(obstacles: Iterable[Fault]) -> str:
    """Return why there is no membership."""
    reasons = [_OBSTACLES[each.code, each.path] for each in obstacles]
    return f"Członkostwo nie powstało: {format_list(reasons, spaces='plain')}."


def first_day(day: date | None) -> str:
    """Return the line of the first day of a membership."""
    return f"{days(day)} – pierwszy dzień członkostwa"


def lacking(missing: Iterable[str]) -> str:
    """Return what is not known."""
    return f"Brakuje: {format_list([_MISSING[each] for each in missing], spaces='plain')}."
