"""The floors of the sources: what lies in a folder may name only types of that folder and of those below it."""

import re
import sys
from pathlib import Path

from Support.report import Report
from Tools.libraries import BASE, CLIENT, CORE

PARTS = {"sources: floors": {"seconds": 1}}

# From the ground up. A folder in another stands on that one.
FLOORS = [
    *(BASE / folder for folder in ("Bytes", "Failures", "Memory", "Text", "Numbers", "Diagnostics", "Fields", "CInterface")),
    *(CORE.sources / folder for folder in ("Text", "Memory", "JSON", "Streams", "HTTP", "OAuth", "Chat", "Models", "Description", "CInterface")),
    *(CLIENT.sources / folder for folder in ("Text", "Failures", "System", "Proxies", "Settings", "SavedKey", "Models", "HTTP", "Calls", "SignIn", "CInterface")),
]
# Handles are C's: only the floor at the top names them.
HANDLES = {"Handle", "AnyHandle"}
TYPE = re.compile(r"^(?:@safe\s+)?(?:public )?(?:indirect )?(?:struct|enum|protocol|class|typealias) (\w+)", re.MULTILINE)


def code(file: Path) -> str:
    """A file without comments and texts."""
    return re.sub(r'//[^\n]*|"(?:[^"\\\n]|\\.)*"', "", file.read_text())


def floor(file: Path) -> int:
    return max((index for index, folder in enumerate(FLOORS) if folder in file.parents), default=-1)


def main() -> None:
    report = Report()
    files = sorted(file for module in (BASE, CORE.sources, CLIENT.sources) for file in module.rglob("*.swift"))
    texts = {file: code(file) for file in files}
    declared: dict[tuple[str, str], Path] = {}
    for file, text in texts.items():
        module = file.relative_to(BASE.parent).parts[0]
        declared |= {(module, name): file for name in TYPE.findall(text)}
    for file, text in texts.items():
        path = file.relative_to(BASE.parent)
        report.expect(floor(file) >= 0, f"{path}: in a folder that is no floor")
        words = set(re.findall(r"(?<![.\w])[A-Z]\w*|(?<=\bOpenRouterBase\.)[A-Z]\w*", text))
        above = [f"{name} ({other.relative_to(BASE.parent)})" for name in sorted(words)
                 for module in (path.parts[0], BASE.name) if (other := declared.get((module, name)))
                 if floor(other) > floor(file) and not ((path.parts[0], name) in declared and module != path.parts[0])]
        report.equal(above, [], f"{path}: types of floors above")
        if "CInterface" not in path.parts:
            report.equal(words & HANDLES, set(), f"{path}: handles of C")
    report.finish()


main()
