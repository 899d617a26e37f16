"""Names of towns in Polish cases: stored forms, each with its confirmation, and no formula.

A rule of endings that is right for 95 names of a hundred prints the others wrong on paper that
people sign. The towns are a closed set, so their forms are data. Origin: ``data/NAMES.md``.
"""

import csv
import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final

import attrs

from zmp_core.errors import Fault, InvalidRecordError, unless_kind, unless_text


class Ground(StrEnum):
    """By what a form of a name is confirmed."""

    GOLD = "gold"
    """It stands in a list of 226 hard names, made by hand and held against public sources."""
    DICTIONARY = "dictionary"
    """The dictionary SGJP has this form for that name and no other, word by word where there are
    several, in agreement."""
    OFFICE = "office"
    """The title of the office bears it: "Burmistrz Brzostku", as the elections of 2024 had it."""
    COURT = "court"
    """A district court bears it: "Sąd Rejonowy w Oleśnie" (Dz.U. 2018 poz. 2548, § 2)."""
    HAND = "hand"
    """A person chose it where all others are silent or leave a choice; the reason is written."""


@attrs.frozen
class Confirmation:
    """By what each form of a name is confirmed.

    Attributes:
        genitive: Grounds of the genitive (dopełniacz); empty where the genitive is not known.
        locative: Grounds of the locative (miejscownik); empty where the locative is not known.

    Raises:
        InvalidRecordError: If they are no tuples of grounds.
    """

    genitive: tuple[Ground, ...] = ()
    locative: tuple[Ground, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse what are no grounds."""
        given: tuple[tuple[str, object], ...] = (
            ("genitive", self.genitive),
            ("locative", self.locative),
        )
        faults = tuple(
            Fault("not_grounds", f"/{case}", grounds, "a tuple of Ground")
            for case, grounds in given
            if type(grounds) is not tuple or not all(isinstance(each, Ground) for each in grounds)
        )
        if faults:
            raise InvalidRecordError(faults)


# "we" before w or f and a consonant, and before Lw; right for every locative of the table.
_WE: Final = re.compile(r"[WwFf][^aeiouyąęó]|Lw")


@attrs.frozen
class CityName:
    """A name of a place with the two cases that documents need.

    >>> name = CityName("Wrocław", genitive="Wrocławia", locative="Wrocławiu")
    >>> f"Prezydent {name.genitive}, Rada Miejska {name.in_phrase}"
    'Prezydent Wrocławia, Rada Miejska we Wrocławiu'

    Attributes:
        nominative: The name itself (mianownik): "Kraków".
        genitive: "Krakowa" (dopełniacz: kogo, czego); ``None`` where not known.
        locative: "Krakowie" (miejscownik: w kim, w czym); ``None`` where not known.
        confirmed: By what the forms are confirmed; ``None`` where the caller answers for them.

    Raises:
        InvalidRecordError: If a form is blank or no text.
    """

    nominative: str
    genitive: str | None = None
    locative: str | None = None
    confirmed: Confirmation | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no name."""
        faults = unless_text(self.nominative, path="/nominative")
        for case, form in (("genitive", self.genitive), ("locative", self.locative)):
            if form is not None:
                faults += unless_text(form, path=f"/{case}")
        faults += unless_kind(
            self.confirmed,
            Confirmation | None,
            code="not_a_confirmation",
            path="/confirmed",
            expected="a Confirmation or None",
        )
        if faults:
            raise InvalidRecordError(tuple(faults))

    @property
    def in_phrase(self) -> str | None:
        """The place as an answer to *where*: "w Krakowie"; ``None`` where it is not known."""
        if self.locative is None:
            return None
        return f"{'we' if _WE.match(self.locative) else 'w'} {self.locative}"

    def __str__(self) -> str:
        """Print the name itself, in the nominative."""
        return self.nominative


def stored(code: str) -> CityName | None:
    """Return the stored name of a town; ``None`` where the table does not have it.

    >>> stored("0604011").in_phrase
    'w Hrubieszowie'
    >>> stored("0604012") is None    # a rural gmina
    True

    Args:
        code: The seven digits of TERC of a town (kinds 1 and 4).
    """
    return _names().get(code)


@cache
def _names() -> Mapping[str, CityName]:
    table = files("zmp_core.cities") / "data" / "names.csv"
    rows = csv.DictReader(table.read_text("utf-8").splitlines())
    return {row["code"]: _name(row) for row in rows}


def _name(row: Mapping[str, str]) -> CityName:
    return CityName(
        row["nominative"],
        row["genitive"] or None,
        row["locative"] or None,
        Confirmation(_grounds(row["genitive_by"]), _grounds(row["locative_by"])),
    )


@cache  # there are about a dozen different cells
def _grounds(cell: str) -> tuple[Ground, ...]:
    return tuple(map(Ground, cell.split()))
