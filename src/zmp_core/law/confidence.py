"""How sure the data of a provision is."""

from enum import StrEnum


class Confidence(StrEnum):
    """How sure the data of a row of the law is."""

    HIGH = "high"
    """Read in a primary text, and what it comes to in a second source."""
    MEDIUM = "medium"
    """One source, or the first day of the wording was not traced."""
    LOW = "low"
    """Not verified."""
