"""Akoma Ntoso 3.0 (OASIS LegalDocML): a resolution with its vote, written as XML.

The text of the resolution is the caller's; the vote goes into the analysis of the document, as
totals with quorum and outcome. Who stood where has no place in an act there (only in a debate), and
is told as lost.

Source: OASIS, Akoma Ntoso Version 1.0 and its naming convention (2018); ELI of Polish journals.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

import attrs

from zmp_core.errors import Fault, InvalidRecordError, unless_kind, unless_text
from zmp_core.interchange.foreign import Carried, Loss, unheld
from zmp_core.law.period import unless_day
from zmp_core.polish.dates import format_date
from zmp_core.rules.rule import Outcome
from zmp_core.rules.verdict import Verdict
from zmp_core.votes.record import VoteRecord

_NAMESPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_CODE: Final = re.compile(r"[0-9]{7}")
# What XML 1.0 cannot hold, escaped or not.
_NO_XML: Final = re.compile(r"[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_COUNTS: Final[Mapping[str, str]] = {
    "in_favour": "za",
    "against": "przeciw",
    "abstaining": "wstrzymało się",
    "present": "obecni",
    "absent": "nieobecni",
    "not_voting": "obecni, nie głosowali",
    "excluded": "wyłączeni",
    "invalid": "głosy nieważne",
}
_OUTCOMES: Final[Mapping[Outcome, str]] = {
    Outcome.ADOPTED: "podjęta",
    Outcome.NOT_ADOPTED: "niepodjęta",
    Outcome.NO_QUORUM: "brak kworum",
    Outcome.UNDETERMINED: "nierozstrzygnięte",
}
_NO_PLACE: Final = (
    "wording",
    "mode",
    "in_office",
    "consent",
    "call",
    "term",
    "roll_call",
    "reference",
    "weighings",
    "previous_turnout",
    "circumstances",
)


@attrs.frozen(kw_only=True)
class ResolutionText:
    """The text of a resolution (uchwała), as far as a published one needs it.

    Attributes:
        issuer: Who resolved it, ``"Rada Gminy Lipowo"``.
        of_issuer: The same in the genitive, as headings have it, ``"Rady Gminy Lipowo"``.
        code: TERYT code of the gmina, seven digits; it tells the issuer from others of its name.
        number: The number as printed, ``"XI/59/2025"``.
        day: The day of the resolution.
        subject: On what, ``"w sprawie budżetu gminy na rok 2025"``.
        paragraphs: The text of its paragraphs (§), one after the other, without their numbers.
        eli: Address by the European Legislation Identifier; ``None`` where it was not published.

    Raises:
        InvalidRecordError: If a field cannot be such a value, or a text holds what XML cannot.
    """

    issuer: str
    of_issuer: str
    code: str
    number: str
    day: date
    subject: str
    paragraphs: tuple[str, ...]
    eli: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what makes no document."""
        texts = {
            **{f"/{name}": getattr(self, name) for name in ("issuer", "of_issuer", "subject")},
            "/number": self.number,
            **({} if self.eli is None else {"/eli": self.eli}),
        }
        faults = unless_day(self.day, path="/day", expected="a datetime.date")
        faults += _unless_code(self.code)
        faults += unless_kind(
            self.paragraphs, tuple, code="wrong_kind", path="/paragraphs", expected="a tuple"
        )
        if self.paragraphs == ():
            faults.append(Fault("empty", "/paragraphs", (), "one paragraph or more"))
        elif not faults:
            texts |= {f"/paragraphs/{at}": each for at, each in enumerate(self.paragraphs)}
        for path, text in texts.items():
            faults += unless_text(text, path=path) or _unless_xml(text, path)
        if faults:
            raise InvalidRecordError(tuple(faults))


def act(text: ResolutionText, vote: VoteRecord | Verdict | None = None) -> Carried[str]:
    """Write a resolution as an act, valid by the schema of Akoma Ntoso 3.0.

    Args:
        text: The resolution.
        vote: The vote on it; a verdict adds quorum and outcome. ``None`` where it is not known.

    Returns:
        The XML, and what of the vote has no place in it.
    """
    root = Element("akomaNtoso", {"xmlns": _NAMESPACE})
    whole = SubElement(root, "act", {"name": "uchwala", "contains": "originalVersion"})
    _meta(SubElement(whole, "meta"), text, vote)
    _preface(SubElement(whole, "preface"), text)
    body = SubElement(whole, "body")
    for at, paragraph in enumerate(text.paragraphs, 1):
        unit = SubElement(body, "paragraph", {"eId": f"par_{at}"})
        SubElement(unit, "num").text = f"§ {at}."
        SubElement(SubElement(unit, "content"), "p").text = paragraph
    indent(root)
    xml = '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, "unicode") + "\n"
    return Carried(xml, tuple(_losses(vote)))


