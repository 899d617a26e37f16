"""Under which provisions resolutions are supervised, for each act on local government, as data.

Each act has a row for the bodies of its own unit, and one for each kind of union that it binds. The
terms are rows of the room ``law``, named here by their ids. No act that was read supervises the
resolutions of districts, committees and associations; a board of a union is left out, for there are
two kinds of it.

Source: u.s.g. chapter 10, u.s.p. chapter 8, u.s.w. chapter 7 in Dz.U. 2024 poz. 1465, 107 and 566;
art. 17 ust. 2 of the act on the metropolitan union (Dz.U. 2017 poz. 730); read on 2026-11-25.
"""

from datetime import date
from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.law.act import GZM, USG, USP, USW
from zmp_core.law.period import Period
from zmp_core.law.provision import Provision
from zmp_core.resolutions.kinds import ResolutionKind
from zmp_core.resolutions.supervision import Supervisor, supervisor_of
from zmp_core.votes.matter import Matter

_BOARDS: Final = frozenset(
    {BodyKind.POWIAT_BOARD, BodyKind.VOIVODESHIP_BOARD, BodyKind.METROPOLITAN_BOARD}
)


@attrs.frozen(kw_only=True)
class SupervisionLaw:
    """What one act says of the supervision of resolutions of some bodies.

    Attributes:
        bodies: Whose resolutions it supervises.
        basis: What says so.
        in_force: The days on which it does; all of them where no first one was looked up, for the
            deadlines have days of their own.
        orders: Whether it supervises orders (zarządzenia) of one person as well.
        submission: Id of the deadline of the submission to the supervisor (przedłożenie).
        order_regulations: Id of that for order regulations (przepisy porządkowe); ``None`` where
            the act knows none.
        nullity: Id of the supervisor's own time (stwierdzenie nieważności).
        nullity_limit: Id of the year after which nullity is not declared.
        complaint: Id of the deadline of the complaint to the court (skarga).
        complaint_of_next_term: Id of the same for the council of the next term.
        halts: Nullity halts the execution.
        not_suspended: A resolution that complains of the supervisor is not suspended.
        court_only: After his time the supervisor may only go to the court.
        court_suspends: Then it is for the court to suspend.
        barred: Nullity is not declared after the year.
        after_limit: Then the court finds it unlawful.
    """

    bodies: tuple[BodyKind, ...]
    basis: Provision
    in_force: Period
    orders: bool
    submission: str
    order_regulations: str | None
    nullity: str
    nullity_limit: str
    complaint: str
    complaint_of_next_term: str
    halts: Provision
    not_suspended: Provision
    court_only: Provision
    court_suspends: Provision
    barred: Provision
    after_limit: Provision

    def is_submitted(self, matter: Matter, kind: ResolutionKind, body: BodyKind) -> bool | None:
        """Tell whether the act orders to submit such a paper (obowiązek przedłożenia).

        Not a notice. Of the orders of one person, order regulations and what the RIO supervises,
        and no other; ``None`` where the matter does not tell who supervises it. Of the resolutions
        of a board these as well; ``None`` for its others, for the acts do not list which are (art.
        78 ust. 1 u.s.p., art. 81 u.s.w.).
        """
        if kind is ResolutionKind.NOTICE:
            return False
        if matter == Matter.ORDER_REGULATIONS and self.order_regulations is not None:
            return True
        supervisor = supervisor_of(matter)
        if supervisor is Supervisor.AUDIT_CHAMBER:
            return True
        if kind is ResolutionKind.ORDER:
            return None if supervisor is None else False
        return None if body in _BOARDS else True

    def submission_of(self, matter: Matter) -> str:
        """Return the id of the deadline by which a paper on a matter is submitted, where one is."""
        of_regulations = self.order_regulations if matter == Matter.ORDER_REGULATIONS else None
        return of_regulations or self.submission


