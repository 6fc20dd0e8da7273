"""Which mode counts, and how a browser is started."""

import os
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from SignIn.browser import come_back, decide
from SignIn.driver import BROWSER, CALLBACK, HEADLESS, OK, PROGRAM, driver
from SignIn.outcomes import SIGNED_IN
from Support.pace import late
from Support.report import ROOT, WARNINGS, Report

AUTOMATIC = 1
FAKE = PROGRAM.parent / "bin" / "xdg-open"
SOURCE = ROOT / "Tests" / "SignIn" / "xdg_open.c"
NO_PROGRAM = PROGRAM.parent / "no-program" / "xdg-open"
# What is set; whether there is a screen before the person.
VARIABLES: list[tuple[dict[str, str], bool]] = [
    ({}, False),
    ({"DISPLAY": ":0"}, True),
    ({"WAYLAND_DISPLAY": "wayland-0"}, True),
    ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, True),
    ({"DISPLAY": ""}, False),
    ({"DISPLAY": "", "WAYLAND_DISPLAY": "wayland-0"}, True),
    ({"SSH_TTY": "/dev/pts/0"}, False),
    ({"DISPLAY": ":0", "SSH_CONNECTION": "::1 1 ::1 22"}, False),
    ({"DISPLAY": ":0", "SSH_CLIENT": "::1 1 22"}, False),
    ({"WAYLAND_DISPLAY": "wayland-0", "SSH_TTY": "/dev/pts/0"}, False),
    ({"DISPLAY": ":0", "SSH_CONNECTION": "", "SSH_CLIENT": "", "SSH_TTY": ""}, True),
]


