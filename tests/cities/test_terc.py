"""The register TERC as a value: units, states, what changed between two of them."""

import pickle
from datetime import UTC, date, datetime
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmp_core.cities import Terc, TercChanges, TerytCode, Unit, UnitChange, UnitKind
from zmp_core.errors import InvalidRecordError, InvalidValueError, NotCoveredError

OLD, NEW = date(2024, 1, 1), date(2025, 1, 1)
DESIGNATIONS = {
    "1": "gmina miejska",
    "2": "gmina wiejska",
    "3": "gmina miejsko-wiejska",
    "4": "miasto",
    "5": "obszar wiejski",
}


def unit(code: str, name: str, designation: str | None = None) -> Unit:
    return Unit(TerytCode(code), name, designation or DESIGNATIONS[code[6]])


POMORSKIE = unit("22", "POMORSKIE", "województwo")
SLUPSKI = unit("2212", "słupski", "powiat")
VILLAGE = unit("2212062", "Kobylnica")
USTKA = unit("2212011", "Ustka")
GMINA, TOWN, AREA = (unit(f"221206{kind}", "Kobylnica") for kind in "345")
BEFORE = Terc(day=OLD, units=(POMORSKIE, SLUPSKI, USTKA, VILLAGE))
AFTER = Terc(day=NEW, units=(POMORSKIE, SLUPSKI, USTKA, GMINA, TOWN, AREA))


def change(before: Unit | None, after: Unit | None, day: date = NEW) -> UnitChange:
    return UnitChange(before=before, after=after, state_before=OLD, state_after=day)


def changes(*made: UnitChange, until: date | None = NEW) -> TercChanges:
    return TercChanges(changes=made, since=OLD, until=until)


def faults(caught: pytest.ExceptionInfo[InvalidRecordError]) -> list[tuple[str, str]]:
    return [(fault.code, fault.path) for fault in caught.value.faults]


# ------------------------------------------------------------------------------------ the state


def test_units_stand_in_the_order_of_their_codes() -> None:
    mixed = Terc(day=OLD, units=(VILLAGE, SLUPSKI, USTKA, POMORSKIE))

    assert mixed == BEFORE
    assert list(mixed) == [POMORSKIE, SLUPSKI, USTKA, VILLAGE]
    assert len(mixed) == 4
    assert hash(mixed) == hash(pickle.loads(pickle.dumps(BEFORE)))


def test_a_unit_is_found_by_its_code() -> None:
    assert AFTER.by_code("22 12 06 4") is AFTER.by_code(TerytCode("2212064")) is TOWN
    with pytest.raises(NotCoveredError, match=r"code 2212064; covered: 4 units as of 2024-01-01"):
        BEFORE.by_code("2212064")
    number: Any = 2212064
    for damaged in ("221206", number):
        with pytest.raises(InvalidValueError):
            BEFORE.by_code(damaged)


def test_units_are_told_apart_by_kind() -> None:
    assert AFTER.towns == (USTKA, TOWN)
    assert AFTER.of_kind(UnitKind.POWIAT, UnitKind.RURAL_AREA) == (SLUPSKI, AREA)
    assert [each.is_gmina for each in AFTER] == [False, False, True, True, False, False]
    assert [each.is_town for each in AFTER] == [False, False, True, False, True, False]


@pytest.mark.parametrize(
    ("code", "designation"),
    [
        ("14", "województwo"),
        ("1408", "powiat"),
        ("1461", "miasto na prawach powiatu"),
        ("1465", "miasto stołeczne, na prawach powiatu"),
        ("1465011", "gmina miejska, miasto stołeczne"),
        ("1465028", "dzielnica"),
        ("1261029", "delegatura"),
        ("1408022", "gmina jakiej jeszcze nie było"),
    ],
)
def test_a_designation_of_its_kind_or_of_none_is_kept(code: str, designation: str) -> None:
    assert unit(code, "X", designation).designation == designation


@pytest.mark.parametrize(
    ("code", "designation"),
    [("14", "powiat"), ("1461", "gmina miejska"), ("1408022", "miasto"), ("1408044", "dzielnica")],
)
def test_a_designation_of_another_kind_is_refused(code: str, designation: str) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        unit(code, "X", designation)
    assert faults(caught) == [("designates_another_kind", "/designation")]


def test_every_wrong_field_of_a_unit_is_listed() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        Unit("22", " ", "")  # type: ignore[arg-type]
    assert faults(caught) == [
        ("not_a_code", "/code"),
        ("not_a_name", "/name"),
        ("not_a_name", "/designation"),
    ]


def test_what_is_no_register_is_refused() -> None:
    stranger: Any = "2212011"
    clock: Any = datetime(2024, 1, 1, tzinfo=UTC)
    with pytest.raises(InvalidRecordError) as caught:
        Terc(day=clock, units=(USTKA, stranger, attrs.evolve(USTKA, name="Ustka 2")))
    assert faults(caught) == [
        ("not_a_day", "/day"),
        ("not_a_unit", "/units/1"),
        ("named_twice", "/units/2"),
    ]


# ---------------------------------------------------------------------------------- the changes


