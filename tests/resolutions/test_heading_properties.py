"""Headings made of parts: whatever their order and the noise on them, the parts come back."""

import unicodedata
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.polish.roman import to_roman
from zmp_core.resolutions import Heading, ResolutionKind, Spans, read_heading

_MONTHS: Final = (
    *("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia"),
    *("września", "października", "listopada", "grudnia"),
)


class Made(NamedTuple):
    """A heading and what it was made of."""

    text: str
    kind: ResolutionKind
    number: str
    issuer: str
    day: date
    subject: str
    printed_day: str


def _day(day: date, form: int) -> str:
    return (
        f"z dnia {day.day} {_MONTHS[day.month - 1]} {day.year} r.",
        f"z dnia {day.day} {_MONTHS[day.month - 1]} {day.year}r.",
        f"z {day:%d.%m.%Y} r.",
        f"dnia {day.isoformat()}",
        f"z dnia {day.day}.{to_roman(day.month)}.{day.year} roku",
        f"w dniu {day.day} {_MONTHS[day.month - 1]} {day.year}",
    )[form]


_houses = st.sampled_from(
    ["Rady Miejskiej", "Rady Gminy", "Sejmiku Województwa", "Rady Powiatu", "Burmistrza Miasta"]
)
_places = st.sampled_from(
    ["Kłaj", "w Łodzi", "Żyrardowa", "Konstancin-Jeziorna", "w Górze", "Kujawsko - Pomorskiego"]
)
_subjects = st.sampled_from(
    [
        "przystąpienia do Związku Miast Polskich",
        "nadania nazwy ulicy św. Jana",
        "zmiany uchwały nr XX/3/10 z dnia 3 maja 2010 r. w sprawie diet",
        "budżetu na 2026 r.",
        "działki nr 12/7 w obrębie „Łąki”",
    ]
)


@st.composite
def made(draw: st.DrawFn) -> Made:
    kind = draw(st.sampled_from([kind for kind in ResolutionKind if kind != "minutes"]))
    day = draw(st.dates(date(1990, 5, 27), date(2089, 12, 31)))
    issuer = f"{draw(_houses)} {draw(_places)}"
    is_alone = issuer.startswith("Burmistrza") or kind in {"order", "regulation"}
    session = "" if is_alone else f"{to_roman(draw(st.integers(1, 150)))}/"
    year = draw(st.sampled_from([day.year, f"{day:%y}"]))
    number = f"{session}{draw(st.integers(1, 9999))}/{year}"
    printed = _day(day, draw(st.integers(0, 5)))
    subject = draw(_subjects)
    header = draw(
        st.permutations(
            [
                kind.noun.nominative,
                f"{draw(st.sampled_from(['nr', 'Nr', 'NR', 'nr.']))} {number}",
                issuer,
                printed,
            ]
        )
    )
    spaces = draw(st.sampled_from([" ", "\n", "\n\n", "  "]))
    words = draw(st.sampled_from(["w sprawie", "w sprawie:"]))
    text = spaces.join((*header, f"{words} {subject}"))
    return Made(text, kind, number, issuer, day, subject, printed)


def assert_read(heading: Heading, whole: Made) -> None:
    assert heading.kind is whole.kind
    assert heading.number is not None
    assert heading.number.raw == whole.number
    assert heading.number.year == whole.day.year
    assert heading.issuer == whole.issuer
    assert heading.date == whole.day
    assert heading.subject == whole.subject
    assert (heading.doubts, heading.unread) == ((), ())


@given(made())
def test_parts_in_any_order_come_back(whole: Made) -> None:
    heading = read_heading(whole.text)

    assert_read(heading, whole)
    assert heading.folds == ()
    assert heading.spans.date is not None
    assert heading.spans.date.of(whole.text) == whole.printed_day


