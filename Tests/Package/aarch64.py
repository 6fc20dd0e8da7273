"""The amalgamation on Linux on aarch64, as far as it can be tried from x86_64: assembled by Debian's cross compiler and by
clang, linked with what Debian has for aarch64, and the harnesses of both libraries run in an emulator (qemu), with the
shared libraries and the archives. `make aarch64` calls this; `make test` does not, for it fetches packages of a foreign
architecture, into .build.

usage: aarch64.py AMALGAMATION
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from Package.harnesses import Machine, check_harnesses, make_libraries
from Support.report import ROOT, Report, output, run
from Tools.libraries import LIBRARIES

FOLDER = ROOT / ".build" / "aarch64"
SYSTEM = FOLDER / "root"
CLANG = ["clang", "--target=aarch64-linux-gnu"]
PACKAGES = ["libc6-dev", "libjansson-dev", "libcurl4-openssl-dev"]
# Headers that are the same for all machines.
SHARED_HEADERS = ["valgrind"]


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


def main() -> None:
    report = Report()
    FOLDER.mkdir(parents=True, exist_ok=True)
    fetch()
    # The emulator has no vfork, by which a browser is started, and no signals that arrive as real ones do.
    machine = Machine("aarch64", FOLDER / "libraries", ["aarch64-linux-gnu-gcc", f"--sysroot={SYSTEM}"],
                      ["qemu-aarch64", "-L", SYSTEM], {"UNDER_EMULATOR": "1", "MANY": "20"})
    if make_libraries(report, machine, Path(sys.argv[1]), "AR=aarch64-linux-gnu-ar"):
        for library in LIBRARIES:
            report.succeeds([*CLANG, "-c", machine.folder / f"{library.name}.S", "-o", FOLDER / "clang.o"],
                            f"{library.name} by clang")
        check_harnesses(report, machine)
    report.finish()


main()
