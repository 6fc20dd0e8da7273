"""Runs the programs that compare, once for each thing that they measure."""

from __future__ import annotations

import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from builds import COMPARISONS, COUNTING, FOLDER, layouts
from Support.callgrind import count
from Support.report import run

# What cannot do a job says so in the tables; whatever else brings other bytes is a mistake of the benchmark.
CANNOT = {("build escapes", "snprintf"): "does not escape"}
# A body whose time depends on its size.
UNKNOWN = "read unknown members"
UNKNOWN_BYTES = 100_000
STREAM = "read event stream"
# Comparisons whose time depends on the number of bytes read.
BYTES = {UNKNOWN: UNKNOWN_BYTES, STREAM: 217_000}
# Those of JSON documents, by the largest part of yyjson's time that ours may be.
DOCUMENTS = {"read JSON: chat result": 0.85, "read JSON: models": 0.85,
             "read JSON: models, 1 MB": 0.85, "read JSON: mixed": 0.85,
             "read JSON: Japanese": 1.0, "read JSON: escapes": 1.0}
CHAT = "build chat request"
LONG_CHAT = "build chat request of 1,000 messages"
CHUNK, ESCAPED_CHUNK = "read chat chunk", "read chat chunk with escapes"
CHECKED = "openrouter, each setter checked"


@dataclass
class Row:
    name: str
    # Of one call; None where the contender does not do the job.
    nanoseconds: float | None
    instructions: int | None
    allocations: int | None


# A comparison and a contender.
Key = tuple[str, str]


def told(program: Path, mode: str, env: dict | None = None) -> dict[Key, float]:
    done = run([program, mode], env=env)
    if done.returncode or not done.stdout:
        sys.exit(f"benchmark: {program.name} {mode}: exit status {done.returncode}\n{done.stdout}{done.stderr}")
    lines = (line.split("\t") for line in done.stdout.splitlines())
    return {(comparison, name): float(number) for comparison, name, number in lines}


def counted_instructions(program: Path) -> dict[Key, int]:
    parts, lines, problem = count([program, "instructions"], FOLDER / "callgrind")
    if problem:
        sys.exit(f"benchmark: {program.name} under callgrind: {problem}")
    rows = (line.split("\t") for line in lines)
    return {(comparison, name): sum(part.values()) // int(calls)
            for part, (comparison, name, calls) in zip(parts, rows) if int(calls) > 0}


def compare(program: str, compared: dict[str, list[dict]]) -> None:
    linked = layouts(program)
    times = [told(path, "times") for path in linked]
    allocations = told(linked[0], "allocations", {"LD_PRELOAD": str(COUNTING)})
    instructions = counted_instructions(linked[0])
    for key in times[0]:
        comparison, name = key
        nanoseconds = median(layout[key] for layout in times)
        fails = min(layout[key] for layout in times) < 0
        if fails != (key in CANNOT):
            sys.exit(f"benchmark: {comparison}, {name}: {'other bytes come than have to' if fails else 'it can do it'}")
        row = Row(name, None, None, None) if fails else Row(name, nanoseconds, instructions[key], int(allocations[key]))
        compared.setdefault(comparison, []).append(asdict(row))


def compare_all() -> dict[str, list[dict]]:
    compared: dict[str, list[dict]] = {}
    for program in COMPARISONS:
        compare(program, compared)
    return compared
