"""What a vote is about; the matter decides which rule governs it."""

import re
from enum import StrEnum
from functools import cache
from typing import ClassVar, Final, Self

import attrs

from zmp_core.errors import Fault, InvalidRecordError, unless_text
from zmp_core.polish.stemming import stems
from zmp_core.votes.matters import ROWS


class Mark(StrEnum):
    """What else the law asks of a matter, beside the vote."""

    PROPOSER = "proposer"
    """Only some may propose it."""
    CONSULTATION = "consultation"
    """An opinion, a consent or a consultation comes before the vote."""
    DEADLINE = "deadline"
    """There is a term for it."""
    INTEREST = "interest"
    """Look at the legal interest of a member (art. 25a u.s.g.)."""
    LOCAL_LAW = "local_law"
    """An act of local law: promulgated before it is in force."""
    LOCAL_LAW_DISPUTED = "local_law_disputed"
    """Whether it is local law is disputed or depends on the content."""
    AUDIT_SUPERVISED = "audit_supervised"
    """Supervised by the regional chamber of audit (RIO), not by the wojewoda."""


_MARKS: Final = dict(zip("PODXLlR", Mark, strict=True))
_ID: Final = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)


@attrs.frozen
class Matter:
    """What is voted on. The known matters are constants; a local statute may add its own.

    >>> Matter.find("w sprawie przystąpienia do Związku Miast Polskich")
    (Matter.ASSOCIATION_ACCESSION,)

    Attributes:
        id: Stable name in lower snake case.
        name: Its name in Polish.
        terms: Polish look-up words; ``…`` stands for any words between.
        competence: What a resolution on it cites as its legal basis, in Polish abbreviations.
            Never the rule of voting, which a resolution does not cite.
        marks: What else the law asks.

    Raises:
        InvalidRecordError: If the id is not in lower snake case or the name is blank.
    """

    id: str
    name: str = attrs.field(eq=False)
    terms: tuple[str, ...] = attrs.field(default=(), eq=False)
    competence: str = attrs.field(default="", eq=False)
    marks: tuple[Mark, ...] = attrs.field(default=(), eq=False)

    ORDINARY: ClassVar[Self]
    OTHER: ClassVar[Self]
    QUORUM_CHECK: ClassVar[Self]
    AGENDA_ADOPTION: ClassVar[Self]
    AGENDA_CHANGE: ClassVar[Self]
    AGENDA_CHANGE_ON_REQUEST: ClassVar[Self]
    MINUTES_ADOPTION: ClassVar[Self]
    PROCEDURAL_MOTION: ClassVar[Self]
    AMENDMENT: ClassVar[Self]
    PLAN_REMARK: ClassVar[Self]
    REVOTE: ClassVar[Self]
    POSITION_OR_OPINION: ClassVar[Self]
    CHAIR_ELECTION: ClassVar[Self]
    VICE_CHAIR_ELECTION: ClassVar[Self]
    CHAIR_RECALL: ClassVar[Self]
    CHAIR_RESIGNATION: ClassVar[Self]
    OBLIGATORY_COMMITTEE: ClassVar[Self]
    COMMITTEE: ClassVar[Self]
    STATUTE: ClassVar[Self]
    AUXILIARY_UNIT: ClassVar[Self]
    MANDATE_EXPIRY: ClassVar[Self]
    NO_EARLY_ELECTION: ClassVar[Self]
    DISMISSAL_CONSENT: ClassVar[Self]
    ALLOWANCES: ClassVar[Self]
    MAYOR_PAY: ClassVar[Self]
    TREASURER: ClassVar[Self]
    MAYOR_BY_COUNCIL: ClassVar[Self]
    LAY_JUDGES: ClassVar[Self]
    REPRESENTATIVE: ClassVar[Self]
    YOUTH_OR_SENIOR_COUNCIL: ClassVar[Self]
    BOARD_HEAD_ELECTION: ClassVar[Self]
    BOARD_MEMBER_ELECTION: ClassVar[Self]
    BOARD_RECALL_DISCHARGE: ClassVar[Self]
    BOARD_RECALL_OTHER: ClassVar[Self]
    BOARD_MEMBER_RECALL: ClassVar[Self]
    BOARD_RECALL_CONFIDENCE: ClassVar[Self]
    BOARD_RESIGNATION: ClassVar[Self]
    BOARD_MEMBER_RESIGNATION: ClassVar[Self]
    VOTE_OF_CONFIDENCE: ClassVar[Self]
    DISCHARGE_GRANT: ClassVar[Self]
    DISCHARGE_REFUSAL: ClassVar[Self]
    FINANCIAL_STATEMENT: ClassVar[Self]
    RECALL_REFERENDUM_DISCHARGE: ClassVar[Self]
    RECALL_REFERENDUM_CONFIDENCE: ClassVar[Self]
    RECALL_REFERENDUM_OTHER: ClassVar[Self]
    REFERENDUM: ClassVar[Self]
    REFERENDUM_QUESTION: ClassVar[Self]
    SELF_TAXATION: ClassVar[Self]
    RECALL_OF_GMINA_ORGAN: ClassVar[Self]
    RECALL_OF_ASSEMBLY: ClassVar[Self]
    COMPLAINT: ClassVar[Self]
    PETITION: ClassVar[Self]
    BUDGET: ClassVar[Self]
    BUDGET_CHANGE: ClassVar[Self]
    FORECAST: ClassVar[Self]
    DEBT: ClassVar[Self]
    FINANCIAL_AID: ClassVar[Self]
    LOCAL_TAX: ClassVar[Self]
    CARRY_OVER: ClassVar[Self]
    GRANT: ClassVar[Self]
    PROPERTY: ClassVar[Self]
    PLAN_START: ClassVar[Self]
    LOCAL_PLAN: ClassVar[Self]
    GENERAL_PLAN: ClassVar[Self]
    STREET_NAME: ClassVar[Self]
    ROAD_CATEGORY: ClassVar[Self]
    SCHOOL_CLOSURE: ClassVar[Self]
    WASTE_RULES: ClassVar[Self]
    WASTE_FEE: ClassVar[Self]
    ALCOHOL: ClassVar[Self]
    ANIMAL_PROGRAMME: ClassVar[Self]
    NGO_PROGRAMME: ClassVar[Self]
    VILLAGE_FUND: ClassVar[Self]
    STRATEGY: ClassVar[Self]
    CONSULTATION: ClassVar[Self]
    ORDER_REGULATIONS: ClassVar[Self]
    ASSOCIATION_ACCESSION: ClassVar[Self]
    ASSOCIATION_WITHDRAWAL: ClassVar[Self]
    UNION_ACCESSION: ClassVar[Self]
    UNION_STATUTE: ClassVar[Self]
    AGREEMENT: ClassVar[Self]
    INTERNATIONAL_ASSOCIATION: ClassVar[Self]
    PARTNERSHIP: ClassVar[Self]
    FOREIGN_COOPERATION: ClassVar[Self]
    HONOURS_AND_SYMBOLS: ClassVar[Self]
    BOUNDARIES: ClassVar[Self]
    SUPERVISION_COMPLAINT: ClassVar[Self]
    DUES: ClassVar[Self]
    VOLUNTARY_FEE: ClassVar[Self]
    MEMBER_ADMISSION: ClassVar[Self]
    MEMBER_EXCLUSION: ClassVar[Self]
    MEMBERSHIP_APPEAL: ClassVar[Self]
    ASSOCIATION_DISSOLUTION: ClassVar[Self]
    RULES_OF_PROCEDURE: ClassVar[Self]
    AUDIT_COMMITTEE_ELECTION: ClassVar[Self]
    BOARD_OFFICERS_ELECTION: ClassVar[Self]

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be looked up again."""
        faults = [*_unless_id(self.id), *unless_text(self.name, path="/name")]
        if faults:
            raise InvalidRecordError(tuple(faults))

    def __repr__(self) -> str:
        """Show a known matter by its constant."""
        if self.id in known():
            return f"Matter.{self.id.upper()}"
        return f"Matter({self.id!r}, {self.name!r}, {self.terms!r})"

    @classmethod
    def find(cls, text: str) -> "tuple[Matter, ...]":
        """Read a Polish term or the whole subject of a resolution.

        The longest look-up words that occur in the text win, in any case of the noun; a text that
        names the matter that it changes ("zmieniająca uchwałę w sprawie …") is about that matter.

        Returns:
            The matter; all of them where several fit equally well; ``Matter.OTHER`` alone where
            none does, which says that the matter was not recognised.
        """
        words = stems(text)
        hits: list[tuple[int, Matter]] = []
        for matter, terms in _index():
            length = max((size for size, parts in terms if _occurs(parts, words)), default=0)
            if length:
                hits.append((length, matter))
        best = max((length for length, _ in hits), default=0)
        return tuple(matter for length, matter in hits if length == best) or (Matter.OTHER,)

    @classmethod
    def search(cls, text: str) -> "tuple[Matter, ...]":
        """Return the matters of which a look-up term contains the text: for who types a part.

        >>> Matter.search("ławnik")
        (Matter.LAY_JUDGES,)
        """
        words = stems(text)
        return tuple(
            matter
            for matter, terms in _index()
            if words
            and matter != Matter.OTHER
            and any(_occurs((words,), sum(parts, ())) for _, parts in terms)
        )


def _unless_id(value: object) -> list[Fault]:
    good = isinstance(value, str) and _ID.fullmatch(value) is not None
    return [] if good else [Fault("not_an_id", "/id", value, "lower snake case, 'local_plan'")]


_Parts = tuple[tuple[str, ...], ...]


@cache
def known() -> dict[str, Matter]:
    """Return the known matters by id, in the order of the catalogue."""
    return {
        id_: Matter(id_, name, terms, competence, tuple(_MARKS[mark] for mark in marks))
        for id_, name, terms, competence, marks in ROWS
    }


@cache
def _index() -> tuple[tuple[Matter, tuple[tuple[int, _Parts], ...]], ...]:
    """Give each matter its terms as the stems to look for, with the letters that they weigh."""
    return tuple(
        (
            matter,
            tuple(
                (sum(map(len, stems(term))), tuple(stems(part) for part in term.split("…")))
                for term in matter.terms
            ),
        )
        for matter in known().values()
    )


def _occurs(parts: _Parts, words: tuple[str, ...]) -> bool:
    """Tell whether the parts stand among the words, in their order, each one unbroken."""
    for part in parts:
        places = (at for at in range(len(words)) if words[at : at + len(part)] == part)
        found = next(places, None)
        if found is None:
            return False
        words = words[found + len(part) :]
    return True


for _matter in known().values():
    setattr(Matter, _matter.id.upper(), _matter)
