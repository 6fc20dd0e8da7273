"""The mock server for the examples that call OpenRouter, which it plays by HTTP: what is canned there, and how a program is
run against it."""

import json
import os
import re
import subprocess
from urllib.request import Request, urlopen

from Support.report import ROOT, Report

EXAMPLES = ROOT / ".build" / "examples"
KEY = "sk-or-v1-secret-0123456789abcdef"
# A stream: its reasoning, and then half an answer without an end.
REASONING = [{"choices": [{"index": 0, "delta": {"reasoning": text}}]} for text in ("Let me ", "think.")]
HALF = "".join(f"data: {json.dumps(chunk)}\n\n"
               for chunk in [*REASONING, {"id": "gen-1", "choices": [{"index": 0, "delta": {"content": "Half"}}]}])


class Service:
    """The mock server, and how programs reach it."""

    def __init__(self, said: dict):
        self.said, self.origin, self.count = said, f"http://127.0.0.1:{said['http']}", 0

    def can(self, name: str, content: dict | str) -> None:
        kind = "text/event-stream" if isinstance(content, str) else "application/json"
        body = (content if isinstance(content, str) else json.dumps(content)).encode()
        urlopen(Request(f"{self.origin}/control/canned?name={name}&status=200&type={kind}", body, method="POST")).close()

    def environment(self, behaviour: str = "ok", **more: str) -> dict:
        """With a separate name for each run."""
        self.count += 1
        return {**os.environ, "OPENROUTER_BASE_URL": f"{self.origin}/b/{behaviour}/call-{self.count}/api/v1",
                "OPENROUTER_AUTH_URL": f"{self.origin}/auth", "OPENROUTER_API_KEY": KEY, "LC_ALL": "C.UTF-8",
                "SWIFT_BACKTRACE": "enable=no", **more}

    def requests(self) -> list[dict]:
        """Of the last run."""
        with urlopen(f"{self.origin}/control/call-{self.count}") as answer:
            return json.load(answer)["requests"]


def run(command: list[str], text: str, environment: dict) -> subprocess.CompletedProcess:
    return subprocess.run([EXAMPLES / command[0], *command[1:]], env=environment, input=text.encode("utf-8", "surrogateescape"),
                          capture_output=True, timeout=300, check=False)


def check(report: Report, service: Service, command: list[str], text: str, environment: dict, expected: tuple) -> None:
    """The exit status, and patterns of both outputs."""
    what = f"{' '.join(command)!r}, {environment['OPENROUTER_BASE_URL'].split('/')[4:6]}"
    done = run(command, text, environment)
    report.equal(done.returncode, expected[0], f"{what}: exit status")
    for actual, pattern in (done.stdout, expected[1]), (done.stderr, expected[2]):
        said = actual.decode()
        report.expect(bool(re.fullmatch(pattern, said)), f"{what}: expected {pattern!r}, actual {said!r}")
        report.expect(KEY not in said, f"{what}: the key is shown")
