"""The register TERC of all units of the division of the country: a state of it, and its changes.

The files in which it is published are read by ``terc_files``.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Final

import attrs

from zmp_core.cities.teryt import TerytCode, UnitKind
from zmp_core.errors import (
    Fault,
    InvalidRecordError,
    InvalidValueError,
    NotCoveredError,
    unless_kind,
    unless_text,
)
from zmp_core.law.period import unless_day

# GUS, "Pliki pełne - struktury" (eteryt.stat.gov.pl, read 2026-11-25). A designation that is not
# here is kept as it comes.
_DESIGNATES: Final = {
    "województwo": UnitKind.VOIVODESHIP,
    "powiat": UnitKind.POWIAT,
    "miasto na prawach powiatu": UnitKind.POWIAT,
    "miasto stołeczne, na prawach powiatu": UnitKind.POWIAT,
    "gmina miejska": UnitKind.URBAN_GMINA,
    "gmina miejska, miasto stołeczne": UnitKind.URBAN_GMINA,
    "gmina wiejska": UnitKind.RURAL_GMINA,
    "gmina miejsko-wiejska": UnitKind.URBAN_RURAL_GMINA,
    "miasto": UnitKind.TOWN,
    "obszar wiejski": UnitKind.RURAL_AREA,
    "dzielnica": UnitKind.DISTRICT,
    "delegatura": UnitKind.DELEGATION,
}
_GMINAS: Final = (UnitKind.URBAN_GMINA, UnitKind.RURAL_GMINA, UnitKind.URBAN_RURAL_GMINA)
_TOWNS: Final = (UnitKind.URBAN_GMINA, UnitKind.TOWN)


@attrs.frozen
class Unit:
    """A unit of the division of the country: a voivodeship, a powiat, a gmina or a part of one.

    Attributes:
        code: Its code.
        name: Its name as published; those of voivodeships are in capitals.
        designation: What it is in Polish (NAZWA_DOD), ``"gmina miejska, miasto stołeczne"``.

    Raises:
        InvalidRecordError: If a field can be no such value, or the designation is one of another
            kind than the code.
    """

    code: TerytCode
    name: str
    designation: str

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no unit."""
        faults = [
            *unless_kind(
                self.code, TerytCode, code="not_a_code", path="/code", expected="a TerytCode"
            ),
            *unless_text(self.name, path="/name"),
            *unless_text(self.designation, path="/designation"),
        ]
        if not faults and _DESIGNATES.get(self.designation, self.kind) is not self.kind:
            expected = f"a designation of the kind {self.kind}, as {self.code} is"
            faults.append(
                Fault("designates_another_kind", "/designation", self.designation, expected)
            )
        if faults:
            raise InvalidRecordError(tuple(faults))

    @property
    def kind(self) -> UnitKind:
        """What it is, as its code tells."""
        return self.code.kind

    @property
    def is_gmina(self) -> bool:
        """Whether it is a gmina, and not a part of one nor something larger."""
        return self.kind in _GMINAS

    @property
    def is_town(self) -> bool:
        """Whether it is a town: a gmina miejska, or the town of a gmina miejsko-wiejska."""
        return self.kind in _TOWNS