def test_a_village_that_becomes_a_town_changes_the_kind_of_its_gmina() -> None:
    found = BEFORE.changes_to(AFTER)

    assert list(found) == [change(VILLAGE, GMINA), change(None, TOWN), change(None, AREA)]
    assert found.of_another_kind == (change(VILLAGE, GMINA),)
    assert found.new == (change(None, TOWN), change(None, AREA))
    assert found.gone == found.renamed == ()
    assert (found.since, found.until, len(found)) == (OLD, NEW, 3)
    assert BEFORE.apply(found) == AFTER


def test_what_is_gone_and_what_is_renamed_is_told() -> None:
    other = attrs.evolve(USTKA, name="Ustka Morska")
    found = AFTER.changes_to(Terc(day=date(2026, 1, 1), units=(POMORSKIE, SLUPSKI, other)))

    assert [each.after for each in found.renamed] == [other]
    assert [each.before for each in found.gone] == [GMINA, TOWN, AREA]
    assert found.new == found.of_another_kind == ()


def test_a_unit_whose_designation_alone_changed_is_told() -> None:
    kept = unit("2212", "słupski", "powiat ziemski")
    found = BEFORE.changes_to(Terc(day=NEW, units=(POMORSKIE, kept, USTKA, VILLAGE)))

    assert list(found) == [change(SLUPSKI, kept)]
    assert found.renamed == found.of_another_kind == found.new == found.gone == ()


def test_nothing_changed_is_an_answer() -> None:
    same = attrs.evolve(BEFORE, day=NEW)

    assert len(BEFORE.changes_to(same)) == 0
    assert BEFORE.apply(BEFORE.changes_to(same)) == same
    assert BEFORE.apply(TercChanges(changes=(), since=None, until=None)) == BEFORE


def test_changes_go_forward_only() -> None:
    with pytest.raises(InvalidValueError, match="as of 2025-01-01 or later"):
        AFTER.changes_to(BEFORE)
    with pytest.raises(InvalidRecordError) as caught:
        AFTER.apply(changes(until=OLD))
    assert faults(caught) == [("older_than_the_register", "/until")]


def test_a_change_that_does_not_fit_is_refused_and_every_one_is_listed() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        BEFORE.apply(
            changes(
                change(TOWN, None),
                change(attrs.evolve(USTKA, name="Łeba"), None),
                change(None, attrs.evolve(SLUPSKI, name="inny")),
                change(VILLAGE, USTKA),
                change(None, TOWN),
            )
        )
    assert faults(caught) == [
        ("not_as_before", "/changes/0"),
        ("not_as_before", "/changes/1"),
        ("there_already", "/changes/2"),
        ("there_already", "/changes/3"),
    ]
    assert [fault.value for fault in caught.value.faults] == [None, USTKA, SLUPSKI, USTKA]


def test_units_may_exchange_their_codes_on_one_day_and_change_again_on_a_later_one() -> None:
    leba, ustka = unit("2212011", "Łeba"), unit("2212021", "Ustka")
    start = Terc(day=OLD, units=(USTKA, unit("2212021", "Łeba")))
    later = date(2026, 1, 1)
    made = changes(
        change(ustka, attrs.evolve(ustka, name="Ustka Morska"), later),  # told first, made last
        change(USTKA, ustka),
        change(unit("2212021", "Łeba"), leba),
        until=later,
    )

    assert start.apply(made) == Terc(day=later, units=(leba, unit("2212021", "Ustka Morska")))


def test_every_wrong_field_of_a_change_is_listed() -> None:
    stranger: Any = "22"
    with pytest.raises(InvalidRecordError) as caught:
        UnitChange(before=stranger, after=stranger, state_before=stranger, state_after=stranger)
    assert faults(caught) == [
        ("not_a_unit", "/before"),
        ("not_a_unit", "/after"),
        ("not_a_day", "/state_before"),
        ("not_a_day", "/state_after"),
    ]
    with pytest.raises(InvalidRecordError) as caught:
        change(None, None)
    assert faults(caught) == [("not_a_change", "")]
    with pytest.raises(InvalidRecordError) as caught:
        TercChanges(changes=(stranger,), since=stranger, until=None)
    assert faults(caught) == [("not_a_unit_change", "/changes/0"), ("not_a_day", "/since")]


def part(number: int, kind: str, name: str) -> Unit:
    return unit(f"2212{number:02}{kind}", name)


UNITS = st.builds(
    part,
    st.integers(1, 4),
    st.sampled_from("12345"),
    st.sampled_from(["Kobylnica", "Ustka"]),
)
REGISTERS = st.builds(
    Terc,
    day=st.just(OLD),
    units=st.lists(UNITS, unique_by=lambda each: each.code, max_size=12),
)


@given(REGISTERS, REGISTERS)
def test_the_changes_made_to_the_older_register_give_the_newer(older: Terc, newer: Terc) -> None:
    newer = attrs.evolve(newer, day=NEW)
    found = older.changes_to(newer)

    assert older.apply(found) == newer
    assert not any(each.before == each.after for each in found)
    assert len(found) >= abs(len(older) - len(newer))
    assert pickle.loads(pickle.dumps(found)) == found


@given(REGISTERS, REGISTERS, REGISTERS)
def test_changes_add_up(first: Terc, second: Terc, third: Terc) -> None:
    second, third = attrs.evolve(second, day=NEW), attrs.evolve(third, day=date(2026, 1, 1))
    both = TercChanges(
        changes=(*second.changes_to(third), *first.changes_to(second)),
        since=first.day,
        until=third.day,
    )

    assert first.apply(both) == third
