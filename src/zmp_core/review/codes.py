"""The codes of findings with their words, as data. A code, once given, keeps its meaning."""

from types import MappingProxyType
from typing import Final

import attrs

from zmp_core.errors import InvalidValueError
from zmp_core.rules import contest_words, phrases
from zmp_core.rules.names import number_of
from zmp_core.rules.verdict import Caution


@attrs.frozen
class Code:
    """A code with its words; ``{have}`` and ``{need}`` stand for what the finding says.

    Attributes:
        code: The code.
        severities: The gravities that a finding of it may have, the gravest first.
        polish: The sentence in Polish.
        english: The same in English.
    """

    code: str
    severities: tuple[str, ...]
    polish: str
    english: str


_IN_DOUBT: Final = (
    Caution.NOT_IN_FORCE,
    Caution.COMPOSITION_UNCLEAR,
    Caution.EFFECT_DISPUTED,
    Caution.RULE_DISPUTED,
)

CODES: Final[tuple[Code, ...]] = (
    # --- the vote itself
    Code(
        "no_quorum",
        ("breach", "note"),
        "głosowano bez kworum: {have} z wymaganych {need}",
        "the vote was taken without a quorum: {have} of {need} needed",
    ),
    Code(
        "majority_missed",
        ("breach", "note"),
        "nie uzyskano wymaganej większości: za {have}, potrzeba {need}",
        "the majority was missed: {have} in favour, {need} needed",
    ),
    Code(
        "consent_missing",
        ("breach", "note"),
        "brak wymaganej zgody: {need}",
        "a consent is missing: {need}",
    ),
    Code(
        "announced_as_failed",
        ("breach",),
        "ogłoszono, że nie podjęto, choć kworum i większość były",
        "it was announced as failed, though quorum and majority were there",
    ),
    Code(
        "outcome_undetermined",
        ("doubt",),
        "nie można ustalić wyniku; brakuje: {need}",
        "the outcome cannot be determined; missing: {need}",
    ),
    Code(
        "hinges_on_reading",
        ("doubt",),
        "wynik zależy od spornego odczytania: {need}; inaczej: {have}",
        "the outcome hinges on a disputed reading: {need}; the other way: {have}",
    ),
    Code(
        "vacancy_ignored",
        ("breach", "doubt"),
        "liczono od obsadzonych mandatów ({have}), a liczy się ustawowy skład ({need})",
        "counted from the members in office ({have}), not from the statutory seats ({need})",
    ),
    # --- the law that was applied
    Code(
        "not_covered",
        ("note",),
        "nie ma reguły dla tego głosowania: {have}",
        "no rule covers the vote: {have}",
    ),
    Code(
        "other_rule_used",
        ("breach", "doubt"),
        "zastosowano regułę {have}, a w tym dniu obowiązywała {need}",
        "rule {have} was used, and {need} was in force on that day",
    ),
    # --- how the vote was taken
    Code(
        "unlawful_mode",
        ("breach",),
        "niedopuszczalny tryb głosowania: {have}; przepis dopuszcza: {need}",
        "an unlawful way of voting: {have}; the law allows: {need}",
    ),
    Code(
        "doubtful_mode",
        ("doubt",),
        "nie wiadomo, czy taki tryb głosowania był dopuszczalny: {have}; przepis mówi: {need}",
        "it is in doubt whether this way of voting was lawful: {have}; the law says: {need}",
    ),
    Code(
        "unlawful_sitting",
        ("breach",),
        "niedopuszczalny sposób obradowania: {have}; przepis dopuszcza: {need}",
        "an unlawful way of sitting: {have}; the law allows: {need}",
    ),
    Code(
        "doubtful_sitting",
        ("doubt",),
        "nie wiadomo, czy taki sposób obradowania był dopuszczalny: {have}",
        "it is in doubt whether this way of sitting was lawful: {have}",
    ),
    # --- who voted
    Code(
        "excluded_member_voted",
        ("breach", "doubt"),
        "głosował radny wyłączony od głosowania: {have}; to naruszenie bez względu na wynik",
        "an excluded member voted: {have}; that is a breach whatever the margin",
    ),
    Code(
        "voted_in_own_case",
        ("breach", "doubt"),
        "głosował we własnej sprawie (kandydat lub odwoływany); rzecz sporna",
        "somebody voted on his own election or recall; disputed",
    ),
    Code(
        "names_do_not_add_up",
        ("doubt",),
        "imienny wykaz daje {have}, a podano {need}",
        "the names give {have}, and the totals say {need}",
    ),
    Code(
        "more_than_signed",
        ("doubt",),
        "głosowało lub było obecnych {have}, a na liście obecności podpisało się {need}",
        "{have} voted or were present, and {need} had signed the attendance list",
    ),
    # --- its place
    Code(
        "day_outside_term",
        ("breach",),
        "dzień {have} jest poza kadencją, która trwała do {need}",
        "the day {have} is outside the term, which lasted until {need}",
    ),
    Code(
        "repeated_vote",
        ("note",),
        "głosowano już nad tym samym tego dnia; oba głosowania zostają w aktach",
        "the same was voted on before on that day; both votes stay on file",
    ),
    Code(
        "revote",
        ("note",),
        "reasumpcja głosowania jest dopuszczalna tylko po oczywistej pomyłce",
        "a vote is repeated only after an obvious slip",
    ),
    # --- papers
    Code(
        "tie",
        ("note",),
        "równa liczba głosów: {have}; nikt jej nie rozstrzyga",
        "a tie: {have}; nobody breaks it",
    ),
    Code(
        "nobody_elected",
        ("note",),
        "nikogo nie wybrano; potrzeba {need}",
        "nobody is elected; {need} needed",
    ),
    Code(
        "papers_not_returned",
        ("note",),
        "wydano kart: {need}, wyjęto z urny: {have}",
        "{need} papers were issued, {have} taken from the box",
    ),
    # --- a session
    Code(
        "session_late",
        ("breach",),
        "sesja odbyła się {have}, a miała się odbyć najpóźniej {need}",
        "the session was held on {have}, and was due by {need}",
    ),
    Code(
        "session_early",
        ("breach",),
        "pierwsza sesja odbyła się {have}, a mogła się odbyć dopiero po {need}",
        "the first session was held on {have}, and could be held only after {need}",
    ),
    Code(
        "request_too_weak",
        ("breach",),
        "podpisów pod wnioskiem o zwołanie sesji: {have}, a potrzeba co najmniej {need}",
        "signatures under the request for the session: {have}, and at least {need} are needed",
    ),
    Code(
        "request_not_allowed",
        ("breach",),
        "organ wykonawczy nie może wnosić o zwołanie sesji tej rady",
        "the executive may not ask for a session of this council",
    ),
    Code(
        "law_not_read",
        ("note",),
        "nie zbadano, bo prawa z tego dnia nie czytano: {have}",
        "not examined, for the law of that day was not read: {have}",
    ),
    Code(
        "agenda_changed_without_majority",
        ("breach", "doubt"),
        "porządek obrad zmieniono, a nie widać głosowania z wymaganą większością: {have}",
        "the agenda was changed, and no vote with the majority needed is seen: {have}",
    ),
    Code(
        "item_not_on_agenda",
        ("breach", "doubt"),
        "głosowano w punkcie {have}, którego nie ma w porządku obrad",
        "a vote was taken under item {have}, which is not on the agenda",
    ),
    Code(
        "vote_outside_sittings",
        ("doubt",),
        "głosowano {have}, a obradowano: {need}",
        "the vote was taken at {have}, and the council sat: {need}",
    ),
    Code(
        "day_of_no_sitting",
        ("doubt",),
        "głosowanie nosi datę {have}, a posiedzenie odbyło się {need}",
        "the vote bears the day {have}, and the sitting was on {need}",
    ),
    # --- who was in the room
    Code(
        "room_without_quorum",
        ("breach", "doubt"),
        "w chwili głosowania było na sali {have}, a kworum to {need}",
        "at the time of the vote {have} were in the room, and the quorum is {need}",
    ),
    Code(
        "quorum_lost",
        ("note",),
        "przez część posiedzenia nie było kworum: {have} z wymaganych {need}",
        "for a part of the sitting there was no quorum: {have} of {need} needed",
    ),
    Code(
        "presence_differs",
        ("doubt",),
        "podano obecnych {have}, a według zapisu obecności było ich {need}",
        "{have} are told to have been present, and by the record of presence {need} were",
    ),
    Code(
        "in_office_differs",
        ("doubt",),
        "podano obsadzonych mandatów {have}, a według składu rady jest ich {need}",
        "{have} are told to be in office, and by the roster {need} are",
    ),
    Code(
        "not_a_councillor",
        ("breach", "doubt"),
        "w imiennym wykazie jest ktoś, kto nie ma mandatu: {have}",
        "the roll call names somebody who holds no mandate: {have}",
    ),
    Code(
        "unsworn_voted",
        ("breach",),
        "głosował, choć nie złożył ślubowania: {have}",
        "voted without having taken the oath: {have}",
    ),
    Code(
        "unsworn_in_the_room",
        ("note",),
        "nie liczy się do kworum, bo nie złożył ślubowania: {have}",
        "does not count for the quorum, having taken no oath: {have}",
    ),
    Code(
        "member_not_on_the_roll",
        ("doubt",),
        "w imiennym wykazie brakuje radnego: {have}",
        "a member is missing from the roll call: {have}",
    ),
    Code(
        "roll_and_room_differ",
        ("doubt",),
        "imienny wykaz i zapis obecności się różnią: {have}",
        "the roll call and the record of presence differ: {have}",
    ),
    # --- the composition of the council on that day
    Code(
        "club_too_small",
        ("doubt",),
        "klub ma za mało członków: {need} ({have})",
        "a club has too few members: {need} ({have})",
    ),
    Code(
        "chair_missing",
        ("doubt",),
        "rada nie ma przewodniczącego",
        "the council has no chair",
    ),
    Code(
        "too_few_vice_chairs",
        ("doubt",),
        "rada ma za mało wiceprzewodniczących",
        "the council has too few vice-chairs",
    ),
    Code(
        "too_many_vice_chairs",
        ("breach", "doubt"),
        "rada ma za wielu wiceprzewodniczących: {have}",
        "the council has too many vice-chairs: {have}",
    ),
    Code(
        "committee_missing",
        ("doubt",),
        "rada nie ma komisji, którą nakazuje ustawa: {need}",
        "the council lacks a committee that the law orders: {need}",
    ),
    Code(
        "club_not_represented",
        ("breach", "doubt"),
        "w komisji ({need}) nie ma przedstawiciela klubu: {have}",
        "a club has nobody in the committee ({need}): {have}",
    ),
    Code(
        "office_excluded",
        ("breach", "doubt"),
        "w komisji ({need}) zasiada ktoś, komu nie pozwala na to funkcja: {have}",
        "somebody sits in the committee ({need}) whose office forbids it: {have}",
    ),
    # --- a resolution
    Code(
        "matter_differs",
        ("doubt",),
        "głosowano jako: {have}, a uchwała dotyczy: {need}",
        "the vote was on: {have}, and the resolution is about: {need}",
    ),
    Code(
        "basis_missing",
        ("doubt",),
        "nie podano podstawy prawnej",
        "no legal basis is given",
    ),
    Code(
        "basis_not_understood",
        ("doubt",),
        "nie odczytano podstawy prawnej: {have}",
        "the legal basis could not be read: {have}",
    ),
    Code(
        "basis_of_another_matter",
        ("doubt",),
        "przytoczono {have}, a właściwość rady w tej sprawie daje {need}",
        "{have} is cited, and the competence in this matter is in {need}",
    ),
    Code(
        "basis_written_otherwise",
        ("note",),
        "w podstawie prawnej jest „{have}”, a pisze się „{need}”",
        "the legal basis has “{have}”, which is written “{need}”",
    ),
    Code(
        "number_of_another_year",
        ("doubt",),
        "numer jest z roku {have}, a uchwała z roku {need}",
        "the number is of {have}, and the resolution of {need}",
    ),
    Code(
        "number_of_another_session",
        ("doubt",),
        "numer wskazuje sesję {have}, a uchwałę podjęto na sesji {need}",
        "the number names session {have}, and the resolution is of session {need}",
    ),
    Code(
        "draft_debated_late",
        ("breach",),
        "obywatelski projekt stanął na sesji {have}, a miał stanąć najpóźniej {need}",
        "the draft of residents was debated on {have}, and was due by {need}",
    ),
    Code(
        "other_supervisor",
        ("doubt",),
        "przedłożono organowi: {have}, a nadzór sprawuje: {need}",
        "it was submitted to: {have}, and is supervised by: {need}",
    ),
    Code(
        "submitted_late",
        ("breach", "doubt"),
        "przedłożono {have}, a termin upłynął {need}",
        "it was submitted on {have}, and was due by {need}",
    ),
    Code(
        "clause_missing",
        ("note",),
        "nie podano, kiedy uchwała wchodzi w życie",
        "it is not told when the resolution enters into force",
    ),
    Code(
        "force_names_no_day",
        ("breach", "doubt"),
        "przepis o wejściu w życie nie wskazuje dnia: {have}",
        "the clause on entry into force names no day: {have}",
    ),
    Code(
        "force_without_promulgation",
        ("breach", "doubt"),
        "przepis o wejściu w życie nie czeka na ogłoszenie: {have}",
        "the clause on entry into force does not wait for the promulgation: {have}",
    ),
    Code(
        "force_sooner_than_ordinary",
        ("doubt",),
        "wejście w życie wcześniej niż zwykle wymaga uzasadnienia: {have}",
        "an entry into force sooner than the ordinary one needs a reason: {have}",
    ),
    Code(
        "force_before_promulgation",
        ("doubt",),
        "wejście w życie przed dniem ogłoszenia: {have}",
        "an entry into force before the day of promulgation: {have}",
    ),
    # --- what to know of the verdict
    *(
        Code(
            caution.value,
            ("doubt" if caution in _IN_DOUBT else "note",),
            *phrases.CAUTIONS[caution],
        )
        for caution in Caution
    ),
)
_OF_CODE: Final = MappingProxyType({each.code: each for each in CODES})


