"""The files of the register TERC as GUS publishes them (eTERYT): CSV, and both forms of XML.

Full files hold a state, files of changes what became of units since another state. Every row that
cannot be is told with its line, all at once. An XML file with a document type declaration is
refused: no published file has one, and entities can make a small file swallow the memory.

Source: GUS, "Pliki pełne - struktury" and "Pliki aktualizacyjne - struktury" (eteryt.stat.gov.pl,
read 2026-11-25).
"""

import csv
import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from io import TextIOWrapper
from itertools import islice
from os import PathLike
from pathlib import Path
from typing import BinaryIO, Final, NoReturn
from xml.parsers import expat

import attrs

from zmp_core.cities.terc import Terc, TercChanges, Unit, UnitChange
from zmp_core.cities.teryt import TerytCode
from zmp_core.errors import Fault, InvalidRecordError


@attrs.frozen(kw_only=True)
class _Form:
    """How a kind of file is written.

    Attributes:
        root: Name of the outermost element in XML.
        row: Name of the element of a row.
        columns: Names of the columns that a row has.
        optional: Names of those that it may have.
    """

    root: str
    row: str
    columns: frozenset[str]
    optional: frozenset[str] = frozenset()

    def refuses(self, columns: list[str], at: str) -> list[Fault]:
        """Return the fault of columns that are not those of such a file."""
        good = self.columns <= set(columns) <= self.columns | self.optional
        if good and len(set(columns)) == len(columns):
            return []
        expected = "these columns, each once: " + ", ".join(sorted(self.columns))
        return [Fault("not_the_columns", at, tuple(columns), expected)]


_UNIT: Final = ("WOJ", "POW", "GMI", "RODZ", "NAZWA", "NAZWA_DOD")
_BEFORE: Final = (
    *("WojPrzed", "PowPrzed", "GmiPrzed", "RodzPrzed"),
    *("NazwaPrzed", "NazwaDodatkowaPrzed"),
)
_AFTER: Final = ("WojPo", "PowPo", "GmiPo", "RodzPo", "NazwaPo", "NazwaDodatkowaPo")
_SEPARATED: Final = tuple(f"WyodrebnionoZIdentyfikatora{number}" for number in (1, 2, 3))
_MERGED: Final = tuple(f"WlaczonoDoIdentyfikatora{number}" for number in (1, 2, 3))

_FULL: Final = _Form(root="teryt", row="row", columns=frozenset((*_UNIT, "STAN_NA")))
_CHANGES: Final = _Form(
    root="zmiany",
    row="zmiana",
    columns=frozenset(("TypKorekty", *_BEFORE, "StanPrzed", *_AFTER, "StanPo")),
    optional=frozenset((*_SEPARATED, *_MERGED)),
)
# So the column was called, in XML, until about 2015.
_OLDER: Final = {"NAZDOD": "NAZWA_DOD"}

_Row = tuple[str, Mapping[str, str]]


def read_terc(path: str | PathLike[str]) -> Terc:
    """Read a full file of TERC, as published: CSV, or XML of either form.

    The file is read row by row, but every unit is kept.

    Args:
        path: The file, unpacked.

    Raises:
        InvalidRecordError: If it is no such file or any row can be none. The path of a fault is the
            line and the field, ``"/lines/17/code"``. No row is left out.
        OSError: If it cannot be read.
    """
    faults: list[Fault] = []
    units: dict[TerytCode, tuple[str, Unit]] = {}
    day: date | None = None
    for at, cells in _rows(path, _FULL, faults):
        stated = _day(cells["STAN_NA"], f"{at}/STAN_NA", faults)
        day = day or stated
        if stated is not None and stated != day:
            faults.append(
                Fault("of_another_day", f"{at}/STAN_NA", str(stated), f"{day}, as further up")
            )
        unit = _unit(tuple(cells[column] for column in _UNIT), at, faults)
        if unit is None:
            continue
        first, _ = units.setdefault(unit.code, (at, unit))
        if first != at:
            faults.append(
                Fault("named_twice", at, str(unit.code), f"each code once; it is at {first} too")
            )
    if day is None and not faults:
        faults.append(Fault("no_rows", "", None, "at least one row"))
    if faults or day is None:
        raise InvalidRecordError(tuple(faults))
    return Terc(day=day, units=tuple(unit for _, unit in units.values()))


