"""How Sphinx builds these pages: without the network, and with every broken reference an error."""

import re
import sys
import tomllib
from pathlib import Path

from sphinx.application import Sphinx

_PROJECT = tomllib.loads(Path(__file__).parent.with_name("pyproject.toml").read_text("utf-8"))

project = "zmp_core"
author = "zmp_core contributors"
project_copyright = f"2026, {author}"
version = release = _PROJECT["project"]["version"]
language = "en"

sys.path.insert(0, str(Path(__file__).parent))
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "_ext"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"zmp_core {release}"

myst_enable_extensions = ["colon_fence", "fieldlist"]
myst_heading_anchors = 3

autodoc_default_options = {"members": True}
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
napoleon_numpy_docstring = False
napoleon_custom_sections = ["Source"]

nitpicky = True
nitpick_ignore_regex = [
    # Their pages are on the network, and the build does without it.
    (
        r"py:.*",
        r"(collections|datetime|decimal|fractions|hypothesis|importlib|narwhals|os|pathlib)\..+",
    ),
    (r"py:class", r"zmp_core\..+\.(T|P|_Number)"),  # a type variable has no page
]


def _keep_colon(
    _app: Sphinx, what: str, _name: str, _obj: object, _options: object, lines: list[str]
) -> None:
    """Keep napoleon from reading "Votes cast: ..." as a type and its description.

    In the docstring of an attribute it takes for a type what is before a colon: now, nothing.
    """
    if what in {"attribute", "property"} and lines:
        lines[0] = f": {lines[0]}"


def _name_members(
    _app: Sphinx,
    _what: str,
    _name: str,
    _obj: object,
    _options: object,
    signature: str | None,
    returns: str | None,
) -> tuple[str | None, str | None]:
    """Write a default as ``Presence.IN_ROOM``: its ``repr`` is no Python and hides the rest."""
    return signature and re.sub(r"<(\w+\.\w+): [^>]+>", r"\1", signature), returns


def setup(app: Sphinx) -> None:
    """Ask to see each signature, and each docstring before napoleon (priority 500) does."""
    app.connect("autodoc-process-signature", _name_members)
    app.connect("autodoc-process-docstring", _keep_colon, priority=400)
