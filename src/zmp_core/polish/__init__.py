"""The Polish language: days, numbers and money in text and back, counted nouns, no-break spaces.

Every ``format_…`` has a ``parse_…`` where there is something to read, a ``style``, and ``spaces``:
``"no_break"`` keeps together what must not be parted at the end of a line, ``"plain"`` prints plain
spaces. What is read is refused when it is not surely one of the forms. Nothing here asks the locale
of the machine, a clock, or locale data of another package.

Not here: what is said about a vote; each room keeps the words for its own nouns.
"""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.polish.cardinals import in_words as in_words
    from zmp_core.polish.collation import order as order
    from zmp_core.polish.counting import ABSTAINED as ABSTAINED
    from zmp_core.polish.counting import CITY as CITY
    from zmp_core.polish.counting import COUNCILLOR as COUNCILLOR
    from zmp_core.polish.counting import DAY as DAY
    from zmp_core.polish.counting import DELEGATE as DELEGATE
    from zmp_core.polish.counting import GMINA as GMINA
    from zmp_core.polish.counting import GROSZ as GROSZ
    from zmp_core.polish.counting import ITEM as ITEM
    from zmp_core.polish.counting import MANDATE as MANDATE
    from zmp_core.polish.counting import MEMBER as MEMBER
    from zmp_core.polish.counting import MONTH as MONTH
    from zmp_core.polish.counting import PERSON as PERSON
    from zmp_core.polish.counting import REPRESENTATIVE as REPRESENTATIVE
    from zmp_core.polish.counting import RESIDENT as RESIDENT
    from zmp_core.polish.counting import RESOLUTION as RESOLUTION
    from zmp_core.polish.counting import SESSION as SESSION
    from zmp_core.polish.counting import SITTING as SITTING
    from zmp_core.polish.counting import TOOK_PART as TOOK_PART
    from zmp_core.polish.counting import VOTE as VOTE
    from zmp_core.polish.counting import VOTED as VOTED
    from zmp_core.polish.counting import WOMAN_COUNCILLOR as WOMAN_COUNCILLOR
    from zmp_core.polish.counting import YEAR as YEAR
    from zmp_core.polish.counting import ZLOTY as ZLOTY
    from zmp_core.polish.counting import Noun as Noun
    from zmp_core.polish.counting import Verb as Verb
    from zmp_core.polish.counting import counted as counted
    from zmp_core.polish.counting import lacking as lacking
    from zmp_core.polish.dates import DateStyle as DateStyle
    from zmp_core.polish.dates import format_date as format_date
    from zmp_core.polish.dates import parse_date as parse_date
    from zmp_core.polish.grammar import Case as Case
    from zmp_core.polish.grammar import Gender as Gender
    from zmp_core.polish.lists import format_list as format_list
    from zmp_core.polish.lists import format_points as format_points
    from zmp_core.polish.money import GroszStyle as GroszStyle
    from zmp_core.polish.money import MoneyStyle as MoneyStyle
    from zmp_core.polish.money import format_money as format_money
    from zmp_core.polish.money import money_in_words as money_in_words
    from zmp_core.polish.money import parse_money as parse_money
    from zmp_core.polish.numbers import format_number as format_number
    from zmp_core.polish.numbers import format_percent as format_percent
    from zmp_core.polish.numbers import parse_number as parse_number
    from zmp_core.polish.ordinals import OrdinalStyle as OrdinalStyle
    from zmp_core.polish.ordinals import format_ordinal as format_ordinal
    from zmp_core.polish.prepositions import w_or_we as w_or_we
    from zmp_core.polish.quotes import quoted as quoted
    from zmp_core.polish.roman import parse_roman as parse_roman
    from zmp_core.polish.roman import to_roman as to_roman
    from zmp_core.polish.spaces import Spaces as Spaces
    from zmp_core.polish.spaces import no_break as no_break
    from zmp_core.polish.spaces import plain as plain
    from zmp_core.polish.spans import DaysStyle as DaysStyle
    from zmp_core.polish.spans import format_days as format_days
    from zmp_core.polish.spans import parse_days as parse_days
    from zmp_core.polish.stemming import stems as stems
    from zmp_core.polish.times import TimeStyle as TimeStyle
    from zmp_core.polish.times import format_hours as format_hours
    from zmp_core.polish.times import format_time as format_time
    from zmp_core.polish.times import parse_hours as parse_hours
    from zmp_core.polish.times import parse_time as parse_time

