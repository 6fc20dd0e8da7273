"""Headers that a compiler reads once for many programs."""

from pathlib import Path

from Support.report import Report


def precompiled(report: Report, folder: Path, command: list, header: str) -> list:
    """What a command needs besides, to begin with a header that was read before; the header is this text."""
    name = Path(command[0]).name
    file = folder / f"{name}.hpp"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(header)
    is_clang = "clang" in name
    made = folder / f"{name}.{'pch' if is_clang else 'hpp.gch'}"
    kept = [part for part in command if part != "-fsyntax-only"]
    # A header that is compiled itself has no other file to include it once.
    if not report.succeeds([*kept, "-x", "c++-header", file, "-o", made], f"reading {header.strip()} once, {name}"):
        return []
    return ["-include-pch", made] if is_clang else ["-Winvalid-pch", "-include", file]
