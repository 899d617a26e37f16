"""How a vote is cast: the position of a member, the mode of the vote, what is put to it."""

from enum import StrEnum


class Position(StrEnum):
    """Where one member stood when the vote was taken. Nothing is merged with anything."""

    IN_FAVOUR = "in_favour"
    """Za."""
    AGAINST = "against"
    """Przeciw."""
    ABSTAINING = "abstaining"
    """Wstrzymał się od głosu."""
    NOT_VOTING = "not_voting"
    """Obecny, nie głosował: in the room and silent, which is not an abstention."""
    EXCLUDED = "excluded"
    """Wyłączony od głosowania (art. 25a u.s.g.), but in the room."""
    ABSENT = "absent"
    """Nieobecny."""


class VotingMode(StrEnum):
    """How the vote was taken (tryb głosowania)."""

    OPEN = "open"
    """Jawne, by show of hands or in another open way."""
    RECORDED = "recorded"
    """Jawne, by devices that make a record of the names (imienny wykaz głosowania)."""
    ROLL_CALL = "roll_call"
    """Imienne: the names are called and the answers written down."""
    SECRET = "secret"  # noqa: S105  a mode of voting, not a password
    """Tajne, by ballot papers."""


class VoteObject(StrEnum):
    """What is put to the vote; it decides the words, while the matter decides the rule."""

    RESOLUTION = "resolution"
    """Uchwała, which is *podjęta*."""
    AMENDMENT = "amendment"
    """Poprawka, which is *przyjęta* or *odrzucona*."""
    MOTION = "motion"
    """Wniosek, which is *przyjęty* or *odrzucony*."""
    REMARK = "remark"
    """Uwaga, to a draft plan."""
    AGENDA = "agenda"
    """Porządek obrad."""
    MINUTES = "minutes"
    """Protokół of an earlier session."""
    CANDIDACY = "candidacy"
    """A person, who is *wybrany* or *wybrana*."""
    POSITION = "position"
    """Stanowisko, apel, opinia."""
