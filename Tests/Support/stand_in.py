"""The mock server of Tests/StandIn, running for as long as a block of code does."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from Support.report import ROOT

PYTHON = ROOT / ".build" / "python" / "bin" / "python3"
SERVER = ROOT / "Tests" / "StandIn" / "stand_in.py"


def stand_in() -> AbstractContextManager[dict]:
    """What it says when it starts: its ports and files. It ends with its input, so also when this program dies."""
    return running([PYTHON, "-B", SERVER])


def plain_stand_in() -> AbstractContextManager[dict]:
    """One without TLS, which sees no installed package (-S)."""
    return running([sys.executable, "-B", "-S", SERVER, "--plain"])


@contextmanager
def running(command: list) -> Iterator[dict]:
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8",
                          env={**os.environ, "LC_ALL": "C.UTF-8"}) as server:
        try:
            yield json.loads(server.stdout.readline())
        finally:
            server.stdin.close()
