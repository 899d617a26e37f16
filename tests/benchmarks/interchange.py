"""How fast documents are read and written: a session of 30 votes with 21 ballots each.

    python tests/benchmarks/interchange.py [ROUNDS]

Each candidate runs once a round, in shuffled order; what is printed are medians of processor time,
and ratios within the rounds, so that a busy machine slows both sides alike. Needs pydantic and
msgspec.

The peers read the same text into classes of the same fields. They check types, choices and single
numbers; only ours holds the fields against each other too, and refuses a key that stands twice.
"""

import datetime as dt
import enum
import json
import random
import statistics
import sys
from collections.abc import Callable
from time import process_time
from typing import Annotated, Any

import msgspec
import pydantic

from zmp_core import (
    Body,
    BodyKind,
    Matter,
    Position,
    RollCall,
    VoteRecord,
    VotingMode,
    interchange,
)
from zmp_core.bodies import Session, SessionSitting
from zmp_core.votes import Proceedings, TakenVote

# --- the session --------------------------------------------------------------------------------

DAY = dt.date(2025, 2, 26)
COUNCIL = Body(kind=BodyKind.GMINA_COUNCIL, seats=21, name="Rada Miejska w Lipowie")
NAMES = [f"Radna {chr(65 + at)} Przykładowska" for at in range(21)]
STOOD = [
    *[Position.IN_FAVOUR] * 12,
    *[Position.AGAINST] * 4,
    *[Position.ABSTAINING] * 3,
    Position.NOT_VOTING,
    Position.ABSENT,
]


def vote(at: int) -> TakenVote:
    turn = at % len(STOOD)
    roll = RollCall(zip(NAMES, STOOD[turn:] + STOOD[:turn], strict=True))
    record = VoteRecord(
        body=COUNCIL,
        matter=Matter.BUDGET,
        day=DAY,
        tally=roll.tally,
        wording=f"Głosowanie w sprawie nr {at + 1}",
        mode=VotingMode.RECORDED,
        in_office=21,
        roll_call=roll,
        reference=f"głosowanie nr {at + 1}",
    )
    return TakenVote(record=record, at=dt.datetime(2025, 2, 26, 10, at))  # noqa: DTZ001  by the clock on the wall


SESSION = Proceedings(
    session=Session(body=COUNCIL, number=11, sittings=(SessionSitting(day=DAY),)),
    votes=tuple(vote(at) for at in range(30)),
)
TEXT = interchange.dumps(SESSION)
RAW = TEXT.encode()
DOCUMENT = json.loads(TEXT)

# --- the peers ----------------------------------------------------------------------------------


class Choice(enum.StrEnum):
    IN_FAVOUR = "in_favour"
    AGAINST = "against"
    ABSTAINING = "abstaining"
    NOT_VOTING = "not_voting"
    EXCLUDED = "excluded"
    ABSENT = "absent"


Count = Annotated[int, msgspec.Meta(ge=0)] | None
Strict = pydantic.ConfigDict(extra="forbid", frozen=True)


class MsgBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kind: str
    seats: Annotated[int, msgspec.Meta(ge=1)]
    name: str | None = None


