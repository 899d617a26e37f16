"""Bad documents: which fault each gets, and where. The codes and the paths are the contract."""

import copy
import json
import math
import pickle
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest

from zmp_core import (
    Body,
    Fault,
    InvalidRecordError,
    InvalidValueError,
    Matter,
    Period,
    Provision,
    RollCall,
    Rule,
    Tally,
    Term,
    VoteRecord,
)
from zmp_core.interchange import dumps, loads, structure, unstructure
from zmp_core.interchange.parts import is_list
from zmp_core.law import Act
from zmp_core.rules import Edition, Effect, Majority, Requirement
from zmp_core.rules.books import GMINA

Found = list[tuple[str, str]]

RECORD: dict[str, Any] = {
    "body": {"kind": "gmina_council", "seats": 21, "name": "Rada Miejska Konstancin-Jeziorna"},
    "matter": "association_accession",
    "day": {"since": "2024-10-01", "until": "2024-10-31"},
    "tally": {"in_favour": 11, "against": 5, "abstaining": 3},
}
RULE: dict[str, Any] = unstructure(GMINA.wordings("USG-14-1")[-1])


def put(document: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    """Return the document with another value at the path; ``...`` takes the key away."""
    changed = copy.deepcopy(document)
    part: Any = changed
    *way, last = path.split("/")[1:]
    for key in way:
        part = part[int(key) if is_list(part) else key]
    if value is ...:
        del part[last]
    else:
        part[int(last) if is_list(part) else last] = value
    return changed


def refused(document: object, kind: type = VoteRecord) -> InvalidRecordError:
    with pytest.raises(InvalidRecordError) as caught:
        structure(document, kind)
    return caught.value


def refused_text(text: Any, kind: type = VoteRecord) -> InvalidRecordError:
    with pytest.raises(InvalidRecordError) as caught:
        loads(text, kind)
    return caught.value


def found(error: InvalidRecordError) -> Found:
    return [(fault.code, fault.path) for fault in error.faults]


@pytest.mark.parametrize(
    "count",
    ["3.9", '"7"', "true", "NaN", "Infinity", "-Infinity", "1e2", "11.0", "-1", "[]", "{}", '""'],
)
def test_what_is_no_count(count: str) -> None:
    text = f'{{"in_favour": {count}, "against": 5, "abstaining": 3}}'

    assert found(refused_text(text, Tally)) == [("not_a_count", "/in_favour")]


@pytest.mark.parametrize("name", ["in_favour", "against", "abstaining", "present", "invalid"])
def test_3_9_votes_are_not_rounded_anywhere(name: str) -> None:
    error = refused(put(RECORD, f"/tally/{name}", 3.9))

    assert error.faults == (
        Fault(
            "not_a_count", f"/tally/{name}", 3.9, "a whole number of members, 0 or more, or null"
        ),
    )


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        pytest.param("/body", ..., "missing_key", id="no body"),
        pytest.param("/tally/against", ..., "missing_key", id="unknown is null, not absent"),
        pytest.param("/day", ..., "missing_key", id="an unknown day is null, not absent"),
        pytest.param("/body", None, "wrong_kind", id="null instead of a body"),
        pytest.param("/body", [], "wrong_kind", id="a list instead of a body"),
        pytest.param("/body", "Rada", "wrong_kind", id="a text instead of a body"),
        pytest.param("/tally", 11, "wrong_kind", id="a number instead of a tally"),
        pytest.param("/body/seats", None, "not_a_number_of_seats", id="null seats"),
        pytest.param("/body/seats", 0, "not_a_number_of_seats", id="no seats"),
        pytest.param("/body/seats", True, "not_a_number_of_seats", id="true seats"),
        pytest.param("/body/seats", 21.0, "not_a_number_of_seats", id="21.0 seats"),
        pytest.param("/body/seats", 2**53, "too_large", id="more than JSON keeps exactly"),
        pytest.param("/body/seats", 10**5000, "too_large", id="more digits than Python prints"),
        pytest.param("/tally/against", 10**5000, "too_large", id="a huge count"),
        pytest.param("/body/kind", "GMINA_COUNCIL", "not_a_choice", id="a constant, no value"),
        pytest.param("/body/kind", "rada", "not_a_choice", id="a wrong kind of body"),
        pytest.param("/body/kind", None, "not_a_choice", id="no kind of body"),
        pytest.param("/body/kind", ["gmina_council"], "not_a_choice", id="kinds of body"),
        pytest.param("/body/name", " ", "not_a_name", id="a blank name"),
        pytest.param("/body/name", 7, "not_a_name", id="a number for a name"),
        pytest.param("/body/name", "Rada \ud800", "not_unicode", id="half a character"),
        pytest.param("/mode", "jawne", "not_a_choice", id="a mode in Polish"),
        pytest.param("/object", 1, "not_a_choice", id="a number for an object"),
        pytest.param("/wording", 1, "wrong_kind", id="a number for a text"),
        pytest.param("/reference", ["XII/34"], "wrong_kind", id="a list for a text"),
        pytest.param("/consent", 1, "wrong_kind", id="1 for true"),
        pytest.param("/consent", "true", "wrong_kind", id="'true' for true"),
        pytest.param("/call", 0, "not_a_call", id="the call before the first"),
        pytest.param("/in_office", -1, "not_a_count", id="fewer than none in office"),
        pytest.param("/matter", "asociation_accession", "unknown_matter", id="a misspelt matter"),
        pytest.param("/matter", None, "wrong_kind", id="no matter"),
        pytest.param("/matter", 7, "wrong_kind", id="a number for a matter"),
        pytest.param("/term", "2024-04-07", "wrong_kind", id="a day for a term"),
        pytest.param("/roll_call", [], "wrong_kind", id="a list for a roll call"),
        pytest.param("/tallies", {}, "unknown_key", id="an unknown key"),
        pytest.param("/tally/in~favour", 1, "unknown_key", id="an unknown key of a part"),
    ],
)
def test_one_thing_wrong_with_a_record(path: str, value: object, code: str) -> None:
    escaped = path.replace("~", "~0")

    assert found(refused(put(RECORD, path, value))) == [(code, escaped)]


