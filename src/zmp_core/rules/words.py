"""What is said of a verdict, in Polish a clerk would sign and in English.

Nothing here decides anything: facts and law have been settled before a word is chosen. A
resolution is *podjęta* or *nie podjęta*, never *nieważna*: that is for the supervisor and the
courts to say.
"""

from functools import partial
from html import escape
from typing import Final, cast

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.polish import counting, dates
from zmp_core.polish.counting import COUNCILLOR, DELEGATE, MEMBER, VOTE, Noun
from zmp_core.rules import names
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
from zmp_core.rules.rule import Consequence, Effect, Outcome
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

_ENTITLED: Final = Noun(
    "osoba uprawniona", "osoby uprawnione", "osób uprawnionych", "osoby uprawnionej"
)
_TOOK_PART: Final = Noun("wzięła", "wzięły", "wzięło", "wzięło")  # agrees with who took part
_RESIDENT: Final = Noun("mieszkaniec", "mieszkańców", "mieszkańców", "mieszkańca")
_MEMBERS: Final[dict[BodyKind, Noun]] = {
    BodyKind.GMINA_COUNCIL: COUNCILLOR,
    BodyKind.POWIAT_COUNCIL: COUNCILLOR,
    BodyKind.SEJMIK: COUNCILLOR,
    BodyKind.DISTRICT_COUNCIL: COUNCILLOR,
    BodyKind.WARSAW_DISTRICT_COUNCIL: COUNCILLOR,
    BodyKind.UNION_ASSEMBLY: DELEGATE,
    BodyKind.POWIAT_UNION_ASSEMBLY: DELEGATE,
    BodyKind.METROPOLITAN_ASSEMBLY: DELEGATE,
    BodyKind.ASSOCIATION_ASSEMBLY: DELEGATE,
    BodyKind.ELECTORATE: _ENTITLED,
}
_VOTES: Final = {
    Measure.MEMBERS: VOTE,
    Measure.VOTES: VOTE,
    Measure.POPULATION: _RESIDENT,
}


@attrs.frozen
class _Called:
    """What a body is called: its name, the genitive, the verb that agrees, where it meets."""

    name: str
    genitive: str
    could: str
    meeting: str = "sesji"


_COUNCIL: Final = _Called("Rada", "Rady", "mogła")
_ASSEMBLY: Final = _Called("Zgromadzenie", "Zgromadzenia", "mogło")
_BOARD: Final = _Called("Zarząd", "Zarządu", "mógł", "posiedzeniu")
_OTHER: Final = _Called("Organ", "organu", "mógł")
_BODIES: Final[dict[BodyKind, _Called]] = {
    BodyKind.GMINA_COUNCIL: _COUNCIL,
    BodyKind.POWIAT_COUNCIL: _COUNCIL,
    BodyKind.DISTRICT_COUNCIL: _COUNCIL,
    BodyKind.WARSAW_DISTRICT_COUNCIL: _COUNCIL,
    BodyKind.SEJMIK: _Called("Sejmik", "Sejmiku", "mógł"),
    BodyKind.POWIAT_UNION_ASSEMBLY: _ASSEMBLY,
    BodyKind.METROPOLITAN_ASSEMBLY: _ASSEMBLY,
    BodyKind.ASSOCIATION_ASSEMBLY: _ASSEMBLY,
    BodyKind.UNION_ASSEMBLY: _ASSEMBLY,
    BodyKind.POWIAT_BOARD: _BOARD,
    BodyKind.VOIVODESHIP_BOARD: _BOARD,
    BodyKind.METROPOLITAN_BOARD: _BOARD,
}


@attrs.frozen
class _Put:
    """What is put to the vote, in the forms that a sentence asks for.

    ``favour`` follows *za*, ``adopted`` and ``failed`` are whole sentences without the stop, and
    ``able`` follows *nie mogła*.
    """

    favour: str
    adopted: str
    failed: str
    able: str