@attrs.frozen(kw_only=True)
class UnitChange:
    """What became of a unit.

    Attributes:
        before: The unit as it was; ``None`` where it is new.
        after: The unit as it is; ``None`` where it is gone. It may be as it was, where a file tells
            only what was separated or merged.
        state_before: Day of the state that it changed (StanPrzed).
        state_after: Day of the state that it made (StanPo).
        separated_from: Codes of units out of which it was made, as the file writes them.
        merged_into: Codes of units into which it went, as the file writes them.

    Raises:
        InvalidRecordError: If a field can be no such value, or nothing was and nothing is.
    """

    before: Unit | None
    after: Unit | None
    state_before: date
    state_after: date
    separated_from: tuple[str, ...] = ()
    merged_into: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse what is no change."""
        faults = [
            fault
            for name in ("before", "after")
            for fault in unless_kind(
                getattr(self, name),
                Unit | None,
                code="not_a_unit",
                path=f"/{name}",
                expected="a Unit or None",
            )
        ]
        for name in ("state_before", "state_after"):
            faults += unless_day(getattr(self, name), path=f"/{name}", expected="a datetime.date")
        if self.before is None and self.after is None:
            faults.append(Fault("not_a_change", "", None, "a unit before, after, or both"))
        if faults:
            raise InvalidRecordError(tuple(faults))

    @property
    def is_new(self) -> bool:
        """Whether there was no such unit before (D, utworzenie)."""
        return self.before is None

    @property
    def is_gone(self) -> bool:
        """Whether there is no such unit any more (U, likwidacja)."""
        return self.after is None

    @property
    def is_renamed(self) -> bool:
        """Whether the unit has got another name."""
        if self.before is None or self.after is None:
            return False
        return self.before.name != self.after.name

    @property
    def changes_kind(self) -> bool:
        """Whether the unit has become one of another kind, as when its village becomes a town."""
        if self.before is None or self.after is None:
            return False
        return self.before.kind is not self.after.kind


@attrs.frozen(kw_only=True)
class TercChanges:
    """What changed between two states of the register.

    Attributes:
        changes: The changes; of a file, in its order.
        since: Day of the state before all of them; ``None`` where a file without changes does not
            say.
        until: Day of the state after all of them.

    Raises:
        InvalidRecordError: If a field can be no such value.
    """

    changes: tuple[UnitChange, ...]
    since: date | None
    until: date | None

    def __attrs_post_init__(self) -> None:
        """Refuse what are no changes."""
        faults = [
            fault
            for number, change in enumerate(self.changes)
            for fault in unless_kind(
                change,
                UnitChange,
                code="not_a_unit_change",
                path=f"/changes/{number}",
                expected="a UnitChange",
            )
        ]
        for name in ("since", "until"):
            if (day := getattr(self, name)) is not None:
                faults += unless_day(day, path=f"/{name}", expected="a datetime.date or None")
        if faults:
            raise InvalidRecordError(tuple(faults))

    @property
    def new(self) -> tuple[UnitChange, ...]:
        """The units that were not there before."""
        return tuple(change for change in self.changes if change.is_new)

    @property
    def gone(self) -> tuple[UnitChange, ...]:
        """The units that are not there any more."""
        return tuple(change for change in self.changes if change.is_gone)

    @property
    def renamed(self) -> tuple[UnitChange, ...]:
        """The units that have got another name."""
        return tuple(change for change in self.changes if change.is_renamed)

    @property
    def of_another_kind(self) -> tuple[UnitChange, ...]:
        """The units that have become ones of another kind."""
        return tuple(change for change in self.changes if change.changes_kind)

    def __len__(self) -> int:
        """Return how many changes there are."""
        return len(self.changes)

    def __iter__(self) -> Iterator[UnitChange]:
        """Give the changes in order."""
        return iter(self.changes)


def _in_order(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Return the units by code; what is no unit stays where it is, to be refused."""
    units = tuple(units)
    known = all(isinstance(unit, Unit) for unit in units)
    return tuple(sorted(units, key=lambda unit: unit.code.digits)) if known else units


