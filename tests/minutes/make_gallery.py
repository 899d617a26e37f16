"""Write ``docs/gallery.md``: run it where a paper or a picture has come to look otherwise."""

from pathlib import Path

import attrs
from papers import CALL, ENTRY, OCCASION, RECORD

from zmp_core.minutes import (
    Document,
    Picture,
    TallyStyle,
    VoteEntry,
    bars,
    format_tally,
    hemicycle,
    quorum_statement,
    record_of_votes,
    roll_call_list,
    tellers_report,
    vote_statement,
)
from zmp_core.rules import BlankPapers, Readings, judge
from zmp_core.votes import Contest, Matter, Tally

PAGE = Path(__file__).parents[2] / "docs" / "gallery.md"
_DISCHARGE = VoteEntry(
    verdict=judge(
        attrs.evolve(
            RECORD,
            matter=Matter.DISCHARGE_GRANT,
            tally=Tally(10, 4, None),
            mode=None,
            roll_call=None,
        )
    ),
    subject="podjęcie uchwały w sprawie absolutorium",
    number=8,
    paper="60",
)
_ELECTION = judge(
    Contest(
        body=RECORD.body,
        matter=Matter.CHAIR_ELECTION,
        day=RECORD.day,
        candidates=("Anna Lis", "Jan Nowak"),
        present=20,
    ).count(issued=20, cast=20, votes={"Anna Lis": 8, "Jan Nowak": 9}, blank=2, invalid=1),
    readings=Readings(blank_papers=BlankPapers.VALID),
)


def _quoted(text: str) -> str:
    return f"```text\n{text}\n```"


def _printed(document: Document) -> str:
    return _quoted(document.text(spaces="plain"))


def _shown(picture: Picture) -> str:
    return f"<p>{picture.svg}</p>"


def gallery() -> str:
    """Return the page."""
    tally = RECORD.tally
    parts = (
        "# What do the papers and pictures look like?",
        (
            "> **What will be printed?** This. The code itself has made the page, and a test "
            "makes it again; names and numbers are made up."
        ),
        "## Sentences",
        _quoted("\n".join((quorum_statement(ENTRY.verdict), vote_statement(ENTRY.verdict)))),
        _quoted("\n".join(format_tally(tally, style) for style in TallyStyle)),
        _quoted("\n".join(format_tally(tally, style, language="en") for style in TallyStyle)),
        "## The roll call of a vote (imienny wykaz głosowania)",
        _printed(roll_call_list(ENTRY, OCCASION)),
        "## The report of the tellers (protokół komisji skrutacyjnej)",
        _printed(tellers_report(_ELECTION)),
        "## The votes of a session",
        _printed(record_of_votes([ENTRY, _DISCHARGE], OCCASION)),
        "## Half circles",
        "Of a roll call: point at a mark, and it tells its name.",
        _shown(hemicycle(CALL)),
        "Of totals, where two members are not told of, and in a council of sixty:",
        _shown(hemicycle(Tally(11, 5, 3), seats=21)),
        _shown(hemicycle(Tally(38, 15, 3, not_voting=1, excluded=1, absent=2), language="en")),
        "## Bars against the thresholds",
        _shown(bars(ENTRY.verdict)),
        "Abstentions not told: the dashed part may have been there.",
        _shown(bars(_DISCHARGE.verdict, language="en")),
    )
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    PAGE.write_text(gallery(), "utf-8")
