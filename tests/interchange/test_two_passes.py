"""Reading quickly and reading in detail are one reading: what the one takes, so does the other."""

import copy
import json
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest

from zmp_core import Body, InvalidRecordError, RollCall, Tally, VoteRecord
from zmp_core.interchange import dumps, formats, loads, structure, text
from zmp_core.interchange.converter import DETAILED, QUICK
from zmp_core.interchange.files import each

DOCUMENTS: Final = Path(__file__).parents[1] / "data" / "documents"
BODY: Final[dict[str, Any]] = {"kind": "gmina_council", "seats": 21}


def frozen(kind: type) -> list[Any]:
    name = "-".join(formats.label(kind).split("/")[1:])
    documents: list[Any] = json.loads((DOCUMENTS / f"{name}.json").read_text("utf-8"))
    return documents


@pytest.mark.parametrize("kind", formats.kinds())
def test_a_good_document_needs_no_second_look(kind: type) -> None:
    for document in frozen(kind):
        newest = formats.newest(document, kind)

        assert QUICK.structure(newest, kind) == DETAILED.structure(newest, kind)


STRANGE: Final[tuple[Any, ...]] = (
    object(),
    3.9,
    True,
    None,
    b"za",
    ["absent"],
    {},
    "za",
    " ",
    "\ud800",
    "",
    -1,
)


@pytest.mark.parametrize("kind", [VoteRecord, RollCall, Tally, Body])
def test_what_is_refused_in_detail_is_not_taken_quickly(kind: type) -> None:
    random = Random(7)
    for document in frozen(kind):
        for _ in range(150):
            changed = copy.deepcopy(document)
            del changed["format"]
            part = changed
            while True:
                key = random.choice(list(part))
                if not isinstance(part[key], dict) or not part[key]:
                    break
                part = part[key]
            part[key] = random.choice(STRANGE)
            assert taken(QUICK, changed, kind) == taken(DETAILED, changed, kind), changed


def taken(converter: Any, document: Any, kind: type) -> Any:
    try:
        return converter.structure(document, kind)
    except Exception:  # noqa: BLE001  whatever it is, it is not taken
        return None


def test_a_position_that_only_says_it_is_a_text_is_none() -> None:
    class Shown:
        def __str__(self) -> str:
            return "absent"

    with pytest.raises(InvalidRecordError) as caught:
        structure({"positions": {"Lis": Shown()}}, RollCall)
    assert [fault.code for fault in caught.value.faults] == ["not_a_choice"]


# --- No document costs more than it should ---


def test_a_text_that_is_too_long_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "LONGEST", 50)
    long = json.dumps({**BODY, "name": "Rada Gminy"})

    for source in (long, long.encode()):
        with pytest.raises(InvalidRecordError) as caught:
            loads(source, Body)
        (fault,) = caught.value.faults
        assert (fault.code, fault.path, fault.value) == ("too_long", "", len(long))


def test_lines_are_measured_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    line = json.dumps(BODY).encode()
    monkeypatch.setattr(text, "LONGEST", len(line))

    entries = list(each(b"\n".join((line, line, line + b"   ")), Body))
    assert [isinstance(entry.value, Body) for entry in entries] == [True, True, False]


def test_a_thousand_faults_are_told_and_then_that_there_are_more() -> None:
    crowd = {**BODY, **{f"x{at}": at for at in range(5000)}}

    with pytest.raises(InvalidRecordError) as caught:
        structure(crowd, Body)
    codes = [fault.code for fault in caught.value.faults]
    assert codes == ["unknown_key"] * 1000 + ["more_faults"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('{"kind":"rada",' + '"seats":1,' * 5000 + '"seats":1}', id="in one object"),
        pytest.param('{"x":[' + '{"a":1,"a":2},' * 5000 + "1]}", id="in many objects"),
    ],
)
def test_a_thousand_repeated_keys_are_told_and_then_that_there_are_more(text: str) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        loads(text, Body)
    codes = [fault.code for fault in caught.value.faults]
    assert codes[:1001] == ["duplicate_key"] * 1000 + ["more_faults"]
    assert len(codes) < 1010


def test_a_thousand_barred_twice_are_told_and_then_that_there_are_more() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        structure({"positions": {"Lis": "absent"}, "barred": ["Lis"] * 5000}, RollCall)
    codes = [fault.code for fault in caught.value.faults]
    assert codes == ["named_twice"] * 1000 + ["more_faults"]


def test_a_list_is_left_after_a_thousand_faults() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        structure({"positions": {}, "barred": [7] * 5000}, RollCall)
    assert len(caught.value.faults) == 1001
    assert caught.value.faults[-1].code == "more_faults"


def test_nothing_near_is_looked_for_a_word_that_is_too_long() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        structure({**BODY, "seat" * 20: 1}, Body)
    assert caught.value.faults[0].expected == "one of the keys: kind, seats, name"


def test_what_is_written_is_one_line_with_polish_letters() -> None:
    body = structure({**BODY, "name": "Rada Gminy Żółw"}, Body)

    assert "Żółw" in dumps(body)
    assert "\n" not in dumps(body)
