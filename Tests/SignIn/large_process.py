"""A program with much memory starts a browser as fast as a small one."""

import tempfile
from pathlib import Path

from SignIn.driver import BROWSER, driver
from Support.report import Report

STARTS = 10
# Copying the page tables alone takes a hundred times as long.
MORE = 10_000


def fastest_start(report: Report, said: dict, folder: str, megabytes: int) -> int:
    """Microseconds, at best: the machine may have other things to do."""
    with driver(said, variables={"PATH": folder}, mode=BROWSER, memory_mb=megabytes, timeout_ms=86_400_000) as one:
        for _ in range(10):
            if one.microseconds < 0:
                one.next_start()
        times = [one.microseconds]
        one.cancel()
        for _ in range(STARTS - 1):
            one.end()
            one.tell("start")
            one.next_start()
            times.append(one.microseconds)
        report.equal(one.mode, BROWSER, f"a program of {megabytes} MB: mode")
        return min(times)


def check_large(report: Report, said: dict) -> None:
    lines = Path("/proc/meminfo").read_text().splitlines()
    free = int(next(line for line in lines if line.startswith("MemAvailable")).split()[1])
    megabytes = min(4096, free // 2048)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "xdg-open").symlink_to("/bin/true")
        small, large = (fastest_start(report, said, folder, size) for size in (1, megabytes))
        report.expect(0 < small and 0 < large < small + MORE,
                      f"to start a browser takes a program of {megabytes} MB {large} µs, and a small one {small} µs")


def cases(said: dict) -> list:
    return [lambda report: check_large(report, said)]
