"""The order of the sources: who may import and say what, how long files are, what the entry points are called."""

import re
from pathlib import Path

from Support.report import Report
from Tools import interface
from Tools.libraries import BASE, CLIENT, CORE, LIBRARIES, ROOT, Library

PARTS = {"sources": {"seconds": 1}}
LINE_LIMIT = 300
# The folders in which alone a module may be named; what is not listed here may be named everywhere. The client uses
# the library as every host does: through COpenRouter.
IMPORTS: dict[str, dict[str, set[str]]] = {
    BASE.name: {"COpenRouter": {"CInterface"}, "COpenRouterClient": set(), "CCurl": set(), "CSockets": set()},
    CORE.module: {"COpenRouter": {"CInterface"}, "COpenRouterClient": set(), "CCurl": set(), "CSockets": set()},
    CLIENT.module: {"COpenRouterClient": {"CInterface"}, "CCurl": {"HTTP"}, "CSockets": {"System", "SignIn", "HTTP", "Calls"}},
}
# Folders that know nothing of pointers: text travels there as Bytes. The client holds handles of the library, which
# are opaque, and gives pointers to libcurl.
WITHOUT_POINTERS: dict[str, tuple[set[str], str]] = {
    BASE.name: ({"Text"}, r"OpaquePointer|Unsafe\w*Pointer"),
    CORE.module: ({"Models", "JSON", "OAuth", "HTTP"}, r"OpaquePointer|Unsafe\w*Pointer"),
    CLIENT.module: ({"Models", "JSON", "OAuth"}, r"Unsafe\w*Pointer"),
}
# What exports a function to C.
ENTRY_POINTS = re.compile(r"^\s*(@c\b|@_cdecl)", re.MULTILINE)
# Entry points that stay a jump to their Swift function: within a C function the compiler inlines nothing more, which costs
# these, of each documented request, a tenth.
JUMPS = {f"openrouter_create_auth_keys_code_request_{name}"
         for name in ("new", "free", "set_callback_url", "set_code_challenge", "write_body")}


def code(file: Path) -> str:
    """A file without its comments."""
    return re.sub(r"//[^\n]*", "", file.read_text())


def check_library(report: Report, library: Library) -> None:
    entry_points = check_module(report, library.sources)
    functions = interface.read(library).names
    report.equal(sorted(entry_points), sorted(functions),
                 f"{library.module}: entry points and functions of the header")


def check_module(report: Report, module: Path) -> list[str]:
    """Says which entry points a module has."""
    files = sorted(module.rglob("*.swift"))
    names = [file.name for file in files]
    report.equal(sorted(names), sorted(set(names)), f"{module.name}: names of files, of which a module has each only once")
    return [name for file in files for name in check_file(report, module, file)]


def check_file(report: Report, module: Path, file: Path) -> list[str]:
    """Says which entry points a file has."""
    path = file.relative_to(module)
    name, folder, text = f"{module.name}/{path}", path.parts[0], code(file)
    lines = file.read_text().count("\n")
    report.expect(lines < LINE_LIMIT, f"{name}: {lines} lines, not under {LINE_LIMIT}")
    for imported, folders in IMPORTS[module.name].items():
        if folder not in folders:
            is_named = bool(re.search(rf"\b{imported}\b", text))
            report.expect(not is_named, f"{name}: {imported}, which may be imported only in {sorted(folders)}")
    folders, pointers = WITHOUT_POINTERS[module.name]
    if folder in folders:
        report.equal(re.findall(pointers, text), [], f"{name}: pointers in {', '.join(sorted(folders))}")
    if folder == "CInterface":
        return check_entry_points(report, name, text)
    report.equal(ENTRY_POINTS.findall(text), [], f"{name}: C entry points belong to CInterface")
    return []


def check_entry_points(report: Report, name: str, text: str) -> list[str]:
    """Each exported function is spelled `@_cdecl("x") @implementation public func x`: the compiler then compares it with the
    header, and the Swift name equals the C name. Its code goes into the C function (`@inline(__always)`), which would
    otherwise only jump to it: a backtrace then names what was called."""
    found = re.findall(r'^@_cdecl\("(\w+)"\) @implementation\s((?:@.*\n)*)public func (\w+)', text, re.MULTILINE)
    jumps = {c for c, attributes, _ in found if "@inline(__always)" not in attributes}
    report.equal(jumps - JUMPS, set(), f"{name}: entry points without @inline(__always)")
    names = [swift for c, _, swift in found if c == swift]
    report.equal(len(names), len(ENTRY_POINTS.findall(text)), f"{name}: entry points spelled @_cdecl and @implementation")
    return names


def main() -> None:
    report = Report()
    links = [path for path in (ROOT / "Sources").rglob("*") if path.is_symlink()]
    report.equal(links, [], "symbolic links among the sources")
    report.equal(check_module(report, BASE), [], f"{BASE.name}: entry points, which belong to the libraries")
    for library in LIBRARIES:
        check_library(report, library)
    report.finish()


main()
