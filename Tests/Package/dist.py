"""make dist: the source archive has the files that git tracks, links as links, and the same bytes from the same
commit in any folder; the binary archive, unpacked, serves programs and readers; each has its bill of materials. That the
source archive builds is seen by readme.py, and amalgamation.py has the archive of that name."""

import os
import re
import tarfile
import tempfile
from pathlib import Path

from Support.bill import check_bill
from Support.report import ROOT, Report, output

PARTS = {"dist": {"seconds": 4}}
PROGRAM = """#include <openrouter/client.h>
#include <stdio.h>

int main(void) {
  openrouter_client_options *options = NULL;
  if (openrouter_client_options_new(&options) < 0)
    return 1;
  printf("%s\\n", openrouter_version_string());
  openrouter_client_options_free(options);
  return 0;
}
"""


def make(report: Report, target: str, sources: Path, folder: Path, env: dict | None = None) -> Path | None:
    """The archive that a target makes in a folder."""
    report.succeeds(["make", "--no-print-directory", target, f"DIST={folder}"], f"make {target}", cwd=sources, env=env)
    found = sorted(folder.glob("*.tar.gz"))
    return found[0] if report.equal(len(found), 1, f"archives of make {target}") else None


def check_twice(report: Report, target: str, sources: tuple[Path, Path], temporary: Path) -> None:
    """The same bytes at another time, by another person, from another folder."""
    first = make(report, target, sources[0], temporary / "first" / target)
    umask = os.umask(0o077)
    second = make(report, target, sources[1], temporary / "second" / target, env={"TZ": "Asia/Tokyo", "GZIP": ""})
    os.umask(umask)
    if first and second:
        report.expect(first.read_bytes() == second.read_bytes(), f"make {target}: twice the same bytes")


def check_source(report: Report, temporary: Path) -> None:
    archive = make(report, "dist-source", ROOT, temporary / "source")
    if not archive:
        return
    tracked = [name for name in output(["git", "ls-files", "-z"]).split("\0") if name and os.path.lexists(ROOT / name)]
    with tarfile.open(archive) as content:
        top = archive.name.removesuffix(".tar.gz")
        bill = f"{top}/{top}.spdx.json"
        members = [member for member in content if not member.isdir()]
        report.equal(sorted(member.name for member in members), sorted([bill, *(f"{top}/{name}" for name in tracked)]),
                     "files of the source archive and files that git tracks")
        compiled = [member.name for member in members
                    if member.isfile() and content.extractfile(member).read(4) == b"\x7fELF"]
        report.equal(compiled, [], "compiled files among the sources")
        report.succeeds(["tar", "-xzf", archive, "-C", temporary], "unpacking the source archive")
        check_bill(report, temporary / top)
        for member in members:
            if member.name == bill:
                continue
            file = ROOT / member.name.removeprefix(f"{top}/")
            if file.is_symlink():
                report.expect(member.issym() and member.linkname == str(file.readlink()), f"{member.name}: no link")
            else:
                report.expect(member.isfile() and content.extractfile(member).read() == file.read_bytes(),
                              f"{member.name}: not the same bytes")
                report.equal(bool(member.mode & 0o100), os.access(file, os.X_OK), f"{member.name}: is a program")


def check_sources_twice(report: Report, temporary: Path) -> None:
    clones = temporary / "one", temporary / "another"
    for clone in clones:
        report.succeeds(["git", "clone", "--quiet", ROOT, clone], "git clone")
    check_twice(report, "dist-source", clones, temporary)


def check_binary(report: Report, temporary: Path) -> None:
    archive = make(report, "dist-binary", ROOT, temporary / "binary")
    if not archive:
        return
    with tarfile.open(archive) as content:
        owners = {(member.uid, member.gid, member.uname, member.gname) for member in content}
        report.equal(owners, {(0, 0, "", "")}, "owners in the binary archive")
    place = temporary / "some where"
    place.mkdir()
    report.succeeds(["tar", "-xzf", archive, "-C", place], "unpacking the binary archive")
    tree = place / archive.name.removesuffix(".tar.gz")
    check_bill(report, tree)
    for name in "LICENSE", "CHANGELOG.md":
        report.equal((tree / name).read_bytes(), (ROOT / name).read_bytes(), f"{name} of the binary archive")
    readme = (tree / "README.md").read_text()
    report.expect("make " not in readme and "@" not in readme, "README.md of the binary archive is about the sources")
    for name in re.findall(r"^\| `([\w/]+)` \|", readme, re.MULTILINE):
        report.expect((tree / name).exists(), f"README.md of the binary archive names {name}, which is not there")
    report.expect(not (tree / "share/doc/openrouter/installed-files").exists(),
                  "a list for uninstalling is in the archive")
    (temporary / "main.c").write_text(PROGRAM)
    (temporary / "CMakeLists.txt").write_text(
        "cmake_minimum_required(VERSION 3.15)\nproject(program LANGUAGES C)\n"
        "find_package(OpenRouter CONFIG REQUIRED)\nadd_executable(program main.c)\n"
        "target_link_libraries(program PRIVATE OpenRouter::client)\n")
    report.succeeds(["sh", "-c", 'eval "cc main.c $(pkg-config --cflags --libs openrouter-client-static) -o static"'],
                    "the binary archive, by pkg-config", cwd=temporary,
                    env={"PKG_CONFIG_PATH": str(tree / "lib/pkgconfig")})
    report.succeeds(["sh", "-ec", f'cmake -S . -B build -DCMAKE_PREFIX_PATH="{tree}"; cmake --build build'],
                    "the binary archive, by CMake", cwd=temporary)
    for program in "static", "build/program":
        done = report.succeeds([temporary / program], f"{program}, of the binary archive")
        report.expect(bool(done) and f"-{done.stdout.strip()}-" in archive.name, f"{program}: {done}")


def main() -> None:
    report = Report()
    with tempfile.TemporaryDirectory() as name:
        temporary = Path(name).resolve()
        check_binary(report, temporary)
        check_twice(report, "dist-binary", (ROOT, ROOT), temporary)
        if (ROOT / ".git").exists():
            check_source(report, temporary)
            check_sources_twice(report, temporary)
        else:
            report.skip("this is no git repository: no source archive")
    report.finish()


main()
