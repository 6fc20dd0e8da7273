"""An installed tree that was moved: every example, and the program of the README, build with nothing but what
pkg-config says, shared and static, and run. Uninstalling leaves no file behind."""

import re
import shutil
import sys
import tempfile
from pathlib import Path

from report import ROOT, WARNINGS, Report, run

PREFIX = "/opt/x"


def make(report: Report, target: str, destination: Path) -> None:
    report.succeeds(["make", "--no-print-directory", target, f"DESTDIR={destination}", f"PREFIX={PREFIX}"],
                    f"make {target}")


def files(tree: Path) -> list[str]:
    return sorted(str(path.relative_to(tree)) for path in tree.rglob("*") if not path.is_dir() or path.is_symlink())


def check_tree(report: Report, tree: Path) -> None:
    """What is installed, and that nothing in it names the place where it was built."""
    version = re.findall(r"^Version: (.*)$", (tree / "lib/pkgconfig/openrouter.pc").read_text(), re.MULTILINE)[0]
    report.equal(files(tree), sorted([
        "include/openrouter/openrouter.h", "lib/libopenrouter.a", "lib/libopenrouter.so", "lib/libopenrouter.so.0",
        f"lib/libopenrouter.so.{version}", "lib/pkgconfig/openrouter.pc"]), "installed files")
    for name in files(tree):
        file = tree / name
        report.expect(str(ROOT).encode() not in file.read_bytes(), f"{name} names the folder where it was built")
        if file.is_symlink():
            report.expect("/" not in str(file.readlink()), f"{name} is a link out of its folder: {file.readlink()}")


def flags_of(report: Report, tree: Path, option: str, packages: list[str] | None = None) -> list[str]:
    done = report.succeeds(["pkg-config", option, *(packages or ["openrouter"])], f"pkg-config {option}",
                           env={"PKG_CONFIG_PATH": str(tree / "lib/pkgconfig")})
    return done.stdout.split() if done else []


def packages_of(source: str) -> list[str]:
    """What the line that compiles a program asks pkg-config for."""
    line = re.search(r"pkg-config --cflags --libs ([\w -]+)\)", source)
    return line[1].split() if line else ["openrouter"]


def check_flags(report: Report, tree: Path) -> None:
    """Wherever the tree was moved to, its flags lead there."""
    flags = flags_of(report, tree, "--cflags") + flags_of(report, tree, "--libs")
    came = [flag[:2] + str(Path(flag[2:]).resolve()) if flag[2:3] == "/" else flag for flag in flags]
    report.equal(came, [f"-I{tree / 'include'}", f"-L{tree / 'lib'}", "-lopenrouter"], "what pkg-config says")


def programs(report: Report) -> dict[str, str]:
    """The C sources that a reader of the project would build."""
    found = {path.stem: path.read_text() for path in sorted((ROOT / "examples").glob("*.c"))}
    if not found:
        report.skip("there are no examples")
    readme = ROOT / "README.md"
    block = re.search(r"^```c\n(.*?)^```", readme.read_text(), re.MULTILINE | re.DOTALL) if readme.exists() else None
    if block:
        found["readme"] = block[1]
        commands = re.findall(r"^.*\b(?:cc|gcc|clang)\b .*pkg-config.*$", readme.read_text(), re.MULTILINE)
        report.expect(any("--cflags" in line and "--libs" in line for line in commands),
                      "README.md shows the line that compiles its program with pkg-config --cflags --libs openrouter")
    else:
        report.skip("there is no README.md with a C program")
    return found


def check_program(report: Report, tree: Path, folder: Path, name: str, source: str) -> None:
    (folder / f"{name}.c").write_text(source)
    packages = packages_of(source)
    others = packages[1:]
    flags = flags_of(report, tree, "--cflags", packages)
    libraries = {"shared": flags_of(report, tree, "--libs", packages),
                 "static": [tree / "lib/libopenrouter.a", *(flags_of(report, tree, "--libs", others) if others else [])]}
    outputs = {}
    for kind, library in libraries.items():
        program = folder / f"{name}-{kind}"
        built = report.succeeds(
            ["gcc", "-std=c99", *WARNINGS, f"{name}.c", *flags, *library, "-o", program],
            f"building {name}, {kind}", cwd=folder)
        environment = {"LD_LIBRARY_PATH": str(tree / "lib")} if kind == "shared" else {}
        done = built and report.succeeds([program], f"running {name}, {kind}", cwd=folder, env=environment)
        if done:
            outputs[kind] = re.sub(r"[\w-]{30,}", "SECRET", done.stdout)
            report.expect(bool(done.stdout), f"{name}, {kind}: prints nothing")
            needed = re.findall(r"NEEDED.*\[(.*)\]", run(["readelf", "-d", program]).stdout)
            shared = ["libopenrouter.so.0"] if kind == "shared" else []
            needed = [library for library in needed if not any(library.startswith(other) for other in others)]
            report.equal(needed, [*shared, "libc.so.6"], f"{name}, {kind}: the libraries it needs")
    report.expect(len(set(outputs.values())) <= 1, f"{name}: shared and static print the same")


def main() -> None:
    report = Report()
    if not shutil.which("pkg-config"):
        sys.exit("pkg-config is missing")
    with tempfile.TemporaryDirectory() as name:
        temporary = Path(name).resolve()
        make(report, "install", temporary / "built")
        tree = temporary / "moved" / "elsewhere"
        tree.parent.mkdir()
        (temporary / "built" / PREFIX.lstrip("/")).rename(tree)
        check_tree(report, tree)
        check_flags(report, tree)
        folder = temporary / "host"
        folder.mkdir()
        for program, source in programs(report).items():
            check_program(report, tree, folder, program, source)
        # Uninstalling takes out what installing put there, and nothing that was there before.
        other = temporary / "again"
        own = other / PREFIX.lstrip("/") / "include" / "own.h"
        own.parent.mkdir(parents=True)
        own.touch()
        make(report, "install", other)
        make(report, "uninstall", other)
        report.equal(files(other), [str(own.relative_to(other))], "files after make uninstall")
    report.finish()


main()