@attrs.frozen(kw_only=True)
class Terc:
    """The register of units as of a day (TERC, System identyfikatorów i nazw).

    Attributes:
        day: The day of the state (STAN_NA).
        units: All units, in the order of their codes.

    Raises:
        InvalidRecordError: If a field can be no such value or a code stands twice.
    """

    day: date
    units: tuple[Unit, ...] = attrs.field(converter=_in_order)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no register."""
        faults = unless_day(self.day, path="/day", expected="a datetime.date")
        seen: set[TerytCode] = set()
        for number, unit in enumerate(self.units):
            path = f"/units/{number}"
            strange = unless_kind(unit, Unit, code="not_a_unit", path=path, expected="a Unit")
            faults += strange
            if strange:
                continue
            if unit.code in seen:
                faults.append(Fault("named_twice", path, str(unit.code), "each code once"))
            seen.add(unit.code)
        if faults:
            raise InvalidRecordError(tuple(faults))

    def by_code(self, code: TerytCode | str) -> Unit:
        """Return the unit of a code.

        Args:
            code: The code; a text is read by ``TerytCode.parse``.

        Raises:
            InvalidValueError: If a text is no code.
            NotCoveredError: If the register has no such unit.
        """
        if not isinstance(code, TerytCode):
            code = TerytCode.parse(code)
        try:
            return self._by_code[code]
        except KeyError:
            covered = f"{len(self)} units as of {self.day}"
            raise NotCoveredError(f"code {code}", covered) from None

    def of_kind(self, *kinds: UnitKind) -> tuple[Unit, ...]:
        """Return the units of these kinds, in the order of their codes."""
        return tuple(unit for unit in self.units if unit.kind in kinds)

    @property
    def towns(self) -> tuple[Unit, ...]:
        """The towns: of kind 1 and of kind 4."""
        return self.of_kind(*_TOWNS)

    def changes_to(self, newer: "Terc") -> TercChanges:
        """Return what changed between this register and a newer one.

        Two gminas of one number and of different kinds are one gmina that changed its kind; its
        town and its rural area are new, or gone.

        Raises:
            InvalidValueError: If the other register is older.
        """
        if newer.day < self.day:
            raise InvalidValueError(newer.day, f"a register as of {self.day} or later")
        before = self._by_code
        after = {unit.code: unit for unit in newer}
        new = {code: unit for code, unit in after.items() if code not in before}
        gminas = {unit.code.number: unit for unit in new.values() if unit.is_gmina}
        found: list[tuple[Unit | None, Unit | None]] = []
        for code, was in before.items():
            now = after.get(code)
            if now is None and was.is_gmina:
                now = gminas.pop(code.number, None)
            if now is not None:
                new.pop(now.code, None)
            if now != was:
                found.append((was, now))
        found.extend((None, unit) for unit in new.values())
        found.sort(key=_place)
        return TercChanges(
            changes=tuple(
                UnitChange(before=was, after=now, state_before=self.day, state_after=newer.day)
                for was, now in found
            ),
            since=self.day,
            until=newer.day,
        )

    def apply(self, changes: TercChanges) -> "Terc":
        """Return the register with the changes made: the state of the day after them.

        Changes of one day are made at once, so units may exchange their codes.

        Raises:
            InvalidRecordError: If a unit is not as it was before its change, a new one is there
                already, or the changes end before the day of this register.
        """
        units = dict(self._by_code)
        faults: list[Fault] = []
        if changes.until is not None and changes.until < self.day:
            faults.append(
                Fault("older_than_the_register", "/until", changes.until, f"{self.day} or later")
            )
        numbered = sorted(enumerate(changes), key=_state_after)
        for _, same_day in groupby(numbered, key=_state_after):
            made: list[tuple[int, Unit]] = []
            for number, change in same_day:
                was, now = change.before, change.after
                there = None if was is None else units.get(was.code)
                if there != was:
                    faults.append(Fault("not_as_before", f"/changes/{number}", there, f"{was}"))
                    continue
                if was is not None:
                    del units[was.code]
                if now is not None:
                    made.append((number, now))
            for number, now in made:
                if now.code in units:
                    there = units[now.code]
                    faults.append(
                        Fault("there_already", f"/changes/{number}", there, f"no {now.code} yet")
                    )
                units[now.code] = now
        if faults:
            raise InvalidRecordError(tuple(faults))
        return Terc(day=changes.until or self.day, units=tuple(units.values()))

    def __len__(self) -> int:
        """Return how many units there are."""
        return len(self.units)

    def __iter__(self) -> Iterator[Unit]:
        """Give the units in the order of their codes."""
        return iter(self.units)

    @cached_property
    def _by_code(self) -> Mapping[TerytCode, Unit]:
        return {unit.code: unit for unit in self.units}


def _place(pair: tuple[Unit | None, Unit | None]) -> str:
    return next(unit.code.digits for unit in pair if unit is not None)


def _state_after(numbered: tuple[int, UnitChange]) -> date:
    return numbered[1].state_after