@contextmanager
def record() -> Iterator[tuple[dict[str, str], Path]]:
    """Variables with which the mock server for xdg-open is found, and the file to which it writes who it is."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "pid"
        try:
            yield {"PATH": f"{FAKE.parent}:{os.environ['PATH']}", "RECORD": str(file)}, file
        finally:
            if file.exists():
                os.kill(int(file.read_text()), signal.SIGKILL)


def wait_for(file: Path, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while not file.exists() and time.monotonic() < until:
        time.sleep(0.01)
    return file.exists()


def check_automatic(report: Report, said: dict, variables: dict[str, str], has_screen: bool) -> None:
    for mode in (AUTOMATIC, None):
        with record() as (found, file), driver(said, variables={**variables, **found}, mode=mode) as one:
            report.equal(one.mode, BROWSER if has_screen else HEADLESS, f"automatic, {variables}: mode")
            report.equal(wait_for(file, 2 if has_screen else 0.1), has_screen, f"automatic, {variables}: a browser")
            report.equal("callback_url" in one.parameters, has_screen, f"automatic, {variables}: a callback")


def check_started(report: Report, said: dict) -> None:
    """Only the URL goes to it, no shell is between, and it is not a child process."""
    kept = {"OPENROUTER_API_KEY_FILE": "kept", "XOPENROUTER_API_KEY": "kept too"}
    label = "$(touch x); `id` '\"&|"
    with record() as (found, file), driver(said, variables={"OPENROUTER_API_KEY": "sk-or-v1-secret", **kept, **found},
                                           mode=BROWSER, key_label=label) as one:
        report.equal((one.status, one.mode), (OK, BROWSER), "browser: status and mode")
        if not report.expect(wait_for(file, 30), "browser: xdg-open does not run"):
            return
        process = Path("/proc") / file.read_text()
        words = (process / "cmdline").read_bytes().decode().split("\0")
        report.equal(words, ["xdg-open", one.url, ""], "browser: arguments (A1)")
        report.expect(one.url.startswith("https://"), "browser: scheme (A1)")
        report.equal(os.readlink(process / "exe"), str(FAKE), "browser: program")
        environment = dict(entry.split("=", 1) for entry in (process / "environ").read_text().split("\0") if entry)
        names = {name: value for name, value in environment.items() if "OPENROUTER_API_KEY" in name}
        report.equal(names, kept, "browser: variables like the key's")
        report.expect("PATH" in environment, "browser: no other variable")
        descriptors = {entry.name: os.readlink(entry) for entry in (process / "fd").iterdir()}
        report.equal(descriptors, dict.fromkeys("012", "/dev/null"), "browser: descriptors")
        fields = (process / "stat").read_text().rpartition(")")[2].split()
        parent, session = int(fields[1]), int(fields[3])
        report.expect(parent != one.process.pid, "browser: it is the program's child")
        report.expect(session not in (os.getsid(0), os.getsid(one.process.pid)), "browser: it is of the same session")
        signals = dict(line.split(":\t") for line in (process / "status").read_text().splitlines() if ":\t" in line)
        report.equal([signals[name] for name in ("SigBlk", "SigIgn", "SigCgt")], ["0" * 16] * 3,
                     "browser: signals blocked, ignored, caught")
        children = [(each / "children").read_text() for each in (one.proc / "task").iterdir()]
        report.equal("".join(children), "", "browser: children and zombies of the program")
        report.equal(come_back(one, decide(one)).title, SIGNED_IN, "browser: the page")
        report.equal(one.end().get("end"), str(OK), "browser: the end")


def check_hanging(report: Report, said: dict) -> None:
    start = time.monotonic()
    with record() as (found, file), driver(said, variables=found, mode=BROWSER) as one:
        report.equal(one.status, OK, "a browser that hangs: status")
        report.expect(time.monotonic() - start < late(1.5), "a browser that hangs: the start waits for it")
        report.expect(wait_for(file, 30), "a browser that hangs: it does not run")


def check_not_opened(report: Report, said: dict, why: str, path: str | None, **arguments: str) -> None:
    """The URL is the response then."""
    with record() as (found, file):
        variables = {**found, "PATH": path} if path else found
        with driver(said, variables=variables, mode=BROWSER, **arguments) as one:
            report.equal((one.status, one.mode), (OK, CALLBACK), f"{why}: status and mode")
            report.equal(wait_for(file, 0.3), False, f"{why}: xdg-open runs")
            report.expect("callback_url" in one.parameters, f"{why}: URL {one.url}")
            children = [(each / "children").read_text() for each in (one.proc / "task").iterdir()]
            report.equal("".join(children), "", f"{why}: children and zombies of the program")
            if not arguments:
                report.equal(come_back(one, decide(one)).title, SIGNED_IN, f"{why}: the page")


def check_other_modes(report: Report, said: dict) -> None:
    for mode in (CALLBACK, HEADLESS):
        with record() as (found, file), driver(said, variables={**found, "DISPLAY": ":0"}, mode=mode) as one:
            report.equal((one.mode, wait_for(file, 0.2)), (mode, False), f"mode {mode}: mode, and a browser")


def build_fake(report: Report) -> None:
    if FAKE.exists() and FAKE.stat().st_mtime > SOURCE.stat().st_mtime:
        return
    FAKE.parent.mkdir(parents=True, exist_ok=True)
    report.succeeds(["gcc", "-std=c99", "-D_GNU_SOURCE", *WARNINGS, SOURCE, "-o", FAKE],
                    "building the mock server for xdg-open")


def cases(said: dict) -> list:
    report = Report()
    build_fake(report)
    NO_PROGRAM.parent.mkdir(parents=True, exist_ok=True)
    NO_PROGRAM.write_text("not executable\n")
    plain = f"http://127.0.0.1:{said['http']}/auth"
    return [
        lambda total: total.add(report),
        *(lambda report, case=case: check_automatic(report, said, *case) for case in VARIABLES),
        lambda report: check_started(report, said),
        lambda report: check_hanging(report, said),
        lambda report: check_not_opened(report, said, "no xdg-open", "/nowhere"),
        lambda report: check_not_opened(report, said, "xdg-open is no program", str(NO_PROGRAM.parent)),
        lambda report: check_not_opened(report, said, "http", None, auth_url=plain),
        lambda report: check_other_modes(report, said),
    ]
