"""Write ``pl.mo`` from ``pl.po``: run it after each change of the catalogue."""

import io
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).parents[2] / "src" / "zmp_core" / "printing" / "locale"


def compiled() -> bytes:
    """Return the catalogue that is read, made from the one that is edited."""
    target = io.BytesIO()
    with (LOCALE / "pl.po").open("rb") as source:
        write_mo(target, read_po(source, locale="pl"))
    return target.getvalue()


if __name__ == "__main__":
    (LOCALE / "pl.mo").write_bytes(compiled())