_RESOLUTION: Final = _Put(
    "podjęciem uchwały", "Uchwała została podjęta", "Uchwała nie została podjęta", "podjąć uchwały"
)
_PUT: Final[dict[VoteObject, _Put]] = {
    VoteObject.RESOLUTION: _RESOLUTION,
    VoteObject.AMENDMENT: _Put(
        "przyjęciem poprawki",
        "Poprawka została przyjęta",
        "Poprawka została odrzucona",
        "przyjąć poprawki",
    ),
    VoteObject.MOTION: _Put(
        "przyjęciem wniosku",
        "Wniosek został przyjęty",
        "Wniosek został odrzucony",
        "przyjąć wniosku",
    ),
    VoteObject.REMARK: _Put(
        "rozstrzygnięciem w sprawie uwagi",
        "Rozstrzygnięcie w sprawie uwagi zostało przyjęte",
        "Rozstrzygnięcie w sprawie uwagi nie zostało przyjęte",
        "rozstrzygnąć uwagi",
    ),
    VoteObject.AGENDA: _Put(
        "zmianą porządku obrad",
        "Zmiana porządku obrad została przyjęta",
        "Zmiana porządku obrad nie została przyjęta",
        "zmienić porządku obrad",
    ),
    VoteObject.MINUTES: _Put(
        "przyjęciem protokołu",
        "Protokół został przyjęty",
        "Protokół nie został przyjęty",
        "przyjąć protokołu",
    ),
    # "Wybrana" or "wybrany" is for those who know the person.
    VoteObject.CANDIDACY: _Put(
        "wyborem kandydata", "Wyboru dokonano", "Wyboru nie dokonano", "dokonać wyboru"
    ),
    VoteObject.POSITION: _Put(
        "przyjęciem stanowiska",
        "Stanowisko zostało przyjęte",
        "Stanowisko nie zostało przyjęte",
        "przyjąć stanowiska",
    ),
}
_OBJECT_OF: Final[dict[Matter, VoteObject]] = {
    Matter.AGENDA_CHANGE: VoteObject.AGENDA,
    Matter.AGENDA_CHANGE_ON_REQUEST: VoteObject.AGENDA,
    Matter.MINUTES_ADOPTION: VoteObject.MINUTES,
    Matter.PROCEDURAL_MOTION: VoteObject.MOTION,
    Matter.AMENDMENT: VoteObject.AMENDMENT,
    Matter.PLAN_REMARK: VoteObject.REMARK,
    Matter.POSITION_OR_OPINION: VoteObject.POSITION,
    Matter.CHAIR_ELECTION: VoteObject.CANDIDACY,
    Matter.VICE_CHAIR_ELECTION: VoteObject.CANDIDACY,
    Matter.MAYOR_BY_COUNCIL: VoteObject.CANDIDACY,
    Matter.BOARD_HEAD_ELECTION: VoteObject.CANDIDACY,
    Matter.BOARD_MEMBER_ELECTION: VoteObject.CANDIDACY,
    Matter.LAY_JUDGES: VoteObject.CANDIDACY,
}
_PUT_OF: Final[dict[Matter, _Put]] = {
    Matter.AGENDA_ADOPTION: _Put(
        "przyjęciem porządku obrad",
        "Porządek obrad został przyjęty",
        "Porządek obrad nie został przyjęty",
        "przyjąć porządku obrad",
    ),
    Matter.VOTE_OF_CONFIDENCE: attrs.evolve(
        _RESOLUTION,
        favour="udzieleniem wotum zaufania",
        failed="Uchwała o udzieleniu wotum zaufania nie została podjęta",
    ),
    Matter.DISCHARGE_GRANT: attrs.evolve(_RESOLUTION, favour="udzieleniem absolutorium"),
    Matter.DISCHARGE_REFUSAL: attrs.evolve(_RESOLUTION, favour="nieudzieleniem absolutorium"),
}
_REFUSAL_OF: Final[dict[Matter, str]] = {
    Matter.VOTE_OF_CONFIDENCE: "nieudzieleniu {}wotum zaufania",
    Matter.DISCHARGE_GRANT: "nieudzieleniu {}absolutorium",
}


@attrs.frozen
class _Asked:
    """What residents are asked: what follows *za*, and what each result means.

    ``refused`` is said where those against have won, and ``None`` where the law knows no such
    result; ``open`` where nobody has.
    """

    favour: str
    adopted: str
    refused: str | None
    open: str


_RECALL: Final = _Asked(
    "odwołaniem",
    "Wynik referendum jest rozstrzygający; odwołania dokonano",
    "Wynik referendum jest rozstrzygający; odwołania nie dokonano",
    "Wynik referendum jest nierozstrzygający; odwołania nie dokonano",
)
_QUESTION: Final = _Asked(
    "rozwiązaniem",
    "Wynik referendum jest rozstrzygający; rozwiązanie przyjęto",
    "Wynik referendum jest rozstrzygający; rozwiązanie odrzucono",
    "Wynik referendum jest nierozstrzygający",
)
_ASKED: Final[dict[Matter, _Asked]] = {
    Matter.REFERENDUM_QUESTION: _QUESTION,
    Matter.SELF_TAXATION: _Asked(
        "samoopodatkowaniem",
        "Wynik referendum jest rozstrzygający; samoopodatkowanie przyjęto",
        None,
        "Wynik referendum jest nierozstrzygający",
    ),
    Matter.RECALL_OF_GMINA_ORGAN: _RECALL,
    Matter.RECALL_OF_ASSEMBLY: _RECALL,
    Matter.RECALL_REFERENDUM_DISCHARGE: _RECALL,
    Matter.RECALL_REFERENDUM_CONFIDENCE: _RECALL,
    Matter.RECALL_REFERENDUM_OTHER: _RECALL,
}
_MODES: Final[dict[VotingMode, str]] = {
    VotingMode.OPEN: "jawnym",
    VotingMode.RECORDED: "jawnym",
    VotingMode.ROLL_CALL: "imiennym",
    VotingMode.SECRET: "tajnym",
}

