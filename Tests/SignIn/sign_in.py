"""Plays the browser and its enemies against a sign-in: Tests/SignIn/driver.c, and the mock server.

usage: sign_in.py [GROUP ...]        with names of files in Tests/SignIn only their cases
"""

import os
import sys
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module

from SignIn.driver import build
from Support import pace
from Support.report import STATUS_LOGS, Report
from Support.stand_in import stand_in

PARTS = {"sign-in": {"when": "quiet", "seconds": 60}}
# Most wait most of the time. What measures has them out of its way.
GROUPS = ["concurrent_connections", "outcomes", "listener", "listener_requests", "pasted", "browser_modes",
          "browser_environment", "sandbox", "terminal"]
QUIET_GROUPS = ["flood", "cancellation", "large_process"]
AT_ONCE = 8
TRIES = 5


class Held(Report):
    """Tells failures only when it is sure that they count."""

    def __init__(self):
        super().__init__()
        self.failures: list[str] = []

    def fail(self, failure: str) -> None:
        self.failed += 1
        self.failures.append(failure)


def run_case(case: Callable[[Report], None]) -> Report:
    """What fails where other work takes the processor away is done again: the best of some counts."""
    for _ in range(TRIES):
        report = Held()
        try:
            case(report)
        except Exception:
            report.fail(traceback.format_exc())
        if not report.failed or not pace.is_busy():
            break
    for failure in report.failures:
        print(f"FAILED {failure}", flush=True)
    return report


def main() -> None:
    unknown = set(sys.argv[1:]) - {*GROUPS, *QUIET_GROUPS}
    if unknown:
        sys.exit(f"no group is called {', '.join(sorted(unknown))}")
    report = Report()
    STATUS_LOGS.mkdir(parents=True, exist_ok=True)
    os.environ["STATUS_LOG"] = str(STATUS_LOGS / "sign-in.log")
    if build(report):
        with stand_in() as said:
            for groups, workers in ((GROUPS, AT_ONCE), (QUIET_GROUPS, 1)):
                chosen = [name for name in groups if not sys.argv[1:] or name in sys.argv[1:]]
                cases = [case for name in chosen for case in import_module(f"SignIn.{name}").cases(said)]
                with ThreadPoolExecutor(max_workers=workers) as pool:
                    for done in pool.map(run_case, cases):
                        report.add(done)
    report.finish()


main()
