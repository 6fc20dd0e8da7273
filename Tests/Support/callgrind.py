"""What callgrind has counted: the instructions of each object, in each part of a profile."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from Support.report import run


def instructions_by_object(profile: Path) -> Counter[str]:
    """Those of an object's own code: what it calls elsewhere counts there."""
    counted: Counter[str] = Counter()
    here, is_call = "", False
    for line in profile.read_text().splitlines():
        if line.startswith("ob="):
            here = Path(line.removeprefix("ob=")).name
        elif line.startswith("calls="):
            is_call = True
        elif match := re.fullmatch(r"[-+*]?\d* (\d+)", line):
            counted[here] += 0 if is_call else int(match[1])
            is_call = False
    return counted


def count(command: list, folder: Path) -> tuple[list[Counter[str]], list[str], str]:
    """Runs a program that ends a part of the profile for each line that it prints: the parts, the lines, and what went
    wrong, if anything did."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("profile*"):
        old.unlink()
    profile = folder / "profile"
    done = run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={profile}", "--compress-strings=no",
                "--compress-pos=no", *command])
    lines = done.stdout.splitlines()
    # The file without a number is what followed the last part.
    parts = [instructions_by_object(folder / f"profile.{number}") for number in range(1, len(lines) + 1)
             if (folder / f"profile.{number}").exists()]
    failed = done.returncode or len(parts) != len(lines)
    return parts, lines, f"{len(parts)} parts, {len(lines)} lines\n{done.stdout}{done.stderr}" if failed else ""
