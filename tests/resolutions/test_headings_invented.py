"""Headings made up in shapes that occur; most parses were written before the reader had run."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest

from zmp_core.errors import InvalidValueError
from zmp_core.law import Period
from zmp_core.resolutions import (
    DoubtCode,
    Fold,
    Heading,
    NumberScheme,
    ResolutionKind,
    Span,
    Spans,
    read_heading,
)

INVENTED: Final[list[dict[str, Any]]] = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "headings_invented.toml").read_text("utf-8")
)["heading"]
NUMBER: Final = ("raw", "session", "sequence", "term", "meeting", "prefix", "year")


def parts(heading: Heading) -> dict[str, object]:
    number = heading.number
    found = {
        "kind": None if heading.kind is None else heading.kind.noun.nominative,
        "issuer": heading.issuer,
        "date": heading.date,
        "subject": heading.subject,
        "number": None if number is None else {field: getattr(number, field) for field in NUMBER},
    }
    if number is not None:
        found["number"] = {
            field: value for field in NUMBER if (value := getattr(number, field)) is not None
        }
    return {field: value for field, value in found.items() if value is not None}


@pytest.mark.parametrize("row", INVENTED, ids=lambda row: row["raw"][:40])
def test_a_made_up_heading_is_read_as_a_clerk_would(row: dict[str, Any]) -> None:
    assert parts(read_heading(row["raw"])) == {k: v for k, v in row.items() if k != "raw"}


def test_there_are_enough_of_them() -> None:
    assert len(INVENTED) >= 40


# --- the kind ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ResolutionKind)
@pytest.mark.parametrize("case", ["nominative", "genitive", "dative", "accusative", "instrumental"])
@pytest.mark.parametrize("shown", [str.lower, str.upper, str.capitalize])
def test_a_kind_is_known_in_every_case_and_in_capitals(
    kind: ResolutionKind, case: str, shown: Any
) -> None:
    heading = read_heading(f"{shown(getattr(kind.noun, case))} nr 5/2020 Rady Gminy Kłaj")

    assert heading.kind is kind
    assert heading.issuer == "Rady Gminy Kłaj"


@pytest.mark.parametrize("words", ["rozstrzygnięcie w sprawie", "uchwalony budżet", "radny Gminy"])
def test_a_word_like_a_kind_is_none(words: str) -> None:
    assert read_heading(words).kind is None


def test_the_first_kind_counts() -> None:
    heading = read_heading("Uchwała Nr 3/2020 Komisji Rewizyjnej - wniosek z dnia 2 maja 2020 r.")

    assert heading.kind is ResolutionKind.RESOLUTION


def test_a_heading_may_end_in_its_kind() -> None:
    assert read_heading("Projekt uchwały").kind is ResolutionKind.RESOLUTION


# --- the number ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "raw"),
    [
        ("nr 5/2020", "5/2020"),
        ("Nr. 5/2020", "5/2020"),
        ("NR: 5/2020", "5/2020"),
        ("numer 5/2020", "5/2020"),
        ("№ 5/2020", "5/2020"),
        ("nr5/2020", "5/2020"),
        ("NRXI/5/2020", "XI/5/2020"),
        ("nr XI /5/ 2020", "XI /5/ 2020"),
        ("nr XI/5bis/2020", "XI/5bis/2020"),
        ("nr XI/5/2020/", "XI/5/2020"),
        ("nr XI/5/2020,", "XI/5/2020"),
        ("nr XI-5-20", "XI-5-20"),
        ("nr XI—5—20", "XI/5/20"),
        ("nr 5/2O2O", "5/2020"),
        ("nr Ⅻ/5/20", "XII/5/20"),
        ("nr i/5/20", "I/5/20"),
        ("nr 5/2020 - 3 strony", "5/2020"),
        ("nr XI – 5/20 – m", "XI – 5/20"),
        ("nr 1/2/3/4/5/6/7/8/9/10", "1/2/3/4/5/6/7/8/9/10"),
        ("nr 5?/20", "5?/20"),
        ("nr 12x", "12"),
    ],
)
def test_a_number_is_kept_as_printed(printed: str, raw: str) -> None:
    heading = read_heading(f"Uchwała {printed} Rady Gminy Kłaj")

    assert heading.number is not None
    assert heading.number.raw == raw


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Uchwała Rady Gminy Kłaj - druk nr 5/2020", id="a paper for the sitting"),
        pytest.param("Uchwała Rady Gminy Kłaj, druk BRM nr 5", id="the same with its office"),
        pytest.param("Apel Rady Gminy Kłaj (DS-342/25)", id="the mark of an office"),
        pytest.param("Apel w sprawie działki nr 12/7", id="a plot"),
        pytest.param("Apel w sprawie Szkoły Podstawowej nr 2 w Kłaju", id="a school"),
        pytest.param("Uchwała nr m w sprawie", id="a letter"),
        pytest.param("Uchwała nr w sprawie", id="nothing"),
        pytest.param("Uchwała nr ? Rady Gminy Kłaj", id="a question"),
        pytest.param("Uchwała 12.5", id="figures without a slash"),
        pytest.param("Uchwała 5 Rady Gminy Kłaj", id="a bare figure without nr"),
        pytest.param("Uchwała V1(/88190", id="damage without nr"),
        pytest.param("Uchwała AB/5/20", id="letters without nr"),
        pytest.param("Uchwała nr AB", id="letters alone"),
        pytest.param("druk", id="a word alone"),
    ],
)
def test_other_figures_are_no_number(text: str) -> None:
    assert read_heading(text).number is None


def test_a_plain_number_after_the_issuer_gives_way_to_a_better_one() -> None:
    with_better = read_heading("Uchwała Rady Osiedla Nr 5 nr 3/2020 z dnia 2 maja 2020 r.")
    alone = read_heading("Zarządzenie Wójta Gminy Kłaj nr 12 z dnia 2 maja 2020 r.")
    twice = read_heading("Zarządzenie Wójta Gminy Kłaj nr 12 nr 13 z dnia 2 maja 2020 r.")

    assert with_better.number is not None
    assert (with_better.issuer, with_better.number.raw) == ("Rady Osiedla Nr 5", "3/2020")
    assert alone.number is not None
    assert (alone.issuer, alone.number.raw) == ("Wójta Gminy Kłaj", "12")
    assert twice.number is not None
    assert twice.number.raw == "12"


@pytest.mark.parametrize(
    ("house", "sequence", "session", "term"),
    [
        ("Rady Miasta Lublin", "194", "VII", None),
        ("Zgromadzenia Związku", "194", "VII", None),
        ("Zarządu Powiatu", "194", None, "VII"),
        ("Kolegium Izby", "194", None, "VII"),
        ("Komisji Rewizyjnej", "194", None, "VII"),
        ("Związku Gmin", "194", "VII", None),
        ("Burmistrza Miasta", None, None, None),
    ],
)
def test_a_roman_part_is_the_term_where_no_sessions_are_held(
    house: str, sequence: str | None, session: str | None, term: str | None
) -> None:
    number = read_heading(f"Uchwała nr 194/VII/2024 {house}").number

    assert number is not None
    assert (number.sequence, number.session, number.term) == (sequence, session, term)


@pytest.mark.parametrize(
    ("printed", "patterns"),
    [
        ("XI/59/25", ["SESSION/SEQ/YY"]),
        ("XI/59/259", []),
        ("XI/59/1899", []),
        ("XI/59", ["SESSION/SEQ", "SESSION/YY"]),
        ("XI/590", ["SESSION/SEQ"]),
        ("11/3/2024", ["ARABIC-SESSION/SEQ/YYYY", "MEETING/SEQ/YYYY", "SEQ/MEETING/YYYY"]),
        ("011/3/2024", ["SEQ/MEETING/YYYY"]),
        ("120.5.2020", ["ARABIC-SESSION.SEQ.YYYY", "MEETING.SEQ.YYYY", "SEQ.MEETING.YYYY"]),
        ("0050.5.2020", ["PREFIX.SEQ.YYYY"]),
        ("0007.XI.5.2020", ["PREFIX.SESSION.SEQ.YYYY"]),
        ("OR-II.0050.5.20", ["PREFIX.SEQ.YY"]),
        ("5a/2020", ["SEQ/YYYY"]),
        ("XI", []),
        ("1/2/3/4/20", []),
    ],
)
def test_all_schemes_that_fit_are_told(printed: str, patterns: list[str]) -> None:
    heading = read_heading(f"Uchwała nr {printed}")

    assert heading.number is not None
    assert [scheme.pattern for scheme in heading.number.readings] == patterns
    assert heading.number.is_ambiguous is (len(patterns) > 1)
    expected = {0: [DoubtCode.UNKNOWN_NUMBER], 1: []}
    assert [doubt.code for doubt in heading.doubts] == expected.get(
        len(patterns), [DoubtCode.AMBIGUOUS_NUMBER]
    )


@pytest.mark.parametrize("kind", ["Zarządzenie", "Rozporządzenie"])
def test_an_order_names_no_session_even_where_its_issuer_is_not_told(kind: str) -> None:
    number = read_heading(f"{kind} nr 12/III/2019").number

    assert number is not None
    assert (number.sequence, number.session, number.year) == (None, None, 2019)
    assert number.readings == ()


def test_the_schemes_of_the_issuer_go_first_on_their_days() -> None:
    old = NumberScheme(pattern="SEQ/SESSION/YYYY", in_force=Period(until=date(2010, 12, 31)))
    new = NumberScheme(pattern="SEQ/TERM/YYYY", in_force=Period(since=date(2011, 1, 1)))

    def session(day: str) -> str | None:
        number = read_heading(f"Uchwała nr 80/XI/2011{day}", schemes=(old, new)).number
        assert number is not None
        return number.session

    assert session(" z dnia 31 grudnia 2010 r.") == "XI"
    assert session(" z dnia 1 stycznia 2011 r.") is None
    assert session("") is None
    number = read_heading("Uchwała nr 80/2011", schemes=(old, new)).number
    assert number is not None
    assert number.scheme == NumberScheme(pattern="SEQ/YYYY")


def test_a_mark_of_an_office_need_not_have_a_year() -> None:
    number = read_heading("Rozstrzygnięcie nadzorcze nr NK-N.4131.RJ1").number

    assert number is not None
    assert (number.is_case_mark, number.year) == (True, None)


# --- the year ------------------------------------------------------------------------------------


def test_a_year_that_disagrees_with_the_date_is_told_and_not_repaired() -> None:
    heading = read_heading("Uchwała nr XI/5/19 z dnia 2 maja 2021 r.")

    assert heading.number is not None
    assert (heading.number.year, heading.date) == (2019, date(2021, 5, 2))
    assert [(doubt.code, doubt.span.of(heading.text)) for doubt in heading.doubts] == [
        (DoubtCode.YEARS_DISAGREE, "XI/5/19")
    ]


@pytest.mark.parametrize(("figures", "year"), [("26", 2026), ("27", None), ("2027", None)])
def test_a_year_still_to_come_is_none(figures: str, year: int | None) -> None:
    heading = read_heading(f"Uchwała nr XI/5/{figures}", until=date(2026, 11, 25))

    assert heading.number is not None
    assert (heading.number.year, heading.number.year_raw) == (year, figures)
    codes = [doubt.code for doubt in heading.doubts]
    assert codes == ([] if year else [DoubtCode.YEAR_OUT_OF_RANGE])


def test_a_year_still_to_come_is_no_reading_where_there_is_another() -> None:
    number = read_heading("Uchwała nr XIII/88", until=date(2026, 11, 25)).number

    assert number is not None
    assert (number.session, number.sequence, number.year) == ("XIII", "88", None)


# --- the issuer ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Uchwała nr 1/2020 Młodzieżowej Rady Miasta Torunia", "Młodzieżowej Rady Miasta Torunia"),
        ("Młodzieżowa Rada Miasta Torunia, uchwała", "Młodzieżowa Rada Miasta Torunia"),
        ("UCHWAŁA NR 1/20 WALNEGO ZEBRANIA SPÓŁKI", "WALNEGO ZEBRANIA SPÓŁKI"),
        ("Uchwała Budżetowej Rady Gminy Kłaj", "Rady Gminy Kłaj"),
        ("Uchwała budżetowa Rady Gminy Kłaj", "Rady Gminy Kłaj"),
        ("Uchwała nr 1/2020 Rady Gminy Kłaj podjęta w dniu 2 maja 2020 r.", "Rady Gminy Kłaj"),
        ("Uchwała Rady Gminy Kłaj (projekt)", "Rady Gminy Kłaj"),
        ("Uchwała Rady Gminy Kłaj / projekt", "Rady Gminy Kłaj"),
        ("Uchwała Rady Miasta/Gminy Kłaj", "Rady Miasta/Gminy Kłaj"),
        ("Uchwała Rady m.st. Warszawy.", "Rady m.st. Warszawy"),
        ("Uchwała Rady", "Rady"),
        ("Apel ZMP w sprawie", "ZMP"),
        ("Apel XXI w sprawie", None),
        ("ZMP w sprawie", None),
        ("APEL ZMP W SPRAWIE", None),
        ("Apel REPREZENTACJI w sprawie", None),
        ("Zarządzenie wojta gminy Kłaj", "wojta gminy Kłaj"),
    ],
)
def test_an_issuer_is_kept_as_written(text: str, issuer: str | None) -> None:
    assert read_heading(text).issuer == issuer


# --- the date ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "printed",
    [
        "z dnia 5 maja 2020 r.",
        "z dnia 5 maja 2020r",
        "z dnia 05 maja 2020 roku",
        "z dnia 5 maja 2020",
        "z 5 maja 2020 r.",
        "dnia 5 maja 2020 r.",
        "z dn. 5 maja 2020 r.",
        "dn. 5.05.2020",
        "w dniu 5 maja 2020 r.",
        "5 maja 2020 r.",
        "Z DNIA 5 MAJA 2020 R.",
        "z dnia 5.5.2020 r.",
        "z dnia 05-05-2020",
        "z dnia 2020-05-05",
        "z dnia 5 V 2020",
        "z dnia 5.V.2020 r.",
        "z dnia 5.v.2020 r.",
        "z dnia 5 \u2164 2020",
        "z dnia 5 maj 2020",
        "z dnia5maja2020r.",
        "z dnia 5 maja 2O2O r.",
        "z dnia 5.maja.2020",
    ],
)
def test_a_day_is_read_in_every_form(printed: str) -> None:
    heading = read_heading(f"Uchwała nr XI/5/20 {printed} w sprawie diet")

    assert heading.date == date(2020, 5, 5)
    assert heading.spans.date is not None
    assert heading.spans.date.of(heading.text) == printed
    assert heading.subject == "diet"


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("z dnia 31 czerwca 2020 r.", DoubtCode.NO_SUCH_DAY),
        ("z dnia 02.13.2020 r.", DoubtCode.NO_SUCH_DAY),
        ("z dnia 0 maja 2020 r.", DoubtCode.NO_SUCH_DAY),
        ("z dnia 2 maja 21 r", DoubtCode.SHORT_YEAR),
        ("z dnia 2.05.21", DoubtCode.SHORT_YEAR),
        ("z dnia ____ 2020 r.", DoubtCode.BLANK_DATE),
        ("z dnia ..........", DoubtCode.BLANK_DATE),
        ("z dnia … roku", DoubtCode.BLANK_DATE),
        ("z dnia 2020 r.", DoubtCode.BLANK_DATE),
        ("w dniu r.", DoubtCode.BLANK_DATE),
    ],
)
def test_what_is_no_day_is_told_with_its_place(printed: str, code: DoubtCode) -> None:
    heading = read_heading(f"Uchwała nr XI/5/20 {printed} w sprawie diet")

    assert heading.date is None
    assert [(doubt.code, doubt.span.of(heading.text)) for doubt in heading.doubts] == [
        (code, printed)
    ]
    assert heading.subject == "diet"


@pytest.mark.parametrize(
    "printed",
    [
        "z dnia",
        "z dnia 5 maja",
        "z 5 radnych 2020",
        "w dniu 5 maja",
        "5 m 2020",
        "5 XIII 2020",
        "z dnia 12345.5.2020",
        "z dnia 5.12345.2020",
        "z dnia 5 maja 20201",
        "z dnia 5-05.2020",
    ],
)
def test_what_only_begins_like_a_date_is_none(printed: str) -> None:
    heading = read_heading(f"Uchwała nr XI/5/20 Rady Gminy Kłaj {printed} w sprawie diet")

    assert heading.date is None
    assert heading.doubts == ()


@pytest.mark.parametrize(
    ("text", "day", "subject"),
    [
        ("Apel w sprawie mostu z dnia 5 maja 2020 r.", date(2020, 5, 5), "mostu"),
        ("Apel w sprawie mostu z 5 maja 2020 r.;", date(2020, 5, 5), "mostu"),
        ("Apel w sprawie mostu z dnia 5 maja 2020 r. (druk nr 5)", date(2020, 5, 5), "mostu"),
        ("Apel w sprawie mostu z dnia 5 maja 21 r.", None, "mostu z dnia 5 maja 21 r."),
        ("Apel w sprawie mostu na dzień 5 maja 2020 r.", None, "mostu na dzień 5 maja 2020 r."),
        (
            "Apel w sprawie mostu z dnia 5 maja 2020 r. i drogi",
            None,
            "mostu z dnia 5 maja 2020 r. i drogi",
        ),
        ("Apel w sprawie z dnia 5 maja 2020 r.", date(2020, 5, 5), None),
    ],
)
def test_a_date_may_stand_after_the_subject(text: str, day: date | None, subject: str) -> None:
    heading = read_heading(text)

    assert (heading.date, heading.subject) == (day, subject)
    assert heading.doubts == ()


@pytest.mark.parametrize("paper", ["uchwały", "Petycji", "umowy", "wniosku", "ustawy"])
def test_a_date_after_a_paper_may_be_that_of_the_paper(paper: str) -> None:
    heading = read_heading(f"Uchwała w sprawie {paper} z dnia 5 maja 2020 r.")

    assert heading.date is None
    assert heading.spans.date is None
    assert heading.subject == f"{paper} z dnia 5 maja 2020 r."
    assert [(doubt.code, doubt.span.of(heading.text)) for doubt in heading.doubts] == [
        (DoubtCode.WHOSE_DATE, "z dnia 5 maja 2020 r.")
    ]


def test_the_date_before_the_subject_is_that_of_the_heading() -> None:
    heading = read_heading("Apel z dnia 6 maja 2020 r. w sprawie mostu z dnia 5 maja 2020 r.")

    assert heading.date == date(2020, 5, 6)
    assert heading.subject == "mostu z dnia 5 maja 2020 r."


# --- the subject ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "intro", "subject"),
    [
        ("w sprawie diet", "w sprawie", "diet"),
        ("w sprawie: diet", "w sprawie:", "diet"),
        ("w sprawie : diet", "w sprawie :", "diet"),
        ("w\nsprawie diet", "w sprawie", "diet"),
        ("ws. diet", "ws.", "diet"),
        ("ws diet", "ws", "diet"),
        ("w przedmiocie diet", "w przedmiocie", "diet"),
        ("dot. diet", "dot.", "diet"),
        ("dotycząca diet", "dotycząca", "diet"),
        ("dotyczaca diet", "dotyczaca", "diet"),
        ("zmieniające statut", "zmieniające", "statut"),
        ("uchylająca uchwałę", "uchylająca", "uchwałę"),
        ("stwierdzająca nieważność uchwały", "stwierdzająca nieważność", "uchwały"),
        ("stwierdzająca wygaśnięcie mandatu", None, "stwierdzająca wygaśnięcie mandatu"),
        ("wyrażająca zgodę", None, "wyrażająca zgodę"),
        ("z okazji rocznicy", "z okazji", "rocznicy"),
        ("o zamiarze likwidacji", "o", "zamiarze likwidacji"),
        ("w sprawie", "w sprawie", None),
        ("w sprawie .....", "w sprawie", None),
        ("w sprawie diet.", "w sprawie", "diet"),
        ("w sprawie diet;", "w sprawie", "diet"),
        ("w sprawie diet w 2020 r.", "w sprawie", "diet w 2020 r."),
        ("w sprawie spółki „Las” S.A.", "w sprawie", "spółki „Las” S.A."),
        ("w sprawie dróg, mostów itp.", "w sprawie", "dróg, mostów itp."),
        ("w sprawie 4 włączenia", "w sprawie", "włączenia"),
        ("w sprawie 4 nieruchomości", "w sprawie", "4 nieruchomości"),
        ("w sprawie 100-lecia", "w sprawie", "100-lecia"),
        ("w sprawie planu (ROP)", "w sprawie", "planu (ROP)"),
        ("w sprawie statutu (tekst jednolity)", "w sprawie", "statutu"),
        ("w sprawie (tekst jednolity) statutu", "w sprawie", "(tekst jednolity) statutu"),
        ("w sprawie wzoru druku nr 5", "w sprawie", "wzoru druku nr 5"),
        ("w sprawie „A”  i\n B", "w sprawie", "„A” i B"),
        ("Statut Gminy", None, "Statut Gminy"),
        ("jest nieważna", None, None),
        ("", None, None),
    ],
)
def test_a_subject_begins_after_its_words_and_ends_before_notes(
    words: str, intro: str | None, subject: str | None
) -> None:
    heading = read_heading(f"Uchwała nr XI/5/20 z dnia 5 maja 2020 r. {words}")

    assert (heading.subject_intro, heading.subject) == (intro, subject)


def test_words_that_lead_to_a_subject_do_not_when_nothing_stands_before_them() -> None:
    assert read_heading("o zmianie").subject is None
    assert read_heading("wyrażająca zgodę").subject is None
    assert read_heading("uchwała wyrażająca zgodę").subject is None
    assert read_heading("o").subject is None
    assert read_heading("Uchwała o").subject is None
    assert read_heading("w sprawie zmiany").subject == "zmiany"
    assert read_heading("Uchwała Składu orzekającego RIO").issuer == "Składu orzekającego RIO"


# --- folds ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "folds"),
    [
        ("uchwala nr XI/5/20", [Fold.LOST_DIACRITICS]),
        ("Uchwała z dnia 5 pazdziernika 2020 r.", [Fold.LOST_DIACRITICS]),
        ("Uchwała z dnia 5 październik 2020 r.", [Fold.CASE_OF_MONTH]),
        ("Uchwała z dnia 5 pazdziernik 2020", [Fold.LOST_DIACRITICS, Fold.CASE_OF_MONTH]),
        ("Uchwałę nr XI/5/20", [Fold.CASE_OF_KIND]),
        ("Uchwała nr xi/5/20", [Fold.LOWER_CASE_ROMAN]),
        ("Uchwała nr \u0425/5/20", [Fold.LOOK_ALIKE_LETTER]),
        ("Uchwała nr \u0399/5/20", [Fold.LOOK_ALIKE_LETTER]),
        ("Uchwała nr \u2171/5/20", [Fold.LOWER_CASE_ROMAN, Fold.ROMAN_SIGN]),
        ("Uchwała nr XI/5O/20", [Fold.LETTER_O]),
        ("Uchwała nr XI\u22155/20", [Fold.SLASH_SIGN]),
        ("Uchwała nr XI–5–20", [Fold.DASH_FOR_SLASH]),
        ("Uchwała nr XI-5-20", []),
        ("Uchwała nr XI – 5/20", []),
        ("Uchwała nrXI/5/20", [Fold.GLUED_WORDS]),
        ("Uchwała nr XI/5/20Rady", [Fold.GLUED_WORDS]),
        ("Uchwała z dnia 5maja 2020r.", [Fold.GLUED_WORDS]),
        ("Uchwała z dnia 5 maja2020 r.", [Fold.GLUED_WORDS]),
        ("Uchwała z dnia 5 maja 2020r.", []),
        ("Uchwała RADY GMINY KŁAJz dnia 5 maja 2020", [Fold.GLUED_WORDS]),
        ("Uchwała\u2009nr XI/5/20", [Fold.NO_BREAK_SPACE]),
        ("Uchwa\u00adła nr XI/5/20", [Fold.INVISIBLE_SIGN]),
        ("Uchwała Rady Miasta Hajno\u0301wka", [Fold.DECOMPOSED_LETTER]),
        ("Uchwała Rady Miasta Q\u0301", []),
        ("U C H W A Ł A nr XI/5/20", [Fold.LETTER_SPACING]),
        ("Uchwała w sprawie ulic A B C D", []),
    ],
)
def test_what_was_folded_is_told(text: str, folds: list[Fold]) -> None:
    assert list(read_heading(text).folds) == folds


# --- any text ------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["", " ", "…", "---", "\u00ad", "\ud800", "\x00"])
def test_what_has_no_words_has_no_parts(text: str) -> None:
    heading = read_heading(text)

    assert heading.spans == Spans()
    assert (heading.text, heading.doubts, heading.unread) == (text, (), ())


def test_what_is_no_heading_is_unread_from_end_to_end() -> None:
    heading = read_heading(" Lista obecności, sala nr A. ")

    assert heading.spans == Spans()
    assert heading.unread[0].start == 1
    assert (heading.kind, heading.number, heading.issuer, heading.subject) == (None,) * 4


def test_what_stands_far_behind_belongs_to_no_heading() -> None:
    heading = read_heading("Uchwała " + "tak i nie, " * 200 + "nr XI/5/20")

    assert heading.number is None
    assert [span.end for span in heading.unread] == [len(heading.text)]


@pytest.mark.parametrize("value", [None, 5, b"Uchwala", ["Uchwała"]])
def test_what_is_no_text_is_refused(value: Any) -> None:
    with pytest.raises(InvalidValueError):
        read_heading(value)


@pytest.mark.parametrize(
    "unit",
    [
        *("a ", "1", " ", "\n", "/.-(),", "nr ", "nr 1/1/1 ", "uchwała ", "Rada ", "z dnia "),
        *("w sprawie ", "(tekst jednolity)", "- druk ", "I", "a\u0301", "\u00ad", "U ", "1O", "_"),
    ],
)
@pytest.mark.parametrize("before", ["", "Uchwała nr XI/5/20 Rady Gminy Kłaj w sprawie "])
def test_a_hundred_thousand_signs_of_anything_are_taken(unit: str, before: str) -> None:
    text = (before + unit * 100_000)[:100_000]
    heading = read_heading(text)

    assert heading.text == text
    if before:
        assert heading.issuer == "Rady Gminy Kłaj"


def test_marks_that_make_no_letter_stay_beside_it() -> None:
    heading = read_heading("UCHWAŁĘ\u03045")

    assert heading.spans.kind == Span(0, 7)
    assert heading.unread == (Span(7, 9),)
    assert heading.folds == (Fold.CASE_OF_KIND,)


def test_a_span_points_into_the_text_as_given() -> None:
    text = "\ufeffU C H W A Ł A nr\u00a0X\u00adI/59/25 Rady Miasta Hajno\u0301wka."
    heading = read_heading(text)

    assert heading.spans.kind == Span(1, 14)
    assert heading.spans.number is not None
    assert heading.spans.number.of(text) == "X\u00adI/59/25"
    assert heading.spans.issuer is not None
    assert heading.spans.issuer.of(text) == "Rady Miasta Hajno\u0301wka"
    assert heading.issuer == "Rady Miasta Hajnówka"
