"""What the header says a function returns is what it returns: both ways, by what the tests saw."""

from pathlib import Path

from Support.report import ROOT, STATUS_LOGS, Report
from Tools import interface
from Tools.libraries import CLIENT, CORE, LIBRARIES

PARTS = {"header: statuses": {"when": "last", "seconds": 1}}
# What no test sees yet, a function and a status in each line: to be seen, or to leave the header.
UNSEEN = Path(__file__).with_name("unseen_statuses.txt")
# Where the tests are that see what generated calls cannot: by library, a folder of Tests.
OTHER_TESTS = {CORE.name: "Harness", CLIENT.name: "Client"}


def observed(numbers: dict[str, int]) -> set[tuple[str, str]]:
    """The pairs of all logs: lines of a function and a status, by its number or by its name."""
    names = {str(number): name for name, number in numbers.items()}
    pairs = set()
    for log in STATUS_LOGS.glob("*.log"):
        for line in log.read_text().splitlines():
            function, status = line.split()
            pairs.add((function, names.get(status, status)))
    return pairs


def main() -> None:
    report = Report()
    header = interface.read()
    seen = observed(header.statuses)
    functions = header.functions
    listed = {(function.name, status): function.library for function in functions for status in function.statuses}
    for function, status in sorted(seen - listed.keys()):
        report.fail(f"{function}: returned {status}, which the header does not list")
    report.passed += len(seen & listed.keys())
    unseen = {tuple(line.split()) for line in UNSEEN.read_text().splitlines()}
    report.equal(sorted(unseen - listed.keys()), [], f"{UNSEEN.name}: pairs that the header does not list")
    report.skip(f"{len(unseen - seen)} listed statuses that no test sees yet: {UNSEEN.name}")
    for library in LIBRARIES:
        missing = sorted(pair for pair, owner in listed.items() if owner is library and pair not in seen | unseen)
        folder = OTHER_TESTS[library.name]
        if not (ROOT / "Tests" / folder).is_dir():
            report.skip(f"{len(missing)} listed statuses of {library.header_name} were not seen: no Tests/{folder}")
            continue
        for function, status in missing:
            report.fail(f"{function}: the header lists {status}, but no test saw it")
    report.finish()


main()
