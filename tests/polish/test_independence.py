"""The text depends on no locale data: babel, whatever its version, is the oracle and no part."""

import subprocess
import sys
from datetime import date, timedelta

import pytest
from babel import Locale
from babel.dates import format_date as babel_date
from babel.lists import format_list as babel_list
from babel.numbers import format_decimal

from zmp_core import polish
from zmp_core.polish import (
    DateStyle,
    format_date,
    format_list,
    format_number,
)
from zmp_core.polish.counting import category

LEAP = [date(2024, 1, 1) + timedelta(each) for each in range(366)]


@pytest.mark.parametrize(
    ("style", "pattern"),
    [
        (DateStyle.LONG, "d MMMM y 'r.'"),
        (DateStyle.ACT, "'z dnia' d MMMM y 'r.'"),
        (DateStyle.FULL, "EEEE, d MMMM y 'r.'"),
        (DateStyle.NUMERIC, "dd.MM.y 'r.'"),
        (DateStyle.ISO, "yyyy-MM-dd"),
        (DateStyle.MONTH, "LLLL y 'r.'"),
        (DateStyle.QUARTER, "QQQQ y 'r.'"),
    ],
)
def test_days_are_those_of_the_locale_data(style: DateStyle, pattern: str) -> None:
    for day in LEAP:
        assert format_date(day, style, spaces="plain") == babel_date(day, pattern, locale="pl")


def test_categories_are_those_of_the_locale_data() -> None:
    rule = Locale("pl").plural_form

    assert all(category(number) == rule(number) for number in range(2500))


def test_long_numbers_and_lists_are_those_of_the_locale_data() -> None:
    for number in (0, 7, 999, 10_000, 123_456, 7_654_321):
        assert format_number(number) == format_decimal(number, locale="pl")
    for items in (["A"], ["A", "B"], ["A", "B", "C"]):
        assert format_list(items, spaces="plain") == babel_list(items, locale="pl")
        assert format_list(items, "lub") == babel_list(items, "or", locale="pl")


def test_nothing_here_loads_locale_data() -> None:
    code = (
        "import sys\n"
        "from datetime import date\n"
        "from zmp_core.polish import *\n"
        "format_date(date(2025, 2, 26)), parse_date('26 lutego 2025'), counted(2, VOTE)\n"
        "format_money(5), money_in_words(5), quoted('a'), no_break('w a')\n"
        "print(*(name for name in sys.modules if name.split('.')[0] in {'babel', 'locale'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split() == []


def test_opening_the_room_loads_none_of_it() -> None:
    code = (
        "import sys, zmp_core.polish\n"
        "print(*(name for name in sys.modules if name.startswith('zmp_core.polish.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split() == []


def test_the_door_is_sorted() -> None:
    def rank(name: str) -> tuple[int, str]:
        return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)

    assert list(polish.__all__) == sorted(polish.__all__, key=rank)
