"""The pages that a person reads, README.md and the manual's, and their content."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from Tools.libraries import ROOT

MANUAL = ROOT / "Sources" / "Manual"
PAGES = [ROOT / "README.md", *sorted(MANUAL.glob("*.md"))]

FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# What a program prints, said in a line behind it, or in the block that follows that line.
SAYS = re.compile(r"^(?:It|Each) prints(?: `(.+?)`|[^\n]*:\n\n```(?:text|json)\n(.*?)^```$)", re.MULTILINE | re.DOTALL)


@dataclass
class Block:
    page: Path
    line: int
    language: str
    text: str
    # What the page says that it prints.
    prints: str | None

    @property
    def place(self) -> str:
        return f"{self.page.relative_to(ROOT)}:{self.line}"


def blocks(page: Path) -> list[Block]:
    text = page.read_text()
    found = list(FENCED.finditer(text))
    made = []
    for index, block in enumerate(found):
        programs = [other.start() for other in found[index + 1:] if other[1] in ("c", "cpp")]
        said = SAYS.search(text, block.end(), min([*programs, len(text)]))
        prints = next((part.strip() for part in said.groups() if part), "") if said else None
        line = text[:block.start()].count("\n") + 1
        made.append(Block(page, line, block[1], block[2], prints if block[1] in ("c", "cpp") else None))
    return made


def links(page: Path) -> list[str]:
    """Links and pictures, but for those that lead to the web."""
    text = FENCED.sub("", page.read_text())
    return [target for target in re.findall(r"\]\(([^)\s]+)\)", text) if ":" not in target]
