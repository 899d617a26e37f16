"""Links to what journals publish: the European Legislation Identifier (ELI) and the number of ISAP.

Nothing in a link says where in an act: no anchor below the act exists, so the article stays beside
it. No link is opened here.

Source: links of eli.gov.pl and of the gazettes as they stood in 2026; the numbers of ISAP as its
pages show them.
"""

import re
from enum import StrEnum
from typing import Final

from zmp_core.errors import InvalidRecordError, InvalidValueError
from zmp_core.law.journal_citation import JournalReference
from zmp_core.law.journals import DU, JOURNALS
from zmp_core.law.reading import composed


class EliForm(StrEnum):
    """What of an act a link leads to."""

    ACT = ""
    """The act, in whatever form."""
    PUBLISHED = "/ogl"
    """The act as it was published (ogłoszony)."""
    HTML = "/ogl/pol/html"
    """The same as a page."""
    PDF = "/ogl/pol/pdf"
    """The same as the file of the journal."""


_EXPECTED: Final = (
    "an ELI or a link to one, as 'DU/2024/1465' or 'https://eli.gov.pl/eli/DU/2024/1465/ogl', "
    "or a number of ISAP, as 'WDU20240001465'"
)
_ELI: Final = re.compile(
    r"(?:https?://(?P<host>[a-z0-9.-]+)/eli/)?(?P<id>[A-Z_]+)/(?P<year>\d{4})/(?P<position>\d{1,6})"
    r"(?P<form>(?:/ogl(?:/pol(?:/html|/pdf)?)?)?/?)",
    re.ASCII,
)
_ISAP: Final = re.compile(r"WDU(?P<year>\d{4})(?P<number>\d{3})(?P<position>\d{4})", re.ASCII)
_JOURNALS: Final = {journal.id: journal for journal in JOURNALS}


def eli_id(reference: JournalReference) -> str:
    """Return the identifier of what the reference names: ``"DU/2024/1465"``.

    Raises:
        InvalidValueError: If the reference leaves its year to the act in which it stands.
    """
    if reference.year is None:
        raise InvalidValueError(reference, "a reference with its year")
    return f"{reference.journal.id}/{reference.year}/{reference.position}"


def eli_link(reference: JournalReference, form: EliForm = EliForm.PUBLISHED) -> str:
    """Return the link to what the reference names, on the host of its journal.

    >>> eli_link(JournalReference.parse("Dz. U. z 2024 r. poz. 1465"))
    'https://eli.gov.pl/eli/DU/2024/1465/ogl'

    Args:
        reference: The reference.
        form: What the link leads to.

    Raises:
        InvalidValueError: If the reference leaves its year to the act in which it stands.
    """
    return f"https://{reference.journal.host}/eli/{eli_id(reference)}{form}"


def isap_id(reference: JournalReference) -> str:
    """Return the number of a position of Dziennik Ustaw in the service of the Sejm (ISAP).

    >>> isap_id(JournalReference.parse("Dz. U. z 1997 r. Nr 78, poz. 483"))
    'WDU19970780483'

    Raises:
        InvalidValueError: If it is of another journal, or its year or the number of the issue,
            which ISAP needs until 2011, is unknown.
    """
    last = reference.journal.numbered_until
    if reference.journal != DU or reference.year is None or last is None:
        raise InvalidValueError(reference, "a reference to Dziennik Ustaw with its year")
    if reference.number is None and reference.year <= last:
        raise InvalidValueError(reference, f"the number of the issue too, for a year up to {last}")
    return f"WDU{reference.year}{reference.number or 0:03}{reference.position:04}"


def read_eli(text: str) -> JournalReference:
    """Return what an identifier, a link or a number of ISAP names.

    An identifier has no number of an issue, so of the years up to 2011 it stays unknown.

    >>> read_eli("https://eli.gov.pl/eli/DU/2024/1465/ogl").format()
    'Dz. U. z 2024 r. poz. 1465'
    >>> read_eli("WDU19970780483").format()
    'Dz. U. z 1997 r. Nr 78, poz. 483'

    Raises:
        InvalidValueError: If it is none, names a journal that is not known, or the link is of
            another host than its journal.
    """
    plain = composed(text, expected=_EXPECTED)
    found = _ISAP.fullmatch(plain) or _ELI.fullmatch(plain)
    if found is None:
        raise InvalidValueError(text, _EXPECTED)
    parts = found.groupdict()
    journal = _JOURNALS.get(parts.get("id", DU.id))
    if journal is None or parts.get("host") not in {None, journal.host}:
        raise InvalidValueError(text, _EXPECTED)
    try:
        return JournalReference(
            journal=journal,
            position=int(parts["position"]),
            year=int(parts["year"]),
            number=int(parts.get("number") or 0) or None,
        )
    except InvalidRecordError as error:
        raise InvalidValueError(text, error.faults[0].expected) from None
