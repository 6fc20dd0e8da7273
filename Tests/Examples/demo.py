"""`make demo` asks no package registry for anything, and what it shows needs Python's standard library alone."""

import re
import sys

from Support.report import ROOT, Report

PARTS = {"demo": {"seconds": 4}}
PROGRAM = ROOT / ".build" / "examples" / "sign_in_and_chat"
REGISTRY = re.compile(r"\bpip\b|\bvenv\b|requirements\.txt")
STEPS = [r"  program  open http://127\.0\.0\.1:\d+/auth\?\S+",
         r"  browser  is sent to http://127\.0\.0\.1:\d+/callback/\S+",
         r"  browser  shows: You are signed in\. You can .*", r"  program  You wrote: “Why is the sky blue\?”"]


def main() -> None:
    report = Report()
    for target, expected in ("demo", False), ("test", True):
        done = report.succeeds(["make", "-n", "-B", "--no-print-directory", target], f"make -n {target}")
        if done:
            report.equal(bool(REGISTRY.search(done.stdout)), expected, f"make {target}: asks a package registry")
    report.succeeds(["make", "--no-print-directory", PROGRAM.relative_to(ROOT)], "make the example")
    # No package that is installed is seen here (-S), nor by the mock server.
    done = report.succeeds([sys.executable, "-B", "-S", ROOT / "Tests" / "StandIn" / "demo.py", PROGRAM,
                            "Why is the sky blue?"], "the demo")
    for step in STEPS if done else []:
        report.expect(bool(re.search(f"^{step}$", done.stdout, re.MULTILINE)), f"the demo: no {step!r} in\n{done.stdout}")
    report.finish()


main()
