"""Resolutions that several tests begin with; all names and numbers are made up."""

from datetime import date
from typing import Any, Final

import pytest

from zmp_core.bodies import BodyKind
from zmp_core.errors import InvalidRecordError
from zmp_core.law import EntryIntoForce
from zmp_core.resolutions import NumberScheme, Resolution, Voted
from zmp_core.votes import Matter

ADOPTED: Final = date(2025, 2, 26)
SCHEME: Final = NumberScheme(pattern="SESSION/SEQ/YY")
NUMBER: Final = SCHEME.parse("XI/59/25")
ON_ADOPTION: Final = EntryIntoForce.parse("z dniem podjęcia")
AFTER_14_DAYS: Final = EntryIntoForce.parse("po upływie 14 dni od dnia ogłoszenia")


def draft(**fields: Any) -> Resolution:
    """Return the draft of an accession, or of what the fields make of it."""
    told: dict[str, Any] = {
        "body": BodyKind.GMINA_COUNCIL,
        "issuer": "Rady Miejskiej w Górze Jasnej",
        "subject": "przystąpienia do Związku Miast Polskich",
        "matter": Matter.ASSOCIATION_ACCESSION,
        "clause": ON_ADOPTION,
    }
    return Resolution(**(told | fields))


def adopted(**fields: Any) -> Resolution:
    """Return the same after a vote that adopted it."""
    return draft(**fields).then(Voted(day=ADOPTED, adopted=True, number=NUMBER))


def local_law(**fields: Any) -> Resolution:
    """Return an adopted statute, which is local law."""
    told: dict[str, Any] = {
        "subject": "uchwalenia Statutu Gminy Góra Jasna",
        "matter": Matter.STATUTE,
        "clause": AFTER_14_DAYS,
    }
    return adopted(**(told | fields))


def faults(make: Any, *args: Any, **fields: Any) -> list[tuple[str, str]]:
    """Return code and path of each fault with which it is refused."""
    with pytest.raises(InvalidRecordError) as caught:
        make(*args, **fields)
    return [(fault.code, fault.path) for fault in caught.value.faults]
