"""The order of the sources: who may import and say what, how long files are, what the entry points are called."""

import re
from pathlib import Path

import interface
from report import ROOT, Report

SOURCES = ROOT / "Sources" / "OpenRouter"
LINE_LIMIT = 300
# Folders that know nothing of pointers: text travels there as Bytes.
WITHOUT_POINTERS = {"Models", "JSON", "OAuth", "HTTP"}
POINTERS = re.compile(r"OpaquePointer|Unsafe\w*Pointer")


def code(file: Path) -> str:
    """A file without its comments."""
    return re.sub(r"//[^\n]*", "", file.read_text())


def main() -> None:
    report = Report()
    entry_points = []
    for file in sorted(SOURCES.rglob("*.swift")):
        name, folder = str(file.relative_to(SOURCES)), file.relative_to(SOURCES).parts[0]
        text = code(file)
        lines = file.read_text().count("\n")
        report.expect(lines < LINE_LIMIT, f"{name}: {lines} lines, not under {LINE_LIMIT}")
        if folder != "CInterface":
            report.expect("COpenRouter" not in text, f"{name}: only CInterface may import COpenRouter")
        if folder in WITHOUT_POINTERS:
            report.equal(POINTERS.findall(text), [], f"{name}: pointers outside Memory and CInterface")
        if folder == "CInterface":
            entry_points += check_entry_points(report, name, text)
        else:
            report.expect("@_cdecl" not in text, f"{name}: C entry points belong to CInterface")
    names = [path.name for path in SOURCES.rglob("*.swift")]
    report.equal(sorted(names), sorted(set(names)), "names of files, of which a module has each only once")
    report.equal(sorted(entry_points), sorted(interface.read().names), "entry points and functions of the header")
    report.finish()


def check_entry_points(report: Report, name: str, text: str) -> list[str]:
    """Every exported function is spelled `@_cdecl("x") @implementation public func x`."""
    found = re.findall(r'@_cdecl\("(\w+)"\)( @implementation)?\s+public func (\w+)', text)
    report.equal(len(found), text.count("@_cdecl"), f"{name}: entry points in the usual spelling")
    for exported, implementation, function in found:
        report.equal(function, exported, f"{name}: the Swift name of an entry point")
        report.expect(bool(implementation), f"{name}: {exported} without @implementation")
    return [exported for exported, _, _ in found]


main()
