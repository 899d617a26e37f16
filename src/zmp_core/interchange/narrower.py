"""What the type of a field does not say: a name that is not blank, a count that is not negative.

The constructors say it too, but they are called only when every field could be read, and then a
blank name would be told after all else was repaired. And no schema can look into a constructor.
"""

from collections.abc import Mapping
from functools import cache
from typing import Final

from zmp_core.interchange import scalars
from zmp_core.interchange.scalars import LIMITS, MONTH_DAY, NAME, Scalar, matching, whole

_COUNT: Final = whole(0, "not_a_count", "a whole number of members, 0 or more").or_null()
_DAYS: Final = whole(0, "not_a_count", "a whole number, 0 or more")
_SIGNATURES: Final = whole(1, "not_a_count", "a whole number of councillors, 1 or more").or_null()
_SEATS: Final = whole(1, "not_a_number_of_seats", "a whole number of seats, 1 or more")
_SIZE: Final = whole(1, "not_a_size", "a whole number, 1 or more")
_RESIDENTS: Final = whole(0, "not_a_number_of_residents", "a whole number of persons").or_null()
_TURNOUT: Final = whole(1, "not_a_turnout", "a whole number of voters, 1 or more").or_null()
_CALL: Final = whole(1, "not_a_call", "1, 2 and so on").or_null()
_SESSION: Final = whole(1, "not_a_session_number", "a whole number, 1 or more").or_null()
_NUMBER: Final = whole(1, "not_a_number", "a whole number, 1 or more")
_POSITION: Final = whole(1, "not_a_position", "a whole number, 1 or more")
_YEAR: Final = whole(1918, "not_a_year", "a year, 1918 or later").or_null()
_NAME: Final = NAME.or_null()
_MANY: Final = whole(0, "not_a_number", "a whole number, 0 or more")
_EACH_YEAR: Final = MONTH_DAY.or_null()
_RANGE: Final = LIMITS.or_null()

