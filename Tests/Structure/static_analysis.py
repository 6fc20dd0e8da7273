"""All C, in examples, tests and shims, as clang-tidy (by .clang-tidy) and gcc's analyzer see it: nothing to find."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from Support.report import INCLUDE, ROOT, TESTS, Report, output, run

PARTS = {"C: static analysis": {"seconds": 50}}
FOLDER = TESTS / "static-analysis"
AT_ONCE = 2
# Where make bench puts the source of the library that JSON documents are compared with.
YYJSON = ROOT / ".build" / "benchmark" / "yyjson"
# The files in which nothing was found, by what that depends on.
CLEAN = FOLDER / "clean"
TIDY = ["clang-tidy", "--quiet"]
# How many steps clang's analyzer takes at most through one function: by default 225,000, which needs three times as long.
# What is in Tests runs under valgrind and sanitizers, too.
STEPS, STEPS_IN_TESTS = 75_000, 30_000
FLAGS = ["-std=c99", "-D_GNU_SOURCE", "-I", INCLUDE, "-I", ROOT / "Tests" / "Harness",
         "-I", ROOT / "Tests" / "Fuzz", "-I", ROOT / "Sources" / "CSystem", "-isystem", YYJSON]
# The compiler's headers for sanitizers: clang-tidy has none.
SANITIZER = Path(output(["gcc", "-print-file-name=include/sanitizer"]).strip())
# -O1: with less the analyzer sees too little, and with more it needs longer. -S: no object is needed.
ANALYZER = ["gcc", *FLAGS, "-O1", "-Wall", "-Wextra", "-Werror", "-Wno-unused-const-variable", "-fanalyzer", "-S",
            "-o", "/dev/null"]


def shims() -> list[Path]:
    """Each shim as its own file, with ordinary functions: of those in a header only the ones used are looked at."""
    files = []
    for header in sorted((ROOT / "Sources").glob("C*/*.h")):
        file = FOLDER / f"{header.stem}.c"
        text = header.read_text().replace("__attribute__((always_inline)) ", "")
        file.write_text(text.replace("static inline ", ""))
        files.append(file)
    return files


def listed(pattern: str) -> list[str]:
    return output(["git", "ls-files", "--cached", "--others", "--exclude-standard", pattern]).split()


def sources(report: Report) -> list[Path]:
    files = [ROOT / name for name in listed("*.c") if (ROOT / name).exists()]
    if not (YYJSON / "yyjson.h").exists():
        beside = [file for file in files if '#include "yyjson.h"' in file.read_text()]
        names = ", ".join(file.name for file in beside)
        report.skip(f"Tests/Benchmark: {names}: yyjson.h is there after make bench only")
        files = [file for file in files if file not in beside]
    return files


def keys(files: list[Path]) -> dict[Path, str]:
    """Of each file what its result depends on: its own bytes, all headers, the tools and their options."""
    tools = [output([name, "--version"]) for name in ("clang-tidy", "gcc")]
    common = hashlib.sha256(repr((tools, FLAGS, STEPS, STEPS_IN_TESTS, ANALYZER)).encode())
    headers = [ROOT / name for name in listed("*.h")]
    for file in [ROOT / ".clang-tidy", *(header for header in headers if header.exists())]:
        common.update(file.read_bytes())
    return {file: hashlib.sha256(common.digest() + f"{file.name}\0".encode() + file.read_bytes()).hexdigest()
            for file in files}


def tidy(files: list[Path], steps: int) -> list[list]:
    """Commands for these files, to run at once."""
    options = [*FLAGS, "-Xclang", "-analyzer-config", "-Xclang", f"max-nodes={steps}", "-idirafter", FOLDER / "compiler"]
    return [[*TIDY, *part, "--", *options] for start in range(AT_ONCE) if (part := files[start::AT_ONCE])]


def main() -> None:
    report = Report()
    (FOLDER / "compiler").mkdir(parents=True, exist_ok=True)
    link = FOLDER / "compiler" / "sanitizer"
    link.unlink(missing_ok=True)
    link.symlink_to(SANITIZER)
    keys_of = keys([*sources(report), *shims()])
    known = set(CLEAN.read_text().split()) if CLEAN.exists() else set()
    # In what is as it was when nothing was found there is nothing now.
    files = [file for file, key in keys_of.items() if key not in known]
    report.passed += len(keys_of) - len(files)
    in_tests = [file for file in files if file.is_relative_to(ROOT / "Tests")]
    others = [file for file in files if file not in in_tests]
    with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
        for done in pool.map(run, tidy(in_tests, STEPS_IN_TESTS) + tidy(others, STEPS)):
            report.expect(done.returncode == 0, f"clang-tidy:\n{done.stdout}")
        for file, done in zip(files, pool.map(lambda file: run([*ANALYZER, file]), files)):
            report.expect(done.returncode == 0, f"gcc -fanalyzer {file}:\n{done.stderr}")
    if not report.failed:
        CLEAN.write_text("".join(f"{key}\n" for key in keys_of.values()))
    report.finish()


main()
