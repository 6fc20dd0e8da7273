"""Runs the Swift tests on the ordinary build and counts their results. A compiler warning is a failure.

usage: swift_tests.py [NAME]        with a pattern only the tests that it matches, as in `swift test --filter`
"""

import shutil
import sys
import xml.etree.ElementTree as ElementTree
from itertools import chain

from Support.report import BUILD, COVERAGE, TESTS, Report, run
from Tools.libraries import INCLUDE, ROOT

PARTS = {"Swift tests": {"seconds": 90}}
RESULTS = TESTS / "swift.xml"
NAMES = sys.argv[1:]
# For all tests each module is compiled as a whole, which takes two thirds of the time; for one, only what has changed.
SCRATCH = BUILD / ("swift-one" if NAMES else "swift")
# No information for debuggers.
QUICK = ["-gnone", *([] if NAMES else ["-wmo", "-num-threads", "1"])]
BUILT = SCRATCH / "built"


def forget_old_headers() -> None:
    """SwiftPM does not notice a C header that has changed: the build begins anew then, and must succeed the first time."""
    headers = chain(INCLUDE.rglob("*.h"), (ROOT / "Sources").glob("C*/*"), [ROOT / "Package.swift"])
    if not BUILT.exists() or any(header.stat().st_mtime > BUILT.stat().st_mtime for header in headers):
        shutil.rmtree(SCRATCH, ignore_errors=True)
        SCRATCH.mkdir(parents=True)
        BUILT.touch()


def results() -> list[ElementTree.Element]:
    """Empty where the tests did not live to tell theirs."""
    try:
        return list(ElementTree.parse(RESULTS).iter("testcase"))
    except (FileNotFoundError, ElementTree.ParseError):
        return []


def main() -> None:
    report = Report()
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    RESULTS.unlink(missing_ok=True)
    forget_old_headers()
    done = run(["swift", "test", "--scratch-path", SCRATCH, "--enable-swift-testing", "--disable-xctest", "--disable-index-store",
                "--xunit-output", RESULTS,
                *(word for flag in ["-warnings-as-errors", *QUICK] for word in ("-Xswiftc", flag)),
                *(["--enable-code-coverage"] if COVERAGE else []),
                *(word for name in NAMES for word in ("--filter", name))])
    tests = results()
    for test in tests:
        name = f"{test.get('classname')}.{test.get('name')}"
        skipped = test.find("skipped")
        if skipped is not None:
            report.skip(f"{name}: {skipped.text}")
        else:
            report.expect(test.find("failure") is None, name)
    if not tests or done.returncode and not report.failed:
        report.fail(f"swift test: exit status {done.returncode}, {len(tests)} tests told their result")
    if report.failed:
        # An error in a C header comes again in every file that sees it.
        telling = ("✘", "error:", "Assertion failed", "Fatal error", "free()", "malloc()", "corrupt")
        lines = (line for line in (done.stdout + done.stderr).splitlines() if any(word in line for word in telling))
        print("\n".join(dict.fromkeys(lines)))
    report.finish()


main()
