"""What a person does who follows a page: types its commands, and writes its files into the folder where they led."""

from __future__ import annotations

import re
from dataclasses import dataclass

BLOCK = re.compile(r"^(?P<before>[^\n]*)\n\n```(?P<language>\w+)\n(?P<text>.*?)(?=^```)", re.MULTILINE | re.DOTALL)


@dataclass
class Block:
    # The line above it, which may be the end of another block; it ends with the name of the file, if the block is one.
    before: str
    language: str
    text: str

    @property
    def file(self) -> str:
        name = re.search(r"`([\w.]+)`:$", self.before)
        return name[1] if name else ""


def blocks(page: str, heading: str) -> list[Block]:
    """Those of a section."""
    section = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    return [Block(**found.groupdict()) for found in BLOCK.finditer(f"\n{section[1]}")] if section else []


def script_of(steps: list[Block]) -> str:
    script = "set -e\n"
    for block in steps:
        script += f"cat > {block.file} <<'END'\n{block.text}END\n" if block.file else block.text
    return script
