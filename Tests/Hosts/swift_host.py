"""A program of ordinary Swift, with Foundation, links the libraries, static and shared, and all work."""

from pathlib import Path

from Support.links import LINKS
from Support.report import INCLUDE, TESTS, Report

PARTS = {"library: Swift host": {"seconds": 8}}
SOURCE = Path(__file__).parent / "SwiftHost" / "SwiftHost.swift"


def main() -> None:
    report = Report()
    TESTS.mkdir(parents=True, exist_ok=True)
    for kind, libraries in LINKS.items():
        program = TESTS / f"swift-host-{kind}"
        # swiftc passes on only what it knows.
        linked = [part for option in libraries for part in (["-Xlinker", str(option).removeprefix("-Wl,").replace(
            "-rpath,", "-rpath=")] if str(option).startswith("-Wl,") else [option])]
        built = report.succeeds(
            ["swiftc", "-parse-as-library", "-swift-version", "6", "-warnings-as-errors", "-I", INCLUDE, SOURCE,
             *linked, "-module-cache-path", TESTS / "modules", "-o", program],
            f"building the Swift host, {kind}")
        done = built and report.succeeds([program], f"running the Swift host, {kind}")
        if done:
            report.equal(done.stdout, "one two three https://myapp.com 0.1 client\n", "what the Swift host prints")
    report.finish()


main()
