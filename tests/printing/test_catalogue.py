"""The catalogue: what is read is what is edited, and every message has its Polish."""

import string
from typing import Any

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from compile_catalogue import LOCALE, compiled

from zmp_core.errors import InvalidValueError
from zmp_core.printing.catalogue import catalogue


@pytest.fixture(scope="module")
def polish() -> Catalog:
    with (LOCALE / "pl.po").open("rb") as source:
        return read_po(source, locale="pl")


def forms(text: Any) -> tuple[str, ...]:
    """Return the forms of a message: one, or those for each class of numbers."""
    return (text,) if isinstance(text, str) else tuple(text)


def messages(catalog: Catalog) -> dict[tuple[str, ...], tuple[str, ...]]:
    return {forms(message.id): forms(message.string) for message in catalog if message.id}


def test_what_is_read_is_what_is_edited() -> None:
    assert (LOCALE / "pl.mo").read_bytes() == compiled()


def test_every_message_of_the_package_is_in_the_catalogue_and_no_other(polish: Catalog) -> None:
    found = extract_from_dir(
        LOCALE.parents[1], [("**.py", "python")], keywords={"gettext": None, "ngettext": (1, 2)}
    )
    used = {forms(message) for _, _, message, *_ in found}

    assert used == set(messages(polish))


def test_every_message_has_its_polish_and_no_doubt(polish: Catalog) -> None:
    assert not polish.fuzzy
    for message in polish:
        if message.id:
            assert not message.fuzzy
    for key, translated in messages(polish).items():
        assert len(translated) == (3 if len(key) > 1 else 1)
        assert all(translated)


def test_a_translation_fills_the_same_gaps(polish: Catalog) -> None:
    def gaps(text: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(text)} - {None}

    for key, translated in messages(polish).items():
        for form in translated:
            assert gaps(form) == gaps(key[-1]), key


def test_a_language_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="one of pl, en"):
        catalogue("de")
