"""What the number of a heading may mean where nobody tells the scheme of its issuer.

The orders are those met in 130 headings of 68 public sources. Houses differ, so what fits two of
them is ambiguous, and stays so.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from zmp_core.resolutions.atoms import AtomKind, Shape, joined
from zmp_core.resolutions.kinds import ResolutionKind
from zmp_core.resolutions.numbers import NumberScheme, ResolutionNumber, read_shape
from zmp_core.resolutions.vocabulary import House

_Order = tuple[str, ...]

_PREFIXED: Final[tuple[_Order, ...]] = (
    ("PREFIX", "SESSION", "SEQ", "YEAR"),  # 0007.XXXIX.228.2014, a council
    ("PREFIX", "SEQ", "YEAR"),  # 0050.228.2015, a burmistrz; KI.411.117.2025, a RIO
)
_OF_ONE_PERSON: Final[tuple[_Order, ...]] = (
    ("SEQ", "YEAR"),  # 2681/2022, a prezydent; 2/2018, a committee
    ("SEQ",),  # 5, a wojewoda
)
_WITHOUT_SESSION: Final[tuple[_Order, ...]] = (
    ("MEETING", "SEQ", "YEAR"),  # 193/3248/2021, a board; 21/1517/2012, a RIO
    ("SEQ", "MEETING", "YEAR"),  # 1325/205/05, a board
    *_OF_ONE_PERSON,
)
# A house that holds no sessions counts no sessions: there a Roman part is the term.
_OF_MEETING_HOUSES: Final[tuple[_Order, ...]] = (
    ("SEQ", "TERM", "YEAR"),  # 7663/VI/23
    *_WITHOUT_SESSION,
)
_OF_OTHERS: Final[tuple[_Order, ...]] = (
    ("SESSION", "SEQ", "YEAR"),  # XI/59/25, most councils
    ("SEQ", "SESSION", "YEAR"),  # 194/VII/2024
    ("SESSION", "SEQ", "TERM", "YEAR"),  # VII/87/IX/2024
    ("SEQ", "TERM", "ARABIC-SESSION", "YEAR"),  # 306/VIII/22/2020
    ("TERM", "ARABIC-SESSION", "SEQ", "YEAR"),  # III/56/16/2010
    ("ARABIC-SESSION", "SEQ", "YEAR"),  # 11/3/2024
    ("SESSION", "SEQ"),
    ("SESSION", "YEAR"),
    *_WITHOUT_SESSION,
)
_OF_EXECUTIVES: Final = frozenset({ResolutionKind.ORDER, ResolutionKind.REGULATION})
_OF_MINUTES: Final[tuple[_Order, ...]] = (
    ("SESSION", "YEAR"),  # XXXVII/22
    ("ARABIC-SESSION", "YEAR"),
)


def read_number(
    shape: Shape,
    *,
    kind: ResolutionKind | None,
    house: House | None,
    schemes: Sequence[NumberScheme] = (),
    day: date | None = None,
    until: date | None = None,
) -> ResolutionNumber:
    """Read a number as printed in a heading.

    Args:
        shape: The number.
        kind: What the heading calls the paper.
        house: How the issuer decides; ``None`` where that is not known.
        schemes: The issuer's own schemes, which go before all others if they are of that day.
        day: The day of the paper; ``None`` where it is not known.
        until: The last day that it can be.
    """
    if shape.is_damaged:
        return ResolutionNumber(raw=shape.raw)
    own = [scheme for scheme in schemes if day is None or day in scheme.in_force]
    known = _known(_make(shape), kind, house)
    for offered in (own, known):
        if readings := [read for each in offered if (read := read_shape(each, shape, until=until))]:
            # A year that cannot be is no reading, unless there is no other.
            possible = [each for each in readings if (each.year is None) == (each.year_raw is None)]
            return _common(possible or readings)
    return _without_scheme(shape)


_PARTS: Final = ("session", "sequence", "term", "meeting", "prefix", "year", "year_raw")


def _common(numbers: Sequence[ResolutionNumber]) -> ResolutionNumber:
    """Return what all readings say; where they disagree, nothing is said."""
    first = numbers[0]
    if len(numbers) == 1:
        return first
    agreed = {
        part: getattr(first, part)
        for part in _PARTS
        if len({getattr(number, part) for number in numbers}) == 1
    }
    readings = tuple(scheme for number in numbers for scheme in number.readings)
    return ResolutionNumber(raw=first.raw, readings=readings, **agreed)


# A class of the filing plan; what no house counts begins with a nought.
_CLASS: Final = re.compile("0[0-9]{2,3}")
_Make = tuple[tuple[AtomKind, ...], tuple[str, ...], int, bool]


def _make(shape: Shape) -> _Make:
    """Return what tells which orders can fit: kinds, signs, figures of a year, a sure prefix."""
    first = shape.atoms[0]
    kinds = tuple(atom.kind for atom in shape.atoms)
    is_prefixed = set(shape.signs) <= {".", "-"} and (
        first.kind is AtomKind.LETTERS or _CLASS.fullmatch(first.text) is not None
    )
    return kinds, shape.signs, len(shape.atoms[-1].text), is_prefixed


@lru_cache(maxsize=512)
def _known(
    make: _Make, kind: ResolutionKind | None, house: House | None
) -> tuple[NumberScheme, ...]:
    """Return the known schemes that a number of that make may belong to."""
    kinds, signs, width, is_prefixed = make
    if is_prefixed:
        orders = _PREFIXED
    elif kind is ResolutionKind.MINUTES:
        orders = _OF_MINUTES
    elif house is House.ALONE or kind in _OF_EXECUTIVES:
        orders = _OF_ONE_PERSON
    else:
        orders = _OF_MEETING_HOUSES if house is House.IN_MEETINGS else _OF_OTHERS
    year = {2: "YY", 4: "YYYY"}.get(width)
    return tuple(
        NumberScheme(pattern=_pattern(order, signs, year))
        for order in orders
        if (order[-1] != "YEAR" or year is not None)
        and (len(order) == len(kinds) or (is_prefixed and len(order) <= len(kinds)))
    )


def _pattern(order: _Order, signs: tuple[str, ...], year: str | None) -> str:
    names = [year if name == "YEAR" and year is not None else name for name in order]
    return joined(names, signs[len(signs) - len(names) + 1 :])


_FULL_YEAR: Final = re.compile("(?:19|20)[0-9]{2}")


def _without_scheme(shape: Shape) -> ResolutionNumber:
    """Read what no scheme reads: its year, and whether it is the mark of an office.

    Such marks, *NK-N.4131.82.22.2015.RJ1*, have letters in them, and the year before the last.
    """
    is_mark = any(atom.kind is AtomKind.LETTERS for atom in shape.atoms)
    last = shape.atoms if is_mark else shape.atoms[-1:]
    years = [atom.text for atom in last if _FULL_YEAR.fullmatch(atom.text)]
    year_raw = years[-1] if years else None
    return ResolutionNumber(
        raw=shape.raw,
        year=None if year_raw is None else int(year_raw),
        year_raw=year_raw,
        is_case_mark=is_mark,
    )
