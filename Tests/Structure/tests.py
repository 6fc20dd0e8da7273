"""No test is forgotten: what is declared is called, each part of the client's tests is run by one of the parts of run.py,
and what `make coverage` runs is there. No file of the tests is a link."""

import ast
import re

from Support.parts import FOLDER, find_parts
from Support.report import Report

PARTS = {"tests": {"seconds": 1}}
# Where the tests in C and C++ are declared.
DECLARED = {"Harness": ("tests.h", "main.c"), "Client": ("tests.h", "main.c"), "Cpp": ("checks.hpp", "main.cpp")}


def check_called(report: Report, folder: str) -> None:
    header, main = ((FOLDER / folder / name).read_text() for name in DECLARED[folder])
    declared = re.findall(r"^void (test_\w+)\((?:void)?\);", header, re.MULTILINE)
    report.expect(len(declared) > 5, f"{folder}: only {len(declared)} tests are declared")
    for name in declared:
        report.equal(len(re.findall(rf"\b{name}\b", main)), 1, f"{folder}/{DECLARED[folder][1]}: {name} is called")


def check_client(report: Report) -> None:
    names = set(re.findall(r'^ +\{"(\w+)", test_\w+\},$', (FOLDER / "Client" / "main.c").read_text(), re.MULTILINE))
    run = {name for part in find_parts() if part.script.name == "client.py" for name in part.arguments[1:]}
    report.equal(sorted(names ^ run), [], "tests of the client that no part runs, and that are not there")


def check_coverage(report: Report) -> None:
    text = (FOLDER / "Coverage" / "coverage.py").read_text()
    (measured,) = (ast.literal_eval(statement.value) for statement in ast.parse(text).body
                   if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "MEASURED_PARTS")
    missing = set(measured) - {part.name for part in find_parts()}
    report.equal(sorted(missing), [], "parts that make coverage runs and that are not there")


def main() -> None:
    report = Report()
    for folder in DECLARED:
        check_called(report, folder)
    check_client(report)
    check_coverage(report)
    links = [str(path.relative_to(FOLDER)) for path in sorted(FOLDER.rglob("*")) if path.is_symlink()]
    report.equal(links, [], "links in Tests")
    report.finish()


main()
