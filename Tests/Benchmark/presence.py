"""What a program pays for having the library: bytes of files, time to start, memory."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from builds import EMPTY, FIRST_JSON, FOLDER, SWIFT_PROGRAM, must
from Tools.libraries import CORE

STARTED = [*FIRST_JSON, SWIFT_PROGRAM]
ROUNDS = 5


def sizes() -> dict[str, int]:
    def of(name: str) -> int:
        return (FOLDER / name).stat().st_size

    return {"shared": CORE.shared.stat().st_size, "static_adds": of("first-json-static") - of("first-json-libc")}


def medians(program: str, arguments: list[Path]) -> dict[str, float]:
    told = (line.split("\t") for line in must([FOLDER / program, *arguments]).splitlines())
    return {Path(path).name: float(nanoseconds) for path, nanoseconds in told}


def starts() -> dict[str, float]:
    """Nanoseconds from the start of a process until its JSON has come."""
    return medians("starts", [FOLDER / name for name in STARTED])


def loading() -> dict[str, float]:
    """Nanoseconds of dlopen and dlclose."""
    told = medians("loading", [CORE.shared, EMPTY])
    return {"openrouter": told[CORE.shared.name], "empty": told[EMPTY.name]}


def kilobytes(name: str) -> dict[str, int]:
    """Of a process that has written its JSON and waits: what is there of its memory, and what it has written itself."""
    with subprocess.Popen([FOLDER / name], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        process.stdout.read(1)
        rollup = Path(f"/proc/{process.pid}/smaps_rollup").read_text()
        process.stdin.close()
    told = {key: int(number) for key, number in re.findall(r"^(\w+): +(\d+) kB", rollup, re.MULTILINE)}
    return {"resident": told["Rss"], "written": told["Private_Dirty"]}


def memory() -> dict[str, dict[str, int]]:
    measured = {name: [kilobytes(name) for _ in range(ROUNDS)] for name in STARTED}
    return {name: {key: sorted(round[key] for round in rounds)[ROUNDS // 2] for key in ("resident", "written")}
            for name, rounds in measured.items()}
