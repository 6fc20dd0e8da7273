"""How every example is used: what it says to --help, to what it cannot understand, and where nothing can be written."""

import os
import subprocess

from Support.report import Report, run


def name_of(command: list) -> str:
    return " ".join(str(part).rpartition("/")[2] for part in command)


def check_usage(report: Report, program: list, misuses: list[list[str]], environment: dict | None = None) -> None:
    """Help is what was asked for: on stdout, with status 0. What was not understood is an error, with status 2."""
    done = run([*program, "--help"], env=environment)
    report.equal((done.returncode, done.stderr), (0, ""), f"{name_of(program)} --help")
    usage = done.stdout
    report.expect(usage.startswith("usage: "), f"{name_of(program)} --help: came {usage!r}")
    for arguments in misuses:
        done = run([*program, *arguments], env=environment)
        report.equal((done.returncode, done.stdout, done.stderr), (2, "", usage), f"{name_of(program)} {arguments}")


def check_full_disk(report: Report, command: list, environment: dict | None = None) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([str(part) for part in command], env={**os.environ, **(environment or {})}, stdout=full,
                              stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, check=False)
    report.equal(done.returncode, 1, f"{name_of(command)}, to /dev/full: exit status; {done.stderr!r}")


def read_url(stream) -> str:
    """The URL that a sign-in in a terminal shows; what it says after that is read as well."""
    url = next((line.strip() for line in stream if "/auth?" in line), "")
    stream.readline()
    stream.readline()
    return url
