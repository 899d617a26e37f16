"""The Polish and English words that a verdict is told in, by what they stand for.

Tables alone: which of them a sentence takes is for ``words`` and ``contest_words``.
"""

from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.polish.counting import COUNCILLOR, DELEGATE, VOTE, Noun
from zmp_core.rules.majority import Counting
from zmp_core.rules.rule import Consequence, Outcome
from zmp_core.votes.ballot import VoteObject, VotingMode
from zmp_core.votes.matter import Matter
from zmp_core.votes.weighing import Measure

ENTITLED: Final = Noun(
    "osoba uprawniona", "osoby uprawnione", "osób uprawnionych", "osoby uprawnionej"
)
TOOK_PART: Final = Noun("wzięła", "wzięły", "wzięło", "wzięło")  # agrees with who took part
SEAT: Final = Noun("mandat", "mandaty", "mandatów", "mandatu")
RESIDENT: Final = Noun("mieszkaniec", "mieszkańców", "mieszkańców", "mieszkańca")
MEMBERS: Final[dict[BodyKind, Noun]] = {
    BodyKind.GMINA_COUNCIL: COUNCILLOR,
    BodyKind.POWIAT_COUNCIL: COUNCILLOR,
    BodyKind.SEJMIK: COUNCILLOR,
    BodyKind.DISTRICT_COUNCIL: COUNCILLOR,
    BodyKind.WARSAW_DISTRICT_COUNCIL: COUNCILLOR,
    BodyKind.UNION_ASSEMBLY: DELEGATE,
    BodyKind.POWIAT_UNION_ASSEMBLY: DELEGATE,
    BodyKind.METROPOLITAN_ASSEMBLY: DELEGATE,
    BodyKind.ASSOCIATION_ASSEMBLY: DELEGATE,
    BodyKind.ELECTORATE: ENTITLED,
}
VOTES: Final = {
    Measure.MEMBERS: VOTE,
    Measure.VOTES: VOTE,
    Measure.POPULATION: RESIDENT,
}


@attrs.frozen
class Called:
    """What a body is called: its name, the genitive, the verb that agrees, where it meets."""

    name: str
    genitive: str
    could: str
    meeting: str = "sesji"


_COUNCIL: Final = Called("Rada", "Rady", "mogła")
_ASSEMBLY: Final = Called("Zgromadzenie", "Zgromadzenia", "mogło")
_BOARD: Final = Called("Zarząd", "Zarządu", "mógł", "posiedzeniu")
_OTHER: Final = Called("Organ", "organu", "mógł")
_BODIES: Final[dict[BodyKind, Called]] = {
    BodyKind.GMINA_COUNCIL: _COUNCIL,
    BodyKind.POWIAT_COUNCIL: _COUNCIL,
    BodyKind.DISTRICT_COUNCIL: _COUNCIL,
    BodyKind.WARSAW_DISTRICT_COUNCIL: _COUNCIL,
    BodyKind.SEJMIK: Called("Sejmik", "Sejmiku", "mógł"),
    BodyKind.POWIAT_UNION_ASSEMBLY: _ASSEMBLY,
    BodyKind.METROPOLITAN_ASSEMBLY: _ASSEMBLY,
    BodyKind.ASSOCIATION_ASSEMBLY: _ASSEMBLY,
    BodyKind.UNION_ASSEMBLY: _ASSEMBLY,
    BodyKind.POWIAT_BOARD: _BOARD,
    BodyKind.VOIVODESHIP_BOARD: _BOARD,
    BodyKind.METROPOLITAN_BOARD: _BOARD,
}


def called(kind: BodyKind) -> Called:
    """Return what a body of a kind is called, with capitals as at the head of a sentence."""
    return _BODIES.get(kind, _OTHER)


@attrs.frozen
class Put:
    """What is put to the vote, in the forms that a sentence asks for.

    ``favour`` follows *za*, ``adopted`` and ``failed`` are whole sentences without the stop, and
    ``able`` follows *nie mogła*.
    """

    favour: str
    adopted: str
    failed: str
    able: str