@pytest.mark.parametrize(
    "day",
    [
        pytest.param("2024-02-30", id="no such day"),
        pytest.param("2023-02-29", id="no leap year"),
        pytest.param("2024-2-3", id="single digits"),
        pytest.param("20240203", id="without hyphens"),
        pytest.param("2024-W05-6", id="a week"),
        pytest.param("2024-10-31T12:00:00", id="a datetime"),
        pytest.param("31.10.2024", id="as Poles write it"),
        pytest.param("\u0662\u0660\u0662\u0664-\u0661\u0660-\u0663\u0661", id="other digits"),
        pytest.param(" 2024-10-31", id="a space before it"),
        pytest.param("0001-01-01", id="the first day of Python for an unknown one"),
        pytest.param("9999-12-31", id="the last day of Python for an unknown one"),
        pytest.param("", id="nothing"),
        pytest.param(20241031, id="a number"),
        pytest.param(True, id="a truth"),
        pytest.param([], id="a list"),
    ],
)
def test_what_is_no_day(day: object) -> None:
    assert found(refused(put(RECORD, "/day", day))) == [("not_a_day", "/day")]
    assert found(refused(put(RECORD, "/day/until", day))) == [("not_a_day", "/day/until")]
    assert found(refused({"elected": day}, Term)) == [("not_a_day", "/elected")]


def test_null_is_no_day_of_a_term() -> None:
    assert found(refused({"elected": None}, Term)) == [("not_a_day", "/elected")]


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        pytest.param("/tally/present", 18, ("does_not_add_up", "/tally/present"), id="of a tally"),
        pytest.param("/day/until", "2024-09-30", ("ends_before_it_begins", "/day/until"), id="day"),
        pytest.param("/in_office", 22, ("more_than_seats", "/in_office"), id="of the record"),
        pytest.param("/in_office", 15, ("more_than_members", "/tally"), id="the tally too large"),
        pytest.param(
            "/term", {"elected": "2024-11-01"}, ("before_the_term", "/day"), id="the term"
        ),
        pytest.param("/matter", {"id": "B 1", "name": "b"}, ("not_an_id", "/matter/id"), id="id"),
    ],
)
def test_faults_of_constructors_have_the_whole_path(
    path: str, value: object, fault: tuple[str, str]
) -> None:
    assert found(refused(put(RECORD, path, value))) == [fault]


