"""Runs the Swift tests on the ordinary build and turns their lines into counts. A compiler warning is a failure."""

import re

from report import ROOT, Report, run

RESULT = re.compile(r"^\S+\s+Test (?!run with|case passing)(.+?) (passed|failed|skipped)\b(.*)$", re.MULTILINE)
SUMMARY = re.compile(r"Test run with (\d+) tests?")


def main() -> None:
    report = Report()
    if not list((ROOT / "Tests" / "OpenRouterTests").rglob("*.swift")):
        report.skip("there is no Tests/OpenRouterTests")
        report.finish()
    done = run(["swift", "test", "--scratch-path", ".build/swift", "--disable-xctest"])
    text = done.stdout + done.stderr
    for warning in sorted(set(re.findall(r"^.*\bwarning: .*$", text, re.MULTILINE))):
        report.fail(warning)
    results = set(RESULT.findall(text))
    for name, result, rest in sorted(results):
        if result == "skipped":
            report.skip(f"{name}{rest}")
        else:
            report.expect(result == "passed", f"{name}{rest}")
    summary = SUMMARY.search(text)
    told = int(summary[1]) if summary else 0
    if done.returncode and not report.failed or not told:
        report.fail(f"swift test: exit status {done.returncode}, {told} tests")
    report.equal(len(results), told, "tests that told their result and tests that ran")
    if report.failed:
        print(text)
    report.finish()


main()
