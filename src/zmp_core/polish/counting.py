"""Counted people and things: 1 głos, 2 głosy, 5 głosów; 1 radny, 2 radnych, 22 radnych.

A noun takes the form that its number asks for, and a verb agrees with both: *głosował 1 radny*,
*głosowało 5 radnych*, *2 miasta głosowały*. Whether a person is *radny* or *radna* is told by the
caller and never derived.
"""

from typing import Final, Literal

import attrs

from zmp_core.errors import InvalidRecordError, InvalidValueError, unless_kind, unless_text
from zmp_core.polish.grammar import Gender
from zmp_core.polish.numbers import Number, format_number, own_places
from zmp_core.polish.spaces import NO_BREAK, Spaces, spaced

Category = Literal["one", "few", "many", "other"]

_FEW: Final = (2, 3, 4)
_TEENS: Final = (12, 13, 14)


def category(number: Number) -> Category:
    """Return which form the number asks for.

    >>> from decimal import Decimal
    >>> [category(number) for number in (1, 22, 12, 21, Decimal("1.5"))]
    ['one', 'few', 'many', 'many', 'other']

    Returns:
        ``"one"`` for 1 alone; ``"few"`` where the last digit is 2, 3 or 4, but not for 12 to 14;
        ``"other"`` where decimals are printed, be it 1,0; ``"many"`` for the rest.

    Raises:
        InvalidValueError: If it is no number that can be printed whole.

    Source: the cardinal plural rules for Polish of Unicode CLDR, with their names.
    """
    if type(number) is not int and own_places(number):
        return "other"
    whole = abs(int(number))
    if whole == 1:
        return "one"
    return "few" if whole % 10 in _FEW and whole % 100 not in _TEENS else "many"


