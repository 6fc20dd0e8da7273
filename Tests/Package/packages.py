"""The archives and packages as their users meet them, in a Debian that never had Swift: what each page says, to the letter,
until a program has signed in at the mock server. `make packages` calls this; `make test` does not, for it makes that
Debian, as root, of packages that it fetches into .build.

usage: packages.py FOLDER VERSION        FOLDER has what make dist and make deb have made
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

from Package.harnesses import Machine, check_harnesses, make_libraries
from Package.recipes import check_conan, check_vcpkg
from Package.signs_in import check_signs_in
from Support.report import ROOT, Report, output, run
from Support.steps import blocks, script_of

FOLDER = ROOT / ".build" / "packages"
DEBIAN = FOLDER / "root"
PACKAGES = ["gcc", "libc6-dev", "make", "pkg-config", "cmake", "meson", "musl-tools", "libcurl4-openssl-dev", "xz-utils"]
HOME = "home/person"
# Each way starts in a fresh copy of the system, which is discarded. The archives are where the recipes say.
ENTER = """mount -t overlay overlay -o lowerdir="$0",upperdir=upper,workdir=work system
mount -t proc proc system/proc
mount --bind /dev system/dev
mount --bind "$1" "system$1"
folder=$2
shift 2
exec chroot system env HOME=/home/person PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 sh -ec 'cd "$0"; exec "$@"' \
  "$folder" "$@"
"""
MESON = """cat > meson.build <<'END'
project('hello', 'c')
executable('hello', 'main.c', dependencies: dependency('openrouter-client'))
END
"""
# A program of what CMake finds installed.
FOUND = """cat > CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.15)
project(hello LANGUAGES C)
find_package(OpenRouter CONFIG REQUIRED COMPONENTS client)
add_executable(hello main.c)
target_link_libraries(hello PRIVATE OpenRouter::client)
END
cmake -S . -B build {}; cmake --build build"""
# A person starts such programs and goes to the browser: check_signs_in does that.
SIGNS_IN = re.compile(r"^\./sign_in .*\n", re.MULTILINE)


@dataclass
class Way:
    name: str
    # What is unpacked; its README's section has the commands.
    archive: str = ""
    section: str = ""
    # What is done before, in the home folder, and after. ARCHIVES stands for the folder with the archives.
    before: str = ""
    after: str = ""
    # Where it is done, below the home folder, and what signs in there.
    folder: str = ""
    program: str = "sign_in"
    # Files that the way needs besides, by their names in its folder.
    files: dict[str, Path] = field(default_factory=dict)

    @property
    def place(self) -> Path:
        return FOLDER / re.sub(r"\W+", "-", self.name)


def ways(version: str) -> list[Way]:
    amalgamation, binary = f"openrouter-{version}-amalgamation", f"openrouter-{version}-linux-{os.uname().machine}"
    unpack = f"tar -xf ARCHIVES/{amalgamation}.tar.xz"
    main = {"main.c": ROOT / "examples" / "sign_in.c"}
    meson = "meson setup build ; ninja -C build"
    tool = f"/{HOME}/.local/bin/openrouter --version"
    musl = "-I include -I /musl/include examples/sign_in.c openrouter.S openrouter-client.S -L/musl/lib -lcurl -lmbedtls " \
        "-lmbedx509 -lmbedcrypto -Wl,--gc-sections -o sign_in"
    return [
        Way("the shortest way", amalgamation, "The shortest way", unpack, folder=amalgamation),
        Way("make install", amalgamation, "Install", unpack, tool, folder=amalgamation),
        Way("FetchContent", amalgamation, "CMake", f"cp ARCHIVES/{amalgamation}.tar.xz .",
            "cmake -S . -B build; cmake --build build", program="build/hello", files=main),
        Way("Meson", amalgamation, "Meson", f"mkdir subprojects; {unpack} -C subprojects", meson, program="build/hello",
            files=main),
        Way("a Meson wrap", before=f"{MESON}mkdir subprojects; cp ARCHIVES/meson/openrouter.wrap subprojects", after=meson,
            program="build/hello", files=main),
        Way("musl", before=unpack, after=f"musl-gcc {musl}", folder=amalgamation),
        Way("musl, static", before=unpack, after=f"musl-gcc -static {musl}", folder=amalgamation),
        Way("Debian packages", before="dpkg -i ARCHIVES/*.deb >/dev/null",
            after="openrouter --version; cc main.c $(pkg-config --cflags --libs openrouter-client) -o sign_in", files=main),
        Way("Debian packages, found by CMake", before="dpkg -i ARCHIVES/*.deb >/dev/null", after=FOUND.format(""),
            program="build/hello", files=main),
        Way("installed by CMake", before=f"{unpack}; cmake -S {amalgamation} -B made -DCMAKE_INSTALL_PREFIX=/{HOME}/.local; "
            f"cmake --build made --target install; {tool}", after=FOUND.format(f"-DCMAKE_PREFIX_PATH=/{HOME}/.local"),
            program="build/hello", files=main),
        Way("installed by Meson", before=f"{unpack}; meson setup made {amalgamation} --prefix=/{HOME}/.local --libdir=lib; "
            f"meson install -C made; {tool}", after=FOUND.format(f"-DCMAKE_PREFIX_PATH=/{HOME}/.local"), program="build/hello",
            files=main),
        Way("the binary archive", binary, "", f"tar -xf ARCHIVES/{binary}.tar.gz", "bin/openrouter --version", folder=binary),
    ]


def make_debian(report: Report) -> bool:
    done = DEBIAN / "packages"
    if not done.exists() or done.read_text().split() != PACKAGES:
        shutil.rmtree(DEBIAN, ignore_errors=True)
        FOLDER.mkdir(parents=True, exist_ok=True)
        if not report.succeeds(["debootstrap", "--variant=minbase", f"--include={','.join(PACKAGES)}", "bookworm", DEBIAN],
                               "making a Debian", timeout=1800):
            return False
        done.write_text("\n".join(PACKAGES))
    report.expect(not run(["chroot", DEBIAN, "sh", "-c", "command -v swiftc swift"]).stdout, "there is Swift in this Debian")
    shutil.copy(ROOT / "Tests" / "Package" / "musl_libraries.sh", DEBIAN / "root")
    return bool(report.succeeds(["chroot", DEBIAN, "/root/musl_libraries.sh"], "libraries for musl", timeout=1800))


def enter(way: Way, archives: Path, folder: str, *command: str) -> list:
    """A command in the way's system; its changes stay for the next one."""
    for name in "upper", "work", "system":
        (way.place / name).mkdir(parents=True, exist_ok=True)
    (way.place / "upper" / str(archives).lstrip("/")).mkdir(parents=True, exist_ok=True)
    return ["env", "-C", way.place, "unshare", "-m", "sh", "-ec", ENTER, DEBIAN, archives, f"/{folder}", *command]


