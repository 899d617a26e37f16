"""Codes of the TERYT register: which unit of the division of the country a number means.

Form only. Whether a unit exists on a day is the business of a register.

Source: GUS, eTERYT, "Ogólna charakterystyka systemów rejestru" and "Pliki pełne - struktury"
(eteryt.stat.gov.pl, read 2026-11-25); rozporządzenie Rady Ministrów z 15.12.1998 (Dz.U. 1998 nr 157
poz. 1031).
"""

import re
from enum import StrEnum
from typing import Final, Self

import attrs

from zmp_core.errors import InvalidValueError


@attrs.frozen
class Voivodeship:
    """A voivodeship (województwo).

    Attributes:
        code: Its two digits in TERYT.
        name: Its name, ``"dolnośląskie"``.
    """

    code: str
    name: str

    def __str__(self) -> str:
        """Print the name."""
        return self.name


# Ustawa z 24.07.1998 o wprowadzeniu zasadniczego trójstopniowego podziału terytorialnego państwa
# (Dz.U. 1998 nr 96 poz. 603). GUS numbers them in the order of the alphabet, by even numbers.
VOIVODESHIPS: Final = (
    Voivodeship("02", "dolnośląskie"),
    Voivodeship("04", "kujawsko-pomorskie"),
    Voivodeship("06", "lubelskie"),
    Voivodeship("08", "lubuskie"),
    Voivodeship("10", "łódzkie"),
    Voivodeship("12", "małopolskie"),
    Voivodeship("14", "mazowieckie"),
    Voivodeship("16", "opolskie"),
    Voivodeship("18", "podkarpackie"),
    Voivodeship("20", "podlaskie"),
    Voivodeship("22", "pomorskie"),
    Voivodeship("24", "śląskie"),
    Voivodeship("26", "świętokrzyskie"),
    Voivodeship("28", "warmińsko-mazurskie"),
    Voivodeship("30", "wielkopolskie"),
    Voivodeship("32", "zachodniopomorskie"),
)
_BY_CODE: Final = {each.code: each for each in VOIVODESHIPS}


class UnitKind(StrEnum):
    """What a code means: how long it is, and of seven digits the last (rodzaj jednostki)."""

    VOIVODESHIP = "voivodeship"
    """Województwo: two digits."""
    POWIAT = "powiat"
    """Powiat, or a city with the rights of one (miasto na prawach powiatu): four digits."""
    URBAN_GMINA = "urban_gmina"
    """1, gmina miejska: the gmina is a town."""
    RURAL_GMINA = "rural_gmina"
    """2, gmina wiejska."""
    URBAN_RURAL_GMINA = "urban_rural_gmina"
    """3, gmina miejsko-wiejska: a town and its rural area."""
    TOWN = "town"
    """4, miasto w gminie miejsko-wiejskiej: the town alone."""
    RURAL_AREA = "rural_area"
    """5, obszar wiejski w gminie miejsko-wiejskiej: what is left without the town."""
    DISTRICT = "district"
    """8, dzielnica m.st. Warszawy."""
    DELEGATION = "delegation"
    """9, delegatura: a part of Kraków, Łódź, Poznań or Wrocław, known to statistics alone."""


_BY_DIGIT: Final = {
    "1": UnitKind.URBAN_GMINA,
    "2": UnitKind.RURAL_GMINA,
    "3": UnitKind.URBAN_RURAL_GMINA,
    "4": UnitKind.TOWN,
    "5": UnitKind.RURAL_AREA,
    "8": UnitKind.DISTRICT,
    "9": UnitKind.DELEGATION,
}
# Where the parts of cities are: the powiat code of the city.
_PARTS_OF: Final = {"8": ("1465",), "9": ("0264", "1061", "1261", "3064")}

_GMINA_OF: Final = {"1": "1", "2": "2", "3": "3", "4": "3", "5": "3"}
_TOWN_OF: Final = {"1": "1", "3": "4", "4": "4", "5": "4"}
_RURAL_AREA_OF: Final = {"3": "5", "4": "5", "5": "5"}

_LEAST_OF_CITIES: Final = "61"  # powiats are numbered 01 to 60, cities with their rights 61 to 99

_TOO_LONG: Final = 10**7  # the least number of eight digits: no code has lost its zero here

