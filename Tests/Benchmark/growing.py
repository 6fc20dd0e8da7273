"""How costs grow: with the size of a body or document, the number of handles, chunks, messages and calls, and threads."""

from __future__ import annotations

import math
import sys

from builds import FOLDER, must

# Contender by contender, how many there were and nanoseconds for all of them; for threads of one call.
Series = dict[str, list[tuple[int, float]]]


CONTENDERS = ["openrouter", "jansson"]


def growth() -> dict[str, Series]:
    grown: dict[str, Series] = {}
    for name in CONTENDERS:
        for line in must([FOLDER / "growth", name]).splitlines():
            what, number, nanoseconds = line.split("\t")
            if float(nanoseconds) < 0:
                sys.exit(f"benchmark: growth of {what}, {name}: {number} fail")
            grown.setdefault(what, {}).setdefault(name, []).append((int(number), float(nanoseconds)))
    for line in must([FOLDER / "calls", "at-once"]).splitlines():
        what, number, nanoseconds = line.split("\t")
        grown.setdefault(what, {}).setdefault(CONTENDERS[0], []).append((int(number), float(nanoseconds)))
    return grown


def exponent(points: list[tuple[int, float]]) -> float:
    """The slope of the straight line through the points where both axes are logarithmic (least squares): 1 where each
    thing costs the same however many there are."""
    xs, ys = [math.log(number) for number, _ in points], [math.log(time) for _, time in points]
    middle_x, middle_y = sum(xs) / len(xs), sum(ys) / len(ys)
    return (sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys)) / sum((x - middle_x) ** 2 for x in xs))
