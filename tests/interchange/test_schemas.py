"""Schemas and documents: what is written validates, and what validates is read or contradicts."""

import copy
import json
import re
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any, Final

import jsonschema
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from zmp_core import Fault, InvalidRecordError, InvalidValueError, VoteRecord
from zmp_core.bodies import Body, Term
from zmp_core.interchange import (
    formats,
    message,
    schema,
    structure,
    unstructure,
    write_schemas,
)
from zmp_core.interchange.parts import is_list, is_object
from zmp_core.law import Act, Journal
from zmp_core.votes import Matter, Tally

DOCUMENTS: Final = Path(__file__).parents[1] / "data" / "documents"
KINDS: Final = formats.kinds()
Schema = dict[str, Any]

# What no schema can say: one field against another, a number in its lowest terms, a range that
# runs upwards, a member named twice. The constructors say it, and the engine of a verdict.
CONTRADICTIONS: Final = frozenset(
    {
        "against_several",
        "already_present",
        "another_act",
        "cited_as_ustawa",
        "day_without_source",
        "modes_at_odds",
        "no_tie",
        "not_a_ballot",
        "not_a_call",
        "not_a_change",
        "not_a_code",  # of a district that is not Warsaw's
        "not_a_count",  # of days that have to be counted, and are not told
        "not_a_measure",  # that of the record itself
        "not_a_moment",  # the 30th of February
        "not_a_number",  # a quorum of a number, of something else than seats
        "not_a_pattern",  # of a scheme of numbers
        "not_a_town",
        "not_a_unit",  # the numbers of articles have a grammar of their own
        "not_a_councillor",
        "not_in_subject",
        "not_on_the_roster",
        "not_one_each",
        "not_present",
        "outside_the_sitting",
        "not_one_journal",
        "opening_unknown",
        "roster_of_another_day",
        "unknown_candidate",
        "another_body",
        "another_day",
        "another_roster",
        "another_sitting",
        "barred_but_not_on_the_roll",
        "before_the_term",
        "day_not_fixed",
        "differs",
        "does_not_add_up",
        "empty",
        "end_without_a_last_day",
        "ending_without_a_last_day",
        "ends_before_it_begins",
        "event_of_an_ordinary_session",
        "invalid_papers_in_an_open_vote",
        "later_than_the_session",
        "member_twice",
        "more_mandates_than_seats",
        "more_than_cast",
        "more_than_issued",
        "more_than_members",
        "more_than_papers",
        "more_than_present",
        "more_than_seats",
        "more_than_there_are",
        "moves_twice_at_once",
        "named_twice",
        "no_sitting",
        "nobody_in_favour",
        "not_a_day",
        "not_a_range",
        "not_a_share",
        "nothing_to_count",
        "numbered_twice",
        "oath_outside_the_mandate",
        "out_of_order",
        "other_seats",
        "outlasts_the_mandate",
        "outside_the_term",
        "request_of_another_session",
        "roll_call_of_a_secret_vote",
        "signatures_of_nobody",
        "told_twice",
        "twice_at_once",
        "two_chairs",
        "two_majorities",
        "weighed_twice",
        "another_matter",
        "more_names_than_papers_bear",
        "more_papers_than_votes",
        "no_such_proxy",
        "not_a_day_of_the_year",
        "not_brackets",
        "not_countable_back",
        "not_one_length",
        "not_one_number",
        "not_rising",
        "place_of_no_assembly",
        "published_before_adoption",
        "several_candidates",
        "shares_disagree",
        "too_many_at_once",
        "too_many_proxies",
        "two_act",
        "year_at_odds",
        "year_without_numbers",
    }
)


# Lists of which the schema does not say that they hold something, or what is narrower in them; and
# what the law of a resolution's life says of its history.
IN_LISTS: Final = re.compile(
    r"wrong_kind .*/(bodies|matters|requires)|not_a_name .*/(candidates|persons)/\d+"
    r"|nothing_cited .*/?provisions|not_of_a_council /kind|\w+ /history(/.*)?",
    re.ASCII,
)


def validator(kind: type) -> Any:
    return jsonschema.Draft202012Validator(
        schema(kind), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )


# --- Documents out of a schema ---

LETTERS: Final = st.characters(codec="utf-8", exclude_categories=["Cs"])


