"""A provision (przepis): the place in an act on which something rests; and a place of no act yet.

Not here: how a citation is read (``citing.py``), and which text of an act was current
(``Act.reference``).
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import total_ordering
from itertools import groupby
from typing import Literal, TypeAlias

import attrs

from zmp_core.errors import Fault, InvalidRecordError, InvalidValueError
from zmp_core.law.act import ACTS, Act
from zmp_core.law.units import UNITS, Slip, Span, Unit, expected, span, spelled
from zmp_core.polish.grammar import Case

# How a citation names the act: *ustawy o samorządzie gminnym*, *u.s.g.*, or with its day as a legal
# basis does, *ustawy z dnia 8 marca 1990 r. o samorządzie gminnym*.
ActName: TypeAlias = Literal["title", "short", "full"]


@total_ordering
@attrs.frozen(kw_only=True)
class Place:
    """A place in some act, with the units of Polish citation kept under their own names.

    >>> Place.parse("art.18 ust 2 pkt. 9 lit. a)").unit()
    'art. 18 ust. 2 pkt 9 lit. a'
    >>> Place(art="28a") < Place(art="28aa") < Place(art="29")
    True
    >>> Place(art="14", ust="1") in Place(art="14")
    True

    Places are ordered as they follow in an act; the whole comes before its parts. A place is
    compared with places of no act only, and a `Provision` with provisions only.

    Attributes:
        art: Artykuł; text, for ``"28aa"`` is a number of an article.
        par: Paragraf (§), the unit of codes below the article, and of statutes in its stead.
        ust: Ustęp, one or a range, ``"5-6"``.
        pkt: Punkt.
        lit: Litera.
        tiret: Tiret, in words, ``"drugie"``.
        zdanie: Zdanie, in words, ``"pierwsze"``.

    Raises:
        InvalidRecordError: If a number of a unit cannot be one.
    """

    art: str | None = None
    par: str | None = None
    ust: str | None = None
    pkt: str | None = None
    lit: str | None = None
    tiret: str | None = None
    zdanie: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no number of its unit."""
        faults = [
            Fault("not_a_unit", f"/{unit.name}", number, expected(unit))
            for unit, number in self._named()
            if span(unit, number) is None
        ]
        if faults:
            raise InvalidRecordError(tuple(faults))

    @classmethod
    def parse(cls, text: str, acts: Iterable[Act] = ACTS) -> "Place":
        """Read one place, with the usual slips; a `Provision` where the text names the act.

        >>> Place.parse("§ 18 a ust. 2")
        Place(art=None, par='18a', ust='2', pkt=None, lit=None, tiret=None, zdanie=None)
        >>> str(Place.parse("art 14 ust 1 ustawy z dnia 8 marca 1990 r. o samorządzie gminnym"))
        'art. 14 ust. 1 u.s.g.'

        A journal that stands in brackets after the act is read too and not kept: which text was
        current is a question of the day (`Act.reference`).

        Args:
            text: The citation.
            acts: The acts that it may name, by abbreviation or title; add your statute.

        Raises:
            InvalidValueError: If it is no citation, names several places or an act that is not
                among the acts, or could be read only by guessing, as "rt. 14".
        """
        place, *others = parse_provisions(text, acts)
        if others:
            raise InvalidValueError(text, "one place; parse_provisions reads several")
        return place

    def of(self, act: Act) -> "Provision":
        """Return the same place in an act."""
        return Provision(act, **dict(self.numbers()))

    def numbers(self) -> Iterator[tuple[str, str]]:
        """Yield the units that are named, from the largest, each with its number."""
        return ((unit.name, number) for unit, number in self._named())

    def unit(self) -> str:
        """Return the place without the act: ``"art. 28a ust. 2"``."""
        return " ".join(f"{unit.sign} {number}" for unit, number in self._named())

    def spelled(self, case: Case = Case.NOMINATIVE) -> str:
        """Return the place in words, in a case; the signs of `unit` do not decline.

        >>> "w " + Place(art="16", ust="1", zdanie="pierwsze").spelled(Case.LOCATIVE)
        'w artykule 16 ustępie 1 zdaniu pierwszym'

        Raises:
            InvalidValueError: If a unit is a range, which would ask for a plural.
        """
        if any("-" in number for _, number in self._named()):
            raise InvalidValueError(self.unit(), "single units; a range is told by its signs only")
        return " ".join(spelled(unit, number, case) for unit, number in self._named())

    def __str__(self) -> str:
        """Return the place as a citation prints it."""
        return self.unit()

    def __contains__(self, other: "Place") -> bool:
        """Tell whether the other place is this one or lies in it, both of no act."""
        return type(other) is type(self) and all(
            not mine or (bool(theirs) and mine[0] <= theirs[0] and theirs[1] <= mine[1])
            for mine, theirs in zip(self.spans(), other.spans(), strict=True)
        )

    def __lt__(self, other: "Place") -> bool:
        """Tell whether this place comes first."""
        if type(other) is not type(self):
            return NotImplemented
        return self.spans() < other.spans()

    def spans(self) -> tuple[Span, ...]:
        """Return for each unit the first and the last number that it names, to compare them."""
        named = {unit.name: span(unit, number) or () for unit, number in self._named()}
        return tuple(named.get(unit.name, ()) for unit in UNITS)

    def _named(self) -> Iterator[tuple[Unit, str]]:
        each = ((unit, getattr(self, unit.name)) for unit in UNITS)
        return ((unit, number) for unit, number in each if number is not None)


