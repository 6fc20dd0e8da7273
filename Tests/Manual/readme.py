"""The README and the page "Getting started", taken at their word: a fresh copy of the sources, an empty home, and then each
command and each file in their order, without a network. pkg-config and CMake make the programs, which then sign in and
ask at the mock server."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
import tempfile
import time
from pathlib import Path

from Support.report import ROOT, SHIPPED, Report, run
from Support.stand_in import plain_stand_in
from Support.steps import Block, blocks, script_of
from Support.trees import unpack_sources

PARTS = {"README": {"seconds": 10}}
GETTING_STARTED = "Sources/Manual/getting-started.md"
# What else must be there for the commands, beside what building needs.
TOOLS = ["make", "cmake", "pkg-config"]
# Without a network, and where nothing can be installed but at home.
ALONE = 'mount --bind /usr/local /usr/local; mount -o remount,bind,ro /usr/local; exec "$0" "$@"'
# What could lead to other trees.
VARIABLES = ["PKG_CONFIG_PATH", "CMAKE_PREFIX_PATH", "LD_LIBRARY_PATH", "CPATH", "LIBRARY_PATH", "MAKEFLAGS"]
# A folder for the README's programs, of which it leaves the place to the reader.
ELSEWHERE = 'mkdir "$HOME/elsewhere"\ncd "$HOME/elsewhere"\n'
# What the steps make: programs that sign in, and one that has a key.
SIGNING_IN = ["elsewhere/ask", "ask/ask", "ask/build/ask"]
ASKING = "elsewhere/ask-cpp"
MOST_LINES = 250
# One that the mock server knows.
KEY = "sk-or-v1-secret-0123456789abcdef"
ANSWER = "You wrote: “Why is the sky blue?”"


def check_packages(report: Report, command: str) -> None:
    """The step that installs packages: it names what is needed, no more and no less; what is missing is installed."""
    packages = shlex.split(command)
    report.equal(packages[:4], ["sudo", "apt-get", "install", "-y"], "README's first step")
    makefile = (ROOT / "Makefile").read_text()
    needed = re.search(r"^BUILD_PACKAGES := (.*)$", makefile, re.MULTILINE)[1].split()
    report.equal(packages[4:], needed + TOOLS, "the packages that README names")
    named = re.findall(r'missing="\$missing ([\w-]+)', (ROOT / "Sources/Package/check-build.sh").read_text())
    report.equal(sorted(named), sorted(needed), "the packages that the build asks for")
    report.succeeds([ROOT / "Sources/Package/setup.sh", *packages[4:]], command)


def pages(report: Report) -> tuple[Block, list[Block], list[Block]]:
    """The step that installs packages, the README's steps after it, and those of the other page."""
    readme, page = ((ROOT / name).read_text() for name in ("README.md", GETTING_STARTED))
    report.expect(readme.count("\n") < MOST_LINES, f"README.md has {readme.count(chr(10))} lines, not fewer than {MOST_LINES}")
    packages, *steps = blocks(readme, "Get it")
    program = blocks(readme, "Sign in, and ask a model")
    others = [*blocks(page, "The first program"), *blocks(page, "Compile it")]
    report.equal([block.file for block in program if block.file], ["ask.c", "ask.cpp"], "README's files")
    report.equal([block.file for block in others if block.file], ["ask.c", "CMakeLists.txt"], "the page's files")
    texts = [block.text for block in (*program, *others) if block.file == "ask.c"]
    report.equal(texts[1:], texts[:1], "ask.c, on both pages")
    return packages, [*steps, Block("", "sh", ELSEWHERE), *program], others


def take_over_modules(sources: Path) -> None:
    """The modules and what is linked of them, as make test has built them of the same sources: a minute of the compiler. The
    rest is made anew. All are equally new, and newer than the sources."""
    for name in ("*.bc", "modules/*", "*.s"):
        for file in SHIPPED.glob(name):
            copy = sources / file.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, copy)
    now = time.time()
    for copy in (sources / SHIPPED.relative_to(ROOT)).rglob("*"):
        os.utime(copy, (now, now))


def take_steps(report: Report, temporary: Path, home: Path, script: str) -> bool:
    alone = ["unshare", "-rmn", "sh", "-ec", ALONE]
    if run([*alone, "true"]).returncode:
        report.skip("nothing can be taken away here (unshare): README's steps run with a network")
        alone = []
    sources = unpack_sources(report, temporary)
    before = {path.name for path in sources.iterdir()}
    take_over_modules(sources)
    unset = [word for variable in VARIABLES for word in ("-u", variable)]
    done = report.succeeds(["env", *unset, *alone, "sh", "-c", script], "README's steps", cwd=sources,
                           env={"HOME": str(home)})
    actual = {path.name for path in sources.iterdir()}
    report.equal(actual - before, {".build"}, "what README's steps make among the sources")
    if done:
        report.equal(done.stderr, "", "what README's steps say beside")
    return done is not None


def check_programs(report: Report, home: Path) -> None:
    for name in SIGNING_IN:
        done = report.succeeds([sys.executable, "-B", ROOT / "Tests/StandIn/demo.py", home / name], f"{name}: signing in")
        report.expect(bool(done) and "shows: You are signed in" in done.stdout and ANSWER in done.stdout,
                      f"{name}: what it shows: {done and done.stdout}")
    with plain_stand_in() as said:
        environment = {**os.environ, "OPENROUTER_API_KEY": KEY,
                       "OPENROUTER_BASE_URL": f"http://127.0.0.1:{said['http']}/b/ok/readme/api/v1"}
        done = report.succeeds([home / ASKING], ASKING, env=environment)
        report.equal(done.stdout if done else "", f"{ANSWER}\n", f"{ASKING}: what it prints")
        done = run(["sh", "-c", '"$0" > /dev/full', home / ASKING], env=environment)
        report.equal(done.returncode, 1, f"{ASKING}, whose output cannot be written")
        done = run([home / ASKING], env={**environment, "OPENROUTER_API_KEY": ""})
        report.expect(done.returncode == 1 and done.stderr.count("\n") == 1, f"{ASKING} without a key: {done.stderr!r}")


def main() -> None:
    report = Report()
    packages, steps, others = pages(report)
    check_packages(report, packages.text)
    with tempfile.TemporaryDirectory() as name:
        temporary = Path(name).resolve()
        home = temporary / "home"
        home.mkdir()
        if take_steps(report, temporary, home, script_of([*steps, *others])):
            check_programs(report, home)
    report.finish()


main()
