"""Ten thousand texts and ten thousand mappings: each is a value or the one error, never else.

Most are good documents with something broken, for those go furthest in. The seeds are fixed, so a
failure comes back.
"""

import copy
import json
import re
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest

from zmp_core import InvalidRecordError, Rule, Tally, Verdict, VoteRecord
from zmp_core.interchange import dumps, keep, loads, structure, unstructure
from zmp_core.interchange.files import each
from zmp_core.interchange.parts import is_list, is_object
from zmp_core.rules.books import GMINA

GOLDEN: Final = Path(__file__).parent / "golden"
EXAMPLES: Final = Path(__file__).parents[2] / "examples"
EACH: Final = 10_000

SEEDS: Final[tuple[tuple[type, dict[str, Any]], ...]] = (
    (VoteRecord, json.loads((GOLDEN / "vote-record.json").read_text("utf-8"))),
    (VoteRecord, json.loads((EXAMPLES / "konstancin-jeziorna.json").read_text("utf-8"))),
    (Verdict, json.loads((GOLDEN / "verdict.json").read_text("utf-8"))),
    *((Rule, unstructure(rule)) for rule in GMINA.rules[::9]),
    (Tally, {"in_favour": 11, "against": 5, "abstaining": 3, "present": 19}),
)
WEIGHTS: Final = [8, 8, 4, *(1 for _ in SEEDS[4:]), 2]

# Nothing between 100 and 2**53: to say which facts are missing, the engine tries out numbers.
JUNK: Final[tuple[Any, ...]] = (
    *(None, True, False, -1, 0, 1, 7, 13, 14, 22, 2**53, 10**400, 3.9, 1e2, 1e400, -0.0),
    *("", " ", "7", "3/5", "0/1", "1/1", "zażółć", "\x00", "\ud800", "2024-02-30", "2024-10-31"),
    *("open", "secret", "seats", "budget", "USG", "majority", "zmp-core/vote-record/2"),
    *([], [None], [[]], [1, 2], {}, {"": {}}, {"kind": "consent"}, {"since": "2024-10-31"}),
    {"elected": "2024-04-07"},
)
STRANGE: Final[tuple[Any, ...]] = (object(), b"7", {7}, 1j, ..., int, (1, 2), range(3), Exception())
KEYS: Final = (
    "",
    "a/b",
    "~",
    "kind",
    "format",
    "seats",
    "in_favour",
    "since",
    "Konstancin",
    "\ud800",
)
TOKENS: Final = (
    *("NaN", "-Infinity", "1e2", "3.9", "-1", "true", "null", '"7"', "[", "]", "{", "}", ",", ":"),
    *("1" * 30, "-", "\\", "\\u12", '"', "\x00", "\ufeff", "[" * 50, '"seats": 1,', '"x": 1,', " "),
)


def keys_of(part: Any) -> list[Any]:
    if is_object(part):
        return list(part)
    return list(range(len(part))) if is_list(part) else []


def parts_of(document: Any) -> list[tuple[Any, Any]]:
    """Return every place within the document: the object or list that holds it, and its key."""
    found: list[tuple[Any, Any]] = []
    waiting = [document]
    while waiting:
        part = waiting.pop()
        found.extend((part, key) for key in keys_of(part))
        waiting.extend(part[key] for key in keys_of(part))
    return found


def drop(_: Random, part: Any, key: Any) -> None:
    del part[key]


def rename(random: Random, part: Any, key: Any) -> None:
    if is_object(part):
        letters = list(str(key) or "x")
        at = random.randrange(len(letters))
        letters[at] = random.choice(("", letters[at] * 2, "x"))
        part["".join(letters)] = part.pop(key)


def flip(random: Random, part: Any, key: Any) -> None:
    part[key] = copy.deepcopy(random.choice(JUNK))


def nudge(random: Random, part: Any, key: Any) -> None:
    if type(part[key]) is int:
        part[key] = random.choice((part[key] - 1, part[key] + 1, part[key] + 5, 3.0))
    elif isinstance(part[key], str):
        part[key] = random.choice((part[key].upper(), part[key][1:], part[key] + " "))


def wrap(random: Random, part: Any, key: Any) -> None:
    part[key] = random.choice(([part[key]], {"kind": part[key]}, {str(key): part[key]}))


def add(random: Random, part: Any, key: Any) -> None:
    if is_object(part):
        part[random.choice(KEYS)] = copy.deepcopy(random.choice(JUNK))
    else:
        part.append(copy.deepcopy(part[key]))


def swap(random: Random, part: Any, key: Any) -> None:
    other = random.choice(keys_of(part))
    part[key], part[other] = part[other], part[key]


def strange_value(random: Random, part: Any, key: Any) -> None:
    part[key] = random.choice(STRANGE)


def strange_key(random: Random, part: Any, key: Any) -> None:
    if is_object(part):
        odd: Any = random.choice((7, None, ("a",), True, b"seats"))
        part[odd] = part.pop(key)


Break = Callable[[Random, Any, Any], None]
BREAKS: Final[tuple[Break, ...]] = (drop, rename, flip, flip, nudge, wrap, add, swap)
STRANGE_BREAKS: Final[tuple[Break, ...]] = (*BREAKS, strange_value, strange_key)


