"""Which sample of the manual's pages shows a section of the headers, and how its code fits on a terminal."""

from __future__ import annotations

import re

from Tools.interface import Function, Section
from Tools.pages import MANUAL, Block, blocks

NAME = re.compile(r"\bopenrouter_\w+")
# Where a line may be broken: after a comma, an operator or the bracket of a call, and between texts; and a text in quotes.
BREAK = re.compile(r'"(?:[^"\\]|\\.)*"|, |; | \|\| | && | [!=]?= | (?=[?] )| (?=: )|^typedef struct \w+ | (?=")|(?<=\w)\((?=[\w"])')


def samples() -> list[Block]:
    return [block for page in sorted(MANUAL.glob("*.md")) for block in blocks(page) if block.language == "c"]


def example(section: Section, among: list[Block]) -> Block | None:
    """The one that calls the most of the section's functions; of equals the shortest."""
    functions = {function.name for function in section.all(Function)}
    rated = [(len(functions & set(NAME.findall(block.text))), -len(block.text), block) for block in among]
    best = max(rated, key=lambda rating: rating[:2], default=None)
    return best[2] if best and best[0] else None


def depth(code: str) -> int:
    """How many brackets are open at the end of it."""
    code = re.sub(r'"(?:[^"\\]|\\.)*"', "", code)
    return sum(code.count(mark) for mark in "([{") - sum(code.count(mark) for mark in ")]}")


def cost(code: str) -> float:
    """Of breaking a line after it: inside fewer brackets is better, and there between conditions than inside of one."""
    return depth(code) + (0.5 if depth(code) > 0 and code.endswith("= ") else 0)


def folded(line: str, width: int) -> list[str]:
    """A line of code in lines of at most this width, if it can be broken where no text is: inside as few brackets as can
    be."""
    indent = len(line) - len(line.lstrip())
    made, is_open = [], 0
    while len(line) > width:
        is_comment = line.lstrip().startswith(("/*", "*"))
        first = len(line) - len(line.lstrip()) + 1
        places = ([found.end() for found in re.finditer(" ", line)] if is_comment else
                  [found.end() for found in BREAK.finditer(line) if found[0][0] != '"'])
        places = [place for place in places if first < place < len(line)]
        if not places:
            break
        place = max((place for place in places if place <= width), default=places[0],
                    key=lambda place: (0 if is_comment else -cost(line[:place]), place))
        is_open += depth(line[:place])
        made.append(line[:place].rstrip())
        line = " " * (indent + (3 if is_comment else 4 * max(1, is_open))) + line[place:].lstrip()
    return [moved(part, width) for part in [*made, line]]


def moved(line: str, width: int) -> str:
    """What does not fit has a long name: it moves to the left."""
    indent = len(line) - len(line.lstrip())
    return line[min(max(0, len(line) - width), max(0, indent - 2)):]


def statements(code: str) -> list[list[str]]:
    """Lines that belong together, because a round bracket is open between them."""
    made: list[list[str]] = [[]]
    for line in code.rstrip("\n").split("\n"):
        made[-1].append(line)
        if depth(re.sub(r"[\[\]{}]", "", "\n".join(made[-1]))) <= 0:
            made.append([])
    return [lines for lines in made if lines]


def fitting(code: str, width: int) -> list[str]:
    """Code in lines of at most this width. A statement with a line that is too long is broken anew."""
    made = []
    for lines in statements(code):
        if any(len(line) > width for line in lines):
            lines = folded(" ".join([lines[0], *(line.lstrip() for line in lines[1:])]), width)
        made += lines
    return made