class MsgTally(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    in_favour: Count
    against: Count
    abstaining: Count
    present: Count = None
    absent: Count = None
    not_voting: Count = None
    excluded: Count = None
    invalid: Count = None


class MsgRoll(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    positions: dict[str, Choice]
    barred: tuple[str, ...] = ()


class MsgRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kind: str
    body: MsgBody
    matter: str
    day: dt.date
    tally: MsgTally
    wording: str | None = None
    mode: str | None = None
    in_office: Count = None
    roll_call: MsgRoll | None = None
    reference: str | None = None


class MsgVote(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    record: MsgRecord
    at: dt.datetime
    item: str | None = None


class MsgSession(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: str
    session: dict[str, Any]
    votes: tuple[MsgVote, ...]


class PydBody(pydantic.BaseModel):
    model_config = Strict
    kind: str
    seats: int = pydantic.Field(ge=1)
    name: str | None = None


PydCount = Annotated[int, pydantic.Field(ge=0)] | None


class PydTally(pydantic.BaseModel):
    model_config = Strict
    in_favour: PydCount
    against: PydCount
    abstaining: PydCount
    present: PydCount = None
    absent: PydCount = None
    not_voting: PydCount = None
    excluded: PydCount = None
    invalid: PydCount = None


class PydRoll(pydantic.BaseModel):
    model_config = Strict
    positions: dict[str, Choice]
    barred: tuple[str, ...] = ()


class PydRecord(pydantic.BaseModel):
    model_config = Strict
    kind: str
    body: PydBody
    matter: str
    day: dt.date
    tally: PydTally
    wording: str | None = None
    mode: str | None = None
    in_office: PydCount = None
    roll_call: PydRoll | None = None
    reference: str | None = None


class PydVote(pydantic.BaseModel):
    model_config = Strict
    record: PydRecord
    at: dt.datetime
    item: str | None = None


class PydSession(pydantic.BaseModel):
    model_config = Strict
    format: str
    session: dict[str, Any]
    votes: tuple[PydVote, ...]


MSG = msgspec.json.Decoder(MsgSession)
OURS = interchange.loads(TEXT, Proceedings)
MSG_VALUE = MSG.decode(RAW)
PYD_VALUE = PydSession.model_validate_json(RAW)


def make_again() -> None:
    """Call the constructors of all that was read: the part that no reader can save."""
    for each in SESSION.votes:
        record = each.record
        roll = RollCall(record.roll_call.positions, record.roll_call.barred)
        VoteRecord(
            body=Body(kind=record.body.kind, seats=record.body.seats, name=record.body.name),
            matter=record.matter,
            day=record.day,
            tally=record.tally,
            wording=record.wording,
            mode=record.mode,
            in_office=record.in_office,
            roll_call=roll,
            reference=record.reference,
        )


CANDIDATES: dict[str, Callable[[], object]] = {
    "read, ours": lambda: interchange.loads(TEXT, Proceedings),
    "read, our constructors alone": make_again,
    "read, json": lambda: json.loads(TEXT),
    "read, msgspec": lambda: MSG.decode(RAW),
    "read, pydantic": lambda: PydSession.model_validate_json(RAW),
    "written, ours": lambda: interchange.dumps(OURS),
    "written, json": lambda: json.dumps(DOCUMENT, ensure_ascii=False),
    "written, msgspec": lambda: msgspec.json.encode(MSG_VALUE),
    "written, pydantic": lambda: PYD_VALUE.model_dump_json(exclude_defaults=True),
}


def timed(work: Callable[[], object]) -> float:
    start = process_time()
    for _ in range(5):
        work()
    return (process_time() - start) / 5


def main(rounds: int) -> None:
    """Measure in shuffled rounds and print a table."""
    times: dict[str, list[float]] = {name: [] for name in CANDIDATES}
    order = list(CANDIDATES)
    for work in CANDIDATES.values():
        work()  # the first run of each is no one's fault
    shuffle = random.Random(1).shuffle
    for _ in range(rounds):
        shuffle(order)
        for name in order:
            times[name].append(timed(CANDIDATES[name]))
    print(f"{len(RAW)} bytes, {rounds} rounds, Python {sys.version.split()[0]}\n")
    print("| | ms | MB/s | ours is so many times as long |")
    print("|---|---:|---:|---:|")
    for name, took in times.items():
        ours = times["read, ours" if name.startswith("read") else "written, ours"]
        ratio = statistics.median(mine / other for mine, other in zip(ours, took, strict=True))
        middle = statistics.median(took)
        print(f"| {name} | {middle * 1e3:.2f} | {len(RAW) / middle / 1e6:.1f} | {ratio:.1f} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 25)
