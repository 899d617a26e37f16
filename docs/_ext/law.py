"""Pages of the law: one for each book of rules, and one for every other table of data."""

from collections.abc import Sequence
from datetime import date
from typing import Final, Protocol, TypeVar

import attrs

from _ext.markdown import (
    field_list,
    fields,
    page,
    plain,
    sheet,
    shown,
    table,
    word_list,
)
from zmp_core.law.act import ACTS
from zmp_core.law.calendar import COVERED, FEASTS, MOVINGS, Shift
from zmp_core.law.confidence import Confidence
from zmp_core.law.deadline import Direction, Lapse
from zmp_core.law.deadlines import DEADLINES
from zmp_core.law.period import Period
from zmp_core.rules import books
from zmp_core.rules.book import RuleBook
from zmp_core.rules.books.conduct import EXCLUSIONS, MODES, SITTINGS, TERMS
from zmp_core.rules.books.numbers import DISSOLUTIONS, MOTIONS, STEPS
from zmp_core.rules.numbers import Asked
from zmp_core.rules.phrases import READINGS
from zmp_core.rules.readings import CHOICES, DEFAULT
from zmp_core.votes.ballot import VotingMode
from zmp_core.votes.circumstances import Sitting
from zmp_core.votes.matter import Mark, Matter, known

_MISTAKES: Final = (
    "Two mistakes: to take *changes looked for until* for *read*, and to use the wording of today "
    "for a vote of another day. Nothing here is legal advice."
)


class _Row(attrs.AttrsInstance, Protocol):
    """One wording: the same id stands for all of them."""

    @property
    def id(self) -> str: ...
    @property
    def in_force(self) -> Period: ...


_R = TypeVar("_R", bound=_Row)


def pages() -> dict[str, str]:
    """Return the pages of the law by name."""
    return {
        **{book.name: _book(name, book) for name, book in law_books().items()},
        "acts": _acts(),
        "conduct": _conduct(),
        "days-off": _days_off(),
        "deadlines": _deadlines(),
        "matters": _matters(),
        "numbers": _numbers(),
        "readings": _readings(),
    }


def law_books() -> dict[str, RuleBook]:
    """Return the books of rules by the name under which each is imported."""
    named = {name: getattr(books, name) for name in books.__all__}
    return {name: book for name, book in named.items() if isinstance(book, RuleBook)}


# --- Wordings ------------------------------------------------------------------------------------


def _by_id(rows: Sequence[_R]) -> dict[str, list[_R]]:
    """Return the wordings of each rule, the earliest first; the rules keep their order."""
    found: dict[str, list[_R]] = {row.id: [] for row in rows}
    for row in sorted(rows, key=_first_day):
        found[row.id].append(row)
    return found


def _first_day(row: _Row) -> date:
    return row.in_force.since or date.min


def _entry(id: str, wordings: Sequence[_Row]) -> str:
    """Tell once what all wordings of a rule have in common, then each with what is its own."""
    if len(wordings) == 1:
        return f"### {id}\n\n{field_list(fields(wordings[0]))}"
    told = [fields(wording, without=("id", "in_force")) for wording in wordings]
    common = {
        label: text
        for label, text in told[0].items()
        if all(each.get(label) == text for each in told)
    }
    own = [
        "\n\n".join(
            (
                f"**{shown(wording.in_force)}**",
                field_list({label: each[label] for label in each if label not in common}),
            )
        )
        for wording, each in zip(wordings, told, strict=True)
    ]
    return "\n\n".join((f"### {id}", field_list(common), *own))


def _entries(rows: Sequence[_Row]) -> str:
    return "\n\n".join(_entry(rule, wordings) for rule, wordings in _by_id(rows).items())


# --- A book of rules -----------------------------------------------------------------------------


