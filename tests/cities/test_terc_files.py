"""The files of TERC: each published form is read, and no bad row is lost."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zmp_core.cities import (
    VOIVODESHIPS,
    Terc,
    TerytCode,
    Unit,
    UnitChange,
    read_terc,
    read_terc_changes,
)
from zmp_core.errors import InvalidRecordError

Row = Sequence[str]
Writer = Callable[[Iterable[Row]], bytes]

FULL = ("WOJ", "POW", "GMI", "RODZ", "NAZWA", "NAZWA_DOD", "STAN_NA")
OLDER = (*FULL[:5], "NAZDOD", "STAN_NA")
SIDES = ("Woj", "Pow", "Gmi", "Rodz", "Nazwa", "NazwaDodatkowa", "Stan")
CHANGES = ("TypKorekty", *(f"{each}Przed" for each in SIDES), *(f"{each}Po" for each in SIDES))
IDENTIFIERS = (
    *(f"WyodrebnionoZIdentyfikatora{number}" for number in (1, 2, 3)),
    *(f"WlaczonoDoIdentyfikatora{number}" for number in (1, 2, 3)),
)

# The rows of the units are as GUS has published them; the state of a day is made up of them.
DAY = "2026-01-01"
ROWS: list[Row] = [
    ("02", "", "", "", "DOLNOŚLĄSKIE", "województwo", DAY),
    ("02", "01", "", "", "bolesławiecki", "powiat", DAY),
    ("02", "01", "01", "1", "Bolesławiec", "gmina miejska", DAY),
    ("02", "01", "02", "2", "Bolesławiec", "gmina wiejska", DAY),
    ("02", "01", "04", "3", "Nowogrodziec", "gmina miejsko-wiejska", DAY),
    ("02", "01", "04", "4", "Nowogrodziec", "miasto", DAY),
    ("02", "01", "04", "5", "Nowogrodziec", "obszar wiejski", DAY),
    ("14", "", "", "", "MAZOWIECKIE", "województwo", DAY),
    ("14", "65", "", "", "Warszawa", "miasto stołeczne, na prawach powiatu", DAY),
    ("14", "65", "01", "1", "Warszawa", "gmina miejska, miasto stołeczne", DAY),
    ("14", "65", "02", "8", "Bemowo", "dzielnica", DAY),
]


def csv_file(rows: Iterable[Row], columns: Row = FULL) -> bytes:
    """Return the rows as eTERYT writes CSV: a byte order mark, semicolons, CRLF."""
    lines = (";".join(cells) for cells in (columns, *rows))
    return b"\xef\xbb\xbf" + "".join(f"{line}\r\n" for line in lines).encode()


def xml_file(rows: Iterable[Row], columns: Row = FULL, catalog: str = "TERC") -> bytes:
    """Return the rows as eTERYT writes XML."""
    body = "".join(f"    <row>{_cells(columns, cells)}\n    </row>\n" for cells in rows)
    head = f'<catalog name="{catalog}" type="ALL" date="{DAY}">'
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<teryt>\n  {head}\n{body}  </catalog>\n</teryt>'
    ).encode()


def older_xml_file(rows: Iterable[Row]) -> bytes:
    """Return the rows as GUS wrote XML until about 2015."""
    body = "".join(
        " <row>\n"
        + "".join(
            f'  <col name="{name}">{escape(cell)}</col>\n' if cell else f'  <col name="{name}"/>\n'
            for name, cell in zip(OLDER, cells, strict=True)
        )
        + " </row>\n"
        for cells in rows
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<teryt>\n'
        f'<catalog name="TERC" type="all" date="{DAY}">\n{body}</catalog>\n</teryt>\n'
    ).encode()


def changes_xml(rows: Iterable[Row], columns: Row = (*CHANGES, *IDENTIFIERS)) -> bytes:
    """Return the rows as eTERYT writes changes; an empty cell has a line break in it."""
    body = "".join(f"  <zmiana>{_cells(columns, cells)}\n  </zmiana>\n" for cells in rows)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<zmiany>\n{body}</zmiany>'.encode()


def _cells(columns: Row, cells: Row) -> str:
    """Return the elements of a row; cells may be left out at its end."""
    padded = (*cells, *("" for _ in columns[len(cells) :]))
    return "".join(
        f"\n      <{name}>{escape(cell) or chr(10)}</{name}>"
        for name, cell in zip(columns, padded, strict=True)
    )


WRITERS = [csv_file, xml_file, older_xml_file]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "TERC_Urzedowy_2026-01-01"


def read(file: Path, content: bytes) -> Terc:
    file.write_bytes(content)
    return read_terc(file)


def faults_of(file: Path, content: bytes, of: Callable[[Path], object] = read_terc) -> list[str]:
    file.write_bytes(content)
    with pytest.raises(InvalidRecordError) as caught:
        of(file)
    return [f"{fault.code} {fault.path}" for fault in caught.value.faults]


def with_row(number: int, row: Row) -> list[Row]:
    return [*ROWS[:number], row, *ROWS[number + 1 :]]


# ---------------------------------------------------------------------------------- full files


@pytest.mark.parametrize("write", WRITERS)
def test_every_published_form_gives_the_same_register(file: Path, write: Writer) -> None:
    terc = read(file, write(ROWS))

    assert terc.day == date(2026, 1, 1)
    assert [(str(each.code), each.name, each.designation) for each in terc] == [
        ("".join(row[:4]), row[4], row[5]) for row in ROWS
    ]
    assert [each.name for each in terc.towns] == ["Bolesławiec", "Nowogrodziec", "Warszawa"]
    assert read_terc(str(file)) == terc


def test_a_file_without_the_mark_or_with_other_line_ends_is_the_same(file: Path) -> None:
    content = csv_file(ROWS)
    terc = read(file, content)

    assert read(file, content.removeprefix(b"\xef\xbb\xbf")) == terc
    assert read(file, content.replace(b"\r\n", b"\n") + b"\n\n") == terc
    assert read(file, content.replace(b"NAZWA_DOD", b"NAZDOD")) == terc
    assert read(file, xml_file(ROWS).replace(b"<?xml", b"\xef\xbb\xbf<?xml")) == terc


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        pytest.param(("2", "1", "4", "5", "N", "obszar wiejski", DAY), "not_a_code", id="zeros"),
        pytest.param(("02", "", "04", "5", "N", "obszar wiejski", DAY), "not_a_code", id="a gap"),
        pytest.param(("02", "", "01", "", "N", "powiat", DAY), "not_a_code", id="a shifted cell"),
        pytest.param(("02", "01", "04", "", "N", "miasto", DAY), "not_a_code", id="no kind"),
        pytest.param(("34", "01", "04", "5", "N", "miasto", DAY), "not_a_code", id="no such"),
        pytest.param(("", "", "", "", "N", "miasto", DAY), "not_a_code", id="nothing"),
        pytest.param(("02", "01", "04", "5", "", "obszar wiejski", DAY), "not_a_name", id="name"),
        pytest.param(
            ("02", "01", "04", "5", "N", "miasto", DAY), "designates_another_kind", id="another"
        ),
        pytest.param(ROWS[2], "named_twice", id="twice"),
        pytest.param((*ROWS[6][:6], "2025-01-01"), "of_another_day", id="of another day"),
        pytest.param((*ROWS[6][:6], "2026-W01-1"), "not_a_day", id="a week"),
        pytest.param((*ROWS[6][:6], "2026-02-30"), "not_a_day", id="no such day"),
        pytest.param((*ROWS[6][:6], ""), "not_a_day", id="no day"),
    ],
)
@pytest.mark.parametrize("write", WRITERS)
def test_a_bad_row_is_told_with_its_place(file: Path, write: Writer, row: Row, fault: str) -> None:
    (found,) = faults_of(file, write(with_row(6, row)))
    code, path = found.split()
    line = int(path.split("/")[2])

    assert code == fault
    # The row, or its opening tag, is in that line.
    lines = file.read_bytes().decode().splitlines()
    assert lines[line - 1].strip("\ufeff ") in (";".join(row), "<row>")
    assert line == 8 or "\n".join(lines[:line]).count("<row>") == 7


@pytest.mark.parametrize("write", WRITERS)
def test_every_bad_row_is_told_at_once(file: Path, write: Writer) -> None:
    rows = [("x", *row[1:]) if number % 2 else row for number, row in enumerate(ROWS)]

    assert len(faults_of(file, write(rows))) == 5


def test_a_first_row_without_a_day_does_not_hide_the_others(file: Path) -> None:
    rows = [(*ROWS[0][:6], "dziś"), *ROWS[1:5], (*ROWS[5][:6], "2025-01-01")]

    assert faults_of(file, csv_file(rows)) == [
        "not_a_day /lines/2/STAN_NA",
        "of_another_day /lines/7/STAN_NA",
    ]


@pytest.mark.parametrize(
    ("content", "faults"),
    [
        pytest.param(b"", ["not_the_columns /lines/1"], id="empty"),
        pytest.param(csv_file([]), ["no_rows "], id="no rows"),
        pytest.param(xml_file([]), ["no_rows "], id="no rows in XML"),
        pytest.param(csv_file(ROWS).replace(b";", b","), ["not_the_columns /lines/1"], id="commas"),
        pytest.param(
            csv_file(ROWS, (*FULL[:5], "NAZWA", "STAN_NA")),
            ["not_the_columns /lines/1"],
            id="a column twice",
        ),
        pytest.param(
            csv_file([("", *row) for row in ROWS], ("TERYT", *FULL)),
            ["not_the_columns /lines/1"],
            id="a strange column",
        ),
        pytest.param(
            csv_file([*ROWS, ROWS[0][:6], (*ROWS[0], "")]),
            ["not_a_row /lines/13", "not_a_row /lines/14"],
            id="a cell too few, a cell too many",
        ),
        pytest.param(
            csv_file(ROWS).replace(b"Nowogrodziec", "Nowogród".encode("cp1250")),
            ["not_utf_8 /lines/6", "not_utf_8 /lines/7", "not_utf_8 /lines/8"],
            id="another encoding",
        ),
        pytest.param(
            csv_file(ROWS).replace(b"Bemowo", b'"Bemowo" x'), ["not_csv /lines/12"], id="quotes"
        ),
        pytest.param(
            csv_file(ROWS).decode().encode("utf-16"), ["not_the_columns /lines/1"], id="UTF-16"
        ),
        pytest.param(xml_file(ROWS)[:-20], ["not_xml /lines/113"], id="cut short"),
        pytest.param(
            xml_file(ROWS).replace(b"utf-8", b"xyz"), ["not_xml /lines/1"], id="no such encoding"
        ),
        pytest.param(
            xml_file(ROWS).replace(b"utf-8", b"big5"), ["not_xml /lines/1"], id="one not readable"
        ),
        pytest.param(xml_file(ROWS, catalog="SIMC"), ["not_the_file /lines/3"], id="SIMC"),
        pytest.param(
            xml_file(ROWS).replace(b"teryt>", b"data>"), ["not_the_file /lines/2"], id="root"
        ),
        pytest.param(changes_xml([]), ["not_the_file /lines/2"], id="a file of changes"),
        pytest.param(
            xml_file(ROWS[:1]).replace(b"DOLNO", b"<b>DOLNO</b>"),
            ["not_a_row /lines/12"],
            id="deep",
        ),
        pytest.param(
            xml_file(ROWS[:1], (*FULL[:5], "NAZWA_DODATKOWA", "STAN_NA")),
            ["not_the_columns /lines/4"],
            id="a strange element",
        ),
        pytest.param(
            xml_file(ROWS[:1], (*FULL[:6], "NAZWA")), ["not_the_columns /lines/4"], id="twice"
        ),
    ],
)
def test_what_is_no_such_file_is_refused(file: Path, content: bytes, faults: list[str]) -> None:
    assert faults_of(file, content) == faults


def test_what_stops_the_reading_does_not_hide_what_was_found_before(file: Path) -> None:
    rows = with_row(3, ("x", *ROWS[3][1:]))

    assert faults_of(file, csv_file(rows).replace(b"Bemowo", b'"Bemowo" x')) == [
        "not_a_code /lines/5/code",
        "not_csv /lines/12",
    ]
    assert faults_of(file, xml_file(rows)[:-20]) == [
        "not_a_code /lines/36/code",
        "not_xml /lines/113",
    ]


BOMB = """<?xml version="1.0"?>
<!DOCTYPE teryt [
  <!ENTITY a "aaaaaaaaaa">
  <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
]>
<teryt><catalog name="TERC"><row><WOJ>&b;</WOJ></row></catalog></teryt>"""


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(BOMB, id="entities"),
        pytest.param('<!DOCTYPE teryt SYSTEM "file:///etc/passwd"><teryt/>', id="a file"),
    ],
)
@pytest.mark.parametrize("of", [read_terc, read_terc_changes])
def test_a_document_type_is_refused_before_an_entity_is_read(
    file: Path, content: str, of: Callable[[Path], object]
) -> None:
    (found,) = faults_of(file, content.encode(), of)

    assert found.startswith("document_type /lines/")


def test_a_file_that_is_not_there_is_the_error_of_the_system(file: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_terc(file)


def full_country() -> list[Row]:
    """Return as many rows as a full file has, of the published shape."""
    rows: list[Row] = []
    for each in VOIVODESHIPS:
        rows.append((each.code, "", "", "", each.name.upper(), "województwo", DAY))
        for powiat in range(1, 26):
            code = f"{powiat:02}"
            rows.append((each.code, code, "", "", f"powiat {powiat}", "powiat", DAY))
            for gmina in range(1, 9):
                head = (each.code, code, f"{gmina:02}")
                rows.append((*head, "3", f"Gmina {gmina}", "gmina miejsko-wiejska", DAY))
                if gmina == 1:
                    rows.append((*head, "4", "Gmina 1", "miasto", DAY))
                    rows.append((*head, "5", "Gmina 1", "obszar wiejski", DAY))
    return rows


@pytest.mark.parametrize("write", WRITERS)
def test_a_file_of_full_size_is_read_whole(file: Path, write: Writer) -> None:
    rows = full_country()[:4360]

    assert len(read(file, write(rows))) == len(rows) == 4360


NAMES = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12
).filter(lambda name: name.strip() and ";" not in name and '"' not in name)


def village(woj: str, number: int, name: str) -> Unit:
    return Unit(TerytCode(f"{woj}01{number:02}2"), name, "gmina wiejska")


UNITS = st.builds(
    village,
    st.sampled_from([each.code for each in VOIVODESHIPS]),
    st.integers(1, 99),
    NAMES,
)


@given(
    units=st.lists(UNITS, unique_by=lambda each: each.code, min_size=1, max_size=8),
    write=st.sampled_from(WRITERS),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_is_read_again(file: Path, units: list[Unit], write: Writer) -> None:
    rows = [(*each.code.spaced.split(), each.name, each.designation, DAY) for each in units]

    assert read(file, write(rows)) == Terc(day=date(2026, 1, 1), units=tuple(units))


@given(
    content=st.binary(max_size=60),
    start=st.sampled_from([b"", b"<", csv_file(ROWS[:2]), xml_file(ROWS[:2])[:-40]]),
    of=st.sampled_from([read_terc, read_terc_changes]),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_file_holds_it_is_read_or_refused(
    file: Path, content: bytes, start: bytes, of: Callable[[Path], object]
) -> None:
    file.write_bytes(start + content)
    with suppress(InvalidRecordError):  # any other exception fails
        of(file)


# --------------------------------------------------------------------------- files of changes

NOTHING = ("", "", "", "", "", "")
VILLAGE = ("22", "12", "06", "2", "Kobylnica", "gmina wiejska")
STATES = ("2024-01-01", "2025-01-01")


def modified(before: Row, after: Row, *identifiers: str, states: Row = STATES) -> Row:
    return ("M", *before, states[0], *after, states[1], *identifiers)


BECAME_TOWN: list[Row] = [
    # The code is given whole where its kind changes; the name stays, so it is not given.
    modified(VILLAGE, ("22", "12", "06", "3", "", "gmina miejsko-wiejska")),
    ("D", *NOTHING, STATES[0], "22", "12", "06", "4", "Kobylnica", "miasto", STATES[1]),
    ("D", *NOTHING, STATES[0], "22", "12", "06", "5", "Kobylnica", "obszar wiejski", STATES[1]),
]


def unit(row: Row) -> Unit:
    return Unit(TerytCode("".join(row[:4])), row[4], row[5])


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(changes_xml(BECAME_TOWN), id="XML"),
        pytest.param(changes_xml(BECAME_TOWN, CHANGES), id="XML without identifiers"),
        pytest.param(csv_file(BECAME_TOWN, CHANGES), id="CSV"),
    ],
)
def test_changes_are_read_and_bring_the_register_forward(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    changes = read_terc_changes(file)
    older = Terc(day=date(2024, 1, 1), units=(unit(VILLAGE),))
    newer = older.apply(changes)

    assert (changes.since, changes.until) == (date(2024, 1, 1), date(2025, 1, 1))
    assert newer.day == date(2025, 1, 1)
    assert [(str(each.code), each.name, each.designation) for each in newer] == [
        ("2212063", "Kobylnica", "gmina miejsko-wiejska"),
        ("2212064", "Kobylnica", "miasto"),
        ("2212065", "Kobylnica", "obszar wiejski"),
    ]
    assert older.changes_to(newer) == changes


def test_a_name_alone_is_changed_and_the_rest_taken_over(file: Path) -> None:
    file.write_bytes(changes_xml([modified(VILLAGE, ("", "", "", "", "Kobylnica Nowa", ""))]))
    (change,) = read_terc_changes(file)

    assert change.is_renamed
    assert change.after == unit((*VILLAGE[:4], "Kobylnica Nowa", VILLAGE[5]))


def test_a_unit_that_is_gone_tells_where_it_went(file: Path) -> None:
    row = ("U", *VILLAGE, STATES[0], *NOTHING, STATES[1], "", "2212072", "", "2212011", "", "")
    file.write_bytes(changes_xml([row]))
    (change,) = read_terc_changes(file)

    assert change == UnitChange(
        before=unit(VILLAGE),
        after=None,
        state_before=date(2024, 1, 1),
        state_after=date(2025, 1, 1),
        separated_from=("2212072",),
        merged_into=("2212011",),
    )
    assert change.is_gone


def test_changes_of_several_years_span_from_the_first_to_the_last(file: Path) -> None:
    later = modified(
        (*VILLAGE[:3], "3", "Kobylnica", "gmina miejsko-wiejska"),
        ("", "", "", "", "Nowa", ""),
        states=("2025-01-01", "2026-01-01"),
    )
    file.write_bytes(changes_xml([later, *BECAME_TOWN]))
    changes = read_terc_changes(file)
    newer = Terc(day=date(2024, 1, 1), units=(unit(VILLAGE),)).apply(changes)

    assert (changes.since, changes.until) == (date(2024, 1, 1), date(2026, 1, 1))
    assert newer.by_code("2212063").name == "Nowa"


def test_a_file_without_changes_is_no_fault(file: Path) -> None:
    file.write_bytes(changes_xml([]))
    changes = read_terc_changes(file)

    assert (len(changes), changes.since, changes.until) == (0, None, None)


@pytest.mark.parametrize(
    ("row", "faults"),
    [
        pytest.param(("Z", *BECAME_TOWN[0][1:]), ["TypKorekty"], id="a type of SIMC"),
        pytest.param(("", *BECAME_TOWN[0][1:]), ["TypKorekty"], id="no type"),
        pytest.param(("D", *BECAME_TOWN[0][1:]), ["before"], id="new, and there before"),
        pytest.param(("U", *BECAME_TOWN[0][1:]), ["after"], id="gone, and there after"),
        pytest.param(("U", *BECAME_TOWN[1][1:]), ["after"], id="gone, and only there after"),
        pytest.param(("M", *BECAME_TOWN[1][1:]), ["before/code"], id="modified out of nothing"),
        pytest.param(modified(VILLAGE, ("", "", "", "3", "", "")), ["after/code"], id="a digit"),
        pytest.param(
            modified(VILLAGE, ("", "", "", "", "N", ""), states=("", "1.01.2025")),
            ["StanPrzed", "StanPo"],
            id="no days",
        ),
        pytest.param(
            modified((*VILLAGE[:4], "", ""), (*VILLAGE[:3], "3", "", "")),
            ["before/name", "before/designation"],
            id="no names",
        ),
        pytest.param(("D", *NOTHING, STATES[0], *NOTHING, STATES[1]), ["after/code"], id="empty"),
    ],
)
def test_a_change_that_cannot_be_is_told_with_its_place(
    file: Path, row: Row, faults: list[str]
) -> None:
    found = faults_of(file, csv_file([*BECAME_TOWN, row], CHANGES), read_terc_changes)

    assert [each.split()[1] for each in found] == [f"/lines/5/{each}" for each in faults]


def test_changes_of_villages_are_not_changes_of_units(file: Path) -> None:
    columns = ("TypKorekty", "Identyfikator", *CHANGES[1:])
    rows = [(row[0], "0746102", *row[1:]) for row in BECAME_TOWN]

    assert faults_of(file, csv_file(rows, columns), read_terc_changes) == [
        "not_the_columns /lines/1"
    ]
    assert len(faults_of(file, changes_xml(rows, columns), read_terc_changes)) == 3