def page_of(archives: Path, archive: str) -> str:
    found = next(archives.glob(f"{archive}.tar.*"))
    return output(["tar", "-xOf", found, f"{archive}/README.md"])


def script_for(way: Way, archives: Path) -> str:
    """Its commands, without those that sign in."""
    if not way.archive:
        return ""
    page = page_of(archives, way.archive)
    found = blocks(page, way.section) if way.section else blocks(f"## All\n{page}", "All")
    return SIGNS_IN.sub("", script_of(found))


def try_way(report: Report, way: Way, archives: Path) -> None:
    shutil.rmtree(way.place, ignore_errors=True)
    home = way.place / "upper" / HOME / way.folder
    home.mkdir(parents=True)
    for name, file in way.files.items():
        shutil.copy(file, home / name)
    before, after = (text.replace("ARCHIVES", str(archives)) for text in (way.before, way.after))
    script = f"{before}\ncd '/{HOME}/{way.folder}'\n{script_for(way, archives)}\n{after}\n"
    if report.succeeds(enter(way, archives, HOME, "sh", "-ec", script), f"{way.name}: building"):
        sign_in(report, way, archives)


def sign_in(report: Report, way: Way, archives: Path) -> None:
    starter = way.place / "program"
    command = enter(way, archives, f"{HOME}/{way.folder}", f"./{way.program}")
    starter.write_text(f'#!/bin/sh\nexec {shlex.join(map(str, command))} "$@"\n')
    starter.chmod(0o755)
    check_signs_in(report, starter, way.name)


