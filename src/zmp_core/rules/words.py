"""What is said of a verdict, in Polish a clerk would sign and in English.

Nothing here decides anything: facts and law have been settled before a word is chosen. A
resolution is *podjęta* or *nie podjęta*, never *nieważna*: that is for the supervisor and the
courts to say.
"""

from functools import partial
from html import escape
from typing import Final, cast

from zmp_core.bodies.body import BodyKind
from zmp_core.polish import counting, dates
from zmp_core.polish.counting import MEMBER, VOTE, Noun
from zmp_core.rules import names, phrases
from zmp_core.rules.majority import (
    SIMPLE,
    Base,
    CastingVote,
    Consent,
    Counting,
    Majority,
    Quorum,
    Threshold,
)
from zmp_core.rules.requirement import Requirement, facts_of, opposed
from zmp_core.rules.rule import Effect, Outcome
from zmp_core.votes.ballot import VoteObject, VotingMode
from zmp_core.votes.matter import Matter
from zmp_core.votes.weighing import Measure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.rules.verdict import Verdict

# Sentences are put together with plain spaces; ``polish.no_break`` holds what a document prints.
counted: Final = partial(counting.counted, spaces="plain")
lacking: Final = partial(counting.lacking, spaces="plain")
format_date: Final = partial(dates.format_date, spaces="plain")


def _who(verdict: "Verdict") -> phrases.Counted:
    demand, known = verdict.quorum.demand, verdict.record.circumstances
    counting = demand.counting if isinstance(demand, Quorum) else Counting.IN_ROOM
    if counting is Counting.SIGNED and (known is None or known.signed is None):
        counting = Counting.IN_ROOM  # no list was told, so the room was counted
    return phrases.COUNTED[counting]


def _called(verdict: "Verdict") -> phrases.Called:
    return phrases.called(verdict.record.body.kind)


def _asks_residents(verdict: "Verdict") -> bool:
    return verdict.record.body.kind is BodyKind.ELECTORATE


def _put(verdict: "Verdict") -> phrases.Put:
    record = verdict.record
    if record.object in {None, VoteObject.RESOLUTION} and record.matter in phrases.PUT_OF:
        return phrases.PUT_OF[record.matter]
    if record.matter == Matter.AGENDA_ADOPTION and record.object is VoteObject.AGENDA:
        return phrases.PUT_OF[record.matter]
    kind = record.object or phrases.OBJECT_OF.get(record.matter, VoteObject.RESOLUTION)
    return phrases.PUT[kind]


def _members(verdict: "Verdict") -> Noun:
    return phrases.MEMBERS.get(verdict.record.body.kind, MEMBER)


def _verb(number: int, one: str, more: str) -> str:
    return one if number == 1 else more


def sentence(verdict: "Verdict", executive: str | None = None) -> str:
    """Return the sentences for the minutes, or for the protocol of a referendum."""
    if _asks_residents(verdict):
        parts = _referendum(verdict)
    elif verdict.outcome is Outcome.NO_QUORUM:
        return _no_quorum(verdict)
    else:
        parts = (
            _took_part(verdict),
            _counts(verdict),
            *(_asked(requirement, verdict) for requirement in verdict.requirements),
            result_sentence(verdict, executive),
        )
    return " ".join(part for part in parts if part)


def quorum_sentence(verdict: "Verdict") -> str:
    """Return the statement of the quorum; nothing where it was not there or is not known."""
    quorum, noun = verdict.quorum, _members(verdict)
    demand = quorum.demand
    if not quorum.met or quorum.have is None or quorum.need is None:
        return ""
    if not isinstance(demand, Quorum) or demand.of is not Base.SEATS or not quorum.need:
        return ""
    if demand.by is not Measure.MEMBERS:
        return ""
    if _asks_residents(verdict):
        return ""  # a referendum is no meeting
    seats, body = lacking(verdict.record.body.seats, noun), _called(verdict)
    return (
        f"Na ustawowy skład {body.genitive} wynoszący {seats} w {body.meeting} uczestniczy "
        f"{quorum.have}, co stanowi kworum wymagane do podejmowania uchwał (co najmniej "
        f"{quorum.need})."
    )


