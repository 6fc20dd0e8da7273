"""The bars: 10,000 requests of strangers, 64 connections that say nothing or drip, and then the true callback."""

import time
from contextlib import ExitStack

from SignIn.browser import ask, connect, decide, exchanges, head, read_answer, reset, send, visit
from SignIn.driver import DENIED, OK, Driver, driver
from SignIn.listener_requests import still_waits
from Support.pace import late
from Support.report import Report

REQUESTS, FIRST = 10_000, 1_000
PLACES = 64
ANSWERED_IN, GROWN_BY = 0.1, 1 << 20


def strangers(one: Driver) -> list[tuple[bytes, int]]:
    """What they send, and what they are answered; 0 where they leave without a response."""
    port, path = one.port, one.path
    return [
        (head(port, "/"), 404),
        (head(port, f"/callback/{'A' * 32}?error=access_denied"), 404),
        (head(port, f"{path}?code=x", "Origin: https://evil.example"), 403),
        (head(port, f"{path}?code=x", method="POST"), 405),
        (head(port, f"{path}?code=x&code=y"), 400),
        (head(port, "/" + "x" * 8000), 414),
        (head(port, path, "Purpose: " + "y" * 16_384), 431),
        (head(port, f"{path}?code=x", "Purpose: prefetch"), 503),
        (b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 400),
        (b"\x16\x03\x01", 400),
        (head(port, f"{path}?code=x")[:-2], 0),
        (b"", 0),
    ]


def flood(report: Report, one: Driver) -> None:
    kinds = strangers(one)
    resident = 0
    wrong: set[tuple[int, int]] = set()
    for index in range(REQUESTS):
        request, status = kinds[index % len(kinds)]
        if status:
            actual = ask(one.port, request).status
            # A client that sends much may not see the response to its beginning.
            if actual != status and not (status in (414, 431) and actual == 0):
                wrong.add((status, actual))
        elif index % 2:
            reset(send(one.port, request))
        else:
            send(one.port, request).close()
        if index == FIRST:
            resident = one.resident()
    report.equal(wrong, set(), "flood: answers that were expected, and came")
    grown = one.resident() - resident
    report.expect(grown <= GROWN_BY, f"flood: memory grew by {grown} bytes")


def crowd(one: Driver, stack: ExitStack, count: int) -> list:
    """Half of them say nothing, half have begun to."""
    return [stack.enter_context(send(one.port, b"GET /callback/" if index % 2 else b"")) for index in range(count)]


def check_flood(report: Report, said: dict) -> None:
    with driver(said, timeout_ms=600_000, drive="run") as one, ExitStack() as stack:
        crowd(one, stack, PLACES)
        flood(report, one)
        still_waits(report, one, "flood")
        url = decide(one)
        slow = crowd(one, stack, PLACES)
        for each in slow[1::2]:
            each.sendall(b"x")
        start = time.monotonic()
        with send(one.port, visit(url)) as connection:
            answer = read_answer(connection)
            taken = time.monotonic() - start
        report.equal(answer.status, 200, "flood: the callback")
        report.equal(one.end().get("end"), str(OK), "flood: the end")
        # Both on the same clock: from the callback to the exchange's arrival, and the page with the exchange's time.
        arrived = [request["at"] - start for request in exchanges(one)]
        report.expect(len(arrived) == 1 and arrived[0] < late(ANSWERED_IN), f"flood: the exchange arrives after {arrived} s")
        report.expect(taken < late(2 * ANSWERED_IN), f"flood: the page comes after {taken:.3f} s")


def check_crowd(report: Report, said: dict, drive: str) -> None:
    """Without an exchange: the bare time of the listener, with every place taken."""
    with driver(said, drive=drive) as one, ExitStack() as stack:
        crowd(one, stack, PLACES)
        for turn in range(5):
            start = time.monotonic()
            with connect(one.port) as connection:
                connection.sendall(head(one.port, "/"))
                status = read_answer(connection).status
            taken = time.monotonic() - start
            report.equal((status, taken < late(ANSWERED_IN)), (404, True), f"crowd, {drive}: a stray one, {taken:.3f} s")
            crowd(one, stack, 5)
        start = time.monotonic()
        with send(one.port, visit(f"{one.callback}?error=access_denied")) as connection:
            status = read_answer(connection).status
        taken = time.monotonic() - start
        report.equal((status, taken < late(ANSWERED_IN)), (200, True), f"crowd, {drive}: the callback, {taken:.3f} s")
        report.equal(one.end().get("end"), str(DENIED), f"crowd, {drive}: the end")
        report.expect(time.monotonic() - start < late(0.3), f"crowd, {drive}: the end is late")


def cases(said: dict) -> list:
    return [
        lambda report: check_flood(report, said),
        lambda report: check_crowd(report, said, "run"),
        lambda report: check_crowd(report, said, "poll"),
    ]