@attrs.frozen
class Provision(Place):
    """One place in an act.

    >>> from zmp_core.law.act import USG
    >>> Provision(USG, art="28a", ust="2").format()
    'art. 28a ust. 2 ustawy o samorządzie gminnym'
    >>> str(Provision(USG, art="14", ust="1"))
    'art. 14 ust. 1 u.s.g.'
    >>> Provision.parse("art. 14 ust. 1 u.s.g.") == Provision(USG, art="14", ust="1")
    True

    Where a text names no act, ``parse`` gives a `Place`, which becomes a provision by `Place.of`.
    Provisions are ordered by act, then as they follow in it.

    Attributes:
        act: The act.

    Raises:
        InvalidRecordError: If a number of a unit cannot be one.
    """

    act: Act

    @property
    def place(self) -> Place:
        """The place without the act."""
        return Place(**dict(self.numbers()))

    def format(self, act: ActName = "title") -> str:
        """Return the citation in Polish.

        Args:
            act: ``"title"`` names the act as minutes do (*ustawy o samorządzie gminnym*),
                ``"short"`` by its abbreviation (*u.s.g.*), ``"full"`` with its day as a legal basis
                does (*ustawy z dnia 8 marca 1990 r. o samorządzie gminnym*).
        """
        return f"{self.unit()} {_name(self.act, act)}".lstrip()

    def __str__(self) -> str:
        """Return the citation with the abbreviation of the act."""
        return self.format("short")

    def __contains__(self, other: Place) -> bool:
        """Tell whether the other provision is of the same act, and this one or within it."""
        return isinstance(other, Provision) and other.act == self.act and other.place in self.place

    def __lt__(self, other: Place) -> bool:
        """Tell whether this provision comes first."""
        if not isinstance(other, Provision):
            return NotImplemented
        mine, theirs = ((each.act.id, each.act.day or date.min) for each in (self, other))
        return self.place < other.place if mine == theirs else mine < theirs


def parse_provisions(text: str, acts: Iterable[Act] = ACTS) -> tuple[Place, ...]:
    """Read all places that a citation names, one after the other.

    >>> for place in parse_provisions("art. 18 ust. 2 pkt 9 lit. d i lit. i oraz art. 84 u.s.g."):
    ...     print(place)
    art. 18 ust. 2 pkt 9 lit. d u.s.g.
    art. 18 ust. 2 pkt 9 lit. i u.s.g.
    art. 84 u.s.g.

    An act stands for all places before it that name none; a range stays a range. The words that
    join places (*i*, *oraz*, *w związku z*) are read and not told.

    Args:
        text: The citation.
        acts: The acts that it may name, by abbreviation or title; add your statute.

    Raises:
        InvalidValueError: If it is no citation, or could be read only by guessing, as "rt. 14".
    """
    reading = read_provisions(text, acts)
    for slip in reading.slips:
        if slip.guessed:
            raise InvalidValueError(text, f"{slip.meant!r} in place of {slip.written!r}")
    return reading.places


@attrs.frozen
class ReadCitation:
    """What a citation says, and how its writing departs from the drafting rules.

    Attributes:
        places: The places in their order, each a `Provision` where the act is named.
        slips: What is not written as it should be, in its order.
    """

    places: tuple[Place, ...]
    slips: tuple[Slip, ...]


def read_provisions(text: str, acts: Iterable[Act] = ACTS) -> ReadCitation:
    """Read all places that a citation names, and tell how it should have been written.

    What can be read only by guessing is guessed here, and the slip says so.

    >>> reading = read_provisions("rt. 18 pkt. 20")
    >>> [str(place) for place in reading.places]
    ['art. 18 pkt 20']
    >>> [(slip.written, slip.meant, slip.guessed) for slip in reading.slips]
    [('rt. 18', 'art. 18', True), ('pkt. 20', 'pkt 20', False)]

    Args:
        text: The citation.
        acts: The acts that it may name, by abbreviation or title; add your statute.

    Raises:
        InvalidValueError: If it is no citation.
    """
    from zmp_core.law.citing import read_citation  # noqa: PLC0415  a verdict reads no citation

    cited = read_citation(text, tuple(acts))
    places = (Place(**n) if act is None else Provision(act, **n) for n, act in cited.places)
    return ReadCitation(tuple(places), cited.slips)


def cite(provisions: Iterable[Provision], act: ActName = "title") -> str:
    """Return the citation of several provisions; an act is named once, after the last of its run.

    >>> from zmp_core.law.act import URL, USG
    >>> bases = (Provision(USG, art="18"), Provision(USG, art="84"), Provision(URL, art="9"))
    >>> cite(bases, "short")
    'art. 18 i art. 84 u.s.g. oraz art. 9 u.r.l.'

    Args:
        provisions: The provisions, in the order in which they are to stand.
        act: How the acts are named; see `Provision.format`.

    Raises:
        InvalidValueError: If there are none.
    """
    told = [
        f"{_listed([one.unit() for one in run], ' i ')} {_name(each, act)}".lstrip()
        for each, run in groupby(provisions, key=lambda one: one.act)
    ]
    if not told:
        raise InvalidValueError((), "at least one provision")
    return _listed(told, " oraz ")


def _listed(parts: list[str], last: str) -> str:
    *before, end = parts
    return last.join((", ".join(before), end)) if before else end


def _name(act: Act, how: ActName) -> str:
    return {"title": act.genitive, "short": lambda: act.short, "full": act.full}[how]()
