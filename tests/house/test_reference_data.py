"""The reference pages made from the data: complete, true to the tables, and free of Python."""

import importlib
import re
import sys
import tomllib
from collections import Counter
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import zmp_core
from zmp_core import (
    Base,
    BodyKind,
    InvalidRecordError,
    Majority,
    Outcome,
    Period,
    Provision,
    Tally,
    VoteRecord,
    interchange,
    review,
)
from zmp_core.law import Length
from zmp_core.law.act import USG
from zmp_core.law.deadlines import DEADLINES
from zmp_core.rules import (
    SIMPLE,
    WITHOUT_QUORUM,
    Caution,
    Consequence,
    Effect,
    Readings,
    books,
)
from zmp_core.rules.book import RuleBook
from zmp_core.rules.books.numbers import DISSOLUTIONS, MOTIONS, STEPS
from zmp_core.votes.matter import known
from zmp_core.votes.weighing import Measure

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
SOURCE = Path(zmp_core.__file__).parent

sys.path.insert(0, str(ROOT / "docs"))
extension: Any = importlib.import_module("_ext")
codes: Any = importlib.import_module("_ext.codes")
markdown: Any = importlib.import_module("_ext.markdown")

PAGES: dict[str, str] = extension.pages()
ROWS = (*DEADLINES, *MOTIONS, *STEPS, *DISSOLUTIONS)
BOOKS = [book for name in books.__all__ if isinstance(book := getattr(books, name), RuleBook)]
MAJORITIES = {
    "simple": "zwykła większość głosów (",
    "simple; a tie: głos marszałka województwa, art. 31 ust. 5 u.s.w.": (
        "zwykła większość głosów, a przy równej liczbie głosów rozstrzyga głos marszałka "
        "województwa"
    ),
    "absolute": "bezwzględna większość głosów (",
    "absolute of seats": "bezwzględna większość głosów ustawowego składu",
    "3/5 of seats": "co najmniej 3/5 głosów ustawowego składu",
}
QUORUMS = {"seats": "połowa ustawowego składu", "composition": "połowa składu organu"}


def headings(page: str) -> list[str]:
    """Return the headings below the title of a page."""
    return re.findall(r"^##+ (.+)$", page, re.MULTILINE)


def section(page: str, heading: str) -> str:
    """Return what stands under a heading, up to the next one."""
    found = re.search(
        rf"^##+ {re.escape(heading)}\n(.*?)(?=^##|\Z)", page, re.MULTILINE | re.DOTALL
    )
    assert found is not None, heading
    return found[1]


def tables() -> list[tuple[str, dict[str, Any]]]:
    """Return the hand-written tables of rules, each with the name of its book."""
    found = [
        (name, tomllib.loads((DATA / f"{name}_book.toml").read_text("utf-8")))
        for name in ("gmina", "powiat", "wojewodztwo", "warszawa")
    ]
    unions = tomllib.loads((DATA / "union_book.toml").read_text("utf-8"))
    return [*found, ("union", unions["gminas"])]


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.name)
def test_every_rule_and_alias_of_every_book_has_one_place(book: RuleBook) -> None:
    count = Counter(headings(PAGES[f"law/{book.name}.md"]))

    for each in book.ids():
        assert count[each] == 1, each


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.name)
def test_a_book_tells_its_edition_and_what_it_does_not_answer(book: RuleBook) -> None:
    page = PAGES[f"law/{book.name}.md"]

    assert f"digest of the rules: `{book.digest}`" in page
    assert f"acts read as of: {book.read_to}" in page
    for matter in (*book.undecided, *book.uncovered):
        assert f"(matters.md#{matter.id})" in section(page, "Matters without an answer")
    for change in book.announced:
        assert change.draft in section(page, "Announced changes")


@pytest.mark.parametrize(("name", "table"), tables(), ids=[name for name, _ in tables()])
def test_every_wording_stands_as_in_the_table_written_by_hand(
    name: str, table: dict[str, Any]
) -> None:
    for id_, since, until, base, quorum, majority, basis, mode in table["wordings"]:
        told = section(PAGES[f"law/{name}.md"], id_)
        wanted = MAJORITIES[majority.removesuffix(" + consent")]

        assert {since, until} - {""} <= set(re.findall(r"\d{4}-\d\d-\d\d", told)), id_
        assert wanted in told, id_
        assert f"provision: {basis}" in told, id_
        assert re.search(rf"quorum: .*{QUORUMS[base]}.*, {re.escape(quorum)}$", told, re.MULTILINE)
        assert f"mode of the vote: {'not known' if mode == '-' else f'`{mode}`'}" in told, id_


def test_what_follows_a_missed_discharge_is_told_as_of_each_time() -> None:
    told = section(PAGES["law/gmina.md"], "USG-28a-2")
    before, after = told.split("**from 2002-10-27 to 2018-11-16**")

    assert "after `not_adopted`: `refused_by_law`, art. 28b ust. 1 u.s.g." in before
    assert "after `not_adopted`: `not_resolved`, by no provision, where [missed" in after
    assert "WSA Poznań 17.02.2011, I SA/Po 921/10" in after
    assert "WSA Poznań" not in before


