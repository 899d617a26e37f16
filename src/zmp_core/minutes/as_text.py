"""A document as plain text, line under line."""

from collections.abc import Iterator
from typing import Final

from zmp_core.minutes.blocks import Block, Lines, NameLists, Names, Table
from zmp_core.polish.spaces import Spaces
from zmp_core.printing.escaping import set_in

_GAP: Final = "  "


def text_of(title: str, blocks: tuple[Block, ...], language: str, spaces: Spaces) -> str:
    """Return the title and the blocks as plain text; a section begins after an empty line."""
    return "\n".join(
        set_in(line, language, spaces).rstrip(" ") for line in (title, *_lines(blocks))
    )


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Lines():
                yield from block.lines
            case NameLists():
                yield from (names_of(each) for each in block.lists)
            case Table():
                yield from _rows(block)
            case _:
                yield ""
                yield block.title
                yield from _lines(block.blocks)


def names_of(names: Names) -> str:
    """Return the label, the number and the names: *Za (2): Anna Lis, Jan Nowak*."""
    label = f"{names.label} ({len(names.names)})"
    return f"{label}: {', '.join(names.names)}" if names.names else label


def _rows(table: Table) -> Iterator[str]:
    """Give the rows under their heads, each column as wide as its widest cell."""
    rows = (table.head, *table.rows)
    widths = [max(len(row[at]) for row in rows) for at in range(len(table.head))]
    yield table.caption
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield _GAP.join(cells)
