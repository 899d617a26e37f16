"""Numbers as bars against their thresholds: what was there, what may have been, what is needed."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

import attrs

from zmp_core.printing.catalogue import catalogue
from zmp_core.printing.picture import BLUE, LETTER, Picture, at, letters

_NARROWEST: Final = 480
_LEFT: Final = 12
_ROW: Final = 92
_BAR: Final = 22

_Span = tuple[int, int]


@attrs.frozen(kw_only=True)
class Bar:
    """A number held against a need, each at the fewest and at the most.

    Attributes:
        name: What is counted.
        have: The number that was there.
        need: The least number that is enough.
        met: Whether it was enough; ``None`` where the unknown decides.
        scale: The number at the end of the bar.
    """

    name: str
    have: _Span
    need: _Span
    met: bool | None
    scale: int


def threshold_bars(bars: Sequence[Bar], *, matter: str, language: str = "pl") -> Picture:
    """Draw numbers: a full bar is there, a dashed one may be, a wedge is the need.

    Args:
        bars: The numbers, from above.
        matter: What they are about.
        language: ``"pl"`` or ``"en"``.

    Raises:
        InvalidValueError: If there is no such language.
    """
    say = catalogue(language)
    told = [f"{bar.name}: {_told(bar, language)}" for bar in bars]
    track = max(_NARROWEST - 2 * _LEFT, *(len(text) * LETTER for text in told), 0)
    shapes = "".join(
        _row(number * _ROW, track, text, bar)
        for number, (bar, text) in enumerate(zip(bars, told, strict=True))
    )
    return Picture(
        title=say.gettext("Thresholds: {matter}").format(matter=matter),
        description=" ".join(f"{text}." for text in told),
        width=track + 2 * _LEFT,
        height=max(len(bars) * _ROW, 1),
        language=language,
        shapes=shapes,
    )


def _told(bar: Bar, language: str) -> str:
    say = catalogue(language)
    enough = {
        True: say.gettext("enough"),
        False: say.gettext("not enough"),
        None: say.gettext("not known whether enough"),
    }
    return say.gettext("{have} there, {need} needed, {enough}").format(
        have=_span(bar.have), need=_span(bar.need), enough=enough[bar.met]
    )


def _span(span: _Span) -> str:
    fewest, most = span
    return str(fewest) if fewest == most else f"{fewest}–{most}"


def _row(top: int, track: int, text: str, bar: Bar) -> str:
    def place(number: int) -> Fraction:
        return _LEFT + Fraction(number * track, bar.scale)

    edge = top + 34
    sure, possible = (place(number) for number in bar.have)
    shapes = [
        letters(_LEFT, top + 18, text),
        _rectangle(track, edge, 'fill="none" stroke="currentColor"'),
        _rectangle(sure - _LEFT, edge, f'fill="{BLUE}"'),
    ]
    if possible > sure:
        shapes.append(
            f'<rect x="{at(sure)}" y="{edge + 3}" width="{at(possible - sure)}" '
            f'height="{_BAR - 6}" fill="none" stroke="{BLUE}" stroke-width="3" '
            'stroke-dasharray="5 4"/>'
        )
    shapes += (_wedge(place(number), edge) for number in sorted(set(bar.need)))
    shapes += (
        letters(_LEFT, edge + _BAR + 20, "0"),
        letters(_LEFT + track, edge + _BAR + 20, str(bar.scale), anchor="end"),
    )
    return "".join(shapes)


def _rectangle(width: Fraction | int, top: int, look: str) -> str:
    return f'<rect x="{_LEFT}" y="{top}" width="{at(width)}" height="{_BAR}" {look}/>'


def _wedge(x: Fraction, bar: int) -> str:
    """Return the mark of what is needed: a line through the bar on a wedge below it."""
    foot = bar + _BAR
    return (
        f'<path d="M{at(x)} {bar - 5}V{foot + 4}" stroke="currentColor" stroke-width="2.5"/>'
        f'<path d="M{at(x)} {foot + 2}l6 11h-12z" fill="currentColor"/>'
    )
