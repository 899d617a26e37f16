"""A document as Markdown (CommonMark with the tables of GitHub)."""

from collections.abc import Iterator
from typing import Final

from zmp_core.minutes.blocks import Block, Lines, NameLists, Table
from zmp_core.polish.spaces import Spaces
from zmp_core.printing.escaping import for_markdown, set_in

_DEEPEST: Final = 6  # there is no seventh heading


def markdown_of(title: str, blocks: tuple[Block, ...], language: str, spaces: Spaces) -> str:
    """Return the title and the blocks as Markdown."""

    def said(text: str) -> str:
        return for_markdown(set_in(text, language, spaces))

    def rows(table: Table) -> Iterator[str]:
        yield f"{said(table.caption)}:\n"
        yield _row(said(cell) for cell in table.head)
        yield _row("---" for _ in table.head)
        yield from (_row(said(cell) for cell in row) for row in table.rows)

    def parts(blocks: tuple[Block, ...], depth: int) -> Iterator[str]:
        for block in blocks:
            match block:
                case Lines():
                    yield "\\\n".join(said(line) for line in block.lines)
                case NameLists():
                    yield "\n".join(
                        f"- **{said(each.label)} ({len(each.names)})**"
                        + (
                            ": " + ", ".join(said(name) for name in each.names)
                            if each.names
                            else ""
                        )
                        for each in block.lists
                    )
                case Table():
                    yield "\n".join(rows(block))
                case _:
                    yield f"{'#' * min(depth, _DEEPEST)} {said(block.title)}"
                    yield from parts(block.blocks, depth + 1)

    return "\n\n".join((f"# {said(title)}", *parts(blocks, 2))) + "\n"


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"