_RESOLUTION: Final = Put(
    "podjęciem uchwały", "Uchwała została podjęta", "Uchwała nie została podjęta", "podjąć uchwały"
)
PUT: Final[dict[VoteObject, Put]] = {
    VoteObject.RESOLUTION: _RESOLUTION,
    VoteObject.AMENDMENT: Put(
        "przyjęciem poprawki",
        "Poprawka została przyjęta",
        "Poprawka została odrzucona",
        "przyjąć poprawki",
    ),
    VoteObject.MOTION: Put(
        "przyjęciem wniosku",
        "Wniosek został przyjęty",
        "Wniosek został odrzucony",
        "przyjąć wniosku",
    ),
    VoteObject.REMARK: Put(
        "rozstrzygnięciem w sprawie uwagi",
        "Rozstrzygnięcie w sprawie uwagi zostało przyjęte",
        "Rozstrzygnięcie w sprawie uwagi nie zostało przyjęte",
        "rozstrzygnąć uwagi",
    ),
    VoteObject.AGENDA: Put(
        "zmianą porządku obrad",
        "Zmiana porządku obrad została przyjęta",
        "Zmiana porządku obrad nie została przyjęta",
        "zmienić porządku obrad",
    ),
    VoteObject.MINUTES: Put(
        "przyjęciem protokołu",
        "Protokół został przyjęty",
        "Protokół nie został przyjęty",
        "przyjąć protokołu",
    ),
    # "Wybrana" or "wybrany" is for those who know the person.
    VoteObject.CANDIDACY: Put(
        "wyborem kandydata", "Wyboru dokonano", "Wyboru nie dokonano", "dokonać wyboru"
    ),
    VoteObject.POSITION: Put(
        "przyjęciem stanowiska",
        "Stanowisko zostało przyjęte",
        "Stanowisko nie zostało przyjęte",
        "przyjąć stanowiska",
    ),
}
OBJECT_OF: Final[dict[Matter, VoteObject]] = {
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
PUT_OF: Final[dict[Matter, Put]] = {
    Matter.AGENDA_ADOPTION: Put(
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
REFUSAL_OF: Final[dict[Matter, str]] = {
    Matter.VOTE_OF_CONFIDENCE: "nieudzieleniu {}wotum zaufania",
    Matter.DISCHARGE_GRANT: "nieudzieleniu {}absolutorium",
}


@attrs.frozen
class Asked:
    """What residents are asked: what follows *za*, and what each result means.

    ``refused`` is said where those against have won, and ``None`` where the law knows no such
    result; ``open`` where nobody has.
    """

    favour: str
    adopted: str
    refused: str | None
    open: str


_RECALL: Final = Asked(
    "odwołaniem",
    "Wynik referendum jest rozstrzygający; odwołania dokonano",
    "Wynik referendum jest rozstrzygający; odwołania nie dokonano",
    "Wynik referendum jest nierozstrzygający; odwołania nie dokonano",
)
QUESTION: Final = Asked(
    "rozwiązaniem",
    "Wynik referendum jest rozstrzygający; rozwiązanie przyjęto",
    "Wynik referendum jest rozstrzygający; rozwiązanie odrzucono",
    "Wynik referendum jest nierozstrzygający",
)
ASKED: Final[dict[Matter, Asked]] = {
    Matter.REFERENDUM_QUESTION: QUESTION,
    Matter.SELF_TAXATION: Asked(
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
MODES: Final[dict[VotingMode, str]] = {
    VotingMode.OPEN: "jawnym",
    VotingMode.RECORDED: "jawnym",
    VotingMode.ROLL_CALL: "imiennym",
    VotingMode.SECRET: "tajnym",
}

HAVE: Final = {Measure.VOTES: "mają", Measure.POPULATION: "reprezentują"}
HELD: Final = {Measure.VOTES: "mieli", Measure.POPULATION: "reprezentowali"}

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
EFFECTS: Final[dict[Consequence, tuple[str, str]]] = {
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
class Counted:
    """Who makes the quorum: verbs and labels for one and for more, what is asked, in English."""

    one: str
    more: str
    label_one: str
    label: str
    asked: str
    english: str


COUNTED: Final[dict[Counting, Counted]] = {
    Counting.IN_ROOM: Counted(
        "obecny był", "obecnych było", "obecny", "obecnych", "wymagana obecność", "present"
    ),
    Counting.IN_ROOM_NOT_BARRED: Counted(
        "obecny i niewyłączony był",
        "obecnych i niewyłączonych było",
        "obecny i niewyłączony",
        "obecnych i niewyłączonych",
        "wymagana obecność",
        "present and not barred",
    ),
    Counting.TAKING_PART: Counted(
        "głos oddał",
        "głos oddało",
        "głos oddał",
        "głos oddało",
        "wymagany udział",
        "taking part",
    ),
    Counting.SIGNED: Counted(
        "na liście obecności podpisany był",
        "na liście obecności podpisanych było",
        "podpisany",
        "podpisanych",
        "wymagana obecność",
        "on the signed list",
    ),
}
