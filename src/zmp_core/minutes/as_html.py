"""A document as HTML: valid, escaped, and made for those who hear the page too.

Tables have captions and heads that say what they are the heads of; the language is told.
"""

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from zmp_core.minutes.blocks import Block, Lines, NameLists, Names, Table
from zmp_core.polish.spaces import Spaces
from zmp_core.printing.escaping import for_html, set_in

_DEEPEST: Final = 6
_STYLE: Final = (
    ":root{color-scheme:light dark}"
    "body{max-width:46rem;margin:0 auto;padding:1rem;font:1rem/1.5 system-ui,sans-serif;"
    "overflow-wrap:break-word}"
    "table{border-collapse:collapse;width:100%;margin:1rem 0}"
    "caption{text-align:start;font-weight:bold;padding:.3rem 0}"
    "th,td{border:1px solid;padding:.3rem .5rem;text-align:start;vertical-align:top}"
    "td ul{margin:0;padding-inline-start:1.2rem}"
    "@media(max-width:40rem){th,td{padding:.2rem;font-size:.8rem}"
    "th[scope=row]{overflow-wrap:anywhere}}"
    "svg{max-width:100%;height:auto}"
)


def html_of(title: str, blocks: tuple[Block, ...], language: str, spaces: Spaces) -> str:
    """Return the title and the blocks as an article."""
    writer = _Writer(language, spaces)
    body = "".join(writer.parts(blocks, 2))
    return f'<article lang="{language}"><h1>{writer.said(title)}</h1>{body}</article>'


@attrs.frozen
class _Writer:
    """Writes blocks in one language and with one kind of spaces."""

    language: str
    spaces: Spaces

    def said(self, text: str) -> str:
        """Return a text as it stands in the page."""
        return for_html(set_in(text, self.language, self.spaces))

    def parts(self, blocks: tuple[Block, ...], depth: int) -> Iterator[str]:
        """Give the blocks; the titles of sections have this depth."""
        for block in blocks:
            match block:
                case Lines():
                    yield f"<p>{'<br>'.join(self.said(line) for line in block.lines)}</p>"
                case NameLists():
                    yield self._table(block.caption, block.head, map(self._names, block.lists))
                case Table():
                    rows = (self._row(row, block.named_by) for row in block.rows)
                    yield self._table(block.caption, block.head, rows)
                case _:
                    tag = f"h{min(depth, _DEEPEST)}"
                    yield f"<section><{tag}>{self.said(block.title)}</{tag}>"
                    yield from self.parts(block.blocks, depth + 1)
                    yield "</section>"

    def _table(self, caption: str, head: tuple[str, ...], rows: Iterable[str]) -> str:
        heads = "".join(f'<th scope="col">{self.said(cell)}</th>' for cell in head)
        return (
            f"<table><caption>{self.said(caption)}</caption><thead><tr>{heads}</tr></thead>"
            f"<tbody>{''.join(rows)}</tbody></table>"
        )

    def _row(self, row: tuple[str, ...], named_by: int) -> str:
        cells = (
            f'<th scope="row">{self.said(cell)}</th>'
            if at == named_by
            else f"<td>{self.said(cell)}</td>"
            for at, cell in enumerate(row)
        )
        return f"<tr>{''.join(cells)}</tr>"

    def _names(self, each: Names) -> str:
        names = "".join(f"<li>{self.said(name)}</li>" for name in each.names)
        listed = f"<ul>{names}</ul>" if names else ""
        return (
            f'<tr><th scope="row">{self.said(each.label)}</th><td>{len(each.names)}</td>'
            f"<td>{listed}</td></tr>"
        )


def page_of(title: str, body: str, language: str) -> str:
    """Return a whole page around what is HTML already."""
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{for_html(set_in(title, language, 'plain'))}</title><style>{_STYLE}</style></head>"
        f"<body><main>{body}</main></body></html>\n"
    )
