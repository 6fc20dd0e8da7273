"""Many at once, slow ones, and such as leave in the middle: none of them keeps the true callback waiting."""

import socket
import time
from contextlib import ExitStack

from SignIn.browser import ask, come_back, connect, decide, exchanges, is_refused, read_answer, reset, send, visit
from SignIn.driver import DENIED, OK, driver
from SignIn.listener_requests import still_waits
from SignIn.outcomes import SIGNED_IN
from Support.pace import late
from Support.report import Report

PATIENCE = 5
PLACES = 64


def is_open(connection: socket.socket, seconds: float) -> bool:
    connection.settimeout(seconds)
    return read_answer(connection).status == -1


def check_oldest(report: Report, said: dict) -> None:
    """For one more than there are places the oldest goes, and only that."""
    with driver(said) as one, ExitStack() as stack:
        idle = [stack.enter_context(connect(one.port)) for _ in range(PLACES)]
        time.sleep(0.2)
        report.expect(all(is_open(each, 0.001) for each in idle), f"{PLACES} idle ones: some were dropped")
        start = time.monotonic()
        report.equal(ask(one.port, b"GET / HTTP/1.1\r\n\r\n").status, 400, f"one more than {PLACES}: status")
        report.expect(time.monotonic() - start < late(0.5), f"one more than {PLACES}: it waits for a place")
        report.expect(not is_open(idle[0], 0.5), f"one more than {PLACES}: the oldest is still there")
        report.equal([is_open(each, 0.001) for each in idle[1:]], [True] * (PLACES - 1),
                     f"one more than {PLACES}: which others are still there")
        idle[1].sendall(b"GET / HTTP/1.1\r\n\r\n")
        idle[1].settimeout(30)
        report.equal(read_answer(idle[1]).status, 400, "an idle one that speaks at last")
        report.equal(come_back(one, decide(one)).title, SIGNED_IN, "with idle ones: the callback")
        report.equal(one.end().get("end"), str(OK), "with idle ones: the end")


def check_patience(report: Report, said: dict) -> None:
    """Five seconds from the beginning, not one less, and without a response; though nothing else happens."""
    with driver(said) as one, ExitStack() as stack:
        request = visit(f"{one.callback}?code=x")
        start = time.monotonic()
        slow = [stack.enter_context(send(one.port, request[:size])) for size in (0, 1, 40, len(request) - 2)]
        for each in slow:
            answer = read_answer(each)
            taken = time.monotonic() - start
            report.equal((answer.status, answer.text), (0, b""), "a half request at its end")
            report.expect(PATIENCE - 0.1 < taken < PATIENCE + late(0.3), f"a half request is dropped after {taken:.2f} s")
        still_waits(report, one, "patience")
        report.equal(come_back(one, decide(one)).title, SIGNED_IN, "patience: the callback")
        steps = int(one.end().get("steps", "999"))
        report.expect(steps < 40, f"patience: {steps} steps")


def check_drip(report: Report, said: dict) -> None:
    """However a head drips, it has no more time."""
    with driver(said) as one, connect(one.port) as connection:
        start = time.monotonic()
        connection.settimeout(0.1)
        for byte in visit(f"{one.callback}?code=x")[:80]:
            try:
                connection.sendall(bytes([byte]))
                if connection.recv(100) == b"":
                    break
            except TimeoutError:
                continue
            except ConnectionError:
                break
        taken = time.monotonic() - start
        report.expect(PATIENCE - 0.1 < taken < PATIENCE + late(0.4), f"a dripping head is dropped after {taken:.2f} s")
        still_waits(report, one, "drip")


def check_exempt(report: Report, said: dict) -> None:
    """The page that waits for a slow exchange is neither too slow nor the oldest."""
    with driver(said, f"slow={PATIENCE * 1000 + 1000}") as one, ExitStack() as stack:
        connection = stack.enter_context(send(one.port, visit(decide(one)), 10))
        time.sleep(0.1)
        others = [stack.enter_context(connect(one.port)) for _ in range(2 * PLACES)]
        time.sleep(0.2)
        report.equal(sum(is_open(each, 0.001) for each in others), PLACES - 1, "idle ones beside the page")
        report.equal(read_answer(connection).title, SIGNED_IN, "the page of a slow exchange")
        report.equal(one.end().get("end"), str(OK), "the page of a slow exchange: the end")


