"""The mock server does what it says, by its own check."""

from Support.report import ROOT, Report
from Support.stand_in import PYTHON

PARTS = {"mock server": {"seconds": 6}}
report = Report()
report.add_program([PYTHON, "-B", ROOT / "Tests" / "StandIn" / "check.py"], "the check of the mock server")
report.finish()
