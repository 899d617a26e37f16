"""A verdict as bars against its thresholds: what was there, what may have been, what is needed."""

from fractions import Fraction
from typing import Final

from zmp_core.minutes.catalogue import catalogue
from zmp_core.minutes.pictures import BLUE, Picture, at, letters
from zmp_core.rules.majority import Majority
from zmp_core.rules.requirement import Requirement
from zmp_core.rules.verdict import Verdict
from zmp_core.votes.weighing import Measure

_WIDTH: Final = 480
_LEFT: Final = 12
_TRACK: Final = _WIDTH - 2 * _LEFT
_ROW: Final = 92
_BAR: Final = 22


def bars(verdict: Verdict, *, language: str = "pl") -> Picture:
    """Draw quorum and majorities: a full bar is there, a dashed one may be, a wedge is the need.

    >>> from zmp_core import Body, BodyKind, Matter, Tally, VoteRecord, judge
    >>> picture = bars(judge(VoteRecord(
    ...     body=Body(kind=BodyKind.GMINA_COUNCIL, seats=21), matter=Matter.ORDINARY, day=None,
    ...     tally=Tally(in_favour=11, against=5, abstaining=3),
    ... )))
    >>> picture.description
    'Kworum: jest 19–21, potrzeba 11, wystarczy. Większość: jest 11, potrzeba 6, wystarczy.'

    A requirement of which nothing can be drawn, as a consent, is left out.

    Raises:
        InvalidValueError: If there is no such language.
    """
    say = catalogue(language)
    quorum, majority = say.gettext("Quorum"), say.gettext("Majority")
    named = [(quorum, verdict.quorum), *((majority, each) for each in verdict.requirements)]
    rows = [
        (name, each, each.have_range, each.need_range)
        for name, each in named
        if each.have_range is not None and each.need_range is not None
    ]
    told = [f"{name}: {_told(have, need, each.met, language)}" for name, each, have, need in rows]
    shapes = "".join(
        _row(number * _ROW, text, _scale(each, verdict), have, need)
        for number, ((_, each, have, need), text) in enumerate(zip(rows, told, strict=True))
    )
    return Picture(
        title=say.gettext("Thresholds: {matter}").format(matter=verdict.record.matter.name),
        description=" ".join(f"{text}." for text in told),
        width=_WIDTH,
        height=max(len(rows) * _ROW, 1),
        language=language,
        shapes=shapes,
    )


def _told(have: tuple[int, int], need: tuple[int, int], met: bool | None, language: str) -> str:
    say = catalogue(language)
    enough = {
        True: say.gettext("enough"),
        False: say.gettext("not enough"),
        None: say.gettext("not known whether enough"),
    }
    return say.gettext("{have} there, {need} needed, {enough}").format(
        have=_span(have), need=_span(need), enough=enough[met]
    )


def _span(span: tuple[int, int]) -> str:
    fewest, most = span
    return str(fewest) if fewest == most else f"{fewest}–{most}"


def _scale(requirement: Requirement, verdict: Verdict) -> int:
    """Return the number at the end of the bar: the seats, or more where more is counted."""
    demand = requirement.demand
    ends: list[int] = [1, *(requirement.have_range or ()), *(requirement.need_range or ())]
    if not isinstance(demand, Majority) or demand.by is Measure.MEMBERS:
        ends.append(verdict.record.body.seats)
    return max(ends)


def _row(top: int, text: str, scale: int, have: tuple[int, int], need: tuple[int, int]) -> str:
    def place(number: int) -> Fraction:
        return _LEFT + Fraction(number * _TRACK, scale)

    bar = top + 34
    sure, possible = (place(number) for number in have)
    shapes = [
        letters(_LEFT, top + 18, text),
        _rectangle(_TRACK, bar, 'fill="none" stroke="currentColor"'),
        _rectangle(sure - _LEFT, bar, f'fill="{BLUE}"'),
    ]
    if possible > sure:
        shapes.append(
            f'<rect x="{at(sure)}" y="{bar + 3}" width="{at(possible - sure)}" '
            f'height="{_BAR - 6}" fill="none" stroke="{BLUE}" stroke-width="3" '
            'stroke-dasharray="5 4"/>'
        )
    shapes += (_wedge(place(number), bar) for number in sorted(set(need)))
    shapes += (
        letters(_LEFT, bar + _BAR + 20, "0"),
        letters(_LEFT + _TRACK, bar + _BAR + 20, str(scale), anchor="end"),
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
