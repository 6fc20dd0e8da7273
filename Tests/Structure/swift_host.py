"""A program of ordinary Swift, with Foundation, links the static libraries, and all work."""

from pathlib import Path

from links import LINKS
from report import INCLUDE, TESTS, Report

SOURCE = Path(__file__).parent / "SwiftHost" / "SwiftHost.swift"


def main() -> None:
    report = Report()
    TESTS.mkdir(parents=True, exist_ok=True)
    program = TESTS / "swift-host"
    built = report.succeeds(
        ["swiftc", "-parse-as-library", "-swift-version", "6", "-warnings-as-errors", "-I", INCLUDE, SOURCE,
         *LINKS["a"], "-module-cache-path", TESTS / "modules", "-o", program],
        "building the Swift host")
    done = built and report.succeeds([program], "running the Swift host")
    if done:
        report.equal(done.stdout, "one two three https://myapp.com 0.1 client\n", "what the Swift host prints")
    report.finish()


main()