@pytest.mark.parametrize(
    ("roll", "faults"),
    [
        ({}, [("missing_key", "/positions")]),
        ({"positions": None}, [("wrong_kind", "/positions")]),
        ({"positions": [["Lis", "absent"]]}, [("wrong_kind", "/positions")]),
        ({"positions": {"Lis": "za"}}, [("not_a_choice", "/positions/Lis")]),
        ({"positions": {"A/~b": 1}}, [("not_a_choice", "/positions/A~1~0b")]),
        ({"positions": {" ": "absent"}}, [("not_a_name", "/positions/ ")]),
        ({"positions": {"": "absent"}}, [("not_a_name", "/positions/")]),
        ({"positions": {"\ud800": "absent"}}, [("not_unicode", "/positions/\ud800")]),
        ({"positions": {}, "barred": "Lis"}, [("wrong_kind", "/barred")]),
        ({"positions": {}, "barred": [7]}, [("wrong_kind", "/barred/0")]),
        ({"positions": {}, "barred": ["Lis"]}, [("barred_but_not_on_the_roll", "/barred")]),
        (
            {"positions": {"Lis": "excluded"}, "barred": ["Lis", "Lis"]},
            [("named_twice", "/barred/0")],
        ),
        (
            {"positions": {"Lis": "za", " ": "absent"}, "bared": []},
            [
                ("not_a_choice", "/positions/Lis"),
                ("not_a_name", "/positions/ "),
                ("unknown_key", "/bared"),
            ],
        ),
    ],
)
def test_roll_calls(roll: object, faults: Found) -> None:
    assert found(refused(roll, RollCall)) == faults
    under = [(code, f"/roll_call{path}") for code, path in faults]
    assert found(refused(put(RECORD, "/roll_call", roll))) == under


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        ("/requires", [], ("empty", "/requires")),
        ("/requires", "simple", ("wrong_kind", "/requires")),
        ("/requires", {"kind": "majority"}, ("wrong_kind", "/requires")),
        ("/requires/0", None, ("wrong_kind", "/requires/0")),
        ("/requires/0/kind", ..., ("missing_key", "/requires/0/kind")),
        ("/requires/0/kind", "quorum", ("not_a_choice", "/requires/0/kind")),
        ("/requires/0/kind", 1, ("not_a_choice", "/requires/0/kind")),
        ("/requires/0/share", "1/0", ("not_a_share", "/requires/0/share")),
        ("/requires/0/share", "2/4", ("not_a_share", "/requires/0/share")),
        ("/requires/0/share", "0.6", ("not_a_share", "/requires/0/share")),
        ("/requires/0/share", "1", ("not_a_share", "/requires/0/share")),
        ("/requires/0/share", "03/5", ("not_a_share", "/requires/0/share")),
        ("/requires/0/share", "-1/2", ("not_a_share", "/requires/0/share")),
        ("/requires/0/share", "1/" + "3" * 5000, ("not_a_share", "/requires/0/share")),
        ("/requires/0/share", 0.5, ("not_a_share", "/requires/0/share")),
        ("/requires/0/share", "3/2", ("not_a_share", "/requires/0/share")),
        ("/requires/0/of", "votes", ("not_a_choice", "/requires/0/of")),
        ("/requires/0/more_than", "yes", ("wrong_kind", "/requires/0/more_than")),
        ("/requires/0/more", True, ("unknown_key", "/requires/0/more")),
        ("/bodies/0", "rada", ("not_a_choice", "/bodies/0")),
        ("/matters/0", "ordinry", ("unknown_matter", "/matters/0")),
        ("/basis/act", "USGG", ("unknown_act", "/basis/act")),
        ("/basis/act", {"id": "S"}, ("missing_key", "/basis/act/short")),
        ("/basis/art", 14, ("wrong_kind", "/basis/art")),
        ("/mode", ..., ("missing_key", "/mode")),
        ("/checked", None, ("not_a_day", "/checked")),
        ("/format", "zmp-core/verdict/1", ("unknown_format", "/format")),
    ],
)
def test_rules(path: str, value: object, fault: tuple[str, str]) -> None:
    assert fault in found(refused(put(RULE, path, value), Rule))


