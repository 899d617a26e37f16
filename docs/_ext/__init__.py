"""Reference pages made from the data at each build, so that they cannot tell another law.

A Sphinx extension. `pages` needs no Sphinx: the tests read the same pages.
"""

from pathlib import Path

from _ext import codes, law

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sphinx.application import Sphinx

_BY_HAND = "index.md"


def pages() -> dict[str, str]:
    """Return the pages by their path below ``docs/reference``."""
    return {
        **{f"law/{name}.md": page for name, page in law.pages().items()},
        "codes.md": codes.page_of_codes(),
    }


def write(reference: Path) -> None:
    """Write the pages that differ, and remove those of books that are no more."""
    made = {reference / name: page for name, page in pages().items()}
    for old in set(reference.glob("law/*.md")) - set(made):
        if old.name != _BY_HAND:
            old.unlink()
    for path, page in made.items():
        path.parent.mkdir(exist_ok=True)
        # A page that is written again is read again, and the build takes as long as the first.
        if not path.exists() or path.read_text("utf-8") != page:
            path.write_text(page, "utf-8")


def setup(app: "Sphinx") -> dict[str, bool]:
    """Write the pages before Sphinx looks which there are."""
    app.connect("builder-inited", lambda app: write(Path(app.srcdir) / "reference"))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