def documents(part: Schema, defs: Mapping[str, Schema]) -> st.SearchStrategy[Any]:
    """Return what a schema allows, with numbers that a council could have."""
    if "$ref" in part:
        return st.deferred(lambda: documents(defs[part["$ref"].rsplit("/", 1)[1]], defs))
    if "const" in part:
        return st.just(part["const"])
    if "enum" in part:
        return st.sampled_from(part["enum"])
    for key in ("anyOf", "oneOf"):
        if key in part:
            return st.one_of(*(documents(each, defs) for each in part[key]))
    made: st.SearchStrategy[Any] = MAKERS[part["type"]](part, defs)
    return made


def texts(part: Schema, _: Mapping[str, Schema]) -> st.SearchStrategy[Any]:
    if part.get("format") == "date":
        # Few days, so that spans, terms and sessions meet now and then.
        return st.dates().map(str) | st.sampled_from(("2024-04-07", "2024-05-07", "2025-02-26"))
    if part.get("pattern") == r"\S":
        return st.text(LETTERS, max_size=5).filter(str.strip)
    if "pattern" in part:
        return st.from_regex(re.compile(part["pattern"].removesuffix("$") + r"\Z", re.ASCII))
    return st.text(LETTERS, max_size=5)


def numbers(part: Schema, _: Mapping[str, Schema]) -> st.SearchStrategy[Any]:
    least = part.get("minimum", 0)
    return st.integers(least, least + 30) if least >= 0 else st.integers(-2, 30)


def truths(_: Schema, __: Mapping[str, Schema]) -> st.SearchStrategy[Any]:
    return st.booleans()


def nulls(_: Schema, __: Mapping[str, Schema]) -> st.SearchStrategy[Any]:
    return st.none()


def lists(part: Schema, defs: Mapping[str, Schema]) -> st.SearchStrategy[Any]:
    if "prefixItems" in part:
        return st.tuples(*(documents(each, defs) for each in part["prefixItems"])).map(list)
    unique = repr if part.get("uniqueItems") else None
    return st.lists(documents(part["items"], defs), max_size=3, unique_by=unique)


def objects(part: Schema, defs: Mapping[str, Schema]) -> st.SearchStrategy[Any]:
    if "properties" not in part:
        return st.dictionaries(
            documents(part["propertyNames"], defs),
            documents(part["additionalProperties"], defs),
            max_size=3,
        )
    required = set(part.get("required", ()))
    drawn = {name: documents(each, defs) for name, each in part["properties"].items()}
    return st.fixed_dictionaries(
        {name: each for name, each in drawn.items() if name in required},
        optional={name: each for name, each in drawn.items() if name not in required},
    )


MAKERS: Final[dict[str, Any]] = {
    "string": texts,
    "integer": numbers,
    "boolean": truths,
    "null": nulls,
    "array": lists,
    "object": objects,
}


def outcome(document: Any, kind: type[Any]) -> Any:
    try:
        return structure(document, kind)
    except InvalidRecordError as error:
        return error