@pytest.mark.parametrize(
    "span",
    [[11], [11, 12, 13], [12, 11], [11, 12.0], [-1, 2], [0, 2**53], "11", 11, {"0": 1}, [None, 2]],
)
def test_what_is_no_range(span: object) -> None:
    document = {
        "demand": {"kind": "consent", "of": "a", "polish": "b", "english": "c"},
        "have_range": span,
        "need_range": None,
        "met": None,
        "basis": None,
    }

    (fault,) = refused(document, Requirement).faults
    assert fault.path == "/have_range"
    assert fault.code in {"not_a_range", "wrong_kind"}


def test_every_fault_at_once_in_the_order_of_the_fields() -> None:
    text = """{
        "body": {"kind": "rada", "seats": "21", "nam": "Rada Gminy Lipno"},
        "matter": "budzet",
        "day": "2024-13-01",
        "tally": {"in_favor": 3.9, "against": true, "abstaining": null, "present": -1},
        "consent": 0,
        "tally/total": 1,
        "consent": 0
    }"""

    assert found(refused_text(text)) == [
        ("duplicate_key", "/consent"),
        ("not_a_choice", "/body/kind"),
        ("not_a_number_of_seats", "/body/seats"),
        ("unknown_key", "/body/nam"),
        ("unknown_matter", "/matter"),
        ("not_a_day", "/day"),
        ("missing_key", "/tally/in_favour"),
        ("not_a_count", "/tally/against"),
        ("not_a_count", "/tally/present"),
        ("unknown_key", "/tally/in_favor"),
        ("wrong_kind", "/consent"),
        ("unknown_key", "/tally~1total"),
    ]


def test_a_misspelt_key_is_told_the_nearest_one() -> None:
    faults = refused({"kind": "gmina_council", "seat": 21, "colour": "green"}, Body).faults

    assert [fault.expected for fault in faults if fault.code == "unknown_key"] == [
        "the key 'seats'",
        "one of the keys: kind, seats, name",
    ]


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ('{"a": 1, "a": 1}', ["/a"]),
        ('{"a": 1, "a": 2, "a": 3}', ["/a", "/a"]),
        ('{"x": [0, {"a": 1, "a": 2}]}', ["/x/1/a"]),
        ('{"x": {"a/b": 1, "a/b": {"c": 1, "c": 2}}}', ["/x/a~1b", "/x/a~1b/c"]),
        ('[{"a": 1, "a": 2}, {"b": 1}, {"c": 1, "c": 2}]', ["/0/a", "/2/c"]),
        ('{"\\u0061": 1, "a": 2}', ["/a"]),
    ],
)
def test_a_key_that_stands_twice_is_a_fault_wherever_it_is(text: str, paths: list[str]) -> None:
    faults = refused_text(text).faults

    assert [fault.path for fault in faults if fault.code == "duplicate_key"] == paths


def test_a_repeated_key_alone_is_enough_to_refuse_a_good_document() -> None:
    text = dumps(structure(RECORD, VoteRecord)).replace('"against"', '"against": 5, "against"')

    assert found(refused_text(text)) == [("duplicate_key", "/tally/against")]


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("", "not_json", "JSON; line 1, column 1: Expecting value"),
        ('{\n  "body": }', "not_json", "JSON; line 2, column 11: Expecting value"),
        ('{"a": 1} {}', "not_json", "JSON; line 1, column 10: Extra data"),
        ("{'a': 1}", "not_json", "JSON; line 1, column 2: "),
        (b'{"a": "\xff"}', "not_utf8", "UTF-8; byte 7 is none"),
        ("{}".encode("utf-16"), "not_utf8", "UTF-8; byte 0 is none"),
        (None, "wrong_kind", "JSON, as text or as UTF-8"),
        (7, "wrong_kind", "JSON, as text or as UTF-8"),
        ({}, "wrong_kind", "JSON, as text or as UTF-8"),
        ("[" * 100_000, "nested_too_deeply", "at most 64 levels"),
        ('{"a":' * 100_000, "nested_too_deeply", "at most 64 levels"),
    ],
)
def test_what_is_no_json(text: object, code: str, expected: str) -> None:
    (fault,) = refused_text(text).faults

    assert (fault.code, fault.path) == (code, "")
    assert fault.expected.startswith(expected)


