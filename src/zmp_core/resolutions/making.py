"""How a paper comes about: voted by a body, or issued by one person; under which rule.

Whether it is local law makes no difference to the vote: it makes one to the promulgation.
"""

from enum import StrEnum
from typing import Final

import attrs

from zmp_core.resolutions.kinds import ResolutionKind
from zmp_core.votes.ballot import VoteObject
from zmp_core.votes.matter import Matter


class Maker(StrEnum):
    """Who makes a paper."""

    BODY = "body"
    """A body, by a vote."""
    ONE_PERSON = "one_person"
    """One person, without a vote: wójt, burmistrz, prezydent, starosta, wojewoda, minister."""
    BODY_WITHOUT_RULE = "body_without_rule"
    """A body; whether it has to vote on it was not found."""
    NOBODY = "nobody"
    """It is no act."""


@attrs.frozen(kw_only=True)
class Making:
    """How a paper of a kind comes about.

    Attributes:
        maker: Who makes it.
        put: What is put to the vote, which decides the words; ``None`` where nothing is.
        matter: The matter whose rule governs the vote whatever the paper is about; ``None`` where
            its own matter decides.
        of_council: Whether a council or an executive of a gmina makes such papers.
    """

    maker: Maker
    put: VoteObject | None = None
    matter: Matter | None = None
    of_council: bool = True


_DECLARED: Final = Making(
    maker=Maker.BODY, put=VoteObject.POSITION, matter=Matter.POSITION_OR_OPINION
)
_MAKINGS: Final = {
    ResolutionKind.RESOLUTION: Making(maker=Maker.BODY, put=VoteObject.RESOLUTION),
    ResolutionKind.ORDER: Making(maker=Maker.ONE_PERSON),
    ResolutionKind.POSITION: _DECLARED,
    ResolutionKind.APPEAL: _DECLARED,
    ResolutionKind.PROCLAMATION: _DECLARED,
    ResolutionKind.DECLARATION: _DECLARED,
    ResolutionKind.OPINION: _DECLARED,
    ResolutionKind.STATEMENT: _DECLARED,
    ResolutionKind.MOTION: Making(
        maker=Maker.BODY, put=VoteObject.MOTION, matter=Matter.POSITION_OR_OPINION
    ),
    ResolutionKind.NOTICE: Making(maker=Maker.BODY_WITHOUT_RULE),
    ResolutionKind.REGULATION: Making(maker=Maker.ONE_PERSON, of_council=False),
    ResolutionKind.SUPERVISORY_DECISION: Making(maker=Maker.ONE_PERSON, of_council=False),
    ResolutionKind.MINUTES: Making(maker=Maker.NOBODY, of_council=False),
}


def making_of(kind: ResolutionKind) -> Making:
    """Return how a paper of that kind comes about.

    Appeals, opinions and their kin are voted by the ordinary majority, usually in the form of a
    resolution. An order (zarządzenie) is no vote, and no rule of voting governs it.

    >>> making_of(ResolutionKind.APPEAL).matter
    Matter.POSITION_OR_OPINION
    >>> making_of(ResolutionKind.ORDER).maker
    <Maker.ONE_PERSON: 'one_person'>
    """
    return _MAKINGS[kind]