@attrs.frozen
class Noun:
    """The forms of a noun that stand after a number.

    >>> city = Noun("miasto", "miasta", "miast", "miasta", gender=Gender.NEUTER)
    >>> [city.after(number) for number in (1, 2, 5)]
    ['miasto', 'miasta', 'miast']

    Attributes:
        one: After 1: *głos*, *radny*.
        few: After 2, 3, 4, 22 …: *głosy*; a masculine personal noun has its genitive plural
            here, *radnych*.
        many: After 5, 12, 21 …: *głosów*, *radnych*.
        genitive: The genitive singular, after a number with decimals and after *zabrakło 1*:
            *głosu*, *radnego*.
        gender: What verbs agree with; ``None`` where no verb is wanted.

    Raises:
        InvalidRecordError: If a form is no word or the gender is none.
    """

    one: str
    few: str
    many: str
    genitive: str
    gender: Gender | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse forms that are no words."""
        faults = [
            *unless_text(self.one, path="/one"),
            *unless_text(self.few, path="/few"),
            *unless_text(self.many, path="/many"),
            *unless_text(self.genitive, path="/genitive"),
            *unless_kind(
                self.gender,
                Gender | None,
                code="not_a_gender",
                path="/gender",
                expected="a Gender or None",
            ),
        ]
        if faults:
            raise InvalidRecordError(tuple(faults))

    def after(self, number: Number) -> str:
        """Return the form, without the number.

        Raises:
            InvalidValueError: If it is no number that can be printed whole.
        """
        forms = {"one": self.one, "few": self.few, "many": self.many, "other": self.genitive}
        return forms[category(number)]


@attrs.frozen
class Verb:
    """The forms of a verb that agree with what is counted.

    >>> f"{VOTED.after(1, COUNCILLOR)}, {VOTED.after(2, COUNCILLOR)}, {VOTED.after(2, CITY)}"
    'głosował, głosowało, głosowały'

    Attributes:
        masculine: *głosował* 1 radny.
        feminine: *głosowała* 1 radna.
        neuter: *głosowało* 1 miasto, 2 radnych, 5 radnych, 5 miast.
        plural: *głosowały* 2 miasta, 3 radne.

    Raises:
        InvalidRecordError: If a form is no word.
    """

    masculine: str
    feminine: str
    neuter: str
    plural: str

    def __attrs_post_init__(self) -> None:
        """Refuse forms that are no words."""
        faults = [
            *unless_text(self.masculine, path="/masculine"),
            *unless_text(self.feminine, path="/feminine"),
            *unless_text(self.neuter, path="/neuter"),
            *unless_text(self.plural, path="/plural"),
        ]
        if faults:
            raise InvalidRecordError(tuple(faults))

    def after(self, number: Number, noun: Noun) -> str:
        """Return the form that agrees with so many of the noun.

        Raises:
            InvalidValueError: If the gender of the noun is not told, or the number cannot be
                printed whole.
        """
        if noun.gender is None:
            raise InvalidValueError(noun, expected="a noun whose gender is told")
        asked = category(number)
        if asked == "one":
            return {Gender.FEMININE: self.feminine, Gender.NEUTER: self.neuter}.get(
                noun.gender, self.masculine
            )
        return self.plural if asked == "few" and noun.gender != Gender.PERSONAL else self.neuter


VOTE: Final = Noun("głos", "głosy", "głosów", "głosu", gender=Gender.MASCULINE)
COUNCILLOR: Final = Noun("radny", "radnych", "radnych", "radnego", gender=Gender.PERSONAL)
WOMAN_COUNCILLOR: Final = Noun("radna", "radne", "radnych", "radnej", gender=Gender.FEMININE)
MEMBER: Final = Noun("członek", "członków", "członków", "członka", gender=Gender.PERSONAL)
DELEGATE: Final = Noun("delegat", "delegatów", "delegatów", "delegata", gender=Gender.PERSONAL)
REPRESENTATIVE: Final = Noun(
    "przedstawiciel",
    "przedstawicieli",
    "przedstawicieli",
    "przedstawiciela",
    gender=Gender.PERSONAL,
)
RESIDENT: Final = Noun(
    "mieszkaniec", "mieszkańców", "mieszkańców", "mieszkańca", gender=Gender.PERSONAL
)
PERSON: Final = Noun("osoba", "osoby", "osób", "osoby", gender=Gender.FEMININE)
CITY: Final = Noun("miasto", "miasta", "miast", "miasta", gender=Gender.NEUTER)
GMINA: Final = Noun("gmina", "gminy", "gmin", "gminy", gender=Gender.FEMININE)
MANDATE: Final = Noun("mandat", "mandaty", "mandatów", "mandatu", gender=Gender.MASCULINE)
RESOLUTION: Final = Noun("uchwała", "uchwały", "uchwał", "uchwały", gender=Gender.FEMININE)
SESSION: Final = Noun("sesja", "sesje", "sesji", "sesji", gender=Gender.FEMININE)
SITTING: Final = Noun(
    "posiedzenie", "posiedzenia", "posiedzeń", "posiedzenia", gender=Gender.NEUTER
)
ITEM: Final = Noun("punkt", "punkty", "punktów", "punktu", gender=Gender.MASCULINE)
DAY: Final = Noun("dzień", "dni", "dni", "dnia", gender=Gender.MASCULINE)
MONTH: Final = Noun("miesiąc", "miesiące", "miesięcy", "miesiąca", gender=Gender.MASCULINE)
YEAR: Final = Noun("rok", "lata", "lat", "roku", gender=Gender.MASCULINE)
ZLOTY: Final = Noun("złoty", "złote", "złotych", "złotego", gender=Gender.MASCULINE)
GROSZ: Final = Noun("grosz", "grosze", "groszy", "grosza", gender=Gender.MASCULINE)

VOTED: Final = Verb("głosował", "głosowała", "głosowało", "głosowały")
TOOK_PART: Final = Verb("wziął udział", "wzięła udział", "wzięło udział", "wzięły udział")
ABSTAINED: Final = Verb("wstrzymał się", "wstrzymała się", "wstrzymało się", "wstrzymały się")


def counted(number: Number, noun: Noun, *, spaces: Spaces = "no_break") -> str:
    r"""Return the number with the noun in the nominative form it asks for.

    >>> counted(22, VOTE), counted(21, VOTE), counted(22, COUNCILLOR, spaces="plain")
    ('22\xa0głosy', '21\xa0głosów', '22 radnych')

    Raises:
        InvalidValueError: If it is no number that can be printed whole.
    """
    return f"{format_number(number, spaces=spaces)}{spaced(NO_BREAK, spaces)}{noun.after(number)}"


def lacking(number: Number, noun: Noun, *, spaces: Spaces = "no_break") -> str:
    r"""Return the number with the noun in the genitive, as after *zabrakło* and *co najmniej*.

    >>> lacking(1, VOTE), lacking(3, VOTE, spaces="plain")
    ('1\xa0głosu', '3 głosów')

    Raises:
        InvalidValueError: If it is no number that can be printed whole.
    """
    form = noun.many if category(number) in {"few", "many"} else noun.genitive
    return f"{format_number(number, spaces=spaces)}{spaced(NO_BREAK, spaces)}{form}"