_HAVE: Final = {Measure.VOTES: "mają", Measure.POPULATION: "reprezentują"}
_HELD: Final = {Measure.VOTES: "mieli", Measure.POPULATION: "reprezentowali"}

# Polish: in the genitive, as after "nie podano".
FACTS: Final[dict[str, tuple[str, str]]] = {
    "present": ("liczby obecnych", "members present"),
    "in_favour": ("głosów za", "votes in favour"),
    "against": ("głosów przeciw", "votes against"),
    "abstaining": ("głosów wstrzymujących się", "abstentions"),
    "invalid": ("głosów nieważnych", "invalid papers"),
    "not_voting": ("liczby obecnych, którzy nie głosowali", "members present and not voting"),
    "excluded": ("liczby wyłączonych od głosowania", "members excluded"),
    "absent": ("liczby nieobecnych", "members absent"),
    "in_office": ("liczby obsadzonych mandatów", "members in office"),
    "previous_turnout": (
        "liczby biorących udział w wyborze odwoływanego organu",
        "how many took part in electing the organ to be recalled",
    ),
    "population": (
        "liczby mieszkańców reprezentowanych przez głosujących",
        "the residents whom the voters represent",
    ),
    "votes": ("liczby głosów przypadających głosującym", "the votes that the voters have"),
    "casting_in_favour": (
        "głosu, który rozstrzyga przy równej liczbie głosów",
        "the vote that decides where votes are equal",
    ),
    "consent": ("czy wyrażono zgodę", "whether consent was given"),
    "call": ("który to był termin obrad", "which call of the meeting it was"),
    "day": ("dnia głosowania", "the day of the vote"),
}
OUTCOMES: Final[dict[Outcome, tuple[str, str]]] = {
    Outcome.ADOPTED: ("podjęto", "adopted"),
    Outcome.NOT_ADOPTED: ("nie podjęto", "not adopted"),
    Outcome.NO_QUORUM: ("nie było kworum", "no quorum"),
    Outcome.UNDETERMINED: ("nie wiadomo", "undetermined"),
}
READINGS: Final[dict[str, tuple[str, str]]] = {
    "presence": (
        "czy kworum tworzy obecność, czy udział w głosowaniu",
        "whether presence or participation makes the quorum",
    ),
    "barred": (
        "czy obecny wyłączony od głosowania liczy się do kworum",
        "whether a barred member in the room counts for the quorum",
    ),
    "composition": (
        "czy „skład organu” obejmował mandaty nieobsadzone",
        "whether the composition of the body included vacant seats",
    ),
    "attendance": (
        "czy o obecności świadczy sala, czy podpisana lista",
        "whether the room or a signed list shows who was there",
    ),
    "confidence_without_quorum": (
        "co wynika z braku kworum przy wotum zaufania",
        "what follows a vote of confidence without quorum",
    ),
    "membership_fee": (
        "czy składka członkowska jest zobowiązaniem finansowym",
        "whether a membership fee is a financial obligation",
    ),
    "blank_papers": (
        "czy karta bez wskazania kandydata jest głosem ważnym",
        "whether a paper that names no candidate is a valid vote",
    ),
    "own_case": (
        "czy kandydat lub odwoływany może głosować we własnej sprawie",
        "whether one may vote in one's own case",
    ),
    "missed_discharge": (
        "co wynika z nieuzyskania większości za absolutorium",
        "what follows a missed discharge",
    ),
}
CAUTIONS: Final[dict[str, tuple[str, str]]] = {
    "wording_not_read": (
        "brzmienia przepisu z tego dnia nie odczytano w źródle",
        "the wording of that day was not read in a source",
    ),
    "after_last_check": (
        "głosowanie jest późniejsze niż ostatnie sprawdzenie stanu prawnego",
        "the vote is later than the last check of the law",
    ),
    "not_in_force": (
        "wskazana reguła w tym dniu nie obowiązywała",
        "the rule given was not in force on that day",
    ),
    "days_not_covered": (
        "nie dla wszystkich możliwych dni znane jest brzmienie przepisu",
        "some of the possible days have no known wording",
    ),
    "several_wordings": (
        "w możliwych dniach obowiązywało więcej niż jedno brzmienie przepisu",
        "the possible days have more than one wording",
    ),
    "matter_not_recognised": (
        "nie rozpoznano sprawy; zastosowano regułę zwykłą",
        "the matter was not recognised; the ordinary rule was taken",
    ),
    "composition_unclear": (
        "nie jest jasne, czy w tym dniu mandaty nieobsadzone liczyły się do kworum",
        "it is unclear whether vacant seats counted for the quorum on that day",
    ),
    "effect_disputed": (
        "skutek takiego wyniku jest sporny lub nieustalony",
        "what follows from this outcome is disputed or not settled",
    ),
    "rule_disputed": ("reguła jest sporna", "the rule is disputed"),
    "rule_not_verified": (
        "reguły nie sprawdzono w tekście źródłowym",
        "the rule was not verified in a source",
    ),
}
_EFFECTS: Final[dict[Consequence, tuple[str, str]]] = {
    Consequence.REFUSED_BY_LAW: ("jest to równoznaczne z nieudzieleniem", "this is a refusal"),
    Consequence.NOT_RESOLVED: (
        "nie podjęto żadnego rozstrzygnięcia",
        "nothing was resolved either way",
    ),
    Consequence.DEEMED_ACCEPTED: (
        "niepodjęcie uchwały w terminie jest równoznaczne z przyjęciem rezygnacji",
        "not resolving in time is by law an acceptance",
    ),
    Consequence.ORGAN_ENDS: (
        "ogłoszenie wyników oznacza zakończenie działalności odwołanego organu",
        "the organ that was recalled ends when the result is announced",
    ),
    Consequence.ORGAN_AND_EXECUTIVE_END: (
        "ogłoszenie wyników oznacza zakończenie działalności organów stanowiącego i wykonawczego",
        "the organ that was recalled and the executive end when the result is announced",
    ),
    Consequence.MANDATE_EXPIRES: ("mandat wójta wygasa", "the mandate of the mayor expires"),
    Consequence.COUNCIL_DISSOLVED: (
        "działalność rady gminy ulega zakończeniu z mocy prawa",
        "the council of the gmina ends by law",
    ),
    Consequence.UNSETTLED: ("nieustalony", "not settled"),
}


