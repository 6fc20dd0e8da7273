"""Calls on a kept connection, beside bare libcurl."""

from __future__ import annotations

from builds import FOLDER, must

FIRST, CALL = "first event", "call"


def calls() -> dict[str, dict[str, float]]:
    """Nanoseconds: from the server's first byte to the first event, and of a whole call."""
    told = (line.split("\t") for line in must([FOLDER / "calls"]).splitlines())
    measured: dict[str, dict[str, float]] = {}
    for what, name, nanoseconds in told:
        measured.setdefault(what, {})[name] = float(nanoseconds)
    return measured
