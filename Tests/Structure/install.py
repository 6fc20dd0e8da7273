"""An installed tree that was moved: every example, and the program of the README, build with nothing but what
pkg-config says, shared and static, and run; so does one that uses the client, in C and in C++. Uninstalling leaves no
file behind."""

import re
import shutil
import sys
import tempfile
from pathlib import Path

from libraries import CLIENT, CORE, LIBRARIES
from report import ROOT, WARNINGS, Report, run

PREFIX = "/opt/x"

# How a program is compiled, and the libraries that this brings with it.
COMPILERS: dict[str, tuple[list[str], list[str]]] = {
    "C": (["gcc", "-std=c99"], []),
    "C++": (["g++", "-std=c++11", "-x", "c++"], ["libstdc++", "libm.", "libgcc_s"]),
}

# Uses both libraries, in C and in C++.
CLIENT_PROGRAM = """/* cc client.c $(pkg-config --cflags --libs openrouter-client) */
#include <openrouter/client.h>
#include <stdio.h>

int main(void) {
  openrouter_settings *settings;
  openrouter_client *client;
  openrouter_status status = openrouter_settings_new(&settings);
  if (status != OPENROUTER_OK) return 1;
  status = openrouter_client_new(settings, NULL, &client);
  if (status != OPENROUTER_OK) return 2;
  printf("%s, %s\\n", openrouter_version_string(), openrouter_status_text(OPENROUTER_ERROR_SYSTEM));
  openrouter_client_free(client);
  openrouter_settings_free(settings);
  return 0;
}
"""


def make(report: Report, target: str, destination: Path) -> None:
    report.succeeds(["make", "--no-print-directory", target, f"DESTDIR={destination}", f"PREFIX={PREFIX}"],
                    f"make {target}")


def files(tree: Path) -> list[str]:
    return sorted(str(path.relative_to(tree)) for path in tree.rglob("*") if not path.is_dir() or path.is_symlink())


def check_tree(report: Report, tree: Path) -> None:
    """What is installed, and that nothing in it names the place where it was built."""
    version = re.findall(r"^Version: (.*)$", (tree / "lib/pkgconfig/openrouter.pc").read_text(), re.MULTILINE)[0]
    expected = []
    for library in LIBRARIES:
        ends = ["a", "so", "so.0", f"so.{version}"]
        expected += [f"include/{library.include}", *(f"lib/lib{library.name}.{end}" for end in ends),
                     f"lib/pkgconfig/{library.name}.pc"]
    report.equal(files(tree), sorted(expected), "installed files")
    for name in files(tree):
        file = tree / name
        report.expect(str(ROOT).encode() not in file.read_bytes(), f"{name} names the folder where it was built")
        if file.is_symlink():
            report.expect("/" not in str(file.readlink()), f"{name} is a link out of its folder: {file.readlink()}")


def flags_of(report: Report, tree: Path, option: str, packages: list[str]) -> list[str]:
    if not packages:
        return []
    done = report.succeeds(["pkg-config", option, *packages], f"pkg-config {option} {' '.join(packages)}",
                           env={"PKG_CONFIG_PATH": str(tree / "lib/pkgconfig")})
    return done.stdout.split() if done else []


def packages_of(source: str) -> list[str]:
    """What the line that compiles a program asks pkg-config for."""
    line = re.search(r"pkg-config --cflags --libs ([\w -]+)\)", source)
    return line[1].split() if line else ["openrouter"]


def private_of(report: Report, tree: Path, package: str) -> list[str]:
    """The packages that a package needs for itself: a program links them only with its .a."""
    words = flags_of(report, tree, "--print-requires-private", [package])
    return [word for word in words if word[0].isalpha()]


def check_flags(report: Report, tree: Path) -> None:
    """Wherever the tree was moved to, its flags lead there."""
    for package, libraries in {CORE.name: ["-lopenrouter"],
                               CLIENT.name: ["-lopenrouter-client", "-lopenrouter"]}.items():
        flags = flags_of(report, tree, "--cflags", [package]) + flags_of(report, tree, "--libs", [package])
        came = [flag[:2] + str(Path(flag[2:]).resolve()) if flag[2:3] == "/" else flag for flag in flags]
        # pkg-config tells the flags for compiling of all packages, for linking only of those that are linked.
        others = flags_of(report, tree, "--cflags", private_of(report, tree, package))
        report.equal(came, [f"-I{tree / 'include'}", *others, f"-L{tree / 'lib'}", *libraries],
                     f"what pkg-config says of {package}")


def programs(report: Report) -> dict[str, str]:
    """The C sources that a reader of the project would build."""
    found = {path.stem: path.read_text() for path in sorted((ROOT / "examples").glob("*.c"))}
    # No program, but part of one: sqlite_extension.py builds it.
    found = {name: text for name, text in found.items() if "cc -shared" not in text}
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


def check_program(report: Report, tree: Path, folder: Path, name: str, source: str, language: str = "C") -> None:
    (folder / f"{name}.c").write_text(source)
    compiler, brings = COMPILERS[language]
    packages = packages_of(source)
    # Ours, the one that needs the others first, and what is linked besides.
    count = [library.name for library in LIBRARIES].index(packages[0]) + 1
    ours = LIBRARIES[:count][::-1]
    others = {"shared": packages[1:], "static": packages[1:] + private_of(report, tree, packages[0])}
    libraries = {"shared": flags_of(report, tree, "--libs", packages),
                 "static": [*(tree / "lib" / library.static.name for library in ours),
                            *flags_of(report, tree, "--libs", others["static"])]}
    outputs = {}
    for kind, library in libraries.items():
        program = folder / f"{name}-{kind}"
        what = f"{name}, {kind}, with {compiler[0]}"
        built = report.succeeds(
            [*compiler, *WARNINGS, f"{name}.c", *flags_of(report, tree, "--cflags", packages), "-x", "none", *library,
             "-o", program], f"building {what}", cwd=folder)
        if not built:
            continue
        needed = re.findall(r"NEEDED.*\[(.*)\]", run(["readelf", "-d", program]).stdout)
        needed = [library for library in needed if not library.startswith((*others[kind], *brings))]
        shared = [library.soname for library in ours] if kind == "shared" else []
        report.equal(needed, [*shared, "libc.so.6"], f"{what}: the libraries it needs")
        environment = {"LD_LIBRARY_PATH": str(tree / "lib")} if kind == "shared" else {}
        # A program that waits for a person only says how it is used.
        arguments = ["--help"] if "openrouter_sign_in_start" in source else []
        done = report.succeeds([program, *arguments], f"running {what}", cwd=folder, env=environment, timeout=60)
        if done:
            outputs[kind] = re.sub(r"[\w-]{30,}", "SECRET", done.stdout)
            report.expect(bool(done.stdout), f"{what}: prints nothing")
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
        for language in COMPILERS:
            check_program(report, tree, folder, "client", CLIENT_PROGRAM, language)
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
