"""Pages and pictures in a real browser: found accessible by axe, readable in light and in dark.

`.ci/slow browser` runs these. It needs Chromium, and in ``AXE_CORE`` the path of ``axe.min.js`` of
the npm package axe-core.
"""

import json
import os
import re
import shutil
import subprocess
import zlib
from datetime import date, time
from html import unescape
from pathlib import Path
from struct import unpack
from typing import Any

import attrs
import pytest

from zmp_core.analysis import Audit, judge_all
from zmp_core.bodies import Body, BodyKind
from zmp_core.minutes import (
    Occasion,
    VoteEntry,
    bars,
    hemicycle,
    record_of_votes,
    roll_call_list,
    tellers_report,
)
from zmp_core.minutes.as_html import page_of
from zmp_core.printing.picture import AMBER, BLUE, GREEN, RED
from zmp_core.rules import Election, Verdict, judge
from zmp_core.votes import Contest, Matter, Position, RollCall, Tally, VoteRecord, VotingMode

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or ""
AXE = Path(os.environ.get("AXE_CORE", "axe.min.js"))
WIDE, NARROW, HEIGHT = 900, 500, 1000  # Chromium has no narrower window
DARK = ("--force-dark-mode", "--blink-settings=preferredColorScheme=0")
SCHEMES: dict[str, tuple[str, ...]] = {"light": (), "dark": DARK}
# A page that has no style of its own, as the output of a cell finds it.
NOTEBOOK = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Notes</title>
<meta name="viewport" content="width=device-width"><style>:root{color-scheme:light dark}</style>
</head><body><main><h1>Notes</h1>OUTPUT</main></body></html>
"""
RUN_AXE = """<script>%s</script><script>
axe.run(document, {resultTypes: ["violations"]}).then(found => {
  const scrolls = document.documentElement.scrollWidth > innerWidth;
  const cut = [...document.querySelectorAll("svg text")].some(text => {
    const letters = text.getBoundingClientRect();
    const frame = text.ownerSVGElement.getBoundingClientRect();
    return letters.left < frame.left || letters.right > frame.right;
  });
  const violations = found.violations.map(each => each.id);
  const seen = JSON.stringify({violations, scrolls, cut});
  document.body.setAttribute("data-seen", seen);
});</script></body>"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif("AXE_CORE" not in os.environ, reason="`.ci/slow browser` says where axe is"),
]


OCCASION = Occasion(of_body="Rady Miejskiej w Łodzi", session=11)
POSITIONS = (
    *(11 * [Position.IN_FAVOUR] + 5 * [Position.AGAINST] + 2 * [Position.ABSTAINING]),
    *(Position.NOT_VOTING, Position.EXCLUDED, Position.ABSENT),
)
CALL = RollCall({f"Radna {chr(65 + at)}": each for at, each in enumerate(POSITIONS)})
RECORD = VoteRecord(
    body=Body(kind=BodyKind.GMINA_COUNCIL, seats=21, name="Rada Miejska w Łodzi"),
    matter=Matter.ASSOCIATION_ACCESSION,
    day=date(2025, 2, 26),
    tally=CALL.tally,
    mode=VotingMode.RECORDED,
    roll_call=CALL,
)
ENTRY = VoteEntry(
    verdict=judge(RECORD),
    subject="podjęcie uchwały w sprawie przystąpienia Gminy do Związku Miast Polskich",
    number=7,
    paper="59",
    hour=time(10, 42),
)


def pages() -> dict[str, str]:
    contest = Contest(
        body=RECORD.body,
        matter=Matter.CHAIR_ELECTION,
        day=RECORD.day,
        candidates=("Anna Lis", "Jan Nowak"),
        present=20,
    )
    pictures = "".join(
        picture.svg
        for picture in (
            hemicycle(CALL),
            hemicycle(Tally(30, 20, 5, not_voting=2, excluded=1, absent=1), seats=60),
            bars(ENTRY.verdict),
            bars(judge(attrs.evolve(RECORD, tally=Tally(9, 5, 3), roll_call=None))),
        )
    )
    lost = attrs.evolve(RECORD, tally=Tally(9, 10, 2), roll_call=None)
    unknown = attrs.evolve(RECORD, tally=Tally(None, 4, None), roll_call=None)
    archive = judge_all([RECORD, lost, unknown, attrs.evolve(lost, day=date(1980, 1, 1))])
    notebook: dict[str, Verdict | Election | Audit | RollCall | Tally] = {
        "verdict": ENTRY.verdict,
        "unknown": judge(unknown),
        "election": judge(contest.count(votes={"Anna Lis": 8, "Jan Nowak": 9})),
        "audit": archive,
        "call": CALL,
        "tally": lost.tally,
    }
    return {
        **{
            f"notebook_{name}": NOTEBOOK.replace("OUTPUT", value._repr_html_() or "")
            for name, value in notebook.items()
        },
        "roll_call": roll_call_list(ENTRY, OCCASION).page(),
        "english": roll_call_list(ENTRY, OCCASION, language="en").page(),
        "session": record_of_votes([ENTRY, ENTRY], OCCASION).page(),
        "tellers": tellers_report(judge(contest.count(votes={"Anna Lis": 8}))).page(),
        "pictures": page_of("Obrazy", f"<h1>Obrazy</h1>{pictures}", "pl"),
    }