__all__ = (
    "ABSTAINED",
    "CITY",
    "COUNCILLOR",
    "DAY",
    "DELEGATE",
    "GMINA",
    "GROSZ",
    "ITEM",
    "MANDATE",
    "MEMBER",
    "MONTH",
    "PERSON",
    "REPRESENTATIVE",
    "RESIDENT",
    "RESOLUTION",
    "SESSION",
    "SITTING",
    "TOOK_PART",
    "VOTE",
    "VOTED",
    "WOMAN_COUNCILLOR",
    "YEAR",
    "ZLOTY",
    "Case",
    "DateStyle",
    "DaysStyle",
    "Gender",
    "GroszStyle",
    "MoneyStyle",
    "Noun",
    "OrdinalStyle",
    "Spaces",
    "TimeStyle",
    "Verb",
    "counted",
    "format_date",
    "format_days",
    "format_hours",
    "format_list",
    "format_money",
    "format_number",
    "format_ordinal",
    "format_percent",
    "format_points",
    "format_time",
    "in_words",
    "lacking",
    "money_in_words",
    "no_break",
    "order",
    "parse_date",
    "parse_days",
    "parse_hours",
    "parse_money",
    "parse_number",
    "parse_roman",
    "parse_time",
    "plain",
    "quoted",
    "stems",
    "to_roman",
    "w_or_we",
)

__getattr__, __dir__ = door(
    __name__,
    {
        "in_words": "cardinals",
        "order": "collation",
        "ABSTAINED": "counting",
        "CITY": "counting",
        "COUNCILLOR": "counting",
        "DAY": "counting",
        "DELEGATE": "counting",
        "GMINA": "counting",
        "GROSZ": "counting",
        "ITEM": "counting",
        "MANDATE": "counting",
        "MEMBER": "counting",
        "MONTH": "counting",
        "PERSON": "counting",
        "REPRESENTATIVE": "counting",
        "RESIDENT": "counting",
        "RESOLUTION": "counting",
        "SESSION": "counting",
        "SITTING": "counting",
        "TOOK_PART": "counting",
        "VOTE": "counting",
        "VOTED": "counting",
        "WOMAN_COUNCILLOR": "counting",
        "YEAR": "counting",
        "ZLOTY": "counting",
        "Noun": "counting",
        "Verb": "counting",
        "counted": "counting",
        "lacking": "counting",
        "DateStyle": "dates",
        "format_date": "dates",
        "parse_date": "dates",
        "Case": "grammar",
        "Gender": "grammar",
        "format_list": "lists",
        "format_points": "lists",
        "GroszStyle": "money",
        "MoneyStyle": "money",
        "format_money": "money",
        "money_in_words": "money",
        "parse_money": "money",
        "format_number": "numbers",
        "format_percent": "numbers",
        "parse_number": "numbers",
        "OrdinalStyle": "ordinals",
        "format_ordinal": "ordinals",
        "w_or_we": "prepositions",
        "quoted": "quotes",
        "parse_roman": "roman",
        "to_roman": "roman",
        "Spaces": "spaces",
        "no_break": "spaces",
        "plain": "spaces",
        "DaysStyle": "spans",
        "format_days": "spans",
        "parse_days": "spans",
        "stems": "stemming",
        "TimeStyle": "times",
        "format_hours": "times",
        "format_time": "times",
        "parse_hours": "times",
        "parse_time": "times",
    },
)
