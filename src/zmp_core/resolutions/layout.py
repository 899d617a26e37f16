"""How the lines of a resolution are set: with no-break spaces, or with plain ones."""

from zmp_core.polish.spaces import Spaces, no_break, spaced


def laid(text: str, spaces: Spaces) -> str:
    """Return a text with no-break spaces by the policy of ``polish``, or with plain ones instead.

    Raises:
        InvalidValueError: If the choice is none.
    """
    return spaced(no_break(text) if spaces == "no_break" else text, spaces)


def capitalized(text: str) -> str:
    """Return the text with its first letter in upper case and the rest as it is."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Return the text with a full stop, unless one ends it, as that of *r.* does."""
    return text if text.endswith(".") else f"{text}."


def joined(*parts: str) -> str:
    """Return the parts that are not empty, with spaces between them."""
    return " ".join(filter(None, parts))
