"""Whole numbers in words, in each case and gender: *dwa*, *dwie*, *dwóch*, *dwiema*."""

from typing import Final

import attrs

from zmp_core.errors import InvalidValueError
from zmp_core.polish.counting import category
from zmp_core.polish.grammar import Case, Gender
from zmp_core.polish.styles import chosen

_Forms = tuple[str, str, str, str, str, str]  # in the order of ``Case``
_CASES: Final = {case: at for at, case in enumerate(Case)}
_NOMINATIVE, _GENITIVE, _DATIVE, _ACCUSATIVE, _INSTRUMENTAL, _LOCATIVE = range(6)
_STRAIGHT: Final = (_NOMINATIVE, _ACCUSATIVE)


@attrs.frozen
class Declined:
    """A noun in all its cases, in the order of ``Case``: *tysiąc*, *tysiąca*, and so on."""

    singular: _Forms
    plural: _Forms


def _five(straight: str, oblique: str, instrumental: str | None = None) -> _Forms:
    """Return the forms of a number from five up, which has three at most."""
    return (straight, oblique, oblique, straight, instrumental or oblique, oblique)


_ZERO: Final = ("zero", "zera", "zeru", "zero", "zerem", "zerze")
_ONE: Final[dict[Gender, _Forms]] = {
    Gender.PERSONAL: ("jeden", "jednego", "jednemu", "jednego", "jednym", "jednym"),
    Gender.MASCULINE: ("jeden", "jednego", "jednemu", "jeden", "jednym", "jednym"),
    Gender.FEMININE: ("jedna", "jednej", "jednej", "jedną", "jedną", "jednej"),
    Gender.NEUTER: ("jedno", "jednego", "jednemu", "jedno", "jednym", "jednym"),
}
_TWO_FEMININE: Final = ("dwie", "dwóch", "dwóm", "dwie", "dwiema", "dwóch")
_WORDS: Final[dict[int, _Forms]] = {
    2: ("dwa", "dwóch", "dwóm", "dwa", "dwoma", "dwóch"),
    3: ("trzy", "trzech", "trzem", "trzy", "trzema", "trzech"),
    4: ("cztery", "czterech", "czterem", "cztery", "czterema", "czterech"),
    5: _five("pięć", "pięciu", "pięcioma"),
    6: _five("sześć", "sześciu", "sześcioma"),
    7: _five("siedem", "siedmiu", "siedmioma"),
    8: _five("osiem", "ośmiu", "ośmioma"),
    9: _five("dziewięć", "dziewięciu", "dziewięcioma"),
    10: _five("dziesięć", "dziesięciu", "dziesięcioma"),
    11: _five("jedenaście", "jedenastu", "jedenastoma"),
    12: _five("dwanaście", "dwunastu", "dwunastoma"),
    13: _five("trzynaście", "trzynastu", "trzynastoma"),
    14: _five("czternaście", "czternastu", "czternastoma"),
    15: _five("piętnaście", "piętnastu", "piętnastoma"),
    16: _five("szesnaście", "szesnastu", "szesnastoma"),
    17: _five("siedemnaście", "siedemnastu", "siedemnastoma"),
    18: _five("osiemnaście", "osiemnastu", "osiemnastoma"),
    19: _five("dziewiętnaście", "dziewiętnastu", "dziewiętnastoma"),
    20: _five("dwadzieścia", "dwudziestu", "dwudziestoma"),
    30: _five("trzydzieści", "trzydziestu", "trzydziestoma"),
    40: _five("czterdzieści", "czterdziestu", "czterdziestoma"),
    50: _five("pięćdziesiąt", "pięćdziesięciu", "pięćdziesięcioma"),
    60: _five("sześćdziesiąt", "sześćdziesięciu", "sześćdziesięcioma"),
    70: _five("siedemdziesiąt", "siedemdziesięciu", "siedemdziesięcioma"),
    80: _five("osiemdziesiąt", "osiemdziesięciu", "osiemdziesięcioma"),
    90: _five("dziewięćdziesiąt", "dziewięćdziesięciu", "dziewięćdziesięcioma"),
    100: _five("sto", "stu"),
    200: _five("dwieście", "dwustu"),
    300: _five("trzysta", "trzystu"),
    400: _five("czterysta", "czterystu"),
    500: _five("pięćset", "pięciuset"),
    600: _five("sześćset", "sześciuset"),
    700: _five("siedemset", "siedmiuset"),
    800: _five("osiemset", "ośmiuset"),
    900: _five("dziewięćset", "dziewięciuset"),
}
_SCALES: Final = (
    (
        10**9,
        Declined(
            ("miliard", "miliarda", "miliardowi", "miliard", "miliardem", "miliardzie"),
            ("miliardy", "miliardów", "miliardom", "miliardy", "miliardami", "miliardach"),
        ),
    ),
    (
        10**6,
        Declined(
            ("milion", "miliona", "milionowi", "milion", "milionem", "milionie"),
            ("miliony", "milionów", "milionom", "miliony", "milionami", "milionach"),
        ),
    ),
    (
        10**3,
        Declined(
            ("tysiąc", "tysiąca", "tysiącowi", "tysiąc", "tysiącem", "tysiącu"),
            ("tysiące", "tysięcy", "tysiącom", "tysiące", "tysiącami", "tysiącach"),
        ),
    ),
)
_BEYOND: Final = 10**12


