"""Builds the benchmark, measures, prints tables, and writes .build/benchmark/benchmark.json and growth.svg.
`make bench` calls this.

Everything that is timed runs alone; only what is compiled runs two at a time.
"""

import json
import sys
import time

from builds import FOLDER, build
from calling import calls
from comparing import compare_all
from growing import growth
from machine import machine
from plot import drawn
from presence import loading, memory, sizes, starts
from signing import signing
from tables import text

MEASURED = {"machine": machine, "comparisons": compare_all, "starts": starts, "loading": loading, "memory": memory,
            "sizes": sizes, "growth": growth, "calls": calls, "sign-in": signing}


def laid_out(results: dict) -> str:
    """JSON with a line for each thing that was measured."""
    parts = [f' "{name}": {{\n' + ",\n".join(f'  "{key}": {json.dumps(value)}' for key, value in part.items()) + "\n }"
             for name, part in results.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main() -> None:
    begin = time.monotonic()
    build()
    results = {}
    for what, measure in MEASURED.items():
        results[what] = measure()
        print(f"{what}: {time.monotonic() - begin:.0f} s", file=sys.stderr, flush=True)
    (FOLDER / "benchmark.json").write_text(laid_out(results))
    (FOLDER / "growth.svg").write_text(drawn(results["growth"]))
    print(text(results), end="")


main()
