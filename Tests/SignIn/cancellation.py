"""Cancelled and out of time, in each state: soon, and with nothing left listening."""

import time
from contextlib import ExitStack

from SignIn.browser import connect, decide, exchanges, is_refused, read_answer, send, visit
from SignIn.driver import CANCELLED, HEADLESS, MAY_HAVE_ARRIVED, TIMEOUT, Driver, driver
from SignIn.outcomes import FAILED
from Support.pace import late
from Support.report import Report

BAR = 0.1
LIMIT = 700
# State, how it is driven, and how it then ends.
STATES = [
    ("waiting", "run", CANCELLED, TIMEOUT),
    ("waiting", "poll", CANCELLED, TIMEOUT),
    ("half", "run", CANCELLED, TIMEOUT),
    ("half", "poll", CANCELLED, TIMEOUT),
    ("connecting", "poll", CANCELLED, TIMEOUT),
    ("exchanging", "run", CANCELLED, MAY_HAVE_ARRIVED),
    ("exchanging", "poll", CANCELLED, MAY_HAVE_ARRIVED),
    ("repeating", "poll", None, None),
    ("headless", "poll", CANCELLED, TIMEOUT),
]


def arguments(said: dict, state: str) -> dict:
    if state == "headless":
        return {"mode": HEADLESS}
    silent = {"connecting": "tcp_silent", "repeating": "tcp_closed"}.get(state)
    return {"base_url": f"https://127.0.0.1:{said[silent]}/api/v1"} if silent else {}


def bring_to(state: str, one: Driver, stack: ExitStack) -> list:
    """The connections that are open then; of the first one the response is looked at."""
    open_ones = []
    if state == "half":
        open_ones = [connect(one.port), send(one.port, visit(f"{one.callback}?code=x")[:-2])]
    elif state in ("connecting", "exchanging", "repeating"):
        idle = connect(one.port)
        open_ones = [send(one.port, visit(decide(one))), idle]
    for each in open_ones:
        stack.enter_context(each)
    until = time.monotonic() + late(2)
    while state == "exchanging" and not exchanges(one) and time.monotonic() < until:
        time.sleep(0.01)
    time.sleep(0.1)
    return open_ones


def check_end(report: Report, one: Driver, state: str, what: str, since: float, status: int | None,
              open_ones: list) -> None:
    end = one.end()
    behind = time.monotonic() - since
    report.expect(0 <= behind < late(BAR), f"{what}: {behind * 1000:.0f} ms late")
    if status is not None:
        report.equal(end.get("end"), str(status), f"{what}: status; {end}")
    else:
        report.expect(int(end.get("end", 0)) < 0, f"{what}: {end}")
    report.expect(bool(end.get("message")) and "key" not in end, f"{what}: {end}")
    for index, each in enumerate(open_ones):
        each.settimeout(30)
        title = FAILED if index == 0 and state in ("connecting", "exchanging", "repeating") else ""
        answer = read_answer(each)
        report.equal((answer.status >= 0, answer.title), (True, title), f"{what}: answer of connection {index}")
    if state != "headless":
        report.expect(is_refused(one.port), f"{what}: it listens still (L3)")


def check_cancelled(report: Report, said: dict, state: str, drive: str, status: int | None) -> None:
    with driver(said, "never", drive=drive, **arguments(said, state)) as one, ExitStack() as stack:
        open_ones = bring_to(state, one, stack)
        start = time.monotonic()
        one.cancel()
        check_end(report, one, state, f"cancelled, {state}, {drive}", start, status, open_ones)


def check_expired(report: Report, said: dict, state: str, drive: str, status: int | None) -> None:
    with driver(said, "never", drive=drive, timeout_ms=LIMIT, **arguments(said, state)) as one, ExitStack() as stack:
        # The program began a moment ago.
        over = time.monotonic() + LIMIT / 1000 - 0.02
        open_ones = bring_to(state, one, stack)
        if state == "repeating":
            # Where no time is left for another try it ends before.
            report.expect(int(one.end().get("end", 0)) < 0 and time.monotonic() < over + late(BAR), "expired, repeating")
        else:
            check_end(report, one, state, f"expired, {state}, {drive}", over, status, open_ones)


def check_cancelled_before(report: Report, said: dict) -> None:
    """Requested once and for all: the next start ends before it has begun."""
    for drive in ("run", "poll"):
        with driver(said, drive=drive) as one:
            one.cancel()
            report.equal(one.end().get("end"), str(CANCELLED), f"cancelled, {drive}")
            one.tell("start")
            one.next_start()
            report.equal(one.end().get("end"), str(CANCELLED), f"cancelled before the start, {drive}")
            report.expect(is_refused(one.port), f"cancelled before the start, {drive}: it listens still (L3)")


def check_rest(report: Report, said: dict) -> None:
    """While nothing comes nothing is done: no time limit of poll is needed, and none of the processor."""
    with driver(said, timeout_ms=1500) as one, connect(one.port), send(one.port, b"GET /half"):
        end = one.end()
        report.expect(int(end.get("steps", "999")) < 12, f"at rest: {end.get('steps')} steps")
        fields = (one.proc / "stat").read_text().rpartition(")")[2].split()
        report.expect(int(fields[11]) + int(fields[12]) < 20, f"at rest: {fields[11:13]} ticks of the processor")


def cases(said: dict) -> list:
    return [
        *(lambda report, case=(state, drive, cancelled): check_cancelled(report, said, *case)
          for state, drive, cancelled, _ in STATES),
        *(lambda report, case=(state, drive, expired): check_expired(report, said, *case)
          for state, drive, _, expired in STATES),
        lambda report: check_cancelled_before(report, said),
        lambda report: check_rest(report, said),
    ]
