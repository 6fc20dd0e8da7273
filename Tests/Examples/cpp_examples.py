"""The examples of the C++ layer build as their first lines say, and do what a person expects."""

import os
import re
import signal
import subprocess
from pathlib import Path

from call_service import Service
from example_usage import check_full_disk, check_usage, read_url
from StandIn.browser import Browser
from Support.report import INCLUDE, LIB, ROOT, TESTS, VALGRIND, WARNINGS, Report, run, swift_clang
from Support.stand_in import stand_in

PARTS = {"C++: examples": {"seconds": 5}}
FOLDER = TESTS / "cpp-examples"
CORE = [LIB / "libopenrouter.a"]
CLIENT = [LIB / "libopenrouter-client.a", *CORE, "-lcurl"]
DOCUMENTED = ('{"callback_url":"https://myapp.com/auth/callback","code_challenge":"'
              'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM","code_challenge_method":"S256","limit":100}')


def build(report: Report, source: Path, libraries: list) -> Path | None:
    """By the flags in its first lines, with both compilers; what is run is the first one's."""
    line = re.search(rf"^// +g\+\+ (.*?)(?:{source.name}|\S+\.cpp) \$\(pkg-config", source.read_text(), re.MULTILINE)
    if not report.expect(line is not None, f"{source.name}: no line that compiles it with pkg-config"):
        return None
    program = FOLDER / source.stem
    for compiler in swift_clang().with_name("clang++"), "g++":
        if not report.succeeds([compiler, *line[1].split(), "-g", *WARNINGS, "-I", INCLUDE, source, *libraries,
                                "-o", program], f"building {source.name}, {Path(compiler).name}"):
            return None
    return program


def check_build_request(report: Report) -> None:
    program = build(report, ROOT / "examples" / "build_request.cpp", CORE)
    if not program:
        return
    done = report.succeeds([*VALGRIND, program], "build_request under valgrind")
    if done:
        report.expect(done.stdout.endswith(f"\n\n{DOCUMENTED}\n\n{DOCUMENTED}\n"), f"build_request: {done.stdout!r}")
    done = run([program, "http://localhost:3000/callback", "My CLI", "25"])
    report.equal(done.stdout.splitlines()[-1:],
                 ['{"callback_url":"http://localhost:3000/callback","limit":25,"key_label":"My CLI"}'],
                 "build_request with arguments")
    for arguments, status, error in ((["ftp://myapp.com"], 1, "build_request: callback_url must be https, .*\n"),
                                     (["https://x.org", "x" * 101], 1, "build_request: key_label must .*\n"),
                                     (["https://x.org", "x", "nan"], 1, "build_request: limit must .*\n"),
                                     (["https://x.org", "x", "25x"], 1, "build_request: limit must be a number\n"),
                                     (["https://x.org", "x", ""], 1, "build_request: limit must be a number\n")):
        done = run([program, *arguments])
        report.equal(done.returncode, status, f"build_request {arguments}: exit status")
        report.expect(bool(re.fullmatch(error, done.stderr)), f"build_request {arguments}: came {done.stderr!r}")
    check_usage(report, [program], [[*"abcd"], ["--help", "b", "c", "d"]])
    check_full_disk(report, [program])


def check_sign_in(report: Report) -> None:
    program = build(report, ROOT / "examples" / "sign_in.cpp", CLIENT)
    if not program:
        return
    check_usage(report, [program], [["--key-label"], ["--no-such"], ["--help", "x"], ["x"]])
    check_full_disk(report, [program, "--headless"])
    report.expect(run([program, "--key-label", "x" * 101]).stderr.startswith("sign_in: key_label must "),
                  "sign_in does not say what is wrong with its label")
    with stand_in() as said:
        origin = f"https://127.0.0.1:{said['https']}"
        environment = {**os.environ, "OPENROUTER_BASE_URL": f"{origin}/api/v1", "OPENROUTER_AUTH_URL": f"{origin}/auth",
                       "OPENROUTER_CA_FILE": said["ca"], "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"}
        for what, arguments, act, status, output, error in SIGN_INS:
            with subprocess.Popen([program, *arguments], env=environment, stdin=subprocess.PIPE, encoding="utf-8",
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
                url = read_url(running.stderr)
                actual, wrong = running.communicate(act(Browser(said["ca"]), url, running), timeout=300)
            report.equal(running.returncode, status, f"{what}: exit status")
            report.expect(bool(re.search(output, actual)), f"{what}: expected {output!r}, actual {actual!r}")
            report.expect(bool(re.fullmatch(error, wrong)), f"{what}: expected {error!r}, actual {wrong!r}")


def check_chat(report: Report) -> None:
    program = build(report, ROOT / "examples" / "chat.cpp", CLIENT)
    if not program:
        return
    check_usage(report, [program], [[], [*"abc"], ["--help", "x", "y"]])
    with stand_in() as said:
        service = Service(said)
        for behaviour, variables, status, output, error in CHATS:
            done = run([program, "Hello", "a/b"], env=service.environment(behaviour, **variables))
            what = f"chat, {behaviour}, {variables}"
            report.equal((done.returncode, done.stdout), (status, output), f"{what}: status and output")
            report.expect(bool(re.fullmatch(error, done.stderr)), f"{what}: came {done.stderr!r}")
        report.succeeds([*VALGRIND[:3], program, "Hello"], "chat under valgrind", env=service.environment())
        check_full_disk(report, [program, "Hello"], service.environment())


# Behaviour, variables; exit status, output and a pattern of the error output.
CHATS = [
    ("ok", {}, 0, "You wrote: “Hello”\n", r"chat: this cost \$[\d.e-]+\n"),
    ("status=402", {}, 1, "", "chat: HTTP 402: .+\n"),
    ("cut=60,rst", {}, 1, "", "chat: .+\n"),
    ("ok", {"OPENROUTER_API_KEY": ""}, 1, "", "chat: OPENROUTER_API_KEY is required: set it to your API key\n"),
]


def authorize(browser: Browser, url: str, _) -> str:
    browser.get(browser.decide(url, "authorize"))
    return ""


def paste(browser: Browser, url: str, running: subprocess.Popen) -> str:
    """Nonsense first, which ends nothing."""
    code = browser.code(url)
    running.stdin.write("no code at all, only words\n")
    running.stdin.flush()
    nonsense = running.stderr.readline() + running.stderr.readline()
    return f"{code}\n" if nonsense.startswith("What you pasted must ") else ""


def interrupt(_, __, running: subprocess.Popen) -> str:
    running.send_signal(signal.SIGINT)
    return ""


MASKED = r"Signed in: sk-or-v1-\w{3}…\w{3}"
# What a person does, and what the program says then.
SIGN_INS = [
    ("by the browser", ["--no-browser", "--key-label", "Büro"], authorize, 0, MASKED, ""),
    ("by a pasted code", ["--headless"], paste, 0, MASKED, ""),
    ("cancelled", ["--no-browser"], interrupt, 1, "", "sign_in: cancelled before a code arrived\n"),
    ("no code", ["--headless"], lambda *_: "", 1, "", "sign_in: standard input ended before a code was pasted\n"),
]


def main() -> None:
    report = Report()
    FOLDER.mkdir(parents=True, exist_ok=True)
    check_build_request(report)
    check_sign_in(report)
    check_chat(report)
    report.finish()


main()
