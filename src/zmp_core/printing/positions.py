"""The positions of a vote in words, and their counts in a line."""

from collections.abc import Mapping

from zmp_core.printing.catalogue import catalogue


def labels(language: str) -> dict[str, str]:
    """Return what is said of each count of a tally, in the order in which counts are told.

    Raises:
        InvalidValueError: If there is no such language.
    """
    say = catalogue(language)
    return {
        "in_favour": say.gettext("in favour"),
        "against": say.gettext("against"),
        "abstaining": say.gettext("abstaining"),
        "invalid": say.gettext("invalid papers"),
        "not_voting": say.gettext("not voting"),
        "excluded": say.gettext("excluded"),
        "absent": say.gettext("absent"),
        "present": say.gettext("present"),
    }


def counted(counts: Mapping[str, int | None], words: Mapping[str, str], sign: str) -> str:
    """Return the counts that are known, each after its word.

    >>> counted({"in_favour": 11, "against": None}, {"in_favour": "za", "against": "przeciw"}, ": ")
    'za: 11'
    """
    return ", ".join(
        f"{word}{sign}{count}"
        for name, word in words.items()
        # An open vote knows no papers, and nobody writes down that none of them were invalid.
        if (count := counts[name]) is not None and (count or name != "invalid")
    )


def sentence(counts: Mapping[str, int | None], language: str) -> str:
    """Return the counts as *Za – 11, przeciw – 5.*; an empty text where none is known.

    Raises:
        InvalidValueError: If there is no such language.
    """
    text = counted(counts, labels(language), " – ")
    return f"{text[0].upper()}{text[1:]}." if text else ""
