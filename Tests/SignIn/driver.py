"""The C driver, running: its output, its input, and what the system knows of it."""

import itertools
import os
import queue
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from Support.report import INCLUDE, LIB, ROOT, TESTS, WARNINGS, Report

PROGRAM = TESTS / "sign_in" / "driver"
SOURCE = ROOT / "Tests" / "SignIn" / "driver.c"

BROWSER, CALLBACK, HEADLESS = 2, 3, 4
OK = 0
INVALID_VALUE, INVALID_UTF8, TOO_LARGE, INCOMPLETE, INCONSISTENT = -3, -4, -5, -6, -7
INVALID_JSON, UNEXPECTED_RESPONSE, API = -9, -10, -11
CONNECTION, TLS, TIMEOUT, CANCELLED, MAY_HAVE_ARRIVED, SYSTEM, DENIED = -32, -33, -34, -35, -36, -37, -38
# Of a person's variables none may decide what a test sees.
CHOOSING = ("DISPLAY", "WAYLAND_DISPLAY", "SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY", "BROWSER", "SUDO_UID", "PKEXEC_UID",
            "DOAS_USER")

numbers = itertools.count()


def build(report: Report) -> bool:
    PROGRAM.parent.mkdir(parents=True, exist_ok=True)
    libraries = [LIB / "libopenrouter-client.so", LIB / "libopenrouter.so", f"-Wl,-rpath,{LIB}"]
    return report.succeeds(
        ["gcc", "-std=c99", "-D_GNU_SOURCE", "-g", *WARNINGS, "-I", INCLUDE, SOURCE, *libraries, "-o", PROGRAM],
        "building the driver of the sign-in") is not None


class Driver:
    """One program with one sign-in. Each line that it prints is a name and what is said of it."""

    def __init__(self, said: dict, behaviour: str, variables: dict, **arguments):
        self.said, self.id = said, f"sign-in-{os.getpid()}-{next(numbers)}"
        base = f"https://127.0.0.1:{said['https']}"
        arguments = {"base_url": f"{base}/b/{behaviour}/{self.id}/api/v1", "auth_url": f"{base}/auth",
                     "ca_file": said["ca"], "mode": CALLBACK, "timeout_ms": 20_000, **arguments}
        environment = {name: value for name, value in os.environ.items() if name not in CHOOSING} | variables
        program, user = arguments.pop("program", PROGRAM), arguments.pop("user", None)
        streams = {"stdin": subprocess.PIPE, **arguments.pop("streams", {})}
        command = [*(program if isinstance(program, list) else [program]), *(f"{name}={value}" for name, value in arguments.items() if value is not None)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", user=user, **streams,
                                        env={**environment, "SWIFT_BACKTRACE": "enable=no"})
        self.lines: queue.Queue[str] = queue.Queue()
        self.listening = threading.Thread(target=self.listen, daemon=True)
        self.listening.start()
        self.began: dict[str, str] = {}
        if arguments.get("drive") != "terminal":
            self.next_start()

    def listen(self) -> None:
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))
        self.lines.put("gone ")

    def until(self, name: str, seconds: float = 60) -> dict[str, str]:
        """The lines up to one of that name; without it where the time is over, or the program."""
        said: dict[str, str] = {}
        while name not in said and "gone" not in said:
            try:
                first, _, rest = self.lines.get(timeout=seconds).partition(" ")
            except queue.Empty:
                break
            said[first] = rest
        return said

    def next_start(self) -> None:
        self.began = self.until("started")

    def tell(self, line: str) -> None:
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def cancel(self) -> None:
        self.process.send_signal(signal.SIGUSR1)

    def end(self, seconds: float = 60) -> dict[str, str]:
        return self.until("end", seconds)

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait(60)
        self.listening.join(60)
        self.process.stdout.close()

    # What the start told

    @property
    def status(self) -> int:
        return int(self.began.get("started", "-999"))

    @property
    def microseconds(self) -> int:
        return int(self.began.get("took", "-1"))

    @property
    def mode(self) -> int:
        return int(self.began.get("mode", "0"))

    @property
    def url(self) -> str:
        return self.began.get("url", "")

    @property
    def parameters(self) -> dict[str, list[str]]:
        return parse_qs(urlsplit(self.url).query, keep_blank_values=True)

    @property
    def callback(self) -> str:
        return self.parameters["callback_url"][0]

    @property
    def port(self) -> int:
        return urlsplit(self.callback).port or 80

    @property
    def path(self) -> str:
        return urlsplit(self.callback).path

    # What the system knows

    @property
    def proc(self) -> Path:
        return Path("/proc") / str(self.process.pid)

    def descriptors(self) -> dict[int, str]:
        """What each descriptor is."""
        found = {}
        for entry in (self.proc / "fd").iterdir():
            try:
                found[int(entry.name)] = os.readlink(entry)
            except OSError:
                continue
        return found

    def resident(self) -> int:
        return int((self.proc / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@contextmanager
def driver(said: dict, behaviour: str = "ok", variables: dict | None = None, **arguments) -> Iterator[Driver]:
    """A driver that has started. Whatever happens, it does not outlive the block."""
    one = Driver(said, behaviour, variables or {}, **arguments)
    try:
        yield one
    finally:
        try:
            one.close()
        except (subprocess.TimeoutExpired, BrokenPipeError):
            one.process.kill()
            one.process.wait()
