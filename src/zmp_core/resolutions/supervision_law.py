"""Under which provisions resolutions are supervised, for each act on local government, as data.

The terms are rows of the room ``law``, named here by their ids. No act that was read supervises the
resolutions of districts, committees and associations; a board of a powiat is left out, for which of
its resolutions are submitted was not found, and a board of a union, for there are two kinds of it.

Source: u.s.g. chapter 10, u.s.p. chapter 8, u.s.w. chapter 7 in Dz.U. 2024 poz. 1465, 107 and 566;
art. 17 ust. 2 of the act on the metropolitan union (Dz.U. 2017 poz. 730); read on 2026-11-25.
"""

from typing import Final

import attrs

from zmp_core.bodies.body import BodyKind
from zmp_core.law.act import USG, USP, USW
from zmp_core.law.provision import Provision
from zmp_core.resolutions.kinds import ResolutionKind
from zmp_core.resolutions.supervision import Supervisor, supervisor_of
from zmp_core.votes.matter import Matter


@attrs.frozen(kw_only=True)
class SupervisionLaw:
    """What one act says of the supervision of resolutions.

    Attributes:
        bodies: Whose resolutions it supervises.
        orders: Whether it supervises orders (zarządzenia) of one person as well.
        submission: Id of the deadline of the submission to the supervisor (przedłożenie).
        order_regulations: Id of that for order regulations (przepisy porządkowe).
        nullity: Id of the supervisor's own time (stwierdzenie nieważności).
        nullity_limit: Id of the year after which nullity is not declared.
        complaint: Id of the deadline of the complaint to the court (skarga).
        halts: Nullity halts the execution.
        not_suspended: A resolution that complains of the supervisor is not suspended.
        court_only: After his time the supervisor may only go to the court.
        court_suspends: Then it is for the court to suspend.
        barred: Nullity is not declared after the year.
        after_limit: Then the court finds it unlawful.
    """

    bodies: tuple[BodyKind, ...]
    orders: bool
    submission: str
    order_regulations: str
    nullity: str
    nullity_limit: str
    complaint: str
    halts: Provision
    not_suspended: Provision
    court_only: Provision
    court_suspends: Provision
    barred: Provision
    after_limit: Provision

    def submission_of(self, matter: Matter, kind: ResolutionKind) -> str | None:
        """Return the id of the deadline by which such a paper is submitted.

        ``None`` where the act does not order to submit it: a notice, and of the orders of one
        person all but order regulations and what the RIO supervises.
        """
        if kind is ResolutionKind.NOTICE:
            return None
        if matter == Matter.ORDER_REGULATIONS:
            return self.order_regulations
        if kind is ResolutionKind.ORDER and supervisor_of(matter) is not Supervisor.AUDIT_CHAMBER:
            return None
        return self.submission


SUPERVISION_LAWS: Final = (
    SupervisionLaw(
        bodies=(BodyKind.GMINA_COUNCIL, BodyKind.UNION_ASSEMBLY),
        orders=True,
        submission="USG-90-1",
        order_regulations="USG-90-1-order",
        nullity="USG-91-1",
        nullity_limit="USG-94-1",
        complaint="USG-98-1",
        halts=Provision(USG, art="92", ust="1"),
        not_suspended=Provision(USG, art="91", ust="2a"),
        court_only=Provision(USG, art="93", ust="1"),
        court_suspends=Provision(USG, art="93", ust="2"),
        barred=Provision(USG, art="94", ust="1"),
        after_limit=Provision(USG, art="94", ust="2"),
    ),
    SupervisionLaw(
        bodies=(BodyKind.POWIAT_COUNCIL, BodyKind.POWIAT_UNION_ASSEMBLY),
        orders=False,
        submission="USP-78-1",
        order_regulations="USP-78-1-order",
        nullity="USP-79-1",
        nullity_limit="USP-82-1",
        complaint="USP-85-1",
        halts=Provision(USP, art="80", ust="1"),
        not_suspended=Provision(USP, art="79", ust="2a"),
        court_only=Provision(USP, art="81", ust="1"),
        court_suspends=Provision(USP, art="81", ust="2"),
        barred=Provision(USP, art="82", ust="1"),
        after_limit=Provision(USP, art="82", ust="2"),
    ),
    SupervisionLaw(
        bodies=(
            BodyKind.SEJMIK,
            BodyKind.VOIVODESHIP_BOARD,
            BodyKind.METROPOLITAN_ASSEMBLY,
            BodyKind.METROPOLITAN_BOARD,
        ),
        orders=False,
        submission="USW-81",
        order_regulations="USW-81",  # it knows no order regulations
        nullity="USW-82-1",
        nullity_limit="USW-83-1",
        complaint="USW-86-1",
        halts=Provision(USW, art="82a", ust="1"),
        not_suspended=Provision(USW, art="82", ust="3"),
        court_only=Provision(USW, art="82c", ust="1"),
        court_suspends=Provision(USW, art="82c", ust="2"),
        barred=Provision(USW, art="83", ust="1"),
        after_limit=Provision(USW, art="83", ust="2"),
    ),
)
SUPERVISED: Final = tuple(body for law in SUPERVISION_LAWS for body in law.bodies)
"""The bodies whose resolutions are supervised under one of these acts."""


def supervision_law_of(body: BodyKind, kind: ResolutionKind) -> SupervisionLaw | None:
    """Return the act under which such a paper of that body is supervised; ``None`` where none is.

    >>> law = supervision_law_of(BodyKind.SEJMIK, ResolutionKind.RESOLUTION)
    >>> law.submission, str(law.court_only)
    ('USW-81', 'art. 82c ust. 1 u.s.w.')
    """
    for law in SUPERVISION_LAWS:
        if body in law.bodies:
            return law if law.orders or kind is not ResolutionKind.ORDER else None
    return None
