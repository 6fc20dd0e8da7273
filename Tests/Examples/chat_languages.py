"""The examples in Python and in Rust that ask a model, and the extension for SQLite: compiled as their comments say, with
what is installed, against the mock server. What Python declares of each function is what the headers say."""

import ctypes
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import declarations
from call_service import Service
from example_usage import check_full_disk, check_usage
from Support.installed import EXAMPLES, command, install
from Support.report import VALGRIND, WARNINGS, Report, run
from Support.stand_in import stand_in
from Tools.libraries import CLIENT, CORE, INCLUDE

PARTS = {"examples: chat in other languages": {"seconds": 5}}
PYTHON, RUST, SQLITE = (EXAMPLES / name for name in ("chat.py", "chat.rs", "sqlite_chat.c"))
NO_KEY = {"OPENROUTER_API_KEY": ""}
# Behaviour and variables; exit status, output and what the error says.
CASES = [
    ("ok", {}, 0, "You wrote: “Hello”\n", ""),
    ("status=402", {}, 1, "", "chat: HTTP 402: .+\n"),
    ("cut=60,rst", {}, 1, "", "chat: .+\n"),
    ("canned=half", {}, 1, "Half", "chat: .+\n"),
    ("ok", NO_KEY, 1, "", "chat: OPENROUTER_API_KEY is required: set it to your API key\n"),
]
HALF = 'data: {"choices":[{"index":0,"delta":{"content":"Half"}}]}\n\n'
ASKS = "SELECT openrouter_chat('a/b', 'Number ' || value) FROM json_each('[1,2]')"
# Behaviour, variables and SQL; exit status, output, and what the error says.
QUERIES = [
    ("ok", {}, ASKS, 0, "You wrote: “Number 1”\nYou wrote: “Number 2”\n", ""),
    ("ok", {}, "SELECT openrouter_chat(NULL, 'x') IS NULL, openrouter_chat('x', NULL) IS NULL", 0, "1|1\n", ""),
    ("ok", {}, "SELECT openrouter_chat('a/b', x'ff')", 1, "", "must be valid UTF-8"),
    ("status=402", {}, ASKS, 1, "", "HTTP 402: "),
    ("cut=60,rst", {}, ASKS, 1, "", "reset"),
    ("ok", NO_KEY, ASKS, 1, "", "OPENROUTER_API_KEY is required: set it to your API key"),
    ("ok", {}, "CREATE VIEW v AS SELECT openrouter_chat('a', 'b'); SELECT * FROM v", 1, "", "unsafe use of openrouter_chat"),
]


def check_program(report: Report, service: Service, program: list, environment: dict) -> None:
    for behaviour, variables, status, output, error in CASES:
        done = run([*program, "Hello", "a/b"], env=service.environment(behaviour, **environment, **variables))
        what = f"{Path(program[-1]).name}, {behaviour}, {variables}"
        report.equal((done.returncode, done.stdout), (status, output), f"{what}: status and output")
        report.expect(bool(re.fullmatch(error, done.stderr)), f"{what}: came {done.stderr!r}")
    check_usage(report, program, [[], [*"abc"]], environment)
    check_full_disk(report, [*program, "Hello"], service.environment(**environment))


def check_python(report: Report, service: Service, environment: dict) -> None:
    program = [sys.executable, "-B", PYTHON]
    check_program(report, service, program, environment)
    for file in "/nowhere/libopenrouter.so.0", "libc.so.6":
        done = run([*program, "Hello"], env={**environment, "OPENROUTER_LIBRARY": file})
        report.expect(done.returncode == 1 and Path(file).name in done.stderr, f"{file} as the library: {done.stderr}")
    # Ctrl-C, while nothing comes.
    with subprocess.Popen([*program, "Hello"], env=service.environment("canned=half+linger", **environment),
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as waiting:
        report.equal(waiting.stdout.read(4), "Half", "chat.py: the first piece")
        waiting.send_signal(signal.SIGINT)
        report.equal(waiting.communicate(timeout=60)[1], "chat: stopped\n", "chat.py after Ctrl-C")


def check_declarations(report: Report) -> None:
    example = declarations.load(PYTHON)
    # Which the other library needs, and would not find.
    ctypes.CDLL(str(CORE.shared))
    structs = {"openrouter_string": example.String, "openrouter_event": example.Event}
    functions = {f"openrouter_{name}": function for name, function in vars(example.Library(str(CLIENT.shared))).items()}
    report.expect(len(functions) > 10, f"chat.py declares {len(functions)} functions")
    declarations.check_functions(report, PYTHON.name, functions, structs)
    declarations.check_struct(report, PYTHON.name, INCLUDE / "openrouter/chat.h", "openrouter_event", example.Event, structs)


def check_rust(report: Report, service: Service, folder: Path, environment: dict) -> None:
    if not shutil.which("rustc"):
        report.skip("rustc is not here: the example in Rust was not compiled")
        return
    shutil.copy(RUST, folder)
    if report.succeeds(command(RUST, "rustc", ["-D", "warnings"]), "compiling as chat.rs says", cwd=folder,
                       env=environment):
        check_program(report, service, [folder / RUST.stem], environment)


def check_sqlite(report: Report, service: Service, folder: Path, environment: dict) -> None:
    shutil.copy(SQLITE, folder)
    if not report.succeeds(command(SQLITE, "cc", ["-std=c99", *WARNINGS]), "compiling as sqlite_chat.c says", cwd=folder,
                           env=environment):
        return
    shell = ["sqlite3", "-bail", ":memory:", ".load ./chat"]
    for behaviour, variables, sql, status, output, error in QUERIES:
        done = run([*shell, sql], cwd=folder, env=service.environment(behaviour, **environment, **variables))
        what = f"SQLite, {behaviour}, {variables}, {sql}"
        report.equal((done.returncode, done.stdout), (status, output), f"{what}: status and output")
        report.expect(error in done.stderr, f"{what}: came {done.stderr!r}")
    report.equal(len(service.requests()), 0, "requests of a view")
    report.succeeds([*VALGRIND[:3], *shell, ASKS], "SQLite under valgrind", cwd=folder,
                    env=service.environment(**environment))


def main() -> None:
    report = Report()
    folder, environment = install(report, "chat-languages")
    check_declarations(report)
    with stand_in() as said:
        service = Service(said)
        service.can("half", HALF)
        check_python(report, service, environment)
        check_rust(report, service, folder, environment)
        check_sqlite(report, service, folder, environment)
    report.finish()


main()
