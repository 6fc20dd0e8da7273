"""The mock server does what it says, by its own check."""

from report import ROOT, Report
from stand_in import PYTHON

report = Report()
report.add_program([PYTHON, "-B", ROOT / "Tests" / "StandIn" / "check.py"], "the check of the mock server")
report.finish()
