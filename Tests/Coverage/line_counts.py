"""The lines of a file: which of them ran, and which need not."""

import re
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Excuses what follows in its block. The reason says why no test can reach it.
EXCUSE = re.compile(r"^( *)// COVERAGE: (\S.*)$")
# Nothing but the end of a block: it is no code, and behind an endless loop it is never reached.
END_OF_BLOCK = re.compile(r"^\s*[})\]]+$")


@dataclass
class Result:
    file: Path
    lines: int = 0
    run: int = 0
    # Lines that need not run, by their numbers, and why.
    excused: dict[int, str] = field(default_factory=dict)
    # What is wrong, a line each.
    wrong: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        return str(self.file.relative_to(ROOT))


def read_lines(lcov: str) -> dict[Path, dict[int, int]]:
    """For each file its lines of code and how often each ran, from what `llvm-cov export -format=lcov` says."""
    files: dict[Path, dict[int, int]] = {}
    for line in lcov.splitlines():
        kind, _, rest = line.partition(":")
        if kind == "SF":
            lines = files.setdefault(Path(rest).resolve(), {})
        elif kind == "DA":
            number, count = map(int, rest.split(",")[:2])
            lines[number] = max(lines.get(number, 0), count)
    return files


def excuses(text: list[str]) -> dict[int, str]:
    """The lines that are excused, and why: from the comment on to the end of its block."""
    found: dict[int, str] = {}
    reason, indentation = "", 0
    for number, line in enumerate(text, 1):
        comment = EXCUSE.match(line)
        if comment:
            indentation, reason = len(comment[1]), comment[2]
        elif reason and line.strip() and len(line) - len(line.lstrip()) < indentation:
            reason = ""
        elif reason:
            found[number] = reason
    return found


def check(file: Path, lines: dict[int, int]) -> Result:
    text = file.read_text().splitlines()
    result, excused = Result(file), excuses(text)
    for number, count in sorted(lines.items()):
        line = text[number - 1]
        if END_OF_BLOCK.match(line):
            continue
        where = f"{result.name}:{number}: "
        result.lines += 1
        result.run += count > 0
        if count > 0 and number in excused:
            result.wrong.append(f"{where}runs, so that it needs no excuse: {line.strip()}")
        elif count == 0 and number in excused:
            result.excused[number] = excused[number]
        elif count == 0:
            result.wrong.append(f"{where}never runs: {line.strip()}")
    return result
