#!/usr/bin/env python3
"""Checks that the mock server itself does what it says: a test that trusts it must not be fooled."""

import os
import resource
import signal
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from checks import answers, breaks, chat, deliveries, operations, pages, ports, service
from checks.client import StandIn
from Support.pace import late
from Support.report import Report

MANY = 50
# An answer of 20 MB is there as a text, as JSON and as bytes.
MEMORY_LIMIT = 300 << 20


def check_many(report: Report, server: StandIn) -> None:
    """Many at once take as long as one; no client waits for another."""
    start = time.monotonic()
    with ThreadPoolExecutor(MANY) as pool:
        replies = list(pool.map(lambda number: server.exchange("slow=300", f"many-{number}", "https"), range(MANY)))
    seconds = time.monotonic() - start
    report.equal({reply.status for reply in replies}, {200}, f"{MANY} at once: statuses")
    report.expect(seconds < late(3), f"{MANY} at once: {seconds} seconds")


def check_quiet(report: Report, server: StandIn) -> None:
    """When all clients have left, no connection stays; clients that wait make no work."""
    end = time.monotonic() + 30
    while server.control("open") and time.monotonic() < end:
        time.sleep(0.05)
    report.equal(server.control("open"), 0, "connections that stay open")
    with server.open("unread", is_secure=True), server.open("https", is_secure=True), server.open("http") as waiting:
        waiting.sendall(server.exchange_bytes("never", "quiet", "http"))
        before = processor_seconds(server.process.pid)
        time.sleep(0.3)
        used = processor_seconds(server.process.pid) - before
    report.expect(used <= 0.03, f"{used} seconds of processor time in 0.3 idle ones")


def processor_seconds(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def check_end(report: Report, server: StandIn) -> None:
    """It ends with its standard input, said nothing, leaves no file, and was small."""
    with server.open("http"), server.open("https", is_secure=True), server.open("tcp_silent"):
        status, errors = server.end()
    report.equal((status, errors), (0, ""), "exit status and what was said on stderr")
    report.expect(not Path(server.line["ca"]).parent.exists(), "the temporary folder is still there")
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss << 10
    report.expect(memory < MEMORY_LIMIT, f"{memory >> 20} MiB of memory")


def check_without_description(report: Report) -> None:
    server = StandIn("--description", "/nonexistent")
    report.equal(server.line["checks_description"], False, "checks_description without a description")
    report.equal(server.create("ok", "without", limit="text").status, 200, "a body that only the description refuses")
    report.equal(server.create("ok", "without", callback_url=5).status, 400, "a body that the service cannot read")
    server.process.send_signal(signal.SIGTERM)
    report.equal(server.process.wait(5), 0, "exit status after SIGTERM")
    report.expect(not Path(server.line["ca"]).parent.exists(), "the temporary folder is still there after SIGTERM")
    server.end()


def check_part(report: Report, server: StandIn, part: Callable[[Report, StandIn], None]) -> None:
    """An unexpected answer ends one part only."""
    try:
        part(report, server)
    except Exception:
        report.fail(f"{part.__module__}: {traceback.format_exc()}")


def main() -> None:
    report = Report()
    server = StandIn()
    try:
        for part in (service.check, pages.check, chat.check,
                     operations.check, deliveries.check, answers.check, breaks.check, ports.check, check_many, check_quiet):
            check_part(report, server, part)
    finally:
        check_end(report, server)
    check_without_description(report)
    report.finish()


main()
