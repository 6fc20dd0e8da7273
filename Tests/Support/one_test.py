"""Runs one test by its name: a function of the tests in C or C++, a test or a suite in Swift, or a part. `make check
TEST=name` calls this.

usage: one_test.py NAME

Tests in C and C++ run with debug objects of the libraries, in .build/check; what is printed is not held back. What has the
name in several places runs in all of them, Client/test_answers in one.
"""

import difflib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

from Harness.harness import environment_of
from Support.parts import find_parts
from Support.report import ROOT
from Support.stand_in import plain_stand_in, stand_in

TESTS = ROOT / "Tests"
DECLARATION = re.compile(r"^void (test_\w+)\((?:void)?\);", re.MULTILINE)
SWIFT_TEST = re.compile(r"^ *(?:@\w+(?:\(.*?\))? +)*(?:func|struct|enum|class) +(\w+)", re.MULTILINE)
# Where the tests of each folder are declared.
DECLARED = {"Harness": "tests.h", "Client": "tests.h", "Cpp": "checks.hpp"}
SWIFT_FOLDERS = ["OpenRouterTests", "OpenRouterClientTests"]


def functions(folder: str) -> list[str]:
    return DECLARATION.findall((TESTS / folder / DECLARED[folder]).read_text())


def swift_names() -> set[str]:
    files = [file for folder in SWIFT_FOLDERS for file in (TESTS / folder).rglob("*Tests.swift")]
    return {name for file in files for name in SWIFT_TEST.findall(file.read_text())}


def run(command: list, **environment: str) -> bool:
    print("$", *(Path(part).relative_to(ROOT) if str(part).startswith(f"{ROOT}/") else part for part in command), flush=True)
    variables = {**os.environ, "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no", **environment}
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=variables).returncode == 0


def run_function(folder: str, name: str) -> bool:
    program = ROOT / ".build" / "check" / folder / "tests"
    jobs = f"-j{os.cpu_count()}"
    if not run(["make", "--no-print-directory", jobs, program.relative_to(ROOT)]):
        return False
    if folder == "Harness":
        return run([program, name], **environment_of("check"))
    if folder == "Cpp":
        with plain_stand_in() as ports:
            return run([program, name], OPENROUTER_API_KEY="", OPENROUTER_BASE_URL="", OPENROUTER_APP_TITLE="",
                       STAND_IN_PORT=str(ports["http"]))
    # Its main knows them as parts.
    with stand_in() as ports:
        return run([program, name.removeprefix("test_")], STAND_IN=json.dumps(ports))


def run_part(name: str) -> bool:
    return run(["make", "--no-print-directory", "build"]) and run([sys.executable, "-B", TESTS / "run.py", name])


def main() -> None:
    place, _, name = sys.argv[1].rpartition("/")
    folders = [folder for folder in DECLARED if place in ("", folder) and name in functions(folder)]
    parts = [part.name for part in find_parts()]
    results = [run_function(folder, name) for folder in folders]
    if name in swift_names():
        # From its beginning to its end: swift test takes a pattern.
        pattern = rf"[./]{name}(/|\(|$)"
        results.append(run([sys.executable, "-B", TESTS / "OpenRouterTests" / "swift_tests.py", pattern]))
    if not results and any(part.startswith(name) for part in parts):
        results.append(run_part(name))
    if not results:
        known = {*parts, *swift_names(), *(function for folder in DECLARED for function in functions(folder))}
        near = ", ".join(difflib.get_close_matches(name, known, 5)) or "Tests/run.py names the parts"
        sys.exit(f"make check: no test and no part is called {name!r}; near it: {near}")
    sys.exit(0 if all(results) else 1)


main()
