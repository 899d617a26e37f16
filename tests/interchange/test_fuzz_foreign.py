"""Samples of foreign forms with something broken: a value or the one error, and soon."""

import copy
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random
from time import process_time
from typing import Any, Final

import pytest

from zmp_core import Body, BodyKind, InvalidRecordError, Matter, Position
from zmp_core.interchange import Carried, csv_votes, esesja, ocd, popolo, radoskop, sejm
from zmp_core.interchange.parts import is_list, is_object

DATA: Final = Path(__file__).parents[1] / "data"
COUNCIL: Final = Body(kind=BodyKind.GMINA_COUNCIL, seats=15, name="Rada Gminy Lipowo")
DAY: Final = date(2025, 2, 26)
EACH: Final = 400
LONGEST: Final = 2.0  # seconds for one document; they take a millisecond

READERS: Final[dict[str, tuple[str, Callable[[Any], Carried[Any]]]]] = {
    "popolo": (
        "popolo_vote_event",
        lambda part: popolo.read_vote_event(part, body=COUNCIL),
    ),
    "popolo motion": (
        "popolo_vote_event",
        lambda part: popolo.read_motion(
            {"vote_events": [part], "text": "?", "classification": "budget"}, body=COUNCIL
        ),
    ),
    "popolo membership": ("popolo_membership", popolo.read_membership),
    "ocd": ("ocd_vote", lambda part: ocd.read_vote(part, body=COUNCIL, matter=Matter.BUDGET)),
    "sejm": ("sejm_voting", sejm.read_voting),
    "sejm list": ("sejm_list", sejm.read_voting),
    "radoskop": ("radoskop", lambda part: radoskop.read_term(part, body=COUNCIL)),
}
JUNK: Final[tuple[Any, ...]] = (
    *(None, True, 0, 1, -1, 16, 3.5, 2**53, 10**400, "", " ", "x", "YES", "za", "\ud800", "\x00"),
    *("2024-10-31", "2024-02-30", [], {}, [[]], ["x"], {"name": "A"}, {"": {}}),
)


def places(document: Any) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    waiting = [document]
    while waiting:
        part = waiting.pop()
        keys: list[Any] = list(part) if is_object(part) else []
        keys += range(len(part)) if is_list(part) else ()
        found += ((part, key) for key in keys)
        waiting += (part[key] for key in keys)
    return found


def broken(random: Random, good: Any) -> Any:
    document = copy.deepcopy(good)
    for _ in range(random.choice((1, 1, 1, 2, 5))):
        found = places(document)
        if not found:
            break
        part, key = random.choice(found)
        way = random.random()
        if way < 0.3:
            del part[key]
        elif way < 0.8:
            part[key] = copy.deepcopy(random.choice(JUNK))
        elif is_list(part):
            part.append(copy.deepcopy(part[key]))
        else:
            part["x" + str(key)] = part.pop(key)
    return document


def held(read: Callable[[], Carried[Any]]) -> bool:
    """Read, hold whatever comes against the contract, and tell whether it was a value."""
    start = process_time()
    result = outcome(read)
    assert process_time() - start < LONGEST
    if isinstance(result, InvalidRecordError):
        assert result.faults
        assert all(fault.code and fault.expected for fault in result.faults)
        return False
    assert all(loss.times >= 1 for loss in result.losses)
    return True


def outcome(read: Callable[[], Carried[Any]]) -> Any:
    try:
        return read()
    except InvalidRecordError as error:
        return error


@pytest.mark.parametrize("form", READERS)
def test_documents(form: str) -> None:
    random, values = Random(form), 0
    name, read = READERS[form]
    good = json.loads((DATA / f"interop_{name}.json").read_text("utf-8"))
    for _ in range(EACH):
        document = broken(random, good)
        before = repr(document)
        values += held(lambda document=document: read(document))  # type: ignore[misc]
        assert repr(document) == before

    assert 0 < values < EACH


def spliced(random: Random, text: str) -> str:
    for _ in range(random.choice((1, 1, 2, 5))):
        start = random.randrange(len(text))
        end = min(len(text), start + random.choice((0, 1, 3, 20)))
        pieces = ("<div class='wim'>", "</div>", "<h3>", "ZA", ";", '"', "\n", "\x00", "9", "(", "")
        text = text[:start] + random.choice((*pieces, text[start:end] * 2)) + text[end:]
    return text


def test_pages() -> None:
    random, values = Random(1), 0
    page = (DATA / "interop_esesja.html").read_text("utf-8")
    for _ in range(EACH):
        changed = spliced(random, page)
        values += held(
            lambda changed=changed: esesja.read_page(changed, body=COUNCIL, day=DAY)  # type: ignore[misc]
        )

    assert 0 < values < EACH


def test_tables() -> None:
    random, values = Random(2), 0
    layouts = (
        (
            "votes",
            csv_votes.CsvLayout(
                day="Data", day_format="%d.%m.%Y", in_favour="Za", against="Przeciw"
            ),
        ),
        (
            "ballots",
            csv_votes.CsvLayout(
                day="Data",
                reference="Nr",
                member="Radny",
                position="Głos",
                words={"ZA": Position.IN_FAVOUR, "PRZECIW": Position.AGAINST},
            ),
        ),
    )
    for _ in range(EACH):
        name, layout = random.choice(layouts)
        text = spliced(random, (DATA / f"interop_{name}.csv").read_text("utf-8"))
        if name == "ballots":
            text = text.replace("NB", "ZA")
        values += held(
            lambda text=text, layout=layout: csv_votes.read_csv(text, layout, body=COUNCIL)  # type: ignore[misc]
        )

    assert 0 < values < EACH


# Signs that are opened again and again and never closed: each cost the square of the length once.
OPENED: Final = (
    *(
        "<",
        "</",
        "</a",
        "<a b='",
        '<a b="',
        "<a ",
        "<a b=c ",
        "<!",
        "<!--",
        "<![CDATA[",
        "<?",
        "&#",
    ),
    *("<script>", "<div class='wim'>", "<div class='wim'><h3>ZA", "<h1>x</h1>"),
)


@pytest.mark.parametrize("end", ["", ">", "'>"])
@pytest.mark.parametrize("opened", OPENED)
def test_a_page_made_to_cost_time_costs_little(opened: str, end: str) -> None:
    page = opened * (300_000 // len(opened)) + end

    assert not held(lambda: esesja.read_page(page, body=COUNCIL, day=DAY))


def test_a_page_that_is_too_long_is_not_looked_at() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        esesja.read_page(" " * (2**20 + 1), body=COUNCIL, day=DAY)
    assert [fault.code for fault in caught.value.faults] == ["too_long"]


def test_what_is_no_part_of_a_page_is_left_out() -> None:
    page = (DATA / "interop_esesja.html").read_text("utf-8")
    aside = page.replace("<h3>", "<!-- <h3>ZA (9)</h3> --><?x y?><h3>") + "<!-- <div class='wim'>"

    def read(text: str) -> Carried[Any]:
        return esesja.read_page(text, body=COUNCIL, day=DAY)

    assert read(aside) == read(page)