def test_nesting_that_python_could_still_read() -> None:
    deep, deeper = ('{"a": ' + "[" * lists + "]" * lists + "}" for lists in (63, 64))

    assert ("unknown_key", "/a") in found(refused_text(deep))
    assert found(refused_text(deeper)) == [("nested_too_deeply", "/a" + "/0" * 63)]


def test_a_number_of_more_digits_than_python_reads() -> None:
    text = f'{{"in_favour": {"1" * 5000}, "against": 5, "abstaining": 3, "x": {"1" * 5000}}}'

    error = refused_text(text, Tally)
    assert found(error) == [("not_a_count", "/in_favour"), ("unknown_key", "/x")]
    assert error.faults[0].value == Decimal("1" * 5000)


@pytest.mark.parametrize(
    "text",
    [
        '\ufeff{"elected": "2024-04-07"}',
        b'{"elected": "2024-04-07"}',
        '\ufeff{"elected": "2024-04-07"}'.encode(),
        bytearray(b'{"elected": "2024-04-07"}'),
    ],
)
def test_texts_bytes_and_byte_order_marks(text: str | bytes | bytearray) -> None:
    assert loads(text, Term).elected.isoformat() == "2024-04-07"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("zmp-core/vote-record/1", None),
        ("zmp-core/vote-record/2", "unknown_format"),
        ("zmp-core/vote-record/01", "unknown_format"),
        ("zmp-core/verdict/1", "unknown_format"),
        ("", "unknown_format"),
        (1, "unknown_format"),
        (None, "unknown_format"),
    ],
)
def test_the_format_may_be_said_and_must_be_known(said: object, code: str | None) -> None:
    document = {"format": said, **RECORD}

    if code is None:
        assert structure(document, VoteRecord) == structure(RECORD, VoteRecord)
    else:
        fault = Fault(code, "/format", said, "one of: zmp-core/vote-record/1")
        assert refused(document).faults == (fault,)


def test_only_the_whole_says_its_format() -> None:
    document = put(RECORD, "/tally/format", "zmp-core/tally/1")

    assert found(refused(document)) == [("unknown_key", "/tally/format")]


# --- What no JSON can hold ---


class _Broken(Mapping[str, object]):
    """A mapping of somebody else that fails when it is read."""

    def __getitem__(self, key: str) -> object:
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        raise ZeroDivisionError

    def __len__(self) -> int:
        return 1


class _Liar:
    """An object that claims to be a text, a number or a mapping."""

    def __init__(self, claim: type) -> None:
        self.claim = claim

    @property
    def __class__(self) -> Any:
        return self.claim

    @__class__.setter
    def __class__(self, value: type) -> None: ...


class _Text(str):
    """A kind of text, as libraries like to have."""

    __slots__ = ()


STRANGE: dict[str, Any] = {
    "an object": object(),
    "claims to be a text": _Liar(str),
    "claims to be a mapping": _Liar(dict),
    "claims to be a list": _Liar(list),
    "claims to be a number": _Liar(int),
    "claims to be a truth": _Liar(bool),
    "bytes": b"11",
    "a set": {1, 2},
    "nan": math.nan,
    "complex": 1j,
    "decimal": Decimal(11),
    "a type": int,
    "dots": ...,
    "a function": lambda: 11,
}


@pytest.mark.parametrize("what", STRANGE)
@pytest.mark.parametrize(
    "path",
    [
        *(f"/{name}" for name in ("body", "matter", "day", "tally", "object", "mode", "in_office")),
        *(f"/{name}" for name in ("wording", "consent", "call", "term", "roll_call")),
        *("/body/kind", "/body/seats", "/body/name", "/day/since", "/tally/against"),
    ],
)
def test_strange_objects(what: str, path: str) -> None:
    strange = STRANGE[what]
    changed = put(RECORD, path, None)
    parent: Any = changed
    *way, last = path.split("/")[1:]
    for key in way:
        parent = parent[key]
    parent[last] = strange

    (fault,) = refused(changed).faults
    assert fault.path == path
    assert fault.value is strange


