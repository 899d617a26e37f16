"""Unknown keys: refused by default, kept on request, and never lost."""

from types import MappingProxyType
from typing import Any, Final

import pytest

from zmp_core import Body, InvalidRecordError, InvalidValueError, Matter, VoteRecord
from zmp_core.interchange import Unknown, keep, structure

RECORD: Final[dict[str, Any]] = {
    "format": "zmp-core/vote-record/1",
    "body": {"kind": "gmina_council", "seats": 21, "a/b": [1, {"c": 2}]},
    "matter": "budget",
    "day": None,
    "tally": {"in_favour": 1, "against": 0, "abstaining": 0, "~x": None},
    "weighings": [
        {
            "by": "votes",
            "size": 9,
            "tally": {"in_favour": 1, "against": 0, "abstaining": 0, "y": 1},
        }
    ],
    "zzz": "end",
}


def test_the_value_is_read_as_if_the_keys_were_not_there() -> None:
    kept = keep(RECORD, VoteRecord)

    assert kept.value.body == Body(kind=kept.value.body.kind, seats=21)
    assert kept.unknown == (
        Unknown("/body/a~1b", [1, {"c": 2}]),
        Unknown("/tally/~0x", None),
        Unknown("/weighings/0/tally/y", 1),
        Unknown("/zzz", "end"),
    )
    assert kept.document is RECORD


def test_by_default_they_are_refused() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        structure(RECORD, VoteRecord)
    assert {fault.code for fault in caught.value.faults} == {"unknown_key"}


def test_a_document_without_unknown_keys_has_none() -> None:
    assert keep({"kind": "gmina_council", "seats": 21}, Body).unknown == ()
    assert keep("budget", Matter).value is Matter.BUDGET


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ({"kind": "gmina_council", "seats": 0, "x": 1}, "not_a_number_of_seats"),
        ({"kind": "gmina_council", "x": 1}, "missing_key"),
        ({"format": "zmp-core/body/9", "x": 1}, "unknown_format"),
        (MappingProxyType({"kind": 1, "seats": 1}), "not_a_choice"),
        (None, "wrong_kind"),
    ],
)
def test_anything_else_that_is_wrong_is_refused(document: object, code: str) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        keep(document, Body)
    assert code in {fault.code for fault in caught.value.faults}


def test_what_is_told_only_when_the_keys_are_gone_is_told() -> None:
    """The constructor speaks last: it is asked only when every field could be read."""
    document = {**RECORD, "in_office": 22}

    with pytest.raises(InvalidRecordError) as caught:
        keep(document, VoteRecord)
    assert [fault.code for fault in caught.value.faults] == ["more_than_seats"]


def test_a_document_within_itself_ends_somewhere() -> None:
    document: dict[str, Any] = {"kind": "gmina_council", "seats": 21}
    document["x"] = document

    with pytest.raises(InvalidRecordError) as caught:
        keep(document, Body)
    assert [fault.code for fault in caught.value.faults] == ["nested_too_deeply"]


def test_there_are_no_documents_of_other_types() -> None:
    with pytest.raises(InvalidValueError):
        keep({}, int)
