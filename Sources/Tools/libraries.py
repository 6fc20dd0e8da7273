"""The libraries, a row each: what one is called decides where all of its files are."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
INCLUDE = ROOT / "include"
# `make coverage` has another.
BUILD = Path(os.environ.get("BUILD_FOLDER", ROOT / ".build"))
LIB = BUILD / "lib"
SHIPPED = BUILD / "shipped"


@dataclass(frozen=True)
class Library:
    # Of its files and its package.
    name: str
    header_name: str
    # What its header includes, as it says it.
    includes: tuple[str, ...]
    # The folder of its sources, which is its Swift module too.
    module: str
    # The number of its first error; the others follow downward.
    first_error: int

    @property
    def header(self) -> Path:
        return INCLUDE / "openrouter" / self.header_name

    @property
    def include(self) -> str:
        return f"openrouter/{self.header_name}"

    @property
    def headers(self) -> list[Path]:
        """Its header, and those of topics that this one includes at its end."""
        names = re.findall(r'^#include "(\w+\.h)"$', self.header.read_text(), re.MULTILINE)
        topics = [name for name in names if f'"{name}"' not in self.includes]
        return [self.header, *(self.header.parent / name for name in topics)]

    @property
    def guards(self) -> set[str]:
        return {f"OPENROUTER_{header.name.upper().replace('.', '_')}" for header in self.headers}

    @property
    def sources(self) -> Path:
        return ROOT / "Sources" / self.module

    @property
    def map(self) -> Path:
        return ROOT / "Sources" / "Package" / f"{self.name}.map"

    @property
    def soname(self) -> str:
        return f"lib{self.name}.so.0"

    @property
    def shared(self) -> Path:
        return LIB / f"lib{self.name}.so"

    @property
    def static(self) -> Path:
        return LIB / f"lib{self.name}.a"

    @property
    def unstripped(self) -> list[Path]:
        """Of which there should be one."""
        return sorted(SHIPPED.glob(f"lib{self.name}.so.*"))


CORE = Library("openrouter", "openrouter.h", ("<stddef.h>", "<stdint.h>"), "OpenRouter", -1)
CLIENT = Library("openrouter-client", "client.h", ('"openrouter.h"',), "OpenRouterClient", -32)
# Each needs only those before it.
LIBRARIES = [CORE, CLIENT]
# The Swift module that both are made of.
BASE = ROOT / "Sources" / "OpenRouterBase"