def _book(name: str, book: RuleBook) -> str:
    wordings = _by_id(book.rules)
    answer = (
        f"**By which rules does *{plain(book.title)}* vote, since when, and how sure is that?** "
        f"{len(wordings)} rules in {len(book.rules)} wordings. The acts were read as of "
        f"{shown(book.read_to)}; later changes were looked for until {shown(book.checked)}. "
        f"{_MISTAKES}"
    )
    edition = {
        "in the code": f"`zmp_core.rules.books.{name}`",
        "kinds of bodies": shown(book.kinds),
        "acts read as of": shown(book.read_to),
        "changes looked for until": shown(book.checked),
        "digest of the rules": f"`{book.digest}`",
    }
    overview = (
        (f"[{rule}](#{rule.lower()})", plain(rows[-1].title), shown(_span(rows)))
        for rule, rows in wordings.items()
    )
    return page(
        f"{book.name}: by which rules does it vote?",
        answer,
        field_list(edition),
        "## Rules",
        table(("rule", "about", "in force"), overview),
        _entries(book.rules),
        "## Aliases",
        _aliases(book),
        "## Matters without an answer",
        _unanswered(book),
        "## Announced changes",
        _announced(book),
    )


def _span(wordings: Sequence[_Row]) -> Period:
    return Period(since=wordings[0].in_force.since, until=wordings[-1].in_force.until)


def _aliases(book: RuleBook) -> str:
    if not book.aliases:
        return "The book has none."
    told = [
        f"### {alias.id}\n\n"
        + field_list(
            {
                "leads to": f"[{alias.of}](#{alias.of.lower()})",
                **fields(alias, without=("id", "of")),
            }
        )
        for alias in book.aliases
    ]
    return "\n\n".join(("Provisions that only restate a rule; they lead to it.", *told))


def _unanswered(book: RuleBook) -> str:
    kinds = (
        ("Put to no decision", book.undecided),
        ("Have a rule of their own that the book does not hold", book.uncovered),
    )
    told = [f"- {label}: {shown(matters)}" for label, matters in kinds if matters]
    return "\n".join(told) or "The book names none."


def _announced(book: RuleBook) -> str:
    return sheet(book.announced) if book.announced else "No change is known to the book."


# --- The other tables ----------------------------------------------------------------------------


def _deadlines() -> str:
    return page(
        "Which deadlines does the law set?",
        f"**Within how many days, counted from what, and what if it is late?** "
        f"{len(_by_id(DEADLINES))} deadlines in {len(DEADLINES)} wordings. How they are counted "
        "is told in [deadlines](../../explanation/deadlines.md). Two mistakes: to count the day of "
        "the event, and to move every end from a Saturday. Nothing here is legal advice.",
        "## Words",
        word_list(Direction),
        word_list(Lapse),
        word_list(Shift),
        "## Deadlines",
        _entries(DEADLINES),
    )


def _days_off() -> str:
    return page(
        "Which days are days off?",
        f"**Is that day a day off, and does it move the end of a term?** Sundays are, and "
        f"{len(FEASTS)} days that an act names; known {shown(COVERED)}. Two mistakes: to take a "
        "Saturday for a day off, and to ask for Christmas Eve before 2025.",
        "## Days off that bear a name",
        sheet(FEASTS),
        "## How an end that falls on such a day moves",
        word_list(Shift),
        sheet(MOVINGS),
    )


def _numbers() -> str:
    return page(
        "Which numbers of the law are no votes?",
        f"**How many must sign, how many residents ask, when does a council end?** {len(MOTIONS)} "
        f"wordings on motions, {len(STEPS)} on numbers by residents, {len(DISSOLUTIONS)} on "
        "dissolution. How they are used is told in [numbers](../../explanation/numbers.md). Two "
        "mistakes: to count a share from the members in office, and to round to the nearest.",
        "## Motions",
        _entries(MOTIONS),
        "## Numbers by residents",
        _entries(STEPS),
        "## Dissolutions",
        word_list(Asked),
        _entries(DISSOLUTIONS),
    )


