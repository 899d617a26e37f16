"""What a fault of a document says, in Polish and in English; codes are the contract, words are not.

``Fault.expected`` says what would have been accepted, in English and to the point. These sentences
say the same for every fault of a kind, for those who repair a document and read Polish.
"""

from collections.abc import Mapping
from typing import Final

from zmp_core.errors import Fault, InvalidRecordError, InvalidValueError, shown

WORDS: Final[Mapping[str, tuple[str, str]]] = {
    # --- the text and its form ---
    "not_json": ("to nie jest JSON", "this is no JSON"),
    "not_utf8": ("to nie jest UTF-8", "this is no UTF-8"),
    "not_unicode": ("tekst zawiera połówkę znaku", "the text holds half a character"),
    "too_long": ("tekst jest zbyt długi", "the text is too long"),
    "too_large": ("liczba jest zbyt duża", "the number is too large"),
    "nested_too_deeply": ("zbyt głębokie zagnieżdżenie", "it is nested too deeply"),
    "more_faults": ("jest tu więcej błędów", "there are more faults here"),
    "duplicate_key": ("klucz występuje dwa razy", "the key stands twice"),
    "missing_key": ("brakuje klucza", "the key is missing"),
    "unknown_key": ("klucz nie jest znany", "the key is not known"),
    "unknown_format": ("format nie jest znany", "the format is not known"),
    "unknown_matter": ("nie ma takiej sprawy", "there is no such matter"),
    "unknown_act": ("nie ma takiego aktu", "there is no such act"),
    "unknown_book": ("nie ma takiego statutu", "there is no such statute"),
    "unknown_journal": ("nie ma takiego dziennika", "there is no such journal"),
    "unreadable": ("nie daje się odczytać", "it cannot be read"),
    "wrong_kind": ("wartość innego rodzaju", "a value of another kind"),
    "not_a_choice": ("nie ma takiej wartości do wyboru", "it is none of the choices"),
    "differs": ("co innego wynika z reszty dokumentu", "the rest of the document says otherwise"),
    "empty": ("pusto", "it is empty"),
    # --- numbers, days, texts ---
    "not_a_count": ("to nie jest liczba członków", "it is no number of members"),
    "not_a_number": ("to nie jest taka liczba", "it is no such number"),
    "not_a_number_of_seats": ("to nie jest liczba mandatów", "it is no number of seats"),
    "not_a_number_of_residents": ("to nie jest liczba mieszkańców", "it is no number of residents"),
    "not_a_size": ("to nie jest wielkość całości", "it is no size of the whole"),
    "not_a_turnout": ("to nie jest liczba głosujących", "it is no number of voters"),
    "not_a_call": ("to nie jest numer terminu", "it is no number of a call"),
    "not_a_share": ("to nie jest ułamek", "it is no share"),
    "not_a_range": ("to nie jest przedział liczb", "it is no range of numbers"),
    "not_a_day": ("to nie jest dzień", "it is no day"),
    "not_a_moment": ("to nie jest dzień z godziną", "it is no day with a time"),
    "not_an_amount": ("to nie jest kwota", "it is no amount"),
    "not_a_day_of_the_year": ("to nie jest dzień każdego roku", "it is no day of every year"),
    "not_a_year": ("to nie jest rok", "it is no year"),
    "not_a_name": ("to nie jest nazwa", "it is no name"),
    "not_an_id": ("to nie jest identyfikator", "it is no id"),
    "not_a_code": ("to nie jest kod TERYT", "it is no TERYT code"),
    "not_a_unit": ("to nie jest numer jednostki przepisu", "it is no number of a unit of an act"),
    "not_a_position": ("to nie jest pozycja", "it is no position"),
    "not_a_measure": ("nie ma takiej miary", "there is no such measure"),
    "not_a_town": ("to nie jest kod miasta", "it is no code of a town"),
    "not_an_executive": ("nie ma takiego urzędu", "there is no such office"),
    "not_a_pattern": ("to nie jest wzór numeru", "it is no pattern of a number"),
    "not_a_session_number": ("to nie jest numer sesji", "it is no number of a session"),
    "not_a_ballot": ("to nie jest lista kandydatów", "it is no list of candidates"),
    # --- what cannot both be true ---
    "does_not_add_up": ("liczby się nie sumują", "the numbers do not add up"),
    "ends_before_it_begins": ("koniec przed początkiem", "it ends before it begins"),
    "more_than_seats": ("więcej niż mandatów", "more than there are seats"),
    "more_than_members": ("więcej niż członków", "more than there are members"),
    "more_than_present": ("więcej niż obecnych", "more than are present"),
    "more_than_issued": ("więcej niż wydanych kart", "more than papers were issued"),
    "more_than_papers": ("więcej niż kart", "more than there are papers"),
    "more_than_there_are": ("więcej niż jest", "more than there are"),
    "more_mandates_than_seats": ("więcej mandatów niż miejsc", "more mandates than seats"),
    "named_twice": ("nazwisko wymienione dwa razy", "somebody is named twice"),
    "weighed_twice": ("ta sama miara dwa razy", "the same measure twice"),
    "numbered_twice": ("ten sam numer dwa razy", "the same number twice"),
    "told_twice": ("to samo powiedziane dwa razy", "the same is told twice"),
    "twice_at_once": ("to samo dwa razy jednego dnia", "the same twice on one day"),
    "member_twice": ("członek dwa razy tego samego dnia", "a member twice on one day"),
    "barred_but_not_on_the_roll": ("wyłączonego nie ma na liście", "one barred is not on the roll"),
    "roll_call_of_a_secret_vote": (
        "głosowanie tajne nie ma wykazu imiennego",
        "a secret vote has no roll call",
    ),
    "invalid_papers_in_an_open_vote": (
        "głosowanie jawne nie ma głosów nieważnych",
        "an open vote has no invalid papers",
    ),
    "nobody_in_favour": ("nikt nie głosował za", "nobody was in favour"),
    "before_the_term": ("dzień sprzed kadencji", "a day before the term"),
    "outside_the_term": ("dzień poza kadencją", "a day outside the term"),
    "outside_the_sitting": ("godzina poza posiedzeniem", "a time outside the sitting"),
    "outlasts_the_mandate": ("trwa dłużej niż mandat", "it outlasts the mandate"),
    "oath_outside_the_mandate": ("ślubowanie poza czasem mandatu", "an oath outside the mandate"),
    "ending_without_a_last_day": ("powód bez ostatniego dnia", "a reason without a last day"),
    "end_without_a_last_day": ("powód bez ostatniego dnia", "a reason without a last day"),
    "two_chairs": ("dwóch przewodniczących naraz", "two chairs at once"),
    "not_a_councillor": ("to nie jest radny", "it is no councillor"),
    "out_of_order": ("nie po kolei", "it is out of order"),
    "another_day": ("inny dzień", "another day"),
    "another_body": ("inny organ", "another body"),
    "another_sitting": ("inne posiedzenie", "another sitting"),
    "another_roster": ("inny skład osobowy", "another roster"),
    "other_seats": ("inny ustawowy skład", "another number of seats"),
    "no_sitting": ("sesja bez posiedzenia", "a session without a sitting"),
    "event_of_an_ordinary_session": (
        "sesja zwyczajna nie ma takiego zdarzenia",
        "an ordinary session has no such event",
    ),
    "request_of_another_session": (
        "tej sesji nikt nie żądał",
        "nobody asked for a session of this kind",
    ),
    "signatures_of_nobody": ("podpisy, choć nikt nie podpisywał", "signatures of nobody"),
    "later_than_the_session": ("później niż sesja", "later than the session"),
    "already_present": ("jest już na sali", "somebody is in the room already"),
    "not_present": ("nie ma na sali", "somebody is not in the room"),
    "not_on_the_roster": ("nie ma w składzie", "somebody is not on the roster"),
    "moves_twice_at_once": ("dwa ruchy w jednej chwili", "two moves at one moment"),
    "roster_of_another_day": ("skład innego dnia", "the roster of another day"),
    "opening_unknown": ("nie wiadomo, kiedy otwarto", "it is not known when it was opened"),
    "unknown_candidate": ("nie ma takiego kandydata", "there is no such candidate"),
    "against_several": ("głosy przeciw kilku kandydatom", "votes against several candidates"),
    "two_majorities": ("dwie większości jednej miary", "two majorities by one measure"),
    "year_at_odds": ("rok nie zgadza się z dniem", "the year is not that of the day"),
    "year_without_numbers": ("w tym roku nie ma numerów", "that year has no numbers"),
    "another_act": ("to przepis innego aktu", "it is a provision of another act"),
    "modes_at_odds": ("tryby głosowania się wykluczają", "the modes of voting exclude each other"),
    "not_in_subject": ("tego nie ma w tytule", "it does not stand in the subject"),
    "not_one_each": ("nie po jednym dla każdego aktu", "not one for each act"),
    "cited_as_ustawa": ("statut to nie ustawa", "a statute is cited in another way than an act"),
    "day_without_source": ("dzień bez źródła", "a day without a source"),
    "more_than_cast": ("więcej niż oddanych głosów", "more than were cast"),
    "no_tie": ("tu nie ma remisu do rozstrzygnięcia", "there is no tie to decide"),
    "not_a_change": ("nic się nie zmieniło", "nothing has changed"),
    "not_one_journal": ("to nie jeden dziennik", "it is not one journal"),
    "nothing_to_count": ("nie ma czego liczyć", "there is nothing to count"),
    "day_not_fixed": ("dzień nie jest ustalony", "the day is not fixed"),
    "another_matter": ("inna sprawa", "another matter"),
    "more_names_than_papers_bear": (
        "więcej nazwisk, niż mieści się na kartach",
        "more names than the papers bear",
    ),
    "more_papers_than_votes": ("więcej kart niż głosów", "more papers than votes"),
    "no_such_proxy": ("nie ma takiego pełnomocnika", "there is no such proxy"),
    "not_brackets": ("to nie są kolejne progi", "these are no brackets"),
    "not_countable_back": ("tego nie da się liczyć wstecz", "it cannot be counted back"),
    "not_one_length": ("to nie jest jedna długość", "it is not one length"),
    "not_one_number": ("to nie jest jedna liczba", "it is not one number"),
    "not_rising": ("progi nie rosną", "the steps do not rise"),
    "place_of_no_assembly": ("miejsce bez zgromadzenia", "the place of no assembly"),
    "published_before_adoption": ("ogłoszone przed przyjęciem", "published before it was adopted"),
    "several_candidates": ("jest kilku kandydatów", "there are several candidates"),
    "shares_disagree": ("ułamek nie zgadza się z liczbami", "share and counts disagree"),
    "too_many_at_once": ("zbyt wielu naraz", "too many at once"),
    "too_many_proxies": ("zbyt wiele pełnomocnictw", "too many proxies"),
    "two_act": ("zastępca i pełnomocnik naraz", "a substitute and a proxy at once"),
    # --- other people's forms ---
    "unknown_word": ("słowo nie jest znane w tej formie", "the word is not known in this form"),
    "unknown_member": ("nie ma takiego członka w wykazie", "no such member is listed"),
    "not_held": ("ta forma nie mieści tego", "this form cannot hold it"),
    "missing_column": ("brakuje kolumny", "the column is missing"),
    "wrong_length": ("wiersz ma inną liczbę pól", "the row has another number of fields"),
}
_ANY: Final = ("nieprawidłowa wartość", "it cannot be accepted")
_SAID: Final = {"pl": ("(całość)", "podano"), "en": ("(whole)", "got")}


def message(fault: Fault, language: str = "pl") -> str:
    """Return a fault in one sentence: where, what is wrong, and what was found.

    >>> fault = Fault("not_a_count", "/tally/against", 3.9, "a whole number")
    >>> message(fault)
    '/tally/against: to nie jest liczba członków (podano 3.9)'
    >>> message(fault, "en")
    '/tally/against: it is no number of members (got 3.9)'

    Args:
        fault: The fault.
        language: ``"pl"`` or ``"en"``.

    Raises:
        InvalidValueError: If it is another language.
    """
    if language not in _SAID:
        raise InvalidValueError(language, "one of: " + ", ".join(_SAID))
    whole, got = _SAID[language]
    text = WORDS.get(fault.code, _ANY)[language == "en"]
    found = "" if fault.value is None else f" ({got} {shown(fault.value)})"
    return f"{fault.path or whole}: {text}{found}"


def explain(error: InvalidRecordError, language: str = "pl") -> str:
    """Return all faults of an error, one in a line.

    Args:
        error: The error.
        language: ``"pl"`` or ``"en"``.

    Raises:
        InvalidValueError: If it is another language.
    """
    return "\n".join(message(fault, language) for fault in error.faults)