@attrs.frozen
class _Counted:
    """Who makes the quorum: verbs and labels for one and for more, what is asked, in English."""

    one: str
    more: str
    label_one: str
    label: str
    asked: str
    english: str


_COUNTED: Final[dict[Counting, _Counted]] = {
    Counting.IN_ROOM: _Counted(
        "obecny był", "obecnych było", "obecny", "obecnych", "wymagana obecność", "present"
    ),
    Counting.IN_ROOM_NOT_BARRED: _Counted(
        "obecny i niewyłączony był",
        "obecnych i niewyłączonych było",
        "obecny i niewyłączony",
        "obecnych i niewyłączonych",
        "wymagana obecność",
        "present and not barred",
    ),
    Counting.TAKING_PART: _Counted(
        "głos oddał",
        "głos oddało",
        "głos oddał",
        "głos oddało",
        "wymagany udział",
        "taking part",
    ),
    Counting.SIGNED: _Counted(
        "na liście obecności podpisany był",
        "na liście obecności podpisanych było",
        "podpisany",
        "podpisanych",
        "wymagana obecność",
        "on the signed list",
    ),
}


def _who(verdict: "Verdict") -> _Counted:
    demand, known = verdict.quorum.demand, verdict.record.circumstances
    counting = demand.counting if isinstance(demand, Quorum) else Counting.IN_ROOM
    if counting is Counting.SIGNED and (known is None or known.signed is None):
        counting = Counting.IN_ROOM  # no list was told, so the room was counted
    return _COUNTED[counting]


def _called(verdict: "Verdict") -> _Called:
    return _BODIES.get(verdict.record.body.kind, _OTHER)


def _asks_residents(verdict: "Verdict") -> bool:
    return verdict.record.body.kind is BodyKind.ELECTORATE


def _put(verdict: "Verdict") -> _Put:
    record = verdict.record
    if record.object in {None, VoteObject.RESOLUTION} and record.matter in _PUT_OF:
        return _PUT_OF[record.matter]
    if record.matter == Matter.AGENDA_ADOPTION and record.object is VoteObject.AGENDA:
        return _PUT_OF[record.matter]
    kind = record.object or _OBJECT_OF.get(record.matter, VoteObject.RESOLUTION)
    return _PUT[kind]


