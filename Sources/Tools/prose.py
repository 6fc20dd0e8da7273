"""The text of the headers' comments: paragraphs, lists, and the names in it."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass, field

from Tools.interface import Interface
from Tools.libraries import Library

NAME = re.compile(r"(?<![\w#/-])(?:openrouter_[a-z0-9_]+|OPENROUTER_[A-Z0-9_]+)(?![\w/.-]*\w)")

# Lines that are all indented, and no list.
CODE = re.compile(r"\n*(?: {4}(?! *- )[^\n]*\n?)+")


@dataclass
class Paragraph:
    text: str
    # The points of the list after it.
    points: list[str] = field(default_factory=list)
    # Of a paragraph that is code, in place of both.
    code: str = ""


def introduction(library: Library) -> str:
    """The comment at the top of a header, with its lines."""
    comment = re.match(r"/\*(.*?)\*/", library.header.read_text(), re.DOTALL)
    return re.sub(r"^[ ]\*[ ]?", "", comment[1], flags=re.MULTILINE).strip() if comment else ""


def paragraphs(lines: str) -> list[Paragraph]:
    made: list[Paragraph] = []
    for block in re.split(r"\n[ ]*\n", lines):
        if made and CODE.fullmatch(block):
            made.append(Paragraph("", code=textwrap.dedent(block).strip("\n") + "\n"))
            continue
        text, *points = [" ".join(part.split()) for part in re.split(r"(?:^|\n) +- ", block)]
        if text or not made or made[-1].code:
            made.append(Paragraph(text))
        made[-1].points += points
    return made


def names(header: Interface) -> set[str]:
    declared = [*header.functions, *header.typedefs, *header.macros]
    return {declaration.name for declaration in declared}
