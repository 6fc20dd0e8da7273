"""What all checks share: where things are, how commands run, how results are counted and told."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from Tools.libraries import BUILD, INCLUDE, LIB, ROOT, SHIPPED  # noqa: F401

TESTS = BUILD / "tests"
STATUS_LOGS = TESTS / "status"
# Under `make coverage` there are shared libraries only, which valgrind would count as another program.
COVERAGE = "LLVM_PROFILE_FILE" in os.environ

WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"]
VALGRIND = [
    "valgrind", "--quiet", "--error-exitcode=99", "--leak-check=full", "--show-leak-kinds=all",
    "--errors-for-leak-kinds=all",
]
SANITIZERS = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-fno-omit-frame-pointer"]

COUNTS = re.compile(r"^(\d+) passed, (\d+) failed, (\d+) skipped$")


class Counts:
    def __init__(self, passed: int = 0, failed: int = 0, skipped: int = 0):
        self.passed, self.failed, self.skipped = passed, failed, skipped

    def add(self, other: Counts) -> None:
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


class Report(Counts):
    """Counts checks, prints a line for each that fails, and the counts at the end."""

    def expect(self, holds: bool, failure: str) -> bool:
        if holds:
            self.passed += 1
        else:
            self.fail(failure)
        return holds

    def equal(self, actual, expected, what: str) -> bool:
        return self.expect(actual == expected, f"{what}: expected {expected!r}, actual {actual!r}")

    def fail(self, failure: str) -> None:
        self.failed += 1
        print(f"FAILED {failure}")

    def skip(self, reason: str) -> None:
        self.skipped += 1
        print(f"SKIPPED {reason}")

    def succeeds(self, command: list, what: str, **options) -> subprocess.CompletedProcess | None:
        """Runs a command that must succeed, and tells what it said if it does not."""
        done = run(command, **options)
        if self.expect(done.returncode == 0, f"{what}: exit status {done.returncode}\n{done.stdout}{done.stderr}"):
            return done
        return None

    def add_program(self, command: list, what: str, **options) -> None:
        """Runs a separate test program and adds its counts."""
        done = run(command, **options)
        counts, problem = read_counts(done)
        if problem or counts.failed:
            print(f"in {what}:\n{done.stdout}{done.stderr}")
        else:
            print("".join(f"{line}\n" for line in skip_lines(done.stdout)), end="")
        self.add(counts)
        if problem:
            self.fail(f"{what}: {problem}")

    def finish(self) -> None:
        print(self)
        sys.exit(1 if self.failed else 0)


def read_counts(done: subprocess.CompletedProcess) -> tuple[Counts, str]:
    """The counts in a program's last line, and what is wrong with how it ended, if anything is."""
    lines = done.stdout.strip().splitlines()
    match = COUNTS.match(lines[-1]) if lines else None
    if not match:
        return Counts(), f"no line of counts at the end, exit status {done.returncode}"
    counts = Counts(*map(int, match.groups()))
    if done.returncode and not counts.failed:
        return counts, f"nothing failed, but the exit status is {done.returncode}"
    if not done.returncode and counts.failed:
        return counts, "something failed, but the exit status is 0"
    return counts, ""


def skip_lines(text: str) -> list[str]:
    """The lines that say why something was skipped."""
    return [line for line in text.splitlines() if line.lower().startswith("skipped ")]


def run(command: list, env: dict | None = None, cwd: Path = ROOT, timeout: float = 600) -> subprocess.CompletedProcess:
    """Runs a command; one that does not end or does not exist is a failure like any other. The limit is for a machine
    that does nothing else: where n programs want each processor, a second counts for 1/n."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no", **(env or {})}
    try:
        process = subprocess.Popen(
            [str(part) for part in command], cwd=cwd, env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", errors="replace")
    except OSError as error:
        return subprocess.CompletedProcess(command, 127, "", f"{error}\n")
    with process:
        left = float(timeout)
        while left > 0:
            step = min(left, 5)
            try:
                output, errors = process.communicate(timeout=step)
                return subprocess.CompletedProcess(command, process.returncode, output, errors)
            except subprocess.TimeoutExpired:
                left -= step / max(1, os.getloadavg()[0] / (os.cpu_count() or 1))
        process.kill()
        output, errors = process.communicate()
    return subprocess.CompletedProcess(command, 127, output, f"{errors}{command[0]} did not end in {timeout} seconds\n")


def output(command: list) -> str:
    """The output of a command that cannot fail for reasons that a test is about."""
    done = run(command)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}: {done.stderr}")
    return done.stdout


def swift_clang() -> Path:
    """The clang that comes with Swift: newer than most systems'."""
    return Path(shutil.which("swiftc") or "swiftc").resolve().with_name("clang")