def broken(random: Random, breaks: tuple[Break, ...]) -> tuple[type, dict[str, Any]]:
    kind, good = random.choices(SEEDS, WEIGHTS)[0]
    document = copy.deepcopy(good)
    for _ in range(random.choice((0, 1, 1, 1, 2, 2, 3, 8))):
        places = parts_of(document)
        if places:
            random.choice(breaks)(random, *random.choice(places))
    return kind, document


def spliced(random: Random, text: str) -> str:
    """Return the text with pieces put in, taken out or doubled."""
    for _ in range(random.choice((0, 1, 1, 2, 3))):
        start = random.randrange(len(text) + 1)
        end = min(len(text), start + random.choice((0, 0, 1, 3, 20)))
        piece = random.choice((random.choice(TOKENS), text[start:end] * 2, "", text[end:start:-1]))
        text = text[:start] + piece + text[end:]
    return text


def doubled(random: Random, text: str) -> str:
    """Return the text with one of its simple entries standing twice."""
    entries = list(re.finditer(r'"\w+": (?:\d+|null|"[^"]*"), ', text))
    if not entries:
        return text
    entry = random.choice(entries)
    return text[: entry.end()] + entry[0] + text[entry.end() :]


def as_bytes(random: Random, text: str) -> bytes:
    raw = bytearray(text.encode("utf-8", "surrogatepass"))
    for _ in range(random.choice((0, 1, 4))):
        if raw:
            raw[random.randrange(len(raw))] = random.randrange(256)
    return bytes(raw)


def held(result: Any, kind: type) -> bool:
    """Check a value or an error; tell whether it was a value."""
    if isinstance(result, InvalidRecordError):
        assert result.faults
        for fault in result.faults:
            assert re.fullmatch(r"[a-z][a-z0-9_]*", fault.code)
            assert re.fullmatch(r"(/([^~/]|~[01])*)*", fault.path, re.DOTALL)
            assert fault.expected
            assert fault.code != "unreadable"  # that is for mappings that fail
        assert str(result)
        return False
    assert type(result) is kind
    assert structure(unstructure(result), kind) == result
    dumps(result)
    return True


def outcome(call: Callable[[Any, type], Any], document: Any, kind: type) -> Any:
    try:
        return call(document, kind)
    except InvalidRecordError as error:
        return error


@pytest.mark.once
@pytest.mark.parametrize("seed", range(4))
def test_mappings(seed: int) -> None:
    random = Random(seed)
    values = 0
    for _ in range(EACH // 4):
        kind, document = broken(random, STRANGE_BREAKS)
        before = repr(document)
        values += held(outcome(structure, document, kind), kind)
        assert repr(document) == before

    assert EACH // 40 < values < EACH // 4  # both ways are walked


@pytest.mark.once
@pytest.mark.parametrize("seed", range(4))
def test_texts(seed: int) -> None:
    random = Random(seed)
    values = 0
    for _ in range(EACH // 4):
        kind, document = broken(random, BREAKS if random.random() < 0.5 else (swap,))
        text: Any = json.dumps(document, ensure_ascii=random.random() < 0.3)
        way = random.random()
        if way < 0.5:
            text = spliced(random, text)
        elif way < 0.7:
            text = as_bytes(random, text)
        elif way < 0.85:
            text = doubled(random, text)
        values += held(outcome(loads, text, kind), kind)

    assert EACH // 80 < values < EACH // 4


def at(document: Any, path: str) -> Any:
    for key in path.split("/")[1:]:
        plain = key.replace("~1", "/").replace("~0", "~")
        document = document[int(plain) if is_list(document) else plain]
    return document


@pytest.mark.once
def test_what_is_kept_stands_where_it_is_said_to_stand() -> None:
    random, kept, strange = Random(6), 0, 0
    for _ in range(1500):
        kind, document = broken(random, (add, rename, add, nudge))
        before = repr(document)
        found = outcome(keep, document, kind)
        assert repr(document) == before
        if isinstance(found, InvalidRecordError):
            assert {fault.code for fault in found.faults} != {"unknown_key"}
            continue
        kept += 1
        strange += bool(found.unknown)
        assert found.document is document
        assert all(at(document, each.path) == each.value for each in found.unknown)
        assert structure(unstructure(found.value), kind) == found.value

    assert 0 < strange < kept < 1500


def test_lines_that_are_broken_never_lose_the_others() -> None:
    random, values = Random(7), 0
    for _ in range(150):
        good = random.randrange(1, 4)
        lines = [b'{"in_favour": 11, "against": 5, "abstaining": 3}'] * good
        for _ in range(random.randrange(4)):
            raw = as_bytes(random, spliced(random, json.dumps(broken(random, BREAKS)[1])))
            lines.append(raw.replace(b"\n", b" "))
        random.shuffle(lines)
        entries = list(each(b"\n".join(lines), Tally))
        for entry in entries:
            assert isinstance(entry.value, Tally | InvalidRecordError)
        read = sum(isinstance(entry.value, Tally) for entry in entries)
        assert read >= good
        values += read

    assert values > 150


def test_noise() -> None:
    random = Random(5)
    for _ in range(1000):
        alphabet = random.choice(
            ('{}[]",:0123456789.eE+-truefalsn \n\\u', '{}[]":,1', "ąę\ud800\x00 ")
        )
        text = "".join(random.choices(alphabet, k=random.randrange(40)))
        assert not held(outcome(loads, text, Tally), Tally)
        assert not held(outcome(loads, random.randbytes(random.randrange(20)), Tally), Tally)
