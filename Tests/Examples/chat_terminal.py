"""examples/chat on a terminal, as a person meets it: the prompt, dimmed reasoning, Ctrl-C and Ctrl-D."""

import fcntl
import json
import os
import pty
import re
import select
import subprocess
import termios
import time

from call_service import EXAMPLES, HALF, Service
from Support.pace import late
from Support.report import Report
from Support.stand_in import stand_in

PARTS = {"examples: terminal": {"seconds": 2}}
CTRL_C, CTRL_D = "\x03", "\x04"


class Terminal:
    """A program on a separate terminal, and what that shows."""

    def __init__(self, command: list, environment: dict):
        self.main, side = pty.openpty()
        self.shown = ""
        self.program = subprocess.Popen(command, env=environment, stdin=side, stdout=side, stderr=side,
                                        start_new_session=True,
                                        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
        os.close(side)

    def close(self) -> None:
        self.program.kill()
        self.program.wait()
        os.close(self.main)

    def type(self, text: str) -> None:
        self.shown = ""
        os.write(self.main, text.encode())

    def shows(self, pattern: str) -> bool:
        """Waits until it does."""
        end = time.monotonic() + 60
        while not re.search(pattern, self.shown) and time.monotonic() < end:
            if select.select([self.main], [], [], 1)[0]:
                try:
                    self.shown += os.read(self.main, 65536).decode()
                except OSError:
                    # The program has ended.
                    break
        return bool(re.search(pattern, self.shown))


def check_conversation(report: Report, service: Service) -> None:
    service.can("half", HALF)
    terminal = Terminal([EXAMPLES / "chat", "--effort", "low"], service.environment("canned=half+linger*1"))

    def expect(typed: str, pattern: str, what: str) -> None:
        if typed:
            terminal.type(typed)
        report.expect(terminal.shows(pattern), f"chat, {what}: expected {pattern!r}, actual {terminal.shown!r}")

    expect("", "^> $", "the prompt")
    expect("Hello\n", r"\x1b\[2mLet me think\.\x1b\[0m\r\n\r\nHalf$", "half an answer")
    start = time.monotonic()
    expect(CTRL_C, r"\r\n\(stopped\)\r\n> $", "Ctrl-C in an answer")
    report.expect(time.monotonic() - start < late(1), "chat: Ctrl-C does not stop an answer at once")
    expect("Half a line" + CTRL_C, r"\r\n> $", "Ctrl-C at the prompt")
    expect("Again\n", r"\x1b\[0m\r\n\r\nYou wrote: “Again”\r\n> $", "the next answer")
    expect(CTRL_D, r"cost \$0\.0\d+, and what did not report its cost\.\r\n", "Ctrl-D")
    report.equal(terminal.program.wait(60), 0, "chat on a terminal: exit status")
    terminal.close()
    sent = [json.loads(request["body"])["messages"] for request in service.requests()]
    said = [(message["role"], message["content"]) for message in sent[-1]]
    report.equal(said, [("user", "Hello"), ("assistant", "Half"), ("user", "Again")], "chat: what is sent at last")


def main() -> None:
    report = Report()
    if report.succeeds(["make", "--no-print-directory", ".build/examples/chat"], "make chat"):
        with stand_in() as said:
            check_conversation(report, Service(said))
    report.finish()


main()
