"""The words by which press and minutes tell a vote: numbers, labels, and what makes a number none.

Data, and the look-ups that it serves. Words are compared in small letters and without Polish
accents, because scans lose them.
"""

import re
from enum import StrEnum
from functools import cache
from typing import Final

from zmp_core.polish.cardinals import in_words
from zmp_core.polish.grammar import Case, Gender
from zmp_core.polish.reading import unaccented


class Counted(StrEnum):
    """What a number in such a text may count; the values are the fields of ``Tally``."""

    IN_FAVOUR = "in_favour"
    """Za."""
    AGAINST = "against"
    """Przeciw."""
    ABSTAINING = "abstaining"
    """Wstrzymało się."""
    PRESENT = "present"
    """Obecni."""
    ABSENT = "absent"
    """Nieobecni."""
    NOT_VOTING = "not_voting"
    """Obecni, którzy nie głosowali."""
    EXCLUDED = "excluded"
    """Wyłączeni od głosowania."""
    INVALID = "invalid"
    """Głosy nieważne."""


ONE_WORD: Final[dict[str, Counted]] = {
    "za": Counted.IN_FAVOUR,
    **dict.fromkeys(
        (
            *("przeciw", "przeciwko", "przeciwny", "przeciwna", "przeciwni", "przeciwne"),
            *("przeciwnych", "przeciwnego", "przeciwnym", "przeciwnymi"),
        ),
        Counted.AGAINST,
    ),
    **dict.fromkeys(
        (
            *("wstrz", "wstrzym", "wstrzymujacy", "wstrzymujaca", "wstrzymujace", "wstrzymujacych"),
            *("wstrzymujacego", "wstrzymujacym", "wstrzymujacymi"),
        ),
        Counted.ABSTAINING,
    ),
    **dict.fromkeys(
        ("niewazny", "niewazne", "niewaznych", "niewaznym", "niewaznymi"), Counted.INVALID
    ),
    **dict.fromkeys(
        ("nieobecny", "nieobecna", "nieobecni", "nieobecnych", "nieobecnym"), Counted.ABSENT
    ),
    **dict.fromkeys(("obecni", "obecnych"), Counted.PRESENT),
    **dict.fromkeys(("wylaczeni", "wylaczonych"), Counted.EXCLUDED),
    **dict.fromkeys(("nieglosujacy", "nieglosujacych"), Counted.NOT_VOTING),
}
SHORT: Final = frozenset({"wstrz", "wstrzym"})
# These abstain only together with "się": "wstrzymało budowę" is no vote.
ABSTAINED: Final = frozenset(
    {"wstrzymal", "wstrzymala", "wstrzymalo", "wstrzymali", "wstrzymaly", "wstrzymuje"}
)
# What follows in a label and belongs to it: "wstrzymali się od głosu".
TAILS: Final = frozenset({"sie", "od", "do", "z", "glosu", "glosow", "glosowania"})
# Behind "za" these show that it is a preposition of time, ground or means.
AFTER_A_PREPOSITION: Final = frozenset(
    {
        *("rok", "roku", "lat", "lata", "okres", "miesiac", "kwartal", "kadencje", "chwile"),
        *("wykonanie", "realizacje", "to", "co", "pomoca", "posrednictwem", "zgoda", "granica"),
        *("malo", "mala", "maly", "duzo", "duza", "duzy", "wiele", "pozno", "wczesnie"),
    }
)
AFTER_NOT: Final = frozenset(
    f"{prefix}{form}"
    for prefix in ("glosowal", "zaglosowal", "oddal")
    for form in ("", "a", "o", "i", "y")
)
VERBS: Final = frozenset(
    {
        *("byl", "byla", "bylo", "byli", "byly", "oddano", "padl", "padlo", "padly"),
        *(
            f"{prefix}{form}"
            for prefix in ("glosowal", "zaglosowal", "opowiedzial", "oddal", "wypowiedzial")
            for form in ("", "a", "o", "y", "i")
        ),
        *("opowiedzieli", "wypowiedzieli"),
    }
)
# Who or what is counted; after a number, and after any of these a clause may go on.
BALLOTS: Final = frozenset({"glos", "glosu", "glosy", "glosow", "glosem", "glosami", "glosie"})
BALLOTS_PLACED: Final = BALLOTS | {"glosach"}
PEOPLE: Final = frozenset(
    {
        *("radny", "radna", "radni", "radne", "radnych", "radnego", "radnej", "radnymi"),
        *("rajca", "rajcy", "rajcow", "osoba", "osoby", "osob", "osobe", "osobami"),
        *("czlonek", "czlonkow", "czlonka", "czlonkowie", "delegat", "delegatow", "delegaci"),
        *("delegata", "mieszkaniec", "mieszkancow", "mieszkanca", "glosujacy", "glosujacych"),
        *("przedstawiciel", "przedstawicieli", "przedstawiciele"),
    }
)
# May stand between a number and its label.
BETWEEN: Final = (
    BALLOTS_PLACED
    | PEOPLE
    | VERBS
    | {"sie", "waznych", "wazne", "wazny", "waznie", "tylko", "jedynie", "z", "obecni", "obecnych"}
)
# After these words of their clause a number is wanted, feared or rounded, and was not counted.
HEDGES: Final = frozenset(
    {
        *("najmniej", "najwyzej", "minimum", "maksimum", "ponad", "okolo", "ok", "prawie"),
        *("niemal", "nieomal", "blisko", "mniej", "wiecej", "potrzeba", "potrzebne"),
        *("potrzebnych", "potrzebowal", "potrzebuje", "wymagane", "wymagana", "wymaganych"),
        *("wymaga", "koniecznych", "konieczne", "trzeba", "musi", "musial", "musiala"),
        *("musialo", "musza", "musieli", "gdyby", "jesli", "jezeli", "aby", "zeby", "by"),
        *("wystarczy", "wystarczylo", "zabraklo", "brakuje", "brakowalo", "powinien"),
        *("powinno", "powinna", "powinni", "moze", "mialo", "niejednoglosnie"),
    }
)
# Before a number, these make it a number of something else: a paper, a provision, a whole.
NUMBERED: Final = frozenset(
    {
        *("nr", "numer", "art", "ust", "pkt", "lit", "par", "poz", "druk", "druku", "str"),
        *("punkt", "punktu", "punkcie", "ppkt", "godz", "godzinie", "dnia", "dniu", "rok"),
        *("roku", "uchwala", "uchwaly", "ul", "tel", "dz"),
        *("z", "ze", "sposrod", "wsrod", "na", "do", "od", "po", "w", "we", "o", "nad"),
        *("pod", "przez", "dla", "ponizej", "powyzej"),
        *("tysiac", "tysiace", "tysiecy", "milion", "miliony", "milionow"),
    }
)
# They begin a new clause.
JOINTS: Final = frozenset(
    {
        *("a", "i", "oraz", "natomiast", "zas", "ale", "lecz", "przy", "ani", "lub", "albo"),
        *("czy", "ze", "ktory", "ktora", "ktore", "ktorych", "ktorzy", "bo", "choc"),
        *("chociaz", "gdy", "poniewaz", "bowiem", "podczas"),
    }
)
NOBODY: Final = frozenset({"nikt", "zaden", "zadna"})
UNANIMOUSLY: Final = frozenset({"jednoglosnie", "jednomyslnie"})

