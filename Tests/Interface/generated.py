"""Writes C that calls every function of the headers, links it with the libraries, static and shared, and runs it.

usage: generated.py nulls | buffers | values | aliases | memory
"""

import importlib
import sys
from pathlib import Path

from calls.samples import NoSample
from Support.links import LINKS
from Support.report import COVERAGE, INCLUDE, STATUS_LOGS, TESTS, VALGRIND, WARNINGS, Report
from Tools import interface

PARTS = {
    "calls: values": {"seconds": 15, "arguments": ["values"]},
    "calls: NULL": {"seconds": 20, "arguments": ["nulls"]},
    "calls: own texts": {"seconds": 15, "arguments": ["aliases"]},
    "calls: buffers": {"seconds": 10, "arguments": ["buffers"]},
    "calls: no memory": {"seconds": 40, "arguments": ["memory"]},
}
FOLDER = TESTS / "generated"
# 64 KB, for the program with all its calls.
LITTLE_STACK = ["prlimit", "--stack=65536:65536"]
CALLS = Path(__file__).parent / "calls"
FLAGS = ["-std=c99", "-D_GNU_SOURCE", "-g", "-O0", *WARNINGS, "-Wno-overlength-strings", "-I", INCLUDE, "-I", CALLS]


def main() -> None:
    name = sys.argv[1]
    report = Report()
    FOLDER.mkdir(parents=True, exist_ok=True)
    STATUS_LOGS.mkdir(parents=True, exist_ok=True)
    source = FOLDER / f"{name}.c"
    try:
        source.write_text(importlib.import_module(f"calls.{name}").write(interface.read()))
    except NoSample as missing:
        report.fail(str(missing))
        report.finish()
    if report.succeeds(["gcc", *FLAGS, "-c", source, "-o", source.with_suffix(".o")], f"compiling {source.name}"):
        for kind, libraries in LINKS.items():
            run_with(report, name, kind, libraries)
    report.finish()


def run_with(report: Report, name: str, kind: str, libraries: list) -> None:
    program = FOLDER / f"{name}-{kind}"
    if not report.succeeds(["gcc", FOLDER / f"{name}.o", *libraries, "-lm", "-o", program], f"linking {program.name}"):
        return
    # Not where the person who runs the tests has a key.
    folder = {"XDG_CONFIG_HOME": str(FOLDER / f"{program.name}-config")}
    report.add_program([*LITTLE_STACK, program], program.name,
                       env={"STATUS_LOG": str(STATUS_LOGS / f"{program.name}.log"), **folder})
    # A program with its own allocator has its own leak check. Both kinds have the same object in them: valgrind
    # looks at it once, in the library that most programs load.
    if name != "memory" and kind == "so" and not COVERAGE:
        report.add_program([*VALGRIND, program], f"{program.name} under valgrind", env={"LOOKS": "7", **folder})


main()
