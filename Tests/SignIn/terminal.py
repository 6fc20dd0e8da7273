"""A whole sign-in as a conversation in a terminal, and through pipes: what the person reads, pastes and interrupts."""

import contextlib
import fcntl
import os
import pty
import re
import signal
import socket
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from SignIn.browser import come_back, decide, exchanges, is_refused
from SignIn.driver import (
    API,
    CALLBACK,
    CANCELLED,
    CONNECTION,
    DENIED,
    HEADLESS,
    INVALID_JSON,
    INVALID_VALUE,
    MAY_HAVE_ARRIVED,
    OK,
    PROGRAM,
    SYSTEM,
    TIMEOUT,
    TLS,
    TOO_LARGE,
    UNEXPECTED_RESPONSE,
    Driver,
)
from SignIn.outcomes import SIGNED_IN
from Support.report import Report

JOB = Path(__file__).with_name("job.py")
UNEXPECTED_END, RANDOM = -13, -12
GETRANDOM = 318
NOBODYS = "auth_code_that_nobody_made"
API_KEY = "sk-or-v1-0123456789abcdef"
KEY = re.compile("sk-or-v1-[0-9a-f]{8}")
PASTE, HIDDEN = "paste the code from the page", "It is not shown."


class Terminal(Driver):
    """The driver with standard error on a pipe or a pseudo-terminal, and standard input there or anywhere else."""

    def __init__(self, said: dict, behaviour: str, stdin, variables: dict, **arguments):
        self.master, slave = pty.openpty() if stdin is pty else os.pipe()
        self.slave = slave
        self.screen = ""
        streams = {"stdin": slave if stdin is pty else stdin, "stderr": slave}
        if stdin is pty:
            # The terminal of a separate session, so that Ctrl-C reaches it.
            streams |= {"start_new_session": True, "preexec_fn": lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0)}
        streams |= arguments.pop("streams", {})
        super().__init__(said, behaviour, variables, drive="terminal", streams=streams, **arguments)
        self.reading = threading.Thread(target=self.read_screen, daemon=True)
        self.reading.start()

    def read_screen(self) -> None:
        with contextlib.suppress(OSError):
            while piece := os.read(self.master, 4096):
                self.screen += piece.decode().replace("\r", "")

    def shows(self, text: str, count: int = 1, seconds: float = 30) -> bool:
        until = time.monotonic() + seconds
        while self.screen.count(text) < count and time.monotonic() < until:
            time.sleep(0.005)
        return self.screen.count(text) >= count

    @property
    def url(self) -> str:
        self.shows("\n\n", 2)
        return re.search(r"https://\S+/auth\?\S+", self.screen)[0]

    def type(self, text: str) -> None:
        os.write(self.master, text.encode())

    def echoes(self, wanted: bool, seconds: float = 30) -> bool:
        """Whether the terminal begins to echo, or stops."""
        until = time.monotonic() + seconds
        while bool(termios.tcgetattr(self.slave)[3] & termios.ECHO) != wanted and time.monotonic() < until:
            time.sleep(0.005)
        return bool(termios.tcgetattr(self.slave)[3] & termios.ECHO) == wanted

    def close(self) -> None:
        if self.process.stdin:
            self.process.stdin.close()
        self.process.wait(60)
        os.close(self.slave)
        self.reading.join(60)
        os.close(self.master)
        self.listening.join(60)
        self.process.stdout.close()


@contextmanager
def terminal(said: dict, behaviour: str = "ok", stdin=pty, variables: dict | None = None, **arguments) -> Iterator[Terminal]:
    one = Terminal(said, behaviour, stdin, variables or {}, **arguments)
    try:
        yield one
    finally:
        try:
            one.close()
        except subprocess.TimeoutExpired:
            one.process.kill()
            one.process.wait()


def check_end(report: Report, one: Terminal, status: int, what: str, code: str = "") -> dict[str, str]:
    end = one.end()
    report.equal(end.get("end"), str(status), f"{what}: {end} {one.screen}")
    report.equal("key" in end, status == OK, f"{what}: whether there is a key")
    report.equal(bool(end.get("message")), status != OK, f"{what}: whether there is a message")
    report.expect(not KEY.search(one.screen), f"{what}: the screen shows a key")
    report.expect(not code or code not in one.screen, f"{what}: the screen shows the code")
    return end


def check_pasted(report: Report, said: dict) -> None:
    with terminal(said, mode=HEADLESS) as one:
        code = decide(one)
        report.expect(one.shows(PASTE) and one.shows(HIDDEN), f"pasted: {one.screen}")
        for count, nonsense in enumerate(("two words", API_KEY, "", "code=", "x" * 3000), 1):
            one.type(f"{nonsense}\n")
            report.expect(one.shows("What you pasted must ", count), f"pasted {nonsense!r}: {one.screen}")
            report.expect(one.shows("Try again.", count), f"pasted {nonsense!r}: it is not asked again")
        report.expect("two words" not in one.screen, "pasted: the screen shows nonsense")
        report.expect("; got" not in one.screen, "pasted: the screen shows how many bytes came")
        report.equal(exchanges(one), [], "pasted nonsense: exchanges")
        one.type(f"{code}\n")
        check_end(report, one, OK, "pasted", code)
        report.expect(one.echoes(True), "pasted: the terminal does not echo afterwards")
        report.equal(len(exchanges(one)), 1, "pasted: exchanges")


