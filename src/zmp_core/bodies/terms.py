"""Terms of councils (kadencje): every term since 1990 with its days, and what they rest on.

A term runs from election day, so the next one has often begun before the old one ends; until 2011
elections came after the end, so that on some days no term runs. Not here: the term of a mayor.
"""

from datetime import date
from functools import partial
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind, Term
from zmp_core.errors import InvalidRecordError, NotCoveredError, unless_kind
from zmp_core.law.act import KAD, USG, USP, USW, WAW
from zmp_core.law.confidence import Confidence
from zmp_core.law.period import Period, unless_day
from zmp_core.law.provision import Provision


@attrs.frozen(kw_only=True)
class CouncilTerm:
    """A term of the councils of one kind.

    A council that ended early (dissolved, recalled by referendum) has its own last day:
    ``attrs.evolve(term, until=…)``.

    >>> term = find_term(BodyKind.GMINA_COUNCIL, date(2018, 10, 21))
    >>> term.number, str(term.days), str(term.first_sitting), str(term.basis)
    (8, '2018-10-21..2024-04-30', '2018-11-17', 'art. 1 pkt 1 u.p.k.')

    Attributes:
        kind: The kind of council.
        number: The number of the term, as councils of that kind count them; ``None`` where that
            was not found.
        elected: Election day, the first day of the term.
        until: The last day; ``None`` where the law names none beforehand.
        first_sitting: First day on which a council of the term could sit; ``None`` where it was
            not traced.
        basis: What says how long it runs.
        confidence: How sure the last day is.
        sources: Where it can be read.
        why: The reason, or the trap, in one Polish sentence.

    Raises:
        InvalidRecordError: If the last day is before election day.
    """

    kind: BodyKind
    number: int | None
    elected: date
    until: date | None
    first_sitting: date | None = None
    basis: Provision
    confidence: Confidence
    sources: tuple[str, ...] = ()
    why: str

    def __attrs_post_init__(self) -> None:
        """Refuse days that make no span."""
        if faults := unless_day(self.elected, path="/elected", expected="a datetime.date"):
            raise InvalidRecordError(tuple(faults))
        _ = self.days

    @property
    def days(self) -> Period:
        """All its days, from election day to the last one."""
        return Period(since=self.elected, until=self.until)

    @property
    def term(self) -> Term:
        """The same term as a record of a vote names it: by election day."""
        return Term(elected=self.elected)


def terms_on(kind: BodyKind, day: date) -> tuple[CouncilTerm, ...]:
    """Return the terms that run on that day, the older first: none, one, or two that overlap.

    Where two run, the council of the older one still sits; the new one cannot before
    ``first_sitting``.

    >>> [term.number for term in terms_on(BodyKind.GMINA_COUNCIL, date(2018, 11, 16))]
    [7, 8]
    >>> [term.number for term in terms_on(BodyKind.GMINA_COUNCIL, date(2018, 11, 17))]
    [8]
    >>> terms_on(BodyKind.GMINA_COUNCIL, date(2010, 11, 15))
    ()

    Args:
        kind: The kind of council.
        day: The day.

    Raises:
        InvalidRecordError: If an argument cannot be such a value.
        NotCoveredError: If no terms of that kind are known, or none so early.
    """
    known = _known(kind, day, "/day")
    if day < known[0].elected:
        raise NotCoveredError(f"terms of {kind} on {day}", f"since {known[0].elected}")
    return tuple(term for term in known if day in term.days)


def find_term(kind: BodyKind, elected: date) -> CouncilTerm:
    """Return the term of the councils elected on that day.

    A council elected between general elections (wybory przedterminowe, wybory do nowych rad) sits
    to the end of the general term (art. 389 § 2, art. 391 k.w.; a council of a district of Warsaw
    likewise): its term has that end, and no number of its own.

    Args:
        kind: The kind of council.
        elected: Election day.

    Raises:
        InvalidRecordError: If an argument cannot be such a value.
        NotCoveredError: If no general term of that kind runs on that day.
    """
    known = _known(kind, elected, "/elected")
    running = [term for term in known if elected in term.days]
    if not running:
        covered = ", ".join(str(term.days) for term in known)
        raise NotCoveredError(f"term of {kind} elected on {elected}", covered)
    general = running[-1]
    if general.elected == elected:
        return general
    return attrs.evolve(
        general,
        number=None,
        elected=elected,
        first_sitting=None,
        why="Rada wybrana w toku kadencji; jej kadencja kończy się z kadencją ogólną.",
    )


def _known(kind: BodyKind, day: date, path: str) -> tuple[CouncilTerm, ...]:
    faults = [
        *unless_kind(kind, BodyKind, code="not_a_body_kind", path="/kind", expected="a BodyKind"),
        *unless_day(day, path=path, expected="a datetime.date"),
    ]
    if faults:
        raise InvalidRecordError(tuple(faults))
    known = tuple(term for term in TERMS if term.kind is kind)
    if not known:
        covered = ", ".join(dict.fromkeys(term.kind for term in TERMS))
        raise NotCoveredError(f"terms of {kind}", covered)
    return known


# --- The terms -----------------------------------------------------------------------------------