def _members(verdict: "Verdict") -> Noun:
    return _MEMBERS.get(verdict.record.body.kind, MEMBER)


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
        were = f"obecni {_HELD[measure]} {limit}{counted(most, _VOTES[measure])}"
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
    return f"W głosowaniu {_MODES[record.mode]} {took} {counted(cast, _members(verdict))}."


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
    noun = _VOTES[demand.by]
    least = f", tj. co najmniej {lacking(need, noun)}"
    if have is None:
        return least
    return f"{least}; głosujący „za” {_HAVE[demand.by]} {counted(have, noun)}"


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
    words = _ASKED.get(verdict.record.matter, _QUESTION)
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
    took = _TOOK_PART.after(most)
    limit = "" if fewest == most else "najwyżej "
    who = f"W referendum {took} udział {limit}{counted(most, _ENTITLED)}"
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


def _decided(verdict: "Verdict", words: _Asked) -> str:
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
        facts = ", ".join(FACTS[name][0] for name in verdict.missing)
        return f"Na podstawie podanych danych nie można ustalić wyniku; nie podano: {facts}."
    if verdict.outcome is Outcome.ADOPTED:
        return f"{put.adopted}."
    refusal = _REFUSAL_OF.get(verdict.record.matter)
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
        f"{READINGS[hinge.reading][which]} ({OUTCOMES[hinge.outcome][which]})"
        for hinge in verdict.hinges
    ]
    assumed = [(a.polish, a.english)[which] for a in verdict.assumptions]
    cautions = [CAUTIONS[caution][which] for caution in verdict.cautions]
    for label, texts in (
        (("Skutek", "Effect"), effect),
        (("Wynik zależy od odczytania", "The outcome hinges on"), hinges),
        (("Założono", "Assumed"), assumed),
        (("Uwaga", "Caution"), cautions),
    ):
        lines.extend((label[which], text) for text in texts)
    return lines


def _effect(effect: Effect, which: int) -> str:
    words = _EFFECTS[effect.consequence][which]
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
        lines.append(("Nie podano", ", ".join(FACTS[name][0] for name in verdict.missing)))
    return lines


def _measure(requirement: Requirement) -> Measure:
    demand = requirement.demand
    return Measure.MEMBERS if isinstance(demand, Consent) else demand.by


def _weighed_quorum(verdict: "Verdict", measure: Measure) -> str:
    """Say what those present have, and how much is enough, in what the quorum counts."""
    quorum, noun = verdict.quorum, _VOTES[measure]
    was = {True: "było", False: "nie było", None: "nie wiadomo, czy było"}[quorum.met]
    if quorum.have_range is None or quorum.need_range is None:
        unknown = FACTS[measure][0]
        return f"{was}{_wording(verdict)}; nie podano {unknown}{_citation(quorum)}"
    have, need = _between(quorum.have_range, noun), _at_least(quorum.need_range, noun)
    return f"{was}{_wording(verdict)}; obecni {_HAVE[measure]} {have}, potrzeba {need}" + _citation(
        quorum
    )


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
    noun = _VOTES[demand.by] if isinstance(demand, Majority) else VOTE
    have, need = requirement.have_range, requirement.need_range
    if have is None:
        whom = "ilu mieszkańców reprezentują" if noun is _RESIDENT else "ile głosów mają"
        return f"nie wiadomo, {whom} głosujący „za”"
    if need is None:
        return f"za {_between(have, noun)}, nie wiadomo, ile potrzeba"
    return f"za {_between(have, noun)}, potrzeba {_at_least(need, noun)}" + _by_how_many(
        requirement, noun
    )


_SEAT: Final = Noun("mandat", "mandaty", "mandatów", "mandatu")


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
        return "" if filled is None else f" na {counted(filled, _SEAT)} obsadzonych"
    if isinstance(demand, Threshold) and demand.of is Base.PREVIOUS_TURNOUT:
        return f" na {record.previous_turnout} biorących udział w wyborze odwoływanego organu"
    if _asks_residents(verdict):
        return f" z {lacking(record.body.seats, _ENTITLED)}"
    return f" na {counted(record.body.seats, _SEAT)} ustawowego składu"


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
    lines = [("", f"{OUTCOMES[verdict.outcome][1].capitalize()}: {counts}.")]
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
        lines.append(("Missing", ", ".join(FACTS[name][1] for name in verdict.missing)))
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