def check_refused(report: Report, said: dict) -> None:
    """A code that the service refuses is not the last one."""
    with terminal(said, mode=HEADLESS) as one:
        code = decide(one)
        for count in (1, 2):
            one.type(f"{NOBODYS}\n")
            report.expect(one.shows("The code was refused: HTTP 40", count), f"refused: {one.screen}")
        one.type("two words\n")
        report.expect(one.shows("Try again."), f"refused, then nonsense: {one.screen}")
        one.type(f"code={code}\n")
        check_end(report, one, OK, "refused, then the code", code)
    with terminal(said, mode=HEADLESS, timeout_ms=1000) as one:
        one.url
        one.type(f"{NOBODYS}\n")
        check_end(report, one, API, "refused, and then nothing")
    with terminal(said, mode=HEADLESS) as one:
        one.url
        one.type(f"{NOBODYS}\n")
        report.expect(one.shows("refused"), f"refused: {one.screen}")
        one.cancel()
        check_end(report, one, CANCELLED, "refused, and cancelled")
    with terminal(said, mode=HEADLESS) as one:
        one.url
        one.type(f"{NOBODYS}\n")
        report.expect(one.shows("refused"), f"refused: {one.screen}")
        one.type("\x04")
        check_end(report, one, API, "refused, and the input ends")


def check_browser(report: Report, said: dict) -> None:
    with terminal(said, mode=CALLBACK) as one:
        report.equal(come_back(one, decide(one)).title, SIGNED_IN, "browser: the page")
        check_end(report, one, OK, "browser")
        report.expect(one.echoes(True), "browser: the terminal does not echo afterwards")
        report.expect(is_refused(one.port), "browser: the listener still listens")


def check_both(report: Report, said: dict) -> None:
    """The paste arrives while the browser's callback comes: one of them counts."""
    for delay in (0, 0.001, 0.003, 0.01):
        with terminal(said, mode=CALLBACK) as one:
            url = decide(one)
            browser = threading.Thread(target=come_back, args=(one, url))
            browser.start()
            time.sleep(delay)
            with contextlib.suppress(OSError):
                one.type(f"{url}\n")
            check_end(report, one, OK, f"both, after {delay}", url)
            browser.join()
            report.equal(len(exchanges(one)), 1, f"both, after {delay}: exchanges")


def check_late(report: Report, said: dict) -> None:
    """What is pasted while the code is exchanged is neither used nor reported nor left for the next program."""
    with terminal(said, "slow=700", mode=CALLBACK) as one:
        url = decide(one)
        browser = threading.Thread(target=come_back, args=(one, url))
        browser.start()
        while not exchanges(one):
            time.sleep(0.01)
        one.type("two words\nthree")
        check_end(report, one, OK, "pasted too late")
        browser.join()
        report.expect("pasted" not in one.screen.partition("address")[2], f"pasted too late: {one.screen}")


def check_interrupted(report: Report, said: dict) -> None:
    """Ctrl-C does what it does without the library, and the terminal echoes again."""
    for key, number in (("\x03", signal.SIGINT), ("\x1c", signal.SIGQUIT)):
        with terminal(said, mode=HEADLESS) as one:
            one.url
            report.expect(one.echoes(False), "interrupted: the terminal echoes a paste")
            one.type(key)
            report.equal(one.process.wait(60), -number, f"interrupted by {number!r}: exit status")
            report.expect(one.echoes(True), f"interrupted by {number!r}: the terminal does not echo afterwards")
    for number in (signal.SIGTERM, signal.SIGHUP):
        with terminal(said, mode=CALLBACK) as one:
            report.expect(one.echoes(False), "ended: the terminal echoes a paste")
            one.process.send_signal(number)
            report.equal(one.process.wait(60), -number, f"ended by {number!r}: exit status")
            report.expect(one.echoes(True), f"ended by {number!r}: the terminal does not echo afterwards")
    with terminal(said, mode=HEADLESS, interrupt=1) as one:
        one.url
        one.type("\x03")
        check_end(report, one, CANCELLED, "interrupted, with a handler")
        report.expect(one.echoes(True), "interrupted, with a handler: the terminal does not echo afterwards")


def check_stopped(report: Report, said: dict) -> None:
    """Ctrl-Z stops the program, in a terminal that echoes, and it continues as before."""
    with terminal(said, mode=HEADLESS, program=[sys.executable, "-B", JOB, PROGRAM]) as one:
        code = decide(one)
        report.expect(one.echoes(False), "stopped: the terminal echoes a paste")
        one.type("\x1a")
        report.expect(one.echoes(True), "stopped: the terminal does not echo")
        one.process.send_signal(signal.SIGUSR2)
        report.expect(one.echoes(False), "going on: the terminal echoes a paste")
        one.type(f"{code}\n")
        check_end(report, one, OK, "stopped, and going on", code)


