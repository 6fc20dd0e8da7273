"""Runs the Swift tests on the ordinary build and turns their lines into counts. A compiler warning is a failure."""

import re

from report import ROOT, Report, run

NAME = r'"(?:[^"\\]|\\.)*"|`?[\w ]+`?\([^)]*\)'
RESULT = re.compile(rf"^\S+\s+Test ({NAME}) (?:with \d+ test cases? )?(passed|failed|skipped)\b(.*)$", re.MULTILINE)
SUMMARY = re.compile(r"Test run with (\d+) tests?")


def main() -> None:
    report = Report()
    if not list((ROOT / "Tests" / "OpenRouterTests").rglob("*.swift")):
        report.skip("there is no Tests/OpenRouterTests")
        report.finish()
    strict = ["-Xswiftc", "-warnings-as-errors"]
    done = run(["swift", "test", "--scratch-path", ".build/swift", "--disable-xctest", *strict])
    text = done.stdout + done.stderr
    results = RESULT.findall(text)
    for name, result, rest in sorted(results):
        if result == "skipped":
            report.skip(f"{name}{rest}")
        else:
            report.expect(result == "passed", f"{name}{rest}")
    summary = SUMMARY.search(text)
    told = int(summary[1]) if summary else 0
    if len(results) != told or not told or done.returncode and not report.failed:
        report.fail(f"swift test: exit status {done.returncode}, {told} tests ran, {len(results)} told their result")
    if report.failed:
        print(text)
    report.finish()


main()
