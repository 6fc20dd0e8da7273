"""What examples/create_auth_code prints, on both outputs, for all that can come of it."""

import itertools
import json
import os
import re
import signal
import subprocess
import time

from example_usage import check_full_disk, check_usage
from StandIn.browser import Browser
from Support.pace import late
from Support.report import ROOT, VALGRIND, Report, run
from Support.stand_in import stand_in

PARTS = {"examples: client": {"seconds": 3}}
PROGRAM = ROOT / ".build" / "examples" / "create_auth_code"
CALLBACK = "https://myapp.com/auth/callback"
KEY = "sk-or-v1-secret-0123456789abcdef"
GOOD_FOR = r"The code of app \d+, created at \S+, can be exchanged once, within 10 minutes\.\n"
NAME = "create_auth_code: "
# A behaviour that counts begins anew for each of them.
numbers = itertools.count()

# Behaviour of the mock server, arguments, variables; patterns of the output and of the error output.
CASES: list[tuple[str, list[str], dict, str, str]] = [
    ("ok", [CALLBACK], {}, r"auth_code_\w+\n", GOOD_FOR),
    ("ok", [CALLBACK, "My CLI", "25"], {}, r"auth_code_\w+\n", GOOD_FOR),
    ("ok", [CALLBACK], {"OPENROUTER_APP_TITLE": "Büro"}, r"auth_code_\w+\n", GOOD_FOR),
    ("ok", ["http://myapp.com"], {}, "", NAME + "callback_url must be https, .*\n"),
    ("ok", [CALLBACK, "x" * 101], {}, "", NAME + "key_label must have at most 100 characters .*\n"),
    ("ok", [CALLBACK, "x", "7x"], {}, "", NAME + "limit must be a number\n"),
    ("ok", [CALLBACK], {"OPENROUTER_API_KEY": ""}, "", NAME + "set OPENROUTER_API_KEY .*\n"),
    ("ok", [CALLBACK], {"OPENROUTER_API_KEY": f"Bearer {KEY}"}, "", NAME + "api_key must be the key alone, .*\n"),
    ("ok", [CALLBACK], {"OPENROUTER_API_KEY": "bad"}, "", NAME + "HTTP 401: .*\nIs the key in OPENROUTER_API_KEY .*\n"),
    ("ok", [CALLBACK], {"OPENROUTER_CA_FILE": "/dev/null"}, "", NAME + ".*certificate.*\nThe server is not OpenRouter, .*\n"),
    ("status=403", [CALLBACK], {}, "", NAME + "HTTP 403: Only management keys can perform this operation\n"),
    ("retry-after=429,seconds-3600", [CALLBACK], {}, "",
     NAME + "HTTP 429: .*\nOpenRouter asks to wait 3600 seconds .*\n"),
    ("status=503*1", [CALLBACK], {}, r"auth_code_\w+\n",
     NAME + "attempt 1 failed, retrying in 1 s: HTTP 503: .*\n" + GOOD_FOR),
    ("retry-after=503,seconds-2*1", [CALLBACK], {}, r"auth_code_\w+\n",
     NAME + "attempt 1 failed, retrying in 2 s: HTTP 503: .*\n" + GOOD_FOR),
    ("close*1", [CALLBACK], {}, r"auth_code_\w+\n", NAME + "attempt 1 failed, retrying in 1 s: .+\n" + GOOD_FOR),
    ("html=200", [CALLBACK], {}, "", NAME + "content_type must be application/json .*\n"),
]


def environment(said: dict, behaviour: str, more: dict, name: str | None = None) -> dict:
    name = name or f"example-{next(numbers)}"
    return {"OPENROUTER_BASE_URL": f"https://127.0.0.1:{said['https']}/b/{behaviour}/{name}/api/v1",
            "OPENROUTER_CA_FILE": said["ca"], "OPENROUTER_API_KEY": KEY, **more}


def check_interrupt(report: Report, said: dict) -> None:
    """Ctrl-C ends it at once, and in words."""
    with subprocess.Popen([PROGRAM, CALLBACK], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
                          env={**os.environ, **environment(said, "never", {}, "example-interrupted")}) as program:
        asked = f"https://127.0.0.1:{said['https']}/control/example-interrupted"
        browser = Browser(said["ca"])
        while not json.loads(browser.get(asked)[2])["requests"] and program.poll() is None:
            time.sleep(0.05)
        start = time.monotonic()
        program.send_signal(signal.SIGINT)
        output, error = program.communicate(timeout=300)
        report.expect(time.monotonic() - start < late(1), "create_auth_code does not end at once after Ctrl-C")
    report.equal((program.returncode, output, error), (1, "", NAME + "cancelled after the request was sent\n"),
                 "create_auth_code after Ctrl-C")


def check_offline(report: Report, said: dict) -> None:
    """Each attempt that fails is shown at once, with what went wrong; Ctrl-C ends the pause."""
    variables = {"OPENROUTER_BASE_URL": f"https://127.0.0.1:{said['tcp_closed']}/api/v1"}
    with subprocess.Popen([PROGRAM, CALLBACK], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
                          env={**os.environ, **environment(said, "ok", variables)}) as program:
        start = time.monotonic()
        for attempt, seconds in ((1, 1), (2, 2)):
            line = program.stderr.readline()
            begins = f"{NAME}attempt {attempt} failed, retrying in {seconds} s: "
            report.expect(line.startswith(begins) and len(line) > len(begins) + 10, f"offline: came {line!r}")
        report.expect(time.monotonic() - start < 10, "offline: it says nothing for long")
        program.send_signal(signal.SIGINT)
        output, error = program.communicate(timeout=30)
    report.equal((program.returncode, output, error), (1, "", NAME + "cancelled before the request was sent\n"),
                 "create_auth_code offline, after Ctrl-C")


def main() -> None:
    report = Report()
    if not report.succeeds(["make", "--no-print-directory", PROGRAM.relative_to(ROOT)], f"make {PROGRAM.name}"):
        report.finish()
    with stand_in() as said:
        for behaviour, arguments, variables, output, error in CASES:
            what = f"create_auth_code {' '.join(arguments)} {variables}, {behaviour}"
            done = run([PROGRAM, *arguments], env=environment(said, behaviour, variables))
            report.equal(done.returncode, 0 if output else 1, f"{what}: exit status")
            report.expect(bool(re.fullmatch(output, done.stdout)), f"{what}: came {done.stdout!r}")
            report.expect(bool(re.fullmatch(error, done.stderr)), f"{what}: expected {error!r}, actual {done.stderr!r}")
            report.expect(KEY not in done.stdout + done.stderr, f"{what}: the key is shown")
        report.succeeds([*VALGRIND[:3], PROGRAM, CALLBACK], "create_auth_code under valgrind",
                        env=environment(said, "ok", {}))
        check_interrupt(report, said)
        check_offline(report, said)
        check_full_disk(report, [PROGRAM, CALLBACK], environment(said, "ok", {}))
    check_usage(report, [PROGRAM], [[], [*"abcd"], ["--help", "x", "y", "z"]])
    report.finish()


main()
