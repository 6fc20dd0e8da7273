"""openrouter in a real terminal (tmux): a conversation, Ctrl-C, pasted lines, styles, narrow tables, binary responses."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import tempfile
from pathlib import Path

from Examples.call_service import HALF, Service
from program import PROGRAM, at, build
from Support.report import Report
from Support.stand_in import stand_in
from terminal import Terminal

PARTS = {"tool: terminal": {"seconds": 8}}


class Terminals:
    def __init__(self, report: Report, folder: Path):
        self.report, self.folder, self.count = report, folder, 0

    def open(self, arguments: str, environment: dict[str, str], columns: int = 60, lines: int = 30) -> Terminal:
        self.count += 1
        folder = self.folder / str(self.count)
        folder.mkdir()
        return Terminal(folder, f"{shlex.quote(str(PROGRAM))} {arguments}", environment, columns, lines)

    def run(self, arguments: str, environment: dict[str, str], columns: int = 60, lines: int = 30, styles: bool = False) -> list[str]:
        """What is shown at the end, and the exit status."""
        terminal = self.open(arguments, environment, columns, lines)
        self.report.expect(terminal.shows(r"^status \d+$"), f"openrouter {arguments}: does not end: {terminal.screen()!r}")
        shown = terminal.screen(styles)
        terminal.close()
        return shown.splitlines()


def check_conversation(report: Report, terminals: Terminals, service: Service) -> None:
    service.can("half", HALF)
    terminal = terminals.open("chat -c", at(service, "canned=half+linger*1"), columns=80)

    def expect(pattern: str, what: str) -> None:
        report.expect(terminal.shows(pattern), f"a conversation, {what}: expected {pattern!r}, actual {terminal.screen()!r}")

    expect(r"\ACtrl-D ends the conversation, Ctrl-C an answer\.\n>\Z", "the prompt")
    terminal.type("Hello", "Enter")
    expect(r"> Hello\nLet me think\.\n\nHalf\Z", "half an answer")
    report.expect("\x1b[2mLet me think" in terminal.screen(styles=True), f"reasoning is dimmed: {terminal.screen(styles=True)!r}")
    terminal.type("C-c")
    expect(r"\(stopped\)\n>\Z", "Ctrl-C in an answer")
    terminal.type("Half a line")
    expect(r"> Half a line\Z", "half a line")
    terminal.type("C-c")
    expect(r"> Half a line\^C\n>\Z", "Ctrl-C at the prompt")
    terminal.type("Again", "Enter")
    expect(r"^You wrote: “Again”\n\$0\.\d+, .*openai/gpt-5-mini\n>\Z", "the next answer")
    terminal.paste("two\nlines\n")
    expect(r"^You wrote: “two\nlines”\n\$.*\n>\Z", "pasted lines")
    terminal.type("Enter")
    terminal.type("日本", "Enter")
    expect(r"^You wrote: “日本”\n\$.*\n>\Z", "wide characters")
    terminal.type("C-d")
    expect(r"^This conversation cost \$0\.0\d+, and what did not report its cost\.\nstatus 0\Z", "Ctrl-D")
    terminal.close()
    sent = [json.loads(request["body"])["messages"] for request in service.requests()]
    said = [(message["role"], message["content"]) for message in sent[-1]]
    report.equal(said, [("user", "Hello"), ("assistant", "Half"), ("user", "Again"), ("assistant", "You wrote: “Again”"),
                        ("user", "two\nlines"), ("assistant", "You wrote: “two\nlines”"), ("user", "日本")], "what is sent at last")


def check_failures(report: Report, terminals: Terminals, service: Service) -> None:
    """A message that could not be answered is taken back, the conversation continues, and its exit status says so."""
    terminal = terminals.open("chat", at(service, "refuse=402*1"), columns=100)
    report.expect(terminal.shows("^>"), "a conversation: no prompt")
    terminal.type("One", "Enter")
    report.expect(terminal.shows(r"^openrouter: HTTP 402: .*; add credits at https://openrouter.ai/settings/credits\n>\Z"),
                  f"a conversation, 402: {terminal.screen()!r}")
    terminal.type("Two", "Enter")
    report.expect(terminal.shows("^You wrote: “Two”\n>\\Z"), f"a conversation, after 402: {terminal.screen()!r}")
    terminal.type("C-d")
    report.expect(terminal.shows(r"^status 4\Z"), f"a conversation, after 402: {terminal.screen()!r}")
    terminal.close()
    sent = [message["content"] for message in json.loads(service.requests()[-1]["body"])["messages"]]
    report.equal(sent, ["Two"], "messages that are sent after one was not answered")


def check_once(report: Report, terminals: Terminals, service: Service) -> None:
    service.can("half", HALF)
    terminal = terminals.open("chat Hello", at(service, "canned=half+linger"))
    report.expect(terminal.shows("Half"), "an answer in a terminal")
    terminal.type("C-c")
    report.expect(terminal.shows(r"Half(\^C)?\nstatus 130\Z"), f"Ctrl-C in a single answer: {terminal.screen()!r}")
    terminal.close()
    shown = terminals.run("chat -v Hello", at(service))
    report.equal(shown[-3:-2] + shown[-1:], ["You wrote: “Hello”", "status 0"], "the last line of an answer is alone")
    report.expect(bool(re.fullmatch(r"\* +0\.\d+ s  end: success, \d+ bytes received", shown[-2])), f"the end of a trace: {shown}")
    for name, more in ("NO_COLOR", {"NO_COLOR": "1"}), ("a dumb terminal", {"TERM": "dumb"}):
        shown = "\n".join(terminals.run("chat --help", at(service, **more), 80, 40, styles=True))
        report.expect("\nOptions\n" in shown and "\x1b" not in shown, f"{name}: {shown!r}")
    shown = "\n".join(terminals.run("chat --help", at(service), 80, 40, styles=True))
    report.expect("\x1b[1mOptions" in shown, f"headings are bold: {shown!r}")


def check_widths(report: Report, terminals: Terminals, service: Service) -> None:
    """No line is wider than the terminal; columns are left out before ids are shortened."""
    names = ["short", "日本語の長い名前" * 3, "x" * 70]
    service.can("wide", {"data": [{"id": f"a/{name}", "name": name * 2, "context_length": 131072, "pricing": {
        "prompt": "0.00000095", "completion": "0.0000038"}} for name in names], "links": {}})
    expected = {120: "MODEL.*INPUT.*OUTPUT.*CONTEXT", 80: "MODEL.*INPUT.*OUTPUT.*CONTEXT$", 50: "MODEL +INPUT .*OUTPUT .*M$",
                40: r"MODEL +INPUT \$/M$", 20: "MODEL$", 8: "MODEL$"}
    for columns, title in expected.items():
        shown = terminals.run("models", at(service, "canned=wide"), columns)
        report.equal(len(shown), 5, f"{columns} columns: lines of the table and of the status {shown}")
        report.expect(bool(re.search(title, shown[0])), f"{columns} columns: the titles {shown[0]!r}")
        report.expect(columns < 8 or any("..." in line for line in shown), f"{columns} columns: nothing is shortened in {shown}")
    shown = "\n".join(terminals.run("request GET /models limit==1", at(service, "canned=wide"), 100, 60))
    report.expect('{\n  "data": [\n    {\n      "id": "a/short",' in shown, f"JSON in a terminal: {shown[:300]!r}")


def check_binary(report: Report, terminals: Terminals, service: Service) -> None:
    """What is no text is not shown, and not lost."""
    shown = "\n".join(terminals.run("request POST /audio/speech /model=a/b /input=Hi /voice=x", at(service), 100))
    name = re.search(r"The response is not text\. It is in the file (openrouter-response-\w+)\.\nstatus 0", shown)
    if report.expect(bool(name), f"a binary response in a terminal: {shown!r}"):
        files = list(terminals.folder.glob(f"*/{name[1]}"))
        report.expect(len(files) == 1 and files[0].stat().st_size > 100, f"the file of a binary response: {files}")
        report.equal(files[0].stat().st_mode & 0o777, 0o600, "its rights")


def main() -> None:
    report = Report()
    if not shutil.which("tmux"):
        report.skip("tmux is not installed: openrouter in a terminal")
    elif build(report):
        with stand_in() as said, tempfile.TemporaryDirectory() as folder:
            service, terminals = Service(said), Terminals(report, Path(folder))
            check_conversation(report, terminals, service)
            check_failures(report, terminals, service)
            check_once(report, terminals, service)
            check_widths(report, terminals, service)
            check_binary(report, terminals, service)
    report.finish()


main()
