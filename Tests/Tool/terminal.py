"""A real terminal for the tests: tmux, without a window."""

from __future__ import annotations

import re
import subprocess
import time
from pathlib import Path

SECONDS = 300


class Terminal:
    """A shell command in tmux, and what the terminal shows. At its end the command's exit status is shown."""

    def __init__(self, folder: Path, command: str, environment: dict[str, str], columns: int = 60, lines: int = 30):
        self.socket = folder / "tmux"
        script = folder / "script"
        script.write_text(f"#!/bin/sh\ntrap : INT\ncd '{folder}'\n{command}\necho \"status $?\"\nread -r wait\n")
        script.chmod(0o755)
        variables = {"TERM": "xterm", **environment}
        inside = f"TERM={environment['TERM']}" if "TERM" in environment else ""
        # The shell that runs the script is the only one: no one's start-up files are read.
        self.tmux("-u", "-f", "/dev/null", "new-session", "-d", "-x", str(columns), "-y", str(lines),
                  *(f"-e{name}={variables[name]}" for name in variables if name.startswith(("OPENROUTER", "NO_COLOR"))),
                  f"exec env LC_ALL={variables['LC_ALL']} HOME={folder} {inside} {script}", environment=variables)

    def tmux(self, *words: str, environment: dict | None = None, text: str | None = None) -> str:
        done = subprocess.run(["tmux", "-S", self.socket, *words], env=environment, input=text, capture_output=True, check=False,
                              encoding="utf-8", timeout=SECONDS)
        return done.stdout + done.stderr

    def close(self) -> None:
        self.tmux("kill-server")

    def type(self, *keys: str) -> None:
        self.tmux("send-keys", *keys)

    def paste(self, text: str) -> None:
        self.tmux("load-buffer", "-", text=text)
        self.tmux("paste-buffer")

    def screen(self, styles: bool = False) -> str:
        return self.tmux("capture-pane", "-p", *(["-e"] if styles else [])).rstrip("\n")

    def shows(self, pattern: str) -> bool:
        """Waits until it does."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            if re.search(pattern, self.screen(), re.MULTILINE):
                return True
            time.sleep(0.02)
        return False