def _meta(meta: Element, text: ResolutionText, vote: VoteRecord | Verdict | None) -> None:
    identification = SubElement(meta, "identification", {"source": "#issuer"})
    work, day = _iri(text), text.day.isoformat()
    expression = f"{work}/pol@{day}"
    frbr = _frbr(identification, "FRBRWork", work, text)
    SubElement(frbr, "FRBRcountry", {"value": "pl"})
    SubElement(frbr, "FRBRsubtype", {"value": "uchwala"})
    SubElement(frbr, "FRBRnumber", {"value": text.number})
    SubElement(frbr, "FRBRname", {"value": text.subject})
    frbr = _frbr(identification, "FRBRExpression", expression, text)
    SubElement(frbr, "FRBRlanguage", {"language": "pol"})
    _frbr(identification, "FRBRManifestation", f"{expression}.xml", text)
    record = vote.record if isinstance(vote, Verdict) else vote
    if record is not None:
        _voting(meta, record, vote if isinstance(vote, Verdict) else None)
    references = SubElement(meta, "references", {"source": "#issuer"})
    _term(references, "TLCOrganization", "issuer", f"organization/pl/{text.code}", text.issuer)
    if record is not None:
        for name, word in _COUNTS.items():
            if getattr(record.tally, name) is not None:
                _term(references, "TLCTerm", name, f"term/pl/{name}", word)
    if isinstance(vote, Verdict):
        word = _OUTCOMES[vote.outcome]
        _term(references, "TLCTerm", str(vote.outcome), f"term/pl/{vote.outcome}", word)


def _frbr(parent: Element, name: str, iri: str, text: ResolutionText) -> Element:
    part = SubElement(parent, name)
    main = iri.replace(".xml", "/!main.xml") if iri.endswith(".xml") else f"{iri}/!main"
    SubElement(part, "FRBRthis", {"value": main})
    SubElement(part, "FRBRuri", {"value": iri})
    if name == "FRBRWork" and text.eli is not None:
        SubElement(part, "FRBRalias", {"value": text.eli, "name": "eli"})
    SubElement(part, "FRBRdate", {"date": text.day.isoformat(), "name": "podjęcie"})
    SubElement(part, "FRBRauthor", {"href": "#issuer"})
    return part


def _voting(meta: Element, record: VoteRecord, verdict: Verdict | None) -> None:
    analysis = SubElement(meta, "analysis", {"source": "#issuer"})
    outcome = {} if verdict is None else {"outcome": f"#{verdict.outcome}"}
    voting = SubElement(
        SubElement(analysis, "parliamentary"), "voting", {"eId": "voting_1", **outcome}
    )
    if verdict is not None and verdict.quorum.need is not None:
        SubElement(voting, "quorum", {"eId": "quorum_1", "value": str(verdict.quorum.need)})
    for name in _COUNTS:
        number = getattr(record.tally, name)
        if number is not None:
            given = {"eId": f"count_{name}", "value": str(number), "refersTo": f"#{name}"}
            SubElement(voting, "count", given)
    if not len(voting):  # a voting without any number is not valid there
        meta.remove(analysis)


def _term(parent: Element, name: str, id: str, place: str, shown: str) -> None:
    SubElement(parent, name, {"eId": id, "href": f"/akn/ontology/{place}", "showAs": shown})


def _preface(preface: Element, text: ResolutionText) -> None:
    line = SubElement(preface, "p")
    SubElement(line, "docType").text = "Uchwała"
    number = SubElement(line, "docNumber")
    line[0].tail, number.text = " nr ", text.number
    SubElement(SubElement(preface, "p"), "docAuthority").text = text.of_issuer
    line = SubElement(preface, "p")
    line.text = "z dnia "
    SubElement(line, "docDate", {"date": text.day.isoformat()}).text = format_date(text.day)
    SubElement(SubElement(preface, "p"), "docTitle").text = text.subject


def _iri(text: ResolutionText) -> str:
    """Return the address of the work by the naming convention."""
    number = re.sub(r"[^0-9a-z]+", "-", text.number.lower()).strip("-")
    return f"/akn/pl/act/uchwala/{text.code}/{text.day.isoformat()}/{number}"


def _losses(vote: VoteRecord | Verdict | None) -> Iterator[Loss]:
    if vote is None:
        return
    record = vote.record if isinstance(vote, Verdict) else vote
    yield from unheld(record, ("body", "matter", *_NO_PLACE))


def _unless_code(value: object) -> list[Fault]:
    good = isinstance(value, str) and _CODE.fullmatch(value) is not None
    return [] if good else [Fault("not_a_code", "/code", value, "seven digits, '1418024'")]


def _unless_xml(text: str, path: str) -> list[Fault]:
    found = _NO_XML.search(text)
    expected = "a text without control characters"
    return [] if found is None else [Fault("not_unicode", path, text, expected)]
