"""Builds the harness of the client, plain C, once for all parts of a kind, and runs parts of it against the stand-in
OpenRouter.

usage: client.py KIND [PART ...]        KIND: shared, static, sanitizers, valgrind, helgrind
"""

import json
import sys
from pathlib import Path

from builds import build_once
from report import INCLUDE, LIB, ROOT, SANITIZERS, STATUS_LOGS, TESTS, VALGRIND, WARNINGS, Report
from stand_in import stand_in

FOLDER = TESTS / "client"
SHARED = [LIB / "libopenrouter-client.so", LIB / "libopenrouter.so", f"-Wl,-rpath,{LIB}"]
STATIC = [LIB / "libopenrouter-client.a", LIB / "libopenrouter.a", "-DSTATIC_LIBRARY"]
KINDS = {
    "shared": SHARED,
    "static": STATIC,
    "sanitizers": [*SANITIZERS, *STATIC],
    "valgrind": SHARED,
    "helgrind": SHARED,
}
RUNNERS = {
    "valgrind": VALGRIND,
    "helgrind": ["valgrind", "--quiet", "--error-exitcode=99", "--tool=helgrind",
                 f"--suppressions={ROOT / 'Tests' / 'Client' / 'helgrind.supp'}"],
}


def main() -> None:
    kind, parts = sys.argv[1], sys.argv[2:]
    report = Report()
    FOLDER.mkdir(parents=True, exist_ok=True)
    STATUS_LOGS.mkdir(parents=True, exist_ok=True)
    name = "-".join([kind, *parts[:1]])
    program = FOLDER / {"valgrind": "shared", "helgrind": "shared"}.get(kind, kind)
    sources = [*sorted((ROOT / "Tests" / "Client").glob("*.c")), ROOT / "Tests" / "Harness" / "check.c"]
    # The program's own functions take the place of the system's and libcurl's: they must be seen from there.
    read = [file for folder in (INCLUDE, ROOT / "Tests" / "Client", ROOT / "Tests" / "Harness")
            for file in folder.rglob("*.h")]
    read += [*sources, *(part for part in KINDS[kind] if isinstance(part, Path))]
    built = build_once(
        report, ["gcc", "-std=c99", "-D_GNU_SOURCE", "-g", "-rdynamic", *WARNINGS, "-I", INCLUDE,
         "-I", ROOT / "Tests" / "Harness", *sources, *KINDS[kind], "-ljansson", "-lcurl", "-lm", "-ldl",
         "-lpthread", "-o", program], program, read,
        f"building the client's harness, {kind}")
    if built:
        with stand_in() as said:
            environment = {"STAND_IN": json.dumps(said), "STATUS_LOG": str(STATUS_LOGS / f"client-{name}.log")}
            if kind in RUNNERS:
                environment["MANY"] = "20"
            report.add_program([*RUNNERS.get(kind, []), program, *parts], f"the client's harness, {name}",
                               env=environment)
    report.finish()


main()
