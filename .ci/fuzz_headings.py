"""Feed the reader of headings whatever leads it into new branches, and look at what it says.

    python -m venv fuzz && fuzz/bin/pip install atheris . && fuzz/bin/python .ci/fuzz_headings.py

Runs until it is stopped, or for the seconds given with ``-max_total_time=``; options are those of
libFuzzer. Atheris has wheels for Python 3.11 and later, on Linux only, and so is no part of the
development tools. Each input must come back as a heading, and twice the same; its spans must lie
in the text and in order; a number that one scheme reads must be a number of that scheme.
"""

import sys

import atheris  # type: ignore[import-untyped]  # no tool of the development: it has no types
import attrs

with atheris.instrument_imports(include=["zmp_core"]):
    from zmp_core.resolutions import Spans, read_heading

# Words lead further in than letters do, so half of the bytes choose among these.
_WORDS = (
    *("uchwała", "UCHWAŁĘ", "zarządzeniem", "protokół", "U C H W A Ł A", "nr", "Nr.", "druk nr"),
    *(
        "XI/59/25",
        "xi",
        "\u0425\u0421",
        "Ⅺ",
        "V1(/88190",
        "XLXC",
        "0050.14.2024",
        "75(XI)19",
        "KI.411",
    ),
    *("/", "–", "-", ".", "..", "(", ")", " ", "\n", "\u00a0", "\u00ad", "\u0328", "_____"),
    *("Rady", "Zarządu", "Gminy", "ZMP", "Wójta", "z dnia", "26 lutego 2025 r.", "14.IX.2012"),
    *("2O19", "5 maj", "31.02.2020", "roku", "w sprawie", ":", "o", "zmieniająca", "z okazji"),
    *("wyrażająca", "stwierdzająca nieważność", "(DS-342/25)", "4 włączenia", "odbytej"),
)


def test_one_input(data: bytes) -> None:
    """Read what the bytes stand for."""
    given = atheris.FuzzedDataProvider(data)
    pieces = list[str]()
    while given.remaining_bytes():
        word = _WORDS[given.ConsumeIntInRange(0, len(_WORDS) - 1)]
        pieces.append(word if given.ConsumeBool() else given.ConsumeUnicode(3))
    text = ("" if given.ConsumeBool() else " ").join(pieces)
    heading = read_heading(text)
    assert heading == read_heading(text)  # noqa: S101
    parts = [getattr(heading.spans, field.name) for field in attrs.fields(Spans)]
    for span in (*filter(None, parts), *heading.unread, *(doubt.span for doubt in heading.doubts)):
        assert 0 <= span.start < span.end <= len(text)  # noqa: S101
    for name in ("issuer", "date", "subject", "kind", "number"):
        value = getattr(heading, name)
        assert value is None or getattr(heading.spans, name) is not None  # noqa: S101
    if heading.number is not None and heading.number.scheme is not None:
        printed = heading.number.raw.replace(" ", "").replace("–", "-")
        fields = (heading.number.session, heading.number.sequence, heading.number.term)
        for figures in filter(None, fields):
            assert figures in printed  # noqa: S101


atheris.Setup(sys.argv, test_one_input)
atheris.Fuzz()
