"""Which text of an act was current on a day: its consolidated texts, with their days.

Data, and one function that looks a day up. A consolidated text (tekst jednolity, t.j.) is the one
to cite from the day on which it was published until the next one. Where a day of publication was
not found, the days between its bounds are refused, not guessed.

Not here: what the texts say, and a list of the acts that changed them.

Source: the notices (obwieszczenia) in Dziennik Ustaw with the days that the register of the Sejm
gives (api.sejm.gov.pl/eli), read in a public mirror of it (github.com/legalize-dev/legalize-pl) on
2026-11-25; for the days of 2001 and for most texts of the act on gminas a list on inforlex.pl, read
on the same day. That list left out Dz.U. 2024 poz. 609, so it may have left out another one; where
a notice was read, the changes that it lists begin where the text before it ended. Of the acts on
finances, planning, referendums and promulgation only the last texts within the mirror were read, so
earlier days are refused; no later one of the year 2024 was seen.
Official texts are outside copyright (art. 4 of the Polish copyright act).
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, partial
from itertools import zip_longest
from typing import Final

import attrs

from zmp_core.errors import InvalidRecordError, NotCoveredError
from zmp_core.law.confidence import Confidence
from zmp_core.law.journal_citation import JournalReference
from zmp_core.law.journals import DU
from zmp_core.law.period import Period, unless_day


@attrs.frozen(kw_only=True)
class PublishedText:
    """A text of an act as a journal published it.

    Attributes:
        act: Id of the act.
        reference: Where it was published.
        published_from: The day of publication, or the first on which it can have been.
        published_by: The same day, or the last on which it can have been.
        includes: Day before which a change had to be published to be in it; ``None`` for the first
            text of an act, and where it was not read.
        source: What tells the days.
        confidence: How sure they are.
        read_to: Last day up to which a later text was looked for.
        changed_by: Day by which an act that changes this text had been published, as the next text
            tells; ``None`` where that is not known.
    """

    act: str
    reference: JournalReference
    published_from: date
    published_by: date
    includes: date | None
    source: str
    confidence: Confidence
    read_to: date
    changed_by: date | None = None

    def changed_on(self, day: date) -> bool | None:
        """Tell whether the text had later changes on a day, so that *z późn. zm.* is right.

        Returns:
            ``True``, or ``None`` where it is not known; no list of changes is kept here, so it is
            never ``False``.

        Raises:
            InvalidRecordError: If it is no plain day.
        """
        _checked(day)
        return True if self.changed_by is not None and self.changed_by <= day else None


_REGISTER: Final = "api.sejm.gov.pl/eli, za: github.com/legalize-dev/legalize-pl"
_INFORLEX: Final = "inforlex.pl, lista tekstów jednolitych przy Dz.U. 2021 poz. 1372"
# The mirror ends with the year 2024. Later texts are known from a search of 2026-11-22 that told
# their positions and, of one, a day, of which it did not say whether it is that of publication.
_MIRROR_ENDS: Final = date(2024, 12, 31)
_SEARCHED: Final = date(2026, 11, 22)
_SEARCH: Final = "wyszukiwanie z 22.11.2026; tekstu nie czytano"
_DAY: Final = timedelta(days=1)


def _text(  # noqa: PLR0913  a row of a table
    act: str,
    year: int,
    position: int,
    published: date | tuple[date, date],
    includes: date | None = None,
    *,
    number: int | None = None,
    source: str = _REGISTER,
    confidence: Confidence = Confidence.HIGH,
    read_to: date = _MIRROR_ENDS,
) -> PublishedText:
    first, last = published if isinstance(published, tuple) else (published, published)
    return PublishedText(
        act=act,
        reference=JournalReference(journal=DU, position=position, year=year, number=number),
        published_from=first,
        published_by=last,
        includes=includes,
        source=source,
        confidence=confidence,
        read_to=read_to,
    )


_found: Final = partial(_text, source=_SEARCH, confidence=Confidence.MEDIUM, read_to=_SEARCHED)
_usg: Final = partial(_text, "USG")
_usg_listed: Final = partial(_usg, source=_INFORLEX, confidence=Confidence.MEDIUM)
_usp: Final = partial(_text, "USP")
_usp_listed: Final = partial(_usp, source=_INFORLEX, confidence=Confidence.MEDIUM)
_usw: Final = partial(_text, "USW")
_usw_listed: Final = partial(_usw, source=_INFORLEX, confidence=Confidence.MEDIUM)

# A position of a year was published in that year.
_IN_2025: Final = (date(2025, 1, 1), date(2025, 12, 31))

# In the order of publication, act by act.
TEXTS: Final = (
    _usg_listed(1996, 74, date(1996, 2, 10), number=13),
    _usg_listed(2001, 1591, date(2001, 12, 13), number=142),
    _usg(2013, 594, date(2013, 5, 23), date(2013, 2, 27)),
    _usg_listed(2015, 1515, date(2015, 10, 1)),
    _usg_listed(2016, 446, date(2016, 4, 4)),
    _usg_listed(2017, 1875, date(2017, 10, 9)),
    _usg_listed(2018, 994, date(2018, 5, 24)),
    _usg_listed(2019, 506, date(2019, 3, 15)),
    _usg_listed(2020, 713, date(2020, 4, 21)),
    _usg_listed(2021, 1372, date(2021, 7, 27)),
    _usg_listed(2022, 559, date(2022, 3, 9)),
    _usg_listed(2023, 40, date(2023, 1, 5)),
    _usg(2024, 609, date(2024, 4, 22), date(2024, 3, 27)),
    _usg(2024, 1465, date(2024, 10, 3), date(2024, 9, 12)),
    _found("USG", 2025, 1153, _IN_2025),
    _found("USG", 2026, 662, (date(2026, 5, 15), _SEARCHED)),
    _usp_listed(2001, 1592, date(2001, 12, 13), number=142),  # of one issue with poz. 1591
    _usp(2013, 595, date(2013, 5, 23), date(2013, 2, 27)),
    _usp(2015, 1445, date(2015, 9, 22), date(2015, 8, 26)),
    _usp(2016, 814, date(2016, 6, 9), date(2016, 5, 18)),
    _usp(2017, 1868, date(2017, 10, 9), date(2017, 9, 13)),
    _usp(2018, 995, date(2018, 5, 24), date(2018, 5, 8)),
    _usp(2019, 511, date(2019, 3, 18), date(2019, 2, 19)),
    # Cited by offices, not found in the mirror; after poz. 713 and before poz. 1668 of that year.
    _usp(
        2020,
        920,
        (date(2020, 4, 21), date(2020, 9, 29)),
        source="cytowany w dokumentach urzędów; dnia ogłoszenia nie ustalono",
        confidence=Confidence.MEDIUM,
    ),
    _usp(2022, 528, date(2022, 3, 4), date(2022, 1, 26)),
    _usp(2022, 1526, date(2022, 7, 21), date(2022, 6, 2)),
    _usp(2024, 107, date(2024, 1, 29), date(2024, 1, 17)),
    _found("USP", 2025, 1684, _IN_2025),
    _usw_listed(2001, 1590, date(2001, 12, 13), number=142),  # of one issue with poz. 1591
    _usw(2013, 596, date(2013, 5, 23), date(2013, 2, 27)),
    _usw(2015, 1392, date(2015, 9, 15), date(2015, 8, 20)),
    _usw(2016, 486, date(2016, 4, 12), date(2016, 4, 1)),
    _usw(2017, 2096, date(2017, 11, 13), date(2017, 10, 27)),
    _usw(2018, 913, date(2018, 5, 16), date(2018, 4, 11)),
    _usw(2019, 512, date(2019, 3, 18), date(2019, 2, 19)),
    _usw(2020, 1668, date(2020, 9, 29), date(2020, 9, 10)),
    _usw(2022, 547, date(2022, 3, 8), date(2022, 1, 27)),
    _usw(2022, 2094, date(2022, 10, 13), date(2022, 9, 2)),
    _usw(2024, 566, date(2024, 4, 15), date(2024, 3, 14)),
    _found("USW", 2025, 581, _IN_2025),
    _found("USW", 2026, 720, (date(2026, 5, 15), _SEARCHED)),  # after poz. 662
    _text("UFP", 2023, 1270, date(2023, 7, 4), date(2023, 6, 15)),
    _text("UFP", 2024, 1530, date(2024, 10, 16), date(2024, 8, 29)),
    _text("UPZP", 2024, 1130, date(2024, 7, 29), date(2024, 6, 19)),
    _text("URL", 2023, 1317, date(2023, 7, 11), date(2023, 6, 14)),
    _text("OGL", 2019, 1461, date(2019, 8, 5), date(2019, 7, 16)),
)


def text_on(act: str, day: date) -> PublishedText:
    """Return the text of an act that was the one to cite on a day.

    >>> text_on("USG", date(2024, 10, 31)).reference.format()
    'Dz. U. z 2024 r. poz. 1465'

    Args:
        act: Id of the act, ``"USG"``.
        day: The day.

    Raises:
        InvalidRecordError: If it is no plain day.
        NotCoveredError: If the table has no text of the act, or does not reach that day.
    """
    _checked(day)
    rows = _current()
    covered: list[Period] = []
    for text, days in rows.get(act, ()):
        if day in days:
            return text
        covered.append(days)
    told = ", ".join(map(str, covered)) or "texts of " + ", ".join(rows)
    raise NotCoveredError(f"which text of {act} was current on {day.isoformat()}", told)


@cache
def _current() -> dict[str, tuple[tuple[PublishedText, Period], ...]]:
    """Return the texts of each act with the days on which each was surely the one to cite."""
    return {act: tuple(_days(act)) for act in dict.fromkeys(text.act for text in TEXTS)}


def _days(act: str) -> Iterator[tuple[PublishedText, Period]]:
    texts = [text for text in TEXTS if text.act == act]
    for text, following in zip_longest(texts, texts[1:]):
        if following is None:
            last, changed_by = text.read_to, None
        else:
            last, changed_by = following.published_from - _DAY, following.includes
        yield attrs.evolve(text, changed_by=changed_by), Period(text.published_by, last)


def _checked(day: date) -> None:
    if faults := unless_day(day, path="/day", expected="a datetime.date"):
        raise InvalidRecordError(tuple(faults))
