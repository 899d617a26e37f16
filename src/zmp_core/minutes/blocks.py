"""What a document is made of: lines, names, tables, sections. Values without any form."""

from collections.abc import Iterable
from typing import TypeAlias

import attrs

from zmp_core.errors import (
    Fault,
    InvalidRecordError,
    parts_of,
    unless_kind,
    unless_several,
    unless_text,
)


def _faults_of_row(cells: object, width: int, *, path: str) -> list[Fault]:
    """Return the faults of what should be so many texts."""
    faults = unless_several(cells, str, path=path)
    texts = parts_of(cells)
    if texts is not None and len(texts) != width:
        expected = f"{width} cells, one for each head"
        faults.append(Fault("wrong_length", path, len(texts), expected))
    return faults


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
        _raise_any(unless_several(self.lines, str, path="/lines"))


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
            (
                *unless_text(self.label, path="/label"),
                *unless_several(self.names, str, path="/names"),
            )
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
        _raise_any(
            (
                *unless_text(self.caption, path="/caption"),
                *_faults_of_row(self.head, 3, path="/head"),
                *unless_several(self.lists, Names, path="/lists"),
            )
        )


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
            *unless_several(self.head, str, path="/head", least=1),
        ]
        width, rows = len(parts_of(self.head) or ()), parts_of(self.rows)
        if rows is None:
            faults.append(Fault("wrong_kind", "/rows", self.rows, "a tuple of rows"))
        for at, row in enumerate(rows or ()):
            faults += _faults_of_row(row, width, path=f"/rows/{at}")
        if type(self.named_by) is not int or not 0 <= self.named_by < max(width, 1):
            expected = f"the number of a column, 0 to {max(width, 1) - 1}"
            faults.append(Fault("not_a_number", "/named_by", self.named_by, expected))
        _raise_any(faults)


@attrs.frozen(kw_only=True)
class Section:
    """A part of a document with a title of its own.

    Attributes:
        title: Its title.
        blocks: What it says.

    Raises:
        InvalidRecordError: If the title is blank or a block is none.
    """

    title: str
    blocks: "tuple[Lines | NameLists | Table | Section, ...]"

    def __attrs_post_init__(self) -> None:
        """Refuse what is no section."""
        _raise_any(faults_of_part(self.title, self.blocks))


Block: TypeAlias = Lines | NameLists | Table | Section


def faults_of_part(title: object, blocks: object) -> list[Fault]:
    """Return the faults of a title and what stands under it."""
    faults = unless_text(title, path="/title")
    parts = parts_of(blocks)
    if parts is None:
        return [*faults, Fault("wrong_kind", "/blocks", blocks, "a tuple of blocks")]
    for at, part in enumerate(parts):
        expected = "Lines, NameLists, a Table or a Section"
        faults += unless_kind(
            part, Block, code="wrong_kind", path=f"/blocks/{at}", expected=expected
        )
    return faults