# "14-toma głosami": what is written after a figure to decline it.
_ENDINGS: Final = frozenset(
    {
        *("ch", "ciu", "miu", "stu", "tu", "iu", "ech", "ma", "oma", "toma", "cioma", "mioma"),
        *("stoma", "ciorga", "giem"),
    }
)
_LARGEST_FIGURE: Final = 6  # digits; an electorate has hardly more
_FIGURE: Final = re.compile(r"([0-9]+)(?:-([^\W\d_]+))?")
_NAMED: Final = (*range(21), *range(30, 100, 10), *range(100, 1000, 100))  # by one word each
_SETS_OF_PEOPLE: Final = (  # liczebniki zbiorowe, without their endings
    *("dwoj", "troj", "czwor", "pięcior", "sześcior", "siedmior", "ośmior", "dziewięcior"),
    *("dziesięcior", "jedenaścior", "dwanaścior", "trzynaścior", "czternaścior"),
    *("piętnaścior", "szesnaścior", "siedemnaścior", "osiemnaścior", "dziewiętnaścior"),
    "dwadzieścior",
)
_MORE_WORDS: Final = {"dwaj": 2, "trzej": 3, "czterej": 4, "dwu": 2}


def number_in_figures(written: str) -> int | None:
    """Return the count that the figures tell; ``None`` for a date, a fraction or a *21-osobowa*."""
    together = "".join(written.split())
    figure = _FIGURE.fullmatch(together)
    if figure is None or len(figure[1]) > _LARGEST_FIGURE:
        return None
    if figure[2] is not None and unaccented(figure[2]) not in _ENDINGS:
        return None
    return int(figure[1])


@cache
def numbers_by_word() -> dict[str, int]:
    """Return the numbers that one word names, in any case and gender, and those of sets of people.

    >>> words = numbers_by_word()
    >>> words["dziesieciu"], words["sto"], words["szescioro"]
    (10, 100, 6)
    """
    table = {
        unaccented(in_words(number, gender, case)): number
        for number in _NAMED
        for gender in Gender
        for case in Case
    }
    for number, stem in enumerate(_SETS_OF_PEOPLE, 2):
        nominative = "e" if stem.endswith("j") else "o"
        for ending in (nominative, "ga", "gu", "giem"):
            table[unaccented(stem + ending)] = number
    return table | _MORE_WORDS


def number_in_words(numbers: list[int]) -> int | None:
    """Return the number that named numbers make in a row: *dwudziestu*, *trzech* make 23.

    ``None`` where they make none: *trzech*, *dwudziestu*.
    """
    room = 1000
    for number in numbers:
        if not 0 < number < room:
            return 0 if numbers == [0] else None
        room = 100 if number >= 100 else 10 if number >= 20 else 1  # noqa: PLR2004  dwadzieścia
    return sum(numbers)
