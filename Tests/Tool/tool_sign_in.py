"""openrouter sign-in: a code that a person pastes from the page, through pipes and in a terminal; where the key is saved, and
that other commands find it; no key and no code is shown."""

from __future__ import annotations

import re
import stat
import subprocess
import tempfile
from pathlib import Path

from Examples.call_service import KEY, Service
from program import PROGRAM, at, build, environment, expect
from StandIn.browser import Browser, shown
from Support.report import Report
from Support.stand_in import stand_in
from terminal import Terminal

PARTS = {"tool: sign-in": {"seconds": 4}}
MADE = re.compile(r"sk-or-v1-[0-9a-f]{64}")
URL = re.compile(r"\S+/auth\?\S+")


def read_url(program: subprocess.Popen) -> tuple[str, str]:
    """The URL that the program shows, or "" if it ends before, and all that was read up to there."""
    read = ""
    for line in iter(program.stderr.readline, ""):
        read += line
        if found := URL.search(line):
            return found[0], read
    return "", read


class Person:
    """Goes with an address to the page of the mock server, and brings back what it shows."""

    def __init__(self, said: dict, service: Service, home: Path):
        self.browser, self.service, self.home = Browser(said["ca"]), service, home

    def environment(self, behaviour: str = "ok", **more: str) -> dict[str, str]:
        own = at(self.service, behaviour, OPENROUTER_AUTH_URL=f"{self.service.origin}/auth", HOME=str(self.home))
        # A person without a key, at a machine without a browser.
        for name in "OPENROUTER_API_KEY", "DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY":
            own.pop(name, None)
        return own | more

    def sign_in(self, arguments: list[str], environment: dict[str, str], paste: str | None = None) -> tuple[int, str, str]:
        """Pastes the code; what is printed meanwhile is read. Returns exit status, output and error output."""
        with subprocess.Popen([PROGRAM, "sign-in", *arguments], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, encoding="utf-8") as program:
            url, read = read_url(program)
            code = paste if paste is not None else self.browser.code(url) + "\n" if url else ""
            output, error = program.communicate(code, timeout=300)
        return program.returncode, output, read + error


def check_saved(report: Report, person: Person) -> None:
    file = person.home / ".config" / "openrouter" / "key"
    status, output, error = person.sign_in(["--label", "Büro", "--limit", "5"], person.environment())
    report.expect(status == 0 and output == "" and f"The API key is saved in {file}." in error, f"sign-in: {status} {output!r} {error!r}")
    report.expect(not MADE.search(output + error), f"sign-in shows the key: {error!r}")
    report.expect("key_label=B%C3%BCro" in error and "limit=5" in error, f"sign-in, label and limit: {error!r}")
    report.expect(file.is_file() and bool(MADE.fullmatch(file.read_text().strip())), "the saved key")
    report.equal(stat.S_IMODE(file.stat().st_mode), 0o600, "the rights of the saved key")
    key = file.read_text().strip()
    # Other commands find it, unless there is one in the environment.
    expect(report, ["key"], person.environment(), (0, rf"Key .*\nFrom      {re.escape(str(file))}\n", ""))
    report.expect(["Authorization", f"Bearer {key}"] in person.service.requests()[0]["headers"], "the saved key is sent")
    expect(report, ["key"], person.environment(OPENROUTER_API_KEY=KEY), (0, r"Key .*\nFrom      OPENROUTER_API_KEY\n", ""))
    status, _, error = person.sign_in(["--save"], person.environment(OPENROUTER_API_KEY=KEY))
    report.expect(status == 0 and "OPENROUTER_API_KEY is set: it is used in place of the saved key." in error, f"sign-in with a key: {error!r}")
    report.expect(file.read_text().strip() != key, "another sign-in saves another key")
    file.chmod(0o644)
    for command in ["key"], ["chat", "Hi"]:
        expect(report, command, person.environment(), (3, "", f"openrouter: .*{re.escape(str(file))}.*\n"))
    status, _, error = person.sign_in([], person.environment())
    report.expect(status == 0 and stat.S_IMODE(file.stat().st_mode) == 0o600, f"sign-in after that: {status} {error!r}")
    file.write_text("no key at all\n")
    expect(report, ["key"], person.environment(), (3, "", "openrouter: .+\n"), what="a saved key that is not a key")
    where = re.escape(str(file))
    expect(report, ["sign-out"], person.environment(OPENROUTER_API_KEY=KEY),
           (0, "", rf"The API key in {where} is deleted\. .*\nOPENROUTER_API_KEY is set: .*\n"))
    report.expect(not file.exists(), "sign-out leaves the key")
    expect(report, ["sign-out"], person.environment(), (0, "", rf"No API key is saved in {where}\.\n"))
    expect(report, ["key"], person.environment(), (3, "", "openrouter: there is no API key; get one with openrouter sign-in, .*\n"))
    file.mkdir()
    expect(report, ["sign-out"], person.environment(), (1, "", rf"openrouter: {where} cannot be deleted: .*\n"))
    file.rmdir()


