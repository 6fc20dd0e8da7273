"""Draws the pictures from their texts, parts.dot with graphviz and sign-in.seq with sequence.py. Each carries the hash
of its text, by which a test knows that they belong together, whichever graphviz drew it.

usage: pictures.py
"""

from __future__ import annotations

import hashlib
import re
import subprocess
from pathlib import Path

from Tools.dark import with_dark
from Tools.libraries import ROOT
from Tools.sequence import Sequence

FOLDER = ROOT / "Sources" / "Manual"
SOURCES = [FOLDER / "parts.dot", FOLDER / "sign-in.seq"]


def picture(source: Path) -> Path:
    return source.with_suffix(".svg")


def mark(source: Path) -> str:
    return f"<!-- {source.name} {hashlib.sha256(source.read_bytes()).hexdigest()} -->"


def drawn(source: Path) -> str:
    if source.suffix == ".seq":
        return with_dark(Sequence(source.read_text()).drawn())
    done = subprocess.run(["dot", "-Tsvg", source], capture_output=True, check=True, encoding="utf-8")
    # Without the DOCTYPE, which points to the network, and the comments, which name the version of graphviz.
    plain = re.sub(r"<\?xml.*?\?>\s*|<!DOCTYPE.*?>\s*|<!--.*?-->\s*", "", done.stdout, flags=re.DOTALL)
    return with_dark(plain)


def main() -> None:
    for source in SOURCES:
        picture(source).write_text(f"{mark(source)}\n{drawn(source)}")


if __name__ == "__main__":
    main()
