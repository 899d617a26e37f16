"""Documents in their forms: escaped, valid, and the same in each."""

from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from papers import CALL, ENTRY, HOSTILE, OCCASION, strictly

from zmp_core.errors import InvalidRecordError, InvalidValueError
from zmp_core.minutes import (
    Document,
    Lines,
    NameLists,
    Names,
    Section,
    Table,
    record_of_votes,
    roll_call_list,
    roll_call_table,
)


class Seen(HTMLParser):
    """Collects the elements of a page and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def document(text: str) -> Document:
    """Return a document that holds the text in every place."""
    lists = NameLists(
        caption=text, head=(text, text, text), lists=(Names(text, (text,)), Names(text, ()))
    )
    table = Table(caption=text, head=(text, text), rows=((text, text),), named_by=1)
    section = Section(title=text, blocks=(Lines((text,)), Section(title=text, blocks=())))
    return Document(title=text, blocks=(Lines((text, text)), lists, table, section))


WHOLE = document("Jan i Ewa")


def test_plain_text() -> None:
    assert WHOLE.text(spaces="plain") == (
        "Jan i Ewa\nJan i Ewa\nJan i Ewa\nJan i Ewa (1): Jan i Ewa\nJan i Ewa (0)\nJan i Ewa\n"
        "Jan i Ewa  Jan i Ewa\nJan i Ewa  Jan i Ewa\n\nJan i Ewa\nJan i Ewa\n\nJan i Ewa"
    )
    assert str(WHOLE) == WHOLE.text() == WHOLE.text(spaces="plain").replace(" i ", " i\u00a0")


def test_markdown() -> None:
    assert WHOLE.markdown(spaces="plain") == (
        "# Jan i Ewa\n\nJan i Ewa\\\nJan i Ewa\n\n- **Jan i Ewa (1)**: Jan i Ewa\n"
        "- **Jan i Ewa (0)**\n\nJan i Ewa:\n\n| Jan i Ewa | Jan i Ewa |\n| --- | --- |\n"
        "| Jan i Ewa | Jan i Ewa |\n\n## Jan i Ewa\n\nJan i Ewa\n\n### Jan i Ewa\n"
    )


def test_html() -> None:
    assert WHOLE.html(spaces="plain") == (
        '<article lang="pl"><h1>Jan i Ewa</h1><p>Jan i Ewa<br>Jan i Ewa</p>'
        "<table><caption>Jan i Ewa</caption><thead><tr>"
        + '<th scope="col">Jan i Ewa</th>'
        * 3
        + '</tr></thead><tbody><tr><th scope="row">Jan i Ewa</th><td>1</td>'
        "<td><ul><li>Jan i Ewa</li></ul></td></tr>"
        '<tr><th scope="row">Jan i Ewa</th><td>0</td><td></td></tr></tbody></table>'
        "<table><caption>Jan i Ewa</caption><thead><tr>"
        + '<th scope="col">Jan i Ewa</th>'
        * 2
        + '</tr></thead><tbody><tr><td>Jan i Ewa</td><th scope="row">Jan i Ewa</th></tr></tbody>'
        "</table><section><h2>Jan i Ewa</h2><p>Jan i Ewa</p>"
        "<section><h3>Jan i Ewa</h3></section></section></article>"
    )
    assert WHOLE._repr_html_() == WHOLE.html()


def test_headings_go_no_deeper_than_there_are() -> None:
    block = Section(title="7", blocks=())
    for depth in range(6, 1, -1):
        block = Section(title=str(depth), blocks=(block,))
    deep = Document(title="1", blocks=(block,))

    assert deep.html().count("<h6>") == 2
    assert deep.markdown().splitlines()[-1] == "###### 7"
    strictly(deep.page())


def test_english_keeps_its_spaces_and_tells_its_language() -> None:
    english = attrs.evolve(WHOLE, language="en")

    assert "\u00a0" not in english.text() + english.html() + english.markdown()
    assert english.page().startswith('<!DOCTYPE html><html lang="en">')


@pytest.mark.parametrize("hostile", HOSTILE)
def test_text_from_outside_stays_text(hostile: str) -> None:
    made = document(hostile)
    harmless = document("x")

    assert len(made.text().splitlines()) == len(harmless.text().splitlines())
    assert [tag for tag, _ in Seen(made.page()).elements] == [
        tag for tag, _ in Seen(harmless.page()).elements
    ]
    strictly(made.page())
    for form in (made.text(), made.markdown(), made.page()):
        assert not set(form) & set("\u202a\u202e\x00\x1b\u2028")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_markdown_from_outside_stays_text(hostile: str) -> None:
    reader = MarkdownIt("commonmark", {"html": True}).enable("table")

    def kinds(made: Document) -> list[str]:
        tokens = [token for token in reader.parse(made.markdown()) if token.type != "inline"]
        inline = [
            child.type
            for token in reader.parse(made.markdown())
            for child in token.children or ()
            if child.type not in {"text", "text_special", "softbreak"}
        ]
        return [token.type for token in tokens] + inline

    assert kinds(document(hostile)) == kinds(document("x"))


@settings(max_examples=60)
@given(st.text(min_size=1).filter(str.strip))
def test_any_text_makes_a_valid_page(text: str) -> None:
    made = document(text)

    strictly(made.page())
    assert len(made.text().split("\n")) == len(document("x").text().split("\n"))


def test_every_form_says_the_same_names_and_numbers() -> None:
    made = roll_call_list(ENTRY, OCCASION)
    page = " ".join(Seen(made.page()).texts)

    for name in CALL.positions:
        for form in (made.text(spaces="plain"), made.markdown(spaces="plain"), page):
            assert name in form.replace("\u00a0", " ")


def test_the_papers_of_a_session_are_valid_pages_with_heads_and_captions() -> None:
    table = Document(title="Głosy", blocks=(roll_call_table(CALL),))
    for made in (record_of_votes([ENTRY, ENTRY], OCCASION), roll_call_list(ENTRY, OCCASION), table):
        page = made.page()
        strictly(page)
        seen = Seen(page).elements
        tags = [tag for tag, _ in seen]
        assert tags.count("caption") == tags.count("table")
        assert tags.count("h1") == tags.count("main") == tags.count("title") == 1
        assert all(attributes.get("scope") for tag, attributes in seen if tag == "th")


def test_a_fragment_is_well_formed_for_readers_of_xml_too() -> None:
    ET.fromstring(WHOLE.html().replace("<br>", "<br/>"))  # noqa: S314  our own page


def test_a_wish_that_is_none_is_refused() -> None:
    wrong: Any = "narrow"
    with pytest.raises(InvalidValueError):
        WHOLE.text(spaces=wrong)
    with pytest.raises(InvalidValueError):
        Document(title="x", blocks=(), language="de")
    with pytest.raises(InvalidRecordError):
        Document(title=" ", blocks=())


def test_parts_refuse_what_cannot_be_printed() -> None:
    wrong: Any = 5
    short: Any = ("a",)
    names: Any = ["Lis"]
    for faulty, paths in (
        (lambda: Lines((wrong,)), ["/lines/0"]),
        (lambda: Lines(names), ["/lines"]),
        (lambda: Names("", (wrong,)), ["/label", "/names/0"]),
        (
            lambda: NameLists(caption="", head=(wrong, "b", "c"), lists=(wrong,)),
            ["/caption", "/head/0", "/lists/0"],
        ),
        (
            lambda: Table(caption="", head=("a", wrong), rows=(("b",), ("c", wrong))),
            ["/caption", "/head/1", "/rows/0", "/rows/1/1"],
        ),
        (lambda: Table(caption="a", head=(), rows=(), named_by=0), ["/head"]),
        (lambda: Table(caption="a", head=("a",), rows=wrong, named_by=1), ["/rows", "/named_by"]),
        (
            lambda: Table(caption="a", head=("a",), rows=(wrong,), named_by=-1),
            ["/rows/0", "/named_by"],
        ),
        (lambda: Table(caption="a", head=("a",), rows=(), named_by=True), ["/named_by"]),
        (lambda: NameLists(caption="a", head=short, lists=wrong), ["/head", "/lists"]),
        (lambda: Section(title="", blocks=()), ["/title"]),
        (lambda: Section(title="a", blocks=wrong), ["/blocks"]),
        (lambda: Document(title="", blocks=(Lines(()), wrong)), ["/title", "/blocks/1"]),
    ):
        with pytest.raises(InvalidRecordError) as caught:
            faulty()
        assert [fault.path for fault in caught.value.faults] == paths
