"""The parts of the tests, as the scripts that run them declare them.

A script has a table of its parts, by name:

    PARTS = {"harness, static": {"seconds": 6, "arguments": ["static"]}}

`arguments` are the script's, none by default. `seconds` says about how long it takes alone: the slow ones start first, and
`make check` leaves them out. `when` is "quiet" for a part that measures times, which runs when little else does, and "last"
for one that looks at what the others have seen. The table is read without running the script, so it is literal.
"""

from __future__ import annotations

import ast
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from Tools.libraries import ROOT

FOLDER = ROOT / "Tests"
TIMES = ["any", "quiet", "last"]
# A part that takes at most this many seconds belongs to the fast half, which is to end within 90 seconds.
FAST = 7


@dataclass(frozen=True)
class Part:
    name: str
    script: Path
    seconds: float
    arguments: list[str] = field(default_factory=list)
    when: str = "any"

    @property
    def is_fast(self) -> bool:
        return self.seconds <= FAST and self.when != "quiet"


def find_parts(folder: Path = FOLDER) -> list[Part]:
    """Of all scripts, the slow ones first."""
    parts = [part for script in sorted(folder.glob("*/*.py")) for part in parts_of(script)]
    names = [part.name for part in parts]
    for name in names:
        if names.count(name) > 1:
            sys.exit(f"two parts have the name {name!r}")
    return sorted(parts, key=lambda part: -part.seconds)


def parts_of(script: Path) -> list[Part]:
    text = script.read_text()
    # Most files have none, and to parse all would take a while.
    if not re.search(r"^PARTS = ", text, re.MULTILINE):
        return []
    values = [statement.value for statement in ast.parse(text).body
              if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "PARTS"]
    try:
        parts = [Part(name, script, **row) for name, row in ast.literal_eval(values[-1]).items()]
    except (ValueError, TypeError) as error:
        sys.exit(f"{script}: PARTS: {error}")
    for part in parts:
        if part.when not in TIMES:
            sys.exit(f"{script}: {part.name}: `when` must be one of {', '.join(TIMES)}, not {part.when!r}")
    return parts