# What stands in the gaps and is no number and no name, in Polish and English.
_VALUES: Final = MappingProxyType(
    {
        "open": ("jawne", "an open vote"),
        "recorded": ("jawne z imiennym wykazem", "an open vote recorded by devices"),
        "roll_call": ("imienne", "a roll call"),
        "secret": ("tajne", "a secret vote"),
        "in_person": ("na sali", "in one room"),
        "remote_ordered": (
            "zdalnie, na zarządzenie przewodniczącego",
            "remotely, by order of the chair",
        ),
        "remote_resolved": (
            "zdalnie, z decyzji organu",
            "remotely, by a decision of the body",
        ),
        "remote_for_some": ("zdalnie tylko dla niektórych", "remotely for some only"),
        "voivode": ("wojewoda", "the wojewoda"),
        "audit_chamber": ("regionalna izba obrachunkowa", "the regional chamber of audit"),
        "audit": ("komisja rewizyjna", "the audit committee"),
        "complaints": (
            "komisja skarg, wniosków i petycji",
            "the committee of complaints, motions and petitions",
        ),
        **contest_words.OUTCOMES,
        **{str(outcome): text for outcome, text in phrases.OUTCOMES.items()},
        **contest_words.FACTS,
        **phrases.FACTS,
        **phrases.READINGS,
    }
)


def value(text: str | None, language: str) -> str | None:
    """Return what stands in a gap, in the language."""
    if text is None:
        return None
    which = number_of(language)
    return ", ".join(_VALUES[part][which] if part in _VALUES else part for part in text.split(", "))


def wording(code: str, language: str) -> str:
    """Return the sentence of a code with its gaps.

    Raises:
        InvalidValueError: If there is no such code, or it is another language.
    """
    which = number_of(language)
    if code not in _OF_CODE:
        raise InvalidValueError(code, "one of: " + ", ".join(_OF_CODE))
    return (_OF_CODE[code].polish, _OF_CODE[code].english)[which]


def severity_of(code: str) -> str:
    """Return the gravity of a code that has only one."""
    (only,) = _OF_CODE[code].severities
    return only


def severities_of(code: str) -> tuple[str, ...]:
    """Return the gravities that a finding of the code may have, the gravest first."""
    return _OF_CODE[code].severities
