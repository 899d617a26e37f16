"""How many votes ended how, as one bar: each outcome has a pattern of its own."""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil
from typing import Final

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
)

_WIDTH: Final = 520
_LEFT: Final = MARGIN - 9  # where the marks of the legend begin, 18 wide round its margin
_BAR: Final = 30
_GAP: Final = 4
_LEAST: Final = 8  # of a part; what is thinner is hardly seen
# What is not whole is an outline, full of stripes or of nothing.
_OUTLINES: Final = {
    "not_adopted": (RED, ""),
    "no_quorum": (GREY, ""),
    "undetermined": (AMBER, ' stroke-dasharray="5 3"'),
    "not_covered": (GREY, ' stroke-dasharray="2 3"'),
}


def outcome_bar(
    parts: Mapping[str, tuple[str, int]], *, title: str, language: str
) -> Picture | None:
    """Draw a bar whose parts are as long as the votes are many, with a legend that counts them.

    Each part has eight pixels before the rest is shared out, so that none is too thin to be seen;
    the legend tells the numbers.

    Args:
        parts: For each outcome what it is called and how many votes ended so, from the left.
        title: What the bar shows.
        language: The language of these words.

    Returns:
        The picture; ``None`` where there are no votes.
    """
    shown = {kind: named for kind, named in parts.items() if named[1]}
    if not shown:
        return None
    track = _WIDTH - 2 * _LEFT - (len(shown) - 1) * _GAP
    votes = sum(count for _, count in shown.values())
    widths = {
        kind: _LEAST + Fraction(count * (track - len(shown) * _LEAST), votes)
        for kind, (_, count) in shown.items()
    }
    shapes, left = "", Fraction(_LEFT)
    for kind, width in widths.items():
        shapes += _part(kind, left, MARGIN, width, _BAR)
        left += width + _GAP
    told = [f"{name}: {count}" for name, count in shown.values()]
    entries = [(_part(kind, -9, -8, 18, 16), text) for kind, text in zip(shown, told, strict=True)]
    top = MARGIN + _BAR + LINE
    return Picture(
        title=title,
        description=", ".join(told),
        width=_WIDTH,
        height=top + height_of_legend(entries),
        language=language,
        shapes=shapes + legend(entries, top, _WIDTH),
    )


def _part(kind: str, x: Fraction | int, y: int, width: Fraction | int, height: int) -> str:
    """Return a part of the bar with the pattern of its outcome."""
    if kind == "adopted":
        return f'<rect x="{at(x)}" y="{y}" width="{at(width)}" height="{height}" fill="{GREEN}"/>'
    colour, dashes = _OUTLINES[kind]
    stripes = ""
    if kind == "not_adopted":
        lines = (f"M{at(x + off)} {y}v{height}" for off in range(4, ceil(width) - 1, 6))
        stripes = f'<path d="{"".join(lines)}" stroke="{colour}" stroke-width="3"/>'
    if kind == "no_quorum":
        lines = (f"M{at(x)} {y + off}h{at(width)}" for off in range(4, height - 1, 6))
        stripes = f'<path d="{"".join(lines)}" stroke="{colour}" stroke-width="2"/>'
    return (
        f'<rect x="{at(x + 1)}" y="{y + 1}" width="{at(width - 2)}" height="{height - 2}" '
        f'fill="none" stroke="{colour}" stroke-width="2"{dashes}/>{stripes}'
    )
