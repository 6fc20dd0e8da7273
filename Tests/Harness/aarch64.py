"""The core library for Linux on aarch64, as far as it can be tried from x86_64: cross-compiled with the Embedded Swift
library for bare aarch64, which is the nearest that a toolchain for x86_64 has, linked with Debian's cross compiler, and
the harness run under qemu, with the shared library and the archive. `make aarch64` calls this; `make test` does not,
for it fetches packages of a foreign architecture, into .build.

usage: aarch64.py FLAGS OF SWIFTC...
"""

import sys
from pathlib import Path

from harness import DESCRIPTION
from Support.report import WARNINGS, Report, output, run
from Tools.libraries import BASE, CORE, INCLUDE, ROOT

FOLDER = ROOT / ".build" / "aarch64"
SYSTEM = Path("/usr/aarch64-linux-gnu")
CC = "aarch64-linux-gnu-gcc"
PACKAGES = ["libjansson-dev"]


def fetch() -> Path:
    """The folder with what Debian has of the libraries that are linked in, for aarch64."""
    root = FOLDER / "root"
    unpacked = root / "packages"
    if unpacked.exists() and unpacked.read_text().split() == PACKAGES:
        return root
    for folder in "state/lists/partial", "cache/archives/partial":
        (FOLDER / folder).mkdir(parents=True, exist_ok=True)
    options = {"Dir::State": FOLDER / "state", "Dir::State::status": "/dev/null", "Dir::Cache": FOLDER / "cache",
               "APT::Architecture": "arm64", "APT::Architectures": "arm64", "APT::Sandbox::User": ""}
    apt = ["apt-get", "-qq", *(word for name, value in options.items() for word in ("-o", f"{name}={value}"))]
    output([*apt, "update"])
    done = run([*apt, "download", *PACKAGES], cwd=FOLDER)
    if done.returncode:
        sys.exit(done.stderr)
    for package in FOLDER.glob("*.deb"):
        output(["dpkg", "-x", package, root])
    unpacked.write_text("\n".join(PACKAGES))
    return root


def build(report: Report, flags: list[str], root: Path) -> bool:
    """Both libraries, as the Makefile builds them; `swiftc` has no -fPIC for this target but clang's own."""
    headers = [SYSTEM / "include", root / "usr" / "include"]
    objects = [FOLDER / f"{folder.name}.o" for folder in (BASE, CORE.sources)]
    shims = [word for folder in headers for word in ("-Xcc", "-isystem", "-Xcc", folder)]
    names = [word for line in CORE.map.read_text().splitlines() if line.strip().startswith("openrouter_")
             for word in ("-u", line.strip(" ;"))]
    steps = {
        f"the object of {folder.name}":
            ["swiftc", *flags, "-target", "aarch64-none-none-elf", *shims, "-Xcc", "-fPIC", "-I", FOLDER,
             "-module-name", folder.name, "-emit-module", "-emit-module-path", FOLDER / f"{folder.name}.swiftmodule",
             "-c", *sorted(folder.rglob("*.swift")), "-o", object_file]
        for folder, object_file in zip((BASE, CORE.sources), objects)
    }
    steps |= {
        "the shared library": [CC, "-shared", "-nostartfiles", "-Wl,--gc-sections", "-Wl,-z,defs",
                               f"-Wl,-soname,{CORE.soname}", f"-Wl,--version-script={CORE.map}", *objects,
                               "-o", FOLDER / CORE.soname],
        "the archive's object": ["aarch64-linux-gnu-ld", "-r", "--gc-sections", *names, *objects, "-o",
                                 FOLDER / "static.o"],
        "its symbols": ["aarch64-linux-gnu-objcopy", "--wildcard", "--keep-global-symbol=openrouter_*",
                        "--strip-unneeded", FOLDER / "static.o"],
    }
    return all([report.succeeds(command, f"building {what} for aarch64") for what, command in steps.items()])


def main() -> None:
    report = Report()
    FOLDER.mkdir(parents=True, exist_ok=True)
    root = fetch()
    if build(report, sys.argv[1:], root):
        jansson = root / "usr/lib/aarch64-linux-gnu/libjansson.a"
        for kind, library in {"shared": FOLDER / CORE.soname, "static": FOLDER / "static.o"}.items():
            program = FOLDER / f"harness-{kind}"
            built = report.succeeds(
                [CC, "-std=c99", "-g", "-O1", *WARNINGS, "-I", INCLUDE, "-isystem", root / "usr" / "include",
                 *sorted((ROOT / "Tests" / "Harness").glob("*.c")), library, jansson, "-lm", f"-Wl,-rpath,{FOLDER}",
                 "-o", program], f"building the harness, {kind}")
            if built:
                report.add_program(["qemu-aarch64", "-L", SYSTEM, program], f"the harness, {kind}",
                                   env={"API_DESCRIPTION": str(DESCRIPTION)})
    report.finish()


main()
