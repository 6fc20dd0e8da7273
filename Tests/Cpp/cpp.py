"""Builds the tests of the C++ layer, Tests/Cpp, and runs them.

usage: cpp.py exceptions | bare | sanitizers | cost        bare: without exceptions and without run-time types
"""

import re
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from Support.precompiled import precompiled
from Support.report import INCLUDE, LIB, ROOT, SANITIZERS, TESTS, VALGRIND, WARNINGS, Report, run, swift_clang
from Support.stand_in import plain_stand_in

PARTS = {
    "C++: exceptions": {"seconds": 25, "arguments": ["exceptions"]},
    "C++: no exceptions": {"seconds": 7, "arguments": ["bare"]},
    "C++: sanitizers": {"seconds": 24, "arguments": ["sanitizers"]},
    "C++: cost": {"seconds": 3, "arguments": ["cost"]},
}
SOURCES = ROOT / "Tests" / "Cpp"
FOLDER = TESTS / "cpp"
MORE_WARNINGS = ["-Wshadow", "-Wconversion", "-Wold-style-cast"]
BARE = ["-fno-exceptions", "-fno-rtti"]
SHARED = [LIB / "libopenrouter-client.so", LIB / "libopenrouter.so", f"-Wl,-rpath,{LIB}"]
STATIC = [LIB / "libopenrouter-client.a", LIB / "libopenrouter.a", "-lcurl"]
# Compiler, its flags, libraries. other_unit.cpp has its own flags in each of them. With sanitizers g++ needs three times as
# long; clang++ does not define gcc's macro.
KINDS: dict[str, tuple[str | Path, list[str], list]] = {
    "exceptions": ("g++", ["-std=c++17"], SHARED),
    "bare": (swift_clang().with_name("clang++"), ["-std=c++23", *BARE], SHARED),
    "sanitizers": (swift_clang().with_name("clang++"), ["-std=c++20", *SANITIZERS, "-D__SANITIZE_ADDRESS__"], STATIC),
}
HEADERS = '#include "checks.hpp"\n#include <openrouter/client.hpp>\n'
# What the documented request may cost more than in C, by calls that have to succeed; it takes 2,080 instructions there.
MORE_INSTRUCTIONS = 160


def command_of(kind: str) -> list:
    compiler, flags, _ = KINDS[kind]
    return [compiler, *flags, "-g", *WARNINGS, *MORE_WARNINGS, "-I", INCLUDE, "-I", SOURCES]


def compile_unit(report: Report, source: Path, kind: str, beginning: list) -> Path:
    # A unit with its own flags reads the headers itself.
    more = [*BARE, "-c"] if source.stem == "other_unit" else [*beginning, "-c"]
    unit = FOLDER / f"{kind}-{source.stem}.o"
    report.succeeds([*command_of(kind), *more, source, "-o", unit], f"compiling {source.name}, {kind}")
    return unit


def check_kind(report: Report, kind: str) -> None:
    compiler, flags, libraries = KINDS[kind]
    sources = [source for source in sorted(SOURCES.glob("*.cpp")) if source.stem != "cost"]
    # Each unit begins with them.
    beginning = precompiled(report, FOLDER / f"{kind}-once", command_of(kind), HEADERS)
    with ThreadPoolExecutor(max_workers=2) as pool:
        units = list(pool.map(lambda source: compile_unit(report, source, kind, beginning), sources))
    program = FOLDER / kind
    link = [compiler, *flags, *units, *libraries, "-pthread", "-o", program]
    if report.failed or not report.succeeds(link, f"linking {kind}"):
        return
    # No proxy and no settings of the person who runs the tests.
    environment = {name: "" for name in ("OPENROUTER_API_KEY", "OPENROUTER_BASE_URL", "OPENROUTER_APP_TITLE")}
    with plain_stand_in() as said:
        environment["STAND_IN_PORT"] = str(said["http"])
        report.add_program([program], f"the tests of the C++ layer, {kind}", env=environment)
        if kind == "exceptions":
            report.add_program([*VALGRIND, program], "the tests of the C++ layer under valgrind", env=environment)


def check_cost(report: Report) -> None:
    """The documented request through the layer costs hardly more than in C."""
    for compiler in "g++", KINDS["bare"][0]:
        program = FOLDER / "cost"
        if not report.succeeds([compiler, "-std=c++17", "-O2", *WARNINGS, "-I", INCLUDE, SOURCES / "cost.cpp",
                                LIB / "libopenrouter.a", "-o", program], f"building cost.cpp with {compiler}"):
            continue
        in_c = instructions(report, program, "c")
        for way in "throwing", "returning":
            more = instructions(report, program, way) - in_c
            report.expect(in_c > 500 and more < MORE_INSTRUCTIONS, f"{Path(compiler).name}, {way}: the documented "
                          f"request takes {in_c} instructions in C, {more} more through the layer")


def instructions(report: Report, program: Path, way: str) -> int:
    """Of one request; what only the first one pays, as for setting up the heap, is left out."""
    first, both = (counted(report, program, way, count) for count in (1, 2))
    return both - first


def counted(report: Report, program: Path, way: str, count: int) -> int:
    done = run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", f"--toggle-collect=through_{way}",
                program, way, count])
    match = re.search(r"Collected : (\d+)", done.stderr)
    report.expect(done.returncode == 0 and match is not None, f"{way} under callgrind: {done.stderr}")
    return int(match[1]) if match else 0


def main() -> None:
    report = Report()
    FOLDER.mkdir(parents=True, exist_ok=True)
    check_cost(report) if sys.argv[1] == "cost" else check_kind(report, sys.argv[1])
    report.finish()


main()