def check_second(report: Report, said: dict) -> None:
    """One callback counts: a second one gets a fixed page, and has no effect (L12)."""
    with driver(said, "slow=600") as one:
        url = decide(one)
        with connect(one.port) as early, send(one.port, visit(url)) as first:
            time.sleep(0.1)
            for query in (url.partition("?")[2], "code=another", "error=access_denied"):
                answer = come_back(one, f"{one.callback}?{query}")
                report.equal((answer.line, answer.title), ("HTTP/1.1 200 OK", "Already answered"), f"second, {query}")
            report.equal(ask(one.port, b"GET / HTTP/1.1\r\n\r\n").status, 400, "a stray one in the exchange")
            report.equal(read_answer(first).title, SIGNED_IN, "second: the page of the first")
            report.equal(one.end().get("end"), str(OK), "second: the end")
            try:
                early.sendall(visit(url))
            except ConnectionError:
                pass
            report.equal(read_answer(early).text, b"", "one that speaks when all is over")
        report.expect(is_refused(one.port), "second: it listens still (L3)")
        report.equal(len(exchanges(one)), 1, "second: exchanges")


def check_closed(report: Report, said: dict, how: str) -> None:
    """The person closes the page, and others come: the sign-in ends as soon as it would have."""
    with driver(said, "slow=500") as one, ExitStack() as stack:
        connection = send(one.port, visit(decide(one)))
        start = time.monotonic()
        time.sleep(0.05)
        if how == "reset":
            reset(connection)
        elif how == "closed":
            connection.close()
        else:
            connection.shutdown(socket.SHUT_WR)
            stack.enter_context(connection)
        time.sleep(0.1)
        for _ in range(3):
            stack.enter_context(connect(one.port))
        end = one.end()
        taken = time.monotonic() - start
        report.equal(end.get("end"), str(OK), f"page {how}: the end")
        report.expect(int(end.get("steps", "999")) < 40, f"page {how}: {end.get('steps')} steps")
        report.expect(taken < late(1), f"page {how}, then idle connections: the end comes after {taken:.2f} s")
        if how == "half closed":
            report.equal(read_answer(connection).title, SIGNED_IN, f"page {how}: the page")
        report.equal(len(exchanges(one)), 1, f"page {how}: exchanges")


def check_resets(report: Report, said: dict) -> None:
    """Clients that leave in the middle: no SIGPIPE (L18), no end."""
    with driver(said, "slow=200") as one:
        url = decide(one)
        for _ in range(20):
            for request in (b"", b"GET", b"GET / HTTP/1.1\r\n\r\n", visit(f"{one.callback}?x=y"), b"x" * 20_000):
                reset(send(one.port, request))
                send(one.port, request).close()
        still_waits(report, one, "resets")
        # After an end and a reset the system sends the writer a signal, and not only an error.
        connection = send(one.port, visit(url))
        time.sleep(0.05)
        connection.shutdown(socket.SHUT_WR)
        time.sleep(0.05)
        reset(connection)
        report.equal(one.end().get("end"), str(OK), "resets, the last one of the callback itself: the end")
        one.tell("quit")
        report.expect("freed" in one.until("freed"), "resets: the program is gone")


def check_unread(report: Report, said: dict) -> None:
    """Who takes no response does not hold up the end for long."""
    with driver(said) as one, ExitStack() as stack:
        for _ in range(10):
            connection = socket.socket()
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)
            connection.connect(("127.0.0.1", one.port))
            connection.sendall(b"GET / HTTP/1.1\r\n\r\n")
            stack.enter_context(connection)
        report.equal(come_back(one, f"{one.callback}?error=access_denied").status, 200, "unread answers: the callback")
        start = time.monotonic()
        report.equal(one.end().get("end"), str(DENIED), "unread answers: the end")
        report.expect(time.monotonic() - start < PATIENCE + late(0.5), "unread answers: the end is late")
        report.expect(is_refused(one.port), "unread answers: it listens still (L3)")


def cases(said: dict) -> list:
    checks = (check_patience, check_drip, check_exempt, check_oldest, check_second, check_resets, check_unread)
    return [
        *(lambda report, check=check: check(report, said) for check in checks),
        *(lambda report, how=how: check_closed(report, said, how) for how in ("reset", "closed", "half closed")),
    ]