def _no_quorum(verdict: "Verdict") -> str:
    quorum, noun, body = verdict.quorum, _members(verdict), _called(verdict)
    unable = f"{body.name} nie {body.could} {_put(verdict).able}."
    fewest, most = _ends(quorum.have_range)
    least, _ = _ends(quorum.need_range)
    required = str(least) if quorum.need is not None else f"co najmniej {least}"
    who, measure = _who(verdict), _measure(quorum)
    if measure is not Measure.MEMBERS:
        limit = "" if fewest == most else "najwyżej "
        were = f"obecni {phrases.HELD[measure]} {limit}{counted(most, phrases.VOTES[measure])}"
    elif fewest == most:
        were = f"{_verb(most, who.one, who.more)} {counted(most, noun)}"
    else:
        were = f"{who.more} najwyżej {counted(most, noun)}"
    return f"W chwili głosowania {were}, podczas gdy kworum wynosi {required}. {unable}"


def _took_part(verdict: "Verdict") -> str:
    record = verdict.record
    cast = record.tally.cast
    if record.mode is None or not cast:
        return ""
    if record.mode is VotingMode.SECRET:
        if record.tally.invalid is None:
            return ""
        cast += record.tally.invalid
    took = _verb(cast, "wziął udział", "wzięło udział")
    return f"W głosowaniu {phrases.MODES[record.mode]} {took} {counted(cast, _members(verdict))}."


def _counts(verdict: "Verdict") -> str:
    tally = verdict.record.tally
    in_favour, against, abstaining = tally.in_favour, tally.against, tally.abstaining
    rest = [
        f"{words} – {count}"
        for words, count in (
            ("przeciw", against),
            ("wstrzymało się", abstaining),
            ("głosów nieważnych", tally.invalid or None),
        )
        if count is not None
    ]
    if in_favour is None:
        return f"Głosowało: {', '.join(rest)}." if rest else ""
    people = str(in_favour) if _took_part(verdict) else counted(in_favour, _members(verdict))
    voted = _verb(in_favour, "głosował", "głosowało")
    return ", ".join((f"Za {_put(verdict).favour} {voted} {people}", *rest)) + "."


def _asked(requirement: Requirement, verdict: "Verdict") -> str:
    """Name what was required, unless it is the ordinary majority, which nobody writes down."""
    demand = requirement.demand
    name = _name(demand, _called(verdict).genitive)
    if isinstance(demand, Consent):
        state = {True: "; wyrażono ją", False: "; nie wyrażono jej", None: ""}
        return f"Wymagana jest {name}{state[requirement.met]}{_citation(requirement)}."
    if demand == SIMPLE:
        return ""
    if isinstance(demand, Majority) and demand.casting is not None:
        return _tie(demand.casting, requirement, verdict)
    return f"Wymagana jest {name}{_enough(requirement)}{_citation(requirement)}."


def _tie(casting: CastingVote, requirement: Requirement, verdict: "Verdict") -> str:
    """Say whose vote decided, where one had to."""
    tally = verdict.record.tally
    if requirement.met is None or tally.in_favour is None or tally.in_favour != tally.against:
        return ""
    basis = "" if casting.basis is None else f" ({casting.basis.format()})"
    return f"Wobec równej liczby głosów rozstrzygnął {casting.polish}{basis}."


def _enough(requirement: Requirement) -> str:
    """Say how many are enough; where not members are counted, also how many there were."""
    demand, have, need = requirement.demand, requirement.have, requirement.need
    if need is None:
        return ""
    if not isinstance(demand, Majority) or demand.by is Measure.MEMBERS:
        return f", tj. co najmniej {counted(need, VOTE)} „za”"
    noun = phrases.VOTES[demand.by]
    least = f", tj. co najmniej {lacking(need, noun)}"
    if have is None:
        return least
    return f"{least}; głosujący „za” {phrases.HAVE[demand.by]} {counted(have, noun)}"


def _name(demand: Quorum | Majority | Consent, whose: str) -> str:
    """Return the Polish name of what is demanded, with the body that it names."""
    if not isinstance(demand, Majority):
        return demand.format()
    return names.majority(
        "pl",
        demand.share,
        demand.of,
        more_than=demand.more_than,
        by=demand.by,
        whose=whose,
        casting=None if demand.casting is None else demand.casting.polish,
    )


def _referendum(verdict: "Verdict") -> tuple[str, ...]:
    """Say of a referendum who took part, how they voted, and what the result is."""
    quorum = verdict.quorum
    if verdict.outcome is Outcome.NO_QUORUM:
        return (_turnout(quorum), f"Referendum jest nieważne{_citation(quorum)}.")
    words = phrases.ASKED.get(verdict.record.matter, phrases.QUESTION)
    return (
        _turnout(quorum),
        _answers(verdict, words.favour),
        *(_asked(requirement, verdict) for requirement in verdict.requirements),
        result_sentence(verdict)
        if verdict.outcome is Outcome.UNDETERMINED
        else f"{_decided(verdict, words)}.",
        _follows(verdict.effect),
    )