def read_terc_changes(path: str | PathLike[str]) -> TercChanges:
    """Read a file of changes of TERC, as published: CSV or XML.

    A modified unit has after the change only what is other than before, and its code only where any
    part of the code is; the rest is taken over from before.

    Args:
        path: The file, unpacked.

    Raises:
        InvalidRecordError: If it is no such file or any row can be none; see ``read_terc``.
        OSError: If it cannot be read.
    """
    faults: list[Fault] = []
    changes = [
        change
        for at, cells in _rows(path, _CHANGES, faults)
        for change in _change(cells, at, faults)
    ]
    if faults:
        raise InvalidRecordError(tuple(faults))
    return TercChanges(
        changes=tuple(changes),
        since=min((change.state_before for change in changes), default=None),
        until=max((change.state_after for change in changes), default=None),
    )


def _change(cells: Mapping[str, str], at: str, faults: list[Fault]) -> Iterator[UnitChange]:
    """Give the change of a row, if it can be one."""
    type_ = cells["TypKorekty"]
    was = tuple(cells[column] for column in _BEFORE)
    now = tuple(cells[column] for column in _AFTER)
    found: list[Fault] = []
    if type_ not in ("D", "M", "U"):
        expected = "D (utworzenie), M (modyfikacja) or U (likwidacja)"
        found.append(Fault("not_a_change", f"{at}/TypKorekty", type_, expected))
    for strange, name, given in (("D", "before", was), ("U", "after", now)):
        if type_ == strange and any(given):
            found.append(Fault("filled_in_vain", f"{at}/{name}", given, f"nothing, with {strange}"))
    if type_ == "M":
        code = now[:4] if any(now[:4]) else was[:4]
        now = (*code, *(after or before for after, before in zip(now[4:], was[4:], strict=True)))
    before = None if found or type_ == "D" else _unit(was, f"{at}/before", found)
    after = None if found or type_ == "U" else _unit(now, f"{at}/after", found)
    state_before = _day(cells["StanPrzed"], f"{at}/StanPrzed", found)
    state_after = _day(cells["StanPo"], f"{at}/StanPo", found)
    faults.extend(found)
    if not found and state_before is not None and state_after is not None:
        yield UnitChange(
            before=before,
            after=after,
            state_before=state_before,
            state_after=state_after,
            separated_from=_filled(cells, _SEPARATED),
            merged_into=_filled(cells, _MERGED),
        )


