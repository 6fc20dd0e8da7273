"""The extension for SQLite, compiled as its comment says, with the shared library and with the archive: in SQLite's
shell, and in a host that uses it from two threads, loads it again and again, and runs out of memory."""

import re
import shutil
from pathlib import Path

from Support.installed import EXAMPLES, command, install
from Support.report import VALGRIND, WARNINGS, Report, run
from Tools.libraries import CORE

PARTS = {"examples: SQLite": {"seconds": 7}}
SOURCE = EXAMPLES / "sqlite_extension.c"
HOST = Path(__file__).parent / "SQLiteHost" / "sqlite_host.c"
FLAGS = ["-std=c99", *WARNINGS]
# In the place of what pkg-config says.
ARCHIVE = "-I tree/include -Wl,--exclude-libs,ALL tree/lib/libopenrouter.a"
# Besides libc.
NEEDED = {"shared": {CORE.soname}, "static": set()}

CALLBACK = "https://myapp.com/auth/callback"
BODY = f'{{"callback_url":"{CALLBACK}","limit":25,"key_label":"My CLI"}}'


def build(report: Report, folder: Path, environment: dict, kind: str) -> Path:
    """The extension in its own folder: SQLite seeks the function that its name tells."""
    compile_ = command(SOURCE, "cc", FLAGS)
    if kind == "static":
        compile_[-1] = re.sub(r"\$\(pkg-config [^)]*\)", ARCHIVE, compile_[-1])
    report.succeeds(compile_, f"compiling as sqlite_extension.c says, {kind}", cwd=folder, env=environment)
    extension = folder / kind / "openrouter.so"
    extension.parent.mkdir()
    (folder / "openrouter.so").rename(extension)
    needed = set(re.findall(r"NEEDED.*\[(.*)\]", run(["readelf", "-d", extension]).stdout))
    report.equal(needed - {"libc.so.6"}, NEEDED[kind], f"the extension, {kind}: the libraries it needs")
    exported = set(re.findall(r" [TBD] (\w+)", run(["nm", "-D", "--defined-only", extension]).stdout))
    report.equal(exported, {"sqlite3_openrouter_init", "sqlite3_api"}, f"the extension, {kind}: what it exports")
    return extension


def check_shell(report: Report, extension: Path, environment: dict) -> None:
    def shell(sql: str):
        return run(["sqlite3", ":memory:", ".load ./openrouter", sql], env=environment, cwd=extension.parent)

    done = shell(f"SELECT openrouter_request_body('{CALLBACK}', 25, 'My CLI')")
    report.equal((done.returncode, done.stdout, done.stderr), (0, f"{BODY}\n", ""), "a body in SQLite's shell")
    done = shell("SELECT openrouter_request_body('ftp://myapp.com')")
    report.expect(done.returncode == 1 and "callback_url must be https" in done.stderr,
                  f"a bad URL in SQLite's shell: {done.returncode} {done.stderr}")


def main() -> None:
    report = Report()
    folder, environment = install(report, "sqlite")
    shutil.copy(SOURCE, folder)
    host = folder / "host"
    report.succeeds(["gcc", *FLAGS, "-D_GNU_SOURCE", "-g", HOST, "-lsqlite3", "-lpthread", "-ldl", "-o", host],
                    "building SQLite's host")
    for kind in NEEDED:
        extension = build(report, folder, environment, kind)
        # What needs only libc finds nothing else.
        environment = environment if kind == "shared" else {}
        check_shell(report, extension, environment)
        report.add_program([host, extension], f"SQLite's host, {kind}", env=environment)
        report.add_program([*VALGRIND, host, extension], f"SQLite's host, {kind}, valgrind", env=environment)
    report.finish()


main()