NARROWER: Final[Mapping[str, Mapping[str, Scalar]]] = {
    "votes.tally.Tally": dict.fromkeys(
        (
            "in_favour",
            "against",
            "abstaining",
            "present",
            "absent",
            "not_voting",
            "excluded",
            "invalid",
        ),
        _COUNT,
    ),
    "votes.record.VoteRecord": {
        "in_office": _COUNT,
        "call": _CALL,
        "previous_turnout": _TURNOUT,
    },
    "votes.contest.Contest": {
        "places": _NUMBER,
        "round": _NUMBER,
        "call": _CALL,
        **dict.fromkeys(
            (
                "present",
                "absent",
                "excluded",
                "in_office",
                "issued",
                "cast",
                "against",
                "abstaining",
                "blank",
                "invalid",
            ),
            _COUNT,
        ),
    },
    "votes.weighing.Weighing": {"size": _SIZE},
    "votes.circumstances.Circumstances": {"signed": _COUNT},
    "votes.matter.Matter": {
        "id": Scalar(scalars.text, matching("[a-z][a-z0-9_]*")),
        "name": NAME,
    },
    "bodies.body.Body": {"seats": _SEATS, "name": _NAME},
    "bodies.offices.ChairRule": {"vice_chairs": LIMITS},
    "bodies.tenure.Tenure": {"member": NAME},
    "bodies.tenure.Group": {"name": NAME},
    "bodies.sessions.Session": {"number": _SESSION},
    "bodies.sessions.Convocation": {"signatures": _SIGNATURES},
    "votes.proceedings.TakenVote": {"item": _NAME},
    "bodies.sessions.AgendaItem": {
        "number": NAME,
        "title": NAME,
        "print_number": _NAME,
        "proposer": _NAME,
    },
    "bodies.presence.Movement": {"member": NAME},
    "cities.city.City": {
        "powiat": NAME,
        "office_2024": _NAME,
        "gmina_residents_2024": _RESIDENTS,
    },
    "cities.names.CityName": {"nominative": NAME, "genitive": _NAME, "locative": _NAME},
    "cities.body_names.CouncilName": {"nominative": NAME, "genitive": NAME, "source": _NAME},
    "cities.terc.Unit": {"name": NAME, "designation": NAME},
    "law.journal_citation.JournalReference": {
        "position": _POSITION,
        "year": _YEAR,
        "number": _NUMBER.or_null(),
    },
    "law.deadline.Length": {"days": _DAYS, "months": _DAYS, "by": _EACH_YEAR},
    "law.deadline.Deadline": dict.fromkeys(
        ("id", "title", "counted_from", "event", "duty_of", "why"), NAME
    ),
    "rules.majority.Quorum": {"at_least": _MANY},
    "rules.numbers.Losses": {
        "seats": _SEATS,
        "vacant": _COUNT,
        "fillable": _COUNT,
        "residents": _COUNT,
    },
    "rules.requirement.Requirement": {"have_range": _RANGE, "need_range": _RANGE},
    "rules.rounds.Rounds": {"advance": _NUMBER, "most": _NUMBER.or_null()},
    "rules.statute.Clause": {"title": NAME},
    "rules.statute.Statute": {"name": NAME},
    "resolutions.numbers.ResolutionNumber": {
        "raw": NAME,
        "year": whole(1, "not_a_year", "a year in full, e.g. 2025").or_null(),
    },
    "resolutions.resolution.Resolution": {"issuer": NAME, "subject": NAME},
    "resolutions.numbers.NumberScheme": {"issuer": _NAME},
    "association.member.Member": {
        "code": Scalar(scalars.text, matching("[0-9]{4}(?:[0-9]{3})?")),
        "name": NAME,
    },
    "association.membership.Paper": {"by": _NAME, "number": _NAME, "source": _NAME},
    "association.claims.Claim": {"source": NAME},
    "association.dues_schemes.DuesScheme": {"counted_on": _EACH_YEAR, "payable": _EACH_YEAR},
    "association.dues_schemes.Discount": {"over": _MANY},
    "association.dues_schemes.FeeBracket": {"up_to": _MANY.or_null()},
    "association.weights.Weights": {
        "counted_on": _EACH_YEAR,
        "of_powiat": _NUMBER.or_null(),
    },
    "association.weights.Bracket": {"bound": _MANY, "votes": _NUMBER},
    "association.weights.StartedWeights": {"each": _NUMBER},
    "association.weights.FixedWeights": {"each": _NUMBER},
    "association.organs.Seat": {"city": NAME},
    "association.assembly.Delegacy": {
        "id": NAME,
        "member": NAME,
        "votes": _NUMBER,
        "substitute": _NAME,
        "proxy": _NAME,
    },
    "association.assembly.Assembly": {
        "name": NAME,
        "vacant": _MANY,
        "vacant_votes": _MANY,
        "proxies": _MANY,
    },
    "association.assembly.IndicativeVote": {"question": NAME},
    "association.documents.Document": {"title": NAME},
    "association.documents.AssemblyNumber": {
        "at": _NUMBER,
        "year": whole(1917, "not_a_year", "a year, 1917 or later"),
        "assembly": _NUMBER.or_null(),
        "place": _NAME,
    },
    "association.elections.Poll": {
        "places": _NUMBER,
        **dict.fromkeys(("cast", "invalid", "against", "present", "size"), _COUNT),
    },
    "association.representation.Envoy": {"role": NAME},
    "association.representation.Representation": {"each": _NUMBER},
    "association.representation.CommitteeSeat": {"committee": _NUMBER},
}


@cache
def narrower(kind: type) -> Mapping[str, Scalar]:
    """Return what is narrower in a class, by field; what it inherits is as narrow."""
    found: dict[str, Scalar] = {}
    for each in reversed(kind.__mro__):
        name = f"{each.__module__}.{each.__qualname__}".removeprefix("zmp_core.")
        found |= NARROWER.get(name, {})
    return found
