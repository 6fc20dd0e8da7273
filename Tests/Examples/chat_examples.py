"""What examples/own_http_chat prints, against the mock server: turns, a tool call, and whatever ends a response. What the
examples in Python and in Rust print of the named cases of Tests/Chat."""

import itertools
import os
import re
import shutil
import subprocess
import sys

from Chat.cases import END, SDK, SSE
from example_usage import check_full_disk, check_usage
from Support.report import LIB, ROOT, TESTS, VALGRIND, Report, run
from Support.stand_in import stand_in

PARTS = {"examples: chat": {"seconds": 6}}
PROGRAM = ROOT / ".build" / "examples" / "own_http_chat"
KEY = "sk-or-v1-secret-0123456789abcdef"
NAME = "own_http_chat: "
numbers = itertools.count()

# Behaviour of the mock server, turns; the output and a pattern of the error output, without the program's name.
CASES: list[tuple[str, list[str], str, str]] = [
    ("ok", ["Why?"], "You wrote: “20..-..-..T..:..:..Z”\n", ""),
    ("pieces=1", ["Why?", "And then?"], "You wrote: “20..-..-..T..:..:..Z”\nYou wrote: “20..-..-..T..:..:..Z”\n", ""),
    ("processing=1,9", ["Why?"], "You wrote: “20..-..-..T..:..:..Z”\n", ""),
    ("ok", ["\udcff"], "", "/messages/0/content must be valid UTF-8.*\n"),
    ("refuse=402", ["Why?"], "\n", "Payment Required\n"),
    ("refuse=502,html", ["Why?"], "\n", ".*\n"),
    ("stream-error", ["Why?"], "[^\n]*\n", ".+\n"),
    ("cut=900,fin", ["Why?"], "[^\n]*\n", ".*the response broke off.*\n"),
    ("reset", ["Why?"], "", ".+\n"),
]


def environment(said: dict, behaviour: str, name: str) -> dict:
    return {**os.environ, "OPENROUTER_API_KEY": KEY,
            "OPENROUTER_BASE_URL": f"http://127.0.0.1:{said['http']}/b/{behaviour}/{name}/api/v1"}


def check_language(report: Report, program: list) -> None:
    check_usage(report, program, [["a", "b", "c"]])
    for case in SDK:
        if case.type != SSE or case.http != 200:
            continue
        done = subprocess.run(program, input=case.body, capture_output=True, check=False,
                              env={**os.environ, "LD_LIBRARY_PATH": str(LIB), "LC_ALL": "C.UTF-8"})
        what = f"{program[-1].name}: {case.name}"
        is_good = case.status == END
        report.equal(done.stdout.decode(), case.text + ("\n" if is_good else ""), what)
        report.equal((done.returncode, bool(done.stderr)), (0, False) if is_good else (1, True), f"{what}: {done.stderr!r}")


def check_languages(report: Report) -> None:
    check_language(report, [sys.executable, "-B", ROOT / "examples" / "read_chat.py"])
    if not shutil.which("rustc"):
        report.skip("rustc is not here: the example in Rust was not compiled")
        return
    program = TESTS / "read_chat"
    if report.succeeds(["rustc", "--edition", "2021", "-O", "-D", "warnings", ROOT / "examples" / "read_chat.rs", "-L", LIB,
                        "-lopenrouter", "-C", f"link-args=-Wl,-rpath,{LIB}", "-o", program], "compiling read_chat.rs"):
        check_language(report, [program])


def main() -> None:
    report = Report()
    check_languages(report)
    report.succeeds(["make", "--no-print-directory", PROGRAM.relative_to(ROOT)], f"make {PROGRAM.name}")
    check_usage(report, [PROGRAM], [[], ["a/b"]])
    done = run([PROGRAM, "a/b", "Why?"], env={name: value for name, value in os.environ.items() if "OPENROUTER" not in name})
    report.equal((done.returncode, done.stderr), (1, NAME + "set OPENROUTER_API_KEY to an API key\n"), "without a key")
    with stand_in() as said:
        for behaviour, turns, output, error in CASES:
            name = f"chat-{next(numbers)}"
            what = f"own_http_chat, {behaviour} {turns}"
            done = run([PROGRAM, "a/b", *turns], env=environment(said, behaviour, name))
            report.expect(re.fullmatch(output, done.stdout) is not None, f"{what}: {output!r}, actual {done.stdout!r}")
            report.expect(re.fullmatch(error and NAME + error, done.stderr) is not None,
                          f"{what}: {error!r}, actual {done.stderr!r}")
            report.equal(done.returncode, 1 if error else 0, f"{what}: exit status")
            report.expect(KEY not in done.stderr, f"{what}: shows the key")
        checked = environment(said, "ok", "chat-memory")
        report.succeeds([*VALGRIND, PROGRAM, "a/b", "Why?", "And then?"], "own_http_chat under valgrind", env=checked)
        check_full_disk(report, [PROGRAM, "a/b", "Why?"], checked)
    report.finish()


main()
