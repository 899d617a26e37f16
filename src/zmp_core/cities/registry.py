"""The register of towns: which there are on a day, and how to find one.

Origin of the table, and what it does not tell: ``data/README.md``.
"""

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Final

import attrs

from zmp_core.cities import names
from zmp_core.cities.city import City, Executive
from zmp_core.cities.names import CityName
from zmp_core.cities.teryt import GminaNumber, TerytCode
from zmp_core.errors import AmbiguousError, InvalidValueError, NotCoveredError
from zmp_core.law.period import Period, unless_day
from zmp_core.polish.collation import order

# The state that the table tells, and the days of which it tells which towns there were. Changes
# come on the first day of a year (art. 4 ust. 5 u.s.g.), so the state stands until the next one.
# Of the 34 places that became towns on 2024-01-01 it says nothing.
AS_OF: Final = date(2026, 1, 1)
COVERED: Final = Period(since=date(2024, 1, 1), until=date(2026, 12, 31))


@attrs.frozen
class Register:
    """The towns of a day, in Polish order of their names.

    >>> from datetime import date
    >>> towns = register()
    >>> len(towns), len(register(date(2024, 4, 7)))
    (1026, 1013)
    >>> towns.by_code("1465011").name.in_phrase
    'w Warszawie'
    >>> [str(town.code) for town in towns.search("olsztyn")]
    ['2404124', '2862011', '2814094']

    Attributes:
        day: The day.
        cities: The towns.
    """

    day: date
    cities: tuple[City, ...]

    def by_code(self, code: TerytCode | GminaNumber | str) -> City:
        """Return the town of a code: its own, that of its gmina, or their number without the kind.

        Args:
            code: The code; as text it is read by ``TerytCode.parse``, so it has the kind.

        Raises:
            InvalidValueError: If a text is no code.
            NotCoveredError: If no town of the register, and no gmina of one, has that code.
        """
        if not isinstance(code, TerytCode | GminaNumber):
            code = TerytCode.parse(code)
        try:
            return self._by_code[code.digits]
        except KeyError:
            raise NotCoveredError(f"code {code} on {self.day}", self._covered) from None

    def by_name(self, name: str) -> City:
        """Return the town that is called exactly so, ``"Nowy Dwór Gdański"``.

        Raises:
            NotCoveredError: If no town is.
            AmbiguousError: If several are; the candidates are their codes.
        """
        found = [city for city in self.cities if city.name.nominative == name]
        if not found:
            raise NotCoveredError(f"town {name!r} on {self.day}", self._covered)
        if len(found) > 1:
            raise AmbiguousError(name, tuple(str(city.code) for city in found))
        return found[0]

    def search(self, text: str) -> tuple[City, ...]:
        """Return all towns that a person may mean who types this.

        Capitals, diacritics, hyphens and signs do not count. The text is looked for in the name,
        in its confirmed genitive and locative and after *w*; the last word may be cut short.

        Returns:
            First those of which it is a whole form ("Opole"), then those of which it is some of
            the words ("Opole Lubelskie"), then those in which it begins a word; each in Polish
            order. None for a text without letters.
        """
        wanted = _folded(text)
        if not wanted:
            return ()
        hits = [each for each in self._forms if f" {wanted}" in each[1]]
        # The sort is stable: within each of the three the order of the register stays.
        hits.sort(key=lambda hit: (f"| {wanted} |" not in hit[1], f" {wanted} " not in hit[1]))
        return tuple(city for city, _ in hits)

    def __len__(self) -> int:
        """Return how many towns there are."""
        return len(self.cities)

    def __iter__(self) -> Iterator[City]:
        """Give the towns in Polish order."""
        return iter(self.cities)

    @property
    def _covered(self) -> str:
        return f"{len(self)} towns and their gminas, {COVERED}"

    @cached_property
    def _by_code(self) -> Mapping[str, City]:
        return {digits: city for city in self.cities for digits in _codes(city)}

    @cached_property
    def _forms(self) -> tuple[tuple[City, str], ...]:
        return tuple((city, _forms(city.name)) for city in self.cities)


def _codes(city: City) -> tuple[str, ...]:
    """Return all digits by which a town is asked for: its own, its gmina's, without the kind."""
    return (city.code.digits, city.gmina.digits, city.code.digits[:6])


def _forms(name: CityName) -> str:
    """Return the forms of a name as one text, "| krakow | krakowa | krakowie | w krakowie |"."""
    forms = (name.nominative, name.genitive, name.locative, name.in_phrase)
    known = dict.fromkeys(_folded(form) for form in forms if form is not None)
    return f"| {' | '.join(known)} |"


_SIGNS: Final = re.compile(r"[\W_]+")


def _folded(text: str) -> str:
    """Return the words of a text without capitals, diacritics and signs, a blank between them."""
    # The stroke of "ł" is no mark that Unicode takes off.
    plain = unicodedata.normalize("NFD", text.casefold().replace("ł", "l"))
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    return _SIGNS.sub(" ", letters).strip()


def register(day: date | None = None) -> Register:
    """Return the register of towns as of a day.

    Args:
        day: The day; without one, the day of the data, 2026-01-01. There is no clock: it does not
            become another day by itself.

    Returns:
        The towns of that day. What was not a town yet is left out; all else, names, offices and
        numbers, is what the data of their own days say.

    Raises:
        InvalidValueError: If the day is no plain day.
        NotCoveredError: If it is before 2024-01-01 or after 2026-12-31.

    Source: TERC as of 2026-01-01 (GUS); art. 4 ust. 5 u.s.g.; ``data/README.md``.
    """
    if day is None:
        return _as_of(AS_OF)
    if unless_day(day, path="", expected=""):
        raise InvalidValueError(day, "a datetime.date or None")
    if day not in COVERED:
        raise NotCoveredError(f"the register of towns on {day}", str(COVERED))
    return _as_of(day)


@lru_cache(maxsize=8)
def _as_of(day: date) -> Register:
    there = (city for city in _cities() if city.town_since is None or city.town_since <= day)
    return Register(day, tuple(there))


@cache
def _cities() -> tuple[City, ...]:
    table = files("zmp_core.cities") / "data" / "cities.csv"
    rows = csv.DictReader(table.read_text("utf-8").splitlines())
    # The order of cities itself, made in one pass: comparing two works out both keys each time.
    return tuple(
        sorted(map(_city, rows), key=lambda city: (order(city.name.nominative), city.code.digits))
    )


def _city(row: Mapping[str, str]) -> City:
    since = row["town_since"]
    return City(
        name=names.stored(row["code"]) or CityName(row["name"]),
        code=TerytCode(row["code"]),
        powiat=row["powiat"],
        executive=Executive(row["executive"]),
        office_2024=row["office_2024"],
        gmina_residents_2024=int(row["gmina_residents_2024"]),
        town_since=date.fromisoformat(since) if since else None,
    )