_NOT_DATED: Final = Period()
_OF_GMINAS: Final = SupervisionLaw(
    bodies=(BodyKind.GMINA_COUNCIL,),
    basis=Provision(USG, art="91", ust="1"),
    in_force=_NOT_DATED,
    orders=True,
    submission="USG-90-1",
    order_regulations="USG-90-1-order",
    nullity="USG-91-1",
    nullity_limit="USG-94-1",
    complaint="USG-98-1",
    complaint_of_next_term="USG-98-new-council",
    halts=Provision(USG, art="92", ust="1"),
    not_suspended=Provision(USG, art="91", ust="2a"),
    court_only=Provision(USG, art="93", ust="1"),
    court_suspends=Provision(USG, art="93", ust="2"),
    barred=Provision(USG, art="94", ust="1"),
    after_limit=Provision(USG, art="94", ust="2"),
)
_OF_POWIATS: Final = SupervisionLaw(
    bodies=(BodyKind.POWIAT_COUNCIL, BodyKind.POWIAT_BOARD),
    basis=Provision(USP, art="79", ust="1"),
    in_force=_NOT_DATED,
    orders=False,
    submission="USP-78-1",
    order_regulations="USP-78-1-order",
    nullity="USP-79-1",
    nullity_limit="USP-82-1",
    complaint="USP-85-1",
    complaint_of_next_term="USP-85-3a",
    halts=Provision(USP, art="80", ust="1"),
    not_suspended=Provision(USP, art="79", ust="2a"),
    court_only=Provision(USP, art="81", ust="1"),
    court_suspends=Provision(USP, art="81", ust="2"),
    barred=Provision(USP, art="82", ust="1"),
    after_limit=Provision(USP, art="82", ust="2"),
)
_OF_VOIVODESHIPS: Final = SupervisionLaw(
    bodies=(BodyKind.SEJMIK, BodyKind.VOIVODESHIP_BOARD),
    basis=Provision(USW, art="82", ust="1"),
    in_force=_NOT_DATED,
    orders=False,
    submission="USW-81",
    order_regulations=None,
    nullity="USW-82-1",
    nullity_limit="USW-83-1",
    complaint="USW-86-1",
    complaint_of_next_term="USW-86-2a",
    halts=Provision(USW, art="82a", ust="1"),
    not_suspended=Provision(USW, art="82", ust="3"),
    court_only=Provision(USW, art="82c", ust="1"),
    court_suspends=Provision(USW, art="82c", ust="2"),
    barred=Provision(USW, art="83", ust="1"),
    after_limit=Provision(USW, art="83", ust="2"),
)

SUPERVISION_LAWS: Final = (
    _OF_GMINAS,
    attrs.evolve(
        _OF_GMINAS, bodies=(BodyKind.UNION_ASSEMBLY,), basis=Provision(USG, art="99", ust="1a")
    ),
    _OF_POWIATS,
    attrs.evolve(
        _OF_POWIATS, bodies=(BodyKind.POWIAT_UNION_ASSEMBLY,), basis=Provision(USP, art="90")
    ),
    _OF_VOIVODESHIPS,
    attrs.evolve(
        _OF_VOIVODESHIPS,
        bodies=(BodyKind.METROPOLITAN_ASSEMBLY, BodyKind.METROPOLITAN_BOARD),
        basis=Provision(GZM, art="17", ust="2"),
        in_force=Period(since=date(2017, 4, 7)),
    ),
)


def supervision_law_of(body: BodyKind, kind: ResolutionKind, day: date) -> SupervisionLaw | None:
    """Return the act under which such a paper of that body is supervised; ``None`` where none is.

    >>> law = supervision_law_of(BodyKind.SEJMIK, ResolutionKind.RESOLUTION, date(2025, 2, 26))
    >>> law.submission, str(law.court_only)
    ('USW-81', 'art. 82c ust. 1 u.s.w.')

    Args:
        body: Whose paper it is.
        kind: What it is called.
        day: The day that is asked about.
    """
    for law in SUPERVISION_LAWS:
        if body in law.bodies and day in law.in_force:
            return law if law.orders or kind is not ResolutionKind.ORDER else None
    return None


def supervised() -> str:
    """Return the bodies that are supervised under one of the acts, as an error tells them."""
    told = (
        str(body) if law.in_force == _NOT_DATED else f"{body} ({law.in_force})"
        for law in SUPERVISION_LAWS
        for body in law.bodies
    )
    return f"resolutions of {', '.join(sorted(told))}, and orders in a gmina"
