"""Official journals (dzienniki urzędowe): the two of the state and the gazette of each voivodeship.

Until 2011 a reference to Dziennik Ustaw or Monitor Polski has the number of the issue; since 2012
only a position. Since when the gazettes of the voivodeships go without numbers was not traced, so
none of theirs is refused.

Not here: references to what they publish (``journal_citation.py``) and links (``eli.py``).
"""

import re
from typing import Final

import attrs

from zmp_core.errors import AmbiguousError, InvalidValueError
from zmp_core.law.reading import composed


@attrs.frozen(kw_only=True)
class Journal:
    """An official journal (dziennik urzędowy).

    Attributes:
        id: Its code in the European Legislation Identifier, ``"DU"``, ``"POL_WOJ_MP"``.
        name: *Dziennik Ustaw*.
        genitive: *Dziennika Ustaw*.
        locative: *Dzienniku Ustaw*.
        short: How a reference names it, *Dz. U.*.
        host: Where its links answer, ``"eli.gov.pl"``.
        numbered_until: The last year whose references have the number of an issue; ``None`` where
            that was not traced.
    """

    id: str
    name: str
    genitive: str
    locative: str
    short: str
    host: str
    numbered_until: int | None = None


DU: Final = Journal(
    id="DU",
    name="Dziennik Ustaw",
    genitive="Dziennika Ustaw",
    locative="Dzienniku Ustaw",
    short="Dz. U.",
    host="eli.gov.pl",
    numbered_until=2011,
)
MP: Final = Journal(
    id="MP",
    name="Monitor Polski",
    genitive="Monitora Polskiego",
    locative="Monitorze Polskim",
    short="M.P.",
    host="eli.gov.pl",
    numbered_until=2011,
)


def _gazette(code: str, voivodeship: str, host: str) -> Journal:
    """Return the gazette of a voivodeship whose adjective is given in the genitive."""
    return Journal(
        id=f"POL_WOJ_{code}",
        name=f"Dziennik Urzędowy Województwa {voivodeship}",
        genitive=f"Dziennika Urzędowego Województwa {voivodeship}",
        locative=f"Dzienniku Urzędowym Województwa {voivodeship}",
        short=f"Dz. Urz. Woj. {voivodeship}",
        host=host,
    )


# Codes and hosts: a public list that its authors checked in July 2026; DS, LD, MP and MZ were also
# seen in three other public projects. They are not the usual two letters of the voivodeships.
GAZETTES: Final = (
    _gazette("DS", "Dolnośląskiego", "edzienniki.duw.pl"),
    _gazette("KP", "Kujawsko-Pomorskiego", "edzienniki.bydgoszcz.uw.gov.pl"),
    _gazette("LB", "Lubelskiego", "edziennik.lublin.uw.gov.pl"),
    _gazette("LS", "Lubuskiego", "dzienniki.luw.pl"),
    _gazette("LD", "Łódzkiego", "dziennik.lodzkie.eu"),
    _gazette("MP", "Małopolskiego", "edziennik.malopolska.uw.gov.pl"),
    _gazette("MZ", "Mazowieckiego", "edziennik.mazowieckie.pl"),
    _gazette("OP", "Opolskiego", "duwo.opole.uw.gov.pl"),
    _gazette("PK", "Podkarpackiego", "edziennik.rzeszow.uw.gov.pl"),
    _gazette("PL", "Podlaskiego", "edziennik.bialystok.uw.gov.pl"),
    _gazette("PM", "Pomorskiego", "edziennik.gdansk.uw.gov.pl"),
    _gazette("SL", "Śląskiego", "dzienniki.slask.eu"),
    _gazette("SK", "Świętokrzyskiego", "edziennik.kielce.uw.gov.pl"),
    _gazette("WM", "Warmińsko-Mazurskiego", "edzienniki.olsztyn.uw.gov.pl"),
    _gazette("WP", "Wielkopolskiego", "edziennik.poznan.uw.gov.pl"),
    _gazette("ZP", "Zachodniopomorskiego", "e-dziennik.szczecin.uw.gov.pl"),
)
JOURNALS: Final = (DU, MP, *GAZETTES)

# Customary, and not simply the beginning of the adjective.
_CUSTOMARY: Final = {("wlkp",): "POL_WOJ_WP", ("zach", "pom"): "POL_WOJ_ZP"}
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_SHORTEST: Final = 2
_EXPECTED: Final = "a voivodeship in the genitive, as 'Małopolskiego' or 'Mał.'"


def find_gazette(name: str) -> Journal:
    """Return the gazette of the voivodeship whose name begins so: ``"Maz."``, ``"Kuj.-Pom."``.

    >>> find_gazette("Mał.").genitive
    'Dziennika Urzędowego Województwa Małopolskiego'

    Args:
        name: The adjective in the genitive, whole or cut.

    Raises:
        InvalidValueError: If no voivodeship is called so.
        AmbiguousError: If several are: ``"Lub."``.
    """
    parts = tuple(_LETTERS.findall(composed(name, expected=_EXPECTED).casefold()))
    customary = _CUSTOMARY.get(parts)
    found = [each for each in GAZETTES if each.id == customary or _is_called(each, parts)]
    match found:
        case [gazette]:
            return gazette
        case []:
            raise InvalidValueError(name, _EXPECTED)
        case _:
            raise AmbiguousError(f"Dz. Urz. Woj. {name}", tuple(each.id for each in found))


def _is_called(gazette: Journal, parts: tuple[str, ...]) -> bool:
    adjective = _LETTERS.findall(gazette.name.rpartition(" ")[2].casefold())
    return len(adjective) == len(parts) and all(
        len(part) >= _SHORTEST and whole.startswith(part)
        for whole, part in zip(adjective, parts, strict=True)
    )
