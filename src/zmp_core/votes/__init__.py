"""The facts of a vote: who could vote on what, when, and how many stood where.

Facts only. Whether the vote was good is a matter for the room ``rules``.
"""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.votes.ballot import Position as Position
    from zmp_core.votes.ballot import VoteObject as VoteObject
    from zmp_core.votes.ballot import VotingMode as VotingMode
    from zmp_core.votes.circumstances import Circumstances as Circumstances
    from zmp_core.votes.circumstances import Sitting as Sitting
    from zmp_core.votes.contest import Contest as Contest
    from zmp_core.votes.matter import Mark as Mark
    from zmp_core.votes.matter import Matter as Matter
    from zmp_core.votes.proceedings import Proceedings as Proceedings
    from zmp_core.votes.proceedings import TakenVote as TakenVote
    from zmp_core.votes.record import VoteRecord as VoteRecord
    from zmp_core.votes.roll_call import RollCall as RollCall
    from zmp_core.votes.tally import Tally as Tally
    from zmp_core.votes.weighing import Measure as Measure
    from zmp_core.votes.weighing import Weighing as Weighing

__all__ = (
    "Circumstances",
    "Contest",
    "Mark",
    "Matter",
    "Measure",
    "Position",
    "Proceedings",
    "RollCall",
    "Sitting",
    "TakenVote",
    "Tally",
    "VoteObject",
    "VoteRecord",
    "VotingMode",
    "Weighing",
)

__getattr__, __dir__ = door(
    __name__,
    {
        "Circumstances": "circumstances",
        "Mark": "matter",
        "Matter": "matter",
        "Measure": "weighing",
        "Position": "ballot",
        "Proceedings": "proceedings",
        "RollCall": "roll_call",
        "Sitting": "circumstances",
        "TakenVote": "proceedings",
        "Tally": "tally",
        "VoteObject": "ballot",
        "VoteRecord": "record",
        "VotingMode": "ballot",
        "Weighing": "weighing",
        "Contest": "contest",
    },
)
