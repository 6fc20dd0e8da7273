"""What the header says a function returns is what it returns: both ways, by what the tests saw."""

import interface
from report import ROOT, STATUS_LOGS, Report


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
    listed = {(function.name, status) for function in header.functions for status in function.statuses}
    for function, status in sorted(seen - listed):
        report.fail(f"{function}: returned {status}, which the header does not list")
    report.passed += len(seen & listed)
    if not list((ROOT / "Tests" / "Harness").glob("*.c")):
        report.skip(f"{len(listed - seen)} listed statuses were not seen, for there is no Tests/Harness")
        report.finish()
    for function, status in sorted(listed - seen):
        report.fail(f"{function}: the header lists {status}, but no test saw it")
    report.finish()


main()