def _turnout(quorum: Requirement) -> str:
    fewest, most = _ends(quorum.have_range)
    if fewest != most and quorum.met is not False:
        return ""  # nobody says how many there were, and it was enough, or may have been
    took = phrases.TOOK_PART.after(most)
    limit = "" if fewest == most else "najwyżej "
    who = f"W referendum {took} udział {limit}{counted(most, phrases.ENTITLED)}"
    if quorum.need is None:
        return f"{who}."
    but = "podczas gdy do jego ważności" if quorum.met is False else "a do jego ważności"
    return f"{who}, {but} wymagany jest udział co najmniej {quorum.need}."


def _answers(verdict: "Verdict", favour: str) -> str:
    tally = verdict.record.tally
    rest = [
        f"{words} – {count}"
        for words, count in (
            ("przeciw", tally.against),
            ("za innymi rozwiązaniami", tally.abstaining or None),
            ("głosów nieważnych", tally.invalid or None),
        )
        if count is not None
    ]
    if tally.in_favour is None:
        return f"Oddano głosy: {', '.join(rest)}." if rest else ""
    given = f"Za {favour} oddano {counted(tally.in_favour, VOTE)}"
    return ", ".join((given, *rest)) + "."


def _decided(verdict: "Verdict", words: phrases.Asked) -> str:
    if verdict.outcome is Outcome.ADOPTED:
        return words.adopted
    (*_, demand) = (r.demand for r in verdict.requirements if isinstance(r.demand, Majority))
    won = opposed(demand, facts_of(verdict.record)) is True
    return words.refused if won and words.refused is not None else words.open


def _follows(effect: Effect | None) -> str:
    if effect is None:
        return ""
    words = _effect(effect, 0)
    return f"{words[0].upper()}{words[1:]}."


def _citation(requirement: Requirement) -> str:
    return "" if requirement.basis is None else f" ({requirement.basis.format()})"


def result_sentence(verdict: "Verdict", executive: str | None = None) -> str:
    """Return what the vote came to, in one sentence.

    Args:
        verdict: The verdict.
        executive: Whom the vote is about, in the Polish dative: ``"Burmistrzowi"``.
    """
    put, effect = _put(verdict), verdict.effect
    if verdict.outcome is Outcome.UNDETERMINED:
        facts = ", ".join(phrases.FACTS[name][0] for name in verdict.missing)
        return f"Na podstawie podanych danych nie można ustalić wyniku; nie podano: {facts}."
    if verdict.outcome is Outcome.ADOPTED:
        return f"{put.adopted}."
    refusal = phrases.REFUSAL_OF.get(verdict.record.matter)
    # Minutes say what the law says, not what one reading of it would have.
    if effect is not None and effect.basis is not None and refusal is not None:
        basis = effect.basis.format()
        refused = refusal.format("" if executive is None else f"{executive} ")
        return f"{put.failed}, co jest równoznaczne z podjęciem uchwały o {refused} ({basis})."
    return f"{put.failed}."


def describe(verdict: "Verdict", language: str) -> str:
    """Return the verdict with its reasons, one a line."""
    return "\n".join(
        f"{label}: {text}" if label else text for label, text in _lines(verdict, language)
    )


def _lines(verdict: "Verdict", language: str) -> list[tuple[str, str]]:
    which = names.number_of(language)
    say = _polish_lines if language == "pl" else _english_lines
    lines = say(verdict)
    effect = [] if verdict.effect is None else [_effect(verdict.effect, which)]
    hinges = [
        f"{phrases.READINGS[hinge.reading][which]} ({phrases.OUTCOMES[hinge.outcome][which]})"
        for hinge in verdict.hinges
    ]
    assumed = [(a.polish, a.english)[which] for a in verdict.assumptions]
    cautions = [phrases.CAUTIONS[caution][which] for caution in verdict.cautions]
    for label, texts in (
        (("Skutek", "Effect"), effect),
        (("Wynik zależy od odczytania", "The outcome hinges on"), hinges),
        (("Założono", "Assumed"), assumed),
        (("Uwaga", "Caution"), cautions),
    ):
        lines.extend((label[which], text) for text in texts)
    return lines


