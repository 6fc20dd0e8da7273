"""The example in Python and the one in Rust do what build_request.c does: the same request for the same options, and
one line for what is wrong. What Python declares of each function is what the header says."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import declarations
from bad_requests import FIELDS
from examples import GOOD, PROGRAM
from Support.installed import EXAMPLES, command, install
from Support.report import ROOT, Report, run
from Tools.libraries import CORE

PARTS = {"examples: languages": {"seconds": 7}}
PYTHON = EXAMPLES / "build_request.py"
RUST = EXAMPLES / "build_request.rs"
# What the example in Rust leaves out: an option, values of --expires-at, and options that are no UTF-8.
NOT_IN_RUST = {"--member", "null", "1893455999", "253402300800", "\udcff", "a\udcc3"}
# Rust's own start keeps a block to the end.
VALGRIND = ["valgrind", "--quiet", "--error-exitcode=99", "--leak-check=full", "--show-leak-kinds=definite,indirect"]
CALLBACK = ["--callback-url", "https://myapp.com/cb"]
# Of all that is wrong one value for each rule.
BAD = [field.cases(right)[0][0] for field in FIELDS for right in field.wrong]
# What cannot be understood, and what the line about it names.
MISUSE = [
    (["--no-such-option"], "--no-such-option"), (["--no-such-option", "1"], "--no-such-option"),
    (["--limit"], "--limit"), (["limit", "1"], "limit"), ([""], "option"), (["--limit", "1\n2"], "limit"),
    (["--limit", "1_000"], "limit"), (["--limit", "\u0967"], "limit"),
    (["--key-label", "\udcff"], "UTF-8"), (["\udcff"], ""),
]


def says(text: str) -> str:
    """A line of stderr without what it repeats of the input, which each language quotes in its own way."""
    return text.split("; got ")[0].rstrip("\n")


def check_case(report: Report, program: list, options: list[str], environment: dict) -> None:
    what = f"{Path(program[-1]).name} {' '.join(options)!r}"
    expected, actual = run([PROGRAM, *options]), run([*program, *options], env=environment)
    report.equal((actual.returncode, actual.stdout), (expected.returncode, expected.stdout), f"{what}: status and output")
    report.equal(says(actual.stderr), says(expected.stderr), f"{what}: what it says of it")
    report.equal(actual.stderr.count("\n"), expected.returncode, f"{what}: lines on stderr, {actual.stderr!r}")


def check_misuse(report: Report, program: list, options: list[str], name: str, environment: dict) -> None:
    what = f"{Path(program[-1]).name} {' '.join(options)!r}"
    done = run([*program, *options], env=environment)
    report.equal((done.returncode, done.stdout), (1, ""), f"{what}: status and output")
    report.expect(done.stderr.count("\n") == 1 and name in done.stderr, f"{what}: one line of {name}: {done.stderr!r}")


def check_program(report: Report, program: list, environment: dict, lacks: set[str]) -> None:
    cases = [options for options, *_ in GOOD if options] + BAD
    for options in [[], ["--limit", "1"], *([*CALLBACK, *options] for options in cases)]:
        if not lacks & set(options):
            check_case(report, program, options, environment)
    for options, name in MISUSE:
        check_misuse(report, program, options, name, environment)
    what = Path(program[-1]).name
    usage = run([*program, "--help"], env=environment)
    report.equal((usage.returncode, usage.stderr), (0, ""), f"{what} --help")
    report.expect("--callback-url" in usage.stdout, f"{what} --help: {usage.stdout}")
    with open("/dev/full", "wb") as full:
        done = subprocess.run(program, env={**os.environ, **environment}, stdout=full, stderr=subprocess.PIPE,
                              check=False)
    report.equal((done.returncode, done.stderr.count(b"\n")), (1, 1), f"{what} on a full disk: {done.stderr}")


def check_python(report: Report, environment: dict) -> None:
    program = [sys.executable, "-B", PYTHON]
    check_program(report, program, environment, set())
    shared = Path(environment["LD_LIBRARY_PATH"]) / CORE.soname
    done = report.succeeds(program, "build_request.py with OPENROUTER_LIBRARY", env={"OPENROUTER_LIBRARY": str(shared)})
    report.expect(bool(done) and "callback_url" in done.stdout, "build_request.py prints the documented request")
    for file in "/nowhere/libopenrouter.so.0", "libc.so.6", str(PYTHON):
        done = run(program, env={"OPENROUTER_LIBRARY": file})
        report.equal((done.returncode, done.stdout, done.stderr.count("\n")), (1, "", 1), f"{file} as the library")
        report.expect(Path(file).name in done.stderr, f"{file} as the library: {done.stderr}")


def check_declarations(report: Report) -> None:
    example = declarations.load(PYTHON)
    # ctypes keeps what was looked up as an attribute of the library.
    functions = {name: function for name, function in vars(example.load(str(CORE.shared))).items()
                 if name.startswith("openrouter_")}
    report.expect(len(functions) > 20, f"build_request.py declares {len(functions)} functions")
    declarations.check_functions(report, PYTHON.name, functions, {"openrouter_bytes": example.Bytes})
    fields = [name for name, _ in example.Bytes._fields_]
    report.equal(fields, ["data", "size"], "build_request.py: openrouter_bytes")


def check_rust(report: Report, folder: Path, environment: dict) -> None:
    if not shutil.which("rustc"):
        report.skip("rustc is not here: the example in Rust was not compiled")
        return
    shutil.copy(RUST, folder)
    program = folder / RUST.stem
    if not report.succeeds(command(RUST, "rustc", ["-D", "warnings"]), "compiling as build_request.rs says",
                           cwd=folder, env=environment):
        return
    needed = run(["readelf", "-d", program]).stdout
    report.expect(f"[{CORE.soname}]" in needed, f"build_request in Rust needs {CORE.soname}, but: {needed}")
    check_program(report, [program], environment, NOT_IN_RUST)
    for options in [], ["--limit", "1"], ["--x-title", " "]:
        done = run([*VALGRIND, program, *options], env=environment)
        expected = 1 if options else 0
        report.equal((done.returncode, done.stderr.count("\n")), (expected, expected),
                     f"build_request in Rust, {options}, under valgrind: {done.stderr}")


def check_page(report: Report, folder: Path, environment: dict) -> None:
    """The commands of the manual's page, with nothing but what is installed."""
    page = (ROOT / "Sources" / "Manual" / "other-languages.md").read_text()
    commands = re.findall(r"^```sh\n(.*?)^```", page, re.MULTILINE | re.DOTALL)[0].splitlines()
    if not shutil.which("rustc"):
        commands = [line for line in commands if not line.startswith("rustc")]
    shutil.copytree(EXAMPLES, folder / "examples")
    done = report.succeeds(["sh", "-ec", "\n".join(commands)], "other-languages.md: its commands", cwd=folder,
                           env=environment)
    bodies = re.findall(r'^\{"callback_url":.*\}$', done.stdout if done else "", re.MULTILINE)
    # Both programs print the body twice: behind the request's head and alone.
    programs = sum("build_request" in line for line in commands)
    report.equal(len(bodies), 2 * programs + 1, "other-languages.md: bodies that the commands print")


def main() -> None:
    report = Report()
    report.succeeds(["make", "--no-print-directory", PROGRAM.relative_to(ROOT)], "make .build/examples/build_request")
    folder, environment = install(report, "languages")
    check_python(report, environment)
    check_declarations(report)
    check_rust(report, folder, environment)
    check_page(report, folder, environment)
    report.finish()


main()
