"""The text of the headers' comments: paragraphs, lists, and the names in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from Tools.interface import Interface
from Tools.libraries import Library

NAME = re.compile(r"(?<![\w#/-])(?:openrouter_[a-z0-9_]+|OPENROUTER_[A-Z0-9_]+)(?![\w/.-]*\w)")


@dataclass
class Paragraph:
    text: str
    # The points of the list after it.
    points: list[str] = field(default_factory=list)


def introduction(library: Library) -> str:
    """The comment at the top of a header, with its lines."""
    comment = re.match(r"/\*(.*?)\*/", library.header.read_text(), re.DOTALL)
    return re.sub(r"^[ ]\*[ ]?", "", comment[1], flags=re.MULTILINE).strip() if comment else ""


def paragraphs(lines: str) -> list[Paragraph]:
    made: list[Paragraph] = []
    for block in re.split(r"\n\s*\n", lines):
        text, *points = [" ".join(part.split()) for part in re.split(r"(?:^|\n) +- ", block)]
        if text or not made:
            made.append(Paragraph(text))
        made[-1].points += points
    return made


def names(header: Interface) -> set[str]:
    declared = [*header.functions, *header.typedefs, *header.macros]
    return {declaration.name for declaration in declared}