@pytest.mark.parametrize("what", [what for what in STRANGE if what != "bytes"])
def test_strange_objects_instead_of_a_whole_document(what: str) -> None:
    for error in (refused(STRANGE[what]), refused_text(STRANGE[what])):
        assert found(error) == [("wrong_kind", "")]


def test_a_document_within_itself() -> None:
    document = dict(RECORD)
    document["body"] = document

    assert ("unknown_key", "/body/tally") in found(refused(document))


def test_a_mapping_that_cannot_be_read() -> None:
    assert found(refused(_Broken())) == [("unreadable", "")]
    assert found(refused(put(RECORD, "/tally", _Broken()))) == [("unreadable", "/tally")]


def test_keys_that_are_no_text() -> None:
    assert found(refused({1: 2, None: 3})) == [("wrong_kind", ""), ("wrong_kind", "")]
    assert found(refused(put(RECORD, "/tally", {("a",): 1}))) == [("wrong_kind", "/tally")]


@pytest.mark.parametrize("document", [None, [], "vote", 7, [RECORD], b"{}", "budget"])
def test_what_is_no_object_at_all(document: object) -> None:
    (fault,) = refused(document).faults

    assert (fault.code, fault.path) == ("wrong_kind", "")


def test_any_mapping_and_any_kind_of_text_will_do() -> None:
    document = MappingProxyType(
        {_Text(key): value for key, value in RECORD.items()}
        | {"body": {"kind": _Text("gmina_council"), "seats": 21}, "day": _Text("2024-10-31")}
    )

    record = structure(document, VoteRecord)
    assert type(record.body.kind.value) is str
    assert record.day is not None


def test_the_document_is_not_changed() -> None:
    for document, kind in ((RECORD, VoteRecord), (RULE, Rule)):
        before = copy.deepcopy(document)
        structure(document, kind)
        assert document == before
    wrong = put(RECORD, "/tally/in_favor", 1)
    before = copy.deepcopy(wrong)
    refused(wrong)
    assert wrong == before


def test_errors_survive_pickle() -> None:
    error = refused(put(RECORD, "/tally/against", 3.9))

    assert pickle.loads(pickle.dumps(error)).faults == error.faults


# --- Types ---


@pytest.mark.parametrize("kind", [int, dict, list[VoteRecord], object, Fault])
def test_there_are_no_documents_of_other_types(kind: type) -> None:
    with pytest.raises(InvalidValueError, match="one of: VoteRecord, Tally"):
        structure({}, kind)
    with pytest.raises(InvalidValueError, match="one of: VoteRecord, Tally"):
        loads("{}", kind)


@pytest.mark.parametrize("value", [11, {}, None, [Matter.BUDGET], Fault("a", "", 1, "b")])
def test_other_values_are_not_written(value: object) -> None:
    with pytest.raises(InvalidValueError):
        unstructure(value)
    with pytest.raises(InvalidValueError):
        dumps(value)


@pytest.mark.parametrize(
    ("kind", "faults"),
    [
        (Tally, ["/in_favour", "/against", "/abstaining"]),
        (Period, []),
        (Provision, ["/act"]),
        (Act, ["/id", "/short", "/title", "/day", "/journal"]),
        (Matter, ["/id", "/name"]),
        (Majority, ["/share", "/of", "/more_than"]),
        (Effect, ["/after", "/consequence", "/basis"]),
        (Edition, ["/book", "/read_to", "/checked", "/digest"]),
    ],
)
def test_what_an_empty_object_lacks(kind: type, faults: list[str]) -> None:
    if faults:
        assert found(refused({}, kind)) == [("missing_key", path) for path in faults]
    else:
        assert structure({}, kind) == kind()


def test_a_mistake_of_ours_is_not_told_as_a_fault_of_the_document(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(_: Body) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Body, "__attrs_post_init__", broken)

    with pytest.raises(ZeroDivisionError):
        structure(RECORD, VoteRecord)


def test_text_that_json_can_hold_is_what_is_written() -> None:
    text = dumps(structure(RECORD, VoteRecord))

    assert json.loads(text) == {"format": "zmp-core/vote-record/1", **RECORD}
    assert "Konstancin" in text
