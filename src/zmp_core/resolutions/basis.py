"""The legal basis of a resolution (podstawa prawna): provisions, and where their acts are printed.

What a paper prints is kept as it stands, beside what was read of it.
"""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Final

import attrs

from zmp_core.errors import Fault, InvalidRecordError, InvalidValueError, unless_kind
from zmp_core.law.act import ACTS, Act
from zmp_core.law.journal_citation import JournalCitation
from zmp_core.law.provision import Provision, cite, read_provisions
from zmp_core.law.references import text_on
from zmp_core.law.units import Slip
from zmp_core.polish.lists import format_list
from zmp_core.polish.spaces import Spaces
from zmp_core.resolutions.layout import laid

_LEAD: Final = re.compile(r"\A\s*(?:na podstawie\s+)?", re.IGNORECASE)
_TAIL: Final = re.compile(
    r",?\s*(?:(?:rada|sejmik|zgromadzenie)\b[^,]*)?"
    r"(?:uchwala|zarządza|postanawia|stanowi|ogłasza)\b.*\Z",
    re.IGNORECASE | re.DOTALL,
)


@attrs.frozen(kw_only=True)
class LegalBasis:
    """The provisions on which a resolution rests.

    Attributes:
        provisions: The provisions, in the order in which they are cited; none where the text could
            not be read.
        citations: Where the act of each run of provisions is printed, in their order; empty where
            that is not told.
        text: The line as a paper prints it; ``None`` where the basis was not read from one.
        slips: What of the text departs from the drafting rules.
        unsure: The acts of which it is not known whether the text that is cited had been changed by
            that day (*z późn. zm.*).

    Raises:
        InvalidRecordError: If a field cannot be such a value, or there are citations and not one
            for each act.
    """

    provisions: tuple[Provision, ...]
    citations: tuple[JournalCitation, ...] = ()
    text: str | None = None
    slips: tuple[Slip, ...] = ()
    unsure: tuple[Act, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no legal basis."""
        faults = [
            fault
            for name, kind in (("provisions", Provision), ("citations", JournalCitation))
            for at, each in enumerate(getattr(self, name))
            for fault in unless_kind(
                each, kind, code="wrong_kind", path=f"/{name}/{at}", expected=f"a {kind.__name__}"
            )
        ]
        if not faults:
            faults += self._at_odds()
        if faults:
            raise InvalidRecordError(tuple(faults))

    def _at_odds(self) -> list[Fault]:
        if self.text is None and not self.provisions:
            return [Fault("nothing_cited", "/provisions", (), "at least one provision")]
        acts = len(_runs(self.provisions))
        if self.citations and len(self.citations) != acts:
            expected = f"{acts}, one for each act as it is named, or none"
            return [Fault("not_one_each", "/citations", len(self.citations), expected)]
        return []

    @classmethod
    def on(
        cls,
        provisions: Iterable[Provision],
        day: dt.date,
        *,
        printed: Mapping[Act, JournalCitation] | None = None,
    ) -> "LegalBasis":
        """Return the basis with the texts of the acts that were the ones to cite on a day.

        >>> from zmp_core.law.act import USG
        >>> basis = LegalBasis.on([Provision(USG, art="84")], dt.date(2024, 10, 31))
        >>> basis.format(spaces="plain")
        'Na podstawie art. 84 ustawy z dnia 8 marca 1990 r. o samorządzie gminnym
        (Dz. U. z 2024 r. poz. 1465)'
        >>> [act.id for act in basis.unsure]
        ['USG']

        Args:
            provisions: The provisions.
            day: The day of the resolution.
            printed: Where acts are printed, for those that the table does not know, or of which the
                caller knows better.

        Raises:
            InvalidRecordError: If there are no provisions, or the day is no plain day.
            NotCoveredError: If the table has no text of an act for that day, and the caller told
                none either.
        """
        provisions = tuple(provisions)
        told = printed or {}
        citations, unsure = list[JournalCitation](), list[Act]()
        for act in _runs(provisions):
            if act in told:
                citations.append(told[act])
                continue
            text = text_on(act.id, day)
            changed = text.changed_on(day)
            citations.append(JournalCitation(references=(text.reference,), amended=bool(changed)))
            if changed is None and act not in unsure:
                unsure.append(act)
        return cls(provisions=provisions, citations=tuple(citations), unsure=tuple(unsure))

    @classmethod
    def read(cls, text: str, acts: Iterable[Act] = ACTS) -> "LegalBasis":
        """Read the line of a paper, with or without *Na podstawie* and *uchwala się*.

        >>> basis = LegalBasis.read("Na podstawie art.18 ust. 2 pkt. 12 u.s.g. uchwala się:")
        >>> [str(each) for each in basis.provisions]
        ['art. 18 ust. 2 pkt 12 u.s.g.']
        >>> [slip.meant for slip in basis.slips]
        ['art. 18', 'pkt 12']

        A text that cannot be read is kept, and no provision is guessed from it.

        Args:
            text: The line.
            acts: The acts that it may name.

        Raises:
            InvalidValueError: If it is no text.
        """
        if not isinstance(text, str):
            raise InvalidValueError(text, "a legal basis as text, e.g. 'Na podstawie art. 84 …'")
        cited = _TAIL.sub("", _LEAD.sub("", text))
        try:
            reading = read_provisions(cited, acts)
        except (InvalidValueError, InvalidRecordError, LookupError):
            return cls(provisions=(), text=text)
        provisions = tuple(each for each in reading.places if isinstance(each, Provision))
        if len(provisions) != len(reading.places):  # a place of no act is no basis
            return cls(provisions=(), text=text)
        return cls(provisions=provisions, text=text, slips=reading.slips)

    def format(self, *, cited_in: int | None = None, spaces: Spaces = "no_break") -> str:
        """Return the line without its end, as the drafting rules have it.

        Args:
            cited_in: Year of the resolution; a position of the same year is told without it.
            spaces: Whether a line may break within a citation.

        Raises:
            InvalidValueError: If no provision was read from the text.
        """
        if not self.provisions:
            raise InvalidValueError(self.text, "a legal basis of which the provisions are known")
        told = [self._told(run, at, cited_in) for at, run in enumerate(_grouped(self.provisions))]
        return laid("Na podstawie " + format_list(told, "oraz", spaces="plain"), spaces)

    def _told(self, run: tuple[Provision, ...], at: int, cited_in: int | None) -> str:
        name = cite(run, "full")
        return (
            f"{name} ({self.citations[at].format(cited_in=cited_in)})" if self.citations else name
        )


def _grouped(provisions: Iterable[Provision]) -> list[tuple[Provision, ...]]:
    """Cut provisions into runs of one act."""
    return [tuple(run) for _, run in groupby(provisions, key=lambda one: one.act)]


def _runs(provisions: Iterable[Provision]) -> list[Act]:
    """Return the act of each run."""
    return [run[0].act for run in _grouped(provisions)]
