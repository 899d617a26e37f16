"""What is wrong with a document, and where: faults on their way up to the whole."""

import json
from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice
from typing import Final

from zmp_core.errors import Fault, InvalidRecordError, pointer

# A part with more faults than this is told to have more, so that no document costs more than it
# should: what is written by hand has a few, and what is written to do harm has millions.
_MOST: Final = 1000
# To look for a word that is near takes the product of the two lengths.
_LONGEST_WORD: Final = 60


class Refused(Exception):  # noqa: N818  it never leaves this room
    """The faults of one part of a document; each part that holds it adds to the paths.

    Not an ``InvalidRecordError``: cattrs leaves notes on what passes through it, and a frozen
    error takes none.
    """

    def __init__(self, *faults: Fault) -> None:
        """Keep the faults."""
        super().__init__(*faults)
        self.faults = faults

    def under(self, key: str | int) -> tuple[Fault, ...]:
        """Return the faults as seen from the object or list that holds the part."""
        return tuple(fault.under(pointer(key)) for fault in self.faults)


def gathered(faults: Iterable[Fault]) -> list[Fault]:
    """Return the faults of one part, at most a thousand and one that says that there are more."""
    found = list(islice(faults, _MOST + 1))
    if len(found) > _MOST:
        found[_MOST] = Fault("more_faults", "", None, f"at most {_MOST} faults in one place")
    return found


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is nearest, if one is near."""
    if len(word) > _LONGEST_WORD:
        return None
    return next(iter(get_close_matches(word, known, n=1)), None)


def listed(error: InvalidRecordError) -> list[dict[str, object]]:
    """Return the faults as JSON can hold them; a value that it cannot hold becomes its text.

    >>> from zmp_core.votes import Tally
    >>> try:
    ...     Tally(in_favour=3.9, against=5, abstaining=3)
    ... except InvalidRecordError as error:
    ...     print(listed(error)[0]["code"], listed(error)[0]["path"], listed(error)[0]["value"])
    not_a_count /in_favour 3.9
    """
    return [
        {
            "code": fault.code,
            "path": fault.path,
            "value": _shown(fault.value),
            "expected": fault.expected,
        }
        for fault in error.faults
    ]


def _shown(value: object) -> object:
    try:
        json.dumps(value, allow_nan=False)
    except (TypeError, ValueError):
        return str(value)
    return value
