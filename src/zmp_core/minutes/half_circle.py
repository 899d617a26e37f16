"""A vote as a half circle of seats, one mark a member: each position has a shape of its own."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from zmp_core.errors import InvalidValueError
from zmp_core.minutes.catalogue import catalogue
from zmp_core.minutes.escaping import for_html, one_line
from zmp_core.minutes.pictures import AMBER, GREEN, GREY, RED, Picture, at, letters
from zmp_core.minutes.statements import format_tally
from zmp_core.votes.roll_call import RollCall
from zmp_core.votes.tally import Tally

_STEP: Final = 26  # between rows, and about as much between neighbours, in pixels
_SIZE: Final = 9  # half of a mark
_MARGIN: Final = 16
_LINE: Final = 24
_NARROWEST: Final = 520  # two columns of the longest labels
_MOST: Final = 500  # seats; the largest body, an assembly of an association, has fewer
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


def _labels(language: str) -> dict[str, str]:
    say = catalogue(language)
    return {
        "in_favour": say.gettext("in favour"),
        "abstaining": say.gettext("abstaining"),
        "not_voting": say.gettext("not voting"),
        "excluded": say.gettext("excluded"),
        "invalid": say.gettext("invalid papers"),
        "against": say.gettext("against"),
        "absent": say.gettext("absent"),
        "untold": say.gettext("not told, or vacant"),
    }


def hemicycle(vote: RollCall | Tally, *, seats: int | None = None, language: str = "pl") -> Picture:
    """Draw who stood where, from those in favour on the left to those against on the right.

    >>> picture = hemicycle(Tally(in_favour=11, against=5, abstaining=3), seats=21)
    >>> picture.title
    'Głosowanie: za – 11, przeciw – 5, wstrzymało się – 3.'

    Args:
        vote: The totals, or the names: then each mark tells its name where one points at it.
        seats: The statutory seats; those that no count explains are drawn as not told, or vacant.
        language: ``"pl"`` or ``"en"``.

    Raises:
        InvalidValueError: If nobody is counted, more are than there are seats, there are more than
            500, or there is no such language.
    """
    labels = _labels(language)
    marks = list(_marks(vote, labels))
    marks.sort(key=lambda mark: _ORDER[mark[0]])
    counted = len(marks)
    if seats is not None and (type(seats) is not int or not counted <= seats <= _MOST):
        raise InvalidValueError(seats, expected=f"a number of seats from {counted} to {_MOST}")
    marks += [("untold", labels["untold"])] * ((seats or counted) - counted)
    if not 0 < len(marks) <= _MOST:
        raise InvalidValueError(vote, expected=f"a vote of 1 to {_MOST} members")
    tally = vote.tally if isinstance(vote, RollCall) else vote
    return _drawn(marks, labels, format_tally(tally, language=language), language)


_ORDER: Final = {name: place for place, name in enumerate(_SHAPES)}


def _marks(vote: RollCall | Tally, labels: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Give each member's kind of seat, and what is told of it."""
    if isinstance(vote, RollCall):
        for name, position in vote.positions.items():
            yield position.value, f"{name}: {labels[position.value]}"
        return
    for name, label in labels.items():
        for _ in range(getattr(vote, name, None) or 0):
            yield name, label


def _drawn(
    marks: list[tuple[str, str]], labels: dict[str, str], counts: str, language: str
) -> Picture:
    say = catalogue(language)
    rows = _rows(len(marks))
    largest = (len(rows) + 1) * _STEP
    width = max(2 * (largest + _MARGIN), _NARROWEST)
    floor = largest + _MARGIN
    seats = "".join(
        f'<g transform="translate({at(Fraction(width, 2) + x)} {at(floor - y)})">'
        f"<title>{for_html(one_line(told))}</title>{_SHAPES[kind]}</g>"
        for (x, y), (kind, told) in zip(_places(rows), marks, strict=True)
    )
    kinds = [kind for kind in _SHAPES if any(mark == kind for mark, _ in marks)]
    told = [f"{labels[kind]}: {sum(mark == kind for mark, _ in marks)}" for kind in kinds]
    top = floor + 2 * _SIZE + _LINE
    legend = "".join(
        f'<g transform="translate({at(_MARGIN + column * Fraction(width, 2))} {at(y - 5)})">'
        f"{_SHAPES[kind]}</g>{letters(_MARGIN + 18 + column * Fraction(width, 2), y, text)}"
        for number, (kind, text) in enumerate(zip(kinds, told, strict=True))
        for column, y in ((number % 2, top + number // 2 * _LINE),)
    )
    return Picture(
        title=say.gettext("Vote: {counts}").format(counts=f"{counts[:1].lower()}{counts[1:]}"),
        description=say.gettext("Half circle of {seats} seats, from the left: {counts}").format(
            seats=len(marks), counts=", ".join(told)
        ),
        width=width,
        height=top + (len(kinds) + 1) // 2 * _LINE,
        language=language,
        shapes=seats + legend,
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
