"""What councils of towns call themselves: stored names with their source, else a marked default.

By law a council that sits in a town is a *rada miejska* (art. 15 ust. 2 u.s.g.). In practice there
are a dozen shapes, some with the name of the town in the genitive, some in the nominative: no
formula finds them. Origin of the table: ``data/NAMES.md``.
"""

import csv
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

import attrs

from zmp_core.cities.names import stored
from zmp_core.errors import Fault, InvalidRecordError, NotCoveredError, unless_text
from zmp_core.law.period import unless_day


@attrs.frozen(kw_only=True)
class CouncilName:
    """What a council calls itself.

    Attributes:
        nominative: "Rada Miasta Krakowa".
        genitive: As it follows *uchwała* in the heading of a resolution: "Rady Miasta Krakowa".
        source: Where it was seen; ``None`` where it was made after the usual shape.
        signed: Day of the latest act seen that bears it; ``None`` where not known.

    Raises:
        InvalidRecordError: If a name or the source is blank, the day is none, or there is a day
            without a source.
    """

    nominative: str
    genitive: str
    source: str | None
    signed: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no name of a council."""
        faults = unless_text(self.nominative, path="/nominative")
        faults += unless_text(self.genitive, path="/genitive")
        if self.source is not None:
            faults += unless_text(self.source, path="/source")
        elif self.signed is not None:
            faults.append(Fault("day_without_source", "/signed", self.signed, "None"))
        if self.signed is not None:
            faults += unless_day(self.signed, path="/signed", expected="a datetime.date or None")
        if faults:
            raise InvalidRecordError(tuple(faults))

    @property
    def derived(self) -> bool:
        """Whether the name is only the usual shape, and nobody has looked what the council says."""
        return self.source is None

    def __str__(self) -> str:
        """Print the name in the nominative."""
        return self.nominative


def council_name(code: str) -> CouncilName:
    """Return the name of the council of a town, as the council writes it where that is known.

    >>> council_name("1261011").genitive, council_name("1261011").source
    ('Rady Miasta Krakowa', 'bip.krakow.pl')
    >>> council_name("0604011").genitive, council_name("0604011").derived
    ('Rady Miejskiej w Hrubieszowie', True)

    Args:
        code: The seven digits of TERC of a town (kinds 1 and 4).

    Raises:
        NotCoveredError: If there is no such town, or nothing is known of its council and its
            locative.
    """
    known = _councils().get(code)
    return known if known is not None else _usual(code)


def _usual(code: str) -> CouncilName:
    town = stored(code)
    if town is None or town.in_phrase is None:
        raise NotCoveredError(f"the name of the council of {code!r}", "the towns of the register")
    return CouncilName(
        nominative=f"Rada Miejska {town.in_phrase}",
        genitive=f"Rady Miejskiej {town.in_phrase}",
        source=None,
    )


@cache
def _councils() -> Mapping[str, CouncilName]:
    table = files("zmp_core.cities") / "data" / "bodies.csv"
    rows = csv.DictReader(table.read_text("utf-8").splitlines())
    return {row["code"]: _council(row) for row in rows}


def _council(row: Mapping[str, str]) -> CouncilName:
    return CouncilName(
        nominative=row["nominative"],
        genitive=row["genitive"],
        source=row["source"],
        signed=date.fromisoformat(row["signed"]) if row["signed"] else None,
    )