def test_a_rule_that_binds_from_a_term_names_the_term() -> None:
    told = section(PAGES["law/gmina.md"], "USG-28aa-9")

    assert ":in force: from 2018-01-31" in told
    assert "elected on or after 2018-10-21; where the term is not told, from 2018-11-17" in told


def test_doubt_is_told_as_doubt() -> None:
    lay_judges = section(PAGES["law/gmina.md"], "PUSP-160")

    assert "confidence: `low`" in lay_judges
    assert "wording read since: never read" in lay_judges
    assert "`ordinary_majority_for_lay_judges`" in lay_judges
    assert "not traced" in section(PAGES["law/deadlines.md"], "USG-67-1b")


@pytest.mark.parametrize("entry", ROWS, ids=lambda row: row.id)
def test_every_deadline_and_number_has_a_place_with_its_provision(entry: Any) -> None:
    name = "law/deadlines.md" if entry in DEADLINES else "law/numbers.md"

    assert f"provision: {entry.basis}" in section(PAGES[name], entry.id)


@pytest.mark.parametrize(
    ("page", "heading", "told"),
    [
        ("deadlines", "USG-91-1", ":length: 30 days"),
        ("deadlines", "USG-91-1", "doręczenie uchwały organowi nadzoru"),
        ("deadlines", "USG-91-1", ":after lapse: `court_only`"),
        ("numbers", "USG-20-3", ":share: 1/4"),
        ("numbers", "USG-41a", "up to 5000 residents: 100, up to 20000 residents: 200"),
        ("numbers", "KW-387-3", ":more than: 2/5"),
        ("days-off", "Days off that bear a name", "Wigilia Bożego Narodzenia | 12-24 |"),
        ("days-off", "Days off that bear a name", "dzień Bożego Ciała | Easter Sunday + 60 |"),
        ("days-off", "How an end that falls on such a day moves", "to 2017-05-31 |"),
        ("readings", "barred", "Yes, by the wording"),
        ("readings", "blank_papers", ":default: `open`"),
        ("matters", "street_name", "`Matter.STREET_NAME`"),
        ("matters", "quorum_check", ":refused by the books: [gmina](gmina.md)"),
        ("matters", "discharge_grant", "[USG-28a-2](gmina.md#usg-28a-2) (gmina)"),
    ],
)
def test_the_other_pages_tell_the_law(page: str, heading: str, told: str) -> None:
    assert told in section(PAGES[f"law/{page}.md"], heading)


def test_every_matter_and_every_reading_has_a_place() -> None:
    assert set(known()) <= set(headings(PAGES["law/matters.md"]))
    assert set(Readings.__annotations__) <= set(headings(PAGES["law/readings.md"]))


@pytest.mark.parametrize("name", PAGES)
def test_a_heading_is_an_address(name: str) -> None:
    """Sphinx makes the address of the letters; two headings of one address would lose one."""
    addresses = [heading.lower() for heading in headings(PAGES[name])]

    assert [each for each, count in Counter(addresses).items() if count > 1] == []
    assert all(re.fullmatch(r"[a-z][a-z0-9_ -]*", each) for each in addresses)


@pytest.mark.parametrize("name", PAGES)
def test_every_link_between_the_pages_leads_somewhere(name: str) -> None:
    folder = ROOT / "docs" / "reference"
    for target, anchor in re.findall(r"\]\(([^)#]*)#?([^)]*)\)", PAGES[name]):
        path = (folder / name).parent / target if target else folder / name
        page = PAGES.get(str(path.resolve().relative_to(folder)), "") if anchor else ""

        assert path.resolve().exists() or page or str(path.relative_to(folder)) in PAGES, target
        assert not anchor or anchor in {each.lower() for each in headings(page)}, anchor


@pytest.mark.parametrize("name", PAGES)
def test_no_python_is_left_on_a_page(name: str) -> None:
    page = PAGES[name]

    assert not re.search(r"\bNone\b|datetime\.|Fraction\(|\b(True|False)\b|[^\\]<|\|\s*- ", page)
    assert "| code | meaning |" not in page or not re.search(
        r"^\| `\w+` \|  \|$", page, re.MULTILINE
    )


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (WITHOUT_QUORUM, "none is asked for"),
        (
            Majority(share=Fraction(1, 2), of=Base.SEATS, more_than=True, by=Measure.POPULATION),
            "by `population`",
        ),
        (
            Effect(
                after=Outcome.NOT_ADOPTED,
                consequence=Consequence.UNSETTLED,
                basis=Provision(USG, art="14"),
                against=SIMPLE,
            ),
            "`unsettled`, art. 14 u.s.g., if the votes against reached: zwykła większość",
        ),
        (Length(days=1), "1 day"),
        (Length(months=1, to_month_end=True), "1 month, to the end of that month"),
        (Length(by=(6, 30)), "to the next 06-30"),
        (Period(), "always"),
        (Period(until=date(2015, 12, 31)), "to 2015-12-31"),
        (Period(since=date(2018, 11, 12), until=date(2018, 11, 12)), "2018-11-12"),
        ("[a_b](c) | <d>", r"\[a\_b\](c) \| \<d\>"),
        (tuple(BodyKind), "every kind"),
        (("one", "two"), "\n  - one\n  - two"),
    ],
)
def test_a_value_is_told_in_words(value: object, told: str) -> None:
    assert told in markdown.shown(value)


