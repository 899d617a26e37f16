"""A session whose papers the tests of this room print; names and numbers are made up."""

from datetime import date, time
from typing import Final

import html5lib

from zmp_core.bodies import Body, BodyKind
from zmp_core.minutes import Occasion, VoteEntry
from zmp_core.rules import judge
from zmp_core.votes import Matter, Position, RollCall, VoteRecord, VotingMode

COUNCIL: Final = Body(kind=BodyKind.GMINA_COUNCIL, seats=21, name="Rada Miejska w Łodzi")
DAY: Final = date(2025, 2, 26)
OCCASION: Final = Occasion(of_body="Rady Miejskiej w Łodzi", session=11)
# Not in the order of surnames, which is to be made.
IN_FAVOUR: Final = (
    *("Łucja Żak", "Ewa Źródło", "Iga Zych", "Jan Nowak", "Anna Lis", "Jerzy Lipa"),
    *("Ewa Łuk", "Adam Czerw", "Ewa Ćwik", "Olga Dąb", "Maria Sowa"),
)
AGAINST: Final = ("Piotr Kos", "Zofia Mak", "Paweł Ślaz", "Karol Sum", "Ida Rak")
ABSTAINING: Final = ("Leon Jeż", "Lena Wilk", "Marek Bąk")
ABSENT: Final = ("Rafał Gil", "Beata Fok")
CALL: Final = RollCall(
    {
        **dict.fromkeys(IN_FAVOUR, Position.IN_FAVOUR),
        **dict.fromkeys(AGAINST, Position.AGAINST),
        **dict.fromkeys(ABSTAINING, Position.ABSTAINING),
        **dict.fromkeys(ABSENT, Position.ABSENT),
    }
)
RECORD: Final = VoteRecord(
    body=COUNCIL,
    matter=Matter.ASSOCIATION_ACCESSION,
    day=DAY,
    tally=CALL.tally,
    mode=VotingMode.RECORDED,
    roll_call=CALL,
)
ENTRY: Final = VoteEntry(
    verdict=judge(RECORD),
    subject="podjęcie uchwały w sprawie przystąpienia Gminy do Związku Miast Polskich",
    number=7,
    paper="59",
    hour=time(10, 42),
)


def strictly(page: str) -> None:
    """Refuse a page that is no valid HTML."""
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(page)  # pyright: ignore[reportUnknownMemberType]  its types tell no more


# What a name or a subject may hold.
HOSTILE: Final = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "Lis\nUchwała została podjęta.",
    "[kliknij](javascript:alert(1))",
    "| a | b |\u2028# c",
    "1. Lis",
    "- Lis",
    "\u202eezrowt\x00\x1b[31m",
    "&amp; 'Lis' `rm`",
    "]]></title></svg><script>",
)
