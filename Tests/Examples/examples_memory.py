"""The examples in C keep to their memory: each runs under the sanitizers and under valgrind, to a good end and a bad one."""

import os
import re
import subprocess
from pathlib import Path

from StandIn.browser import Browser, shown
from Support.report import INCLUDE, LIB, ROOT, SANITIZERS, TESTS, VALGRIND, WARNINGS, Report
from Support.stand_in import stand_in

PARTS = {"examples: memory": {"seconds": 20}}
FOLDER = TESTS / "examples-memory"
LIBRARIES = [LIB / "libopenrouter-client.a", LIB / "libopenrouter.a", "-lcurl"]
CALLBACK = "https://myapp.com/auth/callback"
CODE = "auth_code_abc123def456"
VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
# TLS keeps some memory to the end, which is not lost.
RUNNERS = {"sanitizers": [], "valgrind": [*VALGRIND[:3], "--leak-check=full", "--errors-for-leak-kinds=definite"]}


def cases(said: dict, kind: str) -> list[tuple[list[str], str, int]]:
    """The words of a command, what the program reads, and its exit status."""
    # Under each name the documented code is good once.
    http = http_url(said, kind)
    return [
        (["build_request"], "", 0),
        (["build_request", "--callback-url", "http://localhost/", "--limit", "5e-324", "--expires-at", "null",
          "--member", "a=[1]", "--x-title", "Büro", "--api-key", "sk-or-v1-1"], "", 0),
        (["build_request", "--callback-url", "ftp://myapp.com"], "", 1),
        (["build_request", "--member", "a=["], "", 1),
        (["any_operation", "POST", "/chat/completions", "/model=openai/gpt-5-mini", "/messages/0/role=user",
          "/messages/0/content=Hello"], "", 0),
        (["any_operation", "POST", "/chat/completions", "/modle=x"], "", 1),
        (["list_models"], "", 0),
        (["offline_sign_in"], "", 0),
        (["own_http_stack", CODE, VERIFIER, http.format("ok")], "", 0),
        (["own_http_stack", CODE, VERIFIER, http.format("html=502")], "", 1),
        (["own_http_stack", CODE, "short"], "", 1),
        (["create_auth_code", CALLBACK, "My CLI", "25"], "", 0),
        (["create_auth_code", "ftp://myapp.com"], "", 1),
        (["sign_in", "--headless"], "no code at all, only words\nauth_code_unknown\n", 1),
        (["sign_in", "--port", "x"], "", 1),
        (["small_sign_in"], "two words\nauth_code_unknown\n", 1),
        (["chat", "--effort", "low"], "Hello\nAnd now?\n", 0),
        (["chat"], "\x00\n", 1),
        (["chat_tools", "How much is it?"], "", 0),
        (["chat_event_loop", "Hello", "a/b", "c/d"], "", 0),
        (["own_http_chat", "a/b", "What time is it?"], "", 0),
        (["speech", "Hello"], "", 0),
        (["upload", str(ROOT / "LICENSE")], "", 0),
    ]


# Those that read no OPENROUTER_CA_FILE: they are run by HTTP.
BY_HTTP = {"chat", "chat_tools", "chat_event_loop", "own_http_chat", "sign_in_and_chat", "small_sign_in", "speech", "upload"}


def http_url(said: dict, kind: str) -> str:
    return f"http://127.0.0.1:{said['http']}/b/{{}}/memory-{kind}/api/v1"


def environment(said: dict) -> dict:
    origin = f"https://127.0.0.1:{said['https']}"
    return {**os.environ, "OPENROUTER_BASE_URL": f"{origin}/b/ok/memory/api/v1", "OPENROUTER_AUTH_URL": f"{origin}/auth",
            "OPENROUTER_CA_FILE": said["ca"], "OPENROUTER_API_KEY": "sk-or-v1-secret-0123456789abcdef",
            "LC_ALL": "C.UTF-8", "no_proxy": "*", "DISPLAY": "", "WAYLAND_DISPLAY": "", "BROWSER": ""}


def run(report: Report, command: list, variables: dict, text: str, status: int, what: str) -> None:
    done = subprocess.run(list(map(str, command)), env=variables, input=text, capture_output=True, encoding="utf-8", errors="replace",
                          timeout=300, check=False)
    report.expect(done.returncode == status, f"{what}: exit status {done.returncode}, expected {status}\n{done.stderr}")


def sign_in(report: Report, command: list, variables: dict, browser: Browser, what: str) -> None:
    """A person comes back with the browser."""
    with subprocess.Popen(list(map(str, command)), env=variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, encoding="utf-8") as program:
        in_terminal = any(Path(part).name.startswith("sign_in-") for part in command)
        url = next((line.strip() for line in (program.stderr if in_terminal else program.stdout) if "/auth?" in line), "")
        page = browser.get(browser.decide(url, "authorize"))[2] if url else ""
        output, error = program.communicate(timeout=300)
        report.expect(program.returncode == 0 and bool(re.search("Signed in: |You wrote: ", output)), f"{what}: {output}{error}")
        report.expect("You are signed in" in page, f"{what}: the page says {shown(page)!r}")


def build(report: Report, name: str, kind: str) -> Path | None:
    program = FOLDER / f"{name}-{kind}"
    options = SANITIZERS if kind == "sanitizers" else []
    built = report.succeeds(["gcc", "-g", "-std=c99", *WARNINGS, *options, "-I", INCLUDE,
                             ROOT / "examples" / f"{name}.c", *LIBRARIES, "-o", program], f"building {program.name}")
    return program if built else None


def main() -> None:
    report = Report()
    FOLDER.mkdir(parents=True, exist_ok=True)
    # What has no main is no program, but a part of one.
    names = sorted(file.stem for file in (ROOT / "examples").glob("*.c") if "int main(" in file.read_text())
    with stand_in() as said:
        variables, browser = environment(said), Browser(said["ca"])
        signing = {"sign_in": ["--no-browser"], "sign_in_event_loop": [], "sign_in_and_chat": ["Hello"]}
        for kind, runner in RUNNERS.items():
            by_http = {**variables, "OPENROUTER_BASE_URL": http_url(said, kind).format("ok")}
            all_cases = cases(said, kind)
            report.equal(sorted({case[0][0] for case in all_cases} | set(signing)), names, "examples that are run")
            programs = {name: build(report, name, kind) for name in names}
            for (name, *arguments), text, status in all_cases:
                what = f"{name} {' '.join(arguments)}, {kind}"
                run(report, [*runner, programs[name], *arguments], by_http if name in BY_HTTP else variables, text, status, what)
            for name, arguments in signing.items():
                sign_in(report, [*runner, programs[name], *arguments], by_http if name in BY_HTTP else variables, browser,
                        f"{name}, {kind}")
    report.finish()


main()
