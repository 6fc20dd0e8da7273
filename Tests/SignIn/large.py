"""A program with much memory starts a browser as fast as a small one."""

import tempfile
from pathlib import Path

from report import Report
from SignIn.driver import BROWSER, driver


def check_large(report: Report, said: dict) -> None:
    """The start takes no longer because the program is large."""
    free = int(next(line for line in Path("/proc/meminfo").read_text().splitlines() if "MemAvailable" in line).split()[1])
    megabytes = min(4096, free // 2048)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "xdg-open").symlink_to("/bin/true")
        with driver(said, variables={"PATH": folder}, mode=BROWSER, memory_mb=megabytes) as one:
            times = [one.microseconds]
            one.cancel()
            for _ in range(9):
                one.end()
                one.tell("start")
                one.next_start()
                times.append(one.microseconds)
            report.equal(one.mode, BROWSER, f"a program of {megabytes} MB: mode")
            report.expect(0 < min(times) < 10_000, f"a program of {megabytes} MB starts a browser in {times} µs")


def cases(said: dict) -> list:
    return [lambda report: check_large(report, said)]
