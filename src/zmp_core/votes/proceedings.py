"""The proceedings of a session (przebieg sesji): what was voted when, and who was in the room.

Facts only, put side by side: the session, its roster, presence in time, its votes. Whether they
agree with each other and with the law is for a review.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

import attrs

from zmp_core.bodies.presence import Presence
from zmp_core.bodies.roster import Roster, RosterDay
from zmp_core.bodies.sessions import Session, SessionSitting, unless_moment
from zmp_core.errors import Fault, InvalidRecordError, unless_kind, unless_several, unless_text
from zmp_core.votes.contest import Contest
from zmp_core.votes.record import VoteRecord

_FACTS: Final = VoteRecord | Contest


@attrs.frozen(kw_only=True)
class TakenVote:
    """A vote as it was taken at a session.

    Attributes:
        record: The vote, or the contest of candidates.
        at: When it was taken; ``None`` where the hour is not known.
        item: Number of the item of the agenda that it belongs to, as the agenda prints it;
            ``None`` where it belongs to none (a motion of procedure) or that is not known.

    Raises:
        InvalidRecordError: If a field cannot be such a value.
    """

    record: VoteRecord | Contest
    at: datetime | None = None
    item: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no vote of a session."""
        expected = "a VoteRecord or a Contest"
        faults = [
            *unless_kind(self.record, _FACTS, code="wrong_kind", path="/record", expected=expected),
            *([] if self.at is None else unless_moment(self.at, path="/at")),
            *([] if self.item is None else unless_text(self.item, path="/item")),
        ]
        if faults:
            raise InvalidRecordError(tuple(faults))


@attrs.frozen(kw_only=True)
class Proceedings:
    """The proceedings of one session.

    >>> from datetime import date
    >>> from zmp_core.bodies import Body, BodyKind
    >>> from zmp_core.votes import Matter, Tally
    >>> council, day = Body(kind=BodyKind.GMINA_COUNCIL, seats=15), date(2025, 2, 26)
    >>> proceedings = Proceedings(
    ...     session=Session(body=council, number=11, sittings=(SessionSitting(day=day),)),
    ...     votes=(
    ...         TakenVote(
    ...             record=VoteRecord(
    ...                 body=council, matter=Matter.BUDGET, day=day, tally=Tally(9, 3, 1)
    ...             ),
    ...             at=datetime(2025, 2, 26, 10, 42),
    ...             item="5",
    ...         ),
    ...     ),
    ... )
    >>> proceedings.sitting_of(proceedings.votes[0]) == proceedings.session.sittings[0]
    True

    Attributes:
        session: The session.
        votes: Its votes, in the order in which they were taken.
        all_votes: Whether these are all votes of the session; ``None`` where that is not known.
        presences: Who was in the room, sitting by sitting, as far as that is known.
        roster: The council through its term; ``None`` where it is not known.

    Raises:
        InvalidRecordError: If a field cannot be such a value, or the fields are not those of one
            session. A vote at an hour at which nobody sat is none of these: a review tells it.
    """

    session: Session
    votes: tuple[TakenVote, ...] = ()
    all_votes: bool | None = None
    presences: tuple[Presence, ...] = ()
    roster: Roster | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what does not belong together."""
        faults = [
            *unless_kind(
                self.session, Session, code="wrong_kind", path="/session", expected="a Session"
            ),
            *unless_several(self.votes, TakenVote, path="/votes"),
            *unless_kind(
                self.all_votes,
                bool | None,
                code="wrong_kind",
                path="/all_votes",
                expected="True, False or None",
            ),
            *unless_several(self.presences, Presence, path="/presences"),
            *unless_kind(
                self.roster,
                Roster | None,
                code="wrong_kind",
                path="/roster",
                expected="a Roster or None",
            ),
        ]
        faults = faults or [
            *self._votes_at_odds(),
            *self._presences_at_odds(),
            *self._roster_at_odds(),
        ]
        if faults:
            raise InvalidRecordError(tuple(faults))

    def sitting_of(self, vote: TakenVote) -> SessionSitting | None:
        """Return the sitting at which a vote was taken; ``None`` where nothing tells which.

        Its hour decides; where that is not known, the day of its record.
        """
        sittings = self.session.sittings
        if vote.at is not None:
            found = [each for each in sittings if not each.excludes(vote.at)]
            # One sitting had ended when the next was opened, even if nobody noted when.
            while len(found) > 1 and found[0].closed is None and found[-1].opened is not None:
                del found[0]
        else:
            found = [each for each in sittings if each.day in vote.record.days]
        return found[0] if len(found) == 1 else None

    def presence_of(self, vote: TakenVote) -> Presence | None:
        """Return who was in the room during the sitting of a vote; ``None`` where not known."""
        sitting = self.sitting_of(vote)
        return next((each for each in self.presences if each.sitting == sitting), None)

    def roster_of(self, vote: TakenVote) -> RosterDay | None:
        """Return the roster of the day of the sitting of a vote; ``None`` where not known."""
        sitting, presence = self.sitting_of(vote), self.presence_of(vote)
        if presence is not None:
            return presence.roster
        return None if sitting is None or self.roster is None else self.roster.on(sitting.day)

    def _votes_at_odds(self) -> Iterator[Fault]:
        body, latest = self.session.body, None
        for at, vote in enumerate(self.votes):
            if vote.record.body != body:
                path = f"/votes/{at}/record/body"
                yield Fault("another_body", path, vote.record.body, f"{body}, that of the session")
            if vote.at is None:
                continue
            if latest is not None and vote.at < latest:
                yield Fault("out_of_order", f"/votes/{at}/at", vote.at, f"{latest} or later")
            latest = vote.at

    def _presences_at_odds(self) -> Iterator[Fault]:
        sittings = [each.sitting for each in self.presences]
        for at, sitting in enumerate(sittings):
            path = f"/presences/{at}/sitting"
            if sitting not in self.session.sittings:
                yield Fault("another_sitting", path, sitting, "a sitting of the session")
            if sitting in sittings[:at]:
                yield Fault("told_twice", path, sitting, "each sitting once")
            seats = self.presences[at].roster.seats
            if seats != self.session.body.seats:
                expected = f"{self.session.body.seats}, the seats of the council"
                yield Fault("other_seats", f"/presences/{at}/roster/seats", seats, expected)

    def _roster_at_odds(self) -> Iterator[Fault]:
        roster, session = self.roster, self.session
        if roster is None:
            return
        if roster.body != session.body:
            expected = f"{session.body}, that of the session"
            yield Fault("another_body", "/roster/body", roster.body, expected)
            return
        for at, sitting in enumerate(session.sittings):
            if sitting.day not in roster.term:
                path = f"/session/sittings/{at}/day"
                yield Fault("outside_the_term", path, sitting.day, f"a day of {roster.term}")
        for at, presence in enumerate(self.presences):
            day = presence.sitting.day
            if day in roster.term and presence.roster != roster.on(day):
                expected = f"the roster of {day} as the whole roster has it"
                yield Fault("another_roster", f"/presences/{at}/roster", presence.roster, expected)
