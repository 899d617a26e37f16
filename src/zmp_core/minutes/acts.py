"""Papers beside the votes: the report of the tellers, and a resolution of admission."""

from collections.abc import Sequence
from datetime import date

import attrs

from zmp_core.errors import InvalidValueError, unless_text
from zmp_core.minutes.blocks import Lines
from zmp_core.minutes.documents import Document
from zmp_core.polish.dates import DateStyle, format_date
from zmp_core.polish.lists import format_list
from zmp_core.printing.catalogue import catalogue
from zmp_core.printing.escaping import one_line
from zmp_core.rules.contests import Election


def tellers_report(election: Election, *, language: str = "pl") -> Document:
    """Return the report of the tellers (protokół komisji skrutacyjnej), which tells the result.

    In English it is a statement with reasons: the report itself is a Polish paper.

    Raises:
        InvalidValueError: If there is no such language.
    """
    catalogue(language)
    election = _on_lines(election)
    if language == "en":
        blocks = (Lines(_lines(election.explain("en"))),)
        return Document(title="Report of the tellers", language=language, blocks=blocks)
    title, *lines = _lines(election.sentence())
    return Document(title=title, blocks=(Lines(tuple(lines)),))


def election_result(election: Election, *, language: str = "pl") -> str:
    """Return how the election ended, without the papers: the end of the report of the tellers.

    Raises:
        InvalidValueError: If there is no such language.
    """
    catalogue(language)
    election = _on_lines(election)
    if language == "en":
        return _lines(election.explain("en"))[0]
    return _lines(election.sentence())[-1]


def _on_lines(election: Election) -> Election:
    """Return the election with each name on one line, so that none begins a line of the report."""
    contest = election.contest
    names = {name: one_line(name) for name in contest.candidates}
    matter = attrs.evolve(contest.matter, name=one_line(contest.matter.name))
    votes = {names[name]: votes for name, votes in contest.votes.items()}
    contest = attrs.evolve(contest, matter=matter, candidates=tuple(names.values()), votes=votes)
    return attrs.evolve(election, contest=contest)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n"))


def admission_resolution(
    members: Sequence[str],
    *,
    day: date,
    basis: str,
    number: str | None = None,
    of_organ: str = "Zarządu",
    of_association: str = "Związku Miast Polskich",
) -> Document:
    """Return a resolution by which an association admits members (uchwała o przyjęciu).

    One resolution may admit several. The wording is ours: the public sources say that the board of
    the Związek Miast Polskich admits by resolution, and print none.

    Args:
        members: Who is admitted, in the genitive: *Gminy Konstancin-Jeziorna*.
        day: The day of the resolution.
        basis: The provision of the statute, as it is to be printed; the statute is the caller's.
        number: The number of the resolution; ``None`` where it has none.
        of_organ: The organ that admits, in the genitive.
        of_association: The association, in the genitive.

    Raises:
        InvalidValueError: If a name or the number is blank, nobody is admitted, or the day is none.
    """
    told = () if number is None else (number,)
    for text in (*members, basis, of_organ, of_association, *told):
        if unless_text(text, path=""):
            raise InvalidValueError(text, expected="a text that is not blank")
    if isinstance(members, str) or not members:
        raise InvalidValueError(members, expected="names in the genitive, one at least")
    whom = format_list(members, spaces="plain")
    heading = "UCHWAŁA" if number is None else f"UCHWAŁA NR {number}"
    return Document(
        title=heading,
        blocks=(
            Lines(
                (
                    f"{of_organ} {of_association}".upper(),
                    format_date(day, DateStyle.ACT),
                    f"w sprawie przyjęcia {whom} do {of_association}",
                )
            ),
            Lines((f"Na podstawie {basis} uchwala się, co następuje:",)),
            Lines(
                (
                    f"§ 1. Postanawia się o przyjęciu {whom} do {of_association}.",
                    "§ 2. Uchwała wchodzi w życie z dniem podjęcia.",
                )
            ),
        ),
    )
