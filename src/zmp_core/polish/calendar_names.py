"""Months and days of the week, in the cases that dates need.

Held equal to the Unicode CLDR by the tests; accusatives and *we wtorek* are in no locale data.
"""

from typing import Final

# Index 0 is January: nominative (mianownik) and, after the number of a day, genitive (dopełniacz).
MONTHS: Final = (
    ("styczeń", "stycznia"),
    ("luty", "lutego"),
    ("marzec", "marca"),
    ("kwiecień", "kwietnia"),
    ("maj", "maja"),
    ("czerwiec", "czerwca"),
    ("lipiec", "lipca"),
    ("sierpień", "sierpnia"),
    ("wrzesień", "września"),
    ("październik", "października"),
    ("listopad", "listopada"),
    ("grudzień", "grudnia"),
)
# Index 0 is Monday, as in ``date.weekday()``: what it is called, and when something happens.
WEEKDAYS: Final = (
    ("poniedziałek", "w\u00a0poniedziałek"),
    ("wtorek", "we wtorek"),
    ("środa", "w\u00a0środę"),
    ("czwartek", "w\u00a0czwartek"),
    ("piątek", "w\u00a0piątek"),
    ("sobota", "w\u00a0sobotę"),
    ("niedziela", "w\u00a0niedzielę"),
)