def check_pipe(report: Report, said: dict) -> None:
    """Lines that do not come from a terminal: in pieces, too long, without an end."""
    for pieces, status in (
            (["{}\n"], OK), (["{}"], OK), (["{", "}\n"], OK), (["two words\n", "{}\n"], OK), (["two words\n{}"], OK),
            (["x" * 20_000 + "\n{}\n"], OK), (["error=access_denied\n"], DENIED), ([NOBODYS + "\n"], API),
            ([NOBODYS + "\n{}\n"], OK), ([], UNEXPECTED_END), (["two words\n"], UNEXPECTED_END)):
        with terminal(said, mode=HEADLESS, stdin=subprocess.PIPE) as one:
            code = decide(one)
            what = f"pipe, {[piece[:40] for piece in pieces]}"
            report.expect(HIDDEN not in one.screen, f"{what}: {one.screen}")
            half = len(code) // 2
            parts = [code[:half], code[half:] + "\n"] if pieces == ["{", "}\n"] else [
                piece.replace("{}", code) for piece in pieces]
            for part in parts:
                one.process.stdin.write(part)
                one.process.stdin.flush()
                time.sleep(0.02)
            if status != OK or not parts[-1].endswith("\n"):
                one.process.stdin.close()
            end = check_end(report, one, status, what, code)
            if status == UNEXPECTED_END:
                report.equal(end.get("message"), "standard input ended before a code was pasted", what)


def check_no_input(report: Report, said: dict) -> None:
    """Without input the browser is left, and in headless mode nothing."""
    with open(os.devnull) as null, socket.socket(socket.AF_UNIX) as closed:
        for what, stdin, streams in (("nothing", null.fileno(), {}), ("closed", None, {"preexec_fn": lambda: os.close(0)}),
                                     ("a broken socket", closed.fileno(), {})):
            with terminal(said, mode=CALLBACK, stdin=stdin, streams=streams) as one:
                report.equal(come_back(one, decide(one)).title, SIGNED_IN, f"{what}: the page")
                check_end(report, one, OK, what)
            with terminal(said, mode=HEADLESS, stdin=stdin, streams=streams) as one:
                check_end(report, one, UNEXPECTED_END, f"{what}, headless")


def check_no_output(report: Report, said: dict) -> None:
    """If the address cannot be shown, no sign-in waits."""
    with open("/dev/full", "w") as full:
        for what, streams in (("full", {"stderr": full.fileno()}), ("closed", {"preexec_fn": lambda: os.close(2)})):
            with terminal(said, mode=CALLBACK, stdin=subprocess.DEVNULL, streams=streams) as one:
                end = check_end(report, one, SYSTEM, f"standard error is {what}")
                report.expect("standard error: write failed with E" in end.get("message", ""), f"{what}: {end}")
    reader, writer = os.pipe()
    os.close(reader)
    with terminal(said, mode=CALLBACK, stdin=subprocess.DEVNULL, streams={"stderr": writer}) as one:
        check_end(report, one, SYSTEM, "standard error without a reader")
    os.close(writer)


def check_failures(report: Report, said: dict) -> None:
    """How else it ends."""
    for behaviour, status in (("html=200", UNEXPECTED_RESPONSE), ("not-json", INVALID_JSON), ("oversized", TOO_LARGE),
                              ("close", MAY_HAVE_ARRIVED)):
        with terminal(said, behaviour, mode=HEADLESS, stdin=subprocess.PIPE) as one:
            one.process.stdin.write(f"{decide(one)}\n")
            one.process.stdin.flush()
            check_end(report, one, status, behaviour)
    with terminal(said, mode=HEADLESS, timeout_ms=300) as one:
        check_end(report, one, TIMEOUT, "nothing is pasted")
    with terminal(said, mode=CALLBACK) as one:
        one.url
        one.cancel()
        check_end(report, one, CANCELLED, "cancelled")
    with terminal(said, mode=HEADLESS, variables={"https_proxy": "ftp://host"}) as one:
        check_end(report, one, INVALID_VALUE, "a proxy that cannot be used")
    with terminal(said, mode=HEADLESS, refuse=f"{GETRANDOM}:38") as one:
        check_end(report, one, RANDOM, "no random bytes")
    with terminal(said, mode=HEADLESS, ca_file="/dev/null") as one:
        one.type(f"{NOBODYS}\n")
        check_end(report, one, TLS, "no trust")
    with terminal(said, mode=HEADLESS, base_url=f"https://127.0.0.1:{said['tcp_closed']}/api/v1", timeout_ms=3000) as one:
        one.type(f"{NOBODYS}\n")
        report.expect(one.shows("The API key could not be fetched: "), f"no server: {one.screen}")
        check_end(report, one, CONNECTION, "no server")
        report.equal(one.screen.count("could not be fetched"), 1, f"no server, how often it is said: {one.screen}")


def cases(said: dict) -> list:
    checks = (check_pasted, check_refused, check_browser, check_both, check_late, check_interrupted, check_stopped, check_pipe,
              check_no_input, check_no_output, check_failures)
    return [lambda report, check=check: check(report, said) for check in checks]
