"""Several things in a row: *a, b i c*, and the points of an enumeration."""

from collections.abc import Sequence
from typing import Final, Literal, get_args

from zmp_core.errors import InvalidValueError
from zmp_core.polish.spaces import NO_BREAK, Spaces, spaced

Joint = Literal["i", "oraz", "lub", "albo"]
End = Literal[";", ","]

_JOINTS: Final = get_args(Joint)
_ENDS: Final = get_args(End)


def format_list(items: Sequence[str], joint: Joint = "i", *, spaces: Spaces = "no_break") -> str:
    r"""Return the things as one phrase; of nothing, an empty one.

    Where one of them has an *i* of its own, *oraz* joins the last, so that nobody has to guess what
    belongs together.

    >>> format_list(["Gdynia", "Sopot", "Gdańsk"])
    'Gdynia, Sopot i\xa0Gdańsk'
    >>> format_list(["Rada Miasta i Gminy", "Burmistrz"])
    'Rada Miasta i Gminy oraz Burmistrz'

    Args:
        items: The things, as they shall be printed; their own spaces are left alone.
        joint: The word before the last.
        spaces: Whether a line may break after the joint *i*.

    Raises:
        InvalidValueError: If they are no texts, or the joint is none.
    """
    *others, last = _texts(items) or ("",)
    if joint not in _JOINTS:
        raise InvalidValueError(joint, expected=f"one of {', '.join(_JOINTS)}")
    if not others:
        return last
    word = "oraz" if joint == "i" and any("i" in item.split() for item in items) else joint
    after = spaced(NO_BREAK, spaces) if len(word) == 1 else " "
    return f"{', '.join(others)} {word}{after}{last}"


def format_points(items: Sequence[str], end: End = ";") -> str:
    r"""Return the things as points (punkty), one a line: 1), 2), 3).

    >>> format_points(["zmiana budżetu", "wolne wnioski"])
    '1) zmiana budżetu;\n2) wolne wnioski'

    Args:
        items: What the points say, without their ends.
        end: What ends each point but the last, which the sentence of the caller ends.

    Raises:
        InvalidValueError: If they are no texts, or the end is none.
    """
    if end not in _ENDS:
        raise InvalidValueError(end, expected="';' or ','")
    return f"{end}\n".join(f"{at}) {item}" for at, item in enumerate(_texts(items), 1))


def _texts(items: Sequence[str]) -> tuple[str, ...]:
    """Return the things; one text is no list of its letters."""
    if isinstance(items, str) or not all(isinstance(item, str) for item in items):
        raise InvalidValueError(items, expected="a sequence of texts, e.g. ['Gdynia', 'Sopot']")
    return tuple(items)
