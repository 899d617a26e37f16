"""Confirm the forms of the names of towns, and write beside each by what it is confirmed.

    python .ci/names.py          # tell what is not confirmed, or confirmed otherwise than written
    python .ci/names.py --write  # write the grounds anew

Needs ``morfeusz2`` with its dictionary SGJP, which nothing else here needs. The forms themselves
are never written: a person puts them into ``names.csv``; one that nothing confirms is an error.
``hand`` is the word of that person, kept where nothing else confirms; ``data/NAMES.md`` says why.
"""

import csv
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from itertools import product
from pathlib import Path
from typing import NamedTuple, Protocol, TypeAlias, cast

NAMES = Path("src/zmp_core/cities/data/names.csv")
GOLD = Path("tests/data/names_gold.csv")
OFFICES = Path("tests/data/names_offices.csv")
COURTS = Path("tests/data/names_courts.csv")

Row: TypeAlias = dict[str, str]
Entry: TypeAlias = tuple[str, str, str, list[str], list[str]]
Forms: TypeAlias = set[tuple[str, str]]  # genitive and locative, that belong to each other

# Labels of SGJP: a name of a place, and a word that occurs in such names only.
PLACE, PART = "nazwa_geograficzna", "człon_nazwy_geograficznej"
COMMON = "nazwa_pospolita"
UNUSUAL = ("reg.", "daw.", "arch.", "przest.")
PREPOSITIONS = {"nad"}


class Reading(NamedTuple):
    """A word taken as a nominative, with its genitives and its locatives."""

    kind: str
    same: bool  # the word is the head word of its entry, not the plural of another one
    number: str
    gender: str
    forms: frozenset[tuple[str, str]]


class Dictionary(Protocol):
    """What is used of ``morfeusz2.Morfeusz``: form, entry, tag, labels, qualifiers."""

    def dict_id(self) -> str:
        """Return the edition."""
        ...

    def analyse(self, text: str, /) -> list[tuple[int, int, Entry]]:
        """Return all that a word may be."""
        ...

    def generate(self, lemma: str, /) -> list[Entry]:
        """Return all forms of an entry."""
        ...


@cache
def dictionary() -> Dictionary:
    """Return the morphological dictionary."""
    return cast("Dictionary", import_module("morfeusz2").Morfeusz())


def cases(lemma: str, tag: Sequence[str], number: str, gender: str, *, upper: bool) -> Forms:
    """Return the genitives with the locatives of one entry, in one number and one gender."""
    found: dict[str, set[str]] = {"gen": set(), "loc": set()}
    for form, _, other, _, qualifiers in dictionary().generate(lemma):
        parts = other.split(":")
        alike = parts[0] == tag[0] and parts[4:] == list(tag[4:])
        if not alike or number not in parts[1].split(".") or gender not in parts[3].split("."):
            continue
        if any(mark in qualifier for qualifier in qualifiers for mark in UNUSUAL):
            continue
        for case, forms in found.items():
            if case in parts[2].split("."):
                forms.add(form[0].upper() + form[1:] if upper else form)
    return set(product(found["gen"], found["loc"]))


@cache
def readings(word: str) -> tuple[Reading, ...]:
    """Return all that a word may be, if it is a nominative in a name of a place."""
    found: list[Reading] = []
    for _, _, (form, lemma, tag, labels, _) in dictionary().analyse(word):
        parts = tag.split(":")
        if parts[0] not in {"subst", "adj"} or "nom" not in parts[2].split("."):
            continue
        if parts[0] == "adj":
            kind = "adj" if parts[4] == "pos" else ""
        elif form[0] == word[0] and {PLACE, PART} & set(labels):
            kind = "place" if PLACE in labels else "part"
        else:
            kind = "common" if COMMON in labels else ""
        same = kind == "adj" or lemma.split(":")[0].lower() == word.lower()
        upper = kind in {"adj", "common"}
        for number, gender in product(parts[1].split("."), parts[3].split(".")) if kind else ():
            forms = cases(lemma, parts, number, gender, upper=upper)
            found.append(Reading(kind, same, number, gender, frozenset(forms)))
    return tuple(found)


