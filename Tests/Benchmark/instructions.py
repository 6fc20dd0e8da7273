"""What building a request and reading a response take, in instructions of the shared library's own code: not more than
what is stored. Those of libc do not count, for it chooses functions by the processor.

usage: instructions.py [--store]        --store: as many as it takes now is what is stored
"""

from __future__ import annotations

import json
import re
import sys

from Support.callgrind import count
from Support.report import INCLUDE, LIB, ROOT, TESTS, WARNINGS, Report, output
from Tools.libraries import CORE

PARTS = {"library: cost": {"seconds": 3}}
FOLDER = TESTS / "instructions"
SOURCES = ROOT / "Tests" / "Benchmark"
PROGRAM = ["compare", "timing", "counted", "requests", "answers", "checked", "conversation", "chunks", "build_openrouter",
           "read_openrouter", "check_openrouter", "documents_openrouter"]
STORED = SOURCES / "instructions.json"
# What a count may differ by.
TOLERANCE = 0.03


def counted(report: Report) -> dict[str, int]:
    """The instructions of one call of each row."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    program = FOLDER / "counted"
    built = report.succeeds(
        ["gcc", "-std=c99", "-O2", *WARNINGS, "-D_GNU_SOURCE", "-I", INCLUDE,
         *(SOURCES / f"{name}.c" for name in PROGRAM), CORE.shared, f"-Wl,-rpath,{LIB}", "-o", program],
        "building the rows that are counted")
    if not built:
        return {}
    parts, lines, problem = count([program, "instructions"], FOLDER)
    report.expect(not problem, f"the rows under callgrind: {problem}")
    actual = {}
    for part, line in zip(parts, lines):
        row, _, calls = line.split("\t")
        if report.expect(int(calls) > 0, f"{row}: other bytes come than have to"):
            own = sum(number for name, number in part.items() if name.startswith(f"lib{CORE.name}.so"))
            actual[row] = own // int(calls)
    return actual


def swift() -> str:
    return re.search(r"Swift version (\S+)", output(["swiftc", "--version"]))[1]


def compare(report: Report, actual: dict[str, int], stored: dict) -> None:
    report.equal(list(actual), list(stored["instructions"]), "the rows, and those that are stored")
    compiled = f"Swift {swift()} now, {stored['swift']} when it was stored"
    for row, number in actual.items():
        before = stored["instructions"].get(row, 0)
        change = f"{row}: {number:,} instructions, {before:,} stored, {(number / max(before, 1) - 1):+.1%} ({compiled})"
        report.expect(number > 0 and number <= before * (1 + TOLERANCE), change)
        if number < before * (1 - TOLERANCE):
            report.skip(f"{change}: what was won is not held before make instructions has stored it")


def main() -> None:
    report = Report()
    actual = counted(report)
    if "--store" not in sys.argv:
        compare(report, actual, json.loads(STORED.read_text()))
    elif not report.failed:
        STORED.write_text(json.dumps({"swift": swift(), "instructions": actual}, indent=2) + "\n")
        print("\n".join(f"{row}: {number:,}" for row, number in actual.items()))
    report.finish()


main()