# Looked up on 2026-11-25. Election days: list of the Krajowe Biuro Wyborcze, delegatura in Zielona
# Góra (to 2010), and the orders of elections since. Lengths: art. 16 u.s.g., art. 9 ust. 2 u.s.p.
# and art. 16 ust. 2 u.s.w. (four years; five since the term elected in 2018, Dz.U. 2018 poz. 130
# art. 1 pkt 3, art. 2 pkt 2, art. 3 pkt 2 and art. 15), Dz.U. 2022 poz. 2418 art. 1, and art. 9
# ust. 1 of the act on Warsaw. Nothing was found on how the gaps of 1994 and 1998 were bridged.
_ELECTIONS: Final = "delegatura KBW w Zielonej Górze: terminy wyborów"
_PRESS: Final = "prawo.gazetaprawna.pl/artykuly/822089"
_COUNTED: Final = "Cztery lata od dnia wyboru, policzone; brzmienia z tych lat nie czytano."
_BEFORE_THE_CODE: Final = (
    "Cztery lata od dnia wyboru; wybory przypadały w ciągu 60 dni po upływie kadencji, stąd "
    "przerwa przed następną."
)
_GMINA_RULE: Final = Provision(USG, art="16")

_gmina: Final = partial(
    CouncilTerm,
    kind=BodyKind.GMINA_COUNCIL,
    basis=_GMINA_RULE,
    confidence=Confidence.MEDIUM,
    sources=(_ELECTIONS, _PRESS),
)
_district: Final = partial(
    CouncilTerm,
    kind=BodyKind.WARSAW_DISTRICT_COUNCIL,
    number=None,
    basis=Provision(WAW, art="9", ust="1"),
    confidence=Confidence.HIGH,
    sources=("Dz.U. 2018 poz. 1817", "BIP m.st. Warszawy, rada dzielnicy (2007, 2016)"),
    why="Kadencja upływa w dniu poprzedzającym następne wybory.",
)

_GMINA: Final[tuple[CouncilTerm, ...]] = (
    _gmina(
        number=1,
        elected=date(1990, 5, 27),
        until=date(1994, 5, 27),
        confidence=Confidence.LOW,
        sources=(_ELECTIONS,),
        why=_COUNTED,
    ),
    _gmina(
        number=2,
        elected=date(1994, 6, 19),
        until=date(1998, 6, 19),
        confidence=Confidence.LOW,
        sources=(_ELECTIONS,),
        why=_COUNTED,
    ),
    _gmina(
        number=3,
        elected=date(1998, 10, 11),
        until=date(2002, 10, 11),
        why=_BEFORE_THE_CODE,
    ),
    _gmina(
        number=4,
        elected=date(2002, 10, 27),
        until=date(2006, 10, 27),
        why=_BEFORE_THE_CODE,
    ),
    _gmina(
        number=5,
        elected=date(2006, 11, 12),
        until=date(2010, 11, 12),
        why=_BEFORE_THE_CODE,
    ),
    _gmina(
        number=6,
        elected=date(2010, 11, 21),
        until=date(2014, 11, 21),
        why="W 2014 r. spierano się, czy kadencja kończy się 16 listopada (w dniu wyborów), czy "
        "21; cztery lata liczone jak w Kodeksie cywilnym dają 21.",
    ),
    _gmina(
        number=7,
        elected=date(2014, 11, 16),
        until=date(2018, 11, 16),
        confidence=Confidence.HIGH,
        sources=("krasnystaw.pl, informacja o upływie kadencji",),
        why="Ostatnia kadencja czteroletnia.",
    ),
    _gmina(
        number=8,
        elected=date(2018, 10, 21),
        until=date(2024, 4, 30),
        first_sitting=date(2018, 11, 17),
        basis=Provision(KAD, art="1", pkt="1"),
        confidence=Confidence.HIGH,
        sources=("Dz.U. 2022 poz. 2418", "krasnystaw.pl, informacja o upływie kadencji"),
        why="Pięć lat (do 2023-10-21) przedłużyła ustawa.",
    ),
    _gmina(
        number=9,
        elected=date(2024, 4, 7),
        until=date(2029, 4, 7),
        first_sitting=date(2024, 5, 1),
        sources=("Dz.U. 2024 poz. 1465",),
        why="Pięć lat od dnia wyboru; do końca kadencji ustawa może to jeszcze zmienić.",
    ),
)


def _elected_with(
    gminas: tuple[CouncilTerm, ...], kind: BodyKind, basis: Provision
) -> tuple[CouncilTerm, ...]:
    """Return the terms of councils elected on the same days, which count them from one again."""
    return tuple(
        attrs.evolve(
            term,
            kind=kind,
            number=number,
            basis=basis if term.basis == _GMINA_RULE else term.basis,
        )
        for number, term in enumerate(gminas, 1)
    )


TERMS: Final[tuple[CouncilTerm, ...]] = (
    *_GMINA,
    # Powiats and voivodeships came with the elections of 1998, the third of the gminas.
    *_elected_with(_GMINA[2:], BodyKind.POWIAT_COUNCIL, Provision(USP, art="9", ust="2")),
    *_elected_with(_GMINA[2:], BodyKind.SEJMIK, Provision(USW, art="16", ust="2")),
    _district(elected=date(2002, 10, 27), until=date(2006, 11, 11), confidence=Confidence.MEDIUM),
    _district(elected=date(2006, 11, 12), until=date(2010, 11, 20)),
    _district(elected=date(2010, 11, 21), until=date(2014, 11, 15)),
    _district(elected=date(2014, 11, 16), until=date(2018, 10, 20)),
    _district(
        elected=date(2018, 10, 21),
        until=date(2024, 4, 30),
        basis=Provision(KAD, art="1", pkt="2"),
        confidence=Confidence.MEDIUM,
        sources=("Dz.U. 2022 poz. 2418", "Dz.U. 2018 poz. 1817"),
        why="Kadencję rad dzielnic też przedłużyła ustawa; sam art. 9 ust. 1 u.m.st.W. dałby "
        "2024-04-06. Jak pogodzić oba przepisy, nie ustalono.",
    ),
    _district(elected=date(2024, 4, 7), until=None),
)