def in_words(number: int, gender: Gender = Gender.MASCULINE, case: Case = Case.NOMINATIVE) -> str:
    """Return the whole number in words.

    >>> in_words(22), in_words(22, Gender.FEMININE), in_words(22, Gender.PERSONAL)
    ('dwadzieścia dwa', 'dwadzieścia dwie', 'dwudziestu dwóch')
    >>> in_words(5700, case=Case.GENITIVE)
    'pięciu tysięcy siedmiuset'

    Args:
        number: The number, below a billion (10**12) either way.
        gender: The gender of what is counted.
        case: The case in which it stands.

    Raises:
        InvalidValueError: If it is no such number, gender or case.
    """
    if type(number) is not int or not -_BEYOND < number < _BEYOND:
        raise InvalidValueError(number, expected="a whole number below 10**12 either way")
    gender, case = chosen(Gender, gender), chosen(Case, case)
    at = _CASES[case]
    if number == 0:
        return _ZERO[at]
    words = ["minus"] if number < 0 else []
    rest = abs(number)
    for scale, noun in _SCALES:
        times, rest = divmod(rest, scale)
        if times > 1:
            words += _below_a_thousand(times, Gender.MASCULINE, at)
        if times:
            words.append(form_after(times, noun, case))
    if abs(number) == 1:
        words.append(_ONE[gender][at])
    else:
        words += _below_a_thousand(rest, gender, at)
    return " ".join(words)


def form_after(number: int, noun: Declined, case: Case) -> str:
    """Return the noun as it stands after so many, all of it in that case.

    After *zero*, and after a number that ends in *tysiąc* or *milion*, it stays in the genitive:
    these are nouns themselves, *z tysiącem złotych*.
    """
    at = _CASES[case]
    asked = category(number)
    if asked == "one":
        return noun.singular[at]
    if number % 1000 == 0 or (asked == "many" and at in _STRAIGHT):
        at = _GENITIVE
    return noun.plural[at]


def _below_a_thousand(number: int, gender: Gender, at: int) -> list[str]:
    """Return the words of hundreds, tens and units; a last *jeden* does not decline."""
    hundreds, rest = number // 100 * 100, number % 100
    tens = rest if rest in _WORDS else rest // 10 * 10
    units = rest - tens
    if gender is Gender.PERSONAL and at in _STRAIGHT:
        at = _GENITIVE
    return [_word(part, gender, at) for part in (hundreds, tens, units) if part]


def _word(part: int, gender: Gender, at: int) -> str:
    if part == 1:
        return "jeden"
    forms = _TWO_FEMININE if part == 2 and gender is Gender.FEMININE else _WORDS[part]  # noqa: PLR2004  dwie
    return forms[at]
