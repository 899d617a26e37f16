"""What the law leaves to a local statute (statut), and what it does not: rulings as data.

Source: the catalogue of voting rules and the notes on practice of 2026-11-22. On 2026-11-24 these
were looked up again: the head of WSA Kraków III SA/Kr 66/19 in the public database of judgments, a
report that seems to be of it and names no number (prawo.pl 449114), and the beginnings of reports
of the Wojewoda Dolnośląski (prawo.pl 75810), of the older art. 14 ust. 2 u.s.g. (prawo.pl 107497)
and of statutes of auxiliary units (gazetaprawna.pl 8327683). The other rulings are known from the
reports that the catalogue names; no reasons of a court were read. Rulings on statutes of gminas are
told for powiats and voivodeships too, with the remark that they were given on gminas.
"""

from datetime import date
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.law.act import USG, USP, USW, WAW
from zmp_core.law.confidence import Confidence
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.rules.admission import Breach, Left, Limit
from zmp_core.votes.matter import Matter

_GMINA: Final = (BodyKind.GMINA_COUNCIL,)
_POWIAT: Final = (BodyKind.POWIAT_COUNCIL, BodyKind.POWIAT_BOARD)
_SEJMIK: Final = (BodyKind.SEJMIK,)
_VOIVODESHIP_BOARD: Final = (BodyKind.VOIVODESHIP_BOARD,)
_ART_14: Final = Provision(USG, art="14", ust="1")
_ART_13: Final = Provision(USP, art="13", ust="1")
_ART_19: Final = Provision(USW, art="19", ust="1")

_ONLY_BY_STATUTE_LAW: Final = (
    "WSA Wrocław 4.03.2016, III SA/Wr 1280/15",
    "NSA 12.03.2013, I OSK 1997/12",
)
_OF_COMMITTEES: Final = (
    "WSA Kraków 27.06.2019, III SA/Kr 66/19 (art. 13 u.s.p. nie dotyczy komisji)",
)

# --- What is left to statutes -------------------------------------------------------------------

_COMMITTEES: Final = Left(
    body=BodyKind.COMMITTEE,
    of=BodyKind.GMINA_COUNCIL,
    basis=Provision(USG, art="22", ust="1"),
    why="Ustawa mówi o głosowaniu rady; kworum i większość w komisjach określa statut gminy.",
    sources=("Dz.U. 2024 poz. 1465 (tekst jednolity)",),
)

LEFT: Final[tuple[Left, ...]] = (
    _COMMITTEES,
    attrs.evolve(
        _COMMITTEES,
        of=BodyKind.POWIAT_COUNCIL,
        basis=Provision(USP, art="19"),
        why="Ustawa mówi o głosowaniu rady i zarządu; o komisjach stanowi statut powiatu.",
        sources=_OF_COMMITTEES,
    ),
    attrs.evolve(
        _COMMITTEES,
        of=BodyKind.SEJMIK,
        basis=Provision(USW, art="18", pkt="21"),  # as a commentary cites it; the text was not read
        why="Ustawa mówi o głosowaniu sejmiku; o komisjach stanowią przepisy województwa.",
        confidence=Confidence.LOW,
        sources=("prawo.pl 107497 (komentarz)",),
    ),
    Left(
        body=BodyKind.DISTRICT_COUNCIL,
        of=BodyKind.GMINA_COUNCIL,
        basis=Provision(USG, art="35", ust="1"),
        why="Organizację jednostki pomocniczej określa jej statut, nadany przez radę gminy.",
        sources=("gazetaprawna.pl 8327683 (omówienie)",),
    ),
    Left(
        body=BodyKind.WARSAW_DISTRICT_COUNCIL,
        of=BodyKind.WARSAW_DISTRICT_COUNCIL,
        basis=Provision(WAW, art="5", ust="4"),
        why="Ustawa wymienia cztery głosowania rady dzielnicy; o innych stanowi jej statut.",
        sources=("Dz.U. 2018 poz. 1817 (tekst jednolity)",),
    ),
)

# --- What is not --------------------------------------------------------------------------------

