"""What a document is made of: lines, names, tables, sections. Values without any form."""

from collections.abc import Iterable
from typing import TypeAlias, cast

import attrs

from zmp_core.errors import Fault, InvalidRecordError, unless_kind, unless_text


def _faults_of_texts(values: object, *, path: str) -> list[Fault]:
    """Return the faults of what should be a tuple of texts."""
    if not isinstance(values, tuple):
        return unless_kind(values, tuple, code="wrong_kind", path=path, expected="a tuple of texts")
    return [
        fault
        for at, value in enumerate(cast("tuple[object, ...]", values))
        for fault in unless_kind(
            value, str, code="wrong_kind", path=f"{path}/{at}", expected="a text"
        )
    ]


def _raise_any(faults: Iterable[Fault]) -> None:
    if found := tuple(faults):
        raise InvalidRecordError(found)


@attrs.frozen
class Lines:
    """A paragraph whose lines stay lines.

    Attributes:
        lines: What they say.

    Raises:
        InvalidRecordError: If they are no texts.
    """

    lines: tuple[str, ...]

    def __attrs_post_init__(self) -> None:
        """Refuse what is no text."""
        _raise_any(_faults_of_texts(self.lines, path="/lines"))


@attrs.frozen
class Names:
    """Names under a label, with their number: *Za (2): Anna Lis, Jan Nowak*.

    Attributes:
        label: What they have in common.
        names: The names, in the order in which they are to be printed.

    Raises:
        InvalidRecordError: If the label is blank or a name is no text.
    """

    label: str
    names: tuple[str, ...]

    def __attrs_post_init__(self) -> None:
        """Refuse what is no text."""
        _raise_any(
            (*unless_text(self.label, path="/label"), *_faults_of_texts(self.names, path="/names"))
        )


@attrs.frozen(kw_only=True)
class NameLists:
    """Several lists of names, of which together one roll is made.

    Attributes:
        caption: What they tell, for those who do not see the page.
        head: What stands over labels, numbers and names where they are columns.
        lists: The lists.

    Raises:
        InvalidRecordError: If a part is none.
    """

    caption: str
    head: tuple[str, str, str]
    lists: tuple[Names, ...]

    def __attrs_post_init__(self) -> None:
        """Refuse what is no list of names."""
        faults = [
            *unless_text(self.caption, path="/caption"),
            *_faults_of_texts(self.head, path="/head"),
        ]
        for at, each in enumerate(self.lists):
            faults += unless_kind(
                each, Names, code="wrong_kind", path=f"/lists/{at}", expected="Names"
            )
        _raise_any(faults)


@attrs.frozen(kw_only=True)
class Table:
    """A table with a row of heads.

    Attributes:
        caption: What it tells.
        head: The heads of its columns.
        rows: Its cells, as many in each row as there are heads.
        named_by: The column, from 0, that names the row.

    Raises:
        InvalidRecordError: If a part is no text or a row has too few or too many cells.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    named_by: int = 0

    def __attrs_post_init__(self) -> None:
        """Refuse what is no table."""
        faults = [
            *unless_text(self.caption, path="/caption"),
            *_faults_of_texts(self.head, path="/head"),
        ]
        for at, row in enumerate(self.rows):
            path = f"/rows/{at}"
            faults += _faults_of_texts(row, path=path)
            if len(row) != len(self.head):
                expected = f"{len(self.head)} cells, one for each head"
                faults.append(Fault("wrong_length", path, len(row), expected))
        _raise_any(faults)


@attrs.frozen(kw_only=True)
class Section:
    """A part of a document with a title of its own.

    Attributes:
        title: Its title.
        blocks: What it says.

    Raises:
        InvalidRecordError: If the title is blank.
    """

    title: str
    blocks: "tuple[Lines | NameLists | Table | Section, ...]"

    def __attrs_post_init__(self) -> None:
        """Refuse a section without a title."""
        _raise_any(unless_text(self.title, path="/title"))


Block: TypeAlias = Lines | NameLists | Table | Section
