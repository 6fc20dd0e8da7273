"""Runs the Swift tests on the ordinary build and counts their results. A compiler warning is a failure."""

import xml.etree.ElementTree as ElementTree

from report import BUILD, COVERAGE, TESTS, Report, run

RESULTS = TESTS / "swift.xml"


def main() -> None:
    report = Report()
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    RESULTS.unlink(missing_ok=True)
    # The C modules define _GNU_SOURCE; what Testing brings must see the system's headers in the same way.
    done = run(["swift", "test", "--scratch-path", BUILD / "swift", "--disable-xctest", "--xunit-output", RESULTS,
                "-Xswiftc", "-warnings-as-errors", "-Xcc", "-D_GNU_SOURCE",
                *(["--enable-code-coverage"] if COVERAGE else [])])
    tests = list(ElementTree.parse(RESULTS).iter("testcase")) if RESULTS.exists() else []
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
        lines = (line for line in (done.stdout + done.stderr).splitlines() if "✘" in line or "error:" in line)
        print("\n".join(dict.fromkeys(lines)))
    report.finish()


main()
