"""Which sample of the manual's pages shows a section of the headers, and how its code fits on a terminal."""

from __future__ import annotations

import re

from Tools.interface import Function, Section
from Tools.pages import MANUAL, Block, blocks

NAME = re.compile(r"\bopenrouter_\w+")
# Where a line may be broken: after a comma, an operator or an opening bracket; and the end of a text in quotes.
BREAK = re.compile(r'"(?:[^"\\]|\\.)*"|, | \|\| | && | = | (?=[?] )| (?=: )|^typedef struct \w+ |\((?=[\w"])')


def samples() -> list[Block]:
    return [block for page in sorted(MANUAL.glob("*.md")) for block in blocks(page) if block.language == "c"]


def example(section: Section, among: list[Block]) -> Block | None:
    """The one that calls the most of the section's functions; of equals the shortest."""
    functions = {function.name for function in section.all(Function)}
    rated = [(len(functions & set(NAME.findall(block.text))), -len(block.text), block) for block in among]
    best = max(rated, key=lambda rating: rating[:2], default=None)
    return best[2] if best and best[0] else None


def folded(line: str, width: int) -> list[str]:
    """A line of code in lines of at most this width, if it can be broken where no text is."""
    indent = " " * (len(line) - len(line.lstrip()) + 4)
    made = []
    while len(line) > width:
        is_comment = line.lstrip().startswith(("/*", "*"))
        first = len(line) - len(line.lstrip()) + 1
        places = ([found.end() for found in re.finditer(" ", line)] if is_comment else
                  [found.end() for found in BREAK.finditer(line) if found[0][0] != '"'])
        places = [place for place in places if first < place < len(line)]
        if not places:
            break
        place = max((place for place in places if place <= width), default=places[0])
        made.append(line[:place].rstrip())
        line = (indent[:-1] if is_comment else indent) + line[place:].lstrip()
    return [moved(part, width) for part in [*made, line]]


def moved(line: str, width: int) -> str:
    """What does not fit was aligned to the right of a bracket, or has a long name: it moves to the left."""
    indent = len(line) - len(line.lstrip())
    return line[min(max(0, len(line) - width), max(0, indent - 2)):]


def fitting(code: str, width: int) -> list[str]:
    return [part for line in code.rstrip("\n").split("\n") for part in folded(line, width)]
