"""What a sandbox refuses, by a real seccomp filter: descriptors are closed all the same, and messages say what it was."""

import errno
import os
import platform
from pathlib import Path

from SignIn.browser import come_back, decide
from SignIn.browser_modes import build_fake, record, wait_for
from SignIn.driver import BROWSER, CALLBACK, OK, SYSTEM, driver
from SignIn.outcomes import SIGNED_IN
from Support.report import Report

# By their numbers on x86_64.
NUMBERS = {"close_range": 436, "getdents64": 217, "clone": 56, "bind": 49, "listen": 50, "epoll_create1": 291,
           "timerfd_create": 283, "timerfd_settime": 286, "epoll_ctl": 233}
# Calls by which the browser's descriptors could be closed, and are not.
UNCLOSED = [
    {"close_range": "ENOSYS"},
    {"close_range": "EPERM"},
    {"close_range": "EINVAL"},
    {"close_range": "ENOSYS", "getdents64": "EPERM"},
]
# A call, its error, the port; what the message says.
STEPS = [
    ("epoll_create1", "EPERM", 0, "epoll_create1 failed with EPERM (Operation not permitted)"),
    ("epoll_create1", "EMFILE", 0, "out of file descriptors: epoll_create1 failed with EMFILE (Too many open files)"),
    ("timerfd_create", "EPERM", 0, "timerfd_create failed with EPERM (Operation not permitted)"),
    ("timerfd_create", "ENOSYS", 0, "timerfd_create failed with ENOSYS (Function not implemented)"),
    ("timerfd_settime", "EACCES", 0, "timerfd_settime failed with EACCES (Permission denied)"),
    ("epoll_ctl", "EPERM", 0, "epoll_ctl failed with EPERM (Operation not permitted)"),
    ("bind", "EACCES", 0, "bind failed with EACCES (Permission denied)"),
    ("bind", "EACCES", 28474, "port is not permitted for this program: bind failed with EACCES (Permission denied)"),
    ("listen", "EPERM", 0, "listen failed with EPERM (Operation not permitted)"),
]


def filtered(calls: dict[str, str]) -> str:
    return ",".join(f"{NUMBERS[name]}:{getattr(errno, error)}" for name, error in calls.items())


def check_closed(report: Report, said: dict, calls: dict[str, str], descriptors: int) -> None:
    what = f"{calls}, {descriptors} descriptors"
    with record() as (found, file), driver(said, variables=found, mode=BROWSER, refuse=filtered(calls),
                                           descriptors=descriptors) as one:
        report.equal((one.status, one.mode), (OK, BROWSER), f"{what}: status and mode")
        report.expect(len(one.descriptors()) > descriptors, f"{what}: the program has them")
        if report.expect(wait_for(file, 5), f"{what}: no browser"):
            folder = Path("/proc") / file.read_text() / "fd"
            actual = {entry.name: os.readlink(entry) for entry in folder.iterdir()}
            report.equal(actual, dict.fromkeys("012", "/dev/null"), f"{what}: descriptors of the browser")
        report.equal(come_back(one, decide(one)).title, SIGNED_IN, f"{what}: the page")
        report.equal(one.end(5).get("end"), str(OK), f"{what}: the end")


def check_step(report: Report, said: dict, call: str, error: str, port: int, message: str) -> None:
    what = f"{call} is refused with {error}"
    with driver(said, mode=CALLBACK, port=port, refuse=filtered({call: error})) as one:
        report.equal(one.status, SYSTEM, f"{what}: status")
        report.equal(one.began.get("message"), message, f"{what}: message")
        report.equal(one.began.get("field"), "port" if port else "", f"{what}: field")


def check_no_process(report: Report, said: dict) -> None:
    """Without new processes there is no browser, and a callback all the same."""
    calls = filtered({"clone": "EPERM"})
    with record() as (found, file), driver(said, variables=found, mode=BROWSER, refuse=calls) as one:
        report.equal((one.status, one.mode), (OK, CALLBACK), "clone is refused: status and mode")
        report.expect("callback_url" in one.parameters, f"clone is refused: {one.url}")
        report.equal(wait_for(file, 0.3), False, "clone is refused: a browser")


def cases(said: dict) -> list:
    report = Report()
    build_fake(report)
    if platform.machine() != "x86_64":
        report.skip("calls that a sandbox refuses: their numbers are those of x86_64")
        return [lambda total: total.add(report)]
    return [
        lambda total: total.add(report),
        *(lambda report, calls=calls, count=count: check_closed(report, said, calls, count)
          for calls in UNCLOSED for count in (0, 300)),
        *(lambda report, step=step: check_step(report, said, *step) for step in STEPS),
        lambda report: check_no_process(report, said),
    ]