def check_printed(report: Report, person: Person) -> None:
    status, output, error = person.sign_in(["--print"], person.environment())
    report.expect(status == 0 and bool(MADE.fullmatch(output.rstrip("\n"))) and not MADE.search(error), f"--print: {status} {error!r}")
    report.expect(not (person.home / ".config" / "openrouter" / "key").exists(), "--print does not save the key")
    homeless = person.environment()
    del homeless["HOME"]
    expect(report, ["sign-in"], homeless, (1, "", "openrouter: there is no place for the API key; set HOME, or use --print\n"))
    expect(report, ["sign-out"], homeless, (1, "", "openrouter: .+\n"))
    expect(report, ["key"], homeless, (3, "", "openrouter: there is no API key; .*\n"))
    with open("/dev/full", "w") as full:
        with subprocess.Popen([PROGRAM, "sign-in", "--print"], env=person.environment(), stdin=subprocess.PIPE, stdout=full,
                              stderr=subprocess.PIPE, encoding="utf-8") as program:
            url, _ = read_url(program)
            report.expect(bool(url), "--print > /dev/full: a URL")
            _, error = program.communicate(person.browser.code(url) + "\n" if url else "", timeout=300)
    report.expect(program.returncode == 1 and "the output cannot be written" in error, f"--print > /dev/full: {error!r}")


def check_callback(report: Report, person: Person) -> None:
    """On a machine with a display the browser comes back by itself; its person may also deny."""
    for decision, expected, words in ("authorize", 0, "You are signed in"), ("deny", 3, "Not signed in"):
        with subprocess.Popen([PROGRAM, "sign-in", "--print"], env=person.environment(DISPLAY=":99"), stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as program:
            url, _ = read_url(program)
            report.expect(bool(url), f"sign-in, {decision}: a URL")
            page = person.browser.get(person.browser.decide(url, decision))[2] if url else ""
            output, error = program.communicate(timeout=300)
        report.expect(words in page, f"sign-in, {decision}: the page says {shown(page)!r}")
        report.equal((program.returncode, bool(MADE.fullmatch(output.strip()))), (expected, expected == 0), f"sign-in, {decision}: {error!r}")
        report.expect(expected == 0 or error.endswith("; there is no new API key\n"), f"sign-in, {decision}: {error!r}")


def check_refused(report: Report, person: Person) -> None:
    """What went wrong is in one line, and no key is saved."""
    status, output, error = person.sign_in([], person.environment(), paste="")
    report.expect(status == 3 and output == "" and error.endswith("; there is no new API key\n"), f"no code: {status} {error!r}")
    status, output, error = person.sign_in([], person.environment(), paste="auth_code_of_nobody\n")
    report.expect(status == 4 and output == "" and error.endswith(": HTTP 403: Invalid code or code_verifier; there is no new API key\n"),
                  f"a wrong code: {status} {error!r}")
    closed = person.environment()
    closed["OPENROUTER_BASE_URL"] = "http://127.0.0.1:1/api/v1"
    status, _, error = person.sign_in(["--verbose"], closed | {"OPENROUTER_AUTH_URL": "nonsense"}, paste="")
    report.expect(status == 2 and error.startswith("openrouter: OPENROUTER_AUTH_URL must "), f"a wrong page: {status} {error!r}")
    report.equal(sorted(person.home.rglob("key*")), [], "files with keys")


def check_terminal(report: Report, person: Person) -> None:
    """The code that is pasted is not shown, and Ctrl-C ends it."""
    for number, keys in enumerate((None, ["C-c"])):
        folder = person.home / f"terminal{number}"
        folder.mkdir()
        own = person.environment()
        # The terminal's folder is the home there.
        terminal = Terminal(folder, f"'{PROGRAM}' sign-in", own, columns=200)
        report.expect(terminal.shows(URL.pattern), f"sign-in in a terminal: {terminal.screen()!r}")
        if keys:
            terminal.type(*keys)
            report.expect(terminal.shows(r"^status 130\Z"), f"Ctrl-C: {terminal.screen()!r}")
        else:
            code = person.browser.code(URL.search(terminal.screen())[0])
            terminal.paste(f"{code}\n")
            report.expect(terminal.shows(r"^status 0\Z"), f"sign-in in a terminal: {terminal.screen()!r}")
            report.expect(code not in terminal.screen(), f"the code is shown: {terminal.screen()!r}")
        report.equal((folder / ".config/openrouter/key").exists(), not keys, "a key is saved")
        terminal.close()


def main() -> None:
    report = Report()
    if build(report):
        with stand_in() as said, tempfile.TemporaryDirectory() as home:
            person = Person(said, Service(said), Path(home).resolve())
            check_saved(report, person)
            check_printed(report, person)
            check_callback(report, person)
            check_refused(report, person)
            check_terminal(report, person)
    report.finish()


main()
