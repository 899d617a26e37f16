"""Akoma Ntoso 3.0 (OASIS LegalDocML): a resolution with its text, its vote and its life, as XML.

Heading, legal basis and paragraphs are the document; what was voted stands in its analysis as
totals with quorum and outcome; what has happened to it is its life cycle, and its way through the
offices its workflow. Who stood where has no place in an act there (only in a debate), and is told
as lost, like all else without a place.

Source: OASIS, Akoma Ntoso Version 1.0 and its naming convention (2018); ELI of Polish journals.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, NamedTuple, cast
from xml.etree.ElementTree import Element, SubElement, indent, tostring

import attrs

from zmp_core.cities.teryt import TerytCode
from zmp_core.errors import Fault, InvalidRecordError, pointer, unless_several, unless_text
from zmp_core.interchange.foreign import Carried, Loss, LossKind, unheld
from zmp_core.interchange.tagged import word_of_type
from zmp_core.law.eli import eli_link
from zmp_core.law.journal_citation import JournalReference
from zmp_core.polish.dates import format_date
from zmp_core.polish.reading import unaccented
from zmp_core.resolutions.events import (
    Annulled,
    Authority,
    Changed,
    Consolidated,
    Delivered,
    Event,
    Expired,
    FoundUnlawful,
    Issued,
    Proposed,
    Published,
    PutOnAgenda,
    Repealed,
    Restored,
    Signed,
    Submitted,
    Suspended,
    Voted,
)
from zmp_core.resolutions.layout import capitalized
from zmp_core.resolutions.past import Past
from zmp_core.resolutions.resolution import Resolution
from zmp_core.rules.rule import Outcome
from zmp_core.rules.verdict import Verdict
from zmp_core.votes.matter import Matter

_NAMESPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
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
_ISSUER, _SUPERVISOR, _COURT, _GAZETTE = "issuer", "supervisor", "court", "gazette"
_AGENTS: Final[Mapping[str, str]] = {
    _SUPERVISOR: "organ nadzoru",
    _COURT: "sąd administracyjny",
    _GAZETTE: "wojewódzki dziennik urzędowy",
}
_AUTHORITIES: Final = {Authority.SUPERVISOR: _SUPERVISOR, Authority.COURT: _COURT}


class _Told(NamedTuple):
    """How an event is told there.

    Attributes:
        polish: What happened.
        type: Which of the three types of a life cycle it is; ``None`` for none of them, as nullity,
            which is no repeal.
        agent: Who acted, where the event does not say it.
        in_life: Whether it belongs to the life of the text, or to its way through the offices.
        held: The fields that have a place, beside the day.
        word: Its concept, where that is not the word of the type.
    """

    polish: str
    type: str | None = None
    agent: str = _ISSUER
    in_life: bool = True
    held: frozenset[str] = frozenset()
    word: str | None = None


# That it was adopted needs no place of its own: it is what the event says.
_DECISION: Final = frozenset({"adopted", "number", "verdict"})
_EVENTS: Final[Mapping[type[Event], _Told]] = {
    Proposed: _Told("złożenie projektu", in_life=False),
    PutOnAgenda: _Told("wprowadzenie do porządku obrad", in_life=False),
    Voted: _Told("podjęcie", "generation", held=_DECISION),
    Issued: _Told("wydanie", "generation", held=_DECISION),
    Signed: _Told("podpisanie", in_life=False),
    Submitted: _Told("przedłożenie organowi nadzoru", in_life=False),
    Delivered: _Told("doręczenie organowi nadzoru", agent=_SUPERVISOR, in_life=False),
    Published: _Told("ogłoszenie", agent=_GAZETTE, in_life=False, held=frozenset({"reference"})),
    Changed: _Told("zmiana", "amendment"),
    # By the organ that may issue the act (art. 16 ust. 3 u.o.a.n.); it changes nothing of the text.
    Consolidated: _Told("ogłoszenie tekstu jednolitego", in_life=False),
    Repealed: _Told("utrata mocy", "repeal"),
    Expired: _Told("wygaśnięcie", "repeal"),
    Annulled: _Told("stwierdzenie nieważności", held=frozenset({"by"})),
    FoundUnlawful: _Told("stwierdzenie niezgodności z prawem", agent=_COURT),
    Suspended: _Told("wstrzymanie wykonania", held=frozenset({"by"})),
    Restored: _Told("przywrócenie wykonalności"),
}
# A vote that another one followed: it made nothing.
_EARLIER_VOTE: Final = _Told("głosowanie", in_life=False, word="earlier_vote")
_QUASHED: Final = _Told("uchylenie stwierdzenia nieważności", agent=_COURT, word="quashed")


@attrs.frozen(kw_only=True)
class _Act:
    """A resolution that was decided, with what is said of it beside.

    Attributes:
        resolution: The resolution.
        decision: The vote that counts, or the issue.
        paragraphs: The text of its paragraphs.
        code: TERYT code of the unit; ``None`` where it is not told.
    """

    resolution: Resolution
    decision: Voted | Issued
    paragraphs: tuple[str, ...]
    code: str | None

    @property
    def day(self) -> str:
        return self.decision.day.isoformat()

    @property
    def number(self) -> str | None:
        return None if self.decision.number is None else self.decision.number.raw

    @property
    def title(self) -> str:
        return f"{self.resolution.intro} {self.resolution.subject}".strip()

    @property
    def noun(self) -> str:
        return self.resolution.kind.noun.nominative

    @property
    def verdict(self) -> Verdict | None:
        verdict = self.decision.verdict if isinstance(self.decision, Voted) else None
        return verdict if isinstance(verdict, Verdict) else None

    @property
    def printed(self) -> tuple[str, JournalReference] | None:
        """The day of the gazette that printed it, and where; ``None`` where that is not told."""
        event = self.resolution.past.last(Published)
        if not isinstance(event, Published) or event.reference is None:
            return None
        return event.day.isoformat(), event.reference

    @property
    def address(self) -> str:
        """The address of the work by the naming convention; it calls a missing number *nn*."""
        issuer = self.code or _slug(self.resolution.issuer)
        number = _slug(self.number or "") or "nn"
        return f"/akn/pl/act/{_slug(self.noun)}/{issuer}/{self.day}/{number}"

    @property
    def in_force_from(self) -> dt.date | None:
        """The first day in force; ``None`` where that is not known, or it never came.

        It never comes for what lost its force on that day or before it. Nor is it told while a
        nullity of the whole stands: once that is final, there has been none.
        """
        first, past = self.resolution.in_force_from, self.resolution.past
        if first is None or past.nullity is not None:
            return None
        return None if past.end is not None and past.end.day <= first else first

    def told(self) -> Iterator[tuple[str, Event, _Told]]:
        """Give the events with their ids and how they are told."""
        for at, event in enumerate(self.resolution.history):
            yield f"event_{at + 1}", event, self._how_told(at, event)

    def _how_told(self, at: int, event: Event) -> _Told:
        if isinstance(event, Voted) and event is not self.decision:
            return _EARLIER_VOTE
        acted = event
        if isinstance(event, Restored):
            acted = Past(self.resolution.history[:at]).standing[-1]  # what it undoes
            if isinstance(acted, Annulled):
                return _QUASHED
        told = _EVENTS[type(event)]
        if isinstance(acted, Annulled | Suspended):
            return told._replace(agent=_AUTHORITIES[acted.by])
        return told


def act(
    resolution: Resolution, paragraphs: Sequence[str] = (), *, code: str | None = None
) -> Carried[str]:
    """Write a resolution as an act, valid by the schema of Akoma Ntoso 3.0.

    Where it was printed in a gazette, its address by the European Legislation Identifier follows.
    The subject is written as it stands, private persons included.

    Args:
        resolution: The resolution, adopted or issued.
        paragraphs: The text of its paragraphs (§), one after the other, without their numbers; the
            document says that it is left out where there are none.
        code: TERYT code of the unit, seven digits of a gmina, four of a powiat, two of a
            voivodeship; it tells the issuer from others of its name.

    Returns:
        The XML, and what of the resolution has no place in it.

    Raises:
        InvalidRecordError: If it is a draft or a lost one, or nobody tells whether it was adopted;
            if the code is none, the paragraphs are no sequence of texts, or a text is blank or
            holds what XML cannot.
    """
    decision = resolution.past.decision
    texts = _texts(paragraphs)
    faults = [*_wrong_texts(resolution, texts, code), *_unless_adopted(resolution)]
    if faults or decision is None:
        raise InvalidRecordError(tuple(faults))
    given = _Act(resolution=resolution, decision=decision, paragraphs=tuple(texts), code=code)
    root = Element("akomaNtoso", {"xmlns": _NAMESPACE})
    whole = SubElement(root, "act", {"name": _slug(given.noun), "contains": "originalVersion"})
    _meta(SubElement(whole, "meta"), given)
    _preface(SubElement(whole, "preface"), given)
    if basis := _basis(resolution):
        SubElement(SubElement(whole, "preamble"), "p").text = basis
    _body(SubElement(whole, "body"), given)
    indent(root)
    xml = '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, "unicode") + "\n"
    if unwritable := _unless_xml(xml, ""):  # in the name of an act or a journal
        raise InvalidRecordError(tuple(unwritable))
    return Carried(xml, tuple(_losses(given)))


# --- The meta data -------------------------------------------------------------------------------


def _meta(meta: Element, given: _Act) -> None:
    """Write the parts in the order of the schema; the concepts that they refer to come last."""
    concepts: dict[str, str] = {}
    _identification(SubElement(meta, "identification", _by(_ISSUER)), given)
    if given.printed is not None:
        day, reference = given.printed
        place = {
            "date": day,
            "name": reference.journal.name,
            "showAs": reference.format(),
            "number": str(reference.position),
        }
        SubElement(meta, "publication", place)
    matter = given.resolution.matter
    if matter != Matter.OTHER:
        words = {"value": matter.id, "showAs": matter.name, "dictionary": "#matters"}
        SubElement(SubElement(meta, "classification", _by(_ISSUER)), "keyword", words)
    agents = _life(meta, given, concepts)
    _analysis(meta, given, concepts)
    _time(meta, given, concepts)
    references = SubElement(meta, "references", _by(_ISSUER))
    issuer = given.code or _slug(given.resolution.issuer)
    _term(
        references,
        "TLCOrganization",
        _ISSUER,
        f"organization/pl/{issuer}",
        given.resolution.issuer,
    )
    for agent, polish in _AGENTS.items():
        if agent in agents:
            _term(references, "TLCOrganization", agent, f"organization/pl/{agent}", polish)
    if matter != Matter.OTHER:
        _term(references, "TLCConcept", "matters", "concept/pl/matters", "katalog spraw")
    for word, polish in concepts.items():
        _term(references, "TLCTerm", word, f"term/pl/{word}", polish)


def _identification(identification: Element, given: _Act) -> None:
    work = given.address
    frbr = SubElement(identification, "FRBRWork")
    eli = None if given.printed is None else _eli(given.printed[1])
    _frbr(frbr, f"{work}/!main", work, given, eli)
    SubElement(frbr, "FRBRcountry", {"value": "pl"})
    SubElement(frbr, "FRBRsubtype", {"value": _slug(given.noun)})
    if given.number is not None:
        SubElement(frbr, "FRBRnumber", {"value": given.number})
    SubElement(frbr, "FRBRname", {"value": given.title})
    expression = f"{work}/pol@{given.day}"
    frbr = SubElement(identification, "FRBRExpression")
    _frbr(frbr, f"{expression}/!main", expression, given)
    SubElement(frbr, "FRBRlanguage", {"language": "pol"})
    frbr = SubElement(identification, "FRBRManifestation")
    _frbr(frbr, f"{expression}/!main.xml", f"{expression}.xml", given)


def _frbr(part: Element, this: str, uri: str, given: _Act, alias: str | None = None) -> None:
    SubElement(part, "FRBRthis", {"value": this})
    SubElement(part, "FRBRuri", {"value": uri})
    if alias is not None:
        SubElement(part, "FRBRalias", {"value": alias, "name": "eli"})
    SubElement(part, "FRBRdate", {"date": given.day, "name": _EVENTS[type(given.decision)].polish})
    SubElement(part, "FRBRauthor", {"href": f"#{_ISSUER}"})


def _life(meta: Element, given: _Act, concepts: dict[str, str]) -> set[str]:
    """Write the life cycle and the workflow, and return who acted in them."""
    life = SubElement(meta, "lifecycle", _by(_ISSUER))
    way = Element("workflow", _by(_ISSUER))
    agents: set[str] = set()
    for place, event, told in given.told():
        word = told.word or word_of_type(type(event))
        concepts[word] = told.polish
        agents.add(told.agent)
        said = {"eId": place, "date": event.day.isoformat(), "refersTo": f"#{word}"}
        if told.in_life:
            type_of = {} if told.type is None else {"type": told.type}
            SubElement(life, "eventRef", said | _by(told.agent) | type_of)
        else:
            SubElement(way, "step", said | {"by": f"#{told.agent}"})
    if (first := given.in_force_from) is not None:
        concepts["in_force"] = "wejście w życie"
        said = {"eId": "in_force_from", "date": first.isoformat(), "refersTo": "#in_force"}
        SubElement(life, "eventRef", said | _by(_ISSUER))
    if len(way):
        meta.append(way)
    return agents


def _analysis(meta: Element, given: _Act, concepts: dict[str, str]) -> None:
    analysis = Element("analysis", _by(_ISSUER))
    if given.verdict is not None:
        _voting(analysis, given.verdict, concepts)
    basis = given.resolution.basis
    if basis is not None and basis.provisions:
        cited = SubElement(analysis, "otherReferences", _by(_ISSUER))
        runs = [tuple(run) for _, run in groupby(basis.provisions, key=lambda one: one.act)]
        for at, run in enumerate(runs):
            eli = _eli(basis.citations[at].references[0]) if basis.citations else None
            link = {} if eli is None else {"href": eli}
            for provision in run:
                said = {"showAs": str(provision)}
                SubElement(cited, "implicitReference", said | link)
    if len(analysis):
        meta.append(analysis)


def _voting(analysis: Element, verdict: Verdict, concepts: dict[str, str]) -> None:
    counts = {
        name: number
        for name in _COUNTS
        if (number := getattr(verdict.record.tally, name)) is not None
    }
    need = verdict.quorum.need
    if not counts and need is None:  # a voting without any number is not valid there
        return
    concepts[str(verdict.outcome)] = _OUTCOMES[verdict.outcome]
    said = {"eId": "voting_1", "outcome": f"#{verdict.outcome}"}
    voting = SubElement(SubElement(analysis, "parliamentary"), "voting", said)
    if need is not None:
        SubElement(voting, "quorum", {"eId": "quorum_1", "value": str(need)})
    for name, number in counts.items():
        concepts[name] = _COUNTS[name]
        given = {"eId": f"count_{name}", "value": str(number), "refersTo": f"#{name}"}
        SubElement(voting, "count", given)


def _time(meta: Element, given: _Act, concepts: dict[str, str]) -> None:
    """Write the time for which it is in force, where that has a known beginning."""
    if "in_force" not in concepts:
        return
    last = given.resolution.past.end
    ends = [place for place, event, _ in given.told() if event is last]
    end = {"end": f"#{ends[-1]}"} if ends else {}
    group = SubElement(
        SubElement(meta, "temporalData", _by(_ISSUER)), "temporalGroup", {"eId": "in_force_time"}
    )
    SubElement(group, "timeInterval", {"start": "#in_force_from", "refersTo": "#in_force"} | end)


def _eli(reference: JournalReference) -> str | None:
    """Return the address of what a journal printed; ``None`` where the year is not told."""
    return None if reference.year is None else eli_link(reference)


def _by(agent: str) -> dict[str, str]:
    return {"source": f"#{agent}"}


def _term(parent: Element, name: str, id: str, place: str, shown: str) -> None:
    SubElement(parent, name, {"eId": id, "href": f"/akn/ontology/{place}", "showAs": shown})


# --- The document --------------------------------------------------------------------------------


def _preface(preface: Element, given: _Act) -> None:
    line = SubElement(preface, "p")
    kind = SubElement(line, "docType")
    kind.text = capitalized(given.noun)
    if given.number is not None:
        kind.tail = " nr "
        SubElement(line, "docNumber").text = given.number
    SubElement(SubElement(preface, "p"), "docAuthority").text = given.resolution.issuer
    line = SubElement(preface, "p")
    line.text = "z dnia "
    SubElement(line, "docDate", {"date": given.day}).text = format_date(given.decision.day)
    SubElement(SubElement(preface, "p"), "docTitle").text = given.title


def _basis(resolution: Resolution) -> str | None:
    """Return the legal basis as it was printed, or as it is to be; ``None`` where not known."""
    basis, decision = resolution.basis, resolution.past.decision
    if basis is None:
        return None
    year = None if decision is None else decision.day.year
    return basis.text or basis.format(cited_in=year)


def _body(body: Element, given: _Act) -> None:
    for at, paragraph in enumerate(given.paragraphs, 1):
        unit = SubElement(body, "paragraph", {"eId": f"par_{at}"})
        SubElement(unit, "num").text = f"§ {at}."
        SubElement(SubElement(unit, "content"), "p").text = paragraph
    if not given.paragraphs:
        unit = SubElement(body, "hcontainer", {"eId": "text", "name": "text"})
        SubElement(SubElement(SubElement(unit, "content"), "p"), "omissis").text = "…"


def _slug(text: str) -> str:
    """Return a text as a part of an address."""
    return re.sub(r"[^0-9a-z]+", "-", unaccented(text)).strip("-")


# --- What is wrong, and what is lost -------------------------------------------------------------


def _texts(paragraphs: object) -> Sequence[str]:
    """Return a sequence of texts as a tuple, and what is none as it is, to be refused."""
    if isinstance(paragraphs, Sequence) and not isinstance(paragraphs, str):
        paragraphs = tuple(cast("Sequence[object]", paragraphs))
    return cast("Sequence[str]", paragraphs)  # `_wrong_texts` looks whether that is true


def _unless_adopted(resolution: Resolution) -> Iterator[Fault]:
    expected = "a resolution that was adopted, or issued"
    if resolution.adopted is None:
        expected += "; tell whether it was announced so"
        yield Fault("adoption_not_known", "/history", resolution.history, expected)
    elif not resolution.adopted:
        yield Fault("not_adopted", "/history", resolution.history, expected)


def _wrong_texts(
    resolution: Resolution, paragraphs: Sequence[str], code: str | None
) -> Iterator[Fault]:
    if code is not None and (expected := TerytCode.why_not(code)) is not None:
        yield Fault("not_a_code", "/code", code, f"{expected}, or None")
    if wrong := unless_several(paragraphs, str, path="/paragraphs"):
        yield from wrong
        paragraphs = ()
    for at, paragraph in enumerate(paragraphs):
        path = f"/paragraphs/{at}"
        yield from unless_text(paragraph, path=path) or _unless_xml(paragraph, path)
    decision = resolution.past.decision
    number = None if decision is None else decision.number
    texts = {
        "/issuer": resolution.issuer,
        "/intro": resolution.intro,
        "/subject": resolution.subject,
        "/matter/name": resolution.matter.name,
        "/number": "" if number is None else number.raw,
        "/basis": _basis(resolution) or "",
    }
    for path, text in texts.items():
        yield from _unless_xml(text, path)


def _unless_xml(text: str, path: str) -> list[Fault]:
    found = _NO_XML.search(text)
    expected = "a text without control characters"
    return [] if found is None else [Fault("not_unicode", path, text, expected)]


_NO_PLACE: Final = ("body", "clause", "local_law", "supervisor", "persons")
_NO_PLACE_IN_A_RECORD: Final = (
    "body",
    "object",
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


def _losses(given: _Act) -> Iterator[Loss]:
    yield from unheld(given.resolution, _NO_PLACE)
    if given.resolution.basis is not None:
        yield from unheld(given.resolution.basis, ("slips", "unsure"), "/basis")
    for at, (_, event, told) in enumerate(given.told()):
        path = pointer("history", at)
        for field in attrs.fields(type(event)):
            held = field.name in {"day", *told.held}
            if not held and getattr(event, field.name) != field.default:
                yield from unheld(event, (field.name,), path)
        if isinstance(event, Restored):  # it does not say who did it, and an agent is written
            yield Loss(LossKind.DOUBTFUL, path, event)
        if event is given.decision and isinstance(event, Voted):
            if given.verdict is not None and given.verdict.adopted is False:
                # Announced against the verdict, and told as any other adoption.
                yield Loss(LossKind.DOUBTFUL, path + "/adopted", event.is_adopted)
            path += "/verdict"
            if given.verdict is not None:
                yield from unheld(given.verdict.record, _NO_PLACE_IN_A_RECORD, path + "/record")
            elif event.verdict is not None:  # an election, of which the totals are another's
                yield Loss(LossKind.NOT_HELD, path, event.verdict)
