"""examples/sign_in and sign_in_event_loop as a person meets them: browser, pasted code, Ctrl-C, a saved key."""

import os
import re
import signal
import stat
import subprocess
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path

from example_usage import check_full_disk, check_usage, read_url
from StandIn.browser import Browser, shown
from Support.report import ROOT, Report, run
from Support.stand_in import stand_in

PARTS = {"sign-in: programs": {"seconds": 1}}
EXAMPLES = ROOT / ".build" / "examples"
MASKED = r"Signed in: sk-or-v1-\w{3}…\w{3}"
KEY = re.compile(r"sk-or-v1-\w{20}")


class Person:
    """Starts programs, reads what they print, and goes with their URLs to the mock server's page."""

    def __init__(self, said: dict):
        origin = f"https://127.0.0.1:{said['https']}"
        self.browser = Browser(said["ca"])
        self.environment = {**os.environ, "OPENROUTER_BASE_URL": f"{origin}/api/v1",
                            "OPENROUTER_AUTH_URL": f"{origin}/auth", "OPENROUTER_CA_FILE": said["ca"],
                            "LC_ALL": "C.UTF-8"}

    @contextmanager
    def start(self, name: str, *arguments: str):
        with subprocess.Popen([EXAMPLES / name, *arguments], env=self.environment, stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as program:
            in_terminal = name == "sign_in"
            url = read_url(program.stderr) if in_terminal else next((line.strip() for line in program.stdout if "/auth?" in line), "")
            try:
                yield program, url
            finally:
                program.kill()


def check_browser(report: Report, person: Person, name: str, *arguments: str) -> None:
    with person.start(name, *arguments) as (program, url):
        _, _, page = person.browser.get(person.browser.decide(url, "authorize"))
        output, error = program.communicate(timeout=300)
        report.expect("You are signed in" in page, f"{name}: the page says {shown(page)!r}")
        report.expect(bool(re.search(MASKED, output)) and not error, f"{name}: came {output!r} {error!r}")
        report.expect(not KEY.search(output), f"{name}: shows the whole key")
        report.equal(program.returncode, 0, f"{name}: exit status")
        if name == "sign_in_event_loop":
            frames = re.search(r"(\d+) frames were drawn during the sign-in", output)
            report.expect(frames is not None, f"{name}: tells no frames in {output!r}")


def check_pasted(report: Report, person: Person) -> None:
    with person.start("sign_in", "--headless") as (program, url):
        report.expect("callback_url" not in url, "headless: the URL has a callback")
        program.stdin.write("no code at all, only words\n")
        program.stdin.flush()
        line = program.stderr.readline() + program.stderr.readline()
        report.expect(line.startswith("What you pasted must ") and line.endswith(".\nTry again.\n"),
                      f"headless, nonsense: came {line!r}")
        output, error = program.communicate(person.browser.code(url) + "\n", timeout=300)
        report.expect(bool(re.search(MASKED, output)) and not error, f"headless: came {output!r} {error!r}")
    with person.start("sign_in", "--no-browser") as (program, url):
        output, error = program.communicate(person.browser.decide(url, "authorize") + "\n", timeout=300)
        report.expect(bool(re.search(MASKED, output)) and not error, f"a pasted address: came {output!r} {error!r}")
    with person.start("sign_in", "--headless") as (program, url):
        output, error = program.communicate("", timeout=300)
        report.equal((program.returncode, error), (1, "sign_in: standard input ended before a code was pasted\n"),
                     "headless without input")


def check_end(report: Report, person: Person) -> None:
    with person.start("sign_in", "--no-browser") as (program, url):
        program.send_signal(signal.SIGINT)
        program.wait(timeout=300)
        report.equal((program.returncode, program.stderr.read()), (1, "sign_in: cancelled before a code arrived\n"),
                     "Ctrl-C")
    with person.start("sign_in", "--no-browser") as (program, url):
        _, _, page = person.browser.get(person.browser.decide(url, "deny"))
        program.wait(timeout=300)
        error = program.stderr.read()
        report.expect(program.returncode == 1 and error.startswith("sign_in: OpenRouter says access_denied"),
                      f"denied: came {error!r}")
        report.expect("Not signed in" in page, f"denied: the page says {shown(page)!r}")


def check_offline(report: Report, person: Person, name: str, said: dict, *arguments: str) -> None:
    """After the paste, or the callback, there is no network: that an attempt failed is shown."""
    online = person.environment
    person.environment = {**online, "OPENROUTER_BASE_URL": f"https://127.0.0.1:{said['tcp_closed']}/api/v1"}
    with person.start(name, *arguments) as (program, url):
        if arguments:
            program.stdin.write(f"{person.browser.code(url)}\n")
            program.stdin.flush()
            line = program.stderr.readline() + program.stderr.readline()
            report.expect(bool(re.fullmatch(r"The API key could not be fetched: .{10,}\nTrying again; Ctrl-C stops\.\n", line)),
                          f"{name} offline: came {line!r}")
            program.send_signal(signal.SIGINT)
            error = program.communicate(timeout=30)[1]
            report.expect("cancelled" in error, f"{name} offline, after Ctrl-C: came {error!r}")
        else:
            page = threading.Thread(target=person.browser.get, args=[person.browser.decide(url, "authorize")], daemon=True)
            page.start()
            lines = []
            while "retrying soon" not in "".join(lines) and (line := program.stdout.readline()):
                lines.append(line)
            report.expect("... waiting for the browser\n" in lines, f"{name} offline: came {lines!r}")
            report.expect(any("retrying soon" in line for line in lines), f"{name} offline: came {lines!r}")
    person.environment = online


def check_saved(report: Report, person: Person, before: str | None) -> None:
    """Whatever the umask, and whatever was there before."""
    with tempfile.TemporaryDirectory() as folder:
        person.environment["XDG_CONFIG_HOME"] = folder
        file = Path(folder) / "openrouter" / "key"
        if before is not None:
            file.parent.mkdir()
            file.write_text(before)
            file.chmod(0o644)
        old = os.umask(0)
        try:
            with person.start("sign_in", "--no-browser", "--save") as (program, url):
                person.browser.get(person.browser.decide(url, "authorize"))
                output, error = program.communicate(timeout=300)
        finally:
            os.umask(old)
        report.expect(f"The key was saved in {file}, which only you can read." in output, f"saved: came {output!r} {error!r}")
        report.equal(stat.S_IMODE(file.stat().st_mode), 0o600, "mode of the saved key")
        report.expect(bool(re.fullmatch(r"sk-or-v1-[0-9a-f]{64}\n", file.read_text())),
                      "the saved key is a key and a line's end")
        report.equal(list(file.parent.iterdir()), [file], "files beside the saved key")


def main() -> None:
    report = Report()
    programs = ["sign_in", "sign_in_event_loop"]
    targets = [f".build/examples/{name}" for name in programs]
    report.succeeds(["make", "--no-print-directory", *targets], "make the examples")
    with stand_in() as said:
        person = Person(said)
        check_browser(report, person, "sign_in", "--no-browser", "--key-label", "Büro")
        check_browser(report, person, "sign_in_event_loop")
        check_pasted(report, person)
        check_end(report, person)
        check_offline(report, person, "sign_in", said, "--headless")
        check_offline(report, person, "sign_in_event_loop", said)
        check_saved(report, person, None)
        check_saved(report, person, "an older key")
    for arguments in (["--port", "x"], ["--port", "65536"], ["--key-label", "x" * 101]):
        done = run([EXAMPLES / "sign_in", *arguments])
        field = arguments[0].removeprefix("--").replace("-", "_")
        report.expect(done.returncode == 1 and done.stderr.startswith(f"sign_in: {field} must "),
                      f"sign_in {arguments}: came {done.stderr!r}")
    check_usage(report, [EXAMPLES / "sign_in"], [["--no-such"], ["--no-such", "x"], ["--port"], ["--help", "x"], ["x"]])
    check_usage(report, [EXAMPLES / "sign_in_event_loop"], [["x"], ["--help", "x"], [""]])
    for program in programs:
        # It has no input, and the other one cannot show the URL.
        check_full_disk(report, [EXAMPLES / program], {"DISPLAY": "", "WAYLAND_DISPLAY": ""})
    report.finish()


main()
