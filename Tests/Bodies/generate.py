"""Bodies by hypothesis-jsonschema, from OpenRouter's description: a generator that is not ours.

usage: generate.py --store           writes what make test uses: Tests/Bodies/valid.jsonl and broken.jsonl
       generate.py COUNT [SEED]      judges so many good bodies of each schema, and as many that are broken; make bodies
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis_jsonschema import from_schema
from jsonschema import Draft202012Validator, FormatChecker

from bodies import BROKEN, JUDGE, VALID, build_judge, judge, patched
from mutations import GONE, changed, shuffled
from opinions import Description
from Support.report import Report

STORED, LONGEST = 50, 600
# Bodies that hypothesis makes at a time: what it has learnt of a schema is kept that long.
BATCH = 60


def valid(schema: dict, number: int) -> Iterator[object]:
    """Good bodies without end."""
    strategy = from_schema(schema)
    while True:
        made: list = []

        @seed(number)
        @settings(max_examples=BATCH, database=None, deadline=None, phases=[Phase.generate],
                  suppress_health_check=list(HealthCheck))
        @given(strategy)
        def make(body) -> None:
            made.append(body)

        make()
        yield from made
        number += 1


def some_stored(title: str) -> list[dict]:
    """Short ones, all different, as rows of the stored file."""
    description = Description()
    chosen: dict[str, None] = {}
    # Of some schemas there are no more than a few.
    for body, _ in zip(valid(description.strict(description.bodies[title]), 1), range(STORED * 4)):
        text = json.dumps(body, separators=(",", ":"))
        if len(text) <= LONGEST:
            chosen[text] = None
        if len(chosen) == STORED:
            break
    return [{"operation": title, "body": json.loads(text)} for text in chosen]
