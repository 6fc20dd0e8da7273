"""The sign-in, against the mock server: its own time, a listener with many connections, and the start in a large program."""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from SignIn.browser import come_back, decide, send
from SignIn.driver import OK, Driver, build, driver
from SignIn.large_process import fastest_start
from Support.report import Report
from Support.stand_in import stand_in

CROWD, REPEATS = 1_000, 9
LARGE_MB = 4_096


def processor(one: Driver) -> int:
    """Nanoseconds that the program has had a processor."""
    return int((one.proc / "schedstat").read_text().split()[0])


def must_end(one: Driver, what: str) -> None:
    come_back(one, decide(one))
    if one.end().get("end") != str(OK):
        sys.exit(f"benchmark: {what}: no key comes")


def own_time(said: dict) -> dict[str, float]:
    """From the start to the key, without the person: of the library, libcurl and OpenSSL, in nanoseconds of a processor;
    and of openrouter_sign_in_start alone, in nanoseconds."""
    starts, keys = [], []
    for _ in range(REPEATS):
        with driver(said) as one:
            starts.append(one.microseconds * 1_000)
            before = processor(one)
            must_end(one, "the sign-in")
            keys.append(processor(one) - before + starts[-1])
    return {"start": median(starts), "to the key": median(keys)}


def crowded(said: dict) -> dict[str, float]:
    """A listener with many connections that have begun a request: processor time for each, and bytes of memory in all."""
    with driver(said, timeout_ms=600_000) as one, ExitStack() as stack:
        time_before, memory_before = processor(one), one.resident()
        for _ in range(CROWD):
            stack.enter_context(send(one.port, b"GET /callback/"))
        time.sleep(0.5)
        spent, grown = processor(one) - time_before, one.resident() - memory_before
        must_end(one, "a listener with many connections")
    return {"each connection": spent / CROWD, "memory": grown}


def large(report: Report, said: dict) -> dict[str, float]:
    """openrouter_sign_in_start with a browser, in a small program and a large one, in nanoseconds."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "xdg-open").symlink_to("/bin/true")
        return {f"start with a browser, {size} MB": fastest_start(report, said, folder, size) * 1_000.0
                for size in (1, LARGE_MB)}


def signing() -> dict[str, float]:
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    report = Report()
    if not build(report):
        sys.exit("benchmark: the driver of the sign-in cannot be built")
    with stand_in() as said:
        return {**own_time(said), **crowded(said), **large(report, said)}