_CODE: Final = "2, 4 or 7 digits as text: WW, WWPP or WWPPGGR, '1465011' for Warszawa"
_NUMBER: Final = "6 digits as text: WWPPGG, '146501' for Warszawa"
# Groups set apart by a blank or a hyphen; the kind by an underscore too, as the cadastre does.
_WRITTEN: Final = re.compile(
    r"(\d\d)(?:[ \u00a0-]?(\d\d)(?:[ \u00a0-]?(\d\d)(?:[ \u00a0_-]?(\d))?)?)?", re.ASCII
)


def _flaw(digits: str) -> str | None:
    """Return what is wrong with the digits of a code of whatever length; ``None`` for nothing."""
    woj, pow_, gmi, rodz = digits[:2], digits[2:4], digits[4:6], digits[6:]
    if woj not in _BY_CODE:
        return "a voivodeship in front: an even number from 02 to 32"
    if pow_ == "00":
        return "a powiat at the third and fourth place: 01 to 99"
    if gmi == "00":
        return "a gmina at the fifth and sixth place: 01 to 99"
    if rodz and rodz not in _BY_DIGIT:
        return "a kind of unit at the end: 1, 2, 3, 4, 5, 8 or 9"
    if digits[:4] not in _PARTS_OF.get(rodz, (digits[:4],)):
        return f"{rodz} at the end only after a code that begins with " + " or ".join(
            _PARTS_OF[rodz]
        )
    return None


def _why_not(value: object, lengths: tuple[int, ...], form: str) -> str | None:
    """Return what would have been accepted instead of the value; ``None`` if the value is."""
    if not isinstance(value, str):
        if type(value) is not int:
            return form
        lost = _padded(str(value), lengths) if 0 <= value < _TOO_LONG else ""
        return f"{form}; a number keeps no zero in front{lost}"
    if not (value.isascii() and value.isdigit()):
        return form
    if len(value) in lengths:
        return _flaw(value)
    if len(value) == 6:  # noqa: PLR2004  WWPPGG
        form += "; without the kind it is a GminaNumber"
    return form + _padded(value, lengths)


def _digits(value: object) -> object:
    """Return the digits of a code as people write it; what is no such text, as it is."""
    written = _WRITTEN.fullmatch(value) if isinstance(value, str) else None
    return value if written is None else "".join(filter(None, written.groups()))


def _padded(digits: str, lengths: tuple[int, ...]) -> str:
    """Name the code that a spreadsheet has robbed of its zero, if it can be one."""
    whole = f"0{digits}"
    robbed = len(whole) in lengths and _flaw(whole) is None
    return f"; {whole!r} if a spreadsheet took the zero" if robbed else ""


