"""What every reader of this room does first: make spaces and letters alike, refuse what is no text.

A reader takes the forms that offices print and refuses all others; it never repairs a value.
"""

import unicodedata
from typing import Final

from zmp_core.errors import InvalidValueError

# No form that is read here comes near it, and reading stays quick whatever is given.
_LONGEST: Final = 2000
# No-break, narrow no-break, thin and figure spaces stand between the parts of a number or a date.
_SPACES: Final = {ord(space): " " for space in "\u00a0\u202f\u2009\u2007"}
_ACCENTS: Final = str.maketrans("ąćęłńóśźż", "acelnoszz")


def folded(text: object, *, expected: str) -> str:
    """Return the text with plain spaces, none at its ends, and composed letters.

    Args:
        text: What was given.
        expected: What the reader takes, for the refusal.

    Raises:
        InvalidValueError: If it is no text, or longer than any form that is read here.
    """
    if not isinstance(text, str) or len(text) > _LONGEST:
        raise InvalidValueError(text, expected)
    return unicodedata.normalize("NFC", text).translate(_SPACES).strip()


def unaccented(word: str) -> str:
    """Return the word in small letters without Polish accents: scans lose them."""
    return word.lower().translate(_ACCENTS)
