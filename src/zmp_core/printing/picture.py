"""A picture as SVG: with words for those who do not see it, and readable without its colours.

Shapes tell what colours tell, and colours stand out from light and from dark pages alike; lines and
letters take the colour of the page's text. No ids, so a page may show a picture twice.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

import attrs

from zmp_core.printing.escaping import for_html, one_line

MARGIN: Final = 16
LINE: Final = 24  # of a legend
LETTER: Final = 9  # as wide as one is on average in a wide font, in pixels
_TO_TEXT: Final = 18  # from the middle of a mark to what it means
GREEN: Final = "#2e8b57"
RED: Final = "#d64545"
AMBER: Final = "#b7791f"
GREY: Final = "#808080"
BLUE: Final = "#3b82c4"


@attrs.frozen(kw_only=True)
class Picture:
    """A drawing and the words that stand for it.

    Attributes:
        title: What it shows, in a few words.
        description: What one sees in it.
        width: In pixels, before it is scaled to its place.
        height: In pixels.
        language: The language of its words.
        shapes: The shapes, as SVG.
    """

    title: str
    description: str
    width: int
    height: int
    language: str
    shapes: str

    @property
    def svg(self) -> str:
        """The picture as an ``svg`` element, for a page or as a file of its own."""
        title, description = (for_html(one_line(text)) for text in (self.title, self.description))
        heard = f"{title.removesuffix('.')}. {description}"
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" '
            f'width="{self.width}" height="{self.height}" style="max-width:100%;height:auto" '
            f'role="img" lang="{self.language}" aria-label="{heard}">'
            f"<title>{title}</title><desc>{description}</desc>{self.shapes}</svg>"
        )

    def __str__(self) -> str:
        """Return the picture as SVG."""
        return self.svg

    def _repr_html_(self) -> str:
        """Show it in a notebook."""
        return self.svg


def side_by_side(*pictures: Picture | None) -> str:
    """Return the pictures that there are as HTML, beside each other where there is room."""
    drawn = "".join(each.svg for each in pictures if each is not None and each.shapes)
    return f"<div>{drawn}</div>" if drawn else ""


def at(place: Fraction | int) -> str:
    """Return a coordinate with one decimal.

    >>> at(Fraction(100, 3)), at(7)
    ('33.3', '7.0')
    """
    tenths = round(place * 10)
    return f"{tenths // 10}.{tenths % 10}"


def letters(x: Fraction | int, y: Fraction | int, text: str, *, anchor: str = "start") -> str:
    """Return a line of text that begins (or ends, or has its middle) at a place."""
    return (
        f'<text x="{at(x)}" y="{at(y)}" text-anchor="{anchor}" font-family="system-ui,sans-serif" '
        f'font-size="15" fill="currentColor">{for_html(one_line(text))}</text>'
    )


def legend(entries: Sequence[tuple[str, str]], top: int, width: int) -> str:
    """Return marks, drawn round 0, 0, and what each means, in two columns from a height on."""
    return "".join(
        f'<g transform="translate({at(left)} {at(y - 5)})">{mark}</g>'
        f"{letters(left + _TO_TEXT, y, text)}"
        for number, (mark, text) in enumerate(entries)
        for left, y in ((MARGIN + number % 2 * Fraction(width, 2), top + number // 2 * LINE),)
    )


def width_of_legend(entries: Sequence[tuple[str, str]]) -> int:
    """Return how wide a legend is whose longest text shall not be cut."""
    return 2 * (MARGIN + _TO_TEXT + LETTER * max(len(text) for _, text in entries))


def height_of_legend(entries: Sequence[object]) -> int:
    """Return how high a legend is."""
    return (len(entries) + 1) // 2 * LINE
