"""Text from outside made harmless: in plain text, in Markdown, in HTML and SVG.

A name may hold anything. It must not begin a new line of the minutes, run as a script, turn the
direction of what follows, or be taken for a mark of the form; and it must stay readable.
"""

import re
from html import escape
from typing import Final

from zmp_core.polish.spaces import Spaces, no_break, spaced

_LINE_ENDS: Final = re.compile("[\t\n\v\f\r\x85\u2028\u2029]+")
# Controls, what reorders the text, halves of pairs, and what XML refuses.
_HIDDEN: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef"
    "\ufffe\uffff]"
)
_MARKS: Final = re.compile(r"([\\`*_\[\]<>|~#&$])")
_BEGINNINGS: Final = re.compile(r"^(\s*)(?:([-+=])|([0-9]+)([.)]))")


def one_line(text: str) -> str:
    r"""Return the text on one line, and a mark of replacement for each character that hides.

    >>> one_line("Lis\nUchwała została podjęta.")
    'Lis Uchwała została podjęta.'
    """
    return _HIDDEN.sub("\ufffd", _LINE_ENDS.sub(" ", text))


def set_in(text: str, language: str, spaces: Spaces) -> str:
    """Return the text on one line, with the spaces that are wanted.

    Only Polish has a policy of no-break spaces.
    """
    line = one_line(text)
    return spaced(no_break(line) if language == "pl" and spaces == "no_break" else line, spaces)


def for_markdown(text: str) -> str:
    r"""Return a line in which nothing is a mark of Markdown.

    >>> for_markdown("1. [kliknij](http://x)")
    '1\\. \\[kliknij\\](http://x)'
    """
    escaped = _MARKS.sub(r"\\\1", text)
    return _BEGINNINGS.sub(
        lambda found: (
            f"{found[1]}\\{found[2]}" if found[2] else f"{found[1]}{found[3]}\\{found[4]}"
        ),
        escaped,
    )


def for_html(text: str) -> str:
    """Return a line in which nothing is a mark of HTML or SVG, inside attributes neither.

    >>> for_html("<script>")
    '&lt;script&gt;'
    """
    return escape(text)