def check_musl_harness(report: Report, version: str, archives: Path) -> None:
    """The whole harness of the core, static: with glibc's heap it cannot be linked dynamically."""
    way = Way("the harness with musl")
    shutil.rmtree(way.place, ignore_errors=True)
    command = enter(way, archives, HOME, "sh", "-ec", f"""tar -xf {archives}/openrouter-{version}-amalgamation.tar.xz
cd openrouter-*
musl-gcc -static -std=c99 -g -I include -isystem /musl/include -isystem ../include ../Harness/*.c openrouter.S -L/musl/lib \
  -ljansson -lm -o harness
./harness""")
    home = way.place / "upper" / HOME
    shutil.copytree(ROOT / "Tests" / "Harness", home / "Harness")
    shutil.copytree("/usr/include/valgrind", home / "include" / "valgrind")
    report.add_program(command, way.name)


def check_made_libraries(report: Report, version: str, archives: Path) -> None:
    """Both harnesses with libraries that gcc and clang made of the amalgamation."""
    name = f"openrouter-{version}-amalgamation"
    report.succeeds(["tar", "-xf", archives / f"{name}.tar.xz", "-C", FOLDER], "unpacking the amalgamation")
    for compiler in "gcc", "clang":
        machine = Machine(compiler, FOLDER / f"made by {compiler}", [compiler])
        if make_libraries(report, machine, FOLDER / name):
            check_harnesses(report, machine)


def check_same_bytes(report: Report, archives: Path) -> None:
    """A clone elsewhere, at another time, makes the same archives."""
    if output(["git", "status", "--porcelain"]):
        report.skip("there are changes that are not committed: the archives of a clone")
        return
    clone = FOLDER / "another-place"
    shutil.rmtree(clone, ignore_errors=True)
    report.succeeds(["git", "clone", "--quiet", ROOT, clone], "git clone")
    if report.succeeds(["make", "--no-print-directory", "dist"], "make dist in another folder", cwd=clone, timeout=1800,
                       env={"TZ": "Asia/Tokyo"}):
        sums = archives / "SHA256SUMS"
        report.equal((clone / ".build/dist/SHA256SUMS").read_text(), sums.read_text(), "sums of archives made twice")
        report.succeeds(["sha256sum", "--check", "--quiet", sums], "SHA256SUMS", cwd=archives)


def check_sources_by_cmake(report: Report) -> None:
    """FetchContent of the sources: where Swift is, and where not."""
    folder = FOLDER / "sources by CMake"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "examples" / "sign_in.c", folder / "main.c")
    (folder / "CMakeLists.txt").write_text(f"""cmake_minimum_required(VERSION 3.15)
project(hello LANGUAGES C)
include(FetchContent)
FetchContent_Declare(OpenRouter SOURCE_DIR "{ROOT}")
FetchContent_MakeAvailable(OpenRouter)
add_executable(hello main.c)
target_link_libraries(hello PRIVATE OpenRouter::client_static)
""")
    report.succeeds(["sh", "-ec", "cmake -S . -B build; cmake --build build"], "the sources by FetchContent", cwd=folder)
    check_signs_in(report, folder / "build/hello", "the sources by FetchContent")
    done = run(["cmake", "-S", folder, "-B", folder / "without"], env={"PATH": "/usr/bin:/bin"})
    said = " ".join(done.stderr.split())
    report.expect(done.returncode != 0 and "there is no swiftc on the PATH. Without Swift, take openrouter-VERSION-amalgamation"
                  in said, f"the sources by FetchContent without Swift: {said}")


def main() -> None:
    archives, version = Path(sys.argv[1]).resolve(), sys.argv[2]
    report = Report()
    FOLDER.mkdir(parents=True, exist_ok=True)
    check_made_libraries(report, version, archives)
    check_conan(report, archives, version)
    check_vcpkg(report, archives)
    check_sources_by_cmake(report)
    check_same_bytes(report, archives)
    if os.geteuid() != 0:
        report.skip("only root can make another Debian: the archives and packages there")
    elif make_debian(report):
        for way in ways(version):
            try_way(report, way, archives)
        check_musl_harness(report, version, archives)
    report.finish()


main()
