"""Makes of the assembly that LLVM writes one that GNU as and clang read, through the C preprocessor or not.

usage: assembly.py MACHINE < LLVM'S > OURS
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator

# Text in quotes, or a comment to the end of its line. On x86_64 it begins with #, on aarch64 with //.
QUOTED = r'"(?:[^"\\]|\\.)*"'
COMMENTS = {"x86_64": r"#.*", "aarch64": r"//.*"}
# Quotes that stay: texts, and names of sections. Everywhere else they are around a symbol.
TEXT = re.compile(r"\.(?:ascii|asciz|section)\b")
LOCAL = re.compile(r"(\.L\w+):")
# A name that is no part of a longer one.
NAME = r"(?<![\w.$]){}(?![\w.$])"
# What only LLVM's tools and debuggers read, and what the linker has defined away. Without .cfi_sections, the unwind tables
# are for all that unwinds.
DROPPED = re.compile(r"\.(?:file|loc|cfi_sections|addrsig|addrsig_sym)\b|\.\w+\s+_swift_exceptionPersonality$")
DROPPED_SECTION = re.compile(r'\.section\s+"?\.(?:debug_|deplibs\b|comment\b)')
SECTION = re.compile(r"\.(?:section|text|data|bss)\b")
# What is said of a symbol may be in any section.
ATTRIBUTE = re.compile(r"\.(?:globl|weak|hidden|protected)\b")


def without_comments(lines: Iterable[str], comment: str) -> Iterator[str]:
    pattern = re.compile(rf"({QUOTED})|{comment}")
    for line in lines:
        line = pattern.sub(lambda match: match[1] or "", line).rstrip()
        if line:
            yield line


def without_debugging(lines: Iterable[str]) -> Iterator[str]:
    is_dropped = False
    for line in lines:
        code = line.strip()
        if SECTION.match(code):
            is_dropped = bool(DROPPED_SECTION.match(code))
        if (not is_dropped or ATTRIBUTE.match(code)) and not DROPPED.match(code):
            yield line


class Names:
    """Symbols as every assembler reads them. Swift's begin with $, which is how numbers begin on x86_64: with _ before
    it, `swift demangle` knows them still. LLVM calls a text by what it says: such names become numbers."""

    def __init__(self) -> None:
        self.constants: dict[str, str] = {}

    def plain(self, quoted: str) -> str:
        name = quoted[1:-1]
        if name.startswith(".L"):
            return self.constants.setdefault(name, f".Lconstant{len(self.constants)}")
        return self.prefixed(name)

    @staticmethod
    def prefixed(name: str) -> str:
        if not re.fullmatch(r"[\w.$]+", name):
            sys.exit(f"assembly.py: a symbol that assemblers would not read: {name!r}")
        return f"_{name}" if name.startswith("$") else name

    def renamed(self, line: str) -> str:
        if TEXT.match(line.strip()):
            return line
        line = re.sub(QUOTED, lambda match: self.plain(match[0]), line)
        return re.sub(NAME.format(r"(\$[A-Za-z][\w.$]*)"), lambda match: self.prefixed(match[1]), line)


def without_unused_labels(lines: list[str]) -> Iterator[str]:
    """Those that debugging symbols alone have named."""
    used = {name for line in lines if not LOCAL.match(line) for name in re.findall(r"\.L\w+", line)}
    for line in lines:
        label = LOCAL.fullmatch(line)
        if not label or label[1] in used:
            yield line


def main() -> None:
    names = Names()
    # LLVM writes a carriage return within a name as it is.
    llvm = sys.stdin.buffer.read().decode().split("\n")
    lines = without_debugging(without_comments(llvm, COMMENTS[sys.argv[1]]))
    for line in without_unused_labels([names.renamed(line) for line in lines]):
        print(line)


main()
