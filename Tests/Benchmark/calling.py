"""Calls on a kept connection, beside bare libcurl; chunks of a stream also beside OpenRouter's Python SDK."""

from __future__ import annotations

import subprocess

from builds import FOLDER, SOURCES, must

FIRST, STREAMED, CALL = "first event", "chunk", "call"
SDK, SDK_PYTHON = "Python SDK", FOLDER / "sdk" / "bin" / "python3"


def calls() -> dict[str, dict[str, float]]:
    """Nanoseconds: from the server's first byte to the first event, of a chunk of a long stream, and of a whole call."""
    lines = (line.split("\t") for line in must([FOLDER / "calls"]).splitlines())
    measured: dict[str, dict[str, float]] = {}
    for what, name, nanoseconds in lines:
        measured.setdefault(what, {})[name] = float(nanoseconds)
    if (SDK_PYTHON.parents[1] / "ready").exists():
        measured[STREAMED][SDK] = chunk_of_sdk()
    return measured


def chunk_of_sdk() -> float:
    with subprocess.Popen([FOLDER / "calls", "serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as service:
        measured = must([SDK_PYTHON, SOURCES / "python_sdk.py", service.stdout.readline().strip()])
        service.stdin.close()
    return float(measured)
