"""The stand-in OpenRouter of Tests/StandIn, running for as long as a block of code does."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from report import ROOT

PYTHON = ROOT / ".build" / "python" / "bin" / "python3"
SERVER = ROOT / "Tests" / "StandIn" / "stand_in.py"


@contextmanager
def stand_in() -> Iterator[dict]:
    """What it says when it starts: its ports and files. It ends with its input, so also when this program dies."""
    command = [PYTHON, "-B", SERVER]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8",
                          env={**os.environ, "LC_ALL": "C.UTF-8"}) as server:
        try:
            yield json.loads(server.stdout.readline())
        finally:
            server.stdin.close()
