"""Which wordings govern a vote or a contest: those of the book of the body, on the day."""

from zmp_core.errors import NotCoveredError
from zmp_core.rules.book import RuleBook
from zmp_core.rules.books import book_for
from zmp_core.rules.rule import CALLS, Rule
from zmp_core.rules.verdict import Edition
from zmp_core.votes.contest import Contest
from zmp_core.votes.record import VoteRecord


def governing(
    facts: VoteRecord | Contest, rule: Rule | str | None, book: RuleBook | None
) -> tuple[tuple[Rule, ...], Edition | None]:
    """Return the wordings, the latest last, and the edition of the book that was asked.

    Args:
        facts: The vote or the contest.
        rule: A rule, or the id of one, that governs it whatever its matter.
        book: The rules to ask; those of the kind of body by default.

    Raises:
        NotCoveredError: If no rule covers that body, matter and call on any of those days.
        AmbiguousError: If the id is that of a row which holds several rules.
    """
    kind, edition = facts.body.kind, None
    if isinstance(rule, Rule):
        found: tuple[Rule, ...] = (rule,)
    else:
        asked = book or book_for(kind)
        question = facts.matter if rule is None else rule
        found = _of_call(asked.answering(question, facts.day, facts.term, kind), facts.call)
        edition = asked.edition
    for each in found:
        if kind not in each.bodies:
            raise NotCoveredError(f"{kind} by {each.id}", ", ".join(each.bodies))
    return found, edition


def _of_call(rules: tuple[Rule, ...], call: int | None) -> tuple[Rule, ...]:
    """Keep what governs that call of the meeting; of an unknown one, everything."""
    if call is None:
        return rules
    fitting = tuple(rule for rule in rules if rule.call in {None, min(call, max(CALLS))})
    if not fitting:
        covered = ", ".join(f"{rule.id} of call {rule.call}" for rule in rules)
        raise NotCoveredError(f"call {call}", covered)
    return fitting
