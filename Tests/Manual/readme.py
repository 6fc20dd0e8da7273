"""README's section "A program", taken at its word: a fresh copy of the sources, an empty home, and then each command
and each file in their order, without a network. CMake and pkg-config make what prints the
documented request."""

from __future__ import annotations

import re
import shlex
import tempfile
from pathlib import Path

from Support.report import ROOT, Report, output, run
from Support.steps import blocks, script_of
from Support.trees import unpack_sources

PARTS = {"README": {"seconds": 20}}
# What else must be there for the commands, beside what building needs.
TOOLS = ["make", "cmake", "pkg-config"]
# Without a network, and where nothing can be installed but at home.
ALONE = 'mount --bind /usr/local /usr/local; mount -o remount,bind,ro /usr/local; exec "$0" "$@"'
# What could lead to other trees.
VARIABLES = ["PKG_CONFIG_PATH", "CMAKE_PREFIX_PATH", "LD_LIBRARY_PATH", "CPATH", "LIBRARY_PATH", "MAKEFLAGS"]


def set_up(report: Report, command: str) -> None:
    """The step that installs packages: it names what is needed, no more and no less; what is missing is installed."""
    packages = shlex.split(command)
    report.equal(packages[:4], ["sudo", "apt-get", "install", "-y"], "README's first step")
    makefile = (ROOT / "Makefile").read_text()
    needed = re.search(r"^BUILD_PACKAGES := (.*)$", makefile, re.MULTILINE)[1].split()
    report.equal(packages[4:], needed + TOOLS, "the packages that README names")
    named = re.findall(r'missing="\$missing ([\w-]+)', (ROOT / "Sources/Package/check-build.sh").read_text())
    report.equal(sorted(named), sorted(needed), "the packages that the build asks for")
    report.succeeds([ROOT / "Sources/Package/setup.sh", *packages[4:]], command)


def main() -> None:
    report = Report()
    found = blocks((ROOT / "README.md").read_text(), "A program")
    installs = [block for block in found if "apt-get" in block.text]
    prints = [block for block in found if block.language != "sh" and not block.file]
    steps = [block for block in found if block not in installs and block not in prints]
    report.equal((len(installs), len(prints), found[:1]), (1, 1, installs), "README: packages first, what it prints")
    program = ".build/examples/build_request"
    report.succeeds(["make", "--no-print-directory", program], f"make {program}")
    documented = output([program]).splitlines()[-1]
    report.equal(prints[0].text, f"{documented}\n", "what README says that it prints, and what make demo prints")
    set_up(report, installs[0].text)
    runs = re.findall(r"^\./.*$", script_of(steps), re.MULTILINE)
    report.equal(len(runs), 2, "the programs that README runs, one by CMake and one by pkg-config")
    alone = ["unshare", "-rmn", "sh", "-ec", ALONE]
    if run([*alone, "true"]).returncode:
        report.skip("nothing can be taken away here (unshare): README's steps run with a network")
        alone = []
    with tempfile.TemporaryDirectory() as name:
        temporary = Path(name).resolve()
        sources = unpack_sources(report, temporary)
        before = {path.name for path in sources.iterdir()}
        home = temporary / "home"
        home.mkdir()
        unset = [word for variable in VARIABLES for word in ("-u", variable)]
        done = report.succeeds(["env", *unset, *alone, "sh", "-c", script_of(steps)], "README's steps", cwd=sources,
                               env={"HOME": str(home)})
        actual = {path.name for path in sources.iterdir()}
        report.equal(actual - before, {".build"}, "what README's steps make among the sources")
        if done:
            actual = done.stdout.splitlines().count(documented)
            report.equal(actual, len(runs), f"README's programs that print the documented request, of\n{done.stdout}")
            report.equal(done.stderr, "", "what README's steps say beside")
    report.finish()


main()