def union(found: Sequence[Reading]) -> Forms:
    """Return the forms of all these readings; the singular goes before the plural."""
    singular = [reading for reading in found if reading.number == "sg"]
    return {pair for reading in singular or found for pair in reading.forms}


def of_one_word(word: str) -> Forms:
    """Return the forms of a word that is a name, or a part before or after a hyphen."""
    for kinds, same in ((("place",), True), (("place", "part"), True), (("adj",), True)):
        if found := [each for each in readings(word) if each.kind in kinds and each.same is same]:
            return union(found)
    return set()


def of_words(words: Sequence[str]) -> Forms:
    """Return the forms of a noun with its adjectives; what follows "nad" stays as it is."""
    for place, word in enumerate(words):
        if word in PREPOSITIONS:
            tail = "".join(f" {each}" for each in words[place:])
            return {(gen + tail, loc + tail) for gen, loc in of_words(words[:place])}
    if len(words) == 1:
        return of_one_word(words[0])
    agreed: dict[int, Forms] = {}
    for combination in product(*map(readings, words)):
        nouns = [reading for reading in combination if reading.kind != "adj"]
        alike = {(each.number, each.gender) for each in combination if each.kind == "adj"}
        if not nouns or not nouns[0].same or len({each.number for each in nouns}) > 1:
            continue
        if alike <= {(nouns[0].number, nouns[0].gender)}:
            forms = agreed.setdefault(len(nouns), set())
            for pairs in product(*(reading.forms for reading in combination)):
                gen, loc = zip(*pairs, strict=True)
                forms.add((" ".join(gen), " ".join(loc)))
    # An adjective that agrees is an adjective, though SGJP knows places that are called like it.
    return agreed[min(agreed)] if agreed else set()


def in_dictionary(name: str) -> Forms:
    """Return the genitives and the locatives that the dictionary has for a name."""
    halves = [of_words(half.split()) for half in name.split("-")]
    joined = (tuple(zip(*pairs, strict=True)) for pairs in product(*halves))
    return {("-".join(genitives), "-".join(locatives)) for genitives, locatives in joined}


def read(path: Path) -> list[Row]:
    """Return the rows of a table."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


class Sources(NamedTuple):
    """The lists that stand beside the dictionary."""

    gold: Mapping[str, Row]
    offices: Mapping[str, str]
    courts: Mapping[str, str]


def grounds(row: Row, case: str, sources: Sources) -> list[str]:
    """Return by what one form of a town is confirmed; the dictionary must leave no choice."""
    name, form = row["nominative"], row[case]
    title = sources.offices.get(row["code"], "")
    office_case = "locative" if title.endswith(f" w {row['locative']}") else "genitive"
    found = {
        "gold": sources.gold.get(name, {}).get(case) == form,
        "dictionary": {pair[case == "locative"] for pair in in_dictionary(name)} == {form},
        "office": case == office_case and title.endswith(f" {form}"),
        "court": case == "locative" and sources.courts.get(row["code"]) == form,
    }
    found["hand"] = not any(found.values()) and row[f"{case}_by"] == "hand"
    return [ground for ground, confirms in found.items() if confirms]


def main() -> int:
    """Compare, tell the differences, and write them if asked to."""
    sources = Sources(
        {row["nominative"]: row for row in read(GOLD)},
        {row["code"]: row["title"] for row in read(OFFICES)},
        {row["code"]: row["locative"] for row in read(COURTS)},
    )
    rows, wrong = read(NAMES), 0
    for row in rows:
        for case in ("genitive", "locative"):
            new = " ".join(grounds(row, case, sources)) if row[case] else ""
            if new != row[f"{case}_by"] or bool(new) != bool(row[case]):
                wrong += 1
                print(row["code"], row["nominative"], case, row[case], f"[{new or 'nothing'}]")
            row[f"{case}_by"] = new
    if "--write" in sys.argv:
        with NAMES.open("w", encoding="utf-8", newline="") as lines:
            table = csv.DictWriter(lines, list(rows[0]), lineterminator="\n")
            table.writeheader()
            table.writerows(sorted(rows, key=lambda row: row["code"]))
    print(len(rows), "names,", wrong, "differences;", dictionary().dict_id())
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