@attrs.frozen(order=True)
class GminaNumber:
    """The six digits that a gmina shares with its parts: a TERYT code without the kind.

    Election data has it. It outlasts a change of kind: a village that becomes a town makes 2 into
    3. It is a type of its own because ``"264011"`` may as well be Wrocław after a spreadsheet took
    its zero.

    >>> GminaNumber("126101").code(UnitKind.URBAN_GMINA)
    TerytCode(digits='1261011')

    Attributes:
        digits: WWPPGG: voivodeship, powiat, gmina.

    Raises:
        InvalidValueError: If it is not of that form.
    """

    digits: str

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no such number."""
        expected = _why_not(self.digits, (6,), _NUMBER)
        if expected is not None:
            raise InvalidValueError(self.digits, expected)

    def code(self, kind: UnitKind) -> "TerytCode":
        """Return the code of the unit of this kind.

        Raises:
            InvalidValueError: If there can be no such unit: a voivodeship, a district elsewhere
                than in Warsaw.
        """
        for digit, each in _BY_DIGIT.items():
            if each is kind:
                return TerytCode(self.digits + digit)
        raise InvalidValueError(kind, "a kind of unit of seven digits")

    def __str__(self) -> str:
        """Print the digits."""
        return self.digits


@attrs.frozen(order=True)
class TerytCode:
    """Code of a voivodeship, a powiat, a gmina or a part of one (identyfikator TERYT).

    Codes are in the order of the register: a unit stands before its parts.

    >>> town = TerytCode.parse("02 01 04 4")
    >>> town, str(town.gmina), str(town.rural_area)
    (TerytCode(digits='0201044'), '0201043', '0201045')
    >>> TerytCode("201044")
    Traceback (most recent call last):
    zmp_core.errors.InvalidValueError: got '201044'; expected 2, 4 or 7 digits ...

    Attributes:
        digits: WW, WWPP or WWPPGGR as text; the zero in front of Wrocław, ``"0264011"``, is part
            of it.

    Raises:
        InvalidValueError: If it is not of such a form. That the unit exists is not checked.
    """

    digits: str

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no code."""
        expected = self.why_not(self.digits)
        if expected is not None:
            raise InvalidValueError(self.digits, expected)

    @classmethod
    def why_not(cls, value: object) -> str | None:
        """Return what would have been accepted instead of the value; ``None`` if it is a code.

        >>> TerytCode.why_not("0264011")
        >>> TerytCode.why_not("0264017")
        'a kind of unit at the end: 1, 2, 3, 4, 5, 8 or 9'
        """
        return _why_not(value, (2, 4, 7), _CODE)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a code as people write it: ``"1261011"``, ``"12 61 01 1"``, ``"126101_1"``.

        Groups may be set apart by a blank, a no-break space or a hyphen, the kind by an underscore
        too.

        Raises:
            InvalidValueError: If the text is no code; it keeps the text as given.
        """
        digits = _digits(text)
        expected = cls.why_not(digits)
        if expected is not None:
            raise InvalidValueError(text, expected)
        return cls(str(digits))

    @property
    def kind(self) -> UnitKind:
        """What the code means."""
        if len(self.digits) == 2:  # noqa: PLR2004  WW
            return UnitKind.VOIVODESHIP
        return _BY_DIGIT[self.digits[6]] if self.digits[4:] else UnitKind.POWIAT

    @property
    def voivodeship(self) -> Voivodeship:
        """The voivodeship in which the unit lies, or which it is."""
        return _BY_CODE[self.digits[:2]]

    @property
    def powiat(self) -> "TerytCode | None":
        """The powiat in which the unit lies, or which it is; ``None`` for a voivodeship."""
        return TerytCode(self.digits[:4]) if self.digits[2:] else None

    @property
    def has_powiat_rights(self) -> bool:
        """Whether the unit is, or is part of, a city with the rights of a powiat."""
        return self.digits[2:4] >= _LEAST_OF_CITIES

    @property
    def number(self) -> GminaNumber | None:
        """The six digits before the kind; ``None`` where there is no kind."""
        return GminaNumber(self.digits[:6]) if self.digits[6:] else None

    @property
    def gmina(self) -> "TerytCode | None":
        """The gmina to which a unit of seven digits belongs, or which it is.

        A town and a rural area belong to their gmina miejsko-wiejska; a district and a delegatura
        to their city, whose own code ends in ``011``.
        """
        if self.digits[6:] in _PARTS_OF:
            return TerytCode(f"{self.digits[:4]}011")
        return self._beside(_GMINA_OF)

    @property
    def town(self) -> "TerytCode | None":
        """The town of the gmina: 4 for 3, 4 and 5; a gmina miejska is its own town.

        ``None`` for what has no town of its own: a gmina wiejska, a part of a city, a powiat.
        """
        return self._beside(_TOWN_OF)

    @property
    def rural_area(self) -> "TerytCode | None":
        """The rural area of the gmina: 5 for 3, 4 and 5, else ``None``."""
        return self._beside(_RURAL_AREA_OF)

    def _beside(self, digit: dict[str, str]) -> "TerytCode | None":
        """Return the unit of the same number whose kind the table gives for this one."""
        kind = digit.get(self.digits[6:])
        return None if kind is None else TerytCode(self.digits[:6] + kind)

    @property
    def spaced(self) -> str:
        """The code in groups, ``"12 61 01 1"``, as printed lists have it."""
        groups = (self.digits[at : at + 2] for at in range(0, len(self.digits), 2))
        return " ".join(groups)

    @property
    def cadastral(self) -> str:
        """The code as the cadastre writes it, the kind set off: ``"126101_1"``."""
        return "_".join(filter(None, (self.digits[:6], self.digits[6:])))

    def __str__(self) -> str:
        """Print the digits."""
        return self.digits
