"""A city: a town of Poland with its codes, its name and the office of its executive."""

from datetime import date
from enum import StrEnum
from typing import Final

import attrs

from zmp_core.cities.names import CityName
from zmp_core.cities.teryt import TerytCode, UnitKind, Voivodeship
from zmp_core.errors import Fault, InvalidRecordError, unless_kind, unless_number, unless_text
from zmp_core.law.period import unless_day
from zmp_core.polish.collation import order


class CityKind(StrEnum):
    """How a town stands in the division of the country."""

    CITY_WITH_POWIAT_RIGHTS = "city_with_powiat_rights"
    """Miasto na prawach powiatu: a gmina that does the tasks of a powiat too (art. 91 u.s.p.)."""
    URBAN_GMINA = "urban_gmina"
    """Gmina miejska: the gmina is the town."""
    TOWN_IN_URBAN_RURAL_GMINA = "town_in_urban_rural_gmina"
    """Miasto w gminie miejsko-wiejskiej: council and executive are those of the whole gmina."""


class Executive(StrEnum):
    """The office of the executive of a gmina (organ wykonawczy).

    It is data. Art. 26 ust. 4 u.s.g. gives a president to towns above 100 000 residents, and to
    those that had one when the act came into force; no number of today tells which these are.
    """

    WOJT = "wojt"
    """Wójt, art. 26 ust. 1 u.s.g."""
    BURMISTRZ = "burmistrz"
    """Burmistrz, where the seat of the authorities is a town of the gmina (art. 26 ust. 3)."""
    PREZYDENT = "prezydent"
    """Prezydent miasta (art. 26 ust. 4)."""


_TOWNS: Final = (UnitKind.URBAN_GMINA, UnitKind.TOWN)
_EXPECTED_EXECUTIVE: Final = "one of: " + ", ".join(Executive)
_EXPECTED_CODE: Final = "the code of a town, which ends in 1 or 4, '0264011'"


def _place(name: CityName) -> object:
    return order(name.nominative)


@attrs.frozen(kw_only=True, order=True)
class City:
    """A town (miasto). Towns sort by name in Polish order, those of one name by code.

    Attributes:
        name: Its name, with the cases that are confirmed.
        code: Its TERYT code: that of the gmina miejska, or that of the town in a gmina
            miejsko-wiejska.
        powiat: Name of the powiat, ``"bolesławiecki"``; a city with powiat rights is its own.
        executive: Whose office the executive of its gmina is.
        office_2024: The office by its full name, ``"Burmistrz Nowogrodźca"``, as the data of the
            elections of 2024-04-07 has it; ``None`` where unknown. Where the place was no town
            then, it is still a wójt.
        gmina_residents_2024: Residents of the whole gmina, in persons, as published with those
            elections: those of the register of voters, by which seats are counted, and not those
            of GUS. As of which day they were counted is not known. ``None`` where unknown.
        town_since: First day on which it was a town; ``None`` where it was one before the
            register begins.

    Raises:
        InvalidRecordError: If a field can be no such value.
    """

    name: CityName = attrs.field(order=_place)
    code: TerytCode
    powiat: str = attrs.field(order=False)
    executive: Executive = attrs.field(order=False)
    office_2024: str | None = attrs.field(default=None, order=False)
    gmina_residents_2024: int | None = attrs.field(default=None, order=False)
    town_since: date | None = attrs.field(default=None, order=False)

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no town."""
        if faults := _faults(self):
            raise InvalidRecordError(tuple(faults))

    @property
    def kind(self) -> CityKind:
        """How it stands in the division of the country; the code tells."""
        if self.code.has_powiat_rights:
            return CityKind.CITY_WITH_POWIAT_RIGHTS
        if self.code.kind is UnitKind.URBAN_GMINA:
            return CityKind.URBAN_GMINA
        return CityKind.TOWN_IN_URBAN_RURAL_GMINA

    @property
    def voivodeship(self) -> Voivodeship:
        """The voivodeship in which it lies."""
        return self.code.voivodeship

    @property
    def gmina(self) -> TerytCode:
        """Code of its gmina: the town's own for a gmina miejska, else the one that ends in 3."""
        return self.code.gmina or self.code

    def __str__(self) -> str:
        """Print the name."""
        return str(self.name)


def _faults(city: City) -> list[Fault]:
    town = getattr(city.code, "kind", None) in _TOWNS
    faults = unless_kind(
        city.name, CityName, code="not_a_city_name", path="/name", expected="a CityName"
    )
    if not town:
        faults.append(Fault("not_a_town", "/code", city.code, _EXPECTED_CODE))
    faults += unless_text(city.powiat, path="/powiat")
    faults += unless_kind(
        city.executive,
        Executive,
        code="not_an_executive",
        path="/executive",
        expected=_EXPECTED_EXECUTIVE,
    )
    if city.office_2024 is not None:
        faults += unless_text(city.office_2024, path="/office_2024")
    if city.gmina_residents_2024 is not None:
        faults += unless_number(
            city.gmina_residents_2024,
            0,
            code="not_a_number_of_residents",
            path="/gmina_residents_2024",
            expected="a whole number of persons, 0 or more, or None",
        )
    if city.town_since is not None:
        faults += unless_day(
            city.town_since, path="/town_since", expected="a datetime.date or None"
        )
    return faults
