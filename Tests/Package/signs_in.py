"""A program made of examples/sign_in.c signs in at the mock server, where a person goes to the browser."""

import sys
from pathlib import Path

from Support.report import ROOT, Report

DEMO = ROOT / "Tests" / "StandIn" / "demo.py"


def check_signs_in(report: Report, program: Path, what: str) -> None:
    # demo.py plays the browser, which no program can start.
    done = report.succeeds([sys.executable, "-B", DEMO, program, "--no-browser"], f"{what}: signing in")
    report.expect(bool(done) and "Signed in: sk-or-v1-" in done.stdout, f"{what}: {done and done.stdout}")