def _effect(effect: Effect, which: int) -> str:
    words = phrases.EFFECTS[effect.consequence][which]
    if effect.basis is None:
        reading = ("według przyjętego odczytania", "by the reading chosen")[which]
        return words if effect.under is None else f"{words}, {reading}"
    return f"{words} ({effect.basis.format('short' if which else 'title')})"


def _polish_lines(verdict: "Verdict") -> list[tuple[str, str]]:
    lines = [("", sentence(verdict))]
    if verdict.record.wording is not None:
        lines.append(("Poddano pod głosowanie", f"„{verdict.record.wording}”"))
    lines.append(_quorum_line(verdict))
    for each in verdict.requirements:
        if isinstance(each.demand, Consent):
            state = {True: "wyrażona", False: "niewyrażona", None: "nie wiadomo, czy wyrażona"}
            lines.append(("Warunek", f"{each.demand.format()}: {state[each.met]}{_citation(each)}"))
            continue
        lines.append(
            (
                "Większość",
                (
                    f"{_name(each.demand, _called(verdict).genitive.lower())}; "
                    f"{_weighed(each)}{_citation(each)}"
                ),
            )
        )
    if verdict.missing:
        lines.append(("Nie podano", ", ".join(phrases.FACTS[name][0] for name in verdict.missing)))
    return lines


def _measure(requirement: Requirement) -> Measure:
    demand = requirement.demand
    return Measure.MEMBERS if isinstance(demand, Consent) else demand.by


def _weighed_quorum(verdict: "Verdict", measure: Measure) -> str:
    """Say what those present have, and how much is enough, in what the quorum counts."""
    quorum, noun = verdict.quorum, phrases.VOTES[measure]
    was = {True: "było", False: "nie było", None: "nie wiadomo, czy było"}[quorum.met]
    if quorum.have_range is None:
        unknown = phrases.FACTS[measure][0]
        return f"{was}{_wording(verdict)}; nie podano {unknown}{_citation(quorum)}"
    have, need = _between(quorum.have_range, noun), _at_least(quorum.need_range, noun)
    asked = f"obecni {phrases.HAVE[measure]} {have}, potrzeba {need}"
    return f"{was}{_wording(verdict)}; {asked}{_citation(quorum)}"


def _quorum_line(verdict: "Verdict") -> tuple[str, str]:
    noun, quorum, who = _members(verdict), verdict.quorum, _who(verdict)
    if (measure := _measure(quorum)) is not Measure.MEMBERS:
        return "Kworum", _weighed_quorum(verdict, measure)
    fewest, most = _ends(quorum.have_range)
    label = who.label_one if fewest == most == 1 else who.label
    have = _between(quorum.have_range, noun)
    have = have if _asks_residents(verdict) else f"{label} {have}"
    if quorum.need == 0:
        return "Kworum", f"nie jest wymagane{_wording(verdict)}; {have}{_citation(quorum)}"
    name, was = "Kworum", {True: "było", False: "nie było", None: "nie wiadomo, czy było"}
    if _asks_residents(verdict):
        name = "Udział w referendum"
        was = {True: "wystarczający", False: "za mały", None: "nie wiadomo, czy wystarczający"}
    need = "" if quorum.need_range is None else f" {_at_least(quorum.need_range, noun)}"
    asked = f"{who.asked}{need}{_of_what(verdict)}" if need else f"{who.asked}: nie wiadomo ilu"
    return name, f"{was[quorum.met]}{_wording(verdict)}; {have}, {asked}{_citation(quorum)}"


def _weighed(requirement: Requirement) -> str:
    """Say how many were in favour and how many are enough, in what the majority counts."""
    demand = requirement.demand
    noun = phrases.VOTES[demand.by] if isinstance(demand, Majority) else VOTE
    have, need = requirement.have_range, requirement.need_range
    if have is None:
        whom = "ilu mieszkańców reprezentują" if noun is phrases.RESIDENT else "ile głosów mają"
        return f"nie wiadomo, {whom} głosujący „za”"
    if need is None:
        return f"za {_between(have, noun)}, nie wiadomo, ile potrzeba"
    asked = f"za {_between(have, noun)}, potrzeba {_at_least(need, noun)}"
    return f"{asked}{_by_how_many(requirement, noun)}"


