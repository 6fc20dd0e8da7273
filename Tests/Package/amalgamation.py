"""The amalgamation, unpacked where no Swift is: gcc and clang make libraries of it that have the machine code of the shipped
ones, and export and need what they do, so what the tests say of those is true of these. This is for x86_64; `make packages`
tries the rest."""

from __future__ import annotations

import re
import shutil
import struct
from pathlib import Path

from Package.allocators import check_program, check_symbols
from Support.bill import check_bill
from Support.report import INCLUDE, ROOT, SHIPPED, TESTS, Report, output, run
from Tools.libraries import LIBRARIES, Library

PARTS = {"amalgamation": {"seconds": 6}}
FOLDER = TESTS / "amalgamation"
# The compilers that everyone has, and what they are called by make.
COMPILERS = ["gcc", "clang"]
# What GNU as says of code that looks up addresses itself.
TABLE = "_GLOBAL_OFFSET_TABLE_"
# A few functions may differ in which of two encodings an assembler takes.
LEAST_SAME = 0.98


def unpack(report: Report) -> Path:
    """The archive is made of what is built, and unpacked."""
    made, version = FOLDER / "made", re.search(r'VERSION_STRING "(.*)"', (INCLUDE / "openrouter/openrouter.h").read_text())[1]
    report.succeeds(["make", "--no-print-directory", "amalgamation", "MACHINES=x86_64", f"AMALGAMATION={made}"],
                    "make amalgamation")
    report.succeeds([ROOT / "Sources/Package/dist-amalgamation.sh", FOLDER, version, made], "its archive")
    archive = FOLDER / f"openrouter-{version}-amalgamation.tar.xz"
    report.succeeds(["tar", "-xJf", archive, "-C", FOLDER], "unpacking it")
    return FOLDER / archive.name.removesuffix(".tar.xz")


def without_swift() -> dict[str, str]:
    """A PATH on which Swift cannot run."""
    folder = FOLDER / "no swift"
    folder.mkdir()
    for name in "swift", "swiftc":
        (folder / name).write_text("#!/bin/sh\nexit 99\n")
        (folder / name).chmod(0o755)
    return {"PATH": f"{folder}:/usr/bin:/bin"}


def sections(file: Path) -> dict[str, list[bytes]]:
    """What an object has of code and constants, by the sections' names: several have the same."""
    data = file.read_bytes()
    table, = struct.unpack_from("<Q", data, 0x28)
    count, names = struct.unpack_from("<HH", data, 0x3C)
    rows = [struct.unpack_from("<IIQQQQ", data, table + 64 * index) for index in range(count)]
    found: dict[str, list[bytes]] = {}
    for name, kind, _, _, offset, size in rows:
        start = rows[names][4] + name
        text = data[start:data.index(b"\0", start)].decode()
        # Machine code and constants (PROGBITS); relocations are compared by what needs them.
        if kind == 1 and size and re.match(r"\.(text|rodata|data)\b", text):
            found.setdefault(text, []).append(data[offset:offset + size])
    return found


def names_of(file: Path, *options: str) -> set[str]:
    """Names with their kinds: some are taken weakly."""
    return set(re.findall(r"^[0-9a-f ]{16} (\w [\w$.]+)", output(["nm", *options, file]), re.MULTILINE)) - {f"U {TABLE}"}


def check_object(report: Report, library: Library, made: Path, what: str) -> None:
    shipped = SHIPPED / f"{library.name}.o"
    ours, theirs = sections(made), sections(shipped)
    report.equal(sorted(ours), sorted(theirs), f"{what}: sections")
    same = sum(ours.get(name) == content for name, content in theirs.items())
    report.expect(same >= LEAST_SAME * len(theirs), f"{what}: {same} of {len(theirs)} sections are as shipped")
    report.equal(names_of(made, "--undefined-only"), names_of(shipped, "--undefined-only"),
                 f"{what}: what it takes from elsewhere")
    report.equal(names_of(made, "-g", "--defined-only"), names_of(library.static, "-g", "--defined-only"),
                 f"{what}: its global names")
    said = output(["readelf", "-SWn", made])
    report.expect(bool(re.search(r" \.eh_frame ", said)), f"{what}: has no unwind tables")
    report.expect(bool(re.search(r"\.note\.GNU-stack +PROGBITS +\w+ \w+ 000000 00 +0", said)), f"{what}: an executable stack")
    report.equal(re.findall(r" (\.(?:debug|deplibs|llvm)\S*)", said), [], f"{what}: what only LLVM's tools read")
    report.expect("x86 feature: IBT, SHSTK" in said, f"{what}: is not marked for control-flow protection: {said}")


def check_shared(report: Report, library: Library, made: Path, what: str) -> None:
    exported = re.findall(r" T (openrouter_\w+)@@(\w+)$", output(["nm", "-D", made]), re.MULTILINE)
    shipped = re.findall(r" T (openrouter_\w+)@@(\w+)$", output(["nm", "-D", library.shared]), re.MULTILINE)
    report.equal(exported, shipped, f"{what}: what the shared library exports, with versions")
    said = output(["readelf", "-dW", made])
    report.equal(re.findall(r"\(SONAME\).*\[(.*)\]", said), [library.soname], f"{what}: its SONAME")
    report.equal("NODELETE" in said, "NODELETE" in output(["readelf", "-dW", library.shared]), f"{what}: whether it stays")


def check_compiler(report: Report, unpacked: Path, compiler: str, environment: dict[str, str]) -> None:
    folder = FOLDER / compiler
    shutil.copytree(unpacked, folder)
    if not report.succeeds(["make", f"CC={compiler}"], f"make CC={compiler}", cwd=folder, env=environment):
        return
    for library in LIBRARIES:
        what = f"{library.name} by {compiler}"
        check_object(report, library, folder / f"{library.name}.o", what)
        check_shared(report, library, next(folder.glob(f"lib{library.name}.so.*")), what)


def check_allocator(report: Report, unpacked: Path, compiler: str) -> None:
    """The names of the program's allocator are chosen when the assembly is compiled: both, or none."""
    what, names = f"allocator by {compiler}", ["-DOPENROUTER_MALLOC=game_malloc", "-DOPENROUTER_FREE=game_free"]
    objects = []
    for library in reversed(LIBRARIES):
        source, made = unpacked / f"{library.name}.S", FOLDER / f"{library.name}-allocator-{compiler}.o"
        if report.succeeds([compiler, *names, "-c", source, "-o", made], f"{what}: {source.name}"):
            check_symbols(report, made, f"{what}, {source.name}")
            objects.append(made)
        for name in names:
            report.expect(run([compiler, name, "-c", source, "-o", "/dev/null"]).returncode != 0, f"{what}: takes {name} alone")
    check_program(report, compiler, objects, what)


def main() -> None:
    report = Report()
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    unpacked = unpack(report)
    check_bill(report, unpacked)
    environment = without_swift()
    for compiler in COMPILERS:
        check_compiler(report, unpacked, compiler, environment)
        check_allocator(report, unpacked, compiler)
    report.finish()


main()
