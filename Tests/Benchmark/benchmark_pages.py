"""The tables and the plot of the page of speed, and the README's summary of them, are those of the run that is kept: no
number in them is written by hand."""

import json

from plot import drawn
from speed_tables import MARKS, MEASURED, PICTURE, SECTIONS, filled
from Support.report import Report

PARTS = {"benchmark: pages": {"seconds": 1}}


def main() -> None:
    report = Report()
    results = json.loads(MEASURED.read_text())
    for page in SECTIONS:
        text = page.read_text()
        report.equal(len(MARKS.findall(text)), 1, f"{page.name}: the marks between which the results are")
        report.expect(filled(page, results) == text, f"{page.name}: other results than {MEASURED.name}'s; make bench-readme")
    report.expect(drawn(results["growth"]) == PICTURE.read_text(), f"{PICTURE.name}: not drawn from {MEASURED.name}")
    report.finish()


main()
