"""Write ``docs/gallery.md``: run it where a paper or a picture has come to look otherwise."""

from datetime import date
from pathlib import Path

import attrs
from papers import CALL, ENTRY, OCCASION, RECORD

from zmp_core.analysis import Audit, judge_all
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
from zmp_core.rules import BlankPapers, Election, Readings, Verdict, judge
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


_AUDIT = judge_all(
    attrs.evolve(RECORD, tally=tally, mode=None, roll_call=None, reference=reference, day=day)
    for reference, tally, day in (
        ("XI/7", Tally(11, 5, 3), RECORD.day),
        ("XI/8", Tally(14, 4, 0), RECORD.day),
        ("XI/9", Tally(9, 9, 1), RECORD.day),
        ("XI/10", Tally(8, 2, 0, present=10), RECORD.day),
        ("XI/11", Tally(None, 3, 1), RECORD.day),
        ("old", Tally(11, 5, 3), date(1980, 1, 1)),
    )
)


def _quoted(text: str) -> str:
    return f"```text\n{text}\n```"


def _printed(document: Document) -> str:
    return _quoted(document.text(spaces="plain"))


def _shown(picture: Picture) -> str:
    return f"<p>{picture.svg}</p>"


def _of_a_notebook(value: Verdict | Election | Audit) -> str:
    return f"<div>{value._repr_html_()}</div>"


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
        "## In a notebook",
        "A verdict that is the last value of a cell:",
        _of_a_notebook(_DISCHARGE.verdict),
        "An election:",
        _of_a_notebook(_ELECTION),
        "An audit of an archive, one vote of which is older than any rule:",
        _of_a_notebook(_AUDIT),
    )
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    PAGE.write_text(gallery(), "utf-8")
