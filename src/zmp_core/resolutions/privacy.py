"""Persons whom a subject names and a public one may not (ochrona danych).

Names of those who complain or petition do not belong in public; those of councillors stay. Nobody
guesses here what is a name: the caller lists them as the subject writes them.
"""

import re
from collections.abc import Iterator
from typing import Final, cast

from zmp_core.errors import Fault, unless_kind, unless_text
from zmp_core.votes.matter import Matter

HIDDEN: Final = "…"
"""What stands where a name stood."""

# A petitioner is named only if he agrees (art. 4 ust. 3 u.pet.); of complaints, see the k.p.a.
_OF_PRIVATE_PERSONS: Final = frozenset({Matter.COMPLAINT, Matter.PETITION})


def public_subject(subject: str, persons: tuple[str, ...] | None, matter: Matter) -> str | None:
    """Return the subject without the persons; ``None`` where it may name one and nobody told.

    Args:
        subject: The subject.
        persons: The persons, in the form in which the subject names each; empty where it names
            none; ``None`` where nobody looked.
        matter: What it is about.
    """
    if persons is None:
        return None if matter in _OF_PRIVATE_PERSONS else subject
    for person in sorted(persons, key=len, reverse=True):
        subject = _naming(person).sub(HIDDEN, subject)
    return subject


def unless_named(persons: object, subject: str) -> Iterator[Fault]:
    """Find the persons that are no names, or whom the subject does not name."""
    wrong = unless_kind(
        persons, tuple, code="wrong_kind", path="/persons", expected="a tuple of names or None"
    )
    yield from wrong
    if wrong:
        return
    for at, person in enumerate(cast("tuple[object, ...]", persons)):
        path = f"/persons/{at}"
        yield from unless_text(person, path=path)
        if isinstance(person, str) and person.strip() and not _naming(person).search(subject):
            yield Fault("not_in_subject", path, person, "a name as the subject writes it")


def _naming(person: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, person.split()))
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