def test_a_kind_of_value_without_a_form_is_refused() -> None:
    with pytest.raises(TypeError, match="no form for a complex"):
        markdown.shown(1j)


# --- Codes ---------------------------------------------------------------------------------------


def raised_by(code: str) -> set[str]:
    """Return the modules that raise a fault of that code, as the page has them."""
    row = re.search(
        rf"^\| `{code}` \| (.+) \|$", section(PAGES["codes.md"], "Faults"), re.MULTILINE
    )
    assert row is not None, code
    return set(re.findall(r"`([\w.]+)`", row[1]))


@pytest.mark.parametrize(
    ("wrong", "module"),
    [
        (lambda: Tally(in_favour=-1, against=0, abstaining=0), "zmp_core.votes.tally"),
        (lambda: Tally(in_favour=2, against=0, abstaining=0, present=1), "zmp_core.votes.tally"),
        (lambda: Readings(barred="perhaps"), "zmp_core.rules.readings"),  # type: ignore[arg-type]
        (lambda: Period(since=1), "zmp_core.law.period"),  # type: ignore[arg-type]
        (lambda: interchange.loads("{", VoteRecord), "zmp_core.interchange.text"),
    ],
)
def test_a_code_that_is_raised_is_on_the_page(wrong: Any, module: str) -> None:
    with pytest.raises(InvalidRecordError) as error:
        wrong()

    for fault in error.value.faults:
        assert module in raised_by(fault.code)


def test_every_code_that_can_be_seen_in_the_source_is_on_the_page() -> None:
    text = "\n".join(path.read_text("utf-8") for path in SOURCE.rglob("*.py"))
    seen = set(re.findall(r'Fault\(\s*"(\w+)"', text))

    assert len(seen) > 40
    assert {code for code in seen if not raised_by(code)} == set()


def package(folder: Path, source: str) -> dict[str, tuple[str, ...]]:
    """Return the codes of a package of one module."""
    (folder / "rooms.py").write_text(f"from errors import Fault\n{source}", "utf-8")
    found: dict[str, tuple[str, ...]] = codes.fault_codes(codes.trees(folder))
    return found


def test_a_code_is_found_through_those_who_hand_it_on(tmp_path: Path) -> None:
    found = package(
        tmp_path,
        "def inner(value, *, code='by_default'): return Fault(code, '', value, '')\n"
        "def outer(self, value, code): return inner(value, code=code)\n"
        "def note(code): return code\n"
        "inner(1), inner(2, code='by_name'), outer(3, 'by_place'), note('no_fault')\n"
        "Fault('one' if yes else 'other', '', 4, ''), Fault(f'un{known}', '', 5, '')\n",
    )

    assert set(found) == {"by_default", "by_name", "by_place", "one", "other", "un…"}
    assert found["by_place"] == (f"{tmp_path.name}.rooms",)


def test_a_code_that_cannot_be_read_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"rooms:3: the code of a fault must stand"):
        package(tmp_path, "WORD = 'hidden'\nFault(WORD, '', 1, '')\n")


@pytest.mark.parametrize("word", [*Caution, *Consequence])
def test_every_caution_and_consequence_is_explained(word: Caution | Consequence) -> None:
    part = "Cautions" if isinstance(word, Caution) else "Consequences"

    assert re.search(rf"^\| `{word}` \| \w.+\. \|", section(PAGES["codes.md"], part), re.MULTILINE)


@pytest.mark.parametrize("code", review.CODES, ids=lambda code: code.code)
def test_every_finding_is_listed_with_its_gravity_and_words(code: review.Code) -> None:
    (row,) = (
        line
        for line in section(PAGES["codes.md"], "Findings").splitlines()
        if line.startswith(f"| `{code.code}` |")
    )

    assert all(f"`{severity}`" in row for severity in code.severities)
    assert code.polish in row
    assert code.english in row


# --- Writing -------------------------------------------------------------------------------------


def test_pages_are_written_once_and_those_of_a_book_that_is_gone_are_removed(
    tmp_path: Path,
) -> None:
    law = tmp_path / "law"
    law.mkdir()
    (law / "index.md").write_text("# By hand\n", "utf-8")
    (law / "abolished.md").write_text("# Old\n", "utf-8")
    (law / "gmina.md").write_text("# Older edition\n", "utf-8")

    extension.write(tmp_path)
    first = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.md")}
    extension.write(tmp_path)

    assert not (law / "abolished.md").exists()
    assert (law / "index.md").read_text("utf-8") == "# By hand\n"
    assert (law / "gmina.md").read_text("utf-8") == PAGES["law/gmina.md"]
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.md")} == first
