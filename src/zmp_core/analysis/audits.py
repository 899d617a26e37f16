"""An archive of votes judged: each under the law of its own day, none lost."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import Final, overload

import attrs

from zmp_core.errors import NotCoveredError
from zmp_core.rules.book import RuleBook
from zmp_core.rules.judging import judge
from zmp_core.rules.readings import DEFAULT, Readings
from zmp_core.rules.rule import Outcome, Rule
from zmp_core.rules.verdict import Caution, Verdict
from zmp_core.votes.matter import Matter
from zmp_core.votes.record import VoteRecord

_EVERY: Final = 1000  # votes between two calls of ``progress``
_SHOWN: Final = 100  # rows of the table in a notebook
_WORST_FIRST: Final = (
    Outcome.NO_QUORUM,
    Outcome.UNDETERMINED,
    Outcome.NOT_ADOPTED,
    Outcome.ADOPTED,
)


@attrs.frozen
class Uncovered:
    """A vote that no rule covers.

    Attributes:
        record: The vote.
        reason: What was asked, and what is covered.
    """

    record: VoteRecord
    reason: str


@attrs.frozen
class Audit:
    """The verdicts of many votes, in their order.

    Audits of parts of an archive are added with ``+``.

    Attributes:
        verdicts: The verdicts.
        uncovered: The votes that no rule covers.
    """

    verdicts: tuple[Verdict, ...] = ()
    uncovered: tuple[Uncovered, ...] = ()

    @property
    def outcomes(self) -> Counter[Outcome]:
        """How many votes ended how."""
        return Counter(verdict.outcome for verdict in self.verdicts)

    @property
    def rules(self) -> Counter[str]:
        """How many votes each rule governed, by its id."""
        return Counter(verdict.rule.id for verdict in self.verdicts)

    @property
    def missing(self) -> Counter[str]:
        """In how many votes each unknown fact would help to settle the outcome."""
        return Counter(name for verdict in self.verdicts for name in verdict.missing)

    @property
    def hinges(self) -> Counter[str]:
        """How many outcomes hang on each disputed reading."""
        return Counter(
            name
            for verdict in self.verdicts
            for name in dict.fromkeys(hinge.reading for hinge in verdict.hinges)
        )

    @property
    def cautions(self) -> Counter[Caution]:
        """How many verdicts are to be taken with which care."""
        return Counter(caution for verdict in self.verdicts for caution in verdict.cautions)

    def where(
        self,
        *,
        outcome: Outcome | None = None,
        rule: str | None = None,
        matter: Matter | None = None,
        hinging: bool | None = None,
    ) -> "Audit":
        """Return only the verdicts that fit everything that is given.

        Args:
            outcome: How the vote ended.
            rule: Id of the rule that governed it.
            matter: What it was about.
            hinging: Whether the outcome hangs on a disputed reading.
        """
        return Audit(
            tuple(
                verdict
                for verdict in self.verdicts
                if (rule is None or verdict.rule.id == rule)
                and (matter is None or verdict.record.matter == matter)
                and (outcome is None or verdict.outcome is outcome)
                and (hinging is None or bool(verdict.hinges) is hinging)
            )
        )

    def worst_first(self) -> "tuple[Verdict, ...]":
        """Return the verdicts, those without quorum first, then the open and the lost ones."""
        return tuple(sorted(self.verdicts, key=lambda v: _WORST_FIRST.index(v.outcome)))

    def __add__(self, other: "Audit") -> "Audit":
        """Return the audit of both parts."""
        if not isinstance(other, Audit):
            return NotImplemented
        return Audit(self.verdicts + other.verdicts, self.uncovered + other.uncovered)

    @overload
    def __getitem__(self, at: int) -> Verdict: ...

    @overload
    def __getitem__(self, at: slice) -> "Audit": ...

    def __getitem__(self, at: int | slice) -> "Verdict | Audit":
        """Return the verdict at a place, or the audit of several."""
        return Audit(self.verdicts[at]) if isinstance(at, slice) else self.verdicts[at]

    def __iter__(self) -> Iterator[Verdict]:
        """Give the verdicts in the order of the votes."""
        return iter(self.verdicts)

    def __len__(self) -> int:
        """Return the number of verdicts."""
        return len(self.verdicts)

    def __str__(self) -> str:
        """Return in one line how many votes ended how."""
        found = self.outcomes
        counts = [f"{found[outcome]} {outcome}" for outcome in _WORST_FIRST if found[outcome]]
        if self.uncovered:
            counts.append(f"{len(self.uncovered)} not covered")
        return ", ".join(counts) or "no votes"

    def _repr_html_(self) -> str:
        """Return a bar and a table for notebooks, with everything from outside escaped.

        The bar shows how many votes ended how, the table the votes, the worst first.
        """
        from zmp_core.printing.escaping import one_line  # noqa: PLC0415  comes last
        from zmp_core.printing.outcome_bar import outcome_bar  # noqa: PLC0415  comes last
        from zmp_core.printing.picture import side_by_side  # noqa: PLC0415  comes last
        from zmp_core.rules.phrases import OUTCOMES  # noqa: PLC0415  comes last

        found = self.outcomes
        parts = {str(each): (OUTCOMES[each][1], found[each]) for each in reversed(_WORST_FIRST)}
        parts["not_covered"] = ("not covered", len(self.uncovered))
        bar = outcome_bar(parts, title="Outcomes", language="en")
        rows = [
            (
                verdict.record.reference or "",
                str(verdict.record.days),
                verdict.record.body.name or str(verdict.record.body.kind),
                verdict.record.matter.name,
                str(verdict.outcome),
                verdict.rule.id,
                ", ".join(verdict.missing),
            )
            for verdict in self.worst_first()[:_SHOWN]
        ]
        head = ("reference", "day", "body", "matter", "outcome", "rule", "missing")
        lines = [_row("th", head), *(_row("td", row) for row in rows)]
        more = len(self) - len(rows)
        left_out = f" Not shown: {more} more." if more else ""
        table = one_line(f"<table>{''.join(lines)}</table>")
        return (
            f'<div lang="en"><p>{escape(str(self))}.{left_out}</p>{side_by_side(bar)}'
            # A table wider than its page is scrolled, with keys too.
            f'<div style="overflow-x:auto" tabindex="0" role="region" aria-label="Votes">{table}'
            "</div></div>"
        )


def _row(tag: str, cells: tuple[str, ...]) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"


def judge_all(
    records: Iterable[VoteRecord],
    *,
    rule: Rule | str | None = None,
    book: RuleBook | None = None,
    readings: Readings = DEFAULT,
    progress: Callable[[int], object] | None = None,
) -> Audit:
    """Judge every vote under the law of its own day.

    Args:
        records: The votes, from a list or as they are read.
        rule: A rule, or the id of one, that governs every vote whatever its matter.
        book: The rules to ask; those of the kind of body by default.
        readings: How disputed points are read.
        progress: Called after every thousand votes, and at the end, with how many are done.

    Returns:
        The audit. A vote that no rule covers is no verdict, and stands in ``uncovered``.

    Raises:
        AmbiguousError: If ``rule`` is the id of a row which holds several rules.
    """
    verdicts: list[Verdict] = []
    uncovered: list[Uncovered] = []
    for record in records:
        try:
            verdicts.append(judge(record, rule=rule, book=book, readings=readings))
        except NotCoveredError as error:
            uncovered.append(Uncovered(record, str(error)))
        done = len(verdicts) + len(uncovered)
        if progress is not None and done % _EVERY == 0:
            progress(done)
    done = len(verdicts) + len(uncovered)
    if progress is not None and (done % _EVERY or not done):
        progress(done)
    return Audit(tuple(verdicts), tuple(uncovered))
