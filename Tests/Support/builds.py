"""Programs that several parts of the tests run: each is built once, until one of its inputs changes."""

import fcntl
import hashlib
from collections.abc import Iterable
from pathlib import Path

from Support.report import Report, output


def digest(command: list, inputs: Iterable[Path]) -> str:
    """Of the command, its compiler, and the bytes of what it reads."""
    found = hashlib.sha256()
    for text in [output([command[0], "--version"]), *map(str, command)]:
        found.update(f"{text}\0".encode())
    for file in sorted(set(inputs)):
        found.update(f"{file}\0".encode())
        found.update(hashlib.sha256(file.read_bytes()).digest())
    return found.hexdigest()


def build_once(report: Report, command: list, program: Path, inputs: Iterable[Path], what: str) -> bool:
    """Runs a command that makes a program, unless it is there, made of the same. Another part may want it right now."""
    program.parent.mkdir(parents=True, exist_ok=True)
    mark = program.with_name(f"{program.name}.made-of")
    made_of = digest(command, inputs)
    with open(program.with_name(f"{program.name}.lock"), "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if program.exists() and mark.exists() and mark.read_text() == made_of:
            return report.expect(True, what)
        mark.unlink(missing_ok=True)
        is_built = report.succeeds(command, what) is not None
        if is_built:
            mark.write_text(made_of)
        return is_built