def _wording(verdict: "Verdict") -> str:
    """Say of which wording the figures are, where several were in force in the span of days."""
    since = verdict.rule.in_force.since
    if not verdict.also or since is None:
        return ""
    return f" (według brzmienia obowiązującego od {format_date(since)})"


def _of_what(verdict: "Verdict") -> str:
    demand, record = verdict.quorum.demand, verdict.record
    if isinstance(demand, Threshold) and demand.of is Base.IN_OFFICE:
        filled = record.in_office
        return "" if filled is None else f" na {counted(filled, phrases.SEAT)} obsadzonych"
    if isinstance(demand, Threshold) and demand.of is Base.PREVIOUS_TURNOUT:
        return f" na {record.previous_turnout} biorących udział w wyborze odwoływanego organu"
    if _asks_residents(verdict):
        return f" z {lacking(record.body.seats, phrases.ENTITLED)}"
    return f" na {counted(record.body.seats, phrases.SEAT)} ustawowego składu"


def _between(span: tuple[int, int] | None, noun: Noun) -> str:
    fewest, most = _ends(span)
    return counted(most, noun) if fewest == most else f"od {fewest} do {lacking(most, noun)}"


def _at_least(span: tuple[int, int] | None, noun: Noun) -> str:
    fewest, most = _ends(span)
    least = f"co najmniej {lacking(most, noun)}"
    return least if fewest == most else f"od {fewest} do {lacking(most, noun)}"


def _ends(span: tuple[int, int] | None) -> tuple[int, int]:
    """Return both ends of a span that the caller has seen to be there."""
    return cast("tuple[int, int]", span)


def _by_how_many(requirement: Requirement, noun: Noun) -> str:
    margin = requirement.margin
    if margin is None:
        return ""
    if margin < 0:
        return f"; zabrakło {lacking(-margin, noun)}"
    return f"; nadwyżka {lacking(margin, noun)}" if margin else "; dokładnie tyle, ile trzeba"


def _english_lines(verdict: "Verdict") -> list[tuple[str, str]]:
    tally, quorum = verdict.record.tally, verdict.quorum
    counts = ", ".join(
        f"{words} {'unknown' if count is None else count}"
        for words, count in (
            ("in favour", tally.in_favour),
            ("against", tally.against),
            ("abstaining", tally.abstaining),
        )
    )
    lines = [("", f"{phrases.OUTCOMES[verdict.outcome][1].capitalize()}: {counts}.")]
    if verdict.record.wording is not None:
        lines.append(("Put to the vote", f"“{verdict.record.wording}”"))
    was = {True: "met", False: "not met", None: "unknown"}
    there = f"{_figures(quorum.have_range)} {_who(verdict).english}"
    share = quorum.demand.format("en")
    if _asks_residents(verdict):
        share = share.replace("the statutory seats", "those entitled")
    asked = f"{_figures(quorum.need_range)} needed, {share}"
    text = f"none needed: {there}" if quorum.need == 0 else f"{was[quorum.met]}: {there}, {asked}"
    lines.append(("Turnout" if _asks_residents(verdict) else "Quorum", f"{text} ({quorum.basis})"))
    for each in verdict.requirements:
        if isinstance(each.demand, Consent):
            lines.append(
                ("Condition", f"{each.demand.format('en')}: {was[each.met]} ({each.basis})")
            )
            continue
        short = f"; short by {each.short_by}" if each.short_by else ""
        lines.append(
            (
                "Majority",
                (
                    f"{each.demand.format('en')}: {was[each.met]}, {_figures(each.have_range)} in "
                    f"favour, {_figures(each.need_range)} needed{short} ({each.basis})"
                ),
            )
        )
    if verdict.missing:
        lines.append(("Missing", ", ".join(phrases.FACTS[name][1] for name in verdict.missing)))
    return lines


def _figures(span: tuple[int, int] | None) -> str:
    if span is None:
        return "an unknown number"
    fewest, most = span
    return str(fewest) if fewest == most else f"{fewest} to {most}"


def page(verdict: "Verdict") -> str:
    """Return a table for notebooks; everything that came from outside is escaped."""
    record = verdict.record
    title = record.body.name or ""
    rows = "".join(
        f"<tr><th scope='row'>{escape(label or 'Wynik')}</th><td>{escape(text)}</td></tr>"
        for label, text in _lines(verdict, "pl")
    )
    caption = ", ".join(part for part in (title, record.matter.name, record.reference) if part)
    return f"<table lang='pl'><caption>{escape(caption)}</caption><tbody>{rows}</tbody></table>"
