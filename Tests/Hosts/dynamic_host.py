"""A program that loads the client and closes it while a name is still being looked up lives on."""

from pathlib import Path

from Support.report import INCLUDE, TESTS, WARNINGS, Report
from Tools.libraries import CLIENT

PARTS = {"library: dynamic host": {"seconds": 1}}
SOURCE = Path(__file__).parent / "DynamicHost" / "dynamic_host.c"
TIMEOUT = -34


def main() -> None:
    report = Report()
    TESTS.mkdir(parents=True, exist_ok=True)
    program = TESTS / "dynamic-host"
    # Its getaddrinfo takes the place of the system's: it must be seen from libcurl.
    built = report.succeeds(
        ["gcc", "-std=c99", "-D_GNU_SOURCE", "-g", "-rdynamic", *WARNINGS, "-I", INCLUDE, SOURCE, "-ldl", "-o", program],
        "building the dynamic host")
    done = built and report.succeeds(
        [program, CLIENT.shared], "the dynamic host", env={"LD_LIBRARY_PATH": str(CLIENT.shared.parent)})
    if done:
        report.equal(done.stdout, f"{TIMEOUT} 0 1\n", "status, and whether the name was found before and after")
    report.finish()


main()
