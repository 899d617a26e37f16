"""How fast the official file of units is read, and a town found: seconds, and against plain means.

    python tests/benchmarks/cities.py

The file is made here, to the published shape. Time is that of the processor, the median of some
rounds, so that a busy machine does not count. Nothing here is a test.
"""

import csv
import statistics
import tempfile
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from time import process_time

from zmp_core.cities import VOIVODESHIPS, read_terc, register
from zmp_core.cities.registry import Register

ROUNDS = 15
ROWS = 4360  # of a full file
COLUMNS = "WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA"
DAY = "2026-01-01"


def full_file() -> str:
    rows = []
    for each in VOIVODESHIPS:
        rows.append(f"{each.code};;;;{each.name.upper()};województwo;{DAY}")
        for powiat in range(1, 26):
            head = f"{each.code};{powiat:02}"
            rows.append(f"{head};;;powiat {powiat};powiat;{DAY}")
            for gmina in range(1, 9):
                of_gmina = f"{head};{gmina:02}"
                rows.append(f"{of_gmina};3;Gmina {gmina};gmina miejsko-wiejska;{DAY}")
                if gmina == 1:
                    rows.append(f"{of_gmina};4;Gmina 1;miasto;{DAY}")
                    rows.append(f"{of_gmina};5;Gmina 1;obszar wiejski;{DAY}")
    return "".join(f"{row}\r\n" for row in (COLUMNS, *rows[:ROWS]))


def seconds(job: Callable[[], object], times: int = 1) -> float:
    """Return the processor time of one run of the job, the median of some rounds."""
    taken = []
    for _ in range(ROUNDS):
        start = process_time()
        for _ in range(times):
            job()
        taken.append((process_time() - start) / times)
    return statistics.median(taken)


def report(what: str, ours: float, plain: float, how: str) -> None:
    print(f"| {what} | {ours * 1e3:.4f} ms | {plain * 1e3:.4f} ms | {ours / plain:.1f} | {how} |")


def main() -> None:
    text = full_file()
    towns = register()
    by_digits = {town.code.digits: town for town in towns}
    by_name: dict[str, list[object]] = {}
    for town in towns:
        by_name.setdefault(town.name.nominative.casefold(), []).append(town)
    code = towns.by_code("1261011").code
    print("| job | here | plain | ratio | what is plain |")
    print("|---|---:|---:|---:|---|")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "TERC.csv"
        file.write_text(text, "utf-8-sig", newline="")
        rows = len(read_terc(file))
        plain = seconds(
            lambda: list(csv.reader(StringIO(file.read_text("utf-8-sig")), delimiter=";"))
        )
        report(
            f"a full file of {rows} rows",
            seconds(lambda: read_terc(file)),
            plain,
            "csv.reader, no check",
        )
    report(
        "a town by its code",
        seconds(lambda: towns.by_code(code), 10_000),
        seconds(lambda: by_digits["1261011"], 10_000),
        "a dict",
    )
    report(
        "a town by its code as text",
        seconds(lambda: towns.by_code("1261011"), 10_000),
        seconds(lambda: by_digits["1261011"], 10_000),
        "a dict, no check",
    )
    report(
        "what a person types",
        seconds(lambda: towns.search("krasnymstawie"), 100),
        seconds(lambda: by_name.get("krasnystaw"), 10_000),
        "a dict of exact names",
    )
    fresh = seconds(lambda: Register(towns.day, towns.cities).search("opole"))
    report("the first search", fresh, fresh, "itself")


if __name__ == "__main__":
    main()
