"""The main job: facts in, the law of that day found, a verdict out."""

from typing import overload

from zmp_core.rules.book import RuleBook
from zmp_core.rules.contests import Election, judge_contest
from zmp_core.rules.readings import DEFAULT, Readings
from zmp_core.rules.rule import Rule
from zmp_core.rules.selection import governing
from zmp_core.rules.verdict import Verdict
from zmp_core.votes.contest import Contest
from zmp_core.votes.record import VoteRecord


@overload
def judge(
    record: VoteRecord,
    *,
    rule: Rule | str | None = None,
    book: RuleBook | None = None,
    readings: Readings = DEFAULT,
) -> Verdict: ...


@overload
def judge(
    record: Contest,
    *,
    rule: Rule | str | None = None,
    book: RuleBook | None = None,
    readings: Readings = DEFAULT,
) -> Election: ...


def judge(
    record: VoteRecord | Contest,
    *,
    rule: Rule | str | None = None,
    book: RuleBook | None = None,
    readings: Readings = DEFAULT,
) -> Verdict | Election:
    """Hold a vote against the rule that governs it.

    A vote that fails is not an error: it comes back as a verdict that says what was missing, by
    how many members, and which provision asked for them.

    Args:
        record: The vote, or a contest of candidates. All counts are in members, never in percent.
        rule: A rule, or the id of one, that governs the vote whatever its matter.
        book: The rules to ask; those of the kind of body by default. The day of the record
            selects the wording.
        readings: How disputed points are read.

    Returns:
        The verdict; every requirement is worked out even where there was no quorum. Where the
        span of days has several wordings, the latest is its ``rule`` and the others are in
        ``also``: if they disagree, the outcome is undetermined. Of a contest, who is elected, or
        why nobody is.

    Raises:
        NotCoveredError: If no rule covers that body and matter on any of those days.
        AmbiguousError: If the id is that of a row which holds several rules.

    Source: the entries of the rule book; each names its provision.
    """
    if isinstance(record, Contest):
        return judge_contest(record, rule=rule, book=book, readings=readings)
    (*also, latest), edition = governing(record, rule, book)
    return Verdict(record=record, rule=latest, also=tuple(also), readings=readings, book=edition)
