"""A document for the minutes, and its forms: plain text, Markdown, HTML."""

import attrs

from zmp_core.errors import InvalidRecordError
from zmp_core.minutes.as_html import html_of, page_of
from zmp_core.minutes.as_markdown import markdown_of
from zmp_core.minutes.as_text import text_of
from zmp_core.minutes.blocks import Block, faults_of_part
from zmp_core.polish.spaces import Spaces
from zmp_core.printing.catalogue import catalogue


@attrs.frozen(kw_only=True)
class Document:
    """What is to be printed, without its form.

    >>> from zmp_core.minutes import Lines
    >>> document = Document(title="Notatka", blocks=(Lines(("Uchwała została podjęta.",)),))
    >>> print(document.markdown())
    # Notatka
    <BLANKLINE>
    Uchwała została podjęta.
    <BLANKLINE>

    In every form the text from outside is escaped: it makes no new line, no mark and no script.
    ``spaces`` is ``"no_break"``, by the policy of ``zmp_core.polish``, or ``"plain"``; English text
    keeps its plain spaces.

    Attributes:
        title: Its title.
        blocks: What it says, in order.
        language: The language that it is written in.

    Raises:
        InvalidRecordError: If the title is blank or a block is none.
        InvalidValueError: If there is no such language.
    """

    title: str
    blocks: tuple[Block, ...]
    language: str = "pl"

    def __attrs_post_init__(self) -> None:
        """Refuse what is no document."""
        if faults := faults_of_part(self.title, self.blocks):
            raise InvalidRecordError(tuple(faults))
        catalogue(self.language)

    def text(self, *, spaces: Spaces = "no_break") -> str:
        """Return it as plain text."""
        return text_of(self.title, self.blocks, self.language, spaces)

    def markdown(self, *, spaces: Spaces = "no_break") -> str:
        """Return it as Markdown."""
        return markdown_of(self.title, self.blocks, self.language, spaces)

    def html(self, *, spaces: Spaces = "no_break") -> str:
        """Return it as a part of a page in HTML."""
        return html_of(self.title, self.blocks, self.language, spaces)

    def page(self, *, spaces: Spaces = "no_break") -> str:
        """Return it as a whole page in HTML, which needs nothing from elsewhere."""
        return page_of(self.title, self.html(spaces=spaces), self.language)

    def __str__(self) -> str:
        """Return it as plain text."""
        return self.text()

    def _repr_html_(self) -> str:
        """Show it in a notebook."""
        return self.html()