def _conduct() -> str:
    norms = (*MODES, *SITTINGS, *EXCLUSIONS, *TERMS)
    return page(
        "What does the law say of the conduct of a vote?",
        f"**How is a vote taken, where may members sit, who must not vote, until when does a "
        f"council sit?** {len(norms)} wordings, against which "
        "[a review](../../how-to/review-a-vote.md) holds a record. Two mistakes: to take a breach "
        "of them for a failed vote, and to take what is *doubtful* for what is forbidden.",
        "## How a vote is taken",
        word_list(VotingMode),
        _entries(MODES),
        "## Where members sit",
        word_list(Sitting),
        _entries(SITTINGS),
        "## Who must not take part",
        _entries(EXCLUSIONS),
        "## Until when a council sits",
        _entries(TERMS),
    )


def _readings() -> str:
    told: list[str] = []
    for name, choices in CHOICES.items():
        polish, english = READINGS[name]
        default = getattr(DEFAULT, name)
        told += (
            f"## {name}",
            field_list(
                {
                    "question": f"{english} ({plain(polish)})",
                    "in the code": f"`zmp_core.rules.{choices.__name__}`",
                    "default": shown(default),
                }
            ),
            word_list(choices),
        )
    return page(
        "Which readings can be switched?",
        f"**On which points is the law read in more than one way?** {len(CHOICES)} points, each "
        "with a default. The rulings on either side, and how they are known, are told in "
        "[readings](../../explanation/readings.md). Two mistakes: to take a default for settled "
        "law, and to take a doubt of ours for a dispute of the courts.",
        *told,
    )


def _matters() -> str:
    named, refused = _answers()
    told: list[str] = []
    for matter in known().values():
        links = {
            "rules that name it": ", ".join(named.get(matter.id, ())),
            "refused by the books": ", ".join(refused.get(matter.id, ())),
        }
        told += (f"## {matter.id}", field_list(_matter(matter) | _only_said(links)))
    return page(
        "What can a vote be about?",
        f"**Which matters are known, under which Polish words, and what do they cite?** "
        f"{len(known())} matters. One that no rule names follows the ordinary rule of its book, "
        "unless the book refuses it. Two mistakes: to take the competence, which a resolution "
        "cites, for the rule of voting, and to cite it unchecked: units that were not read come "
        "from knowledge of the acts.",
        word_list(Mark),
        *told,
    )


def _answers() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return links to the rules that name a matter, and to the books that refuse it."""
    named: dict[str, list[str]] = {}
    refused: dict[str, list[str]] = {}
    for book in law_books().values():
        for rule, wordings in _by_id(book.rules).items():
            link = f"[{rule}]({book.name}.md#{rule.lower()}) ({book.name})"
            for matter in dict.fromkeys(each.id for row in wordings for each in row.matters):
                named.setdefault(matter, []).append(link)
        for each in (*book.undecided, *book.uncovered):
            refused.setdefault(each.id, []).append(f"[{book.name}]({book.name}.md)")
    return named, refused


def _matter(matter: Matter) -> dict[str, str]:
    return _only_said(
        {
            "in Polish": plain(matter.name),
            "in the code": f"`Matter.{matter.id.upper()}`",
            "look-up words": plain("; ".join(matter.terms)),
            "competence": plain(matter.competence),
            "marks": shown(matter.marks),
        }
    )


def _only_said(told: dict[str, str]) -> dict[str, str]:
    return {label: text for label, text in told.items() if text}


def _acts() -> str:
    return page(
        "Which acts are cited?",
        f"**What does *u.s.g.* stand for?** {len(ACTS)} acts, each with its customary "
        "abbreviation, its day and the journal that first published it. Two mistakes: to look for "
        "the text of today in that journal, and to read a title of a code as a nominative.",
        sheet(ACTS),
        "## How sure a row of the law is",
        word_list(Confidence),
    )
