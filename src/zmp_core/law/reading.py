"""What every reader of this room does first: refuse what is no text, make its letters alike."""

import unicodedata

from zmp_core.errors import InvalidValueError

_SOFT_HYPHEN = "\u00ad"


def composed(text: str, *, expected: str) -> str:
    """Return the text with composed letters, without soft hyphens and without space at its ends.

    Args:
        text: What was given.
        expected: What the reader takes, for the refusal.

    Raises:
        InvalidValueError: If it is no text.
    """
    if not isinstance(text, str):
        raise InvalidValueError(text, expected)
    return unicodedata.normalize("NFC", text).replace(_SOFT_HYPHEN, "").strip()
