"""The tables and the plot of the README are those of the run that is kept, and no number in them is written by hand."""

import json

from plot import drawn
from readme_tables import MARKS, MEASURED, PICTURE, README, filled
from Support.report import Report

PARTS = {"benchmark: README": {"seconds": 1}}


def main() -> None:
    report = Report()
    results = json.loads(MEASURED.read_text())
    text = README.read_text()
    report.equal(len(MARKS.findall(text)), 1, "README.md: the marks between which the tables stand")
    report.expect(filled(text, results) == text, f"README.md: other tables than {MEASURED.name}'s; make bench-readme")
    report.expect(drawn(results["growth"]) == PICTURE.read_text(), f"{PICTURE.name}: not drawn from {MEASURED.name}")
    report.finish()


main()