def browse(page: Path, width: int, *options: str) -> str:
    done = subprocess.run(
        [
            *(CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
            *(f"--window-size={width},{HEIGHT}", *options, page.as_uri()),
        ],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return done.stdout


def examined(text: str, width: int, folder: Path, *options: str) -> dict[str, Any]:
    """Return what axe finds, whether the page is too wide, and whether a picture cuts its text."""
    page = folder / "page.html"
    page.write_text(text.replace("</body>", RUN_AXE % AXE.read_text("utf-8")), "utf-8")
    dom = browse(page, width, "--dump-dom", "--virtual-time-budget=20000", *options)
    seen = re.search('data-seen="([^"]*)"', dom)
    assert seen is not None
    found: dict[str, Any] = json.loads(unescape(seen[1]))
    return found


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("name", pages())
def test_a_page_is_accessible_and_fits_its_window(
    name: str, width: int, scheme: str, tmp_path: Path
) -> None:
    seen = examined(pages()[name], width, tmp_path, *SCHEMES[scheme])

    assert seen == {"violations": [], "scrolls": False, "cut": False}


def test_what_is_wrong_would_be_seen(tmp_path: Path) -> None:
    wrong = (
        pages()["pictures"]
        .replace('<html lang="pl">', "<html>")
        .replace("<main>", "<main><img src=''><p style='width:2000px'>x</p>")
        .replace("za: 11", "za: 11" + 90 * "W")
    )

    assert examined(wrong, WIDE, tmp_path) == {
        "violations": ["html-has-lang", "image-alt"],
        "scrolls": True,
        "cut": True,
    }


def colours(picture: Path) -> dict[str, int]:
    """Return how often each colour stands in a PNG of eight bits, with or without transparency."""
    data = picture.read_bytes()
    width, height, _, kind = unpack(">IIBB", data[16:26])
    packed, at = b"", 8
    while at < len(data):
        (length,) = unpack(">I", data[at : at + 4])
        if data[at + 4 : at + 8] == b"IDAT":
            packed += data[at + 8 : at + 8 + length]
        at += 12 + length
    size = {2: 3, 6: 4}[kind]
    raw, row, found = zlib.decompress(packed), bytearray(width * size), dict[str, int]()
    for number in range(height):
        start = number * (width * size + 1)
        row = unfiltered(raw[start], raw[start + 1 : start + 1 + width * size], row, size)
        for pixel in range(0, len(row), size):
            colour = f"#{row[pixel : pixel + 3].hex()}"
            found[colour] = found.get(colour, 0) + 1
    return found


def unfiltered(kind: int, line: bytes, above: bytearray, size: int) -> bytearray:
    """Undo the filter of a row of PNG (PNG specification, 9.2)."""
    row = bytearray(line)
    for at in range(len(row)):
        left = row[at - size] if at >= size else 0
        up, corner = above[at], above[at - size] if at >= size else 0
        guess = left + up - corner
        nearest = min((left, up, corner), key=lambda value: abs(guess - value))
        row[at] = (row[at] + (0, left, up, (left + up) // 2, nearest)[kind]) % 256
    return row


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("name", ["pictures", "notebook_verdict"])
def test_pictures_are_drawn_in_light_and_dark(
    name: str, scheme: str, width: int, tmp_path: Path
) -> None:
    page, shot = tmp_path / "page.html", tmp_path / "shot.png"
    page.write_text(pages()[name], "utf-8")
    browse(page, width, f"--screenshot={shot}", *SCHEMES[scheme])

    found = colours(shot)
    ground = max(found, key=lambda colour: found[colour])
    letters = "#ffffff" if scheme == "dark" else "#000000"

    assert (int(ground[1:3], 16) < 0x40) == (scheme == "dark")
    assert found.get(letters, 0) > 100
    for colour in (GREEN, RED, AMBER, BLUE):
        assert found.get(colour, 0) > 30, colour
