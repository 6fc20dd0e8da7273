"""Every function has unwind tables. Those of a shared library are shared by up to 16 functions each (link.sh); they say of
each function what its separate table in the object says."""

from __future__ import annotations

import re
from pathlib import Path

from Support.report import Report, output
from Tools.libraries import LIBRARIES, SHIPPED, Library

PARTS = {"library: unwind tables": {"seconds": 3}}

# Where the caller's frame is, and where the registers are that were saved: a row of a table.
Row = tuple[tuple[str, str], ...]
AT_START: Row = (("CFA", "rsp+8"), ("ra", "c-8"))


def tables(file: Path) -> list[list[tuple[int, Row]]]:
    """The rows of each table, with their addresses."""
    found: list[list[tuple[int, Row]]] = []
    columns: list[str] = []
    for line in output(["readelf", "--debug-dump=frames-interp", file]).splitlines():
        words = line.split()
        if " FDE " in line:
            found.append([])
        elif words[:1] == ["LOC"]:
            columns = words[1:]
        elif found and len(words) == len(columns) + 1 and re.fullmatch("[0-9a-f]{16}", words[0]):
            row = tuple((name, place) for name, place in zip(columns, words[1:]) if place != "u")
            found[-1].append((int(words[0], 16), row))
    return found


def changes(rows: list[Row]) -> list[Row]:
    """Without rows that say the same as the one before."""
    return [row for i, row in enumerate(rows) if i == 0 or row != rows[i - 1]]


def functions(file: Path) -> list[tuple[int, str]]:
    """Their addresses and names, in that order."""
    found = re.findall(r"^([0-9a-f]{16}) [tT] (\S+)", output(["nm", "-n", file]), re.MULTILINE)
    return [(int(address, 16), name) for address, name in found]


def check(report: Report, library: Library) -> None:
    separate = [changes([row for _, row in table] or [AT_START]) for table in tables(SHIPPED / f"{library.name}.o")]
    shared = library.unstripped[0]
    names = functions(shared)
    report.expect(len(names) > 200, f"{shared.name}: {len(names)} functions")
    report.equal(len(separate), len(names), f"tables of {library.name}.o, one for each function of {shared.name}")
    rows = [row for table in tables(shared) for row in table]
    ends = [address for address, _ in names[1:]] + [1 << 64]
    for (start, name), end, expected in zip(names, ends, separate):
        own = [row for address, row in rows if start <= address < end]
        first = [address for address, _ in rows if start <= address < end][:1]
        report.expect(first == [start] and changes(own) == expected, f"{shared.name}: {name}: {own}, in the object {expected}")
    # Those that its users' linkers may remove, each with its table.
    count, own_tables = len(functions(library.static)), output(["readelf", "--debug-dump=frames", library.static]).count(" FDE ")
    report.expect(own_tables >= count, f"{library.static.name}: {count} functions, {own_tables} unwind tables")
    report.expect("GNU_EH_FRAME" in output(["readelf", "-lW", library.shared]), f"{library.shared.name}: no table to search")


def main() -> None:
    report = Report()
    for library in LIBRARIES:
        check(report, library)
    report.finish()


main()
