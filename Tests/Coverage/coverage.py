#!/usr/bin/env python3
"""Which lines of the libraries do the tests run? `make coverage` calls this, with SWIFTFLAGS as the Makefile has them.

The tests in C run with the shipped build, compiled once more with counters, the tests in Swift with the ordinary one.
All counts come together, as lines on the terminal and as pages in .build/coverage/html.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / ".build" / "coverage"
os.environ["BUILD_FOLDER"] = str(BUILD)

from index_page import write_index  # noqa: E402
from line_counts import check, read_lines  # noqa: E402
from Support.report import swift_clang  # noqa: E402
from Tools.libraries import BASE, CLIENT, CORE, LIB, LIBRARIES, Library  # noqa: E402

COUNTS = BUILD / "counts"
PROFILE = BUILD / "all.profdata"
HTML = BUILD / "html"
LINKED = {CORE.name: [], CLIENT.name: [CORE.shared, "-lcurl", "-Wl,-z,nodelete"]}
# Those that use the shared libraries without valgrind, which knows nothing of the counters.
MEASURED_PARTS = ["Swift tests", "harness, shared", "calls: values", "calls: NULL", "calls: own texts", "calls: buffers",
                  "calls: no memory", "client, shared", "sign-in, shared", "sign-in: many", "sign-in", "client: times",
                  "client: repetition", "client: cancellation"]


def run(*command, **variables: str) -> str:
    done = subprocess.run([str(part) for part in command], cwd=ROOT, env={**os.environ, **variables},
                          stdout=subprocess.PIPE, encoding="utf-8")
    if done.returncode:
        sys.exit(f"{command[0]}: exit status {done.returncode}\n{done.stdout}")
    return done.stdout


def sources(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.swift"))


def compile_module(folder: Path) -> Path:
    """The object of a module, with counters."""
    instrumented = BUILD / f"{folder.name}.o"
    run("swiftc", *os.environ["SWIFTFLAGS"].split(), "-profile-generate", "-profile-coverage-mapping", "-I", BUILD,
        "-module-name", folder.name, "-emit-module", "-emit-module-path", BUILD / f"{folder.name}.swiftmodule",
        "-c", *sources(folder), "-o", instrumented)
    return instrumented


def build(library: Library, base: Path) -> None:
    print(f"swiftc {library.shared.relative_to(ROOT)}", flush=True)
    instrumented = compile_module(library.sources)
    # Without the version map: what else is visible harms no test.
    run(swift_clang(), "-shared", "-fPIC", "-fuse-ld=lld", "-fprofile-instr-generate", f"-Wl,-soname,{library.soname}",
        instrumented, base, ROOT / "Tests" / "Coverage" / "exit.c", *LINKED[library.name], "-o", LIB / library.soname)
    library.shared.unlink(missing_ok=True)
    library.shared.symlink_to(library.soname)


def test() -> bool:
    """Runs the parts; what fails there is shown, and lets this fail in the end."""
    done = subprocess.run([sys.executable, "-B", ROOT / "Tests" / "run.py", *MEASURED_PARTS], cwd=ROOT,
                          env={**os.environ, "LLVM_PROFILE_FILE": str(COUNTS / "%4m.profraw")})
    return done.returncode == 0


def main() -> None:
    shutil.rmtree(COUNTS, ignore_errors=True)
    shutil.rmtree(HTML, ignore_errors=True)
    LIB.mkdir(parents=True, exist_ok=True)
    base = compile_module(BASE)
    for library in LIBRARIES:
        build(library, base)
    is_good = test()
    tools = swift_clang().parent
    (ordinary,) = BUILD.glob("swift/*/debug/codecov/default.profdata")
    run(tools / "llvm-profdata", "merge", *COUNTS.glob("*.profraw"), ordinary, "-o", PROFILE)
    objects = [CORE.shared, "-object", CLIENT.shared, "-object", BUILD / "swift/debug/OpenRouterPackageTests.xctest"]
    files = [file for folder in (BASE, *(library.sources for library in LIBRARIES)) for file in sources(folder)]
    told = run(tools / "llvm-cov", "export", "-format=lcov", "-instr-profile", PROFILE, *objects, "-sources", *files)
    run(tools / "llvm-cov", "show", "-format=html", "-output-dir", HTML, "-instr-profile", PROFILE, *objects,
        "-sources", *files)
    results = [check(file, lines) for file, lines in read_lines(told).items()]
    write_index(HTML, results)
    wrong = [line for result in results for line in result.wrong]
    run_lines, all_lines = (sum(getattr(result, name) for result in results) for name in ("run", "lines"))
    excused = sum(len(result.excused) for result in results)
    print("\n".join([*wrong, f"{run_lines} of {all_lines} lines run, {excused} more are excused; "
                     f"{HTML.relative_to(ROOT)}/index.html shows them"]))
    sys.exit(1 if wrong or not is_good else 0)


main()