_MAJORITY: Final = Limit(
    of=Breach.OTHER_MAJORITY,
    bodies=_GMINA,
    because="only an act of parliament makes an exception",
    rulings=_ONLY_BY_STATUTE_LAW,
)
_QUORUM: Final = attrs.evolve(_MAJORITY, of=Breach.OTHER_QUORUM)
_SECRET: Final = attrs.evolve(
    _MAJORITY,
    of=Breach.SECRET_VOTE,
    basis=_ART_14,
    because="a vote is secret only where an act of parliament says so",
    rulings=(
        "NSA 12.03.2013, I OSK 1997/12",
        "wojewoda w sprawie gminy Wilczyce (głosowanie tajne)",
    ),
)
# The first day on which councils sat that are bound by the changes of 2018.
_SINCE_2018: Final = Period(since=date(2018, 11, 17))
_HANDS: Final = Limit(
    of=Breach.SHOW_OF_HANDS,
    bodies=_GMINA,
    in_force=_SINCE_2018,
    basis=Provision(USG, art="14", ust="2"),
    because="the record of names is made by devices, and raising hands cannot replace it",
    rulings=("Wojewoda Podkarpacki 31.10.2018, P-II.4131.2.261.2018",),
)
_ROLL_CALL: Final = attrs.evolve(
    _HANDS,
    of=Breach.ROLL_CALL,
    because="names are called where the devices fail (ust. 3); no ruling was read",
    rulings=(),
)
_CASTING: Final = Limit(
    of=Breach.CASTING_VOTE,
    bodies=_GMINA,
    in_force=Period(since=date(2001, 5, 30)),
    because="the vote of the chair breaks no tie",
    rulings=("WSA Kraków 15.11.2018, III SA/Kr 724/18",),
)

# The first row that fits is told, so what is narrower comes first.
_OF_GMINAS: Final = (
    attrs.evolve(
        _MAJORITY,
        code="majority_for_honours",
        matters=(Matter.HONOURS_AND_SYMBOLS,),
        because="a statute must not ask for more, as one did with 4/5 and lost",
        rulings=("rozstrzygnięcie w sprawie Świnoujścia (4/5)", *_ONLY_BY_STATUTE_LAW),
    ),
    _MAJORITY,
    _QUORUM,
    attrs.evolve(
        _SECRET,
        matters=(Matter.CHAIR_RESIGNATION,),
        because="a resignation is accepted in an open vote",
        rulings=("wojewoda w sprawie gminy Wilczyce", "NSA 12.03.2013, I OSK 1997/12"),
    ),
    _SECRET,
    _HANDS,
    _ROLL_CALL,
    _CASTING,
    attrs.evolve(
        _CASTING,
        in_force=Period(until=date(2001, 5, 29)),
        basis=Provision(USG, art="14", ust="2"),
        because="until 2001-05-29 the act itself, as a commentary reports, let the vote of the "
        "chair decide; its text was not read, so no rule of the book says so",
        rulings=("prawo.pl 107497 (komentarz)",),
    ),
)


def _elsewhere(limit: Limit, bodies: tuple[BodyKind, ...], basis: Provision | None = None) -> Limit:
    """Give a limit of gminas for another unit, with the remark where its rulings were given."""
    remark = f"{limit.because}; given on gminas, whose act has the like words"
    return attrs.evolve(limit, bodies=bodies, basis=basis, because=remark)


_OWN_RULE: Final = "to use that of the statute, give a rule of your own to judge(rule=…)"

LIMITS: Final[tuple[Limit, ...]] = (
    *_OF_GMINAS,
    *(_elsewhere(each, (*_POWIAT, *_SEJMIK, *_VOIVODESHIP_BOARD)) for each in (_MAJORITY, _QUORUM)),
    _elsewhere(_SECRET, _POWIAT, _ART_13),
    _elsewhere(_SECRET, _SEJMIK, _ART_19),
    _elsewhere(_SECRET, _VOIVODESHIP_BOARD, Provision(USW, art="31", ust="4")),
    # Boards hold no sessions of which devices would make a record.
    _elsewhere(_HANDS, (BodyKind.POWIAT_COUNCIL,), Provision(USP, art="13", ust="1a")),
    _elsewhere(_HANDS, _SEJMIK, Provision(USW, art="19", ust="1a")),
    # Not of the sejmik: its act names the roll call beside the open vote (art. 19 ust. 1).
    attrs.evolve(
        _ROLL_CALL,
        bodies=(BodyKind.POWIAT_COUNCIL,),
        basis=Provision(USP, art="13", ust="1a"),
        because="names are called where the devices fail (ust. 1b); no ruling was read",
    ),
    _elsewhere(_CASTING, _POWIAT),
    _elsewhere(_CASTING, _SEJMIK),
    Limit(
        of=Breach.CASTING_VOTE,
        bodies=(BodyKind.COMMITTEE,),
        because=f"disputed for committees; {_OWN_RULE}",
        rulings=(
            "against it: Wojewoda Dolnośląski 31.07.2009, NK.II.0911-339/09",
            "for it: WSA Kraków 27.06.2019, III SA/Kr 66/19",
        ),
    ),
    Limit(
        of=Breach.CASTING_VOTE,
        bodies=(BodyKind.DISTRICT_COUNCIL, BodyKind.WARSAW_DISTRICT_COUNCIL),
        because=f"no ruling was read; {_OWN_RULE}",
    ),
    Limit(
        of=Breach.OTHER_QUORUM,
        code="assumed_quorum",
        bodies=(BodyKind.WARSAW_DISTRICT_COUNCIL,),
        because=f"the act is silent on this quorum and the book assumes it; {_OWN_RULE}",
    ),
)
