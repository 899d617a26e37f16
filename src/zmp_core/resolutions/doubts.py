"""What a heading leaves open: codes that programs can act on, each with its place."""

from enum import StrEnum

import attrs

from zmp_core.resolutions.folding import Span


class DoubtCode(StrEnum):
    """What the reader of a heading should look at again."""

    AMBIGUOUS_NUMBER = "ambiguous_number"
    """Several schemes read the number, each in its way; the issuer's own scheme would settle it."""
    UNKNOWN_NUMBER = "unknown_number"
    """No scheme that is known reads the number."""
    DAMAGED_NUMBER = "damaged_number"
    """Something is glued to the number that no number has, *V1(/88190*."""
    DAMAGED_NUMERAL = "damaged_numeral"
    """Roman digits that make no number, *XLXC*; the session or term stays unknown."""
    BLANK_NUMBER = "blank_number"
    """The number, or its running part, is left to be filled in."""
    YEAR_OUT_OF_RANGE = "year_out_of_range"
    """The year of the number is before 1990 or still to come."""
    YEARS_DISAGREE = "years_disagree"
    """The number and the date name two years; nothing was repaired."""
    BLANK_DATE = "blank_date"
    """The date is left to be filled in."""
    NO_SUCH_DAY = "no_such_day"
    """The calendar has no such day."""
    SHORT_YEAR = "short_year"
    """The year of the date has fewer than four figures, so the day stays unknown."""
    WHOSE_DATE = "whose_date"
    """The date at the end may belong to a paper that the subject names; it stays there."""


@attrs.frozen
class Doubt:
    """Something to look at again.

    Attributes:
        code: What it is.
        span: Where it stands.
    """

    code: DoubtCode
    span: Span