@given(made(), st.sampled_from(["kind", "number", "issuer", "date"]))
def test_a_part_that_is_not_printed_stays_unknown(whole: Made, gone: str) -> None:
    span = getattr(read_heading(whole.text).spans, gone)
    before = whole.text[: span.start]
    if gone == "number":
        before = before.rstrip()[: -len("nr.")] if before.rstrip().endswith(".") else before[:-3]
    heading = read_heading(before + " " + whole.text[span.end :])

    if gone != "date":  # a date within the subject may then be that of another paper
        assert getattr(heading, gone) is None
        assert getattr(heading.spans, gone) is None
    others = {"kind", "number", "issuer", "date"} - {gone}
    assert all(getattr(heading, part) is not None for part in others)


_NOISE: Final[dict[str, Callable[[str], str]]] = {
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "soft hyphens": lambda text: text.replace("i", "\u00adi"),
    "zero-width signs": lambda text: text.replace(" ", " \u200b"),
    "a mark at the start": lambda text: "\ufeff" + text,
    "Windows lines": lambda text: text.replace("\n", "\r\n"),
    "all at once": lambda text: (
        "\ufeff" + unicodedata.normalize("NFD", text).replace(" ", "\u202f\u200b")
    ),
}


@pytest.mark.parametrize("noise", _NOISE)
@given(whole=made())
def test_noise_changes_no_part_and_spans_point_through_it(noise: str, whole: Made) -> None:
    text = _NOISE[noise](whole.text)
    heading = read_heading(text)

    assert_read(heading, whole)
    for field in ("issuer", "subject"):
        shown = getattr(heading.spans, field).of(text)
        for sign in ("\u00ad", "\u200b"):
            shown = shown.replace(sign, "")
        assert " ".join(unicodedata.normalize("NFC", shown).split()) == getattr(whole, field)


_WORDS: Final = (
    *("uchwała", "UCHWAŁĘ", "protokół", "U C H W A Ł A", "nr", "Nr.", "druk nr", "XI/59/25"),
    *("xi", "Ⅺ", "V1(/88190", "XLXC", "0050.14.2024", "75(XI)19", "KI.411", "/", "–", "-", "."),
    *("..", "(", ")", "\n", "\u00a0", "\u00ad", "\u0328", "____", "Rady", "Zarządu", "Gminy"),
    *("ZMP", "z dnia", "z", "w", "dn", "26 lutego 2025 r.", "14.IX.2012", "2O19", "5 maj", "5"),
    *("31.02.2020", "roku", "w sprawie", ":", "o", "zmieniająca", "z okazji", "wyrażająca"),
    *("stwierdzająca nieważność", "(DS-342/25)", "4 włączenia", "odbytej", "(tekst jednolity)"),
)
_scraps = st.lists(st.sampled_from(_WORDS) | st.text(max_size=3), max_size=25)


@given(st.text() | st.builds(str.join, st.sampled_from(["", " "]), _scraps))
def test_any_text_is_taken_and_spans_lie_in_it(text: str) -> None:
    heading = read_heading(text)

    assert heading == read_heading(text)
    spans = heading.spans
    parts = (spans.kind, spans.number, spans.issuer, spans.date, spans.subject_intro, spans.subject)
    stretches = [span for span in parts if span is not None]
    stretches += [*heading.unread, *(doubt.span for doubt in heading.doubts)]
    assert all(0 <= span.start < span.end <= len(text) for span in stretches)
    claimed = sorted((span.start, span.end) for span in (*filter(None, parts), *heading.unread))
    assert all(before[1] <= after[0] for before, after in pairwise(claimed))
    for part in ("kind", "issuer", "subject", "number"):
        assert (getattr(heading, part) is None) == (getattr(spans, part) is None)


@given(st.text(alphabet="ąćęłńóśźżabc ,.!?", max_size=60))
def test_small_talk_has_no_number_and_no_kind(text: str) -> None:
    heading = read_heading(text)

    assert (heading.kind, heading.number, heading.date) == (None, None, None)
    assert heading.spans.issuer is None or heading.spans == Spans()
