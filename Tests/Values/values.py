"""Random values of every field, written by the library that ships and read back by others: some of the million that
`make values` takes, other ones each time."""

import time

from Support.report import ROOT, Report

PARTS = {"values": {"seconds": 11}}
COUNT = 20_000


def main() -> None:
    report = Report()
    program = ROOT / ".build" / "values" / "values"
    if report.succeeds(["make", "--no-print-directory", program.relative_to(ROOT)], "building Tests/Values"):
        report.succeeds([program, COUNT, int(time.time())], f"{COUNT} values of each field")
    report.finish()


main()
