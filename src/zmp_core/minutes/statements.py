"""Sentences for the minutes: the quorum, the counts in customary styles, the result of a vote."""

from enum import StrEnum

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.polish.styles import chosen
from zmp_core.printing.catalogue import catalogue
from zmp_core.printing.positions import counted, sentence
from zmp_core.rules.phrases import OUTCOMES
from zmp_core.rules.rule import Outcome
from zmp_core.rules.verdict import Verdict
from zmp_core.rules.words import result_sentence
from zmp_core.votes.tally import Tally


class TallyStyle(StrEnum):
    """How counts are told; what the tally does not know is left out, as are no invalid papers.

    Attributes:
        COUNTS: *Za – 11, przeciw – 5, wstrzymało się – 3.*
        BALLOTS: *11 głosami „za”, przy 5 głosach „przeciw” i 3 głosach „wstrzymujących się”*, a
            phrase for a sentence of one's own; it tells these three alone.
        DEVICES: *ZA: 11, PRZECIW: 5, WSTRZYMUJĘ SIĘ: 3, NIEOBECNI: 2*, as voting devices print it.
    """

    COUNTS = "counts"
    BALLOTS = "ballots"
    DEVICES = "devices"


def format_tally(
    tally: Tally, style: TallyStyle = TallyStyle.COUNTS, *, language: str = "pl"
) -> str:
    """Return the counts in words.

    >>> tally = Tally(in_favour=11, against=5, abstaining=3)
    >>> format_tally(tally)
    'Za – 11, przeciw – 5, wstrzymało się – 3.'
    >>> format_tally(tally, TallyStyle.BALLOTS)
    '11 głosami „za”, przy 5 głosach „przeciw” i 3 głosach „wstrzymujących się”'
    >>> format_tally(tally, TallyStyle.COUNTS, language="en")
    'In favour – 11, against – 5, abstaining – 3.'

    Args:
        tally: The counts.
        style: How they are told.
        language: ``"pl"`` or ``"en"``.

    Returns:
        The text; an empty one where the tally knows nothing that the style tells.

    Raises:
        InvalidValueError: If there is no such style or language.
    """
    match chosen(TallyStyle, style):
        case TallyStyle.BALLOTS:
            return _ballots(tally, language)
        case TallyStyle.DEVICES:
            return counted(attrs.asdict(tally), _of_devices(language), ": ")
        case _:
            return sentence(attrs.asdict(tally), language)


def _of_devices(language: str) -> dict[str, str]:
    say = catalogue(language)
    return {
        "in_favour": say.gettext("FOR"),
        "against": say.gettext("AGAINST"),
        "abstaining": say.gettext("ABSTAINING"),
        "invalid": say.gettext("INVALID"),
        "not_voting": say.gettext("NO VOTE"),
        "excluded": say.gettext("EXCLUDED"),
        "absent": say.gettext("ABSENT"),
        "present": say.gettext("PRESENT"),
    }


def _ballots(tally: Tally, language: str) -> str:
    say = catalogue(language)
    in_favour, against, abstaining = tally.in_favour, tally.against, tally.abstaining
    parts: list[str] = []
    if in_favour is not None:
        votes = say.ngettext("by {count} vote in favour", "by {count} votes in favour", in_favour)
        parts.append(votes.format(count=in_favour))
    others: list[str] = []
    if against is not None:
        votes = say.ngettext("{count} vote against", "{count} votes against", against)
        others.append(votes.format(count=against))
    if abstaining is not None:
        votes = say.ngettext("{count} abstention", "{count} abstentions", abstaining)
        others.append(votes.format(count=abstaining))
    if others:
        both = say.gettext(" and ").join(others)
        parts.append(say.gettext("with {others}").format(others=both))
    return ", ".join(parts)


def quorum_statement(verdict: Verdict, *, language: str = "pl") -> str:
    """Return the statement that there is a quorum (stwierdzenie kworum).

    Empty where there was none, where it is not known how many there were, or where the law does
    not count it from the seats.

    Raises:
        InvalidValueError: If there is no such language.
    """
    catalogue(language)
    polish = verdict.quorum_sentence()
    if language == "pl" or not polish:
        return polish
    seats, quorum = verdict.record.body.seats, verdict.quorum
    return (
        f"Of {seats} statutory seats, {quorum.have} members are present, which is a quorum "
        f"({quorum.need} are needed)."
    )


def vote_statement(verdict: Verdict, *, language: str = "pl", executive: str | None = None) -> str:
    """Return what the minutes say of a vote: the counts, a special majority, the result.

    In Polish it is ``verdict.sentence(executive=executive)``.

    Args:
        verdict: The verdict.
        language: ``"pl"`` or ``"en"``.
        executive: Whom a vote of confidence or a discharge is about, in the Polish dative.

    Raises:
        InvalidValueError: If there is no such language.
    """
    catalogue(language)
    if language == "pl":
        return verdict.sentence(executive=executive)
    counts = format_tally(verdict.record.tally, language=language)
    return f"{counts} {result_statement(verdict, language=language)}".lstrip()


def result_statement(
    verdict: Verdict, *, language: str = "pl", executive: str | None = None
) -> str:
    """Return the result alone, as *Uchwała została podjęta*.

    Without a quorum, and of a referendum, the whole of ``verdict.sentence()`` is the result.

    Args:
        verdict: The verdict.
        language: ``"pl"`` or ``"en"``.
        executive: Whom a vote of confidence or a discharge is about, in the Polish dative.

    Raises:
        InvalidValueError: If there is no such language.
    """
    catalogue(language)
    if language == "en":
        return f"Result: {OUTCOMES[verdict.outcome][1]}."
    is_whole = verdict.outcome is Outcome.NO_QUORUM
    if is_whole or verdict.record.body.kind is BodyKind.ELECTORATE:
        return verdict.sentence()
    return result_sentence(verdict, executive)
