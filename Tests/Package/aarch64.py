"""The amalgamation on Linux on aarch64, as far as it can be tried from x86_64: assembled by Debian's cross compiler and by
clang, linked with what Debian has for aarch64, and the harnesses of both libraries run in an emulator (qemu), with the
shared libraries and the archives. `make aarch64` calls this; `make test` does not, for it fetches packages of a foreign
architecture, into .build.

usage: aarch64.py AMALGAMATION
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

from Harness.harness import environment_of
from Support.report import INCLUDE, ROOT, WARNINGS, Report, output, run
from Support.stand_in import stand_in
from Tools.libraries import CLIENT, CORE, LIBRARIES

FOLDER = ROOT / ".build" / "aarch64"
SYSTEM = FOLDER / "root"
CC = ["aarch64-linux-gnu-gcc", f"--sysroot={SYSTEM}"]
CLANG = ["clang", "--target=aarch64-linux-gnu"]
PACKAGES = ["libc6-dev", "libjansson-dev", "libcurl4-openssl-dev"]
# Headers that are the same for all machines.
SHARED_HEADERS = ["valgrind"]
TESTS = ROOT / "Tests"
# Not those of times, for an emulator is slow, nor those of processes: the emulator has no vfork, by which the browser is
# started, and no signals that arrive as real ones do.
CLIENT_PARTS = ["answers", "broken_connections", "certificates", "sent_requests", "proxies", "proxy_variables", "secrets",
                "environment", "client_options", "curl_options", "system_failures", "no_memory", "descriptors",
                "sign_in_options", "sign_in_pasted", "sign_in_no_memory", "sign_in_stages", "sign_in_secrets"]


def fetch() -> None:
    """Unpacks what Debian has for aarch64 of the libraries that are linked in, and of all that these need."""
    unpacked = SYSTEM / "packages"
    if unpacked.exists() and unpacked.read_text().split() == PACKAGES:
        return
    shutil.rmtree(SYSTEM, ignore_errors=True)
    for folder in "state/lists/partial", "cache/archives/partial":
        (FOLDER / folder).mkdir(parents=True, exist_ok=True)
    options = {"Dir::State": FOLDER / "state", "Dir::State::status": "/dev/null", "Dir::Cache": FOLDER / "cache",
               "APT::Architecture": "arm64", "APT::Architectures": "arm64", "APT::Sandbox::User": "",
               "APT::Install-Recommends": "false", "Debug::NoLocking": "1"}
    apt = ["apt-get", "-qq", *(word for name, value in options.items() for word in ("-o", f"{name}={value}"))]
    output([*apt, "update"])
    done = run([*apt, "install", "--yes", "--download-only", *PACKAGES])
    if done.returncode:
        sys.exit(done.stderr)
    # As every Debian has it: packages may name either.
    for name in "bin", "lib", "sbin":
        (SYSTEM / "usr" / name).mkdir(parents=True)
        (SYSTEM / name).symlink_to(f"usr/{name}")
    for package in (FOLDER / "cache" / "archives").glob("*.deb"):
        output(["dpkg", "-x", package, SYSTEM])
    for name in SHARED_HEADERS:
        (SYSTEM / "usr/include" / name).symlink_to(f"/usr/include/{name}")
    unpacked.write_text("\n".join(PACKAGES))


def build_libraries(report: Report, amalgamation: Path) -> Path | None:
    """As a person does who has a cross compiler."""
    folder = FOLDER / "libraries"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(amalgamation, folder)
    compiler = " ".join(CC)
    made = report.succeeds(["make", f"CC={compiler}", "AR=aarch64-linux-gnu-ar"], "make with a cross compiler", cwd=folder)
    for library in LIBRARIES:
        report.succeeds([*CLANG, "-c", folder / f"{library.name}.S", "-o", folder / "clang.o"], f"{library.name} by clang")
        name = library.soname
        for link in name, name.removesuffix(".0"):
            (folder / link).symlink_to(next(folder.glob(f"{name}.*")).name)
    return folder if made else None


def build(report: Report, name: str, sources: list[Path], flags: list, links: list) -> Path | None:
    program = FOLDER / name
    command = [*CC, "-std=c99", "-g", "-O1", *WARNINGS, "-I", INCLUDE, *flags, *sources, *links, "-lm", "-o", program]
    return program if report.succeeds(command, f"building {name}") else None


def check_core(report: Report, kind: str, library: list) -> None:
    sources = sorted((TESTS / "Harness").glob("*.c"))
    program = build(report, f"harness-{kind}", sources, [], [*library, "-ljansson"])
    if program:
        report.add_program(["qemu-aarch64", "-L", SYSTEM, program], f"the harness, {kind}", env=environment_of("aarch64"))


def check_client(report: Report, kind: str, libraries: list) -> None:
    sources = [*sorted((TESTS / "Client").glob("*.c")), TESTS / "Harness" / "check.c"]
    flags = ["-D_GNU_SOURCE", "-rdynamic", "-I", TESTS / "Harness", *(["-DSTATIC_LIBRARY"] if kind == "static" else [])]
    program = build(report, f"client-{kind}", sources, flags, [*libraries, "-ljansson", "-lcurl", "-ldl", "-lpthread"])
    if program:
        with stand_in() as said:
            report.add_program(["qemu-aarch64", "-L", SYSTEM, program, *CLIENT_PARTS], f"the client's harness, {kind}",
                               env={"STAND_IN": json.dumps(said), "UNDER_EMULATOR": "1", "MANY": "20"})


def main() -> None:
    report = Report()
    FOLDER.mkdir(parents=True, exist_ok=True)
    fetch()
    folder = build_libraries(report, Path(sys.argv[1]))
    if folder:
        path = f"-Wl,-rpath,{folder}"
        archives = {library: folder / f"lib{library.name}.a" for library in LIBRARIES}
        shared = {library: folder / library.soname for library in LIBRARIES}
        for kind, made, flags in ("static", archives, []), ("shared", shared, [path]):
            check_core(report, kind, [made[CORE], *flags])
            check_client(report, kind, [made[CLIENT], made[CORE], *flags])
    report.finish()


main()
