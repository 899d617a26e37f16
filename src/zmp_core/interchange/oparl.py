"""OParl, the German interface of council systems: organizations and meetings, written.

Objects are known by addresses, which are the caller's to give. An hour there has a time zone, and
ours have none: the caller says which it was.

Source: OParl 1.1, schema of Organization, Meeting and AgendaItem (oparl.org), read 2026-11-25.
"""

from collections.abc import Iterator
from datetime import datetime, tzinfo
from typing import Final

from zmp_core.bodies.body import Body
from zmp_core.bodies.sessions import AgendaItem, Session, SessionSitting
from zmp_core.errors import InvalidValueError
from zmp_core.interchange.foreign import Carried, Loss, LossKind, Object, filled, unheld
from zmp_core.law.period import Period

_TYPES: Final = "https://schema.oparl.org/1.1/"
_LEGISLATIVE: Final = "Gremium"  # their word for a body that decides


def organization(
    body: Body, *, id: str, of_body: str | None = None, days: Period | None = None
) -> Carried[Object]:
    """Write a body as an organization.

    >>> from zmp_core.bodies import BodyKind
    >>> council = Body(kind=BodyKind.GMINA_COUNCIL, seats=15, name="Rada Gminy Lipowo")
    >>> written = organization(council, id="https://lipowo.example/oparl/organization/1")
    >>> written.value["name"], written.value["votingMemberCount"]
    ('Rada Gminy Lipowo', 15)

    Args:
        body: The body.
        id: Address of the object.
        of_body: Address of the OParl body, the gmina, that it belongs to.
        days: The days on which it exists.

    Returns:
        The object; nothing of a body is lost.

    Raises:
        InvalidValueError: If an address is none.
    """
    days = Period() if days is None else days
    document = filled(
        id=_address(id),
        type=f"{_TYPES}Organization",
        body=None if of_body is None else _address(of_body),
        name=body.name,
        organizationType=_LEGISLATIVE,
        classification=str(body.kind),
        votingMemberCount=body.seats,
        startDate=None if days.since is None else days.since.isoformat(),
        endDate=None if days.until is None else days.until.isoformat(),
    )
    return Carried(document)


def meetings(
    session: Session, *, id: str, organization: str, zone: tzinfo
) -> Carried[tuple[Object, ...]]:
    """Write each sitting of a session as a meeting; the first one has the agenda.

    Args:
        session: The session.
        id: Address under which the meetings stand; each adds its number, from 1.
        organization: Address of the organization that met.
        zone: The time zone of its clock, ``ZoneInfo("Europe/Warsaw")``.

    Returns:
        The objects, and what has no place in them.

    Raises:
        InvalidValueError: If an address is none.
    """
    root, of_whom = _address(id), _address(organization)
    documents = tuple(
        filled(
            id=f"{root}/{at}",
            type=f"{_TYPES}Meeting",
            name=None if session.roman is None else f"Sesja {session.roman}",
            start=_moment(sitting.opened, zone),
            end=_moment(sitting.closed, zone),
            organization=[of_whom],
            agendaItem=list(_agenda(session, f"{root}/{at}")) or None if at == 1 else None,
        )
        for at, sitting in enumerate(session.sittings, 1)
    )
    return Carried(documents, tuple(_losses(session)))


def _agenda(session: Session, meeting: str) -> Iterator[Object]:
    for order, item in enumerate(session.agenda or ()):
        yield {
            "id": f"{meeting}/{order + 1}",
            "type": f"{_TYPES}AgendaItem",
            "meeting": meeting,
            "number": item.number,
            "order": order,
            "name": item.title,
        }


def _losses(session: Session) -> Iterator[Loss]:
    for at, sitting in enumerate(session.sittings):
        yield from _of_sitting(sitting, f"/sittings/{at}")
    yield from unheld(session, ("convocation", "notice"))
    for at, item in enumerate(session.agenda or ()):
        yield from _of_item(item, f"/agenda/{at}")


def _of_sitting(sitting: SessionSitting, path: str) -> Iterator[Loss]:
    """Give the day where no hour is known: a meeting has no day without one."""
    if sitting.opened is None:
        yield Loss(LossKind.NOT_HELD, f"{path}/day", sitting.day)


def _of_item(item: AgendaItem, path: str) -> Iterator[Loss]:
    yield from unheld(item, ("print_number", "proposer"), path)


def _moment(moment: datetime | None, zone: tzinfo) -> str | None:
    return None if moment is None else moment.replace(tzinfo=zone).isoformat()


def _address(text: str) -> str:
    if not text.startswith(("https://", "http://")) or text.endswith("/"):
        raise InvalidValueError(text, "an address without a slash at its end, 'https://…/meeting'")
    return text
