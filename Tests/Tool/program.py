"""The program openrouter, and how the tests run it."""

from __future__ import annotations

import os
import re
import subprocess

from Examples.call_service import KEY, Service
from Support.report import ROOT, Report

PROGRAM = ROOT / ".build" / "bin" / "openrouter"
COMMANDS = ["sign-in", "sign-out", "key", "models", "chat", "request"]
# What may decide how it behaves.
OWN = re.compile(r"OPENROUTER_|LC_|LANG|NO_COLOR|TERM$|COLUMNS$|XDG_|HOME$|.*_proxy$|.*_PROXY$")


def build(report: Report) -> bool:
    return bool(report.succeeds(["make", "--no-print-directory", PROGRAM.relative_to(ROOT)], "make openrouter"))


def environment(**more: str) -> dict[str, str]:
    """That of a person who has nothing set up."""
    plain = {name: value for name, value in os.environ.items() if not OWN.match(name)}
    return {**plain, "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no", **more}


def at(service: Service, behaviour: str = "ok", **more: str) -> dict[str, str]:
    """That of a person with a key, whose OpenRouter is the mock server."""
    url = service.environment(behaviour)["OPENROUTER_BASE_URL"]
    return environment(OPENROUTER_API_KEY=KEY, OPENROUTER_BASE_URL=url, **more)


def start(arguments: list, text: bytes | None, environment: dict, command: list = []) -> subprocess.CompletedProcess:
    """Its input is a pipe with the text, or nothing."""
    source = {"input": text} if text is not None else {"stdin": subprocess.DEVNULL}
    return subprocess.run([*command, PROGRAM, *arguments], env=environment, capture_output=True, timeout=300, check=False,
                          **source)


def expect(report: Report, arguments: list, environment: dict, expected: tuple[int, str, str], *,
           text: bytes | None = None, what: str = "") -> subprocess.CompletedProcess:
    """The exit status, and patterns of all that is on standard output and on standard error."""
    what = what or " ".join(["openrouter", *map(repr, arguments)])[:200]
    done = start(arguments, text, environment)
    report.equal(done.returncode, expected[0], f"{what}: exit status")
    for name, actual, pattern in ("stdout", done.stdout, expected[1]), ("stderr", done.stderr, expected[2]):
        said = actual.decode(errors="replace")
        report.expect(bool(re.fullmatch(pattern, said, re.DOTALL)), f"{what}: {name}: expected {pattern!r}, actual {said!r}")
        report.expect(KEY not in said, f"{what}: {name}: the key is shown")
    return done