def contradicts(error: InvalidRecordError) -> bool:
    return all(
        fault.code in CONTRADICTIONS or IN_LISTS.fullmatch(f"{fault.code} {fault.path}")
        for fault in error.faults
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_that_validates_is_read_or_contradicts_itself(kind: type) -> None:
    drawn = schema(kind)
    check = validator(kind)

    @settings(
        max_examples=6,
        derandomize=True,  # what a document may contradict itself in is found by the long run
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
        phases=[Phase.explicit, Phase.reuse, Phase.generate],  # to shrink these takes minutes
    )
    @given(documents(drawn, drawn.get("$defs", {})))
    def hold(document: Any) -> None:
        if not check.is_valid(document):  # the day of a pattern that is none of the calendar
            return
        value = outcome(document, kind)
        if isinstance(value, InvalidRecordError):
            assert contradicts(value), str(value)
        else:
            again = unstructure(value)
            assert check.is_valid(again)
            assert structure(again, kind) == value

    hold()


# --- Documents that are there ---


def frozen(kind: type) -> list[Any]:
    name = "-".join(formats.label(kind).split("/")[1:])
    documents: list[Any] = json.loads((DOCUMENTS / f"{name}.json").read_text("utf-8"))
    return documents


@pytest.mark.parametrize("kind", KINDS)
def test_every_schema_is_one_and_fits_the_frozen_documents(kind: type) -> None:
    drawn = schema(kind)
    check = validator(kind)

    check.check_schema(drawn)
    assert drawn["$id"] == "urn:" + formats.label(kind).replace("/", ":")
    for document in frozen(kind):
        check.validate(document)
        check.validate(unstructure(outcome(document, kind)))


@pytest.mark.parametrize("kind", KINDS)
def test_every_property_is_described(kind: type) -> None:
    drawn = schema(kind)

    assert drawn["description"]
    for name, part in drawn.get("properties", {}).items():
        assert part.get("description"), name


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_read_validates(kind: type) -> None:
    """Frozen documents with something broken: whatever is still read must fit the schema."""
    random, check, read = Random(kind.__name__), validator(kind), 0
    for _ in range(60):
        document = broken(random, copy.deepcopy(random.choice(frozen(kind))))
        if not isinstance(outcome(document, kind), InvalidRecordError):
            read += 1
            check.validate(document)
    assert read


JUNK: Final[tuple[Any, ...]] = (
    None,
    True,
    0,
    1,
    -1,
    3.5,
    2**53,
    "",
    " ",
    "x",
    "3/5",
    "2024-10-31",
    [],
    {},
    ["x"],
)


def broken(random: Random, document: Any) -> Any:
    """Return the document, perhaps with one place of it taken out or changed."""
    places: list[tuple[Any, Any]] = []
    waiting = [document]
    while waiting:
        part = waiting.pop()
        keys: list[Any] = list(part) if is_object(part) else []
        keys += range(len(part)) if is_list(part) else ()
        places += ((part, key) for key in keys)
        waiting += (part[key] for key in keys)
    if places and random.random() < 0.9:
        part, key = random.choice(places)
        if random.random() < 0.5:
            del part[key]
        else:
            part[key] = random.choice(JUNK)
    return document


# --- What stands in a schema ---


def test_a_schema_tells_what_an_attribute_is_in_english_with_the_polish_term() -> None:
    properties = schema(Tally)["properties"]

    assert properties["abstaining"]["description"] == "Wstrzymało się."
    assert "art. 25a u.s.g." in properties["excluded"]["description"]


def test_a_schema_tells_what_each_word_means() -> None:
    kind = schema(Body)["$defs"]["BodyKind"]

    assert kind["enum"][0] == "gmina_council"
    assert "gmina_council: Rada gminy" in kind["description"]


def test_a_union_is_told_apart_by_the_key_kind() -> None:
    drawn = schema(formats_of("TakenVote"))

    assert [drawn["$defs"][ref(each)]["properties"]["kind"] for each in one_of(drawn)] == [
        {"const": "vote_record"},
        {"const": "contest"},
    ]


def formats_of(name: str) -> type:
    return next(kind for kind in KINDS if kind.__name__ == name)


def ref(part: Schema) -> str:
    return str(part["$ref"]).rsplit("/", 1)[1]


def one_of(drawn: Schema) -> list[Schema]:
    found: list[Schema] = drawn["properties"]["record"]["oneOf"]
    return found


@pytest.mark.parametrize("kind", [Matter, Act, Journal])
def test_what_has_an_id_is_the_id_or_an_object(kind: type) -> None:
    known, whole = schema(kind)["anyOf"]

    assert "USG" in known["enum"] or "DU" in known["enum"] or "budget" in known["enum"]
    assert whole["properties"]["format"]["const"] == formats.label(kind)


def test_what_may_be_left_out_says_what_it_is_then() -> None:
    properties = schema(formats_of("Quorum"))["properties"]

    assert (properties["of"]["default"], properties["more_than"]["default"]) == ("seats", False)


def test_a_second_number_has_to_be_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document without a format has the first one, so one of a later form must say so."""

    def same(document: dict[str, object]) -> dict[str, object]:
        return document

    monkeypatch.setattr(formats, "_STEPS", {Term: (same,)})

    assert schema(Term)["required"] == ["format", "elected"]
    assert schema(Term)["$id"] == "urn:zmp-core:term:2"


def test_all_schemas_are_written(tmp_path: Path) -> None:
    files = write_schemas(tmp_path / "schemas")

    assert len(files) == len(KINDS) == len({file.name for file in files})
    written = json.loads((tmp_path / "schemas" / "vote-record-1.json").read_text("utf-8"))
    assert written == schema(VoteRecord)


def test_there_is_no_schema_of_other_types() -> None:
    with pytest.raises(InvalidValueError, match="one of: VoteRecord, Tally"):
        schema(int)


@pytest.mark.parametrize("code", sorted(CONTRADICTIONS))
def test_every_contradiction_has_words(code: str) -> None:
    assert "nieprawidłowa wartość" not in message(Fault(code, "", None, ""))