def _filled(cells: Mapping[str, str], columns: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(filter(None, (cells.get(column) for column in columns)))


# How many digits WOJ, POW, GMI and RODZ of a voivodeship, a powiat and all else have.
_WIDTHS: Final = ((2, 0, 0, 0), (2, 2, 0, 0), (2, 2, 2, 1))


def _unit(cells: tuple[str, ...], at: str, faults: list[Fault]) -> Unit | None:
    """Return the unit of WOJ, POW, GMI, RODZ, the name and the designation, if it can be one."""
    *parts, name, designation = cells
    digits = "".join(parts)
    if tuple(map(len, parts)) in _WIDTHS:
        expected = TerytCode.why_not(digits)
    else:
        expected = "2 digits in WOJ, POW and GMI, with their zeros, 1 in RODZ; empty from the end"
    if expected is not None:
        faults.append(Fault("not_a_code", f"{at}/code", ";".join(parts), expected))
        return None
    try:
        return Unit(TerytCode(digits), name, designation)
    except InvalidRecordError as error:
        faults.extend(fault.under(at) for fault in error.faults)
        return None


_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def _day(text: str, at: str, faults: list[Fault]) -> date | None:
    """Return the day, if it can be one: ``fromisoformat`` alone would read weeks as well."""
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    faults.append(Fault("not_a_day", at, text, "a day as RRRR-MM-DD, '2026-01-01'"))
    return None


def _rows(path: str | PathLike[str], form: _Form, faults: list[Fault]) -> Iterator[_Row]:
    """Give the rows of a file, each with its place; add those that are none to the faults."""
    with Path(path).open("rb") as file:
        start = file.read(64).removeprefix(b"\xef\xbb\xbf").lstrip()
        file.seek(0)
        yield from (_xml_rows if start.startswith(b"<") else _csv_rows)(file, form, faults)


_NOT_UTF_8: Final = re.compile(r"[\udc80-\udcff]")  # what "surrogateescape" makes of such bytes


def _csv_rows(file: BinaryIO, form: _Form, faults: list[Fault]) -> Iterator[_Row]:
    with TextIOWrapper(file, encoding="utf-8-sig", errors="surrogateescape", newline="") as text:
        table = csv.reader(text, delimiter=";", strict=True)
        try:
            columns = [_OLDER.get(name, name) for head in islice(table, 1) for name in head]
            if refused := form.refuses(columns, "/lines/1"):
                raise InvalidRecordError(tuple(refused))
            for cells in filter(None, table):  # an empty line is no row
                at = f"/lines/{table.line_num}"
                if len(cells) != len(columns):
                    faults.append(Fault("not_a_row", at, tuple(cells), f"{len(columns)} cells"))
                elif _NOT_UTF_8.search(";".join(cells)):
                    faults.append(Fault("not_utf_8", at, tuple(cells), "text in UTF-8"))
                else:
                    yield at, dict(zip(columns, cells, strict=True))
        except csv.Error as error:
            faults.append(Fault("not_csv", f"/lines/{table.line_num}", None, f"CSV ({error})"))


_CHUNK: Final = 1 << 16


def _xml_rows(file: BinaryIO, form: _Form, faults: list[Fault]) -> Iterator[_Row]:
    reader = _XmlReader(form, faults)
    for chunk in iter(partial(file.read, _CHUNK), b""):
        yield from reader.feed(chunk)
    yield from reader.feed(b"")


class _XmlReader:
    """Turns XML into rows, as it comes.

    A cell is an element of its own, ``<WOJ>02</WOJ>``, or in older files
    ``<col name="WOJ">02</col>``.
    """

    def __init__(self, form: _Form, faults: list[Fault]) -> None:
        self._form = form
        self._faults = faults
        self._rows: list[_Row] = []
        self._depth = 0
        self._at = ""
        self._cells: list[tuple[str, str]] | None = None  # of the row that is open
        self._column: str | None = None  # that is open
        self._text: list[str] = []
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype
        self._parser.StartElementHandler = self._start
        self._parser.CharacterDataHandler = self._text.append
        self._parser.EndElementHandler = self._end

    def feed(self, chunk: bytes) -> Iterator[_Row]:
        """Take in the next part of the file, an empty one at its end, and give the rows in it."""
        refused: tuple[Fault, ...] = ()
        try:
            self._parser.Parse(chunk, not chunk)
        except InvalidRecordError as error:
            refused = error.faults
        except (expat.ExpatError, LookupError, ValueError) as error:  # the last two: its encoding
            at = f"/lines/{self._parser.CurrentLineNumber}"
            refused = (Fault("not_xml", at, str(error), "XML in UTF-8"),)
        yield from self._rows  # those before the place where the reading stops are looked at too
        self._rows.clear()
        if refused:
            raise InvalidRecordError((*self._faults, *refused))

    def _refuse(self, code: str, value: object, expected: str) -> NoReturn:
        at = f"/lines/{self._parser.CurrentLineNumber}"
        raise InvalidRecordError((Fault(code, at, value, expected),))

    def _refuse_doctype(
        self, name: str, _system: str | None, _public: str | None, _internal: bool
    ) -> None:
        self._refuse("document_type", name, "no document type declaration (<!DOCTYPE)")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth == 1 and tag != self._form.root:
            self._refuse("not_the_file", tag, f"<{self._form.root}> outermost")
        if tag == "catalog" and attributes.get("name") != "TERC":
            self._refuse("not_the_file", attributes.get("name"), "a catalog of the name TERC")
        if self._column is not None:
            self._refuse("not_a_row", tag, "text in a column and no further element")
        if self._cells is not None:
            self._column = attributes.get("name", tag)
        elif tag == self._form.row:
            self._at = f"/lines/{self._parser.CurrentLineNumber}"
            self._cells = []
        self._text.clear()

    def _end(self, _tag: str) -> None:
        self._depth -= 1
        if self._cells is not None and self._column is not None:
            column = _OLDER.get(self._column, self._column)
            self._cells.append((column, "".join(self._text).strip()))
            self._column = None
        elif self._cells is not None:
            refused = self._form.refuses([column for column, _ in self._cells], self._at)
            self._faults.extend(refused)
            if not refused:
                self._rows.append((self._at, dict(self._cells)))
            self._cells = None
