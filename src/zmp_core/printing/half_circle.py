"""A vote as a half circle of seats, one mark a member: each position has a shape of its own."""

from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

from zmp_core.printing.catalogue import catalogue
from zmp_core.printing.escaping import for_html, one_line
from zmp_core.printing.picture import (
    AMBER,
    GREEN,
    GREY,
    LINE,
    MARGIN,
    RED,
    Picture,
    at,
    height_of_legend,
    legend,
    width_of_legend,
)
from zmp_core.printing.positions import labels, sentence

_STEP: Final = 26  # between rows, and about as much between neighbours, in pixels
_SIZE: Final = 9  # half of a mark
_NARROWEST: Final = 520  # two columns of most labels
MOST: Final = 500  # seats; the largest body, an assembly of an association, has fewer
_PI: Final = Fraction(22, 7)

_Place = tuple[Fraction, Fraction]


# Drawn round 0, 0. From left to right those in favour, …, against, and who was not there.
_SHAPES: Final[dict[str, str]] = {
    "in_favour": f'<circle r="{_SIZE}" fill="{GREEN}"/>',
    "abstaining": f'<circle r="{_SIZE - 2}" fill="none" stroke="{AMBER}" stroke-width="4"/>',
    "not_voting": f'<circle r="4" fill="{GREY}"/>',
    "excluded": f'<path d="M-7 -7L7 7M-7 7L7 -7" stroke="{GREY}" stroke-width="4"/>',
    "invalid": f'<path d="M0 -9L9 8L-9 8Z" fill="{GREY}"/>',
    "against": f'<rect x="-8" y="-8" width="16" height="16" fill="{RED}"/>',
    "absent": f'<circle r="8" fill="none" stroke="{GREY}" stroke-width="2" '
    'stroke-dasharray="3 3"/>',
    "untold": f'<rect x="-7" y="-7" width="14" height="14" fill="none" stroke="{GREY}" '
    'stroke-width="1.5" stroke-dasharray="2 3"/>',
}


def half_circle(
    counts: Mapping[str, int | None],
    names: Mapping[str, str] | None = None,
    *,
    seats: int | None = None,
    language: str = "pl",
) -> Picture | None:
    """Draw who stood where, from those in favour on the left to those against on the right.

    Args:
        counts: The counts of a tally, by position.
        names: The position of each member, if they are known: then each mark tells its name.
        seats: All seats, else as many as the counts tell of. Those that no position explains are
            drawn as not told, or vacant.
        language: ``"pl"`` or ``"en"``.

    Returns:
        The picture; ``None`` where there is nobody, more than 500, or more than there are seats.

    Raises:
        InvalidValueError: If there is no such language.
    """
    words = {**labels(language), "untold": catalogue(language).gettext("not told, or vacant")}
    fewest = members(counts)
    size = fewest if seats is None else seats
    if not max(fewest, 1) <= size <= MOST:
        return None
    marks = list(_marks(counts, words) if names is None else _named(names, words))
    marks += [("untold", words["untold"])] * (size - len(marks))
    return _drawn(marks, words, sentence(counts, language), language)


def members(counts: Mapping[str, int | None]) -> int:
    """Return how many members the counts tell of, be it only that they were present."""
    told = {kind: counts.get(kind) or 0 for kind in _SHAPES}
    absent = told.pop("absent")
    return max(sum(told.values()), counts.get("present") or 0) + absent


def _marks(counts: Mapping[str, int | None], words: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Give each member's kind of seat, and what is told of it."""
    for kind in _SHAPES:
        for _ in range(counts.get(kind) or 0):
            yield kind, words[kind]


def _named(names: Mapping[str, str], words: dict[str, str]) -> Iterator[tuple[str, str]]:
    for kind in _SHAPES:
        for name, position in names.items():
            if position == kind:
                yield kind, f"{name}: {words[kind]}"


def _drawn(
    marks: list[tuple[str, str]], words: dict[str, str], counts: str, language: str
) -> Picture:
    say = catalogue(language)
    how_many = Counter(kind for kind, _ in marks)  # in the order of the marks
    told = [f"{words[kind]}: {count}" for kind, count in how_many.items()]
    entries = [(_SHAPES[kind], text) for kind, text in zip(how_many, told, strict=True)]
    rows = _rows(len(marks))
    largest = (len(rows) + 1) * _STEP
    width = max(2 * (largest + MARGIN), _NARROWEST, width_of_legend(entries))
    floor = largest + MARGIN
    seats = "".join(
        f'<g transform="translate({at(Fraction(width, 2) + x)} {at(floor - y)})">'
        f"<title>{for_html(one_line(text))}</title>{_SHAPES[kind]}</g>"
        for (x, y), (kind, text) in zip(_places(rows), marks, strict=True)
    )
    top = floor + 2 * _SIZE + LINE
    return Picture(
        title=say.gettext("Vote: {counts}").format(counts=f"{counts[:1].lower()}{counts[1:]}"),
        description=say.gettext("Half circle of {seats} seats, from the left: {counts}").format(
            seats=len(marks), counts=", ".join(told)
        ),
        width=width,
        height=top + height_of_legend(entries),
        language=language,
        shapes=seats + legend(entries, top, width),
    )


def _rows(seats: int) -> list[int]:
    """Return how many seats each row has, from the innermost: as few rows as hold them all."""
    radii: list[int] = []
    room = 0
    while room < seats:
        radii.append((len(radii) + 2) * _STEP)
        room += int(_PI * radii[-1] / _STEP) + 1
    shares = [Fraction(seats * radius, sum(radii)) for radius in radii]
    rows = [int(share) for share in shares]
    by_rest = sorted(range(len(rows)), key=lambda row: rows[row] - shares[row])
    for row in by_rest[: seats - sum(rows)]:
        rows[row] += 1
    return rows


def _places(rows: list[int]) -> list[_Place]:
    """Return the places of the seats from left to right, before the middle of the half circle."""
    places: list[tuple[Fraction, int, _Place]] = []
    for number, seats in enumerate(rows):
        radius = (number + 2) * _STEP
        for seat in range(seats):
            turn = Fraction(seat, seats - 1) - Fraction(1, 2) if seats > 1 else Fraction(0)
            places.append((turn, number, (radius * _sine(turn), radius * _cosine(turn))))
    return [place for _, _, place in sorted(places)]


# Bhaskara's rational formulas of the seventh century: exact arithmetic, the same on every machine,
# and never as much as a five-hundredth off. Half turns from -1/2 to 1/2.
def _sine(turn: Fraction) -> Fraction:
    part = abs(turn) * (1 - abs(turn))
    height = 16 * part / (5 - 4 * part)
    return height if turn > 0 else -height


def _cosine(turn: Fraction) -> Fraction:
    return (1 - 4 * turn**2) / (1 + turn**2)
