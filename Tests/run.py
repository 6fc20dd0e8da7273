#!/usr/bin/env python3
"""Runs all tests, part by part, two at a time. `make test` builds first and calls this.

usage: run.py [--fast] [PART ...]        with names, or beginnings of names, only those parts; --fast: the fast half

Each part is a row of the table PARTS in a script beside this one, which says in its first lines what it proves.
"""

import os
import resource
import shutil
import signal
import sys
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

# The packages of the tests, for this program and for the scripts that it runs.
TESTS = Path(__file__).resolve().parent
PACKAGES = [str(TESTS), str(TESTS.parent / "Sources")]
sys.path[:0] = PACKAGES
os.environ["PYTHONPATH"] = os.pathsep.join(PACKAGES)

from Support.pace import is_busy  # noqa: E402
from Support.parts import TIMES, Part, find_parts  # noqa: E402
from Support.report import STATUS_LOGS, Counts, read_counts, run, skip_lines  # noqa: E402

# Seconds, on a machine that is not busy, after which a part hangs.
PART_TIMEOUT = 600
TRIES = 3


def run_part(part: Part) -> tuple[Counts, float, str]:
    """Counts, seconds of processor time, and what to print. Runs in its own process, whose children are the part's."""
    start, before = time.monotonic(), processor_seconds()
    # Times that fail where other work takes the processor away are measured again: the best counts.
    for _ in range(TRIES if part.when == "quiet" else 1):
        done = run([sys.executable, "-B", part.script, *part.arguments], timeout=PART_TIMEOUT)
        counts, problem = read_counts(done)
        if not counts.failed and not problem or not is_busy():
            break
    seconds, used = time.monotonic() - start, processor_seconds() - before
    if problem:
        counts.failed += 1
    lines = [f"{part.name:<22} {counts}, {seconds:.1f} s, {used:.1f} s of CPU"]
    if counts.failed:
        lines += [f"  {line}" for line in (done.stdout + done.stderr + problem).splitlines()]
    else:
        lines += list(dict.fromkeys(skip_lines(done.stdout)))
    return counts, used, "\n".join(lines)


def processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run_parts(parts: list[Part], total: Counts) -> float:
    """Returns the seconds of processor time that they took."""
    all_used = 0.0
    with ProcessPoolExecutor(max_workers=2) as pool:
        for future in as_completed([pool.submit(run_part, part) for part in parts]):
            counts, used, text = future.result()
            total.add(counts)
            all_used += used
            print(text, flush=True)
    return all_used


def chosen(parts: list[Part], wanted: list[str]) -> list[Part]:
    for name in wanted:
        if not any(part.name.startswith(name) for part in parts):
            sys.exit(f"no part's name begins with {name!r}")
    # A whole name stands for that part alone.
    beginnings = tuple(set(wanted) - {part.name for part in parts})
    return [part for part in parts if part.name in wanted or part.name.startswith(beginnings)]


def main() -> None:
    # A shell ignores both for what it starts in the background, and the programs that are tested would, too.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGQUIT, signal.SIG_DFL)
    parts, wanted = find_parts(), sys.argv[1:]
    if wanted[:1] == ["--fast"]:
        # The last ones look at what all others have seen.
        parts, wanted = [part for part in parts if part.is_fast and part.when != "last"], wanted[1:]
    elif not wanted:
        shutil.rmtree(STATUS_LOGS, ignore_errors=True)
    if wanted:
        parts = chosen(parts, wanted)
    total = Counts()
    used = sum(run_parts([part for part in parts if part.when == when], total) for when in TIMES)
    print(f"{used / 60:.1f} minutes of CPU")
    print(total)
    sys.exit(1 if total.failed else 0)


if __name__ == "__main__":
    main()
