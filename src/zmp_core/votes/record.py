"""The record of one vote: everything that is known of it, and nothing about the law."""

from datetime import date
from typing import Final, cast

import attrs

from zmp_core.bodies.body import Body, Term
from zmp_core.errors import Fault, InvalidRecordError, unless_kind, unless_number
from zmp_core.law.period import Period, unless_day
from zmp_core.votes.ballot import VoteObject, VotingMode
from zmp_core.votes.circumstances import Circumstances
from zmp_core.votes.matter import Matter
from zmp_core.votes.roll_call import RollCall
from zmp_core.votes.tally import Tally
from zmp_core.votes.weighing import Measure, Weighing

NAMED_OPENLY: Final = (VotingMode.OPEN, VotingMode.RECORDED, VotingMode.ROLL_CALL)


@attrs.frozen(kw_only=True, weakref_slot=False)
class VoteRecord:
    """One vote of a body. A record can be kept without knowing the law, and judged again.

    Attributes:
        body: Who voted.
        matter: On what; decides the rule.
        day: The day, or the span of days of which one is known to be it; ``None`` where nothing is.
        tally: The totals, in members.
        object: What was put to the vote; decides the words. ``None`` means a resolution in the
            sentences, and unknown in the data.
        wording: The wording put to the vote, in Polish, where the source keeps it.
        mode: How the vote was taken.
        in_office: Filled mandates on that day, in members; vacancies are the rest of the seats.
        consent: Whether the one whose consent the rule asks for has given it.
        call: Which call of the meeting it was, 1 for the first.
        term: The term of the council that sat.
        roll_call: Who stood where; never of a secret vote.
        reference: How the source calls this vote.
        weighings: The totals by further measures, where the law counts more than members.
        previous_turnout: How many took part in electing the organ that a referendum is to recall.
        circumstances: How the vote came about.

    Raises:
        InvalidRecordError: If a field cannot be such a value, or two of them cannot both be true.
            What only a comparison can show (names against totals) is no fault of the record.
    """

    body: Body
    matter: Matter
    day: date | Period | None
    tally: Tally
    object: VoteObject | None = None
    wording: str | None = None
    mode: VotingMode | None = None
    in_office: int | None = None
    consent: bool | None = None
    call: int | None = None
    term: Term | None = None
    roll_call: RollCall | None = None
    reference: str | None = None
    weighings: tuple[Weighing, ...] = ()
    previous_turnout: int | None = None
    circumstances: Circumstances | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot have happened."""
        faults = _wrong_kinds(self)
        if not faults:
            faults = [*_numbers_at_odds(self), *_facts_at_odds(self)]
        if faults:
            raise InvalidRecordError(tuple(faults))

    @property
    def days(self) -> Period:
        """The span of days of which one is the day of the vote."""
        return Period.of(self.day)

    @property
    def invalid(self) -> int | None:
        """The invalid papers, in members: an open vote has none, where its tally is silent too."""
        return 0 if self.mode in NAMED_OPENLY else self.tally.invalid


def _wrong_kinds(record: VoteRecord) -> list[Fault]:
    expected = (
        ("body", record.body, Body, "a Body"),
        ("matter", record.matter, Matter, "a Matter"),
        ("tally", record.tally, Tally, "a Tally"),
        ("object", record.object, VoteObject | None, "a VoteObject or None"),
        ("wording", record.wording, str | None, "a text or None"),
        ("mode", record.mode, VotingMode | None, "a VotingMode or None"),
        ("consent", record.consent, bool | None, "True, False or None"),
        ("term", record.term, Term | None, "a Term or None"),
        ("roll_call", record.roll_call, RollCall | None, "a RollCall or None"),
        ("reference", record.reference, str | None, "a text or None"),
        (
            "circumstances",
            record.circumstances,
            Circumstances | None,
            "Circumstances or None",
        ),
    )
    faults = [
        fault
        for name, value, kind, wanted in expected
        for fault in unless_kind(value, kind, code="wrong_kind", path=f"/{name}", expected=wanted)
    ]
    if record.day is not None and not isinstance(record.day, Period):
        wanted = "a datetime.date, a Period or None"
        faults += unless_day(record.day, path="/day", expected=wanted)
    if record.in_office is not None:
        wanted = "a whole number of members, 0 or more, or None"
        faults += unless_number(
            record.in_office, 0, code="not_a_count", path="/in_office", expected=wanted
        )
    if record.previous_turnout is not None:
        wanted = "a whole number of voters, 1 or more, or None"
        faults += unless_number(
            record.previous_turnout,
            1,
            code="not_a_turnout",
            path="/previous_turnout",
            expected=wanted,
        )
    if record.weighings != ():
        faults += _weighings_at_odds(record.weighings)
    if record.call is not None:
        wanted = "1, 2 and so on, or None"
        faults += unless_number(record.call, 1, code="not_a_call", path="/call", expected=wanted)
    return faults


def _weighings_at_odds(weighings: object) -> list[Fault]:
    wanted = "a tuple of weighings"
    kind = unless_kind(weighings, tuple, code="wrong_kind", path="/weighings", expected=wanted)
    if kind:
        return kind
    faults: list[Fault] = []
    seen: set[Measure] = set()
    for at, each in enumerate(cast("tuple[object, ...]", weighings)):
        path = f"/weighings/{at}"
        if not isinstance(each, Weighing):
            faults.append(Fault("wrong_kind", path, each, "a Weighing"))
        elif each.by in seen:
            faults.append(Fault("weighed_twice", f"{path}/by", each.by, "each measure once"))
        else:
            seen.add(each.by)
    return faults


def _numbers_at_odds(record: VoteRecord) -> list[Fault]:
    seats, in_office, tally = record.body.seats, record.in_office, record.tally
    if in_office is not None and in_office > seats:
        return [Fault("more_than_seats", "/in_office", in_office, f"at most {seats}, the seats")]
    members, whose = (seats, "seats") if in_office is None else (in_office, "members in office")
    present, absent = tally.at_least_present, tally.absent or 0
    if present + absent > members:
        at = "/tally/present" if tally.present is not None else "/tally"
        expected = f"at most {members}, the {whose}, with the absent"
        return [Fault("more_than_members", at, present + absent, expected)]
    if (
        in_office is not None
        and tally.absent is not None
        and present + absent < in_office
        and _present_is_known(record)
    ):
        expected = f"{in_office - present}, the rest of those in office"
        return [Fault("does_not_add_up", "/tally/absent", absent, expected)]
    return []


def _present_is_known(record: VoteRecord) -> bool:
    tally = record.tally
    counts = (tally.cast, record.invalid, tally.not_voting, tally.excluded)
    return tally.present is not None or None not in counts


def _facts_at_odds(record: VoteRecord) -> list[Fault]:
    faults: list[Fault] = []
    if record.roll_call is not None:
        if record.mode is VotingMode.SECRET:
            faults.append(Fault("roll_call_of_a_secret_vote", "/roll_call", "names", "no names"))
        if len(record.roll_call.positions) > record.body.seats:
            expected = f"at most {record.body.seats} names, one a seat"
            faults.append(
                Fault("more_than_seats", "/roll_call", len(record.roll_call.positions), expected)
            )
    signed = None if record.circumstances is None else record.circumstances.signed
    if signed is not None and signed > record.body.seats:
        expected = f"at most {record.body.seats}, the seats"
        faults.append(Fault("more_than_seats", "/circumstances/signed", signed, expected))
    if record.circumstances is not None and record.circumstances.casting_in_favour:
        faults += _casting_at_odds(record)
    if record.mode in NAMED_OPENLY:
        faults += _papers_in_the_open(record.tally)
    latest = record.days.until
    if record.term is not None and latest is not None and latest < record.term.elected:
        expected = f"{record.term.elected.isoformat()}, the election of that term, or later"
        faults.append(Fault("before_the_term", "/day", latest, expected))
    return faults


def _casting_at_odds(record: VoteRecord) -> list[Fault]:
    """Return the fault of a vote in favour that the counts leave no room for."""
    tally = record.tally
    members = record.body.seats if record.in_office is None else record.in_office
    room = members - (tally.absent or 0) if tally.present is None else tally.present
    counted = attrs.evolve(tally, present=None).at_least_present
    if tally.in_favour or (tally.in_favour is None and room > counted):
        return []
    expected = "False or None: nobody was in favour"
    path = "/circumstances/casting_in_favour"
    return [Fault("nobody_in_favour", path, tally.in_favour, expected)]


def _papers_in_the_open(tally: Tally) -> list[Fault]:
    """Return the fault of an open vote whose counts leave room only for invalid papers."""
    if tally.invalid:
        expected = "0: only a secret vote has papers"
        return [Fault("invalid_papers_in_an_open_vote", "/tally/invalid", tally.invalid, expected)]
    if tally.invalid is None and tally.present is not None:
        try:
            attrs.evolve(tally, invalid=0)
        except InvalidRecordError as error:
            return [fault.under("/tally") for fault in error.faults]
    return []
